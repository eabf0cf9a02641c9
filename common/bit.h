/*
 * bit - bits and bytes of words.
 */
#ifndef BIT_H
#define BIT_H

#include <stdint.h>
#include <string.h>

/* The number of the lowest bit that is set in v, which is not 0, by multiplication with a de Bruijn sequence. */
static inline unsigned
bit_lowest(uint64_t v)
{
	static const uint8_t bit[64] = {0,  1,	2,  53, 3,  7,	54, 27, 4,  38, 41, 8,	34, 55, 48, 28,
					62, 5,	39, 46, 44, 42, 22, 9,	24, 35, 59, 56, 49, 18, 29, 11,
					63, 52, 6,  26, 37, 40, 33, 47, 61, 45, 43, 21, 23, 58, 17, 10,
					51, 25, 36, 32, 60, 20, 57, 16, 50, 31, 19, 15, 30, 14, 13, 12};

	return bit[((v & (~v + 1)) * UINT64_C(0x022FDD63CC95386D)) >> 58];
}

/* Eight bytes as one number, the first the lowest: on most machines a single load. */
static inline uint64_t
bit_load(const void *p)
{
	const uint16_t order = 1;
	const unsigned char *s = p;
	unsigned char low;
	uint64_t v;

	/* compilers know the answer */
	memcpy(&low, &order, 1);
	if (low == 1) {
		memcpy(&v, p, sizeof v);
		return v;
	}
	return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32 |
	       (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}

#endif
