//! Custom syntax of `func`, `scf`, `cf` and `memref`.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Element, Type};
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
    s("call", call),
    s("scf.for", super::syntax_loop::scf_for),
    s("scf.if", super::syntax_loop::scf_if),
    s("scf.index_switch", index_switch),
    s("scf.while", super::syntax_loop::scf_while),
    s("scf.condition", super::syntax_loop::scf_condition),
    s("scf.yield", scf_yield),
    s("scf.execute_region", super::syntax_loop::scf_execute_region),
    s("cf.assert", assertion),
    s("cf.br", br),
    s("cf.cond_br", cond_br),
    s("cf.switch", switch),
    s("memref.alloc", alloc),
    s("memref.alloca", alloc),
    s("memref.dealloc", dealloc),
    s("memref.global", global),
    s("memref.get_global", get_global),
    s("memref.copy", copy),
    s("memref.dim", dim),
    s("memref.view", view),
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

/// `%a, %b`.
pub(super) fn pair(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    Ok(())
}

/// `{..} : t`, the type of the result.
pub(super) fn typed(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `%x : from to into`.
pub(super) fn cast(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.attr_dict(b)?;
    p.expect(b':')?;
    from_to(p, b)
}

/// `{..} : from to into`, or another word between the types; the first type says
/// nothing that the operands don't.
pub(super) fn turned(p: &mut Parser<'_>, b: &mut OpBuilder, word: &str) -> PResult<()> {
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.type_of(b.operands.first())?;
    p.expect_word(word)?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `from to into`.
pub(super) fn from_to(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    let from = p.type_of(b.operands.first())?;
    b.set("from", Attr::Type(from), span);
    p.expect_word("to")?;
    let to = p.ty()?;
    b.result(to);
    Ok(())
}

/// `%x -> t, t case 0 { .. } default { .. }`; regions in the order of the cases, the default last.
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
        // Several are written without parentheses.
        while p.eat(b',')? {
            let ty = p.ty()?;
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
    // How often each way is taken, which nobody here makes use of.
    if p.eat_word("weights")? {
        p.expect(b'(')?;
        p.attr()?;
        p.expect(b')')?;
    }
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
    p.type_of(b.operands.first())?;
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
    let ty = Type::MemRef(p.memref()?);
    b.set("type", Attr::Type(ty.clone()), span);
    if p.eat(b'=')? {
        let span = p.span();
        let value = if p.eat_word("uninitialized")? {
            Attr::Unit
        } else {
            p.dense_of(&ty)?
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

/// `%from, %into : t to t`.
fn copy(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.type_of(b.operands.first())?;
    p.expect_word("to")?;
    p.type_of(b.operands.get(1))?;
    Ok(())
}

/// `%m, %i : memref<..>`.
fn dim(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    pair(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.type_of(b.operands.first())?;
    b.result(Type::Scalar(Element::Index));
    Ok(())
}

/// `%bytes[%shift][%sizes] : from to into`.
fn view(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    indices(p, b)?;
    indices(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    from_to(p, b)
}

/// `%c, "what is wrong"`.
fn assertion(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    let span = p.span();
    let text = p.string()?;
    b.set("msg", Attr::Str(text), span);
    p.attr_dict(b)
}

/// `[%i, %j]`, appended to the operands.
pub(super) fn indices(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
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
    let ty = Type::MemRef(ty);
    if let Some(&memory) = b.operands.first() {
        p.of_type(memory, &ty, p.since(span.start))?;
    }
    b.set("type", Attr::Type(ty), span);
    Ok(())
}

fn store(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let stored = p.span();
    pair(p, b)?;
    indices(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.memref()?;
    let element = Type::Scalar(ty.element);
    let ty = Type::MemRef(ty);
    if let [value, memory, ..] = b.operands[..] {
        p.of_type(memory, &ty, p.since(span.start))?;
        p.of_type(value, &element, stored)?;
    }
    b.set("type", Attr::Type(ty), span);
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
    turned(p, b, "to")
}

/// `%x [[0, 1]] : from into to`, with `output_shape [..]` for an expansion.
fn reshape(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    let start = p.span().start;
    let groups = p.attr()?;
    let span = p.since(start);
    b.set("reassociation", groups, span);
    if p.eat_word("output_shape")? {
        index_list(p)?;
    }
    turned(p, b, "into")
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
    turned(p, b, "to")
}

fn assume_alignment(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    let (v, span) = p.int()?;
    b.set("alignment", Attr::Int(v), span);
    typed(p, b)
}
