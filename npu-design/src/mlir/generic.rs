//! Operations in generic form, as `aie-opt --mlir-print-op-generic` prints them.
//!
//! `"aie.tile"() <{col = 0 : i32, row = 2 : i32}> : () -> index` says everything by operands,
//! attributes and types; the custom syntax of the same operation implies some of it. What comes out
//! here is what the custom syntax gives, so that readers see one shape: enumerators become words,
//! mixed lists of integers and values are put together again, branch operands go to their targets.

use super::error::{ParseError, ParseErrorKind};
use super::ir::{Attr, Region, Type, ValueId};
use super::parser::{OpBuilder, PResult, Parser};
use super::syntax_npu::OPERANDS;
use crate::Span;

/// Names of the enumerators that attributes hold as numbers.
const BUNDLES: &[&str] = &[
    "Core",
    "DMA",
    "FIFO",
    "South",
    "West",
    "North",
    "East",
    "PLIO",
    "NOC",
    "Trace",
    "TileControl",
];
const DEVICES: &[&str] = &[
    "",
    "xcvc1902",
    "xcve2302",
    "xcve2802",
    "npu1",
    "npu1_1col",
    "npu1_2col",
    "npu1_3col",
    "npu2",
    "npu2_1col",
    "npu2_2col",
    "npu2_3col",
    "npu2_4col",
    "npu2_5col",
    "npu2_6col",
    "npu2_7col",
];
const LOCK_ACTIONS: &[&str] = &["Acquire", "Release", "AcquireGreaterEqual"];
const PORTS: &[&str] = &["Produce", "Consume"];
const DIRECTIONS: &[&str] = &["S2MM", "MM2S"];
/// Predicates of `arith.cmpi`, by their numbers.
pub(crate) const INT_PREDICATES: [&str; 10] = [
    "eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge",
];
/// Predicates of `arith.cmpf`, by their numbers.
pub(crate) const FLOAT_PREDICATES: [&str; 16] = [
    "false", "oeq", "ogt", "oge", "olt", "ole", "one", "ord", "ueq", "ugt", "uge", "ult", "ule",
    "une", "uno", "true",
];

/// The operation and attribute, and what its numbers mean. `*` stands for any operation.
const ENUMERATORS: &[(&str, &str, &[&str])] = &[
    ("aie.device", "device", DEVICES),
    ("*", "source_bundle", BUNDLES),
    ("*", "dest_bundle", BUNDLES),
    ("*", "end_bundle", BUNDLES),
    ("*", "channel_dir", DIRECTIONS),
    ("aiex.npu.push_queue", "direction", DIRECTIONS),
    ("aiex.dma_configure_task", "direction", DIRECTIONS),
    ("aie.use_lock", "action", LOCK_ACTIONS),
    ("aie.objectfifo.acquire", "port", PORTS),
    ("aie.objectfifo.release", "port", PORTS),
    ("aie.configure_cascade", "inputDir", BUNDLES),
    ("aie.configure_cascade", "outputDir", BUNDLES),
    ("arith.cmpi", "predicate", &INT_PREDICATES),
    ("arith.cmpf", "predicate", &FLOAT_PREDICATES),
];

/// What MLIR writes for a value among static integers.
const DYNAMIC: i128 = i64::MIN as i128;

impl Parser<'_> {
    /// What follows the name in quotes.
    pub(super) fn generic(&mut self, name: &str, b: &mut OpBuilder) -> PResult<()> {
        self.expect(b'(')?;
        while !self.eat(b')')? {
            b.operands.push(self.operand()?);
            self.comma_or(b')')?;
        }
        if self.eat(b'[')? {
            while !self.eat(b']')? {
                b.successors.push(self.successor()?);
                self.comma_or(b']')?;
            }
        }
        if self.eat(b'<')? {
            self.attr_dict(b)?;
            self.expect(b'>')?;
        }
        if self.eat(b'(')? {
            while !self.eat(b')')? {
                let region = self.region(&[])?;
                b.regions.push(region);
                self.comma_or(b')')?;
            }
        }
        self.attr_dict(b)?;
        self.expect(b':')?;
        let span = self.span();
        let (inputs, results) = self.function_type()?;
        if inputs.len() != b.operands.len() {
            return Err(ParseError::new(
                span,
                ParseErrorKind::Expected {
                    expected: format!("{} operand type(s)", b.operands.len()),
                    found: inputs.len().to_string(),
                },
            ));
        }
        for (&value, ty) in b.operands.iter().zip(&inputs) {
            self.of_type(value, ty, span)?;
        }
        b.result_types = results;
        normalise(name, b, &inputs, span)
    }

    fn comma_or(&mut self, close: u8) -> PResult<()> {
        if self.eat(b',')? || self.at(close) {
            return Ok(());
        }
        Err(self.expected(&format!("`,` or `{}`", char::from(close))))
    }
}

/// Brings an operation into the shape of its custom syntax.
fn normalise(name: &str, b: &mut OpBuilder, inputs: &[Type], span: Span) -> PResult<()> {
    if let Some((_, names)) = OPERANDS.iter().find(|(n, _)| *n == name) {
        segments(b, "operandSegmentSizes");
        let operands = std::mem::take(&mut b.operands);
        for (key, value) in names.iter().zip(operands) {
            b.set(key, Attr::Value(value), span);
        }
    }
    if matches!(name, "aie.packet_source" | "aie.packet_dest") {
        rename(b, "bundle", "end_bundle");
        rename(b, "channel", "end_channel");
    }
    enumerators(name, b)?;
    let types = |types: &[Type]| Attr::Array(types.iter().cloned().map(Attr::Type).collect());
    match name {
        "func.func" => {
            let signature = take(b, "function_type");
            for key in ["arguments", "results"] {
                let list = signature.as_ref().and_then(|s| s.entry(key)).cloned();
                b.set(key, list.unwrap_or(Attr::Array(Vec::new())), span);
            }
            drop_empty_regions(b);
        }
        "func.call" => b.set("arguments", types(inputs), span),
        "index.cmp" => rename(b, "pred", "predicate"),
        "arith.cmpi" | "arith.cmpf" | "memref.load" => type_of(b, inputs.first(), "type", span),
        "memref.store" => type_of(b, inputs.get(1), "type", span),
        "aiex.npu.dma_memcpy_nd" => {
            type_of(b, inputs.first(), "type", span);
            mixed_lists(b);
        }
        "memref.subview" | "memref.reinterpret_cast" => mixed_lists(b),
        "aie.dma_bd" => {
            type_of(b, inputs.first(), "buffer_type", span);
            if b.operands.len() > 1 {
                return Err(ParseError::new(
                    span,
                    ParseErrorKind::Expected {
                        expected: "the custom form of a BD with operands (`offset = %a len = %b`)"
                            .into(),
                        found: format!("{} operands in generic form", b.operands.len()),
                    },
                ));
            }
        }
        "aie.use_lock" if b.operands.len() == 2 => {
            let value = b.operands.remove(1);
            b.set("value", Attr::Value(value), span);
        }
        "cf.br" => {
            let operands = std::mem::take(&mut b.operands);
            if let Some(target) = b.successors.first_mut() {
                target.args = operands;
            }
        }
        "cf.cond_br" => branch_operands(b),
        "cf.switch" => switch_operands(b, inputs.first(), span),
        "vector.extractelement" => element_position(b, 1, span),
        "vector.insertelement" => element_position(b, 2, span),
        // The default stands first here.
        "scf.index_switch" if !b.regions.is_empty() => b.regions.rotate_left(1),
        "scf.if" => {
            drop_empty_regions(b);
            b.regions.resize_with(2, Region::default);
        }
        _ if name.starts_with("arith.") || name == "memref.cast" => {
            type_of(b, inputs.first(), "from", span);
        }
        _ => {}
    }
    Ok(())
}

fn take(b: &mut OpBuilder, key: &str) -> Option<Attr> {
    let at = b.attrs.iter().position(|a| a.name == key)?;
    Some(b.attrs.remove(at).value)
}

fn rename(b: &mut OpBuilder, from: &str, to: &str) {
    for attr in b.attrs.iter_mut().filter(|a| a.name == from) {
        attr.name = to.into();
    }
}

fn type_of(b: &mut OpBuilder, ty: Option<&Type>, key: &str, span: Span) {
    if let Some(ty) = ty {
        b.set(key, Attr::Type(ty.clone()), span);
    }
}

fn enumerators(op: &str, b: &mut OpBuilder) -> PResult<()> {
    for attr in &mut b.attrs {
        let known = ENUMERATORS
            .iter()
            .find(|(o, key, _)| (*o == op || *o == "*") && *key == attr.name);
        let (Some((_, _, words)), Some(number)) = (known, attr.value.as_int()) else {
            continue;
        };
        let word = usize::try_from(number).ok().and_then(|n| words.get(n));
        let Some(word) = word.filter(|w| !w.is_empty()) else {
            return Err(ParseError::new(
                attr.span,
                ParseErrorKind::Number {
                    what: "it is none of this attribute's enumerators",
                },
            ));
        };
        attr.value = Attr::Word((*word).into());
    }
    Ok(())
}

/// The sizes of the groups that operands fall into, as attribute `key` has them.
fn segments(b: &mut OpBuilder, key: &str) -> Vec<usize> {
    let sizes = take(b, key);
    let sizes = sizes.as_ref().and_then(Attr::as_array).unwrap_or_default();
    sizes
        .iter()
        .map(|n| {
            n.as_int()
                .and_then(|n| usize::try_from(n).ok())
                .unwrap_or(0)
        })
        .collect()
}

/// `static_offsets` and the like with the operands put where [`DYNAMIC`] stands.
fn mixed_lists(b: &mut OpBuilder) {
    segments(b, "operandSegmentSizes");
    let mut values: std::vec::IntoIter<ValueId> =
        b.operands.split_off(b.operands.len().min(1)).into_iter();
    for (from, to) in [
        ("static_offsets", "offsets"),
        ("static_sizes", "sizes"),
        ("static_strides", "strides"),
    ] {
        for attr in b.attrs.iter_mut().filter(|a| a.name == from) {
            attr.name = to.into();
            if let Attr::Array(items) = &mut attr.value {
                for item in items.iter_mut().filter(|i| i.as_int() == Some(DYNAMIC)) {
                    if let Some(value) = values.next() {
                        *item = Attr::Value(value);
                    }
                }
            }
        }
    }
}

/// The operands from `at` on as a position in a vector.
fn element_position(b: &mut OpBuilder, at: usize, span: Span) {
    let numbers = b.operands.split_off(at.min(b.operands.len()));
    let list = numbers.into_iter().map(Attr::Value).collect();
    b.set("position", Attr::Array(list), span);
}

/// Condition, operands of the first target, operands of the second.
fn branch_operands(b: &mut OpBuilder) {
    let sizes = segments(b, "operandSegmentSizes");
    let mut rest = b.operands.split_off(b.operands.len().min(1));
    let first = sizes.get(1).copied().unwrap_or(0).min(rest.len());
    let second = rest.split_off(first);
    for (target, args) in b.successors.iter_mut().zip([rest, second]) {
        target.args = args;
    }
}

/// What is switched on, operands of the default, operands of the cases one after the other.
fn switch_operands(b: &mut OpBuilder, flag: Option<&Type>, span: Span) {
    let sizes = segments(b, "operandSegmentSizes");
    let of_cases = segments(b, "case_operand_segments");
    let mut rest = b.operands.split_off(b.operands.len().min(1)).into_iter();
    let default = sizes.get(1).copied().unwrap_or(0);
    let counts = std::iter::once(default).chain(of_cases);
    for (target, count) in b.successors.iter_mut().zip(counts) {
        target.args = rest.by_ref().take(count).collect();
    }
    let cases = match take(b, "case_values") {
        Some(Attr::Dense(items)) => dense_cases(items, b.successors.len().saturating_sub(1), flag),
        Some(Attr::Array(items)) => items,
        _ => Vec::new(),
    };
    b.set("case_values", Attr::Array(cases), span);
}

/// The cases of a `dense` list: one number stands for all of them, a string holds their bytes.
fn dense_cases(items: Vec<Attr>, count: usize, flag: Option<&Type>) -> Vec<Attr> {
    match items.as_slice() {
        [Attr::Str(hex)] => {
            let width = match flag {
                Some(Type::Scalar(e)) => e.bytes().unwrap_or(1),
                _ => 1,
            } as usize;
            // Without cases the operation is refused.
            let whole = |bytes: &Vec<u8>| bytes.len() % width == 0;
            let bytes = super::hex_bytes(hex).filter(whole).unwrap_or_default();
            let number = |word: &[u8]| {
                let fill = if word.last().is_some_and(|b| b >> 7 == 1) {
                    0xff
                } else {
                    0
                };
                let mut all = [fill; 16];
                for (to, from) in all.iter_mut().zip(word) {
                    *to = *from;
                }
                Attr::Int(i128::from_le_bytes(all))
            };
            bytes.chunks_exact(width).map(number).collect()
        }
        [one] => vec![one.clone(); count],
        _ => items,
    }
}

fn drop_empty_regions(b: &mut OpBuilder) {
    let empty = |r: &Region| {
        r.blocks
            .iter()
            .all(|b| b.ops.is_empty() && b.args.is_empty())
    };
    while b.regions.last().is_some_and(empty) {
        b.regions.pop();
    }
}
