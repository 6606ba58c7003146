//! Several devices in one file, and sequences that configure one and run its sequences.
//!
//! In MLIR-AIE each `aie.device` is a configuration of its own, and `aiex.configure @d { aiex.run @s(%a) }`
//! in a runtime sequence loads one and carries out a sequence of it. Phoenix's firmware loads no
//! configuration within a run: the one that comes with the xclbin stays. So one device is built at a
//! time; a sequence that configures a single device, ahead of all else, is that device's own sequence.

use super::sequences::limit;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, Module, Op, ValueId};
use crate::read::{unknown, unsupported, Result};
use std::collections::HashMap;

fn is_sequence(op: &Op) -> bool {
    matches!(
        op.name.as_str(),
        "aiex.runtime_sequence" | "aie.runtime_sequence"
    )
}

/// A device without a name is called so.
fn name(device: &Op) -> &str {
    device.text("sym_name").unwrap_or("main")
}

/// Where the operations of a device configure others, in the order of the text.
fn configures(device: &Op) -> impl Iterator<Item = &Op> {
    let sequences = device.body().iter().filter(|o| is_sequence(o));
    sequences
        .flat_map(|s| s.body())
        .filter(|o| o.name == "aiex.configure")
}

/// Leaves one device in the module, its sequences without `aiex.configure`.
pub(super) fn choose(module: &mut Module, wanted: Option<&str>) -> Result<()> {
    let devices: Vec<&Op> = module
        .ops
        .iter()
        .filter(|o| o.name == "aie.device")
        .collect();
    for (at, device) in devices.iter().enumerate() {
        let same = |d: &&&Op| name(d) == name(device);
        if let Some(first) = devices[..at].iter().find(same) {
            let place = |d: &Op| match d.attr("sym_name") {
                Some(named) => named.span,
                None => d.name_span,
            };
            return Err(DesignError::at(
                place(device),
                DesignErrorKind::DuplicateSymbol {
                    name: name(device).into(),
                    first: place(first),
                },
            ));
        }
    }
    let chosen = match (wanted, devices.as_slice()) {
        (None, []) => return Ok(()),
        (None, [one]) => *one,
        (Some(wanted), _) => devices.iter().find(|d| name(d) == wanted).ok_or_else(|| {
            let known = devices.iter().map(|d| name(d).to_owned()).collect();
            let kind = DesignErrorKind::NoSuchDevice {
                name: wanted.to_owned(),
                known,
            };
            match devices.first() {
                Some(first) => DesignError::at(first.name_span, kind),
                None => DesignError::nowhere(kind),
            }
        })?,
        (None, [_, second, ..]) => {
            // A device that does nothing but run others is what a file is about.
            let mut runs = devices.iter().filter(|d| configures(d).next().is_some());
            match (runs.next(), runs.next()) {
                (Some(one), None) => one,
                _ => {
                    return Err(DesignError::at(
                        second.name_span,
                        DesignErrorKind::ManyDevices {
                            names: devices.iter().map(|d| name(d).to_owned()).collect(),
                        },
                    ))
                }
            }
        }
    };
    let Some(first) = configures(chosen).next() else {
        let chosen = chosen.clone();
        keep(module, chosen);
        return Ok(());
    };
    let target = first.text("symbol").unwrap_or_default();
    if let Some(other) = configures(chosen).find(|c| c.text("symbol") != Some(target)) {
        return Err(unsupported(
            other,
            "a second configuration in one file's runs",
            "Phoenix's firmware loads no configuration within a run: build each device by itself \
             and run one xclbin after the other",
        ));
    }
    let Some(device) = devices.iter().find(|d| name(d) == target) else {
        let names = devices.iter().map(|d| name(d));
        return Err(unknown("device", target, names, first.attr_span("symbol")));
    };
    if name(device) != name(chosen) {
        let extra = chosen
            .body()
            .iter()
            .find(|o| !is_sequence(o) && o.name != "aie.end" && !o.name.starts_with("arith."));
        if let Some(extra) = extra {
            return Err(unsupported(
                extra,
                "this operation in a device that configures another",
                "only the configured device is on the array: move the operation there",
            ));
        }
    }
    let mut out = (*device).clone();
    let callees: Vec<Op> = device
        .body()
        .iter()
        .filter(|o| is_sequence(o))
        .cloned()
        .collect();
    let mut sequences = Vec::new();
    for sequence in chosen.body().iter().filter(|o| is_sequence(o)) {
        if sequence.body().iter().any(|o| o.name == "aiex.configure") {
            sequences.push(inline(sequence, &callees)?);
        }
    }
    if let Some(block) = out.regions.first_mut().and_then(|r| r.blocks.first_mut()) {
        block.ops.retain(|o| !is_sequence(o));
        block.ops.extend(sequences);
    }
    keep(module, out);
    Ok(())
}

/// `device` in place of all devices.
fn keep(module: &mut Module, device: Op) {
    let at = module.ops.iter().position(|o| o.name == "aie.device");
    module.ops.retain(|o| o.name != "aie.device");
    module.ops.insert(at.unwrap_or(0), device);
}

/// A sequence with the sequences that it runs in place of `aiex.configure`.
fn inline(sequence: &Op, callees: &[Op]) -> Result<Op> {
    let mut out = sequence.clone();
    let mut ops = Vec::new();
    let mut configured = false;
    // Operations inlined so far, those in regions counted.
    let mut size = 0;
    for op in sequence.body() {
        match op.name.as_str() {
            "aiex.configure" if configured => {
                return Err(unsupported(
                    op,
                    "a configuration that is loaded again",
                    "Phoenix's firmware loads it once, with the xclbin: put the runs into one \
                     `aiex.configure`",
                ))
            }
            "aiex.configure" => {
                configured = true;
                for inner in op.body() {
                    if inner.name == "aiex.run" {
                        run(inner, callees, &mut ops, &mut size)?;
                    } else {
                        ops.push(inner.clone());
                    }
                }
            }
            name if !configured && !name.starts_with("arith.") && !name.starts_with("memref.") => {
                return Err(unsupported(
                    op,
                    "an operation ahead of `aiex.configure`",
                    "move it behind: the configuration is there from the start",
                ))
            }
            _ => ops.push(op.clone()),
        }
    }
    if let Some(block) = out.regions.first_mut().and_then(|r| r.blocks.first_mut()) {
        block.ops = ops;
    }
    Ok(out)
}

fn run(op: &Op, callees: &[Op], out: &mut Vec<Op>, size: &mut usize) -> Result<()> {
    let wanted = op.text("runtime_sequence_symbol").unwrap_or_default();
    let called = |o: &&Op| o.text("sym_name").unwrap_or("sequence") == wanted;
    let Some(callee) = callees.iter().find(called) else {
        let names = callees.iter().filter_map(|o| o.text("sym_name"));
        let span = op.attr_span("runtime_sequence_symbol");
        return Err(unknown("runtime sequence", wanted, names, span));
    };
    let block = callee.regions.first().and_then(|r| r.blocks.first());
    let parameters: &[ValueId] = block.map_or(&[], |b| &b.args);
    if parameters.len() != op.operands.len() {
        return Err(DesignError::at(
            op.span,
            DesignErrorKind::TypeMismatch {
                what: format!("the number of arguments for `@{wanted}`"),
                found: op.operands.len().to_string(),
                expected: parameters.len().to_string(),
            },
        ));
    }
    let map: HashMap<ValueId, ValueId> = parameters
        .iter()
        .copied()
        .zip(op.operands.iter().copied())
        .collect();
    for inner in callee.body() {
        if inner.name == "aiex.configure" {
            return Err(unsupported(
                inner,
                "a configuration inside a sequence that is run",
                "configure once, in the sequence that a run starts with",
            ));
        }
        let blocks = inner.regions.iter().flat_map(|r| &r.blocks);
        *size += 1 + blocks.map(|b| b.ops.len()).sum::<usize>();
        limit(*size, op)?;
        let mut inner = inner.clone();
        rename(&mut inner, &map);
        out.push(inner);
    }
    Ok(())
}

/// Other values in place of those that `map` has, in and below `op`.
pub(super) fn rename(op: &mut Op, map: &HashMap<ValueId, ValueId>) {
    let new = |v: &mut ValueId| {
        if let Some(&to) = map.get(v) {
            *v = to;
        }
    };
    op.operands.iter_mut().for_each(new);
    for attr in &mut op.attrs {
        rename_attr(&mut attr.value, map);
    }
    for successor in &mut op.successors {
        successor.args.iter_mut().for_each(new);
    }
    let blocks = op.regions.iter_mut().flat_map(|r| &mut r.blocks);
    for inner in blocks.flat_map(|b| &mut b.ops) {
        rename(inner, map);
    }
}

fn rename_attr(attr: &mut Attr, map: &HashMap<ValueId, ValueId>) {
    match attr {
        Attr::Value(v) => {
            if let Some(&to) = map.get(v) {
                *v = to;
            }
        }
        Attr::Array(items) => items.iter_mut().for_each(|i| rename_attr(i, map)),
        Attr::Dict(entries) => entries.iter_mut().for_each(|(_, v)| rename_attr(v, map)),
        _ => {}
    }
}
