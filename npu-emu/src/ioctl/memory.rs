//! Buffer objects and device addresses.
//!
//! The device's address space has the heap at 0x400_0000 (64 MiB, for PDIs and
//! instruction streams) and host buffers from [`HOST_BASE`] on, each with an
//! unmapped page after it. The bytes themselves are in the caller's [`BoStore`].

use super::Errno;
use crate::host::{Access, HostFault, HostMemory};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Device address of the heap.
pub const HEAP_BASE: u64 = 0x400_0000;
/// Its size, the only one that Phoenix takes.
pub const HEAP_BYTES: u64 = 64 << 20;
/// Device address of the first host buffer.
pub const HOST_BASE: u64 = 0x1_0000_0000;
/// Alignment of DEV objects: the firmware sees addresses in units of 32 KiB.
pub const DEV_ALIGN: u64 = 32 << 10;
/// Page size.
const PAGE: u64 = 4096;
/// Largest host buffer object.
const MAX_BO: u64 = 4 << 30;

/// Kind of a buffer object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoKind {
    /// Host memory (1).
    Share,
    /// The heap (2).
    DevHeap,
    /// Part of the heap (3).
    Dev,
    /// Host memory for packets (4).
    Cmd,
}

/// The caller's memory behind device addresses.
pub trait BoStore: Send + Sync {
    /// Backs `size` bytes from `address`. A DEV object lies inside the heap and
    /// shares its bytes.
    ///
    /// # Errors
    /// [`OutOfMemory`].
    fn allocate(&self, kind: BoKind, address: u64, size: u64) -> Result<(), OutOfMemory>;

    /// Ends what `allocate` began.
    fn free(&self, kind: BoKind, address: u64);

    /// Copies bytes out.
    ///
    /// # Errors
    /// [`HostFault`] when they are not backed or not the device's to read.
    fn read(&self, address: u64, dst: &mut [u8]) -> Result<(), HostFault>;

    /// Copies bytes in.
    ///
    /// # Errors
    /// [`HostFault`] when they are not backed or not the device's to write.
    fn write(&self, address: u64, src: &[u8]) -> Result<(), HostFault>;
}

/// The store has no memory left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfMemory;

/// Backed memory of a buffer object; freed with its last user.
pub(super) struct Backing {
    store: Arc<dyn BoStore>,
    pub(super) kind: BoKind,
    pub(super) address: u64,
    pub(super) size: u64,
}

impl Drop for Backing {
    fn drop(&mut self) {
        self.store.free(self.kind, self.address);
    }
}

impl Backing {
    pub(super) fn read(&self, offset: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        self.store.read(self.address + offset, dst)
    }

    pub(super) fn write(&self, offset: u64, src: &[u8]) -> Result<(), HostFault> {
        self.store.write(self.address + offset, src)
    }

    pub(super) fn contains(&self, address: u64, len: u64) -> bool {
        address
            .checked_sub(self.address)
            .and_then(|offset| offset.checked_add(len))
            .is_some_and(|end| end <= self.size)
    }
}

/// Hands out device addresses.
#[derive(Default)]
pub(super) struct Addresses {
    /// Used parts of the heap, by start. `None` before there is a heap.
    heap: Option<BTreeMap<u64, u64>>,
    host_used: u64,
}

impl Addresses {
    pub(super) fn has_heap(&self) -> bool {
        self.heap.is_some()
    }

    pub(super) fn drop_heap(&mut self) {
        self.heap = None;
    }

    pub(super) fn release_dev(&mut self, address: u64) {
        if let Some(heap) = &mut self.heap {
            heap.remove(&address);
        }
    }

    /// The address of a new object.
    pub(super) fn take(&mut self, kind: BoKind, size: u64) -> Result<u64, Errno> {
        match kind {
            BoKind::DevHeap => {
                if size == 0 || size % HEAP_BYTES != 0 {
                    return Err(Errno::EINVAL);
                }
                if size > HEAP_BYTES || self.heap.is_some() {
                    return Err(Errno::ENOSPC);
                }
                self.heap = Some(BTreeMap::new());
                Ok(HEAP_BASE)
            }
            BoKind::Dev => {
                let heap = self.heap.as_mut().ok_or(Errno::EAGAIN)?;
                if size == 0 || size > HEAP_BYTES {
                    return Err(Errno::EINVAL);
                }
                let size = size.next_multiple_of(DEV_ALIGN);
                let mut start = HEAP_BASE;
                for (used, len) in heap.iter() {
                    if *used - start >= size {
                        break;
                    }
                    start = used + len;
                }
                if start + size > HEAP_BASE + HEAP_BYTES {
                    return Err(Errno::ENOSPC);
                }
                heap.insert(start, size);
                Ok(start)
            }
            BoKind::Share | BoKind::Cmd => {
                if size == 0 || size > MAX_BO {
                    return Err(Errno::EINVAL);
                }
                let address = HOST_BASE + self.host_used;
                self.host_used += size.next_multiple_of(PAGE) + PAGE;
                Ok(address)
            }
        }
    }
}

/// Backs an object.
pub(super) fn back(
    store: &Arc<dyn BoStore>,
    kind: BoKind,
    address: u64,
    size: u64,
) -> Result<Arc<Backing>, OutOfMemory> {
    store.allocate(kind, address, size)?;
    Ok(Arc::new(Backing {
        store: store.clone(),
        kind,
        address,
        size,
    }))
}

/// What one command may touch: the objects that came with it, nothing else.
pub(super) struct Windows<'a>(pub(super) &'a [Arc<Backing>]);

impl Windows<'_> {
    fn find(&self, addr: u64, len: usize, access: Access) -> Result<&Backing, HostFault> {
        let len = len as u64;
        self.0
            .iter()
            .find(|b| b.contains(addr, len))
            .map(|b| &**b)
            .ok_or(HostFault { addr, len, access })
    }
}

impl HostMemory for Windows<'_> {
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        let bo = self.find(addr, dst.len(), Access::Read)?;
        bo.read(addr - bo.address, dst)
    }

    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        let bo = self.find(addr, src.len(), Access::Write)?;
        bo.write(addr - bo.address, src)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heap_is_64_mib_and_one() {
        let mut a = Addresses::default();
        assert_eq!(a.take(BoKind::Dev, 4096), Err(Errno::EAGAIN));
        assert_eq!(a.take(BoKind::DevHeap, 32 << 20), Err(Errno::EINVAL));
        assert_eq!(a.take(BoKind::DevHeap, HEAP_BYTES), Ok(HEAP_BASE));
        assert_eq!(a.take(BoKind::DevHeap, HEAP_BYTES), Err(Errno::ENOSPC));
    }

    #[test]
    fn dev_objects_fill_gaps_in_32_kib_steps() {
        let mut a = Addresses::default();
        a.take(BoKind::DevHeap, HEAP_BYTES).unwrap();
        assert_eq!(a.take(BoKind::Dev, 1), Ok(HEAP_BASE));
        assert_eq!(
            a.take(BoKind::Dev, DEV_ALIGN + 1),
            Ok(HEAP_BASE + DEV_ALIGN)
        );
        assert_eq!(a.take(BoKind::Dev, 1), Ok(HEAP_BASE + 3 * DEV_ALIGN));
        a.release_dev(HEAP_BASE + DEV_ALIGN);
        assert_eq!(
            a.take(BoKind::Dev, 3 * DEV_ALIGN),
            Ok(HEAP_BASE + 4 * DEV_ALIGN)
        );
        assert_eq!(
            a.take(BoKind::Dev, 2 * DEV_ALIGN),
            Ok(HEAP_BASE + DEV_ALIGN)
        );
        assert_eq!(a.take(BoKind::Dev, 63 << 20), Ok(HEAP_BASE + 7 * DEV_ALIGN));
        assert_eq!(a.take(BoKind::Dev, 1 << 20), Err(Errno::ENOSPC));
        assert_eq!(a.take(BoKind::Dev, HEAP_BYTES + 1), Err(Errno::EINVAL));
    }

    #[test]
    fn host_objects_have_a_hole_between_them() {
        let mut a = Addresses::default();
        let first = a.take(BoKind::Share, 10).unwrap();
        let second = a.take(BoKind::Cmd, 4096).unwrap();
        assert_eq!(second - first, 2 * PAGE);
        assert_eq!(a.take(BoKind::Share, 0), Err(Errno::EINVAL));
    }
}
