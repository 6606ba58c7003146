//! Integer multiplications with their accumulators.
//!
//! `vmul`, `vmac` and their relatives: a product of two factors
//! ([`product`](super::product)) and up to two accumulators, each with a sign
//! ([`Sum`]). The configuration word ([`Config`]) chooses geometry and lane
//! width, may clear and shift the first accumulator and change signs. Lanes
//! wrap; nothing saturates before SRS.

use super::config::{Config, ConfigError, Mode, Part, Sum};
use super::fast::{self, Host, Work};
use super::lanes::{cast, Q, X, Y};
use super::product::{product, Product};
use super::round::Sign;
use super::sparse;

/// Multiplies dense factors and adds: `acc1` is the accumulator that the
/// configuration can clear and shift, accumulators that `sum` does not have
/// are not looked at.
#[inline]
pub fn multiply(
    sum: Sum,
    config: Config,
    (acc1, acc2): (&Y, &Y),
    x: &X,
    y: &X,
    out: &mut Y,
) -> Result<(), ConfigError> {
    if is_4x8x8(config.0 & !ZERO) && (sum == Sum::MAC || sum == Sum::MUL) {
        let acc = if sum == Sum::MUL || config.zeroes_acc1() {
            &[0; 128]
        } else {
            acc1
        };
        fast::mac_8x8(config, acc, x, y, out);
        return Ok(());
    }
    let p = product(config, x, y)?;
    add(sum, config, acc1, acc2, p, out);
    Ok(())
}

/// Where the operands and results of a multiplication are in a file of units
/// of 32 bytes.
#[derive(Clone, Copy, Debug)]
pub struct MacPlaces {
    /// First of the four units of the accumulator.
    pub acc: u8,
    /// The unit with the 4x8 bytes of the first factor.
    pub x: u8,
    /// The units with the 8x8 bytes of the second.
    pub y: [u8; 2],
    /// First of the four units of the result.
    pub out: u8,
    /// First of four units that get what the result replaces.
    pub aside: u8,
}

/// Bytes of the file that [`multiply_in_file`] works on: 256 units, and room
/// for 128 bytes from the last one on.
pub const FILE: usize = 256 * 32 + 96;

/// [`multiply`] for `vmac` of 4x8x8 bytes with an accumulator. `false`, and
/// nothing done, for every other configuration word.
#[inline]
pub fn multiply_in_file(word: u32, file: &mut [u8; FILE], at: MacPlaces) -> bool {
    let fits = is_4x8x8(word);
    if fits {
        let config = Config(word);
        fast::work(InFile { config, file, at });
    }
    fits
}

/// Whether a configuration word multiplies 4x8x8 bytes and changes nothing
/// of the accumulator.
#[inline(always)]
pub fn is_4x8x8(word: u32) -> bool {
    word & !SIGNS == M4K8N8
}

struct InFile<'a> {
    config: Config,
    file: &'a mut [u8; FILE],
    at: MacPlaces,
}

impl Work for InFile<'_> {
    type Output = ();

    #[inline(always)]
    fn run<H: Host>(self, host: H) {
        host.mac_8x8::<false, true>(self.config, self.file, &self.at);
    }
}

/// The word of [`Mode::I8M4K8N8`], nothing else set.
const M4K8N8: u32 = Config::of(0, 1, 0, Sign::Unsigned, Sign::Unsigned).0;
/// The bits of both factors' signs.
const SIGNS: u32 = 3 << 8;
/// The bit that clears the first accumulator.
const ZERO: u32 = 1;

/// Multiplies by a sparse factor: `y` is its data, `mask` its mask. `x` is the
/// whole register pair for the modes whose first factor has 1024 bits.
pub fn multiply_sparse(
    sum: Sum,
    config: Config,
    (acc1, acc2): (&Y, &Y),
    x: &Y,
    (y, mask): (&X, &Q),
    out: &mut Y,
) -> Result<(), ConfigError> {
    let p = sparse::product(config, x, y, mask)?;
    add(sum, config, acc1, acc2, p, out);
    Ok(())
}

/// Whether the mode of a sparse multiplication reads a pair of registers as
/// its first factor.
pub fn is_wide(mode: Mode) -> bool {
    matches!(mode, Mode::Sparse8x4M4K32N8 | Mode::SparseBf16M4K16N4)
}

fn add(sum: Sum, config: Config, acc1: &Y, acc2: &Y, product: Product, out: &mut Y) {
    let plain = config.is_plain();
    let sum = sum.configured(config);
    match product {
        Product::L32(p) => {
            let (a, b): ([i32; 32], [i32; 32]) = (cast(*acc1), cast(*acc2));
            let mut c = signed(p, sum.product, |v| v.wrapping_neg());
            if sum == Sum::MAC && plain {
                for (c, a) in c.iter_mut().zip(a) {
                    *c = c.wrapping_add(a);
                }
            } else {
                let shift = if config.shifts_acc1() { 16 } else { 0 };
                for (c, a) in c.iter_mut().zip(a) {
                    *c = with(*c, sum.acc1, a << shift);
                }
                for (c, b) in c.iter_mut().zip(b) {
                    *c = with(*c, sum.acc2, b);
                }
            }
            *out = cast(c);
        }
        Product::L64(p) => {
            let (a, b): ([i64; 16], [i64; 16]) = (cast(*acc1), cast(*acc2));
            let mut c = signed(p, sum.product, |v| v.wrapping_neg());
            let shift = if config.shifts_acc1() { 16 } else { 0 };
            for (c, a) in c.iter_mut().zip(a) {
                *c = long_with(*c, sum.acc1, a << shift);
            }
            for (c, b) in c.iter_mut().zip(b) {
                *c = long_with(*c, sum.acc2, b);
            }
            *out = cast(c);
        }
    }
}

#[inline(always)]
fn signed<T: Copy, const N: usize>(mut v: [T; N], part: Part, neg: impl Fn(T) -> T) -> [T; N] {
    if part == Part::Minus {
        for lane in &mut v {
            *lane = neg(*lane);
        }
    }
    v
}

#[inline(always)]
fn with(c: i32, part: Part, v: i32) -> i32 {
    match part {
        Part::Absent => c,
        Part::Plus => c.wrapping_add(v),
        Part::Minus => c.wrapping_sub(v),
    }
}

#[inline(always)]
fn long_with(c: i64, part: Part, v: i64) -> i64 {
    match part {
        Part::Absent => c,
        Part::Plus => c.wrapping_add(v),
        Part::Minus => c.wrapping_sub(v),
    }
}

#[cfg(test)]
mod tests;
