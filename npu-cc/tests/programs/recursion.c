// Functions that call themselves, each other, and with live values across.
#include <stdint.h>

uint32_t ackermann(uint32_t m, uint32_t n) {
  if (m == 0)
    return n + 1;
  if (n == 0)
    return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

static int32_t odd(uint32_t n);
static __attribute__((noinline)) int32_t even(uint32_t n) { return n == 0 ? 1 : 3 * odd(n - 1) - 1; }
static __attribute__((noinline)) int32_t odd(uint32_t n) { return n == 0 ? 0 : even(n - 1) ^ (int32_t)n; }
int32_t mutual(uint32_t n) { return even(n); }

void quicksort(int16_t *x, int32_t low, int32_t high) {
  if (low >= high)
    return;
  int16_t pivot = x[low + (high - low) / 2];
  int32_t i = low, j = high;
  while (i <= j) {
    while (x[i] < pivot)
      i++;
    while (x[j] > pivot)
      j--;
    if (i <= j) {
      int16_t t = x[i];
      x[i++] = x[j];
      x[j--] = t;
    }
  }
  quicksort(x, low, j);
  quicksort(x, i, high);
}

// Moves of a tower of n discs, folded into a number.
static uint64_t hanoi_from(int32_t n, uint32_t from, uint32_t to, uint32_t by, uint64_t sum) {
  if (n == 0)
    return sum;
  sum = hanoi_from(n - 1, from, by, to, sum);
  sum = sum * 1099511628211u + (uint64_t)(n * 16) + from * 4 + to;
  return hanoi_from(n - 1, by, to, from, sum);
}
uint64_t hanoi(int32_t n) { return hanoi_from(n, 0, 2, 1, 14695981039346656037u); }
