//! Parameters that only keep themselves alive.

use crate::lir::machine::has_effect;
use crate::lir::{Function, Op, Value};

/// Drops the parameters of loops that nothing with an effect depends on, and
/// the operations that made them.
pub(super) fn run(f: &mut Function) {
    let mut live = vec![false; f.types.len()];
    let mut work: Vec<Value> = Vec::new();
    let mut defs: Vec<Option<(usize, usize)>> = vec![None; f.types.len()];
    // For each parameter what jumps pass for it.
    let mut passed: Vec<Vec<Value>> = vec![Vec::new(); f.types.len()];
    for (b, block) in f.blocks.iter().enumerate() {
        for (i, inst) in block.insts.iter().enumerate() {
            for r in &inst.results {
                defs[r.0 as usize] = Some((b, i));
            }
            if effect(&inst.op) {
                inst.op.operands(&mut |v| work.push(v));
            }
        }
        for jump in block.term.jumps() {
            let params = &f.blocks[jump.block.0 as usize].params;
            for (p, a) in params.iter().zip(&jump.args) {
                passed[p.0 as usize].push(*a);
            }
        }
        match &block.term {
            crate::lir::Term::CondBr { cond, .. } => work.push(*cond),
            crate::lir::Term::Ret(values) => work.extend(values),
            _ => {}
        }
    }
    while let Some(v) = work.pop() {
        if std::mem::replace(&mut live[v.0 as usize], true) {
            continue;
        }
        match defs[v.0 as usize] {
            Some((b, i)) => f.blocks[b].insts[i].op.operands(&mut |v| work.push(v)),
            None => work.extend(&passed[v.0 as usize]),
        }
    }
    let keep: Vec<Vec<bool>> = f
        .blocks
        .iter()
        .map(|b| b.params.iter().map(|p| live[p.0 as usize]).collect())
        .collect();
    for (b, block) in f.blocks.iter_mut().enumerate() {
        retain(&mut block.params, &keep[b]);
        for jump in block.term.jumps_mut() {
            retain(&mut jump.args, &keep[jump.block.0 as usize]);
        }
        block
            .insts
            .retain(|i| effect(&i.op) || i.results.iter().any(|r| live[r.0 as usize]));
    }
}

fn retain(values: &mut Vec<Value>, keep: &[bool]) {
    let mut keep = keep.iter();
    values.retain(|_| keep.next().copied().unwrap_or(true));
}

/// Whether an operation does more than to define its results.
fn effect(op: &Op) -> bool {
    match op {
        Op::Call { .. }
        | Op::Store { .. }
        | Op::StoreVec { .. }
        | Op::SetControl { .. }
        | Op::Acquire { .. }
        | Op::Release { .. }
        | Op::Event(_) => true,
        Op::Isa { inst, .. } => has_effect(*inst),
        Op::IsaAt { inst, volatile, .. } => *volatile || has_effect(*inst),
        Op::Load { volatile, .. } | Op::LoadPtr { volatile, .. } | Op::LoadVec { volatile, .. } => {
            *volatile
        }
        _ => false,
    }
}
