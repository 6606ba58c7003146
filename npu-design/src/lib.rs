//! MLIR-AIE designs to a configured Phoenix array.
#![forbid(unsafe_code)]

pub mod mlir;
mod span;

pub use span::Span;
