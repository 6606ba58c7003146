//! The generic part of the parser: regions, blocks, SSA names, attributes and types.
//!
//! Names resolve while reading: a region opens a scope, a use finds the innermost definition above
//! it. Branch targets may lie ahead, so labels resolve when their region closes. Nesting is bounded
//! by [`MAX_DEPTH`], everything else by the length of the text.

use super::alias::Aliases;
use super::attrs::unescape;
use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Module, NamedAttr, Op, Region, Successor, Type, ValueId, ValueInfo};
use super::lex::{lex, Tok, Token};
use super::regions::Labels;
use super::resource::Resources;
use super::syntax;
use crate::span::nearest;
use crate::Span;
use std::collections::HashMap;

/// Deepest accepted nesting of regions, attributes and types together.
pub const MAX_DEPTH: usize = 64;

/// Largest accepted text in bytes.
pub const MAX_TEXT: usize = 64 << 20;

pub(super) type PResult<T> = Result<T, ParseError>;

/// Reads a whole file: one `module`, or its operations without the wrapper.
///
/// # Errors
/// The first syntax error, with its place.
pub fn parse(text: &str) -> Result<Module, ParseError> {
    let (module, errors) = parse_all(text);
    match errors.into_iter().next() {
        Some(first) => Err(first),
        None => Ok(module),
    }
}

/// As [`parse`], but goes on after errors and gives all of them, in the order of the text, with what
/// could be read.
pub fn parse_all(text: &str) -> (Module, Vec<ParseError>) {
    let mut module = Module {
        name: None,
        ops: Vec::new(),
        values: Vec::new(),
        unread: Vec::new(),
    };
    if text.len() > MAX_TEXT {
        let error = ParseError::new(
            Span::new(MAX_TEXT, text.len()),
            ParseErrorKind::TooMany {
                what: "bytes of text",
                limit: MAX_TEXT,
            },
        );
        return (module, vec![error]);
    }
    let mut p = match Parser::new(text) {
        Ok(p) => p,
        Err(e) => return (module, vec![e]),
    };
    match p.file(&mut module) {
        Ok(()) => p.check_locations(),
        Err(e) => p.errors.push(e),
    }
    module.values = p.values;
    module.unread = p.unread;
    p.errors.sort_by_key(|e| e.span.start);
    (module, p.errors)
}

pub(super) struct Parser<'t> {
    text: &'t str,
    token: Token,
    previous_end: usize,
    values: Vec<ValueInfo>,
    pub(super) scopes: Vec<HashMap<String, ValueId>>,
    pub(super) labels: Vec<Labels>,
    depth: usize,
    pub(super) aliases: Aliases,
    /// Blobs behind the module, once one was asked for.
    pub(super) resources: Option<Resources>,
    pub(super) errors: Vec<ParseError>,
    /// Symbols of operations that could not be read.
    pub(super) unread: Vec<String>,
}

/// An operation under construction, handed to the syntax of its name.
pub(super) struct OpBuilder {
    pub(super) operands: Vec<ValueId>,
    pub(super) attrs: Vec<NamedAttr>,
    pub(super) successors: Vec<Successor>,
    pub(super) regions: Vec<Region>,
    pub(super) result_types: Vec<Type>,
}

impl OpBuilder {
    pub(super) fn set(&mut self, name: &str, value: Attr, span: Span) {
        self.attrs.push(NamedAttr {
            name: name.into(),
            value,
            span,
        });
    }

    pub(super) fn result(&mut self, ty: Type) {
        self.result_types.push(ty);
    }
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> PResult<Self> {
        Ok(Self {
            text,
            // A byte order mark is no part of the text.
            token: lex(text, text.len() - text.trim_start_matches('\u{feff}').len())?,
            previous_end: 0,
            values: Vec::new(),
            scopes: vec![HashMap::new()],
            labels: Vec::new(),
            depth: 0,
            aliases: Aliases::default(),
            resources: None,
            errors: Vec::new(),
            unread: Vec::new(),
        })
    }

    fn file(&mut self, module: &mut Module) -> PResult<()> {
        self.aliases()?;
        if self.tok() == Tok::Str && self.here() == "\"builtin.module\"" {
            let op = self.op()?;
            module.name = op.text("sym_name").map(String::from);
            let blocks = op.regions.into_iter().flat_map(|r| r.blocks);
            module.ops = blocks.flat_map(|b| b.ops).collect();
        } else if self.eat_word("module")? {
            if self.tok() == Tok::Symbol {
                module.name = Some(self.symbol()?);
            }
            if self.eat_word("attributes")? {
                self.dict()?;
            }
            self.expect(b'{')?;
            while !self.eat(b'}')? {
                self.op_into(&mut module.ops)?;
            }
            self.skip_location()?;
        } else {
            let ends = |p: &Self| {
                let is_alias = matches!(p.tok(), Tok::AttrName | Tok::TypeName);
                p.tok() == Tok::End || is_alias || p.text[p.span().start..].starts_with("{-#")
            };
            while !ends(self) {
                self.op_into(&mut module.ops)?;
            }
        }
        self.aliases()?;
        self.file_metadata()?;
        if self.tok() != Tok::End {
            return Err(self.expected("the end of the file"));
        }
        Ok(())
    }

    /// Passes over `{-# .. #-}`, which is read where a constant asks for it ([`super::resource`]).
    fn file_metadata(&mut self) -> PResult<()> {
        let start = self.token.span.start;
        let Some(inside) = self.text[start..].strip_prefix("{-#") else {
            return Ok(());
        };
        let mut quoted = false;
        let mut escaped = false;
        for (at, c) in inside.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' if quoted => escaped = true,
                '"' => quoted = !quoted,
                '#' if !quoted && inside[at..].starts_with("#-}") => {
                    self.token = lex(self.text, start + "{-#".len() + at + "#-}".len())?;
                    return Ok(());
                }
                _ => {}
            }
        }
        let opened = Span {
            start,
            end: start + "{-#".len(),
        };
        Err(ParseError::new(
            opened,
            ParseErrorKind::UnterminatedResources,
        ))
    }

    /// Reads an operation, or notes why it cannot be read.
    fn op_into(&mut self, ops: &mut Vec<Op>) -> PResult<()> {
        let start = self.span().start;
        if self.tok() == Tok::End {
            return Err(self.expected("an operation or `}`"));
        }
        match self.op() {
            Ok(op) => {
                ops.push(op);
                Ok(())
            }
            Err(e) => self.after(start, e),
        }
    }

    /// Goes on behind an operation that starts at `start` and cannot be read; gives the error back
    /// where that is of no use.
    pub(super) fn after(&mut self, start: usize, error: ParseError) -> PResult<()> {
        let last = error.clone();
        if self.recover(start, error) && self.tok() != Tok::End {
            // A brace that nothing opened ends no region: step over it.
            if self.span().start <= start {
                self.bump()?;
            }
            return Ok(());
        }
        self.errors.pop();
        Err(last)
    }

    pub(super) fn is_boundary(&self, at: usize) -> bool {
        self.text.is_char_boundary(at)
    }

    /// Whether the innermost scope has a value of that name.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.scopes.last().is_some_and(|s| s.contains_key(name))
    }

    // ---- tokens ----

    pub(super) fn tok(&self) -> Tok {
        self.token.tok
    }

    pub(super) fn span(&self) -> Span {
        self.token.span
    }

    pub(super) fn here(&self) -> &'t str {
        &self.text[self.token.span.start..self.token.span.end]
    }

    pub(super) fn bump(&mut self) -> PResult<Token> {
        let t = self.token;
        self.seek(t.span.end)?;
        Ok(t)
    }

    /// Continues at byte `at`, which the caller has read up to.
    pub(super) fn seek(&mut self, at: usize) -> PResult<()> {
        self.previous_end = at;
        self.token = lex(self.text, at)?;
        Ok(())
    }

    pub(super) fn raw(&self) -> &'t [u8] {
        self.text.as_bytes()
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    pub(super) fn text_of(&self, span: Span) -> &'t str {
        &self.text[span.start..span.end]
    }

    /// From `start` to the end of the last token read.
    pub(super) fn since(&self, start: usize) -> Span {
        Span::new(start, self.previous_end.max(start))
    }

    pub(super) fn expected(&self, what: &str) -> ParseError {
        let found = match self.token.tok {
            Tok::End => "the end of the file".to_string(),
            _ => {
                let short: String = self.here().chars().take(40).collect();
                format!("`{short}`")
            }
        };
        ParseError::new(
            self.token.span,
            ParseErrorKind::Expected {
                expected: what.into(),
                found,
            },
        )
    }

    pub(super) fn at(&self, punct: u8) -> bool {
        self.token.tok == Tok::Punct(punct)
    }

    pub(super) fn at_word(&self, word: &str) -> bool {
        self.token.tok == Tok::Ident && self.here() == word
    }

    pub(super) fn eat(&mut self, punct: u8) -> PResult<bool> {
        let yes = self.at(punct);
        if yes {
            self.bump()?;
        }
        Ok(yes)
    }

    pub(super) fn eat_word(&mut self, word: &str) -> PResult<bool> {
        let yes = self.at_word(word);
        if yes {
            self.bump()?;
        }
        Ok(yes)
    }

    pub(super) fn expect(&mut self, punct: u8) -> PResult<()> {
        if self.eat(punct)? {
            Ok(())
        } else {
            Err(self.expected(&format!("`{}`", char::from(punct))))
        }
    }

    pub(super) fn expect_arrow(&mut self) -> PResult<()> {
        if self.tok() == Tok::Arrow {
            self.bump()?;
            Ok(())
        } else {
            Err(self.expected("`->`"))
        }
    }

    pub(super) fn expect_word(&mut self, word: &str) -> PResult<()> {
        if self.eat_word(word)? {
            Ok(())
        } else {
            Err(self.expected(&format!("`{word}`")))
        }
    }

    /// A bare word, or the same in quotes as older syntax has it.
    pub(super) fn word(&mut self, what: &str) -> PResult<(String, Span)> {
        let span = self.span();
        match self.tok() {
            Tok::Ident => {
                let text = self.here().to_string();
                self.bump()?;
                Ok((text, span))
            }
            Tok::Str => Ok((self.string()?, span)),
            _ => Err(self.expected(what)),
        }
    }

    pub(super) fn symbol(&mut self) -> PResult<String> {
        if self.tok() != Tok::Symbol {
            return Err(self.expected("a symbol such as `@name`"));
        }
        let text = &self.here()[1..];
        let name = if text.starts_with('"') {
            unescape(text)
        } else {
            text.to_string()
        };
        self.bump()?;
        Ok(name)
    }

    pub(super) fn string(&mut self) -> PResult<String> {
        if self.tok() != Tok::Str {
            return Err(self.expected("a string"));
        }
        let text = unescape(self.here());
        self.bump()?;
        Ok(text)
    }

    /// An integer with optional sign; `true` and `false` count as 1 and 0.
    pub(super) fn int(&mut self) -> PResult<(i128, Span)> {
        let start = self.span();
        if self.tok() == Tok::Ident && matches!(self.here(), "true" | "false") {
            let value = i128::from(self.here() == "true");
            self.bump()?;
            return Ok((value, start));
        }
        let negative = self.eat(b'-')?;
        if self.tok() != Tok::Int {
            return Err(self.expected("an integer"));
        }
        let text = self.here();
        let parsed = match text.strip_prefix("0x") {
            Some(hex) => i128::from_str_radix(hex, 16),
            None => text.parse::<i128>(),
        };
        let span = start.to(self.span());
        let value = parsed.map_err(|_| {
            ParseError::new(
                span,
                ParseErrorKind::Number {
                    what: "integers have at most 127 bits",
                },
            )
        })?;
        self.bump()?;
        Ok((if negative { -value } else { value }, span))
    }

    /// An integer literal with an optional `: type` after it.
    pub(super) fn typed_int(&mut self) -> PResult<(i128, Span)> {
        let v = self.int()?;
        if self.eat(b':')? {
            self.ty()?;
        }
        Ok(v)
    }

    pub(super) fn deeper<T>(&mut self, f: impl FnOnce(&mut Self) -> PResult<T>) -> PResult<T> {
        if self.depth >= MAX_DEPTH {
            return Err(ParseError::new(
                self.span(),
                ParseErrorKind::TooDeep { limit: MAX_DEPTH },
            ));
        }
        self.depth += 1;
        let out = f(self);
        self.depth -= 1;
        out
    }

    // ---- values ----

    pub(super) fn define(&mut self, name: &str, ty: Type, span: Span) -> PResult<ValueId> {
        let id = ValueId(u32::try_from(self.values.len()).map_err(|_| {
            ParseError::new(
                span,
                ParseErrorKind::TooMany {
                    what: "values",
                    limit: u32::MAX as usize,
                },
            )
        })?);
        if let Some(scope) = self.scopes.last_mut() {
            // The first stays: reading may go on after this error.
            if let Some(first) = scope.get(name) {
                return Err(ParseError::new(
                    span,
                    ParseErrorKind::RedefinedValue {
                        name: name.into(),
                        first: self.values[first.0 as usize].span,
                    },
                ));
            }
            scope.insert(name.into(), id);
        }
        self.values.push(ValueInfo {
            name: name.into(),
            ty,
            span,
        });
        Ok(id)
    }

    pub(super) fn value(&self, id: ValueId) -> &ValueInfo {
        &self.values[id.0 as usize]
    }

    /// A value name without resolving it.
    pub(super) fn value_name(&mut self) -> PResult<(String, Span)> {
        if self.tok() != Tok::Value {
            return Err(self.expected("a value such as `%name`"));
        }
        let name = self.here()[1..].to_string();
        let span = self.bump()?.span;
        Ok((name, span))
    }

    /// A use of a value.
    pub(super) fn operand(&mut self) -> PResult<ValueId> {
        let (name, span) = self.value_name()?;
        if let Some(&id) = self.scopes.iter().rev().find_map(|s| s.get(&name)) {
            return Ok(id);
        }
        // A hostile file could hold very many names: look at the last ones only.
        const MANY: usize = 4096;
        let known = (0..)
            .zip(&self.values)
            .map(|(id, info)| (ValueId(id), info));
        let last = known.skip(self.values.len().saturating_sub(MANY));
        if let Some((_, hidden)) = last.clone().filter(|(_, v)| v.name == name).last() {
            let defined = hidden.span;
            let kind = ParseErrorKind::OutOfScope { name, defined };
            return Err(ParseError::new(span, kind));
        }
        let in_scope =
            last.filter(|(id, v)| self.scopes.iter().any(|s| s.get(&v.name) == Some(id)));
        let names = in_scope.map(|(_, v)| v.name.as_str());
        let suggestion = nearest(&name, names).map(String::from);
        Err(ParseError::new(
            span,
            ParseErrorKind::UnknownValue { name, suggestion },
        ))
    }

    // ---- operations ----

    pub(super) fn op(&mut self) -> PResult<Op> {
        let start = self.span().start;
        let names = self.result_list()?;
        let name_span = self.span();
        let (name, generic) = match self.tok() {
            Tok::Ident => (self.here().to_string(), false),
            Tok::Str => (unescape(self.here()), true),
            _ => return Err(self.expected("an operation")),
        };
        let syntax = syntax::find(&name);
        if syntax.is_none() && !(generic && name == "builtin.module") {
            return Err(ParseError::new(
                name_span,
                ParseErrorKind::UnknownOp {
                    suggestion: syntax::suggestion(&name),
                    name,
                },
            ));
        }
        self.bump()?;
        let mut b = OpBuilder {
            operands: Vec::new(),
            attrs: Vec::new(),
            successors: Vec::new(),
            regions: Vec::new(),
            result_types: Vec::new(),
        };
        self.deeper(|p| match syntax.filter(|_| !generic) {
            Some(syntax) => (syntax.parse)(p, &mut b),
            None => p.generic(&name, &mut b),
        })?;
        self.skip_location()?;
        if names.len() > b.result_types.len() {
            return Err(ParseError::new(
                name_span,
                ParseErrorKind::ResultCount {
                    gives: b.result_types.len(),
                    named: names.len(),
                    name,
                },
            ));
        }
        let mut results = Vec::with_capacity(names.len());
        for ((name, span), ty) in names.into_iter().zip(b.result_types) {
            results.push(self.define(&name, ty, span)?);
        }
        Ok(Op {
            name: syntax::canonical(&name).into(),
            span: self.since(start),
            name_span,
            operands: b.operands,
            results,
            successors: b.successors,
            attrs: b.attrs,
            regions: b.regions,
        })
    }

    /// `%a, %b =` or `%a:2 =`, whose parts are `%a#0` and `%a#1`; nothing when there is none.
    fn result_list(&mut self) -> PResult<Vec<(String, Span)>> {
        /// More results than any operation has.
        const MAX_RESULTS: i128 = 64;
        let mut names = Vec::new();
        if self.tok() != Tok::Value {
            return Ok(names);
        }
        loop {
            let (name, span) = self.value_name()?;
            if self.eat(b':')? {
                let (count, count_span) = self.int()?;
                if !(1..=MAX_RESULTS).contains(&count) {
                    return Err(ParseError::new(
                        count_span,
                        ParseErrorKind::Number {
                            what: "an operation has 1 to 64 results",
                        },
                    ));
                }
                names.extend((0..count).map(|i| (format!("{name}#{i}"), span)));
            } else {
                names.push((name, span));
            }
            if !self.eat(b',')? {
                break;
            }
        }
        self.expect(b'=')?;
        Ok(names)
    }
}
