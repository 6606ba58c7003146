//! The instruction stream's time.

use npu_arch::array::DmaChannel;

use super::super::controller::{Stepped, TCT};
use super::super::fault::Fault;
use super::super::grid::TileId;
use super::super::outcome::WaitsFor;
use super::super::schedule::Run;
use super::super::Array;
use super::agents::{WaitOn, CONTROLLER};
use super::{Costs, Timed};
use crate::trace::Track;

/// The instruction stream's time in a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct ControllerTime {
    pub(super) launch: u64,
    pub(super) operations: u64,
    pub(super) pushes: u64,
    pub(super) mailbox: u64,
    pub(super) waits: u64,
    /// No task starts before.
    next_push: u64,
    /// The channel whose task started last.
    pushed: Option<(TileId, DmaChannel)>,
    waiting_since: Option<u64>,
    waited: bool,
}

impl ControllerTime {
    pub(super) fn new(costs: &Costs) -> Self {
        Self {
            launch: costs.launch,
            operations: 0,
            pushes: 0,
            mailbox: 0,
            waits: 0,
            next_push: 0,
            pushed: None,
            waiting_since: None,
            waited: false,
        }
    }

    /// A task will take some cycles longer than tasks of its length do. From the
    /// end of the task started last to the next start it takes as long as ever
    /// (2,734 to 2,803 cycles behind tasks of 370 to 800).
    pub(super) fn later(&mut self, channel: (TileId, DmaChannel), now: u64, cycles: u64) {
        if self.pushed == Some(channel) && now < self.next_push {
            self.next_push += cycles;
        }
    }
}

impl Array {
    /// One operation; `true` at the end of the stream.
    pub(super) fn controller_turn(
        &mut self,
        timed: &mut Timed,
        run: &mut Run,
    ) -> Result<bool, Fault> {
        let now = timed.now;
        if run.controller.finished() {
            return Ok(true);
        }
        let time = &mut timed.controller;
        let push = run.controller.next_push(self);
        if push.is_some() && now < time.next_push {
            time.pushes += time.next_push - now;
            let at = time.next_push;
            if let Some(trace) = &mut timed.trace {
                trace.stall(Track::Instructions, now, at, "waits to start a task");
            }
            timed.agents.schedule(CONTROLLER, at);
            return Ok(false);
        }
        let busy = push.is_some_and(|(tile, id)| {
            let channel = self.tiles[tile].channel(id);
            channel.is_some_and(|c| c.is_active())
        });
        let op = run.controller.op();
        let stepped = run.controller.step(self)?;
        let time = &mut timed.controller;
        match stepped {
            Stepped::Done { name } => {
                run.note_wait(None, self.clock);
                if let Some(since) = time.waiting_since.take() {
                    time.waits += now - since;
                    if let Some(trace) = &mut timed.trace {
                        trace.stall(Track::Instructions, since, now, "waits");
                    }
                }
                if push.is_some() {
                    let gap = if busy {
                        timed.costs.push_busy
                    } else {
                        timed.costs.push_idle
                    };
                    time.next_push = now + gap;
                    time.pushed = push;
                }
                let mut cost = timed.costs.operation;
                if name == TCT && !std::mem::replace(&mut time.waited, true) {
                    time.mailbox = timed.costs.first_wait;
                    cost = cost.max(timed.costs.first_wait);
                } else {
                    time.operations += cost;
                }
                if let Some(trace) = &mut timed.trace {
                    let begin = now.saturating_sub(timed.costs.operation);
                    let name = if push.is_some() {
                        "starts a task"
                    } else {
                        name
                    };
                    trace.operation(begin, now, op, name);
                }
                timed.agents.schedule(CONTROLLER, now + cost);
                self.poke(timed);
            }
            Stepped::Waits(what) => {
                time.waiting_since.get_or_insert(now);
                let polls = matches!(what, WaitsFor::Register { .. });
                run.note_wait(Some(what), self.clock);
                if polls && timed.agents.anyone() {
                    let at = now + timed.costs.poll;
                    timed.agents.schedule(CONTROLLER, at);
                } else {
                    timed.agents.wait(CONTROLLER, WaitOn::Anything);
                }
            }
        }
        Ok(false)
    }
}
