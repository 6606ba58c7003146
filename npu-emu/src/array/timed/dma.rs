//! A DMA channel's turn: one stage of a BD, and what it takes.

use npu_arch::array::{Direction, DmaChannel, TileKind};

use super::super::channel::{Blocked, Next, Pace, StageEnd};
use super::super::fabric::{source_port, End as StreamEnd};
use super::super::fault::Fault;
use super::super::grid::TileId;
use super::super::schedule::Run;
use super::super::Array;
use super::agents::{self, WaitOn, CONTROLLER};
use super::flow::Arrived;
use super::{ChannelCosts, Moving, TaskCycles, Timed};
use crate::host::HostMemory;
use crate::trace::Track;

/// Words that move in one turn.
const BURST: u32 = 32;
/// Tasks that are listed.
const MOST_TASKS: usize = 100_000;

/// A channel's time in a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ChannelTime {
    /// Cycle from which its stream is free for the next word.
    stream_free: u64,
    /// Words of the BD before that were still on their way when this one began.
    ahead: u64,
    /// Words of the BD that moved.
    bd_words: u64,
    /// Hundredths of a cycle that bursts took beyond whole cycles.
    carry: u64,
    tasks: u64,
    task_start: u64,
    /// Cycle from which the first words of the task moved.
    first_words: Option<u64>,
    blocked: Option<(Blocked, u64)>,
    pub(super) startup: u64,
    pub(super) moving: u64,
    pub(super) lock: u64,
    pub(super) stream: u64,
}

impl ChannelTime {
    fn blocked(&mut self, why: Blocked, now: u64) {
        if self.blocked.is_none() {
            self.blocked = Some((why, now));
        }
    }

    /// Goes on; returns since when it was blocked, and by what.
    fn unblocked(&mut self, now: u64) -> Option<(Blocked, u64)> {
        let (why, since) = self.blocked.take()?;
        match why {
            Blocked::Lock => self.lock += now - since,
            Blocked::Stream => self.stream += now - since,
            Blocked::Paused | Blocked::Pace => {}
        }
        (now > since).then_some((why, since))
    }

    /// Cycles that the current task would be too short by if it ended at `end`.
    fn missing(&self, costs: &ChannelCosts, end: u64) -> u64 {
        let task = usize::try_from(self.tasks).unwrap_or(usize::MAX);
        let least = costs.least.get(task.wrapping_sub(1)).copied();
        (self.task_start + least.unwrap_or(0)).saturating_sub(end)
    }

    /// Whole cycles that a burst takes.
    fn burst(&mut self, words: u64, hundredths: u64) -> u64 {
        let total = words * hundredths + self.carry;
        self.carry = total % 100;
        total / 100
    }
}

impl Array {
    pub(super) fn channel_turn(
        &mut self,
        timed: &mut Timed,
        tile: TileId,
        n: usize,
        run: &mut Run,
        host: &mut dyn HostMemory,
    ) -> Result<(), Fault> {
        let now = timed.now;
        let agent = agents::dma(tile, n);
        let kind = self.grid.kind(tile);
        let id = self.tiles[tile].channels[n].id;
        let next = self.tiles[tile].channels[n].next_stage();
        let channel = &self.tiles[tile].channels[n];
        let takes = channel.lock_wanted().map(|l| (l.tile, l.lock));
        let gives = channel.lock_to_release().map(|l| (l.tile, l.lock));
        let mut words = BURST;
        let mut last = 0;
        if next == Next::Move && id.direction == Direction::S2mm {
            let fifo = self.fabric.feeding(StreamEnd::Dma(tile, id));
            let arrived = fifo.map_or(Arrived::None, |f| timed.flow.arrived(f, now, BURST));
            match arrived {
                Arrived::Words { count, last: l } => (words, last) = (count, l),
                Arrived::At(cycle) => {
                    timed.channels[tile][n].blocked(Blocked::Stream, now);
                    timed.agents.schedule(agent, cycle);
                    return Ok(());
                }
                // The channel's own turn counts the wait and says what for.
                Arrived::None => words = 0,
            }
        }
        let before = self.tiles[tile].channels[n].counts.words;
        let turn = self.dma_turn(tile, n, run, host, Pace::Stage { words })?;
        let moved = self.tiles[tile].channels[n].counts.words - before;
        let costs = timed.costs.channel(kind, id.direction);
        let time = &mut timed.channels[tile][n];
        if turn.blocked.is_none() && turn.end != StageEnd::None {
            if let Some((why, since)) = time.unblocked(now) {
                if let Some(trace) = &mut timed.trace {
                    let track = Track::Dma(self.grid.coord(tile), id);
                    trace.stall(track, since, now, stall_name(why, id));
                }
            }
        }
        let time = &mut timed.channels[tile][n];
        match turn.end {
            StageEnd::Loaded { new_task } => {
                let mut cost = u64::from(self.tiles[tile].channels[n].position().1 == 0);
                if new_task {
                    cost = match time.tasks {
                        0 => costs.first_task,
                        _ => costs.task,
                    };
                    time.tasks += 1;
                    time.task_start = now;
                    time.first_words = None;
                    time.startup += cost;
                    // There is room in its queue again.
                    wake_controller(timed, now);
                }
                timed.agents.schedule(agent, now + cost);
            }
            StageEnd::Acquired => {
                if let Some((owner, lock)) = takes {
                    self.trace_lock(timed, owner, lock);
                }
                let time = &mut timed.channels[tile][n];
                time.ahead = time.stream_free.saturating_sub(now);
                time.bd_words = 0;
                let free = match id.direction {
                    Direction::Mm2s => time.stream_free,
                    Direction::S2mm => now,
                };
                timed.agents.schedule(agent, now.max(free));
            }
            StageEnd::Moved => {
                let cycles = time.burst(moved, costs.word);
                time.moving += cycles;
                time.bd_words += moved;
                let sent = time.bd_words;
                if moved > 0 {
                    time.first_words.get_or_insert(now);
                }
                let end = (now + cycles).max(if moved > 0 { last } else { 0 });
                timed.moving = Moving {
                    cycles,
                    // Nothing waits for what an S2MM channel writes.
                    lasts: match id.direction {
                        Direction::Mm2s => time.ahead + (sent - moved),
                        Direction::S2mm => costs.lead,
                    },
                    depth: costs.lead,
                };
                time.stream_free = end;
                let done = self.tiles[tile].channels[n].next_stage() == Next::Release;
                let channel = &self.tiles[tile].channels[n];
                let mut at = end;
                if done && id.direction == Direction::Mm2s {
                    let strided = if channel.strides() { costs.strided } else { 0 };
                    at = (end + strided).saturating_sub(costs.lead).max(now);
                }
                if channel.ends_task() {
                    let late = time.missing(&costs, at);
                    (at, time.startup) = (at + late, time.startup + late);
                    // The first task's end holds up nothing.
                    if time.tasks > 1 {
                        timed.controller.later((tile, id), now, late);
                    }
                }
                if let Some(trace) = &mut timed.trace {
                    let bd = self.tiles[tile].channels[n].current_bd();
                    trace.busy(Track::Dma(self.grid.coord(tile), id), now, end, bd.0.into());
                }
                timed.agents.schedule(agent, at);
            }
            StageEnd::Released { task } => {
                if let Some((owner, lock)) = gives {
                    self.trace_lock(timed, owner, lock);
                }
                let time = &timed.channels[tile][n];
                let start = time.task_start;
                let first_words = time.first_words.unwrap_or(now);
                if task && kind == TileKind::Shim {
                    let shim = timed.shim.get_or_insert(first_words..now);
                    *shim = shim.start.min(first_words)..now;
                }
                if task && timed.tasks.len() < MOST_TASKS {
                    timed.tasks.push(TaskCycles {
                        tile: self.grid.coord(tile),
                        channel: id,
                        start,
                        first_words,
                        end: now,
                    });
                }
                if turn.token {
                    wake_controller(timed, now);
                }
                if self.tiles[tile].channels[n].is_active() {
                    timed.agents.schedule(agent, now);
                }
            }
            StageEnd::None => {}
        }
        match turn.blocked {
            Some(Blocked::Lock) => {
                timed.channels[tile][n].blocked(Blocked::Lock, now);
                let what = match self.tiles[tile].channels[n].lock_wanted() {
                    Some(a) => WaitOn::Lock(a.tile, a.lock, a.what),
                    None => WaitOn::Anything,
                };
                timed.agents.wait(agent, what);
            }
            Some(Blocked::Stream) if turn.end == StageEnd::None => {
                timed.channels[tile][n].blocked(Blocked::Stream, now);
                let what = self.stream_wanted(tile, id);
                timed.agents.wait(agent, what);
            }
            Some(Blocked::Paused) => timed.agents.wait(agent, WaitOn::Unpause),
            _ => {}
        }
        Ok(())
    }

    /// What a channel without words or without room waits for.
    fn stream_wanted(&self, tile: TileId, id: DmaChannel) -> WaitOn {
        match id.direction {
            Direction::S2mm => match self.fabric.feeding(StreamEnd::Dma(tile, id)) {
                Some(fifo) => WaitOn::Words(fifo),
                None => WaitOn::Anything,
            },
            Direction::Mm2s => {
                let port = source_port(self.grid.kind(tile), &self.switches[tile], id);
                match port.and_then(|port| self.fabric.route(tile, port)) {
                    Some(route) => WaitOn::Room(route.ends.clone()),
                    None => WaitOn::Anything,
                }
            }
        }
    }
}

fn wake_controller(timed: &mut Timed, now: u64) {
    if timed.agents.is_waiting(CONTROLLER) {
        timed.agents.schedule(CONTROLLER, now);
    }
}

fn stall_name(why: Blocked, id: DmaChannel) -> &'static str {
    match (why, id.direction) {
        (Blocked::Lock, _) => "waits for a lock",
        (_, Direction::S2mm) => "waits for words",
        (_, Direction::Mm2s) => "waits for room",
    }
}
