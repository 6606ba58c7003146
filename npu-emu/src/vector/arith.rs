//! Lane-wise addition, comparison, selection and logic on 512-bit registers.
//!
//! Lanes are 8, 16 or 32 bits, signed or not by the type of the call:
//! `lt::<i8>`. Arithmetic is modulo 2^bits; nothing here saturates. A
//! comparison gives one bit per lane, lane 0 in bit 0, zeros above. Most
//! instructions give a vector and a comparison at once: `vmax_lt` is [`max`]
//! and [`lt`].
//!
//! Source: `aiev2_vadd.h` for names, operands and the identities between
//! them (`eq(a, b)` is `eqz(sub(a, b))`, `ltz` comes with `bneg`, `gtz` with
//! `neg` and `abs`); UG1583, Compare/Select, for `maxdiff`; `aie_api`'s
//! complex conjugate for which bit of [`addsub`] subtracts; llvm-aie's
//! selection of a scalar condition for which bit of [`select`] takes which
//! side.

use super::lanes::{cast, map, test, zip, zip_mask, Lane, X};

/// `vadd`.
#[inline]
pub fn add<T: Lane>(a: X, b: X) -> X {
    zip(a, b, T::add)
}

/// `vsub`, and the vector of `vsub_lt` and `vsub_ge`.
#[inline]
pub fn sub<T: Lane>(a: X, b: X) -> X {
    zip(a, b, T::sub)
}

/// `vaddsub`: `a - b` where the lane's bit in `subtract` is set, else `a + b`.
#[inline]
pub fn addsub<T: Lane>(a: X, b: X, subtract: u64) -> X {
    zip_mask(
        a,
        b,
        subtract,
        |v: T, w, s| if s { v.sub(w) } else { v.add(w) },
    )
}

/// The vector of `vneg_gtz`.
#[inline]
pub fn neg<T: Lane>(a: X) -> X {
    sub::<T>([0; 64], a)
}

/// The vector of `vabs_gtz`. Unsigned lanes stay as they are, and so does the
/// least signed number.
#[inline]
pub fn abs<T: Lane>(a: X) -> X {
    map(a, T::abs)
}

/// The vector of `vmax_lt`.
#[inline]
pub fn max<T: Lane>(a: X, b: X) -> X {
    zip(a, b, T::max)
}

/// The vector of `vmin_ge`.
#[inline]
pub fn min<T: Lane>(a: X, b: X) -> X {
    zip(a, b, T::min)
}

/// The vector of `vmaxdiff_lt`: the difference where it is positive, else 0.
/// A signed difference that needs one bit more keeps its low bits.
#[inline]
pub fn maxdiff<T: Lane>(a: X, b: X) -> X {
    zip(a, b, |v: T, w| {
        if v < w {
            bytemuck::Zeroable::zeroed()
        } else {
            v.sub(w)
        }
    })
}

/// `vlt`: which lanes of `a` are less than those of `b`.
#[inline]
pub fn lt<T: Lane>(a: X, b: X) -> u64 {
    test(a, b, |v: T, w| v < w)
}

/// `vge`: which lanes of `a` are at least those of `b`.
#[inline]
pub fn ge<T: Lane>(a: X, b: X) -> u64 {
    test(a, b, |v: T, w| v >= w)
}

/// `veqz`: which lanes are zero.
#[inline]
pub fn eqz<T: Lane>(a: X) -> u64 {
    test(a, [0; 64], |v: T, w| v == w)
}

/// The comparison of `vabs_gtz` and `vneg_gtz`: which lanes are above zero.
#[inline]
pub fn gtz<T: Lane>(a: X) -> u64 {
    lt::<T>([0; 64], a)
}

/// The comparison of `vbneg_ltz`: which lanes are below zero.
#[inline]
pub fn ltz<T: Lane>(a: X) -> u64 {
    lt::<T>(a, [0; 64])
}

/// `vsel`: `b` where the lane's bit in `mask` is set, else `a`.
#[inline]
pub fn select<T: Lane>(a: X, b: X, mask: u64) -> X {
    zip_mask(a, b, mask, |v: T, w, s| if s { w } else { v })
}

/// `vband`.
#[inline]
pub fn and(a: X, b: X) -> X {
    words(a, b, |v, w| v & w)
}

/// `vbor`.
#[inline]
pub fn or(a: X, b: X) -> X {
    words(a, b, |v, w| v | w)
}

/// The vector of `vbneg_ltz`: every bit inverted.
#[inline]
pub fn not(a: X) -> X {
    words(a, a, |v, _| !v)
}

#[inline(always)]
fn words(a: X, b: X, f: impl Fn(u64, u64) -> u64) -> X {
    let mut a: [u64; 8] = cast(a);
    let b: [u64; 8] = cast(b);
    for (v, w) in a.iter_mut().zip(b) {
        *v = f(*v, w);
    }
    cast(a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::{get, lanes, limits, x, Width};
    use proptest::prelude::*;

    /// Compares every function at one lane type with arithmetic on wide
    /// integers.
    fn check<T: Lane>(width: Width, a: X, b: X, mask: u64) -> Result<(), TestCaseError> {
        let n = lanes(width);
        let (low, high) = limits(width);
        let modulo = high - low + 1;
        let at = |v: X, i| get(&v, i, width);
        let same = |left: i128, right: i128| (left - right).rem_euclid(modulo) == 0;
        for i in 0..n {
            let (v, w) = (at(a, i), at(b, i));
            let bit = |m: u64| m >> i & 1 == 1;
            let s = bit(mask);
            prop_assert!(same(at(add::<T>(a, b), i), v + w));
            prop_assert!(same(at(sub::<T>(a, b), i), v - w));
            let either = if s { v - w } else { v + w };
            prop_assert!(same(at(addsub::<T>(a, b, mask), i), either));
            prop_assert!(same(at(neg::<T>(a), i), -v));
            prop_assert!(same(at(abs::<T>(a), i), v.abs()));
            prop_assert_eq!(at(max::<T>(a, b), i), v.max(w));
            prop_assert_eq!(at(min::<T>(a, b), i), v.min(w));
            prop_assert!(same(at(maxdiff::<T>(a, b), i), (v - w).max(0)));
            prop_assert_eq!(at(select::<T>(a, b, mask), i), if s { w } else { v });
            prop_assert_eq!(bit(lt::<T>(a, b)), v < w);
            prop_assert_eq!(bit(ge::<T>(a, b)), v >= w);
            prop_assert_eq!(bit(eqz::<T>(a)), v == 0);
            prop_assert_eq!(bit(gtz::<T>(a)), v > 0);
            prop_assert_eq!(bit(ltz::<T>(a)), v < 0);
        }
        for flags in [lt::<T>(a, b), ge::<T>(a, b), eqz::<T>(a), gtz::<T>(a)] {
            prop_assert_eq!(flags.checked_shr(n as u32).unwrap_or(0), 0);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn lanes_are_independent_integers(a in x(), b in x(), mask: u64) {
            check::<u8>(Width::unsigned(8), a, b, mask)?;
            check::<i8>(Width::signed(8), a, b, mask)?;
            check::<u16>(Width::unsigned(16), a, b, mask)?;
            check::<i16>(Width::signed(16), a, b, mask)?;
            check::<u32>(Width::unsigned(32), a, b, mask)?;
            check::<i32>(Width::signed(32), a, b, mask)?;
        }

        #[test]
        fn logic_is_bitwise(a in x(), b in x()) {
            for i in 0..64 {
                prop_assert_eq!(and(a, b)[i], a[i] & b[i]);
                prop_assert_eq!(or(a, b)[i], a[i] | b[i]);
                prop_assert_eq!(not(a)[i], !a[i]);
            }
        }
    }

    #[test]
    fn extreme_lanes() {
        let least = [0x80; 64];
        let most = [0x7f; 64];
        assert_eq!(abs::<i8>(least), least);
        assert_eq!(neg::<i8>(least), least);
        assert_eq!(maxdiff::<i8>(most, least), [0xff; 64]);
        assert_eq!(maxdiff::<i8>(least, most), [0; 64]);
        assert_eq!(gtz::<i8>(least), 0);
        assert_eq!(gtz::<u8>(least), u64::MAX);
    }
}
