//! Errors of the libraries, drawn for people.

mod in_text;

pub(crate) use in_text::{at, design_error, print_warnings, rehearsal_doubt};

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

use miette::{Report, Severity};
use npu_build::compilers::Doubt;
use npu_build::error::sequence_problem;
use npu_build::BuildError;

use crate::out::errln;

use in_text::{core_error, findings_error, hang_error, refused_error, stuck_error};

/// Why a command could not do its work: exit code 2.
pub(crate) struct Failure(Report);

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Report> for Failure {
    fn from(report: Report) -> Self {
        Self(report)
    }
}

/// An error without a place in a text, and what to do about it.
#[derive(Debug)]
struct Plain {
    error: Box<dyn Error + Send + Sync>,
    help: Option<String>,
    severity: Severity,
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl Error for Plain {
    /// The cause, unless the message tells it already.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let message = self.error.to_string();
        self.error
            .source()
            .filter(|cause| !message.contains(&cause.to_string()))
    }
}

impl miette::Diagnostic for Plain {
    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help
            .as_ref()
            .map(|h| Box::new(h) as Box<dyn fmt::Display>)
    }
}

/// An error about what a file holds.
#[derive(Debug)]
pub(crate) struct InFile<E> {
    path: PathBuf,
    error: E,
}

impl<E> InFile<E> {
    pub(crate) fn new(path: &Path, error: E) -> Self {
        Self {
            path: path.to_owned(),
            error,
        }
    }
}

impl<E: fmt::Display> fmt::Display for InFile<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl<E: Error> Error for InFile<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error.source()
    }
}

/// Draws an error that has no place in a text.
pub(crate) fn plain(error: impl Error + Send + Sync + 'static) -> Failure {
    Failure(Report::new(Plain {
        error: Box::new(error),
        help: None,
        severity: Severity::Error,
    }))
}

/// Draws an error with what to do about it.
pub(crate) fn helped(error: impl Error + Send + Sync + 'static, help: String) -> Failure {
    Failure(Report::new(Plain {
        error: Box::new(error),
        help: Some(help),
        severity: Severity::Error,
    }))
}

/// Draws what is doubtful about a build.
fn doubt(doubt: &Doubt) -> Failure {
    Failure(Report::new(Plain {
        help: Some(doubt.help()),
        error: Box::new(doubt.clone()),
        severity: Severity::Warning,
    }))
}

/// Prints them.
pub(crate) fn print_doubts(doubts: &[Doubt]) {
    for d in doubts {
        errln!("{:?}", doubt(d));
    }
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        match error {
            BuildError::Design { path, text, source } => design_error(&path, &text, &source),
            BuildError::Lints {
                path,
                text,
                findings,
            } => findings_error(&path, &text, &findings),
            BuildError::Hangs { path, text, hang } => hang_error(&path, &text, &hang),
            BuildError::Stuck { path, text, stuck } => stuck_error(&path, &text, &stuck),
            BuildError::Refused {
                path,
                text,
                refusal,
            } => refused_error(&path, &text, &refusal),
            BuildError::Core {
                path,
                text,
                tile,
                span,
                source,
                ..
            } => core_error(&path, &text, (&tile, span), &source),
            BuildError::UnboundedStack {
                ref path,
                ref text,
                span,
                ..
            } => in_text::at(path, text, span, error.to_string(), None),
            BuildError::Given {
                path,
                text,
                tile,
                span,
                source,
            } => {
                let help = Some(source.help().to_owned());
                in_text::at(&path, &text, span, format!("core {tile}: {source}"), help)
            }
            BuildError::Objects {
                path,
                text,
                tile,
                span,
                source,
            } => in_text::at(&path, &text, span, format!("core {tile}: {source}"), None),
            BuildError::Source {
                path,
                text,
                tile,
                span,
                source,
            } => in_text::at(&path, &text, span, format!("core {tile}: {source}"), None),
            BuildError::Sequences {
                path,
                text,
                span: Some(span),
                wanted,
                known,
            } => {
                let message = sequence_problem(wanted.as_deref(), &known);
                let help = "name one with --sequence, or as `sequence` in the design's note";
                in_text::at(&path, &text, span, message, Some(help.to_owned()))
            }
            BuildError::Sequences { span: None, .. } => {
                let help = "add an `aiex.runtime_sequence(%in: memref<..>, ..)` to the device: what the host \
                            sends and fetches, and what it waits for";
                helped(error, help.to_owned())
            }
            other => plain(other),
        }
    }
}

/// Reads a file, naming it in the error.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes =
        std::fs::read(path).map_err(|e| Failure(miette::miette!("{}: {e}", path.display())))?;
    if bytes.starts_with(LFS_POINTER) {
        return Err(Failure(miette::miette!(
            help = "`git lfs pull` in its repository fetches the file, if its server still has it",
            "{}: not the file but a pointer to it, which Git LFS leaves until it is fetched",
            path.display()
        )));
    }
    Ok(bytes)
}

/// How a pointer of Git LFS begins (git-lfs `docs/spec.md`).
pub(crate) const LFS_POINTER: &[u8] = b"version https://git-lfs.github.com/spec/";

/// Reads a text, naming the file and the first byte that is none.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        Failure(miette::miette!(
            "{}: not a text: byte {at:#x} is no UTF-8",
            path.display()
        ))
    })
}

/// Writes a file, naming it in the error.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes).map_err(|e| Failure(miette::miette!("{}: {e}", path.display())))
}
