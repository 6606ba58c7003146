//! The dependence graph of a region.

use crate::mach::{accesses, MInst, MemRef, Reg};
use npu_arch::isa::latency::{
    lock_to_memory_distance, memory_distance, memory_to_lock_distance, raw_distance, war_distance,
    waw_distance, RegAccess, DELAY_SLOTS, LOCK_RESUME_CYCLE, LOCK_STALL_CYCLE,
};
use npu_arch::isa::{Port, SlotInst};
use std::collections::BTreeMap;

/// Operations and the distances between them.
pub(crate) struct Graph {
    /// For each operation the ones that depend on it, with the distance.
    pub(crate) succs: Vec<Vec<(usize, i32)>>,
    /// For each operation the ones that it depends on, with the distance.
    pub(crate) preds: Vec<Vec<(usize, i32)>>,
    /// Cycles from issue until the next region may begin.
    pub(crate) drain: Vec<i32>,
    /// Length of the longest path from issue to the end of the region.
    pub(crate) height: Vec<i32>,
}

/// What happened to a register so far.
#[derive(Default)]
struct History {
    /// The last write, and the reads after it.
    write: Option<(usize, RegAccess)>,
    reads: Vec<(usize, RegAccess)>,
    /// Writes that nobody reads. Of the carry only: all others are ordered.
    dead: Vec<(usize, RegAccess)>,
}

impl Graph {
    /// `all` are the operations of a region with their forms; for the rest
    /// see [`super::schedule_forms`].
    pub(crate) fn new(
        all: &[(&MInst, Vec<SlotInst>)],
        branch: bool,
        setup: i32,
        lock_next: bool,
    ) -> Graph {
        let n = all.len();
        let touched: Vec<Vec<(Reg, RegAccess)>> = all
            .iter()
            .map(|(inst, forms)| accesses(inst, &forms[0]))
            .collect();
        let mut g = Graph {
            succs: vec![Vec::new(); n],
            preds: vec![Vec::new(); n],
            drain: vec![1; n],
            height: vec![0; n],
        };
        g.registers(&touched);
        g.memory(all);
        if branch {
            // What stops the core stays out of delay slots.
            for (i, (inst, _)) in all[..n - 1].iter().enumerate() {
                if inst.op.has_side_effect() {
                    g.edge(i, n - 1, 0);
                }
            }
        }
        for (i, (inst, forms)) in all.iter().enumerate() {
            g.drain[i] = drain_of(&touched[i], &forms[0], lock_next);
            if inst.sets_up_loop() {
                g.drain[i] = g.drain[i].max(setup);
            }
        }
        if branch {
            // What the branch waits for is ahead of what may follow it.
            g.drain[n - 1] = DELAY_SLOTS as i32 + 1;
        }
        for i in (0..n).rev() {
            let below = g.succs[i].iter().map(|(s, d)| g.height[*s] + d);
            g.height[i] = below.fold(g.drain[i], i32::max);
        }
        g
    }

    fn edge(&mut self, from: usize, to: usize, distance: i32) {
        if from == to {
            return;
        }
        self.succs[from].push((to, distance));
        self.preds[to].push((from, distance));
    }

    /// `touched`: the accesses of each operation.
    fn registers(&mut self, touched: &[Vec<(Reg, RegAccess)>]) {
        let carry_read = carry_reads(touched);
        let mut history: BTreeMap<Reg, History> = BTreeMap::new();
        for (i, accesses) in touched.iter().enumerate() {
            for (reg, a) in accesses.iter().filter(|(_, a)| a.access.reads()) {
                let h = history.entry(*reg).or_default();
                if let Some((from, write)) = &h.write {
                    let (from, distance) = (*from, raw_distance(write, a));
                    self.edge(from, i, distance);
                }
                h.reads.push((i, *a));
            }
            for (reg, a) in accesses.iter().filter(|(_, a)| a.access.writes()) {
                let h = history.entry(*reg).or_default();
                let mut edges = Vec::new();
                for (from, read) in &h.reads {
                    edges.push((*from, war_distance(read, a)));
                }
                let live = *reg != Reg::CARRY || carry_read[i];
                if !live {
                    // A carry that nobody reads only has to stay out of the
                    // way of the one before, which the reads see to.
                    h.dead.push((i, *a));
                } else {
                    // Later writes come after this one, and so after all
                    // that it comes after.
                    h.reads.clear();
                    for (from, w) in h.write.iter().chain(&std::mem::take(&mut h.dead)) {
                        edges.push((*from, waw_distance(w, a)));
                    }
                    h.write = Some((i, *a));
                }
                for (from, distance) in edges {
                    self.edge(from, i, distance);
                }
            }
        }
    }

    fn memory(&mut self, all: &[(&MInst, Vec<SlotInst>)]) {
        struct Access<'a> {
            index: usize,
            form: &'a SlotInst,
            mem: Option<&'a MemRef>,
        }
        let mut loads: Vec<Access<'_>> = Vec::new();
        let mut stores: Vec<Access<'_>> = Vec::new();
        let mut side_effects: Vec<(usize, bool)> = Vec::new();
        for (i, (inst, forms)) in all.iter().enumerate() {
            let form = &forms[0];
            let kind = form.kind();
            if kind.load || kind.store {
                let mem = inst.mem.as_ref();
                let volatile = |m: Option<&MemRef>| m.is_some_and(|m| m.volatile);
                for a in &stores {
                    let ordered = match (a.mem, mem) {
                        (Some(x), Some(y)) => x.may_alias(y),
                        _ => true,
                    };
                    if ordered {
                        let distance = memory_distance(a.form, form);
                        self.edge(a.index, i, distance.max(1));
                    }
                }
                for a in loads.iter().filter(|_| kind.store || volatile(mem)) {
                    let ordered = match (a.mem, mem) {
                        (Some(x), Some(y)) if !kind.store => x.volatile && y.volatile,
                        (Some(x), Some(y)) => x.may_alias(y),
                        _ => kind.store,
                    };
                    if ordered {
                        let distance = memory_distance(a.form, form);
                        self.edge(a.index, i, distance.max(1));
                    }
                }
                for (from, lock) in &side_effects {
                    let distance = if *lock {
                        lock_to_memory_distance(form)
                    } else {
                        1
                    };
                    self.edge(*from, i, distance);
                }
                let list = if kind.store { &mut stores } else { &mut loads };
                list.push(Access {
                    index: i,
                    form,
                    mem,
                });
            } else if inst.op.has_side_effect() {
                for a in loads.iter().chain(&stores) {
                    let distance = if kind.lock {
                        memory_to_lock_distance(a.form)
                    } else {
                        1
                    };
                    self.edge(a.index, i, distance);
                }
                for (from, _) in &side_effects {
                    self.edge(*from, i, 1);
                }
                side_effects.push((i, kind.lock));
            }
        }
    }
}

/// Whether each operation's carry is read before the next one is written.
fn carry_reads(touched: &[Vec<(Reg, RegAccess)>]) -> Vec<bool> {
    let mut read = vec![false; touched.len()];
    let mut wanted = false;
    for (i, accesses) in touched.iter().enumerate().rev() {
        for (_, a) in accesses.iter().filter(|(r, _)| *r == Reg::CARRY) {
            if a.access.writes() {
                read[i] = wanted;
                wanted = false;
            }
            if a.access.reads() {
                wanted = true;
            }
        }
    }
    read
}

/// Cycles after issue until everything an operation does is over, for a
/// region that is followed by any other.
pub(crate) fn drain(inst: &MInst, form: &SlotInst, lock_next: bool) -> i32 {
    drain_of(&accesses(inst, form), form, lock_next)
}

fn drain_of(accesses: &[(Reg, RegAccess)], form: &SlotInst, lock_next: bool) -> i32 {
    let mut drain = 1;
    // Status flags, too, which are no operands.
    let flags = form.reg_accesses();
    for a in accesses.iter().map(|a| a.1).chain(flags) {
        drain = drain
            .max(i32::from(a.def_cycle))
            .max(i32::from(a.use_cycle) - 1);
    }
    for port in form.ports() {
        drain = drain.max(i32::from(port.last) + 1 - first_stage(port.port));
    }
    let kind = form.kind();
    if let Some(last) = form.memory_cycles().last() {
        drain = drain.max(i32::from(*last) - FIRST_MEMORY_STAGE + 1);
        if lock_next {
            drain = drain.max(i32::from(*last) - LOCK_STALL_CYCLE + 1);
        }
    }
    if kind.lock {
        drain = drain.max(LOCK_RESUME_CYCLE - FIRST_MEMORY_STAGE + 1);
    }
    drain
}

/// The earliest stage in which any instruction accesses memory.
const FIRST_MEMORY_STAGE: i32 = 5;

/// The earliest stage in which any instruction selected here holds a port.
fn first_stage(port: Port) -> i32 {
    match port {
        Port::LOAD_UNIT_A | Port::STORE_UNIT | Port::SEMAPHORE => 2,
        Port::DONE_UNIT => 4,
        _ => 1,
    }
}
