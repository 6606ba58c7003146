//! Rounding and saturation modes, the values of `crRnd` and `crSat`.
//!
//! Source: `aiev2_defines.h` (`rnd_floor` to `rnd_conv_odd`); UG1583, Control
//! registers.

/// How a number that is cut is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// Towards minus infinity.
    Floor,
    /// Towards plus infinity.
    Ceil,
    /// Towards zero.
    SymFloor,
    /// Away from zero.
    SymCeil,
    /// To the nearest, halves towards minus infinity.
    NegInf,
    /// To the nearest, halves towards plus infinity.
    PosInf,
    /// To the nearest, halves towards zero.
    SymZero,
    /// To the nearest, halves away from zero.
    SymInf,
    /// To the nearest, halves to the even number.
    ConvEven,
    /// To the nearest, halves to the odd number.
    ConvOdd,
}

impl Rounding {
    /// Every mode with its number in `crRnd`.
    pub const ALL: [(u32, Rounding); 10] = [
        (0, Rounding::Floor),
        (1, Rounding::Ceil),
        (2, Rounding::SymFloor),
        (3, Rounding::SymCeil),
        (8, Rounding::NegInf),
        (9, Rounding::PosInf),
        (10, Rounding::SymZero),
        (11, Rounding::SymInf),
        (12, Rounding::ConvEven),
        (13, Rounding::ConvOdd),
    ];

    /// The mode of this number in `crRnd`; `None` for the six that are
    /// reserved.
    #[inline]
    pub const fn new(cr_rnd: u32) -> Option<Rounding> {
        Some(match cr_rnd {
            0 => Rounding::Floor,
            1 => Rounding::Ceil,
            2 => Rounding::SymFloor,
            3 => Rounding::SymCeil,
            8 => Rounding::NegInf,
            9 => Rounding::PosInf,
            10 => Rounding::SymZero,
            11 => Rounding::SymInf,
            12 => Rounding::ConvEven,
            13 => Rounding::ConvOdd,
            _ => return None,
        })
    }
}

/// What happens to a number that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Saturation {
    /// Its low bits are kept.
    Truncate,
    /// The nearest number that fits.
    Saturate,
    /// As [`Saturation::Saturate`]; the least signed number is replaced by
    /// the one above it.
    Symmetric,
}

impl Saturation {
    /// The mode of this number in `crSat`; `None` for 2, which is reserved.
    #[inline]
    pub const fn new(cr_sat: u32) -> Option<Saturation> {
        Some(match cr_sat {
            0 => Saturation::Truncate,
            1 => Saturation::Saturate,
            3 => Saturation::Symmetric,
            _ => return None,
        })
    }
}

/// Whether lanes are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// From 0.
    Unsigned,
    /// Two's complement.
    Signed,
}

impl Sign {
    /// The value of a one-bit control register, `crSRSSign` and its like.
    #[inline]
    pub const fn new(cr_sign: u32) -> Sign {
        if cr_sign & 1 == 0 {
            Sign::Unsigned
        } else {
            Sign::Signed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_has_its_number() {
        for (n, mode) in Rounding::ALL {
            assert_eq!(Rounding::new(n), Some(mode));
        }
        let known = (0..32).filter(|n| Rounding::new(*n).is_some()).count();
        assert_eq!(known, Rounding::ALL.len());
        let known = (0..4).filter(|n| Saturation::new(*n).is_some());
        assert!(known.eq([0, 1, 3]));
    }
}
