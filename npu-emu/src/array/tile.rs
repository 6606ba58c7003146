//! The state of a tile, its switch and core aside.

use std::collections::BTreeMap;

use npu_arch::array::{BdId, DmaChannel, TileKind};

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
