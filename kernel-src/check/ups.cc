//===- ups.cc - cases: UPS, pack, unpack, bfloat16, moves -------*- C++ -*-===//
//
// See case.h.
//
//===----------------------------------------------------------------------===//

#include "case.h"

#define CASE CASE_FUNCTION
#include "ups.inc"
#undef CASE

NPU_KERNEL void run_ups(int32_t n, const uint8_t *NPU_RESTRICT in,
                       uint8_t *NPU_RESTRICT out) {
  constexpr int32_t first = __COUNTER__ + 1;
  switch (n) {
#define CASE CASE_CALL
#include "ups.inc"
#undef CASE
  }
}
