//===- ops.h - the table of machine operations -----------------*- C++ -*-===//
//
// One entry for each operation that C++ has no expression for:
//
//   NPU_OP(effect, result, name, "npu-cc's name", Peano's name,
//          (parameters), (arguments))
//
// and its meaning in three worlds:
//
//   NPU_CC     a prototype whose symbol is the second name. It is the LLVM
//              intrinsic that Peano's built-in becomes, so that npu-cc reads
//              Peano's IR too. Names that start with `npu.` are operations
//              whose intrinsic has two results, or which have none.
//   NPU_PEANO  the built-in, or a function of peano.h.
//   NPU_HOST   npu_host::name, in host/.
//
// npu-cc's table has the same names with the same types (npu-cc/src/intrinsics;
// a test compares the two). This is the lowest layer: kernels use the typed
// functions of arith.h, permute.h, convert.h, mul.h, memory.h and io.h, which
// are written on it once for all worlds.
//
//   NPU_CONST  the result depends on the arguments only
//   NPU_STATE  and on the control registers (rounding, saturation)
//   NPU_LOAD   and on tables in data memory, which must not change while the
//              function runs
//   NPU_ACT    has effects, stays where it is
//
// `sign` is 1 for signed lanes, 0 for unsigned ones; it and operands named
// `mode` or `conf` should be constants. "Latency n" means: issued at t, the
// result is there for an operation issued at t + n; between operations of the
// mv slot on vectors it is one less (docs/isa.md has every operand's cycles).
//
// Source of names and types: llvm-aie's llvm/include/llvm/IR/
// IntrinsicsAIE2.td, clang/include/clang/Basic/BuiltinsAIE.def and
// clang/lib/Headers/aiev2/*.h; of what they select,
// llvm/lib/Target/AIE/aie2/AIE2InstrPatterns.td.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_OPS_H
#define NPU_AIE_OPS_H

#include "types.h"

#if defined(NPU_CC)

#define NPU_CONST __attribute__((const, nothrow))
#define NPU_STATE __attribute__((pure, nothrow))
#define NPU_LOAD __attribute__((const, nothrow))
#define NPU_ACT __attribute__((nothrow))
#define NPU_OP(effect, result, name, symbol, builtin, parameters, arguments)   \
  extern "C" result npu_op_##name parameters __asm__(symbol) effect;

#elif defined(NPU_PEANO)

#include "peano.h"
#define NPU_OP(effect, result, name, symbol, builtin, parameters, arguments)   \
  NPU_INLINE result npu_op_##name parameters { return builtin arguments; }

#else

#include "host/host.h"
#define NPU_OP(effect, result, name, symbol, builtin, parameters, arguments)   \
  NPU_INLINE result npu_op_##name parameters {                                 \
    return npu_host::name arguments;                                           \
  }

#endif

//===----------------------------------------------------------------------===//
// Lane-wise arithmetic, 512 bits. Latency 2.
//
// addsub: a - b where the lane's bit is set, else a + b. maxdiff: a - b where
// that is positive, else 0, kept in the lane's bits. abs: the least number
// stays as it is. lt, ge, eqz: one bit for each lane. sel: b where the bit is
// set. bfloat16 is ordered by sign and magnitude (-0 below +0), comparisons
// with a NaN are false, and max and min then give a.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_CONST, npu_i8x64, addsub8, "llvm.aie2.vaddsub8",
       __builtin_aiev2_vaddsub8,
       (npu_i8x64 a, npu_i8x64 b, npu_i32x2 subtract),
       (a, b, subtract))
NPU_OP(NPU_CONST, npu_i8x64, abs8, "npu.abs8",
       npu_peano::abs8, (npu_i8x64 a, int32_t sign), (a, sign))
NPU_OP(NPU_CONST, npu_i8x64, max8, "npu.max8",
       npu_peano::max8, (npu_i8x64 a, npu_i8x64 b, int32_t sign), (a, b, sign))
NPU_OP(NPU_CONST, npu_i8x64, min8, "npu.min8",
       npu_peano::min8, (npu_i8x64 a, npu_i8x64 b, int32_t sign), (a, b, sign))
NPU_OP(NPU_CONST, npu_i8x64, maxdiff8, "npu.maxdiff8",
       npu_peano::maxdiff8,
       (npu_i8x64 a, npu_i8x64 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i32x2, lt8, "llvm.aie2.vlt8",
       __builtin_aiev2_vlt8,
       (npu_i8x64 a, npu_i8x64 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i32x2, ge8, "llvm.aie2.vge8",
       __builtin_aiev2_vge8,
       (npu_i8x64 a, npu_i8x64 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i32x2, eqz8, "llvm.aie2.veqz8",
       __builtin_aiev2_veqz8, (npu_i8x64 a), (a))
NPU_OP(NPU_CONST, npu_i8x64, sel8, "llvm.aie2.vsel8",
       __builtin_aiev2_vsel8,
       (npu_i8x64 a, npu_i8x64 b, npu_i32x2 take_b),
       (a, b, take_b))
NPU_OP(NPU_CONST, npu_i16x32, addsub16, "llvm.aie2.vaddsub16",
       __builtin_aiev2_vaddsub16,
       (npu_i16x32 a, npu_i16x32 b, int32_t subtract),
       (a, b, subtract))
NPU_OP(NPU_CONST, npu_i16x32, abs16, "npu.abs16",
       npu_peano::abs16, (npu_i16x32 a, int32_t sign), (a, sign))
NPU_OP(NPU_CONST, npu_i16x32, max16, "npu.max16",
       npu_peano::max16,
       (npu_i16x32 a, npu_i16x32 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i16x32, min16, "npu.min16",
       npu_peano::min16,
       (npu_i16x32 a, npu_i16x32 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i16x32, maxdiff16, "npu.maxdiff16",
       npu_peano::maxdiff16,
       (npu_i16x32 a, npu_i16x32 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, int32_t, lt16, "llvm.aie2.vlt16",
       __builtin_aiev2_vlt16,
       (npu_i16x32 a, npu_i16x32 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, int32_t, ge16, "llvm.aie2.vge16",
       __builtin_aiev2_vge16,
       (npu_i16x32 a, npu_i16x32 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, int32_t, eqz16, "llvm.aie2.veqz16",
       __builtin_aiev2_veqz16, (npu_i16x32 a), (a))
NPU_OP(NPU_CONST, npu_i16x32, sel16, "llvm.aie2.vsel16",
       __builtin_aiev2_vsel16,
       (npu_i16x32 a, npu_i16x32 b, int32_t take_b),
       (a, b, take_b))
NPU_OP(NPU_CONST, npu_i32x16, addsub32, "llvm.aie2.vaddsub32",
       __builtin_aiev2_vaddsub32,
       (npu_i32x16 a, npu_i32x16 b, int32_t subtract),
       (a, b, subtract))
NPU_OP(NPU_CONST, npu_i32x16, abs32, "npu.abs32",
       npu_peano::abs32, (npu_i32x16 a, int32_t sign), (a, sign))
NPU_OP(NPU_CONST, npu_i32x16, max32, "npu.max32",
       npu_peano::max32,
       (npu_i32x16 a, npu_i32x16 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i32x16, min32, "npu.min32",
       npu_peano::min32,
       (npu_i32x16 a, npu_i32x16 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, npu_i32x16, maxdiff32, "npu.maxdiff32",
       npu_peano::maxdiff32,
       (npu_i32x16 a, npu_i32x16 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, int32_t, lt32, "llvm.aie2.vlt32",
       __builtin_aiev2_vlt32,
       (npu_i32x16 a, npu_i32x16 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, int32_t, ge32, "llvm.aie2.vge32",
       __builtin_aiev2_vge32,
       (npu_i32x16 a, npu_i32x16 b, int32_t sign),
       (a, b, sign))
NPU_OP(NPU_CONST, int32_t, eqz32, "llvm.aie2.veqz32",
       __builtin_aiev2_veqz32, (npu_i32x16 a), (a))
NPU_OP(NPU_CONST, npu_i32x16, sel32, "llvm.aie2.vsel32",
       __builtin_aiev2_vsel32,
       (npu_i32x16 a, npu_i32x16 b, int32_t take_b),
       (a, b, take_b))
NPU_OP(NPU_CONST, npu_bf16x32, maxbf16, "npu.maxbf16",
       npu_peano::maxbf16, (npu_bf16x32 a, npu_bf16x32 b), (a, b))
NPU_OP(NPU_CONST, npu_bf16x32, minbf16, "npu.minbf16",
       npu_peano::minbf16, (npu_bf16x32 a, npu_bf16x32 b), (a, b))
NPU_OP(NPU_CONST, int32_t, ltbf16, "llvm.aie2.vltbf16",
       __builtin_aiev2_vltbf16, (npu_bf16x32 a, npu_bf16x32 b), (a, b))
NPU_OP(NPU_CONST, int32_t, gebf16, "llvm.aie2.vgebf16",
       __builtin_aiev2_vgebf16, (npu_bf16x32 a, npu_bf16x32 b), (a, b))

//===----------------------------------------------------------------------===//
// Elements and permutations. Latency 2.
//
// broadcast: the low bits of the scalar everywhere. extract: an element,
// extended to 32 bits. insert: the vector with one element replaced. extbcst:
// an element everywhere. pushlo, pushhi: the vector moved by one element, up
// or down, with the scalar where there is room. Element numbers beyond the
// vector have no meaning. shift: 64 bytes of a and the following b, from byte
// `amount`, 0 to 64, for step 0; for steps 1 to 4 see npu_shift_align.
// shuffle: see npu_shuffle; bcstshfl: the same of the broadcast element, modes
// of 512 bits only.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_CONST, npu_i8x64, broadcast8, "llvm.aie2.vbroadcast8.I512",
       __builtin_aiev2_vbroadcast8_I512, (int32_t value), (value))
NPU_OP(NPU_CONST, npu_i16x32, broadcast16, "llvm.aie2.vbroadcast16.I512",
       __builtin_aiev2_vbroadcast16_I512, (int32_t value), (value))
NPU_OP(NPU_CONST, npu_i32x16, broadcast32, "llvm.aie2.vbroadcast32.I512",
       __builtin_aiev2_vbroadcast32_I512, (int32_t value), (value))
NPU_OP(NPU_CONST, npu_i32x16, broadcast64, "llvm.aie2.vbroadcast64.I512",
       __builtin_aiev2_vbroadcast64_I512, (npu_i32x2 value), (value))
NPU_OP(NPU_CONST, int32_t, extract8, "llvm.aie2.vextract.elem8.I512",
       __builtin_aiev2_vextract_elem8_I512,
       (npu_i8x64 a, int32_t index, int32_t sign),
       (a, index, sign))
NPU_OP(NPU_CONST, int32_t, extract16, "llvm.aie2.vextract.elem16.I512",
       __builtin_aiev2_vextract_elem16_I512,
       (npu_i16x32 a, int32_t index, int32_t sign),
       (a, index, sign))
NPU_OP(NPU_CONST, int32_t, extract32, "llvm.aie2.vextract.elem32.I512",
       __builtin_aiev2_vextract_elem32_I512,
       (npu_i32x16 a, int32_t index, int32_t sign),
       (a, index, sign))
NPU_OP(NPU_CONST, npu_i32x2, extract64, "llvm.aie2.vextract.elem64.I512",
       __builtin_aiev2_vextract_elem64_I512,
       (npu_i32x16 a, int32_t index, int32_t sign),
       (a, index, sign))
NPU_OP(NPU_CONST, npu_i32x16, insert8, "llvm.aie2.vinsert8.I512",
       __builtin_aiev2_vinsert8_I512,
       (npu_i32x16 a, int32_t index, int32_t value),
       (a, index, value))
NPU_OP(NPU_CONST, npu_i32x16, insert16, "llvm.aie2.vinsert16.I512",
       __builtin_aiev2_vinsert16_I512,
       (npu_i32x16 a, int32_t index, int32_t value),
       (a, index, value))
NPU_OP(NPU_CONST, npu_i32x16, insert32, "llvm.aie2.vinsert32.I512",
       __builtin_aiev2_vinsert32_I512,
       (npu_i32x16 a, int32_t index, int32_t value),
       (a, index, value))
NPU_OP(NPU_CONST, npu_i32x16, insert64, "llvm.aie2.vinsert64.I512",
       __builtin_aiev2_vinsert64_I512,
       (npu_i32x16 a, int32_t index, npu_i32x2 value),
       (a, index, value))
NPU_OP(NPU_CONST, npu_i8x64, extbcst8, "llvm.aie2.vextract.broadcast8.I512",
       __builtin_aiev2_vextract_broadcast8_I512,
       (npu_i8x64 a, int32_t index),
       (a, index))
NPU_OP(NPU_CONST, npu_i16x32, extbcst16, "llvm.aie2.vextract.broadcast16.I512",
       __builtin_aiev2_vextract_broadcast16_I512,
       (npu_i16x32 a, int32_t index),
       (a, index))
NPU_OP(NPU_CONST, npu_i32x16, extbcst32, "llvm.aie2.vextract.broadcast32.I512",
       __builtin_aiev2_vextract_broadcast32_I512,
       (npu_i32x16 a, int32_t index),
       (a, index))
NPU_OP(NPU_CONST, npu_i8x64, pushlo8, "npu.push.lo8",
       npu_peano::pushlo8, (npu_i8x64 a, int32_t value), (a, value))
NPU_OP(NPU_CONST, npu_i16x32, pushlo16, "npu.push.lo16",
       npu_peano::pushlo16, (npu_i16x32 a, int32_t value), (a, value))
NPU_OP(NPU_CONST, npu_i32x16, pushlo32, "npu.push.lo32",
       npu_peano::pushlo32, (npu_i32x16 a, int32_t value), (a, value))
NPU_OP(NPU_CONST, npu_i32x16, pushlo64, "npu.push.lo64",
       npu_peano::pushlo64, (npu_i32x16 a, npu_i32x2 value), (a, value))
NPU_OP(NPU_CONST, npu_i8x64, pushhi8, "npu.push.hi8",
       npu_peano::pushhi8, (npu_i8x64 a, int32_t value), (a, value))
NPU_OP(NPU_CONST, npu_i16x32, pushhi16, "npu.push.hi16",
       npu_peano::pushhi16, (npu_i16x32 a, int32_t value), (a, value))
NPU_OP(NPU_CONST, npu_i32x16, pushhi32, "npu.push.hi32",
       npu_peano::pushhi32, (npu_i32x16 a, int32_t value), (a, value))
NPU_OP(NPU_CONST, npu_i32x16, pushhi64, "npu.push.hi64",
       npu_peano::pushhi64, (npu_i32x16 a, npu_i32x2 value), (a, value))
NPU_OP(NPU_CONST, npu_i32x16, shift, "llvm.aie2.vshift.I512.I512",
       __builtin_aiev2_vshift_I512_I512,
       (npu_i32x16 a, npu_i32x16 b, int32_t step, int32_t amount),
       (a, b, step, amount))
NPU_OP(NPU_CONST, npu_i32x16, shuffle, "llvm.aie2.vshuffle",
       __builtin_aiev2_vshuffle,
       (npu_i32x16 a, npu_i32x16 b, int32_t mode),
       (a, b, mode))
NPU_OP(NPU_CONST, npu_i32x16, bcstshfl8, "llvm.aie2.vbcst.shuffle8",
       __builtin_aiev2_vbcst_shuffle8,
       (int32_t value, int32_t mode),
       (value, mode))
NPU_OP(NPU_CONST, npu_i32x16, bcstshfl16, "llvm.aie2.vbcst.shuffle16",
       __builtin_aiev2_vbcst_shuffle16,
       (int32_t value, int32_t mode),
       (value, mode))
NPU_OP(NPU_CONST, npu_i32x16, bcstshfl32, "llvm.aie2.vbcst.shuffle32",
       __builtin_aiev2_vbcst_shuffle32,
       (int32_t value, int32_t mode),
       (value, mode))
NPU_OP(NPU_CONST, npu_i32x16, bcstshfl64, "llvm.aie2.vbcst.shuffle64",
       __builtin_aiev2_vbcst_shuffle64,
       (npu_i32x2 value, int32_t mode),
       (value, mode))

//===----------------------------------------------------------------------===//
// Accumulators to vectors and back; halves and doubles of lanes.
//
// srs: shift right, round as crRnd says, saturate as crSat says; latency 4.
// ups: to wider lanes, shifted left; latency 3. pack: latency 2;
// unpack reads and writes in cycle 7: it issues with the load that feeds it.
// bfloat16: rounding to it reads crRnd; latency 2.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_STATE, npu_i16x16, srs32_16x16, "llvm.aie2.I256.v16.acc32.srs",
       __builtin_aiev2_I256_v16_acc32_srs,
       (npu_acc32x16 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_i16x16, srs64_16x16, "llvm.aie2.I256.v16.acc64.srs",
       __builtin_aiev2_I256_v16_acc64_srs,
       (npu_acc64x16 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_i8x32, srs32_8x32, "llvm.aie2.I256.v32.acc32.srs",
       __builtin_aiev2_I256_v32_acc32_srs,
       (npu_acc32x32 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_i32x8, srs64_32x8, "llvm.aie2.I256.v8.acc64.srs",
       __builtin_aiev2_I256_v8_acc64_srs,
       (npu_acc64x8 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_i32x16, srs64_32x16, "llvm.aie2.I512.v16.acc64.srs",
       __builtin_aiev2_I512_v16_acc64_srs,
       (npu_acc64x16 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_i16x32, srs32_16x32, "llvm.aie2.I512.v32.acc32.srs",
       __builtin_aiev2_I512_v32_acc32_srs,
       (npu_acc32x32 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_acc32x16, ups32_16x16, "llvm.aie2.acc32.v16.I256.ups",
       __builtin_aiev2_acc32_v16_I256_ups,
       (npu_i16x16 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_acc32x32, ups32_8x32, "llvm.aie2.acc32.v32.I256.ups",
       __builtin_aiev2_acc32_v32_I256_ups,
       (npu_i8x32 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_acc32x32, ups32_16x32, "llvm.aie2.acc32.v32.I512.ups",
       __builtin_aiev2_acc32_v32_I512_ups,
       (npu_i16x32 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_acc64x16, ups64_16x16, "llvm.aie2.acc64.v16.I256.ups",
       __builtin_aiev2_acc64_v16_I256_ups,
       (npu_i16x16 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_acc64x16, ups64_32x16, "llvm.aie2.acc64.v16.I512.ups",
       __builtin_aiev2_acc64_v16_I512_ups,
       (npu_i32x16 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_acc64x8, ups64_32x8, "llvm.aie2.acc64.v8.I256.ups",
       __builtin_aiev2_acc64_v8_I256_ups,
       (npu_i32x8 a, int32_t shift, int32_t sign),
       (a, shift, sign))
NPU_OP(NPU_STATE, npu_i8x32, pack16, "llvm.aie2.pack.I8.I16",
       npu_peano::pack16, (npu_i16x32 a, int32_t sign), (a, sign))
NPU_OP(NPU_STATE, npu_i8x32, pack8, "llvm.aie2.pack.I4.I8",
       npu_peano::pack8, (npu_i16x32 a, int32_t sign), (a, sign))
NPU_OP(NPU_CONST, npu_i16x32, unpack8, "llvm.aie2.unpack.I16.I8",
       npu_peano::unpack8, (npu_i8x32 a, int32_t sign), (a, sign))
NPU_OP(NPU_CONST, npu_i16x32, unpack4, "llvm.aie2.unpack.I8.I4",
       npu_peano::unpack4, (npu_i8x32 a, int32_t sign), (a, sign))
NPU_OP(NPU_STATE, npu_bf16x16, bf16_of_f32, "llvm.aie2.v16accfloat.to.v16bf16",
       __builtin_aiev2_v16accfloat_to_v16bf16, (npu_accf32x16 a), (a))
NPU_OP(NPU_CONST, npu_accf32x16, f32_of_bf16,
       "llvm.aie2.v16bf16.to.v16accfloat",
       __builtin_aiev2_v16bf16_to_v16accfloat, (npu_bf16x16 a), (a))
NPU_OP(NPU_CONST, npu_i32x16, floor_of_bf16, "llvm.aie2.v16bf16.to.v16i32",
       __builtin_aiev2_v16bf16_to_v16i32,
       (npu_bf16x16 a, int32_t shift),
       (a, shift))

//===----------------------------------------------------------------------===//
// Multiplication. The configuration word is npu_conf's (mul.h).
//
// mul: +p, negmul: -p, mac: +p + acc1, msc: -p + acc1, negmac: -p - acc1,
// negmsc: +p - acc1, addmac: +p + acc1 + acc2, addmsc: -p + acc1 + acc2,
// submac: +p + acc1 - acc2, submsc: -p + acc1 - acc2, where p is the sum of
// products. Integer lanes wrap. Factors and configuration are read in cycle 1,
// accumulators in cycle 3: latency 5, from accumulator to accumulator 2.
// bfloat16: latency 6, from accumulator to accumulator 4; sums are aligned to
// the largest exponent with 23 bits and rounded once, to nearest even.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_CONST, npu_acc32x32, mul32, "llvm.aie2.I512.I512.acc32.mul.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc32_mul_conf,
       (npu_i8x64 x, npu_i32x16 y, int32_t conf),
       (x, y, conf))
NPU_OP(NPU_CONST, npu_acc32x32, negmul32,
       "llvm.aie2.I512.I512.acc32.negmul.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc32_negmul_conf,
       (npu_i8x64 x, npu_i32x16 y, int32_t conf),
       (x, y, conf))
NPU_OP(NPU_CONST, npu_acc32x32, mac32,
       "llvm.aie2.I512.I512.ACC1024.acc32.mac.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc32_mac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc32x32, msc32,
       "llvm.aie2.I512.I512.ACC1024.acc32.msc.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc32_msc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc32x32, negmac32,
       "llvm.aie2.I512.I512.ACC1024.acc32.negmac.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc32_negmac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc32x32, negmsc32,
       "llvm.aie2.I512.I512.ACC1024.acc32.negmsc.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc32_negmsc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc32x32, addmac32,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmac.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_addmac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, npu_acc32x32 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc32x32, addmsc32,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.addmsc.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_addmsc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, npu_acc32x32 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc32x32, submac32,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submac.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_submac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, npu_acc32x32 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc32x32, submsc32,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc32.submsc.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_submsc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc32x32 acc1, npu_acc32x32 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc64x16, mul64, "llvm.aie2.I512.I512.acc64.mul.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc64_mul_conf,
       (npu_i8x64 x, npu_i32x16 y, int32_t conf),
       (x, y, conf))
NPU_OP(NPU_CONST, npu_acc64x16, negmul64,
       "llvm.aie2.I512.I512.acc64.negmul.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc64_negmul_conf,
       (npu_i8x64 x, npu_i32x16 y, int32_t conf),
       (x, y, conf))
NPU_OP(NPU_CONST, npu_acc64x16, mac64,
       "llvm.aie2.I512.I512.ACC1024.acc64.mac.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc64_mac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc64x16, msc64,
       "llvm.aie2.I512.I512.ACC1024.acc64.msc.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc64_msc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc64x16, negmac64,
       "llvm.aie2.I512.I512.ACC1024.acc64.negmac.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc64_negmac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc64x16, negmsc64,
       "llvm.aie2.I512.I512.ACC1024.acc64.negmsc.conf",
       __builtin_aiev2_I512_I512_ACC1024_acc64_negmsc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_acc64x16, addmac64,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmac.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_addmac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, npu_acc64x16 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc64x16, addmsc64,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.addmsc.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_addmsc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, npu_acc64x16 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc64x16, submac64,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submac.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_submac_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, npu_acc64x16 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_acc64x16, submsc64,
       "llvm.aie2.I512.I512.ACC1024.ACC1024.acc64.submsc.conf",
       __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_submsc_conf,
       (npu_i8x64 x, npu_i32x16 y, npu_acc64x16 acc1, npu_acc64x16 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_accf32x16, mulf, "llvm.aie2.bf.mul16.conf",
       __builtin_aiev2_bf_mul16_conf,
       (npu_bf16x32 x, npu_bf16x32 y, int32_t conf),
       (x, y, conf))
NPU_OP(NPU_CONST, npu_accf32x16, negmulf, "llvm.aie2.bf.negmul16.conf",
       __builtin_aiev2_bf_negmul16_conf,
       (npu_bf16x32 x, npu_bf16x32 y, int32_t conf),
       (x, y, conf))
NPU_OP(NPU_CONST, npu_accf32x16, macf, "llvm.aie2.bf.mac16.conf",
       __builtin_aiev2_bf_mac16_conf,
       (npu_bf16x32 x, npu_bf16x32 y, npu_accf32x16 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_accf32x16, mscf, "llvm.aie2.bf.msc16.conf",
       __builtin_aiev2_bf_msc16_conf,
       (npu_bf16x32 x, npu_bf16x32 y, npu_accf32x16 acc1, int32_t conf),
       (x, y, acc1, conf))
NPU_OP(NPU_CONST, npu_accf32x16, addmacf, "llvm.aie2.bf.addmac16.conf",
       __builtin_aiev2_bf_addmac16_conf,
       (npu_bf16x32 x, npu_bf16x32 y, npu_accf32x16 acc1, npu_accf32x16 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))
NPU_OP(NPU_CONST, npu_accf32x16, addmscf, "llvm.aie2.bf.addmsc16.conf",
       __builtin_aiev2_bf_addmsc16_conf,
       (npu_bf16x32 x, npu_bf16x32 y, npu_accf32x16 acc1, npu_accf32x16 acc2,
        int32_t conf),
       (x, y, acc1, acc2, conf))

//===----------------------------------------------------------------------===//
// Sums of accumulators: a + b, a - b, -(a + b), -a + b, -a; `conf` gives the
// lanes' width and may clear, shift or negate. Latency 5 from factors' cycle, 3
// between accumulators; floats 6 and 4.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_CONST, npu_acc32x32, addacc, "llvm.aie2.add.acc",
       npu_peano::addacc,
       (npu_acc32x32 a, npu_acc32x32 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_acc32x32, subacc, "llvm.aie2.sub.acc",
       npu_peano::subacc,
       (npu_acc32x32 a, npu_acc32x32 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_acc32x32, negaddacc, "llvm.aie2.negadd.acc",
       npu_peano::negaddacc,
       (npu_acc32x32 a, npu_acc32x32 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_acc32x32, negsubacc, "llvm.aie2.negsub.acc",
       npu_peano::negsubacc,
       (npu_acc32x32 a, npu_acc32x32 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_acc32x32, negacc32, "llvm.aie2.ACC1024.acc32.neg.conf",
       __builtin_aiev2_ACC1024_acc32_neg_conf,
       (npu_acc32x32 a, int32_t conf),
       (a, conf))
NPU_OP(NPU_CONST, npu_acc64x16, negacc64, "llvm.aie2.ACC1024.acc64.neg.conf",
       __builtin_aiev2_ACC1024_acc64_neg_conf,
       (npu_acc64x16 a, int32_t conf),
       (a, conf))
NPU_OP(NPU_CONST, npu_accf32x16, addaccf, "llvm.aie2.add.accfloat",
       __builtin_aiev2_add_accfloat,
       (npu_accf32x16 a, npu_accf32x16 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_accf32x16, subaccf, "llvm.aie2.sub.accfloat",
       __builtin_aiev2_sub_accfloat,
       (npu_accf32x16 a, npu_accf32x16 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_accf32x16, negaddaccf, "llvm.aie2.negadd.accfloat",
       __builtin_aiev2_negadd_accfloat,
       (npu_accf32x16 a, npu_accf32x16 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_accf32x16, negsubaccf, "llvm.aie2.negsub.accfloat",
       __builtin_aiev2_negsub_accfloat,
       (npu_accf32x16 a, npu_accf32x16 b, int32_t conf),
       (a, b, conf))
NPU_OP(NPU_CONST, npu_accf32x16, negaccf, "llvm.aie2.ACC512.accfloat.neg.conf",
       __builtin_aiev2_ACC512_accfloat_neg_conf,
       (npu_accf32x16 a, int32_t conf),
       (a, conf))

//===----------------------------------------------------------------------===//
// Table look-up: four addresses of eight, the low or high half. Latency 7.
// See npu_lut (memory.h) for the tables' layout.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_LOAD, npu_i32x8, lookup16lo, "llvm.aie2.load.4x16.lo",
       __builtin_aiev2_load_4x16_lo, (npu_i32x8 addresses), (addresses))
NPU_OP(NPU_LOAD, npu_i32x8, lookup16hi, "llvm.aie2.load.4x16.hi",
       __builtin_aiev2_load_4x16_hi, (npu_i32x8 addresses), (addresses))
NPU_OP(NPU_LOAD, npu_i32x8, lookup32lo, "llvm.aie2.load.4x32.lo",
       __builtin_aiev2_load_4x32_lo, (npu_i32x8 addresses), (addresses))
NPU_OP(NPU_LOAD, npu_i32x8, lookup32hi, "llvm.aie2.load.4x32.hi",
       __builtin_aiev2_load_4x32_hi, (npu_i32x8 addresses), (addresses))
NPU_OP(NPU_LOAD, npu_i32x8, lookup64lo, "llvm.aie2.load.4x64.lo",
       __builtin_aiev2_load_4x64_lo, (npu_i32x8 addresses), (addresses))
NPU_OP(NPU_LOAD, npu_i32x8, lookup64hi, "llvm.aie2.load.4x64.hi",
       __builtin_aiev2_load_4x64_hi, (npu_i32x8 addresses), (addresses))

//===----------------------------------------------------------------------===//
// Control registers by their number: crRnd is 6, crSat 9 (aiev2_defines.h).
//===----------------------------------------------------------------------===//

NPU_OP(NPU_ACT, void, set_control, "llvm.aie2.set.ctrl.reg",
       __builtin_aiev2_set_ctrl_reg,
       (uint32_t reg, uint32_t value),
       (reg, value))
NPU_OP(NPU_STATE, uint32_t, get_control, "llvm.aie2.get.ctrl.reg",
       __builtin_aiev2_get_ctrl_reg, (uint32_t reg), (reg))

//===----------------------------------------------------------------------===//
// Streams, cascade, locks, events. They block the core until they can go on.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_ACT, int32_t, stream_read, "npu.get.ss",
       npu_peano::stream_read, (void), ())
NPU_OP(NPU_ACT, void, stream_write, "llvm.aie2.put.ms",
       __builtin_aiev2_put_ms, (int32_t word, int32_t last), (word, last))
NPU_OP(NPU_ACT, npu_i32x16, cascade_read, "llvm.aie2.scd.read.vec",
       __builtin_aiev2_scd_read_vec, (int32_t enable), (enable))
NPU_OP(NPU_ACT, npu_acc32x16, cascade_read_acc, "llvm.aie2.scd.read.acc32",
       __builtin_aiev2_scd_read_acc32, (int32_t enable), (enable))
NPU_OP(NPU_ACT, void, cascade_write, "llvm.aie2.mcd.write.vec",
       __builtin_aiev2_mcd_write_vec,
       (npu_i32x16 a, int32_t enable),
       (a, enable))
NPU_OP(NPU_ACT, void, cascade_write_acc, "llvm.aie2.mcd.write.acc32",
       __builtin_aiev2_mcd_write_acc32,
       (npu_acc32x16 a, int32_t enable),
       (a, enable))
NPU_OP(NPU_ACT, void, acquire, "llvm.aie2.acquire",
       __builtin_aiev2_acquire, (int32_t lock, int32_t value), (lock, value))
NPU_OP(NPU_ACT, void, release, "llvm.aie2.release",
       __builtin_aiev2_release, (int32_t lock, int32_t value), (lock, value))
NPU_OP(NPU_ACT, void, event, "llvm.aie2.event",
       __builtin_aiev2_event, (int32_t id), (id))

//===----------------------------------------------------------------------===//
// Scalar.
//===----------------------------------------------------------------------===//

NPU_OP(NPU_CONST, int32_t, clb, "llvm.aie2.clb",
       __builtin_aiev2_clb, (int32_t value), (value))

#undef NPU_OP

#endif // NPU_AIE_OPS_H
