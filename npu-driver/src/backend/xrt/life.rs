//! Whether a context of XRT is to be believed, and whether it has gone.
//!
//! The firmware rejects an operation of a stream when it comes to it: transfers that the
//! stream had started wait in the array, and only the end of the context ends them. XRT
//! ends a context with the last object of it: kernels, runs, and the context itself.

use crate::backend::Outcome;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A context, of which `H` are the objects that it has beside its runs.
#[derive(Debug)]
pub(super) struct Life<H> {
    handles: Mutex<Option<Arc<Handles<H>>>>,
    failed: AtomicBool,
    gone: Arc<AtomicBool>,
}

/// A context's objects. Each of its runs has them too, so that they go last.
#[derive(Debug)]
pub(super) struct Handles<H> {
    pub(super) of: H,
    // Dropped behind the objects.
    _gone: Gone,
}

#[derive(Debug)]
struct Gone(Arc<AtomicBool>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

impl<H> Life<H> {
    pub(super) fn new(of: H) -> Self {
        let gone = Arc::new(AtomicBool::new(false));
        let _gone = Gone(gone.clone());
        Self {
            handles: Mutex::new(Some(Arc::new(Handles { of, _gone }))),
            failed: AtomicBool::new(false),
            gone,
        }
    }

    /// The context's objects, until it ends.
    pub(super) fn handles(&self) -> Option<Arc<Handles<H>>> {
        let handles = self.handles.lock();
        handles.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets the context go with the last of its runs.
    pub(super) fn end(&self) {
        let handles = self.handles.lock();
        let taken = handles.unwrap_or_else(PoisonError::into_inner).take();
        // Not locked: XRT may call the kernel driver.
        drop(taken);
    }

    /// Whether XRT has nothing of it any more.
    pub(super) fn is_gone(&self) -> bool {
        self.gone.load(Ordering::Acquire)
    }

    /// Whether a run of it failed.
    pub(super) fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Acquire)
    }

    /// What an end means that XRT tells, all ends before it being known.
    pub(super) fn judge(&self, told: Outcome) -> Outcome {
        if matches!(told, Outcome::Failed { .. }) {
            self.failed.store(true, Ordering::Release);
        }
        match told {
            Outcome::Completed if self.has_failed() => Outcome::behind_a_failure(),
            told => told,
        }
    }
}
