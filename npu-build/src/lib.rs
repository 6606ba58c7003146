//! Conducts kernel builds: compile, lower, link, pack, cache.
#![forbid(unsafe_code)]

pub mod bodies;
pub mod cache;
pub mod choices;
pub mod compare;
pub mod compilers;
pub mod diff;
pub mod error;
pub mod external;
pub mod given;
pub mod hash;
pub mod inspect;
pub mod ir;
pub mod kernel;
mod manifest;
mod process;
pub mod rehearse;
pub mod segments;
pub mod toolchain;

pub use error::{BuildError, FailedStage};
