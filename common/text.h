/*
 * text - what holds for an article's text wherever it is worked on.
 *
 * TEXT_AHEAD NULs stand behind its last byte, so that those who go through it may look at several bytes
 * together, and some way ahead, without asking each time where it ends.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>

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

#endif
