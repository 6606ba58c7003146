//! Rounding to nearest, ties to even, without branches.

/// A shift to the right of 32-bit numbers that rounds. Exact while the number and half
/// a unit have room in 32 bits together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shift {
    bits: u32,
    /// Just below half a unit.
    half: i32,
    /// 1, or 0 where nothing is lost.
    odd: i32,
}

impl Shift {
    /// By at most 30 bits.
    pub(super) fn new(bits: u32) -> Self {
        let bits = bits.min(30);
        let half = if bits == 0 { 0 } else { (1 << (bits - 1)) - 1 };
        let odd = i32::from(bits != 0);
        Self { bits, half, odd }
    }

    /// `value / 2^bits`.
    #[inline(always)]
    pub(super) fn apply(self, value: i32) -> i32 {
        let odd = (value >> self.bits) & self.odd;
        value.wrapping_add(self.half).wrapping_add(odd) >> self.bits
    }
}

/// The same for 64 bits, where speed is no matter.
pub(super) fn shift_wide(value: i64, bits: u32) -> i64 {
    if bits == 0 {
        return value;
    }
    let odd = (value >> bits) & 1;
    (value + (1i64 << (bits - 1)) - 1 + odd) >> bits
}

/// 1.5 * 2^52: a number below 2^31 that is added to it has its nearest integer, ties to
/// even, in the low 32 bits of the sum.
const MAGIC: f64 = 6_755_399_441_055_744.0;

/// The nearest integer, ties to even, of a number within `low` and `high`, which are
/// integers of 32 bits; the end that is nearer for one beyond.
#[inline(always)]
pub(super) fn nearest(value: f64, low: f64, high: f64) -> i32 {
    (value.max(low).min(high) + MAGIC).to_bits() as i32
}

/// `2^-bits`, exact.
pub(super) fn unit(bits: u32) -> f64 {
    f64::from_bits(u64::from(1023 - bits.min(1022)) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(value: i64, bits: u32) -> i64 {
        let (quotient, rest) = (value >> bits, value & ((1 << bits) - 1));
        let up = 2 * rest > 1 << bits || (2 * rest == 1 << bits && quotient & 1 == 1);
        quotient + i64::from(up)
    }

    #[test]
    fn all_three_round_ties_to_even() {
        for bits in 0..12 {
            for value in -5000..5000 {
                let want = exact(value, bits);
                assert_eq!(i64::from(Shift::new(bits).apply(value as i32)), want);
                assert_eq!(shift_wide(value, bits), want);
                let float = nearest(value as f64 * unit(bits), -1e5, 1e5);
                assert_eq!(i64::from(float), want);
            }
        }
        assert_eq!(nearest(1e300, -128.0, 127.0), 127);
        assert_eq!(nearest(-128.7, -128.0, 127.0), -128);
    }
}
