//! Steps of pointers as part of accesses.
//!
//! `[p, #0]` and a later `p := p + n` become `[p], #n`, which takes one slot
//! instead of two. Accesses in between go through the pointer as it then is,
//! with an offset that is `n` less; where their order allows it the access
//! moves behind them instead, and they need not wait for it.

use crate::mach::{forms, post_row, Addr, Imm, MInst, Op, Reg};

/// Folds the steps of a straight run of operations.
pub(super) fn fold(body: &mut Vec<MInst>) {
    let mut at = 0;
    while at < body.len() {
        if body[at].op == Op::PaddImm && folded(body, at) {
            body.remove(at);
        } else {
            at += 1;
        }
    }
}

/// Makes the step at `at` part of an access before it.
fn folded(body: &mut [MInst], at: usize) -> bool {
    let (Imm::Int(step), Some(p)) = (body[at].imm.clone(), body[at].defs.first().copied()) else {
        return false;
    };
    let written = |i: &MInst| i.defs.iter().any(|d| d.overlaps(p));
    let first = body[..at].iter().rposition(written).map_or(0, |w| w + 1);
    for i in (first..at).rev() {
        let Some(post) = stepping(&body[i], p, step) else {
            continue;
        };
        // As far behind as it may go.
        let free = body[i + 1..at].iter().take_while(|x| swaps(&body[i], x));
        let to = i + free.count();
        let later: Option<Vec<MInst>> = body[to + 1..at]
            .iter()
            .map(|x| displaced(x, p, step))
            .collect();
        let Some(later) = later else {
            continue;
        };
        body[i..=to].rotate_left(1);
        body[to] = post;
        for (x, new) in body[to + 1..at].iter_mut().zip(later) {
            *x = new;
        }
        return true;
    }
    false
}

/// The pointer's place among the uses of an access with an immediate offset.
fn pointer(inst: &MInst) -> Option<usize> {
    match inst.op {
        Op::Load(_, _, Addr::PtrImm) => Some(0),
        Op::Store(_, Addr::PtrImm) => Some(1),
        Op::Isa(row) => {
            post_row(row)?;
            let reads = row.operands().iter().filter(|o| o.access.reads());
            let named = reads.filter(|o| matches!(o.kind, npu_arch::isa::OperandKind::Reg(_)));
            let letters: Vec<u8> = named.map(|o| o.letter).collect();
            letters.iter().position(|l| *l == b'p')
        }
        _ => None,
    }
}

/// An access through `p` that adds `step` to it afterwards, if it can do so in
/// as many ways as without.
fn stepping(inst: &MInst, p: Reg, step: i32) -> Option<MInst> {
    let at = pointer(inst)?;
    let named = inst.uses.iter().filter(|u| u.overlaps(p)).count();
    let alone = named == 1 && !inst.defs.iter().any(|d| d.overlaps(p));
    if !alone || inst.uses.get(at) != Some(&p) || inst.imm != Imm::Int(0) {
        return None;
    }
    let mut post = inst.clone();
    post.imm = Imm::Int(step);
    post.op = match inst.op {
        Op::Load(w, e, _) => Op::Load(w, e, Addr::Post),
        Op::Store(w, _) => Op::Store(w, Addr::Post),
        Op::Isa(row) => Op::Isa(post_row(row)?),
        _ => return None,
    };
    let defs = match inst.op {
        // Where the assembly form has the pointer.
        Op::Isa(row) => {
            let operands = row.operands().iter().take_while(|o| o.letter != b'p');
            operands.filter(|o| o.access.writes()).count()
        }
        _ => inst.defs.len(),
    };
    post.defs.insert(defs, p);
    (forms(&post).len() == forms(inst).len()).then_some(post)
}

/// An operation behind the step of `p` that before was in front of it.
fn displaced(inst: &MInst, p: Reg, step: i32) -> Option<MInst> {
    let named = inst.uses.iter().filter(|u| u.overlaps(p)).count();
    if named == 0 {
        return Some(inst.clone());
    }
    let Imm::Int(offset) = inst.imm else {
        return None;
    };
    if named != 1 || inst.uses.get(pointer(inst)?) != Some(&p) {
        return None;
    }
    let moved = MInst {
        imm: Imm::Int(offset.checked_sub(step)?),
        ..inst.clone()
    };
    (forms(&moved).len() == forms(inst).len()).then_some(moved)
}

/// Whether two operations may change places.
fn swaps(a: &MInst, b: &MInst) -> bool {
    let meet = |x: &[Reg], y: &[Reg]| x.iter().any(|r| y.iter().any(|s| r.overlaps(*s)));
    let registers = !meet(&a.defs, &b.uses) && !meet(&a.uses, &b.defs) && !meet(&a.defs, &b.defs);
    if b.op == Op::Undef {
        return registers;
    }
    let touches = |i: &MInst| forms(i).first().map(|f| f.kind());
    let (Some(x), Some(y)) = (touches(a), touches(b)) else {
        return false;
    };
    let memory = !(x.load || x.store) || !(y.load || y.store);
    let stores = x.store || y.store;
    let apart = || match (&a.mem, &b.mem) {
        (Some(x), Some(y)) if stores => !x.may_alias(y),
        (Some(x), Some(y)) => !(x.volatile && y.volatile),
        _ => !stores,
    };
    let effects = a.op.has_side_effect() || b.op.has_side_effect();
    registers && !effects && (memory || apart())
}
