//! The array: tiles, streams, host memory behind the shims, and the
//! instruction stream that drives a run.
//!
//! # Functional mode
//! There is no clock. Channels, cores and the instruction stream take turns
//! in a fixed order; each goes on until it misses something (a lock, words,
//! room, a token) or has had its share. A turn that changes nothing anywhere
//! is the end: the stream is finished, or nothing can ever go on. For
//! programs without races the outputs do not depend on the order, and the
//! order is always the same.
//!
//! # Words, or their number
//! A run that only has to show whether it ends can do without the words
//! themselves: [`Payload::Counts`].
//!
//! # What is there
//! Cores with their windows to neighbouring memories and locks; DMA channels
//! with all dimensions, iteration, chains, zero padding, packet headers, task
//! queues, tokens, out-of-order BDs and finish on TLAST; circuit- and
//! packet-switched streams with broadcast, arbiters and header removal; the
//! cores' own streams and cascades; control packets.
//! Refused by name: compression, finish on TLAST with counts. Kept without
//! a function: traces, events, timers, performance counters, watchpoints and
//! interrupts, if [`Class::Observation`](crate::strict::Class) is allowed; other
//! registers, if `Class::UnmodelledRegister` is.
//!
//! Assumed: a packet's header names the BD of an out-of-order transfer in its
//! bits 5 to 10. No public document gives the place. The DMAs here write and
//! read it there, so a design whose packets DMAs make does not depend on it;
//! one whose core, control port or host makes such headers does.
//!
//! # State
//! An [`Array`] is what a hardware context owns: configuration, memories,
//! locks, registers, the cores' state. It lives from run to run, so what a
//! run uploads is there in the next. [`Array::reset`] is the loss of it.
//!
//! ```
//! use npu_emu::array::{Array, Limits, RunOutcome};
//! use npu_emu::host::HostBuffers;
//! use npu_image::txn;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut array = Array::new(npu_arch::array::Device::Npu1Col1);
//! array.apply_cdo(&[])?;
//! let stream = txn::parse(&txn::Builder::new(txn::Target::npu1()).finish())?;
//! let outcome = array.run(&stream, &[], &mut HostBuffers::new(), &Limits::default());
//! assert!(matches!(outcome, RunOutcome::Completed { .. }));
//! # Ok(())
//! # }
//! ```

mod bd;
mod cascade;
mod cdo;
mod channel;
mod control;
mod controller;
mod cpu;
mod env;
mod fabric;
mod fault;
mod grid;
mod locks;
pub(crate) mod memory;
mod outcome;
mod pattern;
mod registers;
mod report;
mod schedule;
mod stuck;
mod surplus;
mod tile;
mod timed;
mod watch;
mod why;

#[cfg(test)]
mod tests;

use npu_arch::array::{Device, TileKind};

pub use fault::{Fault, FaultKind, Origin, Unsupported};
pub use locks::LockNeed;
pub use timed::{
    ChannelCosts, ChannelCycles, ControllerCycles, CoreCycles, Costs, PlaceCycles, TaskCycles,
    TimedStats, WARM_UP,
};

pub use outcome::{
    ChannelStats, ControllerStats, CoreStats, Limits, Report, RunOutcome, Since, Stats, Wait,
    Waiter, WaitsFor,
};
pub use stuck::{Programs, Rest, Unrest};
pub use surplus::Surplus;
pub use why::{Actor, Cause, Need, Root, Why};

use crate::strict::Strictness;
use crate::trace::Observer;
use cascade::Cascades;
use control::Answers;
use controller::TokenFrom;
use cpu::Cpu;
use fabric::{Fabric, Switch};
use grid::Grid;
use tile::Tile;
use timed::Segments;

/// What the current run did, apart from cores and channels.
#[derive(Clone, Copy, Debug, Default)]
struct RunCounts {
    controller: ControllerStats,
}

/// What DMA channels carry in functional runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Payload {
    /// The words of memories and of the host.
    #[default]
    Words,
    /// Their number: the memories behind BDs are neither read nor written, and
    /// streams carry zeros. Locks, BDs, queues, the depth of streams, headers
    /// of packets and tokens are what they are with words, so a run comes to
    /// the same end, unless values decide about it: those that programs
    /// load or take from streams, control packets, and accesses of BDs that
    /// would be refused. What the channels at both ends of a circuit can move at once
    /// takes one step, whatever its length.
    Counts,
}

/// A partition of the array and everything in it.
#[derive(Clone)]
pub struct Array {
    grid: Grid,
    strict: Strictness,
    tiles: Vec<Tile>,
    switches: Vec<Switch>,
    cpus: Vec<Option<Cpu>>,
    fabric: Fabric,
    cascades: Cascades,
    tokens: Vec<TokenFrom>,
    answers: Answers,
    counts: RunCounts,
    /// Time since the run's start: steps of functional runs, cycles of timed ones.
    clock: u64,
    /// Timed mode, if it is chosen.
    costs: Option<Costs>,
    observer: Option<Observer>,
    threads: usize,
    segments: Segments,
    /// Segments in which cores ran beside their neighbours.
    #[cfg(test)]
    reached: u32,
    payload: Payload,
}

impl Array {
    /// An array as it is after power-up: nothing written, nothing connected,
    /// cores in reset. Every strict class is an error.
    pub fn new(device: Device) -> Self {
        Self::with_columns(device.columns())
    }

    fn with_columns(columns: u8) -> Self {
        let grid = Grid::new(columns);
        let kinds = || grid.tiles().map(|t| grid.kind(t));
        Self {
            grid,
            strict: Strictness::strict(),
            tiles: kinds().map(Tile::new).collect(),
            switches: kinds().map(Switch::new).collect(),
            cpus: kinds()
                .map(|k| (k == TileKind::Core).then(Cpu::new))
                .collect(),
            fabric: Fabric::new(),
            cascades: Cascades::new(grid),
            tokens: Vec::new(),
            answers: Answers::new(),
            counts: RunCounts::default(),
            clock: 0,
            costs: None,
            observer: None,
            threads: 1,
            segments: Segments::default(),
            #[cfg(test)]
            reached: 0,
            payload: Payload::Words,
        }
    }

    /// Columns of the partition.
    pub fn columns(&self) -> u8 {
        self.grid.columns()
    }

    /// Which strict classes are allowed.
    pub fn strictness(&self) -> Strictness {
        self.strict
    }

    /// Sets which strict classes are allowed from now on.
    pub fn set_strictness(&mut self, strict: Strictness) {
        self.strict = strict;
    }

    /// Chooses the timed mode with these costs, or the functional mode.
    pub fn set_timed(&mut self, costs: Option<Costs>) {
        self.costs = costs;
    }

    /// Lets an observer look at the following runs.
    pub fn set_observer(&mut self, observer: Option<Observer>) {
        self.observer = observer;
    }

    /// Sets how many threads the following runs use. What comes out does not
    /// depend on it.
    pub fn set_threads(&mut self, threads: usize) {
        self.threads = threads.max(1);
    }

    /// Sets how far cores run ahead at a time in timed mode. What comes out does
    /// not depend on it, but for races.
    #[cfg(test)]
    pub(crate) fn set_segments(&mut self, shortest: u64, longest: u64) {
        self.segments = Segments { shortest, longest };
    }

    /// Sets what DMA channels carry in the following functional runs.
    pub fn set_payload(&mut self, payload: Payload) {
        self.payload = payload;
    }

    /// Forgets everything: what happens to a context's columns when another
    /// context gets them, or when a context is recovered.
    pub fn reset(&mut self) {
        let empty = Self::with_columns(self.grid.columns());
        let old = std::mem::replace(self, empty);
        self.strict = old.strict;
        self.costs = old.costs;
        self.observer = old.observer;
        self.threads = old.threads;
        self.segments = old.segments;
        self.payload = old.payload;
    }
}
