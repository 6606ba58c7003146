//! A context's stays on the device: each begins when the kernel driver makes the context,
//! and ends when it is taken down.
//!
//! Either may take the kernel driver seconds, so nothing is locked over it. The stage says
//! meanwhile what goes on, and who needs the context on the device sleeps until that is
//! over or the time is up.

use super::lock;
use crate::backend::BackendContext;
use crate::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use crate::Error;
use std::time::Instant;

/// One stay of a context; no other of the context has its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stay(u64);

/// A context on the device, and which stay that is.
pub(super) type OnDevice = (Stay, Arc<dyn BackendContext>);

/// Where a context is.
#[derive(Debug)]
pub(super) struct Stays {
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Debug)]
struct State {
    stage: Stage,
    /// The stay that is, or was last.
    stay: Stay,
}

#[derive(Debug)]
enum Stage {
    /// On the device.
    There(Arc<dyn BackendContext>),
    /// Not on the device.
    Away,
    /// A thread puts it there.
    Coming,
    /// A thread takes it off.
    Leaving,
}

/// What a thread does to the stage; it ends in `then`, also when the thread panics.
struct Passage<'a> {
    stays: &'a Stays,
    then: Stage,
}

impl Drop for Passage<'_> {
    fn drop(&mut self) {
        let then = std::mem::replace(&mut self.then, Stage::Away);
        lock(&self.stays.state).stage = then;
        self.stays.moved.notify_all();
    }
}

impl Stays {
    /// The first one has begun.
    pub(super) fn new(backend: Arc<dyn BackendContext>) -> Self {
        let (stage, stay) = (Stage::There(backend), Stay(0));
        Self {
            state: Mutex::new(State { stage, stay }),
            moved: Condvar::new(),
        }
    }

    /// The context on the device, put there by `make` if it is not. `None` when another
    /// thread was not done with it by `end`.
    ///
    /// # Errors
    /// Those of `make`.
    pub(super) fn get(
        &self,
        end: Option<Instant>,
        make: impl FnOnce() -> Result<Arc<dyn BackendContext>, Error>,
    ) -> Result<Option<OnDevice>, Error> {
        let mut state = lock(&self.state);
        loop {
            match &state.stage {
                Stage::There(backend) => return Ok(Some((state.stay, backend.clone()))),
                Stage::Away => break,
                Stage::Coming | Stage::Leaving => {}
            }
            state = match self.sleep(state, end) {
                Some(woken) => woken,
                None => return Ok(None),
            };
        }
        state.stay.0 += 1;
        let stay = state.stay;
        let mut passage = self.begin(state, Stage::Coming, Stage::Away);
        let backend = make()?;
        passage.then = Stage::There(backend.clone());
        Ok(Some((stay, backend)))
    }

    /// Whether this stay lasts.
    pub(super) fn lasts(&self, stay: Stay) -> bool {
        let state = lock(&self.state);
        state.stay == stay && matches!(state.stage, Stage::There(_))
    }

    /// Whether the context takes, or soon takes, room on the device.
    pub(super) fn takes_room(&self) -> bool {
        !matches!(lock(&self.state).stage, Stage::Away)
    }

    /// Ends this stay, with everything in flight, if it lasts. `ended` is called before
    /// another one can begin. When another thread has begun to end it, waits for that
    /// until `by`.
    pub(super) fn end(&self, stay: Stay, by: Option<Instant>, ended: impl FnOnce()) {
        let mut state = lock(&self.state);
        let backend = loop {
            if state.stay != stay {
                return;
            }
            match std::mem::replace(&mut state.stage, Stage::Leaving) {
                Stage::There(backend) => break backend,
                Stage::Leaving => {}
                other => {
                    state.stage = other;
                    return;
                }
            }
            match self.sleep(state, by) {
                Some(woken) => state = woken,
                None => return,
            }
        };
        let _passage = self.begin(state, Stage::Leaving, Stage::Away);
        backend.shut_down();
        drop(backend);
        ended();
    }

    /// Ends the stay that lasts if nobody has the context and it `is_idle`, which is asked
    /// when nobody can get it any more. `ended` as for [`end`](Self::end). Whether it did.
    pub(super) fn end_if(&self, is_idle: impl FnOnce() -> bool, ended: impl FnOnce()) -> bool {
        let mut state = lock(&self.state);
        // A submission has a clone until the device has the command.
        let backend = match std::mem::replace(&mut state.stage, Stage::Leaving) {
            Stage::There(backend) if Arc::strong_count(&backend) == 1 => backend,
            other => {
                state.stage = other;
                return false;
            }
        };
        let mut passage = self.begin(state, Stage::Leaving, Stage::There(backend));
        if !is_idle() {
            return false;
        }
        if let Stage::There(backend) = std::mem::replace(&mut passage.then, Stage::Away) {
            backend.shut_down();
        }
        ended();
        true
    }

    /// Lets go of the context when nobody else can have it.
    pub(super) fn clear(&mut self) {
        let state = self.state.get_mut();
        state.unwrap_or_else(PoisonError::into_inner).stage = Stage::Away;
    }

    fn begin(&self, mut state: MutexGuard<'_, State>, stage: Stage, then: Stage) -> Passage<'_> {
        state.stage = stage;
        Passage { stays: self, then }
    }

    /// Until the stage changes; `None` when the time is up.
    fn sleep<'a>(
        &self,
        state: MutexGuard<'a, State>,
        end: Option<Instant>,
    ) -> Option<MutexGuard<'a, State>> {
        let Some(end) = end else {
            let woken = self.moved.wait(state);
            return Some(woken.unwrap_or_else(PoisonError::into_inner));
        };
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return None;
        }
        let woken = self.moved.wait_timeout(state, left);
        Some(woken.unwrap_or_else(PoisonError::into_inner).0)
    }
}
