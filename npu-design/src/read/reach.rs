//! What a DMA reaches: a core's its own tile's memory and locks; a memory tile's those of the memory tiles beside
//! it, too, with channels 0 to 3 (AM020, "Memory Tile DMA"); a shim's host memory and the shim's locks. MLIR-AIE
//! accepts the same.

use super::Result;
use crate::error::{DesignError, DesignErrorKind};
use crate::model::{BufferIx, LockIx, Model};
use crate::Span;
use npu_arch::array::{DmaChannel, TileCoord, TileKind};

/// Channels of a memory tile that reach the tiles beside it.
const REACHING: u8 = 4;

/// What a BD uses.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Used {
    Buffer(BufferIx),
    Lock(LockIx),
}

/// Whether the DMA of `tile`, or one of its channels, reaches memory and locks of `home`.
pub(crate) fn dma_reaches(tile: TileCoord, channel: Option<DmaChannel>, home: TileCoord) -> bool {
    let beside = TileKind::of_row(tile.row) == Some(TileKind::Mem)
        && home.row == tile.row
        && home.col.0.abs_diff(tile.col.0) == 1
        && channel.is_none_or(|c| c.channel.0 < REACHING);
    home == tile || beside
}

/// Refuses a use at `span` that the DMA of `tile`, or one of its channels, doesn't reach.
pub(crate) fn check_reach(
    model: &Model<'_>,
    tile: TileCoord,
    channel: Option<DmaChannel>,
    used: Used,
    span: Span,
) -> Result<()> {
    let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Core);
    let (what, home, declared) = match used {
        Used::Buffer(at) => {
            let buffer = &model.buffers[at];
            (
                format!("buffer `{}`", buffer.symbol),
                buffer.tile,
                buffer.span,
            )
        }
        Used::Lock(at) => {
            let lock = &model.locks[at];
            let name = lock.symbol.as_ref().map(|name| format!("lock `{name}`"));
            (name.unwrap_or("this lock".into()), lock.tile, lock.span)
        }
    };
    let of_host =
        matches!(used, Used::Buffer(_)) && TileKind::of_row(home.row) == Some(TileKind::Shim);
    let reached = match (kind, used) {
        (TileKind::Shim, Used::Buffer(_)) => of_host,
        _ => !of_host && dma_reaches(tile, channel, home),
    };
    if reached {
        return Ok(());
    }
    Err(DesignError::at(
        span,
        DesignErrorKind::DmaOutOfReach {
            what,
            home: match of_host {
                true => "the host's memory".into(),
                false => format!("tile {home}"),
            },
            dma: match channel {
                Some(channel) => format!("{channel} of tile {tile}"),
                None => format!("the DMA of tile {tile}"),
            },
            kind,
            declared,
        },
    ))
}

/// Takes the one place that a block has for what stands at `span`.
pub(crate) fn once(place: &mut Option<Span>, what: &'static str, span: Span) -> Result<()> {
    match place.replace(span) {
        None => Ok(()),
        Some(first) => Err(DesignError::at(
            span,
            DesignErrorKind::SecondInBlock { what, first },
        )),
    }
}
