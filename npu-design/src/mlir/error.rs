//! What can be wrong with the text.

use crate::Span;
use thiserror::Error;

/// A syntax error with its place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct ParseError {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: ParseErrorKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// Another token belongs here.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What belongs here.
        expected: String,
        /// What is here.
        found: String,
    },
    /// An operation outside the accepted subset.
    #[error("operation `{name}` is not part of the accepted subset")]
    UnknownOp {
        /// As written.
        name: String,
        /// An operation with nearly that name.
        suggestion: Option<&'static str>,
    },
    /// A name for an attribute, a location or a type that nothing defines.
    #[error("`{name}` is not defined in this file")]
    UnknownAlias {
        /// As written, with its `#` or `!`.
        name: String,
        /// An alias with nearly that name.
        suggestion: Option<String>,
    },
    /// Bytes of a constant that the file does not have.
    #[error("the file has no resource `{name}`")]
    UnknownResource {
        /// Its name.
        name: String,
    },
    /// A value without a definition before its use.
    #[error("value `%{name}` is not defined here")]
    UnknownValue {
        /// Its name.
        name: String,
        /// A value in scope with nearly that name.
        suggestion: Option<String>,
    },
    /// A value of a region that ends ahead of its use, or of another one.
    #[error("value `%{name}` is not seen here: it belongs to a region that this is no part of")]
    OutOfScope {
        /// Its name.
        name: String,
        /// Its definition.
        defined: Span,
    },
    /// A value of another type than the one that is written for it.
    #[error("`%{name}` is `{found}`, expected `{expected}`")]
    OperandType {
        /// Its name.
        name: String,
        /// The type that it has.
        found: String,
        /// The one that this operation is written for.
        expected: String,
        /// Its definition.
        defined: Span,
    },
    /// A branch to a block that the region does not have.
    #[error("block `^{name}` does not exist in this region")]
    UnknownBlock {
        /// Its name.
        name: String,
        /// A block of the region with nearly that name.
        suggestion: Option<String>,
    },
    /// An operation that is never reached.
    #[error("`{terminator}` ends its block; nothing may stand after it")]
    AfterTerminator {
        /// The operation before.
        terminator: String,
    },
    /// Two values of one scope with one name.
    #[error("value `%{name}` is already defined")]
    RedefinedValue {
        /// Its name.
        name: String,
        /// The first definition.
        first: Span,
    },
    /// Two blocks of one region with one name.
    #[error("block `^{name}` is already defined")]
    RedefinedBlock {
        /// Its name.
        name: String,
    },
    /// `%x = op` where the operation gives nothing, or `%x, %y = op` where it gives one value.
    #[error("operation `{name}` gives {gives} result(s), {named} are named")]
    ResultCount {
        /// The operation.
        name: String,
        /// How many it has.
        gives: usize,
        /// How many names stand before `=`.
        named: usize,
    },
    /// A number that does not fit its use.
    #[error("number does not fit: {what}")]
    Number {
        /// Which rule it breaks.
        what: &'static str,
    },
    /// Nesting beyond the limit.
    #[error("nested deeper than {limit} levels")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// More of something than the limit.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// A string without its closing quote on the same line.
    #[error("string without a closing quote")]
    UnterminatedString,
    /// `{-#` without `#-}`.
    #[error("`{{-#` without its end")]
    UnterminatedResources,
    /// A character that no token starts with.
    #[error("stray character")]
    StrayCharacter,
}

impl ParseError {
    pub(crate) fn new(span: Span, kind: ParseErrorKind) -> Self {
        Self { span, kind }
    }

    /// Other places that belong to it, with what they are.
    pub fn related(&self) -> Vec<(Span, String)> {
        match &self.kind {
            ParseErrorKind::RedefinedValue { first, .. } => vec![(*first, "the first".into())],
            ParseErrorKind::OutOfScope { defined, .. } => {
                vec![(
                    *defined,
                    "defined here, and seen to the end of its region".into(),
                )]
            }
            ParseErrorKind::OperandType { defined, .. } => vec![(*defined, "defined here".into())],
            _ => Vec::new(),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        Some(match &self.kind {
            ParseErrorKind::UnknownOp { name, suggestion } => match suggestion {
                Some(s) => format!("did you mean `{s}`?"),
                None => match name.split('.').next() {
                    Some("affine") => "turn it into loops and arithmetic first: `aie-opt --lower-affine`".into(),
                    Some("func") => "call functions by their names (`func.call`), and choose among several with \
                         `scf.index_switch`"
                        .into(),
                    Some("scf") => "write it with `scf.for`, `scf.while` and `scf.if`: a core does one thing at a time"
                        .into(),
                    Some(
                        "arith" | "complex" | "index" | "linalg" | "math" | "memref" | "tensor" | "tosa" | "ub"
                        | "vector",
                    ) => {
                        "lower it before this step, or move the arithmetic into a kernel function \
                         called with `func.call`"
                            .into()
                    }
                    Some("llvm") => "this file is past the LLVM lowering; give the design or its \
                         `input_physical.mlir`"
                        .into(),
                    Some("aie" | "aiex") if name.contains("trace") => {
                        "remove it: traces are not configured here; `cargo xtask run --trace` shows what the \
                         emulated array does"
                            .into()
                    }
                    _ => "remove it, or write it with the operations that are listed in docs/operations.md".into(),
                },
            },
            ParseErrorKind::UnknownAlias { name, suggestion } => match suggestion {
                Some(s) => format!("did you mean `{s}`?"),
                None if name.starts_with('!') => {
                    format!("define it above the design, `{name} = memref<16xi32>`, or write the type itself")
                }
                None => format!(
                    "define it above the design (a location may follow it), `{name} = ..`, or write what it stands for"
                ),
            },
            ParseErrorKind::UnknownResource { name } if name == "__elided__" => {
                "aie-opt has left out the numbers: print the file without `--mlir-elide-elementsattrs-if-larger`".into()
            }
            ParseErrorKind::UnknownResource { name } => format!(
                "its bytes belong behind the module, `{{-# dialect_resources: {{ builtin: {{ {name}: \"0x..\" }} }} #-}}`; \
                 aie-opt leaves them out with `--mlir-elide-resource-strings-if-larger`; or write `dense<[..]>`"
            ),
            ParseErrorKind::UnknownValue { suggestion, .. } => match suggestion {
                Some(s) => format!("did you mean `%{s}`?"),
                None => "define it above its first use, in this region or an enclosing one".into(),
            },
            ParseErrorKind::OutOfScope { .. } => "define it here, too, or give it out of its region (`scf.yield`, \
                with `iter_args` of a loop)"
                .into(),
            ParseErrorKind::OperandType { .. } => {
                "make the two the same: convert the value, or correct the type that is written".into()
            }
            ParseErrorKind::UnknownBlock { name, suggestion } => match suggestion {
                Some(s) => format!("did you mean `^{s}`?"),
                None => format!("label a block of this region with `^{name}:`"),
            },
            ParseErrorKind::RedefinedValue { .. } | ParseErrorKind::RedefinedBlock { .. } => {
                "rename one of the two".into()
            }
            ParseErrorKind::AfterTerminator { .. } => {
                "start a new block with a label, or remove one of the two".into()
            }
            ParseErrorKind::ResultCount { gives: 0, .. } => "drop the names before `=`".into(),
            ParseErrorKind::UnterminatedResources => {
                "close it with `#-}`, or drop all of it: no operation of a design uses what stands there".into()
            }
            ParseErrorKind::UnterminatedString => "close it with `\"`".into(),
            _ => return None,
        })
    }
}
