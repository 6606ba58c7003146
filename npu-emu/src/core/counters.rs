//! What a core counts.

/// What a core has done since reset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Bundles issued, and cycles in which one was issued.
    pub bundles: u64,
    /// Of these, bundles of NOPs only.
    pub nops: u64,
    /// Cycles spent waiting for locks, as told by
    /// [`Core::add_lock_stall`](super::Core::add_lock_stall).
    pub lock_stall: u64,
    /// Locks acquired.
    pub acquires: u64,
    /// Locks released.
    pub releases: u64,
    /// Loads executed.
    pub loads: u64,
    /// Stores executed.
    pub stores: u64,
    /// Cycles lost to memory banks ([`CoreEnv::stall`](super::env::CoreEnv::stall)).
    pub memory_stall: u64,
    /// Cycles spent waiting for streams and cascades, as told by
    /// [`Core::add_stream_stall`](super::Core::add_stream_stall).
    pub stream_stall: u64,
}

impl Counters {
    /// Elapsed cycles: bundles and stalls.
    #[inline]
    pub fn cycles(&self) -> u64 {
        self.bundles + self.stalls()
    }

    /// Cycles in which nothing was issued.
    #[inline]
    pub(super) fn stalls(&self) -> u64 {
        self.lock_stall + self.memory_stall + self.stream_stall
    }
}
