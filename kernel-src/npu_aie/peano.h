//===- peano.h - what Peano has no single built-in for ---------*- C++ -*-===//
//
// Entries of ops.h whose instruction has two results, or none of Peano's
// built-ins, on the functions of Peano's own headers. Functions rather than
// built-ins where the names of built-ins have changed between releases.
//
// Source: clang/lib/Headers/aiev2/{aiev2_vadd,aiev2_scl2vec,aiev2_streams}.h
// and aiev2intrin.h in Xilinx/llvm-aie.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_PEANO_H
#define NPU_AIE_PEANO_H

#include "types.h"

namespace npu_peano {

#define NPU_PEANO_ARITH(W, V)                                                  \
  NPU_INLINE V abs##W(V a, int32_t sign) { return ::abs(a, sign != 0); }       \
  NPU_INLINE V max##W(V a, V b, int32_t sign) {                                \
    return ::max(a, b, sign != 0);                                             \
  }                                                                            \
  NPU_INLINE V min##W(V a, V b, int32_t sign) {                                \
    return ::min(a, b, sign != 0);                                             \
  }                                                                            \
  NPU_INLINE V maxdiff##W(V a, V b, int32_t sign) {                            \
    return ::maxdiff(a, b, sign != 0);                                         \
  }                                                                            \
  /* The element, repeated, beside the vector: a window over both. */          \
  NPU_INLINE V pushlo##W(V a, int32_t value) {                                 \
    return ::shift_bytes((V)__builtin_aiev2_vbroadcast##W##_I512(value), a,    \
                         64 - W / 8);                                          \
  }                                                                            \
  NPU_INLINE V pushhi##W(V a, int32_t value) {                                 \
    return ::shift_bytes(a, (V)__builtin_aiev2_vbroadcast##W##_I512(value),    \
                         W / 8);                                               \
  }

NPU_PEANO_ARITH(8, npu_i8x64)
NPU_PEANO_ARITH(16, npu_i16x32)
NPU_PEANO_ARITH(32, npu_i32x16)

#undef NPU_PEANO_ARITH

NPU_INLINE npu_i32x16 pushlo64(npu_i32x16 a, npu_i32x2 value) {
  return ::shift_bytes(__builtin_aiev2_vbroadcast64_I512(value), a, 56);
}
NPU_INLINE npu_i32x16 pushhi64(npu_i32x16 a, npu_i32x2 value) {
  return ::shift_bytes(a, __builtin_aiev2_vbroadcast64_I512(value), 8);
}

NPU_INLINE npu_bf16x32 maxbf16(npu_bf16x32 a, npu_bf16x32 b) {
  unsigned int less;
  return __builtin_aiev2_vmax_ltbf16(a, b, less);
}
NPU_INLINE npu_bf16x32 minbf16(npu_bf16x32 a, npu_bf16x32 b) {
  unsigned int least;
  return __builtin_aiev2_vmin_gebf16(a, b, least);
}

NPU_INLINE npu_i8x32 pack16(npu_i16x32 a, int32_t sign) {
  return ::pack(a, sign);
}
NPU_INLINE npu_i8x32 pack8(npu_i16x32 a, int32_t sign) {
  return (npu_i8x32)::pack((npu_i8x64)a, sign);
}
NPU_INLINE npu_i16x32 unpack8(npu_i8x32 a, int32_t sign) {
  return ::unpack(a, sign);
}
NPU_INLINE npu_i16x32 unpack4(npu_i8x32 a, int32_t sign) {
  return (npu_i16x32)::unpack((v64int4)a, sign);
}

// The same built-ins take lanes of 32 and of 64 bits.
NPU_INLINE npu_acc32x32 addacc(npu_acc32x32 a, npu_acc32x32 b, int32_t conf) {
  return __builtin_aiev2_add_acc(a, b, conf);
}
NPU_INLINE npu_acc32x32 subacc(npu_acc32x32 a, npu_acc32x32 b, int32_t conf) {
  return __builtin_aiev2_sub_acc(a, b, conf);
}
NPU_INLINE npu_acc32x32 negaddacc(npu_acc32x32 a, npu_acc32x32 b,
                                  int32_t conf) {
  return __builtin_aiev2_negadd_acc(a, b, conf);
}
NPU_INLINE npu_acc32x32 negsubacc(npu_acc32x32 a, npu_acc32x32 b,
                                  int32_t conf) {
  return __builtin_aiev2_negsub_acc(a, b, conf);
}

NPU_INLINE int32_t stream_read() {
  int status;
  return __builtin_aiev2_get_ss(status);
}

} // namespace npu_peano

#endif // NPU_AIE_PEANO_H
