// Structures by value, in and out; packed members; bit fields; arrays of them.
#include <stdint.h>

#define NOINLINE __attribute__((noinline))

struct Inner {
  int8_t a;
  int16_t b[3];
};

struct Outer {
  uint8_t head;
  struct Inner in;
  int64_t wide;
};

struct __attribute__((packed)) Packed {
  uint8_t tag;
  uint32_t word;
  int16_t half;
};

struct Bits {
  uint32_t low : 5;
  int32_t middle : 13;
  uint32_t high : 14;
};

static NOINLINE struct Outer rotate(struct Outer x, int32_t by) {
  struct Outer y = x;
  y.head = x.head + (uint8_t)by;
  y.in.a = (int8_t)x.in.b[0];
  y.in.b[0] = x.in.b[1];
  y.in.b[1] = x.in.b[2];
  y.in.b[2] = x.in.a;
  y.wide = (int64_t)((uint64_t)x.wide << (by & 63));
  return y;
}

void rotate_all(struct Outer *to, const struct Outer *from, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    to[n - 1 - i] = rotate(from[i], i + 3);
}

// Six packed records of seven bytes, one after the other.
int32_t sum_packed(const struct Packed *records) {
  struct Packed copy[6];
  uint32_t sum = 0;
  for (int i = 0; i < 6; i++)
    copy[5 - i] = records[i];
  for (int i = 0; i < 6; i++)
    sum = sum * 3 + copy[i].word + copy[i].tag + (uint32_t)copy[i].half;
  return (int32_t)sum;
}

uint32_t bit_fields(struct Bits *bits, int32_t x) {
  bits->low += (uint32_t)x;
  bits->middle -= x;
  bits->high ^= (uint32_t)x >> 3;
  return (uint32_t)bits->middle + bits->low * bits->high;
}
