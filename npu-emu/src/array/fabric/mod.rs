//! Streams: the circuits that the switches' configuration makes, the packets
//! that switches send on, and the words on their way.
//!
//! # Circuits
//! Whoever sends into a circuit sees only where it ends. So the circuits are
//! followed once after each change of configuration, and every end gets one
//! FIFO whose depth is the sum of the FIFOs along its path (AM020 "AXI4-Stream
//! Interconnect": 8 words per switch that is left to another tile, 6 per
//! switch that is left to a block of its tile, 16 per switch FIFO). A sender
//! with several ends needs room in all of them.
//!
//! # Packets
//! A slave port in packet mode ends a circuit, and every master port in packet
//! mode starts one. In between, [`packets`] moves whole packets: header, data,
//! up to the word with TLAST. An arbiter belongs to one slave until then.
//!
//! # TLAST
//! A FIFO remembers which of its words carry it.

mod follow;
mod packets;
mod switch;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use npu_arch::array::{Direction, DmaChannel, Port, TileCoord};

use super::grid::{Grid, TileId};

pub(crate) use follow::source_port;
pub(crate) use packets::{Header, Refused};
pub(crate) use switch::Switch;

/// Where a circuit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum End {
    /// A DMA channel, S2MM.
    Dma(TileId, DmaChannel),
    /// A core's stream input.
    Core(TileId, u8),
    /// A tile's control port: packets that write its registers.
    Control(TileId),
    /// A slave port in packet mode, by number.
    Packets(TileId, u8),
    /// Nobody takes the words.
    Dead(TileId, Port),
}

/// Where a circuit starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Source {
    /// A block of a tile, at the slave port that it drives.
    Block(TileId, Port),
    /// A master port in packet mode, by number.
    Master(TileId, u8),
}

/// An end's FIFO.
pub(crate) type FifoId = usize;

/// Whether the last of some words ends a packet or a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tail {
    /// More follows.
    More,
    /// It carries TLAST.
    Last,
}

#[derive(Clone, Debug)]
struct Fifo {
    /// Where it is.
    end: End,
    words: VecDeque<u32>,
    /// Positions of words with TLAST, counted from the first word ever.
    lasts: VecDeque<u64>,
    /// Words taken since the beginning.
    taken: u64,
    depth: usize,
}

impl Fifo {
    fn room(&self) -> usize {
        self.depth.saturating_sub(self.words.len())
    }

    fn push(&mut self, words: &[u32], tail: Tail) {
        self.words.extend(words);
        if tail == Tail::Last {
            let position = self.taken + self.words.len() as u64;
            if let Some(last) = position.checked_sub(1) {
                self.lasts.push_back(last);
            }
        }
    }

    /// Words up to the first with TLAST, that one included.
    fn until_last(&self) -> Option<usize> {
        self.lasts.front().map(|&at| (at - self.taken) as usize + 1)
    }

    /// Takes as many words as there are, up to `out.len()`; whether the last
    /// of them carries TLAST.
    fn pop(&mut self, out: &mut [u32]) -> Tail {
        let count = out.len().min(self.words.len());
        for (slot, word) in out.iter_mut().zip(self.words.drain(..count)) {
            *slot = word;
        }
        self.taken += count as u64;
        let mut tail = Tail::More;
        while let Some(&at) = self.lasts.front() {
            if at >= self.taken {
                break;
            }
            tail = if at + 1 == self.taken {
                Tail::Last
            } else {
                Tail::More
            };
            self.lasts.pop_front();
        }
        tail
    }
}

/// Words that moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Traffic {
    /// Into a FIFO.
    In(FifoId, usize),
    /// Out of a FIFO.
    Out(FifoId, usize),
    /// Between a DMA and a tile's memory.
    Memory {
        tile: TileId,
        at: usize,
        words: usize,
    },
}

/// Where a sender's words go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Route {
    /// FIFO of each end.
    pub(crate) ends: Arc<[FifoId]>,
    /// An end that nobody reads, or the sender's own switch.
    pub(crate) dead: Option<TileId>,
}

/// A number for each S2MM channel.
fn dma_place(end: End) -> Option<usize> {
    /// No tile has more of them.
    const MOST: usize = 8;
    let End::Dma(tile, DmaChannel { direction, channel }) = end else {
        return None;
    };
    let receives = direction == Direction::S2mm && channel.index() < MOST;
    receives.then(|| tile * MOST + channel.index())
}

/// A control port that a stream leads to: its tile, its FIFO, and whether
/// packets come with their headers.
pub(crate) type ControlEnd = (TileId, FifoId, bool);

/// The circuits and the words in them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fabric {
    fifos: Vec<Fifo>,
    by_end: BTreeMap<End, FifoId>,
    routes: BTreeMap<Source, Route>,
    /// What feeds an end, and its FIFO.
    fed: BTreeMap<End, (FifoId, Source)>,
    /// The same for the ends that are asked for most: the FIFO of each S2MM channel that is fed, by
    /// [`dma_place`].
    fed_dmas: Vec<Option<FifoId>>,
    slaves: Vec<packets::Slave>,
    control_ends: Vec<ControlEnd>,
    stale: bool,
    /// What has moved since the timed mode last looked; `None` if nobody
    /// looks.
    pub(crate) log: Option<Vec<Traffic>>,
}

impl Fabric {
    pub(crate) fn new() -> Self {
        Self {
            stale: true,
            ..Self::default()
        }
    }

    /// The configuration has changed.
    pub(crate) fn invalidate(&mut self) {
        self.stale = true;
    }

    fn fifo(&mut self, end: End, depth: usize) -> FifoId {
        let fifos = &mut self.fifos;
        let id = *self.by_end.entry(end).or_insert_with(|| {
            fifos.push(Fifo {
                end,
                words: VecDeque::new(),
                lasts: VecDeque::new(),
                taken: 0,
                depth,
            });
            fifos.len() - 1
        });
        self.fifos[id].depth = depth;
        id
    }

    /// Where a block's words go; `None` if its port does not exist.
    pub(crate) fn route(&self, tile: TileId, port: Port) -> Option<&Route> {
        self.routes.get(&Source::Block(tile, port))
    }

    /// The FIFO that an end reads, if a sender feeds it.
    pub(crate) fn feeding(&self, end: End) -> Option<FifoId> {
        match dma_place(end) {
            Some(place) => self.fed_dmas.get(place).copied().flatten(),
            None => self.fed.get(&end).map(|f| f.0),
        }
    }

    /// Notes what feeds an end.
    fn feed(&mut self, end: End, fifo: FifoId, source: Source) {
        self.fed.insert(end, (fifo, source));
        if let Some(place) = dma_place(end) {
            let places = self.fed_dmas.len().max(place + 1);
            self.fed_dmas.resize(places, None);
            self.fed_dmas[place] = Some(fifo);
        }
    }

    /// Nothing feeds any end.
    fn forget_feeds(&mut self) {
        self.fed.clear();
        self.fed_dmas.clear();
    }

    /// Words that fit into every end of a route.
    pub(crate) fn room(&self, ends: &[FifoId]) -> usize {
        ends.iter()
            .map(|&id| self.fifos[id].room())
            .min()
            .unwrap_or(0)
    }

    /// Sends words, for which there is room, to every end.
    pub(crate) fn push(&mut self, ends: &[FifoId], words: &[u32], tail: Tail) {
        for &id in ends {
            self.fifos[id].push(words, tail);
            self.note(Traffic::In(id, words.len()));
        }
    }

    /// Sends one word; `false` without room, `None` if nothing is connected.
    pub(crate) fn send(&mut self, tile: TileId, port: Port, word: u32, tail: Tail) -> Option<bool> {
        let ends = self.routes.get(&Source::Block(tile, port))?.ends.clone();
        if ends.is_empty() {
            return None;
        }
        let room = self.room(&ends) > 0;
        if room {
            self.push(&ends, &[word], tail);
        }
        Some(room)
    }

    /// Words that wait at an end.
    pub(crate) fn waiting(&self, id: FifoId) -> usize {
        self.fifos[id].words.len()
    }

    /// Words that wait at an end, up to the first with TLAST.
    pub(crate) fn waiting_until_last(&self, id: FifoId) -> usize {
        let fifo = &self.fifos[id];
        fifo.until_last().unwrap_or(fifo.words.len())
    }

    /// Takes `out.len()` words, which wait there; whether the last of them
    /// carries TLAST.
    pub(crate) fn pop(&mut self, id: FifoId, out: &mut [u32]) -> Tail {
        let before = self.fifos[id].words.len();
        let tail = self.fifos[id].pop(out);
        self.note(Traffic::Out(id, before - self.fifos[id].words.len()));
        tail
    }

    /// Remembers traffic, if anyone looks at it.
    #[inline]
    pub(crate) fn note(&mut self, traffic: Traffic) {
        if let Some(log) = &mut self.log {
            log.push(traffic);
        }
    }

    /// Who reads a FIFO.
    pub(crate) fn reader(&self, id: FifoId) -> End {
        self.fifos[id].end
    }

    /// Words that an end's FIFO takes.
    pub(crate) fn depth(&self, id: FifoId) -> usize {
        self.fifos[id].depth
    }

    /// The FIFOs that hold words, and how many.
    pub(crate) fn held(&self) -> Vec<(FifoId, usize)> {
        let all = self.fifos.iter().map(|f| f.words.len()).enumerate();
        all.filter(|(_, words)| *words > 0).collect()
    }

    /// Whether a word with TLAST waits at an end.
    pub(crate) fn has_tlast(&self, id: FifoId) -> bool {
        self.fifos[id].until_last().is_some()
    }

    /// The control ports that streams lead to.
    pub(crate) fn control_ends(&self) -> &[ControlEnd] {
        &self.control_ends
    }

    /// The channels at those ends of a route that have no room.
    pub(crate) fn full_ends(&self, ends: &[FifoId], grid: Grid) -> Vec<(TileCoord, DmaChannel)> {
        self.blocking(ends)
            .into_iter()
            .filter_map(|end| match end {
                End::Dma(tile, channel) => Some((grid.coord(tile), channel)),
                _ => None,
            })
            .collect()
    }

    /// The ends in blocks that keep a sender from going on: full ones of its
    /// own, and behind packet switches those that hold up the packet there.
    pub(crate) fn blocking(&self, ends: &[FifoId]) -> Vec<End> {
        let mut found = Vec::new();
        let mut todo: Vec<FifoId> = ends.to_vec();
        let mut seen = Vec::new();
        while let Some(id) = todo.pop() {
            if seen.contains(&id) || self.fifos[id].room() > 0 {
                continue;
            }
            seen.push(id);
            match self.reader(id) {
                End::Packets(tile, slave) => todo.extend(self.ahead_of(tile, slave)),
                end => found.push(end),
            }
        }
        found.sort_unstable();
        found
    }

    /// The blocks whose words can get to an end, packet switches looked
    /// through.
    pub(crate) fn senders_to(&self, end: End) -> Vec<(TileId, Port)> {
        let mut found = Vec::new();
        let mut todo = vec![end];
        let mut seen = Vec::new();
        while let Some(end) = todo.pop() {
            if seen.contains(&end) {
                continue;
            }
            seen.push(end);
            match self.fed.get(&end) {
                Some((_, Source::Block(tile, port))) => found.push((*tile, *port)),
                Some((_, Source::Master(tile, master))) => {
                    todo.extend(self.slaves_into(*tile, *master));
                }
                None => {}
            }
        }
        found.sort_unstable();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_fifo_keeps_words_and_tlast(
            pushes in prop::collection::vec((1usize..9, any::<bool>()), 0..12),
            pops in prop::collection::vec(1usize..9, 0..24),
        ) {
            let mut fifo = Fifo {
                end: End::Control(0), words: VecDeque::new(), lasts: VecDeque::new(), taken: 0, depth: usize::MAX,
            };
            let mut model = VecDeque::new();
            let mut next = 0u32;
            for (count, last) in pushes {
                let words: Vec<u32> = (next..next + count as u32).collect();
                next += count as u32;
                fifo.push(&words, if last { Tail::Last } else { Tail::More });
                for (i, w) in words.iter().enumerate() {
                    model.push_back((*w, last && i + 1 == count));
                }
            }
            for count in pops {
                let until = model.iter().position(|w| w.1).map(|i| i + 1);
                prop_assert_eq!(fifo.until_last(), until);
                let count = count.min(model.len());
                let mut out = vec![0; count];
                let tail = fifo.pop(&mut out);
                let expected: Vec<(u32, bool)> = model.drain(..count).collect();
                prop_assert_eq!(out, expected.iter().map(|w| w.0).collect::<Vec<_>>());
                let last = expected.last().is_some_and(|w| w.1);
                prop_assert_eq!(tail == Tail::Last, last);
            }
        }
    }
}
