//! Finding compilers: clang for kept IR, Peano and MLIR-AIE for `--toolchain
//! mlir-aie`.
//!
//! MLIR-AIE's driver changed its command line twice; which of the three eras
//! is installed is read from its `--help`, never from a version number.

use std::env;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which command line `aiecc` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AieccEra {
    /// `aiecc.py`, a Python program: up to early 2026, v1.1.1 among them.
    A,
    /// A binary with the same flags: February to July 2026, v1.3.
    B,
    /// Artefact flags (`--get-xclbin`): v1.4 and later.
    C,
}

impl fmt::Display for AieccEra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "era A (aiecc.py, --aie-generate-*)",
            Self::B => "era B (aiecc binary, --aie-generate-*)",
            Self::C => "era C (--get-*)",
        })
    }
}

impl AieccEra {
    /// Reads the era off what `aiecc --help` printed.
    pub fn from_help(help: &str, program: &Path) -> Option<Self> {
        if help.contains("--get-xclbin") {
            Some(Self::C)
        } else if help.contains("--aie-generate-xclbin") {
            let python = program.extension() == Some(OsStr::new("py"));
            Some(if python { Self::A } else { Self::B })
        } else {
            None
        }
    }
}

/// A program with what it says of its version.
#[derive(Clone, Debug)]
pub struct Program {
    /// Full path.
    pub path: PathBuf,
    /// First line of `--version`, empty if it printed none.
    pub version: String,
}

/// MLIR-AIE's driver.
#[derive(Clone, Debug)]
pub struct Aiecc {
    /// The program.
    pub program: Program,
    /// Its command line, `None` if its help text fits no known era.
    pub era: Option<AieccEra>,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Toolchains {
    /// clang 19, for kept IR.
    pub clang: Option<Program>,
    /// Peano's clang.
    pub peano: Option<Program>,
    /// MLIR-AIE.
    pub aiecc: Option<Aiecc>,
    /// XRT's packer, which `aiecc` calls.
    pub xclbinutil: Option<Program>,
}

impl Toolchains {
    /// Looks in the usual places.
    pub fn find() -> Self {
        let peano = peano_roots()
            .into_iter()
            .map(|root| root.join("bin/clang"))
            .find(|p| p.is_file())
            .and_then(|p| program(&p));
        let aiecc = on_path("aiecc")
            .or_else(|| on_path("aiecc.py"))
            .map(|path| {
                let help = output(&path, "--help").unwrap_or_default();
                let era = AieccEra::from_help(&help, &path);
                let version = first_line(output(&path, "--version").unwrap_or_default());
                Aiecc {
                    program: Program { path, version },
                    era,
                }
            });
        let xclbinutil = on_path("xclbinutil")
            .or_else(|| {
                let xrt = env::var_os("XILINX_XRT")?;
                Some(PathBuf::from(xrt).join("bin/xclbinutil")).filter(|p| p.is_file())
            })
            .and_then(|p| program(&p));
        Self {
            clang: find_clang(),
            peano,
            aiecc,
            xclbinutil,
        }
    }
}

/// clang 19: `CLANG`, then `clang-19`, then a `clang` that says it is 19.
pub fn find_clang() -> Option<Program> {
    let named = env::var_os("CLANG").map(PathBuf::from);
    named
        .into_iter()
        .chain(on_path("clang-19"))
        .chain(on_path("clang"))
        .filter_map(|p| program(&p))
        .find(|p| p.version.contains("version 19."))
}

/// Folders that may hold Peano, as MLIR-AIE itself searches them.
fn peano_roots() -> Vec<PathBuf> {
    let mut roots = Vec::new();
    // An empty variable means "not set": older drivers took it for "/".
    roots.extend(
        env::var_os("PEANO_INSTALL_DIR")
            .filter(|v| !v.is_empty())
            .map(PathBuf::from),
    );
    if let Some(venv) = env::var_os("VIRTUAL_ENV").filter(|v| !v.is_empty()) {
        let lib = PathBuf::from(venv).join("lib");
        for entry in std::fs::read_dir(lib).into_iter().flatten().flatten() {
            roots.push(entry.path().join("site-packages/llvm-aie"));
        }
    }
    roots.push(PathBuf::from("/opt/peano"));
    roots
}

/// A file of that name in `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|d| d.join(name))
        .find(|p| p.is_file())
}

fn program(path: &Path) -> Option<Program> {
    let version = first_line(output(path, "--version")?);
    Some(Program {
        path: path.to_owned(),
        version,
    })
}

fn output(path: &Path, argument: &str) -> Option<String> {
    let out = Command::new(path).arg(argument).output().ok()?;
    let mut text = String::from_utf8_lossy(&out.stdout).into_owned();
    text.push_str(&String::from_utf8_lossy(&out.stderr));
    Some(text)
}

fn first_line(text: String) -> String {
    text.lines().next().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eras_by_help() {
        let old = "usage: aiecc.py [--aie-generate-xclbin] [--xclbin-name NAME]";
        let new = "OPTIONS: --get-xclbin --get-npu-insts";
        let era = |help, path: &str| AieccEra::from_help(help, Path::new(path));
        assert_eq!(era(old, "/x/aiecc.py"), Some(AieccEra::A));
        assert_eq!(era(old, "/x/aiecc"), Some(AieccEra::B));
        assert_eq!(era(new, "/x/aiecc"), Some(AieccEra::C));
        assert_eq!(era("something else", "/x/aiecc"), None);
    }
}
