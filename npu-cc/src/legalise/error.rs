//! What the compiler cannot take.

use std::fmt;

/// A refusal with its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{source_name}:{line}: in @{symbol}: {kind}")]
pub struct LegaliseError {
    /// Name of the text, as given to [`ir::parse`](crate::ir::parse()).
    pub source_name: String,
    /// Line of the text, 1-based.
    pub line: u32,
    /// Function or global variable.
    pub symbol: String,
    /// Why.
    pub kind: LegaliseErrorKind,
}

/// Why a module is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LegaliseErrorKind {
    /// Made for a machine with another layout of data.
    DataLayout(String),
    /// A type that the core's registers do not hold.
    Type {
        /// The type.
        name: String,
        /// What to do instead.
        help: &'static str,
    },
    /// An instruction or intrinsic without a translation.
    Unsupported {
        /// LLVM's name of it.
        what: String,
        /// What to do instead.
        help: &'static str,
    },
    /// An operand that must be a constant is not.
    NotConstant(&'static str),
    /// An initialiser that is not data or the address of a symbol.
    Initialiser(&'static str),
    /// A type without size.
    Layout(crate::ir::LayoutError),
    /// An object larger than the address space.
    TooLarge {
        /// Bytes.
        size: u64,
    },
    /// A function far larger than the program memory.
    FunctionTooLarge {
        /// Most instructions.
        most: usize,
    },
    /// Alignment that cannot be had.
    Alignment {
        /// Bytes asked for.
        align: u32,
        /// Most that can be had.
        most: u32,
    },
    /// A symbol used and not declared.
    UnknownSymbol(String),
    /// Called with other types than defined.
    Signature(String),
}

impl fmt::Display for LegaliseErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use LegaliseErrorKind::*;
        match self {
            DataLayout(layout) => write!(
                f,
                "data layout {layout:?} is another machine's: compile with --target=xcore-unknown-unknown"
            ),
            Type { name, help } => write!(f, "type {name} is not supported: {help}"),
            Unsupported { what, help } => write!(f, "{what} is not supported: {help}"),
            NotConstant(what) => write!(f, "{what} must be a constant"),
            Initialiser(why) => write!(f, "initialiser: {why}"),
            Layout(error) => error.fmt(f),
            TooLarge { size } => write!(f, "object of {size} bytes does not fit the 1 MiB address space"),
            FunctionTooLarge { most } => {
                write!(f, "more than {most} instructions; the program memory has 16 KiB")
            }
            Alignment { align, most } => write!(f, "alignment of {align} bytes, at most {most} can be had"),
            UnknownSymbol(name) => write!(f, "@{name} is neither declared nor defined"),
            Signature(name) => write!(f, "@{name} is called with other types than it is defined with"),
        }
    }
}

impl From<crate::ir::LayoutError> for LegaliseErrorKind {
    fn from(error: crate::ir::LayoutError) -> Self {
        LegaliseErrorKind::Layout(error)
    }
}
