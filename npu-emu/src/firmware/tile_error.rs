//! Errors that the array raises by itself.
//!
//! A tile has an event for each kind of its own troubles; the firmware passes the
//! event's number on, outside any command, and the kernel driver makes a kind of it.
//! Numbers and kinds of events are those of the kernel driver's tables
//! (`aie2_error.c`), which are AMD's. What only the emulator refuses, because it is
//! strict, raises no event.

use super::Placement;
use crate::array::{Fault, FaultKind, Origin};
use crate::core::env::EnvFault;
use crate::core::FaultKind as CoreFault;
use npu_arch::array::{Direction, DmaChannel, TileCoord, TileKind};
use npu_image::uapi::AsyncError;

/// Driver number of the array in the kernel's error words.
const DRIVER_AIE: u64 = 4;
/// Severity "critical".
const CRITICAL: u64 = 3;
/// Class "array".
const CLASS_AIE: u64 = 2;

/// Parts of a tile, by the firmware's numbers.
const MEMORY: u8 = 0;
const CORE: u8 = 1;
const SHIM: u8 = 2;

/// Kinds, by the kernel driver's numbers.
const STREAM: u16 = 5;
const ACCESS: u16 = 6;
const INSTRUCTION: u16 = 8;
const LOCK: u16 = 10;
const DMA: u16 = 11;

/// An error event of a tile, as the firmware reports it outside any command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TileError {
    /// Column in the partition.
    pub column: u8,
    /// Row of the array.
    pub row: u8,
    /// Part of the tile: 0 memory, 1 core, 2 shim (the firmware's numbers).
    pub module: u8,
    /// Number of the tile's event.
    pub event: u8,
    /// The kernel's number for the event's kind (11 is DMA).
    pub number: u16,
}

impl TileError {
    /// DMA S2MM 0 of a memory module (event 97) of the lowest core tile.
    pub(crate) const PLANTED: Self = Self {
        column: 0,
        row: 2,
        module: 0,
        event: 97,
        number: 11,
    };

    /// What the array raises for a fault; `None` where silicon has no event for it.
    pub(crate) fn of(fault: &Fault) -> Option<Self> {
        let (tile, (module, event, number)) = match fault.origin {
            Origin::Core { tile, .. } => (tile, core_event(&fault.kind)?),
            Origin::Dma { tile, channel, .. } => (tile, dma_event(tile, channel, &fault.kind)?),
            Origin::ControlPacket { tile } => (tile, control_event(tile)?),
            _ => return None,
        };
        Some(Self {
            column: tile.col.0,
            row: tile.row.0,
            module,
            event,
            number,
        })
    }

    /// The kernel driver's record of it, after `last`.
    pub fn record(self, placement: Placement, last: AsyncError) -> AsyncError {
        let module = match self.module {
            0 => 4,
            1 => 3,
            _ => 5u64,
        };
        let column = u64::from(placement.start) + u64::from(self.column);
        AsyncError {
            code: u64::from(self.number)
                | DRIVER_AIE << 16
                | CRITICAL << 24
                | module << 32
                | CLASS_AIE << 40,
            // Only its change counts: the emulator has no clock.
            timestamp_us: last.timestamp_us + 1,
            place: u64::from(self.row) << 8 | column,
        }
    }
}

/// Part of the tile, event, kind.
type Event = (u8, u8, u16);

fn core_event(kind: &FaultKind) -> Option<Event> {
    let FaultKind::Core(fault) = kind else {
        return None;
    };
    let (event, number) = match fault.kind {
        // A bundle that can't be taken apart.
        CoreFault::Decode(_) => (59, INSTRUCTION),
        // Program and data addresses out of range, a lock that is not there.
        CoreFault::OutsideProgram { .. } => (65, ACCESS),
        CoreFault::Env(EnvFault::NoMemory { .. }) => (60, ACCESS),
        CoreFault::Env(EnvFault::NoLock { .. }) => (67, LOCK),
        _ => return None,
    };
    Some((CORE, event, number))
}

fn dma_event(tile: TileCoord, channel: DmaChannel, kind: &FaultKind) -> Option<Event> {
    if !matches!(kind, FaultKind::InvalidBd | FaultKind::NoBd { .. }) {
        return None;
    }
    let s2mm = channel.direction == Direction::S2mm;
    Some(match TileKind::of_row(tile.row)? {
        // One event for each of two channels.
        TileKind::Core => {
            let first = if s2mm { 97 } else { 99 };
            (MEMORY, first + channel.channel.0.min(1), DMA)
        }
        // One for all channels of a direction.
        TileKind::Mem => (MEMORY, if s2mm { 133 } else { 134 }, DMA),
        TileKind::Shim => (SHIM, if s2mm { 72 } else { 73 }, DMA),
    })
}

/// A control packet that can't be taken.
fn control_event(tile: TileCoord) -> Option<Event> {
    Some(match TileKind::of_row(tile.row)? {
        TileKind::Core => (CORE, 57, STREAM),
        TileKind::Mem => (MEMORY, 137, STREAM),
        TileKind::Shim => (SHIM, 65, STREAM),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::array::BdId;

    fn of(origin: Origin, kind: FaultKind) -> Option<(u8, u8, u8, u8, u16)> {
        let e = TileError::of(&Fault { origin, kind })?;
        Some((e.column, e.row, e.module, e.event, e.number))
    }

    #[test]
    fn a_bad_descriptor_raises_the_event_of_its_channel() {
        let at = |row, channel| Origin::Dma {
            tile: TileCoord::new(1, row),
            channel,
            bd: BdId(0),
        };
        let raised = |row, channel| of(at(row, channel), FaultKind::InvalidBd);
        assert_eq!(raised(2, DmaChannel::s2mm(1)), Some((1, 2, 0, 98, 11)));
        assert_eq!(raised(5, DmaChannel::mm2s(0)), Some((1, 5, 0, 99, 11)));
        assert_eq!(raised(1, DmaChannel::mm2s(4)), Some((1, 1, 0, 134, 11)));
        assert_eq!(raised(0, DmaChannel::s2mm(0)), Some((1, 0, 2, 72, 11)));
    }

    #[test]
    fn strictness_raises_nothing() {
        let tile = TileCoord::new(0, 2);
        let channel = DmaChannel::s2mm(0);
        let bd = BdId(3);
        let dma = Origin::Dma { tile, channel, bd };
        assert_eq!(of(dma, FaultKind::BdUnreachable), None);
        assert_eq!(of(Origin::Call, FaultKind::InvalidBd), None);
    }
}
