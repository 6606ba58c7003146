//! What values of a core body stand for: read, remembered, passed on.

use super::emit::{mismatch, not_a, Emitter};
use super::value::{
    array_type, float_type, global, has_offset, int_bits, llvm_type, natural, row_major,
    same_strides, strides_of, Int, Mem, Value, Vector,
};
use super::{view, Fail};
use crate::error::DesignErrorKind;
use crate::mlir::{Op, Type, ValueId};
use crate::model::{BufferIx, Entity};
use crate::read::Result;

impl Emitter<'_> {
    /// A parameter or block argument under its LLVM name.
    pub(super) fn incoming(&self, ty: &Type, name: String, op: &Op) -> Result<Value> {
        match ty {
            Type::MemRef(m) => {
                let Some(strides) = strides_of(m) else {
                    return Err(not_a(op, "memory whose type says its extents and strides"));
                };
                Ok(Value::Mem(Mem {
                    name: name.clone(),
                    base: name,
                    offset: Int::literal(64, 0),
                    strides,
                    shape: m.shape.clone(),
                    element: m.element,
                    room: None,
                    align: natural(m.element),
                    within: has_offset(m),
                }))
            }
            Type::Vector(v) => Ok(Value::Vector(Vector::of(v, name))),
            ty => match (int_bits(ty), ty) {
                (Some(bits), _) => Ok(Value::Int(Int::named(bits, name))),
                (None, Type::Scalar(e)) => {
                    Ok(float_type(*e).map_or(Value::Other, |ty| Value::Float { ty, text: name }))
                }
                _ => Ok(Value::Other),
            },
        }
    }

    pub(super) fn set(&mut self, op: &Op, value: Value) {
        if let Some(&id) = op.results.first() {
            self.values.insert(id, value);
        }
    }

    pub(super) fn value(&mut self, id: ValueId) -> Result<Value> {
        if let Some(v) = self.values.get(&id) {
            return Ok(v.clone());
        }
        match self.model.entities.get(&id) {
            Some(&Entity::Buffer(b)) => return self.buffer(b).map(Value::Mem),
            Some(_) => return Ok(Value::Other),
            None => {}
        }
        let info = self.module.value(id);
        match (self.model.constants.get(&id), int_bits(&info.ty)) {
            (Some(&v), Some(bits)) => Ok(Value::Int(Int::literal(bits, v))),
            _ => Ok(Value::Other),
        }
    }

    /// Sets what an operand stands for from here to the end of the region or block.
    pub(super) fn assume(&mut self, id: ValueId, value: Value) {
        let before = self.values.insert(id, value);
        self.assumed.push((id, before));
    }

    /// Takes back what was assumed since `mark` was the number of assumptions: a region may not be
    /// run at all.
    pub(super) fn forget(&mut self, mark: usize) {
        for (id, before) in self.assumed.drain(mark..).rev() {
            match before {
                Some(value) => self.values.insert(id, value),
                None => self.values.remove(&id),
            };
        }
    }

    /// LLVM type and operand of a value that goes along a branch or a call; memory goes as a pointer to
    /// its first element.
    pub(super) fn passed(
        &mut self,
        id: ValueId,
        op: &Op,
        what: &'static str,
    ) -> Result<(String, String)> {
        let value = self.value(id)?;
        match (&value, value.operand()) {
            (_, Some((ty, text))) => Ok((ty, text.to_owned())),
            (Value::Mem(m), None) => Ok(("ptr".into(), self.pointer(m)?)),
            _ => Err(not_a(op, what)),
        }
    }

    pub(super) fn int(&mut self, id: ValueId, op: &Op) -> Result<Int> {
        match self.value(id)? {
            Value::Int(i) => Ok(i),
            _ => Err(not_a(op, "an integer known to this core")),
        }
    }

    /// What loops carry and branches give: a number, a vector, or memory, of which a pointer to its first
    /// element goes along; the rest its type says.
    pub(super) fn carried(&mut self, id: ValueId, op: &Op) -> Result<Value> {
        let value = self.value(id)?;
        if let Value::Mem(m) = &value {
            let pointer = self.pointer(m)?;
            let ty = self.module.value(id).ty.clone();
            let Value::Mem(plain) = self.incoming(&ty, pointer, op)? else {
                return Err(not_a(op, "memory with a known type"));
            };
            return Ok(Value::Mem(Mem {
                name: m.name.clone(),
                ..plain
            }));
        }
        match value.operand() {
            Some(_) => Ok(value),
            None => Err(not_a(op, "a number, a vector or memory known to this core")),
        }
    }

    /// Refuses a value of another type than the one that is written for it.
    pub(super) fn of_type(&self, op: &Op, what: &str, value: &Value, ty: &Type) -> Result<()> {
        // All memory goes as a pointer: which elements it has, only the type says.
        if let (Value::Mem(m), Type::MemRef(t)) = (value, ty) {
            let strides = strides_of(t).filter(|_| m.element == t.element && m.shape == t.shape);
            return match strides.is_some_and(|s| same_strides(&m.shape, &m.strides, &s)) {
                true => Ok(()),
                false => Err(mismatch(
                    op,
                    what.into(),
                    m.ty().to_string(),
                    ty.to_string(),
                )),
            };
        }
        let found = value.operand().map(|o| o.0);
        match found == llvm_type(ty) || *ty == Type::Unknown {
            true => Ok(()),
            false => Err(mismatch(
                op,
                what.into(),
                found.unwrap_or_else(|| "no number".into()),
                ty.to_string(),
            )),
        }
    }

    pub(super) fn mem(&mut self, id: ValueId, op: &Op) -> Result<Mem> {
        match self.value(id)? {
            Value::Mem(m) => Ok(m),
            _ => Err(not_a(op, "memory of this core")),
        }
    }

    /// A buffer that this core reaches; declares it.
    pub(super) fn buffer(&mut self, ix: BufferIx) -> Result<Mem> {
        let b = &self.model.buffers[ix];
        if view(self.tile, b.tile).is_none() {
            return Err(Fail::nowhere(DesignErrorKind::OutOfReach {
                what: format!("buffer `{}`", b.symbol),
                tile: b.tile,
                core: self.tile,
                declared: b.span,
            }));
        }
        let unsized_type = || {
            let ty = b.ty.to_string();
            Fail::at(b.span, DesignErrorKind::Unsized { ty })
        };
        let strides = row_major(&b.ty.shape).ok_or_else(unsized_type)?;
        if !self.buffers.contains_key(&b.symbol) {
            let ty = array_type(&b.ty).ok_or_else(unsized_type)?;
            self.buffers.insert(b.symbol.clone(), ty);
        }
        Ok(Mem {
            base: global(&b.symbol),
            name: b.symbol.clone(),
            offset: Int::literal(64, 0),
            strides,
            shape: b.ty.shape.clone(),
            element: b.ty.element,
            room: b.ty.elements(),
            // The windows of a core are aligned far better than any buffer.
            align: match b.address {
                Some(address) => 1 << address.trailing_zeros().min(16),
                None => natural(b.ty.element),
            },
            within: false,
        })
    }
}
