//! A kernel driver for the model: commands wait in queues until the model's device
//! thread takes one, whenever the scheduler lets it.
//!
//! The device writes each buffer of a command before it ends the command. A buffer
//! that the crate has given to someone meanwhile refuses the write ([`MapError`]), so
//! the model sees any buffer that is given away too early.

use crate::kmd::{
    Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams, Kmd, KmdInfo, Seq,
    Syncobj,
};
use crate::mem::{MapError, Mapping};
use crate::sync::{Arc, Mutex, MutexGuard, PoisonError};
use crate::RunStats;
use npu_image::ert::State;
use npu_image::uapi::IN_FLIGHT;
use shuttle::rand::Rng;
use shuttle::sync::Condvar;
use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// Bytes of the heap: enough for the model's few streams.
const HEAP: usize = 1 << 20;

#[derive(Debug)]
struct Command {
    packet: Arc<Mapping>,
    buffers: Vec<Arc<Mapping>>,
}

#[derive(Debug, Default)]
struct Queue {
    commands: VecDeque<Command>,
    /// Number of the command that ends next.
    ended: u64,
    submitted: u64,
    /// The device has one of its commands.
    busy: bool,
    /// How the next command ends, if it does not complete.
    fails: Option<State>,
}

#[derive(Debug, Default)]
struct Inner {
    heap: Option<Arc<Mapping>>,
    heap_used: usize,
    objects: HashMap<u32, (BoKind, Arc<Mapping>)>,
    queues: HashMap<u32, Queue>,
    next: u32,
    off: bool,
    /// How many more commands the device takes, if not any number.
    allowed: Option<usize>,
    /// Most contexts, if not any number.
    slots: Option<usize>,
    /// Questions to the firmware.
    asked: u64,
    /// Somebody has heard of the array's error, which is told once.
    told: bool,
    /// Commands of each way to end.
    counts: HashMap<u8, u64>,
}

/// The driver and its device.
#[derive(Clone, Debug, Default)]
pub(super) struct ModelKmd {
    inner: Arc<Mutex<Inner>>,
    changed: Arc<Condvar>,
}

impl ModelKmd {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, guard: MutexGuard<'a, Inner>) -> MutexGuard<'a, Inner> {
        let woken = self.changed.wait(guard);
        woken.unwrap_or_else(PoisonError::into_inner)
    }

    /// The device: takes commands of any context until it is switched off.
    pub(super) fn device(&self) {
        loop {
            let mut inner = self.lock();
            let context = loop {
                let waiting = inner.queues.iter();
                let waiting = waiting.filter(|(_, q)| !q.commands.is_empty() && !q.busy);
                let mut waiting: Vec<u32> = waiting.map(|(context, _)| *context).collect();
                waiting.sort_unstable();
                if !waiting.is_empty() && inner.allowed != Some(0) {
                    break waiting[shuttle::rand::thread_rng().gen_range(0..waiting.len())];
                }
                if inner.off {
                    return;
                }
                inner = self.wait(inner);
            };
            inner.allowed = inner.allowed.map(|allowed| allowed - 1);
            let queue = inner.queues.get_mut(&context).unwrap();
            let command = queue.commands.pop_front().unwrap();
            queue.busy = true;
            let state = queue.fails.take().unwrap_or(State::Completed);
            drop(inner);
            for buffer in &command.buffers {
                let written = buffer.write(0, &[0xEE; 4]);
                assert_eq!(written, Ok::<(), MapError>(()), "a buffer in flight");
            }
            let mut inner = self.lock();
            inner.end(context, &command, state);
            inner.queues.get_mut(&context).unwrap().busy = false;
            drop(inner);
            self.changed.notify_all();
        }
    }

    /// Lets the device thread end once it has nothing to do.
    pub(super) fn switch_off(&self) {
        self.lock().off = true;
        self.changed.notify_all();
    }

    /// The next command of every context there is ends in this state.
    pub(super) fn fail(&self, state: State) {
        let mut inner = self.lock();
        let queues = inner.queues.values_mut();
        queues.for_each(|q| q.fails = Some(state));
    }

    /// There is room for so many contexts.
    pub(super) fn limit(&self, slots: usize) {
        self.lock().slots = Some(slots);
    }

    /// The device takes so many more commands, or all again.
    pub(super) fn allow(&self, commands: Option<usize>) {
        self.lock().allowed = commands;
        self.changed.notify_all();
    }

    /// How often the firmware was asked.
    pub(super) fn asked(&self) -> u64 {
        self.lock().asked
    }

    /// Objects that are there, the heap among them.
    pub(super) fn objects(&self) -> usize {
        self.lock().objects.len()
    }

    /// Commands that ended in a state.
    pub(super) fn ended(&self, state: State) -> u64 {
        let inner = self.lock();
        inner
            .counts
            .get(&(state.bits() as u8))
            .copied()
            .unwrap_or(0)
    }
}

impl Inner {
    fn end(&mut self, context: u32, command: &Command, state: State) {
        super::common::end(&command.packet, state).unwrap();
        self.queues.get_mut(&context).unwrap().ended += 1;
        *self.counts.entry(state.bits() as u8).or_default() += 1;
    }
}

impl Kmd for ModelKmd {
    fn info(&self) -> KmdInfo {
        KmdInfo {
            device: "model".into(),
            driver: "none".into(),
            firmware: "none".into(),
            columns: 5,
            rows: 6,
        }
    }

    fn create_bo(&self, kind: BoKind, size: u64) -> Result<Bo, Errno> {
        let mut inner = self.lock();
        inner.next += 1;
        let handle = inner.next;
        let size = size as usize;
        let mapping = match kind {
            BoKind::DevHeap => {
                let heap = Arc::new(Mapping::heap(HEAP).unwrap());
                inner.heap = Some(heap.clone());
                heap
            }
            BoKind::Dev => {
                let at = inner.heap_used;
                inner.heap_used += size.next_multiple_of(64);
                let heap = inner.heap.as_ref().and_then(|h| h.window(at, size));
                Arc::new(heap.ok_or(Errno::ENOSPC)?)
            }
            BoKind::Share | BoKind::Cmd => Arc::new(Mapping::anonymous(size).unwrap()),
        };
        inner.objects.insert(handle, (kind, mapping.clone()));
        Ok(Bo {
            handle: BoHandle(handle),
            device_address: u64::from(handle) << 16,
            mapping,
        })
    }

    fn close_bo(&self, bo: BoHandle) {
        assert!(self.lock().objects.remove(&bo.0).is_some(), "closed twice");
    }

    fn create_hwctx(&self, _: HwctxParams) -> Result<Hwctx, Errno> {
        let mut inner = self.lock();
        if inner.slots.is_some_and(|slots| inner.queues.len() >= slots) {
            return Err(Errno::EINVAL);
        }
        inner.next += 1;
        let handle = inner.next;
        inner.queues.insert(handle, Queue::default());
        Ok(Hwctx {
            handle: HwctxHandle(handle),
            syncobj: Syncobj(handle),
        })
    }

    fn config_cu(&self, _: HwctxHandle, _: &[CuConfig]) -> Result<(), Errno> {
        Ok(())
    }

    fn destroy_fence(&self, _: &Hwctx) {}

    fn destroy_hwctx(&self, ctx: &Hwctx) -> Result<(), Errno> {
        let context = ctx.handle.0;
        let mut inner = self.lock();
        while inner.queues.get(&context).ok_or(Errno::EINVAL)?.busy {
            inner = self.wait(inner);
        }
        while let Some(command) = inner
            .queues
            .get_mut(&context)
            .and_then(|q| q.commands.pop_front())
        {
            inner.end(context, &command, State::Abort);
        }
        inner.queues.remove(&context);
        drop(inner);
        self.changed.notify_all();
        Ok(())
    }

    fn exec_cmd(&self, ctx: HwctxHandle, cmd: BoHandle, args: &[BoHandle]) -> Result<Seq, Errno> {
        let mut inner = self.lock();
        let packet = inner.objects.get(&cmd.0).ok_or(Errno::EINVAL)?.1.clone();
        let mut buffers = Vec::new();
        for arg in args {
            let (kind, mapping) = inner.objects.get(&arg.0).ok_or(Errno::ENOENT)?;
            if *kind == BoKind::Share {
                buffers.push(mapping.clone());
            }
        }
        let queue = inner.queues.get_mut(&ctx.0).ok_or(Errno::EINVAL)?;
        assert!(
            queue.submitted < queue.ended + IN_FLIGHT as u64,
            "it would wait"
        );
        let seq = Seq(queue.submitted);
        queue.submitted += 1;
        queue.commands.push_back(Command { packet, buffers });
        drop(inner);
        self.changed.notify_all();
        Ok(seq)
    }

    /// Times other than zero are long enough.
    fn wait(&self, ctx: &Hwctx, seq: Seq, timeout: Duration) -> Result<(), Errno> {
        let mut inner = self.lock();
        loop {
            let queue = inner.queues.get(&ctx.syncobj.0).ok_or(Errno::EINVAL)?;
            if queue.ended > seq.0 {
                return Ok(());
            }
            if timeout.is_zero() {
                return Err(Errno::ETIME);
            }
            inner = ModelKmd::wait(self, inner);
        }
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        self.lock().asked += 1;
        Ok(())
    }

    fn diagnose(&self, _: HwctxHandle, _: Seq) -> Option<String> {
        let told = std::mem::replace(&mut self.lock().told, true);
        (!told).then(|| "an error of the array".into())
    }

    fn stats(&self, _: HwctxHandle, _: Seq) -> Option<RunStats> {
        None
    }

    fn keeps_state(&self) -> bool {
        true
    }
}
