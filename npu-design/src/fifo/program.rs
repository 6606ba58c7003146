//! Chains of BDs, shim allocations and flows.

use super::ends::{End, Ends, LinkEnds, Side};
use super::{LockPair, Pool};
use crate::error::{DesignError, DesignErrorKind, FifoProblem, PaddedBy};
use crate::model::{
    Bd, BufferIx, DmaBlock, DmaStart, Flow, Model, Packet, PacketFlow, ShimAllocation, TileDma,
};
use crate::options::{FifoStreams, Options, Release};
use crate::read::{check_padding, dma_reaches, ranged, Result};
use npu_arch::array::{Bundle, Direction, DmaChannel, Port, TileCoord, TileKind};

/// Connects every fifo that is not shared.
pub(super) fn connect(
    model: &mut Model<'_>,
    ends: &Ends,
    pools: &[Pool],
    channels: &[Option<DmaChannel>],
    options: &Options,
) -> Result<()> {
    // Ids start behind those of the text.
    let mut next_id = model
        .packet_flows
        .iter()
        .map(|f| f.id + 1)
        .max()
        .unwrap_or(0);
    let mut maker = Maker {
        model,
        ends,
        pools,
        release: options.release,
        header: None,
    };
    let mut made = Vec::new();
    for split in ends.fifos.iter().filter(|s| !s.consumers.is_empty()) {
        if options.fifo_streams == FifoStreams::Packets {
            let end = &ends.list[split.producer];
            let what = "the packet id of an objectfifo";
            let id = ranged(what, Some(next_id.into()), 0, 31, end.span)? as u8;
            next_id = id + 1;
            maker.header = Some(Packet { kind: 0, id });
        }
        maker.attach(split.producer, channels[split.producer])?;
        let header = maker.header.take();
        let source = maker.port(split.producer, channels[split.producer]);
        let mut flows = Vec::new();
        for &consumer in &split.consumers {
            maker.attach(consumer, channels[consumer])?;
            let end = &ends.list[consumer];
            flows.push(Flow {
                source,
                dest: maker.port(consumer, channels[consumer]),
                span: end.span,
                position: maker.model.fifos[end.fifo].position,
            });
        }
        // Each flow's operation is put right behind the fifo's, each destination in front.
        let flows = flows.into_iter().rev();
        match header {
            None => made.extend(flows),
            Some(header) => maker.model.packet_flows.push(PacketFlow {
                id: header.id,
                source,
                dests: flows.map(|f| f.dest).collect(),
                keep_header: None,
                priority: false,
                span: ends.list[split.producer].span,
                position: maker.model.fifos[ends.list[split.producer].fifo].position,
            }),
        }
    }
    model.flows.extend(made);
    model.flows.sort_by_key(|f| f.position);
    model.packet_flows.sort_by_key(|f| f.position);
    Ok(())
}

struct Maker<'a, 'm, 'o> {
    model: &'a mut Model<'m>,
    ends: &'o Ends,
    pools: &'o [Pool],
    release: Release,
    /// Header of the chain under way.
    header: Option<Packet>,
}

/// What the BDs of a chain have in common.
struct Chain<'o> {
    end: &'o End,
    channel: DmaChannel,
    pool: &'o Pool,
    /// Lock counts that each BD takes and gives.
    count: i32,
}

impl Chain<'_> {
    /// Whether its BDs may put zeros around what they send.
    fn pads(&self, kind: TileKind) -> bool {
        self.channel.direction == Direction::Mm2s && kind == TileKind::Mem
    }
}

/// One BD of a chain.
struct Link {
    buffer: BufferIx,
    locks: Option<LockPair>,
    offset: u64,
    len: u64,
}

impl Maker<'_, '_, '_> {
    /// The stream port of an end.
    fn port(&self, at: usize, channel: Option<DmaChannel>) -> (TileCoord, Port) {
        let end = &self.ends.list[at];
        let port = match (end.stream, channel) {
            (Some(port), _) => Port::new(Bundle::Core, port),
            (None, Some(c)) => Port::new(Bundle::Dma, c.channel.0),
            (None, None) => Port::new(Bundle::Dma, 0),
        };
        (end.tile, port)
    }

    /// One end: an allocation in a shim, a chain of BDs elsewhere.
    fn attach(&mut self, at: usize, channel: Option<DmaChannel>) -> Result<()> {
        let end = &self.ends.list[at];
        let Some(channel) = channel else {
            return Ok(());
        };
        let kind = TileKind::of_row(end.tile.row).unwrap_or(TileKind::Core);
        if kind == TileKind::Shim {
            let name = &self.model.fifos[end.fifo].name;
            self.model.allocations.push(ShimAllocation {
                symbol: format!("{name}_shim_alloc"),
                channel,
                col: end.tile.col.0,
                fifo: Some(name.clone()),
                packet: self.header,
            });
            return Ok(());
        }
        let chain = Chain {
            end,
            channel,
            pool: &self.pools[self.ends.owner(at)],
            count: i32::try_from(self.counts(at, kind)).unwrap_or(i32::MAX),
        };
        let (bds, start) = match kind {
            TileKind::Mem => self.memtile_chain(at, &chain),
            _ => self.core_chain(&chain),
        };
        if bds.is_empty() {
            return Ok(());
        }
        self.check_reach(&chain, &bds)?;
        if chain.pads(kind) {
            self.check_padding(&chain, &bds)?;
        }
        self.append(&chain, kind, bds, start);
        Ok(())
    }

    /// How many lock counts each BD of an end takes: the side of a link that fills the elements
    /// counts for every repetition on the side that sends them.
    fn counts(&self, at: usize, kind: TileKind) -> u32 {
        let Some((link, side, place)) = self.ends.list[at].link else {
            return 1;
        };
        let l = &self.ends.links[link];
        let applies = match kind {
            TileKind::Mem => side == Side::Input && place == 0,
            _ => l.owner == at,
        };
        l.repeat.filter(|_| applies).unwrap_or(1)
    }

    /// Repetitions by BDs of their own, and by the channel.
    fn repeats(&self, end: &End, single: bool) -> (u32, u32) {
        match end.repeat.unwrap_or(1).max(1) {
            n if n > 1 && single && self.release.repeats_in_hardware() => (1, n - 1),
            n => (n, 0),
        }
    }

    fn core_chain(&self, chain: &Chain<'_>) -> (Vec<Link>, Start) {
        let (by_bd, by_channel) = self.repeats(chain.end, chain.end.depth == 1);
        let len = chain.end.element.elements().unwrap_or(0);
        let locks = chain.pool.locks.first().copied();
        let used = chain.pool.buffers.iter().take(chain.end.depth as usize);
        let bds = used
            .flat_map(|&buffer| {
                (0..by_bd).map(move |_| Link {
                    buffer,
                    locks,
                    offset: 0,
                    len,
                })
            })
            .collect();
        (bds, Start::endless(by_channel))
    }

    fn memtile_chain(&self, at: usize, chain: &Chain<'_>) -> (Vec<Link>, Start) {
        let end = chain.end;
        let link = end
            .link
            .map(|(l, side, place)| (&self.ends.links[l], side, place));
        let owns = self.ends.owner(at) == at;
        // The owner of a join or distribute moves all parts, the others one each.
        let parts: Vec<(usize, u64, u64)> = match link {
            Some((l, ..)) if owns && l.parts.len() > 1 => (0..l.parts.len())
                .map(|p| (p, l.parts[p].0, l.parts[p].1))
                .collect(),
            Some((l, _, place)) if l.parts.len() > 1 => {
                let (offset, len) = l.parts.get(place).copied().unwrap_or((0, 0));
                vec![(place, offset, len)]
            }
            _ => vec![(0, 0, self.whole(end, link.map(|l| l.0)))],
        };
        let blocks = if owns {
            end.depth
        } else {
            self.ends.list[self.ends.owner(at)].depth
        };
        let single = blocks == 1 && parts.len() == 1 && end.iterations.is_none();
        let (by_bd, by_channel) = self.repeats(end, single);
        let start = match end.iterations {
            Some(n) => Start {
                repeat: n - 1,
                closed: false,
            },
            None => Start::endless(by_channel),
        };
        // Constant data that is sent over and over is never refilled: no locks.
        let cycled = chain.channel.direction == Direction::Mm2s
            && end.initial.is_some()
            && end.link.is_none()
            && end.iterations.is_some_and(|n| n > 1);
        let mut bds = Vec::new();
        for &buffer in chain.pool.buffers.iter().take(blocks as usize) {
            for _ in 0..by_bd {
                bds.extend(parts.iter().map(|&(part, offset, len)| Link {
                    buffer,
                    locks: chain.pool.locks.get(part).copied().filter(|_| !cycled),
                    offset,
                    len,
                }));
            }
        }
        (bds, start)
    }

    /// Elements that one BD of a plain link, or of no link, moves.
    fn whole(&self, end: &End, link: Option<&LinkEnds>) -> u64 {
        let own = end.element.elements().unwrap_or(0);
        let shared = link.map_or(0, |l| {
            self.ends.list[l.owner].element.elements().unwrap_or(0)
        });
        // Padding on the way out makes the own elements the larger ones.
        own.max(shared)
    }

    /// A BD reads and writes what its channel reaches.
    fn check_reach(&self, chain: &Chain<'_>, bds: &[Link]) -> Result<()> {
        let tile = chain.end.tile;
        let home = |b: &Link| self.model.buffers[b.buffer].tile;
        let reach = |b: &Link| dma_reaches(tile, Some(chain.channel), home(b));
        if bds.iter().all(reach) {
            return Ok(());
        }
        Err(DesignError::at(
            chain.end.span,
            DesignErrorKind::FifoProtocol {
                fifo: self.model.fifos[chain.end.fifo].name.clone(),
                problem: FifoProblem::PoolOutOfReach {
                    tile,
                    channel: chain.channel,
                },
            },
        ))
    }

    /// The length of each BD has room for the zeros.
    fn check_padding(&self, chain: &Chain<'_>, bds: &[Link]) -> Result<()> {
        let end = chain.end;
        let parts = end.link.map_or(1, |(l, ..)| self.ends.links[l].parts.len());
        let name = || self.model.fifos[end.fifo].name.clone();
        for bd in bds {
            let by = match parts {
                1 => PaddedBy::Fifo(name()),
                _ => PaddedBy::Part(name()),
            };
            check_padding(end.tile, (&end.steps, &end.padding), bd.len, by)
                .map_err(|kind| DesignError::at(end.span, kind))?;
        }
        Ok(())
    }

    /// Adds a chain to the tile's DMA program.
    fn append(&mut self, chain: &Chain<'_>, kind: TileKind, bds: Vec<Link>, start: Start) {
        let tile = chain.end.tile;
        let found = self.model.dmas.iter().position(|d| d.tile == tile);
        let index = found.unwrap_or_else(|| {
            self.model.dmas.push(TileDma {
                tile,
                kind,
                blocks: vec![DmaBlock::default()],
            });
            self.model.dmas.len() - 1
        });
        let blocks = &mut self.model.dmas[index].blocks;
        // The block where the program ends becomes the start of the new channel.
        let end = blocks
            .iter()
            .rposition(|b| b.start.is_none() && b.bd.is_none() && b.next.is_none());
        let at = end.unwrap_or_else(|| {
            blocks.push(DmaBlock::default());
            blocks.len() - 1
        });
        let first = blocks.len();
        let count = bds.len();
        for (i, b) in bds.into_iter().enumerate() {
            let (wait, signal) = match (b.locks, chain.channel.direction) {
                (Some(l), Direction::S2mm) => (Some(l.prod), Some(l.cons)),
                (Some(l), Direction::Mm2s) => (Some(l.cons), Some(l.prod)),
                (None, _) => (None, None),
            };
            let padding = match chain.pads(kind) {
                true => chain.end.padding.clone(),
                false => Vec::new(),
            };
            let next = match (i + 1 == count, start.closed) {
                (false, _) => first + i + 1,
                (true, true) => first,
                // Behind the chain stands a block of its own that only ends it.
                (true, false) => first + count,
            };
            blocks.push(DmaBlock {
                start: None,
                acquire: wait.map(|l| (l, -chain.count)),
                bd: Some(Bd {
                    buffer: b.buffer,
                    offset: b.offset,
                    len: b.len,
                    steps: chain.end.steps.clone(),
                    padding,
                    packet: self.header,
                    burst: 0,
                    id: None,
                    span: chain.end.span,
                }),
                release: signal.map(|l| (l, chain.count)),
                next: Some(next),
            });
        }
        if !start.closed {
            blocks.push(DmaBlock::default());
        }
        let next = blocks.len();
        blocks.push(DmaBlock::default());
        blocks[at].start = Some(DmaStart {
            channel: chain.channel,
            chain: first,
            next,
            repeat: start.repeat,
            span: chain.end.span,
        });
    }
}

/// How a chain runs.
struct Start {
    /// Times that the channel runs it again.
    repeat: u32,
    /// The last BD goes on with the first.
    closed: bool,
}

impl Start {
    fn endless(repeat: u32) -> Self {
        Self {
            repeat,
            closed: true,
        }
    }
}
