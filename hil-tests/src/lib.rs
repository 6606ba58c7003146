//! The checks that every Phoenix device must pass.
#![forbid(unsafe_code)]

pub mod report;
