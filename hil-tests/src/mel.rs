//! Whisper's log-mel features.

use golden::compare::metrics;
use golden::inputs;
use golden::mel::{self, integer::Model, truth};

use crate::check::{Check, Failure, Notes};
use crate::session::{bound, infrastructure_text, Session};

const KERNEL: &str = "mel";
const SHAPE: [usize; 2] = [mel::FRAMES, mel::BINS];

const ABOUT: &str =
    "a 30 s window: golden bit for bit; from float64 at most 0.002, 0.0002 in the mean, correlation at least 0.999999";

macro_rules! case {
    ($check:literal, $input:literal) => {
        Check {
            name: concat!("mel/", $check),
            about: ABOUT,
            kernels: &[KERNEL],
            body: |session, notes| judged(session, notes, $input),
        }
    };
}

pub(crate) const CHECKS: &[Check] = &[
    case!("speech", "speech"),
    case!("quiet_speech", "quiet speech"),
    case!("off_bin_tone", "off-bin tone"),
    case!("chirp", "chirp"),
    case!("clipped_speech", "clipped speech"),
    case!("noise_of_one_step", "noise of one step"),
    Check {
        name: "mel/silence",
        about: "digital silence: equal to float64 after output rounding",
        kernels: &[KERNEL],
        body: silence,
    },
];

/// Runs a window and compares the device's codes with the integer model.
fn codes(session: &Session, samples: &[i16]) -> Result<Vec<i16>, Failure> {
    let loaded = session.load(KERNEL)?;
    let padded = mel::window(samples);
    let golden = Model::default()
        .codes(&padded)
        .map_err(|e| infrastructure_text(&e.to_string()))?;
    let output: Vec<i16> = loaded.run(&padded, golden.len())?;
    loaded.expect_equal("codes [frame, bin]", &SHAPE, &golden, &output)?;
    Ok(output)
}

fn judged(session: &Session, notes: &mut Notes, input: &str) -> Result<(), Failure> {
    let case = inputs::pcm_cases()
        .into_iter()
        .find(|c| c.name == input)
        .ok_or_else(|| infrastructure_text(&format!("no test input named {input}")))?;
    let output = codes(session, &case.samples)?;
    let features: Vec<f64> = mel::finish(&output).into_iter().map(f64::from).collect();
    let m = metrics(&truth::features(&case.samples), &features)
        .ok_or_else(|| infrastructure_text("outputs of different length"))?;
    notes.add(format!("240000 codes equal to golden; from float64: {m}"));
    bound(m.max_abs <= 2e-3, || {
        format!("largest error {:.5}, at most 0.002 allowed", m.max_abs)
    })?;
    bound(m.mean_abs <= 2e-4, || {
        format!("mean error {:.6}, at most 0.0002 allowed", m.mean_abs)
    })?;
    bound(m.correlation.is_some_and(|c| c >= 0.999_999), || {
        format!("correlation {:?}, at least 0.999999 wanted", m.correlation)
    })
}

fn silence(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let output = codes(session, &[])?;
    let features = mel::finish(&output);
    let exact: Vec<f32> = truth::features(&[]).into_iter().map(|x| x as f32).collect();
    let equal = features.iter().zip(&exact).filter(|(a, b)| a == b).count();
    bound(equal == exact.len(), || {
        format!("only {equal} of {} features equal", exact.len())
    })?;
    notes.add("240000 features equal to float64");
    Ok(())
}
