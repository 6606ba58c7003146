//! Cores that run ahead, several at a time.
//!
//! Between two things that it must ask for, a core touches only its registers
//! and memory; without races nobody else touches that memory meanwhile. So
//! all cores that may go on do so together, whenever one of them has to: the
//! same ones in the same way for every number of threads.
//!
//! First each keeps to its own memory, side by side: with several threads a
//! core takes its tile along to a worker. Before a bundle that reaches for a
//! neighbour's memory it stops, as it does before an acquire, and nothing of
//! that bundle has happened. When all others have stopped, too, and their
//! tiles are back, those go on, one after the other ([`May`]). A core that has
//! reached for a neighbour once probably will again, and is one of those from
//! the beginning of its next segments on.

use super::super::cascade::Cascades;
use super::super::cpu::Cpu;
use super::super::env::{CoreWait, TileEnv, Windows};
use super::super::fabric::Fabric;
use super::super::grid::{Grid, TileId};
use super::super::tile::Tile;
use super::clock::{CoreClock, SegmentEnd};
use super::env::{is_own, Stream, TimedEnv};
use super::pool::Work;
use crate::core::{Stop, Wait};
use crate::strict::Strictness;

/// Cycles of a job's piece at least: some ten microseconds.
const SHORTEST_PIECE: u64 = 1 << 10;

/// Cycles that cores run ahead of the array at a time. Results do not depend
/// on it, but for races.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::array) struct Segments {
    pub(in crate::array) shortest: u64,
    pub(in crate::array) longest: u64,
}

impl Default for Segments {
    fn default() -> Self {
        Self {
            shortest: 1 << 10,
            longest: 1 << 16,
        }
    }
}

/// What a core may do in a segment, beside what needs nobody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum May {
    /// Nothing: others run meanwhile.
    Nothing,
    /// Access its neighbours' memories.
    Reach,
    /// That, and ask in its first bundle.
    Ask(Stream),
}

/// How a segment went.
pub(super) enum Ran {
    /// It came to its end, noted in the clock.
    Ended,
    /// Its next bundle reaches for a neighbour's memory, and may not.
    Reaches,
    /// It asked in its time and in vain, and has not moved.
    Waits(Option<CoreWait>),
}

/// Runs a core up to a cycle by its own count.
pub(super) fn run(
    cpu: &mut Cpu,
    clock: &mut CoreClock,
    inner: &mut TileEnv,
    windows: Windows,
    may: May,
    until: u64,
) -> Ran {
    let keeps = may == May::Nothing;
    if keeps {
        if !cpu.core.stores_on_their_way().all(is_own) {
            return Ran::Reaches;
        }
        // So that its accesses need no other look.
        inner.windows = [None, None, None, inner.windows[3]];
    }
    let (may_ask_at, stream) = match may {
        May::Ask(stream) => (cpu.core.counters().cycles() - clock.origin, stream),
        _ => (u64::MAX, Stream::OnItsWay),
    };
    let mut env = TimedEnv {
        inner,
        windows,
        may_ask_at,
        keeps,
        origin: clock.origin,
        notes: &mut clock.notes,
        releases: &mut clock.releases,
        profile: &mut clock.profile,
        cycle: 0,
        pc: 0,
        stream,
        acquired: None,
        deferred: false,
        own_banks: 0,
        locks: 0,
    };
    let stop = cpu.core.run_until(&mut env, until);
    let deferred = env.deferred;
    clock.spent.own_banks += env.own_banks;
    clock.spent.lock += env.locks;
    clock.acquired = env.acquired;
    let end = match stop {
        Stop::Budget => SegmentEnd::Bound,
        Stop::Reached => SegmentEnd::Reached,
        Stop::Done | Stop::Disabled => SegmentEnd::Rests,
        Stop::Fault(fault) => SegmentEnd::Fault(fault),
        Stop::Blocked {
            wait: Wait::Memory { .. },
            ..
        } => return Ran::Reaches,
        Stop::Blocked { .. } if deferred => SegmentEnd::Asks,
        Stop::Blocked { .. } => return Ran::Waits(inner.waits),
    };
    clock.ended(cpu.core.counters().cycles(), end);
    Ran::Ended
}

/// A core on its way to a worker and back.
pub(super) struct Job {
    pub(super) id: TileId,
    pub(super) tile: Tile,
    pub(super) cpu: Cpu,
    pub(super) clock: CoreClock,
    windows: Windows,
    strict: Strictness,
    until: u64,
    /// It stopped before it reached for a neighbour's memory.
    pub(super) reaches: bool,
}

impl Job {
    pub(super) fn new(
        id: TileId,
        tile: Tile,
        cpu: Cpu,
        clock: CoreClock,
        windows: Windows,
        strict: Strictness,
        until: u64,
    ) -> Self {
        Self {
            id,
            tile,
            cpu,
            clock,
            windows,
            strict,
            until,
            reaches: false,
        }
    }
}

impl Work for Job {
    /// Half of what is left: few pieces, since each costs something, and short
    /// ones in the end, so that threads end together.
    fn piece(&mut self) -> bool {
        let now = self.cpu.core.counters().cycles();
        let half = self.until.saturating_sub(now) / 2;
        let until = self.until.min(now + half.max(SHORTEST_PIECE));
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
        let ran = run(
            &mut self.cpu,
            &mut self.clock,
            &mut inner,
            self.windows,
            May::Nothing,
            until,
        );
        self.reaches = matches!(ran, Ran::Reaches);
        self.reaches || until == self.until || self.clock.bound().is_none()
    }
}
