//! A core's own time against the array's.
//!
//! A core runs a segment ahead: up to something that it must ask for, or a
//! bound. What it did in between is settled when the array's time gets there:
//! turns lost to DMAs move everything behind them, releases happen.

use std::collections::VecDeque;

use super::banks::{Banks, Note};
use super::env::Release;
use super::profile::Profile;
use crate::core::CoreFault;

/// Settled notes that are kept at most.
const MANY: usize = 4096;

/// Why a segment ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SegmentEnd {
    /// It reached the bound.
    Bound,
    /// It asks for a lock, a stream or a cascade.
    Asks,
    /// It reached the place where the run shall stop.
    Reached,
    /// It is done or disabled.
    Rests,
    /// It cannot go on.
    Fault(Box<CoreFault>),
}

/// Cycles of a core in a run, by what it did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spent {
    pub(super) lock: u64,
    pub(super) stream: u64,
    /// Accesses of one bundle that met.
    pub(super) own_banks: u64,
    /// Turns lost to DMAs.
    pub(super) dma_banks: u64,
}

/// What is due next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    Release(Release),
    End,
}

/// A core's time.
#[derive(Clone, Debug, Default)]
pub(super) struct CoreClock {
    /// The core's cycle count at its start.
    pub(super) origin: u64,
    /// Cycle of the array at the core's start, and turns lost since that the
    /// core's own count does not have yet.
    pub(super) start: u64,
    unsettled: u64,
    pub(super) notes: Vec<Note>,
    settled: usize,
    pub(super) releases: VecDeque<Release>,
    /// End of the segment by the core's own count.
    end: Option<(u64, SegmentEnd)>,
    pub(super) banks: Banks,
    pub(super) profile: Profile,
    pub(super) spent: Spent,
    pub(super) resets: u32,
    /// The lock that the last segment acquired.
    pub(super) acquired: Option<u32>,
    /// The core's count at the beginning of the last segment.
    pub(super) ran_from: u64,
    /// Cycles that it may run ahead next; 0 after it got what it asked for.
    pub(super) next: u64,
    /// Segments run.
    pub(super) segments: u64,
    /// It has reached for a neighbour's memory since its start.
    pub(super) reaches: bool,
}

impl CoreClock {
    /// The core starts at `now`, having counted `origin` cycles before.
    pub(super) fn start(&mut self, origin: u64, now: u64) {
        self.origin = origin;
        self.start = now;
        self.unsettled = 0;
        self.drop_notes();
        self.releases.clear();
        self.end = None;
        self.reaches = false;
    }

    /// The segment ended at the core's cycle `cycle`.
    pub(super) fn ended(&mut self, cycle: u64, end: SegmentEnd) {
        self.end = Some((cycle - self.origin, end));
        self.segments += 1;
    }

    /// The array's cycle, as far as is known, at which a segment ends that
    /// reached its bound.
    pub(super) fn bound(&self) -> Option<u64> {
        match &self.end {
            Some((cycle, SegmentEnd::Bound)) => Some(self.start + self.unsettled + cycle),
            _ => None,
        }
    }

    pub(super) fn has_ended(&self) -> bool {
        self.end.is_some()
    }

    /// Settles what happened before `now`. Returns what is due next, and
    /// when, as far as is known by now.
    pub(super) fn settle(&mut self, now: u64) -> Option<(u64, Due)> {
        let base = self.start + self.unsettled;
        if self.settled < self.notes.len() {
            let (done, lost) = self.banks.compare(&self.notes, self.settled, base, now);
            self.settled = done;
            if self.settled > MANY {
                self.notes.drain(..self.settled);
                self.settled = 0;
            }
            self.unsettled += lost;
            self.spent.dma_banks += lost;
            // Releases and the end lie behind the notes settled so far; those
            // before the turn lost happened already, or happen now.
        }
        let base = self.start + self.unsettled;
        let end = self.end.as_ref()?;
        Some(match self.releases.front() {
            Some(&release) => (base + release.cycle, Due::Release(release)),
            None => (base + end.0, Due::End),
        })
    }

    /// Serves the DMAs' requests before `now`, all notes being settled.
    pub(super) fn pass(&mut self, now: u64) {
        self.banks.pass(now);
    }

    fn drop_notes(&mut self) {
        self.notes.clear();
        self.settled = 0;
    }

    /// Takes the end that is due; the core's count then misses so many
    /// cycles.
    pub(super) fn take_end(&mut self) -> Option<(SegmentEnd, u64)> {
        let (_, end) = self.end.take()?;
        self.drop_notes();
        Some((end, std::mem::take(&mut self.unsettled)))
    }

    /// The array's cycle at the core's count `cycle`, everything settled.
    pub(super) fn array_cycle(&self, cycle: u64) -> u64 {
        self.start + self.unsettled + (cycle - self.origin)
    }
}
