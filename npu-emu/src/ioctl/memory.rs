//! Buffer objects and device addresses.
//!
//! The device's address space has the heap at 0x400_0000 (64 MiB, for PDIs and
//! instruction streams) and host buffers from [`HOST_BASE`] on, each with an
//! unmapped page after it. The bytes themselves are in the caller's [`BoStore`].

use super::Errno;
use crate::host::{Access, HostFault, HostMemory};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;

pub use npu_image::uapi::{HEAP_BASE, HEAP_BYTES};

/// Device address of the first host buffer.
pub const HOST_BASE: u64 = 0x1_0000_0000;
/// Physical address of the first one in the memory that is set apart.
const CARVEOUT: u64 = 0x6000_0000;
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

/// How the device reaches host memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AddressMode {
    /// By addresses of the kernel's choice (IOMMU mapping).
    #[default]
    Kernel,
    /// By the physical addresses of memory that is set apart (carve-out).
    Physical,
    /// By the program's own addresses (SVA).
    Shared,
}

/// Backed memory of a buffer object; freed with its last user.
pub(super) struct Backing {
    store: Arc<dyn BoStore>,
    pub(super) kind: BoKind,
    /// Where the store has it.
    pub(super) address: u64,
    pub(super) size: u64,
    /// What the device calls it; all ones while that is open.
    device: AtomicU64,
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

    /// What the device calls it.
    pub(super) fn device(&self) -> u64 {
        self.device.load(Ordering::Acquire)
    }

    /// The program mapped it.
    pub(super) fn map(&self, user: u64) {
        let (unset, order) = (u64::MAX, Ordering::AcqRel);
        // Fails when it has its name already.
        let _ = self
            .device
            .compare_exchange(unset, user, order, Ordering::Acquire);
    }

    /// The offset of a device address, when `len` bytes from there are inside.
    pub(super) fn offset(&self, address: u64, len: u64) -> Option<u64> {
        let offset = address.checked_sub(self.device())?;
        let end = offset.checked_add(len)?;
        (end <= self.size).then_some(offset)
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
    mode: AddressMode,
) -> Result<Arc<Backing>, OutOfMemory> {
    store.allocate(kind, address, size)?;
    let device = match (mode, kind) {
        (AddressMode::Shared, BoKind::Share | BoKind::Cmd) => u64::MAX,
        (AddressMode::Physical, BoKind::Share | BoKind::Cmd) => address - HOST_BASE + CARVEOUT,
        _ => address,
    };
    Ok(Arc::new(Backing {
        store: store.clone(),
        kind,
        address,
        size,
        device: device.into(),
    }))
}

/// What one command may touch: the objects that came with it, nothing else.
pub(super) struct Windows<'a>(pub(super) &'a [Arc<Backing>]);

impl Windows<'_> {
    fn find(&self, addr: u64, len: usize, access: Access) -> Result<(&Backing, u64), HostFault> {
        let len = len as u64;
        self.0
            .iter()
            .find_map(|b| Some((&**b, b.offset(addr, len)?)))
            .ok_or(HostFault { addr, len, access })
    }
}

impl HostMemory for Windows<'_> {
    fn read(&mut self, addr: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        let (bo, offset) = self.find(addr, dst.len(), Access::Read)?;
        bo.read(offset, dst)
    }

    fn write(&mut self, addr: u64, src: &[u8]) -> Result<(), HostFault> {
        let (bo, offset) = self.find(addr, src.len(), Access::Write)?;
        bo.write(offset, src)
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
