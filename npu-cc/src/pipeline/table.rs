//! Slots, ports and memory banks of a loop that starts a turn every few cycles.

use crate::mach::{MInst, Object};
use crate::sched::shape::{Ports, Shape, Slots};
use npu_arch::isa::SlotInst;

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

/// What is taken in each row, which stands for all cycles that are the same
/// modulo the interval.
pub(super) struct Table {
    rows: Vec<Row>,
}

#[derive(Clone, Default)]
struct Row {
    slots: Slots,
    objects: Objects,
    ports: Ports,
    /// The operations in the row's slots.
    issued: Vec<(usize, Slots, Objects)>,
    /// The operations that hold its ports.
    holding: Vec<(usize, Ports)>,
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

    /// The rows from a cycle on, again and again.
    fn rows_from(&self, cycle: i32) -> impl Iterator<Item = &Row> {
        let first = self.row(cycle);
        self.rows[first..].iter().chain(self.rows.iter().cycle())
    }

    /// Whether an instruction is out of its own way, turn after turn.
    pub(super) fn repeats(&self, form: &Shape) -> bool {
        let interval = self.rows.len();
        if form.cycles <= interval {
            return true;
        }
        (interval..form.cycles).all(|late| {
            let mut earlier = (late % interval..late).step_by(interval);
            earlier.all(|c| form.enemies()[late] & form.taken()[c] == 0)
        })
    }

    /// Whether nothing keeps an instruction out of a cycle.
    pub(super) fn is_free(&self, form: &Shape, cycle: i32, object: Objects) -> bool {
        let mut held = self.rows_from(cycle).zip(form.enemies());
        let row = &self.rows[self.row(cycle)];
        row.slots & form.rivals == 0
            && row.objects & object == 0
            && held.all(|(row, enemies)| row.ports & enemies == 0)
    }

    /// The operations that keep an instruction out of a cycle.
    pub(super) fn blockers(&self, form: &Shape, cycle: i32, object: Objects) -> Vec<usize> {
        let mut found = Vec::new();
        let mut add = |n: usize| {
            if !found.contains(&n) {
                found.push(n);
            }
        };
        for (n, slot, other) in &self.rows[self.row(cycle)].issued {
            if slot & form.rivals != 0 || other & object != 0 {
                add(*n);
            }
        }
        for (row, enemies) in self.rows_from(cycle).zip(form.enemies()) {
            if row.ports & enemies != 0 {
                for (n, _) in row.holding.iter().filter(|(_, p)| p & enemies != 0) {
                    add(*n);
                }
            }
        }
        found
    }

    pub(super) fn put(&mut self, n: usize, form: &Shape, cycle: i32, object: Objects) {
        let first = self.row(cycle);
        let row = &mut self.rows[first];
        row.slots |= form.slot;
        row.objects |= object;
        row.issued.push((n, form.slot, object));
        for (c, taken) in form.taken().iter().enumerate().filter(|(_, t)| **t != 0) {
            let row = (first + c) % self.rows.len();
            self.rows[row].ports |= taken;
            self.rows[row].holding.push((n, *taken));
        }
    }

    /// Takes out an operation that was put there in this form and cycle.
    pub(super) fn take(&mut self, n: usize, form: &Shape, cycle: i32) {
        let first = self.row(cycle);
        let row = &mut self.rows[first];
        row.issued.retain(|(x, ..)| *x != n);
        row.slots = row.issued.iter().fold(0, |all, (_, s, _)| all | s);
        row.objects = row.issued.iter().fold(0, |all, (.., o)| all | o);
        for c in 0..form.cycles.min(self.rows.len()) {
            let row = (first + c) % self.rows.len();
            let row = &mut self.rows[row];
            row.holding.retain(|(x, _)| *x != n);
            row.ports = row.holding.iter().fold(0, |all, (_, p)| all | p);
        }
    }
}
