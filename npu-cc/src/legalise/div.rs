//! Division: by constants as multiplication, otherwise a runtime call.
//!
//! The core has no divider and multiplies to 32 bits, so that a call costs
//! some hundred cycles and a high product about ten. Remainders are the
//! dividend minus quotient times divisor; quotients are computed once per
//! block, so that `a / b` and `a % b` share one.

use super::build::Builder;
use super::wide::Words;
use super::LegaliseErrorKind;
use crate::ir::BinOp;
use crate::lir::{Bin, Cond, Extend, Value};

impl Builder {
    /// `udiv`, `sdiv`, `urem` or `srem` of numbers of a width. The names of
    /// runtime routines used are added to `calls`.
    pub(super) fn int_divide(
        &mut self,
        op: BinOp,
        bits: u32,
        lhs: &[Value],
        rhs: &[Value],
        calls: &mut Vec<&'static str>,
    ) -> Result<Words, LegaliseErrorKind> {
        let signed = matches!(op, BinOp::SDiv | BinOp::SRem);
        let remainder = matches!(op, BinOp::URem | BinOp::SRem);
        let extend = if signed { Extend::Sign } else { Extend::Zero };
        if bits == 1 {
            return Ok(if remainder {
                vec![self.konst(0)]
            } else {
                lhs.to_vec()
            });
        }
        let lhs = self.normal(lhs, bits, extend);
        let rhs = self.normal(rhs, bits, extend);
        match lhs.len() {
            1 => Ok(vec![
                self.divide_word(signed, remainder, lhs[0], rhs[0], calls)
            ]),
            2 => Ok(self.divide_pair(signed, remainder, &lhs, &rhs, calls)),
            _ if bits <= 128 => Ok(self.divide_long(signed, remainder, &lhs, &rhs, calls)),
            _ => Err(LegaliseErrorKind::Unsupported {
                what: format!("division of i{bits}"),
                help: "divide at most 128 bits",
            }),
        }
    }

    fn divide_word(
        &mut self,
        signed: bool,
        remainder: bool,
        lhs: Value,
        rhs: Value,
        calls: &mut Vec<&'static str>,
    ) -> Value {
        // Of numbers that are not negative both divisions are the same.
        let signed = signed && (self.facts(lhs).unsigned == 32 || self.facts(rhs).unsigned == 32);
        if let Some(constant) = self.as_const(rhs).filter(|constant| *constant != 0) {
            if !signed && remainder && (constant as u32).is_power_of_two() {
                return self.bin_const(Bin::And, lhs, constant.wrapping_sub(1));
            }
            let quotient = if signed {
                self.divide_by_signed(lhs, constant)
            } else {
                self.divide_by_unsigned(lhs, constant as u32)
            };
            return self.quotient_or_rest(remainder, lhs, rhs, quotient);
        }
        let routine = if signed { "__divsi3" } else { "__udivsi3" };
        calls.push(routine);
        let quotient = self.pure_call(routine, &[&[lhs], &[rhs]], 1)[0];
        self.quotient_or_rest(remainder, lhs, rhs, quotient)
    }

    fn quotient_or_rest(
        &mut self,
        remainder: bool,
        lhs: Value,
        rhs: Value,
        quotient: Value,
    ) -> Value {
        if !remainder {
            return quotient;
        }
        let product = self.bin(Bin::Mul, quotient, rhs);
        self.bin(Bin::Sub, lhs, product)
    }

    /// Unsigned quotient by a constant that is not zero.
    ///
    /// With `m = ceil(2^(b+s) / d)` the quotient of every `n < 2^b` is
    /// `n * m >> (b + s)` if `m * d - 2^(b+s) <= 2^s` (Granlund, Montgomery:
    /// Division by Invariant Integers using Multiplication, theorem 4.2).
    fn divide_by_unsigned(&mut self, n: Value, d: u32) -> Value {
        if d.is_power_of_two() {
            return self.bin_const(Bin::Lshr, n, d.trailing_zeros() as i32);
        }
        let bits = u32::from(self.facts(n).unsigned);
        if u64::from(d) >= 1 << bits {
            return self.konst(0);
        }
        let magic = |bits: u32, shift: u32| -> Option<u64> {
            let power = 1u128 << (bits + shift);
            let m = power.div_ceil(u128::from(d));
            (m * u128::from(d) - power <= 1 << shift).then_some(m as u64)
        };
        // Few bits: one product of words holds all of it.
        for shift in 0..=32 - d.leading_zeros() {
            if let Some(m) = magic(bits, shift) {
                let m_bits = 64 - m.leading_zeros();
                if bits + m_bits <= 32 && bits + shift < 32 {
                    let product = self.bin_const(Bin::Mul, n, m as u32 as i32);
                    return self.bin_const(Bin::Lshr, product, (bits + shift) as i32);
                }
                break;
            }
        }
        for shift in 0..=32 - d.leading_zeros() {
            match magic(32, shift) {
                Some(m) if m < 1 << 32 => {
                    let m = self.konst(m as u32 as i32);
                    let high = self.mul_high_unsigned(n, m);
                    return self.bin_const(Bin::Lshr, high, shift as i32);
                }
                Some(m) => {
                    // 33 bits: n + high / 2 without overflow.
                    let m = self.konst(m as u32 as i32);
                    let high = self.mul_high_unsigned(n, m);
                    let rest = self.bin(Bin::Sub, n, high);
                    let half = self.bin_const(Bin::Lshr, rest, 1);
                    let sum = self.bin(Bin::Add, half, high);
                    return self.bin_const(Bin::Lshr, sum, shift as i32 - 1);
                }
                None => {}
            }
        }
        // Not reached: a shift of the divisor's length always satisfies it.
        self.konst(0)
    }

    /// Signed quotient, rounded to zero, by a constant that is not zero.
    ///
    /// With `m = floor(2^(31+s) / |d|) + 1` the quotient is
    /// `(n * m >> (31 + s)) + (n < 0)` if `m * |d| - 2^(31+s) <= 2^s` (same
    /// source, theorem 5.1).
    fn divide_by_signed(&mut self, n: Value, d: i32) -> Value {
        let magnitude = d.unsigned_abs();
        if d == i32::MIN {
            return self.icmp_const(Cond::Eq, n, i32::MIN);
        }
        let quotient = if magnitude == 1 {
            n
        } else if magnitude.is_power_of_two() {
            let bits = magnitude.trailing_zeros() as i32;
            let sign = self.bin_const(Bin::Ashr, n, 31);
            let bias = self.bin_const(Bin::Lshr, sign, 32 - bits);
            let biased = self.bin(Bin::Add, n, bias);
            self.bin_const(Bin::Ashr, biased, bits)
        } else {
            self.divide_by_magic(n, magnitude)
        };
        if d < 0 {
            self.neg(quotient)
        } else {
            quotient
        }
    }

    fn divide_by_magic(&mut self, n: Value, magnitude: u32) -> Value {
        let magic = |bits: u32| {
            // A shift of the divisor's length always satisfies the condition.
            (1..33u32).find_map(|shift| {
                let power = 1u128 << (bits - 1 + shift);
                let m = power / u128::from(magnitude) + 1;
                (m * u128::from(magnitude) - power <= 1 << shift).then_some((m as u64, shift))
            })
        };
        let sign = self.bin_const(Bin::Lshr, n, 31);
        let bits = u32::from(self.facts(n).signed);
        // Few bits: one product of words holds all of it.
        if let Some((m, shift)) = magic(bits) {
            if bits + 64 - m.leading_zeros() < 32 && bits - 1 + shift < 32 {
                let product = self.bin_const(Bin::Mul, n, m as i32);
                let shifted = self.bin_const(Bin::Ashr, product, (bits - 1 + shift) as i32);
                return self.bin(Bin::Add, shifted, sign);
            }
        }
        let (m, shift) = magic(32).unwrap_or((0, 1));
        let factor = self.konst(m as u32 as i32);
        let mut high = self.mul_high_signed(n, factor);
        if m >= 1 << 31 {
            // The factor's sign took 2^32 * n away.
            high = self.bin(Bin::Add, high, n);
        }
        let shifted = self.bin_const(Bin::Ashr, high, shift as i32 - 1);
        self.bin(Bin::Add, shifted, sign)
    }

    fn divide_pair(
        &mut self,
        signed: bool,
        remainder: bool,
        lhs: &[Value],
        rhs: &[Value],
        calls: &mut Vec<&'static str>,
    ) -> Words {
        let (left, right) = (self.wide_facts(lhs), self.wide_facts(rhs));
        if left.unsigned <= 32 && right.unsigned <= 32 {
            let word = self.divide_word(false, remainder, lhs[0], rhs[0], calls);
            return self.lengthen(&[word], 2, Extend::Zero);
        }
        // 31 bits: the quotient of the least number by -1 must fit a word.
        if signed && left.signed <= 31 && right.signed <= 32 {
            let word = self.divide_word(true, remainder, lhs[0], rhs[0], calls);
            return self.lengthen(&[word], 2, Extend::Sign);
        }
        let power = self
            .wide_as_const(rhs)
            .filter(|constant| constant.is_power_of_two() && *constant < 1 << 63)
            .map(u128::trailing_zeros);
        let quotient = match power {
            Some(0) => lhs.to_vec(),
            Some(bits) if !signed => self.wide_shift_const(Bin::Lshr, lhs, bits),
            Some(bits) => {
                let sign = self.wide_shift_const(Bin::Ashr, lhs, 63);
                let bias = self.wide_shift_const(Bin::Lshr, &sign, 64 - bits);
                let biased = self.wide_add(lhs, &bias);
                self.wide_shift_const(Bin::Ashr, &biased, bits)
            }
            None => {
                let routine = if signed { "__divdi3" } else { "__udivdi3" };
                calls.push(routine);
                self.pure_call(routine, &[lhs, rhs], 2)
            }
        };
        if !remainder {
            return quotient;
        }
        let product = self.wide_mul(&quotient, rhs);
        self.wide_sub(lhs, &product)
    }

    /// Numbers of three or four words.
    fn divide_long(
        &mut self,
        signed: bool,
        remainder: bool,
        lhs: &[Value],
        rhs: &[Value],
        calls: &mut Vec<&'static str>,
    ) -> Words {
        let count = lhs.len();
        let (left, right) = (self.wide_facts(lhs), self.wide_facts(rhs));
        if left.unsigned <= 64 && right.unsigned <= 64 {
            let pair = self.divide_pair(false, remainder, &lhs[..2], &rhs[..2], calls);
            return self.lengthen(&pair, count, Extend::Zero);
        }
        if signed && left.signed <= 63 && right.signed <= 64 {
            let pair = self.divide_pair(true, remainder, &lhs[..2], &rhs[..2], calls);
            return self.lengthen(&pair, count, Extend::Sign);
        }
        let power = self
            .wide_as_const(rhs)
            .filter(|constant| constant.is_power_of_two() && !signed)
            .map(u128::trailing_zeros);
        let quotient = match power {
            Some(bits) => self.wide_shift_const(Bin::Lshr, lhs, bits),
            None => {
                let routine = if signed { "__divti3" } else { "__udivti3" };
                calls.push(routine);
                let extend = if signed { Extend::Sign } else { Extend::Zero };
                let left = self.lengthen(lhs, 4, extend);
                let right = self.lengthen(rhs, 4, extend);
                let mut quotient = self.pure_call(routine, &[&left, &right], 4);
                quotient.truncate(count);
                quotient
            }
        };
        if !remainder {
            return quotient;
        }
        let product = self.wide_mul(&quotient, rhs);
        self.wide_sub(lhs, &product)
    }
}
