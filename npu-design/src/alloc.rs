//! Ids and addresses that the text leaves open.
//!
//! Locks take the lowest free id of their tile, BDs too, in the order of the text; in a memory tile
//! even channels take BDs 0 to 23, odd ones 24 to 47. Buffers are placed by size, largest first and
//! equal ones in the order of the text, behind the stack of the tile's core:
//! [`AllocScheme::BasicSequential`] one after the other, whatever bank they ask for; [`AllocScheme::BankAware`]
//! in turn over the tile's banks, after those that ask for a bank, in the order of the text. One that finds its
//! bank full is placed like those that ask for none (MLIR-AIE `AIEAssignBuffers.cpp`).

use crate::error::{DesignError, DesignErrorKind, MemoryEntry, MemoryMap};
use crate::fifo::lowest_free;
use crate::model::{Bd, BufferIx, Model};
use crate::options::{AllocScheme, Options};
use crate::read::Result;
use npu_arch::array::{BdId, ChannelId, LockId, TileCoord, TileKind};
use std::collections::HashMap;

/// Gives every lock of the text an id.
pub(crate) fn locks(model: &mut Model<'_>) -> Result<()> {
    let mut taken: HashMap<TileCoord, Vec<LockId>> = HashMap::new();
    for lock in &model.locks {
        taken.entry(lock.tile).or_default().extend(lock.id);
    }
    for lock in model.locks.iter_mut().filter(|l| l.id.is_none()) {
        let kind = TileKind::of_row(lock.tile.row).unwrap_or(TileKind::Core);
        let taken = taken.entry(lock.tile).or_default();
        let id = lowest_free(taken, kind).ok_or_else(|| {
            DesignError::at(
                lock.span,
                DesignErrorKind::LocksExhausted {
                    tile: lock.tile,
                    needed: taken.len() + 1,
                    limit: kind.lock_count() as usize,
                },
            )
        })?;
        taken.push(id);
        lock.id = Some(id);
    }
    Ok(())
}

/// Gives every BD an id, and sees that it stays in its buffer.
pub(crate) fn bds(model: &mut Model<'_>) -> Result<()> {
    let blocks = model.dmas.iter().flat_map(|d| &d.blocks);
    for bd in blocks.filter_map(|b| b.bd.as_ref()) {
        bd.check_reach(&model.buffers[bd.buffer])?;
    }
    for at_dma in 0..model.dmas.len() {
        let dma = &model.dmas[at_dma];
        let channels = channel_of_block(&dma.blocks);
        let mut taken: Vec<BdId> = dma
            .blocks
            .iter()
            .filter_map(|b| b.bd.as_ref().and_then(|bd| bd.id))
            .collect();
        for (at, &channel) in channels.iter().enumerate() {
            let dma = &model.dmas[at_dma];
            let Some(bd) = dma.blocks[at].bd.as_ref() else {
                continue;
            };
            if bd.id.is_some() {
                continue;
            }
            let range = dma.kind.channel_bds(channel.unwrap_or_default());
            let Some(id) = range.map(BdId).find(|id| !taken.contains(id)) else {
                return Err(exhausted(model, at_dma, at, &channels));
            };
            taken.push(id);
            if let Some(bd) = model.dmas[at_dma].blocks[at].bd.as_mut() {
                bd.id = Some(id);
            }
        }
    }
    Ok(())
}

/// A block's BD for which its channel has none left.
fn exhausted(
    model: &Model<'_>,
    dma: usize,
    block: usize,
    channels: &[Option<ChannelId>],
) -> DesignError {
    let dma = &model.dmas[dma];
    let range = |at: usize| dma.kind.channel_bds(channels[at].unwrap_or_default());
    let rivals = dma.blocks.iter().enumerate();
    let rivals = rivals.filter(|(at, _)| range(*at) == range(block));
    let bds: Vec<&Bd> = rivals.filter_map(|(_, b)| b.bd.as_ref()).collect();
    let fifo = |bd: &Bd| model.buffers[bd.buffer].fifo;
    let users: Vec<String> = bds
        .iter()
        .map(|bd| match fifo(bd) {
            Some(fifo) => format!("@{}", model.fifos[fifo].name),
            None => model.buffers[bd.buffer].symbol.clone(),
        })
        .collect();
    let remedy = match bds.iter().any(|bd| fifo(bd).is_some()) {
        true => "reduce the depth of an objectfifo",
        false => "move several parts of a buffer with one BD, by its dimensions",
    };
    let (tile, needed, limit) = (dma.tile, users.len(), range(block).len());
    let kind = match dma.kind {
        TileKind::Mem => DesignErrorKind::MemtileBdsExhausted {
            tile,
            channels: match range(block).start {
                0 => "even",
                _ => "odd",
            },
            needed,
            limit,
            users,
            remedy,
        },
        _ => DesignErrorKind::BdsExhausted {
            tile,
            needed,
            limit,
            users,
            remedy,
        },
    };
    let span = dma.blocks[block].bd.as_ref().map(|bd| bd.span);
    DesignError::at(span.unwrap_or_default(), kind)
}

/// The channel whose chain a block belongs to.
fn channel_of_block(blocks: &[crate::model::DmaBlock]) -> Vec<Option<ChannelId>> {
    let mut out = vec![None; blocks.len()];
    for start in blocks.iter().filter_map(|b| b.start) {
        let mut at = Some(start.chain);
        while let Some(block) = at.filter(|&b| b < blocks.len() && out[b].is_none()) {
            out[block] = Some(start.channel.channel);
            at = blocks[block].next;
        }
    }
    out
}

/// Gives every buffer an address.
pub(crate) fn addresses(model: &mut Model<'_>, options: &Options) -> Result<()> {
    let mut tiles: Vec<TileCoord> = Vec::new();
    for buffer in &model.buffers {
        let host = TileKind::of_row(buffer.tile.row) == Some(TileKind::Shim);
        if !host && !tiles.contains(&buffer.tile) {
            tiles.push(buffer.tile);
        }
    }
    for tile in tiles {
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Core);
        let stack = model.core_on(tile).map_or(0, |c| c.stack_size);
        let mut open: Vec<BufferIx> = (0..model.buffers.len())
            .filter(|&b| model.buffers[b].tile == tile && model.buffers[b].address.is_none())
            .collect();
        // Stable: equal sizes keep the order of the text.
        let mut placer = Placer::new(model, tile, kind, stack, options);
        if options.scheme == AllocScheme::BankAware {
            open.retain(|&b| {
                let buffer = &mut model.buffers[b];
                let wanted = buffer.bank.take();
                let placed = wanted.and_then(|bank| placer.place_in(bank, buffer.bytes));
                if placed.is_some() {
                    (buffer.address, buffer.bank) = (placed, wanted);
                }
                placed.is_none()
            });
        }
        open.sort_by_key(|&b| std::cmp::Reverse(model.buffers[b].bytes));
        // Those behind one that has no room may have theirs: the map shows it.
        let mut without_room = None;
        for b in open {
            match placer.place(model.buffers[b].bytes) {
                Some((address, bank)) => {
                    model.buffers[b].address = Some(address);
                    model.buffers[b].bank = bank;
                }
                None => {
                    without_room.get_or_insert(model.buffers[b].span);
                }
            }
        }
        if let Some(span) = without_room {
            let map = memory_map(model, tile, kind, stack);
            let kind = DesignErrorKind::MemoryOverflow { map };
            return Err(DesignError::at(span, kind));
        }
        check_overlap(model, tile, kind, stack)?;
    }
    Ok(())
}

/// Where the next buffer of a tile goes.
struct Placer {
    scheme: AllocScheme,
    alignment: u32,
    /// Placed ranges given by the text.
    fixed: Vec<(u32, u32)>,
    /// Next free byte and end of each bank; one bank for the sequential scheme.
    banks: Vec<(u32, u32)>,
    next_bank: usize,
}

impl Placer {
    fn new(
        model: &Model<'_>,
        tile: TileCoord,
        kind: TileKind,
        stack: u32,
        options: &Options,
    ) -> Self {
        let (size, count) = match options.scheme {
            AllocScheme::BasicSequential => (kind.data_memory(), 1),
            AllocScheme::BankAware => (kind.placement_bank_size(), kind.placement_banks()),
        };
        let fixed = model.buffers.iter().filter(|b| b.tile == tile);
        Self {
            scheme: options.scheme,
            alignment: options.alignment.max(1),
            fixed: fixed
                .filter_map(|b| b.address.map(|a| (a, a + b.bytes)))
                .collect(),
            banks: (0..count)
                .map(|b| ((b * size).max(stack), (b + 1) * size))
                .collect(),
            next_bank: 0,
        }
    }

    /// In a bank that the text names; the turn of the others does not move on.
    fn place_in(&mut self, bank: u32, bytes: u32) -> Option<u32> {
        let (next, end) = *self.banks.get(bank as usize)?;
        let address = self.fit(next, end, bytes)?;
        self.banks[bank as usize].0 = address + bytes;
        Some(address)
    }

    /// In the next bank that has room; without banks, after the one before.
    fn place(&mut self, bytes: u32) -> Option<(u32, Option<u32>)> {
        let count = self.banks.len();
        (0..count).find_map(|k| {
            let bank = ((self.next_bank + k) % count) as u32;
            let address = self.place_in(bank, bytes)?;
            self.next_bank = (bank as usize + 1) % count;
            Some((
                address,
                (self.scheme == AllocScheme::BankAware).then_some(bank),
            ))
        })
    }

    /// The first aligned address from `next` on that is free of fixed buffers.
    fn fit(&self, next: u32, end: u32, bytes: u32) -> Option<u32> {
        let mut address = next.next_multiple_of(self.alignment);
        loop {
            let stop = address.checked_add(bytes).filter(|&s| s <= end)?;
            match self.fixed.iter().find(|&&(a, b)| address < b && a < stop) {
                Some(&(_, b)) => address = b.next_multiple_of(self.alignment),
                None => return Some(address),
            }
        }
    }
}

/// All that lies in a tile's memory.
pub(crate) fn memory_map(
    model: &Model<'_>,
    tile: TileCoord,
    kind: TileKind,
    stack: u32,
) -> MemoryMap {
    let mut entries = Vec::new();
    if stack > 0 {
        entries.push(MemoryEntry {
            name: "stack".into(),
            address: Some(0),
            bytes: stack,
        });
    }
    entries.extend(
        model
            .buffers
            .iter()
            .filter(|b| b.tile == tile)
            .map(|b| MemoryEntry {
                name: b.symbol.clone(),
                address: b.address,
                bytes: b.bytes,
            }),
    );
    entries.sort_by_key(|e| e.address.unwrap_or(u32::MAX));
    MemoryMap {
        tile,
        capacity: kind.data_memory(),
        needed: entries.iter().map(|e| u64::from(e.bytes)).sum(),
        entries,
    }
}

fn check_overlap(model: &Model<'_>, tile: TileCoord, kind: TileKind, stack: u32) -> Result<()> {
    let map = memory_map(model, tile, kind, stack);
    let placed: Vec<(u64, u64, &str)> = map
        .entries
        .iter()
        .filter_map(|e| {
            let a = u64::from(e.address?);
            Some((a, a + u64::from(e.bytes), e.name.as_str()))
        })
        .collect();
    let overlap = placed.windows(2).find(|w| w[1].0 < w[0].1);
    let beyond = placed.iter().find(|p| p.1 > u64::from(kind.data_memory()));
    let blame = |name: &str| {
        model
            .buffers
            .iter()
            .find(|b| b.tile == tile && b.symbol == name)
            .map(|b| b.span)
    };
    if let Some(w) = overlap {
        return Err(DesignError {
            span: blame(w[1].2).or(blame(w[0].2)),
            core: None,
            kind: Box::new(DesignErrorKind::BuffersOverlap {
                first: w[0].2.into(),
                second: w[1].2.into(),
                map: map.clone(),
            }),
        });
    }
    if let Some(&(start, end, name)) = beyond {
        return Err(DesignError {
            span: blame(name),
            core: None,
            kind: Box::new(DesignErrorKind::BeyondMemory {
                symbol: name.into(),
                end: end as u32,
                bytes: (end - start) as u32,
                map: map.clone(),
            }),
        });
    }
    Ok(())
}
