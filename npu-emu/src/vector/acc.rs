//! Sums of integer accumulators (`vadd`, `vsub`, `vnegadd`, `vnegsub`,
//! `vneg` on `cm`).
//!
//! The instruction gives each of two accumulators a sign; bits of the
//! configuration word invert the signs, zero the first accumulator or shift it
//! left by 16 bits. Lanes are 32 or 64 bits, arithmetic is modulo 2^bits.
//!
//! Source: the fields of the configuration word are those of
//! `aiev2_compute_control` (`aiev2_vmult.h`) and of `VecConf`
//! (`AIE2InstrPatterns.td`). That `vnegadd` is `-(a + b)` says UG1583,
//! Add/Subtract; the encodings of the four differ by one bit per accumulator,
//! which makes `vnegsub` `-a + b`.

use super::lanes::{cast, Y};

/// Lanes of an accumulator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccWidth {
    /// 32 of 32 bits.
    Acc32,
    /// 16 of 64 bits.
    Acc64,
}

/// The configuration word, as far as it matters where nothing is multiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccConf {
    /// Size of the lanes.
    pub width: AccWidth,
    /// The first accumulator counts as 0.
    pub zero: bool,
    /// The first accumulator is shifted left by 16 bits.
    pub shift16: bool,
    /// The sign of the first accumulator is inverted.
    pub invert_first: bool,
    /// The sign of the second accumulator is inverted.
    pub invert_second: bool,
}

impl AccConf {
    /// Takes a configuration word apart; `None` for accumulators that hold no
    /// integers. Fields that describe factors have no meaning here.
    #[inline]
    pub fn new(word: u32) -> Option<AccConf> {
        let bit = |n: u32| word >> n & 1 == 1;
        let width = match word >> 1 & 3 {
            0 => AccWidth::Acc32,
            1 => AccWidth::Acc64,
            _ => return None,
        };
        Some(AccConf {
            width,
            zero: bit(0),
            shift16: bit(10),
            invert_first: bit(12),
            invert_second: bit(13),
        })
    }
}

/// Which sum an instruction makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccSum {
    /// `a + b`.
    Add,
    /// `a - b`.
    Sub,
    /// `-a - b`.
    NegAdd,
    /// `-a + b`.
    NegSub,
}

impl AccSum {
    const fn negates_first(self) -> bool {
        matches!(self, AccSum::NegAdd | AccSum::NegSub)
    }

    const fn negates_second(self) -> bool {
        matches!(self, AccSum::Sub | AccSum::NegAdd)
    }
}

/// `vadd`, `vsub`, `vnegadd`, `vnegsub`.
#[inline]
pub fn sum(kind: AccSum, a: Y, b: Y, conf: AccConf) -> Y {
    let shift = if conf.shift16 { 16 } else { 0 };
    // A number negated is its complement plus one.
    let mask = |set: bool| if set { -1i64 } else { 0 };
    let keep = mask(!conf.zero);
    let first = mask(kind.negates_first() != conf.invert_first);
    let second = mask(kind.negates_second() != conf.invert_second);
    macro_rules! lanes {
        ($t:ty, $n:literal) => {{
            let mut a: [$t; $n] = cast(a);
            let b: [$t; $n] = cast(b);
            let (keep, first, second) = (keep as $t, first as $t, second as $t);
            for (v, w) in a.iter_mut().zip(b) {
                let p = ((*v << shift & keep) ^ first).wrapping_sub(first);
                let q = (w ^ second).wrapping_sub(second);
                *v = p.wrapping_add(q);
            }
            cast(a)
        }};
    }
    match conf.width {
        AccWidth::Acc32 => lanes!(u32, 32),
        AccWidth::Acc64 => lanes!(u64, 16),
    }
}

/// `vneg`.
#[inline]
pub fn neg(a: Y, conf: AccConf) -> Y {
    sum(AccSum::NegAdd, a, [0; 128], conf)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vector::model::{bytes, get, wrap, Width};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sums_are_sums(a in bytes::<128>(), b in bytes::<128>(), word: u32) {
            let bits = if word & 2 == 0 { 32 } else { 64 };
            let width = Width::signed(bits);
            let Some(conf) = AccConf::new(word) else {
                prop_assert!(word & 4 != 0);
                return Ok(());
            };
            let flip = |n: u32| if word >> n & 1 == 1 { -1 } else { 1 };
            for (kind, p, q) in [
                (AccSum::Add, 1, 1),
                (AccSum::Sub, 1, -1),
                (AccSum::NegAdd, -1, -1),
                (AccSum::NegSub, -1, 1),
            ] {
                let out = sum(kind, a, b, conf);
                let negated = neg(a, conf);
                for i in 0..1024 / bits as usize {
                    let mut v = get(&a, i, width);
                    if word & 1 == 1 {
                        v = 0;
                    }
                    if word >> 10 & 1 == 1 {
                        v <<= 16;
                    }
                    let w = get(&b, i, width);
                    let want = p * flip(12) * v + q * flip(13) * w;
                    prop_assert_eq!(get(&out, i, width), wrap(want, width));
                    prop_assert_eq!(get(&negated, i, width), wrap(-flip(12) * v, width));
                }
            }
        }
    }
}
