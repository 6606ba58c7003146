//! The guest's initial RAM disk: busybox, modules, libraries, programs, kernels,
//! the plan. A cpio archive in the format `newc`, as Linux unpacks it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use miette::miette;

use super::plan::Plan;
use super::{libraries, modules, Programs};
use crate::debian::Tree;
use crate::error::{read, Failure};

/// First process of the guest.
const INIT: &str = include_str!("init.sh");
/// What its steps may call.
const FUNCTIONS: &str = include_str!("functions.sh");
/// The driver loads a firmware file and hands its address to the PSP; what is in it
/// matters to silicon only.
const FIRMWARE: &[u8] = b"emulated";
/// Name of XRT's shim among the files of the kernels' folder.
pub(super) const SHIM: &str = "libnpu_xrt.so";
/// Programs of the tree, and files of XRT that are opened at run time.
const PROGRAMS: [&str; 2] = ["usr/bin/xrt-smi", "usr/bin/strace"];
const XRT_LIBRARIES: [&str; 2] = [
    "usr/lib/x86_64-linux-gnu/libxrt_coreutil.so.2",
    "usr/lib/x86_64-linux-gnu/libxrt_driver_xdna.so.2",
];

enum Entry {
    Folder,
    File(Vec<u8>, bool),
    Link(String),
}

/// The files of the disk, by path without the first slash.
#[derive(Default)]
struct Disk {
    entries: BTreeMap<String, Entry>,
}

impl Disk {
    fn folder(&mut self, path: &str) {
        for (at, _) in path.match_indices('/') {
            self.entries
                .entry(path[..at].into())
                .or_insert(Entry::Folder);
        }
        self.entries.entry(path.into()).or_insert(Entry::Folder);
    }

    fn put(&mut self, path: &str, entry: Entry) {
        if let Some((parent, _)) = path.rsplit_once('/') {
            self.folder(parent);
        }
        self.entries.insert(path.into(), entry);
    }

    fn file(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.put(path, Entry::File(bytes.into(), false));
    }

    fn program(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.put(path, Entry::File(bytes.into(), true));
    }

    fn write(self, to: &Path) -> Result<(), Failure> {
        let error = |e: std::io::Error| Failure::from(miette!("{}: {e}", to.display()));
        let mut out = std::io::BufWriter::new(fs::File::create(to).map_err(error)?);
        for (inode, (path, entry)) in (1..).zip(self.entries) {
            let (mode, bytes) = match entry {
                Entry::Folder => (0o040_755, Vec::new()),
                Entry::File(bytes, false) => (0o100_644, bytes),
                Entry::File(bytes, true) => (0o100_755, bytes),
                Entry::Link(target) => (0o120_777, target.into_bytes()),
            };
            let builder = cpio::newc::Builder::new(&path).ino(inode).mode(mode);
            let mut file = builder.write(out, bytes.len() as u32);
            std::io::Write::write_all(&mut file, &bytes).map_err(error)?;
            out = file.finish().map_err(error)?;
        }
        let mut out = cpio::newc::trailer(out).map_err(error)?;
        std::io::Write::flush(&mut out).map_err(error)
    }
}

/// Packs the disk of a run.
pub(super) fn pack(
    tree: &Tree,
    programs: &Programs,
    files: &[(String, Vec<u8>)],
    golden: &Path,
    plan: &Plan,
    run: &Path,
) -> Result<PathBuf, Failure> {
    let kernels = &crate::paths::kernels();
    let mut disk = Disk::default();
    for folder in ["dev", "proc", "sys", "tmp", "report", "etc"] {
        disk.folder(folder);
    }
    disk.put("lib", Entry::Link("usr/lib".into()));
    disk.put("lib64", Entry::Link("usr/lib64".into()));
    disk.put("bin/sh", Entry::Link("busybox".into()));
    disk.program("bin/busybox", read(&tree.path("usr/bin/busybox"))?);
    disk.program("init", INIT);
    disk.file("functions", FUNCTIONS);
    disk.file("plan", plan.script());
    disk.file("etc/os-release", read(&tree.path("usr/lib/os-release"))?);
    for name in ["npu_7.sbin", "npu.sbin"] {
        disk.file(&format!("usr/lib/firmware/amdnpu/1502_00/{name}"), FIRMWARE);
    }
    let mut order = String::new();
    for module in modules::closure(tree, "amdxdna")? {
        order += &module.name;
        order.push('\n');
        disk.file(&format!("modules/{}.ko", module.name), module.bytes);
    }
    disk.file("modules/order", order);

    let xrt: Vec<PathBuf> = PROGRAMS
        .iter()
        .chain(&XRT_LIBRARIES)
        .map(|path| tree.path(path))
        .collect();
    let all: Vec<PathBuf> = programs.guest.iter().cloned().chain(xrt).collect();
    for path in PROGRAMS {
        disk.program(path, read(&tree.path(path))?);
    }
    for path in &programs.guest {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        disk.program(&format!("bin/{name}"), stripped(path, run)?);
    }
    let opened = XRT_LIBRARIES.iter().map(|path| tree.path(path));
    for path in libraries::needed(tree, &all)?.into_iter().chain(opened) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let at = format!("usr/lib/x86_64-linux-gnu/{name}");
        disk.program(&at, read(&path)?);
    }
    disk.put(
        "usr/lib64/ld-linux-x86-64.so.2",
        Entry::Link("../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2".into()),
    );
    for (from, to) in [(kernels.as_path(), "kernels"), (golden, "golden")] {
        let entries = fs::read_dir(from).map_err(|e| miette!("{}: {e}", from.display()))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                disk.file(&format!("{to}/{name}"), read(&path)?);
            }
        }
    }
    for (name, bytes) in files {
        disk.file(&format!("kernels/{name}"), bytes.as_slice());
    }
    let image = run.join("initrd.cpio");
    disk.write(&image)?;
    Ok(image)
}

/// A program without its debug information, where `strip` is at hand.
fn stripped(path: &Path, run: &Path) -> Result<Vec<u8>, Failure> {
    let out = run.join("stripped");
    let status = std::process::Command::new("strip")
        .arg("-o")
        .arg(&out)
        .arg(path)
        .status();
    let bytes = match status {
        Ok(status) if status.success() => read(&out)?,
        _ => read(path)?,
    };
    let _ = fs::remove_file(&out);
    Ok(bytes)
}
