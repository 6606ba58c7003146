//===- peano_stub.h - declarations of what Peano brings --------*- C++ -*-===//
//
// For checking the NPU_PEANO world of npu_aie.h without Peano:
//
//   clang++-19 --target=xcore-unknown-unknown -std=c++20 -ffreestanding
//     -fsyntax-only -D__AIE2__ -include check/peano_stub.h FILE.cc
//
// Types, built-ins and functions of Peano's headers, with the signatures that
// these public files of Xilinx/llvm-aie give them; no bodies.
//
//   built-ins    clang/include/clang/Basic/BuiltinsAIE.def
//   types        clang/include/clang/Basic/AIETypes.def, clang/lib/Headers/
//                aiev2/aiev2_core.h
//   functions    clang/lib/Headers/aiev2/aiev2_{vadd,scl2vec,upd_ext}.h,
//                aiev2_pack_unpack.h
//
// Accumulators are types of their own there; here they are vectors of other
// integers, which no conversion turns into each other unasked either.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_PEANO_STUB_H
#define NPU_AIE_PEANO_STUB_H

#define NPU_STUB(bytes) __attribute__((vector_size(bytes)))

typedef signed char v32int8 NPU_STUB(32);
typedef unsigned char v32uint8 NPU_STUB(32);
typedef short v16int16 NPU_STUB(32);
typedef unsigned short v16uint16 NPU_STUB(32);
typedef int v8int32 NPU_STUB(32);
typedef unsigned int v8uint32 NPU_STUB(32);
typedef signed char v64int8 NPU_STUB(64);
typedef unsigned char v64uint8 NPU_STUB(64);
typedef short v32int16 NPU_STUB(64);
typedef unsigned short v32uint16 NPU_STUB(64);
typedef int v16int32 NPU_STUB(64);
typedef unsigned int v16uint32 NPU_STUB(64);
typedef signed char v128int8 NPU_STUB(128);
typedef unsigned char v128uint8 NPU_STUB(128);
typedef short v64int16 NPU_STUB(128);
typedef unsigned short v64uint16 NPU_STUB(128);
typedef int v32int32 NPU_STUB(128);
typedef unsigned int v32uint32 NPU_STUB(128);
typedef int v2int32 NPU_STUB(8);
typedef char16_t bfloat16;
typedef char16_t v16bfloat16 NPU_STUB(32);
typedef char16_t v32bfloat16 NPU_STUB(64);
typedef char16_t v64bfloat16 NPU_STUB(128);
typedef unsigned long long v16acc32 NPU_STUB(64);
typedef unsigned long long v32acc32 NPU_STUB(128);
typedef long long v8acc64 NPU_STUB(64);
typedef long long v16acc64 NPU_STUB(128);
typedef unsigned _BitInt(64) v16accfloat NPU_STUB(64);
struct v64int4 {
  explicit v64int4(v32int8);
  explicit operator v32int8() const;
};

extern "C" {
v32acc32 __builtin_aiev2_ACC1024_acc32_neg_conf(v32acc32, int);
v16acc64 __builtin_aiev2_ACC1024_acc64_neg_conf(v16acc64, int);
v16accfloat __builtin_aiev2_ACC512_accfloat_neg_conf(v16accfloat, int);
v16int16 __builtin_aiev2_I256_v16_acc32_srs(v16acc32, int, int);
v16int16 __builtin_aiev2_I256_v16_acc64_srs(v16acc64, int, int);
v32int8 __builtin_aiev2_I256_v32_acc32_srs(v32acc32, int, int);
v8int32 __builtin_aiev2_I256_v8_acc64_srs(v8acc64, int, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_addmac_conf(
    v64int8, v16int32, v32acc32, v32acc32, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_addmsc_conf(
    v64int8, v16int32, v32acc32, v32acc32, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_submac_conf(
    v64int8, v16int32, v32acc32, v32acc32, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc32_submsc_conf(
    v64int8, v16int32, v32acc32, v32acc32, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_addmac_conf(
    v64int8, v16int32, v16acc64, v16acc64, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_addmsc_conf(
    v64int8, v16int32, v16acc64, v16acc64, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_submac_conf(
    v64int8, v16int32, v16acc64, v16acc64, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_ACC1024_acc64_submsc_conf(
    v64int8, v16int32, v16acc64, v16acc64, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_acc32_mac_conf(
    v64int8, v16int32, v32acc32, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_acc32_msc_conf(
    v64int8, v16int32, v32acc32, int);
v32acc32
__builtin_aiev2_I512_I512_ACC1024_acc32_mul_conf(v64int8, v16int32, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_acc32_negmac_conf(
    v64int8, v16int32, v32acc32, int);
v32acc32 __builtin_aiev2_I512_I512_ACC1024_acc32_negmsc_conf(
    v64int8, v16int32, v32acc32, int);
v32acc32
__builtin_aiev2_I512_I512_ACC1024_acc32_negmul_conf(v64int8, v16int32, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_acc64_mac_conf(
    v64int8, v16int32, v16acc64, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_acc64_msc_conf(
    v64int8, v16int32, v16acc64, int);
v16acc64
__builtin_aiev2_I512_I512_ACC1024_acc64_mul_conf(v64int8, v16int32, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_acc64_negmac_conf(
    v64int8, v16int32, v16acc64, int);
v16acc64 __builtin_aiev2_I512_I512_ACC1024_acc64_negmsc_conf(
    v64int8, v16int32, v16acc64, int);
v16acc64
__builtin_aiev2_I512_I512_ACC1024_acc64_negmul_conf(v64int8, v16int32, int);
v16int32 __builtin_aiev2_I512_v16_acc64_srs(v16acc64, int, int);
v32int16 __builtin_aiev2_I512_v32_acc32_srs(v32acc32, int, int);
v16acc32 __builtin_aiev2_acc32_v16_I256_ups(v16int16, int, int);
v32acc32 __builtin_aiev2_acc32_v32_I256_ups(v32int8, int, int);
v32acc32 __builtin_aiev2_acc32_v32_I512_ups(v32int16, int, int);
v16acc64 __builtin_aiev2_acc64_v16_I256_ups(v16int16, int, int);
v16acc64 __builtin_aiev2_acc64_v16_I512_ups(v16int32, int, int);
v8acc64 __builtin_aiev2_acc64_v8_I256_ups(v8int32, int, int);
void __builtin_aiev2_acquire(unsigned int, unsigned int);
void *__builtin_aiev2_add_2d(void *, int, int, int, int &);
void *__builtin_aiev2_add_3d(void *, int, int, int, int, int &, int, int &);
v32acc32 __builtin_aiev2_add_acc(v32acc32, v32acc32, int);
v16accfloat __builtin_aiev2_add_accfloat(v16accfloat, v16accfloat, int);
v16accfloat __builtin_aiev2_bf_addmac16_conf(
    v32bfloat16, v32bfloat16, v16accfloat, v16accfloat, int);
v16accfloat __builtin_aiev2_bf_addmsc16_conf(
    v32bfloat16, v32bfloat16, v16accfloat, v16accfloat, int);
v16accfloat
__builtin_aiev2_bf_mac16_conf(v32bfloat16, v32bfloat16, v16accfloat, int);
v16accfloat
__builtin_aiev2_bf_msc16_conf(v32bfloat16, v32bfloat16, v16accfloat, int);
v16accfloat __builtin_aiev2_bf_mul16_conf(v32bfloat16, v32bfloat16, int);
v16accfloat __builtin_aiev2_bf_negmul16_conf(v32bfloat16, v32bfloat16, int);
unsigned int __builtin_aiev2_clb(unsigned int);
void __builtin_aiev2_event(int);
unsigned int __builtin_aiev2_get_ctrl_reg(unsigned int);
int __builtin_aiev2_get_ss(int &);
v8int32 __builtin_aiev2_load_4x16_hi(v8int32);
v8int32 __builtin_aiev2_load_4x16_lo(v8int32);
v8int32 __builtin_aiev2_load_4x32_hi(v8int32);
v8int32 __builtin_aiev2_load_4x32_lo(v8int32);
v8int32 __builtin_aiev2_load_4x64_hi(v8int32);
v8int32 __builtin_aiev2_load_4x64_lo(v8int32);
void __builtin_aiev2_mcd_write_acc32(v16acc32, int);
void __builtin_aiev2_mcd_write_vec(v16int32, int);
v32acc32 __builtin_aiev2_negadd_acc(v32acc32, v32acc32, int);
v16accfloat __builtin_aiev2_negadd_accfloat(v16accfloat, v16accfloat, int);
v32acc32 __builtin_aiev2_negsub_acc(v32acc32, v32acc32, int);
v16accfloat __builtin_aiev2_negsub_accfloat(v16accfloat, v16accfloat, int);
void __builtin_aiev2_put_ms(int, int);
void __builtin_aiev2_release(unsigned int, int);
v16acc32 __builtin_aiev2_scd_read_acc32(int);
v16int32 __builtin_aiev2_scd_read_vec(int);
void __builtin_aiev2_set_ctrl_reg(unsigned int, unsigned int);
v32acc32 __builtin_aiev2_sub_acc(v32acc32, v32acc32, int);
v16accfloat __builtin_aiev2_sub_accfloat(v16accfloat, v16accfloat, int);
v16bfloat16 __builtin_aiev2_v16accfloat_to_v16bf16(v16accfloat);
v16accfloat __builtin_aiev2_v16bf16_to_v16accfloat(v16bfloat16);
v16int32 __builtin_aiev2_v16bf16_to_v16i32(v16bfloat16, int);
v32int16 __builtin_aiev2_vaddsub16(v32int16, v32int16, unsigned int);
v16int32 __builtin_aiev2_vaddsub32(v16int32, v16int32, unsigned int);
v64int8 __builtin_aiev2_vaddsub8(v64int8, v64int8, v2int32);
v16int32 __builtin_aiev2_vbcst_shuffle16(int, unsigned int);
v16int32 __builtin_aiev2_vbcst_shuffle32(int, unsigned int);
v16int32 __builtin_aiev2_vbcst_shuffle64(v2int32, unsigned int);
v16int32 __builtin_aiev2_vbcst_shuffle8(int, unsigned int);
v32int16 __builtin_aiev2_vbroadcast16_I512(int);
v16int32 __builtin_aiev2_vbroadcast32_I512(int);
v16int32 __builtin_aiev2_vbroadcast64_I512(v2int32);
v64int8 __builtin_aiev2_vbroadcast8_I512(int);
v16acc64 __builtin_aiev2_vbroadcast_zero_acc1024();
unsigned int __builtin_aiev2_veqz16(v32int16);
unsigned int __builtin_aiev2_veqz32(v16int32);
v2int32 __builtin_aiev2_veqz8(v64int8);
v32int16 __builtin_aiev2_vextract_broadcast16_I512(v32int16, int);
v16int32 __builtin_aiev2_vextract_broadcast32_I512(v16int32, int);
v64int8 __builtin_aiev2_vextract_broadcast8_I512(v64int8, int);
int __builtin_aiev2_vextract_elem16_I512(v32int16, int, int);
int __builtin_aiev2_vextract_elem32_I512(v16int32, int, int);
v2int32 __builtin_aiev2_vextract_elem64_I512(v16int32, int, int);
int __builtin_aiev2_vextract_elem8_I512(v64int8, int, int);
unsigned int __builtin_aiev2_vge16(v32int16, v32int16, int);
unsigned int __builtin_aiev2_vge32(v16int32, v16int32, int);
v2int32 __builtin_aiev2_vge8(v64int8, v64int8, int);
unsigned int __builtin_aiev2_vgebf16(v32bfloat16, v32bfloat16);
v16int32 __builtin_aiev2_vinsert16_I512(v16int32, int, int);
v16int32 __builtin_aiev2_vinsert32_I512(v16int32, int, int);
v16int32 __builtin_aiev2_vinsert64_I512(v16int32, int, v2int32);
v16int32 __builtin_aiev2_vinsert8_I512(v16int32, int, int);
unsigned int __builtin_aiev2_vlt16(v32int16, v32int16, int);
unsigned int __builtin_aiev2_vlt32(v16int32, v16int32, int);
v2int32 __builtin_aiev2_vlt8(v64int8, v64int8, int);
unsigned int __builtin_aiev2_vltbf16(v32bfloat16, v32bfloat16);
v32bfloat16
__builtin_aiev2_vmax_ltbf16(v32bfloat16, v32bfloat16, unsigned int &);
v32bfloat16
__builtin_aiev2_vmin_gebf16(v32bfloat16, v32bfloat16, unsigned int &);
v32int16 __builtin_aiev2_vsel16(v32int16, v32int16, unsigned int);
v16int32 __builtin_aiev2_vsel32(v16int32, v16int32, unsigned int);
v64int8 __builtin_aiev2_vsel8(v64int8, v64int8, v2int32);
v16int32 __builtin_aiev2_vshift_I512_I512(v16int32, v16int32, int, int);
v16int32 __builtin_aiev2_vshuffle(v16int32, v16int32, unsigned int);
}

// Overloaded functions, for lanes of each width.
v64int8 abs(v64int8, bool sign);
v64int8 max(v64int8, v64int8, bool sign);
v64int8 min(v64int8, v64int8, bool sign);
v64int8 maxdiff(v64int8, v64int8, bool sign);
v64int8 shift_bytes(v64int8, v64int8, unsigned int bytes);
v32int16 abs(v32int16, bool sign);
v32int16 max(v32int16, v32int16, bool sign);
v32int16 min(v32int16, v32int16, bool sign);
v32int16 maxdiff(v32int16, v32int16, bool sign);
v32int16 shift_bytes(v32int16, v32int16, unsigned int bytes);
v16int32 abs(v16int32, bool sign);
v16int32 max(v16int32, v16int32, bool sign);
v16int32 min(v16int32, v16int32, bool sign);
v16int32 maxdiff(v16int32, v16int32, bool sign);
v16int32 shift_bytes(v16int32, v16int32, unsigned int bytes);
v32int8 pack(v32int16, int sign);
v64int4 pack(v64int8, int sign);
v32int16 unpack(v32int8, int sign);
v64int8 unpack(v64int4, int sign);

// Halves: concat, extract_HALF, set_WHOLE.
#define NPU_STUB_HALVES(WHOLE, HALF)                                           \
  WHOLE concat(HALF, HALF);                                                    \
  HALF extract_##HALF(WHOLE, int half);                                        \
  WHOLE set_##WHOLE(int half, HALF);
NPU_STUB_HALVES(v64int8, v32int8)
NPU_STUB_HALVES(v64uint8, v32uint8)
NPU_STUB_HALVES(v32int16, v16int16)
NPU_STUB_HALVES(v32uint16, v16uint16)
NPU_STUB_HALVES(v16int32, v8int32)
NPU_STUB_HALVES(v16uint32, v8uint32)
NPU_STUB_HALVES(v32bfloat16, v16bfloat16)
NPU_STUB_HALVES(v128int8, v64int8)
NPU_STUB_HALVES(v128uint8, v64uint8)
NPU_STUB_HALVES(v64int16, v32int16)
NPU_STUB_HALVES(v64uint16, v32uint16)
NPU_STUB_HALVES(v32int32, v16int32)
NPU_STUB_HALVES(v32uint32, v16uint32)
NPU_STUB_HALVES(v64bfloat16, v32bfloat16)
NPU_STUB_HALVES(v32acc32, v16acc32)
NPU_STUB_HALVES(v16acc64, v8acc64)

#endif // NPU_AIE_PEANO_STUB_H
