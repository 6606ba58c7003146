// Tables: made at run time, constant, of structures, of strings.
#include <stdint.h>

static uint32_t crc_table[256];

static void make_table(void) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t c = i;
    for (int k = 0; k < 8; k++)
      c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    crc_table[i] = c;
  }
}

uint32_t crc32(const uint8_t *bytes, uint32_t n) {
  if (crc_table[1] == 0)
    make_table();
  uint32_t c = ~0u;
  for (uint32_t i = 0; i < n; i++)
    c = crc_table[(c ^ bytes[i]) & 0xFF] ^ (c >> 8);
  return ~c;
}

struct Unit {
  const char *name;
  int16_t scale;
  uint8_t shift;
  int64_t offset;
};

static const struct Unit units[4] = {
    {"byte", 1, 0, 0},
    {"kibi", -3, 10, -5000000000},
    {"sexagesimal", 60, 1, 7},
    {"", INT16_MIN, 31, INT64_MAX},
};

int64_t convert(uint32_t unit, int32_t x) {
  const struct Unit *u = &units[unit & 3];
  uint64_t sum = (uint64_t)u->offset + ((uint64_t)((int64_t)x * u->scale) << u->shift);
  for (const char *c = u->name; *c; c++)
    sum += (uint64_t)*c * 3;
  return (int64_t)sum;
}
