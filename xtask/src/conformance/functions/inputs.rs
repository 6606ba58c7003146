//! Random buffers and numbers, the same in every run.

use super::cases::{Arg, Case};
use super::Round;

/// The inputs of a round.
pub(super) fn round(case: &Case, seed: u64) -> Round {
    let mut random = Random::new(seed);
    let mut out = Round {
        buffers: Vec::new(),
        integers: Vec::new(),
    };
    for arg in case.args {
        match arg.buffer_size() {
            Some(size) => out.buffers.push(buffer(*arg, size, &mut random)),
            None => out.integers.push(integer(*arg, &mut random)),
        }
    }
    out
}

fn integer(arg: Arg, random: &mut Random) -> u32 {
    match arg {
        Arg::Int(v) => v,
        Arg::AnyDivisor => random.integer().max(1),
        Arg::AnyFloat => random.float(1..255),
        Arg::SmallFloat => random.float(110..158),
        _ => random.integer(),
    }
}

fn buffer(arg: Arg, size: usize, random: &mut Random) -> Vec<u8> {
    match arg {
        Arg::Bytes(_) | Arg::Halves(_) | Arg::Words(_) => {
            (0..size).map(|_| random.next() as u8).collect()
        }
        Arg::Samples(_) => {
            let step = 0.05 + random.unit();
            (0..size / 2)
                .flat_map(|i| {
                    let tone = (i as f64 * step).sin() * 12_000.0;
                    let noise = random.unit() * 3000.0;
                    ((tone + noise) as i16).to_le_bytes()
                })
                .collect()
        }
        Arg::Floats(n) => (0..n)
            .flat_map(|_| random.float(110..140).to_le_bytes())
            .collect(),
        Arg::Bf16(n) => (0..n).flat_map(|_| bf16(random.normal() as f32)).collect(),
        Arg::Bf16Integers(n) => (0..n)
            .flat_map(|_| bf16((random.next() % 17) as f32 - 8.0))
            .collect(),
        _ => Vec::new(),
    }
}

/// The bfloat16 next to 0 from a float.
fn bf16(v: f32) -> [u8; 2] {
    let [_, _, low, high] = v.to_le_bytes();
    [low, high]
}

/// The generator `splitmix64`.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// -1 to 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }

    /// About a normal distribution of deviation 1.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() / 2.0
    }

    /// Integers of every length.
    fn integer(&mut self) -> u32 {
        let shift = self.next() % 32;
        let value = (self.next() as i32) >> shift;
        value as u32
    }

    /// The bits of a float with a biased exponent in this range.
    fn float(&mut self, exponents: std::ops::Range<u64>) -> u32 {
        let bits = self.next();
        let span = exponents.end - exponents.start;
        let exponent = exponents.start + (bits >> 32) % span;
        (bits as u32 & 0x807f_ffff) | (exponent as u32) << 23
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_their_ranges() {
        let mut random = Random::new(1);
        for _ in 0..1000 {
            assert!((-1.0..=1.0).contains(&random.unit()));
            let small = f32::from_bits(random.float(110..158));
            assert!(small.abs() < 2_147_483_648.0);
            let any = f32::from_bits(random.float(1..255));
            assert!(any.is_normal());
        }
    }

    #[test]
    fn every_case_has_inputs_of_the_right_size() {
        for case in super::super::cases::CASES {
            let inputs = round(case, 3);
            let sizes: Vec<usize> = case.args.iter().filter_map(|a| a.buffer_size()).collect();
            let got: Vec<usize> = inputs.buffers.iter().map(Vec::len).collect();
            assert_eq!(got, sizes, "{}", case.function);
            assert_eq!(inputs.integers.len() + sizes.len(), case.args.len());
        }
    }
}
