//! The runs before: one line of JSON per run, the last ones kept.

use std::collections::BTreeMap;
use std::path::Path;

use hil_tests::report::{CheckReport, Outcome, Report};
use miette::miette;
use serde::{Deserialize, Serialize};

use crate::error::{write, Failure};

/// Runs of each device that are kept.
const KEPT: usize = 100;

/// One run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Past {
    /// Seconds since 1970.
    pub(super) time: u64,
    pub(super) device: String,
    pub(super) kind: String,
    /// The driver with its version, and the firmware's; empty in runs that an older
    /// version has left.
    #[serde(default)]
    pub(super) driver: String,
    #[serde(default)]
    pub(super) firmware: String,
    /// SHA-256 of each kernel's xclbin; none of runs that an older version has left.
    #[serde(default)]
    pub(super) kernels: BTreeMap<String, String>,
    /// How each check ended, and how many seconds it took.
    pub(super) checks: BTreeMap<String, (String, f64)>,
}

/// The runs on record, the newest last.
pub(super) fn load(path: &Path) -> Result<Vec<Past>, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(e) => return Err(miette!("{}: {e}", path.display()).into()),
    };
    // Lines of other versions are not of this table.
    Ok(text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect())
}

impl Past {
    /// What a report says; none of a run with a planted defect, which says nothing about
    /// the kernels, and of one in which no check came to a device.
    pub(super) fn of(report: &Report) -> Option<Self> {
        let skipped = |c: &CheckReport| matches!(c.outcome, Outcome::Skipped { .. });
        if report.injection.is_some() || report.checks.iter().all(skipped) {
            return None;
        }
        Some(Self {
            time: report.time,
            device: report.evidence.device.clone(),
            kind: report.evidence.kind.clone(),
            driver: report.evidence.driver.clone(),
            firmware: report.evidence.firmware.clone(),
            kernels: report.kernels.iter().cloned().collect(),
            checks: report
                .checks
                .iter()
                .map(|c| (c.name.clone(), (c.outcome.word().to_owned(), c.seconds)))
                .collect(),
        })
    }

    fn on(&self) -> (String, String) {
        (self.device.clone(), self.kind.clone())
    }
}

/// The newest runs of each device: many on one forget none on another.
fn newest(mut all: Vec<Past>) -> Vec<Past> {
    let mut left: BTreeMap<_, usize> = BTreeMap::new();
    for run in &all {
        *left.entry(run.on()).or_default() += 1;
    }
    all.retain(|run| {
        let of_device = left.entry(run.on()).or_default();
        *of_device -= 1;
        *of_device < KEPT
    });
    all
}

/// Adds a run, if it says something ([`Past::of`]), and returns all, the newest last.
pub(super) fn add(path: &Path, report: &Report) -> Result<Vec<Past>, Failure> {
    let mut all = load(path)?;
    let Some(past) = Past::of(report) else {
        return Ok(all);
    };
    all.push(past);
    let all = newest(all);
    let mut out = String::new();
    for past in &all {
        out += &serde_json::to_string(past).map_err(|e| miette!("{e}"))?;
        out.push('\n');
    }
    write(path, out.as_bytes())?;
    Ok(all)
}

#[cfg(test)]
mod tests {
    use hil_tests::report::{Evidence, SCHEMA};
    use hil_tests::seed::Seed;

    use super::*;

    fn report(injection: Option<String>) -> Report {
        let check = hil_tests::checks()[0];
        Report {
            time: 7,
            require_hardware: false,
            schema: SCHEMA.into(),
            evidence: Evidence {
                device: "emulator".into(),
                kind: "emulator (functional)".into(),
                picked: String::new(),
                driver: "amdxdna 1".into(),
                firmware: "1.5".into(),
            },
            seed: Seed::FIXED,
            injection,
            kernels: vec![("canary".into(), "ab".into())],
            checks: vec![CheckReport::unfinished(&check, Outcome::Pass)],
        }
    }

    #[test]
    fn runs_are_kept_up_to_a_number_and_planted_defects_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history.jsonl");
        assert_eq!(add(&path, &report(None)).unwrap().len(), 1);
        assert_eq!(add(&path, &report(Some("zeros".into()))).unwrap().len(), 1);
        let line = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("not json\n{}", line.repeat(2 * KEPT))).unwrap();
        let all = add(&path, &report(None)).unwrap();
        assert_eq!(all.len(), KEPT);
        assert_eq!(all[0].checks.values().next().unwrap().0, "pass");
        assert_eq!(all[0].kernels["canary"], "ab");
        assert_eq!((&*all[0].driver, &*all[0].firmware), ("amdxdna 1", "1.5"));
        // Many of them forget none of another device, and skipped checks are no run.
        let mut silicon = report(None);
        silicon.evidence.kind = "silicon".into();
        add(&path, &silicon).unwrap();
        let all = add(&path, &report(None)).unwrap();
        assert_eq!(all.len(), KEPT + 1);
        assert_eq!(all[KEPT - 1].kind, "silicon");
        let checks = &hil_tests::checks()[..1];
        let nothing = Report::without_hardware(checks, Seed::FIXED, vec![], "there is none");
        assert_eq!(add(&path, &nothing).unwrap(), all);
        // A line of an older version is a run, too.
        let old = line
            .replace("\"driver\":\"amdxdna 1\",", "")
            .replace("\"firmware\":\"1.5\",", "");
        assert!(!old.contains("driver") && !old.contains("firmware"));
        std::fs::write(&path, old).unwrap();
        assert_eq!(load(&path).unwrap()[0].driver, "");
    }
}
