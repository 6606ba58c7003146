//===- convert.h - accumulators to vectors and back ------------*- C++ -*-===//
//
// npu_srs<V>(acc, shift): each lane divided by 2^shift, rounded as the
// rounding mode says, saturated as the saturation mode says. -1 to 59 bits;
// -4 to -2 with npu_truncate only. Latency 4, in the st slot.
//
// npu_ups<A>(v, shift): each lane times 2^shift, 0 to 63 bits, in wider lanes.
// With saturation the product must fit. Latency 3, in the mv slot.
//
// npu_pack<V>(v): lanes of half the width, saturated as the mode says; latency
// 2. npu_unpack<V>(v): lanes of twice the width; issue it with the load that
// feeds it, it has the load's latency of 7.
//
// bfloat16: npu_to_bf16 rounds as the rounding mode says, npu_to_f32 is exact,
// npu_floor gives floor(v * 2^shift) of -32 to 31, saturated, the largest
// integer for a NaN. Latency 2.
//
// Source: UG1583, Control registers, Shift-Round-Saturate, Upshift,
// Pack/Unpack; clang/lib/Headers/aiev2/aiev2_{srs,ups,defines,set_mode}.h in
// Xilinx/llvm-aie; bfloat16 as in host/float.h.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_CONVERT_H
#define NPU_AIE_CONVERT_H

#include "arith.h"

//===----------------------------------------------------------------------===//
// Modes. A kernel sets what it needs at its start: they are what the last one
// left, 0 after reset. Ready for the next instruction but one.
//===----------------------------------------------------------------------===//

enum npu_rounding : uint32_t {
  npu_round_floor = 0,      // down
  npu_round_ceil = 1,       // up
  npu_round_sym_floor = 2,  // towards zero
  npu_round_sym_ceil = 3,   // away from zero
  npu_round_neg_inf = 8,    // nearest, ties down
  npu_round_pos_inf = 9,    // nearest, ties up
  npu_round_sym_zero = 10,  // nearest, ties towards zero
  npu_round_sym_inf = 11,   // nearest, ties away from zero
  npu_round_conv_even = 12, // nearest, ties to even
  npu_round_conv_odd = 13,  // nearest, ties to odd
};

enum npu_saturation : uint32_t {
  npu_truncate = 0,     // the low bits
  npu_saturate = 1,     // the nearest number that fits
  npu_saturate_sym = 3, // and the least signed one is minus the greatest
};

NPU_INLINE void npu_set_rounding(npu_rounding mode) {
  npu_op_set_control(6, mode);
}
NPU_INLINE void npu_set_saturation(npu_saturation mode) {
  npu_op_set_control(9, mode);
}
NPU_INLINE npu_rounding npu_get_rounding() {
  return static_cast<npu_rounding>(npu_op_get_control(6));
}
NPU_INLINE npu_saturation npu_get_saturation() {
  return static_cast<npu_saturation>(npu_op_get_control(9));
}

//===----------------------------------------------------------------------===//
// SRS and UPS
//===----------------------------------------------------------------------===//

template <class V> struct npu_lane_of;
#define NPU_SIGN_OF(V, SIGN)                                                   \
  template <> struct npu_lane_of<V> {                                          \
    static constexpr int32_t sign = SIGN;                                      \
  };
NPU_SIGN_OF(npu_i8x32, 1)
NPU_SIGN_OF(npu_u8x32, 0)
NPU_SIGN_OF(npu_i16x16, 1)
NPU_SIGN_OF(npu_u16x16, 0)
NPU_SIGN_OF(npu_i32x8, 1)
NPU_SIGN_OF(npu_u32x8, 0)
NPU_SIGN_OF(npu_i8x64, 1)
NPU_SIGN_OF(npu_u8x64, 0)
NPU_SIGN_OF(npu_i16x32, 1)
NPU_SIGN_OF(npu_u16x32, 0)
NPU_SIGN_OF(npu_i32x16, 1)
NPU_SIGN_OF(npu_u32x16, 0)
#undef NPU_SIGN_OF

#define NPU_SRS_UPS(ACC, V, S, NAME, KIND)                                     \
  NPU_INLINE V npu_srs_to(npu_as<V>, ACC a, int32_t shift) {                   \
    return (V)npu_op_srs##KIND##_##NAME(a, shift, npu_lane_of<V>::sign);       \
  }                                                                            \
  NPU_INLINE ACC npu_ups_to(npu_as<ACC>, V a, int32_t shift) {                 \
    return npu_op_ups##KIND##_##NAME((S)a, shift, npu_lane_of<V>::sign);       \
  }

NPU_SRS_UPS(npu_acc32x16, npu_i16x16, npu_i16x16, 16x16, 32)
NPU_SRS_UPS(npu_acc32x16, npu_u16x16, npu_i16x16, 16x16, 32)
NPU_SRS_UPS(npu_acc32x32, npu_i8x32, npu_i8x32, 8x32, 32)
NPU_SRS_UPS(npu_acc32x32, npu_u8x32, npu_i8x32, 8x32, 32)
NPU_SRS_UPS(npu_acc32x32, npu_i16x32, npu_i16x32, 16x32, 32)
NPU_SRS_UPS(npu_acc32x32, npu_u16x32, npu_i16x32, 16x32, 32)
NPU_SRS_UPS(npu_acc64x16, npu_i16x16, npu_i16x16, 16x16, 64)
NPU_SRS_UPS(npu_acc64x16, npu_u16x16, npu_i16x16, 16x16, 64)
NPU_SRS_UPS(npu_acc64x16, npu_i32x16, npu_i32x16, 32x16, 64)
NPU_SRS_UPS(npu_acc64x16, npu_u32x16, npu_i32x16, 32x16, 64)
NPU_SRS_UPS(npu_acc64x8, npu_i32x8, npu_i32x8, 32x8, 64)
NPU_SRS_UPS(npu_acc64x8, npu_u32x8, npu_i32x8, 32x8, 64)

#undef NPU_SRS_UPS

template <class V, class A> NPU_INLINE V npu_srs(A acc, int32_t shift) {
  return npu_srs_to(npu_as<V>(), acc, shift);
}
template <class A, class V> NPU_INLINE A npu_ups(V v, int32_t shift) {
  return npu_ups_to(npu_as<A>(), v, shift);
}

//===----------------------------------------------------------------------===//
// Pack and unpack
//===----------------------------------------------------------------------===//

NPU_INLINE npu_i8x32 npu_pack(npu_i16x32 a) { return npu_op_pack16(a, 1); }
NPU_INLINE npu_u8x32 npu_pack(npu_u16x32 a) {
  return (npu_u8x32)npu_op_pack16((npu_i16x32)a, 0);
}
NPU_INLINE npu_i4x64 npu_pack(npu_i8x64 a) {
  return {npu_op_pack8((npu_i16x32)a, 1)};
}
NPU_INLINE npu_u4x64 npu_pack(npu_u8x64 a) {
  return {(npu_u8x32)npu_op_pack8((npu_i16x32)a, 0)};
}
NPU_INLINE npu_i16x32 npu_unpack(npu_i8x32 a) { return npu_op_unpack8(a, 1); }
NPU_INLINE npu_u16x32 npu_unpack(npu_u8x32 a) {
  return (npu_u16x32)npu_op_unpack8((npu_i8x32)a, 0);
}
NPU_INLINE npu_i8x64 npu_unpack(npu_i4x64 a) {
  return (npu_i8x64)npu_op_unpack4(a.bytes, 1);
}
NPU_INLINE npu_u8x64 npu_unpack(npu_u4x64 a) {
  return (npu_u8x64)npu_op_unpack4((npu_i8x32)a.bytes, 0);
}

//===----------------------------------------------------------------------===//
// bfloat16
//===----------------------------------------------------------------------===//

NPU_INLINE npu_bf16x16 npu_to_bf16(npu_accf32x16 a) {
  return npu_op_bf16_of_f32(a);
}
NPU_INLINE npu_accf32x16 npu_to_f32(npu_bf16x16 a) {
  return npu_op_f32_of_bf16(a);
}
NPU_INLINE npu_i32x16 npu_floor(npu_bf16x16 a, int32_t shift) {
  return npu_op_floor_of_bf16(a, shift);
}

//===----------------------------------------------------------------------===//
// The same bits in the other register file: a move of the mv slot, latency 2.
//===----------------------------------------------------------------------===//

/// Lanes of an accumulator as a vector, and back.
NPU_INLINE npu_i32x16 npu_lanes(npu_acc32x16 a) { return (npu_i32x16)a; }
NPU_INLINE npu_i32x32 npu_lanes(npu_acc32x32 a) { return (npu_i32x32)a; }
NPU_INLINE npu_i32x16 npu_lanes(npu_accf32x16 a) { return (npu_i32x16)a; }
NPU_INLINE npu_acc32x16 npu_acc(npu_i32x16 a) { return (npu_acc32x16)a; }
NPU_INLINE npu_acc32x32 npu_acc(npu_i32x32 a) { return (npu_acc32x32)a; }
NPU_INLINE npu_accf32x16 npu_accf(npu_i32x16 a) { return (npu_accf32x16)a; }

#endif // NPU_AIE_CONVERT_H
