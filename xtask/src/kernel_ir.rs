//! `cargo xtask kernel-ir`: the LLVM IR kept beside the kernel sources.

use std::fs;

use miette::miette;
use npu_build::ir::{Freshness, KernelSource, PINNED_CLANG};

use crate::error::plain;
use crate::out::outln;
use crate::{paths, Done, Outcome};

/// Where sources lie; each folder keeps its IR in `ir/`.
const FOLDERS: [&str; 2] = ["kernel-src", "kernel-src/loops"];

/// Renews kept IR with clang 19, or checks that it is current.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Kernel sources by name, all if none is named
    names: Vec<String>,
    /// Write nothing; exit 1 if a file is stale or clang gives other text
    #[arg(long)]
    check: bool,
}

pub(crate) fn main(args: Args) -> Outcome {
    let folders = FOLDERS.map(|f| paths::root().join(f));
    let mut sources = Vec::new();
    if args.names.is_empty() {
        for folder in &folders {
            sources.extend(KernelSource::all(folder)?);
        }
    }
    for name in &args.names {
        let has = |f: &&std::path::PathBuf| f.join(format!("{name}.cc")).is_file();
        let folder = folders.iter().find(has).unwrap_or(&folders[0]);
        sources.push(KernelSource::find(folder, name)?);
    }
    let clang = npu_build::toolchain::find_clang(&paths::places()).ok_or_else(|| {
        miette!(
            help = "install it (Debian: apt-get install clang-19) or name it in the variable CLANG",
            "clang 19 is not on this machine; kept IR is made with clang {PINNED_CLANG}"
        )
    })?;
    let mut stale = 0;
    for source in &sources {
        let fresh = source.freshness()?;
        let text = source.compile(&clang.path)?;
        let kept = fs::read_to_string(&source.kept).unwrap_or_default();
        let verdict = match (fresh, kept == text) {
            (Freshness::Fresh, true) => "current",
            (Freshness::Fresh, false) => "the sources are the same, but clang gives other text",
            (Freshness::Stale, _) => "stale: source, header or flags have changed",
            (Freshness::Missing, _) => "missing",
        };
        if kept == text {
            outln!("{:12} {verdict}", source.name);
        } else if args.check {
            stale += 1;
            outln!("{:12} {verdict}", source.name);
        } else {
            if let Some(folder) = source.kept.parent() {
                fs::create_dir_all(folder).map_err(plain)?;
            }
            fs::write(&source.kept, text).map_err(plain)?;
            outln!("{:12} renewed ({verdict})", source.name);
        }
    }
    if stale > 0 {
        outln!(
            "{stale} of {} stale: run `cargo xtask kernel-ir` and commit",
            sources.len()
        );
        return Ok(Done::Failed);
    }
    Ok(Done::Ok)
}
