//! Integer arithmetic, and what integers and floats ([`super::float`]) have in common. Known operands fold, so that
//! addresses of known elements stay constants.
//!
//! What MLIR leaves undefined: a division by a constant zero and a constant shift by the width or more are refused.
//! Of numbers that a run gives, the least number by -1 is itself, its remainder 0; a division by zero gives any
//! number, and so does a shift by the width or more.

use super::emit::{mismatch, not_a, operand, Emitter};
use super::float::{float_text, is_float_op};
use super::reach::Counted;
use super::value::{float_type, int_bits, Int, Value};
use crate::fold;
use crate::mlir::{Attr, Element, Op, Type, INT_PREDICATES};
use crate::read::{unsupported, Result};

impl Emitter<'_> {
    pub(super) fn arith(&mut self, op: &Op) -> Result<()> {
        let ty = op.results.first().map(|&v| &self.module.value(v).ty);
        if let Some(Type::Vector(ty)) = ty {
            let value = self.vector_arith(op, &ty.clone())?;
            self.set(op, value);
            return Ok(());
        }
        let value = match op.name.as_str() {
            "arith.constant" => self.constant(op)?,
            "arith.cmpi" => Value::Int(self.compare(op)?),
            "arith.bitcast" => self.scalar_bitcast(op)?,
            name if is_float_op(name) => self.float_arith(op)?,
            "arith.addui_extended" | "arith.mulsi_extended" | "arith.mului_extended" => {
                return self.extended(op)
            }
            "arith.select" => self.select(op)?,
            "arith.index_cast" | "arith.index_castui" | "arith.extsi" | "arith.extui"
            | "arith.trunci" => Value::Int(self.convert(op)?),
            _ => {
                let (a, b) = self.pair(op)?;
                self.check_written(op, &b)?;
                Value::Int(self.binary(op, &op.name, a, b)?)
            }
        };
        if let Some(&result) = op.results.first() {
            let ty = &self.module.value(result).ty;
            self.of_type(op, "the operand of this operation", &value, ty)?;
        }
        self.set(op, value);
        Ok(())
    }

    /// Two integers of one width.
    fn pair(&mut self, op: &Op) -> Result<(Int, Int)> {
        let (a, b) = (
            self.int(operand(op, 0)?, op)?,
            self.int(operand(op, 1)?, op)?,
        );
        match a.bits == b.bits {
            true => Ok((a, b)),
            false => Err(mismatch(
                op,
                "the second operand of this operation".into(),
                format!("i{}", b.bits),
                format!("i{}", a.bits),
            )),
        }
    }

    /// Refuses a second operand that is written as a constant and gives nothing. One that only becomes known
    /// by unrolling may be of a pass whose result nobody takes.
    fn check_written(&self, op: &Op, b: &Int) -> Result<()> {
        let written = op.operands.get(1);
        if !written.is_some_and(|v| self.model.constants.contains_key(v)) {
            return Ok(());
        }
        b.known.map_or(Ok(()), |k| check_constant(op, b.bits, k))
    }

    fn constant(&mut self, op: &Op) -> Result<Value> {
        let ty = op.results.first().map(|&v| &self.module.value(v).ty);
        match (op.attr("value").map(|a| &a.value), ty) {
            (Some(Attr::Int(_) | Attr::Bool(_)), Some(ty)) if int_bits(ty).is_some() => {
                let value = op.int("value").unwrap_or_default();
                Ok(Value::Int(Int::literal(int_bits(ty).unwrap_or(64), value)))
            }
            (Some(Attr::Float(value)), Some(Type::Scalar(e))) => {
                let bits = e.float_bits(f64::from_bits(*value));
                Ok(bits.map_or(Value::Other, |bits| float(*e, bits)))
            }
            // A hexadecimal literal gives the bits.
            (Some(Attr::Int(bits)), Some(Type::Scalar(e))) if e.is_float() => {
                let width = 8 * e.bytes().unwrap_or(8);
                match u64::try_from(*bits).ok().filter(|_| bits >> width == 0) {
                    Some(bits) => Ok(float(*e, bits)),
                    None => Err(not_a(op, "a float with as many bits as its type")),
                }
            }
            _ => Ok(Value::Other),
        }
    }

    /// The operation called `name`, which may be part of another one.
    pub(super) fn binary(&mut self, op: &Op, name: &str, a: Int, b: Int) -> Result<Int> {
        let bits = a.bits;
        if let (Some(x), Some(y)) = (a.known, b.known) {
            if let Some(v) = fold::binary(name, bits, x, y) {
                let instruction = match how(name) {
                    Some(How::Instruction(i)) => i,
                    _ => name,
                };
                let counted = self.made_of(instruction, bits, &a, &b);
                return Ok(Int::literal(bits, v).counted(counted));
            }
        }
        let instruction = match how(name) {
            Some(How::Instruction(i)) => i,
            Some(How::Pick(predicate)) => return self.pick(predicate, a, b),
            None if ROUNDED.contains(&name) => return self.rounded(op, name, a, b),
            None => {
                return Err(unsupported(
                    op,
                    "this operation in a core body",
                    "move it into a kernel function",
                ))
            }
        };
        let zeros = match instruction {
            "add" | "sub" | "or" => a.zeros.min(b.zeros),
            "mul" => a.zeros.saturating_add(b.zeros),
            "and" => a.zeros.max(b.zeros),
            "shl" => match b.known.and_then(|k| u32::try_from(k).ok()) {
                Some(k) => a.zeros.saturating_add(k),
                None => a.zeros,
            },
            _ => 0,
        };
        let name = self.assign(format!("{instruction} i{bits} {}, {}", a.text, b.text))?;
        let counted = self.made_of(instruction, bits, &a, &b);
        Ok(Int::named(bits, name).with_zeros(zeros).counted(counted))
    }

    /// `a` if it compares so with `b`, otherwise `b`.
    fn pick(&mut self, predicate: &str, a: Int, b: Int) -> Result<Int> {
        let bits = a.bits;
        let c = self.assign(format!("icmp {predicate} i{bits} {}, {}", a.text, b.text))?;
        let counted = self.made_of("select", bits, &a, &b);
        let name = self.assign(format!("select i1 {c}, {}, {}", a.typed(), b.typed()))?;
        Ok(Int::named(bits, name).counted(counted))
    }

    fn compare(&mut self, op: &Op) -> Result<Int> {
        let (a, b) = self.pair(op)?;
        self.compared(predicate(op, &INT_PREDICATES)?, &a, &b)
    }

    fn compared(&mut self, predicate: &str, a: &Int, b: &Int) -> Result<Int> {
        if let (Some(x), Some(y)) = (a.known, b.known) {
            if let Some(known) = fold::compare(predicate, a.bits, x, y) {
                let counted = self.made_of("icmp", 1, a, b);
                return Ok(Int::literal(1, known.into()).counted(counted));
            }
        }
        let text = format!("icmp {predicate} i{} {}, {}", a.bits, a.text, b.text);
        let counted = self.made_of("icmp", 1, a, b);
        Ok(Int::named(1, self.assign(text)?).counted(counted))
    }

    /// Division that rounds up or down: the quotient that is rounded to zero, and one more or less where
    /// there is a remainder and zero lies on the other side.
    fn rounded(&mut self, op: &Op, name: &str, a: Int, b: Int) -> Result<Int> {
        let (divide, rest) = match name {
            "arith.ceildivui" => ("arith.divui", "arith.remui"),
            _ => ("arith.divsi", "arith.remsi"),
        };
        let quotient = self.binary(op, divide, a.clone(), b.clone())?;
        let rest = self.binary(op, rest, a.clone(), b.clone())?;
        let zero = Int::literal(a.bits, 0);
        let mut off = self.compared("ne", &rest, &zero)?;
        if name != "arith.ceildivui" {
            let signs = self.binary(op, "arith.xori", a, b)?;
            let side = if name == "arith.floordivsi" {
                "slt"
            } else {
                "sge"
            };
            let side = self.compared(side, &signs, &zero)?;
            off = self.binary(op, "arith.andi", off, side)?;
        }
        let one = self.resize(off, quotient.bits, true)?;
        let then = if name == "arith.floordivsi" {
            "arith.subi"
        } else {
            "arith.addi"
        };
        self.binary(op, then, quotient, one)
    }

    /// A sum and whether it wraps; a product's low and high half.
    fn extended(&mut self, op: &Op) -> Result<()> {
        let (a, b) = self.pair(op)?;
        let (first, second) = if op.name == "arith.addui_extended" {
            let sum = self.binary(op, "arith.addi", a.clone(), b)?;
            let wraps = self.compared("ult", &sum, &a)?;
            (sum, wraps)
        } else {
            let extend = if op.name == "arith.mulsi_extended" {
                "sext"
            } else {
                "zext"
            };
            let low = self.binary(op, "arith.muli", a.clone(), b.clone())?;
            let (bits, wide) = (a.bits, 2 * a.bits);
            let x = self.assign(format!("{extend} {} to i{wide}", a.typed()))?;
            let y = self.assign(format!("{extend} {} to i{wide}", b.typed()))?;
            let product = self.assign(format!("mul i{wide} {x}, {y}"))?;
            let top = self.assign(format!("lshr i{wide} {product}, {bits}"))?;
            let high = self.assign(format!("trunc i{wide} {top} to i{bits}"))?;
            (low, Int::named(bits, high))
        };
        for (&result, value) in op.results.iter().zip([first, second]) {
            self.values.insert(result, Value::Int(value));
        }
        Ok(())
    }

    fn select(&mut self, op: &Op) -> Result<Value> {
        let c = self.int(operand(op, 0)?, op)?;
        let (a, b) = (
            self.carried(operand(op, 1)?, op)?,
            self.carried(operand(op, 2)?, op)?,
        );
        if let Some(&result) = op.results.first() {
            let ty = &self.module.value(result).ty;
            for value in [&a, &b] {
                self.of_type(op, "what is chosen between", value, ty)?;
            }
        }
        if let Some(c_known) = c.known {
            let chosen = if c_known == 0 { b } else { a };
            return Ok(match chosen {
                // In another turn it may be the other one.
                Value::Int(i) if c.counted != Counted::No => {
                    Value::Int(i.counted(Counted::Somehow))
                }
                chosen => chosen,
            });
        }
        let (Some((ty, x)), Some((_, y))) = (a.operand(), b.operand()) else {
            return Err(not_a(op, "a choice between numbers"));
        };
        let name = self.assign(format!("select i1 {}, {ty} {x}, {ty} {y}", c.text))?;
        // Which of them it is may depend on a counter, as both may.
        let counted = |v: &Value| matches!(v, Value::Int(i) if i.counted != Counted::No);
        let by_counter = c.counted != Counted::No || counted(&a) || counted(&b);
        Ok(match a.renamed(name) {
            Value::Int(i) if by_counter => Value::Int(i.counted(Counted::Somehow)),
            chosen => chosen,
        })
    }

    /// Width changes; `index` is 64 bits.
    fn convert(&mut self, op: &Op) -> Result<Int> {
        let from = self.int(operand(op, 0)?, op)?;
        let to = op.results.first().map(|&v| &self.module.value(v).ty);
        let Some(bits) = to.and_then(int_bits) else {
            return Err(not_a(op, "a conversion between integers of up to 64 bits"));
        };
        let fits = match op.name.as_str() {
            "arith.extsi" | "arith.extui" => bits > from.bits,
            "arith.trunci" => bits < from.bits,
            _ => true,
        };
        if !fits {
            let what = match bits > from.bits {
                true => "a number of more bits than it is cut off to",
                false => "a number of fewer bits than it is extended to",
            };
            return Err(not_a(op, what));
        }
        self.resize(from, bits, op.name.ends_with("ui"))
    }

    /// To another width, by zeros or by the sign.
    pub(super) fn resize(&mut self, from: Int, bits: u32, by_zeros: bool) -> Result<Int> {
        if from.bits == bits {
            return Ok(from);
        }
        if let Some(v) = from.known {
            let v = fold::resize(from.bits, bits, by_zeros, v);
            let counted = self.made_of_resized(&from, bits, by_zeros);
            return Ok(Int::literal(bits, v).counted(counted));
        }
        let instruction = match (bits < from.bits, by_zeros) {
            (true, _) => "trunc",
            (false, true) => "zext",
            (false, false) => "sext",
        };
        let text = format!("{instruction} {} to i{bits}", from.typed());
        let counted = self.made_of_resized(&from, bits, by_zeros);
        let name = self.assign(text)?;
        Ok(Int::named(bits, name)
            .with_zeros(from.zeros)
            .counted(counted))
    }

    /// Sum of two `index` values.
    pub(super) fn add(&mut self, a: &Int, b: &Int) -> Result<Int> {
        let counted = self.made_of("add", a.bits, a, b);
        match (a.known, b.known) {
            (Some(x), Some(y)) => Ok(Int::literal(a.bits, x.wrapping_add(y)).counted(counted)),
            (Some(0), None) => Ok(b.clone().counted(counted)),
            (None, Some(0)) => Ok(a.clone().counted(counted)),
            _ => {
                let name = self.assign(format!("add i{} {}, {}", a.bits, a.text, b.text))?;
                let zeros = a.zeros.min(b.zeros);
                Ok(Int::named(a.bits, name).with_zeros(zeros).counted(counted))
            }
        }
    }

    /// An `index` value times a constant.
    pub(super) fn scale(&mut self, a: &Int, factor: i128) -> Result<Int> {
        let counted = self.made_of("mul", a.bits, a, &Int::literal(a.bits, factor));
        match a.known {
            Some(x) => Ok(Int::literal(a.bits, x.wrapping_mul(factor)).counted(counted)),
            None if factor == 1 => Ok(a.clone()),
            None => {
                let name = self.assign(format!("mul i{} {}, {factor}", a.bits, a.text))?;
                let zeros = a.zeros.saturating_add(factor.trailing_zeros());
                Ok(Int::named(a.bits, name).with_zeros(zeros).counted(counted))
            }
        }
    }
}

/// Operations that have no result where the second operand is zero.
const DIVISIONS: [&str; 7] = [
    "arith.divsi",
    "arith.divui",
    "arith.remsi",
    "arith.remui",
    "arith.ceildivsi",
    "arith.ceildivui",
    "arith.floordivsi",
];

/// Refuses a second operand, or a lane of it, that gives nothing: a divisor of zero, a shift by the width or
/// more.
pub(super) fn check_constant(op: &Op, bits: u32, value: i128) -> Result<()> {
    let name = op.name.as_str();
    let shifts = ["arith.shli", "arith.shrsi", "arith.shrui"].contains(&name);
    match value & ((1 << bits.min(126)) - 1) {
        0 if DIVISIONS.contains(&name) => Err(unsupported(
            op,
            "a division by zero",
            "correct the divisor: there is no such quotient, and the core does not stop for it",
        )),
        n if shifts && n >= bits.into() => Err(unsupported(
            op,
            "a shift by the width of its number or more",
            "shift by less: what comes out is not defined; all bits at once leave 0, or the sign \
             (`arith.shrsi` by one less than the width)",
        )),
        _ => Ok(()),
    }
}

/// Divisions that LLVM has no instruction for.
const ROUNDED: [&str; 3] = ["arith.ceildivsi", "arith.ceildivui", "arith.floordivsi"];

/// How LLVM says an operation on two integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// By an instruction.
    Instruction(&'static str),
    /// As the first operand if it compares so with the second, which it is otherwise.
    Pick(&'static str),
}

pub(super) fn how(name: &str) -> Option<How> {
    Some(How::Instruction(match name {
        "arith.addi" => "add",
        "arith.subi" => "sub",
        "arith.muli" => "mul",
        "arith.divsi" => "sdiv",
        "arith.divui" => "udiv",
        "arith.remsi" => "srem",
        "arith.remui" => "urem",
        "arith.andi" => "and",
        "arith.ori" => "or",
        "arith.xori" => "xor",
        "arith.shli" => "shl",
        "arith.shrsi" => "ashr",
        "arith.shrui" => "lshr",
        "arith.minsi" => return Some(How::Pick("slt")),
        "arith.minui" => return Some(How::Pick("ult")),
        "arith.maxsi" => return Some(How::Pick("sgt")),
        "arith.maxui" => return Some(How::Pick("ugt")),
        _ => return None,
    }))
}

/// The predicate of a comparison, of those that there are.
pub(super) fn predicate<'o>(op: &'o Op, known: &[&str]) -> Result<&'o str> {
    let predicate = op.text("predicate").unwrap_or_default();
    match known.contains(&predicate) {
        true => Ok(predicate),
        false => Err(not_a(op, "a comparison with a known predicate")),
    }
}

fn float(e: Element, bits: u64) -> Value {
    match (float_type(e), float_text(e, bits)) {
        (Some(ty), Some(text)) => Value::Float { ty, text },
        _ => Value::Other,
    }
}
