//! What the driver answers to GET_INFO and GET_ARRAY.

use bytemuck::{Pod, Zeroable};

/// One kind of tile in [`AieMetadata`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
#[allow(missing_docs)]
pub struct TileMetadata {
    pub row_count: u16,
    pub row_start: u16,
    pub dma_channel_count: u16,
    pub lock_count: u16,
    pub event_reg_count: u16,
    pub pad: [u16; 3],
}

/// Bytes that the status of a column takes, as the emulated firmware states it
/// ([`AieMetadata::col_size`]). What a Phoenix states is not public.
pub const COLUMN_STATUS_BYTES: u32 = 4096;
/// Most bytes of status that the driver can ask a firmware for: it needs them in one
/// piece, and the kernel has none above 4 MiB.
pub const MOST_STATUS_BYTES: u64 = 4 << 20;

/// Question and answer of [`info::AIE_STATUS`](super::info::AIE_STATUS).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct AieStatus {
    /// Address of a buffer for the columns' status.
    pub buffer: u64,
    /// Its bytes. The in-tree driver refuses more than all columns have, AMD's older one
    /// less, both before the firmware is asked.
    pub size: u32,
    /// Out: bitmap of the columns that are in the buffer.
    pub columns: u32,
}

/// Answer of [`info::AIE_METADATA`](super::info::AIE_METADATA).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct AieMetadata {
    /// Bytes of a column's status.
    pub col_size: u32,
    /// Columns.
    pub cols: u16,
    /// Rows, shim and memory tiles included.
    pub rows: u16,
    /// Major, minor.
    pub version: [u32; 2],
    /// Core tiles.
    pub core: TileMetadata,
    /// Memory tiles.
    pub mem: TileMetadata,
    /// Shim tiles.
    pub shim: TileMetadata,
}

/// A clock of [`ClockMetadata`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Clock {
    /// Name, ended by a zero.
    pub name: [u8; 16],
    /// Frequency.
    pub mhz: u32,
    /// Zero.
    pub pad: u32,
}

/// Answer of [`info::CLOCKS`](super::info::CLOCKS).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ClockMetadata {
    /// The microcontroller's.
    pub mp_npu_clock: Clock,
    /// The array's.
    pub h_clock: Clock,
}

/// Answer of [`info::FIRMWARE_VERSION`](super::info::FIRMWARE_VERSION).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
#[allow(missing_docs)]
pub struct FirmwareVersion {
    pub major: u32,
    pub minor: u32,
    pub patch: u32,
    pub build: u32,
}

/// Answer of [`info::POWER_MODE`](super::info::POWER_MODE) and argument of [`SET_POWER_MODE`](super::SET_POWER_MODE).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct PowerMode {
    /// 0 default, 1 low, 2 medium, 3 high, 4 turbo.
    pub mode: u8,
    /// Zero.
    pub pad: [u8; 7],
}

/// Answer of [`info::RESOURCES`](super::info::RESOURCES).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ResourceInfo {
    /// Highest clock of the array, MHz.
    pub clock_max: u64,
    /// Most tera operations per second.
    pub tops_max: u64,
    /// Contexts that the device can hold, of all processes.
    pub task_max: u64,
    /// Tera operations per second now.
    pub tops_current: u64,
    /// Contexts that it holds.
    pub task_current: u64,
}

/// Element of [`info::CONTEXTS`](super::info::CONTEXTS).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
#[allow(missing_docs)]
pub struct QueryHwctx {
    pub context: u32,
    pub start_col: u32,
    pub num_col: u32,
    pub pad: u32,
    pub pid: i64,
    pub submissions: u64,
    pub completions: u64,
    pub migrations: u64,
    pub preemptions: u64,
    pub errors: u64,
}

/// Element of [`array::BO_USAGE`](super::array::BO_USAGE): in and out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct BoUsage {
    /// In: the process.
    pub pid: i64,
    /// Bytes of its objects, those in the heap not counted, the heap counted.
    pub total: u64,
    /// Bytes of those that are no application's: heap and packets.
    pub internal: u64,
    /// Bytes of its objects in the heap.
    pub heap: u64,
}

/// Element of [`array::CONTEXTS`](super::array::CONTEXTS), as of 7.3; newer drivers append fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
#[allow(missing_docs)]
pub struct HwctxEntry {
    pub context: u32,
    pub start_col: u32,
    pub num_col: u32,
    pub firmware_context: u32,
    pub pid: i64,
    pub submissions: u64,
    pub completions: u64,
    pub migrations: u64,
    pub preemptions: u64,
    pub errors: u64,
    pub priority: u64,
    pub heap_usage: u64,
    pub suspensions: u64,
    pub state: u32,
    pub pasid: u32,
    pub gops: u32,
    pub fps: u32,
    pub dma_bandwidth: u32,
    pub latency: u32,
    pub frame_exec_time: u32,
    pub txn_op_idx: u32,
    pub ctx_pc: u32,
    pub fatal_error_type: u32,
    pub fatal_error_exception_type: u32,
    pub fatal_error_exception_pc: u32,
    pub fatal_error_app_module: u32,
    pub pad: u32,
}

/// Element of [`array::LAST_ASYNC_ERROR`](super::array::LAST_ASYNC_ERROR); all zero when there was none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct AsyncError {
    /// Number in bits 15:0, driver 23:16, severity 31:24, module 39:32, class 47:40.
    pub code: u64,
    /// When, in microseconds.
    pub timestamp_us: u64,
    /// `row << 8 | column`.
    pub place: u64,
}
