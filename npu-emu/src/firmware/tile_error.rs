//! Errors that the array raises by itself.

use super::Placement;
use npu_image::uapi::AsyncError;

/// Driver number of the array in the kernel's error words.
const DRIVER_AIE: u64 = 4;
/// Severity "critical".
const CRITICAL: u64 = 3;
/// Class "array".
const CLASS_AIE: u64 = 2;

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
