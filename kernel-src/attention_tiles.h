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
constexpr int32_t kKeys = 64;              // of a tile of keys
constexpr int32_t kBlock = 16;             // keys of a turn of scores_of
constexpr int32_t kBlocks = kKeys / kBlock;

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

/// How tiles of Q lie: as tiles of Q', or as they are.
enum class Queries { turned, straight };

/// Which keys count: all of them.
struct AllSeen {};
NPU_INLINE npu_i32x32 only(const AllSeen &, npu_i32x32 s, int32_t) {
  return s;
}
NPU_INLINE void move_on(AllSeen &, int32_t) {}

/// Those whose 8 bits of a mask are set. A word has 4 keys.
struct MaskSeen {
  const uint32_t *mask;
  npu_i32x16 unseen; // the score of another one
};
NPU_INLINE npu_i32x32 only(const MaskSeen &seen, npu_i32x32 s, int32_t word) {
  const uint32_t mask = seen.mask[word];
  return npu_join(npu_sel(seen.unseen, npu_low(s), mask & 0xffffu),
                  npu_sel(seen.unseen, npu_high(s), mask >> 16));
}
/// `step` at the end of each `n` turns, a power of two, else 0. Takes no
/// condition: there is one register for them, so that all that depend on one
/// happen within one turn.
template <int32_t n> NPU_INLINE int32_t every(int32_t turn, int32_t step) {
  return ((turn ^ (turn + 1)) & n) * (step / n);
}

/// To the next block of keys, or after the last one to the first. A word of the
/// mask has 4.
NPU_INLINE void move_on(MaskSeen &seen, int32_t block) {
  seen.mask += kBlock / 4 - every<kBlocks>(block, kKeys / 4);
}

/// Scores and their maxima. Of each tile of 8 keys by 8 queries the first 4
/// keys are in one place and the others in another; the largest score of each
/// query of a group so far, twice over, follows each block of 16 keys.
template <int32_t groups, Queries queries, class Seen>
NPU_INLINE void scores_of(const int8_t *NPU_RESTRICT q,
                          const int8_t *NPU_RESTRICT k,
                          int32_t *NPU_RESTRICT even,
                          int32_t *NPU_RESTRICT odd,
                          int32_t *NPU_RESTRICT tops, Seen seen) {
  constexpr int32_t high = kBlock / 4; // tiles of a block, one below the other
  constexpr int32_t blocks = kBlocks;
  // Unit B reaches 128 bytes around a pointer: it loads Q. Where K has a
  // second pointer unit A loads all of it.
  constexpr int32_t middle = queries == Queries::straight ? 640 : 0;
  const int8_t *q0 = q + kRow / 4, *q1 = q + 3 * kRow / 4;
  const int8_t *k0 = k + middle, *k1 = k0 + kRow;
  npu_i32x16 top = npu_broadcast<npu_i32x16>(0);
  for (int32_t block = 0; block < groups * blocks; ++block) {
    // Now, while few registers are in use.
    const Seen now = seen;
    move_on(seen, block);
    npu_acc32x32 acc[high] = {};
#pragma clang loop unroll(full)
    for (int32_t d = 0; d < kTiles; ++d) {
      const int8_t *at = d < 4 ? q0 - kRow / 4 : q1 - 3 * kRow / 4;
      const npu_i8x64 tile = npu_load<npu_i8x64>(at + d * kTile);
      const npu_i8x64 y = queries == Queries::turned
                              ? tile
                              : npu_shuffle(tile, tile, npu_t8_8x8);
#pragma clang loop unroll(full)
      for (int32_t i = 0; i < high; ++i) {
        const int8_t *lower = middle ? k1 : k0 + kRow;
        const int8_t *row = (i < 2 ? k0 : lower) - middle + i % 2 * kTile / 2;
        const npu_i8x64 x = npu_grow(npu_load<npu_i8x32>(row + d * kTile));
        acc[i] = sum_up(acc[i], d == 0, x, y);
      }
    }
    npu_i32x16 most[high];
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < high; ++i) {
      const npu_i32x32 s = only(now, npu_lanes(acc[i]), i);
      most[i] = npu_max(npu_low(s), npu_high(s));
      npu_store_inc(i % 2 ? odd : even, acc[i]);
    }
    const npu_i32x16 here = npu_max(npu_max(most[0], most[1]),
                                    npu_max(most[2], most[3]));
    // No lane of the last group's maxima, or all.
    const uint32_t number = static_cast<uint32_t>(block) % blocks;
    const uint32_t same = 0u - (number + blocks - 1) / blocks;
    top = npu_max(here, npu_sel(here, top, same));
    npu_store_inc(tops, npu_max(top, npu_shift_bytes(top, top, 32)));
    const int32_t row = every<blocks>(block, kRow);
    k0 += 2 * kRow - 2 * blocks * row;
    k1 += 2 * kRow - 2 * blocks * row;
    q0 += row;
    q1 += row;
  }
}

} // namespace

#endif // NPU_ATTENTION_TILES_H
