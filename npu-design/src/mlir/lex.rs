//! Tokens, made on demand so that the parser can read shapes such as `4x2048xi8` byte by byte.

use super::error::{ParseError, ParseErrorKind};
use crate::Span;

/// A token's kind; its text is the span's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tok {
    /// Bare identifier, dots included: `aie.tile`, `MM2S`.
    Ident,
    /// `%name`.
    Value,
    /// `@name`.
    Symbol,
    /// `^name`.
    Block,
    /// `!name`.
    TypeName,
    /// `#name`.
    AttrName,
    /// Decimal or hexadecimal digits.
    Int,
    /// A literal with a point or an exponent.
    Float,
    /// `"..."`.
    Str,
    /// `->`.
    Arrow,
    /// One punctuation byte.
    Punct(u8),
    /// End of text.
    End,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) tok: Tok,
    pub(super) span: Span,
}

fn is_ident_start(b: u8) -> bool {
    b.is_ascii_alphabetic() || b == b'_'
}

fn is_ident(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'.')
}

fn is_suffix(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'_' | b'$' | b'.' | b'-')
}

/// The token that starts at or after byte `at`.
pub(super) fn lex(text: &str, at: usize) -> Result<Token, ParseError> {
    let s = text.as_bytes();
    let start = skip_blank(s, at);
    let Some(&first) = s.get(start) else {
        return Ok(Token {
            tok: Tok::End,
            span: Span::new(s.len(), s.len()),
        });
    };
    let run = |from: usize, keep: fn(u8) -> bool| {
        from + s[from..].iter().take_while(|&&b| keep(b)).count()
    };
    let (tok, end) = match first {
        b'%' => (Tok::Value, run(start + 1, |b| is_suffix(b) || b == b'#')),
        b'^' => (Tok::Block, run(start + 1, is_suffix)),
        b'!' => (Tok::TypeName, run(start + 1, is_ident)),
        b'#' => (Tok::AttrName, run(start + 1, is_ident)),
        b'@' if s.get(start + 1) == Some(&b'"') => (Tok::Symbol, string_end(text, start + 1)?),
        b'@' => (Tok::Symbol, run(start + 1, is_suffix)),
        b'"' => (Tok::Str, string_end(text, start)?),
        b'-' if s.get(start + 1) == Some(&b'>') => (Tok::Arrow, start + 2),
        b'0' if s.get(start + 1) == Some(&b'x')
            && s.get(start + 2).is_some_and(u8::is_ascii_hexdigit) =>
        {
            (Tok::Int, run(start + 2, |b| b.is_ascii_hexdigit()))
        }
        b if b.is_ascii_digit() => number_end(s, start),
        b if is_ident_start(b) => (Tok::Ident, run(start, is_ident)),
        b if b.is_ascii_graphic() => (Tok::Punct(b), start + 1),
        _ => {
            let len = text[start..].chars().next().map_or(1, char::len_utf8);
            return Err(ParseError::new(
                Span::new(start, start + len),
                ParseErrorKind::StrayCharacter,
            ));
        }
    };
    let named = matches!(
        tok,
        Tok::Value | Tok::Block | Tok::TypeName | Tok::AttrName | Tok::Symbol
    );
    if named && end == start + 1 {
        // A lone `#` or `!`: let the parser say what it expected here.
        return Ok(Token {
            tok: Tok::Punct(first),
            span: Span::new(start, end),
        });
    }
    Ok(Token {
        tok,
        span: Span::new(start, end),
    })
}

fn skip_blank(s: &[u8], mut at: usize) -> usize {
    loop {
        while s.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        if s.get(at) == Some(&b'/') && s.get(at + 1) == Some(&b'/') {
            while s.get(at).is_some_and(|&b| b != b'\n') {
                at += 1;
            }
        } else {
            return at;
        }
    }
}

fn string_end(text: &str, start: usize) -> Result<usize, ParseError> {
    let s = text.as_bytes();
    let mut at = start + 1;
    while let Some(&b) = s.get(at) {
        match b {
            b'"' => return Ok(at + 1),
            b'\\' => at += 2,
            b'\n' => break,
            _ => at += 1,
        }
    }
    Err(ParseError::new(
        Span::new(start, at.min(s.len())),
        ParseErrorKind::UnterminatedString,
    ))
}

fn number_end(s: &[u8], start: usize) -> (Tok, usize) {
    let digits = |from: usize| from + s[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut end = digits(start);
    let mut tok = Tok::Int;
    if s.get(end) == Some(&b'.') && s.get(end + 1).is_some_and(u8::is_ascii_digit) {
        tok = Tok::Float;
        end = digits(end + 1);
        if matches!(s.get(end), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(s.get(end + 1), Some(b'+' | b'-')));
            if s.get(end + 1 + sign).is_some_and(u8::is_ascii_digit) {
                end = digits(end + 1 + sign);
            }
        }
    } else if s.get(end) == Some(&b'.') {
        tok = Tok::Float;
        end += 1;
    }
    (tok, end)
}
