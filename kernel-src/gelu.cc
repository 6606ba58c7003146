//===- gelu.cc - INT8 activation by table -----------------------*- C++ -*-===//
//
// out[i] = lut[(uint8_t)in[i]]
//
// The two's complement bits of the input are the index. Which function the
// table holds, and between which scales, is the table's business: golden::lut
// makes it, the driver uploads it.
//
// The table is there four times, twice in each of two areas (npu_aie/memory.h),
// in lines of 32 bytes: each line has copies of one entry of 16 bits, the
// value in its low byte, and nothing else. Public sources read the low five
// bits of a look-up's address in two ways; with one entry in a line both find
// it. That takes 8 KB for an area, and no cycles. The areas are best in
// different banks.
//
// The loop, for 32 elements: vlda.ups (index * 32), 2 vmov, 2 vadd.32, 8
// vldb.4x16, 3 vshuffle, vst.pack. Bound: 9 cycles (load unit A); loops/
// gelu_lut.cc is the same loop with the distance of entries as a parameter.
//
//===----------------------------------------------------------------------===//

#include "lookup.h"
#include "npu_aie.h"

/// `n` elements, a multiple of 32, all aligned to 32; `ab` and `cd` are areas
/// of 256 lines. Sets saturation (off).
NPU_KERNEL void gelu_int8(const int8_t *NPU_RESTRICT in,
                          int8_t *NPU_RESTRICT out,
                          const int16_t *NPU_RESTRICT ab,
                          const int16_t *NPU_RESTRICT cd, int32_t n) {
  npu_set_saturation(npu_truncate);
  const npu_i32x16 base = npu_lut_base({ab, cd});
  for (int32_t i = 0; i < n; i += 32) {
    const npu_u8x32 x = npu_load_inc<npu_u8x32>(in);
    npu_store_inc(out, npu_pack(lookup_entries(x, base)));
  }
}
