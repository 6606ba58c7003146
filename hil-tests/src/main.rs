//! The checks on one device, without building anything: for machines that have the
//! built kernels and nothing else.
//!
//! `npu-hil --device NAME --kernels DIR [--filter TEXT] [--report DIR]`

use hil_tests::report::{Report, SCHEMA};
use hil_tests::runner::{self, Parallel};
use hil_tests::{checks, Session};
use npu_driver::DeviceSelector;
use sha2::Digest;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str =
    "npu-hil --device auto|emu|amdxdna|xrt --kernels DIR [--filter TEXT] [--report DIR]";

struct Args {
    device: DeviceSelector,
    kernels: PathBuf,
    filter: String,
    report: Option<PathBuf>,
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Args> {
    let mut args = Args {
        device: DeviceSelector::Auto,
        kernels: PathBuf::from("."),
        filter: String::new(),
        report: None,
    };
    while let Some(word) = words.next() {
        let value = words.next()?;
        match &*word {
            "--device" => args.device = DeviceSelector::from_name(&value)?,
            "--kernels" => args.kernels = value.into(),
            "--filter" => args.filter = value,
            "--report" => args.report = Some(value.into()),
            _ => return None,
        }
    }
    Some(args)
}

fn main() -> ExitCode {
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
    let session = Session::new(args.device, &args.kernels);
    let info = session
        .info()
        .map_err(|error| format!("{error}\n{}", error.remedy()))?;
    println!("device: {info}");
    let mut list = checks();
    list.retain(|check| check.name.contains(&args.filter));
    if list.is_empty() {
        return Err(format!("no check's name contains {:?}", args.filter));
    }
    let total = list.len();
    let parallel = Parallel::on(info.evidence);
    let checks = runner::run(&list, &session, parallel, &|n, report| {
        eprintln!("{}", report.progress(n, total));
    });
    let mut kernels = Vec::new();
    for name in list.iter().flat_map(|check| check.kernels) {
        if kernels.iter().any(|(known, _)| known == name) {
            continue;
        }
        let path = args.kernels.join(format!("{name}.xclbin"));
        let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let hash: String = sha2::Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        kernels.push((name.to_string(), hash));
    }
    let report = Report {
        schema: SCHEMA.into(),
        evidence: (&info).into(),
        injection: None,
        kernels,
        checks,
    };
    if let Some(folder) = &args.report {
        report
            .write(folder)
            .map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    println!("\n{}", report.table());
    Ok(report.exit_code())
}
