//! Bodies that are already a control-flow graph, as in `input_with_addresses.mlir`.

use super::emit::{mismatch, not_a, tuple, Emitter, PhiIx};
use super::value::{int_bits, Int, Value};
use super::Fail;
use crate::error::DesignErrorKind;
use crate::mlir::{Op, Region, Successor, Type, ValueId};
use crate::read::Result;

/// A block of the graph: its label and the phis of its arguments, once it is written.
#[derive(Clone, Default)]
pub(super) struct Target {
    /// As in the design, and its arguments.
    name: String,
    args: Vec<ValueId>,
    label: String,
    phis: Vec<PhiIx>,
    /// Branches written before the block itself.
    waiting: Vec<(Vec<Int>, String)>,
    written: bool,
}

impl Emitter<'_> {
    pub(super) fn graph(&mut self, region: &Region) -> Result<()> {
        self.targets = region
            .blocks
            .iter()
            .map(|block| Target {
                name: block.label.clone().unwrap_or_default(),
                args: block.args.clone(),
                label: self.new_label("bb"),
                ..Target::default()
            })
            .collect();
        for (index, block) in region.blocks.iter().enumerate() {
            if index > 0 {
                let label = self.targets[index].label.clone();
                self.start_block(&label)?;
            }
            for &arg in &block.args {
                let info = self.module.value(arg);
                let Some(bits) = int_bits(&info.ty) else {
                    let what = "a block argument of integer type";
                    return Err(Fail::at(info.span, DesignErrorKind::NotA { what }));
                };
                let (name, phi) = self.phi(format!("i{bits}"))?;
                self.values.insert(arg, Value::Int(Int::named(bits, name)));
                self.targets[index].phis.push(phi);
            }
            self.targets[index].written = true;
            for (values, from) in std::mem::take(&mut self.targets[index].waiting) {
                self.arrive(index, values, from);
            }
            let mut ended = false;
            for op in &block.ops {
                match op.name.as_str() {
                    "cf.br" => self.br(op)?,
                    "cf.cond_br" => self.cond_br(op)?,
                    "aie.end" => self.line("ret void")?,
                    name if name.starts_with("aie.objectfifo.") => {
                        return Err(Fail::at(
                            op.name_span,
                            DesignErrorKind::Misplaced {
                                name: name.into(),
                                place: "a core body with branches",
                            },
                        ))
                    }
                    _ => {
                        self.op(op)?;
                        continue;
                    }
                }
                ended = true;
            }
            if !ended {
                self.line("ret void")?;
            }
        }
        Ok(())
    }

    fn br(&mut self, op: &Op) -> Result<()> {
        let Some(target) = op.successors.first() else {
            return Err(not_a(op, "a branch with a target"));
        };
        let label = self.leave_to(target, op)?;
        self.line(format!("br label %{label}"))
    }

    fn cond_br(&mut self, op: &Op) -> Result<()> {
        let [yes, no] = op.successors.as_slice() else {
            return Err(not_a(op, "a branch with two targets"));
        };
        let condition = self.int(op.operands[0], op)?;
        let yes = self.leave_to(yes, op)?;
        let no = self.leave_to(no, op)?;
        self.line(format!(
            "br i1 {}, label %{yes}, label %{no}",
            condition.text
        ))
    }

    /// Records the values that go along a branch: one for each argument of its
    /// target, of the same type.
    fn leave_to(&mut self, target: &Successor, op: &Op) -> Result<String> {
        let args = &self.targets[target.block].args;
        let types = |values: &[ValueId]| -> Vec<&Type> {
            let ty = |&v| &self.module.value(v).ty;
            values.iter().map(ty).collect()
        };
        let (found, expected) = (types(&target.args), types(args));
        if found != expected {
            let what = format!(
                "what goes to the block `^{}`",
                self.targets[target.block].name
            );
            return Err(mismatch(op, what, tuple(found), tuple(expected)));
        }
        let values: Vec<Int> = target
            .args
            .iter()
            .map(|&v| self.int(v, op))
            .collect::<Result<_>>()?;
        let from = self.here();
        let block = &mut self.targets[target.block];
        let label = block.label.clone();
        if block.written {
            self.arrive(target.block, values, from);
        } else {
            block.waiting.push((values, from));
        }
        Ok(label)
    }

    fn arrive(&mut self, block: usize, values: Vec<Int>, from: String) {
        for (phi, value) in self.targets[block].phis.clone().into_iter().zip(values) {
            self.phi_source(phi, value.text, from.clone());
        }
    }
}
