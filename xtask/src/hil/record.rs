//! `cargo xtask hil record` and `hil replay`: checks with every run written down, and
//! such runs again on another device.

use std::path::PathBuf;
use std::time::Duration;

use hil_tests::harness::process::DEADLINE;
use hil_tests::harness::worker::Work;
use hil_tests::harness::Bench as _;
use hil_tests::record::archive::{self, Archive, Recording};
use hil_tests::record::{self, kernel_log, replay, CpuCalls, RUNS};
use hil_tests::report::{CheckReport, Report, SCHEMA};
use hil_tests::seed::Seed;
use miette::miette;

use super::target;
use crate::error::{plain, Failure};
use crate::out::{errln, outln};

/// Longest wait for one replayed run.
const RUN: Duration = Duration::from_secs(60);
/// Differences that are printed.
const SHOWN: usize = 20;

/// Runs checks and packs all that their runs were given and gave into one file.
#[derive(clap::Args)]
pub(crate) struct RecordArgs {
    #[command(flatten)]
    choice: target::Choice,
    /// Only checks whose name contains this
    #[arg(long, default_value = "")]
    filter: String,
    /// Seed of the random inputs: a number, or "random"
    #[arg(long, value_name = "N", default_value_t = Seed::FIXED)]
    seed: Seed,
    /// Archive to write (.tar.gz)
    #[arg(short, long)]
    output: PathBuf,
}

/// Runs an archive's runs on any device and compares bits with what was recorded.
#[derive(clap::Args)]
pub(crate) struct ReplayArgs {
    archive: PathBuf,
    #[command(flatten)]
    choice: target::Choice,
}

pub(crate) fn record(args: &RecordArgs) -> Result<u8, Failure> {
    let list = super::selected(&args.filter, None);
    if list.is_empty() {
        return Err(miette!("no check's name contains {:?}", args.filter).into());
    }
    args.choice.is_known()?;
    super::build(&list, &super::canary()?)?;
    let target = args.choice.take()?;
    let folder = super::reports::Folder::usual()?.of_processes()?;
    let runs = folder.path().join("recorded");
    let work = super::work(&target, args.seed);
    let device = super::open(&work)?;
    let info = device.info().clone();
    target::agrees(&target, &info)?;
    outln!("device: {info}");
    let work = Work {
        record: Some(runs.clone()),
        ..work
    };
    let mark = kernel_log::mark();
    // One at a time on any device, so that runs are in the order of the list.
    let bench = super::bench(work, folder.path(), &target, DEADLINE)?;
    let mut checks: Vec<CheckReport> = Vec::new();
    for check in &list {
        let report = bench.check(check);
        errln!("{}", report.progress(checks.len() + 1, list.len()));
        checks.push(report);
    }
    let by_cpu = record::cpu_calls(&runs).map_err(plain)?;
    let written = std::fs::metadata(runs.join(RUNS)).map_or(0, |file| file.len());
    if written == 0 {
        let by_cpu = by_cpu.iter().map(CpuCalls::to_string);
        let ends: Vec<String> = checks.iter().map(said).chain(by_cpu).collect();
        let help = format!("none has come to a run:\n{}", ends.join("\n"));
        return Err(miette!(help = help, "no run was recorded, and no archive written").into());
    }
    let state = device.query();
    let recording = Recording {
        clocks: state
            .clocks
            .map(|all| all.into_iter().map(|c| (c.name, c.mhz)).collect()),
        power_mode: state.power_mode.map(|mode| format!("{mode:?}")),
        host: std::fs::read_to_string("/proc/version")
            .map_or_else(|e| format!("unknown: {e}"), |text| text.trim().to_owned()),
        kernel_log: mark.since(),
        seed: args.seed,
        checks,
        by_cpu,
        ..Recording::new((&info).into())
    };
    archive::pack(&runs, &recording, &args.output).map_err(plain)?;
    // What was written can be read, or it is worth nothing.
    let written = Archive::open(&args.output).map_err(plain)?;
    let report = Report {
        schema: SCHEMA.into(),
        evidence: recording.evidence,
        seed: args.seed,
        time: recording.time,
        require_hardware: false,
        injection: None,
        kernels: vec![],
        checks: recording.checks,
    };
    outln!(
        "{}: {} runs of {} checks, {} of which passed",
        args.output.display(),
        written.runs.len(),
        list.len(),
        report.passed()
    );
    tell_by_cpu(&recording.by_cpu);
    Ok(report.exit_code())
}

/// Calls of a runtime without a run.
fn tell_by_cpu(all: &[CpuCalls]) {
    if !all.is_empty() {
        let calls: u64 = all.iter().map(|of| of.calls).sum();
        outln!("not recorded, as no run on the device: {calls} calls of the runtime");
    }
    for of in all.iter().take(SHOWN) {
        outln!("  {of}");
    }
    if all.len() > SHOWN {
        outln!("  ... and {} more kinds", all.len() - SHOWN);
    }
}

/// How a check ended, in a line.
fn said(check: &CheckReport) -> String {
    let text = check.outcome.text();
    let first = text.lines().next().unwrap_or_default();
    format!("{}: {} {first}", check.name, check.outcome.word())
}

pub(crate) fn replay(args: &ReplayArgs) -> Result<u8, Failure> {
    let archive = Archive::open(&args.archive).map_err(plain)?;
    let then = &archive.recording;
    outln!(
        "recorded: {} ({}), driver {}, firmware {}, seed {}",
        then.evidence.device,
        then.evidence.kind,
        then.evidence.driver,
        then.evidence.firmware,
        then.seed
    );
    tell_by_cpu(&then.by_cpu);
    let target = args.choice.take()?;
    let device = super::open(&super::work(&target, then.seed))?;
    target::agrees(&target, device.info())?;
    outln!("device:   {}", device.info());
    let (mut same, mut differ) = (0, 0);
    replay::replay(&archive, &device, RUN, &mut |run, replayed| {
        if replayed.is_same() {
            same += 1;
            return;
        }
        differ += 1;
        if differ <= SHOWN {
            outln!("{}, {}: {replayed}", run.check, run.kernel);
        }
    });
    if differ > SHOWN {
        outln!("... and {} more", differ - SHOWN);
    }
    outln!("{same} runs as recorded, {differ} otherwise");
    Ok(match (same, differ) {
        (0, 0) => return Err(miette!("{}: no run is recorded", args.archive.display()).into()),
        (_, 0) => 0,
        _ => 1,
    })
}
