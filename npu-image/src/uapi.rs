//! Structures and request codes of the `amdxdna` driver's ioctls.
//!
//! The kernel driver's interface as bytes: one structure per call, with the
//! offsets and sizes that an x86-64 kernel has (asserted below), and one request
//! code per call. The driver crate fills them in; the emulated kernel driver reads
//! the same ones. Kernels 6.14 to 7.x, DRM interface 0.0 to 0.16.
//!
//! Sources: `include/uapi/drm/amdxdna_accel.h`, `drm.h` (public kernel headers);
//! numbers and sizes were compared with what a compiler makes of them.

use bytemuck::{Pod, Zeroable};

mod answers;

pub use answers::*;

/// Name that the driver gives in VERSION.
pub const DRIVER_NAME: &str = "amdxdna_accel_driver";
/// Device node of the first accelerator.
pub const FIRST_NODE: &str = "/dev/accel/accel0";
/// PCI vendor and device of Phoenix and Hawk Point.
pub const PCI_ID: (u16, u16) = (0x1022, 0x1502);
/// PCI subsystem by which an emulated Phoenix says that it is none: QEMU's own, which no
/// board has.
pub const EMULATED_SUBSYSTEM: (u16, u16) = (0x1AF4, 0x1100);
/// "No address": in the SVA mode the device uses the address of the program's mapping.
pub const INVALID_ADDRESS: u64 = u64::MAX;
/// Device address of the heap.
pub const HEAP_BASE: u64 = 0x400_0000;
/// The only size that Phoenix takes for its heap.
pub const HEAP_BYTES: u64 = 64 << 20;
/// Most arguments of EXEC_CMD.
pub const MAX_ARGUMENTS: u32 = 4095;
/// Commands of a context that the driver has at most, on every generation: EXEC_CMD of the
/// next one waits in the kernel until one of them has ended.
pub const IN_FLIGHT: usize = 4;
/// Most compute units of a context.
pub const MAX_UNITS: usize = 32;

/// Type field of every request: 'd'.
pub const TYPE: u8 = b'd';
/// First request number of the driver itself.
pub const COMMAND_BASE: u8 = 0x40;

const fn request(dir: u32, nr: u8, size: usize) -> u32 {
    dir << 30 | (size as u32) << 16 | (TYPE as u32) << 8 | nr as u32
}

const fn iowr<T>(nr: u8) -> u32 {
    request(3, nr, size_of::<T>())
}

const fn iow<T>(nr: u8) -> u32 {
    request(1, nr, size_of::<T>())
}

/// A call, by its request code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Call {
    Version,
    GemClose,
    SyncobjDestroy,
    SyncobjTimelineWait,
    CreateHwctx,
    DestroyHwctx,
    ConfigHwctx,
    CreateBo,
    GetBoInfo,
    SyncBo,
    ExecCmd,
    GetInfo,
    SetState,
    WaitCmd,
    GetArray,
}

impl Call {
    /// All of them, with request code and name.
    pub const TABLE: [(Self, u32, &'static str); 15] = [
        (Self::Version, iowr::<Version>(0x00), "VERSION"),
        (Self::GemClose, iow::<GemClose>(0x09), "GEM_CLOSE"),
        (
            Self::SyncobjDestroy,
            iowr::<SyncobjDestroy>(0xC0),
            "SYNCOBJ_DESTROY",
        ),
        (
            Self::SyncobjTimelineWait,
            iowr::<SyncobjTimelineWait>(0xCA),
            "SYNCOBJ_TIMELINE_WAIT",
        ),
        (Self::CreateHwctx, iowr::<CreateHwctx>(0x40), "CREATE_HWCTX"),
        (
            Self::DestroyHwctx,
            iowr::<DestroyHwctx>(0x41),
            "DESTROY_HWCTX",
        ),
        (Self::ConfigHwctx, iowr::<ConfigHwctx>(0x42), "CONFIG_HWCTX"),
        (Self::CreateBo, iowr::<CreateBo>(0x43), "CREATE_BO"),
        (Self::GetBoInfo, iowr::<GetBoInfo>(0x44), "GET_BO_INFO"),
        (Self::SyncBo, iowr::<SyncBo>(0x45), "SYNC_BO"),
        (Self::ExecCmd, iowr::<ExecCmd>(0x46), "EXEC_CMD"),
        (Self::GetInfo, iowr::<GetInfo>(0x47), "GET_INFO"),
        (Self::SetState, iowr::<SetState>(0x48), "SET_STATE"),
        (Self::WaitCmd, iow::<WaitCmd>(0x49), "WAIT_CMD"),
        (Self::GetArray, iowr::<GetArray>(0x4A), "GET_ARRAY"),
    ];

    /// The call of a request code.
    pub fn of_request(code: u32) -> Option<Self> {
        Self::TABLE
            .iter()
            .find(|row| row.1 == code)
            .map(|row| row.0)
    }

    /// Its request code.
    pub fn request(self) -> u32 {
        Self::TABLE
            .iter()
            .find(|row| row.0 == self)
            .map_or(0, |row| row.1)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::TABLE
            .iter()
            .find(|row| row.0 == self)
            .map_or("?", |row| row.2)
    }
}

macro_rules! layout {
    ($($name:ident = $size:literal { $($field:ident @ $offset:literal),* $(,)? })*) => {$(
        const _: () = {
            assert!(size_of::<$name>() == $size, stringify!($name));
            $(assert!(core::mem::offset_of!($name, $field) == $offset, stringify!($field));)*
        };
    )*};
}

layout! {
    Version = 64 { name_len @ 16, name @ 24, desc @ 56 }
    GemClose = 8 { handle @ 0 }
    SyncobjDestroy = 8 { handle @ 0 }
    SyncobjTimelineWait = 48 { points @ 8, timeout_ns @ 16, count @ 24, flags @ 28, deadline_ns @ 40 }
    CreateHwctx = 56 { qos @ 16, umq_bo @ 24, max_opc @ 32, num_tiles @ 36, umq_doorbell @ 44, handle @ 48, syncobj @ 52 }
    DestroyHwctx = 8 { handle @ 0 }
    ConfigHwctx = 24 { param_type @ 4, value @ 8, size @ 16 }
    CuHeader = 8 { num_cus @ 0 }
    CuConfig = 8 { bo @ 0, func @ 4 }
    QosInfo = 32 { priority @ 20, user_start_col @ 24 }
    CreateBo = 32 { vaddr @ 8, size @ 16, kind @ 24, handle @ 28 }
    GetBoInfo = 48 { handle @ 16, map_offset @ 24, vaddr @ 32, device_address @ 40 }
    SyncBo = 24 { direction @ 4, offset @ 8, size @ 16 }
    ExecCmd = 56 { hwctx @ 16, kind @ 20, command @ 24, args @ 32, command_count @ 40, arg_count @ 44, seq @ 48 }
    WaitCmd = 16 { timeout_ms @ 4, seq @ 8 }
    GetInfo = 16 { size @ 4, buffer @ 8 }
    SetState = 16 { size @ 4, buffer @ 8 }
    GetArray = 24 { element_size @ 4, count @ 8, buffer @ 16 }
    AieStatus = 16 { size @ 8, columns @ 12 }
    AieMetadata = 64 { cols @ 4, rows @ 6, version @ 8, core @ 16, mem @ 32, shim @ 48 }
    ClockMetadata = 48 { h_clock @ 24 }
    FirmwareVersion = 16 { build @ 12 }
    PowerMode = 8 { mode @ 0 }
    ResourceInfo = 40 { task_max @ 16, task_current @ 32 }
    BoUsage = 32 { total @ 8, internal @ 16, heap @ 24 }
    QueryHwctx = 64 { pid @ 16, errors @ 56 }
    HwctxEntry = 144 { pid @ 16, submissions @ 24, completions @ 32, errors @ 56, priority @ 64, state @ 88, pad @ 140 }
    AsyncError = 24 { timestamp_us @ 8, place @ 16 }
}

/// VERSION: name and version of the driver.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct Version {
    /// Major: 0 in-tree, 1 AMD's older out-of-tree driver.
    pub major: i32,
    /// Minor: what the driver can do beyond 0.0.
    pub minor: i32,
    /// Patch level.
    pub patch: i32,
    /// Zero.
    pub pad: u32,
    /// Bytes at `name`; out: bytes of the name.
    pub name_len: u64,
    /// Where the name goes.
    pub name: u64,
    /// As `name_len`.
    pub date_len: u64,
    /// Where the date goes.
    pub date: u64,
    /// As `name_len`.
    pub desc_len: u64,
    /// Where the description goes.
    pub desc: u64,
}

/// GEM_CLOSE: gives up a handle.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct GemClose {
    /// Buffer object.
    pub handle: u32,
    /// Zero.
    pub pad: u32,
}

/// SYNCOBJ_DESTROY.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct SyncobjDestroy {
    /// Fence.
    pub handle: u32,
    /// Zero.
    pub pad: u32,
}

/// Flag of [`SyncobjTimelineWait`]: the point may not be submitted yet.
pub const WAIT_FOR_SUBMIT: u32 = 2;

/// SYNCOBJ_TIMELINE_WAIT.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct SyncobjTimelineWait {
    /// Address of the fences' handles (u32).
    pub handles: u64,
    /// Address of the points (u64).
    pub points: u64,
    /// Absolute time (CLOCK_MONOTONIC).
    pub timeout_ns: i64,
    /// Number of handles.
    pub count: u32,
    /// [`WAIT_FOR_SUBMIT`] and others.
    pub flags: u32,
    /// Out: the first that signalled.
    pub first_signaled: u32,
    /// Zero.
    pub pad: u32,
    /// A hint to the driver.
    pub deadline_ns: u64,
}

/// CREATE_HWCTX.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct CreateHwctx {
    /// Zero.
    pub ext: u64,
    /// Zero.
    pub ext_flags: u64,
    /// Address of a [`QosInfo`].
    pub qos: u64,
    /// User-mode queue; not on Phoenix.
    pub umq_bo: u32,
    /// Log buffer; not on Phoenix.
    pub log_bo: u32,
    /// Operations per cycle.
    pub max_opc: u32,
    /// Core tiles: columns x 4.
    pub num_tiles: u32,
    /// Memory per tile.
    pub mem_size: u32,
    /// Out: no doorbell (all ones) on Phoenix.
    pub umq_doorbell: u32,
    /// Out: the context, from 1.
    pub handle: u32,
    /// Out: its timeline fence.
    pub syncobj: u32,
}

/// Wishes of a context. The in-tree driver reads 24 bytes, AMD's older
/// out-of-tree one all 32.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct QosInfo {
    /// Giga operations per second.
    pub gops: u32,
    /// Frames per second.
    pub fps: u32,
    /// DMA bandwidth.
    pub dma_bandwidth: u32,
    /// Latency.
    pub latency: u32,
    /// Frame execution time.
    pub frame_exec_time: u32,
    /// 0x100 real time, 0x180 high, 0x200 normal, 0x280 low.
    pub priority: u32,
    /// First column, 0xFF for any.
    pub user_start_col: u32,
    /// Zero.
    pub pad: u32,
}

impl Default for QosInfo {
    fn default() -> Self {
        Self {
            gops: 0,
            fps: 0,
            dma_bandwidth: 0,
            latency: 0,
            frame_exec_time: 0,
            priority: 0x200,
            user_start_col: 0xFF,
            pad: 0,
        }
    }
}

/// DESTROY_HWCTX.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct DestroyHwctx {
    /// Context.
    pub handle: u32,
    /// Zero.
    pub pad: u32,
}

/// [`ConfigHwctx::param_type`]: compute units.
pub const CONFIG_CU: u32 = 0;

/// CONFIG_HWCTX.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct ConfigHwctx {
    /// Context.
    pub handle: u32,
    /// What `value` is: [`CONFIG_CU`].
    pub param_type: u32,
    /// Address of a [`CuHeader`] with its [`CuConfig`]s.
    pub value: u64,
    /// Bytes there, at most 4096.
    pub size: u32,
    /// Zero.
    pub pad: u32,
}

/// What [`CONFIG_CU`] starts with.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct CuHeader {
    /// Units, 1 to 32.
    pub num_cus: u16,
    /// Zero.
    pub pad: [u16; 3],
}

/// One compute unit.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct CuConfig {
    /// DEV object with the PDI.
    pub bo: u32,
    /// Function index.
    pub func: u8,
    /// Zero.
    pub pad: [u8; 3],
}

/// Values of [`CreateBo::kind`].
pub mod bo {
    /// Host memory.
    pub const SHARE: u32 = 1;
    /// The device heap.
    pub const DEV_HEAP: u32 = 2;
    /// Part of the heap.
    pub const DEV: u32 = 3;
    /// Host memory for packets.
    pub const CMD: u32 = 4;
}

/// CREATE_BO.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct CreateBo {
    /// Zero.
    pub flags: u64,
    /// Table of user memory, or 0.
    pub vaddr: u64,
    /// Bytes.
    pub size: u64,
    /// One of [`bo`].
    pub kind: u32,
    /// Out: the object.
    pub handle: u32,
}

/// GET_BO_INFO.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct GetBoInfo {
    /// Zero.
    pub ext: u64,
    /// Zero.
    pub ext_flags: u64,
    /// Object.
    pub handle: u32,
    /// Zero.
    pub pad: u32,
    /// Out: offset for mmap; all ones for DEV objects.
    pub map_offset: u64,
    /// Out: user address, or all ones.
    pub vaddr: u64,
    /// Out: device address, or [`INVALID_ADDRESS`].
    pub device_address: u64,
}

/// SYNC_BO.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct SyncBo {
    /// Object.
    pub handle: u32,
    /// 0 to the device, 1 from it.
    pub direction: u32,
    /// First byte.
    pub offset: u64,
    /// Bytes.
    pub size: u64,
}

/// EXEC_CMD.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct ExecCmd {
    /// Zero.
    pub ext: u64,
    /// Zero.
    pub ext_flags: u64,
    /// Context.
    pub hwctx: u32,
    /// 0: run a command.
    pub kind: u32,
    /// The command object itself.
    pub command: u64,
    /// Address of the argument objects' handles (u32).
    pub args: u64,
    /// 1.
    pub command_count: u32,
    /// Number of arguments, at most [`MAX_ARGUMENTS`].
    pub arg_count: u32,
    /// Out: sequence number in the context, from 0.
    pub seq: u64,
}

/// WAIT_CMD, which Phoenix does not have in-tree.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct WaitCmd {
    /// Context.
    pub hwctx: u32,
    /// 0: for ever.
    pub timeout_ms: u32,
    /// Sequence number.
    pub seq: u64,
}

/// Values of [`GetInfo::param`].
#[allow(missing_docs)]
pub mod info {
    pub const AIE_STATUS: u32 = 0;
    pub const AIE_METADATA: u32 = 1;
    pub const AIE_VERSION: u32 = 2;
    pub const CLOCKS: u32 = 3;
    pub const SENSORS: u32 = 4;
    pub const CONTEXTS: u32 = 5;
    pub const FIRMWARE_VERSION: u32 = 8;
    pub const POWER_MODE: u32 = 9;
    pub const TELEMETRY: u32 = 10;
    pub const FORCE_PREEMPT: u32 = 11;
    pub const RESOURCES: u32 = 12;
    pub const FRAME_BOUNDARY_PREEMPT: u32 = 13;
}

/// GET_INFO.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct GetInfo {
    /// One of [`info`].
    pub param: u32,
    /// Bytes at `buffer`.
    pub size: u32,
    /// Address.
    pub buffer: u64,
}

/// [`SetState::param`]: power mode.
pub const SET_POWER_MODE: u32 = 0;

/// SET_STATE.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct SetState {
    /// [`SET_POWER_MODE`].
    pub param: u32,
    /// Bytes at `buffer`.
    pub size: u32,
    /// Address.
    pub buffer: u64,
}

/// Values of [`GetArray::param`].
#[allow(missing_docs)]
pub mod array {
    pub const CONTEXTS: u32 = 0;
    pub const CONTEXT_BY_ID: u32 = 1;
    pub const LAST_ASYNC_ERROR: u32 = 2;
    pub const BO_USAGE: u32 = 6;
}

/// GET_ARRAY.
#[derive(Clone, Copy, Debug, Default, Pod, Zeroable)]
#[repr(C)]
pub struct GetArray {
    /// One of [`mod@array`].
    pub param: u32,
    /// Bytes per element at most; out: bytes written of each.
    pub element_size: u32,
    /// Elements at most; out: elements.
    pub count: u32,
    /// Zero.
    pub pad: u32,
    /// Address.
    pub buffer: u64,
}

#[cfg(test)]
mod tests;
