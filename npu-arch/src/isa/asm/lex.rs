//! Lines to tokens.

use super::error::{AsmError, AsmErrorKind};

/// A token of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tok<'a> {
    /// A name, mnemonic, directive or register; dots belong to it.
    Word(&'a str),
    /// A number without sign.
    Int(i64),
    /// A string with its escapes resolved.
    Text(Vec<u8>),
    /// Any other character.
    Punct(char),
}

/// A token and its column, from 1.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub(super) tok: Tok<'a>,
    pub(super) column: u32,
}

/// What a line starts inside of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Comment {
    #[default]
    No,
    /// `/* */` that began in the given line.
    Block(u32),
}

fn starts_word(c: u8) -> bool {
    c.is_ascii_alphabetic() || matches!(c, b'_' | b'.' | b'@' | b'$') || c >= 0x80
}

fn in_word(c: u8) -> bool {
    starts_word(c) || c.is_ascii_digit()
}

/// The tokens of one line. `comment` carries block comments from line to
/// line.
pub(super) fn line<'a>(
    text: &'a str,
    number: u32,
    comment: &mut Comment,
) -> Result<Vec<Token<'a>>, AsmError> {
    let b = text.as_bytes();
    let mut tokens = Vec::new();
    let mut i = 0;
    let (mut counted, mut characters) = (0, 0);
    // A line marker of the C preprocessor. Immediates never start a line.
    if *comment == Comment::No && text.trim_start().starts_with('#') {
        return Ok(tokens);
    }
    while i < b.len() {
        if *comment != Comment::No {
            match text[i..].find("*/") {
                Some(end) => {
                    i += end + 2;
                    *comment = Comment::No;
                }
                None => return Ok(tokens),
            }
            continue;
        }
        characters += text[counted..i].chars().count() as u32;
        counted = i;
        let column = characters + 1;
        let fail = |kind| AsmError {
            line: number,
            column,
            kind,
        };
        let c = b[i];
        if c.is_ascii_whitespace() {
            i += 1;
            continue;
        }
        if b[i..].starts_with(b"//") {
            break;
        }
        if b[i..].starts_with(b"/*") {
            *comment = Comment::Block(number);
            i += 2;
            continue;
        }
        let start = i;
        let tok = if starts_word(c) {
            while i < b.len() && in_word(b[i]) {
                i += 1;
            }
            Tok::Word(&text[start..i])
        } else if c.is_ascii_digit() {
            while i < b.len() && in_word(b[i]) {
                i += 1;
            }
            let digits = &text[start..i];
            Tok::Int(int(digits).ok_or_else(|| fail(AsmErrorKind::Number(digits.to_owned())))?)
        } else if c == b'"' {
            let (bytes, length) =
                string(&b[i + 1..]).ok_or_else(|| fail(AsmErrorKind::Open("a string")))?;
            i += length + 1;
            Tok::Text(bytes)
        } else if matches!(
            c,
            b'[' | b']' | b'(' | b')' | b',' | b'#' | b'+' | b'-' | b':' | b';'
        ) || matches!(
            c,
            b'%' | b'=' | b'*' | b'/' | b'<' | b'>' | b'&' | b'|' | b'^' | b'~'
        ) {
            i += 1;
            Tok::Punct(char::from(c))
        } else {
            return Err(fail(AsmErrorKind::Character(char::from(c))));
        };
        tokens.push(Token { tok, column });
    }
    Ok(tokens)
}

fn int(digits: &str) -> Option<i64> {
    let d = digits.to_ascii_lowercase();
    let value = if let Some(hex) = d.strip_prefix("0x") {
        u64::from_str_radix(hex, 16)
    } else if let Some(bin) = d.strip_prefix("0b") {
        u64::from_str_radix(bin, 2)
    } else if d.len() > 1 && d.starts_with('0') {
        u64::from_str_radix(&d[1..], 8)
    } else {
        d.parse()
    };
    value.ok().and_then(|v| i64::try_from(v).ok())
}

/// The bytes of a string whose opening quote is gone, and the length of its
/// text with the closing one.
fn string(text: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut bytes = Vec::new();
    let mut i = 0;
    loop {
        match *text.get(i)? {
            b'"' => return Some((bytes, i + 1)),
            b'\\' => {
                i += 1;
                let c = *text.get(i)?;
                i += 1;
                bytes.push(match c {
                    b'n' => b'\n',
                    b't' => b'\t',
                    b'r' => b'\r',
                    b'b' => 8,
                    b'f' => 12,
                    b'0'..=b'7' => {
                        let mut v = u32::from(c - b'0');
                        let end = (i + 2).min(text.len());
                        while i < end && matches!(text[i], b'0'..=b'7') {
                            v = v * 8 + u32::from(text[i] - b'0');
                            i += 1;
                        }
                        v as u8
                    }
                    b'x' => {
                        let mut v = 0;
                        while let Some(digit) =
                            text.get(i).and_then(|d| char::from(*d).to_digit(16))
                        {
                            v = (v << 4 | digit) & 0xff;
                            i += 1;
                        }
                        v as u8
                    }
                    other => other,
                });
            }
            c => {
                bytes.push(c);
                i += 1;
            }
        }
    }
}
