//! Looking inside a run on the emulator: time, traces, places to stop,
//! memory.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use miette::miette;
use npu_arch::array::TileCoord;
use npu_driver::emulator::{self, Functions, MemoryRange, Observer, StopAt, Symbol, Watch};
use npu_image::manifest::Manifest;

use crate::error::{plain, write, Failure};
use crate::out::errln;
use crate::symbols::{self, SymbolFile};

/// What to look at.
#[derive(clap::Args)]
pub(crate) struct Look {
    /// Emulate with time: banks, streams, start-up costs
    #[arg(long)]
    pub(crate) timed: bool,
    /// Write a trace for <https://ui.perfetto.dev> (with --timed or --device
    /// emu-timed)
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Names of a core's functions, from its ELF file. Without it: from the
    /// image's manifest, or from `main_core_COL_ROW.elf` beside the image
    #[arg(long, value_name = "COL,ROW=ELF", value_parser = SymbolFile::parse)]
    symbols: Vec<SymbolFile>,
    /// Stop before a core executes this function or program address (0x..)
    #[arg(long, value_name = "[COL,ROW:]FUNCTION", value_parser = place)]
    stop_at: Option<Place>,
    /// Write tile memory as it is at the end to a file
    #[arg(long, value_name = "COL,ROW:ADDR:LEN=FILE", value_parser = dump)]
    dump_memory: Vec<Dump>,
    /// Threads of the emulator; results do not depend on them
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=64))]
    threads: u8,
}

/// A function or address, and whose.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    tile: Option<TileCoord>,
    function: String,
}

/// Tile memory and the file that gets it.
#[derive(Clone, Debug, PartialEq)]
struct Dump {
    range: MemoryRange,
    file: PathBuf,
}

pub(crate) fn tile(text: &str) -> Option<TileCoord> {
    let (col, row) = text.split_once(',')?;
    Some(TileCoord::new(
        col.trim().parse().ok()?,
        row.trim().parse().ok()?,
    ))
}

fn number(text: &str) -> Option<u32> {
    match text.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}

fn place(text: &str) -> Result<Place, String> {
    let (tile, function) = match text.split_once(':') {
        Some((before, after)) if before.contains(',') => {
            let tile = tile(before).ok_or(format!("{before} is no tile; write COL,ROW"))?;
            (Some(tile), after)
        }
        _ => (None, text),
    };
    Ok(Place {
        tile,
        function: function.to_owned(),
    })
}

fn dump(text: &str) -> Result<Dump, &'static str> {
    const FORM: &str = "COL,ROW:ADDR:LEN=FILE is needed, as in 0,2:0x400:64=out.bin";
    let parts = || {
        let (range, file) = text.split_once('=')?;
        let mut parts = range.split(':');
        let range = MemoryRange {
            tile: tile(parts.next()?)?,
            offset: number(parts.next()?)?,
            bytes: number(parts.next()?)?,
        };
        parts.next().is_none().then_some(Dump {
            range,
            file: file.into(),
        })
    };
    parts().ok_or(FORM)
}

impl Look {
    /// Whether only the emulator can do it.
    pub(crate) fn needs_emulator(&self) -> bool {
        self.timed
            || self.trace.is_some()
            || self.stop_at.is_some()
            || !self.symbols.is_empty()
            || !self.dump_memory.is_empty()
            || self.threads > 1
    }

    /// Puts the wishes into the emulator's options.
    pub(crate) fn apply(
        &self,
        options: &mut emulator::Options,
        image: &Path,
        manifest: Option<&Manifest>,
        profile: bool,
    ) -> Result<Observer, Failure> {
        if self.trace.is_some() && !self.timed {
            return Err(miette!(
                help = "add --timed, or --device emu-timed",
                "--trace needs the emulator's time"
            )
            .into());
        }
        let symbols = symbols::find(image, manifest, &self.symbols)?;
        let stop_at = match &self.stop_at {
            Some(place) => Some(find(place, &symbols)?),
            None => None,
        };
        let observer = Observer::new(Watch {
            trace: self.trace.is_some(),
            profile: profile && self.timed,
            stop_at,
            memory: self.dump_memory.iter().map(|d| d.range).collect(),
            symbols,
        });
        options.observer = Some(observer.clone());
        options.costs = self.timed.then(emulator::Costs::phoenix);
        options.threads = self.threads.into();
        Ok(observer)
    }

    /// Writes what was seen.
    pub(crate) fn finish(&self, observer: &Observer) -> Result<(), Failure> {
        for (image, dump) in observer.memory().iter().zip(&self.dump_memory) {
            if image.bytes.len() != image.range.bytes as usize {
                let tile = image.range.tile;
                return Err(miette!(
                    help = "a core tile has 64 KiB of data memory, a memory tile 512 KiB",
                    "{:#x} and {} bytes do not lie in the memory of tile {tile}",
                    image.range.offset,
                    image.range.bytes
                )
                .into());
            }
            write(&dump.file, &image.bytes)?;
            errln!("wrote {}", dump.file.display());
        }
        if let Some(path) = &self.trace {
            let trace = observer.take_trace();
            let symbols = observer.watch().symbols;
            let mut out = BufWriter::new(File::create(path).map_err(plain)?);
            trace
                .write_chrome(&mut out, &|tile| Functions::find(&[], tile, &symbols))
                .and_then(|()| out.flush())
                .map_err(plain)?;
            errln!(
                "wrote {}: {} slices, {} lock values{}",
                path.display(),
                trace.slices.len(),
                trace.levels.len(),
                match trace.lost {
                    0 => String::new(),
                    n => format!(", {n} more were dropped"),
                }
            );
        }
        Ok(())
    }
}

fn find(place: &Place, symbols: &[Symbol]) -> Result<StopAt, Failure> {
    if let (Some(tile), Some(pc)) = (place.tile, number(&place.function)) {
        return Ok(StopAt { tile, pc });
    }
    let fits =
        |s: &&Symbol| s.name == place.function && place.tile.is_none_or(|tile| tile == s.tile);
    let found: Vec<&Symbol> = symbols.iter().filter(fits).collect();
    let name = &place.function;
    match found.as_slice() {
        [one] => Ok(StopAt {
            tile: one.tile,
            pc: one.entry,
        }),
        [] if number(name).is_some() => Err(miette!(
            help = format!("write COL,ROW:{name}"),
            "an address belongs to a tile"
        )
        .into()),
        [] => {
            let names: Vec<&str> = symbols.iter().map(|s| s.name.as_str()).collect();
            let help = if names.is_empty() {
                "no manifest and no main_core_COL_ROW.elf beside the image names functions; \
                 give --symbols COL,ROW=ELF, or write COL,ROW:0xADDRESS"
                    .to_owned()
            } else {
                format!("there are: {}", names.join(", "))
            };
            Err(miette!(help = help, "no function {name}").into())
        }
        several => {
            let tiles: Vec<String> = several
                .iter()
                .map(|s| format!("{},{}:{name}", s.tile.col.0, s.tile.row.0))
                .collect();
            let help = format!("choose one: {}", tiles.join(", "));
            Err(miette!(help = help, "{name} is in several tiles").into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_ranges() {
        let tile = TileCoord::new(0, 2);
        assert_eq!(
            dump("0,2:0x400:64=a=b").unwrap(),
            Dump {
                range: MemoryRange {
                    tile,
                    offset: 0x400,
                    bytes: 64
                },
                file: "a=b".into()
            }
        );
        for bad in ["0,2:0x400=a", "0:1:2=a", "0,2:x:1=a", "0,2:1:2:3=a"] {
            assert!(dump(bad).is_err(), "{bad}");
        }
        assert_eq!(place("0,2:gelu").unwrap().tile, Some(tile));
        assert_eq!(place("a::b").unwrap().function, "a::b");
        assert!(place("0,x:gelu").is_err());
    }

    #[test]
    fn functions_by_name_and_address() {
        let symbol = |row, entry| Symbol {
            tile: TileCoord::new(0, row),
            entry,
            name: "gelu".into(),
        };
        let place = |text| place(text).unwrap();
        let one = [symbol(2, 0x40)];
        assert_eq!(find(&place("gelu"), &one).unwrap().pc, 0x40);
        assert_eq!(find(&place("0,3:0x20"), &one).unwrap().pc, 0x20);
        assert!(find(&place("0x20"), &one).is_err());
        assert!(find(&place("mel"), &one).is_err());
        let two = [symbol(2, 0x40), symbol(3, 0x60)];
        assert!(find(&place("gelu"), &two).is_err());
        assert_eq!(find(&place("0,3:gelu"), &two).unwrap().pc, 0x60);
    }
}
