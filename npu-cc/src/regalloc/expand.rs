//! What is left of pseudo operations once registers are known: copies of
//! registers that no instruction moves in one piece, and values that may be
//! anything.

use crate::mach::{Bank, Class, MInst, Op, Reg};
use crate::mir::Function;
use std::collections::{BTreeMap, BTreeSet};

/// Splits copies into what instructions can do. What reads the result of an
/// [`Op::Undef`] in the same block knows that nothing is there; only such ones
/// stay, as what the checker believes it by. The checker walks through blocks by the
/// same rule, in code of its own (`check::blank`).
pub(super) fn pseudos(f: &mut Function) {
    for block in &mut f.blocks {
        let mut insts = Vec::with_capacity(block.insts.len());
        // Lanes that nothing is in, with the operation that says so.
        let mut blank: BTreeMap<Reg, usize> = BTreeMap::new();
        let mut needed: BTreeSet<usize> = BTreeSet::new();
        for inst in std::mem::take(&mut block.insts) {
            let first = insts.len();
            match inst.op {
                Op::Undef => {
                    let lanes = inst.defs.iter().flat_map(|d| d.lanes());
                    let lanes = lanes.filter(|l| matches!(l.bank(), Bank::W | Bank::A));
                    blank.extend(lanes.map(|l| (*l, first)));
                    insts.push(inst);
                    continue;
                }
                Op::Copy => split(inst, &mut insts),
                _ => insts.push(inst),
            }
            for inst in &mut insts[first..] {
                if blank.is_empty() {
                    break;
                }
                inst.mark_blank(&|lane| blank.contains_key(&lane));
                let marked = inst.blanks().filter_map(|(_, lane)| blank.get(&lane));
                needed.extend(marked);
                // Of nothing a copy makes nothing.
                let copied = match (inst.op, &inst.uses[..]) {
                    (Op::Copy, [from]) => from.lanes(),
                    _ => &[],
                };
                let from: Vec<Option<usize>> =
                    copied.iter().map(|l| blank.get(l).copied()).collect();
                for (n, lane) in inst.defs.iter().flat_map(|d| d.lanes()).enumerate() {
                    match from.get(n) {
                        Some(Some(undef)) => blank.insert(*lane, *undef),
                        _ => blank.remove(lane),
                    };
                }
            }
        }
        let mut at = 0..;
        insts.retain(|i| {
            let at = at.next();
            i.op != Op::Undef || at.is_some_and(|at| needed.contains(&at))
        });
        block.insts = insts;
    }
}

/// Lanes that one instruction moves between two registers.
fn step(to: Reg, from: Reg) -> u32 {
    match (to.class(), from.class()) {
        (Some(Class::Cm), Some(Class::Cm)) => 4,
        (Some(Class::L | Class::D | Class::D3), _) | (_, Some(Class::L | Class::D | Class::D3)) => {
            1
        }
        (Some(Class::Q), _) => 2,
        (Some(to), _) => to.lanes().min(2),
        (None, _) => to.lanes().len().max(1) as u32,
    }
}

fn split(copy: MInst, insts: &mut Vec<MInst>) {
    let (to, from) = (copy.defs[0], copy.uses[0]);
    let (step, lanes) = (step(to, from), to.lanes().len() as u32);
    if step >= lanes {
        insts.push(copy);
        return;
    }
    for lane in (0..lanes).step_by(step as usize) {
        if let (Some(to), Some(from)) = (to.sub(lane, step), from.sub(lane, step)) {
            insts.push(MInst {
                line: copy.line,
                ..MInst::copy(to, from)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mach::Imm;
    use crate::mir::{Block, Term};

    fn copy_of(from: Reg, to: Reg) -> MInst {
        MInst::copy(to, from)
    }

    /// The half of a vector that nothing has written is read as it comes, and so
    /// is a copy of it, until something is written there.
    #[test]
    fn halves_that_nothing_wrote_are_blank() {
        let mut x = Class::X.registers().map(Reg);
        let mut next = || x.next().unwrap();
        let (a, b, c) = (next(), next(), next());
        let (low, high) = (a.lanes()[0], a.lanes()[1]);
        let undef = |r| MInst::new(Op::Undef, &[r], &[], Imm::None);
        let insts = vec![
            undef(high),
            copy_of(c.lanes()[0], low),
            copy_of(a, b),
            copy_of(b, a),
            copy_of(c.lanes()[1], high),
            copy_of(a, b),
        ];
        let mut f = Function {
            name: "f".to_owned(),
            classes: Vec::new(),
            blocks: vec![Block {
                insts,
                term: Term::Unreachable,
                line: 0,
                depth: 0,
            }],
            slots: Vec::new(),
            spills: Vec::new(),
            outgoing: 0,
            calls: false,
            strides: std::collections::BTreeMap::new(),
        };
        pseudos(&mut f);
        let insts = &f.blocks[0].insts;
        let halves = |i: usize| [insts[i].is_blank(0, 0), insts[i].is_blank(0, 1)];
        assert_eq!(insts.len(), 6);
        assert_eq!(halves(1), [false, false]);
        assert_eq!(halves(2), [false, true]);
        assert!(insts[2].blanks().eq([(0, high)]));
        assert_eq!(halves(3), [false, true]);
        assert_eq!(halves(4), [false, false]);
        assert_eq!(halves(5), [false, false]);
        // What nothing reads as blank leaves nothing behind.
        f.blocks[0].insts = vec![undef(high), copy_of(c.lanes()[0], low)];
        pseudos(&mut f);
        assert_eq!(f.blocks[0].insts, [copy_of(c.lanes()[0], low)]);
    }
}
