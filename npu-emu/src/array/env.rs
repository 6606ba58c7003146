//! A tile as its core uses it: four windows of memory, four groups of locks.

use npu_arch::array::{LockId, Neighbour, TileKind};

use super::grid::{Grid, TileId};
use super::locks::LockNeed;
use super::tile::Tile;
use crate::core::env::{CoreEnv, EnvFault};
use crate::strict::{Class, Strictness};

/// Locks in each of a core's groups.
const LOCKS_PER_GROUP: u32 = 16;

/// The memories and locks that a core reaches: south, west, north, own.
pub(crate) type Windows = [Option<TileId>; 4];

/// Memory tiles have no memory that a core could reach, so the window stays
/// empty in rows 2 (south) and 5 (north), and in column 0 (west).
pub(crate) fn windows(grid: Grid, tile: TileId) -> Windows {
    let core = |side| {
        grid.neighbour(tile, side)
            .filter(|&t| grid.kind(t) == TileKind::Core)
    };
    [
        core(Neighbour::South),
        core(Neighbour::West),
        core(Neighbour::North),
        Some(tile),
    ]
}

/// A failed acquire: what a core waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LockWait {
    pub(crate) tile: TileId,
    pub(crate) lock: LockId,
    pub(crate) need: LockNeed,
}

/// The core's view while it runs.
pub(crate) struct TileEnv<'a> {
    pub(crate) tiles: &'a mut [Tile],
    pub(crate) windows: Windows,
    pub(crate) strict: Strictness,
    /// The last acquire that failed.
    pub(crate) waits: Option<LockWait>,
}

impl TileEnv<'_> {
    #[inline]
    fn place(&self, addr: u32, size: usize) -> Result<(TileId, usize), EnvFault> {
        let window = (addr >> 16).wrapping_sub(TileKind::CORE_VIEW_SOUTH >> 16);
        let tile = self
            .windows
            .get(window as usize)
            .copied()
            .flatten()
            .ok_or(EnvFault::NoMemory { addr })?;
        let mut offset = (addr & 0xffff) as usize;
        if size.is_power_of_two() && offset & (size - 1) != 0 {
            if !self.strict.allows(Class::UnalignedAccess) {
                return Err(EnvFault::Unaligned {
                    addr,
                    size: size as u32,
                });
            }
            offset &= !(size - 1);
        }
        Ok((tile, offset))
    }

    fn lock(&self, lock: u32) -> Result<(TileId, LockId), EnvFault> {
        let group = (lock / LOCKS_PER_GROUP) as usize;
        let tile = self
            .windows
            .get(group)
            .copied()
            .flatten()
            .ok_or(EnvFault::NoLock { lock })?;
        Ok((tile, LockId((lock % LOCKS_PER_GROUP) as u8)))
    }
}

impl CoreEnv for TileEnv<'_> {
    #[inline]
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        let (tile, offset) = self.place(addr, dst.len())?;
        let memory = &self.tiles[tile].memory;
        let source = memory
            .peek(offset, dst.len())
            .ok_or(EnvFault::NoMemory { addr })?;
        dst.copy_from_slice(source);
        match memory.first_unwritten(offset, dst.len()) {
            Some(byte) if !self.strict.allows(Class::UninitialisedMemory) => {
                Err(EnvFault::Uninitialised {
                    addr: (addr & !0xffff) | byte.0,
                })
            }
            _ => Ok(()),
        }
    }

    #[inline]
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        let (tile, offset) = self.place(addr, src.len())?;
        self.tiles[tile]
            .memory
            .write(offset, src)
            .ok_or(EnvFault::NoMemory { addr })
    }

    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        let (tile, id) = self.lock(lock)?;
        let need = LockNeed::from_request(value);
        let got = self.tiles[tile]
            .locks
            .try_acquire(id, need)
            .ok_or(EnvFault::NoLock { lock })?;
        if !got {
            self.waits = Some(LockWait {
                tile,
                lock: id,
                need,
            });
        }
        Ok(got)
    }

    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault> {
        let (tile, id) = self.lock(lock)?;
        match self.tiles[tile].locks.release(id, value) {
            None => Err(EnvFault::NoLock { lock }),
            Some(Err(_)) if !self.strict.allows(Class::LockRange) => {
                Err(EnvFault::LockOverflow { lock })
            }
            Some(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::array::TileCoord;

    fn env(tiles: &mut [Tile], grid: Grid, strict: Strictness) -> TileEnv<'_> {
        let tile = grid.id(TileCoord::new(1, 3)).unwrap();
        TileEnv {
            tiles,
            windows: windows(grid, tile),
            strict,
            waits: None,
        }
    }

    #[test]
    fn windows_lead_to_the_neighbours() {
        let grid = Grid::new(2);
        let mut tiles: Vec<Tile> = grid.tiles().map(|t| Tile::new(grid.kind(t))).collect();
        let mut e = env(&mut tiles, grid, Strictness::strict());
        for (window, coord) in [
            (0x40000, (1, 2)),
            (0x50000, (0, 3)),
            (0x60000, (1, 4)),
            (0x70000, (1, 3)),
        ] {
            e.store(window + 8, &[7, 0, 0, 0]).unwrap();
            let id = grid.id(TileCoord::new(coord.0, coord.1)).unwrap();
            assert_eq!(e.tiles[id].memory.peek(8, 1), Some(&[7][..]));
        }
        for (lock, coord) in [(2, (1, 2)), (18, (0, 3)), (34, (1, 4)), (50, (1, 3))] {
            e.release(lock, 3).unwrap();
            let id = grid.id(TileCoord::new(coord.0, coord.1)).unwrap();
            assert_eq!(e.tiles[id].locks.get(LockId(2)), Some(3));
            assert_eq!(e.try_acquire(lock, -4), Ok(false));
            assert_eq!(e.try_acquire(lock, -3), Ok(true));
        }
        assert_eq!(
            e.load(0x80000, &mut [0]),
            Err(EnvFault::NoMemory { addr: 0x80000 })
        );
        assert_eq!(e.release(64, 1), Err(EnvFault::NoLock { lock: 64 }));
    }

    #[test]
    fn no_window_to_the_memory_tile() {
        let grid = Grid::new(1);
        let tile = grid.id(TileCoord::new(0, 2)).unwrap();
        assert_eq!(windows(grid, tile)[..2], [None, None]);
    }

    #[test]
    fn strict_accesses() {
        let grid = Grid::new(2);
        let mut tiles: Vec<Tile> = grid.tiles().map(|t| Tile::new(grid.kind(t))).collect();
        let mut e = env(&mut tiles, grid, Strictness::strict());
        e.store(0x70010, &[1, 2]).unwrap();
        let mut word = [0; 4];
        assert_eq!(
            e.load(0x70010, &mut word),
            Err(EnvFault::Uninitialised { addr: 0x70012 })
        );
        assert_eq!(
            e.load(0x70012, &mut word),
            Err(EnvFault::Unaligned {
                addr: 0x70012,
                size: 4
            })
        );
        assert_eq!(e.release(48, 63), Ok(()));
        assert_eq!(e.release(48, 1), Err(EnvFault::LockOverflow { lock: 48 }));
        let mut e = env(&mut tiles, grid, Strictness::lenient());
        assert_eq!(e.load(0x70012, &mut word), Ok(()));
        assert_eq!(word, [1, 2, 0, 0]);
    }
}
