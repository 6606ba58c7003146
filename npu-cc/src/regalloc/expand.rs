//! What is left of pseudo operations once registers are known: copies of
//! registers that no instruction moves in one piece, and values that may be
//! anything.

use crate::mach::{Class, MInst, Op, Reg};
use crate::mir::Function;

/// Splits copies into what instructions can do and drops [`Op::Undef`].
pub(super) fn pseudos(f: &mut Function) {
    for block in &mut f.blocks {
        let mut insts = Vec::with_capacity(block.insts.len());
        for inst in std::mem::take(&mut block.insts) {
            match inst.op {
                Op::Undef => {}
                Op::Copy => split(inst, &mut insts),
                _ => insts.push(inst),
            }
        }
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
