//! What each operation does.

use npu_arch::isa::latency::{DELAY_SLOTS, LOCK_EFFECT_CYCLE, TARGET_ALIGN};

use super::decode::{Code, Mode, Op, Width};
use super::env::{CoreEnv, EnvFault};
use super::exec::{
    Core, PartStore, State, CALL_CYCLE, LOAD_CYCLE, MEMORY_CYCLE, MUL_CYCLE, NEVER,
    PART_STORE_CYCLE, PART_STORE_MEMORY_CYCLE, UNDEFINED,
};
use super::fault::FaultKind;
use super::regs::{self, RegId, ADDR_MASK};
use crate::strict::Class;

impl Core {
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
    pub(super) fn execute<E: CoreEnv>(
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
                self.copy(op.d, op.a, 1);
                return Ok(());
            }
            Code::SelEqz | Code::SelNez => {
                let zero = self.get(regs::R + 27) == 0;
                let first = zero == (op.code == Code::SelEqz);
                self.copy(op.d, if first { op.a } else { op.b }, 1);
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
    fn copy(&mut self, d: RegId, from: RegId, cycle: u64) {
        let mark = if self.defined >> from & 1 == 1 {
            0
        } else {
            UNDEFINED
        };
        self.put(d | mark, self.get(from), cycle);
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
                let addr = self.access(op)?;
                let value = load(env, addr, op.width).map_err(FaultKind::Env)?;
                self.counters.loads += 1;
                self.put(op.d, value, LOAD_CYCLE);
            }
            Code::Store => {
                let addr = self.access(op)?;
                self.counters.stores += 1;
                self.stored_at = self.stored_at.max(now + MEMORY_CYCLE);
                let value = self.get(op.d).to_le_bytes();
                env.store(addr, &value).map_err(FaultKind::Env)?;
            }
            Code::StorePart => {
                let addr = self.access(op)?;
                self.counters.stores += 1;
                self.stored_at = now + PART_STORE_MEMORY_CYCLE;
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
            // Done before the rest of the bundle.
            Code::Acq | Code::AcqReg | Code::AcqCond | Code::AcqCondReg => {}
            Code::Rel | Code::RelReg | Code::RelCond | Code::RelCondReg => {
                self.release(op, env, now)?;
            }
            Code::MovLate => self.copy(op.d, op.a, op.imm as u64),
            Code::Counter => {
                let cycles = self.counters.cycles();
                self.put(op.d, cycles as u32, 1);
                self.put(op.d + 1, (cycles >> 32) as u32, 1);
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
        let earliest = self.stored_at + 1;
        let released = now + LOCK_EFFECT_CYCLE as u64;
        if released < earliest && self.violates(Class::LockOrder) {
            return Err(FaultKind::LockOrder {
                missing: (earliest - released) as u32,
            });
        }
        self.part_stores(env, NEVER)?;
        let value = self.get(op.a) as i32;
        env.release(lock, value).map_err(FaultKind::Env)?;
        self.counters.releases += 1;
        Ok(())
    }

    /// The checked address of a memory operation; pointer updates are queued.
    #[inline]
    fn access(&mut self, op: &Op) -> Result<u32, FaultKind> {
        let mut addr = self.address(op);
        let bytes = op.width.bytes();
        if addr & (bytes - 1) != 0 {
            if self.violates(Class::UnalignedAccess) {
                return Err(FaultKind::Unaligned { addr, size: bytes });
            }
            addr &= !(bytes - 1);
        }
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
