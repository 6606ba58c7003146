//! The rules by name, and what breaks them.

use super::super::latency::{DELAY_SLOTS, LOOP_SETUP_BYTES, TARGET_ALIGN};
use super::super::reg::Reg;
use super::super::table::Inst;

/// A rule that code breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hazard {
    /// Address of the bundle that breaks it.
    pub address: u32,
    /// The rule.
    pub kind: HazardKind,
}

/// Which rule, and with whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HazardKind {
    /// A port that an earlier instruction uses in the same cycle.
    Port {
        /// Name of the port.
        port: &'static str,
        /// The instruction at [`Hazard::address`].
        inst: Inst,
        /// The earlier one.
        earlier: Inst,
        /// Its address.
        earlier_address: u32,
    },
    /// A port that an earlier instruction uses in the same cycle as far as
    /// llvm-aie is concerned. The core does not mind: AMD's own compiler
    /// writes such code.
    Reserved {
        /// Name of the port.
        port: &'static str,
        /// The instruction at [`Hazard::address`].
        inst: Inst,
        /// The earlier one.
        earlier: Inst,
        /// Its address.
        earlier_address: u32,
    },
    /// A register that an earlier instruction writes in the same cycle.
    Write {
        /// The register, or the part that both write.
        reg: Reg,
        /// The instruction at [`Hazard::address`].
        inst: Inst,
        /// The earlier one.
        earlier: Inst,
        /// Its address.
        earlier_address: u32,
    },
    /// A branch in a delay slot of another.
    BranchInDelaySlot {
        /// Address of the other.
        branch: u32,
    },
    /// Delay slots beyond the end of the code.
    CutDelaySlots {
        /// Bundles that are there.
        bundles: u32,
    },
    /// A target that is no multiple of 16.
    TargetAlignment {
        /// What leads there.
        what: TargetKind,
        /// The target.
        target: u32,
    },
    /// A target within a bundle, or outside of the code's bundles.
    TargetInside {
        /// What leads there.
        what: TargetKind,
        /// The target.
        target: u32,
    },
    /// A loop's last bundle that is too short or not aligned.
    LoopEnd {
        /// Its length in bytes.
        bytes: u32,
    },
    /// A loop that is set up too late.
    LoopSetup {
        /// Bytes from the last set-up to the loop's last bundle.
        bytes: u32,
    },
    /// A store of 8 or 16 bits in the last bundle of a short loop.
    PartWordStoreAtLoopEnd {
        /// Bytes of the loop's body.
        body: u32,
    },
    /// A branch whose delay slots hold a loop's last bundle.
    BranchAtLoopEnd {
        /// Address of the loop's last bundle.
        last: u32,
    },
}

impl HazardKind {
    /// The rule's name, for switches and statistics.
    pub const fn rule(self) -> &'static str {
        match self {
            HazardKind::Port { .. } => "port",
            HazardKind::Reserved { .. } => "reserved",
            HazardKind::Write { .. } => "write",
            HazardKind::BranchInDelaySlot { .. } => "branch-in-delay-slot",
            HazardKind::CutDelaySlots { .. } => "cut-delay-slots",
            HazardKind::TargetAlignment { .. } => "target-alignment",
            HazardKind::TargetInside { .. } => "target-inside",
            HazardKind::LoopEnd { .. } => "loop-end",
            HazardKind::LoopSetup { .. } => "loop-setup",
            HazardKind::PartWordStoreAtLoopEnd { .. } => "part-word-store-at-loop-end",
            HazardKind::BranchAtLoopEnd { .. } => "branch-at-loop-end",
        }
    }
}

/// What leads to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetKind {
    /// A direct branch.
    Branch,
    /// The return of a call.
    Return,
    /// A loop's way back.
    LoopStart,
    /// A loop's end.
    LoopEnd,
    /// A call from elsewhere.
    Entry,
}

impl core::fmt::Display for TargetKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            TargetKind::Branch => "branch target",
            TargetKind::Return => "return address",
            TargetKind::LoopStart => "loop start",
            TargetKind::LoopEnd => "loop end",
            TargetKind::Entry => "function entry",
        })
    }
}

impl core::fmt::Display for HazardKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        use HazardKind::*;
        match *self {
            Port {
                port,
                inst,
                earlier,
                earlier_address,
            } => write!(
                f,
                "{} and {} at {earlier_address:#x} use {port} in the same cycle",
                inst.name(),
                earlier.name()
            ),
            Reserved {
                port,
                inst,
                earlier,
                earlier_address,
            } => write!(
                f,
                "llvm-aie keeps {port} free for {} at {earlier_address:#x} when {} uses it",
                earlier.name(),
                inst.name()
            ),
            Write {
                reg,
                inst,
                earlier,
                earlier_address,
            } => write!(
                f,
                "{} and {} at {earlier_address:#x} write {reg} in the same cycle",
                inst.name(),
                earlier.name()
            ),
            BranchInDelaySlot { branch } => {
                write!(f, "branch in a delay slot of the branch at {branch:#x}")
            }
            CutDelaySlots { bundles } => {
                write!(
                    f,
                    "the code ends after {bundles} of {DELAY_SLOTS} delay slots"
                )
            }
            TargetAlignment { what, target } => {
                write!(f, "{what} {target:#x} is no multiple of {TARGET_ALIGN}")
            }
            TargetInside { what, target } => write!(f, "{what} {target:#x} is no bundle's start"),
            LoopEnd { bytes } => write!(
                f,
                "last bundle of a loop: {bytes} bytes, must be 16 at a multiple of 16"
            ),
            LoopSetup { bytes } => write!(
                f,
                "loop set up {bytes} bytes before its last bundle, {LOOP_SETUP_BYTES} are needed"
            ),
            PartWordStoreAtLoopEnd { body } => write!(
                f,
                "store of 8 or 16 bits in the last bundle of a loop of {body} bytes is lost"
            ),
            BranchAtLoopEnd { last } => {
                write!(
                    f,
                    "delay slots reach over the loop's last bundle at {last:#x}"
                )
            }
        }
    }
}
