//! Straight code, translated once for the pipeline that it meets.
//!
//! The interpreter ([`super::machine`]) looks at every cycle: what arrives,
//! which ports are taken, whether operands are defined. In straight code all
//! of that follows from the code and from what was on its way when it began
//! ([`state::State`]). So a run of bundles is translated, for each such state
//! that it is met in, to a [`Trace`]: a list of operations without cycles
//! ([`uop`]), in which reading a register that a result is on its way to is
//! reading another place, waiting costs nothing, and rules are checked once
//! ([`translate`]). A trace ends at branches, at the ends of loops, and before
//! what only the interpreter does; its exits lead to the traces that follow,
//! by the address and the state in which it leaves the pipeline.
//! Multiplications that follow each other are one operation ([`macs`]), and
//! loops of nothing else go round many times at once ([`loops`]).
//!
//! The interpreter remains the reference and does everything else: bundles
//! that can wait, rare ones, the last cycles of a budget, and every bundle
//! that faults. What a trace finds refused has not happened; the pipeline is
//! handed back as the interpreter would have it before that bundle ([`enter`]),
//! and the interpreter finds the fault.

mod enter;
mod loops;
mod macs;
mod run;
mod state;
#[cfg(test)]
mod tests;
mod translate;
mod uop;

use super::env::CoreEnv;
use super::exec::Core;
use super::fault::FaultKind;
use super::machine::{Machine, NEVER, NOWHERE};
use super::program::Program;
use super::regs::{self, RegSet};
use crate::strict::Strictness;
use loops::Turn;
use macs::MacBundle;
use npu_arch::isa::latency::DELAY_SLOTS;
use run::{Next, Ran};
use state::{StateId, States, BORROW, TAKEN, TARGET};
use translate::{Begin, Branch, Carry, Ended, Rules, Translation};
use uop::{Uop, VecUse};

/// Traces and states that are kept; beyond that, all are made anew.
const MOST: usize = 1 << 13;

/// How a trace ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// Before a bundle that is not for it.
    Before,
    /// After a bundle that may be the last of a loop.
    Loop,
    /// After the delay slots of a branch.
    Branch(Branch),
}

/// Where a trace goes on.
#[derive(Clone, Copy, Debug)]
struct Exit {
    pc: u32,
    /// Number of the trace there plus one; 0 if it is not known yet.
    link: u32,
}

/// A translated run of bundles.
#[derive(Clone)]
struct Trace {
    pc: u32,
    state: StateId,
    /// The pipeline after it.
    after: StateId,
    /// Bundles.
    length: u32,
    end: End,
    /// Straight on, and elsewhere.
    exits: [Exit; 2],
    last_pc: u32,
    nops: u32,
    loads: u32,
    stores: u32,
    stored_at: u32,
    carry: Carry,
    sets_loop_end: bool,
    /// The machine's epoch in which everything needed was defined, and the
    /// results were.
    checked: u32,
    needs: RegSet,
    defines: RegSet,
    units: u64,
    any_units: Vec<u64>,
    defines_units: u64,
    loaded: u64,
    uops: Vec<Uop>,
    vecs: Vec<VecUse>,
    macs: Vec<MacBundle>,
    turn: Turn,
    bundles: Vec<Begin>,
    /// The next trace of the same address, plus one.
    next: u32,
}

/// The traces of a core.
#[derive(Clone)]
pub(super) struct Traces {
    list: Vec<Trace>,
    /// By address / 2: the first trace plus one.
    by_pc: Vec<u32>,
    states: States,
    loop_ends: Vec<u32>,
    strict: Strictness,
    timed: bool,
    generation: u32,
    /// Whether everything goes through the interpreter.
    pub(super) off: bool,
    /// Times that the interpreter does what is at an address before it is
    /// translated.
    patience: u8,
    /// By address / 2: how many of them are over. Empty without patience.
    visits: Vec<u8>,
    /// Bundles done in traces.
    #[cfg(test)]
    bundles: u64,
    /// Rounds of loops done many at a time.
    #[cfg(test)]
    rounds: u64,
}

impl Default for Traces {
    fn default() -> Self {
        Traces {
            list: Vec::new(),
            by_pc: Vec::new(),
            states: States::new(),
            loop_ends: Vec::new(),
            strict: Strictness::strict(),
            timed: false,
            generation: 0,
            off: false,
            patience: 0,
            visits: Vec::new(),
            #[cfg(test)]
            bundles: 0,
            #[cfg(test)]
            rounds: 0,
        }
    }
}

impl Traces {
    /// The most multiplications in an operation.
    #[cfg(test)]
    fn joined(&self) -> u8 {
        let uops = self.list.iter().flat_map(|t| &t.uops);
        let macs = uops.filter(|u| u.kind == uop::Kind::Macs);
        macs.map(|u| u.b).max().unwrap_or(0)
    }

    /// Sets how often the interpreter does what is at an address before it is
    /// translated: a translation costs as much as some hundred visits.
    pub(super) fn set_patience(&mut self, patience: u8) {
        if patience == self.patience {
            return;
        }
        let places = match patience {
            0 => 0,
            _ => super::PROGRAM_BYTES / 2,
        };
        self.patience = patience;
        self.visits.clear();
        self.visits.resize(places, 0);
    }

    /// Whether it is too early to translate what is at an address; counts the
    /// visit.
    #[inline]
    fn is_early(&mut self, pc: u32) -> bool {
        match self.visits.get_mut(pc as usize / 2) {
            Some(visits) if *visits < self.patience => {
                *visits += 1;
                true
            }
            _ => false,
        }
    }

    fn clear(&mut self) {
        self.list.clear();
        self.by_pc.clear();
        self.by_pc.resize(super::PROGRAM_BYTES / 2, 0);
        self.states = States::new();
    }

    /// Makes sure that what is kept is of this program and these rules.
    fn refresh(&mut self, program: &mut Program, strict: Strictness, timed: bool, loop_end: u32) {
        let same = (self.generation, self.strict, self.timed)
            == (program.generation, strict, timed)
            && self.list.len() < MOST
            && self.states.len() < MOST;
        if !same || self.by_pc.is_empty() {
            self.generation = program.generation;
            self.strict = strict;
            self.timed = timed;
            self.loop_ends.clear();
            self.clear();
        }
        if self.is_new_loop(loop_end) {
            self.loop_ends.push(loop_end);
            // Those that run over it end there from now on.
            for n in 0..self.list.len() {
                let trace = &self.list[n];
                if trace.bundles.iter().any(|b| b.pc == loop_end) {
                    let (pc, state, next) = (trace.pc, trace.state, trace.next);
                    self.list[n] = self.make(program, pc, state, next);
                }
            }
        }
    }

    fn is_new_loop(&self, loop_end: u32) -> bool {
        loop_end != NOWHERE && !self.loop_ends.contains(&loop_end)
    }

    /// The number of the trace at an address for a state, translated if it is
    /// new. `None` if there is no such address, or no room.
    fn find(&mut self, program: &mut Program, pc: u32, state: StateId) -> Option<usize> {
        let mut n = *self.by_pc.get(pc as usize / 2).filter(|_| pc % 2 == 0)?;
        while n != 0 {
            let trace = &self.list[n as usize - 1];
            if trace.state == state {
                return Some(n as usize - 1);
            }
            n = trace.next;
        }
        self.translate(program, pc, state)
    }

    fn rules(&self) -> Rules<'_> {
        Rules {
            strict: self.strict,
            timed: self.timed,
            loop_ends: &self.loop_ends,
        }
    }

    #[cold]
    fn translate(&mut self, program: &mut Program, pc: u32, state: StateId) -> Option<usize> {
        if self.list.len() >= MOST || self.states.len() >= MOST {
            return None;
        }
        let next = *self.by_pc.get(pc as usize / 2)?;
        let trace = self.make(program, pc, state, next);
        self.list.push(trace);
        self.by_pc[pc as usize / 2] = self.list.len() as u32;
        Some(self.list.len() - 1)
    }

    fn make(&mut self, program: &mut Program, pc: u32, state: StateId, next: u32) -> Trace {
        let state_before = self.states.get(state);
        let (mut t, ended) = translate::translate(program, self.rules(), pc, state_before);
        let macs = macs::join(&mut t);
        let after = self.states.number(t.state);
        let (end, there) = match ended {
            Ended::Before => (End::Before, t.pc),
            // Where the loop begins, the machine knows.
            Ended::Loop => (End::Loop, NOWHERE),
            Ended::Branch(b) => (
                End::Branch(b),
                match b {
                    Branch::Always(to) | Branch::IfTaken(to) => to,
                    _ => NOWHERE,
                },
            ),
        };
        let mut trace = Trace {
            pc,
            state,
            after,
            length: t.bundles.len() as u32,
            end,
            exits: [Exit { pc: t.pc, link: 0 }, Exit { pc: there, link: 0 }],
            last_pc: t.bundles.last().map_or(pc, |b| b.pc),
            nops: t.nops,
            loads: t.loads,
            stores: t.stores,
            stored_at: t.stored_at,
            carry: t.carry,
            sets_loop_end: t.sets_loop_end,
            checked: 0,
            needs: RegSet::of(t.needs & !(1 << regs::CARRY)),
            defines: RegSet::of(t.defines & !(1 << regs::CARRY)),
            units: t.units,
            any_units: t.any_units,
            defines_units: t.defines_units,
            loaded: t.loaded,
            uops: t.uops,
            vecs: t.vecs,
            macs,
            turn: Turn::Never,
            bundles: t.bundles,
            next,
        };
        trace.turn = trace.may_turn();
        trace
    }

    /// The pipeline and all that has happened when `bundles` of a trace have.
    #[cold]
    fn part(&self, program: &mut Program, trace: usize, bundles: usize) -> Translation {
        let t = &self.list[trace];
        let state = self.states.get(t.state);
        translate::run(program, self.rules(), t.pc, state, bundles).0
    }
}

/// What the interpreter has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interpret {
    /// One bundle.
    One,
    /// All that is left of the budget.
    Rest,
    /// Nothing: the budget has to be looked at, and then traces may go on.
    Nothing,
}

impl Core {
    /// Goes on in traces as far as possible. `limit` is in cycles.
    pub(super) fn traces<E: CoreEnv>(
        &mut self,
        env: &mut E,
        limit: u64,
    ) -> Result<Interpret, FaultKind> {
        let m = &mut self.m;
        // A branch on its way ends what the interpreter does anyway.
        if m.branch_at != NEVER || self.traces.off || self.traces.is_early(m.pc) {
            return Ok(Interpret::Rest);
        }
        self.traces
            .refresh(&mut self.program, m.strict, E::TIMED, m.loop_end);
        let Some(state) = m.pipeline(&self.program) else {
            return Ok(Interpret::One);
        };
        let state = self.traces.states.number(state);
        let Some(first) = self.traces.find(&mut self.program, m.pc, state) else {
            return Ok(Interpret::One);
        };
        let trace = &self.traces.list[first];
        if trace.length == 0 || !m.has_defined(trace) {
            return Ok(Interpret::One);
        }
        if m.counters.cycles() + u64::from(trace.length) > limit {
            return Ok(Interpret::Rest);
        }
        m.enter(&self.program, self.traces.states.get(state));
        let (state, next) = self.chain(env, limit, first);
        self.m.leave(&self.program, self.traces.states.get(state));
        next
    }

    /// Traces, one after the other, from `n` on. Leaves the pipeline in the
    /// state that it returns.
    fn chain<E: CoreEnv>(
        &mut self,
        env: &mut E,
        limit: u64,
        mut n: usize,
    ) -> (StateId, Result<Interpret, FaultKind>) {
        let (m, traces, program) = (&mut self.m, &mut self.traces, &mut self.program);
        // The bundle count that the budget allows, if nothing stalls.
        let mut end = limit.saturating_sub(m.counters.stalls());
        // Whether the turns of this loop have been done.
        let mut turned = false;
        loop {
            let Some(trace) = traces.list.get(n) else {
                return (States::IDLE, Ok(Interpret::One));
            };
            let known = trace.checked == m.epoch;
            if !known && (trace.length == 0 || !m.has_defined(trace)) {
                m.pc = trace.pc;
                return (trace.state, Ok(Interpret::One));
            }
            if E::TIMED {
                end = limit.saturating_sub(m.counters.stalls());
            }
            if m.counters.bundles + u64::from(trace.length) > end {
                m.pc = trace.pc;
                return (trace.state, Ok(Interpret::Rest));
            }
            let stopped = match m.trace((program, trace), env, limit) {
                Ran::Whole => None,
                Ran::Refused(at) => {
                    let bundle = trace.bundle_of(at);
                    let begin = trace.bundles.get(bundle).map_or(0, |b| b.uop as usize);
                    m.take_back(trace, begin, at);
                    Some((bundle, Interpret::One))
                }
                Ran::RefusedBundle(bundle) => Some((bundle, Interpret::One)),
                Ran::Stalled(at) => {
                    let bundles = trace.bundle_of(at) + 1;
                    // After the last bundle, the next trace looks at the budget.
                    (bundles < trace.bundles.len()).then_some((bundles, Interpret::Nothing))
                }
            };
            if let Some((bundles, interpret)) = stopped {
                let part = traces.part(program, n, bundles);
                return (m.part_done(traces, part), Ok(interpret));
            }
            m.whole_done(trace);
            let after = trace.after;
            let (exit, pc) = match m.trace_end(trace) {
                Next::Exit(exit, pc) => (exit, pc),
                Next::Look => {
                    // Like the interpreter, standing at the last bundle.
                    m.pc = trace.last_pc;
                    let next = trace.exits[0].pc;
                    let to = program.find(trace.last_pc, m.strict).and_then(|number| {
                        let last = &program.bundles()[number as usize];
                        m.loop_back(last)
                    });
                    match to {
                        Ok(Some(start)) => (1, start),
                        Ok(None) => (0, next),
                        Err(kind) => return (after, Err(kind)),
                    }
                }
            };
            let sets_loop_end = trace.sets_loop_end;
            #[cfg(test)]
            {
                traces.bundles += u64::from(trace.length);
            }
            let trace = &mut traces.list[n];
            if !known {
                trace.checked = m.epoch;
            }
            let way = trace.exits[exit];
            if way.link != 0 && way.pc == pc {
                turned &= exit == 1;
                if !turned && exit == 1 && !matches!(trace.turn, Turn::Never) {
                    turned = m.loop_turns(env, traces, n, end);
                }
                n = way.link as usize - 1;
                continue;
            }
            turned = false;
            m.pc = pc;
            if sets_loop_end && traces.is_new_loop(m.loop_end) {
                return (after, Ok(Interpret::Nothing));
            }
            if traces.is_early(pc) {
                return (after, Ok(Interpret::Rest));
            }
            match traces.find(program, pc, after) {
                Some(next) => {
                    let link = next as u32 + 1;
                    traces.list[n].exits[exit] = Exit { pc, link };
                    n = next;
                }
                None => return (after, Ok(Interpret::One)),
            }
        }
    }
}

impl Trace {
    /// The number of one of its operations.
    #[cold]
    fn number_of(&self, uop: &Uop) -> usize {
        let from = self.uops.as_ptr() as usize;
        (std::ptr::from_ref(uop) as usize - from) / size_of::<Uop>()
    }

    /// The bundle of an operation.
    #[cold]
    fn bundle_of(&self, uop: usize) -> usize {
        let after = self.bundles.partition_point(|b| b.uop as usize <= uop);
        after.saturating_sub(1)
    }
}

impl Machine {
    /// Whether all that a trace computes with is defined.
    fn has_defined(&self, trace: &Trace) -> bool {
        let defined = self.vdefined;
        trace.needs.within(&self.defined)
            && trace.units & !defined == 0
            && trace.any_units.iter().all(|any| any & defined != 0)
    }

    /// Counts a trace that has run.
    #[inline(always)]
    fn whole_done(&mut self, t: &Trace) {
        if t.stores != 0 {
            let reached = self.counters.bundles + u64::from(t.stored_at);
            self.stored_at = self.stored_at.max(reached);
            self.counters.stores += u64::from(t.stores);
        }
        self.counters.bundles += u64::from(t.length);
        self.counters.nops += u64::from(t.nops);
        self.counters.loads += u64::from(t.loads);
        if t.checked != self.epoch {
            self.defined.add(&t.defines);
            self.vdefined |= t.defines_units;
        }
        if t.defines_units != 0 {
            self.loaded_a = (self.loaded_a & !t.defines_units) | t.loaded;
        }
        if t.carry != Carry::Before {
            self.carry_done(t.carry);
        }
    }

    #[inline(always)]
    fn carry_done(&mut self, carry: Carry) {
        match carry {
            Carry::Before => {}
            Carry::Defined => {
                self.defined.insert(regs::CARRY);
                self.borrow = None;
            }
            Carry::Undefined => {
                self.defined.remove(regs::CARRY);
                self.borrow = None;
            }
            Carry::Borrow => {
                self.defined.remove(regs::CARRY);
                self.borrow = Some(self.regs[usize::from(BORROW)] != 0);
            }
        }
    }

    /// Counts the part of a trace that has run; the state after it.
    #[cold]
    fn part_done(&mut self, traces: &mut Traces, t: Translation) -> StateId {
        if t.stores != 0 {
            let reached = self.counters.bundles + u64::from(t.stored_at);
            self.stored_at = self.stored_at.max(reached);
        }
        if let Some((at, branch)) = t.branch {
            // Its delay slots are not over.
            let (how, target) = match branch {
                Branch::Always(to) => (true, to),
                Branch::IfTaken(to) => (self.regs[usize::from(TAKEN)] != 0, to),
                Branch::Indirect => (true, self.regs[usize::from(TARGET)]),
                Branch::IndirectIfTaken => (
                    self.regs[usize::from(TAKEN)] != 0,
                    self.regs[usize::from(TARGET)],
                ),
            };
            if how {
                let issued = self.counters.bundles + at as u64;
                self.branch_at = issued + u64::from(DELAY_SLOTS);
                self.branch_target = target;
            }
        }
        self.counters.stores += u64::from(t.stores);
        self.counters.bundles += t.bundles.len() as u64;
        self.counters.nops += u64::from(t.nops);
        self.counters.loads += u64::from(t.loads);
        self.defined
            .add(&RegSet::of(t.defines & !(1 << regs::CARRY)));
        self.vdefined |= t.defines_units;
        self.loaded_a = (self.loaded_a & !t.defines_units) | t.loaded;
        self.carry_done(t.carry);
        self.pc = t.pc;
        traces.states.number(t.state)
    }
}
