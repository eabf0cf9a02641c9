/*
 * piece_parts - what the parts of taking text into pieces share: piece.c goes through the text,
 * piece_digits.c reads what begins with a digit, piece_clock.c tells times of day from
 * other numbers, piece_join.c makes numbers of several pieces.
 */
#ifndef PIECE_PARTS_H
#define PIECE_PARTS_H

#include "piece.h"
#include "unicode.h"
#include "utf8.h"

#include <string.h>

static inline bool
piece_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
piece_plain_letter(char c)
{
	return (unsigned)((c | 32) - 'a') < 26;
}

static inline bool
piece_is_letter(const char *s, size_t i, size_t end)
{
	uint32_t cp;

	if (i >= end)
		return false;
	if ((unsigned char)s[i] < 0x80)
		return piece_plain_letter(s[i]);
	utf8_decode(s + i, end - i, &cp);
	return uc_is_alpha(uc_props(cp));
}

/* Length of the apostrophe at i, or 0. */
static inline size_t
piece_apostrophe(const char *s, size_t i, size_t end)
{
	if (i < end && s[i] == '\'')
		return 1;
	if (end - i >= 3 && i < end && (memcmp(s + i, "\xE2\x80\x99", 3) == 0 || memcmp(s + i, "\xE2\x80\x98", 3) == 0))
		return 3;
	return 0;
}

/* Digits at i: how many, at most max; their value in *v. */
static inline size_t
piece_digits(const char *s, size_t i, size_t end, size_t max, int *v)
{
	size_t n;

	*v = 0;
	for (n = 0; n < max && i + n < end && piece_is_digit(s[i + n]); n++)
		*v = *v * 10 + (s[i + n] - '0');
	return n;
}

static inline bool
piece_digit_at(const char *s, size_t i, size_t end)
{
	return i < end && piece_is_digit(s[i]);
}

/* What begins with the digit at i: its length. */
size_t piece_number(const char *s, size_t i, size_t end, struct piece *p);

/* '98, '90s: its length, or 0. */
size_t piece_short_year(const char *s, size_t i, size_t end, struct piece *p);

/*
 * Makes times of day of the digits that are one with a full stop (17.48 BST): of all that may be, or of those that
 * the pieces around say it of.
 */
void piece_clocks(struct piece *p, size_t n, const char *text, bool all);

#endif
