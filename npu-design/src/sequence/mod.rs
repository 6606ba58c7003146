//! Runtime sequences to instruction streams.
//!
//! A sequence says what the host's side of a run does: transfers between its buffers and the array,
//! writes to registers and run-time parameters, waits. `aiex.npu.dma_memcpy_nd` and the
//! `aiex.dma_*_task` operations become BDs, patches and queue writes here; the lowered operations
//! (`aiex.npu.write32`, `blockwrite`, `address_patch`, `sync`, ..), which MLIR-AIE leaves in
//! `npu_insts.mlir`, pass through as they stand. Both may stand in one sequence.

mod access;
mod raw;
mod task;
mod transfer;
mod translate;
mod view;
pub(crate) mod words;

use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, Element, Op, Type, ValueId};
use crate::model::{Contents, Model, ShimAllocation};
use crate::read::{direction, ranged, unknown, unsupported, Result};
use crate::Span;
pub use access::Access;
use npu_arch::array::dma::ctrl;
use npu_arch::array::{
    ArrayAddr, BdId, Device, Direction, DmaChannel, Location, QueueWord, TileCoord, TileKind,
    TileOffset,
};
use npu_image::txn::{Builder, Op as TxnOp, Target};
use std::collections::HashMap;

/// A host buffer of a sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// Name in the text, without `%`.
    pub name: String,
    /// Element type.
    pub element: Element,
    /// Extents.
    pub shape: Vec<u64>,
    /// Size in bytes.
    pub bytes: u64,
    /// What the array does with it.
    pub access: Access,
}

/// A lowered sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sequence {
    /// Its symbol, if it has one.
    pub name: Option<String>,
    /// Host buffers in the order in which a run names them.
    pub arguments: Vec<Argument>,
    /// The operations.
    pub ops: Vec<TxnOp>,
    /// The array that the stream is for.
    pub target: Target,
    /// Where the sequence is in the text.
    pub place: Span,
    /// Where each operation comes from.
    pub(crate) spans: Vec<Span>,
}

impl Sequence {
    /// The instruction stream's bytes. (The operations mean bytes of host buffers; in the
    /// stream, offsets have the aperture of host memory where the firmware doesn't add it.)
    pub fn to_txn(&self) -> Vec<u8> {
        let mut builder = Builder::new(self.target);
        builder.extend(self.ops.iter().cloned().map(translate::translated));
        builder.finish()
    }

    /// The place in the text that an operation of the stream comes from; several come from one
    /// place.
    pub fn span(&self, op: usize) -> Span {
        self.spans.get(op).copied().unwrap_or_default()
    }

    /// Every BD that it hands to a channel, in order.
    pub fn pushes(&self) -> impl Iterator<Item = Push> + '_ {
        let all = self.ops.iter().enumerate();
        all.flat_map(|(at, op)| Push::all(at, op))
    }

    /// Tiles whose registers it writes; memory, where parameters lie, aside.
    pub fn written_tiles(&self) -> impl Iterator<Item = TileCoord> + '_ {
        self.ops.iter().filter_map(|op| match op {
            TxnOp::Write32 { addr, .. }
            | TxnOp::BlockWrite { addr, .. }
            | TxnOp::MaskWrite { addr, .. } => tile_of_register(*addr),
            _ => None,
        })
    }

    /// Tiles of whose registers it waits for a value.
    pub fn polled_tiles(&self) -> impl Iterator<Item = TileCoord> + '_ {
        self.ops.iter().filter_map(|op| match op {
            TxnOp::MaskPoll { addr, .. } | TxnOp::MaskPollBusy { addr, .. } => {
                tile_of_register(*addr)
            }
            _ => None,
        })
    }
}

fn tile_of_register(addr: u32) -> Option<TileCoord> {
    let addr = ArrayAddr(addr);
    let place = TileKind::of_row(addr.tile().row)?.locate(addr.offset());
    (place == Location::Register).then_some(addr.tile())
}

/// A BD that a sequence hands to a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Push {
    /// Number of the instruction.
    pub op: usize,
    /// The channel's tile.
    pub tile: TileCoord,
    /// The channel.
    pub channel: DmaChannel,
    /// BD, repetitions and token.
    pub task: QueueWord,
}

impl Push {
    /// What instruction `at` pushes.
    pub(crate) fn all(at: usize, op: &TxnOp) -> impl Iterator<Item = Self> + '_ {
        words::words(op).filter_map(move |word| {
            let (channel, task) = word.task()?;
            Some(Self {
                op: at,
                tile: word.tile,
                channel,
                task,
            })
        })
    }
}

/// Controller that the task-complete tokens of a tile carry: one id per row, the same in every
/// column.
fn controller(tile: TileCoord) -> u32 {
    match tile.row.0 {
        0 => 15,
        1 => 26,
        2 => 27,
        3 => 29,
        4 => 30,
        _ => 31,
    }
}

/// Lowers one sequence of the model.
pub(crate) fn lower(module: &crate::mlir::Module, model: &Model<'_>, op: &Op) -> Result<Sequence> {
    let block = op.regions.first().and_then(|r| r.blocks.first());
    let block_args: &[ValueId] = block.map_or(&[], |b| &b.args);
    let mut arguments = Vec::new();
    for &value in block_args {
        arguments.push(argument(module, value)?);
    }
    let mut lowering = Lowering {
        module,
        model,
        args: block_args.iter().copied().zip(0..).collect(),
        views: HashMap::new(),
        arguments,
        ops: Vec::new(),
        spans: Vec::new(),
        words: HashMap::new(),
        tasks: HashMap::new(),
        bds_in_use: HashMap::new(),
        last_written: HashMap::new(),
        looked_at: 0,
    };
    for op in op.body() {
        lowering.op(op)?;
        lowering.spans.resize(lowering.ops.len(), op.span);
    }
    access::of_stream(&lowering.ops, &mut lowering.arguments);
    Ok(Sequence {
        name: op.text("sym_name").map(String::from),
        place: op.name_span,
        arguments: lowering.arguments,
        ops: lowering.ops,
        spans: lowering.spans,
        target: target(model.device),
    })
}

fn target(device: Device) -> Target {
    /// Generation number of Strix.
    const AIE2P: u8 = 4;
    let phoenix = Target::npu1();
    Target {
        columns: device.columns(),
        generation: if device.is_phoenix() {
            phoenix.generation
        } else {
            AIE2P
        },
        ..phoenix
    }
}

fn argument(module: &crate::mlir::Module, value: ValueId) -> Result<Argument> {
    let info = module.value(value);
    let Type::MemRef(ty) = &info.ty else {
        return Err(DesignError::at(
            info.span,
            DesignErrorKind::NotA {
                what: "a host buffer (`memref<..>`)",
            },
        ));
    };
    let (Some(shape), Some(bytes)) = (ty.static_shape(), ty.bytes()) else {
        return Err(DesignError::at(
            info.span,
            DesignErrorKind::Unsized { ty: ty.to_string() },
        ));
    };
    Ok(Argument {
        name: info.name.clone(),
        element: ty.element,
        shape,
        bytes,
        access: Access::Unused,
    })
}

/// A sequence under way.
struct Lowering<'m> {
    module: &'m crate::mlir::Module,
    model: &'m Model<'m>,
    args: HashMap<ValueId, usize>,
    /// Views of arguments: which one, and where they start, in elements.
    views: HashMap<ValueId, (usize, u64)>,
    arguments: Vec<Argument>,
    ops: Vec<TxnOp>,
    spans: Vec<Span>,
    /// Data of `memref.get_global`.
    words: HashMap<ValueId, Vec<u32>>,
    tasks: HashMap<ValueId, task::Task>,
    bds_in_use: HashMap<TileCoord, Vec<u8>>,
    /// Last block that holds each BD's first word, of the instructions that were looked at.
    last_written: HashMap<(TileCoord, BdId), usize>,
    looked_at: usize,
}

impl Lowering<'_> {
    fn op(&mut self, op: &Op) -> Result<()> {
        match op.name.as_str() {
            "arith.constant" | "arith.index_cast" | "aie.end" | "func.return" => Ok(()),
            "memref.get_global" => self.get_global(op),
            "memref.subview"
            | "memref.cast"
            | "memref.reinterpret_cast"
            | "memref.collapse_shape"
            | "memref.expand_shape" => self.host_alias(op),
            "aiex.npu.dma_memcpy_nd" => self.memcpy(op),
            "aiex.npu.dma_wait" => self.wait_for(op),
            "aiex.npu.sync" => self.sync(op),
            "aiex.npu.write32" => {
                let addr = self.address(op)?;
                let value = word(op, "value")?;
                self.ops.push(TxnOp::Write32 { addr, value });
                Ok(())
            }
            "aiex.npu.maskwrite32" => {
                let addr = self.address(op)?;
                let (value, mask) = (word(op, "value")?, word(op, "mask")?);
                self.ops.push(TxnOp::MaskWrite { addr, value, mask });
                Ok(())
            }
            "aiex.npu.blockwrite" => {
                let data = op.operands.first().and_then(|v| self.words.get(v)).cloned();
                let data = data.ok_or_else(|| {
                    let what = "data from `memref.get_global`";
                    DesignError::at(op.span, DesignErrorKind::NotA { what })
                })?;
                let addr = self.block_address(op, data.len())?;
                self.ops.push(TxnOp::BlockWrite { addr, data });
                Ok(())
            }
            "aiex.npu.address_patch" => self.address_patch(op),
            "aiex.npu.rtp_write" => self.rtp_write(op),
            "aiex.npu.push_queue" => self.push_queue(op),
            "aiex.set_lock" => self.set_lock(op),
            "aiex.dma_configure_task" | "aiex.dma_configure_task_for" => self.configure(op),
            "aiex.dma_start_task" => self.start(op),
            "aiex.dma_await_task" => self.wait_task(op),
            "aiex.dma_free_task" => self.free(op),
            "aiex.npu.writebd" => self.write_raw_bd(op),
            "aiex.npu.preempt" | "aiex.npu.load_pdi" => Err(unsupported(
                op,
                "this operation",
                "Phoenix firmware does not have it; remove it",
            )),
            name => Err(DesignError::at(
                op.name_span,
                DesignErrorKind::Misplaced {
                    name: name.into(),
                    place: "a runtime sequence",
                },
            )),
        }
    }

    fn get_global(&mut self, op: &Op) -> Result<()> {
        let name = op.text("name").unwrap_or_default();
        let Some(global) = self.model.globals.get(name) else {
            let known = self.model.globals.keys().map(String::as_str);
            return Err(unknown("global", name, known, op.attr_span("name")));
        };
        let Contents::Bytes(bytes) = &global.contents else {
            return Err(unsupported(
                op,
                "a global without contents in a runtime sequence",
                "say what is in it: `= dense<[..]>`",
            ));
        };
        if let Some(&v) = op.results.first() {
            let word = |c: &[u8]| {
                let mut w = [0; 4];
                w[..c.len()].copy_from_slice(c);
                u32::from_le_bytes(w)
            };
            self.words.insert(v, bytes.chunks(4).map(word).collect());
        }
        Ok(())
    }

    /// `address`, relative to `column` and `row` or to `buffer` when they are given.
    fn address(&self, op: &Op) -> Result<u32> {
        if let Some(name) = op.text("buffer") {
            let (tile, address, bytes) = self.buffer(name, op.attr_span("buffer"))?;
            let last = i128::from(bytes / 4) - 1;
            let what = "a word of a buffer";
            let word = ranged(what, op.int("address"), 0, last, op.attr_span("address"))?;
            return Ok(tile.at(TileOffset(address + 4 * word as u32)).0);
        }
        self.plain_address(op)
    }

    /// The address of a block of words, all of which lie where the first lies: in the buffer, in the same memory, among
    /// the registers of the tile.
    fn block_address(&self, op: &Op, words: usize) -> Result<u32> {
        let first = self.address(op)?;
        let more = (words as i128 - 1).max(0);
        let (span, last) = (op.attr_span("address"), i128::from(first) + 4 * more);
        if let Some(name) = op.text("buffer") {
            let (_, _, bytes) = self.buffer(name, op.attr_span("buffer"))?;
            let what = "the last word of this block in its buffer";
            let last = op.int("address").map(|word| word + more);
            ranged(what, last, 0, i128::from(bytes / 4) - 1, span)?;
            return Ok(first);
        }
        let (tile, at) = (ArrayAddr(first).tile(), ArrayAddr(first).offset());
        let place = TileKind::of_row(tile.row).map(|kind| (kind, kind.locate(at)));
        let (what, end) = match place {
            Some((kind, Location::Data(_))) => (
                "the last address of this block in the tile's data memory",
                kind.data_memory(),
            ),
            Some((kind, Location::Program(_))) => (
                "the last address of this block in the tile's program memory",
                TileKind::PROGRAM_MEMORY + kind.program_memory(),
            ),
            Some((kind, _)) if kind.program_memory() > 0 && at.0 < TileKind::PROGRAM_MEMORY => (
                "the last address of this block among the tile's registers",
                TileKind::PROGRAM_MEMORY,
            ),
            _ => (
                "the last address of this block in its tile",
                ArrayAddr::OFFSET_MASK + 1,
            ),
        };
        let within = last - i128::from(tile.at(TileOffset(0)).0);
        ranged(what, Some(within), 0, i128::from(end) - 4, span)?;
        Ok(first)
    }

    fn plain_address(&self, op: &Op) -> Result<u32> {
        let given = word(op, "address")?;
        if op.attr("column").is_none() && op.attr("row").is_none() {
            return Ok(given);
        }
        let tile = self.tile(op)?;
        let first = tile.at(TileOffset(0)).0;
        // From the start of the tile, or of the array where it says the same.
        let within = if given & !ArrayAddr::OFFSET_MASK == first {
            given - first
        } else {
            let (what, span) = ("a register's address in its tile", op.attr_span("address"));
            let last = ArrayAddr::OFFSET_MASK.into();
            ranged(what, op.int("address"), 0, last, span)? as u32
        };
        Ok(tile.at(TileOffset(within)).0)
    }

    pub(super) fn tile(&self, op: &Op) -> Result<TileCoord> {
        let get = |key: &'static str, last: u8| {
            ranged(
                key,
                op.int(key).or(Some(0)),
                0,
                last.into(),
                op.attr_span(key),
            )
        };
        let col = get("column", self.model.device.columns() - 1)?;
        let row = get("row", Device::ROWS - 1)?;
        Ok(TileCoord::new(col as u8, row as u8))
    }

    /// Tile, address and bytes.
    fn buffer(&self, name: &str, span: Span) -> Result<(TileCoord, u32, u32)> {
        let found = self.model.buffers.iter().find(|b| b.symbol == name);
        let known = self.model.buffers.iter().map(|b| b.symbol.as_str());
        let b = found.ok_or_else(|| unknown("buffer", name, known, span))?;
        let address = b
            .address
            .ok_or_else(|| DesignError::at(b.span, DesignErrorKind::Missing { name: "address" }))?;
        Ok((b.tile, address, b.bytes))
    }

    fn address_patch(&mut self, op: &Op) -> Result<()> {
        let last = i128::from(u32::MAX);
        let arg_span = op.attr_span("arg_idx");
        let arg = ranged(
            "arg_idx",
            op.int("arg_idx"),
            0,
            self.arguments.len() as i128 - 1,
            arg_span,
        )?;
        let plus = ranged(
            "arg_plus",
            op.int("arg_plus"),
            0,
            last,
            op.attr_span("arg_plus"),
        )?;
        let addr = word(op, "addr")?;
        self.ops.push(TxnOp::DdrPatch {
            addr,
            arg: arg as u32,
            offset: plus as u64,
        });
        Ok(())
    }

    fn rtp_write(&mut self, op: &Op) -> Result<()> {
        let name = op.text("buffer").unwrap_or_default();
        let (tile, address, bytes) = self.buffer(name, op.attr_span("buffer"))?;
        let last = i128::from(bytes / 4) - 1;
        let index = ranged("index", op.int("index"), 0, last, op.attr_span("index"))? as u32;
        let addr = tile.at(TileOffset(address + 4 * index)).0;
        let value = word(op, "value")?;
        self.ops.push(TxnOp::Write32 { addr, value });
        Ok(())
    }

    fn set_lock(&mut self, op: &Op) -> Result<()> {
        let l = &self.model.locks[crate::read::lock_operand(op, 0, self.model)?];
        let value = ranged(
            "a lock value",
            op.int("value"),
            0,
            63,
            op.attr_span("value"),
        )?;
        let kind = TileKind::of_row(l.tile.row).unwrap_or(TileKind::Core);
        let register = npu_arch::array::lock::value_register(kind, l.id.unwrap_or_default());
        if let Some(offset) = register {
            self.ops.push(TxnOp::Write32 {
                addr: l.tile.at(offset).0,
                value: value as u32,
            });
        }
        Ok(())
    }

    fn push_queue(&mut self, op: &Op) -> Result<()> {
        let tile = self.tile(op)?;
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Shim);
        let direction = direction(op, "direction")?;
        let last = i128::from(kind.channels(direction)) - 1;
        let n = ranged(
            "a channel",
            op.int("channel"),
            0,
            last,
            op.attr_span("channel"),
        )?;
        let channel = DmaChannel {
            direction,
            channel: (n as u8).into(),
        };
        let last_bd = i128::from(kind.bd_count()) - 1;
        let bd = ranged(
            "a BD's number",
            op.int("bd_id"),
            0,
            last_bd,
            op.attr_span("bd_id"),
        )?;
        let repeat = op.int("repeat_count").or(Some(0));
        let repeat = ranged("repeat_count", repeat, 0, 255, op.attr_span("repeat_count"))?;
        let token = if op.flag("issue_token") {
            npu_arch::array::dma::Token::Issue
        } else {
            npu_arch::array::dma::Token::Silent
        };
        self.push(tile, channel, bd as u8, repeat as u8, token, op.span)
    }

    /// A queue write, preceded by the token's address when one is asked for.
    fn push(
        &mut self,
        tile: TileCoord,
        channel: DmaChannel,
        bd: u8,
        repeat: u8,
        token: npu_arch::array::dma::Token,
        span: Span,
    ) -> Result<()> {
        let kind = TileKind::of_row(tile.row).unwrap_or(TileKind::Shim);
        let (Some(control), Some(queue)) =
            (channel.ctrl_register(kind), channel.queue_register(kind))
        else {
            return Err(DesignError::at(
                span,
                DesignErrorKind::NotA {
                    what: "a DMA channel",
                },
            ));
        };
        if token == npu_arch::array::dma::Token::Issue {
            // Five bits of the eight: the id of the controller, without its packet type.
            let mask = 0x1f << ctrl::CONTROLLER_ID.lo;
            self.ops.push(TxnOp::MaskWrite {
                addr: tile.at(control).0,
                value: controller(tile) << ctrl::CONTROLLER_ID.lo,
                mask,
            });
        }
        let word = npu_arch::array::QueueWord {
            start_bd: bd.into(),
            repeat,
            token,
        };
        let value = word
            .to_word(kind)
            .map_err(|source| DesignError::at(span, DesignErrorKind::Field { tile, source }))?;
        self.ops.push(TxnOp::Write32 {
            addr: tile.at(queue).0,
            value,
        });
        Ok(())
    }

    fn wait_for(&mut self, op: &Op) -> Result<()> {
        let (tile, channel) = self.allocated(op, "symbol")?;
        self.wait(tile, channel);
        Ok(())
    }

    fn wait(&mut self, tile: TileCoord, channel: DmaChannel) {
        self.ops.push(TxnOp::Tct {
            column: tile.col.0,
            row: tile.row.0,
            direction: txn_direction(channel.direction),
            channel: channel.channel.0,
            columns: 1,
            rows: 1,
        });
    }

    /// The shim DMA channel behind the symbol in attribute `key`.
    fn allocated(&self, op: &Op, key: &str) -> Result<(TileCoord, DmaChannel)> {
        let a = self.allocation(op, key)?;
        Ok((TileCoord::new(a.col, 0), a.channel))
    }

    fn allocation(&self, op: &Op, key: &str) -> Result<&ShimAllocation> {
        let name = op.text(key).unwrap_or_default();
        let Some(a) = self.model.allocation(name) else {
            let known = self
                .model
                .allocations
                .iter()
                .flat_map(|a| [Some(a.symbol.as_str()), a.fifo.as_deref()])
                .flatten();
            return Err(unknown(
                "objectfifo at a shim",
                name,
                known,
                op.attr_span(key),
            ));
        };
        Ok(a)
    }

    fn sync(&mut self, op: &Op) -> Result<()> {
        let byte = |key: &'static str| -> Result<u8> {
            ranged(key, op.int(key), 0, 255, op.attr_span(key)).map(|v| v as u8)
        };
        self.ops.push(TxnOp::Tct {
            column: byte("column")?,
            row: byte("row")?,
            direction: match ranged(
                "direction",
                op.int("direction"),
                0,
                1,
                op.attr_span("direction"),
            )? {
                0 => npu_image::txn::Direction::S2mm,
                _ => npu_image::txn::Direction::Mm2s,
            },
            channel: byte("channel")?,
            columns: byte("column_num")?,
            rows: byte("row_num")?,
        });
        Ok(())
    }

    /// Known value of an entry of a mixed list.
    fn constant(&self, entry: &Attr, span: Span) -> Result<i128> {
        let value = match entry {
            Attr::Int(v) => Some(*v),
            Attr::Value(v) => self.model.constants.get(v).copied(),
            _ => None,
        };
        value.ok_or_else(|| DesignError::at(span, DesignErrorKind::NotA { what: "a constant" }))
    }
}

fn txn_direction(d: Direction) -> npu_image::txn::Direction {
    match d {
        Direction::S2mm => npu_image::txn::Direction::S2mm,
        Direction::Mm2s => npu_image::txn::Direction::Mm2s,
    }
}

/// A 32-bit attribute, signed or unsigned.
fn word(op: &Op, name: &'static str) -> Result<u32> {
    let (min, max) = (i128::from(i32::MIN), i128::from(u32::MAX));
    // Not those of the array's memory.
    let what = match name {
        "address" => "a register's address",
        name => name,
    };
    let value = ranged(what, op.int(name), min, max, op.attr_span(name))?;
    Ok(value as u32)
}
