//! The multiplication that inner loops consist of: 8 by 8 bits, 4x8x8, added
//! to an accumulator.
//!
//! 256 products in one instruction decide how fast quantised kernels run in
//! the emulator, so that this one mode has loops of its own: factors become
//! 16-bit lanes, two neighbouring rows of `y` are interleaved, and what is
//! left is to multiply pairs and add both products, for which hosts have an
//! instruction. Compilers do not find it in a loop over arrays: on x86-64
//! they make some 300 instructions of this multiplication (500 with AVX2),
//! where the functions below take 180 (SSE2, which every x86-64 has) and 90
//! (AVX2, if the host that the program runs on has it). Other hosts run
//! `portable`, as do the tests.
//!
//! All other products and sums, and SRS, are plain loops that compilers turn into the
//! host's vector instructions; they are compiled a second time for hosts with
//! AVX2.

use super::config::{Config, ConfigError};
use super::float::{self, Shape};
use super::lanes::{cast, X, Y};
use super::product::{self as products, Product};
use super::round::Sign;
use super::srs::{Narrow, Srs};

/// [`products::any`], with what the host has.
#[inline]
pub(super) fn product(config: Config, x: &X, y: &X) -> Result<Product, ConfigError> {
    #[cfg(target_arch = "x86_64")]
    if x86::has_avx2() {
        return x86::product(config, x, y);
    }
    products::any(config, x, y)
}

/// [`float::quick`], with what the host has.
#[inline]
pub(super) fn float_sums<S: Shape, const N: usize>(
    accs: &[[u32; 16]; 2],
    x: &[u16; N],
    y: &[u16; N],
) -> [u32; 16] {
    #[cfg(target_arch = "x86_64")]
    if x86::has_avx2() {
        return x86::float_sums::<S, N>(accs, x, y);
    }
    float::quick::<S, N>(accs, x, y)
}

/// [`Srs::lanes_32`], with what the host has.
#[inline]
pub(super) fn srs_32<O: Narrow, const N: usize>(
    unit: Srs,
    acc: &[i32; N],
    out: &mut [O; N],
) -> bool {
    #[cfg(target_arch = "x86_64")]
    if x86::has_avx2() {
        return x86::srs_32(unit, acc, out);
    }
    unit.lanes_32(acc, out)
}

/// [`Srs::lanes_64`], with what the host has.
#[inline]
pub(super) fn srs_64<O: Narrow, const N: usize>(
    unit: Srs,
    acc: &[i64; N],
    out: &mut [O; N],
) -> bool {
    #[cfg(target_arch = "x86_64")]
    if x86::has_avx2() {
        return x86::srs_64(unit, acc, out);
    }
    unit.lanes_64(acc, out)
}

/// `vmac` of 4x8x8 bytes: `out = acc + x y`, 32 lanes.
#[inline]
pub(super) fn mac_8x8(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
    #[cfg(target_arch = "x86_64")]
    x86::mac_8x8(config, acc, x, y, out);
    #[cfg(not(target_arch = "x86_64"))]
    portable(config, acc, x, y, out);
}

/// The loop, for any host.
#[cfg(any(test, not(target_arch = "x86_64")))]
fn portable(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
    let mask = |s| match s {
        Sign::Signed => -1,
        Sign::Unsigned => 0xff,
    };
    let (mx, my): (i16, i16) = (mask(config.x_sign()), mask(config.y_sign()));
    let a = x.map(|x| i16::from(x as i8) & mx);
    let mut c: [[i32; 8]; 4] = cast(*acc);
    for (c, a) in c.iter_mut().zip(a.chunks_exact(8)) {
        for (a, rows) in a.chunks_exact(2).zip(y.chunks_exact(16)) {
            for j in 0..8 {
                let (b0, b1) = (
                    i16::from(rows[j] as i8) & my,
                    i16::from(rows[j + 8] as i8) & my,
                );
                let pair = i32::from(a[0]) * i32::from(b0) + i32::from(a[1]) * i32::from(b1);
                c[j] = c[j].wrapping_add(pair);
            }
        }
    }
    *out = cast(c);
}

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod x86 {
    //! The only unsafe code of this crate: calls of functions that need
    //! instructions of the host, after it was asked whether it has them. They
    //! touch no memory but by value.

    use std::arch::x86_64::*;

    use super::{cast, float, products, Config, ConfigError, Product, Shape, Sign, X, Y};
    use super::{Narrow, Srs};

    #[inline(always)]
    pub(super) fn has_avx2() -> bool {
        std::arch::is_x86_feature_detected!("avx2")
    }

    #[inline]
    pub(super) fn product(config: Config, x: &X, y: &X) -> Result<Product, ConfigError> {
        assert!(has_avx2());
        // SAFETY: the host has AVX2, as was just checked.
        unsafe { product_avx2(config, x, y) }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn product_avx2(config: Config, x: &X, y: &X) -> Result<Product, ConfigError> {
        products::any(config, x, y)
    }

    #[inline]
    pub(super) fn float_sums<S: Shape, const N: usize>(
        accs: &[[u32; 16]; 2],
        x: &[u16; N],
        y: &[u16; N],
    ) -> [u32; 16] {
        assert!(has_avx2());
        // SAFETY: the host has AVX2, as was just checked.
        unsafe { float_sums_avx2::<S, N>(accs, x, y) }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn float_sums_avx2<S: Shape, const N: usize>(
        accs: &[[u32; 16]; 2],
        x: &[u16; N],
        y: &[u16; N],
    ) -> [u32; 16] {
        float::quick::<S, N>(accs, x, y)
    }

    #[inline]
    pub(super) fn srs_32<O: Narrow, const N: usize>(
        unit: Srs,
        acc: &[i32; N],
        out: &mut [O; N],
    ) -> bool {
        assert!(has_avx2());
        // SAFETY: the host has AVX2, as was just checked.
        unsafe { srs_32_avx2(unit, acc, out) }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn srs_32_avx2<O: Narrow, const N: usize>(
        unit: Srs,
        acc: &[i32; N],
        out: &mut [O; N],
    ) -> bool {
        unit.lanes_32(acc, out)
    }

    #[inline]
    pub(super) fn srs_64<O: Narrow, const N: usize>(
        unit: Srs,
        acc: &[i64; N],
        out: &mut [O; N],
    ) -> bool {
        assert!(has_avx2());
        // SAFETY: the host has AVX2, as was just checked.
        unsafe { srs_64_avx2(unit, acc, out) }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn srs_64_avx2<O: Narrow, const N: usize>(
        unit: Srs,
        acc: &[i64; N],
        out: &mut [O; N],
    ) -> bool {
        unit.lanes_64(acc, out)
    }

    #[inline]
    pub(super) fn mac_8x8(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        if has_avx2() {
            // SAFETY: the host has AVX2, as was just checked.
            unsafe { avx2_by_sign(config, acc, x, y, out) }
        } else {
            // SAFETY: every x86-64 host has SSE2.
            unsafe { sse2(config, acc, x, y, out) }
        }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn avx2_by_sign(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        match (config.x_sign(), config.y_sign()) {
            (Sign::Signed, Sign::Signed) => avx2::<true, true>(acc, x, y, out),
            (Sign::Signed, Sign::Unsigned) => avx2::<true, false>(acc, x, y, out),
            (Sign::Unsigned, Sign::Signed) => avx2::<false, true>(acc, x, y, out),
            (Sign::Unsigned, Sign::Unsigned) => avx2::<false, false>(acc, x, y, out),
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn avx2<const SX: bool, const SY: bool>(acc: &Y, x: &X, y: &X, out: &mut Y) {
        let [x0, x1, _, _]: [__m128i; 4] = cast(*x);
        let a = if SX {
            [_mm256_cvtepi8_epi16(x0), _mm256_cvtepi8_epi16(x1)]
        } else {
            [_mm256_cvtepu8_epi16(x0), _mm256_cvtepu8_epi16(x1)]
        };
        // Row by row, pairs of neighbours as one number.
        let a: [[i32; 4]; 4] = cast(a);
        let rows: [__m128i; 4] = cast(*y);
        let interleave = _mm_set_epi8(15, 7, 14, 6, 13, 5, 12, 4, 11, 3, 10, 2, 9, 1, 8, 0);
        let mut b = [_mm256_setzero_si256(); 4];
        for (b, rows) in b.iter_mut().zip(rows) {
            let pairs = _mm_shuffle_epi8(rows, interleave);
            *b = if SY {
                _mm256_cvtepi8_epi16(pairs)
            } else {
                _mm256_cvtepu8_epi16(pairs)
            };
        }
        let mut c: [__m256i; 4] = cast(*acc);
        for (c, a) in c.iter_mut().zip(a) {
            for (a, b) in a.into_iter().zip(b) {
                let products = _mm256_madd_epi16(_mm256_set1_epi32(a), b);
                *c = _mm256_add_epi32(*c, products);
            }
        }
        *out = cast(c);
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    unsafe fn sse2(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        let mask = |s| match s {
            Sign::Signed => -1,
            Sign::Unsigned => 0xff,
        };
        let mx = _mm_set1_epi16(mask(config.x_sign()));
        let my = _mm_set1_epi16(mask(config.y_sign()));
        let x: [__m128i; 4] = cast(*x);
        let rows: [__m128i; 4] = cast(*y);
        let mut b = [[_mm_setzero_si128(); 2]; 4];
        for (b, rows) in b.iter_mut().zip(rows) {
            let pairs = _mm_unpacklo_epi8(rows, _mm_unpackhi_epi64(rows, rows));
            let low = _mm_srai_epi16(_mm_unpacklo_epi8(pairs, pairs), 8);
            let high = _mm_srai_epi16(_mm_unpackhi_epi8(pairs, pairs), 8);
            *b = [_mm_and_si128(low, my), _mm_and_si128(high, my)];
        }
        let mut c: [[__m128i; 2]; 4] = cast(*acc);
        for (i, c) in c.iter_mut().enumerate() {
            let row = x[i / 2];
            let twice = if i % 2 == 0 {
                _mm_unpacklo_epi8(row, row)
            } else {
                _mm_unpackhi_epi8(row, row)
            };
            let a = _mm_and_si128(_mm_srai_epi16(twice, 8), mx);
            let a = [
                _mm_shuffle_epi32(a, 0x00),
                _mm_shuffle_epi32(a, 0x55),
                _mm_shuffle_epi32(a, 0xaa),
                _mm_shuffle_epi32(a, 0xff),
            ];
            for (a, b) in a.into_iter().zip(b) {
                for (c, b) in c.iter_mut().zip(b) {
                    *c = _mm_add_epi32(*c, _mm_madd_epi16(a, b));
                }
            }
        }
        *out = cast(c);
    }

    #[cfg(test)]
    pub(super) fn without_avx2(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        // SAFETY: every x86-64 host has SSE2.
        unsafe { sse2(config, acc, x, y, out) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(config: Config, acc: &Y, x: &X, y: &X) {
        let Ok(Product::L32(p)) = products::any(config, x, y) else {
            panic!("a mode of 32 lanes");
        };
        let mut want: [i32; 32] = cast(*acc);
        for (w, p) in want.iter_mut().zip(p) {
            *w = w.wrapping_add(p);
        }
        let mut out = [0; 128];
        portable(config, acc, x, y, &mut out);
        assert_eq!(cast::<_, [i32; 32]>(out), want);
        // What this host runs.
        out = [0; 128];
        mac_8x8(config, acc, x, y, &mut out);
        assert_eq!(cast::<_, [i32; 32]>(out), want);
        #[cfg(target_arch = "x86_64")]
        {
            out = [0; 128];
            x86::without_avx2(config, acc, x, y, &mut out);
            assert_eq!(cast::<_, [i32; 32]>(out), want);
        }
    }

    const SIGNS: [(Sign, Sign); 4] = [
        (Sign::Signed, Sign::Signed),
        (Sign::Signed, Sign::Unsigned),
        (Sign::Unsigned, Sign::Signed),
        (Sign::Unsigned, Sign::Unsigned),
    ];

    #[test]
    fn extremes() {
        for (sx, sy) in SIGNS {
            let config = Config::of(0, 1, 0, sx, sy);
            for (x, y) in [(0x80, 0x80), (0xff, 0xff), (0x7f, 0x80), (0xff, 1)] {
                all(config, &[0x7f; 128], &[x; 64], &[y; 64]);
            }
        }
    }

    proptest! {
        #[test]
        fn as_the_general_product(
            acc in any::<[[u8; 32]; 4]>(), x: [u8; 64], y: [u8; 64], signs in 0..4usize,
        ) {
            let (sx, sy) = SIGNS[signs];
            all(Config::of(0, 1, 0, sx, sy), &cast(acc), &x, &y);
        }
    }
}
