//! What one run costs: no memory, and two calls of the kernel driver.
//!
//! The device is a stand-in that completes every command at once, so that all that
//! is counted is this crate's.

mod common;

use common::{stand_in, *};
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{
    Bo, BoHandle, BoKind, CuConfig, Errno, Hwctx, HwctxHandle, HwctxParams, Kmd, KmdInfo, Seq,
    Syncobj,
};
use npu_driver::mem::Mapping;
use npu_driver::{Buffer, Device, Error, Kernel, RunList, RunStats};
use npu_image::ert::State;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The system's allocator, counting per thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: hands every call on to the system's allocator; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        // SAFETY: the caller's obligation.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: the caller's obligation.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Completes every command in EXEC_CMD and counts calls.
#[derive(Default)]
struct Instant {
    heap: Mutex<Option<Arc<Mapping>>>,
    objects: Arc<Mutex<HashMap<u32, Arc<Mapping>>>>,
    /// From now on nothing ends, and the device answers nothing.
    gone: Arc<AtomicBool>,
    /// It has been taken out of the machine.
    removed: Arc<AtomicBool>,
    next: AtomicU32,
    /// State that it leaves in packets; 0: COMPLETED.
    ends_in: Arc<AtomicU8>,
    seq: AtomicU64,
    calls: Arc<AtomicU64>,
}

impl Kmd for Instant {
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
        self.calls.fetch_add(1, Ordering::Relaxed);
        let handle = 1 + self.next.fetch_add(1, Ordering::Relaxed);
        let device_address = u64::from(handle) << 16;
        let size = size as usize;
        let mapping = match kind {
            BoKind::DevHeap => {
                let heap = Arc::new(Mapping::heap(size).unwrap());
                *self.heap.lock().unwrap() = Some(heap.clone());
                heap
            }
            BoKind::Dev => {
                let heap = self.heap.lock().unwrap().clone().unwrap();
                Arc::new(heap.window(handle as usize * 4096, size).unwrap())
            }
            _ => Arc::new(Mapping::anonymous(size).unwrap()),
        };
        self.objects.lock().unwrap().insert(handle, mapping.clone());
        Ok(Bo {
            handle: BoHandle(handle),
            device_address,
            mapping,
        })
    }

    fn close_bo(&self, bo: BoHandle) {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.objects.lock().unwrap().remove(&bo.0);
    }

    fn create_hwctx(&self, _: HwctxParams) -> Result<Hwctx, Errno> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        Ok(Hwctx {
            handle: HwctxHandle(1),
            syncobj: Syncobj(1),
        })
    }

    fn config_cu(&self, _: HwctxHandle, _: &[CuConfig]) -> Result<(), Errno> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn destroy_fence(&self, _: &Hwctx) {}

    fn destroy_hwctx(&self, _: &Hwctx) -> Result<(), Errno> {
        match self.gone.load(Ordering::Relaxed) {
            true => Err(Errno::ENODEV),
            false => Ok(()),
        }
    }

    fn exec_cmd(&self, _: HwctxHandle, cmd: BoHandle, _: &[BoHandle]) -> Result<Seq, Errno> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        if self.gone.load(Ordering::Relaxed) {
            return Ok(Seq(self.seq.fetch_add(1, Ordering::Relaxed)));
        }
        let objects = self.objects.lock().unwrap();
        let packet = objects.get(&cmd.0).ok_or(Errno::EINVAL)?;
        let state = match self.ends_in.load(Ordering::Relaxed) {
            0 => State::Completed,
            bits => State::from_bits(bits.into()),
        };
        end(packet, state).map_err(|_| Errno::EINVAL)?;
        Ok(Seq(self.seq.fetch_add(1, Ordering::Relaxed)))
    }

    fn wait(&self, _: &Hwctx, _: Seq, _: Duration) -> Result<(), Errno> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        match self.gone.load(Ordering::Relaxed) {
            true => Err(Errno::ENODEV),
            false => Ok(()),
        }
    }

    fn ask_firmware(&self) -> Result<(), Errno> {
        match self.gone.load(Ordering::Relaxed) {
            true => Err(Errno::ENODEV),
            false => Ok(()),
        }
    }

    fn diagnose(&self, _: HwctxHandle, _: Seq) -> Option<String> {
        None
    }

    fn is_present(&self) -> bool {
        !self.is_gone()
    }

    fn is_gone(&self) -> bool {
        self.removed.load(Ordering::Relaxed)
    }

    fn stats(&self, _: HwctxHandle, _: Seq) -> Option<RunStats> {
        None
    }
}

struct Bench {
    device: Device,
    kernel: Kernel,
    ends_in: Arc<AtomicU8>,
    calls: Arc<AtomicU64>,
    objects: Arc<Mutex<HashMap<u32, Arc<Mapping>>>>,
    gone: Arc<AtomicBool>,
    removed: Arc<AtomicBool>,
}

impl Bench {
    fn new() -> Self {
        let kmd = Instant::default();
        let calls = kmd.calls.clone();
        let (objects, gone) = (kmd.objects.clone(), kmd.gone.clone());
        let (removed, ends_in) = (kmd.removed.clone(), kmd.ends_in.clone());
        let device = stand_in::device(KmdBackend::open(kmd).unwrap());
        let context = device.context(&xclbin(LOOPBACK)).unwrap();
        let kernel = context.only_kernel().unwrap();
        Self {
            device,
            kernel,
            ends_in,
            calls,
            objects,
            gone,
            removed,
        }
    }

    fn blocks<const N: usize>(&self) -> [Buffer<u32>; N] {
        [(); N].map(|()| self.device.buffer(WORDS as usize).unwrap())
    }

    /// Allocations of [`TIMES`] times `body`, after it ran a few times, and calls of one.
    fn cost(&self, mut body: impl FnMut()) -> (u64, u64) {
        for _ in 0..BEFORE {
            body();
        }
        let calls = self.calls.load(Ordering::Relaxed);
        let allocations = ALLOCATIONS.with(Cell::get);
        for _ in 0..TIMES {
            body();
        }
        let allocations = ALLOCATIONS.with(Cell::get) - allocations;
        let calls = self.calls.load(Ordering::Relaxed) - calls;
        assert_eq!(calls % TIMES, 0);
        (allocations, calls / TIMES)
    }
}

/// Times that something is done before and while its cost is counted. Miri is slow.
const BEFORE: u64 = 3;
const TIMES: u64 = if cfg!(miri) { 2 } else { 100 };

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn a_run_takes_no_memory_and_two_calls() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let (allocations, calls) = bench.cost(|| {
        let mut run = bench
            .kernel
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap();
        run.wait(SECOND).unwrap();
        drop(run);
        b.as_mut_slice().unwrap()[0] += 1;
    });
    assert_eq!((allocations, calls), (0, 2));
}

#[test]
fn a_run_with_other_tables_brings_them_from_what_is_kept() {
    let bench = Bench::new();
    let context = bench.device.context(&xclbin(LOOPBACK)).unwrap();
    let kernels = [1u32, 2].map(|value| {
        let kernel = context.only_kernel().unwrap();
        let at = npu_driver::TileAddress {
            column: 0,
            row: 2,
            offset: TABLE,
        };
        kernel.bind_at(at, &[value; 16]).unwrap();
        kernel
    });
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let (allocations, calls) = bench.cost(|| {
        for kernel in &kernels {
            kernel
                .run(&stream)
                .arg(&mut a)
                .arg(&mut b)
                .submit()
                .unwrap()
                .wait(SECOND)
                .unwrap();
        }
    });
    assert_eq!((allocations, calls), (0, 4));
    let uploads = bench.device.stats().table_uploads;
    assert_eq!(uploads, 2 * (BEFORE + TIMES));
}

#[test]
fn a_device_that_others_may_use_gets_its_tables_with_every_run() {
    let bench = Bench::new();
    let at = npu_driver::TileAddress {
        column: 0,
        row: 2,
        offset: TABLE,
    };
    bench.kernel.bind_at(at, &[1u32; 16]).unwrap();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let (allocations, calls) = bench.cost(|| {
        let run = bench.kernel.run(&stream).arg(&mut a).arg(&mut b);
        run.submit().unwrap().wait(SECOND).unwrap();
    });
    assert_eq!((allocations, calls), (0, 2));
    let uploads = bench.device.stats().table_uploads;
    assert_eq!(uploads, BEFORE + TIMES);
}

#[test]
fn a_list_of_24_takes_no_memory_and_two_calls() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let (allocations, calls) = bench.cost(|| {
        let mut list = RunList::new();
        let (a, b) = (list.buffer(&mut a), list.buffer(&mut b));
        for _ in 0..12 {
            list.run(&bench.kernel, &stream, &[a, b]).unwrap();
            list.run(&bench.kernel, &stream, &[b, a]).unwrap();
        }
        list.submit().unwrap().wait(SECOND).unwrap();
    });
    assert_eq!((allocations, calls), (0, 2));
}

#[test]
fn a_hundred_streams_stay_within_the_heap() {
    let bench = Bench::new();
    let [mut a, mut b] = bench.blocks();
    for _ in 0..100 {
        let stream = stream();
        let run = bench.kernel.run(&stream).arg(&mut a).arg(&mut b);
        run.submit().unwrap().wait(SECOND).unwrap();
    }
}

#[test]
fn memory_of_a_device_that_went_away_is_never_given_back() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    bench.gone.store(true, Ordering::Relaxed);
    let run = bench.kernel.run(&stream).arg(&mut a).arg(&mut b);
    let mut run = run.submit().unwrap();
    let error = run.wait(SECOND).unwrap_err();
    assert!(matches!(error, Error::FirmwareDead), "{error}");
    drop(run);
    let held = bench.objects.lock().unwrap().len();
    drop(bench.kernel);
    assert!(b.as_slice().is_err() && a.as_mut_slice().is_err());
    drop((a, b, bench.device));
    let left = bench.objects.lock().unwrap().len();
    // The heap, the PDI, the stream, the packet and both buffers.
    assert_eq!((held, left), (6, 6));
}

#[test]
fn a_run_that_completed_before_its_device_went_away_has_ended() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    let run = bench.kernel.run(&stream).arg(&mut a).arg(&mut b);
    let mut run = run.submit().unwrap();
    bench.gone.store(true, Ordering::Relaxed);
    run.wait(SECOND).unwrap();
    drop(run);
    drop((a, b));
    assert_eq!(bench.device.stats().completed, 1);
    // The next one's end is looked at when its context is gone.
    bench.gone.store(false, Ordering::Relaxed);
    let [mut a, mut b] = bench.blocks();
    drop(
        bench
            .kernel
            .run(&stream)
            .arg(&mut a)
            .arg(&mut b)
            .submit()
            .unwrap(),
    );
    bench.gone.store(true, Ordering::Relaxed);
    drop(bench.kernel);
    assert!(a.as_slice().is_ok() && b.as_mut_slice().is_ok());
    drop((a, b, bench.device));
    // The device may have the context yet: the heap and the PDI stay.
    assert_eq!(bench.objects.lock().unwrap().len(), 2);
}

#[test]
fn a_command_that_was_nowhere_says_that_its_context_is_lost() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    bench.ends_in.store(1, Ordering::Relaxed);
    let run = bench.kernel.run(&stream).arg(&mut a).arg(&mut b);
    let error = run.submit().unwrap().wait(SECOND).unwrap_err();
    assert!(matches!(error, Error::ContextLost), "{error}");
    assert!(a.as_slice().is_ok() && b.as_slice().is_ok());
}

#[test]
fn memory_of_a_device_that_was_removed_is_given_back() {
    let bench = Bench::new();
    let stream = stream();
    let [mut a, mut b] = bench.blocks();
    bench.gone.store(true, Ordering::Relaxed);
    let run = bench.kernel.run(&stream).arg(&mut a).arg(&mut b);
    let mut run = run.submit().unwrap();
    bench.removed.store(true, Ordering::Relaxed);
    let error = run.wait(SECOND).unwrap_err();
    assert!(matches!(error, Error::DeviceRemoved), "{error}");
    drop(run);
    assert!(b.as_slice().is_err() && a.as_mut_slice().is_err());
    drop((bench.kernel, a, b, bench.device));
    assert_eq!(bench.objects.lock().unwrap().len(), 0);
}
