//! What can be wrong with a design whose text is well-formed.

use crate::mlir::ParseError;
use crate::Span;
use npu_arch::array::{BdError, BdId, Direction, FieldRange, TileCoord, TileKind};
use std::fmt;
use thiserror::Error;

/// An error of any stage.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is not well-formed.
    #[error(transparent)]
    Parse(#[from] ParseError),
    /// The design cannot be realised.
    #[error(transparent)]
    Design(#[from] DesignError),
}

impl Error {
    /// Where in the text.
    pub fn span(&self) -> Option<Span> {
        match self {
            Error::Parse(e) => Some(e.span),
            Error::Design(e) => e.span,
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        match self {
            Error::Parse(e) => e.help(),
            Error::Design(e) => e.help(),
        }
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

/// The ports in the way, in one line.
fn barred(held: &[HeldPort]) -> String {
    /// More than this say no more.
    const SHOWN: usize = 4;
    let ports: Vec<String> = held
        .iter()
        .take(SHOWN)
        .map(|h| format!("{} {}", h.tile, h.port))
        .collect();
    match held.len() {
        0 => String::new(),
        n if n > SHOWN => format!(
            ": {} and {} more ports are taken",
            ports.join(", "),
            n - SHOWN
        ),
        1 => format!(": {} is taken", ports.join(", ")),
        _ => format!(": {} are taken", ports.join(", ")),
    }
}

/// An error of the design with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct DesignError {
    /// Where; `None` when no single place is to blame.
    pub span: Option<Span>,
    /// What.
    pub kind: Box<DesignErrorKind>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DesignErrorKind {
    /// The module has no `aie.device`.
    #[error("the module has no `aie.device`")]
    NoDevice,
    /// It has more than one.
    #[error("the module has more than one `aie.device`")]
    ManyDevices,
    /// Not a Phoenix device.
    #[error("`{name}` is not a Phoenix device")]
    UnknownDevice {
        /// As written.
        name: String,
    },
    /// A coordinate outside the device.
    #[error("device `{device}` has no tile ({col},{row})")]
    NoSuchTile {
        /// The device.
        device: &'static str,
        /// Column.
        col: i128,
        /// Row.
        row: i128,
    },
    /// One tile declared twice.
    #[error("tile {tile} is declared twice")]
    DuplicateTile {
        /// The tile.
        tile: TileCoord,
    },
    /// One name for two things.
    #[error("`@{name}` is defined twice")]
    DuplicateSymbol {
        /// The name.
        name: String,
    },
    /// A name that nothing has.
    #[error("there is no {what} `@{name}`")]
    UnknownSymbol {
        /// What was looked for.
        what: &'static str,
        /// The name.
        name: String,
        /// A name that exists and is nearly the same.
        suggestion: Option<String>,
    },
    /// A value that does not stand for what belongs here.
    #[error("this value is not {what}")]
    NotA {
        /// What belongs here.
        what: &'static str,
    },
    /// A required attribute is missing.
    #[error("`{name}` is missing")]
    Missing {
        /// Its name.
        name: &'static str,
    },
    /// An operation on a kind of tile that does not have it.
    #[error("{what} cannot stand on {tile}, a {kind} tile")]
    WrongTileKind {
        /// What was put there.
        what: &'static str,
        /// The tile.
        tile: TileCoord,
        /// Its kind.
        kind: TileKind,
    },
    /// A number outside its range.
    #[error("{what} is {value}; it must lie in {min}..={max}")]
    Range {
        /// What it is.
        what: &'static str,
        /// As written.
        value: i128,
        /// Least.
        min: i128,
        /// Greatest.
        max: i128,
    },
    /// A BD that the hardware cannot hold.
    #[error("a BD of tile {tile} cannot be encoded: {source}")]
    Bd {
        /// The tile.
        tile: TileCoord,
        /// Why.
        source: BdError,
    },
    /// A register field that is too small.
    #[error("a register of tile {tile} cannot be encoded: {source}")]
    Field {
        /// The tile.
        tile: TileCoord,
        /// Why.
        source: FieldRange,
    },
    /// Something MLIR-AIE has and this crate has not.
    #[error("{what} is not supported")]
    Unsupported {
        /// What it is.
        what: &'static str,
        /// What to do instead.
        remedy: &'static str,
    },
    /// An operation where it has no meaning.
    #[error("`{name}` has no meaning in {place}")]
    Misplaced {
        /// The operation.
        name: String,
        /// Where it stands.
        place: &'static str,
    },
    /// A type whose size in bytes is not known.
    #[error("`{ty}` has no size in bytes")]
    Unsized {
        /// The type.
        ty: String,
    },
    /// Types that must agree and do not.
    #[error("{what} is `{found}`, expected `{expected}`")]
    TypeMismatch {
        /// Whose type.
        what: String,
        /// As found.
        found: String,
        /// As it must be.
        expected: String,
    },
    /// A tile with more streams than DMA channels.
    #[error("tile {tile} needs more than {limit} {direction} DMA channels")]
    ChannelsExhausted {
        /// The tile.
        tile: TileCoord,
        /// Direction.
        direction: Direction,
        /// How many it has.
        limit: u8,
        /// Who wants one, in order.
        users: Vec<String>,
    },
    /// A tile with more transfers than BDs.
    #[error("tile {tile} needs {needed} BDs and has {limit}")]
    BdsExhausted {
        /// The tile.
        tile: TileCoord,
        /// How many are asked for.
        needed: usize,
        /// How many it has for these channels.
        limit: usize,
        /// Buffers that the BDs move, in order.
        users: Vec<String>,
    },
    /// A BD that another task of the sequence still has.
    #[error("BD {id} of tile {tile} belongs to a task that is not freed yet")]
    BdInUse {
        /// The tile.
        tile: TileCoord,
        /// The BD.
        id: BdId,
    },
    /// A tile with more locks than the hardware.
    #[error("tile {tile} needs {needed} locks and has {limit}")]
    LocksExhausted {
        /// The tile.
        tile: TileCoord,
        /// How many are asked for.
        needed: usize,
        /// How many it has.
        limit: usize,
    },
    /// Buffers and stack exceed a tile's memory.
    #[error("tile {} has {} bytes of data memory, {} are needed", map.tile, map.capacity, map.needed)]
    MemoryOverflow {
        /// What was to be placed.
        map: MemoryMap,
    },
    /// Buffers that lie on each other or on the stack.
    #[error("`{first}` and `{second}` overlap in tile {}", map.tile)]
    BuffersOverlap {
        /// One.
        first: String,
        /// The other.
        second: String,
        /// All of the tile.
        map: MemoryMap,
    },
    /// No path through the switches.
    #[error("no route from {source_tile} {source_port} to {dest_tile} {dest_port}")]
    NoRoute {
        /// Start.
        source_tile: TileCoord,
        /// Start port.
        source_port: String,
        /// End.
        dest_tile: TileCoord,
        /// End port.
        dest_port: String,
    },
    /// Flows that cannot be routed together.
    #[error("the flows cannot be routed together; {contested} connections stay contested")]
    Congested {
        /// Connections used by more than one flow in the last attempt.
        contested: usize,
    },
    /// A flow whose every way is taken.
    #[error(
        "no free route from {source_tile} {source_port} to {dest_tile} {dest_port}{}",
        barred(held)
    )]
    Blocked {
        /// Start.
        source_tile: TileCoord,
        /// Start port.
        source_port: String,
        /// End.
        dest_tile: TileCoord,
        /// End port.
        dest_port: String,
        /// Ports in the way, each with the stream that holds it.
        held: Vec<HeldPort>,
    },
    /// A cascade between tiles that have none.
    #[error("there is no cascade from {from} to {to}")]
    CascadeNotNext {
        /// Start.
        from: TileCoord,
        /// End.
        to: TileCoord,
    },
    /// Two circuits into one port.
    #[error("{port} of tile {tile} is the end of two streams")]
    PortTaken {
        /// The tile.
        tile: TileCoord,
        /// The port.
        port: String,
    },
    /// Packet ids that one rule cannot tell apart.
    #[error("packet id {other} at {port} of tile {tile} cannot be told from ids {ids:?}")]
    PacketIdClash {
        /// The switch.
        tile: TileCoord,
        /// The slave port.
        port: String,
        /// Ids that share a rule.
        ids: Vec<u8>,
        /// The id that the rule would catch too.
        other: u8,
    },
    /// A core program without an end of its lock protocol.
    #[error("objectfifo `@{fifo}`: {problem}")]
    FifoProtocol {
        /// The fifo.
        fifo: String,
        /// What is wrong.
        problem: FifoProblem,
    },
    /// More host buffers than the firmware handles.
    #[error(
        "the runtime sequence has {found} host buffers; at most {limit} are patched correctly"
    )]
    TooManyArguments {
        /// How many it has.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A core without a program.
    #[error("no core ELF was given for tile {tile}")]
    NoElf {
        /// The tile.
        tile: TileCoord,
    },
    /// A core ELF that cannot be loaded.
    #[error("the core ELF of tile {tile} cannot be loaded: {problem}")]
    Elf {
        /// The tile.
        tile: TileCoord,
        /// Why.
        problem: SegmentProblem,
    },
    /// A loop whose bounds are not known.
    #[error("the bounds of this loop are not constants, and it uses objectfifos of depth {depth}")]
    DynamicFifoLoop {
        /// Least common multiple of the depths.
        depth: u64,
    },
    /// Program text that would grow beyond measure.
    #[error("unrolling for the objectfifo depths gives more than {limit} operations")]
    UnrollTooLarge {
        /// The limit.
        limit: usize,
    },
}

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
    #[error("the DMA of {tile} does not reach its elements")]
    PoolOutOfReach {
        /// Tile of the DMA.
        tile: TileCoord,
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

impl DesignError {
    pub(crate) fn at(span: Span, kind: DesignErrorKind) -> Self {
        Self {
            span: Some(span),
            kind: Box::new(kind),
        }
    }

    /// An error that no single place is to blame for.
    pub(crate) fn nowhere(kind: DesignErrorKind) -> Self {
        Self {
            span: None,
            kind: Box::new(kind),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        use DesignErrorKind as K;
        Some(match &*self.kind {
            K::NoDevice => "wrap the design in `aie.device(npu1) { .. }`".into(),
            K::ManyDevices => "keep one device per file".into(),
            K::UnknownDevice { .. } => "use npu1, npu1_1col, npu1_2col or npu1_3col".into(),
            K::NoSuchTile { .. } => {
                "columns count from 0; row 0 is the shim, 1 the memory tile, 2 to 5 the cores"
                    .into()
            }
            K::DuplicateTile { .. } => "use the first declaration everywhere".into(),
            K::DuplicateSymbol { .. } => "rename one of the two".into(),
            K::Bd { source, .. } => match source {
                BdError::Unaligned { .. } => "DMAs move 32-bit words: offsets, steps and the \
                    innermost size must be multiples of 4 bytes, and elements of other widths \
                    contiguous; transposing narrower elements is a kernel's work"
                    .into(),
                BdError::Zero { .. } => {
                    "only the outermost dimension of a host transfer can repeat with stride 0"
                        .into()
                }
                BdError::TooManyDims { .. } => "merge dimensions that are contiguous".into(),
                BdError::Range(_) => "split the dimension in two, or merge it with its neighbour \
                    when both are contiguous"
                    .into(),
            },
            K::UnknownSymbol {
                suggestion: Some(s),
                ..
            } => format!("did you mean `@{s}`?"),
            K::Unsupported { remedy, .. } => (*remedy).into(),
            K::Unsized { .. } => "use a static shape of i8, i16, i32, i64, bf16 or f32".into(),
            K::ChannelsExhausted { users, .. } => {
                format!(
                    "channels are wanted by {}; merge some of them, or move one to another tile",
                    list(users)
                )
            }
            K::BdsExhausted { users, .. } => {
                format!(
                    "the BDs move {}; reduce the depth of an objectfifo",
                    list(users)
                )
            }
            K::BdInUse { .. } => "await or free that task first, or leave out `bd_id`".into(),
            K::LocksExhausted { .. } => "use fewer objectfifos on this tile".into(),
            K::MemoryOverflow { map } => {
                format!("{map}\nreduce an element size, a depth or the stack")
            }
            K::BuffersOverlap { map, .. } => {
                format!("{map}\ndrop the explicit addresses, or move one of the two")
            }
            K::NoRoute { .. } => "check that both ports exist on their tiles".into(),
            K::CascadeNotNext { .. } => {
                "a core's cascade goes to the core south or east of it".into()
            }
            K::PortTaken { .. } => {
                "end one of them at another port, or make both packet flows".into()
            }
            K::PacketIdClash { .. } => "give the flows ids that differ in one bit only".into(),
            K::Congested { .. } => "spread the flows over more columns".into(),
            K::Blocked { held, .. } => {
                let lines = held
                    .iter()
                    .map(|h| format!("{} {} carries {}\n", h.tile, h.port, h.holder));
                let lines: String = lines.collect();
                format!(
                    "{lines}move one of these streams, or an end of this one, to another column"
                )
            }
            K::FifoProtocol { problem, .. } => match problem {
                FifoProblem::NotAnEnd { .. } => {
                    "add the tile to the objectfifo, or use the other port".into()
                }
                FifoProblem::HeldTooMany { .. } => {
                    "release before acquiring more, or raise the depth".into()
                }
                FifoProblem::ReleasedTooMany { .. } => {
                    "release only what was acquired before".into()
                }
                FifoProblem::AccessBeyond { .. } => "acquire more elements".into(),
                FifoProblem::Unbalanced { .. } => {
                    "release in the loop as many elements as it acquires".into()
                }
                FifoProblem::BranchesDiffer => "acquire and release outside the `scf.if`, or give \
                    the core `dynamic_objfifo_lowering`"
                    .into(),
                FifoProblem::LinkedTwice => {
                    "link all its partners in one operation, or use a second objectfifo".into()
                }
                FifoProblem::JoinAndDistribute => "use two links with an objectfifo between".into(),
                FifoProblem::NoSharedTile => {
                    "end the inputs on the tile where the outputs start".into()
                }
                FifoProblem::NotAMemoryTile { .. } => "meet on a memory tile (row 1)".into(),
                FifoProblem::RepeatsDiffer => "give all of them the same `repeat_count`".into(),
                FifoProblem::DelegateNeedsSharing => {
                    "drop it, or the attributes that ask for a DMA".into()
                }
                FifoProblem::DelegateOutOfReach { .. } => {
                    "a core reaches its own memory and that of the tiles south, north and west"
                        .into()
                }
                FifoProblem::AllocatedTwice => "keep one `aie.objectfifo.allocate`".into(),
                FifoProblem::PoolOutOfReach { .. } => {
                    "drop the `aie.objectfifo.allocate`, or reduce the elements so that they fit"
                        .into()
                }
                FifoProblem::AtShim(_) => {
                    "say it in the runtime sequence, or at a memory tile".into()
                }
                FifoProblem::OnlyAtMemoryTile(_) => {
                    "move the data through a memory tile with a link".into()
                }
                FifoProblem::StreamNeedsCores | FifoProblem::StreamHasNoDma => {
                    "drop `aie_stream` to move the data by DMA".into()
                }
                FifoProblem::Closed => "acquire at the other end of the fifo".into(),
            },
            K::Range { what, .. } if what.starts_with("the end of this transfer") => {
                "declare the host buffer larger, or move less: on hardware a reach beyond its end is a \
                 page fault and wrong data without an error"
                    .into()
            }
            K::TooManyArguments { .. } => {
                "put several tensors into one buffer, and use offsets in the transfers".into()
            }
            K::NoElf { .. } => "compile and link the core program first".into(),
            K::DynamicFifoLoop { .. } => {
                "make the bounds constants, or give the objectfifos depth 1".into()
            }
            K::UnrollTooLarge { .. } => "use depths with a small common multiple".into(),
            _ => return None,
        })
    }
}

fn list(names: &[String]) -> String {
    names
        .iter()
        .map(|n| format!("`{n}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
