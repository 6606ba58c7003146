//! How a check of the runtime ends when the device did not do all of its calls.
//!
//! A runtime answers whatever the device does: a run that hangs or is refused is the
//! CPU's, or is tried again. For a check that is a failure all the same, and its report
//! must say what the device did. [`Watch`] hears of every run and keeps how the first one
//! failed; what never became a run is told by the reasons in the runtime's metrics.

use std::sync::{Arc, Mutex, PoisonError};

use npu_driver::runtime::{Call, DeviceRun, Metrics, Reason, RunObserver, Runtime};

use crate::check::{Failure, Notes};
use crate::report::Outcome;
use crate::session::run_outcome;

/// Keeps how the first run failed, and passes everything on to a tape.
pub(super) struct Watch {
    tape: Option<Arc<dyn RunObserver>>,
    first: Mutex<Option<Outcome>>,
}

impl Watch {
    pub(super) fn new(tape: Option<Arc<dyn RunObserver>>) -> Self {
        Self {
            tape,
            first: Mutex::default(),
        }
    }

    fn first(&self) -> Option<Outcome> {
        let first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        first.clone()
    }

    /// How the check ends whose calls ended like this. Wrong data comes first, then the
    /// first run that failed, though the runtime got over it, then whatever else kept the
    /// device from doing a call.
    pub(super) fn judge(
        &self,
        runtime: &Runtime,
        calls: Result<(), Failure>,
        notes: &mut Notes,
    ) -> Result<(), Failure> {
        if matches!(calls, Err(Failure(Outcome::WrongData { .. }))) {
            return calls;
        }
        let metrics = runtime.metrics();
        let (all, device) = (metrics.calls(), metrics.on_device());
        let did = format!("of {all} calls the device did {device}");
        if let Some(first) = self.first() {
            return Err(Failure(after(first, &did)));
        }
        let missing = || {
            let said = format!("{did}:\n{}", runtime.status());
            by_reasons(&metrics, &said)
        };
        match calls {
            // What else a call asks of the runtime doesn't hold without its device.
            Err(Failure(Outcome::OutOfBound { .. })) if metrics.fallbacks() > 0 => {
                return Err(Failure(missing()));
            }
            ended => ended?,
        }
        notes.add(format!(
            "{all} calls equal to golden, {device} by the device"
        ));
        match all == device && all > 0 {
            true => Ok(()),
            false => Err(Failure(missing())),
        }
    }
}

impl RunObserver for Watch {
    fn device_run(&self, run: &DeviceRun<'_>) {
        if let Err(error) = run.ended {
            let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
            first.get_or_insert_with(|| named(run.kernel, run_outcome(error)));
        }
        if let Some(tape) = &self.tape {
            tape.device_run(run);
        }
    }

    fn cpu_call(&self, call: &Call, reason: Reason) {
        if let Some(tape) = &self.tape {
            tape.cpu_call(call, reason);
        }
    }
}

/// Says whose run it was, ahead of what became of it.
fn named(kernel: &str, outcome: Outcome) -> Outcome {
    with_text(outcome, |text| format!("a run of {kernel}: {text}"))
}

/// Says how the runtime went on.
fn after(outcome: Outcome, did: &str) -> Outcome {
    with_text(outcome, |text| {
        format!("{text}\nthe runtime went on: {did}")
    })
}

fn with_text(outcome: Outcome, text: impl FnOnce(String) -> String) -> Outcome {
    match outcome {
        Outcome::Hang { diagnosis } => Outcome::Hang {
            diagnosis: text(diagnosis),
        },
        Outcome::Rejected { error } => Outcome::Rejected { error: text(error) },
        Outcome::DeviceLost { error } => Outcome::DeviceLost { error: text(error) },
        other => other,
    }
}

/// What calls that the device did not do mean, when none of its runs failed: `said` is
/// the text.
fn by_reasons(metrics: &Metrics, said: &str) -> Outcome {
    let counted = |reason: Reason| {
        let mut functions = metrics.functions.values();
        functions.any(|f| f.fallbacks.contains_key(reason.name()))
    };
    let any = |reasons: &[Reason]| reasons.iter().find(|reason| counted(**reason)).copied();
    let text = |reason: Reason| format!("{reason}; {said}");
    if let Some(reason) = any(&[Reason::DeviceLost]) {
        let error = text(reason);
        return Outcome::DeviceLost { error };
    }
    if let Some(reason) = any(&[Reason::NoRoom, Reason::RunFailed, Reason::Resting]) {
        let error = text(reason);
        return Outcome::Rejected { error };
    }
    if let Some(reason) = any(&[Reason::NotLoaded]) {
        let error = text(reason);
        return Outcome::Infrastructure { error };
    }
    // It chose the CPU for a call that the check has a kernel for.
    let bound = said.to_owned();
    Outcome::OutOfBound { bound }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_driver::runtime::Choose;
    use npu_driver::Error;

    fn counted(reasons: &[Reason]) -> Metrics {
        let runtime = Runtime::builder().device(Choose::Cpu).open().unwrap();
        let mut metrics = runtime.metrics();
        let gelu = metrics.functions.get_mut("gelu").unwrap();
        gelu.fallbacks = reasons.iter().map(|reason| (reason.name(), 1)).collect();
        metrics
    }

    #[test]
    fn a_reason_of_the_metrics_becomes_the_outcome_that_it_means() {
        for (reasons, word) in [
            (&[Reason::DeviceLost][..], "DEVICE LOST"),
            (&[Reason::RunFailed, Reason::DeviceLost], "DEVICE LOST"),
            (&[Reason::RunFailed], "REJECTED"),
            (&[Reason::Resting, Reason::NotLoaded], "REJECTED"),
            (&[Reason::NoRoom], "REJECTED"),
            (&[Reason::NotLoaded], "INFRASTRUCTURE"),
            (&[Reason::NoKernel], "OUT OF BOUND"),
            (&[], "OUT OF BOUND"),
        ] {
            let outcome = by_reasons(&counted(reasons), "of 2 calls the device did 1");
            assert_eq!(outcome.word(), word, "{reasons:?}");
            let text = outcome.text();
            assert!(text.ends_with("of 2 calls the device did 1"), "{text}");
        }
    }

    #[test]
    fn a_run_that_failed_is_told_with_its_kernel_and_what_came_after() {
        for (error, word) in [
            (Error::CommandTimeout { diagnosis: None }, "HANG"),
            (Error::ContextLost, "REJECTED"),
            (Error::DeviceRemoved, "DEVICE LOST"),
        ] {
            let outcome = after(named("gelu_512", run_outcome(&error)), "all done");
            assert_eq!(outcome.word(), word);
            let text = outcome.text();
            assert!(text.starts_with("a run of gelu_512: "), "{text}");
            assert!(text.contains(&error.to_string()), "{text}");
            assert!(text.ends_with("went on: all done"), "{text}");
        }
    }

    #[test]
    fn what_a_failed_call_says_gives_way_to_the_run_that_failed() {
        let runtime = Runtime::builder().device(Choose::Cpu).open().unwrap();
        let watch = Watch::new(None);
        let lost = || Err(Failure(run_outcome(&Error::BufferInFlight)));
        let judged = |watch: &Watch, calls| watch.judge(&runtime, calls, &mut Notes::default());
        assert_eq!(judged(&watch, lost()), lost());
        *watch.first.lock().unwrap() = Some(run_outcome(&Error::FirmwareDead));
        let Err(Failure(outcome)) = judged(&watch, lost()) else {
            panic!("passed");
        };
        assert_eq!(outcome.word(), "DEVICE LOST");
        // But nothing hides wrong data.
        let wrong = || crate::session::expect_equal("it", &[1], &[1i8], &[2]);
        assert_eq!(judged(&watch, wrong()), wrong());
    }
}
