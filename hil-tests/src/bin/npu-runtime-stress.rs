//! `npu-runtime-stress --kernels DIR [--seconds N] [--threads N]`: see
//! `hil_tests::endurance`. Exit code 0: all right; 1: something was not; 2: could not run.
#![forbid(unsafe_code)]

use hil_tests::endurance::{endure, Load};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

const USAGE: &str = "npu-runtime-stress --kernels DIR [--seconds 60] [--threads 8]";
/// Of 100 losses planted, how many the runtime must have met: the others came while the
/// device was gone, or at the very end.
const NOTICED: u64 = 70;
/// KiB by which the process may grow over four fifths of the time.
const GROWTH: u64 = 8 * 1024;

fn main() -> ExitCode {
    let Some((kernels, load)) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let endured = match endure(&kernels, load) {
        Ok(endured) => endured,
        Err(problem) => {
            println!("FAILED: {problem}");
            return ExitCode::from(1);
        }
    };
    let status = &endured.status;
    let metrics = &status.metrics;
    let (early, late) = endured.resident;
    let [p50, p95, p99, most] = endured.latency.map(|seconds| seconds * 1e3);
    print!("{status}");
    println!(
        "{} threads, {} s, {} faults, {} of them losses of the device: {} answers, all right; \
         {} by the device, {} by the CPU in its place, device lost {} times",
        load.threads,
        load.time.as_secs(),
        endured.faults,
        endured.losses,
        endured.answers,
        metrics.on_device(),
        metrics.fallbacks(),
        status.losses
    );
    println!("latency: p50 {p50:.2} ms, p95 {p95:.2} ms, p99 {p99:.2} ms, most {most:.2} ms");
    println!("memory: {early} KiB after a fifth, {late} KiB at the end");
    let mut ok = true;
    let mut must = |holds: bool, what: &str| {
        if !holds {
            println!("FAILED: {what}");
            ok = false;
        }
    };
    must(
        metrics.calls() >= endured.answers,
        "calls are missing in the metrics",
    );
    must(
        endured.losses + 1 >= load.time.as_secs() / load.every.as_secs().max(1),
        "losses were not planted at every interval",
    );
    must(
        status.losses * 100 >= endured.losses * NOTICED,
        "fewer losses than were planted: the device was not back in time",
    );
    must(metrics.on_device() > 0, "the device did nothing");
    must(status.waiting == 0, "calls were left in the queue");
    must(late <= early + GROWTH, "memory grew");
    ExitCode::from(u8::from(!ok))
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<(PathBuf, Load)> {
    let mut kernels = None;
    let mut load = Load {
        time: Duration::from_secs(60),
        threads: 8,
        every: Duration::from_secs(1),
    };
    while let Some(word) = words.next() {
        let value = words.next()?;
        match &*word {
            "--kernels" => kernels = Some(PathBuf::from(value)),
            "--seconds" => load.time = Duration::from_secs(value.parse().ok()?),
            "--threads" => load.threads = value.parse().ok()?,
            _ => return None,
        }
    }
    Some((kernels?, load))
}
