//! The queue between callers and the device: bounded, with places that can be given up,
//! and run lists made of what waits.

use super::block::Memory;
use super::plan::Plan;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often a waiting caller looks at its token.
const LOOK: Duration = Duration::from_millis(5);

/// Gives calls up, from any thread. Clones are the same token.
///
/// A call with slices ends at once, whether it waits or its run is on the device (the
/// run goes on and its result is dropped; a place in the queue is free when its turn
/// comes). One with blocks ends when its turn comes, or with its run, which has the
/// blocks. What the CPU has begun it finishes.
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// A token that nobody has used.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives up all calls that have it.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether it was used.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// What became of a job.
#[derive(Debug)]
pub(super) enum Ended {
    /// The output is in its buffer.
    Done {
        /// Waiting in the queue.
        queued: Duration,
        /// From submission to completion.
        device: Duration,
    },
    /// Given up before it was submitted.
    Cancelled,
    /// The device didn't do it.
    Failed(super::Reason),
}

/// Where the caller waits.
#[derive(Debug, Default)]
pub(super) struct Slot {
    answer: Mutex<Option<(Ended, Vec<Memory>)>>,
    there: Condvar,
}

impl Slot {
    /// The answer; `None` if `token` is used first.
    pub(super) fn wait(&self, token: Option<&CancelToken>) -> Option<(Ended, Vec<Memory>)> {
        let mut answer = lock(&self.answer);
        loop {
            if let Some(answer) = answer.take() {
                return Some(answer);
            }
            answer = match token {
                None => self
                    .there
                    .wait(answer)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(token) if token.is_cancelled() => return None,
                Some(_) => {
                    let waited = self.there.wait_timeout(answer, LOOK);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }
}

/// A call on its way to the device. One that is dropped unanswered has failed.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) plan: Plan,
    /// Inputs, then the output.
    pub(super) memory: Vec<Memory>,
    pub(super) generation: u64,
    since: Instant,
    token: Option<CancelToken>,
    slot: Option<Arc<Slot>>,
}

impl Job {
    pub(super) fn new(
        plan: Plan,
        memory: Vec<Memory>,
        generation: u64,
        token: Option<CancelToken>,
    ) -> (Self, Arc<Slot>) {
        let slot = Arc::new(Slot::default());
        let job = Self {
            plan,
            memory,
            generation,
            since: Instant::now(),
            token,
            slot: Some(slot.clone()),
        };
        (job, slot)
    }

    /// How long it has waited.
    pub(super) fn age(&self) -> Duration {
        self.since.elapsed()
    }

    fn is_cancelled(&self) -> bool {
        self.token.as_ref().is_some_and(CancelToken::is_cancelled)
    }

    /// Answers.
    pub(super) fn end(mut self, ended: Ended) {
        self.answer(ended);
    }

    fn answer(&mut self, ended: Ended) {
        let Some(slot) = self.slot.take() else { return };
        *lock(&slot.answer) = Some((ended, std::mem::take(&mut self.memory)));
        slot.there.notify_all();
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.answer(Ended::Failed(super::Reason::RunFailed));
    }
}

/// Why a job got no place.
#[derive(Debug)]
pub(super) enum Refused {
    Cancelled,
    Full,
}

/// The queue.
#[derive(Debug)]
pub(super) struct Queue {
    state: Mutex<State>,
    limit: usize,
    filled: Condvar,
    emptied: Condvar,
}

#[derive(Debug, Default)]
struct State {
    jobs: VecDeque<Job>,
    closed: bool,
}

impl Queue {
    pub(super) fn new(limit: usize) -> Self {
        Self {
            state: Mutex::default(),
            limit: limit.max(1),
            filled: Condvar::new(),
            emptied: Condvar::new(),
        }
    }

    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// Jobs that wait.
    pub(super) fn len(&self) -> usize {
        lock(&self.state).jobs.len()
    }

    /// Puts a job in, after waiting for a place if `waits`. One that gets none comes
    /// back, with its memory.
    pub(super) fn push(&self, job: Job, waits: bool) -> Result<(), (Refused, Box<Job>)> {
        let mut state = lock(&self.state);
        while state.jobs.len() >= self.limit && !state.closed {
            if !waits {
                return Err((Refused::Full, Box::new(job)));
            }
            if job.is_cancelled() {
                return Err((Refused::Cancelled, Box::new(job)));
            }
            let waited = self.emptied.wait_timeout(state, LOOK);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        // Of a closed queue it falls out unanswered: failed.
        if !state.closed {
            state.jobs.push_back(job);
            self.filled.notify_one();
        }
        Ok(())
    }

    /// The next job, with up to `most - 1` others that can share its run list. `None`
    /// once the queue is closed.
    pub(super) fn take(&self, most: usize) -> Option<Vec<Job>> {
        let mut state = lock(&self.state);
        let first = loop {
            match state.jobs.pop_front() {
                Some(job) if job.is_cancelled() => job.end(Ended::Cancelled),
                Some(job) => break job,
                None if state.closed => return None,
                None => {
                    let waited = self.filled.wait(state);
                    state = waited.unwrap_or_else(PoisonError::into_inner);
                }
            }
        };
        let mut batch = vec![first];
        let mut at = 0;
        while batch.len() < most && at < state.jobs.len() && batch[0].plan.is_small() {
            let (job, first) = (&state.jobs[at], &batch[0]);
            let alike = job.plan.kernel == first.plan.kernel
                && job.generation == first.generation
                && job.plan.stretch == first.plan.stretch
                && !job.is_cancelled();
            match alike.then(|| state.jobs.remove(at)).flatten() {
                Some(job) => batch.push(job),
                None => at += 1,
            }
        }
        self.emptied.notify_all();
        Some(batch)
    }

    /// Ends the workers; what waits fails.
    pub(super) fn close(&self) {
        let mut state = lock(&self.state);
        state.closed = true;
        state.jobs.clear();
        self.filled.notify_all();
        self.emptied.notify_all();
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::plan;

    fn job(codes: usize, token: Option<CancelToken>) -> (Job, Arc<Slot>) {
        Job::new(plan::gelu(&[0; 256], codes), Vec::new(), 0, token)
    }

    #[test]
    fn small_jobs_of_a_kernel_share_a_list_and_others_keep_their_order() {
        let queue = Queue::new(8);
        for codes in [100, 1000, 200, 300, 2000] {
            queue.push(job(codes, None).0, true).unwrap();
        }
        let kernels = |batch: Vec<Job>| batch.iter().map(|j| j.plan.kernel).collect::<Vec<_>>();
        assert_eq!(kernels(queue.take(2).unwrap()), ["gelu_512"; 2]);
        assert_eq!(kernels(queue.take(24).unwrap()), ["gelu_2048"; 2]);
        assert_eq!(kernels(queue.take(24).unwrap()), ["gelu_512"]);
        assert_eq!(queue.len(), 0);
    }

    #[test]
    fn a_full_queue_refuses_and_a_token_ends_waiting() {
        let queue = Queue::new(1);
        let token = CancelToken::new();
        let (first, slot) = job(1, Some(token.clone()));
        queue.push(first, true).unwrap();
        let (refused, _) = queue.push(job(1, None).0, false).unwrap_err();
        assert!(matches!(refused, Refused::Full));
        token.cancel();
        let (refused, _) = queue.push(job(1, Some(token)).0, true).unwrap_err();
        assert!(matches!(refused, Refused::Cancelled));
        queue.push(job(1, None).0, false).unwrap_err();
        // The next one that asks finds the first given up.
        std::thread::scope(|scope| {
            let taken = scope.spawn(|| queue.take(1).map(|batch| batch.len()));
            assert!(matches!(slot.wait(None), Some((Ended::Cancelled, _))));
            queue.push(job(1, None).0, true).unwrap();
            assert_eq!(taken.join().unwrap(), Some(1));
        });
    }

    #[test]
    fn what_is_dropped_or_left_in_a_closed_queue_has_failed() {
        let queue = Queue::new(4);
        let (dropped, first) = job(1, None);
        drop(dropped);
        let (left, second) = job(1, None);
        queue.push(left, true).unwrap();
        queue.close();
        let (late, third) = job(1, None);
        queue.push(late, true).unwrap();
        for slot in [first, second, third] {
            assert!(matches!(slot.wait(None), Some((Ended::Failed(_), _))));
        }
        assert!(queue.take(1).is_none());
    }
}
