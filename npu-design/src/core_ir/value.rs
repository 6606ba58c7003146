//! What an SSA value of a core body stands for in the text.

use crate::fifo::Port;
use crate::mlir::{Element, MemRef, Type, VectorType};

/// An integer or pointer offset: an LLVM operand, and its value when it is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Int {
    pub(super) bits: u32,
    /// `%v3` or a decimal literal.
    pub(super) text: String,
    pub(super) known: Option<i128>,
    /// Low bits that are surely zero: how well an access at this index is aligned.
    pub(super) zeros: u32,
}

impl Int {
    /// A literal, wrapped to the width.
    pub(super) fn literal(bits: u32, value: i128) -> Self {
        let value = wrap(bits, value);
        Self {
            bits,
            text: value.to_string(),
            known: Some(value),
            zeros: value.trailing_zeros(),
        }
    }

    pub(super) fn named(bits: u32, text: String) -> Self {
        Self {
            bits,
            text,
            known: None,
            zeros: 0,
        }
    }

    /// The same with that many low bits known to be zero.
    pub(super) fn with_zeros(self, zeros: u32) -> Self {
        Self { zeros, ..self }
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
    /// Bytes that `base` is surely a multiple of.
    pub(super) align: u64,
}

impl Mem {
    /// Bytes that an access at an index is surely aligned to.
    pub(super) fn alignment(&self, at: &Int) -> u64 {
        // More than the widest access needs is of no use.
        const MOST: u64 = 64;
        let Some(bytes) = self.element.bytes() else {
            return 1;
        };
        let index = u64::from(bytes) << at.zeros.min(MOST.trailing_zeros());
        self.align.min(index).clamp(1, MOST)
    }
}

/// What is known of the alignment of memory of these elements.
pub(super) fn natural(element: Element) -> u64 {
    element.bytes().map_or(1, u64::from)
}

/// Most lanes of a vector.
pub(super) const MAX_LANES: u64 = 2048;

/// A flat vector.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Vector {
    pub(super) lanes: u32,
    pub(super) element: Element,
    /// A name or a constant.
    pub(super) text: String,
}

impl Vector {
    /// A vector of a type that [`vector_type`] takes.
    pub(super) fn of(ty: &VectorType, text: String) -> Self {
        Self {
            lanes: ty.lanes().min(MAX_LANES) as u32,
            element: ty.element,
            text,
        }
    }

    pub(super) fn ty(&self) -> String {
        let element = element_type(self.element).unwrap_or_else(|| "i8".into());
        format!("<{} x {element}>", self.lanes)
    }

    /// `<16 x i32> %v3`.
    pub(super) fn typed(&self) -> String {
        format!("{} {}", self.ty(), self.text)
    }

    /// Width of its elements if they are integers.
    pub(super) fn int_bits(&self) -> Option<u32> {
        int_bits(&Type::Scalar(self.element))
    }
}

/// LLVM's spelling of a vector type.
pub(super) fn vector_type(ty: &VectorType) -> Option<String> {
    let element = element_type(ty.element)?;
    let lanes = ty.lanes();
    (1..=MAX_LANES)
        .contains(&lanes)
        .then(|| format!("<{lanes} x {element}>"))
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
    Vector(Vector),
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

impl Value {
    /// `i32 %v3`, for a number.
    pub(super) fn typed_number(&self) -> Option<String> {
        match self {
            Value::Int(i) => Some(i.typed()),
            Value::Float { ty, text } => Some(format!("{ty} {text}")),
            _ => None,
        }
    }

    /// Type and operand of a number or a vector.
    pub(super) fn operand(&self) -> Option<(String, &str)> {
        match self {
            Value::Int(i) => Some((format!("i{}", i.bits), &i.text)),
            Value::Float { ty, text } => Some(((*ty).into(), text)),
            Value::Vector(v) => Some((v.ty(), &v.text)),
            _ => None,
        }
    }

    /// A value of the same type under another name.
    pub(super) fn renamed(&self, name: String) -> Self {
        match self {
            Value::Int(i) => Value::Int(Int::named(i.bits, name)),
            Value::Float { ty, .. } => Value::Float { ty, text: name },
            Value::Vector(v) => Value::Vector(Vector {
                text: name,
                ..v.clone()
            }),
            _ => Value::Other,
        }
    }
}

/// LLVM's spelling of a floating point type.
pub(super) fn float_type(e: Element) -> Option<&'static str> {
    match e {
        Element::Bf16 => Some("bfloat"),
        Element::F16 => Some("half"),
        Element::F32 => Some("float"),
        Element::F64 => Some("double"),
        Element::Int { .. } | Element::Index => None,
    }
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
        Type::Vector(v) => vector_type(v),
        _ => None,
    }
}

/// LLVM's spelling of an element type.
pub(super) fn element_type(e: Element) -> Option<String> {
    match e {
        Element::Int { bits, .. } if bits <= 64 => Some(format!("i{bits}")),
        Element::Int { .. } => None,
        Element::Index => Some("i64".into()),
        other => float_type(other).map(String::from),
    }
}

/// The same in memory, where an `index` takes what [`Element::bytes`] says.
pub(super) fn memory_type(e: Element) -> Option<String> {
    match e {
        Element::Index => Some("i32".into()),
        other => element_type(other),
    }
}

/// `[4 x [8 x i8]]`.
pub(super) fn array_type(ty: &MemRef) -> Option<String> {
    let element = memory_type(ty.element)?;
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
