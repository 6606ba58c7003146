//! A context's fence when one of its runs hangs: who hears what, and that nobody waits for
//! a fence that is not there any more.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{
    Bo, BoHandle, BoKind, CuConfig, EmuKmd, Errno, FaultPoint, Faults, Hwctx, HwctxHandle,
    HwctxParams, Kmd, KmdInfo, Seq,
};
use npu_driver::query::Snapshot;
use npu_driver::{Buffer, Completion, Device, Error, Evidence, Kernel, Run, RunStats};
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

const LONG: Duration = Duration::from_secs(60);
/// Until the model's kernel driver gives a run up.
const HANG: Duration = Duration::from_millis(50);

/// What is known of a fence.
#[derive(Debug, Default)]
struct Fence {
    waiting: usize,
    destroyed: bool,
    /// Somebody waited for it when it was gone, or it went under somebody's wait.
    missed: bool,
}

/// The model of the kernel driver, with an eye on its fences. They are known by their
/// contexts, whose numbers are never used again there; those of fences are.
#[derive(Debug)]
struct Watched {
    kmd: EmuKmd,
    fences: Arc<Fences>,
}

#[derive(Debug, Default)]
struct Fences {
    known: Mutex<HashMap<u32, Fence>>,
    changed: Condvar,
}

impl Fences {
    fn with(&self, ctx: &Hwctx, change: impl FnOnce(&mut Fence)) {
        change(self.known.lock().unwrap().entry(ctx.handle.0).or_default());
        self.changed.notify_all();
    }

    fn until_waiting(&self, threads: usize) {
        let known = self.known.lock().unwrap();
        let few =
            |k: &mut HashMap<u32, Fence>| k.values().map(|f| f.waiting).sum::<usize>() < threads;
        let waited = self.changed.wait_timeout_while(known, LONG, few).unwrap();
        assert!(!waited.1.timed_out());
    }

    /// How many there were; all are gone, and none went too early.
    fn gone(&self) -> usize {
        let known = self.known.lock().unwrap();
        for fence in known.values() {
            let right = fence.destroyed && fence.waiting == 0 && !fence.missed;
            assert!(right, "{known:?}");
        }
        known.len()
    }
}

impl Kmd for Watched {
    fn wait(&self, ctx: &Hwctx, seq: Seq, timeout: Duration) -> Result<(), Errno> {
        self.fences.with(ctx, |fence| {
            fence.waiting += 1;
            fence.missed |= fence.destroyed;
        });
        let waited = self.kmd.wait(ctx, seq, timeout);
        self.fences.with(ctx, |fence| fence.waiting -= 1);
        waited
    }

    fn destroy_fence(&self, ctx: &Hwctx) {
        self.fences.with(ctx, |fence| {
            fence.missed |= fence.destroyed || fence.waiting > 0;
            fence.destroyed = true;
        });
        self.kmd.destroy_fence(ctx);
    }

    fn info(&self) -> KmdInfo {
        self.kmd.info()
    }

    fn create_bo(&self, kind: BoKind, size: u64) -> Result<Bo, Errno> {
        self.kmd.create_bo(kind, size)
    }

    fn close_bo(&self, bo: BoHandle) {
        self.kmd.close_bo(bo);
    }

    fn create_hwctx(&self, params: HwctxParams) -> Result<Hwctx, Errno> {
        self.kmd.create_hwctx(params)
    }

    fn config_cu(&self, ctx: HwctxHandle, cus: &[CuConfig]) -> Result<(), Errno> {
        self.kmd.config_cu(ctx, cus)
    }

    fn destroy_hwctx(&self, ctx: &Hwctx) -> Result<(), Errno> {
        self.kmd.destroy_hwctx(ctx)
    }

    fn exec_cmd(&self, ctx: HwctxHandle, cmd: BoHandle, args: &[BoHandle]) -> Result<Seq, Errno> {
        self.kmd.exec_cmd(ctx, cmd, args)
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        self.kmd.ask_firmware()
    }

    fn diagnose(&self, ctx: HwctxHandle, seq: Seq) -> Option<String> {
        self.kmd.diagnose(ctx, seq)
    }

    fn stats(&self, ctx: HwctxHandle, seq: Seq) -> Option<RunStats> {
        self.kmd.stats(ctx, seq)
    }

    fn query(&self) -> Snapshot {
        self.kmd.query()
    }
}

struct Bench {
    device: Device,
    faults: Faults,
    fences: Arc<Fences>,
}

impl Bench {
    fn new(hang: Duration) -> Self {
        let kmd = EmuKmd::with_hang_time(hang).unwrap();
        let (faults, fences) = (kmd.faults(), Arc::<Fences>::default());
        let kmd = Watched {
            kmd,
            fences: fences.clone(),
        };
        let backend = Box::new(KmdBackend::open(kmd).unwrap());
        let evidence = Evidence::EmulatorFunctional;
        Self {
            device: Device::over(backend, "emu", evidence, "a test".into()),
            faults,
            fences,
        }
    }

    fn kernel(&self) -> Kernel {
        let context = self.device.context(&xclbin(LOOPBACK)).unwrap();
        context.only_kernel().unwrap()
    }

    /// What goes in, and where it comes back to.
    fn blocks(&self, value: u32) -> [Buffer<u32>; 2] {
        let block = |value| {
            let words = [value; WORDS as usize];
            self.device.buffer_from(&words).unwrap()
        };
        [block(value), block(!value)]
    }

    /// Three runs: the first one done, and nobody knows yet; the second one meets `fault`;
    /// the third one is behind it.
    fn three<'a>(
        &self,
        kernel: &'a Kernel,
        blocks: &'a mut [[Buffer<u32>; 2]; 3],
        fault: FaultPoint,
    ) -> [Run<'a>; 3] {
        let stream = stream();
        let [one, two, three] = blocks.each_mut();
        let submit = |[a, b]: &'a mut [Buffer<u32>; 2]| {
            let run = kernel.run(&stream).arg(a).arg(b);
            run.submit().unwrap()
        };
        let first = submit(one);
        let done = || self.device.query().contexts.unwrap()[0].completions == 1;
        while !done() {
            std::thread::yield_now();
        }
        self.faults.arm(fault, 1);
        [first, submit(two), submit(three)]
    }
}

/// What each of them hears, waited for at once.
fn all(runs: [Run<'_>; 3]) -> [Result<Completion, Error>; 3] {
    std::thread::scope(|scope| {
        let waits = runs.map(|mut run| scope.spawn(move || run.wait(LONG)));
        waits.map(|wait| wait.join().unwrap())
    })
}

fn is_right([a, b]: &[Buffer<u32>; 2]) {
    assert_eq!(a.as_slice().unwrap(), b.as_slice().unwrap());
}

fn runs(bench: &Bench, kernel: &Kernel) {
    let mut blocks = bench.blocks(9);
    let [a, b] = &mut blocks;
    let mut run = kernel.run(&stream()).arg(a).arg(b).submit().unwrap();
    run.wait(LONG).unwrap();
    drop(run);
    is_right(&blocks);
}

#[test]
fn a_run_that_hangs_takes_neither_the_one_before_nor_the_one_behind() {
    let bench = Bench::new(HANG);
    let kernel = bench.kernel();
    let mut blocks = [1, 2, 3].map(|value| bench.blocks(value));
    let runs_of = bench.three(&kernel, &mut blocks, FaultPoint::HangCommand);
    let [first, second, third] = all(runs_of);
    first.unwrap();
    third.unwrap();
    let error = second.unwrap_err();
    assert!(matches!(error, Error::CommandTimeout { .. }), "{error}");
    is_right(&blocks[0]);
    is_right(&blocks[2]);
    assert_eq!(blocks[1][1].as_slice().unwrap()[0], !2, "it never ran");
    runs(&bench, &kernel);
    let Bench { device, fences, .. } = bench;
    drop((blocks, kernel, device));
    assert_eq!(fences.gone(), 1);
}

#[test]
fn a_run_that_hangs_and_is_cancelled_takes_the_one_behind_along() {
    let bench = Bench::new(LONG);
    let kernel = bench.kernel();
    let mut blocks = [1, 2, 3].map(|value| bench.blocks(value));
    let [mut first, second, mut third] = bench.three(&kernel, &mut blocks, FaultPoint::HangCommand);
    until_met(&bench.faults, FaultPoint::HangCommand);
    let (second, third) = std::thread::scope(|scope| {
        let waits = scope.spawn(move || third.wait(LONG).unwrap_err());
        bench.fences.until_waiting(1);
        (second.cancel().unwrap_err(), waits.join().unwrap())
    });
    for error in [second, third] {
        assert!(matches!(error, Error::CommandAborted { .. }), "{error}");
    }
    // It had ended, though nobody knew, and its fence is still to be waited for.
    first.wait(LONG).unwrap();
    drop(first);
    is_right(&blocks[0]);
    runs(&bench, &kernel);
    let Bench { device, fences, .. } = bench;
    drop((blocks, kernel, device));
    assert_eq!(fences.gone(), 2, "one each time it was on the device");
}

#[test]
fn a_firmware_that_dies_in_a_run_leaves_the_one_before_alone() {
    let bench = Bench::new(HANG);
    let kernel = bench.kernel();
    let mut blocks = [1, 2, 3].map(|value| bench.blocks(value));
    let runs_of = bench.three(&kernel, &mut blocks, FaultPoint::DeadInRun);
    let [first, second, third] = all(runs_of);
    first.unwrap();
    is_right(&blocks[0]);
    for error in [second.unwrap_err(), third.unwrap_err()] {
        assert!(matches!(error, Error::FirmwareDead), "{error}");
    }
    for [a, b] in &blocks[1..] {
        assert!(a.as_slice().is_err() && b.as_slice().is_err(), "given back");
    }
    let [mut a, mut b] = bench.blocks(4);
    let run = kernel.run(&stream()).arg(&mut a).arg(&mut b).submit();
    assert!(matches!(run.map(drop), Err(Error::FirmwareDead)));
    let known = bench.fences.known.lock().unwrap();
    assert!(known.values().all(|fence| !fence.missed), "{known:?}");
}
