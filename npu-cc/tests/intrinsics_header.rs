//! The kernels' header and the compiler's table of intrinsics have the same
//! operations, with the same types.

use npu_cc::intrinsics::{rows, Type};
use std::collections::BTreeMap;

const HEADER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../kernel-src/npu_aie/ops.h");

/// Names without an entry in the header: what Peano's IR has besides.
const PEANO_ONLY: [&str; 1] = ["llvm.aie2.vbroadcast.zero.acc1024"];

/// Names that the compiler knows without a row: they are operations of its
/// middle form.
const WITHOUT_ROW: [&str; 3] = ["llvm.aie2.acquire", "llvm.aie2.release", "llvm.aie2.event"];

/// The LLVM type of a C type; none for `void`.
fn type_of(c: &str) -> Option<Type> {
    let of = |lanes, bits| Type::Vector { lanes, bits };
    let vector = |text: &str| -> Option<Type> {
        let (kind, lanes) = text.strip_prefix("npu_")?.split_once('x')?;
        let lanes: u16 = lanes.parse().ok()?;
        if let Some(bits) = kind.strip_prefix("acc32") {
            // Accumulators are 64-bit integers, whatever their lanes.
            return bits.is_empty().then_some(of(lanes / 2, 64));
        }
        match kind {
            "acc64" => Some(of(lanes, 64)),
            "accf32" => Some(of(lanes / 2, 64)),
            "bf16" => Some(of(lanes, 16)),
            _ => Some(of(lanes, kind.strip_prefix('i')?.parse().ok()?)),
        }
    };
    match c {
        "void" => None,
        "int32_t" | "uint32_t" => Some(Type::I32),
        _ => Some(vector(c).unwrap_or_else(|| panic!("no LLVM type for {c}"))),
    }
}

/// Result and parameters.
type Types = (Option<Type>, Vec<Type>);

/// Entries `NPU_OP(effect, result, name, "symbol", builtin, (parameters),
/// (arguments))`: result and parameters by symbol.
fn header() -> BTreeMap<String, Types> {
    let text = std::fs::read_to_string(HEADER).unwrap();
    let entries = text.split("\nNPU_OP(").skip(1);
    let parsed = entries.map(|entry| {
        let mut fields = entry.splitn(6, ',').map(str::trim);
        let result = type_of(fields.nth(1).unwrap());
        let symbol = fields.nth(1).unwrap().trim_matches('"').to_owned();
        let rest = fields.nth(1).unwrap();
        let (params, _) = rest.trim_start_matches('(').split_once(')').unwrap();
        let params = params.split(',').map(str::trim).filter(|p| *p != "void");
        let params = params.filter_map(|p| type_of(p.rsplit_once(' ').unwrap().0));
        (symbol, (result, params.collect()))
    });
    parsed.collect()
}

#[test]
fn header_and_table_are_equal() {
    let header = header();
    assert!(header.len() > 120, "only {} entries read", header.len());
    let types = |row: &npu_cc::intrinsics::Row| (row.returns.first().copied(), row.params.to_vec());
    let table: BTreeMap<String, Types> = rows()
        .filter(|row| !PEANO_ONLY.contains(&row.name))
        .map(|row| (row.name.to_owned(), types(row)))
        .collect();
    for (name, types) in &header {
        if !WITHOUT_ROW.contains(&name.as_str()) {
            let row = table.get(name);
            assert_eq!(row, Some(types), "{name}: the header is on the right");
        }
    }
    let unknown: Vec<_> = table.keys().filter(|n| !header.contains_key(*n)).collect();
    assert!(unknown.is_empty(), "not in the header: {unknown:?}");
}

const KERNELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../kernel-src");

/// Files of a folder whose names end so, in one text.
fn files(folder: &str, ends: &[&str]) -> String {
    let entries = std::fs::read_dir(format!("{KERNELS}/{folder}")).unwrap();
    let mut paths: Vec<_> = entries.map(|e| e.unwrap().path()).collect();
    paths.sort();
    let wanted = paths
        .iter()
        .filter(|p| ends.iter().any(|end| p.to_string_lossy().ends_with(end)));
    let texts = wanted.map(|p| std::fs::read_to_string(p).unwrap());
    texts.collect::<Vec<_>>().join("\n")
}

/// Every operation is called in the LLVM IR of `kernel-src/check`, which
/// `tests/intrinsics.rs` runs in the core and the host's results are kept of.
#[test]
fn every_operation_is_checked() {
    let checked = files("check/ir", &[".ll"]);
    let called = |name: &str| {
        checked
            .lines()
            .filter(|line| line.contains("call "))
            .any(|line| {
                line.contains(&format!("@{name}(")) || line.contains(&format!("@\"{name}\"("))
            })
    };
    let header = header();
    let unchecked: Vec<_> = header.keys().filter(|name| !called(name)).collect();
    assert!(unchecked.is_empty(), "no check calls {unchecked:?}");
}

/// Words of a text that are names of the header.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| word.starts_with("npu_"))
}

/// Every function of the header is used by a check, or by a function that is,
/// or in a macro that makes functions (of operations, which are all checked).
#[test]
fn every_function_is_checked() {
    let header = files("npu_aie", &[".h"]);
    let checks = files("check", &[".inc", ".cc", "case.h"]);
    let mut todo: Vec<&str> = names(&checks).collect();
    let mut bodies: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in header.split("NPU_INLINE ").skip(1) {
        let (head, _) = part.split_once('(').unwrap();
        let name = head.rsplit([' ', '*', '&']).find(|w| !w.is_empty());
        match name.filter(|n| n.starts_with("npu_") && !n.contains('#')) {
            Some(name) => bodies.entry(name).or_default().push(part),
            None => todo.extend(names(part)),
        }
    }
    assert!(bodies.len() > 80, "only {} functions read", bodies.len());
    while let Some(name) = todo.pop() {
        for body in bodies.remove(name).unwrap_or_default() {
            todo.extend(names(body));
        }
    }
    let unchecked: Vec<_> = bodies.keys().collect();
    assert!(unchecked.is_empty(), "no check uses {unchecked:?}");
}
