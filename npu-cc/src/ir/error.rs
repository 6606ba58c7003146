//! What can be wrong with LLVM IR text.

use std::fmt;

/// An error with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{source_name}:{line}:{column}: {kind}")]
pub struct ParseError {
    /// Name of the text, as given to [`parse`](super::parse()).
    pub source_name: String,
    /// Line, 1-based.
    pub line: u32,
    /// Column in bytes, 1-based; 0 where only the line is known.
    pub column: u32,
    /// What is wrong.
    pub kind: ParseErrorKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// The text is longer than [`limits::TEXT`](super::limits::TEXT).
    TooLong(usize),
    /// Another token was expected.
    Expected {
        /// What.
        what: &'static str,
        /// What stands there.
        found: String,
    },
    /// A string or a quoted name without its end.
    Unterminated,
    /// Types or constants nested more deeply than [`limits::DEPTH`](super::limits::DEPTH).
    TooDeep,
    /// A function with more blocks than [`limits::BLOCKS`](super::limits::BLOCKS).
    TooManyBlocks,
    /// A number that does not fit its type or its place.
    NumberRange(String),
    /// A value, block, type or symbol defined twice.
    Redefined(String),
    /// A value or block used and not defined.
    Undefined(String),
    /// An operand has another type than its use states.
    TypeMismatch {
        /// The operand.
        value: String,
        /// Type stated or needed.
        expected: String,
        /// Type it has.
        found: String,
    },
    /// A value is used where its definition has not been executed.
    NotDominated(String),
    /// A rule of the IR is broken.
    Invalid(&'static str),
    /// Something that this reader does not take.
    Unsupported {
        /// LLVM's name of it.
        what: String,
        /// What to do instead.
        help: &'static str,
    },
}

impl fmt::Display for ParseErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use ParseErrorKind::*;
        match self {
            TooLong(bytes) => write!(
                f,
                "{bytes} bytes of text, at most {} are read",
                super::limits::TEXT
            ),
            Expected { what, found } => write!(f, "expected {what}, found {found}"),
            Unterminated => f.write_str("string without closing quote"),
            TooDeep => write!(f, "nested more than {} deep", super::limits::DEPTH),
            TooManyBlocks => write!(
                f,
                "function with more than {} blocks",
                super::limits::BLOCKS
            ),
            NumberRange(text) => write!(f, "number {text} is out of range here"),
            Redefined(name) => write!(f, "{name} is defined twice"),
            Undefined(name) => write!(f, "{name} is not defined"),
            TypeMismatch {
                value,
                expected,
                found,
            } => {
                write!(f, "{value} has type {found}, {expected} is needed here")
            }
            NotDominated(name) => write!(f, "{name} is used before it is computed"),
            Invalid(rule) => f.write_str(rule),
            Unsupported { what, help } => write!(f, "{what} is not supported: {help}"),
        }
    }
}
