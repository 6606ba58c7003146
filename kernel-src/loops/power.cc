//===- power.cc - re^2 + im^2 -----------------------------------*- C++ -*-===//
//
// Power of complex bins, real and imaginary parts apart: out[i] = (re[i]^2 +
// im[i]^2) / 2^shift, rounded, 16 bits without sign.
//
// For 32 bins: 4 loads, vmul, vmac, 2 vst.srs. Bound: 2 cycles (load units,
// store unit, vec slot).
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// `n` is a multiple of 32, all aligned to 32; shift 0 to 31. Sets rounding
/// (nearest, ties up) and saturation.
NPU_KERNEL void power_i16(const int16_t *NPU_RESTRICT re,
                          const int16_t *NPU_RESTRICT im,
                          uint16_t *NPU_RESTRICT out, int32_t n,
                          int32_t shift) {
  npu_set_rounding(npu_round_pos_inf);
  npu_set_saturation(npu_saturate);
  for (int32_t i = 0; i < n; i += 32) {
    const npu_i16x32 r = npu_load_inc<npu_i16x32>(re);
    const npu_i16x32 q = npu_load_inc<npu_i16x32>(im);
    npu_acc32x32 p = npu_mul<npu_ew_16_32x1>(r, r);
    p = npu_mac<npu_ew_16_32x1>(p, q, q);
    npu_store_inc(out, npu_srs<npu_u16x32>(p, shift));
  }
}
