//! What the vector instructions compute, as functions on register contents.
//!
//! A register is a plain byte array, least significant byte first: lane 0 is
//! at index 0, as it is in memory. Nothing here knows an encoding, a pipeline
//! or a register number, and every function is total: what an instruction
//! does for a reserved setting is refused where the instruction is decoded.
//!
//! | type | register | bits |
//! |---|---|---|
//! | [`Q`] | `q`, masks of sparse data | 128 |
//! | [`W`] | `wl`, `wh`, and accumulator quarters `amll`..`amhh` | 256 |
//! | [`X`] | `x`, and accumulator halves `bml`, `bmh` | 512 |
//! | [`Y`] | `y`, and accumulators `cm` | 1024 |

pub mod lanes;

pub use lanes::{Q, W, X, Y};
