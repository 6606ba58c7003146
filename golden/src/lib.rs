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
//! | [`gemm`] | INT16 matrix product with 32-bit sums |
//! | [`matmul`] | INT8 matrix product with bias, one requantisation, a table behind it |
//! | [`layernorm`] | INT8 LayerNorm |
//! | [`mel`] | Whisper's log-mel spectrogram |
//! | [`inputs`] | deterministic inputs for checks and property tests |
//! | [`compare`] | exact comparison, error metrics, detection of unwritten outputs |
//! | [`wav`], [`npy`] | 16 kHz speech in, features out |
//!
//! A table for the GELU kernel, and what the kernel makes of three codes with
//! it:
//!
//! ```
//! use golden::lut::{Function, TableSpec};
//!
//! let spec = TableSpec::symmetric(Function::GeluErf, 6.0 / 127.0, 6.0 / 127.0);
//! let table = spec.build()?;
//! assert_eq!(table.apply_all(&[-128, 0, 127]), [0, 0, 127]);
//! println!("{}: {}", table.identity(), table.certificate());
//! # Ok::<(), golden::lut::TableError>(())
//! ```
//!
//! Features of speech as the device's arithmetic gives them, and how far they
//! are from the truth:
//!
//! ```
//! use golden::{inputs, mel};
//!
//! let samples = inputs::tone(440.0, 0.5, 16_000);
//! let codes = mel::integer::Model::default().codes(&mel::window(&samples))?;
//! let features = mel::finish(&codes);
//! assert_eq!(features.len(), mel::FRAMES * mel::BINS);
//! let accuracy = mel::accuracy(&samples, &codes).expect("a whole window");
//! assert!(accuracy.max_abs <= 0.02);
//! # Ok::<(), mel::integer::LengthError>(())
//! ```
#![forbid(unsafe_code)]

pub mod attention;
pub mod compare;
pub mod diagnose;
pub mod gemm;
pub mod inputs;
pub mod layernorm;
pub mod lut;
pub mod matmul;
pub mod mel;
pub mod npy;
pub mod quant;
pub mod wav;
