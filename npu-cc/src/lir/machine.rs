//! Instructions as operations on values: what [`Op::Isa`](super::Op::Isa)
//! takes and gives, read off the instruction table.
//!
//! Arguments are the operands that an instruction reads, in the order of its
//! assembly form, without its address; then registers that it reads without
//! naming them (`r29` of `vinsert`). Results are those that it writes, in the
//! same order. A pair `l` is two words, the low one first; a 2D modifier is
//! four (`m`, `dn`, `dj`, `dc`) and gives back its counter. A modified operand
//! is both. Control registers are no operands: they are state of the core.

use super::Ty;
use npu_arch::isa::{Access, Inst, OperandClass, OperandKind, Reg, RegFile};

/// Classes of arguments and results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Of the arguments.
    pub args: Vec<Ty>,
    /// Of the results.
    pub results: Vec<Ty>,
    /// Whether there is an immediate besides the address.
    pub imm: bool,
}

/// The words and vectors that an operand class stands for; none for what
/// can't be a value.
pub fn class_types(class: OperandClass) -> &'static [Ty] {
    use OperandClass::*;
    match class {
        R | M | DJ | RS4 | RS8 | S | LdaScl | SclMS | LdaCg | MvSclDst | MvSclSrc | AluCg => {
            &[Ty::I32]
        }
        P => &[Ty::Ptr],
        L => &[Ty::I32; 2],
        D => &[Ty::I32; 4],
        DS => &[Ty::I32; 8],
        W | Wm1 | MvAMWQSrc | MvAMWQDst => &[Ty::W],
        X | MvBMXSrc | MvBMXDst | ShflDst => &[Ty::X],
        Y => &[Ty::Y],
        AM => &[Ty::Am],
        BM => &[Ty::Bm],
        CM => &[Ty::Cm],
        QQ => &[Ty::Q],
        QQX => &[Ty::X, Ty::Q],
        CRm | QXHL => &[],
    }
}

/// What is written back to a modified operand: of a modifier its counters.
pub fn modified_types(class: OperandClass) -> &'static [Ty] {
    match class {
        OperandClass::D => &[Ty::I32],
        OperandClass::DS => &[Ty::I32; 2],
        other => class_types(other),
    }
}

/// Whether an operand of an instruction that accesses memory at an address is
/// part of that address, rather than an argument.
pub fn is_address(inst: Inst, letter: u8) -> bool {
    let kind = inst.info().sched.info().kind;
    let based = inst.operands().iter().any(|o| o.letter == b'p');
    (kind.load || kind.store) && based && matches!(letter, b'p' | b'j' | b'i')
}

/// Registers of the scalar file that an instruction touches without naming
/// them.
pub fn fixed_words(inst: Inst) -> impl Iterator<Item = (Reg, Access)> {
    let info = inst.info();
    let all = info.fixed.iter().chain(info.sched.info().implicit);
    all.filter(|i| i.reg.file() == RegFile::R)
        .map(|i| (i.reg, i.access))
}

/// What an instruction takes and gives; `addressed` if its address is not
/// among the arguments.
pub fn signature(inst: Inst, addressed: bool) -> Signature {
    let mut s = Signature::default();
    for o in inst.operands() {
        if addressed && is_address(inst, o.letter) {
            continue;
        }
        let class = match o.kind {
            OperandKind::Imm(_) => {
                s.imm = true;
                continue;
            }
            OperandKind::Reg(class) => class,
        };
        if o.access.reads() {
            s.args.extend(class_types(class));
        }
        match o.access {
            Access::Def => s.results.extend(class_types(class)),
            Access::Mod => s.results.extend(modified_types(class)),
            Access::Use => {}
        }
    }
    for (_, access) in fixed_words(inst) {
        if access.reads() {
            s.args.push(Ty::I32);
        }
        if access.writes() {
            s.results.push(Ty::I32);
        }
    }
    s
}

/// Whether an instruction reads what memory, control registers or streams
/// hold, so that it can't be moved over a change of it.
pub fn reads_state(inst: Inst) -> bool {
    let sched = inst.info().sched.info();
    let control = sched
        .implicit
        .iter()
        .any(|i| i.reg.file() == RegFile::Control && i.access.reads());
    control || sched.kind.load || has_effect(inst)
}

/// Whether an instruction does something besides writing its operands: to
/// memory, to control registers, to streams, locks or the cascade.
pub fn has_effect(inst: Inst) -> bool {
    let sched = inst.info().sched.info();
    let control = inst
        .operands()
        .iter()
        .any(|o| o.access.writes() && matches!(o.kind, OperandKind::Reg(OperandClass::CRm)));
    sched.kind.store || control || is_exchange(inst)
}

/// Whether an instruction exchanges data or signals with what is outside of
/// the core, other than through its memory: such instructions keep their
/// order.
pub fn is_exchange(inst: Inst) -> bool {
    let sched = inst.info().sched.info();
    let name = sched.name;
    let outside = [
        "MOV_SS",
        "ST_MS",
        "MOV_PH",
        "MOV_CPH",
        "VMOV_CASCADE",
        "ACQ",
        "REL",
        "EVENT",
        "DONE",
        "LDA_TM",
        "ST_TM",
        "VLDB_COMPR",
        "VLDB_SPARSE",
    ];
    sched.kind.lock || outside.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_follow_the_assembly_form() {
        let s = signature(Inst::VMAC_vmac_cm_core_dense, false);
        assert_eq!(s.args, [Ty::Cm, Ty::X, Ty::X, Ty::I32]);
        assert_eq!(s.results, [Ty::Cm]);
        let s = signature(Inst::VINSERT_32, false);
        assert_eq!(s.args, [Ty::X, Ty::I32, Ty::I32]);
        let s = signature(Inst::VSEL_8, false);
        assert_eq!(s.args, [Ty::X, Ty::X, Ty::I32, Ty::I32]);
        let s = signature(Inst::VLDA_UPS_S32_D8_ag_idx_imm, true);
        assert_eq!(
            (s.args, s.results, s.imm),
            (vec![Ty::I32], vec![Ty::Cm], false)
        );
        let s = signature(Inst::PADDA_2D, false);
        assert_eq!(s.args, [Ty::Ptr, Ty::I32, Ty::I32, Ty::I32, Ty::I32]);
        assert_eq!(s.results, [Ty::Ptr, Ty::I32]);
    }

    #[test]
    fn effects_are_those_of_the_table() {
        assert!(reads_state(Inst::VSRS_S8_S32_mv_w_srs) && !has_effect(Inst::VSRS_S8_S32_mv_w_srs));
        assert!(!reads_state(Inst::VADD_8));
        assert!(has_effect(Inst::VST_SRS_S8_S32_ag_idx_imm));
        assert!(has_effect(Inst::MOVX_mvx_scl));
        assert!(is_exchange(Inst::VMOV_mv_scd));
    }
}
