//===- lookup.h - functions of bytes by table --------------------*- C++ -*-===//
//
// 256 entries of 16 bits with values of 8, each in a line of 32 bytes of its
// own, at its start and again in its middle, in two areas of 8 KB that lie in
// different banks: what a look-up makes of the low bits of an address has no
// part in it. loops/gelu_lut.cc explains the loop. Bound: 9 cycles for 32
// elements, 8 look-ups and a load.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_LOOKUP_H
#define NPU_LOOKUP_H

#include "npu_aie.h"

/// 32 entries from their addresses, as npu_lut_base has them.
NPU_INLINE npu_u16x32 lookup_at(npu_i32x16 at0, npu_i32x16 at1) {
  // Lanes of 64 bits with an entry each: the first of four columns.
  const npu_i32x16 e0 = npu_shuffle(npu_lookup16_low(at0),
                                    npu_lookup16_high(at0), npu_t16_16x4_lo);
  const npu_i32x16 e1 = npu_shuffle(npu_lookup16_low(at1),
                                    npu_lookup16_high(at1), npu_t16_16x4_lo);
  return (npu_u16x32)npu_shuffle(e0, e1, npu_t256_2x2_lo);
}

/// 32 entries for 32 indexes.
NPU_INLINE npu_u16x32 lookup_entries(npu_u8x32 index, npu_i32x16 base) {
  const npu_acc32x32 offset = npu_ups<npu_acc32x32>(index, 5);
  return lookup_at(npu_lanes(npu_low(offset)) + base,
                   npu_lanes(npu_high(offset)) + base);
}

/// Entries in place of `n` indexes, a multiple of 32.
NPU_INLINE void look_up(uint8_t *bytes, int32_t n, npu_lut table) {
  const npu_i32x16 base = npu_lut_base(table);
  for (int32_t i = 0; i < n; i += 32) {
    const npu_u8x32 x = npu_load<npu_u8x32>(bytes + i);
    npu_store(bytes + i, npu_pack(lookup_entries(x, base)));
  }
}

#endif // NPU_LOOKUP_H
