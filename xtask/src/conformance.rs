//! `cargo xtask conformance`: MLIR-AIE build outputs against this toolchain.

use std::path::{Path, PathBuf};

use npu_image::pdi::{reencode, Pdi};
use npu_image::{sniff, txn, FileKind};

use crate::error::{plain, read, Failure};
use crate::out::outln;
use crate::{Done, Outcome};

/// Walks a folder of MLIR-AIE build outputs. Every PDI found, bare or in an
/// xclbin, must parse and re-encode from its commands to the same bytes; every
/// instruction stream must parse and re-encode. Exit 1 if one differs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folder to walk
    folder: PathBuf,
    /// Name the files that are the same, too
    #[arg(short, long)]
    verbose: bool,
}

/// Deepest folder that is walked.
const MAX_DEPTH: usize = 16;

#[derive(Default)]
struct Tally {
    same: usize,
    different: usize,
    not_checkable: usize,
}

pub(crate) fn main(args: Args) -> Outcome {
    let mut files = Vec::new();
    walk(&args.folder, 0, &mut files)?;
    files.sort();
    let mut tallies: [(&str, Tally); 2] = [
        ("PDI", Tally::default()),
        ("instruction stream", Tally::default()),
    ];
    for file in &files {
        let bytes = read(file)?;
        let shown = file
            .strip_prefix(&args.folder)
            .unwrap_or(file)
            .display()
            .to_string();
        match sniff(&bytes) {
            FileKind::Pdi => record(&mut tallies[0].1, &shown, pdi(&bytes), args.verbose),
            FileKind::Xclbin => match npu_image::xclbin::Xclbin::parse(&bytes)
                .and_then(|x| Ok(x.aie_partition()?.map(|p| p.pdis).unwrap_or_default()))
            {
                Ok(pdis) => {
                    for (i, image) in pdis.iter().enumerate() {
                        let shown = format!("{shown} (PDI {i})");
                        record(&mut tallies[0].1, &shown, pdi(image.image), args.verbose);
                    }
                }
                Err(e) => record(
                    &mut tallies[0].1,
                    &shown,
                    Verdict::NotCheckable(e.to_string()),
                    args.verbose,
                ),
            },
            FileKind::Txn => {
                let verdict = match txn::parse(&bytes) {
                    Ok(stream) if stream.encode() == bytes => Verdict::Same,
                    Ok(stream) => Verdict::Different(first_difference(&stream.encode(), &bytes)),
                    Err(e) => Verdict::NotCheckable(e.to_string()),
                };
                record(&mut tallies[1].1, &shown, verdict, args.verbose);
            }
            _ => {}
        }
    }
    let mut checked = 0;
    let mut different = 0;
    for (what, tally) in &tallies {
        outln!(
            "{what:20} {} same, {} different, {} not checkable",
            tally.same,
            tally.different,
            tally.not_checkable
        );
        checked += tally.same + tally.different;
        different += tally.different;
    }
    if checked == 0 {
        return Err(miette::miette!(
            help = "give the folder that holds a design's .prj folder, or its xclbin",
            "nothing to check in {}: no PDI, xclbin or instruction stream of MLIR-AIE",
            args.folder.display()
        )
        .into());
    }
    Ok(if different == 0 {
        Done::Ok
    } else {
        Done::Failed
    })
}

enum Verdict {
    Same,
    Different(String),
    NotCheckable(String),
}

fn pdi(bytes: &[u8]) -> Verdict {
    let pdi = match Pdi::parse(bytes) {
        Ok(pdi) => pdi,
        Err(e) => return Verdict::NotCheckable(e.to_string()),
    };
    match reencode(&pdi) {
        Ok(made) if made.bytes == bytes => Verdict::Same,
        Ok(made) => Verdict::Different(first_difference(&made.bytes, bytes)),
        Err(e) => Verdict::NotCheckable(e.to_string()),
    }
}

fn first_difference(ours: &[u8], theirs: &[u8]) -> String {
    let at = ours.iter().zip(theirs).position(|(a, b)| a != b);
    match at {
        Some(at) => format!(
            "first at byte {at:#x}: {:#04x} here, {:#04x} there ({} and {} bytes)",
            ours[at],
            theirs[at],
            ours.len(),
            theirs.len()
        ),
        None => format!("{} bytes here, {} there", ours.len(), theirs.len()),
    }
}

fn record(tally: &mut Tally, file: &str, verdict: Verdict, verbose: bool) {
    match verdict {
        Verdict::Same => {
            tally.same += 1;
            if verbose {
                outln!("same          {file}");
            }
        }
        Verdict::Different(text) => {
            tally.different += 1;
            outln!("DIFFERENT     {file}: {text}");
        }
        Verdict::NotCheckable(text) => {
            tally.not_checkable += 1;
            outln!("not checkable {file}: {text}");
        }
    }
}

fn walk(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if depth > MAX_DEPTH {
        return Ok(());
    }
    let entries = std::fs::read_dir(folder)
        .map_err(|e| Failure::from(miette::miette!("{}: {e}", folder.display())))?;
    for entry in entries {
        let entry = entry.map_err(plain)?;
        // Links are not followed: a loop of them has no end.
        let kind = entry.file_type().map_err(plain)?;
        if kind.is_dir() {
            walk(&entry.path(), depth + 1, files)?;
        } else if kind.is_file() {
            let path = entry.path();
            let known = ["pdi", "xclbin", "bin", "txt"];
            if path
                .extension()
                .is_some_and(|e| known.iter().any(|k| e == *k))
            {
                files.push(path);
            }
        }
    }
    Ok(())
}
