//===- float.h - bfloat16 and float accumulators on the host ---*- C++ -*-===//
//
// A lane of a float result is one sum. The summands are products of bfloat16
// and float accumulators; a product's exponent is the sum of its factors'
// exponents, its significand in [1, 4). Summands are brought to the largest
// exponent with 23 bits after the point, each rounded to nearest even; the
// sum of these is rounded once more, to the 24 bits of a float.
//
// Denormal factors count as 0, denormal accumulators do not, results that
// would be denormal are 0 with their sign, a sum of 0 is +0. Exponent 255 is
// an exponent like others; then a NaN among the inputs forces exponent 255 and
// the lowest bit, infinities win over numbers, and infinities of both signs or
// infinity times zero are a NaN with the lowest bit set and the others clear.
//
// Source: AM020, Floating-Point Vector Unit; the hardware column of
// vec_mac_bf16_ovf and of the vec_conv_bf16_* tests in FIM43-Redeye/xdna-emu
// (tests/vector-verify); its vector_float.rs for accumulators.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_FLOAT_H
#define NPU_AIE_HOST_FLOAT_H

#include "bits.h"
#include "convert.h"
#include <cmath>

namespace npu_host {

/// One summand: significand times 2^exponent; 0 has no exponent.
struct Summand {
  double significand = 0;
  int exponent = 0;
};

/// What a lane adds up.
class FloatSum {
public:
  void product(uint16_t x, uint16_t y) {
    const Bf16 a(x), b(y);
    add({a.significand * b.significand, a.exponent + b.exponent});
    nan |= a.nan || b.nan;
    if (a.nan || b.nan || (!a.inf && !b.inf))
      return;
    if (a.significand == 0 || b.significand == 0)
      invalid = true;
    else
      infinite(a.significand * b.significand < 0);
  }

  void accumulator(uint32_t bits) {
    const int field = bits >> 23 & 255;
    const uint32_t fraction = bits & 0x7fffff;
    const bool negative = bits >> 31;
    double s = std::ldexp(fraction, -23) + (field != 0);
    add({negative ? -s : s, (field ? field : 1) - 127});
    if (field == 255) {
      if (fraction)
        nan = true;
      else
        infinite(negative);
    }
  }

  uint32_t result() const {
    const Finite f = finite();
    const uint32_t sign = f.bits & 0x80000000u;
    if (nan) {
      const uint32_t rest = f.overflow ? 0 : f.bits & 0x7fffff;
      return sign | 0x7f800000u | rest | 1;
    }
    if (invalid || (plus && minus))
      return sign | 0x7f800001u;
    if (plus || minus)
      return (minus ? 0x80000000u : 0) | 0x7f800000u;
    return f.bits;
  }

private:
  struct Bf16 {
    double significand;
    int exponent;
    bool nan, inf;
    explicit Bf16(uint16_t bits) {
      const int field = bits >> 7 & 255, fraction = bits & 127;
      significand = field == 0 ? 0 : 1 + fraction / 128.0;
      if (bits >> 15)
        significand = -significand;
      exponent = field - 127;
      nan = field == 255 && fraction != 0;
      inf = field == 255 && fraction == 0;
    }
  };
  struct Finite {
    uint32_t bits;
    bool overflow;
  };

  void add(Summand s) {
    if (s.significand != 0)
      summands[count++] = s;
  }
  void infinite(bool negative) { (negative ? minus : plus) = true; }

  Finite finite() const {
    int top = -1000000;
    for (int i = 0; i < count; ++i)
      top = summands[i].exponent > top ? summands[i].exponent : top;
    // In units of 2^(top - 23): integers below 2^30, exact in a double.
    double sum = 0;
    for (int i = 0; i < count; ++i)
      sum += even(std::ldexp(summands[i].significand,
                             summands[i].exponent - top + 23));
    if (sum == 0)
      return {0, false};
    const uint32_t sign = sum < 0 ? 0x80000000u : 0;
    int e;
    // The fraction is in [1/2, 1): 24 bits of it.
    double m = even(std::ldexp(std::frexp(std::fabs(sum), &e), 24));
    if (m == 16777216.0) {
      m = 8388608.0;
      ++e;
    }
    // |sum| is m 2^(e - 24) units.
    const int field = e - 1 + top - 23 + 127;
    if (field >= 255)
      return {sign | 0x7f800000u, true};
    if (field <= 0)
      return {sign, false};
    return {sign | static_cast<uint32_t>(field) << 23 |
                (static_cast<uint32_t>(m) & 0x7fffff),
            false};
  }

  /// To the nearest integer, ties to even, whatever the host's mode.
  static double even(double v) {
    const double down = std::floor(v);
    const double rest = v - down;
    if (rest < 0.5 || (rest == 0.5 && std::fmod(down, 2) == 0))
      return down;
    return down + 1;
  }

  Summand summands[20];
  int count = 0;
  bool nan = false, plus = false, minus = false, invalid = false;
};

/// Sums of products: `variant` 0 is 4x8 by 8x4, 1 two products for each of 16
/// lanes. Signs are 1, -1, or 0 for absent.
inline npu_accf32x16 float_sums(npu_bf16x32 x, npu_bf16x32 y,
                                const npu_accf32x16 *acc1,
                                const npu_accf32x16 *acc2, int product_sign,
                                int acc_sign, int32_t conf) {
  const Lanes<uint16_t, npu_bf16x32> a(x), b(y);
  Lanes<uint32_t, npu_accf32x16> out;
  // Accumulator mode 2, factor mode 3; no shift, no signs of terms.
  if ((conf & 0x1e) != 0x1c || (conf & ~0x3bff) != 0)
    undefined("this configuration of a float operation");
  const int variant = conf >> 5 & 7;
  if (variant > (product_sign ? 1 : 2))
    undefined("this configuration of a float operation");
  if (conf >> 11 & 1)
    product_sign = -product_sign;
  const bool zero = conf & 1;
  const uint32_t flip1 = ((acc_sign < 0) != (conf >> 12 & 1)) ? 0x80000000u : 0;
  const uint32_t flip2 = (conf >> 13 & 1) ? 0x80000000u : 0;
  for (int i = 0; i < 16; ++i) {
    FloatSum sum;
    const uint16_t flip = product_sign < 0 ? 0x8000 : 0;
    if (product_sign && variant == 0)
      for (int k = 0; k < 8; ++k)
        sum.product(a[i / 4 * 8 + k] ^ flip, b[k * 4 + i % 4]);
    else if (product_sign)
      for (int k = 0; k < 2; ++k)
        sum.product(a[16 * k + i] ^ flip, b[16 * k + i]);
    if (acc1 && !zero)
      sum.accumulator(Lanes<uint32_t, npu_accf32x16>(*acc1)[i] ^ flip1);
    if (acc2)
      sum.accumulator(Lanes<uint32_t, npu_accf32x16>(*acc2)[i] ^ flip2);
    out[i] = sum.result();
  }
  return out.vector();
}

using F = npu_accf32x16;
inline F mulf(npu_bf16x32 x, npu_bf16x32 y, int32_t conf) {
  return float_sums(x, y, nullptr, nullptr, 1, 1, conf);
}
inline F negmulf(npu_bf16x32 x, npu_bf16x32 y, int32_t conf) {
  return float_sums(x, y, nullptr, nullptr, -1, 1, conf);
}
inline F macf(npu_bf16x32 x, npu_bf16x32 y, F c, int32_t conf) {
  return float_sums(x, y, &c, nullptr, 1, 1, conf);
}
inline F mscf(npu_bf16x32 x, npu_bf16x32 y, F c, int32_t conf) {
  return float_sums(x, y, &c, nullptr, -1, 1, conf);
}
inline F addmacf(npu_bf16x32 x, npu_bf16x32 y, F c, F d, int32_t conf) {
  return float_sums(x, y, &c, &d, 1, 1, conf);
}
inline F addmscf(npu_bf16x32 x, npu_bf16x32 y, F c, F d, int32_t conf) {
  return float_sums(x, y, &c, &d, -1, 1, conf);
}

/// Sums of accumulators: bits 12 and 13 of the configuration flip signs too.
inline F float_adds(F a, F b, bool neg_a, bool neg_b, int32_t conf) {
  const int32_t flips = (neg_a ? 1 << 12 : 0) ^ (neg_b ? 1 << 13 : 0);
  return float_sums(npu_bf16x32{}, npu_bf16x32{}, &a, &b, 0, 1, conf ^ flips);
}
inline F addaccf(F a, F b, int32_t conf) {
  return float_adds(a, b, false, false, conf);
}
inline F subaccf(F a, F b, int32_t conf) {
  return float_adds(a, b, false, true, conf);
}
inline F negaddaccf(F a, F b, int32_t conf) {
  return float_adds(a, b, true, true, conf);
}
inline F negsubaccf(F a, F b, int32_t conf) {
  return float_adds(a, b, true, false, conf);
}
inline F negaccf(F a, int32_t conf) {
  return float_sums(npu_bf16x32{}, npu_bf16x32{}, &a, nullptr, 0, -1, conf);
}

inline npu_accf32x16 f32_of_bf16(npu_bf16x16 a) {
  const Lanes<uint16_t, npu_bf16x16> in(a);
  Lanes<uint32_t, npu_accf32x16> out;
  for (int i = 0; i < 16; ++i)
    out[i] = uint32_t{in[i]} << 16;
  return out.vector();
}

inline npu_bf16x16 bf16_of_f32(npu_accf32x16 a) {
  const Lanes<uint32_t, npu_accf32x16> in(a);
  Lanes<uint16_t, npu_bf16x16> out;
  for (int i = 0; i < 16; ++i) {
    const uint32_t magnitude = in[i] & 0x7fffffff;
    const bool negative = in[i] >> 31;
    uint32_t half;
    if (magnitude > 0x7f800000) {
      half = magnitude >> 16;
      half |= (half & 127) == 0;
    } else {
      // As an integer with the float's sign, so that "up" is up.
      Wide v = negative ? -Wide{magnitude} : Wide{magnitude};
      const Wide whole = 0x10000;
      Wide rest = v % whole;
      if (rest < 0)
        rest += whole;
      Wide q = rounded((v - rest) / whole, rest, whole,
                       control.value[kRounding]);
      half = static_cast<uint32_t>(q < 0 ? -q : q);
    }
    out[i] = static_cast<uint16_t>(half | (negative ? 0x8000 : 0));
  }
  return out.vector();
}

inline npu_i32x16 floor_of_bf16(npu_bf16x16 a, int32_t shift) {
  const Lanes<uint16_t, npu_bf16x16> in(a);
  Lanes<int32_t, npu_i32x16> out;
  const int by = (shift & 63) < 32 ? shift & 63 : (shift & 63) - 64;
  for (int i = 0; i < 16; ++i) {
    const uint32_t bits = uint32_t{in[i]} << 16;
    float f;
    std::memcpy(&f, &bits, 4);
    if (std::isnan(f)) {
      out[i] = INT32_MAX;
      continue;
    }
    const double v = std::floor(std::ldexp(static_cast<double>(f), by));
    out[i] = v >= 2147483647.0    ? INT32_MAX
             : v <= -2147483648.0 ? INT32_MIN
                                  : static_cast<int32_t>(v);
  }
  return out.vector();
}

} // namespace npu_host

#endif // NPU_AIE_HOST_FLOAT_H
