//! LLVM IR text to AIE2 core ELF.
//!
//! The back half, in the order a function passes through it: [`lir`] is what
//! the front half delivers, [`link`] puts functions and data into a core's
//! memories and writes the ELF; [`compile`] conducts the whole way from IR
//! text.

#![forbid(unsafe_code)]

pub mod compile;
pub mod ir;
pub mod legalise;
pub mod link;
pub mod lir;
pub mod runtime;
