//! Lines, names, blocks, and the dispatch over operations.

use super::fifo::Rotation;
use super::value::{global, Value};
use super::{entry, locks, view, Counter, Fail, LockUse, Reach, Text, MAX_LINES};
use crate::error::DesignErrorKind;
use crate::fifo::{Counters, Fifos};
use crate::mlir::{Module, Op, Region, Type, ValueId};
use crate::model::{LockIx, Model};
use crate::options::Views;
use crate::read::{lock_action, unsupported, Result};
use crate::Span;
use npu_arch::array::TileCoord;
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
    /// Values that stand for something else for a while, and what they stood for.
    pub(super) assumed: Vec<(ValueId, Option<Value>)>,
    pub(super) rotation: Rotation,
    /// Blocks of a control-flow graph while it is written.
    pub(super) targets: Vec<super::cfg::Target>,
    pub(super) lines: Vec<Line>,
    /// Lines of stack objects that later blocks make, for the first one; with their operations.
    pub(super) slots: Vec<(String, Span)>,
    /// Label of the block that lines go to.
    block: String,
    pub(super) names: usize,
    pub(super) labels: usize,
    pub(super) buffers: BTreeMap<String, String>,
    /// Definitions of the text's globals that are used.
    pub(super) globals: BTreeMap<String, String>,
    pub(super) functions: Vec<(String, String)>,
    /// Declarations of LLVM's own functions.
    pub(super) intrinsics: BTreeSet<String>,
    /// Functions of the text that are called, as positions in `model.functions`.
    pub(super) wanted: Vec<usize>,
    /// Their definitions.
    pub(super) defined: Vec<String>,
    pub(super) scope: Scope,
    /// Results of the function that is written.
    pub(super) returns: Vec<Type>,
    pub(super) views: Views,
    /// Lines of other functions of the core.
    pub(super) lines_before: usize,
    pub(super) locks: Vec<LockUse>,
    pub(super) loads: bool,
    /// Counters of loops with known bounds.
    pub(super) turns: Vec<Counter>,
    /// Whether what is written may be left out in a run, and whether a counter is asked about it.
    pub(super) conditional: bool,
    pub(super) guarded: bool,
    /// In a branch that a pass takes which stands by itself, and others may not: how many counters there were ahead of
    /// it. They have the values of this pass there; those of loops within go through all of theirs.
    pub(super) of_this_pass: usize,
    pub(super) reaches: Vec<Reach>,
}

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Core,
    Function,
}

/// Label of the first block.
const ENTRY: &str = "entry";

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
            assumed: Vec::new(),
            rotation: Rotation::default(),
            targets: Vec::new(),
            lines: Vec::new(),
            slots: Vec::new(),
            block: ENTRY.into(),
            names: 0,
            labels: 0,
            buffers: BTreeMap::new(),
            globals: BTreeMap::new(),
            functions: Vec::new(),
            intrinsics: BTreeSet::new(),
            wanted: Vec::new(),
            defined: Vec::new(),
            scope: Scope::Core,
            returns: Vec::new(),
            views: Views::default(),
            lines_before: 0,
            locks: Vec::new(),
            loads: false,
            turns: Vec::new(),
            conditional: false,
            guarded: false,
            of_this_pass: 0,
            reaches: Vec::new(),
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

    pub(super) fn print_lines(&self, out: &mut String) {
        for (slot, _) in &self.slots {
            let _ = writeln!(out, "  {slot}");
        }
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
            let _ = writeln!(out, "{} = external global {ty}", global(name));
        }
        for definition in self.globals.values() {
            let _ = writeln!(out, "{definition}");
        }
        if !self.buffers.is_empty() || !self.globals.is_empty() {
            out.push('\n');
        }
        if !self.locks.is_empty() {
            out.push_str("declare void @llvm.aie2.acquire(i32, i32)\n");
            out.push_str("declare void @llvm.aie2.release(i32, i32)\n");
        }
        for declaration in &self.intrinsics {
            let _ = writeln!(out, "{declaration}");
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
            locks: self.locks,
            reaches: self.reaches,
        }
    }

    // ---- lines ----

    pub(super) fn line(&mut self, text: impl AsRef<str>) -> Result<()> {
        self.push(Line::Text(format!("  {}", text.as_ref())))
    }

    fn push(&mut self, line: Line) -> Result<()> {
        self.room_for_line()?;
        self.lines.push(line);
        Ok(())
    }

    fn room_for_line(&self) -> Result<()> {
        match self.lines_before + self.written() >= MAX_LINES {
            true => Err(Fail::nowhere(DesignErrorKind::UnrollTooLarge {
                limit: MAX_LINES,
            })),
            false => Ok(()),
        }
    }

    /// Lines of this function so far.
    pub(super) fn written(&self) -> usize {
        self.lines.len() + self.slots.len()
    }

    /// `%v7 = text`, in the first block: stack objects are made once, where the function begins.
    pub(super) fn slot(&mut self, op: &Op, text: &str) -> Result<String> {
        if self.block == ENTRY {
            return self.assign(text);
        }
        self.room_for_line()?;
        let name = self.name();
        self.slots.push((format!("{name} = {text}"), op.name_span));
        Ok(name)
    }

    /// Refuses memory that what is repeated made since `slots` was the number of slots, where the
    /// next pass, or what comes behind, may be given `memory`: every pass has the same.
    pub(super) fn not_kept(&self, slots: usize, memory: bool) -> Result<()> {
        match self.slots.get(slots).filter(|_| memory) {
            None => Ok(()),
            Some(&(_, span)) => Err(Fail::at(
                span,
                DesignErrorKind::Unsupported {
                    what: "to make memory in a loop, or behind a branch, that carries memory",
                    remedy: "move it to the start of the core, or of its function",
                },
            )),
        }
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

    /// A phi for a value of the same type, and its first source.
    pub(super) fn phi_like(&mut self, value: &Value, block: &str) -> Result<(Value, PhiIx)> {
        let (ty, text) = value.operand().unwrap_or_default();
        let text = text.to_owned();
        let (name, phi) = self.phi(ty)?;
        self.phi_source(phi, text, block.into());
        Ok((value.renamed(name), phi))
    }

    /// Another source of a phi.
    pub(super) fn phi_value(&mut self, phi: PhiIx, value: &Value, block: &str) {
        let text = value.operand().map_or("", |o| o.1).to_owned();
        self.phi_source(phi, text, block.into());
    }

    pub(super) fn phi_source(&mut self, phi: PhiIx, value: String, block: String) {
        if let Some(Line::Phi { sources, .. }) = self.lines.get_mut(phi.0) {
            sources.push((value, block));
        }
    }

    // ---- operations ----

    pub(super) fn op(&mut self, op: &Op) -> Result<()> {
        self.lowered(op).map_err(|e| match *e.kind {
            DesignErrorKind::OutOfReach { .. } => e.or_at(op.span),
            _ => e,
        })
    }

    fn lowered(&mut self, op: &Op) -> Result<()> {
        match op.name.as_str() {
            "aie.end" | "memref.dealloc" => Ok(()),
            "func.return" => self.func_return(op),
            "aie.get_cascade" | "aie.put_cascade" => Err(unsupported(
                op,
                "this access to the cascade in a core body",
                "use the intrinsic in a kernel function, and call that",
            )),
            "aie.get_stream" | "aie.put_stream" => Err(unsupported(
                op,
                "this access to a stream port of the core in a core body",
                "use the intrinsic in a kernel function, and call that",
            )),
            "aie.event" => Err(unsupported(
                op,
                "this event in a core body",
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
            "scf.execute_region" => self.execute_region(op),
            "cf.assert" => Err(unsupported(
                op,
                "an assertion in a core body",
                "drop it: a core that stops tells nobody why, and the host waits; check the values on the host's \
                 side",
            )),
            name if name.starts_with("arith.") => self.arith(op),
            name if name.starts_with("vector.") => self.vector_op(op),
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
            let name = l.symbol.as_deref();
            let id = l.id.unwrap_or_default().0;
            return Err(Fail::at(
                op.span,
                DesignErrorKind::OutOfReach {
                    what: name.map_or(format!("lock {id}"), |n| format!("lock `{n}`")),
                    tile: l.tile,
                    core: self.tile,
                    declared: l.span,
                },
            ));
        };
        let id = base + u32::from(l.id.unwrap_or_default().0);
        self.lock_number(&id.to_string(), acquire, value)
    }

    fn lock_number(&mut self, id: &str, acquire: bool, value: i32) -> Result<()> {
        let function = if acquire { "acquire" } else { "release" };
        let number = id.parse().ok();
        self.locks.push(LockUse {
            acquire,
            lock: number.and_then(|number| locks::place(self.tile, number)),
            value,
        });
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

/// Operand `i`: the generic form may leave any out.
pub(super) fn operand(op: &Op, i: usize) -> Result<ValueId> {
    match op.operands.get(i) {
        Some(&id) => Ok(id),
        None => Err(not_a(op, "an operation with all its operands")),
    }
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
