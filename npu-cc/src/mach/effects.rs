//! When an operation touches registers, memory and shared units.
//!
//! Cycles are pipeline stages counted from 1, the cycle of issue. A value
//! written in stage `d` by an instruction issued in cycle `t` is seen by reads
//! in stage `u` of an instruction issued from cycle `t + d - u + 1` on.
//! Source of the numbers: llvm-aie, `AIE2Schedule.td`.

use super::{Class, Form, MInst, Op, Reg};
use crate::lir::Width;

/// A unit that one instruction can hold per cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Port {
    RWx,
    RWa,
    RRv,
    RsWm,
    PRm,
    PWm,
    MWm,
    DjWm,
    LoadA,
    Store,
    Semaphore,
}

/// Stages in which an instruction accesses memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MemCycles {
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) writes: bool,
    /// Read-modify-write of part of a word, which keeps every other access
    /// seven cycles away.
    pub(crate) part_word: bool,
}

/// What an operation touches and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Effects {
    /// Register and stage.
    pub(crate) reads: Vec<(Reg, i32)>,
    /// Register and stage.
    pub(crate) writes: Vec<(Reg, i32)>,
    pub(crate) mem: Option<MemCycles>,
}

/// Stages of `inst`'s reads and writes.
pub(crate) fn effects(inst: &MInst) -> Effects {
    let write = match inst.op {
        Op::Load(..) => 7,
        Op::Alu(super::Alu::Mul) => 2,
        Op::Jl | Op::JlInd => 4,
        _ => 1,
    };
    let part_word = matches!(inst.op, Op::Store(Width::B1 | Width::B2, _));
    let reads = inst
        .uses
        .iter()
        .enumerate()
        .map(|(i, r)| (*r, if part_word && i == 0 { 7 } else { 1 }))
        .collect();
    let writes = inst.defs.iter().map(|r| (*r, write)).collect();
    let mem = match inst.op {
        Op::Load(..) => Some(MemCycles { first: 5, last: 5, writes: false, part_word: false }),
        Op::Store(..) if part_word => {
            Some(MemCycles { first: 5, last: 11, writes: true, part_word: true })
        }
        Op::Store(..) => Some(MemCycles { first: 5, last: 5, writes: true, part_word: false }),
        _ => None,
    };
    Effects { reads, writes, mem }
}

/// Units that `inst` holds in form `form`, with the cycle after issue.
pub(crate) fn ports(inst: &MInst, form: Form) -> Vec<(Port, i32)> {
    use super::Slot;
    let class = inst.defs.first().and_then(|d| d.class());
    let write_move = |class: Option<Class>, r: Port| match class {
        Some(Class::P) => Port::PWm,
        Some(Class::M) => Port::MWm,
        Some(Class::Dj) => Port::DjWm,
        _ => r,
    };
    match inst.op {
        Op::Alu(super::Alu::Mul) => vec![(Port::RWx, 1)],
        Op::Alu(_) | Op::Unary(_) | Op::SelNez => vec![(Port::RWx, 0)],
        Op::AddImm | Op::Const | Op::Copy => match form.slot() {
            Slot::Alu => vec![(Port::RWx, 0)],
            Slot::Lda => vec![(write_move(class, Port::RWa), 0)],
            _ => {
                let mut all = vec![(write_move(class, Port::RsWm), 0)];
                if inst.op == Op::Copy {
                    all.push((Port::PRm, 0));
                }
                all
            }
        },
        Op::Load(..) => vec![(Port::LoadA, 1), (write_move(class, Port::RWa), 6)],
        Op::Store(Width::B4, _) => vec![(Port::RRv, 0), (Port::PRm, 0), (Port::Store, 1)],
        Op::Store(..) => {
            vec![(Port::LoadA, 1), (Port::RWa, 6), (Port::RRv, 6), (Port::Store, 7)]
        }
        Op::JlInd => vec![(Port::PRm, 0)],
        Op::AcqImm | Op::AcqReg | Op::RelImm | Op::RelReg => {
            (1..5).map(|c| (Port::Semaphore, c)).collect()
        }
        _ => Vec::new(),
    }
}
