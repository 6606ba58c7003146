//! Slots and ports of a loop that starts a turn every few cycles.

use crate::sched::shape::{Ports, Shape, Slots};

/// What is taken in each row, which stands for all cycles that are the same
/// modulo the interval.
pub(super) struct Table {
    rows: Vec<Row>,
}

#[derive(Clone, Default)]
struct Row {
    slots: Slots,
    ports: Ports,
    /// The operations in the row's slots.
    issued: Vec<(usize, Slots)>,
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
    pub(super) fn is_free(&self, form: &Shape, cycle: i32) -> bool {
        let mut held = self.rows_from(cycle).zip(form.enemies());
        self.rows[self.row(cycle)].slots & form.rivals == 0
            && held.all(|(row, enemies)| row.ports & enemies == 0)
    }

    /// The operations that keep an instruction out of a cycle.
    pub(super) fn blockers(&self, form: &Shape, cycle: i32) -> Vec<usize> {
        let mut found = Vec::new();
        let mut add = |n: usize| {
            if !found.contains(&n) {
                found.push(n);
            }
        };
        for (n, slot) in &self.rows[self.row(cycle)].issued {
            if slot & form.rivals != 0 {
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

    pub(super) fn put(&mut self, n: usize, form: &Shape, cycle: i32) {
        let first = self.row(cycle);
        let row = &mut self.rows[first];
        row.slots |= form.slot;
        row.issued.push((n, form.slot));
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
        row.issued.retain(|(x, _)| *x != n);
        row.slots = row.issued.iter().fold(0, |all, (_, s)| all | s);
        for c in 0..form.cycles.min(self.rows.len()) {
            let row = (first + c) % self.rows.len();
            let row = &mut self.rows[row];
            row.holding.retain(|(x, _)| *x != n);
            row.ports = row.holding.iter().fold(0, |all, (_, p)| all | p);
        }
    }
}
