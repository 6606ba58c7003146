//! Iterative modulo scheduling (Rau).
//!
//! Operations are placed one after the other, each in the earliest cycle from
//! which a whole interval of rows is tried; one that finds no room throws out what
//! is in its way, and so does one whose successors stand too early. That goes
//! on until all are placed or the budget is used up.

use super::graph::Graph;
use super::table::{objects, Banks, Table};
use crate::mach::MInst;
use crate::sched::shape::Shape;
use npu_arch::isa::SlotInst;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Placements per operation until an interval is given up.
const BUDGET: usize = 12;

/// Attempts at one interval, each with another order of operations.
pub(super) const ATTEMPTS: u32 = 12;

/// How early each operation is placed, the greatest first.
///
/// The even attempts go by height, the longest way to the end first; behind
/// the first of them with some noise. The odd ones finish one result after the
/// other, each behind what it is made from: fewer values are there at once.
fn ranks(attempt: u32, graph: &Graph, heights: &[i32]) -> Vec<i64> {
    let n = heights.len();
    let noise = |i: usize| {
        let mixed = (i as u32 ^ attempt.wrapping_mul(0x9e37_79b9)).wrapping_mul(0x85eb_ca6b);
        let mixed = (mixed ^ mixed >> 13).wrapping_mul(0xc2b2_ae35);
        i64::from((mixed ^ mixed >> 16) >> 1)
    };
    if attempt % 2 == 0 {
        let near = 1 << attempt.saturating_sub(2);
        let rank = |i: usize| match attempt {
            0 => (i64::from(heights[i]) << 32) - i as i64,
            _ => ((i64::from(heights[i]) + noise(i) % near) << 32) + noise(i),
        };
        return (0..n).map(rank).collect();
    }
    let within = |e: &&super::graph::Edge| e.turns == 0 && e.distance > 0;
    let mut ends: Vec<usize> = (0..n)
        .filter(|i| {
            !graph.succs[*i]
                .iter()
                .map(|e| &graph.edges[*e])
                .any(|e| within(&e))
        })
        .collect();
    if attempt > 1 {
        ends.sort_by_key(|i| noise(*i));
    }
    let mut ranks = vec![None; n];
    let mut next = n as i64;
    for end in ends {
        let mut stack = vec![end];
        while let Some(i) = stack.last().copied() {
            let preds = graph.preds[i].iter().map(|e| &graph.edges[*e]);
            let open = preds.filter(within).map(|e| e.from);
            let open = open.filter(|p| ranks[*p].is_none() && !stack.contains(p));
            let first = match attempt {
                1 => open.min(),
                _ => open.min_by_key(|p| noise(*p)),
            };
            match first {
                Some(p) => stack.push(p),
                None => {
                    ranks[i].get_or_insert(next);
                    next -= 1;
                    stack.pop();
                }
            }
        }
    }
    ranks.into_iter().map(|r| r.unwrap_or(0)).collect()
}

/// Cycle and form of each operation, a turn starting every `interval` cycles,
/// accesses to memory as `banks` says.
pub(super) fn schedule(
    all: &[(&MInst, Vec<SlotInst>)],
    graph: &Graph,
    interval: i32,
    attempt: u32,
    banks: Banks,
) -> Option<Vec<(i32, SlotInst)>> {
    let objects = objects(all, banks);
    let ranks = ranks(attempt, graph, &graph.heights(interval)?);
    let n = all.len();
    let mut table = Table::new(interval);
    let fitting = |forms: &Vec<SlotInst>| -> Vec<Shape> {
        let shapes = forms.iter().map(|f| Shape::of(*f));
        shapes.filter(|f| table.repeats(f)).collect()
    };
    let forms: Vec<Vec<Shape>> = all.iter().map(|(_, forms)| fitting(forms)).collect();
    if forms.iter().any(Vec::is_empty) {
        return None;
    }
    // Cycle and number of the form.
    let mut placed: Vec<Option<(i32, usize)>> = vec![None; n];
    let mut last = vec![i32::MIN; n];
    let rank = |i: usize| (ranks[i], Reverse(i));
    let mut open: BinaryHeap<(i64, Reverse<usize>)> = (0..n).map(rank).collect();
    for _ in 0..BUDGET * n {
        let Some((_, Reverse(i))) = open.pop() else {
            return finish(&forms, placed, interval);
        };
        let mut earliest = 0;
        for e in graph.preds[i].iter().map(|e| graph.edges[*e]) {
            if let (Some((cycle, _)), true) = (placed[e.from], e.from != i) {
                earliest = earliest.max(cycle + e.distance - interval * e.turns);
            }
        }
        let free = (earliest..earliest + interval).find_map(|cycle| {
            let mut fit = forms[i].iter();
            let form = fit
                .position(|f| allowed(f, cycle, interval) && table.is_free(f, cycle, objects[i]))?;
            Some((cycle, form))
        });
        let (cycle, at) = free.unwrap_or_else(|| {
            let mut cycle = earliest.max(last[i].saturating_add(1));
            // The form whose place costs least.
            let cost = |f: &usize| table.blockers(&forms[i][*f], cycle, objects[i]).len();
            let form = (0..forms[i].len()).min_by_key(cost).unwrap_or(0);
            while !allowed(&forms[i][form], cycle, interval) {
                cycle += 1;
            }
            (cycle, form)
        });
        let form = &forms[i][at];
        let mut out = match free {
            Some(_) => Vec::new(),
            None => table.blockers(form, cycle, objects[i]),
        };
        for other in &out {
            if let Some((cycle, at)) = placed[*other].take() {
                table.take(*other, &forms[*other][at], cycle);
            }
        }
        table.put(i, form, cycle, objects[i]);
        placed[i] = Some((cycle, at));
        last[i] = cycle;
        for e in graph.succs[i].iter().map(|e| graph.edges[*e]) {
            if let (Some((at, form)), true) = (placed[e.to], e.to != i) {
                if at < cycle + e.distance - interval * e.turns {
                    table.take(e.to, &forms[e.to][form], at);
                    placed[e.to] = None;
                    out.push(e.to);
                }
            }
        }
        open.extend(out.into_iter().map(rank));
    }
    None
}

/// A store of part of a word is lost in the last bundle of a short loop.
pub(super) fn allowed(form: &Shape, cycle: i32, interval: i32) -> bool {
    !form.is_part_word_store() || cycle.rem_euclid(interval) != interval - 1
}

fn finish(
    forms: &[Vec<Shape>],
    placed: Vec<Option<(i32, usize)>>,
    interval: i32,
) -> Option<Vec<(i32, SlotInst)>> {
    let inst = |(forms, placed): (&Vec<Shape>, Option<(i32, usize)>)| {
        placed.map(|(cycle, form)| (cycle, forms[form].inst))
    };
    let mut all = forms
        .iter()
        .zip(placed)
        .map(inst)
        .collect::<Option<Vec<_>>>()?;
    from_first_turn(&mut all, interval);
    Some(all)
}

/// Counts cycles from the start of the interval with the first operation.
pub(super) fn from_first_turn(placed: &mut [(i32, SlotInst)], interval: i32) {
    let first = placed.iter().map(|p| p.0).min().unwrap_or(0);
    let turns = first.div_euclid(interval);
    for p in placed {
        p.0 -= turns * interval;
    }
}
