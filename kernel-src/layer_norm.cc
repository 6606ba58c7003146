//===- layer_norm.cc - INT8 LayerNorm of rows of 512 features ---*- C++ -*-===//
//
//   S = sum x          Q = sum x^2                              of a row, exact
//   V = 512 Q - S^2 + eps
//   R = 2^30 / sqrt(V 4^h)       V 4^h in [2^30, 2^32), by a table of 193 roots
//   z = round((512 x - S) R / 2^(21 - h))                               16 bits
//   y = clamp(round((z gain + offset) / 2^shift), -128, 127)
//
// golden::layernorm, bit for bit: both roundings are to nearest, ties to even.
// Rows lie one after the other.
//
// Three loops over the rows of a call, each in a pipeline of its own:
//
//   sums      two vmac (x x, x 1) for 64 features, 14 operations that add up
//             lanes of both at once and 4 moves of accumulators, all of which
//             write vector registers through one port. Bound: 18 (W_WM).
//   scale     scalars: V, R and what they make of 512 R, S R and the shift.
//             Bound: 37 (R_WX, writes of scalar registers); it has 44.
//   normalise for 32 features: two vmac of 32 by 16 bits for z, one for y, 7
//             loads of 256 bits. Bound: 4 cycles (loads).
//
//===----------------------------------------------------------------------===//

#include "npu_aie.h"

namespace {

constexpr int32_t features = 512, rows = 16;

/// The parameter buffer, 776 words.
struct LayerNormParams {
  uint32_t eps_low, eps_high;
  int32_t shift; // 9 to 22
  int32_t reserved[5];
  int16_t gain[features];
  int32_t offset[features];
};

/// What is known of a row, at first and then.
struct Sums {
  int32_t sum, squares;
  int32_t reserved[6];
};
struct Scale {
  int32_t scale; // 512 R
  int32_t mean;  // -S R
  int32_t shift; // 21 - h
  int32_t reserved;
};

/// Square roots: 2^19 / sqrt(64 + i), rounded.
struct Roots {
  uint32_t of[193] = {};
  constexpr Roots() {
    for (uint32_t i = 0; i < 193; ++i) {
      const uint64_t square = (uint64_t{1} << 40) / (64 + i);
      uint64_t root = 0; // of `square`, rounded down: twice the entry
      for (uint64_t bit = uint64_t{1} << 17; bit; bit >>= 1)
        if ((root | bit) * (root | bit) <= square)
          root |= bit;
      of[i] = (root + 1) >> 1;
    }
  }
};
constexpr Roots roots;

/// Sum and squares of a row: lanes 0 and 1.
NPU_INLINE npu_i32x16 sums_of(const int8_t *x) {
  const npu_i8x64 one = npu_broadcast<npu_i8x64>(1);
  npu_acc32x32 sum = npu_zero_acc<npu_acc32x32>(), squares = sum;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < features; i += 64) {
    const npu_i8x64 v = npu_load<npu_i8x64>(x + i);
    sum = npu_mac<npu_ew_8_32x2>(sum, v, one);
    squares = npu_mac<npu_ew_8_32x2>(squares, v, v);
  }
  const npu_i32x16 s = npu_lanes(npu_low(sum)) + npu_lanes(npu_high(sum));
  const npu_i32x16 q =
      npu_lanes(npu_low(squares)) + npu_lanes(npu_high(squares));
  // 8 lanes of each, then 4, 2, 1: halves of all blocks are added.
  const npu_i32x16 by8 = npu_shuffle(s, q, npu_t256_2x2_lo) +
                         npu_shuffle(s, q, npu_t256_2x2_hi);
  const npu_i32x16 by4 = npu_shuffle(by8, by8, npu_t128_4x2_lo) +
                         npu_shuffle(by8, by8, npu_t128_4x2_hi);
  const npu_i32x16 by2 = npu_shuffle(by4, by4, npu_t64_8x2_lo) +
                         npu_shuffle(by4, by4, npu_t64_8x2_hi);
  return npu_shuffle(by2, by2, npu_t32_16x2_lo) +
         npu_shuffle(by2, by2, npu_t32_16x2_hi);
}

/// What the sums of a row make of it. 512 Q - S^2 is below 2^32.
NPU_INLINE Scale scale_of(const Sums &sums, uint64_t eps) {
  const int32_t s = sums.sum;
  const uint64_t v = static_cast<uint32_t>(features * sums.squares - s * s) +
                     eps;
  const int32_t zeros = __builtin_clzll(v) & ~1; // 32 + 2 h
  const uint32_t w = static_cast<uint32_t>(v << zeros >> 32);
  // Between two roots, a straight line.
  const uint32_t *at = roots.of + ((w >> 24) - 64);
  const uint32_t drop = (at[0] - at[1]) * (w >> 8 & 0xffff) >> 2;
  const int32_t r = ((at[0] << 14) - drop + (1 << 14)) >> 15;
  const int32_t scale = r < 32767 ? r : 32767;
  return {features * scale, -s * scale, 37 - (zeros >> 1), 0};
}

NPU_INLINE void normalise(const int8_t *NPU_RESTRICT x,
                          int8_t *NPU_RESTRICT y, const Scale &s,
                          const int16_t *NPU_RESTRICT gain,
                          const int32_t *NPU_RESTRICT offset, int32_t shift) {
  // Complex numbers without imaginary part, by which 16 lanes are multiplied.
  const npu_i32x16 scale =
      npu_broadcast_pair(static_cast<uint32_t>(s.scale));
  const npu_acc64x16 mean =
      npu_ups<npu_acc64x16>(npu_broadcast<npu_i32x16>(s.mean), 0);
  const int32_t down = s.shift;
  for (int32_t i = 0; i < features; i += 32) {
    const npu_i16x32 v = npu_unpack(npu_load_inc<npu_i8x32>(x));
    const npu_i16x32 upper = npu_grow(npu_high(v));
    const npu_i16x32 z = npu_join(
        npu_srs<npu_i16x16>(
            npu_mac<npu_cx_32x16_8x1, npu_cx_plain>(mean, scale, v), down),
        npu_srs<npu_i16x16>(
            npu_mac<npu_cx_32x16_8x1, npu_cx_plain>(mean, scale, upper), down));
    const npu_acc32x32 start = npu_acc(npu_load_inc<npu_i32x32>(offset));
    const npu_acc32x32 sum = npu_mac<npu_ew_16_32x1>(
        start, z, npu_load_inc<npu_i16x32>(gain));
    npu_store_inc(y, npu_srs<npu_i8x32>(sum, shift));
  }
}

} // namespace

/// 16 rows of 512 features; `sums` holds 32 bytes for each row, `scales` 16. All
/// are aligned to 32. Sets rounding (nearest, ties to even) and saturation (on).
NPU_KERNEL void layer_norm_i8_16x512(const int8_t *NPU_RESTRICT in,
                                     int8_t *NPU_RESTRICT out,
                                     const int32_t *NPU_RESTRICT words,
                                     int32_t *NPU_RESTRICT sums,
                                     int32_t *NPU_RESTRICT scales) {
  const auto *p = reinterpret_cast<const LayerNormParams *>(words);
  auto *sum = reinterpret_cast<Sums *>(sums);
  auto *scale = reinterpret_cast<Scale *>(scales);
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
  for (int32_t i = 0; i < rows; ++i)
    npu_store(sum + i, npu_low(sums_of(in + features * i)));
  const uint64_t eps = static_cast<uint64_t>(p->eps_high) << 32 | p->eps_low;
  for (int32_t i = 0; i < rows; ++i)
    scale[i] = scale_of(sum[i], eps);
  for (int32_t i = 0; i < rows; ++i)
    normalise(in + features * i, out + features * i, scale[i], p->gain,
              p->offset, p->shift);
}
