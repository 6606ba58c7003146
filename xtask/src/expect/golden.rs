//! Inputs and results.

use super::element::{Element, Rounding};
use super::spec::Spec;

/// Random numbers of a seed (Vigna's splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// `count` elements over the whole range of an integer type; floats are
    /// multiples of 1/32 below 8 in magnitude, so that sums of a few are
    /// exact in float32 and not in bfloat16.
    fn elements(&mut self, element: Element, count: usize) -> Vec<u8> {
        let mut out = Vec::with_capacity(count * element.bytes());
        for _ in 0..count {
            let bits = self.next() >> 32;
            match element {
                Element::Bf16 => {
                    let value = ((bits & 0x1ff) as f32 - 256.0) / 32.0;
                    out.extend(Rounding::Floor.bf16(value));
                }
                _ => out.extend(&bits.to_le_bytes()[..element.bytes()]),
            }
        }
        out
    }
}

fn ints(element: Element, bytes: &[u8]) -> Vec<i32> {
    bytes
        .chunks(element.bytes())
        .map(|b| element.int(b))
        .collect()
}

fn product(element: Element, a: &[u8], b: &[u8], [m, k, n]: [usize; 3]) -> Vec<u8> {
    let (a, b) = (ints(element, a), ints(element, b));
    let mut c = vec![0i32; m * n];
    for (row, sums) in a.chunks(k).zip(c.chunks_mut(n)) {
        for (&x, line) in row.iter().zip(b.chunks(n)) {
            for (sum, &y) in sums.iter_mut().zip(line) {
                *sum = sum.wrapping_add(x.wrapping_mul(y));
            }
        }
    }
    c.iter().flat_map(|v| v.to_le_bytes()).collect()
}

fn sum(element: Element, rounding: Rounding, a: &[u8], b: &[u8]) -> Vec<u8> {
    let size = element.bytes();
    let pairs = a.chunks(size).zip(b.chunks(size));
    pairs
        .flat_map(|(x, y)| match element {
            Element::Bf16 => rounding
                .bf16(Element::float(x) + Element::float(y))
                .to_vec(),
            _ => {
                let sum = element.int(x).wrapping_add(element.int(y));
                sum.to_le_bytes()[..size].to_vec()
            }
        })
        .collect()
}

fn saturating_sum(element: Element, a: &[u8], b: &[u8]) -> Vec<u8> {
    let size = element.bytes();
    let greatest = i64::from(i32::MAX >> (32 - 8 * size));
    let pairs = a.chunks(size).zip(b.chunks(size));
    pairs
        .flat_map(|(x, y)| {
            let sum = i64::from(element.int(x)) + i64::from(element.int(y));
            sum.clamp(-greatest - 1, greatest).to_le_bytes()[..size].to_vec()
        })
        .collect()
}

/// Inputs of a seed, and the result of them.
pub(super) fn job(spec: &Spec, seed: u64) -> (Vec<Vec<u8>>, Vec<u8>) {
    let mut numbers = Numbers(seed);
    let (element, counts) = match *spec {
        Spec::Gemm { element, m, k, n } => (element, vec![m * k, k * n]),
        Spec::Gemv { element, m, k } => (element, vec![m * k, k]),
        Spec::Add {
            element,
            len,
            terms,
            ..
        } => (element, vec![len; terms]),
        Spec::SaturatingAdd { element, len } => (element, vec![len; 2]),
        Spec::Broadcast { element, len } => (element, vec![len + 1; 2]),
    };
    let mut inputs: Vec<Vec<u8>> = counts
        .into_iter()
        .map(|count| numbers.elements(element, count))
        .collect();
    if let Spec::Broadcast { len, .. } = *spec {
        let index = (numbers.next() % len as u64) as u32;
        inputs[0][4 * len..].copy_from_slice(&index.to_le_bytes());
    }
    let result = match *spec {
        Spec::Broadcast { len, .. } => {
            let values = ints(element, &inputs[0]);
            values[values[len] as usize].to_le_bytes().repeat(len)
        }
        Spec::Gemm { m, k, n, .. } => product(element, &inputs[0], &inputs[1], [m, k, n]),
        Spec::Gemv { m, k, .. } => product(element, &inputs[0], &inputs[1], [m, k, 1]),
        Spec::Add { rounding, .. } => inputs
            .iter()
            .skip(1)
            .fold(inputs[0].clone(), |a, b| sum(element, rounding, &a, b)),
        Spec::SaturatingAdd { .. } => saturating_sum(element, &inputs[0], &inputs[1]),
    };
    (inputs, result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_by_hand() {
        let a: Vec<u8> = [1i16, 2, 3, 4]
            .iter()
            .flat_map(|v| v.to_le_bytes())
            .collect();
        let b: Vec<u8> = [5i16, -6, 7, 8]
            .iter()
            .flat_map(|v| v.to_le_bytes())
            .collect();
        let c = product(Element::I16, &a, &b, [2, 2, 2]);
        assert_eq!(ints(Element::I32, &c), [19, 10, 43, 14]);
        let c = product(Element::I16, &a, &b[..4], [2, 2, 1]);
        assert_eq!(ints(Element::I32, &c), [-7, -9]);
    }

    #[test]
    fn sums_wrap_and_round() {
        assert_eq!(sum(Element::I8, Rounding::Floor, &[127], &[1]), [0x80]);
        let bf = |v: f32| Rounding::Floor.bf16(v);
        let (a, b) = (bf(7.96875), bf(0.03125));
        assert_eq!(sum(Element::Bf16, Rounding::Floor, &a, &b), bf(8.0));
        let (a, b) = (bf(7.96875), bf(0.0625));
        assert_eq!(sum(Element::Bf16, Rounding::Floor, &a, &b), bf(8.0));
        assert_eq!(sum(Element::Bf16, Rounding::Even, &a, &b), bf(8.0));
        let (a, b) = (bf(7.96875), bf(0.09375));
        assert_eq!(sum(Element::Bf16, Rounding::Floor, &a, &b), bf(8.0625));
    }

    #[test]
    fn sums_saturate() {
        let sums = saturating_sum(Element::I8, &[100, 0x9c, 1], &[100, 0x9c, 2]);
        assert_eq!(sums, [127, 0x80, 3]);
        let (a, b) = (i32::MIN.to_le_bytes(), (-1i32).to_le_bytes());
        assert_eq!(saturating_sum(Element::I32, &a, &b), a);
    }

    #[test]
    fn a_seed_gives_the_same_numbers() {
        let spec: Spec = "gemm:i8:3x4x5".parse().unwrap();
        assert_eq!(job(&spec, 1), job(&spec, 1));
        assert_ne!(job(&spec, 1).0, job(&spec, 2).0);
    }
}
