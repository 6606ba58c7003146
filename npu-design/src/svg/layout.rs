//! Where everything stands.
//!
//! All tiles of a row have one height, that of the fullest. The switch stands in the lower right
//! corner of its tile: streams to the north leave through the strip above it, streams to the west
//! through the strip beside it, so that nothing crosses a tile's content. Wires have lanes: channel
//! `n` northwards has the same place in every switch of a column.

use super::canvas::{Point, Rect};
use crate::view::View;
use npu_arch::array::switch::Bundle;
use npu_arch::array::{DmaChannel, Port, TileCoord, TileKind};
use std::collections::BTreeMap;

/// Width of a tile.
const TILE_W: i32 = 520;
/// Side of a switch.
pub(super) const SWITCH: i32 = 108;
/// Space between tiles.
const GAP: i32 = 36;
/// Space around the array.
const MARGIN: i32 = 24;
/// Height of a tile's title.
pub(super) const HEAD: i32 = 20;
/// Distance of lanes.
const LANE: i32 = 9;
/// Height of a line of small text.
pub(super) const LINE: i32 = 12;
/// Height of the memory column.
pub(super) const MEMORY: i32 = 150;
/// Height of a DMA channel.
pub(super) const CHANNEL: i32 = 22;
/// BDs side by side in a channel.
pub(super) const BDS_ACROSS: usize = 5;

pub(super) struct Layout {
    /// Tiles that are drawn.
    pub(super) tiles: Vec<TileCoord>,
    /// Top and height of each row.
    rows: BTreeMap<u8, (i32, i32)>,
    columns: i32,
    height: i32,
    /// Position of each DMA channel among those of its tile.
    dma: BTreeMap<(TileCoord, DmaChannel), i32>,
}

impl Layout {
    pub(super) fn of(view: &View) -> Self {
        let mut tiles: Vec<TileCoord> = view.tiles.clone();
        tiles.extend(view.switches.iter().map(|s| s.tile));
        tiles.sort();
        tiles.dedup();
        let mut heights: BTreeMap<u8, i32> = BTreeMap::new();
        for &tile in &tiles {
            let height = heights.entry(tile.row.0).or_default();
            *height = content(view, tile).max(*height);
        }
        let mut rows = BTreeMap::new();
        let mut y = MARGIN;
        for (&row, &content) in heights.iter().rev() {
            let height = HEAD + content + SWITCH;
            rows.insert(row, (y, height));
            y += height + GAP;
        }
        let columns = tiles.iter().map(|t| i32::from(t.col.0) + 1).max();
        let mut dma = BTreeMap::new();
        for &tile in &tiles {
            for (i, (channel, _)) in (0..).zip(channel_places(view, tile)) {
                dma.insert((tile, channel), i);
            }
        }
        Self {
            dma,
            tiles,
            rows,
            columns: columns.unwrap_or(1),
            height: y - GAP + MARGIN,
        }
    }

    pub(super) fn width(&self) -> i32 {
        2 * MARGIN + self.columns * (TILE_W + GAP) - GAP
    }

    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// A tile's frame.
    pub(super) fn tile(&self, tile: TileCoord) -> Rect {
        let (y, h) = self.rows.get(&tile.row.0).copied().unwrap_or_default();
        Rect {
            x: MARGIN + i32::from(tile.col.0) * (TILE_W + GAP),
            y,
            w: TILE_W,
            h,
        }
    }

    /// The switch of a tile.
    pub(super) fn switch(&self, tile: TileCoord) -> Rect {
        let r = self.tile(tile);
        Rect {
            x: r.x + r.w - SWITCH - 8,
            y: r.y + r.h - SWITCH - 8,
            w: SWITCH,
            h: SWITCH,
        }
    }

    /// A port at the edge of its switch, and the direction out of it.
    pub(super) fn port(&self, tile: TileCoord, port: Port, towards: Towards) -> (Point, Point) {
        let r = self.switch(tile);
        let n = i32::from(port.channel);
        let lane = |first: i32| first + n * LANE;
        let up = r.x + lane(6);
        let down = r.x + lane(62);
        let right = r.y + lane(30);
        let left = r.y + lane(68);
        let out = towards == Towards::Out;
        let inner = |row: i32| (r.x, r.y + row);
        let (x, y, dx, dy) = match port.bundle {
            Bundle::North => (if out { up } else { down }, r.y, 0, -1),
            Bundle::South => (if out { down } else { up }, r.y + r.h, 0, 1),
            Bundle::East => (r.x + r.w, if out { right } else { left }, 1, 0),
            Bundle::West => (r.x, if out { left } else { right }, -1, 0),
            // What lies inside the tile comes in at the upper left.
            Bundle::Dma => {
                let (x, y) = inner(3 + 2 * self.dma_position(tile, port, towards));
                (x, y, -1, 0)
            }
            Bundle::Core | Bundle::Fifo | Bundle::Trace | Bundle::TileControl => {
                let (x, y) = inner(26);
                (x, y, -1, 0)
            }
        };
        (Point { x, y }, Point { x: dx, y: dy })
    }

    /// Position of the DMA channel behind a port among those of its tile.
    pub(super) fn dma_position(&self, tile: TileCoord, port: Port, towards: Towards) -> i32 {
        let channel = towards.channel(port.channel);
        let n = i32::from(port.channel);
        self.dma.get(&(tile, channel)).copied().unwrap_or(n)
    }

    /// The box of a DMA channel, by its position among the tile's channels.
    pub(super) fn channel(&self, tile: TileCoord, at: i32) -> Rect {
        let r = self.tile(tile);
        Rect {
            x: r.x + 222,
            y: r.y + HEAD + 4 + at,
            w: r.w - 222 - SWITCH - 40,
            h: CHANNEL - 4,
        }
    }
}

/// Which way a stream goes through a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Towards {
    /// Into the switch.
    In,
    /// Out of it.
    Out,
}

impl Towards {
    /// The DMA channel whose data goes this way through its port.
    pub(super) fn channel(self, n: u8) -> DmaChannel {
        match self {
            Self::In => DmaChannel::mm2s(n),
            Self::Out => DmaChannel::s2mm(n),
        }
    }
}

/// Offsets of a tile's channels, in the order of the view; shim channels of runtime sequences follow
/// those that the configuration starts.
pub(super) fn channel_places(view: &View, tile: TileCoord) -> Vec<(DmaChannel, i32)> {
    let mut at = 0;
    let mut out = Vec::new();
    for c in view.channels.iter().filter(|c| c.tile == tile) {
        out.push((c.channel, at));
        at += channel_height(c.bds.len());
    }
    for a in view.allocations.iter().filter(|a| a.tile == tile) {
        out.push((a.channel, at));
        at += CHANNEL;
    }
    out
}

/// Height of a channel with so many BDs.
pub(super) fn channel_height(bds: usize) -> i32 {
    CHANNEL * bds.div_ceil(BDS_ACROSS).max(1) as i32
}

/// Height of what a tile holds above its switch.
fn content(view: &View, tile: TileCoord) -> i32 {
    let buffers = view.buffers.iter().filter(|b| b.tile == tile).count();
    let labels = (buffers + 1) as i32 * LINE;
    let channels = view.channels.iter().filter(|c| c.tile == tile);
    let channels: i32 = channels.map(|c| channel_height(c.bds.len())).sum();
    let allocations = view.allocations.iter().filter(|a| a.tile == tile).count();
    let locks = view.locks.iter().filter(|l| l.tile == tile).count();
    let locks = locks.div_ceil(10) as i32 * 26;
    let left = match TileKind::of_row(tile.row) {
        Some(TileKind::Shim) | None => 0,
        Some(_) if buffers == 0 && channels == 0 => 0,
        Some(_) => MEMORY.max(labels),
    };
    let right = channels + allocations as i32 * CHANNEL + locks + 8;
    left.max(right).max(30)
}
