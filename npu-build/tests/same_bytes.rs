//! The same sources give the same bytes in another process, in another folder,
//! on another number of processors: what a process has of its own (seeds of
//! hash maps, addresses, threads, where it runs) is in no file that is built.

use std::path::Path;
use std::process::Command;

use nix::sched::{sched_getaffinity, sched_setaffinity, CpuSet};
use nix::unistd::Pid;
use npu_build::kernel::{build, Kernel, Tree};
use sha2::{Digest, Sha256};

/// A core with several functions; sixteen cores that run the same; sixteen with roles.
const KERNELS: [&str; 3] = ["attention_64x64", "gelu_stream", "mel"];
/// Names the folder with the sources, in a process that builds.
const FOLDER: &str = "NPU_SAME_BYTES_FOLDER";
/// Set where it may use one processor only.
const ALONE: &str = "NPU_SAME_BYTES_ALONE";
/// Begins a line of the report.
const MARK: &str = "built:";

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn digest(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|b| format!("{b:02x}")).collect()
}

/// Run by the other test, as a process of its own.
#[test]
#[ignore = "one of the processes of builds_in_other_processes_are_the_same"]
fn a_build() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        println!("SKIPPED: {FOLDER} is not set");
        return;
    };
    if std::env::var_os(ALONE).is_some() {
        let allowed = sched_getaffinity(Pid::from_raw(0)).unwrap();
        let first = (0..CpuSet::count()).find(|cpu| allowed.is_set(*cpu).unwrap());
        let mut one = CpuSet::new();
        one.set(first.unwrap()).unwrap();
        sched_setaffinity(Pid::from_raw(0), &one).unwrap();
        assert_eq!(std::thread::available_parallelism().unwrap().get(), 1);
    }
    for name in KERNELS {
        let kernel = Kernel::load(&Tree::of(Path::new(&folder)), name).unwrap();
        let built = build(&kernel).unwrap();
        let elfs: Vec<u8> = built.cores.iter().flat_map(|c| c.1.elf.clone()).collect();
        println!(
            "{MARK} {name} {} {} {} {}",
            digest(&built.xclbin),
            digest(&built.insts),
            digest(&built.manifest),
            digest(&elfs)
        );
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What a process of its own reports of its builds.
fn builds(folder: &Path, run_in: &Path, alone: bool) -> Vec<String> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "a_build", "--ignored", "--nocapture"])
        .current_dir(run_in)
        .env(FOLDER, folder)
        .env_remove(ALONE);
    if alone {
        command.env(ALONE, "1");
    }
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
    // The harness may write the test's name in front of the first line.
    let lines = text
        .lines()
        .filter_map(|line| Some(line.split_once(MARK)?.1.to_owned()));
    lines.collect()
}

#[test]
fn builds_in_other_processes_are_the_same() {
    let elsewhere = tempfile::tempdir().unwrap();
    for folder in ["mlir", "kernel-src"] {
        copy(&root().join(folder), &elsewhere.path().join(folder));
    }
    let here = builds(root(), root(), false);
    assert_eq!(here.len(), KERNELS.len(), "{here:?}");
    let there = builds(elsewhere.path(), elsewhere.path(), true);
    assert_eq!(here, there);
    // Different sources are seen: the report can differ.
    let changed = elsewhere.path().join("mlir").join("gelu_stream.mlir");
    let text = std::fs::read_to_string(&changed).unwrap();
    std::fs::write(&changed, format!("{text}\n")).unwrap();
    assert_ne!(here, builds(elsewhere.path(), elsewhere.path(), false));
}
