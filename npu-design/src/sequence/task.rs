//! `aiex.dma_configure_task[_for]`, `start`, `await`, `free`: chains of transfers that the runtime
//! sequence sets up and starts.
//!
//! A task is one or more BDs, one per block, each followed by the one that its `aie.next_bd` names.
//! At a shim they move host buffers; in memory and core tiles they move the tile's buffers, between
//! an acquire and a release if the block has them. BD ids are given out here, lowest free first,
//! those of the configuration's own DMA programs left alone, and taken back when a task is freed or
//! awaited.

use super::transfer::{Burst, Transfer};
use super::words::{words, Register};
use super::Lowering;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Block, Op, Region};
use crate::model::{Bd, DmaBlock, Entity, LockIx, Packet, Step, TileDma};
use crate::read::{
    check_reach, direction, lock_action, lock_operand, once, packet, padding, ranged, steps,
    tile_operand, unsupported, Result, Used,
};
use crate::registers::bd_words;
use crate::route::check_packet;
use crate::Span;
use npu_arch::array::dma::Token;
use npu_arch::array::{BdId, Direction, DmaChannel, ShimBd, TileCoord, TileKind};
use npu_image::txn::Op as TxnOp;

/// A configured task.
#[derive(Clone)]
pub(super) struct Task {
    tile: TileCoord,
    channel: DmaChannel,
    /// Its BDs, the first one first.
    bds: Vec<u8>,
    repeat: u8,
    token: Token,
    /// Where it is configured.
    span: Span,
    started: bool,
    /// Instructions up to the end of its configuration.
    configured: usize,
}

/// A lock and by how much.
type LockUse = Option<(LockIx, i32)>;

/// A block with a BD.
struct Stage<'o> {
    op: &'o Op,
    acquire: LockUse,
    release: LockUse,
    /// Position in the region of the block that follows.
    next: Option<usize>,
}

impl Lowering<'_> {
    pub(super) fn configure(&mut self, op: &Op) -> Result<()> {
        let (tile, channel) = self.task_channel(op)?;
        let region = op.regions.first();
        let stages = self.stages(op, region, tile, channel)?;
        let first = first_stage(region, &stages);
        let Some(first) = first else {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Missing { name: "aie.dma_bd" },
            ));
        };
        let ids = self.bd_ids(op, tile, channel, &stages)?;
        let header = match (op.attr("packet"), op.attr("alloc")) {
            (Some(a), _) => Some(packet(a)?),
            (None, Some(_)) => self.allocation(op, "alloc")?.packet,
            (None, None) => None,
        };
        let mut outer = 0;
        for (at, stage) in stages.iter().enumerate() {
            let (Some(stage), Some(id)) = (stage, ids[at]) else {
                continue;
            };
            let next = stage.next.and_then(|n| ids.get(n).copied().flatten());
            let repeat = self.stage(op, stage, (tile, channel), id, next, header)?;
            if at == first {
                outer = repeat;
            }
        }
        let span = op.attr_span("repeat_count");
        let repeat = ranged(
            "repeat_count",
            op.int("repeat_count").or(Some(0)),
            0,
            255,
            span,
        )?;
        let token = if op.flag("issue_token") {
            Token::Issue
        } else {
            Token::Silent
        };
        let mut bds: Vec<u8> = ids.iter().flatten().copied().collect();
        if let Some(at) = ids[first].and_then(|id| bds.iter().position(|&b| b == id)) {
            bds.rotate_left(at);
        }
        if let Some(&v) = op.results.first() {
            let repeat = outer.max(repeat as u8);
            self.tasks.insert(
                v,
                Task {
                    tile,
                    channel,
                    bds,
                    repeat,
                    token,
                    span: op.name_span,
                    started: false,
                    configured: self.ops.len(),
                },
            );
        }
        Ok(())
    }

    fn task_channel(&self, op: &Op) -> Result<(TileCoord, DmaChannel)> {
        if op.attr("alloc").is_some() {
            return self.allocated(op, "alloc");
        }
        let tile = tile_operand(op, 0, self.model)?;
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Shim);
        let direction = direction(op, "direction")?;
        let last = i128::from(kind.channels(direction)) - 1;
        let span = op.attr_span("channel");
        let n = ranged("a channel", op.int("channel"), 0, last, span)?;
        Ok((
            tile,
            DmaChannel {
                direction,
                channel: (n as u8).into(),
            },
        ))
    }

    /// The blocks of a task; `None` for one without a BD.
    fn stages<'o>(
        &self,
        task: &Op,
        region: Option<&'o Region>,
        tile: TileCoord,
        channel: DmaChannel,
    ) -> Result<Vec<Option<Stage<'o>>>> {
        let blocks = region.map_or(&[][..], |r| &r.blocks);
        let stage = |block| self.stage_of(task, block, tile, channel);
        blocks.iter().map(stage).collect()
    }

    fn stage_of<'o>(
        &self,
        task: &Op,
        block: &'o Block,
        tile: TileCoord,
        channel: DmaChannel,
    ) -> Result<Option<Stage<'o>>> {
        let (mut acquire, mut release, mut next) = (None, None, None);
        let (mut acquired, mut released) = (None, None);
        let mut bd = None;
        for op in &block.ops {
            match op.name.as_str() {
                "aie.dma_bd" if bd.is_some() => {
                    return Err(unsupported(
                        op,
                        "a block with two BDs",
                        "give each BD a block of its own, and join them by `aie.next_bd`",
                    ))
                }
                "aie.dma_bd" => bd = Some(op),
                "aie.use_lock" => {
                    let (is_acquire, value) = lock_action(op)?;
                    let lock = lock_operand(op, 0, self.model)?;
                    check_reach(self.model, tile, Some(channel), Used::Lock(lock), op.span)?;
                    if is_acquire {
                        once(&mut acquired, "an acquire", op.span)?;
                        acquire = Some((lock, value));
                    } else {
                        once(&mut released, "a release", op.span)?;
                        release = Some((lock, value));
                    }
                }
                "aie.next_bd" => next = op.successors.first().map(|s| s.block),
                "aie.end" => {}
                name => {
                    return Err(DesignError::at(
                        op.name_span,
                        DesignErrorKind::Misplaced {
                            name: name.into(),
                            place: "a DMA task",
                        },
                    ))
                }
            }
        }
        if acquire.is_some() != release.is_some() {
            return Err(DesignError::at(
                bd.unwrap_or(task).span,
                DesignErrorKind::Missing {
                    name: if acquire.is_some() {
                        "aie.use_lock(.., Release)"
                    } else {
                        "aie.use_lock(.., AcquireGreaterEqual)"
                    },
                },
            ));
        }
        Ok(bd.map(|op| Stage {
            op,
            acquire,
            release,
            next,
        }))
    }

    /// An id for every stage: those of the text, then the lowest free ones.
    fn bd_ids(
        &mut self,
        task: &Op,
        tile: TileCoord,
        channel: DmaChannel,
        stages: &[Option<Stage<'_>>],
    ) -> Result<Vec<Option<u8>>> {
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Shim);
        let range = kind.channel_bds(channel.channel);
        let fixed = self.model.dmas.iter().filter(|d| d.tile == tile);
        let fixed = fixed.flat_map(|d| &d.blocks);
        let fixed: Vec<u8> = fixed
            .filter_map(|b| b.bd.as_ref()?.id.map(|id| id.0))
            .collect();
        let used = self.bds_in_use.entry(tile).or_default();
        let mut ids = vec![None; stages.len()];
        for (slot, stage) in ids.iter_mut().zip(stages) {
            let Some(attr) = stage.as_ref().and_then(|s| s.op.attr("bd_id")) else {
                continue;
            };
            let (first, last) = (i128::from(range.start), i128::from(range.end) - 1);
            let id = ranged("bd_id", attr.value.as_int(), first, last, attr.span)? as u8;
            if used.contains(&id) {
                return Err(DesignError::at(
                    attr.span,
                    DesignErrorKind::BdInUse { tile, id: BdId(id) },
                ));
            }
            used.push(id);
            *slot = Some(id);
        }
        for (slot, stage) in ids.iter_mut().zip(stages) {
            if stage.is_none() || slot.is_some() {
                continue;
            }
            let free = |id: &u8| !used.contains(id) && !fixed.contains(id);
            let Some(id) = range.clone().find(free) else {
                let users = stages.iter().flatten();
                let users = users.filter_map(|s| s.op.operands.first());
                return Err(DesignError::at(
                    task.span,
                    DesignErrorKind::BdsExhausted {
                        tile,
                        needed: used.len() + fixed.len() + 1,
                        limit: range.len(),
                        users: users.map(|&v| self.module.value(v).name.clone()).collect(),
                        remedy: "await (`aiex.dma_await_task`) or free (`aiex.dma_free_task`) a task ahead \
                                 of this one: its BDs are taken until then",
                    },
                ));
            };
            used.push(id);
            *slot = Some(id);
        }
        Ok(ids)
    }

    /// Writes one BD; gives how often the task repeats for it.
    fn stage(
        &mut self,
        task: &Op,
        stage: &Stage<'_>,
        (tile, channel): (TileCoord, DmaChannel),
        id: u8,
        next: Option<u8>,
        header: Option<Packet>,
    ) -> Result<u8> {
        let op = stage.op;
        let header = match op.attr("packet") {
            Some(a) => Some(packet(a)?),
            None => header,
        };
        if let Some(packet) = header {
            check_packet(self.model, tile, channel, packet, op.span)?;
        }
        let buffer = op.operands.first();
        match buffer.and_then(|v| self.model.entities.get(v)).copied() {
            Some(Entity::Buffer(at)) if TileKind::of_row(tile.row) != Some(TileKind::Shim) => {
                check_reach(self.model, tile, Some(channel), Used::Buffer(at), op.span)?;
                let bd = self.tile_bd(op, tile, at, header)?;
                if channel.direction == Direction::S2mm && !bd.padding.is_empty() {
                    let start = task.name_span;
                    return Err(DesignError::at(
                        op.span,
                        DesignErrorKind::PaddedInput {
                            tile,
                            channel,
                            start,
                        },
                    ));
                }
                self.write_tile_bd(stage, tile, id, next, bd)
            }
            _ if TileKind::of_row(tile.row) != Some(TileKind::Shim) => Err(unsupported(
                op,
                "a host buffer in a task of a tile other than a shim",
                "give it a buffer of the tile, and a task of a shim for the host's side",
            )),
            _ => {
                let transfer = self.host_transfer(op, header)?;
                let mut bd = ShimBd::default();
                let fail = |source| DesignError::at(op.span, DesignErrorKind::Bd { tile, source });
                if let Some(next) = next {
                    bd = bd.next(BdId(next)).map_err(fail)?;
                }
                if let Some((lock, value)) = stage.acquire {
                    let lock = self.model.locks[lock].id.unwrap_or_default().0;
                    bd = bd.acquire(lock, value).map_err(fail)?;
                }
                if let Some((lock, value)) = stage.release {
                    let lock = self.model.locks[lock].id.unwrap_or_default().0;
                    bd = bd.release(lock, value).map_err(fail)?;
                }
                self.write_chained_bd(tile, channel.direction, id, &transfer, bd, op.span)
            }
        }
    }

    /// A transfer of a host buffer.
    fn host_transfer(&self, op: &Op, header: Option<Packet>) -> Result<Transfer> {
        let (arg, base, ty) = self.host_view(op.operands[0], op.span)?;
        let number = |key: &'static str, default: u64| -> Result<u64> {
            let value = op.int(key).or(Some(default.into()));
            ranged(key, value, 0, u32::MAX.into(), op.attr_span(key)).map(|v| v as u64)
        };
        let len = number("len", ty.elements().unwrap_or(0))?;
        let (sizes, strides) = match op.attr("dimensions") {
            Some(a) => four(&steps(&a.value, a.span)?, op)?,
            None => ([len, 1, 1, 1], [1, 0, 0, 0]),
        };
        let moved: u64 = sizes[..3].iter().product();
        if op.attr("dimensions").is_some() && op.attr("len").is_some() && moved != len {
            return Err(DesignError::at(
                op.attr_span("len"),
                DesignErrorKind::TypeMismatch {
                    what: "the length of this BD in elements".into(),
                    found: len.to_string(),
                    expected: format!("{moved}, the product of its three inner sizes"),
                },
            ));
        }
        let burst_span = op.attr_span("burst_length");
        Ok(Transfer {
            arg,
            element_bytes: ty.element.bytes().unwrap_or(1).into(),
            offset: base + number("offset", 0)?,
            sizes,
            strides,
            burst: Burst::from_bytes(
                self.model.device,
                op.int("burst_length").unwrap_or(0),
                burst_span,
            )?,
            packet: header,
        })
    }

    /// A BD of a tile's own buffer.
    fn tile_bd(
        &self,
        op: &Op,
        tile: TileCoord,
        buffer: usize,
        header: Option<Packet>,
    ) -> Result<Bd> {
        let b = &self.model.buffers[buffer];
        let all = b.ty.elements().unwrap_or(0);
        let number = |key: &'static str, default: u64| -> Result<u64> {
            let value = op.int(key).or(Some(default.into()));
            ranged(key, value, 0, u32::MAX.into(), op.attr_span(key)).map(|v| v as u64)
        };
        let (offset, len) = (number("offset", 0)?, number("len", all)?);
        let steps = match op.attr("dimensions") {
            Some(a) => steps(&a.value, a.span)?,
            None => Vec::new(),
        };
        let bd = Bd {
            buffer,
            offset,
            len,
            padding: match op.attr("pad_dimensions").or(op.attr("pad")) {
                Some(a) => padding(a, TileKind::of_row(tile.row), steps.len())?,
                None => Vec::new(),
            },
            steps,
            packet: header,
            burst: 0,
            id: None,
            span: op.span,
        };
        bd.check_reach(b)?;
        Ok(bd)
    }

    /// A BD of a memory or core tile: its words with the offset alone, then its address. A memory
    /// tile's DMA sees its own memory from 0x80000 on, as in the configuration; MLIR-AIE up to v1.3
    /// leaves that base out of tasks for Phoenix.
    fn write_tile_bd(
        &mut self,
        stage: &Stage<'_>,
        tile: TileCoord,
        id: u8,
        next: Option<u8>,
        bd: Bd,
    ) -> Result<u8> {
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Core);
        let dma = TileDma {
            tile,
            kind,
            blocks: Vec::new(),
        };
        let block = DmaBlock {
            acquire: stage.acquire,
            release: stage.release,
            ..DmaBlock::default()
        };
        let fail = |source| DesignError::at(bd.span, DesignErrorKind::Bd { tile, source });
        let mut words = bd_words(self.model, &dma, &block, &bd, next.map(BdId)).map_err(fail)?;
        // Where the address is: word and bits.
        let (word, mask) = match kind {
            TileKind::Mem => (1, 0x0007_ffff),
            _ => (0, 0x0fff_c000),
        };
        // An outermost dimension 2 needs no wrap, and in tasks MLIR-AIE writes none.
        if kind == TileKind::Mem && bd.steps.len() <= 3 {
            words[4] &= !(0x3ff << 17);
        }
        let width = self.model.buffers[bd.buffer]
            .ty
            .element
            .bytes()
            .unwrap_or(1);
        let offset = (bd.offset * u64::from(width)) as u32;
        let address = words[word] & mask;
        words[word] = words[word] & !mask
            | match kind {
                TileKind::Mem => offset & mask,
                _ => (offset / 4) << mask.trailing_zeros() & mask,
            };
        let register = |word| kind.bd_register(BdId(id), word).map(|o| tile.at(o).0);
        let (Some(first), Some(low)) = (register(0), register(word as u32)) else {
            return Err(DesignError::at(
                bd.span,
                DesignErrorKind::NotA {
                    what: "a BD of this tile",
                },
            ));
        };
        self.ops.push(TxnOp::BlockWrite {
            addr: first,
            data: words,
        });
        self.ops.push(TxnOp::MaskWrite {
            addr: low,
            value: address,
            mask,
        });
        Ok(0)
    }

    fn task(&self, op: &Op) -> Result<Task> {
        let task = op.operands.first().and_then(|v| self.tasks.get(v)).cloned();
        let task = task.ok_or_else(|| {
            DesignError::at(op.span, DesignErrorKind::NotA { what: "a DMA task" })
        })?;
        Ok(task)
    }

    /// BDs of a task that something else has written since, with what: it gave them away when it was freed or
    /// awaited.
    fn overwritten(&mut self, task: &Task) -> Vec<(u8, Span)> {
        for at in self.looked_at..self.ops.len() {
            let op = &self.ops[at];
            for word in words(op).filter(|_| matches!(op, TxnOp::BlockWrite { .. })) {
                if let Register::Bd(bd, 0) = word.register {
                    self.last_written.insert((word.tile, bd), at);
                }
            }
        }
        self.looked_at = self.ops.len();
        let written = |&id: &u8| {
            let at = self.last_written.get(&(task.tile, BdId(id))).copied()?;
            let span = self.spans.get(at).copied().unwrap_or_default();
            (at >= task.configured).then_some((id, span))
        };
        task.bds.iter().filter_map(written).collect()
    }

    pub(super) fn start(&mut self, op: &Op) -> Result<()> {
        // MLIR-AIE keeps it and pushes what the task was configured with.
        if let Some(attr) = op.attr("repeat_count") {
            return Err(DesignError::at(
                attr.span,
                DesignErrorKind::Unsupported {
                    what: "`repeat_count` where a task is started",
                    remedy: "a task is repeated as it was configured: give `aiex.dma_configure_task` or \
                             `aiex.dma_configure_task_for` the attribute",
                },
            ));
        }
        let t = self.task(op)?;
        if let Some((id, written)) = self.overwritten(&t).into_iter().next() {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::TaskOverwritten {
                    tile: t.tile,
                    id: BdId(id),
                    configured: t.span,
                    written,
                },
            ));
        }
        if let Some(task) = op.operands.first().and_then(|v| self.tasks.get_mut(v)) {
            task.started = true;
        }
        let first = t.bds.first().copied().unwrap_or(0);
        self.push(t.tile, t.channel, first, t.repeat, t.token, op.span)
    }

    pub(super) fn wait_task(&mut self, op: &Op) -> Result<()> {
        let t = self.task(op)?;
        let configured = t.span;
        if t.token == Token::Silent {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::TaskWithoutToken { configured },
            ));
        }
        if TileKind::of_row(t.tile.row) != Some(TileKind::Shim) {
            return Err(unsupported(
                op,
                "waiting for a tile other than a shim",
                "wait for the shim's transfer of the same data: only tokens of shims are routed \
                 to the host's side",
            ));
        }
        if !t.started {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::TaskNotStarted { configured },
            ));
        }
        self.wait(t.tile, t.channel);
        self.release(&t);
        Ok(())
    }

    pub(super) fn free(&mut self, op: &Op) -> Result<()> {
        let t = self.task(op)?;
        self.release(&t);
        Ok(())
    }

    /// Gives back the BDs that are still the task's.
    fn release(&mut self, t: &Task) {
        let others = self.overwritten(t);
        let is_its = |id: &u8| t.bds.contains(id) && others.iter().all(|o| o.0 != *id);
        let used = self.bds_in_use.entry(t.tile).or_default();
        used.retain(|id| !is_its(id));
    }
}

/// Position of the first BD: that of the entry block, or where its `aie.next_bd` goes.
fn first_stage(region: Option<&Region>, stages: &[Option<Stage<'_>>]) -> Option<usize> {
    if stages.first()?.is_some() {
        return Some(0);
    }
    let entry = region?.blocks.first()?;
    let jump = entry.ops.iter().find(|o| o.name == "aie.next_bd")?;
    let target = jump.successors.first()?.block;
    stages.get(target)?.is_some().then_some(target)
}

/// Up to four dimensions, innermost first.
fn four(steps: &[Step], op: &Op) -> Result<([u64; 4], [u64; 4])> {
    if steps.len() > 4 {
        return Err(DesignError::at(
            op.attr_span("dimensions"),
            DesignErrorKind::Range {
                what: "the number of dimensions",
                value: steps.len() as i128,
                min: 0,
                max: 4,
            },
        ));
    }
    let (mut sizes, mut strides) = ([1; 4], [0; 4]);
    for (i, s) in steps.iter().rev().enumerate() {
        sizes[i] = s.size.into();
        strides[i] = s.stride.into();
    }
    Ok((sizes, strides))
}
