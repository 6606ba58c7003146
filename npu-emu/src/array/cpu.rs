//! A core in its place: control register, program memory, and whether it can
//! run.

use npu_arch::array::{regs, TileKind};

use super::env::{LockWait, TileEnv};
use super::memory::Memory;

#[allow(dead_code)]
/// Why a core's turn ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The budget is used up.
    Budget,
    /// An acquire failed.
    Lock(LockWait),
    /// `done` was executed.
    Done,
}

#[derive(Clone, Debug)]
pub(crate) struct Cpu {
    pub(crate) program: Memory,
    pub(crate) control: u32,
    pub(crate) waits: Option<LockWait>,
    pub(crate) done: bool,
    pub(crate) cycles: u64,
    pub(crate) lock_waits: u64,
}

impl Cpu {
    pub(crate) fn new() -> Self {
        Self {
            program: Memory::new(TileKind::Core.program_memory()),
            // A core comes up in reset.
            control: regs::CORE_CONTROL_RESET.mask(),
            waits: None,
            done: false,
            cycles: 0,
            lock_waits: 0,
        }
    }

    pub(crate) fn enabled(&self) -> bool {
        regs::CORE_CONTROL_ENABLE.get(self.control) == 1
            && regs::CORE_CONTROL_RESET.get(self.control) == 0
    }

    /// Sets `Core_Control`. Reset starts the program anew.
    pub(crate) fn write_control(&mut self, word: u32) {
        let was_enabled = self.enabled();
        self.control = word;
        if regs::CORE_CONTROL_RESET.get(word) == 1 {
            self.waits = None;
            self.done = false;
        } else if self.enabled() && !was_enabled {
            self.done = false;
        }
    }

    /// `Core_Status`.
    pub(crate) fn status(&self) -> u32 {
        (self.control & 3) | u32::from(self.done) << regs::CORE_STATUS_DONE.lo
    }

    /// Program memory has changed.
    pub(crate) fn program_changed(&mut self) {}

    pub(crate) fn pc(&self) -> u32 {
        0
    }

    /// Runs until something stops it.
    pub(crate) fn run(&mut self, _env: &mut TileEnv, _budget: u64) -> Stop {
        Stop::Done
    }
}
