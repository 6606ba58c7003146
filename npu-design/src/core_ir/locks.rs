//! What a core sees of its neighbours, and what its program does with locks.

use npu_arch::array::{LockId, TileCoord, TileKind};

/// A lock that a core's program acquires or releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LockUse {
    /// Whether it is acquired; released if not.
    pub acquire: bool,
    /// Its tile and number there; `None` where the program computes the number.
    pub lock: Option<(TileCoord, LockId)>,
    /// The value as the core's instruction has it: below 0 for an acquire that waits for at least so
    /// much.
    pub value: i32,
}

/// Locks that a core sees of each tile.
const GROUP: u32 = TileKind::Core.lock_count();

/// Tiles that a core sees, by column and row relative to its own, in the order of its numbers for their
/// locks, with the addresses of their memories.
const VIEWS: [(i16, i16, u32); 4] = [
    (0, -1, TileKind::CORE_VIEW_SOUTH),
    (-1, 0, TileKind::CORE_VIEW_WEST),
    (0, 1, TileKind::CORE_VIEW_NORTH),
    (0, 0, TileKind::CORE_VIEW_OWN),
];

/// Only cores see into each other: below the lowest row are memory tiles.
fn is_core(tile: TileCoord) -> Option<()> {
    (TileKind::of_row(tile.row) == Some(TileKind::Core)).then_some(())
}

/// What a core sees of another tile's memory and locks: base address and first lock number.
pub(crate) fn view(core: TileCoord, memory: TileCoord) -> Option<(u32, u32)> {
    is_core(memory)?;
    let (dc, dr) = (
        i16::from(memory.col.0) - i16::from(core.col.0),
        i16::from(memory.row.0) - i16::from(core.row.0),
    );
    let mut views = (0..).zip(&VIEWS);
    let (group, (.., base)) = views.find(|(_, view)| (view.0, view.1) == (dc, dr))?;
    Some((*base, GROUP * group))
}

/// The tile and lock behind a core's number for it.
pub(super) fn place(core: TileCoord, number: u32) -> Option<(TileCoord, LockId)> {
    let (dc, dr, _) = VIEWS.get((number / GROUP) as usize)?;
    let at = |own: u8, by: i16| u8::try_from(i16::from(own) + by).ok();
    let tile = TileCoord::new(at(core.col.0, *dc)?, at(core.row.0, *dr)?);
    is_core(tile)?;
    Some((tile, LockId((number % GROUP) as u8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_locks_lead_to_tiles_and_back() {
        let core = TileCoord::new(1, 3);
        for (number, col, row, lock) in [(2, 1, 2, 2), (18, 0, 3, 2), (34, 1, 4, 2), (63, 1, 3, 15)]
        {
            let tile = TileCoord::new(col, row);
            assert_eq!(place(core, number), Some((tile, LockId(lock))));
            let (_, first) = view(core, tile).unwrap();
            assert_eq!(first + u32::from(lock), number);
        }
        assert_eq!(place(TileCoord::new(0, 2), 18), None);
        assert_eq!(place(core, 64), None);
        let (lowest, below) = (TileCoord::new(1, 2), TileCoord::new(1, 1));
        assert_eq!(place(lowest, 2), None);
        assert_eq!(view(lowest, below), None);
        assert_eq!(place(TileCoord::new(1, 5), 34), None);
        assert_eq!(view(core, TileCoord::new(2, 3)), None);
    }
}
