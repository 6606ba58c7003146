//! `cargo xtask hil`: build what is stale, run the checks, report.
//!
//! Each check runs in a process of its own (`hil_tests::harness`); on the emulator as
//! many at a time as there are cores, on hardware one, with a lease on the device.

mod bisect;
mod claims;
mod defects;
mod devices;
mod history;
mod lab_archive;
mod page;
mod record;
mod reports;
mod schema;
mod stress;
pub(crate) mod target;
pub(crate) mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use hil_tests::harness::ladder::Rung;
use hil_tests::harness::lease::Lease;
use hil_tests::harness::process::{Processes, DEADLINE};
use hil_tests::harness::setup::{self, Setup};
use hil_tests::harness::worker::Work;
use hil_tests::harness::{self, Bench as _};
use hil_tests::inject::{self, Injection, INJECTIONS};
use hil_tests::regressions::AllKept;
use hil_tests::report::{now, CheckReport, Report, SCHEMA};
use hil_tests::seed::Seed;
use hil_tests::{checks, Check, KERNELS};
use miette::miette;
use npu_build::hash::Digest;
use npu_driver::{Device, DeviceInfo, DeviceSelector, Evidence};

use self::reports::Folder;
use self::target::Target;
use crate::build_kernels::{self, Toolchain};
use crate::device;
use crate::error::{plain as plain_error, read, write, Failure};
use crate::out::{errln, outln};
use crate::paths;

/// Builds what is stale, runs every check on a device, writes report.json, junit.xml
/// and report.html to target/hil.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    run: RunArgs,
}

#[derive(clap::Subcommand)]
enum Action {
    /// What devices there are, and who has them
    Devices(devices::Args),
    /// Plant every known defect; each must be caught by its own words
    Defects(defects::Args),
    /// Run checks and pack all that their runs were given and gave into one file
    Record(record::RecordArgs),
    /// Run such a file's runs on any device, and compare bits
    Replay(record::ReplayArgs),
    /// Each claim, what shows it, and on which devices it was last shown
    Claims(claims::Args),
    /// Write the JSON Schema of report.json to docs
    Schema(schema::Args),
    /// The first commit, or build, with which a check fails
    Bisect(bisect::Args),
    /// Many healthy runs with fresh seeds, and a bound on how often they fail
    Stress(stress::Args),
}

#[derive(clap::Args)]
struct RunArgs {
    #[command(flatten)]
    choice: target::Choice,
    /// Run only checks whose name contains this
    #[arg(long)]
    filter: Option<String>,
    /// Anything but a real NPU is a failure
    #[arg(long)]
    require_hardware: bool,
    /// A device that hangs may be powered down and its driver loaded again
    #[arg(long)]
    allow_reset: bool,
    /// Longest time of one check
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = DEADLINE.as_secs(),
        value_parser = clap::value_parser!(u64).range(1..)
    )]
    deadline: u64,
    /// Seed of the random inputs: a number, or "random"; 0 is the inputs as they are
    /// written in the checks
    #[arg(long, value_name = "N", default_value_t = Seed::FIXED)]
    seed: Seed,
    /// Plant a defect; the run must then fail
    #[arg(long, value_name = "NAME")]
    inject: Option<String>,
    /// Name the defects that can be planted
    #[arg(long)]
    list_injections: bool,
    /// With --list-injections: names alone
    #[arg(long, requires = "list_injections")]
    names_only: bool,
    /// Instead of running: pack all that another machine needs to run the checks
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["filter", "seed", "inject", "trace", "require_hardware"]
    )]
    archive: Option<PathBuf>,
    /// Cargo profile of the program in the archive
    #[arg(long, requires = "archive", default_value = "release")]
    profile: String,
    /// Run each check that does not pass once more on the timed emulator, and write a
    /// timeline of it to traces in the folder of reports, for <https://ui.perfetto.dev>
    #[arg(long)]
    trace: bool,
    #[command(flatten)]
    reports: reports::Place,
    /// Name the checks
    #[arg(long)]
    list: bool,
}

/// Exit code 0: all passed; 1: a check failed; 2: could not run.
pub(crate) fn main(args: Args) -> ExitCode {
    match run(args) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            errln!("{failure:?}");
            ExitCode::from(2)
        }
    }
}

fn run(args: Args) -> Result<u8, Failure> {
    match args.action {
        Some(Action::Devices(args)) => devices::main(&args),
        Some(Action::Defects(args)) => defects::main(&args),
        Some(Action::Record(args)) => record::record(&args),
        Some(Action::Replay(args)) => record::replay(&args),
        Some(Action::Claims(args)) => claims::main(&args),
        Some(Action::Schema(args)) => schema::main(&args),
        Some(Action::Bisect(args)) => bisect::main(&args),
        Some(Action::Stress(args)) => stress::main(&args),
        None => run_checks(args.run),
    }
}

fn run_checks(args: RunArgs) -> Result<u8, Failure> {
    if args.list_injections {
        list_injections(args.names_only);
        return Ok(0);
    }
    if let Some(archive) = &args.archive {
        return lab_archive::write(archive, &args.profile);
    }
    let injection = args.inject.as_deref().map(injection).transpose()?;
    let filter = args.filter.as_deref().unwrap_or("");
    let list = selected(filter, injection.as_ref());
    if args.list {
        list.iter()
            .for_each(|c| outln!("{:32} {}", c.name, c.about));
        return Ok(0);
    }
    if list.is_empty() {
        return Err(match &injection {
            Some(i) => miette!(
                "no check whose name contains {filter:?} can meet the defect {} ({}: {}); \
                 `cargo xtask hil --inject {} --list` names those that do",
                i.name,
                i.place,
                i.about,
                i.name
            ),
            None => miette!("{NO_CHECK}"),
        }
        .into());
    }
    args.choice.is_known()?;
    let folder = args.reports.open()?;
    let canary = canary()?;
    let kernels = build(&list, &canary)?;

    let target = args.choice.take()?;
    let work = Work {
        inject: injection,
        kept: args.inject.is_none().then(|| folder.kept()),
        ..work(&target, args.seed)
    };
    // A planted defect sits in the processes of the checks.
    let plain = Work {
        inject: None,
        kept: None,
        ..work.clone()
    };
    let session = plain.session().map_err(plain_error)?;
    let info = match session.info() {
        Ok(info) => info,
        Err(error) if args.require_hardware => {
            return without_hardware(&args, &folder, &list, kernels, &error.to_string());
        }
        Err(error) => return Err(device::failure(error)),
    };
    target::agrees(&target, &info)?;
    outln!("device: {info}");
    outln!("seed: {}", said(args.seed));
    if args.require_hardware && info.evidence != Evidence::Silicon {
        return without_hardware(
            &args,
            &folder,
            &list,
            kernels,
            &format!("the device is {info}"),
        );
    }
    if let Some(injection) = &injection {
        outln!(
            "planted defect: {} ({}: {})",
            injection.name,
            injection.place,
            injection.about
        );
    }
    let again = work.clone();
    let ran = on_device(&args, &folder, &list, &target, work, &info)?;
    let report = Report {
        schema: SCHEMA.into(),
        evidence: (&info).into(),
        seed: args.seed,
        time: now(),
        require_hardware: args.require_hardware,
        injection: args.inject.clone(),
        kernels: hashes(kernels)?,
        checks: ran.checks,
    };
    finish(&report, &folder)?;
    keep(&report, &folder)?;
    if args.trace {
        traces(&report, again, &target, &folder)?;
    }
    if let Some(reason) = &ran.quarantine {
        quarantine(&target, reason)?;
    }
    if let Some(defect) = report.missed_defect() {
        outln!("MISSED: the planted defect {defect} was there, and no check failed");
    }
    Ok(report.exit_code())
}

/// The check that tells how a device is.
fn canary() -> Result<Check, Failure> {
    setup::canary().map_err(plain_error)
}

/// Builds the kernels of these checks; their names.
fn build(list: &[Check], canary: &Check) -> Result<Vec<String>, Failure> {
    let needed = |name: &&&str| {
        let of = |c: &Check| c.kernels.contains(name);
        list.iter().any(of) || of(canary)
    };
    let kernels: Vec<String> = KERNELS
        .iter()
        .filter(needed)
        .map(|k| k.to_string())
        .collect();
    build_kernels::build(&kernels, Toolchain::Auto, build_kernels::Force::OnlyStale)?;
    Ok(kernels)
}

/// The right to use a device of this kind, for commands beside this one.
pub(crate) fn reserve(selector: DeviceSelector) -> Result<Option<Lease>, Failure> {
    Ok(target::Choice::of(selector).take()?.lease)
}

/// Healthy work on a device.
fn work(target: &Target, seed: Seed) -> Work {
    Work {
        device: target.selector,
        node: target.node.clone(),
        seed,
        sources: Some(paths::root()),
        ..Work::emulated(&paths::kernels())
    }
}

/// What the device says of itself.
fn info(work: &Work) -> Result<DeviceInfo, Failure> {
    let session = work.session().map_err(plain_error)?;
    session.info().map_err(device::failure)
}

/// The device.
fn open(work: &Work) -> Result<Device, Failure> {
    let session = work.session().map_err(plain_error)?;
    session.open().map_err(device::failure)
}

/// What a list of checks needs on a device.
fn prepared<'a>(work: Work, folder: &'a Path, target: &'a Target, deadline: Duration) -> Setup<'a> {
    Setup {
        worker: worker::COMMAND,
        work,
        target,
        folder,
        deadline,
    }
}

/// Workers of this program.
fn bench(
    work: Work,
    folder: &Path,
    target: &Target,
    deadline: Duration,
) -> Result<Processes, Failure> {
    let setup = prepared(work, folder, target, deadline);
    setup.bench(&note).map_err(plain_error)
}

fn note(line: &str) {
    errln!("note: {line}");
}

/// Nobody uses the device any more until somebody has seen after it.
fn quarantine(target: &Target, reason: &str) -> Result<(), Failure> {
    let said = target.quarantine(reason).map_err(plain_error)?;
    said.iter().for_each(|line| errln!("{line}"));
    Ok(())
}

/// Keeps seeds and values that failed; the next run tries them first.
fn keep(report: &Report, folder: &Folder) -> Result<(), Failure> {
    match report.injection {
        Some(_) => Ok(()),
        None => keep_failed(&report.checks, folder),
    }
}

fn keep_failed(checks: &[CheckReport], folder: &Folder) -> Result<(), Failure> {
    let path = folder.kept();
    let mut all = AllKept::load(&path).map_err(plain_error)?;
    let mut more = false;
    for check in checks {
        if all.add(check) {
            more = true;
            errln!(
                "{}: what it failed on is kept in {}",
                check.name,
                path.display()
            );
        }
    }
    match more {
        true => all.save(&path).map_err(plain_error),
        false => Ok(()),
    }
}

fn said(seed: Seed) -> String {
    match seed {
        Seed::FIXED => "0, the inputs of every run".to_owned(),
        seed => seed.to_string(),
    }
}

const NO_CHECK: &str = "no check fits; `cargo xtask hil --list` names them";

/// The checks of a filter.
fn fitting(filter: &str) -> Result<Vec<Check>, Failure> {
    let list = selected(filter, None);
    match list.is_empty() {
        true => Err(miette!("{NO_CHECK}").into()),
        false => Ok(list),
    }
}

/// The checks of the list that are wanted, and that a planted defect can reach.
fn selected(filter: &str, injection: Option<&Injection>) -> Vec<Check> {
    let mut list = checks();
    list.retain(|c| c.name.contains(filter));
    if let Some(injection) = injection {
        list.retain(|c| injection.reaches(c));
    }
    list
}

fn injection(name: &str) -> Result<Injection, Failure> {
    inject::by_name(name).ok_or_else(|| {
        let names: Vec<&str> = INJECTIONS.iter().map(|i| i.name).collect();
        let help = format!("there are: {}", names.join(", "));
        miette!(help = help, "no defect named {name}").into()
    })
}

/// Runs the list in processes of its own.
fn on_device(
    args: &RunArgs,
    reports: &Folder,
    list: &[Check],
    target: &Target,
    work: Work,
    info: &DeviceInfo,
) -> Result<harness::Ran, Failure> {
    let folder = reports.of_processes()?;
    let deadline = Duration::from_secs(args.deadline);
    let total = list.len();
    let done = |n: usize, report: &CheckReport| {
        errln!("{}", report.progress(n, total));
    };
    let highest = Rung::highest(args.allow_reset);
    prepared(work, folder.path(), target, deadline)
        .run(list, info.evidence, highest, &note, &done)
        .map_err(plain_error)
}

/// A timeline of each check that did not pass.
fn traces(report: &Report, work: Work, target: &Target, reports: &Folder) -> Result<(), Failure> {
    let folder = reports.traces();
    // Those of an earlier run are of other checks.
    match std::fs::remove_dir_all(&folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e),
        _ => std::fs::create_dir_all(&folder),
    }
    .map_err(|e| miette!("{}: {e}", folder.display()))?;
    let left = reports.of_processes()?;
    let mut bench = bench(work, left.path(), target, DEADLINE)?;
    let failed = |check: &Check| {
        let report = report.checks.iter().find(|r| r.name == check.name);
        report.is_some_and(|r| !r.outcome.is_good())
    };
    for check in checks().into_iter().filter(failed) {
        let path = folder.join(format!("{}.json", check.name.replace('/', ".")));
        bench.work.trace = Some(path.clone());
        let report = bench.check(&check);
        let word = report.outcome.word();
        match path.is_file() {
            true => outln!(
                "{}: {word} on the timed emulator: {}",
                check.name,
                path.display()
            ),
            false => errln!(
                "{}: no timeline: {word}: {}",
                check.name,
                report.outcome.text()
            ),
        }
    }
    Ok(())
}

/// Every check is skipped, and that is a failure: exit code 1.
fn without_hardware(
    args: &RunArgs,
    folder: &Folder,
    list: &[Check],
    kernels: Vec<String>,
    why: &str,
) -> Result<u8, Failure> {
    let report = Report {
        injection: args.inject.clone(),
        ..Report::without_hardware(list, args.seed, hashes(kernels)?, why)
    };
    finish(&report, folder)?;
    Ok(1)
}

/// The built kernels with their hashes.
fn hashes(names: Vec<String>) -> Result<Vec<(String, String)>, Failure> {
    let named = |name: String| hash(&name).map(|hash| (name, hash));
    names.into_iter().map(named).collect()
}

/// SHA-256 of a built kernel's xclbin, in hexadecimal digits.
pub(crate) fn hash(kernel: &str) -> Result<String, Failure> {
    let bytes = read(&paths::kernels().join(format!("{kernel}.xclbin")))?;
    Ok(Digest::of(&bytes).hex())
}

/// Writes the reports and prints the table.
fn finish(report: &Report, reports: &Folder) -> Result<(), Failure> {
    let folder = reports.path();
    report
        .write(folder)
        .map_err(|e| miette!("{}: {e}", folder.display()))?;
    let history = history::add(&reports.history(), report)?;
    write(
        &folder.join("report.html"),
        page::page(report, &history).as_bytes(),
    )?;
    outln!("\n{}", report.table());
    outln!("reports: {}", folder.display());
    Ok(())
}

fn list_injections(names_only: bool) {
    for injection in INJECTIONS {
        if names_only {
            outln!("{}", injection.name);
        } else {
            outln!(
                "{:18} {:9} {}",
                injection.name,
                injection.place,
                injection.about
            );
        }
    }
}
