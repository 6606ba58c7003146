//! Whether a built kernel is what its sources say.
//!
//! Where there is a source tree beside the device, an xclbin that was built before an
//! edit of it is refused: its outputs may be those of the older source, and right by it.

use std::path::Path;

use npu_image::manifest::{Manifest, Sha256};
use sha2::Digest as _;

/// Whether every source that a manifest names is still the one in the tree at `root`.
///
/// # Errors
/// Names the first one that is not.
pub(crate) fn are_current(root: &Path, manifest: &[u8]) -> Result<(), String> {
    let manifest = Manifest::parse(manifest).map_err(|e| e.to_string())?;
    for source in &manifest.sources {
        let path = root.join(&source.path);
        let now = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let now = Sha256(sha2::Sha256::digest(now).into());
        if now != source.sha256 {
            return Err(format!(
                "{} is not what the xclbin was built from: its SHA-256 is {now}, then it was {}\n\
                 run `cargo xtask build-kernels {}`",
                source.path, source.sha256, manifest.name
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_source_is_named() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("a.cc"), "int a;").unwrap();
        let digest = Sha256(sha2::Sha256::digest("int a;").into());
        let zero = Sha256([0; 32]);
        let artifact = |file: &str| serde_json::json!({"file": file, "bytes": 1, "sha256": zero});
        let manifest = serde_json::json!({
            "schema": npu_image::manifest::SCHEMA, "name": "k", "kernel": "MLIR_AIE",
            "device": "npu1", "columns": 1,
            "toolchain": {"name": "embedded", "version": "1"},
            "sources": [{"path": "a.cc", "sha256": digest}],
            "xclbin": artifact("k.xclbin"), "instructions": artifact("k.insts.bin"),
            "tiles": [], "buffers": [], "arguments": [], "quantisation": {},
        });
        let manifest = serde_json::to_vec(&manifest).unwrap();
        assert_eq!(are_current(root.path(), &manifest), Ok(()));
        std::fs::write(root.path().join("a.cc"), "int b;").unwrap();
        let told = are_current(root.path(), &manifest).unwrap_err();
        assert!(
            told.starts_with("a.cc is not what the xclbin was built from"),
            "{told}"
        );
        std::fs::remove_file(root.path().join("a.cc")).unwrap();
        let told = are_current(root.path(), &manifest).unwrap_err();
        assert!(told.contains("a.cc: "), "{told}");
        assert!(are_current(root.path(), b"{}").is_err());
    }
}
