//! Custom syntax of `func`, `arith`, `scf`, `cf` and `memref`.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Element, Signedness, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_npu::{arguments, index_list};

const fn s(name: &'static str, parse: super::syntax::ParseFn) -> Syntax {
    Syntax { name, parse }
}

pub(super) const OPS: &[Syntax] = &[
    s("func.func", func),
    s("func.call", call),
    s("func.return", func_return),
    s("return", func_return),
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
    s("arith.cmpi", cmpi),
    s("arith.select", select),
    s("arith.index_cast", cast),
    s("arith.index_castui", cast),
    s("arith.extsi", cast),
    s("arith.extui", cast),
    s("arith.trunci", cast),
    s("scf.for", super::syntax_loop::scf_for),
    s("scf.if", super::syntax_loop::scf_if),
    s("scf.index_switch", index_switch),
    s("scf.while", super::syntax_loop::scf_while),
    s("scf.condition", super::syntax_loop::scf_condition),
    s("scf.yield", scf_yield),
    s("cf.br", br),
    s("cf.cond_br", cond_br),
    s("cf.switch", switch),
    s("memref.alloc", alloc),
    s("memref.alloca", alloc),
    s("memref.dealloc", dealloc),
    s("memref.global", global),
    s("memref.get_global", get_global),
    s("memref.load", load),
    s("memref.store", store),
    s("memref.subview", subview),
    s("memref.cast", cast),
    s("memref.collapse_shape", reshape),
    s("memref.expand_shape", reshape),
    s("memref.reinterpret_cast", reinterpret_cast),
    s("memref.assume_alignment", assume_alignment),
];

/// `private @name(types) -> types attributes {..}`, with a body when arguments are named.
fn func(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    for visibility in ["private", "public", "nested"] {
        if p.eat_word(visibility)? {
            b.set("sym_visibility", Attr::Word(visibility.into()), span);
        }
    }
    let span = p.span();
    let name = p.symbol()?;
    b.set("sym_name", Attr::Symbol(name), span);
    if !p.at(b'(') {
        return Err(p.expected("`(`"));
    }
    // Named arguments mean a definition.
    let mut args = Vec::new();
    let types;
    let span = p.span();
    let after = p.raw()[span.end..]
        .iter()
        .find(|b| !b.is_ascii_whitespace());
    if after == Some(&b'%') {
        args = arguments(p)?;
        types = args.iter().map(|a| a.2.clone()).collect();
    } else {
        types = p.type_list()?;
    }
    let results = if p.tok() == Tok::Arrow {
        p.bump()?;
        if p.at(b'(') {
            p.type_list()?
        } else {
            vec![p.ty()?]
        }
    } else {
        Vec::new()
    };
    let wrap = |types: Vec<Type>| Attr::Array(types.into_iter().map(Attr::Type).collect());
    b.set("arguments", wrap(types), span);
    b.set("results", wrap(results), span);
    if p.eat_word("attributes")? {
        p.attr_dict(b)?;
    }
    if p.at(b'{') {
        let region = p.region(&args)?;
        b.regions.push(region);
    }
    Ok(())
}

fn operands(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    while p.tok() == Tok::Value {
        b.operands.push(p.operand()?);
        if !p.eat(b',')? {
            break;
        }
    }
    Ok(())
}

fn call(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    let name = p.symbol()?;
    b.set("callee", Attr::Symbol(name), span);
    p.expect(b'(')?;
    operands(p, b)?;
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let (args, results) = p.function_type()?;
    if args.len() != b.operands.len() {
        return Err(ParseError::new(
            span,
            ParseErrorKind::Expected {
                expected: format!("{} argument type(s)", b.operands.len()),
                found: args.len().to_string(),
            },
        ));
    }
    b.set(
        "arguments",
        Attr::Array(args.into_iter().map(Attr::Type).collect()),
        span,
    );
    for ty in results {
        b.result(ty);
    }
    Ok(())
}

fn func_return(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    operands(p, b)?;
    if p.eat(b':')? {
        p.ty()?;
        while p.eat(b',')? {
            p.ty()?;
        }
    }
    Ok(())
}

fn constant(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    let span = p.span();
    match p.tok() {
        Tok::Int | Tok::Punct(b'-') | Tok::Ident if !p.at_word("dense") => {
            let boolean = p.tok() == Tok::Ident;
            let (v, span) = p.int()?;
            b.set("value", Attr::Int(v), span);
            let ty = if p.eat(b':')? {
                p.ty()?
            } else {
                Type::Scalar(Element::Int {
                    bits: if boolean { 1 } else { 64 },
                    sign: Signedness::Signless,
                })
            };
            b.result(ty);
        }
        _ => {
            // Floats and dense constants parse; only the passes that meet them refuse them.
            let value = p.attr()?;
            b.set("value", value, span);
            let ty = if p.eat(b':')? { p.ty()? } else { Type::Unknown };
            b.result(ty);
        }
    }
    Ok(())
}

fn binary(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    if p.eat_word("overflow")? {
        p.attr()?;
    }
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `%a, %b`: both are `index`.
fn index_binary(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
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

fn cmpi(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let (predicate, span) = p.word("a predicate such as `slt`")?;
    b.set("predicate", Attr::Word(predicate), span);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.ty()?;
    b.set("type", Attr::Type(ty), span);
    b.result(Type::Scalar(Element::Int {
        bits: 1,
        sign: Signedness::Signless,
    }));
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
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `%x : from to into`.
fn cast(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let from = p.ty()?;
    b.set("from", Attr::Type(from), span);
    p.expect_word("to")?;
    let to = p.ty()?;
    b.result(to);
    Ok(())
}

/// `%x -> t case 0 { .. } default { .. }`; regions in the order of the cases, the default last.
fn index_switch(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.attr_dict(b)?;
    if p.tok() == Tok::Arrow {
        p.bump()?;
        let types = if p.at(b'(') {
            p.type_list()?
        } else {
            vec![p.ty()?]
        };
        for ty in types {
            b.result(ty);
        }
    }
    let mut cases = Vec::new();
    let span = p.span();
    while p.eat_word("case")? {
        cases.push(Attr::Int(p.int()?.0));
        let region = p.region(&[])?;
        b.regions.push(region);
    }
    p.expect_word("default")?;
    let region = p.region(&[])?;
    b.regions.push(region);
    b.set("cases", Attr::Array(cases), span);
    Ok(())
}

fn scf_yield(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    func_return(p, b)
}

fn br(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let target = p.successor()?;
    b.successors.push(target);
    p.attr_dict(b)
}

fn cond_br(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    for _ in 0..2 {
        p.expect(b',')?;
        let target = p.successor()?;
        b.successors.push(target);
    }
    p.attr_dict(b)
}

/// `%x : i32, [ default: ^bb1, 0: ^bb2(%a : t) ]`.
fn switch(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b':')?;
    p.ty()?;
    p.expect(b',')?;
    p.expect(b'[')?;
    p.expect_word("default")?;
    p.expect(b':')?;
    let target = p.successor()?;
    b.successors.push(target);
    let mut cases = Vec::new();
    let span = p.span();
    while p.eat(b',')? {
        cases.push(Attr::Int(p.int()?.0));
        p.expect(b':')?;
        let target = p.successor()?;
        b.successors.push(target);
    }
    p.expect(b']')?;
    b.set("case_values", Attr::Array(cases), span);
    p.attr_dict(b)
}

/// `() {alignment = 16 : i64} : memref<..>`.
fn alloc(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    operands(p, b)?;
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.memref()?;
    b.result(Type::MemRef(ty));
    Ok(())
}

fn dealloc(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.ty()?;
    Ok(())
}

/// `"private" constant @name : memref<8xi32> = dense<..>`.
fn global(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    if p.tok() == Tok::Str {
        let span = p.span();
        let visibility = p.string()?;
        b.set("sym_visibility", Attr::Str(visibility), span);
    }
    let span = p.span();
    if p.eat_word("constant")? {
        b.set("constant", Attr::Unit, span);
    }
    let span = p.span();
    let name = p.symbol()?;
    b.set("sym_name", Attr::Symbol(name), span);
    p.expect(b':')?;
    let span = p.span();
    let ty = p.memref()?;
    b.set("type", Attr::Type(Type::MemRef(ty)), span);
    if p.eat(b'=')? {
        let span = p.span();
        let value = if p.eat_word("uninitialized")? {
            Attr::Unit
        } else {
            p.dense()?
        };
        b.set("initial_value", value, span);
    }
    p.attr_dict(b)
}

fn get_global(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    let name = p.symbol()?;
    b.set("name", Attr::Symbol(name), span);
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `[%i, %j]`, appended to the operands.
fn indices(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'[')?;
    operands(p, b)?;
    p.expect(b']')
}

fn load(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    indices(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.memref()?;
    b.result(Type::Scalar(ty.element));
    b.set("type", Attr::Type(Type::MemRef(ty)), span);
    Ok(())
}

fn store(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    indices(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.memref()?;
    b.set("type", Attr::Type(Type::MemRef(ty)), span);
    Ok(())
}

fn subview(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    for name in ["offsets", "sizes", "strides"] {
        let start = p.span().start;
        let list = index_list(p)?;
        let span = p.since(start);
        b.set(name, list, span);
    }
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.ty()?;
    p.expect_word("to")?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `%x [[0, 1]] : from into to`, with `output_shape [..]` for an expansion.
fn reshape(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.attr()?;
    if p.eat_word("output_shape")? {
        index_list(p)?;
    }
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.ty()?;
    p.expect_word("into")?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `%x to offset: [0], sizes: [4], strides: [1] : from to into`.
fn reinterpret_cast(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect_word("to")?;
    for (word, name) in [
        ("offset", "offsets"),
        ("sizes", "sizes"),
        ("strides", "strides"),
    ] {
        p.eat(b',')?;
        p.expect_word(word)?;
        p.expect(b':')?;
        let start = p.span().start;
        let list = index_list(p)?;
        let span = p.since(start);
        b.set(name, list, span);
    }
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.ty()?;
    p.expect_word("to")?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

fn assume_alignment(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    let (v, span) = p.int()?;
    b.set("alignment", Attr::Int(v), span);
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}
