//! The table of accepted operations: name and custom syntax.

use super::parser::{OpBuilder, PResult, Parser};
use super::{syntax_aie, syntax_dma, syntax_fifo, syntax_npu, syntax_route, syntax_std};

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
        .chain(syntax_route::OPS)
        .chain(syntax_dma::OPS)
        .chain(syntax_fifo::OPS)
        .chain(syntax_npu::OPS)
        .chain(syntax_std::OPS)
}

pub(super) fn find(name: &str) -> Option<&'static Syntax> {
    all().find(|s| s.name == name)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|s| s.name)
}

/// Operations of other dialects that mean the same as one that readers know.
const SYNONYMS: &[(&str, &str)] = &[
    ("return", "func.return"),
    ("aie.logical_tile", "aie.tile"),
    ("index.constant", "arith.constant"),
    ("index.add", "arith.addi"),
    ("index.sub", "arith.subi"),
    ("index.mul", "arith.muli"),
    ("index.divs", "arith.divsi"),
    ("index.divu", "arith.divui"),
    ("index.rems", "arith.remsi"),
    ("index.remu", "arith.remui"),
    ("index.mins", "arith.minsi"),
    ("index.minu", "arith.minui"),
    ("index.maxs", "arith.maxsi"),
    ("index.maxu", "arith.maxui"),
    ("index.casts", "arith.index_cast"),
    ("index.castu", "arith.index_castui"),
];

/// The name under which readers know an operation.
pub(super) fn canonical(name: &str) -> &str {
    let same = SYNONYMS.iter().find(|(n, _)| *n == name);
    same.map_or(name, |(_, to)| to)
}
