//! Triangular filters, as `librosa.filters.mel` makes them.
//!
//! Corner frequencies are evenly spaced on a mel scale from 0 to 8 kHz; each
//! triangle has the same area (librosa's `norm="slaney"`). Whisper's scale is
//! Slaney's: linear below 1 kHz, logarithmic above. HTK's is here because it
//! is the usual mistake, and a check must be able to tell them apart.

use super::{FRAME, SPECTRUM};

/// Mel scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Slaney's Auditory Toolbox: librosa's default, Whisper's choice.
    Slaney,
    /// HTK: 2595 * log10(1 + f / 700).
    Htk,
}

const HZ_PER_MEL: f64 = 200.0 / 3.0;
const LOG_START_HZ: f64 = 1000.0;
const LOG_START_MEL: f64 = LOG_START_HZ / HZ_PER_MEL;

fn log_step() -> f64 {
    libm::log(6.4) / 27.0
}

impl Scale {
    fn mel(self, hz: f64) -> f64 {
        match self {
            Scale::Slaney if hz >= LOG_START_HZ => {
                LOG_START_MEL + libm::log(hz / LOG_START_HZ) / log_step()
            }
            Scale::Slaney => hz / HZ_PER_MEL,
            Scale::Htk => 2595.0 * libm::log10(1.0 + hz / 700.0),
        }
    }

    fn hz(self, mel: f64) -> f64 {
        match self {
            Scale::Slaney if mel >= LOG_START_MEL => {
                LOG_START_HZ * libm::exp(log_step() * (mel - LOG_START_MEL))
            }
            Scale::Slaney => mel * HZ_PER_MEL,
            Scale::Htk => 700.0 * (libm::pow(10.0, mel / 2595.0) - 1.0),
        }
    }
}

/// One filter: weights of consecutive points of the spectrum.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// First point with a weight above zero.
    pub first: usize,
    /// Weights from there on, all above zero.
    pub weights: Vec<f64>,
}

/// `bins` filters of a scale, lowest first.
pub fn bank(scale: Scale, bins: usize) -> Vec<Filter> {
    let nyquist = f64::from(crate::wav::SAMPLE_RATE) / 2.0;
    let top = scale.mel(nyquist);
    let corner = |i: usize| scale.hz(top * i as f64 / (bins + 1) as f64);
    (0..bins)
        .map(|bin| {
            let (low, mid, high) = (corner(bin), corner(bin + 1), corner(bin + 2));
            let weight = |point: usize| {
                let hz = f64::from(crate::wav::SAMPLE_RATE) * point as f64 / FRAME as f64;
                let triangle = ((hz - low) / (mid - low)).min((high - hz) / (high - mid));
                triangle.max(0.0) * 2.0 / (high - low)
            };
            let first = (0..SPECTRUM).find(|&p| weight(p) > 0.0).unwrap_or(0);
            let weights = (first..SPECTRUM)
                .map(weight)
                .take_while(|&w| w > 0.0)
                .collect();
            Filter { first, weights }
        })
        .collect()
}
