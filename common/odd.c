#include "odd.h"

#include <string.h>

/*
 * The loops go over a quarter of a chunk and look at one byte of each, so that a compiler makes one step of
 * sixteen bytes of them: no branches, each answer to a place of its own. The answers of byte k and of those
 * QUARTER, 2 QUARTER and 3 QUARTER behind it stand in the bits 0, 2, 4 and 6 of answer[k].
 */
enum { QUARTER = ODD_CHUNK / 4 };

/* The bits of eight bytes turned round: bit i of byte k becomes bit k of byte i. */
static inline uint64_t
transpose(uint64_t v)
{
	uint64_t t;

	t = (v ^ v >> 7) & UINT64_C(0x00AA00AA00AA00AA);
	v ^= t ^ t << 7;
	t = (v ^ v >> 14) & UINT64_C(0x0000CCCC0000CCCC);
	v ^= t ^ t << 14;
	t = (v ^ v >> 28) & UINT64_C(0x00000000F0F0F0F0);
	return v ^ t ^ t << 28;
}

/* A bit for each byte of the chunk. */
static inline uint64_t
pack(const unsigned char *answer)
{
	return transpose(bit_load(answer) | bit_load(answer + QUARTER / 2) << 1);
}

/* Whether c is in [low, high]: bytes with a sign, below -128 and so many, are what vectors of most machines can compare. */
#define IN(c, low, high) ((int8_t)(unsigned char)((c) - (low) + 0x80) < (high) - (low) + 1 - 0x80)

/* Whether c, before the byte behind, is odd. */
static inline int
is_odd(unsigned char c, unsigned char behind)
{
	return !(IN(c | 32, 'a', 'z') | (c <= ' ') | ((int8_t)c < -64) | (c == ',') | (IN(c, '0', '9') & (behind > ' ')));
}

/* A chunk, and the byte behind it. */
static uint64_t
odd_bits(const unsigned char *t)
{
	unsigned char answer[QUARTER];
	int k;

	for (k = 0; k < QUARTER; k++)
		answer[k] = (unsigned char)((is_odd(t[k], t[k + 1]) ? 1 : 0) |
					    (is_odd(t[k + QUARTER], t[k + QUARTER + 1]) ? 4 : 0) |
					    (is_odd(t[k + 2 * QUARTER], t[k + 2 * QUARTER + 1]) ? 16 : 0) |
					    (is_odd(t[k + 3 * QUARTER], t[k + 3 * QUARTER + 1]) ? 64 : 0));
	return pack(answer);
}

void
odd_find(uint64_t *odd, const char *text, size_t len)
{
	unsigned char rest[ODD_CHUNK + 1];
	size_t i;

	for (i = 0; len - i > ODD_CHUNK; i += ODD_CHUNK)
		odd[i / ODD_CHUNK] = odd_bits((const unsigned char *)text + i);
	memset(rest, ' ', sizeof rest);
	memcpy(rest, text + i, len - i);
	odd[i / ODD_CHUNK] = odd_bits(rest);
	odd[i / ODD_CHUNK + 1] = 0;
}

static inline int
is_not_small(unsigned char c)
{
	return !(IN(c, 'a', 'z') | (c <= ' ') | ((int8_t)c < -64));
}

uint64_t
odd_not_small(const char *text, size_t n)
{
	unsigned char answer[QUARTER], room[ODD_CHUNK];
	const unsigned char *t = (const unsigned char *)text;
	int k;

	if (n < ODD_CHUNK) {
		/* not beyond the end */
		memset(room, ' ', sizeof room);
		memcpy(room, text, n);
		t = room;
	}
	for (k = 0; k < QUARTER; k++)
		answer[k] = (unsigned char)((is_not_small(t[k]) ? 1 : 0) | (is_not_small(t[k + QUARTER]) ? 4 : 0) |
					    (is_not_small(t[k + 2 * QUARTER]) ? 16 : 0) |
					    (is_not_small(t[k + 3 * QUARTER]) ? 64 : 0));
	return pack(answer);
}
