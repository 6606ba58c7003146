//! Finding compilers: clang for kept IR; Peano, MLIR-AIE and XRT's packer for
//! `--toolchain mlir-aie`.
//!
//! Each program is looked for where its own project puts it: first what a
//! variable names, then the folder of `cargo xtask toolchain install`, then an
//! active virtual environment, `PATH` and the system's folders. What is found
//! is asked what it is: a clang that can't compile for AIE2 is not Peano,
//! whatever folder it lies in.

mod aiecc;
mod install;
mod search;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

pub use aiecc::{Aiecc, AieccEra, AieccFlags, UnknownAiecc};
pub use install::{install, Event, InstallError, Pairing, PAIRINGS};
pub use search::Places;

use crate::process;
use search::is_program;

/// Seconds that a program has to print its help or version.
pub(crate) const ASK_SECONDS: u64 = 30;

/// A program with what it says of its version.
#[derive(Clone, Debug)]
pub struct Program {
    /// Full path.
    pub path: PathBuf,
    /// First line of `--version`, empty if it printed none.
    pub version: String,
}

/// Peano: llvm-aie's compiler.
#[derive(Clone, Debug)]
pub struct Peano {
    /// Its `bin/clang`.
    pub clang: Program,
    /// Folder of the installation.
    pub root: PathBuf,
    /// LLVM's major version, if its version line names one.
    pub llvm_major: Option<u32>,
    /// It lists `aie2` among its targets.
    pub targets_aie2: bool,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Toolchains {
    /// clang 19, for kept IR.
    pub clang: Option<Program>,
    /// Peano's clang.
    pub peano: Option<Peano>,
    /// MLIR-AIE.
    pub aiecc: Option<Aiecc>,
    /// XRT's packer, which `aiecc` calls.
    pub xclbinutil: Option<Program>,
    /// What `aiecc` packs PDIs with. It has no flag that does nothing, so it is not asked.
    pub bootgen: Option<PathBuf>,
}

impl Toolchains {
    /// Looks in these places.
    pub fn find(places: &Places) -> Self {
        let aiecc = aiecc::find(places);
        Self {
            clang: find_clang(places),
            peano: find_peano(places, aiecc.as_ref()),
            bootgen: aiecc.as_ref().and_then(|a| aiecc::bootgen(places, a)),
            aiecc,
            xclbinutil: find_xclbinutil(places),
        }
    }
}

/// clang 19: `CLANG`, then `clang-19`, then a `clang` that says it is 19.
pub fn find_clang(places: &Places) -> Option<Program> {
    places
        .variable("CLANG")
        .into_iter()
        .chain(places.on_path("clang-19"))
        .chain(places.on_path("clang"))
        .filter_map(|p| program(&p))
        .find(|p| p.version.contains("version 19."))
}

/// The first folder with a clang for AIE2; else the first with any clang, so
/// that a person reads what is wrong with it.
fn find_peano(places: &Places, aiecc: Option<&Aiecc>) -> Option<Peano> {
    let mut roots = places.packages("llvm-aie");
    let named = places.variable("PEANO_INSTALL_DIR");
    roots.splice(0..0, named);
    roots.extend(aiecc.into_iter().flat_map(|a| beside(&a.program.path)));
    if let Some(mlir_aie) = places.variable("MLIR_AIE_INSTALL_DIR") {
        roots.push(mlir_aie.join("peano"));
        roots.extend(mlir_aie.parent().map(|p| p.join("llvm-aie")));
    }
    roots.push(places.system("/opt/peano"));
    let mut found: Vec<Peano> = roots
        .into_iter()
        .filter_map(|root| {
            let clang = program(&root.join("bin/clang"))?;
            let targets = ask(&clang.path, "--print-targets").unwrap_or_default();
            let targets_aie2 = targets
                .lines()
                .any(|l| l.split_whitespace().next() == Some("aie2"));
            let llvm_major = clang.version.split("version ").nth(1).and_then(|v| {
                let digits = v.split(|c: char| !c.is_ascii_digit()).next()?;
                digits.parse().ok()
            });
            Some(Peano {
                clang,
                root,
                llvm_major,
                targets_aie2,
            })
        })
        .collect();
    let best = found.iter().position(|p| p.targets_aie2).unwrap_or(0);
    (!found.is_empty()).then(|| found.swap_remove(best))
}

/// Where llvm-aie is in the environment of Python that a program lies in: `bin/aiecc` of it, or
/// `site-packages/mlir_aie/bin/aiecc`.
fn beside(program: &Path) -> Vec<PathBuf> {
    let real = program.canonicalize();
    let mut found = Vec::new();
    for path in std::iter::once(program).chain(real.as_deref().ok()) {
        let Some(root) = path.parent().and_then(Path::parent) else {
            continue;
        };
        found.extend(search::packages_of(root, "llvm-aie"));
        found.extend(root.parent().map(|p| p.join("llvm-aie")));
    }
    found
}

fn find_xclbinutil(places: &Places) -> Option<Program> {
    let named = places.variable("AIE_XCLBINUTIL");
    let xrt = places
        .variable("XILINX_XRT")
        .into_iter()
        .chain([places.system("/opt/xilinx/xrt")]);
    named
        .into_iter()
        .chain(places.on_path("xclbinutil"))
        .chain(xrt.flat_map(|root| {
            let below = |p: &str| root.join(p);
            [below("bin/xclbinutil"), below("bin/unwrapped/xclbinutil")]
        }))
        .find_map(|p| program(&p))
}

fn program(path: &Path) -> Option<Program> {
    if !is_program(path) {
        return None;
    }
    Some(Program {
        path: path.to_owned(),
        version: first_line(ask(path, "--version")?),
    })
}

/// What a program prints on both outputs for an argument like `--version`.
fn ask(path: &Path, argument: &str) -> Option<String> {
    let mut command = Command::new(path);
    command.arg(argument);
    let ended = process::run(command, Duration::from_secs(ASK_SECONDS), || {}).ok()?;
    ended.status?;
    Some(ended.output)
}

fn first_line(text: String) -> String {
    text.lines().next().unwrap_or_default().trim().to_owned()
}
