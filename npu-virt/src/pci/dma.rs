//! Memory of the guest, by DMA address.
//!
//! A vfio-user client announces every range that the device may reach, with a
//! file descriptor of the memory behind it; with an IOMMU in the guest, ranges
//! come and go with the driver's mappings. [`Table`] maps each distinct file once
//! and keeps the ranges as windows of it. Removal is by range: it may cut
//! windows that were announced in another granularity.
//!
//! This is the only module of the device with `unsafe` code.

use memmap2::{MmapOptions, MmapRaw};
use npu_emu::host::{Access, HostFault};
use std::collections::BTreeMap;
use std::fs::File;
use std::os::unix::fs::MetadataExt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Memory that a device reaches by DMA.
pub trait Dma: Send + Sync {
    /// Reads `out.len()` bytes, all or nothing.
    ///
    /// # Errors
    /// [`HostFault`] when any byte is not mapped.
    fn read(&self, address: u64, out: &mut [u8]) -> Result<(), HostFault>;

    /// Writes `data`, all or nothing.
    ///
    /// # Errors
    /// [`HostFault`] when any byte is not mapped.
    fn write(&self, address: u64, data: &[u8]) -> Result<(), HostFault>;
}

/// Why a range can't be mapped.
#[derive(Debug, thiserror::Error)]
pub enum DmaError {
    /// The file can't be mapped.
    #[error("DMA range {address:#x}+{bytes:#x}: the memory behind it can't be mapped: {source}")]
    Map {
        /// First DMA address.
        address: u64,
        /// Bytes.
        bytes: u64,
        /// The system's answer.
        source: std::io::Error,
    },
    /// The range leaves the file or the address space.
    #[error(
        "DMA range {address:#x}+{bytes:#x} at offset {offset:#x} of a file of {file:#x} bytes"
    )]
    Range {
        /// First DMA address.
        address: u64,
        /// Bytes.
        bytes: u64,
        /// Offset in the file.
        offset: u64,
        /// Bytes of the file.
        file: u64,
    },
}

/// A file of memory, shared with the guest.
struct Memory(MmapRaw);

impl Memory {
    fn read(&self, offset: usize, out: &mut [u8]) {
        debug_assert!(offset + out.len() <= self.0.len());
        // SAFETY: a `Window` lies inside its mapping (checked in `Table::map`, only
        // ever shrunk by `unmap`), and `Table::spans` cuts accesses to windows, so
        // the source is mapped for as long as `self` lives. `out` is Rust's own
        // memory, never part of a mapping. The guest may write at the same time;
        // the bytes are plain integers, so a torn copy is data, as with real DMA.
        unsafe {
            std::ptr::copy_nonoverlapping(self.0.as_ptr().add(offset), out.as_mut_ptr(), out.len())
        };
    }

    fn write(&self, offset: usize, data: &[u8]) {
        debug_assert!(offset + data.len() <= self.0.len());
        // SAFETY: as in `read`; the mapping is writable, and no Rust reference to
        // its bytes is ever made.
        unsafe {
            std::ptr::copy_nonoverlapping(
                data.as_ptr(),
                self.0.as_mut_ptr().add(offset),
                data.len(),
            )
        };
    }
}

#[derive(Clone)]
struct Window {
    memory: Arc<Memory>,
    offset: u64,
    bytes: u64,
}

#[derive(Default)]
struct Ranges {
    /// By first address; they don't overlap.
    windows: BTreeMap<u64, Window>,
    /// Files that are mapped, by device and inode.
    files: BTreeMap<(u64, u64), Arc<Memory>>,
}

/// The ranges that a client announced.
#[derive(Default)]
pub struct Table {
    ranges: Mutex<Ranges>,
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ranges = self.lock();
        let windows = ranges.windows.iter().map(|(a, w)| (a, w.bytes));
        f.debug_map().entries(windows).finish()
    }
}

impl Table {
    fn lock(&self) -> MutexGuard<'_, Ranges> {
        self.ranges.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds `bytes` from `address`, at `offset` of a file. Replaces what was there.
    ///
    /// # Errors
    /// See [`DmaError`].
    pub fn map(&self, address: u64, bytes: u64, file: &File, offset: u64) -> Result<(), DmaError> {
        let system = |source| DmaError::Map {
            address,
            bytes,
            source,
        };
        let meta = file.metadata().map_err(system)?;
        let range = DmaError::Range {
            address,
            bytes,
            offset,
            file: meta.len(),
        };
        let inside = offset.checked_add(bytes).is_some_and(|e| e <= meta.len());
        if !inside || address.checked_add(bytes).is_none() {
            return Err(range);
        }
        let mut ranges = self.lock();
        cut(&mut ranges.windows, address, bytes);
        if bytes == 0 {
            return Ok(());
        }
        let key = (meta.dev(), meta.ino());
        let known = ranges.files.get(&key);
        let memory = match known.filter(|m| m.0.len() as u64 >= offset + bytes) {
            Some(memory) => memory.clone(),
            None => {
                let raw = MmapOptions::new().map_raw(file).map_err(system)?;
                let memory = Arc::new(Memory(raw));
                ranges.files.insert(key, memory.clone());
                memory
            }
        };
        let window = Window {
            memory,
            offset,
            bytes,
        };
        ranges.windows.insert(address, window);
        Ok(())
    }

    /// Takes `bytes` from `address` away, whatever the granularity they came in.
    pub fn unmap(&self, address: u64, bytes: u64) {
        cut(&mut self.lock().windows, address, bytes);
    }

    /// Takes everything away.
    pub fn clear(&self) {
        *self.lock() = Ranges::default();
    }

    /// Ranges and bytes that are mapped.
    pub fn totals(&self) -> (usize, u64) {
        let ranges = self.lock();
        let bytes = ranges.windows.values().map(|w| w.bytes).sum();
        (ranges.windows.len(), bytes)
    }

    /// The pieces that an access consists of.
    fn spans(
        &self,
        address: u64,
        len: usize,
        access: Access,
    ) -> Result<Vec<(Window, u64, usize)>, HostFault> {
        let fault = HostFault {
            addr: address,
            len: len as u64,
            access,
        };
        let ranges = self.lock();
        let (mut at, mut left, mut spans) = (address, len as u64, Vec::with_capacity(1));
        while left > 0 {
            let (start, window) = ranges.windows.range(..=at).next_back().ok_or(fault)?;
            let skip = at - start;
            let here = window.bytes.checked_sub(skip).filter(|n| *n > 0);
            let here = here.ok_or(fault)?.min(left);
            spans.push((window.clone(), window.offset + skip, here as usize));
            left -= here;
            at = at.checked_add(here).ok_or(fault)?;
        }
        Ok(spans)
    }
}

/// Removes a range; what sticks out on either side stays.
fn cut(windows: &mut BTreeMap<u64, Window>, address: u64, bytes: u64) {
    let end = address.saturating_add(bytes);
    let touched: Vec<u64> = windows
        .range(..end)
        .rev()
        .take_while(|(start, w)| **start + w.bytes > address)
        .map(|(start, _)| *start)
        .collect();
    for start in touched {
        let Some(window) = windows.remove(&start) else {
            continue;
        };
        if start < address {
            let left = Window {
                bytes: address - start,
                ..window.clone()
            };
            windows.insert(start, left);
        }
        let window_end = start + window.bytes;
        if window_end > end {
            let right = Window {
                offset: window.offset + (end - start),
                bytes: window_end - end,
                ..window
            };
            windows.insert(end, right);
        }
    }
}

impl Dma for Table {
    fn read(&self, address: u64, out: &mut [u8]) -> Result<(), HostFault> {
        let mut rest = out;
        for (window, offset, len) in self.spans(address, rest.len(), Access::Read)? {
            let (part, tail) = rest.split_at_mut(len);
            window.memory.read(offset as usize, part);
            rest = tail;
        }
        Ok(())
    }

    fn write(&self, address: u64, data: &[u8]) -> Result<(), HostFault> {
        let mut rest = data;
        for (window, offset, len) in self.spans(address, rest.len(), Access::Write)? {
            let (part, tail) = rest.split_at(len);
            window.memory.write(offset as usize, part);
            rest = tail;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(bytes: &[u8]) -> File {
        let file = tempfile::tempfile().unwrap();
        std::os::unix::fs::FileExt::write_all_at(&file, bytes, 0).unwrap();
        file
    }

    #[test]
    fn accesses_cross_windows_and_stop_at_holes() {
        let table = Table::default();
        let memory = file(&(0..=255).cycle().take(0x4000).collect::<Vec<u8>>());
        table.map(0x1000, 0x1000, &memory, 0x2000).unwrap();
        table.map(0x2000, 0x1000, &memory, 0).unwrap();
        let mut out = [0; 4];
        table.read(0x1FFE, &mut out).unwrap();
        assert_eq!(out, [0xFE, 0xFF, 0, 1]);
        table.write(0x1FFE, &[9; 4]).unwrap();
        table.read(0x2000, &mut out[..2]).unwrap();
        assert_eq!(out[..2], [9, 9]);
        let fault = table.write(0x2FFE, &[7; 4]).unwrap_err();
        assert_eq!((fault.addr, fault.len), (0x2FFE, 4));
        table.read(0x2FFE, &mut out[..2]).unwrap();
        assert_ne!(out[..2], [7, 7], "an access that fails changes nothing");
        assert!(table.read(0, &mut out).is_err());
        assert!(table.read(u64::MAX - 1, &mut out).is_err());
    }

    #[test]
    fn unmap_is_by_range() {
        let table = Table::default();
        let memory = file(&(0..0x40).flat_map(|p| [p; 0x1000]).collect::<Vec<u8>>());
        table.map(0, 0x20000, &memory, 0).unwrap();
        table.map(0x20000, 0x20000, &memory, 0x20000).unwrap();
        table.unmap(0x1F000, 0x2000);
        let mut byte = [0];
        assert!(table.read(0x1F000, &mut byte).is_err());
        assert!(table.read(0x20FFF, &mut byte).is_err());
        for (address, value) in [(0x1EFFF, 0x1E), (0x21000, 0x21)] {
            table.read(address, &mut byte).unwrap();
            assert_eq!(byte, [value]);
        }
        assert_eq!(table.totals(), (2, 0x3E000));
        table.map(0x1E000, 0x1000, &memory, 0x3000).unwrap();
        table.read(0x1E000, &mut byte).unwrap();
        assert_eq!(byte, [3], "a new mapping replaces the old one");
        table.unmap(0, u64::MAX);
        assert_eq!(table.totals(), (0, 0));
    }

    #[test]
    fn ranges_beyond_the_file_are_refused() {
        let table = Table::default();
        let memory = file(&[0; 0x1000]);
        assert!(matches!(
            table.map(0, 0x1001, &memory, 0),
            Err(DmaError::Range { .. })
        ));
        assert!(table.map(u64::MAX, 0x1000, &memory, 0).is_err());
        assert!(table.map(0, u64::MAX, &memory, 1).is_err());
    }
}
