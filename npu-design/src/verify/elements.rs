//! Lint about what a run moves of an objectfifo: whole elements.

use super::stream::moved;
use super::{Finding, Lint};
use crate::lowered::HostFifo;
use crate::{Lowered, Sequence, Span};

/// Whether what a sequence moves of each objectfifo makes whole elements.
pub(super) fn check(sequence: &Sequence, lowered: &Lowered) -> Vec<Finding> {
    let mut out = Vec::new();
    for (place, moved) in moved(sequence, lowered) {
        let mut here = lowered.host_fifos.iter();
        let mut here = here.by_ref().filter(|f| (f.tile, f.channel) == place);
        // Of several in one channel, by their packets, it is not known which is moved.
        let (Some(fifo), None) = (here.next(), here.next()) else {
            continue;
        };
        let (Some(words), Some(element)) = (moved.words, fifo.element) else {
            continue;
        };
        let bytes = words.saturating_mul(4);
        if element > 0 && bytes % element != 0 {
            out.push(finding(fifo, bytes, element, sequence.span(moved.last)));
        }
    }
    out
}

fn finding(fifo: &HostFifo, bytes: u64, element: u64, span: Span) -> Finding {
    let name = &fifo.name;
    let whole = bytes / element;
    let rest = bytes % element;
    Finding {
        lint: Lint::PartialElement,
        span,
        related: vec![(fifo.span, format!("elements of {element} bytes"))],
        message: format!(
            "the sequence moves {bytes} bytes of `@{name}` up to here: {whole} element{} and {rest} bytes of the next",
            if whole == 1 { "" } else { "s" }
        ),
        help: format!(
            "let all transfers of `@{name}` in a run add up to whole elements: the other part of this one comes first \
             in the next run, and everything behind it is shifted"
        ),
    }
}
