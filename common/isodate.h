/*
 * isodate - calendar dates as ISO 8601 writes them: 2024-03-26, with a time 2024-03-26T17:30.
 */
#ifndef ISODATE_H
#define ISODATE_H

#include <stdbool.h>
#include <stddef.h>

enum { ISODATE_LEN = 10 };

/* Days of a month (1 to 12) in the proleptic Gregorian calendar. */
int isodate_month_days(int year, int month);

/*
 * Whether s[0, n) is a date that exists, alone or followed by T or a space and hh:mm, hh:mm:ss (with
 * a fraction), and by nothing, Z, +hh:mm or -hh:mm.
 */
bool isodate_valid(const char *s, size_t n);

/* The year, month and day that s, of n bytes, begins with; false when it begins with no date. */
bool isodate_parse(const char *s, size_t n, int *year, int *month, int *day);

/* The first date in s[0, n) that has no digit beside it, or NULL. */
const char *isodate_find(const char *s, size_t n);

#endif
