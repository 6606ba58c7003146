//! When words reach the end of a stream.
//!
//! The fabric's FIFOs hold the words; here is, for the words of each FIFO in
//! order, the cycle in which the first and the last word of a burst arrive.

use std::collections::VecDeque;

use super::super::fabric::FifoId;

/// Words that were sent together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Burst {
    words: u64,
    first: u64,
    last: u64,
}

/// What is there for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrived {
    /// Words can be taken; the last of them is there at a cycle.
    Words { count: u32, last: u64 },
    /// The next one arrives then.
    At(u64),
    /// None is on its way.
    None,
}

/// Arrivals of all FIFOs.
#[derive(Debug, Default)]
pub(super) struct Flow {
    fifos: Vec<VecDeque<Burst>>,
}

impl Flow {
    fn fifo(&mut self, id: FifoId) -> &mut VecDeque<Burst> {
        if self.fifos.len() <= id {
            self.fifos.resize_with(id + 1, VecDeque::new);
        }
        &mut self.fifos[id]
    }

    /// `words` arrive, the first at cycle `first` and the last at `last`.
    pub(super) fn send(&mut self, id: FifoId, words: u64, first: u64, last: u64) {
        let fifo = self.fifo(id);
        if let Some(before) = fifo.back_mut() {
            if before.last + 1 == first && before.last + 1 - before.first == before.words {
                before.words += words;
                before.last = last;
                return;
            }
        }
        fifo.push_back(Burst { words, first, last });
    }

    /// What a reader finds at `now`, of at most `max` words: what has begun
    /// to arrive it can take as it comes.
    pub(super) fn arrived(&mut self, id: FifoId, now: u64, max: u32) -> Arrived {
        let mut count = 0;
        let mut last = now;
        for burst in self.fifo(id).iter() {
            if burst.first > now + u64::from(count) {
                if count == 0 {
                    return Arrived::At(burst.first);
                }
                break;
            }
            let take = burst.words.min(u64::from(max - count));
            last = last.max(burst.at(take));
            count += take as u32;
            if count == max {
                break;
            }
        }
        if count == 0 {
            Arrived::None
        } else {
            Arrived::Words { count, last }
        }
    }

    /// A reader has taken words; the cycles in which the first and the last
    /// of them arrived.
    pub(super) fn take(&mut self, id: FifoId, words: u64) -> (u64, u64) {
        let fifo = self.fifo(id);
        let first = fifo.front().map_or(0, |b| b.first);
        let mut last = first;
        let mut left = words;
        while let Some(burst) = fifo.front_mut().filter(|_| left > 0) {
            if burst.words <= left {
                left -= burst.words;
                last = burst.last;
                fifo.pop_front();
            } else {
                last = burst.at(left);
                burst.first = burst.at(left + 1);
                burst.words -= left;
                left = 0;
            }
        }
        (first, last)
    }
}

impl Burst {
    /// Cycle in which the `n`-th word arrives, from 1.
    fn at(&self, n: u64) -> u64 {
        match self.words {
            0 | 1 => self.last,
            words => self.first + (self.last - self.first) * (n.max(1) - 1) / (words - 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_one_after_the_other() {
        let mut flow = Flow::default();
        assert_eq!(flow.arrived(2, 0, 8), Arrived::None);
        flow.send(2, 8, 10, 17);
        assert_eq!(flow.arrived(2, 9, 8), Arrived::At(10));
        assert_eq!(
            flow.arrived(2, 10, 8),
            Arrived::Words { count: 8, last: 17 }
        );
        assert_eq!(
            flow.arrived(2, 10, 3),
            Arrived::Words { count: 3, last: 12 }
        );
        flow.take(2, 3);
        assert_eq!(flow.arrived(2, 10, 8), Arrived::At(13));
        assert_eq!(
            flow.arrived(2, 30, 8),
            Arrived::Words { count: 5, last: 30 }
        );
    }

    #[test]
    fn bursts_without_a_gap_are_one() {
        let mut flow = Flow::default();
        flow.send(0, 4, 10, 13);
        flow.send(0, 4, 14, 17);
        flow.send(0, 4, 40, 43);
        assert_eq!(
            flow.arrived(0, 10, 64),
            Arrived::Words { count: 8, last: 17 }
        );
        flow.take(0, 8);
        assert_eq!(flow.arrived(0, 20, 64), Arrived::At(40));
    }
}
