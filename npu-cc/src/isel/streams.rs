//! What pointers do from turn to turn of a loop.

use crate::cfg::Cfg;
use crate::lir::{Function, Op, Ty, Value};
use crate::pipeline::Strides;
use std::collections::BTreeMap;

/// What jumps pass for the parameters of blocks.
pub(super) struct Sources {
    passed: Vec<Vec<Value>>,
    same: BTreeMap<Value, Value>,
}

impl Sources {
    pub(super) fn new(f: &Function) -> Sources {
        let mut passed = vec![Vec::new(); f.types.len()];
        for block in &f.blocks {
            for jump in block.term.jumps() {
                let params = &f.blocks[jump.block.0 as usize].params;
                for (p, a) in params.iter().zip(&jump.args) {
                    passed[p.0 as usize].push(*a);
                }
            }
        }
        let mut sources = Sources {
            passed,
            same: BTreeMap::new(),
        };
        for b in 0..f.blocks.len() {
            sources.pair(f, b);
        }
        sources
    }

    /// Pointers of a loop that start from one value and step alike.
    fn pair(&mut self, f: &Function, block: usize) {
        let mut first: BTreeMap<(Vec<Value>, i32), Value> = BTreeMap::new();
        for p in &f.blocks[block].params {
            let Some(stride) = step(f, block, *p, &self.passed[p.0 as usize]) else {
                continue;
            };
            let from: Vec<Value> = self.passed[p.0 as usize]
                .iter()
                .copied()
                .filter(|v| advance(f, block, *v).is_none_or(|(base, _)| base != *p))
                .collect();
            let known = *first.entry((from, stride)).or_insert(*p);
            if known != *p {
                self.same.insert(*p, known);
            }
        }
    }

    /// What jumps pass for a parameter; nothing for other values.
    pub(super) fn of(&self, v: Value) -> &[Value] {
        &self.passed[v.0 as usize]
    }

    /// The first of the values that always equal this one.
    pub(super) fn same_as(&self, v: Value) -> Value {
        self.same.get(&v).copied().unwrap_or(v)
    }
}

/// A value that is a constant behind another one.
fn advance(f: &Function, block: usize, v: Value) -> Option<(Value, i32)> {
    let insts = &f.blocks[block].insts;
    let inst = insts.iter().rev().find(|i| i.results.first() == Some(&v))?;
    match inst.op {
        Op::PtrAddImm { base, offset } => Some((base, offset)),
        _ => None,
    }
}

/// What a parameter grows by in each turn, all ways back taken together.
fn step(f: &Function, block: usize, param: Value, passed: &[Value]) -> Option<i32> {
    let mut found = None;
    for v in passed {
        if let Some((base, offset)) = advance(f, block, *v) {
            if base == param && found.is_none_or(|x| x == offset) {
                found = Some(offset);
                continue;
            }
        }
    }
    found
}

/// Strides of the pointers of each loop of one block.
pub(super) fn strides(f: &Function, cfg: &Cfg) -> BTreeMap<u32, Strides> {
    let sources = Sources::new(f);
    let mut all = BTreeMap::new();
    for &b in &cfg.order {
        if !cfg.preds[b].contains(&b) {
            continue;
        }
        let block = &f.blocks[b];
        let mut strides = Strides::new();
        let made = block.insts.iter().flat_map(|i| &i.results);
        for v in made.chain(&block.params) {
            if f.types[v.0 as usize] == Ty::Ptr {
                strides.insert(v.0, None);
            }
        }
        for p in &block.params {
            let stride = step(f, b, *p, sources.of(*p));
            // Entries aside, all jumps must come back with the same step.
            let back = block.term.jumps().filter(|j| j.block.0 as usize == b);
            let one = back.count() == 1;
            if let (Some(stride), true) = (stride, one) {
                strides.insert(p.0, Some(stride));
            }
        }
        all.insert(b as u32, strides);
    }
    all
}
