//! `cargo xtask lab`: the real Linux driver and the real XRT over the emulated
//! Phoenix.
//!
//! ```text
//! npu-virt (vfio-user) ── QEMU ── Linux with amdxdna.ko ── npu-hil, xrt-smi, ...
//!       │ control socket ── ttyS1 ──┘         reports ── ttyS2 ──▶ target/lab/run
//! ```
//!
//! `up` makes, from Debian packages, a folder with QEMU, a kernel, its modules, XRT
//! and busybox ([`crate::debian`]); nothing of it is installed or needs root. `run` packs an
//! initial RAM disk ([`initrd`]), starts device and machine ([`machine`]) and lets
//! the guest work through a [`plan`]. `down` removes everything.

mod guest_programs;
mod initrd;
mod libraries;
mod machine;
mod modules;
mod plan;

use std::path::{Path, PathBuf};
use std::time::Duration;

use miette::miette;

use crate::build_kernels::{self, Force, Toolchain};
use crate::debian::{self, Contents};
use crate::error::Failure;
use crate::interposed;
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};
use machine::{Iommu, Machine};
use plan::{Plan, Step, Wanted};

/// QEMU, the kernel, XRT, what compiles for the guest, and what runs in it.
const TREE: Contents = Contents {
    packages: &[
        "base-files",
        "busybox-static",
        "g++",
        "libxrt-dev",
        "libxrt-npu2",
        "libxrt-utils",
        "libxrt-utils-npu",
        "qemu-system-x86",
        "strace",
        "uuid-dev",
    ],
    kernel: true,
};

/// Runs the real Linux driver and the real XRT over the emulated Phoenix, in QEMU.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(clap::Subcommand)]
enum Verb {
    /// Fetch the packages (about 260 MB, once) and unpack them
    Up {
        /// Ask the mirror for newer packages
        #[arg(long)]
        refresh: bool,
    },
    /// Start a guest, run the checks in it, bring the reports back
    Run(RunArgs),
    /// Remove everything that `up` and `run` made
    Down,
}

#[derive(clap::Args)]
struct RunArgs {
    /// What to run in the guest; everything if nothing is named
    #[arg(value_enum)]
    what: Vec<Wanted>,
    /// How the guest's driver addresses memory
    #[arg(long, value_enum, default_value_t = Iommu::Forced)]
    iommu: Iommu,
    /// Minor version of the firmware's protocol 5
    #[arg(long, default_value_t = 8)]
    protocol: u32,
    /// Seconds until the guest is stopped
    #[arg(long, default_value_t = 900)]
    timeout: u64,
    /// Show everything the guest prints
    #[arg(long)]
    console: bool,
}

/// Exit code 0: all passed; 1: something failed; 2: could not run.
pub(crate) fn main(args: Args) -> Outcome {
    match args.verb {
        Verb::Up { refresh } => {
            let tree = debian::up(&folder(), TREE, refresh)?;
            outln!("Linux {}, {}", tree.kernel, tree.root.display());
            Ok(Done::Ok)
        }
        Verb::Run(args) => run(&args),
        Verb::Down => {
            let folder = folder();
            if folder.exists() {
                std::fs::remove_dir_all(&folder)
                    .map_err(|e| miette!("{}: {e}", folder.display()))?;
            }
            Ok(Done::Ok)
        }
    }
}

fn folder() -> PathBuf {
    paths::target().join("lab")
}

fn run(args: &RunArgs) -> Outcome {
    let tree = debian::up(&folder(), TREE, false)?;
    let mut programs = build()?;
    let shim = interposed::shim(&tree.root)?;
    build_kernels::build(&[], Toolchain::Auto, Force::OnlyStale)?;
    let run = folder().join("run");
    if run.exists() {
        std::fs::remove_dir_all(&run).map_err(|e| miette!("{}: {e}", run.display()))?;
    }
    std::fs::create_dir_all(&run).map_err(|e| miette!("{}: {e}", run.display()))?;
    let plan = Plan::new(&args.what);
    programs.guest.extend(guest_programs::compile(&tree)?);
    let files = guest_programs::files(&paths::kernels())?;
    let mut files = files;
    files.push((initrd::SHIM.into(), crate::error::read(&shim)?));
    let image = initrd::pack(&tree, &programs, files, &plan, &run)?;
    let machine = Machine {
        tree: &tree,
        device: &programs.device,
        run: &run,
        iommu: args.iommu,
        protocol: args.protocol,
        timeout: Duration::from_secs(args.timeout),
        console: args.console,
    };
    outln!(
        "Linux {}, {}, firmware protocol 5.{}: {} steps",
        tree.kernel,
        args.iommu.about(),
        args.protocol,
        plan.steps.len()
    );
    let results = machine.run(&image, &plan)?;
    let failed = results.iter().filter(|r| r.code != Some(0)).count();
    for (step, result) in plan.steps.iter().zip(&results) {
        outln!("{}", line(step, result));
        if result.code != Some(0) {
            tail(&run.join("report").join(format!("{}.log", step.name)));
        }
    }
    outln!("reports and logs: {}", run.display());
    Ok(match failed {
        0 => Done::Ok,
        _ => Done::Failed,
    })
}

fn line(step: &Step, result: &machine::StepResult) -> String {
    let word = match result.code {
        Some(0) => "pass".to_string(),
        Some(code) => format!("FAILED, exit code {code}"),
        None => "DID NOT END".to_string(),
    };
    format!("{:14} {word:24} {}", step.name, step.about)
}

/// The end of a log, for people.
fn tail(path: &Path) {
    const LINES: usize = 30;
    let Ok(bytes) = std::fs::read(path) else {
        return errln!("  no log came back");
    };
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    for line in lines.iter().skip(lines.len().saturating_sub(LINES)) {
        errln!("  {line}");
    }
}

/// Programs that this workspace builds for the lab.
struct Programs {
    /// The device, for the host.
    device: PathBuf,
    /// Programs for the guest.
    guest: Vec<PathBuf>,
}

/// What the guest runs of this workspace: package and program.
const GUEST_PROGRAMS: [(&str, &str); 4] = [
    ("hil-tests", "npu-hil"),
    ("hil-tests", "npu-faults"),
    ("hil-tests", "npu-null"),
    ("hil-tests", "npu-stress"),
];

fn build() -> Result<Programs, Failure> {
    // As `cargo xtask` builds them: what is made for it is used again.
    let mut command = interposed::cargo(&["--package", "xtask"]);
    command.args(["--package", "npu-virt", "--bin", "npu-virt"]);
    for (package, program) in GUEST_PROGRAMS {
        command.args(["--package", package, "--bin", program]);
    }
    let status = command.status().map_err(|e| miette!("cargo: {e}"))?;
    if !status.success() {
        return Err(miette!("the lab's programs do not build").into());
    }
    let bin = |name: &str| paths::target().join("debug").join(name);
    Ok(Programs {
        device: bin("npu-virt"),
        guest: GUEST_PROGRAMS.iter().map(|(_, p)| bin(p)).collect(),
    })
}
