//! A core's turn: settle what it ran ahead, then the next segment.

use npu_arch::array::LockId;

use super::super::cpu::Cpu;
use super::super::env::{place_of_lock, windows, CoreWait, TileEnv};
use super::super::fabric::{End as StreamEnd, Fabric};
use super::super::fault::{Fault, FaultKind, Origin};
use super::super::grid::TileId;
use super::super::tile::Tile;
use super::super::Array;
use super::agents::{self, WaitOn};
use super::ahead::{self, Job, May, Ran, Segments};
use super::clock::{CoreClock, Due, SegmentEnd};
use super::env::{Release, Stream};
use super::flow::Arrived;
use super::profile::Stalls;
use super::Timed;
use crate::trace::Track;

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
                    Goes::OnAsking => break,
                    Goes::On => return self.run_ahead(timed, tile),
                    Goes::NoFurther => return Ok(()),
                },
            }
        }
        self.ask(timed, tile);
        Ok(())
    }

    /// What the end of a segment means, now that it is due.
    fn segment_ended(&mut self, timed: &mut Timed, tile: TileId) -> Result<Goes, Fault> {
        let clock = &mut timed.cores[tile];
        clock.pass(timed.now);
        let (Some((end, missing)), Some(cpu)) = (clock.take_end(), &mut self.cpus[tile]) else {
            return Ok(Goes::NoFurther);
        };
        cpu.core.add_memory_stall(missing);
        match end {
            SegmentEnd::Bound => Ok(Goes::On),
            SegmentEnd::Asks => Ok(Goes::OnAsking),
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

    /// The bundle that asks, now that it may; then it runs ahead.
    fn ask(&mut self, timed: &mut Timed, tile: TileId) {
        let now = timed.now;
        let agent = agents::core(tile);
        let stream = match timed.stream_of(&self.fabric, tile, now) {
            Arrived::At(_) => Stream::OnItsWay,
            Arrived::None | Arrived::Words { .. } => Stream::Arrived,
        };
        let Some(cpu) = &mut self.cpus[tile] else {
            return;
        };
        let clock = &mut timed.cores[tile];
        let waited = now - clock.array_cycle(cpu.core.counters().cycles());
        if waited > 0 {
            let stream = !matches!(cpu.waits, Some(CoreWait::Lock(_)) | None);
            let mut stalls = Stalls::default();
            let why = if stream {
                cpu.core.add_stream_stall(waited);
                clock.spent.stream += waited;
                stalls.stream = waited;
                "waits for a stream"
            } else {
                cpu.core.add_lock_stall(waited);
                clock.spent.lock += waited;
                stalls.lock = waited;
                "waits for a lock"
            };
            clock.profile.stalled(cpu.core.pc(), stalls);
            if let Some(trace) = &mut timed.trace {
                trace.stall(Track::Stall(self.grid.coord(tile)), now - waited, now, why);
            }
        }
        let before = cpu.waits.take();
        clock.ran_from = cpu.core.counters().cycles();
        let ran = self.segment(&mut timed.cores[tile], tile, May::Ask(stream), 1);
        let (Some(ran), Some(cpu)) = (ran, &mut self.cpus[tile]) else {
            return;
        };
        let clock = &mut timed.cores[tile];
        match ran {
            Ran::Ended | Ran::Reaches => {
                let acquired = clock.acquired.take();
                let windows = windows(self.grid, tile);
                let place = acquired.and_then(|lock| place_of_lock(&windows, lock));
                if let Some((owner, lock)) = place {
                    self.trace_lock(timed, owner, lock);
                }
                timed.cores[tile].next = 0;
                self.after_segment(timed, tile);
            }
            Ran::Waits(asked) => {
                if before.is_none() {
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
        }
        if let Some((due, _)) = timed.cores[tile].settle(now) {
            timed.agents.schedule(agent, due.max(now));
        }
    }

    /// Lets a core run ahead, and with it all others that can.
    ///
    /// While others are elsewhere, segments begin short and double: those may
    /// come soon, and then all run together.
    fn run_ahead(&mut self, timed: &mut Timed, first: TileId) -> Result<(), Fault> {
        let now = timed.now;
        let Segments { shortest, longest } = self.segments;
        let others = self.grid.tiles().filter(|&tile| {
            let bound = timed.cores[tile].bound();
            tile != first && bound.is_some_and(|cycle| cycle < now + longest)
        });
        let mut list: Vec<TileId> = others.chain([first]).collect();
        list.sort_unstable();
        let alive = |cpu: &&Option<Cpu>| cpu.as_ref().is_some_and(Cpu::is_alive);
        let ahead = if list.len() == self.cpus.iter().filter(alive).count() {
            longest
        } else {
            let next = list.iter().map(|&tile| timed.cores[tile].next).min();
            next.unwrap_or(0).max(shortest)
        };
        for &tile in &list {
            timed.cores[tile].next = longest.min(2 * ahead);
        }
        for &tile in &list {
            if let Some(cpu) = &self.cpus[tile] {
                timed.cores[tile].ran_from = cpu.core.counters().cycles();
            }
        }
        self.side_by_side(timed, &list, ahead);
        for &tile in &list {
            if !timed.cores[tile].reaches {
                continue;
            }
            #[cfg(test)]
            (self.reached += 1);
            // Nobody asks, and it reaches what it wants: it comes to an end.
            let ran = self.segment(&mut timed.cores[tile], tile, May::Reach, ahead);
            debug_assert!(matches!(ran, None | Some(Ran::Ended)));
        }
        for &tile in &list {
            self.after_segment(timed, tile);
        }
        if let Some((due, _)) = timed.cores[first].settle(now) {
            timed.agents.schedule(agents::core(first), due.max(now));
        }
        Ok(())
    }

    /// Runs segments with which cores keep to their own memories; those that
    /// have to go on beside their neighbours are marked in their clocks.
    fn side_by_side(&mut self, timed: &mut Timed, list: &[TileId], ahead: u64) {
        let apart = list.iter().copied();
        let apart: Vec<TileId> = apart.filter(|&t| !timed.cores[t].reaches).collect();
        let Some(pool) = timed.pool.as_ref().filter(|_| apart.len() > 1) else {
            for tile in apart {
                let ran = self.segment(&mut timed.cores[tile], tile, May::Nothing, ahead);
                timed.cores[tile].reaches = matches!(ran, Some(Ran::Reaches));
            }
            return;
        };
        let mut jobs = Vec::new();
        for tile in apart {
            let Some(cpu) = self.cpus[tile].take() else {
                continue;
            };
            let empty = Tile::nowhere(self.grid.kind(tile));
            let clock = std::mem::take(&mut timed.cores[tile]);
            let until = clock.ran_from + ahead;
            jobs.push(Job::new(
                tile,
                std::mem::replace(&mut self.tiles[tile], empty),
                cpu,
                clock,
                windows(self.grid, tile),
                self.strict,
                until,
            ));
        }
        for job in pool.run(jobs) {
            self.tiles[job.id] = job.tile;
            self.cpus[job.id] = Some(job.cpu);
            timed.cores[job.id] = job.clock;
            timed.cores[job.id].reaches = job.reaches;
        }
    }

    /// Runs a core up to so many cycles after the beginning of its segment.
    fn segment(
        &mut self,
        clock: &mut CoreClock,
        tile: TileId,
        may: May,
        ahead: u64,
    ) -> Option<Ran> {
        let cpu = self.cpus[tile].as_mut()?;
        let windows = windows(self.grid, tile);
        let mut inner = TileEnv {
            tiles: &mut self.tiles,
            fabric: &mut self.fabric,
            cascades: &mut self.cascades,
            tile,
            windows,
            strict: self.strict,
            waits: None,
        };
        let until = clock.ran_from + ahead;
        Some(ahead::run(cpu, clock, &mut inner, windows, may, until))
    }

    /// Traces the functions of the segment that a core has run.
    fn after_segment(&self, timed: &mut Timed, tile: TileId) {
        let (Some(trace), Some(cpu)) = (&mut timed.trace, &self.cpus[tile]) else {
            return;
        };
        let clock = &mut timed.cores[tile];
        let from = clock.ran_from - clock.origin;
        let until = cpu.core.counters().cycles() - clock.origin;
        let base = clock.array_cycle(clock.origin);
        for (entry, a, b) in clock.profile.functions(from, until) {
            trace.function(self.grid.coord(tile), base + a, base + b, entry);
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
    OnAsking,
    NoFurther,
}
