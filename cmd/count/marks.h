/*
 * marks - where the TABs and the newlines are in 64 bytes, as bits: bit i for byte i.
 */
#ifndef MARKS_H
#define MARKS_H

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { MARKS = 64 };

#ifdef __SSE2__

static inline uint64_t
marks_of(const char *s, char c)
{
	__m128i want, a, b, d, e;

	want = _mm_set1_epi8(c);
	a = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)s), want);
	b = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(s + 16)), want);
	d = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(s + 32)), want);
	e = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(s + 48)), want);
	return (uint64_t)(unsigned)_mm_movemask_epi8(a) |
	       (uint64_t)(unsigned)_mm_movemask_epi8(b) << 16 |
	       (uint64_t)(unsigned)_mm_movemask_epi8(d) << 32 |
	       (uint64_t)(unsigned)_mm_movemask_epi8(e) << 48;
}

#else

static inline uint64_t
marks_of(const char *s, char c)
{
	const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
	uint64_t w, hits;
	int i, j;

	for (hits = 0, i = 0; i < MARKS; i += 8) {
		/* the first byte lowest, whatever the machine's order; compilers see the load in it */
		for (w = 0, j = 7; j >= 0; j--)
			w = w << 8 | (unsigned char)s[i + j];
		w ^= ~UINT64_C(0) / 255 * (unsigned char)c;
		/* the high bit of each byte that is 0 now, and from there the eight bits together */
		w = ~(((w & low) + low) | w | low);
		hits |= ((w >> 7) * UINT64_C(0x0102040810204080) >> 56) << i;
	}
	return hits;
}

#endif

/* The number of the lowest bit set; m is not 0. */
static inline unsigned
marks_first(uint64_t m)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(m);
#else
	/* the index of a de Bruijn sequence's part that m & -m shifts to the top */
	static const unsigned char at[64] = {
	    0,	1,  2,	53, 3,	7,  54, 27, 4,	38, 41, 8,  34, 55, 48, 28, 62, 5,  39, 46, 44, 42,
	    22, 9,  24, 35, 59, 56, 49, 18, 29, 11, 63, 52, 6,	26, 37, 40, 33, 47, 61, 45, 43, 21,
	    23, 58, 17, 10, 51, 25, 36, 32, 60, 20, 57, 16, 50, 31, 19, 15, 30, 14, 13, 12};
	return at[(m & (~m + 1)) * UINT64_C(0x022FDD63CC95386D) >> 58];
#endif
}

#endif
