//! Memory banks of a core tile: who is served in which cycle.
//!
//! The 64 KiB are four banks of 16 KiB, each of them two single-ported ones
//! that take turns every 16 bytes (AM020 chapter 2; measured,
//! F/2026-07-14-dma-bank-access-width.md in FIM43-Redeye/xdna-emu). A bank
//! serves one request per cycle, in turns; who is not served asks again in
//! the next cycle. A core that is not served stands still. A DMA asks once
//! for every 16 bytes that follow each other, and has the time to wait.
//!
//! The core runs ahead of the DMAs. Its accesses are noted with their cycles
//! and compared later, when what the DMAs did until then is known; each lost
//! turn moves the rest of the core's notes by a cycle. Who was served last
//! before two met is looked up in the notes then. Two accesses of one
//! bundle to one bank need no such comparison: they cost a cycle at once.
//!
//! A bundle may need several banks and be served by some of them only. Each
//! lost turn costs the core exactly one cycle (measured,
//! F/2026-07-13-memory-stall-bank-arbitration.md there), so what a bank has
//! served is not asked for again: while the core stands still for the others,
//! that bank is the DMAs', and the core has had its turn there.

use std::collections::VecDeque;

use crate::core::env::MemAccess;

/// Banks of a core tile.
const BANKS: usize = 8;
/// Requesters of the own core: two loads count as one, then the store.
const LOAD: u8 = 0;
const STORE: u8 = 1;
/// Requesters: those of the core and four DMA channels.
const REQUESTERS: u8 = 6;

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
    /// Who of the core a bank serves last in this cycle.
    fn last_at(&self, bank: u8) -> Option<u8> {
        match (self.load >> bank & 1, self.store >> bank & 1) {
            (0, 0) => None,
            (_, 0) => Some(LOAD),
            // A load was served a cycle before.
            _ => Some(STORE),
        }
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

/// A request of a DMA channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Request {
    cycle: u64,
    bank: u8,
    who: u8,
}

/// The banks of a tile.
#[derive(Clone, Debug, Default)]
pub(crate) struct Banks {
    /// Of the DMAs, by cycle.
    requests: VecDeque<Request>,
    /// Who was served last before the notes from `since` on.
    last: [u8; BANKS],
    since: [usize; BANKS],
    /// Banks that have served the note under comparison, one bit each.
    served: u8,
    /// Turns that DMAs lost to the core.
    pub(crate) dma_lost: u64,
}

impl Banks {
    /// A channel moves words at an offset, one per cycle from `cycle` on.
    pub(crate) fn transfer(&mut self, channel: u8, cycle: u64, offset: u32, words: u32) {
        let who = STORE + 1 + channel % 4;
        let mut at = 0;
        while at < words {
            let byte = offset + 4 * at;
            self.insert(Request {
                cycle: cycle + u64::from(at),
                bank: bank(byte),
                who,
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

    /// A bank serves a DMA in front of the `n`-th note, or behind it where it has served that
    /// already.
    fn serve(&mut self, bank: u8, who: u8, n: usize) {
        self.last[usize::from(bank)] = who;
        self.since[usize::from(bank)] = n + usize::from(self.served >> bank & 1);
    }

    /// Serves the requests before `cycle`, which meet no core; notes from the
    /// `n`-th on come later.
    pub(crate) fn pass(&mut self, cycle: u64, n: usize) {
        while let Some(request) = self.requests.front().copied() {
            if request.cycle >= cycle {
                break;
            }
            self.serve(request.bank, request.who, n);
            self.requests.pop_front();
        }
    }

    /// The first notes, all of them compared, are going to be dropped; they
    /// touch no other banks than `touched`.
    pub(crate) fn forget(&mut self, notes: &[Note], touched: u8) {
        let mut open = touched;
        let from = |bank: usize| touched >> bank & 1 != 0;
        let marks = (0..BANKS).filter(|&b| from(b)).map(|b| self.since[b]);
        let first = marks.min().unwrap_or(0).min(notes.len());
        for (n, note) in notes.iter().enumerate().skip(first).rev() {
            let here = (note.load | note.store) & open;
            for bank in (0..BANKS as u8).filter(|b| here >> b & 1 != 0) {
                match note.last_at(bank) {
                    Some(who) if n >= self.since[usize::from(bank)] => {
                        self.last[usize::from(bank)] = who;
                    }
                    _ => {}
                }
            }
            open &= !here;
            if open == 0 {
                break;
            }
        }
        for since in &mut self.since {
            *since = since.saturating_sub(notes.len());
        }
    }

    /// Who a bank served last before the `n`-th note.
    fn last_before(&self, bank: u8, notes: &[Note], n: usize) -> u8 {
        let since = self.since[usize::from(bank)].min(n);
        let own = notes[since..n].iter().rev();
        own.filter_map(|note| note.last_at(bank))
            .next()
            .unwrap_or(self.last[usize::from(bank)])
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
            self.pass(now, n);
            if self.requests.front().is_some_and(|r| r.cycle == now)
                && self.core_loses(notes, n, now)
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

    /// One cycle of the `n`-th note against the requests of that cycle.
    fn core_loses(&mut self, notes: &[Note], n: usize, now: u64) -> bool {
        let note = notes[n];
        let mut lost = 0;
        let mut retry = [None; 4];
        while let Some(request) = self.requests.front().copied().filter(|r| r.cycle == now) {
            self.requests.pop_front();
            let asked = note.last_at(request.bank);
            let Some(core) = asked.filter(|_| self.served >> request.bank & 1 == 0) else {
                self.serve(request.bank, request.who, n);
                continue;
            };
            // Turns: who comes first after the one that was served last.
            let last = self.last_before(request.bank, notes, n);
            let turn = |who: u8| (who + REQUESTERS - 1 - last) % REQUESTERS;
            if turn(core) < turn(request.who) {
                self.dma_lost += 1;
                let slot = retry.iter_mut().find(|r| r.is_none());
                if let Some(slot) = slot {
                    *slot = Some(request);
                }
            } else {
                self.serve(request.bank, request.who, n);
                lost |= 1 << request.bank;
            }
        }
        for request in retry.into_iter().flatten() {
            self.insert(Request {
                cycle: now + 1,
                ..request
            });
        }
        if lost != 0 {
            self.served |= (note.load | note.store) & !lost;
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
        banks.transfer(0, 100, 8, 8);
        let asked: Vec<(u64, u8)> = banks.requests.iter().map(|r| (r.cycle, r.bank)).collect();
        assert_eq!(asked, [(100, 0), (102, 1), (106, 0)]);
    }

    #[test]
    fn core_and_dma_take_turns() {
        let mut banks = Banks::default();
        // A load every cycle from bank 0 against a DMA that wants it every 8.
        let notes: Vec<Note> = (0..64)
            .map(|cycle| Note {
                cycle,
                load: 1,
                store: 0,
            })
            .collect();
        banks.transfer(0, 0, 0, 64);
        let (done, lost) = banks.compare(&notes, 0, 0, u64::MAX);
        assert_eq!(done, 64);
        // The DMA comes after the load in every round.
        assert_eq!(lost, 8);
    }

    /// A bundle that needs two banks, loses one and is served by the other: there the DMA has the
    /// next turn, and the bundle's successor the one after that.
    #[test]
    fn a_bank_that_has_served_is_not_asked_again() {
        let mut banks = Banks::default();
        let note = |cycle| Note {
            cycle,
            load: 0b11,
            store: 0,
        };
        let notes = [note(1), note(2)];
        // Channel 3 was the last in bank 1, so the load comes before it; in bank 0 nobody was.
        banks.transfer(3, 0, 16, 4);
        banks.transfer(0, 1, 0, 4);
        banks.transfer(3, 1, 16, 4);
        assert_eq!(banks.compare(&notes[..1], 0, 0, u64::MAX), (1, 1));
        assert_eq!(banks.dma_lost, 1);
        let third = STORE + 1 + 3;
        assert_eq!(banks.last[1], third, "served while the core stood still");
        // After the stall the second bundle is in cycle 3. Channel 3 was the last again.
        banks.transfer(3, 3, 16, 4);
        assert_eq!(banks.compare(&notes, 1, 1, u64::MAX), (2, 0));
        assert_eq!(banks.dma_lost, 2);
    }

    /// The banks cycle by cycle, each with who was served last; nothing is looked up later. Cycles
    /// that the core lost, those that DMAs lost, who was last.
    fn cycle_by_cycle(notes: &[Note], mut requests: VecDeque<Request>) -> (u64, u64, [u8; BANKS]) {
        let (mut last, mut lost, mut dma_lost) = ([LOAD; BANKS], 0, 0);
        let (mut at, mut served) = (0, 0u8);
        for now in 0.. {
            if at == notes.len() && requests.is_empty() {
                break;
            }
            let note = notes.get(at).filter(|n| n.cycle + lost == now);
            let mut denied = 0u8;
            let mut again = Vec::new();
            while let Some(r) = requests.front().copied().filter(|r| r.cycle == now) {
                requests.pop_front();
                let (bank, bit) = (usize::from(r.bank), 1 << r.bank);
                let core = note.filter(|_| served & bit == 0);
                let core = core.and_then(|n| match (n.load & bit != 0, n.store & bit != 0) {
                    (_, true) => Some(STORE),
                    (true, false) => Some(LOAD),
                    _ => None,
                });
                let after = |who: u8| (who + REQUESTERS - 1 - last[bank]) % REQUESTERS;
                if core.is_some_and(|core| after(core) < after(r.who)) {
                    dma_lost += 1;
                    again.push(Request {
                        cycle: now + 1,
                        ..r
                    });
                } else {
                    denied |= if core.is_some() { bit } else { 0 };
                    last[bank] = r.who;
                }
            }
            for r in again {
                let place = requests.partition_point(|q| q.cycle <= r.cycle);
                requests.insert(place, r);
            }
            let Some(note) = note else { continue };
            let granted = (note.load | note.store) & !served & !denied;
            for bank in (0..BANKS).filter(|b| granted >> b & 1 != 0) {
                last[bank] = if note.store >> bank & 1 != 0 {
                    STORE
                } else {
                    LOAD
                };
            }
            served |= granted;
            if denied == 0 {
                (at, served) = (at + 1, 0);
            } else {
                lost += 1;
            }
        }
        (lost, dma_lost, last)
    }

    proptest! {
        #[test]
        fn later_or_cycle_by_cycle(
            gaps in prop::collection::vec((1u64..4, 0u8..=255, 0u8..=255), 1..60),
            bursts in prop::collection::vec((0u64..100, 0u32..0x1000, 1u32..40, 0u8..4), 0..8),
        ) {
            let mut cycle = 0;
            let notes: Vec<Note> = gaps
                .iter()
                .map(|&(gap, load, store)| {
                    cycle += gap;
                    Note { cycle, load, store }
                })
                .collect();
            let mut banks = Banks::default();
            for &(at, offset, words, channel) in &bursts {
                banks.transfer(channel, at, offset * 4, words);
            }
            let (lost, dma_lost, last) = cycle_by_cycle(&notes, banks.requests.clone());
            let (done, found) = banks.compare(&notes, 0, 0, u64::MAX);
            prop_assert_eq!((done, found, banks.dma_lost), (notes.len(), lost, dma_lost));
            banks.pass(u64::MAX, done);
            banks.forget(&notes, 255);
            prop_assert_eq!(banks.last, last);
        }

        #[test]
        fn in_pieces_or_at_once(
            gaps in prop::collection::vec((1u64..5, 0u8..=255, 0u8..=255), 1..60),
            bursts in prop::collection::vec((0u64..100, 0u32..0x1000, 1u32..40, 0u8..4), 0..6),
            cut in 0u64..200,
        ) {
            let mut cycle = 0;
            let notes: Vec<Note> = gaps
                .iter()
                .map(|&(gap, load, store)| {
                    cycle += gap;
                    Note { cycle, load, store }
                })
                .collect();
            let mut whole = Banks::default();
            for &(at, offset, words, channel) in &bursts {
                whole.transfer(channel, at, offset * 4, words);
            }
            let mut parts = whole.clone();
            let (done, lost) = whole.compare(&notes, 0, 7, u64::MAX);
            let (first, early) = parts.compare(&notes, 0, 7, cut);
            parts.pass(cut, first);
            let touched = notes.iter().fold(0, |t, n| t | n.load | n.store);
            parts.forget(&notes[..first], touched);
            let (rest, late) = parts.compare(&notes[first..], 0, 7 + early, u64::MAX);
            prop_assert_eq!((done, lost), (first + rest, early + late));
            prop_assert_eq!(done, notes.len());
            whole.pass(u64::MAX, done);
            parts.pass(u64::MAX, rest);
            whole.forget(&notes, touched);
            parts.forget(&notes[first..], touched);
            prop_assert_eq!(whole.last, parts.last);
            prop_assert_eq!(whole.dma_lost, parts.dma_lost);
            // Every cycle lost is one that a DMA was served in.
            let requests: u64 = bursts.iter().map(|b| u64::from(b.2)).sum();
            prop_assert!(lost <= requests);
        }
    }
}
