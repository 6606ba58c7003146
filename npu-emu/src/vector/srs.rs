//! Shift, round, saturate: accumulators to vectors (`vsrs`, `vsrsm`,
//! `vst.srs`).
//!
//! Each lane, a signed number of 32 or 64 bits, is divided by a power of two,
//! rounded, and put into 8, 16 or 32 bits; the lanes stay in order. The
//! result's lanes are signed or not by the type of the call: unsigned ones
//! saturate at 0 and 2^bits - 1.
//!
//! # The amount
//! Bits to the right, -4 to 59 (UG1583, Shift-Round-Saturate). A 6-bit
//! register holds it, so 60 to 63 are -4 to -1. The guide calls -4 to -2 safe
//! with truncation only: saturation is refused there.
//!
//! # Rounding without a branch
//! The quotient rounded down is `v >> s`; whether one is added depends on the
//! bits that fell out, on the sign and on the quotient being odd. For every
//! mode there are numbers `base`, `negative`, `odd` such that
//! `(lost + base + [v < 0] negative + [quotient odd] odd) >> s` is what is to
//! be added: half rounds up for `base = half`, any remainder for `base = 2^s -
//! 1`, and the other two move that bound.

use super::fast;
use super::lanes::{cast, W, X, Y};
use super::round::{Rounding, Saturation};

/// An integer that SRS gives.
pub trait Narrow: bytemuck::Pod {
    /// Least and greatest number.
    const RANGE: (i64, i64);
    /// Whether there are negative ones.
    const SIGNED: bool;
    /// The low bits.
    fn low(value: i64) -> Self;
    /// The low bits.
    fn low32(value: i32) -> Self;
}

/// 8-bit results.
pub trait Narrow8: Narrow {}
/// 16-bit results.
pub trait Narrow16: Narrow {}
/// 32-bit results.
pub trait Narrow32: Narrow {}

macro_rules! narrow {
    ($($t:ty: $width:ident, $signed:literal;)*) => {$(
        impl Narrow for $t {
            const RANGE: (i64, i64) = (<$t>::MIN as i64, <$t>::MAX as i64);
            const SIGNED: bool = $signed;
            #[inline(always)]
            fn low(value: i64) -> $t {
                value as $t
            }
            #[inline(always)]
            fn low32(value: i32) -> $t {
                value as $t
            }
        }
        impl $width for $t {}
    )*};
}

narrow! {
    i8: Narrow8, true;
    u8: Narrow8, false;
    i16: Narrow16, true;
    u16: Narrow16, false;
    i32: Narrow32, true;
    u32: Narrow32, false;
}

/// A setting of the unit.
#[derive(Clone, Copy, Debug)]
pub struct Srs {
    /// Bits to the right.
    shift: i32,
    rounding: Rounding,
    saturation: Saturation,
}

/// The numbers of the module's introduction, for amounts above 0.
#[derive(Clone, Copy)]
struct Step {
    base: i64,
    negative: i64,
    odd: i64,
}

impl Srs {
    /// Shifts by the number in a shift register, of which the low 6 bits
    /// count. `None` where nothing documented happens: -4 to -2 with
    /// saturation.
    #[inline]
    pub const fn new(amount: u32, rounding: Rounding, saturation: Saturation) -> Option<Srs> {
        let amount = amount & 63;
        let shift = if amount < 60 {
            amount as i32
        } else {
            amount as i32 - 64
        };
        if shift < -1 && !matches!(saturation, Saturation::Truncate) {
            return None;
        }
        Some(Srs {
            shift,
            rounding,
            saturation,
        })
    }

    /// 16 lanes of 32 bits (`bm`) to 16 bits. The flag says that a lane
    /// was saturated.
    #[inline]
    pub fn s32_bm_to_16<O: Narrow16>(&self, bm: X) -> (W, bool) {
        let mut out = [O::zeroed(); 16];
        let of = self.narrow_32(&cast(bm), &mut out);
        (cast(out), of)
    }

    /// 32 lanes of 32 bits (`cm`) to 16 bits. The flag says that a lane
    /// was saturated.
    #[inline]
    pub fn s32_cm_to_16<O: Narrow16>(&self, cm: Y) -> (X, bool) {
        let mut out = [O::zeroed(); 32];
        let of = self.narrow_32(&cast(cm), &mut out);
        (cast(out), of)
    }

    /// 32 lanes of 32 bits (`cm`) to 8 bits. The flag says that a lane
    /// was saturated.
    #[inline]
    pub fn s32_cm_to_8<O: Narrow8>(&self, cm: Y) -> (W, bool) {
        let mut out = [O::zeroed(); 32];
        let of = self.narrow_32(&cast(cm), &mut out);
        (cast(out), of)
    }

    /// 8 lanes of 64 bits (`bm`) to 32 bits. The flag says that a lane
    /// was saturated.
    #[inline]
    pub fn s64_bm_to_32<O: Narrow32>(&self, bm: X) -> (W, bool) {
        let mut out = [O::zeroed(); 8];
        let of = self.narrow_64(&cast(bm), &mut out);
        (cast(out), of)
    }

    /// 16 lanes of 64 bits (`cm`) to 32 bits. The flag says that a lane
    /// was saturated.
    #[inline]
    pub fn s64_cm_to_32<O: Narrow32>(&self, cm: Y) -> (X, bool) {
        let mut out = [O::zeroed(); 16];
        let of = self.narrow_64(&cast(cm), &mut out);
        (cast(out), of)
    }

    /// 16 lanes of 64 bits (`cm`) to 16 bits. The flag says that a lane
    /// was saturated.
    #[inline]
    pub fn s64_cm_to_16<O: Narrow16>(&self, cm: Y) -> (W, bool) {
        let mut out = [O::zeroed(); 16];
        let of = self.narrow_64(&cast(cm), &mut out);
        (cast(out), of)
    }

    #[inline]
    fn narrow_32<O: Narrow, const N: usize>(&self, acc: &[i32; N], out: &mut [O; N]) -> bool {
        if (0..=30).contains(&self.shift) {
            fast::srs_32(*self, acc, out)
        } else {
            self.unusual(&acc.map(i64::from), out)
        }
    }

    #[inline]
    fn narrow_64<O: Narrow, const N: usize>(&self, acc: &[i64; N], out: &mut [O; N]) -> bool {
        if self.shift >= 0 {
            fast::srs_64(*self, acc, out)
        } else {
            self.unusual(acc, out)
        }
    }

    /// Lanes of 32 bits, by 0 to 30 bits.
    #[inline(always)]
    pub(super) fn lanes_32<O: Narrow, const N: usize>(
        self,
        acc: &[i32; N],
        out: &mut [O; N],
    ) -> bool {
        let step = self.step();
        let (base, negative, odd) = (step.base as i32, step.negative as i32, step.odd as i32);
        let shift = self.shift as u32 & 31;
        let mask = (1i32 << shift) - 1;
        let (low, high) = self.bounds::<O>();
        let low = low.max(i32::MIN.into()) as i32;
        let high = high.min(i32::MAX.into()) as i32;
        let mut over = 0;
        for (o, &v) in out.iter_mut().zip(acc) {
            let q = v >> shift;
            let up = (v & mask) + base + ((v >> 31) & negative) + (-(q & 1) & odd);
            let q = q.wrapping_add(up >> shift);
            let kept = q.clamp(low, high);
            over |= kept ^ q;
            *o = O::low32(kept);
        }
        over != 0
    }

    /// Lanes of 64 bits, by 0 to 59 bits.
    #[inline(always)]
    pub(super) fn lanes_64<O: Narrow, const N: usize>(
        self,
        acc: &[i64; N],
        out: &mut [O; N],
    ) -> bool {
        let Step {
            base,
            negative,
            odd,
        } = self.step();
        let shift = self.shift as u32 & 63;
        let mask = (1i64 << shift) - 1;
        let (low, high) = self.bounds::<O>();
        let mut over = 0;
        for (o, &v) in out.iter_mut().zip(acc) {
            let q = v >> shift;
            let up = (v & mask) + base + ((v >> 63) & negative) + (-(q & 1) & odd);
            let q = q.wrapping_add(up >> shift);
            let kept = q.clamp(low, high);
            over |= kept ^ q;
            *o = O::low(kept);
        }
        over != 0
    }

    /// Any amount.
    #[cold]
    fn unusual<O: Narrow, const N: usize>(&self, acc: &[i64; N], out: &mut [O; N]) -> bool {
        if self.shift >= 0 {
            return self.lanes_64(acc, out);
        }
        let (low, high) = self.bounds::<O>();
        let saturates = self.saturation != Saturation::Truncate;
        let mut of = false;
        for (o, &v) in out.iter_mut().zip(acc) {
            let wide = i128::from(v) << -self.shift;
            let kept = wide.clamp(low.into(), high.into());
            of |= saturates && kept != wide;
            *o = O::low(if saturates { kept as i64 } else { wide as i64 });
        }
        of
    }

    #[inline(always)]
    fn step(self) -> Step {
        if self.shift == 0 {
            return Step {
                base: 0,
                negative: 0,
                odd: 0,
            };
        }
        let half = 1i64 << (self.shift - 1);
        let all = 2 * half - 1;
        let (base, negative, odd) = match self.rounding {
            Rounding::Floor => (0, 0, 0),
            Rounding::Ceil => (all, 0, 0),
            Rounding::SymFloor => (0, all, 0),
            Rounding::SymCeil => (all, -all, 0),
            Rounding::NegInf => (half - 1, 0, 0),
            Rounding::PosInf => (half, 0, 0),
            Rounding::SymZero => (half - 1, 1, 0),
            Rounding::SymInf => (half, -1, 0),
            Rounding::ConvEven => (half - 1, 0, 1),
            Rounding::ConvOdd => (half, 0, -1),
        };
        Step {
            base,
            negative,
            odd,
        }
    }

    /// What results saturate at.
    #[inline(always)]
    fn bounds<O: Narrow>(self) -> (i64, i64) {
        let (low, high) = O::RANGE;
        match self.saturation {
            Saturation::Truncate => (i64::MIN, i64::MAX),
            Saturation::Symmetric if O::SIGNED => (-high, high),
            Saturation::Saturate | Saturation::Symmetric => (low, high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::{bytes, get, limits, wrap, Width};
    use proptest::prelude::*;

    /// The definition: a fraction rounded by comparing it with one half.
    fn round(v: i128, shift: u32, mode: Rounding) -> i128 {
        let unit = 1i128 << shift;
        let (floor, twice) = (v.div_euclid(unit), 2 * v.rem_euclid(unit));
        if twice == 0 {
            return floor;
        }
        let nearest = |half_up: bool| {
            let up = twice > unit || (twice == unit && half_up);
            floor + i128::from(up)
        };
        match mode {
            Rounding::Floor => floor,
            Rounding::Ceil => floor + 1,
            Rounding::SymFloor => floor + i128::from(v < 0),
            Rounding::SymCeil => floor + i128::from(v > 0),
            Rounding::NegInf => nearest(false),
            Rounding::PosInf => nearest(true),
            Rounding::SymZero => nearest(v < 0),
            Rounding::SymInf => nearest(v > 0),
            Rounding::ConvEven => nearest(floor % 2 != 0),
            Rounding::ConvOdd => nearest(floor % 2 == 0),
        }
    }

    fn expected(
        v: i128,
        shift: i32,
        rounding: Rounding,
        saturation: Saturation,
        to: Width,
    ) -> (i128, bool) {
        let v = if shift < 0 {
            v << -shift
        } else {
            round(v, shift as u32, rounding)
        };
        let (low, high) = limits(to);
        let low = if saturation == Saturation::Symmetric && to.signed {
            low + 1
        } else {
            low
        };
        match saturation {
            Saturation::Truncate => (wrap(v, to), false),
            _ => (v.clamp(low, high), !(low..=high).contains(&v)),
        }
    }

    fn check(
        srs: (i32, Rounding, Saturation),
        from: &[u8],
        bits: u32,
        (out, of): (&[u8], bool),
        to: Width,
    ) -> Result<(), TestCaseError> {
        let mut any = false;
        let n = from.len() * 8 / bits as usize;
        prop_assert_eq!(out.len() * 8, n * to.bits as usize);
        for i in 0..n {
            let v = get(from, i, Width::signed(bits));
            let (want, saturated) = expected(v, srs.0, srs.1, srs.2, to);
            prop_assert_eq!(get(out, i, to), want, "lane {} of {:?}: {}", i, srs, v);
            any |= saturated;
        }
        prop_assert_eq!(of, any);
        Ok(())
    }

    /// Accumulators around the middle between two results.
    fn acc() -> impl Strategy<Value = Y> {
        let lane = (any::<i64>(), 0u32..64, -2i64..3).prop_map(|(v, s, d)| (v >> s) + d);
        let halves = (0u32..60, any::<i16>(), -1i64..2)
            .prop_map(|(s, q, d)| ((i64::from(q) << 1 | 1) << s).wrapping_add(d));
        let lane = prop_oneof![lane, halves];
        let wide = prop::array::uniform16(lane.clone()).prop_map(|a: [i64; 16]| cast(a));
        let narrow = prop::array::uniform32(lane).prop_map(|a| cast(a.map(|v| v as i32)));
        prop_oneof![wide, narrow, bytes::<128>()]
    }

    proptest! {
        #[test]
        fn every_form_is_the_definition(cm in acc(), amount in 0u32..64) {
            let bm: X = *cm.first_chunk().unwrap();
            let shift = if amount < 60 { amount as i32 } else { amount as i32 - 64 };
            for (_, rounding) in Rounding::ALL {
                for sat in [Saturation::Truncate, Saturation::Saturate, Saturation::Symmetric] {
                    let Some(srs) = Srs::new(amount, rounding, sat) else {
                        prop_assert!(shift < -1 && sat != Saturation::Truncate);
                        continue;
                    };
                    let how = (shift, rounding, sat);
                    macro_rules! form {
                        ($f:ident, $o:ty, $from:expr, $bits:literal, $to:expr) => {
                            let (out, of) = srs.$f::<$o>($from);
                            check(how, &$from, $bits, (&out, of), $to)?;
                        };
                    }
                    form!(s32_bm_to_16, i16, bm, 32, Width::signed(16));
                    form!(s32_bm_to_16, u16, bm, 32, Width::unsigned(16));
                    form!(s32_cm_to_16, i16, cm, 32, Width::signed(16));
                    form!(s32_cm_to_16, u16, cm, 32, Width::unsigned(16));
                    form!(s32_cm_to_8, i8, cm, 32, Width::signed(8));
                    form!(s32_cm_to_8, u8, cm, 32, Width::unsigned(8));
                    form!(s64_bm_to_32, i32, bm, 64, Width::signed(32));
                    form!(s64_bm_to_32, u32, bm, 64, Width::unsigned(32));
                    form!(s64_cm_to_32, i32, cm, 64, Width::signed(32));
                    form!(s64_cm_to_32, u32, cm, 64, Width::unsigned(32));
                    form!(s64_cm_to_16, i16, cm, 64, Width::signed(16));
                    form!(s64_cm_to_16, u16, cm, 64, Width::unsigned(16));
                }
            }
        }
    }

    #[test]
    fn halves_go_where_the_mode_says() {
        // 16.5, -16.5, 17.5, -17.5 in units of 1/16.
        let acc: X = cast([264, -264, 280, -280, 0, 0, 0, 0i64]);
        let rounded = |n| {
            let srs = Srs::new(4, Rounding::new(n).unwrap(), Saturation::Saturate).unwrap();
            let lanes: [i32; 8] = cast(srs.s64_bm_to_32::<i32>(acc).0);
            [lanes[0], lanes[1], lanes[2], lanes[3]]
        };
        assert_eq!(rounded(0), [16, -17, 17, -18]);
        assert_eq!(rounded(1), [17, -16, 18, -17]);
        assert_eq!(rounded(2), [16, -16, 17, -17]);
        assert_eq!(rounded(3), [17, -17, 18, -18]);
        assert_eq!(rounded(8), [16, -17, 17, -18]);
        assert_eq!(rounded(9), [17, -16, 18, -17]);
        assert_eq!(rounded(10), [16, -16, 17, -17]);
        assert_eq!(rounded(11), [17, -17, 18, -18]);
        assert_eq!(rounded(12), [16, -16, 18, -18]);
        assert_eq!(rounded(13), [17, -17, 17, -17]);
    }
}
