//! What a run costs the host beyond the kernel: a stream of no operations, run after
//! run, on the emulator backend.
//!
//! Instructions are callgrind's (the same from run to run), the emulator's own part
//! included; allocations are those of the thread that submits. Both are the difference
//! of two counts of submissions, so that what comes before and after is not in them.

use std::process::Command;

use miette::miette;

use crate::error::Failure;
use crate::interposed;
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};

/// Submissions of the shorter and of the longer run.
const COUNTS: [u64; 2] = [100, 300];

/// Modes of `npu-null` and the runs of one submission.
const MODES: [(&str, u64); 2] = [("single", 1), ("list", 24)];

pub(super) fn main() -> Outcome {
    let mut build = interposed::cargo(&["--release", "--package", "hil-tests"]);
    build.args(["--bin", "npu-null"]);
    let built = build.status().map_err(|e| miette!("cargo: {e}"))?;
    if !built.success() {
        return Err(miette!("npu-null does not build").into());
    }
    let counts_instructions = Command::new("valgrind")
        .arg("--version")
        .output()
        .is_ok_and(|o| o.status.success());
    if !counts_instructions {
        errln!("valgrind is not here: no instructions are counted");
    }
    for (mode, runs) in MODES {
        let allocations = per_submission(|n| allocations(mode, n))?;
        let mut line = format!("{mode}, {runs} per submission: {allocations:.1} allocations");
        if counts_instructions {
            let instructions = per_submission(|n| instructions(mode, n))?;
            line += &format!(", {instructions:.0} host instructions");
        }
        outln!("{line}");
    }
    Ok(Done::Ok)
}

/// The difference of two counts over that of their submissions.
fn per_submission(count: impl Fn(u64) -> Result<u64, Failure>) -> Result<f64, Failure> {
    let [few, many] = COUNTS;
    let (less, more) = (count(few)?, count(many)?);
    Ok(more.saturating_sub(less) as f64 / (many - few) as f64)
}

fn allocations(mode: &str, submissions: u64) -> Result<u64, Failure> {
    let mut command = Command::new(program());
    number_after(&mut command, mode, submissions, "allocations:")
}

fn instructions(mode: &str, submissions: u64) -> Result<u64, Failure> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(program());
    number_after(&mut command, mode, submissions, "Collected :")
}

fn program() -> std::path::PathBuf {
    paths::target().join("release").join("npu-null")
}

/// The number behind a word of what a program prints.
fn number_after(
    command: &mut Command,
    mode: &str,
    submissions: u64,
    word: &str,
) -> Result<u64, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    command.args(["emu", &submissions.to_string(), mode]);
    let output = command.output().map_err(|e| miette!("{name}: {e}"))?;
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    let number = text
        .split_once(word)
        .and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok());
    match number {
        Some(number) if output.status.success() => Ok(number),
        _ => Err(miette!(
            help = "run it by hand to see more",
            "{name} ended with {} and without `{word}`",
            output.status
        )
        .into()),
    }
}
