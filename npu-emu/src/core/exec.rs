//! The core from outside, and its loop: issue, execute, advance.

use std::collections::BTreeMap;
use std::sync::Arc;

use npu_arch::isa::latency::{LOOP_SETUP_BYTES, TARGET_ALIGN};
use npu_arch::isa::Reg;

use super::counters::Counters;
use super::env::CoreEnv;
use super::fault::{CoreFault, FaultKind, Stop, Wait};
use super::lower::Op;
use super::machine::{Machine, NEVER, NOWHERE};
use super::program::{Decoded, Program};
use super::regs::{self, RegSet};
use super::ring::RING;
use super::trace::{Interpret, Traces};
use crate::strict::{Class, Strictness};

/// Bytes of loop body up to which a part-word store in the last bundle is
/// lost (measured on hardware by the xdna-emu project).
const LOOP_END_STORE_BODY: u32 = 96;

#[derive(Clone)]
enum State {
    Running,
    Done,
    Fault(Box<CoreFault>),
}

/// One core with its program memory and registers.
///
/// ```
/// use npu_emu::core::{flat::FlatMemory, Core, Stop};
/// use npu_arch::isa::{Bundle, Inst, Reg, SlotInst};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut core = Core::new();
/// let mov = SlotInst::new(Inst::MOVA_lda_cg, &[Reg::r(0).into(), 42.into()])?;
/// let done = SlotInst::new(Inst::DONE, &[])?;
/// core.write_program(0, &Bundle::new(&[mov])?.encode());
/// core.write_program(4, &Bundle::new(&[done])?.encode());
/// core.enable();
/// let mut memory = FlatMemory::new();
/// assert_eq!(core.run(&mut memory, 100), Stop::Done);
/// assert_eq!(core.reg(Reg::r(0)), Some(42));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Core {
    pub(super) program: Program,
    pub(super) m: Machine,
    pub(super) traces: Traces,
    functions: Arc<BTreeMap<u32, String>>,
    stop_at: u32,
    enabled: bool,
    state: State,
}

impl Default for Core {
    fn default() -> Core {
        Core::new()
    }
}

impl Core {
    /// A core in reset, disabled, without a program, with everything
    /// strict.
    pub fn new() -> Core {
        Core {
            program: Program::new(),
            m: Machine::new(),
            traces: Traces::default(),
            functions: Arc::default(),
            stop_at: NOWHERE,
            enabled: false,
            state: State::Running,
        }
    }

    /// Sets which strict classes are allowed.
    pub fn set_strictness(&mut self, strict: Strictness) {
        let classes = [Class::UninitialisedProgram, Class::ReservedEncoding];
        let forbidden = |class: &Class| self.m.strict.allows(*class) && !strict.allows(*class);
        if classes.iter().any(forbidden) {
            // Bundles may have been decoded that must not be any more.
            self.program.forget();
        }
        self.m.strict = strict;
    }

    /// Gives the core more program memory than any has, all unwritten: for
    /// tests of compilers with programs that are larger than a core's.
    pub fn set_program_bytes(&mut self, bytes: usize) {
        self.program.resize(bytes);
    }

    /// Writes program memory. `false`, and nothing written, if the bytes
    /// reach beyond [`PROGRAM_BYTES`](super::PROGRAM_BYTES).
    #[must_use = "a program that does not fit is not loaded"]
    pub fn try_write_program(&mut self, offset: usize, bytes: &[u8]) -> bool {
        self.program.write(offset, bytes)
    }

    /// Writes program memory; bytes beyond its end are dropped.
    pub fn write_program(&mut self, offset: usize, bytes: &[u8]) {
        let room = self.program.bytes().len().saturating_sub(offset);
        let fits = self.program.write(offset, &bytes[..bytes.len().min(room)]);
        debug_assert!(fits || offset > self.program.bytes().len());
    }

    /// Names the functions of the program, by their first addresses, for the
    /// text of faults. The names stay until others are given.
    pub fn name_functions(&mut self, names: impl IntoIterator<Item = (u32, String)>) {
        self.functions = Arc::new(names.into_iter().collect());
    }

    /// The function that an address is in, and how far.
    fn function(&self, pc: u32) -> Option<(String, u32)> {
        let (entry, name) = self.functions.range(..=pc).next_back()?;
        Some((name.clone(), pc - entry))
    }

    /// Program memory.
    pub fn program(&self) -> &[u8] {
        self.program.bytes()
    }

    /// Program memory up to the last byte that was written.
    pub(crate) fn written_program(&self) -> &[u8] {
        self.program.written_bytes()
    }

    /// Back to address 0 with undefined registers and empty pipeline; the
    /// program, the core id and whether it is enabled stay.
    pub fn reset(&mut self) {
        self.m.reset();
        self.state = State::Running;
    }

    /// Lets [`Core::run`] execute.
    pub fn enable(&mut self) {
        self.enabled = true;
    }

    /// Stops the core between two bundles; [`Core::enable`] continues.
    pub fn disable(&mut self) {
        self.enabled = false;
    }

    /// Whether it is enabled.
    pub fn is_enabled(&self) -> bool {
        self.enabled
    }

    /// Whether `done` was executed since reset.
    pub fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Address of the next bundle.
    pub fn pc(&self) -> u32 {
        self.m.pc
    }

    /// Continues at `pc`, without the delay slots of a pending branch.
    pub fn set_pc(&mut self, pc: u32) {
        self.m.pc = pc;
        self.m.branch_at = NEVER;
    }

    /// Multiplies in loops without the instructions that only some hosts have:
    /// to see on any host what the others do.
    pub fn set_portable(&mut self, portable: bool) {
        self.m.portable = portable;
    }

    /// Sets how often code is interpreted before it is translated
    /// ([`trace`](super::trace)); 0 suits all but short runs. What comes out does
    /// not depend on it.
    pub(crate) fn set_patience(&mut self, patience: u8) {
        self.traces.set_patience(patience);
    }

    /// Has decoded nothing of its program.
    pub(crate) fn is_undecoded(&self) -> bool {
        self.program.bundles().is_empty()
    }

    /// Decodes the whole program, for others to learn from.
    pub(crate) fn decode_ahead(&mut self) {
        self.program.decode_ahead();
    }

    /// Knows what another core has decoded if both have the same program.
    pub(crate) fn learn_from(&mut self, other: &Core) -> bool {
        self.program.learn_from(&other.program)
    }

    /// Makes [`Core::run`] stop before the bundle at `pc`, or nowhere.
    pub fn stop_at(&mut self, pc: Option<u32>) {
        self.stop_at = pc.unwrap_or(NOWHERE);
    }

    /// The first address beyond the stack, for the strict class
    /// `stack-overlap`; until the next reset. Otherwise the environment is asked
    /// when the program sets `sp` ([`CoreEnv::stack_end`]).
    pub fn set_stack_end(&mut self, end: Option<u32>) {
        self.m.stack_end = end.unwrap_or(NOWHERE);
    }

    /// The value of a scalar register as the next bundle will read it, `None`
    /// if it holds no defined value or is no scalar register.
    pub fn reg(&self, r: Reg) -> Option<u32> {
        let id = regs::id(r)?;
        self.m.defined.has(id).then(|| self.m.regs[usize::from(id)])
    }

    /// Sets a scalar register; vector registers are ignored.
    pub fn set_reg(&mut self, r: Reg, value: u32) {
        if let Some(id) = regs::id(r) {
            self.m.commit(u16::from(id), value);
            self.m.loop_setup = 0;
        }
    }

    /// The bytes of a vector register as the next bundle will read them without
    /// forwarding: 16 of a `q`, 32, 64 or 128. `None` if a part of it holds no
    /// defined value, or if it is none.
    pub fn vector(&self, r: Reg) -> Option<&[u8]> {
        self.m.vector(r)
    }

    /// Sets a vector register from its bytes, and tells whether there is such a
    /// register of that length.
    pub fn set_vector(&mut self, r: Reg, bytes: &[u8]) -> bool {
        self.m.set_vector(r, bytes)
    }

    /// What it has done since reset.
    pub fn counters(&self) -> Counters {
        self.m.counters
    }

    /// Adds cycles that it stood waiting for a lock. How long that is, only
    /// the array knows.
    pub fn add_lock_stall(&mut self, cycles: u64) {
        self.m.counters.lock_stall += cycles;
    }

    /// Adds cycles that it stood waiting for a stream or a cascade.
    pub fn add_stream_stall(&mut self, cycles: u64) {
        self.m.counters.stream_stall += cycles;
    }

    /// Adds cycles lost to memory banks that [`CoreEnv::stall`] did not yet
    /// know of.
    pub fn add_memory_stall(&mut self, cycles: u64) {
        self.m.counters.memory_stall += cycles;
    }

    /// Runs until the cycle counter ([`Counters::cycles`]) has reached
    /// `cycle`; a stall in the last bundle can carry it beyond.
    pub fn run_until<E: CoreEnv>(&mut self, env: &mut E, cycle: u64) -> Stop {
        let left = cycle.saturating_sub(self.m.counters.cycles());
        self.run(env, left)
    }

    /// Executes for up to `budget` cycles; a stall in the last bundle can carry
    /// it beyond.
    pub fn run<E: CoreEnv>(&mut self, env: &mut E, budget: u64) -> Stop {
        match &self.state {
            State::Done => return Stop::Done,
            State::Fault(f) => return Stop::Fault(f.clone()),
            State::Running if !self.enabled => return Stop::Disabled,
            State::Running => {}
        }
        let limit = self.m.counters.cycles().saturating_add(budget);
        loop {
            // A bundle takes a cycle, and more where memory banks stall it.
            let left = limit.saturating_sub(self.m.counters.cycles());
            if left == 0 {
                return Stop::Budget;
            }
            if self.m.pc == self.stop_at {
                return Stop::Reached;
            }
            let bundles = match self.bundles_to_interpret(env, limit, left) {
                Ok(0) => continue,
                Ok(n) => n,
                Err(kind) => return self.fault(kind),
            };
            match self.straight(env, self.m.counters.bundles + bundles) {
                Ok(None) => {}
                Ok(Some(stop)) => return stop,
                Err(kind) => return self.fault(kind),
            }
        }
    }

    /// Goes on in traces; how many bundles the interpreter has to do then.
    #[inline]
    fn bundles_to_interpret<E: CoreEnv>(
        &mut self,
        env: &mut E,
        limit: u64,
        left: u64,
    ) -> Result<u64, FaultKind> {
        if (self.stop_at as usize) < super::PROGRAM_BYTES {
            // Every address has to be looked at.
            return Ok(left);
        }
        let before = self.m.counters.cycles();
        let interpret = self.traces(env, limit)?;
        let rest = left - (self.m.counters.cycles() - before).min(left);
        Ok(match interpret {
            // To be looked at again.
            _ if self.m.pc == self.stop_at => 0,
            Interpret::One => rest.min(1),
            Interpret::Rest => rest,
            Interpret::Nothing => 0,
        })
    }

    #[cold]
    fn fault(&mut self, kind: FaultKind) -> Stop {
        let fault = Box::new(CoreFault {
            pc: self.m.pc,
            cycle: self.m.counters.bundles,
            function: self.function(self.m.pc),
            kind,
            listing: self.listing(self.m.pc),
        });
        self.state = State::Fault(fault.clone());
        Stop::Fault(fault)
    }

    /// Executes bundles that follow each other in memory, up to the bundle
    /// count `end`, a jump, or anything else that the caller has to look at.
    fn straight<E: CoreEnv>(&mut self, env: &mut E, end: u64) -> Result<Option<Stop>, FaultKind> {
        let m = &mut self.m;
        let number = self.program.find(m.pc, m.strict)?;
        let program = &self.program;
        let now = m.counters.bundles;
        m.horizon = end.min(m.branch_at.saturating_add(1));
        if (self.stop_at as usize) < program.bytes().len() {
            // Every address has to be looked at.
            m.horizon = now + 1;
        }
        // If the end of the loop is ahead, straight on, stop behind it.
        if let Some(ahead) = program
            .number(m.loop_end)
            .and_then(|last| last.checked_sub(number))
        {
            m.horizon = m.horizon.min(now + u64::from(ahead) + 1);
        }
        m.jumped = false;
        let all = program.bundles();
        let mut ahead = all.get(number as usize..).unwrap_or_default();
        let last = loop {
            // Never empty: bundles are chained only to bundles that are there.
            let Some((bundle, rest)) = ahead.split_first() else {
                return Ok(None);
            };
            let mut bundle = bundle;
            if E::TIMED {
                let cycle = m.counters.cycles();
                env.issue(m.pc, cycle);
            }
            if bundle.count == 0 {
                let n = m.skip(program, bundle, env)? as usize;
                (bundle, ahead) = match ahead.get(n - 1..).and_then(<[_]>::split_first) {
                    Some(last) => last,
                    None => return Ok(None),
                };
            } else {
                let now = m.counters.bundles;
                if let Some(wait) = m.issue(program, bundle, env, now)? {
                    return Ok(Some(Stop::Blocked { wait, pc: m.pc }));
                }
                let at = now as usize % RING;
                if m.pending >> at & 1 != 0 && !m.retire_one(&bundle.direct, at) {
                    m.retire(program, &bundle.direct, env, now)?;
                }
                m.pc += u32::from(bundle.bytes);
                m.counters.bundles = now + 1;
                ahead = rest;
            }
            if m.jumped | !bundle.chained | (m.counters.bundles >= m.horizon) {
                break bundle;
            }
        };
        m.turn(last)?;
        if m.done {
            m.drain(env)?;
            self.state = State::Done;
            return Ok(Some(Stop::Done));
        }
        Ok(None)
    }
}

impl Machine {
    /// Executes the NOPs from `bundle` on as far as nothing but time passes.
    /// Returns how many bundles that were.
    #[inline(never)]
    fn skip<E: CoreEnv>(
        &mut self,
        program: &Program,
        bundle: &Decoded,
        env: &mut E,
    ) -> Result<u32, FaultKind> {
        let now = self.counters.bundles;
        let bytes = u32::from(bundle.bytes);
        // Up to the next cycle in which something arrives, that included.
        let ring = u32::from(self.pending);
        let turned = (ring | ring << RING) >> (now as usize % RING);
        let n = u64::from(bundle.nops)
            .min(self.horizon - now)
            .min(u64::from(turned.trailing_zeros()) + 1);
        if E::TIMED {
            let cycle = self.counters.cycles();
            for k in 1..n {
                env.issue(self.pc + bytes * k as u32, cycle + k);
            }
        }
        self.counters.nops += n;
        let last = now + n - 1;
        self.counters.bundles = last;
        self.pc += bytes * (n as u32 - 1);
        if turned.checked_shr(n as u32 - 1).unwrap_or(0) & 1 != 0 {
            self.retire(program, &RegSet::EMPTY, env, last)?;
        }
        self.pc += bytes;
        self.counters.bundles = last + 1;
        Ok(n as u32)
    }

    /// Where to go on after `last`, the bundle before the program counter.
    fn turn(&mut self, last: &Decoded) -> Result<(), FaultKind> {
        let next = self.pc;
        let at = next - u32::from(last.bytes);
        if at == self.loop_end {
            self.pc = at;
            self.pc = self.loop_back(last)?.unwrap_or(next);
        }
        if self.counters.bundles == self.branch_at.wrapping_add(1) {
            self.pc = self.branch_target;
            self.branch_at = NEVER;
        }
        Ok(())
    }

    /// The bundle at the program counter ends a loop: the address to go back
    /// to, if it does.
    pub(super) fn loop_back(&mut self, bundle: &Decoded) -> Result<Option<u32>, FaultKind> {
        let lc = self.get(regs::LC);
        if lc == 0 || !self.defined.has(regs::LC) {
            return Ok(None);
        }
        let start = self.get(regs::LS);
        if self.loop_setup != NOWHERE {
            self.check_loop(start, bundle.bytes)?;
            self.loop_setup = NOWHERE;
        }
        self.regs[usize::from(regs::LC)] = lc - 1;
        if lc == 1 {
            return Ok(None);
        }
        let body = (self.pc + u32::from(bundle.bytes)).wrapping_sub(start);
        let lost = bundle.part_store && body <= LOOP_END_STORE_BODY;
        if lost {
            if self.violates(Class::LoopEndStore) {
                return Err(FaultKind::LoopEndStore { body });
            }
            self.drop_part_store(self.counters.bundles - 1);
        }
        Ok(Some(start))
    }

    #[cold]
    fn check_loop(&self, start: u32, bytes: u8) -> Result<(), FaultKind> {
        if self.violates(Class::UnalignedTarget) {
            for addr in [start, self.pc] {
                if addr % TARGET_ALIGN != 0 {
                    return Err(FaultKind::UnalignedTarget { addr });
                }
            }
            if u32::from(bytes) != TARGET_ALIGN {
                return Err(FaultKind::ShortLoopEnd {
                    bytes: bytes.into(),
                });
            }
        }
        let distance = self.pc.wrapping_sub(self.loop_setup);
        if distance as i32 >= 0 && distance < LOOP_SETUP_BYTES && self.violates(Class::LoopSetup) {
            return Err(FaultKind::LoopSetup { bytes: distance });
        }
        Ok(())
    }

    /// Everything that a bundle does in the cycle in which it issues. If it
    /// has to wait, nothing has happened.
    #[inline(always)]
    fn issue<E: CoreEnv>(
        &mut self,
        program: &Program,
        bundle: &Decoded,
        env: &mut E,
        now: u64,
    ) -> Result<Option<Wait>, FaultKind> {
        if E::TIMED && bundle.accesses {
            if let Some(addr) = self.beyond(program, bundle, env) {
                return Ok(Some(Wait::Memory { addr }));
            }
        }
        // Nothing has become undefined since it was last looked at.
        let unchecked = bundle.checked.get() != self.epoch;
        if unchecked && !bundle.needs.within(&self.defined) {
            self.undefined(bundle)?;
        }
        let ops = program.ops(bundle);
        if bundle.special {
            if let Some(wait) = self.special(bundle, ops, env)? {
                return Ok(Some(wait));
            }
        }
        self.take_ports(program, bundle, now)?;
        for op in ops {
            self.execute(program, op, env, now, bundle.after_delay)?;
        }
        if unchecked {
            self.defined.add(&bundle.defines);
            bundle.checked.set(self.epoch);
        }
        if E::TIMED && self.note_count != 0 {
            let cycle = self.counters.cycles();
            let count = usize::from(self.note_count).min(self.notes.len());
            let stall = env.stall(cycle, &self.notes[..count]);
            self.note_count = 0;
            self.counters.memory_stall += u64::from(stall);
            // The budget is in cycles.
            self.jumped |= stall != 0;
        }
        Ok(None)
    }

    /// What few bundles need: ports that collide in the bundle itself, things
    /// to wait for.
    #[cold]
    fn special<E: CoreEnv>(
        &mut self,
        bundle: &Decoded,
        ops: &[Op],
        env: &mut E,
    ) -> Result<Option<Wait>, FaultKind> {
        if bundle.clash.is_some() {
            self.structural(0, bundle)?;
        }
        if bundle.blocks {
            return self.wait(ops, env);
        }
        Ok(None)
    }

    #[cold]
    fn undefined(&self, bundle: &Decoded) -> Result<(), FaultKind> {
        match bundle.needs.first_beyond(&self.defined) {
            Some(id) if self.violates(Class::UninitialisedRegister) => {
                let reg = regs::reg(id);
                Err(FaultKind::UninitialisedRegister { reg })
            }
            _ => Ok(()),
        }
    }

    #[inline(always)]
    fn take_ports(&mut self, program: &Program, b: &Decoded, now: u64) -> Result<(), FaultKind> {
        let at = now as usize % RING;
        let taken = (self.busy[at] & b.check[0]) | (self.busy[(at + 1) % RING] & b.check[1]);
        if taken != 0 {
            self.structural(taken, b)?;
        }
        if b.marks != 0 {
            self.take_marks(program, b, at)?;
        }
        Ok(())
    }

    #[inline(never)]
    fn take_marks(&mut self, program: &Program, b: &Decoded, at: usize) -> Result<(), FaultKind> {
        for mark in program.marks(b) {
            let at = (at + usize::from(mark.offset)) % RING;
            let taken = self.busy[at] & mark.conflicts;
            if taken != 0 {
                self.structural(taken, b)?;
            }
            self.busy[at] |= mark.takes;
            self.pending |= 1 << at;
        }
        Ok(())
    }

    #[cold]
    fn structural(&self, taken: u32, b: &Decoded) -> Result<(), FaultKind> {
        if !self.violates(Class::StructuralHazard) {
            return Ok(());
        }
        Err(FaultKind::Structural {
            port: b.clash.unwrap_or_else(|| super::ports::port_of(taken)),
        })
    }
}
