//! Where things are in the source tree.

use std::path::PathBuf;

/// Root of the workspace.
pub(crate) fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().map(PathBuf::from).unwrap_or(xtask)
}

/// `target`, or what `CARGO_TARGET_DIR` says.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) if !dir.is_empty() => PathBuf::from(dir),
        _ => root().join("target"),
    }
}

/// Built kernels.
pub(crate) fn kernels() -> PathBuf {
    target().join("kernels")
}

/// Kernels that MLIR-AIE and Peano have built.
pub(crate) fn kernels_of_mlir_aie() -> PathBuf {
    target().join("kernels-mlir-aie")
}

/// Reports of the checks.
pub(crate) fn reports() -> PathBuf {
    target().join("hil")
}

/// What `cargo xtask toolchain install` fetches.
pub(crate) fn toolchain() -> PathBuf {
    target().join("toolchain")
}

/// Where programs are looked for.
pub(crate) fn places() -> npu_build::toolchain::Places {
    npu_build::toolchain::Places::of_environment(&toolchain())
}
