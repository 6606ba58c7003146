//! `--complete`: a folder holds everything that the public one does.
//!
//! A check over files can only fail for files that are there; a clone without Git LFS, an
//! interrupted download or a mistyped path would pass. With `--complete` what a stage
//! looked at is held to [`corpus`](super::corpus): everything in it must have been
//! checked, more may have been.

use std::collections::{BTreeMap, BTreeSet};

use npu_build::hash::Digest;

use super::corpus::{BUNDLES, BYTES, CAPTURES, ELF_FILES};
use super::report::{Report, Verdict};
use crate::isa::conformance::Tally;

const STAGE: &str = "nothing is missing";

/// Missing things that are named; of more, the number.
const NAMED: usize = 5;

/// Records whether every public core program was among those checked.
pub(super) fn isa(files: &BTreeSet<Vec<u8>>, tally: &Tally, report: &mut Report) {
    let hashes: BTreeSet<String> = files.iter().map(|f| Digest::of(f).hex()).collect();
    let here = |hash: &str| hashes.iter().any(|h| h.starts_with(hash));
    let gone = ELF_FILES.iter().filter(|(hash, _)| !here(hash));
    let mut missing: Vec<String> = gone.map(|(_, path)| (*path).to_owned()).collect();
    for (what, seen, wanted) in [
        ("ELF files", tally.files, ELF_FILES.len()),
        ("bundles", tally.bundles, BUNDLES),
        ("bytes of code", tally.bytes, BYTES),
    ] {
        if seen < wanted {
            missing.insert(0, format!("{} of {wanted} {what}", wanted - seen));
        }
    }
    let subject = format!(
        "{} ELF files, {BUNDLES} bundles, {BYTES} bytes",
        ELF_FILES.len()
    );
    report.record(STAGE, &subject, verdict(&missing));
}

/// Records whether every capture was checked, by the values of each kernel.
pub(super) fn silicon(values: &BTreeMap<String, usize>, report: &mut Report) {
    let mut missing = Vec::new();
    for (kernel, wanted) in CAPTURES {
        let seen = values.get(kernel).copied().unwrap_or(0);
        if seen < wanted {
            missing.push(format!("{} of {wanted} values of {kernel}", wanted - seen));
        }
    }
    let all: usize = CAPTURES.iter().map(|(_, values)| values).sum();
    let subject = format!("{} captures, {all} values", CAPTURES.len());
    report.record(STAGE, &subject, verdict(&missing));
}

fn verdict(missing: &[String]) -> Verdict {
    if missing.is_empty() {
        return Verdict::Same;
    }
    let named = missing[..missing.len().min(NAMED)].join(", ");
    let more = missing.len().saturating_sub(NAMED);
    Verdict::Different(match more {
        0 => format!("missing: {named}"),
        _ => format!("missing: {named} and {more} more"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_those_that_were_published() {
        let hashes: BTreeSet<&str> = ELF_FILES.iter().map(|(hash, _)| *hash).collect();
        assert_eq!(hashes.len(), 97);
        assert!(hashes.iter().all(|h| h.len() == 16));
        let values: usize = CAPTURES.iter().map(|(_, values)| values).sum();
        assert_eq!(values, 2_336);
    }

    #[test]
    fn a_part_of_the_captures_is_not_all() {
        let mut values: BTreeMap<String, usize> = CAPTURES
            .iter()
            .map(|(k, n)| ((*k).to_owned(), *n))
            .collect();
        let said = |values: &BTreeMap<String, usize>| {
            let mut report = Report::default();
            silicon(values, &mut report);
            (report.different(), report.json())
        };
        assert_eq!(said(&values).0, 0);
        values.insert("vec_mac_bf16_ovf".into(), 800);
        values.remove("vec_convexp_bf16_denorm");
        let (different, text) = said(&values);
        assert_eq!(different, 1);
        for part in [
            "missing: 256 of 256 values of vec_convexp_bf16_denorm",
            "64 of 864 values of vec_mac_bf16_ovf",
        ] {
            assert!(text.contains(part), "{text}");
        }
        assert_eq!(said(&BTreeMap::new()).0, 1);
    }

    #[test]
    fn no_core_programs_are_not_all() {
        let mut report = Report::default();
        isa(&BTreeSet::new(), &Tally::default(), &mut report);
        assert_eq!(report.different(), 1);
        assert!(report.json().contains("97 of 97 ELF files"));
        assert!(report.json().contains("more"));
    }
}
