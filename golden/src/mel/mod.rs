//! Whisper's log-mel spectrogram.
//!
//! The definition is Whisper's own: 16 kHz, 30 s padded or cut to 480,000
//! samples, 200 samples of reflect padding on both sides, frames of 400
//! samples every 160 with a periodic Hann window, a 400-point DFT, power, 80
//! triangular filters on Slaney's mel scale from 0 to 8 kHz with equal area,
//! `log10(max(x, 1e-10))`, a floor 8 below the largest value of the window,
//! `(x + 4) / 4`. The last of 3,001 frames is dropped.
//!
//! | module | contents |
//! |---|---|
//! | [`truth`] | the definition in float64 |
//! | [`integer`] | what the device computes for one frame, bit for bit |
//! | [`tables`] | the integer model's tables, which the kernel includes |
//! | [`filters`] | filter banks |
//!
//! The device gives log10-mel codes, [`CODES_PER_DECADE`] per decade. What
//! needs the whole window, the floor and the scale, is [`finish`]: done after
//! the device, by driver and golden model alike, and exact in float32.

pub mod filters;
pub mod integer;
pub mod tables;
pub mod truth;

use crate::compare::{metrics, ErrorMetrics};

/// Samples of a 30 s window.
pub const WINDOW_SAMPLES: usize = 480_000;
/// Samples of a frame, and points of the DFT.
pub const FRAME: usize = 400;
/// Samples from one frame to the next.
pub const HOP: usize = 160;
/// Frames of a window.
pub const FRAMES: usize = 3_000;
/// Mel filters of all models but large-v3.
pub const BINS: usize = 80;
/// Mel filters of Whisper large-v3 and what derives from it.
pub const BINS_LARGE: usize = 128;
/// Samples of a window with its reflect padding: the device's input.
pub const PADDED_SAMPLES: usize = WINDOW_SAMPLES + FRAME;
/// Points of the spectrum from 0 to 8 kHz.
pub const SPECTRUM: usize = FRAME / 2 + 1;

/// Device codes per decade of mel power: a code is `round(2048 * log10(mel))`.
pub const CODES_PER_DECADE: i32 = 2048;
/// The smallest code: log10 of 1e-10.
pub const FLOOR_CODE: i16 = -20480;

/// Pads with zeros, or cuts, to 30 s, and adds the reflect padding: what the
/// driver puts into the device's input buffer. [`PADDED_SAMPLES`] samples,
/// frame `t` starts at sample `t *` [`HOP`].
pub fn window(samples: &[i16]) -> Vec<i16> {
    let at = |i: usize| samples.get(i).copied().unwrap_or(0);
    let pad = FRAME / 2;
    (0..PADDED_SAMPLES)
        .map(|i| match i {
            _ if i < pad => at(pad - i),
            _ if i < pad + WINDOW_SAMPLES => at(i - pad),
            _ => at(2 * (WINDOW_SAMPLES - 1) + pad - i),
        })
        .collect()
}

/// The frames of a padded window, in order.
pub fn frames(padded: &[i16]) -> impl Iterator<Item = &[i16]> {
    padded.windows(FRAME).step_by(HOP).take(FRAMES)
}

/// Device codes to features: the floor 8 decades below the largest code, then
/// `(x + 4) / 4`. Input and output have one row of bins per frame; every
/// result is exact in float32.
pub fn finish(codes: &[i16]) -> Vec<f32> {
    let top = codes.iter().copied().max().map_or(0, i32::from);
    let floor = top - 8 * CODES_PER_DECADE;
    let scale = 4 * CODES_PER_DECADE;
    codes
        .iter()
        .map(|&c| (i32::from(c).max(floor) + scale) as f32 / scale as f32)
        .collect()
}

/// Codes per decade of the INT8 form.
pub const CODES_PER_DECADE_I8: i32 = 16;

/// The INT8 form of a code: `round(code / 128) + 32`, ties to even, from -128
/// (the floor) to 127 (10^5.94, beyond full scale). A step is 1/16 decade,
/// 1/64 of a feature: features are within 1/128 of those of the codes, and no
/// INT8 form of these 16 decades does better than that.
pub fn code_i8(code: i16) -> i8 {
    let code = i32::from(code);
    let (quotient, lost) = (code >> 7, code & 127);
    let up = lost > 64 || (lost == 64 && quotient & 1 == 1);
    (quotient + i32::from(up) + 32).clamp(-128, 127) as i8
}

/// As [`finish`], for codes of the INT8 form.
pub fn finish_i8(codes: &[i8]) -> Vec<f32> {
    let wide: Vec<i16> = codes.iter().map(|&c| (i16::from(c) - 32) * 128).collect();
    finish(&wide)
}

/// Device codes of a window against the truth, after [`finish`]: only the
/// frames that the samples cover, since the padding after them is constant and
/// would flatter the correlation. Codes are of as many bins as they fill in a
/// window; `None` without samples or if they fill none.
pub fn accuracy(samples: &[i16], codes: &[i16]) -> Option<ErrorMetrics> {
    let bins = codes.len() / FRAMES;
    if bins == 0 || codes.len() % FRAMES != 0 {
        return None;
    }
    let covered = (samples.len() / HOP).min(FRAMES) * bins;
    let device: Vec<f64> = finish(codes).into_iter().map(f64::from).collect();
    metrics(
        &truth::features_of(samples, bins)[..covered],
        &device[..covered],
    )
}

/// Rows of frames to rows of `bins` bins, Whisper's own layout (80 x 3000 for
/// a window). Values that do not fill a frame are dropped.
pub fn by_bin(features: &[f32], bins: usize) -> Vec<f32> {
    let rows = features.chunks_exact(bins.max(1));
    (0..bins)
        .flat_map(|bin| rows.clone().map(move |row| row[bin]))
        .collect()
}

#[cfg(test)]
mod tests;
