//! Conducts kernel builds: compile, lower, link, pack, cache.
#![forbid(unsafe_code)]

pub mod bodies;
pub mod cache;
pub mod diff;
pub mod error;
pub mod external;
pub mod hash;
pub mod inspect;
pub mod ir;
pub mod kernel;
mod manifest;
pub mod segments;
mod process;
pub mod toolchain;

pub use error::BuildError;
