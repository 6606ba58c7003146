//! Bounds-checked little-endian reads that know their file offset.

use crate::{Error, ErrorKind, MAX_FILE};
use alloc::vec::Vec;

/// A stretch of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes<'a> {
    data: &'a [u8],
    /// File offset of `data[0]`.
    base: usize,
}

impl<'a> Bytes<'a> {
    /// A whole file; refuses one above [`MAX_FILE`].
    pub(crate) fn file(data: &'a [u8], what: &'static str) -> Result<Self, Error> {
        if data.len() > MAX_FILE {
            let (size, limit) = (data.len() as u64, MAX_FILE as u64);
            return Err(Error::new(0, what, ErrorKind::TooLarge { size, limit }));
        }
        Ok(Self { data, base: 0 })
    }

    pub(crate) fn len(&self) -> usize {
        self.data.len()
    }

    pub(crate) fn base(&self) -> usize {
        self.base
    }

    pub(crate) fn data(&self) -> &'a [u8] {
        self.data
    }

    /// `len` bytes at `at`, both as the file states them.
    pub(crate) fn bytes(&self, at: u64, len: u64, what: &'static str) -> Result<&'a [u8], Error> {
        let available = (self.data.len() as u64).saturating_sub(at);
        if len > available {
            let offset = self
                .base
                .saturating_add(usize::try_from(at).unwrap_or(usize::MAX));
            return Err(Error::new(
                offset,
                what,
                ErrorKind::Truncated {
                    needed: len,
                    available,
                },
            ));
        }
        if len == 0 {
            // Nothing, wherever it is said to lie.
            return Ok(&[]);
        }
        // at + len <= data.len()
        Ok(&self.data[at as usize..(at + len) as usize])
    }

    pub(crate) fn sub(&self, at: u64, len: u64, what: &'static str) -> Result<Bytes<'a>, Error> {
        let data = self.bytes(at, len, what)?;
        Ok(Bytes {
            data,
            base: self.base + at as usize,
        })
    }

    pub(crate) fn array<const N: usize>(
        &self,
        at: u64,
        what: &'static str,
    ) -> Result<[u8; N], Error> {
        let mut out = [0; N];
        out.copy_from_slice(self.bytes(at, N as u64, what)?);
        Ok(out)
    }

    pub(crate) fn u8(&self, at: u64, what: &'static str) -> Result<u8, Error> {
        Ok(self.array::<1>(at, what)?[0])
    }

    pub(crate) fn u16(&self, at: u64, what: &'static str) -> Result<u16, Error> {
        Ok(u16::from_le_bytes(self.array(at, what)?))
    }

    pub(crate) fn u32(&self, at: u64, what: &'static str) -> Result<u32, Error> {
        Ok(u32::from_le_bytes(self.array(at, what)?))
    }

    pub(crate) fn u64(&self, at: u64, what: &'static str) -> Result<u64, Error> {
        Ok(u64::from_le_bytes(self.array(at, what)?))
    }

    /// `count` words at `at`.
    pub(crate) fn words(&self, at: u64, count: u64, what: &'static str) -> Result<Vec<u32>, Error> {
        Ok(to_words(self.bytes(at, count.saturating_mul(4), what)?))
    }
}

/// Little-endian words; bytes after the last whole word are left out.
pub(crate) fn to_words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks_exact(4)
        .map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]]))
        .collect()
}

/// Words to little-endian bytes.
pub(crate) fn to_bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|w| w.to_le_bytes()).collect()
}

/// The checksum of every header in a PDI: the complement of the sum.
pub(crate) fn checksum(words: &[u32]) -> u32 {
    !words.iter().fold(0u32, |sum, &w| sum.wrapping_add(w))
}
