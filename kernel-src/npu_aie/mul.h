//===- mul.h - multiplication and accumulators -----------------*- C++ -*-===//
//
//   acc = npu_mul<mode>(x, y)               p
//   acc = npu_mac<mode>(acc, x, y)          acc + p
//   acc = npu_msc<mode>(acc, x, y)          acc - p
//   acc = npu_addmac<mode>(acc, acc2, x, y) acc + acc2 + p
//
// and npu_negmul (-p), npu_negmac (-acc - p), npu_negmsc (-acc + p),
// npu_addmsc (acc + acc2 - p), npu_submac (acc - acc2 + p), npu_submsc
// (acc - acc2 - p); p is the sum of products of the mode, each factor signed
// or not by its type. Integer lanes wrap.
//
// Factors come in vectors of 512 bits; modes that need less read the low part
// (npu_grow makes a 512-bit vector of a 256-bit one).
//
// Latency: factors are read in cycle 1, accumulators in cycle 3, the result is
// there in cycle 5: 2 from a mac to the next on the same accumulator, 5 to an
// SRS. bfloat16: 4 and 6. One of them in each cycle.
//
// Source: aiev2_compute_control and the intrinsics' names in
// clang/lib/Headers/aiev2/aiev2_vmult.h of Xilinx/llvm-aie; UG1583, Multiply
// Accumulate; latencies from AIE2Schedule.td.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_MUL_H
#define NPU_AIE_MUL_H

#include "convert.h"
#include "permute.h"

/// A mode: bits 1 to 7 of the configuration word (accumulator, factors,
/// variant), and the bits of a lane of x and y.
struct npu_mode {
  int32_t accumulator, factors, variant;
  int32_t x_bits, y_bits;
};

// Matrices: npu_mm_<x bits>x<y bits>_<m>x<k>x<n>, x row-major m x k, y
// row-major k x n, the result row-major m x n.
inline constexpr npu_mode npu_mm_8x4_4x16x8{0, 0, 0, 8, 4};
inline constexpr npu_mode npu_mm_8x8_4x8x8{0, 1, 0, 8, 8};
inline constexpr npu_mode npu_mm_16x8_4x4x8{0, 2, 0, 16, 8};
inline constexpr npu_mode npu_mm_16x16_4x2x8{0, 3, 0, 16, 16};
// Into lanes of 64 bits.
inline constexpr npu_mode npu_mm_32x16_4x2x4{1, 0, 0, 32, 16};
inline constexpr npu_mode npu_mm_16x8_2x8x8{1, 2, 0, 16, 8};
inline constexpr npu_mode npu_mm_16x8_4x8x4{1, 2, 1, 16, 8};
inline constexpr npu_mode npu_mm_16x16_2x4x8{1, 3, 0, 16, 16};
inline constexpr npu_mode npu_mm_16x16_4x4x4{1, 3, 1, 16, 16};
// Two matrix products side by side: lane [i][j][channel].
inline constexpr npu_mode npu_mm_16x8_4x4x4_ch2{0, 2, 1, 16, 8};
// bfloat16.
inline constexpr npu_mode npu_mm_bf16_4x8x4{2, 3, 0, 0, 0};

// Lane by lane: lane i of the result is the sum over t of x[i + t lanes] y[i +
// t lanes]; npu_ew_<bits>_<lanes>x<terms>.
inline constexpr npu_mode npu_ew_8_32x2{0, 1, 1, 8, 8};
inline constexpr npu_mode npu_ew_16_32x1{0, 3, 1, 16, 16};
inline constexpr npu_mode npu_ew_16_16x2{1, 3, 2, 16, 16};
inline constexpr npu_mode npu_ew_bf16_16x2{2, 3, 1, 0, 0};

// Convolutions: lane o of the result is the sum over u of x[o + u] y[u];
// npu_conv_<bits>_<outputs>x<points>, `ch` interleaved channels.
inline constexpr npu_mode npu_conv_8_4x4_ch8{0, 1, 2, 8, 8};
inline constexpr npu_mode npu_conv_8_8x8_ch4{0, 1, 3, 8, 8};
inline constexpr npu_mode npu_conv_8_32x8{0, 1, 4, 8, 8};
inline constexpr npu_mode npu_conv_16_16x4{1, 3, 3, 16, 16};

// Complex numbers, real part in the lower lane: sums of `terms` products of
// each of 8 lanes. The product proper, with x conjugate, with y conjugate, and
// with both, is chosen by npu_complex.
inline constexpr npu_mode npu_cx_16_8x2{1, 3, 4, 16, 16};
inline constexpr npu_mode npu_cx_32x16_8x1{1, 0, 1, 32, 16};

/// Signs of the terms of complex products.
enum npu_complex : int32_t {
  npu_cx_plain = 0x0a,
  npu_cx_conj_x = 0xa0,
  npu_cx_conj_y = 0x50,
  npu_cx_conj_both = 0xfa,
};

/// The configuration word. `flags`: 1 the first accumulator counts as 0, 2 it
/// is shifted left by 16 first.
NPU_INLINE constexpr int32_t npu_conf(npu_mode m, int32_t x_sign,
                                      int32_t y_sign, int32_t complex = 0,
                                      int32_t flags = 0) {
  return m.accumulator << 1 | m.factors << 3 | m.variant << 5 | y_sign << 8 |
         x_sign << 9 | complex << 16 | (flags & 1) | (flags & 2) << 9;
}

/// What a factor is: bits of its lanes, whether they have a sign, and its
/// register's content for the operation.
template <class V> struct npu_factor;
#define NPU_FACTOR(V, BITS, SIGN)                                              \
  template <> struct npu_factor<V> {                                           \
    static constexpr int32_t bits = BITS, sign = SIGN;                         \
    static npu_i8x64 x(V v) { return (npu_i8x64)v; }                           \
    static npu_i32x16 y(V v) { return (npu_i32x16)v; }                         \
  };
NPU_FACTOR(npu_i8x64, 8, 1)
NPU_FACTOR(npu_u8x64, 8, 0)
NPU_FACTOR(npu_i16x32, 16, 1)
NPU_FACTOR(npu_u16x32, 16, 0)
NPU_FACTOR(npu_i32x16, 32, 1)
NPU_FACTOR(npu_u32x16, 32, 0)
#undef NPU_FACTOR
template <> struct npu_factor<npu_i4x128> {
  static constexpr int32_t bits = 4, sign = 1;
  static npu_i32x16 y(npu_i4x128 v) { return (npu_i32x16)v.bytes; }
};
template <> struct npu_factor<npu_u4x128> {
  static constexpr int32_t bits = 4, sign = 0;
  static npu_i32x16 y(npu_u4x128 v) { return (npu_i32x16)v.bytes; }
};

/// The configuration of a mode for these factors. Complex modes take their
/// signs as the second template argument.
template <npu_mode m, class X, class Y, int32_t complex>
NPU_INLINE constexpr int32_t npu_conf_of() {
  static_assert(npu_factor<X>::bits == m.x_bits &&
                    npu_factor<Y>::bits == m.y_bits,
                "the mode is for factors of other widths");
  static_assert((complex != 0) == (m.variant == 4 && m.factors == 3) ||
                    (complex != 0) == (m.variant == 1 && m.x_bits == 32),
                "complex modes, and only these, need an npu_complex");
  return npu_conf(m, npu_factor<X>::sign, npu_factor<Y>::sign, complex);
}

// The accumulators of a mode.
template <int32_t accumulator> struct npu_acc_of;
template <> struct npu_acc_of<0> {
  typedef npu_acc32x32 type;
};
template <> struct npu_acc_of<1> {
  typedef npu_acc64x16 type;
};
template <npu_mode m>
using npu_acc_t = typename npu_acc_of<m.accumulator>::type;

#define NPU_MUL(NAME)                                                          \
  template <npu_mode m, int32_t complex = 0, class X, class Y>                 \
  NPU_INLINE npu_acc_t<m> npu_##NAME(X x, Y y) {                               \
    constexpr int32_t conf = npu_conf_of<m, X, Y, complex>();                  \
    if constexpr (m.accumulator == 0)                                          \
      return npu_op_##NAME##32(npu_factor<X>::x(x), npu_factor<Y>::y(y),       \
                               conf);                                          \
    else                                                                       \
      return npu_op_##NAME##64(npu_factor<X>::x(x), npu_factor<Y>::y(y),       \
                               conf);                                          \
  }
#define NPU_MAC(NAME)                                                          \
  template <npu_mode m, int32_t complex = 0, class X, class Y>                 \
  NPU_INLINE npu_acc_t<m> npu_##NAME(npu_acc_t<m> acc, X x, Y y) {             \
    constexpr int32_t conf = npu_conf_of<m, X, Y, complex>();                  \
    if constexpr (m.accumulator == 0)                                          \
      return npu_op_##NAME##32(npu_factor<X>::x(x), npu_factor<Y>::y(y), acc,  \
                               conf);                                          \
    else                                                                       \
      return npu_op_##NAME##64(npu_factor<X>::x(x), npu_factor<Y>::y(y), acc,  \
                               conf);                                          \
  }
#define NPU_ADDMAC(NAME)                                                       \
  template <npu_mode m, int32_t complex = 0, class X, class Y>                 \
  NPU_INLINE npu_acc_t<m> npu_##NAME(npu_acc_t<m> acc, npu_acc_t<m> acc2, X x, \
                                     Y y) {                                    \
    constexpr int32_t conf = npu_conf_of<m, X, Y, complex>();                  \
    if constexpr (m.accumulator == 0)                                          \
      return npu_op_##NAME##32(npu_factor<X>::x(x), npu_factor<Y>::y(y), acc,  \
                               acc2, conf);                                    \
    else                                                                       \
      return npu_op_##NAME##64(npu_factor<X>::x(x), npu_factor<Y>::y(y), acc,  \
                               acc2, conf);                                    \
  }

NPU_MUL(mul)
NPU_MUL(negmul)
NPU_MAC(mac)
NPU_MAC(msc)
NPU_MAC(negmac)
NPU_MAC(negmsc)
NPU_ADDMAC(addmac)
NPU_ADDMAC(addmsc)
NPU_ADDMAC(submac)
NPU_ADDMAC(submsc)

#undef NPU_MUL
#undef NPU_MAC
#undef NPU_ADDMAC

/// The same for bfloat16. Each lane is one sum, aligned to the largest
/// exponent with 23 bits and rounded once, to nearest even (host/float.h has
/// the rules for zeros, infinities and NaNs).
#define NPU_BF16(NAME, ACCS, ARGS)                                             \
  template <npu_mode m>                                                        \
  NPU_INLINE npu_accf32x16 npu_##NAME ACCS {                                   \
    static_assert(m.accumulator == 2, "a mode of bfloat16");                   \
    constexpr int32_t conf = npu_conf(m, 0, 0);                                \
    return npu_op_##NAME##f ARGS;                                              \
  }

NPU_BF16(mul, (npu_bf16x32 x, npu_bf16x32 y), (x, y, conf))
NPU_BF16(negmul, (npu_bf16x32 x, npu_bf16x32 y), (x, y, conf))
NPU_BF16(mac, (npu_accf32x16 acc, npu_bf16x32 x, npu_bf16x32 y),
         (x, y, acc, conf))
NPU_BF16(msc, (npu_accf32x16 acc, npu_bf16x32 x, npu_bf16x32 y),
         (x, y, acc, conf))
NPU_BF16(addmac,
         (npu_accf32x16 acc, npu_accf32x16 acc2, npu_bf16x32 x, npu_bf16x32 y),
         (x, y, acc, acc2, conf))
NPU_BF16(addmsc,
         (npu_accf32x16 acc, npu_accf32x16 acc2, npu_bf16x32 x, npu_bf16x32 y),
         (x, y, acc, acc2, conf))

#undef NPU_BF16

//===----------------------------------------------------------------------===//
// Sums of accumulators: `vadd`, `vsub`, `vneg`. Latency 3 between
// accumulators, floats 4.
//===----------------------------------------------------------------------===//

NPU_INLINE npu_acc32x32 npu_acc_add(npu_acc32x32 a, npu_acc32x32 b) {
  return npu_op_addacc(a, b, 0);
}
NPU_INLINE npu_acc32x32 npu_acc_sub(npu_acc32x32 a, npu_acc32x32 b) {
  return npu_op_subacc(a, b, 0);
}
NPU_INLINE npu_acc32x32 npu_acc_neg(npu_acc32x32 a) {
  return npu_op_negacc32(a, 0);
}
NPU_INLINE npu_acc64x16 npu_acc_add(npu_acc64x16 a, npu_acc64x16 b) {
  return (npu_acc64x16)npu_op_addacc((npu_acc32x32)a, (npu_acc32x32)b, 2);
}
NPU_INLINE npu_acc64x16 npu_acc_sub(npu_acc64x16 a, npu_acc64x16 b) {
  return (npu_acc64x16)npu_op_subacc((npu_acc32x32)a, (npu_acc32x32)b, 2);
}
NPU_INLINE npu_acc64x16 npu_acc_neg(npu_acc64x16 a) {
  return npu_op_negacc64(a, 2);
}
/// Floats: the rules of npu_mac.
NPU_INLINE npu_accf32x16 npu_acc_add(npu_accf32x16 a, npu_accf32x16 b) {
  return npu_op_addaccf(a, b, 0x1c);
}
NPU_INLINE npu_accf32x16 npu_acc_sub(npu_accf32x16 a, npu_accf32x16 b) {
  return npu_op_subaccf(a, b, 0x1c);
}
NPU_INLINE npu_accf32x16 npu_acc_neg(npu_accf32x16 a) {
  return npu_op_negaccf(a, 0x1c);
}

/// An accumulator of zeros.
template <class A> NPU_INLINE A npu_zero_acc() {
#if defined(NPU_PEANO)
  if constexpr (sizeof(A) == 128)
    return (A)__builtin_aiev2_vbroadcast_zero_acc1024();
  else
    return (A)__builtin_aiev2_vbroadcast32_I512(0);
#else
  return A{};
#endif
}

#endif // NPU_AIE_MUL_H
