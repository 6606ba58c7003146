//! A stand-in for the device. Its first context never ends a command until it is told to,
//! and EXEC_CMD of a fifth one stays in the kernel until then, as the real one does.
#![allow(dead_code, unreachable_pub)]

use super::common::{stand_in, *};
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{
    Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams, Kmd, KmdInfo, Seq,
    Syncobj,
};
use npu_driver::mem::Mapping;
use npu_driver::{Buffer, Device, InstructionStream, Kernel, Run, RunStats};
use npu_image::ert;
use npu_image::uapi::IN_FLIGHT;
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

pub const LONG: Duration = Duration::from_secs(30);
pub const SHORT: Duration = Duration::from_millis(10);
pub const LIMIT: Duration = Duration::from_millis(200);
/// What takes as long has waited for somebody.
pub const HELD_UP: Duration = Duration::from_secs(5);
pub const STUCK: u32 = 1;

/// A call that stays in the kernel until it is let go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    Create,
    Destroy,
}

#[derive(Default)]
pub struct State {
    pub heap: Option<Arc<Mapping>>,
    pub objects: HashMap<u32, Arc<Mapping>>,
    pub handles: u32,
    pub contexts: u32,
    /// Packets of each context's commands, and how many have ended.
    pub commands: HashMap<u32, (Vec<Arc<Mapping>>, usize)>,
    pub goes_on: bool,
    /// EXEC_CMDs that had to wait.
    pub blocked: usize,
    /// Questions to the firmware, and whether it takes its time for the answer.
    pub asked: usize,
    pub thinks: bool,
    /// Why the driver can't ask it.
    pub unasked: Option<Errno>,
    /// How many contexts there is room for, if not for any number, and how many there are.
    pub slots: Option<usize>,
    pub live: usize,
    /// Waits for a command of the stuck context so far.
    pub waits: usize,
    /// Calls of this kind stay in the kernel, and so many do.
    pub holds: Option<Held>,
    pub held: usize,
    /// It thought for longer than anybody should have waited for it.
    pub overslept: bool,
}

#[derive(Clone, Default)]
pub struct Stuck {
    pub state: Arc<Mutex<State>>,
    pub changed: Arc<Condvar>,
}

impl Stuck {
    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The longest in flight of the stuck context ends, in this state.
    pub fn end_one(&self, end: ert::State) {
        let mut state = self.lock();
        let (packets, ended) = state.commands.get_mut(&STUCK).unwrap();
        super::common::end(&packets[*ended], end).unwrap();
        *ended += 1;
        self.changed.notify_all();
    }

    /// From now on the firmware thinks before it answers, or no longer.
    pub fn think(&self, thinks: bool) {
        self.lock().thinks = thinks;
        self.changed.notify_all();
    }

    pub fn until_asked(&self) {
        self.until(|state| state.asked > 0);
    }

    /// Keeps calls of this kind in the kernel from now on, or lets them go.
    pub fn hold(&self, calls: Option<Held>) {
        self.lock().holds = calls;
        self.changed.notify_all();
    }

    /// Waits for this.
    pub fn until(&self, is: impl Fn(&State) -> bool) {
        let state = self.lock();
        let waited = self
            .changed
            .wait_timeout_while(state, LONG, |state| !is(state));
        assert!(!waited.unwrap().1.timed_out());
    }

    fn stay(&self, call: Held) -> MutexGuard<'_, State> {
        let mut state = self.lock();
        state.held += 1;
        self.changed.notify_all();
        let holds = |state: &mut State| state.holds == Some(call);
        let (mut state, waited) = self.changed.wait_timeout_while(state, LONG, holds).unwrap();
        state.held -= 1;
        state.overslept |= waited.timed_out();
        state
    }

    /// The stuck context ends what it has, and what it gets.
    pub fn go_on(&self) {
        let mut state = self.lock();
        state.goes_on = true;
        state.settle(STUCK);
        self.changed.notify_all();
    }
}

impl State {
    pub fn settle(&mut self, ctx: u32) {
        let (packets, ended) = self.commands.get_mut(&ctx).unwrap();
        for packet in &packets[*ended..] {
            end(packet, ert::State::Completed).unwrap();
        }
        *ended = packets.len();
    }
}

impl Kmd for Stuck {
    fn info(&self) -> KmdInfo {
        KmdInfo {
            device: "stand-in".into(),
            driver: "none".into(),
            firmware: "none".into(),
            columns: 5,
            rows: 6,
        }
    }

    fn create_bo(&self, kind: BoKind, size: u64) -> Result<Bo, Errno> {
        let mut state = self.lock();
        state.handles += 1;
        let handle = state.handles;
        let size = size as usize;
        let mapping = match kind {
            BoKind::DevHeap => {
                let heap = Arc::new(Mapping::heap(size).unwrap());
                state.heap = Some(heap.clone());
                heap
            }
            BoKind::Dev => {
                let heap = state.heap.as_ref().unwrap();
                Arc::new(heap.window(handle as usize * 4096, size).unwrap())
            }
            _ => Arc::new(Mapping::anonymous(size).unwrap()),
        };
        state.objects.insert(handle, mapping.clone());
        Ok(Bo {
            handle: BoHandle(handle),
            device_address: u64::from(handle) << 16,
            mapping,
        })
    }

    fn close_bo(&self, bo: BoHandle) {
        self.lock().objects.remove(&bo.0);
    }

    fn create_hwctx(&self, _: HwctxParams) -> Result<Hwctx, Errno> {
        let mut state = self.stay(Held::Create);
        if state.slots.is_some_and(|slots| state.live >= slots) {
            return Err(Errno::EINVAL);
        }
        state.live += 1;
        state.contexts += 1;
        let handle = state.contexts;
        state.commands.insert(handle, (Vec::new(), 0));
        Ok(Hwctx {
            handle: HwctxHandle(handle),
            syncobj: Syncobj(handle),
        })
    }

    fn config_cu(&self, _: HwctxHandle, _: &[CuConfig]) -> Result<(), Errno> {
        Ok(())
    }

    fn destroy_fence(&self, _: &Hwctx) {}

    fn destroy_hwctx(&self, _: &Hwctx) -> Result<(), Errno> {
        self.stay(Held::Destroy).live -= 1;
        Ok(())
    }

    fn exec_cmd(&self, ctx: HwctxHandle, cmd: BoHandle, _: &[BoHandle]) -> Result<Seq, Errno> {
        let mut state = self.lock();
        let in_flight = |s: &State| s.commands[&ctx.0].0.len() - s.commands[&ctx.0].1;
        while in_flight(&state) == IN_FLIGHT {
            state.blocked += 1;
            let (now, waited) = self.changed.wait_timeout(state, HELD_UP).unwrap();
            state = now;
            if waited.timed_out() {
                return Err(Errno::EINVAL);
            }
        }
        let packet = state.objects[&cmd.0].clone();
        let (packets, _) = state.commands.get_mut(&ctx.0).unwrap();
        packets.push(packet);
        let seq = packets.len() as u64 - 1;
        if ctx.0 != STUCK || state.goes_on {
            state.settle(ctx.0);
        }
        Ok(Seq(seq))
    }

    fn wait(&self, ctx: &Hwctx, seq: Seq, timeout: Duration) -> Result<(), Errno> {
        let mut state = self.lock();
        state.waits += usize::from(ctx.handle.0 == STUCK);
        self.changed.notify_all();
        // Point 0 stands for the whole fence, as in the kernel.
        let point = match seq.0 {
            0 => (state.commands[&ctx.handle.0].0.len() as u64).max(1) - 1,
            point => point,
        };
        let pending = |s: &mut State| s.commands[&ctx.handle.0].1 as u64 <= point;
        let waited = self.changed.wait_timeout_while(state, timeout, pending);
        match waited.unwrap().1.timed_out() {
            true => Err(Errno::ETIME),
            false => Ok(()),
        }
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        let mut state = self.lock();
        if let Some(errno) = state.unasked {
            return Err(errno);
        }
        state.asked += 1;
        self.changed.notify_all();
        let thinks = |state: &mut State| state.thinks;
        let (mut state, waited) = self
            .changed
            .wait_timeout_while(state, HELD_UP, thinks)
            .unwrap();
        state.overslept |= waited.timed_out();
        Ok(())
    }

    fn diagnose(&self, _: HwctxHandle, _: Seq) -> Option<String> {
        None
    }

    fn stats(&self, _: HwctxHandle, _: Seq) -> Option<RunStats> {
        None
    }
}

pub struct Bench {
    pub kmd: Stuck,
    pub device: Device,
    pub stuck: Kernel,
    pub healthy: Kernel,
}

impl Bench {
    pub fn new() -> Self {
        let kmd = Stuck::default();
        let device = stand_in::device(KmdBackend::open(kmd.clone()).unwrap());
        let kernel = || {
            let context = device.context(&xclbin(LOOPBACK)).unwrap();
            context.only_kernel().unwrap()
        };
        let (stuck, healthy) = (kernel(), kernel());
        Self {
            kmd,
            device,
            stuck,
            healthy,
        }
    }

    /// As many runs in flight as the stuck context may have.
    pub fn fill<'a>(
        &'a self,
        stream: &InstructionStream,
        blocks: &'a mut [[Buffer<u32>; 2]; IN_FLIGHT],
    ) -> [Run<'a>; IN_FLIGHT] {
        blocks.each_mut().map(|[a, b]| {
            let run = self.stuck.run(stream).arg(a).arg(b);
            run.submit().unwrap()
        })
    }

    pub fn blocks(&self) -> [Buffer<u32>; 2] {
        [(); 2].map(|()| self.device.buffer(WORDS as usize).unwrap())
    }
}
