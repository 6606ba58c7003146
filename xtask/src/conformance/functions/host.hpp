// What kernels for AIE2 take from their headers, for the host.

#include <stdint.h>
#include <string.h>

#define restrict __restrict
#define event0()
#define event1()

// The upper half of a float. Constants round to the nearest, as compilers
// do; what is converted at run time rounds down, as a core does after reset.
struct bfloat16 {
    uint16_t bits;

    bfloat16() = default;

    __attribute__((always_inline)) bfloat16(float value) {
        uint32_t word;
        memcpy(&word, &value, 4);
        const uint32_t lost = word & 0xffff;
        if (__builtin_constant_p(value)) {
            word += 0x7fff + (word >> 16 & 1);
        } else if (lost != 0 && word >> 31 != 0) {
            word += 0x10000;
        }
        bits = word >> 16;
    }

    __attribute__((always_inline)) operator float() const {
        const uint32_t word = uint32_t(bits) << 16;
        float value;
        memcpy(&value, &word, 4);
        return value;
    }
};

struct accfloat {};

namespace aie {

template <typename T, unsigned N> struct vector {
    T lanes[N];
};

template <typename Tag, unsigned N> struct accum {
    float lanes[N];

    template <typename T> vector<T, N> to_vector() const {
        vector<T, N> out;
        for (unsigned i = 0; i < N; i++) out.lanes[i] = T(lanes[i]);
        return out;
    }
};

template <typename T, unsigned N> struct zero_of {
    static vector<T, N> make() { return vector<T, N>{}; }
};

template <unsigned N> struct zero_of<accfloat, N> {
    static accum<accfloat, N> make() { return accum<accfloat, N>{}; }
};

template <typename T, unsigned N> auto zeros() { return zero_of<T, N>::make(); }

template <typename T, unsigned N> vector<T, N> broadcast(T value) {
    vector<T, N> out;
    for (unsigned i = 0; i < N; i++) out.lanes[i] = value;
    return out;
}

template <unsigned N, typename T> vector<T, N> load_v(const T *from) {
    vector<T, N> out;
    for (unsigned i = 0; i < N; i++) out.lanes[i] = from[i];
    return out;
}

template <typename T, unsigned N> void store_v(T *to, const vector<T, N> &v) {
    for (unsigned i = 0; i < N; i++) to[i] = v.lanes[i];
}

template <typename Tag, typename T, unsigned N>
accum<Tag, N> mac(accum<Tag, N> acc, const vector<T, N> &a, const vector<T, N> &b) {
    for (unsigned i = 0; i < N; i++) acc.lanes[i] += float(a.lanes[i]) * float(b.lanes[i]);
    return acc;
}

} // namespace aie
