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
//! the guest work through a [`plan`]. `all` does that for each of [`SETUPS`], several
//! machines at a time: a machine mostly keeps one core of the host busy, its guest's or
//! its device's. `down` removes everything.

mod guest_programs;
mod initrd;
mod libraries;
mod machine;
mod models;
mod modules;
mod plan;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use miette::miette;

use crate::build_kernels::{self, Force, Toolchain};
use crate::debian::{self, Contents, Tree};
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
    /// Run all there is: both ways to address memory, both firmware protocols
    All(AllArgs),
    /// Write what a program of XRT's public API needs to run GELU on any device: xclbin,
    /// instruction stream with a table, input, expected output
    Files {
        /// Folder that gets them
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
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
    /// Milliseconds until the guest's driver gives a command up; more on a busy host
    #[arg(long, default_value_t = machine::HANG_MS)]
    hang_limit: u32,
    /// Show everything the guest prints
    #[arg(long)]
    console: bool,
}

#[derive(clap::Args)]
struct AllArgs {
    /// How many machines run at a time
    #[arg(long, default_value_t = 2)]
    at_a_time: usize,
    /// Seconds until a guest is stopped
    #[arg(long, default_value_t = 900)]
    timeout: u64,
    /// Milliseconds until the guest's driver gives a command up; more on a busy host
    #[arg(long, default_value_t = machine::HANG_MS)]
    hang_limit: u32,
}

/// A machine and what it is for.
struct Setup<'a> {
    /// Name of its folder.
    name: &'a str,
    wanted: &'a [Wanted],
    iommu: Iommu,
    protocol: u32,
}

/// What [`Verb::All`] runs, the longest first: what waits for a processor at the end is
/// short.
const SETUPS: [Setup; 5] = [
    Setup {
        name: "iommu",
        wanted: &[Wanted::Probe, Wanted::Hil],
        iommu: Iommu::Forced,
        protocol: 8,
    },
    Setup {
        name: "carveout",
        wanted: &[Wanted::Probe, Wanted::Hil],
        iommu: Iommu::Carveout,
        protocol: 8,
    },
    Setup {
        name: "iommu-faults",
        wanted: &[Wanted::Load, Wanted::XrtTools, Wanted::Uapi, Wanted::Faults],
        iommu: Iommu::Forced,
        protocol: 8,
    },
    Setup {
        name: "carveout-faults",
        wanted: &[Wanted::XrtTools, Wanted::Uapi, Wanted::Faults],
        iommu: Iommu::Carveout,
        protocol: 8,
    },
    Setup {
        name: "protocol-7",
        wanted: &[Wanted::Probe, Wanted::Brief],
        iommu: Iommu::Forced,
        protocol: 7,
    },
];

/// Exit code 0: all passed; 1: something failed; 2: could not run.
pub(crate) fn main(args: Args) -> Outcome {
    match args.verb {
        Verb::Up { refresh } => {
            let tree = debian::up(&folder(), TREE, refresh)?;
            outln!("Linux {}, {}", tree.kernel, tree.root.display());
            Ok(Done::Ok)
        }
        Verb::Run(args) => run(&args),
        Verb::All(args) => all(&args),
        Verb::Files { folder } => files(&folder),
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

fn files(folder: &Path) -> Outcome {
    let kernel = guest_programs::KERNEL;
    build_kernels::build(&[kernel.into()], Toolchain::Auto, Force::OnlyStale)?;
    std::fs::create_dir_all(folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    let xclbin = format!("{kernel}.xclbin");
    let image = crate::error::read(&paths::kernels().join(&xclbin))?;
    let mut files = guest_programs::files(&paths::kernels())?;
    files.push((xclbin, image));
    for (name, bytes) in files {
        crate::error::write(&folder.join(&name), &bytes)?;
        outln!("{}", folder.join(name).display());
    }
    Ok(Done::Ok)
}

fn run(args: &RunArgs) -> Outcome {
    let setup = Setup {
        name: "lab",
        wanted: &args.what,
        iommu: args.iommu,
        protocol: args.protocol,
    };
    let run = folder().join("run");
    emptied(&run)?;
    let lab = Lab::new(args.timeout, args.hang_limit, args.console)?;
    Ok(report(&setup, lab.machine(&setup, &run)?, &run))
}

fn all(args: &AllArgs) -> Outcome {
    let start = Instant::now();
    let run = folder().join("run");
    emptied(&run)?;
    let lab = Lab::new(args.timeout, args.hang_limit, false)?;
    outln!("built in {} s", start.elapsed().as_secs());
    let next = AtomicUsize::new(0);
    let ended = std::thread::scope(|scope| {
        let work = || {
            let mut ended = Vec::new();
            while let Some(setup) = SETUPS.get(next.fetch_add(1, Ordering::Relaxed)) {
                let folder = run.join(setup.name);
                let results = emptied(&folder).and_then(|()| lab.machine(setup, &folder));
                ended.push((setup, results));
            }
            ended
        };
        let workers = args.at_a_time.clamp(1, SETUPS.len());
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let joined = workers.into_iter().map(|worker| worker.join());
        joined.collect::<Result<Vec<_>, _>>()
    });
    let ended = ended.map_err(|_| miette!("a machine's thread panicked"))?;
    let mut ended: Vec<_> = ended.into_iter().flatten().collect();
    ended.sort_by_key(|(setup, _)| SETUPS.iter().position(|s| s.name == setup.name));
    // What could not run takes nothing from the others' results.
    let mut outcome = Ok(Done::Ok);
    for (setup, results) in ended {
        let done = results.map(|results| report(setup, results, &run.join(setup.name)));
        outcome = match (outcome, done) {
            (Err(first), _) | (Ok(_), Err(first)) => Err(first),
            (Ok(Done::Failed), _) | (_, Ok(Done::Failed)) => Ok(Done::Failed),
            (_, Ok(done)) => Ok(done),
        };
    }
    outln!("everything took {} s", start.elapsed().as_secs());
    outcome
}

fn emptied(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    }
    Ok(std::fs::create_dir_all(folder).map_err(|e| miette!("{}: {e}", folder.display()))?)
}

/// What every machine needs.
struct Lab {
    tree: Tree,
    programs: Programs,
    files: guest_programs::Files,
    /// Folder of results that golden models gave outside.
    golden: PathBuf,
    timeout: Duration,
    hang_ms: u32,
    console: bool,
}

/// How a machine's plan went.
type Results = Vec<(Step, machine::StepResult)>;

impl Lab {
    fn new(timeout: u64, hang_ms: u32, console: bool) -> Result<Self, Failure> {
        let tree = debian::up(&folder(), TREE, false)?;
        let mut programs = build()?;
        let shim = interposed::shim(&tree.root)?;
        build_kernels::build(&[], Toolchain::Auto, Force::OnlyStale)?;
        programs.guest.extend(guest_programs::compile(&tree)?);
        let mut files = guest_programs::files(&paths::kernels())?;
        files.push((initrd::SHIM.into(), crate::error::read(&shim)?));
        let golden = models::kept(&folder().join("golden"))?;
        Ok(Self {
            tree,
            programs,
            files,
            golden,
            timeout: Duration::from_secs(timeout),
            hang_ms,
            console,
        })
    }

    /// Runs a machine to its end.
    fn machine(&self, setup: &Setup, run: &Path) -> Result<Results, Failure> {
        let plan = Plan::new(setup.wanted);
        let image = initrd::pack(
            &self.tree,
            &self.programs,
            &self.files,
            &self.golden,
            &plan,
            run,
        )?;
        let machine = Machine {
            tree: &self.tree,
            device: &self.programs.device,
            run,
            iommu: setup.iommu,
            protocol: setup.protocol,
            timeout: self.timeout,
            console: self.console,
            hang_ms: self.hang_ms,
            label: setup.name,
        };
        errln!(
            "{}: {}, {} steps",
            setup.name,
            self.about(setup),
            plan.steps.len()
        );
        let results = machine.run(&image, &plan)?;
        Ok(plan.steps.into_iter().zip(results).collect())
    }

    fn about(&self, setup: &Setup) -> String {
        format!(
            "Linux {}, {}, firmware protocol 5.{}",
            self.tree.kernel,
            setup.iommu.about(),
            setup.protocol
        )
    }
}

/// Says how each step of a machine ended.
fn report(setup: &Setup, results: Results, run: &Path) -> Done {
    outln!(
        "\n{}: {}, firmware protocol 5.{}",
        setup.name,
        setup.iommu.about(),
        setup.protocol
    );
    let mut outcome = Done::Ok;
    for (step, result) in &results {
        outln!("{}", line(step, result));
        if result.code != Some(0) {
            tail(&run.join("report").join(format!("{}.log", step.name)));
            outcome = Done::Failed;
        }
    }
    outln!("reports and logs: {}", run.display());
    outcome
}

fn line(step: &Step, result: &machine::StepResult) -> String {
    let word = match result.code {
        Some(0) => "pass".to_string(),
        Some(code) => format!("FAILED, exit code {code}"),
        None => "DID NOT END".to_string(),
    };
    let (took, busy) = (result.took.as_secs_f64(), result.busy.as_secs_f64());
    format!(
        "{:14} {word:24} {took:6.1} s, {busy:6.1} s of processors  {}",
        step.name, step.about
    )
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
