/*
 * text - what holds for an article's text wherever it is worked on.
 *
 * TEXT_AHEAD NULs stand behind its last byte, so that those who go through it may look at several bytes
 * together, and some way ahead, without asking each time where it ends.
 */
#ifndef TEXT_H
#define TEXT_H

#include "eight.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TEXT_AHEAD = 64 };

/* White space of plain text. */
static inline bool
text_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* What a word is made of, near enough: a letter, or a byte of a character that is not ASCII. */
static inline bool
text_is_letter(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* Whether a paragraph ends with the newline at t[i]: an empty line follows, or one of nothing but white space. */
static inline bool
text_ends_paragraph(const char *t, size_t i)
{
	if (t[i] != '\n')
		return false;
	for (i++; t[i] == ' ' || t[i] == '\t' || t[i] == '\r'; i++)
		;
	return t[i] == '\n';
}

/* Whether such a line stands right before t[i]. */
static inline bool
text_begins_paragraph(const char *t, size_t i)
{
	if (i == 0 || t[--i] != '\n')
		return false;
	while (i > 0 && (t[i - 1] == ' ' || t[i - 1] == '\t' || t[i - 1] == '\r'))
		i--;
	return i > 0 && t[i - 1] == '\n';
}

/* The highest bit of each of eight bytes of a text that is no letter. */
static inline uint64_t
text_no_letters(uint64_t eight)
{
	uint64_t low, from_a, behind_z;

	low = (eight | EIGHT_ONES * 0x20) & ~EIGHT_HIGH;
	from_a = low + EIGHT_ONES * (0x80 - 'a');
	behind_z = low + EIGHT_ONES * (0x7F - 'z');
	return ~((from_a ^ behind_z) | eight) & EIGHT_HIGH;
}

/* Where the letters from t[i] on end: i where there are none. */
static inline size_t
text_word_end(const char *t, size_t i)
{
	uint64_t others;

	/* the NULs behind the text are no letters */
	while ((others = text_no_letters(eight_load(t + i))) == 0)
		i += sizeof others;
	return i + eight_index(others);
}

/* Where the letters before t[i] begin, not before from. */
static inline size_t
text_word_begin(const char *t, size_t i, size_t from)
{
	uint64_t others;

	for (; i - from >= sizeof others; i -= sizeof others) {
		others = text_no_letters(eight_load(t + i - sizeof others));
		if (others != 0)
			return i - sizeof others + eight_last(others) + 1;
	}
	while (i > from && text_is_letter(t[i - 1]))
		i--;
	return i;
}

#endif
