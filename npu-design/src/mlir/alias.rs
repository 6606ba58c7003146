//! Aliases (`#name = ..`, `!name = ..`) and locations (`loc(..)`).
//!
//! `aie-opt` prints attributes that are used often once, under a name, before the module; locations,
//! which it names likewise, may also follow the module. Nothing here depends on a location or on what
//! is told of sources (`#llvm.di_file<..>` and the like): they are read and forgotten, but for their
//! names, which have to be there.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Type};
use super::lex::Tok;
use super::parser::{PResult, Parser};
use super::recover::MAX_ERRORS;
use crate::span::nearest;
use crate::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What names stand for.
#[derive(Default)]
pub(super) struct Aliases {
    attrs: HashMap<String, Attr>,
    types: HashMap<String, Type>,
    /// Names of attributes and locations, also of those that are forgotten.
    names: BTreeSet<String>,
    /// Names that locations mention, with the first place; they may be defined later.
    mentioned: BTreeMap<String, Span>,
}

impl Aliases {
    pub(super) fn ty(&self, name: &str) -> Option<&Type> {
        self.types.get(name)
    }

    /// What `#name` stands for. Of a dialect's own attribute, and of what is forgotten, that is its name.
    pub(super) fn attr(&self, name: &str, span: Span) -> PResult<Attr> {
        match self.attrs.get(name) {
            Some(known) => Ok(known.clone()),
            None if self.names.contains(name) || is_dialects(name) => Ok(Attr::Word(name.into())),
            None => Err(undefined('#', name, span, self.names.iter())),
        }
    }

    /// The error for `!name`, which is not there.
    pub(super) fn no_type(&self, name: &str, span: Span) -> ParseError {
        undefined('!', name, span, self.types.keys())
    }
}

/// Whether a name is a dialect's, such as `llvm.noalias`; those of aliases have no dot.
pub(super) fn is_dialects(name: &str) -> bool {
    name.contains('.')
}

/// Whether an attribute of this name tells of sources, as debuggers want to know it.
pub(super) fn is_debug(name: &str) -> bool {
    name.starts_with("llvm.di_")
}

fn undefined<'n>(
    sigil: char,
    name: &str,
    span: Span,
    known: impl Iterator<Item = &'n String>,
) -> ParseError {
    let suggestion = nearest(name, known.map(String::as_str));
    let kind = ParseErrorKind::UnknownAlias {
        name: format!("{sigil}{name}"),
        suggestion: suggestion.map(|s| format!("{sigil}{s}")),
    };
    ParseError::new(span, kind)
}

impl Parser<'_> {
    /// All alias lines from here on.
    pub(super) fn aliases(&mut self) -> PResult<()> {
        while matches!(self.tok(), Tok::AttrName | Tok::TypeName) {
            let is_type = self.tok() == Tok::TypeName;
            let name = self.here()[1..].to_string();
            self.bump()?;
            self.expect(b'=')?;
            if !is_type {
                self.aliases.names.insert(name.clone());
            }
            if is_type {
                let ty = self.ty()?;
                self.aliases.types.insert(name, ty);
            } else if self.at_word("loc") {
                self.skip_location()?;
            } else if self.tok() == Tok::Ident && self.next_byte() == Some(b'<') {
                // `affine_map<..>` and the like, which nothing here uses.
                self.bump()?;
                self.skip_angles()?;
            } else if self.at_word("distinct") {
                // `distinct[0]<#llvm.di_compile_unit<..>>`
                self.bump()?;
                self.attr()?;
                self.skip_angles()?;
            } else {
                let value = self.attr()?;
                self.aliases.attrs.insert(name, value);
            }
        }
        Ok(())
    }

    /// `loc(..)` when it is there.
    pub(super) fn skip_location(&mut self) -> PResult<()> {
        if !self.eat_word("loc")? {
            return Ok(());
        }
        self.expect(b'(')?;
        let mut open = 1;
        while open > 0 {
            match self.tok() {
                Tok::Punct(b'(') => open += 1,
                Tok::Punct(b')') => open -= 1,
                Tok::End => return Err(self.expected("`)`")),
                Tok::AttrName if self.next_byte() != Some(b'<') => {
                    let name = &self.here()[1..];
                    if !is_dialects(name) && !self.aliases.names.contains(name) {
                        let span = self.span();
                        let mentioned = &mut self.aliases.mentioned;
                        mentioned.entry(name.into()).or_insert(span);
                    }
                }
                _ => {}
            }
            self.bump()?;
        }
        Ok(())
    }

    /// Notes as errors the names in locations that the whole file does not define.
    pub(super) fn check_locations(&mut self) {
        let mentioned = std::mem::take(&mut self.aliases.mentioned);
        let names = &self.aliases.names;
        let missing = mentioned.iter().filter(|(name, _)| !names.contains(*name));
        let errors = missing.map(|(name, span)| undefined('#', name, *span, names.iter()));
        let room = MAX_ERRORS.saturating_sub(self.errors.len());
        self.errors.extend(errors.take(room));
    }

    /// The first byte behind the token ahead.
    pub(super) fn next_byte(&self) -> Option<u8> {
        self.raw().get(self.span().end).copied()
    }
}
