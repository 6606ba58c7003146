//===- mel.cc - log-mel codes of sixteen frames -----------------*- C++ -*-===//
//
// Whisper's front end for frames of 400 samples at 16 kHz: Hann window,
// 400-point DFT, power, 80 or 128 mel filters, log10. golden::mel::integer defines
// every bit and explains the method; the names here are the names there.
//
// A lane is a frame: sixteen of them are in work at once, and what differs
// between frames (how loud they are) differs between lanes. The DMA hands the
// samples over pair by pair, the same pair of all frames in a row:
//
//   samples  [200 pairs][16 frames][2]      int16, 64 bytes a pair
//   spectrum [k2][k1][re, im][16 frames]    int32, 64 bytes a part
//   codes    [40 or 64 pairs of bins][16 frames][2], or bytes, four a word
//
// Where the time goes, for sixteen frames (`cargo xtask cc --report` has the
// loops):
//
//   first stage   16 products of 28 x 28 by 28 x 16, 22-bit coefficients by
//                 int16: 32 multiplications a cycle (npu_mm_32x16_4x2x4)
//   second stage  13 complex DFTs of 16 points, elementwise
//   window        201 points, in place
//   filters       391 weights of 80 filters; a component is scaled by its
//                 lane's power of two: as AIE2 shifts all lanes alike, that
//                 is a multiplication
//
// Products of 32 by 16 bits lane by lane are complex products with an
// imaginary part of zero (npu_cx_32x16_8x1).
//
//===----------------------------------------------------------------------===//

#include "npu_aie.h"
#include "tables/mel_tables.h"

/// Two callers are not worth two copies: program memory has 16 KB.
#define NPU_OUTLINE static __attribute__((noinline))

namespace {

constexpr int32_t kFrame = 400;
constexpr int32_t kSpectrum = 201;
constexpr int32_t kBins = 80;
constexpr int32_t kBinsLarge = 128;
constexpr int32_t kFirst = 25;
constexpr int32_t kHalf = 12;
constexpr int32_t kSecond = 16;
constexpr int32_t kPair = 64;       // bytes: two samples of sixteen frames
constexpr int32_t kPairs = kFrame / 2;
constexpr int32_t kRowGroups = 7;      // of four rows of coefficients
constexpr int32_t kTerms = 13;      // pairs of n2, 25 and one of zero
constexpr int32_t kShiftMost = 17;  // 31-bit components to 14 bits

/// X, then H: point (k1, k2) at [k2][4 (k1 % 4) + k1 / 4]. Column 13 holds the
/// point that follows the last one. H has real and imaginary parts side by
/// side, of frames 0 to 7 and of 8 to 15.
struct alignas(32) Point {
  int32_t part[2][16];
};
Point spectrum[kHalf + 2][kSecond];

/// Samples of one n1, scaled: [pair of n2][four frames][n2 of two][frame].
struct alignas(32) Tile {
  int16_t at[4][2][4];
};
Tile tiles[kTerms + 1];

/// The gain of each frame as 2^24 log10(4^-gain).
struct alignas(32) Lanes {
  int32_t at[16];
};
Lanes gain_log;

/// How long the longer component of H[k] is, see `height`.
struct alignas(32) Heights {
  uint16_t at[16];
};
Heights heights[kSpectrum];

/// Rows re and im of two k2, of pairs of n2, with 22 fraction bits.
struct Coefficients {
  alignas(32) int32_t at[kRowGroups][kTerms][4][2];
};

constexpr int32_t coefficient(int32_t k2, bool imaginary, int32_t n2) {
  if (k2 > kHalf || n2 >= kFirst)
    return 0;
  if (k2 == 0 || n2 == 0)
    return imaginary ? 0 : 1 << 22;
  const bool up = n2 <= kHalf;
  const MelRotation &r = mel_rotations[k2 - 1][(up ? n2 : kFirst - n2) - 1];
  const int32_t cos = r.cos_high * 2048 + r.cos_low;
  const int32_t sin = r.sin_high * 2048 + r.sin_low;
  return !imaginary ? cos : up ? -sin : sin;
}

constexpr Coefficients make_coefficients() {
  Coefficients c{};
  for (int32_t g = 0; g < kRowGroups; ++g)
    for (int32_t j = 0; j < kTerms; ++j)
      for (int32_t row = 0; row < 4; ++row)
        for (int32_t t = 0; t < 2; ++t)
          c.at[g][j][row][t] =
              coefficient(2 * g + row / 2, row % 2 != 0, 2 * j + t);
  return c;
}

constexpr Coefficients coefficients = make_coefficients();

/// Where X[k] is: bytes into `spectrum`, plus 1 if that is its conjugate.
struct Places {
  uint16_t at[kSpectrum + 2];
};

constexpr uint16_t place(int32_t k) {
  const bool conjugate = k % kFirst > kHalf;
  const int32_t from = conjugate ? kFrame - k : k;
  const int32_t k1 = from % kSecond, k2 = from % kFirst;
  const int32_t point = k2 * kSecond + 4 * (k1 % 4) + k1 / 4;
  return static_cast<uint16_t>(point * static_cast<int32_t>(sizeof(Point)) +
                               conjugate);
}

constexpr Places make_places() {
  Places p{};
  for (int32_t k = 0; k < kSpectrum; ++k)
    p.at[k] = place(k);
  // What follows the last one; beyond that, what is loaded in vain.
  for (int32_t k = kSpectrum; k < kSpectrum + 2; ++k)
    p.at[k] = static_cast<uint16_t>((kHalf + 1) * kSecond * sizeof(Point));
  return p;
}

constexpr Places places = make_places();

/// 2^24 log10(1 + i/64) and the step to the next, as look-ups want them.
struct LogLines {
  alignas(32) int32_t at[64][4][2];
};

constexpr LogLines make_log_lines() {
  LogLines t{};
  for (int32_t i = 0; i < 64; ++i)
    for (int32_t copy = 0; copy < 4; ++copy) {
      t.at[i][copy][0] = mel_log[i];
      t.at[i][copy][1] = mel_log[i + 1] - mel_log[i];
    }
  return t;
}

constexpr LogLines log_ab = make_log_lines();
constexpr LogLines log_cd = make_log_lines();

NPU_INLINE npu_i32x16 all(int32_t x) { return npu_broadcast<npu_i32x16>(x); }

//===----------------------------------------------------------------------===//
// Gain
//===----------------------------------------------------------------------===//

/// 2^gain of the sixteen frames, twice; sets `gain_log`.
NPU_INLINE npu_u16x32 gains(const int16_t *samples) {
  npu_i16x32 most = npu_broadcast<npu_i16x32>(0), least = most;
  for (int32_t i = 0; i < kPairs; ++i) {
    const npu_i16x32 x = npu_load_inc<npu_i16x32>(samples);
    most = npu_max(most, x);
    least = npu_min(least, x);
  }
  // The largest x or -x-1, of both samples of a pair.
  npu_i16x32 top = npu_max(most, npu_broadcast<npu_i16x32>(-1) - least);
  top = npu_max(top, npu_shuffle(top, top, npu_t16_1x2_flip));
  const npu_i32x16 loudest = (npu_i32x16)top & all(0xffff);
  npu_i32x16 power = all(0x10001), log = all(0);
  for (int32_t gain = 1; gain <= 15; ++gain) {
    const npu_mask16 more = npu_lt(loudest, all(1 << (15 - gain)));
    power = npu_sel(power, all(0x10001 << gain), more);
    log = npu_sel(log, all(-2 * gain * mel_log_two), more);
  }
  npu_store(&gain_log, log);
  return (npu_u16x32)npu_shuffle(power, power, npu_t16_16x2);
}

//===----------------------------------------------------------------------===//
// First stage: 25 points of every 16th sample, starting at 25 n1
//===----------------------------------------------------------------------===//

/// A pair of samples and where the sixteenth one from it is.
NPU_INLINE npu_i16x32 sixteenth(const int16_t *samples, int32_t &at) {
  const char *p = reinterpret_cast<const char *>(samples) + at;
  at += 8 * kPair;
  at = at >= kPairs * kPair ? at - kPairs * kPair : at;
  return npu_load<npu_i16x32>(p);
}

/// Samples 25 n1 + 16 n2, scaled, into tiles. They are all even or all odd
/// ones of their pairs.
NPU_INLINE void gather(const int16_t *NPU_RESTRICT samples, int32_t n1,
                       npu_u16x32 gain) {
  const int32_t lanes = n1 % 2 ? npu_t16_32x2_hi : npu_t16_32x2_lo;
  int32_t at = 25 * n1 / 2 * kPair;
  Tile *NPU_RESTRICT to = tiles;
  for (int32_t j = 0; j < kTerms + 1; j += 2) {
    const npu_i16x32 x0 = sixteenth(samples, at), x1 = sixteenth(samples, at);
    const npu_i16x32 x2 = sixteenth(samples, at), x3 = sixteenth(samples, at);
    const npu_i16x32 even = npu_shuffle(x0, x2, lanes);
    const npu_i16x32 odd = npu_shuffle(x1, x3, lanes);
    const auto a = npu_srs<npu_i16x32>(npu_mul<npu_ew_16_32x1>(even, gain), 0);
    const auto b = npu_srs<npu_i16x32>(npu_mul<npu_ew_16_32x1>(odd, gain), 0);
    npu_store_inc(to, npu_shuffle(a, b, npu_t64_2x8_lo));
    npu_store_inc(to, npu_shuffle(a, b, npu_t64_2x8_hi));
  }
}

/// Y[n1] for all k2, with 7 fraction bits.
///
/// Bound of the inner loop: 4 cycles for 128 multiplications (vec slot); 3
/// loads, 3 shifts.
NPU_INLINE void dft25(int32_t n1) {
  const int32_t *c = &coefficients.at[0][0][0][0];
  Point *to = &spectrum[0][n1];
  // Two roundings, of 2^-11 and 2^-4, are one of 2^-15 and this.
  const auto bias = npu_ups<npu_acc64x16>(all(1 << 10), 0);
  for (int32_t g = 0; g < kRowGroups; ++g) {
    auto y0 = bias, y1 = bias, y2 = bias, y3 = bias;
    const Tile *from = tiles;
    for (int32_t j = 0; j < kTerms; ++j) {
      const npu_i32x16 w = npu_grow(npu_load_inc<npu_i32x8>(c));
      const npu_i16x32 x = npu_load_inc<npu_i16x32>(from);
      y0 = npu_mac<npu_mm_32x16_4x2x4>(y0, w, x);
      y1 = npu_mac<npu_mm_32x16_4x2x4>(y1, w, npu_shift_bytes(x, x, 16));
      y2 = npu_mac<npu_mm_32x16_4x2x4>(y2, w, npu_shift_bytes(x, x, 32));
      y3 = npu_mac<npu_mm_32x16_4x2x4>(y3, w, npu_shift_bytes(x, x, 48));
    }
    const auto t0 = npu_srs<npu_i32x16>(y0, 15);
    const auto t1 = npu_srs<npu_i32x16>(y1, 15);
    const auto t2 = npu_srs<npu_i32x16>(y2, 15);
    const auto t3 = npu_srs<npu_i32x16>(y3, 15);
    // Four rows of four frames each, to rows of sixteen.
    const npu_i32x16 a = npu_shuffle(t0, t1, npu_t128_2x4_lo);
    const npu_i32x16 b = npu_shuffle(t2, t3, npu_t128_2x4_lo);
    const npu_i32x16 d = npu_shuffle(t0, t1, npu_t128_2x4_hi);
    const npu_i32x16 e = npu_shuffle(t2, t3, npu_t128_2x4_hi);
    npu_store(to->part[0], npu_shuffle(a, b, npu_t256_2x2_lo));
    npu_store(to->part[1], npu_shuffle(a, b, npu_t256_2x2_hi));
    to += kSecond;
    npu_store(to->part[0], npu_shuffle(d, e, npu_t256_2x2_lo));
    npu_store(to->part[1], npu_shuffle(d, e, npu_t256_2x2_hi));
    to += kSecond;
  }
}

//===----------------------------------------------------------------------===//
// Second stage: 16 points as 4 x 4
//===----------------------------------------------------------------------===//

struct Complex {
  npu_i32x16 re, im;
};

NPU_INLINE Complex operator+(Complex a, Complex b) {
  return {a.re + b.re, a.im + b.im};
}
NPU_INLINE Complex operator-(Complex a, Complex b) {
  return {a.re - b.re, a.im - b.im};
}
NPU_INLINE Complex load(const Point *p) {
  return {npu_load<npu_i32x16>(p->part[0]), npu_load<npu_i32x16>(p->part[1])};
}
NPU_INLINE void store(Point *p, Complex z) {
  npu_store(p->part[0], z.re);
  npu_store(p->part[1], z.im);
}

/// Neighbours as one complex number each, times numbers that are real: pairs
/// of lanes of x by words of c with nothing in the high half.
template <class C> NPU_INLINE npu_acc64x16 product(npu_i32x16 x, C c) {
  return npu_mul<npu_cx_32x16_8x1, npu_cx_plain>(x, c);
}

/// v * c / 2^15, to nearest, ties up.
NPU_INLINE npu_i32x16 times(npu_i32x16 v, npu_i16x32 c) {
  return npu_srs<npu_i32x16>(product(v, c), 15);
}

/// The number in lanes of 32 bits, as a factor without imaginary part.
NPU_INLINE npu_i16x32 signed_factor(int32_t x) {
  return (npu_i16x32)all(x & 0xffff);
}

/// Four-point DFTs in all columns, of points `step` apart from `x` on.
NPU_OUTLINE void dft4(Point *x, int32_t step) {
  for (int32_t k2 = 0; k2 <= kHalf; ++k2) {
    const Complex x0 = load(x), x1 = load(x + step);
    const Complex x2 = load(x + 2 * step), x3 = load(x + 3 * step);
    const Complex a = x0 + x2, b = x0 - x2, c = x1 + x3, d = x1 - x3;
    store(x, a + c);
    store(x + step, {b.re + d.im, b.im - d.re}); // b - i d
    store(x + 2 * step, a - c);
    store(x + 3 * step, {b.re - d.im, b.im + d.re});
    x += kSecond;
  }
}

/// Point x of all columns times cos - i sin.
///
/// Bound of the loop: 10 cycles for sixteen points (st slot, of SRS).
NPU_OUTLINE void rotate(Point *x, const MelTwiddle &t) {
  const npu_i16x32 ch = signed_factor(t.cos_high), cl = signed_factor(t.cos_low);
  const npu_i16x32 sh = signed_factor(t.sin_high), sl = signed_factor(t.sin_low);
  const npu_i32x16 tie = all(1 << 14);
  for (int32_t k2 = 0; k2 <= kHalf; ++k2) {
    const Complex v = load(x);
    // v / 2^15, rounded down.
    const auto re = npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(v.re - tie, 0), 15);
    const auto im = npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(v.im - tie, 0), 15);
    store(x, {times(v.re, ch) + times(re, cl) + times(v.im, sh) + times(im, sl),
              times(v.im, ch) + times(im, cl) - times(v.re, sh) - times(re, sl)});
    x += kSecond;
  }
}

/// Point x of all columns times -i.
NPU_INLINE void quarter(Point *x) {
  for (int32_t k2 = 0; k2 <= kHalf; ++k2) {
    const Complex v = load(x);
    store(x, {v.im, all(0) - v.re});
    x += kSecond;
  }
}

/// X of Y, in place.
NPU_INLINE void dft16() {
  for (int32_t q = 0; q < 4; ++q)
    dft4(&spectrum[0][q], 4);
  for (int32_t q = 1; q < 4; ++q)
    for (int32_t r = 1; r < 4; ++r)
      if (q * r == 4)
        quarter(&spectrum[0][4 * r + q]);
      else
        rotate(&spectrum[0][4 * r + q], mel_twiddles[4 * q + r]);
  for (int32_t r = 0; r < 4; ++r)
    dft4(&spectrum[0][4 * r], 1);
}

//===----------------------------------------------------------------------===//
// Window
//===----------------------------------------------------------------------===//

/// X[k] by its place.
NPU_INLINE Complex point(int32_t where) {
  const char *p = reinterpret_cast<const char *>(spectrum) + (where & ~1);
  Complex z = load(reinterpret_cast<const Point *>(p));
  z.im = npu_addsub(all(0), z.im, where & 1 ? 0xffff : 0);
  return z;
}

/// Half, rounded down.
NPU_INLINE Complex half(Complex z) {
  return {npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(z.re, 0), 1),
          npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(z.im, 0), 1)};
}

/// What tells the lengths of components apart that matter, those of 14 to 31
/// bits, in 16 bits: x / 2^14 up to 29 bits, then 0x8000 and 0x8001. It grows
/// with x, x or -x-1.
NPU_INLINE npu_u16x16 height(Complex z) {
  const npu_i32x16 re = npu_max(z.re, all(-1) - z.re);
  const npu_i32x16 x = npu_max(re, npu_max(z.im, all(-1) - z.im));
  const auto high = npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(x, 0), 14);
  const npu_i32x16 most = npu_sel(npu_min(high, all(0x8000)), all(0x8001),
                                  npu_ge(x, all(1 << 30)));
  return npu_srs<npu_u16x16>(npu_ups<npu_acc64x16>(most, 0), 0);
}

/// Twice the spectrum of the windowed samples, in place, and its heights.
NPU_INLINE void apply_window() {
  Heights *to = heights;
  npu_set_rounding(npu_round_floor);
  store(spectrum[kHalf + 1], point(places.at[kSpectrum - 2] ^ 1));
  const uint16_t *place = places.at;
  Complex here = point(place[0]), after = point(place[1]);
  Complex before = half(point(place[1] ^ 1));
  for (int32_t k = 0; k < kSpectrum; ++k) {
    // Loaded before the store, which the compiler cannot tell from it.
    const Complex next = point(place[2]);
    const Complex h = here - before - half(after);
    char *p = reinterpret_cast<char *>(spectrum) + (*place & ~1);
    npu_store(p, npu_shuffle(h.re, h.im, npu_t32_2x16_lo));
    npu_store(p + 64, npu_shuffle(h.re, h.im, npu_t32_2x16_hi));
    npu_store_inc(to, height(h));
    before = half(here);
    here = after;
    after = next;
    ++place;
  }
}

//===----------------------------------------------------------------------===//
// Filters
//===----------------------------------------------------------------------===//

/// The greatest height in a filter.
NPU_INLINE npu_u16x16 highest(const Heights *from, int32_t count) {
  npu_u16x32 most = npu_broadcast<npu_u16x32>(0);
  for (int32_t i = 0; i < count; ++i)
    most = npu_max(most, npu_grow(npu_load_inc<npu_u16x16>(from)));
  return npu_low(most);
}

/// How to bring components to 14 bits.
struct Scaling {
  npu_u16x32 factor; // 2^n up to 2^15, then 2^14 and 2^15 again
  npu_u16x32 n;      // the shift is 17 - n
};

/// The factor so far times 2^n in lanes whose height has n zeros on top.
template <int32_t n>
NPU_INLINE void bring_up(npu_u16x32 &height, npu_u16x32 &factor,
                         npu_u16x32 &count) {
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  const npu_mask32 more =
      npu_lt(height, npu_broadcast<npu_u16x32>(1 << (16 - n)));
  const npu_u16x32 step = npu_sel(one, npu_broadcast<npu_u16x32>(1 << n), more);
  height = npu_srs<npu_u16x32>(npu_mul<npu_ew_16_32x1>(height, step), 0);
  factor = npu_srs<npu_u16x32>(npu_mul<npu_ew_16_32x1>(factor, step), 0);
  count = npu_sel(count, count + npu_broadcast<npu_u16x32>(n), more);
}

/// Of two filters' heights, one in the low half: n zeros on top of a height
/// below 0x8001 make it n + 1, one more for 0, and nothing above.
NPU_INLINE Scaling scaling(npu_u16x32 height) {
  const npu_u16x32 one = npu_broadcast<npu_u16x32>(1);
  npu_u16x32 power = one, n = one, left = height;
  bring_up<8>(left, power, n);
  bring_up<4>(left, power, n);
  bring_up<2>(left, power, n);
  bring_up<1>(left, power, n);
  const npu_mask32 small = npu_lt(height, npu_broadcast<npu_u16x32>(2));
  const npu_mask32 zero = npu_lt(height, one);
  const npu_mask32 top = npu_lt(npu_broadcast<npu_u16x32>(0x8000), height);
  const npu_u16x32 most = npu_sel(npu_broadcast<npu_u16x32>(1 << 14),
                                  npu_broadcast<npu_u16x32>(1 << 15), zero);
  n = npu_sel(n, n + one, zero);
  const npu_u16x32 factor = npu_sel(power + power, most, small); // may wrap
  return {npu_sel(factor, one, top),
          npu_sel(n, npu_broadcast<npu_u16x32>(0), top)};
}

/// Four times the lanes of the mask.
NPU_INLINE npu_i32x16 fourfold(npu_i32x16 x, npu_mask16 which) {
  const npu_u32x16 two = (npu_u32x16)x + (npu_u32x16)x; // lanes may wrap
  return npu_sel(x, (npu_i32x16)(two + two), which);
}

/// 2^24 log10(4^(17 - n)) of sixteen words.
NPU_INLINE npu_i32x16 doublings(npu_u16x32 n) {
  const npu_i32x16 two = all(2 * mel_log_two);
  const auto low = (npu_u16x32)npu_grow(npu_low((npu_i32x16)n));
  const auto high = (npu_u16x32)npu_grow(npu_high((npu_i32x16)n));
  const npu_i32x16 a = npu_srs<npu_i32x16>(product(two, low), 0);
  const npu_i32x16 b = npu_srs<npu_i32x16>(product(two, high), 0);
  return all(2 * kShiftMost * mel_log_two) -
         npu_shuffle(a, b, npu_t32_16x2_lo);
}

/// Weighted sum of powers of a filter. Components are scaled by `factor` /
/// 2^17, those of lanes in `small` by four times that. `factor` has words of
/// sixteen frames, `small` two bits for each.
///
/// Bound of the loop: 10 cycles (mv slot); st slot 4, vec slot 4.
NPU_OUTLINE npu_u32x16 weighted(const uint16_t *from, const uint16_t *weights,
                                int32_t count, npu_i32x16 factor,
                                npu_mask32 small) {
  const npu_mask16 small0 = small & 0xffff, small1 = small >> 16;
  const auto factor0 = (npu_u16x32)npu_grow(npu_low(factor));
  const auto factor1 = (npu_u16x32)npu_grow(npu_high(factor));
  // What makes rounding to nearest one down.
  const auto down = npu_ups<npu_acc64x16>(all(-(1 << 15)), 0);
  npu_u32x16 sum = npu_broadcast<npu_u32x16>(0);
  for (int32_t i = 0; i < count; ++i) {
    const char *p = reinterpret_cast<const char *>(spectrum) + (from[i] & ~1);
    const npu_i32x16 x = fourfold(npu_load<npu_i32x16>(p), small0);
    const npu_i32x16 y = fourfold(npu_load<npu_i32x16>(p + 64), small1);
    const auto u = npu_srs<npu_i16x16>(product(x, factor0), kShiftMost);
    const auto v = npu_srs<npu_i16x16>(product(y, factor1), kShiftMost);
    const npu_i16x32 both = npu_join(u, v);
    // Real parts, then imaginary ones.
    const npu_i16x32 parts = npu_shuffle(both, both, npu_t16_16x2);
    const auto power =
        npu_srs<npu_i32x16>(npu_mul<npu_ew_16_16x2>(parts, parts), 0);
    const auto weight = (npu_u16x32)all(weights[i]);
    sum = sum + npu_srs<npu_u32x16>(npu_mac<npu_cx_32x16_8x1, npu_cx_plain>(
                                        down, power, weight),
                                    16);
  }
  return sum;
}

/// The low bits of x * 2^n.
NPU_INLINE npu_u32x16 shifted(npu_u32x16 x, int32_t n) {
  return npu_srs<npu_u32x16>(npu_ups<npu_acc64x16>(x, n), 0);
}
NPU_INLINE npu_i32x16 shifted_down(npu_u32x16 x, int32_t n) {
  return (npu_i32x16)npu_srs<npu_u32x16>(npu_ups<npu_acc64x16>(x, 0), n);
}

/// Shifts the mantissas that have room for it by n.
template <int32_t n>
NPU_INLINE void normalise(npu_u32x16 &mantissa, npu_i32x16 &log) {
  const auto limit = static_cast<int32_t>(uint32_t{1} << (32 - n));
  const npu_mask16 more = npu_lt(mantissa, npu_broadcast<npu_u32x16>(limit));
  mantissa = npu_sel(mantissa, shifted(mantissa, n), more);
  log = npu_sel(log, log - all(n * mel_log_two), more);
}

/// round(2048 log10(sum) + log / 2^13), at least the floor. Rounding is down.
NPU_INLINE npu_i32x16 code(npu_u32x16 sum, npu_i32x16 log, npu_i32x16 base) {
  const npu_mask16 none = npu_eqz(sum);
  npu_u32x16 mantissa = sum;
  log = log + all(31 * mel_log_two);
  normalise<16>(mantissa, log);
  normalise<8>(mantissa, log);
  normalise<4>(mantissa, log);
  normalise<2>(mantissa, log);
  normalise<1>(mantissa, log);
  const npu_i32x16 at = (shifted_down(mantissa, 20) & all(63 << 5)) + base;
  const npu_i32x16 fraction = shifted_down(mantissa, 11) & all(0x3fff);
  // Logarithm and step, side by side, of frames 0 to 7 and of 8 to 15.
  const npu_i32x16 low = npu_join(npu_lookup64(at, 0), npu_lookup64(at, 1));
  const npu_i32x16 high = npu_join(npu_lookup64(at, 2), npu_lookup64(at, 3));
  const auto part0 = npu_srs<npu_i32x16>(
      product(low, (npu_u16x32)npu_grow(npu_low(fraction))), 14);
  const auto part1 = npu_srs<npu_i32x16>(
      product(high, (npu_u16x32)npu_grow(npu_high(fraction))), 14);
  log = log + npu_shuffle(low, high, npu_t32_16x2_lo) +
        npu_shuffle(part0, part1, npu_t32_16x2_hi) + all(1 << 12);
  const auto rounded = npu_srs<npu_i32x16>(npu_ups<npu_acc64x16>(log, 0), 13);
  return npu_sel(npu_max(rounded, all(mel_floor_code)), all(mel_floor_code),
                 none);
}

/// Codes of two filters, side by side. `log0` and `log1` are what the sums are
/// worth. Rounding is down.
NPU_OUTLINE npu_i16x32 codes_of(npu_u32x16 sum0, npu_u32x16 sum1,
                                npu_i32x16 log0, npu_i32x16 log1) {
  const npu_i32x16 base = npu_lut_base({&log_ab, &log_cd});
  const npu_i32x16 c0 = code(sum0, log0, base), c1 = code(sum1, log1, base);
  const npu_i16x32 low =
      npu_shuffle((npu_i16x32)c0, (npu_i16x32)c1, npu_t16_32x2_lo);
  return npu_shuffle(low, low, npu_t16_2x16);
}

/// Codes of filters `x` and `x + 1`, side by side, of the spectrum that is
/// there. `weights`: theirs, one after the other.
NPU_OUTLINE npu_i16x32 filtered(const MelBand *band, const uint16_t *weights) {
  const MelBand &x = band[0], &y = band[1];
  const npu_u16x32 height = npu_join(highest(heights + x.first, x.count),
                                     highest(heights + y.first, y.count));
  const Scaling s = scaling(height);
  const npu_u16x32 none = npu_broadcast<npu_u16x32>(0);
  const npu_u16x32 two = npu_broadcast<npu_u16x32>(2);
  // Each lane twice, and each with nothing above it.
  const npu_mask32 small0 =
      npu_lt(npu_shuffle(height, height, npu_t16_2x32_lo), two);
  const npu_mask32 small1 =
      npu_lt(npu_shuffle(height, height, npu_t16_2x32_hi), two);
  const auto factor0 = (npu_i32x16)npu_shuffle(s.factor, none, npu_t16_2x32_lo);
  const auto factor1 = (npu_i32x16)npu_shuffle(s.factor, none, npu_t16_2x32_hi);
  const npu_u16x32 n0 = npu_shuffle(s.n, none, npu_t16_2x32_lo);
  const npu_u16x32 n1 = npu_shuffle(s.n, none, npu_t16_2x32_hi);

  npu_set_rounding(npu_round_pos_inf);
  const npu_u32x16 sum0 =
      weighted(places.at + x.first, weights, x.count, factor0, small0);
  const npu_u32x16 sum1 = weighted(places.at + y.first, weights + x.count,
                                   y.count, factor1, small1);

  npu_set_rounding(npu_round_floor);
  const npu_i32x16 gained = npu_load<npu_i32x16>(&gain_log);
  const npu_i32x16 log0 = gained + doublings(n0) + all(x.log_scale);
  const npu_i32x16 log1 = gained + doublings(n1) + all(y.log_scale);
  return codes_of(sum0, sum1, log0, log1);
}

/// Codes of so many filters.
NPU_INLINE void all_filtered(const MelBand *band, const uint16_t *weights,
                             int32_t bins, int16_t *codes) {
  for (int32_t b = 0; b < bins; b += 2) {
    npu_store_inc(codes, filtered(band, weights));
    weights += band[0].count + band[1].count;
    band += 2;
  }
}

/// Second stage and window of the last mel_spectrum.
NPU_OUTLINE void finish_spectrum() {
  npu_set_saturation(npu_truncate);
  npu_set_rounding(npu_round_pos_inf);
  dft16();
  apply_window();
}

} // namespace

/// `samples`: [200][16][2], aligned to 32. Leaves the spectrum for mel_codes.
NPU_KERNEL void mel_spectrum(const int16_t *NPU_RESTRICT samples) {
  npu_set_saturation(npu_truncate);
  npu_set_rounding(npu_round_pos_inf);
  const npu_u16x32 gain = gains(samples);
  for (int32_t n1 = 0; n1 < kSecond; ++n1) {
    gather(samples, n1, gain);
    dft25(n1);
  }
}

/// `codes`: [40][16][2], aligned to 32, of the last mel_spectrum.
NPU_KERNEL void mel_codes(int16_t *NPU_RESTRICT codes) {
  finish_spectrum();
  all_filtered(mel_bands, mel_weights, kBins, codes);
}

/// The same with the filters of Whisper large-v3: `codes` [64][16][2].
NPU_KERNEL void mel_codes_128(int16_t *NPU_RESTRICT codes) {
  finish_spectrum();
  all_filtered(mel_bands_128, mel_weights_128, kBinsLarge, codes);
}

/// The INT8 form of 80 bins, steps of 1/16 decade from 10^-10 to 10^5.94:
/// `codes` [20 times four bins][16][4].
NPU_KERNEL void mel_codes_i8(int8_t *NPU_RESTRICT codes) {
  finish_spectrum();
  const MelBand *band = mel_bands;
  const uint16_t *weights = mel_weights;
  for (int32_t b = 0; b < kBins; b += 4) {
    npu_i16x32 pair[2];
    for (int32_t h = 0; h < 2; ++h) {
      pair[h] = filtered(band, weights);
      weights += band[0].count + band[1].count;
      band += 2;
    }
    npu_set_saturation(npu_saturate);
    npu_set_rounding(npu_round_conv_even);
    // (code + 32 * 128) / 128: the offset shifts no tie.
    const auto offset = npu_broadcast<npu_i16x32>(32 * 128);
    const auto low = npu_srs<npu_i8x32>(
        npu_ups<npu_acc32x32>(pair[0] + offset, 0), 7);
    const auto high = npu_srs<npu_i8x32>(
        npu_ups<npu_acc32x32>(pair[1] + offset, 0), 7);
    npu_set_saturation(npu_truncate);
    const auto both = (npu_i16x32)npu_join(low, high);
    npu_store_inc(codes, (npu_i8x64)npu_shuffle(both, both, npu_t16_2x16));
  }
}
