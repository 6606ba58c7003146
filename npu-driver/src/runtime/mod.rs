//! One object for the kernels, on whatever is there.
//!
//! A [`Runtime`] loads all kernels of a folder and offers what they compute as functions
//! on slices, or on [`Block`]s that the device reaches without a copy. Whether there is
//! an NPU is no matter of its user's: without one, with one that is lost in the middle
//! of a call on slices, or for a shape that no kernel has, the CPU ([`crate::cpu`]) gives
//! the same bits. A call on blocks has the same answer but for one case: a device that is
//! lost in the middle of its run keeps the run's blocks, and the call ends with an error
//! ([what to do then](Block#a-device-that-is-lost)).
//!
//! ```no_run
//! use npu_driver::golden::lut::{Function, TableSpec};
//! use npu_driver::golden::matmul::{Operands, Requant, Shape};
//! use npu_driver::runtime::{CancelToken, Prefer, Runtime};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = Runtime::open("target/kernels")?;
//! println!("{}", runtime.status());
//!
//! // A window of 16 kHz speech to Whisper's features, 3,000 frames of 80 bins.
//! let samples = vec![0i16; 480_000];
//! let features = runtime.process_audio_to_features(&samples)?;
//! let whisper: Vec<f32> = features.by_bin(); // 80 x 3000
//!
//! // A table for each code.
//! let table = TableSpec::symmetric(Function::GeluErf, 4.0 / 127.0, 4.0 / 127.0).build()?;
//! let codes = vec![17i8; 100_000];
//! let mut activated = vec![0i8; codes.len()];
//! runtime.gelu(table.bytes(), &codes, &mut activated)?;
//!
//! // A product, on the device even where the CPU should be faster.
//! let shape = Shape { m: 64, k: 64, n: 64 };
//! let (a, b, bias) = (vec![1; 4096], vec![2; 4096], vec![0; 64]);
//! let ops = Operands { a: &a, b: &b, bias: &bias };
//! let mut out = vec![0; 4096];
//! let on_device = runtime.prefer(Prefer::Device);
//! on_device.matmul(shape, &ops, &Requant::new(0.01, 0)?, None, &mut out)?;
//!
//! // The same without a copy, from any thread, until somebody gives it up.
//! let token = CancelToken::new();
//! let (mut from, mut to) = (runtime.block::<i8>(131_072)?, runtime.block::<i8>(131_072)?);
//! from.as_mut_slice()?.fill(3);
//! let patient = runtime.cancelled_by(&token);
//! patient.gelu_block(table.bytes(), &mut from, &mut to)?;
//!
//! println!("{}", runtime.why_gelu(512));
//! println!("{}", runtime.metrics().to_prometheus());
//! # drop(whisper);
//! # Ok(())
//! # }
//! ```
//!
//! # Where a call is done
//! [`Choose`] says which device a runtime has: a real NPU where there is one, never the
//! emulator unless it is named. Of each call, what the CPU should take (measured as
//! calls come) is compared with what the device should (measured on an NPU; on the
//! emulator, whose time means nothing, cycles at 1 GHz and the public cost of a
//! dispatch). [`Why`] explains the choice; [`Prefer`] overrules it.
//!
//! # What waits
//! Calls for the device wait in a queue of bounded length; small ones of one kernel share
//! a run list. A full queue makes callers wait, or answers [`CallError::QueueFull`] to
//! those that would not ([`Runtime::without_waiting`]). A [`CancelToken`] gives calls up.
//!
//! Calls that the CPU does wait for nothing: each runs in its caller's thread at once and
//! takes an equal share of the processor's cores, at least one. So many callers, so many
//! calls: a server whose own threads are not bounded has to bound them.
//!
//! # What goes wrong
//! A run that is refused is tried again in a new context; one that hangs is taken off
//! the device; a device that is gone is opened again after a while. Meanwhile the CPU
//! answers. Each such call is counted with its [`Reason`] in [`Metrics`]. Blocks of a run
//! whose device is lost stay with that run: that call has no answer.
//!
//! # Who may look
//! A [`RunObserver`] hears of each run on a device, with its inputs, its raw output, its
//! instruction stream and its xclbin, and of each call that the CPU did.

mod again;
mod audio;
mod block;
mod calls;
mod choice;
mod error;
mod metrics;
mod observe;
mod open;
mod perform;
mod plan;
mod prometheus;
mod queue;
mod station;
mod status;

pub use audio::Features;
pub use block::{Block, Element};
pub use choice::{Call, Place, Prefer, Reason, Why};
pub use error::CallError;
pub use metrics::{FunctionMetrics, Metrics};
pub use observe::{DeviceRun, ListPlace, RunObserver};
pub use open::{Builder, Choose};
pub use queue::CancelToken;
pub use status::{KernelStatus, Status};

use crate::cpu::{Mel, Threads};
use crate::Evidence;
use golden::mel;
use metrics::{Books, Gauges};
use observe::Observed;
use plan::Plan;
use queue::Queue;
use station::{Live, Station};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What a dispatch costs by public measurements, at most.
const DISPATCH: Duration = Duration::from_micros(150);

/// See the [module](self). Clones are the same runtime, each with preferences of its
/// own.
#[derive(Clone, Debug)]
pub struct Runtime {
    inner: Arc<Inner>,
    prefer: Prefer,
    token: Option<CancelToken>,
    waits: Waits,
}

/// What a caller does about a full queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    Yes,
    No,
}

#[derive(Debug)]
struct Inner {
    station: Option<Arc<Station>>,
    queue: Arc<Queue>,
    workers: Vec<JoinHandle<()>>,
    reason: String,
    observed: Option<Observed>,
    books: Books,
    opened: Instant,
    /// Calls that the CPU does just now.
    computing: AtomicUsize,
    mel: OnceLock<Mel>,
    mel_large: OnceLock<Mel>,
}

impl Inner {
    fn new(
        station: Option<Arc<Station>>,
        queue: Arc<Queue>,
        workers: Vec<JoinHandle<()>>,
        reason: String,
        observed: Option<Observed>,
    ) -> Self {
        Self {
            station,
            queue,
            workers,
            reason,
            observed,
            books: Books::new(),
            opened: Instant::now(),
            computing: AtomicUsize::new(0),
            mel: OnceLock::new(),
            mel_large: OnceLock::new(),
        }
    }

    fn mel(&self, bins: usize) -> Result<&Mel, CallError> {
        match bins {
            mel::BINS => Ok(self.mel.get_or_init(|| Mel::new(bins))),
            mel::BINS_LARGE => Ok(self.mel_large.get_or_init(|| Mel::new(bins))),
            _ => Err(CallError::Bins { bins }),
        }
    }

    /// Runs `body` with its share of the processor.
    fn compute<R>(&self, body: impl FnOnce(Threads) -> R) -> R {
        struct Leave<'a>(&'a AtomicUsize);
        impl Drop for Leave<'_> {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::Relaxed);
            }
        }
        let others = self.computing.fetch_add(1, Ordering::Relaxed);
        let _leave = Leave(&self.computing);
        body(Threads::at_most(Threads::all().get() / (others + 1)))
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.queue.close();
        for worker in self.workers.drain(..) {
            // It catches its panics.
            let _ = worker.join();
        }
    }
}

impl Runtime {
    /// Opens a real NPU if there is one, and loads the kernels of a folder. Without one
    /// everything is done by the CPU.
    ///
    /// # Errors
    /// As [`Builder::open`].
    pub fn open(folder: impl AsRef<Path>) -> Result<Self, crate::Error> {
        Self::builder().kernels(folder).open()
    }

    /// Opens one in another way.
    pub fn builder() -> Builder {
        Builder::default()
    }

    fn over(inner: Inner) -> Self {
        Self {
            inner: Arc::new(inner),
            prefer: Prefer::Faster,
            token: None,
            waits: Waits::Yes,
        }
    }

    /// The same runtime with another preference.
    pub fn prefer(&self, prefer: Prefer) -> Self {
        Self {
            prefer,
            ..self.clone()
        }
    }

    /// The same runtime, whose calls end when `token` is used.
    pub fn cancelled_by(&self, token: &CancelToken) -> Self {
        Self {
            token: Some(token.clone()),
            ..self.clone()
        }
    }

    /// The same runtime, whose calls don't wait for a place in the queue.
    pub fn without_waiting(&self) -> Self {
        Self {
            waits: Waits::No,
            ..self.clone()
        }
    }

    /// What it counted.
    pub fn metrics(&self) -> Metrics {
        let station = self.inner.station.as_ref();
        self.metrics_beside(station.map(|station| station.view()).as_ref())
    }

    fn metrics_beside(&self, view: Option<&station::View>) -> Metrics {
        let queue = &self.inner.queue;
        self.inner.books.metrics(Gauges {
            device_present: view.is_some_and(|view| view.info.is_some()),
            device_losses: view.map_or(0, |view| view.losses),
            queue_length: queue.len(),
            queue_limit: queue.limit(),
        })
    }

    /// Everything for a status page.
    pub fn status(&self) -> Status {
        let inner = &self.inner;
        let view = inner.station.as_ref().map(|station| station.view());
        let kernels = view.iter().flat_map(|view| &view.kernels);
        let kernels = kernels.map(|(name, problem)| KernelStatus {
            name,
            problem: problem.clone(),
        });
        let metrics = self.metrics_beside(view.as_ref());
        Status {
            kernels: kernels.collect(),
            reason: inner.reason.clone(),
            waiting: metrics.queue_length,
            queue: metrics.queue_limit,
            uptime_seconds: inner.opened.elapsed().as_secs_f64(),
            metrics,
            device: view
                .as_ref()
                .and_then(|v| Some(v.info.as_ref()?.to_string())),
            lost: view.as_ref().and_then(|v| v.lost.clone()),
            opened: view.as_ref().map_or(0, |v| v.opened),
            losses: view.as_ref().map_or(0, |v| v.losses),
            pool_bytes: view.as_ref().map_or(0, |v| v.pool.free_bytes),
            parked: view.as_ref().map_or(0, |v| v.pool.parked),
        }
    }

    /// Zeroed elements that the device reaches, for the functions on blocks; of the
    /// CPU's memory while there is no device.
    ///
    /// # Errors
    /// None as things are: whatever keeps the device from giving memory, the CPU has some.
    pub fn block<T: Element>(&self, len: usize) -> Result<Block<T>, CallError> {
        let station = self.inner.station.as_ref();
        let live = station.and_then(|station| Some((station, station.live().ok()?)));
        let Some((station, live)) = live.filter(|_| len > 0) else {
            return Ok(Block::host(len));
        };
        let taken = live.pool.take(len);
        match taken.and_then(|buffer| Block::shared(buffer, live.generation)) {
            Ok(block) => Ok(block),
            // What the device has no room for, or can't give any more, the CPU has.
            Err(error) => {
                if station::is_loss(&error) {
                    station.lose(&live, &error);
                }
                Ok(Block::host(len))
            }
        }
    }

    /// Chooses a place for a call; with the device that it would use.
    fn choose(&self, call: Call, plan: Option<&Plan>) -> (Why, Option<Arc<Live>>) {
        let books = &self.inner.books;
        let mut why = Why {
            call,
            place: Place::Cpu,
            reason: Reason::NoKernel,
            kernel: plan.map(|plan| plan.kernel),
            cpu: books.cpu_time(&call),
            device: None,
            measured: false,
        };
        let Some(station) = &self.inner.station else {
            why.reason = Reason::NoDevice;
            return (why, None);
        };
        if self.prefer == Prefer::Cpu {
            why.reason = Reason::Told;
            return (why, None);
        }
        let Some(plan) = plan else { return (why, None) };
        let live = match station.ready(plan.kernel) {
            Ok(live) => live,
            Err(reason) => {
                why.reason = reason;
                return (why, None);
            }
        };
        // The emulator's time says nothing, and a stretched run's is not the kernel's.
        let real = live.device.info().evidence == Evidence::Silicon;
        let measured = books
            .device_time(plan.kernel)
            .filter(|_| real && plan.stretch.is_none());
        let device = measured.unwrap_or(DISPATCH + Duration::from_nanos(plan.cycles()));
        (why.device, why.measured) = (Some(device), measured.is_some());
        (why.place, why.reason) = match self.prefer {
            Prefer::Device => (Place::Device, Reason::Told),
            Prefer::CpuBelow(limit) if why.cpu < limit => (Place::Cpu, Reason::Told),
            Prefer::CpuBelow(_) => (Place::Device, Reason::Told),
            _ if why.cpu <= device => (Place::Cpu, Reason::CpuFaster),
            _ => (Place::Device, Reason::DeviceFaster),
        };
        let live = (why.place == Place::Device).then_some(live);
        (why, live)
    }
}
