//! DMA channels of the ends.
//!
//! Lowest free first, fifo by fifo, producer before consumers. Ends of a memory tile with elements
//! in a neighbour's memory come before all others and can use channels 0 to 3 only, the ones that
//! reach there.

use super::ends::Ends;
use super::Pool;
use crate::error::{DesignError, DesignErrorKind};
use crate::model::Model;
use crate::read::Result;
use npu_arch::array::{Bundle, ChannelId, Direction, DmaChannel, TileCoord, TileKind};
use std::collections::HashMap;

/// Channels of a memory tile that reach a neighbour's memory (AM020, "Memory Tile DMA").
const REACHING: u8 = 4;

/// A channel for every end that moves data by DMA, in the order of the ends.
pub(super) fn assign(
    model: &Model<'_>,
    ends: &Ends,
    pools: &[Pool],
) -> Result<Vec<Option<DmaChannel>>> {
    let mut channels = Channels::of(model);
    let mut out = vec![None; ends.list.len()];
    for wanted in [Reach::Neighbour, Reach::Own] {
        for split in ends.fifos.iter().filter(|s| !s.consumers.is_empty()) {
            let source = std::iter::once((split.producer, Direction::Mm2s));
            let sinks = split.consumers.iter().map(|&c| (c, Direction::S2mm));
            for (end, direction) in source.chain(sinks) {
                if ends.list[end].stream.is_none() && reach(model, ends, pools, end) == wanted {
                    out[end] = Some(channels.lowest(ends, end, direction, wanted)?);
                }
            }
        }
    }
    Ok(out)
}

/// Whose memory an end's DMA goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Own,
    Neighbour,
}

fn reach(model: &Model<'_>, ends: &Ends, pools: &[Pool], end: usize) -> Reach {
    let owner = ends.owner(end);
    let home = ends.list[owner].tile;
    let mut tiles = pools[owner].buffers.iter().map(|&b| model.buffers[b].tile);
    if tiles.any(|t| t != home) {
        Reach::Neighbour
    } else {
        Reach::Own
    }
}

/// DMA channels in use, with who uses them.
struct Channels {
    used: HashMap<(TileCoord, Direction), Vec<(u8, String)>>,
}

impl Channels {
    /// What DMA programs, shim allocations and flows of the text already take.
    fn of(model: &Model<'_>) -> Self {
        let mut out = Self {
            used: HashMap::new(),
        };
        for dma in &model.dmas {
            for start in dma.blocks.iter().filter_map(|b| b.start) {
                out.take(dma.tile, start.channel, "a DMA program");
            }
        }
        for a in &model.allocations {
            out.take(TileCoord::new(a.col, 0), a.channel, &a.symbol);
        }
        for flow in &model.flows {
            for ((tile, port), direction) in
                [(flow.source, Direction::Mm2s), (flow.dest, Direction::S2mm)]
            {
                if port.bundle == Bundle::Dma {
                    let channel = DmaChannel {
                        direction,
                        channel: ChannelId(port.channel),
                    };
                    out.take(tile, channel, "a flow");
                }
            }
        }
        out
    }

    fn take(&mut self, tile: TileCoord, channel: DmaChannel, user: &str) {
        let used = self.used.entry((tile, channel.direction)).or_default();
        if used.iter().all(|(n, _)| *n != channel.channel.0) {
            used.push((channel.channel.0, user.into()));
        }
    }

    fn lowest(
        &mut self,
        ends: &Ends,
        end: usize,
        direction: Direction,
        reach: Reach,
    ) -> Result<DmaChannel> {
        let end = &ends.list[end];
        let kind = TileKind::of_row(end.tile.row).unwrap_or(TileKind::Core);
        let limit = match reach {
            Reach::Own => kind.channels(direction),
            Reach::Neighbour => kind.channels(direction).min(REACHING),
        };
        let used = self.used.entry((end.tile, direction)).or_default();
        let free = (0..limit).find(|n| used.iter().all(|(u, _)| u != n));
        let Some(n) = free else {
            let mut users: Vec<String> = used.iter().map(|(_, who)| who.clone()).collect();
            users.push(end.name.clone());
            return Err(DesignError::at(
                end.span,
                DesignErrorKind::ChannelsExhausted {
                    tile: end.tile,
                    direction,
                    limit,
                    users,
                },
            ));
        };
        used.push((n, end.name.clone()));
        Ok(DmaChannel {
            direction,
            channel: ChannelId(n),
        })
    }
}
