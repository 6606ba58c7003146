// Functions of the mathematical library that are exact or rounded correctly:
// fma, sqrt, fmod, rounding to integers, minimum and maximum.

word MATH(fma)(word a, word b, word c) {
    word sign = (a ^ b) & SIGN;
    if (IS_NAN(a))
        return a | QUIET;
    if (IS_NAN(b))
        return b | QUIET;
    if (IS_NAN(c))
        return c | QUIET;
    word ma = MAGNITUDE(a), mb = MAGNITUDE(b), mc = MAGNITUDE(c);
    if (ma == INF || mb == INF) {
        if (ma == 0 || mb == 0 || (mc == INF && (c & SIGN) != sign))
            return INF | QUIET;
        return sign | INF;
    }
    if (mc == INF)
        return c;
    if (ma == 0 || mb == 0)
        return mc == 0 ? (sign & c) : c;
    if (mc == 0)
        return product(a, b);
    word sa, sb, sc;
    int exp = split(ma, &sa) + split(mb, &sb) - BIAS;
    wide p = (wide)sa * sb << (WIDE_BITS - 3 - 2 * SIG);
    if (p >> (WIDE_BITS - 2))
        exp++;
    else
        p <<= 1;
    int exp_c = split(mc, &sc);
    wide s = (wide)sc << (WIDE_BITS - 2 - SIG);
    word sign_c = c & SIGN;
    if (exp < exp_c || (exp == exp_c && p < s)) {
        wide t = p;
        p = s;
        s = t;
        int e = exp;
        exp = exp_c;
        exp_c = e;
        word f = sign;
        sign = sign_c;
        sign_c = f;
    }
    s = wide_shift_jam(s, exp - exp_c);
    if (sign == sign_c) {
        p += s;
        if (p >> (WIDE_BITS - 1)) {
            p = wide_shift_jam(p, 1);
            exp++;
        }
    } else {
        p -= s;
        if (p == 0)
            return 0;
        // By halves: there is no instruction that counts zeros of `wide`.
        if (p >> BITS == 0) {
            p <<= BITS;
            exp -= BITS;
        }
        if (p >> (WIDE_BITS - 1)) {
            p = wide_shift_jam(p, 1);
            exp++;
        } else {
            int by = leading_zeros((word)(p >> BITS)) - 1;
            p <<= by;
            exp -= by;
        }
    }
    return rounded(sign, exp, (word)(p >> BITS) | ((word)p != 0));
}

word MATH(sqrt)(word a) {
    if (IS_NAN(a))
        return a | QUIET;
    if (MAGNITUDE(a) == 0 || a == INF)
        return a;
    if (a & SIGN)
        return INF | QUIET;
    word rest;
    int exp = split(a, &rest) - BIAS;
    if (exp & 1)
        rest <<= 1;
    rest <<= 1;
    word root = 0, twice = 0;
    for (word bit = ONE << (SIG + 1); bit; bit >>= 1) {
        if (twice + bit <= rest) {
            rest -= twice + bit;
            twice += 2 * bit;
            root |= bit;
        }
        rest <<= 1;
    }
    return rounded(0, (exp >> 1) + BIAS, root << (GUARD - 1) | (rest != 0));
}

word MATH(fmod)(word a, word b) {
    word sign = a & SIGN;
    if (IS_NAN(a))
        return a | QUIET;
    if (IS_NAN(b))
        return b | QUIET;
    word ma = MAGNITUDE(a), mb = MAGNITUDE(b);
    if (ma == INF || mb == 0)
        return INF | QUIET;
    if (ma < mb)
        return a;
    word rest, by;
    int exp = split(ma, &rest), exp_b = split(mb, &by);
    for (; exp > exp_b; exp--) {
        if (rest >= by)
            rest -= by;
        rest <<= 1;
    }
    if (rest >= by)
        rest -= by;
    if (rest == 0)
        return sign;
    int up = leading_zeros(rest) - 1;
    return rounded(sign, exp - (up - GUARD), rest << up);
}

enum how { DOWN, UP, TO_ZERO, AWAY, TO_EVEN };

static inline word to_integer(word a, enum how how) {
    int exp = ((int)(a >> SIG) & EXP_MAX) - BIAS;
    if (exp >= SIG)
        return IS_NAN(a) ? a | QUIET : a;
    word sign = a & SIGN, one = (word)BIAS << SIG;
    if (MAGNITUDE(a) == 0)
        return a;
    if (exp < 0) {
        int to_one = how == DOWN      ? sign != 0
                     : how == UP      ? sign == 0
                     : how == AWAY    ? exp == -1
                     : how == TO_EVEN ? exp == -1 && (a & FRACTION) != 0
                                      : 0;
        return to_one ? sign | one : sign;
    }
    word unit = HIDDEN >> exp, below = unit - 1;
    word add = how == DOWN      ? (sign ? below : 0)
               : how == UP      ? (sign ? 0 : below)
               : how == AWAY    ? unit >> 1
               : how == TO_EVEN ? (below >> 1) + ((a & unit) != 0 && exp > 0
                                                      ? 1
                                                      : exp == 0)
                                : 0;
    return (a + add) & ~below;
}

word MATH(floor)(word a) { return to_integer(a, DOWN); }
word MATH(ceil)(word a) { return to_integer(a, UP); }
word MATH(trunc)(word a) { return to_integer(a, TO_ZERO); }
word MATH(round)(word a) { return to_integer(a, AWAY); }
word MATH(rint)(word a) { return to_integer(a, TO_EVEN); }
word MATH(nearbyint)(word a) { return to_integer(a, TO_EVEN); }
word MATH(roundeven)(word a) { return to_integer(a, TO_EVEN); }

// The number where one is none; -0 is below +0.
static inline word lesser(word a, word b, int want) {
    if (IS_NAN(a))
        return IS_NAN(b) ? a | QUIET : b;
    if (IS_NAN(b))
        return a;
    int less = (sword)(a & b) < 0 ? a > b : (sword)a < (sword)b;
    return less == want ? a : b;
}

word MATH(fmin)(word a, word b) { return lesser(a, b, 1); }
word MATH(fmax)(word a, word b) { return lesser(a, b, 0); }
