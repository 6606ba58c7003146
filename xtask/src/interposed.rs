//! `cargo xtask interposed`: the checks through the kernel driver's interface, by our
//! own driver and by the unmodified XRT, without a kernel driver.
//!
//! A small Debian root with XRT is built once (mmdebstrap, below `target/xrt`). In it
//! run the checks, with the interposer of `npu-virt` below them. The test binary is
//! built apart from the rest, against that root's XRT headers.

use std::path::{Path, PathBuf};
use std::process::Command;

use hil_tests::KERNELS;
use miette::miette;

use crate::build_kernels::{self, Toolchain};
use crate::error::Failure;
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};

/// What the root needs beyond a minimal system: XRT with its NPU plug-in and tools,
/// and the headers for the shim.
const PACKAGES: &str = "libxrt-npu2,libxrt-utils,libxrt-dev,uuid-dev";
/// Release, and where its XRT comes from.
const RELEASE: &str = "trixie";
const NEWER: &str = "trixie-backports";
/// Says that the root is complete.
const STAMP: &str = "complete";

/// Runs every check through the kernel driver's calls, interposed over the emulator:
/// with the direct driver and with the unmodified XRT in a small Debian root.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only this device
    #[arg(long, value_enum)]
    device: Option<Through>,
    /// Run only checks whose name contains this
    #[arg(long, default_value = "")]
    filter: String,
    /// What the device calls host buffers
    #[arg(long, value_enum, default_value_t = Addresses::Kernel)]
    addresses: Addresses,
    /// Fail where the root can't be built, instead of skipping
    #[arg(long)]
    require: bool,
    /// Instead of the checks: run this in the root
    #[arg(last = true)]
    program: Vec<String>,
}

/// A way to the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Through {
    /// The direct driver
    Amdxdna,
    /// XRT
    Xrt,
}

impl Through {
    fn name(self) -> &'static str {
        match self {
            Self::Amdxdna => "amdxdna",
            Self::Xrt => "xrt",
        }
    }
}

/// What the device calls host buffers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Addresses {
    /// Addresses that the kernel chose (forced IOVA, carve-out)
    Kernel,
    /// Addresses of the program (SVA)
    Shared,
}

pub(crate) fn main(args: Args) -> Outcome {
    let root = match debian_root()? {
        Ok(root) => root,
        Err(missing) if args.require => {
            return Err(miette!("the interposed setup can't be built: {missing}").into())
        }
        Err(missing) => {
            outln!("SKIPPED: the interposed setup (real XRT over the emulator): {missing}");
            return Ok(Done::Ok);
        }
    };
    let names: Vec<String> = KERNELS.iter().map(|k| k.to_string()).collect();
    build_kernels::build(&names, Toolchain::Auto, build_kernels::Force::OnlyStale)?;
    let built = build(&root)?;
    let sandbox = |program: &[&str]| {
        let mut command = Command::new(built.join("npu-sandbox"));
        let addresses = match args.addresses {
            Addresses::Kernel => "kernel",
            Addresses::Shared => "shared",
        };
        let bind = |from: &Path, to: &str| format!("{}:{to}", from.display());
        command
            .arg(&root)
            .args(["--bind", &bind(&built, "/npu")])
            .args(["--bind", &bind(&paths::kernels(), "/kernels")])
            .args(["--bind", &bind(&paths::reports(), "/reports")])
            .args(["--env", "LD_PRELOAD=/npu/libnpu_virt.so"])
            .args(["--env", "NPU_VIRT=interposed"])
            .args(["--env", &format!("NPU_VIRT_ADDRESSES={addresses}")])
            .arg("--")
            .args(program);
        command
    };
    let folder = paths::reports();
    std::fs::create_dir_all(&folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    if !args.program.is_empty() {
        let program: Vec<&str> = args.program.iter().map(String::as_str).collect();
        return run(&mut sandbox(&program));
    }
    let mut result = Done::Ok;
    for through in [Through::Amdxdna, Through::Xrt] {
        if args.device.is_some_and(|only| only != through) {
            continue;
        }
        let name = through.name();
        outln!("\n-- interposed, through {name}");
        let report = format!("/reports/interposed-{name}");
        let program = [
            "/npu/npu-hil",
            "--device",
            name,
            "--kernels",
            "/kernels",
            "--report",
            &report,
            "--filter",
            &args.filter,
        ];
        if let Done::Failed = run(&mut sandbox(&program))? {
            result = Done::Failed;
        }
    }
    Ok(result)
}

/// Runs a program to its end: 0 is well, 1 is a failed check, else it could not run.
fn run(command: &mut Command) -> Outcome {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|e| miette!("{program}: {e}"))?;
    match status.code() {
        Some(0) => Ok(Done::Ok),
        Some(1) => Ok(Done::Failed),
        _ => Err(miette!("{program} ended with {status}").into()),
    }
}

/// The test binary, the interposer and the sandbox, built against the root's XRT.
fn build(root: &Path) -> Result<PathBuf, Failure> {
    let target = paths::target().join("xrt/build");
    errln!("building the checks with XRT ...");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(paths::root())
        .args(["build", "--quiet", "-p", "hil-tests", "-p", "npu-virt"])
        .args(["--features", "npu-virt/preload", "--target-dir"])
        .arg(&target)
        .env("XILINX_XRT", root.join("usr"))
        .status()
        .map_err(|e| miette!("cargo build: {e}"))?;
    match status.success() {
        true => Ok(target.join("debug")),
        false => Err(miette!("the checks don't build with XRT: {status}").into()),
    }
}

/// The root, or in words what is missing to build it.
fn debian_root() -> Result<Result<PathBuf, String>, Failure> {
    let folder = paths::target().join("xrt");
    let (root, stamp) = (folder.join("root"), folder.join(STAMP));
    if stamp.is_file() {
        return Ok(Ok(root));
    }
    std::fs::create_dir_all(&folder).map_err(|e| miette!("{}: {e}", folder.display()))?;
    if Command::new("mmdebstrap")
        .arg("--version")
        .output()
        .is_err()
    {
        return Ok(Err("mmdebstrap is not installed".into()));
    }
    let Some(mirror) = mirror() else {
        return Ok(Err("apt names no Debian mirror".into()));
    };
    errln!("building a Debian root with XRT in {} ...", root.display());
    let _ = std::fs::remove_dir_all(&root);
    let pin = format!(
        "printf 'Package: *xrt*\\nPin: release n={NEWER}\\nPin-Priority: 990\\n' \
         > \"$1/etc/apt/preferences.d/xrt\""
    );
    let output = Command::new("mmdebstrap")
        .args(["--variant=essential", &format!("--include={PACKAGES}")])
        .arg(format!("--setup-hook={pin}"))
        .args(["--aptopt=Acquire::Languages \"none\""])
        .args(["doc", "man", "locale"].map(|d| format!("--dpkgopt=path-exclude=/usr/share/{d}/*")))
        .arg(RELEASE)
        .arg(&root)
        .args([RELEASE, NEWER].map(|suite| format!("deb {mirror} {suite} main")))
        .output()
        .map_err(|e| miette!("mmdebstrap: {e}"))?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        let why = text
            .lines()
            .find(|l| l.starts_with("E:"))
            .unwrap_or("no message");
        return Ok(Err(format!("mmdebstrap failed: {why}")));
    }
    std::fs::write(&stamp, "").map_err(|e| miette!("{}: {e}", stamp.display()))?;
    Ok(Ok(root))
}

/// The Debian mirror that this machine's apt uses.
fn mirror() -> Option<String> {
    let output = Command::new("apt-get")
        .args([
            "indextargets",
            "--format",
            "$(REPO_URI)",
            "Created-By: Packages",
        ])
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let found = text
        .lines()
        .find(|l| l.trim_end_matches('/').ends_with("/debian"))?;
    Some(found.trim_end_matches('/').to_owned())
}
