//! What checks failed on, kept and tried first in every later run.
//!
//! One JSON file: for each check the seeds of runs that failed, and for a property the
//! values that such a failure shrank to. They stay when they pass again: what failed once
//! is what a later change breaks first. Of each kind the last eight of a check stay.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::report::{CheckReport, Outcome};
use crate::seed::Seed;

/// Of each kind for each check; the oldest give way.
const MOST: usize = 8;

/// What one check failed on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Seeds of runs.
    #[serde(default)]
    pub seeds: Vec<Seed>,
    /// Values of a property.
    #[serde(default)]
    pub values: Vec<Value>,
}

/// What every check failed on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AllKept(BTreeMap<String, Kept>);

/// Why the file is no good.
#[derive(Debug, thiserror::Error)]
pub enum KeptError {
    /// It can't be read or written.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is not such a file.
    #[error("{path}: {source}; remove the file to forget what failed", path = path.display())]
    Text {
        /// The file.
        path: PathBuf,
        /// Where.
        source: serde_json::Error,
    },
}

impl AllKept {
    /// Reads a file; none means that nothing failed.
    ///
    /// # Errors
    /// [`KeptError`].
    pub fn load(path: &Path) -> Result<Self, KeptError> {
        let text = match std::fs::read(path) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(source) => {
                let path = path.to_owned();
                return Err(KeptError::Io { path, source });
            }
        };
        serde_json::from_slice(&text).map_err(|source| KeptError::Text {
            path: path.to_owned(),
            source,
        })
    }

    /// Writes a file in one step.
    ///
    /// # Errors
    /// [`KeptError::Io`].
    pub fn save(&self, path: &Path) -> Result<(), KeptError> {
        let part = path.with_extension("part");
        serde_json::to_vec_pretty(self)
            .map_err(std::io::Error::from)
            .and_then(|text| std::fs::write(&part, text))
            .and_then(|()| std::fs::rename(&part, path))
            .map_err(|source| KeptError::Io {
                path: path.to_owned(),
                source,
            })
    }

    /// Of one check.
    pub fn of(&self, check: &str) -> Option<&Kept> {
        self.0.get(check)
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps what a check failed on, if that is known and was the device's doing;
    /// whether it was not kept before. The fixed seed is run anyway.
    pub fn add(&mut self, report: &CheckReport) -> bool {
        if report.outcome.is_good() || matches!(report.outcome, Outcome::Infrastructure { .. }) {
            return false;
        }
        let seed = report.seed.filter(|s| *s != Seed::FIXED);
        if seed.is_none() && report.value.is_none() {
            return false;
        }
        let kept = self.0.entry(report.name.clone()).or_default();
        let seed = seed.is_some_and(|seed| push(&mut kept.seeds, seed));
        let value = report.value.as_ref();
        let value = value.is_some_and(|value| push(&mut kept.values, value.clone()));
        seed || value
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, one: T) -> bool {
    if list.contains(&one) {
        return false;
    }
    list.push(one);
    list.drain(..list.len().saturating_sub(MOST));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(seed: u64, value: Option<Value>) -> CheckReport {
        let outcome = Outcome::Hang {
            diagnosis: String::new(),
        };
        CheckReport {
            seed: Some(Seed::new(seed)),
            value,
            ..CheckReport::unfinished(&crate::checks()[0], outcome)
        }
    }

    #[test]
    fn failures_are_kept_once_and_the_oldest_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.json");
        let mut kept = AllKept::load(&path).unwrap();
        assert!(kept.is_empty());
        for seed in 1..=10 {
            assert!(kept.add(&failed(seed, None)));
        }
        assert!(!kept.add(&failed(10, None)));
        assert!(kept.add(&failed(10, Some(Value::from(3)))));
        assert!(!kept.add(&failed(0, None)), "the fixed seed runs anyway");
        kept.save(&path).unwrap();
        let back = AllKept::load(&path).unwrap();
        assert_eq!(back, kept);
        let one = back.of(crate::checks()[0].name).unwrap();
        assert_eq!(one.seeds, (3..=10).map(Seed::new).collect::<Vec<_>>());
        assert_eq!(one.values, [Value::from(3)]);
    }

    #[test]
    fn a_seed_that_ends_its_process_is_kept() {
        let mut kept = AllKept::default();
        let report = CheckReport {
            outcome: Outcome::Crashed {
                error: "it was ended by SIGSEGV".into(),
            },
            ..failed(5, None)
        };
        assert!(kept.add(&report));
        assert_eq!(kept.of(&report.name).unwrap().seeds, [Seed::new(5)]);
    }

    #[test]
    fn passes_and_troubles_of_the_harness_are_not_kept() {
        let mut kept = AllKept::default();
        for outcome in [
            Outcome::Pass,
            Outcome::Infrastructure {
                error: String::new(),
            },
        ] {
            let report = CheckReport {
                outcome,
                ..failed(5, None)
            };
            assert!(!kept.add(&report));
        }
        assert!(kept.is_empty());
    }

    #[test]
    fn a_broken_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept.json");
        std::fs::write(&path, "{").unwrap();
        let error = AllKept::load(&path).unwrap_err().to_string();
        assert!(
            error.contains("kept.json") && error.contains("remove"),
            "{error}"
        );
    }
}
