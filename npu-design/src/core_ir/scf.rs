//! `scf.for` and `scf.if`.

use super::emit::{not_a, operand, Emitter, PhiIx};
use super::reach::Counted;
use super::value::{Int, Value};
use super::{Counter, Fail};
use crate::error::{DesignErrorKind, FifoProblem};
use crate::mlir::{Op, Region, ValueId};
use crate::read::{unsupported, Result};

/// How the counter of a loop compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Signed,
    Unsigned,
}

impl Order {
    fn less(self) -> &'static str {
        match self {
            Order::Signed => "slt",
            Order::Unsigned => "ult",
        }
    }

    /// The number that a known value stands for.
    fn value(self, bits: u32, known: i128) -> i128 {
        match self {
            Order::Signed => known,
            Order::Unsigned => known & ((1 << bits.min(126)) - 1),
        }
    }
}

/// A loop's numbers, when they are known.
struct Trips {
    lower: i128,
    step: i128,
    count: u64,
    order: Order,
}

impl Emitter<'_> {
    pub(super) fn scf_for(&mut self, op: &Op) -> Result<()> {
        let Some(region) = op.regions.first() else {
            return Err(not_a(op, "a loop with a body"));
        };
        let lower = self.int(operand(op, 0)?, op)?;
        let upper = self.int(operand(op, 1)?, op)?;
        let step = self.int(operand(op, 2)?, op)?;
        let factor = self.unroll_factor(region)?;
        let bits = lower.bits;
        if upper.bits != bits || step.bits != bits {
            return Err(not_a(op, "a loop whose bounds and step are of one type"));
        }
        let order = match op.flag("unsignedCmp") {
            true => Order::Unsigned,
            false => Order::Signed,
        };
        let number = |n: &Int| n.known.map(|k| order.value(bits, k));
        if let Some(value) = number(&step).filter(|&s| s <= 0) {
            return Err(Fail::at(
                op.span,
                DesignErrorKind::Range {
                    what: "the step of this loop",
                    value,
                    min: 1,
                    max: i64::MAX.into(),
                },
            ));
        }
        let mut carried = Vec::new();
        for (&v, &result) in op.operands[3..].iter().zip(&op.results) {
            let value = self.carried(v, op)?;
            let ty = &self.module.value(result).ty;
            self.of_type(op, "what this loop carries", &value, ty)?;
            carried.push(value);
        }
        for &v in op.operands[3..].iter().skip(carried.len()) {
            carried.push(self.carried(v, op)?);
        }
        let carried = match (number(&lower), number(&upper), number(&step)) {
            (Some(l), Some(u), Some(s)) => {
                let count = if u > l { (u - l + s - 1) / s } else { 0 };
                let trips = Trips {
                    lower: l,
                    step: s,
                    count: count as u64,
                    order,
                };
                self.counted(op, region, &lower, &trips, factor, carried)
                    .map_err(|e| e.or_at(op.name_span))?
            }
            _ if factor > 1 => {
                return Err(Fail::at(
                    op.span,
                    DesignErrorKind::DynamicFifoLoop { depth: factor },
                ))
            }
            _ => self.uncounted(op, region, [&lower, &upper, &step], order, carried)?,
        };
        for (&result, value) in op.results.iter().zip(carried) {
            self.values.insert(result, value);
        }
        Ok(())
    }

    /// A loop with known bounds: whole groups of `factor` passes in a loop, the rest after it.
    fn counted(
        &mut self,
        op: &Op,
        region: &Region,
        lower: &Int,
        trips: &Trips,
        factor: u64,
        mut carried: Vec<Value>,
    ) -> Result<Vec<Value>> {
        let bits = lower.bits;
        let groups = trips.count / factor;
        let at = |pass: u64| Int::literal(bits, trips.lower + i128::from(pass) * trips.step);
        let last = trips.count.saturating_sub(1);
        let turn = self.turn(
            bits,
            Counter {
                span: op.name_span,
                first: trips.lower,
                last: i128::from(last)
                    .saturating_mul(trips.step)
                    .saturating_add(trips.lower),
            },
        );
        let next_pass = |values: Vec<Value>| -> Vec<Value> {
            let values = values.into_iter();
            values.map(|v| Self::from_pass(turn, v)).collect()
        };
        let mut done = 0;
        if groups > 1 {
            let before = self.here();
            let label = self.new_label("loop");
            self.line(format!("br label %{label}"))?;
            self.start_block(&label)?;
            let (iv, iv_phi) = self.phi(format!("i{bits}"))?;
            self.phi_source(iv_phi, lower.text.clone(), before.clone());
            let (mut inner, phis) = self.carry(&carried, &before)?;
            let slots = self.slots.len();
            let zeros = lower
                .zeros
                .min((i128::from(factor) * trips.step).trailing_zeros());
            for k in 0..factor {
                let ahead = i128::from(k) * trips.step;
                let iv = self.plus(bits, &iv, ahead, region)?;
                let iv = iv.with_zeros(zeros.min(ahead.trailing_zeros()));
                let iv = iv.counted(Self::is_counter(turn));
                inner = next_pass(self.pass(op, region, iv, inner)?);
            }
            let stride = i128::from(factor) * trips.step;
            let stride = Int::literal(bits, stride).text;
            let next = self.assign(format!("add i{bits} {iv}, {stride}"))?;
            let stop = at(groups * factor);
            // Where the last sum leaves the numbers of this width, it equals its bound all the same.
            let bound = trips.order.value(bits, stop.known.unwrap_or_default());
            let wraps = bound != trips.lower + i128::from(groups * factor) * trips.step;
            let less = if wraps { "ne" } else { trips.order.less() };
            let more = self.assign(format!("icmp {less} i{bits} {next}, {}", stop.text))?;
            let latch = self.here();
            self.phi_source(iv_phi, next, latch.clone());
            for (phi, value) in phis.into_iter().zip(&inner) {
                self.phi_value(phi, value, &latch);
            }
            let exit = self.new_label("exit");
            self.line(format!("br i1 {more}, label %{label}, label %{exit}"))?;
            self.start_block(&exit)?;
            self.not_kept(slots, has_memory(&inner))?;
            carried = inner;
            done = groups * factor;
        }
        for pass in done..trips.count {
            let iv = at(pass).counted(Self::is_counter(turn));
            carried = next_pass(self.pass(op, region, iv, carried)?);
        }
        Ok(carried)
    }

    /// A loop whose bounds are only known at run time.
    fn uncounted(
        &mut self,
        op: &Op,
        region: &Region,
        [lower, upper, step]: [&Int; 3],
        order: Order,
        carried: Vec<Value>,
    ) -> Result<Vec<Value>> {
        let bits = lower.bits;
        let before = self.here();
        let (label, exit) = (self.new_label("loop"), self.new_label("exit"));
        let less = order.less();
        let enter = self.assign(format!(
            "icmp {less} i{bits} {}, {}",
            lower.text, upper.text
        ))?;
        self.line(format!("br i1 {enter}, label %{label}, label %{exit}"))?;
        self.start_block(&label)?;
        let (iv, iv_phi) = self.phi(format!("i{bits}"))?;
        self.phi_source(iv_phi, lower.text.clone(), before.clone());
        let (inner, phis) = self.carry(&carried, &before)?;
        let counter = Int::named(bits, iv.clone()).with_zeros(lower.zeros.min(step.zeros));
        let counter = counter.counted(Counted::Somehow);
        let slots = self.slots.len();
        let inner = self.maybe(&[lower, upper, step], |e| {
            e.pass(op, region, counter, inner)
        })?;
        self.not_kept(slots, has_memory(&inner))?;
        let next = self.assign(format!("add i{bits} {iv}, {}", step.text))?;
        let more = self.assign(format!("icmp {less} i{bits} {next}, {}", upper.text))?;
        let latch = self.here();
        self.phi_source(iv_phi, next, latch.clone());
        for (phi, value) in phis.into_iter().zip(&inner) {
            self.phi_value(phi, value, &latch);
        }
        self.line(format!("br i1 {more}, label %{label}, label %{exit}"))?;
        self.start_block(&exit)?;
        let mut out = Vec::new();
        for (first, last) in carried.into_iter().zip(inner) {
            let (value, phi) = self.phi_like(&first, &before)?;
            self.phi_value(phi, &last, &latch);
            out.push(value);
        }
        Ok(out)
    }

    /// Phis for values carried around a loop.
    pub(super) fn carry(
        &mut self,
        values: &[Value],
        before: &str,
    ) -> Result<(Vec<Value>, Vec<PhiIx>)> {
        let (mut out, mut phis) = (Vec::new(), Vec::new());
        for v in values {
            let (value, phi) = self.phi_like(v, before)?;
            out.push(value);
            phis.push(phi);
        }
        Ok((out, phis))
    }

    /// The counter `k` passes further on, if the body uses it at all.
    fn plus(&mut self, bits: u32, iv: &str, amount: i128, region: &Region) -> Result<Int> {
        let counter = region.blocks.first().and_then(|b| b.args.first());
        if amount == 0 || !counter.is_some_and(|&v| uses(region, v)) {
            return Ok(Int::named(bits, iv.into()));
        }
        let amount = Int::literal(bits, amount).text;
        let name = self.assign(format!("add i{bits} {iv}, {amount}"))?;
        Ok(Int::named(bits, name))
    }

    /// One pass of a loop body; gives what it yields.
    fn pass(
        &mut self,
        op: &Op,
        region: &Region,
        iv: Int,
        carried: Vec<Value>,
    ) -> Result<Vec<Value>> {
        let Some(block) = region.blocks.first().filter(|_| region.blocks.len() == 1) else {
            return Err(unsupported(op, "a loop body with branches", "use `scf.if`"));
        };
        let count = carried.len();
        for (value, &arg) in carried.iter().zip(block.args.iter().skip(1)) {
            let ty = &self.module.value(arg).ty;
            self.of_type(op, "what this loop carries", value, ty)?;
        }
        let args = std::iter::once(Value::Int(iv)).chain(carried);
        for (&arg, value) in block.args.iter().zip(args) {
            self.values.insert(arg, value);
        }
        let before = self.rotation.clone();
        let out = self.straight(&block.ops)?;
        self.check_balance(&before, op)?;
        if out.len() != count {
            return Err(not_a(op, "a loop that yields what it carries"));
        }
        for (value, &arg) in out.iter().zip(block.args.iter().skip(1)) {
            let ty = &self.module.value(arg).ty;
            self.of_type(op, "what the body of this loop yields", value, ty)?;
        }
        Ok(out)
    }

    /// Operations up to a yield; gives what it yields.
    fn straight(&mut self, ops: &[Op]) -> Result<Vec<Value>> {
        let mark = self.assumed.len();
        let mut values = Vec::new();
        for op in ops {
            if op.name == "scf.yield" {
                for &v in &op.operands {
                    values.push(self.carried(v, op)?);
                }
                break;
            }
            self.op(op)?;
        }
        self.forget(mark);
        Ok(values)
    }

    /// Refuses a region that does not yield the results of its operation. Those without a name are nobody's.
    pub(super) fn check_yields(&self, op: &Op, values: &[Value]) -> Result<()> {
        if values.len() < op.results.len() {
            return Err(not_a(
                op,
                "an operation whose regions all yield its results",
            ));
        }
        for (value, &result) in values.iter().zip(&op.results) {
            let ty = &self.module.value(result).ty;
            self.of_type(op, "what a region yields", value, ty)?;
        }
        Ok(())
    }

    /// A region that is run where it stands.
    pub(super) fn execute_region(&mut self, op: &Op) -> Result<()> {
        let blocks = op.regions.first().map_or(&[][..], |r| &r.blocks);
        let [block] = blocks else {
            return Err(unsupported(
                op,
                "a region of several blocks within others",
                "use `scf.if` and `scf.while`, or run `--canonicalize`, which takes its blocks out",
            ));
        };
        let values = self.straight(&block.ops)?;
        self.check_yields(op, &values)?;
        for (&result, value) in op.results.iter().zip(values) {
            self.values.insert(result, value);
        }
        Ok(())
    }

    pub(super) fn scf_if(&mut self, op: &Op) -> Result<()> {
        let condition = self.int(operand(op, 0)?, op)?;
        if let Some(known) = condition.known {
            let taken = op.regions.get(usize::from(known == 0));
            let block = taken.and_then(|r| r.blocks.first());
            let ops = block.map_or(&[][..], |b| &b.ops);
            let before = self.of_this_pass;
            if condition.counted != Counted::No {
                self.of_this_pass = self.turns.len();
            }
            let values = self.straight(ops)?;
            self.of_this_pass = before;
            self.check_yields(op, &values)?;
            for (&r, v) in op.results.iter().zip(values) {
                self.values.insert(r, v);
            }
            return Ok(());
        }
        let (yes, no, join) = (
            self.new_label("then"),
            self.new_label("else"),
            self.new_label("join"),
        );
        self.line(format!(
            "br i1 {}, label %{yes}, label %{no}",
            condition.text
        ))?;
        let before = self.rotation.clone();
        let mut ends = Vec::new();
        for (label, region) in [yes, no].iter().zip(&op.regions) {
            let after_other = std::mem::replace(&mut self.rotation, before.clone());
            self.start_block(label)?;
            let ops = region.blocks.first().map_or(&[][..], |b| &b.ops);
            let values = self.maybe(&[&condition], |e| e.straight(ops))?;
            self.check_yields(op, &values)?;
            ends.push((values, self.here()));
            self.line(format!("br label %{join}"))?;
            if ends.len() == 2 && self.rotation != after_other {
                let different = self.rotation.ends.keys().chain(after_other.ends.keys());
                let first = different
                    .copied()
                    .find(|k| self.rotation.ends.get(k) != after_other.ends.get(k));
                let name = first.map_or("", |(f, _)| self.model.fifos[f].name.as_str());
                return Err(super::fifo::problem(op, name, FifoProblem::BranchesDiffer));
            }
        }
        self.start_block(&join)?;
        self.join(op, &ends)
    }
}

impl Emitter<'_> {
    /// `scf.index_switch`: one comparison after the other, the default last.
    pub(super) fn index_switch(&mut self, op: &Op) -> Result<()> {
        let flag = self.int(operand(op, 0)?, op)?;
        let cases = op.attr("cases").and_then(|a| a.value.as_array());
        let cases = cases.unwrap_or_default();
        let Some((default, regions)) = op.regions.split_last() else {
            return Err(not_a(op, "a switch with a default"));
        };
        if regions.len() != cases.len() {
            return Err(not_a(op, "a switch with one region per case"));
        }
        let join = self.new_label("join");
        let before = self.rotation.clone();
        let mut ends = Vec::new();
        for (case, region) in cases.iter().zip(regions) {
            let value = Int::literal(flag.bits, case.as_int().unwrap_or(0)).text;
            let is = self.assign(format!("icmp eq i{} {}, {value}", flag.bits, flag.text))?;
            let (yes, next) = (self.new_label("case"), self.new_label("next"));
            self.line(format!("br i1 {is}, label %{yes}, label %{next}"))?;
            self.start_block(&yes)?;
            ends.push(self.maybe(&[&flag], |e| e.switch_case(op, region, &before, &join))?);
            self.start_block(&next)?;
        }
        ends.push(self.maybe(&[&flag], |e| e.switch_case(op, default, &before, &join))?);
        self.start_block(&join)?;
        self.join(op, &ends)
    }

    /// The results of an operation whose regions end here, each with the label of its last block.
    fn join(&mut self, op: &Op, ends: &[(Vec<Value>, String)]) -> Result<()> {
        let Some(((values, label), others)) = ends.split_first() else {
            return Ok(());
        };
        for (i, &result) in op.results.iter().enumerate() {
            let (value, phi) = self.phi_like(&values[i], label)?;
            for (values, label) in others {
                self.phi_value(phi, &values[i], label);
            }
            self.values.insert(result, value);
        }
        Ok(())
    }

    /// One region of a switch: what it yields, and from which block.
    fn switch_case(
        &mut self,
        op: &Op,
        region: &Region,
        before: &super::fifo::Rotation,
        join: &str,
    ) -> Result<(Vec<Value>, String)> {
        self.rotation = before.clone();
        let ops = region.blocks.first().map_or(&[][..], |b| &b.ops);
        let values = self.straight(ops)?;
        self.check_yields(op, &values)?;
        if self.rotation != *before {
            return Err(super::fifo::problem(op, "", FifoProblem::BranchesDiffer));
        }
        let from = self.here();
        self.line(format!("br label %{join}"))?;
        Ok((values, from))
    }
}

/// Whether one of these values is memory.
pub(super) fn has_memory(values: &[Value]) -> bool {
    values.iter().any(|v| matches!(v, Value::Mem(_)))
}

/// Whether a value is used anywhere below a region.
fn uses(region: &Region, value: ValueId) -> bool {
    region.blocks.iter().flat_map(|b| &b.ops).any(|op| {
        op.operands.contains(&value)
            || op.attrs.iter().any(|a| mentions(&a.value, value))
            || op.regions.iter().any(|r| uses(r, value))
    })
}

fn mentions(attr: &crate::mlir::Attr, value: ValueId) -> bool {
    match attr {
        crate::mlir::Attr::Value(v) => *v == value,
        crate::mlir::Attr::Array(items) => items.iter().any(|i| mentions(i, value)),
        _ => false,
    }
}
