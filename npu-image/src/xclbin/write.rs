//! The pieces of an xclbin as bytes.

use super::build::BuildError;
use super::sections::{Connection, IpEntry};
use super::{Header, MAGIC};
use alloc::borrow::ToOwned;
use alloc::vec::Vec;

/// Bytes to which pieces are added at 8-byte boundaries.
pub(super) struct Heap(pub(super) Vec<u8>);

impl Heap {
    /// Adds a piece; returns its offset.
    pub(super) fn put(&mut self, piece: &[u8]) -> u32 {
        let at = self.0.len() as u32;
        self.0.extend_from_slice(piece);
        self.0.resize(self.0.len().next_multiple_of(8), 0);
        at
    }
}

pub(super) fn words(list: &[u32]) -> Vec<u8> {
    crate::read::to_bytes(list)
}

/// A name in a field of `len` bytes, of which the last is zero.
pub(super) fn put_text(out: &mut Vec<u8>, text: &str, len: usize) -> Result<(), BuildError> {
    let name = || text.to_owned();
    let limit = len.saturating_sub(1);
    if text.len() > limit {
        return Err(BuildError::NameTooLong {
            name: name(),
            limit,
        });
    }
    // A reader ends there.
    if text.contains('\0') {
        return Err(BuildError::NameWithZero { name: name() });
    }
    let end = out.len() + len;
    out.extend_from_slice(text.as_bytes());
    out.resize(end, 0);
    Ok(())
}

/// A count in a field of `len` bytes.
pub(super) fn counted(count: usize, len: usize) -> Vec<u8> {
    let mut out = words(&[count as u32]);
    out.resize(len, 0);
    out
}

pub(super) fn ip_section(list: &[IpEntry]) -> Result<Vec<u8>, BuildError> {
    let mut out = counted(list.len(), 8);
    for ip in list {
        out.extend(ip.kind.to_le_bytes());
        out.extend([ip.subtype, ip.functional]);
        out.extend(ip.kernel_id.to_le_bytes());
        out.extend(ip.base.to_le_bytes());
        put_text(&mut out, &ip.name, 64)?;
    }
    Ok(out)
}

pub(super) fn connection_section(list: &[Connection]) -> Vec<u8> {
    let mut out = counted(list.len(), 4);
    for c in list {
        out.extend(words(&[c.arg as u32, c.ip as u32, c.memory as u32]));
    }
    out
}

pub(super) fn put_header(h: &Header, sections: u32) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    // Signature length -1, reserved bytes, key block.
    out.resize(0x128, 0xff);
    out.extend(h.unique_id.to_le_bytes());
    out.extend(h.length.to_le_bytes());
    out.extend(h.time_stamp.to_le_bytes());
    out.extend([0; 8]);
    out.extend(h.version.patch.to_le_bytes());
    out.extend([h.version.major, h.version.minor]);
    out.extend(h.mode.to_le_bytes());
    out.extend([0; 2]);
    out.extend(h.interface_uuid);
    out.extend([0; 64]);
    out.extend(h.uuid);
    out.extend([0; 16]);
    out.extend(words(&[sections, 0]));
    out
}
