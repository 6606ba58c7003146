//! The dependence graph of a region.

use crate::layout::Region;
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
    /// `all` are the operations of a region with their forms.
    pub(crate) fn new(all: &[(&MInst, Vec<SlotInst>)], region: &Region, lock_next: bool) -> Graph {
        let branch = region.branch.is_some();
        let n = all.len();
        let mut g = Graph {
            succs: vec![Vec::new(); n],
            preds: vec![Vec::new(); n],
            drain: vec![1; n],
            height: vec![0; n],
        };
        g.registers(all);
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
            g.drain[i] = drain(inst, &forms[0], lock_next);
            if inst.sets_up_loop() {
                g.drain[i] = g.drain[i].max(region.setup_distance);
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

    fn registers(&mut self, all: &[(&MInst, Vec<SlotInst>)]) {
        let carry_read = carry_reads(all);
        let mut history: BTreeMap<Reg, History> = BTreeMap::new();
        for (i, (inst, forms)) in all.iter().enumerate() {
            let accesses = accesses(inst, &forms[0]);
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
        let mut seen: Vec<Access<'_>> = Vec::new();
        let mut side_effects: Vec<(usize, bool)> = Vec::new();
        for (i, (inst, forms)) in all.iter().enumerate() {
            let form = &forms[0];
            let kind = form.kind();
            if kind.load || kind.store {
                let mem = inst.mem.as_ref();
                for a in &seen {
                    let loads_only = !kind.store && !a.form.kind().store;
                    let ordered = match (a.mem, mem) {
                        (Some(x), Some(y)) if loads_only => x.volatile && y.volatile,
                        _ if loads_only => false,
                        (Some(x), Some(y)) => x.may_alias(y),
                        _ => true,
                    };
                    if ordered {
                        let (from, distance) = (a.index, memory_distance(a.form, form));
                        self.edge(from, i, distance.max(1));
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
                seen.push(Access {
                    index: i,
                    form,
                    mem,
                });
            } else if inst.op.has_side_effect() {
                for a in &seen {
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
fn carry_reads(all: &[(&MInst, Vec<SlotInst>)]) -> Vec<bool> {
    let mut read = vec![false; all.len()];
    let mut wanted = false;
    for (i, (inst, forms)) in all.iter().enumerate().rev() {
        for (_, a) in accesses(inst, &forms[0])
            .iter()
            .filter(|(r, _)| *r == Reg::CARRY)
        {
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
    let mut drain = 1;
    // Status flags, too, which are no operands.
    let flags = form.reg_accesses();
    for a in accesses(inst, form).into_iter().map(|a| a.1).chain(flags) {
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
