//! Open devices of a process, by descriptor.

use super::program::ThisProgram;
use super::settings::{Settings, Trace};
use super::store::FileStore;
use nix::fcntl::{fcntl, FcntlArg, FdFlag};
use nix::sys::memfd::{memfd_create, MFdFlags};
use nix::sys::stat::{fstat, stat, FileStat};
use npu_emu::firmware::{phoenix, Faults, Options};
use npu_emu::ioctl::{Config, Errno, Model};
use npu_image::uapi::Call;
use std::collections::HashMap;
use std::fs::File;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, RawFd};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes of the memory file: every address that the model hands out.
const FILE_BYTES: u64 = 1 << 44;

/// One open device.
pub struct Device {
    model: Model,
    /// Inode of the memory file, to tell whether a descriptor is still it.
    inode: u64,
    trace: Trace,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Device")
            .field("inode", &self.inode)
            .finish()
    }
}

impl Device {
    /// A fresh device, and the memory file that stands for it.
    ///
    /// # Errors
    /// When there is no memory or no thread to be had.
    pub fn new(settings: &Settings) -> std::io::Result<(Self, File)> {
        let file = File::from(memfd_create("accel", MFdFlags::MFD_CLOEXEC)?);
        file.set_len(FILE_BYTES)?;
        let inode = fstat(&file)?.st_ino;
        let faults = Faults::default();
        for (point, times) in &settings.faults {
            faults.arm(*point, *times);
        }
        let config = Config {
            new_partition: phoenix(Options::default()),
            faults,
            hang_time: settings.hang_time,
            addresses: settings.addresses,
            interface: settings.interface,
        };
        let model = Model::new(config, Arc::new(FileStore::new(file.try_clone()?)))?;
        let device = Self {
            model,
            inode,
            trace: settings.trace,
        };
        Ok((device, file))
    }

    /// One ioctl of this program.
    ///
    /// # Errors
    /// Those of the kernel driver.
    pub fn ioctl(&self, request: u32, arg: u64) -> Result<(), Errno> {
        let result = self.model.ioctl(request, arg, &ThisProgram);
        if self.trace == Trace::Calls {
            let name = Call::of_request(request).map_or("?", Call::name);
            match result {
                Ok(()) => eprintln!("npu-virt: {name} ({request:#010x}) = 0"),
                Err(errno) => eprintln!("npu-virt: {name} ({request:#010x}) = -{}", errno.0),
            }
        }
        result
    }

    /// The program mapped the file from `offset` on at `address`.
    pub fn mapped(&self, offset: u64, address: u64) {
        self.model.mapped(offset, address);
    }
}

/// All open devices of a process.
#[derive(Debug, Default)]
pub struct Devices {
    open: Mutex<Option<HashMap<RawFd, Arc<Device>>>>,
}

impl Devices {
    /// None yet.
    pub const fn new() -> Self {
        Self {
            open: Mutex::new(None),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<HashMap<RawFd, Arc<Device>>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The device behind a descriptor, if it still is one.
    pub fn get(&self, fd: BorrowedFd<'_>) -> Option<Arc<Device>> {
        let device = self.lock().as_ref()?.get(&fd.as_raw_fd())?.clone();
        let still = fstat(fd).is_ok_and(|found| found.st_ino == device.inode);
        still.then_some(device)
    }

    /// Makes a descriptor of the node's file a device. `None` when it is another
    /// file, or no device can be made.
    pub fn adopt(&self, fd: BorrowedFd<'_>, settings: &Settings) -> Option<Arc<Device>> {
        let (found, node) = (fstat(fd).ok()?, stat(&settings.node).ok()?);
        let key = |s: &FileStat| (s.st_dev, s.st_ino);
        if key(&found) != key(&node) {
            return None;
        }
        let (device, file) = match Device::new(settings) {
            Ok(made) => made,
            Err(error) => {
                eprintln!("npu-virt: no device: {error}");
                return None;
            }
        };
        let flags = fcntl(fd, FcntlArg::F_GETFD).ok()?;
        replace(file.as_fd(), fd, FdFlag::from_bits_truncate(flags))?;
        let device = Arc::new(device);
        let old = self
            .lock()
            .get_or_insert_with(HashMap::new)
            .insert(fd.as_raw_fd(), device.clone());
        drop(old);
        Some(device)
    }

    /// The descriptor is about to be closed.
    pub fn close(&self, fd: RawFd) {
        let gone = self.lock().as_mut().and_then(|open| open.remove(&fd));
        // Outside the lock: ending a device closes its file.
        drop(gone);
    }
}

/// Makes `to` a duplicate of `from`, with these flags.
#[allow(unsafe_code)]
fn replace(from: BorrowedFd<'_>, to: BorrowedFd<'_>, flags: FdFlag) -> Option<()> {
    let cloexec = match flags.contains(FdFlag::FD_CLOEXEC) {
        true => nix::libc::O_CLOEXEC,
        false => 0,
    };
    // SAFETY: dup3 takes numbers. `to` is borrowed from its owner, who asked for a
    // device at this descriptor; what it was before is an empty file.
    let done = unsafe { nix::libc::dup3(from.as_raw_fd(), to.as_raw_fd(), cloexec) };
    (done >= 0).then_some(())
}
