//! Whisper's log-mel features.

use golden::compare::metrics;
use golden::diagnose::cause;
use golden::inputs;
use golden::mel::filters::Scale;
use golden::mel::{self, integer::Model, tables::Tables, truth};

use crate::check::{Check, Failure, Notes};
use crate::kept::kept;
use crate::session::{bound, infrastructure_text, Session};

/// A design that computes features, and what its codes are.
#[derive(Clone, Copy)]
struct Form {
    kernel: &'static str,
    bins: usize,
    codes: Codes,
}

#[derive(Clone, Copy)]
enum Codes {
    I16,
    I8,
}

const MEL: Form = Form {
    kernel: "mel",
    bins: mel::BINS,
    codes: Codes::I16,
};
const MEL_128: Form = Form {
    kernel: "mel_128",
    bins: mel::BINS_LARGE,
    codes: Codes::I16,
};
const MEL_I8: Form = Form {
    kernel: "mel_i8",
    bins: mel::BINS,
    codes: Codes::I8,
};

const ABOUT: &str =
    "a 30 s window: golden bit for bit; from float64 at most 0.002, 0.0002 in the mean, correlation at least 0.999999";
const ABOUT_I8: &str =
    "a 30 s window as INT8: golden bit for bit; from float64 at most 1/128 and 0.002, what steps of 1/64 allow";

macro_rules! case {
    ($form:expr, $check:literal, $input:literal) => {
        Check {
            name: $check,
            about: match $form.codes {
                Codes::I16 => ABOUT,
                Codes::I8 => ABOUT_I8,
            },
            kernels: &[$form.kernel],
            body: |session, notes| judged(session, notes, $form, $input),
        }
    };
}

pub(crate) const CHECKS: &[Check] = &[
    case!(MEL, "mel/speech", "speech"),
    case!(MEL, "mel/quiet_speech", "quiet speech"),
    case!(MEL, "mel/off_bin_tone", "off-bin tone"),
    case!(MEL, "mel/chirp", "chirp"),
    case!(MEL, "mel/clipped_speech", "clipped speech"),
    case!(MEL, "mel/noise_of_one_step", "noise of one step"),
    Check {
        name: "mel/silence",
        about: "digital silence: equal to float64 after output rounding",
        kernels: &[MEL.kernel],
        body: silence,
    },
    case!(MEL_128, "mel_128/quiet_speech", "quiet speech"),
    case!(MEL_128, "mel_128/chirp", "chirp"),
    case!(MEL_I8, "mel_i8/speech", "speech"),
    case!(MEL_I8, "mel_i8/clipped_speech", "clipped speech"),
];

impl Form {
    /// Runs a window and compares the device's codes with the integer model.
    /// The features of these codes.
    fn features(self, session: &Session, samples: &[i16]) -> Result<Vec<f32>, Failure> {
        let loaded = session.load(self.kernel)?;
        let padded = mel::window(samples);
        let bins = self.bins.to_le_bytes();
        let given = [bins.as_slice(), bytemuck::cast_slice(&padded)];
        let golden = kept("mel codes", &given, || {
            Model::new(Tables::with_bins(Scale::Slaney, self.bins))
                .codes(&padded)
                .map_err(|e| infrastructure_text(&e.to_string()))
        })?;
        let shape = [mel::FRAMES, self.bins];
        let what = "codes [frame, bin]";
        match self.codes {
            Codes::I16 => {
                let output: Vec<i16> = loaded.run(&padded, golden.len())?;
                loaded.expect_explained(what, &shape, &golden, &output, || {
                    cause::mel(&padded, self.bins, &golden, &output)
                })?;
                Ok(mel::finish(&output))
            }
            Codes::I8 => {
                let golden: Vec<i8> = golden.into_iter().map(mel::code_i8).collect();
                let output: Vec<i8> = loaded.run(&padded, golden.len())?;
                loaded.expect_equal(what, &shape, &golden, &output)?;
                Ok(mel::finish_i8(&output))
            }
        }
    }

    /// The exact features.
    fn exact(self, samples: &[i16]) -> Result<Vec<f64>, Failure> {
        let bins = self.bins.to_le_bytes();
        let given = [bins.as_slice(), bytemuck::cast_slice(samples)];
        kept("mel features", &given, || {
            Ok(truth::features_of(samples, self.bins))
        })
    }

    /// Largest and mean error from float64.
    fn bounds(self) -> (f64, f64) {
        match self.codes {
            Codes::I16 => (2e-3, 2e-4),
            Codes::I8 => (2e-3 + 1.0 / 128.0, 2e-4 + 1.0 / 128.0),
        }
    }
}

/// The samples of a test input.
fn samples(input: &str) -> Result<Vec<i16>, Failure> {
    kept("pcm", &[input.as_bytes()], || {
        let case = inputs::pcm_cases().into_iter().find(|c| c.name == input);
        case.map(|c| c.samples)
            .ok_or_else(|| infrastructure_text(&format!("no test input named {input}")))
    })
}

/// The sound from another sample on, its start behind its end: elsewhere in every
/// frame. As it is with the fixed seed.
fn turned(mut samples: Vec<i16>, session: &Session) -> Vec<i16> {
    let from = session.random(0) as usize % samples.len().max(1);
    samples.rotate_left(from);
    samples
}

fn judged(session: &Session, notes: &mut Notes, form: Form, input: &str) -> Result<(), Failure> {
    let samples = turned(samples(input)?, session);
    let features = form.features(session, &samples)?;
    let features: Vec<f64> = features.into_iter().map(f64::from).collect();
    let m = metrics(&form.exact(&samples)?, &features)
        .ok_or_else(|| infrastructure_text("outputs of different length"))?;
    let count = features.len();
    notes.add(format!("{count} codes equal to golden; from float64: {m}"));
    let (most, mean) = form.bounds();
    bound(m.max_abs <= most, || {
        format!("largest error {:.5}, at most {most} allowed", m.max_abs)
    })?;
    bound(m.mean_abs <= mean, || {
        format!("mean error {:.6}, at most {mean} allowed", m.mean_abs)
    })?;
    let least = match form.codes {
        Codes::I16 => 0.999_999,
        Codes::I8 => 0.999,
    };
    bound(m.correlation.is_some_and(|c| c >= least), || {
        format!("correlation {:?}, at least {least} wanted", m.correlation)
    })
}

fn silence(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let features = MEL.features(session, &[])?;
    let exact: Vec<f32> = MEL.exact(&[])?.into_iter().map(|x| x as f32).collect();
    let equal = features.iter().zip(&exact).filter(|(a, b)| a == b).count();
    bound(equal == exact.len() && equal == features.len(), || {
        format!("only {equal} of {} features equal", exact.len())
    })?;
    notes.add(format!("{equal} features equal to float64"));
    Ok(())
}
