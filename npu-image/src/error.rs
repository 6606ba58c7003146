//! One error type for all readers: where, what was read, what is wrong.

use core::fmt;

/// Why bytes were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    /// File offset in bytes of the item that was being read.
    pub offset: usize,
    /// The item, in the format's own words.
    pub what: &'static str,
    /// What is wrong with it.
    pub kind: ErrorKind,
}

/// What is wrong with the item that [`Error`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file ends inside the item.
    Truncated {
        /// Bytes that the item takes.
        needed: u64,
        /// Bytes that are left.
        available: u64,
    },
    /// A field holds a value that the format doesn't allow here.
    Value {
        /// The value.
        found: u64,
        /// What is allowed, and what to do if the file is sound.
        expected: &'static str,
    },
    /// A stored checksum isn't that of the words it covers.
    Checksum {
        /// As stored.
        stored: u32,
        /// As computed.
        computed: u32,
    },
    /// A count or a size is above this crate's limit.
    TooLarge {
        /// The size that the file has or asks for.
        size: u64,
        /// The limit.
        limit: u64,
    },
    /// An operation that this version of the format doesn't have.
    UnknownOp {
        /// Position in the list of operations, from 0.
        index: usize,
        /// Its code.
        op: u32,
    },
    /// An operation of the format that no public Phoenix stream has, and whose
    /// length is not known.
    UnsupportedOp {
        /// Position in the list of operations, from 0.
        index: usize,
        /// Its name.
        name: &'static str,
    },
    /// Bytes follow after the end of the last item.
    Trailing {
        /// How many.
        bytes: u64,
    },
    /// A piece of text isn't what the format allows there.
    Text {
        /// What is expected.
        expected: &'static str,
    },
    /// A required part isn't there.
    Missing,
}

impl Error {
    pub(crate) fn new(offset: usize, what: &'static str, kind: ErrorKind) -> Self {
        Self { offset, what, kind }
    }

    pub(crate) fn value(
        offset: usize,
        what: &'static str,
        found: u64,
        expected: &'static str,
    ) -> Self {
        Self::new(offset, what, ErrorKind::Value { found, expected })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "offset {:#x}, {}: ", self.offset, self.what)?;
        match self.kind {
            ErrorKind::Truncated { needed, available } => write!(
                f,
                "needs {needed} bytes, {available} are left; the file is cut short, copy or build it again"
            ),
            ErrorKind::Value { found, expected } => {
                write!(f, "found {found:#x}, expected {expected}")
            }
            ErrorKind::Checksum { stored, computed } => write!(
                f,
                "stored checksum {stored:#010x}, computed {computed:#010x}; the file is damaged, copy or build it again"
            ),
            ErrorKind::TooLarge { size, limit } => {
                write!(f, "{size} is above the limit of {limit}; no Phoenix image is that large")
            }
            ErrorKind::UnknownOp { index, op } => write!(
                f,
                "operation {index} has the unknown code {op:#x}; the stream is damaged or made for another firmware"
            ),
            ErrorKind::UnsupportedOp { index, name } => write!(
                f,
                "operation {index} is {name}, which Phoenix streams don't have and this reader can't skip; build the stream for npu1"
            ),
            ErrorKind::Trailing { bytes } => {
                write!(f, "{bytes} bytes follow after the end; the length field or the file is wrong")
            }
            ErrorKind::Text { expected } => write!(f, "expected {expected}"),
            ErrorKind::Missing => write!(f, "missing; the file is incomplete, build it again"),
        }
    }
}

impl core::error::Error for Error {}
