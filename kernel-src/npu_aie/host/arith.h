//===- arith.h - lane-wise arithmetic on the host --------------*- C++ -*-===//
//
// Source: names and identities of clang/lib/Headers/aiev2/aiev2_vadd.h
// (llvm-aie); Compare/Select in AMD's AI Engine-ML Intrinsics User Guide
// (UG1583) for maxdiff. bfloat16 comparisons: hardware results reported in
// FIM43-Redeye/xdna-emu (vector_compare.rs).
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_ARITH_H
#define NPU_AIE_HOST_ARITH_H

#include "bits.h"

namespace npu_host {

/// f of each pair of lanes, as numbers; the low bits are kept.
template <class T, class V, class F> V each(V a, V b, int sign, F f) {
  Lanes<T, V> out;
  for (int i = 0; i < out.count; ++i)
    out[i] = static_cast<T>(f(number<T>(a, i, sign), number<T>(b, i, sign), i));
  return out.vector();
}

/// One bit for each pair of lanes.
template <class T, class V, class F> uint64_t bits(V a, V b, int sign, F f) {
  uint64_t mask = 0;
  for (int i = 0; i < Lanes<T, V>::count; ++i)
    if (f(number<T>(a, i, sign), number<T>(b, i, sign)))
      mask |= uint64_t{1} << i;
  return mask;
}

// Masks as the operations have them: 64 bits in a pair of words, 32 in one.
inline uint64_t mask_of(npu_i32x2 m) {
  uint64_t bits;
  std::memcpy(&bits, &m, 8);
  return bits;
}
inline uint64_t mask_of(int32_t m) { return static_cast<uint32_t>(m); }
template <class M> M mask_as(uint64_t bits) {
  M m;
  std::memcpy(&m, &bits, sizeof m);
  return m;
}

#define NPU_HOST_ARITH(W, T, V, M)                                             \
  inline V addsub##W(V a, V b, M subtract) {                                   \
    const uint64_t s = mask_of(subtract);                                      \
    return each<T>(a, b, 1, [=](int64_t x, int64_t y, int i) {                 \
      return s >> i & 1 ? x - y : x + y;                                       \
    });                                                                        \
  }                                                                            \
  inline V abs##W(V a, int32_t sign) {                                         \
    return each<T>(a, a, sign,                                                 \
                   [](int64_t x, int64_t, int) { return x < 0 ? -x : x; });    \
  }                                                                            \
  inline V max##W(V a, V b, int32_t sign) {                                    \
    return each<T>(a, b, sign, [](int64_t x, int64_t y, int) {                 \
      return x < y ? y : x;                                                    \
    });                                                                        \
  }                                                                            \
  inline V min##W(V a, V b, int32_t sign) {                                    \
    return each<T>(a, b, sign, [](int64_t x, int64_t y, int) {                 \
      return x < y ? x : y;                                                    \
    });                                                                        \
  }                                                                            \
  inline V maxdiff##W(V a, V b, int32_t sign) {                                \
    return each<T>(a, b, sign, [](int64_t x, int64_t y, int) {                 \
      return x < y ? 0 : x - y;                                                \
    });                                                                        \
  }                                                                            \
  inline M lt##W(V a, V b, int32_t sign) {                                     \
    return mask_as<M>(                                                         \
        bits<T>(a, b, sign, [](int64_t x, int64_t y) { return x < y; }));      \
  }                                                                            \
  inline M ge##W(V a, V b, int32_t sign) {                                     \
    return mask_as<M>(                                                         \
        bits<T>(a, b, sign, [](int64_t x, int64_t y) { return x >= y; }));     \
  }                                                                            \
  inline M eqz##W(V a) {                                                       \
    return mask_as<M>(                                                         \
        bits<T>(a, a, 1, [](int64_t x, int64_t) { return x == 0; }));          \
  }                                                                            \
  inline V sel##W(V a, V b, M take_b) {                                        \
    const uint64_t s = mask_of(take_b);                                        \
    return each<T>(a, b, 1, [=](int64_t x, int64_t y, int i) {                 \
      return s >> i & 1 ? y : x;                                               \
    });                                                                        \
  }

NPU_HOST_ARITH(8, int8_t, npu_i8x64, npu_i32x2)
NPU_HOST_ARITH(16, int16_t, npu_i16x32, int32_t)
NPU_HOST_ARITH(32, int32_t, npu_i32x16, int32_t)

#undef NPU_HOST_ARITH

/// Where a bfloat16 stands in the order; NaNs stand nowhere.
struct Place {
  bool nan;
  int at;
  explicit Place(uint16_t bits)
      : nan((bits & 0x7fff) > 0x7f80),
        at(bits & 0x8000 ? ~(bits & 0x7fff) : bits & 0x7fff) {}
};

template <class F> uint32_t bf16_mask(npu_bf16x32 a, npu_bf16x32 b, F f) {
  const Lanes<uint16_t, npu_bf16x32> x(a), y(b);
  uint32_t mask = 0;
  for (int i = 0; i < 32; ++i) {
    const Place p(x[i]), q(y[i]);
    if (!p.nan && !q.nan && f(p.at, q.at))
      mask |= uint32_t{1} << i;
  }
  return mask;
}

inline npu_bf16x32 bf16_take(npu_bf16x32 a, npu_bf16x32 b, uint32_t mask) {
  Lanes<uint16_t, npu_bf16x32> x(a);
  const Lanes<uint16_t, npu_bf16x32> y(b);
  for (int i = 0; i < 32; ++i)
    if (mask >> i & 1)
      x[i] = y[i];
  return x.vector();
}

inline int32_t ltbf16(npu_bf16x32 a, npu_bf16x32 b) {
  return static_cast<int32_t>(
      bf16_mask(a, b, [](int p, int q) { return p < q; }));
}
inline int32_t gebf16(npu_bf16x32 a, npu_bf16x32 b) {
  return static_cast<int32_t>(
      bf16_mask(a, b, [](int p, int q) { return p >= q; }));
}
inline npu_bf16x32 maxbf16(npu_bf16x32 a, npu_bf16x32 b) {
  return bf16_take(a, b, static_cast<uint32_t>(ltbf16(a, b)));
}
inline npu_bf16x32 minbf16(npu_bf16x32 a, npu_bf16x32 b) {
  return bf16_take(a, b, static_cast<uint32_t>(gebf16(a, b)));
}

/// Leading bits that equal the sign, the sign among them.
inline int32_t clb(int32_t value) {
  const uint32_t x = static_cast<uint32_t>(value < 0 ? ~value : value);
  return x == 0 ? 32 : __builtin_clz(x);
}

} // namespace npu_host

#endif // NPU_AIE_HOST_ARITH_H
