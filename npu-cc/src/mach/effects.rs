//! When an operation touches registers.
//!
//! Stages are those of the instruction table; see [`npu_arch::isa::latency`]
//! for what they mean.

use super::forms::from_isa;
use super::{MInst, Op, Reg};
use npu_arch::isa::latency::RegAccess;
use npu_arch::isa::{Access, Bypass, SlotInst};

/// The register accesses of `inst`, whose first form is `form`.
///
/// What the operation lists and the instruction doesn't know (the carry that
/// another form would write) is taken as written in the first stage. What a
/// call lists happens in the callee, after the delay slots, and is left out.
pub(crate) fn accesses(inst: &MInst, form: &SlotInst) -> Vec<(Reg, RegAccess)> {
    let mut all: Vec<(Reg, RegAccess)> = form
        .reg_accesses()
        .filter_map(|a| Some((from_isa(a.reg)?, a)))
        .filter(|(r, a)| a.access != Access::Use || !inst.reads_blank(*r))
        .collect();
    if inst.op == Op::AddImm && inst.defs.contains(&Reg::CARRY) {
        let carry = RegAccess {
            reg: npu_arch::isa::Reg::SR_CARRY,
            access: Access::Def,
            def_cycle: 1,
            use_cycle: 0,
            bypass: Bypass::None,
        };
        if !all.iter().any(|(r, _)| *r == Reg::CARRY) {
            all.push((Reg::CARRY, carry));
        }
    }
    all
}
