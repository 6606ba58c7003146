//! `memref` operations that make memory and reach into it; [`super::views`] has those that only look at it
//! in another way. Views carry their offset, loads and stores apply it.

use super::emit::{not_a, operand, Emitter};
use super::value::{
    array_type, float_type, global, is_dense, memory_type, natural, row_major, Int, Mem, Value,
};
use crate::error::{DesignError, DesignErrorKind, Reaching};
use crate::mlir::{Element, MemRef, Op, Type, ValueId};
use crate::model::Contents;
use crate::read::{unknown, unsupported, Result};

impl Emitter<'_> {
    pub(super) fn memref(&mut self, op: &Op) -> Result<()> {
        match op.name.as_str() {
            "memref.load" => self.load(op),
            "memref.store" => self.store(op),
            "memref.subview" => self.subview(op),
            "memref.cast" => self.cast_memory(op),
            "memref.copy" => self.copy_memory(op),
            "memref.dim" => self.dim(op),
            "memref.view" => self.view_bytes(op),
            "memref.get_global" => self.get_global(op),
            "memref.collapse_shape" => self.collapse(op),
            "memref.expand_shape" => self.expand(op),
            "memref.reinterpret_cast" => self.reinterpret(op),
            "memref.assume_alignment" => {
                let mut mem = self.mem(operand(op, 0)?, op)?;
                let said = op.int("alignment").and_then(|n| u64::try_from(n).ok());
                if let Some(n) = said.filter(|n| n.is_power_of_two()) {
                    // It is said of where the memory starts.
                    if mem.offset.known == Some(0) {
                        mem.align = mem.align.max(n);
                    }
                }
                // The statement form says it of the operand itself.
                match op.results.first() {
                    Some(_) => self.set(op, Value::Mem(mem)),
                    None => self.assume(operand(op, 0)?, Value::Mem(mem)),
                }
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

    pub(super) fn element_pointer(&mut self, m: &Mem, index: Int) -> Result<String> {
        if index.known == Some(0) {
            return Ok(m.base.clone());
        }
        let ty = memory_type(m.element).unwrap_or_else(|| "i8".into());
        // Data memory has 20-bit addresses; 32 bits hold every index.
        let index = self.resize(index, 32, false)?;
        self.assign(format!(
            "getelementptr inbounds {ty}, ptr {}, i32 {}",
            m.base, index.text
        ))
    }

    /// The pointer to `lanes` elements from an index on, and the index counted from the base.
    pub(super) fn indexed(
        &mut self,
        op: &Op,
        mem: &Mem,
        indices: &[ValueId],
        lanes: u64,
    ) -> Result<(String, Int)> {
        if indices.len() != mem.strides.len() {
            return Err(not_a(op, "an access with one index per dimension"));
        }
        let mut at = mem.offset.clone();
        for (&v, &stride) in indices.iter().zip(&mem.strides) {
            let index = self.int(v, op)?;
            let step = self.scale(&index, stride)?;
            at = self.add(&at, &step)?;
        }
        let last = i128::from(lanes.max(1)) - 1;
        self.held(op, mem, "this access", &at, (0, last))?;
        Ok((self.element_pointer(mem, at.clone())?, at))
    }

    fn load(&mut self, op: &Op) -> Result<()> {
        self.loads = true;
        let mem = self.mem(operand(op, 0)?, op)?;
        let (ty, bits) = scalar(op, &mem)?;
        let (pointer, _) = self.indexed(op, &mem, &op.operands[1..], 1)?;
        let name = self.assign(format!("load {ty}, ptr {pointer}"))?;
        let value = match bits {
            Some(bits) => Value::Int(Int::named(bits, name)),
            None => match float_type(mem.element) {
                Some(ty) => Value::Float { ty, text: name },
                None => Value::Other,
            },
        };
        self.set(op, value);
        Ok(())
    }

    fn store(&mut self, op: &Op) -> Result<()> {
        let mem = self.mem(operand(op, 1)?, op)?;
        scalar(op, &mem)?;
        let Some(value) = self.value(operand(op, 0)?)?.typed_number() else {
            return Err(not_a(op, "a number to store"));
        };
        let (pointer, _) = self.indexed(op, &mem, &op.operands[2..], 1)?;
        self.line(format!("store {value}, ptr {pointer}"))
    }

    /// Memory on the stack.
    fn alloca(&mut self, op: &Op) -> Result<()> {
        let ty = result_type(self.module, op)?.clone();
        let (Some(array), Some(strides)) = (array_type(&ty), row_major(&ty.shape)) else {
            return Err(not_a(op, "an allocation with a known size"));
        };
        let align = op.int("alignment").and_then(|n| u64::try_from(n).ok());
        // More than that no stack object can have.
        let align = align.filter(|n| n.is_power_of_two()).map(|n| n.min(1024));
        let said = align.map_or(String::new(), |n| format!(", align {n}"));
        let base = self.slot(op, &format!("alloca {array}{said}"))?;
        let name = op.results.first().map(|&v| &self.module.value(v).name);
        let mem = Mem {
            base,
            name: name.map_or_else(String::new, |n| format!("%{n}")),
            offset: Int::literal(64, 0),
            strides,
            shape: ty.shape.clone(),
            element: ty.element,
            room: ty.elements(),
            align: align.unwrap_or(1).max(natural(ty.element)),
            within: false,
        };
        self.set(op, Value::Mem(mem));
        Ok(())
    }

    /// Contents of memory without gaps.
    fn copy_memory(&mut self, op: &Op) -> Result<()> {
        self.loads = true;
        let (from, to) = (
            self.mem(operand(op, 0)?, op)?,
            self.mem(operand(op, 1)?, op)?,
        );
        let elements = |m: &Mem| -> Option<u64> {
            let count = |n: u64, d: &Option<u64>| n.checked_mul((*d)?);
            let count = m.shape.iter().try_fold(1, count);
            count.filter(|_| is_dense(&m.shape, &m.strides))
        };
        if from.element != to.element || from.shape != to.shape {
            return Err(not_a(op, "a copy between memory of one shape and type"));
        }
        let bytes = elements(&from).filter(|_| elements(&to).is_some());
        let bytes = bytes
            .and_then(|n| n.checked_mul(from.element.bytes()?.into()))
            .and_then(|n| u32::try_from(n).ok());
        let Some(bytes) = bytes else {
            return Err(unsupported(
                op,
                "a copy of memory with gaps, or of unknown size",
                "copy a row at a time, or by loads and stores in a loop",
            ));
        };
        let (to_align, from_align) = (to.alignment(&to.offset), from.alignment(&from.offset));
        let (to, from) = (self.pointer(&to)?, self.pointer(&from)?);
        self.intrinsics
            .insert("declare void @llvm.memcpy.p0.p0.i32(ptr, ptr, i32, i1)".into());
        self.line(format!(
            "call void @llvm.memcpy.p0.p0.i32(ptr align {to_align} {to}, ptr align {from_align} {from}, i32 \
             {bytes}, i1 false)"
        ))
    }

    /// An extent.
    fn dim(&mut self, op: &Op) -> Result<()> {
        let mem = self.mem(operand(op, 0)?, op)?;
        let at = self.int(operand(op, 1)?, op)?.known;
        let at = at.and_then(|at| usize::try_from(at).ok());
        let extent = at.and_then(|at| mem.shape.get(at)).copied().flatten();
        let Some(extent) = extent else {
            return Err(not_a(op, "a constant dimension whose extent is known"));
        };
        self.set(op, Value::Int(Int::literal(64, extent.into())));
        Ok(())
    }

    /// A global of the text, of which the core has one of its own. One without contents starts as zeros.
    fn get_global(&mut self, op: &Op) -> Result<()> {
        let name = op.text("name").unwrap_or_default();
        let model = self.model;
        let Some(found) = model.globals.get(name) else {
            let known = model.globals.keys().map(String::as_str);
            return Err(unknown("global", name, known, op.attr_span("name")));
        };
        let (Some(strides), Some(size)) = (row_major(&found.ty.shape), found.ty.bytes()) else {
            return Err(not_a(op, "memory with a known shape"));
        };
        /// Of a whole vector register.
        const ALIGN: u64 = 32;
        let base = global(name);
        if !self.globals.contains_key(name) {
            let contents = match &found.contents {
                Contents::Bytes(bytes) => {
                    let bytes: String = bytes.iter().map(|b| format!("\\{b:02X}")).collect();
                    format!("c\"{bytes}\"")
                }
                Contents::Uninitialized => "zeroinitializer".into(),
                Contents::Elsewhere => {
                    return Err(unsupported(
                        op,
                        "a global that is only declared",
                        "say what is in it (`= dense<[..]>`), or `= uninitialized` for memory that the core \
                         fills itself; what a kernel's object defines, the kernel reads",
                    ))
                }
            };
            let kind = match (found.constant, &found.contents) {
                (true, Contents::Bytes(_)) => "constant",
                _ => "global",
            };
            let text = format!("{base} = internal {kind} [{size} x i8] {contents}, align {ALIGN}");
            self.globals.insert(name.into(), text);
        }
        let mem = Mem {
            base,
            name: name.into(),
            offset: Int::literal(64, 0),
            strides,
            shape: found.ty.shape.clone(),
            element: found.ty.element,
            room: found.ty.elements(),
            align: ALIGN,
            within: false,
        };
        self.set(op, Value::Mem(mem));
        Ok(())
    }
}

/// Refuses an element that is known to lie outside of the buffer.
pub(super) fn within(op: &Op, mem: &Mem, what: &'static str, at: i128) -> Result<()> {
    match mem.room {
        Some(elements) if !(0..i128::from(elements)).contains(&at) => Err(DesignError::at(
            op.span,
            DesignErrorKind::BeyondBuffer {
                what: Reaching::Access(what),
                last: at,
                symbol: mem.name.clone(),
                elements,
            },
        )),
        _ => Ok(()),
    }
}

pub(super) fn result_type<'m>(module: &'m crate::mlir::Module, op: &Op) -> Result<&'m MemRef> {
    match op.results.first().map(|&v| &module.value(v).ty) {
        Some(Type::MemRef(m)) => Ok(m),
        _ => Err(not_a(op, "an operation with a named memref result")),
    }
}

/// Refuses access to elements of type `index`, which are 64 bits in a core and 32 in memory.
pub(super) fn no_index(op: &Op, mem: &Mem) -> Result<()> {
    match mem.element {
        Element::Index => Err(unsupported(
            op,
            "an element of type `index` in memory",
            "use `i32`, and `arith.index_cast`",
        )),
        _ => Ok(()),
    }
}

/// LLVM type of an element, and its width when it is an integer.
fn scalar(op: &Op, mem: &Mem) -> Result<(String, Option<u32>)> {
    no_index(op, mem)?;
    let bits = super::value::int_bits(&Type::Scalar(mem.element));
    match memory_type(mem.element) {
        Some(ty) => Ok((ty, bits)),
        None => Err(not_a(
            op,
            "an access to integers of up to 64 bits or floats",
        )),
    }
}
