//! Words of linker scripts.

use super::script::{Result, ScriptErrorKind};

/// A word or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Word(&'t str),
    Symbol(&'static str),
}

/// Signs, longer ones first.
const SYMBOLS: &[&str] = &[
    "<<", ">>", "<=", ">=", "==", "!=", "+=", "-=", "&&", "||", "{", "}", "(", ")", ":", ";", ",",
    "=", "+", "-", "*", "/", "&", "|", "<", ">", "~", "!", "?",
];

pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    /// Nesting of the expression being read.
    pub(super) depth: u32,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Lexer {
            text,
            at: 0,
            line: 1,
            depth: 0,
        }
    }

    pub(super) fn line(&self) -> u32 {
        self.line
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn skip_blank(&mut self) -> Result<()> {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            let skip = if rest[blank..].starts_with("/*") {
                match rest[blank..].find("*/") {
                    Some(end) => blank + end + 2,
                    None => {
                        return Err(ScriptErrorKind::Expected {
                            what: "the end of the comment",
                            found: "the end of the script".to_owned(),
                        })
                    }
                }
            } else if blank > 0 {
                blank
            } else {
                return Ok(());
            };
            let lines = rest[..skip].bytes().filter(|b| *b == b'\n').count();
            self.line += lines as u32;
            self.at += skip;
        }
    }

    fn take(&mut self, pattern: bool) -> Result<Option<Token<'t>>> {
        self.skip_blank()?;
        let rest = self.rest();
        if rest.is_empty() {
            return Ok(None);
        }
        if let Some(quoted) = rest.strip_prefix('"') {
            let Some(end) = quoted.find('"') else {
                return Err(ScriptErrorKind::Expected {
                    what: "a closing quote",
                    found: "the end of the script".to_owned(),
                });
            };
            self.at += end + 2;
            return Ok(Some(Token::Word(&quoted[..end])));
        }
        let in_word = |c: char| {
            c.is_ascii_alphanumeric()
                || matches!(c, '_' | '.' | '$' | '\\' | '~' | '@')
                || (pattern && matches!(c, '*' | '?' | '/' | '-' | '+' | '[' | ']' | '!' | '^'))
        };
        let length = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        if length > 0 && (pattern || !rest.starts_with('~')) {
            self.at += length;
            return Ok(Some(Token::Word(&rest[..length])));
        }
        for symbol in SYMBOLS {
            if rest.starts_with(symbol) {
                self.at += symbol.len();
                return Ok(Some(Token::Symbol(symbol)));
            }
        }
        let found = rest.chars().next().map(|c| format!("`{c}`"));
        Err(ScriptErrorKind::Expected {
            what: "a word",
            found: found.unwrap_or_default(),
        })
    }

    /// The next token of an expression, which stays.
    pub(super) fn peek(&mut self) -> Result<Option<Token<'t>>> {
        let (at, line) = (self.at, self.line);
        let token = self.take(false);
        (self.at, self.line) = (at, line);
        token
    }

    fn found(token: Option<Token<'_>>) -> String {
        match token {
            None => "the end of the script".to_owned(),
            Some(Token::Word(word)) => format!("`{word}`"),
            Some(Token::Symbol(symbol)) => format!("`{symbol}`"),
        }
    }

    pub(super) fn any(&mut self, what: &'static str) -> Result<Token<'t>> {
        match self.take(false)? {
            Some(token) => Ok(token),
            None => Err(ScriptErrorKind::Expected {
                what,
                found: Self::found(None),
            }),
        }
    }

    pub(super) fn eat(&mut self, text: &str) -> Result<bool> {
        let hit = match self.peek()? {
            Some(Token::Word(word)) => word == text,
            Some(Token::Symbol(symbol)) => symbol == text,
            None => false,
        };
        if hit {
            self.take(false)?;
        }
        Ok(hit)
    }

    pub(super) fn expect(&mut self, what: &'static str) -> Result<()> {
        if self.eat(what)? {
            return Ok(());
        }
        let found = Self::found(self.peek()?);
        Err(ScriptErrorKind::Expected { what, found })
    }

    pub(super) fn expect_word(&mut self, words: &'static [&'static str]) -> Result<()> {
        for word in words {
            if self.eat(word)? {
                return Ok(());
            }
        }
        let found = Self::found(self.peek()?);
        let what = words.first().copied().unwrap_or("a word");
        Err(ScriptErrorKind::Expected { what, found })
    }

    pub(super) fn word(&mut self, what: &'static str) -> Result<String> {
        match self.take(false)? {
            Some(Token::Word(word)) => Ok(word.to_owned()),
            other => Err(ScriptErrorKind::Expected {
                what,
                found: Self::found(other),
            }),
        }
    }

    /// A word in which signs of patterns and paths belong to it.
    pub(super) fn pattern(&mut self, what: &'static str) -> Result<String> {
        match self.take(true)? {
            Some(Token::Word(word)) => Ok(word.to_owned()),
            other => Err(ScriptErrorKind::Expected {
                what,
                found: Self::found(other),
            }),
        }
    }

    /// The first word of a command; `None` at the end.
    pub(super) fn command(&mut self) -> Result<Option<String>> {
        match self.take(false)? {
            None => Ok(None),
            Some(Token::Word(word)) => Ok(Some(word.to_owned())),
            Some(Token::Symbol(";")) => Ok(Some(";".to_owned())),
            other => Err(ScriptErrorKind::Expected {
                what: "a command",
                found: Self::found(other),
            }),
        }
    }

    /// A number that no symbol is needed for.
    pub(super) fn constant(&mut self) -> Result<u32> {
        let expr = super::expr::Expr::parse(self)?;
        let value = expr.constant();
        let value = value.and_then(|value| u32::try_from(value).ok());
        value.ok_or_else(|| ScriptErrorKind::Number(format!("{expr:?}")))
    }
}
