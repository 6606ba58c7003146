//! The first walk: constants, data, tiles, buffers and locks.

use super::attrs::{coord, kind_of, memref_bytes, small, tile_operand, wrong_kind};
use super::Result;
use crate::error::{DesignError, DesignErrorKind};
use crate::expand::known_value;
use crate::mlir::{Attr, Module, NamedAttr, Op, Type, ValueId, ValueInfo};
use crate::model::{Buffer, Contents, Entity, Global, Lock, Model, Tile};
use crate::Span;
use npu_arch::array::{LockId, TileCoord, TileKind};
use std::collections::HashMap;

/// Integer constants, and casts of them, anywhere below `op`.
pub(crate) fn constants(op: &Op, values: &[ValueInfo], out: &mut HashMap<ValueId, i128>) {
    let made = [
        "arith.constant",
        "arith.index_cast",
        "arith.index_castui",
        "arith.extsi",
    ];
    if made.contains(&op.name.as_str()) {
        if let (Some(v), Some(&id)) = (known_value(op, values, out), op.results.first()) {
            out.insert(id, v);
        }
    }
    for inner in op
        .regions
        .iter()
        .flat_map(|r| &r.blocks)
        .flat_map(|b| &b.ops)
    {
        constants(inner, values, out);
    }
}

pub(super) fn declare_global(op: &Op, model: &mut Model<'_>) -> Result<()> {
    if op.name != "memref.global" {
        return Ok(());
    }
    let (Some(name), Some(Attr::Type(Type::MemRef(ty)))) =
        (op.text("sym_name"), op.attr("type").map(|a| &a.value))
    else {
        return Ok(());
    };
    let contents = match op.attr("initial_value") {
        Some(NamedAttr {
            value: Attr::Dense(items),
            span,
            ..
        }) => Contents::Bytes(dense_bytes(items, ty, *span)?),
        Some(_) => {
            memref_bytes(ty, op.attr_span("type"))?;
            Contents::Uninitialized
        }
        None => Contents::Elsewhere,
    };
    let global = Global {
        ty: ty.clone(),
        contents,
        constant: op.flag("constant"),
    };
    model.globals.insert(name.into(), global);
    Ok(())
}

/// The memory image of a dense attribute.
pub(super) fn dense_bytes(items: &[Attr], ty: &crate::mlir::MemRef, span: Span) -> Result<Vec<u8>> {
    /// Larger constants do not fit any memory of the array.
    const LIMIT: u64 = 1 << 20;
    let unsized_type = || DesignError::at(span, DesignErrorKind::Unsized { ty: ty.to_string() });
    let (Some(count), Some(width)) = (ty.elements(), ty.element.bytes()) else {
        return Err(unsized_type());
    };
    if count.saturating_mul(u64::from(width)) > LIMIT {
        return Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what: "the size of this constant in bytes",
                value: i128::from(count) * i128::from(width),
                min: 0,
                max: i128::from(LIMIT),
            },
        ));
    }
    let (count, width) = (count as usize, width as usize);
    if let [Attr::Str(hex)] = items {
        let bytes = crate::mlir::hex_bytes(hex).unwrap_or_default();
        return check_count(bytes.len(), count * width, span).map(|()| bytes);
    }
    let float = ty.element.is_float();
    let encode = |item: &Attr| -> Result<Vec<u8>> {
        let bits = match *item {
            Attr::Float(bits) => ty.element.float_bits(f64::from_bits(bits)).map(i128::from),
            // Of a float a hexadecimal literal gives the bits.
            _ => item
                .as_int()
                .filter(|&v| !float || (v >= 0 && v >> (8 * width) == 0)),
        };
        let what = "a list of numbers of the memory's type";
        let bits = bits.ok_or(DesignError::at(span, DesignErrorKind::NotA { what }))?;
        Ok(bits.to_le_bytes()[..width].to_vec())
    };
    if let [splat] = items {
        return Ok(encode(splat)?.repeat(count));
    }
    check_count(items.len(), count, span)?;
    let bytes: Vec<Vec<u8>> = items.iter().map(encode).collect::<Result<_>>()?;
    Ok(bytes.concat())
}

fn check_count(found: usize, expected: usize, span: Span) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(DesignError::at(
        span,
        DesignErrorKind::TypeMismatch {
            what: "the length of this constant".into(),
            found: found.to_string(),
            expected: expected.to_string(),
        },
    ))
}

/// Where the buffers of the host stand among those of tiles: in a row of shims, which have no memory
/// of their own.
const HOST: TileCoord = TileCoord::new(0, 0);

/// Tiles, buffers and locks.
pub(super) fn declare(
    module: &Module,
    op: &Op,
    position: usize,
    model: &mut Model<'_>,
) -> Result<()> {
    let entity = match op.name.as_str() {
        "aie.tile" => {
            for key in ["col", "row"] {
                if op.attr(key).is_none() {
                    return Err(DesignError::at(
                        op.span,
                        DesignErrorKind::Unsupported {
                            what: "a tile without a place",
                            remedy: "give it a column and a row, such as `aie.tile(0, 2)`",
                        },
                    ));
                }
            }
            let (col, row) = (op.int("col").unwrap_or(-1), op.int("row").unwrap_or(-1));
            let coord = coord(model.device, col, row, op.span)?;
            if let Some(first) = model.tiles.iter().find(|t| t.coord == coord) {
                let (tile, first) = (coord, first.span);
                return Err(DesignError::at(
                    op.span,
                    DesignErrorKind::DuplicateTile { tile, first },
                ));
            }
            let (kind, span) = (kind_of(model.device, coord, op.span)?, op.span);
            model.tiles.push(Tile { coord, kind, span });
            model.last_tile = position;
            Entity::Tile(coord)
        }
        "aie.buffer" => {
            let tile = tile_operand(op, 0, model)?;
            let kind = kind_of(model.device, tile, op.span)?;
            if kind == TileKind::Shim {
                return Err(wrong_kind("a buffer", tile, kind, op.span));
            }
            let Some(Type::MemRef(ty)) = op.results.first().map(|&v| &module.value(v).ty) else {
                // A buffer without a name cannot be used by anything.
                return Ok(());
            };
            if op.attr("aligned").is_some() && !op.flag("aligned") {
                return Err(DesignError::at(
                    op.attr_span("aligned"),
                    DesignErrorKind::Unsupported {
                        what: "a buffer that is not aligned",
                        remedy: "give it an `address`, or drop the attribute: it then starts at a multiple of the \
                            allocation's alignment",
                    },
                ));
            }
            let bytes = memref_bytes(ty, op.span)?;
            let initial = match op.attr("initial_value") {
                Some(NamedAttr {
                    value: Attr::Dense(items),
                    span,
                    ..
                }) => Some(dense_bytes(items, ty, *span)?),
                _ => None,
            };
            let ssa_name = op.results.first().map(|&v| module.value(v).name.clone());
            model.buffers.push(Buffer {
                symbol: op
                    .text("sym_name")
                    .map(String::from)
                    .or(ssa_name)
                    .unwrap_or_default(),
                tile,
                ty: ty.clone(),
                bytes,
                address: small(op, "address", 0, i128::from(kind.data_memory()) - 1)?
                    .map(|v| v as u32),
                bank: small(op, "mem_bank", 0, i128::from(kind.placement_banks()) - 1)?
                    .map(|v| v as u32),
                initial,
                fifo: None,
                span: op.span,
                position,
            });
            Entity::Buffer(model.buffers.len() - 1)
        }
        "aie.external_buffer" => {
            let Some(Type::MemRef(ty)) = op.results.first().map(|&v| &module.value(v).ty) else {
                return Ok(());
            };
            let bytes = ty.bytes().and_then(|n| u32::try_from(n).ok());
            let bytes = bytes.ok_or_else(|| {
                DesignError::at(op.span, DesignErrorKind::Unsized { ty: ty.to_string() })
            })?;
            let limit = i128::from(u32::MAX);
            let name = op.results.first().map(|&v| module.value(v).name.clone());
            model.buffers.push(Buffer {
                symbol: op
                    .text("sym_name")
                    .map(String::from)
                    .or(name)
                    .unwrap_or_default(),
                // Host memory: any shim reaches it, none holds it.
                tile: HOST,
                ty: ty.clone(),
                bytes,
                address: Some(small(op, "address", 0, limit)?.unwrap_or(0) as u32),
                bank: None,
                initial: None,
                fifo: None,
                span: op.span,
                position,
            });
            Entity::Buffer(model.buffers.len() - 1)
        }
        "aie.lock" => {
            let tile = tile_operand(op, 0, model)?;
            let kind = kind_of(model.device, tile, op.span)?;
            let last = i128::from(kind.lock_count()) - 1;
            let id = small(op, "lockID", 0, last)?.map(|v| LockId(v as u8));
            let same = |l: &&Lock| l.tile == tile && l.id == id;
            if let Some((id, first)) = id.zip(model.locks.iter().find(same)) {
                let first = first.span;
                return Err(DesignError::at(
                    op.span,
                    DesignErrorKind::DuplicateLock { tile, id, first },
                ));
            }
            model.locks.push(Lock {
                symbol: op.text("sym_name").map(String::from),
                tile,
                id,
                init: small(op, "init", 0, 63)?.map(|v| v as u8),
                span: op.span,
                position,
            });
            Entity::Lock(model.locks.len() - 1)
        }
        _ => return Ok(()),
    };
    if let Some(&value) = op.results.first() {
        model.entities.insert(value, entity);
    }
    Ok(())
}
