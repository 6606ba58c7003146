//! What the kernels mean.
//!
//! Each kernel has two models here. The *truth* is the function itself in
//! float64, as the field defines it (Whisper's log-mel spectrogram, GELU,
//! softmax attention). The *integer model* is the arithmetic that the device
//! does, bit for bit: the C++ kernel compiled for the host, its code in the
//! emulator and on silicon must give exactly these integers. Accuracy is
//! integer model against truth, correctness is device against integer model,
//! and the two are never mixed: no tolerance is involved in the second.
//!
//! This crate knows nothing of the NPU. Everything is deterministic on every
//! host: elementary functions come from the `libm` crate, never from the
//! system's C library, and random inputs from a generator of this crate.
//!
//! | module | contents |
//! |---|---|
//! | [`lut`] | 256-entry tables for INT8 activations: exact construction, identity, certificate |
//! | [`attention`] | INT8 attention on one tile of tokens |
//! | [`mel`] | Whisper's log-mel spectrogram |
//! | [`inputs`] | deterministic inputs for checks and property tests |
//! | [`compare`] | exact comparison, error metrics, detection of unwritten outputs |
//! | [`wav`], [`npy`] | 16 kHz speech in, features out |
#![forbid(unsafe_code)]

pub mod attention;
pub mod compare;
pub mod inputs;
pub mod lut;
pub mod mel;
pub mod npy;
pub mod quant;
pub mod wav;
