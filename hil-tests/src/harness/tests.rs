//! The order of things after a failure, with a bench that follows a script.

use std::collections::VecDeque;

use super::*;

/// Answers of a device, in order; a device that has no more answers is well.
#[derive(Default)]
struct Scripted {
    answers: Mutex<VecDeque<Outcome>>,
    log: Mutex<Vec<String>>,
    no_reset: Option<Rung>,
    in_context: bool,
}

impl Scripted {
    fn new(answers: impl IntoIterator<Item = Outcome>) -> Self {
        Self {
            answers: Mutex::new(answers.into_iter().collect()),
            ..Self::default()
        }
    }

    fn log(&self) -> String {
        guard(&self.log).join(", ")
    }
}

impl Bench for Scripted {
    fn check(&self, check: &Check) -> CheckReport {
        guard(&self.log).push(check.name.into());
        let outcome = guard(&self.answers).pop_front().unwrap_or(Outcome::Pass);
        let mut report = CheckReport::unfinished(check, outcome);
        if self.in_context && !report.outcome.is_good() {
            report.aftermath = Some(Aftermath {
                recovered: Some(Rung::NewContext),
                ..Aftermath::default()
            });
        }
        report
    }

    fn reset(&self, rung: Rung) -> Result<(), String> {
        guard(&self.log).push(rung.name().into());
        match self.no_reset {
            Some(refused) if refused == rung => Err("no".into()),
            _ => Ok(()),
        }
    }
}

fn wrong(first: &str) -> Outcome {
    Outcome::WrongData {
        first: first.into(),
        wrong: 1,
        of: 2,
        errors: None,
    }
}

fn hang() -> Outcome {
    Outcome::Hang {
        diagnosis: "lock 1".into(),
    }
}

fn named(name: &str) -> Check {
    crate::checks()
        .into_iter()
        .find(|c| c.name == name)
        .unwrap()
}

fn ran(bench: &Scripted, highest: Rung, canary_first: bool) -> Ran {
    let list = [named("mel/speech"), named("mel/silence")];
    let policy = Policy {
        parallel: Parallel::One,
        highest,
        canary_first,
        quarantine: true,
    };
    run(&list, &named(CANARY), bench, policy, &|_, _| {})
}

#[test]
fn healthy_checks_run_once() {
    let bench = Scripted::default();
    let ran = ran(&bench, Rung::NewProcess, true);
    assert!(ran.quarantine.is_none());
    assert_eq!(bench.log(), "canary/add_one, mel/speech, mel/silence");
}

#[test]
fn wrong_data_stays_wrong_when_a_second_run_is_right() {
    let bench = Scripted::new([wrong("a"), Outcome::Pass]);
    let ran = ran(&bench, Rung::NewProcess, false);
    assert_eq!(ran.checks[0].outcome, wrong("a"));
    let aftermath = ran.checks[0].aftermath.as_ref().unwrap();
    assert_eq!(
        aftermath.again.as_deref(),
        Some("run again: right; the fault comes and goes")
    );
    assert_eq!(aftermath.recovered, Some(Rung::NewProcess));
    assert_eq!(
        bench.log(),
        "mel/speech, mel/speech, new process, canary/add_one, mel/silence"
    );
}

#[test]
fn a_second_run_tells_how_wrong_data_is_wrong() {
    let again = |second| compared(&wrong("a"), &second);
    assert_eq!(again(wrong("a")), "run again: wrong in the same way");
    assert_eq!(
        again(wrong("b")),
        "run again: wrong in another way: b (1 of 2 elements wrong)"
    );
    assert_eq!(again(hang()), "run again: HANG: lock 1");
}

#[test]
fn a_hang_is_not_run_again_and_the_worker_may_have_recovered() {
    let mut bench = Scripted::new([hang()]);
    bench.in_context = true;
    let ran = ran(&bench, Rung::NewProcess, false);
    assert_eq!(ran.checks[0].outcome, hang());
    assert_eq!(bench.log(), "mel/speech, mel/silence");
    assert!(ran.quarantine.is_none());
}

#[test]
fn nothing_beyond_a_new_process_unless_allowed() {
    let bench = Scripted::new([hang(), hang()]);
    let ran = ran(&bench, Rung::NewProcess, false);
    assert_eq!(bench.log(), "mel/speech, new process, canary/add_one");
    let aftermath = ran.checks[0].aftermath.as_ref().unwrap();
    assert_eq!(
        aftermath.steps,
        [
            "new process: the canary ends as HANG: lock 1",
            "runtime power cycle: not allowed (--allow-reset)"
        ]
    );
    assert_eq!(
        ran.quarantine.as_deref(),
        Some("mel/speech ended as HANG and nothing that was allowed brought the device back")
    );
    assert!(matches!(ran.checks[1].outcome, Outcome::Skipped { .. }));
}

#[test]
fn the_ladder_is_climbed_as_far_as_needed() {
    let mut bench = Scripted::new([hang(), hang(), Outcome::Pass]);
    bench.no_reset = Some(Rung::PowerCycle);
    let ran = ran(&bench, Rung::DriverReload, false);
    let aftermath = ran.checks[0].aftermath.as_ref().unwrap();
    assert_eq!(
        aftermath.steps,
        [
            "new process: the canary ends as HANG: lock 1",
            "runtime power cycle: no",
            "driver reload: the canary passes"
        ]
    );
    assert_eq!(aftermath.recovered, Some(Rung::DriverReload));
    assert!(ran.quarantine.is_none());
}

/// A bench whose device nothing brings back, as the kernel's devices say it.
struct Wedged(Scripted);

impl Bench for Wedged {
    fn check(&self, check: &Check) -> CheckReport {
        CheckReport::unfinished(check, hang())
    }

    fn reset(&self, rung: Rung) -> Result<(), String> {
        match rung {
            Rung::Reboot => ladder::KernelDevice::at("/".as_ref(), "/".as_ref()).reset(rung),
            rung => self.0.reset(rung),
        }
    }
}

#[test]
fn a_device_that_nothing_brings_back_needs_a_reboot() {
    let policy = Policy {
        parallel: Parallel::One,
        highest: Rung::Reboot,
        canary_first: false,
        quarantine: true,
    };
    let bench = Wedged(Scripted::default());
    let ran = run(
        &[named("mel/speech")],
        &named(CANARY),
        &bench,
        policy,
        &|_, _| {},
    );
    let aftermath = ran.checks[0].aftermath.as_ref().unwrap();
    assert!(aftermath.reboot_needed);
    let last = aftermath.steps.last().unwrap();
    assert!(last.starts_with("reboot: needed"), "{last}");
    assert!(ran.quarantine.unwrap().ends_with("; reboot needed"));
    assert_eq!(
        bench.0.log(),
        "new process, runtime power cycle, driver reload"
    );
}

#[test]
fn a_device_that_stays_broken_runs_no_check() {
    let bench = Scripted::new([hang(), hang(), hang(), hang()]);
    let ran = ran(&bench, Rung::DriverReload, true);
    let reason = ran.quarantine.unwrap();
    assert!(reason.starts_with("the canary canary/add_one failed before the first check"));
    // The canary is in the report; everything behind it was skipped.
    assert_eq!(ran.checks.len(), 3);
    assert_eq!(ran.checks[0].outcome, hang());
    assert!(ran.checks[1..]
        .iter()
        .all(|c| matches!(c.outcome, Outcome::Skipped { .. })));
}

#[test]
fn a_first_canary_that_recovers_is_told() {
    let bench = Scripted::new([hang()]);
    let ran = ran(&bench, Rung::NewProcess, true);
    assert!(ran.quarantine.is_none());
    assert_eq!(ran.checks.len(), 3);
    let aftermath = ran.checks[0].aftermath.as_ref().unwrap();
    assert_eq!(aftermath.recovered, Some(Rung::NewProcess));
    assert_eq!(ran.checks[2].outcome, Outcome::Pass);
}

#[test]
fn troubles_of_the_harness_quarantine_nothing() {
    let trouble = || Outcome::Infrastructure {
        error: "no space".into(),
    };
    let bench = Scripted::new([trouble(), trouble(), trouble()]);
    let ran = ran(&bench, Rung::NewProcess, false);
    assert!(ran.quarantine.is_none());
    assert_eq!(ran.checks[0].outcome, trouble());
}
