//! Integer constants and what is computed of them.

use super::Known;
use crate::fold;
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

/// What a constant is, or arithmetic on constants gives, as [`fold`] keeps numbers. `None` for other operations, and
/// where nothing is defined.
pub(crate) fn value(op: &Op, values: &[ValueInfo], known: &Known) -> Option<i128> {
    if !op.name.starts_with("arith.") {
        return None;
    }
    let operands: Option<Vec<i128>> = op.operands.iter().map(|v| known.get(v).copied()).collect();
    let operands = operands?;
    let bits = |v: crate::mlir::ValueId| width(&values.get(v.0 as usize)?.ty);
    let result = bits(*op.results.first()?)?;
    let of = op.operands.first().and_then(|v| bits(*v)).unwrap_or(result);
    match (op.name.as_str(), operands.as_slice()) {
        ("arith.constant", []) => Some(fold::wrap(result, op.int("value")?)),
        ("arith.index_cast" | "arith.extsi" | "arith.trunci", [a]) => {
            Some(fold::resize(of, result, false, *a))
        }
        ("arith.index_castui" | "arith.extui", [a]) => Some(fold::resize(of, result, true, *a)),
        ("arith.select", [c, a, b]) => Some(if *c == 0 { *b } else { *a }),
        ("arith.cmpi", [a, b]) => fold::compare(op.text("predicate")?, of, *a, *b).map(i128::from),
        (name, [a, b]) => fold::binary(name, of, *a, *b),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mlir::parse;

    /// What the operations in a text come to, in their order.
    fn values_of(text: &str) -> Vec<Option<i128>> {
        let module = parse(text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        let mut known = Known::new();
        for op in &module.ops {
            collect(op, &module.values, &mut known);
        }
        let results = module.ops.iter().flat_map(|op| &op.results);
        results.map(|id| known.get(id).copied()).collect()
    }

    /// Numbers for a run and those ahead of it are the same: operations on single bits and at the edges of a
    /// byte.
    #[test]
    fn as_the_table_has_it() {
        let names = [
            "addi",
            "subi",
            "muli",
            "divsi",
            "divui",
            "remsi",
            "remui",
            "floordivsi",
            "ceildivsi",
            "ceildivui",
            "andi",
            "ori",
            "xori",
            "shli",
            "shrsi",
            "shrui",
            "minsi",
            "maxsi",
            "minui",
            "maxui",
        ];
        let predicates = [
            "eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge",
        ];
        for (bits, edges) in [(1, vec![0, 1]), (8, vec![-128, -1, 0, 1, 7, 8, 127])] {
            for &a in &edges {
                for &b in &edges {
                    let mut text = format!(
                        "%a = arith.constant {a} : i{bits}\n%b = arith.constant {b} : i{bits}\n"
                    );
                    let mut wanted = vec![Some(a), Some(b)];
                    for name in names {
                        text += &format!("%{name} = arith.{name} %a, %b : i{bits}\n");
                        wanted.push(fold::binary(&format!("arith.{name}"), bits, a, b));
                    }
                    for predicate in predicates {
                        text +=
                            &format!("%{predicate} = arith.cmpi {predicate}, %a, %b : i{bits}\n");
                        wanted.push(fold::compare(predicate, bits, a, b).map(i128::from));
                    }
                    assert_eq!(values_of(&text), wanted, "{a}, {b} : i{bits}");
                }
            }
        }
    }

    /// A truth is -1 where it is extended by its sign, and a number of fewer bits is cut off.
    #[test]
    fn widths_change_by_sign_or_by_zeros() {
        let text = "%t = arith.constant true
            %s = arith.extsi %t : i1 to i32
            %u = arith.extui %t : i1 to i32
            %i = arith.index_cast %t : i1 to index
            %j = arith.index_castui %t : i1 to index
            %k = arith.trunci %s : i32 to i8
            %l = arith.extui %k : i8 to i32
            %m = arith.trunci %l : i32 to i1
            %n = arith.constant -1 : i1
            %o = arith.select %n, %s, %u : i32";
        let wanted = [1, -1, 1, -1, 1, -1, 255, 1, 1, -1];
        assert_eq!(values_of(text), wanted.map(Some));
    }
}
