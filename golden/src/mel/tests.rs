use super::filters::{bank, Scale};
use super::integer::Model;
use super::tables::Tables;
use super::*;
use crate::compare::metrics;
use crate::inputs;
use proptest::prelude::*;

const SECOND: usize = 16_000;

fn integer(model: &Model, samples: &[i16]) -> Vec<f64> {
    let codes = model.codes(&window(samples)).unwrap();
    finish(&codes).into_iter().map(f64::from).collect()
}

/// The gate: 2e-3 is asked for. Half a step of the code is 6.1e-5, and what
/// exceeds twice that has changed the arithmetic.
fn gate(name: &str, samples: &[i16]) {
    for bins in [BINS, BINS_LARGE] {
        let model = Model::new(Tables::with_bins(Scale::Slaney, bins));
        let codes = model.codes(&window(samples)).unwrap();
        let m = accuracy(samples, &codes).unwrap();
        println!("mel {name}, {bins} bins: {m}");
        assert!(m.max_abs <= 1.3e-4, "{name}: {m}");
        assert!(m.mean_abs <= 6e-5, "{name}: {m}");
        assert!(m.correlation.unwrap() >= 0.999999, "{name}: {m}");
        // Frames of the padding hold nothing but the floor.
        let rest = &finish(&codes)[(samples.len() / HOP + 2) * bins..];
        assert!(rest.windows(2).all(|w| w[0] == w[1]), "{name}: padding");
        // The INT8 form adds half a step, and the largest code's half step.
        let bytes: Vec<i8> = codes.iter().map(|&c| code_i8(c)).collect();
        let wide = finish(&codes);
        for (narrow, wide) in finish_i8(&bytes).iter().zip(&wide) {
            assert!(
                (narrow - wide).abs() <= 1.0 / 64.0,
                "{name}: {narrow} {wide}"
            );
        }
    }
}

#[test]
fn accuracy_on_the_inputs_of_the_gate() {
    for case in inputs::pcm_cases().iter().filter(|c| c.name != "silence") {
        gate(case.name, &case.samples);
    }
}

#[test]
fn accuracy_near_the_ends_of_the_spectrum() {
    gate("tone 60 Hz", &inputs::tone(60.0, 1.0, SECOND));
    gate("tone 7979.9 Hz", &inputs::tone(7979.9, 1.0, SECOND));
    gate("noise", &inputs::noise(0.1, SECOND, 5));
    gate("DC", &vec![12_345; SECOND]);
    gate("tone 1 kHz", &inputs::tone(1000.0, 1.0, SECOND));
}

#[test]
fn silence_is_exact() {
    let features = integer(&Model::default(), &[]);
    assert_eq!(features, truth::features(&[]));
    assert_eq!(features, vec![-1.5; FRAMES * BINS]);
}

/// The gates above can tell the usual mistake.
#[test]
fn the_htk_scale_fails() {
    let htk = Model::new(Tables::new(Scale::Htk));
    let m = metrics(
        &truth::features(&inputs::speech()),
        &integer(&htk, &inputs::speech()),
    )
    .unwrap();
    println!("mel speech, HTK scale: {m}");
    assert!(m.max_abs > 0.2 && m.correlation.unwrap() < 0.99);
}

/// Frames kept in `oracle/mel_*.npy`; `oracle/make.py` has the same list.
fn oracle_frames() -> impl Iterator<Item = usize> {
    (0..3)
        .chain((12..=408).step_by(12))
        .chain([411, 412, 413, 2999])
}

/// The truth against two implementations from elsewhere: openai-whisper's and
/// librosa's, run in float64 by `oracle/make.py`.
#[test]
fn truth_equals_whispers_and_librosas() {
    for (who, file) in [
        (
            "openai-whisper",
            &include_bytes!("../../oracle/mel_whisper.npy")[..],
        ),
        (
            "librosa",
            &include_bytes!("../../oracle/mel_librosa.npy")[..],
        ),
    ] {
        let mut kept = file[128..]
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]));
        for case in inputs::pcm_cases() {
            let truth = truth::features(&case.samples);
            let mut worst = 0.0f64;
            for frame in oracle_frames() {
                for x in &truth[frame * BINS..][..BINS] {
                    worst = worst.max((x - f64::from(kept.next().unwrap())).abs());
                }
            }
            println!("mel truth against {who}, {}: {worst:.2e}", case.name);
            assert!(worst <= 1e-5, "{who}, {}: {worst}", case.name);
        }
        assert_eq!(kept.next(), None);
    }
}

#[test]
fn window_reflects_without_repeating_the_edge() {
    let padded = window(&[1, 2, 3]);
    assert_eq!(padded.len(), PADDED_SAMPLES);
    assert_eq!(padded[196..204], [0, 0, 3, 2, 1, 2, 3, 0]);
    let long: Vec<i16> = (0..WINDOW_SAMPLES + 5).map(|i| (i % 1000) as i16).collect();
    let padded = window(&long);
    assert_eq!(
        padded[200 + WINDOW_SAMPLES - 2..][..4],
        [998, 999, 998, 997]
    );
    assert_eq!(padded[0], 200);
    assert_eq!(padded[PADDED_SAMPLES - 1], 799);
    assert_eq!(frames(&padded).count(), FRAMES);
}

#[test]
fn finishing_is_whispers() {
    assert_eq!(
        finish(&[0, 8192, -8191, -20480]),
        [1.0, 2.0, 1.0 / 8192.0, 0.0]
    );
    assert_eq!(finish(&[]), []);
    let rows: Vec<f32> = (0..2 * BINS).map(|i| i as f32).collect();
    assert_eq!(by_bin(&rows, BINS)[..4], [0.0, 80.0, 1.0, 81.0]);
}

#[test]
fn filters_have_equal_area_and_fit_the_tables() {
    for (scale, bins) in [
        (Scale::Slaney, BINS),
        (Scale::Htk, BINS),
        (Scale::Slaney, BINS_LARGE),
    ] {
        let tables = Tables::with_bins(scale, bins);
        let mut at = 0;
        for (filter, band) in bank(scale, bins).iter().zip(&tables.bands) {
            assert!(band.count >= 1);
            let sum: u64 = tables.weights[at..][..usize::from(band.count)]
                .iter()
                .map(|&w| (u64::from(w) << 29 >> 16) + 1)
                .sum();
            assert!(sum < 1 << 32, "a sum of products leaves 32 bits");
            at += filter.weights.len();
        }
        assert!(at <= tables.weights.len());
        println!("{scale:?}, {bins} bins: {at} weights");
    }
}

#[test]
fn the_kernels_tables_are_up_to_date() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../kernel-src/tables/mel_tables.h"
    );
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(
        kept == Tables::header(Scale::Slaney),
        "run `cargo run -p golden --example mel_tables`"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// One frame of tone and noise at any level: codes follow the float64
    /// values.
    #[test]
    fn codes_follow_the_truth(seed: u64, level in 0u32..15, tone in 0.0f64..8000.0) {
        let mut rng = inputs::Rng::new(seed);
        let amplitude = 32767.0 / f64::from(1u32 << level);
        let samples: Vec<i16> = (0..FRAME)
            .map(|n| {
                let t = 2.0 * std::f64::consts::PI * tone * n as f64 / 16_000.0;
                (amplitude * 0.5 * (libm::sin(t) + rng.gaussian() * 0.1)) as i16
            })
            .collect();
        let codes = Model::default().frame(&samples).unwrap();
        let exact = truth::frame(&samples);
        for (bin, (c, x)) in codes.iter().zip(&exact).enumerate() {
            let error = f64::from(*c) / f64::from(CODES_PER_DECADE) - x;
            prop_assert!(error.abs() <= 0.02, "bin {}: {} {}", bin, c, x);
        }
    }
}
