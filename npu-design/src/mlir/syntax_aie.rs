//! Custom syntax of the `aie` dialect.
//!
//! Attribute names are those of the dialect's own definitions where it has them
//! (`lockID`, `sym_name`, `source_bundle`, ..).

use super::ir::{Attr, Element, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;

const fn s(name: &'static str, parse: super::syntax::ParseFn) -> Syntax {
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
    s("aie.dma_start", dma_start),
    s("aie.dma_bd", dma_bd),
    s("aie.next_bd", next_bd),
    s("aie.flow", flow),
    s("aie.packet_flow", packet_flow),
    s("aie.packet_source", packet_end),
    s("aie.packet_dest", packet_end),
    s("aie.connect", connect),
    s("aie.amsel", amsel),
    s("aie.masterset", masterset),
    s("aie.packet_rules", packet_rules),
    s("aie.rule", rule),
    s("aie.wire", wire),
    s("aie.cascade_flow", cascade_flow),
    s("aie.objectfifo", objectfifo),
    s("aie.objectfifo.link", objectfifo_link),
    s("aie.objectfifo.allocate", objectfifo_allocate),
    s(
        "aie.objectfifo.register_external_buffers",
        register_external_buffers,
    ),
    s("aie.external_buffer", external_buffer),
    s("aie.configure_cascade", configure_cascade),
    s("aie.dma_bd_packet", dma_bd_packet),
    s("aie.get_cascade", get_cascade),
    s("aie.put_cascade", put_cascade),
    s("aie.get_stream", get_stream),
    s("aie.put_stream", put_stream),
    s("aie.event", event),
    s("aie.objectfifo.acquire", objectfifo_acquire),
    s("aie.objectfifo.release", objectfifo_release),
    s("aie.objectfifo.subview.access", subview_access),
    s("aie.shim_dma_allocation", shim_dma_allocation),
];

fn index() -> Type {
    Type::Scalar(Element::Index)
}

fn nothing(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)
}

/// An integer as attribute `name`.
fn int_attr(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str) -> PResult<()> {
    let (v, span) = p.typed_int()?;
    b.set(name, Attr::Int(v), span);
    Ok(())
}

/// A bare word as attribute `name`.
fn word_attr(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str, what: &str) -> PResult<()> {
    let (w, span) = p.word(what)?;
    b.set(name, Attr::Word(w), span);
    Ok(())
}

/// `DMA : 0` as attributes `<side>_bundle` and `<side>_channel`.
fn port(p: &mut Parser<'_>, b: &mut OpBuilder, side: &str) -> PResult<()> {
    word_attr(p, b, &format!("{side}_bundle"), "a port such as `DMA : 0`")?;
    p.expect(b':')?;
    let (v, span) = p.int()?;
    b.set(&format!("{side}_channel"), Attr::Int(v), span);
    Ok(())
}

fn symbol_attr(p: &mut Parser<'_>, b: &mut OpBuilder, name: &str) -> PResult<()> {
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
    let ty = p.memref()?;
    b.result(Type::MemRef(ty));
    if p.eat(b'=')? {
        let span = p.span();
        let value = p.dense()?;
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
        if p.tok() == Tok::Value {
            b.operands.push(p.operand()?);
        } else {
            int_attr(p, b, "value")?;
        }
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

fn dma_start(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    word_attr(p, b, "channel_dir", "`MM2S` or `S2MM`")?;
    p.expect(b',')?;
    int_attr(p, b, "channel_index")?;
    for _ in 0..2 {
        p.expect(b',')?;
        let target = p.successor()?;
        b.successors.push(target);
    }
    if p.eat(b',')? {
        p.expect_word("repeat_count")?;
        p.expect(b'=')?;
        int_attr(p, b, "repeat_count")?;
    }
    p.expect(b')')?;
    b.result(Type::Scalar(Element::Int {
        bits: 1,
        sign: super::ir::Signedness::Signless,
    }));
    p.attr_dict(b)
}

/// `(%buffer : memref<..>, offset, len, [<size = 1, stride = 0>, ..], [<const_pad_before = 1, ..>],
/// pad_value = 0)`.
pub(super) fn dma_bd(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b':')?;
    let span = p.span();
    let ty = p.memref()?;
    b.set("buffer_type", Attr::Type(Type::MemRef(ty)), span);
    let mut positional = ["offset", "len"].into_iter();
    while p.eat(b',')? {
        let span = p.span();
        if p.at(b'[') {
            let dims = p.attr()?;
            // The first list is the access pattern, a second one its padding.
            let items = dims.as_array().unwrap_or_default();
            let padding = items.iter().any(|d| d.entry("const_pad_before").is_some());
            let name = if padding {
                "pad_dimensions"
            } else {
                "dimensions"
            };
            b.set(name, dims, span);
        } else if p.tok() == Tok::Ident {
            let (key, _) = p.word("`pad`")?;
            p.eat(b'=')?;
            let value = p.attr()?;
            b.set(&key, value, span);
        } else {
            let Some(name) = positional.next() else {
                return Err(p.expected("a list of dimensions or `)`"));
            };
            int_attr(p, b, name)?;
        }
    }
    p.expect(b')')?;
    p.attr_dict(b)
}

fn next_bd(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let target = p.successor()?;
    b.successors.push(target);
    p.attr_dict(b)
}

fn flow(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    port(p, b, "source")?;
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    port(p, b, "dest")?;
    p.expect(b')')?;
    p.attr_dict(b)
}

fn packet_flow(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    int_attr(p, b, "ID")?;
    p.expect(b')')?;
    let region = p.region(&[])?;
    b.regions.push(region);
    p.attr_dict(b)
}

/// `<%tile, DMA : 0>`.
fn packet_end(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'<')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    port(p, b, "end")?;
    p.expect(b'>')?;
    p.attr_dict(b)
}

fn connect(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'<')?;
    port(p, b, "source")?;
    p.expect(b',')?;
    port(p, b, "dest")?;
    p.expect(b'>')?;
    p.attr_dict(b)
}

fn amsel(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'<')?;
    int_attr(p, b, "arbiterID")?;
    p.expect(b'>')?;
    p.expect(b'(')?;
    int_attr(p, b, "msel")?;
    p.expect(b')')?;
    b.result(index());
    p.attr_dict(b)
}

fn masterset(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    port(p, b, "dest")?;
    while p.eat(b',')? {
        b.operands.push(p.operand()?);
    }
    p.expect(b')')?;
    b.result(index());
    p.attr_dict(b)
}

fn packet_rules(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    port(p, b, "source")?;
    p.expect(b')')?;
    let region = p.region(&[])?;
    b.regions.push(region);
    p.attr_dict(b)
}

fn rule(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    int_attr(p, b, "mask")?;
    p.expect(b',')?;
    int_attr(p, b, "value")?;
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)
}

fn wire(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    for (i, side) in ["source", "dest"].into_iter().enumerate() {
        if i > 0 {
            p.expect(b',')?;
        }
        b.operands.push(p.operand()?);
        p.expect(b':')?;
        word_attr(p, b, &format!("{side}_bundle"), "a port name")?;
    }
    p.expect(b')')?;
    p.attr_dict(b)
}

fn cascade_flow(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b',')?;
    b.operands.push(p.operand()?);
    p.expect(b')')?;
    p.attr_dict(b)
}

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
            b.set(name, offsets, span);
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

/// `{sym_name = "x", address = 0} : memref<..>`.
fn external_buffer(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.attr_dict(b)?;
    p.expect(b':')?;
    let ty = p.memref()?;
    b.result(Type::MemRef(ty));
    Ok(())
}

/// `(%tile, North, South)`.
fn configure_cascade(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    for name in ["inputDir", "outputDir"] {
        p.expect(b',')?;
        word_attr(p, b, name, "a side such as `North`")?;
    }
    p.expect(b')')?;
    p.attr_dict(b)
}

/// `(type, id)`.
fn dma_bd_packet(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    int_attr(p, b, "packet_type")?;
    p.expect(b',')?;
    int_attr(p, b, "packet_id")?;
    p.expect(b')')?;
    p.attr_dict(b)
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

fn typed_operand(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
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
    p.ty()?;
    p.expect_arrow()?;
    let ty = p.ty()?;
    b.result(ty);
    Ok(())
}

/// `@name(MM2S, 0, 0)`, or `@name(%tile, MM2S, 0)` as later versions write it.
fn shim_dma_allocation(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    symbol_attr(p, b, "sym_name")?;
    p.expect(b'(')?;
    let by_tile = p.tok() == Tok::Value;
    if by_tile {
        b.operands.push(p.operand()?);
        p.expect(b',')?;
    }
    word_attr(p, b, "channel_dir", "`MM2S` or `S2MM`")?;
    p.expect(b',')?;
    int_attr(p, b, "channel_index")?;
    if !by_tile {
        p.expect(b',')?;
        int_attr(p, b, "col")?;
    }
    if p.eat(b',')? {
        let span = p.span();
        let packet = p.attr()?;
        b.set("packet", packet, span);
    }
    p.expect(b')')?;
    p.attr_dict(b)
}
