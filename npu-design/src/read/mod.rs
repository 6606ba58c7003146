//! Operations to a [`Model`].
//!
//! Two walks: the first collects constants and gives every tile, buffer and lock its place, so that
//! the second can resolve uses wherever they stand.

mod dma;
pub(crate) use dma::lock_action;
mod switch;

use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, Module, NamedAttr, Op, Type, ValueId};
use crate::model::{
    Buffer, Core, Depth, Entity, Fifo, Flow, Function, Lock, Model, Packet, PacketFlow,
    ShimAllocation, Step, Tile,
};
use crate::span::nearest;
use crate::Span;
use npu_arch::array::{Bundle, Device, Direction, DmaChannel, LockId, Port, TileCoord, TileKind};
use std::collections::{HashMap, HashSet};

pub(crate) type Result<T> = std::result::Result<T, DesignError>;

/// Stack of a core that states none, as MLIR-AIE has it.
pub(crate) const DEFAULT_STACK: u32 = 0x400;

/// Reads the device of a module.
pub(crate) fn read(module: &Module) -> Result<Model<'_>> {
    let mut devices = module.ops.iter().filter(|o| o.name == "aie.device");
    let Some(device_op) = devices.next() else {
        return Err(DesignError {
            span: module.ops.first().map(|o| o.name_span),
            kind: Box::new(DesignErrorKind::NoDevice),
        });
    };
    if let Some(second) = devices.next() {
        return Err(DesignError::at(
            second.name_span,
            DesignErrorKind::ManyDevices,
        ));
    }
    let name = device_op.text("device").unwrap_or_default();
    let device = Device::from_name(name).ok_or_else(|| {
        DesignError::at(
            device_op.attr_span("device"),
            DesignErrorKind::UnknownDevice { name: name.into() },
        )
    })?;
    let mut model = empty(device);
    for op in &module.ops {
        constants(op, &mut model.constants);
    }
    for op in module.ops.iter().chain(device_op.body()) {
        declare_global(op, &mut model)?;
    }
    for (position, op) in device_op.body().iter().enumerate() {
        declare(module, op, position, &mut model)?;
    }
    let mut walk = Walk {
        model,
        symbols: HashSet::new(),
    };
    for op in module.ops.iter().filter(|o| o.name == "func.func") {
        walk.function(op)?;
    }
    for op in device_op.body() {
        walk.op(op)?;
    }
    Ok(walk.model)
}

fn empty<'m>(device: Device) -> Model<'m> {
    Model {
        device,
        tiles: Vec::new(),
        buffers: Vec::new(),
        locks: Vec::new(),
        fifos: Vec::new(),
        flows: Vec::new(),
        packet_flows: Vec::new(),
        functions: Vec::new(),
        cores: Vec::new(),
        dmas: Vec::new(),
        allocations: Vec::new(),
        switches: Vec::new(),
        muxes: Vec::new(),
        sequences: Vec::new(),
        globals: HashMap::new(),
        entities: HashMap::new(),
        constants: HashMap::new(),
        last_tile: 0,
    }
}

/// Integer constants, and casts of them, anywhere below `op`.
fn constants(op: &Op, out: &mut HashMap<ValueId, i128>) {
    let value = match op.name.as_str() {
        "arith.constant" => op.int("value"),
        "arith.index_cast" | "arith.index_castui" | "arith.extsi" => {
            op.operands.first().and_then(|v| out.get(v)).copied()
        }
        _ => None,
    };
    if let (Some(v), Some(&id)) = (value, op.results.first()) {
        out.insert(id, v);
    }
    for inner in op
        .regions
        .iter()
        .flat_map(|r| &r.blocks)
        .flat_map(|b| &b.ops)
    {
        constants(inner, out);
    }
}

fn declare_global(op: &Op, model: &mut Model<'_>) -> Result<()> {
    if op.name != "memref.global" {
        return Ok(());
    }
    let (Some(name), Some(Attr::Type(Type::MemRef(ty)))) =
        (op.text("sym_name"), op.attr("type").map(|a| &a.value))
    else {
        return Ok(());
    };
    // Objectfifo handles of older text have no value; only data matters here.
    let Some(NamedAttr {
        value: Attr::Dense(items),
        span,
        ..
    }) = op.attr("initial_value")
    else {
        return Ok(());
    };
    let bytes = dense_bytes(items, ty, *span)?;
    let words = bytes
        .chunks(4)
        .map(|c| {
            let mut w = [0; 4];
            w[..c.len()].copy_from_slice(c);
            u32::from_le_bytes(w)
        })
        .collect();
    model.globals.insert(name.into(), words);
    Ok(())
}

/// The memory image of a dense attribute.
fn dense_bytes(items: &[Attr], ty: &crate::mlir::MemRef, span: Span) -> Result<Vec<u8>> {
    /// Larger constants do not fit any memory of the array.
    const LIMIT: u64 = 1 << 20;
    let unsized_type = || DesignError::at(span, DesignErrorKind::Unsized { ty: ty.to_string() });
    let (Some(count), Some(width)) = (ty.elements(), ty.element.bytes()) else {
        return Err(unsized_type());
    };
    if count.saturating_mul(u64::from(width)) > LIMIT {
        return Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what: "the size of this constant in bytes",
                value: i128::from(count) * i128::from(width),
                min: 0,
                max: i128::from(LIMIT),
            },
        ));
    }
    let (count, width) = (count as usize, width as usize);
    if let [Attr::Str(hex)] = items {
        let bytes = crate::mlir::hex_bytes(hex).unwrap_or_default();
        return check_count(bytes.len(), count * width, span).map(|()| bytes);
    }
    let encode = |item: &Attr| -> Vec<u8> {
        match (item, ty.element) {
            (Attr::Int(v), _) => v.to_le_bytes()[..width].to_vec(),
            (Attr::Float(bits), crate::mlir::Element::F64) => bits.to_le_bytes().to_vec(),
            (Attr::Float(bits), crate::mlir::Element::F32) => {
                (f64::from_bits(*bits) as f32).to_le_bytes().to_vec()
            }
            _ => vec![0; width],
        }
    };
    if let [splat] = items {
        return Ok(encode(splat).repeat(count));
    }
    check_count(items.len(), count, span)?;
    Ok(items.iter().flat_map(encode).collect())
}

fn check_count(found: usize, expected: usize, span: Span) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(DesignError::at(
        span,
        DesignErrorKind::TypeMismatch {
            what: "the length of this constant".into(),
            found: found.to_string(),
            expected: expected.to_string(),
        },
    ))
}

/// Tiles, buffers and locks.
fn declare(module: &Module, op: &Op, position: usize, model: &mut Model<'_>) -> Result<()> {
    let entity = match op.name.as_str() {
        "aie.tile" => {
            let (col, row) = (op.int("col").unwrap_or(-1), op.int("row").unwrap_or(-1));
            let coord = coord(model.device, col, row, op.span)?;
            if model.has_tile(coord) {
                return Err(DesignError::at(
                    op.span,
                    DesignErrorKind::DuplicateTile { tile: coord },
                ));
            }
            let kind = kind_of(model.device, coord, op.span)?;
            model.tiles.push(Tile { coord, kind });
            model.last_tile = position;
            Entity::Tile(coord)
        }
        "aie.buffer" => {
            let tile = tile_operand(op, 0, model)?;
            let kind = kind_of(model.device, tile, op.span)?;
            if kind == TileKind::Shim {
                return Err(wrong_kind("a buffer", tile, kind, op.span));
            }
            let Some(Type::MemRef(ty)) = op.results.first().map(|&v| &module.value(v).ty) else {
                // A buffer without a name cannot be used by anything.
                return Ok(());
            };
            let bytes = memref_bytes(ty, op.span)?;
            let initial = match op.attr("initial_value") {
                Some(NamedAttr {
                    value: Attr::Dense(items),
                    span,
                    ..
                }) => Some(dense_bytes(items, ty, *span)?),
                _ => None,
            };
            let ssa_name = op.results.first().map(|&v| module.value(v).name.clone());
            model.buffers.push(Buffer {
                symbol: op
                    .text("sym_name")
                    .map(String::from)
                    .or(ssa_name)
                    .unwrap_or_default(),
                tile,
                ty: ty.clone(),
                bytes,
                address: small(op, "address", 0, i128::from(kind.data_memory()) - 1)?
                    .map(|v| v as u32),
                bank: small(op, "mem_bank", 0, 15)?.map(|v| v as u32),
                initial,
                fifo: None,
                span: op.span,
                position,
            });
            Entity::Buffer(model.buffers.len() - 1)
        }
        "aie.lock" => {
            let tile = tile_operand(op, 0, model)?;
            let kind = kind_of(model.device, tile, op.span)?;
            let last = i128::from(kind.lock_count()) - 1;
            model.locks.push(Lock {
                symbol: op.text("sym_name").map(String::from),
                tile,
                id: small(op, "lockID", 0, last)?.map(|v| LockId(v as u8)),
                init: small(op, "init", 0, 63)?.map(|v| v as u8),
                span: op.span,
                position,
            });
            Entity::Lock(model.locks.len() - 1)
        }
        _ => return Ok(()),
    };
    if let Some(&value) = op.results.first() {
        model.entities.insert(value, entity);
    }
    Ok(())
}

/// The second walk.
struct Walk<'m> {
    model: Model<'m>,
    symbols: HashSet<String>,
}

impl<'m> Walk<'m> {
    fn op(&mut self, op: &'m Op) -> Result<()> {
        match op.name.as_str() {
            "aie.tile" | "arith.constant" | "arith.index_cast" | "memref.global" | "aie.wire"
            | "aie.end" => Ok(()),
            "aie.buffer" | "aie.lock" => match op.text("sym_name") {
                Some(name) => self.symbol(name, op.attr_span("sym_name")),
                None => Ok(()),
            },
            "func.func" => self.function(op),
            "aie.objectfifo" => self.fifo(op),
            "aie.objectfifo.link" => Err(unsupported(
                op,
                "`aie.objectfifo.link`",
                "move the data through a core, or write the memory tile's DMA by hand",
            )),
            "aie.cascade_flow" => Err(unsupported(
                op,
                "`aie.cascade_flow`",
                "pass the data through an objectfifo",
            )),
            "aie.core" => self.core(op),
            "aie.mem" => self.dma(op, TileKind::Core),
            "aie.memtile_dma" => self.dma(op, TileKind::Mem),
            "aie.shim_dma" => self.dma(op, TileKind::Shim),
            "aie.flow" => self.flow(op),
            "aie.packet_flow" => self.packet_flow(op),
            "aie.shim_dma_allocation" => self.allocation(op),
            "aie.switchbox" => self.switchbox(op),
            "aie.shim_mux" => self.shim_mux(op),
            "aiex.runtime_sequence" | "aie.runtime_sequence" => {
                self.model.sequences.push(op);
                Ok(())
            }
            name => Err(DesignError::at(
                op.name_span,
                DesignErrorKind::Misplaced {
                    name: name.into(),
                    place: "a device",
                },
            )),
        }
    }

    fn symbol(&mut self, name: &str, span: Span) -> Result<()> {
        if self.symbols.insert(name.into()) {
            return Ok(());
        }
        Err(DesignError::at(
            span,
            DesignErrorKind::DuplicateSymbol { name: name.into() },
        ))
    }

    fn function(&mut self, op: &Op) -> Result<()> {
        let name = op.text("sym_name").unwrap_or_default();
        self.symbol(name, op.attr_span("sym_name"))?;
        if !op.regions.is_empty() {
            return Err(unsupported(
                op,
                "a function with a body",
                "declare it `private` and put its code into a kernel source",
            ));
        }
        let types = |key: &str| -> Vec<Type> {
            op.attr(key)
                .and_then(|a| a.value.as_array())
                .unwrap_or_default()
                .iter()
                .filter_map(|t| match t {
                    Attr::Type(t) => Some(t.clone()),
                    _ => None,
                })
                .collect()
        };
        self.model.functions.push(Function {
            name: name.into(),
            arguments: types("arguments"),
            results: types("results"),
            link_with: op.text("link_with").map(String::from),
        });
        Ok(())
    }

    fn fifo(&mut self, op: &Op) -> Result<()> {
        let name = op.text("sym_name").unwrap_or_default();
        self.symbol(name, op.attr_span("sym_name"))?;
        for (key, what) in [
            ("initValues", "`initValues` of an objectfifo"),
            ("plio", "`plio` of an objectfifo"),
            ("aie_stream", "`aie_stream` of an objectfifo"),
            ("padDimensions", "`padDimensions` of an objectfifo"),
            ("repeat_count", "`repeat_count` of an objectfifo"),
            (
                "disable_synchronization",
                "`disable_synchronization` of an objectfifo",
            ),
        ] {
            if op.attr(key).is_some_and(|a| a.value != Attr::Bool(false)) {
                return Err(DesignError::at(
                    op.attr_span(key),
                    DesignErrorKind::Unsupported {
                        what,
                        remedy: "drop the attribute, or write buffers, locks and `aie.mem` by hand",
                    },
                ));
            }
        }
        let Some(Attr::Type(Type::ObjectFifo(element))) = op.attr("elemType").map(|a| &a.value)
        else {
            return Err(DesignError::at(
                op.attr_span("elemType"),
                DesignErrorKind::NotA {
                    what: "a type such as `!aie.objectfifo<memref<16xi32>>`",
                },
            ));
        };
        memref_bytes(element, op.attr_span("elemType"))?;
        let producer = tile_operand(op, 0, &self.model)?;
        let consumers = (1..op.operands.len())
            .map(|i| tile_operand(op, i, &self.model))
            .collect::<Result<Vec<_>>>()?;
        if consumers.is_empty() {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Missing { name: "consumer" },
            ));
        }
        let depth_span = op.attr_span("elemNumber");
        let depth = |v: &Attr| ranged("the depth of an objectfifo", v.as_int(), 1, 64, depth_span);
        let depth = match op.attr("elemNumber").map(|a| &a.value) {
            Some(Attr::Array(items)) => {
                let ends = items
                    .iter()
                    .map(|v| depth(v).map(|d| d as u32))
                    .collect::<Result<Vec<_>>>()?;
                if ends.len() != 1 + consumers.len() {
                    return Err(DesignError::at(
                        depth_span,
                        DesignErrorKind::TypeMismatch {
                            what: "the number of depths".into(),
                            found: ends.len().to_string(),
                            expected: (1 + consumers.len()).to_string(),
                        },
                    ));
                }
                Depth::PerEnd(ends)
            }
            Some(v) => Depth::Common(depth(v)? as u32),
            None => {
                return Err(DesignError::at(
                    op.span,
                    DesignErrorKind::Missing { name: "depth" },
                ))
            }
        };
        let to_stream = match op.attr("dimensionsToStream") {
            Some(a) => steps(&a.value, a.span)?,
            None => Vec::new(),
        };
        let from_stream = match op.attr("dimensionsFromStreamPerConsumer") {
            Some(a) => a
                .value
                .as_array()
                .unwrap_or_default()
                .iter()
                .map(|d| steps(d, a.span))
                .collect::<Result<Vec<_>>>()?,
            None => vec![Vec::new(); consumers.len()],
        };
        self.model.fifos.push(Fifo {
            name: name.into(),
            producer,
            consumers,
            depth,
            element: element.clone(),
            to_stream,
            from_stream,
            via_dma: op.flag("via_DMA"),
            span: op.span,
        });
        Ok(())
    }

    fn core(&mut self, op: &'m Op) -> Result<()> {
        let tile = tile_operand(op, 0, &self.model)?;
        let kind = kind_of(self.model.device, tile, op.name_span)?;
        if kind != TileKind::Core {
            return Err(wrong_kind("a core", tile, kind, op.name_span));
        }
        if self.model.core_on(tile).is_some() {
            return Err(DesignError::at(
                op.name_span,
                DesignErrorKind::DuplicateTile { tile },
            ));
        }
        let stack = small(op, "stack_size", 0, i128::from(kind.data_memory()))?;
        let mut link_with: Vec<String> =
            op.text("link_with").map(String::from).into_iter().collect();
        if let Some(files) = op.attr("link_files").and_then(|a| a.value.as_array()) {
            link_with.extend(files.iter().filter_map(|f| f.as_text()).map(String::from));
        }
        self.model.cores.push(Core {
            tile,
            op,
            link_with,
            stack_size: stack.map_or(DEFAULT_STACK, |s| s as u32),
        });
        Ok(())
    }

    fn port(&self, op: &Op, side: &str) -> Result<Port> {
        let bundle = op.text(&format!("{side}_bundle")).unwrap_or_default();
        let span = op.attr_span(&format!("{side}_bundle"));
        let Some(bundle) = Bundle::ALL.into_iter().find(|b| b.name() == bundle) else {
            return Err(DesignError::at(
                span,
                DesignErrorKind::NotA {
                    what: "a port of an AIE2 stream switch",
                },
            ));
        };
        let channel = op.int(&format!("{side}_channel"));
        let channel = ranged("a port number", channel, 0, 7, span)?;
        Ok(Port::new(bundle, channel as u8))
    }

    fn flow(&mut self, op: &Op) -> Result<()> {
        let source = (tile_operand(op, 0, &self.model)?, self.port(op, "source")?);
        let dest = (tile_operand(op, 1, &self.model)?, self.port(op, "dest")?);
        self.model.flows.push(Flow {
            source,
            dest,
            span: op.span,
        });
        Ok(())
    }

    fn packet_flow(&mut self, op: &Op) -> Result<()> {
        let id = ranged("a packet id", op.int("ID"), 0, 31, op.attr_span("ID"))? as u8;
        let mut source = None;
        let mut dests = Vec::new();
        for end in op.body() {
            match end.name.as_str() {
                "aie.packet_source" => {
                    source = Some((tile_operand(end, 0, &self.model)?, self.port(end, "end")?));
                }
                "aie.packet_dest" => {
                    dests.push((tile_operand(end, 0, &self.model)?, self.port(end, "end")?));
                }
                "aie.end" => {}
                name => {
                    return Err(DesignError::at(
                        end.name_span,
                        DesignErrorKind::Misplaced {
                            name: name.into(),
                            place: "a packet flow",
                        },
                    ))
                }
            }
        }
        let Some(source) = source else {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Missing {
                    name: "aie.packet_source",
                },
            ));
        };
        self.model.packet_flows.push(PacketFlow {
            id,
            source,
            dests,
            keep_header: op
                .attr("keep_pkt_header")
                .map(|_| op.flag("keep_pkt_header")),
            priority: op.flag("priority_route"),
            span: op.span,
        });
        Ok(())
    }

    fn allocation(&mut self, op: &Op) -> Result<()> {
        let symbol = op.text("sym_name").unwrap_or_default();
        let channel = channel(op, TileKind::Shim)?;
        let col = if op.operands.is_empty() {
            let span = op.attr_span("col");
            let last = i128::from(self.model.device.columns()) - 1;
            ranged("a column", op.int("col"), 0, last, span)? as u8
        } else {
            tile_operand(op, 0, &self.model)?.col.0
        };
        self.model.allocations.push(ShimAllocation {
            symbol: symbol.into(),
            channel,
            col,
            fifo: symbol.strip_suffix("_shim_alloc").map(String::from),
        });
        Ok(())
    }
}

// ---- shared readers of attributes ----

pub(crate) fn ranged(
    what: &'static str,
    value: Option<i128>,
    min: i128,
    max: i128,
    span: Span,
) -> Result<i128> {
    match value {
        Some(v) if (min..=max).contains(&v) => Ok(v),
        Some(value) => Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what,
                value,
                min,
                max,
            },
        )),
        None => Err(DesignError::at(
            span,
            DesignErrorKind::Missing { name: what },
        )),
    }
}

/// An optional integer attribute in a range.
fn small(op: &Op, name: &'static str, min: i128, max: i128) -> Result<Option<i128>> {
    match op.attr(name) {
        None => Ok(None),
        Some(a) => ranged(name, a.value.as_int(), min, max, a.span).map(Some),
    }
}

fn coord(device: Device, col: i128, row: i128, span: Span) -> Result<TileCoord> {
    let found = match (u8::try_from(col), u8::try_from(row)) {
        (Ok(c), Ok(r)) => Some(TileCoord::new(c, r)).filter(|&t| device.kind(t).is_some()),
        _ => None,
    };
    found.ok_or_else(|| {
        DesignError::at(
            span,
            DesignErrorKind::NoSuchTile {
                device: device.name(),
                col,
                row,
            },
        )
    })
}

pub(crate) fn kind_of(device: Device, tile: TileCoord, span: Span) -> Result<TileKind> {
    device.kind(tile).ok_or_else(|| {
        DesignError::at(
            span,
            DesignErrorKind::NoSuchTile {
                device: device.name(),
                col: tile.col.0.into(),
                row: tile.row.0.into(),
            },
        )
    })
}

fn wrong_kind(what: &'static str, tile: TileCoord, kind: TileKind, span: Span) -> DesignError {
    DesignError::at(span, DesignErrorKind::WrongTileKind { what, tile, kind })
}

pub(crate) fn unsupported(op: &Op, what: &'static str, remedy: &'static str) -> DesignError {
    DesignError::at(op.name_span, DesignErrorKind::Unsupported { what, remedy })
}

pub(crate) fn memref_bytes(ty: &crate::mlir::MemRef, span: Span) -> Result<u32> {
    match ty.bytes() {
        Some(n) if n > 0 && n <= 1 << 20 => Ok(n as u32),
        Some(n) => Err(DesignError::at(
            span,
            DesignErrorKind::Range {
                what: "the size of a buffer in bytes",
                value: n.into(),
                min: 1,
                max: 1 << 20,
            },
        )),
        None => Err(DesignError::at(
            span,
            DesignErrorKind::Unsized { ty: ty.to_string() },
        )),
    }
}

fn operand_entity(op: &Op, index: usize, model: &Model<'_>) -> Option<Entity> {
    op.operands
        .get(index)
        .and_then(|v| model.entities.get(v))
        .copied()
}

pub(crate) fn tile_operand(op: &Op, index: usize, model: &Model<'_>) -> Result<TileCoord> {
    match operand_entity(op, index, model) {
        Some(Entity::Tile(t)) => Ok(t),
        _ => Err(DesignError::at(
            op.span,
            DesignErrorKind::NotA { what: "a tile" },
        )),
    }
}

pub(crate) fn lock_operand(op: &Op, index: usize, model: &Model<'_>) -> Result<usize> {
    match operand_entity(op, index, model) {
        Some(Entity::Lock(l)) => Ok(l),
        _ => Err(DesignError::at(
            op.span,
            DesignErrorKind::NotA { what: "a lock" },
        )),
    }
}

pub(crate) fn buffer_operand(op: &Op, index: usize, model: &Model<'_>) -> Result<usize> {
    match operand_entity(op, index, model) {
        Some(Entity::Buffer(b)) => Ok(b),
        _ => Err(DesignError::at(
            op.span,
            DesignErrorKind::NotA { what: "a buffer" },
        )),
    }
}

pub(crate) fn direction(op: &Op, name: &str) -> Result<Direction> {
    match op.text(name) {
        Some("MM2S") => Ok(Direction::Mm2s),
        Some("S2MM") => Ok(Direction::S2mm),
        _ => Err(DesignError::at(
            op.attr_span(name),
            DesignErrorKind::NotA {
                what: "a direction, `MM2S` or `S2MM`",
            },
        )),
    }
}

/// `channel_dir` and `channel_index`.
fn channel(op: &Op, kind: TileKind) -> Result<DmaChannel> {
    let direction = direction(op, "channel_dir")?;
    let last = i128::from(kind.channels(direction)) - 1;
    let n = op.int("channel_index");
    let n = ranged("a DMA channel", n, 0, last, op.attr_span("channel_index"))?;
    Ok(DmaChannel {
        direction,
        channel: npu_arch::array::ChannelId(n as u8),
    })
}

/// `[<size = 4, stride = 8>, ..]`, outermost first.
pub(crate) fn steps(attr: &Attr, span: Span) -> Result<Vec<Step>> {
    let not_steps = || {
        DesignError::at(
            span,
            DesignErrorKind::NotA {
                what: "a list such as `[<size = 4, stride = 8>]`",
            },
        )
    };
    attr.as_array()
        .ok_or_else(not_steps)?
        .iter()
        .map(|d| {
            let get = |key| d.entry(key).and_then(Attr::as_int).ok_or_else(not_steps);
            let limit = i128::from(u32::MAX);
            Ok(Step {
                size: ranged("a size", Some(get("size")?), 1, limit, span)? as u32,
                stride: ranged("a stride", Some(get("stride")?), 0, limit, span)? as u32,
            })
        })
        .collect()
}

/// `#aie.packet_info<pkt_type = 0, pkt_id = 15>`.
pub(crate) fn packet(attr: &NamedAttr) -> Result<Packet> {
    let get = |key: &str| attr.value.entry(key).and_then(Attr::as_int);
    Ok(Packet {
        kind: ranged("a packet type", get("pkt_type"), 0, 7, attr.span)? as u8,
        id: ranged("a packet id", get("pkt_id"), 0, 31, attr.span)? as u8,
    })
}

/// An error for a name that nothing has.
pub(crate) fn unknown<'a>(
    what: &'static str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    span: Span,
) -> DesignError {
    DesignError::at(
        span,
        DesignErrorKind::UnknownSymbol {
            what,
            name: name.into(),
            suggestion: nearest(name, known).map(String::from),
        },
    )
}
