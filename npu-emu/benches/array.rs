//! How fast the array is emulated.
//!
//! `cargo bench -p npu-emu --bench array` prints emulated array cycles per
//! second of a design with one scalar core and one with four, and what a
//! second thread brings: the median over pairs of runs, one thread and two,
//! that take turns. For host instructions per array cycle, which do not depend
//! on the machine's load:
//!
//! ```text
//! valgrind --tool=callgrind target/release/deps/array-* one 20
//! valgrind --tool=callgrind target/release/deps/array-* one 40
//! ```
//!
//! and divide the difference of the instruction counts by that of the cycles.
//! `four` instead of `one`, with it `two` for two threads, and a second number
//! for the passes over each word. `cargo xtask bench --emulator` reads what is printed.

use std::time::{Duration, Instant};

use npu_arch::array::Device;
use npu_emu::array::{Costs, RunOutcome};
use npu_emu::calibration::Workload;

fn measure(work: &Workload, costs: Option<Costs>, threads: usize) -> (u64, Duration) {
    let mut own = work.clone();
    let start = Instant::now();
    let outcome = own.run_on(costs, threads);
    let took = start.elapsed();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let stats = outcome.stats();
    let cycles = match &stats.time {
        Some(time) => time.cycles,
        None => stats.cores.iter().map(|c| c.busy_cycles).max().unwrap_or(0),
    };
    (cycles, took)
}

fn median(mut list: Vec<f64>) -> f64 {
    list.sort_by(f64::total_cmp);
    list[list.len() / 2]
}

fn rate(name: &str, work: &Workload, costs: Option<Costs>) {
    let runs: Vec<_> = (0..7).map(|_| measure(work, costs, 1)).collect();
    let cycles = runs[0].0;
    let rates = runs
        .iter()
        .map(|(n, took)| *n as f64 / took.as_secs_f64() / 1e6);
    let rates: Vec<f64> = rates.collect();
    let best = rates.iter().copied().fold(0.0, f64::max);
    println!(
        "million array cycles per second, {name}: {:.1} ({best:.1} at best, {cycles} cycles)",
        median(rates)
    );
}

fn main() {
    let work = |device, rounds, passes| {
        Workload::scalar_cores(device, rounds, passes).expect("the design fits")
    };
    let args: Vec<String> = std::env::args().skip(1).collect();
    let numbers: Vec<u32> = args.iter().filter_map(|a| a.parse().ok()).collect();
    if let Some(&rounds) = numbers.first() {
        let passes = numbers.get(1).copied().unwrap_or(1);
        let device = match args.iter().any(|a| a == "four") {
            true => Device::Npu1,
            false => Device::Npu1Col1,
        };
        let costs = (!args.iter().any(|a| a == "functional")).then(Costs::phoenix);
        let threads = 1 + usize::from(args.iter().any(|a| a == "two"));
        let (cycles, _) = measure(&work(device, rounds, passes), costs, threads);
        println!("{cycles} cycles");
        return;
    }
    let one = work(Device::Npu1Col1, 200, 1);
    let four = work(Device::Npu1, 4, 100);
    let timed = Some(Costs::phoenix());
    rate("one scalar core, functional", &one, None);
    rate("one scalar core, timed", &one, timed);
    rate("four scalar cores, timed", &four, timed);
    let pairs: Vec<(f64, f64)> = (0..25)
        .map(|_| {
            let (_, single) = measure(&four, timed, 1);
            let (_, double) = measure(&four, timed, 2);
            (single.as_secs_f64(), double.as_secs_f64())
        })
        .collect();
    let best = |pick: fn(&(f64, f64)) -> f64| pairs.iter().map(pick).fold(f64::MAX, f64::min);
    println!(
        "four scalar cores, two threads over one, median: {:.2} ({} pairs; \
         the fastest runs {:.2})",
        median(pairs.iter().map(|p| p.0 / p.1).collect()),
        pairs.len(),
        best(|p| p.0) / best(|p| p.1)
    );
}
