//! Names for places: columns, rows, tiles, addresses, BDs, locks, channels.

use std::fmt;

macro_rules! small_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u8);

        impl $name {
            /// The number, for indexing.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl From<u8> for $name {
            fn from(n: u8) -> Self {
                Self(n)
            }
        }
    };
}

small_id! {
    /// A column, counted from the first column of the partition unless said
    /// otherwise.
    Col
}
small_id! {
    /// A row: 0 shim, 1 memory tile, 2 to 5 cores.
    Row
}
small_id! {
    /// A buffer descriptor of a tile.
    BdId
}
small_id! {
    /// A lock of a tile, as the tile numbers its own locks.
    LockId
}
small_id! {
    /// A DMA channel of one direction.
    ChannelId
}

/// One tile of the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileCoord {
    /// Column.
    pub col: Col,
    /// Row.
    pub row: Row,
}

impl TileCoord {
    /// The tile at `col`, `row`.
    pub const fn new(col: u8, row: u8) -> Self {
        Self {
            col: Col(col),
            row: Row(row),
        }
    }

    /// The address of `offset` in this tile.
    pub const fn at(self, offset: TileOffset) -> ArrayAddr {
        ArrayAddr(
            ((self.col.0 as u32) << ArrayAddr::COL_SHIFT)
                | ((self.row.0 as u32) << ArrayAddr::ROW_SHIFT)
                | (offset.0 & ArrayAddr::OFFSET_MASK),
        )
    }
}

impl fmt::Display for TileCoord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({},{})", self.col, self.row)
    }
}

/// A byte offset in a tile's window of 1 MiB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileOffset(pub u32);

impl fmt::Display for TileOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#07x}", self.0)
    }
}

/// A byte address in the array: `col << 25 | row << 20 | offset`. Columns
/// count from the first column of the partition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArrayAddr(pub u32);

impl ArrayAddr {
    /// First bit of the column.
    pub const COL_SHIFT: u32 = 25;
    /// First bit of the row.
    pub const ROW_SHIFT: u32 = 20;
    /// The bits of the offset.
    pub const OFFSET_MASK: u32 = (1 << Self::ROW_SHIFT) - 1;

    /// The tile whose window this is; the tile need not exist.
    pub const fn tile(self) -> TileCoord {
        TileCoord::new(
            (self.0 >> Self::COL_SHIFT) as u8,
            ((self.0 >> Self::ROW_SHIFT) & 0x1f) as u8,
        )
    }

    /// The offset in that window.
    pub const fn offset(self) -> TileOffset {
        TileOffset(self.0 & Self::OFFSET_MASK)
    }
}

impl fmt::Display for ArrayAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{:#07x}", self.tile(), self.offset().0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn address_round_trip(col in 0u8..128, row in 0u8..32, offset in 0u32..1 << 20) {
            let addr = TileCoord::new(col, row).at(TileOffset(offset));
            prop_assert_eq!(addr.tile(), TileCoord::new(col, row));
            prop_assert_eq!(addr.offset(), TileOffset(offset));
        }
    }
}
