//! Before a bundle that reaches beyond what its core may access now.
//!
//! A core that runs beside others may keep to its own memory for a while
//! ([`CoreEnv::may_reach`]). It then stops before the first bundle that does
//! not, so that nothing ever has to be undone: all addresses of a bundle are
//! known before anything of it happens, those of stores that reach memory
//! later as well. Stores that were on their way when it began to keep to
//! itself are the caller's to look at ([`Core::stores_on_their_way`]).
//!
//! Traces find out by the access itself: what is refused there has not
//! happened, and the bundle comes here.

use super::env::CoreEnv;
use super::exec::Core;
use super::lower::{Code, Mode, Op};
use super::machine::Machine;
use super::program::{Decoded, Program};
use super::regs::ADDR_MASK;
use super::ring::Start;

/// Whether an operation accesses data memory.
pub(super) fn accesses(code: Code) -> bool {
    is_memory(code) || matches!(code, Code::SparseFill | Code::SparsePeek | Code::SparsePop)
}

/// Whether it is a load, a store or a look-up; what fills the sparse unit is none.
pub(super) fn is_memory(code: Code) -> bool {
    use Code::*;
    matches!(
        code,
        Load | LoadS8
            | LoadU8
            | LoadS16
            | LoadU16
            | Store
            | StorePart
            | VecLoad
            | VecStore
            | VecLoadOp
            | VecStoreOp
            | Lookup
    )
}

impl Machine {
    /// An address that a bundle will access and may not now.
    #[inline(never)]
    pub(super) fn beyond<E: CoreEnv>(
        &self,
        program: &Program,
        bundle: &Decoded,
        env: &E,
    ) -> Option<u32> {
        let ops = program.ops(bundle).iter();
        let refused = |addr: &u32| !env.may_reach(*addr);
        ops.filter(|op| accesses(op.code))
            .find_map(|op| match op.code {
                Code::Lookup => {
                    let v = &program.vec[usize::from(op.ext)];
                    self.lookup_addresses(v).into_iter().find(refused)
                }
                Code::SparseFill | Code::SparsePeek | Code::SparsePop => {
                    // Its immediate is the size of an entity.
                    Some(self.get(op.a) & !31 & ADDR_MASK).filter(refused)
                }
                _ => Some(self.accessed(op)).filter(refused),
            })
    }

    /// Where a plain load or store begins. If that is not aligned,
    /// what it accesses begins a little before, in the same memory.
    fn accessed(&self, op: &Op) -> u32 {
        let p = self.get(op.a);
        match op.mode {
            Mode::Sp | Mode::Imm => p.wrapping_add(op.imm as u32) & ADDR_MASK,
            Mode::Index => p.wrapping_add(self.get(op.b)) & ADDR_MASK,
            Mode::PostImm | Mode::PostReg | Mode::Post2D | Mode::Post3D => p,
        }
    }
}

impl Core {
    /// Addresses of stores that have issued and not reached memory yet.
    pub(crate) fn stores_on_their_way(&self) -> impl Iterator<Item = u32> + '_ {
        let m = &self.m;
        let slots = m.ring.iter().enumerate();
        let used = slots.filter(move |(at, _)| m.pending >> at & 1 != 0);
        used.flat_map(|(_, slot)| {
            let [_, _, stores, starts] = slot.counts().map(usize::from);
            let parts = (0..starts).filter_map(move |n| match slot.start(n) {
                Start::PartStore { addr, .. } => Some(addr),
                _ => None,
            });
            (0..stores).map(move |n| slot.store(n).addr).chain(parts)
        })
    }
}
