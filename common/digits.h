/*
 * digits - whole numbers in decimal, three digits at a time.
 */
#ifndef DIGITS_H
#define DIGITS_H

#include <stdint.h>
#include <string.h>

/* 000 to 999, DIGITS_ROW bytes each: the digits and a TAB, which is what stands behind most numbers of a record. */
enum { DIGITS_THOUSAND = 1000, DIGITS_ROW = 4 };
extern const char digits_rows[DIGITS_THOUSAND * DIGITS_ROW + 1];

/* v, which is below 1000: its digits without zeros before them. */
static inline char *
digits_put_first(char *to, uint32_t v)
{
	const uint32_t skip = (uint32_t)(v < 10) + (v < 100);

	memcpy(to, digits_rows + v * DIGITS_ROW + skip, DIGITS_ROW);
	return to + (3 - skip);
}

/* The same of what is a million or more. */
char *digits_put_many(char *to, uint64_t v);

/* v in decimal to to, where DIGITS_MAX bytes may be written; returns where it ends. */
enum { DIGITS_MAX = 24 };
static inline char *
digits_put(char *to, uint64_t v)
{
	if (v < DIGITS_THOUSAND)
		return digits_put_first(to, (uint32_t)v);
	if (v >= DIGITS_THOUSAND * DIGITS_THOUSAND)
		return digits_put_many(to, v);
	to = digits_put_first(to, (uint32_t)v / DIGITS_THOUSAND);
	memcpy(to, digits_rows + (uint32_t)v % DIGITS_THOUSAND * DIGITS_ROW, DIGITS_ROW);
	return to + 3;
}

#endif
