//! Slots, ports and memory banks of a loop that starts a turn every few cycles.

use crate::mach::{MInst, Object};
use crate::sched::shape::{Ports, Shape, Slots, SHARED};
use npu_arch::isa::{Slot, SlotInst};

/// Bytes of an access that takes both halves of a memory bank.
const WHOLE_BANK: u32 = 32;

/// Whether two accesses of one cycle may lie in one bank, where they cost the
/// core a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Banks {
    /// Wide accesses to one object have cycles of their own: an object up to
    /// the size of a bank lies in one or two.
    Apart,
    /// They may.
    Shared,
}

/// Objects, a bit for each.
pub(super) type Objects = u64;

/// For each operation the object that it must not share a cycle on.
pub(super) fn objects(all: &[(&MInst, Vec<SlotInst>)], banks: Banks) -> Vec<Objects> {
    let mut known: Vec<&Object> = Vec::new();
    let mut bit = |object| {
        let number = known.iter().position(|k| *k == object);
        let number = number.unwrap_or_else(|| {
            known.push(object);
            known.len() - 1
        });
        1u64.checked_shl(number as u32).unwrap_or(0)
    };
    let bits = all.iter().map(|(inst, _)| match &inst.mem {
        Some(mem) if banks == Banks::Apart && mem.size >= WHOLE_BANK => match &mem.object {
            Object::Unknown | Object::Private(_) => 0,
            object => bit(object),
        },
        _ => 0,
    });
    bits.collect()
}

/// An instruction and the rows of a table that it takes, whichever cycle it
/// issues in.
pub(super) struct Fit {
    slot: Slots,
    rivals: Slots,
    is_part_word_store: bool,
    /// The rows in which it has to do with ports.
    held: Vec<Held>,
}

/// What an instruction takes of one row.
struct Held {
    /// Rows behind that of its issue.
    row: usize,
    taken: Ports,
    /// The ports that others must not hold.
    enemies: Ports,
}

impl Fit {
    /// An instruction in a table of so many rows; none if it is in its own way,
    /// turn after turn.
    pub(super) fn of(inst: SlotInst, rows: i32) -> Option<Fit> {
        let shape = Shape::of(inst);
        let rows = usize::try_from(rows).unwrap_or(0).max(1);
        let mut late = rows..shape.cycles.max(rows);
        let repeats = late.all(|late| {
            let mut earlier = (late % rows..late).step_by(rows);
            earlier.all(|c| shape.enemies()[late] & shape.taken()[c] == 0)
        });
        let mut held: Vec<Held> = Vec::new();
        for (c, (taken, enemies)) in shape.taken().iter().zip(shape.enemies()).enumerate() {
            if taken | enemies == 0 {
                continue;
            }
            match held.iter_mut().find(|h| h.row == c % rows) {
                Some(h) => {
                    h.taken |= taken;
                    h.enemies |= enemies;
                }
                None => held.push(Held {
                    row: c % rows,
                    taken: *taken,
                    enemies: *enemies,
                }),
            }
        }
        repeats.then(|| Fit {
            slot: shape.slot,
            rivals: shape.rivals,
            is_part_word_store: shape.is_part_word_store(),
            held,
        })
    }

    /// Whether it may stand in a cycle of a loop with this interval: a store of
    /// part of a word is lost in the last bundle of a short loop.
    pub(super) fn is_allowed(&self, cycle: i32, interval: i32) -> bool {
        !self.is_part_word_store || cycle.rem_euclid(interval) != interval - 1
    }
}

/// What is taken in each row, which stands for all cycles that are the same
/// modulo the interval. Nothing may be put where it isn't free.
pub(super) struct Table {
    rows: Vec<Row>,
}

#[derive(Clone, Default)]
struct Row {
    slots: Slots,
    objects: Objects,
    ports: Ports,
    /// By slot, what is in it and its object.
    issued: [(u16, Objects); Slot::ALL.len()],
    /// By port, who holds it.
    holders: [u16; Ports::BITS as usize],
    /// Who holds shared ports.
    shared: Vec<(u16, Ports)>,
}

/// The numbers of the bits of a set.
fn bits(set: u32) -> impl Iterator<Item = usize> {
    let mut left = set;
    std::iter::from_fn(move || {
        let bit = left.trailing_zeros();
        left &= left.wrapping_sub(1);
        (bit < 32).then_some(bit as usize)
    })
}

/// Who keeps an instruction out of a cycle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Blocker {
    None,
    One(usize),
    Many,
}

impl Table {
    pub(super) fn new(interval: i32) -> Table {
        let rows = usize::try_from(interval).unwrap_or(0).max(1);
        Table {
            rows: vec![Row::default(); rows],
        }
    }

    fn row(&self, cycle: i32) -> usize {
        cycle.rem_euclid(self.rows.len() as i32) as usize
    }

    /// The row that is so many, less than all, behind another.
    fn behind(&self, row: usize, by: usize) -> usize {
        match row + by {
            r if r >= self.rows.len() => r - self.rows.len(),
            r => r,
        }
    }

    /// Whether nothing keeps an instruction out of a cycle.
    pub(super) fn is_free(&self, fit: &Fit, cycle: i32, object: Objects) -> bool {
        let first = self.row(cycle);
        let row = &self.rows[first];
        row.slots & fit.rivals == 0
            && row.objects & object == 0
            && fit.held.iter().all(|h| {
                let row = &self.rows[self.behind(first, h.row)];
                row.ports & h.enemies == 0
            })
    }

    /// Calls back with each operation that keeps an instruction out of a cycle,
    /// maybe more than once.
    fn each_blocker(&self, fit: &Fit, cycle: i32, object: Objects, mut found: impl FnMut(usize)) {
        let first = self.row(cycle);
        let row = &self.rows[first];
        if row.slots & fit.rivals != 0 || row.objects & object != 0 {
            for slot in bits(u32::from(row.slots)) {
                let (n, other) = row.issued[slot];
                if 1 << slot & fit.rivals != 0 || other & object != 0 {
                    found(usize::from(n));
                }
            }
        }
        for h in &fit.held {
            let row = &self.rows[self.behind(first, h.row)];
            let clash = row.ports & h.enemies;
            bits(clash & !SHARED).for_each(|port| found(usize::from(row.holders[port])));
            if clash & SHARED != 0 {
                let holders = row.shared.iter().filter(|(_, p)| p & clash != 0);
                holders.for_each(|(n, _)| found(usize::from(*n)));
            }
        }
    }

    /// Whether any operation but one keeps an instruction out of a cycle, and if
    /// only one does, which.
    pub(super) fn blocker(&self, but: usize, fit: &Fit, cycle: i32, object: Objects) -> Blocker {
        let mut blocker = Blocker::None;
        self.each_blocker(fit, cycle, object, |n| {
            blocker = match blocker {
                _ if n == but => blocker,
                Blocker::None => Blocker::One(n),
                Blocker::One(m) if m == n => blocker,
                _ => Blocker::Many,
            };
        });
        blocker
    }

    /// The operations that keep an instruction out of a cycle.
    pub(super) fn blockers(&self, fit: &Fit, cycle: i32, object: Objects, found: &mut Vec<usize>) {
        found.clear();
        self.each_blocker(fit, cycle, object, |n| {
            if !found.contains(&n) {
                found.push(n);
            }
        });
    }

    /// Puts an operation where it is free.
    pub(super) fn put(&mut self, n: usize, fit: &Fit, cycle: i32, object: Objects) {
        let (n, first) = (n as u16, self.row(cycle));
        let row = &mut self.rows[first];
        row.slots |= fit.slot;
        row.objects |= object;
        row.issued[fit.slot.trailing_zeros() as usize] = (n, object);
        for h in &fit.held {
            let row = self.behind(first, h.row);
            let row = &mut self.rows[row];
            row.ports |= h.taken;
            bits(h.taken & !SHARED).for_each(|port| row.holders[port] = n);
            if h.taken & SHARED != 0 {
                row.shared.push((n, h.taken & SHARED));
            }
        }
    }

    /// Takes out an operation that was put there in this form and cycle.
    pub(super) fn take(&mut self, n: usize, fit: &Fit, cycle: i32, object: Objects) {
        let (n, first) = (n as u16, self.row(cycle));
        let row = &mut self.rows[first];
        row.slots &= !fit.slot;
        row.objects &= !object;
        for h in &fit.held {
            let row = self.behind(first, h.row);
            let row = &mut self.rows[row];
            row.ports &= !h.taken;
            if h.taken & SHARED != 0 {
                row.shared.retain(|(x, _)| *x != n);
                row.ports |= row.shared.iter().fold(0, |all, (_, p)| all | p);
            }
        }
    }
}
