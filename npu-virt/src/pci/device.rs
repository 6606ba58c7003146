//! The device: registers in, interrupts out.
//!
//! One lock guards everything that registers show. The driver's writes are served
//! at once, on the caller's thread; commands go to a worker, which holds the lock
//! only to take a job and to leave its response. Whoever ends a context (DESTROY,
//! release, reset) cancels its running command and waits for the worker to let
//! go, so that no DMA happens afterwards.

use super::config::{ConfigSpace, VECTORS};
use super::dma::Dma;
use super::exec::{Job, Outcome, Trouble};
use super::faults::{Plan, PlanError, Request, TileError, HELP};
use super::firmware::{refusal, Answer, Firmware, MANAGEMENT};
use super::power::{Event, Power};
use super::regs::{self, ChannelMap};
use super::ring::{self, Message};
use super::wire::{InfoBlock, Opcode};
use npu_emu::firmware::{ContextId, Executor, Faults, NewPartition, Status};
use std::collections::{BTreeMap, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Where interrupts go.
pub trait Interrupts: Send + Sync {
    /// Raises an MSI-X vector.
    fn raise(&self, vector: usize);
}

/// Where the device says what it does, a line at a time.
pub type Log = Arc<dyn Fn(&str) + Send + Sync>;

/// Minor version of the firmware's protocol 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protocol(pub u32);

impl Protocol {
    /// 5.7: CHAIN_EXEC_BUFFER_CF and CHAIN_EXEC_DPU.
    pub const V5_7: Protocol = Protocol(7);
    /// 5.8: CHAIN_EXEC_NPU.
    pub const V5_8: Protocol = Protocol(8);
}

/// How a device is made.
pub struct Settings {
    /// What the firmware speaks.
    pub protocol: Protocol,
    /// What it says its version is.
    pub version: [u32; 4],
    /// Makes pieces of the array.
    pub new_partition: NewPartition,
    /// Where the device says what it does.
    pub log: Log,
}

struct State {
    config: ConfigSpace,
    power: Power,
    sram: Vec<u8>,
    mailbox: Vec<u8>,
    firmware: Option<Firmware>,
    protocol: u32,
    plan: Plan,
    /// Nobody answers reads any more.
    gone: bool,
    queue: VecDeque<Job>,
    running: Option<(u32, Arc<AtomicBool>)>,
    evictions: Vec<ContextId>,
    /// Responses that found no room in their ring.
    outbox: BTreeMap<usize, VecDeque<Message>>,
    served: BTreeMap<u32, u64>,
    commands: u64,
    interrupts: u64,
    stopping: bool,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    dma: Arc<dyn Dma>,
    interrupts: Arc<dyn Interrupts>,
    version: [u32; 4],
    log: Log,
}

/// A Phoenix on a PCI bus.
///
/// Dropping it stops what runs and waits for it.
pub struct Device {
    shared: Arc<Shared>,
    worker: Option<JoinHandle<()>>,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let state = self.shared.lock();
        f.debug_struct("Device")
            .field("power", &state.power)
            .field("firmware", &state.firmware)
            .finish_non_exhaustive()
    }
}

impl Device {
    /// A device that has just got power.
    ///
    /// # Errors
    /// When no thread can be had.
    pub fn new(
        settings: Settings,
        dma: Arc<dyn Dma>,
        interrupts: Arc<dyn Interrupts>,
    ) -> std::io::Result<Self> {
        let state = State {
            config: ConfigSpace::new(),
            power: Power::default(),
            sram: vec![0; regs::SRAM_BYTES],
            mailbox: vec![0; regs::MAILBOX_BYTES],
            firmware: None,
            protocol: settings.protocol.0,
            plan: Plan::default(),
            gone: false,
            queue: VecDeque::new(),
            running: None,
            evictions: Vec::new(),
            outbox: BTreeMap::new(),
            served: BTreeMap::new(),
            commands: 0,
            interrupts: 0,
            stopping: false,
        };
        let shared = Arc::new(Shared {
            state: Mutex::new(state),
            changed: Condvar::new(),
            dma,
            interrupts,
            version: settings.version,
            log: settings.log,
        });
        // Commands without an answer end by `cancel`, not by the executor's clock.
        let executor = Executor::new(settings.new_partition, Faults::default(), Duration::MAX);
        let worker = {
            let shared = shared.clone();
            std::thread::Builder::new()
                .name("npu-virt".into())
                .spawn(move || shared.work(executor))?
        };
        Ok(Self {
            shared,
            worker: Some(worker),
        })
    }

    /// Reads from a region (vfio's numbers: BARs 0 to 5, 7 configuration).
    /// What is not there reads as ones.
    pub fn read(&self, region: u32, offset: u64, out: &mut [u8]) {
        let state = self.shared.lock();
        out.fill(0xFF);
        if state.gone {
            return;
        }
        let memory: &[u8] = match region {
            0 => {
                let word = state.power.get(offset & !3).to_le_bytes();
                let skip = (offset & 3) as usize;
                for (to, from) in out.iter_mut().zip(&word[skip..]) {
                    *to = *from;
                }
                return;
            }
            2 => &state.sram,
            4 => &state.mailbox,
            CONFIG => return state.config.read(offset, out),
            _ => return,
        };
        let at = usize::try_from(offset).unwrap_or(usize::MAX);
        if let Some(bytes) = memory.get(at..at.saturating_add(out.len())) {
            out.copy_from_slice(bytes);
        }
    }

    /// Writes to a region. What is not there takes nothing.
    pub fn write(&self, region: u32, offset: u64, data: &[u8]) {
        let mut state = self.shared.lock();
        if state.gone {
            return;
        }
        let at = usize::try_from(offset).unwrap_or(usize::MAX);
        match region {
            0 => {
                let Ok(word) = <[u8; 4]>::try_from(data) else {
                    return;
                };
                let event = state.power.write(offset, u32::from_le_bytes(word));
                self.shared.powered(state, event);
            }
            2 => put(&mut state.sram, at, data),
            4 => {
                put(&mut state.mailbox, at, data);
                if let Some(channel) = ChannelMap::rung_by(offset) {
                    self.shared.serve(state, channel);
                } else {
                    self.shared.flush(&mut state);
                }
            }
            CONFIG => state.config.write(offset, data),
            _ => {}
        }
    }

    /// A function-level reset: as after power-on. Faults that are armed stay.
    pub fn reset(&self) {
        let mut state = self.shared.halt(self.shared.lock());
        state.config = ConfigSpace::new();
        state.power = Power::default();
        state.sram.fill(0);
        state.mailbox.fill(0);
        state.gone = false;
        drop(state);
        (self.shared.log)("reset");
    }

    /// A line of the control: arms a fault or asks for something. Returns what to
    /// answer.
    ///
    /// # Errors
    /// See [`PlanError`].
    pub fn control(&self, line: &str) -> Result<String, PlanError> {
        let mut state = self.shared.lock();
        let request = state.plan.command(line)?;
        (self.shared.log)(&format!("control: {line}"));
        let mut answer = "ok".to_string();
        match request {
            Request::Armed => {}
            Request::Psp(code) => state.power.psp_fault = Some(code),
            Request::Smu(code) => state.power.smu_fault = Some(code),
            Request::Gone => state.gone = true,
            Request::Protocol(minor) => state.protocol = minor,
            Request::TileError(error) => {
                if !self.shared.tile_error(&mut state, error) {
                    answer = "no buffer for reports is left".into();
                }
            }
            Request::Stats => answer = state.stats(),
            Request::Help => answer = HELP.into(),
        }
        Ok(answer)
    }
}

/// vfio's number of the configuration space.
const CONFIG: u32 = 7;

impl Drop for Device {
    fn drop(&mut self) {
        let mut state = self.shared.halt(self.shared.lock());
        state.stopping = true;
        drop(state);
        self.shared.changed.notify_all();
        if let Some(worker) = self.worker.take() {
            // A worker that panicked has nothing left to stop.
            let _ = worker.join();
        }
    }
}

fn put(memory: &mut [u8], at: usize, data: &[u8]) {
    if let Some(to) = memory.get_mut(at..at.saturating_add(data.len())) {
        to.copy_from_slice(data);
    }
}

impl State {
    fn register(&self, at: u32) -> u32 {
        super::wire::view(self.mailbox.get(at as usize..).unwrap_or(&[])).unwrap_or(0)
    }

    fn set_register(&mut self, at: u32, value: u32) {
        put(&mut self.mailbox, at as usize, &value.to_le_bytes());
    }

    fn ring(&self, at: u32) -> &[u8] {
        &self.sram[at as usize..][..regs::RING_BYTES as usize]
    }

    /// Sets a channel's positions back.
    fn open(&mut self, channel: usize) {
        let map = ChannelMap::of(channel);
        for register in [
            map.x2i_head,
            map.x2i_tail,
            map.i2x_head,
            map.i2x_tail,
            map.interrupt,
        ] {
            self.set_register(register, 0);
        }
        self.outbox.remove(&channel);
    }

    fn stats(&self) -> String {
        use std::fmt::Write as _;
        let mut text = format!(
            "commands {} interrupts {} contexts {} clocks {}/{}",
            self.commands,
            self.interrupts,
            self.firmware.as_ref().map_or(0, |f| f.contexts.len()),
            self.power.clocks.mpnpu,
            self.power.clocks.h,
        );
        for (opcode, count) in &self.served {
            // Writing to a String can't fail.
            let _ = write!(text, " {opcode:#x}:{count}");
        }
        text
    }
}

type Guard<'a> = MutexGuard<'a, State>;

impl Shared {
    fn lock(&self) -> Guard<'_> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: Guard<'a>) -> Guard<'a> {
        self.changed
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn powered(&self, mut state: Guard<'_>, event: Option<Event>) {
        match event {
            None => {}
            Some(Event::Start) if state.plan.take_no_start() => {
                (self.log)("the firmware does not start: a planted fault");
            }
            Some(Event::Start) => {
                state = self.halt(state);
                state.plan.dead = false;
                state.firmware = Some(Firmware::default());
                state.open(MANAGEMENT);
                state.power.set(regs::PWAITMODE, 0);
                let map = ChannelMap::of(MANAGEMENT);
                let block = InfoBlock {
                    x2i_tail: regs::MAILBOX_BASE + map.x2i_tail,
                    x2i_head: regs::MAILBOX_BASE + map.x2i_head,
                    x2i_ring: regs::SRAM_BASE + map.x2i_ring,
                    x2i_bytes: regs::RING_BYTES,
                    i2x_tail: regs::MAILBOX_BASE + map.i2x_tail,
                    i2x_head: regs::MAILBOX_BASE + map.i2x_head,
                    i2x_ring: regs::SRAM_BASE + map.i2x_ring,
                    i2x_bytes: regs::RING_BYTES,
                    magic: InfoBlock::MAGIC,
                    vector: MANAGEMENT as u32,
                    major: 5,
                    minor: state.protocol,
                    reserved: [0; 4],
                };
                put(
                    &mut state.sram,
                    regs::INFO_BLOCK,
                    bytemuck::bytes_of(&block),
                );
                let address = regs::SRAM_BASE + regs::INFO_BLOCK as u32;
                put(&mut state.sram, regs::FW_ALIVE, &address.to_le_bytes());
                (self.log)(&format!("firmware alive, protocol 5.{}", state.protocol));
            }
            Some(Event::Stop) => {
                let had = state.firmware.is_some();
                drop(self.halt(state));
                if had {
                    (self.log)("firmware stopped");
                }
            }
        }
    }

    /// Ends the firmware and everything it does.
    fn halt<'a>(&self, mut state: Guard<'a>) -> Guard<'a> {
        let contexts: Vec<u32> = match &state.firmware {
            Some(firmware) => firmware.contexts.keys().copied().collect(),
            None => Vec::new(),
        };
        for context in contexts {
            state = self.end(state, context);
        }
        state.firmware = None;
        state.outbox.clear();
        state
    }

    /// Ends a context, after its running command has let go.
    fn end<'a>(&self, mut state: Guard<'a>, context: u32) -> Guard<'a> {
        state.queue.retain(|job| job.context != context);
        while let Some((_, cancel)) = state.running.as_ref().filter(|(c, _)| *c == context) {
            cancel.store(true, Ordering::Release);
            state = self.wait(state);
        }
        if let Some(firmware) = &mut state.firmware {
            firmware.end(context);
        }
        state.evictions.push(ContextId(context));
        state
    }

    /// Takes what the driver put into a ring.
    fn serve(&self, mut state: Guard<'_>, channel: usize) {
        let map = ChannelMap::of(channel);
        loop {
            let open = match &state.firmware {
                Some(_) if channel == MANAGEMENT => true,
                Some(firmware) => firmware.contexts.contains_key(&(channel as u32)),
                None => false,
            };
            if !open {
                return;
            }
            let head = state.register(map.x2i_head);
            let tail = state.register(map.x2i_tail);
            let (message, head) = match ring::take(state.ring(map.x2i_ring), head, tail) {
                Ok(Some(next)) => next,
                Ok(None) => return,
                Err(error) => {
                    (self.log)(&format!(
                        "channel {channel}: {error}; nothing more is taken"
                    ));
                    return;
                }
            };
            state.set_register(map.x2i_head, head);
            *state.served.entry(message.opcode).or_default() += 1;
            state = self.dispatch(state, channel, message);
        }
    }

    fn dispatch<'a>(&self, mut state: Guard<'a>, channel: usize, message: Message) -> Guard<'a> {
        let Message { id, opcode, body } = message;
        if state.plan.dead || state.plan.take_silent(opcode) {
            (self.log)(&format!("message {opcode:#x}: no answer, a planted fault"));
            return state;
        }
        if let Some(status) = state.plan.take_status(opcode) {
            (self.log)(&format!(
                "message {opcode:#x}: {status:#x}, a planted fault"
            ));
            let body = refusal(opcode, status);
            self.respond(&mut state, channel, Message { id, opcode, body });
            return state;
        }
        if channel != MANAGEMENT {
            let body = self.command(&mut state, channel as u32, id, opcode, body);
            if let Some(body) = body {
                self.respond(&mut state, channel, Message { id, opcode, body });
            }
            return state;
        }
        let protocol = state.protocol;
        let Some(firmware) = &mut state.firmware else {
            return state;
        };
        let answer = firmware.manage(opcode, id, &body, protocol, self.version, &*self.dma);
        let body = match answer {
            Answer::Now(body) => {
                // A new context finds its channel empty.
                if opcode == Opcode::CreateContext as u32 && body[..4] == [0; 4] {
                    state.open(body[4] as usize);
                }
                self.note(opcode, &body);
                body
            }
            Answer::Later => return state,
            Answer::AfterEnd(context, body) => {
                state = self.end(state, context);
                (self.log)(&format!("context {context} ended"));
                body
            }
            Answer::Sleep(asleep, body) => {
                state.power.set(regs::PWAITMODE, u32::from(asleep));
                body
            }
        };
        self.respond(&mut state, MANAGEMENT, Message { id, opcode, body });
        state
    }

    fn note(&self, opcode: u32, body: &[u8]) {
        let status = super::wire::view::<u32>(body).unwrap_or(0);
        let refused = status != 0 && opcode != Opcode::GetTelemetry as u32;
        if refused || opcode == Opcode::CreateContext as u32 {
            (self.log)(&format!("message {opcode:#x}: status {status:#x}"));
        }
    }

    /// A message of a context's channel. Returns the response if it is there.
    fn command(
        &self,
        state: &mut State,
        context: u32,
        id: u32,
        opcode: u32,
        body: Vec<u8>,
    ) -> Option<Vec<u8>> {
        let firmware = state.firmware.as_mut()?;
        let name = match Opcode::from_code(opcode) {
            Some(Opcode::ConfigCu) => {
                let status = firmware.configure(context, &body, &*self.dma);
                (self.log)(&format!("context {context}: PDI loaded, {status:#x}"));
                return Some(refusal(opcode, status));
            }
            // Nothing is kept of debug buffers; both need an answer.
            Some(Opcode::ConfigDebugBo | Opcode::SyncBo) => return Some(refusal(opcode, 0)),
            Some(
                name @ (Opcode::ExecuteBufferCf
                | Opcode::ExecDpu
                | Opcode::ChainExecBufferCf
                | Opcode::ChainExecDpu
                | Opcode::ChainExecNpu),
            ) => name,
            _ => return Some(refusal(opcode, Status::BadCommand.code())),
        };
        let context_state = firmware.contexts.get_mut(&context)?;
        if state.plan.take_hang() {
            context_state.hung = true;
            (self.log)(&format!("context {context} hangs: a planted fault"));
        }
        if context_state.hung {
            return None;
        }
        let job = Job {
            context,
            id,
            opcode: name,
            body,
            placement: context_state.placement,
            heap: context_state.heap,
            units: context_state.units.clone(),
            fail: state.plan.take_fail(),
            cancel: Arc::default(),
        };
        state.queue.push_back(job);
        self.changed.notify_all();
        None
    }

    /// Leaves a response in a channel's ring, or keeps it until there is room.
    fn respond(&self, state: &mut State, channel: usize, mut message: Message) {
        if state.plan.take_short(message.opcode) {
            message.body.truncate(message.body.len().saturating_sub(4));
        }
        if state.plan.take_stray(message.opcode) {
            message.id ^= 0xFF;
        }
        state.outbox.entry(channel).or_default().push_back(message);
        self.flush(state);
    }

    fn flush(&self, state: &mut State) {
        let channels: Vec<usize> = state.outbox.keys().copied().collect();
        for channel in channels {
            let map = ChannelMap::of(channel);
            let mut any = false;
            while let Some(message) = state.outbox.get_mut(&channel).and_then(|o| o.pop_front()) {
                let head = state.register(map.i2x_head);
                let tail = state.register(map.i2x_tail);
                let start = map.i2x_ring as usize;
                let ring = &mut state.sram[start..start + regs::RING_BYTES as usize];
                match ring::put(ring, head, tail, &message) {
                    Some(tail) => {
                        state.set_register(map.i2x_tail, tail);
                        any = true;
                    }
                    None => {
                        if let Some(waiting) = state.outbox.get_mut(&channel) {
                            waiting.push_front(message);
                        }
                        break;
                    }
                }
            }
            if state.outbox.get(&channel).is_some_and(VecDeque::is_empty) {
                state.outbox.remove(&channel);
            }
            if any {
                state.set_register(map.interrupt, 1);
                state.interrupts += 1;
                self.interrupts.raise(channel);
            }
        }
    }

    /// Reports an error of a tile. Whether there was room for it.
    fn tile_error(&self, state: &mut State, error: TileError) -> bool {
        let Some(firmware) = &mut state.firmware else {
            return false;
        };
        let Some((id, body)) = firmware.report(error, &*self.dma) else {
            return false;
        };
        let opcode = Opcode::RegisterAsyncEvent as u32;
        self.respond(state, MANAGEMENT, Message { id, opcode, body });
        true
    }

    /// The worker: runs commands until the device is dropped.
    fn work(&self, mut executor: Executor) {
        let mut state = self.lock();
        loop {
            for context in std::mem::take(&mut state.evictions) {
                executor.evict(context);
            }
            let Some(job) = state.queue.pop_front() else {
                if state.stopping {
                    return;
                }
                state = self.wait(state);
                continue;
            };
            state.running = Some((job.context, job.cancel.clone()));
            drop(state);
            let outcome = self.run(&mut executor, &job);
            state = self.lock();
            state.running = None;
            if !job.cancel.load(Ordering::Acquire) {
                self.finish(&mut state, &job, outcome);
            }
            self.changed.notify_all();
        }
    }

    /// A defect of the emulator must not leave the guest without an answer.
    fn run(&self, executor: &mut Executor, job: &Job) -> Outcome {
        let run = AssertUnwindSafe(|| job.execute(executor, &*self.dma));
        std::panic::catch_unwind(run).unwrap_or_else(|panic| {
            executor.evict(ContextId(job.context));
            let text = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("no message");
            let why = format!("defect of the emulator, please report it: {text}");
            job.failed(0, Status::AieError.code(), why)
        })
    }

    fn finish(&self, state: &mut State, job: &Job, outcome: Outcome) {
        let Some(firmware) = &mut state.firmware else {
            return;
        };
        let context = job.context;
        match outcome {
            Outcome::Response(body, trouble) => {
                firmware.commands += 1;
                state.commands += 1;
                if let Some(Trouble { why, raised }) = trouble {
                    (self.log)(&format!("context {context}: {why}"));
                    if let Some(error) = raised {
                        // The driver may have no buffer left for it.
                        let told = self.tile_error(state, error);
                        (self.log)(&format!("{error:?}, told: {told}"));
                    }
                }
                let message = Message {
                    id: job.id,
                    opcode: job.opcode as u32,
                    body,
                };
                self.respond(state, context as usize, message);
            }
            Outcome::Hung(report) => {
                (self.log)(&format!("context {context} hangs: {report}"));
                if let Some(context) = firmware.contexts.get_mut(&context) {
                    context.hung = true;
                }
                state.queue.retain(|j| j.context != context);
            }
            Outcome::Cancelled => {}
        }
    }
}

const _: () = assert!(MANAGEMENT < VECTORS);
