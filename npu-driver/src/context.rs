//! Contexts and kernels.

use crate::backend::{deadline, left, Code, Outcome, Pending};
use crate::device::DeviceInner;
use crate::residency::{ContextId, TableState};
use crate::run::{Tracked, Work};
use crate::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use crate::sync::{Arc, Mutex, MutexGuard, PoisonError};
use crate::table::Tables;
use crate::xclbin::{Design, KernelEntry};
use crate::{Error, InstructionStream, RunBuilder, RunStats, TileAddress, Xclbin};
use npu_image::uapi::IN_FLIGHT;
use smallvec::SmallVec;
use std::time::{Duration, Instant};

mod stays;

pub(crate) use stays::Stay;
use stays::{OnDevice, Stays};

/// An xclbin's configuration on some columns of a device.
///
/// The context lives as long as it or one of its kernels does. Dropping the last
/// of them cancels what is in flight.
///
/// A device has few slots for contexts (Phoenix six, for all processes) and few
/// columns. When there is no room, the context of this device that was idle for
/// longest gives its place up; it takes one again, with its tables, at its next run.
#[derive(Clone, Debug)]
pub struct Context {
    inner: Arc<ContextInner>,
}

#[derive(Debug)]
pub(crate) struct ContextInner {
    id: ContextId,
    device: Arc<DeviceInner>,
    design: Arc<Design>,
    stays: Stays,
    /// Most runs of one list, of every stay.
    list_limit: usize,
    kernels: AtomicU64,
    /// Submissions, free ones and those that others still hold.
    runs: Mutex<Vec<Arc<Tracked>>>,
    /// When it was last used, by the device's clock.
    used: AtomicU64,
    /// Set when nothing of it is on the device any more, for ever.
    left: Arc<AtomicBool>,
}

impl Context {
    pub(crate) fn new(device: &Arc<DeviceInner>, xclbin: &Xclbin) -> Result<Self, Error> {
        let design = xclbin.design().clone();
        let backend = device.make_room(None, &design.spec, None)?;
        let id = device.new_context();
        let inner = Arc::new(ContextInner {
            id,
            device: device.clone(),
            design,
            list_limit: backend.list_limit(),
            stays: Stays::new(backend),
            kernels: AtomicU64::new(0),
            runs: Mutex::new(Vec::new()),
            used: AtomicU64::new(device.tick()),
            left: Arc::new(AtomicBool::new(false)),
        });
        device.register(&inner);
        Ok(Self { inner })
    }

    /// The kernel of this name. Each call gives a handle of its own, with its own
    /// tables.
    ///
    /// # Errors
    /// [`Error::UnknownKernel`], with the names there are.
    pub fn kernel(&self, name: &str) -> Result<Kernel, Error> {
        let design = &self.inner.design;
        let found = design.kernels.iter().position(|k| k.name == name);
        let index = found.ok_or_else(|| Error::UnknownKernel {
            name: name.into(),
            available: design.kernels.iter().map(|k| k.name.clone()).collect(),
        })?;
        let id = self.inner.kernels.fetch_add(1, Ordering::Relaxed);
        let tables = Arc::new(Mutex::new(Tables::default()));
        Ok(Kernel {
            context: self.inner.clone(),
            index,
            id,
            tables,
        })
    }

    /// The only kernel of an xclbin that has one.
    ///
    /// # Errors
    /// [`Error::UnknownKernel`] when there are none or several.
    pub fn only_kernel(&self) -> Result<Kernel, Error> {
        match &self.inner.design.kernels[..] {
            [one] => self.kernel(&one.name),
            _ => self.kernel(""),
        }
    }
}

impl ContextInner {
    pub(crate) fn columns(&self) -> u32 {
        self.design.spec.columns
    }

    /// A run of this context ended.
    pub(crate) fn ended(&self, outcome: &Outcome, stats: Option<RunStats>) {
        self.device.ended(self.id, outcome, stats);
    }

    /// The context on the device, made again if it lost its place; `None` when another
    /// thread makes it or takes it down, and is not done by `end`.
    fn on_device(&self, end: Option<Instant>) -> Result<Option<OnDevice>, Error> {
        self.used.store(self.device.tick(), Ordering::Relaxed);
        let make = || self.device.make_room(Some(self.id), &self.design.spec, end);
        self.stays.get(end, make)
    }

    /// What tells that it has left the device; it is longer there than the context.
    pub(crate) fn left(&self) -> Arc<AtomicBool> {
        self.left.clone()
    }

    /// Its name in the books.
    pub(crate) fn id(&self) -> ContextId {
        self.id
    }

    /// Whether it has a place on the device, or is about to take or give up one.
    pub(crate) fn has_place(&self) -> bool {
        self.stays.takes_room()
    }

    /// When it was last used.
    pub(crate) fn last_used(&self) -> u64 {
        self.used.load(Ordering::Relaxed)
    }

    /// Most runs of one list.
    pub(crate) fn list_limit(&self) -> usize {
        self.list_limit
    }

    /// Takes the context off the device, with everything in flight, if it is still this
    /// stay. The next run begins a new one. Where another thread does so, waits for that
    /// until `end`.
    pub(crate) fn reset(&self, stay: Stay, end: Option<Instant>) {
        self.stays
            .end(stay, end, || self.device.lose_tables(self.id));
    }

    /// Gives its place up if nothing of it is in flight and nobody is about to
    /// submit. `false` when it had none or keeps it.
    pub(crate) fn give_way(&self) -> bool {
        let ended = || self.device.lose_tables(self.id);
        self.stays.end_if(|| self.is_idle(), ended)
    }

    /// Whether all submissions have ended.
    fn is_idle(&self) -> bool {
        let runs: Open = lock(&self.runs).iter().filter(is_open).cloned().collect();
        runs.iter().all(has_ended)
    }

    /// Hands runs to the device: one, or a list that it runs in order. Waits at most
    /// `limit` for others: runs that take its room, contexts that take its place on the
    /// device, and a thread that just takes it down or puts it there.
    pub(crate) fn submit(
        self: &Arc<Self>,
        work: &[Work<'_>],
        limit: Duration,
    ) -> Result<Arc<Tracked>, Error> {
        let end = deadline(limit);
        let at = self.free_run();
        // Kept until the run is known here: a context that has to give way asks who has
        // it before it looks at its runs.
        let mut anew = false;
        let (stay, _backend, pending) = loop {
            let Some((stay, backend)) = self.on_device(end)? else {
                return Err(Error::QueueFull { waited: limit });
            };
            let submitted = backend
                .admit(left(end, limit))
                .and_then(|place| self.device.submit(self.id, &*backend, place, work));
            match submitted {
                // Taken off the device since a moment ago.
                Err(Error::CommandAborted { .. }) if !self.stays.lasts(stay) => continue,
                // A run of it failed, and took it down, or just does.
                Err(Error::CommandAborted { .. }) if !anew || !left(end, limit).is_zero() => {
                    let settled = backend.admit(left(end, limit));
                    if let Err(Error::QueueFull { .. }) = settled {
                        return Err(Error::QueueFull { waited: limit });
                    }
                    anew = true;
                    self.reset(stay, end);
                    continue;
                }
                Err(Error::QueueFull { .. }) => return Err(Error::QueueFull { waited: limit }),
                submitted => break (stay, backend, submitted?),
            }
        };
        let mut runs = lock(&self.runs);
        let free = at.and_then(|at| runs.get_mut(at)).and_then(Arc::get_mut);
        match (free, at) {
            (Some(run), Some(at)) if run.is_free() => {
                run.take(stay, pending);
                Ok(runs[at].clone())
            }
            _ => {
                let run = Arc::new(Tracked::new(Arc::downgrade(self), stay, pending));
                runs.push(run.clone());
                Ok(run)
            }
        }
    }

    /// Lets the books hear of runs whose handles were dropped, and frees what has
    /// ended. Index of a free run.
    fn free_run(&self) -> Option<usize> {
        let dropped = |run: &&Arc<Tracked>| Arc::strong_count(run) == 1 && is_open(run);
        let runs: Open = lock(&self.runs).iter().filter(dropped).cloned().collect();
        // Not locked meanwhile: an end may take the firmware's word.
        runs.iter().for_each(|run| {
            has_ended(run);
        });
        drop(runs);
        let mut runs = lock(&self.runs);
        let mut free = None;
        for (at, run) in runs.iter_mut().enumerate() {
            let Some(run) = Arc::get_mut(run).filter(|run| run.is_told()) else {
                continue;
            };
            run.free();
            free = Some(at);
        }
        free
    }
}

/// Runs that may be in flight, without memory of their own.
type Open = SmallVec<[Arc<Tracked>; IN_FLIGHT]>;

/// Whether the books don't know its end.
fn is_open(run: &&Arc<Tracked>) -> bool {
    !run.is_told()
}

/// Whether it has ended; then the books know.
fn has_ended(run: &Arc<Tracked>) -> bool {
    matches!(run.wait(Duration::ZERO), Ok(Some(_)))
}

impl Drop for ContextInner {
    fn drop(&mut self) {
        self.device.remove_context(self.id);
        // Nobody else has it: a submission would keep the context.
        self.stays.clear();
        self.left.store(true, Ordering::Release);
    }
}

/// A kernel of a context, with the tables bound to it. Clones share them.
#[derive(Clone, Debug)]
pub struct Kernel {
    context: Arc<ContextInner>,
    index: usize,
    id: u64,
    tables: Arc<Mutex<Tables>>,
}

impl Kernel {
    pub(crate) fn entry(&self) -> &KernelEntry {
        &self.context.design.kernels[self.index]
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.entry().name
    }

    /// Starts putting a run together.
    pub fn run(&self, stream: &InstructionStream) -> RunBuilder<'_> {
        RunBuilder::new(self, stream.clone())
    }

    /// Binds a table or parameter block by its name in the manifest. It is written
    /// to its tiles ahead of the next run, and again whenever the array may have
    /// lost it. `data` must have exactly the size that the manifest states.
    ///
    /// # Errors
    /// [`Error::NoManifest`], [`Error::UnknownTable`], [`Error::TableSize`].
    pub fn bind<T: bytemuck::Pod>(&self, name: &str, data: &[T]) -> Result<(), Error> {
        let bytes: &[u8] = bytemuck::cast_slice(data);
        let places = self.context.design.table(name)?;
        if let Some(place) = places.iter().find(|p| p.bytes != bytes.len()) {
            let (name, expected, given) = (name.into(), place.bytes, bytes.len());
            return Err(Error::TableSize {
                name,
                expected,
                given,
            });
        }
        let mut bound = lock(&self.tables);
        let mut tables = bound.clone();
        for place in places {
            let (image, copies) = place.copies(bytes)?;
            for at in copies {
                tables.bind(at, &image)?;
            }
        }
        *bound = tables;
        Ok(())
    }

    /// Binds a lookup table: [`bind`](Self::bind) with the table's own name.
    ///
    /// # Errors
    /// As [`bind`](Self::bind).
    pub fn upload(&self, lut: &crate::Lut) -> Result<(), Error> {
        self.bind(lut.name(), lut.entries())
    }

    /// Binds bytes at a place in tile memory, for designs without a manifest.
    ///
    /// # Errors
    /// [`Error::TablePlace`].
    pub fn bind_at<T: bytemuck::Pod>(&self, at: TileAddress, data: &[T]) -> Result<(), Error> {
        if u32::from(at.column) >= self.context.columns() {
            let bytes = std::mem::size_of_val(data);
            let detail = "the partition has no such column";
            return Err(Error::TablePlace {
                place: at.to_string(),
                bytes,
                detail,
            });
        }
        lock(&self.tables).bind(at, bytemuck::cast_slice(data))
    }

    /// Forgets all bound tables. What is on the array stays until it is lost.
    pub fn unbind_all(&self) {
        lock(&self.tables).clear();
    }

    /// Whether both are of one context.
    pub(crate) fn shares_context_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.context, &other.context)
    }

    pub(crate) fn context(&self) -> &Arc<ContextInner> {
        &self.context
    }

    pub(crate) fn check_arguments(
        &self,
        sizes: &[u64],
        stream: &InstructionStream,
    ) -> Result<(), Error> {
        let entry = self.entry();
        if let Some(most) = entry.most_buffers.filter(|most| sizes.len() > *most) {
            let (kernel, given) = (entry.name.clone(), sizes.len());
            return Err(Error::ArgumentCount {
                kernel,
                expected: most,
                given,
            });
        }
        let Some(arguments) = &entry.arguments else {
            return Ok(());
        };
        let (expected, given) = (arguments.len(), sizes.len());
        if expected != given {
            return Err(Error::ArgumentCount {
                kernel: entry.name.clone(),
                expected,
                given,
            });
        }
        for (index, (argument, given)) in arguments.iter().zip(sizes).enumerate() {
            let expected = stream.ratio().of(argument.bytes);
            if expected != Some(*given) {
                return Err(Error::ArgumentSize {
                    kernel: entry.name.clone(),
                    index,
                    name: argument.name.clone(),
                    expected: expected.unwrap_or(argument.bytes),
                    given: *given,
                });
            }
        }
        Ok(())
    }

    /// State of its tables; `None` when none are bound.
    pub(crate) fn table_state(&self) -> Option<TableState> {
        let tables = lock(&self.tables);
        (!tables.is_empty()).then_some(TableState {
            kernel: self.id,
            version: tables.version,
        })
    }

    /// A stream with its tables in front, and the state that this brings.
    pub(crate) fn with_tables(&self, stream: &InstructionStream) -> (TableState, Code) {
        let mut tables = lock(&self.tables);
        let code = tables.in_front_of(stream);
        let state = TableState {
            kernel: self.id,
            version: tables.version,
        };
        (state, code)
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
