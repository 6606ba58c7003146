//! Bodies that are already a control-flow graph, as in `input_with_addresses.mlir`.
//!
//! Objectfifos rotate as far as the text shows it: all branches to a block leave the same elements held and the same
//! ones next. A loop around fifos of more than one element needs counters (`dynamic_objfifo_lowering`). MLIR-AIE's
//! unrolled lowering does not look at branches, and such a loop takes the first element in every turn there.

use super::emit::{mismatch, not_a, operand, tuple, Emitter, PhiIx};
use super::fifo::Rotation;
use super::value::{llvm_type, Int};
use super::Fail;
use crate::error::{DesignErrorKind, FifoProblem};
use crate::fifo::Port;
use crate::mlir::{Op, Region, Successor, Type, ValueId};
use crate::read::{unsupported, Result};

/// A block of the graph: its label and the phis of its arguments, once it is written.
#[derive(Clone, Default)]
pub(super) struct Target {
    /// As in the design, and its arguments.
    name: String,
    args: Vec<ValueId>,
    label: String,
    phis: Vec<PhiIx>,
    /// Branches written before the block itself.
    waiting: Vec<(Vec<String>, String)>,
    written: bool,
    /// Elements of objectfifos that are held and next where it begins, once a branch to it is written.
    rotation: Option<Rotation>,
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
        let reached = reached(region);
        for (index, block) in region.blocks.iter().enumerate() {
            // Nothing gives the arguments of a block that no branch leads to.
            if !reached[index] {
                continue;
            }
            if index > 0 {
                let label = self.targets[index].label.clone();
                self.start_block(&label)?;
            }
            // The parameters of a function are the arguments of its first block.
            let args = if index > 0 { &block.args[..] } else { &[] };
            for &arg in args {
                let info = self.module.value(arg);
                let Some(ty) = llvm_type(&info.ty) else {
                    let what = "a block argument that is a number, a vector or memory";
                    return Err(Fail::at(info.span, DesignErrorKind::NotA { what }));
                };
                let (name, phi) = self.phi(ty)?;
                let Some(op) = block.ops.first() else {
                    continue;
                };
                let value = self.incoming(&info.ty, name, op)?;
                self.values.insert(arg, value);
                self.targets[index].phis.push(phi);
            }
            self.targets[index].written = true;
            if index > 0 {
                // Of a block that stands ahead of all that lead to it, nothing is known.
                if let Some(rotation) = self.targets[index].rotation.clone() {
                    self.rotation = rotation;
                } else if let Some(op) = block.ops.iter().find(|op| is_fifo(op)) {
                    return Err(unsupported(
                        op,
                        "an objectfifo in a block that stands ahead of those that lead to it",
                        "write the blocks in the order in which they are run",
                    ));
                } else {
                    // It does nothing to them, and the branches to it are held against this.
                    self.targets[index].rotation = Some(self.rotation.clone());
                }
            }
            for (values, from) in std::mem::take(&mut self.targets[index].waiting) {
                self.arrive(index, values, from);
            }
            let mark = self.assumed.len();
            let slots = self.slots.len();
            let mut ended = false;
            self.conditional |= index > 0;
            for op in &block.ops {
                match op.name.as_str() {
                    "cf.br" => self.br(op)?,
                    "cf.cond_br" => self.cond_br(op)?,
                    "cf.switch" => self.switch(op)?,
                    "aie.end" => self.line("ret void")?,
                    "func.return" => self.op(op)?,
                    _ => {
                        self.op(op)?;
                        continue;
                    }
                }
                ended = true;
            }
            if !ended {
                self.no_return(block.ops.last())?;
            }
            let memory = |&v: &ValueId| matches!(self.module.value(v).ty, Type::MemRef(_));
            let memory = region.blocks.iter().flat_map(|b| &b.args).any(memory);
            self.not_kept(slots, memory)?;
            // What the first block assumes holds in all that come behind it.
            if index > 0 {
                self.forget(mark);
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
        let condition = self.int(operand(op, 0)?, op)?;
        if yes.block == no.block {
            // A phi has one value per block that it is reached from.
            let (a, b) = (self.outgoing(yes, op)?, self.outgoing(no, op)?);
            let mut values = Vec::new();
            for ((ty, a), (_, b)) in a.into_iter().zip(b) {
                values.push(match a == b {
                    true => a,
                    false => {
                        let c = &condition.text;
                        self.assign(format!("select i1 {c}, {ty} {a}, {ty} {b}"))?
                    }
                });
            }
            self.same_elements(yes.block, op)?;
            let label = self.leave_with(yes.block, values);
            return self.line(format!("br label %{label}"));
        }
        let yes = self.leave_to(yes, op)?;
        let no = self.leave_to(no, op)?;
        self.line(format!(
            "br i1 {}, label %{yes}, label %{no}",
            condition.text
        ))
    }

    /// Records the values that go along a branch; gives the label of its target.
    fn leave_to(&mut self, target: &Successor, op: &Op) -> Result<String> {
        let values = self.outgoing(target, op)?;
        let values = values.into_iter().map(|(_, text)| text).collect();
        self.same_elements(target.block, op)?;
        Ok(self.leave_with(target.block, values))
    }

    /// Refuses a branch to a block that other branches reach with other elements held, or with others next.
    fn same_elements(&mut self, block: usize, op: &Op) -> Result<()> {
        let target = &mut self.targets[block];
        let before = target.rotation.get_or_insert_with(|| self.rotation.clone());
        let ends = before.ends.keys().chain(self.rotation.ends.keys());
        let of = |rotation: &Rotation, end: &(usize, Port)| {
            rotation.ends.get(end).copied().unwrap_or_default()
        };
        let mut ends = ends.copied();
        let Some(end) = ends.find(|end| of(before, end) != of(&self.rotation, end)) else {
            return Ok(());
        };
        let (there, here) = (of(before, &end), of(&self.rotation, &end));
        let block = target.name.clone();
        let name = &self.model.fifos[end.0].name;
        let problem = match there.held == here.held {
            true => FifoProblem::RotatesAround { block },
            false => FifoProblem::PathsDiffer {
                block,
                before: there.held,
                after: here.held,
            },
        };
        Err(super::fifo::problem(op, name, problem))
    }

    /// LLVM types and operands of what goes along a branch: one for each argument of its
    /// target, of the same type.
    fn outgoing(&mut self, target: &Successor, op: &Op) -> Result<Vec<(String, String)>> {
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
        let what = "a value that can go along a branch";
        let values = target.args.iter();
        values.map(|&v| self.passed(v, op, what)).collect()
    }

    fn leave_with(&mut self, target: usize, values: Vec<String>) -> String {
        let from = self.here();
        let block = &mut self.targets[target];
        let label = block.label.clone();
        if block.written {
            self.arrive(target, values, from);
        } else {
            block.waiting.push((values, from));
        }
        label
    }

    /// `cf.switch`: the first target is the default, the others follow `case_values`.
    fn switch(&mut self, op: &Op) -> Result<()> {
        let flag = self.int(operand(op, 0)?, op)?;
        let cases = op.attr("case_values").and_then(|a| a.value.as_array());
        let cases = cases.unwrap_or_default();
        let Some((default, targets)) = op.successors.split_first() else {
            return Err(not_a(op, "a switch with a default"));
        };
        if cases.len() != targets.len() {
            return Err(not_a(op, "a switch with one target per case"));
        }
        // Whole switches are rare on a core: one comparison after the other.
        for (case, target) in cases.iter().zip(targets) {
            let value = Int::literal(flag.bits, case.as_int().unwrap_or(0)).text;
            let is = self.assign(format!("icmp eq i{} {}, {value}", flag.bits, flag.text))?;
            let yes = self.leave_to(target, op)?;
            let next = self.new_label("case");
            self.line(format!("br i1 {is}, label %{yes}, label %{next}"))?;
            self.start_block(&next)?;
        }
        let label = self.leave_to(default, op)?;
        self.line(format!("br label %{label}"))
    }

    fn arrive(&mut self, block: usize, values: Vec<String>, from: String) {
        for (phi, value) in self.targets[block].phis.clone().into_iter().zip(values) {
            self.phi_source(phi, value, from.clone());
        }
    }
}

fn is_fifo(op: &Op) -> bool {
    op.name.starts_with("aie.objectfifo.")
        || op
            .regions
            .iter()
            .flat_map(|r| &r.blocks)
            .flat_map(|b| &b.ops)
            .any(is_fifo)
}

/// Which blocks branches lead to, from the first one on.
fn reached(region: &Region) -> Vec<bool> {
    let mut out = vec![false; region.blocks.len()];
    let mut next = vec![0];
    while let Some(index) = next.pop() {
        if out.get(index) != Some(&false) {
            continue;
        }
        out[index] = true;
        let ops = region.blocks[index].ops.iter();
        next.extend(ops.flat_map(|op| &op.successors).map(|s| s.block));
    }
    out
}
