//===- arith8.cc - cases: lanes of 8 bits -----------------------*- C++ -*-===//
//
// See case.h.
//
//===----------------------------------------------------------------------===//

#include "case.h"

#define CASE CASE_FUNCTION
#include "arith8.inc"
#undef CASE

NPU_KERNEL void run_arith8(int32_t n, const uint8_t *NPU_RESTRICT in,
                          uint8_t *NPU_RESTRICT out) {
  constexpr int32_t first = __COUNTER__ + 1;
  switch (n) {
#define CASE CASE_CALL
#include "arith8.inc"
#undef CASE
  }
}
