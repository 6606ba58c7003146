//! Regions, blocks and branch targets.
//!
//! A region opens a scope for names. Branch targets may lie ahead, so labels resolve when their region
//! closes.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Block, Region, Successor, Type};
use super::lex::Tok;
use super::parser::{PResult, Parser};
use crate::span::nearest;
use crate::Span;
use std::collections::HashMap;

/// Labels of the region being read, and the branches that wait for one.
#[derive(Default)]
pub(super) struct Labels {
    defined: HashMap<String, usize>,
    used: Vec<(String, Span)>,
}

impl Parser<'_> {
    /// `{ .. }` with blocks; `args` belong to the entry block.
    pub(super) fn region(&mut self, args: &[(String, Span, Type)]) -> PResult<Region> {
        self.expect(b'{')?;
        self.deeper(|p| {
            p.scopes.push(HashMap::new());
            p.labels.push(Labels::default());
            let region = p.region_body(args);
            p.scopes.pop();
            p.labels.pop();
            region
        })
    }

    fn region_body(&mut self, args: &[(String, Span, Type)]) -> PResult<Region> {
        let mut blocks = vec![Block::default()];
        for (name, span, ty) in args {
            let id = self.define(name, ty.clone(), *span)?;
            blocks[0].args.push(id);
        }
        // An entry block that is labelled replaces the implicit one.
        let mut implicit_entry = args.is_empty();
        loop {
            if self.eat(b'}')? {
                break;
            }
            let start = self.span().start;
            if self.tok() == Tok::Block {
                if !implicit_entry {
                    blocks.push(Block::default());
                }
                self.block_header(&mut blocks)?;
            } else {
                let op = self.op();
                let read = match (op, blocks.last_mut()) {
                    (Ok(op), Some(block)) => block.push(op),
                    (Ok(_), None) => Ok(()),
                    (Err(e), _) => Err(e),
                };
                if let Err(e) = read {
                    self.after(start, e)?;
                }
            }
            implicit_entry = false;
        }
        self.resolve_labels(&mut blocks)?;
        Ok(Region { blocks })
    }

    fn block_header(&mut self, blocks: &mut [Block]) -> PResult<()> {
        let label = self.here()[1..].to_string();
        let span = self.bump()?.span;
        let index = blocks.len() - 1;
        let labels = self.labels.last_mut().map(|l| &mut l.defined);
        if labels.is_some_and(|l| l.insert(label.clone(), index).is_some()) {
            return Err(ParseError::new(
                span,
                ParseErrorKind::RedefinedBlock { name: label },
            ));
        }
        let block = &mut blocks[index];
        block.label = Some(label);
        if self.eat(b'(')? {
            while !self.eat(b')')? {
                let (name, span) = self.value_name()?;
                self.expect(b':')?;
                let ty = self.ty()?;
                self.skip_location()?;
                let id = self.define(&name, ty, span)?;
                blocks[index].args.push(id);
                if !self.eat(b',')? && !self.at(b')') {
                    return Err(self.expected("`,` or `)`"));
                }
            }
        }
        self.expect(b':')
    }

    /// `^bb3` or `^bb3(%a, %b : t, t)`.
    pub(super) fn successor(&mut self) -> PResult<Successor> {
        if self.tok() != Tok::Block {
            return Err(self.expected("a block such as `^bb1`"));
        }
        let name = self.here()[1..].to_string();
        let span = self.bump()?.span;
        let mut args = Vec::new();
        if self.eat(b'(')? {
            while self.tok() == Tok::Value {
                args.push(self.operand()?);
                if !self.eat(b',')? {
                    break;
                }
            }
            if self.eat(b':')? {
                self.ty()?;
                while self.eat(b',')? {
                    self.ty()?;
                }
            }
            self.expect(b')')?;
        }
        let Some(labels) = self.labels.last_mut() else {
            let suggestion = None;
            return Err(ParseError::new(
                span,
                ParseErrorKind::UnknownBlock { name, suggestion },
            ));
        };
        labels.used.push((name, span));
        Ok(Successor {
            block: labels.used.len() - 1,
            args,
        })
    }

    /// Until here a successor's `block` is its position among the uses of the region.
    fn resolve_labels(&mut self, blocks: &mut [Block]) -> PResult<()> {
        let Some(labels) = self.labels.last() else {
            return Ok(());
        };
        let mut found = Vec::with_capacity(labels.used.len());
        for (name, span) in &labels.used {
            match labels.defined.get(name) {
                Some(&index) => found.push(index),
                None => {
                    // Nothing is lost for what follows: the branch goes to the entry.
                    self.errors.push(ParseError::new(
                        *span,
                        ParseErrorKind::UnknownBlock {
                            name: name.clone(),
                            suggestion: nearest(name, labels.defined.keys().map(String::as_str))
                                .map(String::from),
                        },
                    ));
                    found.push(0);
                }
            }
        }
        for op in blocks.iter_mut().flat_map(|b| &mut b.ops) {
            for s in &mut op.successors {
                s.block = found[s.block];
            }
        }
        Ok(())
    }
}
