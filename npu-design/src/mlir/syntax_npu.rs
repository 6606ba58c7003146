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
    s("aiex.npu.sync", sync),
    s("aiex.npu.write32", write32),
    s("aiex.npu.maskwrite32", maskwrite32),
    s("aiex.npu.address_patch", address_patch),
    s("aiex.npu.assert_bd_field", operands),
    s("aiex.npu.assert_bd_divisible", operands),
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
    s("aiex.dma_start_bd_chain", start_bd_chain),
    s("aiex.dma_start_bd_chain_for", start_bd_chain_for),
    s("aiex.configure", configure),
    s("aiex.run", run),
];

/// Operands of operations that had attributes of these names before, in order.
pub(super) const OPERANDS: &[(&str, &[&str])] = &[
    (
        "aiex.npu.sync",
        &[
            "column",
            "row",
            "direction",
            "channel",
            "column_num",
            "row_num",
        ],
    ),
    ("aiex.npu.write32", &["address", "value"]),
    ("aiex.npu.maskwrite32", &["address", "value", "mask"]),
    ("aiex.npu.address_patch", &["arg_plus"]),
    ("aiex.npu.rtp_write", &["value"]),
    ("aiex.npu.push_queue", &["repeat_count", "bd_id"]),
];

/// `(%a, %b)` as attributes of these names; nothing where the attributes are written as such.
fn named(p: &mut Parser<'_>, b: &mut OpBuilder, names: &[&str]) -> PResult<()> {
    if p.eat(b'(')? {
        for (i, name) in names.iter().enumerate() {
            if i > 0 {
                p.expect(b',')?;
            }
            value_or_int(p, b, name)?;
        }
        p.expect(b')')?;
    }
    p.attr_dict(b)?;
    trailing_types(p)
}

/// A value or an integer as attribute `name`.
pub(super) fn value_or_int(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str) -> PResult<()> {
    let span = p.span();
    if p.tok() == Tok::Value {
        let value = p.operand()?;
        b.set(name, Attr::Value(value), span);
    } else {
        let (v, span) = p.typed_int()?;
        b.set(name, Attr::Int(v), span);
    }
    Ok(())
}

/// `: i32, i32` when it is there.
fn trailing_types(p: &mut Parser<'_>) -> PResult<()> {
    if p.eat(b':')? {
        p.ty()?;
        while p.eat(b',')? {
            p.ty()?;
        }
    }
    Ok(())
}

fn sync(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    named(p, b, OPERANDS[0].1)
}

fn write32(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    named(p, b, OPERANDS[1].1)
}

fn maskwrite32(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    named(p, b, OPERANDS[2].1)
}

/// `(%plus : i32) addr %address : i32 {..}`, the address an attribute where it is known.
fn address_patch(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    if p.eat(b'(')? {
        value_or_int(p, b, "arg_plus")?;
        trailing_types(p)?;
        p.expect(b')')?;
        if p.eat_word("addr")? {
            value_or_int(p, b, "addr")?;
            trailing_types(p)?;
        }
    }
    p.attr_dict(b)
}

/// `(%a, %b) : i32, i32`.
fn operands(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    while !p.eat(b')')? {
        b.operands.push(p.operand()?);
        if !p.eat(b',')? && !p.at(b')') {
            return Err(p.expected("`,` or `)`"));
        }
    }
    p.attr_dict(b)?;
    trailing_types(p)
}

/// `@chain(%a, %b) : (memref<..>, memref<..>)`.
fn chain_use(p: &mut Parser<'_>, b: &mut OpBuilder, symbol: &str) -> PResult<()> {
    let span = p.span();
    let name = p.symbol()?;
    b.set(symbol, Attr::Symbol(name), span);
    p.expect(b'(')?;
    while !p.eat(b')')? {
        b.operands.push(p.operand()?);
        if !p.eat(b',')? && !p.at(b')') {
            return Err(p.expected("`,` or `)`"));
        }
    }
    p.expect(b':')?;
    p.type_list()?;
    Ok(())
}

/// `@chain(%a) : (memref<..>) on (%tile, MM2S, 0)`.
fn start_bd_chain(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    chain_use(p, b, "symbol")?;
    p.expect_word("on")?;
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    let (dir, span) = p.word("`MM2S` or `S2MM`")?;
    b.set("direction", Attr::Word(dir), span);
    p.expect(b',')?;
    let (v, span) = p.typed_int()?;
    b.set("channel", Attr::Int(v), span);
    p.expect(b')')?;
    b.result(Type::Scalar(Element::Index));
    p.attr_dict(b)
}

/// `@chain(%a) : (memref<..>) for @alloc`.
fn start_bd_chain_for(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    chain_use(p, b, "symbol")?;
    p.expect_word("for")?;
    let span = p.span();
    let name = p.symbol()?;
    b.set("alloc", Attr::Symbol(name), span);
    b.result(Type::Scalar(Element::Index));
    p.attr_dict(b)
}

/// `@device { .. }`.
fn configure(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let span = p.span();
    let name = p.symbol()?;
    b.set("symbol", Attr::Symbol(name), span);
    let region = p.region(&[])?;
    b.regions.push(region);
    p.attr_dict(b)
}

/// `@sequence(%a) : (memref<..>)`.
fn run(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    chain_use(p, b, "runtime_sequence_symbol")?;
    p.attr_dict(b)
}

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
        // Attributes of an argument (`{llvm.noalias}`).
        if p.at(b'{') {
            p.attr()?;
        }
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
    let ty = p.type_of(b.operands.first())?;
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
    p.type_of(b.operands.first())?;
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
            value_or_int(p, b, name)?;
        }
        p.expect(b')')?;
    }
    p.attr_dict(b)?;
    trailing_types(p)?;
    if let Some(at) = b.attrs.iter().position(|a| a.name == "buffer_sym_name") {
        b.attrs[at].name = "buffer".into();
    }
    Ok(())
}

/// `(column, row, MM2S:0) {bd_id = .., ..}`, or `(column, row, MM2S : 0) bd_id %b repeat %n {..} : i32, i32`.
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
    for (word, name) in [("bd_id", "bd_id"), ("repeat", "repeat_count")] {
        if p.eat_word(word)? {
            value_or_int(p, b, name)?;
        }
    }
    p.attr_dict(b)?;
    trailing_types(p)
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
    for (word, name) in [("repeat", "repeat_count"), ("bd_id", "bd_id")] {
        if p.eat_word(word)? {
            value_or_int(p, b, name)?;
            trailing_types(p)?;
        }
    }
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
