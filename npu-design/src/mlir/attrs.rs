//! Attributes in the text.

use super::alias::is_debug;
use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use crate::Span;

impl Parser<'_> {
    /// `{a = 1, b}` when it is there.
    pub(super) fn attr_dict(&mut self, b: &mut OpBuilder) -> PResult<()> {
        // `{-#` is what follows the module.
        if self.at(b'{') && self.next_byte() != Some(b'-') {
            for (name, value, span) in self.dict()? {
                b.set(&name, value, span);
            }
        }
        Ok(())
    }

    pub(super) fn dict(&mut self) -> PResult<Vec<(String, Attr, Span)>> {
        self.expect(b'{')?;
        self.entries(b'}')
    }

    /// `key = value, ..` up to `close`.
    fn entries(&mut self, close: u8) -> PResult<Vec<(String, Attr, Span)>> {
        let mut out = Vec::new();
        while !self.eat(close)? {
            let (name, mut span) = self.word("an attribute name")?;
            let value = if self.eat(b'=')? {
                span = self.span();
                let value = self.attr()?;
                span = span.to(self.since(span.start));
                value
            } else {
                Attr::Unit
            };
            out.push((name, value, span));
            if !self.eat(b',')? && !self.at(close) {
                return Err(self.expected(&format!("`,` or `{}`", char::from(close))));
            }
        }
        Ok(out)
    }

    pub(super) fn attr(&mut self) -> PResult<Attr> {
        self.deeper(Self::attr_inner)
    }

    fn attr_inner(&mut self) -> PResult<Attr> {
        let strip = |entries: Vec<(String, Attr, Span)>| {
            Attr::Dict(entries.into_iter().map(|(k, v, _)| (k, v)).collect())
        };
        match self.tok() {
            Tok::Int | Tok::Float | Tok::Punct(b'-') => self.number(),
            Tok::Str => {
                let s = self.string()?;
                if self.eat(b':')? {
                    self.ty()?;
                }
                Ok(Attr::Str(s))
            }
            Tok::Symbol => {
                let mut name = self.symbol()?;
                while self.at(b':') && self.raw().get(self.span().end) == Some(&b':') {
                    self.seek(self.span().end + 1)?;
                    name.push_str("::");
                    name.push_str(&self.symbol()?);
                }
                Ok(Attr::Symbol(name))
            }
            Tok::Value => Ok(Attr::Value(self.operand()?)),
            Tok::TypeName => Ok(Attr::Type(self.ty()?)),
            Tok::Punct(b'{') => Ok(strip(self.dict()?)),
            Tok::Punct(b'[') => {
                self.bump()?;
                let mut items = Vec::new();
                while !self.eat(b']')? {
                    items.push(self.attr()?);
                    if !self.eat(b',')? && !self.at(b']') {
                        return Err(self.expected("`,` or `]`"));
                    }
                }
                Ok(Attr::Array(items))
            }
            Tok::Punct(b'<') => {
                self.bump()?;
                Ok(strip(self.entries(b'>')?))
            }
            Tok::AttrName => {
                let name = self.here()[1..].to_string();
                let span = self.bump()?.span;
                if is_debug(&name) && self.at(b'<') {
                    self.skip_angles()?;
                    Ok(Attr::Word(name))
                } else if self.eat(b'<')? {
                    self.dialect_attr()
                } else {
                    self.aliases.attr(&name, span)
                }
            }
            Tok::Punct(b'(') => {
                let (arguments, results) = self.function_type()?;
                let list = |t: Vec<Type>| Attr::Array(t.into_iter().map(Attr::Type).collect());
                Ok(Attr::Dict(vec![
                    ("arguments".into(), list(arguments)),
                    ("results".into(), list(results)),
                ]))
            }
            Tok::Ident => match self.here() {
                "true" | "false" => {
                    let value = self.here() == "true";
                    self.bump()?;
                    Ok(Attr::Bool(value))
                }
                "unit" => {
                    self.bump()?;
                    Ok(Attr::Unit)
                }
                "dense" | "dense_resource" => self.dense(),
                "affine_map" | "affine_set" => {
                    let start = self.span().start;
                    self.bump()?;
                    self.skip_angles()?;
                    Ok(Attr::Word(self.text_of(self.since(start)).into()))
                }
                "array" => {
                    // array<i64: 1, 2>
                    self.bump()?;
                    self.expect(b'<')?;
                    self.ty()?;
                    let mut items = Vec::new();
                    if self.eat(b':')? {
                        loop {
                            items.push(Attr::Int(self.int()?.0));
                            if !self.eat(b',')? {
                                break;
                            }
                        }
                    }
                    self.expect(b'>')?;
                    Ok(Attr::Array(items))
                }
                _ if self.at_type() => Ok(Attr::Type(self.ty()?)),
                word => {
                    let word = word.to_string();
                    self.bump()?;
                    Ok(Attr::Word(word))
                }
            },
            _ => Err(self.expected("an attribute value")),
        }
    }

    /// What stands in the brackets of `#dialect.name<..>` or `#dialect<name..>`.
    fn dialect_attr(&mut self) -> PResult<Attr> {
        let strip = |entries: Vec<(String, Attr, Span)>| {
            Attr::Dict(entries.into_iter().map(|(k, v, _)| (k, v)).collect())
        };
        let value = match (self.tok(), self.next_byte()) {
            // `#aie<bd_dim_layout_array[<size = 1, stride = 1>]>`
            (Tok::Ident, Some(b'[' | b'<')) => {
                self.bump()?;
                self.attr()?
            }
            (Tok::Punct(b'[') | Tok::Int, _) => self.attr()?,
            // `#index<cmp_predicate slt>`
            (Tok::Ident, _) if self.word_follows() => {
                self.bump()?;
                self.attr()?
            }
            _ => return Ok(strip(self.entries(b'>')?)),
        };
        self.expect(b'>')?;
        Ok(value)
    }

    /// Whether the token ahead is followed by a blank and a word.
    fn word_follows(&self) -> bool {
        let rest = self.raw().get(self.span().end..).unwrap_or_default();
        let words = rest.trim_ascii_start();
        words.len() < rest.len() && words.first().is_some_and(u8::is_ascii_alphabetic)
    }

    /// A number with an optional type.
    fn number(&mut self) -> PResult<Attr> {
        let start = self.span().start;
        let value = self.untyped_number()?;
        let span = self.since(start);
        if self.eat(b':')? {
            let ty = self.ty()?;
            self.check_float(self.decimal(&value, span), &ty)?;
        }
        Ok(value)
    }

    /// Where a number stands that is written as a decimal integer.
    pub(super) fn decimal(&self, value: &Attr, span: Span) -> Option<Span> {
        let integer = value.as_int().is_some();
        (integer && !self.text_of(span).starts_with("0x")).then_some(span)
    }

    /// Refuses a decimal integer where a float belongs: an integer gives its bits.
    pub(super) fn check_float(&self, decimal: Option<Span>, ty: &Type) -> PResult<()> {
        let element = match ty {
            Type::Scalar(e) => *e,
            Type::Vector(v) => v.element,
            Type::MemRef(m) => m.element,
            _ => return Ok(()),
        };
        match decimal.filter(|_| element.is_float()) {
            Some(span) => Err(ParseError::new(
                span,
                ParseErrorKind::Number {
                    what: "a float has a point, as in `1.0`, or gives its bits, as in `0x3F800000`",
                },
            )),
            None => Ok(()),
        }
    }

    /// A number without its type.
    pub(super) fn untyped_number(&mut self) -> PResult<Attr> {
        let negative = self.at(b'-');
        let at = self.span();
        Ok(if self.tok() == Tok::Float {
            Attr::Float(self.float(false)?)
        } else if negative {
            self.bump()?;
            if self.tok() == Tok::Float {
                Attr::Float(self.float(true)?)
            } else {
                let (v, _) = self.int().map_err(|mut e| {
                    e.span = at.to(e.span);
                    e
                })?;
                Attr::Int(-v)
            }
        } else {
            Attr::Int(self.int()?.0)
        })
    }

    fn float(&mut self, negative: bool) -> PResult<u64> {
        let value: f64 = self.here().parse().map_err(|_| self.expected("a number"))?;
        self.bump()?;
        Ok(if negative { -value } else { value }.to_bits())
    }

    /// `dense<[[1, 2], [3, 4]]> : type`; the type is read when it follows.
    pub(super) fn dense(&mut self) -> PResult<Attr> {
        self.dense_of(&Type::Unknown)
    }

    /// The same for memory of a type.
    pub(super) fn dense_of(&mut self, ty: &Type) -> PResult<Attr> {
        let (value, decimal) = self.untyped_dense()?;
        self.check_float(decimal, ty)?;
        if self.eat(b':')? {
            let ty = self.ty()?;
            self.check_float(decimal, &ty)?;
        }
        Ok(value)
    }

    /// `dense<..>` or `dense_resource<..>` without its type, and where a decimal integer is in it.
    pub(super) fn untyped_dense(&mut self) -> PResult<(Attr, Option<Span>)> {
        let mut decimal = None;
        if self.at_word("dense_resource") {
            return Ok((Attr::Dense(vec![self.resource()?]), None));
        }
        self.expect_word("dense")?;
        self.expect(b'<')?;
        let mut items = Vec::new();
        if self.tok() == Tok::Str {
            let span = self.span();
            let hex = self.string()?;
            if hex_bytes(&hex).is_none() {
                return Err(ParseError::new(
                    span,
                    ParseErrorKind::Number {
                        what: "a dense string holds `0x` and an even number of hexadecimal digits",
                    },
                ));
            }
            items.push(Attr::Str(hex));
        } else if !self.at(b'>') {
            self.dense_items(&mut items, &mut decimal)?;
        }
        self.expect(b'>')?;
        Ok((Attr::Dense(items), decimal))
    }

    fn dense_items(&mut self, items: &mut Vec<Attr>, decimal: &mut Option<Span>) -> PResult<()> {
        self.deeper(|p| {
            if p.eat(b'[')? {
                while !p.eat(b']')? {
                    p.dense_items(items, decimal)?;
                    if !p.eat(b',')? && !p.at(b']') {
                        return Err(p.expected("`,` or `]`"));
                    }
                }
                return Ok(());
            }
            let negative = p.eat(b'-')?;
            let item = match p.tok() {
                Tok::Float => Attr::Float(p.float(negative)?),
                _ => {
                    let (v, span) = p.int()?;
                    let item = Attr::Int(if negative { -v } else { v });
                    *decimal = decimal.or(p.decimal(&item, span));
                    item
                }
            };
            items.push(item);
            Ok(())
        })
    }
}

/// The bytes of a `0x..` string of a dense attribute.
pub(crate) fn hex_bytes(text: &str) -> Option<Vec<u8>> {
    let digits = text.strip_prefix("0x")?.as_bytes();
    if digits.len() % 2 != 0 {
        return None;
    }
    digits
        .chunks_exact(2)
        .map(|pair| {
            let hi = char::from(pair[0]).to_digit(16)?;
            let lo = char::from(pair[1]).to_digit(16)?;
            u8::try_from(hi * 16 + lo).ok()
        })
        .collect()
}

/// The text between the quotes of a literal, with `\n`, `\t`, `\\`, `\"` and `\HH` resolved.
pub(super) fn unescape(literal: &str) -> String {
    let inner = literal
        .strip_prefix('"')
        .and_then(|s| s.strip_suffix('"'))
        .unwrap_or(literal);
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some(h) if h.is_ascii_hexdigit() => {
                let low = chars.next().and_then(|l| l.to_digit(16)).unwrap_or(0);
                let code = h.to_digit(16).unwrap_or(0) * 16 + low;
                out.push(char::from_u32(code).unwrap_or('\u{fffd}'));
            }
            Some(other) => out.push(other),
            None => {}
        }
    }
    out
}
