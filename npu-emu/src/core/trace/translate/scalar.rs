//! Scalar operations and branches.

use super::super::super::lower::{Code, Op};
use super::super::super::machine::{CALL_CYCLE, MUL_CYCLE};
use super::super::super::regs::{self, RegId, ADDR_MASK};
use super::super::state::{BETWEEN, ZERO};
use super::super::uop::{Kind, Uop};
use super::bundle::Step;
use super::uses::bit;
use super::{Branch, Carry};
use crate::strict::Class;
use npu_arch::isa::latency::TARGET_ALIGN;

impl Step<'_, '_> {
    /// A scalar operation that cannot fault.
    pub(super) fn operation(&mut self, op: &Op) -> Option<()> {
        use Code as C;
        use Kind as K;
        let kind = match op.code {
            C::Add => K::Add,
            C::AddImm => K::AddImm,
            C::Sub => K::Sub,
            C::Adc => match self.t.carry {
                Carry::Before => return self.carry_first(op, K::AdcAsked),
                Carry::Defined => K::Adc,
                _ => return None,
            },
            C::Sbc => match self.t.carry {
                Carry::Before => return self.carry_first(op, K::SbcAsked),
                Carry::Borrow => K::Sbc,
                _ => return None,
            },
            C::And => K::And,
            C::Or => K::Or,
            C::Xor => K::Xor,
            C::Eq => K::Eq,
            C::Ne => K::Ne,
            C::Ge => K::Ge,
            C::Lt => K::Lt,
            C::Geu => K::Geu,
            C::Ltu => K::Ltu,
            C::Lshl => K::Lshl,
            C::Ashl => K::Ashl,
            C::Abs => K::Abs,
            C::Clb => K::Clb,
            C::Clz => K::Clz,
            C::Eqz => K::Eqz,
            C::Nez => K::Nez,
            C::ExtS8 => K::ExtS8,
            C::ExtS16 => K::ExtS16,
            C::ExtU8 => K::ExtU8,
            C::ExtU16 => K::ExtU16,
            C::MovImm => return self.set_imm(op),
            C::AddNc | C::Mov => {
                if op.code == C::Mov {
                    self.need(op.a);
                }
                let whole = regs::mask(op.d) == !0;
                let kind = match (op.code, whole) {
                    (C::Mov, true) => K::Mov,
                    (C::Mov, false) => K::MovMasked,
                    (_, true) => K::AddNc,
                    (_, false) => K::AddNcMasked,
                };
                let (d, a) = (self.at(op.d), self.at(op.a));
                self.emit(Uop {
                    d,
                    a,
                    // Whose bits there are.
                    b: op.d,
                    imm: op.imm as u32,
                    ..Uop::new(kind)
                });
                return self.loop_register(op.d);
            }
            C::SelEqz | C::SelNez => {
                let condition = regs::R + 27;
                for r in [op.a, op.b, condition] {
                    self.need(r);
                }
                self.whole(op.d)?;
                let kind = if op.code == C::SelEqz {
                    K::SelEqz
                } else {
                    K::SelNez
                };
                let (d, a, b) = (self.at(op.d), self.at(op.a), self.at(op.b));
                let s = self.at(condition);
                self.emit(Uop {
                    d,
                    a,
                    b,
                    s,
                    ..Uop::new(kind)
                });
                return Some(());
            }
            C::Divs => {
                let quotient = regs::R + 31;
                if op.d == quotient {
                    return None;
                }
                self.whole(op.d)?;
                let (d, a, b) = (self.at(op.d), self.at(op.a), self.at(op.b));
                let s = self.at(quotient);
                self.emit(Uop {
                    d,
                    a,
                    b,
                    s,
                    ..Uop::new(K::Divs)
                });
                return Some(());
            }
            C::Mul => {
                self.whole(op.d)?;
                let (a, b) = (self.at(op.a), self.at(op.b));
                let (s, d) = self.t.state.push_product(op.d, MUL_CYCLE as u8 - 1)?;
                self.emit(Uop {
                    d,
                    a,
                    b,
                    s,
                    ..Uop::new(K::Mul)
                });
                return Some(());
            }
            C::MovLate => {
                self.need(op.a);
                self.plain(op.d)?;
                let a = self.at(op.a);
                let left = u8::try_from(op.imm).ok()?.checked_sub(1)?;
                let s = self.t.state.push_scalar(op.d, left)?;
                self.emit(Uop {
                    d: op.d,
                    a,
                    s,
                    ..Uop::new(K::MovLate)
                });
                return Some(());
            }
            C::J => return self.branch(Branch::Always(self.target(op.imm)?)),
            C::Jl => {
                self.branch(Branch::Always(self.target(op.imm)?))?;
                return self.link();
            }
            C::JlInd => return self.link(),
            C::Jz | C::Jnz => {
                let target = self.target(op.imm)?;
                let a = self.at(op.a);
                let kind = if op.code == C::Jz {
                    K::TakenZ
                } else {
                    K::TakenNz
                };
                self.emit(Uop {
                    a,
                    ..Uop::new(kind)
                });
                return self.branch(Branch::IfTaken(target));
            }
            C::Jnzd => {
                let (d, a) = (self.at(op.d), self.at(op.a));
                self.whole(op.d)?;
                self.emit(Uop {
                    d,
                    a,
                    imm: u32::MAX,
                    ..Uop::new(K::AddNc)
                });
                self.t.carry = Carry::Undefined;
                return Some(());
            }
            _ => return None,
        };
        self.whole(op.d)?;
        let (d, a, b) = (self.at(op.d), self.at(op.a), self.at(op.b));
        self.emit(Uop {
            d,
            a,
            b,
            imm: op.imm as u32,
            ..Uop::new(kind)
        });
        self.t.carry = match op.code {
            C::Add | C::AddImm | C::Adc => Carry::Defined,
            C::Sub | C::Sbc => Carry::Borrow,
            C::Abs => Carry::Undefined,
            _ => self.t.carry,
        };
        Some(())
    }

    /// An operation on the carry of whatever was before the trace: it can
    /// fault, so that nothing of its bundle may have happened yet.
    pub(super) fn carry_first(&mut self, op: &Op, kind: Kind) -> Option<()> {
        let first = self.t.bundles.last()?.uop as usize;
        let alone = self.t.uops[first..]
            .iter()
            .all(|u| matches!(u.kind, Kind::Issue | Kind::StoreByte | Kind::StoreHalf));
        if !alone {
            return None;
        }
        self.whole(op.d)?;
        let (d, a, b) = (self.at(op.d), self.at(op.a), self.at(op.b));
        self.emit(Uop {
            d,
            a,
            b,
            ..Uop::new(kind)
        });
        self.t.carry = if op.code == Code::Adc {
            Carry::Defined
        } else {
            Carry::Borrow
        };
        Some(())
    }

    pub(super) fn set_imm(&mut self, op: &Op) -> Option<()> {
        let d = self.at(op.d);
        self.emit(Uop {
            d,
            imm: op.imm as u32 & regs::mask(op.d),
            ..Uop::new(Kind::MovImm)
        });
        self.loop_register(op.d)
    }

    /// What follows from writing a loop register.
    pub(super) fn loop_register(&mut self, d: RegId) -> Option<()> {
        if !matches!(d, regs::LS | regs::LE | regs::LC) {
            return Some(());
        }
        if !self.t.state.loops_settled() {
            return None;
        }
        let imm = self.t.pc;
        self.emit(Uop {
            imm,
            ..Uop::new(Kind::LoopSetup)
        });
        if d == regs::LE {
            self.emit(Uop::new(Kind::LoopEnd));
            self.t.sets_loop_end = true;
        }
        Some(())
    }

    /// A register of 32 bits.
    pub(super) fn whole(&self, d: RegId) -> Option<()> {
        (regs::mask(d) == !0).then_some(())?;
        self.plain(d)
    }

    /// A register whose change nobody has to be told of.
    pub(super) fn plain(&self, d: RegId) -> Option<()> {
        let looked_at = [regs::LS, regs::LE, regs::LC, regs::SP, regs::CARRY];
        (!looked_at.contains(&d)).then_some(())
    }

    pub(super) fn target(&self, imm: i32) -> Option<u32> {
        let target = imm as u32 & ADDR_MASK;
        let lenient = self.rules.strict.allows(Class::UnalignedTarget);
        (target % TARGET_ALIGN == 0 || lenient).then_some(target)
    }

    pub(super) fn branch(&mut self, how: Branch) -> Option<()> {
        if self.t.branch.is_some() {
            return None;
        }
        self.t.branch = Some((self.t.bundles.len() - 1, how));
        Some(())
    }

    pub(super) fn link(&mut self) -> Option<()> {
        let s = self.t.state.push_scalar(regs::LR, CALL_CYCLE as u8 - 1)?;
        self.emit(Uop {
            d: regs::LR,
            s,
            imm: self.bundle.after_delay & ADDR_MASK,
            ..Uop::new(Kind::MovImmLate)
        });
        Some(())
    }

    pub(super) fn indirect(&mut self, op: &Op) -> Option<()> {
        let nonzero = op.code == Code::Jnzd;
        let (a, b) = if nonzero {
            (self.at(op.b), self.at(op.a))
        } else {
            (self.at(op.a), ZERO)
        };
        let kind = if nonzero {
            Kind::TargetNz
        } else {
            Kind::Target
        };
        self.emit(Uop {
            a,
            b,
            ..Uop::new(kind)
        });
        self.branch(if nonzero {
            Branch::IndirectIfTaken
        } else {
            Branch::Indirect
        })
    }

    pub(super) fn stack(&mut self, op: &Op, at_once: bool) -> Option<()> {
        let a = self.at(regs::SP);
        self.emit(Uop {
            d: if at_once { a } else { BETWEEN },
            a,
            b: ZERO,
            imm: op.imm as u32,
            ..Uop::new(Kind::Stack)
        });
        if at_once {
            self.t.defines |= bit(regs::SP);
        }
        Some(())
    }
}
