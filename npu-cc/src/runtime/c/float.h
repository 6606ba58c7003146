// Binary floating point in integers, for one format.
//
// A format is given by BITS (width), SIG (stored bits of the significand),
// `word` and `sword` (unsigned and signed integers of BITS), `wide` (twice as
// wide) and NAME(x), which makes a symbol. Values are bit patterns; rounding
// is to nearest, ties to even; a NaN that comes out of numbers is quiet and
// positive.
//
// In between, a significand has its leading one at bit TOP, so that GUARD
// bits below the result's last one are there to round by. What is shifted out
// below stays in the lowest bit ("jam"), which keeps "more than half",
// "half" and "less than half" apart.

typedef unsigned u32;
typedef unsigned long long u64;
typedef struct {
    u64 low, high;
} pair;

#define TOP (BITS - 2)
#define GUARD (TOP - SIG)
#define EXP_MAX ((1 << (BITS - 1 - SIG)) - 1)
#define BIAS (EXP_MAX >> 1)
#define ONE ((word)1)
#define SIGN (ONE << (BITS - 1))
#define HIDDEN (ONE << SIG)
#define FRACTION (HIDDEN - 1)
#define INF ((word)EXP_MAX << SIG)
#define QUIET (HIDDEN >> 1)
#define MAGNITUDE(x) ((x) & ~SIGN)
#define IS_NAN(x) (MAGNITUDE(x) > INF)
#define WIDE_BITS (2 * BITS)

static inline int leading_zeros(word x) {
    return BITS == 32 ? __builtin_clz((u32)x) : __builtin_clzll(x);
}

static inline word shift_jam(word x, int by) {
    if (by == 0)
        return x;
    if (by >= BITS)
        return x != 0;
    return x >> by | ((word)(x << (BITS - by)) != 0);
}

static inline wide wide_shift_jam(wide x, int by) {
    if (by == 0)
        return x;
    if (by >= WIDE_BITS)
        return x != 0;
    return x >> by | ((x & (((wide)1 << by) - 1)) != 0);
}

// The number with this significand, whose leading one is at TOP, or further
// down where `exp` is 1; exponents of 0 and less are subnormal.
static word rounded(word sign, int exp, word sig) {
    if (exp >= EXP_MAX)
        return sign | INF;
    word base = 0;
    if (exp > 0)
        base = (word)(exp - 1) << SIG;
    else
        sig = shift_jam(sig, 1 - exp);
    sig += (ONE << (GUARD - 1)) - 1 + (sig >> GUARD & 1);
    // The hidden bit and a carry out of the significand add to the exponent.
    return sign + base + (sig >> GUARD);
}

// Splits a number that is neither zero, infinite nor NaN; the leading one
// comes to SIG. Gives the exponent.
static inline int split(word x, word *sig) {
    int exp = (int)(x >> SIG) & EXP_MAX;
    word m = x & FRACTION;
    if (exp == 0) {
        int by = leading_zeros(m) - (BITS - 1 - SIG);
        *sig = m << by;
        return 1 - by;
    }
    *sig = m | HIDDEN;
    return exp;
}

static word sum(word a, word b) {
    if (MAGNITUDE(a) < MAGNITUDE(b)) {
        word t = a;
        a = b;
        b = t;
    }
    word sign = a & SIGN;
    int same = MAGNITUDE(a ^ b) == (a ^ b);
    if (MAGNITUDE(a) >= INF) {
        if (MAGNITUDE(a) > INF)
            return a | QUIET;
        return MAGNITUDE(b) == INF && !same ? INF | QUIET : a;
    }
    int ea = (int)(a >> SIG) & EXP_MAX, eb = (int)(b >> SIG) & EXP_MAX;
    word sa = (a & FRACTION) << GUARD, sb = (b & FRACTION) << GUARD;
    if (ea)
        sa |= HIDDEN << GUARD;
    else
        ea = 1;
    if (eb)
        sb |= HIDDEN << GUARD;
    else
        eb = 1;
    sb = shift_jam(sb, ea - eb);
    word s;
    if (same) {
        s = sa + sb;
        if (s >> (TOP + 1)) {
            s = shift_jam(s, 1);
            ea++;
        }
        // Subnormals and zeros need no normalisation: ea is 1.
        if (s >> TOP == 0)
            return sign | s >> GUARD;
    } else {
        s = sa - sb;
        if (s == 0)
            return 0;
        int by = leading_zeros(s) - 1;
        s <<= by;
        ea -= by;
    }
    return rounded(sign, ea, s);
}

word NAME(add, 3)(word a, word b) { return sum(a, b); }

word NAME(sub, 3)(word a, word b) { return sum(a, IS_NAN(b) ? b : b ^ SIGN); }

word NAME(neg, 2)(word a) { return a ^ SIGN; }

static word product(word a, word b) {
    word sign = (a ^ b) & SIGN;
    if (IS_NAN(a))
        return a | QUIET;
    if (IS_NAN(b))
        return b | QUIET;
    a = MAGNITUDE(a);
    b = MAGNITUDE(b);
    if (a == INF || b == INF)
        return a == 0 || b == 0 ? INF | QUIET : sign | INF;
    if (a == 0 || b == 0)
        return sign;
    word sa, sb;
    int exp = split(a, &sa) + split(b, &sb) - BIAS;
    // The product of [1, 2) and [1, 2) has its leading one at TOP or below it.
    word s = high_jam(sa << GUARD, sb << (GUARD + 1));
    if (s >> TOP)
        exp++;
    else
        s <<= 1;
    return rounded(sign, exp, s);
}

word NAME(mul, 3)(word a, word b) { return product(a, b); }

word NAME(div, 3)(word a, word b) {
    word sign = (a ^ b) & SIGN;
    if (IS_NAN(a))
        return a | QUIET;
    if (IS_NAN(b))
        return b | QUIET;
    a = MAGNITUDE(a);
    b = MAGNITUDE(b);
    if (a == INF)
        return b == INF ? INF | QUIET : sign | INF;
    if (b == INF)
        return sign;
    if (b == 0)
        return a == 0 ? INF | QUIET : sign | INF;
    if (a == 0)
        return sign;
    word rest, by;
    int exp = split(a, &rest);
    exp -= split(b, &by);
    exp += BIAS;
    if (rest < by) {
        rest <<= 1;
        exp--;
    }
    word q = 0;
    for (int i = 0; i <= SIG + 2; i++) {
        q <<= 1;
        if (rest >= by) {
            rest -= by;
            q |= 1;
        }
        rest <<= 1;
    }
    return rounded(sign, exp, q << (GUARD - 2) | (rest != 0));
}

// -1, 0 or 1, and `unordered` where one is no number.
static inline int compare(word a, word b, int unordered) {
    if (IS_NAN(a) || IS_NAN(b))
        return unordered;
    if (a == b || MAGNITUDE(a | b) == 0)
        return 0;
    int less = (sword)(a & b) < 0 ? a > b : (sword)a < (sword)b;
    return less ? -1 : 1;
}

int NAME(eq, 2)(word a, word b) { return compare(a, b, 1); }
int NAME(ne, 2)(word a, word b) { return compare(a, b, 1); }
int NAME(lt, 2)(word a, word b) { return compare(a, b, 1); }
int NAME(le, 2)(word a, word b) { return compare(a, b, 1); }
int NAME(gt, 2)(word a, word b) { return compare(a, b, -1); }
int NAME(ge, 2)(word a, word b) { return compare(a, b, -1); }
int NAME(unord, 2)(word a, word b) { return IS_NAN(a) || IS_NAN(b); }
