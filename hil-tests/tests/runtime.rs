//! The unified runtime over the emulator with kernels built from the tree: what it does
//! when the device is fine, full, cancelled, incomplete and lost.

use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use golden::attention::tiled::{Mask, Mode, Params, Shape as Heads, Spec};
use golden::attention::Inputs;
use golden::inputs::uniform_i8;
use golden::layernorm;
use golden::quant::Quant;
use hil_tests::endurance::{endure, Load};
use npu_build::kernel::{build_in, Kernel, Tree};
use npu_cc::compile::Session;
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{EmuKmd, FaultPoint, Faults};
use npu_driver::runtime::{
    Block, CallError, CancelToken, Choose, Metrics, Place, Prefer, Reason, Runtime,
};
use npu_driver::{Device, DeviceSelector, Error, Evidence};
use tempfile::TempDir;

/// Kernels of the short load.
const KERNELS: [&str; 7] = [
    "gelu_512",
    "gelu_2048",
    "matmul_64x64x64",
    "attention_fast_64x64",
    "attention_fast_64x512",
    "layer_norm_1536x512",
    "mel",
];

fn kernels() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let (tree, session) = (Tree::of(&root), Session::new());
        let folder = TempDir::new().unwrap();
        for name in KERNELS {
            let built = build_in(&Kernel::load(&tree, name).unwrap(), &session).unwrap();
            let write = |extension: &str, bytes: &[u8]| {
                std::fs::write(folder.path().join(format!("{name}.{extension}")), bytes).unwrap();
            };
            write("xclbin", &built.xclbin);
            write("insts.bin", &built.insts);
            write("json", &built.manifest);
        }
        folder
    });
    folder.path()
}

fn table() -> [u8; 256] {
    std::array::from_fn(|i| (i as u8).wrapping_mul(91) ^ 0x33)
}

fn looked_up(input: &[i8]) -> Vec<i8> {
    let table = table();
    let entry = |&code: &i8| table[usize::from(code as u8)] as i8;
    input.iter().map(entry).collect()
}

fn gelu(runtime: &Runtime, length: usize, seed: u64) {
    let input = uniform_i8(length, seed);
    let mut out = vec![0x55; length];
    runtime.gelu(&table(), &input, &mut out).unwrap();
    assert_eq!(out, looked_up(&input));
}

/// A device of the emulator whose faults are at hand.
fn faulty(hang: Duration) -> (Device, Faults) {
    let kmd = EmuKmd::with_hang_time(hang).unwrap();
    let faults = kmd.faults();
    let backend = Box::new(KmdBackend::open(kmd).unwrap());
    let evidence = Evidence::EmulatorFunctional;
    let device = Device::over(backend, "emu", evidence, "a test".into());
    (device, faults)
}

fn over(device: Device) -> Runtime {
    let runtime = Runtime::builder().kernels(kernels());
    let runtime = runtime.device_from(move || Ok(device.clone())).queue(2);
    runtime.open().unwrap().prefer(Prefer::Device)
}

#[test]
fn every_answer_is_right_while_the_device_is_lost_again_and_again() {
    let load = Load {
        time: Duration::from_secs(3),
        threads: 8,
        every: Duration::from_millis(250),
    };
    let endured = endure(kernels(), load).unwrap();
    let metrics = &endured.status.metrics;
    assert!(endured.answers > 0 && endured.faults > 4, "{endured:?}");
    assert!(metrics.on_device() > 0, "{}", endured.status);
    assert!(metrics.fallbacks() > 0, "{}", endured.status);
    assert_eq!(endured.status.waiting, 0);
}

#[test]
fn the_emulator_is_used_only_when_it_is_named() {
    let runtime = Runtime::open(kernels()).unwrap();
    let status = runtime.status();
    let emulated = status.device.as_ref().is_some_and(|d| d.contains("emulat"));
    assert!(!emulated, "{status}");
    gelu(&runtime, 512, 1);
    let named = Choose::Device(DeviceSelector::Emulator);
    let named = Runtime::builder().kernels(kernels()).device(named);
    let named = named.open().unwrap();
    assert!(named.status().device.unwrap().contains("emulat"));
    // The choice is by the model: a small call stays, a window of sound goes.
    let why = named.why_gelu(512);
    assert_eq!((why.place, why.reason), (Place::Cpu, Reason::CpuFaster));
    assert_eq!(named.why_audio(80).place, Place::Device);
    assert_eq!(named.why_audio(64).reason, Reason::NoKernel);
    assert_eq!(named.why_gelu(1 << 20).reason, Reason::NotLoaded);
    let told = named.prefer(Prefer::Device).why_gelu(512);
    assert_eq!((told.place, told.reason), (Place::Device, Reason::Told));
    let limit = Duration::from_nanos(1);
    let below = named.prefer(Prefer::CpuBelow(limit)).why_gelu(512);
    assert_eq!(below.place, Place::Device);
    let why = named.why_gelu(512).to_string();
    assert!(why.contains("gelu_512") && why.contains("faster"), "{why}");
}

#[test]
fn small_calls_of_many_threads_share_run_lists() {
    let (device, _) = faulty(Duration::from_secs(2));
    let builder = Runtime::builder().kernels(kernels()).in_flight(1);
    let opened = device.clone();
    let runtime = builder.device_from(move || Ok(opened.clone())).open();
    let runtime = runtime.unwrap().prefer(Prefer::Device);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let runtime = &runtime;
            scope.spawn(move || {
                for round in 0..40 {
                    gelu(runtime, 512, thread << 32 | round);
                }
            });
        }
    });
    let stats = device.stats();
    assert_eq!((stats.runs, stats.failed), (320, 0));
    assert!(stats.submitted < stats.runs, "{} lists", stats.submitted);
    assert_eq!(runtime.metrics().on_device(), 320);
}

#[test]
fn a_run_that_is_refused_is_tried_again_and_one_that_hangs_is_the_cpus() {
    let (device, faults) = faulty(Duration::from_millis(60));
    let runtime = over(device);
    gelu(&runtime, 512, 1);
    faults.arm(FaultPoint::RejectCommand, 1);
    gelu(&runtime, 512, 2);
    assert_eq!(runtime.metrics().on_device(), 2);
    faults.arm(FaultPoint::HangCommand, 1);
    gelu(&runtime, 512, 3);
    let metrics = runtime.metrics();
    let fallbacks = &metrics.functions["gelu"].fallbacks;
    assert_eq!(fallbacks.get(Reason::RunFailed.name()), Some(&1));
    let mut from = runtime.block::<i8>(512).unwrap();
    let mut to = runtime.block::<i8>(512).unwrap();
    let input = uniform_i8(512, 9);
    from.copy_from(&input).unwrap();
    // Until the kernel has rested, then the device.
    while runtime.metrics().on_device() < 3 {
        to.as_mut_slice().unwrap().fill(0x55);
        runtime.gelu_block(&table(), &mut from, &mut to).unwrap();
        assert_eq!(to.as_slice().unwrap(), looked_up(&input));
    }
    // Blocks of a run that hung come back, too.
    faults.arm(FaultPoint::HangCommand, 1);
    to.as_mut_slice().unwrap().fill(0x55);
    runtime.gelu_block(&table(), &mut from, &mut to).unwrap();
    assert_eq!(to.as_slice().unwrap(), looked_up(&input));
    assert_eq!(faults.left(FaultPoint::HangCommand), 0);
}

#[test]
fn a_full_queue_and_a_token_end_calls() {
    let (device, faults) = faulty(Duration::from_secs(60));
    let builder = Runtime::builder().kernels(kernels()).queue(1).in_flight(1);
    let builder = builder.deadline(Duration::from_secs(2)).list(1);
    let runtime = builder.device_from(move || Ok(device.clone())).open();
    let runtime = runtime.unwrap().prefer(Prefer::Device);
    gelu(&runtime, 512, 1);
    faults.arm(FaultPoint::HangCommand, 1);
    let token = CancelToken::new();
    let patient = runtime.cancelled_by(&token);
    let call = |runtime: &Runtime| {
        let mut out = [0; 512];
        runtime.gelu(&table(), &[3; 512], &mut out)
    };
    std::thread::scope(|scope| {
        let hanging = scope.spawn(|| call(&patient));
        while faults.left(FaultPoint::HangCommand) > 0 {
            std::thread::yield_now();
        }
        let waiting = scope.spawn(|| call(&patient));
        while runtime.status().waiting == 0 {
            std::thread::yield_now();
        }
        let full = call(&runtime.without_waiting());
        assert!(matches!(full, Err(CallError::QueueFull { limit: 1 })));
        token.cancel();
        for thread in [hanging, waiting] {
            let ended = thread.join().unwrap();
            assert!(matches!(ended, Err(CallError::Cancelled)), "{ended:?}");
        }
    });
    assert!(matches!(call(&patient), Err(CallError::Cancelled)));
    // The one that hangs is taken off the device by its deadline.
    gelu(&runtime, 512, 4);
    let metrics = &runtime.metrics().functions["gelu"];
    assert_eq!((metrics.cancelled, metrics.refused), (3, 1));
}

#[test]
fn what_is_not_there_is_said() {
    let error = Runtime::open("/no/such/folder").unwrap_err();
    assert!(matches!(error, Error::ReadFile { .. }), "{error}");
    let refused = Runtime::builder().device_from(|| {
        Err(Error::NoDevice {
            wanted: "tested",
            detail: "it is not there".into(),
        })
    });
    assert!(matches!(refused.open(), Err(Error::NoDevice { .. })));
    let folder = TempDir::new().unwrap();
    let copy = |name: &str| {
        std::fs::copy(kernels().join(name), folder.path().join(name)).unwrap();
    };
    copy("gelu_512.insts.bin");
    std::fs::write(folder.path().join("gelu_512.xclbin"), b"xclbin2").unwrap();
    let (device, _) = faulty(Duration::from_secs(2));
    let builder = Runtime::builder().kernels(folder.path());
    let runtime = builder.device_from(move || Ok(device.clone())).open();
    let runtime = runtime.unwrap().prefer(Prefer::Device);
    gelu(&runtime, 512, 1);
    assert_eq!(runtime.why_gelu(512).reason, Reason::NotLoaded);
    let status = runtime.status();
    let broken = status.kernels.iter().find(|k| k.name == "gelu_512");
    let problem = broken.unwrap().problem.as_ref().unwrap();
    assert!(problem.contains("xclbin"), "{problem}");
    assert!(status.to_json().contains("not_loaded"));
}

/// A runtime whose device is another one each time that it is opened, and the faults of
/// the one that is open.
fn opened_anew() -> (Runtime, Arc<Mutex<Option<Faults>>>) {
    let faults = Arc::new(Mutex::new(None));
    let last = faults.clone();
    let open = move || {
        let (device, faults) = faulty(Duration::from_secs(2));
        *last.lock().unwrap() = Some(faults);
        Ok(device)
    };
    let runtime = Runtime::builder().kernels(kernels()).device_from(open);
    (runtime.open().unwrap().prefer(Prefer::Device), faults)
}

#[test]
fn a_device_that_dies_in_a_run_costs_slices_nothing_and_blocks_their_memory() {
    let (runtime, faults) = opened_anew();
    let die = || {
        let faults = faults.lock().unwrap();
        faults.as_ref().unwrap().arm(FaultPoint::DeadInRun, 1);
    };
    let back = || {
        while runtime.why_gelu(512).place != Place::Device {
            std::thread::yield_now();
        }
    };
    let lost = |runtime: &Runtime| {
        let metrics = runtime.metrics();
        let gelu = &metrics.functions["gelu"];
        let lost = gelu.fallbacks.get(Reason::DeviceLost.name()).copied();
        (lost.unwrap_or(0), gelu.failed)
    };
    gelu(&runtime, 512, 1);
    // Slices: the CPU's bits.
    die();
    gelu(&runtime, 512, 2);
    assert_eq!(lost(&runtime), (1, 0));
    back();
    // Blocks: an error, and both are gone.
    let input = uniform_i8(512, 3);
    let fresh = || {
        let mut blocks = [0, 1].map(|_| runtime.block::<i8>(512).unwrap());
        blocks[0].copy_from(&input).unwrap();
        blocks
    };
    let call = |[from, to]: &mut [Block<i8>; 2]| runtime.gelu_block(&table(), from, to);
    let (mut kept, mut idle) = (fresh(), fresh());
    die();
    let in_flight = |e: &CallError| matches!(e, CallError::Driver(Error::BufferInFlight));
    assert!(call(&mut kept).is_err_and(|e| in_flight(&e)));
    for block in &mut kept {
        assert!(matches!(block.as_slice(), Err(Error::BufferInFlight)));
        assert!(matches!(block.as_mut_slice(), Err(Error::BufferInFlight)));
    }
    assert_eq!(lost(&runtime), (1, 1));
    // Those that no run had are the CPU's, and others are answered at once.
    let mut others = fresh();
    for blocks in [&mut idle, &mut others] {
        call(blocks).unwrap();
        assert_eq!(blocks[1].as_slice().unwrap(), looked_up(&input));
    }
    assert_eq!(runtime.status().losses, 2);
    back();
    let before = runtime.metrics().on_device();
    let mut anew = fresh();
    call(&mut anew).unwrap();
    assert_eq!(anew[1].as_slice().unwrap(), looked_up(&input));
    assert_eq!(runtime.metrics().on_device(), before + 1);
}

/// Counts of a function: calls, by the device, by the CPU, bytes.
fn counts(runtime: &Runtime, function: &str) -> [u64; 4] {
    let f = &runtime.metrics().functions[function];
    [f.calls, f.on_device, f.on_cpu, f.bytes]
}

const TILE: Heads = Heads {
    queries: 64,
    keys: 64,
    head_dim: 64,
};

fn head(mode: Mode, scale: f64) -> Params {
    let spec = Spec {
        mode,
        shape: TILE,
        q_scale: scale,
        k_scale: scale,
        v_scale: 0.05,
        out_scale: 0.02,
    };
    spec.params().unwrap()
}

fn side_by_side(runtime: &Runtime, params: &[Params]) -> Vec<i8> {
    let elements = params.len() * 4096;
    let all = [1, 2, 3].map(|seed| uniform_i8(elements, seed));
    let inputs = Inputs {
        q: &all[0],
        k: &all[1],
        v: &all[2],
    };
    let mut out = vec![0x55; elements];
    let done = runtime.multi_head_attention(TILE, params, &inputs, Mask::None, &mut out);
    done.unwrap();
    out
}

/// The same calls on a device, which does some in parts, and without one: the same
/// numbers of calls and bytes under the same names.
#[test]
fn a_call_is_one_call_in_the_metrics_whoever_does_its_parts() {
    let (device, _) = faulty(Duration::from_secs(2));
    let without = Runtime::builder().device(Choose::Cpu).open().unwrap();
    let runtime = over(device);
    let heads = [head(Mode::Fast, 0.05), head(Mode::Fast, 0.03)];
    let gamma = [1.0; 512];
    let spec = layernorm::Spec {
        gamma: &gamma,
        beta: &[0.0; 512],
        eps: 1e-5,
        in_scale: 0.04,
        out: Quant::symmetric(4.0 / 127.0),
    };
    let (layer, rows) = (spec.params().unwrap(), uniform_i8(1537 * 512, 5));
    let answers = [&runtime, &without].map(|runtime| {
        // Padded to 512 by its kernel.
        gelu(runtime, 7, 1);
        // A dispatch for each head.
        let attended = side_by_side(runtime, &heads);
        // One row more than a dispatch takes.
        let mut normal = vec![0x55; rows.len()];
        runtime.layer_norm(&layer, &rows, &mut normal).unwrap();
        (attended, normal)
    });
    assert_eq!(answers[0], answers[1]);
    for (function, bytes) in [
        ("gelu", 14),
        ("multi_head_attention", 4 * 2 * 4096),
        ("layer_norm", 2 * 1537 * 512),
    ] {
        assert_eq!(counts(&runtime, function), [1, 1, 0, bytes], "{function}");
        assert_eq!(counts(&without, function), [1, 0, 1, bytes], "{function}");
    }
    assert_eq!(counts(&runtime, "attention"), [0; 4]);
    assert_eq!(runtime.metrics().fallbacks(), 0);
    assert_eq!(runtime.metrics().functions["layer_norm"].chosen["told"], 1);

    // One head by the device, one by the CPU, whose kernel is not there.
    let heads = [head(Mode::Fast, 0.05), head(Mode::Precise, 0.05)];
    let before = runtime.metrics();
    assert_eq!(
        side_by_side(&runtime, &heads),
        side_by_side(&without, &heads)
    );
    let mixed = counts(&runtime, "multi_head_attention");
    assert_eq!(mixed, [2, 1, 1, 2 * 4 * 2 * 4096]);
    let after = runtime.metrics();
    let seconds = |m: &Metrics| {
        let f = &m.functions["multi_head_attention"];
        (f.device_seconds, f.cpu_seconds)
    };
    let ((device, cpu), (device_then, cpu_then)) = (seconds(&before), seconds(&after));
    assert!(device_then > device && cpu_then > cpu);
    let fallbacks = &after.functions["multi_head_attention"].fallbacks;
    assert_eq!(fallbacks[Reason::NotLoaded.name()], 1);
}
