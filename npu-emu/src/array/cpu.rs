//! A core in its place: its control register, and what it waits for.

use npu_arch::array::{regs, TileOffset};
use npu_arch::isa::{Reg, RegFile};

use super::env::{CoreWait, TileEnv};
use crate::core::{Core, CoreFault, Stop};
use crate::strict::Strictness;

/// Why a core's turn ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The budget is used up.
    Budget,
    /// It is where the run shall stop.
    Reached,
    /// It waits, or is done or disabled.
    Rests,
    /// It cannot go on.
    Fault(Box<CoreFault>),
}

#[derive(Clone)]
pub(crate) struct Cpu {
    pub(crate) core: Box<Core>,
    pub(crate) control: u32,
    pub(crate) waits: Option<CoreWait>,
    /// When it began to wait.
    pub(crate) since: u64,
    /// Times that it had to wait for a lock in this run.
    pub(crate) lock_waits: u64,
    /// Times that it had to wait for a stream or the cascade in this run.
    pub(crate) stream_waits: u64,
    /// Bundles issued before this run.
    issued_before: u64,
    /// It cannot go on until it is reset.
    pub(crate) faulted: bool,
    /// Resets since power-up.
    pub(crate) resets: u32,
}

impl Cpu {
    pub(crate) fn new() -> Self {
        Self {
            core: Box::new(Core::new()),
            // A core comes up in reset.
            control: regs::CORE_CONTROL_RESET.mask(),
            waits: None,
            since: 0,
            lock_waits: 0,
            stream_waits: 0,
            issued_before: 0,
            faulted: false,
            resets: 0,
        }
    }

    pub(crate) fn enabled(&self) -> bool {
        regs::CORE_CONTROL_ENABLE.get(self.control) == 1
            && regs::CORE_CONTROL_RESET.get(self.control) == 0
    }

    /// Enabled, and has not executed `done`.
    pub(crate) fn is_alive(&self) -> bool {
        self.enabled() && !self.core.is_done()
    }

    /// Sets `Core_Control`. Reset starts the program anew.
    pub(crate) fn write_control(&mut self, word: u32) {
        self.control = word;
        if regs::CORE_CONTROL_RESET.get(word) == 1 {
            self.core.reset();
            self.resets += 1;
            self.waits = None;
            self.issued_before = 0;
            self.faulted = false;
        }
        if self.enabled() {
            self.core.enable();
        } else {
            self.core.disable();
        }
    }

    /// `Core_Status`.
    pub(crate) fn status(&self) -> u32 {
        (self.control & 3) | u32::from(self.core.is_done()) << regs::CORE_STATUS_DONE.lo
    }

    /// A register of the core itself, if the array can see it.
    pub(crate) fn register(&self, offset: TileOffset) -> Option<u32> {
        match offset {
            regs::CORE_CONTROL => Some(self.control),
            regs::CORE_STATUS => Some(self.status()),
            regs::CORE_PC => Some(self.core.pc()),
            regs::CORE_SP => self.core.reg(Reg::SP),
            regs::CORE_LR => self.core.reg(Reg::LR),
            _ => {
                let from_r0 = offset.0.checked_sub(regs::CORE_R0.0)?;
                let n = u8::try_from(from_r0 / regs::CORE_R_STRIDE).ok()?;
                (from_r0 % regs::CORE_R_STRIDE == 0 && n < RegFile::R.count())
                    .then(|| self.core.reg(Reg::r(n)))?
            }
        }
    }

    /// A run begins: the firmware takes the reset from cores that are enabled.
    pub(crate) fn begin_run(&mut self, strict: Strictness) {
        self.core.set_strictness(strict);
        if regs::CORE_CONTROL_ENABLE.get(self.control) == 1 && !self.enabled() {
            self.write_control(self.control & !regs::CORE_CONTROL_RESET.mask());
        }
        self.since = 0;
        self.lock_waits = 0;
        self.stream_waits = 0;
        self.issued_before = self.core.counters().bundles;
    }

    /// Decodes the program unless that has begun: takes it over from one of these with the same
    /// program if it can.
    pub(crate) fn decode_beside<'a>(&mut self, others: impl Iterator<Item = &'a Cpu>) {
        if self.core.is_undecoded() {
            let mut decoded = others.filter(|cpu| !cpu.core.is_undecoded());
            if !decoded.any(|cpu| self.core.learn_from(&cpu.core)) {
                self.core.decode_ahead();
            }
        }
    }

    /// Cycles executed in this run.
    pub(crate) fn cycles(&self) -> u64 {
        self.core.counters().bundles - self.issued_before
    }

    /// Runs until something stops it.
    pub(crate) fn run(&mut self, env: &mut TileEnv, budget: u64) -> Turn {
        self.waits = None;
        match self.core.run(env, budget) {
            Stop::Budget => Turn::Budget,
            Stop::Reached => Turn::Reached,
            Stop::Blocked { .. } => {
                self.waits = env.waits;
                match env.waits {
                    Some(CoreWait::Lock(_)) | None => self.lock_waits += 1,
                    Some(_) => self.stream_waits += 1,
                }
                Turn::Rests
            }
            Stop::Done | Stop::Disabled => Turn::Rests,
            Stop::Fault(fault) => {
                self.faulted = true;
                Turn::Fault(fault)
            }
        }
    }
}
