//===- matmul.cc - INT8 matrix product, bias, one requantisation -*- C++ -*-===//
//
//   acc[i][j] = bias[j] + sum over k of a[i][k] b[k][j]          32 bits, exact
//   c[i][j]   = clamp(round(acc[i][j] mult / 2^shift) + zero, -128, 127)
//   c[i][j]   = table[c[i][j]]                                 if there is one
//
// golden::matmul, bit for bit. Matrices lie in tiles, which DMAs make on the
// way: a in tiles of 4x8, row of tiles after row of tiles; b in tiles of 8x8,
// column of tiles after column of tiles; c in tiles of 4x8, row after row.
//
// The loop nest: blocks of 4x2 tiles of c; inside, the inner dimension, 8 of
// it in each turn: 4 + 4 loads of 256 bits and 8 vmac of 4x8x8. Bound: 8
// cycles a turn (the vec slot; 8 loads on two units, no two of a matrix in one
// cycle), met. A block ends with its requantisation, 4 more vmac for each of
// its tiles beside the K / 8 of the product, so that the vec slot limits a
// whole product to K / (K + 32) of the peak: 0.67 for K = 64, 0.94 for 512.
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

/// What requantisation keeps in registers. A sum is split in its halves, the
/// low ones in lanes 0 to 15, unsigned, the high ones in lanes 16 to 31,
/// signed: sum * mult = (high * mult << 16) + low * mult, each term exact.
struct Requant {
  npu_i16x32 low, high;
  npu_i16x32 floor;
  int32_t shift;
};

NPU_INLINE Requant requant_of(const MatmulParams *p) {
  const npu_i16x32 mult = npu_broadcast<npu_i16x32>(p->mult);
  const npu_i16x32 none = npu_broadcast<npu_i16x32>(0);
  return {npu_sel(mult, none, 0xffff0000u), npu_sel(none, mult, 0xffff0000u),
          npu_broadcast<npu_i16x32>(-128 - p->zero), p->shift};
}

/// (acc << 16) + the products of x and y in 16 lanes, two in each.
template <class X, class Y>
NPU_INLINE npu_acc64x16 mac_shift16(npu_acc64x16 acc, X x, Y y) {
  constexpr npu_mode mode = npu_ew_16_16x2;
  return npu_op_mac64(
      npu_factor<X>::x(x), npu_factor<Y>::y(y), acc,
      npu_conf(mode, npu_factor<X>::sign, npu_factor<Y>::sign, 0, 2));
}

/// 16 sums: round(sum * mult / 2^shift), saturated to 16 bits.
NPU_INLINE npu_i16x16 scale_sums(npu_acc32x16 sums, const Requant &r) {
  const npu_i32x16 lanes = npu_lanes(sums);
  const npu_i16x32 halves =
      (npu_i16x32)npu_shuffle(lanes, lanes, npu_t16_16x2);
  npu_acc64x16 product = npu_mul<npu_ew_16_16x2>(halves, r.high);
  product = mac_shift16(product, (npu_u16x32)halves, r.low);
  return npu_srs<npu_i16x16>(product, r.shift);
}

/// 32 sums to codes, less 128: what is left of -128 - zero counts from there,
/// and saturates at 0 and 255.
NPU_INLINE npu_u8x32 quantise(npu_acc32x32 sums, const Requant &r) {
  const npu_i16x32 scaled = npu_join(scale_sums(npu_low(sums), r),
                                     scale_sums(npu_high(sums), r));
  return npu_pack((npu_u16x32)npu_maxdiff(scaled, r.floor));
}

/// Two tiles side by side.
NPU_INLINE void store_codes(int8_t *to, npu_acc32x32 left, npu_acc32x32 right,
                            const Requant &r) {
  const npu_u8x64 codes = npu_join(quantise(left, r), quantise(right, r));
  npu_store(to, codes + npu_broadcast<npu_u8x64>(128));
}

/// Sums that start from a bias of 8 columns, the same in 4 rows.
NPU_INLINE npu_acc32x32 start_from(const int32_t *bias) {
  const npu_i32x8 b = npu_load<npu_i32x8>(bias);
  const npu_i32x16 rows = npu_join(b, b);
  return npu_acc(npu_join(rows, rows));
}

/// c = a b: `rows` x `inner` by `inner` x `columns`, all multiples of 16. A
/// row of tiles of c is `pitch` bytes long.
template <int32_t rows, int32_t inner, int32_t columns>
NPU_INLINE void multiply(const int8_t *NPU_RESTRICT a,
                         const int8_t *NPU_RESTRICT b, int8_t *NPU_RESTRICT c,
                         int32_t pitch, const int32_t *NPU_RESTRICT bias,
                         const Requant &r) {
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
      for (int32_t i = 0; i < high; ++i)
        store_codes(to + i * pitch, left[i], right[i], r);
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
  multiply<64, 64, 64>(a, b, c, 256, p->bias, requant_of(p));
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
                        p->bias + 64 * strip + 16 * part, requant_of(p));
}
