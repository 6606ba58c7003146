//===- npu_aie.h - the one header of all kernels ----------------*- C++ -*-===//
//
// A kernel includes this header and nothing else. It compiles in three ways:
//
//   NPU_PEANO  clang++ --target=aie2-none-unknown-elf (defines __AIE2__):
//              names map to the compiler's own built-ins.
//   NPU_CC     clang --target=xcore-unknown-unknown, whose data layout is
//              AIE2's: what has no LLVM IR of its own becomes a call of the
//              LLVM intrinsic that Peano would call.
//   NPU_HOST   any other compiler: portable C++, for differential tests.
//
// All three give the same integers. Kernels rely on two's complement,
// little-endian words and arithmetic right shifts of negative numbers.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_H
#define NPU_AIE_H

#include <stdint.h>

#if defined(__AIE2__)
#define NPU_PEANO 1
#elif defined(__xcore__)
#define NPU_CC 1
#else
#define NPU_HOST 1
#endif

#define NPU_RESTRICT __restrict
#define NPU_INLINE static inline __attribute__((always_inline))
#define NPU_KERNEL extern "C"

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

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

//===----------------------------------------------------------------------===//
// Arithmetic that the scalar core has no single instruction for
//===----------------------------------------------------------------------===//

/// Leading zeros, 32 for zero.
NPU_INLINE int32_t npu_clz(uint32_t x) {
  return x == 0 ? 32 : __builtin_clz(x);
}

/// High word of the unsigned 64-bit product, from four 16-bit products.
NPU_INLINE uint32_t npu_mulhi_u32(uint32_t a, uint32_t b) {
  const uint32_t al = a & 0xffff, ah = a >> 16;
  const uint32_t bl = b & 0xffff, bh = b >> 16;
  const uint32_t mid = ah * bl + ((al * bl) >> 16);
  const uint32_t low = al * bh + (mid & 0xffff);
  return ah * bh + (mid >> 16) + (low >> 16);
}

//===----------------------------------------------------------------------===//
// Markers
//===----------------------------------------------------------------------===//

#if defined(NPU_CC)
// The intrinsic that Peano's built-in becomes.
extern "C" void npu_event(int32_t id) __asm__("llvm.aie2.event")
    __attribute__((nothrow));
#endif

/// Marks a point of the program for the tile's trace unit: event 0 or 1.
template <int id> NPU_INLINE void npu_mark() {
  static_assert(id == 0 || id == 1, "a core has two user events");
#if defined(NPU_PEANO)
  __builtin_aiev2_event(id);
#elif defined(NPU_CC)
  npu_event(id);
#endif
}

#endif // NPU_AIE_H
