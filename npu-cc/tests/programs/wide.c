// 64-bit arithmetic with everything live at once.
#include <stdint.h>

uint64_t power(uint64_t base, uint64_t exponent, uint64_t modulus) {
  uint64_t result = 1 % modulus;
  base %= modulus;
  while (exponent) {
    if (exponent & 1)
      result = result * base % modulus;
    base = base * base % modulus;
    exponent >>= 1;
  }
  return result;
}

uint64_t xorshift(uint64_t x, uint32_t rounds) {
  for (uint32_t i = 0; i < rounds; i++) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    x = (x << (i & 63)) | (x >> (-i & 63));
  }
  return x;
}

int64_t mixed(int64_t a, int64_t b, int32_t c) {
  int64_t low = a < b ? a : b, high = a < b ? b : a;
  uint64_t span = (uint64_t)high - (uint64_t)low;
  int64_t product;
  int over = __builtin_mul_overflow(a, (int64_t)c, &product);
  if (c != 0)
    low ^= high % c;
  return (int64_t)((uint64_t)(over ? low : product) + span / 1000003u) ^ (a >> (c & 63)) ^
         __builtin_popcountll(span) ^ (int64_t)(__builtin_bswap64(span) >> 40);
}
