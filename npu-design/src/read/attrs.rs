//! Readers of attributes and operands that every part shares.

use super::Result;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, NamedAttr, Op};
use crate::model::{Entity, Model, Packet, Pad, Step};
use crate::span::nearest;
use crate::Span;
use npu_arch::array::{Device, Direction, DmaChannel, TileCoord, TileKind};

pub(crate) fn ranged(
    what: &'static str,
    value: Option<i128>,
    min: i128,
    max: i128,
    span: Span,
) -> Result<i128> {
    match value {
        Some(v) if (min..=max).contains(&v) => Ok(v),
        Some(value) => Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what,
                value,
                min,
                max,
            },
        )),
        None => Err(DesignError::at(
            span,
            DesignErrorKind::Missing { name: what },
        )),
    }
}

/// An optional integer attribute in a range.
pub(super) fn small(op: &Op, name: &'static str, min: i128, max: i128) -> Result<Option<i128>> {
    match op.attr(name) {
        None => Ok(None),
        Some(a) if a.value.as_int().is_none() => Err(DesignError::at(
            a.span,
            DesignErrorKind::NotA {
                what: "a whole number",
            },
        )),
        Some(a) => ranged(name, a.value.as_int(), min, max, a.span).map(Some),
    }
}

pub(super) fn coord(device: Device, col: i128, row: i128, span: Span) -> Result<TileCoord> {
    let found = match (u8::try_from(col), u8::try_from(row)) {
        (Ok(c), Ok(r)) => Some(TileCoord::new(c, r)).filter(|&t| device.kind(t).is_some()),
        _ => None,
    };
    found.ok_or_else(|| {
        DesignError::at(
            span,
            DesignErrorKind::NoSuchTile {
                device: device.name(),
                col,
                row,
            },
        )
    })
}

pub(crate) fn kind_of(device: Device, tile: TileCoord, span: Span) -> Result<TileKind> {
    device.kind(tile).ok_or_else(|| {
        DesignError::at(
            span,
            DesignErrorKind::NoSuchTile {
                device: device.name(),
                col: tile.col.0.into(),
                row: tile.row.0.into(),
            },
        )
    })
}

pub(super) fn wrong_kind(
    what: &'static str,
    tile: TileCoord,
    kind: TileKind,
    span: Span,
) -> DesignError {
    DesignError::at(span, DesignErrorKind::WrongTileKind { what, tile, kind })
}

pub(crate) fn unsupported(op: &Op, what: &'static str, remedy: &'static str) -> DesignError {
    DesignError::at(op.name_span, DesignErrorKind::Unsupported { what, remedy })
}

pub(crate) fn memref_bytes(ty: &crate::mlir::MemRef, span: Span) -> Result<u32> {
    match ty.bytes() {
        Some(n) if n > 0 && n <= 1 << 20 => Ok(n as u32),
        Some(n) => Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what: "the size of a buffer in bytes",
                value: n.into(),
                min: 1,
                max: 1 << 20,
            },
        )),
        None => Err(DesignError::at(
            span,
            DesignErrorKind::Unsized { ty: ty.to_string() },
        )),
    }
}

fn operand_entity(op: &Op, index: usize, model: &Model<'_>) -> Option<Entity> {
    op.operands
        .get(index)
        .and_then(|v| model.entities.get(v))
        .copied()
}

pub(crate) fn tile_operand(op: &Op, index: usize, model: &Model<'_>) -> Result<TileCoord> {
    match operand_entity(op, index, model) {
        Some(Entity::Tile(t)) => Ok(t),
        _ => Err(DesignError::at(
            op.span,
            DesignErrorKind::NotA { what: "a tile" },
        )),
    }
}

pub(crate) fn lock_operand(op: &Op, index: usize, model: &Model<'_>) -> Result<usize> {
    match operand_entity(op, index, model) {
        Some(Entity::Lock(l)) => Ok(l),
        _ => Err(DesignError::at(
            op.span,
            DesignErrorKind::NotA { what: "a lock" },
        )),
    }
}

pub(crate) fn buffer_operand(op: &Op, index: usize, model: &Model<'_>) -> Result<usize> {
    match operand_entity(op, index, model) {
        Some(Entity::Buffer(b)) => Ok(b),
        _ => Err(DesignError::at(
            op.span,
            DesignErrorKind::NotA { what: "a buffer" },
        )),
    }
}

pub(crate) fn direction(op: &Op, name: &str) -> Result<Direction> {
    match op.text(name) {
        Some("MM2S") => Ok(Direction::Mm2s),
        Some("S2MM") => Ok(Direction::S2mm),
        _ => Err(DesignError::at(
            op.attr_span(name),
            DesignErrorKind::NotA {
                what: "a direction, `MM2S` or `S2MM`",
            },
        )),
    }
}

/// `channel_dir` and `channel_index`.
pub(super) fn channel(op: &Op, kind: TileKind) -> Result<DmaChannel> {
    let direction = direction(op, "channel_dir")?;
    let last = i128::from(kind.channels(direction)) - 1;
    let n = op.int("channel_index");
    let n = ranged("a DMA channel", n, 0, last, op.attr_span("channel_index"))?;
    Ok(DmaChannel {
        direction,
        channel: npu_arch::array::ChannelId(n as u8),
    })
}

/// `[<size = 4, stride = 8>, ..]`, outermost first.
pub(crate) fn steps(attr: &Attr, span: Span) -> Result<Vec<Step>> {
    let not_steps = || {
        DesignError::at(
            span,
            DesignErrorKind::NotA {
                what: "a list such as `[<size = 4, stride = 8>]`",
            },
        )
    };
    attr.as_array()
        .ok_or_else(not_steps)?
        .iter()
        .map(|d| {
            let get = |key| d.entry(key).and_then(Attr::as_int).ok_or_else(not_steps);
            let limit = i128::from(u32::MAX);
            Ok(Step {
                size: ranged("a size", Some(get("size")?), 1, limit, span)? as u32,
                stride: ranged("a stride", Some(get("stride")?), 0, limit, span)? as u32,
            })
        })
        .collect()
}

/// `[<const_pad_before = 1, const_pad_after = 2>, ..]`, outermost first.
pub(crate) fn pads(attr: &Attr, span: Span) -> Result<Vec<Pad>> {
    let not_pads = || {
        DesignError::at(
            span,
            DesignErrorKind::NotA {
                what: "a list such as `[<const_pad_before = 1, const_pad_after = 1>]`",
            },
        )
    };
    attr.as_array()
        .ok_or_else(not_pads)?
        .iter()
        .map(|d| {
            let get = |key| d.entry(key).and_then(Attr::as_int).ok_or_else(not_pads);
            let limit = i128::from(u16::MAX);
            let before = get("const_pad_before")?;
            let after = get("const_pad_after")?;
            Ok(Pad {
                before: ranged("a padding", Some(before), 0, limit, span)? as u32,
                after: ranged("a padding", Some(after), 0, limit, span)? as u32,
            })
        })
        .collect()
}

/// `#aie.packet_info<pkt_type = 0, pkt_id = 15>`.
pub(crate) fn packet(attr: &NamedAttr) -> Result<Packet> {
    let get = |key: &str| attr.value.entry(key).and_then(Attr::as_int);
    Ok(Packet {
        kind: ranged("a packet type", get("pkt_type"), 0, 7, attr.span)? as u8,
        id: ranged("a packet id", get("pkt_id"), 0, 31, attr.span)? as u8,
    })
}

/// An error for a name that nothing has.
pub(crate) fn unknown<'a>(
    what: &'static str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    span: Span,
) -> DesignError {
    DesignError::at(
        span,
        DesignErrorKind::UnknownSymbol {
            what,
            name: name.into(),
            suggestion: nearest(name, known).map(String::from),
        },
    )
}
