//! Objectfifos to buffers, locks, DMA programs and flows.
//!
//! A fifo has a pool of elements at each of its ends: buffers, a lock that counts free elements
//! (`prod`) and one that counts full ones (`cons`). Two neighbouring cores that see one memory share
//! a single pool. Otherwise each end has its own: the producer's under the fifo's name, a consumer's
//! under `NAME_cons` (`NAME_0_cons`, `NAME_1_cons`, .. when there are several), DMA channels move
//! elements between them, and the pool at a shim has locks but no buffers.
//!
//! Names, numbers and order are those of MLIR-AIE's `aie-objectFifo-stateful-transform` in v1.1.1:
//! locks are numbered in the order of the fifos' ends, channels lowest free first; the operations
//! themselves stand in reverse order of the ends, right after the last tile.

use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::Op;
use crate::model::{
    Bd, Buffer, BufferIx, Depth, DmaBlock, DmaStart, Fifo, Flow, Lock, LockIx, Model,
    ShimAllocation, Step, TileDma,
};
use crate::read::Result;
use npu_arch::array::{
    Bundle, ChannelId, Direction, DmaChannel, LockId, Port, TileCoord, TileKind,
};
use std::collections::HashMap;

/// Most elements of an end: what its locks can count.
pub(crate) const MAX_DEPTH: u32 = npu_arch::array::lock::MAX_VALUE as u32;

/// The pool of one end of a fifo.
#[derive(Debug, Clone)]
pub(crate) struct Pool {
    pub(crate) tile: TileCoord,
    pub(crate) buffers: Vec<BufferIx>,
    /// Counts free elements.
    pub(crate) prod: LockIx,
    /// Counts full elements.
    pub(crate) cons: LockIx,
}

/// The pools of one fifo.
#[derive(Debug, Clone)]
pub(crate) struct Pools {
    pub(crate) producer: Pool,
    /// One per consumer; the producer's own when the two share it.
    pub(crate) consumers: Vec<Pool>,
}

/// An end of a fifo before anything is made of it.
struct End {
    fifo: usize,
    name: String,
    tile: TileCoord,
    depth: u32,
}

/// Lowers every fifo of the model; the result is in the order of `model.fifos`.
pub(crate) fn lower(model: &mut Model<'_>) -> Result<Vec<Pools>> {
    let fifos = std::mem::take(&mut model.fifos);
    let acquires = max_acquires(model);
    let mut ends = Vec::new();
    let mut shapes = Vec::new();
    for (index, fifo) in fifos.iter().enumerate() {
        let end = |name: String, tile, depth| End {
            fifo: index,
            name,
            tile,
            depth,
        };
        let first = ends.len();
        match shared_tile(model, fifo) {
            Some(tile) => ends.push(end(fifo.name.clone(), tile, given_depth(fifo, 0))),
            None => {
                let depth = end_depth(fifo, fifo.producer, 0, &acquires);
                ends.push(end(fifo.name.clone(), fifo.producer, depth));
                for (i, &tile) in fifo.consumers.iter().enumerate() {
                    let name = if fifo.consumers.len() == 1 {
                        format!("{}_cons", fifo.name)
                    } else {
                        format!("{}_{i}_cons", fifo.name)
                    };
                    ends.push(end(name, tile, end_depth(fifo, tile, i + 1, &acquires)));
                }
            }
        }
        shapes.push(first..ends.len());
    }
    let pools = make_pools(model, &fifos, &ends)?;
    let mut out = Vec::new();
    for range in shapes {
        let own = &pools[range];
        out.push(Pools {
            producer: own[0].clone(),
            consumers: if own.len() == 1 {
                vec![own[0].clone()]
            } else {
                own[1..].to_vec()
            },
        });
    }
    let mut channels = Channels::of(model);
    for (fifo, pools) in fifos.iter().zip(&out) {
        if pools.consumers.len() == 1 && pools.consumers[0].prod == pools.producer.prod {
            continue;
        }
        connect(model, fifo, pools, &mut channels)?;
    }
    model.fifos = fifos;
    Ok(out)
}

/// The tile that holds the pool when producer and consumer share one.
fn shared_tile(model: &Model<'_>, fifo: &Fifo) -> Option<TileCoord> {
    let &[consumer] = fifo.consumers.as_slice() else {
        return None;
    };
    let producer = fifo.producer;
    let is_core = |t| model.device.kind(t) == Some(TileKind::Core);
    let transformed = !fifo.to_stream.is_empty() || fifo.from_stream.iter().any(|s| !s.is_empty());
    if fifo.via_dma || transformed || !is_core(producer) || !is_core(consumer) {
        return None;
    }
    if reaches(consumer, producer) {
        Some(producer)
    } else if reaches(producer, consumer) {
        Some(consumer)
    } else {
        None
    }
}

/// Whether a core sees the memory of a core tile: its own, and those to the south, north and west.
pub(crate) fn reaches(core: TileCoord, memory: TileCoord) -> bool {
    let (dc, dr) = (
        i16::from(memory.col.0) - i16::from(core.col.0),
        i16::from(memory.row.0) - i16::from(core.row.0),
    );
    matches!((dc, dr), (0, -1..=1) | (-1, 0))
}

/// The greatest number of elements that one acquire of a core asks for, by fifo and core.
fn max_acquires(model: &Model<'_>) -> HashMap<(String, TileCoord), u32> {
    fn walk(op: &Op, tile: TileCoord, out: &mut HashMap<(String, TileCoord), u32>) {
        if op.name == "aie.objectfifo.acquire" {
            if let (Some(name), Some(n)) = (op.text("objFifo_name"), op.int("size")) {
                let n = u32::try_from(n).unwrap_or(u32::MAX);
                let entry = out.entry((name.into(), tile)).or_default();
                *entry = n.max(*entry);
            }
        }
        for inner in op
            .regions
            .iter()
            .flat_map(|r| &r.blocks)
            .flat_map(|b| &b.ops)
        {
            walk(inner, tile, out);
        }
    }
    let mut out = HashMap::new();
    for core in &model.cores {
        walk(core.op, core.tile, &mut out);
    }
    out
}

fn given_depth(fifo: &Fifo, end: usize) -> u32 {
    match &fifo.depth {
        Depth::Common(d) => *d,
        Depth::PerEnd(d) => d.get(end).copied().unwrap_or(1),
    }
}

/// Elements of an end: an end at a core whose depth was not given apart is sized by the core's
/// acquires, plus one to fill or drain meanwhile.
fn end_depth(
    fifo: &Fifo,
    tile: TileCoord,
    end: usize,
    acquires: &HashMap<(String, TileCoord), u32>,
) -> u32 {
    let given = given_depth(fifo, end);
    if matches!(fifo.depth, Depth::PerEnd(_)) || TileKind::of_row(tile.row) != Some(TileKind::Core)
    {
        return given;
    }
    match acquires.get(&(fifo.name.clone(), tile)) {
        None | Some(0) => given,
        Some(1) if given == 1 => 1,
        Some(&n) => n.saturating_add(1).min(MAX_DEPTH),
    }
}

fn make_pools(model: &mut Model<'_>, fifos: &[Fifo], ends: &[End]) -> Result<Vec<Pool>> {
    let mut taken: HashMap<TileCoord, Vec<LockId>> = HashMap::new();
    for lock in &model.locks {
        taken.entry(lock.tile).or_default().extend(lock.id);
    }
    let mut new_buffers: Vec<Vec<Buffer>> = Vec::new();
    let mut new_locks: Vec<[Lock; 2]> = Vec::new();
    for end in ends {
        let fifo = &fifos[end.fifo];
        let kind = TileKind::of_row(end.tile.row).unwrap_or(TileKind::Core);
        let count = if kind == TileKind::Shim { 0 } else { end.depth };
        let bytes = crate::read::memref_bytes(&fifo.element, fifo.span)?;
        new_buffers.push(
            (0..count)
                .map(|i| Buffer {
                    symbol: format!("{}_buff_{i}", end.name),
                    tile: end.tile,
                    ty: fifo.element.clone(),
                    bytes,
                    address: None,
                    bank: None,
                    initial: None,
                    fifo: Some(end.fifo),
                    span: fifo.span,
                    position: model.last_tile,
                })
                .collect(),
        );
        let taken = taken.entry(end.tile).or_default();
        let mut lock = |side: &str, init: u32| -> Result<Lock> {
            let id = lowest_free(taken, kind).ok_or_else(|| {
                DesignError::at(
                    fifo.span,
                    DesignErrorKind::LocksExhausted {
                        tile: end.tile,
                        needed: taken.len() + 1,
                        limit: kind.lock_count() as usize,
                    },
                )
            })?;
            taken.push(id);
            let init = u8::try_from(init).unwrap_or(u8::MAX);
            Ok(Lock {
                symbol: Some(format!("{}_{side}_lock_0", end.name)),
                tile: end.tile,
                id: Some(id),
                init: Some(init),
                span: fifo.span,
                position: model.last_tile,
            })
        };
        new_locks.push([lock("prod", count)?, lock("cons", 0)?]);
    }
    // What stands before the last tile stays before; the ends follow in reverse order.
    let mut pools: Vec<Pool> = ends
        .iter()
        .map(|e| Pool {
            tile: e.tile,
            buffers: Vec::new(),
            prod: 0,
            cons: 0,
        })
        .collect();
    let (before, after) = split(
        std::mem::take(&mut model.buffers),
        |b| b.position,
        model.last_tile,
    );
    let mut moved: Vec<BufferIx> = Vec::new();
    let added: usize = new_buffers.iter().map(Vec::len).sum();
    for (old, _) in before.iter().chain(&after) {
        moved.push(*old);
    }
    let before_len = before.len();
    model.buffers = before.into_iter().map(|(_, b)| b).collect();
    for (pool, buffers) in pools.iter_mut().zip(new_buffers).rev() {
        for buffer in buffers {
            pool.buffers.push(model.buffers.len());
            model.buffers.push(buffer);
        }
    }
    model.buffers.extend(after.into_iter().map(|(_, b)| b));
    let buffer_map = renumbering(&moved, before_len, added);

    let (before, after) = split(
        std::mem::take(&mut model.locks),
        |l| l.position,
        model.last_tile,
    );
    let moved: Vec<LockIx> = before.iter().chain(&after).map(|(i, _)| *i).collect();
    let before_len = before.len();
    model.locks = before.into_iter().map(|(_, l)| l).collect();
    for (pool, [prod, cons]) in pools.iter_mut().zip(new_locks).rev() {
        pool.prod = model.locks.len();
        pool.cons = model.locks.len() + 1;
        model.locks.extend([prod, cons]);
    }
    let lock_map = renumbering(&moved, before_len, 2 * ends.len());
    model.locks.extend(after.into_iter().map(|(_, l)| l));
    model.renumber(&buffer_map, &lock_map);
    Ok(pools)
}

pub(crate) fn lowest_free(taken: &[LockId], kind: TileKind) -> Option<LockId> {
    (0..kind.lock_count() as u8)
        .map(LockId)
        .find(|id| !taken.contains(id))
}

/// Items with their old positions, those before `limit` in the text apart.
#[allow(clippy::type_complexity)]
fn split<T>(
    items: Vec<T>,
    position: impl Fn(&T) -> usize,
    limit: usize,
) -> (Vec<(usize, T)>, Vec<(usize, T)>) {
    items
        .into_iter()
        .enumerate()
        .partition(|(_, t)| position(t) < limit)
}

/// New positions by old ones, when `added` items were put after the first `before`.
fn renumbering(moved: &[usize], before: usize, added: usize) -> Vec<usize> {
    let mut map = vec![0; moved.len()];
    for (at, &old) in moved.iter().enumerate() {
        map[old] = if at < before { at } else { at + added };
    }
    map
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

    fn lowest(&mut self, tile: TileCoord, direction: Direction, fifo: &Fifo) -> Result<DmaChannel> {
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Core);
        let limit = kind.channels(direction);
        let used = self.used.entry((tile, direction)).or_default();
        let free = (0..limit).find(|n| used.iter().all(|(u, _)| u != n));
        let Some(n) = free else {
            let mut users: Vec<String> = used.iter().map(|(_, who)| who.clone()).collect();
            users.push(fifo.name.clone());
            return Err(DesignError::at(
                fifo.span,
                DesignErrorKind::ChannelsExhausted {
                    tile,
                    direction,
                    limit,
                    users,
                },
            ));
        };
        used.push((n, fifo.name.clone()));
        Ok(DmaChannel {
            direction,
            channel: ChannelId(n),
        })
    }
}

/// Channels, DMA programs, shim allocations and flows between the pools of a fifo.
fn connect(
    model: &mut Model<'_>,
    fifo: &Fifo,
    pools: &Pools,
    channels: &mut Channels,
) -> Result<()> {
    let source = channels.lowest(fifo.producer, Direction::Mm2s, fifo)?;
    attach(model, fifo, &pools.producer, source, &fifo.to_stream);
    for (i, pool) in pools.consumers.iter().enumerate() {
        let sink = channels.lowest(pool.tile, Direction::S2mm, fifo)?;
        let steps = fifo.from_stream.get(i).map_or(&[][..], Vec::as_slice);
        attach(model, fifo, pool, sink, steps);
        let port = |c: DmaChannel| Port::new(Bundle::Dma, c.channel.0);
        model.flows.push(Flow {
            source: (fifo.producer, port(source)),
            dest: (pool.tile, port(sink)),
            span: fifo.span,
        });
    }
    Ok(())
}

/// One end: an allocation in a shim, a chain of BDs elsewhere.
fn attach(model: &mut Model<'_>, fifo: &Fifo, pool: &Pool, channel: DmaChannel, steps: &[Step]) {
    let kind = TileKind::of_row(pool.tile.row).unwrap_or(TileKind::Core);
    if kind == TileKind::Shim {
        model.allocations.push(ShimAllocation {
            symbol: format!("{}_shim_alloc", fifo.name),
            channel,
            col: pool.tile.col.0,
            fifo: Some(fifo.name.clone()),
        });
        return;
    }
    let index = match model.dmas.iter().position(|d| d.tile == pool.tile) {
        Some(i) => i,
        None => {
            model.dmas.push(TileDma {
                tile: pool.tile,
                kind,
                blocks: vec![DmaBlock::default()],
            });
            model.dmas.len() - 1
        }
    };
    let (wait, signal) = match channel.direction {
        Direction::S2mm => (pool.prod, pool.cons),
        Direction::Mm2s => (pool.cons, pool.prod),
    };
    let len = fifo.element.elements().unwrap_or(0);
    let blocks = &mut model.dmas[index].blocks;
    // The block where the program ends becomes the start of the new channel.
    let end = blocks
        .iter()
        .position(|b| b.start.is_none() && b.bd.is_none() && b.next.is_none());
    let at = match end {
        Some(at) => at,
        None => {
            blocks.push(DmaBlock::default());
            blocks.len() - 1
        }
    };
    let first = blocks.len();
    let count = pool.buffers.len();
    for (i, &buffer) in pool.buffers.iter().enumerate() {
        blocks.push(DmaBlock {
            start: None,
            acquire: Some((wait, -1)),
            bd: Some(Bd {
                buffer,
                offset: 0,
                len,
                steps: steps.to_vec(),
                packet: None,
                id: None,
                span: fifo.span,
            }),
            release: Some((signal, 1)),
            next: Some(first + (i + 1) % count),
        });
    }
    blocks.push(DmaBlock::default());
    blocks[at].start = Some(DmaStart {
        channel,
        chain: first,
        next: first + count,
        repeat: 0,
        span: fifo.span,
    });
}
