//! Types in the text.

use super::alias::is_dialects;
use super::error::{ParseError, ParseErrorKind};
use super::ir::{Element, MemRef, Signedness, Type, ValueId, VectorType};
use super::lex::Tok;
use super::parser::{PResult, Parser};
use crate::Span;

const WORDS: [&str; 10] = [
    "index", "bf16", "f16", "f32", "f64", "memref", "vector", "tensor", "tuple", "none",
];

impl Parser<'_> {
    /// Whether the token ahead starts a type.
    pub(super) fn at_type(&self) -> bool {
        match self.tok() {
            Tok::TypeName => true,
            Tok::Ident => WORDS.contains(&self.here()) || integer(self.here()).is_some(),
            _ => false,
        }
    }

    /// Any type.
    pub(super) fn ty(&mut self) -> PResult<Type> {
        self.deeper(|p| match p.tok() {
            Tok::Ident if p.here() == "memref" => p.memref().map(Type::MemRef),
            Tok::Ident if p.here() == "vector" && !p.scalable() => p.vector().map(Type::Vector),
            Tok::Ident if matches!(p.here(), "vector" | "tensor" | "tuple") => {
                let start = p.span().start;
                p.bump()?;
                p.skip_angles()?;
                Ok(Type::Opaque(p.text_of(p.since(start)).into()))
            }
            Tok::Ident => match element(p.here()) {
                Some(e) => {
                    p.bump()?;
                    Ok(Type::Scalar(e))
                }
                None => Err(p.expected("a type")),
            },
            Tok::TypeName => {
                let start = p.span().start;
                let name = p.here();
                p.bump()?;
                match name {
                    "!aie.objectfifo" | "!aie.objectfifosubview" => {
                        p.expect(b'<')?;
                        let m = p.memref()?;
                        p.expect(b'>')?;
                        Ok(if name == "!aie.objectfifo" {
                            Type::ObjectFifo(m)
                        } else {
                            Type::Subview(m)
                        })
                    }
                    _ => {
                        if let Some(known) = p.aliases.ty(&name[1..]) {
                            return Ok(known.clone());
                        }
                        if !is_dialects(name) && !p.at(b'<') {
                            return Err(p.aliases.no_type(&name[1..], p.since(start)));
                        }
                        if p.at(b'<') {
                            p.skip_angles()?;
                        }
                        Ok(Type::Opaque(p.text_of(p.since(start)).into()))
                    }
                }
            }
            _ => Err(p.expected("a type")),
        })
    }

    /// `memref<4x8xi8, layout, space>`.
    pub(super) fn memref(&mut self) -> PResult<MemRef> {
        if self.tok() == Tok::TypeName {
            let other = self.expected("`memref`");
            return match self.ty()? {
                Type::MemRef(known) => Ok(known),
                _ => Err(other),
            };
        }
        self.expect_word("memref")?;
        let shape = self.extents()?;
        let element = self.element()?;
        let layout_start = self.span().start;
        let mut layout = Span::new(layout_start, layout_start);
        if self.eat(b',')? {
            let start = self.span().start;
            layout = Span::new(start, start);
            let mut open = 0usize;
            while !(open == 0 && self.at(b'>')) {
                match self.tok() {
                    Tok::Punct(b'<') => open += 1,
                    Tok::Punct(b'>') => open -= 1,
                    Tok::End => return Err(self.expected("`>`")),
                    _ => {}
                }
                layout.end = self.bump()?.span.end;
            }
        }
        self.expect(b'>')?;
        Ok(MemRef {
            shape,
            element,
            layout: self.text_of(layout).into(),
        })
    }

    /// Refuses a value of another type than the one that is written for it at `span`.
    pub(super) fn of_type(&self, value: ValueId, written: &Type, span: Span) -> PResult<()> {
        let info = self.value(value);
        if agree(&info.ty, written) {
            return Ok(());
        }
        Err(ParseError::new(
            span,
            ParseErrorKind::OperandType {
                name: info.name.clone(),
                found: info.ty.to_string(),
                expected: written.to_string(),
                defined: info.span,
            },
        ))
    }

    /// The type of an operand, which must be its own.
    pub(super) fn type_of(&mut self, value: Option<&ValueId>) -> PResult<Type> {
        let start = self.span().start;
        let ty = self.ty()?;
        if let Some(&value) = value {
            self.of_type(value, &ty, self.since(start))?;
        }
        Ok(ty)
    }

    /// Whether the vector type ahead has an extent in brackets, which the hardware multiplies.
    fn scalable(&self) -> bool {
        let rest = &self.raw()[self.span().start..];
        let shape = rest.iter().take_while(|b| **b != b'>');
        shape.into_iter().any(|b| *b == b'[')
    }

    /// `vector<4x8xi8>`.
    fn vector(&mut self) -> PResult<VectorType> {
        self.expect_word("vector")?;
        let start = self.span();
        let shape = self.extents()?.into_iter().collect::<Option<Vec<u64>>>();
        let Some(shape) = shape else {
            return Err(ParseError::new(
                start,
                ParseErrorKind::Number {
                    what: "the extents of a vector are known",
                },
            ));
        };
        let element = self.element()?;
        self.expect(b'>')?;
        Ok(VectorType { shape, element })
    }

    /// `<4x8x`: the extents in front of an element type.
    fn extents(&mut self) -> PResult<Vec<Option<u64>>> {
        if !self.at(b'<') {
            return Err(self.expected("`<`"));
        }
        let raw = self.raw();
        let blanks = |mut at: usize| {
            while raw.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            at
        };
        let mut at = blanks(self.span().end);
        let mut shape = Vec::new();
        loop {
            let digits = raw[at..].iter().take_while(|b| b.is_ascii_digit()).count();
            // `*` is a shape of unknown rank: one extent stands for all of it.
            let dynamic = matches!(raw.get(at), Some(b'?' | b'*'));
            if digits == 0 && !dynamic {
                break;
            }
            let end = at + if dynamic { 1 } else { digits };
            if dynamic {
                shape.push(None);
            } else {
                let n = self.text_of(Span::new(at, end)).parse().map_err(|_| {
                    ParseError::new(
                        Span::new(at, end),
                        ParseErrorKind::Number {
                            what: "an extent has at most 64 bits",
                        },
                    )
                })?;
                shape.push(Some(n));
            }
            let by = blanks(end);
            if raw.get(by) != Some(&b'x') {
                self.seek(end)?;
                return Err(self.expected("`x` and the next extent or the element type"));
            }
            at = blanks(by + 1);
        }
        self.seek(at)?;
        Ok(shape)
    }

    /// `i32`, `bf16`, ...
    fn element(&mut self) -> PResult<Element> {
        let word = if self.tok() == Tok::Ident {
            element(self.here())
        } else {
            None
        };
        let Some(element) = word else {
            return Err(self.expected("an element type"));
        };
        self.bump()?;
        Ok(element)
    }

    pub(super) fn skip_angles(&mut self) -> PResult<()> {
        self.expect(b'<')?;
        let mut open = 1usize;
        while open > 0 {
            match self.tok() {
                Tok::Punct(b'<') => open += 1,
                Tok::Punct(b'>') => open -= 1,
                Tok::End => return Err(self.expected("`>`")),
                _ => {}
            }
            self.bump()?;
        }
        Ok(())
    }

    /// `(t, t) -> t`, `(t) -> (t, t)` or `(t) -> ()`: the argument and result types.
    pub(super) fn function_type(&mut self) -> PResult<(Vec<Type>, Vec<Type>)> {
        let args = self.type_list()?;
        self.expect_arrow()?;
        let results = if self.at(b'(') {
            self.type_list()?
        } else {
            vec![self.ty()?]
        };
        Ok((args, results))
    }

    /// `(t, t)`.
    pub(super) fn type_list(&mut self) -> PResult<Vec<Type>> {
        self.expect(b'(')?;
        let mut out = Vec::new();
        while !self.eat(b')')? {
            out.push(self.ty()?);
            // Attributes of a result (`{llvm.signext}`).
            if self.at(b'{') {
                self.attr()?;
            }
            if !self.eat(b',')? && !self.at(b')') {
                return Err(self.expected("`,` or `)`"));
            }
        }
        Ok(out)
    }
}

/// Whether two types are the same, however their layouts are written. What could not be read is any type.
fn agree(a: &Type, b: &Type) -> bool {
    match (a, b) {
        (Type::Unknown, _) | (_, Type::Unknown) => true,
        (Type::MemRef(a), Type::MemRef(b))
        | (Type::ObjectFifo(a), Type::ObjectFifo(b))
        | (Type::Subview(a), Type::Subview(b)) => {
            a.shape == b.shape && a.element == b.element && same_layout(&a.layout, &b.layout)
        }
        _ => a == b,
    }
}

fn same_layout(a: &str, b: &str) -> bool {
    // Maps have names, and several ways to say the same.
    let map = |layout: &str| layout.contains("affine_map") || layout.contains('#');
    map(a) || map(b) || shortest(a) == shortest(b)
}

/// A layout and memory space without what may be left out: an offset and a space of 0, and
/// the type of a space's number where it is `i64`.
fn shortest(layout: &str) -> String {
    let letters = layout.chars().filter(|c| !c.is_ascii_whitespace());
    let letters: String = letters.collect();
    let (strides, space) = match letters
        .strip_prefix("strided<")
        .and_then(|l| l.split_once('>'))
    {
        Some((strides, space)) => (Some(strides), space.trim_start_matches(',')),
        None => (None, letters.as_str()),
    };
    let (number, kind) = space.split_once(':').unwrap_or((space, "i64"));
    let space = match number.parse::<i64>() {
        Ok(0) => String::new(),
        Ok(number) if kind == "i64" => number.to_string(),
        _ => space.to_owned(),
    };
    let strides = strides.map(|s| s.strip_suffix(",offset:0").unwrap_or(s));
    format!(
        "{}|{space}",
        strides.map_or(String::new(), |s| format!("strided<{s}>"))
    )
}

fn integer(word: &str) -> Option<Element> {
    let (sign, digits) = if let Some(d) = word.strip_prefix("si") {
        (Signedness::Signed, d)
    } else if let Some(d) = word.strip_prefix("ui") {
        (Signedness::Unsigned, d)
    } else {
        (Signedness::Signless, word.strip_prefix('i')?)
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let bits: u32 = digits.parse().ok()?;
    (1..=128)
        .contains(&bits)
        .then_some(Element::Int { bits, sign })
}

fn element(word: &str) -> Option<Element> {
    match word {
        "index" => Some(Element::Index),
        "bf16" => Some(Element::Bf16),
        "f16" => Some(Element::F16),
        "f32" => Some(Element::F32),
        "f64" => Some(Element::F64),
        _ => integer(word),
    }
}
