//===- case.h - one small function for each intrinsic ----------*- C++ -*-===//
//
// A file NAME.inc has lines
//
//   CASE(name, "spec", result)
//
// and NAME.cc makes of them the function run_NAME(n, in, out), which computes
// case n from the block `in` and stores the result at `out`. npu-cc compiles
// it and the emulated core runs it; host.cc runs the same file natively. What
// the two must agree on is kept in expected.txt.
//
// The block at `in`: four vectors of 128 bytes (A to D), then words (W0 to
// W3). The spec says what they hold, see generate() in host.cc.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_CHECK_CASE_H
#define NPU_CHECK_CASE_H

#include "../npu_aie.h"

/// Operands of a case.
#define A(T) npu_load<T>(in)
#define B(T) npu_load<T>(in + 128)
#define C(T) npu_load<T>(in + 256)
#define D(T) npu_load<T>(in + 384)
#define W0 npu_case_word(in, 0)
#define W1 npu_case_word(in, 1)
#define W2 npu_case_word(in, 2)
#define W3 npu_case_word(in, 3)

NPU_INLINE int32_t npu_case_word(const uint8_t *in, int32_t n) {
  return static_cast<int32_t>(npu_load_word(in + 512 + 4 * n));
}

template <class T> NPU_INLINE void npu_case_put(uint8_t *out, T v) {
  if constexpr (sizeof(T) >= 32) {
    npu_store(out, v);
  } else if constexpr (sizeof(T) == 8) {
    npu_store_word(out, static_cast<uint32_t>(v));
    npu_store_word(out + 4, static_cast<uint32_t>(v >> 32));
  } else {
    npu_store_word(out, static_cast<uint32_t>(v));
  }
}

/// Two results.
template <class T, class U> struct npu_case_pair {
  T first;
  U second;
};
template <class T, class U> npu_case_pair(T, U) -> npu_case_pair<T, U>;
template <class T, class U>
NPU_INLINE void npu_case_put(uint8_t *out, npu_case_pair<T, U> p) {
  npu_case_put(out, p.first);
  npu_case_put(out + 128, p.second);
}

/// Sets both modes, then gives the value of `f`.
template <class F>
NPU_INLINE auto npu_case_mode(int32_t rounding, int32_t saturation, F f) {
  npu_set_rounding(static_cast<npu_rounding>(rounding));
  npu_set_saturation(static_cast<npu_saturation>(saturation));
  return f();
}

#define CASE_FUNCTION(name, spec, ...)                                         \
  static __attribute__((noinline)) void name(const uint8_t *NPU_RESTRICT in,   \
                                             uint8_t *NPU_RESTRICT out) {      \
    (void)in;                                                                  \
    npu_case_put(out, __VA_ARGS__);                                            \
  }
#define CASE_CALL(name, spec, ...)                                             \
  case __COUNTER__ - first:                                                    \
    return name(in, out);

#endif // NPU_CHECK_CASE_H
