//! Errors of the libraries, drawn for people.

use std::error::Error;
use std::fmt;

use miette::Report;
use npu_build::BuildError;

/// Why a command could not do its work: exit code 2.
pub(crate) struct Failure(Report);

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
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
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl Error for Plain {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error.source()
    }
}

impl miette::Diagnostic for Plain {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help
            .as_ref()
            .map(|h| Box::new(h) as Box<dyn fmt::Display>)
    }
}

/// Draws an error that has no place in a text.
pub(crate) fn plain(error: impl Error + Send + Sync + 'static) -> Failure {
    Failure(Report::new(Plain {
        error: Box::new(error),
        help: None,
    }))
}

/// Draws an error with what to do about it.
pub(crate) fn helped(error: impl Error + Send + Sync + 'static, help: String) -> Failure {
    Failure(Report::new(Plain { error: Box::new(error), help: Some(help) }))
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        plain(error)
    }
}

/// Reads a file, naming it in the error.
pub(crate) fn read(path: &std::path::Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|e| Failure(miette::miette!("{}: {e}", path.display())))
}

/// Writes a file, naming it in the error.
pub(crate) fn write(path: &std::path::Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes).map_err(|e| Failure(miette::miette!("{}: {e}", path.display())))
}
