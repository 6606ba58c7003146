//! Tokens of LLVM IR text.
//!
//! The lexer is a cursor over the text; it keeps no list of tokens, so that
//! memory does not grow with the input.

use super::error::ParseErrorKind;
use std::borrow::Cow;

/// A token. Names come without their sigil, quotes and escapes resolved.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'t> {
    /// `%name`
    Local(Cow<'t, str>),
    /// `@name`
    Global(Cow<'t, str>),
    /// `$name`
    Comdat,
    /// `#7`
    AttrGroup,
    /// `#dbg_value`
    DebugRecord,
    /// `!name`; empty before `{` and `"`.
    Bang(&'t str),
    /// `name:`
    Label(Cow<'t, str>),
    /// A keyword or type name.
    Word(&'t str),
    /// A number as written.
    Number(&'t str),
    /// `"..."`
    Str(Vec<u8>),
    /// `c"..."`
    Bytes(Vec<u8>),
    /// `...`
    Ellipsis,
    /// Any other character.
    Punct(char),
    /// End of the text.
    Eof,
}

impl Token<'_> {
    /// The token as it is named in messages.
    pub(super) fn describe(&self) -> String {
        fn quoted(sigil: &str, name: &str) -> String {
            let short: String = name.chars().take(40).collect();
            format!("`{sigil}{short}`")
        }
        match self {
            Token::Local(name) => quoted("%", name),
            Token::Global(name) => quoted("@", name),
            Token::Comdat => "a comdat name".to_owned(),
            Token::AttrGroup => "an attribute group".to_owned(),
            Token::DebugRecord => "a debug record".to_owned(),
            Token::Bang(name) => quoted("!", name),
            Token::Label(name) => format!("label {}", quoted("", name)),
            Token::Word(word) => quoted("", word),
            Token::Number(text) => quoted("", text),
            Token::Str(_) => "a string".to_owned(),
            Token::Bytes(_) => "a byte string".to_owned(),
            Token::Ellipsis => "`...`".to_owned(),
            Token::Punct(c) => format!("`{}`", c.escape_default()),
            Token::Eof => "the end of the text".to_owned(),
        }
    }
}

/// A cursor over the text.
#[derive(Clone, Debug)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    pos: usize,
    line: u32,
    line_start: usize,
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'$' | b'-')
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Lexer {
            text,
            pos: 0,
            line: 1,
            line_start: 0,
        }
    }

    /// Line and column of the next character, 1-based.
    pub(super) fn place(&self) -> (u32, u32) {
        (self.line, (self.pos - self.line_start + 1) as u32)
    }

    /// Moves to the end of the line.
    pub(super) fn skip_line(&mut self) {
        while self.peek().is_some_and(|byte| byte != b'\n') {
            self.pos += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.pos).copied()
    }

    fn peek_at(&self, distance: usize) -> Option<u8> {
        self.text.as_bytes().get(self.pos + distance).copied()
    }

    /// Moves over blanks and comments to the next token.
    pub(super) fn skip_blank(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => {
                    self.pos += 1;
                    self.line += 1;
                    self.line_start = self.pos;
                }
                b' ' | b'\t' | b'\r' | 0 => self.pos += 1,
                b';' => self.skip_line(),
                _ => break,
            }
        }
    }

    /// The next token; blanks are skipped before.
    pub(super) fn next(&mut self) -> Result<Token<'t>, ParseErrorKind> {
        self.skip_blank();
        let Some(byte) = self.peek() else {
            return Ok(Token::Eof);
        };
        match byte {
            b'%' => Ok(Token::Local(self.sigil_name()?)),
            b'@' => Ok(Token::Global(self.sigil_name()?)),
            b'$' => {
                self.sigil_name()?;
                Ok(Token::Comdat)
            }
            b'#' => {
                self.pos += 1;
                let word = self.word();
                if word.starts_with("dbg_") {
                    Ok(Token::DebugRecord)
                } else {
                    Ok(Token::AttrGroup)
                }
            }
            b'!' => {
                self.pos += 1;
                Ok(Token::Bang(self.word()))
            }
            b'"' => {
                let bytes = self.string()?;
                if self.peek() == Some(b':') {
                    self.pos += 1;
                    return Ok(Token::Label(Cow::Owned(lossy(bytes))));
                }
                Ok(Token::Str(bytes))
            }
            b'c' if self.peek_at(1) == Some(b'"') => {
                self.pos += 1;
                Ok(Token::Bytes(self.string()?))
            }
            b'.' if self.text[self.pos..].starts_with("...") => {
                self.pos += 3;
                Ok(Token::Ellipsis)
            }
            b'+' => Ok(Token::Number(self.number())),
            _ if is_word(byte) => Ok(self.word_token(byte)),
            _ => {
                let Some(c) = self.text[self.pos..].chars().next() else {
                    return Ok(Token::Eof);
                };
                self.pos += c.len_utf8();
                Ok(Token::Punct(c))
            }
        }
    }

    fn word_token(&mut self, first: u8) -> Token<'t> {
        let start = self.pos;
        let numeric = first.is_ascii_digit()
            || (first == b'-' && self.peek_at(1).is_some_and(|byte| byte.is_ascii_digit()));
        let mut text = self.word();
        if self.peek() == Some(b':') {
            self.pos += 1;
            return Token::Label(Cow::Borrowed(text));
        }
        if numeric {
            self.pos = start;
            text = self.number();
            return Token::Number(text);
        }
        Token::Word(text)
    }

    fn word(&mut self) -> &'t str {
        let start = self.pos;
        while self.peek().is_some_and(is_word) {
            self.pos += 1;
        }
        &self.text[start..self.pos]
    }

    fn number(&mut self) -> &'t str {
        let start = self.pos;
        self.pos += 1;
        while let Some(byte) = self.peek() {
            let exponent_sign = matches!(byte, b'+' | b'-')
                && matches!(self.text.as_bytes()[self.pos - 1], b'e' | b'E');
            if byte.is_ascii_alphanumeric() || byte == b'.' || exponent_sign {
                self.pos += 1;
            } else {
                break;
            }
        }
        &self.text[start..self.pos]
    }

    fn sigil_name(&mut self) -> Result<Cow<'t, str>, ParseErrorKind> {
        self.pos += 1;
        if self.peek() == Some(b'"') {
            return Ok(Cow::Owned(lossy(self.string()?)));
        }
        let name = self.word();
        if name.is_empty() {
            return Err(ParseErrorKind::Expected {
                what: "a name after the sigil",
                found: "none".to_owned(),
            });
        }
        Ok(Cow::Borrowed(name))
    }

    /// A string from its opening quote; `\xx` is a byte in hexadecimal.
    fn string(&mut self) -> Result<Vec<u8>, ParseErrorKind> {
        self.pos += 1;
        let mut bytes = Vec::new();
        loop {
            let Some(byte) = self.peek() else {
                return Err(ParseErrorKind::Unterminated);
            };
            self.pos += 1;
            match byte {
                b'"' => return Ok(bytes),
                b'\\' => {
                    let hex = |byte: Option<u8>| byte.and_then(|byte| (byte as char).to_digit(16));
                    match (hex(self.peek()), hex(self.peek_at(1))) {
                        (Some(high), Some(low)) => {
                            bytes.push((high << 4 | low) as u8);
                            self.pos += 2;
                        }
                        _ => {
                            bytes.push(b'\\');
                            if self.peek() == Some(b'\\') {
                                self.pos += 1;
                            }
                        }
                    }
                }
                b'\n' => {
                    self.line += 1;
                    self.line_start = self.pos;
                    bytes.push(byte);
                }
                _ => bytes.push(byte),
            }
        }
    }
}

fn lossy(bytes: Vec<u8>) -> String {
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }
}
