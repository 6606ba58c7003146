// Conversions between a floating-point format (float.h) and integers. Numbers
// out of range become the nearest integer; a NaN counts as infinite.

// The magnitude, with the point at bit 0, of a number below 2^128.
#define UNSIGNED(result, a, bits)                                              \
    int exp = (int)((a) >> SIG & EXP_MAX) - BIAS;                              \
    result r = 0;                                                              \
    if (exp >= 0 && exp < (bits)) {                                            \
        word sig = ((a) & FRACTION) | HIDDEN;                                  \
        r = exp < SIG ? (result)(sig >> (SIG - exp))                           \
                      : (result)sig << (exp - SIG);                            \
    }

#define FIX(symbol, signed_type, type, bits)                                   \
    signed_type symbol(word a) {                                               \
        UNSIGNED(type, a, bits)                                                \
        if (exp >= (bits) - 1)                                                 \
            r = ((type)1 << ((bits) - 1)) - !(a >> (BITS - 1));                \
        else if (a >> (BITS - 1))                                              \
            r = -r;                                                            \
        return (signed_type)r;                                                 \
    }

#define FIX_UNSIGNED(symbol, type, bits)                                       \
    type symbol(word a) {                                                      \
        if (a >> (BITS - 1))                                                   \
            return 0;                                                          \
        UNSIGNED(type, a, bits)                                                \
        return exp >= (bits) ? ~(type)0 : r;                                   \
    }

FIX(FIXED(fix, si), int, u32, 32)
FIX(FIXED(fix, di), long long, u64, 64)
FIX_UNSIGNED(FIXED(fixuns, si), u32, 32)
FIX_UNSIGNED(FIXED(fixuns, di), u64, 64)

typedef unsigned _BitInt(128) u128;

static inline pair halves(u128 x) { return (pair){(u64)x, (u64)(x >> 64)}; }

// Results of 128 bits travel in four words, as a structure of two halves.
pair FIXED(fix, ti)(word a) {
    UNSIGNED(u128, a, 128)
    if (exp >= 127)
        r = ((u128)1 << 127) - !(a >> (BITS - 1));
    else if (a >> (BITS - 1))
        r = -r;
    return halves(r);
}

pair FIXED(fixuns, ti)(word a) {
    if (a >> (BITS - 1))
        return (pair){0, 0};
    UNSIGNED(u128, a, 128)
    return halves(exp >= 128 ? ~(u128)0 : r);
}

// A number from its leading bits: the leading one at bit 63 of `high` has the
// weight 2^exp; `rest` is whether there is more below.
static word from_bits(word sign, int exp, u64 high, int rest) {
    word sig;
    if (BITS == 32)
        sig = (word)(high >> 33) | ((high << 31) != 0);
    else
        sig = (word)(high >> 1) | (high & 1);
    return rounded(sign, exp + BIAS, sig | rest);
}

static word from_unsigned(word sign, u64 x) {
    if (x == 0)
        return 0;
    int by = __builtin_clzll(x);
    return from_bits(sign, 63 - by, x << by, 0);
}

static word from_halves(word sign, u64 low, u64 high) {
    if (high == 0)
        return from_unsigned(sign, low);
    int by = __builtin_clzll(high);
    u64 top = by == 0 ? high : high << by | low >> (64 - by);
    return from_bits(sign, 127 - by, top, low << by != 0);
}

word FLOATED(float, si)(int x) {
    word sign = x < 0 ? SIGN : 0;
    return from_unsigned(sign, x < 0 ? -(u32)x : (u32)x);
}

word FLOATED(floatun, si)(u32 x) { return from_unsigned(0, x); }

word FLOATED(float, di)(long long x) {
    word sign = x < 0 ? SIGN : 0;
    return from_unsigned(sign, x < 0 ? -(u64)x : (u64)x);
}

word FLOATED(floatun, di)(u64 x) { return from_unsigned(0, x); }

word FLOATED(float, ti)(u64 low, u64 high) {
    if ((long long)high >= 0)
        return from_halves(0, low, high);
    return from_halves(SIGN, -low, ~high + (low == 0));
}

word FLOATED(floatun, ti)(u64 low, u64 high) { return from_halves(0, low, high); }
