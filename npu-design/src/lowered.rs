//! The whole way, and what comes out of it.

use crate::core_ir::{self, LockUse, Reach};
use crate::error::{DesignError, DesignErrorKind, Error, MemoryMap};
use crate::expand::expand;
use crate::fifo::Fifos;
use crate::mlir::{self, Element, Module};
use crate::model::{chain_of, padded, Buffer, Cascade, Core, Model, ShimAllocation, Tile};
use crate::options::{AllocScheme, Devices, Options};
use crate::registers::{self, CdoFiles, CoreTile, ElfSegments};
use crate::sequence::{self, Sequence};
use crate::view::View;
use crate::Span;
use crate::{alloc, fifo, read, route};
use npu_arch::array::{
    Bundle, Col, Device, Direction, DmaChannel, LockId, Neighbour, Port, Row, TileCoord, TileKind,
};
use std::collections::BTreeMap;

/// A design with nothing left open but the core programs' machine code.
#[derive(Debug, Clone)]
pub struct Lowered {
    /// `module @name`.
    pub name: Option<String>,
    /// The device that it is for.
    pub device: Device,
    /// Columns from 0 up to the last one with a tile of the design.
    pub columns: u8,
    /// Core programs, in the order of the tiles.
    pub cores: Vec<CoreProgram>,
    /// Every buffer, in the order of the text.
    pub buffers: Vec<BufferInfo>,
    /// Every lock, in the order of the text.
    pub locks: Vec<LockInfo>,
    /// Every channel that starts before the first run.
    pub starts: Vec<StartInfo>,
    /// Channels of shims that objectfifos end at.
    pub host_fifos: Vec<HostFifo>,
    /// What lies in each tile's memory.
    pub memory: Vec<MemoryMap>,
    /// Runtime sequences.
    pub sequences: Vec<Sequence>,
    /// How buffers without an address were placed.
    pub scheme: AllocScheme,
    /// Everything on the array, for drawing and comparing.
    pub view: View,
    /// What BDs of objectfifos with dimensions move.
    pub(crate) moves: Vec<Moved>,
    pub(crate) core_tiles: Vec<CoreTile>,
    pub(crate) configuration: CdoFiles,
}

/// A BD of an objectfifo that has dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moved {
    /// The objectfifo.
    pub(crate) fifo: Span,
    pub(crate) tile: TileCoord,
    pub(crate) direction: Direction,
    /// Values that the dimensions make, without and with the zeros around them.
    pub(crate) made: [u128; 2],
    /// Values that the BD moves.
    pub(crate) len: u64,
}

/// The program of one core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoreProgram {
    /// Its tile.
    pub tile: TileCoord,
    /// Function that the start-up code calls.
    pub entry: String,
    /// The program; empty when the design came without bodies ([`from_physical`]).
    pub llvm_ir: String,
    /// Kernel functions that it calls.
    pub calls: Vec<String>,
    /// Whether it loads values of buffers itself, kernels aside: what they are may decide about its
    /// way.
    pub loads: bool,
    /// What the program does with locks, kernels aside, in the order of the text; that of functions
    /// that the text defines comes last.
    pub locks: Vec<LockUse>,
    /// Accesses of the program that leave their buffers if they are run, which depends on a run.
    pub reaches: Vec<Reach>,
    /// The ELF file that the text names in place of a body (`elf_file`).
    pub elf: Option<GivenElf>,
    /// Object files as the design names them.
    pub link_with: Vec<String>,
    /// Bytes at 0x70000 for the stack.
    pub stack_size: u32,
    /// First free core-view address after stack and buffers.
    pub data_start: u32,
    /// One past the last core-view address for data.
    pub data_end: u32,
    /// Buffers that the core reaches.
    pub symbols: Vec<Symbol>,
    /// Its operation in the text.
    pub span: Span,
    /// Its `stack_size` there, or the operation's name if it has none.
    pub stack_span: Span,
}

/// A core's program as a text gives it that was lowered this far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenElf {
    /// The file, as the text names it.
    pub file: String,
    /// Where it does.
    pub span: Span,
    /// Whether the core has a body all the same.
    pub has_body: bool,
}

/// A buffer as a core sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// Name.
    pub name: String,
    /// Core-view address: 0x40000 south, 0x50000 west, 0x60000 north, 0x70000 own.
    pub address: u32,
    /// Bytes.
    pub size: u32,
}

/// A buffer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BufferInfo {
    /// Name.
    pub symbol: String,
    /// Tile.
    pub tile: TileCoord,
    /// Offset in the tile's data memory.
    pub address: u32,
    /// Size.
    pub bytes: u32,
    /// Element type.
    pub element: Element,
    /// Extents.
    pub shape: Vec<u64>,
    /// The objectfifo whose element it is; `None` for an `aie.buffer` of the text.
    pub fifo: Option<String>,
}

/// A lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockInfo {
    /// Name.
    pub symbol: Option<String>,
    /// Tile.
    pub tile: TileCoord,
    /// Number on the tile.
    pub id: LockId,
    /// Value at the start; `None` leaves it at 0.
    pub init: Option<u8>,
    /// Its operation, or the objectfifo that it was made for.
    pub span: Span,
}

/// A channel that the configuration starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartInfo {
    /// Tile.
    pub tile: TileCoord,
    /// Channel.
    pub channel: DmaChannel,
    /// `aie.dma_start`, or the objectfifo that it was made for.
    pub span: Span,
}

/// An objectfifo's end at the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostFifo {
    /// The objectfifo.
    pub name: String,
    /// The shim's tile.
    pub tile: TileCoord,
    /// Its channel.
    pub channel: DmaChannel,
    /// Bytes of an element on the stream; `None` if they are not those of its type: zeros are put around it, or a
    /// core takes words of it.
    pub element: Option<u64>,
    /// Its declaration.
    pub span: Span,
}

/// Lowers a design, or one that MLIR-AIE has lowered in part: `input_with_addresses.mlir` and
/// `input_physical.mlir` keep what they have, and only the rest is done. Where the cores came without
/// bodies (`input_physical_with_elfs.mlir`), so do the programs here.
///
/// # Errors
/// The first problem found, with its place in `text` and a remedy.
pub fn lower(text: &str, options: &Options) -> Result<Lowered, Error> {
    let module = expand(mlir::parse(text)?, options.device.as_deref())?;
    Ok(lower_module(&module, options)?)
}

fn lower_module(module: &Module, options: &Options) -> Result<Lowered, DesignError> {
    let mut model = read::read(module)?;
    let (fifos, routing) = place(&mut model, options)?;
    // Routes and core programs have nothing to do with each other, and each takes its time.
    let (plan, bodies) = match routing {
        Routing::Open => std::thread::scope(|scope| {
            let plan = scope.spawn(|| route::plan(&model, options));
            let bodies = bodies(module, &model, &fifos, options);
            match plan.join() {
                Ok(plan) => (Some(plan), bodies),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }),
        Routing::Done => (None, bodies(module, &model, &fifos, options)),
    };
    if let Some(plan) = plan {
        route::settle(&mut model, &plan?)?;
    }
    let mut out = collect(module, &model, Some((bodies, options)))?;
    for op in &model.sequences {
        out.sequences
            .push(sequence_of(module, &model, op, options)?);
    }
    Ok(out)
}

/// Everything but the programs of cores and the sequences. What the text has already stays as it is:
/// it may be a design, `input_with_addresses.mlir` or `input_physical.mlir`.
pub(crate) fn prepare(model: &mut Model<'_>, options: &Options) -> Result<Fifos, DesignError> {
    let (fifos, routing) = place(model, options)?;
    if routing == Routing::Open {
        route::route(model, options)?;
    }
    Ok(fifos)
}

/// Whether flows are still to be routed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Routing {
    /// They are.
    Open,
    /// The text has switches in place of them.
    Done,
}

/// [`prepare`] but for the routes.
fn place(model: &mut Model<'_>, options: &Options) -> Result<(Fifos, Routing), DesignError> {
    if options.devices == Devices::Phoenix && !model.device.is_phoenix() {
        let name = model.device.name().into();
        return Err(DesignError::at(
            model.device_span,
            DesignErrorKind::UnknownDevice { name },
        ));
    }
    for core in &mut model.cores {
        if let Some(&stack) = options.stacks.get(&core.tile) {
            core.stack_size = stack;
        }
    }
    let routed = model.is_routed();
    alloc::locks(model)?;
    let fifos = fifo::lower(model, options)?;
    cascades(model);
    alloc::bds(model)?;
    if routed {
        route::check_given(model)?;
    } else {
        drop_unused_tiles(model);
        control_overlay(model);
    }
    alloc::addresses(model, options)?;
    let routing = match routed {
        true => Routing::Done,
        false => Routing::Open,
    };
    Ok((fifos, routing))
}

/// Core programs, or what is wrong with them, by their tiles.
type Bodies = BTreeMap<TileCoord, Result<core_ir::Text, DesignError>>;

fn bodies(module: &Module, model: &Model<'_>, fifos: &Fifos, options: &Options) -> Bodies {
    let cores = model.tiles.iter().filter_map(|t| model.core_on(t.coord));
    let lower = |core: &Core<'_>| core_ir::lower(module, model, fifos, core, options.views);
    cores.map(|core| (core.tile, lower(core))).collect()
}

/// One runtime sequence.
pub(crate) fn sequence_of(
    module: &Module,
    model: &Model<'_>,
    op: &mlir::Op,
    options: &Options,
) -> Result<Sequence, DesignError> {
    let sequence = sequence::lower(module, model, op)?;
    if sequence.arguments.len() > options.max_arguments {
        return Err(DesignError::at(
            op.name_span,
            DesignErrorKind::TooManyArguments {
                found: sequence.arguments.len(),
                limit: options.max_arguments,
            },
        ));
    }
    Ok(sequence)
}

/// What is wrong with the program of one core.
pub(crate) fn core_problem(
    module: &Module,
    model: &Model<'_>,
    fifos: &Fifos,
    core: &Core<'_>,
    options: &Options,
) -> Option<DesignError> {
    core_ir::lower(module, model, fifos, core, options.views).err()
}

/// Reads a design that MLIR-AIE has already lowered (`input_physical.mlir` or
/// `input_physical_with_elfs.mlir`): nothing is allocated or routed, core bodies and sequences are
/// not read (for the latter see [`instructions`]).
///
/// # Errors
/// The first problem found, with its place in `text` and a remedy.
pub fn from_physical(text: &str) -> Result<Lowered, Error> {
    let module = expand(mlir::parse(text)?, None)?;
    let model = read::read(&module)?;
    Ok(collect(&module, &model, None)?)
}

/// Lowers the runtime sequence of a file to an instruction stream. The file may be a design, whose
/// objectfifos are then lowered as well, or a lowered one such as `npu_insts.mlir`. The number of
/// host buffers is not limited here.
///
/// # Errors
/// The first problem found, with its place in `text` and a remedy; also when the file has no
/// sequence, or more than one.
pub fn instructions(text: &str, options: &Options) -> Result<Sequence, Error> {
    let module = expand(mlir::parse(text)?, options.device.as_deref())?;
    let mut model = read::read(&module)?;
    if !model.fifos.is_empty() {
        alloc::locks(&mut model)?;
        fifo::lower(&mut model, options)?;
        alloc::bds(&mut model)?;
        alloc::addresses(&mut model, options)?;
    }
    let sequences = model.sequences.clone();
    match sequences.as_slice() {
        [one] => Ok(sequence::lower(&module, &model, one)?),
        [] => Err(DesignError::at(
            model.device_span,
            DesignErrorKind::Missing {
                name: "aiex.runtime_sequence",
            },
        )
        .into()),
        [_, second, ..] => Err(DesignError::at(
            second.name_span,
            DesignErrorKind::Unsupported {
                what: "a second runtime sequence",
                remedy: "keep one per file",
            },
        )
        .into()),
    }
}

impl Lowered {
    /// The command lists of the design's PDI, given each core's ELF.
    ///
    /// # Errors
    /// When an ELF is missing or does not fit its tile.
    pub fn cdo(&self, elfs: &BTreeMap<TileCoord, ElfSegments>) -> Result<CdoFiles, DesignError> {
        let mut files = self.configuration.clone();
        files.elfs = registers::programs(self.device, &self.core_tiles, elfs)?;
        Ok(files)
    }

    /// The command lists without core programs: `elfs` is empty.
    pub fn configuration(&self) -> &CdoFiles {
        &self.configuration
    }

    /// The only runtime sequence.
    pub fn sequence(&self) -> Option<&Sequence> {
        match self.sequences.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The buffer of that name.
    pub fn buffer(&self, symbol: &str) -> Option<&BufferInfo> {
        self.buffers.iter().find(|b| b.symbol == symbol)
    }
}

/// Tiles that nothing stands on do not count as part of the design.
pub(crate) fn drop_unused_tiles(model: &mut Model<'_>) {
    let mut used: Vec<TileCoord> = Vec::new();
    let on_tile = |b: &&Buffer| TileKind::of_row(b.tile.row) != Some(TileKind::Shim);
    used.extend(model.buffers.iter().filter(on_tile).map(|b| b.tile));
    used.extend(model.locks.iter().map(|l| l.tile));
    used.extend(model.cores.iter().map(|c| c.tile));
    used.extend(model.dmas.iter().map(|d| d.tile));
    used.extend(model.allocations.iter().map(|a| TileCoord::new(a.col, 0)));
    used.extend(model.flows.iter().flat_map(|f| [f.source.0, f.dest.0]));
    for flow in &model.packet_flows {
        used.push(flow.source.0);
        used.extend(flow.dests.iter().map(|d| d.0));
    }
    used.extend(model.switches.iter().map(|s| s.tile));
    used.extend(model.muxes.iter().map(|m| m.tile));
    model.tiles.retain(|t| used.contains(&t.coord));
}

/// Columns that the design uses get a shim tile, in front of all others, the last column first.
fn add_shims(model: &mut Model<'_>) {
    let mut columns: Vec<Col> = model.tiles.iter().map(|t| t.coord.col).collect();
    columns.sort_unstable();
    columns.dedup();
    for col in columns {
        let coord = TileCoord { col, row: Row(0) };
        if !model.has_tile(coord) {
            let kind = TileKind::Shim;
            model.tiles.insert(
                0,
                Tile {
                    coord,
                    kind,
                    span: Span::default(),
                },
            );
        }
    }
}

/// The path of task-complete tokens: in every column whose shim the design uses, a packet stream from the shim's control
/// port out of the array.
pub(crate) fn control_overlay(model: &mut Model<'_>) {
    const PACKET_ID: u8 = 15;
    let shims = model.tiles.iter().filter(|t| t.kind == TileKind::Shim);
    let mut shims: Vec<TileCoord> = shims.map(|t| t.coord).collect();
    shims.sort_unstable();
    add_shims(model);
    for shim in shims {
        let source = (shim, Port::new(Bundle::TileControl, 0));
        let dest = Port::new(Bundle::South, 0);
        // Switches of a text that has flows besides may carry them already.
        let given = !model.is_routed() && carries(model, source, dest, PACKET_ID);
        if given || model.packet_flows.iter().any(|f| f.source == source) {
            continue;
        }
        model.packet_flows.push(crate::model::PacketFlow {
            id: PACKET_ID,
            source,
            dests: vec![(shim, dest)],
            keep_header: Some(true),
            priority: true,
            span: Span::default(),
            position: usize::MAX,
        });
    }
}

/// Whether the text's own switch takes packets of this id from one of its ports to another.
fn carries(model: &Model<'_>, (tile, from): (TileCoord, Port), to: Port, id: u8) -> bool {
    let mut switches = model.switches.iter().filter(|s| s.tile == tile);
    switches.any(|switch| {
        let rules = switch.rules.iter().filter(|r| r.port == from);
        let mut rules = rules.flat_map(|r| &r.rules);
        let rule = rules.find(|r| r.takes(id));
        let mut masters = switch.masters.iter().filter(|m| m.port == to);
        switch.connects.contains(&(from, to))
            || rule.is_some_and(|r| {
                masters.any(|m| m.arbiter == r.arbiter && m.msels & (1 << r.msel) != 0)
            })
    })
}

/// The sides of the cascade of every tile at an end of a cascade flow. A side without one keeps the
/// hardware's default: from the north, to the south.
pub(crate) fn cascades(model: &mut Model<'_>) {
    let flows = std::mem::take(&mut model.cascade_flows);
    for tile in model.tiles.iter().map(|t| t.coord) {
        let input = flows.iter().rev().find(|f| f.dest == tile);
        let output = flows.iter().rev().find(|f| f.source == tile);
        if input.is_none() && output.is_none() {
            continue;
        }
        let from_west = input.is_some_and(|f| f.source.row == tile.row);
        let to_east = output.is_some_and(|f| f.dest.row == tile.row);
        model.cascades.push(Cascade {
            tile,
            input: if from_west {
                Neighbour::West
            } else {
                Neighbour::North
            },
            output: if to_east {
                Neighbour::East
            } else {
                Neighbour::South
            },
        });
    }
}

fn host_fifo(model: &Model<'_>, allocation: &ShimAllocation) -> Option<HostFifo> {
    let name = allocation.fifo.as_ref()?;
    let fifo = model.fifos.iter().find(|f| f.name == *name)?;
    // What dimensions make of an element may be less of it, or more.
    let whole = |steps: &[crate::model::Step]| {
        let elements = fifo.element.elements().map(u128::from);
        steps.is_empty() || elements == Some(padded(steps, &[]))
    };
    let dims = fifo.from_stream.iter().chain([&fifo.to_stream]);
    let plain =
        fifo.padding.is_empty() && fifo.stream.is_none() && dims.into_iter().all(|d| whole(d));
    Some(HostFifo {
        name: name.clone(),
        tile: TileCoord::new(allocation.col, 0),
        channel: allocation.channel,
        element: fifo.element.bytes().filter(|_| plain),
        span: fifo.span,
    })
}

/// What BDs of objectfifos with dimensions move, equal ones once.
fn moves(model: &Model<'_>) -> Vec<Moved> {
    let mut out = Vec::new();
    for dma in &model.dmas {
        for start in dma.blocks.iter().filter_map(|b| b.start) {
            let chain = chain_of(&dma.blocks, start.chain);
            let bds = chain.filter_map(|at| dma.blocks[at].bd.as_ref());
            for bd in bds.filter(|bd| !bd.steps.is_empty()) {
                let moved = Moved {
                    fifo: bd.span,
                    tile: dma.tile,
                    direction: start.channel.direction,
                    made: [padded(&bd.steps, &[]), padded(&bd.steps, &bd.padding)],
                    len: bd.len,
                };
                let of_fifo = model.fifos.iter().any(|f| f.span == bd.span);
                if of_fifo && !out.contains(&moved) {
                    out.push(moved);
                }
            }
        }
    }
    out
}

/// Puts together what callers see; core bodies only when they are asked for.
fn collect(
    module: &Module,
    model: &Model<'_>,
    bodies: Option<(Bodies, &Options)>,
) -> Result<Lowered, DesignError> {
    let (mut bodies, options) = bodies.unzip();
    let mut cores = Vec::new();
    for tile in &model.tiles {
        let Some(core) = model.core_on(tile.coord) else {
            continue;
        };
        let text = bodies.as_mut().and_then(|b| b.remove(&core.tile));
        let text = text.transpose()?;
        let text = text.unwrap_or_default();
        let (llvm_ir, calls, loads, locks) = (text.llvm_ir, text.calls, text.loads, text.locks);
        let mut link_with = core.link_with.clone();
        for f in model.functions.iter().filter(|f| calls.contains(&f.name)) {
            link_with.extend(
                f.link_with
                    .iter()
                    .filter(|l| !core.link_with.contains(l))
                    .cloned(),
            );
        }
        cores.push(CoreProgram {
            span: core.op.name_span,
            stack_span: core.op.attr_span("stack_size"),
            tile: core.tile,
            entry: core_ir::entry(core.tile),
            llvm_ir,
            calls,
            loads,
            locks,
            reaches: text.reaches,
            elf: core.op.text("elf_file").map(|file| GivenElf {
                file: file.to_owned(),
                span: core.op.attr_span("elf_file"),
                has_body: core.op.body().iter().any(|o| o.name != "aie.end"),
            }),
            link_with,
            stack_size: core.stack_size,
            data_start: registers::data_start(model, core),
            data_end: TileKind::CORE_VIEW_OWN + TileKind::CORE_VIEW_SIZE,
            symbols: model
                .buffers
                .iter()
                .filter_map(|b| {
                    let (base, _) = core_ir::view(core.tile, b.tile)?;
                    let address = base + b.address?;
                    Some(Symbol {
                        name: b.symbol.clone(),
                        address,
                        size: b.bytes,
                    })
                })
                .collect(),
        });
    }
    let columns = model
        .tiles
        .iter()
        .map(|t| t.coord.col.0 + 1)
        .max()
        .unwrap_or(1);
    let mut memory = Vec::new();
    for tile in &model.tiles {
        let stack = model.core_on(tile.coord).map_or(0, |c| c.stack_size);
        let map = alloc::memory_map(model, tile.coord, tile.kind, stack);
        if !map.entries.is_empty() {
            memory.push(map);
        }
    }
    Ok(Lowered {
        name: module.name.clone(),
        device: model.device,
        columns,
        cores,
        buffers: model
            .buffers
            .iter()
            .filter(|b| TileKind::of_row(b.tile.row) != Some(TileKind::Shim))
            .map(|b| BufferInfo {
                symbol: b.symbol.clone(),
                tile: b.tile,
                address: b.address.unwrap_or(0),
                bytes: b.bytes,
                element: b.ty.element,
                shape: b.ty.static_shape().unwrap_or_default(),
                fifo: b
                    .fifo
                    .and_then(|f| model.fifos.get(f))
                    .map(|f| f.name.clone()),
            })
            .collect(),
        locks: model
            .locks
            .iter()
            .filter_map(|l| {
                let id = l.id?;
                Some(LockInfo {
                    symbol: l.symbol.clone(),
                    tile: l.tile,
                    id,
                    init: l.init,
                    span: l.span,
                })
            })
            .collect(),
        starts: model
            .dmas
            .iter()
            .flat_map(|dma| dma.blocks.iter().filter_map(|b| Some((dma.tile, b.start?))))
            .map(|(tile, start)| StartInfo {
                tile,
                channel: start.channel,
                span: start.span,
            })
            .collect(),
        host_fifos: model
            .allocations
            .iter()
            .filter_map(|a| host_fifo(model, a))
            .collect(),
        memory,
        sequences: Vec::new(),
        scheme: options.map_or(AllocScheme::BasicSequential, |options| options.scheme),
        view: View::of(model),
        moves: moves(model),
        core_tiles: registers::core_tiles(model),
        configuration: registers::configuration(model)?,
    })
}
