//! The lower seam: the kernel driver, shaped like its ioctls.
//!
//! [`Kmd`] has one method for each call of `amdxdna` that a run on Phoenix
//! needs. Two things implement it: the driver itself ([`AmdxdnaKmd`]) and
//! [`EmuKmd`], a model of it over the emulated NPU. All errors are bare errnos, as
//! from the kernel; the layer above gives them meaning.

use crate::mem::Mapping;
use crate::query::{PowerMode, Snapshot};
use std::sync::Arc;
use std::time::Duration;

pub mod amdxdna;
#[cfg(feature = "emu")]
mod emu;

pub use amdxdna::AmdxdnaKmd;
#[cfg(feature = "emu")]
pub use emu::EmuKmd;
#[cfg(feature = "emu")]
pub use npu_emu::firmware::{FaultPoint, Faults};
/// How the emulated device reaches host memory.
#[cfg(feature = "emu")]
pub use npu_emu::ioctl::AddressMode;

/// An errno.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errno(pub i32);

impl Errno {
    /// Not allowed.
    pub const EPERM: Self = Self(1);
    /// No such file or object.
    pub const ENOENT: Self = Self(2);
    /// Interrupted by a signal.
    pub const EINTR: Self = Self(4);
    /// No such device or address.
    pub const ENXIO: Self = Self(6);
    /// Try again; on Phoenix also: no heap, or the locked-memory limit.
    pub const EAGAIN: Self = Self(11);
    /// Out of host memory.
    pub const ENOMEM: Self = Self(12);
    /// Not allowed.
    pub const EACCES: Self = Self(13);
    /// No such device; on Phoenix also: no columns, or the firmware is gone.
    pub const ENODEV: Self = Self(19);
    /// Invalid argument.
    pub const EINVAL: Self = Self(22);
    /// Out of device memory.
    pub const ENOSPC: Self = Self(28);
    /// The channel to the firmware is broken.
    pub const EPIPE: Self = Self(32);
    /// The wait timed out.
    pub const ETIME: Self = Self(62);
    /// Not supported.
    pub const EOPNOTSUPP: Self = Self(95);

    /// As a standard error, with the system's text.
    pub fn to_io(self) -> std::io::Error {
        std::io::Error::from_raw_os_error(self.0)
    }
}

/// Kind of a buffer object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoKind {
    /// Host memory that the device reads and writes.
    Share,
    /// The 64 MiB device heap, once per open device.
    DevHeap,
    /// A piece of the device heap: PDIs and instruction streams.
    Dev,
    /// Host memory with command packets.
    Cmd,
}

/// Handle of a buffer object.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, bytemuck::Pod, bytemuck::Zeroable,
)]
#[repr(transparent)]
pub struct BoHandle(pub u32);

/// Handle of a hardware context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HwctxHandle(pub u32);

/// Handle of a timeline fence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Syncobj(pub u32);

/// Sequence number of a command within its context, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seq(pub u64);

/// What `CREATE_HWCTX` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HwctxParams {
    /// Core tiles: columns x 4.
    pub num_tiles: u32,
    /// Operations per cycle, as the xclbin states them (2048).
    pub max_opc: u32,
}

/// One compute unit of `CONFIG_HWCTX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CuConfig {
    /// The DEV buffer object with the PDI. It must live as long as the
    /// context: the driver reads it again after a reset.
    pub bo: BoHandle,
    /// Function index.
    pub func: u8,
}

/// What `CREATE_HWCTX` gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hwctx {
    /// The context.
    pub handle: HwctxHandle,
    /// Its fence: point `n` signals when command `n` has ended.
    pub syncobj: Syncobj,
}

/// Facts about the driver and its device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KmdInfo {
    /// Device name, like `RyzenAI-npu1`.
    pub device: String,
    /// Driver name and version.
    pub driver: String,
    /// Firmware version.
    pub firmware: String,
    /// Columns of the array.
    pub columns: u32,
    /// Rows of the array, shim and memory tiles included.
    pub rows: u32,
}

/// The calls of the kernel driver.
pub trait Kmd: Send + Sync + 'static {
    /// Facts (GET_INFO: metadata, versions).
    fn info(&self) -> KmdInfo;

    /// CREATE_BO, GET_BO_INFO and mmap. The heap comes first; DEV objects are
    /// windows of its mapping.
    ///
    /// # Errors
    /// ENOENT, EAGAIN, EINVAL, ENOSPC, ENOMEM.
    fn create_bo(&self, kind: BoKind, size: u64) -> Result<Bo, Errno>;

    /// GEM_CLOSE. Commands in flight keep the memory.
    fn close_bo(&self, bo: BoHandle);

    /// CREATE_HWCTX.
    ///
    /// # Errors
    /// ENOENT (no heap), EINVAL (no slot, bad parameters), ENODEV (no columns),
    /// ENOSPC (heap full), ETIME (firmware dead).
    fn create_hwctx(&self, params: HwctxParams) -> Result<Hwctx, Errno>;

    /// CONFIG_HWCTX with compute units; once per context.
    ///
    /// # Errors
    /// EINVAL. A bad PDI is *not* an error here: the first command fails.
    fn config_cu(&self, ctx: HwctxHandle, cus: &[CuConfig]) -> Result<(), Errno>;

    /// DESTROY_HWCTX: pending commands end in state ABORT, and nothing of the
    /// context is in flight when it returns `Ok` and the firmware still answers
    /// ([`ask_firmware`](Self::ask_firmware)): the driver does not say whether it did.
    /// The fence stays, for those who wait for it.
    ///
    /// # Errors
    /// EINVAL, ENODEV.
    fn destroy_hwctx(&self, ctx: &Hwctx) -> Result<(), Errno>;

    /// SYNCOBJ_DESTROY of a context's fence, after DESTROY_HWCTX, when nobody waits for it
    /// any more: its number is that of the next fence then.
    fn destroy_fence(&self, ctx: &Hwctx);

    /// EXEC_CMD. `args` are the buffer objects the command touches.
    ///
    /// # Errors
    /// EINVAL, ENOENT, EINTR, ENODEV.
    fn exec_cmd(&self, ctx: HwctxHandle, cmd: BoHandle, args: &[BoHandle]) -> Result<Seq, Errno>;

    /// SYNCOBJ_TIMELINE_WAIT for one point, at most `timeout`. `Ok` only says
    /// that the command has ended; how, is in its packet.
    ///
    /// # Errors
    /// ETIME, EINTR.
    fn wait(&self, ctx: &Hwctx, seq: Seq, timeout: Duration) -> Result<(), Errno>;

    /// Asks something that the firmware itself has to answer, whatever it answers.
    /// Returns when the driver has done with a context that it sets up again after a
    /// command of it hung: the command's fence signals earlier, and a command that is
    /// submitted in between may end unseen.
    ///
    /// # Errors
    /// ETIME, ENODEV, EPIPE: no answer. Any other: it was not asked.
    fn ask_firmware(&self) -> Result<(), Errno>;

    /// What the device can tell about a command that did not complete.
    fn diagnose(&self, ctx: HwctxHandle, seq: Seq) -> Option<String>;

    /// What the device counted during a command that ended.
    fn stats(&self, ctx: HwctxHandle, seq: Seq) -> Option<crate::RunStats>;

    /// Whether the device is still there: ENODEV means a dead firmware then, not a
    /// removed device.
    fn is_present(&self) -> bool {
        true
    }

    /// Whether the device is gone for certain, and touches no memory any more: taken out
    /// of the machine, or switched off by a driver that has let go of it.
    fn is_gone(&self) -> bool {
        false
    }

    /// Whether DESTROY_HWCTX stops what is in flight even when the firmware is silent.
    /// An emulated device has no life of its own.
    fn destroys_for_certain(&self) -> bool {
        false
    }

    /// Whether this process is the only one that uses the device, and nothing switches
    /// the device off: then tile memory keeps what a command left there.
    fn keeps_state(&self) -> bool {
        false
    }

    /// Whether the device bypasses the host's caches, so that memory must be
    /// flushed around a command.
    fn flushes(&self) -> bool {
        false
    }

    /// GET_INFO and GET_ARRAY, as far as they are answered.
    fn query(&self) -> Snapshot {
        Snapshot::default()
    }

    /// SET_STATE with a power mode.
    ///
    /// # Errors
    /// EACCES without rights, EINVAL (turbo while a context lives), EOPNOTSUPP.
    fn set_power_mode(&self, _mode: PowerMode) -> Result<(), Errno> {
        Err(Errno::EOPNOTSUPP)
    }
}

/// A buffer object with its mapping.
#[derive(Clone, Debug)]
pub struct Bo {
    /// Its handle.
    pub handle: BoHandle,
    /// Where the device sees it.
    pub device_address: u64,
    /// Its bytes.
    pub mapping: Arc<Mapping>,
}
