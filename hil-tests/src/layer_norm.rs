//! INT8 LayerNorm of rows of 512 features, on sixteen cores.

use golden::compare::code_errors;
use golden::inputs::{gaussian_i8, uniform_i8, Rng};
use golden::layernorm::{LayerNormError, Params, Spec};
use golden::quant::Quant;

use crate::check::{Check, Failure, Notes};
use crate::kept::kept;
use crate::session::{bound, infrastructure_text, Loaded, Session};
use crate::workload::of_cores;

pub(crate) const KERNEL: &str = "layer_norm_1536x512";
pub(crate) const ROWS: usize = 1536;
pub(crate) const FEATURES: usize = 512;

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "layer_norm_1536x512/features",
        about: "rows of many variances, another gain and offset for each feature: bit for bit, at most 1 code from float64",
        kernels: &[KERNEL],
        body: features,
    },
    Check {
        name: "layer_norm_1536x512/extremes",
        about: "rows without variance, one feature far from all others, extreme codes, gains and offsets at their ends: bit for bit",
        kernels: &[KERNEL],
        body: extremes,
    },
    Check {
        name: "layer_norm_1536x512/roots",
        about: "variances through every interval of the table of roots: bit for bit",
        kernels: &[KERNEL],
        body: roots,
    },
];

/// Binds the parameters of all cores, runs, and compares each row.
pub(crate) fn judge(
    loaded: &Loaded,
    what: &str,
    params: &Params,
    input: &[i8],
) -> Result<Vec<i8>, Failure> {
    let words = params.to_words();
    for (name, _) in of_cores("layer_norm_params") {
        loaded.bind(&name, &words)?;
    }
    let output: Vec<i8> = loaded.run(input, input.len())?;
    let given = [bytemuck::cast_slice(&words), bytemuck::cast_slice(input)];
    let expected = kept("layer norm", &given, || {
        let mut expected = Vec::with_capacity(input.len());
        for row in input.chunks_exact(FEATURES) {
            expected.extend(params.normalise(row).map_err(text)?);
        }
        Ok(expected)
    })?;
    loaded.expect_equal(what, &[ROWS, FEATURES], &expected, &output)?;
    Ok(output)
}

fn text(error: impl ToString) -> Failure {
    infrastructure_text(&error.to_string())
}

/// Rows of normal numbers, each with a deviation of its own: from `low` to
/// `high` codes.
fn rows(low: f64, high: f64, seed: u64) -> Vec<i8> {
    let mut rng = Rng::new(seed);
    let mut row = || -> Vec<i8> {
        let deviation = low * (high / low).powf(rng.uniform());
        let mean = (rng.uniform() - 0.5) * 60.0;
        let code = |_| {
            (mean + deviation * rng.gaussian())
                .round()
                .clamp(-128.0, 127.0) as i8
        };
        (0..FEATURES).map(code).collect()
    };
    (0..ROWS).flat_map(|_| row()).collect()
}

fn features(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let mut rng = Rng::new(session.random(1));
    let gamma: Vec<f64> = (0..FEATURES).map(|_| 1.0 + 0.3 * rng.gaussian()).collect();
    let beta: Vec<f64> = (0..FEATURES).map(|_| 0.2 * rng.gaussian()).collect();
    let spec = Spec {
        gamma: &gamma,
        beta: &beta,
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant {
            scale: 5.0 / 127.0,
            zero_point: -7,
        },
    };
    let params = spec.params().map_err(text)?;
    let input = rows(0.4, 90.0, session.random(2));
    let output = judge(&loaded, "features", &params, &input)?;
    let settings = format!("{spec:?}");
    let given = [settings.as_bytes(), bytemuck::cast_slice(&input)];
    let truth = kept("exact layer norm", &given, || {
        let mut codes: Vec<i8> = Vec::with_capacity(input.len());
        for row in input.chunks_exact(FEATURES) {
            codes.extend(spec.truth_codes(row).map_err(text)?);
        }
        Ok(codes)
    })?;
    let errors = code_errors(&truth, &output).ok_or_else(|| text("lengths differ"))?;
    notes.add(format!(
        "{ROWS} rows equal to golden; from float64: {errors}"
    ));
    bound(errors.largest <= 1, || {
        format!("{} codes from float64", errors.largest)
    })
}

fn extremes(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let ends = |c: i8| if c < 0 { -128 } else { 127 };
    let mut input = Vec::new();
    for row in 0..ROWS {
        let seed = session.random(row as u64);
        let codes: Vec<i8> = match row % 8 {
            0 => vec![[-128, -1, 0, 1, 127][row / 8 % 5]; FEATURES],
            1 => uniform_i8(FEATURES, seed).into_iter().map(ends).collect(),
            2 | 3 => {
                let mut codes = vec![if row % 8 == 2 { -128 } else { 0 }; FEATURES];
                codes[row % FEATURES] = 127;
                codes
            }
            4 => (0..FEATURES)
                .map(|i| if i % 2 == 0 { 127 } else { -128 })
                .collect(),
            5 => gaussian_i8(FEATURES, 1.0, seed).0,
            6 => (0..FEATURES).map(|i| i8::from(i < row / 8)).collect(),
            _ => uniform_i8(FEATURES, seed),
        };
        input.extend(codes);
    }
    let gains = |i: usize| [32767, -32768, 1, 0, -1, 4096, -20001][i % 7];
    // The sum of both products fits 32 bits whatever the shift.
    let offsets = |i: usize| [(1 << 30) - 1, -(1 << 30), 0, 1 << 22, -(1 << 21)][i % 5];
    let mut count = 0;
    for shift in [9, 16, 22] {
        for eps in [1, 1638, u64::from(u32::MAX), (1 << 40) + 12345, 1 << 46] {
            let params = Params {
                gain: (0..FEATURES).map(gains).collect(),
                offset: (0..FEATURES).map(offsets).collect(),
                shift,
                eps,
            };
            judge(
                &loaded,
                &format!("shift {shift}, eps {eps}"),
                &params,
                &input,
            )?;
            count += 1;
        }
    }
    notes.add(format!("{count} x {ROWS} rows equal to golden"));
    Ok(())
}

/// Windows of rows in [`roots`]: so many that a last bit of each root shows.
pub(crate) const SWEEPS: u64 = 8;

/// A layer with another gain for each feature, so that equal codes are rounded
/// elsewhere.
pub(crate) fn slanted() -> Result<Params, LayerNormError> {
    let gamma: Vec<f64> = (0..FEATURES).map(|i| 1.0 - i as f64 / 2048.0).collect();
    let spec = Spec {
        gamma: &gamma,
        beta: &[0.0; FEATURES],
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant::symmetric(1.25 / 127.0),
    };
    spec.params()
}

/// Rows of codes from 40 to 100 % of a range, of either sign; the range is twice
/// as large in the last row as in the first: sums of squares go up by four,
/// through all intervals of the table, and most codes of the output are large,
/// so that a root that is off by its last bit shows.
pub(crate) fn sweep(seed: u64) -> Vec<i8> {
    let mut rng = Rng::new(seed);
    let mut input = Vec::with_capacity(ROWS * FEATURES);
    for row in 0..ROWS {
        let most = 60.0 * ((row as f64 + rng.uniform()) / ROWS as f64).exp2();
        let code = |_| {
            let u = rng.uniform() * 2.0 - 1.0;
            (most * (0.3 * u + 0.7f64.copysign(u))).round() as i8
        };
        input.extend((0..FEATURES).map(code));
    }
    input
}

fn roots(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let params = slanted().map_err(text)?;
    for seed in 0..SWEEPS {
        judge(
            &loaded,
            &format!("seed {seed}"),
            &params,
            &sweep(session.random(seed)),
        )?;
    }
    notes.add(format!("{SWEEPS} x {ROWS} rows equal to golden"));
    Ok(())
}
