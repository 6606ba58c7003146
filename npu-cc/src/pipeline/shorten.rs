//! A schedule whose values need fewer registers.
//!
//! Where the slots of a loop are all taken, no operation finds a free place
//! closer to what waits for it. Here operations change places, one or two at a
//! time, so that the time gets shorter for which values take registers: at
//! first at random, changes for the worse up to a limit that goes down to zero
//! being taken, too (threshold accepting: Dueck and Scheuer, 1990), then only
//! what does most good. The numbers are the same on every machine.

use super::graph::Graph;
use super::modulo::{allowed, from_first_turn};
use super::rename::{Span, Webs};
use super::table::{objects, Banks, Objects, Table};
use crate::mach::MInst;
use crate::sched::shape::Shape;
use npu_arch::isa::SlotInst;

/// Random changes that are tried, for each operation.
const CHANGES: usize = 400;

/// Cycles by which a change may make things worse in the beginning.
const LIMIT: usize = 12;

/// Rounds over all operations.
const ROUNDS: usize = 6;

/// A schedule that is worked on.
struct Draft<'a> {
    graph: &'a Graph,
    spans: Vec<Vec<Span>>,
    /// The webs that each operation touches.
    touched: Vec<Vec<usize>>,
    interval: i32,
    objects: Vec<Objects>,
    /// Cycle and instruction of each operation.
    placed: Vec<(i32, Shape)>,
    table: Table,
}

/// Moves operations within their interval so that values live shorter.
pub(super) fn shorten(
    all: &[(&MInst, Vec<SlotInst>)],
    graph: &Graph,
    webs: &Webs,
    placed: &[(i32, SlotInst)],
    banks: Banks,
    interval: i32,
) -> Vec<(i32, SlotInst)> {
    let mut table = Table::new(interval);
    let objects = objects(all, banks);
    let spans = webs.spans(all, placed);
    let placed: Vec<(i32, Shape)> = placed.iter().map(|p| (p.0, Shape::of(p.1))).collect();
    for (i, (cycle, form)) in placed.iter().enumerate() {
        table.put(i, form, *cycle, objects[i]);
    }
    let mut touched = vec![Vec::new(); all.len()];
    for (web, list) in spans.iter().enumerate() {
        for s in list {
            if !touched[s.inst].contains(&web) {
                touched[s.inst].push(web);
            }
        }
    }
    let mut draft = Draft {
        graph,
        spans,
        touched,
        interval,
        objects,
        placed,
        table,
    };
    let mut random = 1u32;
    let mut below = |n: usize| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        random as usize % n.max(1)
    };
    let changes = CHANGES * all.len();
    for n in 0..changes {
        let limit = LIMIT * (changes - n) / changes;
        draft.change(&mut below, limit as i32);
    }
    for _ in 0..ROUNDS {
        let moved = (0..all.len()).filter(|i| draft.improve(*i)).count();
        if moved == 0 {
            break;
        }
    }
    let placed = draft.placed.into_iter();
    let mut placed: Vec<_> = placed.map(|(cycle, form)| (cycle, form.inst)).collect();
    from_first_turn(&mut placed, interval);
    placed
}

/// What a move gains, its cycle, and the operation in its way with the cycle that
/// one goes to.
type Move = (i32, i32, Option<(usize, i32)>);

impl Draft<'_> {
    /// The first and the last cycle that an operation's neighbours allow, a
    /// turn to both sides at most.
    fn window(&self, i: usize) -> (i32, i32) {
        let now = self.placed[i].0;
        let (mut first, mut last) = (now - self.interval, now + self.interval);
        for e in self.graph.preds[i].iter().map(|e| self.graph.edges[*e]) {
            if e.from != i {
                first = first.max(self.placed[e.from].0 + e.distance - self.interval * e.turns);
            }
        }
        for e in self.graph.succs[i].iter().map(|e| self.graph.edges[*e]) {
            if e.to != i {
                last = last.min(self.placed[e.to].0 - e.distance + self.interval * e.turns);
            }
        }
        (first, last)
    }

    /// Cycles for which the values that two operations touch take registers.
    fn cost(&self, i: usize, j: usize) -> i32 {
        let others = self.touched[j]
            .iter()
            .filter(|w| !self.touched[i].contains(w));
        let webs = self.touched[i].iter().chain(others.filter(|_| i != j));
        webs.map(|w| {
            let mut lanes: [Option<(i32, i32)>; 8] = [None; 8];
            for s in &self.spans[*w] {
                let at = self.placed[s.inst].0;
                let arc = lanes[s.lane % 8].get_or_insert((i32::MAX, i32::MIN));
                *arc = (arc.0.min(at + s.first), arc.1.max(at + s.end));
            }
            lanes.iter().flatten().map(|a| a.1 - a.0).sum::<i32>()
        })
        .sum()
    }

    fn set(&mut self, i: usize, cycle: i32) {
        self.placed[i].0 = cycle;
        self.table.put(i, &self.placed[i].1, cycle, self.objects[i]);
    }

    fn lift(&mut self, i: usize) {
        let (cycle, form) = &self.placed[i];
        self.table.take(i, form, *cycle);
    }

    fn free(&self, i: usize, cycle: i32) -> bool {
        let form = &self.placed[i].1;
        allowed(form, cycle, self.interval) && self.table.is_free(form, cycle, self.objects[i])
    }

    /// Moves an operation somewhere else, or makes it and another one change
    /// rows, unless that costs more than a number up to `limit`.
    fn change(&mut self, below: &mut impl FnMut(usize) -> usize, limit: i32) {
        let i = below(self.placed.len());
        let now = self.placed[i].0;
        let (first, last) = self.window(i);
        if first > last {
            return;
        }
        let cycle = first + below((last - first + 1) as usize) as i32;
        if cycle == now || !allowed(&self.placed[i].1, cycle, self.interval) {
            return;
        }
        self.lift(i);
        let blockers = self
            .table
            .blockers(&self.placed[i].1, cycle, self.objects[i]);
        let j = match blockers[..] {
            [] => i,
            [j] => j,
            _ => return self.set(i, now),
        };
        let there = self.placed[j].0;
        let before = self.cost(i, j);
        let mut done = true;
        if j == i {
            self.set(i, cycle);
        } else {
            self.lift(j);
            done = self.free(i, cycle);
            self.set(i, cycle);
            // The row that has become free, in a turn that its neighbours allow.
            let (first, last) = self.window(j);
            let turns = (first - now).div_euclid(self.interval)..=(last - now) / self.interval;
            let mut rows = turns.map(|t| now + t * self.interval);
            let to = rows.find(|c| (first..=last).contains(c) && self.free(j, *c));
            done &= to.is_some();
            self.set(j, to.unwrap_or(there));
        }
        let more = self.cost(i, j) - before;
        if !done || more > below(limit as usize + 1) as i32 {
            self.lift(i);
            if j != i {
                self.lift(j);
                self.set(j, there);
            }
            self.set(i, now);
        }
    }

    /// Moves an operation to where it does most good, another one out of its
    /// way if need be.
    fn improve(&mut self, i: usize) -> bool {
        let now = self.placed[i].0;
        let mut best: Option<Move> = None;
        let (first, last) = self.window(i);
        for cycle in (first..=last).filter(|c| *c != now) {
            self.lift(i);
            let form = &self.placed[i].1;
            let blockers = match allowed(form, cycle, self.interval) {
                true => self.table.blockers(form, cycle, self.objects[i]),
                false => vec![i, i],
            };
            match blockers[..] {
                [] => {
                    let before = self.cost(i, i);
                    self.placed[i].0 = cycle;
                    let gain = before - self.cost(i, i);
                    self.placed[i].0 = now;
                    if gain > best.map_or(0, |b| b.0) {
                        best = Some((gain, cycle, None));
                    }
                }
                [j] => {
                    let before = self.cost(i, j);
                    let there = self.placed[j].0;
                    self.lift(j);
                    if self.free(i, cycle) {
                        self.set(i, cycle);
                        let (first, last) = self.window(j);
                        for to in (first..=last).filter(|c| *c != there) {
                            if !self.free(j, to) {
                                continue;
                            }
                            self.placed[j].0 = to;
                            let gain = before - self.cost(i, j);
                            self.placed[j].0 = there;
                            if gain > best.map_or(0, |b| b.0) {
                                best = Some((gain, cycle, Some((j, to))));
                            }
                        }
                        self.lift(i);
                        self.placed[i].0 = now;
                    }
                    self.set(j, there);
                }
                _ => {}
            }
            self.set(i, now);
        }
        let Some((_, cycle, other)) = best else {
            return false;
        };
        self.lift(i);
        if let Some((j, to)) = other {
            self.lift(j);
            self.set(j, to);
        }
        self.set(i, cycle);
        true
    }
}
