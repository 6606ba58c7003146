//! An instruction stream, run in the mind.
//!
//! Of each DMA channel it is known which tasks have been pushed and which of them a wait has shown to
//! be complete: tasks of a channel end in the order of their pushes, and each wait takes one token. A
//! task not shown to be complete may still run. What a task writes to the host came out of what went
//! in before: tasks that read the host and were pushed before an awaited one that writes it count as
//! complete, too. That is how most designs reuse BDs; it holds if outputs depend on all inputs.

use super::{Finding, Lint};
use crate::sequence::words::{words, Bds};
use crate::sequence::{Argument, Sequence};
use crate::Lowered;
use npu_arch::array::aperture::patched_byte;
use npu_arch::array::dma::{self, Token};
use npu_arch::array::{
    ArrayAddr, BdId, ChannelId, Direction, DmaChannel, QueueWord, ShimBd, TileCoord, TileKind,
};
use npu_image::txn::{self, Op};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Pushed tasks that a channel surely takes: one running, the rest queued.
const TASKS: usize = dma::TASK_QUEUE_DEPTH + 1;

/// What is wrong with a stream.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StreamProblem {
    /// See [`Lint::WaitWithoutToken`].
    #[error("this waits for a token of {channel} of tile {tile}, and none of its tasks sends one{}",
            if *.taken { " any more" } else { "" })]
    WaitWithoutToken {
        /// Tile.
        tile: TileCoord,
        /// Channel.
        channel: DmaChannel,
        /// Earlier waits took the tokens that there were.
        taken: bool,
    },
    /// See [`Lint::OutputNotAwaited`].
    #[error("nothing waits for this task of {channel} of tile {tile}, which writes host buffer {}",
            argument.as_ref().map_or("?".to_owned(), |a| format!("`%{a}`")))]
    OutputNotAwaited {
        /// Tile.
        tile: TileCoord,
        /// Channel.
        channel: DmaChannel,
        /// The host buffer, if it is known.
        argument: Option<String>,
    },
    /// See [`Lint::TaskQueueFull`].
    #[error("this is task {tasks} of {channel} of tile {tile} with no wait between, and the channel takes {TASKS}")]
    TaskQueueFull {
        /// Tile.
        tile: TileCoord,
        /// Channel.
        channel: DmaChannel,
        /// Tasks that may be pending, this one counted.
        tasks: usize,
    },
    /// See [`Lint::BdInFlight`].
    #[error("this writes BD {} of tile {tile} while {channel} may still use it", bd.0)]
    BdInFlight {
        /// Tile.
        tile: TileCoord,
        /// BD.
        bd: BdId,
        /// Channel of the task.
        channel: DmaChannel,
        /// Instruction that pushed the task.
        pushed: usize,
    },
    /// See [`Lint::AddressNotPatched`].
    #[error("this starts BD {} of tile {tile}, whose address is not that of a host buffer", bd.0)]
    AddressNotPatched {
        /// Tile.
        tile: TileCoord,
        /// BD.
        bd: BdId,
    },
    /// See [`Lint::BeyondHostBuffer`].
    #[error("this task moves {end} bytes of host buffer `%{argument}`, which has {bytes}")]
    BeyondHostBuffer {
        /// Name of the buffer.
        argument: String,
        /// Its size in bytes.
        bytes: u64,
        /// One past the last byte of the task.
        end: u64,
    },
    /// See [`Lint::ShimIterationOverlap`].
    #[error("BD {} of tile {tile} moves some words twice: the next iteration begins {step} words on, among those of the one before", bd.0)]
    ShimIterationOverlap {
        /// Tile.
        tile: TileCoord,
        /// BD.
        bd: BdId,
        /// Words from one iteration to the next.
        step: u64,
    },
    /// See [`Lint::MemtileTask`].
    #[error("this starts a task of {channel} of memory tile {tile}")]
    MemtileTask {
        /// Tile.
        tile: TileCoord,
        /// Channel.
        channel: DmaChannel,
    },
}

impl StreamProblem {
    /// The rule.
    pub fn lint(&self) -> Lint {
        match self {
            Self::WaitWithoutToken { .. } => Lint::WaitWithoutToken,
            Self::OutputNotAwaited { .. } => Lint::OutputNotAwaited,
            Self::TaskQueueFull { .. } => Lint::TaskQueueFull,
            Self::BdInFlight { .. } => Lint::BdInFlight,
            Self::AddressNotPatched { .. } => Lint::AddressNotPatched,
            Self::BeyondHostBuffer { .. } => Lint::BeyondHostBuffer,
            Self::ShimIterationOverlap { .. } => Lint::ShimIterationOverlap,
            Self::MemtileTask { .. } => Lint::MemtileTask,
        }
    }

    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::WaitWithoutToken { .. } => {
                "give the task `issue_token = true`, or drop the wait; each token is good for one wait"
            }
            Self::OutputNotAwaited { .. } => {
                "end the sequence with a wait for it: `aiex.npu.dma_wait {symbol = ..}`, or \
                 `aiex.dma_await_task` for a task with `issue_token = true`"
            }
            Self::TaskQueueFull { .. } => {
                "wait for an earlier task first, or move more with each (a fourth dimension repeats a task \
                 up to 64 times)"
            }
            Self::BdInFlight { .. } => {
                "use another `id`, or wait for the task before its BD is written again"
            }
            Self::AddressNotPatched { .. } => {
                "patch the BD's address first: `aiex.npu.address_patch` after its words are written"
            }
            Self::BeyondHostBuffer { .. } => {
                "make the host buffer larger, or the transfer smaller"
            }
            Self::ShimIterationOverlap { .. } => {
                "use three dimensions and several transfers, or let the repeats not overlap"
            }
            Self::MemtileTask { .. } => {
                "write the memory tile's DMA program in the design (an objectfifo link, or \
                 `aie.memtile_dma`)"
            }
        }
    }
}

/// A problem at an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamFinding {
    /// Number of the instruction in the stream, from 0.
    pub instruction: usize,
    /// What is wrong.
    pub problem: StreamProblem,
}

impl StreamFinding {
    /// The same, at its place in the design.
    pub(super) fn finding(&self, sequence: &Sequence) -> Finding {
        let related = match &self.problem {
            StreamProblem::BdInFlight { pushed, .. } => {
                vec![(sequence.span(*pushed), "the task is started here".into())]
            }
            _ => Vec::new(),
        };
        Finding {
            lint: self.problem.lint(),
            span: sequence.span(self.instruction),
            related,
            message: self.problem.to_string(),
            help: self.problem.help().into(),
        }
    }
}

impl Sequence {
    /// Runs the stream in the mind.
    pub fn check(&self) -> Vec<StreamFinding> {
        check(&self.ops, &self.arguments, Bds::default())
    }

    /// The same behind a design's configuration, whose BDs are not the stream's to know.
    pub fn check_behind(&self, lowered: &Lowered) -> Vec<StreamFinding> {
        check(&self.ops, &self.arguments, configured(lowered))
    }
}

/// A task that may still run.
#[derive(Clone, Debug)]
struct Task {
    /// The first BD and those that follow it.
    bds: Vec<BdId>,
    token: Token,
    pushed: usize,
    arg: Option<usize>,
}

#[derive(Default)]
struct Channel {
    pending: Vec<Task>,
    /// Tokens that waits have taken.
    taken: usize,
    /// Whether the last task has left its packet without an end.
    in_packet: bool,
}

struct Run<'a> {
    arguments: &'a [Argument],
    channels: HashMap<(TileCoord, DmaChannel), Channel>,
    bds: Bds,
    /// Buffer and offset in bytes of BDs with a patched address.
    patches: HashMap<(TileCoord, BdId), (usize, u64)>,
    moved: BTreeMap<(TileCoord, DmaChannel), Moved>,
    headerless: Vec<(usize, TileCoord, DmaChannel)>,
    out: Vec<StreamFinding>,
}

/// What all tasks of a channel of a shim move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moved {
    /// Words of 4 bytes; `None` if a BD of them is not known.
    pub(super) words: Option<u64>,
    /// Instruction that pushed the last.
    pub(super) last: usize,
}

/// Runs operations in the mind. `arguments` may be empty when they are not known.
pub(super) fn check(ops: &[Op], arguments: &[Argument], bds: Bds) -> Vec<StreamFinding> {
    let mut run = Run::through(ops, arguments, bds);
    run.end();
    run.out.sort_by_key(|f| f.instruction);
    run.out
}

/// What a sequence moves over each channel of a shim.
pub(super) fn moved(
    sequence: &Sequence,
    lowered: &Lowered,
) -> BTreeMap<(TileCoord, DmaChannel), Moved> {
    Run::through(&sequence.ops, &[], configured(lowered)).moved
}

/// Tasks of a sequence that send data without a packet header ahead of it: instruction and channel.
pub(super) fn headerless(
    sequence: &Sequence,
    lowered: &Lowered,
) -> Vec<(usize, TileCoord, DmaChannel)> {
    Run::through(&sequence.ops, &[], configured(lowered)).headerless
}

/// No BD yet, and the configuration's are not a stream's to know.
fn configured(lowered: &Lowered) -> Bds {
    let channels = lowered.view.channels.iter();
    let bds = channels.flat_map(|c| c.bds.iter().filter_map(|bd| Some((c.tile, bd.id?))));
    Bds::behind(bds.collect())
}

impl<'a> Run<'a> {
    fn through(ops: &[Op], arguments: &'a [Argument], bds: Bds) -> Self {
        let mut run = Self {
            arguments,
            channels: HashMap::new(),
            bds,
            patches: HashMap::new(),
            moved: BTreeMap::new(),
            headerless: Vec::new(),
            out: Vec::new(),
        };
        for (at, op) in ops.iter().enumerate() {
            run.op(at, op);
        }
        run
    }
}

impl Run<'_> {
    fn find(&mut self, instruction: usize, problem: StreamProblem) {
        self.out.push(StreamFinding {
            instruction,
            problem,
        });
    }

    fn op(&mut self, at: usize, op: &Op) {
        match op {
            Op::DdrPatch { addr, arg, offset } => {
                let addr = ArrayAddr(*addr);
                if let Some((bd, _)) = shim_bd_at(addr) {
                    let byte = patched_byte(*arg, *offset).unwrap_or(*offset);
                    let place = (*arg as usize, byte);
                    self.patches.insert((addr.tile(), bd), place);
                }
            }
            Op::Tct {
                column,
                row,
                direction,
                channel,
                columns,
                rows,
            } => {
                let channel = DmaChannel {
                    direction: match direction {
                        txn::Direction::S2mm => Direction::S2mm,
                        txn::Direction::Mm2s => Direction::Mm2s,
                    },
                    channel: ChannelId(*channel),
                };
                for col in *column..column.saturating_add((*columns).max(1)) {
                    for row in *row..row.saturating_add((*rows).max(1)) {
                        self.wait(at, TileCoord::new(col, row), channel);
                    }
                }
            }
            op => self.words(at, op),
        }
    }

    fn words(&mut self, at: usize, op: &Op) {
        let mut written = None;
        for word in words(op) {
            let tile = word.tile;
            if let Some((channel, task)) = word.task() {
                self.push(at, tile, word.kind, channel, task);
            }
            let Some(bd) = self.bds.write(&word) else {
                continue;
            };
            if word.sets_address() {
                self.patches.remove(&(tile, bd));
            }
            if written != Some(bd) {
                written = Some(bd);
                self.bd_written(at, tile, bd);
            }
        }
    }

    fn bd_written(&mut self, at: usize, tile: TileCoord, bd: BdId) {
        let user = self.channels.iter().find_map(|((t, channel), c)| {
            let task = c.pending.iter().find(|task| task.bds.contains(&bd))?;
            (*t == tile).then_some((*channel, task.pushed))
        });
        if let Some((channel, pushed)) = user {
            self.find(
                at,
                StreamProblem::BdInFlight {
                    tile,
                    bd,
                    channel,
                    pushed,
                },
            );
        }
    }

    fn push(
        &mut self,
        at: usize,
        tile: TileCoord,
        kind: TileKind,
        channel: DmaChannel,
        queue: QueueWord,
    ) {
        let bds = self.bds.chain(tile, kind, queue.start_bd);
        let args: Vec<usize> = bds
            .iter()
            .filter_map(|&bd| Some(self.patches.get(&(tile, bd))?.0))
            .collect();
        match kind {
            TileKind::Shim => {
                self.note_moved(at, tile, channel, queue, &bds);
                bds.iter().for_each(|&bd| self.shim_bd(at, tile, queue, bd));
            }
            TileKind::Mem => self.find(at, StreamProblem::MemtileTask { tile, channel }),
            TileKind::Core => {}
        }
        if channel.direction == Direction::Mm2s {
            self.note_header(at, tile, kind, channel, &bds);
        }
        let state = self.channels.entry((tile, channel)).or_default();
        state.pending.push(Task {
            bds,
            token: queue.token,
            pushed: at,
            arg: args.first().copied(),
        });
        let tasks = state.pending.len();
        if tasks == TASKS + 1 {
            self.find(
                at,
                StreamProblem::TaskQueueFull {
                    tile,
                    channel,
                    tasks,
                },
            );
        }
    }

    fn note_header(
        &mut self,
        at: usize,
        tile: TileCoord,
        kind: TileKind,
        channel: DmaChannel,
        bds: &[BdId],
    ) {
        let state = self.channels.entry((tile, channel)).or_default();
        let mut plain = false;
        for &bd in bds {
            let field = |name| self.bds.field(tile, kind, bd, name);
            plain |= field("Enable_Packet") == Some(0) && !state.in_packet;
            state.in_packet = field("TLAST_Suppress") == Some(1);
        }
        if plain {
            self.headerless.push((at, tile, channel));
        }
    }

    fn note_moved(
        &mut self,
        at: usize,
        tile: TileCoord,
        channel: DmaChannel,
        queue: QueueWord,
        bds: &[BdId],
    ) {
        let lengths = bds.iter().map(|&bd| {
            let words = self.bds.field(tile, TileKind::Shim, bd, "Buffer_Length");
            words.map(u64::from)
        });
        let once: Option<u64> = lengths.sum();
        let nothing = Moved {
            words: Some(0),
            last: at,
        };
        let moved = self.moved.entry((tile, channel)).or_insert(nothing);
        let all = once.map(|n| n * (u64::from(queue.repeat) + 1));
        moved.words = moved.words.zip(all).map(|(a, b)| a + b);
        moved.last = at;
    }

    fn shim_bd(&mut self, at: usize, tile: TileCoord, queue: QueueWord, bd: BdId) {
        let known = self.bds.field(tile, TileKind::Shim, bd, "Base_Address_Low");
        let Some((arg, offset)) = self.patches.get(&(tile, bd)).copied() else {
            // A BD that the configuration has set up has the address of that.
            if known.is_some() {
                self.find(at, StreamProblem::AddressNotPatched { tile, bd });
            }
            return;
        };
        let Some(words) = self.bds.get(tile, TileKind::Shim, bd) else {
            return;
        };
        let fields = ShimBd::from_words(words);
        let extent = extent(&fields);
        let step = u64::from(fields.iteration_stepsize) + 1;
        let iterations = u64::from(fields.iteration_wrap) + 1;
        if iterations > 1 && queue.repeat > 0 && overlaps(&fields, step) {
            self.find(at, StreamProblem::ShimIterationOverlap { tile, bd, step });
        }
        let turns = iterations.min(u64::from(queue.repeat) + 1);
        let end = offset + 4 * ((turns - 1) * step + extent);
        if let Some(argument) = self.arguments.get(arg).filter(|a| end > a.bytes) {
            let problem = StreamProblem::BeyondHostBuffer {
                argument: argument.name.clone(),
                bytes: argument.bytes,
                end,
            };
            self.find(at, problem);
        }
    }

    fn wait(&mut self, at: usize, tile: TileCoord, channel: DmaChannel) {
        let state = self.channels.entry((tile, channel)).or_default();
        match state.pending.iter().position(|t| t.token == Token::Issue) {
            Some(last) => {
                let pushed = state.pending[last].pushed;
                state.pending.drain(..=last);
                state.taken += 1;
                if channel.direction == Direction::S2mm {
                    self.inputs_complete(pushed);
                }
            }
            None => {
                let taken = state.taken > 0;
                let problem = StreamProblem::WaitWithoutToken {
                    tile,
                    channel,
                    taken,
                };
                self.find(at, problem);
            }
        }
    }

    /// Tasks that read the host and were pushed before this instruction.
    fn inputs_complete(&mut self, before: usize) {
        for ((tile, channel), state) in &mut self.channels {
            if tile.row.0 == 0 && channel.direction == Direction::Mm2s {
                state.pending.retain(|t| t.pushed > before);
            }
        }
    }

    fn end(&mut self) {
        let mut left = Vec::new();
        for ((tile, channel), state) in &self.channels {
            let to_host = tile.row.0 == 0 && channel.direction == Direction::S2mm;
            if let Some(task) = state.pending.last().filter(|_| to_host) {
                let argument = task.arg.and_then(|i| self.arguments.get(i));
                left.push((
                    task.pushed,
                    StreamProblem::OutputNotAwaited {
                        tile: *tile,
                        channel: *channel,
                        argument: argument.map(|a| a.name.clone()),
                    },
                ));
            }
        }
        for (at, problem) in left {
            self.find(at, problem);
        }
    }
}

fn shim_bd_at(addr: ArrayAddr) -> Option<(BdId, u32)> {
    (TileKind::of_row(addr.tile().row)? == TileKind::Shim)
        .then(|| TileKind::Shim.bd_at(addr.offset()))?
}

/// Sizes and steps of one iteration, in words, innermost first. In a shim's BD a wrap of 0 leaves a
/// dimension without end, and step sizes are held less one.
fn dimensions(bd: &ShimBd) -> [(u64, u64); 3] {
    let length = u64::from(bd.buffer_length).max(1);
    let step = |s: u32| u64::from(s) + 1;
    let (w0, w1) = (u64::from(bd.d0_wrap), u64::from(bd.d1_wrap));
    let n0 = if w0 == 0 { length } else { w0.min(length) };
    let rest = length.div_ceil(n0);
    let n1 = if w1 == 0 { rest } else { w1.min(rest) };
    let n2 = rest.div_ceil(n1);
    [
        (n0, step(bd.d0_stepsize)),
        (n1, step(bd.d1_stepsize)),
        (n2, step(bd.d2_stepsize)),
    ]
}

/// Words from the first that a BD touches to one past the last, in one iteration.
fn extent(bd: &ShimBd) -> u64 {
    let last = |(size, step): (u64, u64)| (size - 1) * step;
    dimensions(bd).map(last).iter().sum::<u64>() + 1
}

/// Whether an iteration touches a word of the one before. Patterns of more words than this are not
/// looked at.
fn overlaps(bd: &ShimBd, step: u64) -> bool {
    const MOST: u64 = 1 << 18;
    if step >= extent(bd) || u64::from(bd.buffer_length) > MOST {
        return false;
    }
    let [(n0, s0), (n1, s1), (n2, s2)] = dimensions(bd);
    let words: HashSet<u64> = (0..n2)
        .flat_map(|k| (0..n1).map(move |j| (k, j)))
        .flat_map(|(k, j)| (0..n0).map(move |i| i * s0 + j * s1 + k * s2))
        .collect();
    words.iter().any(|w| words.contains(&(w + step)))
}
