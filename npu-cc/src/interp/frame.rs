//! A running function's values, and the arithmetic of words.

use super::{Datum, Fault};
use crate::lir::{Bin, Cond, Function, Ty, Value};

/// A function that runs: its values and stack objects.
pub(super) struct Frame<'m> {
    pub(super) function: &'m Function,
    pub(super) home: usize,
    pub(super) values: Vec<Datum>,
    pub(super) slots: Vec<u32>,
    pub(super) line: u32,
    pub(super) depth: u32,
}

impl Frame<'_> {
    pub(super) fn get(&self, value: Value) -> u32 {
        self.values
            .get(value.0 as usize)
            .map_or(0, |datum| datum.word())
    }

    pub(super) fn datum(&self, value: Value) -> Datum {
        let datum = self.values.get(value.0 as usize);
        datum.cloned().unwrap_or(Datum::Word(0))
    }

    /// A vector's bytes.
    pub(super) fn vector(&self, value: Value) -> &[u8] {
        self.values
            .get(value.0 as usize)
            .map_or(&[], |datum| datum.bytes())
    }

    pub(super) fn ty(&self, value: Value) -> Option<Ty> {
        self.function.types.get(value.0 as usize).copied()
    }

    pub(super) fn set(&mut self, value: Value, word: u32) {
        self.put(value, Datum::Word(word));
    }

    /// Sets a value; an address keeps its 20 bits, a vector its size.
    pub(super) fn put(&mut self, value: Value, datum: Datum) {
        let Some(ty) = self.ty(value) else { return };
        if let Some(slot) = self.values.get_mut(value.0 as usize) {
            *slot = match (ty, datum) {
                (Ty::I32, datum) => Datum::Word(datum.word()),
                (Ty::Ptr, datum) => Datum::Word(datum.word() & 0xf_ffff),
                (ty, datum) => {
                    let mut bytes = datum.bytes().to_vec();
                    bytes.resize(ty.vector_bytes() as usize, 0);
                    Datum::Vector(bytes)
                }
            };
        }
    }

    pub(super) fn set_both(
        &mut self,
        results: &[Value],
        first: u32,
        second: u32,
    ) -> Result<(), Fault> {
        match results {
            [low, carry] => {
                self.set(*low, first);
                self.set(*carry, second);
                Ok(())
            }
            _ => Err(Fault::Malformed("another number of results")),
        }
    }
}

/// What an operation on two words gives.
pub(super) fn compute(op: Bin, lhs: u32, rhs: u32) -> u32 {
    const UNDEFINED: u32 = 0x5bad_5bad;
    match op {
        Bin::Add => lhs.wrapping_add(rhs),
        Bin::Sub => lhs.wrapping_sub(rhs),
        Bin::Mul => lhs.wrapping_mul(rhs),
        Bin::And => lhs & rhs,
        Bin::Or => lhs | rhs,
        Bin::Xor => lhs ^ rhs,
        Bin::Shl => lhs.checked_shl(rhs).unwrap_or(UNDEFINED),
        Bin::Lshr => lhs.checked_shr(rhs).unwrap_or(UNDEFINED),
        Bin::Ashr => (lhs as i32)
            .checked_shr(rhs)
            .map_or(UNDEFINED, |word| word as u32),
    }
}

/// Whether a comparison holds.
pub(super) fn compare(cond: Cond, lhs: u32, rhs: u32) -> bool {
    let (signed_lhs, signed_rhs) = (lhs as i32, rhs as i32);
    match cond {
        Cond::Eq => lhs == rhs,
        Cond::Ne => lhs != rhs,
        Cond::Slt => signed_lhs < signed_rhs,
        Cond::Sle => signed_lhs <= signed_rhs,
        Cond::Sgt => signed_lhs > signed_rhs,
        Cond::Sge => signed_lhs >= signed_rhs,
        Cond::Ult => lhs < rhs,
        Cond::Ule => lhs <= rhs,
        Cond::Ugt => lhs > rhs,
        Cond::Uge => lhs >= rhs,
    }
}
