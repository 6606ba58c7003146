//===- memory.h - look-ups, streams and locks on the host ------*- C++ -*-===//
//
// A core's addresses have 20 bits; look-ups carry them in lanes of 32. On the
// host a lane has the number of a table above bit 20 and the offset below:
// address() gives a pointer such a number, for as long as the thread lives.
//
// Streams and cascades are queues of the thread, for tests: what a kernel
// writes is in `streams.out`, what it reads is taken from `streams.in`. Locks
// and events mean nothing to a function that runs alone.
//
// Source of the tables' layout: lut_pointer and load_lut_* in
// clang/lib/Headers/aiev2/aiev2_addr.h (llvm-aie); AMD's UG1603, Parallel
// Access of Lookup Tables.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_MEMORY_H
#define NPU_AIE_HOST_MEMORY_H

#include "bits.h"
#include <deque>
#include <vector>

namespace npu_host {

inline thread_local std::vector<const uint8_t *> tables;

/// The number that stands for a pointer in lanes of addresses.
inline int32_t address(const void *pointer) {
  const auto *p = static_cast<const uint8_t *>(pointer);
  if (reinterpret_cast<uintptr_t>(p) % 32 != 0)
    undefined("a look-up table that is not aligned to 32 bytes");
  size_t n = 0;
  while (n < tables.size() && tables[n] != p)
    ++n;
  if (n == tables.size())
    tables.push_back(p);
  if (n >= 2047)
    undefined("a thread with more than 2047 look-up tables");
  return static_cast<int32_t>((n + 1) << 20);
}

/// Lane k of the result has the entry at address `first + k`; entries of 16
/// and 32 bits have zeros above. A line of 32 bytes holds 16 bytes of entries
/// twice; odd lanes read the second copy. Addresses count lines as the table
/// has them, so that the entry is at half the offset in the line.
template <class Entry>
npu_i32x8 lookup(npu_i32x8 addresses, int first) {
  const Lanes<uint32_t, npu_i32x8> in(addresses);
  Lanes<uint64_t, npu_i32x8> out;
  for (int k = 0; k < 4; ++k) {
    const uint32_t a = in[first + k];
    const uint32_t table = (a >> 20) - 1, offset = a & 0xfffff;
    if (table >= tables.size() || offset % (2 * sizeof(Entry)) != 0)
      undefined("a look-up at this address");
    Entry entry;
    std::memcpy(&entry,
                tables[table] + offset / 32 * 32 + k % 2 * 16 + offset % 32 / 2,
                sizeof entry);
    out[k] = entry;
  }
  return out.vector();
}

inline npu_i32x8 lookup16lo(npu_i32x8 a) { return lookup<uint16_t>(a, 0); }
inline npu_i32x8 lookup16hi(npu_i32x8 a) { return lookup<uint16_t>(a, 4); }
inline npu_i32x8 lookup32lo(npu_i32x8 a) { return lookup<uint32_t>(a, 0); }
inline npu_i32x8 lookup32hi(npu_i32x8 a) { return lookup<uint32_t>(a, 4); }
inline npu_i32x8 lookup64lo(npu_i32x8 a) { return lookup<uint64_t>(a, 0); }
inline npu_i32x8 lookup64hi(npu_i32x8 a) { return lookup<uint64_t>(a, 4); }

struct StreamWord {
  uint32_t data;
  bool last;
};
struct Cascade {
  uint8_t bytes[64];
};
struct Streams {
  std::deque<uint32_t> in;
  std::deque<StreamWord> out;
  std::deque<Cascade> cascade_in, cascade_out;
};
inline thread_local Streams streams;

inline int32_t stream_read() {
  if (streams.in.empty())
    undefined("reading an empty stream");
  const uint32_t word = streams.in.front();
  streams.in.pop_front();
  return static_cast<int32_t>(word);
}
inline void stream_write(int32_t word, int32_t last) {
  streams.out.push_back({static_cast<uint32_t>(word), (last & 1) != 0});
}

template <class V> V cascade_take() {
  if (streams.cascade_in.empty())
    undefined("reading an empty cascade");
  V v;
  std::memcpy(&v, streams.cascade_in.front().bytes, 64);
  streams.cascade_in.pop_front();
  return v;
}
template <class V> void cascade_give(V v) {
  Cascade c;
  std::memcpy(c.bytes, &v, 64);
  streams.cascade_out.push_back(c);
}
inline npu_i32x16 cascade_read(int32_t) { return cascade_take<npu_i32x16>(); }
inline npu_acc32x16 cascade_read_acc(int32_t) {
  return cascade_take<npu_acc32x16>();
}
inline void cascade_write(npu_i32x16 a, int32_t) { cascade_give(a); }
inline void cascade_write_acc(npu_acc32x16 a, int32_t) { cascade_give(a); }

inline void acquire(int32_t, int32_t) {}
inline void release(int32_t, int32_t) {}
inline void event(int32_t) {}

} // namespace npu_host

#endif // NPU_AIE_HOST_MEMORY_H
