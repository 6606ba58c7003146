//! `cargo xtask hil`: build what is stale, run the checks, report.

use std::io::Write as _;
use std::process::ExitCode;

use hil_tests::inject::{self, Plant, INJECTIONS};
use hil_tests::report::{self, CheckReport, Report, SCHEMA};
use hil_tests::runner::{self, Parallel};
use hil_tests::{checks, Session, KERNELS};
use miette::miette;
use npu_build::hash::Digest;
use npu_driver::{DeviceSelector, Evidence};

use crate::build_kernels::{self, Toolchain};
use crate::device::{self, DeviceName};
use crate::error::{read, write, Failure};
use crate::out::{errln, outln};
use crate::paths;

/// Builds what is stale, runs every check on a device, writes
/// target/hil/report.json and target/hil/junit.xml.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Device to run on
    #[arg(long, value_enum, default_value_t = DeviceName::Auto)]
    device: DeviceName,
    /// Run only checks whose name contains this
    #[arg(long)]
    filter: Option<String>,
    /// Plant a defect; the run must then fail
    #[arg(long, value_name = "NAME")]
    inject: Option<String>,
    /// Name the defects that can be planted
    #[arg(long)]
    list_injections: bool,
    /// With --list-injections: names alone
    #[arg(long, requires = "list_injections")]
    names_only: bool,
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
    if args.list_injections {
        list_injections(args.names_only);
        return Ok(0);
    }
    let injection = match &args.inject {
        Some(name) => Some(inject::by_name(name).ok_or_else(|| {
            let names: Vec<&str> = INJECTIONS.iter().map(|i| i.name).collect();
            miette!(
                help = format!("there are: {}", names.join(", ")),
                "no defect named {name}"
            )
        })?),
        None => None,
    };
    let mut list = checks();
    list.retain(|c| {
        args.filter
            .as_ref()
            .is_none_or(|f| c.name.contains(f.as_str()))
    });
    if let Some(injection) = &injection {
        list.retain(|c| c.kernels.iter().any(|k| injection.kernels.contains(k)));
        list.retain(|c| !c.name.starts_with("refused/"));
    }
    if args.list {
        list.iter()
            .for_each(|c| outln!("{:32} {}", c.name, c.about));
        return Ok(0);
    }
    if list.is_empty() {
        return Err(miette!("no check fits; `cargo xtask hil --list` names them").into());
    }

    let used = |name: &&&str| list.iter().any(|c| c.kernels.contains(name));
    let kernels: Vec<String> = KERNELS.iter().filter(used).map(|k| k.to_string()).collect();
    build_kernels::build(&kernels, Toolchain::Auto, build_kernels::Force::OnlyStale)?;
    let selector = DeviceSelector::from(args.device);
    let mut session = Session::new(selector, &paths::kernels());
    let info = session.info().map_err(device::failure)?;
    outln!("device: {info}");
    let evidence = report::Evidence {
        device: format!("{} ({})", info.backend.device, info.kind),
        kind: info.evidence.to_string(),
        picked: info.reason.clone(),
    };
    let parallel = match info.evidence {
        Evidence::EmulatorFunctional | Evidence::EmulatorTimed => Parallel::PerCore,
        Evidence::KernelDriverOverEmulator | Evidence::Silicon => Parallel::One,
    };
    if let Some(injection) = injection {
        outln!(
            "planted defect: {} ({}: {})",
            injection.name,
            injection.place,
            injection.about
        );
        session = session.with_plant(Plant::new(injection));
    }

    let total = list.len();
    let done = |n: usize, report: &CheckReport| {
        let mut err = std::io::stderr().lock();
        let _ = writeln!(
            err,
            "[{n:2}/{total}] {:<14} {:32} {:6.2} s",
            report.outcome.word(),
            report.name,
            report.seconds
        );
    };
    let reports = runner::run(&list, &session, parallel, &done);

    let mut hashes = Vec::new();
    for name in kernels {
        let bytes = read(&paths::kernels().join(format!("{name}.xclbin")))?;
        hashes.push((name, Digest::of(&bytes).hex()));
    }
    let report = Report {
        schema: SCHEMA,
        evidence,
        injection: args.inject,
        kernels: hashes,
        checks: reports,
    };
    let folder = paths::reports();
    std::fs::create_dir_all(&folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    write(&folder.join("report.json"), report.json().as_bytes())?;
    write(&folder.join("junit.xml"), report.junit().as_bytes())?;
    outln!("\n{}", report.table());
    outln!("reports: {}", folder.display());
    Ok(report.exit_code())
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
