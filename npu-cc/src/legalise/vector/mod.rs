//! Vectors of LLVM IR in registers.
//!
//! A vector of up to 64 bits is packed into words, one of single bits is a
//! mask of one bit per lane, a larger one lies in vector registers: 256, 512
//! or 1024 bits, the remainder undefined; beyond that in several of 1024.
//! Vectors of 64-bit elements that fill a register live in the accumulator
//! file, as Peano's ABI has it.
//!
//! Instructions work on 512 bits. [`Lower::chunks`] turns a vector of any
//! size into pieces of 512 bits and [`Lower::unchunk`] puts them together
//! again; halves that are not there are undefined. What no instruction does
//! is done lane by lane ([`lanes`]).

mod arith;
mod cast;
mod constant;
mod freeze;
pub(super) mod fuse;
mod intrinsic;
mod lanes;
mod memory;
mod shuffle;

use super::build::Builder;
use super::facts::Facts;
use super::func::{Lower, Result};
use super::values::Part;
use super::{LegaliseErrorKind, ModuleCx};
use crate::ir::{Inst, Op, Operand, Type, TypeId};
use crate::lir::{self, Ty};
use npu_arch::isa::Inst as Isa;

/// Bytes of a chunk.
const CHUNK: u32 = 64;

/// Most lanes of a vector; far above what fits the register file.
const MAX_LANES: u64 = 2048;

/// A vector type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::legalise) struct Shape {
    pub(in crate::legalise) lanes: u32,
    /// Bits of an element: 1, 8, 16, 32 or 64.
    pub(in crate::legalise) bits: u32,
}

/// What a vector's parts are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::legalise) enum Held {
    /// Packed words, or the words of a mask.
    Words(u32),
    /// Vector registers.
    Regs(Vec<Ty>),
}

impl Shape {
    /// Bits of the whole vector.
    pub(in crate::legalise) fn total(self) -> u32 {
        self.lanes * self.bits
    }

    /// Bytes in memory.
    pub(in crate::legalise) fn store_bytes(self) -> u32 {
        self.total().div_ceil(8)
    }

    /// Bytes of an element.
    fn size(self) -> u32 {
        self.bits.div_ceil(8)
    }

    /// One bit per lane.
    fn is_mask(self) -> bool {
        self.bits == 1
    }

    pub(in crate::legalise) fn held(self) -> Held {
        let total = self.total();
        if self.is_mask() || total <= 64 {
            return Held::Words(total.div_ceil(32).max(1));
        }
        let full = matches!(total, 256 | 512 | 1024) && self.bits == 64;
        let mut regs = Vec::new();
        let mut left = total;
        while left > 0 {
            let (ty, bits) = match left {
                0..=256 if full => (Ty::Am, 256),
                0..=256 => (Ty::W, 256),
                257..=512 if full => (Ty::Bm, 512),
                257..=512 => (Ty::X, 512),
                _ if full => (Ty::Cm, 1024),
                _ => (Ty::Y, 1024),
            };
            regs.push(ty);
            left = left.saturating_sub(bits);
        }
        Held::Regs(regs)
    }

    /// Register classes of the parts.
    pub(in crate::legalise) fn classes(self) -> Vec<Ty> {
        match self.held() {
            Held::Words(n) => vec![Ty::I32; n as usize],
            Held::Regs(regs) => regs,
        }
    }

    /// Chunks of 512 bits that hold it.
    fn chunks(self) -> u32 {
        self.total().div_ceil(8 * CHUNK)
    }

    /// Lanes in a chunk.
    fn per_chunk(self) -> u32 {
        8 * CHUNK / self.bits
    }
}

impl ModuleCx<'_> {
    /// The shape of a vector type; `None` for other types.
    pub(in crate::legalise) fn shape(&mut self, ty: TypeId) -> Result<Option<Shape>> {
        let types = self.layouts.types();
        let Type::Vector {
            element,
            len,
            scalable,
        } = *types.resolve(ty)
        else {
            return Ok(None);
        };
        let refuse = |help| {
            Err(LegaliseErrorKind::Type {
                name: types.name(ty),
                help,
            })
        };
        let bits = match types.resolve(element) {
            Type::Int(bits @ (1 | 8 | 16 | 32 | 64)) => *bits,
            Type::Float(kind) if matches!(kind.bits(), 16 | 32 | 64) => kind.bits(),
            Type::Ptr => 32,
            _ => return refuse("use elements of 8, 16, 32 or 64 bits"),
        };
        if scalable || len == 0 || len > MAX_LANES {
            return refuse("use vectors of up to 1024 bits");
        }
        Ok(Some(Shape {
            lanes: len as u32,
            bits,
        }))
    }
}

/// Makes vector operations, and not those that undo one another.
impl Builder {
    pub(in crate::legalise) fn ty(&self, value: lir::Value) -> Ty {
        self.class(value)
    }

    /// What an instruction gives that depends on its operands alone.
    pub(in crate::legalise) fn isa(
        &mut self,
        inst: Isa,
        args: &[lir::Value],
        imm: Option<i32>,
    ) -> Vec<lir::Value> {
        let types = lir::machine::signature(inst, false).results;
        let op = lir::Op::Isa {
            inst,
            args: args.to_vec(),
            imm,
        };
        if lir::machine::reads_state(inst) {
            let results: Vec<(Ty, Facts)> = types.iter().map(|ty| (*ty, Facts::NONE)).collect();
            return self.effect(op, &results);
        }
        self.pure_results(op, &types)
    }

    /// As [`Builder::isa`], of one result.
    pub(in crate::legalise) fn isa1(&mut self, inst: Isa, args: &[lir::Value]) -> lir::Value {
        self.isa(inst, args, None)[0]
    }

    pub(in crate::legalise) fn undef(&mut self, ty: Ty) -> lir::Value {
        self.pure_results(lir::Op::Undef, &[ty])[0]
    }

    fn is_undef(&self, value: lir::Value) -> bool {
        matches!(self.def(value), Some(lir::Op::Undef))
    }

    /// A piece of a vector as large as `ty`.
    pub(in crate::legalise) fn part(
        &mut self,
        value: lir::Value,
        index: u32,
        ty: Ty,
    ) -> lir::Value {
        let bytes = ty.vector_bytes();
        if self.ty(value).vector_bytes() == bytes {
            return value;
        }
        let (start, end) = (index * bytes, (index + 1) * bytes);
        match self.def(value).cloned() {
            Some(lir::Op::Join(parts)) => {
                let mut at = 0;
                for part in parts {
                    let size = self.ty(part).vector_bytes();
                    if start >= at && end <= at + size {
                        return self.part(part, (start - at) / bytes, ty);
                    }
                    at += size;
                }
            }
            Some(lir::Op::Part {
                value: whole,
                index: outer,
            }) => {
                let before = outer * self.ty(value).vector_bytes() / bytes;
                return self.part(whole, before + index, ty);
            }
            Some(lir::Op::Undef) => return self.undef(ty),
            Some(splat @ lir::Op::Splat { .. }) => return self.pure_results(splat, &[ty])[0],
            _ => {}
        }
        self.pure_results(lir::Op::Part { value, index }, &[ty])[0]
    }

    /// Parts of one file, the lowest first, as a whole.
    pub(in crate::legalise) fn join(&mut self, parts: &[lir::Value], ty: Ty) -> lir::Value {
        if let [one] = parts {
            if self.ty(*one) == ty {
                return *one;
            }
        }
        if parts.iter().all(|p| self.is_undef(*p)) {
            return self.undef(ty);
        }
        // The halves of what is there already.
        if let Some(lir::Op::Part { value, index: 0 }) = self.def(parts[0]).cloned() {
            let bytes = self.ty(parts[0]).vector_bytes();
            let whole = self.ty(value) == ty
                && parts.iter().enumerate().all(|(i, p)| {
                    self.is_undef(*p)
                        || (self.ty(*p).vector_bytes() == bytes
                            && matches!(self.def(*p), Some(lir::Op::Part { value: v, index })
                                if *v == value && *index == i as u32))
                });
            if whole {
                return value;
            }
        }
        let splat = self.def(parts[0]).cloned();
        if let Some(splat @ lir::Op::Splat { .. }) = splat {
            if parts
                .iter()
                .all(|p| self.is_undef(*p) || self.def(*p) == Some(&splat))
            {
                return self.pure_results(splat, &[ty])[0];
            }
        }
        self.pure_results(lir::Op::Join(parts.to_vec()), &[ty])[0]
    }

    /// The same bits in the other file.
    fn recast(&mut self, value: lir::Value, ty: Ty) -> lir::Value {
        if self.ty(value) == ty {
            return value;
        }
        match self.def(value).cloned() {
            Some(lir::Op::Recast(inner)) => self.recast(inner, ty),
            Some(op @ (lir::Op::Undef | lir::Op::Splat { .. })) => self.pure_results(op, &[ty])[0],
            _ => self.pure_results(lir::Op::Recast(value), &[ty])[0],
        }
    }

    /// A vector in another class: in the other file, narrower by leaving out
    /// its upper part, wider with an undefined one.
    pub(in crate::legalise) fn adapt(&mut self, value: lir::Value, ty: Ty) -> lir::Value {
        let from = self.ty(value);
        if from == ty {
            return value;
        }
        let value = match (from.is_accumulator(), ty.is_accumulator()) {
            (a, b) if a == b => value,
            _ => self.recast(value, in_other_file(from)),
        };
        let from = self.ty(value);
        let (have, want) = (from.vector_bytes(), ty.vector_bytes());
        if have > want {
            return self.part(value, 0, ty);
        }
        let mut parts = vec![value];
        parts.extend((1..want / have).map(|_| self.undef(from)));
        self.join(&parts, ty)
    }
}

fn in_other_file(ty: Ty) -> Ty {
    match ty {
        Ty::W => Ty::Am,
        Ty::X => Ty::Bm,
        Ty::Y => Ty::Cm,
        Ty::Am => Ty::W,
        Ty::Bm => Ty::X,
        Ty::Cm => Ty::Y,
        other => other,
    }
}

impl<'m> Lower<'_, 'm> {
    /// Whether an instruction works on vectors in a way of its own.
    pub(in crate::legalise) fn is_vector_inst(&mut self, inst: &Inst) -> Result<bool> {
        let of = match &inst.op {
            Op::Binary { lhs, .. } | Op::ICmp { lhs, .. } => lhs.ty,
            Op::Cast { value, .. } => {
                if self.cx.shape(value.ty)?.is_some() {
                    return Ok(true);
                }
                inst.ty
            }
            Op::Select { then, .. } => then.ty,
            Op::Vector { .. } => return Ok(true),
            _ => return Ok(false),
        };
        Ok(self.cx.shape(of)?.is_some())
    }

    /// An instruction on vectors.
    pub(in crate::legalise) fn vector_inst(&mut self, inst: &'m Inst) -> Result<()> {
        let parts = match &inst.op {
            Op::Binary { op, lhs, rhs } => {
                let shape = self.need_shape(lhs.ty)?;
                let (a, b) = (self.vector(lhs)?, self.vector(rhs)?);
                self.vector_binary(*op, shape, &a, &b)?
            }
            Op::ICmp { pred, lhs, rhs } => {
                let shape = self.need_shape(lhs.ty)?;
                let (a, b) = (self.vector(lhs)?, self.vector(rhs)?);
                self.vector_compare(*pred, shape, &a, &b)?
            }
            Op::Cast { op, value } => self.vector_cast(*op, value, inst.ty)?,
            Op::Select {
                cond,
                then,
                otherwise,
            } => {
                let shape = self.need_shape(then.ty)?;
                let (a, b) = (self.vector(then)?, self.vector(otherwise)?);
                match self.cx.shape(cond.ty)? {
                    Some(_) => {
                        let mask = self.vector(cond)?;
                        self.blend(shape, &mask, &a, &b)
                    }
                    None => {
                        let cond = self.word(cond)?;
                        self.choose_vector(shape, cond, &a, &b)
                    }
                }
            }
            Op::Vector { name, operands } => self.element_op(name, operands, inst.ty)?,
            _ => return Err(LegaliseErrorKind::NotConstant("the kind of an operation")),
        };
        if self.cx.shape(inst.ty)?.is_none() {
            let word = |value| match self.b.ty(value) {
                Ty::Ptr => Part::Ptr(super::values::Addr::value(value)),
                _ => Part::Word(value),
            };
            let parts = parts.into_iter().map(word).collect();
            self.set(inst.result, parts);
            return Ok(());
        }
        self.set(inst.result, vector_parts(&self.b, parts));
        Ok(())
    }

    fn need_shape(&mut self, ty: TypeId) -> Result<Shape> {
        match self.cx.shape(ty)? {
            Some(shape) => Ok(shape),
            None => Err(LegaliseErrorKind::Type {
                name: self.cx.layouts.types().name(ty),
                help: "a vector is needed here",
            }),
        }
    }

    /// The registers of a vector operand.
    fn vector(&mut self, operand: &Operand) -> Result<Vec<lir::Value>> {
        let parts = self.parts(operand)?;
        Ok(self.b.part_values(&parts))
    }

    /// A vector in pieces of 512 bits.
    fn chunks(&mut self, shape: Shape, values: &[lir::Value]) -> Vec<lir::Value> {
        if let Held::Words(_) = shape.held() {
            let mut chunk = self.b.undef(Ty::X);
            for word in values.iter().rev() {
                chunk = self.b.isa1(Isa::VPUSH_LO_32, &[*word, chunk]);
            }
            return vec![chunk];
        }
        let mut chunks = Vec::new();
        for value in values {
            let bytes = self.b.ty(*value).vector_bytes();
            let plain = match self.b.ty(*value).is_accumulator() {
                true => {
                    let other = in_other_file(self.b.ty(*value));
                    self.b.recast(*value, other)
                }
                false => *value,
            };
            if bytes < CHUNK {
                chunks.push(self.b.adapt(plain, Ty::X));
            } else {
                for index in 0..bytes / CHUNK {
                    chunks.push(self.b.part(plain, index, Ty::X));
                }
            }
        }
        chunks.truncate(shape.chunks() as usize);
        chunks
    }

    /// The parts of a vector from pieces of 512 bits.
    fn unchunk(&mut self, shape: Shape, chunks: &[lir::Value]) -> Vec<lir::Value> {
        let regs = match shape.held() {
            Held::Words(n) => return (0..n).map(|i| self.extract(chunks[0], 4, i)).collect(),
            Held::Regs(regs) => regs,
        };
        let mut chunks = chunks.iter().copied();
        let mut values = Vec::new();
        for ty in regs {
            let plain = if ty.is_accumulator() {
                in_other_file(ty)
            } else {
                ty
            };
            let first = chunks.next().unwrap_or_else(|| self.b.undef(Ty::X));
            let value = if plain == Ty::Y {
                let second = chunks.next().unwrap_or_else(|| self.b.undef(Ty::X));
                self.b.join(&[first, second], Ty::Y)
            } else {
                self.b.adapt(first, plain)
            };
            values.push(self.b.recast(value, ty));
        }
        values
    }

    /// A constant number in every lane of a chunk.
    fn splat(&mut self, bits: u32, number: i64) -> lir::Value {
        let width = match bits {
            8 => lir::Width::B1,
            16 => lir::Width::B2,
            _ => lir::Width::B4,
        };
        let value = match bits {
            8 => i32::from(number as i8),
            16 => i32::from(number as i16),
            _ => number as i32,
        };
        self.b
            .pure_results(lir::Op::Splat { width, value }, &[Ty::X])[0]
    }
}

/// Values as parts of a vector.
pub(in crate::legalise) fn vector_parts(b: &Builder, values: Vec<lir::Value>) -> Vec<Part> {
    let part = |value| match b.ty(value) {
        Ty::I32 => Part::Word(value),
        _ => Part::Vec(value),
    };
    values.into_iter().map(part).collect()
}
