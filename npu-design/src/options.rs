//! What a caller can choose.

use std::collections::BTreeMap;

use npu_arch::array::TileCoord;

/// How buffers are placed in a tile's memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum AllocScheme {
    /// One after the other behind the stack, largest first.
    #[default]
    BasicSequential,
    /// In turn over the banks, largest first.
    BankAware,
}

impl AllocScheme {
    /// Every scheme.
    pub const ALL: [Self; 2] = [Self::BasicSequential, Self::BankAware];
}

/// How streams find their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Router {
    /// By negotiation over the whole array, with short trees for broadcasts.
    #[default]
    Negotiated,
    /// As MLIR-AIE v1.1.1 to v1.3.2 do, equal choices included.
    MlirAie,
}

/// How a core finds the element that is next in an objectfifo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Rotation {
    /// Loops are unrolled so that each access names its buffer.
    #[default]
    Unrolled,
    /// Counters in memory choose among the buffers at run time (`dynamic_objfifo_lowering`).
    Counted,
}

/// Devices that a design may be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Devices {
    /// Phoenix and its partitions.
    #[default]
    Phoenix,
    /// Strix with one column as well (`npu2_1col`): to compare with what others built for it.
    /// Nothing here compiles for its cores.
    Any,
}

/// How the streams of objectfifos are switched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum FifoStreams {
    /// By circuits.
    #[default]
    Circuits,
    /// By packets, one id per objectfifo (`packet-sw-objFifos`).
    Packets,
}

/// What a core passes to a function that takes a view of a buffer (`memref.subview`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Views {
    /// The address where the view starts.
    #[default]
    Offset,
    /// The address of the buffer: MLIR-AIE's bare pointers lose the offset.
    Bare,
}

/// The version of MLIR-AIE whose choices are followed where versions differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub enum Release {
    /// v1.1.1 (October 2025): one BD for each repetition of an element; elements in a memory tile
    /// in the order of the text.
    V1_1,
    /// v1.3 (June 2026): a single element is repeated by the channel; a memory tile's elements are
    /// placed largest first.
    #[default]
    V1_3,
}

/// Host buffers of a run that Phoenix firmware 1.5.5 patches correctly: it adds the base of host
/// memory to the addresses of the first five only.
pub const MAX_ARGUMENTS: usize = 5;

/// Choices of a lowering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Placement of buffers.
    pub scheme: AllocScheme,
    /// Routing.
    pub router: Router,
    /// Alignment of buffers in bytes; 32 suits every vector load.
    pub alignment: u32,
    /// Most host buffers of a sequence.
    pub max_arguments: usize,
    /// Stack sizes in bytes that replace those of the text.
    pub stacks: BTreeMap<TileCoord, u32>,
    /// How cores rotate over objectfifos, unless the text says.
    pub rotation: Rotation,
    /// Devices that are accepted.
    pub devices: Devices,
    /// How the streams of objectfifos are switched.
    pub fifo_streams: FifoStreams,
    /// What cores pass for views.
    pub views: Views,
    /// Which version of MLIR-AIE to follow.
    pub release: Release,
    /// Symbol of the device to build, where a file has several; `main` is one without a symbol.
    pub device: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            scheme: AllocScheme::BasicSequential,
            router: Router::Negotiated,
            alignment: 32,
            max_arguments: MAX_ARGUMENTS,
            stacks: BTreeMap::new(),
            rotation: Rotation::default(),
            devices: Devices::default(),
            fifo_streams: FifoStreams::default(),
            views: Views::default(),
            release: Release::default(),
            device: None,
        }
    }
}

impl Options {
    /// What `aiecc` of MLIR-AIE v1.1.1 does with `--alloc-scheme=basic-sequential`: its own routes, no
    /// alignment, views without their offset, and no limit on host buffers, although the firmware has one.
    pub fn mlir_aie_v1_1_1() -> Self {
        Self {
            router: Router::MlirAie,
            alignment: 1,
            max_arguments: usize::MAX,
            devices: Devices::Any,
            views: Views::Bare,
            release: Release::V1_1,
            ..Self::default()
        }
    }
}
