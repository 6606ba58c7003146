//! A design as data for others: what stands where, at any stage of its lowering.
//!
//! A [`View`] has no text places and no core bodies; it is what one draws ([`crate::svg`]), compares
//! or hands to tools. Every part prints as lines, one per item, in the order that register writes
//! follow, so that two views are compared line by line ([`View::first_difference`]).
//!
//! [`stages`] makes views from text, [`image`] from the register writes of a PDI.

mod image;
mod model;
mod print;
mod stages;
#[cfg(test)]
mod tests;
mod trace;

pub use image::ImageError;
pub use print::{Difference, Part};
pub use stages::{reroute, view, Stage};
pub use trace::Stream;

use npu_arch::array::{BdId, Bundle, Device, DmaChannel, LockId, Port, TileCoord};
use serde::{Serialize, Serializer};
use std::fmt;

/// A design.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct View {
    /// The device that it is for.
    #[serde(serialize_with = "device")]
    pub device: Device,
    /// Tiles with anything on them.
    #[serde(serialize_with = "texts")]
    pub tiles: Vec<TileCoord>,
    /// Buffers.
    pub buffers: Vec<Buffer>,
    /// Locks.
    pub locks: Vec<Lock>,
    /// Cores.
    pub cores: Vec<Core>,
    /// DMA channels that the configuration starts.
    pub channels: Vec<Channel>,
    /// Shim DMA channels that runtime sequences use.
    pub allocations: Vec<Allocation>,
    /// Circuit-switched streams that are asked for.
    pub flows: Vec<Flow>,
    /// Packet streams that are asked for.
    pub packet_flows: Vec<PacketFlow>,
    /// Stream switches that are set.
    pub switches: Vec<Switch>,
    /// Shim multiplexers that are set.
    pub muxes: Vec<Mux>,
}

/// A piece of a tile's data memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Buffer {
    /// Name.
    pub name: String,
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// Bytes.
    pub bytes: u32,
    /// Element type and extents, as `memref<..>`; empty when read from an image.
    pub ty: String,
    /// Offset in the tile's memory, once placed.
    pub address: Option<u32>,
    /// Bank, where the placement states one.
    pub bank: Option<u32>,
    /// Bytes of its initial contents that are given.
    pub initial: Option<usize>,
    /// The objectfifo that it belongs to.
    pub fifo: Option<String>,
}

/// A lock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lock {
    /// Name.
    pub name: Option<String>,
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// Number, once assigned.
    #[serde(serialize_with = "maybe")]
    pub id: Option<LockId>,
    /// Value at the start.
    pub init: Option<u8>,
}

/// A core.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Core {
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// Bytes of stack, from offset 0 of the tile's memory.
    pub stack: u32,
    /// Objects that it links with.
    pub link_with: Vec<String>,
}

/// A DMA channel with its chain of BDs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// Direction and number.
    #[serde(serialize_with = "text")]
    pub channel: DmaChannel,
    /// Times that the chain is repeated.
    pub repeat: u32,
    /// The chain.
    pub bds: Vec<Bd>,
    /// Position in [`Self::bds`] that follows the last one, when the chain goes on.
    pub back_to: Option<usize>,
}

/// A buffer descriptor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bd {
    /// Number, once assigned.
    #[serde(serialize_with = "maybe")]
    pub id: Option<BdId>,
    /// Buffer.
    pub buffer: String,
    /// Bytes from the buffer's start, or, in an image, from the memory's.
    pub offset: u64,
    /// Bytes that it moves.
    pub bytes: u64,
    /// Access pattern, outermost step first, in elements (in an image: words of 4 bytes).
    pub steps: Vec<Step>,
    /// Zeros around each of `steps`, in its unit; empty for none.
    pub padding: Vec<Pad>,
    /// Lock that it takes first, and how much of it; negative counts mean "at least".
    pub acquire: Option<LockUse>,
    /// Lock that it gives back to.
    pub release: Option<LockUse>,
    /// Packet id in front of its data.
    pub packet: Option<u8>,
}

/// One step of an access pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Times.
    pub size: u32,
    /// Distance.
    pub stride: u32,
}

/// Zeros around one step of an access pattern, which a memory tile adds on the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pad {
    /// In front of it.
    pub before: u32,
    /// Behind it.
    pub after: u32,
}

/// What a BD does with a lock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LockUse {
    /// Its name, or number.
    pub lock: String,
    /// By how much.
    pub value: i32,
}

/// A shim DMA channel that runtime sequences name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Allocation {
    /// Name.
    pub name: String,
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// Direction and number.
    #[serde(serialize_with = "text")]
    pub channel: DmaChannel,
}

/// A port of a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct End {
    /// Tile.
    pub tile: TileCoord,
    /// Port; `DMA:n` of a shim is behind its multiplexer.
    pub port: Port,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.tile, self.port)
    }
}

/// A circuit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Flow {
    /// Where it starts.
    #[serde(serialize_with = "text")]
    pub source: End,
    /// Where it ends; a broadcast is several flows with one source.
    #[serde(serialize_with = "text")]
    pub dest: End,
}

/// A packet stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PacketFlow {
    /// Packet id.
    pub id: u8,
    /// Where it starts.
    #[serde(serialize_with = "text")]
    pub source: End,
    /// Where it ends.
    #[serde(serialize_with = "texts")]
    pub dests: Vec<End>,
    /// Whether headers are kept at the end; as the switch's default when absent.
    pub keep_header: Option<bool>,
}

/// A connection of a switch or multiplexer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Connect {
    /// Slave port.
    #[serde(serialize_with = "text")]
    pub from: Port,
    /// Master port.
    #[serde(serialize_with = "text")]
    pub to: Port,
}

/// The settings of a stream switch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Switch {
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// Circuits.
    pub connects: Vec<Connect>,
    /// Packet-mode masters.
    pub masters: Vec<Master>,
    /// Packet rules.
    pub rules: Vec<Rule>,
}

/// A packet-mode master port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Master {
    /// Port.
    #[serde(serialize_with = "text")]
    pub port: Port,
    /// Arbiter that it listens to.
    pub arbiter: u8,
    /// Bit set of the arbiter's outputs.
    pub msels: u8,
    /// Whether headers are kept; the port's default when absent.
    pub keep_header: Option<bool>,
}

/// A packet rule: `id & mask == value` goes to an output of an arbiter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Slave port.
    #[serde(serialize_with = "text")]
    pub port: Port,
    /// Bits of the id that are compared.
    pub mask: u8,
    /// What they must be.
    pub value: u8,
    /// Arbiter.
    pub arbiter: u8,
    /// Its output.
    pub msel: u8,
}

/// The settings of a shim multiplexer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mux {
    /// Tile.
    #[serde(serialize_with = "text")]
    pub tile: TileCoord,
    /// DMA side and switch side.
    pub connects: Vec<Connect>,
}

impl View {
    /// Whether a stream leads to a tile's control port: its packets may write any register.
    pub fn is_commanded(&self) -> bool {
        let control = |port: Port| port.bundle == Bundle::TileControl;
        let packets = self.packet_flows.iter().flat_map(|f| &f.dests);
        let mut ends = self.flows.iter().map(|f| &f.dest).chain(packets);
        ends.any(|end| control(end.port))
            || self.switches.iter().any(|s| {
                s.masters.iter().any(|m| control(m.port))
                    || s.connects.iter().any(|c| control(c.to))
            })
    }

    /// Settings between two ports of one tile: circuits and packet rules, multiplexers apart.
    pub fn hops(&self) -> usize {
        let hops = |s: &Switch| s.connects.len() + s.rules.len();
        self.switches.iter().map(hops).sum()
    }
}

fn device<S: Serializer>(device: &Device, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(device.name())
}

fn text<T: fmt::Display, S: Serializer>(item: &T, s: S) -> Result<S::Ok, S::Error> {
    s.collect_str(item)
}

fn texts<T: fmt::Display, S: Serializer>(items: &[T], s: S) -> Result<S::Ok, S::Error> {
    s.collect_seq(items.iter().map(T::to_string))
}

fn maybe<T: fmt::Display, S: Serializer>(item: &Option<T>, s: S) -> Result<S::Ok, S::Error> {
    match item {
        Some(item) => s.collect_str(item),
        None => s.serialize_none(),
    }
}
