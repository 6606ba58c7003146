//! What can be wrong with a design whose text is well-formed.

mod help;
mod made;
mod numbers;
mod parts;
mod words;

pub use parts::{
    FifoProblem, HeldPort, MemoryEntry, MemoryMap, PaddedBy, Reaching, SegmentProblem,
};
use words::{arbiters, barred, behind, packets_of};

use crate::core_ir::Reach;
use crate::mlir::ParseError;
use crate::Span;
use npu_arch::array::{
    BdError, BdId, Direction, DmaChannel, FieldRange, LockId, TileCoord, TileKind,
};
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

    /// Other places that belong to it, with what they are.
    pub fn related(&self) -> Vec<(Span, String)> {
        match self {
            Error::Parse(e) => e.related(),
            Error::Design(e) => e.related(),
        }
    }
}

/// An error of the design with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct DesignError {
    /// Where; `None` when no single place is to blame.
    pub span: Option<Span>,
    /// The core in whose program it shows, and its place in the text.
    pub core: Option<(TileCoord, Span)>,
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
    /// It has more than one, and none is wanted.
    #[error("the module has more than one `aie.device`: {}", names.join(", "))]
    ManyDevices {
        /// Their names.
        names: Vec<String>,
    },
    /// It has none of the name that is wanted.
    #[error("the module has no `aie.device` named `{name}`; it has: {}", known.join(", "))]
    NoSuchDevice {
        /// The wanted name.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
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
        /// The first.
        first: Span,
    },
    /// One name for two things.
    #[error("`@{name}` is defined twice")]
    DuplicateSymbol {
        /// The name.
        name: String,
        /// What has it first.
        first: Span,
    },
    /// A name that an objectfifo gives to something of its own.
    #[error("`{name}` is also the name of a buffer or lock that objectfifo `@{fifo}` makes")]
    GeneratedSymbol {
        /// The name.
        name: String,
        /// The fifo.
        fifo: String,
        /// Its place.
        declared: Span,
    },
    /// A second core, or a second DMA program, of one tile.
    #[error("tile {tile} has {what} already")]
    SecondProgram {
        /// `a core` or `a DMA program`.
        what: &'static str,
        /// The tile.
        tile: TileCoord,
        /// The first.
        first: Span,
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
        /// What to do about it.
        remedy: &'static str,
    },
    /// A half of a memory tile's BDs, with more transfers than that.
    #[error("the {channels} channels of memory tile {tile} need {needed} BDs and have {limit}")]
    MemtileBdsExhausted {
        /// The tile.
        tile: TileCoord,
        /// `even` or `odd`.
        channels: &'static str,
        /// How many are asked for.
        needed: usize,
        /// How many these channels have.
        limit: usize,
        /// Objectfifos or buffers that the BDs move, in order.
        users: Vec<String>,
        /// What to do about it.
        remedy: &'static str,
    },
    /// A BD number that two BDs of a tile have.
    #[error("BD {id} of tile {tile} is written twice")]
    DuplicateBd {
        /// The tile.
        tile: TileCoord,
        /// The number.
        id: BdId,
        /// The first BD.
        first: Span,
    },
    /// A BD number that the channel does not reach.
    #[error("BD {id} is not one that {channel} of tile {tile} uses")]
    BdOfOtherChannels {
        /// The tile.
        tile: TileCoord,
        /// The number.
        id: BdId,
        /// The channel.
        channel: DmaChannel,
        /// What starts it.
        start: Span,
    },
    /// `next_bd_id` and `aie.next_bd` that contradict each other.
    #[error("`next_bd_id` is {says}, and {}", behind(follows.is_some(), *next))]
    NextBdDiffers {
        /// As written.
        says: BdId,
        /// Number of the BD that `aie.next_bd` leads to, if it has one.
        next: Option<BdId>,
        /// That BD, if one follows.
        follows: Option<Span>,
    },
    /// A block of a DMA program with two of what a BD has one of.
    #[error("this block has {what} already")]
    SecondInBlock {
        /// `an acquire`, `a release` or `a BD`.
        what: &'static str,
        /// The first.
        first: Span,
    },
    /// A buffer or lock of a tile that a DMA does not reach.
    #[error("{what} lies in {home}, which {dma} does not reach")]
    DmaOutOfReach {
        /// The buffer or lock.
        what: String,
        /// Its tile, or the host's memory.
        home: String,
        /// The DMA, or one of its channels.
        dma: String,
        /// The kind of its tile.
        kind: TileKind,
        /// Where the buffer or lock is declared.
        declared: Span,
    },
    /// A packet that no flow takes.
    #[error("packet id {id} has no flow from {channel} of tile {tile}")]
    PacketWithoutFlow {
        /// The tile.
        tile: TileCoord,
        /// The channel that sends it.
        channel: DmaChannel,
        /// The id.
        id: u8,
        /// Flows from there, with their ids.
        flows: Vec<(u8, Span)>,
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
    /// A buffer whose address puts its end behind the tile's memory.
    #[error("`{symbol}` ends at {end:#x}, and the memory of tile {} at {:#x}", map.tile, map.capacity)]
    BeyondMemory {
        /// The buffer.
        symbol: String,
        /// One past its last byte.
        end: u32,
        /// Its size.
        bytes: u32,
        /// All of the tile.
        map: MemoryMap,
    },
    /// A buffer for DMAs at an address that they cannot hold.
    #[error("`{symbol}` lies at {address:#x}, which is no multiple of 4, and a BD moves it")]
    AddressUnaligned {
        /// The buffer.
        symbol: String,
        /// Its address.
        address: u32,
        /// The BD.
        bd: Span,
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
    /// A lock id that two locks of one tile have.
    #[error("lock {} of tile {tile} is declared twice", id.0)]
    DuplicateLock {
        /// The tile.
        tile: TileCoord,
        /// The id.
        id: LockId,
        /// The first lock.
        first: Span,
    },
    /// A channel with two programs.
    #[error("{channel} of tile {tile} is started twice")]
    StartedTwice {
        /// The tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
        /// The first start.
        first: Span,
    },
    /// Padding where data comes in.
    #[error("this BD pads, and {channel} of tile {tile} takes data in")]
    PaddedInput {
        /// The tile.
        tile: TileCoord,
        /// The channel.
        channel: DmaChannel,
        /// What starts the channel.
        start: Span,
    },
    /// Zeros that the length of a BD has no room for.
    #[error(
        "{by} on tile {tile} moves {len} values, and its dimensions make {made} with the zeros around them"
    )]
    PaddedBeyond {
        /// The memory tile.
        tile: TileCoord,
        /// Whose BD.
        by: PaddedBy,
        /// Values with the zeros.
        made: u128,
        /// Values that the BD moves.
        len: u64,
    },
    /// A wait for a task that is not started ahead of it.
    #[error("this waits for a task that is not started ahead of it")]
    TaskNotStarted {
        /// Where the task is configured.
        configured: Span,
    },
    /// A task whose BD holds another transfer by now.
    #[error("BD {id} of tile {tile}, which this task had, holds another transfer by now")]
    TaskOverwritten {
        /// The tile.
        tile: TileCoord,
        /// The BD.
        id: BdId,
        /// Where the task is configured.
        configured: Span,
        /// What has written the BD since.
        written: Span,
    },
    /// A wait for a task that does not tell when it is complete.
    #[error("this waits for a task that sends no token")]
    TaskWithoutToken {
        /// Where the task is configured.
        configured: Span,
    },
    /// A buffer or lock of a tile that a core does not see.
    #[error("{what} lies in tile {tile}, which the core on {core} does not reach")]
    OutOfReach {
        /// The buffer or lock.
        what: String,
        /// Its tile.
        tile: TileCoord,
        /// The core.
        core: TileCoord,
        /// Where it is declared.
        declared: Span,
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
    /// Two streams into one port.
    #[error("{port} of tile {tile} is the end of two streams")]
    PortTaken {
        /// The tile.
        tile: TileCoord,
        /// The port.
        port: String,
        /// The other stream's place, when it has one.
        first: Option<Span>,
    },
    /// A port that a switch's setting of the text has, and the tokens of a shim's DMA need.
    #[error("{port} of tile {tile} is set by the text's own switch, and the tokens that tell of complete tasks go by it")]
    TokensBarred {
        /// The shim.
        tile: TileCoord,
        /// The port.
        port: String,
    },
    /// A port that a switch's setting of the text has, and a stream needs.
    #[error("{port} of tile {tile} is set by the text's own switch")]
    PortSet {
        /// The tile.
        tile: TileCoord,
        /// The port.
        port: String,
        /// The setting.
        set: Span,
    },
    /// A circuit and packets out of one port.
    #[error("{port} of tile {tile} is the start of a circuit and of {}", packets_of(*packets))]
    SourceTaken {
        /// The tile.
        tile: TileCoord,
        /// The port.
        port: String,
        /// The packet flow; none of the text if it is the way of tokens.
        packets: Option<Span>,
    },
    /// Rules of a port in two places.
    #[error("{port} of tile {tile} has packet rules twice")]
    SecondPacketRules {
        /// The tile.
        tile: TileCoord,
        /// The port.
        port: String,
        /// The first.
        first: Span,
    },
    /// A connection that a switch cannot make.
    #[error("the switch of tile {tile}, a {kind} tile, cannot connect {from} to {to}")]
    IllegalConnect {
        /// The tile.
        tile: TileCoord,
        /// Its kind.
        kind: TileKind,
        /// Slave port.
        from: String,
        /// Master port.
        to: String,
    },
    /// Packets that come in at one port and need more rules than it has.
    #[error("packets with ids {ids:?} come in at {port} of tile {tile}, whose {limit} rules cannot tell where each goes")]
    PacketRulesExhausted {
        /// The switch.
        tile: TileCoord,
        /// The slave port.
        port: String,
        /// Ids of the packets that come in there.
        ids: Vec<u8>,
        /// Rules that a port has.
        limit: usize,
        /// Their flows, with their ids.
        flows: Vec<(u8, Span)>,
    },
    /// Packets whose sets of ends need more outputs of an arbiter than there are.
    #[error(
        "packets to {} of tile {tile} need one more output of {}, which has {limit}",
        ports.join(" and "),
        arbiters(*arbiter)
    )]
    ArbiterOutputsExhausted {
        /// The switch.
        tile: TileCoord,
        /// The master ports that the packets leave by.
        ports: Vec<String>,
        /// The arbiter that these ports take from already, unless all are full.
        arbiter: Option<u8>,
        /// Outputs that there are.
        limit: usize,
        /// The other flows, with their ids.
        flows: Vec<(u8, Span)>,
    },
    /// Offsets of a link that do not rise.
    #[error("offset {offset} of this link is followed by {next}: offsets rise, part by part")]
    OffsetOrder {
        /// The offset.
        offset: u64,
        /// The one behind it.
        next: u64,
    },
    /// An offset of a link outside of the elements.
    #[error("offset {offset} of this link lies behind the {elements} values of the element that it cuts")]
    OffsetBeyond {
        /// The offset.
        offset: u64,
        /// Values of the element.
        elements: u64,
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
    /// A BD or an access of a core that leaves its buffer.
    #[error("{what} reaches element {last} of `{symbol}`, which has {elements}")]
    BeyondBuffer {
        /// The BD or the access.
        what: Reaching,
        /// The element farthest out, from 0; negative ahead of the buffer.
        last: i128,
        /// The buffer.
        symbol: String,
        /// How many it has.
        elements: u64,
    },
    /// An access in a loop that leaves its buffer before the loop ends.
    #[error("{} reaches element {} of `{}`, which has {}", .0.what, .0.last, .0.symbol, .0.elements)]
    CountsBeyond(Reach),
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
