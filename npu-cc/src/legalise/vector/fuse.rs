//! Loads and stores that do something on the way.
//!
//! The load unit can widen (`vlda.ups`, `vlda.conv`, `vldb.unpack`) and the
//! store unit narrow (`vst.srs`, `vst.pack`, `vst.conv`) what it moves. A load
//! whose only use is such an instruction becomes one with it, where the
//! instruction stands; the result of one whose only use is a store becomes one
//! with the store. In between nothing may change what the pair depends on:
//! memory for a load, control registers for a store.

use crate::lir::{machine, Function, Inst as LirInst, Op, Ty, Value};
use npu_arch::isa::Inst;
use Inst::*;

/// An instruction on registers, the one that accesses memory, and the same
/// with a register as offset.
type Pair = (Inst, Inst, Inst);

/// What loads can do.
const LOADS: &[Pair] = &[
    (
        VUPS_S32_S8_mv_ups_w2c,
        VLDA_UPS_S32_S8_ag_idx_imm,
        VLDA_UPS_S32_S8_ag_idx,
    ),
    (
        VUPS_S32_D8_mv_ups_w2c,
        VLDA_UPS_S32_D8_ag_idx_imm,
        VLDA_UPS_S32_D8_ag_idx,
    ),
    (
        VUPS_S32_S16_mv_ups_w2b,
        VLDA_UPS_S32_S16_ag_idx_imm,
        VLDA_UPS_S32_S16_ag_idx,
    ),
    (
        VUPS_S32_D16_mv_ups_w2b,
        VLDA_UPS_S32_D16_ag_idx_imm,
        VLDA_UPS_S32_D16_ag_idx,
    ),
    (
        VUPS_S64_S16_mv_ups_w2c,
        VLDA_UPS_S64_S16_ag_idx_imm,
        VLDA_UPS_S64_S16_ag_idx,
    ),
    (
        VUPS_S64_D16_mv_ups_w2c,
        VLDA_UPS_S64_D16_ag_idx_imm,
        VLDA_UPS_S64_D16_ag_idx,
    ),
    (
        VUPS_S64_S32_mv_ups_w2b,
        VLDA_UPS_S64_S32_ag_idx_imm,
        VLDA_UPS_S64_S32_ag_idx,
    ),
    (
        VUPS_S64_D32_mv_ups_w2b,
        VLDA_UPS_S64_D32_ag_idx_imm,
        VLDA_UPS_S64_D32_ag_idx,
    ),
    (
        VCONV_FP32_BF16,
        VLDA_CONV_FP32_BF16_ag_idx_imm,
        VLDA_CONV_FP32_BF16_ag_idx,
    ),
    (
        VUNPACK_S16_S8,
        VLDB_UNPACK_S16_S8_ag_idx,
        VLDB_UNPACK_S16_S8_ag_idx,
    ),
    (
        VUNPACK_D16_D8,
        VLDB_UNPACK_D16_D8_ag_idx,
        VLDB_UNPACK_D16_D8_ag_idx,
    ),
    (
        VUNPACK_S8_S4,
        VLDB_UNPACK_S8_S4_ag_idx,
        VLDB_UNPACK_S8_S4_ag_idx,
    ),
    (
        VUNPACK_D8_D4,
        VLDB_UNPACK_D8_D4_ag_idx,
        VLDB_UNPACK_D8_D4_ag_idx,
    ),
];

/// What stores can do.
const STORES: &[Pair] = &[
    (
        VSRS_S8_S32_mv_w_srs,
        VST_SRS_S8_S32_ag_idx_imm,
        VST_SRS_S8_S32_ag_idx,
    ),
    (
        VSRS_D8_S32_mv_w_srs,
        VST_SRS_D8_S32_ag_idx_imm,
        VST_SRS_D8_S32_ag_idx,
    ),
    (
        VSRS_S16_S32_mv_w_srs,
        VST_SRS_S16_S32_ag_idx_imm,
        VST_SRS_S16_S32_ag_idx,
    ),
    (
        VSRS_D16_S32_mv_w_srs,
        VST_SRS_D16_S32_ag_idx_imm,
        VST_SRS_D16_S32_ag_idx,
    ),
    (
        VSRS_S16_S64_mv_w_srs,
        VST_SRS_S16_S64_ag_idx_imm,
        VST_SRS_S16_S64_ag_idx,
    ),
    (
        VSRS_D16_S64_mv_w_srs,
        VST_SRS_D16_S64_ag_idx_imm,
        VST_SRS_D16_S64_ag_idx,
    ),
    (
        VSRS_S32_S64_mv_w_srs,
        VST_SRS_S32_S64_ag_idx_imm,
        VST_SRS_S32_S64_ag_idx,
    ),
    (
        VSRS_D32_S64_mv_w_srs,
        VST_SRS_D32_S64_ag_idx_imm,
        VST_SRS_D32_S64_ag_idx,
    ),
    (
        VPACK_S8_S16,
        VST_PACK_S8_S16_ag_idx_imm,
        VST_PACK_S8_S16_ag_idx,
    ),
    (
        VPACK_D8_D16,
        VST_PACK_D8_D16_ag_idx_imm,
        VST_PACK_D8_D16_ag_idx,
    ),
    (
        VPACK_S4_S8,
        VST_PACK_S4_S8_ag_idx_imm,
        VST_PACK_S4_S8_ag_idx,
    ),
    (
        VPACK_D4_D8,
        VST_PACK_D4_D8_ag_idx_imm,
        VST_PACK_D4_D8_ag_idx,
    ),
    (
        VCONV_BF16_FP32,
        VST_CONV_BF16_FP32_ag_idx_imm,
        VST_CONV_BF16_FP32_ag_idx,
    ),
];

/// Instructions that narrow a whole accumulator, and those for half of one.
const HALVES: &[(Inst, Inst)] = &[
    (VSRS_S16_S32_mv_x_srs, VSRS_S16_S32_mv_w_srs),
    (VSRS_D16_S32_mv_x_srs, VSRS_D16_S32_mv_w_srs),
    (VSRS_S32_S64_mv_x_srs, VSRS_S32_S64_mv_w_srs),
    (VSRS_D32_S64_mv_x_srs, VSRS_D32_S64_mv_w_srs),
];

fn pair(table: &'static [Pair], inst: Inst) -> Option<(Inst, Inst)> {
    let row = table.iter().find(|row| row.0 == inst)?;
    Some((row.1, row.2))
}

/// Fuses what can be fused in one function.
pub(in crate::legalise) fn fuse(function: &mut Function) {
    let mut uses = vec![0u32; function.types.len()];
    for block in &function.blocks {
        let mut count = |value: Value| uses[value.0 as usize] += 1;
        for inst in &block.insts {
            inst.op.operands(&mut count);
        }
        block.term.operands(&mut count);
    }
    for block in &mut function.blocks {
        loads(&mut block.insts, &uses);
        wide_stores(&mut block.insts, &uses, &mut function.types);
        stores(&mut block.insts, &uses);
    }
}

/// Where a value that is used once is defined, before `end`.
fn defined(insts: &[LirInst], end: usize, value: Value, uses: &[u32]) -> Option<usize> {
    if uses[value.0 as usize] != 1 {
        return None;
    }
    insts[..end]
        .iter()
        .rposition(|i| i.results.contains(&value))
}

fn writes_memory(op: &Op) -> bool {
    match op {
        Op::Store { .. } | Op::StoreVec { .. } => true,
        Op::Isa { inst, .. } | Op::IsaAt { inst, .. } => machine::has_effect(*inst),
        _ => changes_all(op),
    }
}

/// Whether an operation may change memory and control registers, or lets
/// others do so.
fn changes_all(op: &Op) -> bool {
    matches!(
        op,
        Op::Call { .. } | Op::Acquire { .. } | Op::Release { .. }
    )
}

fn loads(insts: &mut Vec<LirInst>, uses: &[u32]) {
    let mut at = 0;
    while at < insts.len() {
        if let Some(from) = fused_load(insts, at, uses) {
            insts.remove(from);
            continue;
        }
        at += 1;
    }
}

/// Makes the instruction at a place do its load, too; gives the place of the
/// load, which is not needed any more.
fn fused_load(insts: &mut [LirInst], at: usize, uses: &[u32]) -> Option<usize> {
    let Op::Isa {
        inst,
        args,
        imm: None,
    } = &insts[at].op
    else {
        return None;
    };
    let (inst, indexed) = pair(LOADS, *inst)?;
    let from = defined(insts, at, *args.first()?, uses)?;
    let Op::LoadVec {
        base,
        offset,
        bytes: 32,
        volatile: false,
    } = insts[from].op
    else {
        return None;
    };
    if insts[from..at].iter().any(|i| writes_memory(&i.op)) {
        return None;
    }
    let args = args[1..].to_vec();
    insts[at].op = Op::IsaAt {
        inst,
        indexed,
        args,
        base,
        offset,
        bytes: 32,
        volatile: false,
    };
    Some(from)
}

/// Stores of a narrowed accumulator as two stores that narrow half of it.
fn wide_stores(insts: &mut Vec<LirInst>, uses: &[u32], types: &mut Vec<Ty>) {
    let mut at = 0;
    while at < insts.len() {
        if let Some((from, halves)) = wide_store(insts, at, uses, types) {
            insts.splice(at..=at, halves);
            insts.remove(from);
        }
        at += 1;
    }
}

fn wide_store(
    insts: &[LirInst],
    at: usize,
    uses: &[u32],
    types: &mut Vec<Ty>,
) -> Option<(usize, Vec<LirInst>)> {
    let Op::StoreVec {
        value,
        base,
        offset,
        bytes: 64,
        volatile,
    } = insts[at].op
    else {
        return None;
    };
    let (from, whole, args) = narrowing(insts, at, value, uses)?;
    let half = HALVES.iter().find(|row| row.0 == whole)?.1;
    let (inst, indexed) = pair(STORES, half)?;
    let line = insts[at].line;
    let mut made = Vec::new();
    for index in 0..2 {
        types.push(Ty::Bm);
        let part = Value(types.len() as u32 - 1);
        let mut args = args.clone();
        let value = std::mem::replace(args.first_mut()?, part);
        made.push(LirInst {
            results: vec![part],
            op: Op::Part { value, index },
            line,
        });
        made.push(LirInst {
            results: vec![],
            op: Op::IsaAt {
                inst,
                indexed,
                args,
                base,
                offset: offset.checked_add(32 * index as i32)?,
                bytes: 32,
                volatile,
            },
            line,
        });
    }
    Some((from, made))
}

/// Where a stored value is made, by which instruction and from what, if the
/// instruction may just as well stand where the store is.
fn narrowing(
    insts: &[LirInst],
    at: usize,
    value: Value,
    uses: &[u32],
) -> Option<(usize, Inst, Vec<Value>)> {
    let from = defined(insts, at, value, uses)?;
    let Op::Isa {
        inst,
        args,
        imm: None,
    } = &insts[from].op
    else {
        return None;
    };
    let between = &insts[from + 1..at];
    let changed = |op: &Op| changes_all(op) || matches!(op, Op::SetControl { .. });
    if between.iter().any(|i| changed(&i.op)) {
        return None;
    }
    Some((from, *inst, args.clone()))
}

fn stores(insts: &mut Vec<LirInst>, uses: &[u32]) {
    let mut at = 0;
    while at < insts.len() {
        if let Some(from) = fused_store(insts, at, uses) {
            insts.remove(from);
            continue;
        }
        at += 1;
    }
}

fn fused_store(insts: &mut [LirInst], at: usize, uses: &[u32]) -> Option<usize> {
    let Op::StoreVec {
        value,
        base,
        offset,
        bytes: 32,
        volatile,
    } = insts[at].op
    else {
        return None;
    };
    let (from, inst, args) = narrowing(insts, at, value, uses)?;
    let (inst, indexed) = pair(STORES, inst)?;
    insts[at].op = Op::IsaAt {
        inst,
        indexed,
        args,
        base,
        offset,
        bytes: 32,
        volatile,
    };
    Some(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lir::machine::signature;

    /// What comes out of a fused load, or goes into a fused store, is what the
    /// instruction on registers gives or takes.
    #[test]
    fn pairs_have_the_same_operands() {
        for (plain, fused, indexed) in LOADS {
            let (a, b) = (signature(*plain, false), signature(*fused, true));
            assert_eq!(a.results, b.results, "{plain:?}");
            assert_eq!(a.args[1..], b.args[..], "{plain:?}");
            assert_eq!(signature(*indexed, true), b, "{plain:?}");
        }
        for (plain, fused, indexed) in STORES {
            let (a, b) = (signature(*plain, false), signature(*fused, true));
            assert_eq!(a.args, b.args, "{plain:?}");
            assert!(b.results.is_empty());
            assert_eq!(signature(*indexed, true), b, "{plain:?}");
        }
    }
}
