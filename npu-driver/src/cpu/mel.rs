//! Whisper's log-mel codes: [`golden::mel::integer`], 32 frames at once.
//!
//! Each number of the model is an array of [`LANES`] numbers here, one of each frame,
//! and each of its steps a loop over them, which becomes vector code.

// One index goes through several arrays of lanes.
#![allow(clippy::needless_range_loop)]

use super::{in_parts, wide, Threads};
use golden::mel::filters::Scale;
use golden::mel::integer::LengthError;
use golden::mel::tables::{Tables, FIRST, HALF, SECOND, SPECTRUM_FRACTION};
use golden::mel::{FLOOR_CODE, FRAME, FRAMES, HOP, PADDED_SAMPLES, SPECTRUM};

/// Frames at once.
const LANES: usize = 32;

/// A number of each frame.
type Lane = [i32; LANES];
/// A point of each frame's spectrum.
#[derive(Clone, Copy)]
struct Point {
    re: Lane,
    im: Lane,
}

const ZERO: Point = Point {
    re: [0; LANES],
    im: [0; LANES],
};

/// Computes log-mel codes with a set of tables.
#[derive(Clone, Debug)]
pub struct Mel {
    tables: Tables,
}

/// What a block of frames needs on the way.
struct Room {
    samples: Vec<Lane>,
    first: Vec<Point>,
    spectrum: Vec<Point>,
    windowed: Vec<Point>,
}

impl Mel {
    /// For so many bins: 80, or Whisper large-v3's 128.
    pub fn new(bins: usize) -> Self {
        Self::with_tables(Tables::with_bins(Scale::Slaney, bins))
    }

    /// With these tables.
    pub fn with_tables(tables: Tables) -> Self {
        Self { tables }
    }

    /// Bins of a frame.
    pub fn bins(&self) -> usize {
        self.tables.bands.len()
    }

    /// Codes of a padded window ([`golden::mel::window`]): 3,000 rows of
    /// [`bins`](Self::bins).
    ///
    /// # Errors
    /// [`LengthError`] for a window or an output of another length.
    pub fn codes(
        &self,
        padded: &[i16],
        threads: Threads,
        out: &mut [i16],
    ) -> Result<(), LengthError> {
        if padded.len() != PADDED_SAMPLES {
            return Err(LengthError {
                expected: PADDED_SAMPLES,
                actual: padded.len(),
            });
        }
        let expected = FRAMES * self.bins();
        if out.len() != expected {
            return Err(LengthError {
                expected,
                actual: out.len(),
            });
        }
        let unit = LANES * self.bins();
        in_parts(out, unit, threads, |first, part| {
            let mut room = Room {
                samples: vec![[0; LANES]; FRAME],
                first: vec![ZERO; SECOND * (HALF + 1)],
                spectrum: vec![ZERO; SPECTRUM],
                windowed: vec![ZERO; SPECTRUM],
            };
            for (block, codes) in (first..).zip(part.chunks_mut(unit)) {
                wide(
                    #[inline(always)]
                    || self.block(&padded[block * LANES * HOP..], codes, &mut room),
                );
            }
        });
        Ok(())
    }

    /// The frames that `codes` has room for.
    #[inline(always)]
    fn block(&self, samples: &[i16], codes: &mut [i16], room: &mut Room) {
        let frames = codes.len() / self.bins();
        let gain = gather(samples, frames, &mut room.samples);
        self.first_stage(&room.samples, &mut room.first);
        self.second_stage(&room.first, &mut room.spectrum);
        windowed(&room.spectrum, &mut room.windowed);
        self.log_mel(&room.windowed, &gain, frames, codes);
    }

    /// 16 real DFTs of 25 points, 13 of whose outputs are kept.
    #[inline(always)]
    fn first_stage(&self, x: &[Lane], y: &mut [Point]) {
        let mut even = [[0; LANES]; HALF];
        let mut odd = [[0; LANES]; HALF];
        for (n1, row) in y.chunks_exact_mut(HALF + 1).enumerate() {
            let at = |n2: usize| &x[(25 * n1 + 16 * n2) % FRAME];
            let start = at(0);
            let mut sum = *start;
            for j in 0..HALF {
                let (a, b) = (at(j + 1), at(FIRST - 1 - j));
                for i in 0..LANES {
                    even[j][i] = a[i] + b[i];
                    odd[j][i] = a[i] - b[i];
                    sum[i] += even[j][i];
                }
            }
            for i in 0..LANES {
                row[0].re[i] = sum[i] << SPECTRUM_FRACTION;
                row[0].im[i] = 0;
            }
            for (out, rotations) in row[1..].iter_mut().zip(&self.tables.rotations) {
                for i in 0..LANES {
                    let (mut re, mut re_low) = (start[i] << 11, 0i32);
                    let (mut im, mut im_low) = (0i32, 0i32);
                    for (j, r) in rotations.iter().enumerate() {
                        let (e, o) = (even[j][i], odd[j][i]);
                        re = re.wrapping_add(e.wrapping_mul(r.cos_high.into()));
                        re_low = re_low.wrapping_add(e.wrapping_mul(r.cos_low.into()));
                        im = im.wrapping_sub(o.wrapping_mul(r.sin_high.into()));
                        im_low = im_low.wrapping_sub(o.wrapping_mul(r.sin_low.into()));
                    }
                    out.re[i] = join(re, re_low);
                    out.im[i] = join(im, im_low);
                }
            }
        }
    }

    /// 13 complex DFTs of 16 points: the spectrum from 0 to 8 kHz.
    #[inline(always)]
    fn second_stage(&self, y: &[Point], x: &mut [Point]) {
        let mut turned = [ZERO; SECOND];
        for k2 in 0..=HALF {
            for q in 0..4 {
                let of = |p: usize| &y[(4 * p + q) * (HALF + 1) + k2];
                let four = four_points([of(0), of(1), of(2), of(3)]);
                for (r, point) in four.into_iter().enumerate() {
                    turned[4 * q + r] = match q * r {
                        0 => point,
                        _ => self.rotate(&point, 4 * q + r),
                    };
                }
            }
            for r in 0..4 {
                let of = |q: usize| &turned[4 * q + r];
                let four = four_points([of(0), of(1), of(2), of(3)]);
                for (s, point) in four.into_iter().enumerate() {
                    let k = (225 * (r + 4 * s) + 176 * k2) % FRAME;
                    if k < SPECTRUM {
                        x[k] = point;
                    } else if k2 != 0 {
                        let other = &mut x[FRAME - k];
                        other.re = point.re;
                        for i in 0..LANES {
                            other.im[i] = -point.im[i];
                        }
                    }
                }
            }
        }
    }

    #[inline(always)]
    fn rotate(&self, v: &Point, twiddle: usize) -> Point {
        let t = &self.tables.twiddles[twiddle];
        let mut out = ZERO;
        for i in 0..LANES {
            let (re, im) = (v.re[i], v.im[i]);
            out.re[i] = times(re, t.cos_high, t.cos_low) + times(im, t.sin_high, t.sin_low);
            out.im[i] = times(im, t.cos_high, t.cos_low) - times(re, t.sin_high, t.sin_low);
        }
        out
    }

    #[inline(always)]
    fn log_mel(&self, h: &[Point], gain: &Lane, frames: usize, codes: &mut [i16]) {
        let bins = self.bins();
        let mut from = 0;
        for (bin, band) in self.tables.bands.iter().enumerate() {
            let points = &h[usize::from(band.first)..][..usize::from(band.count)];
            let weights = &self.tables.weights[from..][..points.len()];
            from += points.len();
            let mut bits = [0u32; LANES];
            for point in points {
                for i in 0..LANES {
                    bits[i] |= magnitude(point.re[i]) | magnitude(point.im[i]);
                }
            }
            let mut shift = [0i32; LANES];
            let mut half = [0i32; LANES];
            for i in 0..LANES {
                shift[i] = 18u32.saturating_sub(bits[i].leading_zeros()) as i32;
                half[i] = (1i32 << shift[i]) >> 1;
            }
            let mut sums = [0u32; LANES];
            for (point, &weight) in points.iter().zip(weights) {
                let weight = u32::from(weight);
                for i in 0..LANES {
                    let re = (point.re[i] + half[i]) >> shift[i];
                    let im = (point.im[i] + half[i]) >> shift[i];
                    let power = (re.wrapping_mul(re)).wrapping_add(im.wrapping_mul(im)) as u32;
                    let part = (power >> 16)
                        .wrapping_mul(weight)
                        .wrapping_add((power & 0xffff).wrapping_mul(weight) >> 16);
                    sums[i] = sums[i].wrapping_add(part);
                }
            }
            for (i, row) in codes.chunks_exact_mut(bins).enumerate().take(frames) {
                row[bin] = self.code(sums[i], 2 * (shift[i] - gain[i]), band.log_scale);
            }
        }
    }

    /// `round(2048 * log10(sum * 2^shift) + scale)`, at least the floor.
    #[inline(always)]
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
        let between = ((high - low) * fraction) >> 14;
        let log = low + between + exponent * self.tables.log_two + log_scale;
        ((log + (1 << 12)) >> 13).max(FLOOR_CODE.into()) as i16
    }
}

/// Samples of each frame, shifted left as far as its loudest allows; the shifts. Lanes
/// without a frame are silent.
#[inline(always)]
fn gather(samples: &[i16], frames: usize, out: &mut [Lane]) -> Lane {
    let mut bits = [0u32; LANES];
    for (n, lane) in out.iter_mut().enumerate() {
        *lane = [0; LANES];
        for (i, x) in lane.iter_mut().enumerate().take(frames) {
            *x = samples[i * HOP + n].into();
            bits[i] |= magnitude(*x);
        }
    }
    let mut gain = [0; LANES];
    for i in 0..LANES {
        gain[i] = bits[i].leading_zeros() as i32 - 17;
    }
    for lane in out {
        for i in 0..LANES {
            lane[i] <<= gain[i];
        }
    }
    gain
}

/// The Hann window, applied to the spectrum; both ends mirror.
#[inline(always)]
fn windowed(x: &[Point], out: &mut [Point]) {
    for (k, out) in out.iter_mut().enumerate() {
        let before = &x[k.abs_diff(1)];
        let after = &x[if k == SPECTRUM - 1 {
            SPECTRUM - 2
        } else {
            k + 1
        }];
        let conj = |mirrors: bool| if mirrors { -1 } else { 1 };
        let (first, last) = (conj(k == 0), conj(k == SPECTRUM - 1));
        for i in 0..LANES {
            out.re[i] = x[k].re[i] - (before.re[i] >> 1) - (after.re[i] >> 1);
            let (b, a) = (first * before.im[i], last * after.im[i]);
            out.im[i] = x[k].im[i] - (b >> 1) - (a >> 1);
        }
    }
}

/// Four points of each frame, W4 = -i.
#[inline(always)]
fn four_points(x: [&Point; 4]) -> [Point; 4] {
    let mut out = [ZERO; 4];
    for i in 0..LANES {
        let [x0, x1, x2, x3] = x.map(|p| (p.re[i], p.im[i]));
        let (a, b) = ((x0.0 + x2.0, x0.1 + x2.1), (x0.0 - x2.0, x0.1 - x2.1));
        let (c, d) = ((x1.0 + x3.0, x1.1 + x3.1), (x1.0 - x3.0, x1.1 - x3.1));
        (out[0].re[i], out[0].im[i]) = (a.0 + c.0, a.1 + c.1);
        (out[1].re[i], out[1].im[i]) = (b.0 + d.1, b.1 - d.0);
        (out[2].re[i], out[2].im[i]) = (a.0 - c.0, a.1 - c.1);
        (out[3].re[i], out[3].im[i]) = (b.0 - d.1, b.1 + d.0);
    }
    out
}

/// `high / 2^11 + low / 2^22` with 7 fraction bits.
#[inline(always)]
fn join(high: i32, low: i32) -> i32 {
    (high + ((low + (1 << 10)) >> 11) + (1 << 3)) >> 4
}

/// `x` or `-x - 1`: enough to count bits.
#[inline(always)]
fn magnitude(x: i32) -> u32 {
    (x ^ (x >> 31)) as u32
}

/// `v * (high / 2^15 + low / 2^30)`, within one unit.
#[inline(always)]
fn times(v: i32, high: i32, low: i32) -> i32 {
    let (vh, vl) = (v >> 15, v & 0x7fff);
    let whole = vh.wrapping_mul(high);
    let left = vh.wrapping_mul(low).wrapping_add(1 << 14) >> 15;
    let right = vl.wrapping_mul(high).wrapping_add(1 << 14) >> 15;
    whole + left + right
}
