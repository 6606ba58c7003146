//! `npu-stress --device NAME --kernels DIR [--runs N] [--threads N]`: see
//! `hil_tests::stress`. Exit code 0: all right; 1: something was not; 2: could not run.
#![forbid(unsafe_code)]

use hil_tests::stress::{endure, Load};
use npu_driver::{Device, DeviceSelector};
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str =
    "npu-stress --device emu|amdxdna|xrt --kernels DIR [--runs 10000] [--threads 8]";
/// KiB by which a process may grow over four fifths of its runs: less than 1 KiB for
/// each of 10,000.
const GROWTH: u64 = 6 * 1024;

fn main() -> ExitCode {
    let Some((device, kernels, load)) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let device = match Device::open(device) {
        Ok(device) => device,
        Err(error) => {
            eprintln!("{error}\n{}", error.remedy());
            return ExitCode::from(2);
        }
    };
    println!("device: {}", device.info());
    let endured = match endure(&device, &kernels, load) {
        Ok(endured) => endured,
        Err(problem) => {
            println!("FAILED: {problem}");
            return ExitCode::from(1);
        }
    };
    let (stats, (early, late)) = (&endured.stats, endured.resident);
    println!(
        "{} threads, {} runs in {} submissions, {} table uploads, all outputs right",
        load.threads, stats.runs, stats.submitted, stats.table_uploads
    );
    println!("memory: {early} KiB after a fifth, {late} KiB at the end");
    let mut ok = true;
    let mut must = |holds: bool, what: &str| {
        if !holds {
            println!("FAILED: {what}");
            ok = false;
        }
    };
    must(stats.runs >= load.runs, "runs are missing");
    must(
        stats.completed == stats.submitted && stats.failed == 0,
        "not all submissions completed",
    );
    must(late <= early + GROWTH, "memory grew");
    must(
        endured.contexts.is_none_or(|n| n == 4),
        "there are not four contexts",
    );
    ExitCode::from(u8::from(!ok))
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<(DeviceSelector, PathBuf, Load)> {
    let (mut device, mut kernels) = (None, None);
    let mut load = Load {
        runs: 10_000,
        threads: 8,
    };
    while let Some(word) = words.next() {
        let value = words.next()?;
        match &*word {
            "--device" => device = Some(DeviceSelector::from_name(&value)?),
            "--kernels" => kernels = Some(PathBuf::from(value)),
            "--runs" => load.runs = value.parse().ok()?,
            "--threads" => load.threads = value.parse().ok()?,
            _ => return None,
        }
    }
    Some((device?, kernels?, load))
}
