//! Attention under measurement.

use golden::compare::code_errors;
use hil_tests::attention_fast::Workload;
use miette::miette;

use super::workload::{bytes, codes, Task};
use crate::error::Failure;

/// Multiplications of a tile of 64 queries and keys: scores and outputs.
pub(super) const TILE_MACS: u64 = 2 * 64 * 64 * 64;
/// Of 1,536 queries and keys; those of outputs, with weights of 15 bits, take
/// the time of two.
pub(super) const SEQUENCE_MACS: u64 = 3 * 1536 * 1536 * 64;

fn task(made: Result<Workload, hil_tests::Failure>) -> Result<Task, Failure> {
    let w = made.map_err(|e| miette!("inputs of attention: {e:?}"))?;
    let exact = w.exact;
    Ok(Task {
        tables: w.buffers,
        inputs: vec![bytes(&w.input)],
        expected: bytes(&w.golden),
        accuracy: Box::new(move |output| {
            let errors = code_errors(&exact, &codes::<i8>(output));
            let errors = errors.ok_or_else(|| miette!("an output of another length"))?;
            Ok(format!("from float64: {errors}"))
        }),
        cpu: w.cpu,
        cpu_what: "integer model, 1 thread",
    })
}

pub(super) fn tile() -> Result<Task, Failure> {
    task(Workload::tile())
}

pub(super) fn heads() -> Result<Task, Failure> {
    task(Workload::heads())
}

pub(super) fn sequence() -> Result<Task, Failure> {
    task(Workload::sequence())
}
