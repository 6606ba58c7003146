//===- convert.h - SRS, UPS, pack, unpack on the host ----------*- C++ -*-===//
//
// Source: Shift-Round-Saturate, Upshift and Pack/Unpack in UG1583; rounding
// modes by number in clang/lib/Headers/aiev2/aiev2_defines.h (llvm-aie).
//
//===----------------------------------------------------------------------===//

#ifndef NPU_AIE_HOST_CONVERT_H
#define NPU_AIE_HOST_CONVERT_H

#include "bits.h"

namespace npu_host {

using Wide = __int128;

/// The quotient of a division by a power of two, rounded. `floor` is the
/// quotient rounded down; what is missing is `rest` of `whole`, in [0, 1).
inline Wide rounded(Wide floor, Wide rest, Wide whole, uint32_t mode) {
  if (rest == 0)
    return floor;
  // The number lies between floor and floor + 1.
  const bool negative = floor < 0;
  const bool odd = (floor & 1) != 0;
  const bool tie = 2 * rest == whole;
  const bool above = 2 * rest > whole;
  bool up;
  switch (mode) {
  case 0: // down
    up = false;
    break;
  case 1: // up
    up = true;
    break;
  case 2: // towards zero
    up = negative;
    break;
  case 3: // away from zero
    up = !negative;
    break;
  case 8: // nearest, ties down
    up = above;
    break;
  case 9: // nearest, ties up
    up = above || tie;
    break;
  case 10: // nearest, ties towards zero
    up = above || (tie && negative);
    break;
  case 11: // nearest, ties away from zero
    up = above || (tie && !negative);
    break;
  case 12: // nearest, ties to even
    up = above || (tie && odd);
    break;
  case 13: // nearest, ties to odd
    up = above || (tie && !odd);
    break;
  default:
    undefined("a rounding mode of this number");
  }
  return floor + up;
}

/// Puts a number into a lane as crSat says.
template <class Lane> Lane fitted(Wide value, int sign) {
  using Unsigned = std::make_unsigned_t<Lane>;
  constexpr int bits = 8 * sizeof(Lane);
  const uint32_t mode = control.value[kSaturation];
  const Wide top = (Wide{1} << (sign ? bits - 1 : bits)) - 1;
  Wide bottom = sign ? -(Wide{1} << (bits - 1)) : 0;
  switch (mode) {
  case 0:
    return static_cast<Lane>(static_cast<Unsigned>(value));
  case 3:
    bottom = sign ? -top : 0;
    break;
  case 1:
    break;
  default:
    undefined("a saturation mode of this number");
  }
  value = value < bottom ? bottom : value > top ? top : value;
  return static_cast<Lane>(static_cast<Unsigned>(value));
}

/// The amount of an SRS: six bits, 60 to 63 are -4 to -1.
inline int srs_amount(int32_t shift) {
  const int s = shift & 63;
  return s < 60 ? s : s - 64;
}

template <class Lane, class Out, class Acc, class A>
Out srs(A acc, int32_t shift, int32_t sign) {
  const Lanes<Acc, A> in(acc);
  Lanes<Lane, Out> out;
  static_assert(Lanes<Acc, A>::count == Lanes<Lane, Out>::count);
  const int s = srs_amount(shift);
  if (s < -1 && control.value[kSaturation] != 0)
    undefined("an SRS by -4 to -2 bits with saturation");
  for (int i = 0; i < out.count; ++i) {
    const Wide v = in[i];
    if (s <= 0) {
      out[i] = fitted<Lane>(v * (Wide{1} << -s), sign);
      continue;
    }
    const Wide whole = Wide{1} << s;
    Wide rest = v % whole;
    if (rest < 0)
      rest += whole;
    const Wide floor = (v - rest) / whole;
    out[i] = fitted<Lane>(
        rounded(floor, rest, whole, control.value[kRounding]), sign);
  }
  return out.vector();
}

inline npu_i16x16 srs32_16x16(npu_acc32x16 a, int32_t shift, int32_t sign) {
  return srs<int16_t, npu_i16x16, int32_t>(a, shift, sign);
}
inline npu_i16x16 srs64_16x16(npu_acc64x16 a, int32_t shift, int32_t sign) {
  return srs<int16_t, npu_i16x16, int64_t>(a, shift, sign);
}
inline npu_i8x32 srs32_8x32(npu_acc32x32 a, int32_t shift, int32_t sign) {
  return srs<int8_t, npu_i8x32, int32_t>(a, shift, sign);
}
inline npu_i32x8 srs64_32x8(npu_acc64x8 a, int32_t shift, int32_t sign) {
  return srs<int32_t, npu_i32x8, int64_t>(a, shift, sign);
}
inline npu_i32x16 srs64_32x16(npu_acc64x16 a, int32_t shift, int32_t sign) {
  return srs<int32_t, npu_i32x16, int64_t>(a, shift, sign);
}
inline npu_i16x32 srs32_16x32(npu_acc32x32 a, int32_t shift, int32_t sign) {
  return srs<int16_t, npu_i16x32, int32_t>(a, shift, sign);
}

template <class Lane, class Acc, class A, class In>
A ups(In v, int32_t shift, int32_t sign) {
  Lanes<Acc, A> out;
  static_assert(Lanes<Lane, In>::count == Lanes<Acc, A>::count);
  const int s = shift & 63;
  for (int i = 0; i < out.count; ++i) {
    const Wide wide = Wide{number<Lane>(v, i, sign)} * (Wide{1} << s);
    out[i] = static_cast<Acc>(static_cast<uint64_t>(wide));
    if (Wide{out[i]} != wide && control.value[kSaturation] != 0)
      undefined("an UPS that does not fit, with saturation");
  }
  return out.vector();
}

inline npu_acc32x16 ups32_16x16(npu_i16x16 a, int32_t shift, int32_t sign) {
  return ups<int16_t, int32_t, npu_acc32x16>(a, shift, sign);
}
inline npu_acc32x32 ups32_8x32(npu_i8x32 a, int32_t shift, int32_t sign) {
  return ups<int8_t, int32_t, npu_acc32x32>(a, shift, sign);
}
inline npu_acc32x32 ups32_16x32(npu_i16x32 a, int32_t shift, int32_t sign) {
  return ups<int16_t, int32_t, npu_acc32x32>(a, shift, sign);
}
inline npu_acc64x16 ups64_16x16(npu_i16x16 a, int32_t shift, int32_t sign) {
  return ups<int16_t, int64_t, npu_acc64x16>(a, shift, sign);
}
inline npu_acc64x16 ups64_32x16(npu_i32x16 a, int32_t shift, int32_t sign) {
  return ups<int32_t, int64_t, npu_acc64x16>(a, shift, sign);
}
inline npu_acc64x8 ups64_32x8(npu_i32x8 a, int32_t shift, int32_t sign) {
  return ups<int32_t, int64_t, npu_acc64x8>(a, shift, sign);
}

/// A 4-bit lane of a byte: the low half first.
inline int nibble(uint8_t byte, int half, int sign) {
  const int n = byte >> (4 * half) & 15;
  return sign && n > 7 ? n - 16 : n;
}

inline npu_i8x32 pack16(npu_i16x32 a, int32_t sign) {
  Lanes<int8_t, npu_i8x32> out;
  for (int i = 0; i < 32; ++i)
    out[i] = fitted<int8_t>(number<int16_t>(a, i, sign), sign);
  return out.vector();
}

/// 64 lanes of 8 bits, in the type that Peano's intrinsic has for them.
inline npu_i8x32 pack8(npu_i16x32 a, int32_t sign) {
  Lanes<uint8_t, npu_i8x32> out;
  const uint32_t mode = control.value[kSaturation];
  if (mode != 0 && mode != 1 && mode != 3)
    undefined("a saturation mode of this number");
  for (int i = 0; i < 64; ++i) {
    int v = static_cast<int>(number<int8_t>(a, i, sign));
    if (mode != 0) {
      const int low = sign ? (mode == 3 ? -7 : -8) : 0, high = sign ? 7 : 15;
      v = v < low ? low : v > high ? high : v;
    }
    out[i / 2] |= static_cast<uint8_t>((v & 15) << (4 * (i % 2)));
  }
  return out.vector();
}

inline npu_i16x32 unpack8(npu_i8x32 a, int32_t sign) {
  Lanes<int16_t, npu_i16x32> out;
  for (int i = 0; i < 32; ++i)
    out[i] = static_cast<int16_t>(number<int8_t>(a, i, sign));
  return out.vector();
}

inline npu_i16x32 unpack4(npu_i8x32 a, int32_t sign) {
  Lanes<int8_t, npu_i16x32> out;
  const Lanes<uint8_t, npu_i8x32> in(a);
  for (int i = 0; i < 64; ++i)
    out[i] = static_cast<int8_t>(nibble(in[i / 2], i % 2, sign));
  return out.vector();
}

} // namespace npu_host

#endif // NPU_AIE_HOST_CONVERT_H
