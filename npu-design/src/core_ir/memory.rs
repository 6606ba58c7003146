//! `memref` operations: views carry their offset, loads and stores apply it.

use super::emit::{not_a, Emitter};
use super::value::{array_type, element_type, row_major, Int, Mem, Value};
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, MemRef, Op, Type, ValueId};
use crate::read::{unsupported, Result};

impl Emitter<'_> {
    pub(super) fn memref(&mut self, op: &Op) -> Result<()> {
        match op.name.as_str() {
            "memref.load" => self.load(op),
            "memref.store" => self.store(op),
            "memref.subview" => self.subview(op),
            "memref.cast" => {
                let mut mem = self.mem(op.operands[0], op)?;
                mem.shape = result_type(self.module, op)?.shape.clone();
                self.set(op, Value::Mem(mem));
                Ok(())
            }
            "memref.collapse_shape" | "memref.expand_shape" => self.reshape(op),
            "memref.reinterpret_cast" => self.reinterpret(op),
            "memref.assume_alignment" => {
                let mem = self.mem(op.operands[0], op)?;
                self.set(op, Value::Mem(mem));
                Ok(())
            }
            "memref.alloc" | "memref.alloca" => self.alloca(op),
            _ => Err(unsupported(
                op,
                "this memory operation in a core body",
                "use an `aie.buffer`, or move it into a kernel function",
            )),
        }
    }

    /// A pointer to the first element of a view.
    pub(super) fn pointer(&mut self, m: &Mem) -> Result<String> {
        let offset = m.offset.clone();
        self.element_pointer(m, offset)
    }

    fn element_pointer(&mut self, m: &Mem, index: Int) -> Result<String> {
        if index.known == Some(0) {
            return Ok(m.base.clone());
        }
        let ty = element_type(m.element).unwrap_or_else(|| "i8".into());
        // Data memory has 20-bit addresses; 32 bits hold every index.
        let index = self.resize(index, 32, false)?;
        self.assign(format!(
            "getelementptr inbounds {ty}, ptr {}, i32 {}",
            m.base, index.text
        ))
    }

    fn indexed(&mut self, op: &Op, mem: &Mem, indices: &[ValueId]) -> Result<String> {
        if indices.len() != mem.strides.len() {
            return Err(not_a(op, "an access with one index per dimension"));
        }
        let mut at = mem.offset.clone();
        for (&v, &stride) in indices.iter().zip(&mem.strides) {
            let index = self.int(v, op)?;
            let step = self.scale(&index, stride)?;
            at = self.add(&at, &step)?;
        }
        if let Some(at) = at.known {
            within(op, mem, "this access", at)?;
        }
        self.element_pointer(mem, at)
    }

    fn load(&mut self, op: &Op) -> Result<()> {
        self.loads = true;
        let mem = self.mem(op.operands[0], op)?;
        let (ty, bits) = scalar(op, &mem)?;
        let pointer = self.indexed(op, &mem, &op.operands[1..])?;
        let name = self.assign(format!("load {ty}, ptr {pointer}"))?;
        let value = match bits {
            Some(bits) => Value::Int(Int::named(bits, name)),
            None => Value::Float {
                ty: "float",
                text: name,
            },
        };
        self.set(op, value);
        Ok(())
    }

    fn store(&mut self, op: &Op) -> Result<()> {
        let mem = self.mem(op.operands[1], op)?;
        scalar(op, &mem)?;
        let value = match self.value(op.operands[0])? {
            Value::Int(i) => i.typed(),
            Value::Float { ty, text } => format!("{ty} {text}"),
            _ => return Err(not_a(op, "a number to store")),
        };
        let pointer = self.indexed(op, &mem, &op.operands[2..])?;
        self.line(format!("store {value}, ptr {pointer}"))
    }

    /// Memory on the stack.
    fn alloca(&mut self, op: &Op) -> Result<()> {
        let ty = result_type(self.module, op)?.clone();
        let (Some(array), Some(strides)) = (array_type(&ty), row_major(&ty.shape)) else {
            return Err(not_a(op, "an allocation with a known size"));
        };
        let base = self.assign(format!("alloca {array}"))?;
        let mem = Mem {
            base,
            offset: Int::literal(64, 0),
            strides,
            shape: ty.shape.clone(),
            element: ty.element,
            room: ty.elements(),
        };
        self.set(op, Value::Mem(mem));
        Ok(())
    }

    fn subview(&mut self, op: &Op) -> Result<()> {
        let mem = self.mem(op.operands[0], op)?;
        let offsets = self.list(op, "offsets")?;
        let strides = self.list(op, "strides")?;
        let sizes = self.list(op, "sizes")?;
        let rank = mem.strides.len();
        if offsets.len() != rank || strides.len() != rank || sizes.len() != rank {
            return Err(not_a(
                op,
                "a subview with one offset, size and stride per dimension",
            ));
        }
        let mut out = mem.clone();
        for (i, offset) in offsets.iter().enumerate() {
            let step = self.scale(offset, mem.strides[i])?;
            out.offset = self.add(&out.offset, &step)?;
        }
        let wanted = result_type(self.module, op)?;
        // Dimensions of extent 1 may be left out of the result.
        let mut dropped = rank.saturating_sub(wanted.shape.len());
        out.strides.clear();
        for i in 0..rank {
            let Some(stride) = strides[i].known else {
                return Err(not_a(op, "a subview with constant strides"));
            };
            if dropped > 0 && sizes[i].known == Some(1) {
                dropped -= 1;
            } else {
                out.strides.push(mem.strides[i] * stride);
            }
        }
        out.shape = wanted.shape.clone();
        check_view(op, &out)?;
        self.set(op, Value::Mem(out));
        Ok(())
    }

    fn reshape(&mut self, op: &Op) -> Result<()> {
        let mut mem = self.mem(op.operands[0], op)?;
        let contiguous = row_major(&mem.shape).is_some_and(|s| s == mem.strides);
        let shape = result_type(self.module, op)?.shape.clone();
        match row_major(&shape).filter(|_| contiguous) {
            Some(strides) => {
                mem.strides = strides;
                mem.shape = shape;
                self.set(op, Value::Mem(mem));
                Ok(())
            }
            None => Err(not_a(
                op,
                "a reshape of contiguous memory with a static shape",
            )),
        }
    }

    fn reinterpret(&mut self, op: &Op) -> Result<()> {
        let mut mem = self.mem(op.operands[0], op)?;
        let offsets = self.list(op, "offsets")?;
        let strides = self.list(op, "strides")?;
        let known: Option<Vec<i128>> = strides.iter().map(|s| s.known).collect();
        let (Some(offset), Some(strides)) = (offsets.first(), known) else {
            return Err(not_a(
                op,
                "a reinterpretation with an offset and constant strides",
            ));
        };
        // The offset counts from the start of the underlying buffer.
        mem.offset = offset.clone();
        mem.strides = strides;
        mem.shape = result_type(self.module, op)?.shape.clone();
        check_view(op, &mem)?;
        self.set(op, Value::Mem(mem));
        Ok(())
    }

    /// A mixed list of integers and values.
    fn list(&mut self, op: &Op, key: &str) -> Result<Vec<Int>> {
        let items = op
            .attr(key)
            .and_then(|a| a.value.as_array())
            .unwrap_or_default();
        items
            .iter()
            .map(|item| match item {
                Attr::Int(v) => Ok(Int::literal(64, *v)),
                Attr::Value(v) => self.int(*v, op),
                _ => Err(not_a(op, "a list of integers")),
            })
            .collect()
    }
}

/// Refuses an element that is known to lie outside of the buffer.
fn within(op: &Op, mem: &Mem, what: &'static str, at: i128) -> Result<()> {
    match mem.room {
        Some(elements) if !(0..i128::from(elements)).contains(&at) => Err(DesignError::at(
            op.span,
            DesignErrorKind::BeyondBuffer {
                what,
                last: at,
                symbol: mem.base.trim_start_matches('@').into(),
                elements,
            },
        )),
        _ => Ok(()),
    }
}

/// The same for the first and the last element of a view.
fn check_view(op: &Op, view: &Mem) -> Result<()> {
    let Some(first) = view.offset.known else {
        return Ok(());
    };
    let (mut low, mut high) = (first, first);
    for (extent, stride) in view.shape.iter().zip(&view.strides) {
        let span = match extent {
            Some(0) => return Ok(()),
            Some(n) => (i128::from(*n) - 1).saturating_mul(*stride),
            None => 0,
        };
        low = low.saturating_add(span.min(0));
        high = high.saturating_add(span.max(0));
    }
    within(op, view, "this view", low)?;
    within(op, view, "this view", high)
}

fn result_type<'m>(module: &'m crate::mlir::Module, op: &Op) -> Result<&'m MemRef> {
    match op.results.first().map(|&v| &module.value(v).ty) {
        Some(Type::MemRef(m)) => Ok(m),
        _ => Err(not_a(op, "an operation with a named memref result")),
    }
}

/// LLVM type of an element, and its width when it is an integer.
fn scalar(op: &Op, mem: &Mem) -> Result<(String, Option<u32>)> {
    let bits = super::value::int_bits(&Type::Scalar(mem.element));
    match element_type(mem.element) {
        Some(ty) if bits.is_some() || ty == "float" => Ok((ty, bits)),
        _ => Err(not_a(op, "an access to integers of up to 64 bits or f32")),
    }
}
