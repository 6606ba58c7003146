//===- permute.h - elements, halves, shuffles ------------------*- C++ -*-===//
//
// One instruction of the mv slot each unless noted: latency 2, 1 between
// vectors of such instructions. Halves are parts of registers and cost nothing
// where the compiler can put them in place.
//
// Source: clang/lib/Headers/aiev2/aiev2_scl2vec.h and aiev2_enums.h in
// Xilinx/llvm-aie; UG1583, Shift, Shift element, Shuffle.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_PERMUTE_H
#define NPU_AIE_PERMUTE_H

#include "arith.h"

//===----------------------------------------------------------------------===//
// Halves
//===----------------------------------------------------------------------===//

#if !defined(NPU_PEANO)
// Lane numbers of __builtin_shufflevector: n from `from` on.
#define NPU_L4(n) n, n + 1, n + 2, n + 3
#define NPU_L8(n) NPU_L4(n), NPU_L4(n + 4)
#define NPU_L16(n) NPU_L8(n), NPU_L8(n + 8)
#define NPU_L32(n) NPU_L16(n), NPU_L16(n + 16)
#define NPU_L64(n) NPU_L32(n), NPU_L32(n + 32)
#define NPU_N4 -1, -1, -1, -1
#define NPU_N8 NPU_N4, NPU_N4
#define NPU_N16 NPU_N8, NPU_N8
#define NPU_N32 NPU_N16, NPU_N16
#define NPU_N64 NPU_N32, NPU_N32
#endif

/// npu_join(low, high): one vector of two.
/// npu_low(a), npu_high(a): half a vector.
/// npu_grow(a): a in the low half, anything in the high half.
#if defined(NPU_PEANO)
#define NPU_HALVES(WHOLE, HALF, N, PWHOLE, PHALF)                              \
  NPU_INLINE WHOLE npu_join(HALF low, HALF high) { return concat(low, high); } \
  NPU_INLINE HALF npu_low(WHOLE a) { return extract_##PHALF(a, 0); }           \
  NPU_INLINE HALF npu_high(WHOLE a) { return extract_##PHALF(a, 1); }          \
  NPU_INLINE WHOLE npu_grow(HALF a) { return set_##PWHOLE(0, a); }
#else
#define NPU_HALVES(WHOLE, HALF, N, PWHOLE, PHALF)                              \
  NPU_INLINE WHOLE npu_join(HALF low, HALF high) {                             \
    return __builtin_shufflevector(low, high, NPU_L##N(0), NPU_L##N(N));       \
  }                                                                            \
  NPU_INLINE HALF npu_low(WHOLE a) {                                           \
    return __builtin_shufflevector(a, a, NPU_L##N(0));                         \
  }                                                                            \
  NPU_INLINE HALF npu_high(WHOLE a) {                                          \
    return __builtin_shufflevector(a, a, NPU_L##N(N));                         \
  }                                                                            \
  NPU_INLINE WHOLE npu_grow(HALF a) {                                          \
    return __builtin_shufflevector(a, a, NPU_L##N(0), NPU_N##N);               \
  }
#endif

NPU_HALVES(npu_i8x64, npu_i8x32, 32, v64int8, v32int8)
NPU_HALVES(npu_u8x64, npu_u8x32, 32, v64uint8, v32uint8)
NPU_HALVES(npu_i16x32, npu_i16x16, 16, v32int16, v16int16)
NPU_HALVES(npu_u16x32, npu_u16x16, 16, v32uint16, v16uint16)
NPU_HALVES(npu_i32x16, npu_i32x8, 8, v16int32, v8int32)
NPU_HALVES(npu_u32x16, npu_u32x8, 8, v16uint32, v8uint32)
NPU_HALVES(npu_bf16x32, npu_bf16x16, 16, v32bfloat16, v16bfloat16)
NPU_HALVES(npu_i8x128, npu_i8x64, 64, v128int8, v64int8)
NPU_HALVES(npu_u8x128, npu_u8x64, 64, v128uint8, v64uint8)
NPU_HALVES(npu_i16x64, npu_i16x32, 32, v64int16, v32int16)
NPU_HALVES(npu_u16x64, npu_u16x32, 32, v64uint16, v32uint16)
NPU_HALVES(npu_i32x32, npu_i32x16, 16, v32int32, v16int32)
NPU_HALVES(npu_u32x32, npu_u32x16, 16, v32uint32, v16uint32)
NPU_HALVES(npu_bf16x64, npu_bf16x32, 32, v64bfloat16, v32bfloat16)
// Accumulators; N counts the 64-bit integers that they are made of.
NPU_HALVES(npu_acc32x32, npu_acc32x16, 8, v32acc32, v16acc32)
NPU_HALVES(npu_acc64x16, npu_acc64x8, 8, v16acc64, v8acc64)

#undef NPU_HALVES

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

#define NPU_ELEMENTS(W, V, S, T, SIGN)                                         \
  NPU_INLINE V npu_broadcast_to(npu_as<V>, int32_t value) {                    \
    return (V)npu_op_broadcast##W(value);                                      \
  }                                                                            \
  /** Lane `index` of a, which must have it: `vextract`. */                    \
  NPU_INLINE T npu_extract(V a, int32_t index) {                               \
    return static_cast<T>(npu_op_extract##W((S)a, index, SIGN));               \
  }                                                                            \
  /** a with lane `index` replaced: `vinsert`. */                              \
  NPU_INLINE V npu_insert(V a, int32_t index, int32_t value) {                 \
    return (V)npu_op_insert##W((npu_i32x16)a, index, value);                   \
  }                                                                            \
  /** Lane `index` of a in every lane: `vextbcst`. */                          \
  NPU_INLINE V npu_extract_broadcast(V a, int32_t index) {                     \
    return (V)npu_op_extbcst##W((S)a, index);                                  \
  }                                                                            \
  /** Lanes move up by one, `value` becomes lane 0: `vpush.lo`. */             \
  NPU_INLINE V npu_push_low(V a, int32_t value) {                              \
    return (V)npu_op_pushlo##W((S)a, value);                                   \
  }                                                                            \
  /** Lanes move down by one, `value` becomes the last: `vpush.hi`. */         \
  NPU_INLINE V npu_push_high(V a, int32_t value) {                             \
    return (V)npu_op_pushhi##W((S)a, value);                                   \
  }                                                                            \
  /** 64 bytes of a and the following b, from byte `bytes` (0 to 64) on:       \
      `vshift`. */                                                             \
  NPU_INLINE V npu_shift_bytes(V a, V b, int32_t bytes) {                      \
    return (V)npu_op_shift((npu_i32x16)a, (npu_i32x16)b, 0, bytes);            \
  }                                                                            \
  /** a moved down by 4, 8, 16 or 32 bytes for a step of 1 to 4, then the      \
      first `bytes` bytes of b in the place of the last: `vshift.align`. */    \
  NPU_INLINE V npu_shift_align(V a, int32_t step, V b, int32_t bytes) {        \
    return (V)npu_op_shift((npu_i32x16)a, (npu_i32x16)b, step, bytes);         \
  }                                                                            \
  /** A transposition, see npu_t: `vshuffle`. */                               \
  NPU_INLINE V npu_shuffle(V a, V b, int32_t mode) {                           \
    return (V)npu_op_shuffle((npu_i32x16)a, (npu_i32x16)b, mode);              \
  }

NPU_ELEMENTS(8, npu_i8x64, npu_i8x64, int8_t, 1)
NPU_ELEMENTS(8, npu_u8x64, npu_i8x64, uint8_t, 0)
NPU_ELEMENTS(16, npu_i16x32, npu_i16x32, int16_t, 1)
NPU_ELEMENTS(16, npu_u16x32, npu_i16x32, uint16_t, 0)
NPU_ELEMENTS(32, npu_i32x16, npu_i32x16, int32_t, 1)
NPU_ELEMENTS(32, npu_u32x16, npu_i32x16, uint32_t, 0)
// The bits of the bfloat16, in the low half of the scalar.
NPU_ELEMENTS(16, npu_bf16x32, npu_i16x32, uint16_t, 0)

#undef NPU_ELEMENTS

/// The scalar in every lane: `vbcst`.
template <class V> NPU_INLINE V npu_broadcast(int32_t value) {
  return npu_broadcast_to(npu_as<V>(), value);
}

/// Elements of 64 bits, as pairs of lanes of 32.
NPU_INLINE npu_i32x16 npu_broadcast_pair(uint64_t value) {
  return npu_op_broadcast64(npu_pair_of(value));
}
NPU_INLINE uint64_t npu_extract_pair(npu_i32x16 a, int32_t index) {
  return npu_mask_of(npu_op_extract64(a, index, 1));
}
NPU_INLINE npu_i32x16 npu_insert_pair(npu_i32x16 a, int32_t index,
                                      uint64_t value) {
  return npu_op_insert64(a, index, npu_pair_of(value));
}
NPU_INLINE npu_i32x16 npu_push_low_pair(npu_i32x16 a, uint64_t value) {
  return npu_op_pushlo64(a, npu_pair_of(value));
}
NPU_INLINE npu_i32x16 npu_push_high_pair(npu_i32x16 a, uint64_t value) {
  return npu_op_pushhi64(a, npu_pair_of(value));
}

//===----------------------------------------------------------------------===//
// Shuffles
//===----------------------------------------------------------------------===//

/// Modes of npu_shuffle: npu_t<bits>_<rows>x<columns> takes a matrix of so
/// many rows of so many elements, row by row, and gives its transpose. A
/// matrix of 1024 bits is a and the following b; `lo` and `hi` give the halves
/// of the result. Smaller ones are in a, as many as fit; b is not read.
enum npu_t : int32_t {
  npu_t8_64x2_lo = 0, // even bytes
  npu_t8_64x2_hi = 1, // odd bytes
  npu_t16_32x2_lo = 2,
  npu_t16_32x2_hi = 3,
  npu_t32_16x2_lo = 4,
  npu_t32_16x2_hi = 5,
  npu_t64_8x2_lo = 6,
  npu_t64_8x2_hi = 7,
  npu_t128_4x2_lo = 8,
  npu_t128_4x2_hi = 9,
  npu_t256_2x2_lo = 10, // low halves
  npu_t256_2x2_hi = 11, // high halves
  npu_t128_2x4_lo = 12,
  npu_t128_2x4_hi = 13,
  npu_t64_2x8_lo = 14,
  npu_t64_2x8_hi = 15,
  npu_t32_2x16_lo = 16, // interleave words
  npu_t32_2x16_hi = 17,
  npu_t16_2x32_lo = 18,
  npu_t16_2x32_hi = 19,
  npu_t8_2x64_lo = 20, // interleave bytes
  npu_t8_2x64_hi = 21,
  npu_t512_1x2_lo = 22, // a
  npu_t512_1x2_hi = 23, // b
  npu_t16_16x4_lo = 24,
  npu_t16_16x4_hi = 25,
  npu_t16_4x16_lo = 26,
  npu_t16_4x16_hi = 27,
  npu_t16_8x4 = 28,
  npu_t16_4x8 = 29,
  npu_t32_8x4_lo = 30,
  npu_t32_8x4_hi = 31,
  npu_t32_4x8_lo = 32,
  npu_t32_4x8_hi = 33,
  npu_t32_4x4 = 34,
  npu_t8_8x8 = 35,
  npu_t8_16x4 = 36,
  npu_t8_4x16 = 37,
  npu_t16_1x2_flip = 38, // no transposition: neighbours change places
  npu_t16_4x4 = 39,
  npu_t16_4x2 = 40,
  npu_t16_2x4 = 41,
  npu_t16_8x2 = 42,
  npu_t16_2x8 = 43,
  npu_t16_16x2 = 44,
  npu_t16_2x16 = 45,
  npu_t8_8x4 = 46,
  npu_t8_4x8 = 47,
};

#endif // NPU_AIE_PERMUTE_H
