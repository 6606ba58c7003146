//! Upshift: vectors to accumulators (`vups`, `vlda.ups`).
//!
//! Each lane, signed or not by the type of the call, is multiplied by a power
//! of two (0 to 63 bits to the left) and becomes a lane of 32 or 64 bits; the
//! lanes stay in order. Without saturation, bits above the accumulator are
//! lost.
//!
//! With saturation, a product that fits is what it is without. For one that
//! doesn't, UG1583 (Upshift) and the measured behaviour that the field
//! reports contradict each other (the guide saturates before it shifts, so
//! that the lowest bits stay 0), so it is [`DoesNotFit`].
//!
//! Source: `aiev2_ups.h`, UG1583.

use super::lanes::{cast, W, X, Y};
use super::round::Saturation;

/// A lane needs more bits than the accumulator has, and `crSat` asks for
/// saturation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoesNotFit;

/// A setting of the unit.
#[derive(Clone, Copy, Debug)]
pub struct Ups {
    shift: u32,
    saturation: Saturation,
}

impl Ups {
    /// Shifts by the number in a shift register, of which the low 6 bits
    /// count.
    #[inline]
    pub const fn new(amount: u32, saturation: Saturation) -> Ups {
        Ups {
            shift: amount & 63,
            saturation,
        }
    }

    /// 16 lanes of 16 bits (`w`) to 32 bits (`bm`).
    ///
    /// # Errors
    /// [`DoesNotFit`].
    #[inline]
    pub fn w16_to_s32<I: Wide16>(&self, w: W) -> Result<X, DoesNotFit> {
        self.widen_32(cast::<W, [I; 16]>(w).map(I::to_32)).map(cast)
    }

    /// 32 lanes of 16 bits (`x`) to 32 bits (`cm`).
    ///
    /// # Errors
    /// [`DoesNotFit`].
    #[inline]
    pub fn x16_to_s32<I: Wide16>(&self, x: X) -> Result<Y, DoesNotFit> {
        self.widen_32(cast::<X, [I; 32]>(x).map(I::to_32)).map(cast)
    }

    /// 32 lanes of 8 bits (`w`) to 32 bits (`cm`).
    ///
    /// # Errors
    /// [`DoesNotFit`].
    #[inline]
    pub fn w8_to_s32<I: Wide8>(&self, w: W) -> Result<Y, DoesNotFit> {
        self.widen_32(cast::<W, [I; 32]>(w).map(I::to_32)).map(cast)
    }

    /// 16 lanes of 16 bits (`w`) to 64 bits (`cm`).
    ///
    /// # Errors
    /// [`DoesNotFit`].
    #[inline]
    pub fn w16_to_s64<I: Wide16>(&self, w: W) -> Result<Y, DoesNotFit> {
        self.widen_64(cast::<W, [I; 16]>(w).map(I::to_64)).map(cast)
    }

    /// 8 lanes of 32 bits (`w`) to 64 bits (`bm`).
    ///
    /// # Errors
    /// [`DoesNotFit`].
    #[inline]
    pub fn w32_to_s64<I: Wide32>(&self, w: W) -> Result<X, DoesNotFit> {
        self.widen_64(cast::<W, [I; 8]>(w).map(I::to_64)).map(cast)
    }

    /// 16 lanes of 32 bits (`x`) to 64 bits (`cm`).
    ///
    /// # Errors
    /// [`DoesNotFit`].
    #[inline]
    pub fn x32_to_s64<I: Wide32>(&self, x: X) -> Result<Y, DoesNotFit> {
        self.widen_64(cast::<X, [I; 16]>(x).map(I::to_64)).map(cast)
    }

    #[inline(always)]
    fn widen_32<const N: usize>(&self, lanes: [i32; N]) -> Result<[i32; N], DoesNotFit> {
        // 0 for amounts from 32 on.
        let shift = |v: i32| (i64::from(v) << self.shift) as i32;
        let out = match self.shift {
            s @ 0..32 => lanes.map(|v| v << s),
            _ => lanes.map(shift),
        };
        let back = self.shift.min(31);
        let fits = out.map(|v| v >> back) == lanes;
        self.unless_too_large(out, fits)
    }

    #[inline(always)]
    fn widen_64<const N: usize>(&self, lanes: [i64; N]) -> Result<[i64; N], DoesNotFit> {
        let out = lanes.map(|v| v << self.shift);
        let fits = out.map(|v| v >> self.shift) == lanes;
        self.unless_too_large(out, fits)
    }

    #[inline(always)]
    fn unless_too_large<T>(&self, out: T, fits: bool) -> Result<T, DoesNotFit> {
        if fits || self.saturation == Saturation::Truncate {
            Ok(out)
        } else {
            Err(DoesNotFit)
        }
    }
}

/// An integer that UPS takes.
pub trait Wide: bytemuck::Pod {
    /// The number in 64 bits.
    fn to_64(self) -> i64;
    /// The number in 32 bits, the low ones of unsigned numbers of 32.
    fn to_32(self) -> i32;
}

/// 8-bit operands.
pub trait Wide8: Wide {}
/// 16-bit operands.
pub trait Wide16: Wide {}
/// 32-bit operands.
pub trait Wide32: Wide {}

macro_rules! wide {
    ($($t:ty: $width:ident;)*) => {$(
        impl Wide for $t {
            #[inline(always)]
            fn to_64(self) -> i64 {
                self.into()
            }
            #[inline(always)]
            fn to_32(self) -> i32 {
                self as i32
            }
        }
        impl $width for $t {}
    )*};
}

wide! {
    i8: Wide8;
    u8: Wide8;
    i16: Wide16;
    u16: Wide16;
    i32: Wide32;
    u32: Wide32;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::{get, limits, wrap, x, Width};
    use proptest::prelude::*;

    fn check(
        (amount, saturation): (u32, Saturation),
        from: &[u8],
        of: Width,
        out: Result<&[u8], DoesNotFit>,
        bits: u32,
    ) -> Result<(), TestCaseError> {
        let to = Width::signed(bits);
        let (low, high) = limits(to);
        let n = from.len() * 8 / of.bits as usize;
        let products: Vec<i128> = (0..n).map(|i| get(from, i, of) << amount).collect();
        let fits = products.iter().all(|p| (low..=high).contains(p));
        match out {
            Err(DoesNotFit) => prop_assert!(!fits && saturation != Saturation::Truncate),
            Ok(out) => {
                prop_assert!(fits || saturation == Saturation::Truncate);
                prop_assert_eq!(out.len() * 8, n * bits as usize);
                for (i, p) in products.into_iter().enumerate() {
                    prop_assert_eq!(get(out, i, to), wrap(p, to));
                }
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn every_form_is_a_product(a in x(), small in 0u32..64, amount in 0u32..64) {
            // Small numbers too, or hardly anything would fit.
            let small: X = cast(cast::<X, [i16; 32]>(a).map(|v| v >> (small % 16)));
            for v in [a, small] {
                let w: W = *v.first_chunk().unwrap();
                for sat in [Saturation::Truncate, Saturation::Saturate, Saturation::Symmetric] {
                    let ups = Ups::new(amount, sat);
                    macro_rules! form {
                        ($f:ident, $i:ty, $from:expr, $of:expr, $bits:literal) => {
                            let out = ups.$f::<$i>($from);
                            check(
                                (amount, sat),
                                &$from,
                                $of,
                                out.as_ref().map(|o| &o[..]).map_err(|e| *e),
                                $bits,
                            )?;
                        };
                    }
                    form!(w16_to_s32, i16, w, Width::signed(16), 32);
                    form!(w16_to_s32, u16, w, Width::unsigned(16), 32);
                    form!(x16_to_s32, i16, v, Width::signed(16), 32);
                    form!(x16_to_s32, u16, v, Width::unsigned(16), 32);
                    form!(w8_to_s32, i8, w, Width::signed(8), 32);
                    form!(w8_to_s32, u8, w, Width::unsigned(8), 32);
                    form!(w16_to_s64, i16, w, Width::signed(16), 64);
                    form!(w16_to_s64, u16, w, Width::unsigned(16), 64);
                    form!(w32_to_s64, i32, w, Width::signed(32), 64);
                    form!(w32_to_s64, u32, w, Width::unsigned(32), 64);
                    form!(x32_to_s64, i32, v, Width::signed(32), 64);
                    form!(x32_to_s64, u32, v, Width::unsigned(32), 64);
                }
            }
        }
    }

    #[test]
    fn the_edge_of_fitting() {
        let saturate = |amount| Ups::new(amount, Saturation::Saturate);
        let w: W = cast([i16::MIN; 16]);
        assert_eq!(saturate(16).w16_to_s32::<i16>(w), Ok(cast([i32::MIN; 16])));
        assert_eq!(saturate(17).w16_to_s32::<i16>(w), Err(DoesNotFit));
        assert_eq!(saturate(16).w16_to_s32::<u16>(w), Err(DoesNotFit));
        assert_eq!(saturate(63).w16_to_s32::<i16>([0; 32]), Ok([0; 64]));
    }
}
