//! Runs a list of checks and collects the report.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;

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
    pub(crate) fn workers(self, checks: usize) -> usize {
        let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
        match self {
            Self::One => 1,
            Self::PerCore => cores.min(checks).max(1),
        }
    }
}

/// Runs `checks`; `done` hears of each as it ends (with how many have ended).
/// The reports come back in the order of the list.
pub fn run(
    checks: &[Check],
    session: &Session,
    parallel: Parallel,
    done: &(dyn Fn(usize, &CheckReport) + Sync),
) -> Vec<CheckReport> {
    let next = AtomicUsize::new(0);
    let finished = AtomicUsize::new(0);
    let slots: Vec<Mutex<Option<CheckReport>>> = checks.iter().map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for _ in 0..parallel.workers(checks.len()) {
            scope.spawn(|| loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(check) = checks.get(index) else {
                    break;
                };
                let report = check.run(session);
                done(finished.fetch_add(1, Ordering::Relaxed) + 1, &report);
                if let Ok(mut slot) = slots[index].lock() {
                    *slot = Some(report);
                }
            });
        }
    });
    slots
        .into_iter()
        .filter_map(|slot| slot.into_inner().ok().flatten())
        .collect()
}
