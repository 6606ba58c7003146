//! Stage: image. The physical form (where it was not kept, the one with
//! addresses) and the core ELFs give the three command lists of the raw CDO
//! files, and with them the PDI.

use std::collections::BTreeMap;

use npu_arch::array::TileCoord;
use npu_build::{diff, segments};
use npu_design::{CdoFiles, ElfSegments, Options};
use npu_image::cdo::{raw_file, Cdo, Command};
use npu_image::pdi::{self, Pdi, PdiOptions};

use super::encoding::bytes_verdict;
use super::found::{Build, Found};
use super::report::{Report, Verdict};
use crate::error::{read, read_text, Failure};

const LISTS: [&str; 3] = ["elfs", "init", "enable"];
const RAW: &str = "raw CDO from the physical form";
const IMAGE: &str = "PDI from the physical form";
const JOINED: &str = "PDI from the raw CDO files";

pub(super) fn check(found: &Found, report: &mut Report) -> Result<(), Failure> {
    for build in &found.builds {
        joined(build, report)?;
        let raw = build.lists.iter().any(Option::is_some);
        if build.pdi.is_none() && !raw {
            continue;
        }
        let files = match physical(build)? {
            Ok(files) => files,
            Err(why) => {
                for (stage, wanted) in [(IMAGE, build.pdi.is_some()), (RAW, raw)] {
                    if wanted {
                        report.record(stage, &build.shown, Verdict::NotCheckable(why.clone()));
                    }
                }
                continue;
            }
        };
        let commands = [&files.elfs, &files.init, &files.enable];
        for ((name, ours), theirs) in LISTS.iter().zip(commands).zip(&build.lists) {
            let Some(theirs) = theirs else { continue };
            let subject = format!("{} {name}", build.shown);
            report.record(RAW, &subject, list(ours, &read(theirs)?));
        }
        if let Some(theirs) = &build.pdi {
            let verdict = of_pdi(&files, &read(theirs)?);
            report.record(IMAGE, &build.shown, verdict);
        }
    }
    Ok(())
}

/// What bootgen does: three files to one image.
fn joined(build: &Build, report: &mut Report) -> Result<(), Failure> {
    let [Some(elfs), Some(init), Some(enable)] = &build.lists else {
        return Ok(());
    };
    let Some(image) = &build.pdi else {
        return Ok(());
    };
    let mut lists = Vec::new();
    for path in [elfs, init, enable] {
        match Cdo::parse(&read(path)?) {
            Ok(cdo) => lists.push(real(cdo.commands())),
            Err(e) => {
                report.record(JOINED, &build.shown, Verdict::NotCheckable(e.to_string()));
                return Ok(());
            }
        }
    }
    let [elfs, init, enable] = [0, 1, 2].map(|i| lists[i].clone());
    let files = CdoFiles { elfs, init, enable };
    report.record(JOINED, &build.shown, of_pdi(&files, &read(image)?));
    Ok(())
}

/// Commands without padding.
fn real<'c>(commands: impl Iterator<Item = &'c Command>) -> Vec<Command> {
    let padding = |c: &&Command| !matches!(c, Command::Nop { .. });
    commands.filter(padding).cloned().collect()
}

/// Core ELFs of a build, or why one can't be read.
pub(super) fn elfs(
    build: &Build,
) -> Result<Result<BTreeMap<TileCoord, ElfSegments>, String>, Failure> {
    let mut out = BTreeMap::new();
    for (tile, path) in &build.elfs {
        match segments::of_elf(&read(path)?) {
            Ok(elf) => out.insert(*tile, elf),
            Err(e) => return Ok(Err(format!("ELF of core {tile}: {e}"))),
        };
    }
    Ok(Ok(out))
}

/// The command lists of the physical form, or why there are none.
fn physical(build: &Build) -> Result<Result<CdoFiles, String>, Failure> {
    let elfs = match elfs(build)? {
        Ok(elfs) => elfs,
        Err(why) => return Ok(Err(why)),
    };
    let design = if let Some(path) = build.with_elfs.as_ref().or(build.physical.as_ref()) {
        npu_design::from_physical(&read_text(path)?)
    } else if let Some(path) = &build.with_addresses {
        // Newer versions don't keep the routed form.
        npu_design::lower(&read_text(path)?, &Options::mlir_aie_v1_1_1())
    } else {
        return Ok(Err("no intermediate form".to_owned()));
    };
    let design = match design {
        Ok(design) => design,
        Err(e) => return Ok(Err(e.to_string())),
    };
    Ok(design.cdo(&elfs).map_err(|e| e.to_string()))
}

fn list(ours: &[Command], theirs: &[u8]) -> Verdict {
    let bytes = raw_file(ours);
    if bytes == theirs {
        return Verdict::Same;
    }
    match Cdo::parse(theirs) {
        Ok(cdo) => match diff::first_command(ours, cdo.commands()) {
            Some(difference) => Verdict::Different(difference),
            None => bytes_verdict(&bytes, theirs),
        },
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

/// Whether command lists give a PDI, and the first difference if not.
pub(super) fn of_pdi(files: &CdoFiles, theirs: &[u8]) -> Verdict {
    let image = match Pdi::parse(theirs) {
        Ok(image) => image,
        Err(e) => return Verdict::NotCheckable(e.to_string()),
    };
    // Writers differ in one word of the image header, which no design decides.
    let options = PdiOptions {
        pcr: image.image.pcr,
        ..PdiOptions::default()
    };
    let ours = pdi::build(&files.elfs, &files.init, &files.enable, &options);
    if ours == theirs {
        return Verdict::Same;
    }
    let commands = files.elfs.iter().chain(&files.init).chain(&files.enable);
    let theirs_in = image.cdo().map(|cdo| cdo.commands());
    match theirs_in.and_then(|cdo| diff::first_command(commands, cdo)) {
        Some(difference) => Verdict::Different(difference),
        None => bytes_verdict(&ours, theirs),
    }
}
