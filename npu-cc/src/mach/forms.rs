//! Which instructions can carry out an operation.
//!
//! The one place where operations and the rows of the instruction set meet.
//! Ranges of immediates are those of the table: an instruction that can't
//! hold an operand is no form of the operation.

use super::{Addr, Alu, Imm, MInst, Op, Reg, Unary};
use crate::lir::{Extend, Width};
use npu_arch::isa::{self, Inst, Operand, OperandKind, SlotInst};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The instruction's register.
pub(crate) fn isa_reg(r: Reg) -> Option<isa::Reg> {
    r.isa()
}

/// The register of an instruction's operand, as far as operations name it:
/// status flags but the carry gather what happened, in any order.
pub(crate) fn from_isa(r: isa::Reg) -> Option<Reg> {
    if r.file() == isa::RegFile::Status && r != isa::Reg::SR_CARRY {
        return None;
    }
    Reg::of(r)
}

fn holds(inst: Inst, value: i32) -> bool {
    inst.operands().iter().any(|o| match o.kind {
        OperandKind::Imm(field) => field.holds(i64::from(value)),
        OperandKind::Reg(_) => false,
    })
}

/// Whether an instruction's immediate can be a number.
pub(crate) fn imm_fits(inst: Inst, value: i32) -> bool {
    holds(inst, value)
}

/// Whether `[p, #offset]` can be encoded.
pub(crate) fn offset_fits(width: Width, offset: i32) -> bool {
    let inst = match width {
        Width::B4 => Inst::LDA_dms_lda_idx_imm,
        Width::B1 | Width::B2 => Inst::LDA_S8_ag_idx_imm,
        // Loads of half a vector have no offset.
        Width::B16 => return offset == 0,
        Width::B32 => Inst::VLDA_dmw_lda_w_ag_idx_imm,
    };
    holds(inst, offset)
}

/// Whether `[sp, #offset]` can be encoded.
pub(crate) fn frame_offset_fits(width: Width, offset: i32) -> bool {
    let inst = match width {
        Width::B32 => Inst::VLDA_dmw_lda_w_ag_spill,
        Width::B16 => Inst::LDA_dmv_lda_q_ag_spill,
        _ => Inst::LDA_dms_spill,
    };
    holds(inst, offset)
}

/// Whether one instruction can add `offset` to a pointer.
pub(crate) fn pointer_step_fits(offset: i32) -> bool {
    holds(Inst::PADDA_lda_ptr_inc_idx_imm, offset)
}

/// The instructions that carry out `inst`, best first; its registers are
/// physical and its frame places numbers by now. Addresses of blocks and
/// symbols are zero, to be set by [`address_operand`]. Empty if an operand is
/// out of every form's range.
pub(crate) fn forms(inst: &MInst) -> Vec<SlotInst> {
    let reg = |r: &Reg| isa_reg(*r).map(Operand::Reg);
    let imm = Operand::Imm(inst.int());
    let d = inst.defs.first().and_then(reg);
    let u: Vec<Operand> = inst.uses.iter().filter_map(reg).collect();
    let mut all = Vec::new();
    for (row, operands) in candidates(inst, d, &u, imm) {
        let operands: Option<Vec<Operand>> = operands.into_iter().collect();
        if let Some(form) = operands.and_then(|o| SlotInst::new(row, &o).ok()) {
            all.push(form);
        }
    }
    all
}

type Candidate = (Inst, Vec<Option<Operand>>);

fn candidates(inst: &MInst, d: Option<Operand>, uses: &[Operand], imm: Operand) -> Vec<Candidate> {
    use Inst::*;
    let u = |i: usize| uses.get(i).copied();
    let i = Some(imm);
    match inst.op {
        Op::Alu(a) => vec![(alu(a), vec![d, u(0), u(1)])],
        Op::Divs => vec![(DIVS, vec![d, u(0), u(1)])],
        Op::Unary(op) => vec![(unary(op), vec![d, u(0)])],
        Op::AddImm => {
            // `add` writes the carry and may only stand in where that is
            // among the operation's results.
            let mut all = vec![(ADD_NC, vec![d, u(0), i])];
            if inst.defs.contains(&Reg::CARRY) {
                all.push((ADD_add_r_ri, vec![d, u(0), i]));
            }
            all
        }
        Op::SelNez => vec![(SELNEZ, vec![d, u(0), u(1)])],
        Op::Const => match inst.imm {
            Imm::Int(v) if holds(MOVA_lda_cg, v) => vec![
                (MOV_mv_cg, vec![d, i]),
                (MOVA_lda_cg, vec![d, i]),
                (MOVX_alu_cg, vec![d, i]),
            ],
            _ => vec![(MOVXM_lng_cg, vec![d, i])],
        },
        Op::Copy => vec![
            (MOV_mv_scl, vec![d, u(0)]),
            (OR, vec![d, u(0), u(0)]),
            (VMOV_mv_x, vec![d, u(0)]),
            (VMOV_mv_w, vec![d, u(0)]),
            (VMOV_mv_cm, vec![d, u(0)]),
        ],
        Op::Load(width, extend, addr) => load(width, extend, addr)
            .iter()
            .map(|row| (*row, with_address(vec![d], *row, addr, uses, imm)))
            .collect(),
        Op::Store(width, addr) => {
            let rest = uses.get(1..).unwrap_or_default();
            store(width, addr)
                .iter()
                .map(|row| (*row, with_address(vec![u(0)], *row, addr, rest, imm)))
                .collect()
        }
        Op::Isa(row) => vec![(row, explicit(row, inst, imm))],
        Op::Undef => vec![],
        Op::PaddImm => vec![
            (PADDB_ldb_ptr_inc_nrm_imm, vec![u(0), i]),
            (PADDS_st_ptr_inc_idx_imm, vec![u(0), i]),
            (PADDA_lda_ptr_inc_idx_imm, vec![u(0), i]),
        ],
        Op::PaddReg => vec![
            (PADDB_ldb_ptr_inc_nospill_nrm, vec![u(0), u(1)]),
            (PADDS_st_ptr_inc_idx, vec![u(0), u(1)]),
            (PADDA_lda_ptr_inc_idx, vec![u(0), u(1)]),
        ],
        Op::PaddSp => vec![(PADDB_sp_imm, vec![i]), (PADDA_sp_imm, vec![i])],
        Op::FrameAddr => vec![],
        Op::J => vec![(J_jump_imm, vec![i])],
        Op::Jz => vec![(JZ, vec![u(0), i])],
        Op::Jnz => vec![(JNZ, vec![u(0), i])],
        Op::Jl => vec![(JL, vec![i])],
        Op::JlInd => vec![(JL_IND, vec![u(0)])],
        Op::Ret => vec![(RET, vec![])],
        Op::AcqImm => vec![(ACQ_mLockId_imm, vec![i, u(0)])],
        Op::AcqReg => vec![(ACQ_mLockId_reg, vec![u(0), u(1)])],
        Op::RelImm => vec![(REL_mLockId_imm, vec![i, u(0)])],
        Op::RelReg => vec![(REL_mLockId_reg, vec![u(0), u(1)])],
        Op::Event => vec![(EVENT, vec![i])],
        Op::Done => vec![(DONE, vec![])],
    }
}

/// The operands of a row: definitions and uses in the order of the assembly
/// form, a modified one from both, which then are the same register.
fn explicit(row: Inst, inst: &MInst, imm: Operand) -> Vec<Option<Operand>> {
    let reg = |r: Option<&Reg>| r.and_then(|r| isa_reg(*r)).map(Operand::Reg);
    let (mut defs, mut uses) = (inst.defs.iter(), inst.uses.iter());
    let operand = |o: &isa::OperandInfo| match (o.kind, o.access) {
        (OperandKind::Imm(_), _) => Some(imm),
        (OperandKind::Reg(_), isa::Access::Use) => reg(uses.next()),
        (OperandKind::Reg(_), isa::Access::Def) => reg(defs.next()),
        (OperandKind::Reg(class), isa::Access::Mod) => {
            let (d, u) = (defs.next()?, uses.next()?);
            if class == isa::OperandClass::DS {
                defs.next();
            }
            // Of modifiers only counters are written.
            reg(Some(u)).filter(|_| d.overlaps(*u))
        }
    };
    row.operands().iter().map(operand).collect()
}

fn with_address(
    mut operands: Vec<Option<Operand>>,
    row: Inst,
    addr: Addr,
    uses: &[Operand],
    imm: Operand,
) -> Vec<Option<Operand>> {
    match addr {
        // Without an operand for it, the offset has to be 0.
        Addr::PtrImm if row == Inst::VLDA_128 => {
            operands.push(uses.first().copied().filter(|_| imm == Operand::Imm(0)));
        }
        Addr::PtrImm | Addr::Post => operands.extend([uses.first().copied(), Some(imm)]),
        Addr::PtrReg => operands.extend([uses.first().copied(), uses.get(1).copied()]),
        Addr::Sp => operands.push(Some(imm)),
    }
    operands
}

fn alu(a: Alu) -> Inst {
    match a {
        Alu::Add => Inst::ADD,
        Alu::Sub => Inst::SUB,
        Alu::Adc => Inst::ADC,
        Alu::And => Inst::AND,
        Alu::Or => Inst::OR,
        Alu::Xor => Inst::XOR,
        Alu::Eq => Inst::EQ,
        Alu::Ne => Inst::NE,
        Alu::Ge => Inst::GE,
        Alu::Lt => Inst::LT,
        Alu::Geu => Inst::GEU,
        Alu::Ltu => Inst::LTU,
        Alu::Lshl => Inst::LSHL,
        Alu::Ashl => Inst::ASHL,
        Alu::Mul => Inst::MUL_mul_r_rr,
    }
}

fn unary(u: Unary) -> Inst {
    match u {
        Unary::Clz => Inst::CLZ,
        Unary::Eqz => Inst::EQZ,
        Unary::Nez => Inst::NEZ,
        Unary::ExtendS8 => Inst::EXTENDs8,
        Unary::ExtendS16 => Inst::EXTENDs16,
        Unary::ExtendU8 => Inst::EXTENDu8,
        Unary::ExtendU16 => Inst::EXTENDu16,
    }
}

/// Loads of either unit; the file of the register decides which fit.
fn load(width: Width, extend: Extend, addr: Addr) -> &'static [Inst] {
    use Inst::*;
    match (width, extend, addr) {
        (Width::B4, _, Addr::PtrImm) => &[LDA_dms_lda_idx_imm],
        (Width::B4, _, Addr::PtrReg) => &[LDA_dms_lda_idx],
        (Width::B4, _, Addr::Sp) => &[LDA_dms_spill],
        (Width::B1, Extend::Sign, Addr::PtrImm) => &[LDA_S8_ag_idx_imm],
        (Width::B1, Extend::Sign, Addr::PtrReg) => &[LDA_S8_ag_idx],
        (Width::B1, Extend::Zero, Addr::PtrImm) => &[LDA_U8_ag_idx_imm],
        (Width::B1, Extend::Zero, Addr::PtrReg) => &[LDA_U8_ag_idx],
        (Width::B2, Extend::Sign, Addr::PtrImm) => &[LDA_S16_ag_idx_imm],
        (Width::B2, Extend::Sign, Addr::PtrReg) => &[LDA_S16_ag_idx],
        (Width::B2, Extend::Zero, Addr::PtrImm) => &[LDA_U16_ag_idx_imm],
        (Width::B2, Extend::Zero, Addr::PtrReg) => &[LDA_U16_ag_idx],
        (Width::B16, _, Addr::PtrImm) => &[VLDA_128, LDA_dmv_lda_q_ag_idx_imm],
        (Width::B16, _, Addr::PtrReg) => &[VLDB_128_ag_idx, LDA_dmv_lda_q_ag_idx],
        (Width::B16, _, Addr::Sp) => &[LDA_dmv_lda_q_ag_spill],
        (Width::B32, _, Addr::PtrImm) => &[
            VLDB_dmw_ldb_ag_idx_imm,
            VLDA_dmw_lda_w_ag_idx_imm,
            VLDA_dmw_lda_am_ag_idx_imm,
        ],
        (Width::B32, _, Addr::PtrReg) => &[
            VLDB_dmw_ldb_ag_idx,
            VLDA_dmw_lda_w_ag_idx,
            VLDA_dmw_lda_am_ag_idx,
        ],
        (Width::B32, _, Addr::Sp) => &[VLDA_dmw_lda_w_ag_spill, VLDA_dmw_lda_am_ag_spill],
        (Width::B1 | Width::B2, _, Addr::Sp) => &[],
        (Width::B4, _, Addr::Post) => &[LDA_dms_lda_pstm_nrm_imm],
        (Width::B1, Extend::Sign, Addr::Post) => &[LDA_S8_ag_pstm_nrm_imm],
        (Width::B1, Extend::Zero, Addr::Post) => &[LDA_U8_ag_pstm_nrm_imm],
        (Width::B2, Extend::Sign, Addr::Post) => &[LDA_S16_ag_pstm_nrm_imm],
        (Width::B2, Extend::Zero, Addr::Post) => &[LDA_U16_ag_pstm_nrm_imm],
        (Width::B16, _, Addr::Post) => &[LDA_dmv_lda_q_ag_pstm_nrm_imm],
        (Width::B32, _, Addr::Post) => &[
            VLDB_dmw_ldb_ag_pstm_nrm_imm,
            VLDA_dmw_lda_w_ag_pstm_nrm_imm,
            VLDA_dmw_lda_am_ag_pstm_nrm_imm,
        ],
    }
}

fn store(width: Width, addr: Addr) -> &'static [Inst] {
    use Inst::*;
    match (width, addr) {
        (Width::B4, Addr::PtrImm) => &[ST_dms_sts_idx_imm],
        (Width::B4, Addr::PtrReg) => &[ST_dms_sts_idx],
        (Width::B4, Addr::Sp) => &[ST_dms_spill],
        (Width::B1, Addr::PtrImm) => &[ST_S8_ag_idx_imm],
        (Width::B1, Addr::PtrReg) => &[ST_S8_ag_idx],
        (Width::B2, Addr::PtrImm) => &[ST_S16_ag_idx_imm],
        (Width::B2, Addr::PtrReg) => &[ST_S16_ag_idx],
        (Width::B16, Addr::PtrImm) => &[VST_128_ag_idx_imm, ST_dmv_sts_q_ag_idx_imm],
        (Width::B16, Addr::PtrReg) => &[VST_128_ag_idx, ST_dmv_sts_q_ag_idx],
        (Width::B16, Addr::Sp) => &[VST_128_ag_spill, ST_dmv_sts_q_ag_spill],
        (Width::B32, Addr::PtrImm) => &[VST_dmw_sts_w_ag_idx_imm, VST_dmw_sts_am_ag_idx_imm],
        (Width::B32, Addr::PtrReg) => &[VST_dmw_sts_w_ag_idx, VST_dmw_sts_am_ag_idx],
        (Width::B32, Addr::Sp) => &[VST_dmw_sts_w_ag_spill, VST_dmw_sts_am_ag_spill],
        (Width::B1 | Width::B2, Addr::Sp) => &[],
        (Width::B1, Addr::Post) => &[ST_S8_ag_pstm_nrm_imm],
        (Width::B2, Addr::Post) => &[ST_S16_ag_pstm_nrm_imm],
        (Width::B4, Addr::Post) => &[ST_dms_sts_pstm_nrm_imm],
        (Width::B16, Addr::Post) => &[VST_128_ag_pstm_nrm_imm, ST_dmv_sts_q_ag_pstm_nrm_imm],
        (Width::B32, Addr::Post) => &[
            VST_dmw_sts_w_ag_pstm_nrm_imm,
            VST_dmw_sts_am_ag_pstm_nrm_imm,
        ],
    }
}

/// The row that does what one with a pointer and an immediate offset does, and
/// adds the immediate to the pointer afterwards instead.
pub(crate) fn post_row(row: Inst) -> Option<Inst> {
    static ROWS: LazyLock<HashMap<Inst, Inst>> = LazyLock::new(|| {
        let named: HashMap<&str, Inst> = Inst::ALL.iter().map(|i| (i.name(), *i)).collect();
        let post = |i: &Inst| {
            let stem = i.name().strip_suffix("_idx_imm")?;
            let stems = [Some(stem), stem.strip_suffix("_ag")];
            let mut rows = stems.into_iter().flatten();
            let row = rows.find_map(|s| named.get(&*format!("{s}_pstm_nrm_imm")))?;
            Some((*i, *row))
        };
        Inst::ALL.iter().filter_map(post).collect()
    });
    ROWS.get(&row).copied()
}

/// Index of the operand that holds the address of a block or symbol.
pub(crate) fn address_operand(inst: &SlotInst) -> Option<usize> {
    inst.inst()
        .operands()
        .iter()
        .position(|o| matches!(o.kind, OperandKind::Imm(_)))
}
