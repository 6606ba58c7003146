//! Any file of the flow, decoded down to named registers and fields.
//!
//! A file becomes a tree of [`Node`]s: containers hold sections, sections
//! hold commands, commands hold words, words hold fields. The tree prints as
//! text and serialises as JSON. A word that no table names is kept with its
//! raw value and counted, so that a test can hold the count at zero.

mod code;
mod container;
mod registers;

use std::fmt;

use npu_image::{sniff, FileKind};
use serde::Serialize;

/// One part of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Node {
    /// Byte offset in the file, where the part has one place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// What it is.
    pub name: String,
    /// Its value, if it is one value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Named fields of the value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<(String, String)>,
    /// Words here that no table names.
    #[serde(skip_serializing_if = "is_zero")]
    pub unnamed_words: usize,
    /// What it consists of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Node>,
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

impl Node {
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    pub(crate) fn at(mut self, offset: usize) -> Self {
        self.offset = Some(offset as u64);
        self
    }

    pub(crate) fn value(mut self, value: impl ToString) -> Self {
        self.value = Some(value.to_string());
        self
    }

    pub(crate) fn field(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.fields.push((name.into(), value.to_string()));
        self
    }

    pub(crate) fn child(mut self, child: Node) -> Self {
        self.children.push(child);
        self
    }

    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children);
        self
    }

    /// Words in the tree that no table names.
    pub fn count_unnamed(&self) -> usize {
        self.unnamed_words + self.children.iter().map(Node::count_unnamed).sum::<usize>()
    }

    fn print(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        match self.offset {
            Some(offset) => write!(f, "{offset:06x}  ")?,
            None => write!(f, "        ")?,
        }
        write!(f, "{:1$}{2}", "", 2 * depth, self.name)?;
        if let Some(value) = &self.value {
            write!(f, " = {value}")?;
        }
        for (i, (name, value)) in self.fields.iter().enumerate() {
            write!(f, "{}{name} {value}", if i == 0 { "  " } else { ", " })?;
        }
        if self.unnamed_words > 0 {
            write!(f, "  [{} words without a name]", self.unnamed_words)?;
        }
        writeln!(f)?;
        // Depth is that of the formats, not of hostile input: no format nests.
        self.children
            .iter()
            .try_for_each(|child| child.print(f, depth + 1))
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.print(f, 0)
    }
}

/// Why a file can't be decoded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InspectError {
    /// Not one of the formats.
    #[error(
        "not an xclbin, PDI, CDO, instruction stream or core ELF (first bytes {first}); \
         an MLIR or LLVM file is text and needs no decoding"
    )]
    Unknown {
        /// The first bytes in hexadecimal.
        first: String,
    },
    /// The file is damaged.
    #[error("{kind}: {source}")]
    Damaged {
        /// What the file looks like.
        kind: &'static str,
        /// What is wrong, with its offset.
        source: npu_image::Error,
    },
}

/// Decodes a file.
///
/// # Errors
/// A file of no known format, or a damaged one.
pub fn inspect(bytes: &[u8]) -> Result<Node, InspectError> {
    let damaged = |kind| move |source| InspectError::Damaged { kind, source };
    match sniff(bytes) {
        FileKind::Xclbin => container::xclbin(bytes).map_err(damaged("xclbin")),
        FileKind::Pdi => container::pdi(bytes, 0).map_err(damaged("PDI")),
        FileKind::Cdo => container::cdo(bytes).map_err(damaged("CDO")),
        FileKind::Txn => registers::stream(bytes).map_err(damaged("instruction stream")),
        FileKind::Elf => code::elf(bytes).map_err(damaged("core ELF")),
        _ => Err(InspectError::Unknown {
            first: bytes.iter().take(8).map(|b| format!("{b:02x}")).collect(),
        }),
    }
}

#[cfg(test)]
mod tests;
