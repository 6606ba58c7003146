//! `cargo xtask hil stress`: many healthy runs, and what their failures say.
//!
//! The runs are spread evenly over the checks, each with a seed that no run had before.
//! Nothing ends them early: a failure is counted and the rest goes on. On the emulator
//! several runs of a check share a process; on hardware each has its own, with canary
//! and recovery ladder behind a failure, and only a device that nothing brings back
//! ends the runs, which are then told as not run.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use hil_tests::harness::confidence::{self, CONFIDENCE};
use hil_tests::harness::ladder::Rung;
use hil_tests::harness::process::{Processes, DEADLINE};
use hil_tests::harness::{self, Policy};
use hil_tests::report::{CheckReport, Evidence, Outcome};
use hil_tests::runner::{self, Parallel};
use hil_tests::seed::Seed;
use hil_tests::Check;
use miette::miette;
use serde::Serialize;

use super::reports::{self, Folder};
use super::target::{self, Target};
use crate::error::{write, Failure};
use crate::out::{errln, outln};

/// Runs of a check that share a process on the emulator.
const IN_ONE_PROCESS: u64 = 8;
/// How often the report is written on the way.
const EVERY: Duration = Duration::from_secs(20);

/// Runs the checks many times with fresh seeds, evenly, and bounds how often they fail.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    choice: target::Choice,
    /// Runs in all
    #[arg(long, default_value_t = 1000)]
    runs: u64,
    /// Only checks whose name contains this
    #[arg(long, default_value = "")]
    filter: String,
    /// What the seeds of the runs follow from: a number, or "random"
    #[arg(long, value_name = "N", default_value = "random")]
    seed: Seed,
    /// A device that hangs may be powered down and its driver loaded again
    #[arg(long)]
    allow_reset: bool,
    #[command(flatten)]
    reports: reports::Place,
}

/// What came of one check's runs.
#[derive(Clone, Debug, Default, Serialize)]
struct OfCheck {
    runs: u64,
    failures: u64,
    seconds: f64,
}

/// What came of all; the JSON report.
#[derive(Clone, Debug, Serialize)]
struct Counts {
    schema: &'static str,
    evidence: Evidence,
    seed: Seed,
    asked: u64,
    runs: u64,
    outcomes: BTreeMap<&'static str, u64>,
    failures: u64,
    confidence: f64,
    /// Bounds of the rate of failures, one-sided.
    upper: f64,
    lower: f64,
    seconds: f64,
    checks: BTreeMap<String, OfCheck>,
    /// Runs that did not pass.
    failed: Vec<CheckReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quarantine: Option<String>,
}

impl Counts {
    fn new(evidence: Evidence, seed: Seed, asked: u64) -> Self {
        Self {
            schema: "npu-hil-stress/2",
            evidence,
            seed,
            asked,
            runs: 0,
            outcomes: BTreeMap::new(),
            failures: 0,
            confidence: CONFIDENCE,
            upper: 1.0,
            lower: 0.0,
            seconds: 0.0,
            checks: BTreeMap::new(),
            failed: Vec::new(),
            quarantine: None,
        }
    }

    /// Counts a run. One that is skipped says nothing about failures.
    fn add(&mut self, report: &CheckReport) {
        let word = report.outcome.word();
        *self.outcomes.entry(word).or_default() += 1;
        if matches!(report.outcome, Outcome::Skipped { .. }) {
            return;
        }
        let check = self.checks.entry(report.name.clone()).or_default();
        check.runs += 1;
        check.seconds += report.seconds;
        self.runs += 1;
        if report.outcome != Outcome::Pass {
            check.failures += 1;
            self.failures += 1;
            self.failed.push(report.clone());
        }
        self.upper = confidence::upper(self.failures, self.runs, CONFIDENCE);
        self.lower = confidence::lower(self.failures, self.runs, CONFIDENCE);
    }

    fn said(&self) -> String {
        let words: Vec<String> = self
            .outcomes
            .iter()
            .map(|(word, count)| format!("{count} {word}"))
            .collect();
        format!(
            "{} of {} runs of {} checks in {:.0} s: {}; failures: {:.3} % at most with {:.0} % confidence{}",
            self.runs,
            self.asked,
            self.checks.len(),
            self.seconds,
            words.join(", "),
            100.0 * self.upper,
            100.0 * CONFIDENCE,
            match self.failures {
                0 => String::new(),
                _ => format!(", {:.3} % at least", 100.0 * self.lower),
            }
        )
    }

    fn save(&self, folder: &Folder) -> Result<(), Failure> {
        let mut text = serde_json::to_vec_pretty(self).map_err(|e| miette!("{e}"))?;
        text.push(b'\n');
        write(&folder.stress(), &text)
    }
}

/// The runs of check `index` of so many: numbers of `runs` dealt out one by one.
fn share(runs: u64, checks: u64, index: u64) -> u64 {
    runs / checks + u64::from(index < runs % checks)
}

/// Jobs of the emulator: a check, and the first and the number of its rounds. All
/// checks come to the same round before any goes on.
fn jobs(runs: u64, checks: usize) -> Vec<(usize, u64, u64)> {
    let mut jobs = Vec::new();
    let most = runs.div_ceil(checks as u64);
    for first in (0..most).step_by(IN_ONE_PROCESS as usize) {
        for index in 0..checks {
            let all = share(runs, checks as u64, index as u64);
            let count = all.saturating_sub(first).min(IN_ONE_PROCESS);
            if count > 0 {
                jobs.push((index, first, count));
            }
        }
    }
    jobs
}

/// The seed of a check's run.
fn seed(first: Seed, checks: usize, index: usize, round: u64) -> Seed {
    Seed::numbered(first.number(), round * checks as u64 + index as u64)
}

pub(crate) fn main(args: &Args) -> Result<u8, Failure> {
    let list = super::selected(&args.filter, None);
    let canary = super::canary()?;
    if list.is_empty() || args.runs == 0 {
        return Err(miette!("no check fits, or no run is wanted").into());
    }
    args.choice.is_known()?;
    let reports = args.reports.open()?;
    super::build(&list, &canary)?;
    let target = args.choice.take()?;
    let work = super::work(&target, args.seed);
    let info = super::info(&work)?;
    target::agrees(&target, &info)?;
    outln!("device: {info}\nseed: {}", args.seed);
    let folder = reports.of_processes()?;
    let mut bench = super::bench(work, folder.path(), &target, DEADLINE)?;
    let counts = Mutex::new(Counts::new((&info).into(), args.seed, args.runs));
    let began = Instant::now();
    let saved = Mutex::new(Instant::now());
    let count = |ended: &[CheckReport]| {
        let mut counts = counts.lock().unwrap_or_else(|e| e.into_inner());
        for report in ended {
            counts.add(report);
            if !report.outcome.is_good() {
                errln!(
                    "{} with seed {}: {}: {}",
                    report.name,
                    report.seed.unwrap_or_default(),
                    report.outcome.word(),
                    report.outcome.text()
                );
            }
        }
        counts.seconds = began.elapsed().as_secs_f64();
        let mut saved = saved.lock().unwrap_or_else(|e| e.into_inner());
        if saved.elapsed() > EVERY {
            *saved = Instant::now();
            errln!("{}", counts.said());
            return counts.save(&reports);
        }
        Ok(())
    };
    let parallel = Parallel::on(info.evidence);
    let ended = if parallel == Parallel::One {
        one_by_one(args, &list, &canary, &target, &mut bench, &count)
    } else {
        let jobs = jobs(args.runs, list.len());
        let ended = runner::each(jobs.len(), parallel, |number| {
            let (index, first, many) = jobs[number];
            let seeds: Vec<Seed> = (first..first + many)
                .map(|round| seed(args.seed, list.len(), index, round))
                .collect();
            count(&bench.check_many(&list[index], &seeds))
        });
        let ended: Result<(), Failure> = ended.into_iter().collect();
        ended.map(|()| None)
    };
    let mut counts = counts.into_inner().unwrap_or_else(|e| e.into_inner());
    counts.seconds = began.elapsed().as_secs_f64();
    // What failed is kept whatever ended the runs.
    let (quarantine, ended) = match ended {
        Ok(quarantine) => (quarantine, Ok(())),
        Err(error) => (None, Err(error)),
    };
    counts.quarantine = quarantine;
    let saved = counts.save(&reports);
    let kept = super::keep_failed(&counts.failed, &reports);
    ended.and(saved).and(kept)?;
    outln!("{}", counts.said());
    outln!("report: {}", reports.stress().display());
    Ok(u8::from(counts.failures > 0 || counts.runs < counts.asked))
}

/// Rounds of the list as `cargo xtask hil` runs it; why they ended early, if they did.
fn one_by_one(
    args: &Args,
    list: &[Check],
    canary: &Check,
    target: &Target,
    bench: &mut Processes,
    count: &dyn Fn(&[CheckReport]) -> Result<(), Failure>,
) -> Result<Option<String>, Failure> {
    let policy = Policy {
        parallel: Parallel::One,
        highest: Rung::highest(args.allow_reset),
        canary_first: false,
        quarantine: true,
    };
    let (checks, mut left) = (list.len(), args.runs);
    for round in 0.. {
        if left == 0 {
            break;
        }
        let part = &list[..checks.min(left as usize)];
        for (index, check) in part.iter().enumerate() {
            bench.work.seed = seed(args.seed, checks, index, round);
            let ran = harness::run(&[*check], canary, bench, policy, &|_, _| {});
            count(&ran.checks)?;
            if let Some(reason) = ran.quarantine {
                super::quarantine(target, &reason)?;
                return Ok(Some(reason));
            }
        }
        left -= part.len() as u64;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_dealt_out_evenly_and_all_of_them() {
        for (runs, checks) in [(1000, 49), (3, 7), (100, 1), (49, 49)] {
            let mut of = vec![0; checks];
            for (index, _, count) in jobs(runs, checks) {
                of[index] += count;
            }
            assert_eq!(of.iter().sum::<u64>(), runs);
            let spread = of.iter().max().unwrap() - of.iter().min().unwrap();
            assert!(spread <= 1, "{of:?}");
        }
    }

    #[test]
    fn no_two_runs_have_a_seed_in_common() {
        let mut all = Vec::new();
        for (index, first, count) in jobs(5000, 49) {
            all.extend((first..first + count).map(|r| seed(Seed::new(9), 49, index, r)));
        }
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 5000);
    }

    #[test]
    fn failures_are_counted_and_bounded() {
        let evidence = Evidence {
            device: "emulator".into(),
            kind: "emulator (functional)".into(),
            picked: String::new(),
            driver: String::new(),
            firmware: String::new(),
        };
        let mut counts = Counts::new(evidence, Seed::FIXED, 4);
        let check = hil_tests::checks()[0];
        let of = |outcome| CheckReport::unfinished(&check, outcome);
        for _ in 0..3 {
            counts.add(&of(Outcome::Pass));
        }
        assert!(counts.upper < 0.64 && counts.upper > 0.63);
        counts.add(&of(Outcome::Hang {
            diagnosis: "lock".into(),
        }));
        counts.add(&of(Outcome::Skipped {
            reason: "none".into(),
        }));
        assert_eq!((counts.runs, counts.failures), (4, 1));
        assert!(counts.lower > 0.0 && counts.upper < 1.0);
        assert!(
            counts.said().contains("1 HANG, 1 SKIPPED, 3 pass"),
            "{}",
            counts.said()
        );
        assert_eq!(counts.failed.len(), 1);
    }
}
