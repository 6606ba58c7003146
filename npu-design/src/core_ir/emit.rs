//! Lines, names, blocks, and the dispatch over operations.

use super::fifo::Rotation;
use super::value::{array_type, Int, Mem, Value};
use super::{entry, view, Fail, Text, MAX_LINES};
use crate::error::DesignErrorKind;
use crate::fifo::{Counters, Fifos};
use crate::mlir::{Module, Op, Region, Type, ValueId};
use crate::model::{BufferIx, Entity, LockIx, Model};
use crate::options::Views;
use crate::read::{lock_action, unsupported, Result};
use npu_arch::array::TileCoord;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

/// A line of the function; phis are filled in when all their sources are known.
pub(super) enum Line {
    Text(String),
    Phi {
        name: String,
        ty: String,
        sources: Vec<(String, String)>,
    },
}

/// Position of a phi among the lines.
#[derive(Clone, Copy)]
pub(super) struct PhiIx(usize);

pub(super) struct Emitter<'a> {
    pub(super) module: &'a Module,
    pub(super) model: &'a Model<'a>,
    pub(super) fifos: &'a Fifos,
    /// Where this core counts, when it rotates at run time.
    pub(super) counters: Option<&'a Counters>,
    pub(super) tile: TileCoord,
    pub(super) values: HashMap<ValueId, Value>,
    pub(super) rotation: Rotation,
    /// Blocks of a control-flow graph while it is written.
    pub(super) targets: Vec<super::cfg::Target>,
    pub(super) lines: Vec<Line>,
    /// Label of the block that lines go to.
    block: String,
    pub(super) names: usize,
    pub(super) labels: usize,
    pub(super) buffers: BTreeMap<String, String>,
    pub(super) functions: Vec<(String, String)>,
    /// Functions of the text that are called, as positions in `model.functions`.
    pub(super) wanted: Vec<usize>,
    /// Their definitions.
    pub(super) defined: Vec<String>,
    pub(super) scope: Scope,
    pub(super) views: Views,
    /// Lines of other functions of the core.
    pub(super) lines_before: usize,
    pub(super) locks_used: bool,
    pub(super) loads: bool,
}

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Core,
    Function,
}

impl<'a> Emitter<'a> {
    pub(super) fn new(
        module: &'a Module,
        model: &'a Model<'a>,
        fifos: &'a Fifos,
        tile: TileCoord,
    ) -> Self {
        Self {
            module,
            model,
            fifos,
            counters: fifos.counters.iter().find(|c| c.tile == tile),
            tile,
            values: HashMap::new(),
            rotation: Rotation::default(),
            targets: Vec::new(),
            lines: Vec::new(),
            block: "entry".into(),
            names: 0,
            labels: 0,
            buffers: BTreeMap::new(),
            functions: Vec::new(),
            wanted: Vec::new(),
            defined: Vec::new(),
            scope: Scope::Core,
            views: Views::default(),
            lines_before: 0,
            locks_used: false,
            loads: false,
        }
    }

    /// The whole body of the core.
    pub(super) fn body(&mut self, region: &Region) -> Result<()> {
        self.clear_counters()?;
        if region.blocks.len() > 1 {
            self.graph(region)?;
        } else {
            for op in region.blocks.iter().flat_map(|b| &b.ops) {
                self.op(op)?;
            }
            self.line("ret void")?;
        }
        self.definitions()
    }

    /// A parameter or block argument under its LLVM name.
    pub(super) fn incoming(&self, ty: &Type, name: String, op: &Op) -> Result<Value> {
        match ty {
            Type::MemRef(m) => {
                let Some(strides) = super::value::row_major(&m.shape) else {
                    return Err(not_a(op, "memory with a known shape"));
                };
                Ok(Value::Mem(Mem {
                    base: name,
                    offset: Int::literal(64, 0),
                    strides,
                    shape: m.shape.clone(),
                    element: m.element,
                    room: None,
                }))
            }
            ty => match super::value::int_bits(ty) {
                Some(bits) => Ok(Value::Int(Int::named(bits, name))),
                None => Ok(Value::Float {
                    ty: "float",
                    text: name,
                }),
            },
        }
    }

    pub(super) fn print_lines(&self, out: &mut String) {
        for line in &self.lines {
            // Writing to a String does not fail.
            let _ = match line {
                Line::Text(t) => writeln!(out, "{t}"),
                Line::Phi { name, ty, sources } => {
                    let list: Vec<String> = sources
                        .iter()
                        .map(|(v, b)| format!("[ {v}, %{b} ]"))
                        .collect();
                    writeln!(out, "  {name} = phi {ty} {}", list.join(", "))
                }
            };
        }
    }

    pub(super) fn finish(self) -> Text {
        let mut out = String::new();
        let name = entry(self.tile);
        // Writing to a String does not fail.
        let _ = writeln!(
            out,
            "; core program of tile {}\ntarget triple = \"aie2\"\n",
            self.tile
        );
        for (name, ty) in &self.buffers {
            let _ = writeln!(out, "@{name} = external global {ty}");
        }
        if !self.buffers.is_empty() {
            out.push('\n');
        }
        if self.locks_used {
            out.push_str("declare void @llvm.aie2.acquire(i32, i32)\n");
            out.push_str("declare void @llvm.aie2.release(i32, i32)\n");
        }
        for (_, declaration) in &self.functions {
            let _ = writeln!(out, "{declaration}");
        }
        for text in &self.defined {
            let _ = write!(out, "\n{text}");
        }
        let _ = writeln!(out, "\ndefine void @{name}() {{\nentry:");
        self.print_lines(&mut out);
        out.push_str("}\n");
        Text {
            llvm_ir: out,
            calls: self.functions.into_iter().map(|f| f.0).collect(),
            loads: self.loads,
        }
    }

    // ---- lines ----

    pub(super) fn line(&mut self, text: impl AsRef<str>) -> Result<()> {
        self.push(Line::Text(format!("  {}", text.as_ref())))
    }

    fn push(&mut self, line: Line) -> Result<()> {
        if self.lines_before + self.lines.len() >= MAX_LINES {
            return Err(Fail::nowhere(DesignErrorKind::UnrollTooLarge {
                limit: MAX_LINES,
            }));
        }
        self.lines.push(line);
        Ok(())
    }

    /// `%v7 = text`.
    pub(super) fn assign(&mut self, text: impl AsRef<str>) -> Result<String> {
        let name = self.name();
        self.line(format!("{name} = {}", text.as_ref()))?;
        Ok(name)
    }

    pub(super) fn name(&mut self) -> String {
        self.names += 1;
        format!("%v{}", self.names - 1)
    }

    pub(super) fn new_label(&mut self, what: &str) -> String {
        self.labels += 1;
        format!("{what}{}", self.labels)
    }

    pub(super) fn here(&self) -> String {
        self.block.clone()
    }

    pub(super) fn start_block(&mut self, label: &str) -> Result<()> {
        self.push(Line::Text(format!("\n{label}:")))?;
        self.block = label.into();
        Ok(())
    }

    pub(super) fn phi(&mut self, ty: String) -> Result<(String, PhiIx)> {
        let name = self.name();
        self.push(Line::Phi {
            name: name.clone(),
            ty,
            sources: Vec::new(),
        })?;
        Ok((name, PhiIx(self.lines.len() - 1)))
    }

    pub(super) fn phi_source(&mut self, phi: PhiIx, value: String, block: String) {
        if let Some(Line::Phi { sources, .. }) = self.lines.get_mut(phi.0) {
            sources.push((value, block));
        }
    }

    // ---- values ----

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
        match (
            self.model.constants.get(&id),
            super::value::int_bits(&info.ty),
        ) {
            (Some(&v), Some(bits)) => Ok(Value::Int(Int::literal(bits, v))),
            _ => Ok(Value::Other),
        }
    }

    pub(super) fn int(&mut self, id: ValueId, op: &Op) -> Result<Int> {
        match self.value(id)? {
            Value::Int(i) => Ok(i),
            _ => Err(not_a(op, "an integer known to this core")),
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
            return Err(Fail::at(
                b.span,
                DesignErrorKind::NotA {
                    what: "a buffer in reach of the core that uses it",
                },
            ));
        }
        let strides = super::value::row_major(&b.ty.shape);
        let (Some(ty), Some(strides)) = (array_type(&b.ty), strides) else {
            return Err(Fail::at(
                b.span,
                DesignErrorKind::Unsized {
                    ty: b.ty.to_string(),
                },
            ));
        };
        self.buffers.insert(b.symbol.clone(), ty);
        Ok(Mem {
            base: format!("@{}", b.symbol),
            offset: Int::literal(64, 0),
            strides,
            shape: b.ty.shape.clone(),
            element: b.ty.element,
            room: b.ty.elements(),
        })
    }

    // ---- operations ----

    pub(super) fn op(&mut self, op: &Op) -> Result<()> {
        match op.name.as_str() {
            "aie.end" | "memref.dealloc" => Ok(()),
            "func.return" => self.func_return(op),
            "aie.get_cascade" | "aie.put_cascade" | "aie.get_stream" | "aie.put_stream"
            | "aie.event" => Err(unsupported(
                op,
                "this access to a port of the core in a core body",
                "use the intrinsic in a kernel function, and call that",
            )),
            name if name.starts_with("aie.objectfifo.") && self.scope == Scope::Function => {
                Err(unsupported(
                    op,
                    "an objectfifo in a function",
                    "acquire in the core, and pass the elements to the function",
                ))
            }
            "aie.use_lock" => {
                let (acquire, value) = lock_action(op)?;
                // After `aie-localize-locks` the operand is the number that the core uses.
                if let Some(Value::Int(id)) =
                    op.operands.first().map(|&v| self.value(v)).transpose()?
                {
                    return self.lock_number(&id.text, acquire, value);
                }
                let lock = crate::read::lock_operand(op, 0, self.model)?;
                self.lock(lock, acquire, value, op)
            }
            "aie.objectfifo.acquire" => self.acquire(op),
            "aie.objectfifo.release" => self.release(op),
            "aie.objectfifo.subview.access" => self.access(op),
            "func.call" => self.call(op),
            "scf.for" => self.scf_for(op),
            "scf.if" => self.scf_if(op),
            "scf.while" => self.scf_while(op),
            "scf.index_switch" => self.index_switch(op),
            name if name.starts_with("arith.") => self.arith(op),
            name if name.starts_with("memref.") => self.memref(op),
            name => Err(Fail::at(
                op.name_span,
                DesignErrorKind::Misplaced {
                    name: name.into(),
                    place: "a core body",
                },
            )),
        }
    }

    /// A lock request with the number that the core uses.
    pub(super) fn lock(&mut self, lock: LockIx, acquire: bool, value: i32, op: &Op) -> Result<()> {
        let l = &self.model.locks[lock];
        let Some((_, base)) = view(self.tile, l.tile) else {
            return Err(not_a(op, "a lock in reach of this core"));
        };
        let id = base + u32::from(l.id.unwrap_or_default().0);
        self.lock_number(&id.to_string(), acquire, value)
    }

    fn lock_number(&mut self, id: &str, acquire: bool, value: i32) -> Result<()> {
        let function = if acquire { "acquire" } else { "release" };
        self.locks_used = true;
        self.line(format!(
            "call void @llvm.aie2.{function}(i32 {id}, i32 {value})"
        ))
    }
}

/// Types as MLIR lists them: `(i32)`.
pub(super) fn tuple<'a>(types: impl IntoIterator<Item = &'a Type>) -> String {
    let types: Vec<String> = types.into_iter().map(Type::to_string).collect();
    format!("({})", types.join(", "))
}

pub(super) fn not_a(op: &Op, what: &'static str) -> Fail {
    Fail::at(op.span, DesignErrorKind::NotA { what })
}

pub(super) fn mismatch(op: &Op, what: String, found: String, expected: String) -> Fail {
    Fail::at(
        op.span,
        DesignErrorKind::TypeMismatch {
            what,
            found,
            expected,
        },
    )
}
