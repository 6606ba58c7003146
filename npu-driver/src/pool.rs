//! Buffers that are used again.
//!
//! Making a buffer costs system calls and page faults; a pool keeps the memory of
//! dropped buffers by size. Memory that a run still has when its buffer is dropped is
//! parked until the run has ended; until then nobody gets it.

use crate::backend::{HostBuffer, Pending};
use crate::device::DeviceInner;
use crate::sync::{Arc, Mutex, MutexGuard, PoisonError};
use crate::{Buffer, Error};
use std::collections::BTreeMap;
use std::time::Duration;

/// Memory comes in these steps.
const STEP: u64 = 4096;

/// A pool of buffers of one device. Clones are the same pool.
#[derive(Clone, Debug)]
pub struct BufferPool {
    device: Arc<DeviceInner>,
    inner: Arc<PoolInner>,
}

#[derive(Debug)]
pub(crate) struct PoolInner {
    shelf: Mutex<Shelf>,
    /// Most bytes kept for later.
    most: u64,
}

#[derive(Debug, Default)]
struct Shelf {
    /// Free memory by size.
    free: BTreeMap<u64, Vec<Arc<dyn HostBuffer>>>,
    free_bytes: u64,
    /// Memory that a run may still have.
    parked: Vec<(Arc<dyn HostBuffer>, Arc<dyn Pending>)>,
}

/// What a pool holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolStats {
    /// Bytes that are free.
    pub free_bytes: u64,
    /// Buffers that were dropped while a run had them, and that it still has; without
    /// those that another thread is just looking after.
    pub parked: usize,
}

impl BufferPool {
    pub(crate) fn new(device: Arc<DeviceInner>, most: u64) -> Self {
        let inner = Arc::new(PoolInner {
            shelf: Mutex::default(),
            most,
        });
        Self { device, inner }
    }

    /// A buffer of `len` elements. Its contents are whatever an earlier buffer left,
    /// or zeros.
    ///
    /// # Errors
    /// As [`Device::buffer`](crate::Device::buffer).
    pub fn take<T: bytemuck::Pod>(&self, len: usize) -> Result<Buffer<T>, Error> {
        let bytes = DeviceInner::buffer_bytes::<T>(len)?;
        let size = bytes.next_multiple_of(STEP);
        let memory = match self.inner.take(size) {
            Some(memory) => memory,
            None => self.device.backend().allocate(size)?,
        };
        let buffer = Buffer::new(memory, len).ok_or(Error::BufferSize { bytes })?;
        Ok(buffer.with_home(Arc::downgrade(&self.inner)))
    }

    /// What it holds now.
    pub fn stats(&self) -> PoolStats {
        let shelf = self.inner.sweep();
        PoolStats {
            free_bytes: shelf.free_bytes,
            parked: shelf.parked.len(),
        }
    }
}

impl PoolInner {
    fn lock(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, size: u64) -> Option<Arc<dyn HostBuffer>> {
        let mut shelf = self.sweep();
        let memory = shelf.free.get_mut(&size)?.pop()?;
        shelf.free_bytes -= size;
        Some(memory)
    }

    /// A buffer was dropped; `run` is the one that has it, if any.
    pub(crate) fn give_back(&self, memory: Arc<dyn HostBuffer>, run: Option<Arc<dyn Pending>>) {
        let mut shelf = self.lock();
        match run {
            Some(run) => shelf.parked.push((memory, run)),
            None => self.keep(&mut shelf, memory),
        }
    }

    /// Puts memory on the shelf that nobody has, unless the shelf is full.
    fn keep(&self, shelf: &mut Shelf, memory: Arc<dyn HostBuffer>) {
        let size = memory.mapping().len() as u64;
        if shelf.free_bytes + size > self.most {
            return;
        }
        memory.mapping().disown();
        shelf.free_bytes += size;
        shelf.free.entry(size).or_default().push(memory);
    }

    /// Takes what runs have finished with out of the car park.
    fn sweep(&self) -> MutexGuard<'_, Shelf> {
        let mut parked = {
            let mut shelf = self.lock();
            if shelf.parked.is_empty() {
                return shelf;
            }
            std::mem::take(&mut shelf.parked)
        };
        // Not locked meanwhile: an end may take the firmware's word.
        let mut ended = Vec::new();
        let mut at = 0;
        while at < parked.len() {
            if matches!(parked[at].1.wait(Duration::ZERO), Ok(Some(_))) {
                ended.push(parked.swap_remove(at).0);
            } else {
                at += 1;
            }
        }
        let mut shelf = self.lock();
        parked.append(&mut shelf.parked);
        shelf.parked = parked;
        for memory in ended {
            self.keep(&mut shelf, memory);
        }
        shelf
    }
}
