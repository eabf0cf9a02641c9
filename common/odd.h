/*
 * odd - where a text holds marks at which something may begin or end: where those look who look for
 * boundaries, so that they pass over the rest sixty-four bytes at a time.
 *
 * Odd is what is neither a letter of ASCII nor white space, without bytes that go on with a character
 * of UTF-8 (80 to BF), without commas, and without digits but those that white space is behind.
 */
#ifndef ODD_H
#define ODD_H

#include "bit.h"

#include <stddef.h>
#include <stdint.h>

enum { ODD_CHUNK = 64 };

/* How many words a text of len bytes needs; one more than it has chunks, for odd_window(). */
static inline size_t
odd_words(size_t len)
{
	return len / ODD_CHUNK + 2;
}

/* Sets bit i % 64 of odd[i / 64] where text[i] is odd, and clears all others of odd_words(len). */
void odd_find(uint64_t *odd, const char *text, size_t len);

/* The bits of the sixty-four bytes from i on. */
static inline uint64_t
odd_window(const uint64_t *odd, size_t i)
{
	const uint64_t *at = odd + i / ODD_CHUNK;
	unsigned shift = i % ODD_CHUNK;

	return shift == 0 ? at[0] : at[0] >> shift | at[1] << (ODD_CHUNK - shift);
}

/* The first odd byte of [i, end), or end. */
static inline size_t
odd_next(const uint64_t *odd, size_t i, size_t end)
{
	uint64_t bits;

	while (i < end) {
		bits = odd[i / ODD_CHUNK] >> i % ODD_CHUNK;
		if (bits != 0) {
			i += bit_lowest(bits);
			return i < end ? i : end;
		}
		i = (i / ODD_CHUNK + 1) * ODD_CHUNK;
	}
	return end;
}

/*
 * The bytes of t[0, n) that are neither white space nor small letters of ASCII, nor go on with a
 * character of UTF-8: a bit for each of the first sixty-four.
 */
uint64_t odd_not_small(const char *t, size_t n);

#endif
