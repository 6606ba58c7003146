//! Instructions: terminators, arithmetic, aggregates. Memory and calls have
//! modules of their own.

use super::super::types::TypeId;
use super::super::{BinOp, BlockId, CastOp, FloatPred, Inst, Op, Operand, Pred, Terminator, Type};
use super::consts::{binary_op, cast_op, int_value};
use super::function::Scope;
use super::{unsupported, ParseErrorKind, Parser, Result, Token};

fn predicate(word: &str) -> Option<Pred> {
    Some(match word {
        "eq" => Pred::Eq,
        "ne" => Pred::Ne,
        "ugt" => Pred::Ugt,
        "uge" => Pred::Uge,
        "ult" => Pred::Ult,
        "ule" => Pred::Ule,
        "sgt" => Pred::Sgt,
        "sge" => Pred::Sge,
        "slt" => Pred::Slt,
        "sle" => Pred::Sle,
        _ => return None,
    })
}

fn float_predicate(word: &str) -> Option<FloatPred> {
    Some(match word {
        "false" => FloatPred::False,
        "oeq" => FloatPred::Oeq,
        "ogt" => FloatPred::Ogt,
        "oge" => FloatPred::Oge,
        "olt" => FloatPred::Olt,
        "ole" => FloatPred::Ole,
        "one" => FloatPred::One,
        "ord" => FloatPred::Ord,
        "ueq" => FloatPred::Ueq,
        "ugt" => FloatPred::Ugt,
        "uge" => FloatPred::Uge,
        "ult" => FloatPred::Ult,
        "ule" => FloatPred::Ule,
        "une" => FloatPred::Une,
        "uno" => FloatPred::Uno,
        "true" => FloatPred::True,
        _ => return None,
    })
}

/// What a type is made of, for checks that hold for vectors lane by lane.
#[derive(Clone, Copy, PartialEq)]
enum Scalar {
    Int(u32),
    Float(u32),
    Ptr,
    Other,
}

impl<'t> Parser<'t> {
    fn scalar(&self, ty: TypeId) -> Scalar {
        let types = &self.module.types;
        let ty = match types.resolve(ty) {
            Type::Vector { element, .. } => types.resolve(*element),
            other => other,
        };
        match ty {
            Type::Int(bits) => Scalar::Int(*bits),
            Type::Float(kind) => Scalar::Float(kind.bits()),
            Type::Ptr => Scalar::Ptr,
            _ => Scalar::Other,
        }
    }

    fn is_vector(&self, ty: TypeId) -> bool {
        matches!(self.module.types.resolve(ty), Type::Vector { .. })
    }

    pub(super) fn void(&mut self) -> TypeId {
        self.module.types.intern(Type::Void)
    }

    /// Skips flags such as `nuw` and `fast`, known or not.
    pub(super) fn skip_flags(&mut self) -> Result<()> {
        while matches!(self.token, Token::Word(_)) && !self.at_type() {
            self.advance()?;
            if self.is_punct('(') {
                self.skip_balanced()?;
            }
        }
        Ok(())
    }

    /// Skips what may follow any instruction; gives the alignment, 0 if none.
    pub(super) fn tail(&mut self) -> Result<u32> {
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
                _ => return self.expected("`align` or metadata"),
            }
        }
        Ok(align)
    }

    fn label(&mut self, scope: &mut Scope) -> Result<BlockId> {
        self.word("label")?;
        self.block_name(scope)
    }

    fn block_name(&mut self, scope: &mut Scope) -> Result<BlockId> {
        let Token::Local(name) = self.token.clone() else {
            return self.expected("a block");
        };
        let block = scope.block(&name)?;
        self.advance()?;
        Ok(block)
    }

    /// The terminator, if one stands here.
    pub(super) fn terminator(&mut self, scope: &mut Scope) -> Result<Option<Terminator>> {
        let Token::Word(word) = self.token else {
            return Ok(None);
        };
        if let "indirectbr" | "invoke" | "resume" | "callbr" | "catchswitch" | "catchret"
        | "cleanupret" = word
        {
            return unsupported(
                word,
                "compile with -fno-exceptions and without computed goto",
            );
        }
        if !matches!(word, "br" | "switch" | "ret" | "unreachable") {
            return Ok(None);
        }
        self.advance()?;
        let term = match word {
            "br" if self.is_word("label") => Terminator::Br(self.label(scope)?),
            "br" => {
                let cond = self.condition(scope)?;
                self.punct(',', "`,`")?;
                let then = self.label(scope)?;
                self.punct(',', "`,`")?;
                let otherwise = self.label(scope)?;
                Terminator::CondBr {
                    cond,
                    then,
                    otherwise,
                }
            }
            "switch" => self.switch(scope)?,
            "ret" => self.ret(scope)?,
            _ => Terminator::Unreachable,
        };
        self.tail()?;
        Ok(Some(term))
    }

    fn condition(&mut self, scope: &mut Scope) -> Result<Operand> {
        let cond = self.operand(scope)?;
        if self.module.types.int_bits(cond.ty) != Some(1) {
            return Err(ParseErrorKind::Invalid("a condition must be an i1"));
        }
        Ok(cond)
    }

    fn switch(&mut self, scope: &mut Scope) -> Result<Terminator> {
        let value = self.operand(scope)?;
        let Some(bits) = self.module.types.int_bits(value.ty) else {
            return Err(ParseErrorKind::Invalid("switch needs an integer"));
        };
        if bits > 128 {
            return Err(ParseErrorKind::Unsupported {
                what: format!("switch on {}", self.module.types.name(value.ty)),
                help: "choose by 128 bits or fewer",
            });
        }
        self.punct(',', "`,`")?;
        let default = self.label(scope)?;
        self.punct('[', "`[`")?;
        let mut cases = Vec::new();
        while !self.eat_punct(']')? {
            let ty = self.ty()?;
            if ty != value.ty {
                return Err(ParseErrorKind::Invalid(
                    "a case has another type than the value",
                ));
            }
            let case = match self.token {
                Token::Number(text) => int_value(text, bits)
                    .ok_or_else(|| ParseErrorKind::NumberRange(text.to_owned()))?,
                Token::Word("true") if bits == 1 => 1,
                Token::Word("false") if bits == 1 => 0,
                _ => return self.expected("a case number"),
            };
            self.advance()?;
            self.punct(',', "`,`")?;
            cases.push((case, self.label(scope)?));
        }
        let mut seen: Vec<u128> = cases.iter().map(|(case, _)| *case).collect();
        seen.sort_unstable();
        if seen.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(ParseErrorKind::Invalid("two cases have the same number"));
        }
        Ok(Terminator::Switch {
            value,
            default,
            cases,
        })
    }

    fn ret(&mut self, scope: &mut Scope) -> Result<Terminator> {
        let ty = self.ty()?;
        if Some(ty) != scope.ret {
            return Err(ParseErrorKind::Invalid(
                "the returned type is not the function's",
            ));
        }
        if *self.module.types.get(ty) == Type::Void {
            return Ok(Terminator::Ret(None));
        }
        if !self.module.types.is_first_class(ty) {
            return Err(ParseErrorKind::Invalid("this type cannot be returned"));
        }
        Ok(Terminator::Ret(Some(self.operand_of(scope, ty)?)))
    }

    /// An instruction that is not a terminator; None for those without effect
    /// (debug intrinsics).
    pub(super) fn instruction(&mut self, scope: &mut Scope) -> Result<Option<Inst>> {
        let line = self.place.0;
        let name = match self.token.clone() {
            Token::Local(name) => {
                self.advance()?;
                self.punct('=', "`=`")?;
                Some(name)
            }
            _ => None,
        };
        let Token::Word(word) = self.token else {
            return self.expected("an instruction");
        };
        let place = self.place;
        self.advance()?;
        let Some((ty, op)) = self.operation(scope, word, place)? else {
            return Ok(None);
        };
        let is_void = *self.module.types.get(ty) == Type::Void;
        let result = match (&name, is_void) {
            (Some(_), true) => {
                return Err(ParseErrorKind::Invalid(
                    "an instruction without result is given a name",
                ))
            }
            (None, true) => None,
            (name, false) => Some(scope.define(name.as_deref(), ty)?),
        };
        Ok(Some(Inst {
            result,
            ty,
            op,
            line,
        }))
    }

    fn operation(
        &mut self,
        scope: &mut Scope,
        word: &str,
        place: (u32, u32),
    ) -> Result<Option<(TypeId, Op)>> {
        if let Some(op) = binary_op(word) {
            return self.binary(scope, op).map(Some);
        }
        if let Some(op) = cast_op(word) {
            return self.cast(scope, op).map(Some);
        }
        match word {
            "icmp" => self.icmp(scope),
            "fcmp" | "fneg" => self.float(scope, word),
            "select" => self.select(scope),
            "getelementptr" => self.gep(scope),
            "load" => self.load(scope),
            "store" => self.store(scope),
            "alloca" => self.alloca(scope),
            "phi" => self.phi(scope),
            "call" => return self.call(scope),
            "tail" | "musttail" | "notail" => {
                self.word("call")?;
                return self.call(scope);
            }
            "extractvalue" => self.extract_value(scope),
            "insertvalue" => self.insert_value(scope),
            "freeze" => {
                let operand = self.operand(scope)?;
                self.tail()?;
                Ok((operand.ty, Op::Freeze(operand)))
            }
            "extractelement" | "insertelement" | "shufflevector" => self.vector(scope, word),
            // Nobody sees in which order one thread's own accesses happen.
            "fence" => {
                self.ordering()?;
                self.tail()?;
                return Ok(None);
            }
            "cmpxchg" | "atomicrmw" => {
                self.place = place;
                unsupported(word, "a core has one thread; use locks between cores")
            }
            "va_arg" | "landingpad" | "catchpad" | "cleanuppad" => {
                self.place = place;
                unsupported(word, "freestanding C++ without exceptions and varargs")
            }
            _ => {
                self.place = place;
                Err(ParseErrorKind::Expected {
                    what: "an instruction",
                    found: format!("`{}`", word.chars().take(40).collect::<String>()),
                })
            }
        }
        .map(Some)
    }

    fn binary(&mut self, scope: &mut Scope, op: BinOp) -> Result<(TypeId, Op)> {
        self.skip_flags()?;
        let lhs = self.operand(scope)?;
        let ty = lhs.ty;
        let float = matches!(
            op,
            BinOp::FAdd | BinOp::FSub | BinOp::FMul | BinOp::FDiv | BinOp::FRem
        );
        match self.scalar(ty) {
            Scalar::Int(_) if !float => {}
            Scalar::Float(_) if float => {}
            _ => {
                return Err(ParseErrorKind::Invalid(
                    "this arithmetic is not for operands of this type",
                ))
            }
        }
        self.punct(',', "`,`")?;
        let rhs = self.operand_of(scope, ty)?;
        self.tail()?;
        Ok((ty, Op::Binary { op, lhs, rhs }))
    }

    fn cast(&mut self, scope: &mut Scope, op: CastOp) -> Result<(TypeId, Op)> {
        self.skip_flags()?;
        let value = self.operand(scope)?;
        self.word("to")?;
        let ty = self.ty()?;
        self.tail()?;
        use Scalar::{Float, Int, Ptr};
        let fits = self.is_vector(ty) == self.is_vector(value.ty)
            && match (op, self.scalar(value.ty), self.scalar(ty)) {
                (CastOp::Trunc, Int(from), Int(to)) => from > to,
                (CastOp::ZExt | CastOp::SExt, Int(from), Int(to)) => from < to,
                (CastOp::PtrToInt, Ptr, Int(_)) | (CastOp::IntToPtr, Int(_), Ptr) => true,
                (CastOp::FpTrunc, Float(from), Float(to)) => from > to,
                (CastOp::FpExt, Float(from), Float(to)) => from < to,
                (CastOp::FpToUi | CastOp::FpToSi, Float(_), Int(_)) => true,
                (CastOp::UiToFp | CastOp::SiToFp, Int(_), Float(_)) => true,
                (CastOp::AddrSpaceCast, Ptr, Ptr) => true,
                (CastOp::BitCast, Int(from) | Float(from), Int(to) | Float(to)) => {
                    from == to || self.is_vector(ty)
                }
                (CastOp::BitCast, Ptr, Ptr) => true,
                _ => false,
            };
        // A bitcast may also lead from a vector to a scalar and back.
        let reshape = op == CastOp::BitCast && self.is_vector(ty) != self.is_vector(value.ty);
        if !fits && !reshape {
            return Err(ParseErrorKind::Invalid(
                "this conversion does not lead between these types",
            ));
        }
        Ok((ty, Op::Cast { op, value }))
    }

    /// `i1`, or lanes of it if `like` is a vector.
    fn bool_like(&mut self, like: TypeId) -> TypeId {
        let bit = self.module.types.intern(Type::Int(1));
        match *self.module.types.resolve(like) {
            Type::Vector { len, scalable, .. } => self.module.types.intern(Type::Vector {
                element: bit,
                len,
                scalable,
            }),
            _ => bit,
        }
    }

    fn icmp(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        let pred = loop {
            let Token::Word(word) = self.token else {
                return self.expected("a predicate");
            };
            self.advance()?;
            if let Some(pred) = predicate(word) {
                break pred;
            }
        };
        let lhs = self.operand(scope)?;
        if !matches!(self.scalar(lhs.ty), Scalar::Int(_) | Scalar::Ptr) {
            return Err(ParseErrorKind::Invalid(
                "icmp compares integers or addresses",
            ));
        }
        self.punct(',', "`,`")?;
        let rhs = self.operand_of(scope, lhs.ty)?;
        self.tail()?;
        let ty = self.bool_like(lhs.ty);
        Ok((ty, Op::ICmp { pred, lhs, rhs }))
    }

    fn float(&mut self, scope: &mut Scope, word: &str) -> Result<(TypeId, Op)> {
        let mut pred = None;
        // The predicate stands behind the flags.
        while let Token::Word(word) = self.token {
            if self.at_type() {
                break;
            }
            pred = float_predicate(word);
            self.advance()?;
        }
        let lhs = self.operand(scope)?;
        if !matches!(self.scalar(lhs.ty), Scalar::Float(_)) {
            return Err(ParseErrorKind::Invalid(
                "this is for floating-point operands",
            ));
        }
        if word == "fneg" {
            self.tail()?;
            return Ok((lhs.ty, Op::FNeg(lhs)));
        }
        let Some(pred) = pred else {
            return Err(ParseErrorKind::Invalid("fcmp without a predicate"));
        };
        self.punct(',', "`,`")?;
        let rhs = self.operand_of(scope, lhs.ty)?;
        self.tail()?;
        let ty = self.bool_like(lhs.ty);
        Ok((ty, Op::FCmp { pred, lhs, rhs }))
    }

    fn select(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        self.skip_flags()?;
        let cond = self.operand(scope)?;
        self.punct(',', "`,`")?;
        let then = self.operand(scope)?;
        self.punct(',', "`,`")?;
        let otherwise = self.operand(scope)?;
        self.tail()?;
        let lanes = self.bool_like(then.ty);
        if self.module.types.int_bits(cond.ty) != Some(1) && cond.ty != lanes {
            return Err(ParseErrorKind::Invalid("a condition must be an i1"));
        }
        if then.ty != otherwise.ty {
            return Err(ParseErrorKind::Invalid(
                "select chooses between different types",
            ));
        }
        let ty = then.ty;
        let op = Op::Select {
            cond,
            then,
            otherwise,
        };
        Ok((ty, op))
    }

    fn phi(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        self.skip_flags()?;
        let ty = self.ty()?;
        if !self.module.types.is_first_class(ty) {
            return Err(ParseErrorKind::Invalid("this type cannot be chosen by phi"));
        }
        let mut incoming = Vec::new();
        loop {
            self.punct('[', "`[`")?;
            let value = self.operand_of(scope, ty)?;
            self.punct(',', "`,`")?;
            incoming.push((value, self.block_name(scope)?));
            self.punct(']', "`]`")?;
            if !self.is_punct(',') {
                break;
            }
            self.advance()?;
            if let Token::Bang(_) = self.token {
                self.advance()?;
                self.skip_metadata_value()?;
                self.tail()?;
                break;
            }
        }
        Ok((ty, Op::Phi(incoming)))
    }

    fn member_path(&mut self, aggregate: TypeId) -> Result<(TypeId, Vec<u32>)> {
        let mut ty = aggregate;
        let mut indices = Vec::new();
        while self.is_punct(',') {
            self.advance()?;
            if let Token::Bang(_) = self.token {
                self.advance()?;
                self.skip_metadata_value()?;
                continue;
            }
            let index = self.u32()?;
            let inside = match self.module.types.resolve(ty) {
                Type::Array { len, .. } => u64::from(index) < *len,
                Type::Struct { .. } => true,
                _ => false,
            };
            ty = match self.module.types.member(ty, u64::from(index)) {
                Some(member) if inside => member,
                _ => return Err(ParseErrorKind::Invalid("no such member in this type")),
            };
            indices.push(index);
        }
        Ok((ty, indices))
    }

    fn extract_value(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        let aggregate = self.operand(scope)?;
        let (ty, indices) = self.member_path(aggregate.ty)?;
        Ok((ty, Op::ExtractValue { aggregate, indices }))
    }

    fn insert_value(&mut self, scope: &mut Scope) -> Result<(TypeId, Op)> {
        let aggregate = self.operand(scope)?;
        self.punct(',', "`,`")?;
        let value = self.operand(scope)?;
        let (ty, indices) = self.member_path(aggregate.ty)?;
        if ty != value.ty {
            return Err(ParseErrorKind::TypeMismatch {
                value: "the new member".to_owned(),
                expected: self.module.types.name(ty),
                found: self.module.types.name(value.ty),
            });
        }
        let ty = aggregate.ty;
        let op = Op::InsertValue {
            aggregate,
            value,
            indices,
        };
        Ok((ty, op))
    }

    fn vector(&mut self, scope: &mut Scope, word: &str) -> Result<(TypeId, Op)> {
        let mut operands = vec![self.operand(scope)?];
        while self.is_punct(',') {
            self.advance()?;
            if let Token::Bang(_) = self.token {
                self.advance()?;
                self.skip_metadata_value()?;
                continue;
            }
            operands.push(self.operand(scope)?);
        }
        let Type::Vector {
            element, scalable, ..
        } = *self.module.types.resolve(operands[0].ty)
        else {
            return Err(ParseErrorKind::Invalid(
                "the first operand must be a vector",
            ));
        };
        let (name, count, ty) = match word {
            "extractelement" => ("extractelement", 2, element),
            "insertelement" => ("insertelement", 3, operands[0].ty),
            _ => {
                let mask = operands.last().map_or(operands[0].ty, |mask| mask.ty);
                let Type::Vector { len, .. } = *self.module.types.resolve(mask) else {
                    return Err(ParseErrorKind::Invalid("the mask must be a vector"));
                };
                let ty = self.module.types.intern(Type::Vector {
                    element,
                    len,
                    scalable,
                });
                ("shufflevector", 3, ty)
            }
        };
        if operands.len() != count {
            return Err(ParseErrorKind::Invalid("wrong number of operands"));
        }
        Ok((ty, Op::Vector { name, operands }))
    }
}
