//! More runs than the kernel driver takes: who waits, for how long, and who does not.
//!
//! The device is a stand-in. Its first context never ends a command until it is told to,
//! and EXEC_CMD of a fifth one stays in the kernel until then, as the real one does.

mod common;

use common::*;
use npu_driver::backend::{Backend, Code, Command, ContextSpec, KmdBackend};
use npu_driver::kmd::{
    Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams, Kmd, KmdInfo, Seq,
    Syncobj,
};
use npu_driver::mem::Mapping;
use npu_driver::{Buffer, Device, Error, Evidence, Kernel, RunStats};
use npu_image::ert;
use npu_image::uapi::IN_FLIGHT;
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
    /// Questions to the firmware, and whether it takes its time for the answer.
    asked: usize,
    thinks: bool,
    /// It thought for longer than anybody should have waited for it.
    overslept: bool,
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

    /// The longest in flight of the stuck context ends, in this state.
    fn end_one(&self, end: ert::State) {
        let mut state = self.lock();
        let (packets, ended) = state.commands.get_mut(&STUCK).unwrap();
        let mut head = [0];
        packets[*ended].read(0, &mut head).unwrap();
        let head = [head[0] & 0xF0 | end.bits() as u8];
        packets[*ended].write(0, &head).unwrap();
        *ended += 1;
        self.changed.notify_all();
    }

    /// From now on the firmware thinks before it answers, or no longer.
    fn think(&self, thinks: bool) {
        self.lock().thinks = thinks;
        self.changed.notify_all();
    }

    fn until_asked(&self) {
        let state = self.lock();
        let unasked = |state: &mut State| state.asked == 0;
        let waited = self.changed.wait_timeout_while(state, LONG, unasked);
        assert!(!waited.unwrap().1.timed_out());
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

#[test]
fn a_first_run_that_has_ended_makes_room_though_nobody_waits_for_it() {
    let bench = Bench::new();
    let stream = stream();
    let mut buffers = [(); 5].map(|()| bench.blocks());
    let [fifth, four @ ..] = &mut buffers;
    let mut runs = four.each_mut().map(|[a, b]| {
        let run = bench.stuck.run(&stream).arg(a).arg(b);
        run.submit().unwrap()
    });
    bench.kmd.end_one(ert::State::Completed);
    let [a, b] = fifth;
    let run = bench.stuck.run(&stream).arg(a).arg(b);
    let mut late = run.submit_within(LIMIT).unwrap();
    bench.kmd.go_on();
    late.wait(LONG).unwrap();
    for run in &mut runs {
        run.wait(LONG).unwrap();
    }
}

#[test]
fn a_first_run_that_ends_while_a_place_is_waited_for_makes_room() {
    let bench = Bench::new();
    let stream = stream();
    let mut buffers = [(); 5].map(|()| bench.blocks());
    let [fifth, four @ ..] = &mut buffers;
    let mut runs = four.each_mut().map(|[a, b]| {
        let run = bench.stuck.run(&stream).arg(a).arg(b);
        run.submit().unwrap()
    });
    std::thread::scope(|scope| {
        let (stuck, stream) = (&bench.stuck, &stream);
        let late = scope.spawn(move || {
            let [a, b] = fifth;
            let run = stuck.run(stream).arg(a).arg(b);
            drop(run.submit_within(LONG).unwrap());
        });
        bench.kmd.end_one(ert::State::Completed);
        late.join().unwrap();
    });
    bench.kmd.go_on();
    for run in &mut runs {
        run.wait(LONG).unwrap();
    }
}

/// A context of the stand-in and a command for it, below the crate's usual API.
fn bare(kmd: &Stuck) -> (KmdBackend<Stuck>, ContextSpec, Command) {
    let backend = KmdBackend::open(kmd.clone()).unwrap();
    let spec = ContextSpec {
        columns: 1,
        max_opc: 2048,
        units: vec![(design(LOOPBACK).into(), 0)],
        kernels: vec!["MLIR_AIE".into()],
        image: None,
    };
    let buffers = (0..2).map(|_| backend.allocate(64).unwrap()).collect();
    let command = Command {
        unit: 0,
        code: Code::new(stream().bytes()),
        buffers,
    };
    (backend, spec, command)
}

#[test]
fn a_submission_asks_nothing_and_the_next_admission_asks_for_what_was_forgotten() {
    let kmd = Stuck::default();
    let (backend, spec, command) = bare(&kmd);
    let context = backend.create_context(&spec).unwrap();
    let [first, second] = [(); 2].map(|()| context.admit(LONG).unwrap());
    let commands = [command];
    drop(context.submit(&commands, first).unwrap());
    kmd.end_one(ert::State::Timeout);
    let _pending = context.submit(&commands, second).unwrap();
    assert_eq!(kmd.lock().asked, 0, "with the context locked");
    drop(context.admit(LONG).unwrap());
    assert_eq!(kmd.lock().asked, 1);
    drop(context.admit(LONG).unwrap());
    assert_eq!(kmd.lock().asked, 1, "it is known now");
}

#[test]
fn while_the_firmware_thinks_about_one_run_all_others_go_on() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    drop(
        bench
            .stuck
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    drop((a, b));
    bench.kmd.think(true);
    bench.kmd.end_one(ert::State::Timeout);
    std::thread::scope(|scope| {
        let (stuck, stream) = (&bench.stuck, &stream);
        let [mut a, mut b] = bench.blocks();
        let asks = scope.spawn(move || {
            let run = stuck.run(stream).arg(&mut a).arg(&mut b);
            run.submit().map(drop)
        });
        bench.kmd.until_asked();
        let [mut c, mut d] = bench.blocks();
        // Of the same context, of another, and of one that is new.
        drop(stuck.run(stream).arg(&mut c).arg(&mut d).submit().unwrap());
        let context = bench.device.context(&xclbin(LOOPBACK)).unwrap();
        for kernel in [&bench.healthy, &context.only_kernel().unwrap()] {
            let [mut a, mut b] = bench.blocks();
            let run = kernel.run(stream).arg(&mut a).arg(&mut b);
            run.submit().unwrap().wait(LONG).unwrap();
        }
        let state = bench.kmd.lock();
        assert_eq!((state.asked, state.overslept), (1, false));
        drop(state);
        bench.kmd.think(false);
        asks.join().unwrap().unwrap();
    });
    bench.kmd.go_on();
}

#[test]
fn only_a_context_with_something_in_flight_needs_the_firmwares_word_when_it_goes() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let run = bench.healthy.run(&stream).arg(&mut a).arg(&mut b);
    run.submit().unwrap().wait(LONG).unwrap();
    // This one has ended too, and nobody has looked.
    drop(
        bench
            .healthy
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    drop(bench.healthy);
    assert_eq!(bench.kmd.lock().asked, 0);
    assert!(b.as_slice().is_ok());
    drop(
        bench
            .stuck
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    drop(bench.stuck);
    assert_eq!(bench.kmd.lock().asked, 1);
}
