//! Custom syntax of objectfifos (`aie.objectfifo`, `aie.objectfifo.*`).

use super::ir::Attr;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_aie::{int_attr, s, symbol_attr, word_attr};

pub(super) const OPS: &[Syntax] = &[
    s("aie.objectfifo", objectfifo),
    s("aie.objectfifo.link", objectfifo_link),
    s("aie.objectfifo.allocate", objectfifo_allocate),
    s(
        "aie.objectfifo.register_external_buffers",
        register_external_buffers,
    ),
    s("aie.objectfifo.acquire", objectfifo_acquire),
    s("aie.objectfifo.release", objectfifo_release),
    s("aie.objectfifo.subview.access", subview_access),
];

/// Dimensions after a producer or consumer tile, an empty array when there are none.
fn dimensions(p: &mut Parser<'_>, keyword: &str) -> PResult<Attr> {
    if p.eat_word(keyword)? {
        p.attr()
    } else {
        Ok(Attr::Array(Vec::new()))
    }
}

fn objectfifo(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    symbol_attr(p, b, "sym_name")?;
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    let span = p.span();
    let to_stream = dimensions(p, "dimensionsToStream")?;
    b.set("dimensionsToStream", to_stream, span);
    p.expect(b',')?;
    p.expect(b'{')?;
    let mut from_stream = Vec::new();
    let span = p.span();
    while !p.eat(b'}')? {
        b.operands.push(p.operand()?);
        from_stream.push(dimensions(p, "dimensionsFromStream")?);
        if !p.eat(b',')? && !p.at(b'}') {
            return Err(p.expected("`,` or `}`"));
        }
    }
    b.set(
        "dimensionsFromStreamPerConsumer",
        Attr::Array(from_stream),
        span,
    );
    p.expect(b',')?;
    let span = p.span();
    let depth = if p.at(b'[') {
        p.attr()?
    } else {
        Attr::Int(p.typed_int()?.0)
    };
    let span = match depth {
        Attr::Array(_) => p.since(span.start),
        _ => span,
    };
    b.set("elemNumber", depth, span);
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.ty()?;
    let span = span.to(p.since(span.start));
    b.set("elemType", Attr::Type(ty), span);
    if p.eat(b'=')? {
        let span = p.span();
        p.expect(b'[')?;
        let mut values = Vec::new();
        while !p.eat(b']')? {
            values.push(p.dense()?);
            if !p.eat(b',')? && !p.at(b']') {
                return Err(p.expected("`,` or `]`"));
            }
        }
        b.set("initValues", Attr::Array(values), span);
    }
    p.attr_dict(b)
}

fn symbol_list(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str) -> PResult<()> {
    let span = p.span();
    p.expect(b'[')?;
    let mut items = Vec::new();
    while !p.eat(b']')? {
        items.push(Attr::Symbol(p.symbol()?));
        if !p.eat(b',')? && !p.at(b']') {
            return Err(p.expected("`,` or `]`"));
        }
    }
    b.set(name, Attr::Array(items), span);
    Ok(())
}

fn objectfifo_link(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    symbol_list(p, b, "fifoIns")?;
    p.expect_arrow()?;
    symbol_list(p, b, "fifoOuts")?;
    if p.eat(b'(')? {
        for name in ["src_offsets", "dst_offsets"] {
            let span = p.span();
            let offsets = p.attr()?;
            b.set(name, offsets, p.since(span.start));
        }
        p.expect(b')')?;
    }
    p.attr_dict(b)
}

/// `@fifo (%tile)`.
fn objectfifo_allocate(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    symbol_attr(p, b, "objFifo_name")?;
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)
}

/// `@fifo (%tile, {%buffer, ..}) : (memref<..>, ..)`.
fn register_external_buffers(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    symbol_attr(p, b, "objFifo_name")?;
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    p.expect(b'{')?;
    while !p.eat(b'}')? {
        b.operands.push(p.operand()?);
        if !p.eat(b',')? && !p.at(b'}') {
            return Err(p.expected("`,` or `}`"));
        }
    }
    p.expect(b')')?;
    p.expect(b':')?;
    p.type_list()?;
    Ok(())
}

/// `@fifo(Consume, 1)`.
fn fifo_use(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    symbol_attr(p, b, "objFifo_name")?;
    p.expect(b'(')?;
    word_attr(p, b, "port", "`Produce` or `Consume`")?;
    p.expect(b',')?;
    int_attr(p, b, "size")?;
    p.expect(b')')
}

fn objectfifo_acquire(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    fifo_use(p, b)?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

fn objectfifo_release(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    fifo_use(p, b)?;
    p.attr_dict(b)
}

fn subview_access(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b'[')?;
    int_attr(p, b, "index")?;
    p.expect(b']')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.type_of(b.operands.first())?;
    p.expect_arrow()?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}
