//! Running a workload, and what its time is.

use std::time::{Duration, Instant};

use miette::miette;
use npu_driver::{Buffer, Device, Evidence, InstructionStream, Kernel, RunStats};

use super::roofline::Use;
use super::workload::{Task, Workload, AS_BUILT};
use crate::built::Built;
use crate::device::failure;
use crate::error::Failure;

/// Longest wait for one run.
const DEADLINE: Duration = Duration::from_secs(120);

/// Cycles on a device with a clock of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cycles {
    /// From the shim's first word to the end of its last task.
    pub(crate) device: u64,
    /// From launch to answer.
    pub(crate) total: u64,
    /// Of these, launch and mailbox.
    pub(crate) launch: u64,
    /// Of these, operations of the instruction stream and waits between task
    /// starts.
    pub(crate) controller: u64,
}

/// Percentiles of wall-clock times, in microseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Percentiles {
    pub(crate) runs: usize,
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) p99: f64,
}

/// How long a run takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Time {
    /// By the timing model.
    Cycles(Cycles),
    /// Of submission and wait; and the same of a stream that does nothing.
    Wall {
        run: Percentiles,
        empty: Option<Percentiles>,
    },
}

/// What the device says of its clocks.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) clocks: Vec<(String, u32)>,
    pub(crate) power_mode: Option<String>,
}

impl State {
    pub(crate) fn of(device: &Device) -> Self {
        let now = device.query();
        Self {
            clocks: now
                .clocks
                .unwrap_or_default()
                .into_iter()
                .map(|c| (c.name, c.mhz))
                .collect(),
            power_mode: now.power_mode.map(|m| format!("{m:?}").to_lowercase()),
        }
    }
}

/// A run whose output is right.
pub(crate) struct Run {
    pub(crate) output: Vec<u8>,
    pub(crate) time: Time,
    pub(crate) use_of_array: Use,
}

impl Run {
    /// Runs a workload once and holds its output to golden's bits, then takes
    /// its time.
    pub(crate) fn new(
        device: &Device,
        workload: &Workload,
        task: &Task,
        runs: usize,
    ) -> Result<Self, Failure> {
        let Built { xclbin, stream } = Built::open(workload.kernel)?;
        let stream = match workload.stretch {
            AS_BUILT => stream,
            (times, over) => stream.stretched(times, over).map_err(failure)?,
        };
        let context = device.context(&xclbin).map_err(failure)?;
        let kernel = context.only_kernel().map_err(failure)?;
        for (name, bytes) in &task.tables {
            kernel.bind(name, bytes).map_err(failure)?;
        }
        let mut buffers = Vec::new();
        for input in &task.inputs {
            buffers.push(device.buffer_from(input).map_err(failure)?);
        }
        let poison = golden::compare::poison(task.expected.len(), 1);
        buffers.push(device.buffer_from(&poison).map_err(failure)?);
        // The first run brings the tables along; it is held to golden and not timed.
        once(&kernel, &stream, &mut buffers)?;
        let output = buffers
            .pop()
            .map(|b| b.to_vec())
            .transpose()
            .map_err(failure)?
            .unwrap_or_default();
        if let Some(at) = (0..output.len().max(task.expected.len()))
            .find(|&i| output.get(i) != task.expected.get(i))
        {
            return Err(miette!(
                help = "`cargo xtask hil` says more",
                "{}: byte {at} of the output is not golden's; there is nothing to time",
                workload.name
            )
            .into());
        }
        buffers.push(device.buffer_from(&poison).map_err(failure)?);
        let (_, stats) = once(&kernel, &stream, &mut buffers)?;
        let use_of_array = stats.as_ref().map(used).unwrap_or_default();
        let time = match device.info().evidence {
            Evidence::EmulatorFunctional | Evidence::EmulatorTimed => {
                Time::Cycles(cycles(stats.as_ref()).ok_or_else(|| {
                    miette!("{}: the shim moved nothing in this run", workload.name)
                })?)
            }
            Evidence::KernelDriverOverEmulator | Evidence::Silicon => Time::Wall {
                run: percentiles(runs, || {
                    once(&kernel, &stream, &mut buffers).map(|(t, _)| t)
                })?,
                empty: empty(&kernel, &mut buffers, runs)?,
            },
        };
        Ok(Self {
            output,
            time,
            use_of_array,
        })
    }
}

fn once(
    kernel: &Kernel,
    stream: &InstructionStream,
    buffers: &mut [Buffer<u8>],
) -> Result<(Duration, Option<RunStats>), Failure> {
    let start = Instant::now();
    let mut run = kernel.run(stream);
    for buffer in buffers {
        run = run.arg(buffer);
    }
    let completion = run
        .submit()
        .map_err(failure)?
        .wait(DEADLINE)
        .map_err(failure)?;
    Ok((start.elapsed(), completion.stats))
}

/// Times of a stream that does nothing: what a dispatch costs. `None` if the
/// device takes none.
fn empty(
    kernel: &Kernel,
    buffers: &mut [Buffer<u8>],
    runs: usize,
) -> Result<Option<Percentiles>, Failure> {
    let Ok(stream) = InstructionStream::builder().finish() else {
        return Ok(None);
    };
    if once(kernel, &stream, buffers).is_err() {
        return Ok(None);
    }
    percentiles(runs, || once(kernel, &stream, buffers).map(|(t, _)| t)).map(Some)
}

fn percentiles(
    runs: usize,
    mut run: impl FnMut() -> Result<Duration, Failure>,
) -> Result<Percentiles, Failure> {
    let mut times = Vec::with_capacity(runs);
    for _ in 0..runs {
        times.push(run()?.as_secs_f64() * 1e6);
    }
    Ok(of_times(times))
}

fn of_times(mut times: Vec<f64>) -> Percentiles {
    times.sort_by(f64::total_cmp);
    // The least value that so many per cent don't exceed.
    let at = |p: f64| {
        let rank = (p / 100.0 * times.len() as f64).ceil() as usize;
        times.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
    };
    Percentiles {
        runs: times.len(),
        p50: at(50.0),
        p95: at(95.0),
        p99: at(99.0),
    }
}

/// What of the array a run used.
fn used(stats: &RunStats) -> Use {
    let shim = stats.dma.iter().filter(|d| d.row == 0 && d.words > 0);
    Use {
        cores: stats.cores.iter().filter(|c| c.cycles > 0).count() as u64,
        channels: shim.clone().count() as u64,
        busiest: shim.clone().map(|d| d.words).max().unwrap_or(0),
        words: shim.map(|d| d.words).sum(),
    }
}

fn cycles(stats: Option<&RunStats>) -> Option<Cycles> {
    let time = stats?.time.as_ref()?;
    let c = &time.controller;
    Some(Cycles {
        device: time.shim_cycles()?,
        total: time.cycles,
        launch: c.launch + c.mailbox,
        controller: c.operations + c.task_starts,
    })
}

/// The time of the same work on this machine's CPU: the least of several, in
/// seconds.
pub(crate) fn cpu(task: &Task) -> f64 {
    (task.cpu)();
    let mut best = f64::INFINITY;
    let began = Instant::now();
    let mut turns = 0;
    while turns < 3 || (turns < 1000 && began.elapsed() < Duration::from_millis(300)) {
        let start = Instant::now();
        (task.cpu)();
        best = best.min(start.elapsed().as_secs_f64());
        turns += 1;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let p = of_times((1..=40).rev().map(f64::from).collect());
        assert_eq!((p.runs, p.p50, p.p95, p.p99), (40, 20.0, 38.0, 40.0));
        let one = of_times(vec![7.0]);
        assert_eq!((one.p50, one.p99), (7.0, 7.0));
        assert!(of_times(Vec::new()).p50.is_nan());
    }
}
