// Copies and fills within stack objects, at odd addresses.
#include <stdint.h>

#define NOINLINE __attribute__((noinline))

static NOINLINE uint32_t hash(const uint8_t *bytes, uint32_t n) {
  uint32_t sum = 2166136261u;
  for (uint32_t i = 0; i < n; i++)
    sum = (sum ^ bytes[i]) * 16777619u;
  return sum;
}

static NOINLINE void put(uint8_t *to, uint32_t value) { *to = (uint8_t)value; }

// The addresses of bytes of a stack object are arguments.
uint32_t odd_addresses(const uint8_t *bytes, uint32_t n) {
  uint8_t local[64];
  __builtin_memcpy(local, bytes, 64);
  put(local + 1, n);
  put(local + 62, n + 1);
  put(local + 33, n + 2);
  __builtin_memmove(local + 3, local + 2, 40);
  __builtin_memset(local + 51, (int)n, 7);
  uint32_t sum = hash(local + 1, 61);
  return sum ^ hash(local + 7, n & 31) ^ hash(local + 22, 2);
}

// More than two kilobytes, reached from both ends.
uint32_t large(uint32_t seed, uint32_t n) {
  uint8_t first[2500];
  uint16_t second[700];
  for (uint32_t i = 0; i < 2500; i++) {
    seed = seed * 1664525u + 1013904223u;
    first[i] = (uint8_t)(seed >> 24);
  }
  for (uint32_t i = 0; i < 700; i++)
    second[i] = (uint16_t)(first[3 * i] * 257u);
  put(first + 2499, seed);
  put(first + 1, seed >> 8);
  __builtin_memcpy((uint8_t *)second + 801, first + 1203, 97);
  return hash(first + 2450 - (n & 1023), 50 + (n & 1023)) ^ hash((uint8_t *)second + 799, 101);
}

// A queue in a ring on the stack, moved in pieces.
uint32_t ring(const uint8_t *bytes, uint32_t n) {
  uint8_t queue[37];
  uint32_t head = 0, count = 0, sum = 0;
  __builtin_memset(queue, 0, sizeof queue);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t take = bytes[i] % 5;
    while (take-- > 0 && count > 0) {
      sum = sum * 33 + queue[head];
      head = (head + 1) % 37;
      count--;
    }
    if (count < 37) {
      queue[(head + count) % 37] = bytes[i];
      count++;
    }
  }
  return sum * 41 + count;
}
