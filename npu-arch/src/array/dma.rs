//! DMA channels: control, task queue and status words.

use std::fmt;

use super::field::{Field, FieldRange};
use super::geometry::TileKind;
use super::id::{BdId, ChannelId, TileOffset};

/// Which way a channel moves data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Stream to memory.
    S2mm,
    /// Memory to stream.
    Mm2s,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Direction::S2mm => "S2MM",
            Direction::Mm2s => "MM2S",
        })
    }
}

/// A DMA channel of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DmaChannel {
    /// Direction.
    pub direction: Direction,
    /// Number within the direction.
    pub channel: ChannelId,
}

impl DmaChannel {
    /// Stream to memory channel `n`.
    pub const fn s2mm(n: u8) -> Self {
        Self {
            direction: Direction::S2mm,
            channel: ChannelId(n),
        }
    }

    /// Memory to stream channel `n`.
    pub const fn mm2s(n: u8) -> Self {
        Self {
            direction: Direction::Mm2s,
            channel: ChannelId(n),
        }
    }

    /// Every channel of a tile kind, S2MM first.
    pub fn all(kind: TileKind) -> impl Iterator<Item = DmaChannel> {
        [Direction::S2mm, Direction::Mm2s]
            .into_iter()
            .flat_map(move |direction| {
                (0..kind.channels(direction)).map(move |n| DmaChannel {
                    direction,
                    channel: ChannelId(n),
                })
            })
    }

    /// Its control register.
    pub fn ctrl_register(self, kind: TileKind) -> Option<TileOffset> {
        (self.channel.0 < kind.channels(self.direction)).then(|| {
            TileOffset(ctrl_base(kind, self.direction) + CHANNEL_STRIDE * u32::from(self.channel.0))
        })
    }

    /// Its task queue (`Start_Queue`; `Task_Queue` in the shim).
    pub fn queue_register(self, kind: TileKind) -> Option<TileOffset> {
        self.ctrl_register(kind).map(|o| TileOffset(o.0 + 4))
    }

    /// Its status register.
    pub fn status_register(self, kind: TileKind) -> Option<TileOffset> {
        (self.channel.0 < kind.channels(self.direction))
            .then(|| TileOffset(status_base(kind, self.direction) + 4 * u32::from(self.channel.0)))
    }
}

impl fmt::Display for DmaChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.direction, self.channel)
    }
}

/// A register of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChannelRegister {
    /// Control.
    Ctrl(DmaChannel),
    /// Task queue.
    Queue(DmaChannel),
    /// Status.
    Status(DmaChannel),
}

/// Bytes from one channel's control and queue registers to the next.
const CHANNEL_STRIDE: u32 = 8;

const fn ctrl_base(kind: TileKind, direction: Direction) -> u32 {
    match (kind, direction) {
        (TileKind::Shim, Direction::S2mm) => 0x1d200,
        (TileKind::Shim, Direction::Mm2s) => 0x1d210,
        (TileKind::Mem, Direction::S2mm) => 0xa0600,
        (TileKind::Mem, Direction::Mm2s) => 0xa0630,
        (TileKind::Core, Direction::S2mm) => 0x1de00,
        (TileKind::Core, Direction::Mm2s) => 0x1de10,
    }
}

const fn status_base(kind: TileKind, direction: Direction) -> u32 {
    match (kind, direction) {
        (TileKind::Shim, Direction::S2mm) => 0x1d220,
        (TileKind::Shim, Direction::Mm2s) => 0x1d228,
        (TileKind::Mem, Direction::S2mm) => 0xa0660,
        (TileKind::Mem, Direction::Mm2s) => 0xa0680,
        (TileKind::Core, Direction::S2mm) => 0x1df00,
        (TileKind::Core, Direction::Mm2s) => 0x1df10,
    }
}

/// The channel register at an offset.
pub fn channel_register_at(kind: TileKind, offset: TileOffset) -> Option<ChannelRegister> {
    DmaChannel::all(kind).find_map(|c| {
        if c.ctrl_register(kind) == Some(offset) {
            Some(ChannelRegister::Ctrl(c))
        } else if c.queue_register(kind) == Some(offset) {
            Some(ChannelRegister::Queue(c))
        } else if c.status_register(kind) == Some(offset) {
            Some(ChannelRegister::Status(c))
        } else {
            None
        }
    })
}

/// Fields of control registers. Not every tile kind and direction has each.
pub mod ctrl {
    use super::Field;

    /// Pauses new memory requests (shim only).
    pub const PAUSE_MEM: Field = Field::new("Pause_Mem", 1, 1);
    /// Pauses the stream (shim only).
    pub const PAUSE_STREAM: Field = Field::new("Pause_Stream", 2, 1);
    /// Holds the channel in reset (not in the shim).
    pub const RESET: Field = Field::new("Reset", 1, 1);
    /// S2MM: BD ids come from packet headers.
    pub const ENABLE_OUT_OF_ORDER: Field = Field::new("Enable_Out_of_Order", 3, 1);
    /// S2MM: BDs may ask for decompression.
    pub const DECOMPRESSION_ENABLE: Field = Field::new("Decompression_Enable", 4, 1);
    /// MM2S: BDs may ask for compression.
    pub const COMPRESSION_ENABLE: Field = Field::new("Compression_Enable", 4, 1);
    /// Where task-complete tokens are sent.
    pub const CONTROLLER_ID: Field = Field::new("Controller_ID", 8, 8);
    /// S2MM: finish on TLAST.
    pub const FOT_MODE: Field = Field::new("FoT_Mode", 16, 2);
}

/// Fields of the task queue word.
pub mod queue {
    use super::Field;

    /// First BD; 6 bits in a memory tile, 4 elsewhere.
    pub const START_BD_ID: Field = Field::new("Start_BD_ID", 0, 4);
    /// First BD in a memory tile.
    pub const START_BD_ID_MEM: Field = Field::new("Start_BD_ID", 0, 6);
    /// Times that the task is repeated after its first run.
    pub const REPEAT_COUNT: Field = Field::new("Repeat_Count", 16, 8);
    /// Sends a token when the task is complete.
    pub const ENABLE_TOKEN_ISSUE: Field = Field::new("Enable_Token_Issue", 31, 1);
}

/// Fields of status registers.
pub mod status {
    use super::Field;

    /// 0 idle, 1 starting, 2 running.
    pub const STATUS: Field = Field::new("Status", 0, 2);
    /// Waits for a lock.
    pub const STALLED_LOCK_ACQ: Field = Field::new("Stalled_Lock_Acq", 2, 1);
    /// S2MM: the stream has no data.
    pub const STALLED_STREAM_STARVATION: Field = Field::new("Stalled_Stream_Starvation", 4, 1);
    /// MM2S: the stream takes no data.
    pub const STALLED_STREAM_BACKPRESSURE: Field = Field::new("Stalled_Stream_Backpressure", 4, 1);
    /// A task was pushed to a full queue.
    pub const TASK_QUEUE_OVERFLOW: Field = Field::new("Task_Queue_Overflow", 18, 1);
    /// Busy, or the queue is not empty.
    pub const CHANNEL_RUNNING: Field = Field::new("Channel_Running", 19, 1);
    /// Tasks in the queue.
    pub const TASK_QUEUE_SIZE: Field = Field::new("Task_Queue_Size", 20, 3);
    /// BD in use; 6 bits in a memory tile, 4 elsewhere.
    pub const CUR_BD: Field = Field::new("Cur_BD", 24, 4);
    /// BD in use in a memory tile.
    pub const CUR_BD_MEM: Field = Field::new("Cur_BD", 24, 6);
}

/// Tasks that a channel's queue holds, the running one not counted.
pub const TASK_QUEUE_DEPTH: usize = 4;

/// Whether a task sends a token when it is complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Token {
    /// No token.
    #[default]
    Silent,
    /// A token.
    Issue,
}

/// A task as written to a queue register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct QueueWord {
    /// First BD.
    pub start_bd: BdId,
    /// Times that the task is repeated after its first run, 0 to 255.
    pub repeat: u8,
    /// Token at the end.
    pub token: Token,
}

impl QueueWord {
    /// The start field of a tile kind.
    pub const fn start_field(kind: TileKind) -> Field {
        match kind {
            TileKind::Mem => queue::START_BD_ID_MEM,
            _ => queue::START_BD_ID,
        }
    }

    /// The word for a tile of that kind.
    ///
    /// # Errors
    /// [`FieldRange`] if the BD id is too great for the field.
    pub fn to_word(self, kind: TileKind) -> Result<u32, FieldRange> {
        let mut word = 0;
        Self::start_field(kind).set(&mut word, self.start_bd.0.into())?;
        queue::REPEAT_COUNT.set(&mut word, self.repeat.into())?;
        queue::ENABLE_TOKEN_ISSUE.set(&mut word, u32::from(self.token == Token::Issue))?;
        Ok(word)
    }

    /// Reads the word; bits outside the fields are ignored.
    pub fn from_word(kind: TileKind, word: u32) -> Self {
        Self {
            start_bd: BdId(Self::start_field(kind).get(word) as u8),
            repeat: queue::REPEAT_COUNT.get(word) as u8,
            token: if queue::ENABLE_TOKEN_ISSUE.get(word) == 1 {
                Token::Issue
            } else {
                Token::Silent
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn queue_word_round_trip(bd in 0u8..16, repeat: u8, issue: bool) {
            let token = if issue { Token::Issue } else { Token::Silent };
            let word = QueueWord { start_bd: BdId(bd), repeat, token };
            for kind in TileKind::ALL {
                prop_assert_eq!(QueueWord::from_word(kind, word.to_word(kind).unwrap()), word);
            }
        }
    }

    #[test]
    fn queue_word_of_a_public_stream() {
        // tibrezus/xdna-npu-toolkit GEMM: BD 0 eight times.
        let q = QueueWord {
            start_bd: BdId(0),
            repeat: 7,
            token: Token::Silent,
        };
        assert_eq!(q.to_word(TileKind::Shim), Ok(0x0007_0000));
        assert!(QueueWord {
            start_bd: BdId(16),
            ..q
        }
        .to_word(TileKind::Core)
        .is_err());
        assert!(QueueWord {
            start_bd: BdId(47),
            ..q
        }
        .to_word(TileKind::Mem)
        .is_ok());
    }

    #[test]
    fn registers_and_back() {
        for kind in TileKind::ALL {
            for c in DmaChannel::all(kind) {
                let at = |r: Option<TileOffset>| channel_register_at(kind, r.unwrap());
                assert_eq!(at(c.ctrl_register(kind)), Some(ChannelRegister::Ctrl(c)));
                assert_eq!(at(c.queue_register(kind)), Some(ChannelRegister::Queue(c)));
                assert_eq!(
                    at(c.status_register(kind)),
                    Some(ChannelRegister::Status(c))
                );
            }
        }
        assert_eq!(DmaChannel::s2mm(2).ctrl_register(TileKind::Core), None);
    }
}
