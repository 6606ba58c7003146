// double: IEEE binary64.

#define BITS 64
#define SIG 52
typedef unsigned long long word;
typedef long long sword;
typedef unsigned _BitInt(128) wide;
#define NAME(op, n) __##op##df##n
#define FIXED(op, to) __##op##df##to
#define FLOATED(op, from) __##op##from##df
#define MATH(f) f

static inline word high_jam(word a, word b) {
    word al = (unsigned)a, ah = a >> 32, bl = (unsigned)b, bh = b >> 32;
    word low = al * bl, first = ah * bl, second = al * bh;
    word middle = (low >> 32) + (unsigned)first + (unsigned)second;
    word high = ah * bh + (first >> 32) + (second >> 32) + (middle >> 32);
    return high | (((unsigned)low | (unsigned)middle) != 0);
}

#include "float.h"
#include "float_int.h"
#include "float_math.h"
