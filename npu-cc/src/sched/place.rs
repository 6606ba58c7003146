//! The reservation table: which slots and ports are taken when.

use super::{Placed, Schedule};
use npu_arch::isa::latency::ports_conflict;
use npu_arch::isa::{Slot, SlotInst};

/// Ports are held at most this many cycles after issue, so that only
/// operations this close can collide.
const REACH: i32 = 16;

#[derive(Default)]
pub(super) struct Table {
    cycles: Vec<Vec<Placed>>,
}

fn slots_collide(a: Slot, b: Slot) -> bool {
    let long = |x: Slot, y: Slot| x == Slot::Lng && matches!(y, Slot::Alu | Slot::Mv);
    a == b || long(a, b) || long(b, a)
}

impl Table {
    /// Places an operation in the first cycle from `earliest` on in which one
    /// of its forms fits.
    pub(super) fn place(&mut self, index: usize, forms: &[SlotInst], earliest: i32) -> (i32, Slot) {
        let mut cycle = earliest.max(0);
        loop {
            if let Some(form) = forms.iter().find(|f| self.fits(f, cycle)) {
                let at = cycle as usize;
                if self.cycles.len() <= at {
                    self.cycles.resize(at + 1, Vec::new());
                }
                self.cycles[at].push(Placed {
                    index,
                    inst: *form,
                    turn: 0,
                });
                return (cycle, form.slot());
            }
            cycle += 1;
        }
    }

    fn fits(&self, form: &SlotInst, cycle: i32) -> bool {
        let at = |c: i32| usize::try_from(c).ok().and_then(|c| self.cycles.get(c));
        if let Some(now) = at(cycle) {
            if now
                .iter()
                .any(|p| slots_collide(p.inst.slot(), form.slot()))
            {
                return false;
            }
        }
        (cycle - REACH..=cycle + REACH).all(|c| {
            at(c).is_none_or(|placed| {
                placed.iter().all(|p| {
                    p.inst
                        .ports()
                        .all(|a| form.ports().all(|b| !ports_conflict(&a, &b, cycle - c)))
                })
            })
        })
    }

    /// The schedule, made `length` cycles long.
    pub(super) fn finish(mut self, length: i32) -> Schedule {
        let length = usize::try_from(length).unwrap_or(0).max(self.cycles.len());
        self.cycles.resize(length, Vec::new());
        Schedule {
            cycles: self.cycles,
            turns: None,
        }
    }
}
