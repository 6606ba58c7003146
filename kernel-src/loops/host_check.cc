//===- host_check.cc - the loops on the host, against plain C++ -*- C++ -*-===//
//
//   c++ -std=c++20 -O2 -Wno-psabi kernel-src/loops/host_check.cc -o loops
//   ./loops
//
// Runs each loop on random and extreme inputs and compares every byte with a
// plain loop over scalars. Exit 0: all equal; 1: a difference, named. Worth
// compiling with -fsanitize=address,undefined too.
//
//===----------------------------------------------------------------------===//

#include "exp_lut.cc"
#include "gelu_lut.cc"
#include "gemm_bf16.cc"
#include "gemm_i16.cc"
#include "gemm_i8.cc"
#include "power.cc"
#include "row_max.cc"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

/// xorshift64*, so that every host has the same numbers.
struct Random {
  uint64_t state = 0x9e3779b97f4a7c15;
  uint32_t next() {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return static_cast<uint32_t>((state * 0x2545f4914f6cdd1d) >> 32);
  }
};

/// An array at a multiple of 64 bytes.
template <class T> struct Aligned {
  std::vector<uint8_t> bytes;
  size_t size;
  explicit Aligned(size_t n) : bytes(n * sizeof(T) + 64), size(n) {}
  T *data() {
    const auto at = reinterpret_cast<uintptr_t>(bytes.data());
    return reinterpret_cast<T *>((at + 63) / 64 * 64);
  }
  T &operator[](size_t i) { return data()[i]; }
};

int failures = 0;

template <class T>
void compare(const char *name, Aligned<T> &got, const std::vector<T> &want) {
  for (size_t i = 0; i < want.size(); ++i)
    if (got[i] != want[i]) {
      std::printf("%s: element %zu is %lld, should be %lld\n", name, i,
                  static_cast<long long>(got[i]),
                  static_cast<long long>(want[i]));
      ++failures;
      return;
    }
}

/// A sum over 2^shift, to nearest, ties to even.
__int128 to_even(__int128 v, int shift) {
  const __int128 whole = __int128{1} << shift;
  __int128 q = v >> shift;
  const __int128 rest = v - q * whole;
  if (2 * rest > whole || (2 * rest == whole && (q & 1)))
    ++q;
  return q;
}

/// Random, or for round 0 the extremes.
template <class T> void fill(Aligned<T> &a, Random &r, int round) {
  const T extremes[] = {static_cast<T>(T{1} << (8 * sizeof(T) - 1)),
                        static_cast<T>(~(T{1} << (8 * sizeof(T) - 1)))};
  for (size_t i = 0; i < a.size; ++i)
    a[i] = round == 0 ? extremes[r.next() & 1] : static_cast<T>(r.next());
}

void check_gemm_i8(Random &r, int round) {
  Aligned<int8_t> a(64 * 64), b(64 * 64), c(64 * 64);
  fill(a, r, round);
  fill(b, r, round);
  const int shift = round % 2 ? 7 : 12;
  gemm_i8_64(a.data(), b.data(), c.data(), shift);
  std::vector<int8_t> want(64 * 64);
  for (int i = 0; i < 64; ++i)
    for (int j = 0; j < 64; ++j) {
      int64_t sum = 0;
      for (int k = 0; k < 64; ++k)
        sum += a[(i / 4 * 8 + k / 8) * 32 + i % 4 * 8 + k % 8] *
               b[(j / 8 * 8 + k / 8) * 64 + k % 8 * 8 + j % 8];
      const auto v = static_cast<int64_t>(to_even(sum, shift));
      want[(i / 4 * 8 + j / 8) * 32 + i % 4 * 8 + j % 8] =
          static_cast<int8_t>(std::clamp<int64_t>(v, -128, 127));
    }
  compare("gemm_i8_64", c, want);
}

void check_gemm_i16(Random &r, int round) {
  Aligned<int16_t> a(32 * 32), b(32 * 32);
  Aligned<int32_t> c(32 * 32);
  fill(a, r, round);
  fill(b, r, round);
  const int shift = round % 2 ? 0 : 9;
  gemm_i16_32(a.data(), b.data(), c.data(), shift);
  std::vector<int32_t> want(32 * 32);
  for (int i = 0; i < 32; ++i)
    for (int j = 0; j < 32; ++j) {
      int64_t sum = 0;
      for (int k = 0; k < 32; ++k)
        sum += int64_t{a[(i / 4 * 8 + k / 4) * 16 + i % 4 * 4 + k % 4]} *
               b[(j / 4 * 8 + k / 4) * 16 + k % 4 * 4 + j % 4];
      const auto v = static_cast<int64_t>(to_even(sum, shift));
      want[(i / 4 * 8 + j / 4) * 16 + i % 4 * 4 + j % 4] =
          static_cast<int32_t>(std::clamp<int64_t>(v, INT32_MIN, INT32_MAX));
    }
  compare("gemm_i16_32", c, want);
}

/// Small integers, whose sums are exact in any order.
void check_gemm_bf16(Random &r) {
  Aligned<uint16_t> a(32 * 64), b(64 * 32);
  Aligned<uint32_t> c(32 * 32);
  std::vector<int> x(32 * 64), y(64 * 32);
  const auto bf16 = [](int v) {
    const float f = static_cast<float>(v);
    uint32_t bits;
    std::memcpy(&bits, &f, 4);
    return static_cast<uint16_t>(bits >> 16);
  };
  for (size_t i = 0; i < x.size(); ++i) {
    x[i] = static_cast<int>(r.next() % 255) - 127;
    y[i] = static_cast<int>(r.next() % 255) - 127;
    a[i] = bf16(x[i]);
    b[i] = bf16(y[i]);
  }
  gemm_bf16_32(a.data(), b.data(), c.data());
  std::vector<uint32_t> want(32 * 32);
  for (int i = 0; i < 32; ++i)
    for (int j = 0; j < 32; ++j) {
      int sum = 0;
      for (int k = 0; k < 64; ++k)
        sum += x[(i / 4 * 8 + k / 8) * 32 + i % 4 * 8 + k % 8] *
               y[(j / 4 * 8 + k / 8) * 32 + k % 8 * 4 + j % 4];
      const float f = static_cast<float>(sum);
      std::memcpy(&want[(i / 4 * 8 + j / 4) * 16 + i % 4 * 4 + j % 4], &f, 4);
    }
  compare("gemm_bf16_32", c, want);
}

/// Both areas of a table of 256 bytes, entries of 16 bits, see memory.h.
void lay_out(const std::vector<uint8_t> &table, int scale,
             Aligned<uint16_t> &area) {
  for (int n = 0; n < 256; ++n) {
    const int offset = n << scale;
    for (int copy = 0; copy < 2; ++copy)
      area[static_cast<size_t>(offset / 32 * 16 + copy * 8 + offset % 32 / 4)] =
          table[static_cast<size_t>(n)];
  }
}

void check_tables(Random &r, int round) {
  const int scale = round % 2 ? 5 : 2;
  std::vector<uint8_t> table(256);
  for (auto &v : table)
    v = static_cast<uint8_t>(r.next());
  Aligned<uint16_t> ab(256 << scale >> 1), cd(256 << scale >> 1);
  lay_out(table, scale, ab);
  lay_out(table, scale, cd);
  const size_t n = 512;
  Aligned<uint8_t> in(n), out(n), p(n);
  for (size_t i = 0; i < n; ++i)
    in[i] = i < 256 ? static_cast<uint8_t>(i) : static_cast<uint8_t>(r.next());
  gelu_lut_i8(in.data(), out.data(), ab.data(), cd.data(), n, scale);
  std::vector<uint8_t> want(n);
  for (size_t i = 0; i < n; ++i)
    want[i] = table[in[i]];
  compare("gelu_lut_i8", out, want);

  const int max = static_cast<int>(r.next() % 256);
  const int32_t sum = exp_lut_u8(in.data(), p.data(), ab.data(), cd.data(), n,
                                 max, scale);
  int32_t all = 0;
  for (size_t i = 0; i < n; ++i) {
    want[i] = table[static_cast<uint8_t>(max - in[i])];
    all += want[i];
  }
  compare("exp_lut_u8", p, want);
  if (sum != all) {
    std::printf("exp_lut_u8: the sum is %d, should be %d\n", sum, all);
    ++failures;
  }
}

void check_row_max(Random &r, int round) {
  const int tiles = round % 3 == 0 ? 2 : 16;
  Aligned<int8_t> in(static_cast<size_t>(tiles) * 32), out(32);
  fill(in, r, round + 1);
  row_max_i8(in.data(), out.data(), tiles);
  std::vector<int8_t> want(32, -128);
  for (int t = 0; t < tiles; ++t)
    for (int row = 0; row < 4; ++row)
      for (int c = 0; c < 8; ++c)
        for (int at = 0; at < 8; ++at) {
          int8_t &w = want[static_cast<size_t>(row * 8 + at)];
          w = std::max(w, in[static_cast<size_t>(t * 32 + row * 8 + c)]);
        }
  compare("row_max_i8", out, want);
}

void check_power(Random &r, int round) {
  const size_t n = 96;
  Aligned<int16_t> re(n), im(n);
  Aligned<uint16_t> out(n);
  fill(re, r, round);
  fill(im, r, round);
  // -32768^2 + -32768^2 has no place in 32 bits.
  for (size_t i = 0; i < n; ++i)
    re[i] = std::max<int16_t>(re[i], -32767);
  const int shift = round % 2 ? 15 : 3;
  power_i16(re.data(), im.data(), out.data(), n, shift);
  std::vector<uint16_t> want(n);
  for (size_t i = 0; i < n; ++i) {
    const int64_t p = int64_t{re[i]} * re[i] + int64_t{im[i]} * im[i];
    want[i] = static_cast<uint16_t>(
        std::min<int64_t>((p + (int64_t{1} << (shift - 1))) >> shift, 65535));
  }
  compare("power_i16", out, want);
}

} // namespace

int main() {
  Random r;
  for (int round = 0; round < 20; ++round) {
    check_gemm_i8(r, round);
    check_gemm_i16(r, round);
    check_gemm_bf16(r);
    check_tables(r, round);
    check_row_max(r, round);
    check_power(r, round);
  }
  if (failures == 0)
    std::printf("loops: 20 rounds equal\n");
  return failures != 0;
}
