//! MLIR-AIE designs to a configured Phoenix array.
#![forbid(unsafe_code)]

mod alloc;
mod core_ir;
mod error;
mod fifo;
mod lowered;
pub mod mlir;
mod model;
mod options;
mod read;
mod registers;
mod route;
mod sequence;
mod span;

pub use error::{
    DesignError, DesignErrorKind, Error, FifoProblem, MemoryEntry, MemoryMap, SegmentProblem,
};
pub use lowered::{
    from_physical, instructions, lower, BufferInfo, CoreProgram, LockInfo, Lowered, Symbol,
};
pub use options::{AllocScheme, Options, MAX_ARGUMENTS};
pub use registers::{CdoFiles, ElfSegments, Segment, SegmentKind};
pub use sequence::{Access, Argument, Sequence};
pub use span::Span;
