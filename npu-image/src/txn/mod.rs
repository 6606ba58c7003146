//! TXN: the instruction stream that the firmware executes for one run.
//!
//! Four header words (version and array, memory-tile rows and columns, number
//! of operations, bytes), then operations of one to many words, each with its
//! code in the low byte of its first word. This is version 0.1 of the format,
//! the one that MLIR-AIE writes and Phoenix firmware takes.

mod read;
mod write;

pub use read::{parse, Header, Record, Stream};
pub use write::Builder;

use alloc::vec::Vec;
use core::fmt;

/// The array that a stream is made for, as its header states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// Device generation: 3 is Phoenix (AIE2), 4 is Strix (AIE2P).
    pub generation: u8,
    /// Rows of the array, shim and memory tiles included.
    pub rows: u8,
    /// Columns; MLIR-AIE stores the device's, whatever a design uses.
    pub columns: u8,
    /// Rows of memory tiles.
    pub mem_rows: u8,
}

impl Target {
    /// Phoenix with four columns.
    pub const fn npu1() -> Self {
        Self {
            generation: 3,
            rows: 6,
            columns: 4,
            mem_rows: 1,
        }
    }
}

pub(crate) mod code {
    pub(crate) const WRITE: u8 = 0;
    pub(crate) const BLOCK_WRITE: u8 = 1;
    pub(crate) const MASK_WRITE: u8 = 3;
    pub(crate) const MASK_POLL: u8 = 4;
    pub(crate) const NOOP: u8 = 5;
    pub(crate) const PREEMPT: u8 = 6;
    pub(crate) const MASK_POLL_BUSY: u8 = 7;
    pub(crate) const LOAD_PDI: u8 = 8;
    pub(crate) const TCT: u8 = 0x80;
    pub(crate) const DDR_PATCH: u8 = 0x81;
    /// The name of an operation that aie-rt defines and no public Phoenix
    /// stream has.
    pub(crate) const fn unsupported(code: u8) -> Option<&'static str> {
        Some(match code {
            2 => "BLOCKSET",
            9 => "LOAD_PM_START",
            10 => "CREATE_SCRATCHPAD",
            11 => "UPDATE_STATE_TABLE",
            12 => "UPDATE_REG",
            13 => "UPDATE_SCRATCH",
            14 => "CONFIG_SHIMDMA_BD",
            15 => "CONFIG_SHIMDMA_DMABUF_BD",
            _ => return None,
        })
    }

    /// First code whose second word is always the operation's size.
    pub(crate) const FIRST_CUSTOM: u8 = 0x80;
}

/// Direction of a DMA channel in [`Op::Tct`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Stream to memory.
    S2mm,
    /// Memory to stream.
    Mm2s,
}

/// One operation. Addresses are byte addresses of registers, with column and
/// row relative to the partition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// Writes one register.
    Write32 {
        /// Register.
        addr: u32,
        /// All 32 bits.
        value: u32,
    },
    /// Writes consecutive registers.
    BlockWrite {
        /// First register.
        addr: u32,
        /// The words.
        data: Vec<u32>,
    },
    /// Changes the bits of a register that are set in `mask`.
    MaskWrite {
        /// Register.
        addr: u32,
        /// New bits.
        value: u32,
        /// Bits to change.
        mask: u32,
    },
    /// Waits until the masked bits of a register equal `value`.
    MaskPoll {
        /// Register.
        addr: u32,
        /// Bits to wait for.
        value: u32,
        /// Bits to compare.
        mask: u32,
    },
    /// `MASKPOLL_BUSY`, the same with another way to wait.
    MaskPollBusy {
        /// Register.
        addr: u32,
        /// Bits to wait for.
        value: u32,
        /// Bits to compare.
        mask: u32,
    },
    /// Does nothing.
    Noop,
    /// A place where the firmware may switch contexts; not on Phoenix.
    Preempt {
        /// Preemption level.
        level: u8,
    },
    /// Loads another PDI; not on Phoenix.
    LoadPdi {
        /// PDI id.
        id: u16,
        /// Bytes.
        size: u32,
        /// Device address.
        addr: u64,
    },
    /// Sync: waits for the task completion token of a DMA channel, on each of
    /// a rectangle of tiles.
    Tct {
        /// First column.
        column: u8,
        /// First row.
        row: u8,
        /// Direction of the channel.
        direction: Direction,
        /// Channel.
        channel: u8,
        /// Number of columns.
        columns: u8,
        /// Number of rows.
        rows: u8,
    },
    /// Sets a buffer descriptor's address to that of a host buffer plus an offset, and,
    /// for the first five buffers, plus 0x8000_0000, where host memory lies for a shim's
    /// DMA: the offset has that itself for all others.
    DdrPatch {
        /// Register of the BD's low address word.
        addr: u32,
        /// Which of the run's host buffers, from 0.
        arg: u32,
        /// Bytes to add.
        offset: u64,
    },
    /// Any other operation that carries its own size, as it stands.
    Custom {
        /// Code, 0x80 and above.
        code: u8,
        /// Words after code and size.
        payload: Vec<u32>,
    },
}

/// Whether some bytes begin with a plausible header.
pub(crate) fn looks_like(bytes: &[u8]) -> bool {
    let word = |i: usize| {
        let b = bytes.get(4 * i..4 * i + 4)?;
        Some(u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    };
    let (Some(version), Some(size)) = (word(0), word(3)) else {
        return false;
    };
    version & 0xffff == 0x0100 && version >> 24 != 0 && size as usize == bytes.len()
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Direction::S2mm => "S2MM",
            Direction::Mm2s => "MM2S",
        })
    }
}

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Op::Write32 { addr, value } => write!(f, "WRITE {addr:#010x} = {value:#010x}"),
            Op::BlockWrite { addr, data } => {
                write!(f, "BLOCKWRITE {addr:#010x} {} words:", data.len())?;
                words(f, data)
            }
            Op::MaskWrite { addr, value, mask } => {
                write!(
                    f,
                    "MASKWRITE {addr:#010x} = {value:#010x} mask {mask:#010x}"
                )
            }
            Op::MaskPoll { addr, value, mask } => {
                write!(
                    f,
                    "MASKPOLL {addr:#010x} until {value:#010x} mask {mask:#010x}"
                )
            }
            Op::MaskPollBusy { addr, value, mask } => {
                write!(
                    f,
                    "MASKPOLL_BUSY {addr:#010x} until {value:#010x} mask {mask:#010x}"
                )
            }
            Op::Noop => write!(f, "NOOP"),
            Op::Preempt { level } => write!(f, "PREEMPT level {level}"),
            Op::LoadPdi { id, size, addr } => {
                write!(f, "LOAD_PDI {id} {size} bytes at {addr:#x}")
            }
            Op::Tct {
                column,
                row,
                direction,
                channel,
                columns,
                rows,
            } => write!(
                f,
                "TCT tile ({column}, {row}) {direction} channel {channel}, {columns} x {rows}"
            ),
            Op::DdrPatch { addr, arg, offset } => {
                write!(f, "DDR_PATCH {addr:#010x} argument {arg} + {offset:#x}")
            }
            Op::Custom { code, payload } => {
                write!(f, "custom {code:#04x} {} words:", payload.len())?;
                words(f, payload)
            }
        }
    }
}

fn words(f: &mut fmt::Formatter<'_>, data: &[u32]) -> fmt::Result {
    for word in data.iter().take(8) {
        write!(f, " {word:08x}")?;
    }
    if data.len() > 8 {
        write!(f, " ..")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
