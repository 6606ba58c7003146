//! A runtime under load, whose device is lost again and again: every answer judged, none
//! missing, memory flat, latencies reported. Calls on blocks are made again with other
//! blocks when the device kept theirs: see [`npu_driver::runtime::Block`].
//!
//! Threads make calls of all kinds, whose operands and answers are known beforehand. One
//! thread plants faults in the emulated device: at every interval it is gone for good (and
//! opened anew), and halfway to the next time it hangs, rejects a command, or raises an
//! error in a tile, in turn.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use golden::attention::tiled::{attend, Mask, Mode, Params, Shape as Heads, Spec};
use golden::attention::Inputs;
use golden::inputs::{gaussian_i8, pcm_cases, uniform_i8, Rng};
use golden::layernorm;
use golden::matmul::{multiply, Operands, Requant, Shape};
use golden::mel::{self, integer::Model};
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{EmuKmd, FaultPoint, Faults};
use npu_driver::runtime::{CallError, Prefer, Runtime, Status};
use npu_driver::{Device, Error, Evidence};

/// How long the emulated kernel driver waits for a command that hangs.
const HANG: Duration = Duration::from_millis(150);

/// Longest wait for a run: the emulator needs seconds for a window of sound.
const DEADLINE: Duration = Duration::from_secs(10);

/// How many sets of blocks a call may lose one after another. A device that dies keeps the
/// blocks of its run, and that call has no answer (`npu_driver::runtime::Block`); who has
/// the data takes other blocks, as here. A device is opened again after rests that grow.
const MOST_BLOCKS: usize = 4;

/// How much.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// How long.
    pub time: Duration,
    /// Threads that call.
    pub threads: usize,
    /// From one loss of the device to the next.
    pub every: Duration,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Endured {
    /// Answers, all of them right.
    pub answers: u64,
    /// Faults planted, losses among them.
    pub faults: u64,
    /// Losses planted.
    pub losses: u64,
    /// The runtime at the end.
    pub status: Status,
    /// KiB of memory that the process had after a fifth of the time, and at the end.
    pub resident: (u64, u64),
    /// Seconds that half, 95, 99 of 100 and all of the calls took at most.
    pub latency: [f64; 4],
}

/// The faults of whichever device is open.
#[derive(Clone, Default)]
struct Planter(Arc<Mutex<Option<Faults>>>);

impl Planter {
    /// A device that this can plant faults in.
    fn open(&self) -> Result<Device, Error> {
        let kmd = EmuKmd::with_hang_time(HANG).map_err(|source| Error::Os {
            call: "starting the emulator",
            source,
        })?;
        *self.0.lock().unwrap_or_else(|e| e.into_inner()) = Some(kmd.faults());
        let backend = Box::new(KmdBackend::open(kmd)?);
        let evidence = Evidence::EmulatorFunctional;
        Ok(Device::over(backend, "emu", evidence, "to be lost".into()))
    }

    fn plant(&self, fault: Fault) {
        if let Some(faults) = &*self.0.lock().unwrap_or_else(|e| e.into_inner()) {
            for &(point, times) in fault.points() {
                faults.arm(point, times);
            }
        }
    }
}

/// What is planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Loss,
    Hang,
    Rejection,
    TileError,
}

impl Fault {
    /// The fault of a half interval, from 1: a loss at the end of each interval, another
    /// fault in its middle.
    const fn of(half: u64) -> Self {
        match (half % 2, half / 2 % 3) {
            (0, _) => Self::Loss,
            (_, 0) => Self::Hang,
            (_, 1) => Self::Rejection,
            _ => Self::TileError,
        }
    }

    const fn points(self) -> &'static [(FaultPoint, u32)] {
        match self {
            // What is in flight never ends, and nothing else begins.
            Self::Loss => &[(FaultPoint::Dead, 1), (FaultPoint::HangCommand, 1)],
            Self::Hang => &[(FaultPoint::HangCommand, 1)],
            Self::Rejection => &[(FaultPoint::RejectCommand, 2)],
            Self::TileError => &[(FaultPoint::TileError, 1)],
        }
    }
}

/// Calls with their answers.
struct Known {
    table: [u8; 256],
    product: (Shape, Vec<i8>, Vec<i8>, Vec<i32>, Requant, Vec<i8>),
    head: (Heads, Params, [Vec<i8>; 3], Vec<i8>),
    heads: (Vec<Params>, [Vec<i8>; 3], Vec<i8>),
    layer: (layernorm::Params, Vec<i8>, Vec<i8>),
    sound: (Vec<i16>, Vec<f32>),
}

const HEAD: Heads = Heads {
    queries: 64,
    keys: 64,
    head_dim: 64,
};
/// Heads of the call with several.
const HEADS: usize = 8;

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn params(scale: f64) -> Result<Params, String> {
    let spec = Spec {
        mode: Mode::Fast,
        shape: HEAD,
        q_scale: scale,
        k_scale: scale,
        v_scale: 0.05,
        out_scale: 0.02,
    };
    spec.params().map_err(said)
}

impl Known {
    fn new() -> Result<Self, String> {
        let shape = Shape {
            m: 64,
            k: 64,
            n: 64,
        };
        let (a, b) = (uniform_i8(4096, 1), uniform_i8(4096, 2));
        let bias: Vec<i32> = (0..64).map(|j| 977 * (j - 31)).collect();
        let requant = Requant::from_parts(20001, 25, 5).ok_or("no such requantisation")?;
        let ops = Operands {
            a: &a,
            b: &b,
            bias: &bias,
        };
        let product = multiply(shape, &ops, &requant, None).map_err(said)?;
        let matrices =
            |seed: u64, elements| [0, 1, 2].map(|i| gaussian_i8(elements, 1.0, seed + i).0);
        let inputs = |m: &'_ [Vec<i8>; 3]| -> [Vec<i8>; 3] { m.clone() };
        let head = (params(0.05)?, matrices(10, 4096));
        let attended = attend(HEAD, &head.0, &of(&head.1), Mask::None).map_err(said)?;
        let several: Vec<Params> = (0..HEADS)
            .map(|h| params(0.03 + 0.01 * h as f64))
            .collect::<Result<_, _>>()?;
        let all = matrices(20, HEADS * 4096);
        let mut side_by_side = vec![0; HEADS * 4096];
        for (h, params) in several.iter().enumerate() {
            let own = inputs(&all).map(|m| -> Vec<i8> {
                let rows = m.chunks_exact(HEADS * 64);
                rows.flat_map(|row| row[h * 64..][..64].to_vec()).collect()
            });
            let codes = attend(HEAD, params, &of(&own), Mask::None).map_err(said)?;
            let rows = side_by_side.chunks_exact_mut(HEADS * 64);
            for (row, codes) in rows.zip(codes.chunks_exact(64)) {
                row[h * 64..][..64].copy_from_slice(codes);
            }
        }
        let (layer, rows) = layer()?;
        let mut normal = Vec::new();
        for row in rows.chunks_exact(512) {
            normal.extend(layer.normalise(row).map_err(said)?);
        }
        let case = pcm_cases().into_iter().next().ok_or("no sound")?;
        let codes = Model::default().codes(&mel::window(&case.samples));
        let features = mel::finish(&codes.map_err(said)?);
        Ok(Self {
            table: std::array::from_fn(|i| (i as u8).wrapping_mul(91) ^ 0x33),
            product: (shape, a, b, bias, requant, product),
            head: (HEAD, head.0, head.1, attended),
            heads: (several, all, side_by_side),
            layer: (layer, rows, normal),
            sound: (case.samples, features),
        })
    }

    /// Makes the call of this number and judges its answer.
    fn call(&self, runtime: &Runtime, number: u64) -> Result<(), String> {
        let kind = number % 64;
        match kind {
            // The emulator needs seconds for it.
            0 if number % 256 == 0 => {
                let features = runtime.process_audio_to_features(&self.sound.0);
                equal(&features.map_err(said)?.values, &self.sound.1)
            }
            0 | 1 => {
                let (params, rows, want) = &self.layer;
                let mut out = vec![0x55; rows.len()];
                runtime.layer_norm(params, rows, &mut out).map_err(said)?;
                equal(&out, want)
            }
            2..=5 => {
                let (params, all, want) = &self.heads;
                let mut out = vec![0x55; want.len()];
                let done =
                    runtime.multi_head_attention(HEAD, params, &of(all), Mask::None, &mut out);
                done.map_err(said)?;
                equal(&out, want)
            }
            6..=15 => {
                let (shape, params, all, want) = &self.head;
                let mut out = vec![0x55; want.len()];
                let done = runtime.attention(*shape, params, &of(all), Mask::None, &mut out);
                done.map_err(said)?;
                equal(&out, want)
            }
            16..=27 => {
                let (shape, a, b, bias, requant, want) = &self.product;
                let mut out = vec![0x55; want.len()];
                let ops = Operands { a, b, bias };
                let done = runtime.matmul(*shape, &ops, requant, None, &mut out);
                done.map_err(said)?;
                equal(&out, want)
            }
            28..=31 => {
                let input = uniform_i8(2048, number);
                // As a caller has to that can't do without an answer.
                let mut answers = (0..MOST_BLOCKS).map(|_| self.on_blocks(runtime, &input));
                let kept =
                    |a: &Result<_, _>| matches!(a, Err(CallError::Driver(Error::BufferInFlight)));
                let answer = answers.find(|answer| !kept(answer));
                let answer = answer.ok_or_else(|| "its blocks were lost each time".to_owned())?;
                equal(&answer.map_err(said)?, &self.looked_up(&input))
            }
            _ => {
                let length = [300, 512, 1500, 2048, 7][(number % 5) as usize];
                let input = uniform_i8(length, number);
                let mut out = vec![0x55; length];
                runtime.gelu(&self.table, &input, &mut out).map_err(said)?;
                equal(&out, &self.looked_up(&input))
            }
        }
    }

    fn on_blocks(&self, runtime: &Runtime, input: &[i8]) -> Result<Vec<i8>, CallError> {
        let mut from = runtime.block::<i8>(input.len())?;
        let mut to = runtime.block::<i8>(input.len())?;
        from.copy_from(input)?;
        runtime.gelu_block(&self.table, &mut from, &mut to)?;
        Ok(to.as_slice()?.to_vec())
    }

    fn looked_up(&self, input: &[i8]) -> Vec<i8> {
        let entry = |&code: &i8| self.table[usize::from(code as u8)] as i8;
        input.iter().map(entry).collect()
    }
}

fn of([q, k, v]: &[Vec<i8>; 3]) -> Inputs<'_> {
    Inputs { q, k, v }
}

fn layer() -> Result<(layernorm::Params, Vec<i8>), String> {
    let mut rng = Rng::new(5);
    let gamma: Vec<f64> = (0..512).map(|_| 1.0 + 0.3 * rng.gaussian()).collect();
    let beta: Vec<f64> = (0..512).map(|_| 0.2 * rng.gaussian()).collect();
    let spec = layernorm::Spec {
        gamma: &gamma,
        beta: &beta,
        eps: 1e-5,
        in_scale: 0.04,
        out: golden::quant::Quant::symmetric(4.0 / 127.0),
    };
    let params = spec.params().map_err(said)?;
    Ok((params, gaussian_i8(100 * 512, 1.0, 6).0))
}

fn equal<T: PartialEq + std::fmt::Debug>(actual: &[T], expected: &[T]) -> Result<(), String> {
    let wrong = actual.iter().zip(expected).position(|(a, e)| a != e);
    match wrong {
        None if actual.len() == expected.len() => Ok(()),
        None => Err("another length".into()),
        Some(at) => Err(format!(
            "WRONG DATA at {at}: expected {:?}, actual {:?}",
            expected[at], actual[at]
        )),
    }
}

/// Puts the load on a runtime over the emulator.
///
/// # Errors
/// The first call that gave a wrong answer or none, by its number.
pub fn endure(kernels: &Path, load: Load) -> Result<Endured, String> {
    let known = Known::new()?;
    let planter = Planter::default();
    let open = {
        let planter = planter.clone();
        move || planter.open()
    };
    let runtime = Runtime::builder().kernels(kernels).device_from(open);
    let runtime = runtime.queue(4).deadline(DEADLINE);
    let runtime = runtime.open().map_err(said)?;
    let runtime = runtime.prefer(Prefer::Device);
    let (next, answers, stop) = (AtomicU64::new(1), AtomicU64::new(0), AtomicBool::new(false));
    let early = AtomicU64::new(0);
    let start = Instant::now();
    let times = Mutex::new(Vec::new());
    let work = || -> Result<(), String> {
        let mut mine = Vec::new();
        while start.elapsed() < load.time && !stop.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let begun = Instant::now();
            if let Err(problem) = known.call(&runtime, number) {
                stop.store(true, Ordering::Relaxed);
                return Err(format!("call {number}: {problem}"));
            }
            mine.push(begun.elapsed().as_secs_f64() as f32);
            answers.fetch_add(1, Ordering::Relaxed);
            if early.load(Ordering::Relaxed) == 0 && start.elapsed() > load.time / 5 {
                early.store(crate::stress::resident(), Ordering::Relaxed);
            }
        }
        times.lock().unwrap_or_else(|e| e.into_inner()).extend(mine);
        Ok(())
    };
    let (faults, losses) = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..load.threads).map(|_| scope.spawn(work)).collect();
        let (mut faults, mut losses) = (0, 0);
        let mut due = load.every / 2;
        while threads.iter().any(|thread| !thread.is_finished()) {
            // Those that end after the time plant nothing more.
            if start.elapsed() >= due && due <= load.time {
                faults += 1;
                let fault = Fault::of(faults);
                losses += u64::from(fault == Fault::Loss);
                planter.plant(fault);
                due += load.every / 2;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let ended = threads.into_iter().map(|thread| {
            let ended = thread.join();
            ended.unwrap_or_else(|_| Err("a panic".into()))
        });
        ended
            .collect::<Result<Vec<()>, String>>()
            .map(|_| (faults, losses))
    })?;
    let mut times = times.into_inner().unwrap_or_else(|e| e.into_inner());
    times.sort_by(f32::total_cmp);
    let percentile = |share: f64| {
        let at = (times.len() as f64 * share) as usize;
        let time = times.get(at.min(times.len().saturating_sub(1)));
        f64::from(time.copied().unwrap_or(0.0))
    };
    Ok(Endured {
        answers: answers.into_inner(),
        faults,
        losses,
        status: runtime.status(),
        resident: (early.into_inner(), crate::stress::resident()),
        latency: [0.5, 0.95, 0.99, 1.0].map(percentile),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_interval_has_a_loss_and_another_fault() {
        let planted: Vec<Fault> = (1..=120).map(Fault::of).collect();
        for (number, interval) in planted.chunks(2).enumerate() {
            let between = [Fault::Hang, Fault::Rejection, Fault::TileError][number % 3];
            assert_eq!(interval, [between, Fault::Loss]);
        }
        // The device is gone only in a loss.
        for fault in planted {
            let dead = fault.points().iter().any(|p| p.0 == FaultPoint::Dead);
            assert_eq!(dead, fault == Fault::Loss);
        }
    }
}
