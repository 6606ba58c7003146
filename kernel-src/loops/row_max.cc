//===- row_max.cc - the greatest of each row of tiles -----------*- C++ -*-===//
//
// Int8 scores in tiles of 4x8, a row of tiles: the maximum of each of the four
// rows, in every one of its eight places.
//
// The loop takes two tiles: 2 loads, vmax_lt.s8. Bound: 2 cycles for loads in
// pairs, or 1 with both load units; the chain of maxima is 1 with forwarding.
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// `tiles` is even and not 0; `in` is aligned to 32; `out` is a tile.
NPU_KERNEL void row_max_i8(const int8_t *NPU_RESTRICT in,
                           int8_t *NPU_RESTRICT out, int32_t tiles) {
  npu_i8x64 m = npu_broadcast<npu_i8x64>(-128);
  for (int32_t i = 0; i < tiles; i += 2)
    m = npu_max(m, npu_load_inc<npu_i8x64>(in));
  m = npu_max(m, npu_shift_bytes(m, m, 32)); // the two tiles
  // Transposed, the eight places of a row are eight rows.
  npu_i8x64 t = npu_shuffle(m, m, npu_t8_8x8);
  t = npu_max(t, npu_shift_bytes(t, t, 32));
  t = npu_max(t, npu_shift_bytes(t, t, 16));
  t = npu_max(t, npu_shift_bytes(t, t, 8));
  // The first one has the maxima: everywhere, and transposed back.
  const auto every =
      (npu_i8x64)npu_broadcast_pair(npu_extract_pair((npu_i32x16)t, 0));
  npu_store(out, npu_low(npu_shuffle(every, every, npu_t8_8x8)));
}
