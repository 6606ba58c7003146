//! Walks over operands and targets.

use super::{Callee, Jump, Op, Term, Value};

impl Op {
    /// Visits the values that the operation reads.
    pub fn operands(&self, visit: &mut dyn FnMut(Value)) {
        let mut copy = self.clone();
        copy.operands_mut(&mut |value| visit(*value));
    }

    /// Visits the values that the operation reads, to change them.
    pub fn operands_mut(&mut self, visit: &mut dyn FnMut(&mut Value)) {
        match self {
            Op::Const(_)
            | Op::SymbolAddr { .. }
            | Op::SlotAddr { .. }
            | Op::Event(_)
            | Op::Splat { .. }
            | Op::Pool { .. }
            | Op::Undef
            | Op::GetControl { .. } => {}
            Op::LoadVec { base, .. } => visit(base),
            Op::StoreVec { value, base, .. } => {
                visit(value);
                visit(base);
            }
            Op::Part { value, .. } | Op::Recast(value) | Op::SetControl { value, .. } => {
                visit(value);
            }
            Op::Join(parts) => parts.iter_mut().for_each(visit),
            Op::Isa { args, .. } => args.iter_mut().for_each(visit),
            Op::IsaAt { args, base, .. } => {
                args.iter_mut().for_each(&mut *visit);
                visit(base);
            }
            Op::Bin { lhs, rhs, .. } | Op::Icmp { lhs, rhs, .. } | Op::DivRem { lhs, rhs } => {
                visit(lhs);
                visit(rhs);
            }
            Op::AddCarry { lhs, rhs, carry }
            | Op::SubBorrow {
                lhs,
                rhs,
                borrow: carry,
            } => {
                visit(lhs);
                visit(rhs);
                if let Some(carry) = carry {
                    visit(carry);
                }
            }
            Op::Select {
                cond,
                then,
                otherwise,
            } => {
                visit(cond);
                visit(then);
                visit(otherwise);
            }
            Op::ExtendBits { value, .. }
            | Op::Clz(value)
            | Op::PtrToInt(value)
            | Op::IntToPtr(value) => visit(value),
            Op::PtrAdd { base, offset } => {
                visit(base);
                visit(offset);
            }
            Op::PtrAddImm { base, .. } | Op::Load { base, .. } | Op::LoadPtr { base, .. } => {
                visit(base);
            }
            Op::Store { value, base, .. } => {
                visit(value);
                visit(base);
            }
            Op::Call { callee, args } => {
                if let Callee::Indirect(target) = callee {
                    visit(target);
                }
                args.iter_mut().for_each(visit);
            }
            Op::Acquire { lock, value } | Op::Release { lock, value } => {
                visit(lock);
                visit(value);
            }
        }
    }
}

impl Term {
    /// The jumps to other blocks.
    pub fn jumps(&self) -> impl Iterator<Item = &Jump> {
        let (first, second) = match self {
            Term::Br(jump) => (Some(jump), None),
            Term::CondBr {
                then, otherwise, ..
            } => (Some(then), Some(otherwise)),
            Term::Ret(_) | Term::Unreachable => (None, None),
        };
        first.into_iter().chain(second)
    }

    /// The jumps to other blocks, to change them.
    pub fn jumps_mut(&mut self) -> impl Iterator<Item = &mut Jump> {
        let (first, second) = match self {
            Term::Br(jump) => (Some(jump), None),
            Term::CondBr {
                then, otherwise, ..
            } => (Some(then), Some(otherwise)),
            Term::Ret(_) | Term::Unreachable => (None, None),
        };
        first.into_iter().chain(second)
    }

    /// Visits the values that the terminator reads, arguments of jumps too.
    pub fn operands(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Term::CondBr { cond, .. } => visit(*cond),
            Term::Ret(values) => values.iter().copied().for_each(&mut *visit),
            Term::Br(_) | Term::Unreachable => {}
        }
        for jump in self.jumps() {
            jump.args.iter().copied().for_each(&mut *visit);
        }
    }

    /// Visits the values that the terminator reads, to change them.
    pub fn operands_mut(&mut self, visit: &mut dyn FnMut(&mut Value)) {
        match self {
            Term::CondBr { cond, .. } => visit(cond),
            Term::Ret(values) => values.iter_mut().for_each(&mut *visit),
            Term::Br(_) | Term::Unreachable => {}
        }
        for jump in self.jumps_mut() {
            jump.args.iter_mut().for_each(&mut *visit);
        }
    }
}
