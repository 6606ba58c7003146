//! The table of accepted operations: name and custom syntax.

use super::parser::{OpBuilder, PResult, Parser};
use super::{syntax_aie, syntax_npu, syntax_std};

/// Reads what follows an operation's name.
pub(super) type ParseFn = fn(&mut Parser<'_>, &mut OpBuilder) -> PResult<()>;

/// One accepted operation.
pub(super) struct Syntax {
    pub(super) name: &'static str,
    pub(super) parse: ParseFn,
}

fn all() -> impl Iterator<Item = &'static Syntax> {
    syntax_aie::OPS
        .iter()
        .chain(syntax_npu::OPS)
        .chain(syntax_std::OPS)
}

pub(super) fn find(name: &str) -> Option<&'static Syntax> {
    all().find(|s| s.name == name)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|s| s.name)
}
