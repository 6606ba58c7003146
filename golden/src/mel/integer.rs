//! The integer model: what the device computes for one frame, bit for bit.
//!
//! Samples enter the products exactly, shifted left as far as the loudest of
//! the frame allows, so that quiet frames are as accurate as loud ones. No
//! window is applied to them: a periodic Hann window is a three-point filter of
//! the spectrum. The 400-point
//! DFT is 16 real DFTs of 25 points followed by 13 complex DFTs of 16 points;
//! as 16 and 25 have no common factor there is nothing between the two but a
//! choice of index (Good and Thomas). Mel filters work on 14-bit components
//! with one exponent per filter.
//!
//! ```text
//! gain = 15 - bits of the loudest |x|
//! n = (25 * n1 + 16 * n2) mod 400        k1 = k mod 16, k2 = k mod 25
//! Y[n1][k2] = sum over n2 of 2^gain * x[n] * W25^(n2 * k2)     exact, 22-bit coefficients
//! X[k]      = sum over n1 of Y[n1][k2] * W16^(n1 * k1)
//! H[k]      = X[k] - (X[k-1] + X[k+1]) / 2            twice the windowed spectrum
//! code[b]   = max(round(2048 * log10(sum over k of w[b][k] * |H[k]|^2 / 4^gain)), -20480)
//! ```
//!
//! X has 7 fraction bits: 400 samples of full scale then reach 2^30.64, and
//! no sum on the way exceeds that by more than the 6.4 % of
//! `|X[k] - X[k-1]/2|`, so that nothing leaves 32 bits.

use super::filters::Scale;
use super::tables::{Band, Tables, FIRST, HALF, SECOND, SPECTRUM_FRACTION};
use super::{frames, FLOOR_CODE, FRAME, FRAMES, SPECTRUM};

/// A point of a spectrum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Complex {
    re: i32,
    im: i32,
}

impl Complex {
    fn conj(self) -> Self {
        Complex {
            re: self.re,
            im: -self.im,
        }
    }
}

impl std::ops::Add for Complex {
    type Output = Self;
    fn add(self, b: Self) -> Self {
        Complex {
            re: self.re + b.re,
            im: self.im + b.im,
        }
    }
}

impl std::ops::Sub for Complex {
    type Output = Self;
    fn sub(self, b: Self) -> Self {
        Complex {
            re: self.re - b.re,
            im: self.im - b.im,
        }
    }
}

/// A frame that is not 400 samples, or a window that holds no 3,000 frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{actual} samples given, {expected} needed")]
pub struct LengthError {
    /// Samples needed.
    pub expected: usize,
    /// Samples given.
    pub actual: usize,
}

/// The device's arithmetic with a set of tables.
#[derive(Clone, Debug)]
pub struct Model {
    tables: Tables,
}

impl Default for Model {
    fn default() -> Self {
        Model::new(Tables::new(Scale::Slaney))
    }
}

impl Model {
    /// The model with these tables.
    pub fn new(tables: Tables) -> Self {
        Model { tables }
    }

    /// Bins of a frame.
    pub fn bins(&self) -> usize {
        self.tables.bands.len()
    }

    /// Codes of a padded window ([`super::window`]): 3,000 rows of
    /// [`Model::bins`].
    pub fn codes(&self, padded: &[i16]) -> Result<Vec<i16>, LengthError> {
        let expected = super::PADDED_SAMPLES;
        if padded.len() != expected {
            return Err(LengthError {
                expected,
                actual: padded.len(),
            });
        }
        let mut out = Vec::with_capacity(FRAMES * self.bins());
        for frame in frames(padded) {
            out.extend(self.frame(frame)?);
        }
        Ok(out)
    }

    /// Codes of one frame.
    pub fn frame(&self, samples: &[i16]) -> Result<Vec<i16>, LengthError> {
        if samples.len() != FRAME {
            return Err(LengthError {
                expected: FRAME,
                actual: samples.len(),
            });
        }
        if samples.iter().all(|&s| s == 0) {
            return Ok(vec![FLOOR_CODE; self.bins()]);
        }
        let bits = samples.iter().fold(0, |m, &s| m | magnitude(s.into()));
        let gain = bits.leading_zeros() - 17;
        let scaled: Vec<i16> = samples.iter().map(|&s| s << gain).collect();
        let first = self.first_stage(&scaled);
        let spectrum = windowed(&self.second_stage(&first));
        Ok(self.log_mel(&spectrum, gain))
    }

    /// Y[n1][k2] with 7 fraction bits.
    fn first_stage(&self, x: &[i16]) -> [[Complex; HALF + 1]; SECOND] {
        let mut y = [[Complex::default(); HALF + 1]; SECOND];
        for (n1, row) in y.iter_mut().enumerate() {
            let at = |n2: usize| i32::from(x[(25 * n1 + 16 * n2) % FRAME]);
            let even: [i32; HALF] = std::array::from_fn(|j| at(j + 1) + at(FIRST - 1 - j));
            let odd: [i32; HALF] = std::array::from_fn(|j| at(j + 1) - at(FIRST - 1 - j));
            let sum = at(0) + even.iter().sum::<i32>();
            row[0] = Complex {
                re: sum << SPECTRUM_FRACTION,
                im: 0,
            };
            for (out, rotations) in row[1..].iter_mut().zip(&self.tables.rotations) {
                let (mut re, mut re_low, mut im, mut im_low) = (at(0) << 11, 0, 0, 0);
                for ((e, o), r) in even.iter().zip(&odd).zip(rotations) {
                    re += e * i32::from(r.cos_high);
                    re_low += e * i32::from(r.cos_low);
                    im -= o * i32::from(r.sin_high);
                    im_low -= o * i32::from(r.sin_low);
                }
                *out = Complex {
                    re: join(re, re_low),
                    im: join(im, im_low),
                };
            }
        }
        y
    }

    /// X[k] for k from 0 to 200.
    fn second_stage(&self, y: &[[Complex; HALF + 1]; SECOND]) -> [Complex; SPECTRUM] {
        let mut x = [Complex::default(); SPECTRUM];
        for k2 in 0..=HALF {
            let z = self.dft16(&y.map(|row| row[k2]));
            for (k1, &z) in z.iter().enumerate() {
                let k = (225 * k1 + 176 * k2) % FRAME;
                if k < SPECTRUM {
                    x[k] = z;
                } else if k2 != 0 {
                    x[FRAME - k] = z.conj();
                }
            }
        }
        x
    }

    /// 16 points as 4 x 4: n = 4p + q, k = r + 4s.
    fn dft16(&self, x: &[Complex; SECOND]) -> [Complex; SECOND] {
        let mut u = [Complex::default(); SECOND];
        for q in 0..4 {
            let v = dft4([x[q], x[4 + q], x[8 + q], x[12 + q]]);
            for (r, &v) in v.iter().enumerate() {
                u[4 * q + r] = if q * r == 0 {
                    v
                } else {
                    self.rotate(v, 4 * q + r)
                };
            }
        }
        let mut z = [Complex::default(); SECOND];
        for r in 0..4 {
            let v = dft4([u[r], u[4 + r], u[8 + r], u[12 + r]]);
            for (s, &v) in v.iter().enumerate() {
                z[r + 4 * s] = v;
            }
        }
        z
    }

    /// v * (cos - i sin).
    fn rotate(&self, v: Complex, twiddle: usize) -> Complex {
        let t = &self.tables.twiddles[twiddle];
        Complex {
            re: mul_q30(v.re, t.cos_high, t.cos_low) + mul_q30(v.im, t.sin_high, t.sin_low),
            im: mul_q30(v.im, t.cos_high, t.cos_low) - mul_q30(v.re, t.sin_high, t.sin_low),
        }
    }

    fn log_mel(&self, h: &[Complex; SPECTRUM], gain: u32) -> Vec<i16> {
        let mut weights = self.tables.weights.iter();
        let code = |band: &Band| {
            let points = &h[usize::from(band.first)..][..usize::from(band.count)];
            let bits = points
                .iter()
                .fold(0, |m, c| m | magnitude(c.re) | magnitude(c.im));
            // Components of at most 14 bits, so that sums of products fit.
            let shift = 18u32.saturating_sub(bits.leading_zeros());
            let half = (1i32 << shift) >> 1;
            let mut sum = 0u32;
            for (point, &weight) in points.iter().zip(&mut weights) {
                let (re, im) = ((point.re + half) >> shift, (point.im + half) >> shift);
                let power = (re * re + im * im) as u32;
                let weight = u32::from(weight);
                sum += (power >> 16) * weight + (((power & 0xffff) * weight) >> 16);
            }
            self.code(sum, 2 * (shift as i32 - gain as i32), band.log_scale)
        };
        self.tables.bands.iter().map(code).collect()
    }

    /// round(2048 * log10(sum * 2^shift) + scale), at least the floor.
    fn code(&self, sum: u32, shift: i32, log_scale: i32) -> i16 {
        if sum == 0 {
            return FLOOR_CODE;
        }
        let zeros = sum.leading_zeros();
        let mantissa = sum << zeros;
        let index = (mantissa >> 25 & 63) as usize;
        let fraction = (mantissa >> 11 & 0x3fff) as i32;
        let (low, high) = (self.tables.log[index], self.tables.log[index + 1]);
        let exponent = 31 - zeros as i32 + shift;
        let log =
            low + (((high - low) * fraction) >> 14) + exponent * self.tables.log_two + log_scale;
        ((log + (1 << 12)) >> 13).max(i32::from(FLOOR_CODE)) as i16
    }
}

/// high / 2^11 + low / 2^22 with 7 fraction bits.
fn join(high: i32, low: i32) -> i32 {
    (high + ((low + (1 << 10)) >> 11) + (1 << 3)) >> 4
}

/// One's-complement magnitude: x or -x-1, enough to count bits.
fn magnitude(x: i32) -> u32 {
    (x ^ (x >> 31)) as u32
}

/// v * (high / 2^15 + low / 2^30), within one unit.
fn mul_q30(v: i32, high: i32, low: i32) -> i32 {
    let (vh, vl) = (v >> 15, v & 0x7fff);
    vh * high + ((vh * low + (1 << 14)) >> 15) + ((vl * high + (1 << 14)) >> 15)
}

/// Four points, W4 = -i.
fn dft4(x: [Complex; 4]) -> [Complex; 4] {
    let (a, b) = (x[0] + x[2], x[0] - x[2]);
    let (c, d) = (x[1] + x[3], x[1] - x[3]);
    let minus_i_d = Complex {
        re: d.im,
        im: -d.re,
    };
    [a + c, b + minus_i_d, a - c, b - minus_i_d]
}

/// The Hann window, applied to the spectrum.
fn windowed(x: &[Complex; SPECTRUM]) -> [Complex; SPECTRUM] {
    std::array::from_fn(|k| {
        let before = if k == 0 { x[1].conj() } else { x[k - 1] };
        let after = if k == SPECTRUM - 1 {
            x[SPECTRUM - 2].conj()
        } else {
            x[k + 1]
        };
        let half = |c: Complex| Complex {
            re: c.re >> 1,
            im: c.im >> 1,
        };
        x[k] - half(before) - half(after)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{BINS, BINS_LARGE};
    use super::*;

    #[test]
    fn a_wrong_length_is_an_error() {
        let model = Model::default();
        assert_eq!(
            model.frame(&[0; 399]),
            Err(LengthError {
                expected: 400,
                actual: 399
            })
        );
        assert_eq!(
            model.codes(&[0; 400]),
            Err(LengthError {
                expected: 480_400,
                actual: 400
            })
        );
    }

    /// The largest values that each stage can meet: samples of full scale
    /// with the sign of a cosine or sine of every frequency and phase. Sums
    /// that leave 32 bits panic in this profile.
    #[test]
    fn nothing_leaves_32_bits() {
        let models =
            [BINS, BINS_LARGE].map(|bins| Model::new(Tables::with_bins(Scale::Slaney, bins)));
        for k in 0..SPECTRUM {
            for phase in 0..8 {
                let frame: Vec<i16> = (0..FRAME)
                    .map(|n| {
                        let turn = (k * n * 8 + phase * FRAME) as f64 / (8 * FRAME) as f64;
                        let x = libm::cos(2.0 * std::f64::consts::PI * turn);
                        if x < 0.0 {
                            i16::MIN
                        } else {
                            i16::MAX
                        }
                    })
                    .collect();
                for model in &models {
                    model.frame(&frame).unwrap();
                }
            }
        }
    }
}
