//! An emulated Phoenix NPU: cores, memories, DMAs, locks, streams, firmware.
#![forbid(unsafe_code)]

pub mod core;
pub mod host;
pub mod strict;
