//! Transfers into host memory that have not ended for certain.

use super::shim_bd;
use crate::Error;
use npu_arch::array::dma::{Direction, DmaChannel, Token};
use npu_arch::array::QueueWord;
use std::collections::{HashMap, VecDeque};

/// Why no wait shows that an output has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unawaited {
    /// No TCT takes its token.
    #[error("no TCT is left for its token")]
    NoWait,
    /// Its task gives no token, nor does a later one of the channel.
    #[error("its task gives no token")]
    NoToken,
    /// A TCT is there, but for a channel that gives no token.
    #[error("operation {index} waits for S2MM{channel} of column {column}, which gives no token")]
    OtherChannel {
        /// Index of the TCT.
        index: usize,
        /// Column that it waits for.
        column: u8,
        /// Channel that it waits for.
        channel: u8,
    },
}

/// A task of a shim channel.
pub(super) struct Task {
    /// The operation that starts it.
    pub(super) index: usize,
    pub(super) column: u8,
    channel: DmaChannel,
    /// Its first BD.
    pub(super) start: u8,
    pub(super) repeat: u8,
    token: bool,
    /// The BDs that it uses, a bit each.
    bds: u16,
}

impl Task {
    pub(super) fn new(index: usize, column: u8, channel: DmaChannel, word: QueueWord) -> Self {
        Self {
            index,
            column,
            channel,
            start: word.start_bd.0,
            repeat: word.repeat,
            token: word.token == Token::Issue,
            bds: 0,
        }
    }

    /// Notes that it uses a BD; `false` when that was known.
    pub(super) fn uses(&mut self, bd: u8) -> bool {
        let known = self.bds & bit(bd) != 0;
        self.bds |= bit(bd);
        !known
    }

    /// For errors: the task at one of its BDs.
    pub(super) fn descriptor(&self, bd: u8) -> String {
        let Self {
            channel, column, ..
        } = self;
        format!("{channel} BD {bd} of the shim in column {column}")
    }
}

fn bit(bd: u8) -> u16 {
    1 << (bd % 16)
}

/// Tasks of S2MM channels that may still write, the oldest first, by column and channel.
///
/// A channel works through its tasks in their order, and a TCT takes one token of it: so a
/// token says that its own task and all before it have ended, those without one too.
#[derive(Default)]
pub(super) struct Outputs {
    tasks: HashMap<(u8, u8), VecDeque<Task>>,
    /// The first TCT for whose channel there was no token.
    in_vain: Option<Unawaited>,
}

impl Outputs {
    pub(super) fn started(&mut self, task: Task) {
        if task.channel.direction == Direction::S2mm {
            let queue = self.tasks.entry((task.column, task.channel.channel.0));
            queue.or_default().push_back(task);
        }
    }

    /// The TCT at `index` takes a token of the channel. (One that none comes for waits for
    /// ever.)
    pub(super) fn awaited(&mut self, index: usize, column: u8, channel: u8) {
        let queue = self.tasks.entry((column, channel)).or_default();
        match queue.iter().position(|task| task.token) {
            Some(at) => drop(queue.drain(..=at)),
            None => {
                self.in_vain.get_or_insert(Unawaited::OtherChannel {
                    index,
                    column,
                    channel,
                });
            }
        }
    }

    fn unawaited(&self, task: &Task, before: String) -> Error {
        Error::UnawaitedOutput {
            index: task.index,
            descriptor: task.descriptor(task.start),
            before,
            why: match self.in_vain {
                _ if !task.token => Unawaited::NoToken,
                Some(tct) => tct,
                None => Unawaited::NoWait,
            },
        }
    }

    /// Something is written at `addr`: no descriptor of a task that may yet load it.
    pub(super) fn rewritten(&self, index: usize, addr: u32) -> Result<(), Error> {
        let Some(((column, bd), _)) = shim_bd(addr) else {
            return Ok(());
        };
        let mut tasks = self.tasks.values().flatten();
        let user = tasks.find(|task| task.column == column && task.bds & bit(bd) != 0);
        match user {
            Some(task) => Err(self.unawaited(task, format!("operation {index} rewrites BD {bd}"))),
            None => Ok(()),
        }
    }

    /// Nothing writes any more.
    pub(super) fn all_awaited(&self) -> Result<(), Error> {
        let mut tasks = self.tasks.values().flatten();
        let Some(first) = tasks.next() else {
            return Ok(());
        };
        let first = tasks.fold(first, |a, b| if b.index < a.index { b } else { a });
        Err(self.unawaited(first, "the stream ends".into()))
    }
}
