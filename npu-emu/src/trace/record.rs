//! What a trace holds, and how it grows.

use npu_arch::array::{DmaChannel, LockId, TileCoord};

/// Most slices and levels that are kept; a trace says when it lost some.
const MOST: usize = 2_000_000;

/// A row of the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Track {
    /// The instruction stream.
    Instructions,
    /// What a core executes.
    Core(TileCoord),
    /// Why a core stands still.
    Stall(TileCoord),
    /// A DMA channel.
    Dma(TileCoord, DmaChannel),
}

/// What goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// A word for it.
    Text(&'static str),
    /// A DMA works on a BD.
    Bd(u32),
    /// The instruction stream executes an operation.
    Operation {
        /// Index in the stream.
        op: usize,
        /// Its name.
        name: &'static str,
    },
    /// A core is in the function that begins at this program address.
    Function(u32),
}

/// Something that lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Where.
    pub track: Track,
    /// First cycle.
    pub start: u64,
    /// Cycle after the last.
    pub end: u64,
    /// What.
    pub name: Name,
}

/// A lock's value from some cycle on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// The lock's tile.
    pub tile: TileCoord,
    /// The lock.
    pub lock: LockId,
    /// Cycle.
    pub cycle: u64,
    /// Value.
    pub value: u8,
}

/// What happened when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Everything that lasts, in the order of its end. On one track nothing
    /// overlaps.
    pub slices: Vec<Slice>,
    /// Values of locks.
    pub levels: Vec<Level>,
    /// Slices and levels that there was no room for.
    pub lost: u64,
    end: u64,
}

impl Trace {
    /// The last cycle of the last run.
    pub fn end(&self) -> u64 {
        self.end
    }

    pub(super) fn append(&mut self, mut later: Trace) {
        self.slices.append(&mut later.slices);
        self.levels.append(&mut later.levels);
        self.lost += later.lost;
        self.end = self.end.max(later.end);
    }
}

/// Records a run.
#[derive(Debug)]
pub(crate) struct Tracer {
    trace: Trace,
    /// Cycle on the common axis at which the run began.
    base: u64,
    /// The last slice of each track, which may still grow.
    open: Vec<Slice>,
}

impl Tracer {
    pub(crate) fn new(base: u64) -> Self {
        Self {
            trace: Trace::default(),
            base,
            open: Vec::new(),
        }
    }

    fn slice(&mut self, track: Track, start: u64, end: u64, name: Name) {
        let (start, end) = (self.base + start, self.base + end);
        let slice = |start| Slice {
            track,
            start,
            end,
            name,
        };
        match self.open.iter_mut().find(|s| s.track == track) {
            Some(open) if open.name == name && start <= open.end => open.end = open.end.max(end),
            Some(open) => {
                // What overlaps begins when the earlier one is over.
                let start = start.max(open.end);
                if start < end {
                    let done = std::mem::replace(open, slice(start));
                    self.keep(done);
                }
            }
            None if start < end => self.open.push(slice(start)),
            None => {}
        }
    }

    fn keep(&mut self, slice: Slice) {
        if self.trace.slices.len() < MOST {
            self.trace.slices.push(slice);
        } else {
            self.trace.lost += 1;
        }
    }

    /// Waits.
    pub(crate) fn stall(&mut self, track: Track, start: u64, end: u64, why: &'static str) {
        self.slice(track, start, end, Name::Text(why));
    }

    /// A channel moves words of a BD.
    pub(crate) fn busy(&mut self, track: Track, start: u64, end: u64, bd: u32) {
        self.slice(track, start, end, Name::Bd(bd));
    }

    /// The instruction stream executed an operation.
    pub(crate) fn operation(&mut self, start: u64, end: u64, op: usize, name: &'static str) {
        let name = Name::Operation { op, name };
        self.slice(Track::Instructions, start, end, name);
    }

    /// A core was in a function.
    pub(crate) fn function(&mut self, tile: TileCoord, start: u64, end: u64, entry: u32) {
        self.slice(Track::Core(tile), start, end, Name::Function(entry));
    }

    /// A lock has a value.
    pub(crate) fn lock(&mut self, tile: TileCoord, lock: LockId, cycle: u64, value: u8) {
        if self.trace.levels.len() < MOST {
            self.trace.levels.push(Level {
                tile,
                lock,
                cycle: self.base + cycle,
                value,
            });
        } else {
            self.trace.lost += 1;
        }
    }

    /// The run ended.
    pub(crate) fn finish(mut self, end: u64) -> Trace {
        for slice in std::mem::take(&mut self.open) {
            self.keep(slice);
        }
        let last = self.trace.slices.iter().map(|s| s.end).max();
        self.trace.end = (self.base + end).max(last.unwrap_or(0));
        self.trace
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_of_a_track_grow_and_do_not_overlap() {
        let core = Track::Core(TileCoord::new(0, 2));
        let mut tracer = Tracer::new(100);
        tracer.stall(core, 0, 4, "a");
        tracer.stall(core, 4, 9, "a");
        tracer.stall(core, 6, 12, "b");
        tracer.stall(core, 3, 5, "c");
        tracer.stall(Track::Instructions, 0, 3, "a");
        let trace = tracer.finish(20);
        let mut list: Vec<_> = trace
            .slices
            .iter()
            .map(|s| (s.track, s.start, s.end))
            .collect();
        list.sort_unstable();
        assert_eq!(
            list,
            [
                (Track::Instructions, 100, 103),
                (core, 100, 109),
                (core, 109, 112)
            ]
        );
        assert_eq!(trace.end(), 120);
    }
}
