//===- world.h - which of the three compilers is at work -------*- C++ -*-===//
//
//   NPU_PEANO  clang++ --target=aie2-none-unknown-elf (defines __AIE2__)
//   NPU_CC     clang --target=xcore-unknown-unknown, for npu-cc
//   NPU_HOST   any other compiler, clang or g++: portable C++ (-Wno-psabi: no
//              vector leaves an inlined function)
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_WORLD_H
#define NPU_AIE_WORLD_H

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

#endif // NPU_AIE_WORLD_H
