//! How a run ends: statistics, and a picture in words of who waits for what.

use std::fmt;

use npu_arch::array::{BdId, DmaChannel, LockId, TileCoord};

use super::fault::Fault;
use super::locks::LockNeed;
use super::timed::TimedStats;
use super::why::Why;

/// When to give up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Cycles that any one core may execute in the run.
    pub core_cycles: u64,
    /// Words that all DMA channels together may move in the run; with
    /// [`Payload::Counts`](super::Payload), words that go by together are one.
    pub dma_words: u64,
}

impl Default for Limits {
    /// Enough for about a minute of emulation.
    fn default() -> Self {
        Self {
            core_cycles: 2_000_000_000,
            dma_words: 4_000_000_000,
        }
    }
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunOutcome {
    /// The instruction stream came to its end.
    Completed {
        /// What was done.
        stats: Stats,
    },
    /// Nothing can go on and the stream is not at its end.
    Deadlock(Report),
    /// A limit was reached.
    Timeout(Report),
    /// A core reached the place where the run shall stop
    /// ([`Watch::stop_at`](crate::trace::Watch)).
    Stopped(Report),
    /// Something was refused.
    Fault {
        /// What.
        fault: Fault,
        /// The rest of the array at that time.
        report: Report,
    },
}

impl RunOutcome {
    /// What was done, however it ended.
    pub fn stats(&self) -> &Stats {
        match self {
            RunOutcome::Completed { stats } => stats,
            RunOutcome::Deadlock(report)
            | RunOutcome::Timeout(report)
            | RunOutcome::Stopped(report)
            | RunOutcome::Fault { report, .. } => &report.stats,
        }
    }
}

impl fmt::Display for RunOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RunOutcome::Completed { .. } => f.write_str("completed"),
            RunOutcome::Deadlock(report) => write!(f, "deadlock: nothing can go on\n{report}"),
            RunOutcome::Stopped(report) => write!(f, "stopped as asked\n{report}"),
            RunOutcome::Timeout(report) => write!(f, "timeout: the limit is reached\n{report}"),
            RunOutcome::Fault { fault, report } => write!(f, "fault: {fault}\n{report}"),
        }
    }
}

/// Who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiter {
    /// The instruction stream, at this operation.
    Controller {
        /// Index from 0.
        op: usize,
    },
    /// A core.
    Core {
        /// Tile.
        tile: TileCoord,
        /// Program counter.
        pc: u32,
    },
    /// A DMA channel.
    Dma {
        /// Tile.
        tile: TileCoord,
        /// Channel.
        channel: DmaChannel,
        /// BD in use.
        bd: BdId,
        /// Words of the BD already moved.
        done: u32,
        /// Words of the BD.
        length: u32,
    },
}

impl fmt::Display for Waiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Waiter::Controller { op } => write!(f, "instruction {op}"),
            Waiter::Core { tile, pc } => write!(f, "core {tile} at {pc:#06x}"),
            Waiter::Dma {
                tile,
                channel,
                bd,
                done,
                length,
            } => {
                write!(f, "DMA {tile} {channel} BD {bd}, {done} of {length} words,")
            }
        }
    }
}

/// What for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaitsFor {
    /// A lock.
    Lock {
        /// The lock's tile.
        tile: TileCoord,
        /// The lock.
        lock: LockId,
        /// What is needed.
        need: LockNeed,
        /// What it is.
        value: u8,
    },
    /// S2MM: words from the stream.
    StreamData,
    /// S2MM: no configured connection leads to the channel.
    NoSource,
    /// MM2S: room in the stream.
    StreamRoom {
        /// The channels at its ends that do not take what is there.
        full: Vec<(TileCoord, DmaChannel)>,
    },
    /// MM2S: the stream leads nowhere; `at` is where it ends.
    NoDestination {
        /// Tile whose switch does not pass it on.
        at: TileCoord,
    },
    /// A task-complete token.
    Token {
        /// The channel's tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
    },
    /// A register to get a value.
    Register {
        /// AMD's name.
        name: String,
        /// Its tile.
        tile: TileCoord,
        /// Bits to compare.
        mask: u32,
        /// Wanted.
        value: u32,
        /// Read last.
        current: u32,
    },
    /// Room in a task queue; hardware would lose the task.
    QueueRoom {
        /// The channel's tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
    },
    /// A value from the cascade.
    CascadeData {
        /// The core that it comes from.
        from: TileCoord,
    },
    /// Room in the cascade.
    CascadeRoom {
        /// The core that it leads to.
        to: TileCoord,
    },
    /// Its control register to let it go on.
    Unpause,
    /// Nothing: it still runs.
    Running,
    /// Nothing any more: it has met a fault.
    Faulted,
    /// Nothing any more: the core has executed `done`.
    Done,
}

impl WaitsFor {
    /// Whether it waits at all.
    pub(crate) fn is_wait(&self) -> bool {
        !matches!(self, WaitsFor::Running | WaitsFor::Faulted | WaitsFor::Done)
    }
}

impl fmt::Display for WaitsFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WaitsFor::Lock { tile, lock, need, value } => {
                let need = match need {
                    LockNeed::AtLeast(n) => format!("at least {n}"),
                    LockNeed::Exactly(n) => format!("exactly {n}"),
                };
                write!(f, "waits for lock {lock} of tile {tile} to be {need}; it is {value}")
            }
            WaitsFor::StreamData => f.write_str("waits for data from its stream"),
            WaitsFor::NoSource => f.write_str("waits for data, but no stream leads to it"),
            WaitsFor::StreamRoom { full } => {
                f.write_str("waits for room in its stream")?;
                for (n, (tile, channel)) in full.iter().enumerate() {
                    let lead = if n == 0 { ", which" } else { " and" };
                    write!(f, "{lead} {channel} of tile {tile}")?;
                }
                match full.len() {
                    0 => Ok(()),
                    1 => f.write_str(" does not take"),
                    _ => f.write_str(" do not take"),
                }
            }
            WaitsFor::NoDestination { at } => {
                write!(f, "waits for room, but its stream ends in the switch of tile {at}")
            }
            WaitsFor::Token { tile, channel } => {
                write!(f, "waits for the task-complete token of {channel} of tile {tile}")
            }
            WaitsFor::Register { name, tile, mask, value, current } => write!(
                f,
                "waits for {name} of tile {tile} to be {value:#x} under mask {mask:#x}; it is {current:#x}"
            ),
            WaitsFor::QueueRoom { tile, channel } => {
                write!(f, "waits for room in the task queue of {channel} of tile {tile}")
            }
            WaitsFor::CascadeData { from } => {
                write!(f, "waits for the cascade from core {from}")
            }
            WaitsFor::CascadeRoom { to } => {
                write!(f, "waits for room in the cascade to core {to}")
            }
            WaitsFor::Unpause => f.write_str("is paused by its control register"),
            WaitsFor::Running => f.write_str("still runs"),
            WaitsFor::Faulted => f.write_str("has met a fault"),
            WaitsFor::Done => f.write_str("has executed done"),
        }
    }
}

/// A time in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// A round of the functional mode, in which everything had its turn.
    Step(u64),
    /// A cycle of the timed mode.
    Cycle(u64),
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Since::Step(0) | Since::Cycle(0) => f.write_str("since before the run"),
            Since::Step(n) => write!(f, "since step {n}"),
            Since::Cycle(n) => write!(f, "since cycle {n}"),
        }
    }
}

/// One line of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Who.
    pub who: Waiter,
    /// What for.
    pub what: WaitsFor,
    /// Since when, if it waits.
    pub since: Option<Since>,
}

impl fmt::Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.who, self.what)?;
        match self.since {
            Some(since) => write!(f, " ({since})"),
            None => Ok(()),
        }
    }
}

/// The array at the end of a run that did not complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Everything that is not idle, the instruction stream first.
    pub waits: Vec<Wait>,
    /// Why nothing goes on: who waits for whom.
    pub why: Why,
    /// What was done until then.
    pub stats: Stats,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for wait in &self.waits {
            writeln!(f, "  {wait}")?;
        }
        self.why.fmt(f)
    }
}

/// What a core did in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoreStats {
    /// The tile.
    pub tile: TileCoord,
    /// Cycles executed. Functional mode does not count cycles of waiting.
    pub busy_cycles: u64,
    /// Times that it had to wait for a lock.
    pub lock_waits: u64,
    /// Times that it had to wait for a stream or the cascade.
    pub stream_waits: u64,
}

/// What a DMA channel did in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelStats {
    /// The tile.
    pub tile: TileCoord,
    /// The channel.
    pub channel: DmaChannel,
    /// Words of 32 bits moved.
    pub words: u64,
    /// BDs completed.
    pub bds: u64,
    /// Tasks completed.
    pub tasks: u64,
    /// Times that it had to wait for a lock.
    pub lock_waits: u64,
    /// Times that it had to wait for its stream.
    pub stream_waits: u64,
}

/// What the instruction stream did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ControllerStats {
    /// Operations executed.
    pub ops: u64,
    /// Register words written.
    pub words_written: u64,
    /// Tokens received.
    pub tokens: u64,
}

/// What was done in a run. Only what was active is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Cores, by tile.
    pub cores: Vec<CoreStats>,
    /// DMA channels, by tile.
    pub channels: Vec<ChannelStats>,
    /// Words that entered streams.
    pub stream_words: u64,
    /// Instruction stream.
    pub controller: ControllerStats,
    /// Where the cycles went, in timed mode.
    pub time: Option<TimedStats>,
}
