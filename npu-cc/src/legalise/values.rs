//! How IR values are held: as parts, each a word or an address.
//!
//! A value of any type is the list of its scalar leaves, integers split into
//! words ([`super::wide`]), vectors into registers ([`super::vector`]).
//! Addresses keep a constant offset apart from their
//! base until they are used, so that it ends up in the load or store.

use super::build::Builder;
use super::vector::Shape;
use super::wide::word_count;
use super::{LegaliseErrorKind, ModuleCx};
use crate::ir::{BinOp, CastOp, ConstExpr, Constant, Type, TypeId};
use crate::lir::{Slot, Ty, Value};
use std::rc::Rc;

/// Leaves in one value; more live in memory.
const MAX_LEAVES: usize = 64;

/// What an address is relative to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// A computed address.
    Value(Value),
    /// A symbol.
    Symbol(Rc<str>),
    /// A stack object.
    Slot(Slot),
    /// Nothing: the offset is the address.
    Absolute,
}

/// An address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Addr {
    pub(super) base: Base,
    pub(super) offset: i32,
}

/// One register's worth of an IR value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Word(Value),
    Ptr(Addr),
    /// A vector register.
    Vec(Value),
}

/// A scalar or vector inside a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) offset: u64,
    /// Width of an integer or float; None for an address.
    pub(super) bits: Option<u32>,
    /// A vector's shape; `bits` says nothing then.
    pub(super) vector: Option<Shape>,
}

/// Scalars being listed.
struct Leaves {
    list: Vec<Leaf>,
    most: usize,
}

impl Leaf {
    /// Parts that hold it.
    pub(super) fn parts(&self) -> usize {
        match self.vector {
            Some(shape) => shape.classes().len(),
            None => self.bits.map_or(1, word_count),
        }
    }
}

/// A constant without its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ConstValue {
    Int(u128),
    /// More than 128 bits, words, least significant first.
    Long(Box<[u32]>),
    Addr {
        symbol: Option<Rc<str>>,
        offset: i64,
    },
}

impl Addr {
    /// Address 0.
    pub(super) const ABSOLUTE: Addr = Addr {
        base: Base::Absolute,
        offset: 0,
    };

    pub(super) fn value(value: Value) -> Addr {
        Addr {
            base: Base::Value(value),
            offset: 0,
        }
    }

    pub(super) fn plus(mut self, offset: i64) -> Addr {
        self.offset = self.offset.wrapping_add(offset as i32);
        self
    }
}

/// Offsets up to here stay in the access, so that neighbours share a base.
const NEAR: i32 = 512;

impl Builder {
    /// The address in a register.
    pub(super) fn addr_value(&mut self, addr: &Addr) -> Value {
        match &addr.base {
            Base::Value(base) => self.ptr_add_const(*base, addr.offset),
            Base::Symbol(symbol) => self.symbol(symbol, addr.offset),
            Base::Slot(slot) => self.slot_addr(*slot, addr.offset),
            Base::Absolute => {
                let word = self.konst(addr.offset);
                self.int_to_ptr(word)
            }
        }
    }

    /// The address as base and offset of an access.
    pub(super) fn addr_access(&mut self, addr: &Addr) -> (Value, i32) {
        let near = (0..NEAR).contains(&addr.offset);
        match &addr.base {
            Base::Value(base) => (*base, addr.offset),
            Base::Symbol(symbol) if near => (self.symbol(symbol, 0), addr.offset),
            Base::Slot(slot) if near => (self.slot_addr(*slot, 0), addr.offset),
            _ => (self.addr_value(addr), 0),
        }
    }

    /// A part in a register.
    pub(super) fn part_value(&mut self, part: &Part) -> Value {
        match part {
            Part::Word(value) => self.fresh(*value),
            Part::Ptr(addr) => self.addr_value(addr),
            Part::Vec(value) => *value,
        }
    }

    pub(super) fn part_values(&mut self, parts: &[Part]) -> Vec<Value> {
        parts.iter().map(|part| self.part_value(part)).collect()
    }
}

impl ModuleCx<'_> {
    /// The scalars of a type, in the order of memory.
    pub(super) fn leaves(&mut self, ty: TypeId) -> Result<Vec<Leaf>, LegaliseErrorKind> {
        self.leaves_up_to(ty, MAX_LEAVES)
    }

    /// The scalars of a type if there are at most so many.
    pub(super) fn leaves_up_to(
        &mut self,
        ty: TypeId,
        most: usize,
    ) -> Result<Vec<Leaf>, LegaliseErrorKind> {
        let mut leaves = Leaves {
            list: Vec::new(),
            most,
        };
        self.add_leaves(ty, 0, &mut leaves, 0)?;
        Ok(leaves.list)
    }

    fn add_leaves(
        &mut self,
        ty: TypeId,
        offset: u64,
        leaves: &mut Leaves,
        depth: u32,
    ) -> Result<(), LegaliseErrorKind> {
        let types = self.layouts.types();
        let refuse = |help| {
            Err(LegaliseErrorKind::Type {
                name: types.name(ty),
                help,
            })
        };
        if leaves.list.len() >= leaves.most || depth > 64 {
            return refuse("pass large values through memory");
        }
        if matches!(types.resolve(ty), Type::Array { .. } | Type::Struct { .. })
            && self.layouts.of(ty)?.size == 0
        {
            return Ok(());
        }
        match types.resolve(ty) {
            Type::Void => {}
            Type::Int(bits) => leaves.list.push(Leaf {
                offset,
                bits: Some(*bits),
                vector: None,
            }),
            Type::Ptr => leaves.list.push(Leaf {
                offset,
                bits: None,
                vector: None,
            }),
            Type::Float(kind) if kind.bits() <= 64 => leaves.list.push(Leaf {
                offset,
                bits: Some(kind.bits()),
                vector: None,
            }),
            Type::Float(_) => return refuse("use float or double"),
            Type::Vector { .. } => {
                let vector = self.shape(ty)?;
                leaves.list.push(Leaf {
                    offset,
                    bits: None,
                    vector,
                });
            }
            Type::Array { element, len } => {
                if *len > leaves.most as u64 {
                    return refuse("pass large values through memory");
                }
                let size = self.layouts.of(*element)?.size;
                for index in 0..*len {
                    self.add_leaves(*element, offset + index * size, leaves, depth + 1)?;
                }
            }
            Type::Struct { fields, .. } => {
                if fields.len() > leaves.most {
                    return refuse("pass large values through memory");
                }
                for (index, field) in fields.iter().enumerate() {
                    let place = self.layouts.field_offset(ty, index)?;
                    self.add_leaves(*field, offset + place, leaves, depth + 1)?;
                }
            }
            Type::Label | Type::Metadata | Type::Named(_) => {
                return refuse("it has no values");
            }
        }
        Ok(())
    }

    /// Register classes of a type's parts.
    pub(super) fn classes(&mut self, ty: TypeId) -> Result<Vec<Ty>, LegaliseErrorKind> {
        let leaves = self.leaves(ty)?;
        Ok(leaves
            .iter()
            .flat_map(|leaf| match (leaf.vector, leaf.bits) {
                (Some(shape), _) => shape.classes(),
                (None, Some(bits)) => vec![Ty::I32; word_count(bits)],
                (None, None) => vec![Ty::Ptr],
            })
            .collect())
    }

    /// A scalar constant of a type.
    pub(super) fn scalar_const(
        &mut self,
        constant: &Constant,
        ty: TypeId,
    ) -> Result<ConstValue, LegaliseErrorKind> {
        let is_ptr = *self.layouts.types().resolve(ty) == Type::Ptr;
        match constant {
            Constant::Int(value) => Ok(ConstValue::Int(*value)),
            Constant::Long(words) => Ok(ConstValue::Long(words.clone())),
            Constant::Null | Constant::Undef | Constant::Zero if is_ptr => Ok(ConstValue::Addr {
                symbol: None,
                offset: 0,
            }),
            Constant::Null | Constant::Undef | Constant::Zero => Ok(ConstValue::Int(0)),
            Constant::Symbol(name) => self.symbol_address(name),
            Constant::Expr(expr) => self.const_expr(expr, ty),
            Constant::Float(text) => match self.layouts.types().resolve(ty) {
                Type::Float(kind) => super::float::constant_bits(text, *kind).map(ConstValue::Int),
                _ => Err(LegaliseErrorKind::Initialiser("a number was expected")),
            },
            Constant::Bytes(_) | Constant::Aggregate(_) | Constant::Splat(_) => {
                Err(LegaliseErrorKind::Initialiser("a scalar was expected"))
            }
        }
    }

    fn const_expr(
        &mut self,
        expr: &ConstExpr,
        ty: TypeId,
    ) -> Result<ConstValue, LegaliseErrorKind> {
        let bits = self.layouts.types().int_bits(ty);
        self.narrow_enough(expr, ty)?;
        match expr {
            ConstExpr::Gep {
                source,
                base,
                indices,
            } => {
                let ConstValue::Addr { symbol, offset } = self.scalar_const(base, ty)? else {
                    return Err(LegaliseErrorKind::Initialiser("address of a number"));
                };
                let mut steps = Vec::with_capacity(indices.len());
                for (index_ty, index) in indices {
                    let ConstValue::Int(value) = self.scalar_const(index, *index_ty)? else {
                        return Err(LegaliseErrorKind::Initialiser("index by an address"));
                    };
                    let bits = self.layouts.types().int_bits(*index_ty).unwrap_or(64);
                    steps.push(sign_extend(value, bits) as i64);
                }
                let distance = self.const_distance(*source, &steps)?;
                Ok(ConstValue::Addr {
                    symbol,
                    offset: offset.wrapping_add(distance),
                })
            }
            ConstExpr::Cast { op, from, value } => {
                let value = self.scalar_const(value, *from)?;
                let from_bits = self.layouts.types().int_bits(*from);
                match (op, value) {
                    (
                        CastOp::PtrToInt,
                        ConstValue::Addr {
                            symbol: None,
                            offset,
                        },
                    ) => Ok(ConstValue::Int(truncate(
                        offset as u128,
                        bits.unwrap_or(32),
                    ))),
                    (CastOp::PtrToInt, address) if bits.is_some_and(|bits| bits >= 32) => {
                        Ok(address)
                    }
                    (CastOp::IntToPtr, ConstValue::Int(value)) => Ok(ConstValue::Addr {
                        symbol: None,
                        offset: value as i64,
                    }),
                    (CastOp::IntToPtr | CastOp::BitCast | CastOp::AddrSpaceCast, value) => {
                        Ok(value)
                    }
                    (CastOp::Trunc | CastOp::ZExt, ConstValue::Int(value)) => {
                        Ok(ConstValue::Int(truncate(value, bits.unwrap_or(128))))
                    }
                    (CastOp::SExt, ConstValue::Int(value)) => {
                        let value = sign_extend(value, from_bits.unwrap_or(128)) as u128;
                        Ok(ConstValue::Int(truncate(value, bits.unwrap_or(128))))
                    }
                    _ => Err(LegaliseErrorKind::Initialiser(
                        "this conversion of an address is not known before linking",
                    )),
                }
            }
            ConstExpr::Binary { op, lhs, rhs } => {
                let lhs = self.scalar_const(lhs, ty)?;
                let rhs = self.scalar_const(rhs, ty)?;
                self.const_binary(*op, lhs, rhs, bits.unwrap_or(32))
            }
        }
    }

    /// Refuses arithmetic on constants of more than 128 bits. What only gives a value
    /// another type may be of any width.
    fn narrow_enough(&self, expr: &ConstExpr, ty: TypeId) -> Result<(), LegaliseErrorKind> {
        let types = self.layouts.types();
        let (result, operands) = match expr {
            ConstExpr::Gep { indices, .. } => (None, indices.iter().map(|i| i.0).collect()),
            ConstExpr::Cast { op, from, .. } => match op {
                CastOp::PtrToInt | CastOp::BitCast | CastOp::AddrSpaceCast => (None, Vec::new()),
                _ => (Some(ty), vec![*from]),
            },
            ConstExpr::Binary { .. } => (Some(ty), Vec::new()),
        };
        let mut all = result.into_iter().chain(operands);
        match all.find(|t| types.int_bits(*t).is_some_and(|bits| bits > 128)) {
            Some(wide) => Err(LegaliseErrorKind::Unsupported {
                what: format!("a constant expression of {}", types.name(wide)),
                help: "compute it in 128 bits or fewer, or in an instruction",
            }),
            None => Ok(()),
        }
    }

    fn const_binary(
        &mut self,
        op: BinOp,
        lhs: ConstValue,
        rhs: ConstValue,
        bits: u32,
    ) -> Result<ConstValue, LegaliseErrorKind> {
        use ConstValue::{Addr, Int};
        let unknown = Err(LegaliseErrorKind::Initialiser(
            "this arithmetic is not known before linking",
        ));
        Ok(match (op, lhs, rhs) {
            (BinOp::Add, Int(a), Int(b)) => Int(truncate(a.wrapping_add(b), bits)),
            (BinOp::Sub, Int(a), Int(b)) => Int(truncate(a.wrapping_sub(b), bits)),
            (BinOp::Mul, Int(a), Int(b)) => Int(truncate(a.wrapping_mul(b), bits)),
            (BinOp::And, Int(a), Int(b)) => Int(a & b),
            (BinOp::Or, Int(a), Int(b)) => Int(a | b),
            (BinOp::Xor, Int(a), Int(b)) => Int(a ^ b),
            (BinOp::Add, Addr { symbol, offset }, Int(n))
            | (BinOp::Add, Int(n), Addr { symbol, offset }) => Addr {
                symbol,
                offset: offset.wrapping_add(sign_extend(n, bits) as i64),
            },
            (BinOp::Sub, Addr { symbol, offset }, Int(n)) => Addr {
                symbol,
                offset: offset.wrapping_sub(sign_extend(n, bits) as i64),
            },
            (
                BinOp::Sub,
                Addr {
                    symbol: a,
                    offset: x,
                },
                Addr {
                    symbol: b,
                    offset: y,
                },
            ) if a == b => Int(truncate(x.wrapping_sub(y) as u128, bits)),
            _ => return unknown,
        })
    }

    /// Bytes that constant indices step over.
    fn const_distance(&mut self, source: TypeId, steps: &[i64]) -> Result<i64, LegaliseErrorKind> {
        let mut ty = source;
        let mut sum = 0i64;
        for (position, step) in steps.iter().enumerate() {
            let (distance, member) = if position == 0 {
                (step.wrapping_mul(self.layouts.of(ty)?.size as i64), ty)
            } else {
                self.member_distance(ty, *step)?
            };
            sum = sum.wrapping_add(distance);
            ty = member;
        }
        Ok(sum)
    }

    /// Offset and type of a member by a constant index.
    pub(super) fn member_distance(
        &mut self,
        ty: TypeId,
        index: i64,
    ) -> Result<(i64, TypeId), LegaliseErrorKind> {
        let types = self.layouts.types();
        let none = LegaliseErrorKind::Initialiser("no such member in this type");
        match types.resolve(ty) {
            Type::Struct { fields, .. } => {
                let index = usize::try_from(index).map_err(|_| none.clone())?;
                let member = *fields.get(index).ok_or(none)?;
                Ok((self.layouts.field_offset(ty, index)? as i64, member))
            }
            Type::Array { element, .. } => {
                let size = self.layouts.of(*element)?.size as i64;
                Ok((index.wrapping_mul(size), *element))
            }
            _ => Err(none),
        }
    }
}

/// The low bits of a number.
pub(super) fn truncate(value: u128, bits: u32) -> u128 {
    if bits >= 128 {
        value
    } else {
        value & ((1 << bits) - 1)
    }
}

/// A number of some bits as a signed one.
pub(super) fn sign_extend(value: u128, bits: u32) -> i128 {
    let shift = 128 - bits.clamp(1, 128);
    (value << shift) as i128 >> shift
}
