//===- elements16.cc - cases: elements of 16 bits ---------------*- C++ -*-===//
//
// See case.h.
//
//===----------------------------------------------------------------------===//

#include "case.h"

#define CASE CASE_FUNCTION
#include "elements16.inc"
#undef CASE

NPU_KERNEL void run_elements16(int32_t n, const uint8_t *NPU_RESTRICT in,
                              uint8_t *NPU_RESTRICT out) {
  constexpr int32_t first = __COUNTER__ + 1;
  switch (n) {
#define CASE CASE_CALL
#include "elements16.inc"
#undef CASE
  }
}
