//! Arithmetic, comparison and selection, a chunk at a time where an
//! instruction does it.

use super::{Held, Isa, Lower, Result, Shape};
use crate::ir::{BinOp, Pred};
use crate::legalise::inst::condition;
use crate::lir::{self, Bin, Extend, Ty};

/// The instruction of a family for lanes of 8, 16 and 32 bits.
fn sized(bits: u32, family: [Isa; 3]) -> Option<Isa> {
    match bits {
        8 => Some(family[0]),
        16 => Some(family[1]),
        32 => Some(family[2]),
        _ => None,
    }
}

const ADD: [Isa; 3] = [Isa::VADD_8, Isa::VADD_16, Isa::VADD_32];
const SUB: [Isa; 3] = [Isa::VSUB_8, Isa::VSUB_16, Isa::VSUB_32];
const SELECT: [Isa; 3] = [Isa::VSEL_8, Isa::VSEL_16, Isa::VSEL_32];
const EQUAL_ZERO: [Isa; 3] = [Isa::VEQZ_8, Isa::VEQZ_16, Isa::VEQZ_32];
const LESS: [Isa; 3] = [Isa::VLT_S8, Isa::VLT_S16, Isa::VLT_S32];
const LESS_UNSIGNED: [Isa; 3] = [Isa::VLT_D8, Isa::VLT_D16, Isa::VLT_D32];
const AT_LEAST: [Isa; 3] = [Isa::VGE_S8, Isa::VGE_S16, Isa::VGE_S32];
const AT_LEAST_UNSIGNED: [Isa; 3] = [Isa::VGE_D8, Isa::VGE_D16, Isa::VGE_D32];
const MAX: [Isa; 3] = [Isa::VMAX_LT_S8, Isa::VMAX_LT_S16, Isa::VMAX_LT_S32];
const MAX_UNSIGNED: [Isa; 3] = [Isa::VMAX_LT_D8, Isa::VMAX_LT_D16, Isa::VMAX_LT_D32];
const MIN: [Isa; 3] = [Isa::VMIN_GE_S8, Isa::VMIN_GE_S16, Isa::VMIN_GE_S32];
const MIN_UNSIGNED: [Isa; 3] = [Isa::VMIN_GE_D8, Isa::VMIN_GE_D16, Isa::VMIN_GE_D32];

/// Which of two lanes is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extreme {
    Max,
    Min,
    UnsignedMax,
    UnsignedMin,
}

impl Lower<'_, '_> {
    pub(super) fn vector_binary(
        &mut self,
        op: BinOp,
        shape: Shape,
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Result<Vec<lir::Value>> {
        if shape.is_mask() {
            return self.mask_binary(op, a, b);
        }
        if let Held::Words(_) = shape.held() {
            let bits = match op {
                BinOp::And => Some(Bin::And),
                BinOp::Or => Some(Bin::Or),
                BinOp::Xor => Some(Bin::Xor),
                _ => None,
            };
            if let Some(bits) = bits {
                return Ok(self.b.wide_map(bits, a, b));
            }
            return self.lane_by_lane(op, shape, a, b);
        }
        let amount = match op {
            BinOp::Shl | BinOp::LShr | BinOp::AShr => self.same_lanes(b, shape.bits),
            _ => None,
        };
        let (x, y) = (self.chunks(shape, a), self.chunks(shape, b));
        let mut chunks = Vec::new();
        for (x, y) in x.into_iter().zip(y) {
            let chunk = match (op, amount) {
                (BinOp::Add, _) => sized(shape.bits, ADD).map(|i| self.b.isa1(i, &[x, y])),
                (BinOp::Sub, _) => sized(shape.bits, SUB).map(|i| self.b.isa1(i, &[x, y])),
                (BinOp::And, _) => Some(self.b.isa1(Isa::VBAND, &[x, y])),
                (BinOp::Or, _) => Some(self.b.isa1(Isa::VBOR, &[x, y])),
                (BinOp::Xor, _) => Some(self.xor(x, y)),
                (_, Some(amount)) if shape.bits < 64 => {
                    Some(self.shift_chunk(op, shape.bits, x, amount))
                }
                _ => None,
            };
            match chunk {
                Some(chunk) => chunks.push(chunk),
                None => return self.lane_by_lane(op, shape, a, b),
            }
        }
        Ok(self.unchunk(shape, &chunks))
    }

    fn mask_binary(
        &mut self,
        op: BinOp,
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Result<Vec<lir::Value>> {
        let bin = match op {
            BinOp::And | BinOp::Mul => Bin::And,
            BinOp::Or => Bin::Or,
            BinOp::Xor | BinOp::Add | BinOp::Sub => Bin::Xor,
            // Defined ones shift by nothing and divide by one.
            _ => return Ok(a.to_vec()),
        };
        Ok(self.b.wide_map(bin, a, b))
    }

    /// The number in every lane, if it is the same constant in all.
    fn same_lanes(&self, values: &[lir::Value], bits: u32) -> Option<i64> {
        let mut all = None;
        for value in values {
            let Some(lir::Op::Splat { width, value }) = self.b.def(*value) else {
                return None;
            };
            // A narrower element has to make up the lane's number.
            let one = match (8 * width.bytes(), bits) {
                (from, to) if from == to => i64::from(*value),
                (_, _) if *value == 0 || *value == -1 => i64::from(*value),
                _ => return None,
            };
            if all.is_some_and(|other| other != one) {
                return None;
            }
            all = Some(one);
        }
        all
    }

    /// There is no such instruction: what is in one and not in both. Without
    /// borrows, whatever the lanes.
    fn xor(&mut self, x: lir::Value, y: lir::Value) -> lir::Value {
        for (one, other) in [(x, y), (y, x)] {
            if let Some(lir::Op::Splat { value: -1, .. }) = self.b.def(other) {
                return self.invert(one);
            }
        }
        let either = self.b.isa1(Isa::VBOR, &[x, y]);
        let both = self.b.isa1(Isa::VBAND, &[x, y]);
        self.b.isa1(Isa::VSUB_32, &[either, both])
    }

    /// Every bit inverted.
    fn invert(&mut self, x: lir::Value) -> lir::Value {
        self.b.isa(Isa::VBNEG_LTZ_S32, &[x], None)[0]
    }

    /// Every lane of 8 to 32 bits shifted by one amount: its words are, and
    /// what came over from the neighbour is taken away.
    fn shift_chunk(&mut self, op: BinOp, bits: u32, x: lir::Value, amount: i64) -> lir::Value {
        let amount = (amount as u64 & u64::from(bits - 1)) as u32;
        if amount == 0 {
            return x;
        }
        if op == BinOp::Shl && amount <= 3 {
            let add = sized(bits, ADD).unwrap_or(Isa::VADD_32);
            return (0..amount).fold(x, |x, _| self.b.isa1(add, &[x, x]));
        }
        let bin = match op {
            BinOp::Shl => Bin::Shl,
            BinOp::AShr if bits == 32 => Bin::Ashr,
            _ => Bin::Lshr,
        };
        let mut moved = self.b.undef(Ty::X);
        for lane in (0..16).rev() {
            let word = self.extract(x, 4, lane);
            let word = self.b.bin_const(bin, word, amount as i32);
            moved = self.b.isa1(Isa::VPUSH_LO_32, &[word, moved]);
        }
        if bits == 32 {
            return moved;
        }
        let all = (1u64 << bits) - 1;
        let keep = if op == BinOp::Shl {
            all << amount & all
        } else {
            all >> amount
        };
        let keep = self.splat(bits, keep as i64);
        let moved = self.b.isa1(Isa::VBAND, &[moved, keep]);
        if op != BinOp::AShr {
            return moved;
        }
        // (v ^ s) - s carries the sign bit s upwards.
        let sign = self.splat(bits, 1 << (bits - 1 - amount));
        let flipped = self.xor(moved, sign);
        let sub = sized(bits, SUB).unwrap_or(Isa::VSUB_32);
        self.b.isa1(sub, &[flipped, sign])
    }

    fn lane_by_lane(
        &mut self,
        op: BinOp,
        shape: Shape,
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Result<Vec<lir::Value>> {
        let (x, y) = (self.all_lanes(shape, a), self.all_lanes(shape, b));
        let mut lanes = Vec::with_capacity(x.len());
        for (x, y) in x.into_iter().zip(y) {
            lanes.push(self.int_binary(op, shape.bits, x, y)?);
            self.b.check_size()?;
        }
        Ok(self.gathered(shape, &lanes))
    }

    /// Greater or lesser lanes.
    pub(super) fn vector_extreme(
        &mut self,
        which: Extreme,
        shape: Shape,
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Result<Vec<lir::Value>> {
        let family = match which {
            Extreme::Max => MAX,
            Extreme::Min => MIN,
            Extreme::UnsignedMax => MAX_UNSIGNED,
            Extreme::UnsignedMin => MIN_UNSIGNED,
        };
        let inst = sized(shape.bits, family);
        if let (Some(inst), Held::Regs(_)) = (inst, shape.held()) {
            let (x, y) = (self.chunks(shape, a), self.chunks(shape, b));
            let mut chunks = Vec::new();
            for (x, y) in x.into_iter().zip(y) {
                chunks.push(self.signed_free(inst, &[x, y])[0]);
            }
            return Ok(self.unchunk(shape, &chunks));
        }
        let pred = match which {
            Extreme::Max => Pred::Sgt,
            Extreme::Min => Pred::Slt,
            Extreme::UnsignedMax => Pred::Ugt,
            Extreme::UnsignedMin => Pred::Ult,
        };
        let mask = self.vector_compare(pred, shape, a, b)?;
        Ok(self.blend(shape, &mask, a, b))
    }

    /// A comparison, which knows the sign of lanes, or takes them as unsigned
    /// because `crVaddSign` is kept at 0.
    fn signed_free(&mut self, inst: Isa, args: &[lir::Value]) -> Vec<lir::Value> {
        if inst.name().contains("_D") {
            self.b.unsigned_lanes();
        }
        let types = lir::machine::signature(inst, false).results;
        let op = lir::Op::Isa {
            inst,
            args: args.to_vec(),
            imm: None,
        };
        self.b.pure_results(op, &types)
    }

    /// A mask of the lanes for which a comparison holds.
    pub(super) fn vector_compare(
        &mut self,
        pred: Pred,
        shape: Shape,
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Result<Vec<lir::Value>> {
        if shape.is_mask() {
            return Ok(self.mask_compare(pred, a, b));
        }
        let simple = shape.bits <= 32 && matches!(shape.held(), Held::Regs(_));
        if !simple {
            let (x, y) = (self.all_lanes(shape, a), self.all_lanes(shape, b));
            let mut lanes = Vec::new();
            for (x, y) in x.into_iter().zip(y) {
                let bit = self.b.int_icmp(condition(pred), shape.bits, &x, &y);
                lanes.push(vec![bit]);
            }
            return Ok(self.gathered(Shape { bits: 1, ..shape }, &lanes));
        }
        let (x, y) = (self.chunks(shape, a), self.chunks(shape, b));
        let mut bits = Vec::new();
        let mut inverted = false;
        for (x, y) in x.into_iter().zip(y) {
            let (family, swap) = match pred {
                Pred::Eq | Pred::Ne => (EQUAL_ZERO, false),
                Pred::Slt => (LESS, false),
                Pred::Sge => (AT_LEAST, false),
                Pred::Sgt => (LESS, true),
                Pred::Sle => (AT_LEAST, true),
                Pred::Ult => (LESS_UNSIGNED, false),
                Pred::Uge => (AT_LEAST_UNSIGNED, false),
                Pred::Ugt => (LESS_UNSIGNED, true),
                Pred::Ule => (AT_LEAST_UNSIGNED, true),
            };
            let inst = sized(shape.bits, family).unwrap_or(Isa::VEQZ_32);
            let words = if matches!(pred, Pred::Eq | Pred::Ne) {
                inverted = pred == Pred::Ne;
                let sub = sized(shape.bits, SUB).unwrap_or(Isa::VSUB_32);
                let difference = self.b.isa1(sub, &[x, y]);
                self.b.isa(inst, &[difference], None)
            } else if swap {
                self.signed_free(inst, &[y, x])
            } else {
                self.signed_free(inst, &[x, y])
            };
            bits.push(words);
        }
        let mut words = self.gather_masks(shape, &bits);
        if inverted {
            words = words.into_iter().map(|w| self.b.not(w)).collect();
        }
        Ok(words)
    }

    /// The words of a mask from those of its chunks.
    fn gather_masks(&mut self, shape: Shape, chunks: &[Vec<lir::Value>]) -> Vec<lir::Value> {
        let all: Vec<lir::Value> = if shape.bits == 32 {
            // 16 bits of each chunk.
            let mut all = Vec::new();
            for pair in chunks.chunks(2) {
                let low = pair[0][0];
                all.push(match pair.get(1) {
                    Some(high) => {
                        let low = self.b.extend(low, 16, Extend::Zero);
                        let high = self.b.bin_const(Bin::Shl, high[0], 16);
                        self.b.bin(Bin::Or, low, high)
                    }
                    None => low,
                });
            }
            all
        } else {
            chunks.concat()
        };
        let words = shape.lanes.div_ceil(32) as usize;
        all.into_iter().take(words).collect()
    }

    /// The words of a mask that belong to a chunk.
    fn chunk_mask(&mut self, shape: Shape, mask: &[lir::Value], chunk: usize) -> Vec<lir::Value> {
        let word = |i: usize| mask.get(i).or(mask.last()).copied();
        let first = match shape.bits {
            32 => {
                let word = word(chunk / 2);
                word.map(|w| self.b.bin_const(Bin::Lshr, w, 16 * (chunk % 2) as i32))
            }
            16 => word(chunk),
            _ => word(2 * chunk),
        };
        let zero = self.b.konst(0);
        let mut words = vec![first.unwrap_or(zero)];
        if shape.bits == 8 {
            words.push(word(2 * chunk + 1).unwrap_or(zero));
        }
        words
    }

    fn mask_compare(&mut self, pred: Pred, a: &[lir::Value], b: &[lir::Value]) -> Vec<lir::Value> {
        // As numbers a set bit is 1 unsigned and -1 signed.
        let mut all = Vec::new();
        for (x, y) in a.iter().zip(b) {
            let differ = self.b.bin(Bin::Xor, *x, *y);
            let only = |s: &mut Self, one, other| {
                let not = s.b.not(other);
                s.b.bin(Bin::And, one, not)
            };
            all.push(match pred {
                Pred::Eq => self.b.not(differ),
                Pred::Ne => differ,
                Pred::Ugt | Pred::Slt => only(self, *x, *y),
                Pred::Ult | Pred::Sgt => only(self, *y, *x),
                Pred::Ule | Pred::Sge => {
                    let greater = only(self, *x, *y);
                    self.b.not(greater)
                }
                Pred::Uge | Pred::Sle => {
                    let less = only(self, *y, *x);
                    self.b.not(less)
                }
            });
        }
        all
    }

    /// `a` where the mask's bit is set, `b` where it is not.
    pub(super) fn blend(
        &mut self,
        shape: Shape,
        mask: &[lir::Value],
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Vec<lir::Value> {
        if shape.is_mask() {
            let mut all = Vec::new();
            for ((m, x), y) in mask.iter().zip(a).zip(b) {
                // y ^ ((x ^ y) & m)
                let differ = self.b.bin(Bin::Xor, *x, *y);
                let differ = self.b.bin(Bin::And, differ, *m);
                all.push(self.b.bin(Bin::Xor, *y, differ));
            }
            return all;
        }
        if shape.bits == 64 || matches!(shape.held(), Held::Words(_)) {
            let bit_shape = Shape { bits: 1, ..shape };
            let (x, y) = (self.all_lanes(shape, a), self.all_lanes(shape, b));
            let mut lanes = Vec::new();
            for (lane, (x, y)) in x.into_iter().zip(y).enumerate() {
                let bit = self.lane(bit_shape, mask, lane as u32)[0];
                let pairs = x.into_iter().zip(y);
                lanes.push(pairs.map(|(x, y)| self.b.select(bit, x, y)).collect());
            }
            return self.gathered(shape, &lanes);
        }
        let (x, y) = (self.chunks(shape, a), self.chunks(shape, b));
        let mut chunks = Vec::new();
        for (at, (x, y)) in x.into_iter().zip(y).enumerate() {
            let mut args = vec![y, x];
            args.extend(self.chunk_mask(shape, mask, at));
            let inst = sized(shape.bits, SELECT).unwrap_or(Isa::VSEL_32);
            chunks.push(self.b.isa1(inst, &args));
        }
        self.unchunk(shape, &chunks)
    }

    /// One of two vectors by a word that is 0 or 1.
    pub(super) fn choose_vector(
        &mut self,
        shape: Shape,
        cond: lir::Value,
        a: &[lir::Value],
        b: &[lir::Value],
    ) -> Vec<lir::Value> {
        if let Held::Words(_) = shape.held() {
            let pairs = a.iter().zip(b);
            return pairs.map(|(x, y)| self.b.select(cond, *x, *y)).collect();
        }
        if let Some(known) = self.b.as_const(cond) {
            return if known != 0 { a.to_vec() } else { b.to_vec() };
        }
        let mask = self.b.neg(cond);
        let (x, y) = (self.chunks(shape, a), self.chunks(shape, b));
        let mut chunks = Vec::new();
        for (x, y) in x.into_iter().zip(y) {
            chunks.push(self.b.isa1(Isa::VSEL_32, &[y, x, mask]));
        }
        self.unchunk(shape, &chunks)
    }

    /// One of two vector registers by a word that is 0 or 1.
    pub(in crate::legalise) fn choose_register(
        &mut self,
        cond: lir::Value,
        a: lir::Value,
        b: lir::Value,
    ) -> lir::Value {
        let ty = self.b.ty(a);
        let shape = Shape {
            lanes: ty.vector_bytes() / 4,
            bits: 32,
        };
        let chosen = self.choose_vector(shape, cond, &[a], &[b])[0];
        self.b.adapt(chosen, ty)
    }

    /// The lanes below zero, as a mask.
    pub(super) fn below_zero(&mut self, shape: Shape, a: &[lir::Value]) -> Result<Vec<lir::Value>> {
        let zero: Vec<lir::Value> = shape
            .classes()
            .into_iter()
            .map(|ty| self.zero(ty))
            .collect();
        self.vector_compare(Pred::Slt, shape, a, &zero)
    }

    /// Zero in a register of a class.
    pub(in crate::legalise) fn zero(&mut self, ty: Ty) -> lir::Value {
        match ty {
            Ty::I32 => self.b.konst(0),
            _ => self.const_register(&[0], ty),
        }
    }
}
