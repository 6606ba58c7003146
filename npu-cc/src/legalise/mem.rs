//! Memory: addresses, loads, stores, stack objects, block copies.

use super::data::ADDRESS_SPACE;
use super::func::{Lower, Result};
use super::values::{sign_extend, Addr, Base, ConstValue, Leaf, Part};
use super::vector::vector_parts;
use super::LegaliseErrorKind;
use crate::ir::{Inst, Operand, Type, TypeId, Value};
use crate::lir::{self, Bin, Callee, Extend, Op, Ty, Width};

/// Largest alignment of a stack object, which is that of the stack.
pub(super) const STACK_ALIGN: u32 = 32;
/// Largest alignment of a stack object.
const MOST_ALIGN: u32 = 1024;
/// Accesses that a copy may take before it becomes a call.
const INLINE_ACCESSES: u32 = 8;

/// A piece of an access: offset, width.
pub(super) fn pieces(bytes: u64, align: u32) -> Vec<(u64, Width)> {
    let mut list = Vec::new();
    let mut at = 0;
    while at < bytes {
        let left = bytes - at;
        let aligned = |size: u64| at % size == 0 && u64::from(align) >= size && left >= size;
        let (width, size) = if aligned(4) {
            (Width::B4, 4)
        } else if aligned(2) {
            (Width::B2, 2)
        } else {
            (Width::B1, 1)
        };
        list.push((at, width));
        at += size;
    }
    list
}

/// Alignment of an address at an offset from an aligned one.
fn align_at(align: u32, offset: u64) -> u32 {
    match offset {
        0 => align,
        _ => align.min(1 << offset.trailing_zeros().min(31)),
    }
}

impl<'m> Lower<'_, 'm> {
    pub(super) fn gep(
        &mut self,
        source: TypeId,
        base: &Operand,
        indices: &'m [Operand],
    ) -> Result<Addr> {
        let mut addr = self.addr(base)?;
        let mut sum: Option<lir::Value> = None;
        let mut ty = source;
        for (position, index) in indices.iter().enumerate() {
            if let Some(step) = self.const_index(index)? {
                let (distance, member) = if position == 0 {
                    let size = self.cx.layouts.of(ty)?.size as i64;
                    (step.wrapping_mul(size), ty)
                } else {
                    self.cx.member_distance(ty, step)?
                };
                addr = addr.plus(distance);
                ty = member;
                continue;
            }
            if position > 0 {
                ty = match self.cx.layouts.types().resolve(ty) {
                    Type::Array { element, .. } => *element,
                    _ => return Err(LegaliseErrorKind::NotConstant("the index of a member")),
                };
            }
            let size = self.cx.layouts.of(ty)?.size;
            let (scaled, rest) = self.scaled(index, size)?;
            addr = addr.plus(rest);
            sum = Some(match sum {
                None => scaled,
                Some(sum) => self.b.bin(Bin::Add, sum, scaled),
            });
        }
        let Some(sum) = sum else {
            return Ok(addr);
        };
        let near = (0..512).contains(&addr.offset);
        let (start, offset) = match &addr.base {
            Base::Value(value) => (*value, addr.offset),
            _ if near => {
                let start = Addr {
                    base: addr.base.clone(),
                    offset: 0,
                };
                (self.b.addr_value(&start), addr.offset)
            }
            _ => (self.b.addr_value(&addr), 0),
        };
        let value = self.b.ptr_add(start, sum);
        Ok(Addr {
            base: Base::Value(value),
            offset,
        })
    }

    fn const_index(&mut self, index: &Operand) -> Result<Option<i64>> {
        let Value::Const(constant) = &index.value else {
            return Ok(None);
        };
        let bits = self.int_bits(index.ty)?;
        match self.cx.scalar_const(constant, index.ty)? {
            ConstValue::Int(value) => Ok(Some(sign_extend(value, bits) as i64)),
            ConstValue::Long(words) => {
                let word = |at| words.get(at).copied().map_or(0, i64::from);
                Ok(Some(word(1) << 32 | word(0)))
            }
            ConstValue::Addr { .. } => Ok(None),
        }
    }

    /// An index times a size, a constant addend apart.
    fn scaled(&mut self, index: &Operand, size: u64) -> Result<(lir::Value, i64)> {
        let bits = self.int_bits(index.ty)?;
        let word = self.words(index)?[0];
        let mut word = self.b.extend(word, bits.min(32), Extend::Sign);
        let mut rest = 0;
        if let Some(Op::Bin {
            op: Bin::Add,
            lhs,
            rhs,
        }) = self.b.def(word)
        {
            let (lhs, rhs) = (*lhs, *rhs);
            if let Some(addend) = self.b.as_const(rhs) {
                word = lhs;
                rest = i64::from(addend).wrapping_mul(size as i64);
            }
        }
        Ok((self.b.bin_const(Bin::Mul, word, size as u32 as i32), rest))
    }

    fn access_align(&mut self, ty: TypeId, align: u32) -> Result<u32> {
        let own = self.cx.layouts.of(ty)?.align;
        Ok(if align == 0 { own } else { align })
    }

    pub(super) fn load(
        &mut self,
        inst: &Inst,
        ptr: &Operand,
        align: u32,
        volatile: bool,
    ) -> Result<()> {
        let leaves = self.cx.leaves(inst.ty)?;
        let align = self.access_align(inst.ty, align)?;
        let addr = self.addr(ptr)?;
        let signed = inst
            .result
            .is_some_and(|local| self.signed_loads[local.0 as usize]);
        let parts = self.load_parts(&addr, &leaves, align, signed, volatile);
        self.set(inst.result, parts);
        Ok(())
    }

    /// Loads the scalars of a value.
    pub(super) fn load_parts(
        &mut self,
        addr: &Addr,
        leaves: &[Leaf],
        align: u32,
        signed: bool,
        volatile: bool,
    ) -> Vec<Part> {
        let mut parts = Vec::new();
        for leaf in leaves {
            let at = addr.clone().plus(leaf.offset as i64);
            let align = align_at(align, leaf.offset);
            if let Some(shape) = leaf.vector {
                let values = self.load_shape(&at, shape, align, volatile);
                parts.extend(vector_parts(&self.b, values));
                continue;
            }
            match leaf.bits {
                None => parts.push(self.load_ptr(&at, align, volatile)),
                Some(bits) => {
                    let words = self.load_int(&at, bits, align, signed, volatile);
                    parts.extend(words.into_iter().map(Part::Word));
                }
            }
        }
        parts
    }

    fn load_ptr(&mut self, addr: &Addr, align: u32, volatile: bool) -> Part {
        if align < 4 {
            let word = self.load_int(addr, 32, align, false, volatile)[0];
            return Part::Ptr(Addr::value(self.b.int_to_ptr(word)));
        }
        let (base, offset) = self.b.addr_access(addr);
        let op = Op::LoadPtr {
            base,
            offset,
            volatile,
        };
        let value = self.b.effect(op, &[(Ty::Ptr, super::facts::Facts::NONE)])[0];
        Part::Ptr(Addr::value(value))
    }

    pub(super) fn load_int(
        &mut self,
        addr: &Addr,
        bits: u32,
        align: u32,
        signed: bool,
        volatile: bool,
    ) -> Vec<lir::Value> {
        let bytes = u64::from(bits.div_ceil(8));
        let mut words = Vec::new();
        for start in (0..bytes).step_by(4) {
            let list = pieces((bytes - start).min(4), align_at(align, start));
            let last = list.len() - 1;
            let mut word = None;
            for (index, (at, width)) in list.into_iter().enumerate() {
                let place = self.b.addr_access(&addr.clone().plus((start + at) as i64));
                let extend = if signed && index == last {
                    Extend::Sign
                } else {
                    Extend::Zero
                };
                let piece = self.b.load(place, width, extend, volatile);
                let moved = self.b.bin_const(Bin::Shl, piece, 8 * at as i32);
                word = Some(match word {
                    None => moved,
                    Some(word) => self.b.bin(Bin::Or, word, moved),
                });
            }
            let word = word.unwrap_or_else(|| self.b.konst(0));
            words.push(self.truth(word, bits));
        }
        words
    }

    pub(super) fn store(
        &mut self,
        value: &Operand,
        ptr: &Operand,
        align: u32,
        volatile: bool,
    ) -> Result<()> {
        let leaves = self.cx.leaves(value.ty)?;
        let align = self.access_align(value.ty, align)?;
        let addr = self.addr(ptr)?;
        let parts = self.parts(value)?;
        self.store_parts(&addr, &leaves, &parts, align, volatile);
        Ok(())
    }

    /// Stores the scalars of a value.
    pub(super) fn store_parts(
        &mut self,
        addr: &Addr,
        leaves: &[Leaf],
        parts: &[Part],
        align: u32,
        volatile: bool,
    ) {
        let mut parts = parts.iter();
        for leaf in leaves {
            let values: Vec<&Part> = parts.by_ref().take(leaf.parts()).collect();
            let at = addr.clone().plus(leaf.offset as i64);
            self.store_leaf(&at, *leaf, &values, align_at(align, leaf.offset), volatile);
        }
    }

    fn store_leaf(&mut self, addr: &Addr, leaf: Leaf, parts: &[&Part], align: u32, volatile: bool) {
        let mut words: Vec<lir::Value> = parts.iter().map(|part| self.b.part_value(part)).collect();
        if let Some(shape) = leaf.vector {
            return self.store_shape(addr, shape, &words, align, volatile);
        }
        let bits = match leaf.bits {
            None if align >= 4 => {
                let place = self.b.addr_access(addr);
                self.b.store(words[0], place, Width::B4, volatile);
                return;
            }
            None => {
                words = vec![self.b.ptr_to_int(words[0])];
                32
            }
            Some(bits) => bits,
        };
        self.store_words(addr, bits, &words, align, volatile);
    }

    /// Stores an integer of `bits` bits.
    pub(super) fn store_words(
        &mut self,
        addr: &Addr,
        bits: u32,
        words: &[lir::Value],
        align: u32,
        volatile: bool,
    ) {
        let words = if bits % 8 == 0 {
            words.to_vec()
        } else {
            self.b.normal(words, bits, Extend::Zero)
        };
        let bytes = u64::from(bits.div_ceil(8));
        for (index, word) in words.into_iter().enumerate() {
            let start = 4 * index as u64;
            for (at, width) in pieces((bytes - start).min(4), align_at(align, start)) {
                let piece = self.b.bin_const(Bin::Lshr, word, 8 * at as i32);
                let place = self.b.addr_access(&addr.clone().plus((start + at) as i64));
                self.b.store(piece, place, width, volatile);
            }
        }
    }

    pub(super) fn alloca(
        &mut self,
        ty: TypeId,
        count: &Operand,
        align: u32,
        entry: bool,
    ) -> Result<Addr> {
        let layout = self.cx.layouts.of(ty)?;
        let count = match self.const_index(count)? {
            Some(count) if entry => u64::try_from(count).unwrap_or(u64::MAX),
            _ => {
                return Err(LegaliseErrorKind::Unsupported {
                    what: "alloca of variable size".to_owned(),
                    help: "give arrays on the stack a constant size",
                })
            }
        };
        let size = layout.size.saturating_mul(count);
        if size > ADDRESS_SPACE {
            return Err(LegaliseErrorKind::TooLarge { size });
        }
        let align = if align == 0 { layout.align } else { align };
        if align > MOST_ALIGN {
            return Err(LegaliseErrorKind::Alignment {
                align,
                most: MOST_ALIGN,
            });
        }
        // What the stack does not give is taken out of a larger object.
        let spare = align.max(STACK_ALIGN) - STACK_ALIGN;
        let slot = self.b.slot(size as u32 + spare, align.min(STACK_ALIGN));
        if spare == 0 {
            return Ok(Addr {
                base: Base::Slot(slot),
                offset: 0,
            });
        }
        let start = self.b.slot_addr(slot, 0);
        let number = self.b.ptr_to_int(start);
        let number = self.b.bin_const(Bin::Add, number, spare as i32);
        let number = self.b.bin_const(Bin::And, number, -(align as i32));
        let value = self.b.int_to_ptr(number);
        Ok(Addr::value(value))
    }

    /// A stack object with a copy of what an address points to.
    pub(super) fn copied(&mut self, from: &Addr, ty: TypeId, align: u32) -> Result<Addr> {
        let layout = self.cx.layouts.of(ty)?;
        let size = layout.size;
        if size > ADDRESS_SPACE {
            return Err(LegaliseErrorKind::TooLarge { size });
        }
        let align = align.max(layout.align).min(STACK_ALIGN);
        let slot = self.b.slot(size as u32, align);
        let to = Addr {
            base: Base::Slot(slot),
            offset: 0,
        };
        if !self.copy_inline(&to, from, size, align, align, false) {
            let length = self.b.konst(size as i32);
            self.block_call("memcpy", &to, Argument::Addr(from), length);
        }
        Ok(to)
    }

    /// Copies by loads and stores if few suffice; all loads come first, so
    /// that the blocks may overlap.
    pub(super) fn copy_inline(
        &mut self,
        to: &Addr,
        from: &Addr,
        bytes: u64,
        to_align: u32,
        from_align: u32,
        volatile: bool,
    ) -> bool {
        if bytes > u64::from(4 * INLINE_ACCESSES) {
            return false;
        }
        let list = pieces(bytes, to_align.min(from_align));
        if list.len() > INLINE_ACCESSES as usize {
            return false;
        }
        let loaded: Vec<lir::Value> = list
            .iter()
            .map(|(at, width)| {
                let place = self.b.addr_access(&from.clone().plus(*at as i64));
                self.b.load(place, *width, Extend::Zero, volatile)
            })
            .collect();
        for ((at, width), value) in list.into_iter().zip(loaded) {
            let place = self.b.addr_access(&to.clone().plus(at as i64));
            self.b.store(value, place, width, volatile);
        }
        true
    }

    /// Fills by stores if few suffice.
    pub(super) fn fill_inline(
        &mut self,
        to: &Addr,
        byte: lir::Value,
        bytes: u64,
        align: u32,
        volatile: bool,
    ) -> bool {
        if bytes > u64::from(4 * INLINE_ACCESSES) {
            return false;
        }
        let list = pieces(bytes, align);
        if list.len() > INLINE_ACCESSES as usize {
            return false;
        }
        let byte = self.b.extend(byte, 8, Extend::Zero);
        let word = self.b.bin_const(Bin::Mul, byte, 0x0101_0101);
        for (at, width) in list {
            let place = self.b.addr_access(&to.clone().plus(at as i64));
            self.b.store(word, place, width, volatile);
        }
        true
    }

    /// Calls `memcpy`, `memmove` or `memset`.
    pub(super) fn block_call(
        &mut self,
        symbol: &str,
        to: &Addr,
        what: Argument<'_>,
        length: lir::Value,
    ) {
        let to = self.b.addr_value(to);
        let what = match what {
            Argument::Addr(addr) => self.b.addr_value(addr),
            Argument::Byte(byte) => self.b.extend(byte, 8, Extend::Zero),
        };
        self.cx.used.insert(symbol.to_owned(), 0);
        let op = Op::Call {
            callee: Callee::Symbol(symbol.to_owned()),
            args: vec![to, what, length],
        };
        self.b.effect(op, &[(Ty::Ptr, super::facts::Facts::NONE)]);
    }
}

/// The second argument of a block routine.
pub(super) enum Argument<'a> {
    Addr(&'a Addr),
    Byte(lir::Value),
}
