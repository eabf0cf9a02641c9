#include "tally.h"
#include "mem.h"
#include "msg.h"
#include "order.h"

void
tally_init(struct tally *t)
{
	table_init(&t->table, &t->figures, t->memory);
}

void
tally_free(struct tally *t)
{
	table_free(&t->table);
}

void
tally_add(struct tally *t, const struct probe *p, size_t n, size_t long_bytes, const uint64_t *cells)
{
	if (!table_room(&t->table, long_bytes))
		msg_die("out of memory");
	table_add(&t->table, p, n, cells);
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
fold_pairs(struct table *t, struct entry *e, size_t n)
{
	struct entry *to, *end;
	char buf[16], last_buf[16];
	const char *key, *last, *nul;
	size_t len, last_len;

	last = NULL;
	last_len = 0;
	for (to = e, end = e + n; e < end; e++) {
		key = entry_key(t, e, buf, &len);
		nul = memchr(key, '\0', len);
		if (nul != NULL)
			len = (size_t)(nul - key);
		if (last != NULL && len == last_len && memcmp(key, last, len) == 0) {
			figures_merge(t->figures, entry_cells(t, to - 1), entry_cells(t, e), true);
			continue;
		}
		*to = *e;
		cut(t, to, len);
		last = entry_key(t, to, last_buf, &last_len);
		to++;
	}
	return (size_t)(to - (end - n));
}

/* How much of a key is its group. */
static size_t
group_len(const char *key, size_t n)
{
	const char *tab;

	tab = memchr(key, '\t', n);
	return tab != NULL ? (size_t)(tab - key) : n;
}

/* Whether the entry holds the documents of the whole group. */
static bool
is_all(const struct table *t, const struct entry *e)
{
	const char *key;
	char buf[16];
	size_t n;

	key = entry_key(t, e, buf, &n);
	return n > 0 && key[n - 1] == TALLY_ALL;
}

static void
print(struct tally *t, const char *key, size_t n, const uint64_t *cells, struct decimal whole,
      struct output *o)
{
	figures_print(&t->figures, cells, o);
	if (t->share) {
		o->n += decimal_percent(output_reserve(o), figure_value(&t->figures, cells, 0), whole);
		output_byte(o, '\t');
	}
	output_bytes(o, key, n);
	output_end_record(o);
}

/* Ranks and prints e[0, n): everything, or a group. */
static void
rank(struct tally *t, struct entry *e, size_t n, struct output *o)
{
	struct decimal whole = {0, 0};
	struct table *table;
	const char *key;
	char buf[16];
	size_t i, kept, len;
	bool documents;

	table = &t->table;
	documents = t->figures.figure[0].kind == FIGURE_DISTINCT;
	for (i = kept = 0; i < n; i++) {
		struct decimal d = figure_value(&t->figures, entry_cells(table, &e[i]), 0);

		if (t->share && documents) {
			if (is_all(table, &e[i])) {
				whole = d;
				continue;
			}
		} else if (t->share && !decimal_add(&whole, d)) {
			msg_die("a sum has more than 18 digits before the point");
		}
		if (!t->floored || decimal_compare(d, t->least) >= 0)
			e[kept++] = e[i];
	}
	n = kept;
	if (t->limited && t->top < kept)
		kept = t->top;
	order_first(table, e, n, kept);
	for (i = 0; i < kept; i++) {
		key = entry_key(table, &e[i], buf, &len);
		print(t, key, len, entry_cells(table, &e[i]), whole, o);
	}
}

/* Ranks the groups one by one; the entries are sorted by key. */
static void
rank_groups(struct tally *t, struct entry *e, size_t n, struct output *o)
{
	char buf[16], first_buf[16];
	const char *key, *first;
	size_t i, start, len, group;

	for (i = start = 0; i < n; start = i) {
		first = entry_key(&t->table, &e[start], first_buf, &len);
		group = group_len(first, len);
		for (i = start + 1; i < n; i++) {
			key = entry_key(&t->table, &e[i], buf, &len);
			if (group_len(key, len) != group || memcmp(key, first, group) != 0)
				break;
		}
		rank(t, e + start, i - start, o);
	}
}

void
tally_finish(struct tally *t, struct output *o)
{
	struct entry *e;
	size_t n;

	table_entries(&t->table);
	e = t->table.slot;
	n = t->table.used;
	if (t->figures.distinct || t->grouped)
		order_by_key(&t->table, e, n);
	if (t->figures.distinct)
		n = fold_pairs(&t->table, e, n);
	if (t->grouped)
		rank_groups(t, e, n, o);
	else
		rank(t, e, n, o);
}
