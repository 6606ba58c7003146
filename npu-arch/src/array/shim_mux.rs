//! The shim's multiplexers between its stream switch and DMA, NoC or PL.
//!
//! `Mux_Config` picks who drives the switch's south inputs 2, 3, 6 and 7,
//! `Demux_Config` who listens to its south outputs 2, 3, 4 and 5. The DMA is
//! wired to four of them: MM2S 0 and 1 to inputs 3 and 7, S2MM 0 and 1 to
//! outputs 2 and 3. A south stream whose field is 0 goes to programmable
//! logic, which Phoenix does not have.

use super::dma::{Direction, DmaChannel};
use super::field::Field;
use super::id::ChannelId;

/// Offset of `Mux_Config`.
pub const MUX_CONFIG: u32 = 0x1f000;
/// Offset of `Demux_Config`.
pub const DEMUX_CONFIG: u32 = 0x1f004;

/// Fields of `Mux_Config`.
pub const MUX_FIELDS: [Field; 4] = [
    Field::new("South2", 8, 2),
    Field::new("South3", 10, 2),
    Field::new("South6", 12, 2),
    Field::new("South7", 14, 2),
];

/// Fields of `Demux_Config`.
pub const DEMUX_FIELDS: [Field; 4] = [
    Field::new("South2", 4, 2),
    Field::new("South3", 6, 2),
    Field::new("South4", 8, 2),
    Field::new("South5", 10, 2),
];

const MUX_SOUTH: [u8; 4] = [2, 3, 6, 7];
const DEMUX_SOUTH: [u8; 4] = [2, 3, 4, 5];

/// Who is at the other end of a south stream of the shim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ShimStream {
    /// Programmable logic (value 0); nothing on Phoenix.
    #[default]
    Pl,
    /// The shim's DMA (value 1).
    Dma,
    /// The network on chip (value 2).
    Noc,
}

impl ShimStream {
    /// Value of the field.
    pub const fn bits(self) -> u32 {
        match self {
            ShimStream::Pl => 0,
            ShimStream::Dma => 1,
            ShimStream::Noc => 2,
        }
    }

    /// Meaning of the field; 3 has none.
    pub const fn from_bits(bits: u32) -> Option<Self> {
        match bits {
            0 => Some(ShimStream::Pl),
            1 => Some(ShimStream::Dma),
            2 => Some(ShimStream::Noc),
            _ => None,
        }
    }
}

/// The field of `Mux_Config` for south input `channel` of the switch.
pub fn mux_field(channel: u8) -> Option<Field> {
    MUX_SOUTH
        .iter()
        .position(|&c| c == channel)
        .map(|i| MUX_FIELDS[i])
}

/// The field of `Demux_Config` for south output `channel` of the switch.
pub fn demux_field(channel: u8) -> Option<Field> {
    DEMUX_SOUTH
        .iter()
        .position(|&c| c == channel)
        .map(|i| DEMUX_FIELDS[i])
}

/// The south channel of the switch that a shim DMA channel is wired to: an
/// input for MM2S, an output for S2MM.
pub const fn dma_south(channel: DmaChannel) -> Option<u8> {
    match (channel.direction, channel.channel.0) {
        (Direction::Mm2s, 0) => Some(3),
        (Direction::Mm2s, 1) => Some(7),
        (Direction::S2mm, 0) => Some(2),
        (Direction::S2mm, 1) => Some(3),
        _ => None,
    }
}

/// Inverse of [`dma_south`].
pub fn dma_at_south(direction: Direction, south: u8) -> Option<DmaChannel> {
    (0..2)
        .map(|n| DmaChannel {
            direction,
            channel: ChannelId(n),
        })
        .find(|&c| dma_south(c) == Some(south))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dma_streams_have_mux_fields() {
        for n in 0..2 {
            let south = dma_south(DmaChannel::mm2s(n)).unwrap();
            assert!(mux_field(south).is_some());
            assert_eq!(
                dma_at_south(Direction::Mm2s, south),
                Some(DmaChannel::mm2s(n))
            );
            let south = dma_south(DmaChannel::s2mm(n)).unwrap();
            assert!(demux_field(south).is_some());
            assert_eq!(
                dma_at_south(Direction::S2mm, south),
                Some(DmaChannel::s2mm(n))
            );
        }
        assert_eq!(mux_field(0), None);
    }
}
