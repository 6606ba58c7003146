//! Named things that can be made to go wrong.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Where a fault can be planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultPoint {
    /// CREATE_CONTEXT answers that there is no slot.
    NoSlot,
    /// CONFIG_CU answers that the PDI can't be loaded. The kernel driver does not
    /// look at this answer: the context's commands fail instead.
    PdiLoad,
    /// A command is rejected.
    RejectCommand,
    /// A command is rejected at the first wait of its stream: what the stream started
    /// until then goes on in the array, which the firmware leaves as it is.
    RejectAtWait,
    /// A command gets no answer until the kernel driver resets its context.
    HangCommand,
    /// The DMA of a core tile raises an error while a command runs; the command gets
    /// no answer.
    TileError,
    /// The firmware stops answering management messages, for good.
    Dead,
    /// The firmware stops answering anything, for good, while a command runs.
    DeadInRun,
    /// EXEC_CMD is interrupted by a signal.
    InterruptExec,
    /// A wait is interrupted by a signal.
    InterruptWait,
    /// The heap or a buffer object can't be had.
    OutOfMemory,
    /// A buffer object can't be mapped: more locked memory than the process may have.
    MemLock,
}

impl FaultPoint {
    /// Every point.
    pub const ALL: [FaultPoint; 12] = [
        Self::NoSlot,
        Self::PdiLoad,
        Self::RejectCommand,
        Self::RejectAtWait,
        Self::HangCommand,
        Self::TileError,
        Self::Dead,
        Self::DeadInRun,
        Self::InterruptExec,
        Self::InterruptWait,
        Self::OutOfMemory,
        Self::MemLock,
    ];

    /// The point of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.name() == name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoSlot => "no-slot",
            Self::PdiLoad => "pdi-load",
            Self::RejectCommand => "reject-command",
            Self::RejectAtWait => "reject-at-wait",
            Self::HangCommand => "hang-command",
            Self::TileError => "tile-error",
            Self::Dead => "dead",
            Self::DeadInRun => "dead-in-run",
            Self::InterruptExec => "interrupt-exec",
            Self::InterruptWait => "interrupt-wait",
            Self::OutOfMemory => "out-of-memory",
            Self::MemLock => "mem-lock",
        }
    }
}

/// The faults planted in one device. Clones are the same.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    armed: Arc<Mutex<HashMap<FaultPoint, u32>>>,
}

impl Faults {
    /// Makes the next `times` passages of `point` go wrong.
    pub fn arm(&self, point: FaultPoint, times: u32) {
        self.armed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(point, times);
    }

    /// How many passages of `point` are still to go wrong.
    pub fn left(&self, point: FaultPoint) -> u32 {
        let armed = self.armed.lock().unwrap_or_else(PoisonError::into_inner);
        armed.get(&point).copied().unwrap_or(0)
    }

    /// Whether this passage goes wrong.
    pub(crate) fn take(&self, point: FaultPoint) -> bool {
        let mut armed = self.armed.lock().unwrap_or_else(PoisonError::into_inner);
        match armed.get_mut(&point) {
            Some(times) if *times > 0 => {
                *times -= 1;
                true
            }
            _ => false,
        }
    }
}
