//===- arith.h - lane-wise arithmetic of vectors ---------------*- C++ -*-===//
//
// On vectors of 512 bits; lanes are signed or not by their type. Each function
// is one instruction of the mv slot: latency 2, 1 between vectors of such
// instructions. C's operators give + - & | ^ ~ (^ is three instructions).
//
// A mask has one bit for each lane, lane 0 in bit 0.
//
// Source: clang/lib/Headers/aiev2/aiev2_vadd.h in Xilinx/llvm-aie; UG1583,
// Compare/Select.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_ARITH_H
#define NPU_AIE_ARITH_H

#include "ops.h"

/// Masks of 64 lanes: a number for kernels, a pair of words for operations.
NPU_INLINE npu_mask64 npu_mask_of(npu_i32x2 pair) {
  return __builtin_bit_cast(npu_mask64, pair);
}
NPU_INLINE npu_i32x2 npu_pair_of(npu_mask64 mask) {
  return __builtin_bit_cast(npu_i32x2, mask);
}
NPU_INLINE uint32_t npu_mask_of(int32_t word) {
  return static_cast<uint32_t>(word);
}
NPU_INLINE int32_t npu_pair_of(uint32_t mask) {
  return static_cast<int32_t>(mask);
}

#define NPU_LANES(W, V, S, SIGN, MASK)                                         \
  /** The greater of each pair of lanes: `vmax_lt`. */                         \
  NPU_INLINE V npu_max(V a, V b) {                                             \
    return (V)npu_op_max##W((S)a, (S)b, SIGN);                                 \
  }                                                                            \
  /** The lesser of each pair of lanes: `vmin_ge`. */                          \
  NPU_INLINE V npu_min(V a, V b) {                                             \
    return (V)npu_op_min##W((S)a, (S)b, SIGN);                                 \
  }                                                                            \
  /** a - b where a is greater, else 0; in the lane's bits: `vmaxdiff_lt`. */  \
  NPU_INLINE V npu_maxdiff(V a, V b) {                                         \
    return (V)npu_op_maxdiff##W((S)a, (S)b, SIGN);                             \
  }                                                                            \
  /** The magnitude; that of the least number is itself: `vabs_gtz`. */        \
  NPU_INLINE V npu_abs(V a) { return (V)npu_op_abs##W((S)a, SIGN); }           \
  /** a - b where the bit is set, else a + b: `vaddsub`. */                    \
  NPU_INLINE V npu_addsub(V a, V b, MASK subtract) {                           \
    return (V)npu_op_addsub##W((S)a, (S)b, npu_pair_of(subtract));             \
  }                                                                            \
  /** b where the bit is set, else a: `vsel`. */                               \
  NPU_INLINE V npu_sel(V a, V b, MASK take_b) {                                \
    return (V)npu_op_sel##W((S)a, (S)b, npu_pair_of(take_b));                  \
  }                                                                            \
  /** Where a < b: `vlt`. */                                                   \
  NPU_INLINE MASK npu_lt(V a, V b) {                                           \
    return npu_mask_of(npu_op_lt##W((S)a, (S)b, SIGN));                        \
  }                                                                            \
  /** Where a >= b: `vge`. */                                                  \
  NPU_INLINE MASK npu_ge(V a, V b) {                                           \
    return npu_mask_of(npu_op_ge##W((S)a, (S)b, SIGN));                        \
  }                                                                            \
  /** Where a > b and where a <= b: `vlt`, `vge` of b and a. */                \
  NPU_INLINE MASK npu_gt(V a, V b) { return npu_lt(b, a); }                    \
  NPU_INLINE MASK npu_le(V a, V b) { return npu_ge(b, a); }                    \
  /** Where a is 0: `veqz`. */                                                 \
  NPU_INLINE MASK npu_eqz(V a) { return npu_mask_of(npu_op_eqz##W((S)a)); }    \
  /** Where a equals b: `vsub`, `veqz`. */                                     \
  NPU_INLINE MASK npu_eq(V a, V b) { return npu_eqz((V)(a - b)); }

NPU_LANES(8, npu_i8x64, npu_i8x64, 1, npu_mask64)
NPU_LANES(8, npu_u8x64, npu_i8x64, 0, npu_mask64)
NPU_LANES(16, npu_i16x32, npu_i16x32, 1, npu_mask32)
NPU_LANES(16, npu_u16x32, npu_i16x32, 0, npu_mask32)
NPU_LANES(32, npu_i32x16, npu_i32x16, 1, npu_mask16)
NPU_LANES(32, npu_u32x16, npu_i32x16, 0, npu_mask16)

#undef NPU_LANES

/// bfloat16 lanes: ordered by sign and magnitude, -0 below +0. A comparison
/// with a NaN is false; max and min then give a.
NPU_INLINE npu_mask32 npu_lt(npu_bf16x32 a, npu_bf16x32 b) {
  return npu_mask_of(npu_op_ltbf16(a, b));
}
NPU_INLINE npu_mask32 npu_ge(npu_bf16x32 a, npu_bf16x32 b) {
  return npu_mask_of(npu_op_gebf16(a, b));
}
NPU_INLINE npu_bf16x32 npu_max(npu_bf16x32 a, npu_bf16x32 b) {
  return npu_op_maxbf16(a, b);
}
NPU_INLINE npu_bf16x32 npu_min(npu_bf16x32 a, npu_bf16x32 b) {
  return npu_op_minbf16(a, b);
}
NPU_INLINE npu_bf16x32 npu_sel(npu_bf16x32 a, npu_bf16x32 b,
                               npu_mask32 take_b) {
  return (npu_bf16x32)npu_op_sel16((npu_i16x32)a, (npu_i16x32)b,
                                   npu_pair_of(take_b));
}

#endif // NPU_AIE_ARITH_H
