//! Buffers and locks of the ends.

use super::ends::{End, Ends};
use super::{LockPair, Pool};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Element, MemRef, Signedness};
use crate::model::{Buffer, BufferIx, Lock, LockIx, Model, Tile};
use crate::options::Release;
use crate::read::Result;
use crate::Span;
use npu_arch::array::{Device, LockId, TileCoord, TileKind};
use std::collections::HashMap;

/// Makes the pools; the result is in the order of the ends, empty for those that use another's.
pub(super) fn make(model: &mut Model<'_>, ends: &Ends, release: Release) -> Result<Vec<Pool>> {
    let mut makers = Makers {
        device: model.device,
        used: HashMap::new(),
        taken: HashMap::new(),
        new_tiles: Vec::new(),
    };
    for lock in &model.locks {
        makers.taken.entry(lock.tile).or_default().extend(lock.id);
    }
    let mut made: Vec<(usize, Vec<Buffer>, Vec<[Lock; 2]>)> = Vec::new();
    let given = model.buffers.iter().map(|b| (Some(&b.symbol), b.span));
    let given = given.chain(model.locks.iter().map(|l| (l.symbol.as_ref(), l.span)));
    let named = given.filter_map(|(name, span)| Some((name?.clone(), span)));
    let mut names: HashMap<String, Span> = named.collect();
    for at in creation_order(ends, release) {
        let end = &ends.list[at];
        if end.depth == 0 || end.stream.is_some() || ends.owner(at) != at {
            continue;
        }
        let buffers = makers.buffers(end, model.last_tile)?;
        let locks = makers.locks(ends, end, model.last_tile)?;
        check_names(model, end, &buffers, locks.as_flattened(), &mut names)?;
        made.push((at, buffers, locks));
    }
    for (host, coord) in makers.new_tiles {
        let after = model.tiles.iter().position(|t| t.coord == host);
        let at = after.map_or(model.tiles.len(), |i| i + 1);
        let kind = TileKind::Mem;
        model.tiles.insert(
            at,
            Tile {
                coord,
                kind,
                span: Span::default(),
            },
        );
    }
    Ok(insert(model, ends, made))
}

/// Refuses a buffer or lock of the text, or of an end before, with the name of one that a fifo makes.
fn check_names(
    model: &Model<'_>,
    end: &End,
    buffers: &[Buffer],
    locks: &[Lock],
    names: &mut HashMap<String, Span>,
) -> Result<()> {
    let locks = locks.iter().filter_map(|l| l.symbol.as_ref());
    for name in buffers.iter().map(|b| &b.symbol).chain(locks) {
        let Some(span) = names.insert(name.clone(), end.span) else {
            continue;
        };
        return Err(DesignError::at(
            span,
            DesignErrorKind::GeneratedSymbol {
                name: name.clone(),
                fifo: model.fifos[end.fifo].name.clone(),
                declared: end.span,
            },
        ));
    }
    Ok(())
}

/// Puts buffers and locks into the model: what stands before the last tile stays before, what was
/// made follows, the last made first, then the rest.
fn insert(
    model: &mut Model<'_>,
    ends: &Ends,
    made: Vec<(usize, Vec<Buffer>, Vec<[Lock; 2]>)>,
) -> Vec<Pool> {
    let mut pools = vec![Pool::default(); ends.list.len()];
    let limit = model.last_tile;
    let buffers = std::mem::take(&mut model.buffers);
    let before = buffers.iter().filter(|b| b.position < limit).count();
    let added: usize = made.iter().map(|m| m.1.len()).sum();
    let buffer_map = renumbering(buffers.iter().map(|b| b.position < limit), before, added);
    let (first, rest): (Vec<_>, Vec<_>) = buffers.into_iter().partition(|b| b.position < limit);
    model.buffers = first;
    let locks = std::mem::take(&mut model.locks);
    let before = locks.iter().filter(|l| l.position < limit).count();
    let added: usize = made.iter().map(|m| 2 * m.2.len()).sum();
    let lock_map = renumbering(locks.iter().map(|l| l.position < limit), before, added);
    let (first, last_locks): (Vec<_>, Vec<_>) = locks.into_iter().partition(|l| l.position < limit);
    model.locks = first;
    for (at, buffers, locks) in made.into_iter().rev() {
        for buffer in buffers {
            pools[at].buffers.push(model.buffers.len());
            model.buffers.push(buffer);
        }
        for pair in locks {
            let prod = model.locks.len();
            let cons = prod + 1;
            pools[at].locks.push(LockPair { prod, cons });
            model.locks.extend(pair);
        }
    }
    model.buffers.extend(rest);
    model.locks.extend(last_locks);
    model.renumber(&buffer_map, &lock_map);
    pools
}

/// Ends in the order in which their pools are made.
fn creation_order(ends: &Ends, release: Release) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ends.list.len()).collect();
    if release.largest_first() {
        let is_mem = |&at: &usize| kind(ends.list[at].tile) == TileKind::Mem;
        let slots: Vec<usize> = order.iter().copied().filter(is_mem).collect();
        let mut sorted = slots.clone();
        // Stable: equal sizes stay in order.
        sorted.sort_by_key(|&at| std::cmp::Reverse(ends.list[at].element.bytes()));
        for (slot, at) in slots.into_iter().zip(sorted) {
            order[slot] = at;
        }
    }
    order
}

fn kind(tile: TileCoord) -> TileKind {
    TileKind::of_row(tile.row).unwrap_or(TileKind::Core)
}

/// What is spoken for while pools are made.
struct Makers {
    device: Device,
    /// Bytes of fifo elements by tile.
    used: HashMap<TileCoord, u64>,
    taken: HashMap<TileCoord, Vec<LockId>>,
    /// Memory tiles that hold what does not fit a neighbour, with that neighbour.
    new_tiles: Vec<(TileCoord, TileCoord)>,
}

impl Makers {
    fn buffers(&mut self, end: &End, position: usize) -> Result<Vec<Buffer>> {
        let mut out = Vec::new();
        if kind(end.home) == TileKind::Shim {
            return Ok(out);
        }
        let bytes = crate::read::memref_bytes(&end.element, end.span)?;
        for i in 0..end.depth {
            let tile = self.tile_for(end.home, bytes);
            *self.used.entry(tile).or_default() += u64::from(bytes);
            out.push(Buffer {
                symbol: format!("{}_buff_{i}", end.name),
                tile,
                ty: end.element.clone(),
                bytes,
                address: None,
                bank: None,
                initial: end
                    .initial
                    .as_ref()
                    .and_then(|v| v.get(i as usize))
                    .cloned(),
                fifo: Some(end.fifo),
                span: end.span,
                position,
            });
        }
        Ok(out)
    }

    /// `home`, or the neighbour of a full memory tile that has more room.
    fn tile_for(&mut self, home: TileCoord, bytes: u32) -> TileCoord {
        let capacity = u64::from(TileKind::Mem.data_memory());
        let used = |map: &HashMap<TileCoord, u64>, t| map.get(&t).copied().unwrap_or(0);
        let fits = |map: &HashMap<TileCoord, u64>, t| used(map, t) + u64::from(bytes) <= capacity;
        if kind(home) != TileKind::Mem || fits(&self.used, home) {
            return home;
        }
        let west = home.col.0.checked_sub(1);
        let east = Some(home.col.0 + 1).filter(|&c| c < self.device.columns());
        let mut sides: Vec<TileCoord> = [west, east]
            .into_iter()
            .flatten()
            .map(|col| TileCoord::new(col, home.row.0))
            .collect();
        sides.sort_by_key(|&t| used(&self.used, t));
        let Some(side) = sides.into_iter().find(|&t| fits(&self.used, t)) else {
            return home;
        };
        if !self.new_tiles.iter().any(|&(_, t)| t == side) {
            self.new_tiles.push((home, side));
        }
        side
    }

    fn locks(&mut self, ends: &Ends, end: &End, position: usize) -> Result<Vec<[Lock; 2]>> {
        let link = end.link.map(|(l, ..)| &ends.links[l]);
        let initial = end.initial.as_ref().map_or(0, Vec::len) as u32;
        let cycled = initial == end.depth && end.iterations.is_some_and(|n| n > 1);
        // Constant data that is sent over and over needs no locks at its source.
        if end.unsynchronised || (initial > 0 && cycled && link.is_none()) {
            return Ok(Vec::new());
        }
        let home = kind(end.home);
        let count = if home == TileKind::Shim { 0 } else { end.depth };
        let repeat = link.and_then(|l| l.repeat).or(end.repeat).unwrap_or(1);
        let parts = link.map_or(1, |l| l.parts.len());
        let free = count.saturating_sub(initial).saturating_mul(repeat);
        let full = initial.saturating_mul(repeat);
        let taken = self.taken.entry(end.home).or_default();
        let mut lock = |side: &str, part: usize, init: u32| -> Result<Lock> {
            let id = lowest_free(taken, home).ok_or_else(|| {
                DesignError::at(
                    end.span,
                    DesignErrorKind::LocksExhausted {
                        tile: end.home,
                        needed: taken.len() + 1,
                        limit: home.lock_count() as usize,
                    },
                )
            })?;
            taken.push(id);
            Ok(Lock {
                symbol: Some(format!("{}_{side}_lock_{part}", end.name)),
                tile: end.home,
                id: Some(id),
                init: Some(lock_value(init, end.span)?),
                span: end.span,
                position,
            })
        };
        (0..parts)
            .map(|part| Ok([lock("prod", part, free)?, lock("cons", part, full)?]))
            .collect()
    }
}

fn lock_value(value: u32, span: Span) -> Result<u8> {
    let limit = super::MAX_DEPTH;
    if value > limit {
        return Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what: "the start value of a lock (depth times repetitions)",
                value: value.into(),
                min: 0,
                max: limit.into(),
            },
        ));
    }
    Ok(value as u8)
}

pub(crate) fn lowest_free(taken: &[LockId], kind: TileKind) -> Option<LockId> {
    (0..kind.lock_count() as u8)
        .map(LockId)
        .find(|id| !taken.contains(id))
}

/// New positions by old ones, when `added` items are put behind those that stay first.
fn renumbering(stays: impl Iterator<Item = bool>, before: usize, added: usize) -> Vec<usize> {
    let (mut first, mut rest) = (0, before + added);
    stays
        .map(|stays| {
            let next = if stays { &mut first } else { &mut rest };
            *next += 1;
            *next - 1
        })
        .collect()
}

/// A buffer of 32-bit counters just before a core of the text.
pub(super) fn counter_buffer(
    model: &mut Model<'_>,
    tile: TileCoord,
    count: usize,
    span: Span,
    position: usize,
) -> Result<BufferIx> {
    let element = Element::Int {
        bits: 32,
        sign: Signedness::Signless,
    };
    let ty = MemRef {
        shape: vec![Some(count as u64)],
        element,
        layout: String::new(),
    };
    let names = model
        .buffers
        .iter()
        .filter(|b| b.symbol.starts_with(ANONYMOUS));
    let symbol = format!("{ANONYMOUS}{}", names.count());
    let at = model
        .buffers
        .iter()
        .position(|b| b.position > position)
        .unwrap_or(model.buffers.len());
    model.buffers.insert(
        at,
        Buffer {
            symbol,
            tile,
            bytes: crate::read::memref_bytes(&ty, span)?,
            ty,
            address: None,
            bank: None,
            initial: None,
            fifo: None,
            span,
            position,
        },
    );
    let map: Vec<BufferIx> = (0..model.buffers.len() - 1)
        .map(|b| b + usize::from(b >= at))
        .collect();
    let locks: Vec<LockIx> = (0..model.locks.len()).collect();
    model.renumber(&map, &locks);
    Ok(at)
}

/// How MLIR-AIE names buffers without a name.
const ANONYMOUS: &str = "_anonymous";
