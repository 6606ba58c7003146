//! `docs/operations.md` lists what is read.

use npu_design::mlir::known_ops;
use std::collections::BTreeSet;

#[test]
fn every_operation_is_listed_and_no_other() {
    let text = include_str!("../../docs/operations.md");
    let tables = text.lines().filter(|line| line.starts_with("- "));
    let listed: BTreeSet<&str> = tables
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect();
    let known: BTreeSet<&str> = known_ops().collect();
    let lacking: Vec<_> = known.difference(&listed).collect();
    let strange: Vec<_> = listed.difference(&known).collect();
    assert!(lacking.is_empty(), "not listed: {lacking:?}");
    assert!(strange.is_empty(), "listed and not read: {strange:?}");
}
