// Arithmetic in 8 and 16 bits, in memory and in arguments.
#include <stdint.h>

int8_t divide8(int8_t a, int8_t b) { return b == 0 ? a : (int8_t)(a / b); }
uint16_t remainder16(uint16_t a, uint16_t b) { return b == 0 ? a : a % b; }

void mix8(int8_t *x, uint8_t *y, int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    int8_t a = x[i];
    uint8_t b = y[i];
    x[i] = (int8_t)((a >> (b & 7)) - (a << (b >> 5)));
    y[i] = (uint8_t)((b * 7 + a) / (1 + (uint8_t)a % 9));
  }
}

int16_t average(const int16_t *x, int32_t n) {
  int16_t mean = 0;
  uint8_t count = 0;
  for (int32_t i = 0; i < n; i++) {
    count++;
    if (count == 0)
      count = 1;
    mean = (int16_t)(mean + (x[i] - mean) / count);
  }
  return mean;
}

// Saturating sums of halves, with the sign taken apart.
int16_t saturated(const int16_t *x, int32_t n) {
  int16_t sum = 0;
  for (int32_t i = 0; i < n; i++)
    if (__builtin_add_overflow(sum, x[i], &sum))
      sum = x[i] < 0 ? INT16_MIN : INT16_MAX;
  return sum;
}
