//===- memory.h - loads, stores, addresses, look-up tables -----*- C++ -*-===//
//
// Vectors of 256 bits and more are loaded and stored 32 bytes at a time, at
// addresses that are multiples of 32. A load has latency 7. Two loads and a
// store issue in a cycle, if they are in different banks of the tile.
//
// Source: clang/lib/Headers/aiev2/aiev2_addr.h in Xilinx/llvm-aie; AMD's
// UG1603, Parallel Access of Lookup Tables, for the layout of tables.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_MEMORY_H
#define NPU_AIE_MEMORY_H

#include "convert.h"
#include "permute.h"

//===----------------------------------------------------------------------===//
// Vectors
//===----------------------------------------------------------------------===//

/// A vector in memory, aligned to 32 bytes, beside objects of any type.
template <class V>
struct __attribute__((packed, aligned(32), may_alias)) npu_at {
  V v;
};

/// The vector at p, which is aligned to 32 bytes.
template <class V> NPU_INLINE V npu_load(const void *p) {
  return static_cast<const npu_at<V> *>(p)->v;
}
template <class V> NPU_INLINE void npu_store(void *p, V v) {
  static_cast<npu_at<V> *>(p)->v = v;
}

/// The vector at p; p moves on by `bytes`, a multiple of 32, by default to the
/// next vector.
template <class V, class P>
NPU_INLINE V npu_load_inc(P &p, int32_t bytes = sizeof(V)) {
  const V v = npu_load<V>(p);
  p = (P)((const char *)p + bytes);
  return v;
}
template <class V, class P>
NPU_INLINE void npu_store_inc(P &p, V v, int32_t bytes = sizeof(V)) {
  npu_store<V>(p, v);
  p = (P)((char *)p + bytes);
}

//===----------------------------------------------------------------------===//
// Addresses in two and three dimensions: `padda.2d`, `padda.3d`
//===----------------------------------------------------------------------===//

/// A walk through rows: `size` steps of `step` bytes, then one of `wrap`, and
/// again. `count` says where it is in the row. All below 2^19.
struct npu_dims2 {
  int32_t size, step, wrap;
  int32_t count = 0;
};

/// Rows of planes: `size` steps in a row, then one of `step2`, `size2` times;
/// then one of `wrap`.
struct npu_dims3 {
  int32_t size, step, size2, step2, wrap;
  int32_t count = 0, count2 = 0;
};

/// Rows of `n` elements, `step` bytes apart, that begin `row` bytes apart.
NPU_INLINE npu_dims2 npu_rows(int32_t n, int32_t step, int32_t row) {
  return {n - 1, step, row - (n - 1) * step};
}

/// Planes of `rows` rows of `n` elements, at distances `step`, `row`, `plane`.
NPU_INLINE npu_dims3 npu_planes(int32_t n, int32_t step, int32_t rows,
                                int32_t row, int32_t plane) {
  return {n - 1, step, rows - 1, row - (n - 1) * step,
          plane - (rows - 1) * row - (n - 1) * step};
}

/// The next place of a walk.
template <class T> NPU_INLINE T *npu_next(T *p, npu_dims2 &d) {
#if defined(NPU_PEANO)
  return (T *)__builtin_aiev2_add_2d((void *)p, d.wrap, d.step, d.size,
                                     d.count);
#else
  const bool end = d.count == d.size;
  const int32_t step = end ? d.wrap : d.step;
  d.count = end ? 0 : d.count + 1;
  return (T *)((char *)p + step);
#endif
}
template <class T> NPU_INLINE T *npu_next(T *p, npu_dims3 &d) {
#if defined(NPU_PEANO)
  return (T *)__builtin_aiev2_add_3d((void *)p, d.wrap, d.step, d.step2, d.size,
                                     d.count, d.size2, d.count2);
#else
  const bool end = d.count == d.size, end2 = end && d.count2 == d.size2;
  const int32_t step = !end ? d.step : !end2 ? d.step2 : d.wrap;
  d.count = end ? 0 : d.count + 1;
  d.count2 = !end ? d.count2 : end2 ? 0 : d.count2 + 1;
  return (T *)((char *)p + step);
#endif
}

/// The vector at p; p moves on along the walk.
template <class V, class P, class D>
NPU_INLINE V npu_load_next(P &p, D &dims) {
  const V v = npu_load<V>(p);
  p = npu_next(p, dims);
  return v;
}
template <class V, class P, class D>
NPU_INLINE void npu_store_next(P &p, V v, D &dims) {
  npu_store<V>(p, v);
  p = npu_next(p, dims);
}

//===----------------------------------------------------------------------===//
// Look-up tables: four entries in a cycle, `vldb.4x`
//===----------------------------------------------------------------------===//
//
// A table is held four times: `ab` and `cd` are two areas, in different banks,
// each of lines of 32 bytes in which the same 16 bytes of entries stand twice.
// Lanes 0 and 1 of four read ab, lanes 2 and 3 cd; odd lanes the second copy.
// An offset counts bytes as if entries had twice their size: 4 n is entry n of
// 16 bits, 8 n of 32, 16 n of 64. Tables start at multiples of 32, and do not
// change while a function that reads them runs.

/// Two copies of a table.
struct npu_lut {
  const void *ab, *cd;
};

/// A pointer as look-ups have it in their lanes.
NPU_INLINE int32_t npu_address(const void *p) {
#if defined(NPU_HOST)
  return npu_host::address(p);
#else
  return static_cast<int32_t>(reinterpret_cast<uintptr_t>(p));
#endif
}

/// What is added to offsets: the table of each lane. Worth keeping outside of
/// a loop.
NPU_INLINE npu_i32x16 npu_lut_base(npu_lut t) {
  return npu_sel(npu_broadcast<npu_i32x16>(npu_address(t.ab)),
                 npu_broadcast<npu_i32x16>(npu_address(t.cd)), 0xccccu);
}

/// Four entries from the addresses in lanes `4 part` to `4 part + 3`, each in
/// the low bits of a lane of 64, zeros above. Latency 7.
NPU_INLINE npu_i32x8 npu_lookup16(npu_i32x16 at, int32_t part) {
  const npu_i32x8 half = part < 2 ? npu_low(at) : npu_high(at);
  return part % 2 ? npu_op_lookup16hi(half) : npu_op_lookup16lo(half);
}
NPU_INLINE npu_i32x8 npu_lookup32(npu_i32x16 at, int32_t part) {
  const npu_i32x8 half = part < 2 ? npu_low(at) : npu_high(at);
  return part % 2 ? npu_op_lookup32hi(half) : npu_op_lookup32lo(half);
}
NPU_INLINE npu_i32x8 npu_lookup64(npu_i32x16 at, int32_t part) {
  const npu_i32x8 half = part < 2 ? npu_low(at) : npu_high(at);
  return part % 2 ? npu_op_lookup64hi(half) : npu_op_lookup64lo(half);
}

/// Sixteen entries of 16 bits, in the low bits of lanes of 64: two vectors.
NPU_INLINE npu_i32x16 npu_lookup16_low(npu_i32x16 at) {
  return npu_join(npu_lookup16(at, 0), npu_lookup16(at, 1));
}
NPU_INLINE npu_i32x16 npu_lookup16_high(npu_i32x16 at) {
  return npu_join(npu_lookup16(at, 2), npu_lookup16(at, 3));
}
NPU_INLINE npu_i32x16 npu_lookup32_low(npu_i32x16 at) {
  return npu_join(npu_lookup32(at, 0), npu_lookup32(at, 1));
}
NPU_INLINE npu_i32x16 npu_lookup32_high(npu_i32x16 at) {
  return npu_join(npu_lookup32(at, 2), npu_lookup32(at, 3));
}

#endif // NPU_AIE_MEMORY_H
