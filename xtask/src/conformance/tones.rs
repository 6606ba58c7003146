//! Stage (`--run`): tones through the mel design that was recorded on hardware.
//!
//! Unicorn-Commander/Unicorn-Amanuensis ran its mel kernel on a Phoenix with
//! three sine waves and wrote down what came (`mel_kernels/
//! BUG_FIX_REPORT_NOV22.md`, made by `test_kernel_stages.py` beside it). The
//! image is known by the hash of its PDI (`build_fixed_v3/mel_fixed_v3.mlir.prj`
//! at 6eb47b8).
//!
//! Its stack of 1 KiB overflows by 3 KiB into the input, the output and the
//! filters. At 100 Hz that is seen: the first two bins are 0 on hardware, and
//! 127 where the same C has a stack. So the emulator has to stop at the
//! overflow, and, where that is allowed, must come to the corrupted bins.

use std::path::Path;

use npu_build::hash::Digest;
use npu_driver::emulator::{Class, Options};

use super::found::Found;
use super::report::{Report, Verdict};
use super::run::{once, Stopped};
use crate::error::{read, Failure};

const STAGE: &str = "tone gives what hardware gave";
const OVERFLOW: &str = "stack overflow is named";

/// SHA-256 of the PDI.
const PDI: &str = "bea55aaa507cf92de413bd2795a706f5191d3ea9232c80833566f58cc4948c92";

/// Samples of a frame, at 16 kHz.
const SAMPLES: usize = 400;
/// Seconds from its first to its last.
const SECONDS: f64 = 0.025;
const AMPLITUDE: f64 = 0.9;
/// Mel bins, a byte each.
const BINS: usize = 80;

/// Every byte of the output before a run.
const POISON: u8 = 0xa5;

/// What hardware was seen to give.
struct Tone {
    hertz: f64,
    /// Mean of the bins, two digits after the point.
    mean: &'static str,
    nonzero: usize,
    /// Its first bins, where they are on record.
    first: &'static [i8],
}

const TONES: [Tone; 3] = [
    Tone {
        hertz: 1000.0,
        mean: "8.25",
        nonzero: 10,
        first: &[],
    },
    Tone {
        hertz: 100.0,
        mean: "8.43",
        nonzero: 9,
        first: &[0, 0, 0, 127, 127, 127, 127, 127, 3, 21],
    },
    Tone {
        hertz: 4000.0,
        mean: "4.81",
        nonzero: 4,
        first: &[],
    },
];

impl Tone {
    /// The frame as its program made it: `numpy.linspace` with both ends,
    /// fractions cut off, 16 bits, little end first.
    fn frame(&self) -> Vec<u8> {
        let step = SECONDS / (SAMPLES - 1) as f64;
        let sample = |i: usize| {
            let wave = (2.0 * std::f64::consts::PI * self.hertz * (i as f64 * step)).sin();
            (AMPLITUDE * wave * f64::from(i16::MAX)) as i16
        };
        (0..SAMPLES).flat_map(|i| sample(i).to_le_bytes()).collect()
    }

    /// Compares bins with what is on record.
    fn judge(&self, bins: &[i8]) -> Verdict {
        let sum: i32 = bins.iter().map(|&b| i32::from(b)).sum();
        let mean = format!("{:.2}", f64::from(sum) / bins.len() as f64);
        let nonzero = bins.iter().filter(|&&b| b != 0).count();
        let first = &bins[..self.first.len().min(bins.len())];
        let same = bins.len() == BINS
            && (mean.as_str(), nonzero, first) == (self.mean, self.nonzero, self.first);
        if same {
            Verdict::Same
        } else {
            Verdict::Different(format!(
                "mean {mean}, {nonzero} bins not 0, the first {first:?}; hardware gave mean {}, {} \
                 bins not 0, the first {:?}",
                self.mean, self.nonzero, self.first
            ))
        }
    }
}

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let (Some(pdi), Some(sequence)) = (&build.pdi, &build.sequence) else {
            continue;
        };
        if Digest::of(&read(pdi)?).hex() != PDI {
            continue;
        }
        for tone in &TONES {
            let subject = format!("{}, {} Hz", build.shown, tone.hertz);
            let strict = Options::default();
            let mut lenient = Options::default();
            lenient.strictness = lenient.strictness.allow(Class::StackOverlap);
            let verdict = match run(pdi, sequence, tone, lenient)? {
                Ok(bins) => tone.judge(&bins),
                Err(why) => Verdict::Different(why),
            };
            report.record(STAGE, &subject, verdict);
            let verdict = match run(pdi, sequence, tone, strict)? {
                Err(why) if why.contains(Class::StackOverlap.name()) => Verdict::Same,
                Err(why) => Verdict::Different(why),
                Ok(_) => Verdict::Different("it ran to its end".to_owned()),
            };
            report.record(OVERFLOW, &subject, verdict);
        }
    }
    Ok(())
}

/// One frame through the design: its bins, or why there are none.
fn run(
    pdi: &Path,
    sequence: &Path,
    tone: &Tone,
    options: Options,
) -> Result<Result<Vec<i8>, String>, Failure> {
    let fill = |argument: usize, bytes: usize| match argument {
        0 => tone.frame(),
        _ => vec![POISON; bytes],
    };
    Ok(match once(pdi, sequence, options, fill)? {
        Ok(buffers) => Ok(buffers.iter().skip(1).flatten().map(|&b| b as i8).collect()),
        Err(Stopped::Unfit(why) | Stopped::Error(why)) => Err(why),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_those_of_the_record() {
        // "Input INT16: min=-29490, max=29490" for 1000 Hz.
        let bytes = TONES[0].frame();
        let samples = bytes
            .chunks_exact(2)
            .map(|b| i16::from_le_bytes([b[0], b[1]]));
        let samples: Vec<i16> = samples.collect();
        assert_eq!(samples.len(), SAMPLES);
        assert_eq!(samples[0], 0);
        assert_eq!(samples.iter().max(), Some(&29490));
        assert_eq!(samples.iter().min(), Some(&-29490));
    }

    #[test]
    fn another_bin_is_told() {
        let tone = &TONES[1];
        let mut bins = vec![0; BINS];
        bins[..10].copy_from_slice(tone.first);
        bins[40] = 7;
        bins[41] = 8;
        assert!(matches!(tone.judge(&bins), Verdict::Same));
        for (at, value) in [(0, 127), (41, 9), (42, 1), (9, 20)] {
            let mut other = bins.clone();
            other[at] = value;
            assert!(matches!(tone.judge(&other), Verdict::Different(_)), "{at}");
        }
        assert!(matches!(tone.judge(&bins[..79]), Verdict::Different(_)));
    }
}
