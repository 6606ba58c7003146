//===- attention_fast.cc - INT8 attention, vectors ---------------*- C++ -*-===//
//
// 64 queries, 64 keys, 64 elements each; golden::attention::tiled in its fast
// mode, bit for bit: weights of 8 bits from 256 exponentials, division last.
//
// Everything is transposed, so that the factor with eight columns stays in
// eight registers and the other one passes by, 256 bits for each vmac:
//
//   scores   S'[key][query] = sum over d of K[key][d] Q[query][d]
//   outputs  O'[d][query]   = sum over key of V[key][d] P[query][key]
//
// The largest score of a query is then a maximum over whole vectors. Q, K, V
// and the output lie in tiles of 4x8, row of tiles after row of tiles, which
// DMAs make on the way; a tile of 8x8 is two of them, one below the other.
//
// For one call, and what limits each part (cycles; vec slot if not said):
//
//   transpose V      64 tiles of 8x8                      128, stores
//   scores, maxima   8 groups of 8 queries, 16 x 8 vmac  1024
//   indexes          the same groups, 16 tiles of 4x8     512, loads
//   exponentials     64 tiles of 8x8                     1152, table loads
//   sums, gains      64 vmac with ones, 64 divisions      330
//   outputs          8 groups, 8 x (16 vmac, 2 vmul)     1152
//
//===----------------------------------------------------------------------===//

#include "lookup.h"
#include "npu_aie.h"

namespace {

constexpr int32_t kTile = 32;        // bytes of a tile of 4x8
constexpr int32_t kTiles = 8;        // in a row of tiles
constexpr int32_t kRow = 8 * kTile;  // bytes of a row of tiles
constexpr int32_t kGroups = 8;       // of 8 queries

/// The parameter buffer, as golden::attention::tiled::Params::to_words has it.
struct FastParams {
  int32_t y_shift, u_mult, u_shift, drop, out_mult, out_shift, reserved[2];
};

/// What a call works in: 2096 words.
struct FastWork {
  int8_t values[16 * kRow];                  // V' in tiles [d / 4][key / 8]
  uint8_t weights[kGroups][16 * kTile];      // P' of a group: tiles [key / 4]
  int16_t gains[2][32];
  int32_t narrow[kGroups], shift[kGroups];
};
static_assert(sizeof(FastWork) == 4 * 2096);

/// A tile of 8x8: the one of 4x8 at p and the one below it.
NPU_INLINE npu_i8x64 load_square(const int8_t *p) {
  return npu_join(npu_load<npu_i8x32>(p), npu_load<npu_i8x32>(p + kRow));
}

/// Transposes V: tiles [d / 4][key / 8].
NPU_INLINE void transpose_values(const int8_t *NPU_RESTRICT v,
                                 int8_t *NPU_RESTRICT to) {
  for (int32_t key = 0; key < kTiles; ++key) {
    const int8_t *from = v + 2 * key * kRow;
    int8_t *at = to + key * kTile;
#pragma clang loop unroll(full)
    for (int32_t d = 0; d < kTiles; ++d) {
      const npu_i8x64 x = load_square(from);
      const npu_i8x64 t = npu_shuffle(x, x, npu_t8_8x8);
      npu_store_inc(at, npu_low(t), kRow);
      npu_store_inc(at, npu_high(t), kRow);
      from += kTile;
    }
  }
}

/// Two rows of tiles of 4x8, each times eight tiles of 8x8.
struct Pair {
  npu_acc32x32 first, second;
};
template <class Y> NPU_INLINE Pair rows_times(const int8_t *x, const Y *y) {
  const auto tile = [x](int32_t row, int32_t k) {
    return npu_grow(npu_load<npu_i8x32>(x + row * kRow + k * kTile));
  };
  Pair p{npu_mul<npu_mm_8x8_4x8x8>(tile(0, 0), y[0]),
         npu_mul<npu_mm_8x8_4x8x8>(tile(1, 0), y[0])};
#pragma clang loop unroll(full)
  for (int32_t k = 1; k < kTiles; ++k) {
    p.first = npu_mac<npu_mm_8x8_4x8x8>(p.first, tile(0, k), y[k]);
    p.second = npu_mac<npu_mm_8x8_4x8x8>(p.second, tile(1, k), y[k]);
  }
  return p;
}

/// Scores of a group of 8 queries against all keys; the largest of each query,
/// twice over. `q` has the group's two rows of tiles.
NPU_INLINE npu_i32x16 score(const int8_t *NPU_RESTRICT q,
                            const int8_t *NPU_RESTRICT k,
                            int32_t *NPU_RESTRICT scores) {
  npu_i8x64 y[kTiles];
#pragma clang loop unroll(full)
  for (int32_t d = 0; d < kTiles; ++d) {
    const npu_i8x64 x = load_square(q + d * kTile);
    y[d] = npu_shuffle(x, x, npu_t8_8x8);
  }
  npu_i32x16 top = npu_broadcast<npu_i32x16>(INT32_MIN);
  for (int32_t key = 0; key < kTiles; ++key) {
    const Pair s = rows_times(k, y);
    npu_store_inc(scores, npu_lanes(s.first));
    npu_store_inc(scores, npu_lanes(s.second));
    top = npu_max(top, npu_lanes(npu_low(s.first)));
    top = npu_max(top, npu_lanes(npu_high(s.first)));
    top = npu_max(top, npu_lanes(npu_low(s.second)));
    top = npu_max(top, npu_lanes(npu_high(s.second)));
    k += 2 * kRow;
  }
  return npu_max(top, npu_shift_bytes(top, top, 32));
}

/// Indexes of a group's weights from its scores.
NPU_INLINE void index(const int32_t *NPU_RESTRICT scores, npu_i32x16 top,
                      uint8_t *NPU_RESTRICT to, const FastParams *p) {
  const npu_acc32x32 most = npu_acc(npu_join(top, top));
  const npu_i16x32 mult = npu_broadcast<npu_i16x32>(p->u_mult);
  const int32_t y_shift = p->y_shift, u_shift = p->u_shift;
  for (int32_t key = 0; key < 2 * kTiles; ++key) {
    const npu_acc32x32 s = npu_acc(npu_load_inc<npu_i32x32>(scores));
    const npu_i16x32 y = npu_srs<npu_i16x32>(npu_acc_sub(most, s), y_shift);
    const npu_acc32x32 u = npu_mul<npu_ew_16_32x1>(y, mult);
    npu_store_inc(to, npu_srs<npu_u8x32>(u, u_shift));
  }
}

/// Sums of the weights of 32 queries, four groups: each group's sums land in a
/// row of their own.
NPU_INLINE npu_acc32x32 sum_weights(const uint8_t *weights) {
  const npu_i32x16 none = npu_broadcast<npu_i32x16>(0);
  const npu_i32x16 ones = npu_broadcast<npu_i32x16>(0x01010101);
  auto sums = npu_zero_acc<npu_acc32x32>();
  for (uint32_t row = 0; row < 4; ++row) {
    const auto x = (npu_i8x64)npu_sel(none, ones, 3u << 2 * row);
#pragma clang loop unroll(full)
    for (int32_t k = 0; k < kTiles; ++k)
      sums = npu_mac<npu_mm_8x8_4x8x8>(sums, x,
                                       npu_load_inc<npu_u8x64>(weights));
  }
  return sums;
}

/// Of each group of eight lanes the least, in its first lane.
NPU_INLINE npu_i16x32 least_of_eight(npu_i16x32 v) {
  v = npu_min(v, npu_shift_bytes(v, v, 8));
  v = npu_min(v, npu_shift_bytes(v, v, 4));
  return npu_min(v, npu_shift_bytes(v, v, 2));
}
NPU_INLINE npu_i16x32 most_of_eight(npu_i16x32 v) {
  v = npu_max(v, npu_shift_bytes(v, v, 8));
  v = npu_max(v, npu_shift_bytes(v, v, 4));
  return npu_max(v, npu_shift_bytes(v, v, 2));
}

NPU_INLINE int32_t bits(int32_t x) { return 32 - npu_clz(x); }

/// Rests and quotients of 16 divisions, 16 bits each in a lane: one more bit.
/// The rest is below the divisor; `less` is divisor 2^16 - 1, so that what
/// counts a one in the quotient is the lesser number, for no quotient has all
/// ones.
NPU_INLINE npu_u32x16 divide_step(npu_u32x16 x, npu_u32x16 less) {
  x = x + x;
  return npu_min(x, x - less);
}

/// Gains of 32 queries: floor(floor(2^(14 + least bits) / sum) mult / 2^15),
/// and the shifts of their four groups.
NPU_INLINE void gains_of(npu_acc32x32 sums, const FastParams *p,
                         int16_t *NPU_RESTRICT gains,
                         int32_t *NPU_RESTRICT narrow,
                         int32_t *NPU_RESTRICT shift) {
  const npu_i16x32 s = npu_srs<npu_i16x32>(sums, 0);
  const npu_i16x32 least = least_of_eight(s), most = most_of_eight(s);
  uint32_t start[4];
#pragma clang loop unroll(full)
  for (int32_t g = 0; g < 4; ++g) {
    const int32_t low = bits(npu_extract(least, 8 * g));
    const int32_t high = bits(npu_extract(most, 8 * g));
    const int32_t spare = high - 8 - p->drop;
    narrow[g] = spare > 0 ? spare : 0;
    shift[g] = p->out_shift + 7 + low - high;
    start[g] = 1u << (14 + low);
  }
  const auto upper = [&](int32_t g) {
    return npu_sel(npu_broadcast<npu_u32x16>(static_cast<int32_t>(start[g])),
                   npu_broadcast<npu_u32x16>(static_cast<int32_t>(start[g + 1])),
                   0xff00u);
  };
  const npu_acc32x32 wide = npu_ups<npu_acc32x32>(s, 16);
  const npu_u32x16 one = npu_broadcast<npu_u32x16>(1);
  const npu_u32x16 less0 = (npu_u32x16)npu_lanes(npu_low(wide)) - one;
  const npu_u32x16 less1 = (npu_u32x16)npu_lanes(npu_high(wide)) - one;
  npu_u32x16 x0 = upper(0), x1 = upper(2);
  for (int32_t bit = 0; bit < 16; ++bit) {
    x0 = divide_step(x0, less0);
    x1 = divide_step(x1, less1);
  }
  const auto quotients =
      (npu_u16x32)npu_shuffle(x0, x1, npu_t16_32x2_lo);
  const npu_acc32x32 product = npu_mul<npu_ew_16_32x1>(
      quotients, npu_broadcast<npu_i16x32>(p->out_mult));
  npu_set_rounding(npu_round_floor);
  npu_store(gains, npu_srs<npu_i16x32>(product, 15));
  npu_set_rounding(npu_round_conv_even);
}

/// Outputs of a group of 8 queries: two rows of tiles. `gain` has its eight gains
/// four times.
NPU_INLINE void outputs(const uint8_t *NPU_RESTRICT weights,
                        const int8_t *NPU_RESTRICT values,
                        int8_t *NPU_RESTRICT out, npu_i16x32 gain,
                        int32_t narrow, int32_t shift) {
  npu_u8x64 y[kTiles];
#pragma clang loop unroll(full)
  for (int32_t key = 0; key < kTiles; ++key)
    y[key] = npu_load<npu_u8x64>(weights + 2 * key * kTile);
  const auto code = [&](npu_acc32x32 sums) {
    const npu_i16x32 o = npu_srs<npu_i16x32>(sums, narrow);
    return npu_srs<npu_i8x32>(npu_mul<npu_ew_16_32x1>(o, gain), shift);
  };
  for (int32_t d = 0; d < kTiles; ++d) {
    const Pair sums = rows_times(values, y);
    const npu_i8x64 o = npu_join(code(sums.first), code(sums.second));
    const npu_i8x64 t = npu_shuffle(o, o, npu_t8_8x8);
    npu_store(out + kRow, npu_high(t));
    npu_store_inc(out, npu_low(t));
    values += 2 * kRow;
  }
}

/// Gains of group `g` of four, four times over.
NPU_INLINE npu_i16x32 spread(const int16_t *gains, int32_t g) {
  npu_i16x32 v = npu_load<npu_i16x32>(gains);
  v = npu_shift_bytes(v, v, 16 * g);
  v = npu_shuffle(v, v, npu_t128_2x4_lo);
  return npu_shuffle(v, v, npu_t256_2x2_lo);
}

/// Attention of `groups` groups of 8 queries, 4 or 8. `qkv` has their Q from
/// `q` on.
template <int32_t groups>
NPU_INLINE void attend(const int8_t *NPU_RESTRICT qkv, int32_t q,
                       int8_t *NPU_RESTRICT out, const FastParams *p,
                       npu_lut table, FastWork *w) {
  constexpr int32_t matrix = 16 * kRow;
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
  transpose_values(qkv + 2 * matrix, w->values);
  alignas(32) int32_t scores[16 * kTile]; // S' of a group: tiles [key / 4]
  for (int32_t g = 0; g < groups; ++g) {
    const npu_i32x16 top = score(qkv + q + 2 * g * kRow, qkv + matrix, scores);
    index(scores, top, w->weights[g], p);
  }
  look_up(w->weights[0], groups * 16 * kTile, table);
  for (int32_t g = 0; g < groups; g += 4)
    gains_of(sum_weights(w->weights[g]), p, w->gains[g / 4], w->narrow + g,
             w->shift + g);
  for (int32_t g = 0; g < groups; ++g)
    outputs(w->weights[g], w->values, out + 2 * g * kRow,
            spread(w->gains[g / 4], g % 4), w->narrow[g], w->shift[g]);
}

} // namespace

/// `qkv`: Q, K, V, each 64 x 64; `out`: 64 x 64, all in tiles of 4x8. `words`:
/// parameters; `ab` and `cd`: the exponentials, each entry of 16 bits twice in
/// a line of 32 bytes. `work`: memory to work in. All are aligned to 32. Sets
/// rounding (nearest, ties to even) and saturation (on).
NPU_KERNEL void attention_fast_64x64(const int8_t *NPU_RESTRICT qkv,
                                     int8_t *NPU_RESTRICT out,
                                     const int32_t *NPU_RESTRICT words,
                                     const int32_t *NPU_RESTRICT ab,
                                     const int32_t *NPU_RESTRICT cd,
                                     int32_t *NPU_RESTRICT work) {
  attend<8>(qkv, 0, out, reinterpret_cast<const FastParams *>(words), {ab, cd},
            reinterpret_cast<FastWork *>(work));
}

/// The same for half of the queries: 32 `half` to 32 `half` + 31; `out`: 32 x
/// 64.
NPU_KERNEL void attention_fast_32x64(const int8_t *NPU_RESTRICT qkv,
                                     int8_t *NPU_RESTRICT out,
                                     const int32_t *NPU_RESTRICT words,
                                     const int32_t *NPU_RESTRICT ab,
                                     const int32_t *NPU_RESTRICT cd,
                                     int32_t *NPU_RESTRICT work, int32_t half) {
  attend<4>(qkv, 8 * kRow * half, out,
            reinterpret_cast<const FastParams *>(words), {ab, cd},
            reinterpret_cast<FastWork *>(work));
}
