//! Devices: which there are, which was taken, and why.

use crate::backend::{Backend, BackendContext, BackendInfo, Command, ContextSpec};
use crate::backend::{Outcome, Pending, Place};
use crate::context::{lock, ContextInner};
use crate::query::{PowerMode, Snapshot};
use crate::residency::{ContextId, Residency};
use crate::run::Work;
use crate::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use crate::sync::{sleep, Arc, Mutex, Weak};
use crate::{probe, Buffer, BufferPool, Context, DeviceStats, Error};
use crate::{RunStats, Xclbin};
use std::time::{Duration, Instant};

mod evidence;

pub use evidence::Evidence;

/// Largest buffer, in bytes: a host buffer's size must fit 32 bits.
const MAX_BUFFER: u64 = u32::MAX as u64;

/// How long a context without a place waits for one of this device's own contexts
/// to become idle. Above the kernel driver's limit for a command that hangs.
const ROOM_WAIT: Duration = Duration::from_millis(2500);
const ROOM_STEP: Duration = Duration::from_millis(1);

/// What became of the search for a context that gives way.
enum Eviction {
    /// One did.
    GaveWay,
    /// All that have a place are busy, or are being dropped.
    AllBusy,
    /// No other context of this device has a place.
    Nobody,
}

/// Which device to open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeviceSelector {
    /// A real NPU if there is one that this version can drive, else the emulator.
    #[default]
    Auto,
    /// The emulated Phoenix.
    Emulator,
    /// The emulated Phoenix with its timing model.
    EmulatorTimed,
    /// A real NPU through the kernel driver's ioctls.
    Amdxdna,
    /// A real NPU through XRT. The same checks and results; but XRT does not say why a run
    /// failed, and makes objects of its own for each submission.
    Xrt,
}

impl DeviceSelector {
    /// The names that [`from_name`](Self::from_name) takes.
    pub const NAMES: [&'static str; 5] = ["auto", "emu", "emu-timed", "amdxdna", "xrt"];

    /// From a name on a command line.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "emu" | "emulator" => Some(Self::Emulator),
            "emu-timed" => Some(Self::EmulatorTimed),
            "amdxdna" => Some(Self::Amdxdna),
            "xrt" => Some(Self::Xrt),
            _ => None,
        }
    }

    /// Its name on a command line, one of [`NAMES`](Self::NAMES).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Emulator => "emu",
            Self::EmulatorTimed => "emu-timed",
            Self::Amdxdna => "amdxdna",
            Self::Xrt => "xrt",
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Self::Auto => "usable",
            Self::Emulator | Self::EmulatorTimed => "emulated",
            Self::Amdxdna => "amdxdna",
            Self::Xrt => "XRT",
        }
    }
}

/// What was opened, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceInfo {
    /// "emu", "amdxdna" or "xrt".
    pub kind: &'static str,
    /// Name, driver, firmware, array.
    pub backend: BackendInfo,
    /// What its results prove.
    pub evidence: Evidence,
    /// Why this one was taken.
    pub reason: String,
}

impl std::fmt::Display for DeviceInfo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let b = &self.backend;
        write!(
            f,
            "{} ({}), {}x{}, driver {}, firmware {}; evidence: {}; {}",
            b.device,
            self.kind,
            b.columns,
            b.rows,
            b.driver,
            b.firmware,
            self.evidence,
            self.reason
        )
    }
}

/// An open device. Clones are the same device.
#[derive(Clone, Debug)]
pub struct Device {
    inner: Arc<DeviceInner>,
}

#[derive(Debug)]
pub(crate) struct DeviceInner {
    backend: Box<dyn Backend>,
    info: DeviceInfo,
    books: Mutex<Books>,
    next_context: AtomicU64,
    /// All contexts, for finding one that can give way.
    contexts: Mutex<Vec<Known>>,
    /// Counts uses of contexts.
    clock: AtomicU64,
}

/// A context that may have a place on the device.
#[derive(Debug)]
struct Known {
    context: Weak<ContextInner>,
    /// It was dropped, and its place is free.
    left: Arc<AtomicBool>,
}

#[derive(Debug)]
struct Books {
    residency: Residency,
    stats: DeviceStats,
    /// What is submitted, so that its memory is there for the next time.
    commands: Vec<Command>,
}

impl Device {
    /// Opens a device.
    ///
    /// # Errors
    /// [`Error::NoDevice`], [`Error::NotBound`], [`Error::FirmwareMismatch`],
    /// [`Error::NoXrtShim`] for XRT in a build without it, and the errors of opening.
    pub fn open(selector: DeviceSelector) -> Result<Self, Error> {
        match selector {
            DeviceSelector::Auto => match probe::nodes().first() {
                Some(node) => match Self::amdxdna(node, format!("found {}", node.path.display())) {
                    Ok(device) => Ok(device),
                    Err(error) => {
                        let path = node.path.display();
                        Self::emulator(selector, format!("{path}: {error}; took the emulator"))
                    }
                },
                None => {
                    let why = probe::why_no_node().map(|e| e.to_string());
                    let why = why.unwrap_or_else(|| "no NPU on this machine".into());
                    Self::emulator(selector, format!("{why}; took the emulator"))
                }
            },
            DeviceSelector::Emulator | DeviceSelector::EmulatorTimed => {
                Self::emulator(selector, "asked for by name".into())
            }
            DeviceSelector::Amdxdna => match probe::nodes().first() {
                Some(node) => Self::amdxdna(node, "asked for by name".into()),
                None => Err(probe::why_no_node().unwrap_or_else(|| Error::NoDevice {
                    wanted: selector.wanted(),
                    detail: "no /dev/accel/accel* of a Phoenix whose driver is amdxdna".into(),
                })),
            },
            DeviceSelector::Xrt => {
                let backend = crate::backend::XrtBackend::open()?;
                let evidence = backend.evidence();
                let reason = "asked for by name".into();
                Ok(Self::over(Box::new(backend), "xrt", evidence, reason))
            }
        }
    }

    /// Opens a device node of the kernel driver.
    ///
    /// # Errors
    /// [`Error::NoDevice`] also when the node is another driver's,
    /// [`Error::Permission`], [`Error::NoIommuMode`], [`Error::Unsupported`]; those of
    /// making the heap.
    pub fn amdxdna(node: &crate::kmd::amdxdna::Node, reason: String) -> Result<Self, Error> {
        let kmd = crate::kmd::AmdxdnaKmd::open(node)?;
        let backend = crate::backend::KmdBackend::open(kmd)?;
        let evidence = node.evidence();
        Ok(Self::over(Box::new(backend), "amdxdna", evidence, reason))
    }

    /// Opens the emulated Phoenix with options of its own.
    ///
    /// # Errors
    /// The errors of starting it.
    #[cfg(feature = "emu")]
    pub fn emulated(options: crate::emulator::Options) -> Result<Self, Error> {
        Self::emulated_because(options, "asked for by name".into())
    }

    #[cfg(feature = "emu")]
    fn emulator(selector: DeviceSelector, reason: String) -> Result<Self, Error> {
        let timed = selector == DeviceSelector::EmulatorTimed;
        let options = crate::emulator::Options {
            costs: timed.then(crate::emulator::Costs::phoenix),
            ..Default::default()
        };
        Self::emulated_because(options, reason)
    }

    #[cfg(feature = "emu")]
    fn emulated_because(options: crate::emulator::Options, reason: String) -> Result<Self, Error> {
        let evidence = match options.costs {
            None => Evidence::EmulatorFunctional,
            Some(_) => Evidence::EmulatorTimed,
        };
        let kmd = crate::kmd::EmuKmd::with_options(options).map_err(|source| Error::Os {
            call: "starting the emulator",
            source,
        })?;
        let backend = crate::backend::KmdBackend::open(kmd)?;
        Ok(Self::over(Box::new(backend), "emu", evidence, reason))
    }

    #[cfg(not(feature = "emu"))]
    fn emulator(selector: DeviceSelector, _: String) -> Result<Self, Error> {
        let detail = "this build has no emulator (feature `emu`)".into();
        Err(Error::NoDevice {
            wanted: selector.wanted(),
            detail,
        })
    }

    /// A device over any backend: for other transports, and for tests that inject
    /// faults below it. (One that lets hardware write the host's memory answers for that
    /// with `unsafe` code of its own; those of this crate can't be had alone.)
    pub fn over(
        backend: Box<dyn Backend>,
        kind: &'static str,
        evidence: Evidence,
        reason: String,
    ) -> Self {
        let info = DeviceInfo {
            kind,
            backend: backend.info(),
            evidence,
            reason,
        };
        let books = Books {
            residency: Residency::new(backend.keeps_state()),
            stats: DeviceStats::default(),
            commands: Vec::new(),
        };
        let inner = DeviceInner {
            backend,
            info,
            books: Mutex::new(books),
            next_context: AtomicU64::new(0),
            contexts: Mutex::default(),
            clock: AtomicU64::new(0),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// What was opened, and why.
    pub fn info(&self) -> &DeviceInfo {
        &self.inner.info
    }

    /// What the device tells about itself now: clocks, power mode, contexts, the last
    /// error of the array. Unknown answers are `None`.
    pub fn query(&self) -> Snapshot {
        self.inner.backend.query()
    }

    /// Sets how fast the device may run, for all processes. Mostly root alone may.
    ///
    /// # Errors
    /// [`Error::CallPermission`], [`Error::Unsupported`], [`Error::InvalidArgument`]
    /// (turbo while a context lives).
    pub fn set_power_mode(&self, mode: PowerMode) -> Result<(), Error> {
        self.inner.backend.set_power_mode(mode)
    }

    /// Totals since the device was opened.
    pub fn stats(&self) -> DeviceStats {
        lock(&self.inner.books).stats.clone()
    }

    /// Loads an xclbin on some columns of the array.
    ///
    /// # Errors
    /// [`Error::NoColumns`], [`Error::NoContextSlot`],
    /// [`Error::OutOfDeviceMemory`] and other errors of the device's driver.
    pub fn context(&self, xclbin: &Xclbin) -> Result<Context, Error> {
        Context::new(&self.inner, xclbin)
    }

    /// A zeroed buffer of `len` elements.
    ///
    /// # Errors
    /// [`Error::BufferSize`] for no elements or 4 GiB and more,
    /// [`Error::OutOfDeviceMemory`].
    pub fn buffer<T: bytemuck::Pod>(&self, len: usize) -> Result<Buffer<T>, Error> {
        let bytes = DeviceInner::buffer_bytes::<T>(len)?;
        let memory = self.inner.backend.allocate(bytes)?;
        Buffer::new(memory, len).ok_or(Error::BufferSize { bytes })
    }

    /// A pool of buffers, which keeps at most `most` bytes for later.
    pub fn pool(&self, most: u64) -> BufferPool {
        BufferPool::new(self.inner.clone(), most)
    }

    /// A buffer with a copy of `data`.
    ///
    /// # Errors
    /// As [`buffer`](Self::buffer).
    pub fn buffer_from<T: bytemuck::Pod>(&self, data: &[T]) -> Result<Buffer<T>, Error> {
        let mut buffer = self.buffer(data.len())?;
        buffer.copy_from(data)?;
        Ok(buffer)
    }
}

impl DeviceInner {
    pub(crate) fn backend(&self) -> &dyn Backend {
        &*self.backend
    }

    pub(crate) fn new_context(&self) -> ContextId {
        lock(&self.books).stats.contexts += 1;
        ContextId(self.next_context.fetch_add(1, Ordering::Relaxed))
    }

    pub(crate) fn remove_context(&self, id: ContextId) {
        lock(&self.books).residency.removed(id);
    }

    /// The array lost what the context had there.
    pub(crate) fn lose_tables(&self, id: ContextId) {
        lock(&self.books).residency.reset(id);
    }

    /// Bytes of a buffer of `len` elements.
    pub(crate) fn buffer_bytes<T>(len: usize) -> Result<u64, Error> {
        let bytes = (len as u64).saturating_mul(std::mem::size_of::<T>() as u64);
        if bytes == 0 || bytes > MAX_BUFFER {
            return Err(Error::BufferSize { bytes });
        }
        Ok(bytes)
    }

    /// The time, counted in uses of contexts.
    pub(crate) fn tick(&self) -> u64 {
        self.clock.fetch_add(1, Ordering::Relaxed)
    }

    /// A context that may have to give way some day.
    pub(crate) fn register(&self, context: &Arc<ContextInner>) {
        let mut contexts = lock(&self.contexts);
        contexts.retain(|known| !known.left.load(Ordering::Acquire));
        contexts.push(Known {
            context: Arc::downgrade(context),
            left: context.left(),
        });
    }

    /// Makes a context on the device. While there is no room, the context that was
    /// idle for longest gives way; when all are busy, one of them is waited for, until
    /// `end` at most.
    pub(crate) fn make_room(
        &self,
        not: Option<ContextId>,
        spec: &ContextSpec,
        end: Option<Instant>,
    ) -> Result<Arc<dyn BackendContext>, Error> {
        let patience = Instant::now() + ROOM_WAIT;
        let end = end.map_or(patience, |end| end.min(patience));
        let mut alone = false;
        loop {
            match self.backend.create_context(spec) {
                Err(
                    error @ (Error::NoContextSlot { .. }
                    | Error::NoColumns { .. }
                    | Error::OutOfDeviceMemory { .. }),
                ) => match self.evict(not) {
                    Eviction::GaveWay => {}
                    Eviction::AllBusy if Instant::now() < end => {
                        sleep(ROOM_STEP);
                    }
                    // Whoever was in the way may have left since.
                    Eviction::Nobody if !alone => alone = true,
                    Eviction::AllBusy | Eviction::Nobody => return Err(error),
                },
                made => return made,
            }
        }
    }

    fn evict(&self, not: Option<ContextId>) -> Eviction {
        let (mut others, mut leaving) = (Vec::new(), false);
        for known in lock(&self.contexts).iter() {
            match known.context.upgrade() {
                Some(context) => others.push(context),
                None => leaving |= !known.left.load(Ordering::Acquire),
            }
        }
        others.retain(|context| Some(context.id()) != not && context.has_place());
        others.sort_by_key(|context| context.last_used());
        if others.is_empty() && !leaving {
            return Eviction::Nobody;
        }
        if !others.iter().any(|context| context.give_way()) {
            return Eviction::AllBusy;
        }
        lock(&self.books).stats.evictions += 1;
        Eviction::GaveWay
    }

    /// Submits runs as one command, each with its tables in front if the array may
    /// lack them. The books stay locked over the submission: their order is the order
    /// in which the device got the commands. `place` is the context's, so that the
    /// submission waits for no other command.
    pub(crate) fn submit(
        &self,
        id: ContextId,
        context: &dyn BackendContext,
        place: Place,
        work: &[Work<'_>],
    ) -> Result<Arc<dyn Pending>, Error> {
        let mut books = lock(&self.books);
        let (mut uploads, mut state) = (0, None);
        let mut commands = std::mem::take(&mut books.commands);
        for (index, work) in work.iter().enumerate() {
            let wanted = work.kernel.table_state();
            let missing = |wanted| match index {
                0 => books.residency.needs_upload(id, wanted),
                // What the run before it left.
                _ => state != Some(wanted),
            };
            let mut code = work.stream.code().clone();
            state = match wanted {
                Some(wanted) if missing(wanted) => {
                    let (brought, with_tables) = work.kernel.with_tables(&work.stream);
                    code = with_tables;
                    uploads += 1;
                    Some(brought)
                }
                wanted => wanted,
            };
            commands.push(Command {
                unit: work.kernel.entry().unit,
                code,
                buffers: work.buffers.clone(),
            });
        }
        let submitted = context.submit(&commands, place);
        commands.clear();
        books.commands = commands;
        let pending = submitted?;
        books.residency.submitted(id, state);
        books.stats.submitted += 1;
        books.stats.runs += work.len() as u64;
        books.stats.table_uploads += uploads;
        Ok(pending)
    }

    pub(crate) fn ended(&self, id: ContextId, outcome: &Outcome, stats: Option<RunStats>) {
        let mut books = lock(&self.books);
        if *outcome == Outcome::Completed {
            books.residency.completed(id);
            books.stats.completed += 1;
            if let Some(stats) = &stats {
                books.stats.totals.add(stats);
            }
        } else {
            books.residency.failed(id);
            books.stats.failed += 1;
        }
    }
}
