//! `aiex.dma_configure_task[_for]`, `start`, `await`, `free`: transfers whose BD ids are given out
//! here, lowest free first, and taken back when a task is freed or awaited.

use super::transfer::{Burst, Transfer};
use super::Lowering;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::Op;
use crate::model::Step;
use crate::read::{direction, packet, ranged, steps, tile_operand, unsupported, Result};
use npu_arch::array::dma::Token;
use npu_arch::array::{DmaChannel, TileCoord, TileKind};

/// A configured task.
#[derive(Clone, Copy)]
pub(super) struct Task {
    tile: TileCoord,
    channel: DmaChannel,
    bd: u8,
    repeat: u8,
    token: Token,
}

impl Lowering<'_> {
    pub(super) fn configure(&mut self, op: &Op) -> Result<()> {
        let (tile, channel) = if op.attr("alloc").is_some() {
            self.allocated(op, "alloc")?
        } else {
            let tile = tile_operand(op, 0, self.model)?;
            let direction = direction(op, "direction")?;
            let n = ranged(
                "a channel",
                op.int("channel"),
                0,
                1,
                op.attr_span("channel"),
            )?;
            (
                tile,
                DmaChannel {
                    direction,
                    channel: (n as u8).into(),
                },
            )
        };
        if TileKind::of_row(tile.row) != Some(TileKind::Shim) {
            return Err(unsupported(
                op,
                "a task of a tile other than a shim",
                "write the tile's DMA program statically",
            ));
        }
        let mut bds = op.body().iter().filter(|o| o.name == "aie.dma_bd");
        let Some(bd_op) = bds.next() else {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Missing { name: "aie.dma_bd" },
            ));
        };
        if let Some(second) = bds.next() {
            return Err(unsupported(
                second,
                "a task of several BDs",
                "start one task per BD",
            ));
        }
        let (arg, ty) = self.host_buffer(bd_op.operands[0], bd_op.span)?;
        let number = |key: &'static str, default: u64| -> Result<u64> {
            let value = bd_op.int(key).or(Some(default.into()));
            ranged(key, value, 0, u32::MAX.into(), bd_op.attr_span(key)).map(|v| v as u64)
        };
        let len = number("len", ty.elements().unwrap_or(0))?;
        let (sizes, strides) = match bd_op.attr("dimensions") {
            Some(a) => four(&steps(&a.value, a.span)?, bd_op)?,
            None => ([len, 1, 1, 1], [1, 0, 0, 0]),
        };
        let burst_span = bd_op.attr_span("burst_length");
        let transfer = Transfer {
            arg,
            element_bytes: ty.element.bytes().unwrap_or(1).into(),
            offset: number("offset", 0)?,
            sizes,
            strides,
            burst: Burst::from_bytes(
                self.model.device,
                bd_op.int("burst_length").unwrap_or(0),
                burst_span,
            )?,
            packet: bd_op.attr("packet").map(packet).transpose()?,
        };
        let used = self.bds_in_use.entry(tile).or_default();
        let limit = TileKind::Shim.bd_count() as u8;
        let Some(bd) = (0..limit).find(|id| !used.contains(id)) else {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::BdsExhausted {
                    tile,
                    needed: used.len() + 1,
                    limit: limit.into(),
                    users: vec![self.module.value(bd_op.operands[0]).name.clone()],
                },
            ));
        };
        used.push(bd);
        let outer = self.write_bd(tile, channel.direction, bd, &transfer, bd_op.span)?;
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
        let repeat = outer.max(repeat as u8);
        if let Some(&v) = op.results.first() {
            self.tasks.insert(
                v,
                Task {
                    tile,
                    channel,
                    bd,
                    repeat,
                    token,
                },
            );
        }
        Ok(())
    }

    fn task(&self, op: &Op) -> Result<Task> {
        let task = op.operands.first().and_then(|v| self.tasks.get(v)).copied();
        task.ok_or_else(|| DesignError::at(op.span, DesignErrorKind::NotA { what: "a DMA task" }))
    }

    pub(super) fn start(&mut self, op: &Op) -> Result<()> {
        let t = self.task(op)?;
        self.push(t.tile, t.channel, t.bd, t.repeat, t.token, op.span)
    }

    pub(super) fn wait_task(&mut self, op: &Op) -> Result<()> {
        let t = self.task(op)?;
        if t.token == Token::Silent {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Missing {
                    name: "issue_token",
                },
            ));
        }
        self.wait(t.tile, t.channel);
        self.release(t);
        Ok(())
    }

    pub(super) fn free(&mut self, op: &Op) -> Result<()> {
        let t = self.task(op)?;
        self.release(t);
        Ok(())
    }

    fn release(&mut self, t: Task) {
        self.bds_in_use
            .entry(t.tile)
            .or_default()
            .retain(|&id| id != t.bd);
    }
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
