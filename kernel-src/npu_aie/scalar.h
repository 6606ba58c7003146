//===- scalar.h - words, bytes, leading bits -------------------*- C++ -*-===//

#ifndef NPU_AIE_SCALAR_H
#define NPU_AIE_SCALAR_H

#include "ops.h"

/// A word that may overlap objects of any type; must be aligned to four.
typedef uint32_t __attribute__((may_alias)) npu_word;

/// Four bytes at a time. `p` is aligned to four.
NPU_INLINE uint32_t npu_load_word(const void *p) {
  return *static_cast<const npu_word *>(p);
}
NPU_INLINE void npu_store_word(void *p, uint32_t word) {
  *static_cast<npu_word *>(p) = word;
}

/// Byte `n` (0 lowest) of a word, sign extended.
template <int n> NPU_INLINE int32_t npu_byte(uint32_t word) {
  return static_cast<int32_t>(word << (24 - 8 * n)) >> 24;
}

/// Leading zeros, 32 for zero. One instruction.
NPU_INLINE int32_t npu_clz(uint32_t x) {
  return x == 0 ? 32 : __builtin_clz(x);
}

/// Leading bits that equal the sign, the sign among them: 1 to 32. One
/// instruction.
NPU_INLINE int32_t npu_clb(int32_t x) { return npu_op_clb(x); }

/// High word of the unsigned 64-bit product, from four 16-bit products.
NPU_INLINE uint32_t npu_mulhi_u32(uint32_t a, uint32_t b) {
  const uint32_t al = a & 0xffff, ah = a >> 16;
  const uint32_t bl = b & 0xffff, bh = b >> 16;
  const uint32_t mid = ah * bl + ((al * bl) >> 16);
  const uint32_t low = al * bh + (mid & 0xffff);
  return ah * bh + (mid >> 16) + (low >> 16);
}

#endif // NPU_AIE_SCALAR_H
