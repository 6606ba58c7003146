//! `cargo xtask conformance`: MLIR-AIE build outputs against this toolchain.
//!
//! Folders are walked once ([`found`]); every stage then takes what MLIR-AIE
//! had at its start, does its own work, and compares with what MLIR-AIE had at
//! its end. A stage is one file with one function that records a verdict
//! ([`report::Verdict`]) for each thing that it could look at:
//!
//! | file | stage |
//! |---|---|
//! | [`objectfifos`] | a design's objectfifos give `input_with_addresses.mlir` |
//! | [`addresses`] | its buffers get the places that they have there |
//! | [`routes`] | its flows get the routes of `input_physical.mlir`; the flows behind an image get the image's |
//! | [`image`] | the physical form and core ELFs give the command lists and the PDI |
//! | [`container`] | a PDI gives its xclbin |
//! | [`sequence`] | runtime sequences give instruction streams |
//! | [`whole`] | the design file and core ELFs alone give the PDI and the stream |
//! | [`bodies`] | core programs of the design and of MLIR-AIE's `main_input.opt.ll` do the same |
//! | [`encoding`] | PDIs and instruction streams re-encode to their own bytes |
//! | [`run`] | with `--run`: public designs compute what they are for |
//! | [`tones`] | with `--run`: tones through a mel design give what hardware gave |
//!
//! Other folders have checks of their own:
//!
//! | file | folder |
//! |---|---|
//! | [`silicon`] | values captured on hardware, for float arithmetic |
//! | [`functions`] | core programs with their C sources |
//! | [`link`] | core programs with the objects and scripts that they were linked from |
//! | [`isa`] | core programs and LLVM's tests, for the instruction tables |
//!
//! With `--complete`, [`complete`] holds what [`silicon`] and [`isa`] looked at to the
//! public folders' content, [`corpus`].

mod addresses;
mod bodies;
mod complete;
mod container;
mod corpus;
mod encoding;
mod found;
mod functions;
mod image;
mod isa;
mod link;
mod objectfifos;
mod report;
mod routes;
mod run;
mod sequence;
mod silicon;
mod tones;
mod whole;

use std::path::{Path, PathBuf};

use crate::error::{read, write, Failure};
use crate::out::outln;
use crate::{Done, Outcome};
use found::{Era, Found};
use report::{Report, Verdict};

/// Walks folders of MLIR-AIE build outputs and checks every stage that it can:
/// the same bytes, different (with the first difference), or not checkable.
/// Exit 1 if one differs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folders to walk
    #[arg(required_unless_present_any = ["silicon", "functions", "link", "isa"])]
    folders: Vec<PathBuf>,
    /// Folder of values captured on hardware: xdna-emu's silicon_edge
    #[arg(long, value_name = "DIR")]
    silicon: Option<PathBuf>,
    /// Clone of Unicorn-Commander/Unicorn-Amanuensis: calls the functions of
    /// its core programs in the emulated core and, compiled from the same
    /// sources with `cc`, on the host
    #[arg(long, value_name = "DIR")]
    functions: Option<PathBuf>,
    /// Clone of Unicorn-Commander/Unicorn-Amanuensis: links its core programs
    /// anew from their objects and scripts, and compares segments; then links
    /// its objects with code of npu-cc, and runs both
    #[arg(long, value_name = "DIR")]
    link: Option<PathBuf>,
    #[command(flatten)]
    isa: isa::IsaArgs,
    /// Fail where the folders of --silicon and --isa lack anything of what the
    /// public ones hold
    #[arg(long)]
    complete: bool,
    /// Name what is the same, too
    #[arg(short, long)]
    verbose: bool,
    /// Also run the public designs that it knows on the emulator, and check
    /// what they compute
    #[arg(long, requires = "folders")]
    run: bool,
    /// Write every verdict to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// How much of a public folder has to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Whatever is.
    WhatIsThere,
    /// All that [`corpus`] lists.
    Everything,
}

/// The PDI and the lowered sequence of the first build folder whose PDI is the one.
pub(crate) fn build_with_pdi(
    folder: &Path,
    is: impl Fn(&[u8]) -> bool,
) -> Result<Option<(PathBuf, PathBuf)>, Failure> {
    for build in Found::walk(&[folder.to_owned()])?.builds {
        let (Some(pdi), Some(sequence)) = (build.pdi, build.sequence) else {
            continue;
        };
        if is(&read(&pdi)?) {
            return Ok(Some((pdi, sequence)));
        }
    }
    Ok(None)
}

/// A stage: what it looks at is in [`Found`], its verdicts go to the report.
type Stage = fn(&Found, &mut Report) -> Result<(), Failure>;

/// Every stage, in the order of a build.
const STAGES: [Stage; 9] = [
    objectfifos::check,
    addresses::check,
    routes::check,
    image::check,
    container::check,
    sequence::check,
    whole::check,
    bodies::check,
    encoding::check,
];

pub(crate) fn main(args: Args) -> Outcome {
    if args.complete && args.silicon.is_none() && args.isa.folder().is_none() {
        return Err(miette::miette!(
            help = "other folders have no fixed content",
            "--complete is about the folders of --silicon and --isa, and neither is given"
        )
        .into());
    }
    let extent = match args.complete {
        true => Extent::Everything,
        false => Extent::WhatIsThere,
    };
    let mut report = Report::default();
    if !args.folders.is_empty() {
        let found = Found::walk(&args.folders)?;
        for era in [Era::V1_1, Era::Newer] {
            let builds = found.builds.iter().filter(|b| b.era == era).count();
            if builds > 0 {
                outln!("{builds} build folders in the syntax of {}", era.name());
            }
        }
        for pointer in &found.pointers {
            let why = "a pointer of Git LFS in place of the file";
            report.record("file", pointer, Verdict::NotCheckable(why.to_owned()));
        }
        for garbled in &found.garbled {
            let why = "its first bytes are those of no PDI and no xclbin: the file is damaged";
            report.record("file", garbled, Verdict::NotCheckable(why.to_owned()));
        }
        for stage in STAGES {
            stage(&found, &mut report)?;
        }
        if args.run {
            run::check(&found, &mut report)?;
            tones::check(&found, &mut report)?;
        }
    }
    if let Some(folder) = &args.silicon {
        silicon::check(folder, extent, &mut report)?;
    }
    if let Some(folder) = &args.functions {
        functions::check(folder, &mut report)?;
    }
    if let Some(folder) = &args.link {
        link::check(folder, &mut report)?;
        functions::mixed::check(folder, &mut report)?;
    }
    isa::check(&args.isa, extent, &mut report)?;
    report.print(if args.verbose {
        report::Detail::Everything
    } else {
        report::Detail::Problems
    });
    if let Some(path) = &args.json {
        write(path, report.json().as_bytes())?;
        outln!("verdicts: {}", path.display());
    }
    if report.checked() == 0 {
        let folders = args
            .folders
            .iter()
            .chain(&args.silicon)
            .chain(&args.functions)
            .chain(&args.link)
            .chain(args.isa.folder());
        let folders: Vec<String> = folders.map(|f| f.display().to_string()).collect();
        let refused = report.refused();
        if !refused.is_empty() {
            return Err(miette::miette!(
                help = "fetch or build these files anew",
                "nothing to check in {}: what is there cannot be read: {}",
                folders.join(", "),
                refused.join(", ")
            )
            .into());
        }
        return Err(miette::miette!(
            help = "give the folder that holds a design's .prj folder, or its xclbin",
            "nothing to check in {}: no PDI, xclbin, instruction stream or intermediate file of MLIR-AIE",
            folders.join(", ")
        )
        .into());
    }
    Ok(if report.different() == 0 {
        Done::Ok
    } else {
        Done::Failed
    })
}
