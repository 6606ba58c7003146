//! Custom syntax of `arith` and `index`.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Element, Signedness, Type, VectorType};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_std::{cast, from_to, pair, typed};

const fn s(name: &'static str, parse: super::syntax::ParseFn) -> Syntax {
    Syntax { name, parse }
}

pub(super) const OPS: &[Syntax] = &[
    s("arith.constant", constant),
    s("arith.addi", binary),
    s("arith.subi", binary),
    s("arith.muli", binary),
    s("arith.divsi", binary),
    s("arith.divui", binary),
    s("arith.remsi", binary),
    s("arith.remui", binary),
    s("arith.andi", binary),
    s("arith.ori", binary),
    s("arith.xori", binary),
    s("arith.shli", binary),
    s("arith.shrsi", binary),
    s("arith.shrui", binary),
    s("arith.minsi", binary),
    s("arith.minui", binary),
    s("arith.maxsi", binary),
    s("arith.maxui", binary),
    s("index.constant", index_constant),
    s("index.add", index_binary),
    s("index.sub", index_binary),
    s("index.mul", index_binary),
    s("index.divs", index_binary),
    s("index.divu", index_binary),
    s("index.rems", index_binary),
    s("index.remu", index_binary),
    s("index.mins", index_binary),
    s("index.minu", index_binary),
    s("index.maxs", index_binary),
    s("index.maxu", index_binary),
    s("index.casts", cast),
    s("index.castu", cast),
    s("arith.cmpi", compare),
    s("arith.select", select),
    s("arith.index_cast", cast),
    s("arith.index_castui", cast),
    s("arith.extsi", convert),
    s("arith.extui", convert),
    s("arith.trunci", convert),
    s("arith.ceildivsi", binary),
    s("arith.ceildivui", binary),
    s("arith.floordivsi", binary),
    s("arith.addf", binary),
    s("arith.subf", binary),
    s("arith.mulf", binary),
    s("arith.divf", binary),
    s("arith.remf", binary),
    s("arith.maximumf", binary),
    s("arith.minimumf", binary),
    s("arith.maxnumf", binary),
    s("arith.minnumf", binary),
    s("arith.negf", unary),
    s("arith.cmpf", compare),
    s("arith.addui_extended", extended),
    s("arith.mulsi_extended", extended),
    s("arith.mului_extended", extended),
    s("arith.extf", convert),
    s("arith.truncf", convert),
    s("arith.sitofp", convert),
    s("arith.uitofp", convert),
    s("arith.fptosi", convert),
    s("arith.fptoui", convert),
    s("arith.bitcast", convert),
    s("index.ceildivs", index_binary),
    s("index.ceildivu", index_binary),
    s("index.floordivs", index_binary),
    s("index.and", index_binary),
    s("index.or", index_binary),
    s("index.xor", index_binary),
    s("index.shl", index_binary),
    s("index.shrs", index_binary),
    s("index.shru", index_binary),
    s("index.cmp", index_compare),
    s("index.bool.constant", index_bool),
];

fn constant(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    let span = p.span();
    match p.tok() {
        Tok::Ident if !p.at_word("dense") => {
            let (v, span) = p.int()?;
            b.set("value", Attr::Int(v), span);
            let ty = constant_type(p, 1)?;
            p.check_float(Some(span), &ty)?;
            b.result(ty);
        }
        Tok::Int | Tok::Float | Tok::Punct(b'-') => {
            let value = p.untyped_number()?;
            let span = p.since(span.start);
            let decimal = p.decimal(&value, span);
            b.set("value", value, span);
            let ty = constant_type(p, 64)?;
            p.check_float(decimal, &ty)?;
            b.result(ty);
        }
        Tok::Ident => {
            let (value, decimal) = p.untyped_dense()?;
            b.set("value", value, p.since(span.start));
            let ty = if p.eat(b':')? { p.ty()? } else { Type::Unknown };
            p.check_float(decimal, &ty)?;
            b.result(ty);
        }
        _ => return Err(p.expected("a constant")),
    }
    Ok(())
}

/// The type of a constant, an integer of that width where none is written.
fn constant_type(p: &mut Parser<'_>, bits: u32) -> PResult<Type> {
    if p.eat(b':')? {
        return p.ty();
    }
    let sign = Signedness::Signless;
    Ok(Type::Scalar(Element::Int { bits, sign }))
}

/// Ways to round, as `arith.truncf` names them.
const ROUNDING: [&str; 5] = [
    "to_nearest_even",
    "downward",
    "upward",
    "toward_zero",
    "to_nearest_away",
];

/// `overflow<nsw>`, `fastmath<nnan>`, `nneg`, or the word for a way to round: what may stand behind the
/// operands. All but the last permit something that nobody has to make use of.
fn flags(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    while p.tok() == Tok::Ident {
        let span = p.span();
        let (word, _) = p.word("a flag such as `fastmath`")?;
        match word.as_str() {
            "overflow" | "fastmath" => {
                p.attr()?;
            }
            "nneg" => {}
            _ if ROUNDING.contains(&word.as_str()) => {
                b.set("roundingmode", Attr::Word(word), span);
            }
            _ => {
                return Err(ParseError::new(
                    span,
                    ParseErrorKind::Expected {
                        expected: "`:` and the type".into(),
                        found: format!("`{word}`"),
                    },
                ))
            }
        }
    }
    Ok(())
}

/// `%a, %b fastmath<fast> : t`.
fn binary(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    flags(p, b)?;
    typed(p, b)
}

/// `%a fastmath<fast> : t`.
fn unary(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    flags(p, b)?;
    typed(p, b)
}

/// `%a, %b : t`, with a second type where the results differ.
fn extended(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    typed(p, b)?;
    let second = if p.eat(b',')? {
        Some(p.ty()?)
    } else {
        b.result_types.first().cloned()
    };
    b.result_types.extend(second);
    Ok(())
}

/// `%a fastmath<fast> : from to into`.
fn convert(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    flags(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    from_to(p, b)
}

/// `%a, %b`: both are `index`.
fn index_binary(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    p.attr_dict(b)?;
    b.result(Type::Scalar(Element::Index));
    Ok(())
}

fn index_constant(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    let (v, span) = p.typed_int()?;
    b.set("value", Attr::Int(v), span);
    b.result(Type::Scalar(Element::Index));
    Ok(())
}

const BIT: Element = Element::Int {
    bits: 1,
    sign: Signedness::Signless,
};

/// `slt, %a, %b : t`.
fn compare(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let (predicate, span) = p.word("a predicate such as `slt`")?;
    b.set("predicate", Attr::Word(predicate), span);
    p.expect(b',')?;
    pair(p, b)?;
    flags(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.ty()?;
    b.result(match &ty {
        Type::Vector(v) => Type::Vector(VectorType {
            shape: v.shape.clone(),
            element: BIT,
        }),
        _ => Type::Scalar(BIT),
    });
    b.set("type", Attr::Type(ty), span);
    Ok(())
}

/// `slt(%a, %b)`: both are `index`.
fn index_compare(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let (predicate, span) = p.word("a predicate such as `slt`")?;
    b.set("predicate", Attr::Word(predicate), span);
    p.expect(b'(')?;
    pair(p, b)?;
    p.expect(b')')?;
    p.attr_dict(b)?;
    b.result(Type::Scalar(BIT));
    Ok(())
}

/// `true` or `false`.
fn index_bool(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    let (v, span) = p.int()?;
    b.set("value", Attr::Int(v), span);
    b.result(Type::Scalar(BIT));
    Ok(())
}

fn select(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    for i in 0..3 {
        if i > 0 {
            p.expect(b',')?;
        }
        b.operands.push(p.operand()?);
    }
    p.attr_dict(b)?;
    p.expect(b':')?;
    // A vector of conditions has its type in front.
    let mut ty = p.ty()?;
    if p.eat(b',')? {
        ty = p.ty()?;
    }
    b.result(ty);
    Ok(())
}
