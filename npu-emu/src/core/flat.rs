//! A tile without neighbours or DMA: memory and locks for tests and for
//! calling single functions.

use std::collections::BTreeMap;

use super::env::{CoreEnv, EnvFault};

/// First byte of the memory, core view.
pub const BASE: u32 = 0x4_0000;
/// Bytes of the four memories in a core's view.
pub const BYTES: usize = 0x4_0000;

/// The four data memories of a core's view, all there, and 64 locks.
/// Everything that nothing has written is refused.
pub struct FlatMemory {
    bytes: Vec<u8>,
    written: Vec<bool>,
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
            bytes: vec![0; BYTES],
            written: vec![false; BYTES],
            locks: BTreeMap::new(),
        }
    }

    fn range(&self, addr: u32, len: usize) -> Result<std::ops::Range<usize>, EnvFault> {
        let start = addr.checked_sub(BASE).ok_or(EnvFault::NoMemory { addr })? as usize;
        if start + len > self.bytes.len() {
            return Err(EnvFault::NoMemory { addr });
        }
        Ok(start..start + len)
    }

    /// Writes bytes from outside.
    ///
    /// # Errors
    /// [`EnvFault::NoMemory`].
    pub fn write(&mut self, addr: u32, bytes: &[u8]) -> Result<(), EnvFault> {
        let r = self.range(addr, bytes.len())?;
        self.bytes[r.clone()].copy_from_slice(bytes);
        self.written[r].fill(true);
        Ok(())
    }

    /// Reads bytes from outside.
    ///
    /// # Errors
    /// [`EnvFault::NoMemory`], [`EnvFault::Uninitialised`].
    pub fn read(&self, addr: u32, len: usize) -> Result<&[u8], EnvFault> {
        let r = self.range(addr, len)?;
        if let Some(i) = self.written[r.clone()].iter().position(|w| !w) {
            return Err(EnvFault::Uninitialised {
                addr: addr + i as u32,
            });
        }
        Ok(&self.bytes[r])
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
        let r = self.range(addr, dst.len())?;
        if !self.written[r.clone()].contains(&true) {
            return Err(EnvFault::Uninitialised { addr });
        }
        dst.copy_from_slice(&self.bytes[r]);
        Ok(())
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
