//! An emulated Phoenix NPU: cores, memories, DMAs, locks, streams, firmware.
#![forbid(unsafe_code)]

pub mod array;
pub mod core;
pub mod firmware;
pub mod host;
pub mod ioctl;
pub mod strict;
pub mod vector;
