//! `aie.mem`, `aie.memtile_dma`, `aie.shim_dma`.

use super::reach::{check_reach, once, Used};
use super::{
    buffer_operand, channel, kind_of, lock_operand, packet, pads, ranged, steps, tile_operand,
    wrong_kind, Result, Walk,
};
use crate::error::{DesignError, DesignErrorKind, PaddedBy};
use crate::mlir::{Block, NamedAttr, Op};
use crate::model::{chain_of, padded, Bd, DmaBlock, DmaStart, Model, Packet, Pad, Step, TileDma};
use crate::Span;
use npu_arch::array::{BdId, Direction, TileCoord, TileKind};

/// What a block says and a [`DmaBlock`] does not keep.
#[derive(Default)]
struct Said {
    acquire: Option<Span>,
    release: Option<Span>,
    bd: Option<Span>,
    bd_id: Span,
    next_bd_id: Option<(BdId, Span)>,
    uses: Vec<(Used, Span)>,
}

impl<'m> Walk<'m> {
    pub(super) fn dma(&mut self, op: &'m Op, kind: TileKind) -> Result<()> {
        let tile = tile_operand(op, 0, &self.model)?;
        let actual = kind_of(self.model.device, tile, op.name_span)?;
        if actual != kind {
            return Err(wrong_kind("this DMA program", tile, actual, op.name_span));
        }
        if let Some(&(_, first)) = self.programs.iter().find(|p| p.0 == tile) {
            let what = "a DMA program";
            return Err(DesignError::at(
                op.name_span,
                DesignErrorKind::SecondProgram { what, tile, first },
            ));
        }
        self.programs.push((tile, op.name_span));
        let blocks = op.regions.iter().flat_map(|r| &r.blocks);
        let blocks = blocks
            .map(|b| self.dma_block(b, tile, kind))
            .collect::<Result<Vec<_>>>()?;
        let (blocks, said): (Vec<_>, Vec<_>) = blocks.into_iter().unzip();
        check_ids(tile, &blocks, &said)?;
        check_channels(&self.model, tile, &blocks, &said)?;
        self.model.dmas.push(TileDma { tile, kind, blocks });
        Ok(())
    }

    fn dma_block(
        &self,
        block: &'m Block,
        tile: TileCoord,
        kind: TileKind,
    ) -> Result<(DmaBlock, Said)> {
        let mut out = DmaBlock::default();
        let mut said = Said::default();
        let mut header = None;
        for op in &block.ops {
            match op.name.as_str() {
                "aie.dma_start" => {
                    let repeat = match op.attr("repeat_count") {
                        Some(a) => ranged("repeat_count", a.value.as_int(), 0, 255, a.span)? as u32,
                        None => 0,
                    };
                    let [chain, next] = op.successors.as_slice() else {
                        continue;
                    };
                    out.start = Some(DmaStart {
                        channel: channel(op, kind)?,
                        chain: chain.block,
                        next: next.block,
                        repeat,
                        span: op.span,
                    });
                }
                "aie.use_lock" => {
                    let (is_acquire, value) = lock_action(op)?;
                    let lock = lock_operand(op, 0, &self.model)?;
                    let used = Used::Lock(lock);
                    check_reach(&self.model, tile, None, used, op.span)?;
                    said.uses.push((used, op.span));
                    if is_acquire {
                        once(&mut said.acquire, "an acquire", op.span)?;
                        out.acquire = Some((lock, value));
                    } else {
                        once(&mut said.release, "a release", op.span)?;
                        out.release = Some((lock, value));
                    }
                }
                "aie.dma_bd" => {
                    let mut bd = self.bd(op, tile, kind)?;
                    let used = Used::Buffer(bd.buffer);
                    check_reach(&self.model, tile, None, used, op.span)?;
                    said.uses.push((used, op.span));
                    once(&mut said.bd, "a BD", op.span)?;
                    said.bd_id = op.attr_span("bd_id");
                    if let Some(next) = op.attr("next_bd_id") {
                        let last = i128::from(kind.bd_count()) - 1;
                        let id = ranged("next_bd_id", next.value.as_int(), 0, last, next.span)?;
                        said.next_bd_id = Some((BdId(id as u8), next.span));
                    }
                    bd.packet = bd.packet.or(header);
                    out.bd = Some(bd);
                }
                // The header of the block's BD, in older text an operation of its own.
                "aie.dma_bd_packet" => {
                    let field = |key: &'static str, last| {
                        ranged(key, op.int(key), 0, last, op.attr_span(key)).map(|v| v as u8)
                    };
                    header = Some(Packet {
                        kind: field("packet_type", 7)?,
                        id: field("packet_id", 31)?,
                    });
                }
                "aie.next_bd" => out.next = op.successors.first().map(|s| s.block),
                "aie.end" | "aie.buffer" | "aie.lock" => {}
                name => {
                    return Err(DesignError::at(
                        op.name_span,
                        DesignErrorKind::Misplaced {
                            name: name.into(),
                            place: "a DMA program",
                        },
                    ))
                }
            }
        }
        Ok((out, said))
    }

    fn bd(&self, op: &'m Op, tile: TileCoord, kind: TileKind) -> Result<Bd> {
        if let Some(value) = op.attr("pad_value").filter(|a| a.value.as_int() != Some(0)) {
            return Err(DesignError::at(
                value.span,
                DesignErrorKind::Unsupported {
                    what: "padding with a value other than 0",
                    remedy: "AIE2 pads with zeros only; fill the border in memory",
                },
            ));
        }
        let burst_length = op.int("burst_length").filter(|&n| n != 0);
        if burst_length.is_some() && kind != TileKind::Shim {
            return Err(DesignError::at(
                op.attr_span("burst_length"),
                DesignErrorKind::Unsupported {
                    what: "`burst_length` of a BD in the array",
                    remedy: "drop it: only a shim's DMA moves its data in bursts",
                },
            ));
        }
        let buffer = buffer_operand(op, 0, &self.model)?;
        let all = self.model.buffers[buffer].ty.elements().unwrap_or(0);
        let limit = i128::from(u32::MAX);
        let offset = match op.int("offset") {
            Some(v) => ranged("an offset", Some(v), 0, limit, op.attr_span("offset"))? as u64,
            None => 0,
        };
        let len = match op.int("len") {
            Some(v) => ranged("a length", Some(v), 1, limit, op.attr_span("len"))? as u64,
            None => all,
        };
        let id = match op.attr("bd_id") {
            Some(a) => {
                let last = i128::from(kind.bd_count()) - 1;
                Some(BdId(
                    ranged("bd_id", a.value.as_int(), 0, last, a.span)? as u8
                ))
            }
            None => None,
        };
        let steps = match op.attr("dimensions") {
            Some(a) => steps(&a.value, a.span)?,
            None => Vec::new(),
        };
        let padding = match op.attr("pad_dimensions").or(op.attr("pad")) {
            Some(a) => {
                let pads = padding(a, Some(kind), steps.len())?;
                check_padding(tile, (&steps, &pads), len, PaddedBy::Text)
                    .map_err(|kind| DesignError::at(a.span, kind))?;
                pads
            }
            None => Vec::new(),
        };
        Ok(Bd {
            buffer,
            offset,
            len,
            padding,
            steps,
            packet: op.attr("packet").map(packet).transpose()?,
            burst: burst(op)?,
            id,
            span: op.span,
        })
    }
}

/// Zeros around each of a BD's dimensions, which only a memory tile adds.
pub(crate) fn padding(
    attr: &NamedAttr,
    kind: Option<TileKind>,
    dimensions: usize,
) -> Result<Vec<Pad>> {
    if kind == Some(TileKind::Mem) {
        let pads = pads(&attr.value, attr.span)?;
        if pads.len() == dimensions {
            return Ok(pads);
        }
        let kind = DesignErrorKind::TypeMismatch {
            what: "the number of padded dimensions".into(),
            found: pads.len().to_string(),
            expected: dimensions.to_string(),
        };
        return Err(DesignError::at(attr.span, kind));
    }
    Err(DesignError::at(
        attr.span,
        DesignErrorKind::Unsupported {
            what: "padding by the DMA of this tile",
            remedy: "pad in a memory tile, or in memory",
        },
    ))
}

/// Refuses zeros that a BD's length has no room for, as MLIR-AIE does in DMA programs: the length counts them.
pub(crate) fn check_padding(
    tile: TileCoord,
    (steps, pads): (&[Step], &[Pad]),
    len: u64,
    by: PaddedBy,
) -> std::result::Result<(), DesignErrorKind> {
    let made = padded(steps, pads);
    if pads.is_empty() || made <= u128::from(len) {
        return Ok(());
    }
    Err(DesignErrorKind::PaddedBeyond {
        tile,
        by,
        made,
        len,
    })
}

/// Refuses BD numbers that are given twice, or contradict each other.
fn check_ids(tile: TileCoord, blocks: &[DmaBlock], said: &[Said]) -> Result<()> {
    let ids: Vec<Option<BdId>> = blocks
        .iter()
        .map(|b| b.bd.as_ref().and_then(|bd| bd.id))
        .collect();
    for (at, id) in ids.iter().enumerate() {
        let same = ids[..at].iter().position(|i| i.is_some() && i == id);
        if let Some((first, id)) = same.zip(*id) {
            return Err(DesignError::at(
                said[at].bd_id,
                DesignErrorKind::DuplicateBd {
                    tile,
                    id,
                    first: said[first].bd_id,
                },
            ));
        }
        let Some((says, span)) = said[at].next_bd_id else {
            continue;
        };
        // A block that moves nothing has no number to tell.
        let next = blocks[at].next.filter(|&n| n < blocks.len());
        let follows = next.filter(|&n| blocks[n].bd.is_some());
        let number = follows.and_then(|n| ids[n]);
        if number != Some(says) {
            let kind = DesignErrorKind::NextBdDiffers {
                says,
                next: number,
                follows: follows.and_then(|n| match number {
                    Some(_) => Some(said[n].bd_id),
                    None => said[n].bd,
                }),
            };
            return Err(DesignError::at(span, kind));
        }
    }
    Ok(())
}

/// Refuses two programs of one channel, padding of what a channel takes in, and what a channel does not reach.
fn check_channels(
    model: &Model<'_>,
    tile: TileCoord,
    blocks: &[DmaBlock],
    said: &[Said],
) -> Result<()> {
    let starts: Vec<&DmaStart> = blocks.iter().filter_map(|b| b.start.as_ref()).collect();
    for (at, start) in starts.iter().enumerate() {
        let channel = start.channel;
        if let Some(first) = starts[..at].iter().find(|s| s.channel == channel) {
            return Err(DesignError::at(
                start.span,
                DesignErrorKind::StartedTwice {
                    tile,
                    channel,
                    first: first.span,
                },
            ));
        }
        for at in chain_of(blocks, start.chain) {
            if let Some(bd) = &blocks[at].bd {
                if channel.direction == Direction::S2mm && !bd.padding.is_empty() {
                    return Err(DesignError::at(
                        bd.span,
                        DesignErrorKind::PaddedInput {
                            tile,
                            channel,
                            start: start.span,
                        },
                    ));
                }
                let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Core);
                let reached = kind.channel_bds(channel.channel);
                if let Some(id) = bd.id.filter(|id| !reached.contains(&id.0)) {
                    return Err(DesignError::at(
                        said[at].bd_id,
                        DesignErrorKind::BdOfOtherChannels {
                            tile,
                            id,
                            channel,
                            start: start.span,
                        },
                    ));
                }
            }
            for &(used, span) in &said[at].uses {
                check_reach(model, tile, Some(channel), used, span)?;
            }
        }
    }
    Ok(())
}

/// `burst_length` in bytes as a shim's BD holds it; 0, the default, is the longest.
fn burst(op: &Op) -> Result<u32> {
    let span = op.attr_span("burst_length");
    match op.int("burst_length").unwrap_or(0) {
        64 => Ok(0),
        128 => Ok(1),
        0 | 256 => Ok(2),
        value => Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what: "burst_length (0, 64, 128 or 256)",
                value,
                min: 0,
                max: 256,
            },
        )),
    }
}

/// Whether it acquires, and the request value that hardware takes: -n waits for at least n.
pub(crate) fn lock_action(op: &Op) -> Result<(bool, i32)> {
    let value = match op.attr("value") {
        Some(a) if a.value.as_int().is_none() => {
            return Err(DesignError::at(
                a.span,
                DesignErrorKind::NotA { what: "a constant" },
            ))
        }
        Some(a) => ranged("a lock value", a.value.as_int(), -63, 63, a.span)? as i32,
        None => 1,
    };
    match op.text("action") {
        Some("AcquireGreaterEqual") => Ok((true, -value)),
        Some("Acquire") => Ok((true, value)),
        Some("Release") => Ok((false, value)),
        _ => Err(DesignError::at(
            op.attr_span("action"),
            DesignErrorKind::NotA {
                what: "`AcquireGreaterEqual`, `Acquire` or `Release`",
            },
        )),
    }
}
