//! Removes what nobody uses: blocks that cannot be reached, block parameters
//! that are always the same value, operations whose results are not used,
//! local functions and data that are not mentioned.

use crate::lir::{machine, BlockId, Callee, Data, Function, Module, Op, Term, Value};
use crate::runtime;
use std::collections::{HashMap, HashSet};

fn has_effect(op: &Op) -> bool {
    match op {
        Op::Store { .. } | Op::Acquire { .. } | Op::Release { .. } | Op::Event(_) => true,
        Op::Call { callee, .. } => {
            !matches!(callee, Callee::Symbol(name) if runtime::is_pure(name))
        }
        Op::StoreVec { .. } | Op::SetControl { .. } => true,
        Op::Isa { inst, .. } => machine::has_effect(*inst),
        Op::IsaAt { inst, volatile, .. } => *volatile || machine::has_effect(*inst),
        Op::Load { volatile, .. } | Op::LoadPtr { volatile, .. } | Op::LoadVec { volatile, .. } => {
            *volatile
        }
        _ => false,
    }
}

/// Removes what is not used from one function.
pub(super) fn cleanup(function: &mut Function) {
    drop_unreached(function);
    merge_params(function);
    drop_dead(function);
}

fn drop_unreached(function: &mut Function) {
    let mut number: Vec<Option<BlockId>> = vec![None; function.blocks.len()];
    let mut order = Vec::new();
    let mut stack = vec![BlockId(0)];
    while let Some(block) = stack.pop() {
        if number[block.0 as usize].is_some() {
            continue;
        }
        number[block.0 as usize] = Some(BlockId(0));
        order.push(block);
        for jump in function.blocks[block.0 as usize].term.jumps() {
            stack.push(jump.block);
        }
    }
    // Blocks keep the order in which they were made.
    order.sort_unstable();
    for (index, block) in order.iter().enumerate() {
        number[block.0 as usize] = Some(BlockId(index as u32));
    }
    let mut index = 0;
    function.blocks.retain(|_| {
        index += 1;
        number[index - 1].is_some()
    });
    for block in &mut function.blocks {
        for jump in block.term.jumps_mut() {
            jump.block = number[jump.block.0 as usize].unwrap_or(BlockId(0));
        }
    }
}

/// Replaces parameters that get the same value from every predecessor.
fn merge_params(function: &mut Function) {
    let mut same: HashMap<Value, Value> = HashMap::new();
    loop {
        let mut incoming: Vec<Vec<Option<Option<Value>>>> = function
            .blocks
            .iter()
            .map(|block| vec![None; block.params.len()])
            .collect();
        for block in &function.blocks {
            for jump in block.term.jumps() {
                let target = &function.blocks[jump.block.0 as usize];
                for (index, arg) in jump.args.iter().enumerate() {
                    let arg = resolve(&same, *arg);
                    let param = target.params[index];
                    if arg == param {
                        continue;
                    }
                    let slot = &mut incoming[jump.block.0 as usize][index];
                    *slot = match *slot {
                        None => Some(Some(arg)),
                        Some(Some(other)) if other == arg => *slot,
                        _ => Some(None),
                    };
                }
            }
        }
        let mut changed = false;
        let mut drop: Vec<Vec<bool>> = Vec::with_capacity(function.blocks.len());
        for (block, values) in function.blocks.iter().zip(&incoming) {
            let mut flags = vec![false; block.params.len()];
            for ((param, value), flag) in block.params.iter().zip(values).zip(&mut flags) {
                if let Some(Some(value)) = value {
                    let value = resolve(&same, *value);
                    if value != *param {
                        same.insert(*param, value);
                        *flag = true;
                        changed = true;
                    }
                }
            }
            drop.push(flags);
        }
        if !changed {
            break;
        }
        remove_params(function, &drop);
    }
    if !same.is_empty() {
        for block in &mut function.blocks {
            for inst in &mut block.insts {
                inst.op
                    .operands_mut(&mut |value| *value = resolve(&same, *value));
            }
            block
                .term
                .operands_mut(&mut |value| *value = resolve(&same, *value));
        }
    }
}

fn resolve(same: &HashMap<Value, Value>, value: Value) -> Value {
    let mut value = value;
    while let Some(next) = same.get(&value) {
        value = *next;
    }
    value
}

fn remove_params(function: &mut Function, drop: &[Vec<bool>]) {
    let keep = |flags: &[bool], list: &mut Vec<Value>| {
        let mut index = 0;
        list.retain(|_| {
            index += 1;
            !flags[index - 1]
        });
    };
    for (block, flags) in function.blocks.iter_mut().zip(drop) {
        keep(flags, &mut block.params);
        for jump in block.term.jumps_mut() {
            keep(&drop[jump.block.0 as usize], &mut jump.args);
        }
    }
}

fn drop_dead(function: &mut Function) {
    // What each value needs to be computed.
    let mut needs: Vec<Vec<Value>> = vec![Vec::new(); function.types.len()];
    let mut work: Vec<Value> = Vec::new();
    for block in &function.blocks {
        for inst in &block.insts {
            let mut operands = Vec::new();
            inst.op.operands(&mut |value| operands.push(value));
            if has_effect(&inst.op) {
                work.extend(operands);
            } else {
                for result in &inst.results {
                    needs[result.0 as usize].extend(&operands);
                }
            }
        }
        for jump in block.term.jumps() {
            let target = &function.blocks[jump.block.0 as usize];
            for (param, arg) in target.params.iter().zip(&jump.args) {
                needs[param.0 as usize].push(*arg);
            }
        }
        match &block.term {
            Term::CondBr { cond, .. } => work.push(*cond),
            Term::Ret(values) => work.extend(values),
            Term::Br(_) | Term::Unreachable => {}
        }
    }
    let mut live = vec![false; function.types.len()];
    while let Some(value) = work.pop() {
        if !std::mem::replace(&mut live[value.0 as usize], true) {
            work.extend(&needs[value.0 as usize]);
        }
    }
    let dead = |value: &Value| !live[value.0 as usize];
    for block in &mut function.blocks {
        block
            .insts
            .retain(|inst| has_effect(&inst.op) || !inst.results.iter().all(dead));
    }
    let drop: Vec<Vec<bool>> = function
        .blocks
        .iter()
        .map(|block| block.params.iter().map(dead).collect())
        .collect();
    remove_params(function, &drop);
}

/// Symbols that an operation or relocation mentions.
fn mentioned(function: &Function) -> impl Iterator<Item = &str> {
    function
        .blocks
        .iter()
        .flat_map(|block| &block.insts)
        .filter_map(|inst| match &inst.op {
            Op::SymbolAddr { symbol, .. } | Op::Pool { symbol } => Some(&**symbol),
            Op::Call {
                callee: Callee::Symbol(symbol),
                ..
            } => Some(&**symbol),
            _ => None,
        })
}

fn relocated(data: &Data) -> impl Iterator<Item = &str> {
    data.relocs.iter().map(|reloc| &*reloc.symbol)
}

/// Whether anything mentions a symbol.
pub(super) fn mentions(module: &Module, name: &str) -> bool {
    module
        .functions
        .iter()
        .any(|function| mentioned(function).any(|symbol| symbol == name))
        || module
            .data
            .iter()
            .any(|data| relocated(data).any(|symbol| symbol == name))
}

/// Removes local functions and data that nothing public leads to.
pub(super) fn remove_unused(module: &mut Module) {
    let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut work: Vec<&str> = Vec::new();
    for function in &module.functions {
        users.insert(&function.name, mentioned(function).collect());
        if !function.local {
            work.push(&function.name);
        }
    }
    for data in &module.data {
        users.insert(&data.name, relocated(data).collect());
        if !data.local {
            work.push(&data.name);
        }
    }
    let mut live: HashSet<String> = HashSet::new();
    while let Some(name) = work.pop() {
        if live.insert(name.to_owned()) {
            work.extend(users.get(name).into_iter().flatten());
        }
    }
    module
        .functions
        .retain(|function| live.contains(&function.name));
    module.data.retain(|data| live.contains(&data.name));
}
