//! The file formats between a compiled design and the NPU, each as a view, a
//! reader, a writer and a printer:
//!
//! | module | format | made by |
//! |---|---|---|
//! | [`xclbin`] | the container that a driver loads | xclbinutil |
//! | [`pdi`] | the image inside it that configures an array | bootgen |
//! | [`cdo`] | the list of register writes inside that | cdo_driver |
//! | [`txn`] | the instruction stream of one run | MLIR-AIE |
//! | [`elf`] | programs of the AIE2 cores | Peano, or `npu-cc` |
//! | [`ert`] | command packets for the kernel driver | XRT, or `npu-driver` |
//! | [`uapi`] | structures and request codes of its ioctls | XRT, or `npu-driver` |
//! | `manifest` | what a built kernel is (feature `std`) | this project |
//!
//! The crate moves words; it doesn't know what a register means.
//!
//! # Hostile input
//! Every reader takes bytes of unknown origin. It neither panics nor reads out
//! of bounds, takes time and memory linear in the input (with a fixed limit on
//! the input's size), and fails with an [`Error`] that names the file offset
//! and what was being read there.
//!
//! # Features
//! `std` (default) adds the manifest module. Without it the crate is
//! `no_std` with `alloc`.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod cdo;
pub mod elf;
mod error;
pub mod ert;
#[cfg(feature = "std")]
pub mod manifest;
pub mod pdi;
mod read;
mod sniff;
pub mod txn;
pub mod uapi;
pub mod xclbin;

pub use error::{Error, ErrorKind};
pub use sniff::{sniff, FileKind};

/// Largest file that any reader of this crate takes, in bytes. A full Phoenix
/// configuration (program and data memory of 16 cores, four memory tiles) is
/// under 4 MiB.
pub const MAX_FILE: usize = 16 << 20;
