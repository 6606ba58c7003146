//===- types.h - vectors and accumulators ----------------------*- C++ -*-===//
//
// npu_<lane>x<lanes>: lane 0 is the lowest in memory and in the register.
//
//   bits  registers      integers                     bfloat16
//   256   wl, wh         i8x32  i16x16  i32x8         bf16x16
//   512   x              i8x64  i16x32  i32x16        bf16x32
//   1024  y              i8x128 i16x64  i32x32        bf16x64
//
// and u8, u16, u32 like i8, i16, i32. Lanes of 4 bits travel in vectors of
// npu_i4x2 or npu_u4x2, two to a byte, the first in the low half.
//
//   bits  registers      accumulators
//   512   bml, bmh       acc32x16  acc64x8   accf32x16
//   1024  cm             acc32x32  acc64x16
//
// Vectors of integers take C's operators + - & | ^ ~, lane by lane and modulo
// 2^bits. bfloat16 lanes are opaque: C's operators see 16-bit integers (or
// are Peano's), so they have no meaning common to the three worlds.
// Accumulators take no operators; see mul.h and convert.h.
//
// For npu-cc an accumulator is a vector of 64-bit integers, whatever its
// lanes, as it is in Peano's LLVM IR; that, and not its size, is what sends
// it to the accumulator registers.
//
// Source: types of clang/include/clang/Basic/BuiltinsAIE.def and
// llvm/include/llvm/IR/IntrinsicsAIE2.td in Xilinx/llvm-aie.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_TYPES_H
#define NPU_AIE_TYPES_H

#include "world.h"

#if defined(NPU_PEANO)

// Peano's own types.
typedef v32int8 npu_i8x32;
typedef v64int8 npu_i8x64;
typedef v128int8 npu_i8x128;
typedef v32uint8 npu_u8x32;
typedef v64uint8 npu_u8x64;
typedef v128uint8 npu_u8x128;
typedef v16int16 npu_i16x16;
typedef v32int16 npu_i16x32;
typedef v64int16 npu_i16x64;
typedef v16uint16 npu_u16x16;
typedef v32uint16 npu_u16x32;
typedef v64uint16 npu_u16x64;
typedef v8int32 npu_i32x8;
typedef v16int32 npu_i32x16;
typedef v32int32 npu_i32x32;
typedef v8uint32 npu_u32x8;
typedef v16uint32 npu_u32x16;
typedef v32uint32 npu_u32x32;
typedef v16bfloat16 npu_bf16x16;
typedef v32bfloat16 npu_bf16x32;
typedef v64bfloat16 npu_bf16x64;
typedef v2int32 npu_i32x2;
typedef v16acc32 npu_acc32x16;
typedef v32acc32 npu_acc32x32;
typedef v8acc64 npu_acc64x8;
typedef v16acc64 npu_acc64x16;
typedef v16accfloat npu_accf32x16;

#else

#define NPU_VECTOR(bytes) __attribute__((vector_size(bytes)))

typedef int8_t npu_i8x32 NPU_VECTOR(32);
typedef int8_t npu_i8x64 NPU_VECTOR(64);
typedef int8_t npu_i8x128 NPU_VECTOR(128);
typedef uint8_t npu_u8x32 NPU_VECTOR(32);
typedef uint8_t npu_u8x64 NPU_VECTOR(64);
typedef uint8_t npu_u8x128 NPU_VECTOR(128);
typedef int16_t npu_i16x16 NPU_VECTOR(32);
typedef int16_t npu_i16x32 NPU_VECTOR(64);
typedef int16_t npu_i16x64 NPU_VECTOR(128);
typedef uint16_t npu_u16x16 NPU_VECTOR(32);
typedef uint16_t npu_u16x32 NPU_VECTOR(64);
typedef uint16_t npu_u16x64 NPU_VECTOR(128);
typedef int32_t npu_i32x8 NPU_VECTOR(32);
typedef int32_t npu_i32x16 NPU_VECTOR(64);
typedef int32_t npu_i32x32 NPU_VECTOR(128);
typedef uint32_t npu_u32x8 NPU_VECTOR(32);
typedef uint32_t npu_u32x16 NPU_VECTOR(64);
typedef uint32_t npu_u32x32 NPU_VECTOR(128);
// A 16-bit type that is no integer of <stdint.h>, so that overloads tell
// bfloat16 from uint16_t. The target of NPU_CC has no __bf16.
typedef char16_t npu_bf16x16 NPU_VECTOR(32);
typedef char16_t npu_bf16x32 NPU_VECTOR(64);
typedef char16_t npu_bf16x64 NPU_VECTOR(128);
// Masks of 64 lanes as the instructions have them.
typedef int32_t npu_i32x2 NPU_VECTOR(8);

typedef unsigned long long npu_acc32x16 NPU_VECTOR(64);
typedef unsigned long long npu_acc32x32 NPU_VECTOR(128);
typedef signed long long npu_acc64x8 NPU_VECTOR(64);
typedef signed long long npu_acc64x16 NPU_VECTOR(128);
#if defined(NPU_CC)
typedef unsigned _BitInt(64) npu_accf32x16 NPU_VECTOR(64);
#else
typedef float npu_accf32x16 NPU_VECTOR(64);
#endif

#endif

/// A value that says which of several overloads is meant.
template <class T> struct npu_as {};

/// Lanes of 4 bits, two to a byte; 64 bytes are 128 lanes.
struct npu_i4x64 { npu_i8x32 bytes; };
struct npu_u4x64 { npu_u8x32 bytes; };
struct npu_i4x128 { npu_i8x64 bytes; };
struct npu_u4x128 { npu_u8x64 bytes; };

/// One bit for each lane, lane 0 in bit 0; bits beyond the lanes are 0.
typedef uint64_t npu_mask64;
typedef uint32_t npu_mask32;
typedef uint32_t npu_mask16;

#endif // NPU_AIE_TYPES_H
