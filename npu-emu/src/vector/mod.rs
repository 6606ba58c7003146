//! What the vector instructions compute, as functions on register contents.
//!
//! A register is a plain byte array, least significant byte first: lane 0 is
//! at index 0, as it is in memory. Nothing here knows an encoding, a pipeline
//! or a register number. Settings that a register could hold but the hardware
//! documents nothing for have no value here ([`Rounding::new`],
//! [`Saturation::new`], [`ShuffleMode::new`] say no), so that the one who
//! decodes must refuse them.
//!
//! | type | register | bits |
//! |---|---|---|
//! | [`Q`] | `q`, masks of sparse data | 128 |
//! | [`W`] | `wl`, `wh`, and accumulator quarters `amll`..`amhh` | 256 |
//! | [`X`] | `x`, and accumulator halves `bml`, `bmh` | 512 |
//! | [`Y`] | `y`, and accumulators `cm` | 1024 |
//!
//! | module | instructions |
//! |---|---|
//! | [`arith`] | `vadd`, `vsub`, `vaddsub`, `vneg_gtz`, `vabs_gtz`, `vband`, `vbor`, `vbneg_ltz`, `vmax_lt`, `vmin_ge`, `vmaxdiff_lt`, `vsub_lt`, `vsub_ge`, `vlt`, `vge`, `veqz`, `vsel` |
//! | [`permute`] | `vbcst`, `vextract`, `vextbcst`, `vinsert`, `vpush`, `vshift`, `vshift.align` |
//! | [`shuffle`] | `vshuffle`, `vbcstshfl` |
//! | [`pack`] | `vpack`, `vunpack`, and the loads and stores that do the same |
//! | [`srs`], [`ups`] | `vsrs`, `vups`, and the loads and stores that do the same |
//! | [`acc`] | `vadd`, `vsub`, `vneg` of accumulators |
//!
//! # Sources
//! Signatures and their use in llvm-aie's `clang/lib/Headers/aiev2/*.h` and
//! `AIE2InstrPatterns.td`; AMD's AI Engine-ML Intrinsics User Guide (UG1583);
//! the sequences with which the public `aie_api` library emulates what has no
//! instruction. Each module says what it takes from where.

pub mod acc;
pub mod arith;
pub mod lanes;
pub mod pack;
pub mod permute;
pub mod round;
pub mod shuffle;
pub mod srs;
pub mod ups;

#[cfg(test)]
mod model;

pub use lanes::{Q, W, X, Y};
pub use round::{Rounding, Saturation};
pub use shuffle::ShuffleMode;
