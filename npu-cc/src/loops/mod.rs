//! Innermost loops, before selection: pointers that step and counters that
//! count down.
//!
//! Clang leaves a loop with one counter and computes every address from it.
//! The core steps a pointer for nothing beside an access, but an address made
//! of a base and an index costs an operation or two, and a comparison with
//! the limit two more. Of each loop that is one block and runs straight back
//! to its own start this pass
//!
//! - gives every access whose address is an affine function of the counter a
//!   pointer parameter that advances by the stride ([`affine`], [`streams`]);
//! - replaces the way out by a counter that goes down to zero where the number
//!   of turns is known when the loop begins ([`count`]): that is the form in
//!   which the back end finds hardware loops;
//! - drops the parameters that nobody reads any more ([`prune`]).
//!
//! Program order and memory accesses stay as they are.

mod affine;
mod count;
mod prune;
mod streams;

use affine::Affine;

use crate::lir::{Bin, BlockId, Function, Inst, Jump, Op, Term, Ty, Value};

/// Rewrites the innermost loops of a function.
pub(crate) fn run(f: &mut Function) {
    let blocks = f.blocks.len();
    let mut defs = Defs::default();
    for block in 0..blocks {
        defs.update(f);
        let Some(shape) = Shape::of(f, block, &defs.of) else {
            continue;
        };
        let streams = streams::find(f, &shape);
        let steps = !streams.is_empty() || streams::steps(f, &shape);
        let count = count::find(f, &shape, steps);
        if streams.is_empty() && count.is_none() {
            continue;
        }
        let mut entry = Entry::new(f, &shape);
        streams::apply(f, &shape, &mut entry, &streams);
        if let Some(count) = count {
            count::apply(f, &shape, &mut entry, &count);
        }
        entry.finish(f, &shape);
    }
    prune::run(f);
}

/// Where each value of a function is defined: block and number in it.
///
/// While loops are rewritten, blocks and operations are added behind those that there
/// are; so only these have to be looked at again.
#[derive(Default)]
struct Defs {
    of: Vec<Option<(usize, usize)>>,
    /// Of each block the operations that are known.
    known: Vec<usize>,
}

impl Defs {
    fn update(&mut self, f: &Function) {
        self.of.resize(f.types.len(), None);
        self.known.resize(f.blocks.len(), 0);
        for (b, (block, known)) in f.blocks.iter().zip(&mut self.known).enumerate() {
            for (i, inst) in block.insts.iter().enumerate().skip(*known) {
                for r in &inst.results {
                    self.of[r.0 as usize] = Some((b, i));
                }
            }
            *known = block.insts.len();
        }
    }
}

/// A loop of one block.
struct Shape<'a> {
    block: usize,
    /// Blocks that jump into the loop from outside.
    entries: Vec<usize>,
    /// Where each value is defined, those excepted that were added for this loop.
    defs: &'a [Option<(usize, usize)>],
    /// Arguments of the way back, one per parameter.
    back: Vec<Value>,
}

impl<'a> Shape<'a> {
    fn of(f: &Function, block: usize, defs: &'a [Option<(usize, usize)>]) -> Option<Shape<'a>> {
        let id = BlockId(block as u32);
        let Term::CondBr {
            then, otherwise, ..
        } = &f.blocks[block].term
        else {
            return None;
        };
        let back = match (then.block == id, otherwise.block == id) {
            (true, false) => then,
            (false, true) => otherwise,
            _ => return None,
        };
        let straight = |i: &Inst| {
            !matches!(
                i.op,
                Op::Call { .. } | Op::Acquire { .. } | Op::Release { .. } | Op::Event(_)
            )
        };
        if block == 0 || !f.blocks[block].insts.iter().all(straight) {
            return None;
        }
        let entries: Vec<usize> = (0..f.blocks.len())
            .filter(|b| *b != block && f.blocks[*b].term.jumps().any(|j| j.block == id))
            .collect();
        (!entries.is_empty()).then(|| Shape {
            block,
            entries,
            defs,
            back: back.args.clone(),
        })
    }

    /// The operation that defines a value.
    fn op<'f>(&self, f: &'f Function, v: Value) -> Option<&'f Op> {
        let (b, i) = (*self.defs.get(v.0 as usize)?)?;
        Some(&f.blocks[b].insts[i].op)
    }

    fn constant(&self, f: &Function, v: Value) -> Option<i32> {
        match self.op(f, v) {
            Some(Op::Const(c)) => Some(*c),
            _ => None,
        }
    }

    /// Number of the loop's parameter that a value is.
    fn param(&self, f: &Function, v: Value) -> Option<usize> {
        f.blocks[self.block].params.iter().position(|p| *p == v)
    }

    /// Whether a value is the same in every turn.
    fn invariant(&self, f: &Function, v: Value) -> bool {
        match self.defs.get(v.0 as usize) {
            Some(Some((b, _))) => *b != self.block,
            _ => self.param(f, v).is_none(),
        }
    }

    /// What a parameter grows by in each turn, if that is a constant.
    fn step(&self, f: &Function, param: usize) -> Option<i32> {
        let v = f.blocks[self.block].params[param];
        match self.op(f, self.back[param])? {
            Op::Bin {
                op: Bin::Add,
                lhs,
                rhs,
            } if *lhs == v => self.constant(f, *rhs),
            Op::Bin {
                op: Bin::Add,
                lhs,
                rhs,
            } if *rhs == v => self.constant(f, *lhs),
            Op::Bin {
                op: Bin::Sub,
                lhs,
                rhs,
            } if *lhs == v => self.constant(f, *rhs)?.checked_neg(),
            Op::PtrAddImm { base, offset } if *base == v => Some(*offset),
            _ => None,
        }
    }
}

/// A block in front of a loop, where what the loop starts from is computed.
struct Entry<'a> {
    shape: &'a Shape<'a>,
    block: usize,
    /// The block's operations up to here are older than this.
    older: usize,
    /// The value that each parameter of the loop starts from.
    start: Vec<Value>,
    /// Added parameters of the loop: what they start from and come back with.
    added: Vec<(Value, Value, Value)>,
    line: u32,
}

impl<'a> Entry<'a> {
    /// Takes the one jump into the loop apart if it is unconditional, and puts
    /// a block on all ways in otherwise.
    fn new(f: &mut Function, shape: &'a Shape<'a>) -> Entry<'a> {
        let line = f.blocks[shape.block].insts.first().map_or(0, |i| i.line);
        if let [only] = shape.entries[..] {
            if let Term::Br(jump) = &f.blocks[only].term {
                return Entry {
                    shape,
                    block: only,
                    older: f.blocks[only].insts.len(),
                    start: jump.args.clone(),
                    added: Vec::new(),
                    line,
                };
            }
        }
        let id = BlockId(shape.block as u32);
        let new = BlockId(f.blocks.len() as u32);
        for b in &shape.entries {
            for jump in f.blocks[*b].term.jumps_mut() {
                if jump.block == id {
                    jump.block = new;
                }
            }
        }
        let types: Vec<Ty> = f.blocks[shape.block]
            .params
            .iter()
            .map(|p| f.types[p.0 as usize])
            .collect();
        let params: Vec<Value> = types.iter().map(|t| value(f, *t)).collect();
        f.blocks.push(crate::lir::Block {
            params: params.clone(),
            insts: Vec::new(),
            term: Term::Br(Jump {
                block: id,
                args: params.clone(),
            }),
        });
        Entry {
            shape,
            block: new.0 as usize,
            older: 0,
            start: params,
            added: Vec::new(),
            line,
        }
    }

    /// Adds an operation with one result at the end of the entry block.
    fn push(&self, f: &mut Function, op: Op, ty: Ty) -> Value {
        let result = value(f, ty);
        f.blocks[self.block].insts.push(Inst {
            results: vec![result],
            op,
            line: self.line,
        });
        result
    }

    /// The constant that a value is, if it is one.
    fn constant(&self, f: &Function, v: Value) -> Option<i32> {
        let mut added = f.blocks[self.block].insts[self.older..].iter();
        let added = added.find(|i| i.results.first() == Some(&v));
        match added.map(|i| &i.op).or_else(|| self.shape.op(f, v))? {
            Op::Const(c) => Some(*c),
            _ => None,
        }
    }

    fn konst(&self, f: &mut Function, c: i32) -> Value {
        self.push(f, Op::Const(c), Ty::I32)
    }

    /// `a op b`, computed now if both are constants.
    fn bin(&self, f: &mut Function, op: Bin, a: Value, b: Value) -> Value {
        let known = (self.constant(f, a), self.constant(f, b));
        let folded = match (op, known) {
            (Bin::Add, (Some(a), Some(b))) => Some(a.wrapping_add(b)),
            (Bin::Sub, (Some(a), Some(b))) => Some(a.wrapping_sub(b)),
            (Bin::Mul, (Some(a), Some(b))) => Some(a.wrapping_mul(b)),
            _ => None,
        };
        match (op, known, folded) {
            (_, _, Some(c)) => self.konst(f, c),
            (Bin::Add | Bin::Sub, (_, Some(0)), _) | (Bin::Mul, (_, Some(1)), _) => a,
            (Bin::Add, (Some(0), _), _) => b,
            (Bin::Mul, (_, Some(c)), _) if c > 0 && (c as u32).is_power_of_two() => {
                let shift = self.konst(f, c.trailing_zeros() as i32);
                self.bin(f, Bin::Shl, a, shift)
            }
            _ => self.push(f, Op::Bin { op, lhs: a, rhs: b }, Ty::I32),
        }
    }

    /// What a sum is in the first turn: the terms that are no constants, and the
    /// rest.
    fn sum(&self, f: &mut Function, shape: &Shape, sum: &Affine) -> (Option<Value>, i32) {
        let mut total: Option<Value> = None;
        let mut constant = sum.constant;
        for (v, factor) in &sum.terms {
            let start = shape.param(f, *v).map_or(*v, |p| self.start[p]);
            if let Some(c) = self.constant(f, start) {
                constant = constant.wrapping_add(c.wrapping_mul(*factor));
                continue;
            }
            let factor = self.konst(f, *factor);
            let term = self.bin(f, Bin::Mul, start, factor);
            total = Some(match total {
                Some(sum) => self.bin(f, Bin::Add, sum, term),
                None => term,
            });
        }
        (total, constant)
    }

    /// Writes the jumps with the added parameters.
    fn finish(self, f: &mut Function, shape: &Shape) {
        let id = BlockId(shape.block as u32);
        for (param, _, _) in &self.added {
            f.blocks[shape.block].params.push(*param);
        }
        for jump in f.blocks[self.block].term.jumps_mut() {
            if jump.block == id {
                jump.args.extend(self.added.iter().map(|a| a.1));
            }
        }
        for jump in f.blocks[shape.block].term.jumps_mut() {
            if jump.block == id {
                jump.args.extend(self.added.iter().map(|a| a.2));
            }
        }
    }
}

fn value(f: &mut Function, ty: Ty) -> Value {
    f.types.push(ty);
    Value(f.types.len() as u32 - 1)
}
