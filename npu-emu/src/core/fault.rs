//! How a core stops.

use std::fmt;

use npu_arch::isa::{DecodeError, Port, Reg};

use super::env::{EnvFault, Facility};
use crate::strict::Class;

/// Why [`Core::run`](super::Core::run) returned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The cycles given are used up.
    Budget,
    /// Waits. Running again asks again.
    Blocked {
        /// For what.
        wait: Wait,
        /// Address of the bundle.
        pc: u32,
    },
    /// `done` was executed, in this run or an earlier one since reset.
    Done,
    /// The core is not enabled.
    Disabled,
    /// The program counter reached the address set with
    /// [`Core::stop_at`](super::Core::stop_at).
    Reached,
    /// The core cannot go on. Running again gives the same fault until reset.
    Fault(Box<CoreFault>),
}

/// What a core waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// A lock.
    Lock {
        /// Core-view lock id.
        lock: u32,
        /// The value asked for: negative at least `-value`, otherwise equal.
        value: i32,
    },
    /// A word from the stream, room in the stream, data from the cascade or
    /// room in it.
    Facility(Facility),
    /// Memory that it may not access now
    /// ([`CoreEnv::may_reach`](super::env::CoreEnv::may_reach)).
    Memory {
        /// Core view.
        addr: u32,
    },
}

/// What went wrong where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreFault {
    /// Address of the bundle.
    pub pc: u32,
    /// Bundles issued since reset, this one not counted.
    pub cycle: u64,
    /// The function and the distance from its start in bytes, if functions
    /// have names ([`Core::name_functions`](super::Core::name_functions)).
    pub function: Option<(String, u32)>,
    /// What went wrong.
    pub kind: FaultKind,
    /// The code around it, one line per bundle, this one marked.
    pub listing: String,
}

impl fmt::Display for CoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "core at {:#06x}", self.pc)?;
        if let Some((name, offset)) = &self.function {
            write!(f, " ({name}+{offset:#x})")?;
        }
        write!(f, ", cycle {}: {}", self.cycle, self.kind)?;
        if let Some(class) = self.kind.class() {
            write!(f, " (strict class {class})")?;
        }
        write!(f, "\n{}", self.listing)
    }
}

impl std::error::Error for CoreFault {}

/// What can go wrong in a core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The program counter left the program memory.
    OutsideProgram {
        /// The address.
        pc: u32,
    },
    /// The bits are no bundle.
    Decode(DecodeError),
    /// Program memory that nothing has written.
    UninitialisedProgram {
        /// First such byte.
        addr: u32,
    },
    /// An instruction that this emulator does not know how to execute.
    Unimplemented {
        /// llvm-aie's name.
        inst: &'static str,
    },
    /// An instruction with an operand for which nothing public says what it
    /// does, or one that is refused always.
    Refused {
        /// llvm-aie's name.
        inst: &'static str,
        /// What is not known.
        why: &'static str,
    },
    /// The tile refused a memory or lock access.
    Env(EnvFault),
    /// A register that nothing has written, or whose value the public
    /// documents leave open (`srCarry` after a subtraction).
    UninitialisedRegister {
        /// The register.
        reg: Reg,
    },
    /// Two writes of one register in one cycle.
    WriteConflict {
        /// The register.
        reg: Reg,
    },
    /// A port used twice in one cycle.
    Structural {
        /// The port.
        port: Port,
    },
    /// An address that the access size does not divide.
    Unaligned {
        /// The address.
        addr: u32,
        /// Bytes accessed.
        size: u32,
    },
    /// A branch target, return address or loop bound that is no multiple
    /// of 16.
    UnalignedTarget {
        /// The address.
        addr: u32,
    },
    /// A loop whose last bundle is shorter than 16 bytes.
    ShortLoopEnd {
        /// Length of the bundle in bytes.
        bytes: u32,
    },
    /// A taken branch in the delay slots of another.
    BranchInDelaySlot,
    /// A loop that is set up too late.
    LoopSetup {
        /// Bytes from the bundle of the setup to the last bundle.
        bytes: u32,
    },
    /// A part-word store in the last bundle of a short loop.
    LoopEndStore {
        /// Bytes of the loop body.
        body: u32,
    },
    /// The stack pointer is beyond the end of the stack.
    StackOverlap {
        /// Where it points to.
        sp: u32,
        /// First address that belongs to something else.
        end: u32,
    },
    /// See [`Class::CompressedLoad`].
    CompressedLoad,
    /// `vextract` of element 0 of what `vlda` loaded.
    VextractTrap,
    /// A release that takes effect before a store.
    LockOrder {
        /// Bundles that are missing between them.
        missing: u32,
    },
}

impl FaultKind {
    /// The strict class that would have let it pass.
    pub fn class(&self) -> Option<Class> {
        Some(match self {
            FaultKind::OutsideProgram { .. }
            | FaultKind::Unimplemented { .. }
            | FaultKind::Refused { .. } => return None,
            FaultKind::Env(EnvFault::NoMemory { .. }) => Class::OutsideMemory,
            FaultKind::Env(EnvFault::Unaligned { .. }) => Class::UnalignedAccess,
            FaultKind::Env(EnvFault::Uninitialised { .. }) => Class::UninitialisedMemory,
            FaultKind::Env(EnvFault::LockOverflow { .. }) => Class::LockRange,
            FaultKind::Env(_) => return None,
            FaultKind::StackOverlap { .. } => Class::StackOverlap,
            FaultKind::CompressedLoad => Class::CompressedLoad,
            FaultKind::VextractTrap => Class::VextractTrap,
            FaultKind::UninitialisedProgram { .. } => Class::UninitialisedProgram,
            FaultKind::Decode(_) => Class::ReservedEncoding,
            FaultKind::UninitialisedRegister { .. } => Class::UninitialisedRegister,
            FaultKind::WriteConflict { .. } => Class::WriteConflict,
            FaultKind::Structural { .. } => Class::StructuralHazard,
            FaultKind::Unaligned { .. } => Class::UnalignedAccess,
            FaultKind::UnalignedTarget { .. } | FaultKind::ShortLoopEnd { .. } => {
                Class::UnalignedTarget
            }
            FaultKind::BranchInDelaySlot => Class::BranchInDelaySlot,
            FaultKind::LoopSetup { .. } => Class::LoopSetup,
            FaultKind::LoopEndStore { .. } => Class::LoopEndStore,
            FaultKind::LockOrder { .. } => Class::LockOrder,
        })
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FaultKind::OutsideProgram { pc } => {
                write!(f, "{pc:#x} is outside the program memory")
            }
            FaultKind::Decode(e) => write!(f, "{e}"),
            FaultKind::UninitialisedProgram { addr } => {
                write!(f, "nothing was loaded to program address {addr:#x}")
            }
            FaultKind::Unimplemented { inst } => {
                write!(f, "instruction {inst} is not implemented")
            }
            FaultKind::Refused { inst, why } => {
                write!(f, "instruction {inst} is refused: {why}")
            }
            FaultKind::StackOverlap { sp, end } => write!(
                f,
                "the stack overflows: sp is {sp:#x}, but from {end:#x} on memory belongs to \
                 something else; give the core a larger stack"
            ),
            FaultKind::CompressedLoad => {
                f.write_str("loads compressed data, whose layout no public capture shows")
            }
            FaultKind::VextractTrap => write!(
                f,
                "vextract with index 0 from a register that vlda loaded: hardware hangs; \
                 shift the vector or go through memory"
            ),
            FaultKind::Env(EnvFault::NoMemory { addr }) => {
                write!(f, "no data memory at {addr:#x}")
            }
            FaultKind::Env(EnvFault::Unaligned { addr, size })
            | FaultKind::Unaligned { addr, size } => {
                write!(f, "access of {size} bytes at {addr:#x} is not aligned")
            }
            FaultKind::Env(EnvFault::Uninitialised { addr }) => {
                write!(f, "reads {addr:#x}, which nothing has written")
            }
            FaultKind::Env(EnvFault::NoLock { lock }) => {
                write!(f, "no lock {lock} in reach of the core")
            }
            FaultKind::Env(EnvFault::LockOverflow { lock }) => {
                write!(f, "releasing lock {lock} takes it out of range")
            }
            FaultKind::Env(EnvFault::Unavailable { what }) => {
                write!(
                    f,
                    "the core uses its {}, which is not connected",
                    what.name()
                )
            }
            FaultKind::Env(EnvFault::NoRegister { addr }) => {
                write!(f, "no register at {addr:#x} of the processor bus")
            }
            FaultKind::UninitialisedRegister { reg } => {
                write!(f, "computes with {reg}, which holds no defined value")
            }
            FaultKind::WriteConflict { reg } => {
                write!(f, "{reg} is written twice at the end of this cycle")
            }
            FaultKind::Structural { port } => write!(f, "port {port:?} is already in use"),
            FaultKind::UnalignedTarget { addr } => {
                write!(f, "code address {addr:#x} is not a multiple of 16")
            }
            FaultKind::ShortLoopEnd { bytes } => {
                write!(f, "the loop's last bundle has {bytes} bytes, it needs 16")
            }
            FaultKind::BranchInDelaySlot => {
                write!(f, "a branch is taken in a delay slot of another")
            }
            FaultKind::LoopSetup { bytes } => write!(
                f,
                "the loop was set up {bytes} bytes before its last bundle, at least 112 are needed"
            ),
            FaultKind::LoopEndStore { body } => write!(
                f,
                "part-word store in the last bundle of a loop of {body} bytes: hardware loses it"
            ),
            FaultKind::LockOrder { missing } => write!(
                f,
                "the lock is released before a store reaches memory, {missing} bundles too early"
            ),
        }
    }
}
