//! From a device that was taken to its checks in processes of their own: one way for
//! every program.

use std::path::Path;
use std::time::Duration;

use npu_driver::Evidence;

use super::ladder::Rung;
use super::lease::LeaseError;
use super::process::Processes;
use super::target::Target;
use super::worker::{said_of_outside, set_outside, Work};
use super::{Policy, Ran, CANARY};
use crate::check::Check;
use crate::report::CheckReport;
use crate::runner::Parallel;

/// What a program hands to the harness.
#[derive(Debug)]
pub struct Setup<'a> {
    /// The argument with which this program is a worker.
    pub worker: &'a str,
    /// What the workers run on.
    pub work: Work,
    /// The device.
    pub target: &'a Target,
    /// Where reports and output of the processes go.
    pub folder: &'a Path,
    /// How long one process may take.
    pub deadline: Duration,
}

/// Why the harness can't begin.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// A worker is this program once more.
    #[error("this program can't be started again: {0}")]
    Program(#[from] std::io::Error),
    /// Nothing would tell how the device is.
    #[error("no check is called {CANARY}")]
    Canary,
}

/// The check that tells how a device is.
///
/// # Errors
/// [`SetupError::Canary`].
pub fn canary() -> Result<Check, SetupError> {
    let canary = crate::checks().into_iter().find(|c| c.name == CANARY);
    canary.ok_or(SetupError::Canary)
}

impl Setup<'_> {
    /// Workers of this program. `note` hears what of the environment they do not.
    ///
    /// # Errors
    /// [`SetupError::Program`].
    pub fn bench(self, note: &dyn Fn(&str)) -> Result<Processes, SetupError> {
        let mut bench = Processes::of_this_program(&[self.worker], self.work, self.folder)?;
        if let Some(line) = said_of_outside(&set_outside()) {
            note(&line);
        }
        bench.deadline = self.deadline;
        bench.device = self.target.kernel_device.clone();
        Ok(bench)
    }

    /// Runs a list, as many checks at a time as suit the device. With a planted defect the
    /// canary is not asked first: it would meet it.
    ///
    /// # Errors
    /// [`SetupError`].
    pub fn run(
        self,
        list: &[Check],
        evidence: Evidence,
        highest: Rung,
        note: &dyn Fn(&str),
        done: &(dyn Fn(usize, &CheckReport) + Sync),
    ) -> Result<Ran, SetupError> {
        let parallel = Parallel::on(evidence);
        let policy = Policy {
            parallel,
            highest,
            canary_first: self.work.inject.is_none(),
            // An emulated device is new with each process.
            quarantine: parallel == Parallel::One,
        };
        let canary = canary()?;
        let bench = self.bench(note)?;
        Ok(super::run(list, &canary, &bench, policy, done))
    }
}

impl Rung {
    /// The highest one that may be used: what takes the device from all its users only
    /// where that was allowed.
    pub fn highest(allow_reset: bool) -> Self {
        match allow_reset {
            true => Self::Reboot,
            false => Self::NewProcess,
        }
    }
}

impl Target {
    /// Nobody uses the device any more until somebody has seen after it. What is said
    /// of that; nothing for a device that has no lease.
    ///
    /// # Errors
    /// [`LeaseError::Io`].
    pub fn quarantine(&self, reason: &str) -> Result<Option<String>, LeaseError> {
        let Some(lease) = &self.lease else {
            return Ok(None);
        };
        lease.quarantine(reason)?;
        Ok(Some(format!("the device is quarantined: {reason}")))
    }
}
