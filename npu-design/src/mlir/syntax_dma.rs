//! Custom syntax of DMA programs.

use super::ir::{Attr, Element, Type};
use super::lex::Tok;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_aie::{int_attr, s, symbol_attr, word_attr};
use super::syntax_npu::{arguments, index_list, value_or_int};

pub(super) const OPS: &[Syntax] = &[
    s("aie.dma_start", dma_start),
    s("aie.dma_bd", dma_bd),
    s("aie.next_bd", next_bd),
    s("aie.bd_chain", bd_chain),
    s("aie.dma_bd_packet", dma_bd_packet),
    s("aie.shim_dma_allocation", shim_dma_allocation),
];

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
/// pad_value = 0)`, or `(%buffer : memref<..> offset = %a len = 4 sizes = [1, %n] strides = [0, 1])`.
pub(super) fn dma_bd(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    p.expect(b'(')?;
    b.operands.push(p.operand()?);
    p.expect(b':')?;
    let span = p.span();
    let ty = Type::MemRef(p.memref()?);
    if let Some(&buffer) = b.operands.first() {
        p.of_type(buffer, &ty, p.since(span.start))?;
    }
    b.set("buffer_type", Attr::Type(ty), span);
    let (mut sizes, mut strides) = (None, None);
    while p.tok() == Tok::Ident {
        let span = p.span();
        let (key, _) = p.word("`offset`, `len`, `sizes` or `strides`")?;
        p.expect(b'=')?;
        match key.as_str() {
            "offset" | "len" => value_or_int(p, b, &key)?,
            "sizes" => sizes = Some((index_list(p)?, span)),
            "strides" => strides = Some(index_list(p)?),
            _ => {
                let value = p.attr()?;
                b.set(&key, value, span);
            }
        }
    }
    if let (Some((sizes, span)), Some(strides)) = (sizes, strides) {
        let (sizes, strides) = (sizes.as_array(), strides.as_array());
        let (sizes, strides) = (sizes.unwrap_or_default(), strides.unwrap_or_default());
        if sizes.len() != strides.len() {
            return Err(p.expected("as many strides as sizes"));
        }
        let dims = sizes.iter().zip(strides).map(|(size, stride)| {
            Attr::Dict(vec![
                ("size".into(), size.clone()),
                ("stride".into(), stride.clone()),
            ])
        });
        if !sizes.is_empty() {
            b.set("dimensions", Attr::Array(dims.collect()), span);
        }
    }
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
            b.set(name, dims, p.since(span.start));
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

/// `@name(%a: memref<..>) { .. }`.
fn bd_chain(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    symbol_attr(p, b, "sym_name")?;
    let args = arguments(p)?;
    let region = p.region(&args)?;
    b.regions.push(region);
    p.attr_dict(b)
}

fn next_bd(p: &mut Parser<'_>, b: &mut OpBuilder) -> PResult<()> {
    let target = p.successor()?;
    b.successors.push(target);
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
