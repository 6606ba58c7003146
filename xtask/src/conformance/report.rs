//! Verdicts, counted by stage.

use std::io::{self, IsTerminal, Write};

use crate::out::outln;

/// What a stage found out about one thing.
#[derive(Debug)]
pub(super) enum Verdict {
    /// What this toolchain makes is what the file holds.
    Same,
    /// It is not; the first difference.
    Different(String),
    /// There is nothing to compare with, or it can't be read; why.
    NotCheckable(String),
}

/// How much is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// What is different or not checkable.
    Problems,
    /// What is the same, too.
    Everything,
}

struct Check {
    stage: &'static str,
    subject: String,
    verdict: Verdict,
}

/// All verdicts.
#[derive(Default)]
pub(super) struct Report {
    checks: Vec<Check>,
}

/// Verdicts of one stage.
#[derive(Default)]
struct Tally {
    same: usize,
    different: usize,
    not_checkable: usize,
}

impl Report {
    /// Adds a verdict of `stage` about `subject`.
    pub(super) fn record(&mut self, stage: &'static str, subject: &str, verdict: Verdict) {
        self.checks.push(Check {
            stage,
            subject: subject.to_owned(),
            verdict,
        });
        progress(&format!("{stage}: {} verdicts", self.checks.len()));
    }

    /// Verdicts that are one.
    pub(super) fn checked(&self) -> usize {
        let one = |c: &&Check| !matches!(c.verdict, Verdict::NotCheckable(_));
        self.checks.iter().filter(one).count()
    }

    /// Differences.
    pub(super) fn different(&self) -> usize {
        let one = |c: &&Check| matches!(c.verdict, Verdict::Different(_));
        self.checks.iter().filter(one).count()
    }

    /// Stages in the order in which they reported.
    fn stages(&self) -> Vec<(&'static str, Tally)> {
        let mut out: Vec<(&'static str, Tally)> = Vec::new();
        for check in &self.checks {
            let at = match out.iter().position(|(s, _)| *s == check.stage) {
                Some(at) => at,
                None => {
                    out.push((check.stage, Tally::default()));
                    out.len() - 1
                }
            };
            let tally = &mut out[at].1;
            match check.verdict {
                Verdict::Same => tally.same += 1,
                Verdict::Different(_) => tally.different += 1,
                Verdict::NotCheckable(_) => tally.not_checkable += 1,
            }
        }
        out
    }

    /// The verdicts and their numbers.
    pub(super) fn print(&self, detail: Detail) {
        progress("");
        let stages = self.stages();
        for (stage, _) in &stages {
            for check in self.checks.iter().filter(|c| c.stage == *stage) {
                let subject = &check.subject;
                match &check.verdict {
                    Verdict::Same if detail == Detail::Problems => {}
                    Verdict::Same => outln!("same          {stage}: {subject}"),
                    Verdict::Different(why) => {
                        outln!("DIFFERENT     {stage}: {subject}: {why}");
                    }
                    Verdict::NotCheckable(why) => {
                        outln!("not checkable {stage}: {subject}: {why}");
                    }
                }
            }
        }
        let width = stages.iter().map(|(s, _)| s.len()).max().unwrap_or(0);
        for (stage, tally) in &stages {
            outln!(
                "{stage:width$}  {} same, {} different, {} not checkable",
                tally.same,
                tally.different,
                tally.not_checkable
            );
        }
    }

    /// What could not be checked, each once.
    pub(super) fn refused(&self) -> Vec<&str> {
        let refused = self
            .checks
            .iter()
            .filter(|c| matches!(c.verdict, Verdict::NotCheckable(_)));
        let mut subjects: Vec<&str> = refused.map(|c| c.subject.as_str()).collect();
        subjects.sort_unstable();
        subjects.dedup();
        subjects
    }

    /// All verdicts for machines.
    pub(super) fn json(&self) -> String {
        let checks: Vec<serde_json::Value> = self
            .checks
            .iter()
            .map(|check| {
                let (verdict, why) = match &check.verdict {
                    Verdict::Same => ("same", None),
                    Verdict::Different(why) => ("different", Some(why)),
                    Verdict::NotCheckable(why) => ("not checkable", Some(why)),
                };
                serde_json::json!({
                    "stage": check.stage,
                    "subject": check.subject,
                    "verdict": verdict,
                    "why": why,
                })
            })
            .collect();
        let stages: Vec<serde_json::Value> = self
            .stages()
            .into_iter()
            .map(|(stage, tally)| {
                serde_json::json!({
                    "stage": stage,
                    "same": tally.same,
                    "different": tally.different,
                    "not_checkable": tally.not_checkable,
                })
            })
            .collect();
        format!(
            "{:#}\n",
            serde_json::json!({"stages": stages, "checks": checks})
        )
    }
}

/// One line that is written over, for those who watch.
fn progress(text: &str) {
    let mut to = io::stderr();
    if to.is_terminal() {
        // To the first column, and the rest of the line away.
        let _ = write!(to, "\r\x1b[K{text}");
        let _ = to.flush();
    }
}
