//! Float arithmetic: sums of bfloat16 products and of 32-bit accumulators.
//!
//! A result lane is one sum, rounded once at the end. All summands are aligned
//! to the largest exponent among them, with 23 bits after the point (AM020,
//! Floating-Point Vector Unit: "in one go"), and each is rounded to nearest
//! even as it is shifted; the sum is exact then, and rounded to nearest even
//! again when it is normalised. The exponent of a product is the sum of its
//! factors' exponents, so that its significand is in [1, 4). The rounding mode
//! of the control register plays no part.
//!
//! * bfloat16 factors that are denormal count as zero; accumulators that are
//!   denormal keep their value; results that would be denormal are zero.
//! * A NaN is not a detour: exponent 255 is summed like any other. What a NaN
//!   among the inputs does is to force the result's exponent to 255 and its
//!   lowest bit to 1; the sign and, unless the sum overflows, the other bits
//!   are those of the sum. Infinities of both signs, and infinity times zero,
//!   give a NaN whose other bits are zero.
//! * A sum of zero is +0.
//!
//! Source: the hardware column of `vec_mac_bf16_ovf` (`cargo xtask conformance
//! --silicon`), which fixes alignment, rounding, overflow and NaN of the
//! products bit for bit; what the same project reports of additions on
//! hardware (FIM43-Redeye/xdna-emu, `vector_float.rs`) for denormal
//! accumulators and infinities. A bfloat16 infinity as a factor is taken to
//! behave like one among the accumulators.

use super::config::{Config, ConfigError, Mode, Part, Sum};
use super::lanes::{cast, Q, X, Y};
use super::sparse;

/// One summand: `mantissa * 2^(exp - 277)`; absent when the mantissa is 0.
#[derive(Clone, Copy, Debug, Default)]
struct Summand {
    negative: bool,
    exp: i32,
    /// Below 2^25.
    mantissa: u32,
}

/// Special values among the summands of a lane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Specials {
    nan: bool,
    plus_inf: bool,
    minus_inf: bool,
    invalid: bool,
}

impl Specials {
    fn infinity(&mut self, negative: bool) {
        if negative {
            self.minus_inf = true;
        } else {
            self.plus_inf = true;
        }
    }
}

const F32_EXP: u32 = 0xff;
const F32_FRACTION: u32 = 0x7f_ffff;
/// Exponent of an accumulator, as a sum of two biased exponents.
const ACC_BIAS: i32 = 127;

impl Summand {
    fn accumulator(bits: u32, flip: bool, specials: &mut Specials) -> Summand {
        let negative = (bits >> 31 == 1) != flip;
        let (exp, fraction) = (bits >> 23 & F32_EXP, bits & F32_FRACTION);
        if exp == F32_EXP {
            if fraction == 0 {
                specials.infinity(negative);
            } else {
                specials.nan = true;
            }
        }
        Summand {
            negative,
            exp: exp.max(1) as i32 + ACC_BIAS,
            mantissa: fraction | u32::from(exp != 0) << 23,
        }
    }

    fn product(x: u16, y: u16, flip: bool, specials: &mut Specials) -> Summand {
        let negative = ((x ^ y) >> 15 == 1) != flip;
        let exp = |v: u16| u32::from(v >> 7 & 0xff);
        let fraction = |v: u16| u32::from(v & 0x7f);
        let significand = |v: u16| if exp(v) == 0 { 0 } else { fraction(v) | 0x80 };
        let mantissa = (significand(x) * significand(y)) << 9;
        let is_nan = |v: u16| exp(v) == F32_EXP && fraction(v) != 0;
        let is_inf = |v: u16| exp(v) == F32_EXP && fraction(v) == 0;
        if is_nan(x) || is_nan(y) {
            specials.nan = true;
        } else if is_inf(x) || is_inf(y) {
            if mantissa == 0 {
                specials.invalid = true;
            } else {
                specials.infinity(negative);
            }
        }
        Summand {
            negative,
            exp: (exp(x) + exp(y)) as i32,
            mantissa,
        }
    }
}

/// `mantissa >> by`, to nearest even.
#[inline(always)]
fn shifted(mantissa: u32, by: u32) -> u32 {
    // Nothing below 2^25 is left of a shift by 26.
    let by = by.min(26);
    let half = (1 << by) >> 1;
    let odd = mantissa >> by & 1;
    // For by = 0 the rounding term is 0 - 1 + 1 or 0 - 0.
    let round = if by == 0 { 0 } else { half - 1 + odd };
    (mantissa + round) >> by
}

/// The sum of the summands, normalised and rounded, without specials.
fn exact(summands: &[Summand]) -> (i32, i64) {
    let exp = summands
        .iter()
        .filter(|s| s.mantissa != 0)
        .map(|s| s.exp)
        .max()
        .unwrap_or(0);
    let mut sum = 0;
    for s in summands.iter().filter(|s| s.mantissa != 0) {
        let m = i64::from(shifted(s.mantissa, (exp - s.exp) as u32));
        sum += if s.negative { -m } else { m };
    }
    (exp, sum)
}

/// What normalisation makes of a sum of `sum * 2^(exp - 277)`.
struct Normal {
    sign: u32,
    /// Sign, exponent and fraction; infinity on overflow.
    bits: u32,
    overflow: bool,
}

#[inline(always)]
fn normalise(exp: i32, sum: i64) -> Normal {
    let sign = u32::from(sum < 0) << 31;
    let m = sum.unsigned_abs() as u32;
    if m == 0 {
        return Normal {
            sign: 0,
            bits: 0,
            overflow: false,
        };
    }
    let length = 32 - m.leading_zeros() as i32;
    let mut mantissa = if length > 24 {
        shifted_wide(m, (length - 24) as u32)
    } else {
        m << (24 - length)
    };
    let mut exp = exp - ACC_BIAS + length - 24;
    if mantissa >> 24 != 0 {
        mantissa >>= 1;
        exp += 1;
    }
    let (bits, overflow) = if exp >= F32_EXP as i32 {
        (F32_EXP << 23, true)
    } else if exp <= 0 {
        (0, false)
    } else {
        ((exp as u32) << 23 | mantissa & F32_FRACTION, false)
    };
    Normal {
        sign,
        bits: sign | bits,
        overflow,
    }
}

/// As [`shifted`], for sums.
#[inline(always)]
fn shifted_wide(m: u32, by: u32) -> u32 {
    let half = 1u32 << (by - 1);
    let odd = m >> by & 1;
    (m + (half - 1 + odd)) >> by
}

/// One lane: the sum of all summands.
fn lane(summands: &[Summand], specials: Specials) -> u32 {
    let (exp, sum) = exact(summands);
    let n = normalise(exp, sum);
    let infinite = specials.plus_inf || specials.minus_inf;
    if specials.nan {
        let payload = if n.overflow { 0 } else { n.bits & F32_FRACTION };
        n.sign | F32_EXP << 23 | payload | 1
    } else if specials.invalid || specials.plus_inf && specials.minus_inf {
        n.sign | F32_EXP << 23 | 1
    } else if infinite {
        u32::from(specials.minus_inf) << 31 | F32_EXP << 23
    } else {
        n.bits
    }
}

fn check(config: Config) -> Result<(), ConfigError> {
    if config.shifts_acc1() {
        return Err(ConfigError::FloatShift);
    }
    if config.sign_mask() != 0 {
        return Err(ConfigError::SignMask);
    }
    Ok(())
}

/// The factors of each product, as matrices or columns of lanes: 8 products
/// for each of 16 lanes, absent ones zero.
struct Factors {
    /// `[k][lane]`
    x: [[u16; 16]; 16],
    y: [[u16; 16]; 16],
    terms: usize,
}

impl Factors {
    fn matrix<const K: usize>(x: &[u16], y: &[u16]) -> Factors {
        let mut f = Factors::none();
        f.terms = K;
        for k in 0..K {
            for lane in 0..16 {
                f.x[k][lane] = x[lane / 4 * K + k];
                f.y[k][lane] = y[k * 4 + lane % 4];
            }
        }
        f
    }

    fn elements(x: &[u16; 32], y: &[u16; 32]) -> Factors {
        let mut f = Factors::none();
        f.terms = 2;
        for k in 0..2 {
            f.x[k].copy_from_slice(&x[16 * k..16 * k + 16]);
            f.y[k].copy_from_slice(&y[16 * k..16 * k + 16]);
        }
        f
    }

    fn none() -> Factors {
        Factors {
            x: [[0; 16]; 16],
            y: [[0; 16]; 16],
            terms: 0,
        }
    }
}

/// `vmul.f`, `vmac.f` and their relatives: products of bfloat16 factors, added
/// to accumulators of 16 lanes.
pub fn multiply(
    sum: Sum,
    config: Config,
    (acc1, acc2): (&X, &X),
    x: &X,
    y: &X,
) -> Result<X, ConfigError> {
    let (x, y): ([u16; 32], [u16; 32]) = (cast(*x), cast(*y));
    let factors = match config.mode()? {
        Mode::Bf16M4K8N4 => Factors::matrix::<8>(&x, &y),
        Mode::Bf16Elem16K2 => Factors::elements(&x, &y),
        _ => return Err(ConfigError::OtherInstruction),
    };
    check(config)?;
    Ok(sum_up(sum.configured(config), (acc1, acc2), &factors))
}

/// As [`multiply`], by a sparse factor of data `y` and mask `mask`; the first
/// factor is a pair of registers.
pub fn multiply_sparse(
    sum: Sum,
    config: Config,
    (acc1, acc2): (&X, &X),
    x: &Y,
    (y, mask): (&X, &Q),
) -> Result<X, ConfigError> {
    let Mode::SparseBf16M4K16N4 = config.mode()? else {
        return Err(ConfigError::OtherInstruction);
    };
    check(config)?;
    let x: [u16; 64] = cast(*x);
    let y = sparse::full_bf16(y, mask)?;
    let factors = Factors::matrix::<16>(&x, &y);
    Ok(sum_up(sum.configured(config), (acc1, acc2), &factors))
}

/// `vadd.f`, `vsub.f`, `vnegadd.f`, `vnegsub.f` and `vneg.f`: accumulators of
/// 16 lanes.
pub fn add(sum: Sum, config: Config, acc1: &X, acc2: &X) -> Result<X, ConfigError> {
    match config.mode()? {
        Mode::Bf16M4K8N4 | Mode::Bf16Elem16K2 | Mode::SparseBf16M4K16N4 => {}
        _ => return Err(ConfigError::OtherInstruction),
    }
    check(config)?;
    Ok(sum_up(
        sum.configured(config),
        (acc1, acc2),
        &Factors::none(),
    ))
}

fn sum_up(sum: Sum, (acc1, acc2): (&X, &X), factors: &Factors) -> X {
    let (acc1, acc2): ([u32; 16], [u32; 16]) = (cast(*acc1), cast(*acc2));
    let acc = |part, acc: [u32; 16]| match part {
        Part::Absent => [0; 16],
        _ => acc,
    };
    let (acc1, acc2) = (acc(sum.acc1, acc1), acc(sum.acc2, acc2));
    let ordinary = ordinary(&acc1, &acc2, factors);
    cast(if ordinary {
        quick(sum, &acc1, &acc2, factors)
    } else {
        careful(sum, &acc1, &acc2, factors)
    })
}

/// No exponent of 255 among the inputs.
fn ordinary(acc1: &[u32; 16], acc2: &[u32; 16], factors: &Factors) -> bool {
    let mut special = 0u32;
    for (a, b) in acc1.iter().zip(acc2) {
        special |= u32::from(a & 0x7f80_0000 == 0x7f80_0000);
        special |= u32::from(b & 0x7f80_0000 == 0x7f80_0000);
    }
    for (x, y) in factors.x[..factors.terms]
        .iter()
        .zip(&factors.y[..factors.terms])
    {
        for (x, y) in x.iter().zip(y) {
            special |= u32::from(x & 0x7f80 == 0x7f80) | u32::from(y & 0x7f80 == 0x7f80);
        }
    }
    special == 0
}

/// All lanes, one after the other, with specials.
fn careful(sum: Sum, acc1: &[u32; 16], acc2: &[u32; 16], factors: &Factors) -> [u32; 16] {
    std::array::from_fn(|i| {
        let mut specials = Specials::default();
        let mut summands = [Summand::default(); 18];
        summands[16] = Summand::accumulator(acc1[i], sum.acc1 == Part::Minus, &mut specials);
        summands[17] = Summand::accumulator(acc2[i], sum.acc2 == Part::Minus, &mut specials);
        for (k, s) in summands[..factors.terms].iter_mut().enumerate() {
            let (x, y) = (factors.x[k][i], factors.y[k][i]);
            *s = Summand::product(x, y, sum.product == Part::Minus, &mut specials);
        }
        lane(&summands, specials)
    })
}

/// All lanes at once; for inputs without exponents of 255.
fn quick(sum: Sum, acc1: &[u32; 16], acc2: &[u32; 16], factors: &Factors) -> [u32; 16] {
    let terms = factors.terms;
    let mut exps = [[0i32; 16]; 18];
    let mut mantissas = [[0u32; 16]; 18];
    let mut negative = [[0i32; 16]; 18];
    let flip = i32::from(sum.product == Part::Minus);
    for k in 0..terms {
        let (x, y) = (&factors.x[k], &factors.y[k]);
        for i in 0..16 {
            let (x, y) = (u32::from(x[i]), u32::from(y[i]));
            let (ex, ey) = (x >> 7 & 0xff, y >> 7 & 0xff);
            let present = u32::from(ex != 0) & u32::from(ey != 0);
            let keep = 0u32.wrapping_sub(present);
            mantissas[k][i] = ((x & 0x7f | 0x80) * (y & 0x7f | 0x80)) << 9 & keep;
            exps[k][i] = ((ex + ey) & keep) as i32;
            negative[k][i] = ((x ^ y) >> 15) as i32 ^ flip;
        }
    }
    for (slot, acc, part) in [(terms, acc1, sum.acc1), (terms + 1, acc2, sum.acc2)] {
        let flip = i32::from(part == Part::Minus);
        for i in 0..16 {
            let e = acc[i] >> 23 & 0xff;
            let m = acc[i] & F32_FRACTION | u32::from(e != 0) << 23;
            let keep = 0u32.wrapping_sub(u32::from(m != 0));
            mantissas[slot][i] = m;
            exps[slot][i] = ((e.max(1) + ACC_BIAS as u32) & keep) as i32;
            negative[slot][i] = (acc[i] >> 31) as i32 ^ flip;
        }
    }
    let mut largest = [0i32; 16];
    for exps in &exps[..terms + 2] {
        for i in 0..16 {
            largest[i] = largest[i].max(exps[i]);
        }
    }
    let mut sums = [0i32; 16];
    for k in 0..terms + 2 {
        for i in 0..16 {
            let by = ((largest[i] - exps[k][i]) as u32).min(26);
            let m = mantissas[k][i];
            let half = (1u32 << by) >> 1;
            // by = 0: half - 1 + odd must be 0.
            let round = (half.wrapping_sub(1)).wrapping_add(m >> by & 1)
                & 0u32.wrapping_sub(u32::from(by != 0));
            let m = (m.wrapping_add(round) >> by) as i32;
            let sign = -negative[k][i];
            sums[i] += (m ^ sign) - sign;
        }
    }
    std::array::from_fn(|i| normalise(largest[i], i64::from(sums[i])).bits)
}

#[cfg(test)]
mod tests;
