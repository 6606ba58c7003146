//! Types and constants.

use super::super::types::{FloatKind, Type, TypeId};
use super::super::{limits, BinOp, CastOp, ConstExpr, Constant};
use super::{unsupported, ParseErrorKind, Parser, Result, Token};

/// The arithmetic that LLVM calls `word`.
pub(super) fn binary_op(word: &str) -> Option<BinOp> {
    Some(match word {
        "add" => BinOp::Add,
        "sub" => BinOp::Sub,
        "mul" => BinOp::Mul,
        "udiv" => BinOp::UDiv,
        "sdiv" => BinOp::SDiv,
        "urem" => BinOp::URem,
        "srem" => BinOp::SRem,
        "shl" => BinOp::Shl,
        "lshr" => BinOp::LShr,
        "ashr" => BinOp::AShr,
        "and" => BinOp::And,
        "or" => BinOp::Or,
        "xor" => BinOp::Xor,
        "fadd" => BinOp::FAdd,
        "fsub" => BinOp::FSub,
        "fmul" => BinOp::FMul,
        "fdiv" => BinOp::FDiv,
        "frem" => BinOp::FRem,
        _ => return None,
    })
}

/// The conversion that LLVM calls `word`.
pub(super) fn cast_op(word: &str) -> Option<CastOp> {
    Some(match word {
        "trunc" => CastOp::Trunc,
        "zext" => CastOp::ZExt,
        "sext" => CastOp::SExt,
        "bitcast" => CastOp::BitCast,
        "ptrtoint" | "ptrtoaddr" => CastOp::PtrToInt,
        "inttoptr" => CastOp::IntToPtr,
        "addrspacecast" => CastOp::AddrSpaceCast,
        "fptrunc" => CastOp::FpTrunc,
        "fpext" => CastOp::FpExt,
        "fptoui" => CastOp::FpToUi,
        "fptosi" => CastOp::FpToSi,
        "uitofp" => CastOp::UiToFp,
        "sitofp" => CastOp::SiToFp,
        _ => return None,
    })
}

fn float_kind(word: &str) -> Option<FloatKind> {
    Some(match word {
        "half" => FloatKind::Half,
        "bfloat" => FloatKind::BFloat,
        "float" => FloatKind::Float,
        "double" => FloatKind::Double,
        "fp128" => FloatKind::Fp128,
        "x86_fp80" => FloatKind::X86Fp80,
        "ppc_fp128" => FloatKind::PpcFp128,
        _ => return None,
    })
}

/// The width in `i32`.
fn int_width(word: &str) -> Option<&str> {
    word.strip_prefix('i')
        .filter(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A number of some bits as a constant, if it fits as a signed or an unsigned
/// number of that width.
fn int_constant(text: &str, bits: u32) -> Option<Constant> {
    if bits <= 128 {
        return int_value(text, bits).map(Constant::Int);
    }
    let (digits, radix) = match text.strip_prefix("u0x").or(text.strip_prefix("s0x")) {
        Some(digits) => (digits, 16),
        None => (text.strip_prefix('-').unwrap_or(text), 10),
    };
    let mut words = vec![0u32; bits.div_ceil(32) as usize];
    if digits.is_empty() {
        return None;
    }
    for digit in digits.chars() {
        let mut carry = u64::from(digit.to_digit(radix)?);
        for word in &mut words {
            carry += u64::from(*word) * u64::from(radix);
            *word = carry as u32;
            carry >>= 32;
        }
        if carry != 0 {
            return None;
        }
    }
    let top = words.len() - 1;
    let room = 32 * words.len() as u32 - bits;
    if text.starts_with('-') {
        // At most 2^(bits - 1).
        let sign = 1u32 << (31 - room);
        if words[top] > sign || words[top] == sign && words[..top].iter().any(|w| *w != 0) {
            return None;
        }
        let mut carry = true;
        for word in &mut words {
            (*word, carry) = (!*word).overflowing_add(u32::from(carry));
        }
        words[top] &= u32::MAX >> room;
    } else if words[top] > u32::MAX >> room {
        return None;
    }
    Some(Constant::Long(words.into()))
}

/// The low `bits` of a number written in decimal, if it fits as a signed or
/// an unsigned number of that width, of at most 128 bits.
pub(super) fn int_value(text: &str, bits: u32) -> Option<u128> {
    if bits > 128 {
        return None;
    }
    let mask = if bits >= 128 {
        u128::MAX
    } else {
        (1 << bits) - 1
    };
    if let Some(digits) = text.strip_prefix('-') {
        let magnitude: u128 = digits.parse().ok()?;
        (magnitude <= 1 << (bits - 1)).then(|| magnitude.wrapping_neg() & mask)
    } else if let Some(digits) = text
        .strip_prefix("u0x")
        .or_else(|| text.strip_prefix("s0x"))
    {
        u128::from_str_radix(digits, 16)
            .ok()
            .filter(|value| *value <= mask)
    } else {
        text.parse().ok().filter(|value| *value <= mask)
    }
}

/// What a constant's type lets it be; small, where a [`Type`] may be long.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Int(u32),
    Float,
    Ptr,
    Array { element: TypeId, len: u64 },
    Vector { element: TypeId, len: u64 },
    Other,
}

impl Parser<'_> {
    fn shape(&self, ty: TypeId) -> Shape {
        match *self.module.types.resolve(ty) {
            Type::Int(bits) => Shape::Int(bits),
            Type::Float(_) => Shape::Float,
            Type::Ptr => Shape::Ptr,
            Type::Array { element, len } => Shape::Array { element, len },
            Type::Vector { element, len, .. } => Shape::Vector { element, len },
            _ => Shape::Other,
        }
    }

    /// Whether the token begins a type.
    pub(super) fn at_type(&self) -> bool {
        match &self.token {
            Token::Word(word) => {
                matches!(
                    *word,
                    "void" | "ptr" | "label" | "metadata" | "token" | "x86_amx" | "target"
                ) || int_width(word).is_some()
                    || float_kind(word).is_some()
            }
            Token::Punct('[' | '{' | '<') | Token::Local(_) => true,
            _ => false,
        }
    }

    pub(super) fn ty(&mut self) -> Result<TypeId> {
        let ty = self.nested(Self::ty_inner)?;
        if self.is_punct('*') {
            return unsupported("typed pointer", "write the text with LLVM 17 or newer");
        }
        Ok(ty)
    }

    fn ty_inner(&mut self) -> Result<TypeId> {
        let ty = match self.token.clone() {
            Token::Word(word) => {
                let ty = match word {
                    "void" => Type::Void,
                    "ptr" => Type::Ptr,
                    "label" => Type::Label,
                    "metadata" => Type::Metadata,
                    "token" | "x86_amx" | "target" => {
                        return unsupported(
                            format!("type {word}"),
                            "use integers, pointers and structures",
                        )
                    }
                    _ => match (int_width(word), float_kind(word)) {
                        (Some(digits), _) => {
                            let bits = digits
                                .parse()
                                .ok()
                                .filter(|bits| (1..=limits::INT_BITS).contains(bits))
                                .ok_or_else(|| ParseErrorKind::NumberRange(word.to_owned()))?;
                            Type::Int(bits)
                        }
                        (None, Some(kind)) => Type::Float(kind),
                        (None, None) => return self.expected("a type"),
                    },
                };
                self.advance()?;
                if ty == Type::Ptr && self.eat_word("addrspace")? {
                    self.default_addrspace()?;
                }
                ty
            }
            Token::Local(name) => {
                self.advance()?;
                return Ok(self.module.types.named(&name));
            }
            Token::Punct('[') => {
                self.advance()?;
                let len = self.u64()?;
                self.word("x")?;
                let element = self.element_type()?;
                self.punct(']', "`]`")?;
                Type::Array { element, len }
            }
            Token::Punct('{') => {
                let fields = self.struct_fields()?;
                Type::Struct {
                    fields,
                    packed: false,
                }
            }
            Token::Punct('<') => {
                self.advance()?;
                if self.is_punct('{') {
                    let fields = self.struct_fields()?;
                    self.punct('>', "`>`")?;
                    Type::Struct {
                        fields,
                        packed: true,
                    }
                } else {
                    let scalable = self.eat_word("vscale")?;
                    if scalable {
                        self.word("x")?;
                    }
                    let len = self.u64()?;
                    self.word("x")?;
                    let element = self.element_type()?;
                    self.punct('>', "`>`")?;
                    Type::Vector {
                        element,
                        len,
                        scalable,
                    }
                }
            }
            _ => return self.expected("a type"),
        };
        Ok(self.module.types.intern(ty))
    }

    fn element_type(&mut self) -> Result<TypeId> {
        let element = self.ty()?;
        match self.module.types.get(element) {
            Type::Void | Type::Label | Type::Metadata => {
                Err(ParseErrorKind::Invalid("this type has no values in memory"))
            }
            _ => Ok(element),
        }
    }

    fn struct_fields(&mut self) -> Result<Vec<TypeId>> {
        self.punct('{', "`{`")?;
        let mut fields = Vec::new();
        if self.eat_punct('}')? {
            return Ok(fields);
        }
        loop {
            fields.push(self.element_type()?);
            if !self.eat_punct(',')? {
                break;
            }
        }
        self.punct('}', "`}`")?;
        Ok(fields)
    }

    /// A constant of a known type.
    pub(super) fn constant(&mut self, ty: TypeId) -> Result<Constant> {
        self.nested(|parser| parser.constant_inner(ty))
    }

    fn constant_inner(&mut self, ty: TypeId) -> Result<Constant> {
        let shape = self.shape(ty);
        match self.token.clone() {
            Token::Number(text) => {
                let constant = match shape {
                    Shape::Int(bits) => int_constant(text, bits)
                        .ok_or_else(|| ParseErrorKind::NumberRange(text.to_owned()))?,
                    Shape::Float => Constant::Float(text.into()),
                    _ => return self.mismatch(text, ty),
                };
                self.advance()?;
                Ok(constant)
            }
            Token::Global(name) => {
                if shape != Shape::Ptr {
                    return self.mismatch(&format!("@{name}"), ty);
                }
                self.advance()?;
                Ok(Constant::Symbol(name.into()))
            }
            Token::Bytes(bytes) => {
                let fits = match shape {
                    Shape::Array { element, len } => {
                        self.module.types.int_bits(element) == Some(8) && len == bytes.len() as u64
                    }
                    _ => false,
                };
                if !fits {
                    return self.mismatch("byte string", ty);
                }
                self.advance()?;
                Ok(Constant::Bytes(bytes.into()))
            }
            Token::Punct('[') => match shape {
                Shape::Array { element, len } => self.elements(element, len, ']'),
                _ => self.mismatch("array", ty),
            },
            Token::Punct('{') => self.struct_constant(ty),
            Token::Punct('<') => match shape {
                Shape::Vector { element, len } => self.elements(element, len, '>'),
                _ => {
                    self.advance()?;
                    let constant = self.struct_constant(ty)?;
                    self.punct('>', "`>`")?;
                    Ok(constant)
                }
            },
            Token::Word(word) => self.word_constant(word, ty, shape),
            _ => self.expected("a value"),
        }
    }

    fn mismatch<T>(&self, value: &str, ty: TypeId) -> Result<T> {
        Err(ParseErrorKind::TypeMismatch {
            value: value.to_owned(),
            expected: self.module.types.name(ty),
            found: "another type".to_owned(),
        })
    }

    /// `[T c, T c]` or `<T c, T c>` from the opening bracket.
    fn elements(&mut self, element: TypeId, len: u64, close: char) -> Result<Constant> {
        self.advance()?;
        let mut list = Vec::new();
        if !self.eat_punct(close)? {
            loop {
                list.push(self.typed_constant(element)?);
                if !self.eat_punct(',')? {
                    break;
                }
            }
            self.punct(close, "`,` or the closing bracket")?;
        }
        if list.len() as u64 != len {
            return Err(ParseErrorKind::Invalid(
                "the number of elements is not the type's",
            ));
        }
        Ok(Constant::Aggregate(list.into()))
    }

    /// A type, which must be `ty`, and a constant.
    fn typed_constant(&mut self, ty: TypeId) -> Result<Constant> {
        let found = self.ty()?;
        if found != ty {
            return Err(ParseErrorKind::TypeMismatch {
                value: "element".to_owned(),
                expected: self.module.types.name(ty),
                found: self.module.types.name(found),
            });
        }
        self.constant(ty)
    }

    fn struct_constant(&mut self, ty: TypeId) -> Result<Constant> {
        let Type::Struct { fields, .. } = self.module.types.resolve(ty).clone() else {
            return self.mismatch("structure", ty);
        };
        self.punct('{', "`{`")?;
        let mut list = Vec::new();
        for (position, field) in fields.into_iter().enumerate() {
            if position > 0 {
                self.punct(',', "`,`")?;
            }
            list.push(self.typed_constant(field)?);
        }
        self.punct('}', "`}`")?;
        Ok(Constant::Aggregate(list.into()))
    }

    fn word_constant(&mut self, word: &str, ty: TypeId, shape: Shape) -> Result<Constant> {
        if let Some(op) = cast_op(word) {
            return self.cast_constant(op);
        }
        if let Some(op) = binary_op(word) {
            return self.binary_constant(op, ty);
        }
        let constant = match (word, shape) {
            ("true", Shape::Int(1)) => Constant::Int(1),
            ("false", Shape::Int(1)) => Constant::Int(0),
            ("null", Shape::Ptr) => Constant::Null,
            ("undef" | "poison", _) => Constant::Undef,
            ("zeroinitializer" | "none", _) => Constant::Zero,
            ("getelementptr", _) => return self.gep_constant(),
            ("splat", Shape::Vector { element, .. }) => {
                self.advance()?;
                self.punct('(', "`(`")?;
                let constant = self.typed_constant(element)?;
                self.punct(')', "`)`")?;
                return Ok(Constant::Splat(Box::new(constant)));
            }
            (_, Shape::Int(bits)) if word.starts_with("u0x") || word.starts_with("s0x") => {
                int_constant(word, bits)
                    .ok_or_else(|| ParseErrorKind::NumberRange(word.to_owned()))?
            }
            ("true" | "false" | "null" | "splat", _) => return self.mismatch(word, ty),
            ("blockaddress" | "dso_local_equivalent" | "no_cfi" | "ptrauth", _) => {
                return unsupported(word, "use the address of a function")
            }
            ("asm", _) => return unsupported("inline asm", "use an intrinsic"),
            _ => return self.expected("a value"),
        };
        self.advance()?;
        Ok(constant)
    }

    fn cast_constant(&mut self, op: CastOp) -> Result<Constant> {
        self.advance()?;
        self.punct('(', "`(`")?;
        let from = self.ty()?;
        let value = self.constant(from)?;
        self.word("to")?;
        self.ty()?;
        self.punct(')', "`)`")?;
        Ok(Constant::Expr(Box::new(ConstExpr::Cast {
            op,
            from,
            value,
        })))
    }

    fn binary_constant(&mut self, op: BinOp, ty: TypeId) -> Result<Constant> {
        self.advance()?;
        while matches!(self.token, Token::Word(_)) {
            self.advance()?;
        }
        self.punct('(', "`(`")?;
        let lhs = self.typed_constant(ty)?;
        self.punct(',', "`,`")?;
        let rhs = self.typed_constant(ty)?;
        self.punct(')', "`)`")?;
        Ok(Constant::Expr(Box::new(ConstExpr::Binary { op, lhs, rhs })))
    }

    fn gep_constant(&mut self) -> Result<Constant> {
        self.advance()?;
        while matches!(self.token, Token::Word(_)) {
            let range = self.is_word("inrange");
            self.advance()?;
            if range && self.is_punct('(') {
                self.skip_balanced()?;
            }
        }
        self.punct('(', "`(`")?;
        let source = self.ty()?;
        self.punct(',', "`,`")?;
        let base_ty = self.ty()?;
        if *self.module.types.get(base_ty) != Type::Ptr {
            return unsupported("getelementptr of vectors", "use scalar addresses");
        }
        let base = self.constant(base_ty)?;
        let mut indices = Vec::new();
        while self.eat_punct(',')? {
            self.eat_word("inrange")?;
            let ty = self.ty()?;
            indices.push((ty, self.constant(ty)?));
        }
        self.punct(')', "`)`")?;
        Ok(Constant::Expr(Box::new(ConstExpr::Gep {
            source,
            base,
            indices,
        })))
    }
}
