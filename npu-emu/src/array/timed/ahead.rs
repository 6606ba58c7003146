//! Cores that run ahead, several at a time.
//!
//! Between two things that it must ask for, a core touches only its registers
//! and memory; without races nobody else touches that memory meanwhile. So
//! all cores that may go on do so together, whenever one of them has to: the
//! same ones in the same way for every number of threads.
//!
//! With several threads a core takes its tile along to a worker. That is
//! possible where no core of the neighbourhood shares memory with it: no
//! number in its program or data memory lies in a neighbour's window, and no
//! neighbour has such a number. The others run one after the other. A core
//! that computes such an address from numbers that do not show it is refused
//! on several threads ([`FaultKind::UnforeseenWindow`](super::super::fault)).

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use npu_arch::array::TileKind;
use npu_arch::isa::Bundle;

use super::super::cascade::Cascades;
use super::super::cpu::Cpu;
use super::super::env::{CoreWait, TileEnv, Windows};
use super::super::fabric::Fabric;
use super::super::grid::{Grid, TileId};
use super::super::tile::Tile;
use super::clock::{CoreClock, SegmentEnd};
use super::env::{Stream, TimedEnv};
use crate::core::env::EnvFault;
use crate::core::{FaultKind as CoreFaultKind, Stop};
use crate::strict::Strictness;

/// Pieces of a job that threads share.
const PIECES: u64 = 4;

/// Times that a thread looks for work before it sleeps: some ten microseconds.
const LOOKS: u32 = 10_000;

/// Cycles that cores run ahead of the array at a time. Results do not depend
/// on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::array) struct Segments {
    pub(in crate::array) shortest: u64,
    pub(in crate::array) longest: u64,
}

impl Default for Segments {
    fn default() -> Self {
        Self {
            shortest: 1 << 12,
            longest: 1 << 16,
        }
    }
}

/// Who may ask in a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// The first bundle.
    First(Stream),
    Nobody,
}

/// How a segment went.
pub(super) enum Ran {
    /// It came to its end, noted in the clock.
    Ended,
    /// It asked in its time and in vain, and has not moved.
    Waits(Option<CoreWait>),
}

/// Runs a core up to a cycle by its own count.
pub(super) fn run(
    cpu: &mut Cpu,
    clock: &mut CoreClock,
    inner: &mut TileEnv,
    windows: Windows,
    asking: Asking,
    until: u64,
) -> Ran {
    let from = cpu.core.counters().cycles();
    let (may_ask_at, stream) = match asking {
        Asking::First(stream) => (from - clock.origin, stream),
        Asking::Nobody => (u64::MAX, Stream::OnItsWay),
    };
    let mut env = TimedEnv {
        inner,
        windows,
        may_ask_at,
        origin: clock.origin,
        notes: &mut clock.notes,
        touched: clock.touched,
        releases: &mut clock.releases,
        profile: &mut clock.profile,
        cycle: 0,
        pc: 0,
        stream,
        acquired: None,
        deferred: false,
        own_banks: 0,
    };
    let stop = cpu.core.run_until(&mut env, until);
    let deferred = env.deferred;
    clock.spent.own_banks += env.own_banks;
    clock.touched = env.touched;
    clock.acquired = env.acquired;
    let end = match stop {
        Stop::Budget => SegmentEnd::Bound,
        Stop::Reached => SegmentEnd::Reached,
        Stop::Done | Stop::Disabled => SegmentEnd::Rests,
        Stop::Fault(fault) => SegmentEnd::Fault(fault),
        Stop::Blocked { .. } if deferred => SegmentEnd::Asks,
        Stop::Blocked { .. } => return Ran::Waits(inner.waits),
    };
    clock.ran_from = from;
    clock.ended(cpu.core.counters().cycles(), end);
    Ran::Ended
}

/// A core on its way to a worker and back.
pub(super) struct Job {
    pub(super) id: TileId,
    pub(super) tile: Tile,
    pub(super) cpu: Cpu,
    pub(super) clock: CoreClock,
    pub(super) windows: Windows,
    pub(super) strict: Strictness,
    /// Its cycle count at the beginning.
    pub(super) from: u64,
    pub(super) until: u64,
    /// Cycles that it runs at a time.
    piece: u64,
}

impl Job {
    pub(super) fn new(
        id: TileId,
        tile: Tile,
        cpu: Cpu,
        clock: CoreClock,
        windows: Windows,
        strict: Strictness,
        cycles: u64,
    ) -> Self {
        let from = cpu.core.counters().cycles();
        Self {
            id,
            tile,
            cpu,
            clock,
            windows,
            strict,
            from,
            until: from + cycles,
            piece: cycles,
        }
    }

    /// Runs a piece; whether that was the last.
    fn run(&mut self) -> bool {
        let now = self.cpu.core.counters().cycles();
        let until = self.until.min(now + self.piece);
        // It asks for no stream and no cascade.
        let (mut fabric, mut cascades) = (Fabric::new(), Cascades::new(Grid::new(0)));
        let mut inner = TileEnv {
            tiles: std::slice::from_mut(&mut self.tile),
            fabric: &mut fabric,
            cascades: &mut cascades,
            tile: 0,
            windows: [None, None, None, Some(0)],
            strict: self.strict,
            waits: None,
        };
        // Nobody asks, so it comes to an end.
        let _ = run(
            &mut self.cpu,
            &mut self.clock,
            &mut inner,
            self.windows,
            Asking::Nobody,
            until,
        );
        self.clock.ran_from = self.from;
        until == self.until || self.clock.bound().is_none()
    }

    /// The address in a neighbour's memory that the core reached for.
    pub(super) fn unforeseen(&self) -> Option<u32> {
        match self.clock.fault()?.kind {
            CoreFaultKind::Env(EnvFault::NoMemory { addr }) => window(addr)
                .filter(|&w| w < 3 && self.windows[w].is_some())
                .map(|_| addr),
            _ => None,
        }
    }
}

fn window(addr: u32) -> Option<usize> {
    let window = (addr >> 16).checked_sub(TileKind::CORE_VIEW_SOUTH >> 16)? as usize;
    (window < 4).then_some(window)
}

/// The neighbours' windows (south, west, north) that numbers in a program or
/// in data memory lie in.
pub(super) fn windows_named<'a>(program: &[u8], data: impl Iterator<Item = &'a [u8]>) -> [bool; 3] {
    let mut named = [false; 3];
    let mut name = |n: u32| {
        if let Some(known) = window(n).and_then(|w| named.get_mut(w)) {
            *known = true;
        }
    };
    let mut at = 0;
    while at < program.len() {
        match Bundle::decode(program, at) {
            Ok(bundle) => {
                for inst in bundle.active() {
                    for n in 0..inst.operands().len() {
                        if let Some(imm) = inst.imm(n) {
                            name(imm as u32 & 0xf_ffff);
                        }
                    }
                }
                at += bundle.len();
            }
            Err(_) => at += 2,
        }
    }
    for word in data.flat_map(|part| part.chunks_exact(4)) {
        name(u32::from_le_bytes([word[0], word[1], word[2], word[3]]));
    }
    named
}

/// Workers that wait for jobs.
#[derive(Debug)]
pub(super) struct Pool {
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Jobs that wait and jobs that are done, for those who look before they
    /// sleep.
    queued: AtomicUsize,
    done: AtomicUsize,
    /// The workers shall end.
    closing: AtomicBool,
    work: Condvar,
    finished: Condvar,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    done: Vec<Job>,
    /// The jobs run in pieces.
    shared: bool,
}

fn lock(mutex: &Mutex<State>) -> MutexGuard<'_, State> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pool {
    /// `threads` in all, the caller's included. Those that cannot be had are
    /// done without.
    pub(super) fn new(threads: usize) -> Self {
        let shared = Arc::new(Shared::default());
        let spawn = |_| {
            let shared = shared.clone();
            let work = move || shared.work();
            std::thread::Builder::new().spawn(work).ok()
        };
        let threads = (1..threads).filter_map(spawn).collect();
        Self { shared, threads }
    }

    /// Runs all jobs; they come back in the order of their tiles.
    pub(super) fn run(&self, mut jobs: Vec<Job>) -> Vec<Job> {
        let count = jobs.len();
        let threads = self.threads.len() + 1;
        let shared = count > threads && count % threads != 0;
        if shared {
            for job in &mut jobs {
                job.piece = (job.until - job.from).div_ceil(PIECES);
            }
        }
        let mut state = lock(&self.shared.state);
        state.jobs.extend(jobs);
        state.shared = shared;
        self.shared.queued.store(count, Ordering::Release);
        drop(state);
        self.shared.work.notify_all();
        loop {
            let job = self.shared.next(&mut lock(&self.shared.state), Side::Front);
            let Some(mut job) = job else {
                break;
            };
            let over = job.run();
            self.shared.put(&mut lock(&self.shared.state), job, over);
        }
        look(|| self.shared.done.load(Ordering::Acquire) >= count);
        let mut state = lock(&self.shared.state);
        while state.done.len() < count {
            state = self
                .shared
                .finished
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let mut done = std::mem::take(&mut state.done);
        self.shared.done.store(0, Ordering::Release);
        drop(state);
        done.sort_by_key(|job| job.id);
        done
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

/// Where a thread takes jobs from. The caller and its workers come from
/// opposite sides, so that they mostly meet the same cores again, whose state
/// is in their caches. Jobs that cannot be dealt out evenly run in pieces, and
/// then each thread takes the one that has waited longest.
#[derive(Clone, Copy, Debug)]
enum Side {
    Front,
    Back,
}

impl Shared {
    fn next(&self, state: &mut State, side: Side) -> Option<Job> {
        let job = match side {
            Side::Back if !state.shared => state.jobs.pop_back(),
            _ => state.jobs.pop_front(),
        };
        self.queued.store(state.jobs.len(), Ordering::Release);
        job
    }

    /// Takes a job back, whose piece is over or all of it.
    fn put(&self, state: &mut State, job: Job, over: bool) {
        if over {
            state.done.push(job);
            self.done.store(state.done.len(), Ordering::Release);
        } else {
            state.jobs.push_back(job);
            self.queued.store(state.jobs.len(), Ordering::Release);
        }
    }

    fn work(&self) {
        let mut state = lock(&self.state);
        while !self.closing.load(Ordering::Acquire) {
            match self.next(&mut state, Side::Back) {
                Some(mut job) => {
                    drop(state);
                    let over = job.run();
                    state = lock(&self.state);
                    self.put(&mut state, job, over);
                    if !state.jobs.is_empty() {
                        continue;
                    }
                    self.finished.notify_one();
                    drop(state);
                    look(|| {
                        let closing = self.closing.load(Ordering::Acquire);
                        closing || self.queued.load(Ordering::Acquire) > 0
                    });
                    state = lock(&self.state);
                }
                None => {
                    state = self
                        .work
                        .wait(state)
                        .unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let state = lock(&self.shared.state);
        self.shared.closing.store(true, Ordering::Release);
        drop(state);
        self.shared.work.notify_all();
        for thread in self.threads.drain(..) {
            // A worker that panicked has said so.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_name_windows() {
        let program = |text: &str| {
            let mut object = npu_arch::isa::asm::assemble(text).unwrap();
            object.resolve().unwrap();
            object.sections.swap_remove(0).data
        };
        let own = program("movxm p0, #0x70400\n add r0, r0, #4");
        let none = std::iter::empty;
        assert_eq!(windows_named(&own, [&[0; 8][..]].into_iter()), [false; 3]);
        let west = program("nop\n movxm p0, #0x50400\n nop");
        assert_eq!(windows_named(&west, none()), [false, true, false]);
        assert_eq!(
            windows_named(&own, [&0x6_0010u32.to_le_bytes()[..]].into_iter()),
            [false, false, true]
        );
    }
}
