//! MLIR-AIE's driver: where it is and which command line it takes.
//!
//! The driver changed its command line twice. Which flags an installed one
//! has is read from its `--help`, never from a version number.

use std::fmt;
use std::path::{Path, PathBuf};

use super::search::{is_program, Places};
use super::{ask, first_line, Program};

/// Which command line `aiecc` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// What the help text of an `aiecc` lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AieccFlags {
    /// Its command line.
    pub era: AieccEra,
    /// The flag that asks for an instruction stream, as this driver spells it.
    pub insts: &'static str,
    /// It takes `--dump-intermediates`, and otherwise keeps no files that
    /// tell how far it came.
    pub dump_intermediates: bool,
    /// It takes `--xclbinutil-path`.
    pub xclbinutil_path: bool,
    /// It takes `--device-name`.
    pub device_name: bool,
    /// It takes `--sequence-name`.
    pub sequence_name: bool,
}

impl AieccFlags {
    /// Reads the flags off what `aiecc --help` printed; `None` if it asks for
    /// an xclbin in no known way.
    pub fn from_help(help: &str, program: &Path) -> Option<Self> {
        let listed: Vec<&str> = help
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .collect();
        let has = |flag: &str| listed.contains(&flag);
        let (era, insts) = if has("--get-xclbin") {
            (AieccEra::C, "--get-npu-insts")
        } else if has("--aie-generate-xclbin") {
            let python = program.extension().is_some_and(|e| e == "py");
            let era = if python { AieccEra::A } else { AieccEra::B };
            // The flag's name before mid-2025.
            let insts = if has("--aie-generate-npu-insts") || !has("--aie-generate-npu") {
                "--aie-generate-npu-insts"
            } else {
                "--aie-generate-npu"
            };
            (era, insts)
        } else {
            return None;
        };
        Some(Self {
            era,
            insts,
            dump_intermediates: has("--dump-intermediates"),
            xclbinutil_path: has("--xclbinutil-path"),
            device_name: has("--device-name"),
            sequence_name: has("--sequence-name"),
        })
    }
}

/// MLIR-AIE's driver.
#[derive(Clone, Debug)]
pub struct Aiecc {
    /// The program.
    pub program: Program,
    /// Its command line, or why that is not known.
    pub flags: Result<AieccFlags, UnknownAiecc>,
    /// `aie-opt` beside it, which tells early whether it reads a design.
    pub aie_opt: Option<PathBuf>,
    /// Folder of the installation, with `include/` for kernels.
    pub root: PathBuf,
}

/// Why the command line of an `aiecc` is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnknownAiecc {
    /// `aiecc.py` starts, but Python has no package `aie`.
    #[error(
        "its Python package `aie` can't be imported: activate the virtual environment that it was \
         installed in, or add MLIR_AIE_INSTALL_DIR/python to PYTHONPATH"
    )]
    NoPackage,
    /// It can't be started, or doesn't answer.
    #[error("it does not answer to --help within {} s", super::ASK_SECONDS)]
    NoAnswer,
    /// The help text lists no flag that is known.
    #[error(
        "its --help lists neither --aie-generate-xclbin nor --get-xclbin; versions 1.1.1 to 1.4 \
         are known"
    )]
    NoFlag,
}

pub(super) fn find(places: &Places) -> Option<Aiecc> {
    let mut folders: Vec<PathBuf> = Vec::new();
    if let Some(root) = places.variable("MLIR_AIE_INSTALL_DIR") {
        folders.push(root.join("bin"));
    }
    folders.extend(places.environments().iter().map(|v| v.join("bin")));
    folders.extend(
        places
            .packages("mlir_aie")
            .iter()
            .map(|root| root.join("bin")),
    );
    let names = ["aiecc", "aiecc.py"];
    let path = folders
        .iter()
        .flat_map(|f| names.iter().map(|n| f.join(n)))
        .find(|p| is_program(p))
        .or_else(|| names.iter().find_map(|n| places.on_path(n)))?;
    let help = ask(&path, "--help");
    let flags = match &help {
        None => Err(UnknownAiecc::NoAnswer),
        Some(text) if text.contains("No module named 'aie") => Err(UnknownAiecc::NoPackage),
        Some(text) => AieccFlags::from_help(text, &path).ok_or(UnknownAiecc::NoFlag),
    };
    let root = root(places, &path);
    let aie_opt = [path.with_file_name("aie-opt"), root.join("bin/aie-opt")]
        .into_iter()
        .find(|p| is_program(p))
        .or_else(|| places.on_path("aie-opt"));
    let version = ask(&path, "--version").map(first_line).unwrap_or_default();
    Some(Aiecc {
        program: Program { path, version },
        flags,
        aie_opt,
        root,
    })
}

/// The `bootgen` that an `aiecc` would call: beside it, in its package, or in `PATH`.
pub(super) fn bootgen(places: &Places, aiecc: &Aiecc) -> Option<PathBuf> {
    let beside = aiecc.program.path.with_file_name("bootgen");
    [beside, aiecc.root.join("bin/bootgen")]
        .into_iter()
        .find(|p| is_program(p))
        .or_else(|| places.on_path("bootgen"))
}

/// The folder that holds `bin/` and `include/`: a virtual environment's
/// `bin/aiecc` is a link or a stub, the package is elsewhere.
fn root(places: &Places, program: &Path) -> PathBuf {
    let own = program
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("/"))
        .to_owned();
    places
        .variable("MLIR_AIE_INSTALL_DIR")
        .into_iter()
        .chain([own.clone()])
        .chain(places.packages("mlir_aie"))
        .find(|p| p.join("include").is_dir() && p.join("bin").is_dir())
        .unwrap_or(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eras_by_help() {
        let flags = |help, path: &str| AieccFlags::from_help(help, Path::new(path));
        let era = |help, path| flags(help, path).map(|f| f.era);
        let old = "usage: aiecc.py [--aie-generate-xclbin] [--xclbin-name NAME]";
        assert_eq!(era(old, "/x/aiecc.py"), Some(AieccEra::A));
        assert_eq!(era(old, "/x/aiecc"), Some(AieccEra::B));
        let new =
            "  --get-npu-insts  Emit ...\n  --get-xclbin  Emit\n  --dump-intermediates - Persist";
        assert_eq!(
            flags(new, "/x/aiecc"),
            Some(AieccFlags {
                era: AieccEra::C,
                insts: "--get-npu-insts",
                dump_intermediates: true,
                xclbinutil_path: false,
                device_name: false,
                sequence_name: false,
            })
        );
        assert_eq!(era("something else", "/x/aiecc"), None);
    }

    #[test]
    fn the_older_name_of_the_instruction_flag() {
        let insts = |help| {
            AieccFlags::from_help(help, Path::new("aiecc.py"))
                .unwrap()
                .insts
        };
        assert_eq!(
            insts("--aie-generate-xclbin --aie-generate-npu --x"),
            "--aie-generate-npu"
        );
        assert_eq!(
            insts("--aie-generate-xclbin --aie-generate-npu-insts"),
            "--aie-generate-npu-insts"
        );
    }
}
