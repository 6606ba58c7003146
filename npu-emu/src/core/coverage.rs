//! Which rows of the instruction table the core refuses, and why.
//!
//! Every other row of the 607 is executed. These are refused by name, since no
//! public document fixes what they do:
//!
//! * multiplication by a sparse factor of 4 bits, whose order in registers is not public (10):
//!   `VADDMAC_vmac_cm_core_sparse_wide`
//!   `VADDMSC_vmac_cm_core_sparse_wide`
//!   `VMAC_vmac_cm_core_sparse_wide`
//!   `VMSC_vmac_cm_core_sparse_wide`
//!   `VMUL_vmac_cm_core_sparse_wide`
//!   `VNEGMAC_vmac_cm_core_sparse_wide`
//!   `VNEGMSC_vmac_cm_core_sparse_wide`
//!   `VNEGMUL_vmac_cm_core_sparse_wide`
//!   `VSUBMAC_vmac_cm_core_sparse_wide`
//!   `VSUBMSC_vmac_cm_core_sparse_wide`
//! * no public mode multiplies 512 bits of bfloat16 by a sparse factor (6):
//!   `VADDMAC_F_vmac_bm_core_sparse_narrow`
//!   `VADDMSC_F_vmac_bm_core_sparse_narrow`
//!   `VMAC_F_vmac_bm_core_sparse_narrow`
//!   `VMSC_F_vmac_bm_core_sparse_narrow`
//!   `VMUL_F_vmac_bm_core_sparse_narrow`
//!   `VNEGMUL_F_vmac_bm_core_sparse_narrow`
//! * the order of sparse 4-bit data is not public (4):
//!   `VLDB_SPARSE_FILL_4`
//!   `VLDB_SPARSE_PEEK_4`
//!   `VLDB_SPARSE_POP_4`
//!   `VLDB_SPARSE_RESET_4`
//!
//! Reading `srFPFlags`, `srF2FFlags` or `srF2IFlags` is refused too, by any
//! row: which flags float instructions raise in them is not public.
//!
//! Beside them, operand values can be refused: a multiplication mode, a
//! rounding mode or a shuffle mode that no public document names. The message
//! says which.

use npu_arch::isa::Inst;

use super::lower;

/// Rows that are refused whatever their operands, with the reason.
pub fn refused() -> impl Iterator<Item = (Inst, &'static str)> {
    Inst::ALL
        .iter()
        .filter_map(|i| lower::refusal(*i).map(|why| (*i, why)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::lower::{lower, Code};
    use npu_arch::isa::{Operand, OperandKind, SlotInst};
    use std::collections::BTreeMap;

    /// The row with the first operands that fit it.
    fn example(inst: Inst) -> SlotInst {
        let operands: Vec<Operand> = inst
            .operands()
            .iter()
            .map(|o| match o.kind {
                OperandKind::Reg(c) => (0..1 << c.bits())
                    .find_map(|n| c.decode(n))
                    .map(Operand::Reg)
                    .unwrap(),
                OperandKind::Imm(f) => Operand::Imm(f.max() as i32),
            })
            .collect();
        SlotInst::new(inst, &operands).unwrap()
    }

    #[test]
    fn every_row_is_executed_or_refused_for_a_reason() {
        let missing: Vec<&str> = Inst::ALL
            .iter()
            .map(|i| example(*i))
            .filter(|s| !s.is_nop())
            .filter(|s| lower(s, &mut vec![]).code == Code::Unimplemented)
            .map(|s| s.inst().name())
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        let count = refused().count();
        assert!(20 * count <= Inst::ALL.len(), "{count} rows are refused");
    }

    #[test]
    fn the_list_in_the_documentation_is_the_list() {
        let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (inst, why) in refused() {
            by_reason.entry(why).or_default().push(inst.name());
        }
        let mut want = String::new();
        for (why, names) in by_reason {
            want.push_str(&format!("//! * {why} ({}):\n", names.len()));
            for n in names {
                want.push_str(&format!("//!   `{n}`\n"));
            }
        }
        let source = include_str!("coverage.rs");
        assert!(
            source.contains(&want),
            "the documentation should say\n{want}"
        );
    }
}
