//! Stream switch ports, their configuration words, and which connections
//! a switch can make.
//!
//! A switch has slave ports (streams into it) and master ports (streams out
//! of it). In circuit mode a master names the one slave it listens to, and
//! several masters may name the same slave (broadcast). In packet mode a
//! slave's slots send packets to an arbiter and one of its four outputs
//! (msel), and a master listens to a set of outputs of one arbiter.
//!
//! Port numbers are those of the configuration registers: master `n` is at
//! `base + 4n`, slave `n` at `base + 0x100 + 4n`, its slots at
//! `base + 0x200 + 0x10n`.

use std::fmt;

use super::field::{Field, FieldRange};
use super::geometry::{Neighbour, TileKind};
use super::id::TileOffset;

/// Which block of a tile or which side a port belongs to, in MLIR-AIE's
/// names. `Dma` of a shim is behind the shim's multiplexer and not a port of
/// its switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bundle {
    /// The core.
    Core,
    /// The tile's DMA.
    Dma,
    /// FIFO inside the switch.
    Fifo,
    /// Towards row - 1.
    South,
    /// Towards column - 1.
    West,
    /// Towards row + 1.
    North,
    /// Towards column + 1.
    East,
    /// Trace units; in a core tile 0 is the core's, 1 the memory's.
    Trace,
    /// Control packets and task-complete tokens.
    TileControl,
}

impl Bundle {
    /// Every bundle.
    pub const ALL: [Bundle; 9] = [
        Bundle::Core,
        Bundle::Dma,
        Bundle::Fifo,
        Bundle::South,
        Bundle::West,
        Bundle::North,
        Bundle::East,
        Bundle::Trace,
        Bundle::TileControl,
    ];

    /// MLIR-AIE's name.
    pub const fn name(self) -> &'static str {
        match self {
            Bundle::Core => "Core",
            Bundle::Dma => "DMA",
            Bundle::Fifo => "FIFO",
            Bundle::South => "South",
            Bundle::West => "West",
            Bundle::North => "North",
            Bundle::East => "East",
            Bundle::Trace => "Trace",
            Bundle::TileControl => "TileControl",
        }
    }

    /// The side that the bundle leads to.
    pub const fn side(self) -> Option<Neighbour> {
        match self {
            Bundle::South => Some(Neighbour::South),
            Bundle::West => Some(Neighbour::West),
            Bundle::North => Some(Neighbour::North),
            Bundle::East => Some(Neighbour::East),
            _ => None,
        }
    }

    /// The bundle that leads to a side.
    pub const fn towards(side: Neighbour) -> Self {
        match side {
            Neighbour::South => Bundle::South,
            Neighbour::West => Bundle::West,
            Neighbour::North => Bundle::North,
            Neighbour::East => Bundle::East,
        }
    }
}

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A port of a switch, slave or master by context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Port {
    /// Bundle.
    pub bundle: Bundle,
    /// Number within the bundle.
    pub channel: u8,
}

impl Port {
    /// A port.
    pub const fn new(bundle: Bundle, channel: u8) -> Self {
        Self { bundle, channel }
    }
}

impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.bundle, self.channel)
    }
}

/// Consecutive ports of a bundle: bundle, ports.
type Run = (Bundle, u8);

/// Ports of a kind of tile in the order of their numbers.
const fn masters(kind: TileKind) -> &'static [Run] {
    use Bundle::*;
    match kind {
        TileKind::Core => &[
            (Core, 1),
            (Dma, 2),
            (TileControl, 1),
            (Fifo, 1),
            (South, 4),
            (West, 4),
            (North, 6),
            (East, 4),
        ],
        TileKind::Mem => &[(Dma, 6), (TileControl, 1), (South, 4), (North, 6)],
        TileKind::Shim => &[
            (TileControl, 1),
            (Fifo, 1),
            (South, 6),
            (West, 4),
            (North, 6),
            (East, 4),
        ],
    }
}

const fn slaves(kind: TileKind) -> &'static [Run] {
    use Bundle::*;
    match kind {
        TileKind::Core => &[
            (Core, 1),
            (Dma, 2),
            (TileControl, 1),
            (Fifo, 1),
            (South, 6),
            (West, 4),
            (North, 4),
            (East, 4),
            (Trace, 2),
        ],
        TileKind::Mem => &[
            (Dma, 6),
            (TileControl, 1),
            (South, 6),
            (North, 4),
            (Trace, 1),
        ],
        TileKind::Shim => &[
            (TileControl, 1),
            (Fifo, 1),
            (South, 8),
            (West, 4),
            (North, 4),
            (East, 4),
            (Trace, 1),
        ],
    }
}

fn index_of(runs: &[Run], port: Port) -> Option<u8> {
    let mut first = 0;
    for &(bundle, count) in runs {
        if bundle == port.bundle {
            return (port.channel < count).then_some(first + port.channel);
        }
        first += count;
    }
    None
}

fn port_at(runs: &[Run], index: u8) -> Option<Port> {
    let mut rest = index;
    for &(bundle, count) in runs {
        if rest < count {
            return Some(Port::new(bundle, rest));
        }
        rest -= count;
    }
    None
}

fn count(runs: &[Run], bundle: Bundle) -> u8 {
    runs.iter().find(|r| r.0 == bundle).map_or(0, |r| r.1)
}

/// Ports into and out of the switch of a kind of tile. At the edge of the
/// array the ports exist too, but lead nowhere.
impl TileKind {
    /// Number of a master port.
    pub fn master_index(self, port: Port) -> Option<u8> {
        index_of(masters(self), port)
    }

    /// Number of a slave port.
    pub fn slave_index(self, port: Port) -> Option<u8> {
        index_of(slaves(self), port)
    }

    /// Master port of a number.
    pub fn master_port(self, index: u8) -> Option<Port> {
        port_at(masters(self), index)
    }

    /// Slave port of a number.
    pub fn slave_port(self, index: u8) -> Option<Port> {
        port_at(slaves(self), index)
    }

    /// Master ports of a bundle.
    pub fn master_count(self, bundle: Bundle) -> u8 {
        count(masters(self), bundle)
    }

    /// Slave ports of a bundle.
    pub fn slave_count(self, bundle: Bundle) -> u8 {
        count(slaves(self), bundle)
    }

    /// Every master port, in the order of the numbers.
    pub fn master_ports(self) -> impl Iterator<Item = Port> {
        (0..).map_while(move |n| self.master_port(n))
    }

    /// Every slave port, in the order of the numbers.
    pub fn slave_ports(self) -> impl Iterator<Item = Port> {
        (0..).map_while(move |n| self.slave_port(n))
    }

    /// Configuration register of a master port.
    pub fn master_register(self, port: Port) -> Option<TileOffset> {
        self.master_index(port)
            .map(|n| TileOffset(self.switch_base() + 4 * u32::from(n)))
    }

    /// Configuration register of a slave port.
    pub fn slave_register(self, port: Port) -> Option<TileOffset> {
        self.slave_index(port)
            .map(|n| TileOffset(self.switch_base() + SLAVE_CONFIG + 4 * u32::from(n)))
    }

    /// Register of a slave port's packet slot (0 to 3).
    pub fn slot_register(self, port: Port, slot: u8) -> Option<TileOffset> {
        let n = self.slave_index(port)?;
        (slot < SLOTS).then(|| {
            let rel = SLAVE_SLOTS + 0x10 * u32::from(n) + 4 * u32::from(slot);
            TileOffset(self.switch_base() + rel)
        })
    }

    /// The switch register at an offset.
    pub fn switch_register_at(self, offset: TileOffset) -> Option<SwitchRegister> {
        let rel = offset.0.checked_sub(self.switch_base())?;
        if rel % 4 != 0 {
            return None;
        }
        let index = |n: u32| u8::try_from(n).ok();
        if rel < SLAVE_CONFIG {
            return self
                .master_port(index(rel / 4)?)
                .map(SwitchRegister::Master);
        }
        if rel < SLAVE_SLOTS {
            return self
                .slave_port(index((rel - SLAVE_CONFIG) / 4)?)
                .map(SwitchRegister::Slave);
        }
        let rel = rel - SLAVE_SLOTS;
        let port = self.slave_port(index(rel / 0x10)?)?;
        Some(SwitchRegister::Slot(port, (rel % 0x10 / 4) as u8))
    }

    /// Whether the switch can connect a slave to a master.
    ///
    /// For a shim's switch the rules are those of the switch itself; what
    /// the multiplexer behind its south ports does is not asked here.
    pub fn can_connect(self, slave: Port, master: Port) -> bool {
        use Bundle::*;
        if self.slave_index(slave).is_none() || self.master_index(master).is_none() {
            return false;
        }
        let same = slave.channel == master.channel;
        let (s, m) = (slave.bundle, master.bundle);
        match self {
            TileKind::Mem => match (s, m) {
                (Dma, Dma) => same,
                (Dma, _) => true,
                (TileControl, Dma) | (Trace, Dma) => master.channel == 5,
                (TileControl, South | North) => true,
                (Trace, South) => true,
                (South | North, Dma | TileControl) => true,
                (South | North, South | North) => same,
                _ => false,
            },
            TileKind::Shim => match (s, m) {
                (TileControl, _) => m != TileControl,
                (Fifo | South, _) => true,
                (West | North | East, _) => s != m || same,
                (Trace, Fifo | South) => true,
                (Trace, West | East) => master.channel == 0,
                _ => false,
            },
            TileKind::Core => match (s, m) {
                (Dma | Fifo | South | West | North | East, _) => s != m || same,
                (Core, _) => m != Core,
                (TileControl, _) => m != TileControl && m != Dma,
                (Trace, Dma) => master.channel == 0,
                (Trace, Fifo | South) => true,
                (Trace, _) => false,
            },
        }
    }
}

/// Offset of the slave configuration registers from the switch's base.
pub const SLAVE_CONFIG: u32 = 0x100;
/// Offset of the slaves' slots from the switch's base.
pub const SLAVE_SLOTS: u32 = 0x200;
/// Slots of a slave port.
pub const SLOTS: u8 = 4;
/// Arbiters of a switch.
pub const ARBITERS: u8 = 6;
/// Outputs of an arbiter.
pub const MSELS: u8 = 4;

/// A register of a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SwitchRegister {
    /// A master's configuration.
    Master(Port),
    /// A slave's configuration.
    Slave(Port),
    /// A slave's slot.
    Slot(Port, u8),
}

/// Fields of a master's configuration.
pub const MASTER_FIELDS: [Field; 4] = [
    Field::new("Configuration", 0, 7),
    Field::new("Drop_Header", 7, 1),
    Field::new("Packet_Enable", 30, 1),
    Field::new("Master_Enable", 31, 1),
];

/// Fields of a slave's configuration.
pub const SLAVE_FIELDS: [Field; 2] = [
    Field::new("Packet_Enable", 30, 1),
    Field::new("Slave_Enable", 31, 1),
];

/// Fields of a slot.
pub const SLOT_FIELDS: [Field; 5] = [
    Field::new("arbit", 0, 3),
    Field::new("msel", 4, 2),
    Field::new("enable", 8, 1),
    Field::new("mask", 16, 5),
    Field::new("id", 24, 5),
];

/// The slave number inside `Configuration` of a circuit.
const CIRCUIT_SLAVE: Field = Field::new("Configuration", 0, 5);
/// The arbiter inside `Configuration` of a packet master.
const PACKET_ARBITER: Field = Field::new("Configuration", 0, 3);
/// The msel set inside `Configuration` of a packet master.
const PACKET_MSELS: Field = Field::new("Configuration", 3, 4);

/// What a packet master does with headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Header {
    /// Sends it on.
    #[default]
    Keep,
    /// Drops it.
    Drop,
}

/// A master port's configuration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MasterConfig {
    /// Off.
    #[default]
    Disabled,
    /// Listens to one slave.
    Circuit {
        /// The slave's number.
        slave: u8,
    },
    /// Listens to outputs of an arbiter.
    Packet {
        /// The arbiter, 0 to 5.
        arbiter: u8,
        /// Bit set of outputs.
        msels: u8,
        /// Headers.
        header: Header,
    },
}

impl MasterConfig {
    /// The register word.
    ///
    /// # Errors
    /// [`FieldRange`] for a number that does not fit.
    pub fn to_word(self) -> Result<u32, FieldRange> {
        let [_, drop, packet, enable] = MASTER_FIELDS;
        let mut word = 0;
        match self {
            MasterConfig::Disabled => {}
            MasterConfig::Circuit { slave } => {
                CIRCUIT_SLAVE.set(&mut word, slave.into())?;
                enable.set(&mut word, 1)?;
            }
            MasterConfig::Packet {
                arbiter,
                msels,
                header,
            } => {
                PACKET_ARBITER.set(&mut word, arbiter.into())?;
                PACKET_MSELS.set(&mut word, msels.into())?;
                drop.set(&mut word, u32::from(header == Header::Drop))?;
                packet.set(&mut word, 1)?;
                enable.set(&mut word, 1)?;
            }
        }
        Ok(word)
    }

    /// Reads the register word.
    pub fn from_word(word: u32) -> Self {
        let [_, drop, packet, enable] = MASTER_FIELDS;
        if enable.get(word) == 0 {
            MasterConfig::Disabled
        } else if packet.get(word) == 0 {
            MasterConfig::Circuit {
                slave: CIRCUIT_SLAVE.get(word) as u8,
            }
        } else {
            MasterConfig::Packet {
                arbiter: PACKET_ARBITER.get(word) as u8,
                msels: PACKET_MSELS.get(word) as u8,
                header: if drop.get(word) == 1 {
                    Header::Drop
                } else {
                    Header::Keep
                },
            }
        }
    }
}

/// A slave port's configuration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SlaveConfig {
    /// Off.
    #[default]
    Disabled,
    /// Circuit mode.
    Circuit,
    /// Packet mode: the slots decide.
    Packet,
}

impl SlaveConfig {
    /// The register word.
    pub const fn to_word(self) -> u32 {
        match self {
            SlaveConfig::Disabled => 0,
            SlaveConfig::Circuit => 1 << 31,
            SlaveConfig::Packet => 3 << 30,
        }
    }

    /// Reads the register word.
    pub const fn from_word(word: u32) -> Self {
        match word >> 30 {
            2 => SlaveConfig::Circuit,
            3 => SlaveConfig::Packet,
            _ => SlaveConfig::Disabled,
        }
    }
}

/// A slot of a slave in packet mode: packets whose id equals `id` in the bits
/// of `mask` go to output `msel` of `arbiter`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Slot {
    /// Packet id to compare with.
    pub id: u8,
    /// Bits that count.
    pub mask: u8,
    /// Output of the arbiter.
    pub msel: u8,
    /// Arbiter.
    pub arbiter: u8,
}

impl Slot {
    /// The register word of an enabled slot.
    ///
    /// # Errors
    /// [`FieldRange`] for a number that does not fit.
    pub fn to_word(self) -> Result<u32, FieldRange> {
        let [arbiter, msel, enable, mask, id] = SLOT_FIELDS;
        let mut word = 0;
        arbiter.set(&mut word, self.arbiter.into())?;
        msel.set(&mut word, self.msel.into())?;
        enable.set(&mut word, 1)?;
        mask.set(&mut word, self.mask.into())?;
        id.set(&mut word, self.id.into())?;
        Ok(word)
    }

    /// Reads the register word; `None` if the slot is off.
    pub fn from_word(word: u32) -> Option<Self> {
        let [arbiter, msel, enable, mask, id] = SLOT_FIELDS;
        (enable.get(word) == 1).then(|| Self {
            id: id.get(word) as u8,
            mask: mask.get(word) as u8,
            msel: msel.get(word) as u8,
            arbiter: arbiter.get(word) as u8,
        })
    }
}

#[cfg(test)]
mod tests;
