// float: IEEE binary32.

#define BITS 32
#define SIG 23
typedef unsigned word;
typedef int sword;
typedef unsigned long long wide;
#define NAME(op, n) __##op##sf##n
#define FIXED(op, to) __##op##sf##to
#define FLOATED(op, from) __##op##from##sf
#define MATH(op) op##f

static inline word high_jam(word a, word b) {
    wide p = (wide)a * b;
    return (word)(p >> 32) | ((word)p != 0);
}

#include "float.h"
#include "float_int.h"
#include "float_math.h"
