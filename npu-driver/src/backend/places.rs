//! Room for the commands of one context: how many the kernel driver may have, and the
//! waits of those who find no room.

use crate::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use crate::Error;
use npu_image::uapi::IN_FLIGHT;
use std::time::{Duration, Instant};

/// Commands of a context that the driver may have
/// ([`IN_FLIGHT`]): it takes the next one only when one of
/// them has ended, and lets its caller wait.
#[derive(Debug, Default)]
pub struct Places {
    state: Mutex<State>,
    moved: Condvar,
}

#[derive(Debug, Default)]
struct State {
    taken: usize,
    /// Counts what may let somebody go on.
    moves: u64,
    /// Threads that sleep until there is another move.
    sleepers: usize,
}

/// What a submission without a place found when it looked at what is in flight.
pub(crate) enum Ahead {
    /// Something was waited for, or has ended: another try is worth while.
    Moved,
    /// Nothing to wait for: the places are taken by submissions that have not reached
    /// the device. They will, or give up; this long at most is slept until then.
    Others(Duration),
}

/// When a time that begins now is up; `None`: further away than the clock reaches.
pub(crate) fn deadline(timeout: Duration) -> Option<Instant> {
    Instant::now().checked_add(timeout)
}

/// What is left until then, of `timeout` where the clock does not reach.
pub(crate) fn left(end: Option<Instant>, timeout: Duration) -> Duration {
    end.map_or(timeout, |end| end.saturating_duration_since(Instant::now()))
}

impl Places {
    /// One of them, if there is one.
    pub fn take(self: &Arc<Self>) -> Option<Place> {
        let mut state = self.state();
        if state.taken >= IN_FLIGHT {
            return None;
        }
        state.taken += 1;
        Some(Place(self.clone()))
    }

    /// One of them, within `timeout`. `clear` looks at what is in flight while there is
    /// none; it gets the time that is left, and waits no longer.
    ///
    /// # Errors
    /// [`Error::QueueFull`], and those of `clear`.
    pub(crate) fn admit(
        self: &Arc<Self>,
        timeout: Duration,
        mut clear: impl FnMut(Duration) -> Result<Ahead, Error>,
    ) -> Result<Place, Error> {
        let end = deadline(timeout);
        loop {
            // Counted before anything is looked at: no move from here on is slept through.
            let seen = self.state().moves;
            if let Some(place) = self.take() {
                return Ok(place);
            }
            let left = left(end, timeout);
            if let Ahead::Others(most) = clear(left)? {
                let moved = |state: &State| state.moves != seen;
                self.sleep_until(deadline(most.min(left)), moved);
            }
            if left.is_zero() {
                let place = self.take();
                return place.ok_or(Error::QueueFull { waited: timeout });
            }
        }
    }

    /// Wakes whoever sleeps here: a command went to the device or ended, or the context
    /// goes.
    pub(crate) fn tell(&self) {
        let mut state = self.state();
        self.told(&mut state);
    }

    /// Sleeps until `ready`, which is asked again whenever others [`tell`](Self::tell).
    /// Whether it was, in time.
    pub(crate) fn wait_until(&self, end: Option<Instant>, ready: impl Fn() -> bool) -> bool {
        self.sleep_until(end, |_| ready())
    }

    fn sleep_until(&self, end: Option<Instant>, ready: impl Fn(&State) -> bool) -> bool {
        let mut state = self.state();
        while !ready(&state) {
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            if left.is_some_and(|left| left.is_zero()) {
                return false;
            }
            state.sleepers += 1;
            state = match left {
                Some(left) => {
                    let woken = self.moved.wait_timeout(state, left);
                    woken.unwrap_or_else(PoisonError::into_inner).0
                }
                None => {
                    let woken = self.moved.wait(state);
                    woken.unwrap_or_else(PoisonError::into_inner)
                }
            };
            state.sleepers -= 1;
        }
        true
    }

    fn told(&self, state: &mut State) {
        state.moves += 1;
        // A wake that nobody waits for would be a system call with every run.
        if state.sleepers > 0 {
            self.moved.notify_all();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A command's place among those that the driver may have. Dropping it gives it back.
#[derive(Debug)]
#[must_use = "a place that is dropped is free again"]
pub struct Place(Arc<Places>);

impl Drop for Place {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.taken -= 1;
        self.0.told(&mut state);
    }
}

#[cfg(all(test, not(feature = "model")))]
mod tests {
    use super::*;
    use std::cell::Cell;

    const LONG: Duration = Duration::from_secs(600);

    fn full() -> (Arc<Places>, Vec<Place>) {
        let places = Arc::<Places>::default();
        let taken: Vec<_> = std::iter::from_fn(|| places.take()).collect();
        assert_eq!(taken.len(), IN_FLIGHT);
        (places, taken)
    }

    #[test]
    fn without_time_there_is_one_look_at_what_is_in_flight() {
        let (places, mut taken) = full();
        let looks = Cell::new(0);
        let look = |left: Duration| {
            assert!(left.is_zero());
            looks.set(looks.get() + 1);
            Ok(Ahead::Moved)
        };
        let error = places.admit(Duration::ZERO, look).unwrap_err();
        assert!(matches!(error, Error::QueueFull { waited } if waited.is_zero()));
        assert_eq!(looks.get(), 1);
        let freed = |_| {
            taken.pop();
            Ok(Ahead::Moved)
        };
        let _place = places.admit(Duration::ZERO, freed).unwrap();
        let gone = |_| Err(Error::CommandAborted { diagnosis: None });
        let error = places.admit(LONG, gone).unwrap_err();
        assert!(matches!(error, Error::CommandAborted { .. }));
    }

    #[test]
    fn who_sleeps_for_a_place_is_woken_by_the_first_that_is_given_back() {
        let (places, taken) = full();
        std::thread::scope(|scope| {
            let (looked, has_looked) = std::sync::mpsc::channel();
            let places = &places;
            let sleeper = scope.spawn(move || {
                let look = |_| {
                    looked.send(()).unwrap();
                    Ok(Ahead::Others(LONG))
                };
                places.admit(Duration::MAX, look).map(drop)
            });
            has_looked.recv().unwrap();
            drop(taken);
            sleeper.join().unwrap().unwrap();
        });
    }

    #[test]
    fn a_move_between_the_look_and_the_sleep_is_not_slept_through() {
        let (places, mut taken) = full();
        let look = |_| {
            taken.pop();
            Ok(Ahead::Others(LONG))
        };
        // It would sleep for ten minutes.
        let _place = places.admit(LONG, look).unwrap();
    }

    #[test]
    fn what_is_waited_for_is_looked_at_again_when_told() {
        let places = Places::default();
        let ready = Cell::new(false);
        assert!(!places.wait_until(Some(Instant::now()), || ready.get()));
        ready.set(true);
        assert!(places.wait_until(None, || ready.get()));
    }
}
