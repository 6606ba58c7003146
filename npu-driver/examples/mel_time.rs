//! How long log-mel features of 30 s of speech take the CPU, from samples to features:
//! milliseconds, the median and the best of so many runs, with one thread and with all.
//!
//! `cargo run --release -p npu-driver --example mel_time -- [RUNS] [SAMPLES.s16]`
//!
//! `benches/mel_librosa.py` sets librosa beside it.

use npu_driver::cpu::{Mel, Threads};
use npu_driver::golden::{inputs, mel};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let runs: usize = args.next().map_or(Ok(30), |n| n.parse())?;
    let samples: Vec<i16> = match args.next() {
        Some(path) => {
            let bytes = std::fs::read(path)?;
            let pairs = bytes.chunks_exact(2);
            pairs.map(|b| i16::from_le_bytes([b[0], b[1]])).collect()
        }
        None => inputs::speech().repeat(30),
    };
    let samples = &samples[..samples.len().min(mel::WINDOW_SAMPLES)];
    let front_end = Mel::new(mel::BINS);
    for (name, threads) in [("one", Threads::ONE), ("all", Threads::all())] {
        let mut times = Vec::new();
        for _ in 0..runs.max(1) {
            let start = Instant::now();
            let mut codes = vec![0; mel::FRAMES * mel::BINS];
            front_end.codes(&mel::window(samples), threads, &mut codes)?;
            std::hint::black_box(mel::finish(&codes));
            times.push(start.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        println!("{name} {:.3} {:.3}", times[times.len() / 2], times[0]);
    }
    Ok(())
}
