//! A core's turn: settle what it ran ahead, then the next segment.

use npu_arch::array::LockId;

use super::super::env::{place_of_lock, windows, CoreWait, TileEnv};
use super::super::fabric::{End as StreamEnd, Fabric};
use super::super::fault::{Fault, FaultKind, Origin};
use super::super::grid::TileId;
use super::super::Array;
use super::agents::{self, WaitOn};
use super::clock::{Due, SegmentEnd};
use super::env::{Notes, Release, Stream, TimedEnv};
use super::flow::Arrived;
use super::Timed;
use crate::core::Stop;
use crate::trace::Track;

/// Cycles that a core may run ahead of the array.
const AHEAD: u64 = 1 << 14;

impl Array {
    /// Starts a core that neither runs nor waits, or was reset.
    pub(super) fn poke_core(&mut self, timed: &mut Timed, tile: TileId) {
        let Some(cpu) = &self.cpus[tile] else {
            return;
        };
        let agent = agents::core(tile);
        let clock = &mut timed.cores[tile];
        let reset = clock.resets != cpu.resets;
        clock.resets = cpu.resets;
        if !cpu.is_alive() {
            if reset {
                timed.agents.forget(agent);
                clock.start(0, timed.now);
            }
            return;
        }
        if reset || timed.agents.is_idle(agent) {
            clock.start(cpu.core.counters().cycles(), timed.now);
            timed.agents.schedule(agent, timed.now);
        }
    }

    pub(super) fn core_turn(&mut self, timed: &mut Timed, tile: TileId) -> Result<(), Fault> {
        let now = timed.now;
        let agent = agents::core(tile);
        while timed.cores[tile].has_ended() {
            match timed.cores[tile].settle(now) {
                None => break,
                Some((due, _)) if due > now => {
                    timed.agents.schedule(agent, due);
                    return Ok(());
                }
                Some((_, Due::Release(release))) => {
                    timed.cores[tile].releases.pop_front();
                    self.release(timed, tile, release)?;
                }
                Some((_, Due::End)) => match self.segment_ended(timed, tile)? {
                    Goes::On => break,
                    Goes::NoFurther => return Ok(()),
                },
            }
        }
        self.segment(timed, tile);
        Ok(())
    }

    /// What the end of a segment means, now that it is due.
    fn segment_ended(&mut self, timed: &mut Timed, tile: TileId) -> Result<Goes, Fault> {
        let clock = &mut timed.cores[tile];
        clock.banks.pass(timed.now);
        let (Some((end, missing)), Some(cpu)) = (clock.take_end(), &mut self.cpus[tile]) else {
            return Ok(Goes::NoFurther);
        };
        cpu.core.add_memory_stall(missing);
        match end {
            SegmentEnd::Bound | SegmentEnd::Asks => Ok(Goes::On),
            SegmentEnd::Reached => {
                timed.reached = true;
                Ok(Goes::NoFurther)
            }
            SegmentEnd::Rests => Ok(Goes::NoFurther),
            SegmentEnd::Fault(fault) => {
                cpu.faulted = true;
                let tile = self.grid.coord(tile);
                let origin = Origin::Core { tile, pc: fault.pc };
                let kind = FaultKind::Core(fault);
                Err(Fault { origin, kind })
            }
        }
    }

    /// Runs ahead from now on.
    fn segment(&mut self, timed: &mut Timed, tile: TileId) {
        let now = timed.now;
        let agent = agents::core(tile);
        let Some(cpu) = &mut self.cpus[tile] else {
            return;
        };
        let clock = &mut timed.cores[tile];
        let waited = now - clock.array_cycle(cpu.core.counters().cycles());
        if waited > 0 {
            let stream = !matches!(cpu.waits, Some(CoreWait::Lock(_)) | None);
            let why = if stream {
                cpu.core.add_stream_stall(waited);
                clock.spent.stream += waited;
                "waits for a stream"
            } else {
                cpu.core.add_lock_stall(waited);
                clock.spent.lock += waited;
                "waits for a lock"
            };
            if let Some(trace) = &mut timed.trace {
                trace.stall(Track::Stall(self.grid.coord(tile)), now - waited, now, why);
            }
        }
        let stream = match timed.stream_of(&self.fabric, tile, now) {
            Arrived::At(_) => Stream::OnItsWay,
            Arrived::None | Arrived::Words { .. } => Stream::Arrived,
        };
        let clock = &mut timed.cores[tile];
        let active = self.tiles[tile].channels.iter().any(|c| c.is_active());
        let from = cpu.core.counters().cycles();
        cpu.waits = None;
        let mut inner = TileEnv {
            tiles: &mut self.tiles,
            fabric: &mut self.fabric,
            cascades: &mut self.cascades,
            tile,
            windows: windows(self.grid, tile),
            strict: self.strict,
            waits: None,
        };
        let mut env = TimedEnv {
            inner: &mut inner,
            may_ask_at: from - clock.origin,
            origin: clock.origin,
            keep: if active { Notes::Keep } else { Notes::Drop },
            notes: &mut clock.notes,
            releases: &mut clock.releases,
            profile: &mut clock.profile,
            cycle: 0,
            pc: 0,
            stream,
            deferred: false,
            own_banks: 0,
        };
        let stop = cpu.core.run_until(&mut env, from + AHEAD);
        let (deferred, own_banks) = (env.deferred, env.own_banks);
        let asked = inner.waits;
        let end = match stop {
            Stop::Budget => SegmentEnd::Bound,
            Stop::Reached => SegmentEnd::Reached,
            Stop::Done | Stop::Disabled => SegmentEnd::Rests,
            Stop::Fault(fault) => SegmentEnd::Fault(fault),
            Stop::Blocked { .. } if deferred => SegmentEnd::Asks,
            // It asked in its time and in vain: it has not moved.
            Stop::Blocked { .. } => {
                if cpu.waits.is_none() {
                    cpu.since = now;
                }
                cpu.waits = asked;
                match asked {
                    Some(CoreWait::Lock(_)) | None => cpu.lock_waits += 1,
                    Some(_) => cpu.stream_waits += 1,
                }
                let what = asked.map_or(WaitOn::Anything, |wait| WaitOn::Core(tile, wait));
                timed.agents.wait(agent, what);
                return;
            }
        };
        let cycle = cpu.core.counters().cycles();
        let clock = &mut timed.cores[tile];
        clock.spent.own_banks += own_banks;
        if let Some(trace) = &mut timed.trace {
            let (begin, until) = (from - clock.origin, cycle - clock.origin);
            for (entry, a, b) in clock.profile.functions(begin, until) {
                trace.function(
                    self.grid.coord(tile),
                    clock.start + a,
                    clock.start + b,
                    entry,
                );
            }
        }
        clock.ended(cycle, end);
        if let Some((due, _)) = clock.settle(now) {
            timed.agents.schedule(agent, due.max(now));
        }
    }

    fn release(&mut self, timed: &mut Timed, tile: TileId, it: Release) -> Result<(), Fault> {
        let windows = windows(self.grid, tile);
        let coord = self.grid.coord(tile);
        let origin = Origin::Core {
            tile: coord,
            pc: it.pc,
        };
        let Some((owner, lock)) = place_of_lock(&windows, it.lock) else {
            // Refused when it was noted.
            return Ok(());
        };
        if let Some(Err(out)) = self.tiles[owner].locks.release(lock, it.value) {
            let kind = FaultKind::LockRange {
                tile: self.grid.coord(owner),
                lock,
                value: out.0,
            };
            self.check(origin, kind)?;
        }
        self.tiles[owner].locks.note_core(lock, tile);
        self.trace_lock(timed, owner, lock);
        Ok(())
    }

    /// When a core whose wait is over can ask again: a word may still be on
    /// its way.
    pub(super) fn core_may_ask_at(&mut self, timed: &mut Timed, tile: TileId) -> u64 {
        let waits = self.cpus[tile].as_ref().and_then(|cpu| cpu.waits);
        match waits {
            Some(CoreWait::StreamData) => match timed.stream_of(&self.fabric, tile, timed.now) {
                Arrived::At(cycle) => cycle,
                _ => timed.now,
            },
            _ => timed.now,
        }
    }

    pub(super) fn trace_lock(&self, timed: &mut Timed, owner: TileId, lock: LockId) {
        if let Some(trace) = &mut timed.trace {
            let value = self.tiles[owner].locks.get(lock).unwrap_or(0);
            trace.lock(self.grid.coord(owner), lock, timed.now, value);
        }
    }

    /// At the end of a run: what cores did ahead has happened.
    pub(super) fn settle_all(&mut self, timed: &mut Timed) {
        for tile in self.grid.tiles() {
            while let Some(release) = timed.cores[tile].releases.pop_front() {
                // A fault here belongs to a run that is over.
                let _ = self.release(timed, tile, release);
            }
            let clock = &mut timed.cores[tile];
            if let (Some((_, missing)), Some(cpu)) = (clock.take_end(), &mut self.cpus[tile]) {
                // A fault met ahead is met again in the next run.
                cpu.core.add_memory_stall(missing);
            }
        }
    }
}

impl Timed {
    /// What has arrived in a core's stream input.
    fn stream_of(&mut self, fabric: &Fabric, tile: TileId, now: u64) -> Arrived {
        match fabric.feeding(StreamEnd::Core(tile, 0)) {
            Some(fifo) => self.flow.arrived(fifo, now, 1),
            None => Arrived::None,
        }
    }
}

enum Goes {
    On,
    NoFurther,
}
