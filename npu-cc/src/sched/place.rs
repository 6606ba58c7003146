//! The reservation table: which slots and ports are taken when.

use super::shape::{Ports, Shape, Slots};
use super::{Placed, Schedule};
use npu_arch::isa::Slot;

#[derive(Default)]
pub(super) struct Table {
    cycles: Vec<Vec<Placed>>,
    /// By cycle, the slots that operations are in.
    slots: Vec<Slots>,
    /// By cycle, the ports that operations hold.
    ports: Vec<Ports>,
    /// By slot, the first cycle in which it may be free.
    open: [usize; Slot::ALL.len()],
}

impl Table {
    /// Places an operation in the first cycle from `earliest` on in which one
    /// of its forms fits.
    pub(super) fn place(&mut self, index: usize, forms: &[Shape], earliest: i32) -> i32 {
        let open = |f: &Shape| self.open[f.slot.trailing_zeros() as usize];
        let first = forms.iter().map(open).min().unwrap_or(0);
        let mut cycle = first.max(usize::try_from(earliest).unwrap_or(0));
        loop {
            if let Some(form) = forms.iter().find(|f| self.fits(f, cycle)) {
                self.put(index, form, cycle);
                return cycle as i32;
            }
            cycle += 1;
        }
    }

    fn put(&mut self, index: usize, form: &Shape, cycle: usize) {
        if self.cycles.len() <= cycle {
            self.cycles.resize_with(cycle + 1, Vec::new);
            self.slots.resize(cycle + 1, 0);
        }
        self.cycles[cycle].push(Placed {
            index,
            inst: form.inst,
            turn: 0,
        });
        self.slots[cycle] |= form.slot;
        let last = cycle + form.cycles;
        if self.ports.len() < last {
            self.ports.resize(last, 0);
        }
        for (busy, taken) in self.ports[cycle..].iter_mut().zip(form.taken()) {
            *busy |= taken;
        }
        let open = &mut self.open[form.slot.trailing_zeros() as usize];
        while self.slots.get(*open).is_some_and(|s| s & form.slot != 0) {
            *open += 1;
        }
    }

    fn fits(&self, form: &Shape, cycle: usize) -> bool {
        if self.slots.get(cycle).is_some_and(|s| s & form.rivals != 0) {
            return false;
        }
        let busy = self.ports.get(cycle..).unwrap_or_default();
        let mut both = busy.iter().zip(form.enemies());
        both.all(|(busy, enemies)| busy & enemies == 0)
    }

    /// The schedule, made `length` cycles long.
    pub(super) fn finish(mut self, length: i32) -> Schedule {
        let length = usize::try_from(length).unwrap_or(0).max(self.cycles.len());
        self.cycles.resize_with(length, Vec::new);
        Schedule {
            cycles: self.cycles,
            turns: None,
        }
    }
}
