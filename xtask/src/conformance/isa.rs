//! Stage: instruction set. The code of every AIE ELF file and of the cores of
//! every PDI decodes, encodes to the same bytes, survives disassembling and
//! assembling, and breaks no rule of the core; LLVM's assembler tests hold.

use std::collections::BTreeSet;
use std::path::PathBuf;

use npu_arch::isa::observe::Observations;
use npu_image::FileKind;

use super::found::Found;
use super::report::{Report, Verdict};
use super::{complete, Extent};
use crate::error::{read, write, Failure};
use crate::isa::conformance::{check as check_code, Tally};
use crate::isa::mc;
use crate::out::outln;

const ELF: &str = "code of an ELF file";
const CORES: &str = "code of a configuration's cores";
const HAZARDS: &str = "hazards";
const MC: &str = "LLVM's assembler tests";

/// Switches of the stage.
#[derive(clap::Args)]
pub(super) struct IsaArgs {
    /// Folder of AIE ELF files, PDIs and LLVM's tests for the instruction set
    #[arg(long, value_name = "DIR")]
    isa: Option<PathBuf>,
    /// Write a page of the distances between instructions in the code of --isa
    #[arg(long, value_name = "FILE", requires = "isa")]
    latencies: Option<PathBuf>,
    /// A rule that code may break, e.g. target-alignment
    #[arg(long, value_name = "RULE", requires = "isa")]
    allow: Vec<String>,
}

impl IsaArgs {
    /// The folder to walk, if one was given.
    pub(super) fn folder(&self) -> Option<&PathBuf> {
        self.isa.as_ref()
    }
}

pub(super) fn check(args: &IsaArgs, extent: Extent, report: &mut Report) -> Result<(), Failure> {
    let Some(folder) = &args.isa else {
        return Ok(());
    };
    let found = Found::walk(std::slice::from_ref(folder))?;
    let (mut seen, mut programs) = (BTreeSet::new(), BTreeSet::new());
    let mut tally = Tally::default();
    let mut cores = Tally::default();
    for file in &found.files {
        let shown = &file.shown;
        match file.kind {
            FileKind::Elf => {
                let bytes = read(&file.path)?;
                let aie = bytes.get(18..20) == Some(&npu_image::elf::EM_AIE.to_le_bytes());
                if aie && programs.insert(bytes.clone()) {
                    code(ELF, shown, &bytes, args, &mut tally, report);
                }
            }
            FileKind::Pdi | FileKind::Xclbin => {
                let bytes = read(&file.path)?;
                if seen.insert(bytes.clone()) {
                    code(CORES, shown, &bytes, args, &mut cores, report);
                }
            }
            _ if is_test(shown) => {
                let bytes = read(&file.path)?;
                if let Some(checked) = std::str::from_utf8(&bytes).ok().and_then(mc::check) {
                    for _ in 0..checked.met {
                        report.record(MC, shown, Verdict::Same);
                    }
                    for why in checked.unmet {
                        report.record(MC, shown, Verdict::Different(why));
                    }
                }
            }
            _ => {}
        }
    }
    for (what, t) in [("ELF files", &tally), ("configurations", &cores)] {
        let lengths: Vec<String> = t.lengths.iter().map(|(l, n)| format!("{l}: {n}")).collect();
        outln!(
            "{} distinct {what}: {} bundles, {} bytes, {} hazards, {} uses of \
             ports that llvm-aie keeps free; bundles by length {}",
            t.files,
            t.bundles,
            t.bytes,
            t.hazards,
            t.reservations,
            lengths.join(", ")
        );
    }
    if extent == Extent::Everything {
        complete::isa(&programs, &tally, report);
    }
    if let Some(path) = &args.latencies {
        let mut seen = Observations::default();
        for program in tally.programs.iter().chain(&cores.programs) {
            seen.add(program);
        }
        let source = format!(
            "{} bundles in {} ELF files and {} in {} configurations",
            tally.bundles, tally.files, cores.bundles, cores.files
        );
        write(path, seen.page(&source).as_bytes())?;
        outln!("distances: {}", path.display());
    }
    Ok(())
}

pub(super) fn is_test(name: &str) -> bool {
    [".s", ".mir"].iter().any(|end| name.ends_with(end))
}

fn code(
    stage: &'static str,
    shown: &str,
    bytes: &[u8],
    args: &IsaArgs,
    tally: &mut Tally,
    report: &mut Report,
) {
    let found = check_code(bytes, tally);
    if let Some(why) = found.unreadable {
        report.record(stage, shown, Verdict::NotCheckable(why));
        return;
    }
    match found.differences.first() {
        Some(first) => report.record(stage, shown, Verdict::Different(first.clone())),
        None => report.record(stage, shown, Verdict::Same),
    }
    let mut clean = true;
    for (rule, text) in &found.hazards {
        if !args.allow.iter().any(|a| a == rule) {
            clean = false;
            report.record(HAZARDS, shown, Verdict::Different(text.clone()));
        }
    }
    if clean && found.differences.is_empty() {
        report.record(HAZARDS, shown, Verdict::Same);
    }
}
