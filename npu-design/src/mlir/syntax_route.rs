//! Custom syntax of streams: flows, switches, multiplexers, cascades.

use super::ir::Attr;
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax::Syntax;
use super::syntax_aie::{index, int_attr, s, word_attr};

pub(super) const OPS: &[Syntax] = &[
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
    s("aie.configure_cascade", configure_cascade),
];

/// `DMA : 0` as attributes `<side>_bundle` and `<side>_channel`.
fn port(p: &mut Parser<'_>, b: &mut OpBuilder, side: &str) -> PResult<()> {
    word_attr(p, b, &format!("{side}_bundle"), "a port such as `DMA : 0`")?;
    p.expect(b':')?;
    let (v, span) = p.int()?;
    b.set(&format!("{side}_channel"), Attr::Int(v), span);
    Ok(())
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
