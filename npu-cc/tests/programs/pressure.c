// More live values than registers, with calls and loops between.
#include <stdint.h>

static __attribute__((noinline)) uint32_t step(uint32_t *a, uint32_t *b, uint32_t x) {
  *a = *b + x;
  return *a ^ (x << 3);
}

// Twelve stack objects whose addresses live across calls and become numbers.
uint32_t addresses(uint32_t x, uint32_t n) {
  uint32_t a = x, b = x + 1, c = x + 2, d = x + 3, e = x + 4, f = x + 5;
  uint32_t g = x + 6, h = x + 7, i = x + 8, j = x + 9, k = x + 10, l = x + 11;
  uint32_t *p[3] = {&a, &g, &l};
  for (uint32_t m = 0; m < n; m++) {
    x += step(&a, &b, x) + step(&c, &d, m);
    x ^= step(&e, &f, a) - step(&g, &h, c);
    x += step(&i, &j, e) ^ step(&k, &l, g);
    x += *p[m % 3] + step(p[(m + 1) % 3], &d, i) + (uint32_t)(&b - &b);
    b = k;
    d += a;
    f ^= x;
    h -= c;
    j = ~j;
    l += (uintptr_t)&a < (uintptr_t)p[0];
  }
  return x ^ a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l;
}

// A round function over sixteen words, all in registers if there were enough.
void rounds(uint32_t *to, const uint32_t *from, uint32_t n) {
  uint32_t x[16];
  for (int i = 0; i < 16; i++)
    x[i] = from[i];
  uint32_t a = x[0], b = x[1], c = x[2], d = x[3], e = x[4], f = x[5], g = x[6], h = x[7];
  uint32_t s = x[8], t = x[9], u = x[10], v = x[11], w = x[12], y = x[13], z = x[14], q = x[15];
#define R(p, r) ((p << r) | (p >> (32 - r)))
#define Q(a, b, c, d) a += b, d ^= a, d = R(d, 16), c += d, b ^= c, b = R(b, 12), a += b, d ^= a, d = R(d, 8), c += d, b ^= c, b = R(b, 7)
  for (uint32_t i = 0; i < n; i++) {
    Q(a, e, s, w);
    Q(b, f, t, y);
    Q(c, g, u, z);
    Q(d, h, v, q);
    Q(a, f, u, q);
    Q(b, g, v, w);
    Q(c, h, s, y);
    Q(d, e, t, z);
  }
  uint32_t r[16] = {a, b, c, d, e, f, g, h, s, t, u, v, w, y, z, q};
  for (int i = 0; i < 16; i++)
    to[i] = r[i] + x[i];
}
