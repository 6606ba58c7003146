//! The runs before: one line of JSON per run, the last ones kept.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use hil_tests::report::Report;
use miette::miette;
use serde::{Deserialize, Serialize};

use crate::error::{write, Failure};

/// Runs that are kept.
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

/// Adds a run, and returns all, the newest last. Runs with a planted defect say nothing
/// about the kernels and are not kept.
pub(super) fn add(path: &Path, report: &Report) -> Result<Vec<Past>, Failure> {
    let mut all = load(path)?;
    if report.injection.is_some() {
        return Ok(all);
    }
    all.push(Past {
        time: SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |d| d.as_secs()),
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
    });
    all.drain(..all.len().saturating_sub(KEPT));
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
    use hil_tests::report::{CheckReport, Evidence, Outcome, SCHEMA};
    use hil_tests::seed::Seed;

    use super::*;

    fn report(injection: Option<String>) -> Report {
        let check = hil_tests::checks()[0];
        Report {
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
        // A line of an older version is a run, too.
        let old = line
            .replace("\"driver\":\"amdxdna 1\",", "")
            .replace("\"firmware\":\"1.5\",", "");
        assert!(!old.contains("driver") && !old.contains("firmware"));
        std::fs::write(&path, old).unwrap();
        assert_eq!(load(&path).unwrap()[0].driver, "");
    }
}
