//! Deterministic inputs: the same numbers on every host and in every version.

use crate::attention::{truth, AttendError, Inputs, Shape, Spec, WeightBits};
use crate::quant::quantise_symmetric;
use std::f64::consts::PI;

/// xoshiro256** (Blackman and Vigna), seeded by splitmix64.
#[derive(Clone, Debug)]
pub struct Rng([u64; 4]);

impl Rng {
    /// A generator; equal seeds give equal sequences.
    pub fn new(seed: u64) -> Self {
        let mut z = seed;
        Rng([(); 4].map(|()| {
            z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut x = z;
            x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            x ^ (x >> 31)
        }))
    }

    /// 64 random bits.
    pub fn next_u64(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// Uniform in [0, 1).
    pub fn uniform(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Standard normal (Box-Muller).
    pub fn gaussian(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        radius * libm::cos(2.0 * PI * self.uniform())
    }

    /// A permutation of `0..n` (Fisher-Yates).
    pub fn permutation(&mut self, n: usize) -> Vec<usize> {
        let mut p: Vec<usize> = (0..n).collect();
        for i in (1..n).rev() {
            p.swap(i, (self.next_u64() % (i as u64 + 1)) as usize);
        }
        p
    }
}

/// Uniform INT8 codes, all 256 values.
pub fn uniform_i8(count: usize, seed: u64) -> Vec<i8> {
    let mut rng = Rng::new(seed);
    (0..count).map(|_| (rng.next_u64() >> 56) as i8).collect()
}

/// Every INT8 code once, ascending from -128, repeated to fill `count`.
pub fn ramp_i8(count: usize) -> Vec<i8> {
    (0..count)
        .map(|i| (i as u8).wrapping_sub(128) as i8)
        .collect()
}

/// Standard-normal values times `sigma`, quantised symmetrically with their
/// largest magnitude at 127; returns the scale as well.
pub fn gaussian_i8(count: usize, sigma: f64, seed: u64) -> (Vec<i8>, f64) {
    let mut rng = Rng::new(seed);
    let values: Vec<f64> = (0..count).map(|_| sigma * rng.gaussian()).collect();
    quantise_symmetric(&values)
}

/// Q, K and V with their scales.
#[derive(Clone, Debug)]
pub struct AttentionCase {
    /// What it is.
    pub name: &'static str,
    /// Queries.
    pub q: Vec<i8>,
    /// Keys.
    pub k: Vec<i8>,
    /// Values.
    pub v: Vec<i8>,
    /// Real value of one step of Q.
    pub q_scale: f64,
    /// Real value of one step of K.
    pub k_scale: f64,
    /// Real value of one step of V.
    pub v_scale: f64,
}

impl AttentionCase {
    /// The matrices.
    pub fn inputs(&self) -> Inputs<'_> {
        Inputs {
            q: &self.q,
            k: &self.k,
            v: &self.v,
        }
    }

    /// The case's scales with an output scale that puts the largest exact
    /// output at code 127, and weights of 8 bits.
    pub fn fitted_spec(&self, shape: Shape) -> Result<Spec, AttendError> {
        let unit = Spec {
            shape,
            weight_bits: WeightBits::EIGHT,
            q_scale: self.q_scale,
            k_scale: self.k_scale,
            v_scale: self.v_scale,
            out_scale: self.v_scale,
        };
        let exact = truth(&unit, &self.inputs())?;
        let largest = exact.iter().fold(0.0f64, |m, x| m.max(x.abs()));
        Ok(Spec {
            out_scale: self.v_scale * largest / 127.0,
            ..unit
        })
    }

    /// Q and K normal with standard deviation `sigma`, V standard normal. A
    /// sigma of 1 is attention as it comes out of a normalised layer, 2 and
    /// above is peaky: few keys take most of the weight.
    pub fn gaussian(shape: Shape, sigma: f64, seed: u64) -> Self {
        let n = shape.elements();
        let (q, q_scale) = gaussian_i8(n, sigma, seed);
        let (k, k_scale) = gaussian_i8(n, sigma, seed ^ 0x6b);
        let (v, v_scale) = gaussian_i8(n, 1.0, seed ^ 0x76);
        let name = if sigma > 1.0 { "peaky" } else { "gaussian" };
        AttentionCase {
            name,
            q,
            k,
            v,
            q_scale,
            k_scale,
            v_scale,
        }
    }

    /// All keys zero: every output row is the mean of V's rows.
    pub fn constant(shape: Shape, seed: u64) -> Self {
        let case = Self::gaussian(shape, 1.0, seed);
        AttentionCase {
            name: "constant",
            k: vec![0; shape.elements()],
            ..case
        }
    }

    /// Each query matches one key and is far from all others, so that the
    /// output is V with its rows permuted. Returns the permutation: output row
    /// i is row `permutation[i]` of V. Rows of a Hadamard matrix are the
    /// queries, so `tokens` must be at most `head_dim` rounded down to a power
    /// of two; `None` otherwise.
    pub fn permutation(shape: Shape, seed: u64) -> Option<(Self, Vec<usize>)> {
        let Shape { tokens, head_dim } = shape;
        let order = (head_dim + 1).next_power_of_two() / 2;
        if tokens > order {
            return None;
        }
        let hadamard = |row: usize, column: usize| -> i8 {
            match (column < order, (row & column).count_ones() % 2) {
                (false, _) => 0,
                (true, 0) => 100,
                (true, _) => -100,
            }
        };
        let rows = |of: &[usize]| -> Vec<i8> {
            of.iter()
                .flat_map(|&r| (0..head_dim).map(move |c| hadamard(r, c)))
                .collect()
        };
        let target = Rng::new(seed).permutation(tokens);
        let q = rows(&target);
        let k = rows(&(0..tokens).collect::<Vec<_>>());
        let (v, v_scale) = gaussian_i8(shape.elements(), 1.0, seed ^ 0x76);
        let scale = 4.0 / 127.0;
        let case = AttentionCase {
            name: "permutation",
            q,
            k,
            v,
            q_scale: scale,
            k_scale: scale,
            v_scale,
        };
        Some((case, target))
    }
}

/// Samples at 16 kHz, and what they are.
#[derive(Clone, Debug)]
pub struct PcmCase {
    /// What it is.
    pub name: &'static str,
    /// Samples.
    pub samples: Vec<i16>,
}

/// The speech recording that comes with this crate, 4.1 s
/// (`golden/data/README.md`).
pub fn speech() -> Vec<i16> {
    let wav = include_bytes!("../data/speech.wav");
    // The file is part of the crate and a test reads it.
    crate::wav::read_pcm16_mono_16k(&wav[..]).unwrap_or_default()
}

/// What the mel front end is judged on: speech, the same at 1/300 of its
/// level, a full-scale tone between two points of the spectrum, a chirp,
/// clipped speech, noise of one step, silence.
pub fn pcm_cases() -> Vec<PcmCase> {
    let case = |name, samples| PcmCase { name, samples };
    vec![
        case("speech", speech()),
        case("quiet speech", gain(&speech(), 1.0 / 300.0)),
        case("off-bin tone", tone(1017.3, 1.0, 48_000)),
        case("chirp", chirp(1.0, 48_000)),
        case("clipped speech", gain(&speech(), 20.0)),
        case("noise of one step", noise(1.0 / 32767.0, 16_000, 6)),
        case("silence", vec![0; 16_000]),
    ]
}

/// A sine of `frequency` Hz at 16 kHz; `amplitude` 1.0 is full scale.
pub fn tone(frequency: f64, amplitude: f64, samples: usize) -> Vec<i16> {
    (0..samples)
        .map(|i| pcm(amplitude * 32767.0 * libm::sin(2.0 * PI * frequency * i as f64 / 16_000.0)))
        .collect()
}

/// A sine that rises linearly from 0 Hz to 8 kHz over its length.
pub fn chirp(amplitude: f64, samples: usize) -> Vec<i16> {
    let rate = 8_000.0 / samples.max(1) as f64;
    (0..samples)
        .map(|i| {
            let t = i as f64;
            pcm(amplitude * 32767.0 * libm::sin(2.0 * PI * (0.5 * rate * t * t / 16_000.0)))
        })
        .collect()
}

/// Samples times `gain`, cut off at the ends of the range.
pub fn gain(samples: &[i16], gain: f64) -> Vec<i16> {
    samples.iter().map(|&s| pcm(f64::from(s) * gain)).collect()
}

/// White noise, normal, standard deviation `amplitude` of full scale.
pub fn noise(amplitude: f64, samples: usize, seed: u64) -> Vec<i16> {
    let mut rng = Rng::new(seed);
    (0..samples)
        .map(|_| pcm(amplitude * 32767.0 * rng.gaussian()))
        .collect()
}

fn pcm(value: f64) -> i16 {
    libm::rint(value).clamp(-32768.0, 32767.0) as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generator_matches_its_definition() {
        // splitmix64 of seed 0 begins e220a8397b1dcdaf (published test value).
        assert_eq!(Rng::new(0).0[0], 0xe220_a839_7b1d_cdaf);
        let mut rng = Rng([1, 2, 3, 4]);
        // First values of xoshiro256** from state 1, 2, 3, 4 (published).
        assert_eq!([(); 3].map(|()| rng.next_u64()), [11520, 0, 1509978240]);
    }

    #[test]
    fn gaussian_has_its_moments() {
        let mut rng = Rng::new(7);
        let v: Vec<f64> = (0..100_000).map(|_| rng.gaussian()).collect();
        let mean = v.iter().sum::<f64>() / v.len() as f64;
        let variance = v.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / v.len() as f64;
        assert!(
            mean.abs() < 0.02 && (variance - 1.0).abs() < 0.02,
            "{mean} {variance}"
        );
    }

    #[test]
    fn speech_is_there() {
        assert_eq!(speech().len(), 65_957);
        assert!(pcm_cases().iter().all(|c| !c.samples.is_empty()));
    }

    #[test]
    fn pcm_generators() {
        assert_eq!(tone(4000.0, 1.0, 4), [0, 32767, 0, -32767]);
        assert_eq!(gain(&[20000, -20000, 3], 2.0), [32767, -32768, 6]);
        let c = chirp(1.0, 16_000);
        let crossings = |r: std::ops::Range<usize>| {
            c[r].windows(2).filter(|w| (w[0] < 0) != (w[1] < 0)).count()
        };
        // An eighth of a second around 2 kHz, and one around 6 kHz.
        assert!((490..=510).contains(&crossings(3000..5000)));
        assert!((1490..=1510).contains(&crossings(11000..13000)));
        assert_eq!(ramp_i8(258)[..2], [-128, -127]);
        assert_eq!(ramp_i8(258)[255..], [127, -128, -127]);
    }
}
