//! The messages of the firmware's mailbox, as they lie in the rings and in the
//! heap: little-endian, packed. Sizes are those of the driver's structs, which
//! refuses a response of another size; each is asserted below.
//!
//! Source: `aie2_msg_priv.h`, `amdxdna_mailbox.c`, `amdxdna_error.c` of
//! amd/xdna-driver.

use bytemuck::{Pod, Zeroable};

/// What a message asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Opcode {
    /// A context: columns, mailbox channel.
    CreateContext = 0x2,
    /// Ends a context, whatever it is doing.
    DestroyContext = 0x3,
    /// Counters of the firmware into a buffer.
    GetTelemetry = 0x4,
    /// Copies between device and host memory (debug buffers).
    SyncBo = 0x7,
    /// One run, arguments in the message.
    ExecuteBufferCf = 0xC,
    /// Status of columns into a buffer.
    QueryColStatus = 0xD,
    /// Geometry of the array.
    QueryAieTileInfo = 0xE,
    /// Version of the array.
    QueryAieVersion = 0xF,
    /// One run of an instruction stream, in the message.
    ExecDpu = 0x10,
    /// PDIs of a context, on its channel.
    ConfigCu = 0x11,
    /// A list of runs (protocol 5.7).
    ChainExecBufferCf = 0x12,
    /// A list of instruction streams (protocol 5.7).
    ChainExecDpu = 0x13,
    /// Registers a debug buffer.
    ConfigDebugBo = 0x14,
    /// A list of runs (protocol 5.8).
    ChainExecNpu = 0x18,
    /// Stops the firmware.
    Suspend = 0x101,
    /// Wakes it.
    Resume = 0x102,
    /// PASID of the management channel.
    AssignMgmtPasid = 0x103,
    /// Where a context's heap is.
    MapHostBuffer = 0x106,
    /// Version of the firmware.
    GetFirmwareVersion = 0x108,
    /// Sets a run-time option.
    SetRuntimeConfig = 0x10A,
    /// Reads a run-time option.
    GetRuntimeConfig = 0x10B,
    /// Leaves a buffer for reports of tile errors; answered with the report.
    RegisterAsyncEvent = 0x10C,
    /// Version of the protocol.
    GetProtocolVersion = 0x301,
}

impl Opcode {
    /// All of them.
    pub const ALL: [Opcode; 23] = [
        Self::CreateContext,
        Self::DestroyContext,
        Self::GetTelemetry,
        Self::SyncBo,
        Self::ExecuteBufferCf,
        Self::QueryColStatus,
        Self::QueryAieTileInfo,
        Self::QueryAieVersion,
        Self::ExecDpu,
        Self::ConfigCu,
        Self::ChainExecBufferCf,
        Self::ChainExecDpu,
        Self::ConfigDebugBo,
        Self::ChainExecNpu,
        Self::Suspend,
        Self::Resume,
        Self::AssignMgmtPasid,
        Self::MapHostBuffer,
        Self::GetFirmwareVersion,
        Self::SetRuntimeConfig,
        Self::GetRuntimeConfig,
        Self::RegisterAsyncEvent,
        Self::GetProtocolVersion,
    ];

    /// The opcode of a message.
    pub fn from_code(code: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|o| *o as u32 == code)
    }

    /// Bytes of the response, status included.
    pub const fn response_bytes(self) -> usize {
        match self {
            Self::CreateContext => size_of::<CreateContextResponse>(),
            Self::GetTelemetry => size_of::<TelemetryResponse>(),
            Self::QueryColStatus | Self::QueryAieVersion => 8,
            Self::QueryAieTileInfo => 4 + size_of::<TileInfo>(),
            Self::ChainExecBufferCf | Self::ChainExecDpu | Self::ChainExecNpu => {
                size_of::<ChainResponse>()
            }
            Self::GetFirmwareVersion => 20,
            Self::GetRuntimeConfig | Self::GetProtocolVersion => 12,
            Self::RegisterAsyncEvent => 8,
            _ => 4,
        }
    }
}

/// In front of every message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Header {
    /// Bytes of the body.
    pub total_size: u32,
    /// The same in bits 10:0, the version 1 in bits 23:16.
    pub size_version: u32,
    /// Chosen by the driver, repeated by the response: 0x1D0000nn.
    pub id: u32,
    /// An [`Opcode`].
    pub opcode: u32,
}

/// CREATE_CONTEXT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct CreateContext {
    /// 1.
    pub aie_type: u32,
    /// First column.
    pub start_column: u8,
    /// Columns.
    pub columns: u8,
    /// Columns that the context has and does not use.
    pub unused_columns: u8,
    /// Reserved.
    pub reserved: u8,
    /// Channels asked for, 1.
    pub queue_pairs: u8,
    /// Reserved.
    pub reserved1: u8,
    /// PASID, 0 without shared virtual addressing.
    pub pasid: u16,
    /// Reserved.
    pub pad: [u32; 2],
    /// Not used.
    pub security: u32,
    /// 1 real time to 4 low.
    pub priority: u32,
}

/// One ring as CREATE_CONTEXT gives it, device addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct QueueInfo {
    /// Register with the read position.
    pub head: u32,
    /// Register with the write position.
    pub tail: u32,
    /// Ring.
    pub ring: u32,
    /// Its bytes.
    pub bytes: u32,
}

/// Answer to CREATE_CONTEXT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct CreateContextResponse {
    /// Status.
    pub status: u32,
    /// The firmware's name for the context.
    pub context: u32,
    /// Its interrupt.
    pub vector: u16,
    /// Channels given.
    pub queue_pairs: u8,
    /// Reserved.
    pub reserved: u8,
    /// To the firmware and to the host, of up to two channels.
    pub queues: [[QueueInfo; 2]; 2],
}

/// MAP_HOST_BUFFER.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C, packed)]
pub struct MapHostBuffer {
    /// Context.
    pub context: u32,
    /// DMA address of the heap.
    pub address: u64,
    /// Its bytes.
    pub bytes: u64,
}

/// CONFIG_CU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ConfigCu {
    /// Units.
    pub count: u32,
    /// Each: PDI address / 32 KiB in bits 16:0, function in bits 24:17.
    pub units: [u32; 32],
}

/// GET_TELEMETRY.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C, packed)]
pub struct Telemetry {
    /// 0 disabled, 1 health, 2 errors, 3 profiling, 4 debug.
    pub kind: u32,
    /// DMA address of the buffer.
    pub address: u64,
    /// Its bytes.
    pub bytes: u32,
}

/// Answer to GET_TELEMETRY.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct TelemetryResponse {
    /// Version of the layout.
    pub major: u32,
    /// Version of the layout.
    pub minor: u32,
    /// Bytes written.
    pub size: u32,
    /// Status, last for once.
    pub status: u32,
}

/// QUERY_COL_STATUS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C, packed)]
pub struct QueryColStatus {
    /// DMA address of the buffer.
    pub address: u64,
    /// Its bytes.
    pub bytes: u32,
    /// Columns asked for.
    pub columns: u32,
    /// Which.
    pub bitmap: u32,
}

/// REGISTER_ASYNC_EVENT_MSG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C, packed)]
pub struct AsyncBuffer {
    /// DMA address of the buffer.
    pub address: u64,
    /// Its bytes.
    pub bytes: u32,
}

/// Head of the report in an [`AsyncBuffer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ErrorReport {
    /// Errors that follow.
    pub count: u32,
    /// 0.
    pub code: u32,
    /// Reserved.
    pub reserved: u32,
}

/// One error of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ErrorEntry {
    /// Row.
    pub row: u8,
    /// Column.
    pub column: u8,
    /// Padding.
    pub pad: [u8; 2],
    /// 0 memory, 1 core, 2 shim.
    pub module: u32,
    /// Event number of the module.
    pub event: u8,
    /// Padding.
    pub pad1: [u8; 3],
}

/// CHAIN_EXEC_BUFFER_CF and CHAIN_EXEC_DPU (protocol 5.7). The driver sends 8
/// bytes more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Chain57 {
    /// Address of the slots.
    pub address: u64,
    /// Their bytes.
    pub bytes: u32,
    /// How many.
    pub count: u32,
}

/// CHAIN_EXEC_NPU (protocol 5.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Chain58 {
    /// 0.
    pub flags: u32,
    /// 0.
    pub reserved: u32,
    /// The slots.
    pub slots: Chain57,
}

/// Answer to the chains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ChainResponse {
    /// Status of the chain.
    pub status: u32,
    /// Which command failed.
    pub failed_index: u32,
    /// How.
    pub failed_status: u32,
}

/// A slot of CHAIN_EXEC_BUFFER_CF; argument words follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct SlotCf {
    /// Compute unit.
    pub unit: u32,
    /// Argument words.
    pub words: u32,
}

/// A slot of CHAIN_EXEC_DPU; argument words follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct SlotDpu {
    /// Address of the instruction stream.
    pub stream: u64,
    /// Its bytes.
    pub stream_bytes: u32,
    /// Properties in front of the arguments.
    pub properties: u32,
    /// Compute unit.
    pub unit: u32,
    /// Argument words.
    pub words: u32,
}

/// A slot of CHAIN_EXEC_NPU; argument words follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C, packed)]
pub struct SlotNpu {
    /// 1 stream named by the arguments, 2 stream named here.
    pub kind: u32,
    /// Address of the instruction stream.
    pub stream: u64,
    /// Address of the save stream (preemption).
    pub save: u64,
    /// Address of the restore stream (preemption).
    pub restore: u64,
    /// Bytes of the instruction stream.
    pub stream_bytes: u32,
    /// Bytes of the save stream.
    pub save_bytes: u32,
    /// Bytes of the restore stream.
    pub restore_bytes: u32,
    /// Properties in front of the arguments.
    pub properties: u32,
    /// Compute unit.
    pub unit: u32,
    /// Argument words.
    pub words: u32,
}

/// Geometry of the array in QUERY_AIE_TILE_INFO.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct TileInfo {
    /// Bytes of a column's status.
    pub column_bytes: u32,
    /// Version.
    pub major: u16,
    /// Version.
    pub minor: u16,
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
    /// Rows of core, memory and shim tiles.
    pub kind_rows: [u16; 3],
    /// First row of each.
    pub kind_start: [u16; 3],
    /// DMA channels of each.
    pub dma_channels: [u16; 3],
    /// Locks of each.
    pub locks: [u16; 3],
    /// Events of each.
    pub events: [u16; 3],
    /// Padding.
    pub reserved: u16,
}

/// The information block of the firmware in SRAM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct InfoBlock {
    /// Register: the host's write position.
    pub x2i_tail: u32,
    /// Register: the firmware's read position.
    pub x2i_head: u32,
    /// Ring.
    pub x2i_ring: u32,
    /// Its bytes.
    pub x2i_bytes: u32,
    /// Register: the firmware's write position.
    pub i2x_tail: u32,
    /// Register: the host's read position.
    pub i2x_head: u32,
    /// Ring.
    pub i2x_ring: u32,
    /// Its bytes.
    pub i2x_bytes: u32,
    /// [`MAGIC`](Self::MAGIC).
    pub magic: u32,
    /// Interrupt of the management channel.
    pub vector: u32,
    /// Protocol, 5.
    pub major: u32,
    /// Protocol, 7 or 8.
    pub minor: u32,
    /// Reserved.
    pub reserved: [u32; 4],
}

impl InfoBlock {
    /// `_NPU`.
    pub const MAGIC: u32 = 0x5550_4E5F;
}

const _: () = {
    assert!(size_of::<Header>() == 16);
    assert!(size_of::<CreateContext>() == 28);
    assert!(size_of::<CreateContextResponse>() == 76);
    assert!(size_of::<MapHostBuffer>() == 20);
    assert!(size_of::<ConfigCu>() == 132);
    assert!(size_of::<Telemetry>() == 16);
    assert!(size_of::<TelemetryResponse>() == 16);
    assert!(size_of::<QueryColStatus>() == 20);
    assert!(size_of::<AsyncBuffer>() == 12);
    assert!(size_of::<ErrorReport>() == 12);
    assert!(size_of::<ErrorEntry>() == 12);
    assert!(size_of::<Chain57>() == 16);
    assert!(size_of::<Chain58>() == 24);
    assert!(size_of::<ChainResponse>() == 12);
    assert!(size_of::<SlotCf>() == 8);
    assert!(size_of::<SlotDpu>() == 24);
    assert!(size_of::<SlotNpu>() == 52);
    assert!(size_of::<TileInfo>() == 44);
    assert!(size_of::<InfoBlock>() == 64);
};

/// The first `size_of::<T>()` bytes as a `T`.
pub fn view<T: Pod>(bytes: &[u8]) -> Option<T> {
    bytes
        .get(..size_of::<T>())
        .map(bytemuck::pod_read_unaligned)
}
