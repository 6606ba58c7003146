//! Target of `npu-cc`'s reader of LLVM IR text.

/// Any UTF-8 as LLVM IR text.
pub fn parse(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else {
        return;
    };
    if let Err(error) = npu_cc::ir::parse(text, "fuzz.ll") {
        assert!(!error.to_string().is_empty());
    }
}
