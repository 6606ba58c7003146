//! Target of `npu-design`'s reader of MLIR text.

/// Any UTF-8 as MLIR text.
pub fn parse(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else {
        return;
    };
    if let Err(error) = npu_design::mlir::parse(text) {
        assert!(!error.to_string().is_empty());
    }
}
