//! What the kernel driver's errnos mean, by the call that gave them.

use super::Shared;
use crate::kmd::{BoKind, Errno, Kmd};
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
        match errno {
            Errno::ENODEV if self.is_silent() => self.lost(),
            Errno::ETIME => self.lost(),
            other => context_error(other, columns, live),
        }
    }

    /// Whether the firmware does not answer. Only the process that met its death first is
    /// told so; all others hear ENODEV, as they do of columns that are taken.
    fn is_silent(&self) -> bool {
        let silent = |errno| matches!(errno, Errno::ETIME | Errno::ENODEV | Errno::EPIPE);
        self.health.is_dead()
            || !self.kmd.is_present()
            || self.kmd.ask_firmware().is_err_and(silent)
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

    /// See [`Health::has_let_go`](super::super::health::Health::has_let_go).
    pub(super) fn has_let_go(&self) -> Result<(), Error> {
        self.health.has_let_go(Some(&self.kmd))
    }

    /// The device does not answer, or is not there any more.
    pub(super) fn lost(&self) -> Error {
        self.health.lost(&self.kmd)
    }
}
