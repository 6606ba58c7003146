//! `cargo xtask conformance`: MLIR-AIE build outputs against this toolchain.
//!
//! A folder is walked once ([`found`]); every stage then takes what MLIR-AIE
//! had at its start, does its own work, and compares with what MLIR-AIE had at
//! its end. A stage is one file with one function that records a verdict
//! ([`report::Verdict`]) for each thing that it could look at:
//!
//! | file | stage |
//! |---|---|
//! | [`encoding`] | PDIs and instruction streams re-encode to their own bytes |
//! | [`run`] | with `--run`: public designs compute what they are for |
//!
//! Beside them, [`silicon`] compares the emulator's float arithmetic with
//! values captured on hardware.

mod encoding;
mod found;
mod report;
mod run;
mod silicon;

use std::path::PathBuf;

use crate::error::{write, Failure};
use crate::out::outln;
use crate::{Done, Outcome};
use found::Found;
use report::Report;

/// Walks a folder of MLIR-AIE build outputs and checks every stage that it can:
/// the same bytes, different (with the first difference), or not checkable.
/// Exit 1 if one differs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folder to walk
    #[arg(required_unless_present = "silicon")]
    folder: Option<PathBuf>,
    /// Folder of values captured on hardware: xdna-emu's silicon_edge
    #[arg(long, value_name = "DIR")]
    silicon: Option<PathBuf>,
    /// Name what is the same, too
    #[arg(short, long)]
    verbose: bool,
    /// Also run the public designs that it knows on the emulator, and check
    /// what they compute
    #[arg(long, requires = "folder")]
    run: bool,
    /// Write every verdict to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// A stage: what it looks at is in [`Found`], its verdicts go to the report.
type Stage = fn(&Found, &mut Report) -> Result<(), Failure>;

/// Every stage, in the order of a build.
const STAGES: [Stage; 1] = [encoding::check];

pub(crate) fn main(args: Args) -> Outcome {
    let mut report = Report::default();
    if let Some(folder) = &args.folder {
        let found = Found::walk(folder)?;
        for stage in STAGES {
            stage(&found, &mut report)?;
        }
        if args.run {
            run::check(&found, &mut report)?;
        }
    }
    if let Some(folder) = &args.silicon {
        silicon::check(folder, &mut report)?;
    }
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
        return Err(miette::miette!(
            help = "give the folder that holds a design's .prj folder, or its xclbin",
            "nothing to check in {}: no PDI, xclbin or instruction stream of MLIR-AIE",
            args.folder.or(args.silicon).unwrap_or_default().display()
        )
        .into());
    }
    Ok(if report.different() == 0 {
        Done::Ok
    } else {
        Done::Failed
    })
}
