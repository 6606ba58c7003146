//! The kernels, built from the tree as it is, on the emulator with random
//! data, tables and parameters: every output equals the golden integer
//! model's.

mod common;

use common::{load, Loaded};
use golden::attention::{self, Inputs, Shape, Spec, WeightBits};
use golden::lut::{Function, Rounding, TableSpec};
use golden::quant::Quant;
use golden::{compare, mel};
use npu_driver::{DeviceSelector, Lut};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Bit for bit, or the first difference.
fn equal<T: Copy + Into<i64>>(
    shape: &[usize],
    wanted: &[T],
    found: &[T],
) -> Result<(), TestCaseError> {
    let comparison = compare::exact(shape, wanted, found).unwrap();
    match comparison.first {
        None => Ok(()),
        Some(first) => Err(TestCaseError::fail(format!(
            "{} of {} wrong, first {first}",
            comparison.wrong, comparison.elements
        ))),
    }
}

/// Runs a property on one kernel, which is built and loaded once.
fn check<S: Strategy>(
    name: &str,
    cases: u32,
    strategy: &S,
    body: impl Fn(&Loaded, S::Value) -> Result<(), TestCaseError>,
) {
    let loaded = load(name, DeviceSelector::Emulator);
    let mut config = ProptestConfig::with_cases(cases);
    config.source_file = Some(file!());
    config.test_name = Some("properties");
    config.max_shrink_iters = 200;
    let mut runner = TestRunner::new(config);
    if let Err(error) = runner.run(strategy, |value| body(&loaded, value)) {
        panic!("{name}: {error}");
    }
}

/// A number between two powers of two, each power as likely as the next.
fn scale(low: f64, high: f64) -> impl Strategy<Value = f64> {
    (low..high).prop_map(f64::exp2)
}

fn quant() -> impl Strategy<Value = Quant> {
    (scale(-8.0, 0.0), -128i32..128).prop_map(|(scale, zero_point)| Quant { scale, zero_point })
}

fn table() -> impl Strategy<Value = TableSpec> {
    let function = prop_oneof![
        Just(Function::GeluErf),
        Just(Function::GeluTanh),
        Just(Function::Silu)
    ];
    (function, quant(), quant()).prop_map(|(function, input, output)| TableSpec {
        function,
        input,
        output,
        rounding: Rounding::HalfEven,
        saturation: golden::lut::Saturation::Full,
    })
}

#[test]
fn gelu_tables_and_any_others() {
    let tables = (
        table(),
        vec(any::<u8>(), Lut::ENTRIES),
        vec(any::<i8>(), 512),
    );
    check("gelu_512", 48, &tables, |loaded, (spec, bytes, codes)| {
        // A table without a correctly rounded value is left out.
        if let Ok(table) = spec.build() {
            let lut = Lut::new("gelu_lut", table.bytes()).unwrap();
            loaded.kernel.upload(&lut).unwrap();
            let found: Vec<i8> = loaded.run(&[&codes], codes.len()).0;
            equal(&[512], &table.apply_all(&codes), &found)?;
        }
        let lut = Lut::new("gelu_lut", &bytes).unwrap();
        loaded.kernel.upload(&lut).unwrap();
        let wanted: Vec<i8> = codes
            .iter()
            .map(|c| bytes[usize::from(*c as u8)] as i8)
            .collect();
        equal(
            &[512],
            &wanted,
            &loaded.run::<i8, i8>(&[&codes], codes.len()).0,
        )
    });
}

const TILE: Shape = Shape::TILE_64X64;

/// Codes of one matrix: any, the extremes, small ones, rows all alike.
fn matrix() -> impl Strategy<Value = Vec<i8>> {
    let n = TILE.elements();
    let extreme = prop_oneof![Just(i8::MIN), Just(i8::MAX), Just(0), Just(-127)];
    prop_oneof![
        3 => vec(any::<i8>(), n),
        2 => vec(extreme, n),
        1 => vec(-4i8..5, n),
        1 => prop_oneof![Just(i8::MIN), Just(i8::MAX), any::<i8>()].prop_map(move |x| vec![x; n]),
        1 => vec(any::<i8>(), TILE.head_dim).prop_map(|row| row.repeat(TILE.tokens)),
    ]
}

/// Scales over the range that the kernel's integers express.
fn scales() -> impl Strategy<Value = Spec> {
    let score = prop_oneof![3 => scale(-10.0, 0.0), 1 => scale(-16.0, 13.0)];
    let out = prop_oneof![3 => scale(-1.0, 2.0), 1 => scale(-6.0, 7.0)];
    (score, out, scale(-8.0, 0.0), scale(-8.0, 0.0)).prop_map(|(score, out, q_scale, v_scale)| {
        let step = WeightBits::EIGHT.exponent_step();
        Spec {
            shape: TILE,
            weight_bits: WeightBits::EIGHT,
            q_scale,
            k_scale: score * step * (TILE.head_dim as f64).sqrt() / q_scale,
            v_scale,
            out_scale: v_scale / out,
        }
    })
}

#[test]
fn attention_with_any_scales() {
    let cases = (scales(), matrix(), matrix(), matrix());
    check("attention_64x64", 24, &cases, |loaded, (spec, q, k, v)| {
        // Only rounding at the very ends of the ranges makes a spec invalid.
        let Ok(params) = spec.params() else {
            return Err(TestCaseError::reject("scales out of range"));
        };
        let words = params.to_words().unwrap();
        loaded.kernel.bind("attention_params", &words).unwrap();
        let inputs = Inputs {
            q: &q,
            k: &k,
            v: &v,
        };
        let found: Vec<i8> = loaded.run(&[&inputs.packed()], TILE.elements()).0;
        let wanted = attention::attend(TILE, &params, &inputs).unwrap();
        equal(&[TILE.tokens, TILE.head_dim], &wanted, &found)
    });
}

/// A stretch of sound: noise of some level, extremes, clicks, a square wave.
fn stretch() -> impl Strategy<Value = Vec<i16>> {
    let samples = 1usize..6000;
    let noise = (0u32..16, vec(any::<i16>(), samples.clone()))
        .prop_map(|(quiet, x)| x.into_iter().map(|x| x >> quiet).collect());
    let ends = prop_oneof![Just(i16::MIN), Just(i16::MAX)];
    let extremes = vec(ends, samples.clone());
    let click = (samples.clone(), any::<prop::sample::Index>(), any::<i16>()).prop_map(
        |(length, at, height)| {
            let mut x = vec![0; length];
            x[at.index(length)] = height;
            x
        },
    );
    let square = (samples, 1usize..500, any::<i16>()).prop_map(|(length, half, height)| {
        let level = |i: usize| if i / half % 2 == 0 { height } else { !height };
        (0..length).map(level).collect()
    });
    prop_oneof![noise, extremes, click, square]
}

#[test]
fn mel_of_any_sound() {
    let rest = mel::WINDOW_SAMPLES - 4 * 6000;
    let sounds = (0..=rest, vec(stretch(), 1..4));
    let model = mel::integer::Model::default();
    check("mel", 12, &sounds, |loaded, (start, stretches)| {
        let mut samples = vec![0; start];
        samples.extend(stretches.concat());
        let padded = mel::window(&samples);
        let wanted = model.codes(&padded).unwrap();
        let found: Vec<i16> = loaded.run(&[&padded], wanted.len()).0;
        equal(&[mel::FRAMES, mel::BINS], &wanted, &found)
    });
}
