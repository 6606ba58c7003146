//! Instructions on memory: addresses, loads, stores, stack objects.

use super::super::types::TypeId;
use super::super::{Constant, Op, Operand, Type, Value};
use super::function::Scope;
use super::{unsupported, ParseErrorKind, Parser, Result, Token};

impl<'t> Parser<'t> {
    pub(super) fn pointer(&mut self, scope: &mut Scope) -> Result<Operand> {
        let ptr = self.operand(scope)?;
        if *self.module.types.resolve(ptr.ty) != Type::Ptr {
            return Err(ParseErrorKind::Invalid("an address must be a ptr"));
        }
        Ok(ptr)
    }

    pub(super) fn gep(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        self.skip_flags()?;
        let source = self.ty()?;
        self.punct(',', "`,`")?;
        let base = self.operand(scope)?;
        if *self.module.types.resolve(base.ty) != Type::Ptr {
            return unsupported("getelementptr of vectors", "use scalar addresses");
        }
        let mut indices = Vec::new();
        while self.is_punct(',') {
            self.advance()?;
            if let Token::Bang(_) = self.token {
                self.advance()?;
                self.skip_metadata_value()?;
                continue;
            }
            let index = self.operand(scope)?;
            if self.module.types.int_bits(index.ty).is_none() {
                return unsupported("getelementptr of vectors", "use scalar indices");
            }
            indices.push(index);
        }
        let ty = base.ty;
        let op = Op::Gep {
            source,
            base,
            indices,
        };
        Ok((ty, op))
    }

    pub(super) fn load(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        // A core has one thread; that nothing is moved or left out is all.
        let atomic = self.eat_word("atomic")?;
        let volatile = self.eat_word("volatile")? || atomic;
        let ty = self.ty()?;
        if !self.module.types.is_first_class(ty) {
            return Err(ParseErrorKind::Invalid("this type cannot be loaded"));
        }
        self.punct(',', "`,`")?;
        let ptr = self.pointer(scope)?;
        if atomic {
            self.ordering()?;
        }
        let align = self.tail()?;
        let op = Op::Load {
            ptr,
            align,
            volatile,
        };
        Ok((ty, op))
    }

    pub(super) fn store(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        let atomic = self.eat_word("atomic")?;
        let volatile = self.eat_word("volatile")? || atomic;
        let value = self.operand(scope)?;
        self.punct(',', "`,`")?;
        let ptr = self.pointer(scope)?;
        if atomic {
            self.ordering()?;
        }
        let align = self.tail()?;
        let op = Op::Store {
            value,
            ptr,
            align,
            volatile,
        };
        Ok((self.void(), op))
    }

    /// `syncscope("...")` and the ordering of an atomic access.
    pub(super) fn ordering(&mut self) -> Result<()> {
        if self.eat_word("syncscope")? {
            self.skip_balanced()?;
        }
        match self.token {
            Token::Word(_) => self.advance(),
            _ => self.expected("the ordering of an atomic access"),
        }
    }

    pub(super) fn alloca(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        self.skip_flags()?;
        let allocated = self.ty()?;
        let mut count = None;
        let mut align = 0;
        while self.is_punct(',') {
            self.advance()?;
            match self.token {
                Token::Word("align") => {
                    self.advance()?;
                    align = self.align()?;
                }
                Token::Word("addrspace") => {
                    self.advance()?;
                    self.default_addrspace()?;
                }
                Token::Bang(_) => {
                    self.advance()?;
                    self.skip_metadata_value()?;
                }
                _ => {
                    let operand = self.operand(scope)?;
                    if self.module.types.int_bits(operand.ty).is_none() {
                        return Err(ParseErrorKind::Invalid("alloca counts in integers"));
                    }
                    count = Some(operand);
                }
            }
        }
        let count = match count {
            Some(count) => count,
            None => Operand {
                ty: self.module.types.intern(Type::Int(32)),
                value: Value::Const(Constant::Int(1)),
            },
        };
        let ty = self.module.types.intern(Type::Ptr);
        let op = Op::Alloca {
            allocated,
            count,
            align,
        };
        Ok((ty, op))
    }
}
