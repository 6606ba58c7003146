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
//! | [`mul`] | `vmul`, `vmac`, `vmsc` and their relatives, dense and sparse; their configuration word is [`config`], the products are [`product`] and [`sparse`] |
//! | [`float`] | `vmul.f`, `vmac.f`, `vadd.f` and their relatives |
//! | [`bf16`] | `vlt.bf16`, `vge.bf16`, `vmax_lt.bf16`, `vmin_ge.bf16` |
//! | [`convert`] | `vconv`, `vfloor`, and the loads and stores that convert |
//!
//! # What public sources leave open
//! A core that comes upon one of these refuses the instruction by name.
//!
//! | case | why |
//! |---|---|
//! | SRS by -4 to -2 bits with saturation | the guide calls it unsafe, without a result |
//! | UPS of a lane that the accumulator has no room for, with saturation | saturated before or after the shift: sources differ |
//! | `vbcstshfl` with a mode of two vectors | what the second vector is |
//! | element numbers beyond the vector, `vshift` by more than 64 bytes, `vshift.align` with steps above 4 | no result given |
//! | shuffle modes above 47; reserved numbers in `crRnd` and `crSat` | not defined |
//!
//! Lanes of `vneg_gtz` count as signed when they are compared with 0; no
//! public source says it.
//!
//! # Sources
//! Signatures and their use in llvm-aie's `clang/lib/Headers/aiev2/*.h` and
//! `AIE2InstrPatterns.td`; AMD's AI Engine-ML Intrinsics User Guide (UG1583);
//! the sequences with which the public `aie_api` library emulates what has no
//! instruction. Each module says what it takes from where.

pub mod acc;
pub mod arith;
pub mod bf16;
pub mod compressed;
pub mod config;
pub mod convert;
pub mod fast;
pub mod float;
pub mod lanes;
pub mod mul;
pub mod pack;
pub mod permute;
pub mod product;
pub mod round;
pub mod shuffle;
pub mod sparse;
pub mod srs;
pub mod ups;

#[cfg(test)]
pub(crate) mod model;

pub use lanes::{Q, W, X, Y};
pub use round::{Rounding, Saturation};
pub use shuffle::ShuffleMode;
