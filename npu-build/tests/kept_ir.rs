//! What is kept beside the kernel sources is of these sources.

use npu_build::ir::{Freshness, KernelSource};
use std::path::PathBuf;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../kernel-src")).join(name)
}

#[test]
fn llvm_ir_is_fresh() {
    for (name, least) in [
        ("", 4),
        ("loops", 7),
        ("check", 14),
        ("../book/examples", 2),
    ] {
        let sources = KernelSource::all(&folder(name)).unwrap();
        assert!(sources.len() >= least, "{name} has {}", sources.len());
        for source in sources {
            let freshness = source.freshness().unwrap();
            assert_eq!(freshness, Freshness::Fresh, "{}", source.kept.display());
        }
    }
}

/// The digests of the intrinsics' cases are of the header and cases as they
/// are; `cargo xtask kernel-ir` renews them.
#[test]
fn expected_results_are_fresh() {
    let check = folder("check");
    let text = std::fs::read_to_string(check.join("expected.txt")).unwrap();
    let stamp = text.lines().next().unwrap();
    let source = KernelSource::find(&check, "host").unwrap();
    assert_eq!(
        stamp,
        format!("# sources sha256={}", source.fingerprint.hex())
    );
}
