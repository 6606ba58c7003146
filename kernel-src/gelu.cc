//===- gelu.cc - INT8 activation by table -----------------------*- C++ -*-===//
//
// out[i] = lut[(uint8_t)in[i]]
//
// The two's complement bits of the input are the index. Which function the
// table holds, and between which scales, is the table's business: golden::lut
// makes it, the driver uploads it.
//
//===----------------------------------------------------------------------===//

#include "npu_aie.h"

/// `n` elements, a multiple of four; `in` and `out` are aligned to four.
NPU_KERNEL void gelu_int8(const int8_t *NPU_RESTRICT in,
                          int8_t *NPU_RESTRICT out,
                          const uint8_t *NPU_RESTRICT lut, int32_t n) {
  for (int32_t i = 0; i < n; i += 4) {
    const uint32_t x = npu_load_word(in + i);
    const uint32_t a = lut[x & 0xff];
    const uint32_t b = lut[(x >> 8) & 0xff];
    const uint32_t c = lut[(x >> 16) & 0xff];
    const uint32_t d = lut[x >> 24];
    npu_store_word(out + i, a | b << 8 | c << 16 | d << 24);
  }
}
