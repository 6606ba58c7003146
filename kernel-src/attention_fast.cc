//===- attention_fast.cc - INT8 attention, vectors ---------------*- C++ -*-===//
//
// 64 keys of 64 elements for 64 queries, or for 16 of them;
// golden::attention::tiled in its fast mode, bit for bit: weights of 8 bits
// from 256 exponentials, division last.
//
// All matrices lie in tiles, which DMAs make on the way (attention_tiles.h).
// Scores are computed the other way round, so that the largest of a query is a
// maximum over whole vectors:
//
//   scores   S'[key][query] = sum over d of K[key][d] Q[query][d]
//   outputs  O[query][d]    = sum over key of P[query][key] V[key][d]
//
// Each stage is one loop over all queries, so that pipelines fill once, and
// what a stage reads twice in a cycle lies in two objects, which a design puts
// in two banks. Of attention_fast_64x64, turns, and what limits one (cycles);
// attention_fast_16x64 has a quarter of them:
//
//   scores    32 blocks of 16 keys and 8 queries, 32 vmac    32, vec
//   weights   32 times two tiles, 32 looked-up vectors of 4
//             and 18 loads, two in a cycle without look-up   41, load units
//   gains     64 sums, 16 divisions, straight code           158, mv
//   outputs   32 blocks of 8x16, 32 + 4 vmac, and one for
//             the gains of the next 16 queries               37, vec
//
// together 3,678. A call takes 4,039 in the design attention_fast_64x64: the loops have these intervals, but for
// one cycle of weights, and 317 cycles go into filling and emptying them and
// into what lies between. Twelve are lost at memory banks: where weights lie in
// a bank with a table, since they are stored while only scores are loaded.
//
// What waits for others costs nothing: Q is turned, and maxima are taken, in
// the mv slot beside the products of scores, shifts are computed beside those
// of outputs, and so are all divisions but the first.
//
//===----------------------------------------------------------------------===//

#include "attention_tiles.h"
#include "lookup.h"
#include "npu_aie.h"

namespace {

/// Divisions of two groups of 8 queries: rests and quotients, what divides, and
/// gains of each group, in the first places.
struct Pair {
  uint32_t rests[16], less[16];
  int16_t gains[2][32];
};

/// What outputs are divided by, with room for one more pair; the least and the
/// greatest of each group's sums, in the first of four.
template <int32_t groups> struct Division {
  Pair pairs[groups / 2 + 1];
  int16_t least[8][4], most[8][4];
};

/// sum + the entries, or the entries for the first of a sum.
NPU_INLINE npu_acc32x32 sum_up(npu_acc32x32 sum, bool first, npu_u16x32 e) {
  constexpr npu_mode mode = npu_ew_16_32x1;
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  return npu_op_mac32(npu_factor<npu_u16x32>::x(e),
                      npu_factor<npu_u16x32>::y(one), sum,
                      npu_conf(mode, 0, 0) | (first ? 1 : 0));
}

/// Weights from scores, in tiles of 8 queries by 8 keys, and their sums, those
/// of a group after the other, the keys in four parts. Two tiles of 8 keys by 8
/// queries a turn. Gives the end of sums.
template <int32_t groups>
NPU_INLINE int32_t *weigh(const int32_t *NPU_RESTRICT even,
                      const int32_t *NPU_RESTRICT odd,
                      const int32_t *NPU_RESTRICT tops,
                      uint8_t *NPU_RESTRICT weights,
                      int32_t *NPU_RESTRICT sums, const AttentionParams *p,
                      npu_lut table) {
  constexpr int32_t turns = kTiles / 2; // of a group
  const npu_i16x32 mult = npu_broadcast<npu_i16x32>(p->u_mult);
  const int32_t y_shift = p->y_shift, u_shift = p->u_shift;
  const npu_i32x16 start = npu_lut_base(table);
  const npu_acc32x32 base = npu_acc(npu_join(start, start));
  auto sum = npu_zero_acc<npu_acc32x32>();
  tops += (turns - 1) * 16;
  for (int32_t turn = 0; turn < groups * turns; ++turn) {
    const auto top = npu_load<npu_i32x16>(tops);
    const npu_acc32x32 above = npu_acc(npu_join(top, top));
#pragma clang loop unroll(full)
    for (int32_t tile = 0; tile < 2; ++tile) {
      npu_u8x32 weight[2];
#pragma clang loop unroll(full)
      for (int32_t i = 0; i < 2; ++i) {
        const int32_t *from = (i ? odd : even) + 32 * tile;
        // Two vectors, for both units: one of them loads accumulators.
        const npu_i32x32 s = npu_join(npu_load<npu_i32x16>(from),
                                      npu_load<npu_i32x16>(from + 16));
        const npu_acc32x32 below = npu_acc_sub(above, npu_acc(s));
        const auto y = npu_srs<npu_i16x32>(below, y_shift);
        const npu_acc32x32 u = npu_mul<npu_ew_16_32x1>(y, mult);
        const auto index = npu_srs<npu_u8x32>(u, u_shift);
        const npu_i32x32 at =
            npu_lanes(npu_acc_add(npu_ups<npu_acc32x32>(index, 5), base));
        const npu_u16x32 e = lookup_at(npu_low(at), npu_high(at));
        sum = sum_up(sum, turn % turns == 0 && tile == 0 && i == 0, e);
        weight[i] = npu_pack(e);
      }
      const npu_u8x64 all = npu_join(weight[0], weight[1]);
      npu_store_inc(weights, npu_shuffle(all, all, npu_t8_8x8));
    }
    npu_store(sums, sum);
    even += 64;
    odd += 64;
    const bool last = turn % turns == turns - 1;
    tops += last ? turns * 16 : 0;
    sums += last ? 32 : 0;
  }
  return sums;
}

/// Of each eight lanes of a and the following b the least or the greatest one,
/// in each fourth lane.
template <class Of>
NPU_INLINE npu_i16x32 of_eight(npu_i16x32 a, npu_i16x32 b, Of of) {
  const auto with = [&](npu_i16x32 v, int32_t bytes) {
    return of(v, npu_shift_bytes(v, v, bytes));
  };
  return with(with(npu_shuffle(with(a, 8), with(b, 8), npu_t64_8x2_lo), 4), 2);
}

/// Another bit of 16 divisions: rests and quotients have 16 bits each in a
/// lane. `less` is divisor 2^16 - 1, so that what counts a one in the quotient
/// is the lesser number, for no quotient has all ones.
NPU_INLINE npu_u32x16 divide_step(npu_u32x16 x, npu_u32x16 less) {
  const npu_u32x16 twice = x + x;
  return npu_min(twice, twice - less);
}

/// Gains, floor(quotient mult / 2^15), of two groups, to the first places of
/// two: the high halves of twice the products.
NPU_INLINE void store_gains(int16_t *to, npu_u32x16 x, npu_u16x32 twice_mult) {
  const auto quotients = (npu_u16x32)npu_shuffle(x, x, npu_t16_32x2_lo);
  const auto product = (npu_i16x32)npu_lanes(
      npu_low(npu_mul<npu_ew_16_32x1>(quotients, twice_mult)));
  const npu_i16x32 gains = npu_shuffle(product, product, npu_t16_32x2_hi);
  npu_store(to, gains);
  npu_store(to + 32, npu_shift_bytes(gains, gains, 16));
}

/// Sums of weights of 16 queries, those of two groups, from those of the keys'
/// four parts.
NPU_INLINE npu_i32x16 sums_of(const int32_t *parts) {
  const auto at = [&](int32_t i) { return npu_load<npu_i32x16>(parts + i); };
  const npu_i32x16 a = at(0) + at(16), b = at(32) + at(48);
  return npu_shuffle(a, b, npu_t256_2x2_lo) +
         npu_shuffle(a, b, npu_t256_2x2_hi);
}

/// What shifts depend on, and gains, floor(floor(2^(14 + least bits) / sum)
/// mult / 2^15), of the first two groups; the other divisions begin. `end`: of
/// sums.
template <int32_t groups>
NPU_INLINE void normalise(const int32_t *end, Division<groups> *to,
                          const AttentionParams *p) {
  constexpr int32_t pairs = groups / 2;
  const npu_u32x16 one = npu_broadcast<npu_u32x16>(1);
  const npu_i16x32 none = npu_broadcast<npu_i16x32>(0);
  npu_i32x16 sums[pairs];
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < pairs; ++i)
    sums[i] = sums_of(end - 64 * (pairs - i));
  npu_i16x32 s[2];
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < 2; ++i)
    s[i] = (npu_i16x32)npu_shuffle(sums[2 * i % pairs],
                                   sums[(2 * i + 1) % pairs], npu_t16_32x2_lo);
  const npu_i16x32 least = of_eight(
      s[0], s[1], [](npu_i16x32 a, npu_i16x32 b) { return npu_min(a, b); });
  const npu_i16x32 most = of_eight(
      s[0], s[1], [](npu_i16x32 a, npu_i16x32 b) { return npu_max(a, b); });
  npu_store(to->least, least);
  npu_store(to->most, most);
  npu_u32x16 first = one, by = one;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < pairs; ++i) {
    npu_u32x16 start[2];
#pragma clang loop unroll(full)
    for (int32_t g = 0; g < 2; ++g) {
      const int32_t low = bits(npu_extract((npu_u16x32)least, 8 * i + 4 * g));
      start[g] = npu_broadcast<npu_u32x16>(1 << (14 + low));
    }
    const int32_t half = i % 2 ? npu_t16_2x32_hi : npu_t16_2x32_lo;
    const npu_u32x16 x = npu_sel(start[0], start[1], 0xff00u);
    const auto less = (npu_u32x16)npu_shuffle(none, s[i / 2], half) - one;
    first = i ? first : x;
    by = i ? by : less;
    // The room for one more has a copy of the last one.
    npu_store(to->pairs[i + 1].rests, x);
    npu_store(to->pairs[i + 1].less, less);
    if (i > 0) {
      npu_store(to->pairs[i].rests, x);
      npu_store(to->pairs[i].less, less);
    }
  }
#pragma clang loop unroll(full)
  for (int32_t bit = 0; bit < 16; ++bit)
    first = divide_step(first, by);
  store_gains(to->pairs[0].gains[0], first,
              npu_broadcast<npu_u16x32>(2 * p->out_mult));
}

/// Outputs: blocks of two tiles of 4x8, one below the other, and two beside.
/// In the eight turns of a pair of groups the next pair's division goes on, two
/// bits a turn; its gains are right after the last one.
template <int32_t groups>
NPU_INLINE void outputs(const uint8_t *NPU_RESTRICT weights,
                        const int8_t *NPU_RESTRICT v, int8_t *NPU_RESTRICT out,
                        Division<groups> *NPU_RESTRICT division,
                        const AttentionParams *p) {
  constexpr int32_t blocks = kTiles / 2, middle = 800;
  constexpr int32_t apart = sizeof division->least / sizeof(int16_t);
  const int16_t *by = division->pairs[0].gains[0];
  const int16_t *least = division->least[0];
  Pair *next = division->pairs + 1;
  const auto twice_mult = npu_broadcast<npu_u16x32>(2 * p->out_mult);
  const uint8_t *w0 = weights + kRow / 4, *w1 = weights + 3 * kRow / 4;
  // Out of the reach of unit B: two loads of V would meet in a bank.
  const int8_t *v0 = v + middle, *v1 = v0 + kMatrix / 2;
  for (int32_t block = 0; block < groups * blocks; ++block) {
    npu_acc32x32 o[4] = {};
#pragma clang loop unroll(full)
    for (int32_t key = 0; key < kTiles; ++key) {
      const uint8_t *at = (key < 4 ? w0 - kRow / 4 : w1 - 3 * kRow / 4) +
                          key * kTile;
      const int8_t *from = (key < 4 ? v0 : v1) - middle + key % 4 * kRow;
      const npu_u8x64 top = npu_grow(npu_load<npu_u8x32>(at));
      const npu_u8x64 low = npu_grow(npu_load<npu_u8x32>(at + kTile / 2));
      const npu_i8x64 left = npu_load<npu_i8x64>(from);
      const npu_i8x64 right = npu_load<npu_i8x64>(from + kTile);
      o[0] = sum_up(o[0], key == 0, top, left);
      o[1] = sum_up(o[1], key == 0, low, left);
      o[2] = sum_up(o[2], key == 0, top, right);
      o[3] = sum_up(o[3], key == 0, low, right);
    }
    auto gain = npu_load<npu_i16x32>(by);
    gain = npu_shuffle(gain, gain, npu_t16_2x32_lo);
    gain = npu_shuffle(gain, gain, npu_t16_2x32_lo);
    const npu_i16x32 gains[] = {npu_shuffle(gain, gain, npu_t16_2x32_lo),
                                npu_shuffle(gain, gain, npu_t16_2x32_hi)};
    if (groups > 2) {
      auto x = npu_load<npu_u32x16>(next->rests);
      const auto less = npu_load<npu_u32x16>(next->less);
      x = divide_step(divide_step(x, less), less);
      npu_store(next->rests, x);
      store_gains(next->gains[0], x, twice_mult);
    }
    const auto [narrow, shift] = shifts_of(bits(*least), bits(least[apart]), p);
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < 4; ++i) {
      const npu_i16x32 sum = npu_srs<npu_i16x32>(o[i], narrow);
      const npu_acc32x32 product = npu_mul<npu_ew_16_32x1>(sum, gains[i % 2]);
      npu_store_inc(out, npu_srs<npu_i8x32>(product, shift));
    }
    const int32_t row = every<blocks>(block, kRow);
    v0 += 2 * kTile - row;
    v1 += 2 * kTile - row;
    w0 += row;
    w1 += row;
    if (groups > 2) {
      const int32_t step = every<2 * blocks>(block, sizeof(Pair));
      next = reinterpret_cast<Pair *>(reinterpret_cast<char *>(next) + step);
      by += step / 4; // over rests and less
    }
    by += every<blocks>(block, 32);
    least += every<blocks>(block, 4);
  }
}

/// Memory that a call works in.
struct Memory {
  int32_t *even, *odd; // scores
  uint8_t *weights;    // in tiles [query / 8][key / 8]
  int32_t *tops;       // the largest scores
};

/// Attention of `groups` groups of 8 queries.
template <int32_t groups, Queries queries>
NPU_INLINE void attend(const int8_t *NPU_RESTRICT q,
                       const int8_t *NPU_RESTRICT k,
                       const int8_t *NPU_RESTRICT v, int8_t *NPU_RESTRICT out,
                       const AttentionParams *p, npu_lut table, Memory at) {
  // As long as there is no output, its place has Q' and then sums; divisions
  // are where scores were.
  auto *by = reinterpret_cast<Division<groups> *>(at.odd);
  auto *sums = reinterpret_cast<int32_t *>(out);
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
  if (queries == Queries::turned)
    transpose(q, out, groups * kTiles);
  scores_of<groups, queries>(queries == Queries::turned ? out : q, k, at.even,
                             at.odd, at.tops, AllSeen());
  sums = weigh<groups>(at.even, at.odd, at.tops, at.weights, sums, p, table);
  normalise<groups>(sums, by, p);
  outputs<groups>(at.weights, v, out, by, p);
}

} // namespace

/// `qkv`: Q, K, V, each 64 x 64; `out`: 64 x 64, all in tiles of 8x8. `words`:
/// parameters; `ab` and `cd`: the exponentials, each entry of 16 bits twice in
/// a line of 32 bytes. `even` and `odd`, 2048 words each, `weights`, 4096
/// bytes, and `work`, 512 words: memory to work in. All are aligned to 32. Q
/// should lie in another bank than K.
/// Sets rounding (nearest, ties to even) and saturation (on).
NPU_KERNEL void attention_fast_64x64(
    const int8_t *NPU_RESTRICT qkv, int8_t *NPU_RESTRICT out,
    const int32_t *NPU_RESTRICT words, const int32_t *NPU_RESTRICT ab,
    const int32_t *NPU_RESTRICT cd, int32_t *NPU_RESTRICT even,
    int32_t *NPU_RESTRICT odd, int8_t *NPU_RESTRICT weights,
    int32_t *NPU_RESTRICT work) {
  attend<8, Queries::straight>(
      qkv, qkv + kMatrix, qkv + 2 * kMatrix, out,
      reinterpret_cast<const AttentionParams *>(words), {ab, cd},
      {even, odd, reinterpret_cast<uint8_t *>(weights), work});
}

/// The same for queries 16 `part` to 16 `part` + 15 of head `head`: `qk` has Q
/// and K; `out`: 16 x 64; `words`: parameters of all heads; `even` and
/// `odd`, 512 words each, `weights`, 1024 bytes, `work`, 128 words.
NPU_KERNEL void attention_fast_16x64(
    const int8_t *NPU_RESTRICT qk, const int8_t *NPU_RESTRICT v,
    int8_t *NPU_RESTRICT out, const int32_t *NPU_RESTRICT words,
    const int32_t *NPU_RESTRICT ab, const int32_t *NPU_RESTRICT cd,
    int32_t *NPU_RESTRICT even, int32_t *NPU_RESTRICT odd,
    int8_t *NPU_RESTRICT weights, int32_t *NPU_RESTRICT work, int32_t part,
    int32_t head) {
  attend<2, Queries::turned>(
      qk + 2 * kRow * part, qk + kMatrix, v, out,
      reinterpret_cast<const AttentionParams *>(words) + head, {ab, cd},
      {even, odd, reinterpret_cast<uint8_t *>(weights), work});
}
