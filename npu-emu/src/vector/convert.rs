//! Conversions between bfloat16, floats and integers.
//!
//! * Floats become bfloat16 by cutting 16 bits off, rounded as `crRnd` says.
//!   Rounding may carry into the exponent, up to infinity. Denormal numbers
//!   are rounded like others. A NaN loses its low bits; if nothing of its
//!   payload is left, the lowest bit is set.
//! * bfloat16 becomes a float by adding zeros, denormal numbers and NaNs
//!   included.
//! * `vfloor` scales by a power of two and rounds down, whatever `crRnd` says;
//!   it saturates, a NaN gives the largest integer. Denormal numbers count:
//!   the floor of a tiny negative one is -1.
//!
//! Source: the hardware columns of `vec_conv_bf16_edge_r*`,
//! `vec_convexp_bf16_denorm` and `vec_vfloor_bf16_denorm` (`cargo xtask
//! conformance --silicon`); scaling and saturation of `vfloor` as
//! FIM43-Redeye/xdna-emu describes them (`vector_arith.rs`).

use super::lanes::{cast, W, X};
use super::round::Rounding;

/// Whether a magnitude goes up by one when `rest` of `2 half` is cut off.
#[inline]
fn goes_up(mode: Rounding, negative: bool, odd: bool, rest: u32, half: u32) -> bool {
    use Rounding::*;
    match mode {
        Floor => rest != 0 && negative,
        Ceil => rest != 0 && !negative,
        SymFloor => false,
        SymCeil => rest != 0,
        NegInf => rest > half || rest == half && negative,
        PosInf => rest > half || rest == half && !negative,
        SymZero => rest > half,
        SymInf => rest >= half,
        ConvEven => rest > half || rest == half && odd,
        ConvOdd => rest > half || rest == half && !odd,
    }
}

/// One float to bfloat16; both as their bits.
#[inline]
pub fn bf16_of_f32(bits: u32, rounding: Rounding) -> u16 {
    let negative = bits >> 31 == 1;
    let cut = (bits >> 16) as u16;
    if bits & 0x7fff_ffff > 0x7f80_0000 {
        return if cut & 0x7f == 0 { cut | 1 } else { cut };
    }
    if goes_up(rounding, negative, cut & 1 == 1, bits & 0xffff, 0x8000) {
        // Infinity has nothing to cut off, and nothing goes beyond it.
        cut + 1
    } else {
        cut
    }
}

/// `vconv.bf16.fp32`, `vst.conv.bf16.fp32`: 16 lanes.
pub fn bf16_of_f32s(a: &X, rounding: Rounding) -> W {
    let a: [u32; 16] = cast(*a);
    cast(a.map(|bits| bf16_of_f32(bits, rounding)))
}

/// `vconv.fp32.bf16`, `vlda.conv.fp32.bf16`: 16 lanes.
pub fn f32_of_bf16s(a: &W) -> X {
    let a: [u16; 16] = cast(*a);
    cast(a.map(|bits| u32::from(bits) << 16))
}

/// `floor(a * 2^shift)` of one bfloat16, saturated.
pub fn floor_of_bf16(a: u16, shift: i32) -> i32 {
    let (exp, fraction) = (i32::from(a >> 7 & 0xff), i64::from(a & 0x7f));
    let negative = a >> 15 == 1;
    let limit = if negative { i32::MIN } else { i32::MAX };
    if exp == 0xff {
        return if fraction == 0 { limit } else { i32::MAX };
    }
    let significand = if exp == 0 { fraction } else { fraction | 0x80 };
    let value = if negative { -significand } else { significand };
    // a = value * 2^(max(exp, 1) - 134)
    let by = exp.max(1) - 134 + shift;
    if value == 0 {
        0
    } else if by >= 32 {
        limit
    } else if by >= 0 {
        (value << by).clamp(i32::MIN.into(), i32::MAX.into()) as i32
    } else {
        // Arithmetic shifts round down.
        (value >> (-by).min(63)) as i32
    }
}

/// `vfloor.s32.bf16`: 16 lanes; the shift is the 6 low bits, signed.
pub fn floor_of_bf16s(a: &W, shift: u32) -> X {
    let shift = ((shift << 26) as i32) >> 26;
    let a: [u16; 16] = cast(*a);
    cast(a.map(|bits| floor_of_bf16(bits, shift)))
}

#[cfg(test)]
mod tests;
