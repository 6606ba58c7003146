//! The device behind a runtime: opened, lost, opened again; its contexts and handles.
//!
//! Contexts are made when a kernel is first used; the driver lets those that are idle
//! give way to others. A kernel handle keeps the parameters bound to it, so each set of
//! parameters has a handle of its own, and switching back to it binds nothing.
//!
//! A run that fails takes its context with it: the next one gets a new context. A
//! kernel that has failed rests before it is tried again, and so does a device that was
//! lost before it is opened again; the times double up to
//! [`MOST_REST`](super::again::MOST_REST).

use super::again::{may_fare_better, Rest};
use super::observe::{Observed, Witness};
use super::plan::{Plan, KERNELS};
use super::queue::{lock, Ended, Job};
use super::Reason;
use crate::{
    BufferPool, Context, Device, DeviceInfo, Error, InstructionStream, Kernel, PoolStats, RunList,
    Xclbin,
};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Most handles of a kernel, each with its own parameters.
const HANDLES: usize = 8;
/// How often a wait looks whether the device is still there.
const LOOK: Duration = Duration::from_millis(50);

/// Opens the device.
pub(super) type Opener = Box<dyn Fn() -> Result<Device, Error> + Send + Sync>;

/// A kernel's files.
#[derive(Clone, Debug)]
pub(super) struct Image {
    xclbin: Xclbin,
    stream: InstructionStream,
}

impl Image {
    fn load(folder: &Path, name: &str) -> Result<Self, String> {
        let open = || {
            let xclbin = Xclbin::open(folder.join(format!("{name}.xclbin")))?;
            let stream = InstructionStream::open(folder.join(format!("{name}.insts.bin")))?;
            Ok(Self { xclbin, stream })
        };
        open().map_err(|e: Error| e.to_string())
    }
}

/// All kernels of a folder, or why one is not there.
pub(super) type Images = BTreeMap<&'static str, Result<Image, String>>;

pub(super) fn load(folder: &Path) -> Images {
    let load = |(name, _): &(&'static str, u64)| (*name, Image::load(folder, name));
    KERNELS.iter().map(load).collect()
}

/// The device while it is there.
pub(super) struct Live {
    pub(super) device: Device,
    pub(super) pool: BufferPool,
    /// The so-manieth that was opened.
    pub(super) generation: u64,
    designs: Mutex<BTreeMap<&'static str, Arc<Design>>>,
}

impl fmt::Debug for Live {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "device {}: {}", self.generation, self.device.info())
    }
}

/// A kernel on the device.
struct Design {
    context: Context,
    /// One that no other context of the station has.
    number: u64,
    /// By parameters; the last one was used last.
    handles: Mutex<Vec<(Vec<u8>, Kernel)>>,
}

impl Design {
    fn handle(&self, plan: &Plan) -> Result<Kernel, Error> {
        let mut handles = lock(&self.handles);
        if let Some(at) = handles.iter().position(|(key, _)| *key == plan.key) {
            let known = handles.remove(at);
            let kernel = known.1.clone();
            handles.push(known);
            return Ok(kernel);
        }
        let kernel = self.context.only_kernel()?;
        plan.bind(&kernel)?;
        if handles.len() >= HANDLES {
            handles.remove(0);
        }
        handles.push((plan.key.clone(), kernel.clone()));
        Ok(kernel)
    }
}

struct State {
    live: Option<Arc<Live>>,
    opening: bool,
    opened: u64,
    losses: u64,
    /// Why there is none.
    lost: Option<String>,
    rest: Rest,
    /// Kernels that have failed.
    resting: BTreeMap<&'static str, Rest>,
}

/// Why jobs were not done.
enum Unable {
    /// One of them was refused or aborted, twice; each alone may fare better.
    Together,
    /// None of them can be.
    Because(Reason),
}

/// See the [module](self).
pub(super) struct Station {
    opener: Opener,
    images: Images,
    pool_bytes: u64,
    deadline: Duration,
    observed: Option<Observed>,
    /// Contexts so far.
    contexts: AtomicU64,
    state: Mutex<State>,
}

impl fmt::Debug for Station {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Station").finish_non_exhaustive()
    }
}

/// What a status page says of the device.
pub(super) struct View {
    pub(super) info: Option<DeviceInfo>,
    pub(super) lost: Option<String>,
    pub(super) opened: u64,
    pub(super) losses: u64,
    pub(super) pool: PoolStats,
    /// Kernels, and what keeps one from being used.
    pub(super) kernels: Vec<(&'static str, Option<String>)>,
}

impl Station {
    /// Opens the device for the first time; what that fails with is given back, and the
    /// station will try again.
    pub(super) fn new(
        opener: Opener,
        images: Images,
        pool_bytes: u64,
        deadline: Duration,
        observed: Option<Observed>,
    ) -> (Self, Option<Error>) {
        let station = Self {
            opener,
            images,
            pool_bytes,
            deadline,
            observed,
            contexts: AtomicU64::new(0),
            state: Mutex::new(State {
                live: None,
                opening: false,
                opened: 0,
                losses: 0,
                lost: None,
                rest: Rest::default(),
                resting: BTreeMap::new(),
            }),
        };
        let problem = station.open().err();
        (station, problem)
    }

    /// Opens it, unless somebody else is doing so.
    fn open(&self) -> Result<(), Error> {
        {
            let mut state = lock(&self.state);
            if state.opening || state.live.is_some() {
                return Ok(());
            }
            state.opening = true;
        }
        // The lock is open meanwhile: whoever calls now uses the CPU.
        let panics = Opening(&self.state);
        let opened = (self.opener)();
        std::mem::forget(panics);
        let mut state = lock(&self.state);
        // Nobody sees that the opening has ended before what came of it.
        state.opening = false;
        match opened {
            Ok(device) => {
                state.opened += 1;
                state.lost = None;
                state.resting.clear();
                state.live = Some(Arc::new(Live {
                    pool: device.pool(self.pool_bytes),
                    generation: state.opened,
                    designs: Mutex::default(),
                    device,
                }));
                Ok(())
            }
            Err(error) => {
                state.lost = Some(error.to_string());
                state.rest.again();
                Err(error)
            }
        }
    }

    /// The device, opened again if it is time for that.
    pub(super) fn live(&self) -> Result<Arc<Live>, Reason> {
        for attempt in 0..2 {
            {
                let state = lock(&self.state);
                match &state.live {
                    Some(live) => return Ok(live.clone()),
                    None if attempt == 1 || state.opening || !state.rest.is_over() => {
                        return Err(Reason::DeviceLost)
                    }
                    None => {}
                }
            }
            if self.open().is_err() {
                return Err(Reason::DeviceLost);
            }
        }
        Err(Reason::DeviceLost)
    }

    /// Whether a kernel can be used now.
    pub(super) fn ready(&self, kernel: &str) -> Result<Arc<Live>, Reason> {
        if !matches!(self.images.get(kernel), Some(Ok(_))) {
            return Err(Reason::NotLoaded);
        }
        let live = self.live()?;
        match lock(&self.state).resting.get(kernel) {
            Some(rest) if !rest.is_over() => Err(Reason::Resting),
            _ => Ok(live),
        }
    }

    /// Answers jobs of one kernel: by running them, unless it rests since they were
    /// put into the queue.
    pub(super) fn serve(&self, jobs: Vec<Job>) {
        let kernel = jobs.first().map_or("", |job| job.plan.kernel);
        match self.ready(kernel) {
            Ok(_) => self.execute(jobs),
            Err(reason) => {
                for job in jobs {
                    job.end(Ended::Failed(reason));
                }
            }
        }
    }

    /// Runs jobs of one kernel and answers them.
    fn execute(&self, mut jobs: Vec<Job>) {
        let queued: Vec<Duration> = jobs.iter().map(Job::age).collect();
        match self.attempt(&mut jobs) {
            Ok(time) => {
                // What they took together, a share for each.
                let device = time / u32::try_from(jobs.len()).unwrap_or(1).max(1);
                for (job, queued) in jobs.into_iter().zip(queued) {
                    job.end(Ended::Done { queued, device });
                }
            }
            Err(Unable::Together) if jobs.len() > 1 => {
                for job in jobs {
                    self.execute(vec![job]);
                }
            }
            Err(unable) => {
                let reason = match unable {
                    Unable::Together => Reason::RunFailed,
                    Unable::Because(reason) => reason,
                };
                for job in jobs {
                    job.end(Ended::Failed(reason));
                }
            }
        }
    }

    /// Runs them on the device; a run that was refused, or soon aborted, is tried once
    /// more in a new context. The time from submission to completion.
    fn attempt(&self, jobs: &mut [Job]) -> Result<Duration, Unable> {
        let Some(kernel) = jobs.first().map(|job| job.plan.kernel) else {
            return Ok(Duration::ZERO);
        };
        let Some(Ok(image)) = self.images.get(kernel) else {
            return Err(Unable::Because(Reason::NotLoaded));
        };
        for last in [false, true] {
            let live = self.live().map_err(Unable::Because)?;
            // Their memory is that of another device.
            if jobs.iter().any(|job| job.generation != live.generation) {
                return Err(Unable::Because(Reason::DeviceLost));
            }
            let mut witness = self.observed.as_ref().map(|o| o.witness(jobs));
            let start = Instant::now();
            let ran = self.once(&live, image, kernel, jobs, witness.as_mut());
            // Before an observer, who may take a while.
            let end = match &ran {
                Ok(_) => {
                    let mut state = lock(&self.state);
                    state.rest = Rest::default();
                    state.resting.remove(kernel);
                    None
                }
                Err(error) => self.failed(&live, kernel, error, start.elapsed(), last),
            };
            if let Some(witness) = witness {
                witness.tell(&image.xclbin, jobs, ran.as_ref().err());
            }
            match (ran, end) {
                (Ok(time), _) => return Ok(time),
                (Err(_), Some(unable)) => return Err(unable),
                (Err(_), None) => {}
            }
        }
        Err(Unable::Together)
    }

    /// What a failure after this time means for the jobs; `None`: another attempt.
    fn failed(
        &self,
        live: &Arc<Live>,
        kernel: &'static str,
        error: &Error,
        after: Duration,
        last: bool,
    ) -> Option<Unable> {
        if is_loss(error) {
            self.lose(live, error);
            return Some(Unable::Because(Reason::DeviceLost));
        }
        let again = may_fare_better(error, after);
        if again && !last {
            return None;
        }
        lock(&self.state).resting.entry(kernel).or_default().again();
        Some(match error {
            _ if again => Unable::Together,
            Error::NoContextSlot { .. }
            | Error::NoColumns { .. }
            | Error::OutOfDeviceMemory { .. } => Unable::Because(Reason::NoRoom),
            _ => Unable::Because(Reason::RunFailed),
        })
    }

    /// One attempt; a context in which it failed is used no more.
    fn once(
        &self,
        live: &Live,
        image: &Image,
        kernel: &'static str,
        jobs: &mut [Job],
        witness: Option<&mut Witness<'_>>,
    ) -> Result<Duration, Error> {
        let design = self.design(live, image, kernel)?;
        let ran = self.run(live, image, &design, jobs, witness);
        if ran.is_err() {
            // Unless somebody has already made another.
            let mut designs = lock(&live.designs);
            if designs.get(kernel).is_some_and(|d| Arc::ptr_eq(d, &design)) {
                designs.remove(kernel);
            }
        }
        ran
    }

    fn run(
        &self,
        live: &Live,
        image: &Image,
        design: &Design,
        jobs: &mut [Job],
        witness: Option<&mut Witness<'_>>,
    ) -> Result<Duration, Error> {
        let stream = match jobs.first().and_then(|job| job.plan.stretch) {
            Some((times, over)) => &image.stream.stretched(times, over)?,
            None => &image.stream,
        };
        let handles = jobs.iter().map(|job| design.handle(&job.plan));
        let handles: Vec<Kernel> = handles.collect::<Result<_, _>>()?;
        if let Some(witness) = witness {
            witness.submits(stream, design.number);
        }
        let start;
        let mut run = match (jobs, &handles[..]) {
            ([job], [kernel]) => {
                let mut run = kernel.run(stream);
                for memory in &mut job.memory {
                    run = run.arg(memory.argument());
                }
                start = Instant::now();
                run.submit()?
            }
            (jobs, handles) => {
                let mut list = RunList::new();
                let mut ids = Vec::with_capacity(jobs.len());
                for job in jobs {
                    let memory = job.memory.iter_mut();
                    let of_job: Vec<_> = memory.map(|m| list.buffer(m.argument())).collect();
                    ids.push(of_job);
                }
                for (kernel, ids) in handles.iter().zip(&ids) {
                    list.run(kernel, stream, ids)?;
                }
                start = Instant::now();
                list.submit()?
            }
        };
        let until = Instant::now() + self.deadline;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match run.wait(left.min(LOOK)) {
                Err(Error::WaitTimeout { .. }) if left > LOOK && self.is_current(live) => {}
                // Somebody else has found the device gone, or it is too late.
                Err(Error::WaitTimeout { .. }) => break,
                ended => return ended.map(|_| start.elapsed()),
            }
        }
        match run.cancel() {
            Err(Error::CommandAborted { .. }) if !self.is_current(live) => {
                Err(Error::DeviceRemoved)
            }
            Err(Error::CommandAborted { diagnosis }) => Err(Error::CommandTimeout { diagnosis }),
            ended => ended.map(|_| start.elapsed()),
        }
    }

    fn is_current(&self, live: &Live) -> bool {
        let state = lock(&self.state);
        let current = state.live.as_ref();
        current.is_some_and(|current| current.generation == live.generation)
    }

    fn design(
        &self,
        live: &Live,
        image: &Image,
        kernel: &'static str,
    ) -> Result<Arc<Design>, Error> {
        let mut designs = lock(&live.designs);
        if let Some(design) = designs.get(kernel) {
            return Ok(design.clone());
        }
        let design = Arc::new(Design {
            context: live.device.context(&image.xclbin)?,
            number: self.contexts.fetch_add(1, Ordering::Relaxed),
            handles: Mutex::default(),
        });
        designs.insert(kernel, design.clone());
        Ok(design)
    }

    /// The device is gone.
    pub(super) fn lose(&self, live: &Arc<Live>, error: &Error) {
        let gone = {
            let mut state = lock(&self.state);
            let current = state.live.as_ref();
            if current.is_none_or(|current| current.generation != live.generation) {
                return;
            }
            state.losses += 1;
            state.lost = Some(error.to_string());
            state.rest.again();
            state.live.take()
        };
        // Contexts are taken down without the lock.
        drop(gone);
    }

    pub(super) fn view(&self) -> View {
        let (live, mut view) = {
            let state = lock(&self.state);
            let kernels = self.images.iter().map(|(name, image)| {
                let resting = state.resting.get(name).is_some_and(|rest| !rest.is_over());
                let problem = match image {
                    Err(error) => Some(error.clone()),
                    Ok(_) => resting.then(|| "it failed and rests".to_owned()),
                };
                (*name, problem)
            });
            let view = View {
                info: None,
                lost: state.lost.clone(),
                opened: state.opened,
                losses: state.losses,
                pool: PoolStats::default(),
                kernels: kernels.collect(),
            };
            (state.live.clone(), view)
        };
        if let Some(live) = live {
            view.info = Some(live.device.info().clone());
            view.pool = live.pool.stats();
        }
        view
    }
}

/// While the opener runs, which is the user's and may panic.
struct Opening<'a>(&'a Mutex<State>);

impl Drop for Opening<'_> {
    fn drop(&mut self) {
        lock(self.0).opening = false;
    }
}

/// Whether the device itself is gone.
pub(super) fn is_loss(error: &Error) -> bool {
    matches!(
        error,
        Error::FirmwareDead | Error::DeviceRemoved | Error::NoDevice { .. }
    )
}
