//! Who waits for ever once a run is over.
//!
//! Behind the end of a run, cores wait for the next input: that is how they are meant to stand. Some
//! wait for nobody but each other, or for a lock that nobody releases, and no later run helps them.
//! [`Array::rest`] tells these from those. It starts with everybody who waits and takes out who could
//! go on: whose lock somebody outside may change, whose words come from a sender outside, whose room
//! depends on nobody inside. What is left holds itself up.
//!
//! Who may change a lock is taken widely: every channel with such a BD, whatever comes before it; every
//! core whose program has such an instruction anywhere; the host, for tiles that its instruction
//! streams write to. Channels without a task and cores that have executed `done` count as going on, so
//! that a program made for one run is no finding.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use npu_arch::array::{LockId, TileCoord, TileKind};

use super::bd;
use super::env::{CoreWait, CORE_OUT};
use super::fabric::{source_port, End};
use super::fault::Fault;
use super::grid::TileId;
use super::locks::LockNeed;
use super::outcome::{Limits, Since, Wait, WaitsFor};
use super::why::{Actor, Cause, Need, Root, Why};
use super::Array;
use crate::host::HostMemory;

/// What is known of programs, beyond what an array shows.
pub trait Programs {
    /// Whether the core's program may release a lock.
    fn releases(&self, core: TileCoord, tile: TileCoord, lock: LockId) -> bool;
    /// Whether it may acquire it.
    fn acquires(&self, core: TileCoord, tile: TileCoord, lock: LockId) -> bool;
    /// Whether instruction streams write to the tile's DMA, locks or core.
    fn is_written(&self, tile: TileCoord) -> bool;
}

/// How an array stands behind a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// Everything that is not idle.
    pub waits: Vec<Wait>,
    /// Waits of cores that nobody can end: a cycle, or a chain to a lock that nobody changes.
    pub stuck: Option<Why>,
}

/// Why nothing is known of how an array stands behind a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unrest {
    /// More words moved than the limit.
    Words(u64),
    /// A core executed more cycles than the limit.
    Cycles(TileCoord, u64),
    /// Cores and channels had so many turns and still went on: they pass a lock, a word or a cascade to
    /// each other again and again.
    Turns(u32),
    /// Something was refused.
    Refused(Box<Fault>),
}

impl fmt::Display for Unrest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(limit) => write!(f, "more than {limit} words moved"),
            Self::Cycles(tile, limit) => {
                write!(f, "core {tile} executed more than {limit} cycles")
            }
            Self::Turns(turns) => {
                write!(
                    f,
                    "cores and channels still went on after {turns} turns each"
                )
            }
            Self::Refused(fault) => fault.fmt(f),
        }
    }
}

impl Error for Unrest {}

/// What ends a wait.
enum Ends {
    /// Any of these.
    Any(Vec<Cause>),
    /// All of these together.
    All(Vec<Cause>),
}

impl Ends {
    fn causes(&self) -> &[Cause] {
        match self {
            Ends::Any(causes) | Ends::All(causes) => causes,
        }
    }
}

impl Array {
    /// Lets everybody go on without an instruction stream until nobody can, and looks who waits for ever.
    /// The limits are for all that goes on behind the run.
    ///
    /// # Errors
    /// Who does not come to rest within the limits, or what is refused on the way.
    pub fn rest(
        &mut self,
        host: &mut dyn HostMemory,
        limits: &Limits,
        programs: &dyn Programs,
    ) -> Result<Rest, Unrest> {
        let unrest = self.go_on(host, limits);
        if let Some(unrest) = unrest.map_err(|fault| Unrest::Refused(Box::new(fault)))? {
            return Err(unrest);
        }
        Ok(Rest {
            waits: self.waits(None, Since::Step),
            stuck: self.stuck(programs),
        })
    }

    fn stuck(&self, programs: &dyn Programs) -> Option<Why> {
        let mut waiting: BTreeMap<Actor, Ends> = BTreeMap::new();
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            if let Some(ends) = self.core_ends(tile, programs) {
                waiting.insert(Actor::Core(coord), ends);
            }
            for channel in &self.tiles[tile].channels {
                let actor = Actor::Dma(coord, channel.id);
                if let Some(ends) = self.channel_ends(tile, actor, programs) {
                    waiting.insert(actor, ends);
                }
            }
        }
        loop {
            let inside = |c: &Cause| waiting.contains_key(&c.on);
            let goes_on = |ends: &Ends| match ends {
                Ends::Any(causes) => !causes.iter().all(inside),
                Ends::All(causes) => !causes.iter().any(inside),
            };
            let free: Vec<Actor> = waiting
                .iter()
                .filter(|(_, ends)| goes_on(ends))
                .map(|(who, _)| *who)
                .collect();
            if free.is_empty() {
                break;
            }
            waiting.retain(|who, _| !free.contains(who));
        }
        let cores = waiting.keys().filter(|a| matches!(a, Actor::Core(_)));
        cores
            .map(|core| self.chain(*core, &waiting))
            .min_by_key(|why| {
                (
                    !matches!(why.root, Root::Cycle { first: 0 }),
                    why.links.len(),
                )
            })
    }

    /// From one to the next inside, until somebody comes again or needs nobody.
    fn chain(&self, from: Actor, waiting: &BTreeMap<Actor, Ends>) -> Why {
        let mut links: Vec<Cause> = Vec::new();
        let mut at = from;
        loop {
            let causes = waiting.get(&at).map_or(&[][..], Ends::causes);
            let Some(next) = causes.iter().find(|c| waiting.contains_key(&c.on)) else {
                let root = match self.lock_of(at) {
                    Some((tile, lock)) => Root::Nobody(at, tile, lock),
                    None => Root::Open(at),
                };
                return Why { links, root };
            };
            links.push(*next);
            if let Some(first) = links.iter().position(|l| l.who == next.on) {
                return Why {
                    links,
                    root: Root::Cycle { first },
                };
            }
            at = next.on;
        }
    }

    /// The lock that somebody waits for.
    fn lock_of(&self, who: Actor) -> Option<(TileCoord, LockId)> {
        let waits = self.waits(None, Since::Step);
        waits.iter().find_map(|wait| match &wait.what {
            WaitsFor::Lock { tile, lock, .. } if Actor::of(&wait.who) == who => {
                Some((*tile, *lock))
            }
            _ => None,
        })
    }

    /// What ends a core's wait; `None` if it does not wait or anything might.
    fn core_ends(&self, tile: TileId, programs: &dyn Programs) -> Option<Ends> {
        let who = Actor::Core(self.grid.coord(tile));
        let cpu = self.cpus[tile].as_ref().filter(|c| c.is_alive())?;
        let other = |link: super::cascade::Link, need| {
            let on = Actor::Core(self.grid.coord(link.other));
            Some(Ends::Any(vec![Cause { who, on, need }]))
        };
        match cpu.waits? {
            CoreWait::Lock(w) => self.lock_ends(who, w.tile, w.lock, w.need, programs),
            CoreWait::StreamData => self.data_ends(who, End::Core(tile, 0)),
            CoreWait::StreamRoom => Some(Ends::All(self.readers(who, tile, CORE_OUT))),
            CoreWait::CascadeData(link) => other(link, Need::CascadeData),
            CoreWait::CascadeRoom(link) => other(link, Need::CascadeRoom),
        }
    }

    /// The same for a channel.
    fn channel_ends(&self, tile: TileId, who: Actor, programs: &dyn Programs) -> Option<Ends> {
        let Actor::Dma(_, id) = who else {
            return None;
        };
        let channel = self.tiles[tile].channel(id)?;
        let waits =
            channel.waits_for(self.grid, &self.tiles, &self.switches, &self.fabric, tile)?;
        match waits {
            WaitsFor::Lock {
                tile: owner,
                lock,
                need,
                ..
            } => self.lock_ends(who, self.grid.id(owner)?, lock, need, programs),
            WaitsFor::StreamData => self.data_ends(who, End::Dma(tile, id)),
            WaitsFor::StreamRoom { .. } => {
                let port = source_port(self.grid.kind(tile), &self.switches[tile], id)?;
                Some(Ends::All(self.readers(who, tile, port)))
            }
            _ => None,
        }
    }

    fn data_ends(&self, who: Actor, end: End) -> Option<Ends> {
        let causes = self.senders(who, end);
        let known = !causes.is_empty() && causes.len() == self.fabric.senders_to(end).len();
        known.then_some(Ends::Any(causes))
    }

    /// Who may bring a lock to what is needed; `None` if somebody may who does not wait.
    fn lock_ends(
        &self,
        who: Actor,
        owner: TileId,
        lock: LockId,
        need: LockNeed,
        programs: &dyn Programs,
    ) -> Option<Ends> {
        let place = self.grid.coord(owner);
        if programs.is_written(place) {
            return None;
        }
        // To be exactly something, a lock may have to become smaller.
        let exact = matches!(need, LockNeed::Exactly(_));
        let need = Need::Lock(place, lock);
        let mut causes = Vec::new();
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            for words in self.tiles[tile].bds.iter() {
                let (acquire, release) = bd::locks(&self.grid, tile, words);
                let releases =
                    release.is_some_and(|r| (r.tile, r.lock) == (owner, lock) && r.what != 0);
                let acquires = acquire.is_some_and(|a| (a.tile, a.lock) == (owner, lock));
                if !(releases || exact && acquires) {
                    continue;
                }
                let channels = self.tiles[tile].channels.iter();
                let mut users = channels
                    .filter(|c| self.tiles[tile].bds_of(c).any(|w| std::ptr::eq(w, words)))
                    .map(|c| Actor::Dma(coord, c.id))
                    .peekable();
                // Somebody may still start it.
                users.peek()?;
                causes.extend(users.map(|on| Cause { who, on, need }));
            }
            if self.grid.kind(tile) != TileKind::Core {
                continue;
            }
            let changes = programs.releases(coord, place, lock)
                || exact && programs.acquires(coord, place, lock);
            if changes {
                let on = Actor::Core(coord);
                causes.push(Cause { who, on, need });
            }
        }
        causes.sort_unstable_by_key(|c| c.on);
        causes.dedup();
        Some(Ends::Any(causes))
    }
}
