/*
 * memo - what has been found out about short strings, so that it need not be found out again.
 *
 * Each string has one place, by its hash, and takes it from the one that had it before: a memo
 * never grows. To look into it is one wait for memory, where the lists take many. A struct of zeros
 * is empty.
 */
#ifndef MEMO_H
#define MEMO_H

#include "eight.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { MEMO_SLOT_BITS = 12, MEMO_SLOTS = 1 << MEMO_SLOT_BITS, MEMO_TEXT = 24 };

struct memo {
	struct memo_slot {
		uint64_t text[MEMO_TEXT / 8]; /* zeros behind it; all 0: free */
		union memo_value {
			uint64_t number;
			const char *string; /* not owned */
		} value;
	} slot[MEMO_SLOTS];
};

/* A hash of s[0, n), which differs from machine to machine: what comes first in memory counts. */
static inline uint32_t
memo_hash(const char *s, size_t n)
{
	uint64_t h, w;
	uint32_t a, b;
	size_t i;

	h = n;
	w = 0;
	if (n >= sizeof w) {
		for (i = 0; n - i > sizeof w; i += sizeof w) {
			memcpy(&w, s + i, sizeof w);
			h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
			h ^= h >> 29;
		}
		/* the last eight, some of which may have been taken already */
		memcpy(&w, s + n - sizeof w, sizeof w);
	} else if (n >= sizeof a) {
		memcpy(&a, s, sizeof a);
		memcpy(&b, s + n - sizeof b, sizeof b);
		w = (uint64_t)a << 32 | b;
	} else if (n > 0) {
		w = (uint64_t)(unsigned char)s[0] << 16 | (uint64_t)(unsigned char)s[n / 2] << 8 |
		    (unsigned char)s[n - 1];
	}
	h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(h >> 32);
}

/*
 * The value of s[0, n), which has from 1 to MEMO_TEXT bytes, none of them NUL. *known is false when it is not
 * known: then the caller is to set it.
 */
static inline union memo_value *
memo_value(struct memo *m, const char *s, size_t n, bool *known)
{
	struct memo_slot *slot;
	uint64_t first, second, third;

	second = third = 0;
	if (n <= 8) {
		first = eight_part(s, n);
	} else {
		/* the bytes that the last eight share with those before them are shifted out */
		first = eight_load(s);
		second = eight_load(s + n - 8);
		if (n <= 16) {
			second >>= 8 * (16 - n);
		} else {
			third = second >> 8 * (24 - n);
			second = eight_load(s + 8);
		}
	}
	slot = &m->slot[(first * UINT64_C(0x9E3779B97F4A7C15) ^ (second ^ third << 7) * UINT64_C(0xC2B2AE3D27D4EB4F)) >>
			(64 - MEMO_SLOT_BITS)];
	*known = ((slot->text[0] ^ first) | (slot->text[1] ^ second) | (slot->text[2] ^ third)) == 0;
	if (!*known) {
		slot->text[0] = first;
		slot->text[1] = second;
		slot->text[2] = third;
	}
	return &slot->value;
}

/* Whether a memo can know of a string of n bytes. */
static inline bool
memo_takes(size_t n)
{
	return n - 1 < MEMO_TEXT;
}

#endif
