//! The same sources give the same bytes in another process, in another folder,
//! on another number of processors: what a process has of its own (seeds of
//! hash maps, addresses, threads, where it runs) is in no file that is built.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use nix::sched::{sched_getaffinity, sched_setaffinity, CpuSet};
use nix::unistd::Pid;
use npu_build::kernel::{build, Kernel, Tree};
use sha2::{Digest, Sha256};

/// A core with several functions; sixteen cores that run the same; sixteen with roles.
const KERNELS: [&str; 3] = ["attention_64x64", "gelu_stream", "mel"];
/// What is made of each.
const FILES: [&str; 4] = ["xclbin", "insts", "manifest", "elfs"];
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
        let files = [&built.xclbin, &built.insts, &built.manifest, &elfs];
        for (file, bytes) in FILES.iter().zip(files) {
            println!("{MARK}{name} {file} {} {}", bytes.len(), digest(bytes));
        }
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

/// Size and digest of each file of each kernel.
type Report = BTreeMap<(String, String), (usize, String)>;

/// What a process of its own reports of its builds: every file of every kernel once, none of them
/// empty and no two of them alike.
fn builds(folder: &Path, run_in: &Path, alone: bool) -> Report {
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
    let lines: Vec<&str> = text
        .lines()
        .filter_map(|line| Some(line.split_once(MARK)?.1))
        .collect();
    assert_eq!(lines.len(), KERNELS.len() * FILES.len(), "{text}");
    let mut report = Report::new();
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [name, file, size, digest] = words[..] else {
            panic!("{line}");
        };
        let size: usize = size.parse().unwrap();
        assert!(size > 0 && digest.len() == 64, "{line}");
        report.insert((name.into(), file.into()), (size, digest.into()));
    }
    let wanted = KERNELS
        .iter()
        .flat_map(|k| FILES.map(|f| (k.to_string(), f.to_string())));
    assert!(
        report.keys().cloned().eq(wanted.collect::<BTreeSet<_>>()),
        "{report:?}"
    );
    let digests: BTreeSet<&String> = report.values().map(|(_, digest)| digest).collect();
    assert_eq!(digests.len(), report.len(), "{report:?}");
    report
}

/// Files that two reports disagree about, as `kernel file`.
fn different(a: &Report, b: &Report) -> Vec<String> {
    assert!(a.keys().eq(b.keys()));
    let all = a.iter().filter(|(key, value)| b[*key] != **value);
    all.map(|((name, file), _)| format!("{name} {file}"))
        .collect()
}

#[test]
fn builds_in_other_processes_are_the_same() {
    let elsewhere = tempfile::tempdir().unwrap();
    for folder in ["mlir", "kernel-src"] {
        copy(&root().join(folder), &elsewhere.path().join(folder));
    }
    let here = builds(root(), root(), false);
    let there = builds(elsewhere.path(), elsewhere.path(), true);
    assert_eq!(different(&here, &there), [""; 0]);
    // Another text of one design is told by its manifest, which has the text's hash, and by nothing
    // else as long as it means the same.
    let changed = elsewhere.path().join("mlir").join("gelu_stream.mlir");
    let text = std::fs::read_to_string(&changed).unwrap();
    std::fs::write(&changed, format!("{text}\n")).unwrap();
    let spaced = builds(elsewhere.path(), elsewhere.path(), false);
    assert_eq!(different(&here, &spaced), ["gelu_stream manifest"]);
    // One that means something else changes what it is about: here, where the stacks end.
    let stack = "stack_size = 1024";
    assert!(text.contains(stack));
    std::fs::write(&changed, text.replace(stack, "stack_size = 2048")).unwrap();
    let larger = builds(elsewhere.path(), elsewhere.path(), false);
    let files = [
        "gelu_stream elfs",
        "gelu_stream manifest",
        "gelu_stream xclbin",
    ];
    assert_eq!(different(&here, &larger), files);
}
