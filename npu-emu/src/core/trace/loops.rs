//! Loops of nothing but multiplications and loads, several turns at once.
//!
//! In the steady state of a matrix product a trace is a whole round of the
//! loop, one [`Kind::Macs`], and follows itself, or a few of them take turns
//! because results of one round are still on their way in the next: a turn is
//! what repeats ([`Cycle`]). Its pointers move on by constants, so that all
//! addresses of many turns are known when the first begins ([`MacLoop`]): they
//! are checked then. A turn that cannot fault needs no way back, and what a
//! result replaces is kept only where a multiplication reads it. The last turns
//! keep everything, as the traces themselves do: what is on its way when they
//! end was issued in them.

use super::super::env::CoreEnv;
use super::super::machine::Machine;
use super::super::regs::{self, ADDR_MASK};
use super::super::ring::RING;
use super::super::vec::file::{VectorFile, UNIT};
use super::macs::{MacBundle, LOADS};
use super::translate::Carry;
use super::uop::Kind;
use super::{End, Trace, Traces};
use crate::vector::config::Config;
use crate::vector::fast::{self, Host, Work};
use crate::vector::mul::{is_4x8x8, MacPlaces};

/// Traces that can take turns.
const ROUNDS: usize = 4;

/// Traces that follow each other again and again: their numbers, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cycle([usize; ROUNDS], usize);

/// What a trace is of such a loop.
#[derive(Clone, Debug)]
pub(super) enum Turn {
    /// No part of one.
    Never,
    /// Perhaps the last round of a turn.
    Perhaps,
    /// The last round of the turn that this cycle makes.
    Last(Cycle, Box<MacLoop>),
}

impl Trace {
    /// Whether it is nothing but multiplications up to the end of a loop.
    pub(super) fn may_turn(&self) -> Turn {
        let all = match self.uops.as_slice() {
            [run] => run.kind == Kind::Macs && usize::from(run.b) == self.macs.len(),
            _ => false,
        };
        let plain = self.carry == Carry::Before && !self.sets_loop_end;
        match all && plain && self.end == End::Loop {
            true => Turn::Perhaps,
            false => Turn::Never,
        }
    }
}

impl Traces {
    /// The traces that follow number `n` in a loop, up to itself.
    fn cycle(&self, n: usize, epoch: u32) -> Option<Cycle> {
        let mut cycle = Cycle([0; ROUNDS], 0);
        let begin = self.list.get(n)?.pc;
        let mut at = n;
        while cycle.1 < ROUNDS {
            let exit = self.list.get(at)?.exits[1];
            let next = (exit.link as usize).checked_sub(1)?;
            let trace = self.list.get(next)?;
            let known = trace.checked == epoch && !matches!(trace.turn, Turn::Never);
            if exit.pc != begin || !known {
                return None;
            }
            cycle.0[cycle.1] = next;
            cycle.1 += 1;
            if next == n {
                return Some(cycle);
            }
            at = next;
        }
        None
    }
}

/// A turn of such a loop.
#[derive(Clone, Debug)]
pub(super) struct MacLoop {
    /// Place of the configuration word.
    conf: u8,
    /// Turns after which nothing is on its way that was issued before them.
    last: u64,
    macs: Vec<Mac>,
    pointers: Vec<Pointer>,
}

/// A multiplication and the loads after it.
#[derive(Clone, Copy, Debug)]
struct Mac {
    at: MacPlaces,
    /// Whether a multiplication reads what the result replaces.
    kept: bool,
    count: u8,
    loads: [Load; LOADS],
}

#[derive(Clone, Copy, Debug)]
struct Load {
    d: u8,
    s: u8,
    kept: bool,
    pointer: u8,
    /// From the pointer at the beginning of the turn.
    offset: i32,
    /// What the address changes by from turn to turn.
    stride: i32,
    /// While turns are done: where its bytes are in the window of memory.
    at: u32,
}

const NO_LOAD: Load = Load {
    d: 0,
    s: 0,
    kept: false,
    pointer: 0,
    offset: 0,
    stride: 0,
    at: 0,
};

/// A pointer: its place, how it moves on in a turn, and the bytes around it
/// that a turn loads.
#[derive(Clone, Copy, Debug)]
struct Pointer {
    place: u8,
    step: i32,
    from: i32,
    to: i32,
}

impl Mac {
    #[inline(always)]
    fn loads(&mut self) -> &mut [Load] {
        &mut self.loads[..usize::from(self.count).min(LOADS)]
    }
}

impl MacLoop {
    /// The turn that rounds make, if it is of this kind.
    fn new(rounds: &[&Trace]) -> Option<MacLoop> {
        let conf = rounds.first()?.uops.first()?.a;
        if rounds
            .iter()
            .any(|t| t.uops.first().map(|u| u.a) != Some(conf))
        {
            return None;
        }
        let list: Vec<MacBundle> = rounds.iter().flat_map(|t| t.macs.clone()).collect();
        let bundles: usize = rounds.iter().map(|t| t.bundles.len()).sum();
        let mut this = MacLoop {
            conf,
            last: RING.div_ceil(bundles.max(1)) as u64,
            macs: Vec::new(),
            pointers: Vec::new(),
        };
        // Whether a multiplication reads one of so many units.
        let read = |first: u8, count: u16| {
            let first = u16::from(first);
            let reads = list.iter().map(MacBundle::at);
            let units = reads.flat_map(|at| [(at.acc, 4), (at.x, 1), (at.y[0], 1), (at.y[1], 1)]);
            let overlaps = |(u, n)| u16::from(u) < first + count && first < u16::from(u) + n;
            units.into_iter().any(overlaps)
        };
        for b in &list {
            let at = b.at();
            let mut mac = Mac {
                at,
                kept: read(at.aside, 4),
                count: b.loads().len() as u8,
                loads: [NO_LOAD; LOADS],
            };
            for (there, load) in mac.loads.iter_mut().zip(b.loads()) {
                let pointer = this.pointer(load.pointer);
                let p = &mut this.pointers[usize::from(pointer)];
                let offset = p.step.checked_add(load.offset as i32)?;
                (p.from, p.to) = (p.from.min(offset), p.to.max(offset + UNIT as i32));
                p.step = p.step.checked_add(load.step as i32)?;
                *there = Load {
                    d: load.d,
                    s: load.s,
                    kept: read(load.s, 1),
                    pointer,
                    offset,
                    ..NO_LOAD
                };
            }
            this.macs.push(mac);
        }
        let aligned = |n: i32| n % UNIT as i32 == 0;
        let mut fits = !this.pointers.is_empty();
        for load in this.macs.iter_mut().flat_map(Mac::loads) {
            load.stride = this.pointers[usize::from(load.pointer)].step;
            fits &= aligned(load.offset) && aligned(load.stride);
        }
        fits.then_some(this)
    }

    /// The number of a pointer.
    fn pointer(&mut self, place: u8) -> u8 {
        let known = self.pointers.iter().position(|p| p.place == place);
        let number = known.unwrap_or(self.pointers.len());
        if known.is_none() {
            self.pointers.push(Pointer {
                place,
                step: 0,
                from: i32::MAX,
                to: i32::MIN,
            });
        }
        number as u8
    }
}

impl Machine {
    /// After trace `n` has come to the end of its loop: does turns of it, as
    /// many as fit up to the bundle count `end`, but for the last round.
    /// `false` if there may be some later.
    #[inline(never)]
    pub(super) fn loop_turns<E: CoreEnv>(
        &mut self,
        env: &mut E,
        traces: &mut Traces,
        n: usize,
        end: u64,
    ) -> bool {
        let Some(cycle) = traces.cycle(n, self.epoch) else {
            return false;
        };
        let Cycle(numbers, rounds) = cycle;
        let known = matches!(&traces.list[n].turn, Turn::Last(of, _) if *of == cycle);
        if !known {
            let all: Vec<&Trace> = numbers[..rounds].iter().map(|n| &traces.list[*n]).collect();
            let turn = MacLoop::new(&all).map(|l| Turn::Last(cycle, Box::new(l)));
            traces.list[n].turn = turn.unwrap_or(Turn::Never);
        }
        let t = &mut traces.list[n];
        let Turn::Last(_, l) = &mut t.turn else {
            return true;
        };
        // All rounds are as long.
        let rounds = rounds as u64;
        let left = end.saturating_sub(self.counters.bundles);
        let more = u64::from(self.regs[usize::from(regs::LC)]).saturating_sub(1);
        let fit = (left / u64::from(t.length.max(1))).min(more) / rounds;
        let done = self.turns(env, l, fit) * rounds;
        self.counters.bundles += done * u64::from(t.length);
        self.counters.nops += done * u64::from(t.nops);
        self.counters.loads += done * u64::from(t.loads);
        self.regs[usize::from(regs::LC)] -= done as u32;
        #[cfg(test)]
        {
            traces.rounds += done;
        }
        true
    }

    /// Does so many turns of a loop, or none. Pointers and vectors are then as
    /// the trace would leave them; counters are left to the caller.
    fn turns<E: CoreEnv>(&mut self, env: &mut E, l: &mut MacLoop, turns: u64) -> u64 {
        let word = self.regs[usize::from(l.conf)];
        if turns <= l.last || !is_4x8x8(word) {
            return 0;
        }
        let Some(bytes) = self.in_window(env, l, turns) else {
            return 0;
        };
        let portable = self.portable;
        let work = Turns {
            macs: &mut l.macs,
            file: &mut self.vectors,
            bytes,
            config: Config(word),
            early: turns - l.last,
            last: l.last,
        };
        if portable {
            fast::plain_work(work);
        } else {
            fast::work(work);
        }
        for p in &l.pointers {
            let pointer = &mut self.regs[usize::from(p.place)];
            let moved = p.step.wrapping_mul(turns as i32);
            *pointer = pointer.wrapping_add_signed(moved) & ADDR_MASK;
        }
        turns
    }

    /// The window of memory that the first pointer points into, if the loads of
    /// all turns find something in it; they know then where in the first turn.
    fn in_window<'e, E: CoreEnv>(
        &self,
        env: &'e E,
        l: &mut MacLoop,
        turns: u64,
    ) -> Option<&'e [u8]> {
        let first = l.pointers.first()?;
        let near = self.regs[usize::from(first.place)].wrapping_add_signed(first.from);
        let (window, bytes) = env.window(near & ADDR_MASK)?;
        let (base, end) = (i64::from(window), i64::from(window) + bytes.len() as i64);
        for p in &l.pointers {
            let pointer = i64::from(self.regs[usize::from(p.place)]);
            // In the last turn it has moved on so far.
            let moved = i64::from(p.step).checked_mul(i64::try_from(turns).ok()? - 1)?;
            let from = pointer + i64::from(p.from) + moved.min(0);
            let to = pointer + i64::from(p.to) + moved.max(0);
            let inside = base <= from && to <= end && to <= i64::from(ADDR_MASK) + 1;
            let aligned = pointer % UNIT as i64 == 0;
            if !inside || !aligned || !env.can_load(from as u32, to as u32) {
                return None;
            }
        }
        for load in l.macs.iter_mut().flat_map(Mac::loads) {
            let place = l.pointers[usize::from(load.pointer)].place;
            let pointer = i64::from(self.regs[usize::from(place)]);
            load.at = (pointer + i64::from(load.offset) - base) as u32;
        }
        Some(bytes)
    }
}

/// Turns to execute: early ones, and last ones that keep everything.
struct Turns<'a> {
    macs: &'a mut [Mac],
    file: &'a mut VectorFile,
    bytes: &'a [u8],
    config: Config,
    early: u64,
    last: u64,
}

impl Work for Turns<'_> {
    type Output = ();

    #[inline(always)]
    fn run<H: Host>(self, host: H) {
        let Turns {
            macs,
            file,
            bytes,
            config,
            early,
            last,
        } = self;
        if config.both_signed() {
            for _ in 0..early {
                turn::<H, true, false>(host, config, macs, file, bytes);
            }
        } else {
            for _ in 0..early {
                turn::<H, false, false>(host, config, macs, file, bytes);
            }
        }
        for _ in 0..last {
            turn::<H, false, true>(host, config, macs, file, bytes);
        }
    }
}

/// A turn; `KEEP`: everything that is replaced.
#[inline(always)]
fn turn<H: Host, const SIGNED: bool, const KEEP: bool>(
    host: H,
    config: Config,
    macs: &mut [Mac],
    file: &mut VectorFile,
    bytes: &[u8],
) {
    for mac in macs {
        if KEEP || mac.kept {
            file.mac_8x8::<H, SIGNED, true>(host, config, &mac.at);
        } else {
            file.mac_8x8::<H, SIGNED, false>(host, config, &mac.at);
        }
        for load in mac.loads() {
            if KEEP || load.kept {
                file.copy_unit(load.s, load.d);
            }
            // It is there: that was looked at.
            let from = load.at as usize;
            if let Some(line) = bytes.get(from..from + UNIT) {
                file.fill_unit(load.d, line);
            }
            load.at = load.at.wrapping_add_signed(load.stride);
        }
    }
}
