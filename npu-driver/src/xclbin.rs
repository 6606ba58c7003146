//! Loadable designs: xclbins and PDIs.

use crate::backend::ContextSpec;
use crate::{Error, TileAddress};
use npu_image::cdo::Command;
use npu_image::pdi::Pdi;
use std::path::Path;
use std::sync::Arc;

/// Kernel name that MLIR-AIE gives its designs.
const DEFAULT_KERNEL: &str = "MLIR_AIE";
/// Operations per cycle that MLIR-AIE states in its xclbins.
const DEFAULT_MAX_OPC: u32 = 2048;
/// Columns of the array.
const MAX_COLUMNS: u32 = 5;

/// A parsed and checked xclbin. Clones share it.
#[derive(Clone, Debug)]
pub struct Xclbin {
    design: Arc<Design>,
}

/// What a context needs to know of an xclbin.
#[derive(Debug)]
pub(crate) struct Design {
    pub(crate) spec: ContextSpec,
    pub(crate) kernels: Vec<KernelEntry>,
    tables: Option<Vec<TableEntry>>,
}

/// A kernel of an xclbin.
#[derive(Debug)]
pub(crate) struct KernelEntry {
    pub(crate) name: String,
    /// Index into the context's compute units.
    pub(crate) unit: u8,
    /// From the manifest.
    pub(crate) arguments: Option<Vec<ArgumentEntry>>,
}

/// A host buffer of a kernel.
#[derive(Debug)]
pub(crate) struct ArgumentEntry {
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

#[derive(Debug)]
struct TableEntry {
    name: String,
    at: TileAddress,
    bytes: usize,
}

impl Xclbin {
    /// Reads an xclbin or a PDI.
    ///
    /// # Errors
    /// [`Error::ReadFile`], and those of [`from_bytes`](Self::from_bytes).
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|source| Error::ReadFile {
            path: path.into(),
            source,
        })?;
        Self::from_bytes(&bytes)
    }

    /// Parses an xclbin, or a PDI as [`from_pdi`](Self::from_pdi) does. Everything
    /// is parsed down to the register writes.
    ///
    /// # Errors
    /// [`Error::BadImage`], with the offset.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        Self::from_pdi(bytes)
    }

    /// Takes a bare PDI as an xclbin with one kernel, `MLIR_AIE`.
    ///
    /// # Errors
    /// [`Error::BadImage`], with the offset.
    pub fn from_pdi(bytes: &[u8]) -> Result<Self, Error> {
        let columns = check_pdi(bytes)?;
        let spec = ContextSpec {
            columns,
            max_opc: DEFAULT_MAX_OPC,
            units: vec![(bytes.into(), 0)],
        };
        let kernel = KernelEntry {
            name: DEFAULT_KERNEL.into(),
            unit: 0,
            arguments: None,
        };
        Ok(Self {
            design: Arc::new(Design {
                spec,
                kernels: vec![kernel],
                tables: None,
            }),
        })
    }

    /// Names of the kernels.
    pub fn kernel_names(&self) -> impl Iterator<Item = &str> {
        self.design.kernels.iter().map(|k| &*k.name)
    }

    /// Columns of the array that the design takes.
    pub fn columns(&self) -> u32 {
        self.design.spec.columns
    }

    pub(crate) fn design(&self) -> &Arc<Design> {
        &self.design
    }
}

impl Design {
    /// Places and sizes of a table.
    pub(crate) fn table(&self, name: &str) -> Result<Vec<(TileAddress, usize)>, Error> {
        let tables = self
            .tables
            .as_ref()
            .ok_or_else(|| Error::NoManifest { name: name.into() })?;
        let places: Vec<_> = tables
            .iter()
            .filter(|t| t.name == name)
            .map(|t| (t.at, t.bytes))
            .collect();
        if places.is_empty() {
            let mut available: Vec<_> = tables.iter().map(|t| t.name.clone()).collect();
            available.dedup();
            return Err(Error::UnknownTable {
                name: name.into(),
                available,
            });
        }
        Ok(places)
    }
}

/// Parses a PDI; returns the columns its configuration reaches.
fn check_pdi(bytes: &[u8]) -> Result<u32, Error> {
    let bad = |detail: String| Error::BadImage {
        what: "PDI",
        detail,
    };
    let pdi = Pdi::parse(bytes).map_err(|e| bad(e.to_string()))?;
    let cdo = pdi.cdo().ok_or_else(|| {
        bad("its partition is in AMD's transformed form, which holds no plain CDO".into())
    })?;
    let mut last = 0;
    for command in cdo.commands() {
        let addr = match command {
            Command::Write { addr, .. }
            | Command::MaskWrite { addr, .. }
            | Command::DmaWrite { addr, .. }
            | Command::MaskPoll { addr, .. } => *addr,
            _ => continue,
        };
        let column = addr >> 25;
        if column >= u64::from(MAX_COLUMNS) {
            return Err(bad(format!(
                "a command writes {addr:#x}, outside the Phoenix array"
            )));
        }
        last = last.max(column as u32);
    }
    Ok(last + 1)
}
