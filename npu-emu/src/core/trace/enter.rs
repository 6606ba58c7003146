//! From the interpreter's pipeline to that of traces, and back.

use super::super::machine::{Late, Machine, LATE};
use super::super::program::Program;
use super::super::regs::{self, RegId};
use super::super::ring::{LateStore, Start, VectorWrite, RING, STICKY, UNDEFINED, VECTORS};
use super::state::{Item, State, What};

/// A value on its way.
enum Value {
    Word(u32),
    /// Number of the block that holds it.
    Block(usize),
    Store(LateStore),
    /// Number of the operation that waits.
    Late(u8),
}

impl Machine {
    /// What is on its way, if it is all of the kinds that traces know.
    pub(super) fn pipeline(&self, program: &Program) -> Option<State> {
        let mut state = State::default();
        if self.pending == 0 {
            return Some(state);
        }
        for (item, _) in self.walk(program)? {
            put(&mut state, item)?;
        }
        let now = self.counters.bundles as usize;
        for (c, busy) in state.busy.iter_mut().enumerate() {
            let at = (now + c) % RING;
            if self.pending >> at & 1 != 0 {
                *busy = self.busy[at];
            }
        }
        Some(state)
    }

    /// Everything on its way, with its value, in the order of states.
    fn walk(&self, program: &Program) -> Option<Vec<(Item, Value)>> {
        let mut all = Vec::new();
        let mut each = |item, value| all.push((item, value));
        let now = self.counters.bundles as usize;
        for c in 0..RING {
            let at = (now + c) % RING;
            if self.pending >> at & 1 == 0 {
                continue;
            }
            let slot = &self.ring[at];
            let [scalars, vectors, stores, starts] = slot.counts().map(usize::from);
            let left = c as u8;
            let item = |what| Item {
                left,
                place: 0,
                what,
            };
            for n in 0..scalars {
                let w = slot.scalar(n);
                if w.reg & UNDEFINED != 0 {
                    return None;
                }
                let reg = w.reg as u8 & 127;
                let what = if w.reg & STICKY != 0 {
                    What::Sticky { reg }
                } else {
                    plain(reg)?;
                    What::Scalar { reg }
                };
                each(item(what), Value::Word(w.value));
            }
            for n in 0..vectors {
                let w = slot.vector(n);
                if w.undefined != 0 || w.units > 4 {
                    return None;
                }
                let what = What::Vector {
                    unit: w.unit,
                    units: w.units,
                    net: w.net,
                    from_a: w.from_a,
                };
                each(item(what), Value::Block(at * VECTORS + n));
            }
            for n in 0..starts {
                match slot.start(n) {
                    Start::Nothing => {}
                    Start::PartStore { reg, addr, bytes } => {
                        let item = Item {
                            left: left + 1,
                            ..item(What::Part { reg, bytes })
                        };
                        each(item, Value::Word(addr));
                    }
                    // It comes before the computation.
                    Start::Read { .. } => {}
                    Start::Compute { late } => {
                        let what = self.late_one(program, late, left)?;
                        each(item(what), Value::Late(late));
                    }
                }
            }
            for n in 0..stores {
                let s = slot.store(n);
                let what = What::Store {
                    addr: 0,
                    bytes: s.bytes,
                };
                each(item(what), Value::Store(s));
            }
        }
        all.sort_by_key(|(item, _)| item.order());
        Some(all)
    }

    /// A vector operation that waits, if the scalars that it has read are still
    /// the same: traces read them when they compute.
    fn late_one(&self, program: &Program, late: u8, left: u8) -> Option<What> {
        let l = self.late.get(usize::from(late))?;
        let v = program.vec.get(usize::from(l.op))?;
        let since = v.compute.checked_sub(1 + left)?;
        if v.early_read != 0 && since >= v.early_read {
            let sign = self.regs[usize::from(regs::CONTROL) + 10];
            if l.ups_sign != Some(sign) || l.s != self.scalars(v) {
                return None;
            }
        }
        Some(What::Late { op: l.op })
    }

    /// Takes the pipeline, which is in this state, out of the ring.
    pub(super) fn enter(&mut self, program: &Program, state: &State) {
        if self.pending == 0 {
            return;
        }
        let walked = self.walk(program).unwrap_or_default();
        debug_assert_eq!(walked.len(), state.items.len());
        // In the order of arrival.
        for (item, (_, value)) in state.items.iter().zip(walked) {
            let place = usize::from(item.place);
            match (item.what, value) {
                (What::Scalar { reg }, Value::Word(value)) => {
                    let id = usize::from(reg & 127);
                    self.regs[place] = self.regs[id];
                    self.regs[id] = value & regs::MASKS[id];
                }
                (What::Sticky { .. } | What::Part { .. }, Value::Word(value)) => {
                    self.regs[place] = value;
                }
                (What::Vector { unit, units, .. }, Value::Block(n)) => {
                    let bytes = self.blocks[n].0;
                    self.vectors.replace(unit, item.place, units, &bytes);
                }
                (What::Store { addr, .. }, Value::Store(s)) => {
                    self.regs[usize::from(addr)] = s.addr;
                    self.vectors.set_place(item.place, &s.data);
                }
                (What::Late { .. }, Value::Late(late)) => {
                    let data = self.late[usize::from(late)].data;
                    self.vectors.set_place(item.place, &data);
                }
                _ => debug_assert!(false, "a walk gives values of the items' kinds"),
            }
        }
        for at in 0..RING {
            if self.pending >> at & 1 != 0 {
                self.ring[at].clear();
                self.busy[at] = 0;
            }
        }
        self.pending = 0;
    }

    /// Puts the pipeline back into the ring.
    pub(super) fn leave(&mut self, program: &Program, state: &State) {
        let now = self.counters.bundles;
        // The last to arrive is in the file.
        let mut values = vec![0u32; state.items.len()];
        let mut blocks = vec![[0u8; 128]; state.items.len()];
        for n in state.by_arrival().into_iter().rev() {
            let item = state.items[n];
            let place = usize::from(item.place);
            match item.what {
                What::Scalar { reg } => {
                    values[n] = self.regs[usize::from(reg)];
                    self.regs[usize::from(reg)] = self.regs[place];
                }
                What::Sticky { .. } | What::Part { .. } => values[n] = self.regs[place],
                What::Vector { unit, units, .. } => {
                    blocks[n] = *self.vectors.place(unit);
                    self.vectors.move_places(item.place, unit, units);
                }
                What::Store { addr, .. } => {
                    values[n] = self.regs[usize::from(addr)];
                    blocks[n] = *self.vectors.place(item.place);
                }
                What::Late { .. } => blocks[n] = *self.vectors.place(item.place),
            }
        }
        for ((item, value), block) in state.items.iter().zip(values).zip(blocks) {
            let at = now + u64::from(item.left);
            match item.what {
                What::Scalar { reg } => {
                    self.put_marked(reg.into(), value, u64::from(item.left) + 1);
                }
                What::Sticky { reg } if value != 0 => {
                    let reg = u16::from(reg) | STICKY;
                    self.put_marked(reg, value, u64::from(item.left) + 1);
                }
                What::Sticky { .. } => {}
                What::Vector {
                    unit,
                    units,
                    net,
                    from_a,
                } => {
                    let write = VectorWrite {
                        net,
                        from_a,
                        ..VectorWrite::of(unit, units)
                    };
                    let place = self.put_vector(write, at);
                    self.blocks[place].0 = block;
                }
                What::Part { reg, bytes } if item.left == 0 => {
                    // It has read its register as this cycle began.
                    let mut data = [0; 32];
                    let word = self.regs[usize::from(reg)].to_le_bytes();
                    data[..4].copy_from_slice(&word);
                    let addr = value;
                    self.store_later(now, LateStore { addr, bytes, data });
                }
                What::Part { reg, bytes } => {
                    let addr = value;
                    self.at_start(at, Start::PartStore { reg, addr, bytes });
                }
                What::Store { bytes, .. } => {
                    let addr = value;
                    let data = bytes_of(&block);
                    self.store_later(at, LateStore { addr, bytes, data });
                }
                What::Late { op } => self.late_again(program, op, at, &bytes_of(&block)),
            }
        }
        for (c, busy) in state.busy.iter().enumerate().filter(|(_, b)| **b != 0) {
            let at = (now as usize + c) % RING;
            self.busy[at] = *busy;
            self.pending |= 1 << at;
        }
        self.jumped = true;
    }
}

impl Machine {
    /// A vector operation that computes as cycle `at` ends waits again.
    fn late_again(&mut self, program: &Program, op: u16, at: u64, data: &[u8; 32]) {
        let Some(v) = program.vec.get(usize::from(op)) else {
            return;
        };
        let late = self.next_late % LATE as u8;
        self.next_late = (late + 1) % LATE as u8;
        let computes = at + 1;
        let issued = computes - u64::from(v.compute).min(computes);
        let reads = issued + u64::from(v.early_read);
        let has_read = v.early_read != 0 && reads <= self.counters.bundles;
        let sign = self.regs[usize::from(regs::CONTROL) + 10];
        self.late[usize::from(late)] = Late {
            op,
            issued,
            data: *data,
            s: self.scalars(v),
            ups_sign: has_read.then_some(sign),
        };
        if v.early_read != 0 && !has_read {
            self.at_start(reads, Start::Read { late });
        }
        self.at_start(computes, Start::Compute { late });
    }
}

fn bytes_of(block: &[u8; 128]) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(&block[..32]);
    bytes
}

/// Gives an item its place.
fn put(state: &mut State, item: Item) -> Option<()> {
    match item.what {
        What::Scalar { reg } => state.push_scalar(reg, item.left)?,
        What::Vector {
            unit,
            units,
            net,
            from_a,
        } => state.push_vector(item.left, (unit, units), net, from_a)?,
        What::Sticky { .. } | What::Part { .. } => state.push_spare(item.left, item.what)?,
        What::Store { bytes, .. } => state.push_store(item.left, bytes)?.1,
        What::Late { op } => state.push_late(item.left, op)?,
    };
    Some(())
}

/// A register whose change nobody has to be told of.
fn plain(reg: RegId) -> Option<()> {
    let looked_at = [regs::LS, regs::LE, regs::LC, regs::SP, regs::CARRY];
    (!looked_at.contains(&reg)).then_some(())
}
