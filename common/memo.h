/*
 * memo - what has been found out about short strings, so that it need not be found out again.
 *
 * Each string has one place, by its hash, and takes it from the one that had it before: a memo
 * never grows, and is small enough to stay near. A struct of zeros is empty.
 */
#ifndef MEMO_H
#define MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { MEMO_SLOTS = 1024, MEMO_TEXT = 23 };

struct memo {
	struct memo_slot {
		char text[MEMO_TEXT];
		uint8_t len; /* 0: free */
		union memo_value {
			uint64_t number;
			const char *string; /* not owned */
		} value;
	} slot[MEMO_SLOTS];
};

static inline uint32_t
memo_hash(const char *s, size_t n)
{
	uint32_t h;
	size_t i;

	h = (uint32_t)n;
	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * UINT32_C(0x01000193);
	return h ^ h >> 15;
}

/*
 * The value of s[0, n), which has from 1 to MEMO_TEXT bytes. *known is false when it is not known:
 * then the caller is to set it.
 */
static inline union memo_value *
memo_value(struct memo *m, const char *s, size_t n, bool *known)
{
	struct memo_slot *slot;

	slot = &m->slot[memo_hash(s, n) % MEMO_SLOTS];
	*known = slot->len == n && memcmp(slot->text, s, n) == 0;
	if (!*known) {
		slot->len = (uint8_t)n;
		memcpy(slot->text, s, n);
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
