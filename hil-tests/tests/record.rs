//! A recording of a check of the unified runtime: its runs are on it, a replay gives
//! their bits, and one byte of a recorded output that was changed is found.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use hil_tests::record::archive::{pack, Archive, Recording};
use hil_tests::record::replay::{replay, Replayed};
use hil_tests::record::{self, Ended, Recorder, Run, RUNS};
use hil_tests::report::{CheckReport, Outcome};
use hil_tests::{checks, Session};
use npu_build::cache::Outputs;
use npu_build::kernel::{build, Kernel, Tree};
use npu_driver::{Device, DeviceSelector};

const DEADLINE: Duration = Duration::from_secs(60);

fn build_into(folder: &Path, name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let kernel = Kernel::load(&Tree::of(&root), name).unwrap();
    let outputs = Outputs::of(folder, name);
    let built = build(&kernel).unwrap();
    outputs.write(&built, kernel.fingerprint()).unwrap();
}

/// Packs a recorder's folder as `cargo xtask hil record` does, and opens that.
fn archive(folder: &Path, session: &Session, checks: Vec<CheckReport>) -> Archive {
    let recording = Recording {
        checks,
        by_cpu: record::cpu_calls(folder).unwrap(),
        ..Recording::new((&session.info().unwrap()).into())
    };
    let file = folder.join("recording.tar.gz");
    pack(folder, &recording, &file).unwrap();
    Archive::open(&file).unwrap()
}

/// What became of each run.
fn replayed(archive: &Archive) -> Vec<(Run, Replayed)> {
    let device = Device::open(DeviceSelector::Emulator).unwrap();
    let mut all = Vec::new();
    replay(archive, &device, DEADLINE, &mut |run, replayed| {
        all.push((run.clone(), replayed.clone()));
    });
    all
}

#[test]
fn a_check_of_the_runtime_is_recorded_run_by_run_and_replays() {
    let all = checks();
    let check = all.iter().find(|c| c.name == "runtime/small").unwrap();
    let (kernels, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for name in check.kernels {
        build_into(kernels.path(), name);
    }
    let session = Session::new(DeviceSelector::Emulator, kernels.path());
    let recorded = session
        .clone()
        .with_recorder(Recorder::new(folder.path()).unwrap());
    let report = check.run(&recorded);
    assert_eq!(report.outcome, Outcome::Pass);
    let archive_then = archive(folder.path(), &session, vec![report.clone()]);

    // A call of this check is a run each, and they are of all its kernels.
    let runs = &archive_then.runs;
    let said = format!("{} calls equal to golden", runs.len());
    assert!(report.notes[0].starts_with(&said), "{:?}", report.notes);
    assert_eq!(archive_then.recording.by_cpu, []);
    let used: BTreeSet<&str> = runs.iter().map(|run| run.kernel.as_str()).collect();
    assert_eq!(used, check.kernels.iter().copied().collect());
    for run in runs {
        assert_eq!(run.check, check.name);
        let manifest = run.manifest.as_ref().unwrap();
        let file = |extension| kernels.path().join(format!("{}.{extension}", run.kernel));
        let of_file = |extension| std::fs::read(file(extension)).unwrap();
        assert_eq!(archive_then.blob(&run.xclbin), of_file("xclbin"));
        assert_eq!(archive_then.blob(manifest), of_file("json"));
        let own = archive_then.blob(&run.stream) == of_file("insts.bin");
        assert_eq!(own, run.stretched.is_none(), "{run:?}");
        assert!(!run.named.is_empty() && matches!(run.ended, Ended::Output(_)));
    }
    assert!(runs.iter().any(|run| run.stretched == Some((1, 4))));

    let now = replayed(&archive_then);
    assert_eq!(now.len(), runs.len());
    for (run, replayed) in &now {
        assert_eq!(*replayed, Replayed::Same, "{run:?}");
    }

    // One byte of one output.
    let mut changed = runs.clone();
    let Ended::Output(hash) = &changed[3].ended else {
        panic!("{:?}", changed[3]);
    };
    let mut bytes = archive_then.blob(hash).to_vec();
    bytes[7] ^= 1;
    let recorder = Recorder::new(folder.path()).unwrap();
    changed[3].ended = Ended::Output(recorder.blob(&bytes).unwrap());
    std::fs::write(folder.path().join(RUNS), b"").unwrap();
    changed.iter().for_each(|run| recorder.run(run).unwrap());
    let now = replayed(&archive(folder.path(), &session, vec![report]));
    for (index, (run, replayed)) in now.iter().enumerate() {
        match replayed {
            Replayed::Differs { wrong, .. } => {
                assert_eq!((index, *wrong), (3, (1, run.output.0)), "{run:?}");
            }
            same => assert_eq!((same, index == 3), (&Replayed::Same, false), "{run:?}"),
        }
    }
}
