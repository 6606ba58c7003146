//! Comparisons of bfloat16 lanes.
//!
//! Lanes are ordered by sign and magnitude, so that -0 is below +0; a
//! comparison with a NaN is false (hardware, as FIM43-Redeye/xdna-emu reports
//! it in `vector_compare.rs` and `vector_arith.rs`). `vmax_lt` and `vmin_ge`
//! select by their comparison: with a NaN the first operand stays.

use super::lanes::{cast, X};

/// Bit `i` belongs to lane `i`.
pub type Mask = u32;

/// Place of a number in the order; NaNs have none.
#[inline(always)]
fn place(bits: u16) -> Option<i32> {
    let magnitude = i32::from(bits & 0x7fff);
    if magnitude > 0x7f80 {
        None
    } else if bits >> 15 == 1 {
        Some(-1 - magnitude)
    } else {
        Some(magnitude)
    }
}

fn compare(a: &X, b: &X, holds: impl Fn(i32, i32) -> bool) -> Mask {
    let (a, b): ([u16; 32], [u16; 32]) = (cast(*a), cast(*b));
    let mut mask = 0;
    for (i, (a, b)) in a.into_iter().zip(b).enumerate() {
        let bit = match (place(a), place(b)) {
            (Some(a), Some(b)) => holds(a, b),
            _ => false,
        };
        mask |= u32::from(bit) << i;
    }
    mask
}

/// `vlt.bf16`: lanes where `a < b`.
pub fn lt(a: &X, b: &X) -> Mask {
    compare(a, b, |a, b| a < b)
}

/// `vge.bf16`: lanes where `a >= b`.
pub fn ge(a: &X, b: &X) -> Mask {
    compare(a, b, |a, b| a >= b)
}

fn select(a: &X, b: &X, take_b: Mask) -> X {
    let (mut a, b): ([u16; 32], [u16; 32]) = (cast(*a), cast(*b));
    for (i, (a, b)) in a.iter_mut().zip(b).enumerate() {
        if take_b >> i & 1 == 1 {
            *a = b;
        }
    }
    cast(a)
}

/// `vmax_lt.bf16`: the larger lanes, and where `a < b`.
pub fn max_lt(a: &X, b: &X) -> (X, Mask) {
    let mask = lt(a, b);
    (select(a, b, mask), mask)
}

/// `vmin_ge.bf16`: the smaller lanes, and where `a >= b`.
pub fn min_ge(a: &X, b: &X) -> (X, Mask) {
    let mask = ge(a, b);
    (select(a, b, mask), mask)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn x(lanes: [u16; 32]) -> X {
        cast(lanes)
    }

    #[test]
    fn zeros_and_nans() {
        let (nz, pz, nan, one) = (0x8000, 0, 0x7fc0, 0x3f80);
        let mut a = [0; 32];
        let mut b = [0; 32];
        a[..5].copy_from_slice(&[nz, pz, nan, one, nan]);
        b[..5].copy_from_slice(&[pz, nz, one, nan, nan]);
        assert_eq!(lt(&x(a), &x(b)), 1);
        assert_eq!(ge(&x(a), &x(b)), !0b11101);
        let (max, _) = max_lt(&x(a), &x(b));
        assert_eq!(cast::<_, [u16; 32]>(max)[..5], [pz, pz, nan, one, nan]);
        let (min, _) = min_ge(&x(a), &x(b));
        assert_eq!(cast::<_, [u16; 32]>(min)[..5], [nz, nz, nan, one, nan]);
    }

    proptest! {
        #[test]
        fn as_floats(a: [u16; 32], b: [u16; 32]) {
            let f = |v: u16| f32::from_bits(u32::from(v) << 16);
            let (less, not_less) = (lt(&x(a), &x(b)), ge(&x(a), &x(b)));
            for i in 0..32 {
                let (fa, fb) = (f(a[i]), f(b[i]));
                if fa != 0.0 || fb != 0.0 {
                    prop_assert_eq!(less >> i & 1 == 1, fa < fb);
                    prop_assert_eq!(not_less >> i & 1 == 1, fa >= fb);
                }
            }
        }
    }
}
