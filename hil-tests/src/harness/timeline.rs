//! A check once more, on the timed emulator, with a timeline of its runs for
//! <https://ui.perfetto.dev>.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use npu_arch::array::TileCoord;
use npu_driver::emulator::{Functions, Observer, Symbol, Watch};
use npu_image::manifest::Manifest;

use crate::check::Check;

/// Who sees a check's runs. Functions have names where the check has one kernel: with
/// several, a core's program changes on the way.
pub(crate) fn observer(check: &Check, kernels: &Path) -> Observer {
    let symbols = match check.kernels {
        [one] => std::fs::read(kernels.join(format!("{one}.json")))
            .ok()
            .and_then(|json| Manifest::parse(&json).ok())
            .map_or_else(Vec::new, |manifest| functions(&manifest)),
        _ => Vec::new(),
    };
    Observer::new(Watch {
        trace: true,
        symbols,
        ..Watch::default()
    })
}

fn functions(manifest: &Manifest) -> Vec<Symbol> {
    let of_tile = |tile: &npu_image::manifest::Tile| {
        let at = TileCoord::new(tile.column, tile.row);
        let functions = tile.program.iter().flat_map(|p| &p.functions);
        let symbol = |f: &npu_image::manifest::FunctionCost| {
            Some(Symbol {
                tile: at,
                entry: f.address?,
                name: f.name.clone(),
            })
        };
        functions.filter_map(symbol).collect::<Vec<_>>()
    };
    manifest.tiles.iter().flat_map(of_tile).collect()
}

/// Writes what was seen; how many slices.
///
/// # Errors
/// Those of the file.
pub(crate) fn write(observer: &Observer, path: &Path) -> io::Result<usize> {
    let (trace, symbols) = (observer.take_trace(), observer.watch().symbols);
    let mut out = BufWriter::new(File::create(path)?);
    trace.write_chrome(&mut out, &|tile| Functions::find(&[], tile, &symbols))?;
    out.flush()?;
    Ok(trace.slices.len())
}
