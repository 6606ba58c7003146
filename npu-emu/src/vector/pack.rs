//! Halving and doubling of lanes (`vpack`, `vst.pack`, `vunpack`,
//! `vldb.unpack`).
//!
//! Lanes keep their order; the first of two 4-bit lanes is the low half of a
//! byte. Packing signed lanes gives signed ones, packing unsigned lanes
//! unsigned ones; numbers that do not fit are cut or saturated.
//!
//! Source: UG1583, Pack/Unpack, with its example of 255 as signed and as
//! unsigned number.

use super::lanes::{cast, W, X};
use super::round::{Saturation, Sign};

/// 32 lanes of 16 bits to 8 bits.
#[inline]
pub fn pack_16_to_8(x: X, sign: Sign, saturation: Saturation) -> W {
    let x: [i16; 32] = cast(x);
    match (sign, low(-128, saturation)) {
        (_, None) => x.map(|v| v as u8),
        (Sign::Signed, Some(low)) => x.map(|v| v.clamp(low, 127) as u8),
        (Sign::Unsigned, _) => x.map(|v| (v as u16).min(255) as u8),
    }
}

/// 64 lanes of 8 bits to 4 bits.
#[inline]
pub fn pack_8_to_4(x: X, sign: Sign, saturation: Saturation) -> W {
    let x: [i8; 64] = cast(x);
    let nibbles: X = match (sign, low(-8, saturation)) {
        (_, None) => x.map(|v| v as u8 & 15),
        (Sign::Signed, Some(low)) => x.map(|v| v.clamp(low as i8, 7) as u8 & 15),
        (Sign::Unsigned, _) => x.map(|v| (v as u8).min(15)),
    };
    let pairs: [u16; 32] = cast(nibbles);
    pairs.map(|p| (p | p >> 4) as u8)
}

/// 32 lanes of 8 bits to 16 bits.
#[inline]
pub fn unpack_8_to_16(w: W, sign: Sign) -> X {
    match sign {
        Sign::Unsigned => cast(w.map(u16::from)),
        Sign::Signed => cast(w.map(|v| i16::from(v as i8))),
    }
}

/// 64 lanes of 4 bits to 8 bits.
#[inline]
pub fn unpack_4_to_8(w: W, sign: Sign) -> X {
    let pairs = w.map(|v| u16::from(v & 15) | u16::from(v >> 4) << 8);
    let nibbles: X = cast(pairs);
    match sign {
        Sign::Unsigned => nibbles,
        Sign::Signed => nibbles.map(|v| (v ^ 8).wrapping_sub(8)),
    }
}

/// Where signed lanes saturate below, if they do.
#[inline(always)]
const fn low(least: i16, saturation: Saturation) -> Option<i16> {
    match saturation {
        Saturation::Truncate => None,
        Saturation::Saturate => Some(least),
        Saturation::Symmetric => Some(least + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::{get, limits, wrap, x, Width};
    use proptest::prelude::*;

    const MODES: [Saturation; 3] = [
        Saturation::Truncate,
        Saturation::Saturate,
        Saturation::Symmetric,
    ];

    fn check(
        x: &[u8],
        out: &[u8],
        from: Width,
        saturation: Saturation,
    ) -> Result<(), TestCaseError> {
        let to = Width {
            bits: from.bits / 2,
            ..from
        };
        let (low, high) = limits(to);
        let low = low + i128::from(to.signed && saturation == Saturation::Symmetric);
        for i in 0..512 / from.bits as usize {
            let v = get(x, i, from);
            let want = match saturation {
                Saturation::Truncate => wrap(v, to),
                _ => v.clamp(low, high),
            };
            prop_assert_eq!(get(out, i, to), want);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn packing_keeps_what_fits(x in x()) {
            for saturation in MODES {
                for (sign, signed) in [(Sign::Signed, true), (Sign::Unsigned, false)] {
                    let width = |bits| Width { bits, signed };
                    let out = pack_16_to_8(x, sign, saturation);
                    check(&x, &out, width(16), saturation)?;
                    let out = pack_8_to_4(x, sign, saturation);
                    check(&x, &out, width(8), saturation)?;
                }
            }
        }

        #[test]
        fn unpacking_keeps_the_number(x in x()) {
            let w: W = *x.first_chunk().unwrap();
            for (sign, signed) in [(Sign::Signed, true), (Sign::Unsigned, false)] {
                let width = |bits| Width { bits, signed };
                for i in 0..32 {
                    let out = unpack_8_to_16(w, sign);
                    prop_assert_eq!(get(&out, i, width(16)), get(&w, i, width(8)));
                }
                for i in 0..64 {
                    let out = unpack_4_to_8(w, sign);
                    prop_assert_eq!(get(&out, i, width(8)), get(&w, i, width(4)));
                }
                let back = pack_8_to_4(unpack_4_to_8(w, sign), sign, Saturation::Saturate);
                prop_assert_eq!(back, w);
            }
        }
    }

    #[test]
    fn two_hundred_and_fifty_five() {
        let x: X = cast([255u16; 32]);
        let pack = |sign| pack_16_to_8(x, sign, Saturation::Saturate);
        assert_eq!(pack(Sign::Signed), [127; 32]);
        assert_eq!(pack(Sign::Unsigned), [255; 32]);
    }
}
