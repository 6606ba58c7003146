//! Many threads on four contexts of three kernels: every output judged, memory flat.
//!
//! The threads take runs off a common count, so that they meet in the driver in ever
//! other orders. Which kernel a run is of, its table, its input and whether it is a
//! list follow from its number: a failure names it, and the same number makes the same
//! run again.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Mutex;
use std::time::Duration;

use golden::attention::{self, Shape};
use golden::inputs::{uniform_i8, AttentionCase};
use npu_driver::{
    BufferPool, Context, Device, DeviceStats, InstructionStream, Kernel, Lut, RunList, Xclbin,
};

/// Longest wait for one run, behind those of all other threads.
const DEADLINE: Duration = Duration::from_secs(300);
/// Runs of one list.
const LIST: usize = 3;
/// One run in so many is of attention, which takes a hundred times as long as GELU.
const ATTENTION_EVERY: u64 = 16;
const SHAPE: Shape = Shape::TILE_64X64;
/// Kernel and elements of the three contexts that look tables up.
const GELU: [(&str, usize); 3] = [("gelu_512", 512), ("gelu_2048", 2048), ("gelu_512", 512)];

/// How much.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Runs, those in lists counted one by one.
    pub runs: u64,
    /// Threads.
    pub threads: usize,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Endured {
    /// What the driver counted.
    pub stats: DeviceStats,
    /// Contexts on the device at the end, where it tells.
    pub contexts: Option<usize>,
    /// KiB of memory that the process had after a fifth of the runs, and at the end.
    pub resident: (u64, u64),
}

/// A design on the device.
struct Loaded {
    context: Context,
    stream: InstructionStream,
}

impl Loaded {
    fn new(device: &Device, kernels: &Path, name: &str) -> Result<Self, String> {
        let read = |extension: &str| {
            let path = kernels.join(format!("{name}.{extension}"));
            std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))
        };
        let xclbin = Xclbin::from_bytes(&read("xclbin")?)
            .and_then(|x| x.with_manifest(&read("json").unwrap_or_default()));
        let context = xclbin.and_then(|x| device.context(&x));
        let stream = InstructionStream::from_bytes(&read("insts.bin")?);
        Ok(Self {
            context: context.map_err(said)?,
            stream: stream.map_err(said)?,
        })
    }
}

/// A run of attention and what it must give.
struct AttentionRun {
    params: Vec<u32>,
    input: Vec<i8>,
    expected: Vec<i8>,
}

impl AttentionRun {
    fn new() -> Result<Self, String> {
        let case = AttentionCase::gaussian(SHAPE, 1.0, 7);
        let spec = case.fitted_spec(SHAPE).map_err(|e| e.to_string())?;
        let params = spec.params().map_err(|e| e.to_string())?;
        let words = params.to_words().ok_or("parameters of more than 8 bits")?;
        let expected =
            attention::attend(SHAPE, &params, &case.inputs()).map_err(|e| e.to_string())?;
        Ok(Self {
            params: words.to_vec(),
            input: case.inputs().packed(),
            expected,
        })
    }
}

/// What all threads share.
struct Field<'a> {
    gelu: Vec<Loaded>,
    attention: Loaded,
    case: AttentionRun,
    pool: BufferPool,
    load: Load,
    /// Number of the next run.
    next: &'a AtomicU64,
    /// Memory after a fifth of the runs.
    early: Mutex<u64>,
}

/// Puts the load on a device.
///
/// # Errors
/// The first run that gave wrong bits or an error, by its number.
pub fn endure(device: &Device, kernels: &Path, load: Load) -> Result<Endured, String> {
    let next = AtomicU64::new(0);
    let loaded = |name| Loaded::new(device, kernels, name);
    let field = Field {
        gelu: GELU
            .iter()
            .map(|(name, _)| loaded(name))
            .collect::<Result<_, _>>()?,
        attention: loaded("attention_64x64")?,
        case: AttentionRun::new()?,
        pool: device.pool(8 << 20),
        load,
        next: &next,
        early: Mutex::new(0),
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..load.threads)
            .map(|_| scope.spawn(|| field.work()))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err("a panic".into())))
            .collect::<Result<Vec<()>, String>>()
    })?;
    let early = *field.early.lock().unwrap_or_else(|e| e.into_inner());
    Ok(Endured {
        stats: device.stats(),
        contexts: device.query().contexts.map(|c| c.len()),
        resident: (early, resident()),
    })
}

impl Field<'_> {
    /// One thread: runs until none are left, or one was wrong anywhere.
    fn work(&self) -> Result<(), String> {
        let handle = |loaded: &Loaded| loaded.context.only_kernel().map_err(said);
        let gelu: Vec<Kernel> = self.gelu.iter().map(handle).collect::<Result<_, _>>()?;
        let attention = handle(&self.attention)?;
        attention
            .bind("attention_params", &self.case.params)
            .map_err(said)?;
        loop {
            let number = self.next.load(Ordering::Relaxed);
            let (which, kind) = ((number % 3) as usize, number / 3 % 8);
            let runs = match number % ATTENTION_EVERY {
                0 => 1,
                _ if kind == 1 => LIST as u64,
                _ => 1,
            };
            if number >= self.load.runs {
                return Ok(());
            }
            let taken = self.next.compare_exchange(
                number,
                number + runs,
                Ordering::Relaxed,
                Ordering::Relaxed,
            );
            if taken.is_err() {
                continue;
            }
            if (number..number + runs).contains(&(self.load.runs / 5)) {
                *self.early.lock().unwrap_or_else(|e| e.into_inner()) = resident();
            }
            let done = match runs {
                _ if number % ATTENTION_EVERY == 0 => self.attend(&attention),
                1 => self.look_up(&gelu[which], which, number, 1),
                _ => self.look_up(&gelu[which], which, number, LIST),
            };
            if let Err(problem) = done {
                // Nobody takes another one.
                self.next.store(u64::MAX, Ordering::Relaxed);
                return Err(format!("run {number}: {problem}"));
            }
        }
    }

    fn attend(&self, kernel: &Kernel) -> Result<(), String> {
        let case = &self.case;
        let mut input = self.pool.take::<i8>(case.input.len()).map_err(said)?;
        let mut output = self.pool.take::<i8>(case.expected.len()).map_err(said)?;
        input.copy_from(&case.input).map_err(said)?;
        output.fill(0x55).map_err(said)?;
        let run = kernel.run(&self.attention.stream);
        let run = run.arg(&mut input).arg(&mut output).submit();
        run.and_then(|mut run| run.wait(DEADLINE)).map_err(said)?;
        equal(output.as_slice().map_err(said)?, &case.expected)
    }

    /// Looks every element up, `times` times over, each time in the last output.
    fn look_up(
        &self,
        kernel: &Kernel,
        which: usize,
        number: u64,
        times: usize,
    ) -> Result<(), String> {
        let length = GELU[which].1;
        let stream = &self.gelu[which].stream;
        let table: Vec<u8> = uniform_i8(256, number).iter().map(|v| *v as u8).collect();
        let table = Lut::new("gelu_lut", &table).map_err(said)?;
        kernel.upload(&table).map_err(said)?;
        let input = uniform_i8(length, !number);
        let mut buffers = Vec::new();
        for _ in 0..=times {
            let mut buffer = self.pool.take::<i8>(length).map_err(said)?;
            buffer.fill(0x55).map_err(said)?;
            buffers.push(buffer);
        }
        buffers[0].copy_from(&input).map_err(said)?;
        let ended = match &mut buffers[..] {
            [from, to] => {
                let run = kernel.run(stream).arg(from).arg(to).submit();
                run.and_then(|mut run| run.wait(DEADLINE))
            }
            many => {
                let mut list = RunList::new();
                let ids: Vec<_> = many.iter_mut().map(|b| list.buffer(b)).collect();
                for pair in ids.windows(2) {
                    list.run(kernel, stream, pair).map_err(said)?;
                }
                list.submit().and_then(|mut run| run.wait(DEADLINE))
            }
        };
        ended.map_err(said)?;
        let mut expected = input;
        for _ in 0..times {
            for value in &mut expected {
                *value = table.entries()[usize::from(*value as u8)] as i8;
            }
        }
        equal(buffers[times].as_slice().map_err(said)?, &expected)
    }
}

fn equal(actual: &[i8], expected: &[i8]) -> Result<(), String> {
    let wrong = actual.iter().zip(expected).position(|(a, e)| a != e);
    match wrong {
        None => Ok(()),
        Some(at) => Err(format!(
            "WRONG DATA at {at}: expected {}, actual {}",
            expected[at], actual[at]
        )),
    }
}

fn said(error: npu_driver::Error) -> String {
    error.to_string()
}

/// KiB of memory that the process has; 0 where Linux doesn't tell.
pub(crate) fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmRSS:"));
    let number = line.and_then(|l| l.split_whitespace().nth(1)?.parse().ok());
    number.unwrap_or(0)
}
