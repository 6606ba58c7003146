//! A check: a name, what it shows, and the code that shows it.

use std::time::Instant;

use crate::report::{CheckReport, Outcome};
use crate::session::Session;

/// How a check that does not pass ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure(pub(crate) Outcome);

/// What a check measured, in its own words; each line is shown in the table.
#[derive(Debug, Default)]
pub struct Notes {
    lines: Vec<String>,
    value: Option<serde_json::Value>,
}

impl Notes {
    /// Adds a line.
    pub fn add(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    /// Says on what a property failed.
    pub(crate) fn failed_on(&mut self, value: serde_json::Value) {
        self.value = Some(value);
    }
}

/// Body of a check.
pub(crate) type Body = fn(&Session, &mut Notes) -> Result<(), Failure>;

/// One entry of the list.
#[derive(Clone, Copy)]
pub struct Check {
    /// `kernel/check`.
    pub name: &'static str,
    /// What it shows, for reports.
    pub about: &'static str,
    /// Kernels that must be built.
    pub kernels: &'static [&'static str],
    pub(crate) body: Body,
}

impl Check {
    /// Runs the check: first with the seeds that it failed with before, then with the
    /// session's own. The report is that of the first run that did not pass, or of the
    /// last one.
    pub fn run(&self, session: &Session) -> CheckReport {
        let start = Instant::now();
        let kept = session.kept(self.name);
        let seeds = kept.map_or(&[][..], |k| &k.seeds);
        let mut first = seeds.iter().map(|s| session.clone().with_seed(*s));
        let failed = first.find_map(|session| {
            let report = self.once(&session);
            (!report.outcome.is_good()).then_some(report)
        });
        let mut report = failed.unwrap_or_else(|| {
            let mut report = self.once(session);
            if !seeds.is_empty() {
                let before = seeds.len();
                report.notes.push(format!(
                    "{before} seeds that failed before ran first, and pass"
                ));
            }
            report
        });
        report.seconds = start.elapsed().as_secs_f64();
        report
    }

    /// Runs the check once. A panic in the check's own code is reported as
    /// infrastructure, never as the device's fault.
    fn once(&self, session: &Session) -> CheckReport {
        let session = &session.clone().for_check(self.name);
        let start = Instant::now();
        let mut notes = Notes::default();
        let body = std::panic::AssertUnwindSafe(|| {
            let ended = (self.body)(session, &mut notes);
            let recorded = session.is_recorded();
            ended.and(recorded)
        });
        let outcome = match std::panic::catch_unwind(body) {
            Ok(Ok(())) => Outcome::Pass,
            Ok(Err(Failure(outcome))) => outcome,
            Err(panic) => {
                let text = panic
                    .downcast_ref::<String>()
                    .cloned()
                    .or_else(|| panic.downcast_ref::<&str>().map(|s| s.to_string()))
                    .unwrap_or_else(|| "unknown panic".into());
                Outcome::Infrastructure {
                    error: format!("the check itself panicked: {text}"),
                }
            }
        };
        CheckReport {
            name: self.name.to_owned(),
            about: self.about.to_owned(),
            outcome,
            notes: notes.lines,
            seconds: start.elapsed().as_secs_f64(),
            seed: Some(session.seed()),
            value: notes.value,
            aftermath: None,
        }
    }
}
