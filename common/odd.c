#include "odd.h"

#include <string.h>

/*
 * The loops over a chunk are written so that a compiler makes them steps of sixteen bytes or more:
 * no branches, each byte's answer to a place of its own. Eight answers, each in its own bit, add up
 * to a byte by a multiplication.
 */
#define BITS 1, 2, 4, 8, 16, 32, 64, 128
static const unsigned char bit_of[ODD_CHUNK] = {BITS, BITS, BITS, BITS, BITS, BITS, BITS, BITS};

static inline uint64_t
pack(const unsigned char *answer)
{
	uint64_t bits, eight;

	bits = 0;
#define PACK(k)                                                                                                        \
	memcpy(&eight, answer + (k), 8);                                                                               \
	bits |= (eight * UINT64_C(0x0101010101010101) >> 56) << (k);
	PACK(0) PACK(8) PACK(16) PACK(24) PACK(32) PACK(40) PACK(48) PACK(56)
	return bits;
}

/* Whether c is in [low, high]. */
#define IN(c, low, high) ((unsigned char)((c) - (low)) <= (high) - (low))

/* A chunk, and the byte behind it. */
static uint64_t
odd_bits(const unsigned char *t)
{
	unsigned char answer[ODD_CHUNK], c, behind;
	int k, even;

	for (k = 0; k < ODD_CHUNK; k++) {
		c = t[k];
		behind = t[k + 1];
		even = IN(c | 32, 'a', 'z') | (c <= ' ') | ((int8_t)c < -64) | (c == ',') | (IN(c, '0', '9') & (behind > ' '));
		answer[k] = even ? 0 : bit_of[k];
	}
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

uint64_t
odd_not_small(const char *text, size_t n)
{
	unsigned char answer[ODD_CHUNK], room[ODD_CHUNK];
	const unsigned char *t = (const unsigned char *)text;
	int k, even;

	if (n < ODD_CHUNK) {
		/* not beyond the end */
		memset(room, ' ', sizeof room);
		memcpy(room, text, n);
		t = room;
	}
	for (k = 0; k < ODD_CHUNK; k++) {
		even = IN(t[k], 'a', 'z') | (t[k] <= ' ') | ((int8_t)t[k] < -64);
		answer[k] = even ? 0 : bit_of[k];
	}
	return pack(answer);
}
