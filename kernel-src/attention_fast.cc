//===- attention_fast.cc - INT8 attention, vectors ---------------*- C++ -*-===//
//
// 64 keys of 64 elements for 64 queries, or for 16 of them;
// golden::attention::tiled in its fast mode, bit for bit: weights of 8 bits
// from 256 exponentials, division last.
//
// All matrices lie in tiles, which DMAs make on the way (attention_tiles.h).
// Scores are computed the other way
// round, so that the largest of a query is a maximum over whole vectors:
//
//   scores   S'[key][query] = sum over d of K[key][d] Q[query][d]
//   outputs  O[query][d]    = sum over key of P[query][key] V[key][d]
//
// Each stage is one loop over all queries, so that pipelines fill once, and
// what a stage reads twice in a cycle lies in two objects, which a design puts
// in two banks. For 64 queries, turns, and what limits one (cycles):
//
//   transpose Q      64 tiles                               2, stores
//   scores           32 blocks of 16 keys, 32 vmac         32, vec
//   maxima           8 groups of 8 queries, 64 loads       32, loads
//   indexes          32 blocks of 16 keys                  17, mv
//   exponentials     64 tiles of 8x8, and their sums       18, table loads
//   gains            32 steps of a division                 6, mv
//   outputs          32 blocks of 8x16, 32 + 4 vmac        36, vec
//
// together 4,448. A call takes 5,162: the loops have these intervals, but for
// a cycle of maxima and two of outputs, and 640 cycles go into filling and
// emptying them and into what lies between.
//
//===----------------------------------------------------------------------===//

#include "attention_tiles.h"
#include "lookup.h"
#include "npu_aie.h"

namespace {

/// What a call works in beside scores and weights: the largest scores of each
/// group, twice over, and gains of each query, eight times.
template <int32_t groups> struct FastWork {
  int32_t tops[groups][16];
  int16_t gains[groups][2][32];
  Shifts shifts[groups < 4 ? 4 : groups];
};
static_assert(sizeof(FastWork<8>) == 4 * 400);
static_assert(sizeof(FastWork<2>) == 4 * 104);

/// The largest score of each query of each group, twice over.
template <int32_t groups>
NPU_INLINE void largest(const int32_t *NPU_RESTRICT even,
                        const int32_t *NPU_RESTRICT odd,
                        int32_t *NPU_RESTRICT tops) {
  constexpr int32_t size = 256; // scores of a group in each place
  // For unit B, which reaches 128 bytes around a pointer.
  const int32_t *near[4] = {odd + 32, odd + 96, odd + 160, odd + 224};
  for (int32_t group = 0; group < groups; ++group) {
    npu_i32x16 a = npu_load<npu_i32x16>(even);
    npu_i32x16 b = npu_load<npu_i32x16>(near[0] - 32);
#pragma clang loop unroll(full)
    for (int32_t i = 1; i < 16; ++i) {
      a = npu_max(a, npu_load<npu_i32x16>(even + 16 * i));
      b = npu_max(b, npu_load<npu_i32x16>(near[i / 4] + 16 * (i % 4) - 32));
    }
    a = npu_max(a, b);
    npu_store_inc(tops, npu_max(a, npu_shift_bytes(a, a, 32)));
    even += size;
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 4; ++i)
      near[i] += size;
  }
}

/// Indexes of weights from scores: 16 keys of 8 queries a turn.
template <int32_t groups>
NPU_INLINE void indexes(const int32_t *NPU_RESTRICT even,
                        const int32_t *NPU_RESTRICT odd,
                        const int32_t *NPU_RESTRICT tops,
                        uint8_t *NPU_RESTRICT to, const AttentionParams *p) {
  const npu_i16x32 mult = npu_broadcast<npu_i16x32>(p->u_mult);
  const int32_t y_shift = p->y_shift, u_shift = p->u_shift;
  npu_dims2 walk = npu_rows(4, 0, 64);
  for (int32_t block = 0; block < 4 * groups; ++block) {
    const auto top = npu_load_next<npu_i32x16>(tops, walk);
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 4; ++i) {
      const auto s = npu_load_inc<npu_i32x32>(i < 2 ? even : odd);
      const npu_i32x32 below = npu_join(top - npu_low(s), top - npu_high(s));
      const auto y = npu_srs<npu_i16x32>(npu_acc(below), y_shift);
      const npu_acc32x32 u = npu_mul<npu_ew_16_32x1>(y, mult);
      npu_store_inc(to, npu_srs<npu_u8x32>(u, u_shift));
    }
  }
}

/// Weights from their indexes, and their sums: all up to each group's end, the
/// keys in four parts.
template <int32_t groups>
NPU_INLINE void weigh(const uint8_t *NPU_RESTRICT from,
                      uint8_t *NPU_RESTRICT weights,
                      int32_t *NPU_RESTRICT sums, npu_lut table) {
  const npu_i32x16 base = npu_lut_base(table);
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  npu_dims2 walk = npu_rows(kTiles, 0, 128);
  auto sum = npu_zero_acc<npu_acc32x32>();
  for (int32_t tile = 0; tile < groups * kTiles; ++tile) {
    const auto x0 = npu_load_inc<npu_u8x32>(from);
    const auto x1 = npu_load_inc<npu_u8x32>(from);
    const npu_u16x32 e0 = lookup_entries(x0, base);
    const npu_u16x32 e1 = lookup_entries(x1, base);
    sum = npu_mac<npu_ew_16_32x1>(sum, e0, one);
    sum = npu_mac<npu_ew_16_32x1>(sum, e1, one);
    npu_store_inc(weights, npu_pack(e0));
    npu_store_inc(weights, npu_pack(e1));
    npu_store_next(sums, sum, walk);
  }
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
NPU_INLINE npu_i16x32 gains_of(npu_acc32x32 sums, const AttentionParams *p,
                               Shifts *NPU_RESTRICT shifts) {
  const npu_i16x32 s = npu_srs<npu_i16x32>(sums, 0);
  const npu_i16x32 least = least_of_eight(s), most = most_of_eight(s);
  uint32_t start[4];
#pragma clang loop unroll(full)
  for (int32_t g = 0; g < 4; ++g) {
    const int32_t low = bits(npu_extract(least, 8 * g));
    const int32_t high = bits(npu_extract(most, 8 * g));
    shifts[g] = shifts_of(low, high, p);
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
  const auto gains = npu_srs<npu_i16x32>(product, 15);
  npu_set_rounding(npu_round_conv_even);
  return gains;
}

/// Gains of all queries, each eight times, and shifts.
template <int32_t groups>
NPU_INLINE void normalise(const int32_t *parts, FastWork<groups> *w,
                          const AttentionParams *p) {
  npu_i32x16 before = npu_broadcast<npu_i32x16>(0);
  for (int32_t g = 0; g < groups; g += 4) {
    npu_i32x8 sums[4];
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 4; ++i) {
      const npu_i32x16 until = fold(parts + 32 * ((g + i) % groups));
      sums[i] = npu_low(until - (i < groups ? before : until));
      before = until;
      if (i >= groups)
        sums[i] = sums[i - groups];
    }
    const npu_i32x32 all = npu_join(npu_join(sums[0], sums[1]),
                                    npu_join(sums[2], sums[3]));
    const npu_i16x32 x = gains_of(npu_acc(all), p, w->shifts + g);
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 2 * (groups < 4 ? groups : 4); ++i)
      npu_store(w->gains[g + i / 2][i % 2], eightfold(x, i));
  }
}

/// Outputs: blocks of two tiles of 4x8, one below the other, and two beside.
template <int32_t groups>
NPU_INLINE void outputs(const uint8_t *NPU_RESTRICT weights,
                        const int8_t *NPU_RESTRICT v, int8_t *NPU_RESTRICT out,
                        const int16_t *NPU_RESTRICT gains,
                        const Shifts *NPU_RESTRICT shifts) {
  constexpr int32_t blocks = kTiles / 2, middle = 800;
  npu_dims2 columns = npu_rows(blocks, 2 * kTile, 0), columns1 = columns;
  npu_dims2 rows = npu_rows(blocks, 0, kRow), rows1 = rows;
  npu_dims2 walk = npu_rows(blocks, 0, 128);
  npu_dims2 walk1 = npu_rows(blocks, 0, sizeof(Shifts));
  const uint8_t *w0 = weights + kRow / 4, *w1 = weights + 3 * kRow / 4;
  // Out of the reach of unit B: two loads of V would meet in a bank.
  const int8_t *v0 = v + middle, *v1 = v0 + kMatrix / 2;
  for (int32_t block = 0; block < groups * blocks; ++block) {
    npu_acc32x32 o[4] = {};
#pragma clang loop unroll(full)
    for (int32_t key = 0; key < kTiles; ++key) {
      const uint8_t *at = key < 4 ? w0 - kRow / 4 : w1 - 3 * kRow / 4;
      const int8_t *from = (key < 4 ? v0 : v1) - middle + key % 4 * kRow;
      const npu_u8x64 p = npu_load<npu_u8x64>(at + key * kTile);
      const npu_u8x64 t = npu_shuffle(p, p, npu_t8_8x8);
      const npu_u8x64 top = npu_grow(npu_low(t)), low = npu_grow(npu_high(t));
      const npu_i8x64 left = npu_load<npu_i8x64>(from);
      const npu_i8x64 right = npu_load<npu_i8x64>(from + kTile);
      o[0] = sum_up(o[0], key == 0, top, left);
      o[1] = sum_up(o[1], key == 0, low, left);
      o[2] = sum_up(o[2], key == 0, top, right);
      o[3] = sum_up(o[3], key == 0, low, right);
    }
    const npu_i16x32 gain[] = {npu_load<npu_i16x32>(gains),
                               npu_load<npu_i16x32>(gains + 32)};
    const int32_t narrow = shifts->narrow, shift = shifts->shift;
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 4; ++i) {
      const npu_i16x32 sum = npu_srs<npu_i16x32>(o[i], narrow);
      const npu_acc32x32 product = npu_mul<npu_ew_16_32x1>(sum, gain[i % 2]);
      npu_store_inc(out, npu_srs<npu_i8x32>(product, shift));
    }
    v0 = npu_next(v0, columns);
    v1 = npu_next(v1, columns1);
    w0 = npu_next(w0, rows);
    w1 = npu_next(w1, rows1);
    gains = npu_next(gains, walk);
    shifts = npu_next(shifts, walk1);
  }
}

/// Memory that a call works in.
struct Memory {
  int32_t *even, *odd; // scores
  uint8_t *weights;       // in tiles [query / 8][key / 8], key by query
  void *work;
};

/// Attention of `groups` groups of 8 queries.
template <int32_t groups>
NPU_INLINE void attend(const int8_t *NPU_RESTRICT q,
                       const int8_t *NPU_RESTRICT k,
                       const int8_t *NPU_RESTRICT v, int8_t *NPU_RESTRICT out,
                       const AttentionParams *p, npu_lut table, Memory at) {
  auto *w = static_cast<FastWork<groups> *>(at.work);
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
  // As long as there is no output, its place has Q', then indexes; sums are
  // where scores were.
  auto *index = reinterpret_cast<uint8_t *>(out);
  transpose(q, out, groups * kTiles);
  scores_of<groups>(out, k, at.even, at.odd);
  largest<groups>(at.even, at.odd, w->tops[0]);
  indexes<groups>(at.even, at.odd, w->tops[0], index, p);
  weigh<groups>(index, at.weights, at.even, table);
  normalise<groups>(at.even, w, p);
  outputs<groups>(at.weights, v, out, w->gains[0][0], w->shifts);
}

} // namespace

/// `qkv`: Q, K, V, each 64 x 64; `out`: 64 x 64, all in tiles of 8x8. `words`:
/// parameters; `ab` and `cd`: the exponentials, each entry of 16 bits twice in
/// a line of 32 bytes. `even` and `odd`, 2048 words each, `weights`, 4096
/// bytes, and `work`, 400 words: memory to work in. All are aligned to 32.
/// Sets rounding (nearest, ties to even) and saturation (on).
NPU_KERNEL void attention_fast_64x64(
    const int8_t *NPU_RESTRICT qkv, int8_t *NPU_RESTRICT out,
    const int32_t *NPU_RESTRICT words, const int32_t *NPU_RESTRICT ab,
    const int32_t *NPU_RESTRICT cd, int32_t *NPU_RESTRICT even,
    int32_t *NPU_RESTRICT odd, int8_t *NPU_RESTRICT weights,
    int32_t *NPU_RESTRICT work) {
  attend<8>(qkv, qkv + kMatrix, qkv + 2 * kMatrix, out,
            reinterpret_cast<const AttentionParams *>(words), {ab, cd},
            {even, odd, reinterpret_cast<uint8_t *>(weights), work});
}

/// The same for queries 16 `part` to 16 `part` + 15 of head `head`: `qk` has Q
/// and K; `out`: 16 x 64; `words`: parameters of all heads; `even` and
/// `odd`, 512 words each, `weights`, 1024 bytes, `work`, 104 words.
NPU_KERNEL void attention_fast_16x64(
    const int8_t *NPU_RESTRICT qk, const int8_t *NPU_RESTRICT v,
    int8_t *NPU_RESTRICT out, const int32_t *NPU_RESTRICT words,
    const int32_t *NPU_RESTRICT ab, const int32_t *NPU_RESTRICT cd,
    int32_t *NPU_RESTRICT even, int32_t *NPU_RESTRICT odd,
    int8_t *NPU_RESTRICT weights, int32_t *NPU_RESTRICT work, int32_t part,
    int32_t head) {
  attend<2>(qk + 2 * kRow * part, qk + kMatrix, v, out,
            reinterpret_cast<const AttentionParams *>(words) + head, {ab, cd},
            {even, odd, reinterpret_cast<uint8_t *>(weights), work});
}
