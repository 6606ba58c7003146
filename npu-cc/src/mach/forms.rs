//! Which instructions can carry out an operation, and in which slots.
//!
//! The one place where operations and the rows of the instruction set meet.

use super::{Addr, Alu, Class, Imm, MInst, Op, Reg, Unary};
use crate::lir::{Extend, Width};

/// Issue slot. `lng` takes the place of `alu` and `mv` together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Slot {
    Lda,
    Ldb,
    Alu,
    Mv,
    St,
    Lng,
}

/// Slots in use in a bundle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SlotSet(u8);

impl SlotSet {
    fn mask(slot: Slot) -> u8 {
        match slot {
            Slot::Lda => 1,
            Slot::Ldb => 2,
            Slot::Alu => 4,
            Slot::Mv => 8,
            Slot::St => 16,
            Slot::Lng => 12,
        }
    }

    pub(crate) fn is_free(self, slot: Slot) -> bool {
        self.0 & SlotSet::mask(slot) == 0
    }

    pub(crate) fn take(&mut self, slot: Slot) {
        self.0 |= SlotSet::mask(slot);
    }
}

/// One instruction of the set, by LLVM's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(non_camel_case_types, clippy::upper_case_acronyms)]
pub(crate) enum Form {
    ADD,
    SUB,
    ADC,
    SBC,
    AND,
    OR,
    XOR,
    EQ,
    NE,
    GE,
    LT,
    GEU,
    LTU,
    LSHL,
    ASHL,
    MUL_mul_r_rr,
    CLZ,
    EQZ,
    NEZ,
    EXTENDs8,
    EXTENDs16,
    EXTENDu8,
    EXTENDu16,
    ADD_add_r_ri,
    ADD_NC,
    SELNEZ,
    MOVX_alu_cg,
    MOVA_lda_cg,
    MOV_mv_cg,
    MOVXM_lng_cg,
    MOV_mv_scl,
    LDA_dms_lda_idx_imm,
    LDA_dms_lda_idx,
    LDA_dms_spill,
    LDA_S8_ag_idx_imm,
    LDA_S8_ag_idx,
    LDA_U8_ag_idx_imm,
    LDA_U8_ag_idx,
    LDA_S16_ag_idx_imm,
    LDA_S16_ag_idx,
    LDA_U16_ag_idx_imm,
    LDA_U16_ag_idx,
    ST_dms_sts_idx_imm,
    ST_dms_sts_idx,
    ST_dms_spill,
    ST_S8_ag_idx_imm,
    ST_S8_ag_idx,
    ST_S16_ag_idx_imm,
    ST_S16_ag_idx,
    PADDA_lda_ptr_inc_idx,
    PADDA_lda_ptr_inc_idx_imm,
    PADDS_st_ptr_inc_idx,
    PADDS_st_ptr_inc_idx_imm,
    PADDB_ldb_ptr_inc_nospill_nrm,
    PADDB_ldb_ptr_inc_nrm_imm,
    PADDA_sp_imm,
    PADDB_sp_imm,
    J_jump_imm,
    JZ,
    JNZ,
    JL,
    JL_IND,
    RET,
    ACQ_mLockId_imm,
    ACQ_mLockId_reg,
    REL_mLockId_imm,
    REL_mLockId_reg,
    EVENT,
    DONE,
}

impl Form {
    pub(crate) fn slot(self) -> Slot {
        use Form::*;
        match self {
            ADD | SUB | ADC | SBC | AND | OR | XOR | EQ | NE | GE | LT | GEU | LTU | LSHL
            | ASHL | MUL_mul_r_rr | CLZ | EQZ | NEZ | EXTENDs8 | EXTENDs16 | EXTENDu8
            | EXTENDu16 | ADD_add_r_ri | SELNEZ | MOVX_alu_cg | JL_IND | RET
            | ACQ_mLockId_imm | ACQ_mLockId_reg | REL_mLockId_imm | REL_mLockId_reg | EVENT
            | DONE => Slot::Alu,
            ADD_NC | MOV_mv_cg | MOV_mv_scl => Slot::Mv,
            MOVXM_lng_cg | J_jump_imm | JZ | JNZ | JL => Slot::Lng,
            MOVA_lda_cg | LDA_dms_lda_idx_imm | LDA_dms_lda_idx | LDA_dms_spill
            | LDA_S8_ag_idx_imm | LDA_S8_ag_idx | LDA_U8_ag_idx_imm | LDA_U8_ag_idx
            | LDA_S16_ag_idx_imm | LDA_S16_ag_idx | LDA_U16_ag_idx_imm | LDA_U16_ag_idx
            | ST_S8_ag_idx_imm | ST_S8_ag_idx | ST_S16_ag_idx_imm | ST_S16_ag_idx
            | PADDA_lda_ptr_inc_idx | PADDA_lda_ptr_inc_idx_imm | PADDA_sp_imm => Slot::Lda,
            ST_dms_sts_idx_imm | ST_dms_sts_idx | ST_dms_spill | PADDS_st_ptr_inc_idx
            | PADDS_st_ptr_inc_idx_imm => Slot::St,
            PADDB_ldb_ptr_inc_nospill_nrm | PADDB_ldb_ptr_inc_nrm_imm | PADDB_sp_imm => Slot::Ldb,
        }
    }
}

fn fits(value: i32, bits: u32, scale: i32) -> bool {
    let max = 1i32 << (bits - 1);
    value % scale == 0 && (-max..max).contains(&(value / scale))
}

/// Whether `[p, #offset]` can be encoded.
pub(crate) fn offset_fits(width: Width, offset: i32) -> bool {
    match width {
        Width::B4 => fits(offset, 6, 4),
        Width::B1 | Width::B2 => fits(offset, 3, 1),
    }
}

/// The instructions that carry out `inst`, best first. Empty if an operand is
/// out of every form's range. Frame places must be numbers by now.
pub(crate) fn forms(inst: &MInst) -> Vec<Form> {
    use Form::*;
    let one = |f: Form| vec![f];
    match inst.op {
        Op::Alu(a) => one(match a {
            Alu::Add => ADD,
            Alu::Sub => SUB,
            Alu::Adc => ADC,
            Alu::Sbc => SBC,
            Alu::And => AND,
            Alu::Or => OR,
            Alu::Xor => XOR,
            Alu::Eq => EQ,
            Alu::Ne => NE,
            Alu::Ge => GE,
            Alu::Lt => LT,
            Alu::Geu => GEU,
            Alu::Ltu => LTU,
            Alu::Lshl => LSHL,
            Alu::Ashl => ASHL,
            Alu::Mul => MUL_mul_r_rr,
        }),
        Op::Unary(u) => one(match u {
            Unary::Clz => CLZ,
            Unary::Eqz => EQZ,
            Unary::Nez => NEZ,
            Unary::ExtendS8 => EXTENDs8,
            Unary::ExtendS16 => EXTENDs16,
            Unary::ExtendU8 => EXTENDu8,
            Unary::ExtendU16 => EXTENDu16,
        }),
        Op::AddImm => {
            // `add.nc` leaves the carry alone; `add` may only stand in where
            // the operation says that it writes the carry.
            let mut all = Vec::new();
            if fits(inst.int(), 6, 1) {
                all.push(ADD_NC);
            }
            let to_r = inst.defs[0].class() == Some(Class::R);
            if to_r && fits(inst.int(), 7, 1) && inst.defs.contains(&Reg::CARRY) {
                all.push(ADD_add_r_ri);
            }
            all
        }
        Op::SelNez => one(SELNEZ),
        Op::Const => constant_forms(inst),
        Op::Copy => {
            let r = |r: &Reg| r.class() == Some(Class::R);
            if r(&inst.defs[0]) && r(&inst.uses[0]) {
                vec![MOV_mv_scl, OR]
            } else {
                one(MOV_mv_scl)
            }
        }
        Op::Load(width, extend, addr) => load_forms(width, extend, addr, inst.int()),
        Op::Store(width, addr) => store_forms(width, addr, inst.int()),
        Op::PaddImm => {
            let v = inst.int();
            let mut all = Vec::new();
            if fits(v, 9, 4) {
                all.push(PADDB_ldb_ptr_inc_nrm_imm);
            }
            if fits(v, 10, 4) {
                all.extend([PADDS_st_ptr_inc_idx_imm, PADDA_lda_ptr_inc_idx_imm]);
            }
            all
        }
        Op::PaddReg => {
            vec![PADDB_ldb_ptr_inc_nospill_nrm, PADDS_st_ptr_inc_idx, PADDA_lda_ptr_inc_idx]
        }
        Op::PaddSp => {
            let mut all = Vec::new();
            if fits(inst.int(), 12, 32) {
                all.push(PADDB_sp_imm);
            }
            if fits(inst.int(), 13, 32) {
                all.push(PADDA_sp_imm);
            }
            all
        }
        Op::FrameAddr => Vec::new(),
        Op::J => one(J_jump_imm),
        Op::Jz => one(JZ),
        Op::Jnz => one(JNZ),
        Op::Jl => one(JL),
        Op::JlInd => one(JL_IND),
        Op::Ret => one(RET),
        Op::AcqImm => one(ACQ_mLockId_imm),
        Op::AcqReg => one(ACQ_mLockId_reg),
        Op::RelImm => one(REL_mLockId_imm),
        Op::RelReg => one(REL_mLockId_reg),
        Op::Event => one(EVENT),
        Op::Done => one(DONE),
    }
}

fn constant_forms(inst: &MInst) -> Vec<Form> {
    use Form::*;
    let mut all = Vec::new();
    if let Imm::Int(v) = inst.imm {
        if fits(v, 10, 1) {
            all.push(MOV_mv_cg);
        }
        if fits(v, 11, 1) {
            all.push(MOVA_lda_cg);
            if inst.defs[0].class() == Some(Class::R) {
                all.push(MOVX_alu_cg);
            }
        }
    }
    if all.is_empty() {
        all.push(MOVXM_lng_cg);
    }
    all
}

fn load_forms(width: Width, extend: Extend, addr: Addr, imm: i32) -> Vec<Form> {
    use Form::*;
    let form = match (width, extend, addr) {
        (Width::B4, _, Addr::PtrImm) => LDA_dms_lda_idx_imm,
        (Width::B4, _, Addr::PtrReg) => LDA_dms_lda_idx,
        (Width::B4, _, Addr::Sp) => LDA_dms_spill,
        (Width::B1, Extend::Sign, Addr::PtrImm) => LDA_S8_ag_idx_imm,
        (Width::B1, Extend::Sign, Addr::PtrReg) => LDA_S8_ag_idx,
        (Width::B1, Extend::Zero, Addr::PtrImm) => LDA_U8_ag_idx_imm,
        (Width::B1, Extend::Zero, Addr::PtrReg) => LDA_U8_ag_idx,
        (Width::B2, Extend::Sign, Addr::PtrImm) => LDA_S16_ag_idx_imm,
        (Width::B2, Extend::Sign, Addr::PtrReg) => LDA_S16_ag_idx,
        (Width::B2, Extend::Zero, Addr::PtrImm) => LDA_U16_ag_idx_imm,
        (Width::B2, Extend::Zero, Addr::PtrReg) => LDA_U16_ag_idx,
        (Width::B1 | Width::B2, _, Addr::Sp) => return Vec::new(),
    };
    checked(form, width, addr, imm)
}

fn store_forms(width: Width, addr: Addr, imm: i32) -> Vec<Form> {
    use Form::*;
    let form = match (width, addr) {
        (Width::B4, Addr::PtrImm) => ST_dms_sts_idx_imm,
        (Width::B4, Addr::PtrReg) => ST_dms_sts_idx,
        (Width::B4, Addr::Sp) => ST_dms_spill,
        (Width::B1, Addr::PtrImm) => ST_S8_ag_idx_imm,
        (Width::B1, Addr::PtrReg) => ST_S8_ag_idx,
        (Width::B2, Addr::PtrImm) => ST_S16_ag_idx_imm,
        (Width::B2, Addr::PtrReg) => ST_S16_ag_idx,
        (Width::B1 | Width::B2, Addr::Sp) => return Vec::new(),
    };
    checked(form, width, addr, imm)
}

fn checked(form: Form, width: Width, addr: Addr, imm: i32) -> Vec<Form> {
    let ok = match addr {
        Addr::PtrReg => true,
        Addr::PtrImm => offset_fits(width, imm),
        Addr::Sp => fits(imm, 12, 4),
    };
    if ok {
        vec![form]
    } else {
        Vec::new()
    }
}
