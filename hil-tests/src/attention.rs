//! INT8 attention on one 64x64 tile.

use golden::attention::{self, Shape, Spec, WeightBits};
use golden::diagnose::cause;
use golden::inputs::AttentionCase;

use crate::check::{Check, Failure, Notes};
use crate::session::{bound, expect_equal, infrastructure_text, Loaded, Session};

const KERNEL: &str = "attention_64x64";
const PARAMS: &str = "attention_params";
const SHAPE: Shape = Shape::TILE_64X64;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "attention_64x64/gaussian",
        about: "normal Q, K, V: golden bit for bit; at most 2 codes from float64, 1 for 99 %",
        kernels: &[KERNEL],
        body: |s, n| {
            judged(
                s,
                n,
                &[1, 2, 3].map(|seed| AttentionCase::gaussian(SHAPE, 1.0, s.random(seed))),
            )
        },
    },
    Check {
        name: "attention_64x64/constant",
        about: "K = 0: every output row is the mean of V's rows",
        kernels: &[KERNEL],
        body: constant,
    },
    Check {
        name: "attention_64x64/permutation",
        about: "each query finds its one key: the output is V with its rows permuted",
        kernels: &[KERNEL],
        body: permutation,
    },
    Check {
        name: "attention_64x64/peaky",
        about: "few keys take most of the weight: golden bit for bit, error reported",
        kernels: &[KERNEL],
        body: peaky,
    },
    Check {
        name: "attention_64x64/requantisation",
        about: "other scales in one context: run-time parameters reach the kernel",
        kernels: &[KERNEL],
        body: requantisation,
    },
];

fn spec(case: &AttentionCase, out_scale: f64) -> Spec {
    Spec {
        shape: SHAPE,
        weight_bits: WeightBits::EIGHT,
        q_scale: case.q_scale,
        k_scale: case.k_scale,
        v_scale: case.v_scale,
        out_scale,
    }
}

/// The output scale with which the largest exact output becomes code 127.
fn filling(case: &AttentionCase) -> Result<f64, Failure> {
    let exact = attention::truth(&spec(case, case.v_scale), &case.inputs())
        .map_err(|e| infrastructure_text(&e.to_string()))?;
    let largest = exact.iter().fold(0.0f64, |m, x| m.max(x.abs()));
    Ok(case.v_scale * largest / 127.0)
}

/// How far the golden integer codes are from the correctly rounded truth.
struct Error {
    largest: u32,
    above_one: f64,
}

/// Runs a case and compares it with the integer golden model bit for bit;
/// returns the output and the model's distance from float64.
fn run(loaded: &Loaded, case: &AttentionCase, spec: &Spec) -> Result<(Vec<i8>, Error), Failure> {
    let text = |e: &dyn std::fmt::Display| infrastructure_text(&format!("{}: {e}", case.name));
    let params = spec.params().map_err(|e| text(&e))?;
    let words = params
        .to_words()
        .ok_or_else(|| infrastructure_text("parameters of more than 8 bits"))?;
    let golden = attention::attend(SHAPE, &params, &case.inputs()).map_err(|e| text(&e))?;
    let truth = attention::truth_codes(spec, &case.inputs()).map_err(|e| text(&e))?;
    loaded.bind(PARAMS, &words)?;
    let output: Vec<i8> = loaded.run(&case.inputs().packed(), SHAPE.elements())?;
    let shape = [SHAPE.tokens, SHAPE.head_dim];
    loaded.expect_explained(case.name, &shape, &golden, &output, || {
        cause::attention(SHAPE, &params, &case.inputs(), &output)
    })?;
    let distance = |i: usize| i32::from(output[i]).abs_diff(i32::from(truth[i]));
    let errors: Vec<u32> = (0..output.len()).map(distance).collect();
    let above = errors.iter().filter(|&&e| e > 1).count();
    Ok((
        output,
        Error {
            largest: errors.iter().copied().max().unwrap_or(0),
            above_one: above as f64 / errors.len() as f64,
        },
    ))
}

fn judged(session: &Session, notes: &mut Notes, cases: &[AttentionCase]) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    for case in cases {
        let spec = spec(case, filling(case)?);
        let (_, error) = run(&loaded, case, &spec)?;
        note(notes, &spec, &error);
        within(&error)?;
    }
    Ok(())
}

fn note(notes: &mut Notes, spec: &Spec, error: &Error) {
    notes.add(format!(
        "out_scale {:.5}: equal to golden; from float64 at most {} codes, above 1 for {:.2} %",
        spec.out_scale,
        error.largest,
        100.0 * error.above_one
    ));
}

fn within(error: &Error) -> Result<(), Failure> {
    bound(error.largest <= 2, || {
        format!("error of {} codes, at most 2 allowed", error.largest)
    })?;
    bound(error.above_one <= 0.01, || {
        format!(
            "{:.2} % of outputs off by more than 1 code",
            100.0 * error.above_one
        )
    })
}

fn constant(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let case = AttentionCase::constant(SHAPE, session.random(11));
    let spec = spec(&case, filling(&case)?);
    let (output, error) = run(&loaded, &case, &spec)?;
    let (first, rest) = output.split_at(SHAPE.head_dim);
    for row in rest.chunks(SHAPE.head_dim) {
        expect_equal("rows must be equal", &[SHAPE.head_dim], first, row)?;
    }
    note(notes, &spec, &error);
    within(&error)
}

fn permutation(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let (case, order) = AttentionCase::permutation(SHAPE, session.random(5))
        .ok_or_else(|| infrastructure_text("no permutation case of this shape"))?;
    let spec = spec(&case, case.v_scale);
    let (output, error) = run(&loaded, &case, &spec)?;
    let permuted: Vec<i8> = order
        .iter()
        .flat_map(|&row| &case.v[row * SHAPE.head_dim..(row + 1) * SHAPE.head_dim])
        .copied()
        .collect();
    loaded.expect_equal(
        "V permuted",
        &[SHAPE.tokens, SHAPE.head_dim],
        &permuted,
        &output,
    )?;
    note(notes, &spec, &error);
    within(&error)
}

fn peaky(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    for sigma in [2.0, 4.0] {
        let case = AttentionCase::gaussian(SHAPE, sigma, session.random(21));
        let spec = spec(&case, case.v_scale);
        let (_, error) = run(&loaded, &case, &spec)?;
        note(notes, &spec, &error);
    }
    Ok(())
}

fn requantisation(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let case = AttentionCase::gaussian(SHAPE, 1.0, session.random(31));
    let mut outputs = Vec::new();
    for factor in [1.0, 0.5, 0.25] {
        let spec = spec(&case, case.v_scale * factor);
        let (output, error) = run(&loaded, &case, &spec)?;
        note(notes, &spec, &error);
        bound(!outputs.contains(&output), || {
            "two output scales gave the same codes".to_owned()
        })?;
        outputs.push(output);
    }
    Ok(())
}
