//! What one turn of a loop asks of itself and of later turns.

use super::rename::Webs;
use crate::mach::{accesses, MInst, MemRef, Reg};
use npu_arch::isa::latency::RegAccess;
use npu_arch::isa::latency::{memory_distance, raw_distance, war_distance, waw_distance};
use npu_arch::isa::SlotInst;
use std::cmp::Reverse;
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
    /// Of two operations a number of turns apart there is one, the longest. The
    /// last operations of a turn come first: their edges are what the heights
    /// of those before depend on.
    pub(super) edges: Vec<Edge>,
    /// For each operation those whose results it waits for within a turn.
    pub(super) sources: Vec<Vec<usize>>,
}

/// A graph whose turns start every so many cycles.
pub(super) struct Timed {
    /// For each operation the others that issue at least so many cycles ahead
    /// of it.
    pub(super) before: Near,
    /// For each operation the others that issue at least so many cycles behind
    /// it.
    pub(super) after: Near,
    /// The longest path from each operation on.
    pub(super) heights: Vec<i32>,
}

/// For each operation a list of others, with a distance in cycles.
pub(super) struct Near {
    starts: Vec<usize>,
    list: Vec<(usize, i32)>,
}

impl Near {
    /// From (of, other, distance).
    fn new(n: usize, edges: &[(usize, usize, i32)]) -> Near {
        let mut starts = vec![0; n + 1];
        for (of, ..) in edges {
            starts[of + 1] += 1;
        }
        for i in 0..n {
            starts[i + 1] += starts[i];
        }
        let (mut next, mut list) = (starts.clone(), vec![(0, 0); edges.len()]);
        for (of, other, distance) in edges {
            list[next[*of]] = (*other, *distance);
            next[*of] += 1;
        }
        Near { starts, list }
    }

    pub(super) fn of(&self, i: usize) -> &[(usize, i32)] {
        &self.list[self.starts[i]..self.starts[i + 1]]
    }
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
            sources: vec![Vec::new(); all.len()],
        };
        g.registers(all, webs);
        g.memory(all, strides);
        let order = |e: &Edge| (Reverse(e.from), e.to, e.turns, Reverse(e.distance));
        g.edges.sort_unstable_by_key(order);
        g.edges.dedup_by_key(|e| (e.from, e.to, e.turns));
        for e in g.edges.iter().filter(|e| e.turns == 0 && e.distance > 0) {
            g.sources[e.to].push(e.from);
        }
        g
    }

    /// The graph at an interval; none if that is too short for a chain of
    /// dependences.
    pub(super) fn at(&self, interval: i32) -> Option<Timed> {
        let heights = self.heights(interval)?;
        let mut edges: Vec<(usize, usize, i32)> = Vec::with_capacity(self.edges.len());
        for e in self.edges.iter().filter(|e| e.from != e.to) {
            let least = e.distance - interval * e.turns;
            match edges.last_mut() {
                Some(last) if (last.0, last.1) == (e.from, e.to) => last.2 = last.2.max(least),
                _ => edges.push((e.from, e.to, least)),
            }
        }
        let n = self.sources.len();
        let after = Near::new(n, &edges);
        edges.iter_mut().for_each(|e| (e.0, e.1) = (e.1, e.0));
        Some(Timed {
            before: Near::new(n, &edges),
            after,
            heights,
        })
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
                let from = i32::from(j <= i);
                let turns = match (&a.0.mem, &b.0.mem) {
                    (Some(x), Some(y)) if !stores => (x.volatile && y.volatile).then_some(from),
                    _ if !stores => None,
                    (Some(x), Some(y)) => (from..FAR).find(|n| collide(x, y, *n, strides)),
                    _ => Some(from),
                };
                if let Some(turns) = turns {
                    self.edge(i, j, memory_distance(x, y).max(1), turns);
                }
            }
        }
    }

    /// Whether no chain of dependences is longer than the turns it spans
    /// allow, and if so the longest path from each operation on.
    pub(super) fn heights(&self, interval: i32) -> Option<Vec<i32>> {
        let n = self.sources.len();
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
