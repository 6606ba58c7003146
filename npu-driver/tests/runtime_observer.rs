//! What an observer of the runtime hears: over the emulator, with a design that gives
//! each block back as `gelu_512`, so that an answer shows who gave it.

mod common;

use common::*;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{EmuKmd, FaultPoint, Faults};
use npu_driver::runtime::{
    Call, CancelToken, Choose, DeviceRun, ListPlace, Prefer, Reason, RunObserver, Runtime,
};
use npu_driver::{Device, Evidence};
use npu_image::manifest::{
    Argument, Artifact, Buffer, Direction, ElementType, Layout, Manifest, Role, Sha256, Tile,
    TileKind, Toolchain, SCHEMA,
};
use sha2::Digest;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tempfile::TempDir;

/// Codes of a call.
const CODES: usize = 512;

fn hash(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}

/// A table named as `gelu_512` has it, and buffers of its length.
fn manifest(xclbin: &[u8]) -> Manifest {
    let artifact = |file: &str, bytes: &[u8]| Artifact {
        file: file.into(),
        bytes: bytes.len() as u64,
        sha256: hash(bytes),
    };
    let argument = |index, name: &str, direction| Argument {
        index,
        name: name.into(),
        direction,
        element: ElementType::I8,
        shape: vec![CODES as u64],
        bytes: CODES as u64,
    };
    Manifest {
        schema: SCHEMA.into(),
        name: "gelu_512".into(),
        kernel: "MLIR_AIE".into(),
        device: "npu1".into(),
        columns: 1,
        toolchain: Toolchain {
            name: "embedded".into(),
            version: "0".into(),
            parts: Default::default(),
        },
        sources: Vec::new(),
        xclbin: artifact("gelu_512.xclbin", xclbin),
        instructions: artifact("gelu_512.insts.bin", &[]),
        tiles: vec![Tile {
            column: 0,
            row: 2,
            kind: TileKind::Core,
            data: None,
            program: None,
        }],
        buffers: vec![Buffer {
            symbol: "gelu_lut".into(),
            column: 0,
            row: 2,
            address: TABLE,
            bytes: 256,
            element: ElementType::U8,
            shape: vec![256],
            layout: Layout::Linear,
            role: Role::Lut,
        }],
        arguments: vec![
            argument(0, "in", Direction::In),
            argument(1, "out", Direction::Out),
        ],
        quantisation: Default::default(),
    }
}

fn kernels() -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |extension: &str, bytes: &[u8]| {
        std::fs::write(folder.path().join(format!("gelu_512.{extension}")), bytes).unwrap();
    };
    let xclbin = xclbin_bytes(LOOPBACK);
    write("json", &manifest(&xclbin).to_json().unwrap());
    write("xclbin", &xclbin);
    write("insts.bin", stream_512().bytes());
    folder
}

fn stream_512() -> npu_driver::InstructionStream {
    stream_of(CODES as u32 / 4, CODES as u32 / 4)
}

fn device() -> (Device, Faults) {
    let kmd = EmuKmd::with_hang_time(Duration::from_millis(60)).unwrap();
    let faults = kmd.faults();
    let backend = Box::new(KmdBackend::open(kmd).unwrap());
    let evidence = Evidence::EmulatorFunctional;
    let device = Device::over(backend, "emu", evidence, "a test".into());
    (device, faults)
}

/// What was told of a run.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    kernel: String,
    xclbin: Sha256,
    stream: Vec<u8>,
    context: u64,
    list: Option<ListPlace>,
    bound: Vec<(String, Vec<u8>)>,
    inputs: Vec<Vec<u8>>,
    sizes: (usize, usize),
    ended: Result<Vec<u8>, String>,
}

/// Keeps all that it hears; its runs wait while the gate is held.
#[derive(Default)]
struct Keeps {
    runs: Mutex<Vec<Told>>,
    by_cpu: Mutex<Vec<(Call, Reason)>>,
    gate: Mutex<()>,
    panics: bool,
}

impl Keeps {
    fn runs(&self) -> Vec<Told> {
        self.runs.lock().unwrap().clone()
    }

    fn by_cpu(&self) -> Vec<(Call, Reason)> {
        self.by_cpu.lock().unwrap().clone()
    }

    fn hold(&self) -> MutexGuard<'_, ()> {
        self.gate.lock().unwrap()
    }
}

impl RunObserver for Keeps {
    fn device_run(&self, run: &DeviceRun<'_>) {
        self.runs.lock().unwrap().push(Told {
            kernel: run.kernel.into(),
            xclbin: run.xclbin.sha256(),
            stream: run.stream.bytes().into(),
            context: run.context,
            list: run.list,
            bound: run.bound.to_vec(),
            inputs: run.inputs.to_vec(),
            sizes: (run.output_bytes, run.element_bytes),
            ended: run.ended.map(<[u8]>::to_vec).map_err(|e| format!("{e:?}")),
        });
        drop(self.hold());
        assert!(!self.panics, "an observer's panic");
    }

    fn cpu_call(&self, call: &Call, reason: Reason) {
        self.by_cpu.lock().unwrap().push((*call, reason));
        assert!(!self.panics, "an observer's panic");
    }
}

struct Setup {
    runtime: Runtime,
    device: Device,
    faults: Faults,
    keeps: Arc<Keeps>,
    _folder: TempDir,
}

/// One submission at a time.
fn setup(panics: bool) -> Setup {
    let (folder, (device, faults)) = (kernels(), device());
    let keeps = Arc::new(Keeps {
        panics,
        ..Keeps::default()
    });
    let opened = device.clone();
    let builder = Runtime::builder()
        .kernels(folder.path())
        .device_from(move || Ok(opened.clone()))
        .in_flight(1)
        .observer(keeps.clone());
    Setup {
        runtime: builder.open().unwrap().prefer(Prefer::Device),
        device,
        faults,
        keeps,
        _folder: folder,
    }
}

fn table(own: u8) -> [u8; 256] {
    std::array::from_fn(|i| (i as u8).wrapping_mul(91) ^ own)
}

/// The answer to codes that are all the same.
fn call(runtime: &Runtime, own: u8, code: i8) -> Vec<i8> {
    let mut out = vec![0; CODES];
    let done = runtime.gelu(&table(own), &[code; CODES], &mut out);
    done.unwrap();
    out
}

/// As the device gives it.
fn looped(code: i8) -> Vec<i8> {
    vec![code; CODES]
}

/// As the CPU gives it.
fn looked_up(own: u8, code: i8) -> Vec<i8> {
    vec![table(own)[usize::from(code as u8)] as i8; CODES]
}

#[test]
fn each_run_is_told_once_and_in_order_with_all_it_had() {
    let Setup { runtime, keeps, .. } = setup(false);
    for code in 1..=3 {
        assert_eq!(call(&runtime, code as u8 / 2, code), looped(code));
        // Before the call returns.
        assert_eq!(keeps.runs().len(), code as usize);
    }
    let told = |code: i8| Told {
        kernel: "gelu_512".into(),
        xclbin: hash(&xclbin_bytes(LOOPBACK)),
        stream: stream_512().bytes().into(),
        context: 0,
        list: None,
        bound: vec![("gelu_lut".into(), table(code as u8 / 2).into())],
        inputs: vec![vec![code as u8; CODES]],
        sizes: (CODES, 1),
        ended: Ok(vec![code as u8; CODES]),
    };
    assert_eq!(keeps.runs(), [1, 2, 3].map(told));
    assert_eq!(keeps.by_cpu(), []);
    // A shorter call's run has the kernel's length; one on blocks is a run as others.
    runtime.gelu(&table(0), &[7; 3], &mut [0; 3]).unwrap();
    let mut padded = [0; CODES];
    padded[..3].fill(7);
    assert_eq!(keeps.runs()[3].inputs, [padded]);
    let (mut from, mut to) = (
        runtime.block::<i8>(CODES).unwrap(),
        runtime.block::<i8>(CODES).unwrap(),
    );
    from.as_mut_slice().unwrap().fill(9);
    let done = runtime.gelu_block(&table(0), &mut from, &mut to);
    done.unwrap();
    assert_eq!(keeps.runs()[4].ended, Ok(vec![9; CODES]));
    assert_eq!(keeps.runs().len(), 5);
}

#[test]
fn runs_of_a_list_are_told_in_its_order_and_share_a_number() {
    let Setup {
        runtime,
        device,
        keeps,
        ..
    } = setup(false);
    let held = keeps.hold();
    std::thread::scope(|scope| {
        let runtime = &runtime;
        let first = scope.spawn(move || call(runtime, 0, 1));
        while keeps.runs().is_empty() {
            std::thread::yield_now();
        }
        // The only worker is with the observer: what comes now waits.
        let others: Vec<_> = (2..=4)
            .map(|code: i8| {
                let thread = scope.spawn(move || call(runtime, code as u8, code));
                while runtime.status().waiting < code as usize - 1 {
                    std::thread::yield_now();
                }
                thread
            })
            .collect();
        drop(held);
        assert_eq!(first.join().unwrap(), looped(1));
        for (code, thread) in (2..).zip(others) {
            assert_eq!(thread.join().unwrap(), looped(code));
        }
    });
    let stats = device.stats();
    assert_eq!((stats.submitted, stats.runs), (2, 4));
    let runs = keeps.runs();
    assert_eq!(runs.len(), 4);
    assert_eq!(runs[0].list, None);
    for (index, told) in runs[1..].iter().enumerate() {
        let place = told.list.unwrap();
        assert_eq!((place.number, place.index, place.runs), (0, index, 3));
        let code = index as u8 + 2;
        assert_eq!(told.inputs, [[code; CODES]]);
        assert_eq!(told.bound[0].1, table(code));
        assert_eq!(told.ended, Ok(vec![code; CODES]));
    }
}

#[test]
fn failed_attempts_are_told_with_their_inputs_and_the_cpus_calls_with_their_reason() {
    let Setup {
        runtime,
        faults,
        keeps,
        ..
    } = setup(false);
    faults.arm(FaultPoint::RejectCommand, 1);
    assert_eq!(call(&runtime, 0, 1), looped(1));
    let runs = keeps.runs();
    assert_eq!(runs.len(), 2, "{runs:?}");
    assert!(runs[0].ended.is_err());
    assert_eq!(runs[1].ended, Ok(vec![1; CODES]));
    assert_eq!(runs[0].inputs, runs[1].inputs);
    assert_ne!(runs[0].context, runs[1].context);
    assert_eq!(keeps.by_cpu(), []);

    faults.arm(FaultPoint::HangCommand, 1);
    assert_eq!(call(&runtime, 0, 2), looked_up(0, 2));
    let runs = keeps.runs();
    assert_eq!(runs.len(), 3, "{runs:?}");
    assert!(runs[2].ended.is_err());
    assert_eq!(runs[2].inputs, [[2; CODES]]);
    let gelu = Call::Gelu { codes: CODES };
    assert_eq!(keeps.by_cpu(), [(gelu, Reason::RunFailed)]);
    // What the CPU is asked for is no run.
    let told = runtime.prefer(Prefer::Cpu);
    assert_eq!(call(&told, 1, 3), looked_up(1, 3));
    assert_eq!(keeps.by_cpu()[1..], [(gelu, Reason::Told)]);
    assert_eq!(keeps.runs().len(), 3);
}

#[test]
fn a_call_that_was_given_up_leaves_its_run_to_be_told() {
    let Setup { runtime, keeps, .. } = setup(false);
    let held = keeps.hold();
    let token = CancelToken::new();
    let given_up = runtime.cancelled_by(&token);
    std::thread::scope(|scope| {
        let call = scope.spawn(|| given_up.gelu(&table(0), &[5; CODES], &mut [0; CODES]));
        while keeps.runs().is_empty() {
            std::thread::yield_now();
        }
        token.cancel();
        assert!(call.join().unwrap().is_err());
    });
    drop(held);
    assert_eq!(call(&runtime, 0, 6), looped(6));
    let runs = keeps.runs();
    let ended: Vec<_> = runs.into_iter().map(|told| told.ended).collect();
    assert_eq!(ended, [Ok(vec![5; CODES]), Ok(vec![6; CODES])]);
    assert_eq!(keeps.by_cpu(), []);
}

#[test]
fn an_observer_that_panics_costs_no_answer() {
    let Setup { runtime, keeps, .. } = setup(true);
    for code in 1..=3 {
        assert_eq!(call(&runtime, 0, code), looped(code));
    }
    let cpu = runtime.prefer(Prefer::Cpu);
    assert_eq!(call(&cpu, 0, 4), looked_up(0, 4));
    assert_eq!((keeps.runs().len(), keeps.by_cpu().len()), (3, 1));
    let metrics = runtime.metrics();
    assert_eq!((metrics.on_device(), metrics.fallbacks()), (3, 0));
    assert_eq!(metrics.calls(), 4);
}

#[test]
fn without_an_observer_the_device_does_the_same() {
    let folder = kernels();
    let of = |observer: Option<Arc<Keeps>>| {
        let (device, _) = device();
        let opened = device.clone();
        let builder = Runtime::builder()
            .kernels(folder.path())
            .device_from(move || Ok(opened.clone()));
        let builder = match observer {
            Some(observer) => builder.observer(observer),
            None => builder,
        };
        let runtime = builder.open().unwrap().prefer(Prefer::Device);
        let answers = [1, 2, 3].map(|code| call(&runtime, code as u8, code));
        let stats = device.stats();
        (answers, stats.submitted, stats.runs, stats.contexts)
    };
    let keeps = Arc::new(Keeps::default());
    assert_eq!(of(None), of(Some(keeps.clone())));
    assert_eq!(keeps.runs().len(), 3);
}

#[test]
fn a_runtime_without_a_device_tells_the_cpus_calls() {
    let keeps = Arc::new(Keeps::default());
    let builder = Runtime::builder().device(Choose::Cpu);
    let runtime = builder.observer(keeps.clone()).open().unwrap();
    assert_eq!(call(&runtime, 0, 1), looked_up(0, 1));
    // Wrong arguments are no call.
    runtime.gelu(&table(0), &[1; 2], &mut [0]).unwrap_err();
    let gelu = Call::Gelu { codes: CODES };
    assert_eq!(keeps.by_cpu(), [(gelu, Reason::NoDevice)]);
    assert!(keeps.runs().is_empty());
}
