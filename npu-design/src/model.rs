//! A design as data: what stands on which tile, in the order of its text.
//!
//! One model serves the whole way down. Reading a design fills in what the text has; each pass adds
//! what the text leaves open (locks and buffers of objectfifos, ids, addresses, routes). A model
//! read from MLIR-AIE's own `input_physical.mlir` has all of it from the start. Order is kept
//! everywhere because register writes follow it.

use crate::error::{DesignError, DesignErrorKind, Reaching};
use crate::mlir::{MemRef, Op, Type, ValueId};
use crate::options::Rotation;
use crate::Span;
use npu_arch::array::{BdId, Device, DmaChannel, LockId, Neighbour, Port, TileCoord, TileKind};
use std::collections::HashMap;

/// Position in [`Model::buffers`].
pub(crate) type BufferIx = usize;
/// Position in [`Model::locks`].
pub(crate) type LockIx = usize;

/// A device with everything on it.
#[derive(Debug, Clone)]
pub(crate) struct Model<'m> {
    pub(crate) device: Device,
    /// Where the text names it.
    pub(crate) device_span: Span,
    pub(crate) tiles: Vec<Tile>,
    pub(crate) buffers: Vec<Buffer>,
    pub(crate) locks: Vec<Lock>,
    pub(crate) fifos: Vec<Fifo>,
    pub(crate) links: Vec<Link>,
    pub(crate) cascade_flows: Vec<CascadeFlow>,
    pub(crate) cascades: Vec<Cascade>,
    pub(crate) flows: Vec<Flow>,
    pub(crate) packet_flows: Vec<PacketFlow>,
    pub(crate) functions: Vec<Function<'m>>,
    pub(crate) cores: Vec<Core<'m>>,
    pub(crate) dmas: Vec<TileDma>,
    pub(crate) allocations: Vec<ShimAllocation>,
    pub(crate) switches: Vec<Switch>,
    pub(crate) muxes: Vec<ShimMux>,
    /// Ports that the text's own switches set.
    pub(crate) fixed: Vec<FixedPort>,
    pub(crate) sequences: Vec<&'m Op>,
    /// Every `memref.global`.
    pub(crate) globals: HashMap<String, Global>,
    pub(crate) entities: HashMap<ValueId, Entity>,
    /// Values known at this time.
    pub(crate) constants: HashMap<ValueId, i128>,
    /// Position in the text of the last tile.
    pub(crate) last_tile: usize,
}

/// A `memref.global`.
#[derive(Debug, Clone)]
pub(crate) struct Global {
    pub(crate) ty: MemRef,
    pub(crate) contents: Contents,
    /// Whether nothing may write to it.
    pub(crate) constant: bool,
}

/// What is in a global at the start.
#[derive(Debug, Clone)]
pub(crate) enum Contents {
    Bytes(Vec<u8>),
    /// Anything.
    Uninitialized,
    /// The text only declares it. Objectfifos of earlier versions leave such names behind.
    Elsewhere,
}

/// What a device-level value stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entity {
    Tile(TileCoord),
    Buffer(BufferIx),
    Lock(LockIx),
}

#[derive(Debug, Clone)]
pub(crate) struct Tile {
    pub(crate) coord: TileCoord,
    pub(crate) kind: TileKind,
    /// Where it is declared, if it is.
    pub(crate) span: Span,
}

/// A named piece of a tile's data memory.
#[derive(Debug, Clone)]
pub(crate) struct Buffer {
    pub(crate) symbol: String,
    pub(crate) tile: TileCoord,
    pub(crate) ty: MemRef,
    pub(crate) bytes: u32,
    pub(crate) address: Option<u32>,
    pub(crate) bank: Option<u32>,
    pub(crate) initial: Option<Vec<u8>>,
    /// The objectfifo it belongs to.
    pub(crate) fifo: Option<usize>,
    pub(crate) span: Span,
    /// Position in the text; objectfifo buffers stand right after the last tile.
    pub(crate) position: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Lock {
    pub(crate) symbol: Option<String>,
    pub(crate) tile: TileCoord,
    pub(crate) id: Option<LockId>,
    pub(crate) init: Option<u8>,
    pub(crate) span: Span,
    pub(crate) position: usize,
}

/// One step of an access pattern, outermost first as in the text; in elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) size: u32,
    pub(crate) stride: u32,
}

/// Zeros around one dimension of an access pattern, in the unit of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pad {
    pub(crate) before: u32,
    pub(crate) after: u32,
}

/// An objectfifo as the text declares it.
#[derive(Debug, Clone)]
pub(crate) struct Fifo {
    pub(crate) name: String,
    pub(crate) producer: TileCoord,
    pub(crate) consumers: Vec<TileCoord>,
    pub(crate) depth: Depth,
    pub(crate) element: MemRef,
    pub(crate) to_stream: Vec<Step>,
    pub(crate) from_stream: Vec<Vec<Step>>,
    /// Zeros that the producer's DMA adds around `to_stream`.
    pub(crate) padding: Vec<Pad>,
    pub(crate) via_dma: bool,
    /// `disable_synchronization`: no locks.
    pub(crate) unsynchronised: bool,
    /// Times that each element is sent.
    pub(crate) repeat: Option<u32>,
    /// Times that a memory tile's chain of BDs runs; without it, endlessly.
    pub(crate) iterations: Option<u32>,
    /// Contents of the producer's elements at the start.
    pub(crate) initial: Option<Vec<Vec<u8>>>,
    /// Ends that are a core's stream port instead of memory.
    pub(crate) stream: Option<CoreStream>,
    /// Tile whose memory holds the elements, from `aie.objectfifo.allocate`.
    pub(crate) delegate: Option<TileCoord>,
    pub(crate) span: Span,
    /// Position in the text.
    pub(crate) position: usize,
}

/// `aie_stream`: which ends of an objectfifo are stream ports of cores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CoreStream {
    pub(crate) ends: StreamEnds,
    pub(crate) port: u8,
}

/// Ends of an objectfifo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StreamEnds {
    Producer,
    Consumer,
    Both,
}

impl StreamEnds {
    pub(crate) fn producer(self) -> bool {
        self != StreamEnds::Consumer
    }

    pub(crate) fn consumer(self) -> bool {
        self != StreamEnds::Producer
    }
}

/// `aie.objectfifo.link`: fifos that meet on one tile and share their elements there.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// Positions in [`Model::fifos`].
    pub(crate) inputs: Vec<usize>,
    pub(crate) outputs: Vec<usize>,
    /// Where each input (join) or output (distribute) lies in the shared element, in elements of
    /// its type.
    pub(crate) offsets: Vec<u64>,
    pub(crate) span: Span,
}

impl Link {
    pub(crate) fn is_join(&self) -> bool {
        self.inputs.len() > 1
    }

    pub(crate) fn is_distribute(&self) -> bool {
        self.outputs.len() > 1
    }

    /// Parts that the shared element is cut into.
    pub(crate) fn parts(&self) -> usize {
        self.inputs.len().max(self.outputs.len())
    }
}

/// `aie.configure_cascade`: where a core's cascade comes from and goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cascade {
    pub(crate) tile: TileCoord,
    pub(crate) input: Neighbour,
    pub(crate) output: Neighbour,
}

/// `aie.cascade_flow`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CascadeFlow {
    pub(crate) source: TileCoord,
    pub(crate) dest: TileCoord,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Depth {
    /// One number; each end of a core is then sized by what the core acquires.
    Common(u32),
    /// Producer, then each consumer; kept as given.
    PerEnd(Vec<u32>),
}

/// A stream from one port to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flow {
    pub(crate) source: (TileCoord, Port),
    pub(crate) dest: (TileCoord, Port),
    pub(crate) span: Span,
    /// Position in the text.
    pub(crate) position: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PacketFlow {
    pub(crate) id: u8,
    pub(crate) source: (TileCoord, Port),
    pub(crate) dests: Vec<(TileCoord, Port)>,
    pub(crate) keep_header: Option<bool>,
    pub(crate) priority: bool,
    pub(crate) span: Span,
    /// Position in the text.
    pub(crate) position: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Function<'m> {
    pub(crate) name: String,
    pub(crate) arguments: Vec<Type>,
    pub(crate) results: Vec<Type>,
    pub(crate) link_with: Option<String>,
    /// The operation, when the text has a body for it.
    pub(crate) body: Option<&'m Op>,
}

#[derive(Debug, Clone)]
pub(crate) struct Core<'m> {
    pub(crate) tile: TileCoord,
    pub(crate) op: &'m Op,
    pub(crate) link_with: Vec<String>,
    pub(crate) stack_size: u32,
    /// How its objectfifos rotate, when the text says.
    pub(crate) rotation: Option<Rotation>,
    /// Position in the text.
    pub(crate) position: usize,
}

/// The DMA program of a tile: the blocks of its text, the first is the entry.
#[derive(Debug, Clone)]
pub(crate) struct TileDma {
    pub(crate) tile: TileCoord,
    pub(crate) kind: TileKind,
    pub(crate) blocks: Vec<DmaBlock>,
}

/// A block: a channel start, or a BD between an acquire and a release, or the end.
#[derive(Debug, Clone, Default)]
pub(crate) struct DmaBlock {
    pub(crate) start: Option<DmaStart>,
    pub(crate) acquire: Option<(LockIx, i32)>,
    pub(crate) bd: Option<Bd>,
    pub(crate) release: Option<(LockIx, i32)>,
    /// Block that follows a BD.
    pub(crate) next: Option<usize>,
}

/// Blocks of a chain from its first on, each once.
pub(crate) fn chain_of(blocks: &[DmaBlock], first: usize) -> impl Iterator<Item = usize> + '_ {
    let mut seen = vec![false; blocks.len()];
    let mut next = Some(first);
    std::iter::from_fn(move || {
        let at = next.filter(|&at| seen.get(at) == Some(&false))?;
        seen[at] = true;
        next = blocks[at].next;
        Some(at)
    })
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct DmaStart {
    pub(crate) channel: DmaChannel,
    /// First block of the chain.
    pub(crate) chain: usize,
    /// Block where the program goes on.
    pub(crate) next: usize,
    pub(crate) repeat: u32,
    pub(crate) span: Span,
}

#[derive(Debug, Clone)]
pub(crate) struct Bd {
    pub(crate) buffer: BufferIx,
    /// In elements.
    pub(crate) offset: u64,
    /// In elements.
    pub(crate) len: u64,
    pub(crate) steps: Vec<Step>,
    /// Zeros around each of `steps`; empty for none.
    pub(crate) padding: Vec<Pad>,
    pub(crate) packet: Option<Packet>,
    /// Longest AXI burst of a shim's BD, as its field holds it.
    pub(crate) burst: u32,
    pub(crate) id: Option<BdId>,
    pub(crate) span: Span,
}

/// Values that dimensions make, with the zeros around them.
pub(crate) fn padded(steps: &[Step], padding: &[Pad]) -> u128 {
    let zeros = padding
        .iter()
        .map(|p| u128::from(p.before) + u128::from(p.after));
    let sizes = steps.iter().zip(zeros.chain(std::iter::repeat(0)));
    sizes.fold(1, |made, (step, zeros)| {
        made.saturating_mul(u128::from(step.size) + zeros)
    })
}

impl Bd {
    /// The last element of its buffer that it touches: among the first `len` in the order of its steps.
    pub(crate) fn last_element(&self) -> u64 {
        /// Last of the first `count` (at least one) of these steps.
        fn last(steps: &[Step], count: u64) -> u64 {
            let Some((step, inner)) = steps.split_first() else {
                return 0;
            };
            let each = inner
                .iter()
                .fold(1u64, |n, s| n.saturating_mul(u64::from(s.size.max(1))));
            let whole = (count / each).min(u64::from(step.size.max(1)));
            let rest = count - whole.saturating_mul(each).min(count);
            let stride = u64::from(step.stride);
            let of_whole = match whole {
                0 => 0,
                n => (n - 1)
                    .saturating_mul(stride)
                    .saturating_add(last(inner, each)),
            };
            let of_rest = match rest {
                0 => 0,
                n if whole < u64::from(step.size.max(1)) => {
                    whole.saturating_mul(stride).saturating_add(last(inner, n))
                }
                _ => 0,
            };
            of_whole.max(of_rest)
        }
        /// More dimensions than any BD has, which is refused elsewhere.
        const MANY: usize = 8;
        let len = self.len.max(1);
        let within = match self.steps.as_slice() {
            [] => len - 1,
            steps if steps.len() > MANY => 0,
            steps => last(steps, len),
        };
        self.offset.saturating_add(within)
    }

    /// Refuses one that leaves its buffer.
    pub(crate) fn check_reach(&self, buffer: &Buffer) -> Result<(), DesignError> {
        let (last, elements) = (self.last_element(), buffer.ty.elements());
        match elements {
            Some(elements) if last >= elements => Err(DesignError::at(
                self.span,
                DesignErrorKind::BeyondBuffer {
                    what: match (self.offset, self.steps.is_empty()) {
                        (0, _) | (_, true) => Reaching::Bd,
                        (offset, false) => Reaching::DimensionsFrom(offset),
                    },
                    last: last.into(),
                    symbol: buffer.symbol.clone(),
                    elements,
                },
            )),
            _ => Ok(()),
        }
    }
}

/// A packet header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Packet {
    pub(crate) kind: u8,
    pub(crate) id: u8,
}

#[derive(Debug, Clone)]
pub(crate) struct ShimAllocation {
    pub(crate) symbol: String,
    pub(crate) channel: DmaChannel,
    pub(crate) col: u8,
    /// The objectfifo that it was made for.
    pub(crate) fifo: Option<String>,
    /// Header that its transfers put in front of the data.
    pub(crate) packet: Option<Packet>,
}

/// The settings of one stream switch.
#[derive(Debug, Clone, Default)]
pub(crate) struct Switch {
    pub(crate) tile: TileCoord,
    pub(crate) connects: Vec<(Port, Port)>,
    pub(crate) masters: Vec<MasterSet>,
    pub(crate) rules: Vec<PacketRules>,
}

/// A port that a setting of the text has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FixedPort {
    pub(crate) tile: TileCoord,
    pub(crate) port: Port,
    pub(crate) side: PortSide,
    pub(crate) used: FixedUse,
    pub(crate) span: Span,
}

/// What for a port is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FixedUse {
    Circuit,
    Packets,
}

/// Side of a switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PortSide {
    /// Into it.
    Slave,
    /// Out of it.
    Master,
}

/// A packet-mode master port.
#[derive(Debug, Clone)]
pub(crate) struct MasterSet {
    pub(crate) port: Port,
    pub(crate) arbiter: u8,
    pub(crate) msels: u8,
    pub(crate) keep_header: Option<bool>,
}

/// A packet-mode slave port.
#[derive(Debug, Clone)]
pub(crate) struct PacketRules {
    pub(crate) port: Port,
    pub(crate) rules: Vec<Rule>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    pub(crate) mask: u8,
    pub(crate) value: u8,
    pub(crate) arbiter: u8,
    pub(crate) msel: u8,
}

impl Rule {
    /// Whether packets of this id go by it.
    pub(crate) fn takes(&self, id: u8) -> bool {
        id & self.mask == self.value
    }
}

/// The settings of one shim multiplexer: DMA side and switch side of each connection. A `North`
/// source is a stream from the switch.
#[derive(Debug, Clone, Default)]
pub(crate) struct ShimMux {
    pub(crate) tile: TileCoord,
    pub(crate) connects: Vec<(Port, Port)>,
}

impl Model<'_> {
    /// A device with nothing on it.
    pub(crate) fn empty(device: Device) -> Self {
        Self {
            device,
            device_span: Span::default(),
            tiles: Vec::new(),
            buffers: Vec::new(),
            locks: Vec::new(),
            fifos: Vec::new(),
            links: Vec::new(),
            cascade_flows: Vec::new(),
            cascades: Vec::new(),
            flows: Vec::new(),
            packet_flows: Vec::new(),
            functions: Vec::new(),
            cores: Vec::new(),
            dmas: Vec::new(),
            allocations: Vec::new(),
            switches: Vec::new(),
            muxes: Vec::new(),
            fixed: Vec::new(),
            sequences: Vec::new(),
            globals: HashMap::new(),
            entities: HashMap::new(),
            constants: HashMap::new(),
            last_tile: 0,
        }
    }

    /// Whether the text has switches in place of streams.
    pub(crate) fn is_routed(&self) -> bool {
        !self.switches.is_empty() && self.flows.is_empty() && self.fifos.is_empty()
    }

    pub(crate) fn has_tile(&self, coord: TileCoord) -> bool {
        self.tiles.iter().any(|t| t.coord == coord)
    }

    pub(crate) fn core_on(&self, tile: TileCoord) -> Option<&Core<'_>> {
        self.cores.iter().find(|c| c.tile == tile)
    }

    /// The shim DMA channel that `symbol` names: an allocation, or the objectfifo behind one.
    pub(crate) fn allocation(&self, symbol: &str) -> Option<&ShimAllocation> {
        self.allocations
            .iter()
            .find(|a| a.symbol == symbol || a.fifo.as_deref() == Some(symbol))
    }
}

impl Model<'_> {
    /// Follows buffers and locks to their new positions.
    pub(crate) fn renumber(&mut self, buffers: &[BufferIx], locks: &[LockIx]) {
        for entity in self.entities.values_mut() {
            match entity {
                Entity::Buffer(b) => *b = buffers[*b],
                Entity::Lock(l) => *l = locks[*l],
                Entity::Tile(_) => {}
            }
        }
        for block in self.dmas.iter_mut().flat_map(|d| &mut d.blocks) {
            for (lock, _) in block.acquire.iter_mut().chain(&mut block.release) {
                *lock = locks[*lock];
            }
            if let Some(bd) = &mut block.bd {
                bd.buffer = buffers[bd.buffer];
            }
        }
    }
}
