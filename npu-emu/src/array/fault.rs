//! What goes wrong in the array, and where.

use std::fmt;

use npu_arch::array::{ArrayAddr, BdId, DmaChannel, FieldRange, LockId, Port, TileCoord, TileKind};

use crate::core::env::EnvFault;
use crate::core::{self, CoreFault};
use crate::host::HostFault;
use crate::strict::Class;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A command of a CDO, counted from 0.
    Cdo {
        /// Index in the list.
        command: usize,
    },
    /// An operation of the instruction stream, counted from 0.
    Instruction {
        /// Index in the stream.
        op: usize,
    },
    /// A core.
    Core {
        /// Its tile.
        tile: TileCoord,
        /// Program address of the instruction.
        pc: u32,
    },
    /// A DMA channel.
    Dma {
        /// Its tile.
        tile: TileCoord,
        /// Channel.
        channel: DmaChannel,
        /// The BD it was working on.
        bd: BdId,
    },
    /// A stream switch.
    Switch {
        /// Its tile.
        tile: TileCoord,
    },
    /// A packet at a tile's control port.
    ControlPacket {
        /// Its tile.
        tile: TileCoord,
    },
    /// A call of the [`Array`](super::Array) API.
    Call,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Cdo { command } => write!(f, "CDO command {command}"),
            Origin::Instruction { op } => write!(f, "instruction {op}"),
            Origin::Core { tile, pc } => write!(f, "core {tile} at {pc:#06x}"),
            Origin::Dma { tile, channel, bd } => write!(f, "DMA {tile} {channel} BD {bd}"),
            Origin::Switch { tile } => write!(f, "switch {tile}"),
            Origin::ControlPacket { tile } => write!(f, "control packet at {tile}"),
            Origin::Call => f.write_str("call"),
        }
    }
}

/// A hardware feature that the emulator does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unsupported {
    /// Compression or decompression in a DMA.
    Compression,
    /// An out-of-order channel's BD that is not enabled for packets.
    OutOfOrderWithoutPackets,
    /// An operation of control packets.
    ControlOperation(u8),
    /// Finish on TLAST with counts, in tokens or in registers.
    FinishOnTlastCounts,
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unsupported::ControlOperation(n) => {
                return write!(
                    f,
                    "operation {n} of control packets; 0 (write) and 1 (read) are"
                )
            }
            Unsupported::Compression => {
                "DMA compression (no public document says whether a BD's length then counts \
                 words of memory or of the stream)"
            }
            Unsupported::OutOfOrderWithoutPackets => {
                "an out-of-order BD without Enable_Packet: set it"
            }
            Unsupported::FinishOnTlastCounts => {
                "finish on TLAST with counts (FoT_Mode 2 and 3); FoT_Mode 1 is"
            }
        })
    }
}

/// What was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// An address in no tile of the partition.
    #[error("no tile at {addr}")]
    NoTile {
        /// The address.
        addr: ArrayAddr,
    },
    /// An address that is not a multiple of 4.
    #[error("{addr} is not a multiple of 4")]
    UnalignedRegister {
        /// The address.
        addr: ArrayAddr,
    },
    /// A 64-bit address beyond the array.
    #[error("{addr:#x} is outside the array")]
    OutsideArray {
        /// The address.
        addr: u64,
    },
    /// See [`Class::UnknownRegister`].
    #[error("write to {addr}, where a {kind} tile has no documented register")]
    UnknownRegister {
        /// The address.
        addr: ArrayAddr,
        /// The tile's kind.
        kind: TileKind,
    },
    /// See [`Class::UnmodelledRegister`].
    #[error("write to {name} of tile {tile}, which the emulator does not model")]
    UnmodelledRegister {
        /// The tile.
        tile: TileCoord,
        /// The register.
        name: String,
    },
    /// See [`Class::Observation`].
    #[error(
        "write to {name} of tile {tile}: traces, timers, counters and events are not modelled"
    )]
    Observation {
        /// The tile.
        tile: TileCoord,
        /// The register.
        name: String,
    },
    /// A register value without meaning.
    #[error("tile {tile}: {source}")]
    BadValue {
        /// The tile.
        tile: TileCoord,
        /// The field.
        source: FieldRange,
    },
    /// A master port is told to listen to a slave that does not exist.
    #[error("switch {tile}: master {master} names slave number {slave}, which does not exist")]
    NoSuchSlave {
        /// The tile.
        tile: TileCoord,
        /// The master.
        master: Port,
        /// The number.
        slave: u8,
    },
    /// See [`Class::IllegalConnection`].
    #[error("switch {tile} cannot connect {slave} to {master}")]
    IllegalConnection {
        /// The tile.
        tile: TileCoord,
        /// Slave.
        slave: Port,
        /// Master.
        master: Port,
    },
    /// See [`Class::LockRange`].
    #[error("lock {lock} of tile {tile} would become {value}, outside 0 to 63")]
    LockRange {
        /// The lock's tile.
        tile: TileCoord,
        /// The lock.
        lock: LockId,
        /// The value.
        value: i32,
    },
    /// A BD names a lock that its tile cannot reach.
    #[error("the BD names lock number {lock}, which this tile cannot reach")]
    NoLock {
        /// Number in the BD.
        lock: u8,
    },
    /// A BD addresses memory that is not there.
    #[error("the BD addresses byte {addr:#x}, where this tile's DMA has no memory")]
    NoMemory {
        /// Byte address as the DMA counts.
        addr: u64,
    },
    /// See [`Class::UninitialisedMemory`].
    #[error("reads byte {offset:#x} of tile {tile}, which nothing has written")]
    UninitialisedMemory {
        /// The memory's tile.
        tile: TileCoord,
        /// Byte offset in it.
        offset: u32,
    },
    /// See [`Class::InvalidBd`].
    #[error("the BD is not valid")]
    InvalidBd,
    /// A BD number that the tile does not have.
    #[error("the tile has no BD {bd}")]
    NoBd {
        /// The number.
        bd: BdId,
    },
    /// A BD is full and the word with TLAST has not come (finish on TLAST, out
    /// of order).
    #[error("the BD's {words} words are full and the packet goes on: no TLAST")]
    NoTlast {
        /// Words of the BD.
        words: u32,
    },
    /// An out-of-order packet that is shorter than its BD.
    #[error("the packet ends after {words} of the BD's {length} words")]
    ShortPacket {
        /// Words of the packet, without its header.
        words: u32,
        /// Words of the BD.
        length: u32,
    },
    /// A packet arrives whose id no slot of the port takes.
    #[error("packet id {id} arrives at port {port}, none of whose slots takes it")]
    NoSlot {
        /// The slave port.
        port: Port,
        /// Stream id of the packet.
        id: u8,
    },
    /// A slot sends a packet to an arbiter's output that no master listens to.
    #[error("packet id {id} goes from port {port} to arbiter {arbiter} msel {msel}, to which no master port listens")]
    NoListener {
        /// The slave port.
        port: Port,
        /// Stream id of the packet.
        id: u8,
        /// Arbiter.
        arbiter: u8,
        /// Its output.
        msel: u8,
    },
    /// A control packet whose length does not fit its control word.
    #[error("a control packet of {words} words does not fit what its control word says")]
    BadControlPacket {
        /// Words that there are.
        words: usize,
    },
    /// A control word with even parity.
    #[error(
        "control word {word:#010x} has even parity: set bit 31 so that the number of ones is odd"
    )]
    ControlParity {
        /// The word.
        word: u32,
    },
    /// See [`Class::OutOfOrderHeader`].
    #[error(
        "a packet's header names the BD of an out-of-order channel, and no public document says \
         in which bits"
    )]
    OutOfOrderHeader,
    /// See [`Class::BdUnreachable`].
    #[error("this channel cannot use the BD: even channels of a memory tile have BDs 0 to 23, odd ones 24 to 47")]
    BdUnreachable,
    /// See [`Class::ShimIteration`].
    #[error("the task repeats the BD, whose iterations overlap: {step} words apart, and they share words")]
    ShimIteration {
        /// Words from one iteration to the next.
        step: u32,
    },
    /// See [`Class::MemtileRelay`].
    #[error("the instruction stream starts input and output of memory tile {tile}; configure one of them in the image")]
    MemtileRelay {
        /// The tile.
        tile: TileCoord,
    },
    /// See [`Class::QueueOverflow`].
    #[error("task pushed to {channel} of tile {tile}, whose queue is full and does not drain")]
    QueueOverflow {
        /// The tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
    },
    /// See [`Class::BdInUse`].
    #[error("BD {bd} of tile {tile} is rewritten while a task of {channel} uses it")]
    BdInUse {
        /// The tile.
        tile: TileCoord,
        /// The BD.
        bd: BdId,
        /// Who uses it.
        channel: DmaChannel,
    },
    /// See [`Class::ProgramInUse`].
    #[error("program memory of tile {tile} is written while the core runs")]
    ProgramInUse {
        /// The tile.
        tile: TileCoord,
    },
    /// See [`Class::TokenPath`].
    #[error("the token of {channel} of tile {tile} (controller id {controller_id}) has no configured way to the shim's South port")]
    TokenPath {
        /// The tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
        /// From the channel's control register.
        controller_id: u8,
    },
    /// See [`Class::UnawaitedOutput`].
    #[error("the stream ends while {channel} of tile {tile} still writes host memory; wait for its token first")]
    UnawaitedOutput {
        /// The tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
    },
    /// A core cannot go on.
    #[error("{} (cycle {})", .0.kind, .0.cycle)]
    Core(Box<CoreFault>),
    /// Host memory refused.
    #[error(transparent)]
    Host(#[from] HostFault),
    /// The emulator does not have this.
    #[error("not supported: {0}")]
    Unsupported(Unsupported),
    /// An operation of the instruction stream that Phoenix firmware does not
    /// take, or the emulator does not have.
    #[error("operation {name} is not supported")]
    UnsupportedOp {
        /// Its name.
        name: String,
    },
    /// A CDO command that the emulator does not have.
    #[error("CDO command {id:#x} is not supported")]
    UnsupportedCdo {
        /// Its id.
        id: u16,
    },
    /// A CDO waits for a register value that is not there.
    #[error(
        "MASK_POLL of {addr}: {value:#x} under mask {mask:#x} never comes, it reads {current:#x}"
    )]
    CdoPoll {
        /// The address.
        addr: ArrayAddr,
        /// Bits to compare.
        mask: u32,
        /// Wanted.
        value: u32,
        /// Read.
        current: u32,
    },
    /// The stream was made for another device.
    #[error("the instruction stream is for device generation {generation}, this is generation 3 (AIE2, npu1)")]
    WrongTarget {
        /// From the stream's header.
        generation: u8,
    },
    /// The stream patches in an argument that the run does not have.
    #[error("argument {arg} is wanted, the run has {count}")]
    MissingArgument {
        /// Index from 0.
        arg: u32,
        /// How many there are.
        count: usize,
    },
    /// A DDR patch of something other than the address of a shim BD.
    #[error("DDR patch of {addr}, which is not the address word of a shim BD")]
    BadPatch {
        /// The address.
        addr: ArrayAddr,
    },
    /// A patched address beyond 48 bits or not a multiple of 4.
    #[error("argument address {addr:#x} cannot stand in a shim BD (48 bits, multiple of 4)")]
    BadAddress {
        /// The address.
        addr: u64,
    },
}

impl FaultKind {
    /// The strict class, if allowing it would let the run go on.
    pub fn class(&self) -> Option<Class> {
        Some(match self {
            FaultKind::UnknownRegister { .. } => Class::UnknownRegister,
            FaultKind::UnmodelledRegister { .. } => Class::UnmodelledRegister,
            FaultKind::Observation { .. } => Class::Observation,
            FaultKind::IllegalConnection { .. } => Class::IllegalConnection,
            FaultKind::LockRange { .. } => Class::LockRange,
            FaultKind::UninitialisedMemory { .. } => Class::UninitialisedMemory,
            FaultKind::InvalidBd => Class::InvalidBd,
            FaultKind::OutOfOrderHeader => Class::OutOfOrderHeader,
            FaultKind::BdUnreachable => Class::BdUnreachable,
            FaultKind::ShimIteration { .. } => Class::ShimIteration,
            FaultKind::MemtileRelay { .. } => Class::MemtileRelay,
            FaultKind::QueueOverflow { .. } => Class::QueueOverflow,
            FaultKind::BdInUse { .. } => Class::BdInUse,
            FaultKind::ProgramInUse { .. } => Class::ProgramInUse,
            FaultKind::TokenPath { .. } => Class::TokenPath,
            FaultKind::UnawaitedOutput { .. } => Class::UnawaitedOutput,
            FaultKind::Core(fault) => match fault.kind {
                core::FaultKind::Env(EnvFault::Uninitialised { .. }) => Class::UninitialisedMemory,
                core::FaultKind::Env(EnvFault::Unaligned { .. }) => Class::UnalignedAccess,
                core::FaultKind::Env(EnvFault::LockOverflow { .. }) => Class::LockRange,
                kind => return kind.class(),
            },
            _ => return None,
        })
    }
}

/// Something refused, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Who.
    pub origin: Origin,
    /// What.
    pub kind: FaultKind,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.origin, self.kind)?;
        if let Some(class) = self.kind.class() {
            write!(f, " (strict class `{class}`)")?;
        }
        if let FaultKind::Core(fault) = &self.kind {
            write!(f, "\n{}", fault.listing.trim_end())?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.kind)
    }
}
