//! What an SSA value of a core body stands for in the text.

use crate::fifo::Port;
use crate::mlir::{Element, MemRef, Type};

/// An integer or pointer offset: an LLVM operand, and its value when it is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Int {
    pub(super) bits: u32,
    /// `%v3` or a decimal literal.
    pub(super) text: String,
    pub(super) known: Option<i128>,
}

impl Int {
    /// A literal, wrapped to the width.
    pub(super) fn literal(bits: u32, value: i128) -> Self {
        let value = wrap(bits, value);
        Self {
            bits,
            text: value.to_string(),
            known: Some(value),
        }
    }

    pub(super) fn named(bits: u32, text: String) -> Self {
        Self {
            bits,
            text,
            known: None,
        }
    }

    /// `i32 %v3`.
    pub(super) fn typed(&self) -> String {
        format!("i{} {}", self.bits, self.text)
    }
}

/// The value that `bits` bits hold, signed; single bits are 0 and 1.
pub(super) fn wrap(bits: u32, value: i128) -> i128 {
    match bits {
        1 => value & 1,
        2..=127 => (value << (128 - bits)) >> (128 - bits),
        _ => value,
    }
}

/// A piece of memory: a pointer, an offset in elements, and strides.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mem {
    /// `@buffer` or `%p`.
    pub(super) base: String,
    /// In elements, `index` wide.
    pub(super) offset: Int,
    /// In elements, one per dimension of the value's type.
    pub(super) strides: Vec<i128>,
    pub(super) shape: Vec<Option<u64>>,
    pub(super) element: Element,
    /// Elements of the buffer below, counted from `base`, where it is one of the design's.
    pub(super) room: Option<u64>,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Int(Int),
    /// A floating point operand with its LLVM type.
    Float {
        ty: &'static str,
        text: String,
    },
    Mem(Mem),
    /// Elements of an objectfifo, held from `start` on.
    Held {
        fifo: usize,
        port: Port,
        start: u32,
        count: u32,
    },
    /// Not usable in a core body.
    Other,
}

/// Width of an integer type; `index` is 64 bits.
pub(super) fn int_bits(ty: &Type) -> Option<u32> {
    match ty {
        Type::Scalar(Element::Int { bits, .. }) if *bits <= 64 => Some(*bits),
        Type::Scalar(Element::Index) => Some(64),
        _ => None,
    }
}

/// LLVM's spelling of a type in a function signature.
pub(super) fn llvm_type(ty: &Type) -> Option<String> {
    match ty {
        Type::MemRef(_) => Some("ptr".into()),
        Type::Scalar(e) => element_type(*e),
        _ => None,
    }
}

/// LLVM's spelling of an element type.
pub(super) fn element_type(e: Element) -> Option<String> {
    match e {
        Element::Int { bits, .. } if bits <= 64 => Some(format!("i{bits}")),
        Element::Int { .. } => None,
        Element::Index => Some("i64".into()),
        Element::Bf16 => Some("bfloat".into()),
        Element::F16 => Some("half".into()),
        Element::F32 => Some("float".into()),
        Element::F64 => Some("double".into()),
    }
}

/// `[4 x [8 x i8]]`.
pub(super) fn array_type(ty: &MemRef) -> Option<String> {
    let element = element_type(ty.element)?;
    let shape = ty.static_shape()?;
    Some(
        shape
            .iter()
            .rev()
            .fold(element, |inner, n| format!("[{n} x {inner}]")),
    )
}

/// Row-major strides of a shape; `None` when an inner extent is not known.
pub(super) fn row_major(shape: &[Option<u64>]) -> Option<Vec<i128>> {
    let mut out = vec![1i128; shape.len()];
    for i in (0..shape.len().saturating_sub(1)).rev() {
        out[i] = out[i + 1].checked_mul(i128::from(shape[i + 1]?))?;
    }
    Some(out)
}
