//! A tile without neighbours or DMA: memory and locks for tests and for
//! calling single functions.

use std::collections::BTreeMap;

use super::env::{CoreEnv, EnvFault};
use crate::array::memory::Memory;

/// First byte of the memory, core view.
pub const BASE: u32 = 0x4_0000;
/// Bytes of the four memories in a core's view.
pub const BYTES: usize = 0x4_0000;

/// The four data memories of a core's view, all there, and 64 locks.
/// Everything that nothing has written is refused.
pub struct FlatMemory {
    memory: Memory,
    locks: BTreeMap<u32, i32>,
}

impl Default for FlatMemory {
    fn default() -> FlatMemory {
        FlatMemory::new()
    }
}

impl FlatMemory {
    /// Unwritten memory, locks at 0.
    pub fn new() -> FlatMemory {
        FlatMemory {
            memory: Memory::new(BYTES as u32),
            locks: BTreeMap::new(),
        }
    }

    #[inline]
    fn offset(addr: u32) -> Result<usize, EnvFault> {
        // What is below is far above.
        Ok(addr.wrapping_sub(BASE) as usize)
    }

    /// Writes bytes from outside.
    ///
    /// # Errors
    /// [`EnvFault::NoMemory`].
    #[inline]
    pub fn write(&mut self, addr: u32, bytes: &[u8]) -> Result<(), EnvFault> {
        self.memory
            .write(Self::offset(addr)?, bytes)
            .ok_or(EnvFault::NoMemory { addr })
    }

    /// Reads bytes from outside.
    ///
    /// # Errors
    /// [`EnvFault::NoMemory`], [`EnvFault::Uninitialised`].
    #[inline]
    pub fn read(&self, addr: u32, len: usize) -> Result<&[u8], EnvFault> {
        let at = Self::offset(addr)?;
        let bytes = self
            .memory
            .peek(at, len)
            .ok_or(EnvFault::NoMemory { addr })?;
        match self.memory.first_unwritten(at, len) {
            Some(first) => Err(EnvFault::Uninitialised {
                addr: BASE + first.0,
            }),
            None => Ok(bytes),
        }
    }

    /// A lock's value.
    pub fn lock(&self, lock: u32) -> i32 {
        self.locks.get(&lock).copied().unwrap_or(0)
    }

    /// Sets a lock.
    pub fn set_lock(&mut self, lock: u32, value: i32) {
        self.locks.insert(lock, value);
    }
}

impl CoreEnv for FlatMemory {
    #[inline]
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        dst.copy_from_slice(self.read(addr, dst.len())?);
        Ok(())
    }

    #[inline]
    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        let at = Self::offset(addr)?;
        let bytes = self
            .memory
            .peek(at, dst.len())
            .ok_or(EnvFault::NoMemory { addr })?;
        dst.copy_from_slice(bytes);
        if self.memory.is_unwritten(at, bytes.len()) {
            return Err(EnvFault::Uninitialised { addr });
        }
        Ok(())
    }

    fn window(&self, _: u32) -> Option<(u32, &[u8])> {
        Some((BASE, self.memory.peek(0, BYTES)?))
    }

    fn can_load(&self, from: u32, to: u32) -> bool {
        let at = |addr: u32| addr.wrapping_sub(BASE) as usize;
        self.memory.has_lines(at(from), at(to))
    }

    #[inline]
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        self.write(addr, src)
    }

    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        if lock >= 64 {
            return Err(EnvFault::NoLock { lock });
        }
        let now = self.locks.entry(lock).or_default();
        if value < 0 && *now >= -value {
            *now += value;
            Ok(true)
        } else if value >= 0 && *now == value {
            *now -= value;
            Ok(true)
        } else {
            Ok(false)
        }
    }

    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        if lock >= 64 {
            return Err(EnvFault::NoLock { lock });
        }
        let now = self.locks.entry(lock).or_default();
        match now.checked_add(value) {
            Some(v) if (-64..=63).contains(&v) => *now = v,
            _ => return Err(EnvFault::LockOverflow { lock }),
        }
        Ok(())
    }
}
