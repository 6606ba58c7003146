//! Packet switching: headers, slots, arbiters.
//!
//! The first word of a packet is its header (AM020 "Packet Header"): stream id
//! in bits 0 to 4, packet type in 12 to 14, source row in 16 to 20, source
//! column in 21 to 27, odd parity in 31. A slave in packet mode compares the
//! id with its four slots; the first that matches names an arbiter and one of
//! its outputs (msel), and every master port that listens to that output gets
//! the packet, with or without its header. The arbiter belongs to the slave
//! until the word with TLAST has passed. Free arbiters are given out in turn.

use npu_arch::array::switch::{self, MasterConfig, Slot};
use npu_arch::array::{Port, TileCoord};

use super::{End, Fabric, FifoId, Source, Switch, Tail};
use crate::array::grid::{Grid, TileId};

/// Words moved in one go.
const CHUNK: usize = 64;
/// Times that words of one packet are moved before others get their turn.
const CHUNKS_PER_TURN: usize = 64;

/// A packet's header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) id: u8,
    pub(crate) packet_type: u8,
    /// BD that an out-of-order channel puts the packet into. Public documents
    /// give no place for it; what is here stands in the bits between id and
    /// type, and only DMAs write and read it.
    pub(crate) out_of_order: u8,
    pub(crate) from: TileCoord,
}

impl Header {
    pub(crate) fn to_word(self) -> u32 {
        let word = u32::from(self.id & 0x1f)
            | u32::from(self.out_of_order & 0x3f) << 5
            | u32::from(self.packet_type & 7) << 12
            | u32::from(self.from.row.0 & 0x1f) << 16
            | u32::from(self.from.col.0 & 0x7f) << 21;
        word | (!word.count_ones() & 1) << 31
    }

    pub(crate) fn from_word(word: u32) -> Self {
        Self {
            id: (word & 0x1f) as u8,
            out_of_order: (word >> 5 & 0x3f) as u8,
            packet_type: (word >> 12 & 7) as u8,
            from: TileCoord::new((word >> 21 & 0x7f) as u8, (word >> 16 & 0x1f) as u8),
        }
    }
}

/// A packet that a switch cannot send on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) tile: TileId,
    pub(crate) port: Port,
    pub(crate) id: u8,
    /// A slot took it, and no master listens to this arbiter and output.
    pub(crate) unheard: Option<(u8, u8)>,
}

/// A slave port in packet mode.
#[derive(Clone, Debug)]
pub(super) struct Slave {
    tile: TileId,
    number: u8,
    fifo: FifoId,
    /// Masters that its slots can send to.
    reaches: Vec<u8>,
    open: Option<Open>,
}

/// The packet that is passing.
#[derive(Clone, Debug)]
struct Open {
    arbiter: u8,
    /// The header is still to come.
    header: bool,
    masters: Vec<(u8, switch::Header)>,
}

impl Fabric {
    /// Lists the slaves in packet mode, whose passing packets go on, and the
    /// control ports.
    pub(super) fn find_packet_ends(&mut self, switches: &[Switch]) {
        self.control_ends.clear();
        let mut before = std::mem::take(&mut self.slaves);
        for (&end, &(fifo, source)) in &self.fed {
            if let End::Control(tile) = end {
                let headers = matches!(source, Source::Master(tile, master)
                    if switches[tile].keeps_headers(master));
                self.control_ends.push((tile, fifo, headers));
            }
            let End::Packets(tile, number) = end else {
                continue;
            };
            let open = before
                .iter_mut()
                .find(|s| (s.tile, s.number) == (tile, number))
                .and_then(|s| s.open.take());
            self.slaves.push(Slave {
                tile,
                number,
                fifo,
                reaches: switches[tile].reaches(number),
                open,
            });
        }
    }

    /// Moves packets through the switches as far as there is room, or until
    /// about `limit` words have moved; how many did.
    ///
    /// # Errors
    /// [`Refused`] for a packet that no slot takes, or no master listens to.
    pub(crate) fn pump(
        &mut self,
        grid: &Grid,
        switches: &[Switch],
        limit: u64,
    ) -> Result<u64, Refused> {
        let mut all = 0;
        loop {
            let mut moved = 0;
            // Each slave in turn, one packet at a time: arbiters change hands
            // after every packet.
            for n in 0..self.slaves.len() {
                if self.fifos[self.slaves[n].fifo].words.is_empty() {
                    continue;
                }
                moved += self.pass(n, grid, switches)?;
            }
            all += moved;
            if moved == 0 || all >= limit {
                return Ok(all);
            }
        }
    }

    /// Moves words of a slave's packet; how many.
    fn pass(&mut self, n: usize, grid: &Grid, switches: &[Switch]) -> Result<u64, Refused> {
        let (tile, number, fifo) = {
            let s = &self.slaves[n];
            (s.tile, s.number, s.fifo)
        };
        let mut open = match self.slaves[n].open.take() {
            Some(open) => open,
            None => match self.open(tile, number, fifo, grid, &switches[tile])? {
                Some(open) => open,
                None => return Ok(0),
            },
        };
        let (moved, tail) = self.transfer(&mut open, tile, fifo);
        if tail != Tail::Last {
            self.slaves[n].open = Some(open);
        }
        Ok(moved)
    }

    /// Finds a new packet's way and takes its arbiter, if that is free.
    fn open(
        &self,
        tile: TileId,
        number: u8,
        fifo: FifoId,
        grid: &Grid,
        switch: &Switch,
    ) -> Result<Option<Open>, Refused> {
        let Some(&word) = self.fifos[fifo].words.front() else {
            return Ok(None);
        };
        let id = Header::from_word(word).id;
        let refused = |unheard| {
            let kind = grid.kind(tile);
            Refused {
                tile,
                port: kind
                    .slave_port(number)
                    .unwrap_or(Port::new(npu_arch::array::Bundle::Fifo, 0)),
                id,
                unheard,
            }
        };
        let slot: Slot = switch.slot(number, id).ok_or(refused(None))?;
        if self.holder(tile, slot.arbiter).is_some() {
            return Ok(None);
        }
        let masters: Vec<(u8, switch::Header)> = switch
            .packet_masters(slot)
            .filter_map(|m| match switch.masters().nth(usize::from(m))?.1 {
                MasterConfig::Packet { header, .. } => Some((m, header)),
                _ => None,
            })
            .collect();
        if masters.is_empty() {
            return Err(refused(Some((slot.arbiter, slot.msel))));
        }
        Ok(Some(Open {
            arbiter: slot.arbiter,
            header: true,
            masters,
        }))
    }

    /// The slave whose packet an arbiter is passing.
    fn holder(&self, tile: TileId, arbiter: u8) -> Option<&Slave> {
        self.slaves
            .iter()
            .find(|s| s.tile == tile && s.open.as_ref().is_some_and(|o| o.arbiter == arbiter))
    }

    /// Ends behind some masters; only of those that keep headers, or of all.
    fn ends_of(&self, tile: TileId, open: &Open) -> Vec<FifoId> {
        open.masters
            .iter()
            .filter(|(_, header)| !open.header || *header == switch::Header::Keep)
            .filter_map(|(m, _)| self.routes.get(&Source::Master(tile, *m)))
            .flat_map(|route| route.ends.iter().copied())
            .collect()
    }

    /// Moves words of one packet: how many, and whether the last of them was
    /// the packet's end.
    fn transfer(&mut self, open: &mut Open, tile: TileId, fifo: FifoId) -> (u64, Tail) {
        let mut moved = 0;
        let mut chunk = [0u32; CHUNK];
        // A bound, because a packet can come back to where it leaves.
        for _ in 0..CHUNKS_PER_TURN {
            let ends = self.ends_of(tile, open);
            let waiting = self.waiting_until_last(fifo);
            let room = if ends.is_empty() && open.header {
                // Every master drops the header.
                1
            } else {
                self.room(&ends)
            };
            let limit = if open.header { 1 } else { CHUNK };
            let count = waiting.min(room).min(limit);
            if count == 0 {
                break;
            }
            let words = &mut chunk[..count];
            let tail = self.pop(fifo, words);
            self.push(&ends, words, tail);
            moved += count as u64;
            open.header = false;
            if tail == Tail::Last {
                return (moved, tail);
            }
        }
        (moved, Tail::More)
    }

    /// The FIFOs that a slave's next words wait for: those behind its packet,
    /// or those behind the packet that has its arbiter.
    pub(super) fn ahead_of(&self, tile: TileId, number: u8) -> Vec<FifoId> {
        let of = |s: &Slave| s.open.as_ref().map(|o| self.ends_of(s.tile, o));
        let slave = self
            .slaves
            .iter()
            .find(|s| (s.tile, s.number) == (tile, number));
        match slave.and_then(of) {
            Some(ends) => ends,
            None => self
                .slaves
                .iter()
                .filter(|s| s.tile == tile)
                .filter_map(of)
                .flatten()
                .collect(),
        }
    }

    /// Slaves in packet mode whose packets may leave by a master.
    pub(super) fn slaves_into(&self, tile: TileId, master: u8) -> Vec<End> {
        self.slaves
            .iter()
            .filter(|s| s.tile == tile && s.reaches.contains(&master))
            .map(|s| End::Packets(s.tile, s.number))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn headers_round_trip_with_odd_parity(
            id in 0u8..32, packet_type in 0u8..8, out_of_order in 0u8..64,
            col in 0u8..128, row in 0u8..32,
        ) {
            let header = Header { id, packet_type, out_of_order, from: TileCoord::new(col, row) };
            let word = header.to_word();
            prop_assert_eq!(word.count_ones() % 2, 1);
            prop_assert_eq!(Header::from_word(word), header);
        }
    }
}
