#include "tally.h"
#include "mem.h"
#include "merge.h"
#include "order.h"

#include <stdlib.h>
#include <string.h>

/* Each run that is merged has a buffer of at least so many bytes, unless memory is very small. */
enum { BUFFER = 1 << 16, FAN_IN_MIN = 8, FAN_IN_MAX = 1024 };

void
tally_init(struct tally *t)
{
	table_init(&t->table, &t->figures, t->rank.memory);
	t->rank.figures = &t->figures;
	t->runs.dir = t->rank.dir;
	t->runs.cells = t->figures.cells;
}

void
tally_free(struct tally *t)
{
	table_free(&t->table);
}

/* Writes the table as a run and empties it. */
static void
spill(struct tally *t)
{
	struct table *table;
	struct entry *e, *end;
	const char *key;
	char buf[16];
	size_t len;

	table = &t->table;
	table_entries(table);
	order_by_key(table, table->slot, table->used);
	runs_begin(&t->runs);
	for (e = table->slot, end = e + table->used; e < end; e++) {
		key = entry_key(table, e, buf, &len);
		runs_add(&t->runs, key, len, entry_cells(table, e));
	}
	runs_end(&t->runs);
	table_reset(table);
}

void
tally_add(struct tally *t, const struct probe *p, size_t n, size_t long_bytes, const uint64_t *cells)
{
	if (!table_room(&t->table, long_bytes))
		spill(t);
	table_add(&t->table, p, n, cells);
}

/* How much of a key is the key without its document. */
static size_t
key_part(const struct tally *t, const char *key, size_t n)
{
	const char *nul;

	nul = t->figures.distinct ? memchr(key, '\0', n) : NULL;
	return nul != NULL ? (size_t)(nul - key) : n;
}

/* Cuts an entry's key down to its first n bytes. */
static void
cut(struct table *t, struct entry *e, size_t n)
{
	struct probe p;
	char key[KEY_INLINE + 1] = {0}, buf[16];
	uint32_t len;
	size_t old;

	if (n > KEY_INLINE) {
		len = (uint32_t)n;
		memcpy(t->heap + (e->k1 >> 8), &len, sizeof len);
		return;
	}
	memcpy(key, entry_key(t, e, buf, &old), n);
	probe_make(&p, key, n);
	e->k0 = p.k0;
	e->k1 = p.k1;
}

/* Makes one entry of the pairs of a key and its documents; returns how many entries are left. */
static size_t
fold_pairs(struct tally *t, struct entry *e, size_t n)
{
	struct table *table;
	struct entry *to, *end;
	char buf[16], last_buf[16];
	const char *key, *last;
	size_t len, last_len;

	table = &t->table;
	last = NULL;
	last_len = 0;
	for (to = e, end = e + n; e < end; e++) {
		key = entry_key(table, e, buf, &len);
		len = key_part(t, key, len);
		if (last != NULL && len == last_len && memcmp(key, last, len) == 0) {
			figures_merge(&t->figures, entry_cells(table, to - 1), entry_cells(table, e), true);
			continue;
		}
		*to = *e;
		cut(table, to, len);
		last = entry_key(table, to, last_buf, &last_len);
		to++;
	}
	return (size_t)(to - (end - n));
}

/* A key that more of may follow. */
struct pending {
	char *key;
	size_t len, cap;
	uint64_t cells[CELLS_MAX];
	bool any;
};

static void
hold(struct pending *p, const char *key, size_t len)
{
	p->key = mem_grow(p->key, &p->cap, len + 1, 1);
	memcpy(p->key, key, len);
	p->len = len;
}

static inline bool
is_held(const struct pending *p, const char *key, size_t len)
{
	return p->any && p->len == len && memcmp(p->key, key, len) == 0;
}

/* Merges runs [from, to) to one at the end of another file. */
static void
merge_to_run(struct tally *t, size_t from, size_t to, struct runs *out)
{
	struct pending p = {0};
	struct merge *m;
	const char *key;
	const uint64_t *cells;
	size_t len;

	m = merge_new(&t->runs, from, to, MERGE_BY_KEY, &t->figures, t->rank.memory / 2);
	runs_begin(out);
	while (merge_next(m, &key, &len, &cells)) {
		if (is_held(&p, key, len)) {
			figures_merge(&t->figures, p.cells, cells, false);
			continue;
		}
		if (p.any)
			runs_add(out, p.key, p.len, p.cells);
		p.any = true;
		hold(&p, key, len);
		memcpy(p.cells, cells, t->figures.cells * sizeof *cells);
	}
	if (p.any)
		runs_add(out, p.key, p.len, p.cells);
	runs_end(out);
	merge_free(m);
	free(p.key);
}

/* Merges runs until they are few enough to be merged at once. */
static void
reduce(struct tally *t, size_t fan_in)
{
	struct runs out;
	size_t i;

	while (t->runs.count > fan_in) {
		memset(&out, 0, sizeof out);
		out.dir = t->runs.dir;
		out.cells = t->runs.cells;
		for (i = 0; i < t->runs.count; i += fan_in)
			merge_to_run(t, i, i + fan_in < t->runs.count ? i + fan_in : t->runs.count, &out);
		runs_free(&t->runs);
		t->runs = out;
	}
}

/* Merges all runs into the ranking. */
static void
merge_to_rank(struct tally *t)
{
	struct pending p = {0};
	struct merge *m;
	const char *key;
	const uint64_t *cells;
	size_t len, part;

	m = merge_new(&t->runs, 0, t->runs.count, MERGE_BY_KEY, &t->figures, t->rank.memory / 4);
	rank_begin(&t->rank);
	while (merge_next(m, &key, &len, &cells)) {
		if (is_held(&p, key, len)) {
			figures_merge(&t->figures, p.cells, cells, false);
			continue;
		}
		if (p.any && t->figures.distinct) {
			part = key_part(t, key, len);
			if (part == key_part(t, p.key, p.len) && memcmp(key, p.key, part) == 0) {
				/* the same key with another document */
				figures_merge(&t->figures, p.cells, cells, true);
				hold(&p, key, len);
				continue;
			}
		}
		if (p.any)
			rank_add(&t->rank, p.key, key_part(t, p.key, p.len), p.cells);
		p.any = true;
		hold(&p, key, len);
		memcpy(p.cells, cells, t->figures.cells * sizeof *cells);
	}
	if (p.any)
		rank_add(&t->rank, p.key, key_part(t, p.key, p.len), p.cells);
	merge_free(m);
	free(p.key);
	runs_free(&t->runs);
	rank_end(&t->rank);
}

void
tally_finish(struct tally *t)
{
	struct entry *e;
	size_t n, fan_in;

	if (t->runs.count > 0) {
		spill(t);
		table_free(&t->table);
		fan_in = t->rank.memory / 4 / BUFFER;
		fan_in = fan_in < FAN_IN_MIN ? FAN_IN_MIN : fan_in > FAN_IN_MAX ? FAN_IN_MAX : fan_in;
		reduce(t, fan_in);
		merge_to_rank(t);
		return;
	}
	table_entries(&t->table);
	e = t->table.slot;
	n = t->table.used;
	if (t->figures.distinct || t->rank.grouped)
		order_by_key(&t->table, e, n);
	if (t->figures.distinct)
		n = fold_pairs(t, e, n);
	rank_entries(&t->rank, &t->table, e, n);
}
