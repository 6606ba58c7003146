//! The Chrome trace event format ("JSON Object Format"), which the Perfetto
//! UI opens. One cycle is shown as one nanosecond. A process is a tile, or
//! the instruction stream; a thread is a track.

use std::fmt::Write as _;
use std::io::{self, Write};

use npu_arch::array::{Direction, TileCoord};

use super::{Functions, Name, Trace, Track};

/// Process of the instruction stream; tiles come after it.
const INSTRUCTIONS: u32 = 1;

fn process(tile: TileCoord) -> u32 {
    2 + u32::from(tile.col.0) * 16 + u32::from(tile.row.0)
}

/// Process and thread of a track.
fn place(track: Track) -> (u32, u32) {
    match track {
        Track::Instructions => (INSTRUCTIONS, 1),
        Track::Core(tile) => (process(tile), 1),
        Track::Stall(tile) => (process(tile), 2),
        Track::Dma(tile, id) => {
            let side = match id.direction {
                Direction::S2mm => 10,
                Direction::Mm2s => 30,
            };
            (process(tile), side + u32::from(id.channel.0))
        }
    }
}

fn label(track: Track) -> (String, String) {
    match track {
        Track::Instructions => ("instruction stream".into(), "operations".into()),
        Track::Core(tile) => (tile_name(tile), "core".into()),
        Track::Stall(tile) => (tile_name(tile), "core stalls".into()),
        Track::Dma(tile, id) => (tile_name(tile), format!("DMA {id}")),
    }
}

fn tile_name(tile: TileCoord) -> String {
    let kind = match tile.row.0 {
        0 => "shim",
        1 => "memory tile",
        _ => "core tile",
    };
    format!("{kind} {tile}")
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Nanoseconds as the microseconds that the format wants.
fn micros(cycle: u64) -> String {
    format!("{}.{:03}", cycle / 1000, cycle % 1000)
}

impl Trace {
    /// Writes the trace for the Perfetto UI. `functions` gives the names of
    /// a core's functions.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_chrome(
        &self,
        out: &mut dyn Write,
        functions: &dyn Fn(TileCoord) -> Functions,
    ) -> io::Result<()> {
        out.write_all(b"{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n")?;
        let mut tracks: Vec<Track> = self.slices.iter().map(|s| s.track).collect();
        tracks.sort_unstable();
        tracks.dedup();
        let mut first = true;
        let mut event = |out: &mut dyn Write, text: String| {
            let comma = if std::mem::take(&mut first) {
                ""
            } else {
                ",\n"
            };
            write!(out, "{comma}{{{text}}}")
        };
        let mut names: Vec<(TileCoord, Functions)> = Vec::new();
        for &track in &tracks {
            let (pid, tid) = place(track);
            let (process, thread) = label(track);
            for (kind, name) in [("process_name", process), ("thread_name", thread)] {
                let name = quoted(&name);
                event(
                    out,
                    format!(
                        "\"ph\":\"M\",\"pid\":{pid},\"tid\":{tid},\"name\":\"{kind}\",\
                         \"args\":{{\"name\":{name}}}"
                    ),
                )?;
            }
            if let Track::Core(tile) = track {
                names.push((tile, functions(tile)));
            }
        }
        for slice in &self.slices {
            let (pid, tid) = place(slice.track);
            let name = match (slice.name, slice.track) {
                (Name::Text(text), _) => text.to_owned(),
                (Name::Bd(bd), _) => format!("BD {bd}"),
                (Name::Operation { op, name }, _) => format!("{op}: {name}"),
                (Name::Function(entry), Track::Core(tile)) => names
                    .iter()
                    .find(|(t, _)| *t == tile)
                    .map_or_else(|| format!("{entry:#06x}"), |(_, f)| f.name(entry)),
                (Name::Function(entry), _) => format!("{entry:#06x}"),
            };
            let (ts, dur) = (micros(slice.start), micros(slice.end - slice.start));
            let name = quoted(&name);
            event(
                out,
                format!(
                    "\"ph\":\"X\",\"pid\":{pid},\"tid\":{tid},\"ts\":{ts},\"dur\":{dur},\
                     \"name\":{name}"
                ),
            )?;
        }
        for level in &self.levels {
            let (pid, ts) = (process(level.tile), micros(level.cycle));
            event(
                out,
                format!(
                    "\"ph\":\"C\",\"pid\":{pid},\"ts\":{ts},\"name\":\"lock {}\",\
                     \"args\":{{\"value\":{}}}",
                    level.lock, level.value
                ),
            )?;
        }
        write!(
            out,
            "\n],\"otherData\":{{\"cycle\":\"1 ns\",\"lost\":{}}}}}\n",
            self.lost
        )
    }
}
