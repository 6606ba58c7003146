//! The checks that every Phoenix device must pass: one list, written against
//! `npu-driver`, run on whatever device it opens.
//!
//! Every output is compared bit for bit with a golden integer model, and the
//! model's distance from float64 is held to its bound. Outputs are poisoned
//! before each run; that a run completed counts for nothing.
#![forbid(unsafe_code)]

mod attention;
mod attention_fast;
mod attention_precise;
pub mod blocks;
mod canary;
mod check;
pub mod claims;
pub mod endurance;
mod gelu;
mod gemm;
pub mod harness;
pub mod inject;
pub mod kept;
mod layer_norm;
mod matmul;
mod mel;
mod property;
pub mod record;
mod refused;
pub mod regressions;
pub mod report;
pub mod runner;
mod runtime;
pub mod seed;
mod session;
mod sources;
pub mod stress;
pub mod workload;

pub use check::{Check, Failure, Notes};
pub use session::Session;

/// Every check, in the order of reports.
pub fn checks() -> Vec<Check> {
    [
        canary::CHECKS,
        gelu::CHECKS,
        attention::CHECKS,
        attention_fast::CHECKS,
        attention_precise::CHECKS,
        gemm::CHECKS,
        matmul::CHECKS,
        layer_norm::CHECKS,
        mel::CHECKS,
        runtime::CHECKS,
        refused::CHECKS,
        property::CHECKS,
    ]
    .concat()
}

/// The checks of a kernel that [`Session::with_table`] is for: those of its name that need
/// no other kernel. None unless one of them uploads the session's table.
pub fn table_checks(kernel: &str) -> Vec<Check> {
    let mut checks = checks();
    checks.retain(|check| {
        let of_kernel = check.name.strip_prefix(kernel);
        of_kernel.is_some_and(|rest| rest.starts_with('/')) && check.kernels == [kernel]
    });
    let takes = |check: &Check| takes_table(check.name);
    match checks.iter().any(takes) {
        true => checks,
        false => Vec::new(),
    }
}

/// Kernels of which some check uploads the session's table.
pub fn table_kernels() -> Vec<&'static str> {
    let checks = checks().into_iter().filter(|check| takes_table(check.name));
    let mut kernels: Vec<&str> = checks.map(|check| check.kernels[0]).collect();
    kernels.dedup();
    kernels
}

fn takes_table(check: &str) -> bool {
    [gelu::WITH_TABLE, matmul::WITH_TABLE]
        .concat()
        .contains(&check)
}

/// Kernels that the checks need.
pub const KERNELS: &[&str] = &[
    "canary",
    "mel",
    "mel_128",
    "mel_i8",
    "gelu_512",
    "gelu_2048",
    "gelu_stream",
    "attention_64x64",
    "attention_fast_64x64",
    "attention_fast_64x512",
    "attention_precise_1536",
    "gemm_64x64x128",
    "matmul_64x64x64",
    "matmul_shift_64x64x64",
    "matmul_table_64x64x64",
    "matmul_1536x512x2048",
    "matmul_table_1536x512x2048",
    "layer_norm_1536x512",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_kernels_known() {
        let checks = checks();
        let mut names: Vec<_> = checks.iter().map(|c| c.name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), checks.len());
        assert!(checks
            .iter()
            .flat_map(|c| c.kernels)
            .all(|k| KERNELS.contains(k)));
    }
}
