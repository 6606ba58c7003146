//! Command packets: what user space writes into a command buffer object and
//! the kernel driver hands to the firmware ("ERT" packets, as XRT names them).
//!
//! A packet is little-endian words. Word 0 is the header:
//! `state[3:0] | extra_cu_masks[11:10] | count[22:12] | opcode[27:23] | type[31:28]`,
//! where `count` is the number of words that follow. Two kinds are used on
//! Phoenix: [`StartCu`], one run of one compute unit, and [`Chain`], a list of
//! other packets that the firmware runs in order.
//!
//! Sources: the public `amdxdna` kernel driver (`amdxdna_ctx.h`, `aie2_message.c`)
//! and packets recorded from XRT 2.25.

use alloc::vec::Vec;
use core::fmt;

/// Opcode argument of an instruction-stream run: the first argument (`u64` at
/// offset 0) of every MLIR-AIE kernel.
pub const OPCODE_RUN_STREAM: u64 = 3;
/// Bytes of a command buffer object that the kernel driver reads.
pub const COMMAND_BO_BYTES: usize = 4096;
/// Most payload words the 11-bit count field can state.
pub const MAX_COUNT: usize = 0x7FF;
/// Most host buffers of one run that the firmware's 15 argument words leave
/// room for: 2 opcode, 2 instruction address, 1 length, then 2 each.
pub const MAX_HOST_BUFFERS: usize = 5;

/// State field of a packet header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Written by user space, not yet seen.
    New,
    /// Taken by the kernel driver.
    Queued,
    /// With the firmware.
    Running,
    /// Finished without an error.
    Completed,
    /// Rejected or failed.
    Error,
    /// Taken back: its context went away.
    Abort,
    /// Sent to the device.
    Submitted,
    /// Made no progress; the context was reset.
    Timeout,
    /// The firmware gave no answer.
    NoResponse,
    /// A value that no driver writes.
    Unknown(u8),
}

impl State {
    /// From the header's low four bits.
    pub fn from_bits(bits: u32) -> Self {
        match bits & 0xF {
            1 => Self::New,
            2 => Self::Queued,
            3 => Self::Running,
            4 => Self::Completed,
            5 => Self::Error,
            6 => Self::Abort,
            7 => Self::Submitted,
            8 => Self::Timeout,
            9 => Self::NoResponse,
            other => Self::Unknown(other as u8),
        }
    }

    /// The header's low four bits.
    pub fn bits(self) -> u32 {
        match self {
            Self::New => 1,
            Self::Queued => 2,
            Self::Running => 3,
            Self::Completed => 4,
            Self::Error => 5,
            Self::Abort => 6,
            Self::Submitted => 7,
            Self::Timeout => 8,
            Self::NoResponse => 9,
            Self::Unknown(other) => u32::from(other & 0xF),
        }
    }

    /// A header word with this state in place of its own.
    pub fn in_header(self, word: u32) -> u32 {
        word & !0xF | self.bits()
    }

    /// Whether the packet will not change any more.
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Self::Completed | Self::Error | Self::Abort | Self::Timeout | Self::NoResponse
        )
    }
}

/// Opcode field of a packet header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opcode {
    /// Run one compute unit.
    StartCu,
    /// Run a list of packets.
    Chain,
    /// Another one (18 START_DPU, 20 START_NPU, 21 and 22 preemptible runs).
    Other(u8),
}

impl Opcode {
    fn from_bits(bits: u32) -> Self {
        match bits & 0x1F {
            0 => Self::StartCu,
            19 => Self::Chain,
            other => Self::Other(other as u8),
        }
    }
}

/// A decoded header word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// State field.
    pub state: State,
    /// Extra compute-unit mask words (0 to 3).
    pub extra_cu_masks: usize,
    /// Words after the header.
    pub count: usize,
    /// What the packet asks for.
    pub opcode: Opcode,
}

impl Header {
    /// Splits a header word.
    pub fn decode(word: u32) -> Self {
        Self {
            state: State::from_bits(word),
            extra_cu_masks: (word >> 10 & 3) as usize,
            count: (word >> 12 & 0x7FF) as usize,
            opcode: Opcode::from_bits(word >> 23),
        }
    }
}

/// Why a packet can't be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PacketError {
    /// The bytes end inside the packet.
    Truncated {
        /// Bytes the header asks for.
        needed: usize,
        /// Bytes there.
        have: usize,
    },
    /// Another opcode than the one asked for.
    WrongOpcode {
        /// The opcode found.
        found: Opcode,
    },
    /// The count field is smaller than the packet's fixed part.
    CountTooSmall {
        /// The count found.
        count: usize,
        /// The least a packet of this kind needs.
        least: usize,
    },
    /// Not exactly one compute unit is selected.
    CuMask {
        /// The first mask word.
        mask: u32,
    },
    /// More sub-commands or arguments than fit.
    TooMany {
        /// Asked for.
        asked: usize,
        /// The limit.
        limit: usize,
    },
}

impl fmt::Display for PacketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated { needed, have } => {
                write!(
                    f,
                    "command packet needs {needed} bytes, only {have} are there"
                )
            }
            Self::WrongOpcode { found } => write!(f, "unexpected packet opcode {found:?}"),
            Self::CountTooSmall { count, least } => {
                write!(
                    f,
                    "packet count field is {count} words, needs at least {least}"
                )
            }
            Self::CuMask { mask } => {
                write!(
                    f,
                    "compute unit mask {mask:#010x} does not select exactly one unit"
                )
            }
            Self::TooMany { asked, limit } => {
                write!(f, "{asked} entries in a packet that holds {limit}")
            }
        }
    }
}

impl core::error::Error for PacketError {}

fn word(bytes: &[u8], index: usize) -> Option<u32> {
    let at = index.checked_mul(4)?;
    let slice = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(slice.try_into().ok()?))
}

fn header(bytes: &[u8], least: usize) -> Result<Header, PacketError> {
    let truncated = |needed| PacketError::Truncated {
        needed,
        have: bytes.len(),
    };
    let header = Header::decode(word(bytes, 0).ok_or(truncated(4))?);
    let needed = 4 + 4 * header.count;
    if bytes.len() < needed {
        return Err(truncated(needed));
    }
    if header.count < least {
        return Err(PacketError::CountTooSmall {
            count: header.count,
            least,
        });
    }
    Ok(header)
}

/// One run of one compute unit with an instruction stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartCu {
    /// Index of the compute unit in the context's configuration (0 to 31).
    pub cu: u8,
    /// First kernel argument; [`OPCODE_RUN_STREAM`].
    pub opcode: u64,
    /// Device address of the instruction stream.
    pub stream: u64,
    /// Length of the stream in 32-bit words.
    pub stream_words: u32,
    /// Device addresses of the host buffers, in argument order.
    pub buffers: Vec<u64>,
}

impl StartCu {
    /// The packet's bytes, in state [`State::New`].
    ///
    /// # Errors
    /// [`PacketError::TooMany`] when the compute unit's index is above 31 or the
    /// buffers don't fit the count field.
    pub fn encode(&self) -> Result<Vec<u8>, PacketError> {
        let mut out = Vec::new();
        let (code, words) = (self.stream, self.stream_words);
        let buffers = self.buffers.iter().copied();
        Self::encode_run(&mut out, self.cu, self.opcode, (code, words), buffers)?;
        Ok(out)
    }

    /// The bytes of a packet without making one: appends nothing but replaces what is
    /// in `out`, so that a vector that is used again needs no new memory. `code` is
    /// the instruction stream's device address and its length in words.
    ///
    /// # Errors
    /// As [`encode`](Self::encode).
    pub fn encode_run(
        out: &mut Vec<u8>,
        cu: u8,
        opcode: u64,
        code: (u64, u32),
        buffers: impl ExactSizeIterator<Item = u64>,
    ) -> Result<(), PacketError> {
        if cu > 31 {
            return Err(PacketError::TooMany {
                asked: usize::from(cu) + 1,
                limit: 32,
            });
        }
        let count = 6 + 2 * buffers.len();
        if count > MAX_COUNT {
            let limit = (MAX_COUNT - 6) / 2;
            return Err(PacketError::TooMany {
                asked: buffers.len(),
                limit,
            });
        }
        out.clear();
        let head = State::New.bits() | (count as u32) << 12 | 3 << 28;
        out.extend_from_slice(&head.to_le_bytes());
        out.extend_from_slice(&(1u32 << cu).to_le_bytes());
        out.extend_from_slice(&opcode.to_le_bytes());
        out.extend_from_slice(&code.0.to_le_bytes());
        out.extend_from_slice(&code.1.to_le_bytes());
        for buffer in buffers {
            out.extend_from_slice(&buffer.to_le_bytes());
        }
        Ok(())
    }

    /// Reads a packet.
    ///
    /// # Errors
    /// See [`PacketError`]. Argument words after the last whole buffer address
    /// and zero addresses at the end (XRT pads with them) are not buffers.
    pub fn decode(bytes: &[u8]) -> Result<Self, PacketError> {
        let head = header(bytes, 6)?;
        if head.opcode != Opcode::StartCu {
            return Err(PacketError::WrongOpcode { found: head.opcode });
        }
        let skip = 2 + head.extra_cu_masks;
        let at = |index: usize| -> Result<u32, PacketError> {
            if index > head.count {
                return Err(PacketError::CountTooSmall {
                    count: head.count,
                    least: index,
                });
            }
            word(bytes, index).ok_or(PacketError::Truncated {
                needed: 4 * index + 4,
                have: bytes.len(),
            })
        };
        let wide = |index: usize| -> Result<u64, PacketError> {
            Ok(u64::from(at(index)?) | u64::from(at(index + 1)?) << 32)
        };
        let mut cu = None;
        for mask_index in 0..=head.extra_cu_masks {
            let mask = at(1 + mask_index)?;
            match (mask.count_ones(), cu) {
                (0, _) => {}
                (1, None) => cu = Some(32 * mask_index as u32 + mask.trailing_zeros()),
                _ => return Err(PacketError::CuMask { mask }),
            }
        }
        let cu = cu.ok_or(PacketError::CuMask { mask: 0 })?;
        let mut buffers = Vec::new();
        let mut index = skip + 5;
        while index < head.count {
            buffers.push(wide(index)?);
            index += 2;
        }
        while buffers.last() == Some(&0) {
            buffers.pop();
        }
        Ok(Self {
            cu: cu as u8,
            opcode: wide(skip)?,
            stream: wide(skip + 2)?,
            stream_words: at(skip + 4)?,
            buffers,
        })
    }
}

/// A list of packets that run in order, given by their command buffer handles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Handle of each sub-command's buffer object.
    pub commands: Vec<u64>,
}

impl Chain {
    /// Most sub-commands of one chain: their slots must fit 4096 bytes at 112
    /// bytes each.
    pub const MAX_COMMANDS: usize = 36;
    /// Byte offset of the word that names the failed sub-command.
    pub const ERROR_INDEX_OFFSET: usize = 12;

    /// The packet's bytes, in state [`State::New`].
    ///
    /// # Errors
    /// [`PacketError::TooMany`] above [`Chain::MAX_COMMANDS`].
    pub fn encode(&self) -> Result<Vec<u8>, PacketError> {
        let mut out = Vec::new();
        Self::encode_handles(&mut out, self.commands.iter().copied())?;
        Ok(out)
    }

    /// As [`StartCu::encode_run`], for the handles of a list.
    ///
    /// # Errors
    /// As [`encode`](Self::encode).
    pub fn encode_handles(
        out: &mut Vec<u8>,
        commands: impl ExactSizeIterator<Item = u64>,
    ) -> Result<(), PacketError> {
        let asked = commands.len();
        if asked > Self::MAX_COMMANDS {
            return Err(PacketError::TooMany {
                asked,
                limit: Self::MAX_COMMANDS,
            });
        }
        out.clear();
        let count = 6 + 2 * asked as u32;
        let head = State::New.bits() | count << 12 | 19 << 23;
        out.extend_from_slice(&head.to_le_bytes());
        out.extend_from_slice(&(asked as u32).to_le_bytes());
        out.extend_from_slice(&[0; 20]);
        for command in commands {
            out.extend_from_slice(&command.to_le_bytes());
        }
        Ok(())
    }

    /// Reads a packet.
    ///
    /// # Errors
    /// See [`PacketError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, PacketError> {
        let head = header(bytes, 6)?;
        if head.opcode != Opcode::Chain {
            return Err(PacketError::WrongOpcode { found: head.opcode });
        }
        let asked = word(bytes, 1).unwrap_or(0) as usize;
        if asked > Self::MAX_COMMANDS {
            return Err(PacketError::TooMany {
                asked,
                limit: Self::MAX_COMMANDS,
            });
        }
        if head.count < 6 + 2 * asked {
            return Err(PacketError::CountTooSmall {
                count: head.count,
                least: 6 + 2 * asked,
            });
        }
        let commands = (0..asked)
            .filter_map(|i| {
                let low = word(bytes, 7 + 2 * i)?;
                let high = word(bytes, 8 + 2 * i)?;
                Some(u64::from(low) | u64::from(high) << 32)
            })
            .collect();
        Ok(Self { commands })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn start_cu_matches_a_recorded_packet() {
        // XRT 2.25, MLIR-AIE kernel with five buffers: header 0x30010001.
        let run = StartCu {
            cu: 0,
            opcode: OPCODE_RUN_STREAM,
            stream: 0x402_0000,
            stream_words: 75,
            buffers: vec![0x1000, 0x2000, 0x3000, 0x4000, 0x5000],
        };
        let bytes = run.encode().unwrap();
        assert_eq!(word(&bytes, 0), Some(0x3001_0001));
        assert_eq!(word(&bytes, 1), Some(1));
        assert_eq!(word(&bytes, 2), Some(3));
        assert_eq!(word(&bytes, 4), Some(0x402_0000));
        assert_eq!(word(&bytes, 6), Some(75));
        assert_eq!(word(&bytes, 7), Some(0x1000));
        assert_eq!(StartCu::decode(&bytes), Ok(run));
    }

    #[test]
    fn chain_matches_a_recorded_packet() {
        let chain = Chain {
            commands: vec![5, 6],
        };
        let bytes = chain.encode().unwrap();
        assert_eq!(word(&bytes, 0), Some(0x0980_A001));
        assert_eq!(word(&bytes, 1), Some(2));
        assert_eq!(word(&bytes, 7), Some(5));
        assert_eq!(Chain::decode(&bytes), Ok(chain));
    }

    #[test]
    fn every_truncation_is_an_error() {
        let run = StartCu {
            cu: 3,
            opcode: 3,
            stream: 1,
            stream_words: 1,
            buffers: vec![9, 8],
        };
        let bytes = run.encode().unwrap();
        let chain = Chain {
            commands: vec![1, 2, 3],
        }
        .encode()
        .unwrap();
        for end in 0..bytes.len() {
            assert!(StartCu::decode(&bytes[..end]).is_err(), "{end}");
        }
        for end in 0..chain.len() {
            assert!(Chain::decode(&chain[..end]).is_err(), "{end}");
        }
        assert!(matches!(
            StartCu::decode(&chain),
            Err(PacketError::WrongOpcode { .. })
        ));
        assert!(matches!(
            Chain::decode(&bytes),
            Err(PacketError::WrongOpcode { .. })
        ));
    }

    #[test]
    fn states_survive_the_header() {
        for bits in 0..16 {
            assert_eq!(State::from_bits(bits).bits(), bits);
        }
    }
}
