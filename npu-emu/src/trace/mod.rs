//! Looking inside a run: traces, profiles, places to stop, memory.
//!
//! A [`Watch`] says what is wanted. An [`Observer`] carries it to the arrays
//! of a device and brings back what they saw; its clones are the same
//! observer. Runs are put one after the other on the time axis.
//!
//! Times are array cycles. A trace is written in the Chrome trace event
//! format, which <https://ui.perfetto.dev> opens ([`Trace::write_chrome`]).

mod chrome;
mod functions;
mod record;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use npu_arch::array::TileCoord;

pub use functions::{Functions, Symbol};
pub(crate) use record::Tracer;
pub use record::{Level, Name, Slice, Trace, Track};

/// Some bytes of a tile's data memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemoryRange {
    /// The tile, in the partition.
    pub tile: TileCoord,
    /// Offset in its data memory.
    pub offset: u32,
    /// Bytes.
    pub bytes: u32,
}

/// Where a run shall stop: before a core executes the bundle at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopAt {
    /// The core's tile, in the partition.
    pub tile: TileCoord,
    /// Program address.
    pub pc: u32,
}

/// What is wanted of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    /// Record a trace (timed mode only).
    pub trace: bool,
    /// Count cycles per function (timed mode only).
    pub profile: bool,
    /// Stop there.
    pub stop_at: Option<StopAt>,
    /// Read these when a run ends, however it ends.
    pub memory: Vec<MemoryRange>,
    /// Names of functions.
    pub symbols: Vec<Symbol>,
}

/// What the last run left in a [`MemoryRange`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoryImage {
    /// Which.
    pub range: MemoryRange,
    /// The bytes; those that nothing has written are 0. Empty if the range
    /// does not lie in the tile's memory.
    pub bytes: Vec<u8>,
}

#[derive(Debug, Default)]
struct Shared {
    watch: Watch,
    trace: Trace,
    memory: Vec<MemoryImage>,
    stopped: Option<String>,
}

/// Carries a [`Watch`] into arrays and their findings out.
#[derive(Clone, Debug, Default)]
pub struct Observer(Arc<Mutex<Shared>>);

impl Observer {
    /// An observer that wants something.
    pub fn new(watch: Watch) -> Self {
        Self(Arc::new(Mutex::new(Shared {
            watch,
            ..Shared::default()
        })))
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is wanted.
    pub fn watch(&self) -> Watch {
        self.lock().watch.clone()
    }

    /// The trace of all runs until now.
    pub fn take_trace(&self) -> Trace {
        std::mem::take(&mut self.lock().trace)
    }

    /// What the last run left in the memory ranges asked for.
    pub fn memory(&self) -> Vec<MemoryImage> {
        self.lock().memory.clone()
    }

    /// Where the last run stopped, if it did at [`Watch::stop_at`].
    pub fn stopped(&self) -> Option<String> {
        self.lock().stopped.clone()
    }

    pub(crate) fn set_stopped(&self, place: Option<String>) {
        self.lock().stopped = place;
    }

    pub(crate) fn tracer(&self) -> Option<Tracer> {
        let shared = self.lock();
        shared.watch.trace.then(|| Tracer::new(shared.trace.end()))
    }

    pub(crate) fn profiles(&self) -> bool {
        self.lock().watch.profile
    }

    pub(crate) fn add_trace(&self, trace: Trace) {
        self.lock().trace.append(trace);
    }

    pub(crate) fn set_memory(&self, memory: Vec<MemoryImage>) {
        self.lock().memory = memory;
    }
}
