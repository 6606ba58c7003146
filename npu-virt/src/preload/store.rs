//! Memory of buffer objects: pieces of one memory file.
//!
//! The offset of an object in the file is the address that the model gave it, so
//! that the program's mmap of the same offset has the same pages. A DEV object is a
//! part of the heap's piece.

use memmap2::{MmapOptions, MmapRaw};
use nix::fcntl::{fallocate, FallocateFlags};
use npu_emu::host::{Access, HostFault};
use npu_emu::ioctl::{BoKind, BoStore, OutOfMemory};
use std::collections::BTreeMap;
use std::fs::File;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The file and the pieces that are in use.
#[derive(Debug)]
pub(super) struct FileStore {
    file: File,
    pieces: Mutex<BTreeMap<u64, Arc<MmapRaw>>>,
}

impl FileStore {
    /// Over a memory file that is large enough for every address.
    pub(super) fn new(file: File) -> Self {
        Self {
            file,
            pieces: Mutex::default(),
        }
    }

    fn pieces(&self) -> MutexGuard<'_, BTreeMap<u64, Arc<MmapRaw>>> {
        self.pieces.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The piece with `len` bytes from `addr` on, and the offset in it.
    fn find(&self, addr: u64, len: usize) -> Option<(Arc<MmapRaw>, usize)> {
        let pieces = self.pieces();
        let (start, piece) = pieces.range(..=addr).next_back()?;
        let offset = usize::try_from(addr - start).ok()?;
        let end = offset.checked_add(len)?;
        (end <= piece.len()).then(|| (piece.clone(), offset))
    }
}

impl BoStore for FileStore {
    fn allocate(&self, kind: BoKind, address: u64, size: u64) -> Result<(), OutOfMemory> {
        if kind == BoKind::Dev {
            return Ok(());
        }
        let len = usize::try_from(size).map_err(|_| OutOfMemory)?;
        let piece = MmapOptions::new()
            .offset(address)
            .len(len)
            .map_raw(&self.file)
            .map_err(|_| OutOfMemory)?;
        self.pieces().insert(address, Arc::new(piece));
        Ok(())
    }

    fn free(&self, kind: BoKind, address: u64) {
        if kind == BoKind::Dev {
            return;
        }
        let Some(piece) = self.pieces().remove(&address) else {
            return;
        };
        let flags = FallocateFlags::FALLOC_FL_PUNCH_HOLE | FallocateFlags::FALLOC_FL_KEEP_SIZE;
        if let (Ok(at), Ok(len)) = (i64::try_from(address), i64::try_from(piece.len())) {
            // Failing keeps the pages until the file goes.
            let _ = fallocate(&self.file, flags, at, len);
        }
    }

    #[allow(unsafe_code)]
    fn read(&self, address: u64, dst: &mut [u8]) -> Result<(), HostFault> {
        let (piece, offset) = self.find(address, dst.len()).ok_or(HostFault {
            addr: address,
            len: dst.len() as u64,
            access: Access::Read,
        })?;
        // SAFETY: `find` checked that the bytes lie in the piece, which is alive. They
        // are shared with the program, as a device's memory is: it may change them
        // during the copy, and no Rust reference to them exists. `dst` is not in it.
        unsafe {
            std::ptr::copy_nonoverlapping(piece.as_ptr().add(offset), dst.as_mut_ptr(), dst.len());
        }
        Ok(())
    }

    #[allow(unsafe_code)]
    fn write(&self, address: u64, src: &[u8]) -> Result<(), HostFault> {
        let (piece, offset) = self.find(address, src.len()).ok_or(HostFault {
            addr: address,
            len: src.len() as u64,
            access: Access::Write,
        })?;
        // SAFETY: as in `read`; the piece is mapped for writing.
        unsafe {
            let at = piece.as_mut_ptr().add(offset);
            std::ptr::copy_nonoverlapping(src.as_ptr(), at, src.len());
        }
        Ok(())
    }
}
