//===- residual_scalar.cc - a saturating sum, element by element -*- C++ -*-===//
//
// out[i] = a[i] + b[i], held to -128 .. 127. Plain C++: where a kernel starts,
// and what residual.cc must equal.
//
//===----------------------------------------------------------------------===//

#include "../../kernel-src/npu_aie.h"

/// `n` elements.
NPU_KERNEL void residual_scalar_i8(const int8_t *NPU_RESTRICT a,
                                   const int8_t *NPU_RESTRICT b,
                                   int8_t *NPU_RESTRICT out, int32_t n) {
  for (int32_t i = 0; i < n; ++i) {
    const int32_t sum = a[i] + b[i];
    out[i] = static_cast<int8_t>(sum < -128 ? -128 : sum > 127 ? 127 : sum);
  }
}
