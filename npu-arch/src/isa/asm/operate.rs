//! Reading expressions: numbers and symbols, and what is done with them.
//!
//! Signs and `~` bind tightest, then `* / % << >>`, then `& | ^`, then `+ -`,
//! as in GNU's and LLVM's assemblers; parentheses come before all. A sum may
//! have symbols in it, whose values are found later. Everything else needs
//! numbers: literals, symbols that `.set` has made numbers, differences of
//! labels that are known.

use super::error::{AsmError, AsmErrorKind};
use super::expr::{Expr, Term, Value, MAX_TERMS};
use super::lex::Tok;
use super::parse::{Assembler, At, Cursor};

/// Signs and parentheses in each other.
const DEPTH: u32 = 32;

/// What is done with two numbers.
#[derive(Clone, Copy)]
enum Operator {
    Times,
    Divide,
    Remainder,
    Left,
    Right,
    And,
    Or,
    Xor,
}

impl Operator {
    fn apply(self, a: i64, b: i64) -> Result<i64, AsmErrorKind> {
        use Operator::*;
        if matches!(self, Divide | Remainder) && b == 0 {
            return Err(AsmErrorKind::DivideByZero);
        }
        if matches!(self, Left | Right) && !(0..64).contains(&b) {
            return Err(AsmErrorKind::Range {
                value: b,
                min: 0,
                max: 63,
            });
        }
        Ok(match self {
            Times => a.wrapping_mul(b),
            Divide => a.wrapping_div(b),
            Remainder => a.wrapping_rem(b),
            Left => a << b,
            Right => a >> b,
            And => a & b,
            Or => a | b,
            Xor => a ^ b,
        })
    }
}

impl Assembler {
    /// An expression.
    pub(super) fn expr(&mut self, c: &mut Cursor<'_, '_>) -> Result<Expr, AsmError> {
        self.sum(c, 0)
    }

    fn sum(&mut self, c: &mut Cursor<'_, '_>, depth: u32) -> Result<Expr, AsmError> {
        let mut sum = self.bits(c, depth)?;
        loop {
            let at = c.at();
            let negative = c.punct('-');
            if !negative && !c.punct('+') {
                return Ok(sum);
            }
            let right = self.bits(c, depth)?;
            sum.add(if negative { right.negated() } else { right });
            if sum.plus.len().max(sum.minus.len()) > MAX_TERMS {
                return Err(at.error(AsmErrorKind::NotConstant));
            }
        }
    }

    fn bits(&mut self, c: &mut Cursor<'_, '_>, depth: u32) -> Result<Expr, AsmError> {
        let at = c.at();
        let mut left = self.product(c, depth)?;
        loop {
            let operator = match c.peek() {
                Some(Tok::Punct('&')) => Operator::And,
                Some(Tok::Punct('|')) => Operator::Or,
                Some(Tok::Punct('^')) => Operator::Xor,
                _ => return Ok(left),
            };
            c.take();
            let (right_at, right) = (c.at(), self.product(c, depth)?);
            left = self.operate(operator, (at, left), (right_at, right))?;
        }
    }

    fn product(&mut self, c: &mut Cursor<'_, '_>, depth: u32) -> Result<Expr, AsmError> {
        let at = c.at();
        let mut left = self.unary(c, depth)?;
        loop {
            let operator = match c.peek() {
                Some(Tok::Punct('*')) => Operator::Times,
                Some(Tok::Punct('/')) => Operator::Divide,
                Some(Tok::Punct('%')) => Operator::Remainder,
                Some(Tok::Punct('<')) => Operator::Left,
                Some(Tok::Punct('>')) => Operator::Right,
                _ => return Ok(left),
            };
            let Some(Tok::Punct(sign)) = c.take() else {
                return Ok(left);
            };
            if matches!(sign, '<' | '>') {
                c.expect(sign, "`<<` or `>>`")?;
            }
            let (right_at, right) = (c.at(), self.unary(c, depth)?);
            left = self.operate(operator, (at, left), (right_at, right))?;
        }
    }

    fn unary(&mut self, c: &mut Cursor<'_, '_>, depth: u32) -> Result<Expr, AsmError> {
        let at = c.at();
        if depth >= DEPTH {
            return Err(at.error(AsmErrorKind::Nested));
        }
        let term = match c.take() {
            Some(Tok::Punct('-')) => return Ok(self.unary(c, depth + 1)?.negated()),
            Some(Tok::Punct('+')) => return self.unary(c, depth + 1),
            Some(Tok::Punct('~')) => {
                let at = c.at();
                let inner = self.unary(c, depth + 1)?;
                return Ok(Expr::number(!self.number(at, &inner)?));
            }
            Some(Tok::Punct('(')) => {
                let inner = self.sum(c, depth + 1)?;
                c.expect(')', "`)`")?;
                return Ok(inner);
            }
            Some(Tok::Int(n)) => return Ok(Expr::number(n)),
            Some(Tok::Word(".")) => Term::Here {
                section: self.section,
                offset: self.offset(),
            },
            Some(Tok::Word(w)) => Term::Symbol(self.symbol(w, at)),
            Some(Tok::Text(t)) => match String::from_utf8(t) {
                Ok(t) if !t.contains('\0') => Term::Symbol(self.symbol(&t, at)),
                _ => return Err(at.error(AsmErrorKind::Expected("a symbol"))),
            },
            _ => return Err(at.error(AsmErrorKind::Expected("a number or a symbol"))),
        };
        Ok(Expr::term(term))
    }

    fn number(&self, at: At, expr: &Expr) -> Result<i64, AsmError> {
        match expr.value(&self.object) {
            Value::Number(n) => Ok(n),
            _ => Err(at.error(AsmErrorKind::NotConstant)),
        }
    }

    fn operate(
        &self,
        operator: Operator,
        (left_at, left): (At, Expr),
        (right_at, right): (At, Expr),
    ) -> Result<Expr, AsmError> {
        let a = self.number(left_at, &left)?;
        let b = self.number(right_at, &right)?;
        let value = operator.apply(a, b).map_err(|kind| right_at.error(kind))?;
        Ok(Expr::number(value))
    }
}
