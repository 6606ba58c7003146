//! Custom syntax of the `aie` dialect: tiles and what stands on them.
//!
//! Attribute names are those of the dialect's own definitions where it has them
//! (`lockID`, `sym_name`, `source_bundle`, ..).

use super::ir::{Attr, Element, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_npu::value_or_int;

pub(super) const fn s(name: &'static str, parse: super::syntax::ParseFn) -> Syntax {
    Syntax { name, parse }
}

pub(super) const OPS: &[Syntax] = &[
    s("aie.device", device),
    s("aie.tile", tile),
    s("aie.logical_tile", logical_tile),
    s("aie.buffer", buffer),
    s("aie.lock", lock),
    s("aie.use_lock", use_lock),
    s("aie.core", on_tile_with_region),
    s("aie.mem", on_tile_with_region),
    s("aie.memtile_dma", on_tile_with_region),
    s("aie.shim_dma", on_tile_with_region),
    s("aie.switchbox", on_tile_with_region),
    s("aie.shim_mux", on_tile_with_region),
    s("aie.end", nothing),
    s("aie.external_buffer", external_buffer),
    s("aie.get_cascade", get_cascade),
    s("aie.put_cascade", put_cascade),
    s("aie.get_stream", get_stream),
    s("aie.put_stream", put_stream),
    s("aie.event", event),
];

pub(super) fn index() -> Type {
    Type::Scalar(Element::Index)
}

pub(super) fn nothing(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)
}

/// An integer as attribute `name`.
pub(super) fn int_attr(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str) -> PResult<()> {
    let (v, span) = p.typed_int()?;
    b.set(name, Attr::Int(v), span);
    Ok(())
}

/// A bare word as attribute `name`.
pub(super) fn word_attr(
    p: &mut Parser<'_>,
    b: &mut OpBuilder,
    name: &str,
    what: &str,
) -> PResult<()> {
    let (w, span) = p.word(what)?;
    b.set(name, Attr::Word(w), span);
    Ok(())
}

pub(super) fn symbol_attr(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str) -> PResult<()> {
    let span = p.span();
    let symbol = p.symbol()?;
    b.set(name, Attr::Symbol(symbol), span);
    Ok(())
}

fn device(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    word_attr(p, b, "device", "a device such as `npu1`")?;
    p.expect(b')')?;
    if p.tok() == Tok::Symbol {
        symbol_attr(p, b, "sym_name")?;
    }
    let region = p.region(&[])?;
    b.regions.push(region);
    p.attr_dict(b)
}

fn tile(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    int_attr(p, b, "col")?;
    p.expect(b',')?;
    int_attr(p, b, "row")?;
    p.expect(b')')?;
    b.result(index());
    p.attr_dict(b)
}

/// `<CoreTile>(2, 3)`; `?` for what a placer would choose.
fn logical_tile(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'<')?;
    word_attr(p, b, "tile_type", "a kind of tile such as `CoreTile`")?;
    p.expect(b'>')?;
    p.expect(b'(')?;
    for (i, name) in ["col", "row"].into_iter().enumerate() {
        if i > 0 {
            p.expect(b',')?;
        }
        if !p.eat(b'?')? {
            int_attr(p, b, name)?;
        }
    }
    p.expect(b')')?;
    b.result(index());
    p.attr_dict(b)
}

fn buffer(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = Type::MemRef(p.memref()?);
    b.result(ty.clone());
    if p.eat(b'=')? {
        let span = p.span();
        let value = p.dense_of(&ty)?;
        b.set("initial_value", value, span);
    }
    Ok(())
}

fn lock(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    if p.eat(b',')? {
        int_attr(p, b, "lockID")?;
    }
    p.expect(b')')?;
    b.result(index());
    p.attr_dict(b)
}

fn use_lock(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    word_attr(
        p,
        b,
        "action",
        "`AcquireGreaterEqual`, `Acquire` or `Release`",
    )?;
    if p.eat(b',')? {
        value_or_int(p, b, "value")?;
    }
    p.expect(b')')?;
    p.attr_dict(b)
}

/// `(%tile) { .. } {attributes}`.
fn on_tile_with_region(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    let region = p.region(&[])?;
    b.regions.push(region);
    b.result(index());
    p.attr_dict(b)
}

/// `{sym_name = "x", address = 0} : memref<..>`.
fn external_buffer(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.memref()?;
    b.result(Type::MemRef(ty));
    Ok(())
}

/// `() : i512`.
fn get_cascade(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `(%value : i512)`.
fn put_cascade(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    typed_operand(p, b)?;
    p.expect(b')')?;
    p.attr_dict(b)
}

/// `(%channel : i32) : i32`.
fn get_stream(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    typed_operand(p, b)?;
    p.expect(b')')?;
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `(%channel : i32, %value : i32)`.
fn put_stream(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    typed_operand(p, b)?;
    p.expect(b',')?;
    typed_operand(p, b)?;
    p.expect(b')')?;
    p.attr_dict(b)
}

pub(super) fn typed_operand(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    b.operands.push(p.operand()?);
    p.expect(b':')?;
    p.ty()?;
    Ok(())
}

/// `(0)`.
fn event(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    int_attr(p, b, "val")?;
    p.expect(b')')?;
    p.attr_dict(b)
}
