//! Labels, bundles and the end of the text.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::bundle::{Bundle, SlotInst};
use super::super::reloc::RelocKind;
use super::super::slot::Slot;
use super::error::{AsmError, AsmErrorKind, AsmErrors};
use super::expr::Expr;
use super::form::{self, Elem, Miss};
use super::lex::{self, Comment, Tok, Token};
use super::macros::{self, Line, Macros};
use super::object::{Binding, Object, Place, Symbol, SymbolKind};
use super::MAX_BYTES;

/// A place in the text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct At {
    pub(super) line: u32,
    pub(super) column: u32,
}

impl At {
    pub(super) fn error(self, kind: AsmErrorKind) -> AsmError {
        AsmError {
            line: self.line,
            column: self.column,
            kind,
        }
    }
}

/// What a reference fills.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fill {
    /// Bits of a bundle, or a word.
    Reloc(RelocKind),
    /// So many bytes of data, not 4.
    Bytes(u8),
    /// Nothing: only the relocation.
    Reference(RelocKind),
}

/// A value to be filled in at the end of the text.
pub(super) struct Fixup {
    pub(super) section: usize,
    pub(super) offset: u32,
    pub(super) fill: Fill,
    pub(super) expr: Expr,
    pub(super) at: At,
}

/// An instruction of the bundle that the text is in.
struct Pending {
    inst: SlotInst,
    at: At,
    /// Operands that are symbols' addresses.
    symbols: Vec<(usize, Expr)>,
}

pub(super) struct Assembler {
    pub(super) object: Object,
    /// Section that the text is in.
    pub(super) section: usize,
    pub(super) sections: HashMap<String, usize>,
    names: HashMap<String, usize>,
    /// Line of each symbol's definition, 0 if none.
    defined: Vec<u32>,
    /// Place of each symbol's first mention.
    pub(super) mentioned: Vec<At>,
    pub(super) fixups: Vec<Fixup>,
    /// `.size` and `.set` that wait for labels.
    pub(super) sizes: Vec<(usize, Expr, At)>,
    pub(super) sets: Vec<(usize, Expr, At)>,
    bundle: Vec<Pending>,
    /// A bare `nop` of the bundle.
    nop: Option<At>,
    /// Bytes of all sections.
    total: u32,
    macros: Macros,
}

/// A line's tokens, to be taken one by one.
pub(super) struct Cursor<'t, 'a> {
    tokens: &'t [Token<'a>],
    next: usize,
    line: u32,
}

impl<'a> Cursor<'_, 'a> {
    pub(super) fn peek(&self) -> Option<&Tok<'a>> {
        self.tokens.get(self.next).map(|t| &t.tok)
    }

    pub(super) fn take(&mut self) -> Option<Tok<'a>> {
        let tok = self.peek().cloned();
        self.next += 1;
        tok
    }

    /// The place of the next token, or of the last one.
    pub(super) fn at(&self) -> At {
        let token = self.tokens.get(self.next).or(self.tokens.last());
        At {
            line: self.line,
            column: token.map_or(1, |t| t.column),
        }
    }

    pub(super) fn punct(&mut self, want: char) -> bool {
        let found = self.peek() == Some(&Tok::Punct(want));
        self.next += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, want: char, what: &'static str) -> Result<(), AsmError> {
        match self.punct(want) {
            true => Ok(()),
            false => Err(self.at().error(AsmErrorKind::Expected(what))),
        }
    }

    pub(super) fn name(&mut self, what: &'static str) -> Result<Cow<'a, str>, AsmError> {
        let at = self.at();
        match self.take() {
            Some(Tok::Word(w)) => Ok(Cow::Borrowed(w)),
            Some(Tok::Text(t)) => match String::from_utf8(t) {
                Ok(t) if !t.contains('\0') => Ok(Cow::Owned(t)),
                _ => Err(at.error(AsmErrorKind::Expected(what))),
            },
            _ => Err(at.error(AsmErrorKind::Expected(what))),
        }
    }

    pub(super) fn at_end(&self) -> bool {
        self.next >= self.tokens.len()
    }

    pub(super) fn rest(&mut self) {
        self.next = self.tokens.len();
    }
}

impl Assembler {
    pub(super) fn run(text: &str) -> Result<Object, AsmErrors> {
        let mut asm = Assembler {
            object: Object::default(),
            section: 0,
            sections: HashMap::new(),
            names: HashMap::new(),
            defined: Vec::new(),
            mentioned: Vec::new(),
            fixups: Vec::new(),
            sizes: Vec::new(),
            sets: Vec::new(),
            bundle: Vec::new(),
            nop: None,
            total: 0,
            macros: Macros::default(),
        };
        asm.section = asm.section_named(".text", None);
        let mut errors = Vec::new();
        let mut comment = Comment::No;
        let mut number = 0;
        for line in text.lines() {
            number += 1;
            if let Err(e) = asm.text(line, number, 0, &mut comment) {
                asm.bundle.clear();
                asm.nop = None;
                errors.push(e);
                if errors.len() >= AsmErrors::LIMIT {
                    return Err(AsmErrors(errors));
                }
            }
        }
        if let Comment::Block(line) = comment {
            errors.push(At { line, column: 1 }.error(AsmErrorKind::Open("a comment")));
        }
        if let Some(line) = asm.macros.open() {
            errors.push(At { line, column: 1 }.error(AsmErrorKind::Open("a macro")));
        }
        if let Err(e) = asm.emit() {
            errors.push(e);
        }
        if errors.is_empty() {
            asm.finish(&mut errors);
        }
        match errors.is_empty() {
            true => Ok(asm.object),
            false => {
                errors.sort_by_key(|e| (e.line, e.column));
                errors.truncate(AsmErrors::LIMIT);
                Err(AsmErrors(errors))
            }
        }
    }

    /// A line of the text, or what a macro puts in its place.
    fn text(
        &mut self,
        line: &str,
        number: u32,
        depth: u32,
        comment: &mut Comment,
    ) -> Result<(), AsmError> {
        let at = At {
            line: number,
            column: 1,
        };
        if *comment == Comment::No {
            match self.macros.line(line, number).map_err(|e| at.error(e))? {
                Line::Plain => {}
                Line::Taken => return Ok(()),
                Line::Use(_) if depth >= macros::DEPTH => {
                    return Err(at.error(AsmErrorKind::MacroSize));
                }
                Line::Use(lines) => {
                    return lines
                        .iter()
                        .try_for_each(|line| self.text(line, number, depth + 1, comment));
                }
            }
        }
        let tokens = lex::line(line, number, comment)?;
        self.line(&mut Cursor {
            tokens: &tokens,
            next: 0,
            line: number,
        })
    }

    fn line(&mut self, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        while let (Some(Tok::Word(_) | Tok::Text(_)), Some(Tok::Punct(':'))) =
            (c.peek(), c.tokens.get(c.next + 1).map(|t| &t.tok))
        {
            let at = c.at();
            self.emit()?;
            let name = c.name("a label")?;
            c.take();
            let here = Place::Section {
                section: self.section,
                offset: self.offset(),
            };
            self.define(&name, here, at)?;
        }
        let at = c.at();
        match c.peek() {
            None => return Ok(()),
            Some(Tok::Word(w)) if w.starts_with('.') => {
                self.emit()?;
                let name = *w;
                c.take();
                self.directive(name, at, c)?;
            }
            Some(Tok::Word(w))
                if c.tokens.get(c.next + 1).map(|t| &t.tok) == Some(&Tok::Punct('=')) =>
            {
                let name = *w;
                self.emit()?;
                c.take();
                c.take();
                self.set(name, at, c)?;
            }
            _ => return self.bundle(c),
        }
        match c.at_end() {
            true => Ok(()),
            false => Err(c.at().error(AsmErrorKind::Expected("the end of the line"))),
        }
    }

    /// The instructions of a line. A `;` at its end goes on in the next.
    fn bundle(&mut self, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        loop {
            self.instruction(c)?;
            if c.at_end() {
                return self.emit();
            }
            c.expect(';', "`,`, `;` or the end of the line")?;
            if c.at_end() {
                return Ok(());
            }
        }
    }

    fn instruction(&mut self, c: &mut Cursor<'_, '_>) -> Result<(), AsmError> {
        let at = c.at();
        let Some(Tok::Word(mnemonic)) = c.take() else {
            return Err(at.error(AsmErrorKind::Expected("an instruction")));
        };
        let mut elems = Vec::new();
        let mut places = Vec::new();
        let mut exprs = Vec::new();
        while !matches!(c.peek(), None | Some(Tok::Punct(';'))) {
            places.push(c.at());
            elems.push(match c.peek() {
                Some(Tok::Punct('#')) => {
                    c.take();
                    let expr = self.expr(c)?;
                    let value = expr.constant(&self.object);
                    exprs.push((elems.len(), expr));
                    Elem::Imm(value)
                }
                Some(Tok::Punct(p @ ('[' | ']' | ','))) => {
                    let p = *p;
                    c.take();
                    Elem::Punct(p)
                }
                Some(Tok::Word(w)) => {
                    let w = *w;
                    c.take();
                    // `r17:r16` is one register.
                    let high = c.tokens.get(c.next + 1).map(|t| &t.tok);
                    if let (Some(Tok::Punct(':')), Some(Tok::Word(low))) = (c.peek(), high) {
                        let pair = Cow::Owned(format!("{w}:{low}"));
                        c.take();
                        c.take();
                        Elem::Name(pair)
                    } else {
                        Elem::Name(Cow::Borrowed(w))
                    }
                }
                Some(Tok::Int(_) | Tok::Punct('-')) => {
                    return Err(c.at().error(AsmErrorKind::Expected("`#` before a number")));
                }
                _ => return Err(c.at().error(AsmErrorKind::Expected("an operand"))),
            });
        }
        let mnemonic = mnemonic.to_ascii_lowercase();
        if mnemonic == "nop" && elems.is_empty() {
            self.nop = Some(at);
            return Ok(());
        }
        let place = |i: usize| {
            places
                .get(i)
                .copied()
                .unwrap_or(if i == 0 { at } else { c.at() })
        };
        let matched = form::find(&mnemonic, &elems).map_err(|miss| match miss {
            Miss::Mnemonic => {
                let near = form::near(&mnemonic);
                at.error(AsmErrorKind::Mnemonic {
                    name: mnemonic.clone(),
                    near,
                })
            }
            Miss::Element(i) => {
                let forms = form::forms_of(&mnemonic);
                place(i).error(AsmErrorKind::Operands {
                    mnemonic: mnemonic.clone(),
                    forms,
                })
            }
            Miss::Encode(i, e) => place(i).error(AsmErrorKind::Encode(e)),
            Miss::Tied(i, r) => place(i).error(AsmErrorKind::Tied(r.to_string())),
        })?;
        let symbols = matched.symbols.iter().filter_map(|(operand, elem)| {
            let i = exprs.iter().position(|(e, _)| e == elem)?;
            Some((*operand, exprs.swap_remove(i).1))
        });
        let symbols = symbols.collect();
        self.bundle.push(Pending {
            inst: matched.inst,
            at,
            symbols,
        });
        let insts: Vec<SlotInst> = self.bundle.iter().map(|p| p.inst).collect();
        match Bundle::new(&insts) {
            Ok(_) => Ok(()),
            Err(e) => Err(at.error(AsmErrorKind::Encode(e))),
        }
    }

    /// Puts the bundle of the text into the section.
    pub(super) fn emit(&mut self) -> Result<(), AsmError> {
        let pending = std::mem::take(&mut self.bundle);
        let nop = self.nop.take();
        let insts: Vec<SlotInst> = pending.iter().map(|p| p.inst).collect();
        let bundle = match (nop, &insts[..]) {
            (None, []) => return Ok(()),
            (Some(at), [one]) if one.slot() == Slot::Lng => {
                Bundle::with_length(&insts, 8).map_err(|e| at.error(AsmErrorKind::Encode(e)))?
            }
            (Some(at), [_, ..]) => return Err(at.error(AsmErrorKind::Nop)),
            _ => {
                let at = pending.first().map(|p| p.at).or(nop).unwrap_or_default();
                Bundle::new(&insts).map_err(|e| at.error(AsmErrorKind::Encode(e)))?
            }
        };
        let at = pending.first().map(|p| p.at).or(nop).unwrap_or_default();
        let offset = self.offset();
        self.append(&bundle.encode(), at)?;
        for p in pending {
            for (operand, expr) in p.symbols {
                let Some(kind) = RelocKind::of(&bundle, p.inst.slot(), operand) else {
                    let name = p.inst.inst().info().name;
                    return Err(p.at.error(AsmErrorKind::NoRelocation(name)));
                };
                let fill = Fill::Reloc(kind);
                let section = self.section;
                self.fixups.push(Fixup {
                    section,
                    offset,
                    fill,
                    expr,
                    at: p.at,
                });
            }
        }
        Ok(())
    }

    /// Offset of what comes next in the section.
    pub(super) fn offset(&self) -> u32 {
        self.object.sections[self.section].size
    }

    pub(super) fn append(&mut self, bytes: &[u8], at: At) -> Result<(), AsmError> {
        self.grow(bytes.len() as u64, at)?;
        let section = &mut self.object.sections[self.section];
        if section.is_zeros() {
            let name = section.name.clone();
            return Err(at.error(AsmErrorKind::Contents(name)));
        }
        section.data.extend_from_slice(bytes);
        section.size = section.data.len() as u32;
        Ok(())
    }

    /// Counts bytes before they are added.
    pub(super) fn grow(&mut self, bytes: u64, at: At) -> Result<(), AsmError> {
        let total = u64::from(self.total).saturating_add(bytes);
        if total > u64::from(MAX_BYTES) {
            return Err(at.error(AsmErrorKind::TooLarge));
        }
        self.total = total as u32;
        Ok(())
    }

    /// A value that is appended to the section.
    pub(super) fn data(&mut self, size: u8, expr: Expr, at: At) -> Result<(), AsmError> {
        let section = self.section;
        let offset = self.offset();
        self.append(&[0; 8][..usize::from(size)], at)?;
        let fill = match size {
            4 => Fill::Reloc(RelocKind::WORD),
            _ => Fill::Bytes(size),
        };
        self.fixups.push(Fixup {
            section,
            offset,
            fill,
            expr,
            at,
        });
        Ok(())
    }

    /// The symbol's index, made if it is new.
    pub(super) fn symbol(&mut self, name: &str, at: At) -> usize {
        if let Some(i) = self.names.get(name) {
            return *i;
        }
        let i = self.object.symbols.len();
        self.names.insert(name.to_owned(), i);
        self.defined.push(0);
        self.mentioned.push(at);
        self.object.symbols.push(Symbol {
            name: name.to_owned(),
            place: Place::Undefined,
            size: 0,
            kind: SymbolKind::None,
            binding: Binding::Local,
        });
        i
    }

    pub(super) fn define(&mut self, name: &str, place: Place, at: At) -> Result<usize, AsmError> {
        let i = self.symbol(name, at);
        if self.defined[i] != 0 {
            let (name, line) = (name.to_owned(), self.defined[i]);
            return Err(at.error(AsmErrorKind::Redefined { name, line }));
        }
        self.object.symbols[i].place = place;
        self.defined[i] = at.line;
        Ok(i)
    }
}
