// Source of kernels.ll. Small kernels, each for one part of the compiler.
//
// clang-19 --target=xcore-unknown-unknown -O2 -ffreestanding -fno-vectorize
//   -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0
//   -Xclang -disable-lifetime-markers -std=c++20 -S -emit-llvm
//   kernels.cc -o kernels.ll
#include <stddef.h>
#include <stdint.h>

extern "C" {

// A table look-up loop.
void lut(const uint8_t *in, uint8_t *out, const uint8_t *table, int n) {
  for (int i = 0; i < n; i++)
    out[i] = table[in[i]];
}

// int8 products, int32 sums.
void matmul(const int8_t *a, const int8_t *b, int32_t *c) {
  for (int i = 0; i < 8; i++)
    for (int j = 0; j < 8; j++) {
      int32_t sum = 0;
      for (int k = 0; k < 8; k++)
        sum += a[i * 8 + k] * b[k * 8 + j];
      c[i * 8 + j] = sum;
    }
}

// Products of 32 by 16 bits in 64, shifted back.
void butterfly(int32_t *re, int32_t *im, int16_t wr, int16_t wi) {
  int64_t tr = ((int64_t)re[1] * wr - (int64_t)im[1] * wi) >> 15;
  int64_t ti = ((int64_t)re[1] * wi + (int64_t)im[1] * wr) >> 15;
  re[1] = re[0] - (int32_t)tr;
  im[1] = im[0] - (int32_t)ti;
  re[0] += (int32_t)tr;
  im[0] += (int32_t)ti;
}

// A 64-bit sum.
int64_t sum_squares(const int32_t *x, int n) {
  int64_t sum = 0;
  for (int i = 0; i < n; i++)
    sum += (int64_t)x[i] * x[i];
  return sum;
}

// A switch with holes.
int classify(int x) {
  switch (x) {
  case 1: return 10;
  case 5: return 77;
  case 9: return -4;
  case 100: return 3;
  case 101: return x * x;
  case 1000: return 5;
  default: return 0;
  }
}

int divide(int a, int b) { return a / b + a % b; }
uint32_t divide_constants(uint32_t a) { return a / 10 + a % 7; }
int divide_signed_constants(int a) { return a / 10 + a % 7 + a / -3 + a / 4; }
int64_t divide_long(int64_t a, int64_t b) { return a / b ^ a % b; }
uint64_t shift_long(uint64_t a, uint32_t s) { return (a << (s & 63)) ^ (a >> (s & 31)); }
int64_t shift_signed(int64_t a, uint32_t s) { return a >> (s & 63); }
int compare_long(int64_t a, int64_t b) {
  return (a < b) + 2 * ((uint64_t)a <= (uint64_t)b) + 4 * (a == b);
}
uint64_t multiply_long(uint64_t a, uint64_t b) { return a * b; }

int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }

struct Record {
  int8_t a;
  int32_t b;
  int16_t c[3];
  int64_t d;
};
int64_t update(Record *r, int i) {
  r[i].c[2] += r[i].a;
  return r[i].d + r[i].b;
}
void copy_record(Record *to, const Record *from) { *to = *from; }
void copy_blocks(char *a, const char *b, size_t n) {
  __builtin_memcpy(a, b, n);
  __builtin_memset(a, 3, n / 2);
  __builtin_memmove(a, a + 1, n - 1);
}

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
typedef int (*Operation)(int, int);
Operation operations[2] = {add, sub};
int operate(int i, int a, int b) { return operations[i](a, b); }

const char *words[3] = {"abc", "de", "f"};
int calls = 7;
int word_length(int i) {
  int n = 0;
  for (const char *p = words[i]; *p; p++)
    n++;
  calls += n;
  return n;
}

int bits(uint32_t x) {
  return __builtin_clz(x | 1) + 32 * __builtin_ctz(x | 0x80000000u) +
         1024 * __builtin_popcount(x);
}
uint32_t rotate(uint32_t x, int n) { return (x << (n & 31)) | (x >> (-n & 31)); }
int16_t saturate(int x) { return x > 32767 ? 32767 : x < -32768 ? -32768 : x; }
int overflow(int a, int b, int *sum) { return __builtin_add_overflow(a, b, sum); }
int checked_product(int a, int b, int *product) { return __builtin_mul_overflow(a, b, product); }

int scratch(int n) {
  int a[16];
  for (int i = 0; i < 16; i++)
    a[i] = i * n;
  int sum = 0;
  for (int i = 0; i < 16; i++)
    sum += a[(i * 7) & 15];
  return sum;
}
// Becomes a closed form in i33.
int sum_of_squares_below(int n) {
  int sum = 0;
  for (int i = 0; i < n; i++)
    sum += i * i;
  return sum;
}
}
