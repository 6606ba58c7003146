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

/// How streams find their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Router {
    /// By negotiation over the whole array, with short trees for broadcasts.
    #[default]
    Negotiated,
    /// As MLIR-AIE v1.1.1 to v1.3.2 do, equal choices included.
    MlirAie,
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
}

impl Default for Options {
    fn default() -> Self {
        Self {
            scheme: AllocScheme::BasicSequential,
            router: Router::Negotiated,
            alignment: 32,
            max_arguments: MAX_ARGUMENTS,
            stacks: BTreeMap::new(),
        }
    }
}

impl Options {
    /// What `aiecc` of MLIR-AIE v1.1.1 does with `--alloc-scheme=basic-sequential`: its own routes, no
    /// alignment, and no limit on host buffers, although the firmware has one.
    pub fn mlir_aie_v1_1_1() -> Self {
        Self {
            router: Router::MlirAie,
            alignment: 1,
            max_arguments: usize::MAX,
            ..Self::default()
        }
    }
}
