/*
 * keytable - the keys seen so far, each with its cells: a hash table in one piece.
 *
 * A key of up to 15 bytes stands in its entry, filled up with NUL bytes, which no key has at its
 * end; so most keys cost one cache line, and comparing them is comparing two words. A longer one
 * stands in the heap, as its length (32 bits) and its bytes, and the entry has its hash.
 */
#ifndef KEYTABLE_H
#define KEYTABLE_H

#include "figures.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { KEY_INLINE = 15 };

struct entry {
	/*
	 * The key's bytes 0 to 7 and 8 to 15, the first byte in the highest bits, so that comparing
	 * words compares bytes. Low bits of k1, where byte 15 would be: ENTRY_LONG says that the key
	 * is at heap + (k1 >> 8), and k0 has its hash (in a table) or its first 8 bytes (sorted);
	 * ENTRY_EMPTY_KEY tells the key without bytes from a free slot, which is all zeros.
	 */
	uint64_t k0, k1;
	uint64_t v; /* its only cell, or the index of its row of cells */
};

enum { ENTRY_LONG = 1, ENTRY_EMPTY_KEY = 2 };

/* A key on its way into the table. */
struct probe {
	uint64_t k0, k1; /* as in the entry; k1 is ENTRY_LONG alone for a long key */
	uint64_t hash;
	const char *key;
	size_t len;
};

/* Keys are looked up many at a time, so that waiting for memory overlaps. */
enum { BATCH = 64 };

struct table {
	const struct figures *figures;
	struct entry *slot; /* or, after table_entries(), the entries in a row, as many as used */
	size_t slots, used;
	size_t full; /* more entries than this make it grow */
	char *heap;
	size_t heap_len, heap_cap;
	uint64_t *cell; /* rows; unused when there is one cell */
	size_t rows, cell_cap;
	size_t budget; /* bytes that all of it may take */
};

void table_init(struct table *t, const struct figures *f, size_t budget);
void table_free(struct table *t);

/* Forgets all keys. */
void table_reset(struct table *t);

/* Makes *p from key[0, len); KEY_INLINE + 1 bytes from key on can be read, whatever len is. */
static inline void probe_make(struct probe *p, const char *key, size_t len);

/*
 * Whether another BATCH of keys fits, long ones among them taking bytes in all. The table grows
 * within its budget for that. An empty table always has room.
 */
bool table_room(struct table *t, size_t bytes);

/* Adds n keys, at most BATCH, table_room() for which is known; p[i]'s cells are at cells + i * row. */
void table_add(struct table *t, const struct probe *p, size_t n, const uint64_t *cells);

/* Moves the entries together at t->slot[0, t->used), ready for sorting. Only table_reset() is next. */
void table_entries(struct table *t);

/*
 * Puts a key that the table does not have behind t->slot[0, t->used), which makes the table a plain
 * row of entries as table_entries() does. Returns false where the budget has no room for it; an
 * empty table always has.
 */
bool table_append(struct table *t, const char *key, size_t len, const uint64_t *cells);

/* The cells of an entry. */
static inline uint64_t *
entry_cells(const struct table *t, struct entry *e)
{
	return t->figures->cells == 1 ? &e->v : t->cell + e->v * t->figures->cells;
}

/* The bytes of a key: in the heap, or put into buf, which has 16 bytes. */
static inline const char *entry_key(const struct table *t, const struct entry *e, char *buf, size_t *n);

/* Eight bytes as a number that compares as they do. */
static inline uint64_t
word_load(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (uint64_t)p[0] << 56 | (uint64_t)p[1] << 48 | (uint64_t)p[2] << 40 |
	       (uint64_t)p[3] << 32 | (uint64_t)p[4] << 24 | (uint64_t)p[5] << 16 |
	       (uint64_t)p[6] << 8 | (uint64_t)p[7];
}

static inline void
word_store(char *s, uint64_t w)
{
	int i;

	for (i = 0; i < 8; i++)
		s[i] = (char)(unsigned char)(w >> (56 - 8 * i));
}

/* The same of n bytes, fewer than 8, as if NUL bytes followed. */
static inline uint64_t
word_load_part(const char *s, size_t n)
{
	char part[8] = {0};

	memcpy(part, s, n);
	return word_load(part);
}

uint64_t probe_hash_long(const char *key, size_t len);

/* What of the first and second word belongs to a key of so many bytes. */
extern const uint64_t probe_keep[KEY_INLINE + 1][2];

/* The hash of a key in its entry. */
static inline uint64_t
word_hash(uint64_t k0, uint64_t k1)
{
	uint64_t h;

	h = (k0 ^ k0 >> 32) * UINT64_C(0x9E3779B97F4A7C15) + k1;
	h = (h ^ h >> 32) * UINT64_C(0xD6E8FEB86659FD93);
	return h ^ h >> 32;
}

static inline void
probe_make(struct probe *p, const char *key, size_t len)
{
	p->key = key;
	p->len = len;
	if (len > KEY_INLINE) {
		p->k0 = p->hash = probe_hash_long(key, len);
		p->k1 = ENTRY_LONG;
		return;
	}
	p->k0 = word_load(key) & probe_keep[len][0];
	p->k1 = word_load(key + 8) & probe_keep[len][1];
	if ((p->k0 | p->k1) == 0)
		p->k1 = ENTRY_EMPTY_KEY;
	p->hash = word_hash(p->k0, p->k1);
}

static inline uint32_t
heap_len(const char *heap, size_t at)
{
	uint32_t n;

	memcpy(&n, heap + at, sizeof n);
	return n;
}

static inline const char *
entry_key(const struct table *t, const struct entry *e, char *buf, size_t *n)
{
	if (e->k1 & ENTRY_LONG) {
		*n = heap_len(t->heap, (size_t)(e->k1 >> 8));
		return t->heap + (e->k1 >> 8) + sizeof(uint32_t);
	}
	word_store(buf, e->k0);
	word_store(buf + 8, e->k1);
	for (*n = e->k1 > ENTRY_EMPTY_KEY ? KEY_INLINE : 8; *n > 0 && buf[*n - 1] == '\0'; --*n)
		;
	return buf;
}

#endif
