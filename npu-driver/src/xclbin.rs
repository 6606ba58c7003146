//! Loadable designs: xclbins and PDIs, with their manifests.

use crate::backend::ContextSpec;
use crate::{Error, TileAddress};
use npu_arch::array::{ArrayAddr, Device, TileKind};
use npu_image::cdo::Command;
use npu_image::manifest::{Layout, Manifest, Role, Sha256};
use npu_image::pdi::Pdi;
use npu_image::xclbin::{AddressQualifier, AiePartition, Kernel};
use npu_image::{sniff, FileKind};
use sha2::Digest;
use std::path::Path;
use std::sync::Arc;

/// Kernel name that MLIR-AIE gives its designs.
const DEFAULT_KERNEL: &str = "MLIR_AIE";
/// Operations per cycle that MLIR-AIE states in its xclbins.
const DEFAULT_MAX_OPC: u32 = 2048;
/// Columns that a design may take.
const MAX_COLUMNS: u32 = Device::Npu1.columns() as u32;
/// What every manifest of a kernel holds near its start.
const MANIFEST_MARK: &str = "\"npu-kernel-manifest/";

/// A parsed and checked xclbin. Clones share it.
#[derive(Clone, Debug)]
pub struct Xclbin {
    design: Arc<Design>,
}

/// What a context needs to know of an xclbin.
#[derive(Clone, Debug)]
pub(crate) struct Design {
    pub(crate) spec: ContextSpec,
    pub(crate) kernels: Vec<KernelEntry>,
    manifest: Option<Arc<Manifest>>,
    hash: Sha256,
}

/// A kernel of an xclbin.
#[derive(Clone, Debug)]
pub(crate) struct KernelEntry {
    pub(crate) name: String,
    /// Index into the context's compute units.
    pub(crate) unit: u8,
    /// Most host buffers, from the metadata.
    pub(crate) most_buffers: Option<usize>,
    /// From the manifest.
    pub(crate) arguments: Option<Vec<ArgumentEntry>>,
}

/// A host buffer of a kernel.
#[derive(Clone, Debug)]
pub(crate) struct ArgumentEntry {
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

impl Xclbin {
    /// Reads an xclbin or a PDI. When a kernel manifest lies beside it (`NAME.json`
    /// beside `NAME.xclbin`), that is read too.
    ///
    /// # Errors
    /// [`Error::ReadFile`], and those of [`from_bytes`](Self::from_bytes) and
    /// [`with_manifest`](Self::with_manifest).
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let this = Self::from_bytes(&read(path)?)?;
        let beside = path.with_extension("json");
        if path.extension().is_none_or(|e| e != "xclbin") || !beside.is_file() {
            return Ok(this);
        }
        let json = read(&beside)?;
        if !String::from_utf8_lossy(&json).contains(MANIFEST_MARK) {
            return Ok(this);
        }
        this.with_manifest(&json)
    }

    /// Parses an xclbin, or a PDI as [`from_pdi`](Self::from_pdi) does. Everything
    /// is parsed down to the register writes.
    ///
    /// # Errors
    /// [`Error::BadImage`], with the offset.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        if sniff(bytes) == FileKind::Pdi {
            return Self::from_pdi(bytes);
        }
        let bad = |detail: String| Error::BadImage {
            what: "xclbin",
            detail,
        };
        let parse = |e: npu_image::Error| bad(e.to_string());
        let xclbin = npu_image::xclbin::Xclbin::parse(bytes).map_err(parse)?;
        let partition = xclbin.aie_partition().map_err(parse)?.ok_or_else(|| {
            bad("it has no AIE_PARTITION section, so it is not for an NPU".into())
        })?;
        let metadata = xclbin
            .metadata()
            .map_err(parse)?
            .ok_or_else(|| bad("it has no EMBEDDED_METADATA section with its kernels".into()))?;
        let columns = u32::from(partition.column_width);
        if !(1..=MAX_COLUMNS).contains(&columns) {
            return Err(bad(format!(
                "it takes {columns} columns, Phoenix has {MAX_COLUMNS}"
            )));
        }
        let mut units = Vec::new();
        let mut names = Vec::new();
        let mut kernels = Vec::new();
        for kernel in &metadata.kernels {
            let image = pdi_of(kernel, &partition).ok_or_else(|| {
                bad(format!(
                    "no PDI of its partition serves kernel {:?}",
                    kernel.name
                ))
            })?;
            let used = check_pdi(image)?;
            if used > columns {
                return Err(bad(format!(
                    "it states {columns} columns, its PDI configures {used}"
                )));
            }
            let unit = u8::try_from(units.len())
                .ok()
                .filter(|u| *u < 32)
                .ok_or_else(|| bad("it has more than 32 kernels".into()))?;
            units.push((Arc::from(image), kernel.functional.unwrap_or(0) as u8));
            names.push(kernel.name.clone());
            kernels.push(KernelEntry {
                name: kernel.name.clone(),
                unit,
                most_buffers: Some(host_buffers(kernel)),
                arguments: None,
            });
        }
        let spec = ContextSpec {
            columns,
            max_opc: partition.operations_per_cycle,
            units,
            kernels: names,
            image: Some(bytes.into()),
        };
        Ok(Self::new(spec, kernels, bytes))
    }

    /// Takes a bare PDI as an xclbin with one kernel, `MLIR_AIE`. It gets as many
    /// columns as its configuration reaches.
    ///
    /// # Errors
    /// [`Error::BadImage`], with the offset.
    pub fn from_pdi(bytes: &[u8]) -> Result<Self, Error> {
        let columns = check_pdi(bytes)?;
        let units = vec![(Arc::from(bytes), 0)];
        let spec = ContextSpec {
            columns,
            max_opc: DEFAULT_MAX_OPC,
            units,
            kernels: vec![DEFAULT_KERNEL.into()],
            image: None,
        };
        let name = DEFAULT_KERNEL.into();
        let kernel = KernelEntry {
            name,
            unit: 0,
            most_buffers: None,
            arguments: None,
        };
        Ok(Self::new(spec, vec![kernel], bytes))
    }

    fn new(spec: ContextSpec, kernels: Vec<KernelEntry>, bytes: &[u8]) -> Self {
        let hash = Sha256(sha2::Sha256::digest(bytes).into());
        Self {
            design: Arc::new(Design {
                spec,
                kernels,
                manifest: None,
                hash,
            }),
        }
    }

    /// Adds the kernel's manifest: names and sizes of arguments and tables.
    ///
    /// # Errors
    /// [`Error::BadImage`] when it can't be read or is another xclbin's.
    pub fn with_manifest(self, json: &[u8]) -> Result<Self, Error> {
        let manifest = parse_manifest(json)?;
        if manifest.xclbin.sha256 != self.design.hash {
            return Err(bad_manifest(format!(
                "it belongs to an xclbin with SHA-256 {}, this one has {}",
                manifest.xclbin.sha256, self.design.hash
            )));
        }
        self.describe(manifest)
    }

    /// [`with_manifest`](Self::with_manifest) without the hash.
    #[cfg(feature = "inject")]
    pub(crate) fn with_manifest_unhashed(self, json: &[u8]) -> Result<Self, Error> {
        self.describe(parse_manifest(json)?)
    }

    fn describe(self, manifest: Manifest) -> Result<Self, Error> {
        let bad = bad_manifest;
        let mut design = (*self.design).clone();
        let kernel = design
            .kernels
            .iter_mut()
            .find(|k| k.name == manifest.kernel);
        let kernel = kernel.ok_or_else(|| {
            bad(format!(
                "it describes kernel {:?}, which the xclbin lacks",
                manifest.kernel
            ))
        })?;
        let argument = |a: &npu_image::manifest::Argument| ArgumentEntry {
            name: a.name.clone(),
            bytes: a.bytes,
        };
        kernel.arguments = Some(manifest.arguments.iter().map(argument).collect());
        design.manifest = Some(Arc::new(manifest));
        Ok(Self {
            design: Arc::new(design),
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

    /// SHA-256 of its bytes, as manifests state it.
    pub fn sha256(&self) -> Sha256 {
        self.design.hash
    }

    /// The bytes that it was read from: an xclbin, or a PDI.
    pub fn bytes(&self) -> &[u8] {
        let spec = &self.design.spec;
        let pdi = || spec.units.first().map_or(&[][..], |(pdi, _)| pdi);
        spec.image.as_deref().unwrap_or_else(pdi)
    }

    /// The manifest, if there is one.
    pub fn manifest(&self) -> Option<&Manifest> {
        self.design.manifest.as_deref()
    }

    pub(crate) fn design(&self) -> &Arc<Design> {
        &self.design
    }
}

/// One place of a table and the bytes that belong there.
pub(crate) struct TablePlace {
    at: TileAddress,
    copies: u32,
    stride: u32,
    layout: Layout,
    /// Bytes of the table, as who binds it has them.
    pub(crate) bytes: usize,
}

impl TablePlace {
    /// A table as it lies in each of its copies, and the copies' addresses.
    pub(crate) fn copies(&self, table: &[u8]) -> Result<(Vec<u8>, Vec<TileAddress>), Error> {
        let memory = TileKind::Mem.data_memory();
        let bytes = match self.layout {
            Layout::Linear | Layout::Replicated { .. } => table.len(),
            Layout::Lines { line, .. } => table.len().saturating_mul(line as usize),
        };
        let overlapping = self.copies > 1 && (self.stride as usize) < bytes.max(1);
        let last = self
            .copies
            .checked_sub(1)
            .and_then(|n| n.checked_mul(self.stride));
        let end = last.and_then(|n| n.checked_add(self.at.offset));
        if overlapping || bytes > memory as usize || end.is_none_or(|end| end >= memory) {
            let detail = "the manifest's copies overlap or leave the tile's memory";
            return Err(Error::TablePlace {
                place: self.at.to_string(),
                bytes,
                detail,
            });
        }
        let at = |n| TileAddress {
            offset: self.at.offset + n * self.stride,
            ..self.at
        };
        let image = self.layout.lay_out(table);
        Ok((image, (0..self.copies).map(at).collect()))
    }
}

impl Design {
    /// Places and sizes of a table.
    pub(crate) fn table(&self, name: &str) -> Result<Vec<TablePlace>, Error> {
        let manifest = self
            .manifest
            .as_ref()
            .ok_or_else(|| Error::NoManifest { name: name.into() })?;
        let bindable = || {
            let role =
                |b: &&npu_image::manifest::Buffer| matches!(b.role, Role::Lut | Role::Params);
            manifest.buffers.iter().filter(role)
        };
        let places: Vec<_> = bindable()
            .filter(|b| b.symbol == name)
            .map(|b| {
                let elements: u64 = b.shape.iter().map(|n| u64::from(*n)).product();
                let (copies, stride) = match b.layout {
                    Layout::Linear | Layout::Lines { .. } => (1, 0),
                    Layout::Replicated { copies, stride } => (copies, stride),
                };
                TablePlace {
                    at: TileAddress {
                        column: b.column,
                        row: b.row,
                        offset: b.address,
                    },
                    copies,
                    stride,
                    layout: b.layout,
                    bytes: (elements * b.element.bytes()) as usize,
                }
            })
            .collect();
        if places.is_empty() {
            let mut available: Vec<_> = bindable().map(|b| b.symbol.clone()).collect();
            available.sort();
            available.dedup();
            return Err(Error::UnknownTable {
                name: name.into(),
                available,
            });
        }
        Ok(places)
    }
}

fn bad_manifest(detail: String) -> Error {
    Error::BadImage {
        what: "manifest",
        detail,
    }
}

fn parse_manifest(json: &[u8]) -> Result<Manifest, Error> {
    Manifest::parse(json).map_err(|e| bad_manifest(e.to_string()))
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|source| Error::ReadFile {
        path: path.into(),
        source,
    })
}

/// The PDI that serves a kernel: the one that names its id, or the only one.
fn pdi_of<'a>(kernel: &Kernel, partition: &AiePartition<'a>) -> Option<&'a [u8]> {
    let named = kernel.dpu_kernel_id.and_then(|id| {
        partition
            .pdis
            .iter()
            .find(|p| p.groups.iter().any(|g| g.dpu_kernel_ids.contains(&id)))
    });
    match (named, &partition.pdis[..]) {
        (Some(pdi), _) | (None, [pdi]) => Some(pdi.image),
        _ => None,
    }
}

/// Host buffers of a kernel: its pointers, less the one to the instructions.
fn host_buffers(kernel: &Kernel) -> usize {
    let pointers = kernel
        .args
        .iter()
        .filter(|a| a.qualifier == AddressQualifier::Global)
        .count();
    pointers.saturating_sub(1)
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
        let column = addr >> ArrayAddr::COL_SHIFT;
        if column >= u64::from(MAX_COLUMNS) {
            return Err(bad(format!(
                "a command writes {addr:#x}, outside the Phoenix array"
            )));
        }
        last = last.max(column as u32);
    }
    Ok(last + 1)
}
