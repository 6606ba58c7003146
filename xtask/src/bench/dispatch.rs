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

/// A mode of `npu-null`, and what a submission of it may cost.
struct Mode {
    name: &'static str,
    /// Runs of one submission.
    runs: u64,
    allocations: f64,
    /// Measured; another compiler may need a tenth more.
    instructions: f64,
}

const MODES: [Mode; 2] = [
    Mode {
        name: "single",
        runs: 1,
        allocations: 5.0,
        instructions: 29_870.0,
    },
    Mode {
        name: "list",
        runs: 24,
        allocations: 13.0,
        instructions: 395_510.0,
    },
];

/// Share of the instructions measured that are too many.
const MARGIN: f64 = 1.1;

/// Whether the costs are held to their limits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Limits {
    Held,
    Unasked,
}

impl Mode {
    /// What is beyond the limits.
    fn excess(&self, allocations: f64, instructions: Option<f64>) -> Option<String> {
        // Counts of whole submissions, divided: far from rounding errors.
        if (allocations - self.allocations).abs() > 0.01 {
            return Some(format!(
                "{}: {allocations:.1} allocations, not {:.1}",
                self.name, self.allocations
            ));
        }
        let most = self.instructions * MARGIN;
        let many = instructions.filter(|count| *count > most)?;
        Some(format!(
            "{}: {many:.0} host instructions, more than {most:.0}",
            self.name
        ))
    }
}

pub(super) fn main(limits: Limits) -> Outcome {
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
    match (counts_instructions, limits) {
        (true, _) => {}
        (false, Limits::Held) => {
            errln!("** SKIPPED ** valgrind is not here: instructions are held to no limit");
        }
        (false, Limits::Unasked) => errln!("valgrind is not here: no instructions are counted"),
    }
    let mut excess = Vec::new();
    for mode in MODES {
        let allocations = per_submission(|n| allocations(mode.name, n))?;
        let instructions = match counts_instructions {
            true => Some(per_submission(|n| instructions(mode.name, n))?),
            false => None,
        };
        let mut line = format!(
            "{}, {} per submission: {allocations:.1} allocations",
            mode.name, mode.runs
        );
        if let Some(instructions) = instructions {
            line += &format!(", {instructions:.0} host instructions");
        }
        outln!("{line}");
        excess.extend(mode.excess(allocations, instructions));
    }
    match limits == Limits::Held && !excess.is_empty() {
        true => Err(miette!(
            help = "what is meant to cost that goes into `MODES` of xtask/src/bench/dispatch.rs and README",
            "a submission costs the host something else: {}",
            excess.join("; ")
        )
        .into()),
        false => Ok(Done::Ok),
    }
}

/// The difference of two counts over that of their submissions.
fn per_submission(count: impl Fn(u64) -> Result<u64, Failure>) -> Result<f64, Failure> {
    let [few, many] = COUNTS;
    let (less, more) = (count(few)?, count(many)?);
    let difference = more.checked_sub(less).ok_or_else(|| {
        miette!("{many} submissions counted {more}, less than the {less} of {few}")
    })?;
    Ok(difference as f64 / (many - few) as f64)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_the_limits_is_told() {
        let [single, _] = MODES;
        let measured = single.instructions;
        assert_eq!(single.excess(5.0, None), None);
        assert_eq!(single.excess(5.0, Some(measured * 1.09)), None);
        assert_eq!(single.excess(5.0, Some(measured / 2.0)), None);
        let told = |allocations, instructions| single.excess(allocations, instructions).unwrap();
        assert!(told(5.0, Some(measured * 1.11)).contains("instructions"));
        // One in every second submission is one too many, and fewer are told as well.
        for allocations in [5.5, 6.0, 4.0] {
            assert!(told(allocations, Some(measured)).contains("allocations"));
        }
    }
}
