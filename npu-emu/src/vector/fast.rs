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
use super::mul::{MacPlaces, FILE};
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

/// Work whose loops gain from instructions that the host may have: it is
/// compiled once for each [`Host`].
pub trait Work {
    /// What comes out of it.
    type Output;
    /// Does it. To be inlined, so that it is compiled for the host.
    fn run<H: Host>(self, host: H) -> Self::Output;
}

/// What a host can do.
pub trait Host: Copy {
    /// `vmac` of 4x8x8 bytes between places of a file. `SIGNED`: both factors
    /// are, whatever `config` says. `KEEP`: what the result replaces is put
    /// aside.
    fn mac_8x8<const SIGNED: bool, const KEEP: bool>(
        self,
        config: Config,
        file: &mut [u8; FILE],
        at: &MacPlaces,
    );
}

/// Any host.
#[derive(Clone, Copy)]
pub struct AnyHost(());

impl Host for AnyHost {
    #[inline]
    fn mac_8x8<const SIGNED: bool, const KEEP: bool>(
        self,
        config: Config,
        file: &mut [u8; FILE],
        at: &MacPlaces,
    ) {
        #[cfg(target_arch = "x86_64")]
        in_file::<KEEP>(config, file, at, x86::baseline::<SIGNED>);
        #[cfg(not(target_arch = "x86_64"))]
        in_file::<KEEP>(config, file, at, portable);
    }
}

/// Does work with what every host has.
#[inline]
pub fn plain_work<W: Work>(work: W) -> W::Output {
    work.run(AnyHost(()))
}

/// Does work with what the host has.
#[inline]
pub fn work<W: Work>(work: W) -> W::Output {
    #[cfg(target_arch = "x86_64")]
    if x86::has_avx2() {
        return x86::work(work);
    }
    plain_work(work)
}

/// Takes the operands out of the file and puts the result in.
#[inline]
fn in_file<const KEEP: bool>(
    config: Config,
    file: &mut [u8; FILE],
    at: &MacPlaces,
    mac: impl FnOnce(Config, &Y, &X, &X, &mut Y),
) {
    let mut x = [0; 64];
    x[..32].copy_from_slice(unit(file, at.x));
    let mut y = [0; 64];
    y[..32].copy_from_slice(unit(file, at.y[0]));
    y[32..].copy_from_slice(unit(file, at.y[1]));
    let acc: Y = *four(file, at.acc);
    if KEEP && at.acc == at.out {
        *four_mut(file, at.aside) = acc;
    } else if KEEP {
        let old: Y = *four(file, at.out);
        *four_mut(file, at.aside) = old;
    }
    mac(config, &acc, &x, &y, four_mut(file, at.out));
}

#[inline(always)]
fn unit(file: &[u8; FILE], n: u8) -> &[u8; 32] {
    let from = usize::from(n) * 32;
    file[from..from + 32]
        .first_chunk()
        .expect("32 bytes hold 32 bytes")
}

#[inline(always)]
fn four(file: &[u8; FILE], n: u8) -> &Y {
    let from = usize::from(n) * 32;
    file[from..from + 128]
        .first_chunk()
        .expect("128 bytes hold 128 bytes")
}

#[inline(always)]
fn four_mut(file: &mut [u8; FILE], n: u8) -> &mut Y {
    let from = usize::from(n) * 32;
    file[from..from + 128]
        .first_chunk_mut()
        .expect("128 bytes hold 128 bytes")
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
    use super::{four, four_mut, unit, Host, MacPlaces, Narrow, Srs, Work, FILE};

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
        if !has_avx2() {
            baseline::<false>(config, acc, x, y, out);
        } else if config.both_signed() {
            // SAFETY: the host has AVX2, as was just checked.
            unsafe { avx2::<true>(config, acc, x, y, out) }
        } else {
            // SAFETY: as above.
            unsafe { avx2::<false>(config, acc, x, y, out) }
        }
    }

    /// A host with AVX2: only [`work`] makes one, after it was asked.
    #[derive(Clone, Copy)]
    pub(super) struct Avx2(());

    #[inline]
    pub(super) fn work<W: Work>(work: W) -> W::Output {
        assert!(has_avx2());
        // SAFETY: the host has AVX2, as was just checked.
        unsafe { work_avx2(work) }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn work_avx2<W: Work>(work: W) -> W::Output {
        work.run(Avx2(()))
    }

    impl Host for Avx2 {
        #[inline(always)]
        fn mac_8x8<const SIGNED: bool, const KEEP: bool>(
            self,
            config: Config,
            file: &mut [u8; FILE],
            at: &MacPlaces,
        ) {
            // SAFETY: there is no `Avx2` on a host without it.
            unsafe { in_file_avx2::<SIGNED, KEEP>(config, file, at) }
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn in_file_avx2<const SIGNED: bool, const KEEP: bool>(
        config: Config,
        file: &mut [u8; FILE],
        at: &MacPlaces,
    ) {
        let x: [__m128i; 2] = cast(*unit(file, at.x));
        let [y0, y1]: [__m128i; 2] = cast(*unit(file, at.y[0]));
        let [y2, y3]: [__m128i; 2] = cast(*unit(file, at.y[1]));
        let acc: [__m256i; 4] = cast(*four(file, at.acc));
        if KEEP && at.acc == at.out {
            *four_mut(file, at.aside) = cast(acc);
        } else if KEEP {
            let old = *four(file, at.out);
            *four_mut(file, at.aside) = old;
        }
        let out = sums::<SIGNED>(config, acc, x, [y0, y1, y2, y3]);
        *four_mut(file, at.out) = cast(out);
    }

    /// Every x86-64 host has SSE2.
    #[inline]
    pub(super) fn baseline<const SIGNED: bool>(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        // SAFETY: as above.
        unsafe { sse2::<SIGNED>(config, acc, x, y, out) }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn avx2<const SIGNED: bool>(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        let [x, _]: [[__m128i; 2]; 2] = cast(*x);
        *out = cast(sums::<SIGNED>(config, cast(*acc), x, cast(*y)));
    }

    /// What a 16-bit lane that was extended with its sign keeps of it.
    #[inline(always)]
    fn kept(sign: Sign) -> i16 {
        match sign {
            Sign::Signed => -1,
            Sign::Unsigned => 0xff,
        }
    }

    /// Pairs of rows of eight bytes of both factors.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn sums<const SIGNED: bool>(
        config: Config,
        mut c: [__m256i; 4],
        x: [__m128i; 2],
        rows: [__m128i; 4],
    ) -> [__m256i; 4] {
        let widen = |bytes: __m128i, sign: Sign| {
            let wide = _mm256_cvtepi8_epi16(bytes);
            match SIGNED {
                true => wide,
                false => _mm256_and_si256(wide, _mm256_set1_epi16(kept(sign))),
            }
        };
        let interleave = _mm_set_epi8(15, 7, 14, 6, 13, 5, 12, 4, 11, 3, 10, 2, 9, 1, 8, 0);
        let mut b = [_mm256_setzero_si256(); 4];
        for (b, rows) in b.iter_mut().zip(rows) {
            *b = widen(_mm_shuffle_epi8(rows, interleave), config.y_sign());
        }
        for (c, x) in c.chunks_exact_mut(2).zip(x) {
            // A row in both halves, so that a shuffle of each half gives a
            // pair of neighbours to all lanes.
            let both = [_mm_unpacklo_epi64(x, x), _mm_unpackhi_epi64(x, x)];
            for (c, row) in c.iter_mut().zip(both) {
                let a = widen(row, config.x_sign());
                let products = [
                    _mm256_madd_epi16(_mm256_shuffle_epi32::<0x00>(a), b[0]),
                    _mm256_madd_epi16(_mm256_shuffle_epi32::<0x55>(a), b[1]),
                    _mm256_madd_epi16(_mm256_shuffle_epi32::<0xaa>(a), b[2]),
                    _mm256_madd_epi16(_mm256_shuffle_epi32::<0xff>(a), b[3]),
                ];
                for p in products {
                    *c = _mm256_add_epi32(*c, p);
                }
            }
        }
        c
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    unsafe fn sse2<const SIGNED: bool>(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        let keep = |wide: __m128i, sign: Sign| match SIGNED {
            true => wide,
            false => _mm_and_si128(wide, _mm_set1_epi16(kept(sign))),
        };
        let x: [__m128i; 4] = cast(*x);
        let rows: [__m128i; 4] = cast(*y);
        let mut b = [[_mm_setzero_si128(); 2]; 4];
        for (b, rows) in b.iter_mut().zip(rows) {
            let pairs = _mm_unpacklo_epi8(rows, _mm_unpackhi_epi64(rows, rows));
            let low = _mm_srai_epi16(_mm_unpacklo_epi8(pairs, pairs), 8);
            let high = _mm_srai_epi16(_mm_unpackhi_epi8(pairs, pairs), 8);
            *b = [low, high].map(|wide| keep(wide, config.y_sign()));
        }
        let mut c: [[__m128i; 2]; 4] = cast(*acc);
        for (i, c) in c.iter_mut().enumerate() {
            let row = x[i / 2];
            let twice = if i % 2 == 0 {
                _mm_unpacklo_epi8(row, row)
            } else {
                _mm_unpackhi_epi8(row, row)
            };
            let a = keep(_mm_srai_epi16(twice, 8), config.x_sign());
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
        baseline::<false>(config, acc, x, y, out);
        if config.both_signed() {
            let mut again = [0; 128];
            baseline::<true>(config, acc, x, y, &mut again);
            assert_eq!(*out, again);
        }
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
