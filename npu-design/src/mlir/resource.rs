//! `dense_resource<name>`: constants whose bytes stand behind the module.
//!
//! ```text
//! {-#
//!   dialect_resources: {
//!     builtin: {
//!       name: "0x04000000DEADBEEF"
//!     }
//!   }
//! #-}
//! ```
//! A blob's first four bytes are its alignment, little-endian; the rest is memory as it lies.

use super::attrs::unescape;
use super::error::{ParseError, ParseErrorKind};
use super::ir::Attr;
use super::lex::{lex, Tok};
use super::parser::{PResult, Parser};
use crate::Span;
use std::collections::HashMap;

/// Hexadecimal digits of blobs by name, with `0x` and the alignment ahead of them.
pub(super) type Resources = HashMap<String, (Span, String)>;

/// `0x` and the digits of an alignment.
const HEADER: usize = 2 + 8;

impl Parser<'_> {
    /// `dense_resource<name>`: its memory, as `dense<"0x..">` has it.
    pub(super) fn resource(&mut self) -> PResult<Attr> {
        self.expect_word("dense_resource")?;
        self.expect(b'<')?;
        let (name, span) = self.word("the name of a resource")?;
        self.expect(b'>')?;
        if self.resources.is_none() {
            self.resources = Some(read(self.text()));
        }
        let known = self.resources.as_ref().and_then(|all| all.get(&name));
        let Some((blob_span, blob)) = known else {
            return Err(ParseError::new(
                span,
                ParseErrorKind::UnknownResource { name },
            ));
        };
        let digits = blob.get(HEADER..).filter(|_| blob.starts_with("0x"));
        let is_hex = |d: &&str| d.len() % 2 == 0 && d.bytes().all(|b| b.is_ascii_hexdigit());
        match digits.filter(is_hex) {
            Some(digits) => Ok(Attr::Str(format!("0x{digits}"))),
            None => Err(ParseError::new(
                *blob_span,
                ParseErrorKind::Number {
                    what: "a resource holds `0x`, four bytes of alignment and its own bytes, in hexadecimal digits",
                },
            )),
        }
    }
}

/// The blobs of the dialect `builtin`, to which constants belong. What can't be read has none.
fn read(text: &str) -> Resources {
    let mut out = Resources::new();
    // By tokens, as what looks like it may stand in a comment or a string.
    let mut at = 0;
    loop {
        match lex(text, at) {
            Ok(token) if token.tok == Tok::End => return out,
            Ok(token) if text[token.span.start..].starts_with("{-#") => {
                at = token.span.start + "{-#".len();
                break;
            }
            Ok(token) => at = token.span.end,
            Err(_) => return out,
        }
    }
    let mut path: Vec<String> = Vec::new();
    let mut key: Option<String> = None;
    while let Ok(token) = lex(text, at) {
        let here = &text[token.span.start..token.span.end];
        let is_blob = path == ["dialect_resources", "builtin"];
        match (token.tok, key.take()) {
            (Tok::End, _) => break,
            (Tok::Punct(b':'), last) => key = last,
            (Tok::Punct(b'{'), last) => path.push(last.unwrap_or_default()),
            (Tok::Punct(b'}'), _) => {
                path.pop();
            }
            (Tok::Str, Some(name)) if is_blob => {
                out.insert(name, (token.span, unescape(here)));
            }
            (Tok::Str, None) => key = Some(unescape(here)),
            (Tok::Ident, None) => key = Some(here.to_owned()),
            _ => {}
        }
        at = token.span.end;
    }
    out
}
