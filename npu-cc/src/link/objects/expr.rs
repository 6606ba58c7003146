//! Expressions of linker scripts.

use super::lex::{Lexer, Token};
use super::script::{Result, ScriptErrorKind};

/// An expression. Numbers wrap at 64 bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expr {
    Number(i64),
    /// The location counter.
    Here,
    Symbol(String),
    Unary(&'static str, Box<Expr>),
    Binary(&'static str, Box<Expr>, Box<Expr>),
    /// `ALIGN`, `ADDR`, `SIZEOF`, `ORIGIN`, `LENGTH`, `MAX`, `MIN`, `DEFINED`.
    Call(String, Vec<Expr>),
}

/// What expressions are evaluated in.
pub(super) trait Scope {
    fn here(&self) -> i64;
    /// The value of a symbol.
    fn symbol(&mut self, name: &str) -> Option<i64>;
    /// `ADDR`, `SIZEOF`, `ORIGIN`, `LENGTH` and `DEFINED` of a name.
    fn property(&mut self, function: &str, name: &str) -> Option<i64>;
}

/// Nesting that is read.
const DEPTH: u32 = 64;

/// Strength of a binary operator, weakest first.
fn strength(op: &str) -> Option<u32> {
    Some(match op {
        "|" => 1,
        "&" => 2,
        "==" | "!=" => 3,
        "<" | ">" | "<=" | ">=" => 4,
        "<<" | ">>" => 5,
        "+" | "-" => 6,
        "*" | "/" => 7,
        _ => return None,
    })
}

fn number(text: &str) -> Option<i64> {
    let (digits, radix) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => (hex, 16),
        None => (text, 10),
    };
    let (digits, unit) = match digits.strip_suffix(['K', 'k']) {
        Some(rest) => (rest, 1 << 10),
        None => match digits.strip_suffix(['M', 'm']) {
            Some(rest) => (rest, 1 << 20),
            None => (digits, 1),
        },
    };
    let value = u32::from_str_radix(digits, radix).ok()?;
    Some(i64::from(value) * unit)
}

impl Expr {
    pub(super) fn parse(lex: &mut Lexer<'_>) -> Result<Expr> {
        Expr::above(lex, 0)
    }

    /// Operators stronger than `least`.
    fn above(lex: &mut Lexer<'_>, least: u32) -> Result<Expr> {
        let mut left = Expr::primary(lex)?;
        loop {
            let Some(Token::Symbol(op)) = lex.peek()? else {
                return Ok(left);
            };
            let Some(own) = strength(op).filter(|own| *own > least) else {
                return Ok(left);
            };
            lex.any("an operator")?;
            let right = Expr::above(lex, own)?;
            left = Expr::Binary(op, Box::new(left), Box::new(right));
        }
    }

    fn primary(lex: &mut Lexer<'_>) -> Result<Expr> {
        if lex.depth > DEPTH {
            return Err(ScriptErrorKind::TooDeep);
        }
        lex.depth += 1;
        let expr = Expr::nested(lex);
        lex.depth -= 1;
        expr
    }

    fn nested(lex: &mut Lexer<'_>) -> Result<Expr> {
        match lex.any("a number or symbol")? {
            Token::Symbol("(") => {
                let inner = Expr::parse(lex)?;
                lex.expect(")")?;
                Ok(inner)
            }
            Token::Symbol(op @ ("-" | "~" | "+")) => {
                Ok(Expr::Unary(op, Box::new(Expr::primary(lex)?)))
            }
            Token::Word(".") => Ok(Expr::Here),
            Token::Word(word) if word.starts_with(|c: char| c.is_ascii_digit()) => {
                let value = number(word).ok_or_else(|| ScriptErrorKind::Number(word.to_owned()))?;
                Ok(Expr::Number(value))
            }
            Token::Word(word) => {
                if !lex.eat("(")? {
                    return Ok(Expr::Symbol(word.to_owned()));
                }
                let known = [
                    "ALIGN", "ADDR", "SIZEOF", "ORIGIN", "LENGTH", "MAX", "MIN", "DEFINED",
                ];
                if !known.contains(&word) {
                    return Err(ScriptErrorKind::Unsupported(word.to_owned()));
                }
                let mut args = Vec::new();
                while !lex.eat(")")? {
                    args.push(Expr::parse(lex)?);
                    lex.eat(",")?;
                }
                Ok(Expr::Call(word.to_owned(), args))
            }
            other => Err(ScriptErrorKind::Expected {
                what: "a number or symbol",
                found: format!("{other:?}"),
            }),
        }
    }

    /// Symbols that it refers to.
    pub(super) fn symbols(&self, visit: &mut dyn FnMut(&str)) {
        match self {
            Expr::Number(_) | Expr::Here => {}
            Expr::Symbol(name) => visit(name),
            Expr::Unary(_, inner) => inner.symbols(visit),
            Expr::Binary(_, left, right) => {
                left.symbols(visit);
                right.symbols(visit);
            }
            Expr::Call(name, args) => {
                if matches!(&**name, "ALIGN" | "MAX" | "MIN") {
                    args.iter().for_each(|arg| arg.symbols(visit));
                }
            }
        }
    }

    /// The value; `Err` is the symbol or section that is not known.
    pub(super) fn value(&self, scope: &mut dyn Scope) -> std::result::Result<i64, String> {
        Ok(match self {
            Expr::Number(value) => *value,
            Expr::Here => scope.here(),
            Expr::Symbol(name) => scope.symbol(name).ok_or_else(|| name.clone())?,
            Expr::Unary(op, inner) => {
                let value = inner.value(scope)?;
                match *op {
                    "-" => value.wrapping_neg(),
                    "~" => !value,
                    _ => value,
                }
            }
            Expr::Binary(op, left, right) => {
                let (a, b) = (left.value(scope)?, right.value(scope)?);
                let amount = (b & 63) as u32;
                match *op {
                    "+" => a.wrapping_add(b),
                    "-" => a.wrapping_sub(b),
                    "*" => a.wrapping_mul(b),
                    "/" => a.checked_div(b).unwrap_or(0),
                    "&" => a & b,
                    "|" => a | b,
                    "<<" => a.wrapping_shl(amount),
                    ">>" => a.wrapping_shr(amount),
                    "==" => i64::from(a == b),
                    "!=" => i64::from(a != b),
                    "<" => i64::from(a < b),
                    ">" => i64::from(a > b),
                    "<=" => i64::from(a <= b),
                    _ => i64::from(a >= b),
                }
            }
            Expr::Call(name, args) => match (&**name, &**args) {
                ("ALIGN", [to]) => aligned(scope.here(), to.value(scope)?),
                ("ALIGN", [from, to]) => aligned(from.value(scope)?, to.value(scope)?),
                ("MAX", [a, b]) => a.value(scope)?.max(b.value(scope)?),
                ("MIN", [a, b]) => a.value(scope)?.min(b.value(scope)?),
                (function, [Expr::Symbol(of)]) => {
                    scope.property(function, of).ok_or_else(|| of.clone())?
                }
                _ => return Err(name.clone()),
            },
        })
    }

    /// The value of an expression without names.
    pub(super) fn constant(&self) -> Option<i64> {
        struct Nothing;
        impl Scope for Nothing {
            fn here(&self) -> i64 {
                0
            }
            fn symbol(&mut self, _: &str) -> Option<i64> {
                None
            }
            fn property(&mut self, _: &str, _: &str) -> Option<i64> {
                None
            }
        }
        self.value(&mut Nothing).ok()
    }
}

fn aligned(value: i64, to: i64) -> i64 {
    match u64::try_from(to) {
        Ok(to) if to.is_power_of_two() => {
            let mask = to as i64 - 1;
            value.wrapping_add(mask) & !mask
        }
        _ => value,
    }
}
