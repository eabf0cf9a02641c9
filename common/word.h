/*
 * word - the words of a sentence, as Universal Dependencies has them: do|n't, GCSB|'s, can|not;
 * punctuation marks are words too.
 */
#ifndef WORD_H
#define WORD_H

#include "bit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where in the text one is: the sentence is text[from, end), and the words before at are done. */
struct word_scan {
	const char *text;
	size_t from, end, at;
	size_t part; /* where the rest of a word that is cut in two ends; 0: there is none */
	size_t clear; /* before it, WORD_AHEAD bytes of the text may be read */
};

enum { WORD_AHEAD = 20 };

/* text has len bytes. */
static inline void
word_begin(struct word_scan *w, const char *text, size_t len, size_t from, size_t end)
{
	w->text = text;
	w->from = w->at = from;
	w->end = end;
	w->part = 0;
	w->clear = len < WORD_AHEAD ? 0 : len - WORD_AHEAD;
}

/*
 * For the first letter and the length of a word of up to eight letters, the last letters (bit 0 is a)
 * that words have which are two though nothing shows it: cannot, dont.
 */
extern const uint32_t word_fused[26][9];

/* How many of the eight bytes in v, the first the lowest, are letters of ASCII before the first that is none. */
static inline unsigned
word_letters(uint64_t v)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
	uint64_t small, other;

	small = (v | ones << 5) & ~high;
	/* no byte's sum goes over into the next */
	other = (v | ~(small + ones * (0x80 - 'a')) | (small + ones * (0x80 - 'z' - 1))) & high;
	return other == 0 ? 8 : bit_lowest(other) / 8;
}

/* word_next() for whatever the sentence holds. */
int word_any(struct word_scan *w, size_t *start);

/* Whether the letters s[0, n), n > 1, of which eight may be read, may be an abbreviation when a full stop is behind them. */
bool word_may_be_short(const char *s, size_t n);

/* The next word, text[*start, at) with the new at. Returns 0 when there is none. */
static inline int
word_next(struct word_scan *w, size_t *start)
{
	const char *s, *end;
	unsigned n, first, last;

	/* what most words are: letters behind a space and before one, or before a comma or full stop; and lone marks */
	if (w->part != 0 || w->at >= w->clear)
		return word_any(w, start);
	s = w->text + w->at;
	end = w->text + w->end;
	s += *s == ' ';
	n = word_letters(bit_load(s));
	if (n == 8)
		n += word_letters(bit_load(s + 8));
	if (n == 0) {
		if (*s == ',' || *s == '"' || *s == ')' || (*s == '.' && (s[1] == ' ' || s + 1 == end)))
			n = 1;
		else if (*s == '\xE2' && s[1] == '\x80' && (s[2] == '\x9C' || s[2] == '\x9D') && (unsigned char)s[3] < 0x80)
			n = 3;
		else
			return word_any(w, start);
	} else {
		if (n == 16)
			return word_any(w, start);
		if (s[n] != ' ' && (s[n] != ',' || s[n + 1] != ' ') &&
		    (s[n] != '.' || (s + n + 1 != end && s[n + 1] != ' ') || n == 1 || word_may_be_short(s, n)))
			return word_any(w, start);
		if (n <= 8) {
			first = ((unsigned char)s[0] | 32u) - 'a';
			last = ((unsigned char)s[n - 1] | 32u) - 'a';
			if (word_fused[first][n] >> last & 1)
				return word_any(w, start);
		}
	}
	if (s + n > end)
		return word_any(w, start);
	*start = (size_t)(s - w->text);
	w->at = *start + n;
	return 1;
}

#endif
