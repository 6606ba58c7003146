//===- attention_precise.cc - INT8 attention, weights of 15 bits -*- C++ -*-===//
//
// 32 queries of 64 elements, any number of keys, 64 at a time;
// golden::attention::tiled in its precise mode, bit for bit: exponents in steps
// of 1/2048, running maximum and sum, division last. Keys that a mask hides
// have no weight.
//
//   begin                         Q', nothing seen yet
//   keys, values   for each tile  scores and maxima from K; then weights, sums
//                                 and outputs from V
//   end                           codes
//
// Between keys and values K's buffer is free for the next tile.
//
// Layout and scores: attention_tiles.h. Keys leave how far scores lie below the
// largest, divided, in 16 bits; values make exponents of them, and weights of
// these, with 8 look-ups and 5 vmac for 32. The entry of the table and what is
// left for the parabola are two bytes of one exponent. Outputs so far are scaled
// only in groups where a largest score is new.
//
// Turns, and what limits one (cycles):
//
//   scores           16 blocks of 16 keys, 32 vmac           32, vec
//   below            16 blocks of 16 keys                    12, port CM_RM
//   weights          32 times two tiles of 4x8               20, port W_RS;
//                    22, mv, if keys are hidden
//   scaling          64 times 4x8 outputs, or some of them   6, st
//   outputs          32 blocks of 8x8, 32 vmac of 4x4x8      32, vec
//
// together 2,368, and 384 where all is scaled. The loops have these intervals, but
// for 2 cycles of scores and one of outputs, and two more of weights with hidden
// keys: there are no more registers. Scaling is straight code of 84 cycles for
// half a group. CM_RM is the port through which accumulators are read, W_RS that
// of what is stored or looked up.
//
// On the timed emulator, in the design with all cores, keys take 1,249 cycles and
// values 2,488 on random matrices, where every second group is scaled. Of each 32
// queries' cycles 321 are lost to two accesses of one bank, and besides 56 to
// DMAs' turns: with these 7,801 for 64 queries and 64 keys on the core that takes
// longest. 590 go into filling and emptying loops and into what lies between.
//
//===----------------------------------------------------------------------===//

#include "attention_tiles.h"
#include "lookup.h"
#include "npu_aie.h"

namespace {

constexpr int32_t kGroups = 4;       // of 8 queries
constexpr int32_t kKeyTiles = 16;    // of 4 keys
constexpr int32_t kUnseen = -1 << 30; // the score of a key that is hidden

/// What is known of 32 queries after some tiles, and what a tile needs.
struct PreciseWork {
  int32_t tops[kGroups][16]; // largest scores, twice over
  int32_t below[8 * kGroups]; // how far older ones lie below them
  int32_t sums[2][16];       // of weights
  int32_t parts[kGroups][32];
  uint16_t scale[32]; // of what was known before this tile, by query
  uint16_t scales[2 * kGroups][32]; // the same, of 4 queries, each 8 times
  int16_t gains[kGroups][2][32];
  Shifts shifts[kGroups];
  int32_t stay[8];        // of each group, whether no largest score is new
  int32_t rising[16][16]; // a tile's largest scores, block after block
};
static_assert(sizeof(PreciseWork) == 4 * 800);

/// Factors of 16 bits for 16 numbers of 32: in lanes 0 to 15 those of the low
/// halves, in lanes 16 to 31 those of the high ones, zeros elsewhere.
struct Factors {
  npu_u16x32 low, high;
};

/// Factors from lanes 16 `half` to 16 `half` + 15.
NPU_INLINE Factors factors(npu_u16x32 v, int32_t half) {
  const npu_u16x32 none = npu_broadcast<npu_u16x32>(0);
  const npu_u16x32 turned = npu_shift_bytes(v, v, 32);
  return {npu_sel(half ? turned : v, none, 0xffff0000u),
          npu_sel(half ? v : turned, none, 0x0000ffffu)};
}

/// 16 sums times their factors, by 2^15, rounded.
NPU_INLINE npu_i32x16 rescale(npu_i32x16 sums, const Factors &by) {
  const npu_i16x32 halves = (npu_i16x32)npu_shuffle(sums, sums, npu_t16_16x2);
  constexpr npu_mode mode = npu_ew_16_16x2;
  const npu_acc64x16 upper = npu_mul<mode>(halves, by.high);
  const npu_acc64x16 all = npu_op_mac64(
      npu_factor<npu_u16x32>::x((npu_u16x32)halves),
      npu_factor<npu_u16x32>::y(by.low), upper, npu_conf(mode, 0, 0, 0, 2));
  return npu_srs<npu_i32x16>(all, 15);
}

/// How 32 scores below the largest, divided by 2^y_shift, become exponents.
struct Exponents {
  npu_i16x32 mult;
  npu_acc32x32 start;
  int32_t shift;
  npu_i16x32 turn; // what 2048 - f is with the low 8 bits
};

/// Exponents are in steps of 1/2048. Half a step of the table, 128, is added
/// before the division, where 32 bits have room for it; shifts beyond leave
/// less than 128, the first step.
NPU_INLINE Exponents exponents_by(const AttentionParams *p) {
  const int32_t half = p->u_shift < 24 ? 128 : 0;
  const npu_i32x16 start = npu_broadcast<npu_i32x16>(half << (p->u_shift & 31));
  return {npu_broadcast<npu_i16x32>(p->u_mult), npu_acc(npu_join(start, start)),
          p->u_shift, npu_broadcast<npu_i16x32>(2048 + half)};
}

/// What weights are made from, beside exponents.
struct Curve {
  npu_acc32x32 base;   // where the table is, for each lane
  npu_acc32x32 square; // 2^22
  npu_i8x64 entry;     // half the bytes of an entry
  npu_i16x32 low;      // the bits below a step of the table
};

NPU_INLINE Curve curve_of(npu_lut table) {
  const npu_i32x16 at = npu_lut_base(table);
  const npu_i32x16 square = npu_broadcast<npu_i32x16>(1 << 22);
  return {npu_acc(npu_join(at, at)), npu_acc(npu_join(square, square)),
          npu_broadcast<npu_i8x64>(16), npu_broadcast<npu_i16x32>(255)};
}

/// exp(-u / 2048) by a table of steps of 1/8 and a parabola between them. With
/// half a step more u has the entry i in its high 8 bits, and below them
/// 128 + f.
NPU_INLINE npu_u16x32 weigh(const Curve &curve, const Exponents &by,
                            npu_i16x32 y) {
  constexpr npu_mode mode = npu_ew_16_32x1;
  const auto u = npu_srs<npu_i16x32>(npu_mac<mode>(by.start, y, by.mult),
                                     by.shift);
  // i twice over, times 16 each.
  const auto i = (npu_i8x64)npu_shuffle(u, u, npu_t8_64x2_hi);
  const npu_i32x32 at =
      npu_lanes(npu_mac<npu_ew_8_32x2>(curve.base, i, curve.entry));
  const npu_u16x32 e = lookup_at(npu_low(at), npu_high(at));
  // 2048 - f: (2048 - f)^2 + 2^22 is 2^23 - 4096 f + f^2.
  const npu_i16x32 f = by.turn - (u & curve.low);
  const auto p = npu_srs<npu_i16x32>(npu_mac<mode>(curve.square, f, f), 9);
  return npu_srs<npu_u16x32>(npu_mul<mode>(e, p), 14);
}

/// Lanes of 32 queries from those of four groups, which are twice over.
NPU_INLINE npu_i32x32 of_groups(const npu_i32x16 *v) {
  return npu_join(npu_join(npu_low(v[0]), npu_low(v[1])),
                  npu_join(npu_low(v[2]), npu_low(v[3])));
}

/// The largest scores with this tile, after its own; by how much the old ones
/// lie below, if there are any; of which groups all stay.
NPU_INLINE void largest(PreciseWork *w) {
  const npu_i32x16 none = npu_broadcast<npu_i32x16>(0);
  const npu_i32x16 seen = npu_broadcast<npu_i32x16>(kUnseen / 2);
#pragma clang loop unroll(full)
  for (int32_t group = 0; group < kGroups; ++group) {
    const auto old = npu_load<npu_i32x16>(w->tops[group]);
    const auto here = npu_load<npu_i32x16>(w->rising[4 * group + 3]);
    const npu_i32x16 top = npu_max(old, here);
    const npu_i32x16 below = npu_sel(top - old, none, npu_lt(old, seen));
    w->stay[group] = npu_eqz(below) == 0xffffu;
    npu_store(w->tops[group], top);
    npu_store(w->below + 8 * group, npu_low(below));
  }
}

/// Scores below the largest, by 2^y_shift.
NPU_INLINE void below_largest(const int32_t *NPU_RESTRICT even,
                              const int32_t *NPU_RESTRICT odd,
                              const int32_t *NPU_RESTRICT tops,
                              int16_t *NPU_RESTRICT to, int32_t y_shift) {
  npu_dims2 walk = npu_rows(4, 0, 64);
  for (int32_t block = 0; block < 4 * kGroups; ++block) {
    const auto top = npu_load_next<npu_i32x16>(tops, walk);
    const npu_acc32x32 above = npu_acc(npu_join(top, top));
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 4; ++i) {
      // Two loads, for both units: into accumulators there is one only.
      const int32_t *from = (i % 2 ? odd : even) + i / 2 * 32;
      const npu_i32x32 s = npu_join(npu_load<npu_i32x16>(from),
                                    npu_load<npu_i32x16>(from + 16));
      const npu_acc32x32 below = npu_acc_sub(above, npu_acc(s));
      npu_store_inc(to, npu_srs<npu_i16x32>(below, y_shift));
    }
    even += 64;
    odd += 64;
  }
}

/// How keys of a tile are hidden from a loop's turn, of 8 keys.
struct NoneHidden {};
NPU_INLINE npu_u16x32 weight_of(const NoneHidden &, npu_u16x32 w, int32_t) {
  return w;
}
NPU_INLINE void next_keys(NoneHidden &) {}
struct SomeHidden {
  const uint32_t *mask;
  npu_u16x32 none;
  npu_dims2 keys;
};
NPU_INLINE npu_u16x32 weight_of(const SomeHidden &s, npu_u16x32 w, int32_t i) {
  return npu_sel(s.none, w, s.mask[i]);
}
NPU_INLINE void next_keys(SomeHidden &s) { s.mask = npu_next(s.mask, s.keys); }

/// Weights from scores below the largest, two tiles a turn, and their sums: all
/// up to each group's end, the keys in four parts.
template <class Hidden>
NPU_INLINE void weights_of(const int16_t *NPU_RESTRICT from,
                           uint16_t *NPU_RESTRICT to,
                           int32_t *NPU_RESTRICT parts, const Curve &curve,
                           const Exponents &by, Hidden hidden) {
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  auto sum = npu_zero_acc<npu_acc32x32>();
  for (int32_t turn = 0; turn < kGroups * kKeyTiles / 2; ++turn) {
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 2; ++i) {
      const npu_u16x32 all = weigh(curve, by, npu_load_inc<npu_i16x32>(from));
      const npu_u16x32 w = weight_of(hidden, all, i);
      sum = npu_mac<npu_ew_16_32x1>(sum, w, one);
      npu_store_inc(to, npu_shuffle(w, w, npu_t16_4x8));
    }
    npu_store(parts, sum);
    parts += every<kKeyTiles / 2>(turn, 32);
    next_keys(hidden);
  }
}

/// 32 outputs scaled by c / 2^15 and rounded. What is above the low 16 bits
/// needs no rounding: 2 high c. And what is below has 16 bits again.
NPU_INLINE npu_acc32x32 scaled(npu_i32x32 sums, npu_u16x32 c) {
  constexpr npu_mode mode = npu_ew_16_32x1;
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  const npu_i32x16 s0 = npu_low(sums), s1 = npu_high(sums);
  const auto high = (npu_i16x32)npu_shuffle(s0, s1, npu_t16_32x2_hi);
  const auto low = (npu_u16x32)npu_shuffle(s0, s1, npu_t16_32x2_lo);
  const auto rest = npu_srs<npu_u16x32>(npu_mul<mode>(low, c), 15);
  const npu_acc32x32 upper = npu_mac<mode>(npu_mul<mode>(high, c), high, c);
  return npu_mac<mode>(upper, rest, one);
}

/// Scales a group's outputs so far. Half of them a turn, which is one straight
/// piece of code: what is stored waits long for what was loaded.
NPU_INLINE void scale_outputs(int32_t *NPU_RESTRICT sums,
                              const uint16_t *NPU_RESTRICT scales) {
  const auto upper = npu_load<npu_u16x32>(scales);
  const auto lower = npu_load<npu_u16x32>(scales + 32);
  for (int32_t half = 0; half < 2; ++half) {
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < kTiles; ++i) {
      int32_t *at = sums + 32 * i;
      npu_store(at, scaled(npu_load<npu_i32x32>(at), i % 2 ? lower : upper));
    }
    sums += 32 * kTiles;
  }
}

/// 16 outputs so far and 16 of a tile, by 2^drop.
NPU_INLINE npu_i32x16 added(npu_i32x16 sums, npu_i32x16 tile, int32_t drop) {
  return sums + npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(tile, 0), drop);
}

/// Weighted sums of a tile's values are added to outputs so far: [query / 8]
/// [column / 8], in each two tiles of 4x8, one below the other.
NPU_INLINE void outputs(const uint16_t *NPU_RESTRICT weights,
                        const int8_t *NPU_RESTRICT v, int32_t *NPU_RESTRICT to,
                        int32_t drop) {
  constexpr int32_t middle = 800;
  const int8_t *v0 = v + middle, *v1 = v0 + kMatrix / 2;
  // Unit B reaches 128 bytes around a pointer.
  const uint16_t *w0 = weights + 64, *w1 = w0 + 128, *w2 = w1 + 128,
                 *w3 = w2 + 128;
  to += 32; // within reach of unit B
  for (int32_t block = 0; block < kGroups * kTiles; ++block) {
    npu_acc32x32 upper = {}, lower = {};
#pragma clang loop unroll(full)
    for (int32_t key = 0; key < kKeyTiles; ++key) {
      const int8_t *from = (key < 8 ? v0 : v1) - middle +
                           key % 8 / 2 * kRow + key % 2 * kTile / 2;
      const uint16_t *at =
          (key < 4 ? w0 : key < 8 ? w1 : key < 12 ? w2 : w3) - 64 + key % 4 * 32;
      const npu_i8x64 y = npu_grow(npu_load<npu_i8x32>(from));
      const auto add = [&](npu_acc32x32 acc, npu_u16x16 half) {
        const npu_u16x32 x = npu_grow(half);
        return key ? npu_mac<npu_mm_16x8_4x4x8>(acc, x, y)
                   : npu_mul<npu_mm_16x8_4x4x8>(x, y);
      };
      upper = add(upper, npu_load<npu_u16x16>(at));
      lower = add(lower, npu_load<npu_u16x16>(at + 16));
    }
    const auto add_to = [&](int32_t *at, npu_acc32x32 tile) {
      const npu_i32x32 lanes = npu_lanes(tile);
      const auto sums = npu_load<npu_i32x32>(at);
      npu_store(at, npu_join(added(npu_low(sums), npu_low(lanes), drop),
                             added(npu_high(sums), npu_high(lanes), drop)));
    };
    add_to(to - 32, upper);
    add_to(to, lower);
    to += 64;
    const int32_t row = every<kTiles>(block, kRow);
    v0 += kTile - row;
    v1 += kTile - row;
    w0 += row;
    w1 += row;
    w2 += row;
    w3 += row;
  }
}

/// Of each eight lanes the least or the greatest, in the first one.
NPU_INLINE npu_i32x16 least_of_eight(npu_i32x16 v) {
  v = npu_min(v, npu_shift_bytes(v, v, 16));
  v = npu_min(v, npu_shift_bytes(v, v, 8));
  return npu_min(v, npu_shift_bytes(v, v, 4));
}
NPU_INLINE npu_i32x16 most_of_eight(npu_i32x16 v) {
  v = npu_max(v, npu_shift_bytes(v, v, 16));
  v = npu_max(v, npu_shift_bytes(v, v, 8));
  return npu_max(v, npu_shift_bytes(v, v, 4));
}

/// Shifts of two groups, and 2^(14 + least bits) / sum for their 16 queries.
NPU_INLINE npu_u32x16 quotients(npu_i32x16 sums, const AttentionParams *p,
                                Shifts *shifts) {
  const npu_i32x16 least = least_of_eight(sums), most = most_of_eight(sums);
  int32_t first[2];
#pragma clang loop unroll(full)
  for (int32_t g = 0; g < 2; ++g) {
    const int32_t low = bits(npu_extract(least, 8 * g));
    const int32_t high = bits(npu_extract(most, 8 * g));
    shifts[g] = shifts_of(low, high, p);
    first[g] = low > 0 ? 1 << (low - 1) : 0;
  }
  const npu_u32x16 divisor = (npu_u32x16)sums;
  const npu_u32x16 one = npu_broadcast<npu_u32x16>(1);
  npu_u32x16 rest = npu_sel(npu_broadcast<npu_u32x16>(first[0]),
                            npu_broadcast<npu_u32x16>(first[1]), 0xff00u);
  npu_u32x16 quotient = npu_broadcast<npu_u32x16>(0);
  for (int32_t bit = 0; bit < 16; ++bit) {
    const npu_u32x16 less = rest - divisor;
    quotient = quotient + quotient;
    quotient = npu_sel(quotient, quotient + one, npu_ge(rest, divisor));
    rest = npu_min(rest, less);
    rest = rest + rest;
  }
  return quotient;
}

/// Codes of outputs.
NPU_INLINE void codes(const int32_t *NPU_RESTRICT sums,
                      int8_t *NPU_RESTRICT out,
                      const int16_t *NPU_RESTRICT gains,
                      const Shifts *NPU_RESTRICT shifts) {
  npu_dims2 walk = npu_rows(kTiles, 0, 128);
  npu_dims2 walk1 = npu_rows(kTiles, 0, sizeof(Shifts));
  for (int32_t pair = 0; pair < kGroups * kTiles; ++pair) {
    const int32_t narrow = shifts->narrow, shift = shifts->shift;
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 2; ++i) {
      const npu_acc32x32 o = npu_acc(npu_load_inc<npu_i32x32>(sums));
      const auto gain = npu_load<npu_i16x32>(gains + 32 * i);
      const auto product =
          npu_mul<npu_ew_16_32x1>(npu_srs<npu_i16x32>(o, narrow), gain);
      npu_store_inc(out, npu_srs<npu_i8x32>(product, shift));
    }
    gains = npu_next(gains, walk);
    shifts = npu_next(shifts, walk1);
  }
}

NPU_INLINE void precise_modes() {
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
}

} // namespace

// `words`: parameters; `ab` and `cd`: the exponentials, each entry of 16 bits
// twice in a line of 32 bytes; `masks`: for each tile of keys 16 words, for
// each 4 keys a word, for each key 8 bits, all set if it is seen. `turned`:
// 2048 bytes, Q' from begin on; `scores`: 2048 words; `below` and
// `weights`: 1024 words each; `sums`: 2048 words, outputs so far; `work`: 800
// words. All are aligned to 32. 4 KB before each table have been written: what a
// key that is hidden looks up, and nothing takes, may lie there. Each function
// but begin sets rounding (nearest, ties to even) and saturation (on).

/// `q`: 32 x 64 in tiles of 8x8.
NPU_KERNEL void attention_precise_begin(const int8_t *NPU_RESTRICT q,
                                        int8_t *NPU_RESTRICT turned,
                                        int32_t *NPU_RESTRICT sums,
                                        int32_t *NPU_RESTRICT work) {
  auto *w = reinterpret_cast<PreciseWork *>(work);
  transpose(q, turned, kGroups * kTiles);
#pragma clang loop unroll(full)
  for (int32_t g = 0; g < kGroups; ++g)
    npu_store(w->tops[g], npu_broadcast<npu_i32x16>(kUnseen));
  npu_store(w->sums, npu_zero_acc<npu_acc32x32>());
  for (int32_t i = 0; i < 64; ++i)
    npu_store_inc(sums, npu_zero_acc<npu_acc32x32>());
}

/// `k`: keys 64 `tile` to 64 `tile` + 63, in tiles of 8x8.
NPU_KERNEL void attention_precise_keys(
    const int8_t *NPU_RESTRICT turned, const int8_t *NPU_RESTRICT k,
    const int32_t *NPU_RESTRICT words, const int32_t *NPU_RESTRICT ab,
    const int32_t *NPU_RESTRICT cd, const int32_t *NPU_RESTRICT masks,
    int32_t *NPU_RESTRICT scores, int32_t *NPU_RESTRICT below_at,
    int32_t *NPU_RESTRICT work, int32_t tile) {
  const auto *p = reinterpret_cast<const AttentionParams *>(words);
  const auto *mask = reinterpret_cast<const uint32_t *>(masks) + 16 * tile;
  auto *w = reinterpret_cast<PreciseWork *>(work);
  int32_t *even = scores, *odd = scores + 1024;
  precise_modes();
  scores_of<kGroups, Queries::turned>(
      turned, k, even, odd, w->rising[0],
      MaskSeen{mask, npu_broadcast<npu_i32x16>(kUnseen)});
  largest(w);
  below_largest(even, odd, w->tops[0],
                reinterpret_cast<int16_t *>(below_at), p->y_shift);
  const npu_acc32x32 below = npu_acc(npu_load<npu_i32x32>(w->below));
  const npu_u16x32 scale =
      weigh(curve_of({ab, cd}), exponents_by(p),
            npu_srs<npu_i16x32>(below, p->y_shift));
  npu_store(w->scale, scale);
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < 2 * kGroups; ++i)
    npu_store(w->scales[i], eightfold(scale, i));
}

/// `v`: their values.
NPU_KERNEL void attention_precise_values(
    const int8_t *NPU_RESTRICT v, const int32_t *NPU_RESTRICT words,
    const int32_t *NPU_RESTRICT ab, const int32_t *NPU_RESTRICT cd,
    const int32_t *NPU_RESTRICT masks,
    const int32_t *NPU_RESTRICT below_at, int32_t *NPU_RESTRICT weights_at,
    int32_t *NPU_RESTRICT sums, int32_t *NPU_RESTRICT work, int32_t tile) {
  const auto *p = reinterpret_cast<const AttentionParams *>(words);
  const auto *mask = reinterpret_cast<const uint32_t *>(masks) + 16 * tile;
  auto *w = reinterpret_cast<PreciseWork *>(work);
  auto *weights = reinterpret_cast<uint16_t *>(weights_at);
  precise_modes();
  const auto *from = reinterpret_cast<const int16_t *>(below_at);
  const Curve curve = curve_of({ab, cd});
  const Exponents by = exponents_by(p);
  if (npu_eqz(~npu_load<npu_i32x16>(mask)) == 0xffffu)
    weights_of(from, weights, w->parts[0], curve, by, NoneHidden{});
  else
    weights_of(from, weights, w->parts[0], curve, by,
               SomeHidden{mask, npu_broadcast<npu_u16x32>(0),
                          npu_rows(kKeyTiles / 2, 8, 0)});
  npu_i32x16 before = npu_broadcast<npu_i32x16>(0), added[kGroups];
#pragma clang loop unroll(full)
  for (int32_t g = 0; g < kGroups; ++g) {
    const npu_i32x16 until = fold(w->parts[g]);
    added[g] = until - before;
    before = until;
  }
  const npu_i32x32 add = of_groups(added);
  const auto scale = npu_load<npu_u16x32>(w->scale);
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < 2; ++i) {
    const npu_i32x16 old = npu_load<npu_i32x16>(w->sums[i]);
    const npu_i32x16 more = i ? npu_high(add) : npu_low(add);
    npu_store(w->sums[i], rescale(old, factors(scale, i)) + more);
  }
  for (int32_t g = 0; g < kGroups; ++g)
    if (!w->stay[g])
      scale_outputs(sums + g * kTiles * 64, w->scales[2 * g]);
  outputs(weights, v, sums, p->drop);
}

/// `out`: 32 x 64 in tiles of 8x8.
NPU_KERNEL void attention_precise_end(int8_t *NPU_RESTRICT out,
                                      const int32_t *NPU_RESTRICT words,
                                      const int32_t *NPU_RESTRICT sums,
                                      int32_t *NPU_RESTRICT work) {
  const auto *p = reinterpret_cast<const AttentionParams *>(words);
  auto *w = reinterpret_cast<PreciseWork *>(work);
  precise_modes();
  for (int32_t i = 0; i < 2; ++i) {
    const auto s = npu_load<npu_i32x16>(w->sums[i]);
    npu_store(w->parts[i], quotients(s, p, w->shifts + 2 * i));
  }
  const auto r0 = npu_load<npu_i32x16>(w->parts[0]);
  const auto r1 = npu_load<npu_i32x16>(w->parts[1]);
  const auto r = (npu_u16x32)npu_shuffle(r0, r1, npu_t16_32x2_lo);
  const npu_acc32x32 product =
      npu_mul<npu_ew_16_32x1>(r, npu_broadcast<npu_i16x32>(p->out_mult));
  npu_set_rounding(npu_round_floor);
  const npu_u16x32 g = (npu_u16x32)npu_srs<npu_i16x32>(product, 15);
  npu_set_rounding(npu_round_conv_even);
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < 2 * kGroups; ++i)
    npu_store(w->gains[i / 2][i % 2], eightfold(g, i));
  codes(sums, out, w->gains[0][0], w->shifts);
}
