//! Iterative modulo scheduling (Rau).
//!
//! Operations are placed one after the other, each in the earliest cycle from
//! which a whole interval of rows is tried; one that finds no room throws out what
//! is in its way, and so does one whose successors stand too early. That goes
//! on until all are placed or the budget is used up.

use super::graph::{Graph, Timed};
use super::table::{Fit, Objects, Table};
use crate::mach::MInst;
use npu_arch::isa::SlotInst;
use std::cmp::Reverse;

/// Placements per operation until an interval is given up.
const BUDGET: usize = 12;

/// Attempts at one interval, each with another order of operations.
pub(super) const ATTEMPTS: u32 = 12;

/// Cycle of an operation, and which of its forms it has.
pub(super) type At = (i32, usize);

/// What all attempts at one interval have in common.
pub(super) struct Search<'a> {
    graph: &'a Graph,
    pub(super) timed: Timed,
    pub(super) interval: i32,
    /// The forms of each operation.
    pub(super) fits: Vec<Vec<Option<Fit>>>,
}

/// Operations that have no place, by rank.
struct Open {
    words: Vec<u64>,
}

impl Open {
    fn insert(&mut self, rank: usize) {
        self.words[rank / 64] |= 1 << (rank % 64);
    }

    fn first(&mut self) -> Option<usize> {
        let word = self.words.iter().position(|w| *w != 0)?;
        let bit = self.words[word].trailing_zeros() as usize;
        self.words[word] &= self.words[word] - 1;
        Some(word * 64 + bit)
    }
}

impl Search<'_> {
    /// The search at an interval; none if that is too short for a chain of
    /// dependences, or for an operation alone.
    pub(super) fn new<'a>(
        all: &[(&MInst, Vec<SlotInst>)],
        graph: &'a Graph,
        interval: i32,
    ) -> Option<Search<'a>> {
        let fit = |form: &SlotInst| Fit::of(*form, interval);
        let fits = all.iter().map(|(_, forms)| forms.iter().map(fit).collect());
        let fits: Vec<Vec<Option<Fit>>> = fits.collect();
        let some = |fits: &Vec<Option<Fit>>| fits.iter().any(Option::is_some);
        if !fits.iter().all(some) {
            return None;
        }
        Some(Search {
            graph,
            timed: graph.at(interval)?,
            interval,
            fits,
        })
    }

    /// How early each operation is placed, the greatest first.
    ///
    /// The even attempts go by height, the longest way to the end first; behind
    /// the first of them with some noise. The odd ones finish one result after the
    /// other, each behind what it is made from: fewer values are there at once.
    fn ranks(&self, attempt: u32) -> Vec<i64> {
        let heights = &self.timed.heights;
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
        let sources = &self.graph.sources;
        let mut is_source = vec![false; n];
        sources.iter().flatten().for_each(|s| is_source[*s] = true);
        let mut ends: Vec<usize> = (0..n).filter(|i| !is_source[*i]).collect();
        if attempt > 1 {
            ends.sort_by_key(|i| noise(*i));
        }
        let mut ranks = vec![None; n];
        let mut next = n as i64;
        for end in ends {
            let mut stack = vec![end];
            while let Some(i) = stack.last().copied() {
                let open = sources[i].iter().copied();
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

    /// A place for each operation. `objects`: what each must not share a cycle
    /// on.
    pub(super) fn attempt(&self, attempt: u32, objects: &[Objects]) -> Option<Vec<At>> {
        let (n, interval) = (self.fits.len(), self.interval);
        let ranks = self.ranks(attempt);
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_unstable_by_key(|i| (Reverse(ranks[*i]), *i));
        let mut position = vec![0; n];
        let words = vec![0; n.div_ceil(64)];
        let mut open = Open { words };
        for (at, i) in order.iter().enumerate() {
            position[*i] = at;
            open.insert(at);
        }
        let mut table = Table::new(interval);
        let mut placed: Vec<Option<At>> = vec![None; n];
        let mut last = vec![i32::MIN; n];
        let mut blockers = Vec::new();
        for _ in 0..BUDGET * n {
            let Some(at) = open.first() else {
                let placed = placed.into_iter().collect::<Option<Vec<_>>>();
                return placed.map(|mut all| {
                    from_first_turn(&mut all, interval);
                    all
                });
            };
            let i = order[at];
            let mut earliest = 0;
            for (from, least) in self.timed.before.of(i) {
                if let Some((cycle, _)) = placed[*from] {
                    earliest = earliest.max(cycle + least);
                }
            }
            let fits = || {
                let all = self.fits[i].iter().enumerate();
                all.filter_map(|(at, fit)| Some((at, fit.as_ref()?)))
            };
            let free = |cycle: i32| {
                let mut fit = fits();
                let free = |(_, f): &(usize, &Fit)| {
                    f.is_allowed(cycle, interval) && table.is_free(f, cycle, objects[i])
                };
                fit.find(free).map(|(at, fit)| (cycle, at, fit))
            };
            let (cycle, at, fit) = match (earliest..earliest + interval).find_map(free) {
                Some(free) => free,
                None => {
                    let mut cycle = earliest.max(last[i].saturating_add(1));
                    // The form whose place costs least.
                    let cost = |f: &(usize, &Fit)| {
                        table.blockers(f.1, cycle, objects[i], &mut blockers);
                        blockers.len()
                    };
                    let (at, fit) = fits().min_by_key(cost)?;
                    while !fit.is_allowed(cycle, interval) {
                        cycle += 1;
                    }
                    table.blockers(fit, cycle, objects[i], &mut blockers);
                    for &other in &blockers {
                        if let Some((cycle, Some(fit))) = self.out(&mut placed, other) {
                            table.take(other, fit, cycle, objects[other]);
                        }
                        open.insert(position[other]);
                    }
                    (cycle, at, fit)
                }
            };
            table.put(i, fit, cycle, objects[i]);
            placed[i] = Some((cycle, at));
            last[i] = cycle;
            for (to, least) in self.timed.after.of(i) {
                if placed[*to].is_some_and(|(at, _)| at < cycle + least) {
                    if let Some((cycle, Some(fit))) = self.out(&mut placed, *to) {
                        table.take(*to, fit, cycle, objects[*to]);
                    }
                    open.insert(position[*to]);
                }
            }
        }
        None
    }

    /// Takes an operation's place away; gives it and the form.
    fn out(&self, placed: &mut [Option<At>], i: usize) -> Option<(i32, Option<&Fit>)> {
        let (cycle, form) = placed[i].take()?;
        Some((cycle, self.fits[i][form].as_ref()))
    }
}

/// Counts cycles from the start of the interval with the first operation.
pub(super) fn from_first_turn(placed: &mut [At], interval: i32) {
    let first = placed.iter().map(|p| p.0).min().unwrap_or(0);
    let turns = first.div_euclid(interval);
    for p in placed {
        p.0 -= turns * interval;
    }
}
