//! INT16 matrix product on sixteen cores.

use golden::gemm::{multiply, Shape};
use golden::inputs::noise;

use crate::check::{Check, Failure, Notes};
use crate::session::{infrastructure_text, Session};

const KERNEL: &str = "gemm_64x64x128";
const SHAPE: Shape = Shape {
    m: 64,
    k: 128,
    n: 64,
};

pub(crate) const CHECKS: &[Check] = &[
    Check {
        name: "gemm_64x64x128/random",
        about: "full-range A and B, three runs of one context: bit for bit",
        kernels: &[KERNEL],
        body: random,
    },
    Check {
        name: "gemm_64x64x128/identity",
        about: "B picks columns of A: every tile of every core lands in its place",
        kernels: &[KERNEL],
        body: identity,
    },
];

fn random(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    for seed in 1..4 {
        let a = noise(1.0, SHAPE.m * SHAPE.k, session.random(seed));
        let b = noise(1.0, SHAPE.k * SHAPE.n, session.random(seed + 10));
        judge(&loaded, &format!("seed {seed}"), &a, &b)?;
    }
    notes.add("three products equal to golden".to_owned());
    Ok(())
}

fn identity(session: &Session, notes: &mut Notes) -> Result<(), Failure> {
    let loaded = session.load(KERNEL)?;
    let a: Vec<i16> = (0..SHAPE.m * SHAPE.k).map(|i| i as i16).collect();
    // Column j of C is column 2j + 1 of A.
    let picks = |i: usize| i16::from(i / SHAPE.n == 2 * (i % SHAPE.n) + 1);
    let b: Vec<i16> = (0..SHAPE.k * SHAPE.n).map(picks).collect();
    judge(&loaded, "identity", &a, &b)?;
    notes.add("every second column of A".to_owned());
    Ok(())
}

fn judge(loaded: &crate::session::Loaded, what: &str, a: &[i16], b: &[i16]) -> Result<(), Failure> {
    let golden = multiply(SHAPE, a, b).map_err(|e| infrastructure_text(&e.to_string()))?;
    let output: Vec<i32> = loaded.run_many(&[a, b], SHAPE.m * SHAPE.n)?;
    loaded.expect_equal(what, &[SHAPE.m, SHAPE.n], &golden, &output)
}
