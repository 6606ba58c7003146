//! Integer constants and what is computed of them.

use super::Known;
use crate::mlir::{Attr, Element, Op, Type, ValueInfo};

/// Constants anywhere below `op`, and arithmetic on them.
pub(super) fn collect(op: &Op, values: &[ValueInfo], known: &mut Known) {
    if let (Some(value), Some(&id)) = (value(op, values, known), op.results.first()) {
        known.insert(id, value);
    }
    let blocks = op.regions.iter().flat_map(|r| &r.blocks);
    for inner in blocks.flat_map(|b| &b.ops) {
        collect(inner, values, known);
    }
}

/// What a constant is, or arithmetic on constants gives: a signed number as wide as its type. `None`
/// for other operations, and where nothing is defined.
pub(super) fn value(op: &Op, values: &[ValueInfo], known: &Known) -> Option<i128> {
    let name = op.name.strip_prefix("arith.")?;
    let operands: Option<Vec<i128>> = op.operands.iter().map(|v| known.get(v).copied()).collect();
    let operands = operands?;
    let bits = |v: crate::mlir::ValueId| width(&values.get(v.0 as usize)?.ty);
    let result = bits(*op.results.first()?)?;
    let of = op.operands.first().and_then(|v| bits(*v)).unwrap_or(result);
    let unsigned = |v: i128| v & ((1 << of) - 1);
    let number = match (name, operands.as_slice()) {
        ("constant", []) => op.int("value")?,
        ("index_cast" | "extsi" | "trunci", [a]) => *a,
        ("index_castui" | "extui", [a]) => unsigned(*a),
        ("addi", [a, b]) => a + b,
        ("subi", [a, b]) => a - b,
        ("muli", [a, b]) => a.checked_mul(*b)?,
        ("divsi", [a, b]) => a.checked_div(*b)?,
        ("remsi", [a, b]) => a.checked_rem(*b)?,
        ("divui", [a, b]) => unsigned(*a).checked_div(unsigned(*b))?,
        ("remui", [a, b]) => unsigned(*a).checked_rem(unsigned(*b))?,
        ("floordivsi", [a, b]) => {
            let below = a.checked_rem(*b)? != 0 && (*a < 0) != (*b < 0);
            a / b - i128::from(below)
        }
        ("ceildivsi", [a, b]) => {
            let above = a.checked_rem(*b)? != 0 && (*a < 0) == (*b < 0);
            a / b + i128::from(above)
        }
        ("ceildivui", [a, b]) if *b != 0 => {
            let (a, b) = (unsigned(*a), unsigned(*b));
            a / b + i128::from(a % b != 0)
        }
        ("minsi", [a, b]) => *a.min(b),
        ("maxsi", [a, b]) => *a.max(b),
        ("minui", [a, b]) => unsigned(*a).min(unsigned(*b)),
        ("maxui", [a, b]) => unsigned(*a).max(unsigned(*b)),
        ("andi", [a, b]) => a & b,
        ("ori", [a, b]) => a | b,
        ("xori", [a, b]) => a ^ b,
        ("shli", [a, b]) if (0..i128::from(of)).contains(b) => a << b,
        ("shrsi", [a, b]) if (0..i128::from(of)).contains(b) => a >> b,
        ("shrui", [a, b]) if (0..i128::from(of)).contains(b) => unsigned(*a) >> b,
        ("select", [c, a, b]) => *if *c == 0 { b } else { a },
        ("cmpi", [a, b]) => {
            let (ua, ub) = (unsigned(*a), unsigned(*b));
            // A truth is 1, not the -1 of a signed bit.
            return Some(i128::from(match op.text("predicate")? {
                "eq" => a == b,
                "ne" => a != b,
                "slt" => a < b,
                "sle" => a <= b,
                "sgt" => a > b,
                "sge" => a >= b,
                "ult" => ua < ub,
                "ule" => ua <= ub,
                "ugt" => ua > ub,
                "uge" => ua >= ub,
                _ => return None,
            }));
        }
        _ => return None,
    };
    if result == 1 {
        return Some(number & 1);
    }
    let above = 128 - result;
    Some(number << above >> above)
}

/// Bits of an integer, at most 64; `index` has 64.
fn width(ty: &Type) -> Option<u32> {
    match ty {
        Type::Scalar(Element::Int { bits, .. }) if (1..=64).contains(bits) => Some(*bits),
        Type::Scalar(Element::Index) => Some(64),
        _ => None,
    }
}

/// Constants in place of the values of attributes, in and below `op`; what made them goes.
pub(super) fn settle(op: &mut Op, known: &Known) {
    for attr in &mut op.attrs {
        settle_attr(&mut attr.value, known);
    }
    let blocks = op.regions.iter_mut().flat_map(|r| &mut r.blocks);
    for block in blocks {
        block.ops.retain(|o| {
            let made = o.results.first().is_some_and(|v| known.contains_key(v));
            !(made && o.name.starts_with("arith."))
        });
        for inner in &mut block.ops {
            settle(inner, known);
        }
    }
}

/// Constants in place of the values of locks, in and below `op`; cores keep all else as it is.
pub(super) fn settle_locks(op: &mut Op, known: &Known) {
    if op.name == "aie.use_lock" {
        for attr in &mut op.attrs {
            settle_attr(&mut attr.value, known);
        }
    }
    let blocks = op.regions.iter_mut().flat_map(|r| &mut r.blocks);
    for inner in blocks.flat_map(|b| &mut b.ops) {
        settle_locks(inner, known);
    }
}

fn settle_attr(attr: &mut Attr, known: &Known) {
    match attr {
        Attr::Value(v) => {
            if let Some(&value) = known.get(v) {
                *attr = Attr::Int(value);
            }
        }
        Attr::Array(items) => items.iter_mut().for_each(|i| settle_attr(i, known)),
        Attr::Dict(entries) => entries
            .iter_mut()
            .for_each(|(_, value)| settle_attr(value, known)),
        _ => {}
    }
}
