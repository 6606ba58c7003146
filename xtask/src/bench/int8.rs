//! INT8 kernels under measurement: the workloads of the checks.

use golden::compare::code_errors;
use golden::matmul::Shape;
use hil_tests::seed::Seed;
use hil_tests::workload::{gelu_behind_a_layer, gelu_table, Workload, LAYER, TILE};
use miette::miette;

use super::workload::{bytes, codes, Task};
use crate::error::Failure;

/// Multiplications of attention of 64 queries and keys: scores and outputs.
pub(super) const HEAD_MACS: u64 = 2 * 64 * 64 * 64;
/// Of 1,536 queries and keys; those of outputs, with weights of 15 bits, take
/// the time of two.
pub(super) const SEQUENCE_MACS: u64 = 3 * 1536 * 1536 * 64;
pub(super) const TILE_MACS: u64 = macs(TILE);
pub(super) const LAYER_MACS: u64 = macs(LAYER);

const fn macs(shape: Shape) -> u64 {
    (shape.m * shape.k * shape.n) as u64
}

fn task(made: Result<Workload, hil_tests::Failure>) -> Result<Task, Failure> {
    let w = made.map_err(|e| miette!("inputs: {e:?}"))?;
    let exact = w.exact;
    Ok(Task {
        tables: w.buffers,
        inputs: w.inputs.iter().map(|input| bytes(input)).collect(),
        expected: bytes(&w.golden),
        accuracy: Box::new(move |output| {
            let Some(exact) = &exact else {
                return Ok("exact sums, one correct rounding".to_owned());
            };
            let errors = code_errors(exact, &codes::<i8>(output));
            let errors = errors.ok_or_else(|| miette!("an output of another length"))?;
            Ok(format!("from float64: {errors}"))
        }),
        cpu: w.cpu,
        cpu_what: "integer model, 1 thread",
    })
}

pub(super) fn gelu(length: usize) -> Result<Task, Failure> {
    let table = gelu_table().map_err(|e| miette!("the table: {e:?}"))?;
    let error = table.certificate().max_error;
    Ok(Task {
        accuracy: Box::new(move |_| {
            Ok(format!(
                "exact; table correctly rounded, error at most {error:.3} steps"
            ))
        }),
        cpu_what: "table look-up, 1 thread",
        ..task(Workload::gelu(length))?
    })
}

pub(super) fn head() -> Result<Task, Failure> {
    task(Workload::head())
}

pub(super) fn heads() -> Result<Task, Failure> {
    task(Workload::heads(Seed::FIXED))
}

pub(super) fn sequence() -> Result<Task, Failure> {
    task(Workload::sequence())
}

pub(super) fn tile_by_shift() -> Result<Task, Failure> {
    task(Workload::tile_by_shift())
}

pub(super) fn tile_by_multiplier() -> Result<Task, Failure> {
    task(Workload::tile_by_multiplier())
}

pub(super) fn layer() -> Result<Task, Failure> {
    task(Workload::layer(None, Seed::FIXED))
}

pub(super) fn layer_with_gelu() -> Result<Task, Failure> {
    task(gelu_behind_a_layer().and_then(|table| Workload::layer(Some(table), Seed::FIXED)))
}

pub(super) fn layer_norm() -> Result<Task, Failure> {
    task(Workload::layer_norm())
}
