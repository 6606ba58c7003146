//! Integers of any width as words, least significant first.
//!
//! A number of N bits is kept in `N.div_ceil(32)` words. The bits of the top
//! word above N are anything, so that arithmetic needs no masks; readers that
//! care (`lshr`, `icmp`, `zext`, stores of odd widths and so on) extend first.
//! The one exception is `i1`, which is always 0 or 1.

use super::build::{swapped, Builder};
use crate::lir::{Bin, Cond, Extend, Value};

/// A number as words.
pub(super) type Words = Vec<Value>;

/// Words that a width takes.
pub(super) fn word_count(bits: u32) -> usize {
    bits.div_ceil(32) as usize
}

/// Bounds on a number of several words, as [`super::facts::Facts`] on one.
#[derive(Clone, Copy, Debug)]
pub(super) struct WideFacts {
    pub(super) unsigned: u32,
    pub(super) signed: u32,
}

fn is_signed(cond: Cond) -> bool {
    matches!(cond, Cond::Slt | Cond::Sle | Cond::Sgt | Cond::Sge)
}

impl Builder {
    /// A constant's low words.
    pub(super) fn wide_const(&mut self, value: u128, words: usize) -> Words {
        (0..words as u32)
            .map(|word| {
                let word = value.checked_shr(32 * word).unwrap_or(0);
                self.konst(word as u32 as i32)
            })
            .collect()
    }

    /// The words as a number of at most 128 bits, where all are constant.
    pub(super) fn wide_as_const(&self, words: &[Value]) -> Option<u128> {
        if words.len() > 4 {
            return None;
        }
        words.iter().enumerate().try_fold(0, |sum, (index, word)| {
            Some(sum | u128::from(self.as_const(*word)? as u32) << (32 * index))
        })
    }

    /// Makes the bits above the width zeros or copies of the sign.
    pub(super) fn normal(&mut self, words: &[Value], bits: u32, extend: Extend) -> Words {
        let mut words = words.to_vec();
        if let (Some(top), true) = (words.last_mut(), bits % 32 != 0) {
            *top = self.extend(*top, bits % 32, extend);
        }
        words
    }

    /// Lengthens a number whose bits above the width are in order.
    pub(super) fn lengthen(&mut self, words: &[Value], count: usize, extend: Extend) -> Words {
        let mut words = words.to_vec();
        if words.len() >= count {
            words.truncate(count);
            return words;
        }
        let fill = match (extend, words.last()) {
            (Extend::Sign, Some(top)) => self.bin_const(Bin::Ashr, *top, 31),
            _ => self.konst(0),
        };
        words.resize(count, fill);
        words
    }

    /// Whether a word is known to be the copies of another's sign bit.
    fn is_sign_of(&self, high: Value, low: Value) -> bool {
        if let (Some(high), Some(low)) = (self.as_const(high), self.as_const(low)) {
            return high == low >> 31;
        }
        if self.as_const(high) == Some(0) {
            return self.facts(low).unsigned < 32;
        }
        match self.def(high) {
            Some(crate::lir::Op::Bin {
                op: Bin::Ashr,
                lhs,
                rhs,
            }) => *lhs == low && self.as_const(*rhs) == Some(31),
            _ => false,
        }
    }

    pub(super) fn wide_facts(&self, words: &[Value]) -> WideFacts {
        let mut zeros = words.len();
        while zeros > 0 && self.as_const(words[zeros - 1]) == Some(0) {
            zeros -= 1;
        }
        let unsigned = match zeros {
            0 => 0,
            _ => 32 * (zeros as u32 - 1) + u32::from(self.facts(words[zeros - 1]).unsigned),
        };
        let mut top = words.len();
        while top > 1 && self.is_sign_of(words[top - 1], words[top - 2]) {
            top -= 1;
        }
        let signed = 32 * (top as u32 - 1) + u32::from(self.facts(words[top - 1]).signed);
        WideFacts {
            unsigned,
            signed: signed.min(unsigned + 1),
        }
    }

    pub(super) fn wide_map(&mut self, op: Bin, lhs: &[Value], rhs: &[Value]) -> Words {
        lhs.iter()
            .zip(rhs)
            .map(|(lhs, rhs)| self.bin(op, *lhs, *rhs))
            .collect()
    }

    pub(super) fn wide_add(&mut self, lhs: &[Value], rhs: &[Value]) -> Words {
        if let ([lhs], [rhs]) = (lhs, rhs) {
            return vec![self.bin(Bin::Add, *lhs, *rhs)];
        }
        let mut carry = None;
        lhs.iter()
            .zip(rhs)
            .map(|(lhs, rhs)| {
                let (sum, out) = self.add_carry(*lhs, *rhs, carry);
                carry = Some(out);
                sum
            })
            .collect()
    }

    pub(super) fn wide_sub(&mut self, lhs: &[Value], rhs: &[Value]) -> Words {
        if let ([lhs], [rhs]) = (lhs, rhs) {
            return vec![self.bin(Bin::Sub, *lhs, *rhs)];
        }
        let mut borrow = None;
        lhs.iter()
            .zip(rhs)
            .map(|(lhs, rhs)| {
                let (difference, out) = self.sub_borrow(*lhs, *rhs, borrow);
                borrow = Some(out);
                difference
            })
            .collect()
    }

    pub(super) fn wide_neg(&mut self, words: &[Value]) -> Words {
        let zero = self.wide_const(0, words.len());
        self.wide_sub(&zero, words)
    }

    pub(super) fn wide_select(
        &mut self,
        cond: Value,
        then: &[Value],
        otherwise: &[Value],
    ) -> Words {
        then.iter()
            .zip(otherwise)
            .map(|(then, otherwise)| self.select(cond, *then, *otherwise))
            .collect()
    }

    /// High word of an unsigned product, from four 16-bit products: the core
    /// multiplies to 32 bits only.
    pub(super) fn mul_high_unsigned(&mut self, lhs: Value, rhs: Value) -> Value {
        let (lhs, rhs) = self.narrower_right(lhs, rhs, |facts| facts.unsigned);
        let (lf, rf) = (self.facts(lhs), self.facts(rhs));
        if lf.unsigned + rf.unsigned <= 32 {
            return self.konst(0);
        }
        if let Some(high) = self.mul_high_power(lhs, rhs, Bin::Lshr) {
            return high;
        }
        let lhs_low = self.extend(lhs, 16, Extend::Zero);
        let lhs_high = self.bin_const(Bin::Lshr, lhs, 16);
        let rhs_low = self.extend(rhs, 16, Extend::Zero);
        let low = self.bin(Bin::Mul, lhs_low, rhs_low);
        let carry = self.bin_const(Bin::Lshr, low, 16);
        let cross = self.bin(Bin::Mul, lhs_high, rhs_low);
        // At most (2^16 - 1)^2 + 2^16 - 1, which fits.
        let middle = self.bin(Bin::Add, cross, carry);
        if rf.unsigned <= 16 {
            return self.bin_const(Bin::Lshr, middle, 16);
        }
        let rhs_high = self.bin_const(Bin::Lshr, rhs, 16);
        let middle_low = self.extend(middle, 16, Extend::Zero);
        let middle_high = self.bin_const(Bin::Lshr, middle, 16);
        let cross = self.bin(Bin::Mul, lhs_low, rhs_high);
        let second = self.bin(Bin::Add, cross, middle_low);
        let second_high = self.bin_const(Bin::Lshr, second, 16);
        let high = self.bin(Bin::Mul, lhs_high, rhs_high);
        let sum = self.bin(Bin::Add, high, middle_high);
        self.bin(Bin::Add, sum, second_high)
    }

    /// High word of a signed product; the high halves carry the sign.
    pub(super) fn mul_high_signed(&mut self, lhs: Value, rhs: Value) -> Value {
        let (lhs, rhs) = self.narrower_right(lhs, rhs, |facts| facts.signed);
        let (lf, rf) = (self.facts(lhs), self.facts(rhs));
        if lf.signed + rf.signed <= 32 {
            let low = self.bin(Bin::Mul, lhs, rhs);
            return self.bin_const(Bin::Ashr, low, 31);
        }
        if self.as_const(rhs).is_some_and(|rhs| rhs > 0) {
            if let Some(high) = self.mul_high_power(lhs, rhs, Bin::Ashr) {
                return high;
            }
        }
        let lhs_low = self.extend(lhs, 16, Extend::Zero);
        let lhs_high = self.bin_const(Bin::Ashr, lhs, 16);
        if rf.signed <= 16 {
            let low = self.bin(Bin::Mul, lhs_low, rhs);
            let carry = self.bin_const(Bin::Ashr, low, 16);
            let cross = self.bin(Bin::Mul, lhs_high, rhs);
            let middle = self.bin(Bin::Add, cross, carry);
            return self.bin_const(Bin::Ashr, middle, 16);
        }
        let rhs_low = self.extend(rhs, 16, Extend::Zero);
        let rhs_high = self.bin_const(Bin::Ashr, rhs, 16);
        let low = self.bin(Bin::Mul, lhs_low, rhs_low);
        let carry = self.bin_const(Bin::Lshr, low, 16);
        let cross = self.bin(Bin::Mul, lhs_high, rhs_low);
        let middle = self.bin(Bin::Add, cross, carry);
        let middle_low = self.extend(middle, 16, Extend::Zero);
        let middle_high = self.bin_const(Bin::Ashr, middle, 16);
        let cross = self.bin(Bin::Mul, lhs_low, rhs_high);
        let second = self.bin(Bin::Add, cross, middle_low);
        let second_high = self.bin_const(Bin::Ashr, second, 16);
        let high = self.bin(Bin::Mul, lhs_high, rhs_high);
        let sum = self.bin(Bin::Add, high, middle_high);
        self.bin(Bin::Add, sum, second_high)
    }

    /// The operands, the one with fewer bits on the right.
    fn narrower_right(
        &self,
        lhs: Value,
        rhs: Value,
        bits: impl Fn(super::facts::Facts) -> u8,
    ) -> (Value, Value) {
        if bits(self.facts(lhs)) < bits(self.facts(rhs)) {
            (rhs, lhs)
        } else {
            (lhs, rhs)
        }
    }

    /// High word of a product by a power of two.
    fn mul_high_power(&mut self, lhs: Value, rhs: Value, shift: Bin) -> Option<Value> {
        let rhs = self.as_const(rhs)? as u32;
        if rhs < 2 || !rhs.is_power_of_two() {
            return None;
        }
        Some(self.bin_const(shift, lhs, 32 - rhs.trailing_zeros() as i32))
    }

    /// Product to as many words as the operands have.
    pub(super) fn wide_mul(&mut self, lhs: &[Value], rhs: &[Value]) -> Words {
        match (lhs, rhs) {
            ([lhs], [rhs]) => vec![self.bin(Bin::Mul, *lhs, *rhs)],
            ([..], [..]) if lhs.len() == 2 => self.mul_pair(lhs, rhs),
            _ => self.mul_long(lhs, rhs),
        }
    }

    fn mul_pair(&mut self, lhs: &[Value], rhs: &[Value]) -> Words {
        if let Some(constant) = self.wide_as_const(rhs).filter(|c| c.is_power_of_two()) {
            return self.wide_shift_const(Bin::Shl, lhs, constant.trailing_zeros());
        }
        let (left, right) = (self.wide_facts(lhs), self.wide_facts(rhs));
        let (a, b) = (lhs[0], rhs[0]);
        let low = self.bin(Bin::Mul, a, b);
        if left.signed <= 32 && right.signed <= 32 {
            let high = self.mul_high_signed(a, b);
            return vec![low, high];
        }
        let mut high = self.mul_high_unsigned(a, b);
        if left.unsigned > 32 || right.unsigned > 32 {
            // A high word that is only sign contributes minus the other's low
            // word where it is set, which an `and` gives without a product.
            for (number, facts, other) in [(lhs, left, b), (rhs, right, a)] {
                if facts.unsigned <= 32 {
                    continue;
                }
                high = if facts.signed <= 32 {
                    let masked = self.bin(Bin::And, number[1], other);
                    self.bin(Bin::Sub, high, masked)
                } else {
                    let cross = self.bin(Bin::Mul, number[1], other);
                    self.bin(Bin::Add, high, cross)
                };
            }
        }
        vec![low, high]
    }

    fn mul_long(&mut self, lhs: &[Value], rhs: &[Value]) -> Words {
        let count = lhs.len();
        let mut sum = self.wide_const(0, count);
        for (i, a) in lhs.iter().enumerate() {
            for (j, b) in rhs.iter().enumerate().take(count - i) {
                let mut term = self.wide_const(0, count);
                term[i + j] = self.bin(Bin::Mul, *a, *b);
                if i + j + 1 < count {
                    term[i + j + 1] = self.mul_high_unsigned(*a, *b);
                }
                sum = self.wide_add(&sum, &term);
            }
        }
        sum
    }

    /// Shift by a constant; right shifts need the bits above the width in order.
    pub(super) fn wide_shift_const(&mut self, op: Bin, words: &[Value], amount: u32) -> Words {
        let count = words.len();
        let (skip, bits) = ((amount / 32) as usize, (amount % 32) as i32);
        let fill = match op {
            Bin::Ashr => self.bin_const(Bin::Ashr, words[count - 1], 31),
            _ => self.konst(0),
        };
        let at = |index: isize| -> Value {
            usize::try_from(index)
                .ok()
                .and_then(|index| words.get(index))
                .copied()
                .unwrap_or(fill)
        };
        (0..count)
            .map(|index| {
                let index = index as isize;
                let skip = skip as isize;
                if op == Bin::Shl {
                    let (main, below) = (at(index - skip), at(index - skip - 1));
                    self.funnel_left(main, below, bits)
                } else {
                    let (main, above) = (at(index + skip), at(index + skip + 1));
                    if bits == 0 {
                        main
                    } else if index + skip >= count as isize - 1 {
                        self.bin_const(op, main, bits)
                    } else {
                        self.funnel_left(above, main, 32 - bits)
                    }
                }
            })
            .collect()
    }

    /// `(high << bits) | (low >> (32 - bits))`, with `bits` from 0 to 31.
    pub(super) fn funnel_left(&mut self, high: Value, low: Value, bits: i32) -> Value {
        if bits == 0 {
            return high;
        }
        let upper = self.bin_const(Bin::Shl, high, bits);
        let lower = self.bin_const(Bin::Lshr, low, 32 - bits);
        self.bin(Bin::Or, upper, lower)
    }

    /// Shift by a number of bits below the width, in one word without excess
    /// bits; right shifts need the bits above the width in order.
    pub(super) fn wide_shift(&mut self, op: Bin, words: &[Value], amount: Value) -> Words {
        let count = words.len();
        if let Some(amount) = self.as_const(amount) {
            let amount = amount as u32;
            if amount < 32 * count as u32 {
                return self.wide_shift_const(op, words, amount);
            }
            return self.wide_const(0, count);
        }
        if let [word] = words {
            return vec![self.bin(op, *word, amount)];
        }
        let bits = self.bin_const(Bin::And, amount, 31);
        let rest = self.bin_const(Bin::Xor, bits, 31);
        let mut shifted: Words = (0..count)
            .map(|index| {
                let main_op = match op {
                    Bin::Ashr if index + 1 < count => Bin::Lshr,
                    op => op,
                };
                let main = self.bin(main_op, words[index], bits);
                // The neighbour's bits, in two steps: 32 - bits may be 32.
                let neighbour = if op == Bin::Shl {
                    index.checked_sub(1).map(|below| words[below])
                } else {
                    words.get(index + 1).copied()
                };
                let Some(neighbour) = neighbour else {
                    return main;
                };
                let (first, second) = if op == Bin::Shl {
                    (Bin::Lshr, Bin::Lshr)
                } else {
                    (Bin::Shl, Bin::Shl)
                };
                let half = self.bin_const(first, neighbour, 1);
                let moved = self.bin(second, half, rest);
                self.bin(Bin::Or, main, moved)
            })
            .collect();
        let fill = match op {
            Bin::Ashr => self.bin_const(Bin::Ashr, words[count - 1], 31),
            _ => self.konst(0),
        };
        let mut step = 1;
        while step < count {
            let bit = self.bin_const(Bin::And, amount, 32 * step as i32);
            let moved: Words = (0..count)
                .map(|index| {
                    let from = if op == Bin::Shl {
                        index.checked_sub(step)
                    } else {
                        Some(index + step)
                    };
                    from.and_then(|from| shifted.get(from))
                        .copied()
                        .unwrap_or(fill)
                })
                .collect();
            shifted = self.wide_select(bit, &moved, &shifted);
            step *= 2;
        }
        shifted
    }

    /// Comparison; the bits above the width must be in order for `cond`.
    pub(super) fn wide_icmp(&mut self, cond: Cond, lhs: &[Value], rhs: &[Value]) -> Value {
        if let ([lhs], [rhs]) = (lhs, rhs) {
            return self.icmp(cond, *lhs, *rhs);
        }
        let (mut cond, mut lhs, mut rhs) = (cond, lhs, rhs);
        if self.wide_as_const(lhs).is_some() {
            std::mem::swap(&mut lhs, &mut rhs);
            cond = swapped(cond);
        }
        let (left, right) = (self.wide_facts(lhs), self.wide_facts(rhs));
        if left.unsigned <= 32 && right.unsigned <= 32 {
            let cond = unsigned(cond);
            return self.icmp(cond, lhs[0], rhs[0]);
        }
        if left.signed <= 32 && right.signed <= 32 {
            // Sign extension keeps either order.
            return self.icmp(cond, lhs[0], rhs[0]);
        }
        match cond {
            Cond::Eq | Cond::Ne => {
                let differences = self.wide_map(Bin::Xor, lhs, rhs);
                let mut any = differences[0];
                for difference in &differences[1..] {
                    any = self.bin(Bin::Or, any, *difference);
                }
                self.icmp_const(cond, any, 0)
            }
            _ => self.wide_order(cond, lhs, rhs),
        }
    }

    fn wide_order(&mut self, cond: Cond, lhs: &[Value], rhs: &[Value]) -> Value {
        let top = lhs.len() - 1;
        let low_cond = unsigned(cond);
        let mut result = self.icmp(low_cond, lhs[0], rhs[0]);
        for index in 1..=top {
            let word_cond = if index == top && is_signed(cond) {
                cond
            } else {
                low_cond
            };
            // Below equal words the lower ones decide; between different
            // words strict and lax order are the same.
            if let Some(decided) = self.as_const(result) {
                let cond = match (decided != 0, word_cond) {
                    (true, Cond::Slt) => Cond::Sle,
                    (true, Cond::Sgt) => Cond::Sge,
                    (true, Cond::Ult) => Cond::Ule,
                    (true, Cond::Ugt) => Cond::Uge,
                    (false, Cond::Sle) => Cond::Slt,
                    (false, Cond::Sge) => Cond::Sgt,
                    (false, Cond::Ule) => Cond::Ult,
                    (false, Cond::Uge) => Cond::Ugt,
                    (_, cond) => cond,
                };
                result = self.icmp(cond, lhs[index], rhs[index]);
                continue;
            }
            let decides = self.icmp(word_cond, lhs[index], rhs[index]);
            let equal = self.icmp(Cond::Eq, lhs[index], rhs[index]);
            result = self.select(equal, result, decides);
        }
        result
    }

    /// Comparison of numbers of a given width.
    pub(super) fn int_icmp(
        &mut self,
        cond: Cond,
        bits: u32,
        lhs: &[Value],
        rhs: &[Value],
    ) -> Value {
        let extend = if bits == 1 || !is_signed(cond) {
            Extend::Zero
        } else {
            Extend::Sign
        };
        let cond = match (bits, is_signed(cond)) {
            // As a signed number the set bit is -1.
            (1, true) => swapped(unsigned(cond)),
            _ => cond,
        };
        let lax = matches!(cond, Cond::Eq | Cond::Ne) && bits < 32;
        let extend = if lax && self.cheaper_signed(bits, lhs, rhs) {
            Extend::Sign
        } else {
            extend
        };
        let lhs = self.normal(lhs, bits, extend);
        let rhs = self.normal(rhs, bits, extend);
        self.wide_icmp(cond, &lhs, &rhs)
    }

    /// Whether a comparison for equality has less to extend as signed.
    fn cheaper_signed(&self, bits: u32, lhs: &[Value], rhs: &[Value]) -> bool {
        let cost = |pick: fn(super::facts::Facts) -> u8| {
            [lhs, rhs]
                .iter()
                .filter(|words| {
                    self.as_const(words[0]).is_none()
                        && u32::from(pick(self.facts(words[0]))) > bits
                })
                .count()
        };
        cost(|facts| facts.signed) < cost(|facts| facts.unsigned)
    }

    /// 1 where the word is zero, else 0.
    pub(super) fn is_zero(&mut self, word: Value) -> Value {
        self.icmp_const(Cond::Eq, word, 0)
    }
}

fn unsigned(cond: Cond) -> Cond {
    match cond {
        Cond::Slt => Cond::Ult,
        Cond::Sle => Cond::Ule,
        Cond::Sgt => Cond::Ugt,
        Cond::Sge => Cond::Uge,
        other => other,
    }
}
