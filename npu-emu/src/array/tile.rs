//! The state of a tile, its switch and core aside.

use std::collections::{BTreeMap, BTreeSet};

use npu_arch::array::dma::{channel_register_at, ChannelRegister};
use npu_arch::array::lock::lock_at;
use npu_arch::array::{BdId, DmaChannel, TileKind, TileOffset};

use super::bd::{successor, BdWords};
use super::channel::Channel;
use super::locks::Locks;
use super::memory::Memory;

#[derive(Clone, Debug)]
pub(crate) struct Tile {
    pub(crate) kind: TileKind,
    pub(crate) memory: Memory,
    pub(crate) locks: Locks,
    pub(crate) bds: Vec<BdWords>,
    /// S2MM first, as [`DmaChannel::all`] lists them.
    pub(crate) channels: Vec<Channel>,
    /// Registers that are only kept.
    pub(crate) kept: BTreeMap<u32, u32>,
    /// Where data begins that the configuration has written to the memory.
    pub(crate) data: BTreeSet<u32>,
    /// Where the last of it ends.
    data_end: u32,
}

impl Tile {
    pub(crate) fn new(kind: TileKind) -> Self {
        Self {
            kind,
            memory: Memory::new(kind.data_memory()),
            locks: Locks::new(kind.lock_count()),
            bds: vec![[0; 8]; kind.bd_count() as usize],
            channels: DmaChannel::all(kind).map(Channel::new).collect(),
            kept: BTreeMap::new(),
            data: BTreeSet::new(),
            data_end: 0,
        }
    }

    /// The configuration has written data. What goes on where the last has
    /// ended is the same piece.
    pub(crate) fn note_data(&mut self, at: u32, bytes: u32) {
        if at != self.data_end || self.data.is_empty() {
            self.data.insert(at);
        }
        self.data_end = at + bytes;
    }

    /// What stands in for a tile that is elsewhere.
    pub(crate) fn nowhere(kind: TileKind) -> Self {
        Self {
            kind,
            memory: Memory::new(0),
            locks: Locks::new(0),
            bds: Vec::new(),
            channels: Vec::new(),
            kept: BTreeMap::new(),
            data: BTreeSet::new(),
            data_end: 0,
        }
    }

    pub(crate) fn channel(&self, id: DmaChannel) -> Option<&Channel> {
        self.channels.iter().find(|c| c.id == id)
    }

    pub(crate) fn channel_mut(&mut self, id: DmaChannel) -> Option<&mut Channel> {
        self.channels.iter_mut().find(|c| c.id == id)
    }

    /// A channel with a task, running or queued, that will load this BD or
    /// works on it.
    pub(crate) fn user_of(&self, bd: BdId) -> Option<DmaChannel> {
        self.channels
            .iter()
            .find(|c| {
                c.pending_bds()
                    .any(|first| self.chain(first).any(|b| b == bd))
            })
            .map(|c| c.id)
    }

    /// A register of the DMA or a lock.
    pub(crate) fn register(&self, offset: TileOffset) -> Option<u32> {
        if let Some((bd, w)) = self.kind.bd_at(offset) {
            return Some(self.bds[bd.index()][w as usize]);
        }
        if let Some(lock) = lock_at(self.kind, offset) {
            return Some(self.locks.get(lock).unwrap_or(0).into());
        }
        let channel = |c| self.channel(c);
        Some(match channel_register_at(self.kind, offset)? {
            ChannelRegister::Ctrl(c) => channel(c).map_or(0, |c| c.ctrl),
            ChannelRegister::Status(c) => channel(c).map_or(0, |c| c.status(self.kind)),
            ChannelRegister::Queue(_) => 0,
        })
    }

    /// What its core reads on the processor bus: registers of the DMA, locks.
    pub(crate) fn bus_read(&self, offset: TileOffset) -> Option<u32> {
        self.register(offset)
    }

    /// What its core writes there: BDs that no task uses. Whatever starts
    /// something (task queues, locks, control registers) is not modelled.
    pub(crate) fn bus_write(&mut self, offset: TileOffset, value: u32) -> Option<()> {
        let (bd, word) = self.kind.bd_at(offset)?;
        if self.user_of(bd).is_some() {
            return None;
        }
        *self.bds.get_mut(bd.index())?.get_mut(word as usize)? = value;
        Some(())
    }

    /// The words of every BD that a channel will load or works on.
    pub(crate) fn bds_of<'a>(&'a self, channel: &'a Channel) -> impl Iterator<Item = &'a BdWords> {
        channel
            .pending_bds()
            .flat_map(|first| self.chain(first))
            .filter_map(|bd| self.bds.get(bd.index()))
    }

    /// A BD and those that follow it, each once.
    fn chain(&self, first: BdId) -> impl Iterator<Item = BdId> + '_ {
        let mut seen = 0u64;
        std::iter::successors(Some(first), |&bd| {
            successor(self.kind, self.bds.get(bd.index())?)
        })
        .take_while(move |bd| {
            let bit = 1u64 << (bd.0 % 64);
            let new = seen & bit == 0;
            seen |= bit;
            new
        })
    }
}
