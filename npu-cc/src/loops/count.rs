//! How often a loop turns.

use super::affine::Affine;
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
    Below(Below),
    /// As long as both go on.
    Least(Either, Either),
}

/// As long as a sum, which grows by 2 to the `shift` in each turn, is below the
/// limit.
pub(super) struct Below {
    sum: Affine,
    limit: Value,
    signed: bool,
    shift: u32,
}

/// One of two ways to end a loop.
pub(super) enum Either {
    Known(u32),
    Below(Below),
}

/// Step of a counter that can't pass the end of its range before an access
/// that steps, too, has passed the end of memory: turns are fewer than 2^20.
const MAX_STEP: i32 = 1 << 12;

/// A comparison, and what it is while the loop turns.
struct Test {
    cond: Cond,
    lhs: Value,
    rhs: Value,
    goes_on_when: bool,
}

/// The number of turns of a loop, if it can be known when the loop begins.
/// `steps`: each turn accesses memory at another address.
pub(super) fn find(f: &Function, shape: &Shape, steps: bool) -> Option<Count> {
    let block = &f.blocks[shape.block];
    let Term::CondBr { cond, then, .. } = &block.term else {
        return None;
    };
    let goes_on_when = then.block.0 as usize == shape.block;
    if let Some(test) = test(f, shape, *cond, goes_on_when) {
        return turns(f, shape, &test, steps);
    }
    let (first, second) = two(f, shape, *cond, goes_on_when)?;
    let one = |v: Value| {
        let test = test(f, shape, v, goes_on_when)?;
        match turns(f, shape, &test, steps)? {
            Count::Known(n) => Some(Either::Known(n)),
            Count::Below(below) => bounds(f, shape, &below).then_some(Either::Below(below)),
            Count::Difference { .. } | Count::Least(..) => None,
        }
    };
    match (one(first)?, one(second)?) {
        (Either::Known(a), Either::Known(b)) => Some(Count::Known(a.min(b))),
        (a, b) => Some(Count::Least(a, b)),
    }
}

/// The conditions of a loop with two ways out, which goes on while neither is
/// taken.
fn two(f: &Function, shape: &Shape, cond: Value, goes_on_when: bool) -> Option<(Value, Value)> {
    match *shape.op(f, cond)? {
        Op::Bin { op, lhs, rhs } => {
            let both = [(Bin::And, true), (Bin::Or, false)].contains(&(op, goes_on_when));
            both.then_some((lhs, rhs))
        }
        Op::Select {
            cond,
            then,
            otherwise,
        } => {
            let fixed = |v: Value| shape.constant(f, v);
            match goes_on_when {
                true => (fixed(otherwise) == Some(0)).then_some((cond, then)),
                false => (fixed(then) == Some(1)).then_some((cond, otherwise)),
            }
        }
        _ => None,
    }
}

fn test(f: &Function, shape: &Shape, condition: Value, goes_on_when: bool) -> Option<Test> {
    match shape.op(f, condition)? {
        Op::Icmp { cond, lhs, rhs } => Some(Test {
            cond: *cond,
            lhs: *lhs,
            rhs: *rhs,
            goes_on_when,
        }),
        _ => None,
    }
}

/// Whether a count is right for a loop that something else may end, too: then it
/// doesn't help that memory would end before the counter came round.
fn bounds(f: &Function, shape: &Shape, below: &Below) -> bool {
    let last = |c: i32| match below.signed {
        true => i64::from(i32::MAX) - i64::from(c),
        false => i64::from(u32::MAX) - i64::from(c as u32),
    };
    let step = 1i64 << below.shift;
    let limit = shape.constant(f, below.limit);
    step == 1 || limit.is_some_and(|c| last(c) >= step)
}

/// The number of turns after which a test ends a loop.
fn turns(f: &Function, shape: &Shape, test: &Test, steps: bool) -> Option<Count> {
    let (mut cond, mut tested, mut limit) = (test.cond, test.lhs, test.rhs);
    if shape.invariant(f, tested) || shape.constant(f, tested).is_some() {
        (tested, limit) = (limit, tested);
        cond = swapped(cond);
    }
    let known_limit = shape.constant(f, limit);
    if known_limit.is_none() && !shape.invariant(f, limit) {
        return None;
    }
    let goes_on = if test.goes_on_when {
        cond
    } else {
        inverse(cond)
    };
    let Some((param, after)) = counter(f, shape, tested) else {
        return below(f, shape, goes_on, tested, limit, steps);
    };
    let step = shape.step(f, param)?;
    // A counter that already goes down to zero.
    if after && step == -1 && known_limit == Some(0) && cond == Cond::Ne && test.goes_on_when {
        return None;
    }
    let start = start_constant(f, shape, param);
    if let (Some(start), Some(limit)) = (start, known_limit) {
        return counted(cond, test.goes_on_when, start, limit, step, after).map(Count::Known);
    }
    if goes_on != Cond::Ne {
        return below(f, shape, goes_on, tested, limit, steps);
    }
    let shift = step.unsigned_abs().trailing_zeros();
    if step == 0 || !step.unsigned_abs().is_power_of_two() {
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

/// The parameter that a value is, or is after its step, and which of both.
fn counter(f: &Function, shape: &Shape, tested: Value) -> Option<(usize, bool)> {
    let params = &f.blocks[shape.block].params;
    let (param, after) = match shape.param(f, tested) {
        Some(p) => (p, false),
        None => (shape.back.iter().position(|b| *b == tested)?, true),
    };
    (f.types[params[param].0 as usize] == Ty::I32).then_some((param, after))
}

/// The turns of a loop that goes on while a value is below a limit.
fn below(
    f: &Function,
    shape: &Shape,
    goes_on: Cond,
    tested: Value,
    limit: Value,
    steps: bool,
) -> Option<Count> {
    if !steps || !matches!(goes_on, Cond::Slt | Cond::Ult) {
        return None;
    }
    let sum = Affine::of(f, shape, tested)?;
    let mut step = 0i32;
    for (v, factor) in &sum.terms {
        if f.types[v.0 as usize] != Ty::I32 {
            return None;
        }
        if let Some(param) = shape.param(f, *v) {
            let own = shape.step(f, param)?.wrapping_mul(*factor);
            step = step.wrapping_add(own);
        }
    }
    let whole = (1..=MAX_STEP).contains(&step) && (step as u32).is_power_of_two();
    whole.then(|| {
        Count::Below(Below {
            sum,
            limit,
            signed: goes_on == Cond::Slt,
            shift: step.trailing_zeros(),
        })
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

/// Computes the number of turns in front of the loop.
fn number(f: &mut Function, shape: &Shape, entry: &Entry, count: &Count) -> Value {
    match count {
        Count::Known(n) => entry.konst(f, *n as i32),
        Count::Difference {
            param,
            limit,
            down,
            shift,
            plus,
        } => {
            let limit = outside(f, shape, entry, *limit);
            let first = entry.start[*param];
            let (a, b) = if *down {
                (first, limit)
            } else {
                (limit, first)
            };
            let mut n = entry.bin(f, Bin::Sub, a, b);
            if *plus != 0 {
                let plus = entry.konst(f, *plus);
                n = entry.bin(f, Bin::Add, n, plus);
            }
            shifted(f, entry, n, *shift)
        }
        Count::Below(below) => {
            let further = below.further(f, shape, entry);
            let one = entry.konst(f, 1);
            entry.bin(f, Bin::Add, further, one)
        }
        Count::Least(a, b) => {
            let a = a.further(f, shape, entry);
            let b = b.further(f, shape, entry);
            let less = Op::Icmp {
                cond: Cond::Ult,
                lhs: a,
                rhs: b,
            };
            let select = Op::Select {
                cond: entry.push(f, less, Ty::I32),
                then: a,
                otherwise: b,
            };
            let further = entry.push(f, select, Ty::I32);
            let one = entry.konst(f, 1);
            entry.bin(f, Bin::Add, further, one)
        }
    }
}

impl Either {
    /// Computes the number of turns behind the first, which is below 2^32 whatever
    /// ends the loop.
    fn further(&self, f: &mut Function, shape: &Shape, entry: &Entry) -> Value {
        match self {
            Either::Known(n) => entry.konst(f, n.wrapping_sub(1) as i32),
            Either::Below(below) => below.further(f, shape, entry),
        }
    }
}

impl Below {
    /// The same of this way.
    fn further(&self, f: &mut Function, shape: &Shape, entry: &Entry) -> Value {
        let limit = outside(f, shape, entry, self.limit);
        let (rest, constant) = entry.sum(f, shape, &self.sum);
        let constant = entry.konst(f, constant);
        let first = match rest {
            Some(rest) => entry.bin(f, Bin::Add, rest, constant),
            None => constant,
        };
        let cond = if self.signed { Cond::Slt } else { Cond::Ult };
        let (lhs, rhs) = (first, limit);
        let more = entry.push(f, Op::Icmp { cond, lhs, rhs }, Ty::I32);
        let mut then = entry.bin(f, Bin::Sub, limit, first);
        if self.shift != 0 {
            // Rounded up.
            let minus = entry.konst(f, -1);
            then = entry.bin(f, Bin::Add, then, minus);
            then = shifted(f, entry, then, self.shift);
            let one = entry.konst(f, 1);
            then = entry.bin(f, Bin::Add, then, one);
        }
        let otherwise = entry.konst(f, 0);
        let select = Op::Select {
            cond: more,
            then,
            otherwise,
        };
        entry.push(f, select, Ty::I32)
    }
}

/// A limit that can be used in front of the loop.
fn outside(f: &mut Function, shape: &Shape, entry: &Entry, limit: Value) -> Value {
    match shape.constant(f, limit) {
        Some(c) => entry.konst(f, c),
        None => limit,
    }
}

fn shifted(f: &mut Function, entry: &Entry, n: Value, shift: u32) -> Value {
    if shift == 0 {
        return n;
    }
    let shift = entry.konst(f, shift as i32);
    entry.bin(f, Bin::Lshr, n, shift)
}

/// Adds the counter and makes it the condition.
pub(super) fn apply(f: &mut Function, shape: &Shape, entry: &mut Entry, count: &Count) {
    let start = number(f, shape, entry, count);
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
