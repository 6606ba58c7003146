//! `cargo xtask hil defects`: every planted defect must be caught, by its own words.
//!
//! A defect is caught when a check that meets it does not pass and its report says what
//! the defect's entry says ([`Injection::says`]). A report that only says that
//! something is wrong catches nothing: a person would look in the wrong place.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use hil_tests::harness::process::Processes;
use hil_tests::harness::worker::Work;
use hil_tests::harness::Bench as _;
use hil_tests::inject::{Injection, INJECTIONS};
use hil_tests::runner::{self, Parallel};
use hil_tests::KERNELS;
use miette::miette;

use super::worker;
use crate::build_kernels::{self, Toolchain};
use crate::error::Failure;
use crate::out::outln;
use crate::paths;

/// Plants each defect in turn on the emulator; every one must fail with its own words.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only defects whose name contains this
    #[arg(long, default_value = "")]
    filter: String,
}

/// How long a check with a defect may take: those that hang are stopped by the emulator.
const DEADLINE: Duration = Duration::from_secs(300);

/// What became of a defect in one kernel.
enum Verdict {
    /// The check, and what it said.
    Caught(String, String),
    /// What checks said instead, if one failed at all.
    Missed(Option<String>),
}

pub(crate) fn main(args: &Args) -> Result<u8, Failure> {
    let list: Vec<&Injection> = INJECTIONS
        .iter()
        .filter(|i| i.name.contains(&args.filter))
        .collect();
    if list.is_empty() {
        return Err(miette!("no defect's name contains {:?}", args.filter).into());
    }
    let kernels: Vec<String> = KERNELS.iter().map(|k| k.to_string()).collect();
    build_kernels::build(&kernels, Toolchain::Auto, build_kernels::Force::OnlyStale)?;

    // Every kernel that meets a defect must show it.
    let plants: Vec<(&Injection, &str)> = list
        .iter()
        .flat_map(|i| i.kernels.iter().map(|k| (*i, *k)))
        .collect();
    let folder = super::reports::Folder::usual()?.of_processes()?;
    let verdicts = runner::each(plants.len(), Parallel::PerCore, |index| {
        let (injection, kernel) = plants[index];
        planted(injection, kernel, &folder.path().join(index.to_string()))
    });
    let met: BTreeSet<&str> = plants.iter().map(|(_, kernel)| *kernel).collect();
    let mut missed = 0;
    for ((injection, kernel), verdict) in plants.iter().zip(verdicts) {
        match verdict {
            Ok(Verdict::Caught(check, text)) => {
                outln!("{:20} caught by {check}: {text}", injection.name);
            }
            Ok(Verdict::Missed(said)) => {
                missed += 1;
                let said = said.unwrap_or_else(|| "every check passed".to_owned());
                outln!(
                    "{:20} NOT CAUGHT in {kernel} ({}): {said}; must end as {} and say {:?}",
                    injection.name,
                    injection.about,
                    injection.ends,
                    injection.says
                );
            }
            Err(error) => return Err(miette!("{}: {error}", injection.name).into()),
        }
    }
    outln!(
        "\n{} planted defects in {} kernels: {} of {} caught, each by its own words",
        list.len(),
        met.len(),
        plants.len() - missed,
        plants.len()
    );
    Ok(u8::from(missed > 0))
}

/// Runs the kernel's checks with the defect until one has caught it.
fn planted(injection: &Injection, kernel: &str, folder: &Path) -> Result<Verdict, String> {
    let work = Work {
        inject: Some(*injection),
        sources: Some(paths::root()),
        ..Work::emulated(&paths::kernels())
    };
    let mut bench = Processes::of_this_program(&[worker::COMMAND], work, folder)
        .map_err(|e| format!("this program can't be started again: {e}"))?;
    bench.deadline = DEADLINE;
    let mut said = None;
    for check in super::selected("", Some(injection)) {
        if !check.kernels.contains(&kernel) {
            continue;
        }
        let report = bench.check(&check);
        if report.outcome.is_good() {
            continue;
        }
        let word = report.outcome.word();
        let mut text = report.outcome.text();
        // What the recovery showed tells a run that hung from a device that does.
        for step in report.aftermath.iter().flat_map(|a| &a.steps) {
            text.push('\n');
            text.push_str(step);
        }
        let spoken = format!("{word}: {text}");
        if word == injection.ends && injection.says.iter().all(|words| text.contains(words)) {
            return Ok(Verdict::Caught(report.name, first_line(&spoken)));
        }
        said.get_or_insert(spoken);
    }
    Ok(Verdict::Missed(said))
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
