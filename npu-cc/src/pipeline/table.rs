//! Slots and ports of a loop that starts a turn every few cycles.

use npu_arch::isa::{Port, Slot, SlotInst};
use std::collections::HashMap;

/// What is taken in each row, which stands for all cycles that are the same
/// modulo the interval.
pub(super) struct Table {
    interval: i32,
    slots: HashMap<(i32, Slot), usize>,
    ports: HashMap<(i32, Port), Vec<usize>>,
}

/// Slots that can't be filled beside this one.
fn rivals(slot: Slot) -> &'static [Slot] {
    match slot {
        Slot::Lng => &[Slot::Lng, Slot::Alu, Slot::Mv],
        Slot::Alu => &[Slot::Alu, Slot::Lng],
        Slot::Mv => &[Slot::Mv, Slot::Lng],
        Slot::Lda => &[Slot::Lda],
        Slot::Ldb => &[Slot::Ldb],
        Slot::St => &[Slot::St],
        Slot::Vec => &[Slot::Vec],
    }
}

/// Uses of ports that collide with one of this port.
fn enemies(port: Port) -> [Option<Port>; 2] {
    match port {
        Port::AVOID_SEMAPHORE => [Some(Port::SEMAPHORE), None],
        Port::SEMAPHORE => [Some(Port::SEMAPHORE), Some(Port::AVOID_SEMAPHORE)],
        Port::AVOID_PART_WORD_STORE => [Some(Port::PART_WORD_STORE), None],
        Port::PART_WORD_STORE => [
            Some(Port::PART_WORD_STORE),
            Some(Port::AVOID_PART_WORD_STORE),
        ],
        p => [Some(p), None],
    }
}

impl Table {
    pub(super) fn new(interval: i32) -> Table {
        Table {
            interval,
            slots: HashMap::new(),
            ports: HashMap::new(),
        }
    }

    fn row(&self, cycle: i32) -> i32 {
        cycle.rem_euclid(self.interval)
    }

    /// Whether an instruction is out of its own way, turn after turn.
    pub(super) fn repeats(&self, form: &SlotInst) -> bool {
        let mut seen: Vec<(i32, Port)> = Vec::new();
        for p in form.ports() {
            for c in i32::from(p.first)..=i32::from(p.last) {
                let row = self.row(c);
                let clash = |q: &(i32, Port)| q.0 == row && enemies(p.port).contains(&Some(q.1));
                if seen.iter().any(clash) {
                    return false;
                }
                seen.push((row, p.port));
            }
        }
        true
    }

    /// The operations that keep an instruction out of a cycle.
    pub(super) fn blockers(&self, form: &SlotInst, cycle: i32) -> Vec<usize> {
        let mut found = Vec::new();
        let mut add = |n: usize| {
            if !found.contains(&n) {
                found.push(n);
            }
        };
        for slot in rivals(form.slot()) {
            if let Some(n) = self.slots.get(&(self.row(cycle), *slot)) {
                add(*n);
            }
        }
        for p in form.ports() {
            for c in i32::from(p.first)..=i32::from(p.last) {
                for enemy in enemies(p.port).into_iter().flatten() {
                    for n in self
                        .ports
                        .get(&(self.row(cycle + c), enemy))
                        .into_iter()
                        .flatten()
                    {
                        add(*n);
                    }
                }
            }
        }
        found
    }

    pub(super) fn put(&mut self, n: usize, form: &SlotInst, cycle: i32) {
        self.slots.insert((self.row(cycle), form.slot()), n);
        for p in form.ports() {
            for c in i32::from(p.first)..=i32::from(p.last) {
                let row = self.row(cycle + c);
                self.ports.entry((row, p.port)).or_default().push(n);
            }
        }
    }

    pub(super) fn take(&mut self, n: usize) {
        self.slots.retain(|_, x| *x != n);
        for list in self.ports.values_mut() {
            list.retain(|x| *x != n);
        }
    }
}
