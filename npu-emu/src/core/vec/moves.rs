//! Vector instructions that only move: loads, stores, `vmov`, `vclr`.

use npu_arch::isa::{Inst, SchedClass};

use super::{Args, Eval, Out, Refused};

/// The arithmetic of the rows of this module.
pub(crate) fn eval(inst: Inst) -> Option<Eval> {
    use SchedClass::*;
    Some(match inst.info().sched {
        VMOV_CM | VMOV_W | VMOV_X | VMOV_D => Eval::Fn(copy),
        // The machine computes its addresses and does its loads.
        VLDB_4X => Eval::Fn(copy),
        VCLR | VCLRf => Eval::Fn(clear),
        _ => return None,
    })
}

fn copy(args: &Args, out: &mut Out) -> Result<(), Refused> {
    *out.v = *args.v[0];
    Ok(())
}

fn clear(_: &Args, out: &mut Out) -> Result<(), Refused> {
    *out.v = [0; 128];
    Ok(())
}
