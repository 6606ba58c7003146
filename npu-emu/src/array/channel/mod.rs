//! A DMA channel: its task queue and the transfer that it is at.
//!
//! A task is a chain of BDs. For each BD the channel loads the registers,
//! acquires, moves the words, releases, and goes on with the next BD, or
//! else repeats the task, or ends it with a token.
//!
//! # Packets
//! MM2S puts a header in front of the words of a BD that asks for packets,
//! and TLAST on the last word of every BD that doesn't suppress it. S2MM
//! stores a header like any other word, if the last switch kept it.
//!
//! # Out of order
//! An S2MM channel in out-of-order mode takes each packet's header off and
//! loads the BD that the header names. Chains are not followed; the task's
//! repeat count is the number of packets less one
//! (Xilinx/mlir-aie `test/npu-xrt/dma_s2mm_ooo`).
//!
//! # Finish on TLAST
//! In this mode an S2MM transfer ends with the word that carries TLAST, and
//! it is an error if the BD is full before (AM025 `DMA_S2MM_Status`). The two
//! modes that count words for the host are refused.

mod counted;
mod stages;
mod words;

use std::collections::VecDeque;

use npu_arch::array::dma::{ctrl, status, Direction, TASK_QUEUE_DEPTH};
use npu_arch::array::{BdId, DmaChannel, QueueWord, TileKind};

use super::bd::{Loaded, LockUse};
use super::fabric::{source_port, End, Fabric, Switch};
use super::fault::{FaultKind, Unsupported};
use super::grid::{Grid, TileId};
use super::locks::LockNeed;
use super::outcome::WaitsFor;
use super::pattern::Pattern;
use super::tile::Tile;
use super::Payload;
use crate::host::HostMemory;
use crate::strict::Strictness;

/// Words moved in one go.
const CHUNK: usize = 64;
/// BDs that a channel may complete before others get their turn.
const BDS_PER_TURN: usize = 16;

/// What a channel did in the current run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) words: u64,
    pub(crate) bds: u64,
    pub(crate) tasks: u64,
    pub(crate) lock_waits: u64,
    pub(crate) stream_waits: u64,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Out of order: the next packet's header names the BD.
    Header,
    Load,
    Acquire(Box<Loaded>),
    Move(Box<Loaded>),
    Release(Box<Loaded>),
}

#[derive(Clone, Debug)]
struct Task {
    word: QueueWord,
    repeats_left: u8,
    bd: BdId,
    stage: Stage,
    /// Iterations that are known not to touch the same words.
    apart: Option<Box<Iterations>>,
}

/// The iterations of a BD: a walk that starts again some words further, so many times.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Iterations {
    walk: Pattern,
    step: u32,
    count: u32,
}

/// Why a channel does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Blocked {
    Lock,
    Stream,
    /// The control register pauses it.
    Paused,
    /// Nothing is missing; the [`Pace`] ends the turn here.
    Pace,
}

/// How far a turn goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Until something is missing.
    Free,
    /// One stage of a BD, with at most so many words: the timed mode gives
    /// each stage its time.
    Stage { words: u32 },
}

impl Pace {
    fn words(self) -> usize {
        match self {
            Pace::Free => usize::MAX,
            Pace::Stage { words } => words as usize,
        }
    }
}

/// The stage that a turn at [`Pace::Stage`] completed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum StageEnd {
    /// None: it is blocked, or has nothing to do.
    #[default]
    None,
    /// Loaded a BD, of a new task or not.
    Loaded { new_task: bool },
    /// Acquired the BD's lock, if it has one.
    Acquired,
    /// Moved words, perhaps all of the BD.
    Moved,
    /// Released the BD's lock, if it has one; the task ended or not.
    Released { task: bool },
}

#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) id: DmaChannel,
    pub(crate) ctrl: u32,
    queue: VecDeque<QueueWord>,
    task: Option<Task>,
    overflow: bool,
    blocked: Option<Blocked>,
    /// When it last changed between going on and waiting.
    pub(crate) since: u64,
    pub(crate) counts: Counts,
}

/// What a channel does in its next turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Take a task, load a BD or acquire its lock.
    Prepare,
    /// Move words, a packet's header included.
    Move,
    /// Release the BD's lock.
    Release,
}

/// What a turn brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Turn {
    /// Something changed.
    pub(crate) progress: bool,
    /// Words moved; a BD without words counts as one.
    pub(crate) work: u64,
    /// A task ended that asked for a token.
    pub(crate) token: bool,
    /// At [`Pace::Stage`], what was completed.
    pub(crate) end: StageEnd,
    /// Why it stopped.
    pub(crate) blocked: Option<Blocked>,
}

/// Everything that a channel reaches.
pub(crate) struct World<'a> {
    pub(crate) grid: Grid,
    pub(crate) tiles: &'a mut [Tile],
    pub(crate) switches: &'a [Switch],
    pub(crate) fabric: &'a mut Fabric,
    pub(crate) host: &'a mut dyn HostMemory,
    pub(crate) strict: Strictness,
    pub(crate) payload: Payload,
    pub(crate) pace: Pace,
    /// The time: steps of a functional run, cycles of a timed one.
    pub(crate) now: u64,
}

impl World<'_> {
    fn check(&self, kind: FaultKind) -> Result<(), FaultKind> {
        match kind.class() {
            Some(class) if self.strict.allows(class) => Ok(()),
            _ => Err(kind),
        }
    }
}

impl Channel {
    pub(crate) fn new(id: DmaChannel) -> Self {
        Self {
            id,
            ctrl: 0,
            queue: VecDeque::new(),
            task: None,
            overflow: false,
            blocked: None,
            since: 0,
            counts: Counts::default(),
        }
    }

    /// Has something to do, or waits with something to do.
    pub(crate) fn is_active(&self) -> bool {
        self.task.is_some() || !self.queue.is_empty()
    }

    pub(crate) fn has_room(&self) -> bool {
        // An idle channel takes a task off its queue at once.
        self.queue.len() + usize::from(self.task.is_some()) <= TASK_QUEUE_DEPTH
    }

    /// Queues a task; a full queue loses it.
    pub(crate) fn push(&mut self, word: QueueWord) {
        if self.has_room() {
            self.queue.push_back(word);
        } else {
            self.overflow = true;
        }
    }

    /// Sets the control register; its reset bit empties the channel.
    pub(crate) fn write_ctrl(&mut self, kind: TileKind, word: u32) {
        self.ctrl = word;
        if kind != TileKind::Shim && ctrl::RESET.get(word) == 1 {
            self.queue.clear();
            self.task = None;
            self.blocked = None;
        }
    }

    /// Status bits are cleared by writing ones.
    pub(crate) fn write_status(&mut self, word: u32) {
        if status::TASK_QUEUE_OVERFLOW.get(word) == 1 {
            self.overflow = false;
        }
    }

    /// The status register.
    pub(crate) fn status(&self, kind: TileKind) -> u32 {
        let mut word = 0;
        let mut set = |field: npu_arch::array::Field, value: u32| {
            word |= (value << field.lo) & field.mask();
        };
        let running = u32::from(self.is_active());
        set(status::STATUS, if self.task.is_some() { 2 } else { 0 });
        set(status::CHANNEL_RUNNING, running);
        set(status::TASK_QUEUE_SIZE, self.queue.len() as u32);
        set(status::TASK_QUEUE_OVERFLOW, u32::from(self.overflow));
        match self.blocked {
            Some(Blocked::Lock) => set(status::STALLED_LOCK_ACQ, 1),
            Some(Blocked::Stream) => set(status::STALLED_STREAM_STARVATION, 1),
            Some(Blocked::Paused | Blocked::Pace) | None => {}
        }
        if let Some(task) = &self.task {
            let field = if kind == TileKind::Mem {
                status::CUR_BD_MEM
            } else {
                status::CUR_BD
            };
            set(field, task.bd.0.into());
        }
        word
    }

    /// First BDs of everything still to be loaded, and the BD at work.
    pub(crate) fn pending_bds(&self) -> impl Iterator<Item = BdId> + '_ {
        // Out of order nothing is known before a packet is there.
        let ordered = !self.out_of_order();
        let task = self.task.iter().flat_map(move |t| {
            let at_work = ordered || !matches!(t.stage, Stage::Header);
            let again = (ordered && t.repeats_left > 0).then_some(t.word.start_bd);
            at_work.then_some(t.bd).into_iter().chain(again)
        });
        let queued = self.queue.iter().filter(move |_| ordered);
        task.chain(queued.map(|w| w.start_bd))
    }

    /// The BD at work, or the next to be loaded.
    pub(crate) fn current_bd(&self) -> BdId {
        self.pending_bds().next().unwrap_or_default()
    }

    /// What the next turn is for.
    pub(crate) fn next_stage(&self) -> Next {
        match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Move(_) | Stage::Header) => Next::Move,
            Some(Stage::Release(_)) => Next::Release,
            _ => Next::Prepare,
        }
    }

    /// Has a task that it has not yet begun, and no other.
    pub(crate) fn is_at_start(&self) -> bool {
        self.task.is_none() && !self.queue.is_empty()
    }

    /// The lock that the BD at work has to acquire, if it has not yet.
    pub(crate) fn lock_wanted(&self) -> Option<LockUse<LockNeed>> {
        match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Acquire(bd)) => bd.acquire,
            _ => None,
        }
    }

    /// The lock that the BD at work is about to release.
    pub(crate) fn lock_to_release(&self) -> Option<LockUse<i32>> {
        match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Release(bd)) => bd.release,
            _ => None,
        }
    }

    /// Words that it takes from its stream whatever else happens: the rest of
    /// the BD that it is receiving, unless the stream's own marks count.
    pub(crate) fn takes(&self, kind: TileKind) -> usize {
        match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Move(bd)) if !self.out_of_order() && !self.finishes_on_tlast() => {
                match self.is_paused(kind) {
                    true => 0,
                    false => bd.pattern.left() as usize,
                }
            }
            _ => 0,
        }
    }

    /// Words done and length of the BD at work.
    pub(crate) fn position(&self) -> (u32, u32) {
        match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Acquire(bd) | Stage::Move(bd) | Stage::Release(bd)) => {
                (bd.length - bd.pattern.left(), bd.length)
            }
            _ => (0, 0),
        }
    }

    /// What the channel waits for, if it has something to do.
    pub(crate) fn waits_for(
        &self,
        grid: Grid,
        tiles: &[Tile],
        switches: &[Switch],
        fabric: &Fabric,
        tile: TileId,
    ) -> Option<WaitsFor> {
        if !self.is_active() {
            return None;
        }
        Some(match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Acquire(bd)) if bd.acquire.is_some() => {
                let a = bd.acquire?;
                WaitsFor::Lock {
                    tile: grid.coord(a.tile),
                    lock: a.lock,
                    need: a.what,
                    value: tiles[a.tile].locks.get(a.lock).unwrap_or(0),
                }
            }
            _ if self.is_paused(grid.kind(tile)) => WaitsFor::Unpause,
            Some(Stage::Move(_) | Stage::Header) => match self.id.direction {
                Direction::S2mm => match fabric.feeding(End::Dma(tile, self.id)) {
                    Some(_) => WaitsFor::StreamData,
                    None => WaitsFor::NoSource,
                },
                Direction::Mm2s => {
                    let route = source_port(grid.kind(tile), &switches[tile], self.id)
                        .and_then(|port| fabric.route(tile, port));
                    match route {
                        None => WaitsFor::NoDestination {
                            at: grid.coord(tile),
                        },
                        Some(route) => match route.dead {
                            Some(at) => WaitsFor::NoDestination { at: grid.coord(at) },
                            None => WaitsFor::StreamRoom {
                                full: fabric.full_ends(&route.ends, grid),
                            },
                        },
                    }
                }
            },
            _ => WaitsFor::Running,
        })
    }

    /// Whether a turn would change nothing: what its last one waited for, a lock or words, is not
    /// there yet. `false` does not say that it would.
    pub(crate) fn waits_still(
        &self,
        tile: TileId,
        grid: Grid,
        tiles: &[Tile],
        fabric: &Fabric,
    ) -> bool {
        let (Some(blocked), Some(task)) = (self.blocked, &self.task) else {
            return false;
        };
        let missing = match (blocked, &task.stage) {
            (Blocked::Lock, Stage::Acquire(bd)) => bd
                .acquire
                .is_some_and(|a| tiles[a.tile].locks.ready(a.lock, a.what) != Some(true)),
            (Blocked::Stream, Stage::Move(bd)) if self.id.direction == Direction::S2mm => {
                bd.length != 0 && nothing_comes(self.id, tile, fabric)
            }
            (Blocked::Stream, Stage::Header) => nothing_comes(self.id, tile, fabric),
            _ => false,
        };
        // The control register may have changed since.
        missing && self.refuse().is_ok() && !self.is_paused(grid.kind(tile))
    }

    /// Goes on as far as it can, up to a bound.
    pub(crate) fn turn(&mut self, tile: TileId, world: &mut World) -> Result<Turn, FaultKind> {
        let mut turn = Turn::default();
        for _ in 0..BDS_PER_TURN {
            if !self.is_active() {
                break;
            }
            self.refuse()?;
            let before = self.blocked.take();
            let progress = turn.progress;
            match self.bd(tile, world, &mut turn)? {
                None => {}
                Some(Blocked::Pace) => break,
                Some(blocked) => {
                    self.blocked = Some(blocked);
                    turn.blocked = Some(blocked);
                    if before != Some(blocked) || (turn.progress && !progress) {
                        self.since = world.now;
                    }
                    if before != Some(blocked) {
                        match blocked {
                            Blocked::Lock => self.counts.lock_waits += 1,
                            Blocked::Stream => self.counts.stream_waits += 1,
                            Blocked::Paused | Blocked::Pace => {}
                        }
                    }
                    break;
                }
            }
            if turn.token || world.pace != Pace::Free {
                break;
            }
        }
        Ok(turn)
    }

    /// Modes of the control register that are not modelled.
    fn refuse(&self) -> Result<(), FaultKind> {
        match ctrl::FOT_MODE.get(self.ctrl) {
            2.. if self.id.direction == Direction::S2mm => {
                Err(FaultKind::Unsupported(Unsupported::FinishOnTlastCounts))
            }
            _ => Ok(()),
        }
    }

    fn is_paused(&self, kind: TileKind) -> bool {
        let pause = ctrl::PAUSE_MEM.mask() | ctrl::PAUSE_STREAM.mask();
        kind == TileKind::Shim && self.ctrl & pause != 0
    }

    fn out_of_order(&self) -> bool {
        self.id.direction == Direction::S2mm && ctrl::ENABLE_OUT_OF_ORDER.get(self.ctrl) == 1
    }

    fn finishes_on_tlast(&self) -> bool {
        self.id.direction == Direction::S2mm && ctrl::FOT_MODE.get(self.ctrl) == 1
    }

    /// Works on one BD to its end, or until something is missing.
    fn bd(
        &mut self,
        tile: TileId,
        world: &mut World,
        turn: &mut Turn,
    ) -> Result<Option<Blocked>, FaultKind> {
        let mut task = match self.task.take() {
            Some(task) => task,
            None => {
                let Some(word) = self.queue.pop_front() else {
                    return Ok(None);
                };
                turn.progress = true;
                turn.end = StageEnd::Loaded { new_task: true };
                let (repeats_left, bd) = (word.repeat, word.start_bd);
                Task {
                    word,
                    repeats_left,
                    bd,
                    stage: self.first_stage(),
                    apart: None,
                }
            }
        };
        if self.is_paused(world.grid.kind(tile)) {
            self.task = Some(task);
            return Ok(Some(Blocked::Paused));
        }
        let result = self.stages(&mut task, tile, world, turn);
        // The BD of a fault is still the channel's current one.
        let ended = matches!(result, Ok(None)) && !self.advance(&mut task, turn);
        if !ended {
            self.task = Some(task);
        }
        result
    }
}

/// Whether no word waits in front of an S2MM channel.
fn nothing_comes(channel: DmaChannel, tile: TileId, fabric: &Fabric) -> bool {
    let fifo = fabric.feeding(End::Dma(tile, channel));
    fifo.is_none_or(|fifo| fabric.waiting(fifo) == 0)
}
