//===- mul.h - integer multiplication on the host --------------*- C++ -*-===//
//
// A mode is what the configuration word has in bits 1-2 (accumulator), 3-4
// (factors) and 5-7 (variant). Sums are of the lanes' width and wrap.
//
// Source: aiev2_compute_control and the names of the intrinsics that pass each
// combination, clang/lib/Headers/aiev2/aiev2_vmult.h (llvm-aie); the order of
// channels and convolutions, and the signs of complex terms, in AMD's public
// aie_api (detail/aie2/mul_*.hpp, sliding_mul_*.hpp) and UG1583.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_MUL_H
#define NPU_AIE_HOST_MUL_H

#include "bits.h"
#include "convert.h"

namespace npu_host {

/// The factors of a multiplication as numbers.
struct Factors {
  npu_i8x64 x;
  npu_i32x16 y;
  int32_t conf;

  int64_t at(bool second, int bits, int i) const {
    const int sign = conf >> (second ? 8 : 9) & 1;
    return second ? lane(y, bits, i, sign) : lane(x, bits, i, sign);
  }

private:
  template <class V> static int64_t lane(V v, int bits, int i, int sign) {
    switch (bits) {
    case 4:
      return nibble(Lanes<uint8_t, V>(v)[i / 2], i % 2, sign);
    case 8:
      return number<int8_t>(v, i, sign);
    case 16:
      return number<int16_t>(v, i, sign);
    default:
      return number<int32_t>(v, i, sign);
    }
  }
};

/// Sums of products, modulo 2^64.
struct Sums {
  uint64_t lane[32] = {};
  void add(int i, int64_t x, int64_t y) {
    lane[i] += static_cast<uint64_t>(x) * static_cast<uint64_t>(y);
  }
};

/// Row-major m x k by k x n, in `channels` interleaved channels.
inline Sums matrices(const Factors &f, int xb, int yb, int m, int k, int n,
                     int channels = 1) {
  Sums out;
  for (int r = 0; r < m; ++r)
    for (int c = 0; c < n; ++c)
      for (int t = 0; t < k; ++t)
        for (int ch = 0; ch < channels; ++ch)
          out.add((r * n + c) * channels + ch,
                  f.at(false, xb, (r * k + t) * channels + ch),
                  f.at(true, yb, (t * n + c) * channels + ch));
  return out;
}

/// Lane by lane, `terms` products each.
inline Sums elements(const Factors &f, int bits, int lanes, int terms) {
  Sums out;
  for (int t = 0; t < terms; ++t)
    for (int i = 0; i < lanes; ++i)
      out.add(i, f.at(false, bits, t * lanes + i),
              f.at(true, bits, t * lanes + i));
  return out;
}

/// Convolution: out[i] is the sum of x[i + u] y[u], per interleaved channel.
inline Sums convolution(const Factors &f, int bits, int outputs, int points,
                        int channels) {
  Sums out;
  for (int o = 0; o < outputs; ++o)
    for (int u = 0; u < points; ++u)
      for (int ch = 0; ch < channels; ++ch)
        out.add(o * channels + ch, f.at(false, bits, (o + u) * channels + ch),
                f.at(true, bits, u * channels + ch));
  return out;
}

/// Eight sums of complex products, real part first. Bit 4 part + 2 term + p of
/// the mask subtracts the product of component p of x.
inline Sums complexes(const Factors &f, int xb, int terms) {
  const int mask = f.conf >> 16 & 255;
  if (xb == 32 && ((mask ^ mask >> 2) & 0x33) != 0)
    undefined("a sign mask that parts the halves of a 32-bit factor");
  Sums out;
  for (int i = 0; i < 8; ++i)
    for (int part = 0; part < 2; ++part)
      for (int t = 0; t < terms; ++t)
        for (int p = 0; p < 2; ++p) {
          const int64_t x = f.at(false, xb, 16 * t + 2 * i + p);
          const int64_t y = f.at(true, 16, 16 * t + 2 * i + (p ^ part));
          const bool minus = mask >> (4 * part + 2 * t + p) & 1;
          out.add(2 * i + part, minus ? -x : x, y);
        }
  return out;
}

inline Sums products(npu_i8x64 x, npu_i32x16 y, int32_t conf, int acc_mode) {
  const Factors f{x, y, conf};
  if ((static_cast<uint32_t>(conf) & 0xff00c000u) != 0)
    undefined("a reserved bit of the configuration word");
  const int key =
      (conf >> 1 & 3) * 100 + (conf >> 3 & 3) * 10 + (conf >> 5 & 7);
  const bool complex = key == 101 || key == 134;
  if ((conf >> 1 & 3) != acc_mode)
    undefined("a configuration for accumulators of another kind");
  if ((conf >> 16 & 255) != 0 && !complex)
    undefined("a sign mask without complex products");
  switch (key) {
  case 0:
    return matrices(f, 8, 4, 4, 16, 8);
  case 10:
    return matrices(f, 8, 8, 4, 8, 8);
  case 11:
    return elements(f, 8, 32, 2);
  case 12:
    return convolution(f, 8, 4, 4, 8);
  case 13:
    return convolution(f, 8, 8, 8, 4);
  case 14:
    return convolution(f, 8, 32, 8, 1);
  case 20:
    return matrices(f, 16, 8, 4, 4, 8);
  case 21:
    return matrices(f, 16, 8, 4, 4, 4, 2);
  case 30:
    return matrices(f, 16, 16, 4, 2, 8);
  case 31:
    return elements(f, 16, 32, 1);
  case 100:
    return matrices(f, 32, 16, 4, 2, 4);
  case 101:
    return complexes(f, 32, 1);
  case 120:
    return matrices(f, 16, 8, 2, 8, 8);
  case 121:
    return matrices(f, 16, 8, 4, 8, 4);
  case 130:
    return matrices(f, 16, 16, 2, 4, 8);
  case 131:
    return matrices(f, 16, 16, 4, 4, 4);
  case 132:
    return elements(f, 16, 16, 2);
  case 133:
    return convolution(f, 16, 16, 4, 1);
  case 134:
    return complexes(f, 16, 2);
  default:
    undefined("this mode of a dense multiplication");
  }
}

/// Adds accumulators to a sum. A sign of 0 is an absent one; the configuration
/// clears and shifts the first accumulator and flips signs.
template <class Acc, class A>
A accumulate(const Sums *p, int ps, A a, int as, A b, int bs, int32_t conf) {
  const Lanes<Acc, A> x(a), y(b);
  Lanes<Acc, A> out;
  const auto flip = [conf](int bit, int sign) {
    return conf >> bit & 1 ? -sign : sign;
  };
  ps = flip(11, ps);
  as = conf & 1 ? 0 : flip(12, as);
  bs = flip(13, bs);
  const auto part = [](int sign, uint64_t v) {
    return sign < 0 ? -v : sign > 0 ? v : 0;
  };
  for (int i = 0; i < out.count; ++i) {
    uint64_t first = static_cast<uint64_t>(x[i]);
    if (conf >> 10 & 1)
      first <<= 16;
    out[i] = static_cast<Acc>(part(ps, p ? p->lane[i] : 0) + part(as, first) +
                              part(bs, static_cast<uint64_t>(y[i])));
  }
  return out.vector();
}

#define NPU_HOST_MUL(W, T, A, MODE)                                            \
  inline A product##W(npu_i8x64 x, npu_i32x16 y, int32_t conf, int ps, A a,    \
                      int as, A b, int bs) {                                   \
    const Sums p = products(x, y, conf, MODE);                                 \
    return accumulate<T>(&p, ps, a, as, b, bs, conf);                          \
  }                                                                            \
  inline A mul##W(npu_i8x64 x, npu_i32x16 y, int32_t conf) {                   \
    return product##W(x, y, conf, 1, A{}, 0, A{}, 0);                          \
  }                                                                            \
  inline A negmul##W(npu_i8x64 x, npu_i32x16 y, int32_t conf) {                \
    return product##W(x, y, conf, -1, A{}, 0, A{}, 0);                         \
  }                                                                            \
  inline A mac##W(npu_i8x64 x, npu_i32x16 y, A a, int32_t conf) {              \
    return product##W(x, y, conf, 1, a, 1, A{}, 0);                            \
  }                                                                            \
  inline A msc##W(npu_i8x64 x, npu_i32x16 y, A a, int32_t conf) {              \
    return product##W(x, y, conf, -1, a, 1, A{}, 0);                           \
  }                                                                            \
  inline A negmac##W(npu_i8x64 x, npu_i32x16 y, A a, int32_t conf) {           \
    return product##W(x, y, conf, -1, a, -1, A{}, 0);                          \
  }                                                                            \
  inline A negmsc##W(npu_i8x64 x, npu_i32x16 y, A a, int32_t conf) {           \
    return product##W(x, y, conf, 1, a, -1, A{}, 0);                           \
  }                                                                            \
  inline A addmac##W(npu_i8x64 x, npu_i32x16 y, A a, A b, int32_t conf) {      \
    return product##W(x, y, conf, 1, a, 1, b, 1);                              \
  }                                                                            \
  inline A addmsc##W(npu_i8x64 x, npu_i32x16 y, A a, A b, int32_t conf) {      \
    return product##W(x, y, conf, -1, a, 1, b, 1);                             \
  }                                                                            \
  inline A submac##W(npu_i8x64 x, npu_i32x16 y, A a, A b, int32_t conf) {      \
    return product##W(x, y, conf, 1, a, 1, b, -1);                             \
  }                                                                            \
  inline A submsc##W(npu_i8x64 x, npu_i32x16 y, A a, A b, int32_t conf) {      \
    return product##W(x, y, conf, -1, a, 1, b, -1);                            \
  }                                                                            \
  inline A negacc##W(A a, int32_t conf) {                                      \
    return accumulate<T>(nullptr, 0, a, -1, A{}, 0, conf);                     \
  }

NPU_HOST_MUL(32, int32_t, npu_acc32x32, 0)
NPU_HOST_MUL(64, int64_t, npu_acc64x16, 1)

#undef NPU_HOST_MUL

/// Sums of accumulators, of the lanes that the configuration names.
inline npu_acc32x32 acc_sum(npu_acc32x32 a, int as, npu_acc32x32 b, int bs,
                            int32_t conf) {
  switch (conf >> 1 & 3) {
  case 0:
    return accumulate<int32_t>(nullptr, 0, a, as, b, bs, conf);
  case 1:
    return accumulate<int64_t>(nullptr, 0, a, as, b, bs, conf);
  default:
    undefined("a sum of integer accumulators with this configuration");
  }
}
inline npu_acc32x32 addacc(npu_acc32x32 a, npu_acc32x32 b, int32_t conf) {
  return acc_sum(a, 1, b, 1, conf);
}
inline npu_acc32x32 subacc(npu_acc32x32 a, npu_acc32x32 b, int32_t conf) {
  return acc_sum(a, 1, b, -1, conf);
}
inline npu_acc32x32 negaddacc(npu_acc32x32 a, npu_acc32x32 b, int32_t conf) {
  return acc_sum(a, -1, b, -1, conf);
}
inline npu_acc32x32 negsubacc(npu_acc32x32 a, npu_acc32x32 b, int32_t conf) {
  return acc_sum(a, -1, b, 1, conf);
}

} // namespace npu_host

#endif // NPU_AIE_HOST_MUL_H
