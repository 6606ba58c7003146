//! What the kernel driver's errnos mean, by the call that gave them.

use super::Shared;
use crate::kmd::{BoKind, Errno, Kmd};
use crate::sync::atomic::Ordering;
use crate::Error;

/// What an errno of CREATE_HWCTX means.
pub(in crate::backend) fn context_error(errno: Errno, columns: u32, live: usize) -> Error {
    match errno {
        Errno::ENOENT => Error::HeapMissing,
        Errno::EINVAL => Error::NoContextSlot { live },
        Errno::ENODEV => Error::NoColumns { columns },
        Errno::ENOSPC => Error::OutOfDeviceMemory {
            during: "making a context",
        },
        other => meaning("CREATE_HWCTX", other),
    }
}

/// What an errno means when the heap is made.
pub(super) fn heap_error(errno: Errno) -> Error {
    match errno {
        Errno::ENOSPC | Errno::ENOMEM => Error::OutOfDeviceMemory {
            during: "making the heap",
        },
        Errno::EAGAIN => Error::MemLock {
            call: "making the heap",
        },
        other => meaning("CREATE_BO (heap)", other),
    }
}

/// What an errno of any other call means.
pub(in crate::backend) fn meaning(call: &'static str, errno: Errno) -> Error {
    match errno {
        Errno::EINVAL | Errno::ENOENT => Error::InvalidArgument { call },
        Errno::EACCES | Errno::EPERM => Error::CallPermission { call },
        Errno::EAGAIN => Error::MemLock { call },
        Errno::EINTR => Error::Interrupted { call },
        Errno::EOPNOTSUPP => Error::Unsupported { call },
        Errno::ETIME | Errno::ENODEV => Error::FirmwareDead,
        other => Error::Os {
            call,
            source: other.to_io(),
        },
    }
}

impl<K: Kmd> Shared<K> {
    pub(super) fn context_error(&self, errno: Errno, columns: u32, live: usize) -> Error {
        let gone = self.dead.load(Ordering::Relaxed) || !self.kmd.is_present();
        match errno {
            Errno::ENODEV if gone => self.lost(),
            Errno::ETIME => self.lost(),
            other => context_error(other, columns, live),
        }
    }

    /// What an errno means when a buffer object is made.
    pub(super) fn bo_error(&self, kind: BoKind, during: &'static str, errno: Errno) -> Error {
        match errno {
            Errno::ENOSPC | Errno::ENOMEM => Error::OutOfDeviceMemory { during },
            // All others are mapped, which may be more than the process may lock.
            Errno::EAGAIN if kind == BoKind::Dev => Error::HeapMissing,
            Errno::EAGAIN => Error::MemLock { call: during },
            other => self.meaning("CREATE_BO", other),
        }
    }

    /// What an errno means, with what is known of the device.
    pub(super) fn meaning(&self, call: &'static str, errno: Errno) -> Error {
        match errno {
            Errno::ETIME | Errno::ENODEV => self.lost(),
            other => meaning(call, other),
        }
    }

    /// Whether the device has let go of what the driver took from it without the
    /// firmware's word: a command that hung or was aborted, a context that was destroyed.
    /// The driver says the same whether the firmware answered or not.
    ///
    /// # Errors
    /// [`Error::FirmwareDead`], [`Error::DeviceRemoved`]: it may still touch the memory.
    pub(super) fn has_let_go(&self) -> Result<(), Error> {
        match self.kmd.ask_firmware() {
            Err(_) if !self.kmd.is_gone() => Err(self.lost()),
            _ => Ok(()),
        }
    }

    /// The device does not answer, or is not there any more.
    pub(super) fn lost(&self) -> Error {
        if self.kmd.is_present() {
            self.dead.store(true, Ordering::Relaxed);
            Error::FirmwareDead
        } else {
            Error::DeviceRemoved
        }
    }
}
