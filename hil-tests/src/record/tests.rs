//! What a runtime's observer writes down: run lists, failed attempts, what the CPU did,
//! and that nothing could be written.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use npu_build::kernel::{build, Kernel, Tree};
use npu_driver::backend::KmdBackend;
use npu_driver::kmd::{EmuKmd, FaultPoint};
use npu_driver::runtime::{Call, DeviceRun, Prefer, Reason, RunObserver, Runtime};
use npu_driver::{Device, DeviceSelector, Evidence};
use tempfile::TempDir;

use super::archive::{pack, Archive, Recording};
use super::replay::{replay, Replayed};
use super::tape::RuntimeTape;
use super::{cpu_calls, lock, CpuCalls, Ended, Recorder, BLOBS};
use crate::check::Check;
use crate::report::{Evidence as Reported, Outcome};
use crate::session::{infrastructure_text, Session};

const CHECK: &str = "runtime/tested";

fn kernels() -> TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let built = build(&Kernel::load(&Tree::of(&root), "gelu_512").unwrap()).unwrap();
    let folder = TempDir::new().unwrap();
    let write = |extension: &str, bytes: &[u8]| {
        std::fs::write(folder.path().join(format!("gelu_512.{extension}")), bytes).unwrap();
    };
    write("xclbin", &built.xclbin);
    write("insts.bin", &built.insts);
    write("json", &built.manifest);
    folder
}

/// A table of its own for each call.
fn gelu(runtime: &Runtime, own: u8) {
    let table: [u8; 256] = std::array::from_fn(|i| (i as u8).wrapping_mul(91) ^ own);
    let (codes, mut out) = ([own as i8; 512], [0; 512]);
    runtime.gelu(&table, &codes, &mut out).unwrap();
    assert_eq!(out, [table[usize::from(own)] as i8; 512]);
}

/// A tape that keeps the runtime's only worker while the gate is held.
struct Gated {
    tape: RuntimeTape,
    gate: Mutex<()>,
    told: Mutex<usize>,
}

impl RunObserver for Gated {
    fn device_run(&self, run: &DeviceRun<'_>) {
        self.tape.device_run(run);
        *lock(&self.told) += 1;
        drop(lock(&self.gate));
    }

    fn cpu_call(&self, call: &Call, reason: Reason) {
        self.tape.cpu_call(call, reason);
    }
}

fn archive(folder: &Path) -> Archive {
    let evidence = Reported {
        device: "emulator".into(),
        kind: "emulator (functional)".into(),
        picked: String::new(),
        driver: "npu-emu".into(),
        firmware: "none".into(),
    };
    let recording = Recording {
        by_cpu: cpu_calls(folder).unwrap(),
        ..Recording::new(evidence)
    };
    let file = folder.join("recording.tar.gz");
    pack(folder, &recording, &file).unwrap();
    Archive::open(&file).unwrap()
}

#[test]
fn lists_failures_and_the_cpus_calls_are_on_the_tape() {
    let (kernels, folder) = (kernels(), TempDir::new().unwrap());
    let recorder = Arc::new(Recorder::new(folder.path()).unwrap());
    let gated = Arc::new(Gated {
        tape: RuntimeTape::new(recorder.clone(), CHECK),
        gate: Mutex::new(()),
        told: Mutex::new(0),
    });
    let kmd = EmuKmd::with_hang_time(Duration::from_millis(60)).unwrap();
    let faults = kmd.faults();
    let backend = Box::new(KmdBackend::open(kmd).unwrap());
    let evidence = Evidence::EmulatorFunctional;
    let device = Device::over(backend, "emu", evidence, "a test".into());
    let builder = Runtime::builder().kernels(kernels.path()).in_flight(1);
    let builder = builder.device_from(move || Ok(device.clone()));
    let runtime = builder.observer(gated.clone()).open().unwrap();
    let runtime = &runtime.prefer(Prefer::Device);

    // One alone, three that waited for it.
    let held = lock(&gated.gate);
    std::thread::scope(|scope| {
        scope.spawn(|| gelu(runtime, 1));
        while *lock(&gated.told) == 0 {
            std::thread::yield_now();
        }
        for own in 2..=4 {
            scope.spawn(move || gelu(runtime, own));
        }
        while runtime.status().waiting < 3 {
            std::thread::yield_now();
        }
        drop(held);
    });
    // One that is tried again in a new context.
    faults.arm(FaultPoint::RejectCommand, 1);
    gelu(runtime, 5);
    gelu(&runtime.prefer(Prefer::Cpu), 6);
    gelu(&runtime.prefer(Prefer::Cpu), 7);

    assert_eq!(recorder.problem(CHECK), None);
    let archive = archive(folder.path());
    let runs = &archive.runs;
    assert_eq!(runs.len(), 6);
    assert!(runs.iter().all(|run| run.check == CHECK));
    let lists: Vec<_> = runs.iter().map(|run| run.list).collect();
    assert!(lists[1].is_some() && lists[1] == lists[2] && lists[2] == lists[3]);
    assert_eq!([lists[0], lists[4], lists[5]], [None; 3]);
    assert!(runs[..5].iter().all(|run| run.context == runs[0].context));
    assert_ne!(runs[4].context, runs[5].context);
    assert!(matches!(runs[4].ended, Ended::Error { .. }));
    assert_eq!(runs[4].inputs, runs[5].inputs);
    assert_eq!(archive.blob(&runs[4].inputs[0]), [5; 512]);
    let by_cpu = CpuCalls {
        check: CHECK.into(),
        call: "gelu: 512 codes".into(),
        reason: "told".into(),
        calls: 2,
    };
    assert_eq!(archive.recording.by_cpu, [by_cpu]);

    // A device without the fault gives the others' bits, with one list for the three.
    let device = Device::open(DeviceSelector::Emulator).unwrap();
    let mut all = Vec::new();
    replay(&archive, &device, Duration::from_secs(60), &mut |_, now| {
        all.push(now.clone());
    });
    assert_eq!(all.len(), 6);
    assert!(matches!(all[4], Replayed::Otherwise { .. }), "{}", all[4]);
    all.remove(4);
    assert_eq!(all, vec![Replayed::Same; 5]);
    let stats = device.stats();
    assert_eq!((stats.submitted, stats.runs), (4, 6));
}

#[test]
fn a_check_whose_runs_can_not_be_recorded_does_not_pass() {
    let check = Check {
        name: CHECK,
        about: "",
        kernels: &[],
        body: |session, _| {
            let device = session.clone();
            let builder = Runtime::builder().kernels(session.kernels());
            let builder = builder.device_from(move || device.open());
            let tape = session.runtime_tape();
            let tape = tape.ok_or_else(|| infrastructure_text("no tape"))?;
            let runtime = builder.observer(tape).open().unwrap();
            gelu(&runtime.prefer(Prefer::Device), 1);
            Ok(())
        },
    };
    let (kernels, folder) = (kernels(), TempDir::new().unwrap());
    let session = Session::new(DeviceSelector::Emulator, kernels.path());
    let recorded = || {
        let recorder = Recorder::new(folder.path()).unwrap();
        session.clone().with_recorder(recorder)
    };
    assert_eq!(check.run(&recorded()).outcome, Outcome::Pass);
    let recorded = recorded();
    std::fs::remove_dir_all(folder.path().join(BLOBS)).unwrap();
    let outcome = check.run(&recorded).outcome;
    assert!(matches!(outcome, Outcome::Infrastructure { .. }));
    let text = outcome.text();
    assert!(text.contains("the run can't be recorded"), "{text}");
}

#[test]
fn a_gap_is_told_once_and_of_its_own_check() {
    let folder = TempDir::new().unwrap();
    let recorder = Recorder::new(folder.path()).unwrap();
    recorder.failed(CHECK, &std::io::Error::other("first"));
    recorder.failed(CHECK, &std::io::Error::other("second"));
    assert_eq!(recorder.problem("another/check"), None);
    assert_eq!(recorder.problem(CHECK).as_deref(), Some("first"));
    assert_eq!(recorder.problem(CHECK), None);
}
