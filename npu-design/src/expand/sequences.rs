//! Runtime sequences as straight lines.
//!
//! The operations of a sequence are carried out as far as they concern the sequence itself: a loop's
//! body comes once per pass, of a condition the branch that is taken, of a chain of BDs the task that it
//! stands for. Everything else is taken over, with new names for results that come more than once.

use super::constants::{settle, value};
use super::devices::rename;
use super::Known;
use crate::error::{DesignError, DesignErrorKind};
use crate::mlir::{Attr, Module, NamedAttr, Op, Region, Type, ValueId, ValueInfo};
use crate::read::{unknown, unsupported, Result};
use std::collections::{HashMap, HashSet};

/// Operations of one sequence, written out; beyond that no stream fits its buffer.
const MAX_OPS: usize = 1 << 18;

/// Writes a sequence out, in place.
pub(super) fn straighten(
    module: &mut Module,
    chains: &[Op],
    known: &mut Known,
    sequence: &mut Op,
) -> Result<()> {
    let Some(block) = sequence
        .regions
        .first_mut()
        .and_then(|r| r.blocks.first_mut())
    else {
        return Ok(());
    };
    let ops = std::mem::take(&mut block.ops);
    let mut line = Line {
        values: &mut module.values,
        chains,
        known,
        names: HashMap::new(),
        defined: HashSet::new(),
        out: Vec::new(),
        steps: 0,
    };
    line.walk(&ops)?;
    block.ops = line.out;
    Ok(())
}

/// Refuses a sequence of that many operations.
pub(super) fn limit(operations: usize, op: &Op) -> Result<()> {
    if operations <= MAX_OPS {
        return Ok(());
    }
    Err(DesignError::at(
        op.span,
        DesignErrorKind::Range {
            what: "the number of operations of this sequence, loops carried out",
            value: operations as i128,
            min: 0,
            max: MAX_OPS as i128,
        },
    ))
}

struct Line<'a> {
    values: &'a mut Vec<ValueInfo>,
    chains: &'a [Op],
    known: &'a mut Known,
    /// What values of the text stand for at this place.
    names: HashMap<ValueId, ValueId>,
    /// Results that have come once.
    defined: HashSet<ValueId>,
    out: Vec<Op>,
    steps: usize,
}

impl Line<'_> {
    /// Carries operations out; gives what they yield.
    fn walk(&mut self, ops: &[Op]) -> Result<Vec<ValueId>> {
        for op in ops {
            self.step(op)?;
            match op.name.as_str() {
                "scf.yield" => return Ok(op.operands.iter().map(|v| self.now(*v)).collect()),
                "scf.for" => self.repeat(op)?,
                "scf.if" => self.branch(op)?,
                "scf.while" | "scf.index_switch" => return Err(at_run_time(op)),
                "aiex.dma_start_bd_chain" | "aiex.dma_start_bd_chain_for" => self.chain(op)?,
                // What these check holds for constants, or the field's range says so.
                "aiex.npu.assert_bd_field" | "aiex.npu.assert_bd_divisible" => {}
                name if name.starts_with("arith.") => self.arithmetic(op)?,
                _ => {
                    let copy = self.copy(op)?;
                    self.out.push(copy);
                }
            }
        }
        Ok(Vec::new())
    }

    fn step(&mut self, op: &Op) -> Result<()> {
        self.steps += 1;
        limit(self.steps, op)
    }

    /// What a value of the text stands for.
    fn now(&self, value: ValueId) -> ValueId {
        self.names.get(&value).copied().unwrap_or(value)
    }

    fn constant(&self, value: ValueId) -> Option<i128> {
        self.known.get(&self.now(value)).copied()
    }

    /// A new value like one of the text.
    fn fresh(&mut self, like: ValueId) -> Result<ValueId> {
        let info = self.values[like.0 as usize].clone();
        let id = u32::try_from(self.values.len()).map_err(|_| {
            DesignError::at(
                info.span,
                DesignErrorKind::Range {
                    what: "the number of values",
                    value: self.values.len() as i128,
                    min: 0,
                    max: u32::MAX.into(),
                },
            )
        })?;
        self.values.push(info);
        Ok(ValueId(id))
    }

    /// A name for a result: its own at first, then new ones.
    fn define(&mut self, result: ValueId) -> Result<ValueId> {
        let id = if self.defined.insert(result) {
            result
        } else {
            self.fresh(result)?
        };
        self.names.insert(result, id);
        Ok(id)
    }

    /// An operation as it stands, by the names of this place and with constants as attributes.
    fn copy(&mut self, op: &Op) -> Result<Op> {
        let blocks = op.regions.iter().flat_map(|r| &r.blocks);
        self.steps += blocks.map(|b| b.ops.len()).sum::<usize>();
        limit(self.steps, op)?;
        let mut copy = op.clone();
        rename(&mut copy, &self.names);
        for region in &copy.regions {
            self.inner_constants(region);
        }
        settle(&mut copy, self.known);
        for (result, &of) in copy.results.iter_mut().zip(&op.results) {
            *result = self.define(of)?;
        }
        Ok(copy)
    }

    /// Arithmetic inside of a task's blocks.
    fn inner_constants(&mut self, region: &Region) {
        for op in region.blocks.iter().flat_map(|b| &b.ops) {
            if let (Some(value), Some(&id)) =
                (value(op, self.values, self.known), op.results.first())
            {
                self.known.insert(id, value);
            }
        }
    }

    /// Constants stay, for those who look them up by their value.
    fn arithmetic(&mut self, op: &Op) -> Result<()> {
        let mut copy = op.clone();
        rename(&mut copy, &self.names);
        let Some(number) = value(&copy, self.values, self.known) else {
            return Err(unsupported(
                op,
                "a number that is not known before a run",
                "compute with constants only: an instruction stream is made once, for all runs",
            ));
        };
        let Some(&result) = op.results.first() else {
            return Ok(());
        };
        let id = self.define(result)?;
        self.known.insert(id, number);
        copy.name = "arith.constant".into();
        copy.operands.clear();
        copy.results = vec![id];
        copy.attrs = vec![NamedAttr {
            name: "value".into(),
            value: Attr::Int(number),
            span: op.span,
        }];
        self.out.push(copy);
        Ok(())
    }

    fn repeat(&mut self, op: &Op) -> Result<()> {
        let bounds: Option<Vec<i128>> = op
            .operands
            .iter()
            .take(3)
            .map(|v| self.constant(*v))
            .collect();
        let Some([lower, upper, step]) = bounds
            .as_deref()
            .and_then(|b| <[i128; 3]>::try_from(b).ok())
        else {
            return Err(at_run_time(op));
        };
        if step <= 0 {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::Range {
                    what: "the step of this loop",
                    value: step,
                    min: 1,
                    max: i64::MAX.into(),
                },
            ));
        }
        let block = op.regions.first().and_then(|r| r.blocks.first());
        let (args, body): (&[ValueId], &[Op]) = block.map_or((&[], &[]), |b| (&b.args, &b.ops));
        let mut carried: Vec<ValueId> = op.operands.iter().skip(3).map(|v| self.now(*v)).collect();
        let mut at = lower;
        while at < upper {
            // An empty body costs a step, too.
            self.step(op)?;
            if let Some(&counter) = args.first() {
                let id = self.fresh(counter)?;
                self.known.insert(id, at);
                self.names.insert(counter, id);
            }
            for (&arg, &value) in args.iter().skip(1).zip(&carried) {
                self.names.insert(arg, value);
            }
            carried = self.walk(body)?;
            at += step;
        }
        self.results(op, &carried)
    }

    fn branch(&mut self, op: &Op) -> Result<()> {
        let condition = op.operands.first().and_then(|v| self.constant(*v));
        let Some(condition) = condition else {
            return Err(at_run_time(op));
        };
        let region = op.regions.get(usize::from(condition == 0));
        let block = region.and_then(|r| r.blocks.first());
        let values = self.walk(block.map_or(&[], |b| &b.ops))?;
        self.results(op, &values)
    }

    fn results(&mut self, op: &Op, values: &[ValueId]) -> Result<()> {
        if values.len() != op.results.len() {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::TypeMismatch {
                    what: "the number of values that this operation yields".into(),
                    found: values.len().to_string(),
                    expected: op.results.len().to_string(),
                },
            ));
        }
        for (&result, &value) in op.results.iter().zip(values) {
            self.names.insert(result, value);
        }
        Ok(())
    }

    /// A task with the BDs of a chain, and its start.
    fn chain(&mut self, op: &Op) -> Result<()> {
        let on_tile = op.name == "aiex.dma_start_bd_chain";
        let wanted = op.text("symbol").unwrap_or_default();
        let find = |c: &&Op| c.text("sym_name") == Some(wanted);
        let Some(chain) = self.chains.iter().find(find) else {
            let names = self.chains.iter().filter_map(|c| c.text("sym_name"));
            return Err(unknown(
                "chain of BDs",
                wanted,
                names,
                op.attr_span("symbol"),
            ));
        };
        let Some(region) = chain.regions.first() else {
            return Ok(());
        };
        let mut given: Vec<ValueId> = op.operands.iter().map(|v| self.now(*v)).collect();
        let tile = if on_tile { given.pop() } else { None };
        let parameters = region.blocks.first().map_or(&[][..], |b| &b.args);
        if parameters.len() != given.len() {
            return Err(DesignError::at(
                op.span,
                DesignErrorKind::TypeMismatch {
                    what: format!("the number of buffers for `@{wanted}`"),
                    found: given.len().to_string(),
                    expected: parameters.len().to_string(),
                },
            ));
        }
        for (&parameter, &value) in parameters.iter().zip(&given) {
            let ty = |v: ValueId| &self.values[v.0 as usize].ty;
            let (found, expected) = (ty(value), ty(parameter));
            if found != expected && *found != Type::Unknown {
                return Err(DesignError::at(
                    op.span,
                    DesignErrorKind::TypeMismatch {
                        what: format!("a buffer for `@{wanted}`"),
                        found: found.to_string(),
                        expected: expected.to_string(),
                    },
                ));
            }
            self.names.insert(parameter, value);
        }
        let mut task = op.clone();
        task.operands = tile.into_iter().collect();
        task.name = if on_tile {
            "aiex.dma_configure_task".into()
        } else {
            "aiex.dma_configure_task_for".into()
        };
        task.attrs.retain(|a| a.name != "symbol");
        let mut region = region.clone();
        if let Some(entry) = region.blocks.first_mut() {
            entry.args.clear();
        }
        task.regions = vec![region];
        let mut task = self.copy(&task)?;
        if task.results.is_empty() {
            // Nobody awaits it; its start has to name it.
            let id = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
            self.values.push(ValueInfo {
                name: wanted.into(),
                ty: Type::Unknown,
                span: op.span,
            });
            task.results.push(ValueId(id));
        }
        let start = Op {
            name: "aiex.dma_start_task".into(),
            operands: task.results.clone(),
            results: Vec::new(),
            successors: Vec::new(),
            attrs: Vec::new(),
            regions: Vec::new(),
            ..op.clone()
        };
        self.out.extend([task, start]);
        Ok(())
    }
}

fn at_run_time(op: &Op) -> DesignError {
    unsupported(
        op,
        "control flow that depends on a run",
        "give it constant bounds and conditions: an instruction stream is made once, for all runs",
    )
}
