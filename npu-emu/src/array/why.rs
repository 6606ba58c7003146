//! Why an array stands still: a chain of waits, which ends at somebody who
//! has nothing to do, or closes to a cycle.
//!
//! Each wait has causes, the actors that could end it: a token comes from a
//! channel; words come from the channels and cores whose streams lead there,
//! through packet switches too; room comes from those who read; a lock comes
//! from the channels whose BDs release it, and from the cores that have
//! released it before (what a core would do next is not known; if there is
//! none of either, from any core that reaches it). The walk goes
//! from cause to cause, starting at the instruction stream.

use std::fmt;

use npu_arch::array::dma::Direction;
use npu_arch::array::{Bundle, DmaChannel, LockId, Port, TileCoord};

use super::bd;
use super::env::{windows, CoreWait, CORE_OUT};
use super::fabric::{source_port, End};
use super::grid::TileId;
use super::locks::LockNeed;
use super::outcome::{Waiter, WaitsFor};
use super::Array;

/// Somebody who waits, or is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The instruction stream.
    Controller,
    /// A core.
    Core(TileCoord),
    /// A DMA channel.
    Dma(TileCoord, DmaChannel),
    /// A trace unit, whose packets are not modelled.
    Trace(TileCoord),
}

impl Actor {
    /// Who a line of a report is about.
    pub fn of(who: &Waiter) -> Self {
        match *who {
            Waiter::Controller { .. } => Actor::Controller,
            Waiter::Core { tile, .. } => Actor::Core(tile),
            Waiter::Dma { tile, channel, .. } => Actor::Dma(tile, channel),
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Controller => f.write_str("the instruction stream"),
            Actor::Core(tile) => write!(f, "core {tile}"),
            Actor::Dma(tile, channel) => write!(f, "DMA {tile} {channel}"),
            Actor::Trace(tile) => write!(f, "trace unit {tile}"),
        }
    }
}

/// What an actor needs from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Its task-complete token.
    Token,
    /// Room in its task queue.
    QueueRoom,
    /// Its words.
    Data,
    /// That it takes words.
    Room,
    /// That it releases, or acquires, a lock.
    Lock(TileCoord, LockId),
    /// Its value of the cascade.
    CascadeData,
    /// That it takes a value of the cascade.
    CascadeRoom,
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Need::Token => f.write_str("its token"),
            Need::QueueRoom => f.write_str("room in its task queue"),
            Need::Data => f.write_str("its data"),
            Need::Room => f.write_str("it to take data"),
            Need::Lock(tile, lock) => write!(f, "lock {lock} of tile {tile}"),
            Need::CascadeData => f.write_str("its cascade"),
            Need::CascadeRoom => f.write_str("it to read the cascade"),
        }
    }
}

/// A wait of one actor for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Who waits.
    pub who: Actor,
    /// For whom.
    pub on: Actor,
    /// For what.
    pub need: Need,
}

/// Where a chain of waits ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Root {
    /// Nothing waits.
    #[default]
    Nothing,
    /// The last link leads back to the first actor of this link.
    Cycle {
        /// Index of the cycle's first link.
        first: usize,
    },
    /// The channel has no task.
    Idle(Actor),
    /// The core has executed `done`.
    Done(Actor),
    /// The core is not enabled.
    Disabled(Actor),
    /// It waits for a lock that nobody is known to release.
    Nobody(Actor, TileCoord, LockId),
    /// It could go on, or met a fault, or needs what nobody gives: see its
    /// line in the report.
    Open(Actor),
}

/// A chain of waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Each link's `on` is the next one's `who`.
    pub links: Vec<Cause>,
    /// Where it ends.
    pub root: Root,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = match self.root {
            Root::Cycle { first } => first,
            _ => self.links.len(),
        };
        if self.links.is_empty() {
            return Ok(());
        }
        writeln!(f, "why:")?;
        for (n, Cause { who, on, need }) in self.links.iter().enumerate() {
            if n == first {
                writeln!(f, "  a cycle of waits:")?;
            }
            let indent = if n >= first { "    " } else { "  " };
            write!(f, "{indent}{who} waits for {on}: {need}")?;
            if n + 1 == self.links.len() {
                match self.root {
                    Root::Cycle { .. } => f.write_str(", which closes the cycle")?,
                    Root::Idle(_) => f.write_str("; it has no task")?,
                    Root::Done(_) => f.write_str("; it has executed done")?,
                    Root::Disabled(_) => f.write_str("; it is not enabled")?,
                    Root::Nobody(_, tile, lock) => write!(
                        f,
                        "; it waits for lock {lock} of tile {tile}, which nobody is known to release"
                    )?,
                    Root::Open(_) | Root::Nothing => {}
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

impl Array {
    /// The chain of waits from the instruction stream, or, if that does not
    /// wait, from anybody who is in a cycle.
    pub(super) fn why(&self, controller: Option<&WaitsFor>) -> Why {
        if let Some(what) = controller {
            return self.walk(Actor::Controller, Some(what));
        }
        let mut found = Why::default();
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            let core = self.cpus[tile].as_ref().map(|_| Actor::Core(coord));
            let channels = self.tiles[tile].channels.iter();
            let channels = channels.map(|c| Actor::Dma(coord, c.id));
            for actor in core.into_iter().chain(channels) {
                let why = self.walk(actor, None);
                if matches!(why.root, Root::Cycle { .. }) {
                    return why;
                }
                if why.links.len() > found.links.len() {
                    found = why;
                }
            }
        }
        found
    }

    /// Depth first from cause to cause: the first cycle, or else the first
    /// chain to its end.
    fn walk(&self, from: Actor, controller: Option<&WaitsFor>) -> Why {
        let mut seen = vec![from];
        let mut path: Vec<Cause> = Vec::new();
        let mut todo = vec![self.causes(from, controller)];
        let mut ended: Option<Why> = None;
        while let Some(causes) = todo.last_mut() {
            let Some(cause) = causes.pop() else {
                todo.pop();
                path.pop();
                continue;
            };
            let first = path.iter().position(|l| l.who == cause.on);
            let first = first.or((cause.on == cause.who).then_some(path.len()));
            path.push(cause);
            if let Some(first) = first {
                return Why {
                    links: path,
                    root: Root::Cycle { first },
                };
            }
            let next = self.causes(cause.on, controller);
            if seen.contains(&cause.on) || next.is_empty() {
                if ended.is_none() && next.is_empty() {
                    ended = Some(Why {
                        links: path.clone(),
                        root: self.root(cause.on),
                    });
                }
                path.pop();
                continue;
            }
            seen.push(cause.on);
            todo.push(next);
        }
        ended.unwrap_or_default()
    }

    fn root(&self, actor: Actor) -> Root {
        match actor {
            Actor::Core(tile) => match self.grid.id(tile).and_then(|t| self.cpus[t].as_ref()) {
                Some(cpu) if cpu.core.is_done() => Root::Done(actor),
                Some(cpu) if !cpu.enabled() => Root::Disabled(actor),
                Some(cpu) => match cpu.waits {
                    Some(CoreWait::Lock(w)) => Root::Nobody(actor, self.grid.coord(w.tile), w.lock),
                    _ => Root::Open(actor),
                },
                None => Root::Open(actor),
            },
            Actor::Dma(tile, channel) => {
                let id = self.grid.id(tile);
                let found = id.and_then(|t| Some((t, self.tiles[t].channel(channel)?)));
                let Some((tile, c)) = found else {
                    return Root::Open(actor);
                };
                let waits = c.waits_for(self.grid, &self.tiles, &self.switches, &self.fabric, tile);
                match waits {
                    None => Root::Idle(actor),
                    Some(WaitsFor::Lock { tile, lock, .. }) => Root::Nobody(actor, tile, lock),
                    Some(_) => Root::Open(actor),
                }
            }
            Actor::Controller | Actor::Trace(_) => Root::Open(actor),
        }
    }

    /// Who could end an actor's wait; empty if it does not wait. The last is
    /// looked at first.
    fn causes(&self, who: Actor, controller: Option<&WaitsFor>) -> Vec<Cause> {
        let cause = |on, need| Cause { who, on, need };
        match who {
            Actor::Controller => match controller {
                Some(WaitsFor::Token { tile, channel }) => {
                    vec![cause(Actor::Dma(*tile, *channel), Need::Token)]
                }
                Some(WaitsFor::QueueRoom { tile, channel }) => {
                    vec![cause(Actor::Dma(*tile, *channel), Need::QueueRoom)]
                }
                _ => Vec::new(),
            },
            Actor::Core(coord) => {
                let Some(tile) = self.grid.id(coord) else {
                    return Vec::new();
                };
                let Some(cpu) = self.cpus[tile].as_ref().filter(|c| c.is_alive()) else {
                    return Vec::new();
                };
                let other = |link: super::cascade::Link| Actor::Core(self.grid.coord(link.other));
                match cpu.waits {
                    Some(CoreWait::Lock(w)) => self.lock_causes(who, w.tile, w.lock, w.need),
                    Some(CoreWait::StreamData) => self.senders(who, End::Core(tile, 0)),
                    Some(CoreWait::StreamRoom) => self.readers(who, tile, CORE_OUT),
                    Some(CoreWait::CascadeData(link)) => {
                        vec![cause(other(link), Need::CascadeData)]
                    }
                    Some(CoreWait::CascadeRoom(link)) => {
                        vec![cause(other(link), Need::CascadeRoom)]
                    }
                    None => Vec::new(),
                }
            }
            Actor::Dma(coord, id) => {
                let Some(tile) = self.grid.id(coord) else {
                    return Vec::new();
                };
                let Some(channel) = self.tiles[tile].channel(id) else {
                    return Vec::new();
                };
                let waits =
                    channel.waits_for(self.grid, &self.tiles, &self.switches, &self.fabric, tile);
                match waits {
                    Some(WaitsFor::Lock {
                        tile: owner,
                        lock,
                        need,
                        ..
                    }) => match self.grid.id(owner) {
                        Some(owner) => self.lock_causes(who, owner, lock, need),
                        None => Vec::new(),
                    },
                    Some(WaitsFor::StreamData) => self.senders(who, End::Dma(tile, id)),
                    Some(WaitsFor::StreamRoom { .. }) => {
                        match source_port(self.grid.kind(tile), &self.switches[tile], id) {
                            Some(port) => self.readers(who, tile, port),
                            None => Vec::new(),
                        }
                    }
                    _ => Vec::new(),
                }
            }
            Actor::Trace(_) => Vec::new(),
        }
    }

    /// Whose words lead to an end.
    pub(super) fn senders(&self, who: Actor, end: End) -> Vec<Cause> {
        let senders = self.fabric.senders_to(end).into_iter();
        senders
            .filter_map(|(tile, port)| {
                Some(Cause {
                    who,
                    on: self.sender(tile, port)?,
                    need: Need::Data,
                })
            })
            .collect()
    }

    /// The block that drives a slave port.
    fn sender(&self, tile: TileId, port: Port) -> Option<Actor> {
        let coord = self.grid.coord(tile);
        match port.bundle {
            Bundle::Core => Some(Actor::Core(coord)),
            Bundle::Trace => Some(Actor::Trace(coord)),
            Bundle::TileControl => None,
            _ => {
                let kind = self.grid.kind(tile);
                let drives = |c: &DmaChannel| {
                    c.direction == Direction::Mm2s
                        && source_port(kind, &self.switches[tile], *c) == Some(port)
                };
                DmaChannel::all(kind)
                    .find(drives)
                    .map(|c| Actor::Dma(coord, c))
            }
        }
    }

    /// Who does not take a block's words.
    pub(super) fn readers(&self, who: Actor, tile: TileId, port: Port) -> Vec<Cause> {
        let Some(route) = self.fabric.route(tile, port) else {
            return Vec::new();
        };
        let ends = self.fabric.blocking(&route.ends).into_iter();
        ends.filter_map(|end| {
            let on = match end {
                End::Dma(tile, channel) => Actor::Dma(self.grid.coord(tile), channel),
                End::Core(tile, _) => Actor::Core(self.grid.coord(tile)),
                _ => return None,
            };
            let need = Need::Room;
            Some(Cause { who, on, need })
        })
        .collect()
    }

    /// Who could bring a lock to what is needed.
    fn lock_causes(&self, who: Actor, owner: TileId, lock: LockId, need: LockNeed) -> Vec<Cause> {
        let value = self.tiles[owner].locks.get(lock).unwrap_or(0);
        // A lock that must become smaller waits for an acquire.
        let must_rise = match need {
            LockNeed::AtLeast(_) => true,
            LockNeed::Exactly(n) => value < n,
        };
        let mut found = Vec::new();
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            for channel in &self.tiles[tile].channels {
                let uses = self.tiles[tile].bds_of(channel).any(|words| {
                    let (acquire, release) = bd::locks(&self.grid, tile, words);
                    if must_rise {
                        release.is_some_and(|r| (r.tile, r.lock) == (owner, lock) && r.what > 0)
                    } else {
                        acquire.is_some_and(|a| (a.tile, a.lock) == (owner, lock))
                    }
                });
                if uses {
                    found.push(Actor::Dma(coord, channel.id));
                }
            }
        }
        let cores = self.tiles[owner].locks.released_by(lock);
        found.extend(cores.map(|core| Actor::Core(self.grid.coord(core))));
        if found.is_empty() {
            // Nobody known: perhaps a core that reaches it would.
            let reach = self.grid.tiles().filter(|&t| {
                self.cpus[t].as_ref().is_some_and(|cpu| cpu.is_alive())
                    && windows(self.grid, t).contains(&Some(owner))
            });
            found.extend(reach.map(|core| Actor::Core(self.grid.coord(core))));
        }
        let need = Need::Lock(self.grid.coord(owner), lock);
        let found = found.into_iter().filter(|on| *on != who);
        found.map(|on| Cause { who, on, need }).collect()
    }
}
