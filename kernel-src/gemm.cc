//===- gemm.cc - one tile of an INT16 matrix product ------------*- C++ -*-===//
//
// C += A B on tiles of 16 x 32, 32 x 16 and 16 x 16, all row by row. Products
// of 16-bit numbers are exact; sums wrap at 32 bits.
//
//===----------------------------------------------------------------------===//

#include "npu_aie.h"

constexpr int32_t M = 16, K = 32, N = 16;

/// Starts a tile of C.
NPU_KERNEL void gemm_zero(int32_t *NPU_RESTRICT c) {
  for (int32_t i = 0; i < M * N; i++)
    c[i] = 0;
}

/// Adds the product of two tiles.
NPU_KERNEL void gemm_i16(const int16_t *NPU_RESTRICT a,
                         const int16_t *NPU_RESTRICT b,
                         int32_t *NPU_RESTRICT c) {
  for (int32_t i = 0; i < M; i++)
    for (int32_t j = 0; j < N; j++) {
      uint32_t sum = static_cast<uint32_t>(c[N * i + j]);
      for (int32_t k = 0; k < K; k++)
        sum += static_cast<uint32_t>(a[K * i + k] * b[N * k + j]);
      c[N * i + j] = static_cast<int32_t>(sum);
    }
}
