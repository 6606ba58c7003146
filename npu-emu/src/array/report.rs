//! What a run did, and who waits for what at its end.

use npu_arch::array::dma::Direction;

use super::channel::Channel;
use super::env::{CoreWait, CORE_OUT};
use super::grid::TileId;
use super::outcome::{ChannelStats, CoreStats, Report, Since, Stats, Wait, Waiter, WaitsFor};
use super::Array;

impl Array {
    /// The picture of an array that stands still. `controller` is the
    /// operation that waits, for what and since when; `unit` tells what the
    /// clock counts.
    pub(super) fn report(
        &self,
        controller: Option<(usize, WaitsFor, u64)>,
        unit: fn(u64) -> Since,
    ) -> Report {
        Report {
            why: self.why(controller.as_ref().map(|c| &c.1)),
            waits: self.waits(controller, unit),
            stats: self.stats(),
        }
    }

    /// Everything that is not idle, the instruction stream first.
    pub(super) fn waits(
        &self,
        controller: Option<(usize, WaitsFor, u64)>,
        unit: fn(u64) -> Since,
    ) -> Vec<Wait> {
        let mut waits = Vec::new();
        if let Some((op, what, since)) = controller {
            waits.push(Wait {
                who: Waiter::Controller { op },
                what,
                since: Some(unit(since)),
            });
        }
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            if let Some(cpu) = self.cpus[tile].as_ref().filter(|cpu| cpu.enabled()) {
                let what = match cpu.waits {
                    _ if cpu.core.is_done() => WaitsFor::Done,
                    _ if cpu.faulted => WaitsFor::Faulted,
                    Some(wait) => self.core_waits_for(tile, wait),
                    None => WaitsFor::Running,
                };
                waits.push(Wait {
                    who: Waiter::Core {
                        tile: coord,
                        pc: cpu.core.pc(),
                    },
                    since: what.is_wait().then(|| unit(cpu.since)),
                    what,
                });
            }
            for channel in &self.tiles[tile].channels {
                let what =
                    channel.waits_for(self.grid, &self.tiles, &self.switches, &self.fabric, tile);
                if let Some(what) = what {
                    let (done, length) = channel.position();
                    let who = Waiter::Dma {
                        tile: coord,
                        channel: channel.id,
                        bd: channel.current_bd(),
                        done,
                        length,
                    };
                    let since = what.is_wait().then(|| unit(channel.since));
                    waits.push(Wait { who, what, since });
                }
            }
        }
        waits
    }

    fn core_waits_for(&self, tile: TileId, wait: CoreWait) -> WaitsFor {
        match wait {
            CoreWait::Lock(wait) => WaitsFor::Lock {
                tile: self.grid.coord(wait.tile),
                lock: wait.lock,
                need: wait.need,
                value: self.tiles[wait.tile].locks.get(wait.lock).unwrap_or(0),
            },
            CoreWait::StreamData => WaitsFor::StreamData,
            CoreWait::StreamRoom => WaitsFor::StreamRoom {
                full: self
                    .fabric
                    .route(tile, CORE_OUT)
                    .map_or(Vec::new(), |r| self.fabric.full_ends(&r.ends, self.grid)),
            },
            CoreWait::CascadeData(link) => WaitsFor::CascadeData {
                from: self.grid.coord(link.other),
            },
            CoreWait::CascadeRoom(link) => WaitsFor::CascadeRoom {
                to: self.grid.coord(link.other),
            },
        }
    }

    pub(super) fn stats(&self) -> Stats {
        let mut stats = Stats {
            controller: self.counts.controller,
            ..Stats::default()
        };
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            if let Some(cpu) = self.cpus[tile].as_ref().filter(|c| c.enabled()) {
                stats.cores.push(CoreStats {
                    tile: coord,
                    busy_cycles: cpu.cycles(),
                    lock_waits: cpu.lock_waits,
                    stream_waits: cpu.stream_waits,
                });
            }
            for Channel { id, counts: c, .. } in &self.tiles[tile].channels {
                if c.words + c.bds + c.tasks + c.lock_waits + c.stream_waits == 0 {
                    continue;
                }
                if id.direction == Direction::Mm2s {
                    stats.stream_words += c.words;
                }
                stats.channels.push(ChannelStats {
                    tile: coord,
                    channel: *id,
                    words: c.words,
                    bds: c.bds,
                    tasks: c.tasks,
                    lock_waits: c.lock_waits,
                    stream_waits: c.stream_waits,
                });
            }
        }
        stats
    }
}
