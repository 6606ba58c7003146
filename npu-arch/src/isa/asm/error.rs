//! What is wrong with an assembly text, where, and what to do.

use super::super::bundle::EncodeError;

/// An error and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsmError {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// What is wrong.
    pub kind: AsmErrorKind,
}

impl core::fmt::Display for AsmError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.kind)?;
        match self.kind.remedy() {
            Some(remedy) => write!(f, "; {remedy}"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for AsmError {}

/// Every error of a text, at most [`AsmErrors::LIMIT`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsmErrors(pub(super) Vec<AsmError>);

impl AsmErrors {
    /// Assembling stops after so many errors.
    pub const LIMIT: usize = 50;

    /// The errors by line; there is at least one.
    pub fn iter(&self) -> impl Iterator<Item = &AsmError> {
        self.0.iter()
    }
}

impl core::fmt::Display for AsmErrors {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (i, e) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{e}")?;
        }
        Ok(())
    }
}

impl core::error::Error for AsmErrors {}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AsmErrorKind {
    /// A character that starts nothing.
    #[error("unexpected character {0:?}")]
    Character(char),
    /// A string or comment without an end.
    #[error("{0} without an end")]
    Open(&'static str),
    /// A number beyond 64 bits, or with digits that its base lacks.
    #[error("`{0}` is no number")]
    Number(String),
    /// Something else was due here.
    #[error("expected {0}")]
    Expected(&'static str),
    /// No instruction has this mnemonic.
    #[error("there is no instruction `{name}`")]
    Mnemonic {
        /// As written.
        name: String,
        /// One that is spelt like it.
        near: Option<&'static str>,
    },
    /// No form of the mnemonic takes these operands.
    #[error("no form of `{mnemonic}` has this operand here")]
    Operands {
        /// As written.
        mnemonic: String,
        /// Assembly forms of the mnemonic.
        forms: Vec<&'static str>,
    },
    /// An operand does not fit, or two instructions need one slot.
    #[error("{0}")]
    Encode(EncodeError),
    /// A number that must be one place holds another.
    #[error("this operand is tied to an earlier one and must be {0} again")]
    Tied(String),
    /// A bare `nop` beside instructions that leave it no room.
    #[error("`nop` beside other instructions")]
    Nop,
    /// A symbol where the encoding has no relocation.
    #[error("`{0}` cannot take a symbol in this operand")]
    NoRelocation(&'static str),
    /// A symbol defined again.
    #[error("`{name}` is defined in line {line} already")]
    Redefined {
        /// The symbol.
        name: String,
        /// Line of its first definition, 0 if it is a number given with
        /// `.set`.
        line: u32,
    },
    /// A `.L` symbol that nothing defines.
    #[error("the local label `{0}` is defined nowhere")]
    NoLabel(String),
    /// An unknown directive.
    #[error("unknown directive `{0}`")]
    Directive(String),
    /// A value that cannot be computed when assembling.
    #[error("this value is not known when assembling")]
    NotConstant,
    /// A division by zero.
    #[error("a division by zero")]
    DivideByZero,
    /// Too many signs and parentheses in each other.
    #[error("an expression with more than 32 signs and parentheses in each other")]
    Nested,
    /// A macro used with too few or too many arguments.
    #[error("`{name}` takes {count} arguments")]
    MacroArguments {
        /// The macro.
        name: String,
        /// How many it takes, those with a default included.
        count: usize,
    },
    /// Macros that use each other without end, or give too much text.
    #[error("macros nest too deep, take too many arguments or give too many or too long lines")]
    MacroSize,
    /// A value out of range.
    #[error("{value} is out of range {min}..={max}")]
    Range {
        /// The value.
        value: i64,
        /// Least.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// An alignment that is no power of two, or beyond 64 KiB.
    #[error("{0} is no alignment")]
    Alignment(i64),
    /// Padding of an odd number of bytes in code.
    #[error("{0} bytes of padding in code, whose bundles have an even length")]
    OddPadding(u32),
    /// Contents in a section of zeros.
    #[error("contents in `{0}`, a section of zeros")]
    Contents(String),
    /// The object would be too large.
    #[error("more than {} bytes in an object", super::MAX_BYTES)]
    TooLarge,
}

impl AsmErrorKind {
    /// What to do about it.
    pub fn remedy(&self) -> Option<String> {
        use AsmErrorKind::*;
        Some(match self {
            Character('%') | Character('$') => {
                "registers are written without a prefix: r0, p1, wl2".to_owned()
            }
            Mnemonic {
                near: Some(near), ..
            } => format!("did you mean `{near}`?"),
            Mnemonic { near: None, .. } => {
                "docs/isa.md lists them; a directive starts with a dot".to_owned()
            }
            Operands { forms, .. } => {
                let mut text = String::from(if forms.len() > 1 { "forms: " } else { "form: " });
                for (i, form) in forms.iter().enumerate() {
                    if i > 0 {
                        text.push_str(" | ");
                    }
                    text.push_str(form);
                }
                text
            }
            Encode(EncodeError::SlotConflict { .. }) => {
                "put one of them into another bundle, or use a form for another slot".to_owned()
            }
            Nop => "name the slot to fill: nopa, nopb, nopx, nopm, nops, nopv, nopxm; a bare \
                    `nop` goes only with one instruction of the long slot"
                .to_owned(),
            NoRelocation(_) => {
                "load the address with movxm (or mova, movx, mov) into a register".to_owned()
            }
            NoLabel(_) => "names that start with .L are local to the file".to_owned(),
            Redefined { .. } => "rename one of the two".to_owned(),
            NotConstant => "use a number or the difference of two labels of one section".to_owned(),
            Alignment(_) => {
                ".p2align takes the exponent (4 for 16 bytes), .balign the bytes".to_owned()
            }
            Contents(_) => "use .space, or a .data section".to_owned(),
            _ => return None,
        })
    }
}
