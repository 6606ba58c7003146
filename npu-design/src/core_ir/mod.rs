//! Core bodies to LLVM IR text.
//!
//! The module that comes out has one function, `core_C_R`, external buffers under their symbols,
//! external kernel functions, and the lock intrinsics `llvm.aie2.acquire` and `llvm.aie2.release`
//! with lock numbers as the core sees them (its own from 48 on). `memref` arguments are bare
//! pointers and `index` is 64 bits wide, as in MLIR-AIE's own lowering.
//!
//! Objectfifos rotate over their buffers. The rotation is resolved here: a loop that uses fifos is
//! unrolled by the least common multiple of their depths ([`fifo`]), so that each access names its
//! buffer. Everything else keeps its structure; an endless loop stays a loop. Vectors are LLVM's
//! ([`vector`]), and so are floats ([`float`]), which the compiler computes by routines.

mod arith;
mod call;
mod cfg;
mod emit;
mod fifo;
mod float;
mod lanes;
mod locks;
mod memory;
mod reach;
mod scf;
mod scf_while;
mod value;
mod values;
mod vector;
mod views;

pub(crate) use locks::view;
pub use locks::LockUse;
pub use reach::{Counter, Reach};

use crate::error::DesignError;
use crate::fifo::Fifos;
use crate::mlir::Module;
use crate::model::{Core, Model};
use crate::options::Views;
use crate::read::Result;
use emit::Emitter;
use npu_arch::array::TileCoord;

/// Most lines of a core program; unrolling nested loops multiplies.
pub(crate) const MAX_LINES: usize = 1 << 16;

/// A core's program as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Text {
    /// The module.
    pub(crate) llvm_ir: String,
    /// External functions that it calls, in the order of their first call.
    pub(crate) calls: Vec<String>,
    /// Whether it loads values of the design's buffers.
    pub(crate) loads: bool,
    /// What it does with locks, in the order of the text.
    pub(crate) locks: Vec<LockUse>,
    /// Accesses that leave their buffers if they are run.
    pub(crate) reaches: Vec<Reach>,
}

/// Name of the function of a core.
pub(crate) fn entry(tile: TileCoord) -> String {
    format!("core_{}_{}", tile.col, tile.row)
}

/// Writes the program of one core.
pub(crate) fn lower(
    module: &Module,
    model: &Model<'_>,
    fifos: &Fifos,
    core: &Core<'_>,
    views: Views,
) -> Result<Text> {
    let mut emitter = Emitter::new(module, model, fifos, core.tile);
    emitter.views = views;
    if let Some(region) = core.op.regions.first() {
        emitter.body(region).map_err(|e| {
            e.or_at(core.op.name_span)
                .in_core(core.tile, core.op.name_span)
        })?;
    }
    Ok(emitter.finish())
}

pub(crate) type Fail = DesignError;
