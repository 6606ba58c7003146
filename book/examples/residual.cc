//===- residual.cc - a saturating sum, 32 elements at a time -----*- C++ -*-===//
//
// out[i] = a[i] + b[i], held to -128 .. 127.
//
// Two codes of 8 bits need 9 for their sum: they are widened to 16 bits,
// added, and packed to 8 again. The packing saturates; that is a mode of the
// core, not an operand, so the kernel sets it.
//
// The loop, for 32 elements: 2 loads that unpack, vadd.16, vst.pack.
//
//===----------------------------------------------------------------------===//

#include "../../kernel-src/npu_aie.h"

/// `n` elements, a multiple of 32; all aligned to 32. Sets saturation (on).
NPU_KERNEL void residual_i8(const int8_t *NPU_RESTRICT a,
                            const int8_t *NPU_RESTRICT b,
                            int8_t *NPU_RESTRICT out, int32_t n) {
  npu_set_saturation(npu_saturate);
  for (int32_t i = 0; i < n; i += 32) {
    const npu_i16x32 x = npu_unpack(npu_load_inc<npu_i8x32>(a));
    const npu_i16x32 y = npu_unpack(npu_load_inc<npu_i8x32>(b));
    npu_store_inc(out, npu_pack(x + y));
  }
}
