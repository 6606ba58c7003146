//! The configuration registers of a tile's switch.

use npu_arch::array::switch::{Header, MasterConfig, SlaveConfig, Slot, SLOTS};
use npu_arch::array::TileKind;

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

    pub(super) fn slave(&self, index: u8) -> SlaveConfig {
        self.slaves
            .get(usize::from(index))
            .map_or(SlaveConfig::Disabled, |&w| SlaveConfig::from_word(w))
    }

    /// Every master's configuration, with its number.
    pub(super) fn masters(&self) -> impl Iterator<Item = (u8, MasterConfig)> + '_ {
        (0u8..)
            .zip(&self.masters)
            .map(|(m, &word)| (m, MasterConfig::from_word(word)))
    }

    /// Whether a master in packet mode sends headers on.
    pub(super) fn keeps_headers(&self, master: u8) -> bool {
        let config = self.masters.get(usize::from(master));
        matches!(
            config.map(|&w| MasterConfig::from_word(w)),
            Some(MasterConfig::Packet {
                header: Header::Keep,
                ..
            })
        )
    }

    /// Masters that listen to a slave in circuit mode.
    pub(super) fn circuit_masters(&self, slave: u8) -> impl Iterator<Item = u8> + '_ {
        self.masters()
            .filter_map(move |(m, config)| (config == MasterConfig::Circuit { slave }).then_some(m))
    }

    /// The first slot of a slave that takes a packet id.
    pub(super) fn slot(&self, slave: u8, id: u8) -> Option<Slot> {
        let slots = self.slots.get(usize::from(slave)).into_iter().flatten();
        slots
            .filter_map(|&w| Slot::from_word(w))
            .find(|s| id & s.mask == s.id & s.mask)
    }

    /// Masters that a slot sends to.
    pub(super) fn packet_masters(&self, slot: Slot) -> impl Iterator<Item = u8> + '_ {
        self.masters().filter_map(move |(m, config)| match config {
            MasterConfig::Packet { arbiter, msels, .. }
                if arbiter == slot.arbiter && msels & (1 << slot.msel) != 0 =>
            {
                Some(m)
            }
            _ => None,
        })
    }

    /// Masters that any slot of a slave sends to.
    pub(super) fn reaches(&self, slave: u8) -> Vec<u8> {
        let slots = self.slots.get(usize::from(slave)).into_iter().flatten();
        slots
            .filter_map(|&w| Slot::from_word(w))
            .flat_map(|slot| self.packet_masters(slot))
            .collect()
    }

    /// Masters that a packet id reaches from a slave.
    pub(super) fn masters_of_id(&self, slave: u8, id: u8) -> Vec<u8> {
        self.slot(slave, id)
            .map_or_else(Vec::new, |slot| self.packet_masters(slot).collect())
    }
}
