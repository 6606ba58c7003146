//! From switch settings back to streams.
//!
//! Every slave port that no wire leads to (a DMA, a core, a control or trace port) may start a
//! stream; it is followed through circuits and packet rules to the masters that no wire leaves.
//!
//! A router adds the settings of one stream after the other, so the order of the settings in each
//! switch, and of the switches, tells the order of the streams. [`order`] replays it: the next stream
//! is one whose settings are the next ones in every switch that it passes. What that leaves open
//! (a stream may have kept away from a switch because of another) is the order of [`turn`].

use super::{Connect, End, Flow, Mux, PacketFlow, Switch, View};
use npu_arch::array::switch::Bundle;
use npu_arch::array::{Col, Device, Neighbour, Port, Row, TileCoord, TileKind};
use std::collections::BTreeMap;

/// A hop: the switch's position and the connection.
type Hop = (usize, Connect);

/// Most hops of one path, so that settings in a circle end.
const MAX_HOPS: usize = 4096;

/// A stream's end with the hops that lead to it, from the source on.
struct Path {
    dest: End,
    hops: Vec<Hop>,
}

/// A stream with the settings that carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    /// Where it starts.
    pub source: End,
    /// Packet id; `None` for a circuit.
    pub packet: Option<u8>,
    /// Where it ends.
    pub dests: Vec<End>,
    /// Connections, each once, from the source on.
    pub hops: Vec<(TileCoord, Connect)>,
}

impl View {
    /// The streams that the settings of switches carry, circuits first, each kind by its source.
    pub fn streams(&self) -> Vec<Stream> {
        let array = Array {
            device: self.device,
            switches: &self.switches,
            muxes: &self.muxes,
        };
        let mut out: Vec<Stream> = array
            .all()
            .into_iter()
            .map(|(source, packet, paths)| {
                let mut hops = Vec::new();
                for &(at, connect) in paths.iter().flat_map(|p| &p.hops) {
                    let hop = (self.switches[at].tile, connect);
                    if !hops.contains(&hop) {
                        hops.push(hop);
                    }
                }
                let dests = paths.iter().map(|p| p.dest).collect();
                Stream {
                    source,
                    packet,
                    dests,
                    hops,
                }
            })
            .collect();
        out.sort_by_key(|s| (s.packet.is_some(), s.source, s.packet));
        out
    }
}

/// Circuits and packet streams behind settings.
pub(super) fn streams(
    device: Device,
    switches: &[Switch],
    muxes: &[Mux],
) -> (Vec<Flow>, Vec<PacketFlow>) {
    let array = Array {
        device,
        switches,
        muxes,
    };
    let mut circuits: Vec<(End, Vec<Path>)> = Vec::new();
    let mut packets: Vec<PacketFlow> = Vec::new();
    for (source, packet, paths) in array.all() {
        let Some(id) = packet else {
            circuits.push((source, paths));
            continue;
        };
        let last = |p: &Path| {
            let (at, hop) = p.hops.last()?;
            let master = switches[*at].masters.iter().find(|m| m.port == hop.to)?;
            master.keep_header
        };
        packets.push(PacketFlow {
            id,
            source,
            keep_header: paths.first().and_then(last),
            dests: paths.iter().map(|p| p.dest).collect(),
        });
    }
    circuits.sort_by_key(|(source, paths)| (turn(*source, paths), *source));
    packets.sort_by_key(|p| (p.source, p.id));
    (order(switches, circuits), packets)
}

/// Where a stream comes among those that the settings leave open, as IRON resolves objectfifos: what
/// feeds or drains a memory tile comes along with the streams on its other side, and these by the
/// first of their cores, row by row.
fn turn(source: End, paths: &[Path]) -> Option<(Row, Col)> {
    let tiles = std::iter::once(source.tile).chain(paths.iter().map(|p| p.dest.tile));
    let cores = tiles.filter(|t| TileKind::of_row(t.row) == Some(TileKind::Core));
    cores.map(|t| (t.row, t.col)).min()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Source,
    Dest,
}

struct Array<'v> {
    device: Device,
    switches: &'v [Switch],
    muxes: &'v [Mux],
}

impl Array<'_> {
    /// Every stream: source, packet id, ways to its ends.
    fn all(&self) -> Vec<(End, Option<u8>, Vec<Path>)> {
        let mut out = Vec::new();
        for (at, switch) in self.switches.iter().enumerate() {
            for slave in self.sources(switch) {
                let Some(source) = self.behind(switch.tile, slave, Side::Source) else {
                    continue;
                };
                let ids = self.ids(switch, slave).into_iter().map(Some);
                for id in std::iter::once(None).chain(ids) {
                    let paths = self.follow(at, slave, id);
                    if !paths.is_empty() {
                        out.push((source, id, paths));
                    }
                }
            }
        }
        out
    }

    /// Slave ports that lead from inside the tile, or from the host.
    fn sources(&self, switch: &Switch) -> Vec<Port> {
        let circuits = switch.connects.iter().map(|c| c.from);
        let packets = switch.rules.iter().map(|r| r.port);
        let mut out: Vec<Port> = circuits.chain(packets).collect();
        out.sort();
        out.dedup();
        out.retain(|p| self.over(switch.tile, *p).is_none());
        out
    }

    /// The tile that a side port leads to.
    fn over(&self, tile: TileCoord, port: Port) -> Option<(TileCoord, Neighbour)> {
        let side = port.bundle.side()?;
        Some((self.device.neighbour(tile, side)?, side))
    }

    /// A shim's south ports are wired to its DMA when the multiplexer says so.
    fn behind(&self, tile: TileCoord, port: Port, side: Side) -> Option<End> {
        let is_shim = TileKind::of_row(tile.row) == Some(TileKind::Shim);
        if !is_shim || port.bundle != Bundle::South {
            return Some(End { tile, port });
        }
        let north = Port::new(Bundle::North, port.channel);
        let connects = self.muxes.iter().filter(|m| m.tile == tile);
        let dma = connects.flat_map(|m| &m.connects).find_map(|c| match side {
            Side::Source => (c.to == north).then_some(c.from),
            Side::Dest => (c.from == north).then_some(c.to),
        });
        match (dma, side) {
            (Some(port), _) => Some(End { tile, port }),
            // Out of the array, as control packets go.
            (None, Side::Dest) => Some(End { tile, port }),
            (None, Side::Source) => None,
        }
    }

    /// Packet ids that a slave port knows.
    fn ids(&self, switch: &Switch, slave: Port) -> Vec<u8> {
        (0..32u8)
            .filter(|id| {
                let mut rules = switch.rules.iter().filter(|r| r.port == slave);
                rules.any(|r| id & r.mask == r.value)
            })
            .collect()
    }

    /// Every end of a stream: circuits only, or a packet's way.
    fn follow(&self, at: usize, slave: Port, id: Option<u8>) -> Vec<Path> {
        let mut out = Vec::new();
        let mut work: Vec<(usize, Port, Vec<Hop>)> = vec![(at, slave, Vec::new())];
        let mut budget = MAX_HOPS;
        while let Some((at, slave, hops)) = work.pop() {
            let switch = &self.switches[at];
            let circuits = switch.connects.iter().filter(|c| c.from == slave);
            let mut sinks: Vec<Port> = circuits.map(|c| c.to).collect();
            if let Some(id) = id {
                let mut rules = switch.rules.iter();
                let rule = rules.find(|r| r.port == slave && id & r.mask == r.value);
                let listens = |m: &&super::Master| {
                    rule.is_some_and(|r| r.arbiter == m.arbiter && m.msels >> r.msel & 1 == 1)
                };
                sinks.extend(switch.masters.iter().filter(listens).map(|m| m.port));
            }
            for to in sinks {
                if budget == 0 {
                    return out;
                }
                budget -= 1;
                let mut hops = hops.clone();
                hops.push((at, Connect { from: slave, to }));
                match self.over(switch.tile, to) {
                    Some((next, side)) => {
                        let into = Port::new(Bundle::towards(side.opposite()), to.channel);
                        let next = self.switches.iter().position(|s| s.tile == next);
                        // Settings of the far side may be missing: then no stream arrives.
                        if let Some(next) = next {
                            work.push((next, into, hops));
                        }
                    }
                    None => {
                        if let Some(dest) = self.behind(switch.tile, to, Side::Dest) {
                            out.push(Path { dest, hops });
                        }
                    }
                }
            }
        }
        out.sort_by_key(|p| p.dest);
        out
    }
}

/// Flows in an order from which a router makes the settings in theirs.
fn order(switches: &[Switch], mut open: Vec<(End, Vec<Path>)>) -> Vec<Flow> {
    let mut out = Vec::new();
    let mut replay = Replay {
        switches,
        done: vec![0; switches.len()],
    };
    while !open.is_empty() {
        let next = (0..open.len())
            .find_map(|i| Some((i, replay.arrange(&open[i].1)?)))
            // Settings by hand have no such order.
            .unwrap_or_else(|| (0, (0..open[0].1.len()).collect()));
        let (source, paths) = open.remove(next.0);
        let flow = |i: usize| Flow {
            source,
            dest: paths[i].dest,
        };
        out.extend(next.1.into_iter().map(flow));
        replay.take(&paths);
    }
    out
}

/// How far each switch's settings are accounted for.
struct Replay<'v> {
    switches: &'v [Switch],
    done: Vec<usize>,
}

impl Replay<'_> {
    /// The order of a stream's ends, if its settings are the next ones everywhere.
    fn arrange(&self, paths: &[Path]) -> Option<Vec<usize>> {
        let mut needed: BTreeMap<usize, Vec<Connect>> = BTreeMap::new();
        for &(at, hop) in paths.iter().flat_map(|p| &p.hops) {
            let list = needed.entry(at).or_default();
            if !list.contains(&hop) {
                list.push(hop);
            }
        }
        let next = |at: &usize, list: &Vec<Connect>| {
            let connects = &self.switches[*at].connects;
            let ahead = connects.get(self.done[*at]..self.done[*at] + list.len());
            ahead.is_some_and(|ahead| ahead.iter().all(|c| list.contains(c)))
        };
        if !needed.iter().all(|(at, list)| next(at, list)) {
            return None;
        }
        // Switches are made on first use: those before the ones that this stream makes exist.
        let fresh = |at: &usize| self.done[*at] == 0;
        let last = needed.keys().copied().filter(fresh).max();
        if let Some(last) = last {
            let made = |at: usize| self.done[at] > 0 || needed.contains_key(&at);
            let circuits = |at: usize| !self.switches[at].connects.is_empty();
            if !(0..last).all(|at| made(at) || !circuits(at)) {
                return None;
            }
        }
        self.ends(paths)
    }

    /// Ends in the order in which their hops stand.
    fn ends(&self, paths: &[Path]) -> Option<Vec<usize>> {
        let mut done = self.done.clone();
        let mut taken: Vec<Hop> = Vec::new();
        let mut left: Vec<usize> = (0..paths.len()).collect();
        let mut out = Vec::new();
        while !left.is_empty() {
            let fits = |&i: &usize| {
                let mut new = paths[i].hops.iter().filter(|h| !taken.contains(h));
                new.all(|(at, c)| self.switches[*at].connects.get(done[*at]) == Some(c))
            };
            let at = left.iter().position(fits)?;
            let i = left.remove(at);
            for &hop in &paths[i].hops {
                if !taken.contains(&hop) {
                    taken.push(hop);
                    done[hop.0] += 1;
                }
            }
            out.push(i);
        }
        Some(out)
    }

    fn take(&mut self, paths: &[Path]) {
        let mut hops: Vec<Hop> = paths.iter().flat_map(|p| p.hops.iter().copied()).collect();
        hops.sort();
        hops.dedup();
        for (at, _) in hops {
            self.done[at] += 1;
        }
    }
}
