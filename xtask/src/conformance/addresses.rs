//! Stage: addresses. The buffers of `input_with_addresses.mlir`, their places
//! forgotten, get the same places, tile by tile.

use npu_design::view::{view, Buffer, Stage, View};
use npu_design::{AllocScheme, Options};

use super::found::Found;
use super::report::{Report, Verdict};
use crate::error::{read_text, Failure};

/// Options under which a build with these buffers was made: places with banks
/// are those of the bank-aware scheme.
pub(super) fn options(written: &View) -> Options {
    let scheme = if written.buffers.iter().any(|b| b.bank.is_some()) {
        AllocScheme::BankAware
    } else {
        AllocScheme::BasicSequential
    };
    Options {
        scheme,
        ..Options::mlir_aie_v1_1_1()
    }
}

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        let Some(path) = &build.with_addresses else {
            continue;
        };
        let text = read_text(path)?;
        let stage = "buffer addresses of a tile";
        let written = match view(&text, Stage::Written, &Options::default()) {
            Ok(written) => written,
            Err(e) => {
                report.record(stage, &build.shown, Verdict::NotCheckable(e.to_string()));
                continue;
            }
        };
        let options = options(&written);
        let made = view(&text, Stage::Addresses, &options);
        let mut tiles: Vec<_> = written.buffers.iter().map(|b| b.tile).collect();
        tiles.sort();
        tiles.dedup();
        for tile in tiles {
            let place = |b: &Buffer| (b.name.clone(), b.address, b.bank);
            let on = |v: &View| -> Vec<_> {
                let buffers = v.buffers.iter().filter(|b| b.tile == tile);
                buffers.map(place).collect()
            };
            let verdict = match &made {
                Ok(made) => compare(&on(made), &on(&written)),
                Err(e) => Verdict::NotCheckable(e.to_string()),
            };
            report.record(stage, &format!("{} {tile}", build.shown), verdict);
        }
    }
    Ok(())
}

/// Name, address, bank.
type Place = (String, Option<u32>, Option<u32>);

fn compare(ours: &[Place], theirs: &[Place]) -> Verdict {
    let Some((a, b)) = ours.iter().zip(theirs).find(|(a, b)| a != b) else {
        return if ours.len() == theirs.len() {
            Verdict::Same
        } else {
            Verdict::Different(format!(
                "{} buffers here, {} there",
                ours.len(),
                theirs.len()
            ))
        };
    };
    let show = |(name, address, bank): &Place| {
        let bank = bank.map_or(String::new(), |n| format!(" in bank {n}"));
        let address = address.map_or("nowhere".to_owned(), |a| format!("{a:#x}"));
        format!("{name} at {address}{bank}")
    };
    Verdict::Different(format!("{} here, {} there", show(a), show(b)))
}
