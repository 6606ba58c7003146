//===- gemm_i16.cc - int16 matrix product, 32x32x32 -------------*- C++ -*-===//
//
// c = saturate(round(a b / 2^shift)), int32, summed in 64 bits. All matrices
// lie in tiles of 4x4 in row order; a and c row of tiles after row of tiles
// (8 x 8), b column of tiles after column.
//
// The inner loop is a block of 2x2 tiles: 4 loads, 4 vmac. Bound: 4 cycles for
// 256 multiplications, 64 in each cycle.
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// All aligned to 32; shift 0 to 59. Sets rounding (nearest, ties to even) and
/// saturation.
NPU_KERNEL void gemm_i16_32(const int16_t *NPU_RESTRICT a,
                            const int16_t *NPU_RESTRICT b,
                            int32_t *NPU_RESTRICT c, int32_t shift) {
  constexpr int32_t tiles = 8;
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
  for (int32_t row = 0; row < tiles; row += 2)
    for (int32_t column = 0; column < tiles; column += 2) {
      const int16_t *a0 = a + row * tiles * 16, *a1 = a0 + tiles * 16;
      const int16_t *b0 = b + column * tiles * 16, *b1 = b0 + tiles * 16;
      auto c00 = npu_zero_acc<npu_acc64x16>(), c01 = c00, c10 = c00, c11 = c00;
      for (int32_t k = 0; k < tiles; ++k) {
        const npu_i16x32 x0 = npu_grow(npu_load_inc<npu_i16x16>(a0));
        const npu_i16x32 x1 = npu_grow(npu_load_inc<npu_i16x16>(a1));
        const npu_i16x32 y0 = npu_grow(npu_load_inc<npu_i16x16>(b0));
        const npu_i16x32 y1 = npu_grow(npu_load_inc<npu_i16x16>(b1));
        c00 = npu_mac<npu_mm_16x16_4x4x4>(c00, x0, y0);
        c01 = npu_mac<npu_mm_16x16_4x4x4>(c01, x0, y1);
        c10 = npu_mac<npu_mm_16x16_4x4x4>(c10, x1, y0);
        c11 = npu_mac<npu_mm_16x16_4x4x4>(c11, x1, y1);
      }
      int32_t *to = c + (row * tiles + column) * 16;
      npu_store(to, npu_srs<npu_i32x16>(c00, shift));
      npu_store(to + 16, npu_srs<npu_i32x16>(c01, shift));
      npu_store(to + tiles * 16, npu_srs<npu_i32x16>(c10, shift));
      npu_store(to + tiles * 16 + 16, npu_srs<npu_i32x16>(c11, shift));
    }
}
