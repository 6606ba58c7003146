//! What one turn of a loop asks of itself and of later turns.

use super::rename::Webs;
use crate::mach::{accesses, MInst, MemRef, Reg};
use npu_arch::isa::latency::RegAccess;
use npu_arch::isa::latency::{memory_distance, raw_distance, war_distance, waw_distance};
use npu_arch::isa::SlotInst;
use std::collections::BTreeMap;

/// Turns between two accesses of one address beyond which the later one can't
/// catch up with the earlier one: more than any operation's latency.
const FAR: i32 = 64;

/// Bytes that an access advances by in each turn: of the accesses by the SSA
/// value their address is relative to. `None` where that is no constant; a
/// value that isn't listed doesn't change.
pub(crate) type Strides = BTreeMap<u32, Option<i32>>;

/// `to` issues at least `distance` cycles after `from` did `turns` turns
/// before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) distance: i32,
    pub(super) turns: i32,
}

/// The edges of a loop.
pub(super) struct Graph {
    pub(super) edges: Vec<Edge>,
    pub(super) preds: Vec<Vec<usize>>,
    pub(super) succs: Vec<Vec<usize>>,
}

impl Graph {
    /// `webs`: the values that may have other registers than they have; none if
    /// all stay.
    pub(super) fn new(
        all: &[(&MInst, Vec<SlotInst>)],
        strides: &Strides,
        webs: Option<&Webs>,
    ) -> Graph {
        let mut g = Graph {
            edges: Vec::new(),
            preds: vec![Vec::new(); all.len()],
            succs: vec![Vec::new(); all.len()],
        };
        g.registers(all, webs);
        g.memory(all, strides);
        for (n, e) in g.edges.iter().enumerate() {
            g.succs[e.from].push(n);
            g.preds[e.to].push(n);
        }
        g
    }

    fn edge(&mut self, from: usize, to: usize, distance: i32, turns: i32) {
        if from != to || turns > 0 {
            self.edges.push(Edge {
                from,
                to,
                distance,
                turns,
            });
        }
    }

    fn registers(&mut self, all: &[(&MInst, Vec<SlotInst>)], webs: Option<&Webs>) {
        // Reads and writes of each register in program order, of a web those
        // of its own: it begins and ends within the turn, and only has to be
        // over when the same one of the next turn is written.
        let mut touched: BTreeMap<(usize, Reg), Vec<(usize, RegAccess)>> = BTreeMap::new();
        for (i, (inst, forms)) in all.iter().enumerate() {
            for (reg, a) in accesses(inst, &forms[0]) {
                let key = webs.map_or(0, |w| w.key(inst, i, reg, a.access.writes()));
                touched.entry((key, reg)).or_default().push((i, a));
            }
        }
        for ((_, reg), list) in touched {
            let reads = list.iter().any(|(_, a)| a.access.reads());
            let writes: Vec<(usize, RegAccess)> = list
                .iter()
                .filter(|(_, a)| a.access.writes())
                .copied()
                .collect();
            let (Some(first), Some(last)) = (writes.first(), writes.last()) else {
                continue;
            };
            // A carry that nobody reads may be anything.
            if reg == Reg::CARRY && !reads {
                continue;
            }
            let before = |i: usize| writes.iter().rev().find(|(w, _)| *w < i);
            let after = |i: usize| writes.iter().find(|(w, _)| *w >= i);
            for (i, a) in list.iter().filter(|(_, a)| a.access.reads()) {
                match before(*i) {
                    Some((w, d)) => self.edge(*w, *i, raw_distance(d, a), 0),
                    None => self.edge(last.0, *i, raw_distance(&last.1, a), 1),
                }
                match after(*i) {
                    Some((w, d)) => self.edge(*i, *w, war_distance(a, d), 0),
                    None => self.edge(*i, first.0, war_distance(a, &first.1), 1),
                }
            }
            for pair in writes.windows(2) {
                self.edge(
                    pair[0].0,
                    pair[1].0,
                    waw_distance(&pair[0].1, &pair[1].1),
                    0,
                );
            }
            self.edge(last.0, first.0, waw_distance(&last.1, &first.1), 1);
        }
    }

    fn memory(&mut self, all: &[(&MInst, Vec<SlotInst>)], strides: &Strides) {
        let touching: Vec<usize> = (0..all.len())
            .filter(|i| {
                let kind = all[*i].1[0].kind();
                kind.load || kind.store
            })
            .collect();
        for &i in &touching {
            for &j in &touching {
                let (a, b) = (&all[i], &all[j]);
                let (x, y) = (&a.1[0], &b.1[0]);
                let stores = x.kind().store || y.kind().store;
                let ordered = |turns: i32| match (&a.0.mem, &b.0.mem) {
                    (Some(x), Some(y)) if !stores => x.volatile && y.volatile,
                    _ if !stores => false,
                    (Some(x), Some(y)) => collide(x, y, turns, strides),
                    _ => true,
                };
                let from = i32::from(j <= i);
                if let Some(turns) = (from..FAR).find(|turns| ordered(*turns)) {
                    self.edge(i, j, memory_distance(x, y).max(1), turns);
                }
            }
        }
    }

    /// Whether no chain of dependences is longer than the turns it spans
    /// allow, and if so the longest path from each operation on.
    pub(super) fn heights(&self, interval: i32) -> Option<Vec<i32>> {
        let n = self.preds.len();
        let mut heights = vec![0; n];
        for _ in 0..=n {
            let mut changed = false;
            for e in &self.edges {
                let least = heights[e.to] + e.distance - interval * e.turns;
                if heights[e.from] < least {
                    heights[e.from] = least;
                    changed = true;
                }
            }
            if !changed {
                return Some(heights);
            }
        }
        None
    }
}

/// Whether an access and another one `turns` turns later may touch a common
/// byte, or must keep their order for another reason.
pub(crate) fn collide(a: &MemRef, b: &MemRef, turns: i32, strides: &Strides) -> bool {
    let (base, offset) = address_later(b, turns, strides);
    a.may_alias_at(b, base, offset)
}

/// The access of a later turn, with addresses of this one.
pub(crate) fn later(access: &MemRef, turns: i32, strides: &Strides) -> MemRef {
    let (base, offset) = address_later(access, turns, strides);
    MemRef {
        base,
        offset,
        ..access.clone()
    }
}

/// Base and offset of [`later`]'s access.
pub(crate) fn address_later(access: &MemRef, turns: i32, strides: &Strides) -> (Option<u32>, i32) {
    let same = (access.base, access.offset);
    let Some(base) = access.base else {
        return same;
    };
    match strides.get(&base) {
        None => same,
        Some(Some(stride)) => {
            let offset = i64::from(access.offset) + i64::from(*stride) * i64::from(turns);
            match i32::try_from(offset) {
                Ok(offset) => (access.base, offset),
                Err(_) => (Some(u32::MAX), access.offset),
            }
        }
        // Another value of the same name.
        Some(None) if turns > 0 => (Some(u32::MAX - turns as u32), access.offset),
        Some(None) => same,
    }
}
