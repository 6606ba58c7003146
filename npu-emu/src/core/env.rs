//! What a core sees of its tile: the data memories, the locks, the streams.
//!
//! Addresses are the core's own 20-bit view: 0x40000 south, 0x50000 west,
//! 0x60000 north, 0x70000 the tile's own memory. Lock ids are the core's
//! view too: 0-15 south, 16-31 west, 32-47 north, 48-63 own.

/// Why the tile refuses an access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnvFault {
    /// No memory at this address (core view).
    NoMemory {
        /// First byte accessed.
        addr: u32,
    },
    /// The access is not aligned to its size.
    Unaligned {
        /// First byte accessed.
        addr: u32,
        /// Bytes.
        size: u32,
    },
    /// A byte that nothing has ever written.
    Uninitialised {
        /// First such byte.
        addr: u32,
    },
    /// No lock with this id in reach of the core.
    NoLock {
        /// Core-view id.
        lock: u32,
    },
    /// A release that takes the lock out of its range of -64..=63.
    LockOverflow {
        /// Core-view id.
        lock: u32,
    },
}

/// The tile, as its core uses it.
pub trait CoreEnv {
    /// Reads `dst.len()` bytes.
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault>;
    /// Writes `src.len()` bytes.
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault>;
    /// Tries to acquire: `value` < 0 waits for the lock to be at least
    /// `-value` and subtracts that; `value` >= 0 waits for equality and
    /// subtracts it. `false`: not now, ask again.
    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault>;
    /// Adds `value` to the lock.
    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault>;
    /// The core executes `event #number`, number 0 to 3.
    fn event(&mut self, _number: u8) {}
}
