//! The manifest beside a built kernel: `NAME.json`.
//!
//! It says what the xclbin can't: which sources and which toolchain made it,
//! where named buffers lie, what the host buffers hold, how numbers are
//! quantised, and what the program costs. [`Manifest::parse`] refuses a schema
//! it doesn't know, fields it doesn't know, and sizes that don't agree.
//!
//! Tiles are (column, row) relative to the partition; row 0 is the shim, row 1
//! the memory tile, cores begin at row 2.

mod check;
mod types;

pub use check::ManifestError;
pub use types::{ElementType, Layout, ParseSha256Error, QuantValue, Role, Sha256, TileKind};

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The schema that this crate writes and reads.
pub const SCHEMA: &str = "npu-kernel-manifest/1";

/// Largest manifest that is read, in bytes.
pub const MAX_SIZE: usize = 4 << 20;

/// Everything about one built kernel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`SCHEMA`].
    pub schema: String,
    /// Name of the kernel, and stem of its files.
    pub name: String,
    /// Name of the kernel in the xclbin.
    pub kernel: String,
    /// Device, as MLIR-AIE names it: `npu1`.
    pub device: String,
    /// Columns that the design takes.
    pub columns: u8,
    /// What built it.
    pub toolchain: Toolchain,
    /// What it was built from.
    pub sources: Vec<Source>,
    /// The xclbin.
    pub xclbin: Artifact,
    /// The instruction stream.
    pub instructions: Artifact,
    /// Tiles that the design uses.
    pub tiles: Vec<Tile>,
    /// Buffers in tile memory that have a symbol.
    pub buffers: Vec<Buffer>,
    /// Host buffers, in the order of the kernel's arguments.
    pub arguments: Vec<Argument>,
    /// Scales, zero points, tables: whatever a reader needs to make sense of
    /// the integers.
    pub quantisation: BTreeMap<String, QuantValue>,
}

/// What built a kernel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Toolchain {
    /// `embedded` or `mlir-aie`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Versions of its parts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, String>,
}

/// A source file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Path relative to the workspace, with `/`.
    pub path: String,
    /// Hash of its bytes.
    pub sha256: Sha256,
}

/// A file beside the manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Artifact {
    /// File name, without a folder.
    pub file: String,
    /// Bytes.
    pub bytes: u64,
    /// Hash of its bytes.
    pub sha256: Sha256,
}

/// A tile and what the design takes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    /// Column.
    pub column: u8,
    /// Row.
    pub row: u8,
    /// Kind.
    pub kind: TileKind,
    /// Data memory, buffers and stack together; `None` for a shim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Usage>,
    /// The core's program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<Program>,
}

/// Bytes used of bytes that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// Bytes used.
    pub used: u32,
    /// Bytes there are.
    pub limit: u32,
}

/// A core's program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Bytes of the ELF file.
    pub elf_bytes: u64,
    /// Hash of the ELF file.
    pub elf_sha256: Sha256,
    /// Program memory.
    pub memory: Usage,
    /// Stack: the deepest need over the call graph, and what is reserved.
    pub stack: Usage,
    /// What each function takes of program memory.
    pub functions: Vec<FunctionCost>,
}

/// A function's share of program memory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionCost {
    /// Symbol.
    pub name: String,
    /// Bytes of code.
    pub bytes: u32,
    /// Program address of its first bundle, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<u32>,
}

/// A named buffer in tile memory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buffer {
    /// Symbol in the design. Copies of one table in several tiles share it.
    pub symbol: String,
    /// Column of its tile.
    pub column: u8,
    /// Row of its tile.
    pub row: u8,
    /// Byte offset in the tile's own data memory.
    pub address: u32,
    /// Bytes.
    pub bytes: u32,
    /// Element type.
    pub element: ElementType,
    /// Elements per dimension, outermost first.
    pub shape: Vec<u32>,
    /// How elements lie in memory.
    pub layout: Layout,
    /// What it is for.
    pub role: Role,
}

/// Who writes a host buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// The host writes, the device reads.
    In,
    /// The device writes all of it.
    Out,
    /// Both.
    InOut,
}

/// A host buffer of a kernel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// Position among the host buffers, from 0.
    pub index: u32,
    /// Name.
    pub name: String,
    /// Direction.
    pub direction: Direction,
    /// Element type.
    pub element: ElementType,
    /// Elements per dimension, outermost first.
    pub shape: Vec<u64>,
    /// Bytes.
    pub bytes: u64,
}

impl Manifest {
    /// Reads and checks a manifest.
    ///
    /// # Errors
    /// See [`ManifestError`].
    pub fn parse(json: &[u8]) -> Result<Self, ManifestError> {
        #[derive(Deserialize)]
        struct Versioned {
            schema: String,
        }
        if json.len() > MAX_SIZE {
            return Err(ManifestError::TooLarge { bytes: json.len() });
        }
        let Versioned { schema } = serde_json::from_slice(json)?;
        if schema != SCHEMA {
            return Err(ManifestError::Schema { found: schema });
        }
        let manifest: Self = serde_json::from_slice(json)?;
        manifest.check()?;
        Ok(manifest)
    }

    /// The manifest as JSON with a new line at the end. Equal manifests give
    /// equal bytes.
    ///
    /// # Errors
    /// What [`Manifest::parse`] would refuse is not written.
    pub fn to_json(&self) -> Result<Vec<u8>, ManifestError> {
        self.check()?;
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        Ok(json)
    }

    /// The places of a named buffer, one per tile that has a copy.
    pub fn buffers_named<'a>(&'a self, symbol: &'a str) -> impl Iterator<Item = &'a Buffer> {
        self.buffers.iter().filter(move |b| b.symbol == symbol)
    }
}

#[cfg(test)]
mod tests;
