/*
 * The classes of bytes, and what is known of words.
 */
#include "bit.h"
#include "boundary_part.h"

#include <string.h>

#define L8 LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER
#define U8 UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER
#define H16 HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH
const uint8_t boundary_class[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, SPACE, SPACE, SPACE, SPACE, SPACE, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    SPACE, FULL, CLOSE /* " */, 0, 0, 0, 0, CLOSE /* ' */, OPEN, CLOSE, 0, 0, HALF, HALF /* - */, FULL, 0,
    DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, HALF, HALF, 0, 0, 0, FULL,
    0, U8, U8, U8, UPPER, UPPER, OPEN, 0, CLOSE, 0, 0,
    OPEN /* ` */, L8, L8, L8, LOWER, LOWER, OPEN, 0, CLOSE, 0, 0,
    H16, H16, H16, H16, H16, H16, H16, H16,
};

uint64_t
boundary_letters(uint64_t v, size_t n)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t mask, high;

	mask = n < 8 ? (UINT64_C(1) << 8 * n) - 1 : ~UINT64_C(0);
	high = ones << 7 & mask;
	v = (v | ones << 5) & mask;
	if (v & high)
		return 0;
	/* no byte's sum goes over into the next */
	return ((v + ones * (0x80 - 'a')) & ~(v + ones * (0x80 - 'z' - 1)) & high) == high ? v : 0;
}

const struct boundary_word *
boundary_word(uint64_t packed)
{
	const struct boundary_word *w;
	uint32_t k;

	if (packed == 0)
		return NULL;
	for (k = boundary_slot(packed);; k++) {
		w = &boundary_words[k & boundary_word_mask];
		if (w->word == packed)
			return w;
		if (w->word == 0)
			return NULL;
	}
}

uint64_t
boundary_pack(const struct boundary_scan *s, uint32_t i, uint32_t end)
{
	char rest[8];

	if (s->end - i >= 8)
		return boundary_letters(bit_load(s->text + i), end - i);
	memset(rest, 0, sizeof rest);
	memcpy(rest, s->text + i, end - i);
	return boundary_letters(bit_load(rest), end - i);
}

const struct boundary_word *
boundary_word_at(const struct boundary_scan *s, uint32_t i, uint32_t end)
{
	return boundary_word(boundary_pack(s, i, end));
}
