//! Pages of this process that a device may reach.

use memmap2::{MmapMut, MmapOptions, MmapRaw};
use nix::sys::mman::{mmap, mmap_anonymous, munmap, MapFlags, ProtFlags};
use std::ffi::c_void;
use std::fs::File;
use std::num::NonZeroUsize;
use std::ptr::NonNull;

/// Bytes of a cache line.
#[cfg(all(target_arch = "x86_64", not(miri)))]
const LINE: usize = 64;

/// Pages, unmapped on drop.
#[derive(Debug)]
pub(super) enum Region {
    /// At an address that the kernel chose.
    Anywhere(MmapRaw),
    /// At an aligned address.
    Aligned(Aligned),
    /// XRT's, as long as the buffer lives.
    Xrt(xrt_sys::Buffer),
}

impl Region {
    /// Fresh zeroed pages of this process alone.
    pub(super) fn anonymous(len: usize) -> std::io::Result<Self> {
        Ok(Self::Anywhere(MmapRaw::from(MmapMut::map_anon(len)?)))
    }

    /// `len` bytes of `file` from `offset` on, shared.
    pub(super) fn file(file: &File, offset: u64, len: usize) -> std::io::Result<Self> {
        let map = MmapOptions::new().offset(offset).len(len).map_raw(file)?;
        Ok(Self::Anywhere(map))
    }

    pub(super) fn as_ptr(&self) -> *const u8 {
        self.as_mut_ptr()
    }

    pub(super) fn as_mut_ptr(&self) -> *mut u8 {
        match self {
            Self::Anywhere(map) => map.as_mut_ptr(),
            Self::Aligned(map) => map.at.as_ptr().cast(),
            Self::Xrt(buffer) => buffer.address().as_ptr(),
        }
    }

    /// Writes the cache lines of a range back to memory and forgets them, so that
    /// a device without cache coherence sees what the host wrote, and the host
    /// what the device wrote.
    ///
    /// The range must lie inside the region.
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    pub(super) fn flush(&self, offset: usize, len: usize) {
        use std::arch::x86_64::{_mm_clflush, _mm_mfence};
        if len == 0 {
            return;
        }
        let start = self.as_ptr() as usize + offset;
        let first = start / LINE * LINE;
        // SAFETY: every x86-64 has CLFLUSH and MFENCE (SSE2). CLFLUSH touches no
        // contents; its operand is an address inside the mapped pages, which are
        // whole lines: the caller's range lies in the region, and rounding its
        // start down stays in its first page.
        unsafe {
            _mm_mfence();
            for line in (first..start + len).step_by(LINE) {
                _mm_clflush(line as *const u8);
            }
            _mm_mfence();
        }
    }

    /// Nothing to do: no Phoenix outside x86-64.
    #[cfg(not(all(target_arch = "x86_64", not(miri))))]
    pub(super) fn flush(&self, _offset: usize, _len: usize) {}
}

/// A mapping of a file at an address that is a multiple of its alignment. It lies
/// in a reservation that is kept with it, so that nothing else can come there.
#[derive(Debug)]
pub(super) struct Aligned {
    at: NonNull<c_void>,
    reserved: NonNull<c_void>,
    reserved_len: NonZeroUsize,
}

// SAFETY: the pages belong to the process, not to a thread; all access to them
// goes through raw pointers whose users synchronise (see `Mapping`).
unsafe impl Send for Aligned {}
// SAFETY: as above; `&Aligned` only gives the address away.
unsafe impl Sync for Aligned {}

impl Aligned {
    /// Maps `len` bytes of `file` from `offset` on at a multiple of `align`, a
    /// power of two.
    pub(super) fn map(file: &File, offset: u64, len: usize, align: usize) -> std::io::Result<Self> {
        let invalid = || std::io::Error::from(std::io::ErrorKind::InvalidInput);
        let length = NonZeroUsize::new(len).ok_or_else(invalid)?;
        let reserved_len = len
            .checked_add(align)
            .and_then(NonZeroUsize::new)
            .ok_or_else(invalid)?;
        let offset = i64::try_from(offset).map_err(|_| invalid())?;
        if !align.is_power_of_two() {
            return Err(invalid());
        }
        // SAFETY: a new anonymous mapping at an address of the kernel's choice
        // replaces nothing.
        let reserved = unsafe {
            mmap_anonymous(
                None,
                reserved_len,
                ProtFlags::PROT_NONE,
                MapFlags::MAP_PRIVATE | MapFlags::MAP_NORESERVE,
            )
        }?;
        let start = reserved.as_ptr() as usize;
        let mut this = Self {
            at: reserved,
            reserved,
            reserved_len,
        };
        let target = NonZeroUsize::new(start.next_multiple_of(align)).ok_or_else(invalid)?;
        // SAFETY: MAP_FIXED replaces pages of `target..target + len`, which all lie
        // in the reservation just made: it has `align` more bytes than `len`, and
        // nothing else knows of it.
        this.at = unsafe {
            mmap(
                Some(target),
                length,
                ProtFlags::PROT_READ | ProtFlags::PROT_WRITE,
                MapFlags::MAP_SHARED | MapFlags::MAP_FIXED,
                file,
                offset,
            )
        }?;
        Ok(this)
    }
}

impl Drop for Aligned {
    fn drop(&mut self) {
        // SAFETY: the reservation with the file's mapping inside was made by `map`
        // and is owned by this value alone; users of the pages hold it alive.
        // Failing would only leave pages mapped.
        let _ = unsafe { munmap(self.reserved, self.reserved_len.get()) };
    }
}
