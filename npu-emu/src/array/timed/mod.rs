//! The timed mode: the same array with a clock.
//!
//! # Model
//! A discrete-event simulation. The instruction stream, the DMA channels and
//! the cores are agents ([`agents`]); each acts at its cycle, changes the
//! array through the same code as the functional mode, and is scheduled
//! again when that is over. Nothing happens between two turns, so an idle
//! tile or a waiting channel costs nothing.
//!
//! * A DMA channel goes through the stages of a BD: load, acquire, move,
//!   release. Words move in bursts; a reader takes the words of a burst as
//!   they arrive ([`flow`]).
//! * A core runs ahead up to what it must ask for ([`env`], [`clock`]), on
//!   another thread if there are several ([`ahead`]).
//! * Banks are settled afterwards ([`banks`]).
//! * The instruction stream pays for the launch, for each operation, for each
//!   task start and for the mailbox ([`Costs`]).
//!
//! # What is exact
//! Bundles, the cycles that accesses of one bundle cost each other, the order
//! of lock operations, one word per cycle through streams. Start-up costs are
//! measured averages ([`Costs`] names the sources). Not modelled: conflicts
//! with neighbours at their memories, congestion on the way to host memory,
//! refresh, clock changes.
//!
//! Without races the outputs equal those of the functional mode.

pub(super) mod agents;
mod ahead;
pub(super) mod banks;
mod clock;
mod controller;
mod core;
mod costs;
mod dma;
mod env;
mod flow;
mod pool;
mod profile;
mod stats;

use std::ops::Range;

use npu_arch::array::TileKind;

use super::fabric::Traffic;
use super::fault::{Fault, FaultKind, Origin};
use super::outcome::WaitsFor;
use super::schedule::{End, Run};
use super::Array;
use crate::host::HostMemory;
use crate::trace::Tracer;
use agents::{Agents, Kind, WaitOn, Who, CONTROLLER};
use ahead::Job;
pub(super) use ahead::Segments;
use banks::Burst;
use clock::CoreClock;
use controller::ControllerTime;
use dma::ChannelTime;
use flow::Flow;
use pool::Pool;

pub use costs::{ChannelCosts, Costs, WARM_UP};
pub use stats::{ChannelCycles, ControllerCycles, CoreCycles, PlaceCycles, TaskCycles, TimedStats};

/// Turns between two looks at the flag that stops a run.
const TURNS_PER_LOOK: u32 = 256;

/// What a run in timed mode has beside the array.
#[derive(Debug)]
pub(super) struct Timed {
    costs: Costs,
    now: u64,
    agents: Agents,
    flow: Flow,
    controller: ControllerTime,
    /// By tile, then by channel.
    channels: Vec<Vec<ChannelTime>>,
    /// By tile.
    cores: Vec<CoreClock>,
    trace: Option<Tracer>,
    tasks: Vec<TaskCycles>,
    /// First words and last end of the shims' tasks.
    shim: Option<Range<u64>>,
    moving: Moving,
    pool: Option<Pool<Job>>,
    /// The run reached the place where it shall stop.
    reached: bool,
    turns: u64,
}

/// The burst of the current turn.
#[derive(Clone, Copy, Debug, Default)]
struct Moving {
    /// Cycles that the burst takes.
    cycles: u64,
    /// Cycles that the channel's buffer lasts at its beginning.
    lasts: u64,
    /// Most that it ever lasts.
    depth: u64,
}

/// Who moved words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mover {
    /// A DMA or a core, now.
    Block,
    /// A switch, as they arrived.
    Switch,
}

impl Array {
    /// Prepares a run in timed mode.
    pub(super) fn begin_timed(&mut self, costs: Costs) -> Timed {
        let tiles = self.grid.tiles().len();
        let mut timed = Timed {
            costs,
            now: 0,
            agents: Agents::new(tiles),
            flow: Flow::default(),
            controller: ControllerTime::new(&costs),
            channels: (self.tiles.iter())
                .map(|t| vec![ChannelTime::default(); t.channels.len()])
                .collect(),
            cores: vec![CoreClock::default(); tiles],
            trace: self.observer.as_ref().and_then(|o| o.tracer()),
            tasks: Vec::new(),
            shim: None,
            moving: Moving::default(),
            pool: (self.threads > 1).then(|| Pool::new(self.threads)),
            reached: false,
            turns: 0,
        };
        if self.observer.as_ref().is_some_and(|o| o.profiles()) {
            for core in &mut timed.cores {
                core.profile.enable();
            }
        }
        if timed.trace.is_some() {
            for tile in self.grid.tiles() {
                if self.cpus[tile].as_ref().is_some_and(|cpu| cpu.is_alive()) {
                    let functions = self.functions(self.grid.coord(tile));
                    timed.cores[tile].profile.follow(|pc| functions.entry(pc));
                }
            }
        }
        self.fabric.update(&self.grid, &self.switches);
        // Words left by an earlier run have long arrived.
        for (id, words) in self.fabric.held() {
            timed.flow.send(id, words as u64, 0, 0);
        }
        self.fabric.log = Some(Vec::new());
        timed
            .agents
            .schedule(CONTROLLER, costs.launch + costs.operation);
        self.poke(&mut timed);
        timed
    }

    /// Runs to the end.
    pub(super) fn timed_turns(
        &mut self,
        timed: &mut Timed,
        run: &mut Run,
        host: &mut dyn HostMemory,
    ) -> Result<End, Fault> {
        let begin = self.clock;
        let end = self.timed_loop(timed, run, host);
        self.settle_all(timed);
        self.fabric.log = None;
        if let (Some(tracer), Some(observer)) = (timed.trace.take(), &self.observer) {
            observer.add_trace(tracer.finish(timed.now));
        }
        self.clock = begin + timed.now;
        end
    }

    fn timed_loop(
        &mut self,
        timed: &mut Timed,
        run: &mut Run,
        host: &mut dyn HostMemory,
    ) -> Result<End, Fault> {
        let mut looks = 0;
        let mut ready = Vec::new();
        loop {
            let Some((now, agent)) = timed.agents.next() else {
                if let Some(WaitsFor::QueueRoom { tile, channel }) = &run.waits {
                    let kind = FaultKind::QueueOverflow {
                        tile: *tile,
                        channel: *channel,
                    };
                    let op = run.controller.op();
                    self.check(Origin::Instruction { op }, kind)?;
                    run.controller.lose_task();
                    timed.agents.schedule(CONTROLLER, timed.now);
                    continue;
                }
                return Ok(End::Rest);
            };
            self.clock += now - timed.now;
            timed.now = now;
            timed.turns += 1;
            match agents::who(agent) {
                Who::Controller => {
                    if self.controller_turn(timed, run)? {
                        self.all_outputs_done()?;
                        return Ok(End::Completed);
                    }
                }
                Who::Dma(tile, n) => self.channel_turn(timed, tile, n, run, host)?,
                Who::Core(tile) => {
                    self.core_turn(timed, tile)?;
                    if timed.reached {
                        return Ok(End::Reached);
                    }
                    let cpu = self.cpus[tile].as_ref();
                    if cpu.is_some_and(|cpu| cpu.cycles() >= run.cycle_limit) {
                        return Ok(End::Limit);
                    }
                }
            }
            self.words_moved(timed, Mover::Block);
            self.switches_turn(timed, run)?;
            timed.agents.ready(
                Kind::Asked,
                |wait| match wait {
                    WaitOn::Lock(tile, lock, need) => {
                        self.tiles[*tile].locks.ready(*lock, *need) == Some(true)
                    }
                    WaitOn::Core(tile, wait) => {
                        wait.is_over(*tile, &self.tiles, &self.fabric, &self.cascades)
                    }
                    _ => false,
                },
                &mut ready,
            );
            for agent in ready.drain(..) {
                let at = match agents::who(agent) {
                    Who::Core(tile) => self.core_may_ask_at(timed, tile),
                    _ => now,
                };
                timed.agents.schedule(agent, at);
            }
            looks += 1;
            if run.words_left == 0 || (looks % TURNS_PER_LOOK == 0 && run.is_over()) {
                return Ok(End::Limit);
            }
        }
    }

    /// Packets through switches and into control ports.
    fn switches_turn(&mut self, timed: &mut Timed, run: &mut Run) -> Result<(), Fault> {
        loop {
            let passed = self.switch_turns(run)?;
            if passed {
                self.words_moved(timed, Mover::Switch);
            }
            let written = self.control_turns()?;
            if written {
                self.words_moved(timed, Mover::Block);
                self.poke(timed);
            }
            if !passed && !written {
                return Ok(());
            }
        }
    }

    /// Schedules what a register write may have started, now.
    fn poke(&mut self, timed: &mut Timed) {
        let now = timed.now;
        self.fabric.update(&self.grid, &self.switches);
        for tile in self.grid.tiles() {
            for n in 0..self.tiles[tile].channels.len() {
                let channel = &self.tiles[tile].channels[n];
                let agent = agents::dma(tile, n);
                if channel.is_active() {
                    let idle = timed.agents.is_idle(agent);
                    if idle || channel.is_at_start() || timed.agents.is_paused(agent) {
                        timed.agents.schedule(agent, now);
                    }
                } else if timed.agents.is_waiting(agent) {
                    timed.agents.forget(agent);
                }
            }
            self.poke_core(timed, tile);
        }
    }

    /// Gives the words that moved since it was last asked their time.
    fn words_moved(&mut self, timed: &mut Timed, mover: Mover) {
        let now = timed.now;
        let Some(log) = self.fabric.log.as_mut().filter(|log| !log.is_empty()) else {
            return;
        };
        let log = std::mem::take(log);
        let mut ready = Vec::new();
        // Words of the burst that stand in front of a piece of memory.
        let mut before = 0;
        let mut sent = (now, now + timed.moving.cycles.saturating_sub(1));
        for moved in &log {
            match *moved {
                Traffic::In(id, words) => {
                    let latency = costs::stream_latency(self.fabric.depth(id));
                    let (first, last) = (sent.0 + latency, sent.1 + latency);
                    timed.flow.send(id, words as u64, first, last);
                    let words = |w: &WaitOn| *w == WaitOn::Words(id);
                    timed.agents.ready(Kind::Words, words, &mut ready);
                    for agent in ready.drain(..) {
                        timed.agents.schedule(agent, first);
                    }
                }
                Traffic::Out(id, words) => {
                    let (first, last) = timed.flow.take(id, words as u64);
                    if mover == Mover::Switch {
                        // A switch passes words on as they arrive.
                        sent = (first.max(now), last.max(now));
                    }
                    let room = |w: &WaitOn| matches!(w, WaitOn::Room(ids) if ids.contains(&id));
                    timed.agents.ready(Kind::Room, room, &mut ready);
                    for agent in ready.drain(..) {
                        timed.agents.schedule(agent, now);
                    }
                }
                Traffic::Memory { tile, at, words } => {
                    if self.grid.kind(tile) == TileKind::Core {
                        let burst = Burst {
                            cycle: now + before,
                            offset: at as u32,
                            words: words as u32,
                            lasts: timed.moving.lasts + before,
                            depth: timed.moving.depth,
                        };
                        timed.cores[tile].banks.transfer(burst);
                    }
                    before += words as u64;
                }
            }
        }
        timed.moving = Moving::default();
        if let Some(slot) = &mut self.fabric.log {
            let mut log = log;
            log.clear();
            *slot = log;
        }
    }
}
