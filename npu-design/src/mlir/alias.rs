//! Aliases (`#name = ..`, `!name = ..`) and locations (`loc(..)`).
//!
//! `aie-opt` prints attributes that are used often once, under a name, before the module; locations,
//! which it names likewise, may also follow the module. Nothing here depends on a location, so that
//! their names are read and forgotten.

use super::ir::{Attr, Type};
use super::lex::Tok;
use super::parser::{PResult, Parser};
use std::collections::HashMap;

/// What names stand for.
#[derive(Default)]
pub(super) struct Aliases {
    attrs: HashMap<String, Attr>,
    types: HashMap<String, Type>,
}

impl Aliases {
    pub(super) fn attr(&self, name: &str) -> Option<&Attr> {
        self.attrs.get(name)
    }

    pub(super) fn ty(&self, name: &str) -> Option<&Type> {
        self.types.get(name)
    }
}

impl Parser<'_> {
    /// All alias lines from here on.
    pub(super) fn aliases(&mut self) -> PResult<()> {
        while matches!(self.tok(), Tok::AttrName | Tok::TypeName) {
            let is_type = self.tok() == Tok::TypeName;
            let name = self.here()[1..].to_string();
            self.bump()?;
            self.expect(b'=')?;
            if is_type {
                let ty = self.ty()?;
                self.aliases.types.insert(name, ty);
            } else if self.at_word("loc") {
                self.skip_location()?;
            } else if self.tok() == Tok::Ident && self.next_byte() == Some(b'<') {
                // `affine_map<..>` and the like, which nothing here uses.
                self.bump()?;
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
                _ => {}
            }
            self.bump()?;
        }
        Ok(())
    }

    /// The first byte behind the token ahead.
    pub(super) fn next_byte(&self) -> Option<u8> {
        self.raw().get(self.span().end).copied()
    }
}
