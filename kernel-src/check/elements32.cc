//===- elements32.cc - cases: elements of 32 and 64 bits --------*- C++ -*-===//
//
// See case.h.
//
//===----------------------------------------------------------------------===//

#include "case.h"

#define CASE CASE_FUNCTION
#include "elements32.inc"
#undef CASE

NPU_KERNEL void run_elements32(int32_t n, const uint8_t *NPU_RESTRICT in,
                              uint8_t *NPU_RESTRICT out) {
  constexpr int32_t first = __COUNTER__ + 1;
  switch (n) {
#define CASE CASE_CALL
#include "elements32.inc"
#undef CASE
  }
}
