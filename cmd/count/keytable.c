#include "keytable.h"
#include "mem.h"
#include "msg.h"

#include <stdlib.h>

#ifdef __SSE2__
#include <xmmintrin.h>
#define PREFETCH(p) _mm_prefetch((const char *)(p), _MM_HINT_T0)
#else
#define PREFETCH(p) (void)(p)
#endif

enum { SLOTS_MIN = 1 << 12, ROWS_MIN = 1 << 10 };

/* Entries go at most this far above three quarters of the slots before the table grows. */
static size_t
fullness(size_t slots)
{
	return slots / 4 * 3 - BATCH;
}

#define ONES(n) (~UINT64_C(0) << (64 - 8 * (n)))
const uint64_t probe_keep[KEY_INLINE + 1][2] = {
    {0, 0},		 {ONES(1), 0},	      {ONES(2), 0},	   {ONES(3), 0},
    {ONES(4), 0},	 {ONES(5), 0},	      {ONES(6), 0},	   {ONES(7), 0},
    {ONES(8), 0},	 {ONES(8), ONES(1)},  {ONES(8), ONES(2)},  {ONES(8), ONES(3)},
    {ONES(8), ONES(4)}, {ONES(8), ONES(5)},  {ONES(8), ONES(6)},  {ONES(8), ONES(7)}};

uint64_t
probe_hash_long(const char *key, size_t len)
{
	uint64_t h, w;
	size_t i;

	h = len * UINT64_C(0x9E3779B97F4A7C15);
	for (i = 0; i + 8 <= len; i += 8) {
		memcpy(&w, key + i, 8);
		h = (h ^ w) * UINT64_C(0xD6E8FEB86659FD93);
		h ^= h >> 32;
	}
	/* the last eight bytes, some for a second time */
	memcpy(&w, key + len - 8, 8);
	h = (h ^ w) * UINT64_C(0x9E3779B97F4A7C15);
	h = (h ^ h >> 32) * UINT64_C(0xD6E8FEB86659FD93);
	return h ^ h >> 32;
}

void
table_init(struct table *t, const struct figures *f, size_t budget)
{
	memset(t, 0, sizeof *t);
	t->figures = f;
	t->budget = budget;
	t->slots = SLOTS_MIN;
	t->full = fullness(t->slots);
	t->slot = mem_alloc(t->slots * sizeof *t->slot);
	memset(t->slot, 0, t->slots * sizeof *t->slot);
}

void
table_free(struct table *t)
{
	free(t->slot);
	free(t->heap);
	free(t->cell);
	memset(t, 0, sizeof *t);
}

void
table_reset(struct table *t)
{
	memset(t->slot, 0, t->slots * sizeof *t->slot);
	t->used = t->heap_len = t->rows = 0;
}

/* Where a hash begins to look. Larger hashes stand further behind, whatever the number of slots. */
static inline size_t
home(const struct table *t, uint64_t hash)
{
	return (size_t)((hash >> 32) * (uint64_t)t->slots >> 32);
}

static inline uint64_t
entry_hash(const struct entry *e)
{
	return e->k1 & ENTRY_LONG ? e->k0 : word_hash(e->k0, e->k1);
}

static inline bool
is_free(const struct entry *e)
{
	return (e->k0 | e->k1) == 0;
}

/* Puts an entry that the table does not have into a free slot. */
static void
place(struct table *t, const struct entry *e)
{
	size_t i;

	for (i = home(t, entry_hash(e)); !is_free(&t->slot[i]);)
		i = i + 1 < t->slots ? i + 1 : 0;
	t->slot[i] = *e;
}

/*
 * Gives the table more slots where it stands. As the entries are in the order of their hashes, but
 * for the few that collisions have pushed on, each moves to the right, over what has moved already
 * when the last one goes first; the few others wait aside.
 */
static void
resize(struct table *t, size_t slots)
{
	struct entry *aside, e;
	size_t i, to, count, cap, old;

	old = t->slots;
	if (slots > SIZE_MAX / sizeof *t->slot)
		msg_die("out of memory (%zu slots wanted)", slots);
	t->slot = mem_resize(t->slot, slots * sizeof *t->slot);
	memset(t->slot + old, 0, (slots - old) * sizeof *t->slot);
	t->slots = slots;
	t->full = fullness(slots);
	aside = NULL;
	count = cap = 0;
	for (i = old; i-- > 0;) {
		e = t->slot[i];
		if (is_free(&e))
			continue;
		memset(&t->slot[i], 0, sizeof e);
		to = home(t, entry_hash(&e));
		if (to >= i) {
			while (to < slots && !is_free(&t->slot[to]))
				to++;
			if (to < slots) {
				t->slot[to] = e;
				continue;
			}
		}
		aside = mem_grow(aside, &cap, count + 1, sizeof *aside);
		aside[count++] = e;
	}
	for (i = 0; i < count; i++)
		place(t, &aside[i]);
	free(aside);
}

/* Bytes taken by what stands beside the slots. */
static size_t
beside(const struct table *t)
{
	return t->heap_len + t->rows * t->figures->cells * sizeof *t->cell;
}

bool
table_room(struct table *t, size_t bytes)
{
	size_t slots, each;

	if (t->used == 0)
		return true;
	bytes += BATCH * (sizeof(uint32_t) + t->figures->cells * sizeof *t->cell);
	if (t->slots * sizeof *t->slot + beside(t) + bytes > t->budget)
		return false;
	if (t->used + BATCH <= t->full)
		return true;
	/* as many slots as leave room for what the new entries will put beside them */
	each = sizeof *t->slot + beside(t) / t->slots + 1;
	slots = t->slots < (size_t)1 << 20 ? 2 * t->slots : t->slots + t->slots / 2;
	if (slots > t->budget / each)
		slots = t->budget / each;
	if (slots > UINT32_MAX)
		slots = UINT32_MAX;
	if (slots < t->slots + t->slots / 8)
		return false;
	resize(t, slots);
	return true;
}

/* A new entry in a free slot. */
static void
insert(struct table *t, struct entry *e, const struct probe *p, const uint64_t *cells)
{
	uint32_t len;

	e->k0 = p->k0;
	e->k1 = p->k1;
	if (p->k1 == ENTRY_LONG) {
		t->heap = mem_grow(t->heap, &t->heap_cap, t->heap_len + sizeof len + p->len, 1);
		len = (uint32_t)p->len;
		memcpy(t->heap + t->heap_len, &len, sizeof len);
		memcpy(t->heap + t->heap_len + sizeof len, p->key, p->len);
		e->k1 = (uint64_t)t->heap_len << 8 | ENTRY_LONG;
		t->heap_len += sizeof len + p->len;
	}
	t->used++;
	if (t->figures->cells == 1) {
		e->v = cells[0];
		return;
	}
	t->cell = mem_grow(t->cell, &t->cell_cap, (t->rows + 1) * t->figures->cells, sizeof *t->cell);
	e->v = t->rows++;
	memcpy(t->cell + e->v * t->figures->cells, cells, t->figures->cells * sizeof *cells);
}

/* The slot of a long key, or the free one where it belongs. */
static struct entry *
find_long(struct table *t, const struct probe *p)
{
	struct entry *e;
	const char *held;
	size_t i;

	for (i = home(t, p->hash);; i = i + 1 < t->slots ? i + 1 : 0) {
		e = &t->slot[i];
		if (is_free(e))
			return e;
		if (e->k0 != p->k0 || !(e->k1 & ENTRY_LONG))
			continue;
		held = t->heap + (e->k1 >> 8);
		if (heap_len(held, 0) == p->len && memcmp(held + sizeof(uint32_t), p->key, p->len) == 0)
			return e;
	}
}

/* The same for a short one. */
static inline struct entry *
find(struct table *t, const struct probe *p)
{
	struct entry *e;

	for (e = t->slot + home(t, p->hash); e->k0 != p->k0 || e->k1 != p->k1;) {
		if (is_free(e))
			return e;
		if (++e == t->slot + t->slots)
			e = t->slot;
	}
	return e;
}

/* Adds a key, which need not stand where it is looked for first; the answer is where it stands. */
static struct entry *
add_slowly(struct table *t, const struct probe *p, const uint64_t *cells)
{
	struct entry *e;

	e = p->k1 == ENTRY_LONG ? find_long(t, p) : find(t, p);
	if (is_free(e))
		insert(t, e, p, cells);
	else
		figures_merge(t->figures, entry_cells(t, e), cells, false);
	return e;
}

void
table_add(struct table *t, const struct probe *p, size_t n, const uint64_t *cells)
{
	const struct figures *f;
	struct entry *e, *first[BATCH], swap;
	size_t i;

	f = t->figures;
	for (i = 0; i < n; i++) {
		first[i] = t->slot + home(t, p[i].hash);
		PREFETCH(first[i]);
	}
	if (f->cells > 1 || f->distinct) {
		for (i = 0; i < n; i++)
			add_slowly(t, &p[i], cells + i * f->cells);
		return;
	}
	/* one count: most keys are short and where they are looked for first */
	for (i = 0; i < n; i++) {
		e = first[i];
		if (e->k0 == p[i].k0 && e->k1 == p[i].k1 && e->v + cells[i] >= e->v) {
			e->v += cells[i];
			continue;
		}
		e = add_slowly(t, &p[i], &cells[i]);
		/*
		 * What is frequent shall be found at once: it may change places with what stands where
		 * it is looked for first, which stays behind where that is looked for.
		 */
		if (e > first[i] && e->v > first[i]->v) {
			swap = *e;
			*e = *first[i];
			*first[i] = swap;
		}
	}
}

void
table_entries(struct table *t)
{
	struct entry *to, *e, *end;

	end = t->slot + t->slots;
	for (e = to = t->slot; e < end; e++) {
		if (is_free(e))
			continue;
		*to = *e;
		if (to->k1 & ENTRY_LONG)
			to->k0 = word_load(t->heap + (to->k1 >> 8) + sizeof(uint32_t));
		to++;
	}
}

bool
table_append(struct table *t, const char *key, size_t len, const uint64_t *cells)
{
	struct probe p;
	char buf[KEY_INLINE + 1] = {0};
	size_t bytes, cap;

	bytes = t->used * sizeof *t->slot + beside(t) + len + 64;
	if (t->used > 0 && bytes > t->budget)
		return false;
	cap = t->slots;
	t->slot = mem_grow(t->slot, &cap, t->used + 1, sizeof *t->slot);
	t->slots = cap;
	if (len <= KEY_INLINE) {
		memcpy(buf, key, len);
		key = buf;
	}
	probe_make(&p, key, len);
	insert(t, &t->slot[t->used], &p, cells);
	if (len > KEY_INLINE)
		t->slot[t->used - 1].k0 = word_load(key);
	return true;
}
