//! What a new instruction can be replaced with: a constant, an operand, or a
//! cheaper one.

use super::build::{compute, negated, Builder};
use crate::lir::{Bin, Cond, Extend, Op, Value};

impl Builder {
    pub(super) fn fold_bin(&mut self, op: Bin, lhs: Value, rhs: Value) -> Option<Value> {
        if let (Some(left), Some(right)) = (self.as_const(lhs), self.as_const(rhs)) {
            if let Some(result) = compute(op, left, right) {
                return Some(self.konst(result));
            }
        }
        if lhs == rhs {
            match op {
                Bin::Sub | Bin::Xor => return Some(self.konst(0)),
                Bin::And | Bin::Or => return Some(lhs),
                _ => {}
            }
        }
        if self.as_const(lhs) == Some(0) && matches!(op, Bin::Shl | Bin::Lshr | Bin::Ashr) {
            return Some(lhs);
        }
        let constant = self.as_const(rhs)?;
        match (op, constant) {
            (Bin::Add | Bin::Sub | Bin::Or | Bin::Xor, 0)
            | (Bin::Shl | Bin::Lshr | Bin::Ashr, 0)
            | (Bin::Mul, 1)
            | (Bin::And, -1) => return Some(lhs),
            (Bin::Mul | Bin::And, 0) => return Some(self.konst(0)),
            (Bin::Or, -1) => return Some(self.konst(-1)),
            _ => {}
        }
        match op {
            // One form for both directions.
            Bin::Sub => {
                let negative = self.konst(constant.wrapping_neg());
                Some(self.bin(Bin::Add, lhs, negative))
            }
            Bin::Mul if (constant as u32).is_power_of_two() => {
                let amount = self.konst(constant.trailing_zeros() as i32);
                Some(self.bin(Bin::Shl, lhs, amount))
            }
            Bin::And => self.fold_mask(lhs, constant),
            Bin::Xor if constant == 1 => match *self.def(lhs)? {
                Op::Icmp { cond, lhs, rhs } => Some(self.icmp(negated(cond), lhs, rhs)),
                _ => None,
            },
            Bin::Add | Bin::Shl | Bin::Lshr | Bin::Ashr => self.fold_chain(op, lhs, constant),
            _ => None,
        }
    }

    pub(super) fn fold_mask(&mut self, value: Value, mask: i32) -> Option<Value> {
        let low_ones = mask.trailing_ones() as u8;
        if self.facts(value).unsigned <= low_ones {
            return Some(value);
        }
        match mask {
            0xff => Some(self.extend(value, 8, Extend::Zero)),
            0xffff => Some(self.extend(value, 16, Extend::Zero)),
            _ => match *self.def(value)? {
                Op::Bin {
                    op: Bin::And,
                    lhs,
                    rhs,
                } => {
                    let inner = self.as_const(rhs)?;
                    let both = self.konst(mask & inner);
                    Some(self.bin(Bin::And, lhs, both))
                }
                _ => None,
            },
        }
    }

    /// An operation by a constant on the result of another such.
    pub(super) fn fold_chain(&mut self, op: Bin, value: Value, constant: i32) -> Option<Value> {
        let Op::Bin {
            op: inner,
            lhs,
            rhs,
        } = *self.def(value)?
        else {
            return None;
        };
        let first = self.as_const(rhs)?;
        match (inner, op) {
            (Bin::Add, Bin::Add) => {
                let sum = self.konst(first.wrapping_add(constant));
                Some(self.bin(Bin::Add, lhs, sum))
            }
            (Bin::Shl, Bin::Ashr | Bin::Lshr) if first == constant => {
                let extend = if op == Bin::Ashr {
                    Extend::Sign
                } else {
                    Extend::Zero
                };
                let bits = u32::try_from(32 - constant).ok()?;
                (1..32)
                    .contains(&bits)
                    .then(|| self.extend(lhs, bits, extend))
            }
            (Bin::Shl, Bin::Shl) | (Bin::Lshr, Bin::Lshr) | (Bin::Ashr, Bin::Ashr) => {
                let sum = first.checked_add(constant)?;
                if !(0..32).contains(&first) || !(0..32).contains(&constant) {
                    return None;
                }
                if sum < 32 {
                    let sum = self.konst(sum);
                    Some(self.bin(op, lhs, sum))
                } else if op == Bin::Ashr {
                    let sum = self.konst(31);
                    Some(self.bin(op, lhs, sum))
                } else {
                    Some(self.konst(0))
                }
            }
            _ => None,
        }
    }

    pub(super) fn fold_icmp(&mut self, cond: Cond, lhs: Value, rhs: Value) -> Option<Value> {
        let constant = self.as_const(rhs)?;
        let facts = self.facts(lhs);
        let truth = facts.unsigned <= 1;
        match (cond, constant) {
            (Cond::Ult, 0) => Some(self.konst(0)),
            (Cond::Uge, 0) => Some(self.konst(1)),
            (Cond::Ne, 0) | (Cond::Eq, 1) if truth => Some(lhs),
            (Cond::Eq, 0) | (Cond::Ne, 1) if truth => {
                if let Some(Op::Icmp { cond, lhs, rhs }) = self.def(lhs) {
                    let (cond, lhs, rhs) = (negated(*cond), *lhs, *rhs);
                    return Some(self.icmp(cond, lhs, rhs));
                }
                None
            }
            (Cond::Slt, 0) if facts.unsigned < 32 => Some(self.konst(0)),
            (Cond::Sge, 0) | (Cond::Sgt, -1) if facts.unsigned < 32 => Some(self.konst(1)),
            (Cond::Ugt, 0) => Some(self.icmp(Cond::Ne, lhs, rhs)),
            (Cond::Ult, 1) => {
                let zero = self.konst(0);
                Some(self.icmp(Cond::Eq, lhs, zero))
            }
            _ => None,
        }
    }
}
