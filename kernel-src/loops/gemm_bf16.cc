//===- gemm_bf16.cc - bfloat16 matrix product, 32x64x32 ---------*- C++ -*-===//
//
// c = a b, float, as the accumulator sums (npu_aie/host/float.h). Matrices lie
// in tiles, each in row order: a in tiles of 4x8 (8 rows of 8 tiles), b in
// tiles of 8x4, column of tiles after column (8 columns of 8), c in tiles of
// 4x4 (8 rows of 8).
//
// The inner loop is a block of 2x2 tiles: 8 loads, 4 vmac.f. Bound: 4 cycles
// for 512 multiplications, 128 in each cycle; the accumulators' own chain is 4
// cycles too.
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

/// All aligned to 32; a and b hold bfloat16, c floats.
NPU_KERNEL void gemm_bf16_32(const uint16_t *NPU_RESTRICT a,
                             const uint16_t *NPU_RESTRICT b,
                             uint32_t *NPU_RESTRICT c) {
  constexpr int32_t tiles = 8;
  for (int32_t row = 0; row < tiles; row += 2)
    for (int32_t column = 0; column < tiles; column += 2) {
      const uint16_t *a0 = a + row * tiles * 32, *a1 = a0 + tiles * 32;
      const uint16_t *b0 = b + column * tiles * 32, *b1 = b0 + tiles * 32;
      auto c00 = npu_zero_acc<npu_accf32x16>(), c01 = c00, c10 = c00, c11 = c00;
      for (int32_t k = 0; k < tiles; ++k) {
        const npu_bf16x32 x0 = npu_load_inc<npu_bf16x32>(a0);
        const npu_bf16x32 x1 = npu_load_inc<npu_bf16x32>(a1);
        const npu_bf16x32 y0 = npu_load_inc<npu_bf16x32>(b0);
        const npu_bf16x32 y1 = npu_load_inc<npu_bf16x32>(b1);
        c00 = npu_mac<npu_mm_bf16_4x8x4>(c00, x0, y0);
        c01 = npu_mac<npu_mm_bf16_4x8x4>(c01, x0, y1);
        c10 = npu_mac<npu_mm_bf16_4x8x4>(c10, x1, y0);
        c11 = npu_mac<npu_mm_bf16_4x8x4>(c11, x1, y1);
      }
      uint32_t *to = c + (row * tiles + column) * 16;
      npu_store(to, c00);
      npu_store(to + 16, c01);
      npu_store(to + tiles * 16, c10);
      npu_store(to + tiles * 16 + 16, c11);
    }
}
