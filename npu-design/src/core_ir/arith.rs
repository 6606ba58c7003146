//! Integer arithmetic. Known operands fold, so that addresses of known elements stay constants.

use super::emit::Emitter;
use super::value::{int_bits, wrap, Int, Value};
use crate::mlir::{Attr, Element, Op, Type};
use crate::read::{unsupported, Result};

impl Emitter<'_> {
    pub(super) fn arith(&mut self, op: &Op) -> Result<()> {
        let value = match op.name.as_str() {
            "arith.constant" => self.constant(op)?,
            "arith.cmpi" => Value::Int(self.compare(op)?),
            "arith.select" => Value::Int(self.select(op)?),
            "arith.index_cast" | "arith.index_castui" | "arith.extsi" | "arith.extui"
            | "arith.trunci" => Value::Int(self.convert(op)?),
            _ => {
                let (a, b) = (self.int(op.operands[0], op)?, self.int(op.operands[1], op)?);
                Value::Int(self.binary(op, a, b)?)
            }
        };
        self.set(op, value);
        Ok(())
    }

    fn constant(&mut self, op: &Op) -> Result<Value> {
        let ty = op.results.first().map(|&v| &self.module.value(v).ty);
        match (op.attr("value").map(|a| &a.value), ty) {
            (Some(Attr::Int(v)), Some(ty)) if int_bits(ty).is_some() => {
                Ok(Value::Int(Int::literal(int_bits(ty).unwrap_or(64), *v)))
            }
            (Some(Attr::Float(bits)), Some(Type::Scalar(Element::F32))) => {
                // LLVM spells a float by the bits of the double with the same value.
                let value = f64::from(f64::from_bits(*bits) as f32);
                Ok(Value::Float {
                    ty: "float",
                    text: format!("0x{:016X}", value.to_bits()),
                })
            }
            _ => Ok(Value::Other),
        }
    }

    fn binary(&mut self, op: &Op, a: Int, b: Int) -> Result<Int> {
        let bits = a.bits;
        if let (Some(x), Some(y)) = (a.known, b.known) {
            if let Some(v) = fold(&op.name, bits, x, y) {
                return Ok(Int::literal(bits, v));
            }
        }
        let instruction = match op.name.as_str() {
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
            "arith.minsi" => return self.pick("slt", a, b),
            "arith.minui" => return self.pick("ult", a, b),
            "arith.maxsi" => return self.pick("sgt", a, b),
            "arith.maxui" => return self.pick("ugt", a, b),
            _ => {
                return Err(unsupported(
                    op,
                    "this operation in a core body",
                    "move it into a kernel function",
                ))
            }
        };
        let name = self.assign(format!("{instruction} i{bits} {}, {}", a.text, b.text))?;
        Ok(Int::named(bits, name))
    }

    /// `a` if it compares so with `b`, otherwise `b`.
    fn pick(&mut self, predicate: &str, a: Int, b: Int) -> Result<Int> {
        let bits = a.bits;
        let c = self.assign(format!("icmp {predicate} i{bits} {}, {}", a.text, b.text))?;
        let name = self.assign(format!("select i1 {c}, {}, {}", a.typed(), b.typed()))?;
        Ok(Int::named(bits, name))
    }

    fn compare(&mut self, op: &Op) -> Result<Int> {
        let (a, b) = (self.int(op.operands[0], op)?, self.int(op.operands[1], op)?);
        let predicate = op.text("predicate").unwrap_or_default();
        let unsigned = |v: i128| {
            if a.bits >= 128 {
                v
            } else {
                v & ((1 << a.bits) - 1)
            }
        };
        if let (Some(x), Some(y)) = (a.known, b.known) {
            let (ux, uy) = (unsigned(x), unsigned(y));
            let known = match predicate {
                "eq" => Some(x == y),
                "ne" => Some(x != y),
                "slt" => Some(x < y),
                "sle" => Some(x <= y),
                "sgt" => Some(x > y),
                "sge" => Some(x >= y),
                "ult" => Some(ux < uy),
                "ule" => Some(ux <= uy),
                "ugt" => Some(ux > uy),
                "uge" => Some(ux >= uy),
                _ => None,
            };
            if let Some(k) = known {
                return Ok(Int::literal(1, k.into()));
            }
        }
        const PREDICATES: [&str; 10] = [
            "eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge",
        ];
        if !PREDICATES.contains(&predicate) {
            return Err(super::emit::not_a(
                op,
                "a comparison with a known predicate",
            ));
        }
        let text = format!("icmp {predicate} i{} {}, {}", a.bits, a.text, b.text);
        Ok(Int::named(1, self.assign(text)?))
    }

    fn select(&mut self, op: &Op) -> Result<Int> {
        let c = self.int(op.operands[0], op)?;
        let (a, b) = (self.int(op.operands[1], op)?, self.int(op.operands[2], op)?);
        match c.known {
            Some(0) => Ok(b),
            Some(_) => Ok(a),
            None => {
                let text = format!("select i1 {}, {}, {}", c.text, a.typed(), b.typed());
                Ok(Int::named(a.bits, self.assign(text)?))
            }
        }
    }

    /// Width changes; `index` is 64 bits.
    fn convert(&mut self, op: &Op) -> Result<Int> {
        let from = self.int(op.operands[0], op)?;
        let to = op.results.first().map(|&v| &self.module.value(v).ty);
        let Some(bits) = to.and_then(int_bits) else {
            return Err(super::emit::not_a(
                op,
                "a conversion between integers of up to 64 bits",
            ));
        };
        self.resize(from, bits, op.name.ends_with("ui"))
    }

    /// To another width, by zeros or by the sign.
    pub(super) fn resize(&mut self, from: Int, bits: u32, by_zeros: bool) -> Result<Int> {
        if from.bits == bits {
            return Ok(from);
        }
        if let Some(v) = from.known {
            let v = if by_zeros && from.bits < 127 {
                v & ((1 << from.bits) - 1)
            } else {
                v
            };
            // A single bit that is extended by its sign becomes 0 or -1.
            let v = if !by_zeros && from.bits == 1 {
                -(v & 1)
            } else {
                v
            };
            return Ok(Int::literal(bits, v));
        }
        let instruction = match (bits < from.bits, by_zeros) {
            (true, _) => "trunc",
            (false, true) => "zext",
            (false, false) => "sext",
        };
        let text = format!("{instruction} {} to i{bits}", from.typed());
        Ok(Int::named(bits, self.assign(text)?))
    }

    /// Sum of two `index` values.
    pub(super) fn add(&mut self, a: &Int, b: &Int) -> Result<Int> {
        match (a.known, b.known) {
            (Some(x), Some(y)) => Ok(Int::literal(a.bits, x.wrapping_add(y))),
            (Some(0), None) => Ok(b.clone()),
            (None, Some(0)) => Ok(a.clone()),
            _ => {
                let name = self.assign(format!("add i{} {}, {}", a.bits, a.text, b.text))?;
                Ok(Int::named(a.bits, name))
            }
        }
    }

    /// An `index` value times a constant.
    pub(super) fn scale(&mut self, a: &Int, factor: i128) -> Result<Int> {
        match a.known {
            Some(x) => Ok(Int::literal(a.bits, x.wrapping_mul(factor))),
            None if factor == 1 => Ok(a.clone()),
            None => {
                let name = self.assign(format!("mul i{} {}, {factor}", a.bits, a.text))?;
                Ok(Int::named(a.bits, name))
            }
        }
    }
}

/// The value of an operation on known operands; `None` where it has none.
fn fold(name: &str, bits: u32, x: i128, y: i128) -> Option<i128> {
    let mask = if bits >= 127 {
        i128::MAX
    } else {
        (1 << bits) - 1
    };
    let (ux, uy) = (x & mask, y & mask);
    let shift = u32::try_from(uy).ok().filter(|&s| s < bits);
    Some(match name {
        "arith.addi" => x.checked_add(y)?,
        "arith.subi" => x.checked_sub(y)?,
        "arith.muli" => x.checked_mul(y)?,
        "arith.divsi" => wrap(bits, x.checked_div(y)?),
        "arith.divui" => ux.checked_div(uy)?,
        "arith.remsi" => x.checked_rem(y)?,
        "arith.remui" => ux.checked_rem(uy)?,
        "arith.andi" => x & y,
        "arith.ori" => x | y,
        "arith.xori" => x ^ y,
        "arith.shli" => x.checked_shl(shift?)?,
        "arith.shrsi" => x >> shift?,
        "arith.shrui" => ux >> shift?,
        "arith.minsi" => x.min(y),
        "arith.maxsi" => x.max(y),
        "arith.minui" => ux.min(uy),
        "arith.maxui" => ux.max(uy),
        _ => return None,
    })
}
