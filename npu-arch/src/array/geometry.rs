//! Which tiles there are, how much of everything each has, and where it lies.

use std::fmt;

use super::dma::Direction;
use super::id::{BdId, ChannelId, Col, LockId, Row, TileCoord, TileOffset};

/// Bytes in a KiB.
const KIB: u32 = 1024;

/// A device or a partition of it that designs are made for.
///
/// Phoenix has five columns; four of them have a shim with DMA and can be
/// given to designs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Device {
    /// All four usable columns.
    Npu1,
    /// One column.
    Npu1Col1,
    /// Two columns.
    Npu1Col2,
    /// Three columns.
    Npu1Col3,
    /// One column of Strix: the same layout with AIE2P cores. Only for reading what others built
    /// for it; not among [`Device::ALL`].
    Npu2Col1,
}

impl Device {
    /// Every device of Phoenix.
    pub const ALL: [Device; 4] = [
        Device::Npu1,
        Device::Npu1Col1,
        Device::Npu1Col2,
        Device::Npu1Col3,
    ];
    /// Columns that Phoenix has, the one without a shim DMA included.
    pub const PHYSICAL_COLUMNS: u8 = 5;
    /// Rows of every device.
    pub const ROWS: u8 = 6;

    /// MLIR-AIE's name, e.g. `npu1_1col`.
    pub const fn name(self) -> &'static str {
        match self {
            Device::Npu1 => "npu1",
            Device::Npu1Col1 => "npu1_1col",
            Device::Npu1Col2 => "npu1_2col",
            Device::Npu1Col3 => "npu1_3col",
            Device::Npu2Col1 => "npu2_1col",
        }
    }

    /// The device with that name; `npu1_4col` is an older name of `npu1`.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == "npu1_4col" {
            return Some(Device::Npu1);
        }
        Self::ALL
            .into_iter()
            .chain([Device::Npu2Col1])
            .find(|d| d.name() == name)
    }

    /// Usable columns.
    pub const fn columns(self) -> u8 {
        match self {
            Device::Npu1 => 4,
            Device::Npu1Col1 | Device::Npu2Col1 => 1,
            Device::Npu1Col2 => 2,
            Device::Npu1Col3 => 3,
        }
    }

    /// The kind of a tile, `None` outside the device.
    pub fn kind(self, tile: TileCoord) -> Option<TileKind> {
        (tile.col.0 < self.columns())
            .then(|| TileKind::of_row(tile.row))
            .flatten()
    }

    /// Whether it is a part of Phoenix, which this project's cores and drivers are for.
    pub const fn is_phoenix(self) -> bool {
        !matches!(self, Device::Npu2Col1)
    }

    /// Every tile, column by column, each from the shim up.
    pub fn tiles(self) -> impl Iterator<Item = (TileCoord, TileKind)> {
        (0..self.columns()).flat_map(|col| {
            (0..Self::ROWS).filter_map(move |row| {
                let tile = TileCoord::new(col, row);
                TileKind::of_row(tile.row).map(|kind| (tile, kind))
            })
        })
    }

    /// The tile next to `tile`, if the device has it.
    pub fn neighbour(self, tile: TileCoord, side: Neighbour) -> Option<TileCoord> {
        let (dc, dr) = side.step();
        let col = tile.col.0.checked_add_signed(dc)?;
        let row = tile.row.0.checked_add_signed(dr)?;
        let next = TileCoord {
            col: Col(col),
            row: Row(row),
        };
        self.kind(next).map(|_| next)
    }
}

/// A side of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Neighbour {
    /// Row - 1.
    South,
    /// Column - 1.
    West,
    /// Row + 1.
    North,
    /// Column + 1.
    East,
}

impl Neighbour {
    /// Change of column and row.
    pub const fn step(self) -> (i8, i8) {
        match self {
            Neighbour::South => (0, -1),
            Neighbour::West => (-1, 0),
            Neighbour::North => (0, 1),
            Neighbour::East => (1, 0),
        }
    }

    /// The other side.
    pub const fn opposite(self) -> Self {
        match self {
            Neighbour::South => Neighbour::North,
            Neighbour::West => Neighbour::East,
            Neighbour::North => Neighbour::South,
            Neighbour::East => Neighbour::West,
        }
    }
}

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TileKind {
    /// Row 0: DMA between host memory and the array (AMD: shim NoC tile).
    Shim,
    /// Row 1: 512 KiB of memory with DMA.
    Mem,
    /// Rows 2 to 5: a core, 64 KiB of memory with DMA.
    Core,
}

/// What an offset in a tile's window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// Data memory, with the byte offset in it.
    Data(u32),
    /// Program memory, with the byte offset in it.
    Program(u32),
    /// A register word.
    Register,
}

impl TileKind {
    /// Every kind.
    pub const ALL: [TileKind; 3] = [TileKind::Shim, TileKind::Mem, TileKind::Core];

    /// First byte of program memory in a core tile's window.
    pub const PROGRAM_MEMORY: u32 = 0x20000;
    /// Where a core sees the memory of the tile south of it.
    pub const CORE_VIEW_SOUTH: u32 = 0x40000;
    /// Where a core sees the memory of the tile west of it.
    pub const CORE_VIEW_WEST: u32 = 0x50000;
    /// Where a core sees the memory of the tile north of it.
    pub const CORE_VIEW_NORTH: u32 = 0x60000;
    /// Where a core sees the memory of its own tile (AMD names it the
    /// memory to the east, in both odd and even rows).
    pub const CORE_VIEW_OWN: u32 = 0x70000;
    /// Bytes of each of those four windows.
    pub const CORE_VIEW_SIZE: u32 = 0x10000;

    /// The kind of a row of Phoenix.
    pub const fn of_row(row: Row) -> Option<Self> {
        match row.0 {
            0 => Some(TileKind::Shim),
            1 => Some(TileKind::Mem),
            2..=5 => Some(TileKind::Core),
            _ => None,
        }
    }

    /// Bytes of data memory.
    pub const fn data_memory(self) -> u32 {
        match self {
            TileKind::Shim => 0,
            TileKind::Mem => 512 * KIB,
            TileKind::Core => 64 * KIB,
        }
    }

    /// Banks of data memory.
    pub const fn data_banks(self) -> u32 {
        match self {
            TileKind::Shim => 0,
            TileKind::Mem => 16,
            TileKind::Core => 8,
        }
    }

    /// Banks as designs count them (`mem_bank`): equal parts of data memory, one after
    /// the other (MLIR-AIE `AIETargetModel::getNumBanks`).
    pub const fn placement_banks(self) -> u32 {
        match self {
            TileKind::Shim => 0,
            TileKind::Mem => 8,
            TileKind::Core => 4,
        }
    }

    /// Bytes of one of [`Self::placement_banks`]; 0 without data memory.
    pub const fn placement_bank_size(self) -> u32 {
        match self.placement_banks() {
            0 => 0,
            n => self.data_memory() / n,
        }
    }

    /// Bytes of program memory.
    pub const fn program_memory(self) -> u32 {
        match self {
            TileKind::Core => 16 * KIB,
            _ => 0,
        }
    }

    /// Locks.
    pub const fn lock_count(self) -> u32 {
        match self {
            TileKind::Mem => 64,
            _ => 16,
        }
    }

    /// Offset of the value register of lock 0.
    pub const fn lock_base(self) -> u32 {
        match self {
            TileKind::Shim => 0x14000,
            TileKind::Mem => 0xc0000,
            TileKind::Core => 0x1f000,
        }
    }

    /// Buffer descriptors.
    pub const fn bd_count(self) -> u32 {
        match self {
            TileKind::Mem => 48,
            _ => 16,
        }
    }

    /// Offset of word 0 of BD 0.
    pub const fn bd_base(self) -> u32 {
        match self {
            TileKind::Mem => 0xa0000,
            _ => 0x1d000,
        }
    }

    /// Words of a BD; BDs start every 32 bytes.
    pub const fn bd_words(self) -> u32 {
        match self {
            TileKind::Core => 6,
            _ => 8,
        }
    }

    /// Bytes from one BD to the next.
    pub const BD_STRIDE: u32 = 0x20;

    /// DMA channels of each direction.
    pub const fn channels(self, _direction: Direction) -> u8 {
        match self {
            TileKind::Mem => 6,
            _ => 2,
        }
    }

    /// The BDs that a channel can use: in a memory tile channels 0, 2 and 4
    /// have BDs 0 to 23, channels 1, 3 and 5 BDs 24 to 47.
    pub const fn channel_bds(self, channel: ChannelId) -> std::ops::Range<u8> {
        match self {
            TileKind::Mem if channel.0 % 2 == 0 => 0..24,
            TileKind::Mem => 24..48,
            _ => 0..16,
        }
    }

    /// Offset of the first register of the stream switch.
    pub const fn switch_base(self) -> u32 {
        match self {
            TileKind::Mem => 0xb0000,
            _ => 0x3f000,
        }
    }

    /// Offset of a word of a BD.
    pub fn bd_register(self, bd: BdId, word: u32) -> Option<TileOffset> {
        (u32::from(bd.0) < self.bd_count() && word < self.bd_words())
            .then(|| TileOffset(self.bd_base() + u32::from(bd.0) * Self::BD_STRIDE + 4 * word))
    }

    /// The BD and word at an offset.
    pub fn bd_at(self, offset: TileOffset) -> Option<(BdId, u32)> {
        let rel = offset.0.checked_sub(self.bd_base())?;
        let (bd, word) = (rel / Self::BD_STRIDE, rel % Self::BD_STRIDE / 4);
        (bd < self.bd_count() && word < self.bd_words() && rel % 4 == 0)
            .then_some((BdId(bd as u8), word))
    }

    /// Whether an offset lies in data memory, program memory or neither.
    pub const fn locate(self, offset: TileOffset) -> Location {
        let o = offset.0;
        if o < self.data_memory() {
            Location::Data(o)
        } else if o >= Self::PROGRAM_MEMORY && o - Self::PROGRAM_MEMORY < self.program_memory() {
            Location::Program(o - Self::PROGRAM_MEMORY)
        } else {
            Location::Register
        }
    }

    /// The tile and lock that a lock id in a BD of `self` means, as the side
    /// (`None`: own tile) and that tile's own id. Memory tiles number the
    /// locks of the west neighbour 0 to 63, their own 64 to 127 and the east
    /// neighbour's 128 to 191; other tiles reach only their own.
    pub const fn bd_lock(self, id: u8) -> Option<(Option<Neighbour>, LockId)> {
        match self {
            TileKind::Mem => match id {
                0..=63 => Some((Some(Neighbour::West), LockId(id))),
                64..=127 => Some((None, LockId(id - 64))),
                128..=191 => Some((Some(Neighbour::East), LockId(id - 128))),
                _ => None,
            },
            _ if id < 16 => Some((None, LockId(id))),
            _ => None,
        }
    }

    /// Inverse of [`TileKind::bd_lock`] for the tile's own locks.
    pub fn own_bd_lock(self, lock: LockId) -> Option<u8> {
        if u32::from(lock.0) >= self.lock_count() {
            return None;
        }
        Some(match self {
            TileKind::Mem => lock.0 + 64,
            _ => lock.0,
        })
    }

    /// Where a memory tile's BD addresses the memory of a side, in bytes:
    /// west 0, own 0x80000, east 0x100000.
    pub const fn memtile_bd_base(side: Option<Neighbour>) -> Option<u32> {
        match side {
            Some(Neighbour::West) => Some(0),
            None => Some(512 * KIB),
            Some(Neighbour::East) => Some(1024 * KIB),
            Some(_) => None,
        }
    }
}

impl fmt::Display for TileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TileKind::Shim => "shim",
            TileKind::Mem => "memtile",
            TileKind::Core => "core",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for device in Device::ALL {
            assert_eq!(Device::from_name(device.name()), Some(device));
            assert_eq!(device.tiles().count(), usize::from(device.columns()) * 6);
        }
        assert_eq!(Device::from_name("npu2"), None);
    }

    #[test]
    fn neighbours_stop_at_the_edge() {
        let d = Device::Npu1Col2;
        assert_eq!(d.neighbour(TileCoord::new(0, 2), Neighbour::West), None);
        assert_eq!(d.neighbour(TileCoord::new(1, 2), Neighbour::East), None);
        assert_eq!(d.neighbour(TileCoord::new(0, 0), Neighbour::South), None);
        assert_eq!(d.neighbour(TileCoord::new(0, 5), Neighbour::North), None);
        assert_eq!(
            d.neighbour(TileCoord::new(0, 2), Neighbour::East),
            Some(TileCoord::new(1, 2))
        );
    }

    #[test]
    fn bds_and_back() {
        for kind in TileKind::ALL {
            for bd in 0..kind.bd_count() as u8 {
                for word in 0..kind.bd_words() {
                    let at = kind.bd_register(BdId(bd), word).unwrap();
                    assert_eq!(kind.bd_at(at), Some((BdId(bd), word)));
                }
            }
        }
        assert_eq!(TileKind::Core.bd_at(TileOffset(0x1d018)), None);
    }

    #[test]
    fn memtile_lock_ids() {
        assert_eq!(TileKind::Mem.bd_lock(65), Some((None, LockId(1))));
        assert_eq!(
            TileKind::Mem.bd_lock(0),
            Some((Some(Neighbour::West), LockId(0)))
        );
        assert_eq!(TileKind::Mem.bd_lock(192), None);
        assert_eq!(TileKind::Core.bd_lock(16), None);
    }
}
