//! Calls.

use super::super::types::TypeId;
use super::super::{Arg, Callee, Op, ParamAttrs, Type};
use super::function::Scope;
use super::{unsupported, ParseErrorKind, Parser, Result, Token};

impl<'t> Parser<'t> {
    /// A call, from behind the word `call`.
    pub(super) fn call(&mut self, scope: &mut Scope) -> Result<Option<(TypeId, Op)>> {
        let ret_attrs = self.param_attrs()?;
        let ret = self.ty()?;
        let mut varargs = false;
        if self.is_punct('(') {
            varargs = self.skip_param_types()?;
        }
        let callee = match self.token.clone() {
            Token::Global(name) => {
                self.advance()?;
                Callee::Symbol(name.into())
            }
            Token::Word("asm") => return unsupported("inline asm", "use an intrinsic"),
            _ => {
                let ptr = self.module.types.intern(Type::Ptr);
                Callee::Indirect(self.operand_of(scope, ptr)?)
            }
        };
        // Their arguments are metadata; they say nothing about the program.
        let debug = matches!(&callee, Callee::Symbol(name) if name.starts_with("llvm.dbg.")
            || &**name == "llvm.experimental.noalias.scope.decl");
        if debug {
            self.skip_balanced()?;
            self.call_tail()?;
            return Ok(None);
        }
        let args = self.args(scope)?;
        self.call_tail()?;
        let is_void = *self.module.types.get(ret) == Type::Void;
        if !is_void && !self.module.types.is_first_class(ret) {
            return Err(ParseErrorKind::Invalid("this type cannot be returned"));
        }
        let op = Op::Call {
            callee,
            args,
            ret_attrs,
            varargs,
        };
        Ok(Some((ret, op)))
    }

    /// `(T, T, ...)` of a function type; true if it ends in `...`.
    pub(super) fn skip_param_types(&mut self) -> Result<bool> {
        self.advance()?;
        if self.eat_punct(')')? {
            return Ok(false);
        }
        loop {
            if self.token == Token::Ellipsis {
                self.advance()?;
                self.punct(')', "`)`")?;
                return Ok(true);
            }
            self.ty()?;
            if !self.eat_punct(',')? {
                self.punct(')', "`)`")?;
                return Ok(false);
            }
        }
    }

    pub(super) fn args(&mut self, scope: &mut Scope) -> Result<Vec<Arg>> {
        self.punct('(', "`(`")?;
        let mut args = Vec::new();
        if self.eat_punct(')')? {
            return Ok(args);
        }
        loop {
            let ty = self.ty()?;
            if *self.module.types.get(ty) == Type::Metadata {
                return unsupported("metadata argument", "remove this intrinsic");
            }
            if !self.module.types.is_first_class(ty) {
                return Err(ParseErrorKind::Invalid("this type cannot be an argument"));
            }
            let attrs: ParamAttrs = self.param_attrs()?;
            let operand = self.operand_of(scope, ty)?;
            args.push(Arg { operand, attrs });
            if !self.eat_punct(',')? {
                break;
            }
        }
        self.punct(')', "`)`")?;
        Ok(args)
    }

    /// Function attributes, operand bundles and metadata behind a call.
    pub(super) fn call_tail(&mut self) -> Result<()> {
        while self.same_line() {
            match self.token {
                Token::AttrGroup => self.advance()?,
                Token::Punct('[' | '(') => self.skip_balanced()?,
                Token::Str(_) => {
                    self.advance()?;
                    if self.eat_punct('=')? {
                        self.string()?;
                    }
                }
                Token::Word(_) => self.advance()?,
                _ => break,
            }
        }
        self.tail()?;
        Ok(())
    }
}
