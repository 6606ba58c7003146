//! The stages of a BD.

use std::sync::Arc;

use npu_arch::array::dma::{ctrl, Direction, Token};
use npu_arch::array::{BdId, TileKind};

use super::counted::hand_over;
use super::words::{gather, scatter};
use super::{Blocked, Channel, Iterations, Pace, Stage, StageEnd, Task, Turn, World, CHUNK};
use crate::array::bd::{self, Loaded};
use crate::array::fabric::{source_port, End, FifoId, Header, Tail};
use crate::array::fault::{FaultKind, Unsupported};
use crate::array::grid::TileId;
use crate::array::Payload;
use crate::strict::Class;

impl Channel {
    /// Where each BD begins.
    pub(super) fn first_stage(&self) -> Stage {
        if self.out_of_order() {
            Stage::Header
        } else {
            Stage::Load
        }
    }

    pub(super) fn stages(
        &mut self,
        task: &mut Task,
        tile: TileId,
        world: &mut World,
        turn: &mut Turn,
    ) -> Result<Option<Blocked>, FaultKind> {
        loop {
            let stage = std::mem::replace(&mut task.stage, self.first_stage());
            let (next, blocked) = match stage {
                Stage::Header => match self.take_header(tile, world) {
                    Some(header) => {
                        world.check(FaultKind::OutOfOrderHeader)?;
                        task.bd = BdId(header.out_of_order);
                        (Stage::Load, None)
                    }
                    None => (Stage::Header, Some(Blocked::Stream)),
                },
                Stage::Load => {
                    let bd = self.load(task.bd, tile, world)?;
                    if task.repeats_left > 0 {
                        check_iterations(&bd, &mut task.apart, tile, world)?;
                    }
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
                    turn.work += moved.words - moved.together.saturating_sub(1);
                    turn.progress |= moved.words > 0 || moved.complete;
                    self.counts.words += moved.words;
                    if moved.words > 0 || moved.complete {
                        turn.end = StageEnd::Moved;
                    }
                    if moved.complete {
                        (Stage::Release(bd), None)
                    } else if moved.words > 0 && world.pace != Pace::Free {
                        (Stage::Move(bd), Some(Blocked::Pace))
                    } else {
                        (Stage::Move(bd), Some(Blocked::Stream))
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
                    self.counts.bds += 1;
                    turn.end = StageEnd::Released { task: false };
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
    pub(super) fn advance(&mut self, task: &mut Task, turn: &mut Turn) -> bool {
        let Stage::Release(bd) = &task.stage else {
            return true;
        };
        let next = bd.next.filter(|_| !self.out_of_order());
        task.stage = self.first_stage();
        if let Some(next) = next {
            task.bd = next;
        } else if task.repeats_left > 0 {
            task.repeats_left -= 1;
            task.bd = task.word.start_bd;
        } else {
            self.counts.tasks += 1;
            turn.end = StageEnd::Released { task: true };
            turn.token = task.word.token == Token::Issue;
            return false;
        }
        true
    }

    /// Whether the BD that it is about to release is the last of its task.
    pub(crate) fn ends_task(&self) -> bool {
        self.task.as_ref().is_some_and(|task| match &task.stage {
            Stage::Release(bd) => {
                task.repeats_left == 0 && (bd.next.is_none() || self.out_of_order())
            }
            _ => false,
        })
    }

    /// Whether no two words of the BD that it is about to release follow each
    /// other in memory.
    pub(crate) fn strides(&self) -> bool {
        match self.task.as_ref().map(|t| &t.stage) {
            Some(Stage::Release(bd)) => bd.pattern.strides(),
            _ => false,
        }
    }

    fn load(&self, id: BdId, tile: TileId, world: &mut World) -> Result<Box<Loaded>, FaultKind> {
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
        // One bit of the control register, by either name.
        if bd.compression && ctrl::COMPRESSION_ENABLE.get(self.ctrl) == 1 {
            return Err(FaultKind::Unsupported(Unsupported::Compression));
        }
        if self.out_of_order() && !bd.packets {
            return Err(FaultKind::Unsupported(
                Unsupported::OutOfOrderWithoutPackets,
            ));
        }
        Ok(Box::new(bd))
    }

    /// Takes a packet's header off the stream.
    fn take_header(&self, tile: TileId, world: &mut World) -> Option<Header> {
        let fifo = world.fabric.feeding(End::Dma(tile, self.id))?;
        let mut word = [0];
        if world.fabric.waiting(fifo) == 0 {
            return None;
        }
        world.fabric.pop(fifo, &mut word);
        Some(Header::from_word(word[0]))
    }

    /// Memory to stream, as much as there is room for.
    fn send(&self, tile: TileId, bd: &mut Loaded, world: &mut World) -> Result<Moved, FaultKind> {
        let mut moved = Moved {
            words: 0,
            together: 0,
            complete: bd.length == 0,
        };
        let kind = world.grid.kind(tile);
        let Some(port) = source_port(kind, &world.switches[tile], self.id) else {
            return Ok(moved);
        };
        let Some(route) = world.fabric.route(tile, port) else {
            return Ok(moved);
        };
        let ends: Arc<[FifoId]> = route.ends.clone();
        if world.payload == Payload::Counts && bd.header.is_none() {
            moved.together = hand_over(bd, &ends, world).into();
            moved.words = moved.together;
            moved.complete |= bd.pattern.left() == 0;
        }
        let mut chunk = [0u32; CHUNK];
        let mut limit = world.pace.words();
        let mut left = match world.pace {
            Pace::Free => room_for_all(&ends, world),
            Pace::Stage { .. } => world.fabric.room(&ends),
        };
        loop {
            let room = left.min(CHUNK).min(limit);
            if room > 0 && bd.length > 0 {
                if let Some(header) = bd.header.take() {
                    world.fabric.push(&ends, &[header.to_word()], Tail::More);
                    left -= 1;
                    continue;
                }
            }
            let count = gather(tile, bd, &mut chunk[..room], world)?;
            if count == 0 {
                return Ok(moved);
            }
            limit -= count;
            left -= count;
            moved.words += count as u64;
            moved.complete = bd.pattern.left() == 0;
            let tail = if moved.complete { bd.tail } else { Tail::More };
            world.fabric.push(&ends, &chunk[..count], tail);
        }
    }

    /// Stream to memory, as much as there is.
    fn receive(
        &self,
        tile: TileId,
        bd: &mut Loaded,
        world: &mut World,
    ) -> Result<Moved, FaultKind> {
        let mut moved = Moved {
            words: 0,
            together: 0,
            complete: bd.length == 0,
        };
        let Some(fifo) = world.fabric.feeding(End::Dma(tile, self.id)) else {
            return Ok(moved);
        };
        let on_tlast = self.finishes_on_tlast();
        // Only there TLAST matters.
        let watched = on_tlast || self.out_of_order();
        let mut chunk = [0u32; CHUNK];
        let mut limit = world.pace.words();
        while !moved.complete {
            let waiting = if watched {
                world.fabric.waiting_until_last(fifo)
            } else {
                world.fabric.waiting(fifo)
            };
            let left = bd.pattern.left() as usize;
            let count = waiting.min(CHUNK).min(left).min(limit);
            if count == 0 {
                return Ok(moved);
            }
            let tail = world.fabric.pop(fifo, &mut chunk[..count]);
            scatter(tile, bd, &chunk[..count], world)?;
            limit -= count;
            moved.words += count as u64;
            let full = bd.pattern.left() == 0;
            let ended = watched && tail == Tail::Last;
            match (full, ended) {
                (true, false) if watched => {
                    return Err(FaultKind::NoTlast { words: bd.length });
                }
                (false, true) if !on_tlast => {
                    return Err(FaultKind::ShortPacket {
                        words: bd.length - bd.pattern.left(),
                        length: bd.length,
                    });
                }
                _ => moved.complete = full || ended,
            }
        }
        Ok(moved)
    }
}

/// Words that a sender can be rid of if it and its receivers take turns: what
/// the FIFOs of all ends have room for, and what the receivers there take
/// whatever else happens. So a FIFO may hold more than fits until its receiver
/// has had its turn; nobody else looks in between.
fn room_for_all(ends: &[FifoId], world: &World) -> usize {
    let room = |&id: &FifoId| {
        let (depth, held) = (world.fabric.depth(id), world.fabric.waiting(id));
        (depth + taken_at(id, world)).saturating_sub(held)
    };
    ends.iter().map(room).min().unwrap_or(0)
}

/// Words that the DMA at an end takes whatever else happens; none where the reader is no DMA.
pub(super) fn taken_at(end: FifoId, world: &World) -> usize {
    match world.fabric.reader(end) {
        End::Dma(tile, channel) => world.tiles[tile]
            .channel(channel)
            .map_or(0, |c| c.takes(world.grid.kind(tile))),
        _ => 0,
    }
}

/// A shim's iterations must not touch the same words. `apart`: the last that were found not to, which need
/// not be looked at again.
fn check_iterations(
    bd: &Loaded,
    apart: &mut Option<Box<Iterations>>,
    tile: TileId,
    world: &World,
) -> Result<(), FaultKind> {
    let Some((step, count)) = bd.iteration else {
        return Ok(());
    };
    if world.grid.kind(tile) != TileKind::Shim || world.strict.allows(Class::ShimIteration) {
        return Ok(());
    }
    let iterations = Iterations {
        walk: bd.pattern.at_zero(),
        step,
        count,
    };
    if apart.as_deref() == Some(&iterations) {
        return Ok(());
    }
    if bd.pattern.overlaps_itself(step.into(), count.into()) {
        return Err(FaultKind::ShimIteration { step });
    }
    *apart = Some(Box::new(iterations));
    Ok(())
}

/// What a transfer has done.
#[derive(Clone, Copy, Debug)]
struct Moved {
    words: u64,
    /// Those of them that went by in one step.
    together: u64,
    /// Nothing more is to come.
    complete: bool,
}
