//! The cascade: 512 bits at a time from core to core.
//!
//! A core's input comes from its north or west neighbour, its output goes to
//! its south or east one, as `Accumulator_Control` says (AM025). Two values
//! wait on either side of a link, four between two cores (AM020 "Cascade
//! Stream Interface"). At the edge of the array the links are tied off.

use std::collections::VecDeque;

use npu_arch::array::{Field, Neighbour, TileKind};

use super::grid::{Grid, TileId};

/// Values that wait between two cores.
const DEPTH: usize = 4;

/// 0 from the north, 1 from the west.
const INPUT: Field = Field::new("Input", 0, 1);
/// 0 to the south, 1 to the east.
const OUTPUT: Field = Field::new("Output", 1, 1);

/// A value of the cascade.
pub(crate) type Value = [u8; 64];

/// The links into a tile: from the north, from the west.
#[derive(Clone, Debug, Default)]
struct Links([VecDeque<Value>; 2]);

/// Every link of a partition.
#[derive(Clone, Debug)]
pub(crate) struct Cascades {
    grid: Grid,
    /// By tile, `Accumulator_Control`.
    control: Vec<u32>,
    /// By tile.
    links: Vec<Links>,
}

/// The link that a core reads or writes: the tile that it leads into, and
/// from which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// The core on the other side.
    pub(crate) other: TileId,
    into: TileId,
    side: usize,
}

impl Cascades {
    pub(crate) fn new(grid: Grid) -> Self {
        Self {
            grid,
            control: vec![0; grid.tiles().len()],
            links: vec![Links::default(); grid.tiles().len()],
        }
    }

    pub(crate) fn control(&self, tile: TileId) -> u32 {
        self.control[tile]
    }

    pub(crate) fn write_control(&mut self, tile: TileId, word: u32) {
        self.control[tile] = word & (INPUT.mask() | OUTPUT.mask());
    }

    fn core_at(&self, tile: TileId, side: Neighbour) -> Option<TileId> {
        self.grid
            .neighbour(tile, side)
            .filter(|&t| self.grid.kind(t) == TileKind::Core)
    }

    /// The link that a core reads, if it has one.
    pub(crate) fn input(&self, tile: TileId) -> Option<Link> {
        let side = INPUT.get(self.control[tile]);
        let other = self.core_at(tile, [Neighbour::North, Neighbour::West][side as usize])?;
        Some(Link {
            other,
            into: tile,
            side: side as usize,
        })
    }

    /// The link that a core writes, if it has one.
    pub(crate) fn output(&self, tile: TileId) -> Option<Link> {
        let side = OUTPUT.get(self.control[tile]);
        let other = self.core_at(tile, [Neighbour::South, Neighbour::East][side as usize])?;
        Some(Link {
            other,
            into: other,
            side: side as usize,
        })
    }

    /// Whether a value waits.
    pub(crate) fn has_data(&self, link: Link) -> bool {
        !self.links[link.into].0[link.side].is_empty()
    }

    /// Whether a value has room.
    pub(crate) fn has_room(&self, link: Link) -> bool {
        self.links[link.into].0[link.side].len() < DEPTH
    }

    pub(crate) fn read(&mut self, link: Link) -> Option<Value> {
        self.links[link.into].0[link.side].pop_front()
    }

    pub(crate) fn write(&mut self, link: Link, value: &Value) -> bool {
        let room = self.has_room(link);
        if room {
            self.links[link.into].0[link.side].push_back(*value);
        }
        room
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::array::TileCoord;

    #[test]
    fn directions_and_edges() {
        let grid = Grid::new(2);
        let at = |col, row| grid.id(TileCoord::new(col, row)).unwrap();
        let mut c = Cascades::new(grid);
        // North to south by default.
        let out = c.output(at(0, 4)).unwrap();
        assert_eq!(Some(out.other), grid.id(TileCoord::new(0, 3)));
        assert_eq!(c.input(at(0, 3)).map(|l| l.other), Some(at(0, 4)));
        assert_eq!(c.input(at(0, 5)), None);
        assert_eq!(c.output(at(0, 2)), None);
        // West to east.
        c.write_control(at(0, 2), 2);
        c.write_control(at(1, 2), 1);
        assert_eq!(c.input(at(1, 2)).map(|l| l.other), Some(at(0, 2)));
        assert_eq!(c.output(at(0, 2)).map(|l| l.other), Some(at(1, 2)));
        c.write_control(at(1, 3), 2);
        assert_eq!(c.output(at(1, 3)), None);
    }

    #[test]
    fn four_values_wait() {
        let grid = Grid::new(1);
        let at = |row| grid.id(TileCoord::new(0, row)).unwrap();
        let mut c = Cascades::new(grid);
        let (out, input) = (c.output(at(3)).unwrap(), c.input(at(2)).unwrap());
        for n in 0..4 {
            assert!(c.write(out, &[n; 64]));
        }
        assert!(!c.write(out, &[9; 64]));
        for n in 0..4 {
            assert_eq!(c.read(input), Some([n; 64]));
        }
        assert_eq!(c.read(input), None);
    }
}
