//! The harness around the checks: one process per check, named outcomes, and what is
//! done to a device after a check that did not pass.
//!
//! [`run`] hands each check to a [`Bench`], which runs it in a process of its own
//! ([`process::Processes`]; the child's side is [`worker`]). After anything but a pass
//! it finds out how the device is: a *canary*, a short check that is known to be good,
//! runs in a new context of the same process, then in a new process, and then, where
//! that was allowed, after each further [`Rung`] of the recovery ladder. Wrong data is
//! never retried for a better answer: a second run only tells whether it is wrong
//! always and in the same way. A device that no rung brings back is quarantined, and
//! the checks that are left are skipped.
//!
//! [`process::Processes::check_many`] runs a check with many seeds, and [`confidence`]
//! says what the number of failures means.
//!
//! Devices have names and tags in `hil.toml` ([`devices`]) and are reserved by leases
//! ([`lease`]); [`setup`] takes a program from there to a list that runs.

pub mod confidence;
pub mod devices;
pub mod ladder;
pub mod lease;
pub mod process;
pub mod setup;
pub mod target;
mod timeline;
pub mod worker;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::check::Check;
use crate::report::{Aftermath, CheckReport, Outcome};
use crate::runner::{self, Parallel};
use ladder::Rung;

/// The check that tells whether a device works at all. Its design has no kernel source,
/// so that no edit of a kernel can break it.
pub const CANARY: &str = "canary/add_one";

/// Where checks run.
pub trait Bench: Sync {
    /// Runs a check in a process of its own.
    fn check(&self, check: &Check) -> CheckReport;

    /// Does to the device what a rung of the ladder says.
    ///
    /// # Errors
    /// In words: why it could not be done.
    fn reset(&self, rung: Rung) -> Result<(), String>;
}

/// How a list is run.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// How many checks at a time.
    pub parallel: Parallel,
    /// The highest rung of the ladder that may be used.
    pub highest: Rung,
    /// Whether the canary must pass ahead of the first check. Not with a planted defect,
    /// which it would meet.
    pub canary_first: bool,
    /// Whether a device that no rung brings back is not used any more. An emulated one
    /// is new with each process.
    pub quarantine: bool,
}

/// What became of a list.
#[derive(Debug)]
pub struct Ran {
    /// In the order of the list, behind a canary ahead of it that did not pass.
    pub checks: Vec<CheckReport>,
    /// Why the device must not be used any more.
    pub quarantine: Option<String>,
}

/// Runs `list`; `done` hears of each check as it ends, with how many have ended.
pub fn run(
    list: &[Check],
    canary: &Check,
    bench: &dyn Bench,
    policy: Policy,
    done: &(dyn Fn(usize, &CheckReport) + Sync),
) -> Ran {
    let first = policy
        .canary_first
        .then(|| judged(canary, canary, bench, policy.highest))
        .filter(|report| !report.outcome.is_good());
    let broken = |report: &CheckReport| policy.quarantine && is_broken(report);
    let quarantine = Mutex::new(first.as_ref().filter(|r| broken(r)).map(|report| {
        format!(
            "the canary {} failed before the first check: {}: {}{}",
            canary.name,
            report.outcome.word(),
            first_line(&report.outcome.text()),
            reboot(report),
        )
    }));
    let ended = AtomicUsize::new(0);
    let mut checks = runner::each(list.len(), policy.parallel, |index| {
        let check = &list[index];
        let lost = guard(&quarantine).clone();
        let report = match lost {
            Some(reason) => CheckReport::skipped(check, &reason),
            None => judged(check, canary, bench, policy.highest),
        };
        if broken(&report) {
            *guard(&quarantine) = Some(format!(
                "{} ended as {} and nothing that was allowed brought the device back{}",
                check.name,
                report.outcome.word(),
                reboot(&report)
            ));
        }
        done(ended.fetch_add(1, Ordering::Relaxed) + 1, &report);
        report
    });
    checks.splice(0..0, first);
    Ran {
        checks,
        quarantine: quarantine
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner),
    }
}

/// That the machine must be started again, if it must.
fn reboot(report: &CheckReport) -> &'static str {
    match report.aftermath.as_ref().is_some_and(|a| a.reboot_needed) {
        true => "; reboot needed",
        false => "",
    }
}

/// Whether nothing brought the device back. A harness that has troubles of its own (no
/// space, no program to start) says nothing about the device.
fn is_broken(report: &CheckReport) -> bool {
    report
        .aftermath
        .as_ref()
        .is_some_and(|a| a.recovered.is_none() && a.device_answered_badly)
}

/// Runs a check, and sees after the device if it did not pass.
fn judged(check: &Check, canary: &Check, bench: &dyn Bench, highest: Rung) -> CheckReport {
    let mut report = bench.check(check);
    if report.outcome.is_good() {
        return report;
    }
    let again = match report.outcome {
        Outcome::WrongData { .. } => Some(compared(&report.outcome, &bench.check(check).outcome)),
        _ => None,
    };
    let in_context = report.aftermath.take();
    let mut aftermath = climb(canary, bench, highest, in_context);
    aftermath.again = again;
    report.aftermath = Some(aftermath);
    report
}

/// What a second run of a check with wrong data says about the first.
fn compared(first: &Outcome, second: &Outcome) -> String {
    match second {
        same if same == first => "run again: wrong in the same way".into(),
        Outcome::Pass => "run again: right; the fault comes and goes".into(),
        Outcome::WrongData {
            first, wrong, of, ..
        } => {
            format!("run again: wrong in another way: {first} ({wrong} of {of} elements wrong)")
        }
        other => format!("run again: {}: {}", other.word(), first_line(&other.text())),
    }
}

/// Canaries, ever higher on the ladder, until one passes.
fn climb(
    canary: &Check,
    bench: &dyn Bench,
    highest: Rung,
    in_context: Option<Aftermath>,
) -> Aftermath {
    let mut aftermath = in_context.unwrap_or_default();
    // The worker has tried the first rung itself.
    if aftermath.recovered.is_some() {
        return aftermath;
    }
    for rung in Rung::ALL.into_iter().filter(|r| *r > Rung::NewContext) {
        if rung > highest {
            aftermath
                .steps
                .push(format!("{}: not allowed (--allow-reset)", rung.name()));
            break;
        }
        if let Err(why) = bench.reset(rung) {
            aftermath.steps.push(format!("{}: {why}", rung.name()));
            aftermath.reboot_needed |= rung == Rung::Reboot && why == ladder::REBOOT;
            continue;
        }
        let report = bench.check(canary);
        aftermath.device_answered_badly |= !matches!(
            report.outcome,
            Outcome::Pass | Outcome::Crashed { .. } | Outcome::Infrastructure { .. }
        );
        if report.outcome == Outcome::Pass {
            aftermath
                .steps
                .push(format!("{}: the canary passes", rung.name()));
            aftermath.recovered = Some(rung);
            return aftermath;
        }
        aftermath.steps.push(format!(
            "{}: the canary ends as {}: {}",
            rung.name(),
            report.outcome.word(),
            first_line(&report.outcome.text())
        ));
    }
    aftermath
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

/// A panic elsewhere does not take what is guarded.
fn guard<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
