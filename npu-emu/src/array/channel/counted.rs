//! Words that are only counted ([`Payload::Counts`]).
//!
//! A sender whose every end is a channel that takes words as they come hands
//! over as many as the shortest of their BDs takes, but for the last word: that
//! one, and whatever comes while an end is not ready, goes through the streams, so that BDs end,
//! streams fill up and everyone waits as with words.
//!
//! [`Payload::Counts`]: crate::array::Payload

use super::stages::taken_at;
use super::{Channel, Stage, World};
use crate::array::bd::Loaded;
use crate::array::fabric::{End, FifoId};

impl Channel {
    /// Takes words that another channel hands over.
    fn take(&mut self, count: u32, now: u64) {
        if let Some(Stage::Move(bd)) = self.task.as_mut().map(|t| &mut t.stage) {
            bd.pattern.count(count);
            self.counts.words += u64::from(count);
            self.since = now;
        }
    }
}

/// Hands words over to the ends of a circuit; how many.
pub(super) fn hand_over(bd: &mut Loaded, ends: &[FifoId], world: &mut World) -> u32 {
    let mut most = bd.pattern.left();
    for &end in ends {
        let takes = match world.fabric.waiting(end) {
            0 => taken_at(end, world),
            _ => 0,
        };
        most = most.min((takes as u32).saturating_sub(1));
    }
    if most == 0 || ends.is_empty() {
        return 0;
    }
    bd.pattern.count(most);
    for &end in ends {
        let End::Dma(tile, channel) = world.fabric.reader(end) else {
            continue;
        };
        if let Some(channel) = world.tiles[tile].channel_mut(channel) {
            channel.take(most, world.now);
        }
    }
    most
}
