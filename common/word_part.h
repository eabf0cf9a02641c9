/*
 * What the parts of word share: the classes of bytes, runs of letters, and what each part finds.
 */
#ifndef WORD_PART_H
#define WORD_PART_H

#include "word.h"

#include <stdbool.h>

/* What a byte may be to a word. */
enum { OTHER, SPACE, ALPHA, DIGIT, HIGH };

extern const unsigned char word_class[256];

static inline int
class_of(char c)
{
	return word_class[(unsigned char)c];
}

/* The same for what stands at i; SPACE behind the sentence. */
static inline int
class_at(const struct word_scan *w, size_t i)
{
	return i < w->end ? class_of(w->text[i]) : SPACE;
}

static inline bool
is_digit_at(const struct word_scan *w, size_t i)
{
	return class_at(w, i) == DIGIT;
}

/* The row of a sorted table of strings, size bytes each, that is s[0, n); NULL: none is. */
const void *word_in_table(const void *table, size_t count, size_t size, const char *s, size_t n);

#define IN(table, s, n) (word_in_table(table, sizeof table / sizeof table[0], sizeof table[0], s, n) != NULL)

/* s[0, n) in lower-case ASCII letters to to, which has room for size bytes; false if it has not. */
bool word_lower(char *to, size_t size, const char *s, size_t n);

/* Whether a letter or digit (of any script) stands at i; *len its bytes. */
bool word_is_wordy(const struct word_scan *w, size_t i, unsigned *len);

/* The length of the apostrophe at i, straight or curly; 0: there is none. */
unsigned word_apostrophe(const struct word_scan *w, size_t i);

/* The end of the letters and digits at i, and of the digits. */
size_t word_run(const struct word_scan *w, size_t i);
size_t word_digits(const struct word_scan *w, size_t i);

/*
 * word_address.c: the end of the address that goes on at i; where the name of a host or a file at i
 * ends, the first label of which ends at stop; where an e-mail address ends, the first letters of which
 * end at stop. 0: there is none.
 */
size_t word_address_end(const struct word_scan *w, size_t i);
size_t word_host(const struct word_scan *w, size_t i, size_t stop);
size_t word_email(const struct word_scan *w, size_t stop);

/* Whether the letters s[0, n) are a word that is two though nothing shows it, or its. */
bool word_may_be_fused(const char *s, size_t n);

/* Whether the letters s[0, n) are a prefix that may stay with what follows its hyphen. */
bool word_may_be_prefix(const char *s, size_t n);

/* Whether the letters s[0, n), n > 1, of which eight may be read, may be an abbreviation when a full stop is behind them. */
bool word_may_be_short(const char *s, size_t n);

/* word_mark.c: the end of the word at i that begins with neither letter nor digit. */
size_t word_mark(const struct word_scan *w, size_t i);

#endif
