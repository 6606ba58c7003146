//! What each operation does, but for memory, streams and vectors.

use npu_arch::isa::latency::{DELAY_SLOTS, LOCK_EFFECT_CYCLE, TARGET_ALIGN};
use npu_arch::isa::Inst;

use super::env::CoreEnv;
use super::fault::{FaultKind, Wait};
use super::lower::{Code, Mode, Op};
use super::machine::{Machine, CALL_CYCLE, MUL_CYCLE, NEVER};
use super::program::Program;
use super::regs::{self, RegId, ADDR_MASK};
use super::ring::UNDEFINED;
use crate::strict::Class;

impl Machine {
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
        self.horizon = self.horizon.min(self.branch_at + 1);
        Ok(())
    }

    #[inline]
    fn set_carry(&mut self, carry: bool) {
        self.regs[usize::from(regs::CARRY)] = carry.into();
        self.defined.insert(regs::CARRY);
        self.borrow = None;
    }

    /// No public document says what `srCarry` holds after this instruction.
    #[inline]
    fn forget_carry(&mut self) {
        self.defined.remove(regs::CARRY);
        self.borrow = None;
    }

    #[inline]
    fn check_carry(&self) -> Result<(), FaultKind> {
        if !self.defined.has(regs::CARRY) && self.violates(Class::UninitialisedRegister) {
            let reg = regs::reg(regs::CARRY);
            return Err(FaultKind::UninitialisedRegister { reg });
        }
        Ok(())
    }

    /// A result that the next bundle sees.
    #[inline]
    pub(super) fn result(&mut self, op: &Op, r: RegId, value: u32) {
        if op.direct {
            let id = usize::from(r & 127);
            self.regs[id] = value & regs::MASKS[id];
        } else {
            self.put(r, value, 1);
        }
    }

    #[inline(always)]
    pub(super) fn execute<E: CoreEnv>(
        &mut self,
        program: &Program,
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
                self.check_carry()?;
                let sum = u64::from(a) + u64::from(b) + u64::from(self.get(regs::CARRY));
                self.set_carry(sum >> 32 != 0);
                sum as u32
            }
            Code::Sub => {
                self.forget_carry();
                let (v, borrow) = a.overflowing_sub(b);
                self.borrow = Some(borrow);
                v
            }
            Code::Sbc => {
                let Some(borrow) = self.borrow else {
                    return Err(FaultKind::Refused {
                        inst: Inst::SBC.name(),
                        why: "what srCarry means to it is public only after SUB and SBC",
                    });
                };
                let (v, first) = a.overflowing_sub(b);
                let (v, second) = v.overflowing_sub(borrow.into());
                self.forget_carry();
                self.borrow = Some(first | second);
                v
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
                self.move_now(op, op.a);
                return Ok(());
            }
            Code::SelEqz | Code::SelNez => {
                let zero = self.get(regs::R + 27) == 0;
                let first = zero == (op.code == Code::SelEqz);
                self.move_now(op, if first { op.a } else { op.b });
                return Ok(());
            }
            Code::Mul => {
                self.put(op.d, a.wrapping_mul(b), MUL_CYCLE);
                return Ok(());
            }
            Code::Divs => {
                let (remainder, quotient) = divs(a, b, self.get(regs::R + 31));
                self.result(op, regs::R + 31, quotient);
                remainder
            }
            Code::Load => return self.load_word(op, env),
            Code::Store => return self.store_word(op, env, now),
            Code::VecLoad => return self.load_vector(op, env, now),
            Code::VecStore => return self.store_vector(op, env, now),
            Code::Mac => return self.multiply(program, op.ext, now),
            Code::Vec => return self.issue_vector(program, op.ext, None, now),
            _ => return self.execute_other(program, op, env, now, after_delay),
        };
        self.result(op, op.d, value);
        Ok(())
    }

    /// Copies a register with its being undefined.
    #[inline]
    fn copy(&mut self, d: RegId, from: RegId, cycle: u64) {
        let mark = if self.defined.has(from) { 0 } else { UNDEFINED };
        self.put_marked(u16::from(d) | mark, self.get(from), cycle);
    }

    #[inline]
    fn move_now(&mut self, op: &Op, from: RegId) {
        if op.direct {
            let id = op.d & 127;
            self.regs[usize::from(id)] = self.get(from) & regs::MASKS[usize::from(id)];
            if self.defined.has(from) {
                self.defined.insert(id);
            } else {
                self.forget(id);
            }
        } else {
            self.copy(op.d, from, 1);
        }
    }

    #[inline(never)]
    fn execute_other<E: CoreEnv>(
        &mut self,
        program: &Program,
        op: &Op,
        env: &mut E,
        now: u64,
        after_delay: u32,
    ) -> Result<(), FaultKind> {
        let a = self.get(op.a);
        match op.code {
            Code::LoadS8 | Code::LoadU8 | Code::LoadS16 | Code::LoadU16 => {
                self.load_part(op, env)?;
            }
            Code::StorePart => self.store_part::<E>(op, now)?,
            Code::VecLoadOp => {
                let data = self.load_bytes(op, env)?;
                self.issue_vector(program, op.ext, Some(data), now)?;
            }
            Code::VecStoreOp => self.store_result(program, op, env, now)?,
            Code::Lookup => self.lookup(program, op, env, now)?,
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
                let target = self.get(op.b);
                self.result(op, op.d, a.wrapping_sub(1));
                if a != 0 {
                    self.branch(target, now)?;
                }
            }
            // Done before the rest of the bundle.
            Code::Acq | Code::AcqReg | Code::AcqCond | Code::AcqCondReg => {}
            Code::Rel | Code::RelReg | Code::RelCond | Code::RelCondReg => {
                self.release(op, env, now)?;
            }
            Code::MovLate => self.copy(op.d, op.a, op.imm as u64),
            Code::Counter => {
                let cycles = self.counters.cycles();
                self.result(op, op.d, cycles as u32);
                self.result(op, op.d + 1, (cycles >> 32) as u32);
            }
            Code::Event => env.event(op.imm as u8),
            Code::Done => {
                self.done = true;
                self.jumped = true;
            }
            Code::SparseReset | Code::SparseFill | Code::SparsePeek | Code::SparsePop => {
                self.sparse(op, env, now)?;
            }
            Code::RegisterRead => {
                let addr = self.address(op);
                let value = env.register_read(addr).map_err(FaultKind::Env)?;
                self.put(op.d, value, super::machine::LOAD_CYCLE);
            }
            Code::RegisterWrite => {
                let addr = self.address(op);
                env.register_write(addr, self.get(op.d))
                    .map_err(FaultKind::Env)?;
            }
            Code::Refused => {
                let inst = Inst::ALL[usize::from(op.ext)].name();
                let why = super::lower::why_refused(op);
                return Err(FaultKind::Refused { inst, why });
            }
            Code::Unimplemented => {
                let inst = Inst::ALL[usize::from(op.ext)];
                return Err(FaultKind::Unimplemented { inst: inst.name() });
            }
            _ => self.stream(op, now),
        }
        Ok(())
    }

    /// Asks for what a bundle cannot go on without. `None`: it has it.
    pub(super) fn wait<E: CoreEnv>(
        &mut self,
        ops: &[Op],
        env: &mut E,
    ) -> Result<Option<Wait>, FaultKind> {
        // What only takes comes before what changes the outside.
        for op in ops {
            if let Some((lock, value)) = self.acquisition(op) {
                if !env.try_acquire(lock, value).map_err(FaultKind::Env)? {
                    return Ok(Some(Wait::Lock { lock, value }));
                }
                self.counters.acquires += 1;
                self.lock_granted(env);
                return Ok(None);
            }
        }
        self.wait_stream(ops, env)
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

    fn release<E: CoreEnv>(&mut self, op: &Op, env: &mut E, now: u64) -> Result<(), FaultKind> {
        let lock = match op.code {
            Code::RelReg | Code::RelCondReg => self.get(op.b),
            _ => op.imm as u32,
        };
        if matches!(op.code, Code::RelCond | Code::RelCondReg) && self.get(regs::R + 26) == 0 {
            return Ok(());
        }
        let earliest = self.stored_at + 1;
        let released = now + LOCK_EFFECT_CYCLE as u64;
        if released < earliest && self.violates(Class::LockOrder) {
            return Err(FaultKind::LockOrder {
                missing: (earliest - released) as u32,
            });
        }
        self.flush(env)?;
        let value = self.get(op.a) as i32;
        env.release(lock, value).map_err(FaultKind::Env)?;
        self.counters.releases += 1;
        self.lock_granted(env);
        Ok(())
    }

    /// A lock answers a cycle after it was asked.
    fn lock_granted<E: CoreEnv>(&mut self, env: &mut E) {
        if E::TIMED {
            let stall = env.lock_stall();
            self.counters.lock_stall += u64::from(stall);
            // The budget is in cycles.
            self.jumped |= stall != 0;
        }
    }
}

/// Left for positive amounts, right for negative ones, bits shifted out are
/// lost.
#[inline]
pub(super) fn lshl(a: u32, by: i32) -> u32 {
    if by >= 0 {
        a.checked_shl(by as u32).unwrap_or(0)
    } else {
        a.checked_shr(by.unsigned_abs()).unwrap_or(0)
    }
}

/// As [`lshl`], the sign comes in from the left.
#[inline]
pub(super) fn ashl(a: u32, by: i32) -> u32 {
    if by >= 0 {
        lshl(a, by)
    } else {
        ((a as i32) >> by.unsigned_abs().min(31)) as u32
    }
}

/// One step of a restoring division: remainder and quotient form one shift
/// register, the quotient bit comes in at its end. Returns both.
#[inline]
pub(super) fn divs(remainder: u32, divisor: u32, quotient: u32) -> (u32, u32) {
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
