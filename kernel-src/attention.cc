//===- attention.cc - INT8 attention on a tile of 64 tokens -----*- C++ -*-===//
//
// Unnormalised 8-bit weights from a 256-entry exponential table, 32-bit sums,
// division last. golden::attention defines every bit and explains why.
//
//===----------------------------------------------------------------------===//

#include "npu_aie.h"

namespace {

constexpr int32_t kTokens = 64;
constexpr int32_t kDim = 64;

/// The parameter buffer, as golden::attention::Params::to_words lays it out.
struct Params {
  uint32_t score_mult;
  uint32_t score_shift;
  uint32_t score_limit;
  uint32_t out_mult;
  uint32_t out_shift;
  uint32_t reserved[3];
  uint8_t table[256];
};

/// Scores of one query against all keys; returns the largest.
NPU_INLINE int32_t score_row(const int8_t *q,
                             const int8_t *k,
                             int32_t *scores) {
  int32_t top = INT32_MIN;
  for (int32_t t = 0; t < kTokens; t += 2) {
    const int8_t *k0 = k + t * kDim;
    const int8_t *k1 = k0 + kDim;
    int32_t s0 = 0, s1 = 0;
    for (int32_t d = 0; d < kDim; d += 4) {
      const uint32_t x = npu_load_word(q + d);
      const uint32_t y = npu_load_word(k0 + d);
      const uint32_t z = npu_load_word(k1 + d);
      const int32_t x0 = npu_byte<0>(x), x1 = npu_byte<1>(x);
      const int32_t x2 = npu_byte<2>(x), x3 = npu_byte<3>(x);
      s0 += x0 * npu_byte<0>(y) + x1 * npu_byte<1>(y);
      s1 += x0 * npu_byte<0>(z) + x1 * npu_byte<1>(z);
      s0 += x2 * npu_byte<2>(y) + x3 * npu_byte<3>(y);
      s1 += x2 * npu_byte<2>(z) + x3 * npu_byte<3>(z);
    }
    scores[t] = s0;
    scores[t + 1] = s1;
    top = s0 > top ? s0 : top;
    top = s1 > top ? s1 : top;
  }
  return top;
}

/// Weights of one query in place of its scores; returns their sum.
NPU_INLINE uint32_t weigh_row(int32_t *scores, int32_t top,
                              const Params *p) {
  const uint32_t mult = p->score_mult, shift = p->score_shift;
  const uint32_t limit = p->score_limit;
  const uint32_t half = (1u << shift) >> 1;
  uint32_t sum = 0;
  for (int32_t t = 0; t < kTokens; ++t) {
    uint32_t delta = static_cast<uint32_t>(top - scores[t]);
    delta = delta < limit ? delta : limit;
    uint32_t index = (delta * mult + half) >> shift;
    index = index < 255 ? index : 255;
    const uint32_t weight = p->table[index];
    scores[t] = static_cast<int32_t>(weight);
    sum += weight;
  }
  return sum;
}

/// acc * mult / den, rounded to nearest, ties to even, saturated to INT8.
/// `recip` is floor(2^17 * mult / sum) scaled to 2^32 * mult / den, never
/// above it, so the first quotient is at most one too small and the rest,
/// taken modulo 2^32, is exact.
NPU_INLINE int32_t divide(int32_t acc, uint32_t mult, uint32_t den,
                          uint32_t recip) {
  const uint32_t magnitude =
      acc < 0 ? 0u - static_cast<uint32_t>(acc) : static_cast<uint32_t>(acc);
  uint32_t q = npu_mulhi_u32(magnitude, recip);
  if (q <= 128) {
    uint32_t rest = magnitude * mult - q * den;
    if (rest >= den) {
      rest -= den;
      ++q;
    }
    const uint32_t twice = 2 * rest;
    q += (twice > den) | ((twice == den) & q);
  }
  const int32_t most = acc < 0 ? 128 : 127;
  const int32_t clipped =
      static_cast<int32_t>(q) < most ? static_cast<int32_t>(q) : most;
  return acc < 0 ? -clipped : clipped;
}

} // namespace

/// `qkv`: Q, K, V, each 64 x 64 row-major; `out`: 64 x 64; `words`: Params.
/// All are aligned to four.
NPU_KERNEL void attention_64x64(const int8_t *NPU_RESTRICT qkv,
                                int8_t *NPU_RESTRICT out,
                                const int32_t *NPU_RESTRICT words) {
  const Params *p = reinterpret_cast<const Params *>(words);
  const int8_t *k = qkv + kTokens * kDim;
  const int8_t *v = k + kTokens * kDim;
  int32_t row[kTokens];
  for (int32_t i = 0; i < kTokens; ++i) {
    const int32_t top = score_row(qkv + i * kDim, k, row);
    const uint32_t sum = weigh_row(row, top, p);
    const uint32_t den = sum << p->out_shift;
    const uint32_t recip = ((p->out_mult << 17) / sum) << (15 - p->out_shift);
    for (int32_t d = 0; d < kDim; d += 4) {
      int32_t a0 = 0, a1 = 0, a2 = 0, a3 = 0;
      for (int32_t t = 0; t < kTokens; ++t) {
        const uint32_t x = npu_load_word(v + t * kDim + d);
        const int32_t w = row[t];
        a0 += w * npu_byte<0>(x);
        a1 += w * npu_byte<1>(x);
        a2 += w * npu_byte<2>(x);
        a3 += w * npu_byte<3>(x);
      }
      const uint32_t m = p->out_mult;
      const uint32_t b0 = divide(a0, m, den, recip) & 0xff;
      const uint32_t b1 = divide(a1, m, den, recip) & 0xff;
      const uint32_t b2 = divide(a2, m, den, recip) & 0xff;
      const uint32_t b3 = divide(a3, m, den, recip) & 0xff;
      npu_store_word(out + i * kDim + d, b0 | b1 << 8 | b2 << 16 | b3 << 24);
    }
  }
}
