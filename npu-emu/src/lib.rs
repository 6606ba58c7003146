//! An emulated Phoenix NPU: cores, memories, DMAs, locks, streams, firmware.
#![deny(unsafe_code)] // but for calls in `vector::fast`

pub mod array;
pub mod calibration;
pub mod core;
pub mod firmware;
pub mod host;
pub mod ioctl;
pub mod silicon;
pub mod strict;
pub mod trace;
pub mod vector;
