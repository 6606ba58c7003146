//===- matmul.cc - INT8 matrix product, bias, one requantisation -*- C++ -*-===//
//
//   acc[i][j] = bias[j] + sum over k of a[i][k] b[k][j]          32 bits, exact
//   c[i][j]   = clamp(round(acc[i][j] mult / 2^shift + zero), -128, 127)
//   c[i][j]   = table[c[i][j]]                                 if there is one
//
// golden::matmul, bit for bit. Matrices lie in tiles, which DMAs make on the
// way: a in tiles of 4x8, row of tiles after row of tiles; b in tiles of 8x8,
// column of tiles after column of tiles; c in tiles of 4x8, row after row.
//
// The vec slot limits a product: one vmac of 4x8x8 for each tile of c and 8 of
// the inner dimension, 1024 for 64x64x64. Requantisation comes on top:
//
//   ByShift       nothing, vst.srs does it: mult is 1, the bias holds zero.
//                 Weights' scales are free to be chosen so. 64x64x64 takes
//                 1,066 cycles, 0.96 of the peak.
//   ByMultiplier  two vmac for each tile of c, so that the bound is K / (K +
//                 16): 0.80 for K = 64, 0.97 for 512. 64x64x64 takes 1,614.
//
// Two loop nests. K = 64 is short, so a turn of the one loop is a whole block
// of c, unrolled, and ends of blocks lie under the products of the next one.
// Longer K: a loop over K for each block of 4x2 tiles of c, 8 cycles a turn (4
// + 4 loads of 256 bits on two units, no two of a matrix in one cycle).
//
//===----------------------------------------------------------------------===//

#include "lookup.h"
#include "npu_aie.h"

namespace {

/// The parameter buffer: 8 words, then the bias of each column.
struct MatmulParams {
  int32_t mult;  // 1 to 32767
  int32_t shift; // 0 to 46
  int32_t zero;  // -128 to 127
  int32_t reserved[5];
  int32_t bias[];
};

/// Requantisation by multiplier, shift and zero point.
struct ByMultiplier {
  npu_i16x32 mult; // as complex numbers: no imaginary part
  npu_acc64x16 zero;
  int32_t shift;
};

NPU_INLINE ByMultiplier by_multiplier(const MatmulParams *p) {
  const npu_i32x16 zero = npu_broadcast<npu_i32x16>(p->zero);
  return {(npu_i16x32)npu_broadcast<npu_i32x16>(p->mult),
          npu_ups<npu_acc64x16>(zero, p->shift), p->shift};
}

/// 16 sums: round(sum * mult / 2^shift + zero), saturated to 16 bits. One vmac:
/// eight complex numbers of 32 bits by eight of 16.
NPU_INLINE npu_i16x16 scale_sums(npu_acc32x16 sums, const ByMultiplier &q) {
  const npu_acc64x16 product =
      npu_mac<npu_cx_32x16_8x1, npu_cx_plain>(q.zero, npu_lanes(sums), q.mult);
  return npu_srs<npu_i16x16>(product, q.shift);
}

/// A tile.
NPU_INLINE void store_codes(int8_t *to, npu_acc32x32 sums,
                            const ByMultiplier &q) {
  const npu_i16x32 scaled = npu_join(scale_sums(npu_low(sums), q),
                                     scale_sums(npu_high(sums), q));
  npu_store(to, npu_pack(scaled));
}

/// Requantisation by a power of two. The bias holds the zero point, times
/// 2^shift; vst.srs does everything.
struct ByShift {
  int32_t shift;
};

NPU_INLINE void store_codes(int8_t *to, npu_acc32x32 sums, const ByShift &q) {
  npu_store(to, npu_srs<npu_i8x32>(sums, q.shift));
}

/// Sums that start from a bias of 8 columns, the same in 4 rows.
NPU_INLINE npu_acc32x32 start_from(const int32_t *bias) {
  const npu_i32x8 b = npu_load<npu_i32x8>(bias);
  const npu_i32x16 rows = npu_join(b, b);
  return npu_acc(npu_join(rows, rows));
}

/// c = a b, 64 x 64 by 64 x 64: blocks of `high` x 2 tiles, each a turn of the
/// one loop, so that the end of a block and the start of the next go on beside
/// the products of both.
template <int32_t high, class Q>
NPU_INLINE void multiply_64(const int8_t *NPU_RESTRICT a,
                            const int8_t *NPU_RESTRICT b,
                            int8_t *NPU_RESTRICT c,
                            const int32_t *NPU_RESTRICT bias, const Q &q) {
  // The middle of each row of tiles, and the first half of a column: accesses
  // by the second load unit reach 128 bytes to both sides.
  const int8_t *x[high], *y = b + 128;
#pragma clang loop unroll(full)
  for (int32_t i = 0; i < high; ++i)
    x[i] = a + 256 * i + 128;
  for (int32_t block = 0; block < 64 / high; ++block) {
    npu_acc32x32 left[high], right[high];
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < high; ++i) {
      left[i] = start_from(bias);
      right[i] = start_from(bias + 8);
    }
#pragma clang loop unroll(full)
    for (int32_t k = 0; k < 8; ++k) {
      const npu_i8x64 b0 = npu_load<npu_i8x64>(y + 64 * k - 128);
      const npu_i8x64 b1 = npu_load<npu_i8x64>(y + 64 * k + 384);
#pragma clang loop unroll(full)
      for (int32_t i = 0; i < high; ++i) {
        const npu_i8x64 a0 = npu_grow(npu_load<npu_i8x32>(x[i] + 32 * k - 128));
        left[i] = npu_mac<npu_mm_8x8_4x8x8>(left[i], a0, b0);
        right[i] = npu_mac<npu_mm_8x8_4x8x8>(right[i], a0, b1);
      }
    }
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < high; ++i) {
      store_codes(c + 256 * i, left[i], q);
      store_codes(c + 256 * i + 32, right[i], q);
    }
    const bool end = (block & 3) == 3;
    const int32_t down = end ? 256 * high : 0;
#pragma clang loop unroll(full)
    for (int32_t i = 0; i < high; ++i)
      x[i] += down;
    y += end ? -3072 : 1024;
    c += end ? 256 * high - 192 : 64;
    bias += end ? -48 : 16;
  }
}

/// c = a b: `rows` x `inner` by `inner` x `columns`, all multiples of 16. A
/// row of tiles of c is `pitch` bytes long.
template <int32_t rows, int32_t inner, int32_t columns, class Q>
NPU_INLINE void multiply(const int8_t *NPU_RESTRICT a,
                         const int8_t *NPU_RESTRICT b, int8_t *NPU_RESTRICT c,
                         int32_t pitch, const int32_t *NPU_RESTRICT bias,
                         const Q &q) {
  constexpr int32_t high = 4; // tiles of a block, one below the other
  for (int32_t row = 0; row < rows; row += 4 * high) {
    for (int32_t column = 0; column < columns; column += 16) {
      const int8_t *x = a + row * inner;
      const int8_t *y0 = b + column * inner, *y1 = y0 + 8 * inner;
      npu_acc32x32 left[high], right[high];
#pragma clang loop unroll(full)
      for (int32_t i = 0; i < high; ++i) {
        left[i] = start_from(bias + column);
        right[i] = start_from(bias + column + 8);
      }
      for (int32_t k = 0; k < inner; k += 8) {
        const npu_i8x64 b0 = npu_load_inc<npu_i8x64>(y0);
        const npu_i8x64 b1 = npu_load_inc<npu_i8x64>(y1);
#pragma clang loop unroll(full)
        for (int32_t i = 0; i < high; ++i) {
          const npu_i8x64 a0 = npu_grow(npu_load<npu_i8x32>(x + i * 4 * inner));
          left[i] = npu_mac<npu_mm_8x8_4x8x8>(left[i], a0, b0);
          right[i] = npu_mac<npu_mm_8x8_4x8x8>(right[i], a0, b1);
        }
        x += 32;
      }
      int8_t *to = c + (row / 4) * pitch + column * 4;
#pragma clang loop unroll(full)
      for (int32_t i = 0; i < high; ++i) {
        store_codes(to + i * pitch, left[i], q);
        store_codes(to + i * pitch + 32, right[i], q);
      }
    }
  }
}

NPU_INLINE void matmul_modes() {
  npu_set_rounding(npu_round_conv_even);
  npu_set_saturation(npu_saturate);
}

} // namespace

/// 64 x 64 by 64 x 64; `words`: parameters with 64 biases. All are aligned to
/// 32. Sets rounding (nearest, ties to even) and saturation (on).
NPU_KERNEL void matmul_i8_64x64x64(const int8_t *NPU_RESTRICT a,
                                   const int8_t *NPU_RESTRICT b,
                                   int8_t *NPU_RESTRICT c,
                                   const int32_t *NPU_RESTRICT words) {
  const auto *p = reinterpret_cast<const MatmulParams *>(words);
  matmul_modes();
  multiply_64<2>(a, b, c, p->bias, by_multiplier(p));
}

/// The same with a power of two for a scale: `mult` and `zero` of the
/// parameters are not read, and shift is 0 to 31.
NPU_KERNEL void matmul_shift_i8_64x64x64(const int8_t *NPU_RESTRICT a,
                                         const int8_t *NPU_RESTRICT b,
                                         int8_t *NPU_RESTRICT c,
                                         const int32_t *NPU_RESTRICT words) {
  const auto *p = reinterpret_cast<const MatmulParams *>(words);
  matmul_modes();
  multiply_64<4>(a, b, c, p->bias, ByShift{p->shift});
}

/// The same, and each code replaced by its entry in a table, see lookup.h.
NPU_KERNEL void matmul_i8_table_64x64x64(const int8_t *NPU_RESTRICT a,
                                         const int8_t *NPU_RESTRICT b,
                                         int8_t *NPU_RESTRICT c,
                                         const int32_t *NPU_RESTRICT words,
                                         const int32_t *NPU_RESTRICT ab,
                                         const int32_t *NPU_RESTRICT cd) {
  matmul_i8_64x64x64(a, b, c, words);
  look_up(reinterpret_cast<uint8_t *>(c), 64 * 64, {ab, cd});
}

/// 64 x 512 by 512 x 16: columns 16 `part` to 16 `part` + 15 of a c of 64 x
/// 64, which are columns 64 `strip` + 16 `part` of the layer; `words`:
/// parameters with the biases of all columns. As above.
NPU_KERNEL void matmul_i8_64x512x16(const int8_t *NPU_RESTRICT a,
                                    const int8_t *NPU_RESTRICT b,
                                    int8_t *NPU_RESTRICT c,
                                    const int32_t *NPU_RESTRICT words,
                                    int32_t strip, int32_t part) {
  const auto *p = reinterpret_cast<const MatmulParams *>(words);
  matmul_modes();
  multiply<64, 512, 16>(a, b, c + 64 * part, 256,
                        p->bias + 64 * strip + 16 * part, by_multiplier(p));
}

/// 64 x 512 by 512 x 16: columns 16 `part` to 16 `part` + 15 of a c of 64 x
/// 32, which are columns 32 `strip` + 16 `part` of the layer. With the second
/// part each code of c is replaced by its entry in a table, see lookup.h, which
/// is there once: the tile has no room for more, so that a look-up takes two
/// cycles. As above.
NPU_KERNEL void matmul_i8_table_64x512x16(const int8_t *NPU_RESTRICT a,
                                          const int8_t *NPU_RESTRICT b,
                                          int8_t *NPU_RESTRICT c,
                                          const int32_t *NPU_RESTRICT words,
                                          const int16_t *NPU_RESTRICT table,
                                          int32_t strip, int32_t part) {
  const auto *p = reinterpret_cast<const MatmulParams *>(words);
  matmul_modes();
  multiply<64, 512, 16>(a, b, c + 64 * part, 128,
                        p->bias + 32 * strip + 16 * part, by_multiplier(p));
  if (part == 1)
    look_up(reinterpret_cast<uint8_t *>(c), 64 * 32, {table, table});
}
