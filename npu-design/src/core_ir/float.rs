//! Floating point on single numbers.
//!
//! The core has no unit for it: the compiler makes calls of its run-time routines of these instructions, for
//! `f32` and `f64`, and for the formats of 16 bits by way of `f32`. On vectors the core has its own formats and
//! instructions, which kernels reach; elementwise arithmetic is none of them.
//!
//! What MLIR leaves undefined: a float beyond an integer's range (`arith.fptosi`, `arith.fptoui`) becomes the nearest
//! integer of 32 or 64 bits, and of narrower ones the low bits of that; a NaN counts as infinite. A negative number
//! becomes the unsigned 0, but for the low bits of widths below 32.

use super::arith::predicate;
use super::emit::{not_a, operand, Emitter};
use super::value::{float_type, int_bits, Int, Value};
use crate::mlir::{Attr, Element, Op, Type, FLOAT_PREDICATES};
use crate::read::{unsupported, Result};

/// Operations on two floats, and LLVM's instruction.
const INSTRUCTIONS: &[(&str, &str)] = &[
    ("arith.addf", "fadd"),
    ("arith.subf", "fsub"),
    ("arith.mulf", "fmul"),
    ("arith.divf", "fdiv"),
    ("arith.remf", "frem"),
];

/// Operations on two floats, and LLVM's function. Of a number and a NaN the first two give a NaN.
const FUNCTIONS: &[(&str, &str)] = &[
    ("arith.maximumf", "maximum"),
    ("arith.minimumf", "minimum"),
    ("arith.maxnumf", "maxnum"),
    ("arith.minnumf", "minnum"),
];

/// Conversions, and LLVM's instruction.
const CASTS: &[(&str, &str)] = &[
    ("arith.extf", "fpext"),
    ("arith.truncf", "fptrunc"),
    ("arith.sitofp", "sitofp"),
    ("arith.uitofp", "uitofp"),
    ("arith.fptosi", "fptosi"),
    ("arith.fptoui", "fptoui"),
];

fn named(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(n, _)| *n == name).map(|(_, to)| *to)
}

/// Whether an operation takes or gives floats whatever its types are.
pub(super) fn is_float_op(name: &str) -> bool {
    matches!(name, "arith.negf" | "arith.cmpf")
        || [INSTRUCTIONS, FUNCTIONS, CASTS]
            .iter()
            .any(|t| named(t, name).is_some())
}

impl Emitter<'_> {
    /// An operation of which [`is_float_op`] holds.
    pub(super) fn float_arith(&mut self, op: &Op) -> Result<Value> {
        if op.name == "arith.cmpf" {
            return self.float_compare(op).map(Value::Int);
        }
        if let Some(instruction) = named(CASTS, &op.name) {
            return self.float_cast(op, instruction);
        }
        let (ty, a) = self.float_operand(op, 0)?;
        let text = if op.name == "arith.negf" {
            format!("fneg {ty} {a}")
        } else {
            let (other, b) = self.float_operand(op, 1)?;
            if other != ty {
                return Err(not_a(op, "two floats of one type"));
            }
            match named(FUNCTIONS, &op.name) {
                Some(function) => {
                    let name = format!("llvm.{function}.{}", suffix(ty));
                    let declaration = format!("declare {ty} @{name}({ty}, {ty})");
                    self.intrinsics.insert(declaration);
                    format!("call {ty} @{name}({ty} {a}, {ty} {b})")
                }
                None => {
                    let instruction = named(INSTRUCTIONS, &op.name).unwrap_or("fadd");
                    format!("{instruction} {ty} {a}, {b}")
                }
            }
        };
        if let Some(&result) = op.results.first() {
            let written = &self.module.value(result).ty;
            if !matches!(written, Type::Scalar(e) if float_type(*e) == Some(ty)) {
                return Err(not_a(op, "a result of its operands' type"));
            }
        }
        let text = self.assign(text)?;
        Ok(Value::Float { ty, text })
    }

    fn float_operand(&mut self, op: &Op, at: usize) -> Result<(&'static str, String)> {
        match self.value(operand(op, at)?)? {
            Value::Float { ty, text } => Ok((ty, text)),
            Value::Vector(_) => Err(on_vectors(op)),
            _ => Err(not_a(op, "a float known to this core")),
        }
    }

    fn float_compare(&mut self, op: &Op) -> Result<Int> {
        let predicate = predicate(op, &FLOAT_PREDICATES)?;
        let ((ty, a), (other, b)) = (self.float_operand(op, 0)?, self.float_operand(op, 1)?);
        if other != ty {
            return Err(not_a(op, "two floats of one type"));
        }
        let text = self.assign(format!("fcmp {predicate} {ty} {a}, {b}"))?;
        Ok(Int::named(1, text))
    }

    fn float_cast(&mut self, op: &Op, instruction: &str) -> Result<Value> {
        let rounding = op.attr("roundingmode").map(|a| &a.value);
        let to_even = match rounding {
            None | Some(Attr::Int(0)) => true,
            Some(other) => other.as_text() == Some("to_nearest_even"),
        };
        if !to_even {
            return Err(unsupported(
                op,
                "this way to round",
                "drop it: the run-time routines round to the nearest, ties to even",
            ));
        }
        let from = self.value(operand(op, 0)?)?;
        if matches!(from, Value::Vector(_)) {
            return Err(on_vectors(op));
        }
        let to = op.results.first().map(|&v| self.module.value(v).ty.clone());
        let (Some(typed), Some(Type::Scalar(to))) = (from.typed_number(), to) else {
            return Err(not_a(op, "a conversion between single numbers"));
        };
        let from = match from {
            Value::Int(i) => Kind::Int(i.bits),
            _ => Kind::Float(self.element_of(op)),
        };
        match (from, float_type(to), int_bits(&Type::Scalar(to))) {
            (Kind::Int(bits), Some(ty), _) if instruction.ends_with("tofp") => {
                if to == Element::Bf16 && bits > 53 {
                    return Err(unsupported(
                        op,
                        "a conversion of more than 53 bits to `bf16`",
                        "convert to `f32`, and that to `bf16`",
                    ));
                }
                let text = self.assign(format!("{instruction} {typed} to {ty}"))?;
                Ok(Value::Float { ty, text })
            }
            (Kind::Float(_), None, Some(bits)) if instruction.starts_with("fpto") => {
                let text = self.assign(format!("{instruction} {typed} to i{bits}"))?;
                Ok(Value::Int(Int::named(bits, text)))
            }
            (Kind::Float(Some(old)), Some(ty), _) if changes(instruction, old, to) => {
                let text = self.assign(format!("{instruction} {typed} to {ty}"))?;
                Ok(Value::Float { ty, text })
            }
            _ => Err(not_a(
                op,
                "a conversion between types of these kinds and widths",
            )),
        }
    }

    /// The element type of the first operand.
    fn element_of(&self, op: &Op) -> Option<Element> {
        let ty = op.operands.first().map(|&v| &self.module.value(v).ty);
        match ty {
            Some(Type::Scalar(e)) => Some(*e),
            _ => None,
        }
    }

    /// `arith.bitcast`: the same bits as another type of the same width.
    pub(super) fn scalar_bitcast(&mut self, op: &Op) -> Result<Value> {
        let from = self.value(operand(op, 0)?)?;
        let to = op.results.first().map(|&v| self.module.value(v).ty.clone());
        let (Some((old, text)), Some(Type::Scalar(to))) = (from.operand(), to) else {
            return Err(not_a(op, "a conversion between single numbers"));
        };
        let width = match (&from, self.element_of(op)) {
            (Value::Int(i), _) => Some(i.bits),
            (Value::Float { .. }, Some(e)) => e.bytes().map(|b| 8 * b),
            _ => None,
        };
        let new = match to {
            Element::Int { bits, .. } => bits,
            Element::Index => 64,
            float => 8 * float.bytes().unwrap_or(0),
        };
        let Some(ty) = super::value::element_type(to).filter(|_| width == Some(new)) else {
            return Err(not_a(op, "a type of as many bits, up to 64"));
        };
        if ty == old {
            return Ok(from);
        }
        let text = self.assign(format!("bitcast {old} {text} to {ty}"))?;
        self.incoming(&Type::Scalar(to), text, op)
    }
}

/// What a conversion starts from.
enum Kind {
    Int(u32),
    Float(Option<Element>),
}

/// Whether an instruction goes from the one format to the other.
fn changes(instruction: &str, from: Element, to: Element) -> bool {
    match instruction {
        "fpext" => from.bytes() < to.bytes(),
        "fptrunc" => from.bytes() > to.bytes(),
        _ => false,
    }
}

/// What the names of LLVM's functions say for a type.
fn suffix(ty: &str) -> &'static str {
    match ty {
        "bfloat" => "bf16",
        "half" => "f16",
        "double" => "f64",
        _ => "f32",
    }
}

/// Refuses arithmetic on vectors of floats.
pub(super) fn on_vectors(op: &Op) -> crate::error::DesignError {
    unsupported(
        op,
        "arithmetic on vectors of floats",
        "move it into a kernel function, which has the core's own instructions, or take the lanes one by one \
         (`vector.extract`)",
    )
}

/// A float as LLVM spells it: by its bits, and a single by those of the double with the same value.
pub(super) fn float_text(e: Element, bits: u64) -> Option<String> {
    match e {
        Element::F16 => Some(format!("0xH{bits:04X}")),
        Element::Bf16 => Some(format!("0xR{bits:04X}")),
        Element::F32 => {
            let single = f32::from_bits(u32::try_from(bits).ok()?);
            // The host would make a signalling NaN a quiet one.
            let double = match single.is_nan() {
                true => (bits >> 31) << 63 | 0x7ff << 52 | (bits & 0x7f_ffff) << 29,
                false => f64::from(single).to_bits(),
            };
            Some(format!("0x{double:016X}"))
        }
        Element::F64 => Some(format!("0x{bits:016X}")),
        Element::Int { .. } | Element::Index => None,
    }
}
