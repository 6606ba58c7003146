//===- npu_aie.h - the one header of all kernels ----------------*- C++ -*-===//
//
// A kernel includes this header and nothing else. It compiles in three worlds
// (npu_aie/world.h): Peano, clang for npu-cc, and any host compiler, where the
// intrinsics are portable C++ for native tests. All three give the same bits.
//
// Kernels rely on two's complement, little-endian words and arithmetic right
// shifts of negative numbers.
//
//   types.h    vectors and accumulators
//   scalar.h   words, bytes, leading bits
//   memory.h   loads, stores, walks in two and three dimensions, tables
//   arith.h    + - max min abs, comparisons, selection
//   permute.h  halves, elements, broadcasts, shifts, shuffles
//   convert.h  rounding, SRS, UPS, pack, unpack, bfloat16
//   mul.h      multiplication, accumulators
//   io.h       streams, cascade, locks, marks
//   ops.h      the table of machine operations beneath them
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_H
#define NPU_AIE_H

#include "npu_aie/world.h"

#include "npu_aie/types.h"

#include "npu_aie/ops.h"

#include "npu_aie/arith.h"
#include "npu_aie/convert.h"
#include "npu_aie/io.h"
#include "npu_aie/memory.h"
#include "npu_aie/mul.h"
#include "npu_aie/permute.h"
#include "npu_aie/scalar.h"

#endif // NPU_AIE_H
