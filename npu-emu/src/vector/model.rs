//! For tests: registers as lists of mathematical integers, read bit by bit.

use proptest::prelude::*;

use super::lanes::X;

/// Size and meaning of lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Width {
    pub(crate) bits: u32,
    pub(crate) signed: bool,
}

impl Width {
    pub(crate) const fn signed(bits: u32) -> Width {
        Width { bits, signed: true }
    }

    pub(crate) const fn unsigned(bits: u32) -> Width {
        Width {
            bits,
            signed: false,
        }
    }
}

/// Lanes of a 512-bit register.
pub(crate) fn lanes(width: Width) -> usize {
    512 / width.bits as usize
}

/// Least and greatest number of a lane.
pub(crate) fn limits(width: Width) -> (i128, i128) {
    let span = 1i128 << width.bits;
    if width.signed {
        (-span / 2, span / 2 - 1)
    } else {
        (0, span - 1)
    }
}

/// A number modulo 2^bits, in the range of the lane.
pub(crate) fn wrap(value: i128, width: Width) -> i128 {
    let (low, high) = limits(width);
    (value - low).rem_euclid(high - low + 1) + low
}

/// Lane `i` of a register of any size.
pub(crate) fn get(register: &[u8], i: usize, width: Width) -> i128 {
    let bits = width.bits as usize;
    let value = (0..bits)
        .filter(|b| {
            let at = i * bits + b;
            register[at / 8] >> (at % 8) & 1 == 1
        })
        .map(|b| 1i128 << b)
        .sum();
    wrap(value, width)
}

/// Bytes, among them many of those at the edges of lanes.
pub(crate) fn bytes<const N: usize>() -> impl Strategy<Value = [u8; N]> {
    let edge = prop::sample::select(vec![0u8, 1, 0x7f, 0x80, 0xff]);
    let byte = prop_oneof![any::<u8>(), edge];
    let runs = prop::collection::vec((byte, 1usize..9), N).prop_map(|runs| {
        let mut out = [0; N];
        let flat = runs
            .into_iter()
            .flat_map(|(b, n)| std::iter::repeat_n(b, n));
        for (o, b) in out.iter_mut().zip(flat) {
            *o = b;
        }
        out
    });
    prop_oneof![any::<[u8; N]>(), runs]
}

/// A vector register.
pub(crate) fn x() -> impl Strategy<Value = X> {
    bytes::<64>()
}
