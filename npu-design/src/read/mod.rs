//! Operations to a [`Model`].
//!
//! Two walks: the first collects constants and gives every tile, buffer and lock its place, so that
//! the second can resolve uses wherever they stand.

mod attrs;
mod declare;
mod dma;
mod fifo;
mod reach;
mod switch;

pub(crate) use attrs::{
    buffer_operand, direction, kind_of, lock_operand, memref_bytes, packet, pads, ranged, steps,
    tile_operand, unknown, unsupported,
};
pub(crate) use dma::{check_padding, lock_action, padding};
pub(crate) use reach::{check_reach, dma_reaches, once, Used};

use attrs::{channel, small, wrong_kind};
pub(crate) use declare::constants;
use declare::{declare, declare_global};

use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, Module, Op, Type, ValueId};
use crate::model::{Cascade, CascadeFlow, Core, Flow, Function, Model, PacketFlow, ShimAllocation};
use crate::options::Rotation;
use crate::Span;
use npu_arch::array::{Bundle, Device, Neighbour, Port, TileCoord, TileKind};
use std::collections::{HashMap, HashSet};

pub(crate) type Result<T> = std::result::Result<T, DesignError>;

/// Stack of a core that states none, as MLIR-AIE has it.
pub(crate) const DEFAULT_STACK: u32 = 0x400;

/// Reads the device of a module.
pub(crate) fn read(module: &Module) -> Result<Model<'_>> {
    let (model, problems) = read_all(module, HashSet::new());
    match (model, problems.into_iter().next()) {
        (_, Some(first)) => Err(first),
        (Some(model), None) => Ok(model),
        (None, None) => Err(DesignError::nowhere(DesignErrorKind::NoDevice)),
    }
}

/// As [`read`], but goes on behind operations that make no sense. What uses their results, or one of
/// `lost`, is left out.
pub(crate) fn read_all(
    module: &Module,
    lost: HashSet<ValueId>,
) -> (Option<Model<'_>>, Vec<DesignError>) {
    let (device, op) = match find_device(module) {
        Ok(found) => found,
        Err(e) => return (None, vec![e]),
    };
    let mut walk = Walk {
        model: Model {
            device_span: op.attr_span("device"),
            ..Model::empty(device)
        },
        symbols: HashMap::new(),
        programs: Vec::new(),
        lost,
        lost_symbols: module.unread.iter().cloned().collect(),
        problems: Vec::new(),
    };
    for op in &module.ops {
        constants(op, &module.values, &mut walk.model.constants);
    }
    for op in module.ops.iter().chain(op.body()) {
        let read = declare_global(op, &mut walk.model);
        walk.note(op, read);
    }
    for (position, op) in op.body().iter().enumerate() {
        walk.declare(module, op, position);
        // A DMA program may declare what it uses.
        if matches!(
            op.name.as_str(),
            "aie.mem" | "aie.memtile_dma" | "aie.shim_dma"
        ) {
            let blocks = op.regions.iter().flat_map(|r| &r.blocks);
            for inner in blocks.flat_map(|b| &b.ops) {
                walk.declare(module, inner, position);
            }
        }
    }
    for op in module.ops.iter().filter(|o| o.name == "func.func") {
        let read = walk.function(op);
        walk.note(op, read);
    }
    // What names objectfifos may stand above them.
    let names_fifos = |op: &Op| {
        matches!(
            op.name.as_str(),
            "aie.objectfifo.link" | "aie.objectfifo.allocate"
        )
    };
    let (late, first): (Vec<_>, Vec<_>) =
        (op.body().iter().enumerate()).partition(|(_, op)| names_fifos(op));
    for (position, op) in first.into_iter().chain(late) {
        if !walk.is_lost(op) {
            let read = walk.op(op, position);
            walk.note(op, read);
        }
    }
    (Some(walk.model), walk.problems)
}

fn find_device(module: &Module) -> Result<(Device, &Op)> {
    // Of several, one has been chosen before.
    let Some(op) = module.ops.iter().find(|o| o.name == "aie.device") else {
        return Err(DesignError {
            span: module.ops.first().map(|o| o.name_span),
            core: None,
            kind: Box::new(DesignErrorKind::NoDevice),
        });
    };
    let name = op.text("device").unwrap_or_default();
    let device = Device::from_name(name).ok_or_else(|| {
        DesignError::at(
            op.attr_span("device"),
            DesignErrorKind::UnknownDevice { name: name.into() },
        )
    })?;
    Ok((device, op))
}

/// The second walk.
struct Walk<'m> {
    model: Model<'m>,
    /// Names, with who has them.
    symbols: HashMap<String, Span>,
    /// DMA programs.
    programs: Vec<(TileCoord, Span)>,
    /// Values of operations that make no sense.
    lost: HashSet<ValueId>,
    /// Symbols of theirs.
    lost_symbols: HashSet<String>,
    problems: Vec<DesignError>,
}

impl<'m> Walk<'m> {
    /// Keeps a problem, and loses the results of its operation.
    fn note(&mut self, op: &Op, read: Result<()>) {
        if let Err(e) = read {
            // A name that is not there because its declaration makes no sense.
            let follows = match &*e.kind {
                DesignErrorKind::UnknownSymbol { name, .. } => self.lost_symbols.contains(name),
                _ => false,
            };
            if !follows {
                self.problems.push(e);
            }
            self.lose(op);
        }
    }

    fn lose(&mut self, op: &Op) {
        self.lost.extend(&op.results);
        let symbol = op.text("sym_name").map(String::from);
        self.lost_symbols.extend(symbol);
    }

    fn declare(&mut self, module: &Module, op: &Op, position: usize) {
        let declares = matches!(
            op.name.as_str(),
            "aie.tile" | "aie.buffer" | "aie.lock" | "aie.external_buffer"
        );
        if declares && !self.is_lost(op) {
            let read = declare(module, op, position, &mut self.model);
            self.note(op, read);
        }
    }

    /// Whether an operation uses what was lost; what it defines is then lost, too.
    fn is_lost(&mut self, op: &Op) -> bool {
        let lost = !self.lost.is_empty() && uses_any(op, &self.lost);
        if lost {
            self.lose(op);
        }
        lost
    }
}

/// Whether `op` or anything below it uses one of `values`; the parser bounds the depth.
fn uses_any(op: &Op, values: &HashSet<ValueId>) -> bool {
    let in_targets = op.successors.iter().flat_map(|s| &s.args);
    op.operands
        .iter()
        .chain(in_targets)
        .any(|v| values.contains(v))
        || op.results.iter().any(|v| values.contains(v))
        || op
            .regions
            .iter()
            .flat_map(|r| &r.blocks)
            .flat_map(|b| &b.ops)
            .any(|inner| uses_any(inner, values))
}

impl<'m> Walk<'m> {
    fn op(&mut self, op: &'m Op, position: usize) -> Result<()> {
        match op.name.as_str() {
            "aie.tile"
            | "arith.constant"
            | "arith.index_cast"
            | "memref.global"
            | "aie.wire"
            | "aie.end"
            | "aie.external_buffer" => Ok(()),
            "aie.buffer" | "aie.lock" => match op.text("sym_name") {
                Some(name) => self.symbol(name, op.attr_span("sym_name")),
                None => Ok(()),
            },
            "func.func" => self.function(op),
            "aie.objectfifo" => self.fifo(op, position),
            "aie.objectfifo.link" => self.link(op),
            "aie.objectfifo.allocate" => self.allocate(op),
            "aie.objectfifo.register_external_buffers" => Err(unsupported(
                op,
                "a host buffer of an objectfifo",
                "say what the host's side transfers in the runtime sequence",
            )),
            "aie.cascade_flow" => self.cascade_flow(op),
            "aie.configure_cascade" => self.cascade(op),
            "aie.core" => self.core(op, position),
            "aie.mem" => self.dma(op, TileKind::Core),
            "aie.memtile_dma" => self.dma(op, TileKind::Mem),
            "aie.shim_dma" => self.dma(op, TileKind::Shim),
            "aie.flow" => self.flow(op, position),
            "aie.packet_flow" => self.packet_flow(op, position),
            "aie.shim_dma_allocation" => self.allocation(op),
            "aie.switchbox" => self.switchbox(op),
            "aie.shim_mux" => self.shim_mux(op),
            "aiex.runtime_sequence" | "aie.runtime_sequence" => {
                let mut others = self.model.sequences.iter();
                let same = |s: &&&Op| s.text("sym_name") == op.text("sym_name");
                if let (Some(name), Some(first)) = (op.text("sym_name"), others.find(same)) {
                    let (name, first) = (name.to_owned(), first.attr_span("sym_name"));
                    let span = op.attr_span("sym_name");
                    let kind = DesignErrorKind::DuplicateSymbol { name, first };
                    return Err(DesignError::at(span, kind));
                }
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
        let Some(&first) = self.symbols.get(name) else {
            self.symbols.insert(name.into(), span);
            return Ok(());
        };
        let name = name.into();
        Err(DesignError::at(
            span,
            DesignErrorKind::DuplicateSymbol { name, first },
        ))
    }

    fn function(&mut self, op: &'m Op) -> Result<()> {
        let name = op.text("sym_name").unwrap_or_default();
        self.symbol(name, op.attr_span("sym_name"))?;
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
            body: (!op.regions.is_empty()).then_some(op),
        });
        Ok(())
    }

    fn core(&mut self, op: &'m Op, position: usize) -> Result<()> {
        let tile = tile_operand(op, 0, &self.model)?;
        let kind = kind_of(self.model.device, tile, op.name_span)?;
        if kind != TileKind::Core {
            return Err(wrong_kind("a core", tile, kind, op.name_span));
        }
        if let Some(first) = self.model.core_on(tile) {
            let first = first.op.name_span;
            let what = "a core";
            return Err(DesignError::at(
                op.name_span,
                DesignErrorKind::SecondProgram { what, tile, first },
            ));
        }
        for key in ["elf_file", "link_with"] {
            if op.attr(key).is_some_and(|a| a.value.as_text().is_none()) {
                let what = "the name of a file";
                let kind = DesignErrorKind::NotA { what };
                return Err(DesignError::at(op.attr_span(key), kind));
            }
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
            rotation: op.attr("dynamic_objfifo_lowering").map(|_| {
                if op.flag("dynamic_objfifo_lowering") {
                    Rotation::Counted
                } else {
                    Rotation::Unrolled
                }
            }),
            position,
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

    fn flow(&mut self, op: &Op, position: usize) -> Result<()> {
        let source = (tile_operand(op, 0, &self.model)?, self.port(op, "source")?);
        let dest = (tile_operand(op, 1, &self.model)?, self.port(op, "dest")?);
        self.model.flows.push(Flow {
            source,
            dest,
            span: op.span,
            position,
        });
        Ok(())
    }

    fn core_tile(&self, op: &Op, index: usize) -> Result<TileCoord> {
        let tile = tile_operand(op, index, &self.model)?;
        let kind = kind_of(self.model.device, tile, op.name_span)?;
        if kind != TileKind::Core {
            return Err(wrong_kind("a cascade", tile, kind, op.name_span));
        }
        Ok(tile)
    }

    /// A cascade goes to the core in the south or in the east.
    fn cascade_flow(&mut self, op: &Op) -> Result<()> {
        let (source, dest) = (self.core_tile(op, 0)?, self.core_tile(op, 1)?);
        let towards = [Neighbour::South, Neighbour::East]
            .into_iter()
            .any(|side| self.model.device.neighbour(source, side) == Some(dest));
        if !towards {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::CascadeNotNext {
                    from: source,
                    to: dest,
                },
            ));
        }
        self.model.cascade_flows.push(CascadeFlow { source, dest });
        Ok(())
    }

    fn cascade(&mut self, op: &Op) -> Result<()> {
        let tile = self.core_tile(op, 0)?;
        let side = |key: &'static str, allowed: [Neighbour; 2]| {
            let named = |side: &Neighbour| op.text(key) == Some(side_name(*side));
            allowed.into_iter().find(named).ok_or_else(|| {
                let what = "a side that a core's cascade has: from North or West, to South or East";
                DesignError::at(op.attr_span(key), DesignErrorKind::NotA { what })
            })
        };
        let input = side("inputDir", [Neighbour::North, Neighbour::West])?;
        let output = side("outputDir", [Neighbour::South, Neighbour::East])?;
        self.model.cascades.push(Cascade {
            tile,
            input,
            output,
        });
        Ok(())
    }

    fn packet_flow(&mut self, op: &Op, position: usize) -> Result<()> {
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
        let missing = |name| DesignError::at(op.span, DesignErrorKind::Missing { name });
        let source = source.ok_or_else(|| missing("aie.packet_source"))?;
        if dests.is_empty() {
            return Err(missing("aie.packet_dest"));
        }
        self.model.packet_flows.push(PacketFlow {
            id,
            source,
            dests,
            keep_header: op
                .attr("keep_pkt_header")
                .map(|_| op.flag("keep_pkt_header")),
            priority: op.flag("priority_route"),
            span: op.span,
            position,
        });
        Ok(())
    }

    fn allocation(&mut self, op: &Op) -> Result<()> {
        let symbol = op.text("sym_name").unwrap_or_default();
        let channel = channel(op, TileKind::Shim)?;
        // A name may have both ways of a shim: an objectfifo's that starts and ends there.
        let named = self.model.allocations.iter();
        let mut known = named.filter(|a| a.symbol == symbol);
        let first = known.clone().next().is_none();
        if first || known.any(|a| a.channel.direction == channel.direction) {
            self.symbol(symbol, op.attr_span("sym_name"))?;
        }
        let col = if op.operands.is_empty() {
            let span = op.attr_span("col");
            let last = i128::from(self.model.device.columns()) - 1;
            ranged("a column", op.int("col"), 0, last, span)? as u8
        } else {
            tile_operand(op, 0, &self.model)?.col.0
        };
        self.model.allocations.push(ShimAllocation {
            packet: op.attr("packet").map(packet).transpose()?,
            symbol: symbol.into(),
            channel,
            col,
            fifo: symbol.strip_suffix("_shim_alloc").map(String::from),
        });
        Ok(())
    }
}

fn side_name(side: Neighbour) -> &'static str {
    match side {
        Neighbour::South => "South",
        Neighbour::West => "West",
        Neighbour::North => "North",
        Neighbour::East => "East",
    }
}
