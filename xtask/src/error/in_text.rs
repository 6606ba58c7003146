//! Errors and warnings drawn at their places in a design's text.

use std::error::Error;
use std::fmt;
use std::path::Path;

use miette::{LabeledSpan, NamedSource, Report};
use npu_build::rehearse::{Hang, Later, Refusal, Rehearsal, Stuck, Unfetched};
use npu_cc::compile;
use npu_cc::link::{LinkError, PROGRAM_BYTES};
use npu_design::verify::{Finding, Severity};
use npu_design::{DesignErrorKind, Span};

use super::Failure;
use crate::out::errln;

/// Something with its places in a text.
#[derive(Debug)]
struct InText {
    message: String,
    code: Option<String>,
    help: Option<String>,
    severity: miette::Severity,
    source: NamedSource<String>,
    labels: Vec<LabeledSpan>,
    related: Vec<InText>,
}

impl fmt::Display for InText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for InText {}

impl miette::Diagnostic for InText {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let code = self.code.as_ref()?;
        Some(Box::new(code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.help.as_ref()?;
        Some(Box::new(help))
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        (!self.labels.is_empty()).then(|| Box::new(self.labels.iter().cloned()) as Box<_>)
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn miette::Diagnostic> + 'a>> {
        let all = self.related.iter().map(|r| r as &dyn miette::Diagnostic);
        (!self.related.is_empty()).then(|| Box::new(all) as Box<_>)
    }
}

/// The text that labels point into.
struct Text<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Text<'_> {
    fn source(&self) -> NamedSource<String> {
        NamedSource::new(self.path.display().to_string(), self.text.to_owned())
    }

    fn label(&self, span: Span, what: Option<String>) -> LabeledSpan {
        let end = span.end.min(self.text.len());
        let start = span.start.min(end);
        LabeledSpan::new(what, start, end - start)
    }

    fn error(&self, error: &npu_design::Error) -> InText {
        let mut labels: Vec<LabeledSpan> = error
            .span()
            .map(|span| self.label(span, None))
            .into_iter()
            .collect();
        let related = error.related().into_iter();
        labels.extend(related.map(|(span, what)| self.label(span, Some(what))));
        InText {
            message: error.to_string(),
            code: None,
            help: error.help(),
            severity: miette::Severity::Error,
            source: self.source(),
            labels,
            related: Vec::new(),
        }
    }

    fn finding(&self, finding: &Finding) -> InText {
        let mut labels = vec![self.label(finding.span, None)];
        let related = finding.related.iter();
        labels.extend(related.map(|(span, what)| self.label(*span, Some(what.clone()))));
        InText {
            message: finding.message.clone(),
            code: Some(finding.lint.name().to_owned()),
            help: Some(finding.help.clone()),
            severity: match finding.lint.severity() {
                Severity::Warning => miette::Severity::Warning,
                Severity::Error => miette::Severity::Error,
            },
            source: self.source(),
            labels,
            related: Vec::new(),
        }
    }
}

/// Draws an error in a design at its place, and with it every other problem
/// of the text.
pub(crate) fn design_error(path: &Path, text: &str, error: &npu_design::Error) -> Failure {
    let place = Text { path, text };
    let mut first = place.error(error);
    let all = npu_design::diagnose(text, &npu_design::Options::default());
    // Which device was wanted is not a matter of the text.
    let choice = |e: &npu_design::Error| {
        let npu_design::Error::Design(e) = e else {
            return false;
        };
        matches!(*e.kind, DesignErrorKind::ManyDevices { .. })
    };
    let others = all.iter().filter(|e| *e != error && !choice(e));
    first.related = others.map(|e| place.error(e)).collect();
    Failure(Report::new(first))
}

/// Draws what lints found, each at its place.
pub(super) fn findings_error(path: &Path, text: &str, findings: &[Finding]) -> Failure {
    let place = Text { path, text };
    let mut all = findings.iter().map(|f| place.finding(f));
    let Some(mut first) = all.next() else {
        return Failure(miette::miette!("{}: nothing found", path.display()));
    };
    first.related = all.collect();
    Failure(Report::new(first))
}

/// Draws a run that never ends: the instruction that waits, and the
/// objectfifos in whose locks it ends.
pub(super) fn hang_error(path: &Path, text: &str, hang: &Hang) -> Failure {
    let message = "a run of this design never ends (rehearsed with kernels that return at once)";
    let help =
        "count the elements: what each core acquires and releases per pass, what the sequence \
                sends and fetches, and the depth of each fifo";
    let place = Text { path, text };
    place.hang(hang, message, help, miette::Severity::Error)
}

impl Text<'_> {
    fn hang(&self, hang: &Hang, message: &str, help: &str, severity: miette::Severity) -> Failure {
        let mut labels: Vec<LabeledSpan> = Vec::new();
        if let Some(span) = hang.span {
            let waits = match hang.certain {
                true => "waits for ever",
                false => "waits for ever in the rehearsal",
            };
            labels.push(self.label(span, Some(waits.to_owned())));
        }
        let unconnected = hang.unconnected.iter();
        labels.extend(unconnected.map(|(span, what)| self.label(*span, Some(what.clone()))));
        let help = match hang.unconnected.is_empty() {
            true => help.to_owned(),
            false => format!(
                "connect what is marked: a flow starts at the DMA port of a channel that sends, and ends at that of \
                 one that is started; multiplexers and switches of the text lead to the same ports\nif that is \
                 meant: {help}"
            ),
        };
        for fifo in &hang.fifos {
            let declared = format!("@{fifo}");
            if let Some(span) = declaration(self.text, &declared) {
                labels.push(self.label(span, Some("its locks are part of it".to_owned())));
            }
        }
        let names = hang.locks.iter().map(|l| format!("\n  {l}"));
        Failure(Report::new(InText {
            message: format!(
                "{message}\n{}{}",
                hang.report.trim_end(),
                names.collect::<String>()
            ),
            code: Some("deadlock".to_owned()),
            help: Some(help),
            severity,
            source: self.source(),
            labels,
            related: Vec::new(),
        }))
    }

    fn refused(
        &self,
        refusal: &Refusal,
        message: &str,
        help: &str,
        severity: miette::Severity,
    ) -> Failure {
        let places = refusal.places.iter();
        let allow = refusal.class.map(|class| {
            format!(
                "; where it is meant, `cargo xtask build-kernels --allow {class}` and \
                 `cargo xtask run --allow {class}` let it pass"
            )
        });
        Failure(Report::new(InText {
            message: format!("{message}\n{}", refusal.report.trim_end()),
            code: Some("undefined".to_owned()),
            help: Some(format!("{help}{}", allow.unwrap_or_default())),
            severity,
            source: self.source(),
            labels: places
                .map(|(span, what)| self.label(*span, Some(what.clone())))
                .collect(),
            related: Vec::new(),
        }))
    }

    fn unfetched(&self, certain: bool, outputs: &[Unfetched]) -> Failure {
        let mut labels = Vec::new();
        let lines = outputs.iter().map(|output| {
            let of = match (&output.name, output.elements) {
                (Some(name), Some(1)) => format!(", 1 element of @{name}"),
                (Some(name), Some(n)) => format!(", {n} elements of @{name}"),
                (Some(name), None) => format!(" of @{name}"),
                (None, _) => String::new(),
            };
            let fetched = output
                .fetched
                .map(|span| (span, "the last that is fetched"));
            let declared = output.declared.map(|span| (span, "the objectfifo"));
            labels.extend(
                fetched
                    .into_iter()
                    .chain(declared)
                    .map(|(span, what)| self.label(span, Some(what.to_owned()))),
            );
            let s = if output.words == 1 { "" } else { "s" };
            let (tile, channel) = (output.tile, output.channel);
            format!(
                "\n  {} word{s}{of}, for {channel} of tile {tile}",
                output.words
            )
        });
        let lines: String = lines.collect();
        let zeros = if certain { "" } else { " on zeros" };
        Failure(Report::new(InText {
            message: format!(
                "when the sequence ends{zeros}, not all is fetched that the cores make: what is left comes first in \
                 the next run{lines}"
            ),
            code: None,
            help: Some(
                "fetch all that comes of what a run sends, or send less: from the second run on, each gets words of \
                 the one before, and in the end the cores wait for room"
                    .to_owned(),
            ),
            severity: miette::Severity::Warning,
            source: self.source(),
            labels,
            related: Vec::new(),
        }))
    }

    fn stuck(&self, stuck: &Stuck, message: &str, severity: miette::Severity) -> Failure {
        let places = stuck.places.iter();
        Failure(Report::new(InText {
            message: format!("{message}\n{}", stuck.report.trim_end()),
            code: Some("deadlock".to_owned()),
            help: Some(
                "let all take locks in the same order; let each lock that is acquired be released as often, or \
                 give it the `init` that it needs"
                    .to_owned(),
            ),
            severity,
            source: self.source(),
            labels: places.map(|(span, what)| self.label(*span, Some(what.clone()))).collect(),
            related: Vec::new(),
        }))
    }
}

/// Draws those who wait for ever, each at its place.
pub(super) fn stuck_error(path: &Path, text: &str, stuck: &Stuck) -> Failure {
    let message = "the sequence ends, but some of this design wait for ever: no run will help them";
    Text { path, text }.stuck(stuck, message, miette::Severity::Error)
}

/// Draws what a run does that hardware leaves undefined, at the place of who does it.
pub(super) fn refused_error(path: &Path, text: &str, refusal: &Refusal) -> Failure {
    let message = "every run of this design does what hardware leaves undefined";
    let help = "mend what the report names";
    Text { path, text }.refused(refusal, message, help, miette::Severity::Error)
}

/// Draws an error that says all there is, at its place.
pub(crate) fn at(
    path: &Path,
    text: &str,
    span: Span,
    message: String,
    help: Option<String>,
) -> Failure {
    let place = Text { path, text };
    Failure(Report::new(InText {
        message,
        code: None,
        help,
        severity: miette::Severity::Error,
        source: place.source(),
        labels: vec![place.label(span, None)],
        related: Vec::new(),
    }))
}

/// Draws why a core's program can't be built, at the core.
pub(super) fn core_error(
    path: &Path,
    text: &str,
    (tile, span): (&str, Span),
    source: &compile::Error,
) -> Failure {
    let place = Text { path, text };
    let (message, label, help) = match source {
        compile::Error::Link(LinkError::Stack {
            needed,
            size,
            chain,
        }) => (
            format!("the stack of core {tile} has {size} bytes, its program needs {needed}"),
            Some(format!("{size} bytes of stack")),
            Some(format!(
                "calls need {chain}\ngive the core `stack_size = {needed} : i32` or more, or move arrays into \
                 buffers: an overflow overwrites buffers without an error"
            )),
        ),
        compile::Error::Link(LinkError::ProgramMemory { needed, list }) => (
            format!("the program of core {tile} needs {needed} of {PROGRAM_BYTES} bytes"),
            None,
            Some(format!(
                "address, bytes and name of every function, the largest first:\n{list}make functions smaller, call one instead of \
                 having it inlined, or split the work over cores"
            )),
        ),
        compile::Error::Link(LinkError::FunctionTooLarge {
            function,
            operations,
            list,
            ..
        }) => (
            format!(
                "the program of core {tile}: function `{function}` has {operations} operations, which can't fit into \
                 {PROGRAM_BYTES} bytes"
            ),
            None,
            Some(format!(
                "bytes and name of every function, the largest first:\n{list}make functions smaller, write what is \
                 unrolled as a loop, or split the work over cores"
            )),
        ),
        compile::Error::Link(LinkError::Undefined { symbol, .. }) => (
            format!("core {tile}: {source}"),
            Some(format!("links with nothing that defines `{symbol}`")),
            Some(
                "name the object of the kernel that defines it, `link_with = \"NAME.o\"`, at the core or at the \
                 function's declaration"
                    .to_owned(),
            ),
        ),
        other => (format!("core {tile}: {other}"), None, None),
    };
    Failure(Report::new(InText {
        message,
        code: None,
        help,
        severity: miette::Severity::Error,
        source: place.source(),
        labels: vec![place.label(span, label)],
        related: Vec::new(),
    }))
}

/// Where an objectfifo is declared.
fn declaration(text: &str, symbol: &str) -> Option<Span> {
    let ends = |at: usize| {
        let next = text[at + symbol.len()..].chars().next();
        !next.is_some_and(|c| c.is_ascii_alphanumeric() || "_$.-".contains(c))
    };
    text.match_indices(symbol)
        .find(|(at, _)| ends(*at) && text[..*at].trim_end().ends_with("objectfifo"))
        .map(|(at, _)| Span::new(at, at + symbol.len()))
}

/// Draws what is doubtful about a rehearsal, or why there was none; nothing if all went well.
pub(crate) fn rehearsal_doubt(
    path: &Path,
    text: &str,
    name: &str,
    rehearsal: &Rehearsal,
) -> Option<Failure> {
    let place = Text { path, text };
    let warning = miette::Severity::Warning;
    let (message, help) = match rehearsal {
        Rehearsal::Stuck(stuck) => {
            let message = "the sequence ends, but on zeros some of this design wait for ever";
            return Some(place.stuck(stuck, message, warning));
        }
        Rehearsal::Hangs(hang) => {
            let message = "the rehearsal of this design never ends, with kernels that return at once and programs \
                           that see zeros; whether a run does is not known";
            let help = "run it on the emulator (`cargo xtask run`), where its own code runs on your data; if its \
                        kernels use no locks or streams, count the elements that each core acquires and releases per pass";
            return Some(place.hang(hang, message, help, warning));
        }
        Rehearsal::Once(Later::Unknown { why }) => (
            format!("{name}: one run of this design ends; what comes then is not known: {why}"),
            "a later run may find an array that is busy, or wait for ever: let cores wait for their next input \
             behind a run, and have a program of yours run the kernel several times on the emulator \
             (`npu-driver`, `Device::emulator`) before it does on hardware",
        ),
        Rehearsal::Once(Later::Hangs(hang)) => {
            let message = match hang.certain {
                true => "one run of this design ends, the next one never does",
                false => {
                    "one run of this design ends, the rehearsal of the next one never does, with kernels that \
                     return at once and programs that see zeros; whether that run does is not known"
                }
            };
            let help = match hang.certain {
                true => {
                    "count what a run leaves behind: cores whose loops end with the first run, elements that the \
                     host sends and nobody takes"
                }
                false => {
                    "have a program of yours run the kernel twice on the emulator (`npu-driver`, \
                     `Device::emulator`), where its own code runs on your data; if that hangs, count what a run \
                     leaves behind: cores whose loops end with the first run, elements that nobody takes"
                }
            };
            return Some(place.hang(hang, message, help, warning));
        }
        Rehearsal::Once(Later::Stuck(stuck)) => {
            let message = match stuck.certain {
                true => "one run of this design ends; behind the next one some of it waits for ever",
                false => "one run of this design ends; behind the next one, on zeros, some of it waits for ever",
            };
            return Some(place.stuck(stuck, message, warning));
        }
        Rehearsal::Once(Later::Left { certain, report }) => (
            format!(
                "{name}: when the sequence ends{}, not all is taken that the host has sent\n{}",
                if *certain { "" } else { " on zeros" },
                report.trim_end()
            ),
            "send what the cores take in a run: what is left comes first in the next run, and fills the queue \
             in the end",
        ),
        Rehearsal::Once(Later::Unfetched { certain, outputs }) => {
            return Some(place.unfetched(*certain, outputs));
        }
        Rehearsal::Once(Later::Refused(refusal)) => {
            let message = "one run of this design ends, the rehearsal of the next one was refused";
            let help = "let a run leave the array as it found it, and take what it sends";
            return Some(place.refused(refusal, message, help, warning));
        }
        Rehearsal::Refused(refusal) => {
            let message = match refusal.certain {
                true => "every run of this design does what hardware leaves undefined",
                false => {
                    "the rehearsal of this design met what hardware leaves undefined, or the emulator lacks"
                }
            };
            let help = "run it on the emulator (`cargo xtask run`) with buffers of your own, and mend what the \
                        report names";
            return Some(place.refused(refusal, message, help, warning));
        }
        Rehearsal::Unknown { why } => (
            format!("{name}: not rehearsed: {}", why.trim_end()),
            "whether a run of it ends is not known: run it on the emulator (`cargo xtask run`) before it runs \
             on hardware",
        ),
        _ => return None,
    };
    Some(Failure(miette::miette!(
        severity = miette::Severity::Warning,
        help = help,
        "{message}"
    )))
}

/// Prints warnings to standard error.
pub(crate) fn print_warnings(path: &Path, text: &str, findings: &[Finding]) {
    let place = Text { path, text };
    for finding in findings {
        errln!("{:?}", Report::new(place.finding(finding)));
    }
}

#[cfg(test)]
mod tests;
