//! Streams: the switches' configuration, the circuits that it makes, and the
//! words on their way.
//!
//! Whoever sends into a circuit sees only where it ends. So the circuits are
//! followed once after each change of configuration, and every end gets one
//! FIFO whose depth is the sum of the FIFOs along its path (AM020 "AXI4-Stream
//! Interconnect": 8 words per switch that is left to another tile, 6 per
//! switch that is left to a block of its tile, 16 per switch FIFO). A sender
//! with several ends needs room in all of them.

use std::collections::{BTreeMap, VecDeque};

use npu_arch::array::dma::Direction;
use npu_arch::array::shim_mux::{self, ShimStream};
use npu_arch::array::switch::{MasterConfig, SlaveConfig, Slot, SLOTS};
use npu_arch::array::{Bundle, DmaChannel, Port, TileCoord, TileKind};

use super::grid::{Grid, TileId};

/// Words that a switch buffers towards another tile.
const TO_TILE: usize = 8;
/// Words that a switch buffers towards a block of its own tile.
const TO_BLOCK: usize = 6;
/// Words of a switch's own FIFO.
const SWITCH_FIFO: usize = 16;

/// Configuration registers of a tile's switch.
#[derive(Clone, Debug)]
pub(crate) struct Switch {
    /// By master number.
    pub(crate) masters: Vec<u32>,
    /// By slave number.
    pub(crate) slaves: Vec<u32>,
    /// By slave number.
    pub(crate) slots: Vec<[u32; SLOTS as usize]>,
    /// Shim: who drives south inputs.
    pub(crate) mux: u32,
    /// Shim: who listens to south outputs.
    pub(crate) demux: u32,
}

impl Switch {
    pub(crate) fn new(kind: TileKind) -> Self {
        let slaves = kind.slave_ports().count();
        Self {
            masters: vec![0; kind.master_ports().count()],
            slaves: vec![0; slaves],
            slots: vec![[0; SLOTS as usize]; slaves],
            mux: 0,
            demux: 0,
        }
    }

    fn slave(&self, index: u8) -> SlaveConfig {
        self.slaves
            .get(usize::from(index))
            .map_or(SlaveConfig::Disabled, |&w| SlaveConfig::from_word(w))
    }

    /// Masters that listen to a slave in circuit mode.
    fn circuit_masters(&self, slave: u8) -> impl Iterator<Item = u8> + '_ {
        (0u8..).zip(&self.masters).filter_map(move |(m, &word)| {
            (MasterConfig::from_word(word) == MasterConfig::Circuit { slave }).then_some(m)
        })
    }

    /// Masters that a packet id reaches from a slave.
    fn packet_masters(&self, slave: u8, id: u8) -> Vec<u8> {
        let slots = self.slots.get(usize::from(slave)).into_iter().flatten();
        let matching: Vec<Slot> = slots
            .filter_map(|&w| Slot::from_word(w))
            .filter(|s| id & s.mask == s.id & s.mask)
            .collect();
        (0u8..)
            .zip(&self.masters)
            .filter(|(_, &word)| match MasterConfig::from_word(word) {
                MasterConfig::Packet { arbiter, msels, .. } => matching
                    .iter()
                    .any(|s| s.arbiter == arbiter && msels & (1 << s.msel) != 0),
                _ => false,
            })
            .map(|(m, _)| m)
            .collect()
    }
}

/// Where a circuit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum End {
    /// A DMA channel, S2MM.
    Dma(TileId, DmaChannel),
    /// A core's stream input.
    Core(TileId, u8),
    /// Nobody takes the words.
    Dead(TileId, Port),
}

/// An end's FIFO.
pub(crate) type FifoId = usize;

#[derive(Clone, Debug)]
struct Fifo {
    words: VecDeque<u32>,
    depth: usize,
}

/// Where a sender's words go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Route {
    /// FIFO of each end.
    pub(crate) ends: Vec<FifoId>,
    /// Some way leads through a switch in packet mode.
    pub(crate) packets: bool,
    /// An end that nobody reads, or the sender's own switch.
    pub(crate) dead: Option<TileId>,
}

/// Words that went into a FIFO or came out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moved {
    In(FifoId, usize),
    Out(FifoId, usize),
}

/// The circuits and the words in them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fabric {
    /// What has moved since the timed mode last looked; `None` if nobody
    /// does.
    pub(crate) log: Option<Vec<Moved>>,
    fifos: Vec<Fifo>,
    by_end: BTreeMap<End, FifoId>,
    routes: BTreeMap<(TileId, Port), Route>,
    fed: BTreeMap<End, FifoId>,
    stale: bool,
}

impl Fabric {
    pub(crate) fn new() -> Self {
        Self {
            stale: true,
            ..Self::default()
        }
    }

    /// The configuration has changed.
    pub(crate) fn invalidate(&mut self) {
        self.stale = true;
    }

    /// Follows the circuits again if the configuration has changed. Words on
    /// their way stay where they are.
    pub(crate) fn update(&mut self, grid: &Grid, switches: &[Switch]) {
        if !self.stale {
            return;
        }
        self.stale = false;
        self.routes.clear();
        self.fed.clear();
        for tile in grid.tiles() {
            let kind = grid.kind(tile);
            let dma = DmaChannel::all(kind).filter(|c| c.direction == Direction::Mm2s);
            let sources: Vec<Port> = dma
                .filter_map(|c| source_port(kind, &switches[tile], c))
                .chain((kind == TileKind::Core).then_some(Port::new(Bundle::Core, 0)))
                .collect();
            for source in sources {
                let route = self.follow(grid, switches, tile, source);
                self.routes.insert((tile, source), route);
            }
        }
    }

    fn follow(&mut self, grid: &Grid, switches: &[Switch], tile: TileId, from: Port) -> Route {
        let mut route = Route::default();
        // Every slave is fed by one port, so a walk never meets itself.
        let mut todo = vec![(tile, from, 0)];
        while let Some((tile, port, depth)) = todo.pop() {
            let kind = grid.kind(tile);
            let switch = &switches[tile];
            let Some(slave) = kind.slave_index(port) else {
                continue;
            };
            let masters: Vec<u8> = match switch.slave(slave) {
                SlaveConfig::Packet => {
                    route.packets = true;
                    continue;
                }
                SlaveConfig::Circuit => switch.circuit_masters(slave).collect(),
                SlaveConfig::Disabled => Vec::new(),
            };
            if masters.is_empty() {
                route.dead = Some(tile);
                let end = End::Dead(tile, port);
                // A sender without any way keeps its words.
                if depth > 0 {
                    route.ends.push(self.fifo(end, depth));
                }
            }
            for master in masters {
                let Some(out) = kind.master_port(master) else {
                    continue;
                };
                match leads_to(grid, switch, tile, out) {
                    Leads::Tile(next, port) => todo.push((next, port, depth + TO_TILE)),
                    Leads::Fifo(port) => todo.push((tile, port, depth + SWITCH_FIFO)),
                    Leads::End(end) => {
                        let fifo = self.fifo(end, depth + TO_BLOCK);
                        route.ends.push(fifo);
                        if let End::Dead(tile, _) = end {
                            route.dead = Some(tile);
                        } else {
                            self.fed.insert(end, fifo);
                        }
                    }
                }
            }
        }
        route.ends.sort_unstable();
        route.ends.dedup();
        route
    }

    fn fifo(&mut self, end: End, depth: usize) -> FifoId {
        let fifos = &mut self.fifos;
        let id = *self.by_end.entry(end).or_insert_with(|| {
            fifos.push(Fifo {
                words: VecDeque::new(),
                depth,
            });
            fifos.len() - 1
        });
        self.fifos[id].depth = depth;
        id
    }

    /// Where a sender's words go; `None` if its port does not exist.
    pub(crate) fn route(&self, tile: TileId, port: Port) -> Option<&Route> {
        self.routes.get(&(tile, port))
    }

    /// The FIFO that an end reads, if a sender feeds it.
    pub(crate) fn feeding(&self, end: End) -> Option<FifoId> {
        self.fed.get(&end).copied()
    }

    /// Words that fit into every end of a route.
    pub(crate) fn room(&self, ends: &[FifoId]) -> usize {
        ends.iter()
            .map(|&id| {
                self.fifos[id]
                    .depth
                    .saturating_sub(self.fifos[id].words.len())
            })
            .min()
            .unwrap_or(0)
    }

    /// The channels at those ends of a route that have no room.
    pub(crate) fn full_ends(&self, ends: &[FifoId], grid: Grid) -> Vec<(TileCoord, DmaChannel)> {
        self.by_end
            .iter()
            .filter(|(_, id)| ends.contains(id) && self.room(&[**id]) == 0)
            .filter_map(|(end, _)| match end {
                End::Dma(tile, channel) => Some((grid.coord(*tile), *channel)),
                End::Core(..) | End::Dead(..) => None,
            })
            .collect()
    }

    /// Sends words, for which there is room, to every end.
    pub(crate) fn push(&mut self, ends: &[FifoId], words: &[u32]) {
        for &id in ends {
            self.fifos[id].words.extend(words);
            if let Some(log) = &mut self.log {
                log.push(Moved::In(id, words.len()));
            }
        }
    }

    /// Words that wait at an end.
    pub(crate) fn waiting(&self, id: FifoId) -> usize {
        self.fifos[id].words.len()
    }

    /// Takes `out.len()` words, which wait there.
    pub(crate) fn pop(&mut self, id: FifoId, out: &mut [u32]) {
        let words = &mut self.fifos[id].words;
        let count = out.len().min(words.len());
        for (slot, word) in out.iter_mut().zip(words.drain(..count)) {
            *slot = word;
        }
        if let Some(log) = &mut self.log {
            log.push(Moved::Out(id, count));
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
                SlaveConfig::Packet => switch.packet_masters(slave, id),
                SlaveConfig::Circuit => switch.circuit_masters(slave).collect(),
                SlaveConfig::Disabled => Vec::new(),
            };
            for out in masters.into_iter().filter_map(|m| kind.master_port(m)) {
                if kind == TileKind::Shim && out.bundle == Bundle::South {
                    return true;
                }
                if let Leads::Tile(next, port) = leads_to(grid, switch, tile, out) {
                    todo.push((next, port));
                }
            }
        }
        false
    }
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
        Bundle::TileControl | Bundle::Trace => dead,
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
