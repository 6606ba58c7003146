//! Words that an array still makes for the host when nobody fetches them any more.
//!
//! What a run does not fetch stands in front of the shim's DMA, and more of it in the fifos and cores behind:
//! a core waits for room, with input that it has not looked at. So the words are not counted where they
//! stand. A copy of the array is given tasks that take all that comes, and the words that come are counted.

use npu_arch::array::aperture::HOST_APERTURE;
use npu_arch::array::dma::{ctrl, Direction, Token};
use npu_arch::array::{BdId, DmaChannel, QueueWord, ShimBd, TileCoord, TileKind};

use super::fabric::End;
use super::grid::TileId;
use super::outcome::Limits;
use super::stuck::Unrest;
use super::Array;
use crate::host::HostBuffers;

/// Words up to which they are counted: a core that needs no input makes them without end.
const MOST: u32 = 1 << 16;

/// What a channel of a shim would be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surplus {
    /// The shim's tile.
    pub tile: TileCoord,
    /// Its channel to the host, which has no task.
    pub channel: DmaChannel,
    /// How many words; `None` if there may be no end of them.
    pub words: Option<u32>,
}

impl Array {
    /// Counts the words for the host that come when each of the shims' channels without a task takes all that it
    /// gets: of an array at rest, what has been made and was not fetched. Channels for which nothing waits are
    /// left out, and so are those whose control register makes them count in another way. The array stays as it
    /// is.
    ///
    /// # Errors
    /// Who does not come to rest within the limits, or what is refused on the way.
    pub fn surplus(&self, host: &HostBuffers, limits: &Limits) -> Result<Vec<Surplus>, Unrest> {
        if !self.idle_sinks().any(|(_, _, waiting)| waiting > 0) {
            return Ok(Vec::new());
        }
        let mut copy = self.clone();
        let mut host = host.clone();
        let address = host.map(vec![0; MOST as usize * 4]) + HOST_APERTURE;
        let mut started = Vec::new();
        for (tile, channel, _) in self.idle_sinks() {
            let bd = ShimBd {
                buffer_length: MOST,
                ..ShimBd::default()
            };
            let words = bd.address(address).map(|bd| bd.valid().to_words());
            let free = copy.free_bd(tile);
            let (Some(free), Ok(Ok(words))) = (free, words) else {
                continue;
            };
            copy.tiles[tile].bds[free.index()] = words;
            if let Some(state) = copy.tiles[tile].channel_mut(channel) {
                state.push(QueueWord {
                    start_bd: free,
                    repeat: 0,
                    token: Token::Silent,
                });
                started.push((tile, channel));
            }
        }
        let unrest = copy.go_on(&mut host, limits);
        if let Some(unrest) = unrest.map_err(|fault| Unrest::Refused(Box::new(fault)))? {
            return Err(unrest);
        }
        let taken = started.into_iter().map(|(tile, channel)| {
            let state = copy.tiles[tile].channel(channel);
            let active = state.filter(|c| c.is_active());
            Surplus {
                tile: self.grid.coord(tile),
                channel,
                words: active.map(|c| c.position().0),
            }
        });
        Ok(taken.filter(|s| s.words != Some(0)).collect())
    }

    /// Channels to the host that have no task and count words, with the words that wait for them.
    fn idle_sinks(&self) -> impl Iterator<Item = (TileId, DmaChannel, usize)> + '_ {
        let shims = self.grid.tiles();
        let shims = shims.filter(|tile| self.grid.kind(*tile) == TileKind::Shim);
        shims.flat_map(move |tile| {
            let channels = self.tiles[tile].channels.iter();
            let idle = channels.filter(|c| {
                let other = ctrl::PAUSE_MEM.mask()
                    | ctrl::PAUSE_STREAM.mask()
                    | ctrl::ENABLE_OUT_OF_ORDER.mask()
                    | ctrl::FOT_MODE.mask();
                c.id.direction == Direction::S2mm && !c.is_active() && c.ctrl & other == 0
            });
            idle.filter_map(move |c| {
                let fifo = self.fabric.feeding(End::Dma(tile, c.id))?;
                Some((tile, c.id, self.fabric.waiting(fifo)))
            })
        })
    }

    /// A BD that no task uses.
    fn free_bd(&self, tile: TileId) -> Option<BdId> {
        let mut all = (0..TileKind::Shim.bd_count() as u8).map(BdId);
        all.find(|bd| self.tiles[tile].user_of(*bd).is_none())
    }
}
