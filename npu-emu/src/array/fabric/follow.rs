//! Following circuits from their sources to their ends.

use npu_arch::array::dma::Direction;
use npu_arch::array::shim_mux::{self, ShimStream};
use npu_arch::array::switch::{MasterConfig, SlaveConfig};
use npu_arch::array::{Bundle, DmaChannel, Port, TileKind};

use super::{End, Fabric, FifoId, Route, Source, Switch};
use crate::array::grid::{Grid, TileId};

/// Words that a switch buffers towards another tile.
const TO_TILE: usize = 8;
/// Words that a switch buffers towards a block of its own tile.
const TO_BLOCK: usize = 6;
/// Words that a slave port buffers in front of an arbiter.
const TO_ARBITER: usize = 4;
/// Words of a switch's own FIFO.
const SWITCH_FIFO: usize = 16;

impl Fabric {
    /// Follows the circuits again if the configuration has changed. Words on
    /// their way stay where they are.
    pub(crate) fn update(&mut self, grid: &Grid, switches: &[Switch]) {
        if !self.stale {
            return;
        }
        self.stale = false;
        self.routes.clear();
        self.forget_feeds();
        for tile in grid.tiles() {
            let kind = grid.kind(tile);
            let switch = &switches[tile];
            let dma = DmaChannel::all(kind).filter(|c| c.direction == Direction::Mm2s);
            let blocks = dma
                .filter_map(|c| source_port(kind, switch, c))
                .chain((kind == TileKind::Core).then_some(Port::new(Bundle::Core, 0)))
                .chain(
                    kind.slave_ports()
                        .filter(|p| matches!(p.bundle, Bundle::TileControl | Bundle::Trace)),
                );
            for port in blocks {
                self.follow_from(grid, switches, Source::Block(tile, port));
            }
            for (master, config) in switch.masters() {
                if matches!(config, MasterConfig::Packet { .. }) {
                    self.follow_from(grid, switches, Source::Master(tile, master));
                }
            }
        }
        self.find_packet_ends(switches);
    }

    fn follow_from(&mut self, grid: &Grid, switches: &[Switch], source: Source) {
        let mut walk = Walk {
            ends: Vec::new(),
            dead: None,
            source,
            todo: Vec::new(),
        };
        match source {
            Source::Block(tile, port) => walk.todo.push((tile, port, 0)),
            Source::Master(tile, master) => {
                if let Some(out) = grid.kind(tile).master_port(master) {
                    self.leave(grid, switches, &mut walk, tile, out, 0);
                }
            }
        }
        // Every slave is fed by one port, so a walk never meets itself.
        while let Some((tile, port, depth)) = walk.todo.pop() {
            let kind = grid.kind(tile);
            let switch = &switches[tile];
            let Some(slave) = kind.slave_index(port) else {
                continue;
            };
            let masters: Vec<u8> = match switch.slave(slave) {
                SlaveConfig::Packet => {
                    self.arrive(&mut walk, End::Packets(tile, slave), depth + TO_ARBITER);
                    continue;
                }
                SlaveConfig::Circuit => switch.circuit_masters(slave).collect(),
                SlaveConfig::Disabled => Vec::new(),
            };
            if masters.is_empty() {
                walk.dead = Some(tile);
                // A sender without any way keeps its words.
                if depth > 0 {
                    self.arrive(&mut walk, End::Dead(tile, port), depth);
                }
            }
            for out in masters.into_iter().filter_map(|m| kind.master_port(m)) {
                self.leave(grid, switches, &mut walk, tile, out, depth);
            }
        }
        let Walk { mut ends, dead, .. } = walk;
        ends.sort_unstable();
        ends.dedup();
        let ends = ends.into();
        self.routes.insert(source, Route { ends, dead });
    }

    /// Goes out by a master port.
    fn leave(
        &mut self,
        grid: &Grid,
        switches: &[Switch],
        walk: &mut Walk,
        tile: TileId,
        out: Port,
        depth: usize,
    ) {
        match leads_to(grid, &switches[tile], tile, out) {
            Leads::Tile(next, port) => walk.todo.push((next, port, depth + TO_TILE)),
            Leads::Fifo(port) => walk.todo.push((tile, port, depth + SWITCH_FIFO)),
            Leads::End(end) => self.arrive(walk, end, depth + TO_BLOCK),
        }
    }

    fn arrive(&mut self, walk: &mut Walk, end: End, depth: usize) {
        let fifo = self.fifo(end, depth);
        walk.ends.push(fifo);
        if let End::Dead(tile, _) = end {
            walk.dead = Some(tile);
        } else {
            self.feed(end, fifo, walk.source);
        }
    }

    /// Whether a packet with this id gets from a tile's control port to the
    /// South side of a shim.
    pub(crate) fn token_path(grid: &Grid, switches: &[Switch], tile: TileId, id: u8) -> bool {
        let mut todo = vec![(tile, Port::new(Bundle::TileControl, 0))];
        let mut seen = Vec::new();
        while let Some((tile, port)) = todo.pop() {
            if seen.contains(&(tile, port)) {
                continue;
            }
            seen.push((tile, port));
            let kind = grid.kind(tile);
            let switch = &switches[tile];
            let Some(slave) = kind.slave_index(port) else {
                continue;
            };
            let masters = match switch.slave(slave) {
                SlaveConfig::Packet => switch.masters_of_id(slave, id),
                SlaveConfig::Circuit => switch.circuit_masters(slave).collect(),
                SlaveConfig::Disabled => Vec::new(),
            };
            for out in masters.into_iter().filter_map(|m| kind.master_port(m)) {
                if kind == TileKind::Shim && out.bundle == Bundle::South {
                    return true;
                }
                match leads_to(grid, switch, tile, out) {
                    Leads::Tile(next, port) => todo.push((next, port)),
                    Leads::Fifo(port) => todo.push((tile, port)),
                    Leads::End(_) => {}
                }
            }
        }
        false
    }
}

/// A walk from a source.
struct Walk {
    ends: Vec<FifoId>,
    dead: Option<TileId>,
    source: Source,
    /// Slave ports to enter, with the FIFO words behind.
    todo: Vec<(TileId, Port, usize)>,
}

/// The slave port that an MM2S channel drives, if it is wired to one.
pub(crate) fn source_port(kind: TileKind, switch: &Switch, channel: DmaChannel) -> Option<Port> {
    if kind != TileKind::Shim {
        return Some(Port::new(Bundle::Dma, channel.channel.0));
    }
    let south = shim_mux::dma_south(channel)?;
    let field = shim_mux::mux_field(south)?;
    (ShimStream::from_bits(field.get(switch.mux)) == Some(ShimStream::Dma))
        .then_some(Port::new(Bundle::South, south))
}

enum Leads {
    Tile(TileId, Port),
    Fifo(Port),
    End(End),
}

fn leads_to(grid: &Grid, switch: &Switch, tile: TileId, out: Port) -> Leads {
    let kind = grid.kind(tile);
    let dead = Leads::End(End::Dead(tile, out));
    match out.bundle {
        Bundle::Dma => Leads::End(End::Dma(tile, DmaChannel::s2mm(out.channel))),
        Bundle::Core => Leads::End(End::Core(tile, out.channel)),
        Bundle::Fifo => Leads::Fifo(Port::new(Bundle::Fifo, out.channel)),
        Bundle::TileControl => Leads::End(End::Control(tile)),
        Bundle::Trace => dead,
        Bundle::South if kind == TileKind::Shim => {
            let to_dma = shim_mux::demux_field(out.channel).is_some_and(|f| {
                ShimStream::from_bits(f.get(switch.demux)) == Some(ShimStream::Dma)
            });
            match shim_mux::dma_at_south(Direction::S2mm, out.channel) {
                Some(channel) if to_dma => Leads::End(End::Dma(tile, channel)),
                _ => dead,
            }
        }
        Bundle::South | Bundle::West | Bundle::North | Bundle::East => {
            let Some(side) = out.bundle.side() else {
                return dead;
            };
            match grid.neighbour(tile, side) {
                Some(next) => Leads::Tile(
                    next,
                    Port::new(Bundle::towards(side.opposite()), out.channel),
                ),
                None => dead,
            }
        }
    }
}
