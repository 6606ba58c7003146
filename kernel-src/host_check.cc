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
#include "gelu.cc"
#include "gemm.cc"
#include "mel.cc"

#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace {

/// Bytes aligned as buffers of a tile are.
struct Buffer {
  std::vector<uint64_t> storage;
  size_t size = 0;
  explicit Buffer(size_t bytes) : storage((bytes + 7) / 8), size(bytes) {}
  uint8_t *bytes() { return reinterpret_cast<uint8_t *>(storage.data()); }
  template <typename T> T *as() { return reinterpret_cast<T *>(storage.data()); }
};

bool run(const std::string &kernel, Buffer &in, Buffer &params, Buffer &out) {
  if (kernel == "gelu_int8")
    gelu_int8(in.as<int8_t>(), out.as<int8_t>(), params.as<uint8_t>(),
              static_cast<int32_t>(in.size));
  else if (kernel == "attention_64x64")
    attention_64x64(in.as<int8_t>(), out.as<int8_t>(), params.as<int32_t>());
  else if (kernel == "gemm_i16") {
    gemm_zero(out.as<int32_t>());
    gemm_i16(in.as<int16_t>(), params.as<int16_t>(), out.as<int32_t>());
  } else if (kernel == "mel_frame")
    mel_frame(in.as<int16_t>(), out.as<int16_t>());
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
