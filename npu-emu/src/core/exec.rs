//! Issue, execute, commit.

use npu_arch::isa::latency::{
    DELAY_SLOTS, LOCK_RESUME_CYCLE, LOCK_STALL_CYCLE, LOOP_SETUP_BYTES, TARGET_ALIGN,
};
use npu_arch::isa::{Bundle, Reg};

use super::decode::{port_of, Code, Mode, Op, Program, Width};
use super::env::{CoreEnv, EnvFault};
use super::fault::{CoreFault, FaultKind, Stop};
use super::regs::{self, RegId, ADDR_MASK};
use crate::strict::{Class, Strictness};

/// Longest distance from issue to a register write, and a power of two.
const RING: usize = 16;
/// Marks a write that copies an undefined value.
const UNDEFINED: RegId = 0x80;
const NEVER: u64 = u64::MAX;
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
struct Writes {
    count: usize,
    list: [(RegId, u32); 24],
}

/// A part-word store on its way.
#[derive(Clone, Copy, Default)]
struct PartStore {
    /// Cycle in which it reads its register.
    due: u64,
    addr: u32,
    reg: RegId,
    bytes: u32,
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
}

impl Counters {
    /// Elapsed cycles: bundles and stalls.
    pub fn cycles(&self) -> u64 {
        self.bundles + self.lock_stall
    }
}

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
    program: Program,
    regs: [u32; regs::COUNT],
    defined: u128,
    ring: [Writes; RING],
    busy: [u32; RING],
    parts: Vec<PartStore>,
    pc: u32,
    branch_at: u64,
    branch_target: u32,
    loop_end: u32,
    /// End of the bundle that last wrote `ls`, `le` or `lc`; [`NOWHERE`] once
    /// the loop runs.
    loop_setup: u32,
    memory_done: u64,
    lock_resume: u64,
    stop_at: u32,
    enabled: bool,
    state: State,
    strict: Strictness,
    counters: Counters,
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
            memory_done: 0,
            lock_resume: 0,
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
        let program = std::mem::replace(&mut self.program, Program::new());
        let old = std::mem::take(self);
        self.program = program;
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

    /// The code around `pc`, one bundle a line, the one at `pc` marked.
    pub fn listing(&self, pc: u32) -> String {
        let code = self.program.bytes();
        // Bundles can be told apart only from a known start: targets are
        // aligned, and the last aligned address that leads to `pc` is one.
        let aligned = pc & !(TARGET_ALIGN - 1);
        let starts = (0..4)
            .map(|k| aligned.saturating_sub(k * TARGET_ALIGN))
            .rev();
        let mut lines = Vec::new();
        for start in starts {
            lines.clear();
            let mut at = start as usize;
            let mut hit = false;
            let mut after = 0;
            while after < 4 {
                let text = match Bundle::decode(code, at) {
                    Ok(b) => {
                        let line = (at, b.to_string());
                        at += b.len();
                        line
                    }
                    Err(e) => {
                        lines.push((at, e.to_string()));
                        hit |= at == pc as usize;
                        break;
                    }
                };
                hit |= text.0 == pc as usize;
                after += u32::from(hit);
                if !hit && text.0 > pc as usize {
                    break;
                }
                lines.push(text);
            }
            if hit {
                break;
            }
        }
        let mut out = String::new();
        for (at, text) in lines {
            let mark = if at == pc as usize { '>' } else { ' ' };
            out.push_str(&format!("{mark} {at:#06x}: {text}\n"));
        }
        out
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
    fn violates(&self, class: Class) -> bool {
        !self.strict.allows(class)
    }

    #[inline]
    fn get(&self, r: RegId) -> u32 {
        self.regs[usize::from(r & 127)]
    }

    /// Queues a write that `cycle` cycles after issue is visible.
    #[inline]
    fn put(&mut self, r: RegId, value: u32, cycle: u64) {
        let at = (self.counters.bundles + cycle - 1) as usize % RING;
        let w = &mut self.ring[at];
        // Seven slots write at most fifteen registers that meet in a cycle.
        if let Some(slot) = w.list.get_mut(w.count) {
            *slot = (r, value);
            w.count += 1;
        }
    }

    #[inline]
    fn commit(&mut self, r: RegId, value: u32, bundle_end: u32) {
        let id = r & 127;
        self.regs[usize::from(id)] = value & regs::MASKS[usize::from(id)];
        if r & UNDEFINED == 0 {
            self.defined |= 1 << id;
        } else {
            self.defined &= !(1 << id);
        }
        if matches!(id, regs::LS | regs::LE | regs::LC) {
            self.loop_setup = bundle_end;
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
        if count != 0 {
            let undefined = bundle.needs & !self.defined;
            let (ports, ops) = (bundle.ports, bundle.ops);
            if undefined != 0 && self.violates(Class::UninitialisedRegister) {
                let reg = regs::reg(undefined.trailing_zeros() as RegId);
                return Err(FaultKind::UninitialisedRegister { reg });
            }
            // A lock is the first operation: if it is not to be had, nothing
            // of the bundle has happened yet.
            let first = &ops[0];
            if let Some((lock, value)) = self.acquisition(first) {
                if !env.try_acquire(lock, value).map_err(FaultKind::Env)? {
                    return Ok(Some(Stop::Blocked {
                        lock,
                        value,
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
    fn part_stores<E: CoreEnv>(&mut self, env: &mut E, now: u64) -> Result<(), FaultKind> {
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
            let end = self.pc + u32::from(bytes);
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
                self.commit(r, value, end);
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

    #[inline]
    fn branch(&mut self, target: u32, now: u64) -> Result<(), FaultKind> {
        let target = target & ADDR_MASK;
        if target % TARGET_ALIGN != 0 && self.violates(Class::UnalignedTarget) {
            return Err(FaultKind::UnalignedTarget { addr: target });
        }
        if self.branch_at != NEVER && self.violates(Class::BranchInDelaySlot) {
            return Err(FaultKind::BranchInDelaySlot);
        }
        self.branch_at = now + u64::from(DELAY_SLOTS);
        self.branch_target = target;
        Ok(())
    }

    #[inline]
    fn set_carry(&mut self, carry: bool) {
        self.regs[usize::from(regs::CARRY)] = carry.into();
        self.defined |= 1 << regs::CARRY;
    }

    /// No public document says what `srCarry` holds after this instruction.
    #[inline]
    fn forget_carry(&mut self) {
        self.defined &= !(1 << regs::CARRY);
    }

    #[inline]
    fn execute<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
        now: u64,
        after_delay: u32,
    ) -> Result<(), FaultKind> {
        let a = self.get(op.a);
        let b = self.get(op.b);
        let value = match op.code {
            Code::Add => {
                let (v, carry) = a.overflowing_add(b);
                self.set_carry(carry);
                v
            }
            Code::AddImm => {
                let (v, carry) = a.overflowing_add(op.imm as u32);
                self.set_carry(carry);
                v
            }
            Code::Adc => {
                let sum = u64::from(a) + u64::from(b) + u64::from(self.get(regs::CARRY));
                self.set_carry(sum >> 32 != 0);
                sum as u32
            }
            Code::Sub => {
                self.forget_carry();
                a.wrapping_sub(b)
            }
            Code::AddNc => a.wrapping_add(op.imm as u32),
            Code::And => a & b,
            Code::Or => a | b,
            Code::Xor => a ^ b,
            Code::Eq => u32::from(a == b),
            Code::Ne => u32::from(a != b),
            Code::Ge => u32::from(a as i32 >= b as i32),
            Code::Lt => u32::from((a as i32) < b as i32),
            Code::Geu => u32::from(a >= b),
            Code::Ltu => u32::from(a < b),
            Code::Lshl => lshl(a, b as i32),
            Code::Ashl => ashl(a, b as i32),
            Code::Abs => {
                self.forget_carry();
                (a as i32).wrapping_abs() as u32
            }
            Code::Clb => {
                if (a as i32) < 0 {
                    a.leading_ones()
                } else {
                    a.leading_zeros()
                }
            }
            Code::Clz => a.leading_zeros(),
            Code::Eqz => u32::from(a == 0),
            Code::Nez => u32::from(a != 0),
            Code::ExtS8 => a as i8 as u32,
            Code::ExtS16 => a as i16 as u32,
            Code::ExtU8 => a & 0xff,
            Code::ExtU16 => a & 0xffff,
            Code::MovImm => op.imm as u32,
            Code::Mov => {
                self.copy(op.d, op.a);
                return Ok(());
            }
            Code::SelEqz | Code::SelNez => {
                let zero = self.get(regs::R + 27) == 0;
                let first = zero == (op.code == Code::SelEqz);
                self.copy(op.d, if first { op.a } else { op.b });
                return Ok(());
            }
            Code::Mul => {
                self.put(op.d, a.wrapping_mul(b), MUL_CYCLE);
                return Ok(());
            }
            Code::Divs => {
                let (remainder, quotient) = divs(a, b, self.get(regs::R + 31));
                self.put(regs::R + 31, quotient, 1);
                remainder
            }
            _ => return self.execute_other(op, env, now, after_delay),
        };
        self.put(op.d, value, 1);
        Ok(())
    }

    /// Copies a register with its being undefined.
    #[inline]
    fn copy(&mut self, d: RegId, from: RegId) {
        let mark = if self.defined >> from & 1 == 1 {
            0
        } else {
            UNDEFINED
        };
        self.put(d | mark, self.get(from), 1);
    }

    fn execute_other<E: CoreEnv>(
        &mut self,
        op: &Op,
        env: &mut E,
        now: u64,
        after_delay: u32,
    ) -> Result<(), FaultKind> {
        let a = self.get(op.a);
        match op.code {
            Code::Load => {
                let addr = self.access(op, now, MEMORY_CYCLE)?;
                let value = load(env, addr, op.width).map_err(FaultKind::Env)?;
                self.counters.loads += 1;
                self.put(op.d, value, LOAD_CYCLE);
            }
            Code::Store => {
                let addr = self.access(op, now, MEMORY_CYCLE)?;
                self.counters.stores += 1;
                let value = self.get(op.d).to_le_bytes();
                env.store(addr, &value).map_err(FaultKind::Env)?;
            }
            Code::StorePart => {
                let addr = self.access(op, now, PART_STORE_MEMORY_CYCLE)?;
                self.counters.stores += 1;
                self.parts.push(PartStore {
                    due: now + PART_STORE_CYCLE - 1,
                    addr,
                    reg: op.d,
                    bytes: op.width.bytes(),
                });
            }
            Code::Padd => {
                if op.mode == Mode::Sp {
                    self.put(regs::SP, a.wrapping_add(op.imm as u32), 1);
                } else {
                    self.address(op);
                }
            }
            Code::J => self.branch(op.imm as u32, now)?,
            Code::JInd | Code::Ret => self.branch(a, now)?,
            Code::Jl | Code::JlInd => {
                let target = if op.code == Code::Jl {
                    op.imm as u32
                } else {
                    a
                };
                self.branch(target, now)?;
                self.put(regs::LR, after_delay, CALL_CYCLE);
            }
            Code::Jz if a == 0 => self.branch(op.imm as u32, now)?,
            Code::Jnz if a != 0 => self.branch(op.imm as u32, now)?,
            Code::Jz | Code::Jnz => {}
            Code::Jnzd => {
                self.forget_carry();
                self.put(op.d, a.wrapping_sub(1), 1);
                if a != 0 {
                    self.branch(self.get(op.b), now)?;
                }
            }
            Code::Acq | Code::AcqReg | Code::AcqCond | Code::AcqCondReg => {
                self.lock_resume = now + LOCK_RESUME_CYCLE as u64;
            }
            Code::Rel | Code::RelReg | Code::RelCond | Code::RelCondReg => {
                self.release(op, env, now)?;
            }
            Code::Event => env.event(op.imm as u8),
            Code::Done => self.state = State::Done,
            _ => {
                let inst = npu_arch::isa::Inst::ALL[op.imm as usize];
                return Err(FaultKind::Unimplemented { inst: inst.name() });
            }
        }
        Ok(())
    }

    fn release<E: CoreEnv>(&mut self, op: &Op, env: &mut E, now: u64) -> Result<(), FaultKind> {
        let lock = match op.code {
            Code::RelReg | Code::RelCondReg => self.get(op.b),
            _ => op.imm as u32,
        };
        if matches!(op.code, Code::RelCond | Code::RelCondReg) && self.get(regs::R + 26) == 0 {
            return Ok(());
        }
        // The last access must be over when the lock is touched.
        let earliest = self.memory_done + 1;
        let touched = now + LOCK_STALL_CYCLE as u64;
        if touched < earliest && self.violates(Class::LockOrder) {
            return Err(FaultKind::LockOrder {
                missing: (earliest - touched) as u32,
            });
        }
        self.part_stores(env, NEVER)?;
        let value = self.get(op.a) as i32;
        env.release(lock, value).map_err(FaultKind::Env)?;
        self.counters.releases += 1;
        self.lock_resume = now + LOCK_RESUME_CYCLE as u64;
        Ok(())
    }

    /// The checked address of a memory operation; pointer updates are queued.
    #[inline]
    fn access(&mut self, op: &Op, now: u64, last_cycle: u64) -> Result<u32, FaultKind> {
        let mut addr = self.address(op);
        let bytes = op.width.bytes();
        if addr & (bytes - 1) != 0 {
            if self.violates(Class::UnalignedAccess) {
                return Err(FaultKind::Unaligned { addr, size: bytes });
            }
            addr &= !(bytes - 1);
        }
        if now + MEMORY_CYCLE <= self.lock_resume && self.violates(Class::LockOrder) {
            let missing = (self.lock_resume + 1 - (now + MEMORY_CYCLE)) as u32;
            return Err(FaultKind::LockOrder { missing });
        }
        self.memory_done = self.memory_done.max(now + last_cycle);
        Ok(addr)
    }

    /// Address by addressing mode; pointer and counter updates are queued.
    #[inline]
    fn address(&mut self, op: &Op) -> u32 {
        let p = self.get(op.a);
        let step = match op.mode {
            Mode::Sp | Mode::Imm => return p.wrapping_add(op.imm as u32) & ADDR_MASK,
            Mode::Index => return p.wrapping_add(self.get(op.b)) & ADDR_MASK,
            Mode::PostImm => op.imm as u32,
            Mode::PostReg => self.get(op.b),
            Mode::Post2D => self.next_2d(op.b).unwrap_or(self.get(regs::M + op.b)),
            Mode::Post3D => {
                let n = op.b;
                match self.next_2d(n) {
                    Some(step) => step,
                    None => self.next_2d(n + 4).unwrap_or(self.get(regs::M + n)),
                }
            }
        };
        self.put(op.a, p.wrapping_add(step), 1);
        p
    }

    /// One dimension of multidimensional addressing: counts up and gives the
    /// stride, or wraps to 0 and leaves the step to the next dimension.
    #[inline]
    fn next_2d(&mut self, n: RegId) -> Option<u32> {
        let count = self.get(regs::DC + n);
        if count == self.get(regs::DN + n) {
            self.put(regs::DC + n, 0, 1);
            None
        } else {
            self.put(regs::DC + n, count.wrapping_add(1), 1);
            Some(self.get(regs::DJ + n))
        }
    }
}

#[inline]
fn load<E: CoreEnv>(env: &mut E, addr: u32, width: Width) -> Result<u32, EnvFault> {
    let mut word = [0; 4];
    Ok(match width {
        Width::Word => {
            env.load(addr, &mut word)?;
            u32::from_le_bytes(word)
        }
        Width::S8 | Width::U8 => {
            env.load(addr, &mut word[..1])?;
            if width == Width::S8 {
                word[0] as i8 as u32
            } else {
                word[0].into()
            }
        }
        Width::S16 | Width::U16 => {
            env.load(addr, &mut word[..2])?;
            let half = u16::from_le_bytes([word[0], word[1]]);
            if width == Width::S16 {
                half as i16 as u32
            } else {
                half.into()
            }
        }
    })
}

/// Left for positive amounts, right for negative ones, bits shifted out are
/// lost.
#[inline]
fn lshl(a: u32, by: i32) -> u32 {
    if by >= 0 {
        a.checked_shl(by as u32).unwrap_or(0)
    } else {
        a.checked_shr(by.unsigned_abs()).unwrap_or(0)
    }
}

/// As [`lshl`], the sign comes in from the left.
#[inline]
fn ashl(a: u32, by: i32) -> u32 {
    if by >= 0 {
        lshl(a, by)
    } else {
        ((a as i32) >> by.unsigned_abs().min(31)) as u32
    }
}

/// One step of a restoring division: remainder and quotient form one shift
/// register, the quotient bit comes in at its end. Returns both.
#[inline]
fn divs(remainder: u32, divisor: u32, quotient: u32) -> (u32, u32) {
    let wide = u64::from(remainder) << 1 | u64::from(quotient >> 31);
    if wide >= u64::from(divisor) {
        (
            wide.wrapping_sub(u64::from(divisor)) as u32,
            quotient << 1 | 1,
        )
    } else {
        (wide as u32, quotient << 1)
    }
}
