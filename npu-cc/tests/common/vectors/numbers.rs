//! Numbers at random, vectors of them, and how they are written.

use super::INPUT;

/// A stream of numbers (splitmix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
}

/// The input of a function.
pub(crate) fn input(seed: u64) -> Vec<u8> {
    let mut random = Random(seed ^ 0x1234_5678);
    (0..INPUT)
        .map(|_| match random.below(8) {
            0 => 0,
            1 => 0xff,
            2 => 0x80,
            3 => 0x7f,
            _ => random.next() as u8,
        })
        .collect()
}

/// A vector; of masks the elements have one bit. A scalar has one lane and is
/// no vector.
#[derive(Clone, Debug)]
pub(super) struct Val {
    pub(super) name: String,
    pub(super) bits: u32,
    pub(super) lanes: Vec<u64>,
    pub(super) scalar: bool,
}

impl Val {
    pub(super) fn ty(&self) -> String {
        ty(self.lanes.len(), self.bits, self.scalar)
    }

    pub(super) fn total(&self) -> usize {
        self.lanes.len() * self.bits as usize
    }

    pub(super) fn mask(&self) -> bool {
        self.bits == 1
    }
}

pub(super) fn ty(lanes: usize, bits: u32, scalar: bool) -> String {
    if scalar {
        format!("i{bits}")
    } else {
        format!("<{lanes} x i{bits}>")
    }
}

pub(super) fn cut(value: u64, bits: u32) -> u64 {
    if bits >= 64 {
        value
    } else {
        value & ((1 << bits) - 1)
    }
}

pub(super) fn signed(value: u64, bits: u32) -> i64 {
    (value << (64 - bits)) as i64 >> (64 - bits)
}

pub(super) fn list(values: &[u64], bits: u32) -> String {
    let all: Vec<String> = values
        .iter()
        .map(|v| {
            format!(
                "i{bits} {}",
                if bits == 1 {
                    *v as i64
                } else {
                    signed(*v, bits)
                }
            )
        })
        .collect();
    let text = all
        .join(", ")
        .replace("i1 1", "i1 true")
        .replace("i1 0", "i1 false");
    format!("<{}>", if bits == 1 { text } else { all.join(", ") })
}

/// The same bits in elements of another size.
pub(super) fn regroup(lanes: &[u64], from: u32, to: u32) -> Vec<u64> {
    let bit = |at: usize| lanes[at / from as usize] >> (at % from as usize) & 1;
    let total = lanes.len() * from as usize;
    (0..total / to as usize)
        .map(|lane| {
            (0..to as usize)
                .map(|n| bit(lane * to as usize + n) << n)
                .sum()
        })
        .collect()
}
