//! `scf.while`.
//!
//! The region ahead of the condition runs once more than the region behind it. A pass around both
//! leaves as many elements of each objectfifo held as it found, and, because nobody knows how many
//! passes there are, finds the same elements of them: fifos that rotate need counters
//! (`dynamic_objfifo_lowering`) or depth 1.

use super::emit::{not_a, Emitter};
use super::scf::has_memory;
use super::value::Value;
use super::Fail;
use crate::error::DesignErrorKind;
use crate::mlir::{Block, Op};
use crate::read::{unsupported, Result};

impl Emitter<'_> {
    pub(super) fn scf_while(&mut self, op: &Op) -> Result<()> {
        let [ahead, behind] = op.regions.as_slice() else {
            return Err(not_a(op, "a loop with two regions"));
        };
        let depth = self.unroll_factor(ahead)?.max(self.unroll_factor(behind)?);
        if depth > 1 {
            return Err(Fail::at(
                op.span,
                DesignErrorKind::DynamicFifoLoop { depth },
            ));
        }
        let ([ahead], [behind]) = (ahead.blocks.as_slice(), behind.blocks.as_slice()) else {
            return Err(unsupported(op, "a loop body with branches", "use `scf.if`"));
        };
        let mut first = Vec::new();
        for &v in &op.operands {
            first.push(self.carried(v, op)?);
        }
        let rotation = self.rotation.clone();
        let from = self.here();
        let label = self.new_label("while");
        self.line(format!("br label %{label}"))?;
        self.start_block(&label)?;
        let (carried, phis) = self.carry(&first, &from)?;
        let slots = self.slots.len();
        self.arguments(op, ahead, &carried)?;
        let values = self.until(op, ahead, "scf.condition")?;
        let Some((Value::Int(condition), values)) = values.split_first() else {
            return Err(not_a(op, "a loop with `scf.condition`"));
        };
        let (body, exit) = (self.new_label("do"), self.new_label("exit"));
        self.line(format!(
            "br i1 {}, label %{body}, label %{exit}",
            condition.text
        ))?;
        // What holds here holds behind the loop.
        let at_exit = self.rotation.clone();
        self.start_block(&body)?;
        self.arguments(op, behind, values)?;
        let next = self.maybe(&[condition], |e| e.until(op, behind, "scf.yield"))?;
        if next.len() != phis.len() {
            return Err(not_a(op, "a loop that yields what it carries"));
        }
        self.check_balance(&rotation, op)?;
        for (value, &arg) in next.iter().zip(&ahead.args) {
            let ty = &self.module.value(arg).ty;
            self.of_type(op, "what the body of this loop yields", value, ty)?;
        }
        self.not_kept(slots, has_memory(&next) || has_memory(values))?;
        let latch = self.here();
        for (phi, value) in phis.into_iter().zip(&next) {
            self.phi_value(phi, value, &latch);
        }
        self.line(format!("br label %{label}"))?;
        self.start_block(&exit)?;
        self.rotation = at_exit;
        self.check_yields(op, values)?;
        for (&result, value) in op.results.iter().zip(values) {
            self.values.insert(result, value.clone());
        }
        Ok(())
    }

    fn arguments(&mut self, op: &Op, block: &Block, values: &[Value]) -> Result<()> {
        if block.args.len() != values.len() {
            return Err(not_a(op, "a loop whose regions take what they are given"));
        }
        for (&arg, value) in block.args.iter().zip(values) {
            let ty = &self.module.value(arg).ty;
            self.of_type(op, "what goes to a region of this loop", value, ty)?;
            self.values.insert(arg, value.clone());
        }
        Ok(())
    }

    /// Operations up to the one that ends the block; gives its operands.
    fn until(&mut self, op: &Op, block: &Block, end: &str) -> Result<Vec<Value>> {
        let mark = self.assumed.len();
        for inner in &block.ops {
            if inner.name == end {
                let values = inner.operands.iter().map(|&v| self.carried(v, inner));
                let values = values.collect();
                self.forget(mark);
                return values;
            }
            self.op(inner)?;
        }
        self.forget(mark);
        if end == "scf.yield" {
            return Ok(Vec::new());
        }
        Err(not_a(op, "a loop with `scf.condition`"))
    }
}
