//===- gemm_i8.cc - int8 matrix product, 64x64x64 ---------------*- C++ -*-===//
//
// c = saturate(round(a b / 2^shift)), int8. Matrices lie in tiles, each in row
// order: a in tiles of 4x8 (16 rows of 8 tiles), b in tiles of 8x8, column of
// tiles after column of tiles (8 x 8), c in tiles of 4x8 (16 rows of 8).
//
// The inner loop is a block of 2x2 tiles of c: 2 loads of 256 bits for a, 4
// for b, 4 vmac. Bound: 4 cycles for 1024 multiplications (the vec slot), 256
// in each cycle.
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// All aligned to 32; shift 0 to 31. Sets rounding (nearest, ties to even) and
/// saturation.
NPU_KERNEL void gemm_i8_64(const int8_t *NPU_RESTRICT a,
                           const int8_t *NPU_RESTRICT b,
                           int8_t *NPU_RESTRICT c, int32_t shift) {
  constexpr int32_t tiles = 8; // of the inner dimension, and of a row of c
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
  for (int32_t row = 0; row < 16; row += 2)
    for (int32_t column = 0; column < tiles; column += 2) {
      const int8_t *a0 = a + row * tiles * 32, *a1 = a0 + tiles * 32;
      const int8_t *b0 = b + column * tiles * 64, *b1 = b0 + tiles * 64;
      auto c00 = npu_zero_acc<npu_acc32x32>(), c01 = c00, c10 = c00, c11 = c00;
      for (int32_t k = 0; k < tiles; ++k) {
        const npu_i8x64 x0 = npu_grow(npu_load_inc<npu_i8x32>(a0));
        const npu_i8x64 x1 = npu_grow(npu_load_inc<npu_i8x32>(a1));
        const npu_i8x64 y0 = npu_load_inc<npu_i8x64>(b0);
        const npu_i8x64 y1 = npu_load_inc<npu_i8x64>(b1);
        c00 = npu_mac<npu_mm_8x8_4x8x8>(c00, x0, y0);
        c01 = npu_mac<npu_mm_8x8_4x8x8>(c01, x0, y1);
        c10 = npu_mac<npu_mm_8x8_4x8x8>(c10, x1, y0);
        c11 = npu_mac<npu_mm_8x8_4x8x8>(c11, x1, y1);
      }
      int8_t *to = c + (row * tiles + column) * 32;
      npu_store(to, npu_srs<npu_i8x32>(c00, shift));
      npu_store(to + 32, npu_srs<npu_i8x32>(c01, shift));
      npu_store(to + tiles * 32, npu_srs<npu_i8x32>(c10, shift));
      npu_store(to + tiles * 32 + 32, npu_srs<npu_i8x32>(c11, shift));
    }
}
