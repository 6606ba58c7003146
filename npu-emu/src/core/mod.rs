//! The AIE2 core: an interpreter of its exposed pipeline, and a translation of
//! straight code for speed ([`trace`]) that comes to the same in every cycle.
//!
//! One bundle issues per cycle. Instructions read their operands and write
//! their results at the pipeline cycles of `npu_arch::isa`: a result becomes
//! visible when its cycle has come, and until then readers get the old value;
//! several values can be on their way to one register. There are no
//! interlocks. A lock that cannot be acquired stops the whole core, pipeline
//! and all, so that time here is the number of issued bundles.
//!
//! Data memory is accessed through [`CoreEnv`](env::CoreEnv). Loads and
//! stores of whole words take effect in order when they issue; their pipeline
//! cycles are equal, so no program can tell. A store of 8 or 16 bits reads
//! its register at cycle 7 and takes effect then: accesses issued in between
//! see the old bytes. The core is strict ([`crate::strict`]): what hardware
//! would do somehow is a fault that names the place.
//!
//! Vector instructions live in [`mod@vec`]; what is refused, in [`coverage`].

mod call;
mod counters;
pub mod coverage;
pub mod env;
mod exec;
mod fault;
pub mod flat;
mod listing;
mod lower;
mod machine;
mod memory;
mod ops;
mod ports;
mod program;
mod reach;
mod regs;
mod ring;
mod sparse;
mod streams;
#[cfg(test)]
mod tests;
mod trace;
pub mod vec;

pub use call::{call_function, Call, CallError, Returned};
pub use counters::Counters;
pub use exec::Core;
pub use fault::{CoreFault, FaultKind, Stop, Wait};
pub use program::PROGRAM_BYTES;
