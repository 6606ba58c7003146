//! Accesses whose addresses step by a constant, and the pointers for them.
//!
//! Accesses whose addresses differ by a constant that their immediates can
//! hold share a pointer. Loads and stores get pointers of their own while
//! there are registers: a shared one could not advance before the last store
//! of a turn had read it, and so keep the next turn from beginning.

use super::affine::Affine;
use super::{value, Entry, Shape};
use crate::lir::{Function, Inst, Op, Ty, Value, Width};
use crate::mach::offset_fits;

/// Pointers that one loop may step; the file has eight.
const POINTERS: usize = 5;

/// Accesses that share a pointer.
pub(super) struct Stream {
    base: Value,
    /// Where the first access goes.
    start: Affine,
    /// Bytes per turn.
    stride: i32,
    stores: bool,
    /// Number of the operation in the block and what its own offset becomes.
    accesses: Vec<(usize, i32)>,
}

/// Offsets that every instruction for vectors in memory can hold.
const VECTOR_OFFSETS: std::ops::RangeInclusive<i32> = -128..=96;

/// An operation's address, and whether it stores.
fn access(op: &Op) -> Option<(Value, i32, bool)> {
    match op {
        Op::Load { base, offset, .. }
        | Op::LoadPtr { base, offset, .. }
        | Op::LoadVec { base, offset, .. } => Some((*base, *offset, false)),
        Op::Store { base, offset, .. } | Op::StoreVec { base, offset, .. } => {
            Some((*base, *offset, true))
        }
        Op::IsaAt {
            inst, base, offset, ..
        } => Some((*base, *offset, inst.info().sched.info().kind.store)),
        _ => None,
    }
}

/// Whether an operation can be this far from its pointer.
fn fits(op: &Op, distance: i32) -> bool {
    match op {
        Op::Load { width, .. } | Op::Store { width, .. } => offset_fits(*width, distance),
        Op::LoadPtr { .. } => offset_fits(Width::B4, distance),
        Op::LoadVec { bytes, .. } | Op::StoreVec { bytes, .. } | Op::IsaAt { bytes, .. } => {
            let last = distance.saturating_add((*bytes as i32 - 32).max(0));
            distance % 32 == 0
                && VECTOR_OFFSETS.contains(&distance)
                && VECTOR_OFFSETS.contains(&last)
        }
        _ => false,
    }
}

/// Whether an access goes through a pointer that steps already.
pub(super) fn steps(f: &Function, shape: &Shape) -> bool {
    let insts = f.blocks[shape.block].insts.iter();
    let mut pointers = insts.filter_map(|i| access(&i.op)).map(|a| a.0);
    pointers.any(|p| {
        let step = shape.param(f, p).and_then(|p| shape.step(f, p));
        step.is_some_and(|s| s != 0)
    })
}

/// The streams of a loop.
pub(super) fn find(f: &Function, shape: &Shape) -> Vec<Stream> {
    let mut apart = collect(f, shape, true);
    if apart.len() > POINTERS {
        apart = collect(f, shape, false);
    }
    // The ones with most accesses save most.
    apart.sort_by_key(|s| std::cmp::Reverse(s.accesses.len()));
    apart.truncate(POINTERS);
    apart
}

fn collect(f: &Function, shape: &Shape, apart: bool) -> Vec<Stream> {
    let mut streams: Vec<Stream> = Vec::new();
    for (index, inst) in f.blocks[shape.block].insts.iter().enumerate() {
        let Some((pointer, offset, store)) = access(&inst.op) else {
            continue;
        };
        if shape.invariant(f, pointer) || shape.param(f, pointer).is_some() {
            continue;
        }
        let Some((base, mut sum)) = Affine::pointer(f, shape, pointer) else {
            continue;
        };
        sum.constant = sum.constant.wrapping_add(offset);
        let Some(stride) = stride(f, shape, &sum) else {
            continue;
        };
        let stores = store && apart;
        let shared = streams.iter_mut().find_map(|s| {
            let same = s.base == base && s.stores == stores && s.start.terms == sum.terms;
            let distance = sum.constant.wrapping_sub(s.start.constant);
            let fits = same && fits(&inst.op, distance);
            fits.then_some((s, distance))
        });
        match shared {
            Some((s, distance)) => s.accesses.push((index, distance)),
            None => streams.push(Stream {
                base,
                start: sum,
                stride,
                stores,
                accesses: vec![(index, 0)],
            }),
        }
    }
    streams
}

/// What a sum grows by in each turn; `None` if that is not worth a pointer.
fn stride(f: &Function, shape: &Shape, sum: &Affine) -> Option<i32> {
    let mut stride = 0i32;
    for (v, factor) in &sum.terms {
        if let Some(param) = shape.param(f, *v) {
            let step = shape.step(f, param)?;
            stride = stride.wrapping_add(step.wrapping_mul(*factor));
        }
    }
    (stride != 0).then_some(stride)
}

/// Gives each stream its pointer.
pub(super) fn apply(f: &mut Function, shape: &Shape, entry: &mut Entry, streams: &[Stream]) {
    let mut starts: Vec<(Value, Affine, Value)> = Vec::new();
    for s in streams {
        let known = starts.iter().find(|x| x.0 == s.base && x.1 == s.start);
        let start = match known {
            Some(known) => known.2,
            None => {
                let v = first_address(f, shape, entry, s);
                starts.push((s.base, s.start.clone(), v));
                v
            }
        };
        let param = value(f, Ty::Ptr);
        let next = value(f, Ty::Ptr);
        let insts = &mut f.blocks[shape.block].insts;
        let mut line = 0;
        for (index, at) in &s.accesses {
            line = insts[*index].line;
            match &mut insts[*index].op {
                Op::Load { base, offset, .. }
                | Op::LoadPtr { base, offset, .. }
                | Op::LoadVec { base, offset, .. }
                | Op::StoreVec { base, offset, .. }
                | Op::IsaAt { base, offset, .. }
                | Op::Store { base, offset, .. } => {
                    *base = param;
                    *offset = *at;
                }
                _ => {}
            }
        }
        insts.push(Inst {
            results: vec![next],
            op: Op::PtrAddImm {
                base: param,
                offset: s.stride,
            },
            line,
        });
        entry.added.push((param, start, next));
    }
}

/// The address of the first turn.
fn first_address(f: &mut Function, shape: &Shape, entry: &Entry, s: &Stream) -> Value {
    let mut base = s.base;
    // What is made anew in the loop is made anew in front of it.
    if !shape.invariant(f, base) {
        if let Some(op) = shape.op(f, base).cloned() {
            base = entry.push(f, op, Ty::Ptr);
        }
    }
    let (sum, constant) = entry.sum(f, shape, &s.start);
    if let Some(offset) = sum {
        base = entry.push(f, Op::PtrAdd { base, offset }, Ty::Ptr);
    }
    if constant != 0 {
        let offset = constant;
        base = entry.push(f, Op::PtrAddImm { base, offset }, Ty::Ptr);
    }
    base
}
