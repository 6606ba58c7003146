//===- io.h - streams, cascade, locks, marks -------------------*- C++ -*-===//
//
// All of them wait until they can go on. On the host, streams are queues of
// the thread (host/memory.h), locks and marks do nothing.
//
// Source: clang/lib/Headers/aiev2/aiev2_{streams,locks}.h in Xilinx/llvm-aie.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_IO_H
#define NPU_AIE_IO_H

#include "ops.h"

/// The next word from the core's stream. Latency 7.
NPU_INLINE uint32_t npu_stream_read() {
  return static_cast<uint32_t>(npu_op_stream_read());
}
/// A word into the core's stream; `last` ends a packet.
NPU_INLINE void npu_stream_write(uint32_t word, bool last = false) {
  npu_op_stream_write(static_cast<int32_t>(word), last);
}

/// 512 bits from the neighbour's cascade, and to the other neighbour's.
NPU_INLINE npu_i32x16 npu_cascade_read() { return npu_op_cascade_read(1); }
NPU_INLINE npu_acc32x16 npu_cascade_read_acc() {
  return npu_op_cascade_read_acc(1);
}
NPU_INLINE void npu_cascade_write(npu_i32x16 v) { npu_op_cascade_write(v, 1); }
NPU_INLINE void npu_cascade_write(npu_acc32x16 v) {
  npu_op_cascade_write_acc(v, 1);
}

/// Locks as a core sees them: 0 to 15 south, 16 to 31 west, 32 to 47 north, 48
/// to 63 its own. Acquiring -n waits for at least n and takes n; releasing n
/// adds n.
NPU_INLINE void npu_acquire(int32_t lock, int32_t value) {
  npu_op_acquire(lock, value);
}
NPU_INLINE void npu_release(int32_t lock, int32_t value) {
  npu_op_release(lock, value);
}

/// Marks a point of the program for the tile's trace unit: event 0 or 1.
template <int id> NPU_INLINE void npu_mark() {
  static_assert(id == 0 || id == 1, "a core has two user events");
  npu_op_event(id);
}

#endif // NPU_AIE_IO_H
