// Between the floating-point formats half (binary16), bfloat, float and
// double. Narrower numbers are rounded to nearest, ties to even.

typedef unsigned u32;
typedef unsigned long long u64;

// A number of `sig_bits` and `exp_max` from a significand with its leading
// one at bit 30, what lies below in its last bit, and the exponent, biased by
// the result's bias.
static u32 narrow(u32 sign, int exp, u32 sig, int sig_bits, int exp_max) {
    int guard = 30 - sig_bits;
    if (exp >= exp_max)
        return sign | (u32)exp_max << sig_bits;
    u32 base = 0;
    if (exp > 0) {
        base = (u32)(exp - 1) << sig_bits;
    } else {
        int by = 1 - exp;
        sig = by > 31 ? sig != 0 : sig >> by | (sig << (32 - by) != 0);
    }
    sig += (1u << (guard - 1)) - 1 + (sig >> guard & 1);
    return sign + base + (sig >> guard);
}

u64 __extendsfdf2(u32 a) {
    u64 sign = (u64)(a >> 31) << 63;
    u32 exp = a >> 23 & 0xff, sig = a & 0x7fffff;
    if (exp == 0xff) {
        u64 quiet = sig ? 1ull << 51 : 0;
        return sign | 0x7ffull << 52 | (u64)sig << 29 | quiet;
    }
    if (exp == 0) {
        if (sig == 0)
            return sign;
        int by = __builtin_clz(sig) - 8;
        sig = sig << by & 0x7fffff;
        exp = 1 - (u32)by;
    }
    return sign | (u64)(exp + 1023 - 127) << 52 | (u64)sig << 29;
}

static u32 double_to(u64 a, u32 sign, int sig_bits, int exp_max) {
    int exp = (int)(a >> 52) & 0x7ff;
    u64 sig = a & ((1ull << 52) - 1);
    if (exp == 0x7ff && sig) {
        u32 kept = (u32)(sig >> (52 - sig_bits));
        return sign | (u32)exp_max << sig_bits | 1u << (sig_bits - 1) | kept;
    }
    if (exp == 0x7ff)
        return sign | (u32)exp_max << sig_bits;
    if (exp == 0)
        return sign;
    sig = (sig | 1ull << 52) << 10;
    u32 top = (u32)(sig >> 32) | ((u32)sig != 0);
    return narrow(sign, exp - 1023 + (exp_max >> 1), top, sig_bits, exp_max);
}

static u32 single_to(u32 a, u32 sign, int sig_bits, int exp_max) {
    int exp = (int)(a >> 23) & 0xff;
    u32 sig = a & 0x7fffff;
    if (exp == 0xff && sig) {
        u32 kept = sig >> (23 - sig_bits);
        return sign | (u32)exp_max << sig_bits | 1u << (sig_bits - 1) | kept;
    }
    if (exp == 0xff)
        return sign | (u32)exp_max << sig_bits;
    if (exp == 0) {
        if (sig == 0)
            return sign;
        int by = __builtin_clz(sig) - 8;
        sig <<= by;
        exp = 1 - by;
    } else {
        sig |= 1u << 23;
    }
    return narrow(sign, exp - 127 + (exp_max >> 1), sig << 7, sig_bits, exp_max);
}

u32 __truncdfsf2(u64 a) { return double_to(a, (u32)(a >> 63) << 31, 23, 0xff); }
u32 __truncdfhf2(u64 a) { return double_to(a, (u32)(a >> 63) << 15, 10, 0x1f); }
u32 __truncdfbf2(u64 a) { return double_to(a, (u32)(a >> 63) << 15, 7, 0xff); }
u32 __truncsfhf2(u32 a) { return single_to(a, a >> 31 << 15, 10, 0x1f); }
u32 __truncsfbf2(u32 a) { return single_to(a, a >> 31 << 15, 7, 0xff); }

u32 __extendhfsf2(u32 a) {
    u32 sign = a >> 15 << 31, exp = a >> 10 & 0x1f, sig = a & 0x3ff;
    if (exp == 0x1f)
        return sign | 0xffu << 23 | sig << 13 | (sig ? 1u << 22 : 0);
    if (exp == 0) {
        if (sig == 0)
            return sign;
        int by = __builtin_clz(sig) - 21;
        sig = sig << by & 0x3ff;
        exp = 1 - (u32)by;
    }
    return sign | (exp + 127 - 15) << 23 | sig << 13;
}
