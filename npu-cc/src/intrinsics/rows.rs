//! The rows.
//!
//! They are the entries of `kernel-src/npu_aie/ops.h`, under the same names
//! (a test compares). A name is that of the LLVM intrinsic where Peano's
//! built-in becomes one; names that start with `npu.` are instructions of
//! which the caller wants the first result only, or for which there is no
//! intrinsic.
//!
//! Source: llvm-aie's `llvm/include/llvm/IR/IntrinsicsAIE2.td` for names and
//! types, `llvm/lib/Target/AIE/aie2/AIE2InstrPatterns.td` for what they
//! select.

use super::Arg::P;
use super::Type::I32;
use super::{isa, row, signed, vector, Action, Case, Row, Type};
use npu_arch::isa::Inst::*;

/// Halves of vector registers.
const W8: Type = vector(32, 8);
const W16: Type = vector(16, 16);
const W32: Type = vector(8, 32);
/// Vector registers.
const X8: Type = vector(64, 8);
const X16: Type = vector(32, 16);
const X32: Type = vector(16, 32);
/// Accumulators and halves of them: 64-bit integers, whatever the lanes.
const BM: Type = vector(8, 64);
const CM: Type = vector(16, 64);
/// A pair of words: a mask of 64 lanes, an element of 64 bits.
const PAIR: Type = vector(2, 32);

/// Tables that together are all rows.
pub(super) const TABLES: &[&[Row]] = &[ARITHMETIC, PERMUTE, CONVERT, MULTIPLY, LOOK_UP, CORE];

/// `vshift` for step 0, `vshift.align` for others.
const SHIFT: &[Case] = &[Case {
    value: 0,
    inst: VSHIFT,
    args: &[P(0), P(1), P(3)],
}];
const SHIFT_ALIGN: Case = Case {
    value: 1,
    inst: VSHIFT_ALIGN,
    args: &[P(0), P(2), P(1), P(3)],
};

/// A word into the stream, the last one of a packet, or as bit 0 says.
const STREAM_WRITE: &[Case] = &[
    Case {
        value: 0,
        inst: MOV_mv_scl2ms,
        args: &[P(0)],
    },
    Case {
        value: 1,
        inst: MOV_TLAST_mv_scl2ms,
        args: &[P(0)],
    },
];
const STREAM_WRITE_LAST: Case = Case {
    value: 2,
    inst: MOV_mv_scl2ms_doTlast_reg,
    args: &[P(0), P(1)],
};

/// Lane-wise arithmetic.
#[rustfmt::skip]
const ARITHMETIC: &[Row] = &[
    isa("llvm.aie2.vaddsub8", VADDSUB_8, &[X8], &[X8, X8, PAIR]),
    isa("llvm.aie2.vsel8", VSEL_8, &[X8], &[X8, X8, PAIR]),
    isa("llvm.aie2.veqz8", VEQZ_8, &[PAIR], &[X8]),
    signed("llvm.aie2.vlt8", (VLT_D8, VLT_S8), &[PAIR], &[X8, X8, I32]),
    signed("llvm.aie2.vge8", (VGE_D8, VGE_S8), &[PAIR], &[X8, X8, I32]),
    signed("npu.max8", (VMAX_LT_D8, VMAX_LT_S8), &[X8], &[X8, X8, I32]),
    signed("npu.min8", (VMIN_GE_D8, VMIN_GE_S8), &[X8], &[X8, X8, I32]),
    signed("npu.maxdiff8", (VMAXDIFF_LT_D8, VMAXDIFF_LT_S8), &[X8], &[X8, X8, I32]),
    signed("npu.abs8", (VABS_GTZ_D8, VABS_GTZ_S8), &[X8], &[X8, I32]),
    isa("llvm.aie2.vaddsub16", VADDSUB_16, &[X16], &[X16, X16, I32]),
    isa("llvm.aie2.vsel16", VSEL_16, &[X16], &[X16, X16, I32]),
    isa("llvm.aie2.veqz16", VEQZ_16, &[I32], &[X16]),
    signed("llvm.aie2.vlt16", (VLT_D16, VLT_S16), &[I32], &[X16, X16, I32]),
    signed("llvm.aie2.vge16", (VGE_D16, VGE_S16), &[I32], &[X16, X16, I32]),
    signed("npu.max16", (VMAX_LT_D16, VMAX_LT_S16), &[X16], &[X16, X16, I32]),
    signed("npu.min16", (VMIN_GE_D16, VMIN_GE_S16), &[X16], &[X16, X16, I32]),
    signed("npu.maxdiff16", (VMAXDIFF_LT_D16, VMAXDIFF_LT_S16), &[X16], &[X16, X16, I32]),
    signed("npu.abs16", (VABS_GTZ_D16, VABS_GTZ_S16), &[X16], &[X16, I32]),
    isa("llvm.aie2.vaddsub32", VADDSUB_32, &[X32], &[X32, X32, I32]),
    isa("llvm.aie2.vsel32", VSEL_32, &[X32], &[X32, X32, I32]),
    isa("llvm.aie2.veqz32", VEQZ_32, &[I32], &[X32]),
    signed("llvm.aie2.vlt32", (VLT_D32, VLT_S32), &[I32], &[X32, X32, I32]),
    signed("llvm.aie2.vge32", (VGE_D32, VGE_S32), &[I32], &[X32, X32, I32]),
    signed("npu.max32", (VMAX_LT_D32, VMAX_LT_S32), &[X32], &[X32, X32, I32]),
    signed("npu.min32", (VMIN_GE_D32, VMIN_GE_S32), &[X32], &[X32, X32, I32]),
    signed("npu.maxdiff32", (VMAXDIFF_LT_D32, VMAXDIFF_LT_S32), &[X32], &[X32, X32, I32]),
    signed("npu.abs32", (VABS_GTZ_D32, VABS_GTZ_S32), &[X32], &[X32, I32]),
    isa("llvm.aie2.vltbf16", VLT_BF16, &[I32], &[X16, X16]),
    isa("llvm.aie2.vgebf16", VGE_BF16, &[I32], &[X16, X16]),
    isa("npu.maxbf16", VMAX_LT_BF16, &[X16], &[X16, X16]),
    isa("npu.minbf16", VMIN_GE_BF16, &[X16], &[X16, X16]),
];

/// Elements and permutations.
#[rustfmt::skip]
const PERMUTE: &[Row] = &[
    isa("llvm.aie2.vbroadcast8.I512", VBCST_8, &[X8], &[I32]),
    signed("llvm.aie2.vextract.elem8.I512", (VEXTRACT_D8, VEXTRACT_S8), &[I32], &[X8, I32, I32]),
    isa("llvm.aie2.vinsert8.I512", VINSERT_8, &[X32], &[X32, I32, I32]).args(&[P(0), P(2), P(1)]),
    isa("llvm.aie2.vextract.broadcast8.I512", VEXTBCST_8_mRm, &[X8], &[X8, I32]),
    isa("npu.push.lo8", VPUSH_LO_8, &[X8], &[X8, I32]).args(&[P(1), P(0)]),
    isa("npu.push.hi8", VPUSH_HI_8, &[X8], &[X8, I32]),
    isa("llvm.aie2.vbcst.shuffle8", VBCSTSHFL_8, &[X32], &[I32, I32]),
    isa("llvm.aie2.vbroadcast16.I512", VBCST_16, &[X16], &[I32]),
    signed("llvm.aie2.vextract.elem16.I512", (VEXTRACT_D16, VEXTRACT_S16), &[I32], &[X16, I32, I32]),
    isa("llvm.aie2.vinsert16.I512", VINSERT_16, &[X32], &[X32, I32, I32]).args(&[P(0), P(2), P(1)]),
    isa("llvm.aie2.vextract.broadcast16.I512", VEXTBCST_16_mRm, &[X16], &[X16, I32]),
    isa("npu.push.lo16", VPUSH_LO_16, &[X16], &[X16, I32]).args(&[P(1), P(0)]),
    isa("npu.push.hi16", VPUSH_HI_16, &[X16], &[X16, I32]),
    isa("llvm.aie2.vbcst.shuffle16", VBCSTSHFL_16, &[X32], &[I32, I32]),
    isa("llvm.aie2.vbroadcast32.I512", VBCST_32, &[X32], &[I32]),
    signed("llvm.aie2.vextract.elem32.I512", (VEXTRACT_D32, VEXTRACT_S32), &[I32], &[X32, I32, I32]),
    isa("llvm.aie2.vinsert32.I512", VINSERT_32, &[X32], &[X32, I32, I32]).args(&[P(0), P(2), P(1)]),
    isa("llvm.aie2.vextract.broadcast32.I512", VEXTBCST_32_mRm, &[X32], &[X32, I32]),
    isa("npu.push.lo32", VPUSH_LO_32, &[X32], &[X32, I32]).args(&[P(1), P(0)]),
    isa("npu.push.hi32", VPUSH_HI_32, &[X32], &[X32, I32]),
    isa("llvm.aie2.vbcst.shuffle32", VBCSTSHFL_32, &[X32], &[I32, I32]),
    isa("llvm.aie2.vbroadcast64.I512", VBCST_64, &[X32], &[PAIR]),
    signed("llvm.aie2.vextract.elem64.I512", (VEXTRACT_D64, VEXTRACT_S64), &[PAIR], &[X32, I32, I32]),
    isa("llvm.aie2.vinsert64.I512", VINSERT_64, &[X32], &[X32, I32, PAIR]).args(&[P(0), P(2), P(1)]),
    isa("npu.push.lo64", VPUSH_LO_64, &[X32], &[X32, PAIR]).args(&[P(1), P(0)]),
    isa("npu.push.hi64", VPUSH_HI_64, &[X32], &[X32, PAIR]),
    isa("llvm.aie2.vbcst.shuffle64", VBCSTSHFL_64, &[X32], &[PAIR, I32]),
    row("llvm.aie2.vshift.I512.I512", Action::Choose { by: 2, cases: SHIFT, otherwise: Some(SHIFT_ALIGN) }, &[X32], &[X32, X32, I32, I32]),
    isa("llvm.aie2.vshuffle", VSHUFFLE, &[X32], &[X32, X32, I32]),
];

/// Accumulators to vectors and back; halves and doubles of lanes.
#[rustfmt::skip]
const CONVERT: &[Row] = &[
    signed("llvm.aie2.I256.v16.acc32.srs", (VSRS_D16_S32_mv_w_srs, VSRS_S16_S32_mv_w_srs), &[W16], &[BM, I32, I32]),
    signed("llvm.aie2.I256.v16.acc64.srs", (VSRS_D16_S64_mv_w_srs, VSRS_S16_S64_mv_w_srs), &[W16], &[CM, I32, I32]),
    signed("llvm.aie2.I256.v32.acc32.srs", (VSRS_D8_S32_mv_w_srs, VSRS_S8_S32_mv_w_srs), &[W8], &[CM, I32, I32]),
    signed("llvm.aie2.I256.v8.acc64.srs", (VSRS_D32_S64_mv_w_srs, VSRS_S32_S64_mv_w_srs), &[W32], &[BM, I32, I32]),
    signed("llvm.aie2.I512.v16.acc64.srs", (VSRS_D32_S64_mv_x_srs, VSRS_S32_S64_mv_x_srs), &[X32], &[CM, I32, I32]),
    signed("llvm.aie2.I512.v32.acc32.srs", (VSRS_D16_S32_mv_x_srs, VSRS_S16_S32_mv_x_srs), &[X16], &[CM, I32, I32]),
    signed("llvm.aie2.acc32.v16.I256.ups", (VUPS_S32_D16_mv_ups_w2b, VUPS_S32_S16_mv_ups_w2b), &[BM], &[W16, I32, I32]),
    signed("llvm.aie2.acc32.v32.I256.ups", (VUPS_S32_D8_mv_ups_w2c, VUPS_S32_S8_mv_ups_w2c), &[CM], &[W8, I32, I32]),
    signed("llvm.aie2.acc32.v32.I512.ups", (VUPS_S32_D16_mv_ups_x2c, VUPS_S32_S16_mv_ups_x2c), &[CM], &[X16, I32, I32]),
    signed("llvm.aie2.acc64.v16.I256.ups", (VUPS_S64_D16_mv_ups_w2c, VUPS_S64_S16_mv_ups_w2c), &[CM], &[W16, I32, I32]),
    signed("llvm.aie2.acc64.v16.I512.ups", (VUPS_S64_D32_mv_ups_x2c, VUPS_S64_S32_mv_ups_x2c), &[CM], &[X32, I32, I32]),
    signed("llvm.aie2.acc64.v8.I256.ups", (VUPS_S64_D32_mv_ups_w2b, VUPS_S64_S32_mv_ups_w2b), &[BM], &[W32, I32, I32]),
    signed("llvm.aie2.pack.I8.I16", (VPACK_D8_D16, VPACK_S8_S16), &[W8], &[X16, I32]),
    signed("llvm.aie2.pack.I4.I8", (VPACK_D4_D8, VPACK_S4_S8), &[W8], &[X16, I32]),
    signed("llvm.aie2.unpack.I16.I8", (VUNPACK_D16_D8, VUNPACK_S16_S8), &[X16], &[W8, I32]),
    signed("llvm.aie2.unpack.I8.I4", (VUNPACK_D8_D4, VUNPACK_S8_S4), &[X16], &[W8, I32]),
    isa("llvm.aie2.v16accfloat.to.v16bf16", VCONV_BF16_FP32, &[W16], &[BM]),
    isa("llvm.aie2.v16bf16.to.v16accfloat", VCONV_FP32_BF16, &[BM], &[W16]),
    isa("llvm.aie2.v16bf16.to.v16i32", VFLOOR_S32_BF16_mFl2FxSrc_W, &[X32], &[W16, I32]),
];

/// Multiplication and sums of accumulators.
#[rustfmt::skip]
const MULTIPLY: &[Row] = &[
    isa("llvm.aie2.I512.I512.acc32.mul.conf", VMUL_vmac_cm_core_dense, &[CM], &[X8, X32, I32]),
    isa("llvm.aie2.I512.I512.acc32.negmul.conf", VNEGMUL_vmac_cm_core_dense, &[CM], &[X8, X32, I32]),
    isa("llvm.aie2.I512.I512.ACC1024.acc32.mac.conf", VMAC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.acc32.msc.conf", VMSC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.acc32.negmac.conf", VNEGMAC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.acc32.negmsc.conf", VNEGMSC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmac.conf", VADDMAC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmsc.conf", VADDMSC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submac.conf", VSUBMAC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submsc.conf", VSUBMSC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.acc64.mul.conf", VMUL_vmac_cm_core_dense, &[CM], &[X8, X32, I32]),
    isa("llvm.aie2.I512.I512.acc64.negmul.conf", VNEGMUL_vmac_cm_core_dense, &[CM], &[X8, X32, I32]),
    isa("llvm.aie2.I512.I512.ACC1024.acc64.mac.conf", VMAC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.acc64.msc.conf", VMSC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.acc64.negmac.conf", VNEGMAC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.acc64.negmsc.conf", VNEGMSC_vmac_cm_core_dense, &[CM], &[X8, X32, CM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmac.conf", VADDMAC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmsc.conf", VADDMSC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submac.conf", VSUBMAC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submsc.conf", VSUBMSC_vmac_bm_core_dense, &[CM], &[X8, X32, CM, CM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.bf.mul16.conf", VMUL_F_vmac_bm_core_dense, &[BM], &[X16, X16, I32]),
    isa("llvm.aie2.bf.negmul16.conf", VNEGMUL_F_vmac_bm_core_dense, &[BM], &[X16, X16, I32]),
    isa("llvm.aie2.bf.mac16.conf", VMAC_F_vmac_bm_core_dense, &[BM], &[X16, X16, BM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.bf.msc16.conf", VMSC_F_vmac_bm_core_dense, &[BM], &[X16, X16, BM, I32]).args(&[P(2), P(0), P(1), P(3)]),
    isa("llvm.aie2.bf.addmac16.conf", VADDMAC_F_vmac_bm_core_dense, &[BM], &[X16, X16, BM, BM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.bf.addmsc16.conf", VADDMSC_F_vmac_bm_core_dense, &[BM], &[X16, X16, BM, BM, I32]).args(&[P(2), P(3), P(0), P(1), P(4)]),
    isa("llvm.aie2.add.acc", VADD, &[CM], &[CM, CM, I32]),
    isa("llvm.aie2.add.accfloat", VADD_F, &[BM], &[BM, BM, I32]),
    isa("llvm.aie2.sub.acc", VSUB, &[CM], &[CM, CM, I32]),
    isa("llvm.aie2.sub.accfloat", VSUB_F, &[BM], &[BM, BM, I32]),
    isa("llvm.aie2.negadd.acc", VNEGADD, &[CM], &[CM, CM, I32]),
    isa("llvm.aie2.negadd.accfloat", VNEGADD_F, &[BM], &[BM, BM, I32]),
    isa("llvm.aie2.negsub.acc", VNEGSUB, &[CM], &[CM, CM, I32]),
    isa("llvm.aie2.negsub.accfloat", VNEGSUB_F, &[BM], &[BM, BM, I32]),
    isa("llvm.aie2.ACC1024.acc32.neg.conf", VNEG, &[CM], &[CM, I32]),
    isa("llvm.aie2.ACC1024.acc64.neg.conf", VNEG, &[CM], &[CM, I32]),
    isa("llvm.aie2.ACC512.accfloat.neg.conf", VNEG_F, &[BM], &[BM, I32]),
    isa("llvm.aie2.vbroadcast.zero.acc1024", VCLR_vclr, &[CM], &[]),
];

/// Four entries of a table.
#[rustfmt::skip]
const LOOK_UP: &[Row] = &[
    isa("llvm.aie2.load.4x16.lo", VLDB_4x16_LO, &[W32], &[W32]),
    isa("llvm.aie2.load.4x16.hi", VLDB_4x16_HI, &[W32], &[W32]),
    isa("llvm.aie2.load.4x32.lo", VLDB_4x32_LO, &[W32], &[W32]),
    isa("llvm.aie2.load.4x32.hi", VLDB_4x32_HI, &[W32], &[W32]),
    isa("llvm.aie2.load.4x64.lo", VLDB_4x64_LO, &[W32], &[W32]),
    isa("llvm.aie2.load.4x64.hi", VLDB_4x64_HI, &[W32], &[W32]),
];

/// Control registers, streams, cascade, leading bits.
#[rustfmt::skip]
const CORE: &[Row] = &[
    row("llvm.aie2.set.ctrl.reg", Action::SetControlOf, &[], &[I32, I32]),
    row("llvm.aie2.get.ctrl.reg", Action::GetControlOf, &[I32], &[I32]),
    isa("npu.get.ss", MOV_mv_ss2scl, &[I32], &[]),
    row("llvm.aie2.put.ms", Action::Choose { by: 1, cases: STREAM_WRITE, otherwise: Some(STREAM_WRITE_LAST) }, &[], &[I32, I32]),
    row("llvm.aie2.scd.read.vec", Action::Enabled { register: 7, by: 0, inst: VMOV_mv_scd }, &[X32], &[I32]),
    row("llvm.aie2.scd.read.acc32", Action::Enabled { register: 7, by: 0, inst: VMOV_mv_scd }, &[BM], &[I32]),
    row("llvm.aie2.mcd.write.vec", Action::Enabled { register: 4, by: 1, inst: VMOV_mv_mcd }, &[], &[X32, I32]).args(&[P(0)]),
    row("llvm.aie2.mcd.write.acc32", Action::Enabled { register: 4, by: 1, inst: VMOV_mv_mcd }, &[], &[BM, I32]).args(&[P(0)]),
    isa("llvm.aie2.clb", CLB, &[I32], &[I32]),
];
