//! What the emulator refuses although hardware would go on somehow.
//!
//! Each rule is a [`Class`] with a name. Every class is an error unless a
//! run allows it by name; what then happens instead is written beside it.
//!
//! Some refusals are no classes, since there is nothing that a run could go on
//! with: instructions and operand values whose result nothing public fixes,
//! addresses without program memory, locks and connections that are not there.

use std::fmt;
use std::str::FromStr;

macro_rules! classes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)*) => {
        /// A strict rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Class {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl Class {
            /// Every class.
            pub const ALL: &'static [Class] = &[$(Class::$variant),*];

            /// The name by which a run allows it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Class::$variant => $name,)*
                }
            }

            /// What the rule says, in a sentence or two.
            pub const fn description(self) -> &'static str {
                match self {
                    $(Class::$variant => concat!($($doc),+),)*
                }
            }
        }
    };
}

classes! {
    /// A core or a DMA reads a byte of tile memory that nothing has written; a
    /// vector load of a core, only if nothing has written any of its bytes,
    /// since what lies beside an array is often loaded with it.
    /// Allowed: reads 0.
    UninitialisedMemory = "uninitialised-memory",
    /// A core executes a byte of program memory that nothing has written.
    /// Allowed: fetches 0.
    UninitialisedProgram = "uninitialised-program",
    /// A core executes a bundle that has a format, or in a slot bits, to which
    /// no public document gives a meaning.
    /// Allowed: it does nothing, and is as long as its first byte says.
    ReservedEncoding = "reserved-encoding",
    /// An instruction computes with a register that nothing has written.
    /// Allowed: reads 0. Saving such a register to memory is no error.
    UninitialisedRegister = "uninitialised-register",
    /// A core loads compressed data, of whose layout no capture is public.
    /// Allowed: a word's mask comes first, its lowest byte first, as AM020's words suggest.
    CompressedLoad = "compressed-load",
    /// A core accesses memory at an address that its size does not divide.
    /// Allowed: the low address bits are ignored.
    UnalignedAccess = "unaligned-access",
    /// Two slots of a bundle write the same register.
    /// Allowed: the last slot in encoding order wins.
    WriteConflict = "write-conflict",
    /// A bundle needs a register-file port, unit or bus twice in one cycle.
    /// Allowed: nothing happens.
    StructuralHazard = "structural-hazard",
    /// A part-word store sits in the last bundle of a zero-overhead loop,
    /// where hardware loses it.
    /// Allowed: it is lost, as on hardware.
    LoopEndStore = "loop-end-store",
    /// A branch target, a return address or a loop's first or last bundle is
    /// not at a multiple of 16 bytes, or a loop's last bundle not 16 bytes long.
    /// Allowed: it is executed.
    UnalignedTarget = "unaligned-target",
    /// A branch is taken in a delay slot of a taken branch.
    /// Allowed: the later one decides.
    BranchInDelaySlot = "branch-in-delay-slot",
    /// A zero-overhead loop's last bundle is less than 112 bytes after the
    /// bundle that set it up.
    /// Allowed: it loops.
    LoopSetup = "loop-setup",
    /// A lock is released while a store is still on its way to memory.
    /// Allowed: the store arrives first.
    LockOrder = "lock-order",
    /// A core accesses memory outside of its four windows, or in one where
    /// there is no memory.
    /// Allowed: reads give 0, writes are dropped.
    OutsideMemory = "outside-memory",
    /// The stack pointer leaves the stack: what the frame holds lies in
    /// somebody's buffer, one of the tile's BDs or data that the configuration
    /// has written.
    /// Allowed: both use the memory.
    StackOverlap = "stack-overlap",
    /// `vextract` with index 0 from a register that `vlda` loaded: hardware
    /// was seen to hang.
    /// Allowed: the element is extracted.
    VextractTrap = "vextract-trap",
    /// A write to an address where no register is documented.
    /// Allowed: ignored; reads give 0.
    UnknownRegister = "unknown-register",
    /// A write to a documented register whose function is not modelled.
    /// Allowed: the value is kept and does nothing.
    UnmodelledRegister = "unmodelled-register",
    /// A write to a register of a trace unit, a timer, a performance counter,
    /// a watchpoint, an interrupt controller or the events between them, none
    /// of which is modelled.
    /// Allowed: the value is kept; no trace packets and interrupts come,
    /// counters read 0.
    Observation = "observation",
    /// A switch is told to connect ports that it cannot connect.
    /// Allowed: the connection is made.
    IllegalConnection = "illegal-connection",
    /// A release takes a lock outside 0 to 63.
    /// Allowed: the value stays at the bound.
    LockRange = "lock-range",
    /// A channel loads a BD that is not valid.
    /// Allowed: it is used.
    InvalidBd = "invalid-bd",
    /// A channel in out-of-order mode takes a BD's number from a packet's header, of
    /// which no public document says where it stands.
    /// Allowed: it is taken from bits 5 to 10, where DMAs put it.
    OutOfOrderHeader = "out-of-order-header",
    /// A memory tile's channel uses a BD of the other half.
    /// Allowed: it is used.
    BdUnreachable = "bd-unreachable",
    /// A shim task repeats a BD whose iterations touch the same words; such
    /// runs fail or hang on silicon.
    /// Allowed: the words are moved again.
    ShimIteration = "shim-iteration",
    /// The instruction stream starts both directions of a memory tile's DMA;
    /// AMD's own tests of that hang on Phoenix.
    /// Allowed: both run.
    MemtileRelay = "memtile-relay",
    /// A task is pushed to a full queue and nothing can drain it.
    /// Allowed: the task is lost, as on hardware.
    QueueOverflow = "queue-overflow",
    /// A BD is rewritten while a task that uses it waits or runs.
    /// Allowed: the channel sees the new words.
    BdInUse = "bd-in-use",
    /// Program memory is written while the core runs.
    /// Allowed: it is written.
    ProgramInUse = "program-in-use",
    /// A task-complete token has no configured way to the controller.
    /// Allowed: it arrives.
    TokenPath = "token-path",
    /// The instruction stream ends while a shim still writes host memory.
    /// Allowed: the run completes without that data.
    UnawaitedOutput = "unawaited-output",
}

#[cfg(test)]
impl Class {
    /// Whether a core alone can violate it. `core::tests::classes` has a program for
    /// each of these, `array::tests::classes` one for each of the others.
    pub(crate) const fn is_of_the_core(self) -> bool {
        matches!(
            self,
            Class::UninitialisedProgram
                | Class::ReservedEncoding
                | Class::UninitialisedRegister
                | Class::CompressedLoad
                | Class::UnalignedAccess
                | Class::WriteConflict
                | Class::StructuralHazard
                | Class::LoopEndStore
                | Class::UnalignedTarget
                | Class::BranchInDelaySlot
                | Class::LoopSetup
                | Class::LockOrder
                | Class::OutsideMemory
                | Class::StackOverlap
                | Class::VextractTrap
        )
    }
}

/// What no class allows, in a sentence, for lists of the classes.
pub const ALWAYS_REFUSED: &str = "refused whatever is allowed: instructions \
    and operand values whose result nothing public fixes, addresses without program memory, \
    locks and connections that are not there";

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that no class has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no strict class is named `{name}`")]
pub struct UnknownClass {
    /// The name.
    pub name: String,
}

impl FromStr for Class {
    type Err = UnknownClass;

    fn from_str(name: &str) -> Result<Self, UnknownClass> {
        Self::ALL
            .iter()
            .copied()
            .find(|c| c.name() == name)
            .ok_or_else(|| UnknownClass {
                name: name.to_owned(),
            })
    }
}

/// The classes that a run allows. The default allows none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Strictness {
    allowed: u64,
}

impl Strictness {
    /// Allows nothing.
    pub const fn strict() -> Self {
        Self { allowed: 0 }
    }

    /// Allows everything: as close to what hardware does as the model gets.
    pub fn lenient() -> Self {
        Class::ALL.iter().fold(Self::strict(), |s, &c| s.allow(c))
    }

    /// Also allows `class`.
    #[must_use]
    pub const fn allow(self, class: Class) -> Self {
        Self {
            allowed: self.allowed | 1 << class as u64,
        }
    }

    /// Whether a violation of `class` goes on.
    #[inline]
    pub const fn allows(self, class: Class) -> bool {
        self.allowed & 1 << class as u64 != 0
    }

    /// The allowed classes.
    pub fn allowed(self) -> impl Iterator<Item = Class> {
        Class::ALL.iter().copied().filter(move |&c| self.allows(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip_and_are_unique() {
        for &class in Class::ALL {
            assert_eq!(class.name().parse(), Ok(class));
            assert!(class.description().contains("Allowed:"), "{class}");
        }
        assert!("nonsense".parse::<Class>().is_err());
        assert!(Class::ALL.len() <= 64);
    }

    #[test]
    fn allows_only_what_was_allowed() {
        let s = Strictness::strict().allow(Class::LockRange);
        assert_eq!(s.allowed().collect::<Vec<_>>(), [Class::LockRange]);
        assert!(!s.allows(Class::BdInUse));
        assert_eq!(Strictness::lenient().allowed().count(), Class::ALL.len());
    }
}
