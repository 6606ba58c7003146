//! Who acts, and when next.
//!
//! The instruction stream, each DMA channel and each core is an agent. An
//! agent is scheduled for a cycle, or waits for something and will be
//! scheduled by whoever brings it, or is idle. Of agents scheduled for one
//! cycle the one with the lower number acts first, so that a run is always
//! the same.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use npu_arch::array::LockId;

use super::super::env::CoreWait;
use super::super::fabric::FifoId;
use super::super::grid::TileId;
use super::super::locks::LockNeed;

/// Number of an agent.
pub(super) type AgentId = usize;

/// Agents per tile: channels, then the core.
const PER_TILE: usize = 16;
const CORE: usize = PER_TILE - 1;

/// Not scheduled.
pub(super) const NEVER: u64 = u64::MAX;

/// The instruction stream.
pub(super) const CONTROLLER: AgentId = 0;

/// An agent by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Controller,
    Dma(TileId, usize),
    Core(TileId),
}

pub(super) fn dma(tile: TileId, channel: usize) -> AgentId {
    1 + tile * PER_TILE + channel
}

pub(super) fn core(tile: TileId) -> AgentId {
    1 + tile * PER_TILE + CORE
}

pub(super) fn who(agent: AgentId) -> Who {
    match agent.checked_sub(1) {
        None => Who::Controller,
        Some(n) if n % PER_TILE == CORE => Who::Core(n / PER_TILE),
        Some(n) => Who::Dma(n / PER_TILE, n % PER_TILE),
    }
}

/// What an agent waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WaitOn {
    Lock(TileId, LockId, LockNeed),
    /// Words in this FIFO.
    Words(FifoId),
    /// Room in one of these FIFOs.
    Room(Arc<[FifoId]>),
    /// What a core asked for.
    Core(TileId, CoreWait),
    /// A token, a register, room in a queue; or nothing that there is.
    Anything,
    /// Its control register.
    Unpause,
}

/// Waits by who ends them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// For a lock, or what a core waits for: looked at after every turn.
    Asked,
    Words,
    Room,
    Other,
}

impl WaitOn {
    fn kind(&self) -> Kind {
        match self {
            WaitOn::Lock(..) | WaitOn::Core(..) => Kind::Asked,
            WaitOn::Words(_) => Kind::Words,
            WaitOn::Room(_) => Kind::Room,
            WaitOn::Anything | WaitOn::Unpause => Kind::Other,
        }
    }
}

#[derive(Clone, Debug)]
struct Agent {
    at: u64,
    wait: Option<WaitOn>,
}

/// All agents and the order of their turns.
#[derive(Debug)]
pub(super) struct Agents {
    list: Vec<Agent>,
    queue: BinaryHeap<Reverse<(u64, AgentId)>>,
    /// Those that wait, by [`Kind`].
    waiting: [Vec<AgentId>; 4],
}

impl Agents {
    pub(super) fn new(tiles: usize) -> Self {
        let idle = Agent {
            at: NEVER,
            wait: None,
        };
        Self {
            list: vec![idle; 1 + tiles * PER_TILE],
            queue: BinaryHeap::new(),
            waiting: Default::default(),
        }
    }

    /// Neither scheduled nor waiting.
    pub(super) fn is_idle(&self, agent: AgentId) -> bool {
        let a = &self.list[agent];
        a.at == NEVER && a.wait.is_none()
    }

    pub(super) fn is_waiting(&self, agent: AgentId) -> bool {
        self.list[agent].wait.is_some()
    }

    pub(super) fn is_paused(&self, agent: AgentId) -> bool {
        self.list[agent].wait == Some(WaitOn::Unpause)
    }

    /// Lets it act at `cycle`, and no sooner or later.
    pub(super) fn schedule(&mut self, agent: AgentId, cycle: u64) {
        self.stop_waiting(agent);
        self.list[agent].at = cycle;
        self.queue.push(Reverse((cycle, agent)));
    }

    pub(super) fn wait(&mut self, agent: AgentId, what: WaitOn) {
        self.stop_waiting(agent);
        self.waiting[what.kind() as usize].push(agent);
        let a = &mut self.list[agent];
        a.at = NEVER;
        a.wait = Some(what);
    }

    fn stop_waiting(&mut self, agent: AgentId) {
        if let Some(wait) = self.list[agent].wait.take() {
            self.waiting[wait.kind() as usize].retain(|&w| w != agent);
        }
    }

    /// Forgets what it was about to do.
    pub(super) fn forget(&mut self, agent: AgentId) {
        self.stop_waiting(agent);
        self.list[agent].at = NEVER;
    }

    /// Those of a kind that wait for something that `ready` finds there, in
    /// order.
    pub(super) fn ready(
        &self,
        kind: Kind,
        mut ready: impl FnMut(&WaitOn) -> bool,
        out: &mut Vec<AgentId>,
    ) {
        let is_ready = |&&agent: &&AgentId| self.list[agent].wait.as_ref().is_some_and(&mut ready);
        out.extend(self.waiting[kind as usize].iter().filter(is_ready));
        out.sort_unstable();
    }

    /// The next turn.
    pub(super) fn next(&mut self) -> Option<(u64, AgentId)> {
        while let Some(Reverse((cycle, agent))) = self.queue.pop() {
            if self.list[agent].at == cycle {
                self.list[agent].at = NEVER;
                return Some((cycle, agent));
            }
        }
        None
    }

    /// Whether anyone is scheduled.
    pub(super) fn anyone(&mut self) -> bool {
        while let Some(&Reverse((cycle, agent))) = self.queue.peek() {
            if self.list[agent].at == cycle {
                return true;
            }
            self.queue.pop();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_tell_who() {
        assert_eq!(who(CONTROLLER), Who::Controller);
        assert_eq!(who(dma(3, 11)), Who::Dma(3, 11));
        assert_eq!(who(core(29)), Who::Core(29));
    }

    #[test]
    fn in_order_and_once() {
        let mut agents = Agents::new(2);
        agents.schedule(dma(1, 0), 5);
        agents.schedule(CONTROLLER, 7);
        agents.schedule(core(0), 5);
        agents.schedule(CONTROLLER, 5);
        let order: Vec<_> = std::iter::from_fn(|| agents.next()).collect();
        assert_eq!(order, [(5, CONTROLLER), (5, core(0)), (5, dma(1, 0))]);
        assert!(!agents.anyone());
    }

    #[test]
    fn waiting_ends_with_what_was_waited_for() {
        let mut agents = Agents::new(1);
        agents.wait(core(0), WaitOn::Words(3));
        agents.wait(dma(0, 1), WaitOn::Room([3, 4].into()));
        let mut out = Vec::new();
        agents.ready(Kind::Room, |_| false, &mut out);
        agents.ready(Kind::Words, |w| *w == WaitOn::Words(3), &mut out);
        assert_eq!(out, [core(0)]);
        agents.schedule(core(0), 12);
        assert!(!agents.is_waiting(core(0)));
        assert!(agents.is_waiting(dma(0, 1)));
    }
}
