//! LLVM IR text to AIE2 core ELF.
//!
//! The way of a module: [`ir`] reads the text, [`legalise`] brings it down to
//! [`lir`], the form between the two halves. From there each function goes
//! through selection (`isel`), register allocation (`regalloc`), frame
//! layout (`frame`), block layout (`layout`), scheduling (`sched`) and the
//! checker of schedules (`check`); [`link`] encodes what is reachable, puts
//! it into a core's memories and writes the ELF. [`compile`] conducts the
//! whole way.

#![forbid(unsafe_code)]

mod assemble;
mod cfg;
pub mod check;
pub mod codegen;
pub mod compile;
mod frame;
pub mod interp;
pub mod intrinsics;
pub mod ir;
mod isel;
mod layout;
pub mod legalise;
pub mod link;
pub mod lir;
mod liveness;
mod loops;
mod mach;
mod mir;
mod pipeline;
mod regalloc;
pub mod report;
pub mod runtime;
mod sched;
