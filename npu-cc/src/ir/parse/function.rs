//! Function headers and bodies, and the numbering of values and blocks.

use super::super::types::TypeId;
use super::super::{
    limits, Block, BlockId, Function, Inst, IntExtend, Linkage, Local, LocalInfo, Operand, Param,
    ParamAttrs, Terminator, Type, Value,
};
use super::{ParseErrorKind, Parser, Result, Token};
use std::collections::HashMap;

/// What is known of the names of the function being read.
#[derive(Default)]
pub(super) struct Scope {
    locals: HashMap<String, Local>,
    /// Type is None until the definition is seen.
    infos: Vec<(String, Option<TypeId>)>,
    /// Uses before the definition: value, type stated, line.
    pending: Vec<(Local, TypeId, u32)>,
    blocks: HashMap<String, BlockId>,
    /// Blocks in order of mention: name, position in the text once defined.
    block_places: Vec<(String, Option<u32>)>,
    /// Number that LLVM gives to the next value or block without a name.
    next_unnamed: u64,
    pub(super) ret: Option<TypeId>,
}

impl Scope {
    pub(super) fn mention(&mut self, name: &str) -> Local {
        if let Some(local) = self.locals.get(name) {
            return *local;
        }
        let local = Local(self.infos.len() as u32);
        self.infos.push((name.to_owned(), None));
        self.locals.insert(name.to_owned(), local);
        local
    }

    /// A use; its type is checked now or, before the definition, at the end.
    pub(super) fn use_local(&mut self, name: &str, ty: TypeId, line: u32) -> Result<LocalUse> {
        let local = self.mention(name);
        match self.infos[local.0 as usize].1 {
            Some(found) if found != ty => Ok(LocalUse::Mismatch { found }),
            Some(_) => Ok(LocalUse::Fine(local)),
            None => {
                self.pending.push((local, ty, line));
                Ok(LocalUse::Fine(local))
            }
        }
    }

    fn next_name(&mut self) -> String {
        let name = self.next_unnamed.to_string();
        self.next_unnamed += 1;
        name
    }

    fn note_number(&mut self, name: &str) {
        if let Ok(number) = name.parse::<u64>() {
            if number >= self.next_unnamed {
                self.next_unnamed = number.saturating_add(1);
            }
        }
    }

    pub(super) fn define(&mut self, name: Option<&str>, ty: TypeId) -> Result<Local> {
        let name = match name {
            Some(name) => {
                self.note_number(name);
                name.to_owned()
            }
            None => self.next_name(),
        };
        let local = self.mention(&name);
        let slot = &mut self.infos[local.0 as usize].1;
        if slot.is_some() {
            return Err(ParseErrorKind::Redefined(format!("%{name}")));
        }
        *slot = Some(ty);
        Ok(local)
    }

    /// A block by name, numbered in order of mention.
    pub(super) fn block(&mut self, name: &str) -> Result<BlockId> {
        if let Some(block) = self.blocks.get(name) {
            return Ok(*block);
        }
        if self.block_places.len() >= limits::BLOCKS {
            return Err(ParseErrorKind::TooManyBlocks);
        }
        let block = BlockId(self.block_places.len() as u32);
        self.block_places.push((name.to_owned(), None));
        self.blocks.insert(name.to_owned(), block);
        Ok(block)
    }

    fn define_block(&mut self, name: Option<&str>, position: u32) -> Result<String> {
        let name = match name {
            Some(name) => {
                self.note_number(name);
                name.to_owned()
            }
            None => self.next_name(),
        };
        let block = self.block(&name)?;
        let place = &mut self.block_places[block.0 as usize].1;
        if place.is_some() {
            return Err(ParseErrorKind::Redefined(format!("block %{name}")));
        }
        *place = Some(position);
        Ok(name)
    }
}

/// What became of a use.
pub(super) enum LocalUse {
    Fine(Local),
    Mismatch { found: TypeId },
}

impl<'t> Parser<'t> {
    /// Attributes in front of a value, up to its type or value.
    pub(super) fn param_attrs(&mut self) -> Result<ParamAttrs> {
        let mut attrs = ParamAttrs::default();
        loop {
            match self.token {
                Token::AttrGroup => self.advance()?,
                Token::Str(_) => {
                    self.advance()?;
                    if self.eat_punct('=')? {
                        self.string()?;
                    }
                }
                Token::Word(word) if !self.at_type() && !is_value_word(word) => {
                    self.advance()?;
                    match word {
                        "signext" => attrs.extend = Some(IntExtend::Sign),
                        "zeroext" => attrs.extend = Some(IntExtend::Zero),
                        "align" => attrs.align = self.align()?,
                        "noalias" => attrs.noalias = true,
                        "byval" | "sret" => {
                            self.punct('(', "`(`")?;
                            let ty = Some(self.ty()?);
                            self.punct(')', "`)`")?;
                            match word {
                                "byval" => attrs.byval = ty,
                                _ => attrs.sret = ty,
                            }
                        }
                        "cc" => {
                            self.u64()?;
                        }
                        _ if self.is_punct('(') => self.skip_balanced()?,
                        _ => {}
                    }
                }
                _ => return Ok(attrs),
            }
        }
    }

    pub(super) fn function(&mut self) -> Result<Function> {
        let line = self.place.0;
        let defines = self.is_word("define");
        self.advance()?;
        let mut linkage = Linkage::External;
        while let Token::Bang(_) = self.token {
            self.advance()?;
            self.skip_metadata_value()?;
        }
        while let Token::Word(word) = self.token {
            match Self::linkage(word) {
                Some(found) => linkage = found,
                None if matches!(word, "dso_local" | "dso_preemptable") => {}
                None => break,
            }
            self.advance()?;
        }
        let ret_attrs = self.param_attrs()?;
        let ret = self.ty()?;
        let Token::Global(name) = self.take()? else {
            return Err(ParseErrorKind::Expected {
                what: "the function's name",
                found: "something else".to_owned(),
            });
        };
        let mut scope = Scope {
            ret: Some(ret),
            ..Scope::default()
        };
        let (params, varargs) = self.params(&mut scope)?;
        let mut function = Function {
            name: name.into_owned(),
            linkage,
            ret,
            ret_attrs,
            params,
            varargs,
            locals: Vec::new(),
            blocks: Vec::new(),
            line,
        };
        if defines {
            self.skip_function_attrs()?;
            self.punct('{', "`{`")?;
            self.body(&mut scope, &mut function)?;
        } else {
            while self.same_line() && !matches!(self.token, Token::Eof) {
                self.advance()?;
            }
        }
        self.finish(scope, &mut function)?;
        Ok(function)
    }

    fn params(&mut self, scope: &mut Scope) -> Result<(Vec<Param>, bool)> {
        self.punct('(', "`(`")?;
        let mut params = Vec::new();
        if self.eat_punct(')')? {
            return Ok((params, false));
        }
        loop {
            if self.token == Token::Ellipsis {
                self.advance()?;
                self.punct(')', "`)`")?;
                return Ok((params, true));
            }
            let ty = self.ty()?;
            if matches!(self.module.types.get(ty), Type::Void | Type::Label) {
                return Err(ParseErrorKind::Invalid(
                    "a parameter needs a type with values",
                ));
            }
            let attrs = self.param_attrs()?;
            let local = match self.token.clone() {
                Token::Local(name) => {
                    self.advance()?;
                    scope.define(Some(&name), ty)?
                }
                _ => scope.define(None, ty)?,
            };
            params.push(Param { local, ty, attrs });
            if !self.eat_punct(',')? {
                break;
            }
        }
        self.punct(')', "`)`")?;
        Ok((params, false))
    }

    /// Everything between the parameters and the body.
    fn skip_function_attrs(&mut self) -> Result<()> {
        loop {
            match &self.token {
                Token::Punct('{') => return Ok(()),
                Token::Punct('(') => self.skip_balanced()?,
                Token::Word(_)
                | Token::Str(_)
                | Token::AttrGroup
                | Token::Bang(_)
                | Token::Global(_)
                | Token::Number(_)
                | Token::Comdat
                | Token::Punct('=' | ',') => self.advance()?,
                _ => return self.expected("`{`"),
            }
        }
    }

    fn body(&mut self, scope: &mut Scope, function: &mut Function) -> Result<()> {
        loop {
            let label = match self.token.clone() {
                Token::Label(name) => {
                    self.advance()?;
                    Some(name)
                }
                _ => None,
            };
            if function.blocks.len() >= limits::BLOCKS {
                return Err(ParseErrorKind::TooManyBlocks);
            }
            let position = function.blocks.len() as u32;
            let name = scope.define_block(label.as_deref(), position)?;
            let block = self.block_body(scope, name)?;
            function.blocks.push(block);
            while self.is_word("uselistorder") {
                self.skip_line()?;
            }
            if self.eat_punct('}')? {
                return Ok(());
            }
        }
    }

    fn block_body(&mut self, scope: &mut Scope, name: String) -> Result<Block> {
        let mut insts: Vec<Inst> = Vec::new();
        loop {
            if self.token == Token::DebugRecord {
                self.advance()?;
                self.skip_balanced()?;
                continue;
            }
            let line = self.place.0;
            if let Some(term) = self.terminator(scope)? {
                return Ok(Block {
                    name,
                    insts,
                    term,
                    term_line: line,
                });
            }
            if let Some(inst) = self.instruction(scope)? {
                insts.push(inst);
            }
        }
    }

    /// Resolves what was used before it was defined, and puts block numbers
    /// in the order of the text.
    fn finish(&mut self, scope: Scope, function: &mut Function) -> Result<()> {
        let at = |parser: &mut Self, line: u32, kind: ParseErrorKind| {
            parser.place = (line, 0);
            Err(kind)
        };
        for (local, ty, line) in &scope.pending {
            let (name, found) = &scope.infos[local.0 as usize];
            match found {
                None => return at(self, *line, ParseErrorKind::Undefined(format!("%{name}"))),
                Some(found) if found != ty => {
                    let kind = ParseErrorKind::TypeMismatch {
                        value: format!("%{name}"),
                        expected: self.module.types.name(*ty),
                        found: self.module.types.name(*found),
                    };
                    return at(self, *line, kind);
                }
                Some(_) => {}
            }
        }
        let mut order = Vec::with_capacity(scope.block_places.len());
        for (name, place) in &scope.block_places {
            match place {
                Some(place) => order.push(BlockId(*place)),
                None => {
                    let kind = ParseErrorKind::Undefined(format!("block %{name}"));
                    return at(self, function.line, kind);
                }
            }
        }
        for block in &mut function.blocks {
            renumber(block, &order);
        }
        for (name, ty) in scope.infos {
            let ty = ty.ok_or_else(|| ParseErrorKind::Undefined(format!("%{name}")))?;
            function.locals.push(LocalInfo { name, ty });
        }
        Ok(())
    }

    /// A value of a known type.
    pub(super) fn operand_of(&mut self, scope: &mut Scope, ty: TypeId) -> Result<Operand> {
        if let Token::Local(name) = self.token.clone() {
            let line = self.place.0;
            return match scope.use_local(&name, ty, line)? {
                LocalUse::Fine(local) => {
                    self.advance()?;
                    Ok(Operand {
                        ty,
                        value: Value::Local(local),
                    })
                }
                LocalUse::Mismatch { found } => Err(ParseErrorKind::TypeMismatch {
                    value: format!("%{name}"),
                    expected: self.module.types.name(ty),
                    found: self.module.types.name(found),
                }),
            };
        }
        Ok(Operand {
            ty,
            value: Value::Const(self.constant(ty)?),
        })
    }

    /// A type and a value of it.
    pub(super) fn operand(&mut self, scope: &mut Scope) -> Result<Operand> {
        let ty = self.ty()?;
        if !self.module.types.is_first_class(ty) {
            return Err(ParseErrorKind::Invalid(
                "a value of this type cannot be used",
            ));
        }
        self.operand_of(scope, ty)
    }
}

/// Words that begin a value, so that they end a list of attributes.
fn is_value_word(word: &str) -> bool {
    matches!(
        word,
        "true"
            | "false"
            | "null"
            | "undef"
            | "poison"
            | "zeroinitializer"
            | "none"
            | "getelementptr"
            | "splat"
            | "asm"
            | "blockaddress"
            | "dso_local_equivalent"
            | "no_cfi"
    ) || super::consts::cast_op(word).is_some()
        || super::consts::binary_op(word).is_some()
}

fn renumber(block: &mut Block, order: &[BlockId]) {
    let fix = |id: &mut BlockId| *id = order[id.0 as usize];
    for inst in &mut block.insts {
        if let super::super::Op::Phi(incoming) = &mut inst.op {
            incoming.iter_mut().for_each(|(_, from)| fix(from));
        }
    }
    match &mut block.term {
        Terminator::Br(target) => fix(target),
        Terminator::CondBr {
            then, otherwise, ..
        } => {
            fix(then);
            fix(otherwise);
        }
        Terminator::Switch { default, cases, .. } => {
            fix(default);
            cases.iter_mut().for_each(|(_, target)| fix(target));
        }
        Terminator::Ret(_) | Terminator::Unreachable => {}
    }
}
