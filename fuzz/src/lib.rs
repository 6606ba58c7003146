//! Fuzz targets of every reader that takes foreign bytes.
//!
//! A target is a plain function over bytes that panics where a promise breaks:
//! what is accepted must print, and encode to the bytes it came from. The
//! files under `targets/` each depend on one crate only, and that crate's
//! `tests/fuzz_smoke.rs` includes its file together with [`smoke`], so that
//! `cargo test` runs the same targets for a moment on a stable toolchain.
//!
//! ```text
//! cargo run --manifest-path fuzz/Cargo.toml --bin seeds
//! cargo +nightly fuzz run pdi -- -max_total_time=600 -malloc_limit_mb=256 -timeout=10
//! ```
//!
//! A stable toolchain does as well with `RUSTC_BOOTSTRAP=1` in the environment.

#![forbid(unsafe_code)]

pub mod smoke;

/// Bodies of the targets, one file per crate.
pub mod targets {
    pub mod image;
    pub mod isa;
    pub mod llvm_ir;
    pub mod mlir;
}
