//! `cargo xtask interposed`: the checks through the kernel driver's interface, by our
//! own driver and by the unmodified XRT, without a kernel driver.
//!
//! A small tree of Debian packages with XRT is made once, below `target/xrt`
//! ([`debian`]). With it as their root run the checks, with the interposer of
//! `npu-virt` below them, and XRT's shim, compiled against the tree's headers.
//!
//! Two things may be out of reach, and then everything is skipped, in words that can't
//! be overlooked: Debian's packages, and mounts of one's own (a container may allow
//! neither root nor user namespaces to make any).

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use hil_tests::KERNELS;
use miette::miette;

use crate::build_kernels::{self, Toolchain};
use crate::debian::{self, Contents, NoTree};
use crate::error::Failure;
use crate::out::{errln, outln};
use crate::{paths, Done, Outcome};

/// XRT with its NPU plug-in and tools, and the headers for the shim.
const TREE: Contents = Contents {
    packages: &[
        "base-files",
        "libxrt-npu2",
        "libxrt-utils",
        "libxrt-dev",
        "uuid-dev",
    ],
    kernel: false,
};

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
    /// Fail where packages or mounts can't be had, instead of skipping
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
    let skip = |missing: String| {
        if args.require {
            return Err(miette!("the interposed setup is out of reach: {missing}").into());
        }
        outln!("\n** SKIPPED ** the real XRT over the emulator was NOT checked: {missing}\n");
        Ok(Done::Ok)
    };
    let root = match debian::up(&paths::target().join("xrt"), TREE, false) {
        Ok(tree) => tree.root,
        Err(NoTree::NoPackages(error)) => return skip(format!("no packages: {error}")),
        Err(NoTree::Failed(error)) => return Err(error),
    };
    let names: Vec<String> = KERNELS.iter().map(|k| k.to_string()).collect();
    build_kernels::build(&names, Toolchain::Auto, build_kernels::Force::OnlyStale)?;
    let (shim, built) = (shim(&root)?, build()?);
    let shim_folder = shim.parent().unwrap_or(&root);
    if let Some(problem) = no_sandbox(&built, &root)? {
        return skip(problem);
    }
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
            .args(["--bind", &bind(shim_folder, "/shim")])
            .args(["--bind", &bind(&paths::kernels(), "/kernels")])
            .args(["--bind", &bind(&paths::reports(), "/reports")])
            .args(["--env", "LD_PRELOAD=/npu/libnpu_virt.so"])
            .args(["--env", "NPU_VIRT=interposed"])
            .args(["--env", "NPU_XRT_SHIM=/shim/libnpu_xrt.so"])
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

/// The checks, the interposer and the sandbox. The first two are what every build of
/// this command has already; XRT comes in by its shim.
fn build() -> Result<PathBuf, Failure> {
    errln!("building the interposer ...");
    cargo(&["--package", "xtask", "--package", "hil-tests"])
        .args(["--package", "npu-virt", "--features", "npu-virt/preload"])
        .status()
        .map_err(|e| miette!("cargo build: {e}"))
        .and_then(|status| match status.success() {
            true => Ok(paths::target().join("debug")),
            false => Err(miette!("the interposer does not build: {status}")),
        })
        .map_err(Failure::from)
}

/// XRT's shim, as the build script of `xrt-sys` makes it where XRT's headers are. In
/// a target folder of its own: the build of everything else stays without XRT.
pub(crate) fn shim(root: &Path) -> Result<PathBuf, Failure> {
    let output = cargo(&["--package", "xrt-sys", "--message-format", "json"])
        .arg("--target-dir")
        .arg(paths::target().join("xrt/build"))
        .env("XILINX_XRT", root.join("usr"))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| miette!("cargo build: {e}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let folder = text.lines().find_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let of_shim = message["reason"] == "build-script-executed"
            && message["package_id"].as_str()?.contains("xrt-sys");
        of_shim.then(|| PathBuf::from(message["out_dir"].as_str().unwrap_or_default()))
    });
    folder
        .map(|folder| folder.join("libnpu_xrt.so"))
        .filter(|shim| output.status.success() && shim.is_file())
        .ok_or_else(|| {
            miette!(
                help = "it takes a C++ compiler (Debian: g++)",
                "XRT's shim does not compile against {}",
                root.display()
            )
            .into()
        })
}

/// `cargo build` of some of this workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(paths::root());
    command.args(["build", "--quiet"]).args(arguments);
    command
}

/// Why a program can't have the tree as its root on this machine; `None` when it can.
fn no_sandbox(built: &Path, root: &Path) -> Result<Option<String>, Failure> {
    let program = built.join("npu-sandbox");
    let output = Command::new(&program)
        .arg(root)
        .arg("--")
        .output()
        .map_err(|e| miette!("{}: {e}", program.display()))?;
    let text = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => Ok(None),
        Some(3) => Ok(Some(format!(
            "mounts are not allowed here: {}",
            text.trim()
        ))),
        _ => Err(miette!("{} ended with {}: {text}", program.display(), output.status).into()),
    }
}
