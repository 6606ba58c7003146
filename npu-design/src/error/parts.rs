//! Problems of objectfifos and of ELF files, and the map of a tile's memory.

use std::fmt;

use npu_arch::array::{DmaChannel, TileCoord};
use thiserror::Error;

use crate::Span;

/// What is wrong in the use of an objectfifo.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FifoProblem {
    /// Acquire by a core that is at no end of the fifo.
    #[error("the core on {tile} is not its {end}")]
    NotAnEnd {
        /// Tile of the core.
        tile: TileCoord,
        /// `producer` or `consumer`.
        end: &'static str,
    },
    /// More elements held at once than the end has.
    #[error("{held} elements are held at once, tile {tile} has {depth}")]
    HeldTooMany {
        /// Tile of the core.
        tile: TileCoord,
        /// Held after the acquire.
        held: u32,
        /// Elements of this end.
        depth: u32,
    },
    /// Release of more than is held.
    #[error("{released} element(s) released while {held} are held")]
    ReleasedTooMany {
        /// Released.
        released: u32,
        /// Held before.
        held: u32,
    },
    /// `subview.access` beyond what was acquired.
    #[error("element {index} accessed, {held} are held")]
    AccessBeyond {
        /// Index.
        index: u32,
        /// Held.
        held: u32,
    },
    /// A loop body that does not release what it acquires, or the other way round.
    #[error("one pass of a loop changes the number of held elements from {before} to {after}")]
    Unbalanced {
        /// Held when the body starts.
        before: u32,
        /// Held when it ends.
        after: u32,
    },
    /// Branches that leave different states.
    #[error("the branches of an `scf.if` acquire or release differently")]
    BranchesDiffer,
    /// Branches that reach a block with different numbers of elements.
    #[error("one way to block `^{block}` comes with {before} element(s) held, and this one with {after}")]
    PathsDiffer {
        /// The block.
        block: String,
        /// Held on the first way.
        before: u32,
        /// Held on this one.
        after: u32,
    },
    /// A loop of branches around elements that rotate.
    #[error("this leads to block `^{block}` with another element next than other ways")]
    RotatesAround {
        /// The block.
        block: String,
    },
    /// A fifo in two links.
    #[error("it stands in more than one `aie.objectfifo.link`")]
    LinkedTwice,
    /// Several inputs and several outputs.
    #[error("a link cannot join and distribute at once")]
    JoinAndDistribute,
    /// Fifos of a link that do not meet.
    #[error("the linked fifos do not meet on one tile")]
    NoSharedTile,
    /// A join, distribute or shim link where there is no DMA for it.
    #[error("the linked fifos meet on {tile}, which has no memory for it")]
    NotAMemoryTile {
        /// Where they meet.
        tile: TileCoord,
    },
    /// Outputs of a distribute with different `repeat_count`.
    #[error("the outputs of a distribute repeat their elements differently")]
    RepeatsDiffer,
    /// `aie.objectfifo.allocate` on a fifo that moves by DMA.
    #[error("`aie.objectfifo.allocate` is for fifos whose two ends share memory")]
    DelegateNeedsSharing,
    /// A delegate that an end does not see.
    #[error("the cores at its ends do not both reach the memory of {tile}")]
    DelegateOutOfReach {
        /// The delegate.
        tile: TileCoord,
    },
    /// Two `aie.objectfifo.allocate` for one fifo.
    #[error("it is allocated twice")]
    AllocatedTwice,
    /// A DMA whose elements lie where it does not reach.
    #[error("{channel} of tile {tile} does not reach its elements")]
    PoolOutOfReach {
        /// Tile of the DMA.
        tile: TileCoord,
        /// Its channel.
        channel: DmaChannel,
    },
    /// Something that a shim's end does not have.
    #[error("{0} is not available at a shim")]
    AtShim(&'static str),
    /// Something that only a memory tile has.
    #[error("{0} is available at memory tiles only")]
    OnlyAtMemoryTile(&'static str),
    /// `aie_stream` at another tile than a core's, or with several consumers.
    #[error("`aie_stream` is for a fifo from one tile to one, at the ends of cores")]
    StreamNeedsCores,
    /// Something that needs a DMA, at an end without one.
    #[error("an end that is a stream port has no DMA for dimensions, repeats or initial values")]
    StreamHasNoDma,
    /// A core's use of an end that is none of its own.
    #[error("its end on this core is part of a link, or a stream port, and cannot be acquired")]
    Closed,
}

/// What leaves its buffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reaching {
    /// A BD.
    Bd,
    /// A BD that takes its dimensions from this element of the buffer on, as the parts of an objectfifo's link do.
    DimensionsFrom(u64),
    /// Something that a core does, as a report says it.
    Access(&'static str),
}

impl fmt::Display for Reaching {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reaching::Bd => f.write_str("this BD"),
            Reaching::DimensionsFrom(offset) => {
                write!(f, "this BD, whose dimensions act from element {offset} on,")
            }
            Reaching::Access(what) => f.write_str(what),
        }
    }
}

/// Whose BD it is that puts zeros around its data.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PaddedBy {
    /// One that the text writes out.
    Text,
    /// That of an objectfifo, which moves whole elements.
    Fifo(String),
    /// That of an objectfifo in a join or distribute, which moves one part of the shared element.
    Part(String),
}

impl fmt::Display for PaddedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PaddedBy::Text => f.write_str("this BD"),
            PaddedBy::Fifo(name) => write!(f, "each BD of objectfifo `@{name}`"),
            PaddedBy::Part(name) => write!(f, "a BD of linked objectfifo `@{name}`"),
        }
    }
}

/// What is wrong with an ELF segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SegmentProblem {
    /// Code beyond program memory.
    #[error("code ends at {end:#x}, program memory has {limit:#x} bytes")]
    CodeTooLarge {
        /// One past the last byte.
        end: u64,
        /// Bytes of program memory.
        limit: u32,
    },
    /// Data outside the four windows a core sees, or in the window of a tile that is not there.
    #[error("data at {address:#x} lies in no memory that this core reaches")]
    Unreachable {
        /// Core-view address.
        address: u32,
    },
    /// Data beyond the end of a window.
    #[error("data at {address:#x} ends beyond its tile's memory")]
    DataTooLarge {
        /// Core-view address.
        address: u32,
    },
    /// Data on top of a buffer or the stack.
    #[error(
        "data at {address:#x} overlaps the stack or a buffer, which takes {start:#x}..{end:#x}"
    )]
    OverlapsBuffers {
        /// Core-view address.
        address: u32,
        /// First core-view address of what is there.
        start: u32,
        /// One past its last.
        end: u32,
    },
}

/// What lies in a tile's data memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemoryMap {
    /// The tile.
    pub tile: TileCoord,
    /// Its bytes of data memory.
    pub capacity: u32,
    /// Bytes of all entries.
    pub needed: u64,
    /// The stack and the buffers, by address; those without one at the end.
    pub entries: Vec<MemoryEntry>,
}

/// One line of a [`MemoryMap`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemoryEntry {
    /// Symbol, or `stack`.
    pub name: String,
    /// First byte, when placed.
    pub address: Option<u32>,
    /// Size.
    pub bytes: u32,
}

impl fmt::Display for MemoryMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "tile {}: {} of {} bytes",
            self.tile, self.needed, self.capacity
        )?;
        for e in &self.entries {
            match e.address {
                Some(a) => write!(f, "\n  {a:#07x} {:>6}  {}", e.bytes, e.name)?,
                None => write!(f, "\n  no room {:>6}  {}", e.bytes, e.name)?,
            }
        }
        Ok(())
    }
}

/// A port that bars a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPort {
    /// Tile.
    pub tile: TileCoord,
    /// Port.
    pub port: String,
    /// The stream that holds it: its start and its ends.
    pub holder: String,
    /// That stream's place in the text.
    pub span: Span,
}
