//! The list scheduler.
//!
//! A region's operations form a graph whose edges carry least distances in
//! cycles: from a write to the reads that must see it, from a read to the
//! write that it must not see (often negative: the writer may issue first),
//! between writes, between memory operations, around locks. Operations are
//! placed longest remaining path first, each in the earliest cycle in which
//! its distances hold and a form of it finds slot and ports free; a later
//! operation may fill an earlier hole.
//!
//! A region hands nothing on: whatever it started is over when the next one
//! begins. The branch is placed as early as that allows, so that the last
//! operations land in its delay slots; it keeps its slot free of them.

mod graph;
mod place;
pub(crate) mod shape;

pub(crate) use graph::{drain, Graph};

use crate::layout::Region;
use crate::mach::{forms, MInst};
use npu_arch::isa::latency::DELAY_SLOTS;
use npu_arch::isa::SlotInst;
use shape::{shapes, Shape};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// An operation in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    /// Number of the operation in its region; the branch comes after all.
    pub(crate) index: usize,
    pub(crate) inst: SlotInst,
    /// In a loop, which turn's: of the first in the prologue, of the one in
    /// which the kernel runs first in the kernel, of the one after its last run
    /// in the epilogue.
    pub(crate) turn: i32,
}

/// A scheduled region: what each cycle issues.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub(crate) cycles: Vec<Vec<Placed>>,
    /// The kernel, if it is a hardware loop.
    pub(crate) turns: Option<Turns>,
}

/// The part of a schedule that is repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Turns {
    pub(crate) kernel: Range<usize>,
    /// Turns that have begun when the kernel runs first: it runs so many times
    /// fewer than the loop turns.
    pub(crate) ahead: u32,
}

/// Schedules a region. `lock_next`: a lock instruction may follow at once.
///
/// # Errors
/// The number of the operation that no instruction can carry out.
pub(crate) fn schedule(region: &Region, lock_next: bool) -> Result<Schedule, usize> {
    let mut all = Vec::with_capacity(region.insts.len() + 1);
    for (i, inst) in region.insts.iter().chain(&region.branch).enumerate() {
        let forms = forms(inst);
        if forms.is_empty() {
            return Err(i);
        }
        all.push((inst, forms));
    }
    Ok(schedule_forms(
        &all,
        region.branch.is_some(),
        region.setup_distance,
        lock_next,
    ))
}

/// Schedules operations whose forms are known; with a branch, that is the last of them. `setup`: cycles
/// from the set-up of a hardware loop to the end.
pub(crate) fn schedule_forms(
    all: &[(&MInst, Vec<SlotInst>)],
    branch: bool,
    setup: i32,
    lock_next: bool,
) -> Schedule {
    let graph = Graph::new(all, branch, setup, lock_next);
    let shapes: Vec<Vec<Shape>> = all.iter().map(|(_, forms)| shapes(forms)).collect();
    if !branch {
        let (table, _, end) = place_all(&shapes, &graph, None);
        return table.finish(end);
    }
    // Behind everything else, the branch would find the slot it shares with
    // arithmetic taken; so it goes first, into the earliest cycle that the
    // rest then allows.
    let n = all.len() - 1;
    let length = DELAY_SLOTS as i32 + 1;
    let (free, cycle_of, end) = place_all(&shapes[..n], &graph, None);
    let least = earliest(&graph, n, &cycle_of).max(end - length).max(0);
    for cycle in least..least + length {
        let (table, cycle_of, end) = place_all(&shapes[..n], &graph, Some((cycle, &shapes[n])));
        if end <= cycle + length && earliest(&graph, n, &cycle_of) <= cycle {
            return table.finish(cycle + length);
        }
    }
    let mut table = free;
    let cycle = table.place(n, &shapes[n], least);
    table.finish(cycle + length)
}

/// Places all operations but the branch, around the branch if it has its
/// cycle. Gives their cycles and the one in which all are over.
fn place_all(
    all: &[Vec<Shape>],
    graph: &Graph,
    branch: Option<(i32, &[Shape])>,
) -> (place::Table, Vec<i32>, i32) {
    let n = all.len();
    let mut table = place::Table::default();
    if let Some((cycle, forms)) = branch {
        table.place(n, forms, cycle);
    }
    let mut cycle_of = vec![0i32; graph.preds.len()];
    let mut waiting: Vec<usize> = graph.preds.iter().map(Vec::len).collect();
    // The longest path ahead first.
    let rank = |i: usize| (graph.height[i], Reverse(i));
    let mut ready: BinaryHeap<(i32, Reverse<usize>)> =
        (0..n).filter(|i| waiting[*i] == 0).map(rank).collect();
    let mut end = 0;
    while let Some((_, Reverse(i))) = ready.pop() {
        let cycle = table.place(i, &all[i], earliest(graph, i, &cycle_of));
        cycle_of[i] = cycle;
        end = end.max(cycle + graph.drain[i]);
        for (next, _) in &graph.succs[i] {
            waiting[*next] -= 1;
            if waiting[*next] == 0 && *next < n {
                ready.push(rank(*next));
            }
        }
    }
    (table, cycle_of, end)
}

fn earliest(graph: &Graph, i: usize, cycle_of: &[i32]) -> i32 {
    let bound = graph.preds[i]
        .iter()
        .map(|(p, distance)| cycle_of[*p] + distance);
    bound.fold(0, i32::max)
}
