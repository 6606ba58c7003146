//! A DMA channel: its task queue and the transfer that it is at.
//!
//! A task is a chain of BDs. For each BD the channel loads the registers,
//! acquires, moves the words, releases, and goes on with the next BD, or
//! else repeats the task, or ends it with a token.

use std::collections::VecDeque;

use npu_arch::array::dma::{ctrl, status, Direction, Token, TASK_QUEUE_DEPTH};
use npu_arch::array::{BdId, DmaChannel, QueueWord, TileKind};

use super::bd::{self, Loaded};
use super::fabric::{source_port, End, Fabric, FifoId, Switch};
use super::fault::{FaultKind, Unsupported};
use super::grid::{Grid, TileId};
use super::outcome::WaitsFor;
use super::pattern::Piece;
use super::tile::Tile;
use crate::host::HostMemory;
use crate::strict::{Class, Strictness};

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
    Load,
    Acquire(Loaded),
    Move(Loaded),
    Release(Loaded),
}

#[derive(Clone, Debug)]
struct Task {
    word: QueueWord,
    repeats_left: u8,
    bd: BdId,
    stage: Stage,
}

/// Why a channel does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Blocked {
    Lock,
    Stream,
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
    #[allow(dead_code)] // until the timed mode is there
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
    pub(crate) counts: Counts,
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
    pub(crate) pace: Pace,
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
            Some(Blocked::Pace) | None => {}
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
        let task = self.task.iter().flat_map(|t| {
            let again = (t.repeats_left > 0).then_some(t.word.start_bd);
            std::iter::once(t.bd).chain(again)
        });
        task.chain(self.queue.iter().map(|w| w.start_bd))
    }

    /// The BD at work, or the next to be loaded.
    pub(crate) fn current_bd(&self) -> BdId {
        self.pending_bds().next().unwrap_or_default()
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
            Some(Stage::Acquire(Loaded {
                acquire: Some(a), ..
            })) => WaitsFor::Lock {
                tile: grid.coord(a.tile),
                lock: a.lock,
                need: a.what,
                value: tiles[a.tile].locks.get(a.lock).unwrap_or(0),
            },
            Some(Stage::Move(_)) => match self.id.direction {
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

    /// Goes on as far as it can, up to a bound.
    pub(crate) fn turn(&mut self, tile: TileId, world: &mut World) -> Result<Turn, FaultKind> {
        let mut turn = Turn::default();
        for _ in 0..BDS_PER_TURN {
            if !self.is_active() {
                break;
            }
            self.refuse(world.grid.kind(tile))?;
            let before = self.blocked.take();
            match self.bd(tile, world, &mut turn)? {
                None => {}
                Some(Blocked::Pace) => break,
                Some(blocked) => {
                    self.blocked = Some(blocked);
                    turn.blocked = Some(blocked);
                    if before != Some(blocked) {
                        match blocked {
                            Blocked::Lock => self.counts.lock_waits += 1,
                            Blocked::Stream => self.counts.stream_waits += 1,
                            Blocked::Pace => {}
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
    fn refuse(&self, kind: TileKind) -> Result<(), FaultKind> {
        let s2mm = self.id.direction == Direction::S2mm;
        let pause = ctrl::PAUSE_MEM.mask() | ctrl::PAUSE_STREAM.mask();
        if s2mm && ctrl::FOT_MODE.get(self.ctrl) != 0 {
            return Err(FaultKind::Unsupported(Unsupported::FinishOnTlast));
        }
        if s2mm && ctrl::ENABLE_OUT_OF_ORDER.get(self.ctrl) != 0 {
            return Err(FaultKind::Unsupported(Unsupported::OutOfOrder));
        }
        if kind == TileKind::Shim && self.ctrl & pause != 0 {
            return Err(FaultKind::Unsupported(Unsupported::Pause));
        }
        Ok(())
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
                    stage: Stage::Load,
                }
            }
        };
        let result = self.stages(&mut task, tile, world, turn);
        // The BD of a fault is still the channel's current one.
        let ended = matches!(result, Ok(None)) && !self.advance(&mut task, turn);
        if !ended {
            self.task = Some(task);
        }
        result
    }

    fn stages(
        &mut self,
        task: &mut Task,
        tile: TileId,
        world: &mut World,
        turn: &mut Turn,
    ) -> Result<Option<Blocked>, FaultKind> {
        loop {
            let stage = std::mem::replace(&mut task.stage, Stage::Load);
            let (next, blocked) = match stage {
                Stage::Load => {
                    let bd = self.load(task.bd, tile, world)?;
                    turn.work += u64::from(bd.length == 0);
                    if turn.end == StageEnd::None {
                        turn.end = StageEnd::Loaded { new_task: false };
                    }
                    (Stage::Acquire(bd), None)
                }
                Stage::Acquire(bd) => {
                    let got = bd.acquire.is_none_or(|a| {
                        world.tiles[a.tile].locks.try_acquire(a.lock, a.what) == Some(true)
                    });
                    if got {
                        turn.end = StageEnd::Acquired;
                        (Stage::Move(bd), None)
                    } else {
                        (Stage::Acquire(bd), Some(Blocked::Lock))
                    }
                }
                Stage::Move(mut bd) => {
                    let moved = match self.id.direction {
                        Direction::Mm2s => self.send(tile, &mut bd, world),
                        Direction::S2mm => self.receive(tile, &mut bd, world),
                    };
                    let moved = match moved {
                        Ok(moved) => moved,
                        Err(fault) => {
                            task.stage = Stage::Move(bd);
                            return Err(fault);
                        }
                    };
                    turn.work += moved;
                    turn.progress |= moved > 0;
                    self.counts.words += moved;
                    let more = bd.pattern.left() > 0;
                    if moved > 0 || !more {
                        turn.end = StageEnd::Moved;
                    }
                    if more && moved > 0 && world.pace != Pace::Free {
                        (Stage::Move(bd), Some(Blocked::Pace))
                    } else if more {
                        (Stage::Move(bd), Some(Blocked::Stream))
                    } else {
                        (Stage::Release(bd), None)
                    }
                }
                Stage::Release(bd) => {
                    if let Some(r) = bd.release {
                        if let Some(Err(out)) = world.tiles[r.tile].locks.release(r.lock, r.what) {
                            world.check(FaultKind::LockRange {
                                tile: world.grid.coord(r.tile),
                                lock: r.lock,
                                value: out.0,
                            })?;
                        }
                    }
                    turn.progress = true;
                    turn.end = StageEnd::Released { task: false };
                    self.counts.bds += 1;
                    task.stage = Stage::Release(bd);
                    return Ok(None);
                }
            };
            task.stage = next;
            if blocked.is_some() {
                return Ok(blocked);
            }
            turn.progress |= !matches!(task.stage, Stage::Acquire(_));
            if world.pace != Pace::Free {
                return Ok(Some(Blocked::Pace));
            }
        }
    }

    /// Goes on to the next BD after one is done; `false` at the task's end.
    fn advance(&mut self, task: &mut Task, turn: &mut Turn) -> bool {
        let Stage::Release(bd) = &task.stage else {
            return true;
        };
        let next = bd.next;
        task.stage = Stage::Load;
        if let Some(next) = next {
            task.bd = next;
        } else if task.repeats_left > 0 {
            task.repeats_left -= 1;
            task.bd = task.word.start_bd;
        } else {
            self.counts.tasks += 1;
            turn.token = task.word.token == Token::Issue;
            turn.end = StageEnd::Released { task: true };
            return false;
        }
        true
    }

    fn load(&self, id: BdId, tile: TileId, world: &mut World) -> Result<Loaded, FaultKind> {
        let kind = world.grid.kind(tile);
        let grid = world.grid;
        let words = world.tiles[tile]
            .bds
            .get_mut(id.index())
            .ok_or(FaultKind::NoBd { bd: id })?;
        let bd = bd::load(&grid, tile, self.id.direction, words)?;
        if !bd.valid {
            world.check(FaultKind::InvalidBd)?;
        }
        if !kind.channel_bds(self.id.channel).contains(&id.0) {
            world.check(FaultKind::BdUnreachable)?;
        }
        Ok(bd)
    }

    /// Memory to stream, as much as there is room for.
    fn send(&self, tile: TileId, bd: &mut Loaded, world: &mut World) -> Result<u64, FaultKind> {
        let kind = world.grid.kind(tile);
        let Some(port) = source_port(kind, &world.switches[tile], self.id) else {
            return Ok(0);
        };
        let Some(route) = world.fabric.route(tile, port) else {
            return Ok(0);
        };
        if route.packets {
            return Err(FaultKind::Unsupported(Unsupported::PacketStreams));
        }
        let ends: Vec<FifoId> = route.ends.clone();
        let mut moved = 0;
        let mut limit = world.pace.words();
        let mut chunk = [0u32; CHUNK];
        loop {
            let room = world.fabric.room(&ends).min(CHUNK).min(limit);
            let count = gather(tile, bd, &mut chunk[..room], world)?;
            if count == 0 {
                return Ok(moved);
            }
            world.fabric.push(&ends, &chunk[..count]);
            moved += count as u64;
            limit -= count;
        }
    }

    /// Stream to memory, as much as there is.
    fn receive(&self, tile: TileId, bd: &mut Loaded, world: &mut World) -> Result<u64, FaultKind> {
        let Some(fifo) = world.fabric.feeding(End::Dma(tile, self.id)) else {
            return Ok(0);
        };
        let mut moved = 0;
        let mut limit = world.pace.words();
        let mut chunk = [0u32; CHUNK];
        loop {
            let count = world
                .fabric
                .waiting(fifo)
                .min(CHUNK)
                .min(limit)
                .min(bd.pattern.left() as usize);
            if count == 0 {
                return Ok(moved);
            }
            world.fabric.pop(fifo, &mut chunk[..count]);
            scatter(tile, bd, &chunk[..count], world)?;
            moved += count as u64;
            limit -= count;
        }
    }
}

/// Fills `out` with the next words of a transfer; the count may be smaller at
/// its end.
fn gather(
    tile: TileId,
    bd: &mut Loaded,
    out: &mut [u32],
    world: &mut World,
) -> Result<usize, FaultKind> {
    let mut done = 0;
    while let Some(piece) = bd.pattern.next((out.len() - done) as u32) {
        match piece {
            Piece::Zeros { count } => {
                out[done..done + count as usize].fill(0);
                done += count as usize;
            }
            Piece::Words { at, count } => {
                let target = &mut out[done..done + count as usize];
                read_words(tile, at.wrapping_mul(4), target, world)?;
                done += count as usize;
            }
        }
    }
    Ok(done)
}

/// Stores words where a transfer wants them.
fn scatter(
    tile: TileId,
    bd: &mut Loaded,
    words: &[u32],
    world: &mut World,
) -> Result<(), FaultKind> {
    let mut rest = words;
    while let Some(piece) = bd.pattern.next(rest.len() as u32) {
        let (Piece::Words { count, .. } | Piece::Zeros { count }) = piece;
        let (now, later) = rest.split_at(count as usize);
        if let Piece::Words { at, .. } = piece {
            write_words(tile, at.wrapping_mul(4), now, world)?;
        }
        rest = later;
    }
    Ok(())
}

fn read_words(
    tile: TileId,
    byte: u64,
    out: &mut [u32],
    world: &mut World,
) -> Result<(), FaultKind> {
    let mut bytes = [0u8; 4 * CHUNK];
    let bytes = &mut bytes[..4 * out.len()];
    if world.grid.kind(tile) == TileKind::Shim {
        world.host.read(byte, bytes)?;
    } else {
        let (owner, at) =
            bd::locate(&world.grid, tile, byte).ok_or(FaultKind::NoMemory { addr: byte })?;
        let memory = &world.tiles[owner].memory;
        let source = memory.peek(at, bytes.len()).ok_or(FaultKind::NoMemory {
            addr: byte + (memory.len() - at) as u64,
        })?;
        bytes.copy_from_slice(source);
        if !world.strict.allows(Class::UninitialisedMemory) {
            if let Some(unwritten) = memory.first_unwritten(at, bytes.len()) {
                return Err(FaultKind::UninitialisedMemory {
                    tile: world.grid.coord(owner),
                    offset: unwritten.0,
                });
            }
        }
    }
    for (word, b) in out.iter_mut().zip(bytes.chunks_exact(4)) {
        *word = u32::from_le_bytes([b[0], b[1], b[2], b[3]]);
    }
    Ok(())
}

fn write_words(tile: TileId, byte: u64, words: &[u32], world: &mut World) -> Result<(), FaultKind> {
    let mut bytes = [0u8; 4 * CHUNK];
    for (b, word) in bytes.chunks_exact_mut(4).zip(words) {
        b.copy_from_slice(&word.to_le_bytes());
    }
    let bytes = &bytes[..4 * words.len()];
    if world.grid.kind(tile) == TileKind::Shim {
        world.host.write(byte, bytes)?;
        return Ok(());
    }
    let no_memory = FaultKind::NoMemory { addr: byte };
    let (owner, at) = bd::locate(&world.grid, tile, byte).ok_or(no_memory.clone())?;
    world.tiles[owner].memory.write(at, bytes).ok_or(no_memory)
}
