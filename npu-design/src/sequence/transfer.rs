//! `aiex.npu.dma_memcpy_nd`: a strided transfer by one BD of a shim's DMA.
//!
//! Sizes and strides are given outermost first, in elements. The three inner dimensions become those
//! of the BD, the first of them in 32-bit words; the outermost is the number of times that the task
//! runs, with its stride as the BD's iteration step (a stride of 0 repeats in place).

use super::{Access, Lowering};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, NamedAttr, Op};
use crate::read::{packet, ranged, Result};
use crate::route::check_packet;
use crate::Span;
use npu_arch::array::dma::Token;
use npu_arch::array::{
    BdError, BdId, Device, Dim, Direction, FieldRange, ShimBd, TileCoord, TileKind,
};
use npu_image::txn::Op as TxnOp;

/// `AxCache` of host transfers: what MLIR-AIE sets since its v1.1.
pub(super) const AX_CACHE: u32 = 2;

/// A transfer in the units of the text; lists are innermost first.
pub(super) struct Transfer {
    pub(super) arg: usize,
    pub(super) element_bytes: u64,
    /// In elements, from the start of the argument.
    pub(super) offset: u64,
    pub(super) sizes: [u64; 4],
    pub(super) strides: [u64; 4],
    pub(super) burst: Burst,
    pub(super) packet: Option<crate::model::Packet>,
}

/// Longest AXI burst of a transfer, as the BD field holds it.
#[derive(Clone, Copy)]
pub(super) struct Burst(pub(super) u32);

impl Burst {
    /// From a length in bytes; 0 is the longest that the device has.
    pub(super) fn from_bytes(device: Device, bytes: i128, span: Span) -> Result<Self> {
        match bytes {
            64 => Ok(Self(0)),
            128 => Ok(Self(1)),
            0 | 512 if !device.is_phoenix() => Ok(Self(3)),
            0 | 256 => Ok(Self(2)),
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
}

impl Transfer {
    /// The BD without its address, and how often the task repeats after its first run.
    pub(super) fn bd(&self, tile: TileCoord, span: Span) -> Result<(ShimBd, u8)> {
        self.encode()
            .map_err(|source| DesignError::at(span, DesignErrorKind::Bd { tile, source }))
    }

    fn encode(&self) -> std::result::Result<(ShimBd, u8), BdError> {
        let width = self.element_bytes;
        let bytes = |n: u64| n.saturating_mul(width);
        let words = |field, n: u64| -> std::result::Result<u32, BdError> {
            if bytes(n) % 4 != 0 {
                return Err(BdError::Unaligned {
                    field,
                    bytes: bytes(n),
                });
            }
            u32::try_from(bytes(n) / 4).map_err(|_| too_large(field, bytes(n)).into())
        };
        let [s0, s1, s2, s3] = self.sizes;
        let [t0, t1, t2, t3] = self.strides;
        let length = s0.saturating_mul(s1).saturating_mul(s2);
        let mut bd = ShimBd {
            burst_length: self.burst.0,
            ax_cache: AX_CACHE,
            ..ShimBd::default()
        }
        .length(bytes(length))?
        .valid();
        words("D0_Wrap", s0)?;
        let linear = s1 == 1 && s2 == 1 && t0 == 1;
        if !linear {
            let step = |field, size: u64, stride: u64| -> std::result::Result<u32, BdError> {
                match (size, stride) {
                    (1, _) => Ok(1),
                    (_, 0) => Err(BdError::Zero { field }),
                    _ => words(field, stride),
                }
            };
            let inner = if t0 == 1 {
                1
            } else {
                step("D0_Stepsize", s0, t0)?
            };
            if inner != 1 && width != 4 {
                // Narrower and wider elements move whole only when they are contiguous.
                return Err(BdError::Unaligned {
                    field: "D0_Stepsize",
                    bytes: bytes(t0),
                });
            }
            let size = |field, n: u64| u32::try_from(n).map_err(|_| too_large(field, n));
            bd = bd.dims(&[
                Dim {
                    size: words("D0_Wrap", s0)?,
                    stride: inner,
                },
                Dim {
                    size: size("D1_Wrap", s1)?,
                    stride: step("D1_Stepsize", s1, t1)?,
                },
                Dim {
                    size: size("D2_Wrap", s2)?,
                    stride: step("D2_Stepsize", s2, t2)?,
                },
            ])?;
        }
        let repeat = s3.saturating_sub(1);
        if s3 > 64 {
            let value = i64::try_from(s3).unwrap_or(i64::MAX);
            return Err(FieldRange {
                field: "Iteration_Wrap",
                value,
                max: 64,
            }
            .into());
        }
        if s3 > 1 && t3 > 0 {
            bd = bd.iteration(s3 as u32, words("Iteration_Stepsize", t3)?)?;
        }
        if let Some(p) = self.packet {
            bd = bd.packet(p.id, p.kind)?;
        }
        Ok((bd, repeat as u8))
    }

    /// Bytes from the start of the argument to one past the last byte moved.
    fn end(&self) -> u64 {
        let last = self
            .sizes
            .iter()
            .zip(&self.strides)
            .fold(self.offset, |n, (s, t)| {
                n.saturating_add((s - 1).saturating_mul(*t))
            });
        last.saturating_add(1).saturating_mul(self.element_bytes)
    }
}

fn too_large(field: &'static str, value: u64) -> FieldRange {
    FieldRange {
        field,
        value: i64::try_from(value).unwrap_or(i64::MAX),
        max: u32::MAX.into(),
    }
}

impl Lowering<'_> {
    pub(super) fn memcpy(&mut self, op: &Op) -> Result<()> {
        let (tile, channel) = self.allocated(op, "metadata")?;
        let pads = |a: &&NamedAttr| a.name.contains("_zero_") && a.value.as_int() != Some(0);
        if let Some(attr) = op.attrs.iter().find(pads) {
            return Err(DesignError::at(
                attr.span,
                DesignErrorKind::Unsupported {
                    what: "padding by a shim",
                    remedy: "pad in a memory tile (`padDimensions` of an objectfifo)",
                },
            ));
        }
        let value = op.operands[0];
        let (arg, start, ty) = self.host_view(value, op.span)?;
        let last = i128::from(TileKind::Shim.bd_count()) - 1;
        let bd = ranged("id", op.int("id").or(Some(0)), 0, last, op.attr_span("id"))? as u8;
        let offsets = self.list(op, "offsets")?;
        let sizes = self.list(op, "sizes")?;
        let strides = self.list(op, "strides")?;
        if let Some(i) = sizes.iter().position(|&s| s == 0) {
            let (what, value) = ("a size", sizes[i].into());
            let kind = DesignErrorKind::Range {
                what,
                value,
                min: 1,
                max: u32::MAX.into(),
            };
            return Err(DesignError::at(op.attr_span("sizes"), kind));
        }
        let offset = offsets
            .iter()
            .zip(&strides)
            .fold(start, |n, (o, t)| n.saturating_add(o.saturating_mul(*t)));
        let burst_span = op.attr_span("burst_length");
        let transfer = Transfer {
            arg,
            element_bytes: ty.element.bytes().unwrap_or(1).into(),
            offset,
            sizes,
            strides,
            burst: Burst::from_bytes(
                self.model.device,
                op.int("burst_length").unwrap_or(0),
                burst_span,
            )?,
            packet: match op.attr("packet") {
                Some(a) => Some(packet(a)?),
                None => self.allocation(op, "metadata")?.packet,
            },
        };
        if let Some(packet) = transfer.packet {
            check_packet(self.model, tile, channel, packet, op.span)?;
        }
        let token = if channel.direction == Direction::S2mm || op.flag("issue_token") {
            Token::Issue
        } else {
            Token::Silent
        };
        let repeat = self.write_bd(tile, channel.direction, bd, &transfer, op.span)?;
        self.push(tile, channel, bd, repeat, token, op.span)
    }

    /// BD words and the patch of their address. The words leave the offset to the patch.
    fn write_bd(
        &mut self,
        tile: TileCoord,
        direction: Direction,
        id: u8,
        transfer: &Transfer,
        span: Span,
    ) -> Result<u8> {
        self.check_transfer(direction, transfer, span)?;
        let (bd, repeat) = transfer.bd(tile, span)?;
        self.write_words(tile, id, transfer, bd, span)?;
        Ok(repeat)
    }

    /// As [`Self::write_bd`], for a BD of a task: with the offset in its words, too, and with what
    /// `chain` says of locks and the BD that follows.
    pub(super) fn write_chained_bd(
        &mut self,
        tile: TileCoord,
        direction: Direction,
        id: u8,
        transfer: &Transfer,
        chain: ShimBd,
        span: Span,
    ) -> Result<u8> {
        self.check_transfer(direction, transfer, span)?;
        let (bd, repeat) = transfer.bd(tile, span)?;
        let offset = transfer.offset * transfer.element_bytes;
        let fail = |source| DesignError::at(span, DesignErrorKind::Bd { tile, source });
        let bd = ShimBd {
            next_bd: chain.next_bd,
            use_next_bd: chain.use_next_bd,
            lock_acq_id: chain.lock_acq_id,
            lock_acq_value: chain.lock_acq_value,
            lock_acq_enable: chain.lock_acq_enable,
            lock_rel_id: chain.lock_rel_id,
            lock_rel_value: chain.lock_rel_value,
            ..bd
        };
        let bd = bd.address(offset & 0xffff_ffff).map_err(fail)?;
        self.write_words(tile, id, transfer, bd, span)?;
        Ok(repeat)
    }

    fn check_transfer(
        &mut self,
        direction: Direction,
        transfer: &Transfer,
        span: Span,
    ) -> Result<()> {
        let argument = &self.arguments[transfer.arg];
        if transfer.end() > argument.bytes {
            return Err(DesignError::at(
                span,
                DesignErrorKind::Range {
                    what: "the end of this transfer in bytes",
                    value: transfer.end().into(),
                    min: 1,
                    max: argument.bytes.into(),
                },
            ));
        }
        self.touch(transfer.arg, Access::of(direction));
        Ok(())
    }

    fn write_words(
        &mut self,
        tile: TileCoord,
        id: u8,
        transfer: &Transfer,
        bd: ShimBd,
        span: Span,
    ) -> Result<()> {
        let offset = transfer.offset * transfer.element_bytes;
        let fail = |source| DesignError::at(span, DesignErrorKind::Bd { tile, source });
        // The address is left to the patch.
        if offset % 4 != 0 {
            return Err(fail(BdError::Unaligned {
                field: "Base_Address",
                bytes: offset,
            }));
        }
        let words = bd.to_words().map_err(|e| fail(e.into()))?;
        let register = |word| {
            TileKind::Shim
                .bd_register(BdId(id), word)
                .map(|offset| tile.at(offset).0)
        };
        let (Some(first), Some(low)) = (register(0), register(1)) else {
            return Err(DesignError::at(
                span,
                DesignErrorKind::NotA {
                    what: "a BD of a shim",
                },
            ));
        };
        self.ops.push(TxnOp::BlockWrite {
            addr: first,
            data: words.to_vec(),
        });
        self.ops.push(TxnOp::DdrPatch {
            addr: low,
            arg: transfer.arg as u32,
            offset,
        });
        Ok(())
    }

    /// Four numbers, innermost first.
    fn list(&self, op: &Op, key: &'static str) -> Result<[u64; 4]> {
        let span = op.attr_span(key);
        let items = op
            .attr(key)
            .and_then(|a| a.value.as_array())
            .unwrap_or_default();
        if items.len() != 4 {
            return Err(DesignError::at(
                span,
                DesignErrorKind::TypeMismatch {
                    what: format!("the number of {key}"),
                    found: items.len().to_string(),
                    expected: "4".into(),
                },
            ));
        }
        let mut out = [0; 4];
        for (slot, item) in out.iter_mut().rev().zip(items) {
            *slot = self.natural(item, key, span)?;
        }
        Ok(out)
    }

    /// A non-negative constant below 2^32.
    pub(super) fn natural(&self, item: &Attr, what: &'static str, span: Span) -> Result<u64> {
        let value = self.constant(item, span)?;
        ranged(what, Some(value), 0, u32::MAX.into(), span).map(|v| v as u64)
    }
}
