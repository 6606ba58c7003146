//! Registers, physical and virtual.
//!
//! A register is one or more *lanes*, the parts that exist once: `x3` is
//! `wl3` and `wh3`, `cm0` four quarters, `l1` two words, a 2D modifier its
//! four fields. Physical registers are numbered through, file after file, so
//! that the registers of every class are a range; a lane is itself a
//! register. Of a virtual register an operand may be a *view* of some lanes
//! ([`Reg::view`]); what it names is then as wide as these.

use npu_arch::isa::{self, RegFile};
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

/// What a virtual register may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Class {
    /// `r0`-`r31`, 32 bits.
    R,
    /// `p0`-`p7`, 20 bits.
    P,
    /// `m0`-`m7`, 20 bits: pointer increments.
    M,
    /// `dj0`-`dj7`, 20 bits: index of an address.
    Dj,
    /// `dn0`-`dn7`, 20 bits: sizes of 2D addressing.
    Dn,
    /// `dc0`-`dc7`, 20 bits: counters of 2D addressing.
    Dc,
    /// `s0`-`s3`, 6 bits: amounts of `srs` and `ups`.
    S,
    /// `r16`-`r19`: element indices of `vextract`.
    Rs4,
    /// `r16`-`r23`: masks of 32 elements.
    Rs8,
    /// `l0`-`l7`, pairs of words from `r16` on: masks of 64 elements.
    L,
    /// `d0`-`d7`: `m`, `dn`, `dj`, `dc` of one number.
    D,
    /// `d0`-`d3` of 3D addressing: 2D modifiers `n` and `n + 4`.
    D3,
    /// `wl0`-`wl11`, `wh0`-`wh11`, 256 bits.
    W,
    /// `x0`-`x11`, 512 bits.
    X,
    /// `y2`-`y5`, 1024 bits.
    Y,
    /// Quarters of accumulators, 256 bits.
    Am,
    /// Halves of accumulators, 512 bits.
    Bm,
    /// `cm0`-`cm8`, 1024 bits.
    Cm,
    /// `q0`-`q3`, 128 bits.
    Q,
    /// `qx0`-`qx3`: `x` and `q` of one number.
    Qx,
}

/// Lanes that can stand for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Bank {
    R,
    P,
    M,
    Dj,
    Dn,
    Dc,
    S,
    W,
    A,
    Ql,
    Qh,
    /// Registers that allocation leaves alone.
    Fixed,
}

/// First number of each file, and the file's index that has it.
const FILES: [(RegFile, u32, u8); 32] = {
    use RegFile::*;
    [
        (R, 0, 0),
        (P, 32, 0),
        (M, 40, 0),
        (DJ, 48, 0),
        (Special, 59, 2),
        (Special, 56, 1),
        (Special, 57, 0),
        (Status, 58, 0),
        (DN, 64, 0),
        (DC, 72, 0),
        (S, 80, 0),
        (Control, 84, 0),
        (Status, 96, 1),
        (L, 106, 0),
        (D, 114, 0),
        (D3, 122, 0),
        (Wl, 126, 0),
        (Wh, 138, 0),
        (X, 150, 0),
        (Y, 162, 2),
        (Amll, 166, 0),
        (Amlh, 175, 0),
        (Amhl, 184, 0),
        (Amhh, 193, 0),
        (Bml, 202, 0),
        (Bmh, 211, 0),
        (Cm, 220, 0),
        (Ql, 229, 0),
        (Qh, 233, 0),
        (Q, 237, 0),
        (Qx, 241, 0),
        (Qwl, 245, 0),
    ]
};

impl Class {
    pub(crate) const ALL: [Class; 20] = {
        use Class::*;
        [
            R, P, M, Dj, Dn, Dc, S, Rs4, Rs8, L, D, D3, W, X, Y, Am, Bm, Cm, Q, Qx,
        ]
    };

    /// Registers of the class, as a range of [`Reg`] numbers.
    pub(crate) const fn registers(self) -> Range<u32> {
        match self {
            Class::R => 0..32,
            Class::P => 32..40,
            Class::M => 40..48,
            Class::Dj => 48..56,
            Class::Dn => 64..72,
            Class::Dc => 72..80,
            Class::S => 80..84,
            Class::Rs4 => 16..20,
            Class::Rs8 => 16..24,
            Class::L => 106..114,
            Class::D => 114..122,
            Class::D3 => 122..126,
            Class::W => 126..150,
            Class::X => 150..162,
            Class::Y => 162..166,
            Class::Am => 166..202,
            Class::Bm => 202..220,
            Class::Cm => 220..229,
            Class::Q => 237..241,
            Class::Qx => 241..245,
        }
    }

    /// The bank of each of its lanes.
    pub(crate) const fn banks(self) -> &'static [Bank] {
        use Bank::{Dc, Dj, Dn, Qh, Ql, A, M, P, R, S, W};
        match self {
            Class::R | Class::Rs4 | Class::Rs8 => &[R],
            Class::P => &[P],
            Class::M => &[M],
            Class::Dj => &[Dj],
            Class::Dn => &[Dn],
            Class::Dc => &[Dc],
            Class::S => &[S],
            Class::L => &[R, R],
            Class::D => &[M, Dn, Dj, Dc],
            Class::D3 => &[M, Dn, Dj, Dc, M, Dn, Dj, Dc],
            Class::W => &[W],
            Class::X => &[W, W],
            Class::Y => &[W, W, W, W],
            Class::Am => &[A],
            Class::Bm => &[A, A],
            Class::Cm => &[A, A, A, A],
            Class::Q => &[Ql, Qh],
            Class::Qx => &[W, W, Ql, Qh],
        }
    }

    /// Number of lanes.
    pub(crate) const fn lanes(self) -> u32 {
        self.banks().len() as u32
    }

    /// Bytes that a register's home in the frame takes.
    pub(crate) const fn bytes(self) -> u32 {
        match self {
            Class::W | Class::Am => 32,
            Class::X | Class::Bm => 64,
            Class::Y | Class::Cm => 128,
            Class::Q => 16,
            Class::Qx => 96,
            _ => 4 * self.lanes(),
        }
    }

    /// Alignment of that home.
    pub(crate) const fn align(self) -> u32 {
        match self.banks()[0] {
            Bank::W | Bank::A => 32,
            Bank::Ql => 16,
            _ => 4,
        }
    }

    /// The class of a view of some lanes.
    pub(crate) fn view(self, start: u32, count: u32) -> Option<Class> {
        if start == 0 && count == self.lanes() {
            return Some(self);
        }
        let banks = self.banks().get(start as usize..(start + count) as usize)?;
        Class::ALL
            .into_iter()
            .find(|c| c.banks() == banks && !matches!(c, Class::Rs4 | Class::Rs8))
    }
}

/// A register: physical below [`Reg::FIRST_VIRTUAL`], virtual from there on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Reg(pub(crate) u32);

/// Bits of the number of a virtual register; above are first lane and number
/// of lanes of a view, both 0 for the whole register.
const VIEW_SHIFT: u32 = 24;

/// What is worked out once about each physical register.
struct Facts {
    isa: Option<isa::Reg>,
    class: Option<Class>,
    bank: Bank,
    lanes: Vec<Reg>,
    callee_saved: bool,
}

static FACTS: LazyLock<Vec<Facts>> = LazyLock::new(|| {
    let kept = |r: &Reg| (16..24).contains(&r.0) || *r == Reg::p(6) || *r == Reg::p(7);
    let facts = |n: u32| {
        let isa = find_isa(n);
        let lanes: Vec<Reg> = match isa {
            Some(r) => r.units().filter_map(find_reg).collect(),
            None => vec![Reg(n)],
        };
        let class = Class::ALL.into_iter().find(|c| c.registers().contains(&n));
        let bank = match class {
            Some(class) => class.banks()[0],
            None if (229..233).contains(&n) => Bank::Ql,
            None if (233..237).contains(&n) => Bank::Qh,
            None => Bank::Fixed,
        };
        Facts {
            isa,
            class,
            bank,
            callee_saved: lanes.iter().any(kept),
            lanes,
        }
    };
    (0..Reg::FIRST_VIRTUAL).map(facts).collect()
});

/// Registers by their lanes.
static BY_LANES: LazyLock<HashMap<&'static [Reg], Reg>> = LazyLock::new(|| {
    let mut by_lanes = HashMap::new();
    for (n, facts) in FACTS.iter().enumerate() {
        // `q` and `qx` share no list with another register.
        by_lanes
            .entry(facts.lanes.as_slice())
            .or_insert(Reg(n as u32));
    }
    by_lanes
});

/// Numbers of the registers of the instruction set, by file and index.
static NUMBERS: LazyLock<Vec<[Option<Reg>; 32]>> = LazyLock::new(|| {
    let number = |file: RegFile, index: usize| {
        let index = u8::try_from(index).ok().filter(|i| *i < file.count())?;
        find_reg(isa::Reg::new(file, index)?)
    };
    RegFile::ALL
        .iter()
        .map(|file| std::array::from_fn(|index| number(*file, index)))
        .collect()
});

fn find_isa(n: u32) -> Option<isa::Reg> {
    FILES.into_iter().find_map(|(file, base, first)| {
        let index = n.checked_sub(base)? + u32::from(first);
        let listed = index < file_end(file, first);
        let index = u8::try_from(index).ok().filter(|_| listed)?;
        isa::Reg::new(file, index)
    })
}

fn find_reg(r: isa::Reg) -> Option<Reg> {
    FILES.into_iter().find_map(|(file, base, first)| {
        let inside =
            r.file() == file && r.index() >= first && u32::from(r.index()) < file_end(file, first);
        inside.then(|| Reg(base + u32::from(r.index() - first)))
    })
}

impl Reg {
    pub(crate) const SP: Reg = Reg(56);
    pub(crate) const LR: Reg = Reg(57);
    pub(crate) const CARRY: Reg = Reg(58);
    /// First bundle of a hardware loop.
    pub(crate) const LS: Reg = Reg(59);
    /// Last bundle of a hardware loop.
    pub(crate) const LE: Reg = Reg(60);
    /// Turns that a hardware loop has left.
    pub(crate) const LC: Reg = Reg(61);
    pub(crate) const FIRST_VIRTUAL: u32 = 256;
    /// Dividend, then quotient of `divs`.
    pub(crate) const QUOTIENT: Reg = Reg(31);
    /// Condition of `sel.nez` and `sel.eqz`.
    pub(crate) const SELECT: Reg = Reg(27);
    /// Control registers, `crVaddSign` first.
    pub(crate) const CONTROL: Range<u32> = 84..96;

    pub(crate) const fn r(n: u32) -> Reg {
        Reg(n)
    }

    pub(crate) const fn p(n: u32) -> Reg {
        Reg(32 + n)
    }

    pub(crate) const fn is_virtual(self) -> bool {
        self.0 >= Reg::FIRST_VIRTUAL
    }

    /// Some lanes of a whole virtual register.
    pub(crate) const fn view(self, start: u32, count: u32) -> Reg {
        Reg(self.0 | (start | count << 4) << VIEW_SHIFT)
    }

    /// First lane and number of lanes, if it is a view.
    pub(crate) const fn viewed(self) -> Option<(u32, u32)> {
        match self.0 >> VIEW_SHIFT {
            0 => None,
            v => Some((v & 15, v >> 4)),
        }
    }

    /// The register that a view is of.
    pub(crate) const fn whole(self) -> Reg {
        Reg(self.0 & ((1 << VIEW_SHIFT) - 1))
    }

    /// The class of a physical register that allocation may use.
    pub(crate) fn class(self) -> Option<Class> {
        self.facts()?.class
    }

    fn facts(self) -> Option<&'static Facts> {
        FACTS.get(self.0 as usize)
    }

    /// Number within its register file.
    pub(crate) fn number(self) -> u32 {
        self.isa().map_or(0, |r| u32::from(r.index()))
    }

    /// The register of the instruction set; none for a virtual one.
    pub(crate) fn isa(self) -> Option<isa::Reg> {
        self.facts()?.isa
    }

    /// The number of a register of the instruction set.
    pub(crate) fn of(r: isa::Reg) -> Option<Reg> {
        let file = NUMBERS.get(r.file() as usize)?;
        *file.get(usize::from(r.index()))?
    }

    /// The lanes of a physical register.
    pub(crate) fn lanes(self) -> &'static [Reg] {
        self.facts().map_or(&[], |f| &f.lanes)
    }

    /// The register that is made of some lanes of a physical one.
    pub(crate) fn sub(self, start: u32, count: u32) -> Option<Reg> {
        let lanes = self.lanes().get(start as usize..(start + count) as usize)?;
        BY_LANES.get(lanes).copied()
    }

    /// Whether two physical registers have a common lane.
    pub(crate) fn overlaps(self, other: Reg) -> bool {
        self == other || self.lanes().iter().any(|l| other.lanes().contains(l))
    }

    /// The bank of a lane.
    pub(crate) fn bank(self) -> Bank {
        self.facts().map_or(Bank::Fixed, |f| f.bank)
    }

    /// Kept by a callee (`r16`-`r23`, `p6`, `p7`; `lr` is saved by whoever
    /// calls), or has a lane that is.
    pub(crate) fn is_callee_saved(self) -> bool {
        self.facts().is_some_and(|f| f.callee_saved)
    }

    /// Every lane that a call may overwrite. Control registers are state of
    /// the core that a callee may change, too.
    pub(crate) fn caller_saved() -> impl Iterator<Item = Reg> {
        let lane = |r: &Reg| r.lanes() == [*r] && r.bank() != Bank::Fixed;
        (0..Reg::FIRST_VIRTUAL)
            .map(Reg)
            .filter(move |r| lane(r) && !r.is_callee_saved())
            .chain([Reg::LR, Reg::CARRY])
            .chain(Reg::CONTROL.map(Reg))
    }
}

/// Indices of a file's part that starts at `first` end here.
fn file_end(file: RegFile, first: u8) -> u32 {
    match (file, first) {
        (RegFile::Special, 0 | 1) | (RegFile::Status, 0) => u32::from(first) + 1,
        _ => u32::from(file.count()),
    }
}

impl fmt::Display for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (*self, self.isa()) {
            (Reg::CARRY, _) => f.write_str("carry"),
            (_, Some(r)) => write!(f, "{r}"),
            (r, None) => {
                write!(f, "%{}", r.whole().0.wrapping_sub(Reg::FIRST_VIRTUAL))?;
                match r.viewed() {
                    Some((start, count)) => write!(f, "[{start}+{count}]"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl fmt::Debug for Reg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_registers_are_one_to_one() {
        let mut seen = 0;
        for file in RegFile::ALL {
            for index in 0..file.count() {
                let Some(r) = isa::Reg::new(file, index) else {
                    continue;
                };
                if file == RegFile::Qwh {
                    continue;
                }
                assert_eq!(Reg::of(r).and_then(Reg::isa), Some(r), "{r}");
                seen += 1;
            }
        }
        let numbered = (0..Reg::FIRST_VIRTUAL)
            .filter(|n| Reg(*n).isa().is_some())
            .count();
        assert_eq!(seen, numbered);
    }

    #[test]
    fn every_register_of_a_class_has_its_lanes_in_its_banks() {
        for class in Class::ALL {
            for n in class.registers() {
                let banks: Vec<Bank> = Reg(n).lanes().iter().map(|l| l.bank()).collect();
                assert_eq!(banks, class.banks(), "{}", Reg(n));
            }
        }
        assert_eq!(Class::Y.view(2, 2), Some(Class::X));
        assert_eq!(Class::Cm.view(3, 1), Some(Class::Am));
        assert_eq!(Class::D.view(2, 1), Some(Class::Dj));
    }
}
