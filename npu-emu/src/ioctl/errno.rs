//! Error numbers of the calls.

/// An errno, with Linux's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Errno(pub i32);

impl Errno {
    /// No such object; no heap.
    pub const ENOENT: Self = Self(2);
    /// Interrupted by a signal.
    pub const EINTR: Self = Self(4);
    /// Argument too big.
    pub const E2BIG: Self = Self(7);
    /// Not allowed.
    pub const EACCES: Self = Self(13);
    /// Bad address.
    pub const EFAULT: Self = Self(14);
    /// Not an ioctl of this kind of device.
    pub const ENOTTY: Self = Self(25);
    /// No heap to take a DEV object from.
    pub const EAGAIN: Self = Self(11);
    /// No host memory.
    pub const ENOMEM: Self = Self(12);
    /// No columns, or the firmware is gone.
    pub const ENODEV: Self = Self(19);
    /// Invalid argument.
    pub const EINVAL: Self = Self(22);
    /// No device memory.
    pub const ENOSPC: Self = Self(28);
    /// Timed out.
    pub const ETIME: Self = Self(62);
    /// Not supported.
    pub const EOPNOTSUPP: Self = Self(95);
}
