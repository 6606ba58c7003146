//! How errors are made: at a place, in a core's program, or nowhere.

use super::{DesignError, DesignErrorKind};
use crate::Span;
use npu_arch::array::TileCoord;

impl DesignError {
    pub(crate) fn at(span: Span, kind: DesignErrorKind) -> Self {
        Self {
            span: Some(span),
            core: None,
            kind: Box::new(kind),
        }
    }

    /// The same of a stream, which stands nowhere in the text if every design has it.
    pub(crate) fn of_stream(span: Span, kind: DesignErrorKind) -> Self {
        match span == Span::default() {
            true => Self::nowhere(kind),
            false => Self::at(span, kind),
        }
    }

    /// The same, of the program of a core.
    pub(crate) fn in_core(mut self, tile: TileCoord, span: Span) -> Self {
        self.core.get_or_insert((tile, span));
        self
    }

    /// The same, at this place if it has none.
    pub(crate) fn or_at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    /// An error that no single place is to blame for.
    pub(crate) fn nowhere(kind: DesignErrorKind) -> Self {
        Self {
            span: None,
            core: None,
            kind: Box::new(kind),
        }
    }
}
