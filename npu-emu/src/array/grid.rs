//! The tiles of a partition, numbered.

use npu_arch::array::{Device, Neighbour, TileCoord, TileKind};

/// Number of a tile: `col * 6 + row`.
pub(crate) type TileId = usize;

/// `columns` columns of six tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Grid {
    columns: u8,
}

impl Grid {
    pub(crate) fn new(columns: u8) -> Self {
        Self { columns }
    }

    pub(crate) fn columns(self) -> u8 {
        self.columns
    }

    pub(crate) fn tiles(self) -> std::ops::Range<TileId> {
        0..usize::from(self.columns) * usize::from(Device::ROWS)
    }

    pub(crate) fn coord(self, tile: TileId) -> TileCoord {
        let rows = usize::from(Device::ROWS);
        TileCoord::new((tile / rows) as u8, (tile % rows) as u8)
    }

    pub(crate) fn id(self, coord: TileCoord) -> Option<TileId> {
        (coord.col.0 < self.columns && coord.row.0 < Device::ROWS)
            .then(|| coord.col.index() * usize::from(Device::ROWS) + coord.row.index())
    }

    pub(crate) fn kind(self, tile: TileId) -> TileKind {
        match tile % usize::from(Device::ROWS) {
            0 => TileKind::Shim,
            1 => TileKind::Mem,
            _ => TileKind::Core,
        }
    }

    pub(crate) fn neighbour(self, tile: TileId, side: Neighbour) -> Option<TileId> {
        let (dc, dr) = side.step();
        let from = self.coord(tile);
        let col = from.col.0.checked_add_signed(dc)?;
        let row = from.row.0.checked_add_signed(dr)?;
        self.id(TileCoord::new(col, row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_back() {
        let grid = Grid::new(3);
        for tile in grid.tiles() {
            assert_eq!(grid.id(grid.coord(tile)), Some(tile));
            assert_eq!(
                TileKind::of_row(grid.coord(tile).row),
                Some(grid.kind(tile))
            );
        }
        assert_eq!(grid.id(TileCoord::new(3, 0)), None);
        let first = grid.id(TileCoord::new(0, 2)).unwrap();
        assert_eq!(grid.neighbour(first, Neighbour::West), None);
    }
}
