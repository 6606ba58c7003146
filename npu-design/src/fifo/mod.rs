//! Objectfifos to buffers, locks, DMA programs and flows.
//!
//! A fifo has a pool of elements at each of its ends: buffers, a lock that counts free elements
//! (`prod`) and one that counts full ones (`cons`). Two cores that see one memory share a single
//! pool. Otherwise each end has its own: the producer's under the fifo's name, a consumer's under
//! `NAME_cons` (`NAME_0_cons`, `NAME_1_cons`, .. when there are several), DMA channels move elements
//! between them, and the pool at a shim has locks but no buffers.
//!
//! Fifos that a link joins meet on one tile, mostly a memory tile, and share one pool there: that of
//! the fifo with the larger elements. A distribute sends parts of each element to several fifos, a
//! join puts each element together from several; there the pool has a pair of locks per part.
//!
//! | module | step |
//! |---|---|
//! | [`ends`] | which fifos need DMA, their ends, the depth of each end |
//! | [`pools`] | buffers and locks; elements that do not fit a memory tile go to its neighbours |
//! | [`channels`] | DMA channels |
//! | [`program`] | chains of BDs, shim allocations, flows |
//!
//! Names, numbers and order are those of MLIR-AIE's `aie-objectFifo-stateful-transform`: locks are
//! numbered in the order of the ends, where the consumers of a broadcast stand last first; channels
//! lowest free first in the order of the fifos; the operations themselves stand in reverse order of
//! the ends, right after the last tile. [`Release`] chooses between its versions.

mod channels;
mod ends;
mod pools;
mod program;

use crate::model::{BufferIx, LockIx, Model};
use crate::options::{Options, Release, Rotation};
use crate::read::Result;
use npu_arch::array::TileCoord;

pub(crate) use pools::lowest_free;

/// Most elements of an end: what its locks can count.
pub(crate) const MAX_DEPTH: u32 = npu_arch::array::lock::MAX_VALUE as u32;

/// The two locks of a pool, or of one part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LockPair {
    /// Counts free elements.
    pub(crate) prod: LockIx,
    /// Counts full elements.
    pub(crate) cons: LockIx,
}

/// The elements of one end of a fifo.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pool {
    pub(crate) buffers: Vec<BufferIx>,
    /// None without synchronisation, one pair per part in a join or distribute, otherwise one.
    pub(crate) locks: Vec<LockPair>,
}

/// What a core needs to know of its end of a fifo.
#[derive(Debug, Clone)]
pub(crate) struct CoreEnd {
    /// Elements over which the core rotates.
    pub(crate) depth: u32,
    /// Lock counts per element: its repetitions.
    pub(crate) repeat: u32,
    pub(crate) pool: Pool,
    /// The end is a stream port, or the shared tile of a link: not for a core.
    pub(crate) closed: Option<ClosedEnd>,
}

/// Why a core cannot acquire at an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClosedEnd {
    /// The fifo is linked here.
    Linked,
    /// The end is a stream port.
    Stream,
}

/// The ends of one fifo.
#[derive(Debug, Clone)]
pub(crate) struct Pools {
    pub(crate) producer: CoreEnd,
    /// One per consumer; the producer's own when the two share it.
    pub(crate) consumers: Vec<CoreEnd>,
}

/// What the transform leaves behind for the cores.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fifos {
    /// In the order of `model.fifos`.
    pub(crate) pools: Vec<Pools>,
    /// For each core that rotates by counters: the buffer that holds them, and the fifos and ends
    /// that they count for.
    pub(crate) counters: Vec<Counters>,
}

/// The counters of one core.
#[derive(Debug, Clone)]
pub(crate) struct Counters {
    pub(crate) tile: TileCoord,
    pub(crate) buffer: BufferIx,
    /// Fifo and port of each counter.
    pub(crate) ends: Vec<(usize, Port)>,
}

/// An end of an objectfifo as cores name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Port {
    Produce,
    Consume,
}

/// Lowers every fifo of the model.
pub(crate) fn lower(model: &mut Model<'_>, options: &Options) -> Result<Fifos> {
    let ends = ends::split(model)?;
    let pools = pools::make(model, &ends, options.release)?;
    let channels = channels::assign(model, &ends, &pools)?;
    program::connect(model, &ends, &pools, &channels, options)?;
    let mut out = Fifos {
        pools: ends.for_cores(model, &pools),
        counters: Vec::new(),
    };
    counters(model, options, &mut out)?;
    Ok(out)
}

/// Gives a buffer of counters to every core that rotates at run time.
fn counters(model: &mut Model<'_>, options: &Options, out: &mut Fifos) -> Result<()> {
    let counted: Vec<usize> = (0..model.cores.len())
        .filter(|&c| {
            let rotation = model.cores[c].rotation.unwrap_or(options.rotation);
            rotation == Rotation::Counted
        })
        .collect();
    for at in counted {
        let ends = ends::acquired(model, at);
        if ends.is_empty() {
            continue;
        }
        let core = &model.cores[at];
        let (tile, span, position) = (core.tile, core.op.span, core.position);
        let buffer = pools::counter_buffer(model, tile, ends.len(), span, position)?;
        // What stands behind it has moved by one.
        for pools in &mut out.pools {
            for end in std::iter::once(&mut pools.producer).chain(&mut pools.consumers) {
                for b in &mut end.pool.buffers {
                    *b += usize::from(*b >= buffer);
                }
            }
        }
        for other in &mut out.counters {
            other.buffer += usize::from(other.buffer >= buffer);
        }
        out.counters.push(Counters { tile, buffer, ends });
    }
    Ok(())
}

impl Release {
    /// One BD with the channel's repeat count instead of equal BDs, for single buffers.
    fn repeats_in_hardware(self) -> bool {
        self >= Release::V1_3
    }

    /// Memory tiles' elements are placed largest first.
    fn largest_first(self) -> bool {
        self >= Release::V1_3
    }
}
