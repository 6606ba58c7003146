//! `cargo xtask design diff`: what differs between two files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use npu_arch::array::TileCoord;
use npu_build::diff::parts::{self, part_changes, Parts};
use npu_build::diff::programs::{compare, Compared, Programs};
use npu_build::diff::{changes_without, Configuration};
use npu_build::{given, kernel, segments};
use npu_design::Span;
use npu_image::{sniff, FileKind};

use super::{image, text, Lowering};
use crate::error::{at, design_error, plain, read, Failure, InFile};
use crate::out::outln;
use crate::{Done, Outcome};

#[derive(clap::Args)]
pub(super) struct Args {
    /// First
    first: PathBuf,
    /// Second
    second: PathBuf,
    #[command(flatten)]
    lowering: Lowering,
}

/// What of a file can be compared.
#[derive(Default)]
struct Subject {
    /// What it leaves in the array's registers and memory.
    configuration: Option<Configuration>,
    /// Cores whose programs are not part of that: of a design's bodies, which are not built here.
    without: BTreeSet<TileCoord>,
    /// Core programs.
    programs: Option<Programs>,
    /// Runtime sequences.
    sequences: Option<Parts>,
}

/// What has been compared, and what came of it.
#[derive(Default)]
struct Tally {
    compared: usize,
    differ: usize,
    apart: usize,
}

impl Tally {
    fn told(&mut self, what: &str, found: Option<(Vec<String>, usize)>) {
        match found {
            Some((lines, count)) => {
                lines.iter().for_each(|line| outln!("{line}"));
                outln!("{count} {what} differ");
                self.compared += 1;
                self.differ += count;
            }
            None => outln!("{what}: not compared, the files do not both have them"),
        }
    }

    fn programs(&mut self, found: Option<Compared>) {
        let Some(found) = found else {
            return self.told("core programs", None);
        };
        if found.count > 0 || found.apart.is_empty() {
            let lines = found.changes.iter().map(ToString::to_string).collect();
            self.told("core programs", Some((lines, found.differ)));
        }
        for why in &found.apart {
            outln!("core programs: not compared: {why}");
        }
        self.apart += found.apart.len();
    }
}

pub(super) fn main(args: &Args) -> Outcome {
    let first = subject(&args.first, &args.lowering)?;
    let second = subject(&args.second, &args.lowering)?;
    let mut tally = Tally::default();
    let counted = |lines: Vec<String>| {
        let count = lines.len();
        (lines, count)
    };
    let (a, b) = (&first.configuration, &second.configuration);
    let registers = a.as_ref().zip(b.as_ref()).map(|(a, b)| {
        let changes = changes_without((a, &first.without), (b, &second.without));
        counted(changes.iter().map(ToString::to_string).collect())
    });
    tally.told("registers and ranges", registers);
    let both = first.programs.as_ref().zip(second.programs.as_ref());
    tally.programs(both.map(|(a, b)| compare(a, b)));
    let both = first.sequences.as_ref().zip(second.sequences.as_ref());
    let sequences = both.map(|(a, b)| {
        let changes = part_changes(a, b);
        counted(changes.iter().map(ToString::to_string).collect())
    });
    tally.told("runtime sequences", sequences);
    if tally.compared == 0 {
        return Err(miette::miette!(
            help = "compare designs with designs or images, instruction streams with instruction streams or \
                    designs, machine code (core ELFs, xclbins, designs with `elf_file`) with machine code",
            "nothing in {} can be compared with anything in {}",
            args.first.display(),
            args.second.display()
        )
        .into());
    }
    match (tally.differ, tally.apart) {
        (0, 0) => Ok(Done::Ok),
        (0, apart) => Err(miette::miette!(
            help = "text is compared with text and machine code with machine code: build the design \
                    (`cargo xtask build-kernels`) and compare its xclbin, which has the code of its cores",
            "all that could be compared is the same, but {apart} of the core programs could not be"
        )
        .into()),
        _ => Ok(Done::Failed),
    }
}

fn subject(file: &Path, lowering: &Lowering) -> Result<Subject, Failure> {
    let bytes = read(file)?;
    match sniff(&bytes) {
        FileKind::Txn => {
            let stream = parts::stream(&bytes).map_err(|e| plain(InFile::new(file, e)))?;
            return Ok(Subject {
                sequences: Some(stream),
                ..Subject::default()
            });
        }
        FileKind::Elf => {
            let program = Programs::of_elf(&bytes).map_err(|e| plain(InFile::new(file, e)))?;
            return Ok(Subject {
                programs: Some(program),
                ..Subject::default()
            });
        }
        _ => {}
    }
    if let Some(commands) = image(file, &bytes)? {
        let configuration = Configuration::of(&commands);
        return Ok(Subject {
            programs: Some(Programs::of_image(&configuration)),
            configuration: Some(configuration),
            ..Subject::default()
        });
    }
    design(file, &text(file, bytes)?, lowering)
}

/// A design: with the programs that it names as files, and without those of its bodies.
fn design(file: &Path, text: &str, lowering: &Lowering) -> Result<Subject, Failure> {
    let design =
        npu_design::lower(text, &lowering.options()).map_err(|e| design_error(file, text, &e))?;
    let given = given::programs(file, text, &design)?;
    let refused = |tile: TileCoord, why: String| {
        let core = design.cores.iter().find(|c| c.tile == tile);
        let span = core.map(|c| c.elf.as_ref().map_or(c.span, |elf| elf.span));
        let span = span.unwrap_or(Span::default());
        at(file, text, span, format!("core {tile}: {why}"), None)
    };
    let programs = Programs::of_design(&design, &given);
    let programs = programs.map_err(|(tile, e)| refused(tile, e.to_string()))?;
    let mut elfs = BTreeMap::new();
    for core in &design.cores {
        let program = given.get(&core.tile).map(|f| segments::of_elf(&f.bytes));
        let program = program.transpose();
        let program = program.map_err(|e| refused(core.tile, e.to_string()))?;
        elfs.insert(core.tile, program.unwrap_or_default());
    }
    let files = kernel::configuration(file, text, &design, &elfs)?;
    let commands = files.elfs.iter().chain(&files.init).chain(&files.enable);
    let sequences = parts::sequences(&design).map_err(|e| plain(InFile::new(file, e)))?;
    Ok(Subject {
        configuration: Some(Configuration::of(commands)),
        without: programs.without_code(),
        programs: Some(programs),
        sequences: Some(sequences),
    })
}
