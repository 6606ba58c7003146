//! What a run leaves behind: who waits for ever, and what a second run comes to.
//!
//! A sequence that ends says nothing of cores that it does not wait for, and nothing of the next run.
//! So the array goes on until it stands, and those who wait for nobody but each other, or for a lock
//! that nobody releases, are an error ([`Array::rest`]). Then the sequence runs once more, where that
//! costs little: a core made for one run, or a host that sends more than is taken, stops it.

use std::collections::{BTreeMap, BTreeSet};

use npu_arch::array::dma::Direction;
use npu_arch::array::{ArrayAddr, Location, LockId, TileCoord, TileKind};
use npu_design::{CoreProgram, Lowered, Sequence, Span};
use npu_emu::array::{
    Actor, Array, Programs, Rest, Root, RunOutcome, Stats, Wait, Waiter, WaitsFor, Why,
};
use npu_emu::host::HostBuffers;
use npu_image::txn::{Op, Stream};

use super::{hang, Hang, Rehearsal, LIMITS};

/// Words, or steps, that may still move behind a run.
const WORDS: u64 = 1_000_000;
/// Bundles of all cores, and BDs of all channels, up to which a run is rehearsed twice.
const TWICE: (u64, u64) = (30_000, 2_000);
/// Locks in each group of a core's numbers.
const GROUP: u32 = 16;

/// A design in which some wait for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// Whether it is so whatever buffers hold: no core in it looks at what it gets.
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
    /// The second run is refused.
    Refused {
        /// What, and where everything was.
        report: String,
    },
    /// What the host sends is not all taken.
    Left {
        /// Which channels still hold something.
        report: String,
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
    pub(super) stats: &'a Stats,
}

impl Done<'_> {
    /// Looks behind the end.
    pub(super) fn look(&self, array: &mut Array, host: &mut HostBuffers) -> Rehearsal {
        let known = Known::of(self);
        let rest = match array.rest(host, WORDS, &known) {
            Ok(Some(rest)) => rest,
            // What never rests, or is refused without anybody waiting for it, tells nothing.
            Ok(None) | Err(_) => return Rehearsal::Ends,
        };
        if let Some(why) = &rest.stuck {
            return Rehearsal::Stuck(self.stuck(&rest, why));
        }
        if let Some(report) = left(&rest) {
            return Rehearsal::Once(Later::Left { report });
        }
        let busy: u64 = self.stats.cores.iter().map(|c| c.busy_cycles).sum();
        let bds: u64 = self.stats.channels.iter().map(|c| c.bds).sum();
        if busy > TWICE.0 || bds > TWICE.1 {
            return Rehearsal::Ends;
        }
        match array.run(self.stream, self.arguments, host, &LIMITS) {
            RunOutcome::Deadlock(report) => {
                Rehearsal::Once(Later::Hangs(hang(self.design, self.sequence, &report)))
            }
            RunOutcome::Fault { fault, report } => Rehearsal::Once(Later::Refused {
                report: format!("{fault}\n{report}"),
            }),
            RunOutcome::Completed { .. } => match array.rest(host, WORDS, &known) {
                Ok(Some(rest)) => left(&rest).map_or(Rehearsal::Ends, |report| {
                    Rehearsal::Once(Later::Left { report })
                }),
                Ok(None) | Err(_) => Rehearsal::Ends,
            },
            _ => Rehearsal::Ends,
        }
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
            Actor::Core(tile) => {
                let core = self.core(*tile);
                self.opaque.contains(tile) || core.is_none_or(|c| c.loads || c.elf.is_some())
            }
            _ => false,
        };
        // Another sequence may write what this one doesn't, and a lock that let somebody
        // through may have been meant for one run.
        let one_run = match why.root {
            Root::Nobody(_, tile, lock) => {
                let mut locks = self.design.locks.iter();
                locks.any(|l| (l.tile, l.id) == (tile, lock) && l.init.is_some_and(|n| n > 0))
            }
            _ => false,
        };
        let alone = self.design.sequences.len() == 1;
        Stuck {
            certain: alone && !one_run && !members.iter().any(looks),
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

/// Locks that a program may change.
#[derive(Default)]
struct Locks {
    released: BTreeSet<(TileCoord, LockId)>,
    acquired: BTreeSet<(TileCoord, LockId)>,
    /// It has code that is not looked at.
    any: bool,
}

/// What texts say of the programs, and of where the sequence writes.
struct Known {
    cores: BTreeMap<TileCoord, Locks>,
    written: BTreeSet<TileCoord>,
}

impl Known {
    fn of(done: &Done<'_>) -> Self {
        let cores = done.design.cores.iter().map(|core| {
            let opaque = done.opaque.contains(&core.tile) || core.elf.is_some();
            (core.tile, Locks::of(core, opaque))
        });
        let ops = done.stream.records.iter().map(|r| &r.op);
        let written = ops.filter_map(|op| {
            let addr = match op {
                Op::Write32 { addr, .. }
                | Op::BlockWrite { addr, .. }
                | Op::MaskWrite { addr, .. } => ArrayAddr(*addr),
                _ => return None,
            };
            let tile = addr.tile();
            let place = TileKind::of_row(tile.row)?.locate(addr.offset());
            // Parameters in memory move nothing.
            (place == Location::Register).then_some(tile)
        });
        Self {
            cores: cores.collect(),
            written: written.collect(),
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
    /// Those of a body, from its text.
    fn of(core: &CoreProgram, opaque: bool) -> Self {
        let mut locks = Self {
            any: opaque,
            ..Self::default()
        };
        for (call, into) in [
            ("call void @llvm.aie2.release(i32 ", &mut locks.released),
            ("call void @llvm.aie2.acquire(i32 ", &mut locks.acquired),
        ] {
            for (at, _) in core.llvm_ir.match_indices(call) {
                let rest = &core.llvm_ir[at + call.len()..];
                let number = rest.split(',').next().and_then(|n| n.parse().ok());
                match number {
                    Some(number) => into.extend(place(core.tile, number)),
                    None => locks.any = true,
                }
            }
        }
        locks
    }
}

/// Where a lock is, by the core's number for it: south, west, north, own.
fn place(core: TileCoord, number: u32) -> Option<(TileCoord, LockId)> {
    let (col, row) = (core.col.0, core.row.0);
    let tile = match number / GROUP {
        0 => TileCoord::new(col, row.checked_sub(1)?),
        1 => TileCoord::new(col.checked_sub(1)?, row),
        2 => TileCoord::new(col, row.checked_add(1)?),
        3 => core,
        _ => return None,
    };
    Some((tile, LockId(u8::try_from(number % GROUP).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_locks_lead_to_tiles() {
        let core = TileCoord::new(1, 3);
        for (number, col, row, lock) in [(2, 1, 2, 2), (18, 0, 3, 2), (34, 1, 4, 2), (63, 1, 3, 15)]
        {
            let found = place(core, number);
            assert_eq!(found, Some((TileCoord::new(col, row), LockId(lock))));
        }
        assert_eq!(place(TileCoord::new(0, 2), 18), None);
        assert_eq!(place(core, 64), None);
    }
}
