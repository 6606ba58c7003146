//! What cores make for the host and nobody fetches.
//!
//! It stops nothing, and the next run gets it as the first of its data. What a design makes ahead, without
//! the host's doing, looks the same and is meant: so what an array still makes behind a run is held against
//! what it makes before the first ([`Array::surplus`]). Where a kernel that is not there may be the one that
//! makes it, or that does not, nothing is said.

use std::collections::BTreeMap;

use npu_arch::array::{DmaChannel, TileCoord};
use npu_design::{Sequence, Span};
use npu_emu::array::{Array, RunOutcome};
use npu_emu::host::HostBuffers;
use npu_image::txn;

use super::ends::{Done, Known, Later, BEHIND};
use super::{is_opaque, ways};

/// Words for the host that are made and not fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfetched {
    /// The shim's tile.
    pub tile: TileCoord,
    /// Its channel.
    pub channel: DmaChannel,
    /// How many words of 4 bytes.
    pub words: u32,
    /// The objectfifo, or the allocation that sequences name.
    pub name: Option<String>,
    /// Elements of the objectfifo that the words are, if they are whole ones.
    pub elements: Option<u64>,
    /// The last transfer of the sequence that fetches from there, if the text has it.
    pub fetched: Option<Span>,
    /// The objectfifo's declaration.
    pub declared: Option<Span>,
}

/// Words by channel; `None` where there may be no end of them.
type Words = BTreeMap<(TileCoord, DmaChannel), Option<u32>>;

fn words(array: &Array, host: &HostBuffers) -> Option<Words> {
    let surplus = array.surplus(host, &BEHIND).ok()?;
    let words = surplus.iter().map(|s| ((s.tile, s.channel), s.words));
    Some(words.collect())
}

impl Done<'_> {
    /// What an array at rest behind a run has made that it had not before the first one.
    pub(super) fn unfetched(
        &self,
        array: &Array,
        host: &HostBuffers,
        known: &Known,
    ) -> Option<Later> {
        let mut cores = self.design.cores.iter();
        if cores.any(|core| is_opaque(core, self.opaque)) {
            return None;
        }
        let behind = words(array, host)?;
        if behind.is_empty() {
            return None;
        }
        let before = self.before(known)?;
        let outputs: Vec<Unfetched> = behind
            .iter()
            .filter_map(|(place, words)| {
                let ahead = before.get(place).copied().unwrap_or(Some(0))?;
                let more = (*words)?.checked_sub(ahead).filter(|n| *n > 0)?;
                self.output(*place, more)
            })
            .collect();
        let certain = !self.design.cores.iter().any(ways::depend_on_data);
        (!outputs.is_empty()).then_some(Later::Unfetched { certain, outputs })
    }

    /// What the configured array makes without a run.
    fn before(&self, known: &Known) -> Option<Words> {
        let mut array = (self.configured)().ok()?;
        let mut host = HostBuffers::new();
        let nothing = txn::Builder::new(self.sequence.target).finish();
        let nothing = txn::parse(&nothing).ok()?;
        match array.run(&nothing, &[], &mut host, &BEHIND) {
            RunOutcome::Completed { .. } => {}
            _ => return None,
        }
        array.rest(&mut host, &BEHIND, known).ok()?;
        words(&array, &host)
    }

    /// `None` where another sequence of the design fetches from the channel.
    fn output(&self, place: (TileCoord, DmaChannel), words: u32) -> Option<Unfetched> {
        let (tile, channel) = place;
        let design = self.design;
        let mut others = design.sequences.iter().filter(|s| *s != self.sequence);
        if others.any(|s| last_task(s, tile, channel).is_some()) {
            return None;
        }
        let mut fifos = design.host_fifos.iter();
        let fifo = fifos.find(|f| (f.tile, f.channel) == place);
        let bytes = u64::from(words) * 4;
        let element = fifo.and_then(|f| f.element).filter(|n| *n > 0);
        let allocations = design.view.allocations.iter();
        let named = || {
            let mut here = allocations.filter(|a| (a.tile, a.channel) == place);
            here.next().map(|a| a.name.clone())
        };
        let seen = |span: &Span| *span != Span::default();
        Some(Unfetched {
            tile,
            channel,
            words,
            name: fifo.map(|f| f.name.clone()).or_else(named),
            elements: element.and_then(|n| (bytes % n == 0).then_some(bytes / n)),
            fetched: last_task(self.sequence, tile, channel).filter(seen),
            declared: fifo.map(|f| f.span).filter(seen),
        })
    }
}

/// Where a sequence starts the last task of a channel of a shim.
fn last_task(sequence: &Sequence, tile: TileCoord, channel: DmaChannel) -> Option<Span> {
    let pushes = sequence.pushes();
    let last = pushes
        .filter(|p| (p.tile, p.channel) == (tile, channel))
        .last()?;
    Some(sequence.span(last.op))
}
