//===- host_check.cc - the kernels on the host, against golden --*- C++ -*-===//
//
//   cargo run -p golden --example vectors -- FILE
//   c++ -std=c++20 -O2 kernel-src/host_check.cc -o host_check
//   ./host_check FILE
//
// Runs each kernel on each record of FILE and compares every byte of the
// output. Exit 0: all equal; 1: a difference, named; 2: the file is unusable.
// Worth compiling with -fsanitize=address,undefined too.
//
//===----------------------------------------------------------------------===//

#include "attention.cc"
#include "attention_fast.cc"
#include "gelu.cc"
#include "gemm.cc"
#include "layer_norm.cc"
#include "matmul.cc"
#include "mel.cc"

#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace {

/// Bytes aligned as buffers of a tile are.
struct Buffer {
  std::vector<uint8_t> storage;
  size_t size = 0;
  explicit Buffer(size_t bytes) : storage(bytes + 64), size(bytes) {}
  uint8_t *bytes() {
    const auto at = reinterpret_cast<uintptr_t>(storage.data());
    return reinterpret_cast<uint8_t *>((at + 63) / 64 * 64);
  }
  template <typename T> T *as() { return reinterpret_cast<T *>(bytes()); }
};

/// A 64 x 64 matrix of bytes in tiles of `rows` x `columns`, a row of tiles
/// after another or, if `down`, a column of tiles after another; `back` takes
/// tiles and gives rows.
void tile(const int8_t *in, int8_t *out, int rows, int columns, bool down,
          bool back) {
  const int across = 64 / columns, high = 64 / rows;
  for (int i = 0; i < 64; ++i)
    for (int j = 0; j < 64; ++j) {
      const int r = i / rows, c = j / columns;
      const int number = down ? c * high + r : r * across + c;
      const int at =
          number * rows * columns + i % rows * columns + j % columns;
      if (back)
        out[64 * i + j] = in[at];
      else
        out[at] = in[64 * i + j];
    }
}

enum class Product { multiplier, shift, table };

/// A table lies behind the parameters.
void matmul(Buffer &in, Buffer &params, Buffer &out, Product kind) {
  Buffer a(4096), b(4096), c(4096), table(8192);
  tile(in.as<int8_t>(), a.as<int8_t>(), 4, 8, false, false);
  tile(in.as<int8_t>() + 4096, b.as<int8_t>(), 8, 8, true, false);
  if (kind == Product::table) {
    std::memcpy(table.bytes(), params.bytes() + 4 * 72, table.size);
    matmul_i8_table_64x64x64(a.as<int8_t>(), b.as<int8_t>(), c.as<int8_t>(),
                             params.as<int32_t>(), table.as<int32_t>(),
                             table.as<int32_t>());
  } else if (kind == Product::shift)
    matmul_shift_i8_64x64x64(a.as<int8_t>(), b.as<int8_t>(), c.as<int8_t>(),
                             params.as<int32_t>());
  else
    matmul_i8_64x64x64(a.as<int8_t>(), b.as<int8_t>(), c.as<int8_t>(),
                       params.as<int32_t>());
  tile(c.as<int8_t>(), out.as<int8_t>(), 4, 8, false, true);
}

void attention_fast(Buffer &in, Buffer &params, Buffer &out) {
  Buffer qkv(3 * 4096), o(4096), table(8192), work(4 * 400);
  Buffer even(8192), odd(8192), weights(4096);
  for (int m = 0; m < 3; ++m)
    tile(in.as<int8_t>() + 4096 * m, qkv.as<int8_t>() + 4096 * m, 8, 8, false,
         false);
  std::memcpy(table.bytes(), params.bytes() + 32, table.size);
  attention_fast_64x64(qkv.as<int8_t>(), o.as<int8_t>(), params.as<int32_t>(),
                       table.as<int32_t>(), table.as<int32_t>(),
                       even.as<int32_t>(), odd.as<int32_t>(),
                       weights.as<int8_t>(), work.as<int32_t>());
  tile(o.as<int8_t>(), out.as<int8_t>(), 8, 8, false, true);
}

/// The table laid out as the driver lays it out.
void gelu(Buffer &in, const uint8_t *table, Buffer &out) {
  Buffer ab(256 * 32), cd(256 * 32);
  for (int i = 0; i < 256; ++i)
    for (int copy = 0; copy < 16; ++copy)
      ab.as<int16_t>()[16 * i + copy] = cd.as<int16_t>()[16 * i + copy] =
          table[i];
  gelu_int8(in.as<int8_t>(), out.as<int8_t>(), ab.as<int16_t>(),
            cd.as<int16_t>(), static_cast<int32_t>(in.size));
}

/// Sixteen frames, turned as the DMA turns them on their way in and out.
void mel_frames(const int16_t *frames, int16_t *rows) {
  alignas(32) static int16_t samples[200][16][2], codes[40][16][2];
  for (int f = 0; f < 16; ++f)
    for (int i = 0; i < 400; ++i)
      samples[i / 2][f][i % 2] = frames[f * 400 + i];
  mel_spectrum(&samples[0][0][0]);
  mel_codes(&codes[0][0][0]);
  for (int f = 0; f < 16; ++f)
    for (int b = 0; b < 80; ++b)
      rows[f * 80 + b] = codes[b / 2][f][b % 2];
}

bool run(const std::string &kernel, Buffer &in, Buffer &params, Buffer &out) {
  if (kernel == "gelu_int8")
    gelu(in, params.bytes(), out);
  else if (kernel == "attention_64x64")
    attention_64x64(in.as<int8_t>(), out.as<int8_t>(), params.as<int32_t>());
  else if (kernel == "gemm_i16") {
    gemm_zero(out.as<int32_t>());
    gemm_i16(in.as<int16_t>(), params.as<int16_t>(), out.as<int32_t>());
  } else if (kernel == "layer_norm") {
    Buffer sums(16 * 32), scales(16 * 16);
    layer_norm_i8_16x512(in.as<int8_t>(), out.as<int8_t>(),
                         params.as<int32_t>(), sums.as<int32_t>(),
                         scales.as<int32_t>());
  } else if (kernel == "attention_fast")
    attention_fast(in, params, out);
  else if (kernel == "matmul_64x64x64")
    matmul(in, params, out, Product::multiplier);
  else if (kernel == "matmul_shift")
    matmul(in, params, out, Product::shift);
  else if (kernel == "matmul_table")
    matmul(in, params, out, Product::table);
  else if (kernel == "mel_frames")
    mel_frames(in.as<int16_t>(), out.as<int16_t>());
  else
    return false;
  return true;
}

} // namespace

int main(int argc, char **argv) {
  std::FILE *file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
  if (!file) {
    std::fprintf(stderr, "usage: host_check FILE\n");
    return 2;
  }
  std::map<std::string, int> passed;
  char name[17] = {};
  uint32_t lengths[3];
  while (std::fread(name, 16, 1, file) == 1) {
    if (std::fread(lengths, 4, 3, file) != 3)
      return std::fprintf(stderr, "%s: record cut off\n", name), 2;
    Buffer in(lengths[0]), params(lengths[1]), want(lengths[2]), got(lengths[2]);
    for (Buffer *b : {&in, &params, &want})
      if (std::fread(b->bytes(), 1, b->size, file) != b->size)
        return std::fprintf(stderr, "%s: record cut off\n", name), 2;
    std::memset(got.bytes(), 0xa5, got.size);
    if (!run(name, in, params, got))
      return std::fprintf(stderr, "no kernel named %s\n", name), 2;
    for (size_t i = 0; i < got.size; ++i)
      if (got.bytes()[i] != want.bytes()[i]) {
        std::printf("%s, record %d: byte %zu is %d, golden has %d\n", name,
                    passed[name], i, got.bytes()[i], want.bytes()[i]);
        return 1;
      }
    ++passed[name];
  }
  std::fclose(file);
  for (const auto &[kernel, count] : passed)
    std::printf("%-16s %d records equal\n", kernel.c_str(), count);
  return passed.empty() ? 2 : 0;
}
