//! Which scalar registers the operations of a bundle read and write at once.

use super::super::super::lower::{Code, Mode, Op};
use super::super::super::machine::LATE_MEMORY_CYCLE;
use super::super::super::program::Program;
use super::super::super::reach;
use super::super::super::regs::{self, RegId};
use super::super::super::vec::plan::Source;

pub(super) const fn bit(r: RegId) -> u128 {
    1 << r
}

pub(super) fn is_memory(op: &Op) -> bool {
    reach::is_memory(op.code)
}

pub(super) fn is_store(op: &Op) -> bool {
    use Code::*;
    matches!(op.code, Store | StorePart | VecStore | VecStoreOp)
}

pub(super) fn source_bits(s: &Source) -> u128 {
    match s {
        Source::Imm(_) => 0,
        Source::Reg(r) => bit(*r),
        Source::Pair(r) => bit(*r) | bit(*r + 1),
    }
}

/// Whether a store of a computed vector reaches memory two cycles late.
pub(super) fn late_store(program: &Program, op: &Op) -> bool {
    let info = program.vec[usize::from(op.ext)].inst.info();
    let cycle = info.sched.info().memory.last();
    cycle.is_some_and(|c| u64::from(*c) == LATE_MEMORY_CYCLE)
}

pub(super) fn address_reads(op: &Op) -> u128 {
    let n = op.b & 7;
    let dimension = |n: u8| bit(regs::DN + n) | bit(regs::DJ + n) | bit(regs::DC + n);
    bit(op.a)
        | match op.mode {
            Mode::Sp | Mode::Imm | Mode::PostImm => 0,
            Mode::Index | Mode::PostReg => bit(op.b),
            Mode::Post2D => bit(regs::M + n) | dimension(n),
            Mode::Post3D => bit(regs::M + n) | dimension(n) | dimension((n + 4) & 7),
        }
}

pub(super) fn moves_pointer(op: &Op) -> bool {
    !matches!(op.mode, Mode::Sp | Mode::Imm | Mode::Index)
}

/// Scalar registers that an operation reads when it issues.
pub(super) fn reads(op: &Op, program: &Program) -> u128 {
    use Code::*;
    match op.code {
        Add | Sub | Adc | Sbc | And | Or | Xor | Eq | Ne | Ge | Lt | Geu | Ltu | Lshl | Ashl
        | Mul => bit(op.a) | bit(op.b),
        Divs => bit(op.a) | bit(op.b) | bit(regs::R + 31),
        SelEqz | SelNez => bit(op.a) | bit(op.b) | bit(regs::R + 27),
        MovImm | J | Jl => 0,
        Jnzd => bit(op.a) | bit(op.b),
        Store => address_reads(op) | bit(op.d),
        Vec | Mac | VecLoadOp | VecStoreOp => {
            let address = if is_memory(op) { address_reads(op) } else { 0 };
            let v = &program.vec[usize::from(op.ext)];
            let each = v.scalars[..usize::from(v.scalar_count)].iter();
            each.fold(address, |all, s| all | source_bits(s))
        }
        _ if is_memory(op) || op.code == Padd => address_reads(op),
        _ => bit(op.a),
    }
}

/// Scalar registers that an operation writes for the next bundle.
pub(super) fn writes(op: &Op) -> u128 {
    use Code::*;
    match op.code {
        Divs => bit(op.d) | bit(regs::R + 31),
        Mul | MovLate | J | Jl | Jz | Jnz | JInd | JlInd | Ret | Vec | Mac => 0,
        Padd if op.mode == Mode::Sp => bit(regs::SP),
        Padd => pointer_writes(op),
        _ if is_memory(op) => pointer_writes(op),
        _ => bit(op.d),
    }
}

pub(super) fn pointer_writes(op: &Op) -> u128 {
    let n = op.b & 7;
    match op.mode {
        Mode::Sp | Mode::Imm | Mode::Index => 0,
        Mode::PostImm | Mode::PostReg => bit(op.a),
        Mode::Post2D => bit(op.a) | bit(regs::DC + n),
        Mode::Post3D => bit(op.a) | bit(regs::DC + n) | bit(regs::DC + ((n + 4) & 7)),
    }
}
