//! Core programs: the `elfs` command list.

use super::{block, channel_resets, mask, words, CHANNEL_RESET, CORE_ENABLE};
use crate::error::{DesignError, DesignErrorKind, SegmentProblem};
use crate::model::{Core, Model};
use crate::read::Result;
use npu_arch::array::regs::CORE_CONTROL;
use npu_arch::array::{Device, Neighbour, TileCoord, TileKind, TileOffset};
use npu_image::cdo::Command;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a segment of a core ELF holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SegmentKind {
    /// Program memory.
    Code,
    /// Data memory, of the core's own tile or of a neighbour.
    Data,
}

/// A loadable segment of a core ELF (`PT_LOAD`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Code or data.
    pub kind: SegmentKind,
    /// Address as the core sees it: from 0 for code; for data 0x40000 south, 0x50000 west, 0x60000
    /// north, 0x70000 own.
    pub address: u32,
    /// Bytes of the file.
    pub bytes: Vec<u8>,
    /// Size in memory; what exceeds `bytes` is zero.
    pub size: u32,
}

/// The segments of a core ELF, in the order of its program headers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ElfSegments {
    /// The segments.
    pub segments: Vec<Segment>,
}

/// A tile with a core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CoreTile {
    pub(crate) tile: TileCoord,
    /// Core-view ranges of its stack and buffers.
    taken: Vec<Range<u32>>,
}

/// Tiles with cores, in the order of the text.
pub(crate) fn core_tiles(model: &Model<'_>) -> Vec<CoreTile> {
    let with_core = model.tiles.iter().filter_map(|t| model.core_on(t.coord));
    let own = TileKind::CORE_VIEW_OWN;
    with_core
        .map(|c| {
            let buffers = model.buffers.iter().filter(|b| b.tile == c.tile);
            let buffers = buffers.filter_map(|b| b.address.map(|a| own + a..own + a + b.bytes));
            let stack = own..own + c.stack_size;
            CoreTile {
                tile: c.tile,
                taken: std::iter::once(stack).chain(buffers).collect(),
            }
        })
        .collect()
}

/// First core-view address behind a core's stack and buffers.
pub(crate) fn data_start(model: &Model<'_>, core: &Core<'_>) -> u32 {
    let own = model.buffers.iter().filter(|b| b.tile == core.tile);
    let end = own
        .filter_map(|b| Some(b.address? + b.bytes))
        .max()
        .unwrap_or(0);
    TileKind::CORE_VIEW_OWN + end.max(core.stack_size)
}

/// The `elfs` list.
pub(crate) fn programs(
    device: Device,
    cores: &[CoreTile],
    elfs: &BTreeMap<TileCoord, ElfSegments>,
) -> Result<Vec<Command>> {
    let mut out = Vec::new();
    for CoreTile { tile, taken } in cores {
        let tile = *tile;
        let elf = elfs
            .get(&tile)
            .ok_or(DesignError::nowhere(DesignErrorKind::NoElf { tile }))?;
        mask(&mut out, tile, CORE_CONTROL, CORE_ENABLE, 0);
        channel_resets(&mut out, tile, CHANNEL_RESET);
        load(device, tile, taken, elf, &mut out)?;
        channel_resets(&mut out, tile, 0);
    }
    Ok(out)
}

fn load(
    device: Device,
    tile: TileCoord,
    taken: &[Range<u32>],
    elf: &ElfSegments,
    out: &mut Vec<Command>,
) -> Result<()> {
    for segment in &elf.segments {
        let fail = |problem| DesignError::nowhere(DesignErrorKind::Elf { tile, problem });
        let bytes = segment.bytes.len() as u64;
        let end = |start: u32| u64::from(start) + bytes.max(u64::from(segment.size));
        match segment.kind {
            SegmentKind::Code => {
                let limit = TileKind::Core.program_memory();
                let end = end(segment.address);
                if end > limit.into() {
                    return Err(fail(SegmentProblem::CodeTooLarge { end, limit }));
                }
                if bytes > 0 {
                    let offset = TileOffset(TileKind::PROGRAM_MEMORY + segment.address);
                    block(out, tile, offset, words(&segment.bytes));
                }
            }
            SegmentKind::Data => {
                let (target, offset) = data_window(device, tile, segment.address).ok_or(fail(
                    SegmentProblem::Unreachable {
                        address: segment.address,
                    },
                ))?;
                if end(offset) > TileKind::Core.data_memory().into() {
                    let problem = SegmentProblem::DataTooLarge {
                        address: segment.address,
                    };
                    return Err(fail(problem));
                }
                let stop = end(segment.address);
                let clash = taken.iter().find(|r| {
                    u64::from(r.start) < stop && segment.address < r.end && !r.is_empty()
                });
                if let Some(r) = clash {
                    let (address, start, end) = (segment.address, r.start, r.end);
                    return Err(fail(SegmentProblem::OverlapsBuffers {
                        address,
                        start,
                        end,
                    }));
                }
                let mut data = segment.bytes.clone();
                data.resize(data.len().max(segment.size as usize), 0);
                if !data.is_empty() {
                    block(out, target, TileOffset(offset), words(&data));
                }
            }
        }
    }
    Ok(())
}

/// The tile and offset behind a core-view data address.
fn data_window(device: Device, core: TileCoord, address: u32) -> Option<(TileCoord, u32)> {
    let size = TileKind::CORE_VIEW_SIZE;
    let side = match address / size * size {
        TileKind::CORE_VIEW_SOUTH => Some(Neighbour::South),
        TileKind::CORE_VIEW_WEST => Some(Neighbour::West),
        TileKind::CORE_VIEW_NORTH => Some(Neighbour::North),
        TileKind::CORE_VIEW_OWN => None,
        _ => return None,
    };
    let tile = match side {
        Some(side) => device.neighbour(core, side)?,
        None => core,
    };
    (device.kind(tile) == Some(TileKind::Core)).then_some((tile, address % size))
}
