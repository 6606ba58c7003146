//! Values of text: sums of numbers, symbols and the current place.

use super::object::{Object, Place};

/// Most symbols in one expression.
pub(super) const MAX_TERMS: usize = 8;

/// What is added or subtracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// A symbol by its index.
    Symbol(usize),
    /// `.`, where the expression stands.
    Here { section: usize, offset: u32 },
}

/// A sum.
#[derive(Clone, Debug, Default)]
pub(super) struct Expr {
    pub(super) plus: Vec<Term>,
    pub(super) minus: Vec<Term>,
    pub(super) constant: i64,
}

/// What is known of a sum when all labels are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Number(i64),
    /// A symbol's address plus a number.
    Address(usize, i64),
    /// A place of this object without a symbol.
    Here {
        section: usize,
        offset: i64,
    },
    /// None of those.
    Unknown,
}

impl Expr {
    pub(super) fn number(constant: i64) -> Self {
        Self {
            constant,
            ..Self::default()
        }
    }

    pub(super) fn term(term: Term) -> Self {
        Self {
            plus: vec![term],
            ..Self::default()
        }
    }

    pub(super) fn negated(self) -> Self {
        Self {
            plus: self.minus,
            minus: self.plus,
            constant: self.constant.wrapping_neg(),
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.plus.extend(other.plus);
        self.minus.extend(other.minus);
        self.constant = self.constant.wrapping_add(other.constant);
    }

    /// The value, if no label must be known for it.
    pub(super) fn constant(&self, object: &Object) -> Option<i64> {
        let mut sum = self.constant;
        for (terms, sign) in [(&self.plus, 1), (&self.minus, -1)] {
            for term in terms {
                match term {
                    Term::Symbol(i) => match object.symbols[*i].place {
                        Place::Absolute(v) => sum = sum.wrapping_add(sign * i64::from(v)),
                        _ => return None,
                    },
                    Term::Here { .. } => return None,
                }
            }
        }
        Some(sum)
    }

    /// The value, once every label that the object defines is known.
    pub(super) fn value(&self, object: &Object) -> Value {
        let mut sum = self.constant;
        let place = |term: &Term| match *term {
            Term::Symbol(i) => object.symbols[i].place,
            Term::Here { section, offset } => Place::Section { section, offset },
        };
        let mut left: Vec<(Term, Place)> = Vec::new();
        for term in &self.plus {
            match place(term) {
                Place::Absolute(v) => sum = sum.wrapping_add(i64::from(v)),
                at => left.push((*term, at)),
            }
        }
        for term in &self.minus {
            match place(term) {
                Place::Absolute(v) => sum = sum.wrapping_sub(i64::from(v)),
                Place::Undefined => return Value::Unknown,
                Place::Section { section, offset } => {
                    let same = left.iter().position(
                        |(_, p)| matches!(p, Place::Section { section: s, .. } if *s == section),
                    );
                    let Some((_, Place::Section { offset: from, .. })) =
                        same.map(|i| left.swap_remove(i))
                    else {
                        return Value::Unknown;
                    };
                    sum = sum.wrapping_add(i64::from(from) - i64::from(offset));
                }
            }
        }
        match left[..] {
            [] => Value::Number(sum),
            [(Term::Symbol(i), _)] => Value::Address(i, sum),
            [(Term::Here { section, offset }, _)] => Value::Here {
                section,
                offset: sum.wrapping_add(i64::from(offset)),
            },
            _ => Value::Unknown,
        }
    }
}
