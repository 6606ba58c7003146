//! Whose turn it is, and how a run ends.

use std::sync::atomic::{AtomicBool, Ordering};

use npu_arch::array::dma::{ctrl, Direction};
use npu_arch::array::{Bundle, DmaChannel, TileKind};
use npu_image::txn;

use super::channel::{self, Channel, Counts, Pace, World};
use super::controller::{Controller, TokenFrom};
use super::cpu::{Cpu, Turn};
use super::env::{windows, TileEnv};
use super::fabric::{self, Fabric, Refused};
use super::fault::{Fault, FaultKind, Origin};
use super::grid::TileId;
use super::outcome::{Limits, Report, RunOutcome, Since, Stats, WaitsFor};
use super::stuck::Unrest;
use super::timed::TimedStats;
use super::{Array, Payload, RunCounts, Why};
use crate::host::HostMemory;

/// Cycles that a core runs before others get their turn.
const CORE_SLICE: u64 = 1 << 20;

/// Times that code of a run that only counts is interpreted before it is translated: such runs are
/// short, and their cores mostly wait.
const COUNTING_PATIENCE: u8 = u8::MAX;

/// A run in progress.
pub(super) struct Run<'a> {
    pub(super) controller: Controller<'a>,
    /// What the instruction stream waits for.
    pub(super) waits: Option<WaitsFor>,
    /// The operation that waits, and since when.
    waits_since: Option<(usize, u64)>,
    /// Words left until the limit.
    pub(super) words_left: u64,
    pub(super) cycle_limit: u64,
    /// Where the cycles went, of a timed run that is over.
    time: Option<TimedStats>,
    stop: &'a AtomicBool,
}

impl Run<'_> {
    /// Notes what the instruction stream waits for now.
    pub(super) fn note_wait(&mut self, what: Option<WaitsFor>, now: u64) {
        let op = self.controller.op();
        let same = self.waits_since.filter(|&(waiting, _)| waiting == op);
        self.waits_since = what.as_ref().map(|_| same.unwrap_or((op, now)));
        self.waits = what;
    }

    pub(super) fn is_over(&self) -> bool {
        self.words_left == 0 || self.stop.load(Ordering::Acquire)
    }
}

/// Most turns of all cores and channels behind a run.
const ROUNDS_BEHIND: u32 = 20_000;

impl Array {
    /// Executes an instruction stream.
    ///
    /// `args` are the device addresses of the run's buffers, in the order of
    /// the kernel's arguments; `host` is the memory behind them. Cores that
    /// are enabled run from the start, and stay where they are at the end.
    pub fn run(
        &mut self,
        stream: &txn::Stream,
        args: &[u64],
        host: &mut dyn HostMemory,
        limits: &Limits,
    ) -> RunOutcome {
        self.run_until(stream, args, host, limits, &AtomicBool::new(false))
    }

    /// [`Array::run`] that ends with [`RunOutcome::Timeout`] soon after `stop`
    /// becomes true.
    pub fn run_until(
        &mut self,
        stream: &txn::Stream,
        args: &[u64],
        host: &mut dyn HostMemory,
        limits: &Limits,
        stop: &AtomicBool,
    ) -> RunOutcome {
        self.counts = RunCounts::default();
        self.clock = 0;
        self.tokens.clear();
        for channel in self.tiles.iter_mut().flat_map(|t| &mut t.channels) {
            channel.counts = Counts::default();
            channel.since = 0;
        }
        let patience = match (self.payload, &self.costs) {
            (Payload::Counts, None) => COUNTING_PATIENCE,
            _ => 0,
        };
        for cpu in self.cpus.iter_mut().flatten() {
            cpu.begin_run(self.strict);
            cpu.core.set_patience(patience);
        }
        let mut run = Run {
            controller: Controller::new(stream, args),
            waits: None,
            waits_since: None,
            words_left: limits.dma_words,
            cycle_limit: limits.core_cycles,
            time: None,
            stop,
        };
        let target = stream.header.target;
        if target.generation != txn::Target::npu1().generation {
            let kind = FaultKind::WrongTarget {
                generation: target.generation,
            };
            let fault = Fault {
                origin: Origin::Instruction { op: 0 },
                kind,
            };
            return RunOutcome::Fault {
                fault,
                report: self.picture(&run),
            };
        }
        self.set_stops();
        let end = match self.costs {
            None => self.turns(&mut run, host),
            Some(costs) => {
                let mut timed = self.begin_timed(costs);
                let end = self.timed_turns(&mut timed, &mut run, host);
                run.time = Some(self.timed_stats(timed));
                end
            }
        };
        self.show(&end);
        match end {
            Ok(End::Completed) => RunOutcome::Completed {
                stats: Stats {
                    time: run.time,
                    ..self.stats()
                },
            },
            Ok(End::Reached) => RunOutcome::Stopped(self.picture(&run)),
            Ok(End::Rest) => RunOutcome::Deadlock(self.picture(&run)),
            Ok(End::Limit) => RunOutcome::Timeout(self.picture(&run)),
            Err(fault) => RunOutcome::Fault {
                fault,
                report: Report {
                    why: Why::default(),
                    ..self.picture(&run)
                },
            },
        }
    }

    /// Lets cores and channels go on behind a run until nobody can. What never comes to rest is told.
    pub(super) fn go_on(
        &mut self,
        host: &mut dyn HostMemory,
        limits: &Limits,
    ) -> Result<Option<Unrest>, Fault> {
        let nothing = txn::Stream {
            header: txn::Header {
                major: 0,
                minor: 1,
                target: txn::Target::npu1(),
                ops: 0,
                size: 0,
            },
            records: Vec::new(),
        };
        let stop = AtomicBool::new(false);
        let mut run = Run {
            controller: Controller::new(&nothing, &[]),
            waits: None,
            waits_since: None,
            words_left: limits.dma_words,
            cycle_limit: limits.core_cycles,
            time: None,
            stop: &stop,
        };
        let begun: Vec<u64> = self.cycles().map(|(_, n)| n).collect();
        let slice = CORE_SLICE.min(limits.core_cycles);
        for _ in 0..ROUNDS_BEHIND {
            self.clock += 1;
            let mut progress = self.dma_turns(&mut run, host)?;
            progress |= self.core_turns(slice)?.0;
            if run.is_over() {
                return Ok(Some(Unrest::Words(limits.dma_words)));
            }
            let spent = self.cycles().zip(&begun);
            let mut spent = spent.map(|((tile, now), then)| (tile, now.saturating_sub(*then)));
            if let Some((tile, _)) = spent.find(|(_, n)| *n >= limits.core_cycles) {
                let tile = self.grid.coord(tile);
                return Ok(Some(Unrest::Cycles(tile, limits.core_cycles)));
            }
            if !progress {
                return Ok(None);
            }
        }
        Ok(Some(Unrest::Turns(ROUNDS_BEHIND)))
    }

    /// Cycles that each core has executed in this run.
    fn cycles(&self) -> impl Iterator<Item = (TileId, u64)> + '_ {
        let cpus = self.cpus.iter().enumerate();
        cpus.map(|(tile, cpu)| (tile, cpu.as_ref().map_or(0, Cpu::cycles)))
    }

    fn picture(&self, run: &Run) -> Report {
        let since = run.waits_since.map_or(0, |(_, since)| since);
        let controller = (run.waits.clone()).map(|what| (run.controller.op(), what, since));
        let unit = match self.costs {
            None => Since::Step,
            Some(_) => Since::Cycle,
        };
        let mut report = self.report(controller, unit);
        report.stats.time = run.time.clone();
        report
    }

    fn turns(&mut self, run: &mut Run, host: &mut dyn HostMemory) -> Result<End, Fault> {
        loop {
            self.clock += 1;
            let mut progress = self.dma_turns(run, host)?;
            if run.is_over() {
                return Ok(End::Limit);
            }
            let (went_on, reached) = self.core_turns(CORE_SLICE)?;
            if reached {
                return Ok(End::Reached);
            }
            progress |= went_on;
            if self
                .cpus
                .iter()
                .flatten()
                .any(|cpu| cpu.cycles() >= run.cycle_limit)
            {
                return Ok(End::Limit);
            }
            let (went_on, waits) = run.controller.turn(self)?;
            progress |= went_on;
            run.note_wait(waits, self.clock);
            if run.controller.finished() {
                self.all_outputs_done()?;
                return Ok(End::Completed);
            }
            if !progress {
                if let Some(WaitsFor::QueueRoom { tile, channel }) = &run.waits {
                    let origin = Origin::Instruction {
                        op: run.controller.op(),
                    };
                    let kind = FaultKind::QueueOverflow {
                        tile: *tile,
                        channel: *channel,
                    };
                    self.check(origin, kind)?;
                    run.controller.lose_task();
                    continue;
                }
                return Ok(End::Rest);
            }
        }
    }

    /// Every channel until none goes on, then packets, until nothing does.
    fn dma_turns(&mut self, run: &mut Run, host: &mut dyn HostMemory) -> Result<bool, Fault> {
        self.fabric.update(&self.grid, &self.switches);
        let mut any = false;
        loop {
            let mut progress = false;
            for tile in self.grid.tiles() {
                for n in 0..self.tiles[tile].channels.len() {
                    let channel = &self.tiles[tile].channels[n];
                    if !channel.is_active() {
                        continue;
                    }
                    let waits = channel.waits_still(tile, self.grid, &self.tiles, &self.fabric);
                    // Tests take the turn all the same: it must bring nothing.
                    if waits && !cfg!(test) {
                        continue;
                    }
                    let turn = self.dma_turn(tile, n, run, host, Pace::Free)?;
                    assert!(
                        !(waits && turn.progress),
                        "a turn that was to bring nothing"
                    );
                    progress |= turn.progress;
                }
            }
            if !progress {
                progress |= self.switch_turns(run)?;
                progress |= self.control_turns()?;
            }
            any |= progress;
            if !progress || run.is_over() {
                return Ok(any);
            }
        }
    }

    pub(super) fn dma_turn(
        &mut self,
        tile: TileId,
        n: usize,
        run: &mut Run,
        host: &mut dyn HostMemory,
        pace: Pace,
    ) -> Result<channel::Turn, Fault> {
        let id = self.tiles[tile].channels[n].id;
        let mut channel = std::mem::replace(&mut self.tiles[tile].channels[n], Channel::new(id));
        let mut world = World {
            grid: self.grid,
            tiles: &mut self.tiles,
            switches: &self.switches,
            fabric: &mut self.fabric,
            host,
            strict: self.strict,
            payload: match pace {
                Pace::Free => self.payload,
                Pace::Stage { .. } => Payload::Words,
            },
            pace,
            now: self.clock,
        };
        let result = channel.turn(tile, &mut world);
        let origin = Origin::Dma {
            tile: self.grid.coord(tile),
            channel: id,
            bd: channel.current_bd(),
        };
        let controller_id = ctrl::CONTROLLER_ID.get(channel.ctrl) as u8;
        self.tiles[tile].channels[n] = channel;
        let turn = result.map_err(|kind| Fault { origin, kind })?;
        run.words_left = run.words_left.saturating_sub(turn.work);
        if turn.token {
            if !Fabric::token_path(&self.grid, &self.switches, tile, controller_id) {
                let tile = self.grid.coord(tile);
                self.check(
                    origin,
                    FaultKind::TokenPath {
                        tile,
                        channel: id,
                        controller_id,
                    },
                )?;
            }
            self.tokens.push(TokenFrom { tile, channel: id });
        }
        Ok(turn)
    }

    /// Packets through the switches. Words that go in circles count against
    /// the run's limit.
    pub(super) fn switch_turns(&mut self, run: &mut Run) -> Result<bool, Fault> {
        if run.words_left == 0 {
            return Ok(false);
        }
        let moved = self
            .fabric
            .pump(&self.grid, &self.switches, run.words_left)
            .map_err(|refused| {
                let Refused { port, id, .. } = refused;
                let origin = Origin::Switch {
                    tile: self.grid.coord(refused.tile),
                };
                let kind = match refused.unheard {
                    None => FaultKind::NoSlot { port, id },
                    Some((arbiter, msel)) => FaultKind::NoListener {
                        port,
                        id,
                        arbiter,
                        msel,
                    },
                };
                Fault { origin, kind }
            })?;
        run.words_left = run.words_left.saturating_sub(moved);
        Ok(moved > 0)
    }

    /// Every core until it waits or has executed `slice` cycles. Whether any
    /// went on, and whether one is where the run shall stop.
    fn core_turns(&mut self, slice: u64) -> Result<(bool, bool), Fault> {
        let mut progress = false;
        for tile in self.grid.tiles() {
            let (before, from) = self.cpus.split_at_mut(tile);
            let Some(Some(cpu)) = from.first_mut() else {
                continue;
            };
            if !cpu.is_alive() {
                continue;
            }
            // Where little is executed, decoding is most of the work.
            if self.payload == Payload::Counts {
                cpu.decode_beside(before.iter().flatten());
            }
            let wait = cpu.waits;
            if wait.is_some_and(|w| !w.is_over(tile, &self.tiles, &self.fabric, &self.cascades)) {
                continue;
            }
            let before = cpu.cycles();
            let mut env = TileEnv {
                tiles: &mut self.tiles,
                fabric: &mut self.fabric,
                cascades: &mut self.cascades,
                tile,
                windows: windows(self.grid, tile),
                strict: self.strict,
                waits: None,
            };
            let turn = cpu.run(&mut env, slice);
            let ran = cpu.cycles() != before;
            if ran || wait != cpu.waits {
                cpu.since = self.clock;
            }
            progress |= ran;
            if turn == Turn::Reached {
                return Ok((progress, true));
            }
            if let Turn::Fault(fault) = turn {
                let tile = self.grid.coord(tile);
                let origin = Origin::Core { tile, pc: fault.pc };
                let kind = FaultKind::Core(fault);
                return Err(Fault { origin, kind });
            }
        }
        Ok((progress, false))
    }

    pub(super) fn all_outputs_done(&self) -> Result<(), Fault> {
        for tile in self
            .grid
            .tiles()
            .filter(|&t| self.grid.kind(t) == TileKind::Shim)
        {
            for channel in &self.tiles[tile].channels {
                let output = channel.id.direction == Direction::S2mm && channel.is_active();
                if output && !self.takes_only_traces(tile, channel.id) {
                    let coord = self.grid.coord(tile);
                    let origin = Origin::Dma {
                        tile: coord,
                        channel: channel.id,
                        bd: channel.current_bd(),
                    };
                    let kind = FaultKind::UnawaitedOutput {
                        tile: coord,
                        channel: channel.id,
                    };
                    self.check(origin, kind)?;
                }
            }
        }
        Ok(())
    }
}

impl Array {
    /// Whether a channel's stream comes from trace units alone: nobody waits
    /// for those to fill a buffer.
    fn takes_only_traces(&self, tile: TileId, channel: DmaChannel) -> bool {
        let senders = self.fabric.senders_to(fabric::End::Dma(tile, channel));
        !senders.is_empty() && senders.iter().all(|(_, p)| p.bundle == Bundle::Trace)
    }
}

/// Why the turns ended.
pub(super) enum End {
    Completed,
    /// A core is where the run shall stop.
    Reached,
    Rest,
    Limit,
}
