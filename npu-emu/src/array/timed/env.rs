//! A tile as its core sees it while it runs ahead.
//!
//! The core may go on alone as long as it asks nobody: an acquire, a stream
//! or a cascade ends the segment, unless the array's time has come to that
//! very bundle; so does whatever else depends on when it happens: the tile's
//! registers, stream accesses that do not wait, the cycle counter. So does a
//! bundle that reaches for a neighbour's memory while others run. Releases are noted with
//! their cycle and happen later, in the array's order. Accesses to the own
//! memory are noted for the banks. So nothing depends on how long segments
//! are, but what cores make of a memory that they race for, and where a profile counts turns lost to DMAs: with the function at
//! the end of the segment in which they were lost.

use std::collections::VecDeque;

use super::super::env::{place_of_lock, CoreWait, TileEnv, Windows};
use super::banks::{self, Note};
use super::costs::LOCK_GRANT;
use super::profile::{Profile, Stalls};
use crate::core::env::{CoreEnv, EnvFault, MemAccess, StreamWord};
use npu_arch::array::TileKind;

/// A release that is still to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Release {
    /// Cycle by the core's own count.
    pub(super) cycle: u64,
    pub(super) lock: u32,
    pub(super) value: i32,
    pub(super) pc: u32,
}

/// The core's stream input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Arrived,
    /// What is in it is still on its way.
    OnItsWay,
}

/// The core's view while it runs ahead.
pub(super) struct TimedEnv<'a, 'b> {
    pub(super) inner: &'b mut TileEnv<'a>,
    /// Whose locks there are.
    pub(super) windows: Windows,
    /// Cycle of the bundle that may ask, by the core's own count.
    pub(super) may_ask_at: u64,
    /// Whether it keeps to its own memory. What is beyond, `inner` has not then.
    pub(super) keeps: bool,
    /// The core's cycle count at its start in this run.
    pub(super) origin: u64,
    pub(super) notes: &'b mut Vec<Note>,
    pub(super) releases: &'b mut VecDeque<Release>,
    pub(super) profile: &'b mut Profile,
    /// Of the bundle being issued.
    pub(super) cycle: u64,
    pub(super) pc: u32,
    /// Whether the next word of its stream has arrived.
    pub(super) stream: Stream,
    /// The lock that it has acquired.
    pub(super) acquired: Option<u32>,
    /// It asked for something when it was not its time.
    pub(super) deferred: bool,
    /// Cycles that accesses of one bundle cost each other.
    pub(super) own_banks: u64,
    /// Cycles that locks took to answer.
    pub(super) locks: u64,
}

/// Whether an address is in the memory of the core's own tile.
#[inline]
pub(super) fn is_own(addr: u32) -> bool {
    addr >> 16 == TileKind::CORE_VIEW_OWN >> 16
}

impl TimedEnv<'_, '_> {
    /// Whether the bundle may ask now; if not, remembers that it wanted to.
    fn may_ask(&mut self) -> bool {
        let may = self.cycle == self.may_ask_at;
        self.deferred |= !may;
        may
    }
}

impl CoreEnv for TimedEnv<'_, '_> {
    const TIMED: bool = true;

    #[inline]
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.inner.load(addr, dst)
    }

    #[inline]
    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.inner.load_vector(addr, dst)
    }

    #[inline]
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        self.inner.store(addr, src)
    }

    #[inline]
    fn may_reach(&self, addr: u32) -> bool {
        !self.keeps || is_own(addr)
    }

    fn stack_end(&mut self, sp: u32) -> Option<u32> {
        self.inner.stack_end(sp)
    }

    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        if self.may_ask() {
            let got = self.inner.try_acquire(lock, value)?;
            self.acquired = got.then_some(lock);
            Ok(got)
        } else {
            Ok(false)
        }
    }

    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        if place_of_lock(&self.windows, lock).is_none() {
            return Err(EnvFault::NoLock { lock });
        }
        self.releases.push_back(Release {
            cycle: self.cycle,
            lock,
            value,
            pc: self.pc,
        });
        Ok(())
    }

    #[inline]
    fn issue(&mut self, pc: u32, cycle: u64) {
        self.pc = pc;
        self.cycle = cycle - self.origin;
        self.profile.issue(pc, self.cycle);
    }

    #[inline]
    fn stall(&mut self, _: u64, accesses: &[MemAccess]) -> u32 {
        let (note, stall) = banks::note(self.cycle, accesses, is_own);
        if note.load | note.store != 0 {
            self.notes.push(note);
        }
        if stall > 0 {
            self.own_banks += u64::from(stall);
            let stalls = Stalls {
                own_banks: stall.into(),
                ..Stalls::default()
            };
            self.profile.stalled(self.pc, stalls);
        }
        stall
    }

    fn lock_stall(&mut self) -> u32 {
        self.locks += u64::from(LOCK_GRANT);
        let stalls = Stalls {
            lock: LOCK_GRANT.into(),
            ..Stalls::default()
        };
        self.profile.stalled(self.pc, stalls);
        LOCK_GRANT
    }

    fn event(&mut self, number: u8) {
        self.inner.event(number);
    }

    fn may_look(&mut self) -> bool {
        self.may_ask()
    }

    fn stream_read(&mut self) -> Result<Option<StreamWord>, EnvFault> {
        if !self.may_ask() {
            Ok(None)
        } else if self.stream == Stream::Arrived {
            self.inner.stream_read()
        } else {
            self.inner.waits = Some(CoreWait::StreamData);
            Ok(None)
        }
    }

    fn stream_write(&mut self, word: StreamWord) -> Result<bool, EnvFault> {
        if self.may_ask() {
            self.inner.stream_write(word)
        } else {
            Ok(false)
        }
    }

    fn cascade_read(&mut self) -> Result<Option<[u8; 64]>, EnvFault> {
        if self.may_ask() {
            self.inner.cascade_read()
        } else {
            Ok(None)
        }
    }

    fn cascade_write(&mut self, data: &[u8; 64]) -> Result<bool, EnvFault> {
        if self.may_ask() {
            self.inner.cascade_write(data)
        } else {
            Ok(false)
        }
    }

    fn register_read(&mut self, addr: u32) -> Result<u32, EnvFault> {
        self.inner.register_read(addr)
    }

    fn register_write(&mut self, addr: u32, value: u32) -> Result<(), EnvFault> {
        self.inner.register_write(addr, value)
    }
}
