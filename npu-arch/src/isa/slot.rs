//! The issue slots of a bundle.

use super::table::Inst;

/// An issue slot. [`Slot::Lng`] takes the place of [`Slot::Alu`] and
/// [`Slot::Mv`] together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Slot {
    /// Load unit A, address arithmetic, short constants.
    Lda,
    /// Load unit B.
    Ldb,
    /// Scalar arithmetic, indirect branches, locks.
    Alu,
    /// Moves and vector permutes.
    Mv,
    /// Stores.
    St,
    /// Multiply-accumulate.
    Vec,
    /// Long constants and direct branches.
    Lng,
}

impl Slot {
    /// All slots, in the order of their numbers.
    pub const ALL: [Slot; 7] = [
        Slot::Lda,
        Slot::Ldb,
        Slot::Alu,
        Slot::Mv,
        Slot::St,
        Slot::Vec,
        Slot::Lng,
    ];

    /// Bits of a slot word.
    pub const fn bits(self) -> u32 {
        match self {
            Slot::Lda | Slot::St => 21,
            Slot::Ldb => 16,
            Slot::Alu => 20,
            Slot::Mv => 22,
            Slot::Vec => 26,
            Slot::Lng => 42,
        }
    }

    /// The slot's instruction that does nothing.
    pub const fn nop(self) -> Inst {
        match self {
            Slot::Lda => Inst::NOPA,
            Slot::Ldb => Inst::NOPB,
            Slot::Alu => Inst::NOPX,
            Slot::Mv => Inst::NOPM,
            Slot::St => Inst::NOPS,
            Slot::Vec => Inst::NOPV,
            Slot::Lng => Inst::NOPXM,
        }
    }

    /// Set of one.
    pub const fn bit(self) -> SlotSet {
        SlotSet(1 << self as u8)
    }
}

/// A set of slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SlotSet(pub(crate) u8);

impl SlotSet {
    /// No slot.
    pub const EMPTY: SlotSet = SlotSet(0);

    /// Whether `slot` is in the set.
    pub const fn contains(self, slot: Slot) -> bool {
        self.0 & 1 << slot as u8 != 0
    }

    /// Both sets together.
    pub const fn union(self, other: SlotSet) -> SlotSet {
        SlotSet(self.0 | other.0)
    }

    /// Whether all of this set is in `other`.
    pub const fn is_subset(self, other: SlotSet) -> bool {
        self.0 & !other.0 == 0
    }

    /// Number of slots.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Slot> for SlotSet {
    fn from_iter<I: IntoIterator<Item = Slot>>(slots: I) -> SlotSet {
        slots
            .into_iter()
            .fold(SlotSet::EMPTY, |s, slot| s.union(slot.bit()))
    }
}
