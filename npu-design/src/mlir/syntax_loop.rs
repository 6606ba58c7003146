//! Custom syntax of structured loops and conditions.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Element, Region, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};

/// `unsigned %i = %lb to %ub step %s iter_args(%a = %b) -> (t) : i32 { .. }`.
pub(super) fn scf_for(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    if p.eat_word("unsigned")? {
        b.set("unsignedCmp", Attr::Unit, span);
    }
    let (name, name_span) = p.value_name()?;
    p.expect(b'=')?;
    b.operands.push(p.operand()?);
    p.expect_word("to")?;
    b.operands.push(p.operand()?);
    p.expect_word("step")?;
    b.operands.push(p.operand()?);
    let mut carried = Vec::new();
    if p.eat_word("iter_args")? {
        p.expect(b'(')?;
        while !p.eat(b')')? {
            let (name, span) = p.value_name()?;
            p.expect(b'=')?;
            b.operands.push(p.operand()?);
            carried.push((name, span));
            if !p.eat(b',')? && !p.at(b')') {
                return Err(p.expected("`,` or `)`"));
            }
        }
        p.expect_arrow()?;
        let span = p.span();
        let types = if p.at(b'(') {
            p.type_list()?
        } else {
            vec![p.ty()?]
        };
        if types.len() != carried.len() {
            return Err(ParseError::new(
                span,
                ParseErrorKind::Expected {
                    expected: format!("{} type(s)", carried.len()),
                    found: types.len().to_string(),
                },
            ));
        }
        for ty in types {
            b.result(ty);
        }
    }
    let ty = if p.eat(b':')? {
        p.ty()?
    } else {
        Type::Scalar(Element::Index)
    };
    let mut args = vec![(name, name_span, ty)];
    for ((name, span), ty) in carried.into_iter().zip(&b.result_types) {
        args.push((name, span, ty.clone()));
    }
    let region = p.region(&args)?;
    b.regions.push(region);
    p.attr_dict(b)
}

pub(super) fn scf_if(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    if p.tok() == Tok::Arrow {
        p.bump()?;
        for ty in p.type_list()? {
            b.result(ty);
        }
    }
    let then = p.region(&[])?;
    b.regions.push(then);
    let other = if p.eat_word("else")? {
        p.region(&[])?
    } else {
        Region::default()
    };
    b.regions.push(other);
    p.attr_dict(b)
}

/// `-> t { .. }`, with `no_inline` ahead of the types.
pub(super) fn scf_execute_region(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.eat_word("no_inline")?;
    if p.tok() == Tok::Arrow {
        p.bump()?;
        let types = if p.at(b'(') {
            p.type_list()?
        } else {
            vec![p.ty()?]
        };
        b.result_types.extend(types);
    }
    let region = p.region(&[])?;
    b.regions.push(region);
    p.attr_dict(b)
}

/// `(%a = %init) : (i32) -> i32 { .. scf.condition(%c) %x : i32 } do { ^bb0(%y: i32): .. }`.
pub(super) fn scf_while(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let mut names = Vec::new();
    if p.eat(b'(')? {
        while !p.eat(b')')? {
            names.push(p.value_name()?);
            p.expect(b'=')?;
            b.operands.push(p.operand()?);
            if !p.eat(b',')? && !p.at(b')') {
                return Err(p.expected("`,` or `)`"));
            }
        }
    }
    p.expect(b':')?;
    let span = p.span();
    let (inputs, results) = p.function_type()?;
    if inputs.len() != names.len() {
        return Err(ParseError::new(
            span,
            ParseErrorKind::Expected {
                expected: format!("{} type(s)", names.len()),
                found: inputs.len().to_string(),
            },
        ));
    }
    b.result_types = results;
    let args: Vec<_> = names
        .into_iter()
        .zip(inputs)
        .map(|((name, span), ty)| (name, span, ty))
        .collect();
    let before = p.region(&args)?;
    p.expect_word("do")?;
    let after = p.region(&[])?;
    b.regions.extend([before, after]);
    if p.eat_word("attributes")? {
        p.attr_dict(b)?;
    }
    Ok(())
}

/// `(%c) %a, %b : i32, i32`.
pub(super) fn scf_condition(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)?;
    while p.tok() == Tok::Value {
        b.operands.push(p.operand()?);
        if !p.eat(b',')? {
            break;
        }
    }
    if p.eat(b':')? {
        p.ty()?;
        while p.eat(b',')? {
            p.ty()?;
        }
    }
    Ok(())
}
