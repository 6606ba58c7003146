//! One multiplication, one rounding: from 32-bit sums to INT8 codes.

use crate::quant::{Quant, QuantError};

/// Bits of the multiplier, without sign.
const MULT_BITS: u32 = 15;

/// Largest shift: the accumulator holds 64 bits and a product takes 47.
const MAX_SHIFT: u32 = 46;

/// Words before the bias in what the kernel reads.
const MATMUL_WORDS: usize = 8;

/// `clamp(round(acc * mult / 2^shift + zero), -128, 127)`, ties to even.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Requant {
    mult: u16,
    shift: u8,
    zero: i8,
}

/// A ratio of scales that no multiplier has.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum RequantError {
    /// Not within reach of 15 bits and a shift.
    #[error(
        "one step of a sum is {ratio} steps of the output, must be 2^-31 to below 2^15; \
         check a_scale * b_scale / out_scale"
    )]
    Ratio {
        /// As given.
        ratio: f64,
    },
    /// Zero point.
    #[error("output: {0}")]
    Zero(#[from] QuantError),
}

impl Requant {
    /// For sums of which one step is `ratio` steps of the output. The
    /// multiplier is the nearest of 15 bits, within 2^-15 of the ratio.
    ///
    /// # Errors
    /// [`RequantError`].
    pub fn new(ratio: f64, zero_point: i32) -> Result<Self, RequantError> {
        Quant {
            scale: 1.0,
            zero_point,
        }
        .check()?;
        let refused = RequantError::Ratio { ratio };
        if !(ratio >= libm::ldexp(1.0, -31) && ratio < libm::ldexp(1.0, MULT_BITS as i32)) {
            return Err(refused);
        }
        let (_, exponent) = libm::frexp(ratio);
        let mut shift = MULT_BITS as i32 - exponent;
        let mut mult = libm::rint(libm::ldexp(ratio, shift));
        if mult >= f64::from(1 << MULT_BITS) {
            (mult, shift) = (mult / 2.0, shift - 1);
        }
        let Ok(shift) = u8::try_from(shift) else {
            return Err(refused);
        };
        Ok(Requant {
            mult: mult as u16,
            shift,
            zero: zero_point as i8,
        })
    }

    /// From the kernel's integers; `None` if the multiplier is 0 or has more
    /// than 15 bits, or the shift is above 46.
    pub fn from_parts(mult: u16, shift: u8, zero: i8) -> Option<Self> {
        ((1..1 << MULT_BITS).contains(&mult) && u32::from(shift) <= MAX_SHIFT).then_some(Requant {
            mult,
            shift,
            zero,
        })
    }

    /// Multiplier, 1 to 32767.
    pub fn mult(self) -> u16 {
        self.mult
    }

    /// Right shift after it, 0 to 46.
    pub fn shift(self) -> u8 {
        self.shift
    }

    /// Zero point of the output.
    pub fn zero(self) -> i8 {
        self.zero
    }

    /// What the kernel `matmul.cc` reads: multiplier, shift, zero point, five
    /// words of 0, the bias of each column.
    pub fn to_words(self, bias: &[i32]) -> Vec<i32> {
        let mut words = vec![0; MATMUL_WORDS];
        words[0] = i32::from(self.mult);
        words[1] = i32::from(self.shift);
        words[2] = i32::from(self.zero);
        words.extend_from_slice(bias);
        words
    }

    /// Requantisation by a power of two, what a layer has whose weights' scale
    /// was chosen so: `clamp(round(acc / 2^shift + zero), -128, 127)`. `None`
    /// if the shift is above 46.
    pub fn by_shift(shift: u8, zero: i8) -> Option<Self> {
        Self::from_parts(1, shift, zero)
    }

    /// What the kernels `matmul_shift_*` of `matmul.cc` read: as
    /// [`Requant::to_words`], the zero point, times `2^shift`, in the biases.
    /// `None` if the multiplier is no power of two that the shift takes up, the
    /// shift that is left is above 31, or a bias and `k` products leave 32
    /// bits.
    pub fn to_shift_words(self, bias: &[i32], k: usize) -> Option<Vec<i32>> {
        let log = self.mult.trailing_zeros();
        let shift = u32::from(self.shift).checked_sub(log)?;
        if !self.mult.is_power_of_two() || shift > 31 {
            return None;
        }
        let room = i64::from(i32::MAX) - super::PRODUCT.checked_mul(i64::try_from(k).ok()?)?;
        let zero = i64::from(self.zero) << shift;
        let fold = |&b: &i32| {
            let sum = i64::from(b) + zero;
            (sum.abs() <= room).then_some(sum as i32)
        };
        let mut words = vec![0; MATMUL_WORDS];
        words[0] = 1;
        words[1] = shift as i32;
        for b in bias {
            words.push(fold(b)?);
        }
        Some(words)
    }

    /// One element.
    pub fn apply(self, acc: i32) -> i8 {
        let product = i64::from(acc) * i64::from(self.mult);
        let sum = product + (i64::from(self.zero) << self.shift);
        let quotient = sum >> self.shift;
        let unit = 1i64 << self.shift;
        let lost = sum - (quotient << self.shift);
        let up = 2 * lost > unit || (2 * lost == unit && quotient & 1 == 1);
        (quotient + i64::from(up)).clamp(-128, 127) as i8
    }
}
