//! The list of checks as `cargo test` and nextest run it: on the emulator, or on the
//! device that `NPU_HIL_DEVICE` names (a kind of device, or one of hil.toml beside the
//! workspace's manifest) or that has the tags of `NPU_HIL_TAGS=KEY=VALUE,..`, with
//! kernels built from the tree as it is. With `NPU_HIL_REQUIRE_HARDWARE` anything but a
//! real NPU is a failure. Each process has the device's lease while it runs and waits
//! `NPU_HIL_WAIT` seconds for it. What `cargo xtask hil` kept of failures is tried first.
//!
//! nextest runs this program once for each check, many at a time: each builds the
//! kernels that its check needs, unless another one has.

use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use hil_tests::harness::devices::Inventory;
use hil_tests::harness::target::{self, Choice, Target};
use hil_tests::harness::worker::{self, Work};
use hil_tests::harness::CANARY;
use hil_tests::{checks, Check};
use libtest_mimic::Arguments;
use nix::fcntl::{Flock, FlockArg};
use npu_build::cache::Outputs;
use npu_build::kernel::{build, Kernel, Tree};
use npu_driver::Evidence;

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

/// Longest wait for the device: the check before may still have it.
const PATIENCE: u64 = 600;

fn choice() -> Result<Choice> {
    let text = |key| std::env::var_os(key).map(|value| value.to_string_lossy().into_owned());
    let tags = text(worker::TAGS).unwrap_or_default();
    let tags = tags.split(',').filter(|tag| !tag.is_empty());
    let patience = match text(worker::WAIT) {
        None => PATIENCE,
        Some(wait) => wait.parse().map_err(|e| format!("{}: {e}", worker::WAIT))?,
    };
    Ok(Choice {
        device: text(worker::DEVICE).unwrap_or_else(|| "emu".into()),
        tags: tags
            .map(target::tag)
            .collect::<std::result::Result<_, _>>()?,
        patience: Duration::from_secs(patience),
    })
}

/// The device, and its lease, which is held for as long as the target lives.
fn work(folder: &Path, kept: &Path) -> Result<(Work, Target)> {
    let inventory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../hil.toml");
    let inventory = Inventory::load(&inventory)?;
    let target = choice()?.take(&inventory, "the list of checks as a test")?;
    let work = Work {
        device: target.selector,
        node: target.node.clone(),
        seed: Work::seed_from(|key| std::env::var_os(key))?,
        kept: Some(kept.to_owned()),
        ..Work::emulated(folder)
    };
    let required = std::env::var_os(worker::REQUIRE_HARDWARE).is_some();
    if required || target.lease.is_some() {
        let info = work.session()?.info()?;
        target.agrees(&info)?;
        if required && info.evidence != Evidence::Silicon {
            let name = worker::REQUIRE_HARDWARE;
            return Err(format!("{name} is set, and the device is {info}").into());
        }
    }
    Ok((work, target))
}

fn prepared(arguments: &Arguments) -> Result<(Work, Option<Target>)> {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = tmp.join("kernels");
    // A list says only what there is.
    if arguments.list {
        return Ok((Work::emulated(&folder), None));
    }
    let mut list = checks();
    list.retain(|c| is_wanted(arguments, c.name) || c.name == CANARY);
    build_kernels(&folder, &list)?;
    let (work, target) = work(&folder, &tmp.join("../hil/kept.json"))?;
    Ok((work, Some(target)))
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match prepared(&arguments) {
        Ok((work, _target)) => worker::run(&arguments, &work, checks()),
        Err(error) => {
            eprintln!("the checks can't run: {error}");
            ExitCode::FAILURE
        }
    }
}
