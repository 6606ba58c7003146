//! Issue, execute, commit.

use npu_arch::isa::latency::{LOOP_SETUP_BYTES, TARGET_ALIGN};
use npu_arch::isa::Reg;

use super::decode::{port_of, Code, Op, Program};
use super::env::CoreEnv;
use super::fault::{CoreFault, FaultKind, Stop, Wait};
use super::regs::{self, RegId};
use crate::strict::{Class, Strictness};

/// Longest distance from issue to a register write, and a power of two.
const RING: usize = 16;
/// Marks a write that copies an undefined value.
pub(super) const UNDEFINED: RegId = 0x80;
pub(super) const NEVER: u64 = u64::MAX;
const NOWHERE: u32 = u32::MAX;

/// Pipeline cycles; those of `npu_arch::isa`'s tables for the classes that
/// are implemented here, which a test compares.
pub(super) const LOAD_CYCLE: u64 = 7;
pub(super) const MUL_CYCLE: u64 = 2;
pub(super) const CALL_CYCLE: u64 = 4;
pub(super) const PART_STORE_CYCLE: u64 = 7;
pub(super) const MEMORY_CYCLE: u64 = 5;
pub(super) const PART_STORE_MEMORY_CYCLE: u64 = 11;

/// Bytes of loop body up to which a part-word store in the last bundle is
/// lost (measured on hardware by the xdna-emu project).
const LOOP_END_STORE_BODY: u32 = 96;

/// Register writes that become visible after one cycle.
#[derive(Clone, Copy)]
pub(super) struct Writes {
    count: usize,
    list: [(RegId, u32); 24],
}

/// A part-word store on its way.
#[derive(Clone, Copy, Default)]
pub(super) struct PartStore {
    /// Cycle in which it reads its register.
    pub(super) due: u64,
    pub(super) addr: u32,
    pub(super) reg: RegId,
    pub(super) bytes: u32,
}

/// What a core has done since reset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Bundles issued, and cycles in which one was issued.
    pub bundles: u64,
    /// Of these, bundles of NOPs only.
    pub nops: u64,
    /// Cycles spent waiting for locks, as told by
    /// [`Core::add_lock_stall`].
    pub lock_stall: u64,
    /// Locks acquired.
    pub acquires: u64,
    /// Locks released.
    pub releases: u64,
    /// Loads executed.
    pub loads: u64,
    /// Stores executed.
    pub stores: u64,
    /// Cycles lost to memory banks ([`CoreEnv::stall`]).
    pub memory_stall: u64,
    /// Cycles spent waiting for streams and cascades, as told by
    /// [`Core::add_stream_stall`].
    pub stream_stall: u64,
}

impl Counters {
    /// Elapsed cycles: bundles and stalls.
    #[inline]
    pub fn cycles(&self) -> u64 {
        self.bundles + self.lock_stall + self.memory_stall + self.stream_stall
    }
}

#[derive(Clone)]
pub(super) enum State {
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
    pub(super) regs: [u32; regs::COUNT],
    pub(super) defined: u128,
    pub(super) ring: [Writes; RING],
    pub(super) busy: [u32; RING],
    pub(super) parts: Vec<PartStore>,
    pub(super) pc: u32,
    pub(super) branch_at: u64,
    pub(super) branch_target: u32,
    pub(super) loop_end: u32,
    /// Address of the bundle that last wrote `ls`, `le` or `lc`; [`NOWHERE`]
    /// once the loop runs.
    pub(super) loop_setup: u32,
    /// Pipeline cycle in which the last store reaches memory.
    pub(super) stored_at: u64,
    pub(super) stop_at: u32,
    pub(super) enabled: bool,
    pub(super) state: State,
    pub(super) strict: Strictness,
    pub(super) counters: Counters,
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
        Core::with_program(Program::new())
    }

    fn with_program(program: Program) -> Core {
        Core {
            program,
            regs: [0; regs::COUNT],
            defined: 1 << regs::CORE_ID,
            ring: [Writes {
                count: 0,
                list: [(0, 0); 24],
            }; RING],
            busy: [0; RING],
            parts: Vec::new(),
            pc: 0,
            branch_at: NEVER,
            branch_target: 0,
            loop_end: NOWHERE,
            loop_setup: NOWHERE,
            stored_at: 0,
            stop_at: NOWHERE,
            enabled: false,
            state: State::Running,
            strict: Strictness::strict(),
            counters: Counters::default(),
        }
    }

    /// Sets which strict classes are allowed.
    pub fn set_strictness(&mut self, strict: Strictness) {
        self.strict = strict;
    }

    /// Writes program memory. `false`, and nothing written, if the bytes
    /// reach beyond [`PROGRAM_BYTES`](super::PROGRAM_BYTES).
    #[must_use = "a program that does not fit is not loaded"]
    pub fn try_write_program(&mut self, offset: usize, bytes: &[u8]) -> bool {
        self.program.write(offset, bytes)
    }

    /// Writes program memory; bytes beyond its end are dropped.
    pub fn write_program(&mut self, offset: usize, bytes: &[u8]) {
        let room = super::PROGRAM_BYTES.saturating_sub(offset);
        let fits = self.program.write(offset, &bytes[..bytes.len().min(room)]);
        debug_assert!(fits || offset > super::PROGRAM_BYTES);
    }

    /// Program memory.
    pub fn program(&self) -> &[u8] {
        self.program.bytes()
    }

    /// Back to address 0 with undefined registers and empty pipeline; the
    /// program, the core id and whether it is enabled stay.
    pub fn reset(&mut self) {
        let program = std::mem::take(&mut self.program);
        let old = std::mem::replace(self, Core::with_program(program));
        self.regs[usize::from(regs::CORE_ID)] = old.regs[usize::from(regs::CORE_ID)];
        self.enabled = old.enabled;
        self.strict = old.strict;
        self.stop_at = old.stop_at;
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
        self.pc
    }

    /// Continues at `pc`, without the delay slots of a pending branch.
    pub fn set_pc(&mut self, pc: u32) {
        self.pc = pc;
        self.branch_at = NEVER;
    }

    /// Makes [`Core::run`] stop before the bundle at `pc`, or nowhere.
    pub fn stop_at(&mut self, pc: Option<u32>) {
        self.stop_at = pc.unwrap_or(NOWHERE);
    }

    /// The value of a scalar register as the next bundle will read it, `None`
    /// if it holds no defined value or is no scalar register.
    pub fn reg(&self, r: Reg) -> Option<u32> {
        let id = regs::id(r)?;
        (self.defined >> id & 1 == 1).then(|| self.regs[usize::from(id)])
    }

    /// Sets a scalar register; vector registers are ignored.
    pub fn set_reg(&mut self, r: Reg, value: u32) {
        if let Some(id) = regs::id(r) {
            self.commit(id, value, 0);
        }
    }

    /// What it has done since reset.
    pub fn counters(&self) -> Counters {
        self.counters
    }

    /// Adds cycles that it stood waiting for a lock. How long that is, only
    /// the array knows.
    pub fn add_lock_stall(&mut self, cycles: u64) {
        self.counters.lock_stall += cycles;
    }

    /// Adds cycles that it stood waiting for a stream or a cascade.
    pub fn add_stream_stall(&mut self, cycles: u64) {
        self.counters.stream_stall += cycles;
    }

    /// Adds cycles lost to memory banks that [`CoreEnv::stall`] did not yet
    /// know of.
    pub fn add_memory_stall(&mut self, cycles: u64) {
        self.counters.memory_stall += cycles;
    }

    /// Runs until the cycle counter ([`Counters::cycles`]) has reached
    /// `cycle`; a stall in the last bundle can carry it beyond.
    pub fn run_until<E: CoreEnv>(&mut self, env: &mut E, cycle: u64) -> Stop {
        loop {
            let left = cycle.saturating_sub(self.counters.cycles());
            // Without stalls a cycle is a bundle, with them less than one.
            match self.run(env, left) {
                Stop::Budget if self.counters.cycles() < cycle => {}
                stop => return stop,
            }
        }
    }

    /// Executes up to `budget` bundles.
    pub fn run<E: CoreEnv>(&mut self, env: &mut E, budget: u64) -> Stop {
        match &self.state {
            State::Done => return Stop::Done,
            State::Fault(f) => return Stop::Fault(f.clone()),
            State::Running if !self.enabled => return Stop::Disabled,
            State::Running => {}
        }
        let end = self.counters.bundles.saturating_add(budget);
        while self.counters.bundles < end {
            if self.pc == self.stop_at {
                return Stop::Reached;
            }
            match self.step(env) {
                Ok(None) => {}
                Ok(Some(stop)) => return stop,
                Err(kind) => return self.fault(kind),
            }
        }
        Stop::Budget
    }

    #[cold]
    fn fault(&mut self, kind: FaultKind) -> Stop {
        let fault = Box::new(CoreFault {
            pc: self.pc,
            cycle: self.counters.bundles,
            kind,
            listing: self.listing(self.pc),
        });
        self.state = State::Fault(fault.clone());
        Stop::Fault(fault)
    }

    #[inline]
    pub(super) fn violates(&self, class: Class) -> bool {
        !self.strict.allows(class)
    }

    #[inline]
    pub(super) fn get(&self, r: RegId) -> u32 {
        self.regs[usize::from(r & 127)]
    }

    /// Queues a write that `cycle` cycles after issue is visible.
    #[inline]
    pub(super) fn put(&mut self, r: RegId, value: u32, cycle: u64) {
        let at = (self.counters.bundles + cycle - 1) as usize % RING;
        let w = &mut self.ring[at];
        // Seven slots write at most fifteen registers that meet in a cycle.
        if let Some(slot) = w.list.get_mut(w.count) {
            *slot = (r, value);
            w.count += 1;
        }
    }

    #[inline]
    fn commit(&mut self, r: RegId, value: u32, bundle: u32) {
        let id = r & 127;
        self.regs[usize::from(id)] = value & regs::MASKS[usize::from(id)];
        if r & UNDEFINED == 0 {
            self.defined |= 1 << id;
        } else {
            self.defined &= !(1 << id);
        }
        if matches!(id, regs::LS | regs::LE | regs::LC) {
            self.loop_setup = bundle;
            if id == regs::LE {
                self.loop_end = self.regs[usize::from(id)];
            }
        }
    }

    fn step<E: CoreEnv>(&mut self, env: &mut E) -> Result<Option<Stop>, FaultKind> {
        let now = self.counters.bundles;
        let lenient = !self.violates(Class::UninitialisedProgram);
        let number = self.program.find(self.pc, lenient)?;
        let bundle = self.program.bundle(number);
        let (count, bytes, part_store) = (bundle.count, bundle.bytes, bundle.part_store);
        let after_delay = bundle.after_delay;
        if E::TIMED {
            let cycle = self.counters.cycles();
            env.issue(self.pc, cycle);
        }
        if count != 0 {
            let undefined = bundle.needs & !self.defined;
            let (ports, ops) = (bundle.ports, bundle.ops);
            if undefined != 0 && self.violates(Class::UninitialisedRegister) {
                let reg = regs::reg(undefined.trailing_zeros() as RegId);
                return Err(FaultKind::UninitialisedRegister { reg });
            }
            // An acquire is the first operation: if the lock is not to be had,
            // nothing of the bundle has happened yet.
            let first = &ops[0];
            if let Some((lock, value)) = self.acquisition(first) {
                if !env.try_acquire(lock, value).map_err(FaultKind::Env)? {
                    return Ok(Some(Stop::Blocked {
                        wait: Wait::Lock { lock, value },
                        pc: self.pc,
                    }));
                }
                self.counters.acquires += 1;
            }
            self.take_ports(ports, now)?;
            for op in &ops[..usize::from(count)] {
                self.execute(op, env, now, after_delay)?;
            }
        } else {
            self.counters.nops += 1;
        }
        if !self.parts.is_empty() {
            self.part_stores(env, now)?;
        }
        self.end_cycle(now, bytes, part_store)?;
        if let State::Done = self.state {
            // The pipeline drains: nothing stays on its way.
            self.part_stores(env, NEVER)?;
            return Ok(Some(Stop::Done));
        }
        Ok(None)
    }

    /// Lock and value, if the operation acquires one now.
    #[inline]
    fn acquisition(&self, op: &Op) -> Option<(u32, i32)> {
        let value = self.get(op.a) as i32;
        match op.code {
            Code::Acq => Some((op.imm as u32, value)),
            Code::AcqReg => Some((self.get(op.b), value)),
            Code::AcqCond if self.get(regs::R + 26) != 0 => Some((op.imm as u32, value)),
            Code::AcqCondReg if self.get(regs::R + 26) != 0 => Some((self.get(op.b), value)),
            _ => None,
        }
    }

    #[inline]
    fn take_ports(&mut self, (first, last): (u32, u32), now: u64) -> Result<(), FaultKind> {
        for i in first as usize..last as usize {
            let need = self.program.ports[i];
            let at = (now + u64::from(need.offset)) as usize % RING;
            let taken = self.busy[at] & need.conflicts;
            if taken != 0 && self.violates(Class::StructuralHazard) {
                return Err(FaultKind::Structural {
                    port: port_of(taken),
                });
            }
            self.busy[at] |= need.takes;
        }
        Ok(())
    }

    /// Does the part-word stores that read their register by now.
    #[cold]
    pub(super) fn part_stores<E: CoreEnv>(
        &mut self,
        env: &mut E,
        now: u64,
    ) -> Result<(), FaultKind> {
        while let Some(p) = self.parts.first().copied().filter(|p| p.due <= now) {
            self.parts.remove(0);
            let value = self.get(p.reg).to_le_bytes();
            env.store(p.addr, &value[..p.bytes as usize])
                .map_err(FaultKind::Env)?;
        }
        Ok(())
    }

    /// Commits the writes that fall due, moves the program counter.
    #[inline]
    fn end_cycle(&mut self, now: u64, bytes: u8, part_store: bool) -> Result<(), FaultKind> {
        let at = now as usize % RING;
        self.busy[at] = 0;
        let count = self.ring[at].count;
        if count != 0 {
            for i in 0..count {
                let (r, value) = self.ring[at].list[i];
                if self.ring[at].list[..i]
                    .iter()
                    .any(|(q, _)| (q ^ r) & 127 == 0)
                    && self.violates(Class::WriteConflict)
                {
                    return Err(FaultKind::WriteConflict {
                        reg: regs::reg(r & 127),
                    });
                }
                self.commit(r, value, self.pc);
            }
            self.ring[at].count = 0;
        }
        let mut next = self.pc + u32::from(bytes);
        if self.pc == self.loop_end {
            self.loop_back(bytes, part_store, &mut next)?;
        }
        if now == self.branch_at {
            next = self.branch_target;
            self.branch_at = NEVER;
        }
        self.counters.bundles = now + 1;
        self.pc = next;
        Ok(())
    }

    #[inline]
    fn loop_back(&mut self, bytes: u8, part: bool, next: &mut u32) -> Result<(), FaultKind> {
        let lc = self.get(regs::LC);
        if lc == 0 || self.defined >> regs::LC & 1 == 0 {
            return Ok(());
        }
        let start = self.get(regs::LS);
        if self.loop_setup != NOWHERE {
            self.check_loop(start, bytes)?;
            self.loop_setup = NOWHERE;
        }
        self.regs[usize::from(regs::LC)] = lc - 1;
        if lc > 1 {
            let body = (self.pc + u32::from(bytes)).wrapping_sub(start);
            if part && body <= LOOP_END_STORE_BODY && self.violates(Class::LoopEndStore) {
                return Err(FaultKind::LoopEndStore { body });
            }
            *next = start;
        }
        Ok(())
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
}
