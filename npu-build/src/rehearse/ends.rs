//! What a run leaves behind: who waits for ever, and what a second run comes to.
//!
//! A sequence that ends says nothing of cores that it does not wait for, and nothing of the next run.
//! So the array goes on until it stands, and those who wait for nobody but each other, or for a lock
//! that nobody releases, are an error ([`Array::rest`]). Then the sequence runs once more, where that
//! costs little: a core made for one run, or a host that sends more than is taken, stops it, and a core
//! whose lock was enough for one run waits for ever behind it. Words that nobody fetches stop nothing at first:
//! they come as the first of the next run's ([`surplus`](super::surplus)).

use std::collections::{BTreeMap, BTreeSet};

use npu_arch::array::dma::Direction;
use npu_arch::array::{LockId, TileCoord, TileKind};
use npu_design::{CoreProgram, Lowered, Sequence, Span};
use npu_emu::array::{
    Actor, Array, Fault, Limits, Programs, Rest, Root, RunOutcome, Stats, Wait, Waiter, WaitsFor,
    Why,
};
use npu_emu::host::HostBuffers;
use npu_image::txn::Stream;

use super::{hang, is_opaque, is_open, ways, Hang, Refusal, Rehearsal, Unfetched};

/// Bundles per core and words, or steps, that may still go on behind a run.
pub(super) const BEHIND: Limits = Limits {
    core_cycles: 2_000_000,
    dma_words: 1_000_000,
};
/// Bundles of all cores, and BDs of all channels, up to which a run is rehearsed twice.
const TWICE: (u64, u64) = (30_000, 2_000);

/// A design in which some wait for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// Whether it is so whatever buffers hold: no core's way in it depends on what it gets.
    pub certain: bool,
    /// Who waits for whom.
    pub report: String,
    /// Places in the text of all in it, with what they wait for.
    pub places: Vec<(Span, String)>,
}

/// A design of which one run ends, and a later one may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Later {
    /// The second run never ends.
    Hangs(Hang),
    /// It ends, and some wait for ever behind it that did not behind the first.
    Stuck(Stuck),
    /// The second run is refused.
    Refused(Refusal),
    /// What the host sends is not all taken.
    Left {
        /// Whether it is so whatever buffers hold and kernels return: no core's way depends on it. Where
        /// a core may take some by code that a rehearsal lacks, nothing is said.
        certain: bool,
        /// Which channels still hold something.
        report: String,
    },
    /// Not all is fetched that is made.
    Unfetched {
        /// As of what is left.
        certain: bool,
        /// Of which channels to the host.
        outputs: Vec<Unfetched>,
    },
    /// What goes on behind the end of a run, or in the second, could not be followed to its end.
    Unknown {
        /// Where, and why.
        why: String,
    },
}

/// A run that has come to its end, and what it ran with.
pub(super) struct Done<'a> {
    pub(super) design: &'a Lowered,
    pub(super) sequence: &'a Sequence,
    pub(super) stream: &'a Stream,
    pub(super) arguments: &'a [u64],
    /// Cores whose code is not that of their bodies alone.
    pub(super) opaque: &'a BTreeSet<TileCoord>,
    pub(super) limits: &'a Limits,
    pub(super) stats: &'a Stats,
    /// Makes the array anew, as it is before the first run.
    pub(super) configured: &'a dyn Fn() -> Result<Array, Fault>,
}

impl Done<'_> {
    /// Looks behind the end.
    pub(super) fn look(&self, array: &mut Array, host: &mut HostBuffers) -> Rehearsal {
        let known = Known::of(self);
        let rest = match array.rest(host, &BEHIND, &known) {
            Ok(rest) => rest,
            Err(why) => return unknown("behind the end of a run", &why),
        };
        if let Some(why) = &rest.stuck {
            return Rehearsal::Stuck(self.stuck(&rest, why));
        }
        if let Some(report) = left(&rest) {
            return self.left_behind(report);
        }
        if let Some(unfetched) = self.unfetched(array, host, &known) {
            return Rehearsal::Once(unfetched);
        }
        let busy: u64 = self.stats.cores.iter().map(|c| c.busy_cycles).sum();
        let bds: u64 = self.stats.channels.iter().map(|c| c.bds).sum();
        if busy > TWICE.0 || bds > TWICE.1 {
            return Rehearsal::Ends;
        }
        match array.run(self.stream, self.arguments, host, self.limits) {
            RunOutcome::Deadlock(report) => {
                let hang = hang(self.design, self.sequence, &report, self.opaque);
                Rehearsal::Once(Later::Hangs(hang))
            }
            RunOutcome::Fault { fault, report } => {
                let (design, sequence) = (self.design, self.sequence);
                let refusal = Refusal::of(design, sequence, self.opaque, &fault, Some(&report));
                Rehearsal::Once(Later::Refused(refusal))
            }
            RunOutcome::Completed { .. } => match array.rest(host, &BEHIND, &known) {
                Ok(rest) => match (&rest.stuck, left(&rest)) {
                    (Some(why), _) => Rehearsal::Once(Later::Stuck(self.stuck(&rest, why))),
                    (None, Some(report)) => self.left_behind(report),
                    (None, None) => match self.unfetched(array, host, &known) {
                        Some(unfetched) => Rehearsal::Once(unfetched),
                        None => Rehearsal::Ends,
                    },
                },
                Err(why) => unknown("behind the end of a second run", &why),
            },
            other => unknown("in a second run", &other),
        }
    }

    /// What to say where some is left of what the host has sent. A kernel that is not there may be the one that
    /// takes it, from its stream or behind a lock: then a second run says nothing either, since what is left
    /// is in its way.
    fn left_behind(&self, report: String) -> Rehearsal {
        let mut cores = self.design.cores.iter();
        if cores.any(|core| is_opaque(core, self.opaque)) {
            return Rehearsal::Ends;
        }
        let certain = !self.design.cores.iter().any(ways::depend_on_data);
        Rehearsal::Once(Later::Left { certain, report })
    }

    fn stuck(&self, rest: &Rest, why: &Why) -> Stuck {
        let mut members: Vec<Actor> = why.links.iter().map(|l| l.who).collect();
        if let Root::Nobody(who, ..) | Root::Open(who) = why.root {
            members.push(who);
        }
        let waits = || {
            let of = |who: &Actor| rest.waits.iter().find(|w| Actor::of(&w.who) == *who);
            members.iter().filter_map(of)
        };
        let mut places = Vec::new();
        for wait in waits() {
            let what = self.what(wait);
            if let Some(span) = self.span(&wait.who) {
                places.push((span, what));
            }
            if let WaitsFor::Lock { tile, lock, .. } = wait.what {
                let mut locks = self.design.locks.iter();
                let found = locks.find(|l| (l.tile, l.id) == (tile, lock));
                if let Some(found) = found.filter(|l| l.span != Span::default()) {
                    places.push((found.span, format!("lock {lock} of tile {tile}")));
                }
            }
        }
        // Several locks and channels come from one objectfifo.
        let mut seen = BTreeSet::new();
        places.retain(|(span, _)| seen.insert((span.start, span.end)));
        let lines: String = waits().map(|w| format!("  {w}\n")).collect();
        let last = match why.root {
            Root::Nobody(who, tile, lock) => {
                format!("  nobody can bring lock {lock} of tile {tile} to what {who} needs\n")
            }
            _ => String::new(),
        };
        let looks = |who: &Actor| match who {
            Actor::Core(tile) => self
                .core(*tile)
                .is_none_or(|core| is_open(core, self.opaque)),
            _ => false,
        };
        // A lock that let somebody through may have been meant for one run.
        let one_run = match why.root {
            Root::Nobody(_, tile, lock) => {
                let mut locks = self.design.locks.iter();
                locks.any(|l| (l.tile, l.id) == (tile, lock) && l.init.is_some_and(|n| n > 0))
            }
            _ => false,
        };
        Stuck {
            certain: !one_run && !members.iter().any(looks),
            report: format!("{lines}{why}{last}"),
            places,
        }
    }

    fn core(&self, tile: TileCoord) -> Option<&CoreProgram> {
        self.design.cores.iter().find(|c| c.tile == tile)
    }

    fn span(&self, who: &Waiter) -> Option<Span> {
        let span = match *who {
            Waiter::Core { tile, .. } => self.core(tile)?.span,
            Waiter::Dma { tile, channel, .. } => {
                let mut starts = self.design.starts.iter();
                starts
                    .find(|s| (s.tile, s.channel) == (tile, channel))?
                    .span
            }
            Waiter::Controller { op } => self.sequence.span(op),
        };
        (span != Span::default()).then_some(span)
    }

    /// What somebody waits for, by the design's names.
    fn what(&self, wait: &Wait) -> String {
        if let WaitsFor::Lock { tile, lock, .. } = wait.what {
            let mut locks = self.design.locks.iter();
            let found = locks.find(|l| (l.tile, l.id) == (tile, lock));
            if let Some(symbol) = found.and_then(|l| l.symbol.as_ref()) {
                return format!("waits for @{symbol}");
            }
        }
        wait.what.to_string()
    }
}

/// What the host has sent and nobody takes.
fn left(rest: &Rest) -> Option<String> {
    let host = |w: &&Wait| match w.who {
        Waiter::Dma { tile, channel, .. } => {
            TileKind::of_row(tile.row) == Some(TileKind::Shim)
                && channel.direction == Direction::Mm2s
        }
        _ => false,
    };
    let lines: String = rest
        .waits
        .iter()
        .filter(host)
        .map(|w| format!("  {w}\n"))
        .collect();
    (!lines.is_empty()).then_some(lines)
}

/// What could not be followed, and why.
fn unknown(place: &str, why: &dyn std::fmt::Display) -> Rehearsal {
    Rehearsal::Once(Later::Unknown {
        why: format!("{place}, {}", why.to_string().trim_end()),
    })
}

/// Locks that a program may change.
#[derive(Default)]
struct Locks {
    released: BTreeSet<(TileCoord, LockId)>,
    acquired: BTreeSet<(TileCoord, LockId)>,
    /// It has code that is not looked at.
    any: bool,
}

/// What is known of the programs, and of where sequences write.
pub(super) struct Known {
    cores: BTreeMap<TileCoord, Locks>,
    /// By any of the design's sequences: the host may run each.
    written: BTreeSet<TileCoord>,
}

impl Known {
    fn of(done: &Done<'_>) -> Self {
        let cores = done.design.cores.iter();
        let cores = cores.map(|core| (core.tile, Locks::of(core, is_opaque(core, done.opaque))));
        let sequences = done.design.sequences.iter();
        Self {
            cores: cores.collect(),
            written: sequences.flat_map(Sequence::written_tiles).collect(),
        }
    }
}

impl Programs for Known {
    fn releases(&self, core: TileCoord, tile: TileCoord, lock: LockId) -> bool {
        let locks = self.cores.get(&core);
        locks.is_some_and(|l| l.any || l.released.contains(&(tile, lock)))
    }

    fn acquires(&self, core: TileCoord, tile: TileCoord, lock: LockId) -> bool {
        let locks = self.cores.get(&core);
        locks.is_some_and(|l| l.any || l.acquired.contains(&(tile, lock)))
    }

    fn is_written(&self, tile: TileCoord) -> bool {
        self.written.contains(&tile)
    }
}

impl Locks {
    /// Those of a program, all if code of it is not looked at.
    fn of(core: &CoreProgram, opaque: bool) -> Self {
        let mut locks = Self {
            any: opaque,
            ..Self::default()
        };
        for used in &core.locks {
            match (used.lock, used.acquire) {
                (Some(lock), true) => locks.acquired.insert(lock),
                (Some(lock), false) => locks.released.insert(lock),
                (None, _) => std::mem::replace(&mut locks.any, true),
            };
        }
        locks
    }
}
