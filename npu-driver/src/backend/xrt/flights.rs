//! The submissions of a context that XRT has.
//!
//! The context keeps each of them until it has ended, whether anyone waits for it or not,
//! and so does the submission its place among those that the kernel driver takes: who
//! finds no room has something to wait for, and its end is seen.

use super::turns::Turns;
use crate::backend::{Ahead, Outcome, Pending, Place, Places};
use crate::{Error, RunStats};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What XRT runs for one submission, with the memory that the device may touch.
pub(super) trait Work: Send + std::fmt::Debug {
    /// Waits in XRT; `None` when the time is up.
    ///
    /// # Errors
    /// Nothing has ended then, and the device may still touch the memory.
    fn wait(&mut self, timeout: Duration) -> Result<Option<Outcome>, Error>;
}

/// A submission. What it holds is let go before anybody hears of its end, so that a
/// context whose submissions have ended takes its columns along when it is dropped.
#[derive(Debug)]
pub(super) struct Flight<W: Work> {
    turns: Turns<(W, Place)>,
}

impl<W: Work> Flight<W> {
    /// Waits for the end until then.
    fn ends_by(&self, end: Instant) -> bool {
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.wait(left) {
                Ok(Some(_)) => return true,
                Ok(None) if !left.is_zero() => continue,
                _ => return false,
            }
        }
    }
}

impl<W: Work> Pending for Flight<W> {
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        self.turns
            .wait(timeout, |(work, _place), left| work.wait(left))
    }

    fn stats(&self) -> Option<RunStats> {
        None
    }
}

impl<W: Work> Drop for Flight<W> {
    fn drop(&mut self) {
        // Its context has gone, and has waited as long as makes sense.
        if self.ends_by(Instant::now()) {
            return;
        }
        if let Some((work, _place)) = self.turns.take() {
            // The device may touch its memory for ever: nobody gets that.
            std::mem::forget(work);
        }
    }
}

/// All submissions of a context.
#[derive(Debug)]
pub(super) struct Flights<W: Work> {
    open: Mutex<Vec<Arc<Flight<W>>>>,
    places: Arc<Places>,
}

impl<W: Work> Flights<W> {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            open: Mutex::default(),
            places: Arc::default(),
        }
    }

    /// A place for the next one, within `timeout`. `may` tells why there can be none.
    ///
    /// # Errors
    /// [`Error::QueueFull`], those of `may` and of what was waited for.
    pub(super) fn admit(
        &self,
        timeout: Duration,
        may: impl Fn() -> Result<(), Error>,
    ) -> Result<Place, Error> {
        may()?;
        self.places.admit(timeout, |left| {
            may()?;
            let oldest = self.open().iter().find(|f| !f.turns.has_ended()).cloned();
            match oldest {
                // Its end gives its place back.
                Some(flight) => flight.wait(left).map(|_| Ahead::Moved),
                None => Ok(Ahead::Others(left)),
            }
        })
    }

    /// XRT has this one.
    pub(super) fn add(&self, work: W, place: Place) -> Arc<Flight<W>> {
        let turns = Turns::new((work, place));
        let flight = Arc::new(Flight { turns });
        let mut open = self.open();
        open.retain(|flight| !flight.turns.has_ended());
        open.push(flight.clone());
        drop(open);
        self.wake();
        flight
    }

    /// Who sleeps looks again: there is another one to wait for, or none will come.
    pub(super) fn wake(&self) {
        self.places.tell();
    }

    /// Lets go of all that end until then. What does not end is its holders' alone, and
    /// out of reach when they drop it.
    pub(super) fn end_by(&self, end: Instant) {
        let open = std::mem::take(&mut *self.open());
        for flight in open {
            flight.ends_by(end);
        }
    }

    fn open(&self) -> MutexGuard<'_, Vec<Arc<Flight<W>>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_image::uapi::IN_FLIGHT;
    use std::sync::Condvar;

    const LONG: Duration = Duration::from_secs(60);

    /// A run of a stand-in for XRT, which ends when it is told to.
    #[derive(Clone, Debug, Default)]
    struct Told {
        end: Arc<(Mutex<Option<Outcome>>, Condvar)>,
        memory: Arc<()>,
    }

    impl Told {
        fn ends(&self) {
            *self.end.0.lock().unwrap() = Some(Outcome::Completed);
            self.end.1.notify_all();
        }

        /// Whether nobody but this has its memory.
        fn is_free(&self) -> bool {
            Arc::strong_count(&self.memory) == 1
        }
    }

    impl Work for Told {
        fn wait(&mut self, timeout: Duration) -> Result<Option<Outcome>, Error> {
            let end = self.end.0.lock().unwrap();
            let waited = self.end.1.wait_timeout_while(end, timeout, |e| e.is_none());
            Ok(waited.unwrap().0.clone())
        }
    }

    fn may() -> Result<(), Error> {
        Ok(())
    }

    /// As many as there is room for; nobody keeps a handle.
    fn full() -> (Flights<Told>, [Told; IN_FLIGHT]) {
        let (flights, runs) = (Flights::new(), [(); IN_FLIGHT].map(|()| Told::default()));
        for run in &runs {
            let place = flights.admit(Duration::ZERO, may).unwrap();
            drop(flights.add(run.clone(), place));
        }
        (flights, runs)
    }

    #[test]
    fn a_run_that_nobody_waits_for_gives_its_place_back_when_it_ends() {
        let (flights, runs) = full();
        let none = flights.admit(Duration::ZERO, may).map(drop);
        assert!(matches!(none, Err(Error::QueueFull { .. })), "{none:?}");
        assert!(runs.iter().all(|run| !run.is_free()), "XRT has them");
        std::thread::scope(|scope| {
            // It would wait for a minute if it waited for anything but that run.
            let late = scope.spawn(|| flights.admit(LONG, may));
            runs[0].ends();
            let place = late.join().unwrap().unwrap();
            assert!(runs[0].is_free());
            let next = Told::default();
            drop(flights.add(next.clone(), place));
            runs[1..].iter().for_each(Told::ends);
            next.ends();
        });
        // All of them, one after another.
        let places = [(); IN_FLIGHT].map(|()| flights.admit(Duration::ZERO, may).unwrap());
        assert!(runs.iter().all(Told::is_free));
        drop(places);
    }

    #[test]
    fn a_context_that_goes_takes_along_what_has_ended_and_nothing_else() {
        let (flights, runs) = full();
        let late = flights.open()[2].clone();
        runs[0].ends();
        flights.end_by(Instant::now());
        drop(flights);
        let free = runs.each_ref().map(Told::is_free);
        assert_eq!(free, [true, false, false, false]);
        // This one has an owner yet, who hears of its end.
        runs[2].ends();
        let told = late.wait(LONG).unwrap();
        assert!(matches!(told, Some(Outcome::Completed)) && runs[2].is_free());
    }

    #[test]
    fn whoever_may_not_submit_hears_why_at_once() {
        let (flights, _runs) = full();
        let no = || Err(Error::CommandAborted { diagnosis: None });
        let told = flights.admit(LONG, no).map(drop);
        assert!(matches!(told, Err(Error::CommandAborted { .. })));
    }
}
