//! Random functions on vectors: what LLVM means by them, lane by lane, the
//! interpreter of LIR and the emulated core give the same bytes.
//!
//! ```text
//! cargo run --release -p npu-cc --example vectors -- --programs 20000 --minutes 10 --seed 0
//! ```
//!
//! A function is made from its seed alone, so that it can be made again. Those
//! that do not fit the core's program memory are counted apart; a difference,
//! a fault, a refusal or a panic is a failure, and is printed with its seed.

#[path = "../tests/common/mod.rs"]
mod common;

use common::vector_run::{run, Outcome};
use common::vectors::program;
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::{Duration, Instant};

struct Args {
    programs: u64,
    minutes: Option<u64>,
    seed: u64,
}

fn args() -> Result<Args, String> {
    let mut args = Args {
        programs: 1000,
        minutes: None,
        seed: 0,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next().ok_or(format!("{word} needs a value"))?;
        let number = value
            .parse()
            .map_err(|_| format!("{word}: {value} is no number"))?;
        match &*word {
            "--programs" => args.programs = number,
            "--minutes" => args.minutes = Some(number),
            "--seed" => args.seed = number,
            _ => {
                return Err(format!(
                    "{word}: known are --programs N, --minutes M, --seed S"
                ))
            }
        }
    }
    Ok(args)
}

fn main() -> ExitCode {
    let args = match args() {
        Ok(args) => args,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let start = Instant::now();
    let limit = args.minutes.map(|m| Duration::from_secs(60 * m));
    let (mut equal, mut large, mut failures) = (0u64, 0u64, Vec::new());
    let (mut bytes, mut bundles) = (0u64, 0u64);
    let mut seed = args.seed;
    while equal < args.programs && limit.is_none_or(|l| start.elapsed() < l) {
        match catch_unwind(|| run(&program(seed, "f0"), "f0", seed)) {
            Ok(Ok(Outcome::Equal(code, cycles))) => {
                equal += 1;
                bytes += u64::from(code);
                bundles += cycles;
            }
            Ok(Ok(Outcome::TooLarge)) => large += 1,
            Ok(Err(why)) => {
                println!("seed {seed}: {why}\n{}", program(seed, "f0").text);
                failures.push(seed);
            }
            Err(_) => {
                println!("seed {seed}: a panic\n{}", program(seed, "f0").text);
                failures.push(seed);
            }
        }
        seed += 1;
        if (seed - args.seed) % 500 == 0 {
            let made = seed - args.seed;
            eprintln!(
                "{made} functions: {equal} equal, {} failures",
                failures.len()
            );
        }
    }
    println!(
        "seeds {} to {}: {equal} functions equal",
        args.seed,
        seed.max(1) - 1
    );
    println!("  {bytes} bytes of code, {bundles} cycles");
    println!("  {large} too large for the program memory");
    println!("  {} failures {failures:?}", failures.len());
    ExitCode::from(u8::from(!failures.is_empty()))
}
