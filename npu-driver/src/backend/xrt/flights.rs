//! The submissions of a context that XRT has.
//!
//! The context keeps each of them until it has ended, whether anyone waits for it or not,
//! and so does the submission its place among those that the kernel driver takes: who
//! finds no room has something to wait for, and its end is seen.

use super::life::Life;
use super::turns::Turns;
use crate::backend::{deadline, left, Ahead, Outcome, Pending, Place, Places};
use crate::{Error, RunStats};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// What XRT runs for one submission, with the memory that the device may touch.
pub(super) trait Work: Send + std::fmt::Debug {
    /// The objects of a context beside its runs.
    type Handles: Send + Sync + std::fmt::Debug;

    /// Waits in XRT; `None` when the time is up.
    ///
    /// # Errors
    /// Nothing has ended then, and the device may still touch the memory.
    fn wait(&mut self, timeout: Duration) -> Result<Option<Outcome>, Error>;

    /// Lets go of XRT's objects, which keep the context on the device, and not of the
    /// memory. For work that XRT is done with.
    fn let_go(&mut self);

    /// Makes what the device wrote visible, once it writes no more.
    ///
    /// # Errors
    /// It may still touch the memory.
    fn release(&mut self, outcome: &Outcome) -> Result<(), Error>;
}

/// A submission. What it holds is let go before anybody hears of its end, so that a
/// context whose submissions have ended takes its columns along when it is dropped.
#[derive(Debug)]
pub(super) struct Flight<W: Work> {
    turns: Turns<Lent<W>>,
    life: Arc<Life<W::Handles>>,
    /// Whether XRT has told its end.
    told: AtomicBool,
    /// Those that the device runs before it.
    before: Vec<Weak<Flight<W>>>,
    /// All of its context.
    all: Weak<Open<W>>,
}

/// Submissions of a context, in the order in which the device runs them.
type Open<W> = Mutex<Vec<Arc<Flight<W>>>>;

#[derive(Debug)]
struct Lent<W> {
    work: W,
    /// What XRT told, which it may tell once only.
    told: Option<Outcome>,
    _place: Place,
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

    /// Waits for XRT's word, and for the end of the context where that is needed.
    fn end(&self, lent: &mut Lent<W>, timeout: Duration) -> Result<Option<Outcome>, Error> {
        let outcome = match &lent.told {
            Some(outcome) => outcome.clone(),
            None => match lent.work.wait(timeout)? {
                Some(told) => {
                    let outcome = lent.told.insert(self.life.judge(told)).clone();
                    self.told.store(true, Ordering::Release);
                    outcome
                }
                None => return Ok(None),
            },
        };
        // What completed before a failure is done with its memory.
        if self.life.has_failed() && !matches!(outcome, Outcome::Completed) {
            lent.work.let_go();
            self.life.end();
            if !self.life.is_gone() {
                // Its end is known, and its memory is out of reach until the other runs
                // of the context have ended.
                outcome.into_result()?;
                return Ok(None);
            }
        }
        lent.work.release(&outcome)?;
        Ok(Some(outcome))
    }
}

impl<W: Work> Flight<W> {
    /// Waits for those before it, and for itself.
    fn look(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        let end = deadline(timeout);
        // A failure has to be known before what ends behind it is believed.
        for flight in self.before.iter().filter_map(Weak::upgrade) {
            if flight.turns.has_ended() {
                continue;
            }
            match flight.look(left(end, timeout)) {
                Ok(None) => return Ok(None),
                Err(error) if !flight.told.load(Ordering::Acquire) => return Err(error),
                _ => {}
            }
        }
        let inside = |lent: &mut _, left| self.end(lent, left);
        self.turns.wait(left(end, timeout), inside)
    }
}

impl<W: Work> Pending for Flight<W> {
    fn wait(&self, timeout: Duration) -> Result<Option<Outcome>, Error> {
        let waited = self.look(timeout);
        let kept = self.life.has_failed() && !self.life.is_gone();
        if !kept || matches!(waited, Ok(Some(_))) {
            return waited;
        }
        // The context goes with the last of its runs, which nobody else may look at.
        let all = self.all.upgrade().map(|all| locked(&all).clone());
        // Their holders hear of what is wrong with them.
        let look_at_all = || {
            let others = all.iter().flatten();
            others.for_each(|flight| drop(flight.look(Duration::ZERO)));
        };
        look_at_all();
        if !self.life.is_gone() {
            return waited;
        }
        look_at_all();
        self.look(Duration::ZERO)
    }

    fn stats(&self) -> Option<RunStats> {
        None
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<W: Work> Drop for Flight<W> {
    fn drop(&mut self) {
        // Its context has gone, and has waited as long as makes sense.
        if self.ends_by(Instant::now()) {
            return;
        }
        if let Some(lent) = self.turns.take() {
            // The device may touch its memory for ever: nobody gets that.
            std::mem::forget(lent.work);
        }
    }
}

/// All submissions of a context.
#[derive(Debug)]
pub(super) struct Flights<W: Work> {
    life: Arc<Life<W::Handles>>,
    open: Arc<Open<W>>,
    places: Arc<Places>,
}

impl<W: Work> Flights<W> {
    /// None yet.
    pub(super) fn new(life: Arc<Life<W::Handles>>) -> Self {
        Self {
            life,
            open: Arc::default(),
            places: Arc::default(),
        }
    }

    /// A place for the next one, within `timeout`. `may` tells why there can be none.
    ///
    /// # Errors
    /// [`Error::QueueFull`], also when the context goes and its runs have not ended; those
    /// of `may` and of what was waited for.
    pub(super) fn admit(
        &self,
        timeout: Duration,
        may: impl Fn() -> Result<(), Error>,
    ) -> Result<Place, Error> {
        if self.life.has_failed() && !self.have_told(timeout) {
            return Err(Error::QueueFull { waited: timeout });
        }
        may()?;
        self.places.admit(timeout, |left| {
            may()?;
            let oldest = self.open().iter().find(|f| !f.turns.has_ended()).cloned();
            match oldest {
                // Its end gives its place back.
                Some(flight) => {
                    let waited = flight.wait(left);
                    // Its failure is not the next one's.
                    may()?;
                    waited.map(|_| Ahead::Moved)
                }
                None => Ok(Ahead::Others(left)),
            }
        })
    }

    /// Whether XRT tells the ends of all within `timeout`, or why it can't.
    fn have_told(&self, timeout: Duration) -> bool {
        let end = deadline(timeout);
        let open = self.open().clone();
        open.iter().all(|flight| {
            let told = || flight.told.load(Ordering::Acquire);
            told() || flight.look(left(end, timeout)).is_err() || told()
        })
    }

    /// Gives one to XRT: `start` does, for which there is a place, so that it does not
    /// wait. None starts behind [`end_by`](Self::end_by) if `start` looks first whether
    /// it may.
    ///
    /// # Errors
    /// Those of `start`.
    pub(super) fn add(
        &self,
        place: Place,
        start: impl FnOnce() -> Result<W, Error>,
    ) -> Result<Arc<Flight<W>>, Error> {
        let mut open = self.open();
        let lent = Lent {
            work: start()?,
            told: None,
            _place: place,
        };
        open.retain(|flight| !flight.turns.has_ended());
        let flight = Arc::new(Flight {
            turns: Turns::new(lent),
            life: self.life.clone(),
            told: AtomicBool::new(false),
            all: Arc::downgrade(&self.open),
            before: open.iter().map(Arc::downgrade).collect(),
        });
        open.push(flight.clone());
        drop(open);
        self.wake();
        Ok(flight)
    }

    /// Who sleeps looks again: there is another one to wait for, or none will come.
    pub(super) fn wake(&self) {
        self.places.tell();
    }

    /// Lets go of all that end until then, and of the context with the last of them. What
    /// does not end is its holders' alone, and out of reach when they drop it.
    pub(super) fn end_by(&self, end: Instant) {
        let open = std::mem::take(&mut *self.open());
        for flight in &open {
            flight.ends_by(end);
        }
        self.life.end();
        // Memory of a context that failed is free with the context.
        let gone = self.life.has_failed() && self.life.is_gone();
        for flight in open.iter().filter(|_| gone) {
            flight.ends_by(end);
        }
    }

    fn open(&self) -> MutexGuard<'_, Vec<Arc<Flight<W>>>> {
        locked(&self.open)
    }
}

#[cfg(test)]
mod tests {
    use super::super::life;
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

    /// It, with what keeps its context.
    #[derive(Debug)]
    struct Run(Told, Option<Arc<life::Handles<()>>>);

    impl Told {
        fn ends_as(&self, outcome: Outcome) {
            *self.end.0.lock().unwrap() = Some(outcome);
            self.end.1.notify_all();
        }

        fn ends(&self) {
            self.ends_as(Outcome::Completed);
        }

        /// Whether nobody but this has its memory.
        fn is_free(&self) -> bool {
            Arc::strong_count(&self.memory) == 1
        }
    }

    impl Work for Run {
        type Handles = ();

        fn wait(&mut self, timeout: Duration) -> Result<Option<Outcome>, Error> {
            let end = self.0.end.0.lock().unwrap();
            let (told, open) = (&self.0.end.1, |e: &mut Option<_>| e.is_none());
            let waited = told.wait_timeout_while(end, timeout, open);
            Ok(waited.unwrap().0.clone())
        }

        fn let_go(&mut self) {
            self.1 = None;
        }

        fn release(&mut self, _: &Outcome) -> Result<(), Error> {
            Ok(())
        }
    }

    fn none() -> Flights<Run> {
        Flights::new(Arc::new(Life::new(())))
    }

    fn start(flights: &Flights<Run>, run: &Told, place: Place) -> Arc<Flight<Run>> {
        let handles = flights.life.handles();
        let added = flights.add(place, || Ok(Run(run.clone(), handles)));
        added.unwrap()
    }

    fn may() -> Result<(), Error> {
        Ok(())
    }

    /// As many as there is room for; nobody keeps a handle.
    fn full() -> (Flights<Run>, [Told; IN_FLIGHT]) {
        let (flights, runs) = (none(), [(); IN_FLIGHT].map(|()| Told::default()));
        for run in &runs {
            let place = flights.admit(Duration::ZERO, may).unwrap();
            drop(start(&flights, run, place));
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
            drop(start(&flights, &next, place));
            runs[1..].iter().for_each(Told::ends);
            next.ends();
        });
        // All of them, one after another.
        let places = [(); IN_FLIGHT].map(|()| flights.admit(Duration::ZERO, may).unwrap());
        assert!(runs.iter().all(Told::is_free));
        drop(places);
    }

    #[test]
    fn a_context_takes_along_what_has_ended_and_the_rest_is_never_given_back() {
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
        let (flights, runs) = full();
        let no = || Err(Error::CommandAborted { diagnosis: None });
        let told = flights.admit(LONG, no).map(drop);
        assert!(matches!(told, Err(Error::CommandAborted { .. })));
        runs.iter().for_each(Told::ends);
    }

    #[test]
    fn memory_of_a_run_that_failed_is_out_of_reach_until_its_context_has_gone() {
        let (flights, runs) = full();
        let [first, second, third, fourth] = [0, 1, 2, 3].map(|i| flights.open()[i].clone());
        runs[0].ends();
        assert!(matches!(first.wait(LONG), Ok(Some(Outcome::Completed))));
        let (index, diagnosis) = (None, None);
        runs[1].ends_as(Outcome::Failed { index, diagnosis });
        runs[2].ends();
        // Whoever asks for the third hears of the second first, and does not believe it.
        let told = third.look(LONG);
        assert!(
            matches!(told, Err(Error::CommandAborted { .. })),
            "{told:?}"
        );
        let told = second.wait(LONG);
        assert!(matches!(told, Err(Error::CommandFailed { .. })), "{told:?}");
        let free = runs.each_ref().map(Told::is_free);
        assert_eq!(free, [true, false, false, false]);
        runs[3].ends();
        let told = fourth.wait(LONG);
        assert!(
            matches!(told, Ok(Some(Outcome::Aborted { .. }))),
            "{told:?}"
        );
        let told = second.wait(LONG);
        assert!(matches!(told, Ok(Some(Outcome::Failed { .. }))), "{told:?}");
        let told = third.wait(LONG);
        assert!(
            matches!(told, Ok(Some(Outcome::Aborted { .. }))),
            "{told:?}"
        );
        assert!(runs.iter().all(Told::is_free));
    }

    #[test]
    fn a_run_that_failed_alone_takes_its_context_along_at_once() {
        let (flights, run) = (none(), Told::default());
        let place = flights.admit(Duration::ZERO, may).unwrap();
        let flight = start(&flights, &run, place);
        let (index, diagnosis) = (None, None);
        run.ends_as(Outcome::Failed { index, diagnosis });
        let told = flight.wait(LONG);
        assert!(matches!(told, Ok(Some(Outcome::Failed { .. }))), "{told:?}");
        assert!(run.is_free() && flights.life.is_gone());
    }

    #[test]
    fn a_context_that_goes_frees_what_nobody_waited_for_behind_a_failure() {
        let (flights, runs) = full();
        let (index, diagnosis) = (None, None);
        runs[0].ends_as(Outcome::Failed { index, diagnosis });
        runs[1..].iter().for_each(Told::ends);
        flights.end_by(Instant::now());
        assert!(flights.life.is_gone() && runs.iter().all(Told::is_free));
    }

    #[test]
    fn what_may_not_start_takes_no_place() {
        let flights = none();
        for _ in 0..2 * IN_FLIGHT {
            let place = flights.admit(Duration::ZERO, may).unwrap();
            let no = || Err(Error::CommandAborted { diagnosis: None });
            assert!(flights.add(place, no).is_err());
        }
    }

    #[test]
    fn whoever_waits_for_a_failed_run_looks_at_the_others() {
        let (flights, runs) = full();
        let first = flights.open()[0].clone();
        let (index, diagnosis) = (None, None);
        runs[0].ends_as(Outcome::Failed { index, diagnosis });
        runs[1].ends();
        runs[2].ends();
        let told = first.wait(Duration::ZERO);
        assert!(matches!(told, Err(Error::CommandFailed { .. })), "{told:?}");
        // Nobody waits for the last one.
        runs[3].ends();
        let told = first.wait(Duration::ZERO);
        assert!(matches!(told, Ok(Some(Outcome::Failed { .. }))), "{told:?}");
        assert!(runs.iter().all(Told::is_free));
    }

    #[test]
    fn a_failure_is_not_the_next_submissions() {
        let (flights, runs) = full();
        let may = || match flights.life.has_failed() {
            true => Err(Error::CommandAborted { diagnosis: None }),
            false => Ok(()),
        };
        std::thread::scope(|scope| {
            let next = scope.spawn(|| flights.admit(LONG, may).map(drop));
            let (index, diagnosis) = (None, None);
            runs[0].ends_as(Outcome::Failed { index, diagnosis });
            let told = next.join().unwrap();
            assert!(
                matches!(told, Err(Error::CommandAborted { .. })),
                "{told:?}"
            );
        });
        // The context goes, and the others have not ended.
        let told = flights.admit(Duration::ZERO, may).map(drop);
        assert!(matches!(told, Err(Error::QueueFull { .. })), "{told:?}");
        runs[1..].iter().for_each(Told::ends);
        let told = flights.admit(LONG, may).map(drop);
        assert!(
            matches!(told, Err(Error::CommandAborted { .. })),
            "{told:?}"
        );
    }
}
