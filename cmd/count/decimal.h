/*
 * decimal - exact decimal numbers: sums that are the same in whatever order they are added up.
 *
 * At most 18 digits before the point and 9 behind it.
 */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* units + nano / 1e9, where nano is from 0 to 999999999 for negative numbers too. */
struct decimal {
	int64_t units;
	int64_t nano;
};

enum { DECIMAL_LEN = 32 };

/* Reads s[0, n): digits, perhaps with a sign before and a point and digits behind. */
bool decimal_parse(struct decimal *d, const char *s, size_t n);

/* *a += b; false when the sum has more than 18 digits before the point. */
bool decimal_add(struct decimal *a, struct decimal b);

/* Less than 0, 0 or more, as memcmp(3). */
int decimal_compare(struct decimal a, struct decimal b);

/* Writes d with as few decimals as it has, at most DECIMAL_LEN bytes; returns how many. */
size_t decimal_print(char *to, struct decimal d);

/*
 * 100 * part / whole with two decimals, rounded half away from zero, at most DECIMAL_LEN bytes;
 * returns how many. Of a whole that is nothing, any part is 0.00.
 */
size_t decimal_percent(char *to, struct decimal part, struct decimal whole);

#endif
