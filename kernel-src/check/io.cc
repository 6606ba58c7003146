//===- io.cc - cases: streams, cascade, locks, marks ------------*- C++ -*-===//
//
// run_io passes on what comes in; the check of the emulated core and host.cc
// look at what goes out:
//
//   stream    n words, each the one read plus 1; the last of them, and the
//             word 7 at the end, end packets
//   cascade   2 vectors doubled, then 2 accumulators as they are
//   locks     48 acquired with -1 and released by 2, 49 released by 1
//   events    0, then 1
//
//===----------------------------------------------------------------------===//

#include "../npu_aie.h"

NPU_KERNEL void run_io(int32_t n) {
  npu_acquire(48, -1);
  npu_mark<0>();
  for (int32_t i = 0; i < n; ++i)
    npu_stream_write(npu_stream_read() + 1, i == n - 1);
  npu_stream_write(6);
  npu_stream_write(7, true);
  for (int32_t i = 0; i < 2; ++i) {
    const npu_i32x16 v = npu_cascade_read();
    npu_cascade_write(v + v);
  }
  npu_cascade_write(npu_cascade_read_acc());
  npu_cascade_write(npu_cascade_read_acc());
  npu_mark<1>();
  npu_release(48, 2);
  npu_release(49, 1);
}
