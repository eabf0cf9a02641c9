/*
 * lexhash - the hashes of the lexicon, which the program that makes it needs too.
 */
#ifndef LEXHASH_H
#define LEXHASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* FNV-1a over bytes: goes on from h, so that a phrase's hash grows with it. */
#define LEX_SEED UINT32_C(2166136261)
#define LEX_PRIME UINT32_C(16777619)

static inline uint32_t
lex_hash(uint32_t h, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * LEX_PRIME;
	return h;
}

/* Spreads the hash over the slots. */
static inline uint32_t
lex_mix(uint32_t h)
{
	h ^= h >> 15;
	h *= UINT32_C(0x85ebca6b);
	h ^= h >> 13;
	return h;
}

/* The number of the bit that what stands behind a key, s[0, n), has in lex_onward.next. n is at least 1. */
static inline unsigned
lex_next(const char *s, size_t n)
{
	uint32_t h;

	h = (unsigned char)s[0];
	if (n > 1)
		h |= (uint32_t)(unsigned char)s[1] << 8;
	if (n > 2)
		h |= (uint32_t)(unsigned char)s[2] << 16;
	return h * UINT32_C(0x9E3779B1) >> 26;
}

/* The first bytes of s[0, n), up to eight, as a number, the first the lowest. */
static inline uint64_t
lex_next_eight(const char *s, size_t n)
{
	uint64_t v;
	size_t i;

	v = 0;
	for (i = n < 8 ? n : 8; i > 0; i--)
		v = v << 8 | (unsigned char)s[i - 1];
	return v;
}

/* Whether a byte of a folded text is of a letter or a digit. */
static inline bool
lex_is_letter(char c)
{
	const unsigned char u = (unsigned char)c;

	return u >= 0x80 || (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9');
}

/* The number of the bit in lex_pairs of a key with hash h and, behind it, lex_next_eight(). */
enum { LEX_PAIR_BITS = 18, LEX_PAIRS = 1 << (LEX_PAIR_BITS - 6) };
static inline uint32_t
lex_pair(uint32_t h, uint64_t next)
{
	return (uint32_t)((next ^ h * UINT64_C(0xC2B2AE3D27D4EB4F)) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - LEX_PAIR_BITS));
}

#endif
