//! Runs a list of checks and collects the report.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use npu_driver::Evidence;

use crate::check::Check;
use crate::report::CheckReport;
use crate::session::Session;

/// How many checks may run at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parallel {
    /// One: what hardware needs, where checks would disturb each other.
    One,
    /// One per core of the host: each opens its own emulated device.
    PerCore,
}

impl Parallel {
    /// What a device with this kind of evidence takes.
    pub fn on(evidence: Evidence) -> Self {
        match evidence {
            Evidence::EmulatorFunctional | Evidence::EmulatorTimed => Self::PerCore,
            Evidence::KernelDriverOverEmulator | Evidence::Silicon => Self::One,
        }
    }

    fn workers(self, checks: usize) -> usize {
        let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
        match self {
            Self::One => 1,
            Self::PerCore => cores.min(checks).max(1),
        }
    }
}

/// Does `job` for each number below `count`, so many at a time; what came out is in the
/// order of the numbers.
pub fn each<T: Send>(count: usize, parallel: Parallel, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let slots: Vec<Mutex<Option<T>>> = (0..count).map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for _ in 0..parallel.workers(count) {
            scope.spawn(|| loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(slot) = slots.get(index) else {
                    break;
                };
                let result = job(index);
                *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
            });
        }
    });
    slots
        .into_iter()
        .filter_map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}

/// Runs `checks`; `done` hears of each as it ends (with how many have ended).
/// The reports come back in the order of the list.
pub fn run(
    checks: &[Check],
    session: &Session,
    parallel: Parallel,
    done: &(dyn Fn(usize, &CheckReport) + Sync),
) -> Vec<CheckReport> {
    let finished = AtomicUsize::new(0);
    each(checks.len(), parallel, |index| {
        let report = checks[index].run(session);
        done(finished.fetch_add(1, Ordering::Relaxed) + 1, &report);
        report
    })
}
