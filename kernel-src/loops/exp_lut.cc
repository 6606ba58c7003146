//===- exp_lut.cc - exponentials by table, and their sum --------*- C++ -*-===//
//
// The middle of a softmax: p[i] = table[(uint8_t)(max - x[i])], and the sum of
// all p. The table is as in gelu_lut.cc, entries of 16 bits with values of 8.
//
// For 64 elements: 2 loads, vsub.8, 2 vups, 4 vmov, 4 vadd.32, 16 vldb.4x16,
// 6 vshuffle, 2 vmac with ones, 2 vst.pack. Bound: 18 cycles (load unit A, or
// the ldb slot; the mv slot has 17).
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// 32 entries of 16 bits for 32 indexes.
NPU_INLINE npu_u16x32 exp_entries(npu_u8x32 index, npu_i32x16 base,
                                  int32_t scale) {
  const npu_acc32x32 offset = npu_ups<npu_acc32x32>(index, scale);
  const npu_i32x16 at0 = npu_lanes(npu_low(offset)) + base;
  const npu_i32x16 at1 = npu_lanes(npu_high(offset)) + base;
  const npu_i32x16 e0 = npu_shuffle(npu_lookup16_low(at0),
                                    npu_lookup16_high(at0), npu_t16_16x4_lo);
  const npu_i32x16 e1 = npu_shuffle(npu_lookup16_low(at1),
                                    npu_lookup16_high(at1), npu_t16_16x4_lo);
  return (npu_u16x32)npu_shuffle(e0, e1, npu_t256_2x2_lo);
}

/// `n` is a multiple of 64, all aligned to 32; gives the sum. Sets saturation
/// (off).
NPU_KERNEL int32_t exp_lut_u8(const uint8_t *NPU_RESTRICT x,
                              uint8_t *NPU_RESTRICT p,
                              const uint16_t *NPU_RESTRICT ab,
                              const uint16_t *NPU_RESTRICT cd, int32_t n,
                              int32_t max, int32_t scale) {
  npu_set_saturation(npu_truncate);
  const npu_i32x16 base = npu_lut_base({ab, cd});
  const npu_u8x64 top = npu_broadcast<npu_u8x64>(max);
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  auto sum = npu_zero_acc<npu_acc32x32>();
  for (int32_t i = 0; i < n; i += 64) {
    const npu_u8x64 index = top - npu_load_inc<npu_u8x64>(x);
    const npu_u16x32 p0 = exp_entries(npu_low(index), base, scale);
    const npu_u16x32 p1 = exp_entries(npu_high(index), base, scale);
    sum = npu_mac<npu_ew_16_32x1>(sum, p0, one);
    sum = npu_mac<npu_ew_16_32x1>(sum, p1, one);
    npu_store_inc(p, npu_pack(p0));
    npu_store_inc(p, npu_pack(p1));
  }
  npu_i32x16 s = npu_lanes(npu_low(sum)) + npu_lanes(npu_high(sum));
  s = s + npu_shift_bytes(s, s, 32);
  s = s + npu_shift_bytes(s, s, 16);
  s = s + npu_shift_bytes(s, s, 8);
  s = s + npu_shift_bytes(s, s, 4);
  return npu_extract(s, 0);
}
