//! Values of a manifest that are more than text and numbers.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Kind of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TileKind {
    /// Core with its data memory.
    Core,
    /// Memory tile.
    Mem,
    /// Interface to the host.
    Shim,
}

/// Type of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum ElementType {
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    Bf16,
    F32,
}

impl ElementType {
    /// Bytes of one element.
    pub const fn bytes(self) -> u64 {
        match self {
            Self::I8 | Self::U8 => 1,
            Self::I16 | Self::U16 | Self::Bf16 => 2,
            Self::I32 | Self::U32 | Self::F32 => 4,
            Self::I64 | Self::U64 => 8,
        }
    }
}

/// How elements lie in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Layout {
    /// Row-major without gaps.
    Linear,
    /// Row-major, repeated so that parallel lookups find a copy each.
    Replicated {
        /// Number of copies.
        copies: u32,
        /// Bytes from one copy to the next.
        stride: u32,
    },
    /// For look-ups of four entries in a cycle (`vldb.4x`): each byte of the
    /// data is an entry of `entry` bytes, little endian, zeros above, and
    /// fills a line of `line` bytes with its copies. Whatever a look-up makes
    /// of the low bits of an address, it finds the entry.
    Lines {
        /// Bytes of an entry.
        entry: u32,
        /// Bytes of a line, a multiple of those of an entry.
        line: u32,
    },
}

impl Layout {
    /// Bytes that `data` bytes take in this layout, `None` on overflow.
    pub fn bytes(self, data: u64) -> Option<u64> {
        match self {
            Layout::Linear => Some(data),
            Layout::Replicated { copies, stride } => {
                let gaps = u64::from(copies.checked_sub(1)?);
                gaps.checked_mul(stride.into())?.checked_add(data)
            }
            Layout::Lines { entry, line } => {
                let whole = entry != 0 && line != 0 && line % entry == 0;
                whole.then_some(data)?.checked_mul(line.into())
            }
        }
    }

    /// What is written at the start of each copy so that it holds `data`.
    /// Lines whose size is no multiple of the entry's end in zeros;
    /// [`Manifest::check`](super::Manifest::check) refuses them.
    pub fn lay_out(self, data: &[u8]) -> Vec<u8> {
        match self {
            Layout::Linear | Layout::Replicated { .. } => data.to_vec(),
            Layout::Lines { entry, line } => {
                let (entry, line) = (entry as usize, line as usize);
                let mut out = vec![0; data.len() * line];
                if entry != 0 && line != 0 {
                    for (line, &value) in out.chunks_exact_mut(line).zip(data) {
                        line.chunks_exact_mut(entry).for_each(|e| e[0] = value);
                    }
                }
                out
            }
        }
    }
}

/// What a buffer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Lookup table, uploaded by the driver.
    Lut,
    /// Parameters, uploaded by the driver.
    Params,
    /// Constants that the program carries.
    Constant,
    /// Filled and drained by DMA.
    Fifo,
    /// The program's own.
    Scratch,
    /// The stack.
    Stack,
}

/// A value of the quantisation map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum QuantValue {
    /// Zero point, shift, ...
    Integer(i64),
    /// Scale. It keeps all its bits.
    Real(f64),
    /// Identity of a table, rounding mode, ...
    Text(String),
    /// One integer per channel.
    Integers(Vec<i64>),
    /// One number per channel.
    Reals(Vec<f64>),
}

/// A SHA-256 hash; lower-case hex in text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sha256(pub [u8; 32]);

/// Text that isn't 64 lower-case hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a SHA-256 hash is 64 lower-case hex digits")]
pub struct ParseSha256Error;

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({self})")
    }
}

impl FromStr for Sha256 {
    type Err = ParseSha256Error;

    fn from_str(text: &str) -> Result<Self, ParseSha256Error> {
        let digit = |c: u8| match c {
            b'0'..=b'9' => Ok(c - b'0'),
            b'a'..=b'f' => Ok(c - b'a' + 10),
            _ => Err(ParseSha256Error),
        };
        if text.len() != 64 {
            return Err(ParseSha256Error);
        }
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Ok(Self(hash))
    }
}

impl Serialize for Sha256 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sha256 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
