//! The checks on one device, without building anything: for machines that have the
//! built kernels and nothing else.
//!
//! `npu-hil --device NAME --kernels DIR [--filter TEXT] [--seed N] [--report DIR]` runs
//! them in one process. With `--isolate` it is the harness: each check in a process of
//! its own, a canary and the recovery ladder behind one that fails, a lease on the
//! device, which may be one of `--inventory hil.toml`, by name or by `--tag KEY=VALUE`;
//! `--wait SECONDS` waits for one that somebody else has, `--deadline SECONDS` is the
//! longest time of one check. `npu-hil --schema` prints the JSON
//! Schema of its report.
//!
//! With `--keep-golden DIR` results of golden models are kept for a process elsewhere,
//! which takes them with `--golden DIR` ([`hil_tests::kept`]); not with `--isolate`.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use hil_tests::harness::devices::Inventory;
use hil_tests::harness::ladder::Rung;
use hil_tests::harness::process::DEADLINE;
use hil_tests::harness::setup::Setup;
use hil_tests::harness::target::{self, Choice, Target};
use hil_tests::harness::worker::{self, Work};
use hil_tests::kept::{self, Store};
use hil_tests::record::BlobHash;
use hil_tests::report::{now, CheckReport, Report, SCHEMA};
use hil_tests::runner::{self, Parallel};
use hil_tests::seed::Seed;
use hil_tests::{checks, Check};
use npu_driver::{DeviceInfo, Evidence};

const USAGE: &str = "npu-hil --device auto|emu|amdxdna|xrt|NAME --kernels DIR [--filter TEXT] \
[--seed N|random] [--report DIR] [--isolate] [--inventory hil.toml] [--require-hardware] \
[--allow-reset] [--tag KEY=VALUE].. [--wait SECONDS] [--deadline SECONDS] [--golden DIR | --keep-golden DIR]";
/// How this program is started for one check.
const WORKER: &str = "hil-worker";

struct Args {
    choice: Choice,
    deadline: Duration,
    inventory: PathBuf,
    kernels: PathBuf,
    filter: String,
    seed: Seed,
    report: Option<PathBuf>,
    golden: Option<Store>,
    isolate: bool,
    require_hardware: bool,
    allow_reset: bool,
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Args> {
    let mut args = Args {
        choice: Choice {
            device: "auto".into(),
            tags: vec![],
            patience: Duration::ZERO,
        },
        deadline: DEADLINE,
        inventory: PathBuf::from("hil.toml"),
        kernels: PathBuf::from("."),
        filter: String::new(),
        seed: Seed::FIXED,
        report: None,
        golden: None,
        isolate: false,
        require_hardware: false,
        allow_reset: false,
    };
    while let Some(word) = words.next() {
        match &*word {
            "--isolate" => args.isolate = true,
            "--require-hardware" => args.require_hardware = true,
            "--allow-reset" => args.allow_reset = true,
            "--device" => args.choice.device = words.next()?,
            "--tag" => args.choice.tags.push(target::tag(&words.next()?).ok()?),
            "--wait" => args.choice.patience = seconds(&words.next()?)?,
            "--deadline" => args.deadline = seconds(&words.next()?)?,
            "--inventory" => args.inventory = words.next()?.into(),
            "--kernels" => args.kernels = words.next()?.into(),
            "--filter" => args.filter = words.next()?,
            "--seed" => args.seed = words.next()?.parse().ok()?,
            "--report" => args.report = Some(words.next()?.into()),
            "--golden" => args.golden = Some(Store::From(words.next()?.into())),
            "--keep-golden" => args.golden = Some(Store::Into(words.next()?.into())),
            _ => return None,
        }
    }
    Some(args)
}

fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().map(Duration::from_secs)
}

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1).peekable();
    if words.next_if(|word| word == WORKER).is_some() {
        return worker::main(words);
    }
    if words.peek().is_some_and(|word| word == "--schema") {
        print!("{}", Report::schema());
        return ExitCode::SUCCESS;
    }
    let Some(args) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&args) {
        Ok(code) => ExitCode::from(code),
        Err(text) => {
            eprintln!("{text}");
            ExitCode::from(2)
        }
    }
}

/// Exit code 0: all passed; 1: a check failed; 2: could not run.
fn run(args: &Args) -> Result<u8, String> {
    if let Some(store) = &args.golden {
        keep(store, args.isolate)?;
    }
    let mut list = checks();
    list.retain(|check| check.name.contains(&args.filter));
    if list.is_empty() {
        return Err(format!("no check's name contains {:?}", args.filter));
    }
    let inventory = Inventory::load(&args.inventory).map_err(|e| e.to_string())?;
    let target = args.choice.take(&inventory, "npu-hil");
    let target = target.map_err(|e| e.to_string())?;
    let work = Work {
        device: target.selector,
        node: target.node.clone(),
        seed: args.seed,
        ..Work::emulated(&args.kernels)
    };
    let session = work.session().map_err(|e| e.to_string())?;
    let info = match session.info() {
        Ok(info) => info,
        Err(error) if args.require_hardware => {
            return without_hardware(args, &list, &error.to_string());
        }
        Err(error) => return Err(format!("{error}\n{}", error.remedy())),
    };
    target.agrees(&info).map_err(|e| e.to_string())?;
    println!("device: {info}");
    if args.require_hardware && info.evidence != Evidence::Silicon {
        return without_hardware(args, &list, &format!("the device is {info}"));
    }
    let total = list.len();
    let done = |n: usize, report: &CheckReport| eprintln!("{}", report.progress(n, total));
    let checks = match args.isolate {
        true => isolated(args, &target, work, &info, &list, &done)?,
        false => runner::run(&list, &session, Parallel::on(info.evidence), &done),
    };
    let report = Report {
        schema: SCHEMA.into(),
        evidence: (&info).into(),
        seed: args.seed,
        time: now(),
        require_hardware: args.require_hardware,
        injection: None,
        kernels: hashes(&args.kernels, &list),
        checks,
    };
    finish(args, &report)?;
    Ok(report.exit_code())
}

/// Results of golden models are kept or taken by this process, not by those that it
/// starts.
fn keep(store: &Store, isolate: bool) -> Result<(), String> {
    if isolate {
        return Err("--isolate does not go with --golden or --keep-golden".into());
    }
    match store {
        Store::Into(folder) => std::fs::create_dir_all(folder)
            .map_err(|e| format!("--keep-golden {}: {e}", folder.display()))?,
        Store::From(folder) if !folder.is_dir() => {
            return Err(format!("--golden {}: no such folder", folder.display()));
        }
        Store::From(_) => {}
    }
    kept::set(store.clone()).map_err(|set| format!("there is {set:?}"))
}

/// Every check is skipped, and that is a failure: exit code 1.
fn without_hardware(args: &Args, list: &[Check], why: &str) -> Result<u8, String> {
    let kernels = hashes(&args.kernels, list);
    let report = Report::without_hardware(list, args.seed, kernels, why);
    finish(args, &report)?;
    Ok(1)
}

/// Writes the reports and prints the table.
fn finish(args: &Args, report: &Report) -> Result<(), String> {
    println!("\n{}", report.table());
    match &args.report {
        Some(folder) => report
            .write(folder)
            .map_err(|e| format!("{}: {e}", folder.display())),
        None => Ok(()),
    }
}

/// Each check in a process of its own.
fn isolated(
    args: &Args,
    target: &Target,
    work: Work,
    info: &DeviceInfo,
    list: &[Check],
    done: &(dyn Fn(usize, &CheckReport) + Sync),
) -> Result<Vec<CheckReport>, String> {
    let folder = tempfile::tempdir().map_err(|e| format!("no folder for reports: {e}"))?;
    let setup = Setup {
        worker: WORKER,
        work,
        target,
        folder: folder.path(),
        deadline: args.deadline,
    };
    let highest = Rung::highest(args.allow_reset);
    let note = |line: &str| eprintln!("note: {line}");
    let ran = setup.run(list, info.evidence, highest, &note, done);
    let ran = ran.map_err(|e| e.to_string())?;
    if let Some(reason) = &ran.quarantine {
        let said = target.quarantine(reason).map_err(|e| e.to_string())?;
        said.iter().for_each(|line| eprintln!("{line}"));
    }
    Ok(ran.checks)
}

/// Kernels of these checks with the SHA-256 of their xclbin. One that can't be read is
/// told and left out: its checks say so in the report.
fn hashes(folder: &Path, list: &[Check]) -> Vec<(String, String)> {
    let mut kernels: Vec<(String, String)> = Vec::new();
    for name in list.iter().flat_map(|check| check.kernels) {
        if kernels.iter().any(|(known, _)| known == name) {
            continue;
        }
        let path = folder.join(format!("{name}.xclbin"));
        match std::fs::read(&path) {
            Ok(bytes) => kernels.push((name.to_string(), BlobHash::of(&bytes).digits().to_owned())),
            Err(e) => eprintln!("{}: {e}", path.display()),
        }
    }
    kernels
}
