//! What integer arithmetic on constants gives: one table for core bodies and for all that is carried out ahead of a
//! run.
//!
//! A number of `bits` bits, up to 64, is kept signed ([`wrap`]), but for the truth of one bit, which is kept as 1;
//! [`signed`] is what signed operations take it for, -1. Where MLIR defines no result, there is none here, but for
//! a quotient beyond the width, that of the least number by -1: it wraps, as the core's does.

/// The number that `bits` bits hold: signed, and 0 or 1 for a single bit.
pub(crate) fn wrap(bits: u32, value: i128) -> i128 {
    match bits {
        1 => value & 1,
        2..=127 => (value << (128 - bits)) >> (128 - bits),
        _ => value,
    }
}

/// What signed operations take a number for.
pub(crate) fn signed(bits: u32, value: i128) -> i128 {
    match bits {
        1 => -(value & 1),
        _ => wrap(bits, value),
    }
}

/// What unsigned operations take it for.
pub(crate) fn unsigned(bits: u32, value: i128) -> i128 {
    match bits {
        0..=126 => value & ((1 << bits) - 1),
        _ => value,
    }
}

/// A number at another width, by zeros or by its sign.
pub(crate) fn resize(from: u32, to: u32, by_zeros: bool, value: i128) -> i128 {
    let value = match by_zeros {
        true => unsigned(from, value),
        false => signed(from, value),
    };
    wrap(to, value)
}

/// The value of an operation on two numbers of one width; `None` where it has none.
pub(crate) fn binary(name: &str, bits: u32, x: i128, y: i128) -> Option<i128> {
    let (ux, uy) = (unsigned(bits, x), unsigned(bits, y));
    let (x, y) = (signed(bits, x), signed(bits, y));
    let shift = u32::try_from(uy).ok().filter(|&s| s < bits);
    let value = match name {
        "arith.addi" => x.checked_add(y)?,
        "arith.subi" => x.checked_sub(y)?,
        "arith.muli" => x.checked_mul(y)?,
        "arith.divsi" => x.checked_div(y)?,
        "arith.divui" => ux.checked_div(uy)?,
        "arith.remsi" => x.checked_rem(y)?,
        "arith.remui" => ux.checked_rem(uy)?,
        "arith.floordivsi" => {
            let below = x.checked_rem(y)? != 0 && (x < 0) != (y < 0);
            x.checked_div(y)? - i128::from(below)
        }
        "arith.ceildivsi" => {
            let above = x.checked_rem(y)? != 0 && (x < 0) == (y < 0);
            x.checked_div(y)? + i128::from(above)
        }
        "arith.ceildivui" => ux.checked_div(uy)? + i128::from(ux.checked_rem(uy)? != 0),
        "arith.andi" => x & y,
        "arith.ori" => x | y,
        "arith.xori" => x ^ y,
        "arith.shli" => x.checked_shl(shift?)?,
        "arith.shrsi" => x >> shift?,
        "arith.shrui" => ux >> shift?,
        "arith.minsi" => x.min(y),
        "arith.maxsi" => x.max(y),
        "arith.minui" => ux.min(uy),
        "arith.maxui" => ux.max(uy),
        _ => return None,
    };
    Some(wrap(bits, value))
}

/// Whether two numbers of one width compare so; `None` for no predicate of integers.
pub(crate) fn compare(predicate: &str, bits: u32, x: i128, y: i128) -> Option<bool> {
    let (ux, uy) = (unsigned(bits, x), unsigned(bits, y));
    let (x, y) = (signed(bits, x), signed(bits, y));
    Some(match predicate {
        "eq" => ux == uy,
        "ne" => ux != uy,
        "slt" => x < y,
        "sle" => x <= y,
        "sgt" => x > y,
        "sge" => x >= y,
        "ult" => ux < uy,
        "ule" => ux <= uy,
        "ugt" => ux > uy,
        "uge" => ux >= uy,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All there is of one bit, by hand: a set bit is -1 where the operation is signed.
    #[test]
    fn a_single_bit() {
        let all = |name: &str| {
            let pairs = [(0, 0), (0, 1), (1, 0), (1, 1)];
            pairs.map(|(x, y)| binary(name, 1, x, y))
        };
        let some = |bits: [i128; 4]| bits.map(Some);
        for (name, expected) in [
            ("arith.addi", [0, 1, 1, 0]),
            ("arith.subi", [0, 1, 1, 0]),
            ("arith.muli", [0, 0, 0, 1]),
            ("arith.andi", [0, 0, 0, 1]),
            ("arith.ori", [0, 1, 1, 1]),
            ("arith.xori", [0, 1, 1, 0]),
            ("arith.minsi", [0, 1, 1, 1]),
            ("arith.maxsi", [0, 0, 0, 1]),
            ("arith.minui", [0, 0, 0, 1]),
            ("arith.maxui", [0, 1, 1, 1]),
        ] {
            assert_eq!(all(name), some(expected), "{name}");
        }
        // By zero there is none; -1 by -1 is beyond the width.
        for name in ["divsi", "divui", "floordivsi", "ceildivsi", "ceildivui"] {
            let name = format!("arith.{name}");
            assert_eq!(all(&name), [None, Some(0), None, Some(1)], "{name}");
        }
        for name in ["arith.remsi", "arith.remui"] {
            assert_eq!(all(name), [None, Some(0), None, Some(0)], "{name}");
        }
        for name in ["arith.shli", "arith.shrsi", "arith.shrui"] {
            assert_eq!(all(name), [Some(0), None, Some(1), None], "{name}");
        }
        let less = |predicate| compare(predicate, 1, 1, 0);
        assert_eq!((less("slt"), less("ult")), (Some(true), Some(false)));
        assert_eq!((less("sge"), less("uge")), (Some(false), Some(true)));
        assert_eq!((resize(1, 32, false, 1), resize(1, 32, true, 1)), (-1, 1));
        assert_eq!((resize(32, 1, false, -1), resize(32, 1, true, 2)), (1, 0));
    }

    #[test]
    fn least_and_greatest_numbers() {
        for bits in [8, 16, 32, 64] {
            let least = -(1_i128 << (bits - 1));
            let greatest = -(least + 1);
            let of = |name: &str, x, y| binary(&format!("arith.{name}"), bits, x, y);
            for name in ["divsi", "floordivsi", "ceildivsi", "muli"] {
                assert_eq!(of(name, least, -1), Some(least), "{name} of {bits}");
            }
            assert_eq!(of("remsi", least, -1), Some(0));
            assert_eq!(of("addi", greatest, 1), Some(least));
            assert_eq!(of("subi", least, 1), Some(greatest));
            assert_eq!(of("divui", -1, 2), Some(greatest));
            assert_eq!(of("shrui", -1, 1), Some(greatest));
            assert_eq!(of("shrsi", least, i128::from(bits) - 1), Some(-1));
            assert_eq!(of("shli", 1, i128::from(bits) - 1), Some(least));
            assert_eq!(of("shli", 1, bits.into()), None);
            assert_eq!(of("ceildivui", -1, 2), Some(least));
            assert_eq!(of("floordivsi", -7, 2), Some(-4));
            assert_eq!(of("ceildivsi", -7, 2), Some(-3));
            assert_eq!(compare("ult", bits, -1, 0), Some(false));
            assert_eq!(compare("slt", bits, -1, 0), Some(true));
            assert_eq!(unsigned(bits, -1), (1 << bits) - 1);
        }
    }
}
