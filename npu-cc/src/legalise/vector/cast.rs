//! Conversions: other elements of the same bits, wider and narrower lanes.

use super::{Held, Isa, Lower, Result, Shape};
use crate::ir::{CastOp, Operand, TypeId};
use crate::legalise::LegaliseErrorKind;
use crate::lir::{self, Extend, Ty};

impl Lower<'_, '_> {
    pub(super) fn vector_cast(
        &mut self,
        op: CastOp,
        value: &Operand,
        to: TypeId,
    ) -> Result<Vec<lir::Value>> {
        let from = self.cx.shape(value.ty)?;
        let target = self.cx.shape(to)?;
        match (op, from, target) {
            (CastOp::BitCast | CastOp::AddrSpaceCast, _, _) => self.bitcast(value, to),
            (CastOp::IntToPtr | CastOp::PtrToInt, Some(from), Some(to)) => {
                let values = self.vector(value)?;
                self.resize(from, to, &values, false)
            }
            (CastOp::ZExt | CastOp::SExt, Some(from), Some(to)) => {
                let values = self.vector(value)?;
                self.resize(from, to, &values, op == CastOp::SExt)
            }
            (CastOp::Trunc, Some(from), Some(to)) => {
                let values = self.vector(value)?;
                self.resize(from, to, &values, false)
            }
            _ => Err(LegaliseErrorKind::Unsupported {
                what: "floating-point conversion of vectors".to_owned(),
                help: "use intrinsics for floating point",
            }),
        }
    }

    /// The same bits as another type.
    fn bitcast(&mut self, value: &Operand, to: TypeId) -> Result<Vec<lir::Value>> {
        let from = self.cx.shape(value.ty)?;
        let target = self.cx.shape(to)?;
        let values = match from {
            Some(_) => self.vector(value)?,
            None => self.words(value)?,
        };
        let held = |shape: Option<Shape>, words: usize| match shape {
            Some(shape) => shape.held(),
            None => Held::Words(words as u32),
        };
        let words = match target {
            None => self.cx.classes(to)?.len(),
            Some(_) => 0,
        };
        match (held(from, values.len()), held(target, words)) {
            (Held::Words(_), Held::Words(_)) => {
                let one = target.is_none() && self.cx.layouts.types().int_bits(to) == Some(1);
                if one {
                    return Ok(vec![self.b.extend(values[0], 1, Extend::Zero)]);
                }
                Ok(values)
            }
            (Held::Regs(_), Held::Regs(_)) => {
                let (Some(from), Some(target)) = (from, target) else {
                    return Ok(values);
                };
                let chunks = self.chunks(from, &values);
                Ok(self.unchunk(target, &chunks))
            }
            (Held::Words(_), Held::Regs(_)) => {
                let Some(target) = target else {
                    return Ok(values);
                };
                let lanes: Vec<Vec<lir::Value>> = values.into_iter().map(|v| vec![v]).collect();
                let words = Shape {
                    lanes: target.total() / 32,
                    bits: 32,
                };
                let regs = self.gathered(words, &lanes);
                let chunks = self.chunks(words, &regs);
                Ok(self.unchunk(target, &chunks))
            }
            (Held::Regs(_), Held::Words(_)) => {
                let Some(from) = from else {
                    return Ok(values);
                };
                let words = Shape {
                    lanes: from.total() / 32,
                    bits: 32,
                };
                let chunks = self.chunks(from, &values);
                let regs = self.unchunk(words, &chunks);
                Ok(self.all_lanes(words, &regs).concat())
            }
        }
    }

    /// Lanes made wider or narrower.
    fn resize(
        &mut self,
        from: Shape,
        to: Shape,
        values: &[lir::Value],
        signed: bool,
    ) -> Result<Vec<lir::Value>> {
        if from.bits == to.bits {
            return Ok(values.to_vec());
        }
        if from.is_mask() {
            return Ok(self.mask_as_lanes(to, values, signed));
        }
        if to.is_mask() {
            return self.lowest_bits(from, values);
        }
        let regs = |shape: Shape| matches!(shape.held(), Held::Regs(_));
        if !regs(from) && !regs(to) {
            let lanes = self.all_lanes(from, values);
            let mut all = Vec::new();
            for words in lanes {
                all.push(self.resized_lane(from.bits, to.bits, &words, signed));
            }
            return Ok(self.gathered(to, &all));
        }
        let mut chunks = self.chunks(from, values);
        let mut bits = from.bits;
        while bits < to.bits {
            chunks = self.widen(&chunks, bits, signed)?;
            bits *= 2;
        }
        while bits > to.bits {
            chunks = self.narrow(&chunks, bits);
            bits /= 2;
        }
        chunks.truncate(to.chunks() as usize);
        Ok(self.unchunk(to, &chunks))
    }

    fn resized_lane(
        &mut self,
        from: u32,
        to: u32,
        words: &[lir::Value],
        signed: bool,
    ) -> Vec<lir::Value> {
        if to < from {
            return vec![words[0]];
        }
        let extend = if signed { Extend::Sign } else { Extend::Zero };
        let words = self.b.normal(words, from, extend);
        self.b.lengthen(&words, to.div_ceil(32) as usize, extend)
    }

    /// Lanes of twice the bits, in twice the chunks: each element beside its
    /// upper half.
    fn widen(&mut self, chunks: &[lir::Value], bits: u32, signed: bool) -> Result<Vec<lir::Value>> {
        let shape = Shape {
            lanes: 512 / bits,
            bits,
        };
        let mut wide = Vec::new();
        for chunk in chunks {
            let zero = self.splat(bits, 0);
            let upper = if signed {
                let mask = self.below_zero(shape, &[*chunk])?;
                let ones = self.splat(bits, -1);
                self.blend(shape, &mask, &[ones], &[zero])[0]
            } else {
                zero
            };
            for half in 0..2 {
                let mode = self.b.konst(interleave(bits / 8) + half);
                wide.push(self.b.isa1(Isa::VSHUFFLE, &[*chunk, upper, mode]));
            }
        }
        Ok(wide)
    }

    /// Lanes of half the bits: every other element of that size.
    fn narrow(&mut self, chunks: &[lir::Value], bits: u32) -> Vec<lir::Value> {
        let mut narrow = Vec::new();
        for pair in chunks.chunks(2) {
            let second = pair.get(1).copied().unwrap_or_else(|| self.b.undef(Ty::X));
            let mode = self.b.konst(deinterleave(bits / 16));
            narrow.push(self.b.isa1(Isa::VSHUFFLE, &[pair[0], second, mode]));
        }
        narrow
    }

    /// A mask as lanes of 0 and 1, or of 0 and -1.
    fn mask_as_lanes(&mut self, to: Shape, mask: &[lir::Value], signed: bool) -> Vec<lir::Value> {
        let number = if signed { -1 } else { 1 };
        if to.bits == 64 || matches!(to.held(), Held::Words(_)) {
            let bit_shape = Shape { bits: 1, ..to };
            let lanes: Vec<Vec<lir::Value>> = (0..to.lanes)
                .map(|lane| {
                    let bit = self.lane(bit_shape, mask, lane)[0];
                    self.resized_lane(1, to.bits, &[bit], signed)
                })
                .collect();
            return self.gathered(to, &lanes);
        }
        let (one, zero) = (self.splat(to.bits, number), self.splat(to.bits, 0));
        let fill = |s: &mut Self, chunk| {
            let all = vec![chunk; to.chunks() as usize];
            s.unchunk(to, &all)
        };
        let (ones, zeros) = (fill(self, one), fill(self, zero));
        self.blend(to, mask, &ones, &zeros)
    }

    /// The lowest bit of each lane.
    fn lowest_bits(&mut self, from: Shape, values: &[lir::Value]) -> Result<Vec<lir::Value>> {
        let bit_shape = Shape { bits: 1, ..from };
        if from.bits == 64 || matches!(from.held(), Held::Words(_)) {
            let mut lanes = self.all_lanes(from, values);
            for words in &mut lanes {
                words.truncate(1);
            }
            return Ok(self.gathered(bit_shape, &lanes));
        }
        let one = self.splat(from.bits, 1);
        let ones: Vec<lir::Value> = vec![one; from.chunks() as usize];
        let ones = self.unchunk(from, &ones);
        let low = self.vector_binary(crate::ir::BinOp::And, from, values, &ones)?;
        let zero: Vec<lir::Value> = from.classes().into_iter().map(|ty| self.zero(ty)).collect();
        self.vector_compare(crate::ir::Pred::Ne, from, &low, &zero)
    }
}

/// Mode of `vshuffle` that takes elements of two vectors in turn; the next
/// one is for the upper half of the result.
pub(super) fn interleave(size: u32) -> i32 {
    20 - 2 * size.trailing_zeros() as i32
}

/// Mode of `vshuffle` that takes every other element of two vectors; the next
/// one is for those left over.
pub(super) fn deinterleave(size: u32) -> i32 {
    2 * size.trailing_zeros() as i32
}
