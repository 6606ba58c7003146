// More arguments than registers, of every width, passed down and back.
#include <stdint.h>

#define NOINLINE __attribute__((noinline))

static NOINLINE uint64_t fold(int8_t a, uint64_t b, const int32_t *c, uint16_t d, int64_t e,
                              uint8_t f, const uint8_t *g, int32_t h, uint64_t i, int16_t j,
                              const int16_t *k, uint32_t l, int64_t m, const int8_t *n,
                              const int64_t *o, uint8_t p, const uint16_t *q) {
  uint64_t sum = (uint64_t)a;
  sum = sum * 31 + b;
  sum = sum * 31 + (uint64_t)*c;
  sum = sum * 31 + d;
  sum = sum * 31 + (uint64_t)e;
  sum = sum * 31 + f;
  sum = sum * 31 + *g;
  sum = sum * 31 + (uint64_t)h;
  sum = sum * 31 + i;
  sum = sum * 31 + (uint64_t)j;
  sum = sum * 31 + (uint64_t)*k;
  sum = sum * 31 + l;
  sum = sum * 31 + (uint64_t)m;
  sum = sum * 31 + (uint64_t)*n;
  sum = sum * 31 + (uint64_t)*o;
  sum = sum * 31 + p;
  return sum * 31 + *q;
}

uint64_t many(const uint8_t *bytes, int32_t x, uint64_t y) {
  return fold((int8_t)x, y, (const int32_t *)(bytes + 4), (uint16_t)x, (int64_t)x * x, (uint8_t)y,
              bytes + 1, x, y ^ (uint64_t)x, (int16_t)y, (const int16_t *)(bytes + 8), (uint32_t)y,
              -(int64_t)y, (const int8_t *)bytes + 3, (const int64_t *)(bytes + 16),
              (uint8_t)(x >> 8), (const uint16_t *)(bytes + 10));
}
