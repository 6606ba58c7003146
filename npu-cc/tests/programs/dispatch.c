// Tables of functions, constant and changed at run time; a small machine.
#include <stdint.h>

typedef int32_t (*Binary)(int32_t, int32_t);

static int32_t plus(int32_t a, int32_t b) { return (int32_t)((uint32_t)a + (uint32_t)b); }
static int32_t minus(int32_t a, int32_t b) { return (int32_t)((uint32_t)a - (uint32_t)b); }
static int32_t times(int32_t a, int32_t b) { return (int32_t)((uint32_t)a * (uint32_t)b); }
static int32_t over(int32_t a, int32_t b) { return b == 0 || b == -1 ? a : a / b; }
static int32_t rest(int32_t a, int32_t b) { return b == 0 || b == -1 ? 0 : a % b; }

static const Binary operations[5] = {plus, minus, times, over, rest};
static Binary changed[2] = {plus, minus};

// Reverse Polish: a byte below 5 is an operation, 5 repeats the operation
// before last, any other is a number.
int32_t machine(const uint8_t *program, int32_t length) {
  int32_t stack[16], depth = 0;
  changed[0] = plus;
  changed[1] = minus;
  for (int32_t at = 0; at < length; at++) {
    uint8_t code = program[at];
    if (code > 5) {
      if (depth < 16)
        stack[depth++] = code * code - 1000;
    } else if (depth >= 2) {
      Binary f = code == 5 ? changed[0] : operations[code];
      changed[0] = changed[1];
      changed[1] = f;
      depth--;
      stack[depth - 1] = f(stack[depth - 1], stack[depth]);
    }
  }
  uint32_t sum = 0;
  while (depth > 0)
    sum = sum * 7 + (uint32_t)stack[--depth];
  return (int32_t)sum;
}
