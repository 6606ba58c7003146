//===- host.h - the machine operations on any computer ---------*- C++ -*-===//
//
// npu_host::name for each entry of ops.h, in portable C++20 for clang and
// g++. Written from the facts that each file cites and from nothing else, so
// that agreement with the emulator says something about both. Speed is no
// aim.
//
// What the hardware's documents leave open ends the program with a message:
// a kernel that needs it is wrong.
//
// The control registers, streams and table addresses belong to the thread.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_HOST_H
#define NPU_AIE_HOST_HOST_H

#include "bits.h"

#include "arith.h"
#include "convert.h"
#include "float.h"
#include "memory.h"
#include "mul.h"
#include "permute.h"

#endif // NPU_AIE_HOST_HOST_H
