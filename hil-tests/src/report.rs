//! What a run of the checks found, for people (table) and machines (JSON, JUnit).

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::check::Check;
use crate::harness::ladder::Rung;
use crate::seed::Seed;

/// Version of the JSON report's layout.
pub const SCHEMA: &str = "npu-hil-report/3";

/// How a check ended.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, JsonSchema)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// Everything held.
    Pass,
    /// The device gave other data than the golden model.
    WrongData {
        /// First wrong element with expected and actual value.
        first: String,
        /// Wrong elements, and elements in all.
        wrong: usize,
        /// Elements compared.
        of: usize,
        /// How the errors are spread.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        errors: Option<Box<Errors>>,
    },
    /// The data is right but a stated bound does not hold.
    OutOfBound {
        /// Which bound, and by how much it is missed.
        bound: String,
    },
    /// The run did not end in time.
    Hang {
        /// What every tile waits for, as far as the device tells.
        diagnosis: String,
    },
    /// The driver or device refused what it should take.
    Rejected {
        /// The error.
        error: String,
    },
    /// The device went away, or its firmware died.
    DeviceLost {
        /// The error.
        error: String,
    },
    /// Bad input was taken, or refused with the wrong error.
    NotRefused {
        /// What was expected.
        expected: String,
        /// What happened.
        actual: String,
    },
    /// A signal ended the process of the check: a fault of driver, emulator or check, or
    /// somebody's doing. The report says which signal; it says nothing about data.
    Crashed {
        /// How, and the process's last words.
        error: String,
    },
    /// The check could not run, through no fault of device or kernel.
    Infrastructure {
        /// Why.
        error: String,
    },
    /// Not run.
    Skipped {
        /// Why.
        reason: String,
    },
}

impl Outcome {
    /// One word for tables.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::WrongData { .. } => "WRONG DATA",
            Self::OutOfBound { .. } => "OUT OF BOUND",
            Self::Hang { .. } => "HANG",
            Self::Rejected { .. } => "REJECTED",
            Self::DeviceLost { .. } => "DEVICE LOST",
            Self::NotRefused { .. } => "NOT REFUSED",
            Self::Crashed { .. } => "CRASHED",
            Self::Infrastructure { .. } => "INFRASTRUCTURE",
            Self::Skipped { .. } => "SKIPPED",
        }
    }

    /// Whether nothing has to be found out: a pass, or a check that was not run.
    pub fn is_good(&self) -> bool {
        matches!(self, Self::Pass | Self::Skipped { .. })
    }

    /// The explanation, empty for a pass.
    pub fn text(&self) -> String {
        match self {
            Self::Pass => String::new(),
            Self::WrongData {
                first, wrong, of, ..
            } => {
                format!("{first} ({wrong} of {of} elements wrong)")
            }
            Self::OutOfBound { bound } => bound.clone(),
            Self::Hang { diagnosis } => diagnosis.clone(),
            Self::Rejected { error }
            | Self::DeviceLost { error }
            | Self::Crashed { error }
            | Self::Infrastructure { error } => error.clone(),
            Self::NotRefused { expected, actual } => {
                format!("expected {expected}, got {actual}")
            }
            Self::Skipped { reason } => reason.clone(),
        }
    }
}

/// The errors of one output: see [`golden::compare::Errors`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Errors {
    /// Wrong elements by the size of the error: bin `i` counts those from 2^i to below
    /// 2^(i+1).
    pub histogram: Vec<usize>,
    /// Index in the flat buffer of the element with the largest error.
    pub worst: usize,
    /// That element and those beside it.
    pub around: Vec<Element>,
}

/// One element of an output.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Element {
    /// Index in the flat buffer.
    pub index: usize,
    /// Index per dimension.
    pub coordinates: Vec<usize>,
    /// Golden value.
    pub expected: i64,
    /// Value found.
    pub actual: i64,
}

impl From<golden::compare::Errors> for Errors {
    fn from(errors: golden::compare::Errors) -> Self {
        let element = |m: golden::compare::Mismatch| Element {
            index: m.index,
            coordinates: m.coordinates,
            expected: m.expected,
            actual: m.actual,
        };
        Self {
            histogram: errors.histogram,
            worst: errors.worst.index,
            around: errors.around.into_iter().map(element).collect(),
        }
    }
}

/// Where the evidence comes from.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Device as the driver names it.
    pub device: String,
    /// `emulator (functional)`, `silicon`, ...
    pub kind: String,
    /// Why this device was picked.
    pub picked: String,
    /// The driver and its version; empty where that is not known.
    #[serde(default)]
    pub driver: String,
    /// Version of the firmware; empty where that is not known.
    #[serde(default)]
    pub firmware: String,
}

impl From<&npu_driver::DeviceInfo> for Evidence {
    fn from(info: &npu_driver::DeviceInfo) -> Self {
        Self {
            device: format!("{} ({})", info.backend.device, info.kind),
            kind: info.evidence.to_string(),
            picked: info.reason.clone(),
            driver: info.backend.driver.clone(),
            firmware: info.backend.firmware.clone(),
        }
    }
}

/// One check's result.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CheckReport {
    /// `kernel/check`.
    pub name: String,
    /// What it shows.
    pub about: String,
    /// How it ended.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// What was measured, in the check's own words.
    pub notes: Vec<String>,
    /// Seconds of wall-clock time.
    pub seconds: f64,
    /// Seed of the inputs that it ended with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<Seed>,
    /// The smallest value that was found to fail, of a property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<serde_json::Value>,
    /// What was done to the device after a check that did not pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aftermath: Option<Aftermath>,
}

impl CheckReport {
    /// One line, as check `n` of `total` ends.
    pub fn progress(&self, n: usize, total: usize) -> String {
        let (word, name, seconds) = (self.outcome.word(), &self.name, self.seconds);
        format!("[{n:2}/{total}] {word:<14} {name:32} {seconds:6.2} s")
    }

    /// What makes the failure again, of one that has more than the inputs of every run.
    pub fn fails_again_with(&self) -> Option<String> {
        let value = self.value.as_ref().map(|v| format!("fails on {v}"));
        let seed = self.seed.filter(|s| *s != Seed::FIXED);
        value.or_else(|| Some(format!("fails again with --seed {}", seed?)))
    }

    /// Of a check that was not run.
    pub fn skipped(check: &Check, reason: &str) -> Self {
        Self::unfinished(
            check,
            Outcome::Skipped {
                reason: reason.to_owned(),
            },
        )
    }

    /// Of a check that left nothing but how it ended.
    pub fn unfinished(check: &Check, outcome: Outcome) -> Self {
        Self {
            name: check.name.to_owned(),
            about: check.about.to_owned(),
            outcome,
            notes: Vec::new(),
            seconds: 0.0,
            seed: None,
            value: None,
            aftermath: None,
        }
    }
}

/// What was done to the device after a check that did not pass, and what that showed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Aftermath {
    /// What a second run of the check did: for diagnosis, it changes no verdict.
    pub again: Option<String>,
    /// The rungs of the recovery ladder that were used, and how the canary ended.
    pub steps: Vec<String>,
    /// Whether every rung that a program can climb was tried in vain.
    #[serde(default)]
    pub reboot_needed: bool,
    /// The rung after which the canary passed.
    pub recovered: Option<Rung>,
    /// Whether a canary failed by what the device did: not one that could not run.
    #[serde(default)]
    pub device_answered_badly: bool,
}

/// Seconds since 1970.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |time| time.as_secs())
}

/// A whole run.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: String,
    /// Device and kind of evidence.
    pub evidence: Evidence,
    /// Seed of the run's inputs.
    #[serde(default)]
    pub seed: Seed,
    /// Seconds since 1970; 0 in reports of versions that did not say.
    #[serde(default)]
    pub time: u64,
    /// A check that is skipped counts as one that failed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub require_hardware: bool,
    /// Planted defect, if one was asked for.
    pub injection: Option<String>,
    /// Kernels by name with the SHA-256 of their xclbin.
    pub kernels: Vec<(String, String)>,
    /// The checks, in the order of the list.
    pub checks: Vec<CheckReport>,
}

impl Report {
    /// Of a run that must be on hardware where there is none: every check is skipped.
    pub fn without_hardware(
        list: &[Check],
        seed: Seed,
        kernels: Vec<(String, String)>,
        why: &str,
    ) -> Self {
        let reason = format!("hardware is required, and {why}");
        Self {
            schema: SCHEMA.into(),
            evidence: Evidence {
                device: "none".into(),
                kind: "none".into(),
                picked: reason.clone(),
                driver: String::new(),
                firmware: String::new(),
            },
            seed,
            time: now(),
            require_hardware: true,
            injection: None,
            kernels,
            checks: list
                .iter()
                .map(|check| CheckReport::skipped(check, &reason))
                .collect(),
        }
    }

    /// How many checks ended in a way that `predicate` takes.
    fn count(&self, predicate: impl Fn(&Outcome) -> bool) -> usize {
        self.checks.iter().filter(|c| predicate(&c.outcome)).count()
    }

    /// Checks that passed.
    pub fn passed(&self) -> usize {
        self.count(|o| *o == Outcome::Pass)
    }

    /// Checks that were not run, where that is no failure.
    pub fn skipped(&self) -> usize {
        self.count(|o| matches!(o, Outcome::Skipped { .. }) && !self.require_hardware)
    }

    /// Checks that could not run.
    pub fn infrastructure(&self) -> usize {
        self.count(|o| matches!(o, Outcome::Infrastructure { .. }))
    }

    /// Checks that failed.
    pub fn failed(&self) -> usize {
        self.checks.len() - self.passed() - self.skipped() - self.infrastructure()
    }

    /// 0 all passed, 1 a check failed, 2 a check could not run. With a planted defect,
    /// which must be caught, 1 as well if every check passed.
    pub fn exit_code(&self) -> u8 {
        if self.failed() > 0 || self.missed_defect().is_some() {
            1
        } else if self.infrastructure() > 0 || self.passed() == 0 {
            2
        } else {
            0
        }
    }

    /// The planted defect that no check has noticed.
    pub fn missed_defect(&self) -> Option<&str> {
        let noticed = self.failed() + self.infrastructure() > 0;
        self.injection.as_deref().filter(|_| !noticed)
    }

    /// The JSON Schema of the JSON report: `docs/hil-report.schema.json`.
    pub fn schema() -> String {
        let schema = schemars::schema_for!(Report);
        let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
        text.push('\n');
        text
    }

    /// The JSON report.
    pub fn json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("a report is plain data");
        text.push('\n');
        text
    }

    /// The JUnit report.
    pub fn junit(&self) -> String {
        use quick_junit::{NonSuccessKind, Report as Junit, TestCase, TestCaseStatus, TestSuite};
        let mut suite = TestSuite::new(format!("hil on {}", self.evidence.device));
        suite.add_property(("evidence", self.evidence.kind.as_str()));
        suite.add_property(("driver", self.evidence.driver.as_str()));
        suite.add_property(("firmware", self.evidence.firmware.as_str()));
        suite.add_property(("seed", self.seed.to_string().as_str()));
        for check in &self.checks {
            let mut status = match &check.outcome {
                Outcome::Pass => TestCaseStatus::success(),
                Outcome::Skipped { .. } if !self.require_hardware => TestCaseStatus::skipped(),
                Outcome::Infrastructure { .. } => {
                    TestCaseStatus::non_success(NonSuccessKind::Error)
                }
                _ => TestCaseStatus::non_success(NonSuccessKind::Failure),
            };
            if check.outcome != Outcome::Pass {
                status.set_message(check.outcome.text());
                status.set_type(check.outcome.word());
            }
            let mut case = TestCase::new(check.name.as_str(), status);
            case.set_time(Duration::from_secs_f64(check.seconds.max(0.0)));
            if !check.notes.is_empty() {
                case.set_system_out(check.notes.join("\n"));
            }
            suite.add_test_case(case);
        }
        let mut junit = Junit::new("npu-hil");
        junit.add_test_suite(suite);
        junit
            .to_string()
            .unwrap_or_else(|e| format!("<!-- {e} -->"))
    }

    /// Writes `report.json` and `junit.xml` into a folder, which is made.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn write(&self, folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("report.json"), self.json())?;
        std::fs::write(folder.join("junit.xml"), self.junit())
    }

    /// The table for people.
    pub fn table(&self) -> String {
        let width = self.checks.iter().map(|c| c.name.len()).max().unwrap_or(0);
        let mut out = String::new();
        for check in &self.checks {
            let word = check.outcome.word();
            let _ = write!(
                out,
                "{:width$}  {word:<12} {:>6.2} s",
                check.name, check.seconds
            );
            let mut lines = check.notes.iter().map(String::as_str);
            match lines.next() {
                Some(first) => {
                    let _ = writeln!(out, "  {first}");
                }
                None => out.push('\n'),
            }
            for line in lines {
                let _ = writeln!(out, "{:1$}{line}", "", width + 25);
            }
            for line in check.outcome.text().lines() {
                let _ = writeln!(out, "{:width$}    {line}", "");
            }
            if let (false, Some(line)) = (check.outcome.is_good(), check.fails_again_with()) {
                let _ = writeln!(out, "{:width$}    - {line}", "");
            }
            if let Some(aftermath) = &check.aftermath {
                for line in aftermath.again.iter().chain(&aftermath.steps) {
                    let _ = writeln!(out, "{:width$}    - {line}", "");
                }
            }
        }
        let _ = writeln!(
            out,
            "\n{} passed, {} failed, {} skipped, {} could not run on {} ({})",
            self.passed(),
            self.failed(),
            self.skipped(),
            self.infrastructure(),
            self.evidence.device,
            self.evidence.kind,
        );
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(outcomes: &[Outcome]) -> Report {
        Report {
            schema: SCHEMA.into(),
            evidence: Evidence {
                device: "emulator".into(),
                kind: "emulator (functional)".into(),
                picked: "no NPU found".into(),
                driver: String::new(),
                firmware: String::new(),
            },
            seed: Seed::FIXED,
            time: 0,
            require_hardware: false,
            injection: None,
            kernels: vec![],
            checks: outcomes
                .iter()
                .enumerate()
                .map(|(i, outcome)| CheckReport {
                    name: format!("gelu_512/check_{i}"),
                    about: "about".into(),
                    outcome: outcome.clone(),
                    notes: vec!["512 elements".into(), "two tables".into()],
                    seconds: 0.25,
                    seed: None,
                    value: None,
                    aftermath: (*outcome == wrong()).then(|| Aftermath {
                        again: Some("run again: wrong in the same way".into()),
                        steps: vec!["new context: the canary passes".into()],
                        recovered: Some(Rung::NewContext),
                        reboot_needed: false,
                        device_answered_badly: false,
                    }),
                })
                .collect(),
        }
    }

    fn wrong() -> Outcome {
        Outcome::WrongData {
            first: "element 7: expected 3, got 4".into(),
            wrong: 1,
            of: 512,
            errors: None,
        }
    }

    #[test]
    fn exit_codes() {
        let infra = Outcome::Infrastructure {
            error: "no image".into(),
        };
        let skip = Outcome::Skipped {
            reason: "no NPU".into(),
        };
        assert_eq!(report(&[Outcome::Pass]).exit_code(), 0);
        assert_eq!(report(&[Outcome::Pass, skip.clone()]).exit_code(), 0);
        assert_eq!(report(&[Outcome::Pass, wrong()]).exit_code(), 1);
        assert_eq!(report(&[Outcome::Pass, infra.clone()]).exit_code(), 2);
        assert_eq!(report(&[infra, wrong()]).exit_code(), 1);
        // A planted defect that nobody notices is no success.
        let planted = |outcomes: &[Outcome]| Report {
            injection: Some("zeros".into()),
            ..report(outcomes)
        };
        assert_eq!(planted(&[Outcome::Pass]).exit_code(), 1);
        assert_eq!(planted(&[Outcome::Pass]).missed_defect(), Some("zeros"));
        assert_eq!(planted(&[wrong()]).exit_code(), 1);
        assert_eq!(planted(&[wrong()]).missed_defect(), None);
        // Nothing ran: not a success.
        assert_eq!(report(&[skip]).exit_code(), 2);
        assert_eq!(report(&[]).exit_code(), 2);
    }

    #[test]
    fn without_hardware_all_is_skipped() {
        let list = crate::checks();
        let report = Report::without_hardware(&list, Seed::FIXED, vec![], "there is none");
        assert_eq!((report.skipped(), report.failed()), (0, list.len()));
        assert_eq!(report.exit_code(), 1);
        let junit = report.junit();
        assert!(!junit.contains("<skipped"), "{junit}");
        let failures = format!("failures=\"{}\"", list.len());
        assert!(junit.contains(&failures), "{junit}");
        // One among many is a failure, too.
        let one = CheckReport::skipped(&list[0], "no NPU");
        let mut mixed = self::report(&[Outcome::Pass]);
        mixed.checks.push(one);
        assert_eq!(mixed.exit_code(), 0);
        mixed.require_hardware = true;
        assert_eq!(mixed.exit_code(), 1);
        assert_eq!(
            report.evidence.picked,
            "hardware is required, and there is none"
        );
        assert_eq!(report.checks[0].outcome.text(), report.evidence.picked);
    }

    #[test]
    fn table() {
        insta::assert_snapshot!(report(&[Outcome::Pass, wrong()]).table(), @r"
        gelu_512/check_0  pass           0.25 s  512 elements
                                                 two tables
        gelu_512/check_1  WRONG DATA     0.25 s  512 elements
                                                 two tables
                            element 7: expected 3, got 4 (1 of 512 elements wrong)
                            - run again: wrong in the same way
                            - new context: the canary passes

        1 passed, 1 failed, 0 skipped, 0 could not run on emulator (emulator (functional))
        ");
    }

    #[test]
    fn machine_forms_carry_the_failure() {
        let report = report(&[Outcome::Pass, wrong()]);
        let json: serde_json::Value = serde_json::from_str(&report.json()).unwrap();
        assert_eq!(json["checks"][1]["outcome"], "wrong-data");
        assert_eq!(json["checks"][1]["first"], "element 7: expected 3, got 4");
        assert_eq!(json["checks"][1]["aftermath"]["recovered"], "new-context");
        let back: Report = serde_json::from_str(&report.json()).unwrap();
        assert_eq!(back.checks[1].outcome, wrong());
        let junit = report.junit();
        assert!(junit.contains("failures=\"1\""), "{junit}");
        assert!(junit.contains("element 7: expected 3, got 4"), "{junit}");
    }
}
