//! Why a build fails.

use std::path::{Path, PathBuf};

use npu_design::verify::Finding;
use npu_design::Span;
use thiserror::Error;

use crate::external::{Problem, ReadBackError, Stage};
use crate::given::{GivenError, ObjectsError};
use crate::rehearse::{Hang, Refusal, Stuck};
use crate::toolchain::UnknownAiecc;

/// A failed build, with what to do about it.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum BuildError {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// An external program could not be run.
    #[error(transparent)]
    Shell(Box<xshell::Error>),
    /// No such kernel source.
    #[error(
        "no {name}.cc in {folder}; a design's link_with object `NAME.o` is built from the kernel \
         source `NAME.cc`"
    )]
    NoKernelSource {
        /// Kernel asked for.
        name: String,
        /// Folder searched.
        folder: PathBuf,
    },
    /// No such design.
    #[error("no kernel named `{name}`; there are: {}", known.join(", "))]
    NoDesign {
        /// Name asked for.
        name: String,
        /// Names there are.
        known: Vec<String>,
    },
    /// Kept IR does not belong to its sources.
    #[error(
        "{kept} is stale: its source, a header or the flags have changed since clang wrote it; \
         run `{}` (needs clang 19)",
        renewal(kept)
    )]
    StaleIr {
        /// The kept file.
        kept: PathBuf,
    },
    /// There is no kept IR.
    #[error("{kept} does not exist; run `{}` (needs clang 19)", renewal(kept))]
    MissingIr {
        /// The kept file.
        kept: PathBuf,
    },
    /// A core's kernel has no source, or none that can be compiled.
    #[error("{path}: core {tile}: {source}")]
    Source {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// Where the core is.
        span: Span,
        /// Tile as `(column, row)`.
        tile: String,
        /// What is wrong with the source.
        source: Box<BuildError>,
    },
    /// The design does not lower.
    #[error("{path}: {source}")]
    Design {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// What is wrong, with the place.
        source: Box<npu_design::Error>,
    },
    /// Lints found what can't work.
    #[error("{path}: {}", findings.iter().map(|f| f.message.as_str()).collect::<Vec<_>>().join("; "))]
    Lints {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the places.
        text: String,
        /// What they found.
        findings: Vec<Finding>,
    },
    /// A run of the design would never end.
    #[error("{path}: a run of this design never ends\n{}", hang.report)]
    Hangs {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the places.
        text: String,
        /// Who waits for what.
        hang: Box<Hang>,
    },
    /// Some of the design would wait for ever.
    #[error("{path}: some of this design wait for ever\n{}", stuck.report)]
    Stuck {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the places.
        text: String,
        /// Who waits for whom.
        stuck: Box<Stuck>,
    },
    /// A run of the design does what hardware does in an undefined way.
    #[error("{path}: a run of this design does what hardware leaves undefined: {}", refusal.report)]
    Refused {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the places.
        text: String,
        /// Who does what.
        refusal: Box<Refusal>,
    },
    /// A core's program does not compile or link.
    #[error("{path}: core {tile}: {source}")]
    Core {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// Where the core is, or its stack size if that is too small.
        span: Span,
        /// Tile as `(column, row)`.
        tile: String,
        /// What is wrong.
        source: Box<npu_cc::compile::Error>,
    },
    /// A core's stack need has no bound.
    #[error(
        "{path}: the stack of core {tile}, {stack} bytes, can't be checked, because a function \
         calls itself or is called through a pointer ({chain}); the core has no guard page, an \
         overflow overwrites buffers: write the recursion as a loop"
    )]
    UnboundedStack {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// Where the core is.
        span: Span,
        /// Tile as `(column, row)`.
        tile: String,
        /// Bytes of stack that the core has.
        stack: u32,
        /// Call chain, from the start-up code.
        chain: Box<str>,
    },
    /// A file that the design gives for a core's program can't be taken.
    #[error("{path}: core {tile}: {source}")]
    Given {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// Where it names the file.
        span: Span,
        /// Tile as `(column, row)`.
        tile: String,
        /// What is wrong.
        source: Box<GivenError>,
    },
    /// A core's program can't be linked with objects that the design gives.
    #[error("{path}: core {tile}: {source}")]
    Objects {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// Where the core is.
        span: Span,
        /// Tile as `(column, row)`.
        tile: String,
        /// What is wrong.
        source: Box<ObjectsError>,
    },
    /// The note beside a design is not as it should be.
    #[error("{path}: {source}")]
    Note {
        /// The file.
        path: PathBuf,
        /// What is wrong, with line and column.
        source: serde_json::Error,
    },
    /// The note beside a design names a buffer that the design does not have.
    #[error("{path} describes a buffer `{symbol}` that the design does not have; it has: {}", known.join(", "))]
    NoteBuffer {
        /// The file.
        path: PathBuf,
        /// The buffer.
        symbol: String,
        /// Buffers that there are.
        known: Vec<String>,
    },
    /// A kernel has one runtime sequence.
    #[error("{path}: {}", sequence_problem(wanted.as_deref(), known))]
    Sequences {
        /// The design.
        path: PathBuf,
        /// Its text, for drawing the place.
        text: String,
        /// The first, or the one too many.
        span: Option<Span>,
        /// The one asked for.
        wanted: Option<Box<str>>,
        /// Symbols of those there are.
        known: Vec<Option<String>>,
    },
    /// A file that was just made does not read back.
    #[error("{what} of {design} does not read back: {why}")]
    ReadBack {
        /// Kernel.
        design: String,
        /// Which file.
        what: &'static str,
        /// What the reader said.
        why: String,
    },
    /// A program of the external toolchain is missing.
    #[error("{what} is not on this machine; `cargo xtask doctor` says how to get it")]
    ToolMissing {
        /// Which.
        what: &'static str,
    },
    /// A clang that is not Peano's.
    #[error(
        "{path} ({version}) can't compile for AIE2; PEANO_INSTALL_DIR must name llvm-aie's folder"
    )]
    NotPeano {
        /// The program.
        path: PathBuf,
        /// What it says of its version.
        version: String,
    },
    /// An `aiecc` whose command line is not known.
    #[error("{path} ({version}): {why}")]
    UnknownAiecc {
        /// The program.
        path: PathBuf,
        /// What it says of its version.
        version: String,
        /// In what way.
        why: UnknownAiecc,
    },
    /// What these tools can't build, found before they run.
    #[error("{design} can't be built with the MLIR-AIE of this machine: {}",
            problems.iter().map(|p| p.to_string()).collect::<Vec<_>>().join("; "))]
    Preflight {
        /// Kernel.
        design: String,
        /// Everything that is in the way.
        problems: Vec<Problem>,
    },
    /// A stage of an external build failed.
    #[error(transparent)]
    ExternalStage(Box<FailedStage>),
    /// The external toolchain wrote something else than the design asks for.
    #[error("{design}: {source} (made by {tool}; kept in {folder})")]
    ExternalReadBack {
        /// Kernel.
        design: String,
        /// What is wrong.
        source: ReadBackError,
        /// What made it.
        tool: String,
        /// Where it is.
        folder: PathBuf,
    },
}

/// A stage of an external build that failed.
#[derive(Debug, Error)]
#[error("{design}: {stage} failed ({status}){}\n  {command}\n  log: {log}\n{output}",
        remedy.map(|r| format!("\n  {r}")).unwrap_or_default())]
pub struct FailedStage {
    /// Kernel.
    pub design: String,
    /// Which stage.
    pub stage: Stage,
    /// How its program ended.
    pub status: String,
    /// What to do, if the message is a known one.
    pub remedy: Option<&'static str>,
    /// The command line.
    pub command: String,
    /// Everything it printed.
    pub log: PathBuf,
    /// The end of that.
    pub output: String,
}

/// What is wrong with the choice of a sequence.
pub fn sequence_problem(wanted: Option<&str>, known: &[Option<String>]) -> String {
    let shown = |name: &Option<String>| {
        let named = name.as_ref().map(|n| format!("@{n}"));
        named.unwrap_or_else(|| "one without a name".to_owned())
    };
    let names: Vec<String> = known.iter().map(shown).collect();
    let names = match names.as_slice() {
        [] => "none".to_owned(),
        names => names.join(", "),
    };
    match wanted {
        Some(wanted) => format!("the design has no runtime sequence @{wanted}; it has {names}"),
        None => format!(
            "a kernel has exactly one runtime sequence, and the design has {}: {names}",
            known.len()
        ),
    }
}

/// The command that renews `FOLDER/ir/NAME.ll`.
fn renewal(kept: &Path) -> String {
    let folder = kept.parent().and_then(Path::parent);
    let name = Path::new(kept.file_stem().unwrap_or_default()).display();
    match folder.filter(|f| !f.as_os_str().is_empty()) {
        Some(folder) => format!("cargo xtask kernel-ir --in {} {name}", folder.display()),
        None => format!("cargo xtask kernel-ir --in . {name}"),
    }
}

pub(crate) fn io(path: &Path) -> impl Fn(std::io::Error) -> BuildError + '_ {
    move |source| BuildError::Io {
        path: path.to_owned(),
        source,
    }
}

pub(crate) fn shell(error: xshell::Error) -> BuildError {
    BuildError::Shell(Box::new(error))
}
