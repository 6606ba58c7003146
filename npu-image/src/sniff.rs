//! What kind of file some bytes are, by their first words.

/// A file format of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// [`crate::xclbin`].
    Xclbin,
    /// [`crate::pdi`].
    Pdi,
    /// [`crate::cdo`].
    Cdo,
    /// [`crate::txn`].
    Txn,
    /// [`crate::elf`], of any machine.
    Elf,
    /// None of them.
    Unknown,
}

/// Guesses the format from magic numbers; the reader has the last word.
pub fn sniff(bytes: &[u8]) -> FileKind {
    if bytes.starts_with(b"xclbin2\0") {
        FileKind::Xclbin
    } else if bytes.starts_with(b"\x7fELF") {
        FileKind::Elf
    } else if bytes.starts_with(&[0xdd, 0, 0, 0, 0x44, 0x33, 0x22, 0x11]) {
        FileKind::Pdi
    } else if bytes.get(4..8) == Some(b"CDO\0") {
        FileKind::Cdo
    } else if crate::txn::looks_like(bytes) {
        FileKind::Txn
    } else {
        FileKind::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        assert_eq!(sniff(b""), FileKind::Unknown);
        assert_eq!(sniff(b"xclbin2\0rest"), FileKind::Xclbin);
        assert_eq!(sniff(b"\x7fELF"), FileKind::Elf);
        let raw = crate::cdo::raw_file(&[]);
        assert_eq!(sniff(&raw), FileKind::Cdo);
        assert_eq!(sniff(&raw[..7]), FileKind::Unknown);
        let pdi = crate::pdi::build(&[], &[], &[], &crate::pdi::PdiOptions::default());
        assert_eq!(sniff(&pdi), FileKind::Pdi);
        let txn = crate::txn::Builder::new(crate::txn::Target::npu1()).finish();
        assert_eq!(sniff(&txn), FileKind::Txn);
    }
}
