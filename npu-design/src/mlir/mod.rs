//! MLIR text: tokens, operations, and the custom syntax of the AIE dialects.
//!
//! [`parse`] accepts the subset that real Phoenix designs use, in the spelling of MLIR-AIE v1.1.1
//! and of later versions, in custom and in generic form, with aliases and locations as `aie-opt`
//! prints them: designs, and the `input_with_addresses`, `input_physical` and `npu_insts` files that
//! aiecc leaves behind. An operation outside the subset is an error with its place and a remedy;
//! [`parse_all`] goes on behind it and gives all errors.

mod alias;
mod attrs;
mod error;
mod generic;
mod ir;
mod lex;
mod parser;
mod recover;
mod regions;
mod resource;
mod syntax;
mod syntax_aie;
mod syntax_arith;
mod syntax_dma;
mod syntax_fifo;
mod syntax_loop;
mod syntax_npu;
mod syntax_route;
mod syntax_std;
mod syntax_vector;
mod types;

pub use error::{ParseError, ParseErrorKind};
pub use ir::{
    Attr, Block, Element, MemRef, Module, NamedAttr, Op, Region, Signedness, Successor, Type,
    ValueId, ValueInfo, VectorType,
};
pub use parser::{parse, parse_all, MAX_DEPTH, MAX_TEXT};

/// Names of all accepted operations.
pub fn known_ops() -> impl Iterator<Item = &'static str> {
    syntax::names()
}

pub(crate) use attrs::hex_bytes;
pub(crate) use generic::{FLOAT_PREDICATES, INT_PREDICATES};
#[cfg(test)]
pub(crate) use ir::read;
