/*
 * word_quick - the words that most are, found inline by those who go over many: letters of ASCII before white space
 * and most marks. Others are left to word_other(), and what that leaves to word_any(), which finds all; what is found
 * by the others is what it would find. The rest of a word that was cut (see struct word_scan) is word_any()'s alone.
 */
#ifndef WORD_QUICK_H
#define WORD_QUICK_H

#include "bit.h"
#include "word.h"

#include <stdbool.h>

/* What a byte is behind letters or digits, and alone: bits. */
enum {
	WORD_GAP = 1,		  /* white space */
	WORD_ENDS = 2,		  /* it ends the word before it, whatever follows */
	WORD_ALONE = 4,		  /* it is a word by itself, whatever follows */
	WORD_BEFORE_GAP = 8,	  /* it is one before white space and at the end */
	WORD_BEFORE_WORD = 16,	  /* it is one before letters and digits */
	WORD_STOP = 32,		  /* it is one before all but others of these */
	WORD_ENDS_BEFORE_GAP = 64 /* it ends the word before it where white space follows */
};
extern const unsigned char word_kinds[256];

/*
 * For the length and the first letter of a word, the last letters that words have which are two though nothing
 * shows it: cannot, dont. Letters are numbered from 1, so that 31 bits of a letter of ASCII are its number.
 */
enum { WORD_LETTERS_MAX = 16 };
extern const uint32_t word_fused[WORD_LETTERS_MAX + 1][32];

static inline bool
word_is_fused_like(const char *s, size_t n)
{
	return (word_fused[n][s[0] & 31] & UINT32_C(1) << (s[n - 1] & 31)) != 0;
}

#define WORD_ONES UINT64_C(0x0101010101010101)
#define WORD_HIGHS (WORD_ONES << 7)

/* The highest bit of each of the bytes of v that is no letter; those behind the first that is none may be wrong. */
static inline uint64_t
word_no_letters(uint64_t v)
{
	v |= WORD_ONES << 5;
	return ((v - WORD_ONES * 'a') | (v + WORD_ONES * (0x7F - 'z'))) & WORD_HIGHS;
}

/* How many bytes are before the first that has its highest bit in v, where only such bits are and one is. */
static inline size_t
word_before(uint64_t v)
{
	/* a bit for each, at most seven; the product's four highest bits are their sum */
	return (size_t)(((v - 1) & ~v & WORD_HIGHS) * (UINT64_C(0x0020202020202020)) >> 60);
}

/* How many letters stand at s; WORD_LETTERS_MAX for as many or more. */
static inline size_t
word_letters(const char *s)
{
	uint64_t v;

	v = word_no_letters(bit_load(s));
	if (v != 0)
		return word_before(v);
	v = word_no_letters(bit_load(s + 8));
	return 8 + (v != 0 ? word_before(v) : 8);
}

/* Whether the letters s[0, n), which end there, are a word by themselves before what follows. */
static inline bool
word_is_quick(const char *s, size_t n)
{
	return (word_kinds[(unsigned char)s[n]] & WORD_ENDS) && n > 0 && !word_is_fused_like(s, n);
}

/*
 * The length of the word at text[at], where n letters stand and no quick word, or of two words, the second of which
 * begins *cut bytes behind at; *cut is 0 where it is one. 0: there is none, or word_any() must look.
 */
size_t word_other(const struct word_scan *w, size_t at, size_t n, size_t *cut);

/* The next word, text[*start, at) with the new at, whatever it is; 0: there is none. */
int word_any(struct word_scan *w, size_t *start);

#endif
