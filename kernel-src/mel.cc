//===- mel.cc - log-mel codes of one frame ----------------------*- C++ -*-===//
//
// Whisper's front end for 400 samples at 16 kHz: Hann window, 400-point DFT,
// power, 80 mel filters, log10. golden::mel::integer defines every bit and
// explains the method; the names here are the names there.
//
//===----------------------------------------------------------------------===//

#include "npu_aie.h"
#include "tables/mel_tables.h"

namespace {

constexpr int32_t kFrame = 400;
constexpr int32_t kSpectrum = 201;
constexpr int32_t kBins = 80;
constexpr int32_t kHalf = 12;
constexpr int32_t kSecond = 16;

struct Complex {
  int32_t re, im;
};

NPU_INLINE Complex operator+(Complex a, Complex b) {
  return {a.re + b.re, a.im + b.im};
}
NPU_INLINE Complex operator-(Complex a, Complex b) {
  return {a.re - b.re, a.im - b.im};
}

// Written before they are read in every call.
Complex first_stage[kHalf + 1][kSecond];
Complex spectrum[kSpectrum + 1];
int32_t folded[kHalf][2];

/// high / 2^11 + low / 2^22 with 7 fraction bits.
NPU_INLINE int32_t join(int32_t high, int32_t low) {
  return (high + ((low + (1 << 10)) >> 11) + (1 << 3)) >> 4;
}

/// v * (high / 2^15 + low / 2^30), within one unit.
NPU_INLINE int32_t mul_q30(int32_t v, int32_t high, int32_t low) {
  const int32_t vh = v >> 15, vl = v & 0x7fff;
  return vh * high + ((vh * low + (1 << 14)) >> 15) +
         ((vl * high + (1 << 14)) >> 15);
}

/// v * (cos - i sin).
NPU_INLINE Complex rotate(Complex v, const MelTwiddle &t) {
  return {mul_q30(v.re, t.cos_high, t.cos_low) +
              mul_q30(v.im, t.sin_high, t.sin_low),
          mul_q30(v.im, t.cos_high, t.cos_low) -
              mul_q30(v.re, t.sin_high, t.sin_low)};
}

/// Four points, `step` apart, in place.
NPU_INLINE void dft4(Complex *x, int32_t step) {
  const Complex a = x[0] + x[2 * step], b = x[0] - x[2 * step];
  const Complex c = x[step] + x[3 * step], d = x[step] - x[3 * step];
  const Complex minus_i_d = {d.im, -d.re};
  x[0] = a + c;
  x[step] = b + minus_i_d;
  x[2 * step] = a - c;
  x[3 * step] = b - minus_i_d;
}

/// Bits of a number, as x or -x-1.
NPU_INLINE uint32_t magnitude(int32_t x) {
  return static_cast<uint32_t>(x ^ (x >> 31));
}

bool is_silent(const int16_t *samples) {
  uint32_t any = 0;
  for (int32_t i = 0; i < kFrame; i += 2)
    any |= npu_load_word(samples + i);
  return any == 0;
}

/// How far the loudest sample can be shifted left.
int32_t headroom(const int16_t *samples) {
  uint32_t bits = 0;
  for (int32_t i = 0; i < kFrame; i += 2) {
    const int32_t pair = static_cast<int32_t>(npu_load_word(samples + i));
    bits |= magnitude(pair >> 16) | magnitude((pair << 16) >> 16);
  }
  return npu_clz(bits) - 17;
}

/// 25 points of every 16th sample, starting at 25 * n1.
void dft25(const int16_t *x, int32_t n1, int32_t gain) {
  const int32_t centre = 25 * n1;
  const int32_t x0 = x[centre] << gain;
  int32_t sum = x0, up = centre, down = centre;
  for (int32_t j = 0; j < kHalf; ++j) {
    up += 16;
    up = up >= kFrame ? up - kFrame : up;
    down -= 16;
    down = down < 0 ? down + kFrame : down;
    const int32_t a = x[up] << gain, b = x[down] << gain;
    folded[j][0] = a + b;
    folded[j][1] = a - b;
    sum += a + b;
  }
  first_stage[0][n1] = {sum * 128, 0};
  for (int32_t k = 0; k < kHalf; ++k) {
    int32_t re = x0 * 2048, re_low = 0, im = 0, im_low = 0;
    for (int32_t j = 0; j < kHalf; j += 2) {
      const MelRotation &r = mel_rotations[k][j];
      const MelRotation &s = mel_rotations[k][j + 1];
      const int32_t e = folded[j][0], o = folded[j][1];
      const int32_t f = folded[j + 1][0], p = folded[j + 1][1];
      re += e * r.cos_high + f * s.cos_high;
      re_low += e * r.cos_low + f * s.cos_low;
      im -= o * r.sin_high + p * s.sin_high;
      im_low -= o * r.sin_low + p * s.sin_low;
    }
    first_stage[k + 1][n1] = {join(re, re_low), join(im, im_low)};
  }
}

/// 16 points, and where they belong in the spectrum.
void dft16(Complex *x, int32_t k2) {
  for (int32_t q = 0; q < 4; ++q)
    dft4(x + q, 4);
  // x[4 * r + q] is u[q][r] now.
  for (int32_t r = 1; r < 4; ++r)
    for (int32_t q = 1; q < 4; ++q)
      x[4 * r + q] = rotate(x[4 * r + q], mel_twiddles[4 * q + r]);
  for (int32_t r = 0; r < 4; ++r)
    dft4(x + 4 * r, 1);
  // x[4 * r + s] is X[k1] with k1 = r + 4 * s, k = 225 * k1 + 176 * k2.
  int32_t k = 0;
  for (int32_t i = 0; i < k2; ++i) {
    k += 176;
    k = k >= kFrame ? k - kFrame : k;
  }
  for (int32_t k1 = 0; k1 < kSecond; ++k1) {
    const Complex z = x[4 * (k1 & 3) + (k1 >> 2)];
    if (k < kSpectrum)
      spectrum[k] = z;
    else if (k2 != 0)
      spectrum[kFrame - k] = {z.re, -z.im};
    k += 225;
    k = k >= kFrame ? k - kFrame : k;
  }
}

/// Twice the spectrum of the windowed samples, in place.
void apply_window() {
  Complex before = {spectrum[1].re, -spectrum[1].im};
  spectrum[kSpectrum] = {spectrum[kSpectrum - 2].re,
                         -spectrum[kSpectrum - 2].im};
  for (int32_t k = 0; k < kSpectrum; ++k) {
    const Complex here = spectrum[k], after = spectrum[k + 1];
    spectrum[k] = {here.re - (before.re >> 1) - (after.re >> 1),
                   here.im - (before.im >> 1) - (after.im >> 1)};
    before = here;
  }
}

/// round(2048 * log10(sum * 2^shift) + scale), at least the floor.
NPU_INLINE int32_t code(uint32_t sum, int32_t shift, int32_t log_scale) {
  if (sum == 0)
    return mel_floor_code;
  const int32_t zeros = npu_clz(sum);
  const uint32_t mantissa = sum << zeros;
  const uint32_t index = (mantissa >> 25) & 63;
  const int32_t fraction = static_cast<int32_t>((mantissa >> 11) & 0x3fff);
  const int32_t low = mel_log[index], high = mel_log[index + 1];
  const int32_t exponent = 31 - zeros + shift;
  const int32_t log = low + (((high - low) * fraction) >> 14) +
                      exponent * mel_log_two + log_scale;
  const int32_t rounded = (log + (1 << 12)) >> 13;
  return rounded > mel_floor_code ? rounded : mel_floor_code;
}

} // namespace

/// `samples`: 400, aligned to four; `codes`: 80.
NPU_KERNEL void mel_frame(const int16_t *NPU_RESTRICT samples,
                          int16_t *NPU_RESTRICT codes) {
  if (is_silent(samples)) {
    for (int32_t b = 0; b < kBins; ++b)
      codes[b] = mel_floor_code;
    return;
  }
  const int32_t gain = headroom(samples);
  for (int32_t n1 = 0; n1 < kSecond; ++n1)
    dft25(samples, n1, gain);
  for (int32_t k2 = 0; k2 <= kHalf; ++k2)
    dft16(first_stage[k2], k2);
  apply_window();
  const uint16_t *weights = mel_weights;
  for (int32_t b = 0; b < kBins; ++b) {
    const Complex *points = spectrum + mel_bands[b].first;
    const int32_t count = mel_bands[b].count;
    uint32_t bits = 0;
    for (int32_t i = 0; i < count; ++i)
      bits |= magnitude(points[i].re) | magnitude(points[i].im);
    int32_t shift = 18 - npu_clz(bits);
    shift = shift > 0 ? shift : 0;
    const int32_t half = (1 << shift) >> 1;
    uint32_t sum = 0;
    for (int32_t i = 0; i < count; ++i) {
      const int32_t re = (points[i].re + half) >> shift;
      const int32_t im = (points[i].im + half) >> shift;
      const uint32_t power = static_cast<uint32_t>(re * re + im * im);
      const uint32_t weight = weights[i];
      sum += (power >> 16) * weight + (((power & 0xffff) * weight) >> 16);
    }
    weights += count;
    codes[b] = static_cast<int16_t>(code(sum, 2 * (shift - gain), mel_bands[b].log_scale));
  }
}
