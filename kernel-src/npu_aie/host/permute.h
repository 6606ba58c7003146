//===- permute.h - elements and permutations on the host -------*- C++ -*-===//
//
// Source: clang/lib/Headers/aiev2/aiev2_scl2vec.h and the shuffle modes' names
// in aiev2_enums.h (llvm-aie); Shift, Shift element and Shuffle in UG1583.
// Steps of shift.align: AMD's aie_api, detail/aie2/array_helpers.hpp.
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_PERMUTE_H
#define NPU_AIE_HOST_PERMUTE_H

#include "arith.h"
#include "bits.h"

namespace npu_host {

template <class V, class T> V broadcast(T value) {
  Lanes<T, V> out;
  for (int i = 0; i < out.count; ++i)
    out[i] = value;
  return out.vector();
}
inline npu_i8x64 broadcast8(int32_t v) {
  return broadcast<npu_i8x64>(static_cast<int8_t>(v));
}
inline npu_i16x32 broadcast16(int32_t v) {
  return broadcast<npu_i16x32>(static_cast<int16_t>(v));
}
inline npu_i32x16 broadcast32(int32_t v) { return broadcast<npu_i32x16>(v); }
inline npu_i32x16 broadcast64(npu_i32x2 v) {
  return broadcast<npu_i32x16>(mask_of(v));
}

template <class T, class V> void inside(int32_t index) {
  if (index < 0 || index >= Lanes<T, V>::count)
    undefined("an element beyond the vector");
}

#define NPU_HOST_ELEMENTS(W, T, V)                                             \
  inline int32_t extract##W(V a, int32_t index, int32_t sign) {                \
    inside<T, V>(index);                                                       \
    return static_cast<int32_t>(number<T>(a, index, sign));                    \
  }                                                                            \
  inline npu_i32x16 insert##W(npu_i32x16 a, int32_t index, int32_t value) {    \
    inside<T, npu_i32x16>(index);                                              \
    Lanes<T, npu_i32x16> out(a);                                               \
    out[index] = static_cast<T>(value);                                        \
    return out.vector();                                                       \
  }                                                                            \
  inline V extbcst##W(V a, int32_t index) {                                    \
    return broadcast##W(extract##W(a, index, 1));                              \
  }                                                                            \
  inline V pushlo##W(V a, int32_t value) {                                     \
    const Lanes<T, V> in(a);                                                   \
    Lanes<T, V> out;                                                           \
    for (int i = 1; i < in.count; ++i)                                         \
      out[i] = in[i - 1];                                                      \
    out[0] = static_cast<T>(value);                                            \
    return out.vector();                                                       \
  }                                                                            \
  inline V pushhi##W(V a, int32_t value) {                                     \
    const Lanes<T, V> in(a);                                                   \
    Lanes<T, V> out;                                                           \
    for (int i = 1; i < in.count; ++i)                                         \
      out[i - 1] = in[i];                                                      \
    out[in.count - 1] = static_cast<T>(value);                                 \
    return out.vector();                                                       \
  }

NPU_HOST_ELEMENTS(8, int8_t, npu_i8x64)
NPU_HOST_ELEMENTS(16, int16_t, npu_i16x32)
NPU_HOST_ELEMENTS(32, int32_t, npu_i32x16)

#undef NPU_HOST_ELEMENTS

inline npu_i32x2 extract64(npu_i32x16 a, int32_t index, int32_t) {
  inside<uint64_t, npu_i32x16>(index);
  return mask_as<npu_i32x2>(Lanes<uint64_t, npu_i32x16>(a)[index]);
}
inline npu_i32x16 insert64(npu_i32x16 a, int32_t index, npu_i32x2 value) {
  inside<uint64_t, npu_i32x16>(index);
  Lanes<uint64_t, npu_i32x16> out(a);
  out[index] = mask_of(value);
  return out.vector();
}
inline npu_i32x16 pushlo64(npu_i32x16 a, npu_i32x2 value) {
  const Lanes<uint64_t, npu_i32x16> in(a);
  Lanes<uint64_t, npu_i32x16> out;
  for (int i = 1; i < 8; ++i)
    out[i] = in[i - 1];
  out[0] = mask_of(value);
  return out.vector();
}
inline npu_i32x16 pushhi64(npu_i32x16 a, npu_i32x2 value) {
  const Lanes<uint64_t, npu_i32x16> in(a);
  Lanes<uint64_t, npu_i32x16> out;
  for (int i = 1; i < 8; ++i)
    out[i - 1] = in[i];
  out[7] = mask_of(value);
  return out.vector();
}

/// Step 0: bytes `amount` to `amount + 63` of a and the following b. Steps 1
/// to 4: a moved down by 4, 8, 16 or 32 bytes, then the first `amount` bytes
/// of b as the last ones.
inline npu_i32x16 shift(npu_i32x16 a, npu_i32x16 b, int32_t step,
                        int32_t amount) {
  if (amount < 0 || amount > 64 || step < 0 || step > 4)
    undefined("a shift by this amount or step");
  const Lanes<uint8_t, npu_i32x16> x(a), y(b);
  Lanes<uint8_t, npu_i32x16> out;
  const int moved = step == 0 ? amount : 2 << step;
  for (int i = 0; i < 64; ++i) {
    if (i >= 64 - amount)
      out[i] = y[i - (64 - amount)];
    else if (i + moved < 64)
      out[i] = x[i + moved];
  }
  return out.vector();
}

/// A shuffle transposes: its input is a matrix in row order.
struct Matrix {
  int bits, rows, columns;
};

/// By mode. Of matrices of 1024 bits, two modes give the low and high half.
inline Matrix matrix_of(int32_t mode) {
  static const Matrix wide[] = {
      {8, 64, 2},  {16, 32, 2}, {32, 16, 2}, {64, 8, 2},
      {128, 4, 2}, {256, 2, 2}, {128, 2, 4}, {64, 2, 8},
      {32, 2, 16}, {16, 2, 32}, {8, 2, 64},  {512, 1, 2},
      {16, 16, 4}, {16, 4, 16}, {},          {32, 8, 4},
      {32, 4, 8},
  };
  switch (mode) {
  case 28:
    return {16, 8, 4};
  case 29:
    return {16, 4, 8};
  case 34:
    return {32, 4, 4};
  case 35:
    return {8, 8, 8};
  case 36:
    return {8, 16, 4};
  case 37:
    return {8, 4, 16};
  case 39:
    return {16, 4, 4};
  case 40:
    return {16, 4, 2};
  case 41:
    return {16, 2, 4};
  case 42:
    return {16, 8, 2};
  case 43:
    return {16, 2, 8};
  case 44:
    return {16, 16, 2};
  case 45:
    return {16, 2, 16};
  case 46:
    return {8, 8, 4};
  case 47:
    return {8, 4, 8};
  default:
    if (mode < 0 || mode > 33)
      undefined("a shuffle mode of this number");
    return wide[mode / 2];
  }
}

inline npu_i32x16 shuffle(npu_i32x16 a, npu_i32x16 b, int32_t mode) {
  uint8_t in[128], out[128];
  std::memcpy(in, &a, 64);
  std::memcpy(in + 64, &b, 64);
  if (mode == 38) { // neighbours of 16 bits change places
    for (int i = 0; i < 64; ++i)
      out[i] = in[i ^ 2];
  } else {
    const Matrix m = matrix_of(mode);
    const int size = m.bits / 8, bytes = size * m.rows * m.columns;
    for (int base = 0; base + bytes <= (bytes == 128 ? 128 : 64); base += bytes)
      for (int r = 0; r < m.rows; ++r)
        for (int c = 0; c < m.columns; ++c)
          std::memcpy(out + base + (c * m.rows + r) * size,
                      in + base + (r * m.columns + c) * size,
                      static_cast<size_t>(size));
    if (bytes == 128 && mode % 2 == 1)
      std::memcpy(out, out + 64, 64);
  }
  npu_i32x16 v;
  std::memcpy(&v, out, 64);
  return v;
}

template <class V> npu_i32x16 shuffled_broadcast(V a, int32_t mode) {
  if (mode != 38 && mode != 28 && mode != 29 && (mode < 34 || mode > 47))
    undefined("a broadcast shuffled with a second vector");
  npu_i32x16 v;
  std::memcpy(&v, &a, 64);
  return shuffle(v, v, mode);
}
inline npu_i32x16 bcstshfl8(int32_t value, int32_t mode) {
  return shuffled_broadcast(broadcast8(value), mode);
}
inline npu_i32x16 bcstshfl16(int32_t value, int32_t mode) {
  return shuffled_broadcast(broadcast16(value), mode);
}
inline npu_i32x16 bcstshfl32(int32_t value, int32_t mode) {
  return shuffled_broadcast(broadcast32(value), mode);
}
inline npu_i32x16 bcstshfl64(npu_i32x2 value, int32_t mode) {
  return shuffled_broadcast(broadcast64(value), mode);
}

} // namespace npu_host

#endif // NPU_AIE_HOST_PERMUTE_H
