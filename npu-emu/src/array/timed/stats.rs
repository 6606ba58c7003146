//! Where the cycles of a run went.

use std::collections::BTreeMap;
use std::ops::Range;

use npu_arch::array::{DmaChannel, TileCoord};

use super::super::Array;
use super::profile::{Profile, Stalls};
use super::Timed;

/// The instruction stream's cycles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ControllerCycles {
    /// From the launch of the run to the first operation.
    pub launch: u64,
    /// Executing operations.
    pub operations: u64,
    /// Waiting until it may start the next task.
    pub task_starts: u64,
    /// Waiting for tokens, registers, room in queues.
    pub waits: u64,
    /// The mailbox round trip of the first wait.
    pub mailbox: u64,
}

/// Cycles of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCycles {
    /// Program address of its first bundle.
    pub entry: u32,
    /// Its name, or that address.
    pub name: String,
    /// Cycles, stalls included.
    pub cycles: u64,
    /// Of these, waiting for locks.
    pub lock: u64,
    /// Waiting for streams and cascades.
    pub stream: u64,
    /// Two accesses of one bundle met at a memory bank.
    pub own_banks: u64,
}

/// A core's cycles in a run. One that neither waits nor is done when the run
/// ends has run ahead of that end: its counts include up to a segment of what
/// comes after (`array::timed::ahead`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreCycles {
    /// The tile.
    pub tile: TileCoord,
    /// Bundles issued.
    pub bundles: u64,
    /// Waiting for locks.
    pub lock: u64,
    /// Waiting for streams and cascades.
    pub stream: u64,
    /// Two accesses of one bundle met at a memory bank.
    pub own_banks: u64,
    /// Lost turns at memory banks against DMAs.
    pub dma_banks: u64,
    /// Turns that DMAs lost against the core.
    pub dma_turns_lost: u64,
    /// Cycles per function, most first; only if asked for.
    pub functions: Vec<PlaceCycles>,
}

/// A DMA channel's cycles in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelCycles {
    /// The tile.
    pub tile: TileCoord,
    /// The channel.
    pub channel: DmaChannel,
    /// Starting tasks.
    pub startup: u64,
    /// Moving words.
    pub moving: u64,
    /// Waiting for locks.
    pub lock: u64,
    /// Waiting for words or for room in a stream.
    pub stream: u64,
}

/// A task of a DMA channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskCycles {
    /// The tile.
    pub tile: TileCoord,
    /// The channel.
    pub channel: DmaChannel,
    /// Cycle in which it was taken from the queue.
    pub start: u64,
    /// Cycle from which its first words moved.
    pub first_words: u64,
    /// Cycle in which its last BD ended.
    pub end: u64,
}

/// Where the cycles of a run went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimedStats {
    /// Cycles of the run, launch included.
    pub cycles: u64,
    /// Turns of the simulation: what the emulator had to do.
    pub turns: u64,
    /// Instruction stream.
    pub controller: ControllerCycles,
    /// Cores that ran, by tile.
    pub cores: Vec<CoreCycles>,
    /// DMA channels that had something to do, by tile.
    pub channels: Vec<ChannelCycles>,
    /// Tasks that ended, in that order; the first hundred thousand.
    pub tasks: Vec<TaskCycles>,
    /// From the first words of a shim's DMA to the end of the last task that
    /// ended; empty if none did.
    pub shim: Range<u64>,
}

impl TimedStats {
    /// Cycles from the first words of a shim to the end of the last task; none where no
    /// shim moved words.
    pub fn shim_cycles(&self) -> Option<u64> {
        (!self.shim.is_empty()).then(|| self.shim.end - self.shim.start)
    }
}

impl Array {
    pub(in crate::array) fn timed_stats(&self, timed: Timed) -> TimedStats {
        let c = timed.controller;
        let mut stats = TimedStats {
            cycles: timed.now,
            turns: timed.turns,
            controller: ControllerCycles {
                launch: c.launch.min(timed.now),
                operations: c.operations,
                task_starts: c.pushes,
                waits: c.waits,
                mailbox: c.mailbox,
            },
            tasks: timed.tasks,
            shim: timed.shim.unwrap_or_default(),
            ..TimedStats::default()
        };
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            let clock = &timed.cores[tile];
            if let Some(cpu) = self.cpus[tile].as_ref().filter(|_| clock.segments > 0) {
                let list = self.cycles_of_functions(coord, &clock.profile);
                let spent = clock.spent;
                stats.cores.push(CoreCycles {
                    tile: coord,
                    bundles: cpu.cycles(),
                    lock: spent.lock,
                    stream: spent.stream,
                    own_banks: spent.own_banks,
                    dma_banks: spent.dma_banks,
                    dma_turns_lost: clock.banks.dma_lost,
                    functions: list,
                });
            }
            let channels = timed.channels[tile].iter().zip(&self.tiles[tile].channels);
            for (time, channel) in channels {
                if time.startup + time.moving + time.lock + time.stream > 0 {
                    stats.channels.push(ChannelCycles {
                        tile: coord,
                        channel: channel.id,
                        startup: time.startup,
                        moving: time.moving,
                        lock: time.lock,
                        stream: time.stream,
                    });
                }
            }
        }
        stats
    }

    /// The functions that took any cycles, the longest first.
    fn cycles_of_functions(&self, tile: TileCoord, profile: &Profile) -> Vec<PlaceCycles> {
        let mut places = profile.places().peekable();
        if places.peek().is_none() {
            // Nobody asked for them, and finding functions takes a while.
            return Vec::new();
        }
        let functions = self.functions(tile);
        let mut by_entry = BTreeMap::<u32, (u64, Stalls)>::new();
        for (pc, cycles, stalls) in places {
            let function = by_entry.entry(functions.entry(pc)).or_default();
            function.0 += cycles;
            function.1 += stalls;
        }
        let mut list: Vec<PlaceCycles> = by_entry
            .into_iter()
            .map(|(entry, (cycles, stalls))| PlaceCycles {
                entry,
                name: functions.name(entry),
                cycles,
                lock: stalls.lock,
                stream: stalls.stream,
                own_banks: stalls.own_banks,
            })
            .collect();
        list.sort_by_key(|f| (std::cmp::Reverse(f.cycles), f.entry));
        list
    }
}
