//! Order of blocks and explicit branches: from a graph of blocks to a list of
//! regions, each a straight run of operations that ends in at most one
//! branch.

use crate::cfg::Cfg;
use crate::mach::{Imm, MInst, Op, Reg};
use crate::mir::{Block, Function, Term};
use crate::pipeline::{Plan, WhyNot};
use std::collections::BTreeMap;

/// Straight-line code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Region {
    /// Block that starts here, as numbered in branch immediates.
    pub(crate) label: Option<u32>,
    pub(crate) insts: Vec<MInst>,
    /// Registers that hold nothing from one of the operations on, by its number.
    pub(crate) nothing: Vec<(usize, Reg)>,
    /// What ends it; without one, control falls through.
    pub(crate) branch: Option<MInst>,
    /// Cycles from the set-up of a hardware loop, which follows, to the end.
    pub(crate) setup_distance: i32,
    /// The body of a hardware loop, with its schedule.
    pub(crate) plan: Option<Plan>,
    /// Why it is not, if it jumps to itself.
    pub(crate) why_not: Option<WhyNot>,
}

impl Region {
    /// Whether control may go to another function.
    pub(crate) fn leaves(&self) -> bool {
        self.branch
            .as_ref()
            .is_some_and(|b| b.op.is_call() || b.op == Op::Ret)
    }
}

/// Cuts a function with its frame laid out into regions in the order of
/// their addresses.
pub(crate) fn lay_out(f: &Function, plans: &BTreeMap<u32, Plan>) -> Vec<Region> {
    let order = order(f, plans);
    let mut regions = Vec::new();
    for (i, &b) in order.iter().enumerate() {
        let next = order.get(i + 1).map(|n| *n as u32);
        emit_block(
            &mut regions,
            b as u32,
            &f.blocks[b],
            next,
            plans.get(&(b as u32)),
        );
    }
    for i in 1..regions.len() {
        if let Some(plan) = &regions[i].plan {
            regions[i - 1].setup_distance = plan.setup_distance();
        }
    }
    regions
}

/// Takes out blocks that are only jumps and joins those that only follow one
/// another.
pub(crate) fn simplify(f: &mut Function) {
    skip_empty(f);
    merge_chains(f);
}

fn cfg(f: &Function) -> Cfg {
    let successors: Vec<Vec<usize>> = f
        .blocks
        .iter()
        .map(|b| b.term.successors().map(|s| s as usize).collect())
        .collect();
    Cfg::new(&successors)
}

/// Jumps to blocks that only jump go where those go.
fn skip_empty(f: &mut Function) {
    let target: Vec<Option<u32>> = f
        .blocks
        .iter()
        .map(|b| match b.term {
            Term::Br(t) if b.insts.is_empty() => Some(t),
            _ => None,
        })
        .collect();
    let resolve = |mut b: u32| {
        for _ in 0..target.len() {
            match target[b as usize] {
                Some(t) => b = t,
                None => break,
            }
        }
        b
    };
    for block in &mut f.blocks {
        block.term.retarget(resolve);
        if let Term::CondBr {
            then, otherwise, ..
        } = block.term
        {
            if then == otherwise {
                block.term = Term::Br(then);
            }
        }
    }
}

/// Joins blocks that can only follow one another.
fn merge_chains(f: &mut Function) {
    let cfg = cfg(f);
    for &b in &cfg.order {
        while let Term::Br(next) = f.blocks[b].term {
            let n = next as usize;
            if n == b || n == 0 || cfg.preds[n].len() != 1 {
                break;
            }
            let tail = std::mem::replace(
                &mut f.blocks[n],
                Block {
                    insts: Vec::new(),
                    term: Term::Unreachable,
                    line: 0,
                    depth: 0,
                },
            );
            f.blocks[b].insts.extend(tail.insts);
            f.blocks[b].term = tail.term;
            f.blocks[b].line = tail.line;
        }
    }
}

/// Traces: after each block its likeliest successor that has no place yet,
/// the one deepest in loops. A hardware loop comes right behind its set-up.
fn order(f: &Function, plans: &BTreeMap<u32, Plan>) -> Vec<usize> {
    let cfg = cfg(f);
    let mut placed = vec![false; f.blocks.len()];
    let mut order = Vec::new();
    for &start in &cfg.order {
        let mut b = start;
        while !std::mem::replace(&mut placed[b], true) {
            order.push(b);
            let mut best: Option<usize> = None;
            // The second successor first: what a branch falls through to.
            let successors: Vec<u32> = f.blocks[b].term.successors().collect();
            let planned = successors.iter().find(|s| plans.contains_key(s));
            if let Some(s) = planned.filter(|s| !placed[**s as usize]) {
                b = *s as usize;
                continue;
            }
            for s in successors.into_iter().rev().map(|s| s as usize) {
                if !placed[s] && best.is_none_or(|x| cfg.depth[s] > cfg.depth[x]) {
                    best = Some(s);
                }
            }
            match best {
                Some(s) => b = s,
                None => break,
            }
        }
    }
    order
}

fn emit_block(
    regions: &mut Vec<Region>,
    label: u32,
    block: &Block,
    next: Option<u32>,
    plan: Option<&Plan>,
) {
    let mut region = Region {
        label: Some(label),
        plan: plan.cloned(),
        ..Region::default()
    };
    let mut end = |region: &mut Region, branch: Option<MInst>| {
        let mut done = std::mem::take(region);
        done.branch = branch;
        regions.push(done);
    };
    for inst in &block.insts {
        if inst.op.is_call() {
            end(&mut region, Some(inst.clone()));
        } else if inst.op == Op::Undef {
            let at = region.insts.len();
            region.nothing.extend(inst.defs.iter().map(|d| (at, *d)));
        } else {
            region.insts.push(inst.clone());
        }
    }
    let branch = |op: Op, reg: Option<Reg>, to: u32| {
        let uses: Vec<Reg> = reg.into_iter().collect();
        MInst {
            line: block.line,
            ..MInst::new(op, &[], &uses, Imm::Block(to))
        }
    };
    match block.term {
        Term::Br(to) if plan.is_some() => {
            end(&mut region, None);
            if Some(to) != next {
                end(&mut region, Some(branch(Op::J, None, to)));
            }
        }
        Term::Br(to) if Some(to) == next => end(&mut region, None),
        Term::Br(to) => end(&mut region, Some(branch(Op::J, None, to))),
        Term::CondBr {
            reg,
            then,
            otherwise,
        } => {
            if Some(then) == next {
                end(&mut region, Some(branch(Op::Jz, Some(reg), otherwise)));
            } else {
                end(&mut region, Some(branch(Op::Jnz, Some(reg), then)));
                if Some(otherwise) != next {
                    end(&mut region, Some(branch(Op::J, None, otherwise)));
                }
            }
        }
        Term::Ret(_) => {
            let ret = MInst::new(Op::Ret, &[], &[Reg::LR], Imm::None);
            end(
                &mut region,
                Some(MInst {
                    line: block.line,
                    ..ret
                }),
            );
        }
        Term::Unreachable => {
            // Whoever gets here must not run on into the next function.
            region.insts.push(MInst::new(Op::Done, &[], &[], Imm::None));
            end(&mut region, None);
        }
    }
}
