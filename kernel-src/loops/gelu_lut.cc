//===- gelu_lut.cc - an int8 function by table, 32 at a time ----*- C++ -*-===//
//
// out[i] = table[(uint8_t)in[i]]
//
// The table is held as look-ups want it (npu_aie/memory.h), entries of 16 bits
// with values of 8: at offset index << scale of both areas. scale 2 packs
// eight entries in a line; scale 5 gives each a line of its own, which takes
// 8 KB for each area and holds whatever a look-up makes of the low bits of an
// address.
//
// The loop: vlda.ups (index << scale), 2 vmov, 2 vadd.32, 8 vldb.4x16, 3
// vshuffle, vst.pack. Bound: 9 cycles for 32 elements (load unit A).
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// `n` is a multiple of 32, all aligned to 32. Sets saturation (off).
NPU_KERNEL void gelu_lut_i8(const uint8_t *NPU_RESTRICT in,
                            uint8_t *NPU_RESTRICT out,
                            const uint16_t *NPU_RESTRICT ab,
                            const uint16_t *NPU_RESTRICT cd, int32_t n,
                            int32_t scale) {
  npu_set_saturation(npu_truncate);
  const npu_i32x16 base = npu_lut_base({ab, cd});
  for (int32_t i = 0; i < n; i += 32) {
    const npu_u8x32 x = npu_load_inc<npu_u8x32>(in);
    const npu_acc32x32 index = npu_ups<npu_acc32x32>(x, scale);
    const npu_i32x16 at0 = npu_lanes(npu_low(index)) + base;
    const npu_i32x16 at1 = npu_lanes(npu_high(index)) + base;
    // Lanes of 64 bits with an entry each: the first of four columns.
    const npu_i32x16 e0 = npu_shuffle(npu_lookup16_low(at0),
                                      npu_lookup16_high(at0), npu_t16_16x4_lo);
    const npu_i32x16 e1 = npu_shuffle(npu_lookup16_low(at1),
                                      npu_lookup16_high(at1), npu_t16_16x4_lo);
    const npu_u16x32 y = (npu_u16x32)npu_shuffle(e0, e1, npu_t256_2x2_lo);
    npu_store_inc(out, npu_pack(y));
  }
}
