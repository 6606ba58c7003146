//! Numbers as sums: a constant, multiples of the loop's counters, multiples of
//! values that don't change in the loop.

use super::Shape;
use crate::lir::{Bin, Function, Op, Value};
use std::collections::BTreeMap;

/// Operations that one address is taken apart into, at most.
const DEPTH: u32 = 12;

/// A sum, modulo 2^32.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Affine {
    /// The constant.
    pub(super) constant: i32,
    /// Factor of each term. Terms with the factor 0 are left out.
    pub(super) terms: BTreeMap<Value, i32>,
}

impl Affine {
    fn value(v: Value) -> Affine {
        Affine {
            constant: 0,
            terms: BTreeMap::from([(v, 1)]),
        }
    }

    pub(super) fn plus(mut self, other: &Affine, factor: i32) -> Affine {
        let scaled = other.constant.wrapping_mul(factor);
        self.constant = self.constant.wrapping_add(scaled);
        for (v, c) in &other.terms {
            let sum = self.terms.entry(*v).or_default();
            *sum = sum.wrapping_add(c.wrapping_mul(factor));
        }
        self.terms.retain(|_, c| *c != 0);
        self
    }

    /// A number as a sum of parameters that step by constants and of values
    /// from outside.
    pub(super) fn of(f: &Function, shape: &Shape, v: Value) -> Option<Affine> {
        Affine::number(f, shape, v, DEPTH)
    }

    fn number(f: &Function, shape: &Shape, v: Value, depth: u32) -> Option<Affine> {
        if let Some(c) = shape.constant(f, v) {
            return Some(Affine {
                constant: c,
                terms: BTreeMap::new(),
            });
        }
        if shape.invariant(f, v) {
            return Some(Affine::value(v));
        }
        if let Some(param) = shape.param(f, v) {
            return shape.step(f, param).map(|_| Affine::value(v));
        }
        if depth == 0 {
            return None;
        }
        let number = |v| Affine::number(f, shape, v, depth - 1);
        match shape.op(f, v)? {
            Op::Bin { op, lhs, rhs } => {
                let constant = shape.constant(f, *rhs);
                match (op, constant) {
                    (Bin::Add, _) => Some(number(*lhs)?.plus(&number(*rhs)?, 1)),
                    (Bin::Sub, _) => Some(number(*lhs)?.plus(&number(*rhs)?, -1)),
                    (Bin::Mul, Some(c)) => Some(Affine::default().plus(&number(*lhs)?, c)),
                    // Bits that the sum can't have are added.
                    (Bin::Or, Some(c)) if c > 0 => {
                        let mut sum = number(*lhs)?;
                        let low = sum.terms.values().fold(sum.constant, |a, f| a | f);
                        if c >= 1i32.wrapping_shl(low.trailing_zeros().min(30)) {
                            return None;
                        }
                        sum.constant = sum.constant.wrapping_add(c);
                        Some(sum)
                    }
                    (Bin::Shl, Some(c)) if (0..32).contains(&c) => {
                        Some(Affine::default().plus(&number(*lhs)?, 1i32.wrapping_shl(c as u32)))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// A pointer as a pointer that is no sum and a sum.
    pub(super) fn pointer(f: &Function, shape: &Shape, v: Value) -> Option<(Value, Affine)> {
        let mut base = v;
        let mut sum = Affine::default();
        for _ in 0..DEPTH {
            match shape.op(f, base) {
                Some(Op::PtrAddImm { base: b, offset }) if !shape.invariant(f, base) => {
                    sum.constant = sum.constant.wrapping_add(*offset);
                    base = *b;
                }
                Some(Op::PtrAdd { base: b, offset }) if !shape.invariant(f, base) => {
                    sum = sum.plus(&Affine::of(f, shape, *offset)?, 1);
                    base = *b;
                }
                _ => break,
            }
        }
        let root = matches!(
            shape.op(f, base),
            Some(Op::SymbolAddr { .. } | Op::SlotAddr { .. })
        );
        (root || shape.invariant(f, base)).then_some((base, sum))
    }
}
