//===- host_check.cc - the kernels on the host, against golden --*- C++ -*-===//
//
//   cargo run -p golden --example host_vectors -- FILE
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
#include "attention_precise.cc"
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

/// A matrix of `m` x `n` bytes in tiles of `rows` x `columns`, a row of tiles
/// after another or, if `down`, a column of tiles after another; `back` takes
/// tiles and gives rows.
void tile(const int8_t *in, int8_t *out, int rows, int columns, bool down,
          bool back, int m = 64, int n = 64) {
  const int across = n / columns, high = m / rows;
  for (int i = 0; i < m; ++i)
    for (int j = 0; j < n; ++j) {
      const int r = i / rows, c = j / columns;
      const int number = down ? c * high + r : r * across + c;
      const int at =
          number * rows * columns + i % rows * columns + j % columns;
      if (back)
        out[n * i + j] = in[at];
      else
        out[at] = in[n * i + j];
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

/// A strip of a layer, 64 x 512 by 512 x `n`, sixteen columns a call. With a
/// table, which lies behind the parameters, the strip has 32 columns.
void matmul_strip(Buffer &in, Buffer &params, Buffer &out, bool by_table) {
  const int n = by_table ? 32 : 64, strip = 1;
  Buffer a(64 * 512), b(512 * 16), c(64 * n), part_of_b(512 * 16);
  Buffer table(by_table ? 8192 : 0);
  const int8_t *columns = in.as<int8_t>() + 64 * 512;
  if (by_table)
    std::memcpy(table.bytes(), params.bytes() + params.size - 8192, 8192);
  tile(in.as<int8_t>(), a.as<int8_t>(), 4, 8, false, false, 64, 512);
  for (int part = 0; part < n / 16; ++part) {
    for (int k = 0; k < 512; ++k)
      std::memcpy(part_of_b.bytes() + 16 * k, columns + n * k + 16 * part, 16);
    tile(part_of_b.as<int8_t>(), b.as<int8_t>(), 8, 8, true, false, 512, 16);
    if (by_table)
      matmul_i8_table_64x512x16(a.as<int8_t>(), b.as<int8_t>(), c.as<int8_t>(),
                                params.as<int32_t>(), table.as<int16_t>(),
                                strip, part);
    else
      matmul_i8_64x512x16(a.as<int8_t>(), b.as<int8_t>(), c.as<int8_t>(),
                          params.as<int32_t>(), strip, part);
  }
  tile(c.as<int8_t>(), out.as<int8_t>(), 4, 8, false, true, 64, n);
}

/// 64 queries of the second of three heads, sixteen a call. The parameters of
/// the others are poisoned.
void attention_fast_parts(Buffer &in, Buffer &params, Buffer &out) {
  Buffer qkv(3 * 4096), o(4096), table(8192), work(4 * 128), words(3 * 32);
  Buffer even(2048), odd(2048), weights(1024);
  const int head = 1;
  for (int m = 0; m < 3; ++m)
    tile(in.as<int8_t>() + 4096 * m, qkv.as<int8_t>() + 4096 * m, 8, 8, false,
         false);
  std::memset(words.bytes(), 0x5a, words.size);
  std::memcpy(words.bytes() + 32 * head, params.bytes(), 32);
  std::memcpy(table.bytes(), params.bytes() + 32, table.size);
  for (int part = 0; part < 4; ++part)
    attention_fast_16x64(qkv.as<int8_t>(), qkv.as<int8_t>() + 2 * 4096,
                         o.as<int8_t>() + 1024 * part, words.as<int32_t>(),
                         table.as<int32_t>(), table.as<int32_t>(),
                         even.as<int32_t>(), odd.as<int32_t>(),
                         weights.as<int8_t>(), work.as<int32_t>(), part, head);
  tile(o.as<int8_t>(), out.as<int8_t>(), 8, 8, false, true);
}

/// Room for a table of exponentials that has memory in front of it, as in a tile:
/// a key that is hidden may lie above all that are seen, and its weight, which
/// nothing takes, is then looked up there. Tables are numbered as they become
/// known, and an offset below one leads to the end of the one before.
uint8_t *table_behind_memory() {
  constexpr size_t before = 1 << 20;
  static Buffer memory(before + 8192);
  npu_host::address(memory.bytes());
  npu_host::address(memory.bytes() + before);
  return memory.bytes() + before;
}

/// 32 queries, and as many tiles of 64 keys as there are: Q, K, V one after the
/// other; parameters, the table in lines, then masks.
void attention_precise(Buffer &in, Buffer &params, Buffer &out) {
  const int tiles = (static_cast<int>(in.size) - 32 * 64) / (2 * 4096);
  const int8_t *k = in.as<int8_t>() + 32 * 64, *v = k + 4096 * tiles;
  Buffer q(2048), block(4096), o(2048), turned(2048), scores(8192);
  Buffer exponents(4096), weights(4096), sums(8192), work(4 * 800);
  Buffer words(32), masks(params.size - 32 - 8192);
  uint8_t *const table = table_behind_memory();
  const auto *lines = reinterpret_cast<const int32_t *>(table);
  std::memcpy(words.bytes(), params.bytes(), words.size);
  std::memcpy(table, params.bytes() + 32, 8192);
  std::memcpy(masks.bytes(), params.bytes() + 32 + 8192, masks.size);
  tile(in.as<int8_t>(), q.as<int8_t>(), 8, 8, false, false, 32, 64);
  attention_precise_begin(q.as<int8_t>(), turned.as<int8_t>(),
                          sums.as<int32_t>(), work.as<int32_t>());
  for (int t = 0; t < tiles; ++t) {
    tile(k + 4096 * t, block.as<int8_t>(), 8, 8, false, false);
    attention_precise_keys(turned.as<int8_t>(), block.as<int8_t>(),
                           words.as<int32_t>(), lines, lines,
                           masks.as<int32_t>(), scores.as<int32_t>(),
                           exponents.as<int32_t>(), work.as<int32_t>(), t);
    tile(v + 4096 * t, block.as<int8_t>(), 8, 8, false, false);
    attention_precise_values(block.as<int8_t>(), words.as<int32_t>(), lines,
                             lines, masks.as<int32_t>(),
                             exponents.as<int32_t>(), weights.as<int32_t>(),
                             sums.as<int32_t>(), work.as<int32_t>(), t);
  }
  attention_precise_end(o.as<int8_t>(), words.as<int32_t>(),
                        sums.as<int32_t>(), work.as<int32_t>());
  tile(o.as<int8_t>(), out.as<int8_t>(), 8, 8, false, true, 32, 64);
}

void attention_fast(Buffer &in, Buffer &params, Buffer &out) {
  Buffer qkv(3 * 4096), o(4096), table(8192), work(4 * 512);
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
void mel_frames(const int16_t *frames, Buffer &out, int bins, bool bytes) {
  alignas(32) static int16_t samples[200][16][2], codes[64][16][2];
  alignas(32) static int8_t short_codes[20][16][4];
  for (int f = 0; f < 16; ++f)
    for (int i = 0; i < 400; ++i)
      samples[i / 2][f][i % 2] = frames[f * 400 + i];
  mel_spectrum(&samples[0][0][0]);
  if (bytes)
    mel_codes_i8(&short_codes[0][0][0]);
  else if (bins == 128)
    mel_codes_128(&codes[0][0][0]);
  else
    mel_codes(&codes[0][0][0]);
  for (int f = 0; f < 16; ++f)
    for (int b = 0; b < bins; ++b)
      if (bytes)
        out.as<int8_t>()[f * bins + b] = short_codes[b / 4][f][b % 4];
      else
        out.as<int16_t>()[f * bins + b] = codes[b / 2][f][b % 2];
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
  else if (kernel == "attention_parts")
    attention_fast_parts(in, params, out);
  else if (kernel == "precise_tiles")
    attention_precise(in, params, out);
  else if (kernel == "matmul_strip")
    matmul_strip(in, params, out, false);
  else if (kernel == "matmul_strip_lut")
    matmul_strip(in, params, out, true);
  else if (kernel == "matmul_64x64x64")
    matmul(in, params, out, Product::multiplier);
  else if (kernel == "matmul_shift")
    matmul(in, params, out, Product::shift);
  else if (kernel == "matmul_table")
    matmul(in, params, out, Product::table);
  else if (kernel == "mel_frames")
    mel_frames(in.as<int16_t>(), out, 80, false);
  else if (kernel == "mel_128_frames")
    mel_frames(in.as<int16_t>(), out, 128, false);
  else if (kernel == "mel_i8_frames")
    mel_frames(in.as<int16_t>(), out, 80, true);
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
