#include "rank.h"
#include "mem.h"
#include "merge.h"
#include "msg.h"
#include "order.h"

#include <stdlib.h>
#include <string.h>

/* Most runs that are merged at once. */
enum { FAN_IN = 64 };

/* How much of a key is its group. */
static size_t
group_len(const char *key, size_t n)
{
	const char *tab;

	tab = memchr(key, '\t', n);
	return tab != NULL ? (size_t)(tab - key) : n;
}

/* Adds a key's figure to the whole. Returns whether the key is to be ranked. */
static bool
admit(struct rank *r, const char *key, size_t len, const uint64_t *cells)
{
	struct decimal d;

	d = figure_value(r->figures, cells, 0);
	if (r->share) {
		if (r->figures->figure[0].kind != FIGURE_DISTINCT) {
			if (!decimal_add(&r->whole, d))
				msg_die("a sum has more than 18 digits before the point");
		} else if (len > 0 && key[len - 1] == RANK_ALL) {
			r->whole = d;
			return false;
		}
	}
	return !r->floored || decimal_compare(d, r->least) >= 0;
}

static void
print(struct rank *r, const char *key, size_t n, const uint64_t *cells)
{
	struct output *o;

	o = r->out;
	figures_print(r->figures, cells, o);
	if (r->share) {
		o->n += decimal_percent(output_reserve(o), figure_value(r->figures, cells, 0), r->whole);
		output_byte(o, '\t');
	}
	output_bytes(o, key, n);
	output_end_record(o);
}

static void
print_entries(struct rank *r, struct table *t, struct entry *e, size_t n)
{
	const char *key;
	char buf[16];
	size_t i, kept, len;

	kept = r->limited && r->top < n ? r->top : n;
	order_first(t, e, n, kept);
	for (i = 0; i < kept; i++) {
		key = entry_key(t, &e[i], buf, &len);
		print(r, key, len, entry_cells(t, &e[i]));
	}
}

/* Ranks and prints a group, or everything. */
static void
rank_group(struct rank *r, struct table *t, struct entry *e, size_t n)
{
	const char *key;
	char buf[16];
	size_t i, kept, len;

	memset(&r->whole, 0, sizeof r->whole);
	if (r->share || r->floored) {
		for (i = kept = 0; i < n; i++) {
			key = entry_key(t, &e[i], buf, &len);
			if (admit(r, key, len, entry_cells(t, &e[i])))
				e[kept++] = e[i];
		}
		n = kept;
	}
	print_entries(r, t, e, n);
}

void
rank_entries(struct rank *r, struct table *t, struct entry *e, size_t n)
{
	char buf[16], first_buf[16];
	const char *key, *first;
	size_t i, start, len, group;

	if (!r->grouped) {
		rank_group(r, t, e, n);
		return;
	}
	for (i = start = 0; i < n; start = i) {
		first = entry_key(t, &e[start], first_buf, &len);
		group = group_len(first, len);
		for (i = start + 1; i < n; i++) {
			key = entry_key(t, &e[i], buf, &len);
			if (group_len(key, len) != group || memcmp(key, first, group) != 0)
				break;
		}
		rank_group(r, t, e + start, i - start);
	}
}

void
rank_begin(struct rank *r)
{
	memset(&r->whole, 0, sizeof r->whole);
	table_init(&r->list, r->figures, r->memory / 2);
	r->runs.dir = r->dir;
	r->runs.cells = r->figures->cells;
	r->group_len = SIZE_MAX;
}

/* Writes what the list holds as a run, in the order of rank. */
static void
write_run(struct rank *r)
{
	struct table *t;
	const char *key;
	char buf[16];
	size_t i, len;

	t = &r->list;
	order_first(t, t->slot, t->used, t->used);
	runs_begin(&r->runs);
	for (i = 0; i < t->used; i++) {
		key = entry_key(t, &t->slot[i], buf, &len);
		runs_add(&r->runs, key, len, entry_cells(t, &t->slot[i]));
	}
	runs_end(&r->runs);
	table_reset(t);
}

/* Keeps only as many of the list as can be printed. */
static void
prune(struct rank *r)
{
	struct table all;
	const char *key;
	char buf[16];
	size_t i, len;

	all = r->list;
	order_first(&all, all.slot, all.used, r->top);
	table_init(&r->list, r->figures, r->memory / 2);
	for (i = 0; i < r->top; i++) {
		key = entry_key(&all, &all.slot[i], buf, &len);
		table_append(&r->list, key, len, entry_cells(&all, &all.slot[i]));
	}
	table_free(&all);
}

/* Merges the runs by rank until they are few enough to be printed. */
static void
reduce(struct rank *r)
{
	struct runs to;
	struct merge *m;
	const char *key;
	const uint64_t *cells;
	size_t i, len;

	while (r->runs.count > FAN_IN) {
		memset(&to, 0, sizeof to);
		to.dir = r->dir;
		to.cells = r->runs.cells;
		for (i = 0; i < r->runs.count; i += FAN_IN) {
			m = merge_new(&r->runs, i, i + FAN_IN < r->runs.count ? i + FAN_IN : r->runs.count,
				      MERGE_BY_RANK, r->figures, r->memory / 2);
			runs_begin(&to);
			while (merge_next(m, &key, &len, &cells))
				runs_add(&to, key, len, cells);
			runs_end(&to);
			merge_free(m);
		}
		runs_free(&r->runs);
		r->runs = to;
	}
}

/* The group, or everything, is complete: prints it. */
static void
end_group(struct rank *r)
{
	struct merge *m;
	const char *key;
	const uint64_t *cells;
	size_t n, len;

	if (r->runs.count == 0) {
		print_entries(r, &r->list, r->list.slot, r->list.used);
		table_reset(&r->list);
	} else {
		write_run(r);
		reduce(r);
		m = merge_new(&r->runs, 0, r->runs.count, MERGE_BY_RANK, r->figures, r->memory / 4);
		for (n = 0; (!r->limited || n < r->top) && merge_next(m, &key, &len, &cells); n++)
			print(r, key, len, cells);
		merge_free(m);
		runs_free(&r->runs);
	}
	memset(&r->whole, 0, sizeof r->whole);
}

void
rank_add(struct rank *r, const char *key, size_t len, const uint64_t *cells)
{
	size_t group;

	if (r->grouped) {
		group = group_len(key, len);
		if (group != r->group_len || memcmp(key, r->group, group) != 0) {
			if (r->group_len != SIZE_MAX)
				end_group(r);
			r->group = mem_grow(r->group, &r->group_cap, group + 1, 1);
			memcpy(r->group, key, group);
			r->group_len = group;
		}
	}
	if (!admit(r, key, len, cells))
		return;
	if (table_append(&r->list, key, len, cells))
		return;
	if (r->limited && r->top <= r->list.used / 2)
		prune(r);
	if (table_append(&r->list, key, len, cells))
		return;
	write_run(r);
	table_append(&r->list, key, len, cells);
}

void
rank_end(struct rank *r)
{
	end_group(r);
	table_free(&r->list);
	free(r->group);
}
