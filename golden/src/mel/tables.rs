//! Tables of the integer model, one source for golden model and kernel.
//!
//! `cargo run -p golden --example mel_tables` writes them as the C++ header
//! `kernel-src/tables/mel_tables.h`; a test fails while that file differs.

use super::filters::{bank, Scale};
use super::{BINS, BINS_LARGE, CODES_PER_DECADE};
use std::f64::consts::{LN_10, LN_2, PI};
use std::fmt::Write as _;

/// Points of the first DFT, 400 = 16 * 25.
pub const FIRST: usize = 25;
/// Points of the second DFT.
pub const SECOND: usize = 16;
/// Outputs of the first DFT that are not conjugates of others, without the
/// constant one.
pub const HALF: usize = FIRST / 2;
/// Room for filter weights. All banks fit, so that one can replace another in
/// a built image.
pub const WEIGHTS: usize = 512;
/// Intervals of the logarithm's table.
pub const LOG_STEPS: usize = 64;
/// Fraction bits of the logarithm's table.
pub const LOG_FRACTION: u32 = 24;
/// Fraction bits of the spectrum: an int32 holds 400 samples of full scale.
pub const SPECTRUM_FRACTION: u32 = 7;

/// cos and sin of a multiple of 1/25 turn with 22 fraction bits, each in two
/// parts: value = high / 2^11 + low / 2^22, low from -1024 to 1024.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotation {
    /// cos, high part.
    pub cos_high: i16,
    /// cos, low part.
    pub cos_low: i16,
    /// sin, high part.
    pub sin_high: i16,
    /// sin, low part.
    pub sin_low: i16,
}

/// cos and sin of a multiple of 1/16 turn with 30 fraction bits, each in two
/// parts: value = high / 2^15 + low / 2^30, low from 0 to 32767.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Twiddle {
    /// cos, high part.
    pub cos_high: i32,
    /// cos, low part.
    pub cos_low: i32,
    /// sin, high part.
    pub sin_high: i32,
    /// sin, low part.
    pub sin_low: i32,
}

/// A mel filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// First point of the spectrum.
    pub first: u16,
    /// Number of points, at least 1.
    pub count: u16,
    /// Logarithm, with 24 fraction bits and base 10, of what the accumulated
    /// sum is worth.
    pub log_scale: i32,
}

/// All tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// Row k - 1, column j - 1: rotation by j * k / 25, for j and k in 1..=12.
    pub rotations: Vec<[Rotation; HALF]>,
    /// Rotation by q * r / 16 at index 4 * q + r, for q and r in 0..4.
    pub twiddles: [Twiddle; 16],
    /// Filters, one per bin.
    pub bands: Vec<Band>,
    /// Their weights one after the other, each filter's largest 65535, zeros
    /// after the last.
    pub weights: [u16; WEIGHTS],
    /// 2^24 * log10(1 + i / 64).
    pub log: [i32; LOG_STEPS + 1],
    /// 2^24 * log10(2).
    pub log_two: i32,
}

fn round(x: f64) -> i32 {
    libm::rint(x) as i32
}

fn log10_fixed(x: f64) -> i32 {
    round(libm::log10(x) * f64::from(1 << LOG_FRACTION))
}

/// high and low part of `x`, the high part rounded to nearest.
fn split_22(x: f64) -> (i16, i16) {
    let all = round(x * f64::from(1 << 22));
    let high = (all + (1 << 10)) >> 11;
    (high as i16, (all - (high << 11)) as i16)
}

/// high and low part of `x`, the high part rounded down.
fn split_30(x: f64) -> (i32, i32) {
    let all = round(x * f64::from(1 << 30));
    (all >> 15, all & 0x7fff)
}

impl Tables {
    /// The tables with 80 filters of a mel scale. Whisper's is
    /// [`Scale::Slaney`]; everything else plants a defect.
    pub fn new(scale: Scale) -> Self {
        Self::with_bins(scale, BINS)
    }

    /// The tables with `bins` filters: 80, or Whisper large-v3's 128.
    pub fn with_bins(scale: Scale, bins: usize) -> Self {
        let turn = |n: usize, of: usize| 2.0 * PI * (n % of) as f64 / of as f64;
        let rotation = |n: usize| {
            let (cos_high, cos_low) = split_22(libm::cos(turn(n, FIRST)));
            let (sin_high, sin_low) = split_22(libm::sin(turn(n, FIRST)));
            Rotation {
                cos_high,
                cos_low,
                sin_high,
                sin_low,
            }
        };
        let twiddle = |n: usize| {
            let (cos_high, cos_low) = split_30(libm::cos(turn(n, SECOND)));
            let (sin_high, sin_low) = split_30(libm::sin(turn(n, SECOND)));
            Twiddle {
                cos_high,
                cos_low,
                sin_high,
                sin_low,
            }
        };
        let mut weights = [0u16; WEIGHTS];
        let mut used = 0;
        let mut bands = Vec::with_capacity(bins);
        for filter in bank(scale, bins) {
            let peak = filter.weights.iter().copied().fold(0.0, f64::max);
            // The sum is (components * 2^8 * 2^15 / 2^shift)^2 * weight / 2^16.
            let unit = f64::from(SPECTRUM_FRACTION + 1 + 15);
            let worth = libm::log(peak / 65535.0) + (16.0 - 2.0 * unit) * LN_2;
            bands.push(Band {
                first: filter.first as u16,
                count: filter.weights.len() as u16,
                log_scale: round(worth / LN_10 * f64::from(1 << LOG_FRACTION)),
            });
            for w in filter.weights {
                weights[used] = round(w / peak * 65535.0).max(1) as u16;
                used += 1;
            }
        }
        Tables {
            rotations: (1..=HALF)
                .map(|k| std::array::from_fn(|j| rotation((j + 1) * k)))
                .collect(),
            twiddles: std::array::from_fn(|i| twiddle((i / 4) * (i % 4))),
            bands,
            weights,
            log: std::array::from_fn(|i| log10_fixed(1.0 + i as f64 / LOG_STEPS as f64)),
            log_two: log10_fixed(2.0),
        }
    }

    /// Bytes of `mel_bands` in the kernel's data: per filter `first` and
    /// `count` (16 bit) and `log_scale` (32 bit), little endian.
    pub fn band_bytes(&self) -> Vec<u8> {
        self.bands
            .iter()
            .flat_map(|b| {
                let head = u32::from(b.first) | u32::from(b.count) << 16;
                [head.to_le_bytes(), b.log_scale.to_le_bytes()].concat()
            })
            .collect()
    }

    /// Bytes of `mel_weights` in the kernel's data.
    pub fn weight_bytes(&self) -> Vec<u8> {
        self.weights.iter().flat_map(|w| w.to_le_bytes()).collect()
    }

    /// The C++ header: the tables of both numbers of bins.
    pub fn header(scale: Scale) -> String {
        Self::new(scale).write_header(scale)
    }

    /// Bands and weights as C++.
    fn filters(&self, out: &mut String, suffix: &str) {
        let bins = self.bands.len();
        let _ = writeln!(
            out,
            "extern \"C\" const MelBand mel_bands{suffix}[{bins}] = {{"
        );
        for b in &self.bands {
            let _ = writeln!(out, "    {{{}, {}, {}}},", b.first, b.count, b.log_scale);
        }
        out.push_str("};\n\n/// Weights of the filters, one after the other.\n");
        let _ = writeln!(
            out,
            "extern \"C\" const uint16_t mel_weights{suffix}[{WEIGHTS}] = {{"
        );
        numbers(out, self.weights.iter().map(|w| w.to_string()));
        out.push_str("};\n\n");
    }

    fn write_header(&self, scale: Scale) -> String {
        let mut out = String::from(HEADER);
        out.push_str(
            "/// Row k-1, column j-1: cos(j*k/25 turn), its low part, sin, its low part.\n",
        );
        out.push_str("static constexpr MelRotation mel_rotations[12][12] = {\n");
        for row in &self.rotations {
            out.push_str("    {\n");
            for chunk in row.chunks(3) {
                let items: Vec<String> = chunk
                    .iter()
                    .map(|r| {
                        format!(
                            "{{{}, {}, {}, {}}},",
                            r.cos_high, r.cos_low, r.sin_high, r.sin_low
                        )
                    })
                    .collect();
                let _ = writeln!(out, "        {}", items.join(" "));
            }
            out.push_str("    },\n");
        }
        out.push_str("};\n\n/// Index 4*q+r: the same for q*r/16 turn.\n");
        out.push_str("static constexpr MelTwiddle mel_twiddles[16] = {\n");
        for t in &self.twiddles {
            let _ = writeln!(
                out,
                "    {{{}, {}, {}, {}}},",
                t.cos_high, t.cos_low, t.sin_high, t.sin_low
            );
        }
        out.push_str("};\n\n/// First point of the spectrum, points, worth of the sum.\n");
        self.filters(&mut out, "");
        out.push_str("/// The same for 128 bins.\n");
        Self::with_bins(scale, BINS_LARGE).filters(&mut out, "_128");
        out.push_str("/// 2^24 * log10(1 + i/64).\n");
        let _ = writeln!(
            out,
            "static constexpr int32_t mel_log[{}] = {{",
            LOG_STEPS + 1
        );
        numbers(&mut out, self.log.iter().map(|w| w.to_string()));
        let _ = write!(
            out,
            "}};\n\n/// 2^24 * log10(2).\nstatic constexpr int32_t mel_log_two = {};\n\n\
             /// Output codes per decade, and the lowest: log10 of 1e-10.\n\
             static constexpr int32_t mel_codes_per_decade = {CODES_PER_DECADE};\n\
             static constexpr int32_t mel_floor_code = {};\n\n#endif // MEL_TABLES_H\n",
            self.log_two,
            super::FLOOR_CODE
        );
        out
    }
}

fn numbers(out: &mut String, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    for line in items.chunks(8) {
        let _ = writeln!(out, "    {},", line.join(", "));
    }
}

const HEADER: &str = "\
//===- mel_tables.h - tables of the mel kernel ------------------*- C++ -*-===//
//
// Generated by `cargo run -p golden --example mel_tables`; golden::mel::tables
// says what each number means. Not to be edited.
//
//===----------------------------------------------------------------------===//

#ifndef MEL_TABLES_H
#define MEL_TABLES_H

#include <stdint.h>

struct MelRotation {
  int16_t cos_high, cos_low, sin_high, sin_low;
};
struct MelTwiddle {
  int32_t cos_high, cos_low, sin_high, sin_low;
};
struct MelBand {
  uint16_t first, count;
  int32_t log_scale;
};

";
