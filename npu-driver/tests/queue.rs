//! More runs than the kernel driver takes: who waits, for how long, and who does not.
//!
//! The device is a stand-in. Its first context never ends a command until it is told to,
//! and EXEC_CMD of a fifth one stays in the kernel until then, as the real one does.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{
    Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams, Kmd, KmdInfo, Seq,
    Syncobj,
};
use npu_driver::mem::Mapping;
use npu_image::uapi::IN_FLIGHT;
use npu_driver::{Buffer, Device, Error, Evidence, Kernel, RunStats};
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

const LONG: Duration = Duration::from_secs(30);
const SHORT: Duration = Duration::from_millis(10);
const LIMIT: Duration = Duration::from_millis(200);
/// What takes as long has waited for somebody.
const HELD_UP: Duration = Duration::from_secs(5);
const STUCK: u32 = 1;

#[derive(Default)]
struct State {
    heap: Option<Arc<Mapping>>,
    objects: HashMap<u32, Arc<Mapping>>,
    handles: u32,
    contexts: u32,
    /// Packets of each context's commands, and how many have ended.
    commands: HashMap<u32, (Vec<Arc<Mapping>>, usize)>,
    goes_on: bool,
    /// EXEC_CMDs that had to wait.
    blocked: usize,
}

#[derive(Clone, Default)]
struct Stuck {
    state: Arc<Mutex<State>>,
    changed: Arc<Condvar>,
}

impl Stuck {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The stuck context ends what it has, and what it gets.
    fn go_on(&self) {
        let mut state = self.lock();
        state.goes_on = true;
        state.settle(STUCK);
        self.changed.notify_all();
    }
}

impl State {
    fn settle(&mut self, ctx: u32) {
        let (packets, ended) = self.commands.get_mut(&ctx).unwrap();
        for packet in &packets[*ended..] {
            let mut head = [0];
            packet.read(0, &mut head).unwrap();
            packet.write(0, &[head[0] & 0xF0 | 4]).unwrap();
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
        let mut state = self.lock();
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

    fn destroy_hwctx(&self, _: &Hwctx) -> Result<(), Errno> {
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
        let state = self.lock();
        let pending = |s: &mut State| s.commands[&ctx.handle.0].1 as u64 <= seq.0;
        let waited = self.changed.wait_timeout_while(state, timeout, pending);
        match waited.unwrap().1.timed_out() {
            true => Err(Errno::ETIME),
            false => Ok(()),
        }
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        Ok(())
    }

    fn diagnose(&self, _: HwctxHandle, _: Seq) -> Option<String> {
        None
    }

    fn stats(&self, _: HwctxHandle, _: Seq) -> Option<RunStats> {
        None
    }
}

struct Bench {
    kmd: Stuck,
    device: Device,
    stuck: Kernel,
    healthy: Kernel,
}

impl Bench {
    fn new() -> Self {
        let kmd = Stuck::default();
        let backend = Box::new(KmdBackend::open(kmd.clone()).unwrap());
        let evidence = Evidence::EmulatorFunctional;
        let device = Device::over(backend, "stand-in", evidence, "a test".into());
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

    fn blocks(&self) -> [Buffer<u32>; 2] {
        [(); 2].map(|()| self.device.buffer(WORDS as usize).unwrap())
    }
}

#[test]
fn a_fifth_run_waits_within_its_limit_and_holds_up_nobody_else() {
    let bench = Bench::new();
    let stream = stream();
    let mut buffers = [(); 5].map(|()| bench.blocks());
    let [fifth, four @ ..] = &mut buffers;
    let mut runs = four.each_mut().map(|[a, b]| {
        let run = bench.stuck.run(&stream).arg(a).arg(b);
        run.submit().unwrap()
    });
    std::thread::scope(|scope| {
        let (stuck, kmd, stream) = (&bench.stuck, &bench.kmd, &stream);
        let late = scope.spawn(move || {
            let [a, b] = fifth;
            let start = Instant::now();
            let error = {
                let run = stuck.run(stream).arg(a).arg(b);
                run.submit_within(LIMIT).unwrap_err()
            };
            assert!(
                matches!(error, Error::QueueFull { waited: LIMIT }),
                "{error}"
            );
            assert!((LIMIT..HELD_UP).contains(&start.elapsed()));
            assert!(a.as_slice().is_ok() && b.as_slice().is_ok(), "given back");
            kmd.go_on();
            let run = stuck.run(stream).arg(a).arg(b);
            run.submit().unwrap().wait(LONG).unwrap();
        });
        let start = Instant::now();
        let [mut a, mut b] = bench.blocks();
        for _ in 0..20 {
            let run = bench.healthy.run(stream).arg(&mut a).arg(&mut b);
            run.submit().unwrap().wait(LONG).unwrap();
        }
        let glance = runs[0].wait(SHORT);
        assert!(matches!(glance, Ok(_) | Err(Error::WaitTimeout { .. })));
        assert!(start.elapsed() < HELD_UP, "{:?}", start.elapsed());
        late.join().unwrap();
    });
    for run in &mut runs {
        run.wait(LONG).unwrap();
    }
    assert_eq!(bench.kmd.lock().blocked, 0, "in the kernel");
    assert_eq!(bench.device.stats().completed, 25);
}

#[test]
fn no_time_at_all_is_enough_where_there_is_room() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    for _ in 0..6 {
        let run = bench.healthy.run(&stream).arg(&mut a).arg(&mut b);
        // Its end is seen by the next submission.
        drop(run.submit_within(Duration::ZERO).unwrap());
    }
}
