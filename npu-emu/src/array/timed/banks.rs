//! Memory banks of a core tile: who is served in which cycle.
//!
//! The 64 KiB are four banks of 16 KiB, each of them two single-ported ones
//! that take turns every 16 bytes (AM020 chapter 2; measured,
//! F/2026-07-14-dma-bank-access-width.md in FIM43-Redeye/xdna-emu). A bank
//! serves one request per cycle; who is not served asks again in the next
//! cycle. A core that is not served stands still. A DMA asks once for every 16
//! bytes that follow each other, and has a buffer: the core comes first as long
//! as that lasts. Measured: of 144 meetings with a core that accesses a bank in
//! 3 of 20 cycles the core loses 32 (the same file), of 1,100 with one that does
//! in every cycle 18 to 20
//! (F/2026-07-14-producer-overcollision-phase-antilock.md), about one or two per
//! BD; so that it is the first words of a BD that can't wait is our reading.
//!
//! The core runs ahead of the DMAs. Its accesses are noted with their cycles
//! and compared later, when what the DMAs did until then is known; each lost
//! turn moves the rest of the core's notes by a cycle. Two accesses of one
//! bundle to one bank need no such comparison: they cost a cycle at once.
//!
//! A bundle may need several banks and be served by some of them only. Each
//! lost turn costs the core exactly one cycle (measured,
//! F/2026-07-13-memory-stall-bank-arbitration.md there), so what a bank has
//! served is not asked for again: while the core stands still for the others,
//! that bank is the DMAs', and the core has had its turn there.

use std::collections::VecDeque;

use crate::core::env::MemAccess;

/// Bytes that a bank reads or writes at once.
pub(crate) const GRANULE: u32 = 16;

/// The bank of an offset in the tile's memory.
#[inline]
pub(crate) const fn bank(offset: u32) -> u8 {
    (2 * (offset >> 14 & 3) + (offset >> 4 & 1)) as u8
}

/// The banks that an access needs, one bit each.
#[inline]
fn banks(access: &MemAccess) -> u8 {
    let last = access.addr + u32::from(access.bytes.max(1)) - 1;
    1 << bank(access.addr) | 1 << bank(last)
}

/// What a bundle asks of the banks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// Cycle by the core's own count.
    pub(crate) cycle: u64,
    /// Banks to read and to write, one bit each.
    pub(crate) load: u8,
    pub(crate) store: u8,
}

impl Note {
    /// The banks that it asks, one bit each.
    fn asked(&self) -> u8 {
        self.load | self.store
    }
}

/// The note of a bundle's accesses that `own` accepts, and the cycles that
/// they cost each other.
#[inline]
pub(crate) fn note(cycle: u64, accesses: &[MemAccess], own: impl Fn(u32) -> bool) -> (Note, u32) {
    let mut note = Note {
        cycle,
        load: 0,
        store: 0,
    };
    let mut stall = 0;
    for access in accesses.iter().filter(|a| own(a.addr)) {
        let banks = banks(access);
        // A later write meets whatever bundle is then issued; it is served
        // with this one.
        if access.delay == 0 {
            stall += u32::from((note.load | note.store) & banks != 0);
        }
        if access.write {
            note.store |= banks;
        } else {
            note.load |= banks;
        }
    }
    (note, stall)
}

/// A DMA wants 16 bytes of a bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Request {
    cycle: u64,
    bank: u8,
    /// Cycle from which it does not wait for the core.
    urgent: u64,
}

/// The banks of a tile.
#[derive(Clone, Debug, Default)]
pub(crate) struct Banks {
    /// Of the DMAs, by cycle.
    requests: VecDeque<Request>,
    /// Banks that have served the note under comparison, one bit each.
    served: u8,
    /// Turns that DMAs lost to the core.
    pub(crate) dma_lost: u64,
}

/// Words that a channel moves: consecutive ones, one per cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Burst {
    /// Cycle of the first.
    pub(crate) cycle: u64,
    /// Its offset in the tile's memory.
    pub(crate) offset: u32,
    pub(crate) words: u32,
    /// Cycles that the channel's buffer lasts at its beginning.
    pub(crate) lasts: u64,
    /// Most that it ever lasts; each word moved adds one.
    pub(crate) depth: u64,
}

impl Banks {
    /// A channel moves words.
    pub(crate) fn transfer(&mut self, burst: Burst) {
        let mut at = 0;
        while at < burst.words {
            let byte = burst.offset + 4 * at;
            let cycle = burst.cycle + u64::from(at);
            self.insert(Request {
                cycle,
                bank: bank(byte),
                urgent: cycle + (burst.lasts + u64::from(at)).min(burst.depth),
            });
            at += (GRANULE - byte % GRANULE) / 4;
        }
    }

    fn insert(&mut self, request: Request) {
        let at = self
            .requests
            .iter()
            .rposition(|r| r.cycle <= request.cycle)
            .map_or(0, |n| n + 1);
        self.requests.insert(at, request);
    }

    /// Serves the requests before `cycle`, which meet no core.
    pub(crate) fn pass(&mut self, cycle: u64) {
        while self.requests.front().is_some_and(|r| r.cycle < cycle) {
            self.requests.pop_front();
        }
    }

    /// Compares the notes from the `n`-th on with the requests, in order.
    /// `start` is the cycle of the array in which the core's count was 0 less
    /// what it has stalled since; notes at or after `until` are left. Returns
    /// the place after the notes done, and the cycles lost.
    pub(crate) fn compare(
        &mut self,
        notes: &[Note],
        mut n: usize,
        start: u64,
        until: u64,
    ) -> (usize, u64) {
        let mut lost = 0;
        while n < notes.len() {
            let Some(first) = self.requests.front().map(|r| r.cycle) else {
                // Nothing to meet: all that is due passes.
                n += self.unmet(&notes[n..], |note| start + note.cycle + lost < until);
                break;
            };
            if start + notes[n].cycle + lost < first {
                let next = first.min(until);
                n += self.unmet(&notes[n..], |note| start + note.cycle + lost < next);
                if next == until {
                    break;
                }
                continue;
            }
            let now = start + notes[n].cycle + lost;
            if now >= until {
                break;
            }
            self.pass(now);
            if self.requests.front().is_some_and(|r| r.cycle == now)
                && self.core_loses(&notes[n], now)
            {
                lost += 1;
            } else {
                self.served = 0;
                n += 1;
            }
        }
        (n, lost)
    }

    /// The first notes, which meet nobody, are served whole; how many.
    fn unmet(&mut self, notes: &[Note], ahead: impl Fn(&Note) -> bool) -> usize {
        let count = notes.partition_point(ahead);
        if count > 0 {
            self.served = 0;
        }
        count
    }

    /// One cycle of a note against the requests of that cycle.
    fn core_loses(&mut self, note: &Note, now: u64) -> bool {
        let asked = note.asked() & !self.served;
        let (mut lost, mut at) = (0, 0);
        while let Some(request) = self.requests.get_mut(at).filter(|r| r.cycle == now) {
            let bit = 1 << request.bank;
            if asked & bit != 0 && now < request.urgent {
                // It asks again, before those that come then.
                request.cycle += 1;
                self.dma_lost += 1;
                at += 1;
            } else {
                lost |= asked & bit;
                self.requests.remove(at);
            }
        }
        if lost != 0 {
            self.served |= note.asked() & !lost;
        }
        lost != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn access(addr: u32, bytes: u8, write: bool) -> MemAccess {
        MemAccess {
            addr,
            bytes,
            delay: 0,
            write,
        }
    }

    /// Words of a channel whose buffer lasts so long.
    fn burst(cycle: u64, offset: u32, words: u32, lasts: u64) -> Burst {
        Burst {
            cycle,
            offset,
            words,
            lasts,
            depth: 12,
        }
    }

    fn note_at(cycle: u64, load: u8) -> Note {
        Note {
            cycle,
            load,
            store: 0,
        }
    }

    #[test]
    fn banks_interleave_every_sixteen_bytes() {
        let list: Vec<u8> = [0, 12, 16, 32, 0x4000, 0x4010, 0xc010]
            .map(bank)
            .into_iter()
            .collect();
        assert_eq!(list, [0, 0, 1, 0, 2, 3, 7]);
        assert_eq!(banks(&access(0x8000, 32, false)), 0x30);
    }

    #[test]
    fn two_accesses_of_a_bundle_to_one_bank_cost_a_cycle() {
        let all = |_| true;
        let same = [access(0, 4, false), access(32, 4, true)];
        assert_eq!(note(9, &same, all).1, 1);
        let apart = [access(0, 4, false), access(16, 4, true)];
        assert_eq!(note(9, &apart, all).1, 0);
        let three = [
            access(0, 4, false),
            access(64, 4, false),
            access(32, 4, true),
        ];
        assert_eq!(note(9, &three, all).1, 2);
        // Another tile's memory has its own banks.
        assert_eq!(note(9, &same, |_| false).1, 0);
    }

    #[test]
    fn a_transfer_asks_once_per_sixteen_bytes() {
        let mut banks = Banks::default();
        banks.transfer(burst(100, 8, 8, 7));
        let asked: Vec<(u64, u8, u64)> = (banks.requests.iter())
            .map(|r| (r.cycle, r.bank, r.urgent))
            .collect();
        assert_eq!(asked, [(100, 0, 107), (102, 1, 111), (106, 0, 118)]);
    }

    /// A core that loads from bank 0 in every cycle, against a DMA that wants it
    /// every 8.
    #[test]
    fn the_core_comes_first_while_a_dma_has_something_left() {
        let notes: Vec<Note> = (0..64).map(|cycle| note_at(cycle, 1)).collect();
        // Its first words can't wait.
        let mut dry = Banks::default();
        dry.transfer(burst(0, 0, 4, 0));
        assert_eq!(dry.compare(&notes, 0, 0, u64::MAX), (64, 1));
        assert_eq!(dry.dma_lost, 0);
        // Later ones can, until nothing is left.
        let mut full = Banks::default();
        full.transfer(burst(0, 0, 4, 12));
        assert_eq!(full.compare(&notes, 0, 0, u64::MAX), (64, 1));
        assert_eq!(full.dma_lost, 12);
        // A core that lets the bank go in between loses nothing.
        let every_other: Vec<Note> = (0..64).map(|cycle| note_at(2 * cycle, 1)).collect();
        let mut full = Banks::default();
        full.transfer(burst(0, 0, 64, 12));
        assert_eq!(full.compare(&every_other, 0, 0, u64::MAX), (64, 0));
        assert_eq!(full.dma_lost, 8);
    }

    /// A bundle that needs two banks, loses one and is served by the other: that one is the DMAs'
    /// in the next cycle.
    #[test]
    fn a_bank_that_has_served_is_not_asked_again() {
        let mut banks = Banks::default();
        banks.transfer(burst(1, 0, 4, 0));
        banks.transfer(burst(1, 16, 4, 1));
        assert_eq!(banks.compare(&[note_at(1, 0b11)], 0, 0, u64::MAX), (1, 1));
        assert_eq!(banks.dma_lost, 1);
        assert!(
            banks.requests.is_empty(),
            "served while the core stood still"
        );
    }

    /// The banks cycle by cycle. Cycles that the core lost, those that DMAs lost.
    fn cycle_by_cycle(notes: &[Note], requests: &VecDeque<Request>) -> (u64, u64) {
        let mut waiting: Vec<Request> = requests.iter().copied().collect();
        let (mut lost, mut dma_lost) = (0, 0);
        let (mut at, mut served) = (0, 0u8);
        for now in 0.. {
            if at == notes.len() {
                break;
            }
            let due = notes[at].cycle + lost == now;
            let asked = if due { notes[at].asked() & !served } else { 0 };
            let mut denied = 0u8;
            for r in waiting.iter_mut().filter(|r| r.cycle == now) {
                let bit = 1 << r.bank;
                if asked & bit != 0 && now < r.urgent {
                    dma_lost += 1;
                    r.cycle += 1;
                } else {
                    denied |= asked & bit;
                }
            }
            match (due, denied) {
                (true, 0) => (at, served) = (at + 1, 0),
                (true, _) => {
                    served |= notes[at].asked() & !denied;
                    lost += 1;
                }
                _ => {}
            }
        }
        (lost, dma_lost)
    }

    type Bursts = Vec<(u64, u32, u32, u64)>;

    fn arbitrary_bursts() -> impl Strategy<Value = Bursts> {
        prop::collection::vec((0u64..100, 0u32..0x1000, 1u32..40, 0u64..14), 0..8)
    }

    fn arbitrary_notes() -> impl Strategy<Value = Vec<Note>> {
        prop::collection::vec((1u64..5, 0u8..=255, 0u8..=255), 1..60).prop_map(|gaps| {
            let mut cycle = 0;
            let notes = gaps.iter().map(|&(gap, load, store)| {
                cycle += gap;
                Note { cycle, load, store }
            });
            notes.collect()
        })
    }

    fn banks_of(bursts: &Bursts) -> Banks {
        let mut banks = Banks::default();
        for &(at, offset, words, lasts) in bursts {
            banks.transfer(burst(at, offset * 4, words, lasts));
        }
        banks
    }

    proptest! {
        #[test]
        fn later_or_cycle_by_cycle(notes in arbitrary_notes(), bursts in arbitrary_bursts()) {
            let mut banks = banks_of(&bursts);
            let (lost, dma_lost) = cycle_by_cycle(&notes, &banks.requests);
            let (done, found) = banks.compare(&notes, 0, 0, u64::MAX);
            prop_assert_eq!((done, found, banks.dma_lost), (notes.len(), lost, dma_lost));
        }

        #[test]
        fn in_pieces_or_at_once(
            notes in arbitrary_notes(),
            bursts in arbitrary_bursts(),
            cut in 0u64..200,
        ) {
            let mut whole = banks_of(&bursts);
            let mut parts = whole.clone();
            let (done, lost) = whole.compare(&notes, 0, 7, u64::MAX);
            let (first, early) = parts.compare(&notes, 0, 7, cut);
            parts.pass(cut);
            let (rest, late) = parts.compare(&notes[first..], 0, 7 + early, u64::MAX);
            prop_assert_eq!((done, lost), (first + rest, early + late));
            prop_assert_eq!(done, notes.len());
            prop_assert_eq!(whole.dma_lost, parts.dma_lost);
            // Every cycle lost is one that a DMA was served in.
            let requests: u64 = bursts.iter().map(|b| u64::from(b.2)).sum();
            prop_assert!(lost <= requests);
        }
    }
}
