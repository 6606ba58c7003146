//===- bits.h - registers as lanes, and the thread's state -----*- C++ -*-===//

#ifndef NPU_AIE_HOST_BITS_H
#define NPU_AIE_HOST_BITS_H

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <type_traits>

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__,
              "lanes are little endian");

namespace npu_host {

[[noreturn]] inline void undefined(const char *what) {
  std::fprintf(stderr, "npu_aie: %s has no defined result\n", what);
  std::abort();
}

/// A register seen as lanes of T.
template <class T, class V> struct Lanes {
  static constexpr int count = sizeof(V) / sizeof(T);
  T lane[count];

  Lanes() : lane{} {}
  explicit Lanes(const V &v) { std::memcpy(lane, &v, sizeof(V)); }
  V vector() const {
    V v;
    std::memcpy(&v, lane, sizeof(V));
    return v;
  }
  T &operator[](int i) { return lane[i]; }
  T operator[](int i) const { return lane[i]; }
};

/// Lane `i` as a number. `sign` is that of the operations: 1 is signed.
template <class Signed, class V> int64_t number(const V &v, int i, int sign) {
  using Unsigned = std::make_unsigned_t<Signed>;
  const Signed s = Lanes<Signed, V>(v)[i];
  return sign ? static_cast<int64_t>(s)
              : static_cast<int64_t>(static_cast<Unsigned>(s));
}

/// Control registers by number, as aiev2_defines.h has them.
enum Control { kRounding = 6, kSaturation = 9 };
struct ControlRegisters {
  uint32_t value[12] = {};
};
inline thread_local ControlRegisters control;

inline void set_control(uint32_t reg, uint32_t value) {
  if (reg >= 12)
    undefined("a control register of this number");
  control.value[reg] = value;
}
inline uint32_t get_control(uint32_t reg) {
  if (reg >= 12)
    undefined("a control register of this number");
  return control.value[reg];
}

} // namespace npu_host

#endif // NPU_AIE_HOST_BITS_H
