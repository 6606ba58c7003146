//! Random C programs (csmith) on the emulated core and on the host: equal
//! checksums of all globals.
//!
//! ```text
//! cargo run --release -p npu-cc --example csmith -- --programs 2000 --minutes 10 --seed 1 --save DIR
//! ```
//!
//! Needs csmith (Debian: csmith, libcsmith-dev), clang-19, and a host compiler
//! that makes 32-bit programs (gcc-multilib). No unions and no floats; three
//! of four programs have at most four functions. The core has 512 KiB of
//! program memory here, which no core has. Programs that the host's or the
//! core's budget is too short for, that are optimised away, or have less than
//! 500 bytes of code are counted apart; what the compiler refuses, faults on
//! or panics at, and every difference, is a failure, and is saved with its
//! seed and, with `--reduce`, made smaller line by line.

mod reduce;
mod run;

use run::{Bench, Verdict};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Least bytes of code that count.
const LEAST: u32 = 500;

struct Args {
    programs: u64,
    minutes: Option<u64>,
    seed: u64,
    save: PathBuf,
    reduce: bool,
}

fn args() -> Result<Args, String> {
    let mut args = Args {
        programs: 100,
        minutes: None,
        seed: 1,
        save: std::env::temp_dir().join("npu-cc-csmith"),
        reduce: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        let number = |text: String| text.parse().map_err(|_| format!("{text} is no number"));
        match &*word {
            "--programs" => args.programs = number(value()?)?,
            "--minutes" => args.minutes = Some(number(value()?)?),
            "--seed" => args.seed = number(value()?)?,
            "--save" => args.save = value()?.into(),
            "--reduce" => args.reduce = true,
            _ => {
                return Err(format!(
                    "{word}: known are --programs N, --minutes M, --seed S, --save DIR, --reduce"
                ))
            }
        }
    }
    Ok(args)
}

fn main() -> ExitCode {
    match args().and_then(|args| work(&args)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn work(args: &Args) -> Result<bool, String> {
    let bench = Bench::new(&args.save)?;
    let start = Instant::now();
    let limit = args.minutes.map(|m| Duration::from_secs(60 * m));
    let mut counts: BTreeMap<&'static str, u64> = BTreeMap::new();
    let (mut compared, mut bytes, mut bundles) = (0, 0u64, 0u64);
    let mut failures = Vec::new();
    let mut seed = args.seed;
    while compared < args.programs && limit.is_none_or(|l| start.elapsed() < l) {
        let source = bench.generate(seed)?;
        // Each seed has its optimisation, so that it can be run again.
        let level = ["-O0", "-O1", "-O2", "-O3", "-Os"][(seed % 5) as usize];
        let verdict = bench.judge(&source, level)?;
        let name = verdict.name();
        match verdict {
            Verdict::Same(run) if run.code < LEAST => {
                *counts.entry("less than 500 bytes of code").or_default() += 1;
            }
            Verdict::Same(run) => {
                compared += 1;
                bytes += u64::from(run.code);
                bundles += run.bundles;
            }
            Verdict::Skipped(why) => *counts.entry(why).or_default() += 1,
            Verdict::Different { .. }
            | Verdict::Refused(_)
            | Verdict::Fault(_)
            | Verdict::Panicked(_) => {
                *counts.entry(name).or_default() += 1;
                let place = args.save.join(format!("{seed}{level}.c"));
                println!("seed {seed} {level}: {verdict}");
                let text = if args.reduce {
                    reduce::reduce(&bench, source, level, name)
                } else {
                    source
                };
                std::fs::write(&place, text).map_err(|e| format!("{}: {e}", place.display()))?;
                println!("  saved as {}", place.display());
                failures.push(seed);
            }
        }
        seed += 1;
        if (seed - args.seed) % 50 == 0 {
            eprintln!(
                "{} programs: {compared} equal, {} failures",
                seed - args.seed,
                failures.len()
            );
        }
    }
    println!(
        "seeds {} to {}: {compared} programs equal on core and host",
        args.seed,
        seed - 1
    );
    println!("  {bytes} bytes of code, {bundles} cycles");
    for (what, count) in &counts {
        println!("  {count} {what}");
    }
    println!("  {} failures", failures.len());
    Ok(failures.is_empty())
}
