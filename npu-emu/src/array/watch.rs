//! What an observer wants of an array.

use npu_arch::array::TileCoord;

use super::fault::Fault;
use super::schedule::End;
use super::Array;
use crate::trace::{Functions, MemoryImage, Watch};

impl Array {
    /// Sets the place where the run shall stop, and the names of functions.
    pub(super) fn set_stops(&mut self) {
        let watch = self.observer.as_ref().map(|o| o.watch());
        let Watch {
            stop_at: stop,
            symbols,
            ..
        } = watch.unwrap_or_default();
        for tile in self.grid.tiles() {
            let coord = self.grid.coord(tile);
            if let Some(cpu) = &mut self.cpus[tile] {
                let here = stop.filter(|stop| stop.tile == coord);
                cpu.core.stop_at(here.map(|stop| stop.pc));
                let own = symbols.iter().filter(|s| s.tile == coord);
                cpu.core
                    .name_functions(own.map(|s| (s.entry, s.name.clone())));
            }
        }
    }

    /// Shows what an observer wants to see at the end of a run.
    pub(super) fn show(&self, end: &Result<End, Fault>) {
        let Some(observer) = &self.observer else {
            return;
        };
        let place = observer.watch().stop_at.map(|stop| {
            let functions = self.functions(stop.tile);
            let name = functions.name(functions.entry(stop.pc));
            let unit = match self.costs {
                None => "step",
                Some(_) => "cycle",
            };
            let (tile, pc, clock) = (stop.tile, stop.pc, self.clock);
            format!("{pc:#06x} of core {tile}, {name}, {unit} {clock}")
        });
        observer.set_stopped(place.filter(|_| matches!(end, Ok(End::Reached))));
        let ranges = observer.watch().memory;
        let show = |range: crate::trace::MemoryRange| {
            let tile = self.grid.id(range.tile)?;
            let memory = &self.tiles[tile].memory;
            Some(
                memory
                    .peek(range.offset as usize, range.bytes as usize)?
                    .to_vec(),
            )
        };
        let images = ranges.into_iter().map(|range| MemoryImage {
            range,
            bytes: show(range).unwrap_or_default(),
        });
        observer.set_memory(images.collect());
    }

    /// The functions of a core's program, by the observer's symbols or by its
    /// calls.
    pub fn functions(&self, tile: TileCoord) -> Functions {
        let symbols = self.observer.as_ref().map(|o| o.watch().symbols);
        let program = self
            .grid
            .id(tile)
            .and_then(|id| self.cpus[id].as_ref())
            .map_or(&[][..], |cpu| cpu.core.written_program());
        Functions::find(program, tile, &symbols.unwrap_or_default())
    }
}
