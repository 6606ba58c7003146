//! Errors of an assembly text, each drawn at its place.

use std::error::Error;
use std::fmt;
use std::path::Path;

use miette::{LabeledSpan, NamedSource, Report};
use npu_arch::isa::asm::AsmErrors;

use crate::error::Failure;

/// An error at its place.
#[derive(Debug)]
struct InText {
    message: String,
    help: Option<String>,
    source: NamedSource<String>,
    label: LabeledSpan,
}

impl fmt::Display for InText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for InText {}

impl miette::Diagnostic for InText {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.help.as_ref()?;
        Some(Box::new(help))
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(self.label.clone())))
    }
}

/// All errors of a text.
#[derive(Debug)]
struct InTexts {
    message: String,
    related: Vec<InText>,
}

impl fmt::Display for InTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for InTexts {}

impl miette::Diagnostic for InTexts {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn miette::Diagnostic> + 'a>> {
        let related = self.related.iter().map(|e| e as &dyn miette::Diagnostic);
        Some(Box::new(related))
    }
}

/// Draws the errors of an assembly text at their places.
pub(crate) fn asm_errors(path: &Path, text: &str, errors: &AsmErrors) -> Failure {
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(i, _)| i + 1))
        .collect();
    let related = errors.iter().map(|e| {
        let start = starts.get(e.line as usize - 1).copied();
        let start = start.unwrap_or(text.len());
        let line = text[start..].lines().next().unwrap_or("");
        let columns = line.char_indices().map(|(i, _)| i).chain([line.len()]);
        let column = columns.take(e.column as usize).last().unwrap_or(0);
        InText {
            message: e.kind.to_string(),
            help: e.kind.remedy(),
            source: NamedSource::new(path.display().to_string(), text.to_owned()),
            label: LabeledSpan::new(None, start + column, 1),
        }
    });
    Failure::from(Report::new(InTexts {
        message: format!("{} does not assemble", path.display()),
        related: related.collect(),
    }))
}
