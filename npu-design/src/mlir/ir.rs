//! The parsed text: operations, regions, blocks, values, attributes, types.
//!
//! One generic shape for every operation, as in MLIR itself. The custom syntax of an operation
//! decides only how its parts are spelled; [`super::syntax`] turns each spelling into operands and
//! named attributes, so that readers never see punctuation.

use super::error::{ParseError, ParseErrorKind};
use crate::Span;

/// An SSA value of a [`Module`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId(pub(crate) u32);

/// A whole parsed file.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// `module @name`.
    pub name: Option<String>,
    /// Top-level operations.
    pub ops: Vec<Op>,
    pub(crate) values: Vec<ValueInfo>,
    /// Symbols of operations that could not be read.
    pub(crate) unread: Vec<String>,
}

/// What is known of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueInfo {
    /// Its name without `%`.
    pub name: String,
    /// Its type, where the syntax states or implies one.
    pub ty: Type,
    /// Where it is defined.
    pub span: Span,
}

impl Module {
    /// What is known of `value`.
    pub fn value(&self, value: ValueId) -> &ValueInfo {
        &self.values[value.0 as usize]
    }

    /// Every value.
    pub fn value_ids(&self) -> impl Iterator<Item = ValueId> {
        // There are no more values than their ids can tell apart.
        (0..self.values.len() as u32).map(ValueId)
    }

    /// How many values the module defines.
    pub fn value_count(&self) -> usize {
        self.values.len()
    }
}

/// One operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Op {
    /// Its full name, such as `aie.tile`.
    pub name: String,
    /// The whole operation, regions included.
    pub span: Span,
    /// The name only.
    pub name_span: Span,
    /// SSA operands in the order of the syntax.
    pub operands: Vec<ValueId>,
    /// SSA results.
    pub results: Vec<ValueId>,
    /// Branch targets.
    pub successors: Vec<Successor>,
    /// Named attributes, those of the custom syntax included.
    pub attrs: Vec<NamedAttr>,
    /// Nested regions.
    pub regions: Vec<Region>,
}

/// A named attribute with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedAttr {
    /// Name.
    pub name: String,
    /// Value.
    pub value: Attr,
    /// Where the value (or, for a unit attribute, the name) is written.
    pub span: Span,
}

/// Operations that end a block.
const TERMINATORS: [&str; 9] = [
    "aie.dma_start",
    "aie.end",
    "aie.next_bd",
    "cf.br",
    "cf.cond_br",
    "cf.switch",
    "func.return",
    "scf.condition",
    "scf.yield",
];

impl Op {
    /// Whether it ends its block.
    pub fn is_terminator(&self) -> bool {
        TERMINATORS.contains(&self.name.as_str())
    }

    /// The attribute `name`.
    pub fn attr(&self, name: &str) -> Option<&NamedAttr> {
        #[cfg(test)]
        read::note(&self.name, name);
        self.attrs.iter().find(|a| a.name == name)
    }

    /// The integer attribute `name`.
    pub fn int(&self, name: &str) -> Option<i128> {
        self.attr(name).and_then(|a| a.value.as_int())
    }

    /// The string or symbol attribute `name`.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.attr(name).and_then(|a| a.value.as_text())
    }

    /// The boolean or unit attribute `name`; absent is `false`.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.attr(name), Some(a) if a.value == Attr::Bool(true) || a.value == Attr::Unit)
    }

    /// Where attribute `name` is written, or the operation's name when it is absent.
    pub fn attr_span(&self, name: &str) -> Span {
        self.attr(name).map_or(self.name_span, |a| a.span)
    }

    /// Operations of the first block of the first region; empty when there is none.
    pub fn body(&self) -> &[Op] {
        self.regions
            .first()
            .and_then(|r| r.blocks.first())
            .map_or(&[], |b| &b.ops)
    }
}

/// Attributes that were asked for on this thread: what tests hold against the list of the lint.
#[cfg(test)]
pub(crate) mod read {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    thread_local! {
        static ASKED: RefCell<BTreeSet<(String, String)>> = RefCell::default();
    }

    pub(super) fn note(op: &str, attr: &str) {
        ASKED.with(|a| a.borrow_mut().insert((op.into(), attr.into())));
    }

    /// Operation and attribute, each once.
    pub(crate) fn asked() -> BTreeSet<(String, String)> {
        ASKED.with(|a| a.borrow().clone())
    }
}

/// A branch target: an index into the blocks of the enclosing region.
#[derive(Debug, Clone, PartialEq)]
pub struct Successor {
    /// Block index.
    pub block: usize,
    /// Values for the block's arguments.
    pub args: Vec<ValueId>,
}

/// A region: blocks in text order, the first is the entry.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Region {
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A basic block.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Block {
    /// Label without `^`; the entry block may have none.
    pub label: Option<String>,
    /// Block arguments.
    pub args: Vec<ValueId>,
    /// Operations.
    pub ops: Vec<Op>,
}

impl Block {
    /// Adds an operation at the end, which must not have been reached.
    pub(super) fn push(&mut self, op: Op) -> Result<(), ParseError> {
        if let Some(last) = self.ops.last().filter(|op| op.is_terminator()) {
            let terminator = last.name.clone();
            return Err(ParseError::new(
                op.span,
                ParseErrorKind::AfterTerminator { terminator },
            ));
        }
        self.ops.push(op);
        Ok(())
    }
}

/// An attribute's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Attr {
    /// Present without a value.
    Unit,
    /// `true` or `false`.
    Bool(bool),
    /// An integer, its type dropped.
    Int(i128),
    /// A floating point literal as IEEE double bits (kept as bits so that `Attr` compares exactly).
    Float(u64),
    /// A string literal.
    Str(String),
    /// `@name`.
    Symbol(String),
    /// A bare word such as `MM2S` or `Produce`.
    Word(String),
    /// `[..]`.
    Array(Vec<Attr>),
    /// `{..}` or the `<key = value, ..>` body of a dialect attribute.
    Dict(Vec<(String, Attr)>),
    /// `dense<..>`: elements in row-major order; one element stands for all of them (a splat).
    Dense(Vec<Attr>),
    /// A type.
    Type(Type),
    /// An SSA value inside a mixed list such as `[%c0, 4]`.
    Value(ValueId),
}

impl Attr {
    /// The integer, if it is one.
    pub fn as_int(&self) -> Option<i128> {
        match self {
            Attr::Int(v) => Some(*v),
            Attr::Bool(b) => Some(i128::from(*b)),
            _ => None,
        }
    }

    /// The text of a string, symbol or bare word.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Attr::Str(s) | Attr::Symbol(s) | Attr::Word(s) => Some(s),
            _ => None,
        }
    }

    /// The elements of an array.
    pub fn as_array(&self) -> Option<&[Attr]> {
        match self {
            Attr::Array(a) => Some(a),
            _ => None,
        }
    }

    /// Entry `key` of a dictionary.
    pub fn entry(&self, key: &str) -> Option<&Attr> {
        match self {
            Attr::Dict(d) => d.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }
}

/// A scalar element type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Element {
    /// `iN`, `siN` or `uiN`.
    Int {
        /// Width in bits.
        bits: u32,
        /// Signedness as written.
        sign: Signedness,
    },
    /// `bf16`.
    Bf16,
    /// `f16`.
    F16,
    /// `f32`.
    F32,
    /// `f64`.
    F64,
    /// `index`.
    Index,
}

/// Signedness of an integer type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signedness {
    /// `iN`.
    Signless,
    /// `siN`.
    Signed,
    /// `uiN`.
    Unsigned,
}

impl Element {
    /// Bytes that one element takes in memory; `None` for widths that are not whole bytes.
    pub fn bytes(self) -> Option<u32> {
        match self {
            Element::Int { bits, .. } if bits.is_power_of_two() && bits >= 8 => Some(bits / 8),
            Element::Int { .. } => None,
            Element::Bf16 | Element::F16 => Some(2),
            Element::F32 | Element::Index => Some(4),
            Element::F64 => Some(8),
        }
    }

    /// The bits of a number in this format of floats, rounded to the nearest, ties to even.
    pub(crate) fn float_bits(self, value: f64) -> Option<u64> {
        let (exponent_bits, fraction_bits) = match self {
            Element::F64 => return Some(value.to_bits()),
            Element::F32 => return Some((value as f32).to_bits().into()),
            Element::F16 => (5, 10),
            Element::Bf16 => (8, 7),
            Element::Int { .. } | Element::Index => return None,
        };
        let sign = u64::from(value.is_sign_negative()) << (exponent_bits + fraction_bits);
        let infinity = ((1u64 << exponent_bits) - 1) << fraction_bits;
        if value.is_nan() {
            return Some(sign | infinity | 1 << (fraction_bits - 1));
        }
        let least = 2 - (1 << (exponent_bits - 1));
        let exponent = ((value.to_bits() >> 52 & 0x7ff) as i32 - 1023).max(least);
        // In units of the last place; the first bit of a normal number counts its exponent up.
        let units = (value.abs() * 2f64.powi(fraction_bits - exponent)).round_ties_even() as u64;
        let base = u64::from(exponent.abs_diff(least)) << fraction_bits;
        Some(sign | base.saturating_add(units).min(infinity))
    }

    /// Whether it is a floating point type.
    pub(crate) fn is_float(self) -> bool {
        !matches!(self, Element::Int { .. } | Element::Index)
    }
}

impl core::fmt::Display for Element {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Element::Int { bits, sign } => match sign {
                Signedness::Signless => write!(f, "i{bits}"),
                Signedness::Signed => write!(f, "si{bits}"),
                Signedness::Unsigned => write!(f, "ui{bits}"),
            },
            Element::Bf16 => f.write_str("bf16"),
            Element::F16 => f.write_str("f16"),
            Element::F32 => f.write_str("f32"),
            Element::F64 => f.write_str("f64"),
            Element::Index => f.write_str("index"),
        }
    }
}

/// A `memref` type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MemRef {
    /// Extents; `None` is `?`.
    pub shape: Vec<Option<u64>>,
    /// Element type.
    pub element: Element,
    /// Layout and memory space as written; empty for a plain row-major one.
    pub layout: String,
}

impl MemRef {
    /// Extents when all of them are known.
    pub fn static_shape(&self) -> Option<Vec<u64>> {
        self.shape.iter().copied().collect()
    }

    /// Number of elements, when known and representable.
    pub fn elements(&self) -> Option<u64> {
        self.shape
            .iter()
            .try_fold(1u64, |n, d| d.and_then(|d| n.checked_mul(d)))
    }

    /// Size in bytes, when known and representable.
    pub fn bytes(&self) -> Option<u64> {
        self.elements()?
            .checked_mul(u64::from(self.element.bytes()?))
    }
}

impl core::fmt::Display for MemRef {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("memref<")?;
        for d in &self.shape {
            match d {
                Some(d) => write!(f, "{d}x")?,
                None => f.write_str("?x")?,
            }
        }
        write!(f, "{}", self.element)?;
        if !self.layout.is_empty() {
            write!(f, ", {}", self.layout)?;
        }
        f.write_str(">")
    }
}

/// A `vector` type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VectorType {
    /// Extents.
    pub shape: Vec<u64>,
    /// Element type.
    pub element: Element,
}

impl VectorType {
    /// Number of elements; [`u64::MAX`] if there are more.
    pub fn lanes(&self) -> u64 {
        self.shape.iter().fold(1, |n, &d| n.saturating_mul(d))
    }
}

impl core::fmt::Display for VectorType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("vector<")?;
        for d in &self.shape {
            write!(f, "{d}x")?;
        }
        write!(f, "{}>", self.element)
    }
}

/// A type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// Integer, float or index.
    Scalar(Element),
    /// Array in memory.
    MemRef(MemRef),
    /// `!aie.objectfifo<..>`.
    ObjectFifo(MemRef),
    /// `!aie.objectfifosubview<..>`.
    Subview(MemRef),
    /// `vector<..>` of a fixed shape.
    Vector(VectorType),
    /// Anything else that is only carried along, as written.
    Opaque(String),
    /// The syntax states none.
    Unknown,
}

impl core::fmt::Display for Type {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Type::Scalar(e) => write!(f, "{e}"),
            Type::MemRef(m) => write!(f, "{m}"),
            Type::ObjectFifo(m) => write!(f, "!aie.objectfifo<{m}>"),
            Type::Subview(m) => write!(f, "!aie.objectfifosubview<{m}>"),
            Type::Vector(v) => write!(f, "{v}"),
            Type::Opaque(s) => f.write_str(s),
            Type::Unknown => f.write_str("?"),
        }
    }
}
