//! What is tried again after a failure, and when.

use crate::Error;
use std::time::{Duration, Instant};

/// Rest after the first failure.
const FIRST_REST: Duration = Duration::from_millis(50);
/// Longest rest.
pub(super) const MOST_REST: Duration = Duration::from_secs(10);
/// A run that was cancelled or never started, and says so later than this, is not tried
/// again: kernels up to 6.18 say the same of one that hung, after a minute.
const SOON: Duration = Duration::from_secs(3);

/// When to try again.
#[derive(Debug, Default)]
pub(super) struct Rest {
    until: Option<Instant>,
    last: Duration,
}

impl Rest {
    pub(super) fn again(&mut self) {
        self.last = (self.last * 2).clamp(FIRST_REST, MOST_REST);
        self.until = Some(Instant::now() + self.last);
    }

    pub(super) fn is_over(&self) -> bool {
        self.until.is_none_or(|until| Instant::now() >= until)
    }
}

/// Whether a run that failed like this, so long after it was submitted, may do better in a
/// new context or without the others of its list.
pub(super) fn may_fare_better(error: &Error, took: Duration) -> bool {
    match error {
        Error::CommandFailed { .. } => true,
        Error::CommandAborted { .. } | Error::ContextLost => took < SOON,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_may_have_hung_is_not_tried_again() {
        let minute = Duration::from_secs(60);
        let aborted = Error::CommandAborted { diagnosis: None };
        for error in [aborted, Error::ContextLost] {
            assert!(may_fare_better(&error, Duration::ZERO), "{error}");
            assert!(!may_fare_better(&error, minute), "{error}");
        }
        let refused = Error::CommandFailed {
            index: None,
            diagnosis: None,
        };
        assert!(may_fare_better(&refused, minute));
        let hung = Error::CommandTimeout { diagnosis: None };
        assert!(!may_fare_better(&hung, Duration::ZERO));
    }
}
