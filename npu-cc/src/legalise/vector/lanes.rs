//! Single lanes, and what is done lane by lane.

use super::{Held, Isa, Lower, Result, Shape};
use crate::ir::{Constant, Operand, TypeId, Value};
use crate::legalise::facts::Facts;
use crate::legalise::values::ConstValue;
use crate::legalise::LegaliseErrorKind;
use crate::lir::{self, Bin, Cond, Extend, Ty, Width};

impl Lower<'_, '_> {
    /// `extractelement`, `insertelement`, `shufflevector`.
    pub(super) fn element_op(
        &mut self,
        name: &str,
        operands: &[Operand],
        ty: TypeId,
    ) -> Result<Vec<lir::Value>> {
        let shape = self.need_shape(operands[0].ty)?;
        match (name, operands) {
            ("extractelement", [vector, index]) => {
                let values = self.vector(vector)?;
                let words = match self.lane_number(index)? {
                    Some(lane) if lane < shape.lanes => self.lane(shape, &values, lane),
                    // Poison.
                    Some(_) => vec![self.b.konst(0); shape.bits.div_ceil(32) as usize],
                    None => {
                        let index = self.words(index)?[0];
                        self.variable_lane(shape, &values, index)
                    }
                };
                if self.cx.classes(ty)? == [Ty::Ptr] {
                    return Ok(vec![self.b.int_to_ptr(words[0])]);
                }
                Ok(words)
            }
            ("insertelement", [vector, element, index]) => {
                let values = self.vector(vector)?;
                let words = match &self.parts(element)?[..] {
                    [super::Part::Ptr(addr)] => {
                        let value = self.b.addr_value(addr);
                        vec![self.b.ptr_to_int(value)]
                    }
                    _ => self.words(element)?,
                };
                match self.lane_number(index)? {
                    Some(lane) if lane < shape.lanes => {
                        Ok(self.with_lane(shape, &values, lane, &words))
                    }
                    Some(_) => Ok(values),
                    None => {
                        let index = self.words(index)?[0];
                        Ok(self.with_variable_lane(shape, &values, index, &words))
                    }
                }
            }
            ("shufflevector", [a, b, mask]) => {
                let to = self.need_shape(ty)?;
                let lanes = self.shuffle_mask(mask, to.lanes)?;
                let (x, y) = (self.vector(a)?, self.vector(b)?);
                self.shuffle(shape, to, &x, &y, &lanes)
            }
            _ => Err(LegaliseErrorKind::Unsupported {
                what: name.to_owned(),
                help: "use element access or shufflevector",
            }),
        }
    }

    fn lane_number(&mut self, index: &Operand) -> Result<Option<u32>> {
        let Value::Const(constant) = &index.value else {
            return Ok(None);
        };
        match self.cx.scalar_const(constant, index.ty)? {
            ConstValue::Int(lane) => Ok(Some(u32::try_from(lane).unwrap_or(u32::MAX))),
            ConstValue::Long(_) => Ok(Some(u32::MAX)),
            ConstValue::Addr { .. } => Ok(None),
        }
    }

    /// The mask of a `shufflevector`: lanes of both operands numbered
    /// through, `None` where any value will do.
    fn shuffle_mask(&mut self, mask: &Operand, lanes: u32) -> Result<Vec<Option<u32>>> {
        let Value::Const(constant) = &mask.value else {
            return Err(LegaliseErrorKind::NotConstant("the mask of shufflevector"));
        };
        let number = |item: &Constant| match item {
            Constant::Int(n) => u32::try_from(*n).ok(),
            Constant::Zero => Some(0),
            _ => None,
        };
        Ok(match constant {
            Constant::Zero => vec![Some(0); lanes as usize],
            Constant::Splat(item) => vec![number(item); lanes as usize],
            Constant::Aggregate(items) => items.iter().map(number).collect(),
            _ => vec![None; lanes as usize],
        })
    }

    /// An element of `size` (1, 2 or 4) bytes of a chunk, sign extended.
    ///
    /// Element 0 is read as another one: of a vector that a load has written,
    /// `vextract` with an index of 0 can stop the core for good.
    pub(super) fn extract(&mut self, chunk: lir::Value, size: u32, lane: u32) -> lir::Value {
        let inst = match size {
            1 => Isa::VEXTRACT_S8,
            2 => Isa::VEXTRACT_S16,
            _ => Isa::VEXTRACT_S32,
        };
        let (chunk, lane) = if lane == 0 {
            let amount = self.b.konst(64 - size as i32);
            (self.b.isa1(Isa::VSHIFT, &[chunk, chunk, amount]), 1)
        } else {
            (chunk, lane)
        };
        let index = self.b.konst(lane as i32);
        let facts = Facts::extended((8 * size).min(32) as u8, Extend::Sign);
        let op = lir::Op::Isa {
            inst,
            args: vec![chunk, index],
            imm: None,
        };
        self.b.pure_facts(op, &[(Ty::I32, facts)])[0]
    }

    /// The words of one lane; above a narrow element anything.
    pub(super) fn lane(
        &mut self,
        shape: Shape,
        values: &[lir::Value],
        lane: u32,
    ) -> Vec<lir::Value> {
        if let Held::Words(_) = shape.held() {
            if shape.bits == 64 {
                return values.to_vec();
            }
            let bit = lane * shape.bits;
            let word = values[(bit / 32) as usize];
            let word = self.b.bin_const(Bin::Lshr, word, (bit % 32) as i32);
            let word = if shape.is_mask() {
                self.b.extend(word, 1, Extend::Zero)
            } else {
                word
            };
            return vec![word];
        }
        let chunk = self.chunks(shape, values)[(lane / shape.per_chunk()) as usize];
        let lane = lane % shape.per_chunk();
        if shape.bits == 64 {
            let low = self.extract(chunk, 4, 2 * lane);
            return vec![low, self.extract(chunk, 4, 2 * lane + 1)];
        }
        vec![self.extract(chunk, shape.size(), lane)]
    }

    /// A vector in a stack object, and the object's address.
    fn in_memory(&mut self, values: &[lir::Value]) -> lir::Value {
        let bytes: u32 = values
            .iter()
            .map(|v| self.b.ty(*v).vector_bytes().max(4))
            .sum();
        let slot = self.b.slot(bytes, 32);
        let base = self.b.slot_addr(slot, 0);
        self.put_registers(values, base);
        base
    }

    /// Stores whole registers, one behind the other.
    pub(super) fn put_registers(&mut self, values: &[lir::Value], base: lir::Value) {
        let mut offset = 0;
        for value in values {
            let bytes = self.b.ty(*value).vector_bytes();
            if bytes == 0 {
                self.b.store(*value, (base, offset), Width::B4, false);
                offset += 4;
            } else {
                self.b.store_vector(*value, (base, offset), bytes, false);
                offset += bytes as i32;
            }
        }
    }

    /// Address of a lane in memory.
    fn lane_address(&mut self, shape: Shape, base: lir::Value, index: lir::Value) -> lir::Value {
        // An index beyond the vector is poison, but shall not lead astray.
        let most = self.b.konst(shape.lanes.next_power_of_two() as i32 - 1);
        let index = self.b.bin(Bin::And, index, most);
        let offset = self.b.bin_const(Bin::Mul, index, shape.size() as i32);
        self.b.ptr_add(base, offset)
    }

    fn variable_lane(
        &mut self,
        shape: Shape,
        values: &[lir::Value],
        index: lir::Value,
    ) -> Vec<lir::Value> {
        if shape.is_mask() {
            return vec![self.mask_bit(values, index)];
        }
        let base = self.in_memory(values);
        let at = self.lane_address(shape, base, index);
        let width = match shape.size() {
            1 => Width::B1,
            2 => Width::B2,
            _ => Width::B4,
        };
        let low = self.b.load((at, 0), width, Extend::Zero, false);
        if shape.bits == 64 {
            let high = self.b.load((at, 4), Width::B4, Extend::Zero, false);
            return vec![low, high];
        }
        vec![low]
    }

    /// A bit of a mask by a number that is not known.
    fn mask_bit(&mut self, words: &[lir::Value], index: lir::Value) -> lir::Value {
        let five = self.b.bin_const(Bin::And, index, 31);
        let mut word = words[0];
        for (n, other) in words.iter().enumerate().skip(1) {
            let number = self.b.bin_const(Bin::Lshr, index, 5);
            let here = self.b.icmp_const(Cond::Eq, number, n as i32);
            word = self.b.select(here, *other, word);
        }
        let bit = self.b.bin(Bin::Lshr, word, five);
        self.b.extend(bit, 1, Extend::Zero)
    }

    fn with_lane(
        &mut self,
        shape: Shape,
        values: &[lir::Value],
        lane: u32,
        words: &[lir::Value],
    ) -> Vec<lir::Value> {
        if let Held::Words(_) = shape.held() {
            if shape.bits >= 32 {
                let mut all = values.to_vec();
                let first = (lane * shape.bits / 32) as usize;
                all[first..first + words.len()].copy_from_slice(words);
                return all;
            }
            let bit = lane * shape.bits;
            let (at, shift) = ((bit / 32) as usize, (bit % 32) as i32);
            let low = ((1u64 << shape.bits) - 1) as u32;
            let mut all = values.to_vec();
            let element = self.b.extend(words[0], shape.bits, Extend::Zero);
            let element = self.b.bin_const(Bin::Shl, element, shift);
            let rest = self.b.bin_const(Bin::And, all[at], !(low << shift) as i32);
            all[at] = self.b.bin(Bin::Or, rest, element);
            return all;
        }
        let mut chunks = self.chunks(shape, values);
        let at = (lane / shape.per_chunk()) as usize;
        let lane = lane % shape.per_chunk();
        let pieces: Vec<(u32, lir::Value)> = if shape.bits == 64 {
            vec![(2 * lane, words[0]), (2 * lane + 1, words[1])]
        } else {
            vec![(lane, words[0])]
        };
        for (lane, word) in pieces {
            let index = self.b.konst(lane as i32);
            chunks[at] = self.insert(shape, chunks[at], word, index);
        }
        self.unchunk(shape, &chunks)
    }

    /// A chunk with an element (of 64 bits, half of one) replaced.
    fn insert(
        &mut self,
        shape: Shape,
        chunk: lir::Value,
        word: lir::Value,
        index: lir::Value,
    ) -> lir::Value {
        let inst = match shape.size() {
            1 => Isa::VINSERT_8,
            2 => Isa::VINSERT_16,
            _ => Isa::VINSERT_32,
        };
        self.b.isa1(inst, &[chunk, word, index])
    }

    fn with_variable_lane(
        &mut self,
        shape: Shape,
        values: &[lir::Value],
        index: lir::Value,
        words: &[lir::Value],
    ) -> Vec<lir::Value> {
        let simple = shape.chunks() == 1 && matches!(shape.held(), Held::Regs(_));
        if simple && shape.bits < 64 {
            let chunk = self.chunks(shape, values)[0];
            let most = self.b.konst(shape.lanes.next_power_of_two() as i32 - 1);
            let index = self.b.bin(Bin::And, index, most);
            let chunk = self.insert(shape, chunk, words[0], index);
            return self.unchunk(shape, &[chunk]);
        }
        if shape.is_mask() {
            return self.with_mask_bit(values, index, words[0]);
        }
        let base = self.in_memory(values);
        let at = self.lane_address(shape, base, index);
        let width = match shape.size() {
            1 => Width::B1,
            2 => Width::B2,
            _ => Width::B4,
        };
        for (n, word) in words.iter().enumerate() {
            self.b.store(*word, (at, 4 * n as i32), width, false);
        }
        self.get_registers(&shape.classes(), base)
    }

    /// Loads whole registers, one behind the other.
    pub(super) fn get_registers(&mut self, classes: &[Ty], base: lir::Value) -> Vec<lir::Value> {
        let mut offset = 0;
        let mut values = Vec::new();
        for ty in classes {
            let bytes = ty.vector_bytes();
            if bytes == 0 {
                values.push(self.b.load((base, offset), Width::B4, Extend::Zero, false));
                offset += 4;
            } else {
                values.push(self.b.load_vector((base, offset), *ty, bytes, false));
                offset += bytes as i32;
            }
        }
        values
    }

    fn with_mask_bit(
        &mut self,
        words: &[lir::Value],
        index: lir::Value,
        bit: lir::Value,
    ) -> Vec<lir::Value> {
        let five = self.b.bin_const(Bin::And, index, 31);
        let number = self.b.bin_const(Bin::Lshr, index, 5);
        let one = self.b.konst(1);
        let place = self.b.bin(Bin::Shl, one, five);
        let value = self.b.extend(bit, 1, Extend::Zero);
        let value = self.b.bin(Bin::Shl, value, five);
        let keep = self.b.not(place);
        let mut all = Vec::new();
        for (n, word) in words.iter().enumerate() {
            let rest = self.b.bin(Bin::And, *word, keep);
            let new = self.b.bin(Bin::Or, rest, value);
            let here = self.b.icmp_const(Cond::Eq, number, n as i32);
            all.push(self.b.select(here, new, *word));
        }
        all
    }

    /// A vector from the words of its lanes.
    pub(super) fn gathered(&mut self, shape: Shape, lanes: &[Vec<lir::Value>]) -> Vec<lir::Value> {
        if let Held::Words(n) = shape.held() {
            let mut all = vec![None; n as usize];
            for (lane, words) in lanes.iter().enumerate() {
                let bit = lane as u32 * shape.bits;
                for (k, word) in words.iter().enumerate() {
                    let at = (bit / 32) as usize + k;
                    let element = self.b.extend(*word, shape.bits.min(32), Extend::Zero);
                    let moved = self.b.bin_const(Bin::Shl, element, (bit % 32) as i32);
                    all[at] = Some(match all[at] {
                        Some(before) => self.b.bin(Bin::Or, before, moved),
                        None => moved,
                    });
                }
            }
            return all
                .into_iter()
                .map(|word| word.unwrap_or_else(|| self.b.konst(0)))
                .collect();
        }
        let inst = match shape.size() {
            1 => Isa::VPUSH_LO_8,
            2 => Isa::VPUSH_LO_16,
            _ => Isa::VPUSH_LO_32,
        };
        let mut chunks = Vec::new();
        for group in lanes.chunks(shape.per_chunk() as usize) {
            let mut chunk = self.b.undef(Ty::X);
            for word in group.iter().rev().flat_map(|words| words.iter().rev()) {
                let word = self.b.fresh(*word);
                chunk = self.b.isa1(inst, &[word, chunk]);
            }
            chunks.push(chunk);
        }
        self.unchunk(shape, &chunks)
    }

    /// The words of every lane.
    pub(super) fn all_lanes(
        &mut self,
        shape: Shape,
        values: &[lir::Value],
    ) -> Vec<Vec<lir::Value>> {
        (0..shape.lanes)
            .map(|lane| self.lane(shape, values, lane))
            .collect()
    }
}
