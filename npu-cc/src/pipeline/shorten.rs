//! A schedule whose values need fewer registers.
//!
//! Where the slots of a loop are all taken, no operation finds a free place
//! closer to what waits for it. Here operations change places, one or two at a
//! time, so that the time gets shorter for which values take registers: at
//! first at random, changes for the worse up to a limit that goes down to zero
//! being taken, too (threshold accepting: Dueck and Scheuer, 1990), then only
//! what does most good. The numbers are the same on every machine.

use super::modulo::{from_first_turn, At, Search};
use super::rename::Webs;
use super::table::{Blocker, Fit, Objects, Table};
use crate::mach::MInst;
use npu_arch::isa::SlotInst;

/// Random changes that are tried, for each operation.
const CHANGES: usize = 400;

/// Cycles by which a change may make things worse in the beginning.
const LIMIT: usize = 12;

/// Rounds over all operations.
const IMPROVEMENTS: usize = 6;

/// Lanes of a web that the same operations touch at the same times.
struct Strand {
    /// How many they are, times the web's weight.
    lanes: i32,
    /// Operation, and from when to when it needs the lanes, from its issue on.
    spans: Vec<(usize, i32, i32)>,
}

/// A schedule that is worked on.
struct Draft<'a> {
    search: &'a Search<'a>,
    objects: &'a [Objects],
    webs: Vec<Vec<Strand>>,
    /// The webs that each operation touches.
    touched: Vec<Vec<usize>>,
    fits: Vec<&'a Fit>,
    cycles: Vec<i32>,
    table: Table,
    /// Cycles for which each web takes registers.
    costs: Vec<i32>,
}

/// Moves operations within their interval so that values live shorter, those of
/// webs with a greater weight first of all.
pub(super) fn shorten(
    all: &[(&MInst, Vec<SlotInst>)],
    search: &Search<'_>,
    webs: &Webs,
    placed: &[At],
    objects: &[Objects],
    weights: &[i32],
) -> Vec<At> {
    let interval = search.interval;
    let fits: Option<Vec<&Fit>> = placed
        .iter()
        .zip(&search.fits)
        .map(|((_, form), fits)| fits.get(*form)?.as_ref())
        .collect();
    let Some(fits) = fits else {
        return placed.to_vec();
    };
    let mut table = Table::new(interval);
    for (i, ((cycle, _), fit)) in placed.iter().zip(&fits).enumerate() {
        table.put(i, fit, *cycle, objects[i]);
    }
    let (webs, touched) = strands(all, webs, placed, weights);
    let mut draft = Draft {
        search,
        objects,
        costs: vec![0; webs.len()],
        webs,
        touched,
        fits,
        cycles: placed.iter().map(|p| p.0).collect(),
        table,
    };
    draft.costs = (0..draft.webs.len()).map(|w| draft.time(w)).collect();
    let mut random = 1u32;
    let mut below = |n: usize| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        random as usize % n.max(1)
    };
    let changes = CHANGES * all.len();
    let mut news = Vec::new();
    for n in 0..changes {
        let limit = LIMIT * (changes - n) / changes;
        draft.change(&mut below, limit as i32, &mut news);
    }
    for _ in 0..IMPROVEMENTS {
        let moved = (0..all.len())
            .filter(|i| draft.improve(*i, &mut news))
            .count();
        if moved == 0 {
            break;
        }
    }
    let forms = placed.iter().map(|p| p.1);
    let mut placed: Vec<At> = draft.cycles.into_iter().zip(forms).collect();
    from_first_turn(&mut placed, interval);
    placed
}

/// The strands of each web, and the webs that each operation touches.
fn strands(
    all: &[(&MInst, Vec<SlotInst>)],
    webs: &Webs,
    placed: &[At],
    weights: &[i32],
) -> (Vec<Vec<Strand>>, Vec<Vec<usize>>) {
    let mut touched = vec![Vec::new(); all.len()];
    let mut strands = Vec::new();
    for (web, list) in webs.spans(all, placed).into_iter().enumerate() {
        let lanes = list.iter().map(|s| s.lane + 1).max().unwrap_or(0);
        let mut own: Vec<Strand> = Vec::new();
        for lane in 0..lanes {
            let mut spans: Vec<(usize, i32, i32)> = Vec::new();
            for s in list.iter().filter(|s| s.lane == lane) {
                match spans.iter_mut().find(|known| known.0 == s.inst) {
                    Some(k) => *k = (k.0, k.1.min(s.first), k.2.max(s.end)),
                    None => spans.push((s.inst, s.first, s.end)),
                }
            }
            match own.iter_mut().find(|o| o.spans == spans) {
                _ if spans.is_empty() => {}
                Some(same) => same.lanes += weights[web],
                None => own.push(Strand {
                    lanes: weights[web],
                    spans,
                }),
            }
        }
        for s in list {
            if !touched[s.inst].contains(&web) {
                touched[s.inst].push(web);
            }
        }
        strands.push(own);
    }
    (strands, touched)
}

/// What a move gains, its cycle, and the operation in its way with the cycle that
/// one goes to.
type Move = (i32, i32, Option<(usize, i32)>);

impl Draft<'_> {
    /// The first and the last cycle that an operation's neighbours allow, a
    /// turn to both sides at most.
    fn window(&self, i: usize) -> (i32, i32) {
        let (now, interval) = (self.cycles[i], self.search.interval);
        let (mut first, mut last) = (now - interval, now + interval);
        for (other, least) in self.search.timed.before.of(i) {
            first = first.max(self.cycles[*other] + least);
        }
        for (other, least) in self.search.timed.after.of(i) {
            last = last.min(self.cycles[*other] - least);
        }
        (first, last)
    }

    /// Cycles for which a web takes registers.
    fn time(&self, web: usize) -> i32 {
        let mut sum = 0;
        for strand in &self.webs[web] {
            let (mut from, mut to) = (i32::MAX, i32::MIN);
            for (inst, first, end) in &strand.spans {
                let at = self.cycles[*inst];
                from = from.min(at + first);
                to = to.max(at + end);
            }
            sum += strand.lanes * (to - from);
        }
        sum
    }

    /// By how much longer the values that two operations touch take registers
    /// than before these moved; `news`: what each web takes now.
    fn longer(&self, i: usize, j: usize, news: &mut Vec<(usize, i32)>) -> i32 {
        news.clear();
        let mut more = 0;
        let mut add = |web: usize| {
            let time = self.time(web);
            more += time - self.costs[web];
            news.push((web, time));
        };
        self.touched[i].iter().for_each(|w| add(*w));
        if i != j {
            let others = self.touched[j].iter();
            let others = others.filter(|w| !self.touched[i].contains(w));
            others.for_each(|w| add(*w));
        }
        more
    }

    fn keep(&mut self, news: &[(usize, i32)]) {
        for (web, time) in news {
            self.costs[*web] = *time;
        }
    }

    fn set(&mut self, i: usize, cycle: i32) {
        self.cycles[i] = cycle;
        self.table.put(i, self.fits[i], cycle, self.objects[i]);
    }

    fn lift(&mut self, i: usize) {
        let (fit, cycle) = (self.fits[i], self.cycles[i]);
        self.table.take(i, fit, cycle, self.objects[i]);
    }

    fn free(&self, i: usize, cycle: i32) -> bool {
        let fit = self.fits[i];
        fit.is_allowed(cycle, self.search.interval)
            && self.table.is_free(fit, cycle, self.objects[i])
    }

    /// Moves an operation somewhere else, or makes it and another one change
    /// rows, unless that costs more than a number up to `limit`.
    fn change(
        &mut self,
        below: &mut impl FnMut(usize) -> usize,
        limit: i32,
        news: &mut Vec<(usize, i32)>,
    ) {
        let interval = self.search.interval;
        let i = below(self.cycles.len());
        let now = self.cycles[i];
        let (first, last) = self.window(i);
        if first > last {
            return;
        }
        let cycle = first + below((last - first + 1) as usize) as i32;
        if cycle == now || !self.fits[i].is_allowed(cycle, interval) {
            return;
        }
        let mut kept = |more: i32| more <= below(limit as usize + 1) as i32;
        let fit = self.fits[i];
        let j = match self.table.blocker(i, fit, cycle, self.objects[i]) {
            Blocker::None => {
                self.cycles[i] = cycle;
                let kept = kept(self.longer(i, i, news));
                self.cycles[i] = now;
                if kept {
                    self.lift(i);
                    self.set(i, cycle);
                    self.keep(news);
                }
                return;
            }
            Blocker::One(j) => j,
            Blocker::Many => return,
        };
        // The row that becomes free, in the first turn that the other's neighbours
        // allow.
        let there = self.cycles[j];
        self.cycles[i] = cycle;
        let (first, last) = self.window(j);
        self.cycles[i] = now;
        let to = first + (now - first).rem_euclid(interval);
        if to > last {
            return;
        }
        self.lift(i);
        self.lift(j);
        self.set(i, cycle);
        if self.free(j, to) {
            self.cycles[j] = to;
            if kept(self.longer(i, j, news)) {
                self.set(j, to);
                return self.keep(news);
            }
        }
        self.lift(i);
        self.set(i, now);
        self.set(j, there);
    }

    /// Moves an operation to where it does most good, another one out of its
    /// way if need be.
    fn improve(&mut self, i: usize, news: &mut Vec<(usize, i32)>) -> bool {
        let now = self.cycles[i];
        let mut best: Option<Move> = None;
        let (first, last) = self.window(i);
        self.lift(i);
        for cycle in (first..=last).filter(|c| *c != now) {
            let fit = self.fits[i];
            if !fit.is_allowed(cycle, self.search.interval) {
                continue;
            }
            match self.table.blocker(i, fit, cycle, self.objects[i]) {
                Blocker::None => {
                    self.cycles[i] = cycle;
                    let gain = -self.longer(i, i, news);
                    if gain > best.map_or(0, |b| b.0) {
                        best = Some((gain, cycle, None));
                    }
                }
                Blocker::One(j) => {
                    let there = self.cycles[j];
                    self.lift(j);
                    self.set(i, cycle);
                    let (first, last) = self.window(j);
                    for to in (first..=last).filter(|c| *c != there) {
                        if !self.free(j, to) {
                            continue;
                        }
                        self.cycles[j] = to;
                        let gain = -self.longer(i, j, news);
                        if gain > best.map_or(0, |b| b.0) {
                            best = Some((gain, cycle, Some((j, to))));
                        }
                    }
                    self.lift(i);
                    self.set(j, there);
                }
                Blocker::Many => {}
            }
            self.cycles[i] = now;
        }
        let Some((_, cycle, other)) = best else {
            self.set(i, now);
            return false;
        };
        let j = other.map_or(i, |o| o.0);
        if let Some((j, to)) = other {
            self.lift(j);
            self.set(j, to);
        }
        self.set(i, cycle);
        self.longer(i, j, news);
        self.keep(news);
        true
    }
}
