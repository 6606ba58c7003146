//! Traces at work.

use super::super::env::{CoreEnv, MemAccess};
use super::super::lower::Mode;
use super::super::machine::{Machine, NOWHERE};
use super::super::memory::table_entry;
use super::super::ops::{ashl, divs, lshl};
use super::super::program::Program;
use super::super::regs::{self, ADDR_MASK};
use super::super::vec::{Args, Ctl, Eval, Out, INPUTS};
use super::state::{BORROW, TAKEN, TARGET};
use super::translate::Branch;
use super::uop::{Extract, Kind, Uop, VecUse, NONE};
use super::{End, Trace};
use crate::strict::Class;
use npu_arch::isa::latency::TARGET_ALIGN;

/// How the operations of a trace came to an end.
pub(super) enum Ran {
    /// All of them.
    Whole,
    /// The operation of this number cannot be done here; its bundle has not
    /// happened.
    Refused(usize),
    /// The bundle of this number cannot be done here, and has not happened.
    RefusedBundle(usize),
    /// The bundle that ends with this operation was stalled; the budget has to
    /// be looked at.
    Stalled(usize),
}

impl Machine {
    /// Executes the operations of a trace. `limit` is in cycles.
    #[inline(always)]
    pub(super) fn trace<E: CoreEnv>(
        &mut self,
        (program, trace): (&Program, &Trace),
        env: &mut E,
        limit: u64,
    ) -> Ran {
        macro_rules! r {
            ($place:expr) => {
                self.regs[usize::from($place)]
            };
        }
        for u in &trace.uops {
            macro_rules! refused {
                () => {
                    return Ran::Refused(trace.number_of(u))
                };
            }
            macro_rules! address {
                (off) => {
                    r!(u.a).wrapping_add(r!(u.b)).wrapping_add(u.imm) & ADDR_MASK
                };
                (post) => {
                    r!(u.a)
                };
            }
            macro_rules! step {
                (off) => {};
                (post) => {
                    r!(u.a) = r!(u.a).wrapping_add(r!(u.b)).wrapping_add(u.imm) & ADDR_MASK
                };
            }
            macro_rules! adc {
                () => {{
                    let carry = self.regs[usize::from(regs::CARRY)];
                    let sum = u64::from(r!(u.a)) + u64::from(r!(u.b)) + u64::from(carry);
                    r!(u.d) = sum as u32;
                    self.regs[usize::from(regs::CARRY)] = (sum >> 32 != 0).into();
                }};
            }
            macro_rules! sbc {
                ($borrow:expr) => {{
                    let (v, first) = r!(u.a).overflowing_sub(r!(u.b));
                    let (v, second) = v.overflowing_sub($borrow);
                    r!(u.d) = v;
                    r!(BORROW) = (first | second).into();
                }};
            }
            macro_rules! load {
                ($mode:ident, $n:literal, $value:expr) => {{
                    let addr = address!($mode);
                    let mut data = [0; $n];
                    if misaligned(addr, $n) || env.load(addr, &mut data).is_err() {
                        refused!();
                    }
                    self.noted_load::<E>(addr, $n);
                    let value: u32 = $value(data);
                    let old = r!(u.d);
                    r!(u.d) = value;
                    r!(u.s) = old;
                    step!($mode);
                }};
            }
            macro_rules! store {
                ($mode:ident) => {{
                    let addr = address!($mode);
                    if misaligned(addr, 4) || env.store(addr, &r!(u.d).to_le_bytes()).is_err() {
                        refused!();
                    }
                    self.noted_store::<E>(addr, 4, 0);
                    step!($mode);
                }};
            }
            macro_rules! load_vector {
                ($mode:ident, $n:literal) => {{
                    let addr = address!($mode);
                    let place = self.vectors.refill(u.d, u.s);
                    if $n < 32 {
                        *place = [0; 32];
                    }
                    if misaligned(addr, $n) || env.load_vector(addr, &mut place[..$n]).is_err() {
                        self.vectors.copy_unit(u.d, u.s);
                        refused!();
                    }
                    self.noted_load::<E>(addr, $n);
                    step!($mode);
                }};
            }
            macro_rules! store_vector {
                ($mode:ident, $n:literal) => {{
                    let addr = address!($mode);
                    let data = &self.vectors.place(u.d)[..$n];
                    if misaligned(addr, $n) || env.store(addr, data).is_err() {
                        refused!();
                    }
                    self.noted_store::<E>(addr, $n, 0);
                    step!($mode);
                }};
            }
            macro_rules! late_address {
                ($mode:ident) => {{
                    let addr = address!($mode);
                    if misaligned(addr, u.c.into()) || E::TIMED && !env.may_reach(addr) {
                        refused!();
                    }
                    self.noted_store::<E>(addr, u.c, 2);
                    r!(u.s) = addr;
                    step!($mode);
                }};
            }
            macro_rules! target {
                ($taken:expr) => {{
                    let (target, taken) = (r!(u.a) & ADDR_MASK, $taken);
                    let aligned = target % TARGET_ALIGN == 0;
                    if taken && !aligned && self.violates(Class::UnalignedTarget) {
                        refused!();
                    }
                    r!(TAKEN) = taken.into();
                    r!(TARGET) = target;
                }};
            }
            macro_rules! part {
                ($mode:ident) => {{
                    let addr = address!($mode);
                    if misaligned(addr, u.c.into()) || E::TIMED && !env.may_reach(addr) {
                        refused!();
                    }
                    self.noted_load::<E>(addr, u.c);
                    self.noted_store::<E>(addr, u.c, 6);
                    r!(u.s) = addr;
                    step!($mode);
                }};
            }
            match u.kind {
                Kind::Add => {
                    let (v, carry) = r!(u.a).overflowing_add(r!(u.b));
                    r!(u.d) = v;
                    self.regs[usize::from(regs::CARRY)] = carry.into();
                }
                Kind::AddImm => {
                    let (v, carry) = r!(u.a).overflowing_add(u.imm);
                    r!(u.d) = v;
                    self.regs[usize::from(regs::CARRY)] = carry.into();
                }
                Kind::Sub => {
                    let (v, borrow) = r!(u.a).overflowing_sub(r!(u.b));
                    r!(u.d) = v;
                    r!(BORROW) = borrow.into();
                }
                Kind::Adc => adc!(),
                Kind::AdcAsked => {
                    if !self.defined.has(regs::CARRY) {
                        refused!();
                    }
                    adc!();
                }
                Kind::Sbc => sbc!(r!(BORROW)),
                Kind::SbcAsked => match self.borrow {
                    Some(borrow) => sbc!(u32::from(borrow)),
                    None => refused!(),
                },
                Kind::And => r!(u.d) = r!(u.a) & r!(u.b),
                Kind::Or => r!(u.d) = r!(u.a) | r!(u.b),
                Kind::Xor => r!(u.d) = r!(u.a) ^ r!(u.b),
                Kind::Eq => r!(u.d) = u32::from(r!(u.a) == r!(u.b)),
                Kind::Ne => r!(u.d) = u32::from(r!(u.a) != r!(u.b)),
                Kind::Ge => r!(u.d) = u32::from(r!(u.a) as i32 >= r!(u.b) as i32),
                Kind::Lt => r!(u.d) = u32::from((r!(u.a) as i32) < r!(u.b) as i32),
                Kind::Geu => r!(u.d) = u32::from(r!(u.a) >= r!(u.b)),
                Kind::Ltu => r!(u.d) = u32::from(r!(u.a) < r!(u.b)),
                Kind::Lshl => r!(u.d) = lshl(r!(u.a), r!(u.b) as i32),
                Kind::Ashl => r!(u.d) = ashl(r!(u.a), r!(u.b) as i32),
                Kind::Abs => r!(u.d) = (r!(u.a) as i32).wrapping_abs() as u32,
                Kind::Clb => {
                    let a = r!(u.a);
                    r!(u.d) = if (a as i32) < 0 {
                        a.leading_ones()
                    } else {
                        a.leading_zeros()
                    };
                }
                Kind::Clz => r!(u.d) = r!(u.a).leading_zeros(),
                Kind::Eqz => r!(u.d) = u32::from(r!(u.a) == 0),
                Kind::Nez => r!(u.d) = u32::from(r!(u.a) != 0),
                Kind::ExtS8 => r!(u.d) = r!(u.a) as i8 as u32,
                Kind::ExtS16 => r!(u.d) = r!(u.a) as i16 as u32,
                Kind::ExtU8 => r!(u.d) = r!(u.a) & 0xff,
                Kind::ExtU16 => r!(u.d) = r!(u.a) & 0xffff,
                Kind::AddNc => r!(u.d) = r!(u.a).wrapping_add(u.imm),
                Kind::Mov => r!(u.d) = r!(u.a),
                Kind::AddNcMasked => {
                    let bits = regs::MASKS[usize::from(u.b & 127)];
                    r!(u.d) = r!(u.a).wrapping_add(u.imm) & bits;
                }
                Kind::MovMasked => r!(u.d) = r!(u.a) & regs::MASKS[usize::from(u.b & 127)],
                Kind::MovImm => r!(u.d) = u.imm,
                Kind::SelEqz => r!(u.d) = if r!(u.s) == 0 { r!(u.a) } else { r!(u.b) },
                Kind::SelNez => r!(u.d) = if r!(u.s) != 0 { r!(u.a) } else { r!(u.b) },
                Kind::Divs => {
                    let (remainder, quotient) = divs(r!(u.a), r!(u.b), r!(u.s));
                    r!(u.s) = quotient;
                    r!(u.d) = remainder;
                }
                Kind::Mul => {
                    let v = r!(u.a).wrapping_mul(r!(u.b));
                    r!(u.s) = r!(u.d);
                    r!(u.d) = v;
                }
                Kind::MovLate => {
                    let v = r!(u.a) & regs::MASKS[usize::from(u.d & 127)];
                    r!(u.s) = r!(u.d);
                    r!(u.d) = v;
                }
                Kind::MovImmLate => {
                    r!(u.s) = r!(u.d);
                    r!(u.d) = u.imm;
                }
                Kind::Stick => r!(u.d) |= r!(u.a),
                Kind::Pointer => {
                    r!(u.d) = r!(u.a).wrapping_add(r!(u.b)).wrapping_add(u.imm) & ADDR_MASK;
                }
                Kind::Stack => {
                    let sp = r!(u.a).wrapping_add(u.imm) & ADDR_MASK;
                    if sp > self.stack_end {
                        refused!();
                    }
                    r!(u.d) = sp;
                }
                Kind::Step => self.step_dimensions(u),
                Kind::LoopSetup => self.loop_setup = u.imm,
                Kind::LoopEnd => self.loop_end = self.regs[usize::from(regs::LE)],
                Kind::Load => load!(off, 4, u32::from_le_bytes),
                Kind::LoadPost => load!(post, 4, u32::from_le_bytes),
                Kind::LoadPointer => {
                    let bits = regs::MASKS[usize::from(u.d & 127)];
                    load!(off, 4, |d| u32::from_le_bytes(d) & bits);
                }
                Kind::LoadPointerPost => {
                    let bits = regs::MASKS[usize::from(u.d & 127)];
                    load!(post, 4, |d| u32::from_le_bytes(d) & bits);
                }
                Kind::LoadS8 => load!(off, 1, |d: [u8; 1]| d[0] as i8 as u32),
                Kind::LoadS8Post => load!(post, 1, |d: [u8; 1]| d[0] as i8 as u32),
                Kind::LoadU8 => load!(off, 1, |d: [u8; 1]| d[0].into()),
                Kind::LoadU8Post => load!(post, 1, |d: [u8; 1]| d[0].into()),
                Kind::LoadS16 => load!(off, 2, |d| i16::from_le_bytes(d) as u32),
                Kind::LoadS16Post => load!(post, 2, |d| i16::from_le_bytes(d) as u32),
                Kind::LoadU16 => load!(off, 2, |d| u16::from_le_bytes(d).into()),
                Kind::LoadU16Post => load!(post, 2, |d| u16::from_le_bytes(d).into()),
                Kind::Store => store!(off),
                Kind::StorePost => store!(post),
                Kind::VecLoad16 => load_vector!(off, 16),
                Kind::VecLoad16Post => load_vector!(post, 16),
                Kind::VecLoad32 => load_vector!(off, 32),
                Kind::VecLoad32Post => load_vector!(post, 32),
                Kind::VecStore16 => store_vector!(off, 16),
                Kind::VecStore16Post => store_vector!(post, 16),
                Kind::VecStore32 => store_vector!(off, 32),
                Kind::VecStore32Post => store_vector!(post, 32),
                Kind::Part => part!(off),
                Kind::PartPost => part!(post),
                Kind::StoreByte => {
                    if env.store(r!(u.a), &[r!(u.d) as u8]).is_err() {
                        refused!();
                    }
                }
                Kind::StoreHalf => {
                    if env.store(r!(u.a), &(r!(u.d) as u16).to_le_bytes()).is_err() {
                        refused!();
                    }
                }
                Kind::Address => late_address!(off),
                Kind::AddressPost => late_address!(post),
                Kind::StoreAside => {
                    let data = &self.vectors.place(u.d)[..usize::from(u.c).min(32)];
                    if env.store(r!(u.a), data).is_err() {
                        refused!();
                    }
                }
                Kind::Lookup => {
                    if !self.trace_lookup(env, u) {
                        refused!();
                    }
                }
                Kind::TakenZ => r!(TAKEN) = u32::from(r!(u.a) == 0),
                Kind::TakenNz => r!(TAKEN) = u32::from(r!(u.a) != 0),
                Kind::Target => target!(true),
                Kind::TargetNz => target!(r!(u.b) != 0),
                Kind::Mac => {
                    if !self.trace_mac(program, u) {
                        refused!();
                    }
                }
                Kind::Macs => {
                    if let Some(bundle) = self.trace_macs(program, env, u, trace) {
                        return Ran::RefusedBundle(bundle);
                    }
                }
                Kind::Vec => {
                    let used = trace.vecs.get(u.imm as usize);
                    if !used.is_some_and(|v| self.trace_vec(program, v)) {
                        refused!();
                    }
                }
                Kind::Gather => self.vectors.copy_unit(u.d, u.a),
                Kind::Overtake => {
                    #[cfg(test)]
                    {
                        self.overtook += 1;
                    }
                    self.vectors.copy_unit(u.s, u.d);
                    self.vectors.copy_unit(u.d, u.a);
                }
                Kind::Issue => {
                    if E::TIMED {
                        let pc = trace.bundles.get(u.imm as usize).map_or(0, |b| b.pc);
                        let cycle = self.counters.cycles() + u64::from(u.imm);
                        env.issue(pc, cycle);
                    }
                }
                Kind::Note => {
                    if E::TIMED && self.trace_stall(env, u, trace, limit) {
                        return Ran::Stalled(trace.number_of(u));
                    }
                }
            }
        }
        Ran::Whole
    }

    #[inline(always)]
    pub(super) fn noted_load<E: CoreEnv>(&mut self, addr: u32, bytes: u8) {
        self.note::<E>(MemAccess {
            addr,
            bytes,
            delay: 0,
            write: false,
        });
    }

    #[inline(always)]
    fn noted_store<E: CoreEnv>(&mut self, addr: u32, bytes: u8, delay: u8) {
        self.note::<E>(MemAccess {
            addr,
            bytes,
            delay,
            write: true,
        });
    }

    /// The stall of a bundle's accesses; whether it makes the trace too long.
    #[inline(never)]
    fn trace_stall<E: CoreEnv>(&mut self, env: &mut E, u: &Uop, trace: &Trace, limit: u64) -> bool {
        let cycle = self.counters.cycles() + u64::from(u.imm);
        let count = usize::from(self.note_count).min(self.notes.len());
        let stall = env.stall(cycle, &self.notes[..count]);
        self.note_count = 0;
        self.counters.memory_stall += u64::from(stall);
        stall != 0 && self.counters.cycles() + u64::from(trace.length) > limit
    }

    /// A pointer and its counters, in two or three dimensions.
    #[inline(never)]
    fn step_dimensions(&mut self, u: &Uop) {
        let mode = if u.c == 3 { Mode::Post3D } else { Mode::Post2D };
        self.step_pointer(u.a, u.b, mode);
    }

    /// A look-up in tables, as [`Machine::lookup`] does it.
    #[inline(never)]
    fn trace_lookup<E: CoreEnv>(&mut self, env: &mut E, u: &Uop) -> bool {
        let addresses: [u32; 32] = bytemuck::cast(*self.vectors.place(u.a));
        let entry = usize::from(u.e).min(8);
        let mut result = [0; 32];
        for (lane, a) in addresses.into_iter().skip(u.c.into()).take(4).enumerate() {
            let a = a & ADDR_MASK;
            if a & (2 * u32::from(u.e) - 1) != 0 {
                return false;
            }
            let from = table_entry(a, lane as u32);
            if env
                .load(from, &mut result[8 * lane..8 * lane + entry])
                .is_err()
            {
                return false;
            }
            self.noted_load::<E>(from, u.e);
        }
        self.vectors.replace_unit(u.d, u.s, &result);
        true
    }

    #[inline(never)]
    fn trace_vec(&mut self, program: &Program, used: &VecUse) -> bool {
        let Some(v) = program.vec.get(usize::from(used.op)) else {
            return false;
        };
        let Eval::Fn(f) = v.eval else {
            return false;
        };
        let word = |p: u8| u64::from(self.regs[usize::from(p)]);
        let mut s = [0; super::super::vec::SCALARS];
        for (s, (places, imm)) in s.iter_mut().zip(used.scalars.iter().zip(used.imms)) {
            *s = (word(places.1) << 32 | word(places.0)) | u64::from(imm);
        }
        let trap = match used.extract {
            Extract::Free => false,
            Extract::Trap => true,
            Extract::Ask => self.loaded_a >> v.inputs[0].unit & 1 != 0,
        };
        if trap && s[0] == 0 {
            return false;
        }
        let control;
        let ctl: &Ctl = if v.control {
            control = self.control(used.sign.map(|p| self.regs[usize::from(p)]));
            &control
        } else {
            &super::super::vec::issue::NO_CONTROL
        };
        let file = &self.vectors;
        let mut args = Args {
            v: [file.place(used.inputs[0]); INPUTS],
            s,
            ctl,
        };
        for (a, p) in args.v.iter_mut().zip(used.inputs) {
            *a = file.place(p);
        }
        let mut result = [0; 128];
        let mut out = Out {
            v: &mut result,
            s: 0,
            status: 0,
        };
        if f(&args, &mut out).is_err() {
            return false;
        }
        let (scalar, status) = (out.s, out.status);
        if used.units != 0 {
            self.vectors.replace(used.d, used.s, used.units, &result);
        }
        for ((d, aside), value) in used.scalar.into_iter().zip([scalar, scalar >> 32]) {
            if d != NONE {
                let id = usize::from(d & 127);
                self.regs[usize::from(aside)] = self.regs[id];
                self.regs[id] = value as u32 & regs::MASKS[id];
            }
        }
        if used.status != NONE {
            self.regs[usize::from(used.status)] = status;
        }
        true
    }

    /// Where a trace goes on: the number of its exit.
    #[inline(always)]
    pub(super) fn trace_end(&mut self, trace: &Trace) -> Next {
        match trace.end {
            End::Before => Next::Exit(0, trace.exits[0].pc),
            End::Loop => {
                if self.loop_end != trace.last_pc {
                    return Next::Exit(0, trace.exits[0].pc);
                }
                let lc = self.regs[usize::from(regs::LC)];
                if self.loop_setup != NOWHERE || lc == 0 || !self.defined.has(regs::LC) {
                    return Next::Look;
                }
                self.regs[usize::from(regs::LC)] = lc - 1;
                if lc == 1 {
                    Next::Exit(0, trace.exits[0].pc)
                } else {
                    Next::Exit(1, self.regs[usize::from(regs::LS)])
                }
            }
            End::Branch(Branch::Always(to)) => Next::Exit(1, to),
            End::Branch(Branch::IfTaken(to)) => match self.regs[usize::from(TAKEN)] {
                0 => Next::Exit(0, trace.exits[0].pc),
                _ => Next::Exit(1, to),
            },
            End::Branch(_) => match self.regs[usize::from(TAKEN)] {
                0 => Next::Exit(0, trace.exits[0].pc),
                _ => Next::Exit(1, self.regs[usize::from(TARGET)]),
            },
        }
    }

    /// Takes back what operations `from..to`, of one bundle, did.
    #[cold]
    pub(super) fn take_back(&mut self, trace: &Trace, from: usize, to: usize) {
        let done = trace.uops.get(from..to).unwrap_or_default();
        for u in done.iter().rev() {
            if u.steps_pointer() {
                let step = self.regs[usize::from(u.b)].wrapping_add(u.imm);
                let p = &mut self.regs[usize::from(u.a)];
                *p = p.wrapping_sub(step) & ADDR_MASK;
            }
            if u.loads_scalar() {
                self.regs[usize::from(u.d)] = self.regs[usize::from(u.s)];
            } else if u.loads_unit() || u.kind == Kind::Overtake {
                self.vectors.move_places(u.s, u.d, 1);
            } else if u.kind == Kind::Mac {
                self.vectors.move_places(u.s, u.d, 4);
            } else if u.kind == Kind::Vec {
                let Some(v) = trace.vecs.get(u.imm as usize) else {
                    continue;
                };
                if v.units != 0 {
                    self.vectors.move_places(v.s, v.d, v.units);
                }
                for (d, aside) in v.scalar.into_iter().rev().filter(|s| s.0 != NONE) {
                    self.regs[usize::from(d)] = self.regs[usize::from(aside)];
                }
            }
        }
        self.note_count = 0;
    }
}

/// Whether an access of a size that is a power of two is not aligned.
#[inline(always)]
pub(super) fn misaligned(addr: u32, size: u32) -> bool {
    addr & size.wrapping_sub(1) != 0
}

/// What follows a trace.
pub(super) enum Next {
    /// The exit of this number, at this address.
    Exit(usize, u32),
    /// A loop's end that has to be looked at.
    Look,
}
