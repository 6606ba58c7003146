//===- string.h - blocks of memory, without a C library ---------*- C++ -*-===//
//
// What C and C++ sources written for a compiler with a library of its own
// include. clang -ffreestanding has no <string.h>; npu-cc has the routines.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_FREESTANDING_STRING_H
#define NPU_FREESTANDING_STRING_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

void *memcpy(void *to, const void *from, size_t bytes);
void *memmove(void *to, const void *from, size_t bytes);
void *memset(void *to, int value, size_t bytes);

#ifdef __cplusplus
}
#endif

#endif
