/*
 * Letters and digits, and the looking up of words in small tables.
 */
#include "unicode.h"
#include "utf8.h"
#include "word_part.h"

#include <string.h>

#define A2 ALPHA, ALPHA
#define A8 A2, A2, A2, A2
#define H8 HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH
const unsigned char word_class[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, SPACE, SPACE, SPACE, SPACE, SPACE, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    SPACE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, 0, 0, 0, 0, 0, 0,
    0, A8, A8, A8, A2, 0, 0, 0, 0, 0,
    0, A8, A8, A8, A2, 0, 0, 0, 0, 0,
    H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8, H8,
};

const void *
word_in_table(const void *table, size_t count, size_t size, const char *s, size_t n)
{
	const char *row;
	size_t low, high, mid;
	int c;

	if (n >= size)
		return NULL;
	for (low = 0, high = count; low < high;) {
		mid = low + (high - low) / 2;
		row = (const char *)table + mid * size;
		c = strncmp(row, s, n);
		if (c == 0 && row[n] != '\0')
			c = 1;
		if (c == 0)
			return row;
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

bool
word_lower(char *to, size_t size, const char *s, size_t n)
{
	size_t i;

	if (n > size)
		return false;
	for (i = 0; i < n; i++)
		to[i] = (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] + 32 : s[i]);
	return true;
}

bool
word_is_wordy(const struct word_scan *w, size_t i, unsigned *len)
{
	uint32_t cp, p;
	int c;

	c = class_at(w, i);
	*len = 1;
	if (c != HIGH)
		return c == ALPHA || c == DIGIT;
	*len = utf8_decode(w->text + i, w->end - i, &cp);
	p = uc_props(cp);
	return uc_is_alpha(p) || uc_is_mark(p) || uc_gc_in(p, UC_MASK_NUMBER);
}

/* Whether what stands at i goes with the character before it (rule WB4 of UAX #29); *len its bytes. */
static bool
joins(const struct word_scan *w, size_t i, unsigned *len)
{
	enum uc_wb wb;
	uint32_t cp;

	if (class_at(w, i) != HIGH)
		return false;
	*len = utf8_decode(w->text + i, w->end - i, &cp);
	wb = uc_wb(uc_props(cp));
	return (wb == UC_WB_EXTEND || wb == UC_WB_FORMAT || wb == UC_WB_ZWJ) && cp != 0xFEFF;
}

unsigned
word_apostrophe(const struct word_scan *w, size_t i)
{
	if (i >= w->end)
		return 0;
	if (w->text[i] == '\'')
		return 1;
	if (w->end - i >= 3 && memcmp(w->text + i, "\xE2\x80\x99", 3) == 0)
		return 3;
	return 0;
}

size_t
word_run(const struct word_scan *w, size_t i)
{
	unsigned len;

	for (;;) {
		while (i < w->end && (class_of(w->text[i]) == ALPHA ||
				      class_of(w->text[i]) == DIGIT))
			i++;
		if (class_at(w, i) != HIGH || !(word_is_wordy(w, i, &len) || joins(w, i, &len)))
			return i;
		i += len;
	}
}

size_t
word_digits(const struct word_scan *w, size_t i)
{
	while (is_digit_at(w, i))
		i++;
	return i;
}
