//! As much XML as EMBEDDED_METADATA has: elements with attributes.
//!
//! Declarations, comments and text are skipped. Tags must nest, to a bounded
//! depth; nothing recurses.

use crate::{Error, ErrorKind};
use alloc::string::String;
use alloc::vec::Vec;

const MAX_DEPTH: usize = 32;
const MAX_ATTRIBUTES: usize = 64;
const WHAT: &str = "kernel metadata (XML)";

/// One tag.
#[derive(Debug)]
pub(super) enum Tag<'a> {
    Open {
        name: &'a str,
        attributes: Attributes<'a>,
    },
    Close {
        name: &'a str,
    },
}

/// Attributes of a tag, with where it stands.
#[derive(Debug)]
pub(super) struct Attributes<'a> {
    pub(super) offset: usize,
    list: Vec<(&'a str, &'a str)>,
}

impl Attributes<'_> {
    /// An attribute's text with entities replaced.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.list
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, v)| unescape(v))
    }

    pub(super) fn require(&self, name: &'static str) -> Result<String, Error> {
        self.get(name)
            .ok_or(Error::new(self.offset, name, ErrorKind::Missing))
    }

    /// A number, decimal or after `0x`.
    pub(super) fn number(&self, name: &'static str) -> Result<Option<u64>, Error> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        let lower = text.strip_prefix("0x").or(text.strip_prefix("0X"));
        let value = match lower {
            Some(hex) => u64::from_str_radix(hex, 16),
            None => text.parse(),
        };
        let kind = ErrorKind::Text {
            expected: "a number",
        };
        value
            .map(Some)
            .map_err(|_| Error::new(self.offset, name, kind))
    }
}

/// Pulls tags one at a time; an empty element gives an opening and a closing.
pub(super) struct Reader<'a> {
    text: &'a str,
    base: usize,
    at: usize,
    open: Vec<&'a str>,
    close_next: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, base: usize) -> Self {
        Self {
            text,
            base,
            at: 0,
            open: Vec::new(),
            close_next: false,
        }
    }

    fn error(&self, expected: &'static str) -> Error {
        Error::new(self.base + self.at, WHAT, ErrorKind::Text { expected })
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Moves behind the next `mark`.
    fn pass(&mut self, mark: &str, expected: &'static str) -> Result<&'a str, Error> {
        let rest = self.rest();
        let Some(n) = rest.find(mark) else {
            return Err(self.error(expected));
        };
        self.at += n + mark.len();
        Ok(&rest[..n])
    }

    /// The next tag, `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Tag<'a>>, Error> {
        if core::mem::take(&mut self.close_next) {
            return Ok(self.open.pop().map(|name| Tag::Close { name }));
        }
        loop {
            let rest = self.rest();
            let Some(n) = rest.find('<') else {
                return match self.open.is_empty() {
                    true => Ok(None),
                    false => Err(self.error("a closing tag before the end")),
                };
            };
            self.at += n;
            let rest = &rest[n..];
            if rest.starts_with("<!--") {
                self.pass("-->", "the end of a comment")?;
            } else if rest.starts_with("<?") {
                self.pass("?>", "the end of a declaration")?;
            } else if rest.starts_with("<!") {
                return Err(self.error("elements only, no document type"));
            } else if rest.starts_with("</") {
                let name = self.pass(">", "the end of a tag")?[2..].trim_end();
                return match self.open.pop() {
                    Some(open) if open == name => Ok(Some(Tag::Close { name })),
                    _ => Err(self.error("closing tags in the order of the opening ones")),
                };
            } else {
                return self.element().map(Some);
            }
        }
    }

    fn element(&mut self) -> Result<Tag<'a>, Error> {
        let offset = self.base + self.at;
        self.at += 1;
        let name = self.name()?;
        let mut list = Vec::new();
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with('>') {
                self.at += 1;
                break;
            }
            if trimmed.starts_with("/>") {
                self.at += 2;
                self.close_next = true;
                break;
            }
            if list.len() == MAX_ATTRIBUTES {
                return Err(self.error("at most 64 attributes"));
            }
            let key = self.name()?;
            let quote = match self.rest().get(..2) {
                Some("=\"") => "\"",
                Some("='") => "'",
                _ => return Err(self.error("an attribute's value in quotes")),
            };
            self.at += 2;
            list.push((key, self.pass(quote, "the end of an attribute's value")?));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(self.error("at most 32 nested elements"));
        }
        self.open.push(name);
        Ok(Tag::Open {
            name,
            attributes: Attributes { offset, list },
        })
    }

    fn name(&mut self) -> Result<&'a str, Error> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || "_-.:".contains(c)))
            .unwrap_or(rest.len());
        if end == 0 {
            return Err(self.error("a name"));
        }
        self.at += end;
        Ok(&rest[..end])
    }
}

const ENTITIES: [(&str, char); 5] = [
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&apos;", '\''),
    ("&amp;", '&'),
];

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(n) = rest.find('&') {
        out.push_str(&rest[..n]);
        rest = &rest[n..];
        let known = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity));
        let (skip, c) = known.map_or((1, '&'), |(entity, c)| (entity.len(), *c));
        out.push(c);
        rest = &rest[skip..];
    }
    out.push_str(rest);
    out
}

/// Text for an attribute's value.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match ENTITIES.iter().find(|(_, e)| *e == c) {
            Some((entity, _)) => out.push_str(entity),
            None => out.push(c),
        }
    }
    out
}
