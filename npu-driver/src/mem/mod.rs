//! Memory that the host and a device share, without data races.
//!
//! A [`Mapping`] is in one of two states. While *shared*, bytes go in and out
//! by copies under a lock; this is how an emulated device reaches them, and how
//! the driver writes packets, PDIs and instruction streams. While *owned by the
//! host*, copies are refused and the one `Owned` handle may hand out slices.
//! A run takes its buffers from owned to shared, which needs `&mut Owned`, so no
//! slice can be alive at that moment; they come back only after the device has
//! reported the end of the run. Forgetting a run (`mem::forget`) therefore leaves
//! its buffers shared: nobody gets a slice of them, and nothing is undefined.
//!
//! A mapping has one owner at most, in either state, whoever else holds it: backends and
//! drivers of other crates may hand the same one out twice. What maps files of a device is
//! the crate's own, as the bytes of any other file could change under a slice.
//!
//! This module, its pages and the ioctls of `kmd::amdxdna` are all `unsafe` code
//! of the crate.

mod region;

use crate::sync::{Arc, Mutex, MutexGuard, PoisonError};
use region::{Aligned, Region};
use std::fs::File;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU32, Ordering};

/// Least alignment of a mapping.
const PAGE: usize = 4096;

/// Who may touch the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    /// Copies by anyone, under the lock; no slices.
    Shared,
    /// Slices through the one `Owned` handle; no copies.
    Host,
}

/// What is known of a mapping's users.
#[derive(Debug)]
struct State {
    access: Access,
    /// Number of the handle that owns it, lent or not: there is one at most, whoever
    /// else has the mapping.
    owner: Option<u64>,
    /// Owners so far.
    owners: u64,
}

/// Why a copy was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    /// The range is not inside the mapping.
    #[error("bytes {offset:#x}..{end:#x} of a mapping of {len:#x} bytes", end = offset.saturating_add(*size))]
    OutOfRange {
        /// First byte.
        offset: u64,
        /// Bytes.
        size: u64,
        /// Bytes of the mapping.
        len: u64,
    },
    /// The host owns the bytes: no run that uses them is in flight.
    #[error("the buffer does not belong to a run in flight")]
    NotShared,
}

/// What a mapping may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// One buffer: may get an owner, has no windows.
    Buffer,
    /// The device heap or a window of it: no owner, ever.
    Heap,
}

/// A range of memory that host and device see.
#[derive(Debug)]
pub struct Mapping {
    map: Arc<Region>,
    kind: Use,
    offset: usize,
    len: usize,
    state: Arc<Mutex<State>>,
}

impl Mapping {
    /// Fresh zeroed pages for one buffer, shared.
    ///
    /// # Errors
    /// The error of `mmap`.
    pub fn anonymous(len: usize) -> std::io::Result<Self> {
        Ok(Self::new(Region::anonymous(len)?, len, Use::Buffer))
    }

    /// One buffer of a device: `len` bytes of its file from `offset` on, shared.
    ///
    /// # Errors
    /// The error of `mmap`.
    pub(crate) fn device(file: &File, offset: u64, len: usize) -> std::io::Result<Self> {
        Ok(Self::new(
            Region::file(file, offset, len)?,
            len,
            Use::Buffer,
        ))
    }

    /// The heap of a device: `len` bytes of its file from `offset` on, at an
    /// address that is a multiple of `align`.
    ///
    /// # Errors
    /// The error of `mmap`.
    pub(crate) fn device_heap(
        file: &File,
        offset: u64,
        len: usize,
        align: usize,
    ) -> std::io::Result<Self> {
        let region = Region::Aligned(Aligned::map(file, offset, len, align)?);
        Ok(Self::new(region, len, Use::Heap))
    }

    /// Fresh zeroed pages that are handed out in windows. They stay shared for
    /// ever.
    ///
    /// # Errors
    /// The error of `mmap`.
    pub fn heap(len: usize) -> std::io::Result<Self> {
        Ok(Self::new(Region::anonymous(len)?, len, Use::Heap))
    }

    /// The bytes of one of XRT's buffers, shared.
    pub(crate) fn of_xrt(buffer: xrt_sys::Buffer) -> Self {
        let len = buffer.size();
        Self::new(Region::Xrt(buffer), len, Use::Buffer)
    }

    fn new(region: Region, len: usize, kind: Use) -> Self {
        Self {
            map: Arc::new(region),
            kind,
            offset: 0,
            len,
            state: Arc::new(Mutex::new(State {
                access: Access::Shared,
                owner: None,
                owners: 0,
            })),
        }
    }

    /// A part of a heap as a mapping of its own; `None` outside the heap or
    /// when this is no heap.
    pub fn window(&self, offset: usize, len: usize) -> Option<Self> {
        let end = offset.checked_add(len)?;
        if end > self.len || self.kind != Use::Heap {
            return None;
        }
        let (map, state) = (self.map.clone(), self.state.clone());
        Some(Self {
            map,
            kind: Use::Heap,
            offset: self.offset + offset,
            len,
            state,
        })
    }

    /// Bytes.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Where this process has the bytes.
    pub fn address(&self) -> u64 {
        self.map.as_ptr() as u64 + self.offset as u64
    }

    /// Writes the cache lines of the first `len` bytes back and forgets them: for
    /// a device that doesn't look into the host's caches. Allowed in any state;
    /// it changes no contents.
    pub fn flush(&self, len: u64) {
        let len = usize::try_from(len).unwrap_or(usize::MAX).min(self.len);
        self.map.flush(self.offset, len);
    }

    /// Reads a word that a device may change at any time.
    ///
    /// # Errors
    /// See [`MapError`]; also out of range when `offset` is no multiple of 4.
    pub fn load(&self, offset: u64) -> Result<u32, MapError> {
        let (_guard, at) = self.shared_range(offset, 4)?;
        if at % 4 != 0 {
            let (size, len) = (4, self.len as u64);
            return Err(MapError::OutOfRange { offset, size, len });
        }
        // SAFETY: `shared_range` checked that the word lies inside the live mapping,
        // it is aligned, and no slice of the bytes exists. This process writes them
        // only by copies under the guard's lock; a device writes whole words.
        let word = unsafe { AtomicU32::from_ptr(self.map.as_mut_ptr().add(at).cast()) };
        Ok(u32::from_le(word.load(Ordering::Acquire)))
    }

    /// Copies bytes out.
    ///
    /// # Errors
    /// See [`MapError`].
    pub fn read(&self, offset: u64, dst: &mut [u8]) -> Result<(), MapError> {
        let (_guard, at) = self.shared_range(offset, dst.len())?;
        // SAFETY: `shared_range` checked that `at..at + dst.len()` lies inside the
        // live mapping. The bytes are shared, so no slice of them exists, and the
        // guard keeps other copies of this mapping out. `dst` is a Rust slice and
        // thus no part of the mapping. A heap and its windows share one lock.
        unsafe {
            std::ptr::copy_nonoverlapping(self.map.as_ptr().add(at), dst.as_mut_ptr(), dst.len())
        };
        Ok(())
    }

    /// Copies bytes in.
    ///
    /// # Errors
    /// See [`MapError`].
    pub fn write(&self, offset: u64, src: &[u8]) -> Result<(), MapError> {
        let (_guard, at) = self.shared_range(offset, src.len())?;
        // SAFETY: as in `read`; the mapping is writable.
        unsafe {
            std::ptr::copy_nonoverlapping(src.as_ptr(), self.map.as_mut_ptr().add(at), src.len())
        };
        Ok(())
    }

    /// Ends the ownership of a handle that nobody uses any more, so that there can be
    /// another.
    pub(crate) fn disown(&self) {
        let mut state = self.lock();
        (state.access, state.owner) = (Access::Shared, None);
    }

    /// Gives the bytes back to the host's handle. The caller knows that the
    /// device has finished with them; copies that still come are refused.
    pub(crate) fn take_back(&self) {
        self.lock().access = Access::Host;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shared_range(
        &self,
        offset: u64,
        size: usize,
    ) -> Result<(MutexGuard<'_, State>, usize), MapError> {
        let fits = usize::try_from(offset)
            .ok()
            .and_then(|o| o.checked_add(size))
            .is_some_and(|end| end <= self.len);
        if !fits {
            let (size, len) = (size as u64, self.len as u64);
            return Err(MapError::OutOfRange { offset, size, len });
        }
        let guard = self.lock();
        if guard.access == Access::Host {
            return Err(MapError::NotShared);
        }
        Ok((guard, self.offset + offset as usize))
    }
}

/// The one handle that may look at a mapping as a slice of `T`.
#[derive(Debug)]
pub(crate) struct Owned<T> {
    mapping: Arc<Mapping>,
    len: usize,
    /// Its number among the mapping's owners.
    number: u64,
    element: PhantomData<T>,
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        let mut state = self.mapping.lock();
        // A pool may have given it to the next one already.
        if state.owner == Some(self.number) {
            (state.access, state.owner) = (Access::Shared, None);
        }
    }
}

impl<T: bytemuck::Pod> Owned<T> {
    /// Takes a mapping over. `None` when it is part of a heap, too small for
    /// `len` elements, or already has an owner.
    pub(crate) fn new(mapping: Arc<Mapping>, len: usize) -> Option<Self> {
        let bytes = len.checked_mul(std::mem::size_of::<T>())?;
        let aligned = std::mem::align_of::<T>() <= PAGE;
        let mut state = mapping.lock();
        let taken = state.owner.is_some();
        if bytes > mapping.len || !aligned || mapping.kind == Use::Heap || taken {
            return None;
        }
        state.owners += 1;
        let number = state.owners;
        (state.access, state.owner) = (Access::Host, Some(number));
        drop(state);
        Some(Self {
            mapping,
            len,
            number,
            element: PhantomData,
        })
    }

    /// The mapping.
    pub(crate) fn mapping(&self) -> &Arc<Mapping> {
        &self.mapping
    }

    /// Elements.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The elements, or `None` while a run has them.
    pub(crate) fn as_slice(&self) -> Option<&[T]> {
        if self.mapping.lock().access != Access::Host {
            return None;
        }
        // SAFETY: the mapping is live as long as `self` and `len` elements fit
        // (checked in `new`); its start is page aligned, `Pod` takes any bytes.
        // In state Host no copy touches it. There is no other owner (checked in `new`,
        // until `self` is dropped or out of use), so only its `lend` and `as_mut_slice`,
        // which need `&mut self`, could end that or make an aliasing `&mut`.
        Some(unsafe { std::slice::from_raw_parts(self.mapping.map.as_ptr().cast(), self.len) })
    }

    /// The elements, or `None` while a run has them.
    pub(crate) fn as_mut_slice(&mut self) -> Option<&mut [T]> {
        if self.mapping.lock().access != Access::Host {
            return None;
        }
        // SAFETY: as in `as_slice`; `&mut self` makes this the only slice.
        Some(unsafe {
            std::slice::from_raw_parts_mut(self.mapping.map.as_mut_ptr().cast(), self.len)
        })
    }

    /// Lets a run have the bytes.
    pub(crate) fn lend(&mut self) {
        self.mapping.lock().access = Access::Shared;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lent_mapping_has_no_slices_and_an_owned_one_no_copies() {
        let mapping = Arc::new(Mapping::anonymous(4096).unwrap());
        mapping.write(4, &[1, 0, 0, 0]).unwrap();
        let mut owned = Owned::<u32>::new(mapping.clone(), 16).unwrap();
        assert!(
            Owned::<u8>::new(mapping.clone(), 16).is_none(),
            "a second owner"
        );
        assert_eq!(owned.as_slice().unwrap()[..3], [0, 1, 0]);
        assert_eq!(mapping.write(0, &[1]), Err(MapError::NotShared));
        owned.as_mut_slice().unwrap()[2] = 7;
        owned.lend();
        assert!(owned.as_slice().is_none());
        assert!(owned.as_mut_slice().is_none());
        let mut byte = [0];
        mapping.read(8, &mut byte).unwrap();
        assert_eq!(byte, [7]);
        mapping.take_back();
        assert_eq!(mapping.read(8, &mut byte), Err(MapError::NotShared));
        assert_eq!(owned.as_slice().unwrap()[2], 7);
    }

    #[test]
    fn there_is_one_owner_whatever_state_the_bytes_are_in() {
        let mapping = Arc::new(Mapping::anonymous(4096).unwrap());
        let second = || Owned::<u32>::new(mapping.clone(), 4);
        let mut first = second().unwrap();
        assert!(second().is_none(), "at the host");
        first.lend();
        assert!(second().is_none(), "with a run");
        mapping.take_back();
        let slice = first.as_mut_slice().unwrap();
        assert!(second().is_none());
        slice[0] = 7;
        drop(first);
        let next = second().unwrap();
        assert_eq!(next.as_slice().unwrap()[0], 7);
        // A pool ends an ownership before its handle is gone for good.
        mapping.disown();
        let last = second().unwrap();
        drop(next);
        assert!(second().is_none());
        assert_eq!(last.as_slice().unwrap()[0], 7);
    }

    #[test]
    fn ranges_are_checked() {
        let mapping = Mapping::anonymous(64).unwrap();
        for (offset, size) in [(64, 1), (60, 5), (u64::MAX, 1), (65, 0)] {
            let error = mapping.read(offset, &mut vec![0; size]).unwrap_err();
            assert!(
                matches!(error, MapError::OutOfRange { .. }),
                "{offset} {size}"
            );
        }
        assert!(mapping.read(64, &mut []).is_ok());
    }

    #[test]
    fn windows_share_bytes_and_never_become_owned() {
        let mapping = Mapping::heap(8192).unwrap();
        let window = Arc::new(mapping.window(4096, 4096).unwrap());
        assert!(mapping.window(4097, 4096).is_none());
        window.write(0, &[5]).unwrap();
        let mut byte = [0];
        mapping.read(4096, &mut byte).unwrap();
        assert_eq!(byte, [5]);
        assert!(Owned::<u8>::new(window, 16).is_none());
        assert!(Owned::<u8>::new(Arc::new(mapping), 16).is_none(), "a heap");
        assert!(
            Mapping::anonymous(8192).unwrap().window(0, 4096).is_none(),
            "a buffer"
        );
    }

    #[test]
    fn copies_from_threads_and_slices_of_the_owner_never_meet() {
        // An interpreter takes its time.
        let (times, len) = if cfg!(miri) { (5, 64) } else { (200, 4096) };
        let mapping = Arc::new(Mapping::anonymous(4096).unwrap());
        let mut owned = Owned::<u8>::new(mapping.clone(), len).unwrap();
        std::thread::scope(|scope| {
            for value in 1..=3u8 {
                let mapping = mapping.clone();
                scope.spawn(move || {
                    for _ in 0..times {
                        let _ = mapping.write(0, &[value; 4096][..len]);
                    }
                });
            }
            for _ in 0..times {
                owned.lend();
                mapping.take_back();
                let slice = owned.as_slice().unwrap();
                let first = slice[0];
                assert!(slice.iter().all(|&b| b == first), "a torn copy");
            }
        });
    }
}
