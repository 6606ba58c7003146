//! Lints about sizes that should agree: dimensions and lengths, parts of links and the fifos that carry them.

use super::{Finding, Lint};
use crate::mlir::{Attr, MemRef, Module, NamedAttr, Op, Type};
use crate::model::padded;
use crate::read;
use crate::{Lowered, Span};
use npu_arch::array::Direction;
use std::collections::HashMap;

/// The objectfifos of a text.
pub(super) struct Fifos<'m> {
    by_name: HashMap<&'m str, (&'m Op, &'m MemRef)>,
    linked: Vec<&'m str>,
}

impl<'m> Fifos<'m> {
    pub(super) fn of(module: &'m Module) -> Self {
        let mut out = Self {
            by_name: HashMap::new(),
            linked: Vec::new(),
        };
        let inner = module.ops.iter().flat_map(|o| &o.regions);
        let inner = inner.flat_map(|r| &r.blocks).flat_map(|b| &b.ops);
        for op in module.ops.iter().chain(inner) {
            match op.name.as_str() {
                "aie.objectfifo" => {
                    let ty = op.attr("elemType").map(|a| &a.value);
                    if let (Some(name), Some(Attr::Type(Type::ObjectFifo(ty)))) =
                        (op.text("sym_name"), ty)
                    {
                        out.by_name.insert(name, (op, ty));
                    }
                }
                "aie.objectfifo.link" => {
                    out.linked.extend(names(op, "fifoIns"));
                    out.linked.extend(names(op, "fifoOuts"));
                }
                _ => {}
            }
        }
        out
    }
}

fn names<'o>(op: &'o Op, key: &str) -> Vec<&'o str> {
    list(op.attr(key))
        .iter()
        .filter_map(Attr::as_text)
        .collect()
}

fn list(attr: Option<&NamedAttr>) -> &[Attr] {
    attr.and_then(|a| a.value.as_array()).unwrap_or_default()
}

/// Values that dimensions make, without and with the zeros around them.
fn product(dims: &Attr, pads: Option<&NamedAttr>, span: Span) -> Option<[u128; 2]> {
    let dims = read::steps(dims, span).ok().filter(|d| !d.is_empty())?;
    let pads = match pads {
        Some(p) => read::pads(&p.value, p.span).ok()?,
        None => Vec::new(),
    };
    Some([padded(&dims, &[]), padded(&dims, &pads)])
}

fn differ(what: &str, span: Span, made: [u128; 2], len: u64) -> Option<Finding> {
    let [plain, padded] = made;
    let zeros = padded != plain;
    if padded == u128::from(len) {
        return None;
    }
    Some(Finding {
        lint: Lint::DimensionsDiffer,
        span,
        related: Vec::new(),
        message: match zeros {
            true => format!(
                "these dimensions make {plain} values, {padded} with the zeros around them, and {what} {len}"
            ),
            false => format!("these dimensions make {plain} values, and {what} {len}"),
        },
        help: match padded > u128::from(len) {
            true if zeros => format!(
                "make the length {padded}, it counts the zeros, too: as it stands, only the first {len} values in \
                 their order are moved"
            ),
            true => format!(
                "make the sizes multiply to {len}: as it stands, only the first {len} values in their order are \
                 moved"
            ),
            false if zeros => format!(
                "make the sizes, with the zeros, multiply to {len}: as it stands, more values are moved than the \
                 dimensions say where to find"
            ),
            false => format!(
                "make the sizes multiply to {len}: as it stands, more values are moved than the dimensions say \
                 where to find"
            ),
        },
    })
}

/// The padded BDs of a task. Of others the outermost dimension may be one that repeats.
pub(super) fn task(module: &Module, op: &Op, out: &mut Vec<Finding>) {
    bds(module, op, |bd| pads_of(bd).is_some(), out);
}

/// The BDs of a DMA program.
pub(super) fn program(module: &Module, op: &Op, out: &mut Vec<Finding>) {
    bds(module, op, |_| true, out);
}

fn pads_of(bd: &Op) -> Option<&NamedAttr> {
    bd.attr("pad_dimensions").or(bd.attr("pad"))
}

fn bds(module: &Module, op: &Op, which: fn(&Op) -> bool, out: &mut Vec<Finding>) {
    let blocks = op.regions.iter().flat_map(|r| &r.blocks);
    for bd in blocks.flat_map(|b| &b.ops) {
        if bd.name != "aie.dma_bd" || !which(bd) {
            continue;
        }
        let Some(dims) = bd.attr("dimensions") else {
            continue;
        };
        let whole = match bd.operands.first().map(|&v| &module.value(v).ty) {
            Some(Type::MemRef(ty)) => ty.elements(),
            _ => None,
        };
        let len = bd.int("len").and_then(|n| u64::try_from(n).ok()).or(whole);
        if let Some((len, made)) = len.zip(product(&dims.value, pads_of(bd), dims.span)) {
            out.extend(differ("the BD moves", dims.span, made, len));
        }
    }
}

/// The dimensions of an objectfifo. In a link, what BDs move is decided by all of its objectfifos.
pub(super) fn fifo(fifos: &Fifos<'_>, op: &Op, lowered: &Lowered, out: &mut Vec<Finding>) {
    let name = op.text("sym_name").unwrap_or_default();
    let Some((_, ty)) = fifos.by_name.get(name) else {
        return;
    };
    if fifos.linked.contains(&name) {
        for moved in lowered.moves.iter().filter(|m| m.fifo == op.span) {
            let span = op.attr_span(match moved.direction {
                Direction::Mm2s => "dimensionsToStream",
                Direction::S2mm => "dimensionsFromStreamPerConsumer",
            });
            let what = format!("a BD on tile {} moves", moved.tile);
            out.extend(differ(&what, span, moved.made, moved.len));
        }
        return;
    }
    let Some(len) = ty.elements() else {
        return;
    };
    let mut tell = |dims: &Attr, pads: Option<&NamedAttr>, span: Span| {
        if let Some(made) = product(dims, pads, span) {
            out.extend(differ("an element has", span, made, len));
        }
    };
    if let Some(a) = op.attr("dimensionsToStream") {
        tell(&a.value, op.attr("padDimensions"), a.span);
    }
    if let Some(a) = op.attr("dimensionsFromStreamPerConsumer") {
        for dims in a.value.as_array().unwrap_or_default() {
            tell(dims, None, a.span);
        }
    }
}

/// The parts of a link, and offsets that it has no use for.
pub(super) fn link(fifos: &Fifos<'_>, op: &Op, out: &mut Vec<Finding>) {
    let (inputs, outputs) = (names(op, "fifoIns"), names(op, "fifoOuts"));
    let (whole, parts, key) = match (inputs.as_slice(), outputs.as_slice()) {
        ([_], [_]) => {
            let keys = ["src_offsets", "dst_offsets"];
            let used = |a: &&NamedAttr| list(Some(a)).iter().any(|v| v.as_int() != Some(0));
            for attr in keys.into_iter().filter_map(|k| op.attr(k)).filter(used) {
                out.push(Finding {
                    lint: Lint::AttributeIgnored,
                    span: attr.span,
                    related: Vec::new(),
                    message: "a link of one objectfifo to one other has no use for an offset: it is dropped".into(),
                    help: "drop it: the whole element is passed on; for a part of it link several objectfifos, or \
                           take it by dimensions"
                        .into(),
                });
            }
            return;
        }
        ([whole], parts) => (*whole, parts, "dst_offsets"),
        (parts, [whole]) => (*whole, parts, "src_offsets"),
        _ => return,
    };
    let Some((_, ty)) = fifos.by_name.get(whole) else {
        return;
    };
    let (Some(width), Some(elements)) = (ty.element.bytes(), ty.elements()) else {
        return;
    };
    let offsets = list(op.attr(key)).iter();
    let offsets: Vec<u64> = offsets
        .filter_map(|v| u64::try_from(v.as_int()?).ok())
        .collect();
    let ends = offsets.iter().skip(1).copied().chain([elements]);
    for ((name, offset), end) in parts.iter().zip(&offsets).zip(ends) {
        let Some((fifo, part)) = fifos.by_name.get(name) else {
            continue;
        };
        // Zeros make elements larger than the part that they come from.
        let Some(bytes) = part
            .bytes()
            .filter(|_| fifo.attr("padDimensions").is_none())
        else {
            continue;
        };
        let cut = end.saturating_sub(*offset).saturating_mul(u64::from(width));
        if cut == bytes {
            continue;
        }
        out.push(Finding {
            lint: Lint::LinkSizes,
            span: op.span,
            related: vec![(fifo.attr_span("elemType"), format!("{bytes} bytes"))],
            message: format!(
                "the part of `@{whole}` at offset {offset} has {cut} bytes, and an element of `@{name}` {bytes}"
            ),
            help: "make the two the same, by the offsets or by the type: what comes behind the shorter one is taken \
                   for a piece of the next element"
                .into(),
        });
    }
}
