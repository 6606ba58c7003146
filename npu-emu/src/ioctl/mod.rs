//! A model of the `amdxdna` kernel driver's calls on Phoenix.
//!
//! [`Model`] has one method per ioctl, takes and gives what the ioctl does, and
//! fails with the errno that the real driver (7.3) was seen to give. Commands run
//! one after another on a worker thread, so that waits can time out; each ends
//! with the state in its packet, like on the real device. Two more calls,
//! [`Model::report`] and [`Model::counters`], tell what no real device does.
//! [`Model::ioctl`] takes the calls as bytes, from a request code and the memory of
//! the program that makes them.
//!
//! A wait for point 0 of a timeline waits for its newest command, as in the kernel,
//! where 0 stands for the whole fence.

mod commands;
mod errno;
mod interface;
mod memory;
#[cfg(test)]
mod tests;
mod wire;
#[cfg(test)]
mod wire_tests;

pub use errno::Errno;
pub use interface::{Addition, Interface};
pub use memory::{
    AddressMode, BoKind, BoStore, OutOfMemory, DEV_ALIGN, HEAP_BASE, HEAP_BYTES, HOST_BASE,
};
pub use wire::UserMemory;

use crate::array::Stats;
use crate::firmware::{
    ContextId, Contexts, Executor, FaultPoint, Faults, NewPartition, Placement, Unit,
};
use commands::Job;
use memory::{back, Addresses, Backing};
use npu_image::uapi::{AsyncError, IN_FLIGHT};
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// DEV objects that the driver itself takes per context.
const CONTEXT_DEV_BOS: usize = 4;
/// Ends of commands that are kept, of all contexts together.
const KEPT: usize = 256;
/// Compute units of a context.
const MAX_UNITS: usize = 32;
/// Core rows, to turn `num_tiles` into columns.
const CORE_ROWS: u32 = 4;

/// How a model is made.
pub struct Config {
    /// Makes a piece of the array.
    pub new_partition: NewPartition,
    /// Planted faults.
    pub faults: Faults,
    /// How long the driver waits for a command without an answer
    /// (`tdr_timeout_ms`, 2 s by default).
    pub hang_time: Duration,
    /// How the device reaches host memory.
    pub addresses: AddressMode,
    /// The kernel driver's interface.
    pub interface: Interface,
}

/// What GET_BO_INFO gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoInfo {
    /// Device address.
    pub address: u64,
    /// Bytes, as asked for.
    pub size: u64,
    /// Kind.
    pub kind: BoKind,
}

/// What CREATE_HWCTX gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hwctx {
    /// Context.
    pub handle: u32,
    /// Its timeline fence.
    pub syncobj: u32,
}

/// A context as GET_ARRAY shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HwctxEntry {
    /// Context.
    pub handle: u32,
    /// Its columns.
    pub placement: Placement,
    /// Commands submitted.
    pub submissions: u64,
    /// Commands that ended.
    pub completions: u64,
}

/// The end of a command, as [`Model::report`] and [`Model::counters`] show it.
struct Kept {
    ctx: u32,
    seq: u64,
    report: Option<String>,
    counters: Option<Stats>,
}

struct Context {
    placement: Placement,
    syncobj: u32,
    units: Option<Vec<Unit>>,
    /// Objects that live as long as the context.
    _held: Vec<Arc<Backing>>,
    dev: Vec<u64>,
    submitted: u64,
    ended: u64,
    /// It could not be set up again after a command that hung: its commands end without
    /// having been anywhere.
    lost: bool,
}

struct Bo {
    backing: Arc<Backing>,
}

/// A timeline fence. It outlives its context until it is destroyed itself.
#[derive(Default)]
struct Timeline {
    submitted: u64,
    ended: u64,
}

#[derive(Default)]
struct State {
    interface: Interface,
    addresses: Addresses,
    bos: HashMap<u32, Bo>,
    contexts: HashMap<u32, Context>,
    timelines: HashMap<u32, Timeline>,
    firmware: Contexts,
    next_handle: u32,
    power_mode: u8,
    last_error: AsyncError,
    queue: VecDeque<Job>,
    /// The latest ends, also of contexts that are gone.
    kept: VecDeque<Kept>,
    running: Option<(u32, Arc<AtomicBool>)>,
    evictions: Vec<ContextId>,
    dead: bool,
    stopping: bool,
}

impl State {
    fn kept(&self, ctx: u32, seq: u64) -> Option<&Kept> {
        self.kept
            .iter()
            .rev()
            .find(|k| (k.ctx, k.seq) == (ctx, seq))
    }

    /// The lowest number of a fence that is free, as the kernel gives it. (A context whose
    /// fence was destroyed before it keeps that number here.)
    fn fence(&self) -> u32 {
        let taken = |n: &u32| {
            self.timelines.contains_key(n) || self.contexts.values().any(|c| c.syncobj == *n)
        };
        (1..).find(|n| !taken(n)).unwrap_or(u32::MAX)
    }

    fn handle(&mut self) -> u32 {
        self.next_handle += 1;
        self.next_handle
    }
}

struct Shared {
    state: Mutex<State>,
    /// Something changed: a command arrived or ended, a context went.
    changed: Condvar,
    store: Arc<dyn BoStore>,
    faults: Faults,
    addresses: AddressMode,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// An open device.
///
/// Dropping it cancels everything and waits for the worker.
pub struct Model {
    shared: Arc<Shared>,
    worker: Option<JoinHandle<()>>,
}

impl Model {
    /// Opens a device over the caller's memory.
    ///
    /// # Errors
    /// When no thread can be had.
    pub fn new(config: Config, store: Arc<dyn BoStore>) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                interface: config.interface,
                ..State::default()
            }),
            changed: Condvar::new(),
            store,
            faults: config.faults.clone(),
            addresses: config.addresses,
        });
        let executor = Executor::new(config.new_partition, config.faults, config.hang_time);
        let worker = {
            let shared = shared.clone();
            std::thread::Builder::new()
                .name("npu-emu".into())
                .spawn(move || commands::work(&shared, executor))?
        };
        Ok(Self {
            shared,
            worker: Some(worker),
        })
    }

    /// The kernel driver's interface.
    pub fn interface(&self) -> Interface {
        self.shared.lock().interface
    }

    /// CREATE_BO.
    ///
    /// # Errors
    /// EAGAIN (DEV without a heap), EINVAL (size), ENOSPC (heap full or a second
    /// heap), ENOMEM.
    pub fn create_bo(&self, kind: BoKind, size: u64) -> Result<u32, Errno> {
        let mut state = self.shared.lock();
        if self.shared.faults.take(FaultPoint::OutOfMemory) {
            return Err(Errno::ENOSPC);
        }
        let address = state.addresses.take(kind, size)?;
        let mode = self.shared.addresses;
        let Ok(backing) = back(&self.shared.store, kind, address, size, mode) else {
            release(&mut state, kind, address);
            return Err(Errno::ENOMEM);
        };
        let handle = state.handle();
        state.bos.insert(handle, Bo { backing });
        Ok(handle)
    }

    /// GET_BO_INFO.
    ///
    /// # Errors
    /// ENOENT.
    pub fn bo_info(&self, bo: u32) -> Result<BoInfo, Errno> {
        let state = self.shared.lock();
        let backing = &state.bos.get(&bo).ok_or(Errno::ENOENT)?.backing;
        Ok(BoInfo {
            address: backing.device(),
            size: backing.size,
            kind: backing.kind,
        })
    }

    /// Where the store has an object, and what GET_BO_INFO gives.
    ///
    /// # Errors
    /// ENOENT.
    pub fn placed(&self, bo: u32) -> Result<(u64, BoInfo), Errno> {
        let info = self.bo_info(bo)?;
        let state = self.shared.lock();
        let backing = &state.bos.get(&bo).ok_or(Errno::ENOENT)?.backing;
        Ok((backing.address, info))
    }

    /// The power mode that was set last.
    fn power_mode(&self) -> u8 {
        self.shared.lock().power_mode
    }

    /// SET_STATE with a power mode; turbo needs that there is no context.
    fn set_power_mode(&self, mode: u8) -> Result<(), Errno> {
        let mut state = self.shared.lock();
        if mode == wire::TURBO && !state.contexts.is_empty() {
            return Err(Errno::EINVAL);
        }
        state.power_mode = mode;
        Ok(())
    }

    /// Whether an object can be mapped.
    ///
    /// # Errors
    /// EAGAIN when that is more locked memory than the process may have.
    pub fn may_map(&self) -> Result<(), Errno> {
        match self.shared.faults.take(FaultPoint::MemLock) {
            true => Err(Errno::EAGAIN),
            false => Ok(()),
        }
    }

    /// GET_ARRAY of the memory behind open handles: all but DEV objects, and DEV objects.
    pub fn memory(&self) -> (u64, u64) {
        let state = self.shared.lock();
        let bytes = |dev: bool| {
            let objects = state.bos.values().map(|bo| &bo.backing);
            let counted = objects.filter(|b| (b.kind == BoKind::Dev) == dev);
            counted.map(|b| b.size).sum()
        };
        (bytes(false), bytes(true))
    }

    /// mmap of the object whose bytes the store has from `address` on: in the shared
    /// address mode, the first one decides what the device calls it.
    pub fn mapped(&self, address: u64, user: u64) {
        let state = self.shared.lock();
        if let Some(bo) = state.bos.values().find(|b| b.backing.address == address) {
            bo.backing.map(user);
        }
    }

    /// GEM_CLOSE. Commands in flight and contexts keep what they need.
    ///
    /// # Errors
    /// EINVAL for an unknown handle.
    pub fn close_bo(&self, bo: u32) -> Result<(), Errno> {
        let mut state = self.shared.lock();
        let bo = state.bos.remove(&bo).ok_or(Errno::EINVAL)?;
        commands::drop_backing(&mut state, bo.backing);
        Ok(())
    }

    /// CREATE_HWCTX.
    ///
    /// # Errors
    /// ENOENT without a heap; EINVAL for `num_tiles` that is no number of columns
    /// and when the firmware has no slot; ENODEV without columns; ENOSPC when the
    /// heap is full; ETIME, then ENODEV for ever, when the firmware is dead.
    pub fn create_hwctx(&self, num_tiles: u32, _max_opc: u32) -> Result<Hwctx, Errno> {
        let mut state = self.shared.lock();
        self.management(&mut state)?;
        if !state.addresses.has_heap() {
            return Err(Errno::ENOENT);
        }
        let columns = num_tiles / CORE_ROWS;
        let fits = (1..=u32::from(Contexts::COLUMNS)).contains(&columns);
        if num_tiles % CORE_ROWS != 0 || !fits {
            return Err(Errno::EINVAL);
        }
        #[cfg(feature = "inject")]
        crate::firmware::inject::crowd(&mut state.firmware);
        let placement = state.firmware.place(columns as u8).ok_or(Errno::ENODEV)?;
        let (handle, syncobj) = (state.handle(), state.fence());
        if self.shared.faults.take(FaultPoint::NoSlot)
            || state.firmware.create(ContextId(handle), placement).is_err()
        {
            return Err(Errno::EINVAL);
        }
        let mut dev = Vec::new();
        for _ in 0..CONTEXT_DEV_BOS {
            match state.addresses.take(BoKind::Dev, 4096) {
                Ok(address) => dev.push(address),
                Err(errno) => {
                    dev.iter().for_each(|a| state.addresses.release_dev(*a));
                    state.firmware.destroy(ContextId(handle));
                    return Err(errno);
                }
            }
        }
        let context = Context {
            placement,
            syncobj,
            units: None,
            _held: Vec::new(),
            dev,
            submitted: 0,
            ended: 0,
            lost: false,
        };
        state.contexts.insert(handle, context);
        state.timelines.insert(syncobj, Timeline::default());
        Ok(Hwctx { handle, syncobj })
    }

    /// SYNCOBJ_DESTROY.
    ///
    /// # Errors
    /// EINVAL for an unknown fence.
    pub fn destroy_syncobj(&self, syncobj: u32) -> Result<(), Errno> {
        let gone = self.shared.lock().timelines.remove(&syncobj);
        self.shared.changed.notify_all();
        gone.map(drop).ok_or(Errno::EINVAL)
    }

    /// CONFIG_HWCTX with compute units: pairs of a DEV object that holds a PDI and
    /// a function index.
    ///
    /// # Errors
    /// EINVAL for an unknown context, no or too many units, a second call, an
    /// object that is not DEV. A PDI that can't be loaded is no error here.
    pub fn config_cu(&self, ctx: u32, units: &[(u32, u8)]) -> Result<(), Errno> {
        let mut state = self.shared.lock();
        self.management(&mut state)?;
        let configured = state
            .contexts
            .get(&ctx)
            .ok_or(Errno::EINVAL)?
            .units
            .is_some();
        if configured || units.is_empty() || units.len() > MAX_UNITS {
            return Err(Errno::EINVAL);
        }
        let (mut loaded, mut held) = (Vec::new(), Vec::new());
        for (bo, _) in units {
            let backing = &state.bos.get(bo).ok_or(Errno::EINVAL)?.backing;
            if backing.kind != BoKind::Dev {
                return Err(Errno::EINVAL);
            }
            let mut bytes = vec![0; backing.size as usize];
            loaded.push(if self.shared.faults.take(FaultPoint::PdiLoad) {
                Unit::broken("a planted fault")
            } else {
                match backing.read(0, &mut bytes) {
                    Ok(()) => Unit::from_pdi(&bytes),
                    Err(fault) => Unit::broken(&fault.to_string()),
                }
            });
            held.push(backing.clone());
        }
        let context = state.contexts.get_mut(&ctx).ok_or(Errno::EINVAL)?;
        context.units = Some(loaded);
        context._held = held;
        Ok(())
    }

    /// DESTROY_HWCTX. Commands that wait end in state ABORT, the one that runs is
    /// stopped. It succeeds even when the firmware does not answer: only then is
    /// something of the context still in flight afterwards.
    ///
    /// # Errors
    /// EINVAL for an unknown context.
    pub fn destroy_hwctx(&self, ctx: u32) -> Result<(), Errno> {
        let mut state = self.shared.lock();
        if !state.contexts.contains_key(&ctx) {
            return Err(Errno::EINVAL);
        }
        commands::cancel(&mut state, Some(ctx));
        while state.running.as_ref().is_some_and(|(c, _)| *c == ctx) {
            state = self.shared.wait(state);
        }
        let _ = self.management(&mut state);
        commands::take_back(&mut state, ctx);
        if let Some(context) = state.contexts.remove(&ctx) {
            context
                .dev
                .iter()
                .for_each(|a| state.addresses.release_dev(*a));
            context
                ._held
                .into_iter()
                .for_each(|b| commands::drop_backing(&mut state, b));
        }
        state.firmware.destroy(ContextId(ctx));
        state.evictions.push(ContextId(ctx));
        drop(state);
        self.shared.changed.notify_all();
        Ok(())
    }

    /// EXEC_CMD with one command object. Waits while [`IN_FLIGHT`] commands of the context
    /// are in flight. The first sequence number is 0.
    ///
    /// # Errors
    /// EINVAL for an unknown or unconfigured context and for a command object of
    /// another kind; ENOENT for an unknown argument; EINTR. A dead firmware is no
    /// error here.
    pub fn exec_cmd(&self, ctx: u32, cmd: u32, args: &[u32]) -> Result<u64, Errno> {
        let mut state = self.shared.lock();
        if args.is_empty() && !state.interface.has(Addition::NoArguments) {
            return Err(Errno::EINVAL);
        }
        if self.shared.faults.take(FaultPoint::InterruptExec) {
            return Err(Errno::EINTR);
        }
        loop {
            let context = state.contexts.get(&ctx).ok_or(Errno::EINVAL)?;
            if context.submitted - context.ended < IN_FLIGHT as u64 {
                break;
            }
            state = self.shared.wait(state);
        }
        let seq = commands::enqueue(&mut state, ctx, cmd, args)?;
        drop(state);
        self.shared.changed.notify_all();
        Ok(seq)
    }

    /// SYNCOBJ_TIMELINE_WAIT for one point, with WAIT_FOR_SUBMIT. `Ok` also when
    /// the command failed: its packet has the state.
    ///
    /// # Errors
    /// ETIME; EINTR; ENOENT for an unknown fence, EINVAL when it goes meanwhile.
    pub fn wait(&self, syncobj: u32, seq: u64, timeout: Duration) -> Result<(), Errno> {
        let deadline = Instant::now().checked_add(timeout);
        let mut state = self.shared.lock();
        let timeline = state.timelines.get(&syncobj).ok_or(Errno::ENOENT)?;
        let point = match seq {
            0 => timeline.submitted.max(1) - 1,
            point => point,
        };
        loop {
            let timeline = state.timelines.get(&syncobj).ok_or(Errno::EINVAL)?;
            if timeline.ended > point {
                return Ok(());
            }
            if self.shared.faults.take(FaultPoint::InterruptWait) {
                return Err(Errno::EINTR);
            }
            let left = match deadline {
                Some(deadline) => deadline.saturating_duration_since(Instant::now()),
                None => timeout,
            };
            if left.is_zero() {
                return Err(Errno::ETIME);
            }
            let wait = self.shared.changed.wait_timeout(state, left);
            state = wait.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// GET_INFO of what only the firmware knows (AIE status).
    ///
    /// # Errors
    /// ETIME, then ENODEV for ever, when the firmware is dead.
    pub fn ask_firmware(&self) -> Result<(), Errno> {
        self.management(&mut self.shared.lock())
    }

    /// The last error that the array raised by itself; zeros when there was none.
    pub fn last_error(&self) -> AsyncError {
        self.shared.lock().last_error
    }

    /// GET_ARRAY: all contexts.
    pub fn hwctx_entries(&self) -> Vec<HwctxEntry> {
        let state = self.shared.lock();
        let mut entries: Vec<_> = state
            .contexts
            .iter()
            .map(|(handle, c)| HwctxEntry {
                handle: *handle,
                placement: c.placement,
                submissions: c.submitted,
                completions: c.ended,
            })
            .collect();
        entries.sort_by_key(|e| e.handle);
        entries
    }

    /// Why a command did not complete. Kept for the last 256 commands, also of
    /// contexts that are gone.
    pub fn report(&self, ctx: u32, seq: u64) -> Option<String> {
        self.shared.lock().kept(ctx, seq)?.report.clone()
    }

    /// What the array counted during a command. Kept like reports.
    pub fn counters(&self, ctx: u32, seq: u64) -> Option<Stats> {
        self.shared.lock().kept(ctx, seq)?.counters.clone()
    }

    /// Whether a management message gets an answer.
    fn management(&self, state: &mut State) -> Result<(), Errno> {
        if state.dead {
            return Err(Errno::ENODEV);
        }
        if self.shared.faults.take(FaultPoint::Dead) {
            state.dead = true;
            return Err(Errno::ETIME);
        }
        Ok(())
    }
}

impl Drop for Model {
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        state.stopping = true;
        commands::cancel(&mut state, None);
        drop(state);
        self.shared.changed.notify_all();
        if let Some(worker) = self.worker.take() {
            // A worker that panicked has nothing left to stop.
            let _ = worker.join();
        }
        let mut state = self.shared.lock();
        state.bos.clear();
        state.contexts.clear();
    }
}

fn release(state: &mut State, kind: BoKind, address: u64) {
    match kind {
        BoKind::Dev => state.addresses.release_dev(address),
        BoKind::DevHeap => state.addresses.drop_heap(),
        BoKind::Share | BoKind::Cmd => {}
    }
}
