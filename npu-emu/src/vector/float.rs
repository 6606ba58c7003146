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
use super::fast;
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
    fn accumulator(bits: u32, specials: &mut Specials) -> Summand {
        let negative = bits >> 31 == 1;
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

    fn product(x: u16, y: u16, specials: &mut Specials) -> Summand {
        let negative = (x ^ y) >> 15 == 1;
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

/// Lanes of a float accumulator.
const LANES: usize = 16;

/// Which factor lanes meet in which lane of the result.
pub(super) trait Shape {
    /// Products per lane.
    const TERMS: usize;
    /// Places of the factors of the `k`th product of a lane.
    fn places(lane: usize, k: usize) -> (usize, usize);
    /// The factors of the `k`th products of lanes `4 row` to `4 row + 3`.
    fn factors<T: Copy>(x: &[T], y: &[T], row: usize, k: usize) -> ([T; 4], [T; 4]);
}

#[inline(always)]
fn four<T: Copy>(lanes: &[T], at: usize) -> [T; 4] {
    [lanes[at], lanes[at + 1], lanes[at + 2], lanes[at + 3]]
}

/// 4 by `K` times `K` by 4, row-major.
struct Matrix<const K: usize>;

impl<const K: usize> Shape for Matrix<K> {
    const TERMS: usize = K;
    fn places(lane: usize, k: usize) -> (usize, usize) {
        (lane / 4 * K + k, k * 4 + lane % 4)
    }
    #[inline(always)]
    fn factors<T: Copy>(x: &[T], y: &[T], row: usize, k: usize) -> ([T; 4], [T; 4]) {
        ([x[row * K + k]; 4], four(y, 4 * k))
    }
}

/// Lane by lane, two products each.
struct Elements;

impl Shape for Elements {
    const TERMS: usize = 2;
    fn places(lane: usize, k: usize) -> (usize, usize) {
        (lane + k * LANES, lane + k * LANES)
    }
    #[inline(always)]
    fn factors<T: Copy>(x: &[T], y: &[T], row: usize, k: usize) -> ([T; 4], [T; 4]) {
        (four(x, 4 * row + k * LANES), four(y, 4 * row + k * LANES))
    }
}

/// No products.
struct Nothing;

impl Shape for Nothing {
    const TERMS: usize = 0;
    fn places(_: usize, _: usize) -> (usize, usize) {
        (0, 0)
    }
    fn factors<T: Copy>(x: &[T], y: &[T], _: usize, _: usize) -> ([T; 4], [T; 4]) {
        (four(x, 0), four(y, 0))
    }
}

/// `vmul.f`, `vmac.f` and their relatives: products of bfloat16 factors, added
/// to accumulators of 16 lanes.
pub fn multiply(sum: Sum, config: Config, accs: (&X, &X), x: &X, y: &X) -> Result<X, ConfigError> {
    let mode = config.mode()?;
    check(config)?;
    let sum = sum.configured(config);
    let (x, y): ([u16; 32], [u16; 32]) = (cast(*x), cast(*y));
    match mode {
        Mode::Bf16M4K8N4 => Ok(sum_up::<Matrix<8>, 32>(sum, accs, &x, &y)),
        Mode::Bf16Elem16K2 => Ok(sum_up::<Elements, 32>(sum, accs, &x, &y)),
        _ => Err(ConfigError::OtherInstruction),
    }
}

/// As [`multiply`], by a sparse factor of data `y` and mask `mask`; the first
/// factor is a pair of registers.
pub fn multiply_sparse(
    sum: Sum,
    config: Config,
    accs: (&X, &X),
    x: &Y,
    (y, mask): (&X, &Q),
) -> Result<X, ConfigError> {
    let Mode::SparseBf16M4K16N4 = config.mode()? else {
        return Err(ConfigError::OtherInstruction);
    };
    check(config)?;
    let y = sparse::full_bf16(y, mask)?;
    let sum = sum.configured(config);
    Ok(sum_up::<Matrix<16>, 64>(sum, accs, &cast(*x), &y))
}

/// `vadd.f`, `vsub.f`, `vnegadd.f`, `vnegsub.f` and `vneg.f`: accumulators of
/// 16 lanes.
pub fn add(sum: Sum, config: Config, acc1: &X, acc2: &X) -> Result<X, ConfigError> {
    match config.mode()? {
        Mode::Bf16M4K8N4 | Mode::Bf16Elem16K2 | Mode::SparseBf16M4K16N4 => {}
        _ => return Err(ConfigError::OtherInstruction),
    }
    check(config)?;
    let sum = sum.configured(config);
    Ok(sum_up::<Nothing, 0>(sum, (acc1, acc2), &[], &[]))
}

fn sum_up<S: Shape, const N: usize>(
    sum: Sum,
    (acc1, acc2): (&X, &X),
    x: &[u16; N],
    y: &[u16; N],
) -> X {
    let acc = |part, acc: &X| -> [u32; LANES] {
        let sign = match part {
            Part::Absent => return [0; LANES],
            Part::Plus => 0,
            Part::Minus => 1 << 31,
        };
        cast::<_, [u32; LANES]>(*acc).map(|bits| bits ^ sign)
    };
    let accs = [acc(sum.acc1, acc1), acc(sum.acc2, acc2)];
    let sign = u16::from(sum.product == Part::Minus) << 15;
    let x = x.map(|bits| bits ^ sign);
    cast(if is_ordinary(&accs, &x, y) {
        fast::float_sums::<S, N>(&accs, &x, y)
    } else {
        careful::<S, N>(&accs, &x, y)
    })
}

/// No exponent of 255 among the inputs.
fn is_ordinary<const N: usize>(accs: &[[u32; LANES]; 2], x: &[u16; N], y: &[u16; N]) -> bool {
    let mut special = false;
    for acc in accs {
        for bits in acc {
            special |= bits & 0x7f80_0000 == 0x7f80_0000;
        }
    }
    for factor in [x, y] {
        for bits in factor {
            special |= bits & 0x7f80 == 0x7f80;
        }
    }
    !special
}

/// All lanes, one after the other, with specials.
fn careful<S: Shape, const N: usize>(
    accs: &[[u32; LANES]; 2],
    x: &[u16; N],
    y: &[u16; N],
) -> [u32; LANES] {
    std::array::from_fn(|i| {
        let mut specials = Specials::default();
        let mut summands = [Summand::default(); 18];
        let (products, rest) = summands.split_at_mut(S::TERMS);
        for (k, s) in products.iter_mut().enumerate() {
            let (a, b) = S::places(i, k);
            *s = Summand::product(x[a], y[b], &mut specials);
        }
        for (s, acc) in rest.iter_mut().zip(accs) {
            *s = Summand::accumulator(acc[i], &mut specials);
        }
        lane(&summands, specials)
    })
}

/// Below every exponent, also when another one is added.
const ABSENT: i32 = -1024;

/// All lanes at once, in doubles; for inputs without exponents of 255.
///
/// Products and aligned sums are exact in a double. Adding and subtracting a
/// number whose lowest bit has the weight of an aligned summand's lowest bit
/// rounds to that bit, to nearest even. The final rounding is that of the
/// conversion to a float.
#[inline(always)]
pub(super) fn quick<S: Shape, const N: usize>(
    accs: &[[u32; LANES]; 2],
    x: &[u16; N],
    y: &[u16; N],
) -> [u32; LANES] {
    let (xv, xe) = values(x);
    let (yv, ye) = values(y);
    let mut out = [0; LANES];
    // Four lanes are a vector of doubles.
    for (row, out) in out.chunks_exact_mut(4).enumerate() {
        let accs = accs.map(|acc| four(&acc, 4 * row));
        let mut exp = [0i32; 4];
        for k in 0..S::TERMS {
            let (a, b) = S::factors(&xe, &ye, row, k);
            for i in 0..4 {
                exp[i] = exp[i].max(a[i] + b[i]);
            }
        }
        for acc in &accs {
            for i in 0..4 {
                let e = ((acc[i] >> 23 & 0xff) as i32).max(1) + ACC_BIAS;
                exp[i] = exp[i].max(if acc[i] << 1 == 0 { ABSENT } else { e });
            }
        }
        // 1.5 * 2^52 units, the unit being 2^(exp - 277).
        let round = exp.map(|e| {
            let exponent = (e - 277 + 1023 + 52) as u64;
            f64::from_bits(exponent << 52 | 1 << 51)
        });
        let mut sum = [0f64; 4];
        for k in 0..S::TERMS {
            let (a, b) = S::factors(&xv, &yv, row, k);
            for i in 0..4 {
                sum[i] += (a[i] * b[i] + round[i]) - round[i];
            }
        }
        for acc in &accs {
            for i in 0..4 {
                sum[i] += (f64::from(f32::from_bits(acc[i])) + round[i]) - round[i];
            }
        }
        for (out, sum) in out.iter_mut().zip(sum) {
            let bits = (sum as f32).to_bits();
            // Rounded to 24 bits this is not a normal number.
            let tiny = sum.abs() < f64::from_bits(LEAST);
            *out = if tiny { bits & 1 << 31 } else { bits };
        }
    }
    out
}

/// 2^-126 - 2^-151: half a unit below the least normal float.
const LEAST: u64 = ((1023 - 127) << 52) | ((1 << 52) - (1 << 28));

/// bfloat16 lanes as doubles, and their exponents; denormal numbers are zero.
#[inline(always)]
fn values<const N: usize>(lanes: &[u16; N]) -> ([f64; N], [i32; N]) {
    let mut values = [0f64; N];
    let mut exps = [0i32; N];
    for i in 0..N {
        let bits = u32::from(lanes[i]) << 16;
        let exp = bits >> 23 & 0xff;
        let zero = u32::from(exp == 0);
        values[i] = f32::from_bits(bits & zero.wrapping_sub(1)).into();
        exps[i] = exp as i32 + zero as i32 * ABSENT;
    }
    (values, exps)
}

#[cfg(test)]
mod tests;
