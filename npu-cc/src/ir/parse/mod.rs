//! Text to [`Module`]: recursive descent, one token of look-ahead.
//!
//! This file has the cursor and the top level of a module; [`consts`] has
//! types and constants, [`function`] functions and the numbering of their
//! values, [`inst`] instructions.

mod call;
mod consts;
mod function;
mod inst;
mod memory;

use super::error::{ParseError, ParseErrorKind};
use super::lex::{Lexer, Token};
use super::{limits, verify, Global, GlobalKind, Linkage, Module, Type};
use std::collections::HashSet;

type Result<T> = std::result::Result<T, ParseErrorKind>;

/// Reads LLVM IR text; `name` stands in messages.
///
/// # Errors
/// The first thing that is wrong or not supported, with its line and column.
pub fn parse(text: &str, name: &str) -> std::result::Result<Module, ParseError> {
    let mut parser = Parser {
        lex: Lexer::new(text),
        token: Token::Eof,
        place: (1, 1),
        last_line: 0,
        depth: 0,
        module: Module {
            name: name.to_owned(),
            ..Module::default()
        },
    };
    let result = if text.len() > limits::TEXT {
        Err(ParseErrorKind::TooLong(text.len()))
    } else {
        parser.advance().and_then(|()| parser.module())
    };
    let at = |(line, column): (u32, u32), kind| ParseError {
        source_name: name.to_owned(),
        line,
        column,
        kind,
    };
    result.map_err(|kind| at(parser.place, kind))?;
    verify::verify(&parser.module).map_err(|(line, kind)| at((line, 0), kind))?;
    Ok(parser.module)
}

struct Parser<'t> {
    lex: Lexer<'t>,
    token: Token<'t>,
    /// Line and column of `token`.
    place: (u32, u32),
    /// Line of the token before `token`.
    last_line: u32,
    depth: u32,
    module: Module,
}

fn unsupported<T>(what: impl Into<String>, help: &'static str) -> Result<T> {
    Err(ParseErrorKind::Unsupported {
        what: what.into(),
        help,
    })
}

impl<'t> Parser<'t> {
    fn advance(&mut self) -> Result<()> {
        self.last_line = self.place.0;
        self.lex.skip_blank();
        self.place = self.lex.place();
        self.token = self.lex.next()?;
        Ok(())
    }

    /// Takes the token and moves on.
    fn take(&mut self) -> Result<Token<'t>> {
        let token = std::mem::replace(&mut self.token, Token::Eof);
        self.advance()?;
        Ok(token)
    }

    fn expected<T>(&self, what: &'static str) -> Result<T> {
        Err(ParseErrorKind::Expected {
            what,
            found: self.token.describe(),
        })
    }

    fn is_punct(&self, c: char) -> bool {
        self.token == Token::Punct(c)
    }

    fn is_word(&self, word: &str) -> bool {
        self.token == Token::Word(word)
    }

    /// Whether the token is on the line of the one before.
    fn same_line(&self) -> bool {
        self.place.0 == self.last_line
    }

    fn eat_punct(&mut self, c: char) -> Result<bool> {
        let found = self.is_punct(c);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    fn eat_word(&mut self, word: &str) -> Result<bool> {
        let found = self.is_word(word);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    fn punct(&mut self, c: char, what: &'static str) -> Result<()> {
        if self.eat_punct(c)? {
            Ok(())
        } else {
            self.expected(what)
        }
    }

    fn word(&mut self, word: &'static str) -> Result<()> {
        if self.eat_word(word)? {
            Ok(())
        } else {
            self.expected(word)
        }
    }

    fn u64(&mut self) -> Result<u64> {
        let Token::Number(text) = self.token else {
            return self.expected("a number");
        };
        let value = text
            .parse()
            .map_err(|_| ParseErrorKind::NumberRange(text.to_owned()))?;
        self.advance()?;
        Ok(value)
    }

    fn u32(&mut self) -> Result<u32> {
        let value = self.u64()?;
        u32::try_from(value).map_err(|_| ParseErrorKind::NumberRange(value.to_string()))
    }

    /// A number of bytes that is a power of two.
    fn align(&mut self) -> Result<u32> {
        let parenthesised = self.eat_punct('(')?;
        let align = self.u32()?;
        if parenthesised {
            self.punct(')', "`)`")?;
        }
        if !align.is_power_of_two() {
            return Err(ParseErrorKind::Invalid("alignment is not a power of two"));
        }
        Ok(align)
    }

    fn string(&mut self) -> Result<String> {
        match self.take()? {
            Token::Str(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            _ => Err(ParseErrorKind::Expected {
                what: "a string",
                found: "something else".to_owned(),
            }),
        }
    }

    /// Goes one level deeper into types or constants.
    fn nested<T>(&mut self, inner: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.depth >= limits::DEPTH {
            return Err(ParseErrorKind::TooDeep);
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    /// Skips from an opening bracket to its closing one.
    fn skip_balanced(&mut self) -> Result<()> {
        let mut depth = 0u32;
        loop {
            match self.take()? {
                Token::Punct('(' | '{' | '[') => depth += 1,
                Token::Punct(')' | '}' | ']') => depth = depth.saturating_sub(1),
                Token::Eof => {
                    return Err(ParseErrorKind::Expected {
                        what: "a closing bracket",
                        found: "the end of the text".to_owned(),
                    })
                }
                _ => {}
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    /// Skips what follows the name of a metadata attachment: `!7`, `!{...}`,
    /// `!DIThing(...)`.
    fn skip_metadata_value(&mut self) -> Result<()> {
        if !matches!(self.token, Token::Bang(_)) {
            return self.expected("metadata");
        }
        self.advance()?;
        match self.token {
            Token::Punct('{' | '(') if self.same_line() => self.skip_balanced(),
            Token::Str(_) if self.same_line() => self.advance(),
            _ => Ok(()),
        }
    }

    fn module(&mut self) -> Result<()> {
        let mut symbols = HashSet::new();
        loop {
            match &self.token {
                Token::Eof => return Ok(()),
                Token::Word("source_filename") => {
                    self.advance()?;
                    self.punct('=', "`=`")?;
                    self.module.source_filename = self.string()?;
                }
                Token::Word("target") => self.target()?,
                Token::Word("module") => {
                    return unsupported("module asm", "write it as C++ or a separate kernel");
                }
                Token::Word("define" | "declare") => {
                    let function = self.function()?;
                    if !symbols.insert(function.name.clone()) {
                        return Err(ParseErrorKind::Redefined(format!("@{}", function.name)));
                    }
                    self.module.functions.push(function);
                }
                Token::Word("attributes") => {
                    while !self.is_punct('{') {
                        if self.token == Token::Eof {
                            return self.expected("`{`");
                        }
                        self.advance()?;
                    }
                    self.skip_balanced()?;
                }
                Token::Word("uselistorder" | "uselistorder_bb") => self.skip_line()?,
                Token::Bang(_) | Token::Comdat | Token::Punct('^') => self.skip_line()?,
                Token::Local(_) => self.type_definition()?,
                Token::Global(_) => {
                    let global = self.global()?;
                    if !symbols.insert(global.name.clone()) {
                        return Err(ParseErrorKind::Redefined(format!("@{}", global.name)));
                    }
                    self.module.globals.push(global);
                }
                _ => return self.expected("a definition"),
            }
        }
    }

    /// Skips to the end of the line that the current token is on.
    fn skip_line(&mut self) -> Result<()> {
        self.lex.skip_line();
        self.advance()
    }

    fn target(&mut self) -> Result<()> {
        self.advance()?;
        let what = self.take()?;
        self.punct('=', "`=`")?;
        let text = self.string()?;
        match what {
            Token::Word("datalayout") => self.module.datalayout = text,
            Token::Word("triple") => self.module.triple = text,
            _ => return Err(ParseErrorKind::Invalid("unknown target property")),
        }
        Ok(())
    }

    fn type_definition(&mut self) -> Result<()> {
        let Token::Local(name) = self.take()? else {
            return self.expected("a type name");
        };
        self.punct('=', "`=`")?;
        self.word("type")?;
        if self.eat_word("opaque")? {
            self.module.types.named(&name);
            return Ok(());
        }
        let body = self.ty()?;
        if self.module.types.define(&name, body) {
            Ok(())
        } else {
            Err(ParseErrorKind::Redefined(format!("type %{name}")))
        }
    }

    fn linkage(word: &str) -> Option<Linkage> {
        Some(match word {
            "private" | "internal" => Linkage::Local,
            "linkonce" | "linkonce_odr" => Linkage::LinkOnce,
            "weak" | "weak_odr" | "common" | "extern_weak" => Linkage::Weak,
            "external" => Linkage::External,
            "available_externally" => Linkage::AvailableExternally,
            "appending" => Linkage::Appending,
            _ => return None,
        })
    }

    fn global(&mut self) -> Result<Global> {
        let line = self.place.0;
        let Token::Global(name) = self.take()? else {
            return self.expected("a symbol");
        };
        self.punct('=', "`=`")?;
        let mut linkage = Linkage::External;
        let mut declared = false;
        let keyword = loop {
            let Token::Word(word) = self.token else {
                return self.expected("`global` or `constant`");
            };
            self.advance()?;
            match word {
                "global" | "constant" | "alias" => break word,
                "ifunc" => return unsupported("ifunc", "call the function itself"),
                "thread_local" => return unsupported("thread_local", "a core has one thread"),
                "external" | "extern_weak" => declared = true,
                "addrspace" => self.default_addrspace()?,
                _ => {
                    if let Some(found) = Self::linkage(word) {
                        linkage = found;
                    }
                }
            }
        };
        let ty = self.ty()?;
        let kind = match keyword {
            "alias" => {
                self.punct(',', "`,`")?;
                let ptr = self.ty()?;
                if *self.module.types.get(ptr) != Type::Ptr {
                    return Err(ParseErrorKind::Invalid("an alias needs an address"));
                }
                GlobalKind::Alias(self.constant(ptr)?)
            }
            _ if declared => GlobalKind::Declared,
            "constant" => GlobalKind::Constant(self.constant(ty)?),
            _ => GlobalKind::Variable(self.constant(ty)?),
        };
        let align = self.global_tail()?;
        Ok(Global {
            name: name.into_owned(),
            linkage,
            ty,
            kind,
            align,
            line,
        })
    }

    /// `addrspace(0)`, from the parenthesis; other numbers are refused.
    fn default_addrspace(&mut self) -> Result<()> {
        self.punct('(', "`(`")?;
        if self.u64()? != 0 {
            return unsupported("addrspace", "a core has one address space");
        }
        self.punct(')', "`)`")
    }

    /// What follows an initialiser; gives the alignment.
    fn global_tail(&mut self) -> Result<u32> {
        let mut align = 0;
        while self.same_line() {
            match self.token {
                Token::AttrGroup => self.advance()?,
                Token::Punct(',') => {
                    self.advance()?;
                    match self.token {
                        Token::Word("align") => {
                            self.advance()?;
                            align = self.align()?;
                        }
                        Token::Word(_) => {
                            self.advance()?;
                            match self.token {
                                Token::Str(_) => self.advance()?,
                                Token::Punct('(') => self.skip_balanced()?,
                                _ => {}
                            }
                        }
                        Token::Bang(_) => {
                            self.advance()?;
                            self.skip_metadata_value()?;
                        }
                        _ => return self.expected("an attribute of a global"),
                    }
                }
                _ => break,
            }
        }
        Ok(align)
    }
}

#[cfg(test)]
mod tests;
