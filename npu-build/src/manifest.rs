//! The manifest beside a built kernel.

use std::collections::BTreeMap;

use npu_arch::array::{TileCoord, TileKind as ArchTile};
use npu_cc::compile::CoreOutput;
use npu_cc::link::PROGRAM_BYTES;
use npu_design::mlir::{Element, Signedness};
use npu_design::Access;
use npu_image::manifest as format;
use npu_image::manifest::{ElementType, Layout, Manifest, Role, Sha256, TileKind, Usage};

use crate::error::BuildError;
use crate::hash::Digest;
use crate::kernel::{BufferNote, Kernel, EMBEDDED};

/// Makes the manifest of an embedded build.
pub(crate) fn make(
    kernel: &Kernel,
    cores: &[(String, CoreOutput)],
    xclbin: &[u8],
    insts: &[u8],
) -> Result<Vec<u8>, BuildError> {
    let wrong = |why: String| BuildError::ReadBack {
        design: kernel.name.clone(),
        what: "manifest",
        why,
    };
    let design = &kernel.design;
    let artifact = |extension: &str, bytes: &[u8]| format::Artifact {
        file: format!("{}.{extension}", kernel.name),
        bytes: bytes.len() as u64,
        sha256: sha(Digest::of(bytes)),
    };

    let mut tiles: BTreeMap<(u8, u8), format::Tile> = BTreeMap::new();
    let shims = (0..design.columns).map(|col| TileCoord::new(col, 0));
    let cores_and_buffers = design
        .cores
        .iter()
        .map(|c| c.tile)
        .chain(design.buffers.iter().map(|b| b.tile));
    for tile in shims.chain(cores_and_buffers) {
        let kind = match ArchTile::of_row(tile.row) {
            Some(ArchTile::Shim) => TileKind::Shim,
            Some(ArchTile::Mem) => TileKind::Mem,
            _ => TileKind::Core,
        };
        let key = (tile.col.0, tile.row.0);
        tiles.insert(
            key,
            format::Tile {
                column: key.0,
                row: key.1,
                kind,
                data: None,
                program: None,
            },
        );
    }
    let mut buffers = Vec::new();
    for buffer in &design.buffers {
        let (element, shape) = described(&buffer.element, &buffer.shape, buffer.bytes.into());
        let plain = |role| format::Buffer {
            symbol: buffer.symbol.clone(),
            column: buffer.tile.col.0,
            row: buffer.tile.row.0,
            address: buffer.address,
            bytes: buffer.bytes,
            element,
            shape: shape.iter().map(|&n| n as u32).collect(),
            layout: Layout::Linear,
            role,
        };
        buffers.push(match kernel.note.buffers.get(&buffer.symbol) {
            Some(BufferNote::Role(role)) => plain(*role),
            Some(BufferNote::Copy(copy)) => format::Buffer {
                symbol: copy.table.clone(),
                element: ElementType::I8,
                shape: vec![copy.entries],
                layout: copy.layout,
                ..plain(copy.role)
            },
            None if buffer.fifo.is_some() => plain(Role::Fifo),
            None => plain(Role::Scratch),
        });
    }
    for (core, (_, output)) in design.cores.iter().zip(cores) {
        let report = &output.report;
        let own = ArchTile::CORE_VIEW_OWN;
        for data in &report.data {
            buffers.push(format::Buffer {
                symbol: data.name.clone(),
                column: core.tile.col.0,
                row: core.tile.row.0,
                address: data.address - own,
                bytes: data.size,
                element: ElementType::U8,
                shape: vec![data.size],
                layout: Layout::Linear,
                role: Role::Constant,
            });
        }
        let Some(tile) = tiles.get_mut(&(core.tile.col.0, core.tile.row.0)) else {
            continue;
        };
        let fifo: u32 = design
            .buffers
            .iter()
            .filter(|b| b.tile == core.tile)
            .map(|b| b.bytes)
            .sum();
        tile.data = Some(Usage {
            used: core.stack_size + fifo + report.data_bytes,
            limit: ArchTile::Core.data_memory(),
        });
        tile.program = Some(format::Program {
            elf_bytes: output.elf.len() as u64,
            elf_sha256: sha(Digest::of(&output.elf)),
            memory: Usage {
                used: report.program_bytes,
                limit: PROGRAM_BYTES,
            },
            stack: Usage {
                used: report.stack_need.unwrap_or(report.stack_size),
                limit: report.stack_size,
            },
            functions: report
                .functions
                .iter()
                .map(|f| format::FunctionCost {
                    name: f.name.clone(),
                    bytes: f.size,
                    address: Some(f.address),
                })
                .collect(),
        });
    }
    let mut arguments = Vec::new();
    for (index, argument) in kernel.sequence()?.arguments.iter().enumerate() {
        let name = kernel
            .note
            .arguments
            .get(index)
            .unwrap_or(&argument.name)
            .clone();
        let (element, shape) = described(&argument.element, &argument.shape, argument.bytes);
        arguments.push(format::Argument {
            index: index as u32,
            name,
            direction: match argument.access {
                Access::Read => format::Direction::In,
                Access::Write => format::Direction::Out,
                _ => format::Direction::InOut,
            },
            element,
            shape,
            bytes: argument.bytes,
        });
    }
    let manifest = Manifest {
        schema: format::SCHEMA.to_owned(),
        name: kernel.name.clone(),
        kernel: "MLIR_AIE".to_owned(),
        device: design.device.name().to_owned(),
        columns: design.columns,
        toolchain: format::Toolchain {
            name: "embedded".to_owned(),
            version: EMBEDDED.trim_start_matches("embedded ").to_owned(),
            parts: kernel
                .choices
                .unusual()
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        },
        sources: kernel
            .inputs
            .iter()
            .map(|(path, digest)| format::Source {
                path: path.clone(),
                sha256: sha(*digest),
            })
            .collect(),
        xclbin: artifact("xclbin", xclbin),
        instructions: artifact("insts.bin", insts),
        tiles: tiles.into_values().collect(),
        buffers,
        arguments,
        quantisation: kernel.note.quantisation.clone(),
    };
    manifest.check().map_err(|e| wrong(e.to_string()))?;
    let mut json = serde_json::to_vec_pretty(&manifest).map_err(|e| wrong(e.to_string()))?;
    json.push(b'\n');
    Ok(json)
}

fn sha(digest: Digest) -> Sha256 {
    Sha256(*digest.as_bytes())
}

/// Elements and how many there are by dimension; bytes where a manifest has no name for the elements.
fn described(of: &Element, shape: &[u64], bytes: u64) -> (ElementType, Vec<u64>) {
    match element(of) {
        Some(ty) => (ty, shape.to_vec()),
        None => (ElementType::U8, vec![bytes]),
    }
}

fn element(element: &Element) -> Option<ElementType> {
    Some(match element {
        Element::Int { bits, sign } => {
            let unsigned = *sign == Signedness::Unsigned;
            match (bits, unsigned) {
                (8, false) => ElementType::I8,
                (8, true) => ElementType::U8,
                (16, false) => ElementType::I16,
                (16, true) => ElementType::U16,
                (32, false) => ElementType::I32,
                (32, true) => ElementType::U32,
                (64, false) => ElementType::I64,
                (64, true) => ElementType::U64,
                _ => return None,
            }
        }
        Element::Bf16 => ElementType::Bf16,
        Element::F32 => ElementType::F32,
        _ => return None,
    })
}
