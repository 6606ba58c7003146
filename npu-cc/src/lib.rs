//! LLVM IR text to AIE2 core ELF.

pub mod lir;
