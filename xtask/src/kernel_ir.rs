//! `cargo xtask kernel-ir`: the LLVM IR kept beside the kernel sources.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use miette::miette;
use npu_build::ir::{Freshness, KernelSource, PINNED_CLANG};

use crate::error::plain;
use crate::out::outln;
use crate::{paths, Done, Outcome};

/// Where sources lie; each folder keeps its IR in `ir/`.
const FOLDERS: [&str; 4] = [
    "kernel-src",
    "kernel-src/loops",
    "kernel-src/check",
    "book/examples",
];

/// Renews kept IR with clang 19, or checks that it is current.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Kernel sources by name, all if none is named
    names: Vec<String>,
    /// Write nothing; exit 1 if a file is stale or clang gives other text
    #[arg(long)]
    check: bool,
    /// Only the sources of this folder, which may be one of yours
    #[arg(long = "in", value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

pub(crate) fn main(args: Args) -> Outcome {
    let own = args.folder.is_none();
    let renewal = match &args.folder {
        Some(folder) => format!("cargo xtask kernel-ir --in {}", folder.display()),
        None => "cargo xtask kernel-ir".into(),
    };
    let folders = match args.folder {
        Some(folder) => vec![folder],
        None => FOLDERS.map(|f| paths::root().join(f)).into(),
    };
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
    if own && args.names.is_empty() && !renew_expected(&clang.path, args.check)? {
        stale += 1;
    }
    if stale > 0 {
        outln!(
            "{stale} of {} stale: run `{renewal}` and commit",
            sources.len() + usize::from(own && args.names.is_empty())
        );
        return Ok(Done::Failed);
    }
    Ok(Done::Ok)
}

/// What the intrinsics' portable C++ gives for each case of
/// `kernel-src/check`: its text is current, or is renewed. `false` if it is
/// not and only to be checked.
fn renew_expected(clang: &Path, check: bool) -> Result<bool, crate::error::Failure> {
    let folder = paths::root().join("kernel-src/check");
    let kept = folder.join("expected.txt");
    let stamp = KernelSource::find(&folder, "host")?.fingerprint.hex();
    let out = tempfile::tempdir().map_err(plain)?;
    let program = out.path().join("cases");
    let compiled = Command::new(clang)
        .current_dir(&folder)
        .args(["-std=c++20", "-O1", "-Wno-psabi", "host.cc", "-o"])
        .arg(&program)
        .args(["-lstdc++", "-lm"])
        .status()
        .map_err(plain)?;
    let ran = Command::new(&program).output();
    let cases = match ran {
        Ok(ran) if compiled.success() && ran.status.success() => ran.stdout,
        _ => {
            return Err(miette!(
                help = "the message of the compiler is above; it needs a C++ library (Debian: apt-get install g++)",
                "kernel-src/check/host.cc does not run on this machine"
            )
            .into())
        }
    };
    let cases = String::from_utf8_lossy(&cases);
    let text = format!("# sources sha256={stamp}\n{cases}");
    let fresh = fs::read_to_string(&kept).unwrap_or_default() == text;
    let verdict = match (fresh, check) {
        (true, _) => "current",
        (false, true) => "stale",
        (false, false) => "renewed",
    };
    if verdict == "renewed" {
        fs::write(&kept, text).map_err(plain)?;
    }
    outln!("{:12} {verdict}", "expected.txt");
    Ok(fresh || !check)
}
