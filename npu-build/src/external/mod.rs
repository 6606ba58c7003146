//! Building with MLIR-AIE and Peano where they are installed.
//!
//! | step | module | what |
//! |---|---|---|
//! | refuse what can't work | [`preflight`](check) | missing tools, designs that the installed version can't build |
//! | command lines | `commands` | one list per era of `aiecc`, made here and nowhere else |
//! | run | `run` | progress by the files that appear, a time limit, one error per failed stage |
//! | read back | `readback` | xclbin and instruction stream through this workspace's own parsers |
//! | record | `record` | a folder per content hash: no stale object or `.prj` is ever used |
//!
//! No run of the real tools is on record yet: `--toolchain auto` is the
//! embedded one. What is tested is what can be without them: command lines as
//! snapshots, and the whole course against scripts that play the tools.

mod commands;
mod preflight;
mod readback;
mod record;
mod run;
mod stage;

use std::path::PathBuf;

use npu_design::AllocScheme;

use crate::error::BuildError;
use crate::given::GivenFile;
use crate::toolchain::{Aiecc, AieccFlags, Peano, Program, Toolchains};

pub use preflight::{check, Problem};
pub use readback::ReadBackError;
pub use record::Folder;
pub use run::Event;
pub use stage::Stage;

/// A program with its arguments.
pub type CommandLine = Vec<String>;

/// One external build.
#[derive(Clone, Debug)]
pub struct ExternalBuild {
    /// Name of the kernel, for messages.
    pub name: String,
    /// The design file.
    pub design: PathBuf,
    /// Its text.
    pub text: String,
    /// Kernel sources, each compiled to `NAME.o`.
    pub sources: Vec<PathBuf>,
    /// Files that the design gives, objects and programs, by the names that it has for them.
    pub given: Vec<(String, GivenFile)>,
    /// Host buffers of the runtime sequence.
    pub arguments: usize,
    /// Columns of the design.
    pub columns: u8,
    /// How buffers without an address are placed.
    pub scheme: AllocScheme,
    /// Symbol of the device to build, where the design has several.
    pub device: Option<String>,
    /// Symbol of the runtime sequence to build, where the design has several.
    pub sequence: Option<String>,
    /// Folder for objects and intermediates; the build runs in it. It must
    /// not hold another build's files.
    pub work: PathBuf,
}

/// What an external build makes.
#[derive(Clone, Debug)]
pub struct ExternalOutput {
    /// The xclbin.
    pub xclbin: Vec<u8>,
    /// The instruction stream.
    pub insts: Vec<u8>,
}

/// The programs of one external build.
#[derive(Clone, Debug)]
pub struct ExternalTools {
    /// Peano.
    pub peano: Peano,
    /// `aiecc` or `aiecc.py`.
    pub aiecc: Aiecc,
    /// What it takes.
    pub flags: AieccFlags,
    /// XRT's packer.
    pub xclbinutil: Program,
    /// What `aiecc` packs PDIs with, unless that is part of it.
    pub bootgen: Option<PathBuf>,
}

impl ExternalTools {
    /// Takes them from what was found, or says what is missing.
    pub fn from_found(found: &Toolchains) -> Result<Self, BuildError> {
        let missing = |what| BuildError::ToolMissing { what };
        let peano = found
            .peano
            .clone()
            .ok_or(missing("Peano (clang of llvm-aie)"))?;
        if !peano.targets_aie2 {
            return Err(BuildError::NotPeano {
                path: peano.clang.path,
                version: peano.clang.version,
            });
        }
        let aiecc = found
            .aiecc
            .clone()
            .ok_or(missing("MLIR-AIE (aiecc or aiecc.py)"))?;
        let flags = aiecc
            .flags
            .clone()
            .map_err(|why| BuildError::UnknownAiecc {
                path: aiecc.program.path.clone(),
                version: aiecc.program.version.clone(),
                why,
            })?;
        let xclbinutil = found
            .xclbinutil
            .clone()
            .ok_or(missing("xclbinutil (part of XRT)"))?;
        Ok(Self {
            peano,
            aiecc,
            flags,
            xclbinutil,
            bootgen: found.bootgen.clone(),
        })
    }

    /// What tells these tools from others, for content hashes and manifests:
    /// name and version of each.
    pub fn versions(&self) -> [(&'static str, String); 3] {
        [
            ("peano", self.peano.clang.version.clone()),
            (
                "aiecc",
                format!("{} ({})", self.aiecc.program.version, self.flags.era),
            ),
            ("xclbinutil", self.xclbinutil.version.clone()),
        ]
    }
}
