//! The instruction table: one row per encoding, all 607 of them.
//!
//! A row is
//!
//! ```text
//! NAME "bits" "assembly" [operands] CLASS {fixed registers};
//! ```
//!
//! `bits` is the slot word, most significant bit first: `0` and `1` are fixed,
//! `-` is ignored, a letter belongs to the operand of that letter. A register
//! operand is `letter access class cycle`, with the forwarding network where
//! it has one; `mod` with two cycles writes at the first and reads at the
//! second. An immediate is `letter imm kind`: signed, unsigned or negative,
//! bits, and the step. `CLASS` is the row's line in [`super::sched`].
//!
//! Encodings, operand classes and timing are those of llvm-aie's
//! `AIE2GenInstrInfo.td`, `AIE2GenFixupInstrInfo.td`, `AIE2GenInstrFormats.td`
//! and `AIE2Schedule.td`; the names are llvm-aie's.

use super::class::OperandClass;
use super::inst::{
    fixed_bits, Access, Bypass, Field, Implicit, InstInfo, OperandInfo, OperandKind,
};
use super::reg::Reg;
use super::row::imm;
use super::sched::SchedClass;
use super::slot::Slot;

impl Inst {
    /// The table row.
    pub fn info(self) -> &'static InstInfo {
        &TABLE[self as usize]
    }

    /// llvm-aie's name.
    pub fn name(self) -> &'static str {
        self.info().name
    }

    /// The slot it issues in.
    pub fn slot(self) -> Slot {
        self.info().slot
    }

    /// Explicit operands in the order of the assembly form.
    pub fn operands(self) -> &'static [OperandInfo] {
        self.info().operands
    }

    /// The encoding with this llvm-aie name.
    pub fn by_name(name: &str) -> Option<Inst> {
        Inst::ALL.iter().copied().find(|i| i.name() == name)
    }

    /// Rows of one slot.
    pub fn of_slot(slot: Slot) -> impl Iterator<Item = Inst> {
        let (first, end) = RANGES[slot as usize];
        Inst::ALL[first..end].iter().copied()
    }
}

/// First row of each slot and the one behind its last: the table has them
/// together.
const RANGES: [(usize, usize); 7] = {
    let mut ranges = [(usize::MAX, 0); 7];
    let mut i = 0;
    while i < TABLE.len() {
        let r = &mut ranges[TABLE[i].slot as usize];
        if r.0 == usize::MAX {
            r.0 = i;
        } else {
            assert!(r.1 == i, "the rows of a slot are not together");
        }
        r.1 = i + 1;
        i += 1;
    }
    ranges
};

instructions! {
    Lda {
        NOPA                               "000000000000000000000" "nopa" [] NOP;
        LDA_2D_S16_dmhb_lda                "pppmmm1101000ddddd111" "lda.2d.s16 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod D 1] LDA_POST_2D_R;
        LDA_2D_S8_dmhb_lda                 "pppmmm1100000ddddd111" "lda.2d.s8 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod D 1] LDA_POST_2D_R;
        LDA_2D_U16_dmhb_lda                "pppmmm1101100ddddd111" "lda.2d.u16 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod D 1] LDA_POST_2D_R;
        LDA_2D_U8_dmhb_lda                 "pppmmm1100100ddddd111" "lda.2d.u8 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod D 1] LDA_POST_2D_R;
        LDA_2D_dms_lda                     "pppmmm1100010ddddddd1" "lda.2d {d}, [{p}], {m}" [d def LdaScl 7, p mod P 1, m mod D 1] LDA_POST_2D;
        LDA_2D_dmv_lda_q                   "pppmmm1100010dd000011" "lda.2d {d}, [{p}], {m}" [d def QQ 7, p mod P 1, m mod D 1] LDA_2D_Q;
        LDA_3D_S16_dmhb_lda                "ppp0mm0001000ddddd111" "lda.3d.s16 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod DS 1] LDA_POST_3D_R;
        LDA_3D_S8_dmhb_lda                 "ppp0mm0000000ddddd111" "lda.3d.s8 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod DS 1] LDA_POST_3D_R;
        LDA_3D_U16_dmhb_lda                "ppp0mm0001100ddddd111" "lda.3d.u16 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod DS 1] LDA_POST_3D_R;
        LDA_3D_U8_dmhb_lda                 "ppp0mm0000100ddddd111" "lda.3d.u8 {d}, [{p}], {m}" [d def R 7, p mod P 1, m mod DS 1] LDA_POST_3D_R;
        LDA_3D_dms_lda                     "ppp0mm0000010ddddddd1" "lda.3d {d}, [{p}], {m}" [d def LdaScl 7, p mod P 1, m mod DS 1] LDA_POST_3D;
        LDA_3D_dmv_lda_q                   "ppp0mm0000010dd000011" "lda.3d {d}, [{p}], {m}" [d def QQ 7, p mod P 1, m mod DS 1] LDA_3D_Q;
        LDA_S16_ag_idx                     "pppjjj1001000ddddd111" "lda.s16 {d}, [{p}, {j}]" [d def R 7, p use P 1, j use DJ 1] LDA_R;
        LDA_S16_ag_idx_imm                 "pppiii0111000ddddd111" "lda.s16 {d}, [{p}, {i}]" [d def R 7, p use P 1, i imm S3] LDA_R;
        LDA_S16_ag_pstm_nrm                "pppmmm0101000ddddd111" "lda.s16 {d}, [{p}], {m}" [d def R 7, p mod P 1, m use M 1] LDA_POST_1D_R;
        LDA_S16_ag_pstm_nrm_imm            "pppiiii011000ddddd111" "lda.s16 {d}, [{p}], {i}" [d def R 7, p mod P 1, i imm S4] LDA_POST_1D_R;
        LDA_S8_ag_idx                      "pppjjj1000000ddddd111" "lda.s8 {d}, [{p}, {j}]" [d def R 7, p use P 1, j use DJ 1] LDA_R;
        LDA_S8_ag_idx_imm                  "pppiii0110000ddddd111" "lda.s8 {d}, [{p}, {i}]" [d def R 7, p use P 1, i imm S3] LDA_R;
        LDA_S8_ag_pstm_nrm                 "pppmmm0100000ddddd111" "lda.s8 {d}, [{p}], {m}" [d def R 7, p mod P 1, m use M 1] LDA_POST_1D_R;
        LDA_S8_ag_pstm_nrm_imm             "pppiiii010000ddddd111" "lda.s8 {d}, [{p}], {i}" [d def R 7, p mod P 1, i imm S4] LDA_POST_1D_R;
        LDA_TM                             "ppp0000001110ddddd000" "lda.tm {d}, [{p}]" [d def R 7, p use P 1] LDA_TM;
        LDA_U16_ag_idx                     "pppjjj1001100ddddd111" "lda.u16 {d}, [{p}, {j}]" [d def R 7, p use P 1, j use DJ 1] LDA_R;
        LDA_U16_ag_idx_imm                 "pppiii0111100ddddd111" "lda.u16 {d}, [{p}, {i}]" [d def R 7, p use P 1, i imm S3] LDA_R;
        LDA_U16_ag_pstm_nrm                "pppmmm0101100ddddd111" "lda.u16 {d}, [{p}], {m}" [d def R 7, p mod P 1, m use M 1] LDA_POST_1D_R;
        LDA_U16_ag_pstm_nrm_imm            "pppiiii011100ddddd111" "lda.u16 {d}, [{p}], {i}" [d def R 7, p mod P 1, i imm S4] LDA_POST_1D_R;
        LDA_U8_ag_idx                      "pppjjj1000100ddddd111" "lda.u8 {d}, [{p}, {j}]" [d def R 7, p use P 1, j use DJ 1] LDA_R;
        LDA_U8_ag_idx_imm                  "pppiii0110100ddddd111" "lda.u8 {d}, [{p}, {i}]" [d def R 7, p use P 1, i imm S3] LDA_R;
        LDA_U8_ag_pstm_nrm                 "pppmmm0100100ddddd111" "lda.u8 {d}, [{p}], {m}" [d def R 7, p mod P 1, m use M 1] LDA_POST_1D_R;
        LDA_U8_ag_pstm_nrm_imm             "pppiiii010100ddddd111" "lda.u8 {d}, [{p}], {i}" [d def R 7, p mod P 1, i imm S4] LDA_POST_1D_R;
        LDA_dms_lda_idx                    "pppjjj1000010ddddddd1" "lda {d}, [{p}, {j}]" [d def LdaScl 7, p use P 1, j use DJ 1] LDA;
        LDA_dms_lda_idx_imm                "pppiiiiii1010ddddddd1" "lda {d}, [{p}, {i}]" [d def LdaScl 7, p use P 1, i imm S6X4] LDA;
        LDA_dms_lda_pstm_nrm               "pppmmm0100010ddddddd1" "lda {d}, [{p}], {m}" [d def LdaScl 7, p mod P 1, m use M 1] LDA_POST_1D;
        LDA_dms_lda_pstm_nrm_imm           "pppiiiiiii110ddddddd1" "lda {d}, [{p}], {i}" [d def LdaScl 7, p mod P 1, i imm S7X4] LDA_POST_1D;
        LDA_dms_spill                      "iiiiiiiiiiii1ddddddd1" "lda {d}, [sp, {i}]" [d def LdaScl 7, i imm S12X4] LDA {SP use};
        LDA_dmv_lda_q_ag_idx               "pppjjj1000010dd000011" "lda {d}, [{p}, {j}]" [d def QQ 7, p use P 1, j use DJ 1] LDA_Q;
        LDA_dmv_lda_q_ag_idx_imm           "pppiiiiii1010dd000011" "lda {d}, [{p}, {i}]" [d def QQ 7, p use P 1, i imm S6X16] LDA_Q;
        LDA_dmv_lda_q_ag_pstm_nrm          "pppmmm0100010dd000011" "lda {d}, [{p}], {m}" [d def QQ 7, p mod P 1, m use M 1] LDA_POSTINC_Q;
        LDA_dmv_lda_q_ag_pstm_nrm_imm      "pppiiiiiii110dd000011" "lda {d}, [{p}], {i}" [d def QQ 7, p mod P 1, i imm S7X16] LDA_POSTINC_Q;
        LDA_dmv_lda_q_ag_spill             "iiiiiiiiiiii1dd000011" "lda {d}, [sp, {i}]" [d def QQ 7, i imm N12X16] LDA_Q {SP use};
        MOVA_lda_cg                        "iiiiiiiiiii00ddddddd1" "mova {d}, {i}" [d def LdaCg 1, i imm S11] MOVA;
        MOV_NB_mv_ss2scl                   "1000000000110ddddd000" "mov.nb {d}, SS" [d def R 7] MOV_SS;
        MOV_mv_ss2scl                      "0000000000110ddddd000" "mov {d}, SS" [d def R 7] MOV_SS;
        PADDA_2D                           "pppmmm110----11--0110" "padda.2d [{p}], {m}" [p mod P 1, m mod D 1] PADD_2D;
        PADDA_3D                           "ppp0mm000----11--0110" "padda.3d [{p}], {m}" [p mod P 1, m mod DS 1] PADD_3D;
        PADDA_lda_ptr_inc_idx              "pppmmm010----11--0110" "padda [{p}], {m}" [p mod P 1, m use M 1] PADD;
        PADDA_lda_ptr_inc_idx_imm          "pppiiiiiiiiii11--1110" "padda [{p}], {i}" [p mod P 1, i imm S10X4] PADD;
        PADDA_sp_imm                       "iiiiiiiiiiiii11--1010" "padda [sp], {i}" [i imm S13X32] PADD {SP mod};
        ST_2D_S16                          "pppmmm1101100aaaaa000" "st.2d.s16 {a}, [{p}], {m}" [a use R 7, p mod P 1, m mod D 1] STHB_2D;
        ST_2D_S8                           "pppmmm1100100aaaaa000" "st.2d.s8 {a}, [{p}], {m}" [a use R 7, p mod P 1, m mod D 1] STHB_2D;
        ST_3D_S16                          "ppp0mm0001100aaaaa000" "st.3d.s16 {a}, [{p}], {m}" [a use R 7, p mod P 1, m mod DS 1] STHB_3D;
        ST_3D_S8                           "ppp0mm0000100aaaaa000" "st.3d.s8 {a}, [{p}], {m}" [a use R 7, p mod P 1, m mod DS 1] STHB_3D;
        ST_S16_ag_idx                      "pppjjj1001100aaaaa000" "st.s16 {a}, [{p}, {j}]" [a use R 7, p use P 1, j use DJ 1] STHB;
        ST_S16_ag_idx_imm                  "pppiii0111100aaaaa000" "st.s16 {a}, [{p}, {i}]" [a use R 7, p use P 1, i imm S3] STHB;
        ST_S16_ag_pstm_nrm                 "pppmmm0101100aaaaa000" "st.s16 {a}, [{p}], {m}" [a use R 7, p mod P 1, m use M 1] STHB_POST_1D;
        ST_S16_ag_pstm_nrm_imm             "pppiiii011100aaaaa000" "st.s16 {a}, [{p}], {i}" [a use R 7, p mod P 1, i imm S4] STHB_POST_1D;
        ST_S8_ag_idx                       "pppjjj1000100aaaaa000" "st.s8 {a}, [{p}, {j}]" [a use R 7, p use P 1, j use DJ 1] STHB;
        ST_S8_ag_idx_imm                   "pppiii0110100aaaaa000" "st.s8 {a}, [{p}, {i}]" [a use R 7, p use P 1, i imm S3] STHB;
        ST_S8_ag_pstm_nrm                  "pppmmm0100100aaaaa000" "st.s8 {a}, [{p}], {m}" [a use R 7, p mod P 1, m use M 1] STHB_POST_1D;
        ST_S8_ag_pstm_nrm_imm              "pppiiii010100aaaaa000" "st.s8 {a}, [{p}], {i}" [a use R 7, p mod P 1, i imm S4] STHB_POST_1D;
        VLDA_128                           "ppp1000000000ddddd111" "vlda.128 {d}, [{p}]" [d def W 7, p use P 1] VLDA_W;
        VLDA_2D_CONV_FP32_BF16             "pppmmm1100010ddddd000" "vlda.2d.conv.fp32.bf16 {d}, [{p}], {m}" [d def BM 7, p mod P 1, m mod D 1] VLDA_2D_CONV;
        VLDA_2D_UPS_S32_D16                "pppmmm110ss00ddddd100" "vlda.2d.ups.s32.d16 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S32_D8                 "pppmmm110ss01dddd0000" "vlda.2d.ups.s32.d8 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S32_S16                "pppmmm110ss01ddddd100" "vlda.2d.ups.s32.s16 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S32_S8                 "pppmmm110ss01dddd1000" "vlda.2d.ups.s32.s8 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S64_D16                "pppmmm110ss11dddd0000" "vlda.2d.ups.s64.d16 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S64_D32                "pppmmm110ss10ddddd100" "vlda.2d.ups.s64.d32 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S64_S16                "pppmmm110ss11dddd1000" "vlda.2d.ups.s64.s16 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_UPS_S64_S32                "pppmmm110ss11ddddd100" "vlda.2d.ups.s64.s32 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod D 1] VLDA_2D_UPS;
        VLDA_2D_dmw_lda_am                 "pppmmm1100010dddddd10" "vlda.2d {d}, [{p}], {m}" [d def AM 7, p mod P 1, m mod D 1] VLDA_2D_AM;
        VLDA_2D_dmw_lda_w                  "pppmmm1100010ddddd111" "vlda.2d {d}, [{p}], {m}" [d def W 7, p mod P 1, m mod D 1] VLDA_2D_W;
        VLDA_3D_CONV_FP32_BF16             "ppp0mm0000010ddddd000" "vlda.3d.conv.fp32.bf16 {d}, [{p}], {m}" [d def BM 7, p mod P 1, m mod DS 1] VLDA_3D_CONV;
        VLDA_3D_UPS_S32_D16                "ppp0mm000ss00ddddd100" "vlda.3d.ups.s32.d16 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S32_D8                 "ppp0mm000ss01dddd0000" "vlda.3d.ups.s32.d8 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S32_S16                "ppp0mm000ss01ddddd100" "vlda.3d.ups.s32.s16 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S32_S8                 "ppp0mm000ss01dddd1000" "vlda.3d.ups.s32.s8 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S64_D16                "ppp0mm000ss11dddd0000" "vlda.3d.ups.s64.d16 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S64_D32                "ppp0mm000ss10ddddd100" "vlda.3d.ups.s64.d32 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S64_S16                "ppp0mm000ss11dddd1000" "vlda.3d.ups.s64.s16 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_UPS_S64_S32                "ppp0mm000ss11ddddd100" "vlda.3d.ups.s64.s32 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m mod DS 1] VLDA_3D_UPS;
        VLDA_3D_dmw_lda_am                 "ppp0mm0000010dddddd10" "vlda.3d {d}, [{p}], {m}" [d def AM 7, p mod P 1, m mod DS 1] VLDA_3D_AM;
        VLDA_3D_dmw_lda_w                  "ppp0mm0000010ddddd111" "vlda.3d {d}, [{p}], {m}" [d def W 7, p mod P 1, m mod DS 1] VLDA_3D_W;
        VLDA_CONV_FP32_BF16_ag_idx         "pppjjj1000010ddddd000" "vlda.conv.fp32.bf16 {d}, [{p}, {j}]" [d def BM 7, p use P 1, j use DJ 1] VLDA_CONV;
        VLDA_CONV_FP32_BF16_ag_idx_imm     "pppiii0110010ddddd000" "vlda.conv.fp32.bf16 {d}, [{p}, {i}]" [d def BM 7, p use P 1, i imm S3X32] VLDA_CONV;
        VLDA_CONV_FP32_BF16_pstm_nrm       "pppmmm0100010ddddd000" "vlda.conv.fp32.bf16 {d}, [{p}], {m}" [d def BM 7, p mod P 1, m use M 1] VLDA_POSTINC_CONV;
        VLDA_CONV_FP32_BF16_pstm_nrm_imm   "pppiiii010010ddddd000" "vlda.conv.fp32.bf16 {d}, [{p}], {i}" [d def BM 7, p mod P 1, i imm S4X32] VLDA_POSTINC_CONV;
        VLDA_UPS_S32_D16_ag_idx            "pppjjj100ss00ddddd100" "vlda.ups.s32.d16 {d}, {s}, [{p}, {j}]" [d def BM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S32_D16_ag_idx_imm        "pppiii011ss00ddddd100" "vlda.ups.s32.d16 {d}, {s}, [{p}, {i}]" [d def BM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S32_D16_ag_pstm_nrm       "pppmmm010ss00ddddd100" "vlda.ups.s32.d16 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_D16_ag_pstm_nrm_imm   "pppiiii01ss00ddddd100" "vlda.ups.s32.d16 {d}, {s}, [{p}], {i}" [d def BM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_D8_ag_idx             "pppjjj100ss01dddd0000" "vlda.ups.s32.d8 {d}, {s}, [{p}, {j}]" [d def CM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S32_D8_ag_idx_imm         "pppiii011ss01dddd0000" "vlda.ups.s32.d8 {d}, {s}, [{p}, {i}]" [d def CM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S32_D8_ag_pstm_nrm        "pppmmm010ss01dddd0000" "vlda.ups.s32.d8 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_D8_ag_pstm_nrm_imm    "pppiiii01ss01dddd0000" "vlda.ups.s32.d8 {d}, {s}, [{p}], {i}" [d def CM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_S16_ag_idx            "pppjjj100ss01ddddd100" "vlda.ups.s32.s16 {d}, {s}, [{p}, {j}]" [d def BM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S32_S16_ag_idx_imm        "pppiii011ss01ddddd100" "vlda.ups.s32.s16 {d}, {s}, [{p}, {i}]" [d def BM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S32_S16_ag_pstm_nrm       "pppmmm010ss01ddddd100" "vlda.ups.s32.s16 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_S16_ag_pstm_nrm_imm   "pppiiii01ss01ddddd100" "vlda.ups.s32.s16 {d}, {s}, [{p}], {i}" [d def BM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_S8_ag_idx             "pppjjj100ss01dddd1000" "vlda.ups.s32.s8 {d}, {s}, [{p}, {j}]" [d def CM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S32_S8_ag_idx_imm         "pppiii011ss01dddd1000" "vlda.ups.s32.s8 {d}, {s}, [{p}, {i}]" [d def CM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S32_S8_ag_pstm_nrm        "pppmmm010ss01dddd1000" "vlda.ups.s32.s8 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S32_S8_ag_pstm_nrm_imm    "pppiiii01ss01dddd1000" "vlda.ups.s32.s8 {d}, {s}, [{p}], {i}" [d def CM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_D16_ag_idx            "pppjjj100ss11dddd0000" "vlda.ups.s64.d16 {d}, {s}, [{p}, {j}]" [d def CM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S64_D16_ag_idx_imm        "pppiii011ss11dddd0000" "vlda.ups.s64.d16 {d}, {s}, [{p}, {i}]" [d def CM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S64_D16_ag_pstm_nrm       "pppmmm010ss11dddd0000" "vlda.ups.s64.d16 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_D16_ag_pstm_nrm_imm   "pppiiii01ss11dddd0000" "vlda.ups.s64.d16 {d}, {s}, [{p}], {i}" [d def CM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_D32_ag_idx            "pppjjj100ss10ddddd100" "vlda.ups.s64.d32 {d}, {s}, [{p}, {j}]" [d def BM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S64_D32_ag_idx_imm        "pppiii011ss10ddddd100" "vlda.ups.s64.d32 {d}, {s}, [{p}, {i}]" [d def BM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S64_D32_ag_pstm_nrm       "pppmmm010ss10ddddd100" "vlda.ups.s64.d32 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_D32_ag_pstm_nrm_imm   "pppiiii01ss10ddddd100" "vlda.ups.s64.d32 {d}, {s}, [{p}], {i}" [d def BM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_S16_ag_idx            "pppjjj100ss11dddd1000" "vlda.ups.s64.s16 {d}, {s}, [{p}, {j}]" [d def CM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S64_S16_ag_idx_imm        "pppiii011ss11dddd1000" "vlda.ups.s64.s16 {d}, {s}, [{p}, {i}]" [d def CM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S64_S16_ag_pstm_nrm       "pppmmm010ss11dddd1000" "vlda.ups.s64.s16 {d}, {s}, [{p}], {m}" [d def CM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_S16_ag_pstm_nrm_imm   "pppiiii01ss11dddd1000" "vlda.ups.s64.s16 {d}, {s}, [{p}], {i}" [d def CM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_S32_ag_idx            "pppjjj100ss11ddddd100" "vlda.ups.s64.s32 {d}, {s}, [{p}, {j}]" [d def BM 9, s use S 7, p use P 1, j use DJ 1] VLDA_UPS;
        VLDA_UPS_S64_S32_ag_idx_imm        "pppiii011ss11ddddd100" "vlda.ups.s64.s32 {d}, {s}, [{p}, {i}]" [d def BM 9, s use S 7, p use P 1, i imm S3X32] VLDA_UPS;
        VLDA_UPS_S64_S32_ag_pstm_nrm       "pppmmm010ss11ddddd100" "vlda.ups.s64.s32 {d}, {s}, [{p}], {m}" [d def BM 9, s use S 7, p mod P 1, m use M 1] VLDA_POSTINC_UPS;
        VLDA_UPS_S64_S32_ag_pstm_nrm_imm   "pppiiii01ss11ddddd100" "vlda.ups.s64.s32 {d}, {s}, [{p}], {i}" [d def BM 9, s use S 7, p mod P 1, i imm S4X32] VLDA_POSTINC_UPS;
        VLDA_dmw_lda_am_ag_idx             "pppjjj1000010dddddd10" "vlda {d}, [{p}, {j}]" [d def AM 7, p use P 1, j use DJ 1] VLDA_AM;
        VLDA_dmw_lda_am_ag_idx_imm         "pppiiiiii1010dddddd10" "vlda {d}, [{p}, {i}]" [d def AM 7, p use P 1, i imm S6X32] VLDA_AM;
        VLDA_dmw_lda_am_ag_pstm_nrm        "pppmmm0100010dddddd10" "vlda {d}, [{p}], {m}" [d def AM 7, p mod P 1, m use M 1] VLDA_POSTINC_AM;
        VLDA_dmw_lda_am_ag_pstm_nrm_imm    "pppiiiiiii110dddddd10" "vlda {d}, [{p}], {i}" [d def AM 7, p mod P 1, i imm S7X32] VLDA_POSTINC_AM;
        VLDA_dmw_lda_am_ag_spill           "iiiiiiiiiiii1dddddd10" "vlda {d}, [sp, {i}]" [d def AM 7, i imm N12X32] VLDA_AM {SP use};
        VLDA_dmw_lda_w_ag_idx              "pppjjj1000010ddddd111" "vlda {d}, [{p}, {j}]" [d def W 7, p use P 1, j use DJ 1] VLDA_W;
        VLDA_dmw_lda_w_ag_idx_imm          "pppiiiiii1010ddddd111" "vlda {d}, [{p}, {i}]" [d def W 7, p use P 1, i imm S6X32] VLDA_W;
        VLDA_dmw_lda_w_ag_pstm_nrm         "pppmmm0100010ddddd111" "vlda {d}, [{p}], {m}" [d def W 7, p mod P 1, m use M 1] VLDA_POSTINC_W;
        VLDA_dmw_lda_w_ag_pstm_nrm_imm     "pppiiiiiii110ddddd111" "vlda {d}, [{p}], {i}" [d def W 7, p mod P 1, i imm S7X32] VLDA_POSTINC_W;
        VLDA_dmw_lda_w_ag_spill            "iiiiiiiiiiii1ddddd111" "vlda {d}, [sp, {i}]" [d def W 7, i imm N12X32] VLDA_W {SP use};
        VMOV_HI                            "0000001110000dddd1100" "vmov.hi {d}, SCD" [d def CM 7] VMOV_CASCADE_READ;
        VMOV_LO                            "0000001110000dddd0100" "vmov.lo {d}, SCD" [d def CM 7] VMOV_CASCADE_READ;
        VMOV_mv_scd                        "0000000000000dddddd10" "vmov {d}, SCD" [d def MvBMXDst 7] VMOV_CASCADE_READ;
    }
    Ldb {
        NOPB                               "0000000000000000" "nopb" [] NOP;
        PADDB_2D                           "pppmmm10011---01" "paddb.2d [{p}], {m}" [p mod P 1, m mod D 1] PADD_2D;
        PADDB_3D                           "ppp0mm11011---01" "paddb.3d [{p}], {m}" [p mod P 1, m mod DS 1] PADD_3D;
        PADDB_ldb_ptr_inc_nospill_nrm      "pppmmm01011---01" "paddb [{p}], {m}" [p mod P 1, m use M 1] PADD;
        PADDB_ldb_ptr_inc_nrm_imm          "pppiiiiii11iii10" "paddb [{p}], {i}" [p mod P 1, i imm S9X4] PADD;
        PADDB_sp_imm                       "iiiiiiiii11iii00" "paddb [sp], {i}" [i imm S12X32] PADD {SP mod};
        VLDB_128_ag_idx                    "pppjjj000ddddd11" "vldb.128 {d}, [{p}, {j}]" [d def W 7, p use P 1, j use DJ 1] VLDB_PTR;
        VLDB_128_ag_pstm_nrm               "pppmmm010ddddd11" "vldb.128 {d}, [{p}], {m}" [d def W 7, p mod P 1, m use M 1] VLDB_PTR_POSTINC;
        VLDB_2D                            "pppmmm110ddddd01" "vldb.2d {d}, [{p}], {m}" [d def W 7, p mod P 1, m mod D 1] VLDB_2D;
        VLDB_2D_128                        "pppmmm100ddddd11" "vldb.2d.128 {d}, [{p}], {m}" [d def W 7, p mod P 1, m mod D 1] VLDB_PTR_2D;
        VLDB_2D_UNPACK_D16_D8              "pppmmm101dddd010" "vldb.2d.unpack.d16.d8 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod D 1] VLDB_UNPACK_2D;
        VLDB_2D_UNPACK_D8_D4               "pppmmm101dddd000" "vldb.2d.unpack.d8.d4 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod D 1] VLDB_UNPACK_2D;
        VLDB_2D_UNPACK_S16_S8              "pppmmm101dddd110" "vldb.2d.unpack.s16.s8 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod D 1] VLDB_UNPACK_2D;
        VLDB_2D_UNPACK_S8_S4               "pppmmm101dddd100" "vldb.2d.unpack.s8.s4 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod D 1] VLDB_UNPACK_2D;
        VLDB_3D                            "ppp0mm000ddddd01" "vldb.3d {d}, [{p}], {m}" [d def W 7, p mod P 1, m mod DS 1] VLDB_3D;
        VLDB_3D_128                        "ppp0mm110ddddd11" "vldb.3d.128 {d}, [{p}], {m}" [d def W 7, p mod P 1, m mod DS 1] VLDB_PTR_3D;
        VLDB_3D_UNPACK_D16_D8              "ppp0mm111dddd010" "vldb.3d.unpack.d16.d8 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod DS 1] VLDB_UNPACK_3D;
        VLDB_3D_UNPACK_D8_D4               "ppp0mm111dddd000" "vldb.3d.unpack.d8.d4 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod DS 1] VLDB_UNPACK_3D;
        VLDB_3D_UNPACK_S16_S8              "ppp0mm111dddd110" "vldb.3d.unpack.s16.s8 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod DS 1] VLDB_UNPACK_3D;
        VLDB_3D_UNPACK_S8_S4               "ppp0mm111dddd100" "vldb.3d.unpack.s8.s4 {d}, [{p}], {m}" [d def X 7, p mod P 1, m mod DS 1] VLDB_UNPACK_3D;
        VLDB_4x16_HI                       "aaaaa1001ddddd11" "vldb.4x16.hi {d}, {a}" [d def W 7, a use W 1] VLDB_4X;
        VLDB_4x16_LO                       "aaaaa0001ddddd11" "vldb.4x16.lo {d}, {a}" [d def W 7, a use W 1] VLDB_4X;
        VLDB_4x32_HI                       "aaaaa1011ddddd11" "vldb.4x32.hi {d}, {a}" [d def W 7, a use W 1] VLDB_4X;
        VLDB_4x32_LO                       "aaaaa0011ddddd11" "vldb.4x32.lo {d}, {a}" [d def W 7, a use W 1] VLDB_4X;
        VLDB_4x64_HI                       "aaaaa1101ddddd11" "vldb.4x64.hi {d}, {a}" [d def W 7, a use W 1] VLDB_4X;
        VLDB_4x64_LO                       "aaaaa0101ddddd11" "vldb.4x64.lo {d}, {a}" [d def W 7, a use W 1] VLDB_4X;
        VLDB_COMPR_FILL                    "ppp0000100000000" "vldb.compr.fill [{p}]" [p mod P 1] VLDB_COMPR_FILL;
        VLDB_COMPR_PEEK                    "ppp110010ddddd00" "vldb.compr.peek {d}, [{p}]" [d def W 7, p mod P 1] VLDB_COMPR_PEEK;
        VLDB_COMPR_POP                     "ppp010010ddddd00" "vldb.compr.pop {d}, [{p}]" [d def W 7, p mod P 1] VLDB_COMPR_POP;
        VLDB_COMPR_RESET                   "ppp1000100000000" "vldb.compr.reset [{p}]" [p mod P 1] VLDB_COMPR_RESET;
        VLDB_SPARSE_FILL_16                "ppp0011100000000" "vldb.sparse.fill.16 [{p}]" [p mod P 1] VLDB_SPARSE_FILL;
        VLDB_SPARSE_FILL_4                 "ppp0001100000000" "vldb.sparse.fill.4 [{p}]" [p mod P 1] VLDB_SPARSE_FILL;
        VLDB_SPARSE_FILL_8                 "ppp0010100000000" "vldb.sparse.fill.8 [{p}]" [p mod P 1] VLDB_SPARSE_FILL;
        VLDB_SPARSE_PEEK_16                "ppp11111000ddd00" "vldb.sparse.peek.16 {d}, [{p}]" [d def QXHL 7, p mod P 1] VLDB_SPARSE_PEEK;
        VLDB_SPARSE_PEEK_4                 "ppp11011000ddd00" "vldb.sparse.peek.4 {d}, [{p}]" [d def QXHL 7, p mod P 1] VLDB_SPARSE_PEEK;
        VLDB_SPARSE_PEEK_8                 "ppp11101000ddd00" "vldb.sparse.peek.8 {d}, [{p}]" [d def QXHL 7, p mod P 1] VLDB_SPARSE_PEEK;
        VLDB_SPARSE_POP_16                 "ppp01111000ddd00" "vldb.sparse.pop.16 {d}, [{p}]" [d def QXHL 7, p mod P 1] VLDB_SPARSE_POP;
        VLDB_SPARSE_POP_4                  "ppp01011000ddd00" "vldb.sparse.pop.4 {d}, [{p}]" [d def QXHL 7, p mod P 1] VLDB_SPARSE_POP;
        VLDB_SPARSE_POP_8                  "ppp01101000ddd00" "vldb.sparse.pop.8 {d}, [{p}]" [d def QXHL 7, p mod P 1] VLDB_SPARSE_POP;
        VLDB_SPARSE_RESET_16               "ppp1011100000000" "vldb.sparse.reset.16 [{p}]" [p mod P 1] VLDB_SPARSE_RESET;
        VLDB_SPARSE_RESET_4                "ppp1001100000000" "vldb.sparse.reset.4 [{p}]" [p mod P 1] VLDB_SPARSE_RESET;
        VLDB_SPARSE_RESET_8                "ppp1010100000000" "vldb.sparse.reset.8 [{p}]" [p mod P 1] VLDB_SPARSE_RESET;
        VLDB_UNPACK_D16_D8_ag_idx          "pppjjj001dddd010" "vldb.unpack.d16.d8 {d}, [{p}, {j}]" [d def X 7, p use P 1, j use DJ 1] VLDB_UNPACK;
        VLDB_UNPACK_D16_D8_ag_pstm_nrm     "pppmmm011dddd010" "vldb.unpack.d16.d8 {d}, [{p}], {m}" [d def X 7, p mod P 1, m use M 1] VLDB_UNPACK_POSTINC;
        VLDB_UNPACK_D8_D4_ag_idx           "pppjjj001dddd000" "vldb.unpack.d8.d4 {d}, [{p}, {j}]" [d def X 7, p use P 1, j use DJ 1] VLDB_UNPACK;
        VLDB_UNPACK_D8_D4_pstm_nrm         "pppmmm011dddd000" "vldb.unpack.d8.d4 {d}, [{p}], {m}" [d def X 7, p mod P 1, m use M 1] VLDB_UNPACK_POSTINC;
        VLDB_UNPACK_S16_S8_ag_idx          "pppjjj001dddd110" "vldb.unpack.s16.s8 {d}, [{p}, {j}]" [d def X 7, p use P 1, j use DJ 1] VLDB_UNPACK;
        VLDB_UNPACK_S16_S8_ag_pstm_nrm     "pppmmm011dddd110" "vldb.unpack.s16.s8 {d}, [{p}], {m}" [d def X 7, p mod P 1, m use M 1] VLDB_UNPACK_POSTINC;
        VLDB_UNPACK_S8_S4_ag_idx           "pppjjj001dddd100" "vldb.unpack.s8.s4 {d}, [{p}, {j}]" [d def X 7, p use P 1, j use DJ 1] VLDB_UNPACK;
        VLDB_UNPACK_S8_S4_ag_pstm_nrm      "pppmmm011dddd100" "vldb.unpack.s8.s4 {d}, [{p}], {m}" [d def X 7, p mod P 1, m use M 1] VLDB_UNPACK_POSTINC;
        VLDB_dmw_ldb_ag_idx                "pppjjj100ddddd01" "vldb {d}, [{p}, {j}]" [d def W 7, p use P 1, j use DJ 1] VLDB;
        VLDB_dmw_ldb_ag_idx_imm            "pppiii011ddddd01" "vldb {d}, [{p}, {i}]" [d def W 7, p use P 1, i imm S3X32] VLDB;
        VLDB_dmw_ldb_ag_pstm_nrm           "pppmmm010ddddd01" "vldb {d}, [{p}], {m}" [d def W 7, p mod P 1, m use M 1] VLDB_POSTINC;
        VLDB_dmw_ldb_ag_pstm_nrm_imm       "pppiiii01ddddd01" "vldb {d}, [{p}], {i}" [d def W 7, p mod P 1, i imm S4X32] VLDB_POSTINC;
        VUNPACK_D16_D8                     "aaaaa0100dddd010" "vunpack.d16.d8 {d}, {a}" [d def X 7, a use W 7] VUNPACK;
        VUNPACK_D8_D4                      "aaaaa0100dddd000" "vunpack.d8.d4 {d}, {a}" [d def X 7, a use W 7] VUNPACK;
        VUNPACK_S16_S8                     "aaaaa0100dddd110" "vunpack.s16.s8 {d}, {a}" [d def X 7, a use W 7] VUNPACK;
        VUNPACK_S8_S4                      "aaaaa0100dddd100" "vunpack.s8.s4 {d}, {a}" [d def X 7, a use W 7] VUNPACK;
    }
    Alu {
        NOPX                               "00000000000000000000" "nopx" [] NOP;
        ABS                                "aaaaaddddd1000111000" "abs {d}, {a}" [d def R 1, a use R 1] ABS;
        ACQ_COND_mLockId_imm               "iiiiii0011aaaaa00100" "acq.cond {i}, {a}, r26" [i imm U6, a use R 1] ACQ_COND {R26 use};
        ACQ_COND_mLockId_reg               "aaaaa-1011bbbbb00100" "acq.cond {a}, {b}, r26" [a use R 1, b use R 1] ACQ_COND {R26 use};
        ACQ_mLockId_imm                    "iiiiii0001aaaaa00100" "acq {i}, {a}" [i imm U6, a use R 1] ACQ;
        ACQ_mLockId_reg                    "aaaaa-1001bbbbb00100" "acq {a}, {b}" [a use R 1, b use R 1] ACQ;
        ADC                                "aaaaadddddbbbbb00101" "adc {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] ADC;
        ADD                                "aaaaadddddbbbbb00001" "add {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] ADD;
        ADD_add_r_ri                       "aaaaadddddiiiiiii110" "add {d}, {a}, {i}" [d def R 1, a use R 1, i imm S7] ADD;
        AND                                "aaaaadddddbbbbb01001" "and {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] AND;
        ASHL                               "aaaaadddddbbbbb11101" "ashl {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] ASHL;
        CLB                                "aaaaaddddd0000111000" "clb {d}, {a}" [d def R 1, a use R 1] CLB;
        CLZ                                "aaaaaddddd0001111000" "clz {d}, {a}" [d def R 1, a use R 1] CLZ;
        DIVS                               "aaaaadddddbbbbb10100" "divs {d}, r31, {a}, {b}" [d def R 1, a use R 1, b use R 1] DIVS {R31 mod};
        DONE                               "00000000000000010000" "done" [] DONE;
        EQ                                 "aaaaadddddbbbbb01111" "eq {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] EQ;
        EQZ                                "aaaaaddddd0110111000" "eqz {d}, {a}" [d def R 1, a use R 1] EQZ;
        EVENT                              "ii000000000000100000" "event {i}" [i imm U2] EVENT;
        EXTENDs16                          "aaaaaddddd0011111000" "extend.s16 {d}, {a}" [d def R 1, a use R 1] EXTENDs16;
        EXTENDs8                           "aaaaaddddd0010111000" "extend.s8 {d}, {a}" [d def R 1, a use R 1] EXTENDs8;
        EXTENDu16                          "aaaaaddddd0101111000" "extend.u16 {d}, {a}" [d def R 1, a use R 1] EXTENDu16;
        EXTENDu8                           "aaaaaddddd0100111000" "extend.u8 {d}, {a}" [d def R 1, a use R 1] EXTENDu8;
        GE                                 "aaaaadddddbbbbb10011" "ge {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] GE;
        GEU                                "aaaaadddddbbbbb10111" "geu {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] GEU;
        JL_IND                             "0000000000aaa0101000" "jl {a}" [a use P 1] JL_IND;
        JNZD                               "aaaaadddddbbb0011000" "jnzd {d}, {a}, {b}" [d def R 1, a use R 1, b use P 1] JNZD;
        J_jump_ind                         "0000000000aaa0001000" "j {a}" [a use P 1] J_IND;
        LSHL                               "aaaaadddddbbbbb11011" "lshl {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] LSHL;
        LT                                 "aaaaadddddbbbbb10101" "lt {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] LT;
        LTU                                "aaaaadddddbbbbb11001" "ltu {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] LTU;
        MOVX_alu_cg                        "iiiiiddddddiiiiii010" "movx {d}, {i}" [d def AluCg 1, i imm S11] MOVX;
        MOVX_mvx_scl                       "aaaaadddd00001000000" "movx {d}, {a}" [d def CRm 1, a use R 1] MOVX;
        MUL_mul_r_rr                       "aaaaadddddbbbbb11111" "mul {d}, {a}, {b}" [d def R 2, a use R 1, b use R 1] MUL;
        NE                                 "aaaaadddddbbbbb10001" "ne {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] NE;
        NEZ                                "aaaaaddddd0111111000" "nez {d}, {a}" [d def R 1, a use R 1] NEZ;
        OR                                 "aaaaadddddbbbbb01011" "or {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] OR;
        REL_COND_mLockId_imm               "iiiiii0010aaaaa00100" "rel.cond {i}, {a}, r26" [i imm U6, a use R 1] REL_COND {R26 use};
        REL_COND_mLockId_reg               "aaaaa-1010bbbbb00100" "rel.cond {a}, {b}, r26" [a use R 1, b use R 1] REL_COND {R26 use};
        REL_mLockId_imm                    "iiiiii0000aaaaa00100" "rel {i}, {a}" [i imm U6, a use R 1] REL;
        REL_mLockId_reg                    "aaaaa-1000bbbbb00100" "rel {a}, {b}" [a use R 1, b use R 1] REL;
        RET                                "00000000000000110000" "ret lr" [] RET;
        SBC                                "aaaaadddddbbbbb00111" "sbc {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] SBC;
        SELEQZ                             "aaaaadddddbbbbb01100" "sel.eqz {d}, {a}, {b}, r27" [d def R 1, a use R 1, b use R 1] SELEQZ {R27 use};
        SELNEZ                             "aaaaadddddbbbbb11100" "sel.nez {d}, {a}, {b}, r27" [d def R 1, a use R 1, b use R 1] SELNEZ {R27 use};
        SUB                                "aaaaadddddbbbbb00011" "sub {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] SUB;
        XOR                                "aaaaadddddbbbbb01101" "xor {d}, {a}, {b}" [d def R 1, a use R 1, b use R 1] XOR;
    }
    Mv {
        NOPM                               "0000000000000000111000" "nopm" [] NOP;
        ADD_NC                             "dddddddaaaaaiiii11ii11" "add.nc {d}, {a}, {i}" [d def MvSclDst 1, a use R 1, i imm S6] ADD_NC;
        MOV_CNTR                           "0000ddd000000100110010" "mov {d}, cntr" [d def L 1] MOV_CNTR;
        MOV_D1                             "ddddd00aaaaaaa01110010" "mov.d1 {d}, {a}" [d def R 2, a use MvSclSrc 1] MOVd1;
        MOV_D2                             "ddddd00aaaaaaa11110010" "mov.d2 {d}, {a}" [d def R 3, a use MvSclSrc 1] MOVd2;
        MOV_D3                             "ddddd01aaaaaaa01110010" "mov.d3 {d}, {a}" [d def R 4, a use MvSclSrc 1] MOVd3;
        MOV_D4                             "ddddd01aaaaaaa11110010" "mov.d4 {d}, {a}" [d def R 5, a use MvSclSrc 1] MOVd4;
        MOV_D5                             "ddddd10aaaaaaa01110010" "mov.d5 {d}, {a}" [d def R 6, a use MvSclSrc 1] MOVd5;
        MOV_D6                             "ddddd10aaaaaaa11110010" "mov.d6 {d}, {a}" [d def R 7, a use MvSclSrc 1] MOVd6;
        MOV_mv_cg                          "dddddddiiiiiiiii11i100" "mov {d}, {i}" [d def MvSclDst 1, i imm S10] MOV;
        MOV_mv_scl                         "dddddddaaaaaaa10110010" "mov {d}, {a}" [d def MvSclDst 1, a use MvSclSrc 1] MOV_SCL;
        VABS_GTZ_D16                       "ddddeee001100000aaaa01" "vabs_gtz.d16 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VABS_GTZ;
        VABS_GTZ_D32                       "ddddeee001100000aaaa10" "vabs_gtz.d32 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VABS_GTZ;
        VABS_GTZ_D8                        "ddddeee001100000aaaa00" "vabs_gtz.d8 {d}, {e}, {a}" [d def X 2 MOV, e def L 2, a use X 1 MOV] VABS_GTZ;
        VABS_GTZ_S16                       "ddddeee001110000aaaa01" "vabs_gtz.s16 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VABS_GTZ;
        VABS_GTZ_S32                       "ddddeee001110000aaaa10" "vabs_gtz.s32 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VABS_GTZ;
        VABS_GTZ_S8                        "ddddeee001110000aaaa00" "vabs_gtz.s8 {d}, {e}, {a}" [d def X 2 MOV, e def L 2, a use X 1 MOV] VABS_GTZ;
        VADDSUB_16                         "ddddccc00101aaaabbbb01" "vaddsub.16 {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use RS8 1] VADDSUB;
        VADDSUB_32                         "ddddccc00101aaaabbbb10" "vaddsub.32 {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use RS8 1] VADDSUB;
        VADDSUB_8                          "ddddccc00101aaaabbbb00" "vaddsub.8 {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use L 1] VADDSUB;
        VADD_16                            "dddd00000000aaaabbbb01" "vadd.16 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VADD;
        VADD_32                            "dddd00000000aaaabbbb10" "vadd.32 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VADD;
        VADD_8                             "dddd00000000aaaabbbb00" "vadd.8 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VADD;
        VBAND                              "dddd00010011aaaabbbb10" "vband {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VBLOG;
        VBCSTSHFL_16                       "dddd010aaaaad100111101" "vbcstshfl.16 {d}, {a}, r29" [d def ShflDst 2 MOV, a use R 1] VBCSTSHFL {R29 use};
        VBCSTSHFL_32                       "dddd100aaaaad100111101" "vbcstshfl.32 {d}, {a}, r29" [d def ShflDst 2 MOV, a use R 1] VBCSTSHFL {R29 use};
        VBCSTSHFL_64                       "dddd110aaa--d100111101" "vbcstshfl.64 {d}, {a}, r29" [d def ShflDst 2 MOV, a use L 1] VBCSTSHFL {R29 use};
        VBCSTSHFL_8                        "dddd000aaaaad100111101" "vbcstshfl.8 {d}, {a}, r29" [d def ShflDst 2 MOV, a use R 1] VBCSTSHFL {R29 use};
        VBCST_16                           "dddd010aaaaa0000111101" "vbcst.16 {d}, {a}" [d def X 2 MOV, a use R 1] VBCST;
        VBCST_32                           "dddd100aaaaa0000111101" "vbcst.32 {d}, {a}" [d def X 2 MOV, a use R 1] VBCST;
        VBCST_64                           "dddd110aaa--0000111101" "vbcst.64 {d}, {a}" [d def X 2 MOV, a use L 1] VBCST;
        VBCST_8                            "dddd000aaaaa0000111101" "vbcst.8 {d}, {a}" [d def X 2 MOV, a use R 1] VBCST;
        VBNEG_LTZ_S16                      "ddddeee011100000aaaa01" "vbneg_ltz.s16 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VBNEG_LTZ;
        VBNEG_LTZ_S32                      "ddddeee011100000aaaa10" "vbneg_ltz.s32 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VBNEG_LTZ;
        VBNEG_LTZ_S8                       "ddddeee011100000aaaa00" "vbneg_ltz.s8 {d}, {e}, {a}" [d def X 2 MOV, e def L 2, a use X 1 MOV] VBNEG_LTZ;
        VBOR                               "dddd00010111aaaabbbb10" "vbor {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VBLOG;
        VCONV_FP32_BF16                    "ddddd000000aaaaa111110" "vconv.fp32.bf16 {d}, {a}" [d def BM 2, a use Wm1 1] VCONVfp32bf16;
        VEQZ_16                            "0000ddd011110000aaaa01" "veqz.16 {d}, {a}" [d def RS8 2, a use X 1 MOV] VEQZ;
        VEQZ_32                            "0000ddd011110000aaaa10" "veqz.32 {d}, {a}" [d def RS8 2, a use X 1 MOV] VEQZ;
        VEQZ_8                             "0000ddd011110000aaaa00" "veqz.8 {d}, {a}" [d def L 2, a use X 1 MOV] VEQZ;
        VEXTBCST_16_mExtractIdxImm         "dddd011iiiiiaaaa111001" "vextbcst.16 {d}, {a}, {i}" [d def X 2 MOV, a use X 1 MOV, i imm U5] VEXTBCST;
        VEXTBCST_16_mRm                    "dddd010bbbbbaaaa111001" "vextbcst.16 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VEXTBCST;
        VEXTBCST_32_mExtractIdxImm         "dddd101iiiiiaaaa111001" "vextbcst.32 {d}, {a}, {i}" [d def X 2 MOV, a use X 1 MOV, i imm U5] VEXTBCST;
        VEXTBCST_32_mRm                    "dddd100bbbbbaaaa111001" "vextbcst.32 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VEXTBCST;
        VEXTBCST_64_mExtractIdxImm         "dddd111iiiiiaaaa111001" "vextbcst.64 {d}, {a}, {i}" [d def X 2 MOV, a use X 1 MOV, i imm U5] VEXTBCST;
        VEXTBCST_64_mRm                    "dddd110bbbbbaaaa111001" "vextbcst.64 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VEXTBCST;
        VEXTBCST_8_mExtractIdxImm          "dddd001iiiiiaaaa111001" "vextbcst.8 {d}, {a}, {i}" [d def X 2 MOV, a use X 1 MOV, i imm U5] VEXTBCST;
        VEXTBCST_8_mRm                     "dddd000bbbbbaaaa111001" "vextbcst.8 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VEXTBCST;
        VEXTRACT_D16                       "ddddddd010bbaaaa110101" "vextract.d16 {d}, {a}, {b}" [d def MvSclDst 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_D32                       "ddddddd100bbaaaa110101" "vextract.d32 {d}, {a}, {b}" [d def MvSclDst 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_D64                       "ddd----110bbaaaa110101" "vextract.d64 {d}, {a}, {b}" [d def L 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_D8                        "ddddddd000bbaaaa110101" "vextract.d8 {d}, {a}, {b}" [d def MvSclDst 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_S16                       "ddddddd011bbaaaa110101" "vextract.s16 {d}, {a}, {b}" [d def MvSclDst 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_S32                       "ddddddd101bbaaaa110101" "vextract.s32 {d}, {a}, {b}" [d def MvSclDst 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_S64                       "ddd----111bbaaaa110101" "vextract.s64 {d}, {a}, {b}" [d def L 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VEXTRACT_S8                        "ddddddd001bbaaaa110101" "vextract.s8 {d}, {a}, {b}" [d def MvSclDst 2, a use X 1 MOV, b use RS4 1] VEXTRACT;
        VGE_BF16                           "0000ddd11110aaaabbbb01" "vge.bf16 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VGE_D16                            "0000ddd11100aaaabbbb01" "vge.d16 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VGE_D32                            "0000ddd11100aaaabbbb10" "vge.d32 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VGE_D8                             "0000ddd11100aaaabbbb00" "vge.d8 {d}, {a}, {b}" [d def L 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VGE_S16                            "0000ddd11101aaaabbbb01" "vge.s16 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VGE_S32                            "0000ddd11101aaaabbbb10" "vge.s32 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VGE_S8                             "0000ddd11101aaaabbbb00" "vge.s8 {d}, {a}, {b}" [d def L 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VINSERT_16                         "dddd010bbbbbaaaa110001" "vinsert.16 {d}, {a}, r29, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VINSERT {R29 use};
        VINSERT_32                         "dddd100bbbbbaaaa110001" "vinsert.32 {d}, {a}, r29, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VINSERT {R29 use};
        VINSERT_64                         "dddd110bbb--aaaa110001" "vinsert.64 {d}, {a}, r29, {b}" [d def X 2 MOV, a use X 1 MOV, b use L 1] VINSERT {R29 use};
        VINSERT_8                          "dddd000bbbbbaaaa110001" "vinsert.8 {d}, {a}, r29, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VINSERT {R29 use};
        VLT_BF16                           "0000ddd11010aaaabbbb01" "vlt.bf16 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VLT_D16                            "0000ddd11000aaaabbbb01" "vlt.d16 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VLT_D32                            "0000ddd11000aaaabbbb10" "vlt.d32 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VLT_D8                             "0000ddd11000aaaabbbb00" "vlt.d8 {d}, {a}, {b}" [d def L 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VLT_S16                            "0000ddd11001aaaabbbb01" "vlt.s16 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VLT_S32                            "0000ddd11001aaaabbbb10" "vlt.s32 {d}, {a}, {b}" [d def RS8 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VLT_S8                             "0000ddd11001aaaabbbb00" "vlt.s8 {d}, {a}, {b}" [d def L 2, a use X 1 MOV, b use X 1 MOV] VCMP;
        VMAXDIFF_LT_D16                    "ddddeee01000aaaabbbb01" "vmaxdiff_lt.d16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAXDIFF_LT;
        VMAXDIFF_LT_D32                    "ddddeee01000aaaabbbb10" "vmaxdiff_lt.d32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAXDIFF_LT;
        VMAXDIFF_LT_D8                     "ddddeee01000aaaabbbb00" "vmaxdiff_lt.d8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VMAXDIFF_LT;
        VMAXDIFF_LT_S16                    "ddddeee01001aaaabbbb01" "vmaxdiff_lt.s16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAXDIFF_LT;
        VMAXDIFF_LT_S32                    "ddddeee01001aaaabbbb10" "vmaxdiff_lt.s32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAXDIFF_LT;
        VMAXDIFF_LT_S8                     "ddddeee01001aaaabbbb00" "vmaxdiff_lt.s8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VMAXDIFF_LT;
        VMAX_LT_BF16                       "ddddeee10110aaaabbbb01" "vmax_lt.bf16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMAX_LT_D16                        "ddddeee10100aaaabbbb01" "vmax_lt.d16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMAX_LT_D32                        "ddddeee10100aaaabbbb10" "vmax_lt.d32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMAX_LT_D8                         "ddddeee10100aaaabbbb00" "vmax_lt.d8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMAX_LT_S16                        "ddddeee10101aaaabbbb01" "vmax_lt.s16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMAX_LT_S32                        "ddddeee10101aaaabbbb10" "vmax_lt.s32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMAX_LT_S8                         "ddddeee10101aaaabbbb00" "vmax_lt.s8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VMAX_LT;
        VMIN_GE_BF16                       "ddddeee10010aaaabbbb01" "vmin_ge.bf16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMIN_GE_D16                        "ddddeee10000aaaabbbb01" "vmin_ge.d16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMIN_GE_D32                        "ddddeee10000aaaabbbb10" "vmin_ge.d32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMIN_GE_D8                         "ddddeee10000aaaabbbb00" "vmin_ge.d8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMIN_GE_S16                        "ddddeee10001aaaabbbb01" "vmin_ge.s16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMIN_GE_S32                        "ddddeee10001aaaabbbb10" "vmin_ge.s32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMIN_GE_S8                         "ddddeee10001aaaabbbb00" "vmin_ge.s8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VMIN_GE;
        VMOV_mv_cm                         "dddd001aaaa00000110110" "vmov {d}, {a}" [d def CM 2, a use CM 1] VMOV_CM;
        VMOV_mv_w                          "dddddddaaaaaaaaa111010" "vmov {d}, {a}" [d def MvAMWQDst 2, a use MvAMWQSrc 1] VMOV_W;
        VMOV_mv_x                          "dddddd0aaaaaaaaa110110" "vmov {d}, {a}" [d def MvBMXDst 2, a use MvBMXSrc 1] VMOV_X;
        VNEG_GTZ16                         "ddddeee110110000aaaa01" "vneg_gtz16 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VNEG_GTZ;
        VNEG_GTZ32                         "ddddeee110110000aaaa10" "vneg_gtz32 {d}, {e}, {a}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV] VNEG_GTZ;
        VNEG_GTZ8                          "ddddeee110110000aaaa00" "vneg_gtz8 {d}, {e}, {a}" [d def X 2 MOV, e def L 2, a use X 1 MOV] VNEG_GTZ;
        VPUSH_HI_16                        "dddd011bbbbbaaaa111101" "vpush.hi.16 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VPUSH_HI;
        VPUSH_HI_32                        "dddd101bbbbbaaaa111101" "vpush.hi.32 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VPUSH_HI;
        VPUSH_HI_64                        "dddd111bbb--aaaa111101" "vpush.hi.64 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use L 1] VPUSH_HI;
        VPUSH_HI_8                         "dddd001bbbbbaaaa111101" "vpush.hi.8 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use R 1] VPUSH_HI;
        VPUSH_LO_16                        "dddd01-aaaaa11--bbbb11" "vpush.lo.16 {d}, {a}, {b}" [d def X 2 MOV, a use R 1, b use X 1 MOV] VPUSH_LO;
        VPUSH_LO_32                        "dddd10-aaaaa11--bbbb11" "vpush.lo.32 {d}, {a}, {b}" [d def X 2 MOV, a use R 1, b use X 1 MOV] VPUSH_LO;
        VPUSH_LO_64                        "dddd11-aaa--11--bbbb11" "vpush.lo.64 {d}, {a}, {b}" [d def X 2 MOV, a use L 1, b use X 1 MOV] VPUSH_LO;
        VPUSH_LO_8                         "dddd00-aaaaa11--bbbb11" "vpush.lo.8 {d}, {a}, {b}" [d def X 2 MOV, a use R 1, b use X 1 MOV] VPUSH_LO;
        VSEL_16                            "ddddccc00100aaaabbbb01" "vsel.16 {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use RS8 1] VSEL;
        VSEL_32                            "ddddccc00100aaaabbbb10" "vsel.32 {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use RS8 1] VSEL;
        VSEL_8                             "ddddccc00100aaaabbbb00" "vsel.8 {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use L 1] VSEL;
        VSHIFT                             "dddd010cccccaaaabbbb11" "vshift {d}, {a}, {b}, {c}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV, c use R 1] VSHIFT;
        VSHIFT_ALIGN                       "ddddbb1eeeeeaaaacccc11" "vshift.align {d}, {a}, {b}, {c}, {e}" [d def X 2 MOV, a use X 1 MOV, b use S 1, c use X 1 MOV, e use R 1] VSHIFT_ALIGN;
        VSHUFFLE                           "ddddd00cccccaaaabbbb11" "vshuffle {d}, {a}, {b}, {c}" [d def ShflDst 2 MOV, a use X 1 MOV, b use X 1 MOV, c use R 1] VSHUFFLE;
        VSRSM_D16_S32                      "dddddssaaaaa0000111010" "vsrsm.d16.s32 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRSM;
        VSRSM_D32_S64                      "dddddssaaaaa1000111010" "vsrsm.d32.s64 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRSM;
        VSRSM_S16_S32                      "dddddssaaaaa0100111010" "vsrsm.s16.s32 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRSM;
        VSRSM_S32_S64                      "dddddssaaaaa1100111010" "vsrsm.s32.s64 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRSM;
        VSUB_16                            "dddd00000010aaaabbbb01" "vsub.16 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VSUB;
        VSUB_32                            "dddd00000010aaaabbbb10" "vsub.32 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VSUB;
        VSUB_8                             "dddd00000010aaaabbbb00" "vsub.8 {d}, {a}, {b}" [d def X 2 MOV, a use X 1 MOV, b use X 1 MOV] VSUB;
        VSUB_GE_D16                        "ddddeee01100aaaabbbb01" "vsub_ge.d16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_GE_D32                        "ddddeee01100aaaabbbb10" "vsub_ge.d32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_GE_D8                         "ddddeee01100aaaabbbb00" "vsub_ge.d8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_GE_S16                        "ddddeee01101aaaabbbb01" "vsub_ge.s16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_GE_S32                        "ddddeee01101aaaabbbb10" "vsub_ge.s32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_GE_S8                         "ddddeee01101aaaabbbb00" "vsub_ge.s8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_LT_D16                        "ddddeee01010aaaabbbb01" "vsub_lt.d16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_LT_D32                        "ddddeee01010aaaabbbb10" "vsub_lt.d32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_LT_D8                         "ddddeee01010aaaabbbb00" "vsub_lt.d8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_LT_S16                        "ddddeee01011aaaabbbb01" "vsub_lt.s16 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_LT_S32                        "ddddeee01011aaaabbbb10" "vsub_lt.s32 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def RS8 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VSUB_LT_S8                         "ddddeee01011aaaabbbb00" "vsub_lt.s8 {d}, {e}, {a}, {b}" [d def X 2 MOV, e def L 2, a use X 1 MOV, b use X 1 MOV] VSUB_CMP;
        VUPS_S32_D16_mv_ups_w2b            "dddddss0001aaaaa111110" "vups.s32.d16 {d}, {a}, {s}" [d def BM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S32_D16_mv_ups_x2c            "dddd0ss00100aaaa111110" "vups.s32.d16 {d}, {a}, {s}" [d def CM 3, a use X 1, s use S 1] VUPS;
        VUPS_S32_D8_mv_ups_w2c             "dddd0ss0011aaaaa111110" "vups.s32.d8 {d}, {a}, {s}" [d def CM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S32_S16_mv_ups_w2b            "dddddss0101aaaaa111110" "vups.s32.s16 {d}, {a}, {s}" [d def BM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S32_S16_mv_ups_x2c            "dddd0ss01100aaaa111110" "vups.s32.s16 {d}, {a}, {s}" [d def CM 3, a use X 1, s use S 1] VUPS;
        VUPS_S32_S8_mv_ups_w2c             "dddd0ss0111aaaaa111110" "vups.s32.s8 {d}, {a}, {s}" [d def CM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S64_D16_mv_ups_w2c            "dddd0ss1011aaaaa111110" "vups.s64.d16 {d}, {a}, {s}" [d def CM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S64_D32_mv_ups_w2b            "dddddss1001aaaaa111110" "vups.s64.d32 {d}, {a}, {s}" [d def BM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S64_D32_mv_ups_x2c            "dddd0ss10100aaaa111110" "vups.s64.d32 {d}, {a}, {s}" [d def CM 3, a use X 1, s use S 1] VUPS;
        VUPS_S64_S16_mv_ups_w2c            "dddd0ss1111aaaaa111110" "vups.s64.s16 {d}, {a}, {s}" [d def CM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S64_S32_mv_ups_w2b            "dddddss1101aaaaa111110" "vups.s64.s32 {d}, {a}, {s}" [d def BM 3, a use Wm1 1, s use S 1] VUPS;
        VUPS_S64_S32_mv_ups_x2c            "dddd0ss11100aaaa111110" "vups.s64.s32 {d}, {a}, {s}" [d def CM 3, a use X 1, s use S 1] VUPS;
    }
    St {
        NOPS                               "000000000000000000000" "nops" [] NOP;
        MOV_NB_TLAST_mv_cph2ms             "101aaajjii100bbbbb000" "mov.cph.nb.tlast ms, {a}, {i}, {j}, {b}" [a use M 1, i imm U2, j imm U2, b use R 1] MOV_CPH_NB;
        MOV_NB_TLAST_mv_ph2ms              "101000iii0100aaaaa100" "mov.ph.nb.tlast ms, {a}, {i}" [a use R 1, i imm U3] MOV_PH_NB;
        MOV_NB_TLAST_mv_scl2ms             "1010001111000aaaaaaa0" "mov.nb.tlast ms, {a}" [a use SclMS 1] ST_MS_NB;
        MOV_NB_mv_cph2ms                   "100aaajjii100bbbbb000" "mov.cph.nb ms, {a}, {i}, {j}, {b}" [a use M 1, i imm U2, j imm U2, b use R 1] MOV_CPH_NB;
        MOV_NB_mv_cph2ms_doTlast_reg       "110aaajjii100bbbbb000" "mov.cph.nb ms, {a}, {i}, {j}, {b}, r28" [a use M 1, i imm U2, j imm U2, b use R 1] MOV_CPH_NB_TLAST_REG {R28 use};
        MOV_NB_mv_ph2ms                    "100000iii0100aaaaa100" "mov.ph.nb ms, {a}, {i}" [a use R 1, i imm U3] MOV_PH_NB;
        MOV_NB_mv_ph2ms_doTlast_reg        "110000iii0100aaaaa100" "mov.ph.nb ms, {a}, {i}, r28" [a use R 1, i imm U3] MOV_PH_NB_TLAST_REG {R28 use};
        MOV_NB_mv_scl2ms                   "1000001111000aaaaaaa0" "mov.nb ms, {a}" [a use SclMS 1] ST_MS_NB;
        MOV_NB_mv_scl2ms_doTlast_reg       "1100001111000aaaaaaa0" "mov.nb ms, {a}, r28" [a use SclMS 1] ST_MS_NB_TLAST_REG {R28 use};
        MOV_TLAST_mv_cph2ms                "001aaajjii100bbbbb000" "mov.cph.tlast ms, {a}, {i}, {j}, {b}" [a use M 1, i imm U2, j imm U2, b use R 1] MOV_CPH_B;
        MOV_TLAST_mv_ph2ms                 "001000iii0100aaaaa100" "mov.ph.tlast ms, {a}, {i}" [a use R 1, i imm U3] MOV_PH_B;
        MOV_TLAST_mv_scl2ms                "0010001111000aaaaaaa0" "mov.tlast ms, {a}" [a use SclMS 1] ST_MS;
        MOV_mv_cph2ms                      "000aaajjii100bbbbb000" "mov.cph ms, {a}, {i}, {j}, {b}" [a use M 1, i imm U2, j imm U2, b use R 1] MOV_CPH_B;
        MOV_mv_cph2ms_doTlast_reg          "010aaajjii100bbbbb000" "mov.cph ms, {a}, {i}, {j}, {b}, r28" [a use M 1, i imm U2, j imm U2, b use R 1] MOV_CPH_B {R28 use};
        MOV_mv_ph2ms                       "000000iii0100aaaaa100" "mov.ph ms, {a}, {i}" [a use R 1, i imm U3] MOV_PH_B;
        MOV_mv_ph2ms_doTlast_reg           "010000iii0100aaaaa100" "mov.ph ms, {a}, {i}, r28" [a use R 1, i imm U3] MOV_PH_B {R28 use};
        MOV_mv_scl2ms                      "0000001111000aaaaaaa0" "mov ms, {a}" [a use SclMS 1] ST_MS;
        MOV_mv_scl2ms_doTlast_reg          "0100001111000aaaaaaa0" "mov ms, {a}, r28" [a use SclMS 1] ST_MS {R28 use};
        PADDS_2D                           "pppmmm110----11--0101" "padds.2d [{p}], {m}" [p mod P 1, m mod D 1] PADD_2D;
        PADDS_3D                           "ppp0mm000----11--0101" "padds.3d [{p}], {m}" [p mod P 1, m mod DS 1] PADD_3D;
        PADDS_st_ptr_inc_idx               "pppmmm010----11--0101" "padds [{p}], {m}" [p mod P 1, m use M 1] PADD;
        PADDS_st_ptr_inc_idx_imm           "pppiiiiiiiiii11--1101" "padds [{p}], {i}" [p mod P 1, i imm S10X4] PADD;
        ST_2D_dms_sts                      "pppmmm1100010aaaaaaa0" "st.2d {a}, [{p}], {m}" [a use LdaScl 1, p mod P 1, m mod D 1] ST_POST_2D;
        ST_2D_dmv_sts_q                    "pppmmm1100010aa101010" "st.2d {a}, [{p}], {m}" [a use QQ 1, p mod P 1, m mod D 1] ST_2D_Q;
        ST_3D_dms_sts                      "ppp0mm0000010aaaaaaa0" "st.3d {a}, [{p}], {m}" [a use LdaScl 1, p mod P 1, m mod DS 1] ST_POST_3D;
        ST_3D_dmv_sts_q                    "ppp0mm0000010aa101010" "st.3d {a}, [{p}], {m}" [a use QQ 1, p mod P 1, m mod DS 1] ST_3D_Q;
        ST_TM                              "ppp1001111000aaaaaaa0" "st.tm {a}, [{p}]" [a use LdaScl 1, p use P 1] ST_TM;
        ST_dms_spill                       "iiiiiiiiiiii1aaaaaaa0" "st {a}, [sp, {i}]" [a use LdaScl 1, i imm S12X4] ST {SP use};
        ST_dms_sts_idx                     "pppjjj1000010aaaaaaa0" "st {a}, [{p}, {j}]" [a use LdaScl 1, p use P 1, j use DJ 1] ST;
        ST_dms_sts_idx_imm                 "pppiiiiii1010aaaaaaa0" "st {a}, [{p}, {i}]" [a use LdaScl 1, p use P 1, i imm S6X4] ST;
        ST_dms_sts_pstm_nrm                "pppmmm0100010aaaaaaa0" "st {a}, [{p}], {m}" [a use LdaScl 1, p mod P 1, m use M 1] ST_POST_1D;
        ST_dms_sts_pstm_nrm_imm            "pppiiiiiii110aaaaaaa0" "st {a}, [{p}], {i}" [a use LdaScl 1, p mod P 1, i imm S7X4] ST_POST_1D;
        ST_dmv_sts_q_ag_idx                "pppjjj1000010aa101010" "st {a}, [{p}, {j}]" [a use QQ 1, p use P 1, j use DJ 1] ST_Q;
        ST_dmv_sts_q_ag_idx_imm            "pppiiiiii1010aa101010" "st {a}, [{p}, {i}]" [a use QQ 1, p use P 1, i imm S6X16] ST_Q;
        ST_dmv_sts_q_ag_pstm_nrm           "pppmmm0100010aa101010" "st {a}, [{p}], {m}" [a use QQ 1, p mod P 1, m use M 1] ST_POSTINC_Q;
        ST_dmv_sts_q_ag_pstm_nrm_imm       "pppiiiiiii110aa101010" "st {a}, [{p}], {i}" [a use QQ 1, p mod P 1, i imm S7X16] ST_POSTINC_Q;
        ST_dmv_sts_q_ag_spill              "iiiiiiiiiiii1aa101010" "st {a}, [sp, {i}]" [a use QQ 1, i imm N12X16] ST_Q {SP use};
        VCONV_BF16_FP32                    "ddddd00000000aaaaa111" "vconv.bf16.fp32 {d}, {a}" [d def W 2, a use BM 1] VCONV;
        VFLOOR_S32_BF16_mFl2FxSrc_AM       "dddd10000ss00aaaaaa01" "vfloor.s32.bf16 {d}, {a}, {s}" [d def X 2, a use AM 1, s use S 1] VFLOORs32bf16_AM;
        VFLOOR_S32_BF16_mFl2FxSrc_W        "dddd00000ss00aaaaa-01" "vfloor.s32.bf16 {d}, {a}, {s}" [d def X 2, a use W 1, s use S 1] VFLOORs32bf16_W;
        VMOV_mv_mcd                        "0000111110000aaaaaa10" "vmov MCD, {a}" [a use MvBMXDst 1] VMOV_CASCADE_WRITE;
        VPACK_D4_D8                        "ddddd11110000aaaa1010" "vpack.d4.d8 {d}, {a}" [d def W 2, a use X 1] VPACK;
        VPACK_D8_D16                       "ddddd11110100aaaa1010" "vpack.d8.d16 {d}, {a}" [d def W 2, a use X 1] VPACK;
        VPACK_S4_S8                        "ddddd11111000aaaa1010" "vpack.s4.s8 {d}, {a}" [d def W 2, a use X 1] VPACK;
        VPACK_S8_S16                       "ddddd11111100aaaa1010" "vpack.s8.s16 {d}, {a}" [d def W 2, a use X 1] VPACK;
        VSRS_D16_S32_mv_w_srs              "ddddd0111ss00aaaaa110" "vsrs.d16.s32 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRS;
        VSRS_D16_S32_mv_x_srs              "dddd01111ss00aaaa0010" "vsrs.d16.s32 {d}, {a}, {s}" [d def X 4, a use CM 1, s use S 1] VSRS;
        VSRS_D16_S64_mv_w_srs              "ddddd0111ss10aaaa0010" "vsrs.d16.s64 {d}, {a}, {s}" [d def W 4, a use CM 1, s use S 1] VSRS;
        VSRS_D32_S64_mv_w_srs              "ddddd0111ss10aaaaa110" "vsrs.d32.s64 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRS;
        VSRS_D32_S64_mv_x_srs              "dddd01111ss10aaaa0010" "vsrs.d32.s64 {d}, {a}, {s}" [d def X 4, a use CM 1, s use S 1] VSRS;
        VSRS_D8_S32_mv_w_srs               "ddddd0111ss00aaaa0010" "vsrs.d8.s32 {d}, {a}, {s}" [d def W 4, a use CM 1, s use S 1] VSRS;
        VSRS_S16_S32_mv_w_srs              "ddddd0111ss01aaaaa110" "vsrs.s16.s32 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRS;
        VSRS_S16_S32_mv_x_srs              "dddd01111ss01aaaa0010" "vsrs.s16.s32 {d}, {a}, {s}" [d def X 4, a use CM 1, s use S 1] VSRS;
        VSRS_S16_S64_mv_w_srs              "ddddd0111ss11aaaa0010" "vsrs.s16.s64 {d}, {a}, {s}" [d def W 4, a use CM 1, s use S 1] VSRS;
        VSRS_S32_S64_mv_w_srs              "ddddd0111ss11aaaaa110" "vsrs.s32.s64 {d}, {a}, {s}" [d def W 4, a use BM 1, s use S 1] VSRS;
        VSRS_S32_S64_mv_x_srs              "dddd01111ss11aaaa0010" "vsrs.s32.s64 {d}, {a}, {s}" [d def X 4, a use CM 1, s use S 1] VSRS;
        VSRS_S8_S32_mv_w_srs               "ddddd0111ss01aaaa0010" "vsrs.s8.s32 {d}, {a}, {s}" [d def W 4, a use CM 1, s use S 1] VSRS;
        VST_128_ag_idx                     "pppjjj1000010aaaaa011" "vst.128 {a}, [{p}, {j}]" [a use W 1, p use P 1, j use DJ 1] VST_W;
        VST_128_ag_idx_imm                 "pppiiiiii1010aaaaa011" "vst.128 {a}, [{p}, {i}]" [a use W 1, p use P 1, i imm S6X32] VST_W;
        VST_128_ag_pstm_nrm                "pppmmm0100010aaaaa011" "vst.128 {a}, [{p}], {m}" [a use W 1, p mod P 1, m use M 1] VST_POSTINC_W;
        VST_128_ag_pstm_nrm_imm            "pppiiiiiii110aaaaa011" "vst.128 {a}, [{p}], {i}" [a use W 1, p mod P 1, i imm S7X32] VST_POSTINC_W;
        VST_128_ag_spill                   "iiiiiiiiiiii1aaaaa011" "vst.128 {a}, [sp, {i}]" [a use W 1, i imm N12X32] VST_W {SP use};
        VST_2D_128                         "pppmmm1100010aaaaa011" "vst.2d.128 {a}, [{p}], {m}" [a use W 1, p mod P 1, m mod D 1] VST_2D_W;
        VST_2D_PACK_D4_D8                  "pppmmm1100000aaaa1010" "vst.2d.pack.d4.d8 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod D 1] VST_2D_PACK;
        VST_2D_PACK_D8_D16                 "pppmmm1100100aaaa1010" "vst.2d.pack.d8.d16 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod D 1] VST_2D_PACK;
        VST_2D_PACK_S4_S8                  "pppmmm1101000aaaa1010" "vst.2d.pack.s4.s8 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod D 1] VST_2D_PACK;
        VST_2D_PACK_S8_S16                 "pppmmm1101100aaaa1010" "vst.2d.pack.s8.s16 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod D 1] VST_2D_PACK;
        VST_2D_SRS_D16_S32                 "pppmmm110ss00aaaaa110" "vst.2d.srs.d16.s32 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_D16_S64                 "pppmmm110ss10aaaa0010" "vst.2d.srs.d16.s64 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_D32_S64                 "pppmmm110ss10aaaaa110" "vst.2d.srs.d32.s64 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_D8_S32                  "pppmmm110ss00aaaa0010" "vst.2d.srs.d8.s32 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_S16_S32                 "pppmmm110ss01aaaaa110" "vst.2d.srs.s16.s32 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_S16_S64                 "pppmmm110ss11aaaa0010" "vst.2d.srs.s16.s64 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_S32_S64                 "pppmmm110ss11aaaaa110" "vst.2d.srs.s32.s64 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_SRS_S8_S32                  "pppmmm110ss01aaaa0010" "vst.2d.srs.s8.s32 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod D 1] VST_2D_SRS;
        VST_2D_dmw_sts_am                  "pppmmm1100010aaaaaa01" "vst.2d {a}, [{p}], {m}" [a use AM 1, p mod P 1, m mod D 1] VST_2D_AM;
        VST_2D_dmw_sts_w                   "pppmmm1100010aaaaa111" "vst.2d {a}, [{p}], {m}" [a use W 1, p mod P 1, m mod D 1] VST_2D_W;
        VST_3D_128                         "ppp0mm0000010aaaaa011" "vst.3d.128 {a}, [{p}], {m}" [a use W 1, p mod P 1, m mod DS 1] VST_3D_W;
        VST_3D_PACK_D4_D8                  "ppp0mm0000000aaaa1010" "vst.3d.pack.d4.d8 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod DS 1] VST_3D_PACK;
        VST_3D_PACK_D8_D16                 "ppp0mm0000100aaaa1010" "vst.3d.pack.d8.d16 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod DS 1] VST_3D_PACK;
        VST_3D_PACK_S4_S8                  "ppp0mm0001000aaaa1010" "vst.3d.pack.s4.s8 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod DS 1] VST_3D_PACK;
        VST_3D_PACK_S8_S16                 "ppp0mm0001100aaaa1010" "vst.3d.pack.s8.s16 {a}, [{p}], {m}" [a use X 1, p mod P 1, m mod DS 1] VST_3D_PACK;
        VST_3D_SRS_D16_S32                 "ppp0mm000ss00aaaaa110" "vst.3d.srs.d16.s32 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_D16_S64                 "ppp0mm000ss10aaaa0010" "vst.3d.srs.d16.s64 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_D32_S64                 "ppp0mm000ss10aaaaa110" "vst.3d.srs.d32.s64 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_D8_S32                  "ppp0mm000ss00aaaa0010" "vst.3d.srs.d8.s32 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_S16_S32                 "ppp0mm000ss01aaaaa110" "vst.3d.srs.s16.s32 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_S16_S64                 "ppp0mm000ss11aaaa0010" "vst.3d.srs.s16.s64 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_S32_S64                 "ppp0mm000ss11aaaaa110" "vst.3d.srs.s32.s64 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_SRS_S8_S32                  "ppp0mm000ss01aaaa0010" "vst.3d.srs.s8.s32 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m mod DS 1] VST_3D_SRS;
        VST_3D_dmw_sts_am                  "ppp0mm0000010aaaaaa01" "vst.3d {a}, [{p}], {m}" [a use AM 1, p mod P 1, m mod DS 1] VST_3D_AM;
        VST_3D_dmw_sts_w                   "ppp0mm0000010aaaaa111" "vst.3d {a}, [{p}], {m}" [a use W 1, p mod P 1, m mod DS 1] VST_3D_W;
        VST_CONV_2D_BF16_FP32              "pppmmm1100100aaaaa111" "vst.2d.conv.bf16.fp32 {a}, [{p}], {m}" [a use BM 1, p mod P 1, m mod D 1] VST_2D_CONV;
        VST_CONV_3D_BF16_FP32              "ppp0mm0000100aaaaa111" "vst.3d.conv.bf16.fp32 {a}, [{p}], {m}" [a use BM 1, p mod P 1, m mod DS 1] VST_3D_CONV;
        VST_CONV_BF16_FP32_ag_idx          "pppjjj1000100aaaaa111" "vst.conv.bf16.fp32 {a}, [{p}, {j}]" [a use BM 1, p use P 1, j use DJ 1] VST_CONV;
        VST_CONV_BF16_FP32_ag_idx_imm      "pppiii0110100aaaaa111" "vst.conv.bf16.fp32 {a}, [{p}, {i}]" [a use BM 1, p use P 1, i imm S3X32] VST_CONV;
        VST_CONV_BF16_FP32_ag_pstm_nrm     "pppmmm0100100aaaaa111" "vst.conv.bf16.fp32 {a}, [{p}], {m}" [a use BM 1, p mod P 1, m use M 1] VST_CONV_POSTINC;
        VST_CONV_BF16_FP32_ag_pstm_nrm_imm "pppiiii010100aaaaa111" "vst.conv.bf16.fp32 {a}, [{p}], {i}" [a use BM 1, p mod P 1, i imm S4X32] VST_CONV_POSTINC;
        VST_PACK_D4_D8_ag_idx              "pppjjj1000000aaaa1010" "vst.pack.d4.d8 {a}, [{p}, {j}]" [a use X 1, p use P 1, j use DJ 1] VST_PACK;
        VST_PACK_D4_D8_ag_idx_imm          "pppiii0110000aaaa1010" "vst.pack.d4.d8 {a}, [{p}, {i}]" [a use X 1, p use P 1, i imm S3X32] VST_PACK;
        VST_PACK_D4_D8_ag_pstm_nrm         "pppmmm0100000aaaa1010" "vst.pack.d4.d8 {a}, [{p}], {m}" [a use X 1, p mod P 1, m use M 1] VST_PACK_POSTINC;
        VST_PACK_D4_D8_ag_pstm_nrm_imm     "pppiiii010000aaaa1010" "vst.pack.d4.d8 {a}, [{p}], {i}" [a use X 1, p mod P 1, i imm S4X32] VST_PACK_POSTINC;
        VST_PACK_D8_D16_ag_idx             "pppjjj1000100aaaa1010" "vst.pack.d8.d16 {a}, [{p}, {j}]" [a use X 1, p use P 1, j use DJ 1] VST_PACK;
        VST_PACK_D8_D16_ag_idx_imm         "pppiii0110100aaaa1010" "vst.pack.d8.d16 {a}, [{p}, {i}]" [a use X 1, p use P 1, i imm S3X32] VST_PACK;
        VST_PACK_D8_D16_ag_pstm_nrm        "pppmmm0100100aaaa1010" "vst.pack.d8.d16 {a}, [{p}], {m}" [a use X 1, p mod P 1, m use M 1] VST_PACK_POSTINC;
        VST_PACK_D8_D16_ag_pstm_nrm_imm    "pppiiii010100aaaa1010" "vst.pack.d8.d16 {a}, [{p}], {i}" [a use X 1, p mod P 1, i imm S4X32] VST_PACK_POSTINC;
        VST_PACK_S4_S8_ag_idx              "pppjjj1001000aaaa1010" "vst.pack.s4.s8 {a}, [{p}, {j}]" [a use X 1, p use P 1, j use DJ 1] VST_PACK;
        VST_PACK_S4_S8_ag_idx_imm          "pppiii0111000aaaa1010" "vst.pack.s4.s8 {a}, [{p}, {i}]" [a use X 1, p use P 1, i imm S3X32] VST_PACK;
        VST_PACK_S4_S8_ag_pstm_nrm         "pppmmm0101000aaaa1010" "vst.pack.s4.s8 {a}, [{p}], {m}" [a use X 1, p mod P 1, m use M 1] VST_PACK_POSTINC;
        VST_PACK_S4_S8_ag_pstm_nrm_imm     "pppiiii011000aaaa1010" "vst.pack.s4.s8 {a}, [{p}], {i}" [a use X 1, p mod P 1, i imm S4X32] VST_PACK_POSTINC;
        VST_PACK_S8_S16_ag_idx             "pppjjj1001100aaaa1010" "vst.pack.s8.s16 {a}, [{p}, {j}]" [a use X 1, p use P 1, j use DJ 1] VST_PACK;
        VST_PACK_S8_S16_ag_idx_imm         "pppiii0111100aaaa1010" "vst.pack.s8.s16 {a}, [{p}, {i}]" [a use X 1, p use P 1, i imm S3X32] VST_PACK;
        VST_PACK_S8_S16_ag_pstm_nrm        "pppmmm0101100aaaa1010" "vst.pack.s8.s16 {a}, [{p}], {m}" [a use X 1, p mod P 1, m use M 1] VST_PACK_POSTINC;
        VST_PACK_S8_S16_ag_pstm_nrm_imm    "pppiiii011100aaaa1010" "vst.pack.s8.s16 {a}, [{p}], {i}" [a use X 1, p mod P 1, i imm S4X32] VST_PACK_POSTINC;
        VST_SRS_D16_S32_ag_idx             "pppjjj100ss00aaaaa110" "vst.srs.d16.s32 {a}, {s}, [{p}, {j}]" [a use BM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_D16_S32_ag_idx_imm         "pppiii011ss00aaaaa110" "vst.srs.d16.s32 {a}, {s}, [{p}, {i}]" [a use BM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_D16_S32_ag_pstm_nrm        "pppmmm010ss00aaaaa110" "vst.srs.d16.s32 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_D16_S32_ag_pstm_nrm_imm    "pppiiii01ss00aaaaa110" "vst.srs.d16.s32 {a}, {s}, [{p}], {i}" [a use BM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_D16_S64_ag_idx             "pppjjj100ss10aaaa0010" "vst.srs.d16.s64 {a}, {s}, [{p}, {j}]" [a use CM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_D16_S64_ag_idx_imm         "pppiii011ss10aaaa0010" "vst.srs.d16.s64 {a}, {s}, [{p}, {i}]" [a use CM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_D16_S64_ag_pstm_nrm        "pppmmm010ss10aaaa0010" "vst.srs.d16.s64 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_D16_S64_ag_pstm_nrm_imm    "pppiiii01ss10aaaa0010" "vst.srs.d16.s64 {a}, {s}, [{p}], {i}" [a use CM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_D32_S64_ag_idx             "pppjjj100ss10aaaaa110" "vst.srs.d32.s64 {a}, {s}, [{p}, {j}]" [a use BM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_D32_S64_ag_idx_imm         "pppiii011ss10aaaaa110" "vst.srs.d32.s64 {a}, {s}, [{p}, {i}]" [a use BM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_D32_S64_ag_pstm_nrm        "pppmmm010ss10aaaaa110" "vst.srs.d32.s64 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_D32_S64_ag_pstm_nrm_imm    "pppiiii01ss10aaaaa110" "vst.srs.d32.s64 {a}, {s}, [{p}], {i}" [a use BM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_D8_S32_ag_idx              "pppjjj100ss00aaaa0010" "vst.srs.d8.s32 {a}, {s}, [{p}, {j}]" [a use CM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_D8_S32_ag_idx_imm          "pppiii011ss00aaaa0010" "vst.srs.d8.s32 {a}, {s}, [{p}, {i}]" [a use CM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_D8_S32_ag_pstm_nrm         "pppmmm010ss00aaaa0010" "vst.srs.d8.s32 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_D8_S32_ag_pstm_nrm_imm     "pppiiii01ss00aaaa0010" "vst.srs.d8.s32 {a}, {s}, [{p}], {i}" [a use CM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_S16_S32_ag_idx             "pppjjj100ss01aaaaa110" "vst.srs.s16.s32 {a}, {s}, [{p}, {j}]" [a use BM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_S16_S32_ag_idx_imm         "pppiii011ss01aaaaa110" "vst.srs.s16.s32 {a}, {s}, [{p}, {i}]" [a use BM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_S16_S32_ag_pstm_nrm        "pppmmm010ss01aaaaa110" "vst.srs.s16.s32 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_S16_S32_ag_pstm_nrm_imm    "pppiiii01ss01aaaaa110" "vst.srs.s16.s32 {a}, {s}, [{p}], {i}" [a use BM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_S16_S64_ag_idx             "pppjjj100ss11aaaa0010" "vst.srs.s16.s64 {a}, {s}, [{p}, {j}]" [a use CM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_S16_S64_ag_idx_imm         "pppiii011ss11aaaa0010" "vst.srs.s16.s64 {a}, {s}, [{p}, {i}]" [a use CM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_S16_S64_ag_pstm_nrm        "pppmmm010ss11aaaa0010" "vst.srs.s16.s64 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_S16_S64_ag_pstm_nrm_imm    "pppiiii01ss11aaaa0010" "vst.srs.s16.s64 {a}, {s}, [{p}], {i}" [a use CM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_S32_S64_ag_idx             "pppjjj100ss11aaaaa110" "vst.srs.s32.s64 {a}, {s}, [{p}, {j}]" [a use BM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_S32_S64_ag_idx_imm         "pppiii011ss11aaaaa110" "vst.srs.s32.s64 {a}, {s}, [{p}, {i}]" [a use BM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_S32_S64_ag_pstm_nrm        "pppmmm010ss11aaaaa110" "vst.srs.s32.s64 {a}, {s}, [{p}], {m}" [a use BM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_S32_S64_ag_pstm_nrm_imm    "pppiiii01ss11aaaaa110" "vst.srs.s32.s64 {a}, {s}, [{p}], {i}" [a use BM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_SRS_S8_S32_ag_idx              "pppjjj100ss01aaaa0010" "vst.srs.s8.s32 {a}, {s}, [{p}, {j}]" [a use CM 1, s use S 1, p use P 1, j use DJ 1] VST_SRS;
        VST_SRS_S8_S32_ag_idx_imm          "pppiii011ss01aaaa0010" "vst.srs.s8.s32 {a}, {s}, [{p}, {i}]" [a use CM 1, s use S 1, p use P 1, i imm S3X32] VST_SRS;
        VST_SRS_S8_S32_ag_pstm_nrm         "pppmmm010ss01aaaa0010" "vst.srs.s8.s32 {a}, {s}, [{p}], {m}" [a use CM 1, s use S 1, p mod P 1, m use M 1] VST_POSTINC_SRS;
        VST_SRS_S8_S32_ag_pstm_nrm_imm     "pppiiii01ss01aaaa0010" "vst.srs.s8.s32 {a}, {s}, [{p}], {i}" [a use CM 1, s use S 1, p mod P 1, i imm S4X32] VST_POSTINC_SRS;
        VST_dmw_sts_am_ag_idx              "pppjjj1000010aaaaaa01" "vst {a}, [{p}, {j}]" [a use AM 1, p use P 1, j use DJ 1] VST_AM;
        VST_dmw_sts_am_ag_idx_imm          "pppiiiiii1010aaaaaa01" "vst {a}, [{p}, {i}]" [a use AM 1, p use P 1, i imm S6X32] VST_AM;
        VST_dmw_sts_am_ag_pstm_nrm         "pppmmm0100010aaaaaa01" "vst {a}, [{p}], {m}" [a use AM 1, p mod P 1, m use M 1] VST_POSTINC_AM;
        VST_dmw_sts_am_ag_pstm_nrm_imm     "pppiiiiiii110aaaaaa01" "vst {a}, [{p}], {i}" [a use AM 1, p mod P 1, i imm S7X32] VST_POSTINC_AM;
        VST_dmw_sts_am_ag_spill            "iiiiiiiiiiii1aaaaaa01" "vst {a}, [sp, {i}]" [a use AM 1, i imm N12X32] VST_AM {SP use};
        VST_dmw_sts_w_ag_idx               "pppjjj1000010aaaaa111" "vst {a}, [{p}, {j}]" [a use W 1, p use P 1, j use DJ 1] VST_W;
        VST_dmw_sts_w_ag_idx_imm           "pppiiiiii1010aaaaa111" "vst {a}, [{p}, {i}]" [a use W 1, p use P 1, i imm S6X32] VST_W;
        VST_dmw_sts_w_ag_pstm_nrm          "pppmmm0100010aaaaa111" "vst {a}, [{p}], {m}" [a use W 1, p mod P 1, m use M 1] VST_POSTINC_W;
        VST_dmw_sts_w_ag_pstm_nrm_imm      "pppiiiiiii110aaaaa111" "vst {a}, [{p}], {i}" [a use W 1, p mod P 1, i imm S7X32] VST_POSTINC_W;
        VST_dmw_sts_w_ag_spill             "iiiiiiiiiiii1aaaaa111" "vst {a}, [sp, {i}]" [a use W 1, i imm N12X32] VST_W {SP use};
    }
    Vec {
        NOPV                               "00000000000000000111100000" "nopv" [] NOP;
        VADD                               "cccccaaaa01110bbbbdddd0000" "vadd {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use CM 3 VEC, b use CM 3 VEC, c use R 1] VACC;
        VADDMAC_F_vmac_bm_core_dense       "eeeeedddddbbbbccccaaaaa011" "vaddmac.f {d}, {d}, {a}, {b}, {c}, {e}" [d mod BM 6 3, a use BM 3, b use X 1, c use X 1, e use R 1] VADDMACf;
        VADDMAC_F_vmac_bm_core_sparse_narrow "eeeeedddddbbbb11ccaaaaa011" "vaddmac.f {d}, {d}, {a}, {b}, {c}, {e}" [d mod BM 6 3, a use BM 3, b use X 1, c use QQX 1, e use R 1] VADDMACf;
        VADDMAC_F_vmac_bm_core_sparse_wide "eeeeeddddd11bb11ccaaaaa011" "vaddmac.f {d}, {d}, {a}, {b}, {c}, {e}" [d mod BM 6 3, a use BM 3, b use Y 1, c use QQX 1, e use R 1] VADDMACf;
        VADDMAC_vmac_bm_core_dense         "eeeeedddd1bbbbccccaaaa0000" "vaddmac {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VADDMAC;
        VADDMAC_vmac_cm_core_sparse_narrow "eeeeedddd1bbbb11ccaaaa0000" "vaddmac {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VADDMAC;
        VADDMAC_vmac_cm_core_sparse_wide   "eeeeedddd111bb11ccaaaa0000" "vaddmac {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VADDMAC;
        VADDMSC_F_vmac_bm_core_dense       "eeeeedddddbbbbccccaaaaa111" "vaddmsc.f {d}, {d}, {a}, {b}, {c}, {e}" [d mod BM 6 3, a use BM 3, b use X 1, c use X 1, e use R 1] VADDMACf;
        VADDMSC_F_vmac_bm_core_sparse_narrow "eeeeedddddbbbb11ccaaaaa111" "vaddmsc.f {d}, {d}, {a}, {b}, {c}, {e}" [d mod BM 6 3, a use BM 3, b use X 1, c use QQX 1, e use R 1] VADDMACf;
        VADDMSC_F_vmac_bm_core_sparse_wide "eeeeeddddd11bb11ccaaaaa111" "vaddmsc.f {d}, {d}, {a}, {b}, {c}, {e}" [d mod BM 6 3, a use BM 3, b use Y 1, c use QQX 1, e use R 1] VADDMACf;
        VADDMSC_vmac_bm_core_dense         "eeeeedddd1bbbbccccaaaa0100" "vaddmsc {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VADDMAC;
        VADDMSC_vmac_cm_core_sparse_narrow "eeeeedddd1bbbb11ccaaaa0100" "vaddmsc {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VADDMAC;
        VADDMSC_vmac_cm_core_sparse_wide   "eeeeedddd111bb11ccaaaa0100" "vaddmsc {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VADDMAC;
        VADD_F                             "cccccaaaaa000bbbbbddddd010" "vadd.f {d}, {a}, {b}, {c}" [d def BM 6, a use BM 3, b use BM 3, c use R 1] VACCf;
        VCLR_vclr                          "000000000011110000dddd1000" "vclr {d}" [d def CM 5 VEC] VCLR;
        VCLR_vclr_BF                       "000001111111110000ddddd001" "vclr {d}" [d def BM 6] VCLRf;
        VMAC_F_vmac_bm_core_dense          "eeeeeaaaaabbbbccccddddd001" "vmac.f {d}, {a}, {b}, {c}, {e}" [d def BM 6, a use BM 3, b use X 1, c use X 1, e use R 1] VMACf;
        VMAC_F_vmac_bm_core_sparse_narrow  "eeeeeaaaaabbbb11ccddddd001" "vmac.f {d}, {a}, {b}, {c}, {e}" [d def BM 6, a use BM 3, b use X 1, c use QQX 1, e use R 1] VMACf;
        VMAC_F_vmac_bm_core_sparse_wide    "eeeeeaaaaa11bb11ccddddd001" "vmac.f {d}, {a}, {b}, {c}, {e}" [d def BM 6, a use BM 3, b use Y 1, c use QQX 1, e use R 1] VMACf;
        VMAC_vmac_cm_core_dense            "eeeeeaaaa0bbbbccccdddd0000" "vmac {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VMAC;
        VMAC_vmac_cm_core_sparse_narrow    "eeeeeaaaa0bbbb11ccdddd0000" "vmac {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VMAC;
        VMAC_vmac_cm_core_sparse_wide      "eeeeeaaaa011bb11ccdddd0000" "vmac {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VMAC;
        VMOV_D                             "00000aaaa011110000dddd0000" "vmov.d {d}, {a}" [d def CM 5 VEC, a use CM 3] VMOV_D;
        VMSC_F_vmac_bm_core_dense          "eeeeeaaaaabbbbccccddddd101" "vmsc.f {d}, {a}, {b}, {c}, {e}" [d def BM 6, a use BM 3, b use X 1, c use X 1, e use R 1] VMSCf;
        VMSC_F_vmac_bm_core_sparse_narrow  "eeeeeaaaaabbbb11ccddddd101" "vmsc.f {d}, {a}, {b}, {c}, {e}" [d def BM 6, a use BM 3, b use X 1, c use QQX 1, e use R 1] VMSCf;
        VMSC_F_vmac_bm_core_sparse_wide    "eeeeeaaaaa11bb11ccddddd101" "vmsc.f {d}, {a}, {b}, {c}, {e}" [d def BM 6, a use BM 3, b use Y 1, c use QQX 1, e use R 1] VMSCf;
        VMSC_vmac_cm_core_dense            "eeeeeaaaa0bbbbccccdddd1000" "vmsc {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VMSC;
        VMSC_vmac_cm_core_sparse_narrow    "eeeeeaaaa0bbbb11ccdddd1000" "vmsc {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VMSC;
        VMSC_vmac_cm_core_sparse_wide      "eeeeeaaaa011bb11ccdddd1000" "vmsc {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VMSC;
        VMUL_F_vmac_bm_core_dense          "ccccc11111aaaabbbbddddd001" "vmul.f {d}, {a}, {b}, {c}" [d def BM 6, a use X 1, b use X 1, c use R 1] VMULf;
        VMUL_F_vmac_bm_core_sparse_narrow  "ccccc11111aaaa11bbddddd001" "vmul.f {d}, {a}, {b}, {c}" [d def BM 6, a use X 1, b use QQX 1, c use R 1] VMULf;
        VMUL_F_vmac_bm_core_sparse_wide    "ccccc1111111aa11bbddddd001" "vmul.f {d}, {a}, {b}, {c}" [d def BM 6, a use Y 1, b use QQX 1, c use R 1] VMULf;
        VMUL_vmac_cm_core_dense            "ccccc11110aaaabbbbdddd0000" "vmul {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use X 1, b use X 1, c use R 1] VMUL;
        VMUL_vmac_cm_core_sparse_narrow    "ccccc11110aaaa11bbdddd0000" "vmul {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use X 1, b use QQX 1, c use R 1] VMUL;
        VMUL_vmac_cm_core_sparse_wide      "ccccc1111011aa11bbdddd0000" "vmul {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use Y 1, b use QQX 1, c use R 1] VMUL;
        VNEG                               "bbbbbaaaa111110000dddd0100" "vneg {d}, {a}, {b}" [d def CM 5 VEC, a use CM 3 VEC, b use R 1] VNEG;
        VNEGADD                            "cccccaaaa01110bbbbdddd1100" "vnegadd {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use CM 3 VEC, b use CM 3 VEC, c use R 1] VACC;
        VNEGADD_F                          "cccccaaaaa100bbbbbddddd110" "vnegadd.f {d}, {a}, {b}, {c}" [d def BM 6, a use BM 3, b use BM 3, c use R 1] VACCf;
        VNEGMAC_vmac_cm_core_dense         "eeeeeaaaa0bbbbccccdddd1100" "vnegmac {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VNEGMAC;
        VNEGMAC_vmac_cm_core_sparse_narrow "eeeeeaaaa0bbbb11ccdddd1100" "vnegmac {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VNEGMAC;
        VNEGMAC_vmac_cm_core_sparse_wide   "eeeeeaaaa011bb11ccdddd1100" "vnegmac {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VNEGMAC;
        VNEGMSC_vmac_cm_core_dense         "eeeeeaaaa0bbbbccccdddd0100" "vnegmsc {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VNEGMSC;
        VNEGMSC_vmac_cm_core_sparse_narrow "eeeeeaaaa0bbbb11ccdddd0100" "vnegmsc {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VNEGMSC;
        VNEGMSC_vmac_cm_core_sparse_wide   "eeeeeaaaa011bb11ccdddd0100" "vnegmsc {d}, {a}, {b}, {c}, {e}" [d def CM 5 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VNEGMSC;
        VNEGMUL_F_vmac_bm_core_dense       "ccccc11111aaaabbbbddddd101" "vnegmul.f {d}, {a}, {b}, {c}" [d def BM 6, a use X 1, b use X 1, c use R 1] VNEGMULf;
        VNEGMUL_F_vmac_bm_core_sparse_narrow "ccccc11111aaaa11bbddddd101" "vnegmul.f {d}, {a}, {b}, {c}" [d def BM 6, a use X 1, b use QQX 1, c use R 1] VNEGMULf;
        VNEGMUL_F_vmac_bm_core_sparse_wide "ccccc1111111aa11bbddddd101" "vnegmul.f {d}, {a}, {b}, {c}" [d def BM 6, a use Y 1, b use QQX 1, c use R 1] VNEGMULf;
        VNEGMUL_vmac_cm_core_dense         "ccccc11110aaaabbbbdddd1000" "vnegmul {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use X 1, b use X 1, c use R 1] VNEGMUL;
        VNEGMUL_vmac_cm_core_sparse_narrow "ccccc11110aaaa11bbdddd1000" "vnegmul {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use X 1, b use QQX 1, c use R 1] VNEGMUL;
        VNEGMUL_vmac_cm_core_sparse_wide   "ccccc1111011aa11bbdddd1000" "vnegmul {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use Y 1, b use QQX 1, c use R 1] VNEGMUL;
        VNEGSUB                            "cccccaaaa01110bbbbdddd0100" "vnegsub {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use CM 3 VEC, b use CM 3 VEC, c use R 1] VACC;
        VNEGSUB_F                          "cccccaaaaa100bbbbbddddd010" "vnegsub.f {d}, {a}, {b}, {c}" [d def BM 6, a use BM 3, b use BM 3, c use R 1] VACCf;
        VNEG_F                             "bbbbbaaaaa11110000ddddd001" "vneg.f {d}, {a}, {b}" [d def BM 6, a use BM 3, b use R 1] VNEGf;
        VSUB                               "cccccaaaa01110bbbbdddd1000" "vsub {d}, {a}, {b}, {c}" [d def CM 5 VEC, a use CM 3 VEC, b use CM 3 VEC, c use R 1] VACC;
        VSUBMAC_vmac_bm_core_dense         "eeeeedddd1bbbbccccaaaa1000" "vsubmac {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VADDMAC;
        VSUBMAC_vmac_cm_core_sparse_narrow "eeeeedddd1bbbb11ccaaaa1000" "vsubmac {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VADDMAC;
        VSUBMAC_vmac_cm_core_sparse_wide   "eeeeedddd111bb11ccaaaa1000" "vsubmac {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VADDMAC;
        VSUBMSC_vmac_bm_core_dense         "eeeeedddd1bbbbccccaaaa1100" "vsubmsc {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use X 1, e use R 1] VADDMAC;
        VSUBMSC_vmac_cm_core_sparse_narrow "eeeeedddd1bbbb11ccaaaa1100" "vsubmsc {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use X 1, c use QQX 1, e use R 1] VADDMAC;
        VSUBMSC_vmac_cm_core_sparse_wide   "eeeeedddd111bb11ccaaaa1100" "vsubmsc {d}, {d}, {a}, {b}, {c}, {e}" [d mod CM 5 3 VEC, a use CM 3 VEC, b use Y 1, c use QQX 1, e use R 1] VADDMAC;
        VSUB_F                             "cccccaaaaa000bbbbbddddd110" "vsub.f {d}, {a}, {b}, {c}" [d def BM 6, a use BM 3, b use BM 3, c use R 1] VACCf;
    }
    Lng {
        NOPXM                              "000000000000000000000000000000000000000000" "nopxm" [] NOP;
        JL                                 "00000iiiiiiiiiiiiiiiiiiii00000000000000100" "jl {i}" [i imm U20] JL;
        JNZ                                "aaaaaiiiiiiiiiiiiiiiiiiii10000000000000110" "jnz {a}, {i}" [a use R 1, i imm U20] JNZ;
        JZ                                 "aaaaaiiiiiiiiiiiiiiiiiiii00000000000000110" "jz {a}, {i}" [a use R 1, i imm U20] JZ;
        J_jump_imm                         "00000iiiiiiiiiiiiiiiiiiii00000000000000010" "j {i}" [i imm U20] J;
        MOVXM_lng_cg                       "iiiiiiiiiiiiiiiiiiiidddddddiiiiiiiiiiii001" "movxm {d}, {i}" [d def MvSclDst 1, i imm S32] MOV;
    }
}
