//! Custom syntax of the runtime sequence (`aiex.runtime_sequence`, `aiex.npu.*`, `aiex.dma_*`).

use super::ir::{Attr, Element, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use crate::Span;

const fn s(name: &'static str, parse: super::syntax::ParseFn) -> Syntax {
    Syntax { name, parse }
}

pub(super) const OPS: &[Syntax] = &[
    s("aiex.runtime_sequence", runtime_sequence),
    s("aie.runtime_sequence", runtime_sequence),
    s("aiex.npu.dma_memcpy_nd", dma_memcpy_nd),
    s("aiex.npu.dma_wait", attributes),
    s("aiex.npu.sync", attributes),
    s("aiex.npu.write32", attributes),
    s("aiex.npu.maskwrite32", attributes),
    s("aiex.npu.address_patch", attributes),
    s("aiex.npu.push_queue", push_queue),
    s("aiex.npu.writebd", attributes),
    s("aiex.npu.blockwrite", blockwrite),
    s("aiex.npu.rtp_write", rtp_write),
    s("aiex.npu.preempt", attributes),
    s("aiex.npu.load_pdi", attributes),
    s("aiex.set_lock", set_lock),
    s("aiex.dma_configure_task", configure_task),
    s("aiex.dma_configure_task_for", configure_task_for),
    s("aiex.dma_start_task", on_task),
    s("aiex.dma_await_task", on_task),
    s("aiex.dma_free_task", on_task),
];

fn attributes(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)
}

/// `(%a: memref<..>, %b: memref<..>)`.
pub(super) fn arguments(p: &mut Parser<'_>) -> PResult<Vec<(String, Span, Type)>> {
    p.expect(b'(')?;
    let mut args = Vec::new();
    while !p.eat(b')')? {
        let (name, span) = p.value_name()?;
        p.expect(b':')?;
        let ty = p.ty()?;
        p.skip_location()?;
        args.push((name, span, ty));
        if !p.eat(b',')? && !p.at(b')') {
            return Err(p.expected("`,` or `)`"));
        }
    }
    Ok(args)
}

fn runtime_sequence(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    if p.tok() == Tok::Symbol {
        let span = p.span();
        let name = p.symbol()?;
        b.set("sym_name", Attr::Symbol(name), span);
    }
    let args = arguments(p)?;
    let region = p.region(&args)?;
    b.regions.push(region);
    p.attr_dict(b)
}

/// `[%c0, 4, %n]`: integers and values mixed.
pub(super) fn index_list(p: &mut Parser<'_>) -> PResult<Attr> {
    p.expect(b'[')?;
    let mut items = Vec::new();
    while !p.eat(b']')? {
        items.push(if p.tok() == Tok::Value {
            Attr::Value(p.operand()?)
        } else {
            Attr::Int(p.int()?.0)
        });
        if !p.eat(b',')? && !p.at(b']') {
            return Err(p.expected("`,` or `]`"));
        }
    }
    Ok(Attr::Array(items))
}

/// `(%arg[offsets][sizes][strides], packet = <..>) {..} : memref<..>`; older files have two leading
/// integers (x, y), which carry no meaning any more.
fn dma_memcpy_nd(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    while matches!(p.tok(), Tok::Int) {
        p.int()?;
        p.expect(b',')?;
    }
    b.operands.push(p.operand()?);
    for name in ["offsets", "sizes", "strides"] {
        let start = p.span().start;
        let list = index_list(p)?;
        let span = p.since(start);
        b.set(name, list, span);
    }
    if p.eat(b',')? {
        p.expect_word("packet")?;
        p.expect(b'=')?;
        let span = p.span();
        let packet = p.attr()?;
        b.set("packet", packet, span);
    }
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let span = p.span();
    let ty = p.ty()?;
    b.set("type", Attr::Type(ty), span);
    Ok(())
}

/// `(%data) {address = 4096 : ui32} : memref<8xi32>`.
fn blockwrite(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    p.ty()?;
    Ok(())
}

/// `(@buffer, index, value)`; older files quote the name or put everything into attributes.
fn rtp_write(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    if p.eat(b'(')? {
        let span = p.span();
        let name = if p.tok() == Tok::Symbol {
            p.symbol()?
        } else {
            p.string()?
        };
        b.set("buffer", Attr::Symbol(name), span);
        for name in ["index", "value"] {
            p.expect(b',')?;
            let (v, span) = p.typed_int()?;
            b.set(name, Attr::Int(v), span);
        }
        p.expect(b')')?;
    }
    p.attr_dict(b)?;
    if let Some(at) = b.attrs.iter().position(|a| a.name == "buffer_sym_name") {
        b.attrs[at].name = "buffer".into();
    }
    Ok(())
}

/// `(column, row, MM2S:0) {bd_id = .., ..}`.
fn push_queue(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    for name in ["column", "row"] {
        let (v, span) = p.int()?;
        b.set(name, Attr::Int(v), span);
        p.expect(b',')?;
    }
    let (dir, span) = p.word("`MM2S` or `S2MM`")?;
    b.set("direction", Attr::Word(dir), span);
    p.expect(b':')?;
    let (v, span) = p.int()?;
    b.set("channel", Attr::Int(v), span);
    p.expect(b')')?;
    p.attr_dict(b)
}

fn set_lock(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    let (v, span) = p.typed_int()?;
    b.set("value", Attr::Int(v), span);
    p.expect(b')')?;
    p.attr_dict(b)
}

/// `(%tile, MM2S, 0) { .. }`.
fn configure_task(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    let (dir, span) = p.word("`MM2S` or `S2MM`")?;
    b.set("direction", Attr::Word(dir), span);
    p.expect(b',')?;
    let (v, span) = p.typed_int()?;
    b.set("channel", Attr::Int(v), span);
    if p.eat(b',')? {
        let span = p.span();
        let packet = p.attr()?;
        b.set("packet", packet, span);
    }
    p.expect(b')')?;
    task_body(p, b)
}

/// `@fifo { .. }`.
fn configure_task_for(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    let name = p.symbol()?;
    b.set("alloc", Attr::Symbol(name), span);
    task_body(p, b)
}

fn task_body(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let region = p.region(&[])?;
    b.regions.push(region);
    b.result(Type::Scalar(Element::Index));
    p.attr_dict(b)
}

fn on_task(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)
}
