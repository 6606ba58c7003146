//! A tile as its core uses it: four windows of memory, four groups of locks,
//! a stream each way, a cascade each way.

use npu_arch::array::{Bundle, CoreBd, LockId, Neighbour, Port, TileKind, TileOffset};

use super::cascade::{Cascades, Link};
use super::fabric::{End, Fabric, Tail};
use super::grid::{Grid, TileId};
use super::locks::LockNeed;
use super::tile::Tile;
use crate::core::env::{CoreEnv, EnvFault, Facility, StreamWord};
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

/// What a core waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CoreWait {
    /// A lock.
    Lock(LockWait),
    /// A word from its stream.
    StreamData,
    /// Room in its stream.
    StreamRoom,
    /// A value from the cascade.
    CascadeData(Link),
    /// Room in the cascade.
    CascadeRoom(Link),
}

/// The port by which a core's words enter its switch.
pub(crate) const CORE_OUT: Port = Port::new(Bundle::Core, 0);

/// The core's view while it runs.
pub(crate) struct TileEnv<'a> {
    pub(crate) tiles: &'a mut [Tile],
    pub(crate) fabric: &'a mut Fabric,
    pub(crate) cascades: &'a mut Cascades,
    pub(crate) tile: TileId,
    pub(crate) windows: Windows,
    pub(crate) strict: Strictness,
    /// What the last thing that did not succeed waits for.
    pub(crate) waits: Option<CoreWait>,
}

/// Where a lock is, by the core's number for it.
pub(crate) fn place_of_lock(windows: &Windows, lock: u32) -> Option<(TileId, LockId)> {
    let group = (lock / LOCKS_PER_GROUP) as usize;
    let tile = windows.get(group).copied().flatten()?;
    Some((tile, LockId((lock % LOCKS_PER_GROUP) as u8)))
}

impl CoreWait {
    /// Whether asking again would succeed.
    pub(crate) fn is_over(
        self,
        tile: TileId,
        tiles: &[Tile],
        fabric: &Fabric,
        cascades: &Cascades,
    ) -> bool {
        match self {
            CoreWait::Lock(w) => tiles[w.tile].locks.ready(w.lock, w.need) == Some(true),
            CoreWait::StreamData => fabric
                .feeding(End::Core(tile, 0))
                .is_some_and(|fifo| fabric.waiting(fifo) > 0),
            CoreWait::StreamRoom => fabric
                .route(tile, CORE_OUT)
                .is_some_and(|route| fabric.room(&route.ends) > 0),
            CoreWait::CascadeData(link) => cascades.has_data(link),
            CoreWait::CascadeRoom(link) => cascades.has_room(link),
        }
    }
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
        place_of_lock(&self.windows, lock).ok_or(EnvFault::NoLock { lock })
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
    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        let (tile, offset) = self.place(addr, dst.len())?;
        let memory = &self.tiles[tile].memory;
        let source = memory
            .peek(offset, dst.len())
            .ok_or(EnvFault::NoMemory { addr })?;
        dst.copy_from_slice(source);
        let nothing = memory.is_unwritten(offset, dst.len());
        if nothing && !self.strict.allows(Class::UninitialisedMemory) {
            return Err(EnvFault::Uninitialised { addr });
        }
        Ok(())
    }

    fn window(&self, addr: u32) -> Option<(u32, &[u8])> {
        let (tile, _) = self.place(addr & !0xffff, 1).ok()?;
        let memory = &self.tiles[tile].memory;
        Some((addr & !0xffff, memory.peek(0, memory.len())?))
    }

    fn can_load(&self, from: u32, to: u32) -> bool {
        let lenient = self.strict.allows(Class::UninitialisedMemory);
        let Ok((tile, at)) = self.place(from, 1) else {
            return false;
        };
        let to = at + to.saturating_sub(from) as usize;
        lenient || self.tiles[tile].memory.has_lines(at, to)
    }

    #[inline]
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault> {
        let (tile, offset) = self.place(addr, src.len())?;
        self.tiles[tile]
            .memory
            .write(offset, src)
            .ok_or(EnvFault::NoMemory { addr })
    }

    /// What lies lowest above the stack pointer: a buffer of the tile's own
    /// DMA, or data that the configuration has written.
    fn stack_end(&mut self, sp: u32) -> Option<u32> {
        let own = TileKind::CORE_VIEW_OWN;
        let tile = self.tiles.get(self.windows[3]?)?;
        let data = tile.data.iter().map(|at| own + at);
        let buffers = tile
            .bds
            .iter()
            .map(|[a, b, c, d, e, f, ..]| CoreBd::from_words(&[*a, *b, *c, *d, *e, *f]))
            .filter(|bd| bd.valid_bd == 1 && bd.buffer_length > 0)
            .map(|bd| own + 4 * bd.base_address);
        buffers
            .chain(data)
            .filter(|&start| sp >= own && start > sp)
            .min()
    }

    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault> {
        let (tile, id) = self.lock(lock)?;
        let need = LockNeed::from_request(value);
        let got = self.tiles[tile]
            .locks
            .try_acquire(id, need)
            .ok_or(EnvFault::NoLock { lock })?;
        if !got {
            self.waits = Some(CoreWait::Lock(LockWait {
                tile,
                lock: id,
                need,
            }));
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
            Some(_) => {
                self.tiles[tile].locks.note_core(id, self.tile);
                Ok(())
            }
        }
    }

    fn stream_read(&mut self) -> Result<Option<StreamWord>, EnvFault> {
        let Some(fifo) = self.fabric.feeding(End::Core(self.tile, 0)) else {
            return unavailable(Facility::StreamIn);
        };
        if self.fabric.waiting(fifo) == 0 {
            self.waits = Some(CoreWait::StreamData);
            return Ok(None);
        }
        let mut word = [0];
        let tail = self.fabric.pop(fifo, &mut word);
        Ok(Some(StreamWord {
            data: word[0],
            last: tail == Tail::Last,
        }))
    }

    fn stream_write(&mut self, word: StreamWord) -> Result<bool, EnvFault> {
        let tail = if word.last { Tail::Last } else { Tail::More };
        match self.fabric.send(self.tile, CORE_OUT, word.data, tail) {
            None => unavailable(Facility::StreamOut),
            Some(sent) => {
                if !sent {
                    self.waits = Some(CoreWait::StreamRoom);
                }
                Ok(sent)
            }
        }
    }

    fn register_read(&mut self, addr: u32) -> Result<u32, EnvFault> {
        let tile = &self.tiles[self.tile];
        tile.bus_read(TileOffset(addr))
            .ok_or(EnvFault::NoRegister { addr })
    }

    fn register_write(&mut self, addr: u32, value: u32) -> Result<(), EnvFault> {
        let tile = &mut self.tiles[self.tile];
        tile.bus_write(TileOffset(addr), value)
            .ok_or(EnvFault::NoRegister { addr })
    }

    fn cascade_read(&mut self) -> Result<Option<[u8; 64]>, EnvFault> {
        let Some(link) = self.cascades.input(self.tile) else {
            return unavailable(Facility::CascadeIn);
        };
        let value = self.cascades.read(link);
        if value.is_none() {
            self.waits = Some(CoreWait::CascadeData(link));
        }
        Ok(value)
    }

    fn cascade_write(&mut self, data: &[u8; 64]) -> Result<bool, EnvFault> {
        let Some(link) = self.cascades.output(self.tile) else {
            return unavailable(Facility::CascadeOut);
        };
        let sent = self.cascades.write(link, data);
        if !sent {
            self.waits = Some(CoreWait::CascadeRoom(link));
        }
        Ok(sent)
    }
}

fn unavailable<T>(what: Facility) -> Result<T, EnvFault> {
    Err(EnvFault::Unavailable { what })
}

#[cfg(test)]
mod tests {
    use super::*;
    use npu_arch::array::TileCoord;

    struct Place(Vec<Tile>, Fabric, Cascades);

    fn place(grid: Grid) -> Place {
        let tiles = grid.tiles().map(|t| Tile::new(grid.kind(t))).collect();
        Place(tiles, Fabric::new(), Cascades::new(grid))
    }

    fn env(place: &mut Place, grid: Grid, strict: Strictness) -> TileEnv<'_> {
        let tile = grid.id(TileCoord::new(1, 3)).unwrap();
        TileEnv {
            tiles: &mut place.0,
            fabric: &mut place.1,
            cascades: &mut place.2,
            tile,
            windows: windows(grid, tile),
            strict,
            waits: None,
        }
    }

    #[test]
    fn windows_lead_to_the_neighbours() {
        let grid = Grid::new(2);
        let mut tiles = place(grid);
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
        let (bd, lock) = (0x1d000, 0x1f020);
        assert_eq!(e.register_write(bd, 7), Ok(()));
        assert_eq!(e.register_read(bd), Ok(7));
        assert_eq!(e.release(50, 5), Ok(()));
        assert_eq!(e.register_read(lock), Ok(5));
        let refused = Err(EnvFault::NoRegister { addr: lock });
        assert_eq!(e.register_write(lock, 1), refused);
        assert!(e.register_read(0x340f8).is_err());
        let what = Facility::StreamIn;
        assert_eq!(e.stream_read(), Err(EnvFault::Unavailable { what }));
    }

    #[test]
    fn the_stack_ends_at_the_next_buffer_of_the_dma() {
        let grid = Grid::new(2);
        let mut tiles = place(grid);
        let own = grid.id(TileCoord::new(1, 3)).unwrap();
        for (n, at, valid) in [(0, 0x200, 1), (1, 0x100, 1), (2, 0x80, 0)] {
            let bd = CoreBd {
                base_address: at,
                buffer_length: 8,
                valid_bd: valid,
                ..CoreBd::default()
            };
            tiles.0[own].bds[n][..6].copy_from_slice(&bd.to_words().unwrap());
        }
        let mut e = env(&mut tiles, grid, Strictness::strict());
        assert_eq!(e.stack_end(0x70000), Some(0x70400));
        assert_eq!(e.stack_end(0x70400), Some(0x70800));
        assert_eq!(e.stack_end(0x70800), None);
        assert_eq!(e.stack_end(0x60000), None);
        // A segment of data in two pieces, and another before it.
        for (at, bytes) in [(0x900, 64), (0x940, 32), (0x200, 4)] {
            e.tiles[own].note_data(at, bytes);
        }
        assert_eq!(e.stack_end(0x70800), Some(0x70900));
        assert_eq!(e.stack_end(0x70900), None);
        assert_eq!(e.stack_end(0x70000), Some(0x70200));
    }

    #[test]
    fn no_window_to_the_memory_tile() {
        let grid = Grid::new(1);
        let tile = grid.id(TileCoord::new(0, 2)).unwrap();
        assert_eq!(windows(grid, tile)[..2], [None, None]);
    }

    #[test]
    fn words_and_values_from_core_to_core() {
        use crate::array::fabric::Switch;
        use npu_arch::array::switch::{MasterConfig, SlaveConfig};
        let grid = Grid::new(2);
        let mut switches: Vec<Switch> = grid.tiles().map(|t| Switch::new(grid.kind(t))).collect();
        let (from, to) = (TileCoord::new(1, 4), TileCoord::new(1, 3));
        let (from, to) = (grid.id(from).unwrap(), grid.id(to).unwrap());
        let k = TileKind::Core;
        let mut connect = |tile: TileId, slave: Port, master: Port| {
            let s = k.slave_index(slave).unwrap();
            let word = MasterConfig::Circuit { slave: s }.to_word().unwrap();
            switches[tile].masters[usize::from(k.master_index(master).unwrap())] = word;
            switches[tile].slaves[usize::from(s)] = SlaveConfig::Circuit.to_word();
        };
        connect(from, CORE_OUT, Port::new(Bundle::South, 2));
        connect(to, Port::new(Bundle::North, 2), Port::new(Bundle::Core, 0));
        let mut place = place(grid);
        place.1.update(&grid, &switches);
        let word = |data| StreamWord {
            data,
            last: data == 3,
        };
        let mut sent = 0;
        let mut e = env(&mut place, grid, Strictness::strict());
        e.tile = from;
        while e.stream_write(word(sent)) == Ok(true) {
            sent += 1;
        }
        assert_eq!(e.waits, Some(CoreWait::StreamRoom));
        // 8 words towards the next tile, 6 towards its core.
        assert_eq!(sent, 14);
        assert_eq!(e.cascade_write(&[5; 64]), Ok(true));
        e.tile = to;
        for n in 0..sent {
            assert_eq!(e.stream_read(), Ok(Some(word(n))));
        }
        assert_eq!(e.stream_read(), Ok(None));
        assert_eq!(e.waits, Some(CoreWait::StreamData));
        assert_eq!(e.cascade_read(), Ok(Some([5; 64])));
        assert_eq!(e.cascade_read(), Ok(None));
    }

    #[test]
    fn strict_accesses() {
        let grid = Grid::new(2);
        let mut tiles = place(grid);
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
