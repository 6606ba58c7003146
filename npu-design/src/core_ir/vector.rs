//! `vector` operations, and arithmetic on vectors.
//!
//! A vector of any shape is a flat LLVM vector, the last extent fastest, as memory has it. So arithmetic is lane
//! by lane whatever the shape, and changes of shape are free. A load or store moves elements that
//! follow each other in memory. It says its alignment: what is known of the buffer's address and of the index
//! ([`Int::zeros`]); the core moves whole registers only where they are aligned.

use super::emit::{not_a, operand, Emitter};
use super::float::{float_text, is_float_op, on_vectors};
use super::value::{element_type, int_bits, is_dense, Int, Mem, Value, Vector};
use crate::mlir::{hex_bytes, Attr, Element, Op, Type, ValueId, VectorType, INT_PREDICATES};
use crate::read::{unsupported, Result};

const KERNEL: &str = "move it into a kernel function";
pub(super) const LIMITS: &str = "a vector of 1 to 2048 integers of up to 64 bits, or floats";

impl Emitter<'_> {
    pub(super) fn vector_op(&mut self, op: &Op) -> Result<()> {
        let value = match op.name.as_str() {
            "vector.load" | "vector.transfer_read" => self.vector_load(op)?,
            "vector.store" | "vector.transfer_write" => return self.vector_store(op),
            "vector.splat" | "vector.broadcast" => self.broadcast(op)?,
            "vector.shape_cast" | "vector.bitcast" => self.reshape_vector(op)?,
            "vector.extract" | "vector.extractelement" => self.extract(op)?,
            "vector.insert" | "vector.insertelement" => self.insert(op)?,
            "vector.extract_strided_slice" => self.slice(op)?,
            "vector.insert_strided_slice" => self.insert_slice(op)?,
            "vector.from_elements" => self.elements_in_lanes(op)?,
            "vector.fma" => return Err(on_vectors(op)),
            "vector.shuffle" => self.shuffle(op)?,
            "vector.reduction" => self.reduction(op)?,
            _ => {
                return Err(unsupported(
                    op,
                    "this vector operation in a core body",
                    KERNEL,
                ))
            }
        };
        self.set(op, value);
        Ok(())
    }

    // ---- memory ----

    /// Where a vector lies in memory: `at` is the first index operand; others may follow the
    /// indices (padding, mask).
    fn place(&mut self, op: &Op, mem: &Mem, at: usize, ty: &VectorType) -> Result<(String, u64)> {
        let rank = mem.strides.len();
        let indices = op.operands.get(at..at + rank).unwrap_or_default();
        let rest = op.operands.len().saturating_sub(at + rank);
        let transfer = op.name.starts_with("vector.transfer");
        let padding = usize::from(op.name == "vector.transfer_read");
        if indices.len() != rank || (!transfer && rest > 0) {
            return Err(not_a(op, "an access with one index per dimension"));
        }
        if rest > padding {
            return Err(unsupported(op, "a mask of lanes", KERNEL));
        }
        super::memory::no_index(op, mem)?;
        if mem.element.bytes().is_none() {
            return Err(unsupported(
                op,
                "a vector in memory whose elements are no whole bytes",
                "keep them as `i8`, and cut them off behind the load (`arith.trunci`)",
            ));
        }
        if mem.element != ty.element {
            return Err(not_a(op, "a vector of the elements that the memory has"));
        }
        if transfer {
            whole(op, mem, indices, ty, self)?;
        }
        // The last extents of the memory are those of the vector, one behind the other.
        let shape: Vec<Option<u64>> = ty.shape.iter().map(|&n| Some(n)).collect();
        let inner = mem.strides.len().checked_sub(ty.shape.len());
        if !inner.is_some_and(|inner| is_dense(&shape, &mem.strides[inner..])) {
            return Err(unsupported(
                op,
                "a vector whose elements don't follow each other in memory",
                "move a row at a time",
            ));
        }
        let (pointer, at) = self.indexed(op, mem, indices, ty.lanes())?;
        Ok((pointer, mem.alignment(&at)))
    }

    fn vector_load(&mut self, op: &Op) -> Result<Value> {
        self.loads = true;
        let mem = self.mem(operand(op, 0)?, op)?;
        let ty = self.vector_type(op)?;
        let (pointer, align) = self.place(op, &mem, 1, &ty)?;
        let llvm = of_type(op, &ty)?;
        let text = self.assign(format!("load {llvm}, ptr {pointer}, align {align}"))?;
        Ok(Value::Vector(Vector::of(&ty, text)))
    }

    fn vector_store(&mut self, op: &Op) -> Result<()> {
        let vector = self.vector(operand(op, 0)?, op)?;
        let Type::Vector(ty) = self.module.value(operand(op, 0)?).ty.clone() else {
            return Err(not_a(op, "a vector to store"));
        };
        let mem = self.mem(operand(op, 1)?, op)?;
        let (pointer, align) = self.place(op, &mem, 2, &ty)?;
        self.line(format!(
            "store {}, ptr {pointer}, align {align}",
            vector.typed()
        ))
    }

    fn reduction(&mut self, op: &Op) -> Result<Value> {
        let vector = self.vector(operand(op, 0)?, op)?;
        let kind = match op.attr("kind").map(|a| &a.value) {
            Some(Attr::Word(kind)) => kind.as_str(),
            // `#vector.kind<add>` of the generic form.
            Some(Attr::Dict(entries)) => entries.first().map_or("", |(k, _)| k.as_str()),
            _ => "",
        };
        let families = [
            ("add", "add", "arith.addi"),
            ("mul", "mul", "arith.muli"),
            ("and", "and", "arith.andi"),
            ("or", "or", "arith.ori"),
            ("xor", "xor", "arith.xori"),
            ("minsi", "smin", "arith.minsi"),
            ("minui", "umin", "arith.minui"),
            ("maxsi", "smax", "arith.maxsi"),
            ("maxui", "umax", "arith.maxui"),
        ];
        let family = families.iter().find(|f| f.0 == kind);
        let (Some((_, family, then)), Some(bits)) = (family, vector.int_bits()) else {
            return Err(unsupported(op, "this reduction in a core body", KERNEL));
        };
        let name = format!("llvm.vector.reduce.{family}.v{}i{bits}", vector.lanes);
        self.intrinsics
            .insert(format!("declare i{bits} @{name}({})", vector.ty()));
        let text = self.assign(format!("call i{bits} @{name}({})", vector.typed()))?;
        let sum = Int::named(bits, text);
        match op.operands.get(1) {
            Some(&start) => {
                let start = self.int(start, op)?;
                Ok(Value::Int(self.binary(op, then, sum, start)?))
            }
            None => Ok(Value::Int(sum)),
        }
    }

    // ---- arithmetic ----

    /// An `arith` operation whose result is a vector of integers.
    pub(super) fn vector_arith(&mut self, op: &Op, ty: &VectorType) -> Result<Value> {
        let llvm = of_type(op, ty)?;
        let text = match op.name.as_str() {
            "arith.constant" => match op.attr("value").map(|a| &a.value) {
                Some(Attr::Dense(items)) => match dense(ty, items) {
                    Some(text) => text,
                    None => return Err(not_a(op, "one constant, or one for each lane")),
                },
                _ => return Err(not_a(op, "a dense constant")),
            },
            "arith.cmpi" => {
                let (a, b) = (
                    self.vector(operand(op, 0)?, op)?,
                    self.vector(operand(op, 1)?, op)?,
                );
                let predicate = super::arith::predicate(op, &INT_PREDICATES)?;
                self.assign(format!("icmp {predicate} {}, {}", a.typed(), b.text))?
            }
            "arith.select" => {
                let condition = match self.value(operand(op, 0)?)? {
                    Value::Int(i) => i.typed(),
                    Value::Vector(v) => v.typed(),
                    _ => return Err(not_a(op, "a condition known to this core")),
                };
                let (a, b) = (
                    self.vector(operand(op, 1)?, op)?,
                    self.vector(operand(op, 2)?, op)?,
                );
                self.assign(format!("select {condition}, {}, {}", a.typed(), b.typed()))?
            }
            "arith.extsi" | "arith.extui" | "arith.trunci" | "arith.index_cast"
            | "arith.index_castui" => {
                let from = self.vector(operand(op, 0)?, op)?;
                let (Some(old), Some(new)) = (from.int_bits(), int_bits(&Type::Scalar(ty.element)))
                else {
                    return Err(not_a(op, "a vector of integers"));
                };
                let how = match (new.cmp(&old), op.name.ends_with("ui")) {
                    (std::cmp::Ordering::Equal, _) => {
                        return Ok(Value::Vector(Vector::of(ty, from.text)))
                    }
                    (std::cmp::Ordering::Less, _) => "trunc",
                    (_, true) => "zext",
                    (_, false) => "sext",
                };
                self.assign(format!("{how} {} to {llvm}", from.typed()))?
            }
            "arith.bitcast" => return self.reshape_vector(op),
            name if is_float_op(name) => return Err(on_vectors(op)),
            name => {
                let (a, b) = (
                    self.vector(operand(op, 0)?, op)?,
                    self.vector(operand(op, 1)?, op)?,
                );
                let Some(bits) = a.int_bits() else {
                    return Err(on_vectors(op));
                };
                for lane in constant_lanes(&b) {
                    super::arith::check_constant(op, bits, lane)?;
                }
                match super::arith::how(name) {
                    Some(super::arith::How::Instruction(i)) => {
                        self.assign(format!("{i} {}, {}", a.typed(), b.text))?
                    }
                    Some(super::arith::How::Pick(predicate)) => {
                        let mask =
                            self.assign(format!("icmp {predicate} {}, {}", a.typed(), b.text))?;
                        self.assign(format!(
                            "select <{} x i1> {mask}, {}, {}",
                            a.lanes,
                            a.typed(),
                            b.typed()
                        ))?
                    }
                    None => return Err(unsupported(op, "this operation in a core body", KERNEL)),
                }
            }
        };
        Ok(Value::Vector(Vector::of(ty, text)))
    }

    pub(super) fn vector(&mut self, id: ValueId, op: &Op) -> Result<Vector> {
        match self.value(id)? {
            Value::Vector(v) => Ok(v),
            _ => Err(not_a(op, "a vector known to this core")),
        }
    }

    pub(super) fn vector_type(&self, op: &Op) -> Result<VectorType> {
        match op.results.first().map(|&v| &self.module.value(v).ty) {
            Some(Type::Vector(ty)) => Ok(ty.clone()),
            _ => Err(not_a(op, "an operation with a named vector result")),
        }
    }
}

/// The LLVM type of a vector that has one.
pub(super) fn of_type(op: &Op, ty: &VectorType) -> Result<String> {
    super::value::vector_type(ty).ok_or_else(|| not_a(op, LIMITS))
}

/// The integers of a constant's lanes, one for all that are alike.
fn constant_lanes(v: &Vector) -> impl Iterator<Item = i128> + '_ {
    let lanes = v.text.trim_start_matches("splat (").trim_end_matches(')');
    let lanes = lanes.trim_matches(['<', '>']).split(", ");
    lanes.filter_map(|lane| lane.strip_prefix('i')?.split_once(' ')?.1.parse().ok())
}

pub(super) fn bits(v: &Vector) -> Option<u32> {
    let bits = match v.int_bits() {
        Some(bits) => bits,
        None => 8 * v.element.bytes()?,
    };
    bits.checked_mul(v.lanes)
}

/// Refuses a transfer in another order than memory's, or one that may leave its memory: it would have to pad.
fn whole(
    op: &Op,
    mem: &Mem,
    indices: &[ValueId],
    ty: &VectorType,
    e: &mut Emitter<'_>,
) -> Result<()> {
    if let Some(map) = op.attr("permutation_map") {
        let text = map.value.as_text().unwrap_or_default();
        if !last_in_order(text, ty.shape.len()) {
            return Err(unsupported(op, "a transfer in another order", KERNEL));
        }
    }
    let said = op
        .attr("in_bounds")
        .and_then(|a| a.value.as_array())
        .unwrap_or_default();
    let first = indices.len().saturating_sub(ty.shape.len());
    for (k, (&index, &n)) in indices[first..].iter().zip(&ty.shape).enumerate() {
        if matches!(said.get(k), Some(Attr::Bool(true))) {
            continue;
        }
        let at = e.int(index, op)?.known;
        let extent = mem.shape.get(first + k).copied().flatten();
        let inside = at
            .zip(extent)
            .is_some_and(|(at, extent)| at >= 0 && at + i128::from(n) <= i128::from(extent));
        if !inside {
            return Err(unsupported(
                op,
                "a transfer that may leave its memory",
                "say `in_bounds = [true]` where it never does",
            ));
        }
    }
    Ok(())
}

/// Whether a map gives its last `rank` inputs in order: `(d0, d1) -> (d1)`.
fn last_in_order(map: &str, rank: usize) -> bool {
    let names = |list: &str| -> Vec<String> {
        let list = list.trim().trim_start_matches('(').trim_end_matches(')');
        list.split(',').map(|d| d.trim().to_owned()).collect()
    };
    let inner = map.trim().trim_start_matches("affine_map").trim();
    let inner = inner.trim_start_matches('<').trim_end_matches('>');
    let Some((from, to)) = inner.split_once("->") else {
        return false;
    };
    let (from, to) = (names(from), names(to));
    to.len() == rank && from.ends_with(&to)
}

/// A dense constant as an LLVM operand.
fn dense(ty: &VectorType, items: &[Attr]) -> Option<String> {
    let element = element_type(ty.element)?;
    let values: Vec<String> = match items {
        [Attr::Str(hex)] => {
            let width = ty.element.bytes()? as usize;
            let bytes = hex_bytes(hex).filter(|bytes| bytes.len() % width == 0)?;
            let number = |b: &[u8]| {
                let mut word = [0; 16];
                word[..b.len()].copy_from_slice(b);
                lane(ty.element, &Attr::Int(i128::from_le_bytes(word)))
            };
            bytes
                .chunks_exact(width)
                .map(number)
                .collect::<Option<_>>()?
        }
        items => items
            .iter()
            .map(|item| lane(ty.element, item))
            .collect::<Option<_>>()?,
    };
    match values.as_slice() {
        [one] => Some(format!("splat ({element} {one})")),
        all if all.len() as u64 == ty.lanes() => {
            let list: Vec<String> = all.iter().map(|v| format!("{element} {v}")).collect();
            Some(format!("<{}>", list.join(", ")))
        }
        _ => None,
    }
}

/// A number of a dense constant, of a float also its bits.
fn lane(element: Element, item: &Attr) -> Option<String> {
    match (element, item) {
        (Element::Int { bits, .. }, Attr::Bool(_) | Attr::Int(_)) => {
            Some(crate::fold::wrap(bits, item.as_int()?).to_string())
        }
        (e, Attr::Float(bits)) => float_text(e, e.float_bits(f64::from_bits(*bits))?),
        (e, Attr::Int(bits)) if e.is_float() && bits >> (8 * e.bytes()?) == 0 => {
            float_text(e, u64::try_from(*bits).ok()?)
        }
        _ => None,
    }
}
