//! Vectors in memory.
//!
//! The core moves 32 bytes at multiples of 32, or 16 at multiples of 16. A
//! vector that lies elsewhere is cut out of the aligned blocks around it; one
//! stored elsewhere goes through a stack object.

use super::{Held, Isa, Lower, Shape};
use crate::legalise::build::Builder;
use crate::legalise::facts::Facts;
use crate::legalise::values::{Addr, Base};
use crate::lir::{self, Bin, Extend, Op, Ty};

impl Builder {
    pub(in crate::legalise) fn load_vector(
        &mut self,
        (base, offset): (lir::Value, i32),
        ty: Ty,
        bytes: u32,
        volatile: bool,
    ) -> lir::Value {
        let op = Op::LoadVec {
            base,
            offset,
            bytes,
            volatile,
        };
        self.effect(op, &[(ty, Facts::NONE)])[0]
    }

    pub(in crate::legalise) fn store_vector(
        &mut self,
        value: lir::Value,
        (base, offset): (lir::Value, i32),
        bytes: u32,
        volatile: bool,
    ) {
        let op = Op::StoreVec {
            value,
            base,
            offset,
            bytes,
            volatile,
        };
        self.effect(op, &[]);
    }
}

/// Whether registers can be moved one by one: each begins where an access
/// may, and the last one ends where the vector does.
fn direct(shape: Shape, regs: &[Ty], align: u32) -> bool {
    let bytes = shape.store_bytes();
    let whole: u32 = regs.iter().map(|ty| ty.vector_bytes()).sum();
    (align >= 32 && bytes == whole) || (align >= 16 && bytes == 16)
}

impl Lower<'_, '_> {
    /// The registers of a vector in memory; `align` is its alignment.
    pub(in crate::legalise) fn load_shape(
        &mut self,
        addr: &Addr,
        shape: Shape,
        align: u32,
        volatile: bool,
    ) -> Vec<lir::Value> {
        let regs = match shape.held() {
            Held::Words(_) => {
                return self.load_int(addr, shape.total(), align, false, volatile);
            }
            Held::Regs(regs) => regs,
        };
        if direct(shape, &regs, align) {
            let mut values = Vec::new();
            let mut at = 0;
            for ty in regs {
                let bytes = ty.vector_bytes().min(shape.store_bytes());
                let place = self.b.addr_access(&addr.clone().plus(at));
                values.push(self.b.load_vector(place, ty, bytes, volatile));
                at += i64::from(bytes);
            }
            return values;
        }
        let bytes = shape.store_bytes();
        let start = self.b.addr_value(addr);
        let number = self.b.ptr_to_int(start);
        let amount = self.b.bin_const(Bin::And, number, 31);
        let block = |s: &mut Self, byte: u32| {
            let place = s.b.bin_const(Bin::Add, number, byte as i32);
            let place = s.b.bin_const(Bin::And, place, !31);
            let place = s.b.int_to_ptr(place);
            s.b.load_vector((place, 0), Ty::W, 32, volatile)
        };
        // The block of the last byte may be the one before.
        let mut blocks: Vec<lir::Value> = (0..bytes)
            .step_by(32)
            .map(|byte| block(self, byte))
            .collect();
        blocks.push(block(self, bytes - 1));
        let mut chunks = Vec::new();
        for first in (0..blocks.len() - 1).step_by(2) {
            let at = |i: usize| blocks[(first + i).min(blocks.len() - 1)];
            let low = self.b.join(&[at(0), at(1)], Ty::X);
            let high = self.b.join(&[at(2), at(2)], Ty::X);
            chunks.push(self.b.isa1(Isa::VSHIFT, &[low, high, amount]));
        }
        self.unchunk(shape, &chunks)
    }

    pub(in crate::legalise) fn store_shape(
        &mut self,
        addr: &Addr,
        shape: Shape,
        values: &[lir::Value],
        align: u32,
        volatile: bool,
    ) {
        let regs = match shape.held() {
            Held::Words(_) => {
                let values: Vec<lir::Value> = values.to_vec();
                return self.store_words(addr, shape.total(), &values, align, volatile);
            }
            Held::Regs(regs) => regs,
        };
        if direct(shape, &regs, align) {
            let mut at = 0;
            for value in values {
                let bytes = self.b.ty(*value).vector_bytes().min(shape.store_bytes());
                let place = self.b.addr_access(&addr.clone().plus(at));
                self.b.store_vector(*value, place, bytes, volatile);
                at += i64::from(bytes);
            }
            return;
        }
        let whole: u32 = regs.iter().map(|ty| ty.vector_bytes()).sum();
        let slot = self.b.slot(whole, 32);
        let from = Addr {
            base: Base::Slot(slot),
            offset: 0,
        };
        let base = self.b.slot_addr(slot, 0);
        self.put_registers(values, base);
        let list = super::super::mem::pieces(u64::from(shape.store_bytes()), align.min(4));
        for (at, width) in list {
            let place = self.b.addr_access(&from.clone().plus(at as i64));
            let piece = self.b.load(place, width, Extend::Zero, false);
            let place = self.b.addr_access(&addr.clone().plus(at as i64));
            self.b.store(piece, place, width, volatile);
        }
    }
}
