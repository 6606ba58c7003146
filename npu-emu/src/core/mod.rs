//! The AIE2 core.

pub mod env;
