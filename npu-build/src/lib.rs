//! Conducts kernel builds: compile, lower, link, pack, cache.
#![forbid(unsafe_code)]

pub mod error;
pub mod external;
pub mod hash;
pub mod inspect;
pub mod ir;
pub mod toolchain;

pub use error::BuildError;
