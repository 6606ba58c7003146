//! Instructions on values: arithmetic, comparisons, conversions, aggregates.

use super::func::{Lower, Result};
use super::values::Part;
use super::wide::word_count;
use super::LegaliseErrorKind;
use crate::ir::{self, BinOp, CastOp, Inst, Op, Operand, Pred, Type, TypeId};
use crate::lir::{self, Bin, Cond, Extend};

/// Widest numbers that are multiplied; wider ones are bit-fields.
pub(super) const MOST_PRODUCT: u32 = 128;

pub(super) fn condition(pred: Pred) -> Cond {
    match pred {
        Pred::Eq => Cond::Eq,
        Pred::Ne => Cond::Ne,
        Pred::Ugt => Cond::Ugt,
        Pred::Uge => Cond::Uge,
        Pred::Ult => Cond::Ult,
        Pred::Ule => Cond::Ule,
        Pred::Sgt => Cond::Sgt,
        Pred::Sge => Cond::Sge,
        Pred::Slt => Cond::Slt,
        Pred::Sle => Cond::Sle,
    }
}

impl<'m> Lower<'_, 'm> {
    pub(super) fn inst(&mut self, inst: &'m Inst, block: ir::BlockId) -> Result<()> {
        if self.is_vector_inst(inst)? {
            return self.vector_inst(inst);
        }
        match &inst.op {
            Op::Phi(_) => Ok(()),
            Op::Binary { op, lhs, rhs } => {
                let words = self.binary(*op, lhs, rhs)?;
                self.set_words(inst.result, words);
                Ok(())
            }
            Op::ICmp { pred, lhs, rhs } => {
                let word = self.icmp(*pred, lhs, rhs)?;
                self.set_words(inst.result, vec![word]);
                Ok(())
            }
            Op::FCmp { pred, lhs, rhs } => {
                let word = self.float_compare(*pred, lhs, rhs)?;
                self.set_words(inst.result, vec![word]);
                Ok(())
            }
            Op::FNeg(value) => {
                let words = self.float_negate(value)?;
                self.set_words(inst.result, words);
                Ok(())
            }
            Op::Vector { name, .. } => self.refuse(name),
            Op::Cast { op, value } => self.cast(*op, value, inst),
            Op::Select {
                cond,
                then,
                otherwise,
            } => self.choose(cond, then, otherwise, inst),
            Op::Gep {
                source,
                base,
                indices,
            } => {
                let addr = self.gep(*source, base, indices)?;
                self.set(inst.result, vec![Part::Ptr(addr)]);
                Ok(())
            }
            Op::Load {
                ptr,
                align,
                volatile,
            } => self.load(inst, ptr, *align, *volatile),
            Op::Store {
                value,
                ptr,
                align,
                volatile,
            } => self.store(value, ptr, *align, *volatile),
            Op::Alloca {
                allocated,
                count,
                align,
            } => {
                let entry = block == ir::BlockId(0);
                let addr = self.alloca(*allocated, count, *align, entry)?;
                self.set(inst.result, vec![Part::Ptr(addr)]);
                Ok(())
            }
            Op::Call {
                callee,
                args,
                ret_attrs,
                varargs,
            } => {
                if *varargs {
                    return Err(LegaliseErrorKind::Unsupported {
                        what: "call with variable arguments".to_owned(),
                        help: "pass a pointer to an array",
                    });
                }
                self.call(inst, callee, args, *ret_attrs)
            }
            Op::ExtractValue { aggregate, indices } => {
                let parts = self.parts(aggregate)?;
                let (start, count) = self.member_parts(aggregate.ty, indices)?;
                let member = parts.get(start..start + count).unwrap_or(&[]).to_vec();
                self.set(inst.result, member);
                Ok(())
            }
            Op::InsertValue {
                aggregate,
                value,
                indices,
            } => {
                let mut parts = self.parts(aggregate)?;
                let member = self.parts(value)?;
                let (start, count) = self.member_parts(aggregate.ty, indices)?;
                if start + count <= parts.len() {
                    parts.splice(start..start + count, member);
                }
                self.set(inst.result, parts);
                Ok(())
            }
            Op::Freeze(value) => {
                let mut parts = self.parts(value)?;
                for part in &mut parts {
                    if let Part::Vec(vector) = part {
                        *vector = self.b.frozen(*vector);
                    }
                }
                self.set(inst.result, parts);
                Ok(())
            }
        }
    }

    fn refuse(&self, name: &str) -> Result<()> {
        Err(LegaliseErrorKind::Unsupported {
            what: name.to_owned(),
            help: "use integer arithmetic",
        })
    }

    /// First part and number of parts of a member of an aggregate.
    fn member_parts(&mut self, ty: TypeId, indices: &[u32]) -> Result<(usize, usize)> {
        let types = self.cx.layouts.types();
        let (mut ty, mut start) = (ty, 0);
        for index in indices {
            for before in 0..u64::from(*index) {
                if let Some(member) = types.member(ty, before) {
                    start += self.cx.classes(member)?.len();
                }
            }
            match types.member(ty, u64::from(*index)) {
                Some(member) => ty = member,
                None => return Err(LegaliseErrorKind::Initialiser("no such member")),
            }
        }
        Ok((start, self.cx.classes(ty)?.len()))
    }

    fn binary(&mut self, op: BinOp, lhs: &Operand, rhs: &Operand) -> Result<Vec<lir::Value>> {
        if matches!(
            op,
            BinOp::FAdd | BinOp::FSub | BinOp::FMul | BinOp::FDiv | BinOp::FRem
        ) {
            return self.float_binary(op, lhs, rhs);
        }
        let bits = self.int_bits(lhs.ty)?;
        let left = self.words(lhs)?;
        let right = self.words(rhs)?;
        self.int_binary(op, bits, left, right)
    }

    /// Arithmetic on integers of `bits` bits.
    pub(super) fn int_binary(
        &mut self,
        op: BinOp,
        bits: u32,
        left: Vec<lir::Value>,
        right: Vec<lir::Value>,
    ) -> Result<Vec<lir::Value>> {
        let b = &mut self.b;
        Ok(match op {
            BinOp::Add | BinOp::Sub if bits == 1 => b.wide_map(Bin::Xor, &left, &right),
            BinOp::Mul if bits == 1 => b.wide_map(Bin::And, &left, &right),
            // The amount of a defined shift of one bit is zero.
            BinOp::Shl | BinOp::LShr | BinOp::AShr if bits == 1 => left,
            BinOp::Add => b.wide_add(&left, &right),
            BinOp::Sub => b.wide_sub(&left, &right),
            BinOp::Mul if bits > MOST_PRODUCT => {
                return Err(LegaliseErrorKind::Unsupported {
                    what: format!("multiplication of i{bits}"),
                    help: "multiply at most 128 bits",
                })
            }
            BinOp::Mul => b.wide_mul(&left, &right),
            BinOp::And => b.wide_map(Bin::And, &left, &right),
            BinOp::Or => b.wide_map(Bin::Or, &left, &right),
            BinOp::Xor => b.wide_map(Bin::Xor, &left, &right),
            BinOp::Shl => {
                let amount = self.amount(&right, bits);
                self.b.wide_shift(Bin::Shl, &left, amount)
            }
            BinOp::LShr => {
                let amount = self.amount(&right, bits);
                let left = self.b.normal(&left, bits, Extend::Zero);
                self.b.wide_shift(Bin::Lshr, &left, amount)
            }
            BinOp::AShr => {
                let amount = self.amount(&right, bits);
                let left = self.b.normal(&left, bits, Extend::Sign);
                self.b.wide_shift(Bin::Ashr, &left, amount)
            }
            BinOp::UDiv | BinOp::SDiv | BinOp::URem | BinOp::SRem => {
                let mut calls = Vec::new();
                let words = b.int_divide(op, bits, &left, &right, &mut calls)?;
                for call in calls {
                    self.cx.used.insert(call.to_owned(), 0);
                }
                words
            }
            BinOp::FAdd | BinOp::FSub | BinOp::FMul | BinOp::FDiv | BinOp::FRem => match bits {
                32 => self.float_words(op, ir::FloatKind::Float, left, right),
                64 => self.float_words(op, ir::FloatKind::Double, left, right),
                _ => {
                    return self
                        .refuse("arithmetic on vectors of half or bfloat")
                        .map(|()| left)
                }
            },
        })
    }

    /// A shift amount in one word; a defined one is below the width.
    fn amount(&mut self, words: &[lir::Value], bits: u32) -> lir::Value {
        self.b.extend(words[0], bits.min(32), Extend::Zero)
    }

    fn icmp(&mut self, pred: Pred, lhs: &Operand, rhs: &Operand) -> Result<lir::Value> {
        let cond = condition(pred);
        if *self.cx.layouts.types().resolve(lhs.ty) == Type::Ptr {
            let (left, right) = (self.addr(lhs)?, self.addr(rhs)?);
            if left.base == right.base && matches!(cond, Cond::Eq | Cond::Ne) {
                let equal = (left.offset ^ right.offset) & 0xf_ffff == 0;
                return Ok(self.b.konst(i32::from(equal == (cond == Cond::Eq))));
            }
            let left = self.b.addr_value(&left);
            let left = self.b.ptr_to_int(left);
            let right = self.b.addr_value(&right);
            let right = self.b.ptr_to_int(right);
            return Ok(self.b.icmp(cond, left, right));
        }
        let bits = self.int_bits(lhs.ty)?;
        let left = self.words(lhs)?;
        let right = self.words(rhs)?;
        Ok(self.b.int_icmp(cond, bits, &left, &right))
    }

    fn cast(&mut self, op: CastOp, value: &Operand, inst: &Inst) -> Result<()> {
        match op {
            CastOp::BitCast | CastOp::AddrSpaceCast => {
                self.cx.leaves(value.ty)?;
                self.cx.leaves(inst.ty)?;
                let parts = self.parts(value)?;
                self.set(inst.result, parts);
                return Ok(());
            }
            CastOp::IntToPtr => {
                let from = self.int_bits(value.ty)?;
                let word = self.words(value)?[0];
                let word = self.b.extend(word, from.min(32), Extend::Zero);
                let value = self.b.int_to_ptr(word);
                let addr = super::values::Addr::value(value);
                self.set(inst.result, vec![Part::Ptr(addr)]);
                return Ok(());
            }
            CastOp::FpTrunc
            | CastOp::FpExt
            | CastOp::FpToUi
            | CastOp::FpToSi
            | CastOp::UiToFp
            | CastOp::SiToFp => {
                let words = self.float_cast(op, value, inst.ty)?;
                self.set_words(inst.result, words);
                return Ok(());
            }
            CastOp::Trunc | CastOp::ZExt | CastOp::SExt | CastOp::PtrToInt => {}
        }
        let to = self.int_bits(inst.ty)?;
        let count = word_count(to);
        let words = match op {
            CastOp::PtrToInt => {
                let addr = self.addr(value)?;
                let value = self.b.addr_value(&addr);
                let word = self.b.ptr_to_int(value);
                self.b.lengthen(&[word], count, Extend::Zero)
            }
            CastOp::Trunc => {
                let mut words = self.words(value)?;
                words.truncate(count);
                words
            }
            _ => {
                let from = self.int_bits(value.ty)?;
                let words = self.words(value)?;
                let extend = if op == CastOp::SExt {
                    Extend::Sign
                } else {
                    Extend::Zero
                };
                let words = if from == 1 && extend == Extend::Sign {
                    vec![self.b.neg(words[0])]
                } else {
                    self.b.normal(&words, from, extend)
                };
                self.b.lengthen(&words, count, extend)
            }
        };
        let words = if to == 1 {
            vec![self.truth(words[0], 1)]
        } else {
            words
        };
        self.set_words(inst.result, words);
        Ok(())
    }

    fn choose(
        &mut self,
        cond: &Operand,
        then: &Operand,
        otherwise: &Operand,
        inst: &Inst,
    ) -> Result<()> {
        self.int_bits(cond.ty)?;
        let cond = self.word(cond)?;
        let then = self.parts(then)?;
        let otherwise = self.parts(otherwise)?;
        let mut parts = Vec::with_capacity(then.len());
        for (then, otherwise) in then.iter().zip(&otherwise) {
            let left = self.b.part_value(then);
            let right = self.b.part_value(otherwise);
            let value = match then {
                Part::Vec(_) => self.choose_register(cond, left, right),
                _ => self.b.select(cond, left, right),
            };
            parts.push(match then {
                Part::Word(_) => Part::Word(value),
                Part::Ptr(_) => Part::Ptr(super::values::Addr::value(value)),
                Part::Vec(_) => Part::Vec(value),
            });
        }
        self.set(inst.result, parts);
        Ok(())
    }
}
