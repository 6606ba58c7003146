//! Threads that do work together, piece by piece.

use std::any::Any;
use std::collections::VecDeque;
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Times that a thread looks for work before it sleeps: some ten microseconds.
const LOOKS: u32 = 10_000;

/// What a thread can do.
pub(super) trait Work: Send + 'static {
    /// Does a piece; whether that was the last.
    fn piece(&mut self) -> bool;
}

/// Workers that wait for jobs.
pub(super) struct Pool<W> {
    shared: Arc<Shared<W>>,
    threads: Vec<JoinHandle<()>>,
}

struct Shared<W> {
    state: Mutex<State<W>>,
    /// Jobs that wait and jobs that are done, for those who look before they
    /// sleep.
    queued: AtomicUsize,
    done: AtomicUsize,
    /// A worker has lost its job.
    lost: AtomicBool,
    /// The workers shall end.
    closing: AtomicBool,
    work: Condvar,
    finished: Condvar,
}

impl<W> std::fmt::Debug for Pool<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let threads = &self.threads.len();
        let mut f = f.debug_struct("Pool");
        f.field("threads", threads).finish_non_exhaustive()
    }
}

/// A job and its place in the list.
type Job<W> = (usize, W);

struct State<W> {
    /// One queue for each thread, the caller's first.
    queues: Vec<VecDeque<Job<W>>>,
    done: Vec<Job<W>>,
    /// What a worker panicked with.
    panic: Option<Box<dyn Any + Send>>,
}

impl<W> State<W> {
    fn queued(&self) -> usize {
        self.queues.iter().map(VecDeque::len).sum()
    }

    /// The job of a thread's own queue that has waited longest, or of the
    /// longest queue.
    fn next(&mut self, thread: usize) -> Option<Job<W>> {
        if let Some(job) = self.queues.get_mut(thread)?.pop_front() {
            return Some(job);
        }
        self.queues.iter_mut().max_by_key(|q| q.len())?.pop_front()
    }
}

fn lock<W>(mutex: &Mutex<State<W>>) -> MutexGuard<'_, State<W>> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait<'a, W>(on: &Condvar, state: MutexGuard<'a, State<W>>) -> MutexGuard<'a, State<W>> {
    on.wait(state).unwrap_or_else(PoisonError::into_inner)
}

impl<W: Work> Pool<W> {
    /// `threads` in all, the caller's included. Those that cannot be had are
    /// done without.
    pub(super) fn new(threads: usize) -> Self {
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                queues: Vec::new(),
                done: Vec::new(),
                panic: None,
            }),
            queued: AtomicUsize::new(0),
            done: AtomicUsize::new(0),
            lost: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            work: Condvar::new(),
            finished: Condvar::new(),
        });
        let spawn = |thread| {
            let shared: Arc<Shared<W>> = shared.clone();
            let work = move || shared.work(thread);
            std::thread::Builder::new().spawn(work).ok()
        };
        let threads: Vec<_> = (1..threads).map_while(spawn).collect();
        lock(&shared.state).queues = (0..=threads.len()).map(|_| VecDeque::new()).collect();
        Self { shared, threads }
    }

    /// Does all jobs; they come back in their order.
    ///
    /// Each thread has jobs of its own, mostly the same ones again, whose
    /// state is in its caches. It does them in turns, piece by piece; when it
    /// has no more it takes one of another thread's.
    ///
    /// # Panics
    /// If one of them does, on whatever thread, with what it panicked with.
    /// The jobs are lost then, and the pool is good for nothing but to be
    /// dropped.
    pub(super) fn run(&self, jobs: Vec<W>) -> Vec<W> {
        let count = jobs.len();
        let threads = self.threads.len() + 1;
        let mut state = lock(&self.shared.state);
        for (n, job) in jobs.into_iter().enumerate() {
            state.queues[n * threads / count].push_back((n, job));
        }
        self.shared.queued.store(count, Ordering::Release);
        self.shared.work.notify_all();
        let mut next = self.shared.next(&mut state, 0, None);
        while let Some(mut job) = next {
            drop(state);
            let over = job.1.piece();
            state = lock(&self.shared.state);
            next = self.shared.next(&mut state, 0, Some((job, over)));
        }
        drop(state);
        look(|| {
            let done = self.shared.done.load(Ordering::Acquire) >= count;
            done || self.shared.lost.load(Ordering::Acquire)
        });
        let mut state = lock(&self.shared.state);
        while state.done.len() < count && state.panic.is_none() {
            state = wait(&self.shared.finished, state);
        }
        if let Some(panic) = state.panic.take() {
            drop(state);
            resume_unwind(panic);
        }
        let mut done = std::mem::take(&mut state.done);
        self.shared.done.store(0, Ordering::Release);
        drop(state);
        done.sort_by_key(|&(n, _)| n);
        done.into_iter().map(|(_, job)| job).collect()
    }
}

/// Looks for something a while: a thread that sleeps takes as long to wake up
/// as a job takes.
fn look(mut there: impl FnMut() -> bool) {
    for _ in 0..LOOKS {
        if there() {
            return;
        }
        std::hint::spin_loop();
    }
}

impl<W: Work> Shared<W> {
    /// Gives a job back, whose piece is over or all of it, and takes another.
    fn next(
        &self,
        state: &mut State<W>,
        thread: usize,
        ran: Option<(Job<W>, bool)>,
    ) -> Option<Job<W>> {
        match ran {
            Some((job, true)) => {
                state.done.push(job);
                self.done.store(state.done.len(), Ordering::Release);
            }
            Some((job, false)) => state.queues[thread].push_back(job),
            None => {}
        }
        let job = state.next(thread);
        self.queued.store(state.queued(), Ordering::Release);
        job
    }

    fn work(&self, thread: usize) {
        let mut state = lock(&self.state);
        while !self.closing.load(Ordering::Acquire) {
            let mut next = self.next(&mut state, thread, None);
            if next.is_none() {
                state = wait(&self.work, state);
                continue;
            }
            while let Some(mut job) = next {
                drop(state);
                // Nobody sees the job again if it panics.
                let ran = catch_unwind(AssertUnwindSafe(|| job.1.piece()));
                state = lock(&self.state);
                match ran {
                    Ok(over) => next = self.next(&mut state, thread, Some((job, over))),
                    Err(panic) => {
                        // Without it the caller would wait for ever.
                        state.panic = Some(panic);
                        self.lost.store(true, Ordering::Release);
                        next = None;
                    }
                }
            }
            self.finished.notify_one();
            drop(state);
            look(|| {
                let closing = self.closing.load(Ordering::Acquire);
                closing || self.queued.load(Ordering::Acquire) > 0
            });
            state = lock(&self.state);
        }
    }
}

impl<W> Drop for Pool<W> {
    fn drop(&mut self) {
        let state = lock(&self.shared.state);
        self.shared.closing.store(true, Ordering::Release);
        drop(state);
        self.shared.work.notify_all();
        for thread in self.threads.drain(..) {
            // It has ended, however.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    /// Counts down.
    struct Count {
        number: u32,
        left: u32,
    }

    impl Count {
        fn new(number: u32) -> Self {
            let left = 1 + number % 3;
            Self { number, left }
        }
    }

    impl Work for Count {
        fn piece(&mut self) -> bool {
            self.left -= 1;
            self.left == 0
        }
    }

    #[test]
    fn jobs_come_back_in_order() {
        for threads in 1..4 {
            let pool = Pool::new(threads);
            for count in [1, 2, 7] {
                let jobs = pool.run((0..count).map(Count::new).collect());
                assert!(jobs.iter().all(|job| job.left == 0));
                assert!(jobs.iter().map(|job| job.number).eq(0..count));
            }
        }
    }

    /// Panics on a worker; until then nobody comes to an end on the caller's
    /// thread, so that a worker gets it.
    struct Panics {
        here: bool,
        caller: std::thread::ThreadId,
        seen: Arc<AtomicBool>,
    }

    impl Work for Panics {
        fn piece(&mut self) -> bool {
            if std::thread::current().id() == self.caller {
                std::thread::yield_now();
                return self.seen.load(Ordering::Acquire);
            }
            if self.here {
                self.seen.store(true, Ordering::Release);
                std::panic::panic_any("the worker's own words");
            }
            true
        }
    }

    #[test]
    fn a_worker_that_panics_does_not_leave_its_caller_waiting() {
        let (said, heard) = mpsc::channel();
        std::thread::spawn(move || {
            let pool = Pool::new(2);
            let seen = Arc::new(AtomicBool::new(false));
            let job = |n| Panics {
                here: n == 3,
                caller: std::thread::current().id(),
                seen: seen.clone(),
            };
            let ran = catch_unwind(AssertUnwindSafe(|| pool.run((0..4).map(job).collect())));
            drop(pool);
            let panic = ran.map(|jobs| jobs.len());
            let _ = said.send(panic.map_err(|what| what.downcast_ref::<&str>().copied()));
        });
        let ended = heard.recv_timeout(Duration::from_secs(60));
        assert_eq!(ended, Ok(Err(Some("the worker's own words"))));
    }
}
