//! Lanes of vectors: repeated, picked, put in place of others.
//!
//! All of it is shuffles of flat vectors, whose lanes a position in several dimensions counts.

use super::emit::{mismatch, not_a, operand, Emitter};
use super::value::{element_type, Int, Value, Vector, MAX_LANES};
use super::vector::{bits, of_type, LIMITS};
use crate::mlir::{Attr, Element, Op, Type, VectorType};
use crate::read::Result;
use std::fmt::Write;

impl Emitter<'_> {
    pub(super) fn broadcast(&mut self, op: &Op) -> Result<Value> {
        let ty = self.vector_type(op)?;
        match self.value(operand(op, 0)?)? {
            Value::Vector(v) => {
                let Type::Vector(from) = &self.module.value(operand(op, 0)?).ty else {
                    return Err(not_a(op, "a vector of a known shape"));
                };
                let Some(lanes) = repeated(from, &ty) else {
                    return Err(not_a(op, "a shape that the vector can be repeated to"));
                };
                self.pick_lanes(op, &v, None, &lanes)
            }
            number => self.splat(op, &ty, &number),
        }
    }

    /// A number in every lane.
    fn splat(&mut self, op: &Op, ty: &VectorType, number: &Value) -> Result<Value> {
        let llvm = of_type(op, ty)?;
        let lanes = ty.lanes();
        one_of(op, "the number that is repeated", number, ty.element)?;
        let text = match number {
            Value::Int(Int {
                known: Some(v),
                bits,
                ..
            }) => format!("splat (i{bits} {v})"),
            other => {
                let Some(typed) = other.typed_number() else {
                    return Err(not_a(op, "a number to repeat"));
                };
                let one = self.assign(format!("insertelement {llvm} poison, {typed}, i32 0"))?;
                self.assign(format!(
                    "shufflevector {llvm} {one}, {llvm} poison, <{lanes} x i32> zeroinitializer"
                ))?
            }
        };
        Ok(Value::Vector(Vector::of(ty, text)))
    }

    /// The same bits in another shape.
    pub(super) fn reshape_vector(&mut self, op: &Op) -> Result<Value> {
        let from = self.vector(operand(op, 0)?, op)?;
        let ty = self.vector_type(op)?;
        of_type(op, &ty)?;
        let to = Vector::of(&ty, from.text.clone());
        if to.ty() == from.ty() {
            return Ok(Value::Vector(to));
        }
        if op.name == "vector.shape_cast" || bits(&to) != bits(&from) {
            return Err(not_a(op, "a vector of the same size"));
        }
        let text = self.assign(format!("bitcast {} to {}", from.typed(), to.ty()))?;
        Ok(Value::Vector(Vector { text, ..to }))
    }

    pub(super) fn extract(&mut self, op: &Op) -> Result<Value> {
        let vector = self.vector(operand(op, 0)?, op)?;
        let position = self.position(op, 1)?;
        let Some(&result) = op.results.first() else {
            return Ok(Value::Other);
        };
        match self.module.value(result).ty.clone() {
            Type::Vector(part) => {
                let lanes = u64::from(vector.lanes);
                let first = position.known.and_then(|p| u64::try_from(p).ok());
                let first = first.and_then(|p| p.checked_mul(part.lanes()));
                let end = first.and_then(|f| f.checked_add(part.lanes()));
                match first.zip(end.filter(|&end| end <= lanes)) {
                    Some((first, end)) => {
                        let picked: Vec<u64> = (first..end).collect();
                        self.pick_lanes(op, &vector, None, &picked)
                    }
                    None => Err(not_a(op, "a constant position within the vector")),
                }
            }
            ty => {
                let at = self.lane(op, position, &vector)?;
                let text =
                    self.assign(format!("extractelement {}, {}", vector.typed(), at.typed()))?;
                self.incoming(&ty, text, op)
            }
        }
    }

    pub(super) fn insert(&mut self, op: &Op) -> Result<Value> {
        let vector = self.vector(operand(op, 1)?, op)?;
        let position = self.position(op, 2)?;
        let value = self.value(operand(op, 0)?)?;
        if let Value::Vector(part) = &value {
            return self.insert_part(op, part, &vector, &position);
        }
        let Some(number) = value.typed_number() else {
            return Err(not_a(op, "a number or a vector to insert"));
        };
        one_of(op, "the number to insert", &value, vector.element)?;
        let at = self.lane(op, position, &vector)?;
        let text = format!("insertelement {}, {number}, {}", vector.typed(), at.typed());
        let text = self.assign(text)?;
        Ok(Value::Vector(Vector { text, ..vector }))
    }

    /// A vector as one of the parts of another.
    fn insert_part(
        &mut self,
        op: &Op,
        part: &Vector,
        vector: &Vector,
        position: &Int,
    ) -> Result<Value> {
        let lanes = i128::from(part.lanes);
        let first = position.known.and_then(|p| p.checked_mul(lanes));
        let fits = |f: &i128| *f >= 0 && f + lanes <= i128::from(vector.lanes);
        match first
            .filter(fits)
            .filter(|_| part.element == vector.element)
        {
            Some(first) => {
                let places: Vec<u64> = (first..first + lanes).map(|k| k as u64).collect();
                self.put_lanes(op, part, vector, &places)
            }
            None => Err(not_a(
                op,
                "a constant position within a vector of such parts",
            )),
        }
    }

    /// The lane, or the part, that `position` names; values among its numbers are operands from
    /// `rest` on in generic form.
    fn position(&mut self, op: &Op, rest: usize) -> Result<Int> {
        let key = ["position", "static_position"]
            .into_iter()
            .find(|k| op.attr(k).is_some());
        let list = key
            .and_then(|k| op.attr(k))
            .and_then(|a| a.value.as_array());
        // The lanes in front of each extent.
        let vector = if op.name.starts_with("vector.insert") {
            1
        } else {
            0
        };
        let Type::Vector(ty) = self.module.value(operand(op, vector)?).ty.clone() else {
            return Err(not_a(op, "a vector of a known shape"));
        };
        let mut dynamic = op.operands.get(rest..).unwrap_or_default().iter();
        let list = list.unwrap_or_default();
        if list.len() > ty.shape.len() {
            return Err(not_a(op, "a position with one number per extent"));
        }
        let mut at = Int::literal(64, 0);
        for (item, &extent) in list.iter().zip(&ty.shape) {
            let item = match item {
                Attr::Int(v) if *v == i128::from(i64::MIN) => match dynamic.next() {
                    Some(&v) => self.int(v, op)?,
                    None => return Err(not_a(op, "a position with its operands")),
                },
                Attr::Int(v) => Int::literal(64, *v),
                Attr::Value(v) => self.int(*v, op)?,
                _ => return Err(not_a(op, "a list of integers")),
            };
            if item
                .known
                .is_some_and(|k| !(0..i128::from(extent)).contains(&k))
            {
                return Err(not_a(op, "a position within the vector"));
            }
            let item = self.resize(item, 64, true)?;
            let before = self.scale(&at, i128::from(extent))?;
            at = self.add(&before, &item)?;
        }
        Ok(at)
    }

    /// A lane's number as LLVM wants it.
    fn lane(&mut self, op: &Op, at: Int, vector: &Vector) -> Result<Int> {
        match at.known {
            Some(k) if !(0..i128::from(vector.lanes)).contains(&k) => {
                Err(not_a(op, "a position within the vector"))
            }
            _ => self.resize(at, 32, true),
        }
    }

    pub(super) fn slice(&mut self, op: &Op) -> Result<Value> {
        let vector = self.vector(operand(op, 0)?, op)?;
        let (Some(first), Some(size), Some(step)) = (
            number(op, "offsets"),
            number(op, "sizes"),
            number(op, "strides"),
        ) else {
            return Err(not_a(op, "a slice with offsets, sizes and strides"));
        };
        let lanes = lanes(first, size, step, vector.lanes);
        match lanes.filter(|_| self.is_flat(op, 0)) {
            Some(lanes) => self.pick_lanes(op, &vector, None, &lanes),
            None => Err(not_a(op, "a slice within a vector of one dimension")),
        }
    }

    /// A vector's lanes in place of some of another one.
    pub(super) fn insert_slice(&mut self, op: &Op) -> Result<Value> {
        let (part, vector) = (
            self.vector(operand(op, 0)?, op)?,
            self.vector(operand(op, 1)?, op)?,
        );
        let (Some(first), Some(step)) = (number(op, "offsets"), number(op, "strides")) else {
            return Err(not_a(op, "a slice with offsets and strides"));
        };
        let flat = self.is_flat(op, 0) && self.is_flat(op, 1) && part.element == vector.element;
        let places = lanes(first, part.lanes.into(), step, vector.lanes);
        let Some(places) = places.filter(|_| flat) else {
            return Err(not_a(op, "a slice within a vector of one dimension"));
        };
        self.put_lanes(op, &part, &vector, &places)
    }

    /// Lanes of a vector at these places of another one.
    fn put_lanes(
        &mut self,
        op: &Op,
        part: &Vector,
        vector: &Vector,
        places: &[u64],
    ) -> Result<Value> {
        // As long as the other first: a shuffle takes two of one type.
        let last = u64::from(part.lanes).saturating_sub(1);
        let wide: Vec<u64> = (0..u64::from(vector.lanes)).map(|k| k.min(last)).collect();
        let Value::Vector(wide) = self.pick_lanes(op, part, None, &wide)? else {
            return Err(not_a(op, "a vector to insert"));
        };
        let of = |lane: u64| match places.iter().position(|&p| p == lane) {
            Some(k) => u64::from(vector.lanes) + k as u64,
            None => lane,
        };
        let picked: Vec<u64> = (0..u64::from(vector.lanes)).map(of).collect();
        self.pick_lanes(op, vector, Some(&wide), &picked)
    }

    pub(super) fn elements_in_lanes(&mut self, op: &Op) -> Result<Value> {
        let ty = self.vector_type(op)?;
        let llvm = of_type(op, &ty)?;
        if op.operands.len() as u64 != ty.lanes() {
            return Err(not_a(op, "a vector with one operand per lane"));
        }
        let mut text = String::from("poison");
        for (k, &value) in op.operands.iter().enumerate() {
            let number = self.value(value)?;
            let same = number
                .operand()
                .is_some_and(|(t, _)| element_type(ty.element) == Some(t));
            let Some(typed) = number.typed_number().filter(|_| same) else {
                return Err(not_a(op, "numbers of the vector's type"));
            };
            text = self.assign(format!("insertelement {llvm} {text}, {typed}, i32 {k}"))?;
        }
        Ok(Value::Vector(Vector::of(&ty, text)))
    }

    /// Whether an operand is a vector of one dimension.
    fn is_flat(&self, op: &Op, at: usize) -> bool {
        let ty = op.operands.get(at).map(|&v| &self.module.value(v).ty);
        matches!(ty, Some(Type::Vector(v)) if v.shape.len() == 1)
    }

    pub(super) fn shuffle(&mut self, op: &Op) -> Result<Value> {
        let (a, b) = (
            self.vector(operand(op, 0)?, op)?,
            self.vector(operand(op, 1)?, op)?,
        );
        let mask = op
            .attr("mask")
            .and_then(|m| m.value.as_array())
            .unwrap_or_default();
        let lanes: Option<Vec<u64>> = mask
            .iter()
            .map(|l| {
                u64::try_from(l.as_int()?)
                    .ok()
                    .filter(|&l| l < 2 * u64::from(a.lanes))
            })
            .collect();
        match lanes.filter(|_| self.is_flat(op, 0) && a.ty() == b.ty()) {
            Some(lanes) => self.pick_lanes(op, &a, Some(&b), &lanes),
            None => Err(not_a(op, "lanes of two vectors of one dimension and type")),
        }
    }

    /// Lanes of one vector, or of two behind each other.
    fn pick_lanes(
        &mut self,
        op: &Op,
        a: &Vector,
        b: Option<&Vector>,
        lanes: &[u64],
    ) -> Result<Value> {
        if !(1..=MAX_LANES).contains(&(lanes.len() as u64)) {
            return Err(not_a(op, LIMITS));
        }
        let result = op.results.first().map(|&v| &self.module.value(v).ty);
        if matches!(result, Some(Type::Vector(ty)) if ty.lanes() != lanes.len() as u64) {
            return Err(not_a(op, "a result with as many lanes as are picked"));
        }
        let mut mask = String::new();
        for (k, lane) in lanes.iter().enumerate() {
            let _ = write!(mask, "{}i32 {lane}", if k > 0 { ", " } else { "" });
        }
        let second = b.map_or("poison", |b| &b.text);
        let text = self.assign(format!(
            "shufflevector {}, {} {second}, <{} x i32> <{mask}>",
            a.typed(),
            a.ty(),
            lanes.len()
        ))?;
        Ok(Value::Vector(Vector {
            lanes: lanes.len() as u32,
            text,
            ..a.clone()
        }))
    }
}

/// Refuses a number of another type than a vector's elements.
fn one_of(op: &Op, what: &str, number: &Value, element: Element) -> Result<()> {
    match number.operand().map(|o| o.0) {
        Some(found) if Some(&found) != element_type(element).as_ref() => {
            Err(mismatch(op, what.into(), found, element.to_string()))
        }
        _ => Ok(()),
    }
}

/// The lane of `from` that each lane of `to` repeats.
fn repeated(from: &VectorType, to: &VectorType) -> Option<Vec<u64>> {
    let skipped = to.shape.len().checked_sub(from.shape.len())?;
    let fits = from.shape.iter().zip(&to.shape[skipped..]);
    if from.element != to.element || !fits.clone().all(|(&a, &b)| a == b || a == 1) {
        return None;
    }
    let lane = |mut k: u64| {
        let (mut at, mut step) = (0, 1);
        for (&have, &want) in from.shape.iter().zip(&to.shape[skipped..]).rev() {
            at += if have == 1 { 0 } else { k % want * step };
            k /= want;
            step *= have;
        }
        at
    };
    (to.lanes() <= MAX_LANES).then(|| (0..to.lanes()).map(lane).collect())
}

/// The first number of a list.
fn number(op: &Op, key: &str) -> Option<i128> {
    let list = op.attr(key).and_then(|a| a.value.as_array())?;
    list.first().and_then(Attr::as_int)
}

/// `size` lanes from `first` on, if a vector of `all` has them.
fn lanes(first: i128, size: i128, step: i128, all: u32) -> Option<Vec<u64>> {
    if !(0..=i128::from(all)).contains(&size) {
        return None;
    }
    let lane = |k: i128| {
        let lane = first.checked_add(k.checked_mul(step)?)?;
        u64::try_from(lane).ok().filter(|&l| l < all.into())
    };
    (0..size).map(lane).collect()
}
