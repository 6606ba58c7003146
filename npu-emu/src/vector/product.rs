//! Sums of products of integer lanes, before any accumulator.
//!
//! Factor lanes are extended to the width of the accumulator lanes and
//! multiplied there; everything wraps, as sums of accumulator lanes do. Four
//! shapes make up all modes; `x` and `y` are the factors' lanes:
//!
//! | shape | lane |
//! |---|---|
//! | matrix, channels interleaved | `c[i][j][ch] = sum over k of x[i][k][ch] y[k][j][ch]` |
//! | element-wise | `c[i] = sum over t of x[i + t L] y[i + t L]`, `L` lanes |
//! | convolution, channels interleaved | `c[o][ch] = sum over u of x[o + u][ch] y[u][ch]` |
//! | complex, element-wise | real and imaginary lanes, see [`complex`] |
//!
//! Matrix and element-wise geometry is in the names and types of llvm-aie's
//! `aiev2_vmult.h`. How channels interleave, which halves element-wise modes
//! add, and the order of convolutions is in AMD's public aie_api
//! (`detail/aie2/mmul_16_8.hpp`, `mul_acc32.hpp`, `sliding_mul_*.hpp`) and its
//! intrinsics guide (UG1583, Multiply Accumulate).

use super::config::{Config, ConfigError, Mode};
use super::fast;
use super::lanes::{cast, X};
use super::round::Sign;

/// Products in as many lanes as the accumulator has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// 32 lanes of 32 bits.
    L32([i32; 32]),
    /// 16 lanes of 64 bits.
    L64([i64; 16]),
}

/// A number that wraps.
pub(super) trait Lane: Copy {
    const ZERO: Self;
    fn mul_add(self, a: Self, b: Self) -> Self;
    fn neg(self) -> Self;
}

macro_rules! lane {
    ($($t:ty)*) => {$(
        impl Lane for $t {
            const ZERO: $t = 0;
            #[inline(always)]
            fn mul_add(self, a: $t, b: $t) -> $t {
                self.wrapping_add(a.wrapping_mul(b))
            }
            #[inline(always)]
            fn neg(self) -> $t {
                self.wrapping_neg()
            }
        }
    )*};
}

lane!(i32 i64);

/// The dense product of factors `x` and `y`.
pub fn product(config: Config, x: &X, y: &X) -> Result<Product, ConfigError> {
    fast::product(config, x, y)
}

/// The same, for any host.
#[inline(always)]
pub(super) fn any(config: Config, x: &X, y: &X) -> Result<Product, ConfigError> {
    use Mode::*;
    let mode = config.mode()?;
    if config.sign_mask() != 0 && !matches!(mode, C16Elem8K2 | C32C16Elem8) {
        return Err(ConfigError::SignMask);
    }
    let (sx, sy) = (config.x_sign(), config.y_sign());
    let l32 = Product::L32;
    let l64 = Product::L64;
    Ok(match mode {
        I8I4M4K16N8 => l32(matrix::<4, 16, 8, 1, 32, _>(&bytes(x, sx), &nibbles(y, sy))),
        I8M4K8N8 => l32(matrix::<4, 8, 8, 1, 32, _>(&bytes(x, sx), &bytes(y, sy))),
        I8Elem32K2 => l32(elements::<2, 32, _>(&bytes(x, sx), &bytes(y, sy))),
        I8Conv4x4Ch8 => l32(convolution::<4, 8, 32, _>(&bytes(x, sx), &bytes(y, sy))),
        I8Conv8x8Ch4 => l32(convolution::<8, 4, 32, _>(&bytes(x, sx), &bytes(y, sy))),
        I8Conv32x8 => l32(convolution::<8, 1, 32, _>(&bytes(x, sx), &bytes(y, sy))),
        I16I8M4K4N8 => l32(matrix::<4, 4, 8, 1, 32, _>(&halves(x, sx), &bytes(y, sy))),
        I16I8M4K4N4Ch2 => l32(matrix::<4, 4, 4, 2, 32, _>(&halves(x, sx), &bytes(y, sy))),
        I16M4K2N8 => l32(matrix::<4, 2, 8, 1, 32, _>(&halves(x, sx), &halves(y, sy))),
        I16Elem32 => l32(elements::<1, 32, _>(&halves(x, sx), &halves(y, sy))),
        I32I16M4K2N4 => l64(matrix::<4, 2, 4, 1, 16, _>(
            &words(x, sx),
            &long_halves(y, sy),
        )),
        I16I8M2K8N8 => l64(matrix::<2, 8, 8, 1, 16, _>(
            &long_halves(x, sx),
            &long_bytes(y, sy),
        )),
        I16I8M4K8N4 => l64(matrix::<4, 8, 4, 1, 16, _>(
            &long_halves(x, sx),
            &long_bytes(y, sy),
        )),
        I16M2K4N8 => l64(matrix::<2, 4, 8, 1, 16, _>(
            &long_halves(x, sx),
            &long_halves(y, sy),
        )),
        I16M4K4N4 => l64(matrix::<4, 4, 4, 1, 16, _>(
            &long_halves(x, sx),
            &long_halves(y, sy),
        )),
        I16Elem16K2 => l64(elements::<2, 16, _>(
            &long_halves(x, sx),
            &long_halves(y, sy),
        )),
        I16Conv16x4 => l64(convolution::<4, 1, 16, _>(
            &long_halves(x, sx),
            &long_halves(y, sy),
        )),
        C16Elem8K2 => l64(complex::<2>(
            &long_halves(x, sx),
            &long_halves(y, sy),
            config.sign_mask(),
        )),
        C32C16Elem8 => {
            let mask = config.sign_mask();
            // The mask has a bit for each half of a 32-bit factor; which is
            // which is not public, but they belong together.
            if (mask ^ mask >> 2) & 0x33 != 0 {
                return Err(ConfigError::SignMask);
            }
            l64(complex::<1>(&words(x, sx), &long_halves(y, sy), mask))
        }
        _ => return Err(ConfigError::OtherInstruction),
    })
}

#[inline(always)]
fn matrix<
    const M: usize,
    const K: usize,
    const N: usize,
    const CH: usize,
    const LANES: usize,
    T: Lane,
>(
    x: &[T],
    y: &[T],
) -> [T; LANES] {
    const { assert!(M * N * CH == LANES) };
    let (x, y) = (&x[..M * K * CH], &y[..K * N * CH]);
    let mut c = [T::ZERO; LANES];
    for i in 0..M {
        for k in 0..K {
            for j in 0..N {
                for ch in 0..CH {
                    let lane = &mut c[(i * N + j) * CH + ch];
                    *lane = lane.mul_add(x[(i * K + k) * CH + ch], y[(k * N + j) * CH + ch]);
                }
            }
        }
    }
    c
}

#[inline(always)]
fn elements<const TERMS: usize, const LANES: usize, T: Lane>(x: &[T], y: &[T]) -> [T; LANES] {
    let (x, y) = (&x[..TERMS * LANES], &y[..TERMS * LANES]);
    let mut c = [T::ZERO; LANES];
    for t in 0..TERMS {
        for (i, lane) in c.iter_mut().enumerate() {
            *lane = lane.mul_add(x[t * LANES + i], y[t * LANES + i]);
        }
    }
    c
}

#[inline(always)]
fn convolution<const POINTS: usize, const CH: usize, const LANES: usize, T: Lane>(
    x: &[T],
    y: &[T],
) -> [T; LANES] {
    let (x, y) = (&x[..LANES + (POINTS - 1) * CH], &y[..POINTS * CH]);
    let mut c = [T::ZERO; LANES];
    for u in 0..POINTS {
        for (o, channels) in c.chunks_exact_mut(CH).enumerate() {
            for (ch, lane) in channels.iter_mut().enumerate() {
                *lane = lane.mul_add(x[(o + u) * CH + ch], y[u * CH + ch]);
            }
        }
    }
    c
}

/// 8 sums of `TERMS` products of complex numbers, real parts first in each
/// pair of lanes. A complex product is four real ones; bit `4 part + 2 t + p`
/// of the mask is the sign of the one of component `p` of `x` in the `t`th
/// product, for real (`part` 0) and imaginary lanes. This is the order in
/// which the public masks of plain (0x0A) and conjugate products (0xA0 for x,
/// 0x50 for y, 0xFA for both; aie_api `utils.hpp`) are those of algebra.
#[inline(always)]
fn complex<const TERMS: usize>(x: &[i64], y: &[i64], mask: u32) -> [i64; 16] {
    let (x, y) = (&x[..TERMS * 16], &y[..TERMS * 16]);
    let mut c = [0; 16];
    for (i, lane) in c.iter_mut().enumerate() {
        let part = i % 2;
        for t in 0..TERMS {
            let at = t * 16 + i - part;
            for p in 0..2 {
                let xp = x[at + p];
                let xp = if mask >> (4 * part + 2 * t + p) & 1 == 1 {
                    xp.neg()
                } else {
                    xp
                };
                *lane = lane.mul_add(xp, y[at + (p ^ part)]);
            }
        }
    }
    c
}

macro_rules! extend {
    ($($(#[$doc:meta])* $name:ident: [$s:ty; $n:literal] or $u:ty => $to:ty;)*) => {$(
        $(#[$doc])*
        #[inline(always)]
        pub(super) fn $name(x: &X, sign: Sign) -> [$to; $n] {
            let mut out = [0; $n];
            match sign {
                Sign::Signed => {
                    let lanes: [$s; $n] = cast(*x);
                    for (o, l) in out.iter_mut().zip(lanes) {
                        *o = <$to>::from(l);
                    }
                }
                Sign::Unsigned => {
                    let lanes: [$u; $n] = cast(*x);
                    for (o, l) in out.iter_mut().zip(lanes) {
                        *o = <$to>::from(l);
                    }
                }
            }
            out
        }
    )*};
}

extend! {
    /// 8-bit lanes.
    bytes: [i8; 64] or u8 => i32;
    /// 8-bit lanes, for 64-bit accumulators.
    long_bytes: [i8; 64] or u8 => i64;
    /// 16-bit lanes.
    halves: [i16; 32] or u16 => i32;
    /// 16-bit lanes, for 64-bit accumulators.
    long_halves: [i16; 32] or u16 => i64;
    /// 32-bit lanes.
    words: [i32; 16] or u32 => i64;
}

/// 4-bit lanes, the low half of a byte first.
#[inline(always)]
fn nibbles(x: &X, sign: Sign) -> [i32; 128] {
    let mut out = [0; 128];
    for (o, b) in out.chunks_exact_mut(2).zip(x) {
        let pair = match sign {
            Sign::Signed => [(b << 4) as i8 >> 4, *b as i8 >> 4].map(i32::from),
            Sign::Unsigned => [b & 15, b >> 4].map(i32::from),
        };
        o.copy_from_slice(&pair);
    }
    out
}
