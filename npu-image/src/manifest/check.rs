//! What a manifest must agree with itself about.

use super::{Layout, Manifest, QuantValue, MAX_SIZE, SCHEMA};
use alloc::string::String;

/// Why a manifest is refused.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestError {
    /// Too large to be one.
    #[error("a manifest of {bytes} bytes is above the limit of {MAX_SIZE}")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON, or not of this shape; the text has line and column.
    #[error("manifest: {0}")]
    Json(#[from] serde_json::Error),
    /// Another schema, or another version of it.
    #[error(
        "manifest has schema `{found}`, this build reads `{SCHEMA}`; \
         build the kernels again (cargo xtask build-kernels)"
    )]
    Schema {
        /// As stored.
        found: String,
    },
    /// Arguments aren't numbered 0, 1, 2, ...
    #[error("argument at position {position} of the manifest has index {index}")]
    ArgumentIndex {
        /// Position in the list.
        position: usize,
        /// Its index.
        index: u32,
    },
    /// An argument's bytes aren't those of its shape.
    #[error("argument {index} `{name}` has {bytes} bytes, its shape and type take {expected:?}")]
    ArgumentSize {
        /// Index.
        index: u32,
        /// Name.
        name: String,
        /// As stored.
        bytes: u64,
        /// From shape and type, `None` on overflow.
        expected: Option<u64>,
    },
    /// A buffer's bytes aren't those of its shape and layout.
    #[error("buffer `{symbol}` has {bytes} bytes, its shape, type and layout take {expected:?}")]
    BufferSize {
        /// Symbol.
        symbol: String,
        /// As stored.
        bytes: u32,
        /// From shape, type and layout, `None` on overflow.
        expected: Option<u64>,
    },
    /// A buffer is on a tile that isn't listed.
    #[error("buffer `{symbol}` is on tile ({column}, {row}), which the manifest doesn't list")]
    UnknownTile {
        /// Symbol.
        symbol: String,
        /// Column.
        column: u8,
        /// Row.
        row: u8,
    },
    /// A number that JSON can't hold.
    #[error("quantisation value `{name}` is not finite")]
    NotFinite {
        /// Key.
        name: String,
    },
    /// A file name that leads out of the manifest's folder.
    #[error("file name `{file}` is not a plain name")]
    FileName {
        /// As stored.
        file: String,
    },
}

fn size(shape: impl Iterator<Item = u64>, element: u64) -> Option<u64> {
    shape.into_iter().try_fold(element, u64::checked_mul)
}

impl Manifest {
    /// Checks what the types leave open.
    ///
    /// # Errors
    /// Any [`ManifestError`] but those of reading.
    pub fn check(&self) -> Result<(), ManifestError> {
        if self.schema != SCHEMA {
            return Err(ManifestError::Schema {
                found: self.schema.clone(),
            });
        }
        for (position, a) in self.arguments.iter().enumerate() {
            if a.index as usize != position {
                return Err(ManifestError::ArgumentIndex {
                    position,
                    index: a.index,
                });
            }
            let expected = size(a.shape.iter().copied(), a.element.bytes());
            if expected != Some(a.bytes) {
                let (index, name, bytes) = (a.index, a.name.clone(), a.bytes);
                return Err(ManifestError::ArgumentSize {
                    index,
                    name,
                    bytes,
                    expected,
                });
            }
        }
        for b in &self.buffers {
            let data = size(b.shape.iter().map(|&n| n.into()), b.element.bytes());
            let expected = data.and_then(|n| Layout::bytes(b.layout, n));
            if expected != Some(b.bytes.into()) {
                let (symbol, bytes) = (b.symbol.clone(), b.bytes);
                return Err(ManifestError::BufferSize {
                    symbol,
                    bytes,
                    expected,
                });
            }
            let (column, row) = (b.column, b.row);
            if !self
                .tiles
                .iter()
                .any(|t| (t.column, t.row) == (column, row))
            {
                return Err(ManifestError::UnknownTile {
                    symbol: b.symbol.clone(),
                    column,
                    row,
                });
            }
        }
        for (name, value) in &self.quantisation {
            let finite = match value {
                QuantValue::Real(x) => x.is_finite(),
                QuantValue::Reals(list) => list.iter().all(|x| x.is_finite()),
                _ => true,
            };
            if !finite {
                return Err(ManifestError::NotFinite { name: name.clone() });
            }
        }
        for artifact in [&self.xclbin, &self.instructions] {
            let file = &artifact.file;
            if file.is_empty() || file == "." || file == ".." || file.contains(['/', '\\', '\0']) {
                return Err(ManifestError::FileName { file: file.clone() });
            }
        }
        Ok(())
    }
}
