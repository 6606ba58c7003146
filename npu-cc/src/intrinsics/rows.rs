//! The rows.

use super::Arg::{C, P};
use super::Type::{Ptr, I32};
use super::{isa, memory, row, vector, Action, Row, Type};
use npu_arch::isa::Inst::*;

const I8X32: Type = vector(32, 8);
const I8X64: Type = vector(64, 8);
const I16X32: Type = vector(32, 16);
const I32X16: Type = vector(16, 32);
const ACC32X32: Type = vector(16, 64);

/// Tables that together are all rows.
pub(super) const TABLES: &[&[Row]] = &[FIRST];

const FIRST: &[Row] = &[
    isa("npu_add_i8x64", VADD_8, &[I8X64], &[I8X64, I8X64]),
    isa("npu_add_i32x16", VADD_32, &[I32X16], &[I32X16, I32X16]),
    isa("npu_max_i8x64", VMAX_LT_S8, &[I8X64], &[I8X64, I8X64]),
    isa(
        "npu_shuffle_i8x64",
        VSHUFFLE,
        &[I8X64],
        &[I8X64, I8X64, I32],
    ),
    isa("npu_broadcast_i32x16", VBCST_32, &[I32X16], &[I32]),
    isa(
        "npu_select_i32x16",
        VSEL_32,
        &[I32X16],
        &[I32X16, I32X16, I32],
    ),
    isa("npu_pack_i16x32_i8", VPACK_S8_S16, &[I8X32], &[I16X32]),
    isa(
        "npu_mul_4x8_8x8_i8",
        VMUL_vmac_cm_core_dense,
        &[ACC32X32],
        &[I8X32, I8X64],
    )
    .args(&[P(0), P(1), C(0x308)]),
    isa(
        "npu_mac_4x8_8x8_i8",
        VMAC_vmac_cm_core_dense,
        &[ACC32X32],
        &[I8X32, I8X64, ACC32X32],
    )
    .args(&[P(2), P(0), P(1), C(0x308)]),
    isa(
        "npu_srs_acc32x32_i8",
        VSRS_S8_S32_mv_w_srs,
        &[I8X32],
        &[ACC32X32, I32],
    ),
    isa(
        "npu_ups_i8x32_acc32",
        VUPS_S32_S8_mv_ups_w2c,
        &[ACC32X32],
        &[I8X32, I32],
    ),
    memory(
        "npu_load_ups_i8x32_acc32",
        (VLDA_UPS_S32_S8_ag_idx_imm, VLDA_UPS_S32_S8_ag_idx, 32),
        &[ACC32X32],
        &[Ptr, I32],
    ),
    memory(
        "npu_store_srs_acc32x32_i8",
        (VST_SRS_S8_S32_ag_idx_imm, VST_SRS_S8_S32_ag_idx, 32),
        &[],
        &[Ptr, ACC32X32, I32],
    ),
    row("npu_set_rounding", Action::SetControl(6), &[], &[I32]),
    row("npu_set_saturation", Action::SetControl(9), &[], &[I32]),
    row("npu_get_rounding", Action::GetControl(6), &[I32], &[]),
    row("npu_zero_acc32x32", Action::Zero, &[ACC32X32], &[]),
];
