//! The definition in float64, by a direct DFT.

use super::filters::{bank, Filter, Scale};
use super::{frames, window, BINS, FRAME, FRAMES, SPECTRUM};
use std::f64::consts::PI;

/// Whisper's features of up to 30 s of samples at 16 kHz: [`FRAMES`] rows of
/// [`BINS`].
pub fn features(samples: &[i16]) -> Vec<f64> {
    features_of(samples, BINS)
}

/// The same with `bins` filters: 128 for Whisper large-v3.
pub fn features_of(samples: &[i16], bins: usize) -> Vec<f64> {
    let model = Model::new(Scale::Slaney, bins);
    let padded = window(samples);
    let mut out = Vec::with_capacity(FRAMES * bins);
    for frame in frames(&padded) {
        out.extend(model.log_mel(frame));
    }
    let top = out.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    out.iter().map(|x| (x.max(top - 8.0) + 4.0) / 4.0).collect()
}

/// log10 of the mel power of one frame of 400 samples, at least -10; before
/// the floor of the window. Missing samples count as zero.
pub fn frame(samples: &[i16]) -> Vec<f64> {
    let mut frame = samples.to_vec();
    frame.resize(FRAME, 0);
    Model::new(Scale::Slaney, BINS).log_mel(&frame)
}

struct Model {
    hann: Vec<f64>,
    cos: Vec<f64>,
    sin: Vec<f64>,
    bank: Vec<Filter>,
}

impl Model {
    fn new(scale: Scale, bins: usize) -> Self {
        let turn = |i: usize| 2.0 * PI * i as f64 / FRAME as f64;
        Model {
            hann: (0..FRAME).map(|i| 0.5 - 0.5 * libm::cos(turn(i))).collect(),
            cos: (0..FRAME).map(|i| libm::cos(turn(i))).collect(),
            sin: (0..FRAME).map(|i| libm::sin(turn(i))).collect(),
            bank: bank(scale, bins),
        }
    }

    fn log_mel(&self, frame: &[i16]) -> Vec<f64> {
        if frame.iter().all(|&s| s == 0) {
            return vec![-10.0; self.bank.len()];
        }
        let x: Vec<f64> = frame
            .iter()
            .zip(&self.hann)
            .map(|(&s, h)| f64::from(s) / 32768.0 * h)
            .collect();
        // Samples n and 400 - n share their cosine and, up to sign, their sine.
        let half = FRAME / 2;
        let even: Vec<f64> = (1..half).map(|n| x[n] + x[FRAME - n]).collect();
        let odd: Vec<f64> = (1..half).map(|n| x[n] - x[FRAME - n]).collect();
        let power: Vec<f64> = (0..SPECTRUM)
            .map(|k| {
                let sign = if k % 2 == 0 { 1.0 } else { -1.0 };
                let (mut re, mut im, mut turn) = (x[0] + sign * x[half], 0.0, 0);
                for (e, o) in even.iter().zip(&odd) {
                    turn = (turn + k) % FRAME;
                    re += e * self.cos[turn];
                    im += o * self.sin[turn];
                }
                re * re + im * im
            })
            .collect();
        self.bank
            .iter()
            .map(|f| {
                let mel: f64 = f
                    .weights
                    .iter()
                    .zip(&power[f.first..])
                    .map(|(w, p)| w * p)
                    .sum();
                libm::log10(mel.max(1e-10))
            })
            .collect()
    }
}
