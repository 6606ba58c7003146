//! The instruction stream of a run.
//!
//! The firmware executes one operation after the other and waits where an
//! operation says so. Hardware needs thousands of cycles between two task
//! starts, in which DMAs drain; so a push to a full queue waits here for
//! room, and is refused only if the array comes to rest without making any.

use npu_arch::array::aperture::{added_by_patch, wrapped};
use npu_arch::array::dma::{channel_register_at, ChannelRegister, Direction};
use npu_arch::array::{bd, describe, ArrayAddr, DmaChannel, ShimBd, TileCoord, TileKind};
use npu_image::txn::{self, Op};

use super::fault::{Fault, FaultKind, Origin};
use super::grid::TileId;
use super::outcome::WaitsFor;
use super::Array;

/// A task-complete token that has reached the controller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TokenFrom {
    pub(crate) tile: TileId,
    pub(crate) channel: DmaChannel,
}

/// The stream and the place in it.
pub(crate) struct Controller<'a> {
    ops: Vec<&'a Op>,
    next: usize,
    args: &'a [u64],
    /// Tiles whose token the current sync has taken.
    taken: Vec<TileCoord>,
    /// Memory tiles whose channels the stream has started, by direction.
    started: Vec<(TileId, Direction)>,
}

/// What one step of the timed mode did.
pub(crate) enum Stepped {
    /// Executed an operation.
    Done { name: &'static str },
    /// It has to wait.
    Waits(WaitsFor),
}

/// What an operation did.
enum Step {
    Done,
    /// Pushed a task: the array gets its turn.
    Pushed,
    Waits(WaitsFor),
}

impl<'a> Controller<'a> {
    pub(crate) fn new(stream: &'a txn::Stream, args: &'a [u64]) -> Self {
        let ops = stream.records.iter().map(|r| &r.op).collect();
        Self {
            ops,
            next: 0,
            args,
            taken: Vec::new(),
            started: Vec::new(),
        }
    }

    pub(crate) fn finished(&self) -> bool {
        self.next >= self.ops.len()
    }

    pub(crate) fn op(&self) -> usize {
        self.next
    }

    /// The channel whose queue the current operation writes, if it does.
    pub(crate) fn next_push(&self, array: &Array) -> Option<(TileId, DmaChannel)> {
        match self.ops.get(self.next)? {
            Op::Write32 { addr, .. } => queue_at(array, ArrayAddr(*addr)),
            _ => None,
        }
    }

    /// Executes the current operation; there is one.
    pub(crate) fn step(&mut self, array: &mut Array) -> Result<Stepped, Fault> {
        let Some(op) = self.ops.get(self.next).copied() else {
            return Ok(Stepped::Done { name: "" });
        };
        if let Step::Waits(what) = self.execute(op, array)? {
            return Ok(Stepped::Waits(what));
        }
        let name = name(op);
        self.next += 1;
        array.counts.controller.ops += 1;
        Ok(Stepped::Done { name })
    }

    /// Passes over the current operation, a push that found no room.
    pub(crate) fn lose_task(&mut self) {
        self.next += 1;
    }

    /// Executes operations up to the first that waits or pushes a task.
    /// Whether any was executed, and what the current one waits for.
    pub(crate) fn turn(&mut self, array: &mut Array) -> Result<(bool, Option<WaitsFor>), Fault> {
        let mut progress = false;
        while let Some(op) = self.ops.get(self.next) {
            match self.execute(op, array)? {
                Step::Done => {}
                Step::Pushed => {
                    self.next += 1;
                    array.counts.controller.ops += 1;
                    return Ok((true, None));
                }
                Step::Waits(what) => return Ok((progress, Some(what))),
            }
            self.next += 1;
            array.counts.controller.ops += 1;
            progress = true;
        }
        Ok((progress, None))
    }

    /// Both directions of a memory tile are not started from the stream.
    fn note_start(
        &mut self,
        origin: Origin,
        array: &Array,
        tile: TileId,
        channel: DmaChannel,
    ) -> Result<(), Fault> {
        let start = (tile, channel.direction);
        if array.grid.kind(tile) != TileKind::Mem || self.started.contains(&start) {
            return Ok(());
        }
        let relays = self.started.iter().any(|s| s.0 == tile);
        self.started.push(start);
        if relays {
            let tile = array.grid.coord(tile);
            array.check(origin, FaultKind::MemtileRelay { tile })?;
        }
        Ok(())
    }

    fn execute(&mut self, op: &Op, array: &mut Array) -> Result<Step, Fault> {
        let origin = Origin::Instruction { op: self.next };
        let refuse = |kind| Err(Fault { origin, kind });
        match op {
            Op::Write32 { addr, value } => {
                let addr = ArrayAddr(*addr);
                let queue = queue_at(array, addr);
                if let Some((tile, channel)) = queue {
                    if array.tiles[tile]
                        .channel(channel)
                        .is_some_and(|c| !c.has_room())
                    {
                        let tile = array.grid.coord(tile);
                        return Ok(Step::Waits(WaitsFor::QueueRoom { tile, channel }));
                    }
                    self.note_start(origin, array, tile, channel)?;
                }
                array.write(origin, addr, *value)?;
                array.counts.controller.words_written += 1;
                Ok(if queue.is_some() {
                    Step::Pushed
                } else {
                    Step::Done
                })
            }
            Op::BlockWrite { addr, data } => {
                array.write_block(origin, ArrayAddr(*addr), data)?;
                array.counts.controller.words_written += data.len() as u64;
                Ok(Step::Done)
            }
            Op::MaskWrite { addr, value, mask } => {
                array.write_masked(origin, ArrayAddr(*addr), *mask, *value)?;
                array.counts.controller.words_written += 1;
                Ok(Step::Done)
            }
            Op::MaskPoll { addr, value, mask } | Op::MaskPollBusy { addr, value, mask } => {
                let addr = ArrayAddr(*addr);
                let current = array.read(origin, addr)?;
                if current & mask == value & mask {
                    return Ok(Step::Done);
                }
                let kind = TileKind::of_row(addr.tile().row);
                let name = kind
                    .and_then(|kind| describe(kind, addr.offset()))
                    .map_or_else(|| addr.to_string(), |reg| reg.name);
                Ok(Step::Waits(WaitsFor::Register {
                    name,
                    tile: addr.tile(),
                    mask: *mask,
                    value: *value,
                    current,
                }))
            }
            Op::Noop => Ok(Step::Done),
            Op::Tct {
                column,
                row,
                direction,
                channel,
                columns,
                rows,
            } => {
                let direction = match direction {
                    txn::Direction::S2mm => Direction::S2mm,
                    txn::Direction::Mm2s => Direction::Mm2s,
                };
                let channel = DmaChannel {
                    direction,
                    channel: (*channel).into(),
                };
                for col in *column..column.saturating_add(*columns) {
                    for row in *row..row.saturating_add(*rows) {
                        let tile = TileCoord::new(col, row);
                        if self.taken.contains(&tile) {
                            continue;
                        }
                        let Some(id) = array.grid.id(tile) else {
                            let addr = tile.at(npu_arch::array::TileOffset(0));
                            return refuse(FaultKind::NoTile { addr });
                        };
                        let wanted = TokenFrom { tile: id, channel };
                        match array.tokens.iter().position(|t| *t == wanted) {
                            Some(at) => {
                                array.tokens.remove(at);
                                array.counts.controller.tokens += 1;
                                self.taken.push(tile);
                            }
                            None => return Ok(Step::Waits(WaitsFor::Token { tile, channel })),
                        }
                    }
                }
                self.taken.clear();
                Ok(Step::Done)
            }
            Op::DdrPatch { addr, arg, offset } => {
                let addr = ArrayAddr(*addr);
                let base = usize::try_from(*arg).ok().and_then(|n| self.args.get(n));
                let Some(base) = base else {
                    let count = self.args.len();
                    return refuse(FaultKind::MissingArgument { arg: *arg, count });
                };
                let offset = offset.wrapping_add(added_by_patch(*arg));
                patch(array, origin, addr, wrapped(base.wrapping_add(offset)))?;
                array.counts.controller.words_written += 2;
                Ok(Step::Done)
            }
            Op::Preempt { .. } => refuse(FaultKind::UnsupportedOp {
                name: "PREEMPT".to_owned(),
            }),
            Op::LoadPdi { .. } => refuse(FaultKind::UnsupportedOp {
                name: "LOAD_PDI".to_owned(),
            }),
            Op::Custom { code, .. } => refuse(FaultKind::UnsupportedOp {
                name: custom_name(*code),
            }),
        }
    }
}

/// Name of the operation that waits for a token.
pub(crate) const TCT: &str = "TCT";

/// An operation's name.
fn name(op: &Op) -> &'static str {
    match op {
        Op::Write32 { .. } => "WRITE",
        Op::BlockWrite { .. } => "BLOCKWRITE",
        Op::MaskWrite { .. } => "MASKWRITE",
        Op::MaskPoll { .. } => "MASKPOLL",
        Op::MaskPollBusy { .. } => "MASKPOLL_BUSY",
        Op::Noop => "NOOP",
        Op::Preempt { .. } => "PREEMPT",
        Op::LoadPdi { .. } => "LOAD_PDI",
        Op::Tct { .. } => TCT,
        Op::DdrPatch { .. } => "DDR_PATCH",
        Op::Custom { .. } => "CUSTOM",
    }
}

/// Operations with a size of their own that the firmware knows, none of which
/// a public Phoenix stream has.
fn custom_name(code: u8) -> String {
    match code {
        0x82 => "READ_REGS".to_owned(),
        0x83 => "RECORD_TIMER".to_owned(),
        0x84 => "MERGE_SYNC".to_owned(),
        200 => "PM_LOAD_END".to_owned(),
        code => format!("custom {code:#x}"),
    }
}

/// The channel whose task queue is at an address.
fn queue_at(array: &Array, addr: ArrayAddr) -> Option<(TileId, DmaChannel)> {
    let tile = array.grid.id(addr.tile())?;
    match channel_register_at(array.grid.kind(tile), addr.offset()) {
        Some(ChannelRegister::Queue(channel)) => Some((tile, channel)),
        _ => None,
    }
}

/// Writes a host address into a shim BD, the other bits of whose words stay.
fn patch(array: &mut Array, origin: Origin, addr: ArrayAddr, target: u64) -> Result<(), Fault> {
    let refuse = |kind| Fault { origin, kind };
    let (tile, offset) = array.place(origin, addr)?;
    let kind = array.grid.kind(tile);
    let (id, word) = kind
        .bd_at(offset)
        .filter(|&(_, word)| kind == TileKind::Shim && word == 1)
        .ok_or(refuse(FaultKind::BadPatch { addr }))?;
    let bad = |_: bd::BdError| refuse(FaultKind::BadAddress { addr: target });
    let bd = ShimBd::from_words(&array.tiles[tile].bds[id.index()])
        .address(target)
        .map_err(bad)?;
    let words = bd.to_words().map_err(|e| bad(e.into()))?;
    let high = ArrayAddr(addr.0 + 4);
    array.write(origin, addr, words[usize::try_from(word).unwrap_or(1)])?;
    array.write(origin, high, words[2])
}
