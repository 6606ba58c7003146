//! The assembler: text in Peano's syntax to sections, symbols and
//! relocations.
//!
//! A line is a bundle, its instructions separated by `;`, or a directive, or
//! both behind labels. Numbers are written `#4`, addresses `#symbol` or
//! `#(symbol + 4)`; comments start with `//`. The format of a bundle is the
//! shortest that has room for the slots its line names, so that slot names
//! written out (`nopa`, `nopb`, `nopx`, `nopm`, `nops`, `nopv`, `nopxm`) make
//! it longer, as the disassembler prints them ([`Bundle`](super::Bundle) with `{:#}`). A bare
//! `nop` is two bytes; beside an instruction of the long slot it is the
//! eight-byte format that has such a hole.
//!
//! The core has only absolute addresses, so every reference to a symbol,
//! labels of the text too, becomes a relocation; [`Object::resolve`] fills
//! them in where the sections' addresses are known.
//!
//! ```
//! use npu_arch::isa::asm::assemble;
//!
//! let mut object = assemble(
//!     "    .text
//!          .globl twice
//!      twice:
//!          ret lr
//!          add r0, r0, r0        // in a delay slot
//!          nop; nopxm
//!          nop
//!          nop
//!          nop",
//! ).unwrap();
//! assert_eq!(object.sections[0].data.len(), 4 + 4 + 8 + 3 * 2);
//! assert_eq!(object.address(object.symbol("twice").unwrap()), Some(0));
//! object.resolve().unwrap();
//!
//! let errors = assemble("add r0, r1, #77").unwrap_err();
//! assert_eq!(
//!     errors.to_string(),
//!     "1:13: operand 2 of ADD_add_r_ri is 77, the field holds -64..=63 in steps of 1"
//! );
//! ```
//!
//! Numbers are computed from others with the usual operators and parentheses,
//! named with `.set`, and lines written once with `.macro`:
//!
//! ```
//! let object = npu_arch::isa::asm::assemble(
//!     "    .set ROWS, 4 * (1 << 1)
//!      .macro step by, count=2
//!          padda [p0], #\\by * \\count
//!      .endm
//!          step ROWS / 2
//!          step -4, 3",
//! ).unwrap();
//! let same = npu_arch::isa::asm::assemble("padda [p0], #8\n padda [p0], #-12").unwrap();
//! assert_eq!(object.sections[0].data, same.sections[0].data);
//! ```
//!
//! Texts may be hostile: an object holds at most [`MAX_BYTES`], expressions and
//! macros nest and grow only so far, and every pass is linear in the text with
//! its macros written out and in the object.

mod directive;
mod error;
mod expr;
mod finish;
mod form;
mod lex;
mod macros;
mod object;
mod operate;
mod parse;
#[cfg(test)]
mod tests;

pub use error::{AsmError, AsmErrorKind, AsmErrors};
pub use object::{
    Binding, Object, Place, Relocation, ResolveError, Section, SectionKind, Symbol, SymbolKind,
};

/// Most bytes of all sections of an object together.
pub const MAX_BYTES: u32 = 16 << 20;

/// Assembles a text.
///
/// # Errors
/// Every error of the text, each with line, column and remedy.
pub fn assemble(text: &str) -> Result<Object, AsmErrors> {
    parse::Assembler::run(text)
}
