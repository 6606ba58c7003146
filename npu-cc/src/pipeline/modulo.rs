//! Iterative modulo scheduling (Rau).
//!
//! Operations are placed highest first, each in the earliest cycle from which
//! a whole interval of rows is tried; one that finds no room throws out what
//! is in its way, and so does one whose successors stand too early. That goes
//! on until all are placed or the budget is used up.

use super::graph::Graph;
use super::table::Table;
use crate::mach::MInst;
use npu_arch::isa::{Port, SlotInst};

/// Placements per operation until an interval is given up.
const BUDGET: usize = 12;

/// Cycle and form of each operation, a turn starting every `interval` cycles.
pub(super) fn schedule(
    all: &[(&MInst, Vec<SlotInst>)],
    graph: &Graph,
    interval: i32,
) -> Option<Vec<(i32, SlotInst)>> {
    let heights = graph.heights(interval)?;
    let n = all.len();
    let mut table = Table::new(interval);
    let forms: Vec<Vec<SlotInst>> = all
        .iter()
        .map(|(_, forms)| {
            let fit = forms.iter().filter(|f| table.repeats(f));
            fit.copied().collect()
        })
        .collect();
    if forms.iter().any(Vec::is_empty) {
        return None;
    }
    let mut placed: Vec<Option<(i32, SlotInst)>> = vec![None; n];
    let mut last = vec![i32::MIN; n];
    for _ in 0..BUDGET * n {
        let open = (0..n).filter(|i| placed[*i].is_none());
        let Some(i) = open.max_by_key(|i| (heights[*i], std::cmp::Reverse(*i))) else {
            return finish(placed, interval);
        };
        let mut earliest = 0;
        for e in graph.preds[i].iter().map(|e| graph.edges[*e]) {
            if let (Some((cycle, _)), true) = (placed[e.from], e.from != i) {
                earliest = earliest.max(cycle + e.distance - interval * e.turns);
            }
        }
        let free = (earliest..earliest + interval).find_map(|cycle| {
            let form = forms[i]
                .iter()
                .find(|f| allowed(f, cycle, interval) && table.blockers(f, cycle).is_empty())?;
            Some((cycle, *form))
        });
        let (cycle, form) = free.unwrap_or_else(|| {
            let mut cycle = earliest.max(last[i].saturating_add(1));
            // The form whose place costs least.
            let form = forms[i]
                .iter()
                .min_by_key(|f| table.blockers(f, cycle).len())
                .copied()
                .unwrap_or(forms[i][0]);
            while !allowed(&form, cycle, interval) {
                cycle += 1;
            }
            (cycle, form)
        });
        for other in table.blockers(&form, cycle) {
            table.take(other);
            placed[other] = None;
        }
        table.put(i, &form, cycle);
        placed[i] = Some((cycle, form));
        last[i] = cycle;
        for e in graph.succs[i].iter().map(|e| graph.edges[*e]) {
            if let (Some((at, _)), true) = (placed[e.to], e.to != i) {
                if at < cycle + e.distance - interval * e.turns {
                    table.take(e.to);
                    placed[e.to] = None;
                }
            }
        }
    }
    None
}

/// A store of part of a word is lost in the last bundle of a short loop.
fn allowed(form: &SlotInst, cycle: i32, interval: i32) -> bool {
    let part = form.ports().any(|p| p.port == Port::PART_WORD_STORE);
    !part || cycle.rem_euclid(interval) != interval - 1
}

fn finish(placed: Vec<Option<(i32, SlotInst)>>, interval: i32) -> Option<Vec<(i32, SlotInst)>> {
    let mut all: Vec<(i32, SlotInst)> = placed.into_iter().collect::<Option<_>>()?;
    let first = all.iter().map(|p| p.0).min().unwrap_or(0);
    let turns = first.div_euclid(interval);
    for p in &mut all {
        p.0 -= turns * interval;
    }
    Some(all)
}
