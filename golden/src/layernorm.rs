//! INT8 LayerNorm, one row of features at a time.
//!
//! The real function is `(x - mean) / sqrt(variance + eps) * gamma + beta`
//! over `d` features. Scale and zero point of the input cancel, but for
//! `eps`, which is counted in steps of the input:
//!
//! ```text
//! S = sum x        Q = sum x^2                       exact, 32 bit
//! V = d * Q - S^2 + E                                d^2 (variance + eps) in input steps, 64 bit
//! R = 2^30 / sqrt(V * 4^h)                           V * 4^h in [2^30, 2^32), R of 15 bits
//! z[i]   = round((d * x[i] - S) * R / 2^(21 - h))    normalised, 9 fraction bits, 16 bit, saturated
//! out[i] = clamp(round((z[i] * gain[i] + offset[i]) / 2^shift), -128, 127)
//! ```
//!
//! R is read off a line between two of 193 roots ([`ROOTS`]), within 2^-14 of
//! it. Both roundings are to nearest, ties to even. No normalised value exceeds
//! `sqrt(d)`, below 2^6 for `d` up to 4,095, so that `z` fits 16 bits. `gain`
//! and `offset` hold gamma, beta and the output's quantisation; the driver
//! writes them before a run.

use crate::quant::{round_to_i8, Quant};

/// Most features of a row.
pub const MAX_FEATURES: usize = 4095;

/// Fraction bits of a normalised value.
const FRACTION: i32 = 9;

/// The layer in real numbers.
#[derive(Clone, Copy, Debug)]
pub struct Spec<'a> {
    /// Per feature.
    pub gamma: &'a [f64],
    /// Per feature.
    pub beta: &'a [f64],
    /// Added to the variance; PyTorch's default is 1e-5.
    pub eps: f64,
    /// Real value of one step of the input; its zero point cancels.
    pub in_scale: f64,
    /// Quantisation of the output.
    pub out: Quant,
}

/// What the integers can't express.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum LayerNormError {
    /// No features, too many, or a row of another length.
    #[error("{actual} features, {expected}")]
    Features {
        /// As given.
        actual: usize,
        /// What would do.
        expected: &'static str,
    },
    /// A scale, `eps`, gamma or beta out of range.
    #[error("{name} = {value}: {reason}")]
    Value {
        /// Which.
        name: &'static str,
        /// As given.
        value: f64,
        /// What would do.
        reason: &'static str,
    },
}

/// What the kernel reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Params {
    /// Per feature: gamma / out_scale with `shift - 9` fraction bits.
    pub gain: Vec<i16>,
    /// Per feature: beta / out_scale + zero point with `shift` fraction bits.
    pub offset: Vec<i32>,
    /// Right shift after both, 9 to 22, so that the sum of both fits 32 bits.
    pub shift: u32,
    /// E: `d^2 * eps / in_scale^2`, rounded, at least 1, so that rows without
    /// variance give beta.
    pub eps: u64,
}

impl Spec<'_> {
    fn check(&self) -> Result<usize, LayerNormError> {
        let d = self.gamma.len();
        if d == 0 || d > MAX_FEATURES {
            return Err(LayerNormError::Features {
                actual: d,
                expected: "1 to 4095 needed",
            });
        }
        if self.beta.len() != d {
            return Err(LayerNormError::Features {
                actual: self.beta.len(),
                expected: "as many beta as gamma needed",
            });
        }
        let scales = [
            ("in_scale", self.in_scale),
            ("out scale", self.out.scale),
            ("eps", self.eps),
        ];
        for (name, value) in scales {
            if !(value.is_finite() && value > 0.0) {
                let reason = "must be a finite number above zero";
                return Err(LayerNormError::Value {
                    name,
                    value,
                    reason,
                });
            }
        }
        if !(-128..=127).contains(&self.out.zero_point) {
            return Err(LayerNormError::Value {
                name: "out zero point",
                value: f64::from(self.out.zero_point),
                reason: "must be an INT8 code",
            });
        }
        let finite = |name, list: &[f64]| {
            list.iter()
                .find(|v| !v.is_finite())
                .map_or(Ok(()), |&value| {
                    let reason = "must be finite";
                    Err(LayerNormError::Value {
                        name,
                        value,
                        reason,
                    })
                })
        };
        finite("gamma", self.gamma)?;
        finite("beta", self.beta)?;
        Ok(d)
    }

    /// The kernel's integers.
    ///
    /// # Errors
    /// [`LayerNormError`] where a value has no such integers: gamma beyond
    /// 2,047 output steps, beta beyond 2^7 of them.
    pub fn params(&self) -> Result<Params, LayerNormError> {
        let d = self.check()?;
        let largest = |list: &[f64]| list.iter().fold(0.0f64, |m, v| m.max(v.abs()));
        let gamma = largest(self.gamma) / self.out.scale;
        let beta = largest(self.beta) / self.out.scale;
        if gamma >= 2047.0 {
            return Err(LayerNormError::Value {
                name: "gamma / out scale",
                value: gamma,
                reason: "must be below 2047; choose a larger output scale",
            });
        }
        if beta > 128.0 {
            return Err(LayerNormError::Value {
                name: "beta / out scale",
                value: beta,
                reason: "must be at most 128; choose a larger output scale",
            });
        }
        // As many fraction bits as the largest gain leaves in 16 bits.
        let fits = |bits: i32| libm::rint(libm::ldexp(gamma, bits)) <= 32767.0;
        let bits = (0..=13).rev().find(|&b| fits(b)).unwrap_or(0);
        let shift = bits + FRACTION;
        let scaled = |v: f64, bits: i32| libm::rint(libm::ldexp(v / self.out.scale, bits));
        let zero = libm::ldexp(f64::from(self.out.zero_point), shift);
        let eps = (d * d) as f64 * self.eps / (self.in_scale * self.in_scale);
        Ok(Params {
            gain: self.gamma.iter().map(|&g| scaled(g, bits) as i16).collect(),
            offset: self
                .beta
                .iter()
                .map(|&b| (scaled(b, shift) + zero) as i32)
                .collect(),
            shift: shift as u32,
            eps: libm::rint(eps).clamp(1.0, libm::ldexp(1.0, 46)) as u64,
        })
    }

    /// The truth: float64 on the same codes, in output steps counted from code
    /// 0, not rounded.
    ///
    /// # Errors
    /// [`LayerNormError`] for a row of another length or a spec out of range.
    pub fn truth(&self, row: &[i8]) -> Result<Vec<f64>, LayerNormError> {
        let d = self.check()?;
        row_length(row, d)?;
        let x: Vec<f64> = row.iter().map(|&c| f64::from(c) * self.in_scale).collect();
        let mean = x.iter().sum::<f64>() / d as f64;
        let variance = x.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / d as f64;
        let scale = 1.0 / libm::sqrt(variance + self.eps);
        Ok(x.iter()
            .zip(self.gamma.iter().zip(self.beta))
            .map(|(v, (g, b))| {
                ((v - mean) * scale * g + b) / self.out.scale + f64::from(self.out.zero_point)
            })
            .collect())
    }

    /// The correctly rounded codes that the integer model is judged by.
    ///
    /// # Errors
    /// As [`Spec::truth`].
    pub fn truth_codes(&self, row: &[i8]) -> Result<Vec<i8>, LayerNormError> {
        Ok(self.truth(row)?.into_iter().map(round_to_i8).collect())
    }
}

fn row_length(row: &[i8], d: usize) -> Result<(), LayerNormError> {
    if row.len() == d {
        return Ok(());
    }
    Err(LayerNormError::Features {
        actual: row.len(),
        expected: "a row has as many as gamma",
    })
}

/// Roots of the table of reciprocals: for the leading bits 64 to 256.
const INTERVALS: usize = 192;

/// `2^19 / sqrt(64 + i)`, rounded.
pub const ROOTS: [u32; INTERVALS + 1] = {
    let mut all = [0; INTERVALS + 1];
    let mut i = 0;
    while i <= INTERVALS {
        // Twice the entry, rounded down.
        let root = ((1u64 << 40) / (64 + i as u64)).isqrt();
        all[i] = root.div_ceil(2) as u32;
        i += 1;
    }
    all
};

/// 15-bit reciprocal square root: `R` and `h` with `1 / sqrt(v)` near `R *
/// 2^(h - 30)`, for `v` above zero. `h` is at most 15, and below zero for
/// large `v`.
fn reciprocal_root(v: u64) -> (i64, i32) {
    let zeros = v.leading_zeros() & !1;
    // Of 32 bits, 31 or 32 significant: 8 choose the interval, 16 the place in it.
    let w = (v << zeros >> 32) as u32;
    let at = (w >> 24) as usize - 64;
    let drop = (ROOTS[at] - ROOTS[at + 1]) * (w >> 8 & 0xffff);
    let r = ((ROOTS[at] << 14) - (drop >> 2) + (1 << 14)) >> 15;
    (i64::from(r.min(32767)), zeros as i32 / 2 - 16)
}

fn round_shift(value: i64, shift: u32) -> i64 {
    let quotient = value >> shift;
    let (lost, unit) = (value - (quotient << shift), 1i64 << shift);
    let up = 2 * lost > unit || (2 * lost == unit && quotient & 1 == 1);
    quotient + i64::from(up)
}

impl Params {
    /// What the kernel `layer_norm.cc` reads: E in two words, the shift, five
    /// words of 0, the gains, two to a word, the offsets.
    pub fn to_words(&self) -> Vec<i32> {
        let mut words = vec![self.eps as i32, (self.eps >> 32) as i32, self.shift as i32];
        words.resize(8, 0);
        let pair = |g: &[i16]| {
            let high = g.get(1).copied().unwrap_or(0);
            i32::from(high) << 16 | i32::from(g[0] as u16)
        };
        words.extend(self.gain.chunks(2).map(pair));
        words.extend_from_slice(&self.offset);
        words
    }

    /// Whether something is added to the variance.
    ///
    /// # Errors
    /// [`LayerNormError::Value`] for an `eps` of zero.
    pub fn check_eps(&self) -> Result<(), LayerNormError> {
        if self.eps > 0 {
            return Ok(());
        }
        Err(LayerNormError::Value {
            name: "eps",
            value: 0.0,
            reason: "must be at least one step",
        })
    }

    /// The integer model: output codes of one row.
    ///
    /// # Errors
    /// [`LayerNormError::Features`] for a row of another length,
    /// [`LayerNormError::Value`] for an `eps` of zero, which no row without variance has
    /// a result for.
    pub fn normalise(&self, row: &[i8]) -> Result<Vec<i8>, LayerNormError> {
        let d = self.gain.len();
        row_length(row, d)?;
        self.check_eps()?;
        let d = d as i64;
        let sum: i64 = row.iter().map(|&x| i64::from(x)).sum();
        let squares: i64 = row.iter().map(|&x| i64::from(x) * i64::from(x)).sum();
        let variance = (d * squares - sum * sum) as u64 + self.eps;
        let (r, h) = reciprocal_root(variance);
        let shift = (30 - FRACTION - h) as u32;
        Ok(row
            .iter()
            .zip(self.gain.iter().zip(&self.offset))
            .map(|(&x, (&gain, &offset))| {
                let centred = d * i64::from(x) - sum;
                let z = round_shift(centred * r, shift).clamp(-32768, 32767);
                let y = z * i64::from(gain) + i64::from(offset);
                round_shift(y, self.shift).clamp(-128, 127) as i8
            })
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::{gaussian_i8, uniform_i8, Rng};
    use proptest::prelude::*;

    fn spec<'a>(gamma: &'a [f64], beta: &'a [f64]) -> Spec<'a> {
        Spec {
            gamma,
            beta,
            eps: 1e-5,
            in_scale: 0.04,
            out: Quant::symmetric(4.0 / 127.0),
        }
    }

    #[test]
    fn nothing_added_to_the_variance_is_refused() {
        let mut params = spec(&[1.0; 4], &[0.0; 4]).params().unwrap();
        params.eps = 0;
        let refused = params.normalise(&[3; 4]);
        assert!(matches!(
            refused,
            Err(LayerNormError::Value { name: "eps", .. })
        ));
    }

    fn largest_error(spec: &Spec<'_>, row: &[i8]) -> i32 {
        let got = spec.params().unwrap().normalise(row).unwrap();
        let want = spec.truth_codes(row).unwrap();
        let difference = |(g, w): (&i8, &i8)| (i32::from(*g) - i32::from(*w)).abs();
        got.iter().zip(&want).map(difference).max().unwrap_or(0)
    }

    #[test]
    fn the_reciprocal_root_has_14_good_bits() {
        for v in
            (0..64).flat_map(|b| [1u64 << b, (1 << b) | (1 << b >> 1), (1 << b) - 1 + (1 << b)])
        {
            let (r, h) = reciprocal_root(v);
            let got = libm::ldexp(r as f64, h - 30);
            let want = 1.0 / libm::sqrt(v as f64);
            assert!(
                (got / want - 1.0).abs() < 1.0 / 16384.0,
                "{v}: {got} {want}"
            );
        }
    }

    #[test]
    fn a_row_without_variance_gives_beta() {
        let spec = spec(&[1.5; 64], &[0.5; 64]);
        let out = spec.params().unwrap().normalise(&[-7; 64]).unwrap();
        assert_eq!(out, [round_to_i8(0.5 * 127.0 / 4.0); 64]);
    }

    #[test]
    fn whisper_widths_are_within_a_code() {
        let mut above = 0;
        for d in [384, 512, 768, 1024, 1280] {
            let mut rng = Rng::new(d as u64);
            let gamma: Vec<f64> = (0..d).map(|_| 1.0 + 0.2 * rng.gaussian()).collect();
            let beta: Vec<f64> = (0..d).map(|_| 0.1 * rng.gaussian()).collect();
            let spec = spec(&gamma, &beta);
            for seed in 0..8 {
                for row in [gaussian_i8(d, 1.0, seed).0, uniform_i8(d, seed)] {
                    let error = largest_error(&spec, &row);
                    assert!(error <= 1, "{d}, seed {seed}: {error}");
                    above += error;
                }
            }
        }
        println!("{above} of 80 rows have a code that differs");
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let (one, zero) = ([1.0; 8], [0.0; 8]);
        let good = spec(&one, &zero);
        let name = |s: Spec<'_>| match s.params().unwrap_err() {
            LayerNormError::Value { name, .. } => name,
            LayerNormError::Features { .. } => "features",
        };
        assert_eq!(name(Spec { eps: 0.0, ..good }), "eps");
        assert_eq!(
            name(Spec {
                in_scale: f64::NAN,
                ..good
            }),
            "in_scale"
        );
        assert_eq!(
            name(Spec {
                gamma: &[100.0; 8],
                ..good
            }),
            "gamma / out scale"
        );
        assert_eq!(
            name(Spec {
                beta: &[100.0; 8],
                ..good
            }),
            "beta / out scale"
        );
        assert_eq!(
            name(Spec {
                gamma: &[f64::INFINITY; 8],
                ..good
            }),
            "gamma"
        );
        assert_eq!(
            name(Spec {
                beta: &[0.0; 7],
                ..good
            }),
            "features"
        );
        assert_eq!(name(spec(&[], &[])), "features");
        assert!(good.params().unwrap().normalise(&[0; 7]).is_err());
        assert!(good.truth(&[0; 9]).is_err());
    }

    proptest! {
        #[test]
        fn within_a_code_of_the_truth(
            d in 1usize..1500, seed: u64, sigma in 0.01f64..2.0,
            out_scale in 0.01f64..0.2, in_scale in 1e-3f64..1.0, zero in -20i32..20,
        ) {
            let mut rng = Rng::new(seed);
            let gamma: Vec<f64> = (0..d).map(|_| sigma * rng.gaussian()).collect();
            let beta: Vec<f64> = (0..d).map(|_| 0.3 * (rng.uniform() - 0.5)).collect();
            let spec = Spec {
                out: Quant { scale: out_scale, zero_point: zero },
                in_scale,
                ..spec(&gamma, &beta)
            };
            prop_assert!(largest_error(&spec, &uniform_i8(d, seed)) <= 1);
            // One feature far from all others: the largest normalised value.
            let mut spike = vec![-3i8; d];
            spike[d / 2] = 127;
            prop_assert!(largest_error(&spec, &spike) <= 1);
        }
    }
}
