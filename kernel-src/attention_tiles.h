//===- attention_tiles.h - attention on tiles of 8x8 -------------*- C++ -*-===//
//
// What attention's kernels share: matrices of bytes in tiles of 8x8, row of
// tiles after row of tiles, and scores of all keys for groups of 8 queries.
// Half of a tile is one of 4x8, the left factor of a vmac, and a whole tile the
// right one.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_ATTENTION_TILES_H
#define NPU_ATTENTION_TILES_H

#include "npu_aie.h"

namespace {

constexpr int32_t kTile = 64;              // bytes of a tile of 8x8
constexpr int32_t kTiles = 8;              // in a row of tiles
constexpr int32_t kRow = kTiles * kTile;   // bytes of a row of tiles
constexpr int32_t kMatrix = kTiles * kRow; // bytes of a matrix

/// The parameter buffer, as golden::attention::tiled::Params::to_words has it.
struct AttentionParams {
  int32_t y_shift, u_mult, u_shift, drop, out_mult, out_shift, reserved[2];
};

/// Right shifts of a group of 8 queries.
struct Shifts {
  int32_t narrow, shift;
};

NPU_INLINE int32_t bits(int32_t x) { return 32 - npu_clz(x); }

/// Shifts of a group whose sums of weights have `low` bits at least and `high`
/// at most.
NPU_INLINE Shifts shifts_of(int32_t low, int32_t high,
                            const AttentionParams *p) {
  const int32_t spare = high - 8 - p->drop;
  return {spare > 0 ? spare : 0, p->out_shift + 7 + low - high};
}

/// Sums for 8 queries from those of four parts, twice over.
NPU_INLINE npu_i32x16 fold(const int32_t *sums) {
  const npu_i32x32 s = npu_load<npu_i32x32>(sums);
  const npu_i32x16 half = npu_low(s) + npu_high(s);
  return half + npu_shift_bytes(half, half, 32);
}

/// Of 32 lanes of 16 bits the `four`th four, each eight times.
template <class V> NPU_INLINE V eightfold(V v, int32_t four) {
  const auto twice = [](V x, int32_t half) {
    return npu_shuffle(x, x, half ? npu_t16_2x32_hi : npu_t16_2x32_lo);
  };
  return twice(twice(twice(v, four / 4), four / 2 % 2), four % 2);
}

NPU_INLINE void transpose(const int8_t *NPU_RESTRICT from,
                          int8_t *NPU_RESTRICT to, int32_t tiles) {
  for (int32_t i = 0; i < tiles; ++i) {
    const npu_i8x64 x = npu_load_inc<npu_i8x64>(from);
    npu_store_inc(to, npu_shuffle(x, x, npu_t8_8x8));
  }
}

/// acc + x y, or x y for the first factors of a sum.
template <class X, class Y>
NPU_INLINE npu_acc32x32 sum_up(npu_acc32x32 acc, bool first, X x, Y y) {
  return first ? npu_mul<npu_mm_8x8_4x8x8>(x, y)
               : npu_mac<npu_mm_8x8_4x8x8>(acc, x, y);
}

/// Scores of groups of 8 queries against all keys: tiles of 4x8, [query / 8]
/// [key / 4], those of the even rows of tiles of K in one place and those of
/// the odd ones in another.
template <int32_t groups>
NPU_INLINE void scores_of(const int8_t *NPU_RESTRICT q,
                          const int8_t *NPU_RESTRICT k,
                          int32_t *NPU_RESTRICT even,
                          int32_t *NPU_RESTRICT odd) {
  constexpr int32_t high = 4; // tiles of a block, one below the other
  constexpr int32_t blocks = 16 / high;
  npu_dims2 keys = npu_rows(blocks, 2 * kRow, 0);
  npu_dims2 queries = npu_rows(blocks, 0, kRow), again = queries;
  // Unit B reaches 128 bytes around a pointer.
  const int8_t *q0 = q + kRow / 4, *q1 = q + 3 * kRow / 4;
  for (int32_t block = 0; block < groups * blocks; ++block) {
    npu_acc32x32 acc[high] = {};
#pragma clang loop unroll(full)
    for (int32_t d = 0; d < kTiles; ++d) {
      const int8_t *at = d < 4 ? q0 - kRow / 4 : q1 - 3 * kRow / 4;
      const npu_i8x64 y = npu_load<npu_i8x64>(at + d * kTile);
#pragma clang loop unroll(full)
      for (int32_t i = 0; i < high; ++i) {
        const int8_t *row = k + i / 2 * kRow + i % 2 * kTile / 2;
        const npu_i8x64 x = npu_grow(npu_load<npu_i8x32>(row + d * kTile));
        acc[i] = sum_up(acc[i], d == 0, x, y);
      }
    }
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < high; ++i)
      npu_store_inc(i < high / 2 ? even : odd, acc[i]);
    k = npu_next(k, keys);
    q0 = npu_next(q0, queries);
    q1 = npu_next(q1, again);
  }
}

} // namespace

#endif // NPU_ATTENTION_TILES_H
