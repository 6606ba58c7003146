//! How often a loop turns.

use super::{value, Entry, Shape};
use crate::lir::{Bin, Cond, Function, Inst, Jump, Op, Term, Ty, Value};

/// Turns up to which a loop with constant bounds is counted by trying.
const TRIES: u32 = 1 << 16;

/// The number of turns.
pub(super) enum Count {
    Known(u32),
    /// The difference of limit and start, shifted right. One of both is the
    /// number of a parameter, whose start it is.
    Difference {
        param: usize,
        limit: Value,
        down: bool,
        shift: u32,
        /// Added to the difference before the shift.
        plus: i32,
    },
    /// As long as the parameter, after its step of 2 to the `shift`, is below
    /// the limit.
    Below {
        param: usize,
        limit: Value,
        signed: bool,
        shift: u32,
    },
}

/// Step of a counter that can't pass the end of its range before an access
/// that steps, too, has passed the end of memory: turns are fewer than 2^20.
const MAX_STEP: i32 = 1 << 12;

/// The number of turns of a loop, if it can be known when the loop begins.
/// `steps`: each turn accesses memory at another address.
pub(super) fn find(f: &Function, shape: &Shape, steps: bool) -> Option<Count> {
    let block = &f.blocks[shape.block];
    let Term::CondBr { cond, then, .. } = &block.term else {
        return None;
    };
    let goes_on_when = then.block.0 as usize == shape.block;
    let Op::Icmp { cond, lhs, rhs } = shape.op(f, *cond)? else {
        return None;
    };
    let (mut cond, mut tested, mut limit) = (*cond, *lhs, *rhs);
    if shape.invariant(f, tested) || shape.constant(f, tested).is_some() {
        (tested, limit) = (limit, tested);
        cond = swapped(cond);
    }
    let known_limit = shape.constant(f, limit);
    if known_limit.is_none() && !shape.invariant(f, limit) {
        return None;
    }
    // Whether the counter is tested before or after its step.
    let params = &block.params;
    let (param, after) = match shape.param(f, tested) {
        Some(p) => (p, false),
        None => (shape.back.iter().position(|b| *b == tested)?, true),
    };
    if f.types[params[param].0 as usize] != Ty::I32 {
        return None;
    }
    let step = shape.step(f, param)?;
    // A counter that already goes down to zero.
    if after && step == -1 && known_limit == Some(0) && cond == Cond::Ne && goes_on_when {
        return None;
    }
    let start = start_constant(f, shape, param);
    if let (Some(start), Some(limit)) = (start, known_limit) {
        return counted(cond, goes_on_when, start, limit, step, after).map(Count::Known);
    }
    let goes_on = if goes_on_when { cond } else { inverse(cond) };
    let shift = step.unsigned_abs().trailing_zeros();
    if matches!(goes_on, Cond::Slt | Cond::Ult) {
        let whole = (1..=MAX_STEP).contains(&step) && (step as u32).is_power_of_two();
        return (after && steps && whole).then_some(Count::Below {
            param,
            limit,
            signed: goes_on == Cond::Slt,
            shift,
        });
    }
    if goes_on != Cond::Ne || step == 0 || !step.unsigned_abs().is_power_of_two() {
        return None;
    }
    // start + n * step == limit, tested after n steps or n - 1.
    Some(Count::Difference {
        param,
        limit,
        down: step < 0,
        shift,
        plus: if after { 0 } else { step.abs() },
    })
}

fn start_constant(f: &Function, shape: &Shape, param: usize) -> Option<i32> {
    let mut found = None;
    for b in &shape.entries {
        for jump in f.blocks[*b].term.jumps() {
            if jump.block.0 as usize == shape.block {
                let c = shape.constant(f, jump.args[param])?;
                if found.is_some_and(|x| x != c) {
                    return None;
                }
                found = Some(c);
            }
        }
    }
    found
}

fn counted(cond: Cond, when: bool, start: i32, limit: i32, step: i32, after: bool) -> Option<u32> {
    let mut v = start;
    for n in 1..=TRIES {
        let next = v.wrapping_add(step);
        if holds(cond, if after { next } else { v }, limit) != when {
            return Some(n);
        }
        v = next;
    }
    None
}

fn holds(cond: Cond, a: i32, b: i32) -> bool {
    let (ua, ub) = (a as u32, b as u32);
    match cond {
        Cond::Eq => a == b,
        Cond::Ne => a != b,
        Cond::Slt => a < b,
        Cond::Sle => a <= b,
        Cond::Sgt => a > b,
        Cond::Sge => a >= b,
        Cond::Ult => ua < ub,
        Cond::Ule => ua <= ub,
        Cond::Ugt => ua > ub,
        Cond::Uge => ua >= ub,
    }
}

fn swapped(cond: Cond) -> Cond {
    match cond {
        Cond::Slt => Cond::Sgt,
        Cond::Sle => Cond::Sge,
        Cond::Sgt => Cond::Slt,
        Cond::Sge => Cond::Sle,
        Cond::Ult => Cond::Ugt,
        Cond::Ule => Cond::Uge,
        Cond::Ugt => Cond::Ult,
        Cond::Uge => Cond::Ule,
        Cond::Eq | Cond::Ne => cond,
    }
}

fn inverse(cond: Cond) -> Cond {
    match cond {
        Cond::Eq => Cond::Ne,
        Cond::Ne => Cond::Eq,
        Cond::Slt => Cond::Sge,
        Cond::Sge => Cond::Slt,
        Cond::Sgt => Cond::Sle,
        Cond::Sle => Cond::Sgt,
        Cond::Ult => Cond::Uge,
        Cond::Uge => Cond::Ult,
        Cond::Ugt => Cond::Ule,
        Cond::Ule => Cond::Ugt,
    }
}

/// Adds the counter and makes it the condition.
pub(super) fn apply(f: &mut Function, shape: &Shape, entry: &mut Entry, count: Count) {
    let start = match count {
        Count::Known(n) => entry.konst(f, n as i32),
        Count::Difference {
            param,
            limit,
            down,
            shift,
            plus,
        } => {
            let mut limit = limit;
            if let Some(c) = shape.constant(f, limit) {
                limit = entry.konst(f, c);
            }
            let first = entry.start[param];
            let (a, b) = if down { (first, limit) } else { (limit, first) };
            let mut n = entry.bin(f, Bin::Sub, a, b);
            if plus != 0 {
                let plus = entry.konst(f, plus);
                n = entry.bin(f, Bin::Add, n, plus);
            }
            if shift != 0 {
                let shift = entry.konst(f, shift as i32);
                n = entry.bin(f, Bin::Lshr, n, shift);
            }
            n
        }
        Count::Below {
            param,
            limit,
            signed,
            shift,
        } => {
            let first = entry.start[param];
            let limit = match shape.constant(f, limit) {
                Some(c) => entry.konst(f, c),
                None => limit,
            };
            let cond = if signed { Cond::Slt } else { Cond::Ult };
            let (lhs, rhs) = (first, limit);
            let more = entry.push(f, Op::Icmp { cond, lhs, rhs }, Ty::I32);
            let between = entry.bin(f, Bin::Sub, limit, first);
            let minus = entry.konst(f, -1);
            let between = entry.bin(f, Bin::Add, between, minus);
            let shift = entry.konst(f, shift as i32);
            let then = entry.bin(f, Bin::Lshr, between, shift);
            let otherwise = entry.konst(f, 0);
            let select = Op::Select {
                cond: more,
                then,
                otherwise,
            };
            let further = entry.push(f, select, Ty::I32);
            let one = entry.konst(f, 1);
            entry.bin(f, Bin::Add, further, one)
        }
    };
    let param = value(f, Ty::I32);
    let line = entry.line;
    let block = shape.block;
    let push = |f: &mut Function, op: Op| {
        let result = value(f, Ty::I32);
        f.blocks[block].insts.push(Inst {
            results: vec![result],
            op,
            line,
        });
        result
    };
    let one = push(f, Op::Const(-1));
    let next = push(
        f,
        Op::Bin {
            op: Bin::Add,
            lhs: param,
            rhs: one,
        },
    );
    let zero = push(f, Op::Const(0));
    let go_on = push(
        f,
        Op::Icmp {
            cond: Cond::Ne,
            lhs: next,
            rhs: zero,
        },
    );
    if let Term::CondBr {
        cond,
        then,
        otherwise,
    } = &mut f.blocks[block].term
    {
        *cond = go_on;
        if then.block.0 as usize != block {
            std::mem::swap::<Jump>(then, otherwise);
        }
    }
    entry.added.push((param, start, next));
}
