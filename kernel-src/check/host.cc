//===- host.cc - what the cases give on the host ---------------*- C++ -*-===//
//
//   c++ -std=c++20 -O1 -Wno-psabi kernel-src/check/host.cc -o cases
//   ./cases > kernel-src/check/expected.txt
//   ./cases --show CASE N      the input and the result of one run
//
// A line of the output is
//
//   FILE NUMBER NAME SPEC DIGEST
//
// where DIGEST is FNV-1a, 64 bits, over the 256 bytes of result of the 64
// inputs that generate() makes from the name and the spec. The test that runs
// the cases in the emulated core has the same generator.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "case.h"

#include "arith16.cc"
#include "arith32.cc"
#include "arith8.cc"
#include "elements16.cc"
#include "elements32.cc"
#include "elements8.cc"
#include "halves.cc"
#include "io.cc"
#include "memory.cc"
#include "mul16.cc"
#include "mul8.cc"
#include "mulsum.cc"
#include "shuffle.cc"
#include "srs.cc"
#include "ups.cc"

#undef A
#undef B
#undef C
#undef D

namespace {

struct Row {
  const char *name, *spec;
};

#define CASE_ROW(name, spec, ...) {#name, spec},
#define CASE(name, spec, ...) CASE_ROW(name, spec)
#define ROWS(file)                                                             \
  const Row rows_##file[] = {

ROWS(arith8)
#include "arith8.inc"
};
ROWS(arith16)
#include "arith16.inc"
};
ROWS(arith32)
#include "arith32.inc"
};
ROWS(elements8)
#include "elements8.inc"
};
ROWS(elements16)
#include "elements16.inc"
};
ROWS(elements32)
#include "elements32.inc"
};
ROWS(halves)
#include "halves.inc"
};
ROWS(shuffle)
#include "shuffle.inc"
};
ROWS(srs)
#include "srs.inc"
};
ROWS(ups)
#include "ups.inc"
};
ROWS(mul8)
#include "mul8.inc"
};
ROWS(mul16)
#include "mul16.inc"
};
ROWS(mulsum)
#include "mulsum.inc"
};
ROWS(memory)
#include "memory.inc"
};

struct File {
  const char *name;
  void (*run)(int32_t, const uint8_t *, uint8_t *);
  const Row *rows;
  size_t count;
};
#define FILE_OF(file)                                                          \
  {#file, run_##file, rows_##file, sizeof rows_##file / sizeof(Row)}
const File files[] = {
    FILE_OF(arith8),    FILE_OF(arith16),    FILE_OF(arith32),
    FILE_OF(elements8), FILE_OF(elements16), FILE_OF(elements32),
    FILE_OF(halves),    FILE_OF(shuffle),    FILE_OF(srs),
    FILE_OF(ups),       FILE_OF(mul8),       FILE_OF(mul16),
    FILE_OF(mulsum),    FILE_OF(memory),
};

uint64_t fnv(const void *data, size_t size, uint64_t hash) {
  const auto *p = static_cast<const uint8_t *>(data);
  for (size_t i = 0; i < size; ++i)
    hash = (hash ^ p[i]) * 0x100000001b3;
  return hash;
}
constexpr uint64_t kFnv = 0xcbf29ce484222325;

/// splitmix64.
struct Random {
  uint64_t state;
  uint64_t next() {
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
  }
};

struct Block {
  alignas(64) uint8_t vectors[4][128];
  int32_t words[32];
};

/// An integer of so many bits: among the first inputs all are the same, then
/// a quarter are extremes, a quarter small, the others any.
uint64_t integer(Random &r, int bits, int index) {
  const uint64_t min = uint64_t{1} << (bits - 1), max = min - 1;
  switch (index) {
  case 0:
    return 0;
  case 1:
    return ~uint64_t{0};
  case 2:
    return min;
  case 3:
    return max;
  }
  const uint64_t v = r.next(), rest = v >> 2;
  switch (v & 3) {
  case 0: {
    const uint64_t extremes[] = {0,   1,       ~uint64_t{0}, min,
                                 max, min + 1, max - 1};
    return extremes[rest % 7];
  }
  case 1:
    return rest % 17 - 8;
  default:
    return r.next();
  }
}

/// A float's bits, of `fraction` bits after the exponent: numbers of like
/// size, in every third input of any; in every fourth, a quarter are special.
uint32_t floating(Random &r, int fraction, int index) {
  const uint64_t v = r.next();
  const uint32_t one = uint32_t{1} << fraction, sign = one << 8;
  if (index % 4 == 0 && (v & 3) == 0) {
    const uint32_t inf = 255 * one;
    const uint32_t specials[] = {
        0,         sign,       1,       one - 1,           one,
        inf - 1,   inf,        sign | inf, inf | one / 2, inf | 1,
        sign | (inf + one - 1), 127 * one, sign | 127 * one, 103 * one};
    return specials[(v >> 2) % 14];
  }
  const int span = index % 3 == 0 ? 200 : 12;
  const int exponent = 127 + static_cast<int>((v >> 3) % span) - span / 2;
  uint32_t f = static_cast<uint32_t>(v >> 16) & (one - 1);
  // Ties and exact numbers, for rounding to bfloat16.
  if (fraction == 23 && (v >> 40 & 3) == 0)
    f = (f & 0x7f0000) | 0x8000;
  if (fraction == 23 && (v >> 40 & 3) == 1)
    f &= 0x7f0000;
  return (v >> 2 & 1 ? sign : 0) | static_cast<uint32_t>(exponent) * one | f;
}

/// A number that is to be divided by 2^shift: near a tie, or near an integer.
uint64_t near_tie(Random &r, int bits, int shift, int index) {
  const uint64_t v = r.next();
  if ((v & 3) == 0 || shift <= 0 || shift >= bits - 1)
    return integer(r, bits, index);
  int64_t number = static_cast<int64_t>(r.next()) >> (64 - bits);
  if ((v >> 8 & 1) && bits - shift > 9)
    number >>= bits - shift - 9;
  const uint64_t half = uint64_t{1} << (shift - 1), all = 2 * half - 1;
  const uint64_t patterns[] = {0, half, half - 1, half + 1, all, 1};
  return (static_cast<uint64_t>(number) & ~all) |
         (patterns[(v >> 2) % 6] & all);
}

/// Input `index` of a case. The spec has a letter for each vector, and after a
/// semicolon the words, with commas between them:
///
///   1 2 4 8  integers of so many bytes     r      a rounding mode
///   h f      bfloat16, floats              s      a saturation mode
///   t T      accumulators of 32, 64 bits   w      any word
///            to be divided by 2^W0         a:b    a number from a to b
///   .        zeros
Block generate(const Row &row, int index) {
  Block block = {};
  Random r{fnv(row.name, std::strlen(row.name), kFnv) +
           static_cast<uint64_t>(index)};
  const char *spec = row.spec;
  int word = 0;
  if (const char *p = std::strchr(spec, ';'))
    for (++p; *p; p += *p == ',') {
      int32_t v;
      if (*p == 'r') {
        const int32_t modes[] = {0, 1, 2, 3, 8, 9, 10, 11, 12, 13};
        v = modes[r.next() % 10];
        ++p;
      } else if (*p == 's') {
        const int32_t modes[] = {0, 1, 3};
        v = modes[r.next() % 3];
        ++p;
      } else if (*p == 'w') {
        v = static_cast<int32_t>(integer(r, 32, index));
        ++p;
      } else {
        char *end;
        const long low = std::strtol(p, &end, 10);
        const long high = std::strtol(end + 1, &end, 10);
        v = static_cast<int32_t>(low) +
            static_cast<int32_t>(r.next() % static_cast<uint64_t>(high - low + 1));
        p = end;
      }
      block.words[word++] = v;
    }
  const int shift = block.words[0] & 63;
  for (int n = 0; n < 4; ++n) {
    const char kind = spec[n];
    if (kind == '.')
      continue;
    const int bytes = kind == 'h'   ? 2
                      : kind == 'f' ? 4
                      : kind == 't' ? 4
                      : kind == 'T' ? 8
                                    : kind - '0';
    for (int at = 0; at < 128; at += bytes) {
      uint64_t v;
      if (kind == 'h')
        v = floating(r, 7, index);
      else if (kind == 'f')
        v = floating(r, 23, index);
      else if (kind == 't' || kind == 'T')
        v = near_tie(r, 8 * bytes, shift, index);
      else
        v = integer(r, 8 * bytes, index);
      std::memcpy(block.vectors[n] + at, &v, static_cast<size_t>(bytes));
    }
  }
  return block;
}

constexpr int kInputs = 64;

struct Result {
  alignas(64) uint8_t bytes[256];
};

Result run(const File &file, size_t n, const Block &block) {
  // Look-ups know tables by their address: it is always the same block.
  static Block in;
  in = block;
  Result out = {};
  npu_host::control = {};
  file.run(static_cast<int32_t>(n), in.vectors[0], out.bytes);
  return out;
}

void print(const char *title, const uint8_t *bytes, size_t size) {
  std::printf("%s\n", title);
  for (size_t i = 0; i < size; i += 32) {
    std::printf("  ");
    for (size_t j = i; j < i + 32; ++j)
      std::printf("%02x%s", bytes[j], j % 4 == 3 ? " " : "");
    std::printf("\n");
  }
}

/// What io.cc says of itself, on the host.
bool io_is_right() {
  auto &s = npu_host::streams;
  for (uint32_t i = 0; i < 5; ++i)
    s.in.push_back(100 * i);
  for (int i = 0; i < 4; ++i) {
    npu_host::Cascade c;
    for (int b = 0; b < 64; ++b)
      c.bytes[b] = static_cast<uint8_t>(b % 4 == 0 ? b + i : 0);
    s.cascade_in.push_back(c);
  }
  run_io(5);
  bool right = s.in.empty() && s.out.size() == 7 && s.cascade_in.empty() &&
               s.cascade_out.size() == 4;
  for (uint32_t i = 0; right && i < 7; ++i)
    right = s.out[i].data == (i < 5 ? 100 * i + 1 : i + 1) &&
            s.out[i].last == (i == 4 || i == 6);
  for (int i = 0; right && i < 4; ++i)
    for (int b = 0; b < 64; b += 4)
      right &= s.cascade_out[i].bytes[b] == (i < 2 ? 2 : 1) * (b + i);
  return right;
}

} // namespace

int main(int argc, char **argv) {
  const bool show = argc == 4 && std::string(argv[1]) == "--show";
  if (argc != 1 && !show)
    return std::fprintf(stderr, "usage: cases [--show CASE N]\n"), 2;
  if (!io_is_right())
    return std::fprintf(stderr, "run_io gives something else\n"), 1;
  for (const File &file : files)
    for (size_t n = 0; n < file.count; ++n) {
      const Row &row = file.rows[n];
      if (show) {
        if (std::strcmp(row.name, argv[2]) != 0)
          continue;
        const Block block = generate(row, std::atoi(argv[3]));
        const Result out = run(file, n, block);
        for (int v = 0; v < 4; ++v)
          print((std::string("vector ") + static_cast<char>('A' + v)).c_str(),
                block.vectors[v], 128);
        std::printf("words %d %d %d %d\n", block.words[0], block.words[1],
                    block.words[2], block.words[3]);
        print("result", out.bytes, 256);
        return 0;
      }
      uint64_t digest = kFnv;
      for (int index = 0; index < kInputs; ++index) {
        const Result out = run(file, n, generate(row, index));
        digest = fnv(out.bytes, sizeof out.bytes, digest);
      }
      std::printf("%s %zu %s %s %016llx\n", file.name, n, row.name, row.spec,
                  static_cast<unsigned long long>(digest));
    }
  return show ? 2 : 0;
}
