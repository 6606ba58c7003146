//! The list of checks as `cargo test` and nextest run it: on the emulator, or on the
//! device that `NPU_HIL_DEVICE` names, with kernels built from the tree as it is.
//!
//! nextest runs this program once for each check, many at a time: each builds the
//! kernels that its check needs, unless another one has.

use std::fs::File;
use std::path::Path;
use std::process::ExitCode;

use hil_tests::harness::worker::{self, Work};
use hil_tests::harness::CANARY;
use hil_tests::{checks, Check};
use libtest_mimic::Arguments;
use nix::fcntl::{Flock, FlockArg};
use npu_build::cache::Outputs;
use npu_build::kernel::{build, Kernel, Tree};
use npu_driver::DeviceSelector;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Whether a test binary with these arguments runs the check.
fn is_wanted(arguments: &Arguments, name: &str) -> bool {
    let fits = |text: &str| match arguments.exact {
        true => name == text,
        false => name.contains(text),
    };
    let wanted = arguments.filter.as_deref().is_none_or(fits);
    wanted && !arguments.skip.iter().any(|skip| fits(skip))
}

fn build_kernels(folder: &Path, list: &[Check]) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tree = Tree::of(&root);
    std::fs::create_dir_all(folder)?;
    let mut names: Vec<&str> = list.iter().flat_map(|c| c.kernels).copied().collect();
    names.sort();
    names.dedup();
    for name in names {
        let kernel = Kernel::load(&tree, name)?;
        let outputs = Outputs::of(folder, name);
        let lock = File::create(folder.join(format!("{name}.lock")))?;
        let _lock = Flock::lock(lock, FlockArg::LockExclusive).map_err(|(_, e)| e)?;
        if !outputs.are_current(kernel.fingerprint()) {
            outputs.write(&build(&kernel)?, kernel.fingerprint())?;
        }
    }
    Ok(())
}

fn work(folder: &Path) -> Result<Work> {
    let get = |key: &str| std::env::var_os(key);
    let work = Work {
        seed: Work::seed_from(get)?,
        ..Work::emulated(folder)
    };
    let device = match get("NPU_HIL_DEVICE") {
        None => return Ok(work),
        Some(name) => name.to_string_lossy().into_owned(),
    };
    let device = DeviceSelector::from_name(&device)
        .ok_or_else(|| format!("NPU_HIL_DEVICE: no device {device}"))?;
    Ok(Work { device, ..work })
}

fn prepared(arguments: &Arguments) -> Result<Work> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kernels");
    if !arguments.list {
        let mut list = checks();
        list.retain(|c| is_wanted(arguments, c.name) || c.name == CANARY);
        build_kernels(&folder, &list)?;
    }
    work(&folder)
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match prepared(&arguments) {
        Ok(work) => worker::run(&arguments, &work, checks()),
        Err(error) => {
            eprintln!("the checks can't run: {error}");
            ExitCode::FAILURE
        }
    }
}
