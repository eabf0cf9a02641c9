/*
 * eight - eight bytes looked at together, as a number whose lowest byte is the first: whatever the
 * machine's order, and compilers make one load of it.
 */
#ifndef EIGHT_H
#define EIGHT_H

#include <stddef.h>
#include <stdint.h>

#define EIGHT_ONES UINT64_C(0x0101010101010101)
#define EIGHT_HIGH UINT64_C(0x8080808080808080)

static inline uint64_t
eight_load(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/* The first n bytes of s, n from 1 to 8, and zeros behind them; no others are read. */
static inline uint64_t
eight_part(const char *s, size_t n)
{
	const unsigned char *p = (const unsigned char *)s, *q;

	if (n == 8)
		return eight_load(s);
	if (n < 4)
		return (uint64_t)p[0] | (uint64_t)p[n / 2] << 8 * (n / 2) | (uint64_t)p[n - 1] << 8 * (n - 1);
	q = p + n - 4;
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       ((uint64_t)q[0] | (uint64_t)q[1] << 8 | (uint64_t)q[2] << 16 | (uint64_t)q[3] << 24) << 8 * (n - 4);
}

static inline void
eight_store(char *to, uint64_t w)
{
	unsigned char *p = (unsigned char *)to;

	p[0] = (unsigned char)w;
	p[1] = (unsigned char)(w >> 8);
	p[2] = (unsigned char)(w >> 16);
	p[3] = (unsigned char)(w >> 24);
	p[4] = (unsigned char)(w >> 32);
	p[5] = (unsigned char)(w >> 40);
	p[6] = (unsigned char)(w >> 48);
	p[7] = (unsigned char)(w >> 56);
}

/* The bits of the first n bytes, n from 1 to 8. */
static inline uint64_t
eight_first(size_t n)
{
	return UINT64_MAX >> 8 * (8 - n);
}

/*
 * Nonzero if one of the bytes that first covers, which begin at the first one, is below c, which is
 * at most 128.
 */
static inline uint64_t
eight_below(uint64_t w, unsigned char c, uint64_t first)
{
	return (w - EIGHT_ONES * c) & ~w & EIGHT_HIGH & first;
}

/* The same if one is c. */
static inline uint64_t
eight_has(uint64_t w, unsigned char c, uint64_t first)
{
	return eight_below(w ^ EIGHT_ONES * c, 1, first);
}

/* The highest bit of each byte that is c, and of no other. */
static inline uint64_t
eight_each(uint64_t w, unsigned char c)
{
	w ^= EIGHT_ONES * c;
	return ~(((w & ~EIGHT_HIGH) + ~EIGHT_HIGH) | w) & EIGHT_HIGH;
}

/* Which byte is the first to have its highest bit set in w, where only highest bits are and one is. */
static inline unsigned
eight_index(uint64_t w)
{
	/* a 1 in each byte up to it; the product's highest byte is their sum */
	return (unsigned)((((w - 1) & ~w & EIGHT_ONES) * EIGHT_ONES) >> 56) - 1;
}

/* Which is the last. */
static inline unsigned
eight_last(uint64_t w)
{
	w |= w >> 8;
	w |= w >> 16;
	w |= w >> 32;
	return (unsigned)(((w >> 7) * EIGHT_ONES) >> 56) - 1;
}

/* Capitals of ASCII in lower case. */
static inline uint64_t
eight_lower(uint64_t w)
{
	uint64_t low, from_a, behind_z;

	low = w & ~EIGHT_HIGH;
	from_a = low + EIGHT_ONES * (0x80 - 'A');
	behind_z = low + EIGHT_ONES * (0x7F - 'Z');
	return w | ((from_a ^ behind_z) & ~w & EIGHT_HIGH) >> 2;
}

#endif
