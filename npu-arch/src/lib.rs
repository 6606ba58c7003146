//! The AIE2 core and the Phoenix array, described once as data.
#![forbid(unsafe_code)]

pub mod array;
pub mod isa;
