// Switches: dense, sparse, negative, over 64 bits, falling through.
#include <stdint.h>

int32_t dense(int32_t x, int32_t y) {
  switch (x) {
  case 0: return y;
  case 1: return -y;
  case 2: y += 5; // falls through
  case 3: return y * 3;
  case 4: return y >> 3;
  case 5: return y & 0x55;
  case 6: y ^= 0x77; break;
  case 7: return 0;
  default: y--;
  }
  return y + 1;
}

uint32_t sparse(int64_t x) {
  switch (x) {
  case -1: return 1;
  case INT64_MIN: return 2;
  case 0x100000000: return 3;
  case 0x100000001: return 4;
  case 1: return 5;
  case INT64_MAX: return 6;
  case -0x80000000ll: return 7;
  case 0x80000000ll: return 8;
  }
  return 0;
}

// The state of a reader of numbers after each byte of a text.
uint32_t reader(const uint8_t *text, int32_t n) {
  uint32_t state = 0, sum = 0;
  for (int32_t i = 0; i < n; i++) {
    uint8_t c = text[i];
    switch (state) {
    case 0:
      state = c == '-' ? 1 : c >= '0' && c <= '9' ? 2 : 0;
      break;
    case 1:
    case 2:
      switch (c) {
      case '0' ... '9': state = 2; break;
      case '.': state = 3; break;
      case 'e':
      case 'E': state = 4; break;
      default: state = 0;
      }
      break;
    case 3: state = c >= '0' && c <= '9' ? 3 : c == 'e' ? 4 : 0; break;
    case 4: state = c >= '0' && c <= '9' ? 4 : 0; break;
    }
    sum = sum * 5 + state;
  }
  return sum;
}
