//! One thing that several threads wait for, one of them at a time inside XRT.
//!
//! The thread whose turn it is has what is held; the others wait for it to come back.
//! What has ended is let go before anybody hears of the end: who knows that a submission
//! is over also knows that XRT's objects of it are gone, which would keep its context
//! on the device.

use crate::backend::{deadline, left, Outcome};
use crate::Error;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Holds an `H` until it has ended.
#[derive(Debug)]
pub(super) struct Turns<H> {
    stage: Mutex<Stage<H>>,
    moved: Condvar,
}

#[derive(Debug)]
enum Stage<H> {
    /// Nobody waits inside.
    Held(H),
    /// A thread does, and has it.
    Waiting,
    /// Over.
    Ended(Outcome),
}

/// What came of asking for a turn.
enum Turn<H> {
    Mine(H),
    Ended(Outcome),
    TimeUp,
}

impl<H> Turns<H> {
    pub(super) fn new(held: H) -> Self {
        Self {
            stage: Mutex::new(Stage::Held(held)),
            moved: Condvar::new(),
        }
    }

    pub(super) fn has_ended(&self) -> bool {
        matches!(*self.stage(), Stage::Ended(_))
    }

    /// Waits at most `timeout` for a turn and, in it, in `inside`, which gets what is
    /// left of the time. `None` when the time is up.
    ///
    /// # Errors
    /// Those of `inside`; nothing has ended then.
    pub(super) fn wait(
        &self,
        timeout: Duration,
        inside: impl FnOnce(&mut H, Duration) -> Result<Option<Outcome>, Error>,
    ) -> Result<Option<Outcome>, Error> {
        let end = deadline(timeout);
        let mut held = match self.turn(end) {
            Turn::Mine(held) => held,
            Turn::Ended(outcome) => return Ok(Some(outcome)),
            Turn::TimeUp => return Ok(None),
        };
        let waited = inside(&mut held, left(end, timeout));
        let stage = match &waited {
            Ok(Some(outcome)) => {
                drop(held);
                Stage::Ended(outcome.clone())
            }
            _ => Stage::Held(held),
        };
        *self.stage() = stage;
        self.moved.notify_all();
        waited
    }

    /// What is held, if it has not ended.
    pub(super) fn take(&mut self) -> Option<H> {
        let stage = self.stage.get_mut().unwrap_or_else(PoisonError::into_inner);
        match std::mem::replace(stage, Stage::Waiting) {
            Stage::Held(held) => Some(held),
            ended => {
                *stage = ended;
                None
            }
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage<H>> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn turn(&self, end: Option<Instant>) -> Turn<H> {
        let mut stage = self.stage();
        loop {
            match std::mem::replace(&mut *stage, Stage::Waiting) {
                Stage::Held(held) => return Turn::Mine(held),
                Stage::Ended(outcome) => {
                    *stage = Stage::Ended(outcome.clone());
                    return Turn::Ended(outcome);
                }
                Stage::Waiting => {}
            }
            let moved = &self.moved;
            stage = match end {
                None => moved.wait(stage).unwrap_or_else(PoisonError::into_inner),
                Some(end) => {
                    let left = end.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return Turn::TimeUp;
                    }
                    let waited = moved.wait_timeout(stage, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{mpsc, Arc};

    const LONG: Duration = Duration::from_secs(600);

    /// Says when it is let go.
    struct Guest(Arc<AtomicBool>);

    impl Drop for Guest {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    fn turns() -> (Arc<Turns<Guest>>, Arc<AtomicBool>) {
        let gone = Arc::new(AtomicBool::new(false));
        (Arc::new(Turns::new(Guest(gone.clone()))), gone)
    }

    #[test]
    fn what_has_ended_is_gone_and_stays_ended() {
        let (mut turns, gone) = turns();
        let pending = turns.wait(Duration::ZERO, |_, _| Ok(None));
        assert!(matches!(pending, Ok(None)));
        let failed = turns.wait(LONG, |_, _| Err(Error::FirmwareDead));
        assert!(matches!(failed, Err(Error::FirmwareDead)));
        assert!(!turns.has_ended() && !gone.load(Ordering::SeqCst));
        let ended = turns.wait(LONG, |_, left| {
            assert!(left <= LONG);
            Ok(Some(Outcome::Completed))
        });
        assert!(matches!(ended, Ok(Some(Outcome::Completed))));
        assert!(turns.has_ended() && gone.load(Ordering::SeqCst));
        let again = turns.wait(Duration::ZERO, |_, _| panic!("it has ended"));
        assert!(matches!(again, Ok(Some(Outcome::Completed))));
        assert!(Arc::get_mut(&mut turns).unwrap().take().is_none());
    }

    #[test]
    fn what_has_not_ended_can_be_taken() {
        let (mut turns, gone) = turns();
        let held = Arc::get_mut(&mut turns).unwrap().take();
        assert!(held.is_some() && !gone.load(Ordering::SeqCst));
        assert!(Arc::get_mut(&mut turns).unwrap().take().is_none());
    }

    #[test]
    fn a_second_thread_takes_over_and_a_third_has_no_time() {
        let (turns, gone) = turns();
        let (inside, is_inside) = mpsc::channel();
        let (go, gone_on) = mpsc::channel::<()>();
        let first = {
            let turns = turns.clone();
            std::thread::spawn(move || {
                turns.wait(LONG, |_, _| {
                    inside.send(()).unwrap();
                    gone_on.recv().unwrap();
                    Ok(None)
                })
            })
        };
        is_inside.recv().unwrap();
        let glance = turns.wait(Duration::ZERO, |_, _| panic!("another's turn"));
        assert!(matches!(glance, Ok(None)));
        let second = {
            let (turns, gone) = (turns.clone(), gone.clone());
            std::thread::spawn(move || {
                let ended = turns.wait(Duration::MAX, |_, _| Ok(Some(Outcome::Completed)));
                (ended, gone.load(Ordering::SeqCst))
            })
        };
        go.send(()).unwrap();
        assert!(matches!(first.join().unwrap(), Ok(None)));
        let (ended, was_gone) = second.join().unwrap();
        assert!(matches!(ended, Ok(Some(Outcome::Completed))) && was_gone);
    }
}
