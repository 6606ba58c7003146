//! The table of accepted operations: name and custom syntax.

use super::parser::{OpBuilder, PResult, Parser};
use super::syntax_vector;
use super::{
    syntax_aie, syntax_arith, syntax_dma, syntax_fifo, syntax_npu, syntax_route, syntax_std,
};
use crate::span::nearest;

/// Reads what follows an operation's name.
pub(super) type ParseFn = fn(&mut Parser<'_>, &mut OpBuilder) -> PResult<()>;

/// One accepted operation.
pub(super) struct Syntax {
    pub(super) name: &'static str,
    pub(super) parse: ParseFn,
}

fn all() -> impl Iterator<Item = &'static Syntax> + Clone {
    syntax_aie::OPS
        .iter()
        .chain(syntax_route::OPS)
        .chain(syntax_dma::OPS)
        .chain(syntax_fifo::OPS)
        .chain(syntax_npu::OPS)
        .chain(syntax_std::OPS)
        .chain(syntax_arith::OPS)
        .chain(syntax_vector::OPS)
}

pub(super) fn find(name: &str) -> Option<&'static Syntax> {
    all().find(|s| s.name == name)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> + Clone {
    all().map(|s| s.name)
}

/// Operations of MLIR's own dialects that are none of the subset: whoever writes one means it, and none with nearly
/// its name.
const MEANT: &[&str] = &[
    "arith.scaling_extf",
    "arith.scaling_truncf",
    "func.call_indirect",
    "func.constant",
    "index.sizeof",
    "memref.alloca_scope",
    "memref.atomic_rmw",
    "memref.dma_start",
    "memref.dma_wait",
    "memref.extract_aligned_pointer_as_index",
    "memref.extract_strided_metadata",
    "memref.memory_space_cast",
    "memref.prefetch",
    "memref.rank",
    "memref.realloc",
    "memref.reshape",
    "memref.transpose",
    "scf.forall",
    "scf.parallel",
    "scf.reduce",
    "vector.compressstore",
    "vector.constant_mask",
    "vector.contract",
    "vector.create_mask",
    "vector.deinterleave",
    "vector.expandload",
    "vector.gather",
    "vector.interleave",
    "vector.mask",
    "vector.maskedload",
    "vector.maskedstore",
    "vector.multi_reduction",
    "vector.outerproduct",
    "vector.print",
    "vector.scan",
    "vector.scatter",
    "vector.step",
    "vector.to_elements",
    "vector.transpose",
    "vector.type_cast",
];

/// The accepted operation that a name is likely to be a misspelling of.
pub(super) fn suggestion(name: &str) -> Option<&'static str> {
    // Of dialects that are not here, no operation is another's misspelling.
    const FOREIGN: [&str; 8] = [
        "affine", "complex", "linalg", "llvm", "math", "tensor", "tosa", "ub",
    ];
    let dialect = name.split('.').next().unwrap_or_default();
    if MEANT.contains(&name) || FOREIGN.contains(&dialect) {
        return None;
    }
    let Some((dialect, own)) = name.rsplit_once('.') else {
        return nearest(name, names());
    };
    let known = || names().filter_map(|n| Some((n.rsplit_once('.')?, n)));
    // Of what all names of a dialect begin with, nothing is to be said.
    let same = known().filter(|((d, _), _)| *d == dialect);
    if let Some(near) = nearest(own, same.clone().map(|((_, o), _)| o)) {
        return same.filter(|((_, o), _)| *o == near).map(|(_, n)| n).next();
    }
    let others = known().filter(|((_, o), _)| *o == own);
    let near = nearest(dialect, others.clone().map(|((d, _), _)| d))?;
    others
        .filter(|((d, _), _)| *d == near)
        .map(|(_, n)| n)
        .next()
}

/// Operations of other dialects that mean the same as one that readers know.
const SYNONYMS: &[(&str, &str)] = &[
    ("return", "func.return"),
    ("call", "func.call"),
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
    ("index.ceildivs", "arith.ceildivsi"),
    ("index.ceildivu", "arith.ceildivui"),
    ("index.floordivs", "arith.floordivsi"),
    ("index.and", "arith.andi"),
    ("index.or", "arith.ori"),
    ("index.xor", "arith.xori"),
    ("index.shl", "arith.shli"),
    ("index.shrs", "arith.shrsi"),
    ("index.shru", "arith.shrui"),
    ("index.cmp", "arith.cmpi"),
    ("index.bool.constant", "arith.constant"),
    ("index.casts", "arith.index_cast"),
    ("index.castu", "arith.index_castui"),
];

/// The name under which readers know an operation.
pub(super) fn canonical(name: &str) -> &str {
    let same = SYNONYMS.iter().find(|(n, _)| *n == name);
    same.map_or(name, |(_, to)| to)
}
