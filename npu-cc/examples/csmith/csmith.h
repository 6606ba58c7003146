// What programs of csmith include, for a core without an operating system
// and for the host that checks it: integers, csmith's own safe arithmetic,
// and a checksum of the globals.
#ifndef CSMITH_H
#define CSMITH_H

#include <limits.h>
#include <stddef.h>
#include <stdint.h>

#define STATIC static
#define UNDEFINED(value) (value)
#define LOG_INDEX
#define LOG_EXEC
#define FUNC_NAME(x) (safe_##x)
#define fabsf(x) ((x) < 0 ? -(x) : (x))
#define FLT_MAX __FLT_MAX__
#define ldexpf(x, n) __builtin_ldexpf(x, n)
#define fabs(x) ((x) < 0 ? -(x) : (x))
#define DBL_MAX __DBL_MAX__
#define ldexp(x, n) __builtin_ldexp(x, n)
#include "safe_math.h"

#define _CSMITH_BITFIELD(x) ((x > 32) ? (x % 32) : x)

uint32_t csmith_checksum;
static uint32_t crc32_context = 0xffffffffu;

static void csmith_byte(uint8_t byte) {
    crc32_context ^= byte;
    for (int bit = 0; bit < 8; bit++)
        crc32_context = crc32_context >> 1 ^ (crc32_context & 1 ? 0xedb88320u : 0);
}

static void transparent_crc(uint64_t value, char *name, int flag) {
    (void)name;
    (void)flag;
    for (int byte = 0; byte < 8; byte++)
        csmith_byte((uint8_t)(value >> (8 * byte)));
}

static void transparent_crc_bytes(char *at, int bytes, char *name, int flag) {
    (void)name;
    (void)flag;
    for (int byte = 0; byte < bytes; byte++)
        csmith_byte((uint8_t)at[byte]);
}

static void crc32_gentab(void) {}
static void platform_main_begin(void) {}

#ifdef CSMITH_HOST
int printf(const char *, ...);
#else
// Programs print only where they are asked to, which they are not.
#define printf(...) 0
#endif

static void platform_main_end(uint32_t checksum, int flag) {
    (void)flag;
    csmith_checksum = checksum;
#ifdef CSMITH_HOST
    printf("%08x\n", checksum);
#endif
}

#endif
