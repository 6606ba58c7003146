//! The multiplication that inner loops consist of: 8 by 8 bits, 4x8x8, added
//! to an accumulator.
//!
//! 256 products in one instruction decide how fast quantised kernels run in
//! the emulator, so that this one mode has a loop of its own: factors become
//! 16-bit lanes, columns of two neighbouring rows of `y` are interleaved, and
//! what is left is a multiply-add of pairs, for which every host has an
//! instruction. The same source is compiled a second time for hosts with
//! AVX2; which one runs is decided when the program runs.

use super::config::Config;
use super::lanes::{cast, X, Y};
use super::round::Sign;

/// `vmac` of 4x8x8 bytes: `out = acc + x y`, 32 lanes.
#[inline]
pub(super) fn mac_8x8(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
    #[cfg(target_arch = "x86_64")]
    if avx2::available() {
        return avx2::mac_8x8(config, acc, x, y, out);
    }
    portable(config, acc, x, y, out);
}

/// The loop, for any host.
#[inline(always)]
fn portable(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
    let mask = |s| match s {
        Sign::Signed => -1,
        Sign::Unsigned => 0xff,
    };
    let (mx, my): (i16, i16) = (mask(config.x_sign()), mask(config.y_sign()));
    let mut a = [0i16; 32];
    for (a, x) in a.iter_mut().zip(x) {
        *a = i16::from(*x as i8) & mx;
    }
    // y[2p][j], y[2p + 1][j] side by side.
    let mut b = [[0i16; 16]; 4];
    for (b, rows) in b.iter_mut().zip(y.chunks_exact(16)) {
        for j in 0..8 {
            b[2 * j] = i16::from(rows[j] as i8) & my;
            b[2 * j + 1] = i16::from(rows[j + 8] as i8) & my;
        }
    }
    let mut c: [[i32; 8]; 4] = cast(*acc);
    for (c, a) in c.iter_mut().zip(a.chunks_exact(8)) {
        for (b, a) in b.iter().zip(a.chunks_exact(2)) {
            let (a0, a1) = (i32::from(a[0]), i32::from(a[1]));
            for j in 0..8 {
                let pair = a0 * i32::from(b[2 * j]) + a1 * i32::from(b[2 * j + 1]);
                c[j] = c[j].wrapping_add(pair);
            }
        }
    }
    *out = cast(c);
}

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod avx2 {
    //! The only unsafe code of this crate: a call of a function that is
    //! compiled for AVX2, after the host was asked whether it has it. It
    //! halves the host instructions of the multiplication.

    use super::{portable, Config, X, Y};

    #[inline(always)]
    pub(super) fn available() -> bool {
        std::arch::is_x86_feature_detected!("avx2")
    }

    #[inline]
    pub(super) fn mac_8x8(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        assert!(available());
        // SAFETY: the function needs nothing but a host with AVX2, and this
        // one has it, as was just checked.
        unsafe { compiled(config, acc, x, y, out) }
    }

    #[target_feature(enable = "avx2")]
    unsafe fn compiled(config: Config, acc: &Y, x: &X, y: &X, out: &mut Y) {
        portable(config, acc, x, y, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::product::{product, Product};
    use proptest::prelude::*;

    fn both(config: Config, acc: &Y, x: &X, y: &X) {
        let Ok(Product::L32(p)) = product(config, x, y) else {
            panic!("a mode of 32 lanes");
        };
        let mut want: [i32; 32] = cast(*acc);
        for (w, p) in want.iter_mut().zip(p) {
            *w = w.wrapping_add(p);
        }
        let (mut a, mut b) = ([0; 128], [0; 128]);
        portable(config, acc, x, y, &mut a);
        assert_eq!(cast::<_, [i32; 32]>(a), want);
        mac_8x8(config, acc, x, y, &mut b);
        assert_eq!(a, b);
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
                both(config, &[0x7f; 128], &[x; 64], &[y; 64]);
            }
        }
    }

    proptest! {
        #[test]
        fn as_the_general_product(
            acc: [u8; 128], x: [u8; 64], y: [u8; 64], signs in 0..4usize,
        ) {
            let (sx, sy) = SIGNS[signs];
            both(Config::of(0, 1, 0, sx, sy), &acc, &x, &y);
        }
    }
}
